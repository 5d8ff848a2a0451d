//! `interpretation/no-benefit`: nothing says who gains what.

use super::{applies, judge};
use crate::report::Level;
use crate::rule::{Context, Dimension, Rule, Say, Sink, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/no-benefit",
    level: Level::Block,
    basis: &["J05"],
    title: Say { zh: "解读没有讲清利益点", en: "The interpretation does not say who gains what" },
    checks: Say {
        zh: "解读里有没有一句话讲清谁得到什么：补多少、免什么、少交什么材料、少等几天、保底标准、怎么申请。只有小标题、口号（惠及群众、保障权益）不算，请人工复核；过去的成绩、处罚、项目投资、应缴的款不算；完全没有的阻断；只有图片的请人工复核。",
        en: "Whether some sentence says who gains what: an amount, a burden removed, time saved, a floor, how to apply. Headings and slogans are not enough and ask for review; past deeds, penalties, costs of projects and payments due do not count. Nothing at all blocks; a page of pictures asks for review.",
    },
    why: Say {
        zh: "任务表要求从社会关切的利益点解读；群众读解读，是想知道与自己有什么关系。",
        en: "The bureau's table asks for it; citizens read an interpretation to learn what it means for them.",
    },
    mend: Say {
        zh: "写明受益的人、得到的内容和数额、办理方式。",
        en: "State who gains, what and how much, and how to get it.",
    },
    applies,
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>《办法》共七章三十一条,第一章为总则。</p>"),
        absent("policy-interpretation", "<p>《办法》惠及广大群众。</p>"),
        // Deeds of the past, penalties, what projects cost, what one has to pay, a heading, a question, another document.
        absent("policy-interpretation", "<p>去年全县发放征地补偿款3.2亿元,惠及农户4100户。</p>"),
        absent("policy-interpretation", "<p>骗取补助的,追回已发放的补助5000元。</p>"),
        absent("policy-interpretation", "<p>项目总投资1.2亿元,其中中央资金补助3000万元。</p>"),
        absent("policy-interpretation", "<p>受让人应当在30日内缴纳首期价款,不得低于50%。</p>"),
        absent("policy-interpretation", "<h2>每亩补助4000元怎么领</h2><p>资金由县财政局统一管理。</p>"),
        absent("policy-interpretation", "<p>问:搬家每户能补5000元吗?</p><p>答:由县局负责解释。</p>"),
        absent("policy-interpretation", "<p>《青石县林地办法》已经印发。《森林法》规定每亩补助10元。</p>"),
        absent("policy-interpretation", "<p>《关于每亩补助4000元的通知》共七条内容。</p>"),
        absent("policy-interpretation", "<p>全文见下图。</p><img src='1.jpg' alt='一图读懂'>"),
        silent("policy-interpretation", "<p>被征地农户每亩补助4000元。</p>"),
        silent("policy-interpretation", "<p>村民在村里就能交材料,一趟就够。</p>"),
        silent("policy-interpretation", "<p>钱直接打到农户的社保卡里。</p>"),
        silent("policy-interpretation", "<p>带上户口簿和身份证,到街道窗口领表。</p>"),
        silent("policy-interpretation", "<p>问:小微企业的登记费要交吗?</p><p>答:登记费免收。</p>"),
        silent(
            "policy-interpretation",
            "<table><tr><th>对象</th><th>补助标准</th></tr><tr><td>三口及以下</td><td>4.2万元</td></tr></table>",
        ),
        silent("policy-interpretation", "<p>办理转移登记不再要求提交婚姻证明。</p>"),
        silent("work-news", "<p>《办法》共七章三十一条。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let nothing = (
        say!(cx, "全文没有讲谁能得到什么（利益点）", "Nothing says who gains what"),
        say!(
            cx,
            "写明对象、内容和数额，例如：“被征地农户每亩可多领补偿费4000元。”",
            "Name the people, what they get and how much, such as “被征地农户每亩可多领补偿费4000元。”"
        ),
    );
    let claim = (
        say!(
            cx,
            "只有惠民、便民一类的说法，没有讲清谁得到什么（利益点）",
            "Benefits are claimed, but no sentence says who gains what"
        ),
        say!(
            cx,
            "写明对象、内容和数额，例如：“被征地农户每亩可多领补偿费4000元。”",
            "Name the people, what they get and how much, such as “被征地农户每亩可多领补偿费4000元。”"
        ),
    );
    judge(cx, sink, Dimension::Benefit, nothing, claim);
}
