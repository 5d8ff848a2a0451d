//! Labels of a datum: the word right before it in its line, the headers of its column, the cell to its left. An attribute
//! or a comment is labelled by what labels its place on the page.

use super::persons::name_right_before;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::text::Span;

/// The word of these groups that stands nearest before a place in its block; where several end together, the longest.
pub(super) fn nearest_before<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Option<Hit> {
    let block = field.block_at(span.start).span;
    let before = Span { start: block.start, end: span.start }.tail(NEAR);
    let mut hits = cx.words(field, before, groups).rev();
    let first = hits.next()?;
    Some(
        hits.take_while(|hit| hit.span.end == first.span.end)
            .fold(first, |longest, hit| if hit.span.start < longest.span.start { hit } else { longest }),
    )
}

/// The word of these groups that stands nearest after a place in its block.
pub(super) fn nearest_after<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Option<Hit> {
    let block = field.block_at(span.start).span;
    cx.words(field, Span { start: span.end, end: block.end }.head(NEAR), groups).min_by_key(|hit| hit.span.start)
}

/// How far, in bytes, a word may stand from a number and still be about it: two hundred Han characters.
pub(super) const NEAR: u32 = 600;

/// Most characters between a label and its number: `身份证号(必填): `.
const LABEL_GAP: usize = 12;

/// Whether a word of the groups labels the number at the span: right before it in the line, in the cell to the left, or
/// in the header of its column.
pub(super) fn labelled<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> bool {
    nearest_before(cx, field, span, groups).is_some_and(|hit| {
        let between = field.slice(Span { start: hit.span.end, end: span.start });
        between.chars().count() <= LABEL_GAP && !between.contains(['。', ';', '!', '?'])
    }) || label_cell(cx, field, span).is_some_and(|cell| cx.words(field, cell, groups).next().is_some())
}

/// Whether a word of the groups names the number as that of a thing: right before it, or in its label cell. A person's
/// name between the two makes it the person's: 许可证持证人林某某(…).
pub(super) fn labelled_as_other<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    const OTHER: Groups = Groups::of(&[Group::OtherNumber]);
    nearest_before(cx, field, span, OTHER).is_some_and(|hit| {
        let between = field.slice(Span { start: hit.span.end, end: span.start });
        between.chars().count() <= LABEL_GAP
            && !name_right_before(cx, field, Span { start: hit.span.end, end: span.start })
            && !between.contains(['。', ';', '!', '?'])
    }) || label_cell(cx, field, span).is_some_and(|cell| cx.words(field, cell, OTHER).next().is_some())
}

/// The cell that labels a place in a table: the header of its column, or where that names nothing the cell to the left.
/// In a list the cell to the left is a value: 报考岗位 不动产登记窗口 is no office whose number comes next.
pub(super) fn label_cell<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Option<Span> {
    let page = &field.page;
    let index = field.block_at(span.start).cell?;
    let cell = page.cells[index as usize];
    let header = page
        .header_row(cell.table)
        .filter(|row| *row < cell.row)
        .and_then(|row| page.in_row(cell.table, row, cell.column))
        .map(|header| page.cells[header as usize])
        .filter(|header| header.header || cx.words(field, header.span, NAMES).next().is_some());
    let label = match header {
        Some(header) => header.span,
        None => page.cells[page.left_of(index)? as usize].span,
    };
    let text = field.slice(label.head(NEAR));
    (text.chars().count() <= 24 && text.bytes().filter(u8::is_ascii_digit).count() < 7).then_some(label)
}

/// Words that make a cell of the first row a header.
const NAMES: Groups = Groups::of(&[
    Group::ResidentId,
    Group::OtherNumber,
    Group::Phone,
    Group::PrivatePhone,
    Group::PrivatePerson,
    Group::PrivateList,
    Group::NameHeader,
    Group::Office,
    Group::BankAccount,
    Group::AccountHolder,
    Group::IdDocument,
    Group::Birth,
    Group::Email,
    Group::Correspondent,
    Group::PenalisedParty,
    Group::HealthLabel,
    Group::HomeLabel,
    Group::OtherPlace,
]);

/// All header cells of the table that a place stands in.
pub(super) fn table_headers(field: &Field<'_>, span: Span) -> Vec<Span> {
    let page = &field.page;
    let Some(index) = field.block_at(span.start).cell else {
        return Vec::new();
    };
    let cell = page.cells[index as usize];
    let Some(row) = page.header_row(cell.table) else {
        return Vec::new();
    };
    if row >= cell.row {
        return Vec::new();
    }
    let rows = &page.tables[cell.table as usize].rows;
    rows[row as usize].iter().take(64).map(|&header| page.cells[header as usize].span.head(NEAR)).collect()
}

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
