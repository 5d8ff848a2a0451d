//! Who publishes a page and when: what `meta` says, or the head of the page, or the sign-off (落款) at its end.

use crate::facts::quantities::Kind;
use crate::rule::{Context, Field};
use crate::text::Span;

/// Where a name or a date was found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Index of the field.
    pub field: usize,
    /// Where in it.
    pub span: Span,
}

/// What the names of bodies that publish end with.
const ENDINGS: &[&str] = &[
    "政府",
    "局",
    "厅",
    "委员会",
    "办公室",
    "中心",
    "指挥部",
    "办事处",
    "管委会",
    "委",
    "部",
    "总队",
    "支队",
    "大队",
    "分局",
    "站",
    "所",
    "院",
    "公司",
    "联席会议",
    "领导小组",
    "工作组",
    "工作专班",
    "气象台",
    "服务处",
    "管理处",
    "科",
    "处",
    "股",
    "集团",
];
/// Longest name of a body, in characters.
const LONGEST: usize = 40;
/// How many blocks at the end of a page may hold the sign-off: lists of attachments and notes may follow it.
const LAST: usize = 40;
/// How many blocks at the head of a page may name the publisher.
const FIRST: usize = 4;

/// Who publishes the page.
pub fn issuer(cx: &Context<'_>) -> Option<Found> {
    let meta = cx.fields.iter().position(|field| field.name == "meta.issuer");
    let whole =
        |index: usize| Found { field: index, span: Span::new(0, cx.fields[index].page.text.folded().trim_end().len()) };
    if let Some(found) = meta.map(whole).filter(|found| found.span.end > 0) {
        return Some(found);
    }
    signed(cx.body()).map(|(span, _)| Found { field: 0, span }).or_else(|| {
        let title = cx.title();
        let text = title.page.text.folded();
        let until = text.find("关于").unwrap_or(text.len());
        let end = ends_of_names(&text[..until]).next()?;
        Some(Found { field: 1, span: Span::new(0, end) })
    })
}

/// When the page was made or published.
pub fn date(cx: &Context<'_>) -> Option<Found> {
    let told = |name: &str| {
        let index = cx.fields.iter().position(|field| field.name == name)?;
        let text = cx.fields[index].page.text.folded().trim_end();
        (!text.is_empty()).then(|| Found { field: index, span: Span::new(0, text.len()) })
    };
    told("meta.publishedAt")
        .or_else(|| told("meta.createdAt"))
        .or_else(|| Some(Found { field: 0, span: signed_date(cx.body())? }))
}

/// The name in the sign-off or at the head of a body, with the index of its block.
fn signed(body: &Field<'_>) -> Option<(Span, usize)> {
    let blocks = &body.page.blocks;
    let last = (0..blocks.len()).rev().take(LAST);
    let first = 0..FIRST.min(blocks.len());
    last.chain(first).find_map(|index| Some((name_of_block(body, index)?, index)))
}

/// The date of the sign-off: a block at the end that is nothing but a date, or a name and a date.
pub fn signed_date(body: &Field<'_>) -> Option<Span> {
    let blocks = &body.page.blocks;
    (0..blocks.len()).rev().take(LAST).find_map(|index| {
        let (name, date) = name_and_date(body, blocks[index].span);
        let alone = name.start == name.end || is_name(body.slice(name));
        date.filter(|_| alone && blocks[index].cell.is_none())
    })
}

/// The name of a body that a block is, alone or with a date.
fn name_of_block(body: &Field<'_>, index: usize) -> Option<Span> {
    let block = body.page.blocks[index];
    if block.cell.is_some() {
        return None;
    }
    let (name, _) = name_and_date(body, block.span);
    is_name(body.slice(name)).then_some(name)
}

/// A block without the date at its end, and that date.
fn name_and_date(body: &Field<'_>, block: Span) -> (Span, Option<Span>) {
    let text = body.slice(block);
    let start = block.start + (text.len() - text.trim_start().len()) as u32;
    let end = block.start + text.trim_end().len() as u32;
    let last = body.facts().quantities_in(block).last().filter(|fact| fact.kind == Kind::Date && fact.span.end >= end);
    let name_end = last.map_or(end, |fact| fact.span.start.max(start));
    let name = Span { start: start.min(name_end), end: name_end };
    let trimmed = body.slice(name).trim_end_matches([' ', ',', '(']).len() as u32;
    (Span { end: name.start + trimmed, ..name }, last.map(|fact| fact.span))
}

/// Whether a text is nothing but the name of a body, or several of them.
fn is_name(text: &str) -> bool {
    let text = text.trim_end_matches(['(', ')', '章']);
    let length = text.chars().count();
    (3..=LONGEST).contains(&length)
        && !text.contains([',', '。', ';', ':', '《', '?', '!', '、', '('])
        && ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// Where the names of bodies end with which a title may begin, the longest first.
fn ends_of_names(title: &str) -> impl Iterator<Item = usize> + '_ {
    let within = title.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST);
    let mut ends: Vec<usize> = within
        .filter(|&end| {
            [ENDINGS[0], "局", "厅", "委员会", "办公室", "指挥部"].iter().any(|ending| title[..end].ends_with(ending))
        })
        .collect();
    ends.reverse();
    ends.into_iter()
}
