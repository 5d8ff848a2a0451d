//! Facts: what is on the page, found once and shared by all rules. A fact says what something *is* by its shape; what
//! it means is up to the rule, which looks at the words around it.

pub mod digits;
pub mod quantities;

use crate::page::Page;
use crate::text::Span;
use digits::DigitGroup;
use quantities::Fact;

/// The facts of one field.
pub struct Facts {
    /// Runs of digits in order.
    pub digits: Vec<DigitGroup>,
    /// Dates, amounts, periods, document numbers and the like, in order of their start.
    pub quantities: Vec<Fact>,
    /// The bytes after which a sentence ends, in order.
    pub sentence_ends: Vec<u32>,
}

impl Facts {
    /// Finds the facts of a page.
    pub fn find(page: &Page) -> Self {
        let folded = page.text.folded();
        Facts {
            digits: digits::groups(folded),
            quantities: quantities::find(folded),
            sentence_ends: sentence_ends(folded),
        }
    }

    /// The dates, amounts and the like that begin in a span.
    pub fn quantities_in(&self, span: Span) -> &[Fact] {
        let first = self.quantities.partition_point(|fact| fact.span.start < span.start);
        let last = self.quantities.partition_point(|fact| fact.span.start < span.end);
        &self.quantities[first..last]
    }

    /// The sentence that holds the byte.
    pub fn sentence_at(&self, byte: u32, folded: &str) -> Span {
        let after = self.sentence_ends.partition_point(|&end| end <= byte);
        Span {
            start: after.checked_sub(1).map_or(0, |before| self.sentence_ends[before]),
            end: self.sentence_ends.get(after).copied().unwrap_or(folded.len() as u32),
        }
    }
}

fn sentence_ends(folded: &str) -> Vec<u32> {
    let bytes = folded.as_bytes();
    let mut ends = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        match bytes[i] {
            b'\n' | b'!' | b'?' | b';' => ends.push(i as u32 + 1),
            // 。
            0xe3 if bytes[i..].starts_with("。".as_bytes()) => {
                ends.push(i as u32 + 3);
                i += 2;
            }
            _ => {}
        }
        i += 1;
    }
    ends
}
