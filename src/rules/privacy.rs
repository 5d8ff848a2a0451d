//! Personal data: what must not stand on a public page, judged by shape, checksum and the words around it.

mod account_holder;
mod address;
pub mod aggregation;
pub mod bank_account;
pub mod birth_date;
mod candidates;
pub mod correspondent;
pub mod health;
pub mod home_address;
mod labels;
pub mod minor;
pub mod mobile_number;
pub mod name_list_field;
pub mod other_id_document;
mod owner;
mod person_data;
pub mod personal_email;
mod persons;
pub mod resident_id;
pub mod third_party_name;
pub mod vehicle_plate;
pub mod weak_mask;

use crate::facts::digits::{DigitGroup, Joined};
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::text::{Span, is_letter};

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

/// Whether a word of the groups names the number as that of a thing: right before it, or in its label cell. A person's
/// name between the two makes it the person's: 许可证持证人林某某(…).
fn labelled_as_other<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    const OTHER: Groups = Groups::of(&[Group::OtherNumber]);
    nearest_before(cx, field, span, OTHER).is_some_and(|hit| {
        let between = field.slice(Span { start: hit.span.end, end: span.start });
        between.chars().count() <= LABEL_GAP
            && !name_right_before(cx, field, Span { start: hit.span.end, end: span.start })
            && !between.contains(['。', ';', '!', '?'])
    }) || label_cell(cx, field, span).is_some_and(|cell| cx.words(field, cell, OTHER).next().is_some())
}

/// Whether a text ends with a person's name, marks behind it aside: 林某某13800138000, 林某某(11010519491231002X).
fn name_right_before(cx: &Context<'_>, field: &Field<'_>, before: Span) -> bool {
    let before = field.slice(before.tail(40));
    let words = before.trim_end_matches(|c: char| !is_letter(c) && c != '\n');
    let mut starts = words.char_indices().rev().map(|(byte, _)| byte).skip(1).take(3);
    starts.any(|start| cx.checker.names().whole(&words[start..]).is_some())
}

/// A number in parts that fill neighbouring cells of a row, from the part `first` on.
fn over_cells(field: &Field<'_>, groups: &[DigitGroup], first: usize, accept: impl Fn(&str) -> bool) -> Option<Joined> {
    let folded = field.page.text.folded();
    let Span { start, mut end } = groups[first].span;
    if groups[first].len() >= MOST_OVER_CELLS || !folded[end as usize..].starts_with('\n') {
        return None;
    }
    let row = |byte: u32| {
        let cell = field.page.cells.get(field.block_at(byte).cell? as usize)?;
        Some((cell.table, cell.row))
    };
    let row_of_first = row(start)?;
    let mut digits = folded[start as usize..end as usize].to_owned();
    for (offset, group) in groups[first + 1..].iter().enumerate() {
        if folded[end as usize..group.span.start as usize] != *"\n" || row(group.span.start) != Some(row_of_first) {
            return None;
        }
        digits.push_str(&folded[group.span.range()]);
        end = group.span.end;
        let rest = &folded[end as usize..];
        let letter = rest.strip_prefix('\n').unwrap_or(rest);
        if digits.len() == 17 && letter.starts_with('x') {
            digits.push('x');
            end = (folded.len() - letter.len() + 1) as u32;
        }
        if digits.len() > MOST_OVER_CELLS {
            return None;
        }
        if accept(&digits) {
            let digits = digits.len();
            return Some(Joined { last: first + 1 + offset, span: Span { start, end }, digits });
        }
    }
    None
}

/// Most digits of a number that is looked for over cells.
const MOST_OVER_CELLS: usize = 18;

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
    rows[row as usize].iter().take(64).map(|&header| page.cells[header as usize].span.head(NEAR)).collect()
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

/// The digits that a span stands for: those of Chinese numerals, too.
fn digits_of(field: &Field<'_>, span: Span) -> String {
    let text = field.slice(span).chars();
    text.filter_map(|c| digit_of(c).or(c.is_ascii_alphanumeric().then_some(c))).collect()
}
