//! UTF-16 positions, here and only here: what a report says of places in bytes.

use crate::report::TextRange;
use crate::rule::Field;
use std::ops::Range;

/// UTF-16 and DOM positions of the places of one field that a report needs, found in one walk over the source.
pub struct Positions {
    /// Byte positions, ascending, with their UTF-16 positions.
    utf16: Vec<(u32, u32)>,
    dom_starts: Vec<(u32, Option<u32>)>,
    dom_ends: Vec<(u32, Option<u32>)>,
}

impl Positions {
    /// For these ranges of source bytes.
    pub fn new(field: &Field<'_>, ranges: Vec<Range<usize>>) -> Self {
        let sorted = |bytes: &mut dyn Iterator<Item = usize>| -> Vec<u32> {
            let mut bytes: Vec<u32> = bytes.map(|byte| byte as u32).collect();
            bytes.sort_unstable();
            bytes.dedup();
            bytes
        };
        let starts = sorted(&mut ranges.iter().map(|range| range.start));
        let ends = sorted(&mut ranges.iter().map(|range| range.end));
        let all = sorted(&mut ranges.iter().flat_map(|range| [range.start, range.end]));
        let (mut at, mut units) = (0, 0);
        let utf16 = all
            .into_iter()
            .map(|byte| {
                units += field.source.get(at..byte as usize).map_or(0, utf16_len);
                at = byte as usize;
                (byte, units)
            })
            .collect();
        let dom = |wanted: Vec<u32>, ends| -> Vec<(u32, Option<u32>)> {
            if !field.is_body() {
                return Vec::new();
            }
            let found = field.page.text.dom_positions(field.source, &wanted, ends);
            wanted.into_iter().zip(found).collect()
        };
        Positions { utf16, dom_starts: dom(starts, false), dom_ends: dom(ends, true) }
    }

    /// Start and end in UTF-16 units of the source.
    pub fn range(&self, range: &Range<usize>) -> (u32, u32) {
        let of = |byte: usize| {
            let index = self.utf16.partition_point(|(known, _)| (*known as usize) < byte);
            self.utf16.get(index).map_or(0, |(_, units)| *units)
        };
        (of(range.start), of(range.end))
    }

    /// Start and end in the DOM text, where that is certain.
    pub fn dom(&self, range: &Range<usize>) -> Option<TextRange> {
        let of = |list: &[(u32, Option<u32>)], byte: usize| {
            let index = list.binary_search_by_key(&(byte as u32), |(known, _)| *known).ok()?;
            list[index].1
        };
        Some(TextRange { start: of(&self.dom_starts, range.start)?, end: of(&self.dom_ends, range.end)? })
    }
}

/// UTF-16 units of a text: one a character, two where it has four bytes.
fn utf16_len(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0)).sum()
}
