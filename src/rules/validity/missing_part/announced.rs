//! Attachments, tables and figures that the text sends its readers to and that are not on the page.

use super::Missing;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::rules::validity::empty::{CAPTION, announced_and_missing, is_signature, said};
use crate::rules::validity::standing::{longest, whole};
use crate::text::Span;

/// Most lines that are looked at for an attachment that is part of the page.
const LINES: usize = 4000;
/// Shortest lines that may be a table whose cells were flattened.
const FLATTENED: usize = 4;

/// What is not there, once of each kind, with whether that is certain.
pub fn not_there(cx: &Context<'_>) -> Vec<(Span, Missing, bool)> {
    let body = cx.body();
    let page = &body.page;
    let framed = page.resources.iter().any(|found| found.kind != crate::page::ResourceKind::InlineScript);
    if page.pictures > 0 || framed {
        return Vec::new();
    }
    let mut missing = Vec::new();
    let files = cx.draft.attachments.as_ref().map(Vec::len);
    if page.links.is_empty() && files.unwrap_or(0) == 0 && said(cx, body) >= CAPTION {
        let told = sent_to_attachment(cx, body).or_else(|| listed(body));
        // Without a word of the host a file may go with the page all the same.
        missing.extend(told.map(|span| (span, Missing::Attachment, files == Some(0))));
    }
    if page.tables.is_empty() && announced_and_missing(cx, body).is_none() {
        let word = longest(cx, body, Groups::of(&[Group::SeeTable])).into_iter().find(|hit| {
            !is_in_title(body, hit.span) && !cx.groups(hit).has(Group::SeeAttachment) && !is_flattened(body, hit.span)
        });
        missing.extend(word.map(|hit| (hit.span, Missing::Table, false)));
    }
    missing
}

/// The first word that sends readers to an attachment of this page.
fn sent_to_attachment<'a>(cx: &Context<'a>, body: &'a Field<'a>) -> Option<Span> {
    let hits: Vec<Hit> = longest(cx, body, Groups::of(&[Group::SeeAttachment]));
    let hit = hits.into_iter().find(|hit| {
        let text = body.slice(hit.span);
        let sentence = body.page.text.sentence_at(hit.span.start);
        let sentence = Span {
            start: sentence.start.max(hit.span.start.saturating_sub(240)),
            end: sentence.end.min(hit.span.end + 240),
        };
        // 附件下载 names a part of the frame; 详见《通知》附件3 is of another document.
        text != "附件下载" && !is_in_title(body, hit.span) && !cx.has_word(body, sentence, Group::AttachmentElsewhere)
    })?;
    // 名单附后: what follows is it.
    let goes_on = || {
        let page = &body.page;
        let first = page.blocks.partition_point(|block| block.span.end <= hit.span.end);
        page.blocks[first..].iter().filter(|block| !is_signature(body, block.span)).take(2).count() > 1
    };
    let there = is_part_of_page(body, hit.span.end) || body.slice(hit.span) == "附后" && goes_on();
    (!there).then_some(hit.span)
}

/// `附件:1.××表` at the end of a page, without a file.
fn listed(body: &Field<'_>) -> Option<Span> {
    let blocks = &body.page.blocks;
    let index = blocks.iter().position(|block| {
        let text = body.slice(block.span.head(30)).trim_start();
        block.cell.is_none() && (text.starts_with("附件:") || text.starts_with("附件1:") || text.starts_with("附件一:"))
    })?;
    let block = blocks[index];
    let text = body.slice(block.span);
    let none = ["无", "略", "(略)"].iter().any(|none| text.trim().ends_with(none));
    let end = block.span.start + text.trim_end().len() as u32;
    // 附件: with its names, and nothing of them.
    (!none && !is_part_of_page(body, block.span.end)).then_some(Span { end, ..block.span }.head(120))
}

/// Whether a word is a part of the name of a document.
fn is_in_title(body: &Field<'_>, span: Span) -> bool {
    let from = span.start.saturating_sub(300);
    body.facts()
        .quantities_in(Span { start: from, end: span.end })
        .iter()
        .any(|fact| fact.kind == Kind::Title && fact.span.overlaps(span))
}

/// Whether an attachment stands on the page itself, behind a place: a line that begins with its name and has something
/// below it, or a table.
fn is_part_of_page(body: &Field<'_>, from: u32) -> bool {
    let page = &body.page;
    if page.cells.last().is_some_and(|cell| cell.span.start >= from) {
        return true;
    }
    let first = page.blocks.partition_point(|block| block.span.start < from);
    let mut listing = false;
    for (index, block) in page.blocks[first..].iter().enumerate().take(LINES) {
        let text = body.slice(block.span.head(30)).trim_start();
        let named = ["附件", "附表", "附图", "附录", "附"].iter().find_map(|name| text.strip_prefix(name));
        if let Some(rest) = named {
            // A name and a colon begin a list; a name alone, or with a number, begins the attachment itself.
            let alone = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
            let long = |block: &crate::page::Block| block.span.end - block.span.start >= 90;
            let below = page.blocks[first + index + 1..].iter().take(12);
            if alone.trim().is_empty() && below.len() > 1 || !alone.starts_with(':') && below.clone().any(long) {
                return true;
            }
            listing = true;
        } else if listing && block.span.end - block.span.start >= 150 && !is_signature(body, block.span) {
            // Text that goes on behind the list of attachments is theirs.
            return true;
        }
    }
    false
}

/// Whether lines behind a word look like a table whose cells were taken apart.
fn is_flattened(body: &Field<'_>, word: Span) -> bool {
    let page = &body.page;
    let first = page.blocks.partition_point(|block| block.span.end <= word.end);
    let lines = page.blocks[first..].iter().take(24).filter(|block| {
        let text = body.slice(block.span.head(100)).trim();
        let bare = text.chars().count() <= 20 && !text.ends_with(['。', ';', ':']) && !is_signature(body, block.span);
        bare || text.contains('|') || text.matches(|c: char| c.is_ascii_digit()).count() > 8
    });
    lines.count() >= FLATTENED || whole(body).end < word.end
}
