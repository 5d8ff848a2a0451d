//! Tags, styles and scripts that are shown as text.

use super::{Left, Place, Sure};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::{is_about_software, longest};
use crate::text::Span;

/// Longest tag that is read to its end.
const TAG: u32 = 400;
/// How many bytes from the start of a style on may say that it is one.
const NAMED: u32 = 36;
/// Most bytes between two declarations of one style.
const BETWEEN: u32 = 80;

/// Finds them in a field.
#[inline(never)]
pub fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    let mut markup: Option<(Span, Sure)> = None;
    let mut style: Option<(Span, usize, bool)> = None;
    let wanted = Groups::of(&[Group::ShownMarkup, Group::ShownStyle, Group::StyleProperty]);
    for hit in longest(cx, field, wanted) {
        let end = markup.map_or(0, |(span, _)| span.end).max(style.map_or(0, |(span, ..)| span.end));
        if hit.span.start < end || is_code(field, hit.span) {
            continue;
        }
        let groups = cx.groups(&hit);
        if groups.has(Group::ShownMarkup) && !groups.has(Group::ShownStyle) {
            let Some((span, sure)) = tag(field, hit.span) else { continue };
            match &mut markup {
                // Tags that touch are one place.
                Some((before, _)) if before.end == span.start => before.end = span.end,
                _ => {
                    places.extend(markup.take().and_then(|(span, sure)| told(cx, field, span, Left::Markup, sure)));
                    markup = Some((span, sure));
                }
            }
            continue;
        }
        let by_itself = groups.has(Group::ShownStyle);
        let block = field.block_at(hit.span.start).span;
        let span = Span { end: declaration_end(field, hit.span, block.end), ..hit.span };
        match &mut style {
            Some((before, count, certain)) if before.start >= block.start && hit.span.start <= before.end + BETWEEN => {
                before.end = span.end;
                *count += 1;
                *certain |= by_itself;
            }
            _ => {
                places.extend(style.take().and_then(|run| styled(cx, field, run)));
                style = Some((span, 1, by_itself));
            }
        }
    }
    places.extend(markup.and_then(|(span, sure)| told(cx, field, span, Left::Markup, sure)));
    places.extend(style.and_then(|run| styled(cx, field, run)));
}

fn styled<'a>(cx: &Context<'a>, field: &'a Field<'a>, (span, count, certain): (Span, usize, bool)) -> Option<Place> {
    // 用display:none属性隐藏 tells of it.
    let begin = field.slice(Span { start: span.start, end: field.block_at(span.start).span.end }.head(NAMED));
    if count == 1 && ["属性", "样式", "标签", "代码"].iter().any(|word| begin.contains(word)) {
        return None;
    }
    // A single 字体 or color:… may be quoted.
    let sure = if certain || count > 1 { Sure::Certain } else { Sure::Asks };
    told(cx, field, span, Left::Style, sure)
}

fn told<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, left: Left, sure: Sure) -> Option<Place> {
    (!is_about_software(cx, field, span)).then_some((span, left, sure))
}

/// Whether a place of a Markdown page is code.
fn is_code(field: &Field<'_>, span: Span) -> bool {
    let whole_page =
        field.page.verbatim.first().is_some_and(|range| range.start == 0 && range.end >= field.source.len());
    let Some(range) = field.page.text.source_range(span).filter(|_| !whole_page) else { return false };
    let after = field.page.verbatim.partition_point(|verbatim| verbatim.start <= range.start);
    after.checked_sub(1).is_some_and(|index| range.start < field.page.verbatim[index].end)
}

/// The tag that begins with a word.
fn tag(field: &Field<'_>, word: Span) -> Option<(Span, Sure)> {
    let text = field.slice(word);
    if text.ends_with(['>', ']']) {
        return Some((word, Sure::Certain));
    }
    let block = field.block_at(word.start).span;
    let rest = field.slice(Span { start: word.end, end: block.end }.head(TAG));
    // <spanish is no <span.
    if !text.ends_with('=') && rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    match rest.find(if text.starts_with('[') { ']' } else { '>' }) {
        Some(offset) => Some((Span { end: word.end + offset as u32 + 1, ..word }, Sure::Certain)),
        None => Some((word, Sure::Asks)),
    }
}

/// Where the declaration ends that a word begins: at its semicolon or brace, or where text begins again.
fn declaration_end(field: &Field<'_>, word: Span, block_end: u32) -> u32 {
    if field.slice(word).ends_with(['(', ')', '{', '〗', '>', '/']) {
        return word.end;
    }
    let rest = field.slice(Span { start: word.end, end: block_end }.head(BETWEEN));
    let mut end = 0;
    for (offset, c) in rest.char_indices() {
        if matches!(c, ';' | '}') {
            return word.end + (offset + c.len_utf8()) as u32;
        }
        if matches!(c, '。' | ',' | '、' | '<' | '>') && !c.is_ascii() {
            break;
        }
        end = offset + c.len_utf8();
    }
    word.end + end as u32
}
