//! `interpretation/no-difference`: nothing says what is different from before.

use super::{applies, judge};
use crate::report::Level;
use crate::rule::{Context, Dimension, Rule, Say, Sink, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/no-difference",
    level: Level::Block,
    basis: &["J06"],
    title: Say { zh: "解读没有讲清新旧政策差异", en: "The interpretation does not say what changed" },
    checks: Say {
        zh: "解读里有没有一句话把旧规定和新规定对起来讲：由多少调整为多少、新增什么、取消什么、与原办法相比如何；首次制定的，有没有说明此前没有。只说“完善了”“做好新旧衔接”的不算，请人工复核；完全没有的阻断。",
        en: "Whether some sentence sets old against new: from which value to which, what was added or dropped, or that there was none before. “Improved” is not enough and asks for review; nothing at all blocks.",
    },
    why: Say {
        zh: "任务表要求从新旧政策的差异点解读；不说变化，等于只把文件重抄一遍。",
        en: "The bureau's table asks for it; without the change an interpretation only repeats the document.",
    },
    mend: Say {
        zh: "逐项写明旧规定、新规定；首次制定的写明此前没有同类规定。",
        en: "Give the old and the new rule for each change; for a first policy, say that there was none before.",
    },
    applies,
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>《办法》共七章三十一条,第一章为总则。</p>"),
        absent("policy-interpretation", "<p>各地要做好新旧标准衔接。</p>"),
        silent("policy-interpretation", "<p>办理时限由原来的15个工作日缩短为5个工作日。</p>"),
        silent("policy-interpretation", "<p>本办法为首次制定,此前没有专门规定。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let nothing = (
        say!(cx, "全文没有讲新旧政策有什么不同（差异点）", "Nothing says what is different from before"),
        say!(
            cx,
            "写明由什么改为什么，例如：“办理时限由原来的15个工作日缩短为5个工作日。”首次制定的，写明此前没有同类规定。",
            "Say from what to what, such as “办理时限由原来的15个工作日缩短为5个工作日。”; for a first policy, say that there was none before."
        ),
    );
    let claim = (
        say!(
            cx,
            "只说有调整、有完善，没有写出旧规定和新规定（差异点）",
            "A change is claimed, but no sentence gives the old and the new rule"
        ),
        say!(
            cx,
            "写明由什么改为什么，例如：“办理时限由原来的15个工作日缩短为5个工作日。”首次制定的，写明此前没有同类规定。",
            "Say from what to what, such as “办理时限由原来的15个工作日缩短为5个工作日。”; for a first policy, say that there was none before."
        ),
    );
    judge(cx, sink, Dimension::Difference, nothing, claim);
}
