//! How a word stands in its block: alone, as a value, in a form; and how it is taken out.

use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Change, Context, Field};
use crate::text::{Span, is_letter};

/// All of a field.
pub fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// The character before a byte.
pub fn before(field: &Field<'_>, byte: u32) -> Option<char> {
    field.page.text.folded()[..byte as usize].chars().next_back()
}

/// The character at a byte.
pub fn after(field: &Field<'_>, byte: u32) -> Option<char> {
    field.page.text.folded()[byte as usize..].chars().next()
}

/// The words of these groups in a field; of those that begin together, or one in another, the longest.
pub fn longest<'a>(cx: &Context<'a>, field: &'a Field<'a>, groups: Groups) -> Vec<Hit> {
    let mut longest: Vec<Hit> = Vec::new();
    for hit in cx.words(field, whole(field), groups) {
        while longest.last().is_some_and(|last| hit.span.start <= last.span.start) {
            longest.pop();
        }
        if longest.last().is_none_or(|last| last.span.end < hit.span.end) {
            longest.push(hit);
        }
    }
    longest
}

/// Most bytes beside a word that is alone in its block.
const BESIDE: u32 = 24;

/// Whether nothing but punctuation stands beside a span in its block.
pub fn is_alone(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    block.end - block.start <= span.end - span.start + BESIDE
        && span.end <= block.end
        && ![Span { start: block.start, end: span.start }, Span { start: span.end, end: block.end }]
            .iter()
            .any(|rest| field.slice(*rest).chars().any(is_letter))
}

/// Whether a span stands where a value stands: alone in its block, behind a colon, or between brackets.
pub fn is_whole_value(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }).trim_end();
    let after = field.slice(Span { start: span.end, end: block.end }).trim_start();
    let opens = before.is_empty() || before.ends_with([':', '(', '[', '【', '〔', '<', '“', '"', '{', '/', '|']);
    let closes = after.is_empty()
        || after.starts_with(['。', ',', ';', ')', ']', '】', '〕', '>', '”', '"', '}', '/', '|', '.', '!', '…']);
    opens && closes
}

/// How many bytes before and behind a place are near it.
const NEAR: u32 = 240;

/// The block of a place as far as it is near.
pub fn near(field: &Field<'_>, span: Span) -> Span {
    let block = field.block_at(span.start).span;
    Span { start: block.start.max(span.start.saturating_sub(NEAR)), end: block.end.min(span.end + NEAR).max(span.end) }
}

/// Whether the sentence or the heading above says that this is an example or a form.
pub fn is_form<'a>(cx: &Context<'a>, field: &'a Field<'a>, mark: Span) -> bool {
    let sentence = field.page.text.sentence_at(mark.start);
    // YYYY年MM月DD日格式: the word may follow.
    let end = sentence.end.min(mark.end + 30).max(mark.end);
    if cx.has_word(field, Span { start: sentence.start, end }.tail(600), Group::FormWord) {
        return true;
    }
    let Some(block) = field.page.block_at(mark.start) else {
        return false;
    };
    field.page.blocks[..block]
        .iter()
        .rev()
        .take(2)
        .any(|above| above.span.end - above.span.start <= 80 && cx.has_word(field, above.span, Group::FormWord))
}

/// How many bytes at the end of a title name what the page is.
const KIND_IN_TITLE: u32 = 30;

/// Whether the title names a form whose blanks its readers fill in: …申请表, …合同(示范文本).
pub fn is_titled_form(cx: &Context<'_>) -> bool {
    let title = cx.title();
    let end = title.page.text.folded().trim_end().len();
    cx.has_word(title, Span::new(0, end).tail(KIND_IN_TITLE), Group::BlankForm)
}

/// Whether the title says that the page is about software.
pub fn is_titled_software(cx: &Context<'_>) -> bool {
    cx.has_word(cx.title(), whole(cx.title()), Group::Software)
}

/// Whether what stands near a place says that it is about software.
pub fn is_about_software<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let page = &field.page;
    let says = |near: Span| {
        cx.words(field, near, Groups::of(&[Group::Software])).any(|hit| {
            // The xml of <xml> and the sql of mysql are a part of what was left over.
            let part =
                |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '<' | '/' | '.' | '_'));
            !field.slice(hit.span).is_ascii()
                || !(part(before(field, hit.span.start)) || part(after(field, hit.span.end)))
        })
    };
    if says(near(field, span)) {
        return true;
    }
    let Some(index) = page.block_at(span.start) else { return false };
    let above = index.checked_sub(1).map(|above| page.blocks[above].span);
    let header = page.blocks[index].cell.and_then(|cell| {
        let cell = page.cells[cell as usize];
        let row = page.header_row(cell.table)?;
        page.in_row(cell.table, row, cell.column).map(|head| page.cells[head as usize].span)
    });
    above.into_iter().chain(header).any(|span| says(span.tail(240)))
}

/// A change that takes a span out, unless tags stand inside it.
pub fn deletion(cx: &Context<'_>, field: &Field<'_>, span: Span) -> Option<Change> {
    let range = field.page.text.source_range(span)?;
    let plain = field.source.get(range.clone()).is_some_and(|source| !source.contains('<'));
    plain.then(|| Change { title: say!(cx, "删除", "Delete it"), edits: vec![(range, String::new())] })
}
