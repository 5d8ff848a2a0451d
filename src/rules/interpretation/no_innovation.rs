//! `interpretation/no-innovation`: nothing says what is done in a new way.

use super::{applies, judge};
use crate::report::Level;
use crate::rule::{Context, Dimension, Rule, Say, Sink, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/no-innovation",
    level: Level::Review,
    basis: &["J07"],
    title: Say { zh: "解读没有讲清创新点", en: "The interpretation does not say what is new in its measures" },
    checks: Say {
        zh: "解读里有没有一句话讲清哪项举措是第一次做、或者换了做法：首次明确什么、推行什么新机制。只说“创新”“亮点”的不算；本规则最高为请人工复核。",
        en: "Whether some sentence says which measure is done for the first time or in a new way. “Innovative” is not enough. This rule never does more than ask for review.",
    },
    why: Say {
        zh: "任务表要求从重要举措的创新点解读。",
        en: "The bureau's table asks for the new points of important measures.",
    },
    mend: Say {
        zh: "写明哪项举措是首次、新在哪里；确实没有的，请审核人确认。",
        en: "Name the measure and what is new in it; where there is none, a reviewer confirms that.",
    },
    applies,
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>《办法》共七章三十一条,第一章为总则。</p>"),
        absent("policy-interpretation", "<p>《办法》亮点突出。</p>"),
        // Kinds of registration and of trades, prizes, statistics, a denial, a title.
        absent("policy-interpretation", "<p>不动产首次登记由登记机构统一办理。</p>"),
        absent("policy-interpretation", "<p>科技创新企业采用挂牌方式取得土地。</p>"),
        absent("policy-interpretation", "<p>我县矿区系全省首个获批的绿色矿业示范区。</p>"),
        absent("policy-interpretation", "<p>去年我县在全省率先推行带押过户。</p>"),
        absent("policy-interpretation", "<p>本办法没有创新内容,由县局负责解释。</p>"),
        absent("policy-interpretation", "<p>《关于首次推行标准地制度的通知》共七条。</p>"),
        absent("policy-interpretation", "<h2>创新举措</h2><p>体现了思路创新、机制创新,亮点突出。</p>"),
        silent("policy-interpretation", "<h2>创新举措</h2><p>征地公告由公证员全程录像。</p>"),
        silent("policy-interpretation", "<p>用碳汇量记账,青石是全国头一个县。</p>"),
        silent("policy-interpretation", "<p>首次明确可以分期缴纳出让价款。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let nothing = (
        say!(cx, "全文没有讲举措有什么新意（创新点）", "Nothing says what is new in the measures"),
        say!(
            cx,
            "写明首次或换了做法的举措，例如：“首次明确可以分期缴纳出让价款。”",
            "Name what is done for the first time or differently, such as “首次明确可以分期缴纳出让价款。”"
        ),
    );
    let claim = (
        say!(
            cx,
            "只有创新、亮点一类的说法，没有讲清新在哪里（创新点）",
            "Innovation is claimed, but no sentence says what is new"
        ),
        say!(
            cx,
            "写明首次或换了做法的举措，例如：“首次明确可以分期缴纳出让价款。”",
            "Name what is done for the first time or differently, such as “首次明确可以分期缴纳出让价款。”"
        ),
    );
    judge(cx, sink, Dimension::Innovation, nothing, claim);
}
