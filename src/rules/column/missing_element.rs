//! `column/missing-element`: a part that the column asks for is not on the page.

use super::parts;
use crate::catalogue::AbsenceRule;
use crate::report::Level;
use crate::rule::{Rule, Say, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/missing-element",
    level: Level::Block,
    basis: &["C01"],
    title: Say { zh: "缺少栏目要求的要素", en: "A part that the column asks for is missing" },
    checks: Say {
        zh: "栏目目录为该栏目列出的要素是否都在页面上，并且有内容：小标题、编号段落、“标签：内容”、表格和行文都识别；标签后面空着、写“无”或占位符的不算。必备要素缺少即阻断，应有要素缺少请人工复核，建议要素缺少只提示；写明“详见附件”的请人工复核；标题里已经写出的，正文没写只提示。同一栏目有几种体裁的，只查本体裁的要素。目录没有列要素的栏目不适用。",
        en: "Whether every part that the catalogue lists for the column stands on the page and has content: headings, numbered paragraphs, “label: value”, tables and running text are recognised; a label followed by nothing, by 无 or by a placeholder is not enough. A missing required part blocks, a missing expected part asks for review, a missing advised part advises; a part that is said to be in an attachment asks for review; one that the title states and the body does not only advises. Where a column has several kinds of pages, only the parts of the page's own kind are asked for. Does not apply to columns without listed parts.",
    },
    why: Say {
        zh: "法律法规和本单位任务表规定了这类页面必须写明的内容，缺少一项就可能被认定为公告不合法或者内容与栏目不符。",
        en: "Law or the bureau's own table says what such a page must state; a missing part can make a notice unlawful.",
    },
    mend: Say {
        zh: "按提示补写该要素；内容在附件里的，在正文写明要点。",
        en: "Add the part as suggested; where it stands in an attachment, state the main points in the body.",
    },
    applies: |cx| parts::has_any(cx, AbsenceRule::Column),
    check: |cx, sink| parts::tell_missing(cx, sink, AbsenceRule::Column),
    examples: natively(&[
        absent(
            "land-acquisition-compensation",
            "<h2>一、征收范围</h2><p>位于青石镇东坪村,东至溪岸,西至县道,面积3.2亩。</p>",
        ),
        absent("service-guide", "<p>联系电话:</p><p>办理地点:无</p>"),
        silent("notice", "<p>今天,我局召开会议。</p>"),
    ]),
};
