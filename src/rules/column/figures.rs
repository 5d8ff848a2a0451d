//! A table as numbers: what stands in its cells, which rows hold data and what names its columns.

use super::labels::numbering;
use crate::decimal::{Decimal, ONE};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::text::Span;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure<'a> {
    /// No cell begins here: one from above or from the left covers the place, or the row is shorter.
    Covered,
    /// An empty cell.
    Blank,
    /// A stroke: nothing to count.
    Nothing,
    /// A number with its unit, which may be empty.
    Number(Decimal, &'a str),
    /// Anything else.
    Words,
}

/// Units that may stand behind a number in a cell.
const UNITS: &[&str] = &[
    "",
    "亩",
    "公顷",
    "平方米",
    "㎡",
    "m²",
    "m2",
    "平方公里",
    "万亩",
    "万平方米",
    "元",
    "万元",
    "亿元",
    "%",
    "分",
    "件",
    "个",
    "宗",
    "户",
    "人",
    "项",
    "次",
    "份",
    "名",
    "家",
    "处",
    "条",
    "篇",
    "起",
    "吨",
    "万吨",
    "套",
    "幅",
    "块",
    "万",
    "公里",
    "千米",
    "米",
];
/// Units of which a part may be counted, so that a number of them may be rounded.
const MEASURES: &[&str] = &["亩", "公顷", "平方", "㎡", "m²", "m2", "万", "亿", "千", "吨", "%", "公里", "米"];
/// Most rows at the top that may name the columns.
const MOST_HEADER_ROWS: usize = 8;
/// How much of a cell names a column, in bytes.
const LONGEST_HEAD: u32 = 240;
/// A table may have so many places for each of its cells: rows of very different length are no table of numbers.
const MOST_PLACES: usize = 8;

/// A place of the grid.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// What stands there.
    pub figure: Figure<'a>,
    /// The text of the cell, blanks around it aside.
    pub span: Span,
    /// Columns that it covers.
    columns: usize,
}

/// A table as a grid.
pub struct Grid<'a> {
    field: &'a Field<'a>,
    /// Every row, those that name the columns included.
    pub rows: Vec<Vec<Place<'a>>>,
    /// The first row of data.
    pub first: usize,
    /// The texts above each column, from the top; a cell above several columns names each of them.
    heads: Vec<Vec<Span>>,
    /// By row: the cell that says that it is a total.
    totals: Vec<Option<Span>>,
}

impl<'a> Grid<'a> {
    /// The grid of a table; `None` if it holds no numbers.
    pub fn new(cx: &Context<'a>, table: usize) -> Option<Self> {
        let field = cx.body();
        let page = &field.page;
        let cells = |row: &Vec<u32>| row.iter().map(|&cell| page.cells[cell as usize]).collect::<Vec<_>>();
        let table = page.tables[table].rows.iter().map(cells).collect::<Vec<_>>();
        let columns = table.iter().flatten().map(|cell| cell.column + cell.columns).max()? as usize;
        let count: usize = table.iter().map(Vec::len).sum();
        if table.len() * columns > MOST_PLACES * count + 64 {
            return None;
        }
        let nowhere = Place { figure: Figure::Covered, span: Span { start: 0, end: 0 }, columns: 0 };
        let mut rows = vec![vec![nowhere; columns]; table.len()];
        for cell in table.iter().flatten() {
            let span = trimmed(field, cell.span);
            let figure =
                if cell.columns == 1 || span.start == span.end { figure(field.slice(span)) } else { Figure::Words };
            rows[cell.row as usize][cell.column as usize] = Place { figure, span, columns: cell.columns as usize };
        }
        let first = rows.iter().take(MOST_HEADER_ROWS).position(|row| holds_data(row))?;
        let mut heads = vec![Vec::new(); columns];
        for (column, place) in rows[..first].iter().flat_map(|row| row.iter().enumerate()) {
            if place.span.start < place.span.end {
                heads[column..column + place.columns]
                    .iter_mut()
                    .for_each(|head| head.push(place.span.head(LONGEST_HEAD)));
            }
        }
        let total = |row: &Vec<Place<'a>>| words(row).find(|span| is_total(cx, field, *span));
        let totals = rows.iter().map(total).collect();
        Some(Grid { field, rows, first, heads, totals })
    }

