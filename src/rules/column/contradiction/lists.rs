//! As many rows as were announced, no more persons than posts, no more in the interview than its ratio allows.

use super::super::figures::{Figure, Grid, is_total, trimmed};
use super::super::labels::names_columns;
use crate::decimal::{Decimal, ONE};
use crate::facts::quantities::{Fact, Kind};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// Counting words of what lists hold.
const COUNTERS: &[char] = &['宗', '个', '名', '人', '家', '件', '项', '户', '处', '起', '幅', '块', '位'];
/// How far before a number the word may stand that makes it the number of items, in bytes.
const REACH: u32 = 36;
/// How much of the text before a table introduces it, in bytes.
const INTRODUCTION: u32 = 600;
/// Most blocks before a table that introduce it.
const BLOCKS: usize = 3;

/// Compares the one list of a page with what the page says of its length.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    // The list may go on elsewhere.
    if cx.has_word(body, all, Group::SeeAttachment)
        || cx.draft.attachments.as_ref().is_some_and(|files| !files.is_empty())
    {
        return;
    }
    let mut lists = (0..body.page.tables.len()).filter_map(|table| List::of(cx, table));
    if let (Some(list), None) = (lists.next(), lists.next()) {
        announced(cx, &list, sink);
        employed(cx, &list, all, sink);
    }
}

/// A table that has an item in each row.
struct List {
    table: usize,
    /// Items, as cells of the first column, and as rows.
    items: usize,
    rows: usize,
}

impl List {
    fn of(cx: &Context<'_>, table: usize) -> Option<Self> {
        let body = cx.body();
        let page = &body.page;
        let header = page.header_row(table as u32)?;
        let rows = &page.tables[table].rows;
        let first = page.in_row(table as u32, header, 0)?;
        let head = page.cells[first as usize];
        // Without header cells, 宗地编号 may as well be the label of the cell beside it; 序号 never is.
        let names = header > 0 || head.header || body.slice(head.span).trim() == "序号";
        if !names || (header == 0 && !names_columns(cx, body, first)) || !cx.has_word(body, head.span, Group::ListHead)
        {
            return None;
        }
        let (mut items, mut count) = (0, 0);
        for row in &rows[header as usize + 1..] {
            let Some(cell) = row.first().map(|&cell| page.cells[cell as usize]) else { continue };
            let span = trimmed(body, cell.span);
            let is_note = row.len() == 1 && cell.column == 0;
            let is_ellipsis = body.slice(span).trim_matches(['.', '…']).is_empty();
            if is_note || is_total(cx, body, span) || (is_ellipsis && span.start < span.end) {
                continue;
            }
            items += usize::from(cell.column == 0 && !is_ellipsis);
            count += 1;
        }
        Some(List { table, items, rows: count })
    }
}

/// The first byte of a table.
pub fn table_start(cx: &Context<'_>, table: usize) -> u32 {
    let page = &cx.body().page;
    let first = page.tables[table].rows.iter().flatten().next();
    first.map_or(0, |&cell| page.cells[cell as usize].span.start)
}

/// The text that introduces what begins at a byte: the last blocks before it.
pub fn introduction(cx: &Context<'_>, start: u32) -> Span {
    let blocks = &cx.body().page.blocks;
    let end = blocks.partition_point(|block| block.span.end <= start);
    let from = blocks[end.saturating_sub(BLOCKS)..end]
        .iter()
        .find(|block| block.cell.is_none())
        .map_or(start, |block| block.span.start);
    Span { start: from, end: start }.tail(INTRODUCTION)
}

/// `出让以下3宗地块:` and a table of two.
fn announced(cx: &Context<'_>, list: &List, sink: &mut Sink) {
    let body = cx.body();
    let before = introduction(cx, table_start(cx, list.table));
    if !cx.has_word(body, before, Group::ListFollows) {
        return;
    }
    let counts = |fact: &&Fact| {
        let near = Span { start: before.start, end: fact.span.start }.tail(REACH);
        let text = body.slice(near);
        let clause = near.start + text.rfind([',', '。', ';', ':', '\n']).map_or(0, |offset| offset as u32);
        let after = body.slice(Span { start: fact.span.end, end: before.end }.head(REACH));
        let end = fact.span.end + after.find([',', '。', ';', ':', '\n']).unwrap_or(after.len()) as u32;
        counted(cx, fact).is_some()
            && (text.ends_with('共')
                || cx.has_word(body, Span { start: clause, end }, Group::ListFollows)
                // 拟录用3人,名单如下.
                || cx.words(body, Span { start: clause, end: fact.span.start }, Groups::of(&[Group::FinalList])).any(
                    |word| word.span.end == fact.span.start,
                ))
    };
    let facts: Vec<&Fact> = body.facts().quantities_in(before).iter().filter(counts).collect();
    // Of two numbers, each may count something else.
    let [fact] = facts[..] else { return };
    let Some(number) = counted(cx, fact) else { return };
    if number == list.items as i128
        || number == list.rows as i128
        || list.items == 0
        || is_sum_of_column(cx, list, number)
    {
        return;
    }
    let span = with_counter(cx, fact);
    let what = say!(
        cx,
        "写明{}，下面的表格列了{}项",
        "The text says {}, the table below has {}",
        body.shown(span),
        list.items
    );
    let how = say!(
        cx,
        "核对表格有没有漏列或者多列；表格无误的，数量改为{}。",
        "Check whether the table lacks a row or has one too many; if it is right, the number is {}.",
        list.items
    );
    sink.push(Found::at(0, span, what, how).quoted(body.shown(span)).uncertain());
}

