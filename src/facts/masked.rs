//! Masked numbers: digits with some of them hidden, `110105********002X`, `138****8000`.

use super::digits::DigitGroup;
use crate::text::{Span, Text};

/// A number some of whose digits are hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// From the first character to the last, hidden or not.
    pub span: Span,
    /// Its characters: a digit or `x`, or nothing where it is hidden.
    pub characters: Vec<Option<char>>,
    /// How many runs of hidden characters.
    pub runs: usize,
}

/// Longest masked number that is looked at.
const MOST: usize = 40;
/// Fewest characters in a row that hide something: one may join or multiply, 138·0013 and 5*8.
const LEAST_HIDDEN: usize = 2;

/// Lengths of numbers in which even one star hides a digit: mobiles, identity numbers, cards.
const LENGTHS: [usize; 6] = [11, 15, 16, 17, 18, 19];

/// Whether a character hides a digit.
pub fn hides(c: char) -> bool {
    matches!(c, '*' | 'x' | '●' | '○' | '■' | '□' | '◯' | '★' | '☆' | '_' | '?' | '#' | '·' | '✱' | '∗' | '﹡')
}

/// All of them in order. `groups` are the runs of digits of the text.
pub fn find(text: &Text, groups: &[DigitGroup]) -> Vec<Masked> {
    let folded = text.folded();
    let mut found: Vec<Masked> = Vec::new();
    let mut end = 0;
    for group in groups {
        let start = group.span.start as usize;
        let hidden_beside = folded[..start].chars().next_back().is_some_and(hides)
            || folded[group.span.end as usize..].chars().next().is_some_and(hides);
        if start < end || !hidden_beside {
            continue;
        }
        let before: usize =
            folded[end..start].chars().rev().take(MOST).take_while(|c| hides(*c)).map(char::len_utf8).sum();
        let from = start - before;
        let after: usize = folded[start..]
            .chars()
            .take(MOST)
            .take_while(|c| c.is_ascii_digit() || hides(*c))
            .map(char::len_utf8)
            .sum();
        end = start + after;
        found.extend(masked(folded, from, end));
    }
    found
}

fn masked(folded: &str, from: usize, to: usize) -> Option<Masked> {
    let written: Vec<char> = folded[from..to].chars().collect();
    let hidden = |c: char| !c.is_ascii_digit();
    // What hides is what stands most often; a last x among stars is a check character.
    let mark = written.iter().copied().find(|c| hidden(*c) && *c != 'x').unwrap_or('x');
    let last = written.len().checked_sub(1)?;
    let characters: Vec<Option<char>> = written
        .iter()
        .enumerate()
        .map(|(index, &c)| match c {
            'x' if index == last && mark != 'x' => Some('x'),
            c => c.is_ascii_digit().then_some(c),
        })
        .collect();
    let (mut count, mut runs, mut run, mut longest) = (0, 0, 0, 0);
    for character in &characters {
        run = if character.is_none() { run + 1 } else { 0 };
        count += usize::from(run > 0);
        runs += usize::from(run == 1);
        longest = longest.max(run);
    }
    let alone = !folded[..from].ends_with(|c: char| c.is_ascii_alphanumeric())
        && !folded[to..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let enough = longest >= LEAST_HIDDEN || (longest == 1 && mark == '*' && LENGTHS.contains(&characters.len()));
    (alone && enough && characters.len() - count >= 2).then(|| Masked { span: Span::new(from, to), characters, runs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::digits;

    #[test]
    fn masks_of_all_kinds() {
        let found = |text: &str| -> Vec<String> {
            let text = crate::text::tests::folded(text);
            find(&text, &digits::groups(&text))
                .iter()
                .map(|masked| masked.characters.iter().map(|c| c.unwrap_or('*')).collect())
                .collect()
        };
        assert_eq!(found("证110105********002X,电138****8000"), ["110105********002x", "138****8000"]);
        assert_eq!(found("110105xxxxxxxx0021和139××××9000"), ["110105********0021", "139****9000"]);
        assert_eq!(found("**********1234、622202●●●●●●●●●●123"), ["**********1234", "622202**********123"]);
        assert!(found("138·0013·8000,3*4=12,5x8,a12**34b,2024年").is_empty());
    }
}
