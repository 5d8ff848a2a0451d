//! What a page says apart from its names, places, dates and numbers: the letters that a page of the same text about another
//! case would have as well.

use super::fingerprints::Fingerprint;
use crate::facts::quantities::{Fact, Kind};
use crate::fold::NUMERALS;
use crate::names::{Names, is_han};
use crate::rule::{Context, Field};
use crate::running_text;
use crate::text::{Span, is_letter};

/// A letter with its byte in the folded text.
pub type Letter = (char, u32);

/// The letters of a page, in order.
pub struct Substance {
    /// Letters without what is neutral.
    pub letters: Vec<Letter>,
    /// 16 bits over what was taken out as a date, an amount, an area or a document number; `None` where there are fewer than two.
    pub values: Option<u16>,
}

/// Kinds of facts that tell a case from another.
const VALUES: [Kind; 5] = [Kind::Date, Kind::Money, Kind::Area, Kind::Percent, Kind::DocumentNumber];

impl Substance {
    /// Of the body of a draft.
    pub fn of(cx: &Context<'_>) -> Self {
        let body = cx.body();
        let mut letters = Vec::with_capacity(body.page.text.folded().len() / 3);
        let (mut values, mut hash) = (0, FNV_START);
        for block in running_text::blocks(cx) {
            let facts = body.facts().quantities_in(block.span);
            // The heads of a table are a form, its cells are names and numbers.
            if !running_text::is_in_table(body, &block) {
                Reader { body, names: cx.checker.names(), letters: &mut letters, name_from: 0 }.read(block.span, facts);
            }
            for fact in facts.iter().filter(|fact| VALUES.contains(&fact.kind)) {
                values += 1;
                hash = body.slice(fact.span).bytes().chain([b'\n']).fold(hash, fnv);
            }
        }
        Substance { letters, values: (values > 1).then_some((hash ^ (hash >> 16)) as u16) }
    }

    /// Where a fingerprint of these letters stands in the folded text.
    pub fn span(&self, fingerprint: &Fingerprint) -> Span {
        let (last, at) = self.letters[fingerprint.end as usize - 1];
        Span { start: self.letters[fingerprint.start as usize].1, end: at + last.len_utf8() as u32 }
    }
}

const FNV_START: u32 = 0x811c_9dc5;

/// One step of FNV-1a.
fn fnv(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// Characters that no name of a place begins with or goes across: 位于青石县, 经青石县人民政府批准.
const BEFORE_PLACES: &str = "在于由经向到至从的和与及或对为将以是被把全各本我该其并请按据受往赴";
/// Most letters of a place's name, the kind aside.
const LONGEST_PLACE: usize = 4;
/// Letters of most places' names: 青石县, 河口镇.
const USUAL_PLACE: usize = 2;

/// Takes the letters of one block.
struct Reader<'a, 'b> {
    body: &'a Field<'a>,
    names: &'a Names,
    letters: &'b mut Vec<Letter>,
    /// The letter from which on the name of a place may begin.
    name_from: usize,
}

impl Reader<'_, '_> {
    fn read(&mut self, block: Span, facts: &[Fact]) {
        let text = self.body.slice(block);
        let mut facts = facts.iter().filter(|fact| fact.kind != Kind::Title).peekable();
        self.name_from = self.letters.len();
        // Nothing is taken before this byte of the block.
        let mut skip = 0;
        let mut chars = text.char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let byte = block.start + offset as u32;
            if let Some(fact) = facts.next_if(|fact| fact.span.start <= byte) {
                skip = skip.max((fact.span.end - block.start) as usize);
            }
            if offset < skip {
                self.name_from = self.letters.len();
                continue;
            }
            if !is_han(c) {
                // Codes and digits are names and numbers; other scripts are text.
                if is_letter(c) && !c.is_ascii() {
                    self.letters.push((c, byte));
                }
                self.name_from = self.letters.len();
                continue;
            }
            let next = chars.peek().map(|(_, next)| *next);
            if let Some(bytes) = self.person(&text[offset..]) {
                skip = offset + bytes;
            } else if is_place_end(c, next) && self.forget_place(c) {
                skip = offset + c.len_utf8() + if c == '街' { '道'.len_utf8() } else { 0 };
            } else if BEFORE_PLACES.contains(c) {
                self.letters.push((c, byte));
                self.name_from = self.letters.len();
            } else if !NUMERALS.contains(c) {
                self.letters.push((c, byte));
            }
        }
    }

    /// Bytes of the name of a person with which a text begins, where it is likely to be one.
    fn person(&self, text: &str) -> Option<usize> {
        let first = text.chars().next()?;
        if !self.names.is_surname(first) {
            return None;
        }
        let name = self.names.unlabelled(text)?;
        let long = name.len > 2 * '王'.len_utf8();
        (name.masked || name.likely && long).then_some(name.len)
    }

    /// Takes back the name of a place that ends before a character such as 县; `false` where none does.
    fn forget_place(&mut self, end: char) -> bool {
        let within = self.letters.len() - self.name_from;
        // 社区 is one kind.
        let kind = usize::from(end == '区' && self.letters.last().is_some_and(|(last, _)| *last == '社'));
        let name = match within.saturating_sub(kind) {
            0 | 1 => return false,
            few if few <= LONGEST_PLACE => few,
            _ => USUAL_PLACE,
        };
        self.letters.truncate(self.letters.len() - name - kind);
        self.name_from = self.letters.len();
        true
    }
}

/// Whether the name of a place may end with a character.
fn is_place_end(c: char, next: Option<char>) -> bool {
    matches!(c, '省' | '市' | '县' | '区' | '镇' | '乡' | '村') || c == '街' && next == Some('道')
}
