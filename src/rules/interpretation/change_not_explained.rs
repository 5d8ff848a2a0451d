//! `interpretation/change-not-explained`: the policy changed, and the interpretation does not speak of it.

use super::applies;
use crate::policy::Told;
use crate::policy::comparison::ChangeKind;
use crate::report::Level;
use crate::rule::{Context, ExamplePolicy, Found, Rule, Say, Sink, absent, natively, silent};

/// The policies of the examples.
const CHANGED: ExamplePolicy = ExamplePolicy {
    body: "<p>第一条 搬迁户自愿搬离隐患点的，每户补助3万元。</p><p>第二条 旧房由乡镇人民政府组织拆除并复垦。</p>",
    previous: "<p>第一条 搬迁户自愿搬离隐患点的，每户补助2万元。</p><p>第二条 旧房由乡镇人民政府组织拆除并复垦。</p>",
    ..ExamplePolicy::NOTHING
};
/// Nothing changed but numbers of clauses and wording.
const REWORDED: ExamplePolicy = ExamplePolicy {
    body: "<p>第一条 旧房由乡镇人民政府组织拆除、复垦。</p><p>第二条 搬迁户自愿搬离隐患点的，每户补助20000元。</p>",
    previous: "<p>第一条 搬迁户自愿搬离隐患点的，每户补助2万元。</p><p>第二条 旧房由乡镇人民政府组织拆除并复垦。</p>",
    ..ExamplePolicy::NOTHING
};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/change-not-explained",
    level: Level::Review,
    basis: &["J06"],
    title: Say { zh: "新旧变化没有解读", en: "A change of the policy is not explained" },
    checks: Say {
        zh: "把文件与被它替代的文件逐条比对：数额、比例、期限、日期、办理主体等内容变了，应当、可以、不得变了，新增、删去的条款，解读里有没有讲到。条款改号、移位、合并、拆分，机构改名，数字写法和不影响内容的措辞调整不算变化。每处没有讲到的变化都列出新旧条文，请人工复核。需要同时提供文件和被替代文件的正文。",
        en: "The policy is compared with the one that it replaces, clause by clause: other amounts, shares, periods, dates and bodies, other duties, clauses that came or went, and whether the interpretation speaks of each. New numbers and places of clauses, joined and divided ones, new names of agencies, other writings of numbers and wording without effect are no changes. Each change that is not spoken of is shown with both clauses and asks for review. Needs the texts of both policies.",
    },
    why: Say {
        zh: "任务表要求讲清新旧政策的差异点；群众最关心的就是哪里变了。",
        en: "The bureau's table asks for the differences; what changed is what people want to know.",
    },
    mend: Say {
        zh: "对照列出的新旧条文补一句话，写明原来怎样、现在怎样。",
        en: "Add a sentence by the two clauses shown: how it was, and how it is now.",
    },
    applies: |cx| applies(cx) && cx.policy.is_some() && cx.previous_policy.is_some(),
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>办法共两条，对搬迁作了规定。</p>").with_policy(CHANGED),
        absent("policy-interpretation", "<p>辦法共兩條，對搬遷作了規定。</p>").with_policy(CHANGED),
        silent("policy-interpretation", "<p>搬离隐患点的，每户补助由2万元提高到3万元。</p>").with_policy(CHANGED),
        silent("policy-interpretation", "<p>办法共两条，对搬迁作了规定。</p>").with_policy(REWORDED),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    cx.compared()
        .changes
        .iter()
        .filter(|told| told.explained.is_none())
        .for_each(|told| sink.push(not_explained(cx, told)));
}

fn not_explained(cx: &Context<'_>, told: &Told) -> Found {
    let (clause, old, new) = (told.clause(), &told.old, &told.new);
    let what = match told.change.kind {
        ChangeKind::Added => say!(cx, "新增的规定没有解读（{}）", "A new rule is not explained ({})", clause),
        ChangeKind::Dropped => {
            say!(
                cx,
                "删去的规定没有解读（原文件{}）",
                "A rule that was dropped is not explained ({} of the old policy)",
                clause
            )
        }
        ChangeKind::Duty => {
            say!(
                cx,
                "约束程度变了，没有解读（{}）",
                "How far the rule binds has changed, which is not explained ({})",
                clause
            )
        }
        ChangeKind::Value => say!(cx, "改了的规定没有解读（{}）", "A changed rule is not explained ({})", clause),
    };
    let how = match told.change.kind {
        ChangeKind::Added => say!(cx, "补一句话讲清新规定：“{}”。", "Add a sentence on the new rule: “{}”.", new),
        ChangeKind::Dropped => {
            say!(cx, "补一句话说明不再要求：“{}”。", "Add a sentence that this is no longer so: “{}”.", old)
        }
        ChangeKind::Duty | ChangeKind::Value => {
            say!(
                cx,
                "补一句话讲清变化。原来：“{}”；现在：“{}”。",
                "Add a sentence on the change. Before: “{}”; now: “{}”.",
                old,
                new
            )
        }
    };
    let quote = if new.is_empty() { old } else { new };
    Found::absent(what, how).quoted(quote).uncertain()
}
