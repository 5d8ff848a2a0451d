//! Addresses and paths of files as they are written: in the text, and the tags around those that are not.

use crate::address::file_stem;
use crate::rule::Field;
use crate::text::Span;
use std::ops::Range;

/// Longest address that is read, in bytes.
const LONGEST: usize = 400;

/// The stretch of text around a sign that is an address.
pub fn address_at(field: &Field<'_>, sign: Span) -> Option<Span> {
    let text = field.page.text.folded();
    let of_path = ["\\", "file:/"].iter().any(|start| field.slice(sign).contains(start));
    let before = text[..sign.start as usize].bytes().rev().take(8);
    let letters = before.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+')).count();
    let start = sign.start as usize - letters;
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '<' | '>' | '"' | '\'' | '“' | '”' | '《' | '》' | '【' | '】' | ',' | ';' | '。' | '、' | '|'
            )
            || !of_path && !c.is_ascii()
            || of_path && matches!(c, '(' | ')')
    };
    let rest = &text[start..];
    // The first bytes hold the sign itself.
    let head = sign.end as usize - start;
    let tail: usize = rest[head..].chars().take(LONGEST).take_while(|c| !ends(*c)).map(char::len_utf8).sum();
    let mut found = &rest[..head + tail];
    if of_path && let Some(end) = end_of_file(found) {
        found = &found[..end];
    }
    let found = found.trim_end_matches(['.', ':', ')', '!', '?', ']', '*', '_', '-']);
    (found.len() >= head).then(|| Span::new(start, start + found.len()))
}

/// Where the first name of a file ends, in bytes.
pub fn end_of_file(path: &str) -> Option<usize> {
    path.match_indices('.').find_map(|(dot, _)| {
        let ending = path[dot + 1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        file_stem(&path[..dot + 1 + ending]).map(|_| dot + 1 + ending)
    })
}

/// The tag that an address stands in, as far as it is near.
pub fn tag_of<'a>(body: &Field<'a>, address: &Range<usize>) -> &'a str {
    let boundary = |at: usize| (0..=at.min(body.source.len())).rev().find(|&at| body.source.is_char_boundary(at));
    let (from, to) = (boundary(address.start.saturating_sub(TAG)), boundary(address.end + TAG));
    let Some((from, to)) = from.zip(to) else { return "" };
    let start =
        body.source.get(from..address.start).and_then(|before| before.rfind('<')).map_or(address.start, |at| from + at);
    let end = body.source.get(address.end..to).and_then(|after| after.find('>')).map_or(to, |at| address.end + at);
    body.source.get(start..end).unwrap_or_default()
}

/// How far from an address its tag is looked for, in bytes.
const TAG: usize = 300;

/// Whether a word stands within quotation marks that were opened not far before.
pub fn is_within_quotes(field: &Field<'_>, span: Span) -> bool {
    let text = field.page.text.folded();
    let from = (span.start.saturating_sub(QUOTED) as usize..).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let before = text.get(from..span.start as usize).unwrap_or_default();
    before.rfind(['“', '「', '『']).is_some_and(|open| !before[open..].contains(['”', '」', '』']))
}

/// How far before a word its quotation mark is looked for, in bytes.
const QUOTED: u32 = 300;
