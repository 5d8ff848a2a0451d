//! The official tables of the yearly report on disclosure (国办公开办函〔2021〕30号): what came in is what was handled and what
//! is carried over, results add up to their total, and every row to its 总计.

use super::super::figures::{Figure, Grid, words};
use super::super::labels::{Numbering, numbering};
use crate::decimal::{Decimal, ONE, shown};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// Checks them; the tables that were recognised, in order.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) -> Vec<usize> {
    let mut official = Vec::new();
    let mut received = Vec::new();
    for table in 0..cx.body().page.tables.len() {
        let Some(grid) = Grid::new(cx, table) else { continue };
        if let Some(requests) = Requests::of(cx, &grid) {
            requests.check(cx, &grid, sink);
            received.extend(requests.received(&grid));
            official.push(table);
        } else if let Some(blocks) = litigation(&grid, cx) {
            blocks.into_iter().for_each(|first| sums_of_five(cx, &grid, first, sink));
            official.push(table);
        }
    }
    if let [(new, carried)] = received[..] {
        repeated(cx, new, carried, sink);
    }
    official
}

/// The rows of the table of requests.
struct Requests {
    new: usize,
    carried: usize,
    total: Option<usize>,
    left: Option<usize>,
    /// Its columns of numbers; the last one is 总计.
    columns: std::ops::Range<usize>,
}

impl Requests {
    fn of<'a>(cx: &Context<'a>, grid: &Grid<'a>) -> Option<Self> {
        let named = |group: Group| {
            grid.data()
                .map(|(row, _)| row)
                .find(|&row| words(&grid.rows[row]).any(|span| cx.has_word(cx.body(), span, group)))
        };
        let (new, carried) = (named(Group::NewRequests)?, named(Group::CarriedRequests)?);
        let left = named(Group::RequestsLeft);
        let total = (carried + 1..left.unwrap_or(grid.rows.len())).rev().find(|&row| grid.is_total_row(row));
        let numbers = |row: usize| (0..grid.columns()).filter(move |&column| is_number(grid.rows[row][column].figure));
        let columns = numbers(new).next()?..numbers(new).next_back()? + 1;
        Some(Requests { new, carried, total, left, columns })
    }

    fn check<'a>(&self, cx: &Context<'a>, grid: &Grid<'a>, sink: &mut Sink) {
        let leaves = self.total.map(|total| self.carried + 1..total);
        let is_total = grid.is_total_column(cx, self.columns.end - 1);
        for (row, _) in grid.data() {
            if is_total && self.columns.len() > 2 {
                let parts = (self.columns.start..self.columns.end - 1).map(|column| (row, column));
                compare(
                    cx,
                    grid,
                    parts,
                    (row, self.columns.end - 1),
                    "各类申请人的件数之和",
                    "the sum of all applicants",
                    sink,
                );
            }
        }
        for column in self.columns.clone() {
            if let (Some(leaves), Some(total)) = (&leaves, self.total)
                && !self.sums_are_given(cx, grid, column, total)
            {
                let rows = leaves.clone().filter(|&row| grid.rows[row][column].figure != Figure::Words);
                compare(
                    cx,
                    grid,
                    rows.map(|row| (row, column)),
                    (total, column),
                    "各项办理结果之和",
                    "the sum of all results",
                    sink,
                );
            }
            if let (Some(total), Some(left)) = (self.total, self.left) {
                balance(cx, grid, [self.new, self.carried, total, left].map(|row| (row, column)), sink);
            }
        }
    }

    /// Whether the numbers of (一) to (六) make the total by themselves: some tables give 不予公开 a sum of its own above its
    /// reasons.
    fn sums_are_given<'a>(&self, cx: &Context<'a>, grid: &Grid<'a>, column: usize, total: usize) -> bool {
        let is_result = |row: &usize| {
            words(&grid.rows[*row])
                .next()
                .is_some_and(|span| numbering(cx.body().slice(span)).0 == Numbering::HanBracket)
        };
        let results = (self.carried + 1..total).filter(is_result);
        let sum: i128 =
            results.filter_map(|row| number(grid.rows[row][column].figure)).map(|number| number.value).sum();
        number(grid.rows[total][column].figure).is_some_and(|stated| stated.value == sum)
    }

    /// How many requests came in, and with those carried over.
    fn received(&self, grid: &Grid<'_>) -> Option<(Decimal, Decimal)> {
        let of = |row: usize| number(grid.rows[row][self.columns.end - 1].figure);
        let (new, carried) = (of(self.new)?, of(self.carried)?);
        Some((new, Decimal { value: new.value + carried.value, ..new }))
    }
}

/// The first columns of the blocks 结果维持 … 总计 of the table of reviews and lawsuits.
fn litigation<'a>(grid: &Grid<'a>, cx: &Context<'a>) -> Option<Vec<usize>> {
    let starts = |column: &usize| {
        grid.is_headed(cx, *column, Group::ReviewUpheld)
            && *column + 4 < grid.columns()
            && grid.is_total_column(cx, *column + 4)
    };
    let blocks: Vec<usize> = (0..grid.columns()).filter(starts).collect();
    (!blocks.is_empty()).then_some(blocks)
}

fn sums_of_five<'a>(cx: &Context<'a>, grid: &Grid<'a>, first: usize, sink: &mut Sink) {
    for (row, _) in grid.data() {
        let parts = (first..first + 4).map(|column| (row, column));
        compare(
            cx,
            grid,
            parts,
            (row, first + 4),
            "结果维持、结果纠正、其他结果与尚未审结之和",
            "the sum of the four outcomes",
            sink,
        );
    }
}

