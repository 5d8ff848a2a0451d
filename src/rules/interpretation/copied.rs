//! `interpretation/copied`: the interpretation repeats the policy word for word.

use super::applies;
use crate::order;
use crate::policy::clauses::Clauses;
use crate::policy::passages::{Passage, find};
use crate::report::Level;
use crate::rule::{Context, ExamplePolicy, Found, Rule, Say, Sink, hit, natively, silent};

/// The policy of the examples.
const SAYS: ExamplePolicy = ExamplePolicy {
    body: "<p>第五条 搬迁户应当在签订安置协议之日起三个月内腾退旧房，由乡镇人民政府组织拆除并对宅基地进行复垦，复垦后的土地归还村集体经济组织。补助资金由县财政局通过一卡通发放到户，任何单位和个人不得截留、挪用、克扣。</p>",
    ..ExamplePolicy::NOTHING
};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/copied",
    level: Level::Review,
    basis: &["J09", "J05"],
    title: Say { zh: "解读照抄文件原文", en: "The interpretation repeats the policy" },
    checks: Say {
        zh: "解读的文字有多少与文件原文一字不差（连续13个字以上才算；书名号里的名称、引号里的原文不算）。超过六成（profile 的 interpretation.copiedPercent 可改）的请人工复核，并逐段标出照抄的地方和出自哪一条。需要提供文件正文。",
        en: "How much of the text stands in the policy word for word: runs of 13 letters and more; titles and what stands in quotation marks do not count. Above 60 % (interpretation.copiedPercent of a profile) it asks for review, and each passage is shown with the clause it is from. Needs the text of the policy.",
    },
    why: Say {
        zh: "任务表要求从利益点、差异点、创新点解读；把条文再抄一遍，群众还是看不懂。",
        en: "The bureau's table asks for what the policy means to people; its clauses once more do not tell them.",
    },
    mend: Say {
        zh: "用自己的话讲清对谁有什么影响；确需引用条文的，加引号并写明第几条。",
        en: "Say in your own words what it means for whom; where a clause must be quoted, put it in quotation marks and name the clause.",
    },
    applies: |cx| applies(cx) && cx.policy.as_ref().is_some_and(|policy| !policy.body.page.text.folded().is_empty()),
    check,
    examples: natively(&[
        hit("policy-interpretation", "<p>⟦搬迁户应当在签订安置协议之日起三个月内腾退旧房，由乡镇人民政府组织拆除并对宅基地进行复垦，复垦后的土地归还村集体经济组织。补助资金由县财政局通过一卡通发放到户，任何单位和个人不得截留、挪用、克扣⟧。</p>").with_policy(SAYS),
        hit("policy-interpretation", "<p>⟦搬迁户应当在签订安置协议之日起三个月内腾退旧房，<br>由乡镇人民政府组织拆除并对宅基地进行复垦，复垦后的土地归还村集体经济组织。补助资金由县财政局通过一卡通发放到户，任何单位和个人不得截留、挪用、克扣⟧。</p><p>特此解读。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>文件规定：“搬迁户应当在签订安置协议之日起三个月内腾退旧房，由乡镇人民政府组织拆除并对宅基地进行复垦，复垦后的土地归还村集体经济组织。补助资金由县财政局通过一卡通发放到户，任何单位和个人不得截留、挪用、克扣。”</p><p>对您来说，签了安置协议以后有三个月时间搬家，旧房子由镇里来拆，地也由镇里整理好交还给村里，补助的钱直接打到您家的一卡通上，一分钱也不会少，谁也不能扣，有疑问可以打电话到自然资源局问清楚，我们会一一答复。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>签了安置协议以后有三个月时间搬家，旧房子由镇里来拆，地也由镇里整理好交还给村里，补助的钱直接打到您家的一卡通上，一分钱也不会少，谁也不能扣，有疑问可以打电话到自然资源局问清楚，我们会一一答复，请大家放心办理手续。</p>").with_policy(SAYS),
    ]),
};

/// Fewest letters of an interpretation of which a share says something.
const FEWEST: usize = 80;
/// Most passages that are shown, the longest ones.
const MOST_SHOWN: usize = 20;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(policy) = &cx.policy else { return };
    let body = cx.body();
    let passages = find(body, &policy.body);
    let percent = passages.percent();
    if passages.letters < FEWEST || percent <= usize::from(cx.checker.profile().interpretation.copied_percent) {
        return;
    }
    let mut longest = passages.spans;
    order::by_key(&mut longest, |passage| std::cmp::Reverse(passage.letters));
    longest.truncate(MOST_SHOWN);
    let clauses = &policy.version(cx.checker.wording()).read.clauses;
    for (index, passage) in longest.iter().enumerate() {
        let found = shown(cx, clauses, passage, percent);
        // The longest one asks for review; the others are shown for whoever looks.
        let at_most = Some(if index == 0 { Level::Review } else { Level::Advise });
        sink.push(Found { at_most, ..found });
    }
}

/// A passage with the clause that it is from.
fn shown(cx: &Context<'_>, clauses: &Clauses, passage: &Passage, percent: usize) -> Found {
    let unit = clauses.units.partition_point(|unit| unit.span.start <= passage.from);
    let label = unit.checked_sub(1).map_or("", |unit| clauses.label(&clauses.units[unit]));
    let what = say!(
        cx,
        "解读有{}%的文字与文件原文一字不差；这一段（{}字）照抄文件{}",
        "{} % of the interpretation stands in the policy word for word; this passage ({} letters) is copied from it{}",
        percent,
        passage.letters,
        if label.is_empty() || !cx.english() { label.to_owned() } else { format!(", {label}") }
    );
    let how = say!(
        cx,
        "改用自己的话，讲清谁受影响、得到什么、与过去有什么不同；确需引用的，加引号并写明第几条。",
        "Say in your own words who is affected, what they get and what is different; where it must be quoted, put it in quotation marks and name the clause."
    );
    Found { encloses: true, ..Found::at(0, passage.span, what, how).uncertain() }
}
