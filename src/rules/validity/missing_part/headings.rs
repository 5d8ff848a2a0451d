//! Headings under which nothing stands.

use crate::page::{Block, BlockKind};
use crate::rule::{Context, Field};
use crate::rules::column::labels::{Numbering, numbering};
use crate::rules::validity::empty::is_signature;
use crate::text::Span;

/// Longest heading of a part, in bytes.
const HEADING: u32 = 72;
/// Longest line that is a numbered heading though nothing marks it as one, in characters.
const NUMBERED: usize = 14;
/// Words of headings of lists of files and links, and of lines that are nothing but themselves.
const LISTS: [&str; 12] = ["附件", "附表", "附图", "附录", "链接", "下载", "目录", "来源", "相关", "全文", "扫", "略"];
/// Characters of sentences: 四、本公告自发布之日起施行 is no heading.
const SENTENCE: [char; 17] =
    ['自', '不', '应', '须', '请', '由', '将', '均', '已', '可', '是', '为', '无', '有', '予', '按', '以'];

/// What a block is to the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// A heading of a level: the lower, the higher it stands.
    Tagged(u8),
    /// A short numbered line.
    Numbered(Numbering),
    Text,
}

/// The headings under which nothing stands.
pub fn without_text(cx: &Context<'_>) -> Vec<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let title = cx.title().page.text.folded().trim();
    let ranks: Vec<Rank> = blocks.iter().map(|block| rank(body, *block)).collect();
    let texts = ranks.iter().filter(|rank| **rank == Rank::Text).count();
    // Where there are hardly texts, headings are used as texts.
    if texts * 3 < blocks.len() {
        return Vec::new();
    }
    // The title and what belongs to it stand before the first text.
    let first = ranks.iter().position(|rank| *rank == Rank::Text).unwrap_or(blocks.len());
    // The sign-off and what follows it say nothing of the last heading.
    let end = (0..blocks.len()).rev().take_while(|&index| is_signature(body, blocks[index].span)).last();
    let end = end.unwrap_or(blocks.len());
    let mut empty = Vec::new();
    for index in first..end {
        let block = blocks[index];
        let next = (index + 1 < end).then(|| ranks[index + 1]);
        let ends = match (ranks[index], next) {
            (Rank::Tagged(level), Some(Rank::Tagged(next))) => next <= level,
            (Rank::Tagged(_), None) | (Rank::Numbered(_), None | Some(Rank::Tagged(_))) => true,
            (Rank::Numbered(style), Some(Rank::Numbered(next))) => next == style || is_above(next, style),
            (Rank::Numbered(style), Some(Rank::Text)) => {
                let (next, _) = numbering(body.slice(blocks[index + 1].span.head(HEADING)));
                next != Numbering::None && (next == style || is_above(next, style))
            }
            _ => false,
        };
        let text = body.slice(block.span);
        if ends
            && text.trim() != title
            && !LISTS.iter().any(|word| text.contains(word))
            && !something_stands(body, block.span.start, blocks.get(index + 1).map(|next| next.span.start))
            && (matches!(ranks[index], Rank::Tagged(_)) || others_have_text(&ranks, index, end))
        {
            let end = block.span.start + text.trim_end().len() as u32;
            empty.push(Span { end, ..block.span });
        }
    }
    empty
}

/// What a block is by its tag, its number and its length.
fn rank(body: &Field<'_>, block: Block) -> Rank {
    let text = body.slice(block.span.head(HEADING + 1));
    let short = block.span.end - block.span.start <= HEADING && !text.trim_end().ends_with(['。', ';', ',']);
    match block.kind {
        BlockKind::Heading(level) if short && block.cell.is_none() => Rank::Tagged(level),
        BlockKind::Paragraph if short && block.cell.is_none() => {
            let (style, name) = numbering(text);
            let name = name.trim_end_matches(':');
            let heading = matches!(style, Numbering::Han | Numbering::HanBracket)
                && (2..=NUMBERED).contains(&name.chars().count())
                && !name.contains([':', ',', '、', '《'])
                && !name.contains(|c: char| c.is_ascii_digit() || SENTENCE.contains(&c));
            if heading { Rank::Numbered(style) } else { Rank::Text }
        }
        _ => Rank::Text,
    }
}

/// Whether a style of numbers stands above another: 一、 above (一).
fn is_above(higher: Numbering, lower: Numbering) -> bool {
    (higher, lower) == (Numbering::Han, Numbering::HanBracket)
}

/// Whether at least two headings of the same style have text under them, so that this is no list of short items.
fn others_have_text(ranks: &[Rank], index: usize, end: usize) -> bool {
    let near = index.saturating_sub(60)..(index + 60).min(end);
    let others = near.clone().filter(|&other| other != index && ranks[other] == ranks[index]);
    let (with, without) = others.fold((0, 0), |(with, without), other| {
        let text = ranks.get(other + 1).is_some_and(|next| *next == Rank::Text) && other + 1 < end;
        if text { (with + 1, without) } else { (with, without + 1) }
    });
    with >= 2 && without * 2 <= with
}

/// Whether a link, a picture, a frame or a table stands in the heading or behind it, before the next block.
fn something_stands(body: &Field<'_>, from: u32, to: Option<u32>) -> bool {
    let page = &body.page;
    let to = to.unwrap_or(u32::MAX);
    let resource = page.resources.partition_point(|found| found.beside < from);
    let cell = page.cells.partition_point(|cell| cell.span.start < from);
    let link = page.links.partition_point(|link| link.span.start < from);
    page.resources.get(resource).is_some_and(|found| found.beside <= to)
        || page.cells.get(cell).is_some_and(|cell| cell.span.start <= to)
        || page.links.get(link).is_some_and(|link| link.span.start <= to)
}
