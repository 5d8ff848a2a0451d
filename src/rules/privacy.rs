//! Personal data: what must not stand on a public page, judged by shape, checksum and the words around it.

pub mod mobile_number;
mod owner;
pub mod resident_id;

use crate::facts::digits::DigitGroup;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::text::Span;

/// The word of these groups that stands nearest before a place in its block; where several end together, the longest.
fn nearest_before<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Option<Hit> {
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
fn nearest_after<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Option<Hit> {
    let block = field.block_at(span.start).span;
    cx.words(field, Span { start: span.end, end: block.end }.head(NEAR), groups).min_by_key(|hit| hit.span.start)
}

/// How far, in bytes, a word may stand from a number and still be about it: two hundred Han characters.
const NEAR: u32 = 600;

/// Most characters between a label and its number: `身份证号(必填): `.
const LABEL_GAP: usize = 12;

/// Whether a word of the groups labels the number at the span: right before it in the line, in the cell to the left, or
/// in the header of its column.
fn labelled<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> bool {
    nearest_before(cx, field, span, groups).is_some_and(|hit| {
        let between = field.slice(Span { start: hit.span.end, end: span.start });
        between.chars().count() <= LABEL_GAP && !between.contains(['。', ';', '!', '?'])
    }) || label_cell(cx, field, span).is_some_and(|cell| cx.words(field, cell, groups).next().is_some())
}

/// The cell that labels a place in a table: the header of its column, or where that names nothing the cell to the left.
/// In a list the cell to the left is a value: 报考岗位 不动产登记窗口 is no office whose number comes next.
fn label_cell<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Option<Span> {
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
]);

/// All header cells of the table that a place stands in.
fn table_headers(field: &Field<'_>, span: Span) -> Vec<Span> {
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
    rows[row as usize].iter().take(64).map(|&header| page.cells[header as usize].span).collect()
}

/// Whether the characters around a number show that it is a part of something longer.
fn is_part_of_code(field: &Field<'_>, groups: &[DigitGroup], first: usize, last: usize, span: Span) -> bool {
    let folded = field.page.text.folded();
    let before = folded[..span.start as usize].chars().next_back();
    let after = folded[span.end as usize..].chars().next();
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let joined = |joint: Option<char>| joint.is_some_and(|joint| joint != ' ' && joint != '/' && joint != '~');
    glued(before)
        || glued(after)
        || joined(groups[first].joint)
        || joined(groups.get(last + 1).and_then(|group| group.joint))
}

/// The digits of a span, blanks and hyphens left out.
fn plain(field: &Field<'_>, span: Span) -> String {
    field.slice(span).chars().filter(char::is_ascii_alphanumeric).collect()
}
