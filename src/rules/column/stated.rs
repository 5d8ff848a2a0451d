//! What a label states of time: the days, ranges and lengths that stand behind it, or in the cell or block that holds its
//! value. Words between the two tell whether they belong together: 公告期为30日, 公告时间:自2026年5月1日起至5月30日止; a 公告期内 or a
//! 公告期满 states nothing, and what follows a length or a range must go on about it.

use super::labels::{Numbering, numbering};
use crate::facts::dates::{Day, Length, Range};
use crate::lexicon::Hit;
use crate::page::{Block, BlockKind};
use crate::rule::Field;
use crate::text::Span;

/// What stands behind a label.
#[derive(Clone, Copy, Debug)]
pub struct Stated {
    /// The label.
    pub label: Span,
    /// From when to when.
    pub range: Option<Range>,
    /// How long.
    pub length: Option<Length>,
    /// One day, where there is no range.
    pub day: Option<Day>,
    /// What that day is.
    pub role: Role,
    /// Whether the data stand before the label: 2026年5月1日至5月30日为公告期.
    pub ahead: bool,
}

/// What a day that stands alone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The first one: 自…起.
    First,
    /// The last one: …前, …止, 截止….
    Last,
    /// The only one.
    Only,
}

/// A day, a range or a length.
#[derive(Clone, Copy)]
enum Datum {
    Day(Day),
    Range(Range),
    Length(Length),
}

/// How many bytes behind a label, or of the cell or block that holds its value, are read.
const VALUE: u32 = 400;
/// Most characters between a label and its value, without and with a colon, and in the name that ends at the colon.
const GAP: usize = 12;
const GAP_BEHIND_COLON: usize = 24;
const NAME: usize = 10;
/// Most characters between two data of one value.
const BETWEEN: usize = 12;
/// Most characters before a label that heads the next block.
const LEAD: usize = 12;

impl Stated {
    /// The first day.
    pub fn first(&self) -> Option<Day> {
        self.range.map(|range| range.first).or(self.day.filter(|_| self.role != Role::Last))
    }

    /// The last day.
    pub fn last(&self) -> Option<Day> {
        self.range.map(|range| range.last).or(self.day.filter(|_| self.role != Role::First))
    }

    /// Where its data stand: the range, else the length, else the day.
    pub fn place(&self) -> Span {
        let range = self.range.map(|range| range.span);
        range.or(self.length.map(|length| length.span)).or(self.day.map(|day| day.span)).unwrap_or(self.label)
    }
}

/// What the words of a text that are labels state, each place once.
pub fn stated<'a>(field: &'a Field<'a>, labels: impl Iterator<Item = Hit>) -> Vec<Stated> {
    let mut all: Vec<Stated> = Vec::new();
    for label in labels {
        let found = behind(field, label.span);
        // 公告期 and 公告期限 stand at the same place; they come one right behind the other.
        all.extend(found.filter(|found| !all.iter().rev().take(8).any(|other| other.place() == found.place())));
    }
    all
}

/// What stands behind a label.
fn behind(field: &Field<'_>, label: Span) -> Option<Stated> {
    let folded = field.page.text.folded();
    // 预公告期 is another one's, 原公告时间 is over.
    if ["预", "原", "此前", "上次"].iter().any(|word| folded[..label.start as usize].ends_with(word)) {
        return None;
    }
    let block = field.block_at(label.start);
    if let Some(found) = ahead(field, label, block.span) {
        return Some(found);
    }
    let rest = Span { start: label.end, end: block.span.end }.head(VALUE);
    if let Some(found) = read(field, label, rest, false) {
        return Some(found);
    }
    let lead =
        field.slice(Span { start: block.span.start, end: label.start }.tail(4 * LEAD as u32 + 4)).chars().count();
    let tail = field.slice(rest);
    if lead > LEAD || tail.trim().chars().count() > NAME || tail.starts_with(UNSTATED) {
        return None;
    }
    let value = match block.cell {
        Some(cell) => value_cell(field, cell)?,
        None => block_below(field, block)?,
    };
    read(field, label, value.head(VALUE), true)
}

/// The block that holds the value of a heading: the next one, unless that is a heading of the same level.
fn block_below(field: &Field<'_>, heading: Block) -> Option<Span> {
    let below = field.page.blocks.get(field.page.block_at(heading.span.start)? + 1)?;
    let [style, next] = [heading.span, below.span].map(|span| numbering(field.slice(span.head(60))).0);
    let same_level = next != Numbering::None && (next == style || style == Numbering::None);
    (!same_level && below.cell.is_none() && !matches!(below.kind, BlockKind::Heading(_))).then_some(below.span)
}

/// With these a label begins that may follow its range.
const FOLLOWS: [&str; 5] = ["为", "予以", "进行", "公开", "向社会"];

/// The range that stands right before a label.
fn ahead(field: &Field<'_>, label: Span, block: Span) -> Option<Stated> {
    if !FOLLOWS.iter().any(|word| field.slice(label).starts_with(word)) {
        return None;
    }
    let before = Span { start: block.start, end: label.start }.tail(VALUE);
    let range = *field.facts().dates.ranges_in(before).last()?;
    let gap = field.slice(Span { start: range.span.end, end: label.start });
    let belongs =
        gap.chars().count() <= BETWEEN && gap.chars().all(|c| "止,期间内在面向社会拟将现()时分:0123456789".contains(c));
    belongs.then_some(Stated { label, range: Some(range), length: None, day: None, role: Role::Only, ahead: true })
}

