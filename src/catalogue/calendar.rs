//! On which days offices work: `data/calendar.toml`.

use jiff::civil::{Date, Weekday, date};
use serde::{Deserialize, Serialize};

/// A year of the State Council's holiday notices.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileYear"))]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// The notice.
    pub source: String,
    /// Days off, `YYYY-MM-DD`, weekend days within a holiday included.
    pub holidays: Vec<String>,
    /// Saturdays and Sundays on which offices work instead, `YYYY-MM-DD`.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub workdays: Vec<String>,
}

/// How the ends of a period count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ends {
    /// The first day and the last one count.
    #[default]
    Both,
    /// The first day does not count, the last one does.
    Last,
}

impl Year {
    /// Checks what the shape cannot: that the days are of the year or of the days before it, each there once, and that a
    /// working day is one of a weekend.
    pub fn validate(&self) -> Result<(), String> {
        let place = format!("calendar, year {}", self.year);
        if !(2000..=2100).contains(&self.year) {
            return Err(format!("{place}: not between 2000 and 2100"));
        }
        if self.source.trim().is_empty() {
            return Err(format!("{place}: without a source"));
        }
        if self.holidays.is_empty() {
            return Err(format!("{place}: without a holiday"));
        }
        // New Year's holiday may begin in the old year.
        let days = date(self.year - 1, 12, 29)..=date(self.year, 12, 31);
        let mut seen = std::collections::BTreeSet::new();
        for (text, works) in
            self.holidays.iter().map(|day| (day, false)).chain(self.workdays.iter().map(|day| (day, true)))
        {
            let Some(day) = day(text) else {
                return Err(format!("{place}: `{text}` is not a date of the form YYYY-MM-DD"));
            };
            if !days.contains(&day) {
                return Err(format!("{place}: `{text}` is not of that year"));
            }
            if !seen.insert(day) {
                return Err(format!("{place}: `{text}` twice"));
            }
            if works && !is_weekend(day) {
                return Err(format!("{place}: `{text}` is a working day without being named"));
            }
        }
        Ok(())
    }
}

/// Checks the years of a calendar, each by itself and that none is there twice.
pub fn validate_years(years: &[Year]) -> Result<(), String> {
    years.iter().try_for_each(Year::validate)?;
    let mut seen = std::collections::BTreeSet::new();
    match years.iter().find(|year| !seen.insert(year.year)) {
        Some(twice) => Err(format!("calendar, year {}: twice", twice.year)),
        None => Ok(()),
    }
}

/// The day that a text of the form `YYYY-MM-DD` names.
pub fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
