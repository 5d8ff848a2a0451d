//! Numbers that a reader sees as one and the source does not: with hidden text between their digits or right beside them, or with
//! digits that a browser moves out of a table.

use crate::text::{Span, Text};

/// Digits of a telephone number, the shortest number that is looked for.
const LONG: usize = 11;
/// Most characters of a number before or behind what parts it.
const MOST: usize = 64;

/// The stretches of a text around what is not shown, which is in order.
pub fn between(unshown: &[Span], end: u32) -> Vec<Span> {
    let starts = std::iter::once(0).chain(unshown.iter().map(|span| span.end));
    let ends = unshown.iter().map(|span| span.start).chain(std::iter::once(end));
    starts.zip(ends).map(|(start, end)| Span { start, end }).collect()
}

/// The numbers that run over more than one of the stretches, each with its parts, and those that have a letter or digit right beside
/// them which is not shown, such as a sort key before the number in its cell.
pub fn numbers(text: &Text, stretches: &[Span]) -> Vec<Vec<Span>> {
    let mut numbers = Vec::new();
    let mut parts: Vec<Span> = Vec::new();
    let mut lengthened = false;
    let source = text.folded().as_bytes();
    let is_word = |at: Option<usize>| at.and_then(|at| source.get(at)).is_some_and(u8::is_ascii_alphanumeric);
    for stretch in stretches {
        let (start, end) = (stretch.start as usize, stretch.end as usize);
        let shown = text.slice(*stretch);
        let lead: usize = shown.bytes().take(MOST).take_while(is_of_number).count();
        let trail: usize = shown.bytes().rev().take(MOST).take_while(is_of_number).count();
        if lead > 0 {
            parts.push(Span { end: stretch.start + lead as u32, ..*stretch });
            lengthened |= is_word(start.checked_sub(1));
        }
        if lead < shown.len() {
            // What a reader sees right beside it makes it a word, or a longer number.
            if !is_word(Some(start + lead)) {
                finish(text, &parts, lengthened, &mut numbers);
            }
            parts.clear();
            lengthened = false;
            if trail > 0 && !is_word((end - trail).checked_sub(1)) {
                parts.push(Span { start: stretch.end - trail as u32, ..*stretch });
            }
        }
        lengthened |= !parts.is_empty() && is_word(Some(end));
    }
    finish(text, &parts, lengthened, &mut numbers);
    numbers
}

fn finish(text: &Text, parts: &[Span], lengthened: bool, numbers: &mut Vec<Vec<Span>>) {
    let digits = |part: &Span| text.slice(*part).bytes().filter(u8::is_ascii_digit).count();
    let with_digits = parts.iter().filter(|part| digits(part) > 0).count();
    let is_hidden_in_source = with_digits > 1 || with_digits == 1 && lengthened;
    if is_hidden_in_source && parts.iter().map(digits).sum::<usize>() >= LONG {
        numbers.push(parts.to_vec());
    }
}

/// Digits, the check letter and what is put between the parts of a number.
fn is_of_number(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'x' | b' ' | b'-' | b'.' | b'_' | b'/' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_parted_by_what_is_not_shown() {
        let text = crate::text::tests::folded("号510199甲乙196104丙061110的123丁4、13800138000戊。");
        let folded = text.folded();
        let span = |word: &str| {
            let start = folded.find(word).unwrap();
            Span::new(start, start + word.len())
        };
        let unshown = ["甲", "乙", "丙", "丁", "戊"].map(span);
        let found = numbers(&text, &between(&unshown, folded.len() as u32));
        let found: Vec<Vec<&str>> =
            found.iter().map(|parts| parts.iter().map(|part| text.slice(*part)).collect()).collect();
        assert_eq!(found, [["510199", "196104", "061110"]]);
    }

    #[test]
    fn what_is_not_shown_beside_it() {
        for (source, hidden, found) in [
            ("0012510199196104061110,", "0012", 1),
            ("ab510199196104061110", "ab", 1),
            ("510199196104061110ab。", "ab", 1),
            // With it a reader sees a word or a longer number.
            ("0012510199196104061110ab", "0012", 0),
            ("c510199196104061110ab", "ab", 0),
            // Without it the number is found in the text itself.
            ("甲510199196104061110", "甲", 0),
            ("12 510199196104061110", "12 ", 0),
        ] {
            let text = crate::text::tests::folded(source);
            let folded = text.folded();
            let start = folded.find(hidden).unwrap();
            let unshown = [Span::new(start, start + hidden.len())];
            assert_eq!(numbers(&text, &between(&unshown, folded.len() as u32)).len(), found, "{source}");
        }
    }
}
