//! Scripts, style sheets and addresses are no text, and yet are published with the page: of them what stands around long numbers is read.
//!
//! A whole script would be read for its variables and counters. What can be a number of a person has eleven digits at least, and a
//! word that says whose it is stands near.

use crate::identity::is_valid;
use std::ops::Range;

/// Digits of a telephone number, the shortest number that is looked for.
const LONG: usize = 11;
/// Bytes of code before and behind a long number: some twenty characters.
const AROUND: usize = 64;

/// The ranges of a code that are to be read, in order and apart from each other.
pub fn passages(code: &str) -> Vec<Range<usize>> {
    let mut passages: Vec<Range<usize>> = Vec::new();
    for number in long_numbers(code) {
        let start = (0..=number.start.saturating_sub(AROUND)).rev().find(|&at| code.is_char_boundary(at)).unwrap_or(0);
        let end = (number.end + AROUND..code.len()).find(|&at| code.is_char_boundary(at)).unwrap_or(code.len());
        match passages.last_mut() {
            Some(last) if start <= last.end => last.end = end,
            _ => passages.push(start..end),
        }
    }
    passages
}

/// The identity numbers in an address or another name that programs use. Such names are full of numbers: only a whole one with the
/// right check character is one of a person.
pub fn identity_numbers(name: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = name.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let starts = (0..bytes.len()).filter(move |&at| is_digit(at) && !at.checked_sub(1).is_some_and(is_digit));
    starts.filter_map(move |start| {
        let digits = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let end = start + digits + usize::from(digits == 17);
        let number = name.get(start..end).filter(|number| number.len() == 18 && !is_digit(end))?;
        is_valid(&number.to_ascii_lowercase()).then_some(start..end)
    })
}

/// Runs of digits, also full-width and also in groups: `110101 19900307 …`.
fn long_numbers(code: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut characters = code.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, _) = characters.find(|(_, c)| is_digit(*c))?;
            let (mut end, mut digits) = (start, 1);
            while let Some(&(at, c)) = characters.peek() {
                if is_digit(c) {
                    (end, digits) = (at, digits + 1);
                } else if !matches!(c, ' ' | '-') {
                    break;
                }
                characters.next();
            }
            if digits >= LONG {
                let last = code[end..].chars().next().map_or(0, char::len_utf8);
                return Some(start..end + last);
            }
        }
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_an_identity_number_or_none() {
        let found = |name: &str| identity_numbers(name).map(|range| name[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(
            found("/a/11010519491231002X.pdf?x=号440524188001010014"),
            ["11010519491231002X", "440524188001010014"]
        );
        assert!(found("/20240520/110105194912310021.html 1440524188001010014 11010519491231002x0").is_empty());
    }

    #[test]
    fn what_stands_around_long_numbers() {
        let around = |code: &str| passages(code).into_iter().map(|range| code[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(around("var a = 1234567890; // 2024-01-01"), Vec::<String>::new());
        assert_eq!(around("var a = '12345678901';"), ["var a = '12345678901';"]);
        assert_eq!(around("电话：１２３４５ ６７８９０１"), ["电话：１２３４５ ６７８９０１"]);
        let far = "x".repeat(200);
        let code = format!("{far}12345678901{far}号12345678901");
        let read = around(&code);
        assert_eq!(read.len(), 2, "{read:?}");
        assert!(read[0].starts_with(&"x".repeat(AROUND)) && read[1].ends_with("号12345678901"));
        // Passages that meet are one, and a number is never cut.
        assert_eq!(around(&"12345678901,".repeat(1000)).len(), 1);
        assert_eq!(around(&format!("{}12345678901{}", "好".repeat(40), "好".repeat(40))).len(), 1);
    }
}
