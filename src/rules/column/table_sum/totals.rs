//! Total rows and columns of any table. What a total adds up is not said anywhere, so it is wrong only where no reading gives
//! its number: the rows before it or behind it, with or without subtotals, since the last total or all.

use super::super::figures::{Figure, Grid, unit_in_brackets, words};
use super::super::labels::{Numbering, numbering};
use crate::decimal::{Decimal, ONE, shown};
use crate::lexicon::Group;
use crate::mask::harmless;
use crate::rule::{Context, Found, Sink};
use crate::text::Span;
use std::collections::HashMap;

/// Most total columns of a table: each looks at all others.
const MOST_TOTALS: usize = 8;
/// How much of the name of a total tells it from others, in bytes.
const LONGEST_NAME: u32 = 60;

/// Checks every table but the official ones.
#[inline(never)]
pub fn check(cx: &Context<'_>, official: &[usize], sink: &mut Sink) {
    for table in 0..cx.body().page.tables.len() {
        if !official.contains(&table)
            && let Some(grid) = Grid::new(cx, table)
        {
            total_rows(cx, &grid, sink);
            total_columns(cx, &grid, sink);
        }
    }
}

/// A sum that is built up part by part.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    value: i128,
    parts: i128,
    /// The finest place of any part: where zeros at the end are left out, all are written as finely as that one.
    step: Option<i128>,
    /// Whether a part is not known.
    open: bool,
}

impl Sum {
    fn add(&mut self, figure: Figure<'_>) {
        match figure {
            Figure::Number(number, _) => {
                self.value += number.value;
                self.parts += 1;
                self.step = Some(self.step.map_or(number.step, |step| step.min(number.step)));
            }
            Figure::Nothing => self.parts += 1,
            Figure::Blank | Figure::Covered | Figure::Words => self.open = true,
        }
    }

    fn and(mut self, other: Sum) -> Sum {
        self.value += other.value;
        self.parts += other.parts;
        self.step = self.step.into_iter().chain(other.step).min();
        self.open |= other.open;
        self
    }

    /// Whether a total may be this sum: half a unit of the last place may be lost in each part and in the total.
    fn gives(&self, total: Decimal, rounded: bool) -> bool {
        let exact = total.step == ONE && self.step.is_none_or(|step| step == ONE) && !rounded;
        let lost = if exact { 0 } else { self.parts * self.step.unwrap_or(0) + total.step };
        2 * (self.value - total.value).abs() <= lost
    }
}

/// What a row is to a sum.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Part,
    Total,
}

#[inline(never)]
fn total_rows<'a>(cx: &Context<'a>, grid: &Grid<'a>, sink: &mut Sink) {
    let roles: Vec<(usize, Role)> =
        grid.data().map(|(row, _)| (row, if grid.is_total_row(row) { Role::Total } else { Role::Part })).collect();
    if roles.iter().all(|(_, role)| *role == Role::Part) || has_levels(cx, grid) || has_kinds(cx, grid) {
        return;
    }
    for column in 0..grid.columns() {
        if !grid.is_headed(cx, column, Group::NotAdded) {
            total_rows_of(cx, grid, column, &roles, sink);
        }
    }
}

