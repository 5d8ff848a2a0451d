//! What editors, converters and other pages leave behind: names of pictures, marks of Markdown, lone strokes, last lines.

use super::{Left, Place, Sure};
use crate::lexicon::{Group, Groups};
use crate::page::Block;
use crate::rule::{Context, Field};
use crate::rules::column::labels::numbering;
use crate::rules::validity::standing::{is_alone, longest, whole};
use crate::text::{Span, is_letter};

/// Longest block that may be nothing but the name of a picture.
const NAME: u32 = 120;
/// Endings of picture files.
const PICTURES: [&str; 7] = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".heic"];
/// What is left of tags, strokes and fences, alone in a block.
const REMAINS: [&str; 20] = [
    "\">",
    "\"/>",
    "/>",
    "<",
    "<图片",
    "<图片>",
    "[图片]",
    "```",
    "###",
    "【图片】",
    "(图片)",
    "[视频]",
    "[附件]",
    "[表格]",
    "[语音]",
    "[链接]",
    "[动画表情]",
    "[image]",
    "[img]",
    "---",
];

/// Finds them in a field.
#[inline(never)]
pub fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    if !field.is_body() {
        return;
    }
    for block in &field.page.blocks {
        if block.span.end - block.span.start <= NAME {
            places.extend(remains(field, *block));
        }
    }
    for hit in longest(cx, field, Groups::of(&[Group::PictureFile, Group::PageEnd])) {
        let block = field.block_at(hit.span.start);
        if cx.groups(&hit).has(Group::PictureFile) {
            places.extend(picture(field, hit.span, block));
        } else if is_alone(field, hit.span) && block.cell.is_none() {
            places.extend(page_end(field, hit.span, block));
        }
    }
}

/// A block that is nothing but strokes or the remains of a tag.
#[inline(never)]
fn remains(field: &Field<'_>, block: Block) -> Option<Place> {
    let text = field.slice(block.span).trim();
    let start = block.span.start + (field.slice(block.span).len() - field.slice(block.span).trim_start().len()) as u32;
    let span = Span { start, end: start + text.len() as u32 };
    if REMAINS.contains(&text) {
        return Some((span, Left::Stroke, Sure::Asks));
    }
    if block.cell.is_none() && !text.is_empty() && text.chars().all(|c| c == '|') {
        return Some((span, Left::Stroke, Sure::Asks));
    }
    if is_page_number(text) && block.cell.is_none() {
        return Some((span, Left::PageNumber, Sure::Asks));
    }
    // A column that was too narrow for its number.
    if text.len() >= 4 && text.bytes().all(|byte| byte == b'#') && block.cell.is_some() {
        return Some((span, Left::Value, Sure::Certain));
    }
    // |序号|名称|面积|
    let row = text.len() > 8 && text.starts_with('|') && text.ends_with('|') && text.matches('|').count() >= 3;
    if row && text.contains(is_letter) && block.cell.is_none() && field.page.tables.is_empty() {
        return Some((span, Left::Markdown, Sure::Asks));
    }
    // |---|---|
    let ruled =
        text.len() >= 5 && text.contains("--") && text.contains('|') && text.chars().all(|c| "|-: ".contains(c));
    if ruled {
        return Some((span, Left::Markdown, Sure::Asks));
    }
    if text.starts_with("![") && text.ends_with(')') && text.contains("](") {
        return Some((span, Left::Markdown, Sure::Asks));
    }
    // [详情](http://…)
    if let Some(close) = text.find("](http")
        && let Some(open) = text[..close].rfind('[')
    {
        let end = text[close..].find(')').map_or(text.len(), |end| close + end + 1);
        return Some((Span { start: start + open as u32, end: start + end as u32 }, Left::Markdown, Sure::Asks));
    }
    if text.starts_with("##") && text.chars().nth(2).is_some_and(|c| c == '#' || !c.is_ascii()) {
        let marks = text.len() - text.trim_start_matches('#').len();
        return (marks <= 6).then_some((Span { end: start + marks as u32, ..span }, Left::Markdown, Sure::Asks));
    }
    bold(field, span)
}

