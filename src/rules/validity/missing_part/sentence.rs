//! A last paragraph that breaks off.

use crate::lexicon::Group;
use crate::page::BlockKind;
use crate::rule::{Context, Field};
use crate::rules::validity::empty::{announced_and_missing, is_signature};
use crate::text::{Span, is_letter};

/// How many blocks at the end of a page may follow its last paragraph.
const LAST: usize = 24;
/// A shorter block is a line, not running text; in characters.
const RUNNING: usize = 12;
/// A shorter line may stand without a mark.
const SENTENCE: usize = 24;
/// How many paragraphs must end with a mark, so that one without is not how the author writes.
const OTHERS: usize = 2;
/// How much of the end is shown.
const SHOWN: usize = 7;

/// The end of the last paragraph, if it breaks off.
pub fn unfinished(cx: &Context<'_>) -> Option<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let mut running = (0..blocks.len()).rev().take(LAST).filter(|&index| is_running(cx, body, index));
    let last = running.next()?;
    let behind = &blocks[last + 1..];
    // What follows must be the end of the page, not a list or a table that the paragraph leads to.
    if !behind.iter().all(|block| block.cell.is_none() && is_frame(cx, body, block.span)) {
        return None;
    }
    let block = blocks[last];
    let text = body.slice(block.span).trim_end();
    let shown = || {
        let start = text.char_indices().rev().nth(SHOWN - 1).map_or(0, |(offset, _)| offset);
        Span::new(block.span.start as usize + start, block.span.start as usize + text.len())
    };
    let final_mark = text.chars().next_back()?;
    let followed = something_follows(body, block.span.start);
    match final_mark {
        '、' | ',' => Some(shown()),
        // Lines with labels may be what the colon leads to.
        ':' | ';' if !followed && announced_and_missing(cx, body).is_none() => {
            behind.iter().all(|block| is_signature(body, block.span)).then(shown)
        }
        c if is_letter(c) && !c.is_ascii() && !followed && letters(text, SENTENCE) => {
            let others: Vec<bool> = running.take(6).map(|index| ends_well(body, blocks[index].span)).collect();
            (others.len() >= OTHERS && others.iter().all(|ends| *ends)).then(shown)
        }
        _ => None,
    }
}

/// Whether a block is a paragraph of running text: no heading, link, label or cell.
fn is_running<'a>(cx: &Context<'a>, body: &'a Field<'a>, index: usize) -> bool {
    let block = body.page.blocks[index];
    let text = body.slice(block.span);
    block.kind == BlockKind::Paragraph
        && block.cell.is_none()
        && block.span.end - block.span.start >= RUNNING as u32
        && letters(text, RUNNING)
        && !is_label(text)
        && !is_frame(cx, body, block.span)
        && !text.trim_start().starts_with("附")
        && !is_linked(body, block.span)
}

/// Whether a text has so many letters.
fn letters(text: &str, many: usize) -> bool {
    text.chars().filter(|c| is_letter(*c)).take(many).count() == many
}

/// `联系地址:…`: a value needs no full stop.
fn is_label(text: &str) -> bool {
    let head: String = text.chars().take(14).collect();
    head.contains(':') || text.contains("电话")
}

/// Whether a block belongs to the end of a page: a sign-off, words of the frame, a list of files.
fn is_frame<'a>(cx: &Context<'a>, body: &'a Field<'a>, span: Span) -> bool {
    let text = body.slice(span.head(160)).trim_start();
    is_signature(body, span)
        || text.starts_with("附件")
        // (此件公开发布), 【打印】
        || text.starts_with(['(', '【', '[']) && text.trim_end().ends_with([')', '】', ']'])
        || cx.has_word(body, span.head(300), Group::Boilerplate) && span.end - span.start <= 240
        || cx.has_word(body, span.head(300), Group::PageEnd)
        || span.end - span.start <= 160 && (is_label(text) || text.chars().filter(|c| is_letter(*c)).count() < 6)
}

fn is_linked(body: &Field<'_>, span: Span) -> bool {
    let links = &body.page.links;
    let before = links.partition_point(|link| link.span.end <= span.start);
    links.get(before).is_some_and(|link| link.span.overlaps(span))
}

fn ends_well(body: &Field<'_>, span: Span) -> bool {
    body.slice(span).trim_end().ends_with(['。', '!', '?', '”', ')', '…', ';', ':', '》', '"', '.'])
}

/// Whether a picture, a frame or a table stands behind a byte.
fn something_follows(body: &Field<'_>, from: u32) -> bool {
    let page = &body.page;
    page.resources.last().is_some_and(|found| found.beside >= from)
        || page.cells.last().is_some_and(|cell| cell.span.start >= from)
}
