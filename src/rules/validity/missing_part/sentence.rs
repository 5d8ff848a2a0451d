//! A paragraph that breaks off: the last one, or one before the next number.

use super::sections::mark;
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::page::BlockKind;
use crate::rule::{Context, Field};
use crate::rules::validity::empty::is_signature;
use crate::rules::validity::standing::whole;
use crate::text::{Span, is_letter};

/// How many blocks at the end of a page may follow its last paragraph.
const LAST: usize = 24;
/// A shorter block is a line, not running text; in characters.
const RUNNING: usize = 12;
/// A longer line with a label is a paragraph: 四、工作要求:…
const LABEL: usize = 40;
/// A shorter line may stand without a mark.
const SENTENCE: usize = 24;
/// How many paragraphs must end with a mark, so that one without is not how the author writes.
const OTHERS: usize = 2;
/// A paragraph of so many bytes is no heading and no item of a list.
const LONG: u32 = 75;
/// How much of the end is shown.
const SHOWN: usize = 7;

/// Longest clause behind the last full stop that may stand without one: thanks, names of reporters.
const CLOSING: usize = 12;
/// Characters after which a sentence goes on.
const OPEN: [char; 9] = ['(', '“', '《', '【', '〔', '-', '+', '/', '='];
/// Words after which a sentence goes on, and characters before them that make another word of them.
const JOINTS: [(&str, &str); 12] = [
    ("和", "总饱共缓温平祥调谦柔"),
    ("及", "普涉触波企提危顾"),
    ("并", "合兼归吞一"),
    ("与", "参给赠"),
    ("或", ""),
    ("将", "即"),
    ("把", ""),
    ("被", "植"),
    ("应当", ""),
    ("按照", ""),
    ("根据", ""),
    ("由于", ""),
];
/// Words of lines that need no full stop.
const LINES: [&str; 9] = ["电话", "联系", "地址", "邮箱", "感谢", "谢谢", "特此", "供稿", "附件"];

/// The end of the last paragraph, if it breaks off. What is announced and missing is told elsewhere.
pub fn unfinished(cx: &Context<'_>, announced: &[(Span, bool)]) -> Option<Span> {
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
    let final_mark = text.chars().next_back()?;
    let followed = something_follows(body, block.span.start);
    let breaks = match final_mark {
        '、' | ',' => true,
        // Lines with labels may be what the colon leads to.
        ':' | ';' if !followed && !announced.iter().any(|(span, _)| span.overlaps(block.span)) => {
            behind.iter().all(|block| is_signature(body, block.span))
        }
        c if OPEN.contains(&c) => !followed,
        c if is_letter(c) && !c.is_ascii() && !followed && !ends_with_day(body, block.span) => {
            let others: Vec<bool> = running.take(6).map(|index| ends_well(body, blocks[index].span)).collect();
            let clause = &text[text.rfind(['。', ';']).unwrap_or(0)..];
            // A paragraph of several sentences shows as well how its author writes.
            // Items that end with semicolons show it, too.
            let items = if text.contains('。') { text.matches(';').count() } else { 0 };
            let stops = text.matches('。').count() + items;
            let line = LINES.iter().any(|word| clause.contains(word));
            // One other paragraph is enough beside a long sentence that has marks itself.
            let long =
                !others.is_empty() && text.matches(',').count() >= OTHERS && letters(text, LONG as usize / 3) && !line;
            let enough = long
                || others.len() >= OTHERS && letters(text, SENTENCE)
                || stops > 0 && others.len() + stops >= OTHERS && letters(clause, CLOSING) && !line;
            goes_on(text) || enough && others.iter().all(|ends| *ends)
        }
        _ => false,
    };
    breaks.then(|| end_of(block.span, text))
}

/// The last line before the sign-off, if it ends with the label of something that readers need: 联系电话:
pub fn label_without_value(cx: &Context<'_>) -> Option<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let last = (0..blocks.len()).rev().take(LAST).find(|&index| !is_signature(body, blocks[index].span))?;
    let block = blocks[last];
    let text = body.slice(block.span).trim_end();
    let label = text.strip_suffix(':')?;
    let named =
        ["电话", "地址", "邮箱", "联系方式", "联系人", "传真", "举报方式"].iter().any(|word| label.ends_with(word));
    let offered = [cx.title(), body].iter().any(|field| cx.has_word(field, whole(field).head(6000), Group::BlankForm));
    (named && last > 0 && block.cell.is_none() && !offered && !something_follows(body, block.span.start))
        .then(|| end_of(block.span, text))
}

/// The end of a paragraph before the next number or heading that breaks off, while the paragraphs around it end with a mark.
pub fn broken_off(cx: &Context<'_>) -> Option<Span> {
    let body = cx.body();
    let blocks = &body.page.blocks;
    let ends: Vec<Option<bool>> = (0..blocks.len())
        .map(|index| {
            let long = blocks[index].span.end - blocks[index].span.start >= LONG;
            (long && is_running(cx, body, index)).then(|| ends_well(body, blocks[index].span))
        })
        .collect();
    // Where several paragraphs end without a mark, that is how the author writes.
    let (well, not) =
        ends.iter().flatten().fold((0, 0), |(well, not), ends| if *ends { (well + 1, not) } else { (well, not + 1) });
    if well < OTHERS + 1 || not != 1 {
        return None;
    }
    let index = ends.iter().position(|ends| *ends == Some(false))?;
    let block = blocks[index];
    let text = body.slice(block.span).trim_end();
    let last = text.chars().next_back()?;
    let next = blocks.get(index + 1)?;
    let starts = matches!(next.kind, BlockKind::Heading(_))
        || mark(body.slice(next.span.head(48))).is_some_and(|mark| mark.number > 1);
    let sentence = (text.contains('。') || mark(text).is_some()) && !LINES.iter().any(|word| text.contains(word));
    let breaks = matches!(last, ',' | '、') || is_letter(last) && !last.is_ascii();
    (breaks && starts && sentence && next.cell.is_none()).then(|| end_of(block.span, text))
}

/// `解读单位:测绘股2026年11月19日` is a sign-off.
fn ends_with_day(body: &Field<'_>, span: Span) -> bool {
    let end = span.start + body.slice(span).trim_end().len() as u32;
    body.facts().quantities_in(span.tail(60)).iter().any(|fact| fact.kind == Kind::Date && fact.span.end == end)
}

/// Whether the last word of a text needs another one: 提交相关材料和
fn goes_on(text: &str) -> bool {
    letters(text, RUNNING)
        && JOINTS.iter().any(|(word, others)| {
            text.strip_suffix(word).is_some_and(|before| !before.ends_with(|c: char| others.contains(c)))
        })
}

/// The last characters of a text, which begins a block.
fn end_of(block: Span, text: &str) -> Span {
    let start = text.char_indices().rev().nth(SHOWN - 1).map_or(0, |(offset, _)| offset);
    Span::new(block.start as usize + start, block.start as usize + text.len())
}

/// Whether a block is a paragraph of running text: no heading, link, label or cell.
fn is_running<'a>(cx: &Context<'a>, body: &'a Field<'a>, index: usize) -> bool {
    let block = body.page.blocks[index];
    let text = body.slice(block.span);
    block.kind == BlockKind::Paragraph
        && block.cell.is_none()
        && block.span.end - block.span.start >= RUNNING as u32
        && letters(text, RUNNING)
        && !(is_label(text) && !(text.contains('。') && letters(text, LABEL)))
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
