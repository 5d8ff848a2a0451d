//! The sentences of an interpretation with what they hold, and what the headings and questions above them ask for.

use super::own::Own;
use crate::cues::Marks;
use crate::page::{Block, BlockKind, Page};
use crate::rule::{Context, Field};
use crate::text::{Span, is_letter};

/// Most letters of a heading that the page's build does not call one.
const LONGEST_HEADING: usize = 30;
/// Most letters of a heading that stands before its text in one paragraph.
const LONGEST_RUN_IN: usize = 20;

/// A sentence.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Where, without the blank behind it.
    pub span: Span,
    /// What it holds.
    pub marks: Marks,
    /// What the headings, the question and the table around it ask for.
    pub topics: Marks,
    /// Its block.
    pub block: usize,
    /// Whether it says something of the document: no heading, no question, no sentence about another document.
    pub speaks: bool,
    /// Whether it answers a question or fills a cell, so that a word may be enough.
    pub short: bool,
}

/// What stands above a sentence.
#[derive(Default)]
struct Above {
    /// What the title of the page holds, which asks nothing of a sentence, only of tables: the first heading, if it is of the first
    /// level.
    title: Option<Marks>,
    /// Headings that hold it: their level, and what they ask for.
    headings: Vec<(u8, Marks)>,
    /// What the last question asks for.
    question: Option<Marks>,
}

/// All sentences in order.
pub fn sentences(cx: &Context<'_>) -> Vec<Sentence> {
    let body = cx.body();
    let page = &body.page;
    let own = Own::of(cx);
    let (asks, cites) = (cx.vocabulary.cues.mark("asks"), cx.vocabulary.cues.mark("cites"));
    let asked_for = cx.vocabulary.cues.topics();
    let mut marks = body.marks(cx.vocabulary).iter().peekable();
    let mut found: Vec<Sentence> = Vec::new();
    let mut above = Above::default();
    // By cell: what all of its text holds, for those below and beside it.
    let mut cells: Vec<Marks> = vec![0; page.cells.len()];
    let header_rows: Vec<Option<u32>> = (0..page.tables.len() as u32).map(|table| page.header_row(table)).collect();
    for (index, block) in page.blocks.iter().enumerate() {
        let first = found.len();
        let mut start = block.span.start;
        while start < block.span.end {
            let end = page.text.sentence_at(start).end.min(block.span.end);
            let mut held = 0;
            while let Some((mark, _)) = marks.next_if(|(_, span)| span.start < end) {
                held |= mark;
            }
            let span = trimmed(body, Span { start, end });
            if span.start < span.end {
                found.push(Sentence { span, marks: held, topics: 0, block: index, speaks: true, short: false });
            }
            start = end;
        }
        let of_block = &mut found[first..];
        let held = of_block.iter().fold(0, |held, sentence| held | sentence.marks);
        match (block.cell, heading_level(body, block, held, asked_for)) {
            (Some(cell), _) => {
                cells[cell as usize] |= held;
                let topics = beside(page, &cells, &header_rows, cell) | above.topics() | above.title.unwrap_or(0);
                of_block.iter_mut().for_each(|sentence| (sentence.topics, sentence.short) = (topics, true));
            }
            (None, Some(level)) => {
                above.enter(level, held);
                of_block.iter_mut().for_each(|sentence| sentence.speaks = false);
            }
            (None, None) => above.read(body, of_block, asks),
        }
        for sentence in of_block {
            sentence.speaks &= sentence.marks & cites != 0 || !own.is_foreign(body, sentence.span);
        }
    }
    found
}

impl Above {
    fn topics(&self) -> Marks {
        self.headings.iter().fold(self.question.unwrap_or(0), |topics, (_, marks)| topics | marks)
    }

    fn enter(&mut self, level: u8, marks: Marks) {
        self.question = None;
        let is_title = level <= 1 && self.title.is_none();
        self.title.get_or_insert(if is_title { marks } else { 0 });
        while self.headings.last().is_some_and(|(last, _)| *last >= level) {
            self.headings.pop();
        }
        self.headings.push((level, if is_title { 0 } else { marks }));
    }

    /// A paragraph: its questions, a heading at its start, and what both ask for.
    fn read(&mut self, body: &Field<'_>, sentences: &mut [Sentence], asks: Marks) {
        let marked = |sentence: &Sentence| is_question(body.slice(sentence.span));
        let asked =
            sentences.first().is_some_and(|sentence| sentence.marks & asks != 0 && stands_at_start(body, sentence));
        let whole = asked && !sentences.iter().any(marked);
        if asked {
            self.question = Some(0);
        }
        let mut run_in = 0;
        for (place, sentence) in sentences.iter_mut().enumerate() {
            if whole || marked(sentence) {
                self.question = Some(self.question.unwrap_or(0) | sentence.marks);
                sentence.speaks = false;
            }
            sentence.topics = self.topics() | run_in;
            sentence.short = self.question.is_some();
            if place == 0 && letters(body.slice(sentence.span)) <= LONGEST_RUN_IN {
                run_in = sentence.marks;
            }
        }
    }
}

/// What the header of its column and the first cell of its row hold.
fn beside(page: &Page, cells: &[Marks], header_rows: &[Option<u32>], cell: u32) -> Marks {
    let at = &page.cells[cell as usize];
    let of = |row: u32, column: u32| page.in_row(at.table, row, column).filter(|&other| other != cell);
    let header = header_rows[at.table as usize].filter(|&row| row < at.row).and_then(|row| of(row, at.column));
    [header, of(at.row, 0)].into_iter().flatten().fold(0, |marks, other| marks | cells[other as usize])
}

/// The level of a heading, also of a short line without a sentence, such as 二、主要变化. A line without a number is one where
/// it holds what a heading asks for (`asked`).
fn heading_level(body: &Field<'_>, block: &Block, held: Marks, asked: Marks) -> Option<u8> {
    // A heading may ask, or end in a colon.
    let text = body.slice(block.span).trim_end().trim_end_matches([':', '?']);
    match block.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Title => Some(0),
        BlockKind::Paragraph if text.contains(['。', ';', ',', '?', '!', ':']) || letters(text) > LONGEST_HEADING => {
            None
        }
        // Chapters and 一、 hold (一), which holds 1.
        BlockKind::Paragraph => match text.trim_start().chars().next()? {
            '第' => Some(7),
            '(' => Some(9),
            '0'..='9' => Some(10),
            '【' => Some(11),
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' => {
                text.contains('、').then_some(8)
            }
            // A bold line, perhaps.
            _ if letters(text) <= LONGEST_RUN_IN && body.facts().quantities_in(block.span).is_empty() => {
                (held & asked != 0).then_some(12)
            }
            _ => None,
        },
    }
}

fn is_question(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '」', '\'', '’', ')', ' ']).ends_with('?')
}

/// Whether a paragraph begins with the name of who asks.
fn stands_at_start(body: &Field<'_>, sentence: &Sentence) -> bool {
    body.slice(sentence.span).chars().take(6).any(|c| c == ':')
}

fn trimmed(body: &Field<'_>, span: Span) -> Span {
    let text = body.slice(span);
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    Span { start, end: (span.end - (text.len() - text.trim_end().len()) as u32).max(start) }
}

/// How many letters a text has.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| is_letter(*c)).count()
}
