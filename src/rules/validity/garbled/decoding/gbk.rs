//! UTF-8 that was read as GBK, read back.

use super::{character, is_meant};
use crate::rule::Field;
use crate::text::Span;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row for each first byte, a character for each second one.
const TABLE: &str = include_str!("../../../../../data/gbk.txt");

/// By character, its two bytes.
static PAIRS: LazyLock<HashMap<char, [u8; 2]>> = LazyLock::new(|| {
    let firsts = (0x81..=0xbf).chain(FIRSTS);
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let pair = |first: u8, row: &'static str| {
        let seconds = (0x80..=0xbf).chain(FIRSTS);
        row.chars().zip(seconds).filter(|(c, _)| *c != ' ').map(move |(c, second)| (c, [first, second]))
    };
    firsts.zip(rows).flat_map(|(first, row)| pair(first, row)).collect()
});

/// The first bytes of what is meant in UTF-8.
const FIRSTS: [u8; 9] = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];

/// Fewest characters that are believed: two of what was meant.
const FEWEST: usize = 3;

/// The stretches of a block that are whole characters of UTF-8 read as GBK, with what was meant.
pub(super) fn read_back(field: &Field<'_>, block: Span) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    let mut bytes: Vec<u8> = Vec::new();
    // Where the bytes of each character begin, and where it stands.
    let mut letters: Vec<(usize, Span)> = Vec::new();
    for (offset, c) in field.slice(block).char_indices() {
        let span = Span::new(block.start as usize + offset, block.start as usize + offset + c.len_utf8());
        let written = field
            .page
            .text
            .source_range(span)
            .and_then(|range| character(&field.source[range.start..], field.is_body())?.0);
        let pair = written.and_then(|c| PAIRS.get(&c)).or_else(|| PAIRS.get(&c));
        if pair.is_none() && c != '€' {
            decode(&bytes, &letters, &mut found);
            bytes.clear();
            letters.clear();
            continue;
        }
        letters.push((bytes.len(), span));
        // What GBK has no character for at 80 is read as the sign of the euro.
        bytes.extend_from_slice(pair.map_or(&[0x80], |pair| pair));
    }
    decode(&bytes, &letters, &mut found);
    found
}

fn decode(bytes: &[u8], letters: &[(usize, Span)], found: &mut Vec<(Span, String)>) {
    let ends = |index: usize| letters.get(index + 1).map_or(bytes.len(), |(start, _)| *start);
    let mut index = 0;
    while index < letters.len() {
        let start = letters[index].0;
        // Two characters first: a long text is only read where it begins well.
        let text = meant(&bytes[start..bytes.len().min(start + 6)]);
        if text.len() < 6 {
            index += 1;
            continue;
        }
        let text = meant(&bytes[start..]);
        let fits = |last: &usize| ends(*last) <= start + text.len() && text.is_char_boundary(ends(*last) - start);
        let most = letters.partition_point(|(at, _)| *at < start + text.len());
        let last = (index..most).rev().find(fits).unwrap_or(index);
        let rare = (index..=last).filter(|index| is_rare(&bytes[letters[*index].0..])).count();
        let count = last + 1 - index;
        if count >= FEWEST && rare * 2 >= count {
            let span = Span { start: letters[index].1.start, end: letters[last].1.end };
            found.push((span, text[..ends(last) - start].to_owned()));
        }
        index = last + 1;
    }
}

/// The characters that bytes begin with, as far as they may have been meant.
fn meant(bytes: &[u8]) -> &str {
    let valid = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let len = valid.chars().take_while(|c| is_meant(*c)).map(char::len_utf8).sum();
    &valid[..len]
}

/// Whether the character of these bytes is none of the common ones: level 1 of GB 2312.
fn is_rare(pair: &[u8]) -> bool {
    !matches!(pair, [0xb0..=0xd7, 0xa1..=0xfe, ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_pairs_of_gbk() {
        for (c, pair) in [('鍏', [0xe5, 0x85]), ('充', [0xb3, 0xe4]), ('簬', [0xba, 0x8e]), ('浼', [0xe4, 0xbc])] {
            assert_eq!(PAIRS.get(&c), Some(&pair), "{c}");
        }
    }
}
