//! `interpretation/copied`: the interpretation repeats the policy word for word.

use super::applies;
use crate::policy::clauses::Clauses;
use crate::policy::passages::{Passage, find};
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink};

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
    examples: &[],
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
    let what = say!(
        cx,
        "解读有{}%的文字与文件原文一字不差",
        "{} % of the interpretation stands in the policy word for word",
        percent
    );
    let how = say!(
        cx,
        "照抄的段落已经逐段标出，请改用自己的话，讲清谁受影响、得到什么、与过去有什么不同。",
        "The passages are marked one by one: say in your own words who is affected, what they get and what is different."
    );
    sink.push(Found::absent(what, how).uncertain());
    let mut longest = passages.spans;
    longest.sort_by_key(|passage| std::cmp::Reverse(passage.letters));
    longest.truncate(MOST_SHOWN);
    let clauses = Clauses::read(&policy.body);
    longest.iter().for_each(|passage| sink.push(shown(cx, &clauses, passage)));
}

/// A passage with the clause that it is from.
fn shown(cx: &Context<'_>, clauses: &Clauses, passage: &Passage) -> Found {
    let unit = clauses.units.partition_point(|unit| unit.span.start <= passage.from);
    let label = unit.checked_sub(1).map_or("", |unit| clauses.label(&clauses.units[unit]));
    let what = if label.is_empty() {
        say!(cx, "这一段（{}字）照抄文件原文", "This passage ({} letters) is copied from the policy", passage.letters)
    } else {
        say!(
            cx,
            "这一段（{}字）照抄文件{}",
            "This passage ({} letters) is copied from the policy, {}",
            passage.letters,
            label
        )
    };
    let how = say!(
        cx,
        "改用自己的话；确需引用的，加引号。",
        "Say it in your own words; where it must be quoted, put it in quotation marks."
    );
    Found { at_most: Some(Level::Advise), encloses: true, ..Found::at(0, passage.span, what, how) }
}
