//! How many numbers fit a mask: what the hidden digits can still be once the date of birth, the sex and the check
//! character are taken into account. Counted, not estimated.

use crate::draft::is_day;
use crate::identity::{CHECK, PROVINCES, WEIGHTS};
use std::cell::RefCell;
use std::collections::HashMap;

/// A day as a number that sorts like it: 19850312.
pub(super) type Day = u32;

/// The characters of a masked identity number: a digit or `x`, or nothing where it is hidden.
pub(super) type Mask = [Option<char>; 18];

/// What a page says of the person beside the mask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// First and last possible date of birth.
    pub(super) born: Option<(Day, Day)>,
    /// Whether the person is a woman: the 17th digit is even then.
    pub(super) female: Option<bool>,
}

/// How many numbers have each remainder of the weighted sum.
type Remainders = [u64; 11];

/// The eight characters of a date of birth, and the first and last day that it can be.
type Births = ([Option<char>; 8], Day, Day);

/// Counts numbers; keeps what it has counted, as the lists of a page repeat themselves.
#[derive(Default)]
pub(super) struct Counter {
    births: RefCell<HashMap<Births, Remainders>>,
}

impl Counter {
    /// How many identity numbers fit; `today` is the last day on which anyone can have been born.
    pub(super) fn resident_ids(&self, mask: &Mask, known: Known, today: Day) -> u64 {
        let mut remainders = provinces(mask);
        for (index, shown) in mask.iter().enumerate().take(6).skip(2) {
            remainders = with_digit(remainders, index, *shown, |_| true);
        }
        let (first, last) = known.born.unwrap_or((today.saturating_sub(LONGEST_LIFE), today));
        let births = std::array::from_fn(|index| mask[6 + index]);
        let birth =
            *self.births.borrow_mut().entry((births, first, last)).or_insert_with(|| days(&births, first, last));
        remainders = product(&remainders, &birth);
        for (index, shown) in mask.iter().enumerate().take(17).skip(14) {
            let sex = |digit: u32| index != 16 || known.female.is_none_or(|female| digit.is_multiple_of(2) == female);
            remainders = with_digit(remainders, index, *shown, sex);
        }
        match mask[17] {
            // The check character follows from the others.
            None => remainders.iter().sum(),
            Some(check) => CHECK.find(check).map_or(0, |remainder| remainders[remainder]),
        }
    }
}

/// Nobody is older: 120 years.
const LONGEST_LIFE: Day = 1_200_000;

fn fits(shown: Option<char>, digit: u32) -> bool {
    shown.is_none_or(|shown| shown.to_digit(10) == Some(digit))
}

/// The remainders of what came before with one more digit.
fn with_digit(before: Remainders, index: usize, shown: Option<char>, may_be: impl Fn(u32) -> bool) -> Remainders {
    let mut after = [0; 11];
    for digit in (0..10).filter(|&digit| fits(shown, digit) && may_be(digit)) {
        for (remainder, count) in before.iter().enumerate() {
            after[(remainder + (digit * WEIGHTS[index]) as usize) % 11] += count;
        }
    }
    after
}

fn provinces(mask: &Mask) -> Remainders {
    let mut remainders = [0; 11];
    for province in PROVINCES.iter().map(|&province| u32::from(province)) {
        let (tens, ones) = (province / 10, province % 10);
        if fits(mask[0], tens) && fits(mask[1], ones) {
            remainders[((tens * WEIGHTS[0] + ones * WEIGHTS[1]) % 11) as usize] += 1;
        }
    }
    remainders
}

/// The remainders of all days between two that fit the eight digits.
fn days(shown: &[Option<char>; 8], first: Day, last: Day) -> Remainders {
    let mut remainders = [0; 11];
    let fit = |from: usize, digits: u32, count: u32| {
        (0..count).all(|place| fits(shown[from + place as usize], digits / 10_u32.pow(count - 1 - place) % 10))
    };
    for year in (first / 10_000..=last / 10_000).filter(|&year| fit(0, year, 4)) {
        for month in (1..=12).filter(|&month| fit(4, month, 2)) {
            for day in (1..=31).filter(|&day| fit(6, day, 2) && is_day(year as i16, month as i8, day as i8)) {
                let date = year * 10_000 + month * 100 + day;
                if (first..=last).contains(&date) {
                    let sum: u32 =
                        (0..8).map(|place| date / 10_u32.pow(7 - place) % 10 * WEIGHTS[6 + place as usize]).sum();
                    remainders[(sum % 11) as usize] += 1;
                }
            }
        }
    }
    remainders
}

fn product(one: &Remainders, other: &Remainders) -> Remainders {
    let mut both = [0; 11];
    for (i, a) in one.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            both[(i + j) % 11] += a * b;
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(written: &str) -> Mask {
        let characters: Vec<Option<char>> = written.chars().map(|c| (c != '*').then_some(c)).collect();
        characters.try_into().unwrap()
    }

    fn count(written: &str, born: Option<(Day, Day)>, female: Option<bool>) -> u64 {
        Counter::default().resident_ids(&mask(written), Known { born, female }, 20261125)
    }

    #[test]
    fn what_is_hidden_is_counted() {
        // All shown: one where the check character is right, none where it is wrong.
        assert_eq!(count("11010519491231002x", None, None), 1);
        assert_eq!(count("110105194912310021", None, None), 0);
        // The check character follows from the rest; the sex halves the numbers of a day.
        assert_eq!(count("11010519491231002*", None, None), 1);
        assert_eq!(count("11010519491231****", None, None), 1000);
        assert_eq!(count("11010519491231****", None, Some(true)), 500);
        // A hidden date of birth is one of some 43,800 days, an eleventh of which fits the check character.
        let days = count("110105********002x", None, None);
        assert!((3_900..4_100).contains(&days), "{days}");
        assert_eq!(count("110105********002x", Some((19491231, 19491231)), None), 1);
        let month = count("110105********002x", Some((19491201, 19491231)), None);
        assert!((1..=4).contains(&month), "{month}");
        // A date that does not fit leaves nothing.
        assert_eq!(count("1101051950****002x", Some((19491231, 19491231)), None), 0);
    }

    #[test]
    fn counting_agrees_with_trying_every_number() {
        let shown = "1101051949123*0***";
        let tried = (0..10_000)
            .map(|n| {
                let digits = format!("{n:04}");
                let mut digits = digits.chars();
                shown.chars().map(|c| if c == '*' { digits.next().unwrap() } else { c }).collect::<String>()
            })
            .flat_map(|number| [number.clone(), format!("{}x", &number[..17])])
            .filter(|number| super::super::resident_id::is_valid(number))
            .collect::<std::collections::BTreeSet<_>>();
        assert_eq!(count(shown, None, None), tried.len() as u64);
    }
}
