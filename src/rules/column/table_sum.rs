//! `column/table-sum`: numbers that should add up and do not.

mod annual_report;
mod areas;
mod totals;

use crate::report::Level;
use crate::rule::{Context, Rule, Say, Sink, hit, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/table-sum",
    level: Level::Block,
    basis: &["T36"],
    title: Say { zh: "数字合计不符", en: "Numbers do not add up" },
    checks: Say {
        zh: "表格中“合计”“总计”“小计”的行和列是否等于各项之和；公开年报统一表格的勾稽关系，以及正文复述的申请件数；同一面积的公顷、亩、平方米换算；总面积与其中农用地、建设用地、未利用地之和。按写出的小数位允许四舍五入。单价、比例、序号等不相加的列，有空格、合并单元格或者分级科目而算不清的表格不查；附件和图片里的表格不查。只有年报统一表格的勾稽关系不符才阻断，其余请人工复核。",
        en: "Whether rows and columns called 合计, 总计 or 小计 are the sums of their parts; the sums of the official tables of the yearly report, and the number of requests that its text repeats; one area in hectares, mu and square metres; a whole area and its farmland, construction land and unused land. Rounding by the decimals that are written is allowed. Not checked: columns that do not add, such as prices per unit, shares and serial numbers; tables with empty or merged cells or with accounts of several levels, where the sum cannot be told; attachments and pictures. Only the official tables of the yearly report block; all else asks for review.",
    },
    why: Say {
        zh: "公开的信息应当准确。合计对不上，读者不知道哪个数字是对的，也会质疑补偿、供地和统计的依据。",
        en: "Published information is to be accurate. Where a total is wrong, nobody can tell which of the numbers is right.",
    },
    mend: Say {
        zh: "核对原始数据，改正合计或者写错的分项。",
        en: "Compare the source data and correct the total or the part that is wrong.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit(
            "notice",
            "<table><tr><th>村</th><th>面积(亩)</th></tr><tr><td>东坪村</td><td>12.5</td></tr><tr><td>溪头村</td><td>7.3</td></tr><tr><td>合 计</td><td>⟦20.8⟧</td></tr></table>",
        ),
        hit(
            "annual-report",
            "<table><tr><td>类别</td><td>自然人</td><td>商业企业</td><td>总计</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>8</td><td>2</td><td>⟦11⟧</td></tr><tr><td>二、上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>1</td></tr></table>",
        ),
        hit("notice", "<p>拟征收土地3.2公顷（⟦合４５亩⟧）。</p>"),
        hit("notice", "<p>總面積3.2156公頃，其中農用地2.9871公頃、建設用地0.2285公頃、未利用地⟦0.1公頃⟧。</p>"),
        silent(
            "notice",
            "<p>拟征收土地3.2公顷（48亩），总面积3.2156公顷，其中农用地2.9871公顷、建设用地0.2285公顷。</p>",
        ),
        silent(
            "notice",
            "<table><tr><th>地块</th><th>面积</th><th>单价</th></tr><tr><td>一</td><td>1.005</td><td>3</td></tr><tr><td>二</td><td>2.005</td><td>4</td></tr><tr><td>合计</td><td>3.01</td><td>3.7</td></tr></table>",
        ),
        silent(
            "notice",
            "<table><tr><th>村</th><th>户数</th></tr><tr><td>东坪村</td><td>12</td></tr><tr><td>小计</td><td>12</td></tr><tr><td>溪头村</td><td>7</td></tr><tr><td>小计</td><td>7</td></tr><tr><td>总计</td><td>19</td></tr></table>",
        ),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let official = annual_report::check(cx, sink);
    totals::check(cx, &official, sink);
    areas::check(cx, sink);
}
