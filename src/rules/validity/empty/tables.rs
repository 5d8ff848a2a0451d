//! Tables without entries.

use crate::lexicon::{Group, Groups};
use crate::page::Table;
use crate::rule::{Context, Field};
use crate::rules::validity::standing::whole;
use crate::text::{Span, is_letter};

/// The first header of a table that has headers and no entries, unless it is a form to be filled in; with whether it has no
/// names of rows either, so that it is hardly a form.
pub fn without_entries(cx: &Context<'_>, body: &Field<'_>) -> Option<(Span, bool)> {
    let page = &body.page;
    let offered =
        [cx.title(), cx.body()].iter().any(|field| cx.has_word(field, whole(field).head(6000), Group::BlankForm));
    if offered {
        return None;
    }
    let (header, bare) = page.tables.iter().zip(0..).find_map(|(table, number)| {
        let header = page.header_row(number)? as usize;
        entries_missing(cx, body, table, header)
    })?;
    let first = page.cells[header as usize].span;
    let end = first.start + body.slice(first).trim_end().len() as u32;
    Some((Span { end, ..first }, bare))
}

/// The first cell of the header, if no row below it has an entry, and whether the rows have no names either.
fn entries_missing(cx: &Context<'_>, body: &Field<'_>, table: &Table, header: usize) -> Option<(u32, bool)> {
    let page = &body.page;
    let text = |cell: &u32| body.slice(page.cells[*cell as usize].span).trim();
    let rows = table.rows.get(header + 1..)?;
    let head = table.rows.get(header)?;
    let blank = |cell: &u32| {
        let span = page.cells[*cell as usize].span;
        let word = || cx.words(body, span, Groups::of(&[Group::Boilerplate, Group::NotThereYet])).next().is_some();
        text(cell).is_empty() || span.end - span.start <= 40 && word()
    };
    let values_blank = |row: &Vec<u32>| row.iter().skip(1).all(blank);
    let named = |row: &Vec<u32>| {
        row.first().is_some_and(|cell| text(cell).chars().any(|c| is_letter(c) && !c.is_ascii_digit()) && !blank(cell))
    };
    let first = *head.first()?;
    if head.len() > 1 && !head.iter().any(blank) {
        let headed = head.iter().all(|cell| page.cells[*cell as usize].header) || text(&first) == "序号";
        // A number alone in a row is its serial number, or else the only entry of a narrow table.
        return ((headed || !rows.is_empty()) && rows.iter().all(values_blank))
            .then(|| (first, rows.iter().flatten().all(|cell| text(cell).bytes().all(|byte| byte.is_ascii_digit()))));
    }
    // Names of fields on the left, and nothing beside them.
    let pairs = table.rows.len() >= 3 && table.rows.iter().all(|row| row.len() > 1 && named(row) && values_blank(row));
    pairs.then_some((first, false))
}
