//! Names that were right until a day and are no more: of agencies, laws, documents, certificates.

use serde::{Deserialize, Serialize};

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OutdatedKind {
    /// An agency, of the nation or as the names of local ones end: 国土资源局.
    Agency,
    /// A law, a regulation or a rule, as it stands between 《 and 》.
    Law,
    /// A document by its number.
    Document,
    /// Anything else, such as a certificate.
    Term,
    /// A rule of former times as pages state it, by phrases: a period, a condition.
    Wording,
}

/// A name that is no longer used.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileOutdated"))]
#[serde(deny_unknown_fields)]
pub struct Outdated {
    /// The name; that of a law without 中华人民共和国 and without 《》.
    pub name: String,
    /// Other ways to write it.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub aliases: Vec<String>,
    /// What it is the name of.
    pub kind: OutdatedKind,
    /// The last day on which it was right, `YYYY-MM-DD`.
    pub until: String,
    /// What is in its place now.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub successor: String,
    /// Longer names and words that hold it and are right; of wording: words of the same sentence with which it is right.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub within: Vec<String>,
    /// Words one of which stands right before it where it is meant as current, of wording: anywhere on the page; if none is
    /// named, it always is.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub beside: Vec<String>,
    /// How wording looks; the name then only says what it is.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub phrases: Vec<String>,
    /// Whether it is only advised to write the new name, because the old one is still in some use.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub advise: bool,
    /// What else is to be known; for readers of the file.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub note: String,
    /// Where the day and the successor were verified; for readers of the file.
    pub source: String,
}

impl Outdated {
    /// Every way to write it.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases)
    }

    /// Checks a row; the error has the field and the fault.
    pub fn validate(&self) -> Result<(), (&'static str, &'static str)> {
        let short = |name: &String| name.trim().chars().count() < 3;
        if short(&self.name) {
            return Err(("name", "shorter than three characters: it would be found in other words"));
        }
        if self.aliases.iter().any(short) {
            return Err(("aliases", "one is shorter than three characters: it would be found in other words"));
        }
        if self.aliases.iter().enumerate().any(|(at, name)| *name == self.name || self.aliases[..at].contains(name)) {
            return Err(("aliases", "a name stands there twice"));
        }
        if super::day(&self.until).is_none() {
            return Err(("until", "not a date of the form YYYY-MM-DD"));
        }
        if self.phrases.is_empty() == (self.kind == OutdatedKind::Wording) {
            return Err(("phrases", "wording has them, and nothing else"));
        }
        if self.kind != OutdatedKind::Wording
            && !self
                .within
                .iter()
                .all(|longer| self.names().any(|name| longer != name && longer.contains(name.as_str())))
        {
            return Err(("within", "one does not hold the name"));
        }
        if self.beside.iter().any(|word| word.trim().is_empty()) {
            return Err(("beside", "one is empty"));
        }
        if self.source.trim().is_empty() {
            return Err(("source", "empty: a name is not called outdated without one"));
        }
        Ok(())
    }
}
