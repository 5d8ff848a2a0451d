//! Characters that are written as codes, where readers see the code.

use super::{Place, is_meant};
use crate::lexicon::Group;
use crate::rule::Sink;
use crate::rules::validity::standing::{is_about_software, is_titled_software};
use crate::text::Span;

/// Names of entities, as they are folded, that editors and converters write.
const ENTITIES: [(&str, char); 26] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("copy", '©'),
    ("deg", '°'),
    ("emsp", ' '),
    ("ensp", ' '),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("permil", '‰'),
    ("plusmn", '±'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("rsquo", '’'),
    ("times", '×'),
];

/// Longest run of codes that is read, in bytes.
const MOST: usize = 6000;

#[inline(never)]
pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    // Such pages speak of codes.
    if is_titled_software(place.cx) {
        return;
    }
    let folded = place.field.page.text.folded();
    let mut done = 0;
    for sign in place.words(Group::Code) {
        if sign.start < done {
            continue;
        }
        let start = sign.start as usize;
        let mut most = (start + MOST).min(folded.len());
        while !folded.is_char_boundary(most) {
            most -= 1;
        }
        let rest = &folded[start..most];
        let before = folded[..start].bytes().next_back().unwrap_or(b'\n');
        let read = match rest.as_bytes()[0] {
            b'&' => entities(rest),
            b'%' if is_in_address(&folded[..start]) => None,
            b'%' if rest.starts_with("%u") => units(rest, "%u"),
            b'%' => bytes(rest, "%", 16),
            b'=' if rest.starts_with("=?") => encoded_word(rest),
            b'=' => bytes(rest, "=", 16),
            b'\\' if rest.starts_with("\\u") => units(rest, "\\u"),
            b'\\' if rest.starts_with("\\x") => bytes(rest, "\\x", 16),
            b'\\' => bytes(rest, "\\", 8),
            _ if before.is_ascii_alphanumeric() || matches!(before, b'&' | b'%' | b'\\') => None,
            b'u' => units(rest, "u").filter(|(len, _)| *len > "u4e00".len()),
            _ => bare_entity(rest),
        };
        if let Some((len, text)) = read {
            let span = Span::new(start, start + len);
            done = span.end;
            if is_about_software(place.cx, place.field, span) {
                continue;
            }
            let what = say!(
                place.cx,
                "字符的编码照原样显示了出来",
                "The code of a character is shown instead of the character"
            );
            sink.push(match text.is_empty() {
                true => place.found(span, what),
                false => place.mended(span, what, as_source(place, &text)),
            });
        }
    }
}

/// A text as the source of the field writes it.
fn as_source(place: &Place<'_, '_>, text: &str) -> String {
    if !place.field.is_body() || place.cx.draft.format == Some(crate::draft::Format::Text) {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Entities one after the other: how many bytes, and what they mean.
fn entities(text: &str) -> Option<(usize, String)> {
    let (mut len, mut meant) = (0, String::new());
    while let Some(rest) = text[len..].strip_prefix('&') {
        let name =
            &rest[..rest.bytes().take(9).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count()];
        let closed = rest[name.len()..].starts_with(';');
        let c = match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix('x') {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                    None => number.parse().ok(),
                };
                code.and_then(char::from_u32).filter(|c| closed && !c.is_control())
            }
            // A blank is known without its semicolon, too.
            None if closed || name == "nbsp" => ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c),
            None => None,
        };
        let Some(c) = c else { break };
        meant.push(c);
        len += 1 + name.len() + usize::from(closed);
    }
    (len > 0).then_some((len, meant))
}

/// An entity that lost its sign: `ldquo;`, `amp;nbsp;`.
fn bare_entity(text: &str) -> Option<(usize, String)> {
    let (mut len, mut meant) = (0, None);
    // What stands behind amp; may be an entity again.
    while meant.is_none_or(|meant| meant == '&') {
        let name: usize = text[len..].bytes().take(7).take_while(u8::is_ascii_alphabetic).count();
        let known = ENTITIES.iter().find(|(known, _)| {
            text[len..].strip_prefix(known).is_some_and(|rest| known.len() == name && rest.starts_with(';'))
        });
        let Some((_, c)) = known else { break };
        len += name + 1;
        meant = Some(*c);
    }
    meant.map(|c| (len, c.to_string()))
}

/// The name of a file or a subject as mail encodes it: `=?UTF-8?B?5YWs5ZGK?=`. What it means is not read.
fn encoded_word(text: &str) -> Option<(usize, String)> {
    let mut ends = text.match_indices('?').map(|(at, _)| at).skip(2);
    let coded = ends.next()? + 1;
    let len = coded + text[coded..].bytes().take(200).take_while(u8::is_ascii_graphic).position(|byte| byte == b'?')?;
    text[len..].starts_with("?=").then(|| (len + 2, String::new()))
}

/// Characters by their numbers: `\u5173\u4e8e`, `%u5173`.
fn units(text: &str, prefix: &str) -> Option<(usize, String)> {
    let width = prefix.len() + 4;
    let unit = |at: usize| {
        let digits = text.get(at..at + width)?.strip_prefix(prefix)?;
        u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).filter(|c| is_meant(*c))
    };
    let meant: String = (0..).map_while(|index| unit(width * index)).collect();
    (!meant.is_empty()).then(|| (width * meant.chars().count(), meant))
}

/// The bytes of characters: `%E5%85%B3`, `=E5=85=B3`, `\xe5\x85\xb3`, `\345\205\263`.
fn bytes(text: &str, prefix: &str, radix: u32) -> Option<(usize, String)> {
    let width = prefix.len() + if radix == 8 { 3 } else { 2 };
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + width)?.strip_prefix(prefix)?, radix).ok();
    let bytes: Vec<u8> = (0..).map_while(|index| byte(width * index)).collect();
    let valid = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let meant: String = valid.chars().take_while(|c| is_meant(*c)).collect();
    (!meant.is_empty()).then(|| (width * meant.len(), meant))
}

/// Whether what stands right before is the beginning of an address.
fn is_in_address(before: &str) -> bool {
    let token = before.bytes().rev().take(200).take_while(u8::is_ascii_graphic);
    token.into_iter().any(|byte| matches!(byte, b'/' | b'=' | b'?' | b'.' | b'@'))
}
