//! What a page says behind a word: in the same block, in the cell beside or below it, in the next block.

use super::super::labels::{names_columns, numbering};
use crate::lexicon::{Group, Groups};
use crate::rule::Context;
use crate::text::Span;

/// A word and what is said behind it.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// The word.
    pub word: Span,
    /// What follows it in its own block, such as a unit in brackets.
    pub tail: Span,
    /// Where its value is to be looked for.
    pub value: Span,
    /// The table and the row of a value that stands below a header.
    pub row: Option<(u32, u32)>,
    /// Whether the value is a block of its own below a heading, which others may follow.
    pub apart: bool,
}

/// How much of a value is read, in bytes.
const VALUE: u32 = 600;

/// Everything that is said behind the words of a group, in order; a longer word counts rather than one that it ends with.
pub fn said(cx: &Context<'_>, group: Group) -> Vec<Said> {
    let body = cx.body();
    let page = &body.page;
    let mut words: Vec<Span> = Vec::new();
    for hit in cx.words(body, Span::new(0, page.text.folded().len()), Groups::of(&[group])) {
        while words.last().is_some_and(|last| last.end == hit.span.end && hit.span.start < last.start) {
            words.pop();
        }
        if words.last().is_none_or(|last| last.end <= hit.span.start) {
            words.push(hit.span);
        }
    }
    let mut found = Vec::new();
    for word in words {
        let Some(index) = page.block_at(word.start) else { continue };
        let block = page.blocks[index];
        let tail = Span { start: word.end, end: block.span.end }.head(VALUE);
        let text = body.slice(tail);
        let said =
            |value: Span, row: Option<(u32, u32)>| Said { word, tail, value: value.head(VALUE), row, apart: false };
        let lead = body.slice(Span { start: block.span.start, end: word.start });
        // A heading or a cell of several names is none of them.
        let names = is_unit(text) && numbering(lead).1.trim().is_empty();
        if !is_unit(text) {
            found.push(said(tail, None));
        } else if let Some(cell) =
            block.cell.filter(|&cell| names && page.cells[cell as usize].span.start == block.span.start)
        {
            let at = page.cells[cell as usize];
            let right = page.right_of(cell).map(|right| page.cells[right as usize].span);
            let is_value =
                right.is_some_and(|right| body.slice(right).trim_start().starts_with(|c: char| c.is_ascii_digit()));
            if names_columns(cx, body, cell) && !is_value {
                let below = at.row + 1..page.tables[at.table as usize].rows.len() as u32;
                let cells = below.filter_map(|row| Some((page.in_row(at.table, row, at.column)?, row)));
                found.extend(cells.map(|(cell, row)| said(page.cells[cell as usize].span, Some((at.table, row)))));
            } else if let Some(value) = right {
                found.push(said(value, None));
            }
        } else if let Some(next) = page.blocks.get(index + 1).filter(|_| names) {
            found.push(Said { apart: true, ..said(next.span, None) });
        }
    }
    found
}

/// Whether what follows a word in its block is nothing but marks and a unit in brackets, so that the value stands elsewhere.
fn is_unit(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || ":,*".contains(c));
    text.is_empty() || (text.starts_with('(') && text.ends_with(')') && !text.bytes().any(|b| b.is_ascii_digit()))
}