#[inline(never)]
fn total_rows_of<'a>(cx: &Context<'a>, grid: &Grid<'a>, column: usize, roles: &[(usize, Role)], sink: &mut Sink) {
    let figure = |row: usize| grid.rows[row][column].figure;
    let units = || {
        roles.iter().filter_map(|(row, _)| if let Figure::Number(_, unit) = figure(*row) { Some(unit) } else { None })
    };
    let units = || units().filter(|unit| !unit.is_empty());
    if units().zip(units().skip(1)).any(|(one, other)| one != other) {
        return;
    }
    // What follows each row: the parts up to the next total, all parts, all totals.
    let mut behind = vec![[Sum::default(); 3]; roles.len() + 1];
    for (index, (row, role)) in roles.iter().enumerate().rev() {
        let [mut next, mut parts, mut totals] = behind[index + 1];
        match role {
            Role::Part => {
                next.add(figure(*row));
                parts.add(figure(*row));
            }
            Role::Total => {
                next = Sum::default();
                totals.add(figure(*row));
            }
        }
        behind[index] = [next, parts, totals];
    }
    let (mut since, mut parts, mut totals, mut last) = (Sum::default(), Sum::default(), Sum::default(), Sum::default());
    let mut alike: HashMap<&str, Sum> = HashMap::new();
    let mut latest_alike = Sum::default();
    for (index, (row, role)) in roles.iter().enumerate() {
        let figure = figure(*row);
        if *role == Role::Part {
            since.add(figure);
            parts.add(figure);
            continue;
        }
        if let Figure::Number(total, unit) = figure {
            let rounded = grid.is_measured(column, unit);
            let [next, all_behind, totals_behind] = behind[index + 1];
            let readings = [
                since,
                parts,
                totals,
                last.and(since),
                latest_alike,
                latest_alike.and(since),
                next,
                all_behind,
                totals_behind,
            ];
            let told = readings.iter().find(|sum| sum.parts > 1);
            let open = since.open || parts.open || next.open || all_behind.open;
            if let Some(sum) = told
                && !open
                && !readings.iter().any(|sum| sum.parts > 0 && sum.gives(total, rounded))
            {
                let place = grid.rows[*row][column].span;
                sink.push(wrong(cx, place, total, sum.value, || row_name(cx, grid, *row, column)));
            }
        }
        totals.add(figure);
        last = Sum::default();
        last.add(figure);
        since = Sum::default();
        let label = grid.total(*row).map_or("", |span| cx.body().slice(span.head(LONGEST_NAME)));
        let same = alike.entry(label).or_default();
        same.add(figure);
        latest_alike = *same;
    }
}

/// How a total is called: 合计的“面积(亩)”.
fn row_name<'a>(cx: &Context<'a>, grid: &Grid<'a>, row: usize, column: usize) -> String {
    let label = grid.total(row).map_or_else(String::new, |span| harmless(cx.body().shown(span)));
    let head = grid.head(column).map_or_else(String::new, |span| harmless(cx.body().shown(span)));
    if head.is_empty() {
        return say!(cx, "“{}”行", "row “{}”", label.trim());
    }
    say!(cx, "“{}”行的“{}”", "row “{}”, “{}”", label.trim(), head.trim())
}

/// Whether rows are of several levels, so that some are contained in others: 其中, 一、 above （一）, accounts 201 above 20101.
fn has_levels<'a>(cx: &Context<'a>, grid: &Grid<'a>) -> bool {
    let mut styles = [None; 2];
    let mut lengths = [None; 2];
    for (_, row) in grid.data() {
        let Some(first) = row.iter().find(|place| !matches!(place.figure, Figure::Covered | Figure::Blank)) else {
            continue;
        };
        let text = cx.body().slice(first.span);
        if words(row).take(3).any(|span| cx.has_word(cx.body(), span.head(12), Group::AmongThem)) {
            return true;
        }
        let style = numbering(text).0;
        if style != Numbering::None && differs(&mut styles, style) {
            return true;
        }
        if text.len() > 2 && text.bytes().all(|b| b.is_ascii_digit()) && differs(&mut lengths, text.len()) {
            return true;
        }
    }
    false
}

/// Whether rows are of several kinds, which nobody adds: 用地面积, 容积率 and 投资(万元) below each other, or a column of units.
fn has_kinds<'a>(cx: &Context<'a>, grid: &Grid<'a>) -> bool {
    let body = cx.body();
    let is_unit =
        |column: &usize| grid.head(*column).is_some_and(|head| ["单位", "计量单位"].contains(&body.slice(head)));
    let units = (0..grid.columns()).find(is_unit);
    let (mut named, mut listed) = ([None; 2], [None; 2]);
    grid.data().filter(|(row, _)| !grid.is_total_row(*row)).any(|(_, row)| {
        let name = words(row).next();
        let unit = units.map(|column| row[column]).filter(|place| place.figure == Figure::Words);
        name.is_some_and(|name| cx.has_word(body, name, Group::NotAdded))
            || name.and_then(|name| unit_in_brackets(body.slice(name))).is_some_and(|unit| differs(&mut named, unit))
            || unit.is_some_and(|place| differs(&mut listed, body.slice(place.span)))
    })
}

