//! Resident identity numbers: what one looks like, and its check character.

use crate::draft::is_day;

/// First two digits of a number: the provinces, and 81 to 83 for residents from Hong Kong, Macau and Taiwan.
pub const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
];

/// Weights of the first 17 digits; GB 11643-1999.
pub const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// The check character of each remainder.
pub const CHECK: &str = "10x98765432";

/// Whether province and date of birth of a number of 18 characters can be; `today` is the day of the check.
pub fn is_shape(digits: &str, today: Option<&str>) -> bool {
    let number = |range: std::ops::Range<usize>| digits.get(range).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let (year, month, day) = (number(6..10), number(10..12) as i8, number(12..14) as i8);
    // No one alive was born before 1880; no one is born after the day of the check.
    let latest = today.and_then(|today| today.get(..4)?.parse().ok()).unwrap_or(2099);
    is_province(digits) && (1880..=latest).contains(&year) && is_day(year, month, day)
}

/// Whether a number begins with a province.
pub fn is_province(digits: &str) -> bool {
    digits.get(..2).and_then(|digits| digits.parse().ok()).is_some_and(|province| PROVINCES.contains(&province))
}

/// Whether letters and digits are a valid number of 18 characters.
pub fn is_valid(number: &str) -> bool {
    number.len() == 18 && is_shape(number, None) && check_character(number) == number.chars().next_back()
}

/// The check character that belongs to the first 17 digits: ISO 7064 MOD 11-2.
pub fn check_character(digits: &str) -> Option<char> {
    let sum: u32 =
        digits.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight).sum();
    CHECK.chars().nth(sum as usize % 11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_specimens_have_valid_check_characters() {
        for number in ["11010519491231002x", "440524188001010014"] {
            assert_eq!(check_character(number), number.chars().next_back());
        }
        assert_ne!(check_character("110105194912310021"), Some('1'));
    }
}
