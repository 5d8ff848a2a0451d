//! National documents with their numbers, and the fields of a draft with their labels.

use serde::{Deserialize, Serialize};

/// A national document that pages cite.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Between 《 and 》, without 中华人民共和国.
    pub title: String,
    /// Other titles of it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The number by which it is cited now.
    pub number: String,
    /// Since when, `YYYY-MM-DD`.
    #[serde(default)]
    pub from: Option<String>,
    /// Numbers of amendments.
    #[serde(default)]
    pub also: Vec<String>,
    /// Numbers of earlier versions.
    #[serde(default)]
    pub former: Vec<FormerNumber>,
    /// Where it was verified; for readers of the file.
    pub source: String,
}

/// The number of a version that is no longer in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerNumber {
    /// The number.
    pub number: String,
    /// Its first day, `YYYY-MM-DD`.
    pub from: String,
    /// Its last day.
    pub until: String,
}

/// A field of `meta`, or the title.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftField {
    /// Name in `meta`, such as `docNumber`; or `title`.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Labels with which a page shows it.
    #[serde(default)]
    pub labels: Vec<String>,
    /// What the editor should fill in, in Chinese.
    pub mend: String,
    /// The same in English.
    pub mend_en: String,
}

impl Document {
    /// The titles it goes by.
    pub fn titles(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.title).chain(&self.aliases)
    }

    /// Checks numbers and dates.
    pub fn validate(&self) -> Result<(), String> {
        let fault = |fault: &str| Err(format!("document `{}`: {fault}", self.title));
        let former = || self.former.iter();
        let mut numbers = [&self.number].into_iter().chain(&self.also).chain(former().map(|row| &row.number));
        if !numbers.all(|number| number.ends_with('号')) {
            return fault("a number does not end with 号");
        }
        let mut days = self.from.iter().chain(former().flat_map(|row| [&row.from, &row.until]));
        if !days.all(|day| is_day(day)) {
            return fault("a date is not YYYY-MM-DD");
        }
        match former().find(|row| row.from > row.until || self.from.as_ref().is_none_or(|from| row.until >= *from)) {
            Some(row) => fault(&format!("`{}` does not end before the number in force begins", row.number)),
            None => Ok(()),
        }
    }
}

/// Whether a text has the form `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let dash = |at: usize| matches!(at, 4 | 7);
    text.len() == 10 && text.bytes().enumerate().all(|(at, b)| if dash(at) { b == b'-' } else { b.is_ascii_digit() })
}
