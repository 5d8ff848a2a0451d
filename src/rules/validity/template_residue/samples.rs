//! What sites of samples say of their samples, and what a template says to whoever fills it in.

use super::{Left, Place, Sure};
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::{is_form, is_titled_form, is_whole_value, longest, whole};
use crate::text::Span;

/// What stands before the site that a text is from.
const SOURCES: [&str; 6] = ["来源", "转自", "来自", "出处", "摘自", "源自"];
/// Longest block that may be a note of the source.
const NOTE: u32 = 120;
/// Longest instruction between brackets.
const INSTRUCTION: u32 = 120;
/// How many bytes at the end of a title may be a note.
const AT_END: u32 = 3;

/// Finds them in a field.
#[inline(never)]
pub fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    samples(cx, field, places);
    for hit in longest(cx, field, Groups::of(&[Group::DocumentSite])) {
        places.extend(source(field, hit.span));
    }
    let titled_form = is_titled_form(cx) && field.name != "title";
    let end = field.page.text.folded().trim_end().len() as u32;
    for hit in longest(cx, field, Groups::of(&[Group::SampleNote])) {
        let block = field.block_at(hit.span.start).span;
        let heading = field.is_body() && block.end - block.start <= NOTE && hit.span.end + AT_END >= block.end;
        let noted = heading && field.page.links.is_empty() || field.name == "title" && hit.span.end + AT_END >= end;
        // A form that is offered may say what it is.
        let offered = cx.column_is(&["service-guide", "real-estate-registration", "on-request-reply"]);
        let name = Span { start: block.start, end: hit.span.start };
        if noted && !offered && !titled_form && !cx.has_word(field, name, Group::BlankForm) {
            places.push((hit.span, Left::Sample, Sure::Asks));
        }
    }
    if titled_form {
        return;
    }
    for hit in longest(cx, field, Groups::of(&[Group::FillingInstruction])) {
        places.extend(instruction(cx, field, hit.span));
    }
}

/// The words of sites of samples, one place a sentence; one word asks, another beside it is certain.
fn samples<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    let words: Vec<Hit> = longest(cx, field, Groups::of(&[Group::SampleText]));
    if words.is_empty() {
        return;
    }
    let certain = words.len() > 1 || {
        let hints = cx.words(field, whole(field), Groups::of(&[Group::SampleHint]));
        hints.take(8).any(|hint| !words[0].span.overlaps(hint.span))
    };
    let sure = if certain { Sure::Certain } else { Sure::Asks };
    let mut run: Option<Span> = None;
    for word in words {
        let sentence = field.page.text.sentence_at(word.span.start);
        match &mut run {
            Some(span) if span.start >= sentence.start => span.end = word.span.end,
            _ => {
                places.extend(run.take().map(|span| (span, Left::Sample, sure)));
                run = Some(word.span);
            }
        }
    }
    places.extend(run.map(|span| (span, Left::Sample, sure)));
}

/// `来源:百度文库`: a note that names a site for sharing documents as the source.
fn source(field: &Field<'_>, site: Span) -> Option<Place> {
    let block = field.block_at(site.start).span;
    if block.end - block.start > NOTE {
        return None;
    }
    let before = field.slice(Span { start: block.start, end: site.start });
    let from = SOURCES.iter().filter_map(|word| before.rfind(word)).max()?;
    let between = before[from..].chars().count();
    let span = Span { start: block.start + from as u32, ..site };
    (between <= 8 && !before[from..].contains(['。', ',', ';'])).then_some((span, Left::Sample, Sure::Certain))
}

/// Whether a manual names what its readers see: 在“请输入标题”框内.
fn is_button(field: &Field<'_>, word: Span) -> bool {
    let before = field.slice(Span { start: word.start.saturating_sub(3), end: word.start });
    before.ends_with(['“', '‘', '"', '「'])
}

/// An instruction, to its bracket.
fn instruction<'a>(cx: &Context<'a>, field: &'a Field<'a>, word: Span) -> Option<Place> {
    let text = field.slice(word);
    // What is to be deleted is no help to whoever fills in a form.
    if !text.contains("删除") && (is_form(cx, field, word) || is_button(field, word)) {
        return None;
    }
    let close = match text.chars().next()? {
        '(' => ')',
        '【' => '】',
        '[' => ']',
        '<' => '>',
        '{' => '}',
        _ => {
            // 请自行修改 is also said to readers.
            let certain = text.contains("删除") || is_whole_value(field, word) || text.starts_with(['单', '双']);
            return Some((word, Left::Instruction, if certain { Sure::Certain } else { Sure::Asks }));
        }
    };
    if text.ends_with(close) {
        return Some((word, Left::Instruction, Sure::Certain));
    }
    let block = field.block_at(word.start).span;
    let rest = field.slice(Span { start: word.end, end: block.end }.head(INSTRUCTION));
    let end = rest.find(close)?;
    let span = Span { end: word.end + (end + close.len_utf8()) as u32, ..word };
    // (请填写真实信息) may be meant for readers; 此处 is not.
    let certain = text.contains("此处") || text.contains("在此") || text.contains("插入") || close != ')';
    Some((span, Left::Instruction, if certain { Sure::Certain } else { Sure::Asks }))
}
