//! Text: what a page says, folded, with a map back to the source, and the words found in it.
//!
//! Positions are carried, never searched for again. Three scales are used, and a name says which: a [`Span`] counts
//! bytes of the folded text, a *source* position counts bytes of the field as it came in, a *DOM* position counts
//! UTF-16 units of the character data that a browser would show (`textContent`).

use crate::fold::{FoldTable, Folded, Sign, keeps_blank};
use crate::lexicon::{Hit, Lexicon};
pub use crate::span::Span;
use std::ops::Range;

/// Whether a character is a letter or digit of the kind that pages are made of; the tables of Unicode cost ten times as
/// much for a Han character.
#[inline]
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{3400}'..='\u{9fff}').contains(&c) || (!c.is_ascii() && c.is_alphanumeric())
}

/// A stretch of folded text and the stretch of source it came from. Where both have the same length, every byte of one
/// is the byte of the other; else the piece is one character and cannot be divided.
#[derive(Clone, Copy, Debug)]
struct Piece {
    folded: u32,
    folded_len: u32,
    source: u32,
    source_len: u32,
    /// DOM position of the start, and length where the piece is one character.
    dom: u32,
    dom_len: u32,
}

/// Folded text with its map and its words.
#[derive(Default)]
pub struct Text {
    folded: String,
    pieces: Vec<Piece>,
    hits: Vec<Hit>,
    fact_signs: Vec<u32>,
    sentence_ends: Vec<u32>,
    variants: Vec<Variant>,
    /// The source byte from which on DOM positions are not certain: a browser moves text that stands in a table but in no
    /// cell, and what is in `<template>` or `<noscript>` counts differently from browser to browser.
    unsure_from: Option<u32>,
}

/// A Han character that folded to another one: a traditional or variant form, or a code that only looks like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The byte of the folded text where its simplified form stands.
    pub at: u32,
    /// The character as the source has it.
    pub written: char,
}

impl Variant {
    /// Whether it is a radical, which programs copy out of PDF files in place of a character.
    pub fn is_look_alike(self) -> bool {
        self.written < '\u{3000}'
    }
}

/// A place in the source, and in the DOM text where that is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Bytes of the source.
    pub source: u32,
    /// UTF-16 units of the DOM text.
    pub dom: Option<u32>,
}