/// `-2-`, `第2页共5页`: the number of a page of paper, alone on a line.
fn is_page_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let dashed = text.strip_prefix('-').and_then(|rest| rest.strip_suffix('-'));
    if dashed.is_some_and(|number| digits(number.trim_matches(['-', ' ']))) {
        return true;
    }
    // 第4页 共9页, 共9页,第4页, 第4页
    let mut parts = text.split('页').map(|part| part.trim_matches([',', '/', ' ', '(', ')']));
    let counted = |part: Option<&str>| {
        part.and_then(|part| part.strip_prefix(['第', '共'])).is_some_and(|number| digits(number.trim()))
    };
    let first = counted(parts.next());
    let rest: Vec<&str> = parts.take(3).collect();
    first
        && match rest[..] {
            [last] => last.is_empty(),
            [second, last] => counted(Some(second)) && last.is_empty(),
            _ => false,
        }
}

/// `**办理时间**:`: emphasis that was not converted. Asterisks that hide a part of a name stand beside it.
#[inline(never)]
fn bold(field: &Field<'_>, span: Span) -> Option<Place> {
    let text = field.slice(span);
    // 1.**加强领导**:
    let offset = text.find("**")?;
    // 张** is a name.
    if text[..offset].ends_with(char::is_alphanumeric) {
        return None;
    }
    let span = Span { start: span.start + offset as u32, ..span };
    let inner = text[offset..].strip_prefix("**")?;
    let end = inner.find("**")?;
    let rest = &inner[end + 2..];
    let (_, inner) = numbering(&inner[..end]);
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let word = inner.chars().filter(|c| han(*c)).count() >= 2
        && inner.starts_with(han)
        && inner.ends_with(|c| han(c) || c == ':')
        && !inner.contains(['*', ',', '、']);
    let closed = rest.is_empty() || rest.starts_with([':', '。', ',', ';', '(']);
    (word && closed).then(|| (Span { end: span.start + end as u32 + 4, ..span }, Left::Markdown, Sure::Asks))
}

/// A block that is nothing but the name of a picture as cameras and messengers give it.
#[inline(never)]
fn picture(field: &Field<'_>, word: Span, block: Block) -> Option<Place> {
    if block.span.end - block.span.start > NAME || block.cell.is_some() {
        return None;
    }
    let text = field.slice(block.span);
    let offset = (word.start - block.span.start) as usize;
    let lead = text[..offset].trim_start_matches(['<', '[', '(', '/', ' ', '.', '▲', '△']);
    let named = lead.is_empty() || lead == "图片" || lead == "图片:" || lead.ends_with('/');
    let end = text.trim_end().trim_end_matches(['>', ']', ')']);
    let ends = PICTURES.iter().any(|ending| end.ends_with(ending));
    let one = !end.contains(['。', ',', ':', ';', '、']) || lead == "图片:";
    // Linked, it is a file to download.
    let linked = field.page.links.iter().take(MOST_LINKS).any(|link| link.span.overlaps(block.span));
    let trimmed = text.trim();
    let start = block.span.start + (text.len() - text.trim_start().len()) as u32;
    (named && ends && one && !linked)
        .then(|| (Span { start, end: start + trimmed.len() as u32 }, Left::Picture, Sure::Certain))
}

/// How many links are looked at to see whether the name of a picture is one.
const MOST_LINKS: usize = 200;

/// Words with which a letter to nobody begins; they are left over where nothing follows.
const SALUTATIONS: [&str; 2] = ["尊敬的", "亲爱的"];
/// How long a line may be that asks its readers to follow an account.
const INVITES: [&str; 5] = ["关注", "回顾", "推荐", "喜欢", "放大"];

#[inline(never)]
fn page_end(field: &Field<'_>, span: Span, block: Block) -> Option<Place> {
    let text = field.slice(span);
    if SALUTATIONS.iter().any(|salutation| text.starts_with(salutation)) {
        let last = whole(field).end <= block.span.end + 2;
        return last.then_some((span, Left::End, Sure::Asks));
    }
    let untidy = INVITES.iter().any(|word| text.contains(word)) || text == "加载中";
    Some((span, Left::End, if untidy { Sure::Advises } else { Sure::Asks }))
}
