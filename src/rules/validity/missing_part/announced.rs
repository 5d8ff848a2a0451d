//! Attachments, tables and figures that the text sends its readers to and that are not on the page.

use super::Missing;
use super::sections::{Style, leading_number, mark};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::rules::validity::empty::{CAPTION, is_signature, leads_to_file, said};
use crate::rules::validity::standing::{longest, whole};
use crate::running_text::letters;
use crate::text::Span;

/// Most lines that are looked at for an attachment that is part of the page.
const LINES: usize = 4000;
/// Longest line of a list, in characters.
const LISTED: usize = 16;
/// Most attachments of a list that are looked at.
const MOST_ITEMS: usize = 30;
/// Fewest lines that may be a table whose cells were flattened.
const FLATTENED: usize = 4;

/// What is not there, once of each kind, with whether that is certain. What is announced and missing is told elsewhere.
pub fn not_there(cx: &Context<'_>, announced: &[(Span, bool)]) -> Vec<(Span, Missing, bool)> {
    let body = cx.body();
    let page = &body.page;
    let mut missing = Vec::new();
    let files = cx.draft.attachments.as_ref().map(Vec::len);
    let no_files = page.links.is_empty() && files.unwrap_or(0) == 0;
    if no_files && said(cx, body) >= CAPTION {
        let told = sent_to_attachment(cx, body).or_else(|| listed(body)).filter(|span| !is_shown(body, span.start));
        // Without a word of the host a file may go with the page all the same.
        missing.extend(told.map(|span| {
            // (附件2) may be one of another document.
            let sent = body.slice(span).contains(['见', '后', ':']);
            (span, Missing::Attachment, files == Some(0) && sent)
        }));
    }
    let tables = page.tables.is_empty();
    let pictures = longest(cx, body, Groups::of(&[Group::SeeTable, Group::SeePicture])).into_iter().find(|hit| {
        let of_table = cx.groups(hit).has(Group::SeeTable);
        (if of_table { tables && !is_flattened(body, hit.span) } else { no_files })
            && !is_in_title(body, hit.span)
            && !cx.groups(hit).has(Group::SeeAttachment)
            && !announced.iter().any(|(span, _)| span.overlaps(hit.span))
            && !is_shown(body, if body.slice(hit.span).contains('上') { 0 } else { hit.span.start })
    });
    missing.extend(pictures.map(|hit| (hit.span, Missing::Table, false)));
    missing.extend(unsent(cx, body).or_else(|| not_sent_with(cx, body)).map(|span| (span, Missing::Attachment, false)));
    missing
}

/// Whether a picture or a frame stands behind a place, and may show what the text speaks of. A picture before it, such as a
/// banner, does not.
fn is_shown(body: &Field<'_>, from: u32) -> bool {
    use crate::page::ResourceKind::{Frame, Media, Picture};
    let page = &body.page;
    let shown = |kind| matches!(kind, Picture | Media | Frame);
    let known = page.resources.iter().filter(|found| shown(found.kind)).count();
    page.pictures as usize > known || page.resources.iter().any(|found| shown(found.kind) && found.beside >= from)
}

/// The first attachment of a list that neither a file nor a link is, where there are fewer of these than of names.
#[inline(never)]
fn unsent(cx: &Context<'_>, body: &Field<'_>) -> Option<Span> {
    let page = &body.page;
    let blocks = &page.blocks;
    let first = blocks.iter().position(|block| {
        let text = body.slice(block.span.head(30)).trim_start();
        block.cell.is_none() && (text.starts_with("附件:") || text.starts_with("附件1") || text.starts_with("附:1"))
    })?;
    let mut items: Vec<Span> = Vec::new();
    for (number, block) in (1..).zip(&blocks[first..]).take(MOST_ITEMS) {
        let Some(mark) = mark(body.slice(block.span.head(48))) else { break };
        if mark.number != number || !matches!(mark.style, Style::Digit | Style::Attachment) || block.cell.is_some() {
            break;
        }
        items.push(Span { start: block.span.start + mark.span.1 as u32, end: block.span.end });
    }
    let end = items.last()?.end;
    if items.len() < 2 || is_part_of_page(body, end) || is_shown(body, items[0].start) {
        return None;
    }
    let mut names: Vec<String> = Vec::new();
    for file in cx.draft.attachments.iter().flatten() {
        names.push(letters(&file.name));
    }
    for link in page.links.iter().filter(|link| leads_to_file(&link.target)).take(MOST_ITEMS) {
        names.push(letters(body.slice(link.span)));
    }
    let archive = |name: &String| ["zip", "rar", "7z"].iter().any(|ending| name.to_lowercase().ends_with(ending));
    if names.is_empty() || names.len() >= items.len() || names.iter().any(archive) {
        return None;
    }
    let sent = |item: &&Span| {
        let name = letters(body.slice(**item));
        let linked = page.links.partition_point(|link| link.span.end <= item.start);
        page.links.get(linked).is_some_and(|link| link.span.overlaps(**item))
            || names.iter().any(|file| file.contains(&name) || name.contains(file.as_str()))
    };
    let missing: Vec<&Span> = items.iter().filter(|item| !sent(item)).collect();
    // Names that nothing is alike say nothing of which one is missing.
    let item = **missing.first().filter(|_| missing.len() < items.len())?;
    let end = item.start + body.slice(item).trim_end().len() as u32;
    Some(Span { end, ..item }.head(120))
}

