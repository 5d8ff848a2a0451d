//! Counting days: all of them, or those on which offices work.

use crate::catalogue::{DayUnit, Ends, Year, day, is_weekend};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// The working days of the years whose holidays are known.
pub struct Calendar {
    years: BTreeSet<i16>,
    /// Days that differ from the rule that offices work from Monday to Friday: whether they work.
    exceptions: HashMap<Date, bool>,
    ends: Ends,
}

/// How many days a period has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Days of the kind that was asked for.
    pub days: u32,
    /// A year that the period reaches into and whose holidays are not known: the days are those from Monday to Friday.
    pub unknown_year: Option<i16>,
}

impl Calendar {
    /// Of years that were validated.
    pub fn new(years: &[Year], ends: Ends) -> Self {
        let mut exceptions = HashMap::new();
        for year in years {
            exceptions.extend(year.holidays.iter().filter_map(|text| day(text)).map(|day| (day, false)));
            exceptions.extend(year.workdays.iter().filter_map(|text| day(text)).map(|day| (day, true)));
        }
        Calendar { years: years.iter().map(|year| year.year).collect(), exceptions, ends }
    }

    /// How the ends of a period count.
    pub fn ends(&self) -> Ends {
        self.ends
    }

    /// Whether offices work on a day.
    pub fn works_on(&self, day: Date) -> bool {
        self.exceptions.get(&day).copied().unwrap_or(!is_weekend(day))
    }

    /// The days from the first to the last day of a period. Working days are counted up to `most`: nobody asks for more.
    pub fn count(&self, first: Date, last: Date, unit: DayUnit, most: u32) -> Count {
        let first = match self.ends {
            Ends::Both => first,
            Ends::Last => first.tomorrow().unwrap_or(first),
        };
        let all = days_between(first, last) + 1;
        if unit == DayUnit::Days {
            return Count { days: all.max(0) as u32, unknown_year: None };
        }
        let (mut days, mut unknown_year) = (0, None);
        let mut day = Some(first);
        while let Some(at) = day.filter(|at| *at <= last && days < most) {
            if !self.years.contains(&at.year()) {
                unknown_year = unknown_year.or(Some(at.year()));
            }
            days += u32::from(self.works_on(at));
            day = at.tomorrow().ok();
        }
        Count { days, unknown_year }
    }

    /// The last day of a period that begins on a day and has so many days.
    pub fn last_day(&self, first: Date, unit: DayUnit, days: u32) -> Date {
        let (mut last, mut left) = (first, days);
        let counts = |day: Date| unit == DayUnit::Days || self.works_on(day);
        if self.ends == Ends::Both && counts(first) {
            left = left.saturating_sub(1);
        }
        while let Some(next) = last.tomorrow().ok().filter(|_| left > 0) {
            last = next;
            left -= u32::from(counts(last));
        }
        last
    }
}

/// How many days later the second day is than the first; negative if it is earlier.
pub fn days_between(first: Date, last: Date) -> i64 {
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Profile;
    use jiff::civil::date;

    fn calendar(ends: Ends) -> Calendar {
        Calendar::new(&Profile::new(None).unwrap().catalogue.calendar, ends)
    }

    #[test]
    fn holidays_and_moved_days_are_respected() {
        let days = |first, last, unit| calendar(Ends::Both).count(first, last, unit, 100).days;
        assert_eq!(days(date(2022, 4, 6), date(2022, 4, 14), DayUnit::WorkingDays), 7);
        assert_eq!(days(date(2025, 3, 7), date(2025, 4, 6), DayUnit::Days), 31);
        // National Day of 2025, with the Sunday before and the Saturday behind it.
        assert_eq!(days(date(2025, 9, 28), date(2025, 10, 11), DayUnit::WorkingDays), 6);
        assert_eq!(days(date(2026, 4, 6), date(2026, 4, 10), DayUnit::WorkingDays), 4);
        assert_eq!(days(date(2026, 2, 28), date(2026, 2, 28), DayUnit::WorkingDays), 1);
    }

    #[test]
    fn the_first_day_may_not_count() {
        let days = |unit| calendar(Ends::Last).count(date(2022, 4, 6), date(2022, 4, 14), unit, 100).days;
        assert_eq!((days(DayUnit::Days), days(DayUnit::WorkingDays)), (8, 6));
    }

    #[test]
    fn the_last_day_of_a_period_makes_it_long_enough() {
        for ends in [Ends::Both, Ends::Last] {
            let calendar = calendar(ends);
            for (unit, first) in [(DayUnit::Days, date(2026, 4, 12)), (DayUnit::WorkingDays, date(2026, 9, 26))] {
                let last = calendar.last_day(first, unit, 10);
                let days = |last| calendar.count(first, last, unit, 100).days;
                assert_eq!((days(last), days(last.yesterday().unwrap())), (10, 9), "{first}");
            }
        }
    }

    #[test]
    fn a_year_without_a_table_is_named() {
        let count = |first, last| calendar(Ends::Both).count(first, last, DayUnit::WorkingDays, 100);
        assert_eq!(count(date(2031, 5, 5), date(2031, 5, 9)), Count { days: 5, unknown_year: Some(2031) });
        assert_eq!(count(date(2026, 5, 6), date(2026, 5, 8)), Count { days: 3, unknown_year: None });
    }

    #[test]
    fn a_hostile_period_is_not_counted_to_its_end() {
        assert_eq!(calendar(Ends::Both).count(date(1900, 1, 1), date(2100, 12, 31), DayUnit::WorkingDays, 40).days, 40);
        assert_eq!(days_between(date(2026, 1, 31), date(2026, 3, 1)), 29);
    }
}