/// Takes a value in; whether it is another one than the first.
fn differs<T: PartialEq + Copy>(seen: &mut [Option<T>; 2], value: T) -> bool {
    match seen[0] {
        None => seen[0] = Some(value),
        Some(first) if first != value => seen[1] = Some(value),
        Some(_) => {}
    }
    seen[1].is_some()
}

/// A total column is checked where other rows show what it adds up.
#[inline(never)]
fn total_columns<'a>(cx: &Context<'a>, grid: &Grid<'a>, sink: &mut Sink) {
    let added = |column: &usize| !grid.is_headed(cx, *column, Group::NotAdded);
    let columns: Vec<(usize, bool)> =
        (0..grid.columns()).filter(added).map(|column| (column, grid.is_total_column(cx, column))).collect();
    for (index, (total, _)) in columns.iter().enumerate().filter(|(_, (_, is_total))| *is_total).take(MOST_TOTALS) {
        let (before, behind) = (&columns[..index], &columns[index + 1..]);
        let parts = |columns: &[(usize, bool)]| {
            columns.iter().filter(|(_, is_total)| !is_total).map(|(column, _)| *column).collect()
        };
        let since = before.iter().rposition(|(_, is_total)| *is_total);
        let next = behind.iter().position(|(_, is_total)| *is_total).unwrap_or(behind.len());
        let readings: [Vec<usize>; 5] = [
            parts(&before[since.map_or(0, |at| at + 1)..]),
            parts(before),
            before[since.unwrap_or(0)..].iter().map(|(column, _)| *column).collect(),
            parts(&behind[..next]),
            parts(behind),
        ];
        let judged = readings.into_iter().map(|parts| judge(grid, *total, &parts));
        if let Some((holds, faults)) = judged.max_by_key(|(holds, _)| *holds)
            && holds > 0
            && holds >= faults.len()
        {
            for (place, figure, sum) in faults {
                sink.push(wrong(cx, place, figure, sum, || column_name(cx, grid, *total)));
            }
        }
    }
}

/// In how many rows a column is the sum of others, and where it is not: the place, its number and the sum.
fn judge(grid: &Grid<'_>, total: usize, parts: &[usize]) -> (usize, Vec<(Span, Decimal, i128)>) {
    let (mut holds, mut faults) = (0, Vec::new());
    // A total row repeats the fault of the rows above it.
    for (_, row) in grid.data().filter(|(row, _)| !grid.is_total_row(*row)) {
        let Figure::Number(figure, unit) = row[total].figure else { continue };
        let mut sum = Sum::default();
        parts.iter().for_each(|&part| sum.add(row[part].figure));
        // Words stand in columns that name the row.
        let numbers = parts.iter().filter(|&&part| matches!(row[part].figure, Figure::Number(..))).count();
        sum.open = parts.iter().any(|&part| matches!(row[part].figure, Figure::Blank | Figure::Covered)) || numbers < 2;
        if sum.gives(figure, grid.is_measured(total, unit)) {
            holds += usize::from(numbers > 0 && figure.value != 0);
        } else if !sum.open {
            faults.push((row[total].span, figure, sum.value));
        }
    }
    (holds, faults)
}

fn column_name<'a>(cx: &Context<'a>, grid: &Grid<'a>, column: usize) -> String {
    let head = grid.head(column).map_or_else(String::new, |span| harmless(cx.body().shown(span)));
    say!(cx, "“{}”列", "column “{}”", head.trim())
}

fn wrong(cx: &Context<'_>, place: Span, total: Decimal, sum: i128, name: impl Fn() -> String) -> Found {
    let (total, sum) = (shown(total.value), shown(sum));
    let what = say!(cx, "{}写的是{}，各项相加是{}", "{} says {}, its parts make {}", name(), total, sum);
    let how = say!(
        cx,
        "核对各项，改正合计或者写错的一项；各项无误的，合计改为“{}”。",
        "Compare the parts and correct the total or the part that is wrong; if all parts are right, write “{}”.",
        sum
    );
    Found::at(0, place, what, how).quoted(cx.body().shown(place)).uncertain()
}