impl Text {
    /// The folded text. Blocks, table cells and lines end with `\n`.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The folded text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.folded.get(self.aligned(span).range()).unwrap_or_default()
    }

    /// The whole characters of a span: one that was shortened to a number of bytes may begin or end within a character.
    pub fn aligned(&self, span: Span) -> Span {
        let (mut start, mut end) = (span.start as usize, (span.end as usize).min(self.folded.len()));
        while !self.folded.is_char_boundary(start) {
            start += 1;
        }
        while !self.folded.is_char_boundary(end) {
            end -= 1;
        }
        Span::new(start, end.max(start))
    }

    /// The words found, ordered by their end.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Bytes at which a number, a date, a title or the like may begin, in order; a run of digits or numerals has one.
    pub fn fact_signs(&self) -> &[u32] {
        &self.fact_signs
    }

    /// The bytes after which a sentence ends, in order.
    pub fn sentence_ends(&self) -> &[u32] {
        &self.sentence_ends
    }

    /// The traditional and variant characters, in order.
    pub fn variants(&self) -> &[Variant] {
        &self.variants
    }

    /// The sentence that holds the byte.
    pub fn sentence_at(&self, byte: u32) -> Span {
        let after = self.sentence_ends.partition_point(|&end| end <= byte);
        Span {
            start: after.checked_sub(1).map_or(0, |before| self.sentence_ends[before]),
            end: self.sentence_ends.get(after).copied().unwrap_or(self.folded.len() as u32),
        }
    }

    fn piece_at(&self, folded: u32) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.folded <= folded);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        (folded < piece.folded + piece.folded_len).then_some(piece)
    }

    /// Whether nothing stands in the source between the characters before and behind a byte.
    pub fn is_seamless(&self, byte: u32) -> bool {
        self.piece_at(byte).is_some_and(|piece| piece.folded < byte && piece.folded_len == piece.source_len)
    }

    /// The source bytes of a span, tags and entities inside it included; `None` if the span holds no character.
    pub fn source_range(&self, span: Span) -> Option<Range<usize>> {
        if span.start >= span.end {
            return None;
        }
        let first = self.piece_at(span.start)?;
        let last = self.piece_at(span.end - 1)?;
        let start = if first.folded_len == first.source_len {
            first.source + (span.start - first.folded)
        } else {
            first.source
        };
        let end = if last.folded_len == last.source_len {
            last.source + (span.end - last.folded)
        } else {
            last.source + last.source_len
        };
        Some(start as usize..end as usize)
    }

    /// The DOM positions for source positions that this text produced; `starts` must be in ascending order. Each is
    /// the position of the character that begins there (or, for an end, after the character that ends there).
    pub fn dom_positions(&self, source: &str, wanted: &[u32], ends: bool) -> Vec<Option<u32>> {
        let mut found = Vec::with_capacity(wanted.len());
        let mut index = 0;
        let (mut at, mut dom) = (u32::MAX, 0);
        for &position in wanted {
            let inside = |piece: &Piece| {
                if ends {
                    piece.source < position && position <= piece.source + piece.source_len
                } else {
                    piece.source <= position && position < piece.source + piece.source_len
                }
            };
            while self
                .pieces
                .get(index + 1)
                .is_some_and(|next| if ends { next.source < position } else { next.source <= position })
            {
                index += 1;
                at = u32::MAX;
            }
            let certain = self.unsure_from.is_none_or(|from| position < from);
            found.push(match self.pieces.get(index) {
                Some(piece) if certain && inside(piece) => {
                    if piece.folded_len != piece.source_len || piece.dom_len != 0 {
                        Some(if ends { piece.dom + piece.dom_len } else { piece.dom })
                    } else {
                        if at < piece.source || at > position {
                            (at, dom) = (piece.source, piece.dom);
                        }
                        dom += source
                            .get(at as usize..position as usize)
                            .map_or(0, |between| between.encode_utf16().count() as u32);
                        at = position;
                        Some(dom)
                    }
                }
                _ => None,
            });
        }
        found
    }

    /// The source ranges of the characters of a span that a mask may replace.
    pub fn characters(&self, span: Span, may_replace: impl Fn(char) -> bool) -> Vec<(char, Range<usize>)> {
        let mut found = Vec::new();
        for (offset, c) in self.slice(span).char_indices() {
            let start = span.start + offset as u32;
            if may_replace(c)
                && let Some(range) = self.source_range(Span { start, end: start + c.len_utf8() as u32 })
            {
                found.push((c, range));
            }
        }
        found
    }
}

/// How a text is read: how characters fold, and which words are looked for.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The folding.
    pub fold: &'a FoldTable,
    /// The words.
    pub lexicon: &'a Lexicon,
}

/// Takes the pieces of a page in order and makes its [`Text`].
pub struct TextBuilder<'a> {
    reading: Reading<'a>,
    text: Text,
    /// The piece that still grows: both lengths equal, no character left out.
    open: Option<Piece>,
    /// A blank that was read and not yet written: its place.
    blank: Option<Piece>,
    last: Option<char>,
    last_sign: Sign,
    dom: u32,
}

impl<'a> TextBuilder<'a> {
    /// An empty text.
    pub fn new(reading: Reading<'a>, capacity: usize) -> Self {
        let mut text = Text::default();
        text.folded.reserve(capacity);
        text.pieces.reserve(capacity / 32);
        TextBuilder { reading, text, open: None, blank: None, last: None, last_sign: Sign::None, dom: 0 }
    }

    /// Bytes of folded text so far.
    pub fn position(&self) -> usize {
        self.text.folded.len()
    }

    /// UTF-16 units of DOM text so far.
    pub fn dom(&self) -> u32 {
        self.dom
    }

    /// Counts character data that is no text of the page, such as a script.
    pub fn skip_dom(&mut self, units: u32) {
        self.dom += units;
    }

    /// From this byte of the source on DOM positions are not certain.
    pub fn unsure_from(&mut self, source: usize) {
        let from = self.text.unsure_from.unwrap_or(u32::MAX);
        self.text.unsure_from = Some(from.min(source as u32));
    }

    /// Text that stands in the source as it is, from byte `source`.
    pub fn literal(&mut self, text: &str, source: usize) {
        // Most characters fold to themselves and go on where the last one ended: they are written a run at a time.
        let mut run = 0..0;
        for (offset, c) in text.char_indices() {
            let (at, len) = ((source + offset) as u32, c.len_utf8());
            let written = (self.text.folded.len() + run.len()) as u32;
            match (&self.open, self.reading.fold.kept(c)) {
                (Some(open), Some(sign)) if at == open.source + (written - open.folded) => {
                    run = if run.is_empty() { offset..offset + len } else { run.start..offset + len };
                    self.look(c, sign, written);
                    self.dom += c.len_utf16() as u32;
                }
                _ => {
                    self.text.folded.push_str(&text[run]);
                    run = 0..0;
                    self.char(c, at, len as u32);
                }
            }
        }
        self.text.folded.push_str(&text[run]);
    }

