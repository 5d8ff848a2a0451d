//! Masks: how personal data may be shown, by type, and the edits that mask them in a source.
//!
//! The forms are those of a local notice (前2后3 for identity numbers, the middle four for mobiles); no national
//! clause fixes a number of digits. The identity number keeps so little that a birth date beside it does not undo it.

use crate::facts::masked;
use crate::facts::spelled::digit_of;
use crate::text::{Span, Text};
use std::ops::Range;

/// How many characters stay at the start and at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask {
    start: usize,
    end: usize,
}

/// `11*************02X`.
pub const RESIDENT_ID: Mask = Mask { start: 2, end: 3 };
/// `138****8000`.
pub const MOBILE: Mask = Mask { start: 3, end: 4 };
/// `***************1234`: no clause fixes a form; the last four digits tell an account from another.
pub const BANK_ACCOUNT: Mask = Mask { start: 0, end: 4 };
/// `E******78`: a document number is short, so little of it stays.
pub const ID_DOCUMENT: Mask = Mask { start: 1, end: 2 };
/// `闽A***45`, from the letter on: no clause fixes a form.
pub const VEHICLE_PLATE: Mask = Mask { start: 1, end: 2 };

/// The edits of a mask: source ranges and what goes there.
pub type Edits = Vec<(Range<usize>, String)>;

impl Mask {
    /// The masked form of letters and digits.
    pub fn apply(self, plain: &str) -> String {
        let len = plain.chars().count();
        plain.chars().enumerate().map(|(i, c)| if self.hides(i, len) { '*' } else { c }).collect()
    }

    fn hides(self, index: usize, len: usize) -> bool {
        index >= self.start && index + self.end < len
    }

    /// The edits that mask a number where it stands: blanks, hyphens, tags and entities around the digits stay. `star` is
    /// how an asterisk is written at a byte of the source.
    pub fn edits(self, text: &Text, span: Span, star: impl Fn(usize) -> &'static str) -> Edits {
        let characters = text.characters(span, is_of_number);
        let hidden = characters.iter().enumerate().filter(|(index, _)| self.hides(*index, characters.len()));
        replace(hidden.map(|(_, (_, range))| range.clone()), star)
    }
}

impl Mask {
    /// The edits that make this mask of a weaker one: what is hidden stays hidden.
    pub fn edits_of_mask(self, text: &Text, span: Span, star: impl Fn(usize) -> &'static str) -> Edits {
        let characters = text.characters(span, |c| is_of_number(c) || masked::hides(c));
        let len = characters.len();
        let shown =
            characters.into_iter().enumerate().filter(|(index, (c, _))| self.hides(*index, len) && c.is_ascii_digit());
        replace(shown.map(|(_, (_, range))| range), star)
    }
}

/// Whether a character is a part of a number: a letter or digit, or a numeral that stands for one.
fn is_of_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || digit_of(c).is_some()
}

/// The edits that replace each character of a span that is no tag, blank or joint: a given name becomes 某某.
pub fn hide(text: &Text, span: Span, with: impl Fn(usize) -> &'static str) -> Edits {
    let characters = text.characters(span, |c| !c.is_whitespace());
    replace(characters.into_iter().map(|(_, range)| range), with)
}

/// The edits that put two asterisks in place of a span, however many characters it has: the month `3` becomes `**`, for one
/// asterisk would tell that the month has one digit.
pub fn hide_as_two(text: &Text, span: Span, star: impl Fn(usize) -> &'static str) -> Edits {
    let characters = text.characters(span, is_of_number_or_ten);
    let last = characters.len().saturating_sub(1);
    let mut edits = Edits::new();
    for (index, (_, range)) in characters.into_iter().enumerate() {
        let mark = star(range.start);
        let marks = if index > 1 { String::new() } else { mark.repeat(if last == 0 { 2 } else { 1 }) };
        match edits.last_mut() {
            Some((before, text)) if before.end == range.start => {
                before.end = range.end;
                text.push_str(&marks);
            }
            _ => edits.push((range, marks)),
        }
    }
    edits
}

/// Whether a character is a part of a month or day: 二十五.
fn is_of_number_or_ten(c: char) -> bool {
    c == '十' || is_of_number(c)
}

fn replace(ranges: impl Iterator<Item = Range<usize>>, with: impl Fn(usize) -> &'static str) -> Edits {
    let mut edits = Edits::new();
    for range in ranges {
        let mark = with(range.start);
        match edits.last_mut() {
            Some((last, marks)) if last.end == range.start => {
                last.end = range.end;
                marks.push_str(mark);
            }
            _ => edits.push((range.clone(), mark.to_owned())),
        }
    }
    edits
}

/// A text from outside as it may be shown: without digits that could be a number of a person, whatever stands between
/// them but letters.
pub fn without_numbers(text: &str) -> String {
    let mut digits = 0;
    text.chars()
        .map(|c| {
            digits = match c {
                _ if c.is_numeric() => digits + 1,
                _ if c.is_alphabetic() => 0,
                _ => digits,
            };
            if c.is_numeric() && digits > 4 { '*' } else { c }
        })
        .collect()
}

/// The start of a text from outside as it may be shown in a message.
pub fn harmless(text: &str) -> String {
    without_numbers(&text.chars().take(40).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_by_type() {
        assert_eq!(RESIDENT_ID.apply("11010519491231002X"), "11*************02X");
        assert_eq!(MOBILE.apply("13800138000"), "138****8000");
        assert_eq!(harmless("栏目13800138000"), "栏目1380*******");
        assert_eq!(harmless("5 1 0 1\u{200b}0-1 人 2026"), "5 1 0 1\u{200b}*-* 人 2026");
    }
}
