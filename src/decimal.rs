//! Numbers as pages write them, exactly: whole billionths, with the last place that was written.

use crate::facts::spelled::digit_of;

/// One, in billionths.
pub const ONE: i128 = 1_000_000_000;
/// Most digits before and behind the point: longer ones are no amounts, and sums and products of these do not overflow.
const MOST_WHOLE: usize = 15;
const MOST_DECIMALS: usize = 9;

/// A number and how finely it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// Its value, in billionths.
    pub value: i128,
    /// One unit of its last place, in billionths: `3.20` may be off by half of 0.01.
    pub step: i128,
}

impl Decimal {
    /// The number that a folded text begins with, thousands separated or not, and what follows it.
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mut whole, mut rest) = digits(unsigned);
        let mut value = number(whole)?;
        if whole.len() <= 3 {
            while let Some(after) = rest.strip_prefix(',') {
                (whole, _) = digits(after);
                if whole.len() != 3 || value >= 10_i128.pow(MOST_WHOLE as u32 - 3) {
                    break;
                }
                value = value * 1000 + number(whole)?;
                rest = &after[3..];
            }
        }
        let (mut value, mut step) = (value * ONE, ONE);
        if let Some(after) = rest.strip_prefix('.') {
            let (decimals, behind) = digits(after);
            if decimals.len() > MOST_DECIMALS {
                return None;
            }
            if !decimals.is_empty() {
                step = ONE / 10_i128.pow(decimals.len() as u32);
                value += number(decimals)? * step;
                rest = behind;
            }
        }
        let sign = if unsigned.len() < text.len() { -1 } else { 1 };
        Some((Decimal { value: sign * value, step }, rest))
    }

    /// The same, or a whole number below ten thousand in Chinese numerals: 二十, 一百零五.
    pub fn read_any(text: &str) -> Option<(Self, &str)> {
        Self::read(text).or_else(|| {
            let (mut whole, mut digit, mut end) = (0, None, 0);
            for (offset, c) in text.char_indices() {
                let scale = match c {
                    '十' => 10,
                    '百' => 100,
                    '千' => 1000,
                    _ => match digit_of(c).and_then(|digit| digit.to_digit(10)) {
                        // Two digits without a scale between them are no such number.
                        Some(_) if digit.is_some_and(|digit| digit > 0) => return None,
                        Some(value) => {
                            digit = Some(i128::from(value));
                            end = offset + c.len_utf8();
                            continue;
                        }
                        None => break,
                    },
                };
                whole += digit.take().unwrap_or(1) * scale;
                end = offset + c.len_utf8();
            }
            let value = (whole + digit.unwrap_or(0)) * ONE;
            (end > 0).then(|| (Decimal { value, step: ONE }, &text[end..]))
        })
    }

    /// The number as so many units, such as ten thousand.
    pub fn times(self, units: i128) -> Self {
        Decimal { value: self.value * units, step: self.step * units }
    }
}

/// Billionths as a number without superfluous zeros.
pub fn shown(value: i128) -> String {
    let (whole, decimals) = (value.abs() / ONE, value.abs() % ONE);
    let sign = if value < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{decimals:09}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The digits that a text begins with, and what follows them.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

fn number(digits: &str) -> Option<i128> {
    if digits.len() > MOST_WHOLE { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_may_be_spelled() {
        for (text, value) in
            [("二十个工作日", "20"), ("十五日", "15"), ("一百零五天", "105"), ("三十", "30"), ("五", "5"), ("7日", "7")]
        {
            assert_eq!(
                Decimal::read_any(text).map(|(number, _)| shown(number.value)).as_deref(),
                Some(value),
                "{text}"
            );
        }
        for none in ["二〇二六年", "一二三", "个", ""] {
            assert_eq!(Decimal::read_any(none).map(|(number, _)| shown(number.value)), None, "{none}");
        }
    }

    #[test]
    fn numbers_are_read_exactly() {
        let read = |text: &str| {
            Decimal::read(text).map(|(number, rest)| (shown(number.value), shown(number.step), rest.to_owned()))
        };
        let number = |value: &str, step: &str, rest: &str| Some((value.to_owned(), step.to_owned(), rest.to_owned()));
        assert_eq!(read("3.20公顷"), number("3.2", "0.01", "公顷"));
        assert_eq!(read("1,234,567.8"), number("1234567.8", "0.1", ""));
        assert_eq!(read("1,23"), number("1", "1", ",23"));
        assert_eq!(read("1234,567"), number("1234", "1", ",567"));
        assert_eq!(read("-0.5"), number("-0.5", "0.1", ""));
        assert_eq!(read("12."), number("12", "1", "."));
        for none in ["", "-", "亩", "1234567890123456", "0.1234567891"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
