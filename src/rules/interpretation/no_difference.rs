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
        // Words of change without content, statistics, another document, a date that only sounds like before.
        absent("policy-interpretation", "<p>对原有规定进行了全面修订,表述更加规范。</p>"),
        absent("policy-interpretation", "<p>绿色矿山由2018年的3家增加到2025年的11家。</p>"),
        absent("policy-interpretation", "<p>《青石县测绘细则》已经印发。《测绘法》修订时把期限由三年改为五年。</p>"),
        absent("policy-interpretation", "<p>每年11月底以前验收,现在各乡镇要抓紧准备。</p>"),
        absent("policy-interpretation", "<p>不得擅自将工业用地改为商业用地。</p>"),
        absent("policy-interpretation", "<p>收费标准与以前相比没有变化,现在仍为每件80元。</p>"),
        absent("policy-interpretation", "<p>问:时限由15日缩短为5日了吗?</p><p>答:由县局负责解释。</p>"),
        absent("policy-interpretation", "<p>全文见下图。</p><img src='1.jpg' alt='由15日缩短为5日'>"),
        absent(
            "policy-interpretation",
            "<table><tr><th>旧规定</th><th>新规定</th></tr><tr><td>三层以内</td><td>三层以内(不变)</td></tr></table>",
        ),
        silent("policy-interpretation", "<p>以前要跑三趟。现在一趟就够。</p>"),
        silent("policy-interpretation", "<p>原规定:每季度巡查一次。</p><p>新规定:每月巡查一次。</p>"),
        silent("policy-interpretation", "<p>从前入住要押三个月租金,这一条已经拿掉了。</p>"),
        silent(
            "policy-interpretation",
            "<table><tr><td>项目</td><td>2018年细则</td><td>2026年细则</td></tr>\
             <tr><td>层数</td><td>三层</td><td>三层</td></tr><tr><td>巡查</td><td>每季度</td><td>每月</td></tr></table>",
        ),
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