    /// Text that the source writes otherwise, such as an entity: `source` is the place of the whole of it.
    pub fn decoded(&mut self, text: &str, source: Range<usize>) {
        for c in text.chars() {
            self.close();
            self.char(c, source.start as u32, (source.end - source.start) as u32);
            self.close();
        }
    }

    #[inline]
    fn char(&mut self, c: char, source: u32, source_len: u32) {
        let dom_len = c.len_utf16() as u32;
        match self.reading.fold.fold(c) {
            Folded::Nothing => self.close(),
            Folded::Blank => {
                self.close();
                if self.blank.is_none() {
                    self.blank = Some(Piece { folded: 0, folded_len: 1, source, source_len, dom: self.dom, dom_len });
                }
            }
            Folded::Char(folded) => {
                if let Some(blank) = self.blank.take()
                    && keeps_blank(self.last, folded)
                {
                    self.text.pieces.push(Piece { folded: self.text.folded.len() as u32, ..blank });
                    self.write(' ');
                }
                let folded_len = folded.len_utf8() as u32;
                let whole = folded_len == source_len;
                let at = self.text.folded.len() as u32;
                if folded != c && matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{9fff}') {
                    self.text.variants.push(Variant { at, written: c });
                }
                match &self.open {
                    Some(open) if whole && source == open.source + (at - open.folded) => {}
                    _ => {
                        self.close();
                        let piece = Piece { folded: at, folded_len, source, source_len, dom: self.dom, dom_len: 0 };
                        if whole {
                            self.open = Some(piece);
                        } else {
                            self.text.pieces.push(Piece { dom_len, ..piece });
                        }
                    }
                }
                self.write(folded);
            }
        }
        self.dom += dom_len;
    }

    #[inline]
    fn write(&mut self, c: char) {
        self.look(c, self.reading.fold.sign(c), self.text.folded.len() as u32);
        self.text.folded.push(c);
    }

    /// What the character at byte `start` of the folded text begins or ends.
    #[inline]
    fn look(&mut self, c: char, sign: Sign, start: u32) {
        match sign {
            Sign::None => {}
            Sign::SentenceEnd => self.text.sentence_ends.push(start + c.len_utf8() as u32),
            Sign::Digit | Sign::Numeral if sign == self.last_sign => {}
            Sign::Fact | Sign::Digit | Sign::Numeral => self.text.fact_signs.push(start),
        }
        self.last_sign = sign;
        self.last = Some(c);
    }

    fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            let len = self.text.folded.len() as u32 - open.folded;
            open.folded_len = len;
            open.source_len = len;
            self.text.pieces.push(open);
        }
    }

    /// The end of a block, a line or a table cell: no word and no number goes across.
    pub fn edge(&mut self) {
        self.close();
        self.blank = None;
        if self.last.is_some() {
            self.write('\n');
            self.last = None;
        }
    }

    /// The finished text, with the words found in it.
    pub fn finish(mut self) -> Text {
        self.edge();
        self.text.hits = self.reading.lexicon.find(&self.text.folded);
        self.text
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::lexicon::LexiconBuilder;

    /// A text without words, as facts are found in it.
    pub(crate) fn folded(text: &str) -> Text {
        let fold = FoldTable::new();
        let lexicon = LexiconBuilder::new(&fold).build();
        let mut builder = TextBuilder::new(Reading { fold: &fold, lexicon: &lexicon }, text.len());
        builder.literal(text, 0);
        builder.finish()
    }

    #[test]
    fn every_character_has_its_place_in_the_source() {
        let source = "😀Ａ　B、<b>電 话</b>";
        let fold = FoldTable::new();
        let lexicon = LexiconBuilder::new(&fold).build();
        let mut builder = TextBuilder::new(Reading { fold: &fold, lexicon: &lexicon }, 0);
        builder.literal("😀Ａ　B、", 0);
        builder.literal("電 话", source.find('電').unwrap());
        let text = builder.finish();
        assert_eq!(text.folded(), "😀a b、电话\n");
        let place = |word: &str| {
            let start = text.folded().find(word).unwrap();
            &source[text.source_range(Span::new(start, start + word.len())).unwrap()]
        };
        assert_eq!((place("a b"), place("电话"), place("、电")), ("Ａ　B", "電 话", "、<b>電"));
    }
}
