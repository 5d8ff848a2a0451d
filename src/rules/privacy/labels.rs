//! Labels of a datum: the word right before it in its line, the headers of its column, the cell to its left. An attribute
//! or a comment is labelled by what labels its place on the page.

use super::{NEAR, nearest_before};
use crate::lexicon::{Groups, Hit};
use crate::rule::{Context, Field};
use crate::text::Span;

/// The word of these groups that stands nearest before a place in its line, no more than `gap` characters away.
pub(super) fn in_line<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    span: Span,
    groups: Groups,
    gap: usize,
) -> Option<Hit> {
    let hit = nearest_before(cx, field, span, groups)?;
    let between = field.slice(Span { start: hit.span.end, end: span.start });
    (between.chars().count() <= gap && !between.contains(['。', ';', '!', '?'])).then_some(hit)
}

/// Whether words of `groups` label a place: nearest before it in its line, where words of `others` label something else,
/// or in a cell that labels it.
pub(super) fn labels<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    span: Span,
    groups: Groups,
    others: Groups,
    gap: usize,
) -> bool {
    let all = groups.and(others);
    if in_line(cx, field, span, all, gap).is_some_and(|hit| cx.groups(&hit).meets(groups)) {
        return true;
    }
    if cells(field, span).any(|cell| cx.words(field, cell, groups).next().is_some()) {
        return true;
    }
    beside(field, span).is_some_and(|place| labels(cx, cx.body(), place, groups, others, gap))
}

/// The place on the page beside which an unseen text stands.
pub(super) fn beside(field: &Field<'_>, span: Span) -> Option<Span> {
    let place = field.page.unseen_at(span.start)?;
    Some(Span { start: place.beside, end: place.beside })
}

/// The cells that may label a place in a table: the headers of its column, then the cell to its left.
pub(super) fn cells<'a>(field: &'a Field<'_>, span: Span) -> impl Iterator<Item = Span> + 'a {
    let page = &field.page;
    let left = field.block_at(span.start).cell.and_then(|index| page.left_of(index));
    headers(field, span).chain(left.map(|cell| page.cells[cell as usize].span)).filter(|cell| is_label(field, *cell))
}

/// The headers of the column that a place stands in.
pub(super) fn headers<'a>(field: &'a Field<'_>, span: Span) -> impl Iterator<Item = Span> + 'a {
    let cell = field.block_at(span.start).cell.map(|index| field.page.cells[index as usize]);
    cell.into_iter().flat_map(move |cell| {
        let rows = header_rows(field, cell.table).filter(move |row| *row < cell.row);
        rows.filter_map(move |row| field.page.in_row(cell.table, row, cell.column))
            .map(|header| field.page.cells[header as usize].span)
    })
}

/// The rows that name the columns of a table: two where the first has a cell over several columns.
pub(super) fn header_rows(field: &Field<'_>, table: u32) -> impl Iterator<Item = u32> {
    let page = &field.page;
    page.header_row(table).into_iter().flat_map(move |top| {
        let rows = &page.tables[table as usize].rows;
        let is_divided = rows[top as usize].iter().take(64).any(|&header| page.cells[header as usize].columns > 1);
        top..=top + u32::from(is_divided && top as usize + 2 < rows.len())
    })
}

/// Whether a cell may be a label: a value is longer, or a number.
fn is_label(field: &Field<'_>, cell: Span) -> bool {
    let text = field.slice(cell.head(NEAR));
    text.chars().count() <= 24 && text.bytes().filter(u8::is_ascii_digit).count() < 7
}

/// Whether a word of the groups stands anywhere in the draft: where there is none, nothing need be looked at.
pub(super) fn occur<'a>(cx: &Context<'a>, groups: Groups) -> bool {
    cx.fields.iter().any(|field| {
        let whole = Span::new(0, field.page.text.folded().len());
        cx.words(field, whole, groups).next().is_some()
    })
}