    /// The rows of data with their numbers.
    pub fn data(&self) -> impl Iterator<Item = (usize, &Vec<Place<'a>>)> {
        self.rows.iter().enumerate().skip(self.first)
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.heads.len()
    }

    /// The text right above a column's numbers.
    pub fn head(&self, column: usize) -> Option<Span> {
        self.heads[column].last().copied()
    }

    /// Whether a word of the group stands above a column.
    pub fn is_headed(&self, cx: &Context<'a>, column: usize, group: Group) -> bool {
        self.heads[column].iter().any(|span| cx.has_word(self.field, *span, group))
    }

    /// The cell of a row that says that it is a total.
    pub fn total(&self, row: usize) -> Option<Span> {
        self.totals[row]
    }

    /// Whether a row says that it is a total.
    pub fn is_total_row(&self, row: usize) -> bool {
        self.totals[row].is_some()
    }

    /// Whether a column says that it is a total.
    pub fn is_total_column(&self, cx: &Context<'a>, column: usize) -> bool {
        self.head(column).is_some_and(|span| is_total(cx, self.field, span))
    }

    /// Whether the numbers of a column are measured, so that they may be rounded; what is counted is exact.
    pub fn is_measured(&self, column: usize, unit: &str) -> bool {
        let measured = |text: &str| MEASURES.iter().any(|measure| text.contains(measure));
        measured(unit) || self.heads[column].iter().any(|span| measured(self.field.slice(*span)))
    }
}

/// The cells of a row that are no numbers.
pub fn words<'g>(row: &'g [Place<'_>]) -> impl Iterator<Item = Span> + 'g {
    row.iter().filter(|place| place.figure == Figure::Words).map(|place| place.span)
}

/// The unit in brackets at the end of a name: 面积(亩).
pub fn unit_in_brackets(name: &str) -> Option<&str> {
    let (_, unit) = name.strip_suffix(')')?.rsplit_once('(')?;
    UNITS.iter().find(|known| !known.is_empty() && **known == unit).copied()
}

/// The span without the blanks around its text.
pub fn trimmed(field: &Field<'_>, span: Span) -> Span {
    let text = field.slice(span);
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    Span { start, end: start + text.trim().len() as u32 }
}

/// What a text of a cell is.
fn figure(text: &str) -> Figure<'_> {
    if text.is_empty() {
        return Figure::Blank;
    }
    if text.chars().all(|c| "-/\\".contains(c)) {
        return Figure::Nothing;
    }
    match Decimal::read(text) {
        Some((number, unit)) if UNITS.contains(&unit.trim_start()) => Figure::Number(number, unit.trim_start()),
        _ => Figure::Words,
    }
}

/// Whether a row holds data rather than the names or numbers of columns.
fn holds_data(row: &[Place<'_>]) -> bool {
    let numbers = || {
        row.iter().filter_map(|place| if let Figure::Number(number, _) = place.figure { Some(number) } else { None })
    };
    let is_year = |number: Decimal| number.step == ONE && (1900 * ONE..2100 * ONE).contains(&number.value);
    let counts_columns =
        numbers().count() > 2 && numbers().zip(1..).all(|(number, column)| number.value == column * ONE);
    numbers().any(|number| !is_year(number)) && !counts_columns
}

/// Longest addition before the word in the name of a total, in bytes: 全县合计.
const LONGEST_ADDITION: u32 = 4 * 3;

/// Whether a text is the name of a total: 合计, (七)总计, 合计(亩), 全县合计.
pub fn is_total<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let text = numbering(field.slice(span)).1;
    let span = Span { start: span.end - text.len() as u32, ..span };
    let name = text.split(['(', ':']).next().unwrap_or(text).trim_end();
    let end = span.start + name.len() as u32;
    cx.words(field, span, Groups::of(&[Group::Total]))
        .any(|hit| hit.span.end == end && hit.span.start - span.start <= LONGEST_ADDITION)
}
