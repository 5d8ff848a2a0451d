//! Numbers spelled in Chinese numerals, a numeral a digit: 一三八零零一三八零零零.

use crate::text::{Span, Text};

/// A spelled number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelled {
    /// Where, a check letter behind it included.
    pub span: Span,
    /// The digits it stands for; the last may be `x`.
    pub digits: String,
}

/// Fewest and most digits of a number that may be personal.
const LENGTHS: std::ops::RangeInclusive<usize> = 11..=19;

/// Numerals that stand for a digit, by their value.
pub fn digit_of(c: char) -> Option<char> {
    let value = match c {
        '〇' | '○' | '零' => 0,
        '一' | '幺' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// All of them in order.
pub fn find(text: &Text) -> Vec<Spelled> {
    let folded = text.folded();
    let mut found: Vec<Spelled> = Vec::new();
    for start in text.fact_signs().iter().map(|&start| start as usize) {
        if found.last().is_some_and(|before| start < before.span.end as usize)
            || folded[start..].chars().next().and_then(digit_of).is_none()
        {
            continue;
        }
        let (mut digits, mut end) = (String::new(), start);
        // Joints and single digits between the numerals are part of the writing: 一三八-零零一三-8000.
        for (offset, c) in folded[start..].char_indices().take(2 * LENGTHS.end()) {
            match digit_of(c).or(c.is_ascii_digit().then_some(c)) {
                Some(digit) => {
                    digits.push(digit);
                    end = start + offset + c.len_utf8();
                }
                None if matches!(c, ' ' | '-') => {}
                None if c == 'x' && digits.len() == 17 => {
                    digits.push('x');
                    end = start + offset + 1;
                    break;
                }
                None => break,
            }
        }
        if LENGTHS.contains(&digits.len()) {
            found.push(Spelled { span: Span::new(start, end), digits });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_a_digit() {
        let digits = |text: &str| -> Vec<String> {
            find(&crate::text::tests::folded(text)).into_iter().map(|spelled| spelled.digits).collect()
        };
        assert_eq!(digits("电话一三八零零一三八零〇○。"), ["13800138000"]);
        assert_eq!(digits("幺三八 零零幺三 八零零零"), ["13800138000"]);
        assert_eq!(digits("号码一一零一零五一九四九一二三一零零二X,"), ["11010519491231002x"]);
        assert!(digits("二〇二六年十一月二十五日").is_empty());
        assert!(digits("一二三四五").is_empty());
    }
}
