//! Numbers that a reader sees as one and the source does not: with hidden text between their digits, or with digits that a browser
//! moves out of a table.

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

/// The numbers that run over more than one of the stretches, each with its parts.
pub fn numbers(text: &Text, stretches: &[Span]) -> Vec<Vec<Span>> {
    let mut numbers = Vec::new();
    let mut parts: Vec<Span> = Vec::new();
    for stretch in stretches {
        let shown = text.slice(*stretch);
        let lead: usize = shown.bytes().take(MOST).take_while(is_of_number).count();
        let trail: usize = shown.bytes().rev().take(MOST).take_while(is_of_number).count();
        if lead > 0 {
            parts.push(Span { end: stretch.start + lead as u32, ..*stretch });
        }
        if lead < shown.len() {
            finish(text, std::mem::take(&mut parts), &mut numbers);
            parts.extend((trail > 0).then(|| Span { start: stretch.end - trail as u32, ..*stretch }));
        }
    }
    finish(text, parts, &mut numbers);
    numbers
}

fn finish(text: &Text, parts: Vec<Span>, numbers: &mut Vec<Vec<Span>>) {
    let digits = |part: &Span| text.slice(*part).bytes().filter(u8::is_ascii_digit).count();
    let with_digits = parts.iter().filter(|part| digits(part) > 0).count();
    if with_digits > 1 && parts.iter().map(digits).sum::<usize>() >= LONG {
        numbers.push(parts);
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
}
