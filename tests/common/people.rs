//! Numbers of people who do not exist: the county code 99 belongs to no county.

use super::random::Random;

/// The check character of an identity number: ISO 7064 MOD 11-2, computed from the right as the standard defines it.
pub fn check_character(first_17: &str) -> char {
    let digits = first_17.bytes().rev().map(|digit| u32::from(digit - b'0'));
    let sum: u32 = digits.zip(1..).map(|(digit, power)| digit * (2_u32.pow(power) % 11)).sum();
    match (12 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap(),
    }
}

/// A valid identity number of 18 characters.
pub fn resident_id(random: &mut Random) -> String {
    let city = random.pick(&["3501", "3302", "4101", "5101", "6101", "1101", "4403"]);
    let (year, month, day) = (1930 + random.below(90), 1 + random.below(12), 1 + random.below(28));
    let digits = format!("{city}99{year}{month:02}{day:02}{:03}", random.below(1000));
    let check = check_character(&digits);
    format!("{digits}{check}")
}
