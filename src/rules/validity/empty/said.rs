//! How much a body says beside its title, the frame of the page, names of files, and the sign-off.

use super::is_signature;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::running_text::letters;
use crate::text::{Span, is_letter};

/// Fewer letters than this beside pictures or files are a caption, not a text.
pub const CAPTION: usize = 20;
/// Most blocks of a sign-off, with what stands behind it.
const SIGN_OFF: usize = 8;
/// Longest line of metadata, in letters.
const FRAME: usize = 80;
/// Longest title that a block is looked for in, in bytes.
const TITLE: u32 = 900;

/// Labels of the table in which a catalogue of published information describes a page; the title there is no content either.
const METADATA: [&str; 30] = [
    "索引号",
    "索取号",
    "信息索引号",
    "主题分类",
    "体裁分类",
    "组配分类",
    "信息分类",
    "信息类别",
    "分类",
    "发布机构",
    "发布单位",
    "发文机关",
    "发文单位",
    "公开主体",
    "责任部门",
    "成文日期",
    "生成日期",
    "发文日期",
    "发布日期",
    "公开日期",
    "生效日期",
    "废止日期",
    "名称",
    "信息名称",
    "标题",
    "文号",
    "发文字号",
    "主题词",
    "关键词",
    "有效性",
];
/// Fewest of them that make a table one of metadata, and most blocks that are looked at for them.
const LEAST_METADATA: usize = 3;
const MOST_METADATA: usize = 60;

/// How many letters the body says; counted up to [`CAPTION`] only.
pub fn said(cx: &Context<'_>, body: &Field<'_>) -> usize {
    let page = &body.page;
    let title = cx.title();
    let title = letters(title.slice(Span::new(0, title.page.text.folded().len()).head(TITLE)));
    let mut said = 0;
    let is_metadata = |span: Span| METADATA.contains(&letters(body.slice(span.head(60))).as_str());
    let blocks = &page.blocks[..sign_off(cx, body)];
    let cells = blocks.iter().take(MOST_METADATA).filter(|block| block.cell.is_some() && is_metadata(block.span));
    let catalogued = cells.count() >= LEAST_METADATA;
    let mut label_before = false;
    for block in blocks {
        let text = body.slice(block.span).trim();
        if catalogued && block.cell.is_some() {
            let label = is_metadata(block.span);
            if label || std::mem::replace(&mut label_before, false) {
                label_before = label;
                continue;
            }
        }
        if page.hidden.iter().take(100).any(|hidden| hidden.holds(block.span))
            || is_salutation(text)
            || text.len() < TITLE as usize && title.contains(&letters(text))
            || is_files(body, block.span)
            || block.cell.is_none() && is_number(text)
        {
            continue;
        }
        said += said_in(cx, body, block.span);
        if said >= CAPTION {
            break;
        }
    }
    said
}

/// Where the sign-off begins: the issuer and the day, 特此公告 before them, and words of the frame behind them.
pub fn sign_off(cx: &Context<'_>, body: &Field<'_>) -> usize {
    let blocks = &body.page.blocks;
    let mut dated = false;
    let mut end = blocks.len();
    for index in (0..blocks.len()).rev().take(SIGN_OFF) {
        let span = blocks[index].span;
        let text = body.slice(span.head(200)).trim();
        let day = is_signature(body, span).then(|| day_at_end(body, span)).flatten();
        let issuer = || is_signature(body, span) && !text.contains(|c: char| c.is_ascii_digit());
        dated |= day.is_some();
        let closes = text.starts_with("特此") && text.chars().count() <= 12;
        if day.is_some() || closes || dated && issuer() || said_in(cx, body, span) == 0 {
            end = index;
        } else {
            break;
        }
    }
    end
}

/// The day with which a line of a sign-off ends, if nothing but the issuer stands before it.
fn day_at_end(body: &Field<'_>, span: Span) -> Option<Span> {
    let day = body.facts().quantities_in(span).iter().find(|fact| fact.kind == Kind::Date)?.span;
    let before = body.slice(Span { start: span.start, end: day.start }).trim();
    let behind = body.slice(Span { start: day.end, end: span.end });
    (letters(behind).is_empty() && (letters(before).is_empty() || before.ends_with(super::ISSUERS))).then_some(day)
}

/// `各乡镇人民政府:`, `您好!`
fn is_salutation(text: &str) -> bool {
    text.len() <= 150
        && text.ends_with([':', '!'])
        && !text.contains(['。', ';'])
        && (text.starts_with('各') || text.starts_with("尊敬的") || text.contains("您好"))
}

/// Whether a line is the number of an item of which nothing is there: 1、
fn is_number(text: &str) -> bool {
    text.len() <= 12 && letters(text).chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

/// Whether a block is nothing but names of files: 附件:1.…, or a link to one.
fn is_files(body: &Field<'_>, block: Span) -> bool {
    let text = body.slice(block).trim();
    if text.len() <= 300 && !text.contains('。') && (text.starts_with("附件:") || text.starts_with("附:")) {
        return true;
    }
    let links = &body.page.links;
    let first = links.partition_point(|link| link.span.end <= block.start);
    links.get(first).is_some_and(|link| {
        super::leads_to_file(&link.target) && link.span.overlaps(block) && {
            let rest = Span { start: block.start, end: link.span.start.max(block.start) };
            letters(body.slice(rest)).chars().count() <= 3 && link.span.end + 12 >= block.end
        }
    })
}

/// How many letters a block says; none if half of it is words of the page frame or of a page that is not there yet.
fn said_in(cx: &Context<'_>, body: &Field<'_>, block: Span) -> usize {
    let letters = |span: Span| body.slice(span).chars().filter(|c| is_letter(*c)).count();
    let all = letters(block);
    let text = body.slice(block);
    let (mut framed, mut end) = (0, 0);
    for hit in cx.words(body, block, Groups::of(&[Group::Boilerplate, Group::NotThereYet])) {
        let word = body.slice(hit.span);
        // 来源:… and all that stands in its line. An organiser or an address may be the matter itself.
        if all <= FRAME
            && !text.contains(['。', ';'])
            && !word.contains("单位")
            && !word.contains("我们")
            && (letters(Span { start: block.start, end: hit.span.start }) == 0 || word.ends_with("位置"))
            && text[(hit.span.end - block.start) as usize..].starts_with(':')
        {
            return 0;
        }
        if hit.span.end > end {
            framed += letters(Span { start: hit.span.start.max(end), end: hit.span.end });
            end = hit.span.end;
        }
    }
    if framed == 0 {
        // An address without a word leads elsewhere and says nothing here.
        let address = (text.contains("://") || text.contains("www.")) && text.is_ascii();
        return if address { 0 } else { all };
    }
    // The frame's own values, such as a date or a number of visits, are not content either.
    let values: usize = body.facts().quantities_in(block).iter().map(|fact| letters(fact.span)).sum();
    if framed * 2 >= all { 0 } else { all.saturating_sub(framed + values) }
}