/// The number of a fact that counts items.
fn counted(cx: &Context<'_>, fact: &Fact) -> Option<i128> {
    let body = cx.body();
    let block = body.block_at(fact.span.start);
    let text = body.slice(Span { start: fact.span.start, end: block.span.end }.head(60));
    let (number, rest) =
        Decimal::read_any(text).filter(|(number, _)| fact.kind == Kind::Number && number.step == ONE)?;
    rest.starts_with(COUNTERS).then_some(number.value / ONE)
}

/// A number with its counting word.
fn with_counter(cx: &Context<'_>, fact: &Fact) -> Span {
    let body = cx.body();
    let rest = body.slice(Span { start: fact.span.end, end: fact.span.end + 4 });
    let more = rest.chars().next().filter(|c| COUNTERS.contains(c)).map_or(0, |c| c.len_utf8() as u32);
    Span { end: fact.span.end + more, ..fact.span }
}

/// Whether a column of the table adds up to the number: a table of groups.
fn is_sum_of_column(cx: &Context<'_>, list: &List, number: i128) -> bool {
    let Some(grid) = Grid::new(cx, list.table) else { return false };
    (0..grid.columns()).filter(|&column| !grid.is_headed(cx, column, Group::NotAdded)).any(|column| {
        let figures = grid.data().filter(|(row, _)| !grid.is_total_row(*row)).map(|(_, row)| row[column].figure);
        let sum: i128 =
            figures.map(|figure| if let Figure::Number(number, _) = figure { number.value } else { 0 }).sum();
        sum == number * ONE
    })
}

/// `招聘3名` and a list of four to be employed; `1:3` and ten in the interview.
fn employed(cx: &Context<'_>, list: &List, all: Span, sink: &mut Sink) {
    let body = cx.body();
    if cx.has_word(body, all, Group::Explains) {
        return;
    }
    let mut posts: Vec<(i128, &Fact)> = Vec::new();
    for word in cx.words(body, all, Groups::of(&[Group::Recruits])) {
        let block = body.block_at(word.span.start);
        let after = Span { start: word.span.end, end: block.span.end }.head(REACH);
        let told = body.facts().quantities_in(after).first();
        let Some(fact) = told
            .filter(|fact| !body.slice(Span { start: word.span.end, end: fact.span.start }).contains([',', '。', ';']))
        else {
            continue;
        };
        let rest = body.slice(with_counter(cx, fact));
        if let Some(number) = counted(cx, fact).filter(|_| rest.ends_with(['名', '人'])) {
            posts.push((number, fact));
        }
    }
    posts.dedup_by_key(|(number, _)| *number);
    // Several posts have numbers of their own.
    let [(posts, fact)] = posts[..] else { return };
    let before = introduction(cx, table_start(cx, list.table));
    let title = cx.title();
    let is_of = |group: Group| {
        cx.has_word(body, before, group) || cx.has_word(title, Span::new(0, title.page.text.folded().len()), group)
    };
    let rows = list.rows as i128;
    let most = match (is_of(Group::FinalList), is_of(Group::NextStep)) {
        (true, false) => Some(posts),
        (false, true) => ratio(cx, all).map(|ratio| posts * ratio),
        _ => None,
    };
    let Some(most) = most.filter(|most| rows > *most) else { return };
    let span = with_counter(cx, fact);
    let what = say!(
        cx,
        "招聘{}名，名单最多{}人，表格列了{}人",
        "With {} posts the list has {} persons at most, the table has {}",
        posts,
        most,
        rows
    );
    let how = say!(
        cx,
        "核对招聘人数和名单；有并列、调剂或者增加名额的，在页面上写明，例如“末位成绩并列，一并进入面试”。",
        "Check the number of posts and the list; state a tie or added posts on the page."
    );
    sink.push(Found::at(0, span, what, how).quoted(body.shown(span)).uncertain());
}

/// How many come to the interview for each post: 1:3.
fn ratio(cx: &Context<'_>, all: Span) -> Option<i128> {
    let body = cx.body();
    let mut ratios = body.facts().quantities_in(all).iter().filter_map(|fact| {
        let rest = (body.slice(fact.span) == "1")
            .then(|| body.slice(Span { start: fact.span.end, end: fact.span.end + 3 }))?;
        let (number, rest) = Decimal::read(rest.strip_prefix(':')?)?;
        (number.step == ONE && !rest.starts_with(|c: char| c.is_ascii_digit())).then_some(number.value / ONE)
    });
    // The widest counts where there are several.
    let first = ratios.next()?;
    Some(ratios.fold(first, i128::max)).filter(|ratio| *ratio > 0)
}
