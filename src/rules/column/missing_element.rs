//! `column/missing-element`: a part that the column asks for is not on the page.
//!
//! A part is stated by a label with a value, by a phrase of running text, or by the structure of the page: its sign-off, a
//! picture, a link. Where the page itself is only a pointer to its attachments, nothing is certain to be missing.

use super::labels::{Position, Value, is_in_list_of_files, value_of};
use super::sign_off;
use crate::catalogue::{Column, Element, Structure};
use crate::lexicon::{Group, Hit};
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, absent, natively, silent};
use crate::text::Span;
use crate::vocabulary::{Cue, TitleCue};

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
    applies: |cx| cx.column.is_some_and(|column| !column.elements.is_empty()),
    check,
    examples: natively(&[
        absent(
            "land-acquisition-compensation",
            "<h2>一、征收范围</h2><p>位于青石镇东坪村,东至溪岸,西至县道,面积3.2亩。</p>",
        ),
        absent("service-guide", "<p>联系电话:</p><p>办理地点:无</p>"),
        silent("notice", "<p>今天,我局召开会议。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(column) = cx.column else { return };
    let values = values(cx, column);
    let asked = |element: &Element| cx.kind_is(&element.kinds);
    let pointer = is_pointer(cx) && values.iter().all(|value| *value < Value::Given);
    let title_cues = cx.title_cues();
    for (index, (element, value)) in column.elements.iter().zip(values).enumerate() {
        if value == Value::Given || !asked(element) || element.structure.is_some_and(|structure| stands(cx, structure))
        {
            continue;
        }
        let found = missing(cx, element, if pointer { Value::InAttachment } else { value });
        let in_title = title_cues.iter().any(|(cue, _)| *cue == TitleCue::Element(index));
        sink.push(Found { at_most: if in_title { Some(Level::Advise) } else { found.at_most }, ..found });
    }
}

/// How many of the required parts of its column a page has, and how many are required; those that any page has by its
/// structure, such as a sign-off, tell nothing.
pub(super) fn required_parts(cx: &Context<'_>) -> (usize, usize) {
    let Some(column) = cx.column else { return (0, 0) };
    let elements = column.elements.iter().zip(values(cx, column));
    let required = elements.filter(|(element, _)| {
        element.level() == Level::Block && element.structure.is_none() && cx.kind_is(&element.kinds)
    });
    required.fold((0, 0), |(given, all), (_, value)| (given + usize::from(value == Value::Given), all + 1))
}

/// What the labels and phrases of the body say of each part of the column.
fn values(cx: &Context<'_>, column: &Column) -> Vec<Value> {
    let body = cx.body();
    let mut values = vec![Value::None; column.elements.len()];
    for (cue, span) in cx.cues() {
        let of_file = body.page.block_at(span.start).is_some_and(|index| is_in_list_of_files(body, index));
        if let Cue::Element(element) = cue {
            // What the name of a file promises stands in the file, unless the part is a file or a picture by its nature.
            let is_file = matches!(column.elements[*element].structure, Some(Structure::File | Structure::Picture));
            let value = if of_file && !is_file { Value::InAttachment } else { Value::Given };
            values[*element] = values[*element].max(value);
        }
    }
    for label in labels(cx) {
        let named = cx.vocabulary.named(label.word).map(|element| (element, Position::Start));
        let rooted = cx.vocabulary.rooted(label.word).map(|element| (element, Position::Within));
        let mut read: Option<(Position, Value)> = None;
        for (element, position) in named.chain(rooted) {
            if values[element] == Value::Given {
                continue;
            }
            let value = match read {
                Some((at, value)) if at == position => value,
                _ => value_of(cx, body, label.span, position).unwrap_or(Value::None),
            };
            read = Some((position, value));
            values[element] = values[element].max(value);
        }
    }
    values
}

/// Whether the structure of the page states a part.
fn stands(cx: &Context<'_>, structure: Structure) -> bool {
    match structure {
        Structure::Issuer => sign_off::issuer(cx).is_some(),
        Structure::Date => sign_off::date(cx).is_some(),
        Structure::Picture => cx.body().page.pictures > 0,
        // Its name is a phrase of the part.
        Structure::File => false,
        Structure::Link => cx.body().page.links.iter().any(|link| !link.target.trim().is_empty()),
    }
}

/// Longest body, in characters, that may be nothing but a pointer to its attachments.
const POINTER: usize = 200;

/// Whether the page only says that everything stands in an attachment.
fn is_pointer(cx: &Context<'_>) -> bool {
    let body = cx.body();
    let text = body.page.text.folded();
    let all = Span::new(0, text.len());
    text.len() <= 4 * POINTER
        && text.chars().filter(|c| !c.is_whitespace()).count() <= POINTER
        && cx.has_word(body, all, Group::SeeAttachment)
}

/// The labels of the column in the body. A word in front changes what is meant: 投诉电话 is no 电话, unless both name the same
/// part.
fn labels(cx: &Context<'_>) -> Vec<Hit> {
    let named = |hit: &Hit| cx.vocabulary.named(hit.word).chain(cx.vocabulary.rooted(hit.word)).collect::<Vec<_>>();
    let mut labels: Vec<Hit> = Vec::new();
    for hit in cx.body().page.text.hits().iter().filter(|hit| cx.vocabulary.names_a_part(hit.word)) {
        // Words come in order of their end, so that a longer one comes right before or behind those it ends with.
        let hides = |longer: &Hit, shorter: &Hit| {
            longer.span.end == shorter.span.end
                && longer.span.start < shorter.span.start
                && !named(longer).iter().any(|element| named(shorter).contains(element))
        };
        if labels.last().is_some_and(|last| hides(last, hit)) {
            continue;
        }
        while labels.last().is_some_and(|last| hides(hit, last)) {
            labels.pop();
        }
        labels.push(*hit);
    }
    labels
}

fn missing(cx: &Context<'_>, element: &Element, value: Value) -> Found {
    let name = cx.checker.named(&element.name, &element.name_en);
    let mend = cx.checker.named(&element.mend, &element.mend_en);
    let what = match (value, element.level()) {
        (Value::InAttachment, _) => {
            say!(
                cx,
                "“{}”只写明在附件中，附件未检查",
                "“{}” is only referred to an attachment, which was not checked",
                name
            )
        }
        (_, Level::Block) => say!(cx, "缺少必备要素“{}”", "The required part “{}” is missing", name),
        (_, Level::Review) => say!(cx, "没有看到“{}”", "“{}” was not found", name),
        _ => say!(cx, "建议写明“{}”", "“{}” is advised", name),
    };
    let how = if mend.is_empty() { say!(cx, "请补写“{}”。", "Add “{}”.", name) } else { mend };
    let found = Found {
        element: Some(element.id.clone()),
        at_most: Some(element.level()).filter(|level| *level < Level::Block),
        basis: (!element.basis.is_empty()).then(|| element.basis.clone()),
        ..Found::absent(what, how)
    };
    if value == Value::InAttachment { found.uncertain() } else { found }
}
