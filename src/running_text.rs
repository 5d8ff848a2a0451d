//! The running text of a page: its blocks without the page frame, so that what two pages of a site share by their template,
//! and what a page repeats by its layout, is not taken for what they say.

use crate::lexicon::{Group, Groups};
use crate::page::{Block, BlockKind};
use crate::rule::{Context, Field};
use crate::text::{Span, is_letter};

/// The blocks of the body that say something: not its title, not navigation, not metadata, not what a style hides.
pub fn blocks<'a>(cx: &Context<'a>) -> Vec<Block> {
    let body = cx.body();
    let title = letters(cx.title().page.text.folded());
    let mut links = body.page.links.iter().map(|link| link.span).peekable();
    let mut kept = Vec::with_capacity(body.page.blocks.len());
    for block in &body.page.blocks {
        let of_block = letters_in(body, block.span);
        let mut linked = 0;
        while let Some(link) = links.next_if(|link| link.start < block.span.end) {
            let inside = Span { start: link.start.max(block.span.start), end: link.end.min(block.span.end) };
            linked += if inside.start < inside.end { letters_in(body, inside) } else { 0 };
        }
        let says = of_block > 0
            && block.kind != BlockKind::Title
            && linked * 2 < of_block
            && !body.page.hides(block.span)
            && !is_frame(cx, body, block.span, of_block);
        if says && (of_block != title.chars().count() || letters(body.slice(block.span)) != title) {
            kept.push(*block);
        }
    }
    kept
}

/// Whether a block stands in a cell of a table; a page may be laid out in one large cell, and that is text.
pub fn is_in_table(field: &Field<'_>, block: &Block) -> bool {
    block.cell.is_some_and(|cell| {
        let span = field.page.cells[cell as usize].span;
        (span.end - span.start) as usize * 2 <= field.page.text.folded().len()
    })
}

/// Letters of the longest line of metadata: 来源, 作者, 字号, 浏览次数, 打印.
const LONGEST_FRAME: usize = 80;
/// So many words of the page frame make a line of it.
const FRAME_WORDS: usize = 3;

/// Whether a block is a line of the page frame.
fn is_frame<'a>(cx: &Context<'a>, body: &'a Field<'a>, block: Span, of_block: usize) -> bool {
    if of_block > LONGEST_FRAME {
        return false;
    }
    let (mut framed, mut words, mut end) = (0, 0, 0);
    for hit in cx.words(body, block, Groups::of(&[Group::Boilerplate])) {
        if hit.span.start >= end {
            framed += letters_in(body, hit.span);
            words += 1;
            end = hit.span.end;
        }
    }
    words >= FRAME_WORDS || framed > 0 && framed * 2 >= of_block
}

fn letters_in(field: &Field<'_>, span: Span) -> usize {
    field.slice(span).chars().filter(|c| is_letter(*c)).count()
}

/// The letters and digits of a folded text.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| is_letter(*c)).collect()
}