/// The cell that holds the value of a label cell: beside it, or below it in a table about one thing.
fn value_cell(field: &Field<'_>, label: u32) -> Option<Span> {
    let page = &field.page;
    let at = page.cells[label as usize];
    let dated = |cell: u32| {
        let span = page.cells[cell as usize].span;
        let dates = &field.facts().dates;
        (!dates.days_in(span).is_empty() || !dates.lengths_in(span).is_empty()).then_some(span)
    };
    let rows = page.tables[at.table as usize].rows.len() as u32;
    let below = || page.in_row(at.table, at.row + 1, at.column).filter(|_| at.row + 2 == rows);
    page.right_of(label).and_then(dated).or_else(|| below().and_then(dated))
}

/// With these a word goes on that states nothing: 公告期内, 公告期满, 公示期间有异议的.
const UNSTATED: [char; 12] = ['内', '满', '届', '结', '后', '前', '已', '无', '有', '如', '若', '未'];

/// Matters with a time of their own: with one of these between a label and a datum the datum is of that, unless the label is.
const OTHER_MATTERS: [&str; 6] = ["登记", "报名", "听证", "保证金", "调查", "复核"];

/// Whether the text between a label and a datum makes the one state the other.
fn leads(label: &str, gap: &str, is_value: bool) -> bool {
    if OTHER_MATTERS.iter().any(|word| gap.contains(word) && !label.contains(word)) {
        return false;
    }
    let (whole, gap) = (gap, gap.trim_start_matches(|c| "限间起止和】])」:。、- ".contains(c)));
    let is_value = is_value || whole[..whole.len() - gap.len()].contains([':', '】', '。']);
    // 予以公告,为期三十日.
    let gap = match gap.strip_prefix(',') {
        Some(rest) if ["为期", "时间", "期限", "自"].iter().any(|word| rest.starts_with(word)) => rest,
        _ => gap,
    };
    if gap.starts_with(UNSTATED) || gap.contains(['。', ';', ',', '!', '?', '\n']) {
        return false;
    }
    match gap.split_once(':') {
        Some((name, value)) => {
            name.chars().count() <= NAME && value.chars().count() <= GAP_BEHIND_COLON && !value.contains(':')
        }
        None => gap.chars().count() <= if is_value { GAP_BEHIND_COLON } else { GAP },
    }
}

/// What may stand between a length and the range it goes with, and between a first day and a length.
const SAME_MATTER: &str =
    " ,:;()[]自从由即共计为期是于起止时间点分至上中下午晚星一二三四五六日天含当法定节假除外不少0123456789";

/// What a stretch of text states that a label introduces; `is_value` if the label stands elsewhere.
fn read(field: &Field<'_>, label: Span, value: Span, is_value: bool) -> Option<Stated> {
    let mut found = Stated { label, range: None, length: None, day: None, role: Role::Only, ahead: false };
    let mut at = value.start;
    for number in 0..3 {
        let Some((datum, span)) = next(field, Span { start: at, ..value }) else { break };
        let gap = field.slice(Span { start: at, end: span.start });
        let belongs = match number {
            0 => leads(field.slice(label), gap, is_value),
            _ => gap.chars().count() <= BETWEEN && gap.chars().all(|c| SAME_MATTER.contains(c)),
        };
        // 2026年5月6日至5月8日,5日内反馈: the length is another one.
        let within =
            |span: Span| field.slice(Span { start: span.end, end: value.end }.head(6)).starts_with(['内', '后', '前']);
        let belongs = belongs && !(found.range.is_some() && within(span));
        if !belongs {
            break;
        }
        match datum {
            Datum::Range(range) if found.range.is_none() => found.range = Some(range),
            Datum::Length(length) if found.length.is_none() => found.length = Some(length),
            Datum::Day(day) if found.range.is_none() && found.day.is_none() => {
                found.day = Some(day);
                let label = field.slice(Span { start: label.start, end: span.start }.tail(90));
                let after = field.slice(Span { start: span.end, end: value.end }.head(60));
                found.role = role(label, after);
            }
            _ => break,
        }
        at = span.end;
    }
    (at > value.start).then_some(found)
}

/// What a day alone is, by the words before and behind it.
fn role(before: &str, after: &str) -> Role {
    // A time, a weekday and an aside aside: 17:00前, (星期五)17时止, (含)以前.
    let after = after.trim_start_matches(|c| "0123456789:时点分整 ()星期周一二三四五六日上下中午晚含当".contains(c));
    if before.contains("截")
        || before.contains('至')
        || ["前", "之前", "以前", "止", "截止"].iter().any(|word| after.starts_with(word))
    {
        Role::Last
    } else if before.contains("起始") || before.contains("开始") || after.starts_with('起') || after.starts_with("开始")
    {
        Role::First
    } else {
        Role::Only
    }
}

/// The first datum of a span.
fn next(field: &Field<'_>, span: Span) -> Option<(Datum, Span)> {
    let dates = &field.facts().dates;
    let range = dates.ranges_in(span).first().map(|range| (Datum::Range(*range), range.span));
    let day = dates.days_in(span).first().map(|day| (Datum::Day(*day), day.span));
    let length = dates.lengths_in(span).first().map(|length| (Datum::Length(*length), length.span));
    // A range begins with its first day: of two at the same place the earlier of this list is taken.
    [range, day, length].into_iter().flatten().min_by_key(|(_, span)| span.start)
}
