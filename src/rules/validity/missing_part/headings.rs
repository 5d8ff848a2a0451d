//! Headings under which nothing stands.

use crate::page::{Block, BlockKind};
use crate::rule::{Context, Field};
use crate::rules::column::labels::{Numbering, numbering};
use crate::rules::validity::empty::is_signature;
use crate::text::{Span, is_letter};
use std::collections::HashMap;

/// Longest heading of a part, in bytes.
const HEADING: u32 = 72;
/// Longest line that is a numbered heading though nothing marks it as one, in characters.
const NUMBERED: usize = 14;
/// Words of headings of lists of files and links, and of lines that are nothing but themselves.
const LISTS: [&str; 12] = ["附件", "附表", "附图", "附录", "链接", "下载", "目录", "来源", "相关", "全文", "扫", "略"];
/// Characters of sentences: 四、本公告自发布之日起施行 is no heading.
const SENTENCE: [char; 19] =
    ['自', '不', '应', '须', '请', '由', '将', '均', '已', '可', '是', '为', '无', '有', '予', '按', '以', '删', '第'];

/// What a block is to the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// A heading of a level: the lower, the higher it stands.
    Tagged(u8),
    /// A short numbered line.
    Numbered(Numbering),
    /// A numbered line that is a heading and a full stop or a colon, with text behind it or without.
    RunIn(Numbering, bool),
    Text,
}

/// The headings under which nothing stands.
pub fn without_text(cx: &Context<'_>) -> Vec<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let title = cx.title().page.text.folded().trim();
    let ranks: Vec<Rank> = blocks.iter().map(|block| rank(body, *block)).collect();
    let is_text = |rank: &Rank| matches!(rank, Rank::Text | Rank::RunIn(_, true));
    let texts = ranks.iter().filter(|rank| is_text(rank)).count();
    // Where there are hardly texts, headings are used as texts.
    if texts * 3 < blocks.len() {
        return Vec::new();
    }
    // The title and what belongs to it stand before the first text.
    let first = ranks.iter().position(is_text).unwrap_or(blocks.len());
    // The sign-off and what follows it say nothing of the last heading.
    let end = (0..blocks.len()).rev().take_while(|&index| is_signature(body, blocks[index].span)).last();
    let end = end.unwrap_or(blocks.len());
    // A heading that comes again, as in a table of contents, has its text there.
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (block, rank) in blocks.iter().zip(&ranks) {
        if matches!(rank, Rank::Tagged(_) | Rank::Numbered(_)) {
            *times.entry(body.slice(block.span).trim()).or_default() += 1;
        }
    }
    let mut empty = Vec::new();
    for index in first..end {
        let block = blocks[index];
        let next = (index + 1 < end).then(|| ranks[index + 1]);
        let ends = match (ranks[index], next) {
            (Rank::Tagged(level), Some(Rank::Tagged(next))) => next <= level,
            (Rank::Tagged(_), None) | (Rank::Numbered(_), None | Some(Rank::Tagged(_))) => true,
            (Rank::Numbered(style), Some(Rank::Numbered(next))) => next == style || is_above(next, style),
            (Rank::Numbered(style), Some(Rank::Text | Rank::RunIn(..))) => {
                let (next, _) = numbering(body.slice(blocks[index + 1].span.head(HEADING)));
                next != Numbering::None && (next == style || is_above(next, style))
            }
            (Rank::RunIn(style, false), next) => next.is_none_or(|next| match next {
                Rank::Tagged(_) => true,
                Rank::Numbered(next) | Rank::RunIn(next, _) => next == style || is_above(next, style),
                Rank::Text => numbering(body.slice(blocks[index + 1].span.head(HEADING))).0 == style,
            }),
            _ => false,
        };
        let text = body.slice(block.span);
        if ends
            && text.trim() != title
            && times.get(text.trim()).is_none_or(|times| *times == 1)
            && !LISTS.iter().any(|word| text.contains(word))
            && !something_stands(body, block.span.start, blocks.get(index + 1).map(|next| next.span.start))
            && match ranks[index] {
                Rank::RunIn(style, _) => others_run_in(&ranks, index, end, style),
                Rank::Numbered(style) => {
                    others_have_text(&ranks, index, end)
                        || (text.trim_end().ends_with(':') || index + 1 == end && stands_out(&ranks, index))
                            && others_run_in(&ranks, index, end, style)
                }
                _ => true,
            }
        {
            let end = block.span.start + text.trim_end().len() as u32;
            empty.push(Span { end, ..block.span });
        }
    }
    empty
}

