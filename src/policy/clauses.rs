//! A policy in clauses and units: articles or numbered sections, and what is compared with what: a sentence, an item of a
//! list, a row of a table.

use crate::page::BlockKind;
use crate::rule::Field;
use crate::rules::column::labels::{Numbering, numbering};
use crate::text::Span;

/// The smallest stretch that holds a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Where, in the text of the policy.
    pub span: Span,
    /// Its clause, by index.
    pub clause: u32,
}

/// An article, or a numbered section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// As the policy writes it: `第五条`, `二、（三）`; empty for what stands before the first one.
    pub label: String,
}

/// A policy in clauses.
#[derive(Clone, Debug, Default)]
pub struct Clauses {
    /// In order.
    pub clauses: Vec<Clause>,
    /// In order.
    pub units: Vec<Unit>,
}

/// How a policy numbers its clauses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// 第一条.
    Articles,
    /// 一、 with (一) and 1. below.
    Sections,
}

/// Longest line that is a heading, a name or a date and no rule, in characters, if no mark of punctuation ends it.
const HEADING: usize = 26;

impl Clauses {
    /// Reads a policy.
    pub fn read(field: &Field<'_>) -> Self {
        let blocks = || field.page.blocks.iter().filter(|block| block.kind != BlockKind::Title);
        let articles = blocks().any(|block| article(field.slice(block.span)).is_some());
        let mut reader = Reader {
            field,
            style: if articles { Style::Articles } else { Style::Sections },
            path: Vec::new(),
            read: Clauses { clauses: vec![Clause { label: String::new() }], units: Vec::new() },
            row: None,
        };
        blocks().for_each(|block| match block.cell {
            Some(cell) => reader.cell(cell, block.span),
            None => reader.block(block.span),
        });
        reader.end_row();
        reader.read
    }

    /// The label of a unit's clause.
    pub fn label(&self, unit: &Unit) -> &str {
        &self.clauses[unit.clause as usize].label
    }
}

/// The level of a numbering, with its label, of which the clause is called by all above it.
struct Level {
    style: Numbering,
    label: String,
}

struct Reader<'f, 'a> {
    field: &'f Field<'a>,
    style: Style,
    /// The sections that are open, from the outermost.
    path: Vec<Level>,
    read: Clauses,
    /// The row of a table that is open: table, row, where.
    row: Option<(u32, u32, Span)>,
}

impl Reader<'_, '_> {
    fn block(&mut self, span: Span) {
        self.end_row();
        let text = &self.field.page.text;
        let mut start = span.start;
        while start < span.end {
            let end = text.sentence_at(start).end.min(span.end);
            let end = introduced(self.field.slice(Span { start, end })).map_or(end, |len| start + len as u32);
            self.unit(Span { start, end }, start == span.start);
            start = end.max(start + 1);
        }
    }

    /// A part of a cell: all cells of a row are one unit.
    fn cell(&mut self, cell: u32, span: Span) {
        let cell = self.field.page.cells[cell as usize];
        match &mut self.row {
            Some((table, row, all)) if (*table, *row) == (cell.table, cell.row) => all.end = span.end,
            _ => {
                self.end_row();
                self.row = Some((cell.table, cell.row, span));
            }
        }
    }

    /// The row that names the columns holds no rule.
    fn end_row(&mut self) {
        if let Some((table, row, span)) = self.row.take()
            && (self.field.page.header_row(table) != Some(row)
                || self.field.page.tables[table as usize].rows.len() == 1)
        {
            self.push(span);
        }
    }

    fn unit(&mut self, span: Span, begins: bool) {
        let text = self.field.slice(span);
        let trimmed = text.trim_start();
        let start = span.start + (text.len() - trimmed.len()) as u32;
        let mut span = Span { start, end: start + trimmed.trim_end().len() as u32 };
        let text = self.field.slice(span);
        match self.style {
            Style::Articles => {
                if is_chapter(text) {
                    return;
                }
                if let Some(len) = article(text) {
                    let label = self.label(Span { start: span.start, end: span.start + len as u32 });
                    self.read.clauses.push(Clause { label });
                    span.start += len as u32;
                } else {
                    span.start += (text.len() - numbering(text).1.len()) as u32;
                }
            }
            Style::Sections if begins => span.start += self.section(span),
            Style::Sections => {}
        }
        let text = self.field.slice(span);
        let ended = text.ends_with(['。', ';', ':', '!', '?', '.']);
        if !ended && text.chars().count() <= HEADING && !is_item(self.field.slice(Span { start, ..span })) {
            return;
        }
        self.push(span);
    }

    fn push(&mut self, span: Span) {
        if span.start < span.end {
            let clause = self.read.clauses.len() as u32 - 1;
            self.read.units.push(Unit { span, clause });
        }
    }

    /// A numbered section begins, if one does; the length of its number.
    fn section(&mut self, span: Span) -> u32 {
        let text = self.field.slice(span);
        let (style, rest) = numbering(text);
        if matches!(style, Numbering::None | Numbering::Circled | Numbering::DigitBracket) {
            return 0;
        }
        let len = (text.len() - rest.len()) as u32;
        // What has the same number style ends, and all below it.
        if let Some(open) = self.path.iter().position(|level| level.style == style) {
            self.path.truncate(open);
        }
        let label = self.label(Span { start: span.start, end: span.start + len });
        self.path.push(Level { style, label });
        let label = self.path.iter().map(|level| level.label.as_str()).collect();
        self.read.clauses.push(Clause { label });
        len
    }

    /// A number as the policy writes it.
    fn label(&self, span: Span) -> String {
        self.field.shown(span).trim_end_matches([' ', '\u{3000}', ':', '：']).trim().to_owned()
    }
}

/// The length of an introduction behind which the first item of its list stands in the same line: `下列情形之一的:(一)…`.
fn introduced(text: &str) -> Option<usize> {
    let begins = |at: &usize| ["(一)", "(1)", "1.", "①", "一是"].iter().any(|first| text[*at..].starts_with(first));
    text.match_indices(':').map(|(at, _)| at + 1).find(begins)
}

/// The length of `第五条` at the start of a text; a reference to another article is none.
fn article(text: &str) -> Option<usize> {
    let (style, rest) = numbering(text);
    let head = &text[..text.len() - rest.len()];
    let label = head.trim_end_matches(['分', ' ', ':', '、']);
    let refers =
        ["规定", "的", "第", "和", "至", "到", "中", "款", "所", "或", "与"].iter().any(|word| rest.starts_with(word));
    (style == Numbering::Article
        && label.starts_with('第')
        && label.ends_with('条')
        && !refers
        && !head.ends_with('、'))
    .then_some(head.len())
}

/// Whether a text is the heading of a chapter: 第二章 调查和认定.
fn is_chapter(text: &str) -> bool {
    let (style, rest) = numbering(text);
    style == Numbering::Article
        && text[..text.len() - rest.len()].trim_end().ends_with(['章', '节'])
        && rest.chars().count() <= HEADING
}

/// Whether a text is a numbered item, which may be short and have no mark at its end.
fn is_item(text: &str) -> bool {
    matches!(numbering(text).0, Numbering::HanBracket | Numbering::Digit | Numbering::DigitBracket | Numbering::Circled)
}
