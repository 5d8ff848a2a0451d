//! `column/missing-element`: a part that the column asks for is not on the page.

use super::labels::{Value, value_of};
use crate::catalogue::Element;
use crate::lexicon::Hit;
use crate::report::Level;
use crate::rule::{Context, Found, Locale, Rule, Say, Sink, absent, natively, silent};
use crate::vocabulary::Cue;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/missing-element",
    level: Level::Block,
    basis: &["C01"],
    title: Say { zh: "缺少栏目要求的要素", en: "A part that the column asks for is missing" },
    checks: Say {
        zh: "栏目目录为该栏目列出的要素是否都在页面上，并且有内容：小标题、编号段落、“标签：内容”、表格和行文都识别；标签后面空着、写“无”或占位符的不算。必备要素缺少即阻断，建议要素缺少只提示；写明“详见附件”的请人工复核。目录没有列要素的栏目不适用。",
        en: "Whether every part that the catalogue lists for the column stands on the page and has content: headings, numbered paragraphs, “label: value”, tables and running text are recognised; a label followed by nothing, by 无 or by a placeholder is not enough. A missing required part blocks, a missing advised part advises; a part that is said to be in an attachment asks for review. Does not apply to columns without listed parts.",
    },
    why: Say {
        zh: "法律法规和本单位任务表规定了这类页面必须写明的内容，缺少一项就可能被认定为公告不合法或者内容与栏目不符。",
        en: "Law or the bureau's own table says what such a page must state; a missing part can make a notice unlawful.",
    },
    mend: Say {
        zh: "按提示补写该要素；内容在附件里的，在正文写明要点。",
        en: "Add the part as suggested; where it stands in an attachment, state the main points in the body.",
    },
    applies: |cx| cx.column.is_some_and(|column| !column.elements.is_empty()),
    check,
    examples: natively(&[
        absent(
            "land-acquisition-compensation",
            "<h2>一、征收范围</h2><p>位于青石镇东坪村,东至溪岸,西至县道,面积3.2亩。</p>",
        ),
        absent("service-guide", "<p>联系电话:</p><p>办理地点:无</p>"),
        silent("work-news", "<p>今天,我局召开会议。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(column) = cx.column else { return };
    let body = cx.body();
    let mut values = vec![Value::None; column.elements.len()];
    for (cue, _) in cx.cues() {
        if let Cue::Element(element) = cue {
            values[*element] = Value::Given;
        }
    }
    for label in labels(cx) {
        let mut value = None;
        for element in cx.vocabulary.named(label.word) {
            if values[element] < Value::Given {
                let value = *value.get_or_insert_with(|| value_of(cx, body, label.span));
                values[element] = values[element].max(value.unwrap_or(Value::None));
            }
        }
    }
    for (element, value) in column.elements.iter().zip(values) {
        if value < Value::Given {
            sink.push(missing(cx, element, value));
        }
    }
}

/// The labels of the column in the body. A word in front changes what is meant: 投诉电话 is no 电话.
fn labels(cx: &Context<'_>) -> Vec<Hit> {
    let mut labels: Vec<Hit> = Vec::new();
    for hit in cx.body().page.text.hits() {
        if cx.vocabulary.named(hit.word).next().is_none() {
            continue;
        }
        // Words come in order of their end, so that a longer one comes before or behind those it ends with.
        if labels.last().is_some_and(|last| last.span.end == hit.span.end && last.span.start < hit.span.start) {
            continue;
        }
        while labels.last().is_some_and(|last| last.span.end == hit.span.end && hit.span.start < last.span.start) {
            labels.pop();
        }
        labels.push(*hit);
    }
    labels
}

fn missing(cx: &Context<'_>, element: &Element, value: Value) -> Found {
    let english = cx.checker.locale() == Locale::En;
    let name = if english && !element.name_en.is_empty() { &element.name_en } else { &element.name };
    let mend = if english && !element.mend_en.is_empty() { &element.mend_en } else { &element.mend };
    let what = match (value, element.required) {
        (Value::InAttachment, _) => {
            say!(
                cx,
                "“{}”只写明在附件中，附件未检查",
                "“{}” is only referred to an attachment, which was not checked",
                name
            )
        }
        (_, true) => say!(cx, "缺少必备要素“{}”", "The required part “{}” is missing", name),
        (_, false) => say!(cx, "建议写明“{}”", "“{}” is advised", name),
    };
    let how = if mend.is_empty() { say!(cx, "请补写“{}”。", "Add “{}”.", name) } else { mend.clone() };
    let found = Found {
        element: Some(element.id.clone()),
        at_most: (!element.required).then_some(Level::Advise),
        basis: (!element.basis.is_empty()).then(|| element.basis.clone()),
        ..Found::absent(what, how)
    };
    if value == Value::InAttachment { found.uncertain() } else { found }
}