/// The first attachment that the text names by a number, where the files of the page have numbers and none has this one.
#[inline(never)]
fn not_sent_with(cx: &Context<'_>, body: &Field<'_>) -> Option<Span> {
    let files = cx.draft.attachments.as_deref().unwrap_or_default();
    let number_of = |name: &str| {
        let rest = name.trim_start().strip_prefix("附件")?;
        leading_number(rest.trim_start_matches(' ')).map(|(number, _)| number)
    };
    let numbers: Vec<u32> = files.iter().take(MOST_ITEMS).map_while(|file| number_of(&file.name)).collect();
    if numbers.is_empty() || numbers.len() < files.len() || !body.page.links.is_empty() {
        return None;
    }
    let hit = cx.words(body, whole(body), Groups::of(&[Group::SeeAttachment])).find_map(|hit| {
        let sentence = body.page.text.sentence_at(hit.span.start);
        let sentence = Span { end: sentence.end.min(hit.span.end + 240), ..sentence }.tail(480);
        let at = body.slice(hit.span).find("附件")? as u32 + "附件".len() as u32;
        let number = Span { start: hit.span.start + at, end: (hit.span.start + at + 12).min(sentence.end) };
        let (number, len) = leading_number(body.slice(body.page.text.aligned(number)))?;
        let end = hit.span.start + at + len as u32;
        let span = Span { start: end - len as u32 - "附件".len() as u32, end };
        let elsewhere = cx.has_word(body, sentence, Group::AttachmentElsewhere) || is_in_title(body, span);
        (number > 0 && !numbers.contains(&number) && !elsewhere).then_some(span)
    })?;
    (!is_part_of_page(body, hit.end) && !is_shown(body, hit.start)).then_some(hit)
}

/// The first word that sends readers to an attachment of this page.
#[inline(never)]
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
    // 名单附后: what follows is it, unless that is a telephone number and the like.
    let goes_on = || {
        let page = &body.page;
        let first = page.blocks.partition_point(|block| block.span.start <= hit.span.start);
        let behind = || page.blocks[first..].iter().take(LINES).filter(|block| !is_signature(body, block.span));
        let listed = behind().any(|block| {
            let text = body.slice(block.span.head(60)).trim();
            mark(text).is_some()
                || text.starts_with('附')
                || text.chars().count() <= LISTED && !text.contains([':', '。'])
        });
        listed || behind().count() > FLATTENED
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
#[inline(never)]
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

/// Whether lines behind a word look like a table whose cells were taken apart: so many one after another.
fn is_flattened(body: &Field<'_>, word: Span) -> bool {
    let page = &body.page;
    let first = page.blocks.partition_point(|block| block.span.end <= word.end);
    let mut lines = 0;
    for block in page.blocks[first..].iter().take(24) {
        let text = body.slice(block.span.head(100)).trim();
        let bare = text.chars().count() <= 20 && !text.ends_with(['。', ';', ':']) && !is_signature(body, block.span);
        let cells =
            text.contains('|') || text.matches(|c: char| c.is_ascii_digit()).count() > 8 && !text.contains('。');
        lines = if bare || cells { lines + 1 } else { 0 };
        if lines >= FLATTENED {
            return true;
        }
    }
    false
}
