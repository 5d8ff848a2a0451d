//! The parts of a column on a page: whether each is stated, and what is said where one is not.
//!
//! A part is stated by a label with a value, by a phrase of running text, or by the structure of the page: its sign-off, a
//! picture, a link. Where the page itself is only a pointer to its attachments, nothing is certain to be missing.

use super::labels::{Position, Value, is_in_list_of_files, value_of};
use super::sign_off;
use crate::catalogue::{AbsenceRule, Column, Element, Structure};
use crate::lexicon::{Group, Groups, Hit};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Sink};
use crate::text::Span;
use crate::vocabulary::{Cue, TitleCue};
use std::cell::LazyCell;

/// Whether the draft's column has parts whose absence the rule tells.
pub fn has_any(cx: &Context<'_>, rule: AbsenceRule) -> bool {
    cx.column.is_some_and(|column| column.elements.iter().any(|element| element.rule() == rule))
}

/// Tells which parts are missing, of those whose absence the rule tells.
pub fn tell_missing(cx: &Context<'_>, sink: &mut Sink, rule: AbsenceRule) {
    let Some(column) = cx.column else { return };
    let values = values(cx, column);
    let pointer = is_pointer(cx) && values.iter().all(|value| *value < Value::Given);
    let services = LazyCell::new(|| concerns_services(cx));
    let asked =
        |element: &Element| element.rule() == rule && cx.kind_is(&element.kinds) && (!element.services || *services);
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

/// Most words that are looked at to see whether a text is about a service.
const ENOUGH: usize = 2;

/// Whether the matter is something that people apply for: so say two different words of the policy, or of the page itself
/// where no policy goes with it.
fn concerns_services<'a>(cx: &'a Context<'a>) -> bool {
    let of_policy = cx.policy.as_ref().map(|policy| &policy.body);
    let text = of_policy.filter(|body| !body.page.blocks.is_empty()).unwrap_or(cx.body());
    let mut seen = Vec::with_capacity(ENOUGH);
    for hit in cx.words(text, whole(text), Groups::of(&[Group::ServiceMatter])) {
        if !seen.contains(&hit.word) {
            seen.push(hit.word);
        }
        if seen.len() == ENOUGH {
            return true;
        }
    }
    false
}

fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// How many of the required parts of its column a page has, and how many are required; those that any page has by its
/// structure, such as a sign-off, tell nothing.
pub fn required_parts(cx: &Context<'_>) -> (usize, usize) {
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