/// What a block is by its tag, its number and its length.
#[inline(never)]
fn rank(body: &Field<'_>, block: Block) -> Rank {
    let text = body.slice(block.span.head(HEADING + 1));
    let short = block.span.end - block.span.start <= HEADING && !text.trim_end().ends_with(['。', ';', ',']);
    match block.kind {
        BlockKind::Heading(level) if short && block.cell.is_none() => Rank::Tagged(level),
        BlockKind::Paragraph if short && block.cell.is_none() => {
            let (style, name) = numbering(text);
            let name = name.trim_end_matches(':');
            let named = (2..=NUMBERED).contains(&name.chars().count())
                && !name.contains([':', ',', '、', '《'])
                && !name.contains(|c: char| c.is_ascii_digit() || SENTENCE.contains(&c));
            let bracketed = text.starts_with('【') && text.trim_end().ends_with('】');
            let heading = match style {
                Numbering::None => bracketed && named,
                Numbering::Han | Numbering::HanBracket => named || name.ends_with('?'),
                Numbering::Digit => name.ends_with('?'),
                _ => false,
            };
            if heading { Rank::Numbered(style) } else { run_in(body, block) }
        }
        BlockKind::Paragraph if block.cell.is_none() => run_in(body, block),
        _ => Rank::Text,
    }
}

/// `(一)健全制度。制定文件2件` has its heading and its text in one line; `(一)健全制度。` has lost its text.
fn run_in(body: &Field<'_>, block: Block) -> Rank {
    let (style, name) = numbering(body.slice(block.span.head(240)));
    let Some(at) = name.find(['。', ':']).filter(|_| style != Numbering::None) else { return Rank::Text };
    let heading = &name[..at];
    let named = (2..=NUMBERED + 2).contains(&heading.chars().count()) && !heading.contains([',', ';', '《']);
    let sentence = heading.contains('、') || heading.contains(|c: char| c.is_ascii_digit() || SENTENCE.contains(&c));
    let left = name[at..].chars().filter(|c| is_letter(*c)).take(4).count();
    match left {
        _ if !named => Rank::Text,
        0 if !sentence => Rank::RunIn(style, false),
        4 => Rank::RunIn(style, true),
        _ => Rank::Text,
    }
}

/// Whether at least two lines of the same style near this one have text behind their heading, and no other has none.
fn others_run_in(ranks: &[Rank], index: usize, end: usize, style: Numbering) -> bool {
    let near = index.saturating_sub(30)..(index + 30).min(end);
    let of = |rank: Rank| near.clone().filter(|&other| other != index && ranks[other] == rank).count();
    of(Rank::RunIn(style, true)) >= 2 && of(Rank::RunIn(style, false)) == 0
}

/// Whether no other line is a bare heading of the same style: among several they are short items.
fn stands_out(ranks: &[Rank], index: usize) -> bool {
    ranks.iter().filter(|rank| **rank == ranks[index]).count() == 1
}

/// Questions that have no answer, where others have one: `答:` alone, or the next question at once.
pub fn unanswered(cx: &Context<'_>) -> Vec<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let text = |index: usize| blocks.get(index).map_or("", |block: &Block| body.slice(block.span).trim());
    let asks = |index: usize| {
        let text = text(index);
        text.starts_with("问:")
            || text.starts_with("q:")
            || text.starts_with("问题")
            || text.starts_with("问") && text.ends_with('?')
    };
    let answers = |index: usize| {
        ["答:", "a:", "答复:", "回答:", "回复:", "解答:"].iter().find_map(|word| text(index).strip_prefix(word))
    };
    let answered = (0..blocks.len()).filter(|&index| answers(index).is_some_and(|rest| !rest.is_empty())).count();
    if answered == 0 {
        return Vec::new();
    }
    let last = |index: usize| index >= blocks.len() || is_signature(body, blocks[index].span);
    (0..blocks.len())
        .filter(|&index| match answers(index) {
            Some(rest) => !rest.chars().any(is_letter) && (asks(index + 1) || last(index + 1)),
            None => asks(index) && (asks(index + 1) || last(index + 1)) && text(index).ends_with('?'),
        })
        .filter(|&index| {
            !something_stands(body, blocks[index].span.start, blocks.get(index + 1).map(|next| next.span.start))
        })
        .map(|index| blocks[index].span)
        .collect()
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