/// Compares a total with its parts: certain where every part is a number.
fn compare(
    cx: &Context<'_>,
    grid: &Grid<'_>,
    parts: impl Iterator<Item = (usize, usize)>,
    total: (usize, usize),
    zh: &str,
    en: &str,
    sink: &mut Sink,
) {
    let at = grid.rows[total.0][total.1];
    let Some(stated) = number(at.figure).filter(|_| is_number(at.figure)) else { return };
    let (mut sum, mut all_told) = (0, true);
    for (row, column) in parts {
        let figure = grid.rows[row][column].figure;
        all_told &= is_number(figure);
        sum += number(figure).map_or(0, |number| number.value);
    }
    if sum != stated.value {
        let parts = if cx.english() { en } else { zh };
        let what =
            say!(cx, "总计写的是{}，{}是{}", "The total is {}, {} is {}", shown(stated.value), parts, shown(sum));
        sink.push(found(cx, at.span, what, all_told));
    }
}

/// 本年新收 + 上年结转 = 办理结果总计 + 结转下年度.
fn balance(cx: &Context<'_>, grid: &Grid<'_>, places: [(usize, usize); 4], sink: &mut Sink) {
    let figures = places.map(|(row, column)| grid.rows[row][column].figure);
    let [Some(new), Some(carried), Some(total), Some(left)] = figures.map(number) else { return };
    let (came, went) = (new.value + carried.value, total.value + left.value);
    if came == went {
        return;
    }
    let what = say!(
        cx,
        "本年新收{}加上年结转{}是{}，办理结果总计{}加结转下年度{}是{}，两边不等",
        "{} received and {} carried over make {}, {} handled and {} left make {}",
        shown(new.value),
        shown(carried.value),
        shown(came),
        shown(total.value),
        shown(left.value),
        shown(went)
    );
    let (row, column) = places[3];
    sink.push(found(cx, grid.rows[row][column].span, what, figures.into_iter().all(is_number)));
}

fn found(cx: &Context<'_>, place: Span, what: String, certain: bool) -> Found {
    let how = say!(
        cx,
        "按受理台账核对这一行和这一列的数字后改正，例如新收10件、结转1件、办结9件的，结转下年度为2件。",
        "Compare the numbers of this row and column with the register and correct them; 10 received, 1 carried over and 9 handled leave 2."
    );
    let found = Found { basis: Some(vec!["G06".into(), "T36".into()]), ..Found::at(0, place, what, how) };
    let found = found.quoted(cx.body().shown(place));
    if certain { found } else { found.uncertain() }
}

/// How far a number may stand behind the word that introduces it, in bytes.
const REACH: u32 = 60;

/// The text that repeats how many requests came in: 全年共收到政府信息公开申请12件.
fn repeated(cx: &Context<'_>, new: Decimal, with_carried: Decimal, sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    for word in cx.words(body, all, Groups::of(&[Group::Receives])) {
        let block = body.block_at(word.span.start);
        let clause = clause(body.slice(block.span), block.span, word.span.start);
        let after = Span { start: word.span.end, end: clause.end }.head(REACH);
        let text = body.slice(clause);
        let told = body.facts().quantities_in(after).iter().find(|fact| fact.kind == Kind::Number);
        let Some(fact) = told.filter(|_| block.cell.is_none() && text.contains("申请")) else { continue };
        let part_of = cx.has_word(body, clause, Group::SomeOfThem);
        let Some((number, rest)) = Decimal::read(body.slice(Span { end: block.span.end, ..fact.span })) else {
            continue;
        };
        let counts = rest.starts_with(['件', '份', '条', '宗', '次']);
        if counts && !part_of && number.step == ONE && ![new.value, with_carried.value].contains(&number.value) {
            let what = say!(
                cx,
                "正文写收到申请{}件，表中本年新收{}件",
                "The text says {} requests, the table says {}",
                shown(number.value),
                shown(new.value)
            );
            sink.push(found(
                cx,
                Span { end: fact.span.start + digits(body.slice(fact.span)), ..fact.span },
                what,
                false,
            ));
        }
    }
}

/// How many bytes of digits a text begins with.
fn digits(text: &str) -> u32 {
    text.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count() as u32
}

/// The clause of a block that holds a byte.
fn clause(text: &str, block: Span, byte: u32) -> Span {
    let at = (byte - block.start) as usize;
    let mark = |c: char| ",。;".contains(c);
    let start =
        text[..at].char_indices().rev().take(40).find(|(_, c)| mark(*c)).map_or(0, |(offset, c)| offset + c.len_utf8());
    let end = text[at..].char_indices().take(40).find(|(_, c)| mark(*c)).map_or(text.len(), |(offset, _)| at + offset);
    Span { start: block.start + start as u32, end: block.start + end as u32 }
}

fn is_number(figure: Figure<'_>) -> bool {
    matches!(figure, Figure::Number(..))
}

/// The number of a cell; an empty one counts nothing.
fn number(figure: Figure<'_>) -> Option<Decimal> {
    match figure {
        Figure::Number(number, _) => Some(number),
        Figure::Nothing | Figure::Blank => Some(Decimal { value: 0, step: ONE }),
        Figure::Covered | Figure::Words => None,
    }
}
