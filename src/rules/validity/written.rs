//! Addresses and paths of files that stand in the text.

use crate::address::file_stem;
use crate::rule::Field;
use crate::text::Span;

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
