//! The profile in force: the embedded catalogue with a department's own columns, clauses and levels on top.

use crate::catalogue::{Basis, Catalogue, Column, Handling};
use crate::error::{InputError, read, suggestion};
use crate::fold::FoldTable;
use crate::phrase::Phrase;
use crate::report::Level;
use crate::rules::RULES;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What `build.rs` made of `data/`.
const CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// SHA-256 of that.
const CATALOGUE_DIGEST: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.sha256"));

/// A department's own profile.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Profile"))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct Own {
    /// Clauses that its own requirements rest on.
    #[cfg_attr(test, ts(as = "Option<Vec<Basis>>", optional))]
    basis: Vec<Basis>,
    /// Columns: new ones, or one that exists with more aliases and elements.
    #[cfg_attr(test, ts(as = "Option<Vec<Column>>", optional))]
    columns: Vec<Column>,
    /// Levels; the last row that fits a rule and a column wins.
    #[cfg_attr(test, ts(as = "Option<Vec<LevelRow>>", optional))]
    levels: Vec<LevelRow>,
    /// Cells of the privacy matrix; the last row that fits a datum and a column wins.
    #[cfg_attr(test, ts(as = "Option<Vec<MatrixRow>>", optional))]
    matrix: Vec<MatrixRow>,
}

/// How a datum may stand on pages of a column.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ProfileMatrixCell"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct MatrixRow {
    /// The datum: a row of the matrix, such as `mobile-number`.
    datum: String,
    /// Id of a column, or of a group of the matrix such as `penalty` or `contact`; everywhere if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    column: Option<String>,
    /// How it may stand.
    handling: Handling,
    /// Why; a cell is not overridden without.
    reason: String,
}

/// The level of a rule, in one column or in all.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ProfileLevel"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct LevelRow {
    /// Name of the rule.
    rule: String,
    /// Column id; all columns if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    column: Option<String>,
    /// The level.
    level: Level,
    /// Why; a rule is not switched off without.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    reason: String,
}

/// The profile in force.
pub struct Profile {
    pub(crate) catalogue: Catalogue,
    levels: Vec<LevelRow>,
    matrix: Vec<MatrixRow>,
    digest: String,
}

impl Profile {
    /// The embedded catalogue, or that with a department's own profile on top.
    pub fn new(own: Option<Value>) -> Result<Self, InputError> {
        let digest = digest(own.as_ref());
        let mut catalogue: Catalogue = postcard::from_bytes(CATALOGUE).expect("build.rs wrote it");
        let own: Own = match own {
            Some(value) if !value.is_object() => {
                return Err(InputError::new("profile", "not an object"));
            }
            Some(value) => read("profile", value)?,
            None => Own::default(),
        };
        own.basis.iter().try_for_each(Basis::validate).map_err(|fault| InputError::new("profile.basis", &fault))?;
        catalogue.basis.extend(own.basis);
        // The data file has an order for its readers; where rows come from two places there is none.
        catalogue.basis.sort_by(|a, b| a.id.cmp(&b.id));
        if let Some(twice) = catalogue.basis.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(InputError::new("profile.basis", &format!("`{}` is there already", twice[0].id)));
        }
        if !own.columns.is_empty() {
            validate_phrases(&own.columns)?;
        }
        for column in own.columns {
            match catalogue.columns.iter_mut().find(|known| known.id == column.id) {
                Some(known) => {
                    known.aliases.extend(column.aliases);
                    for element in column.elements {
                        known.elements.retain(|other| other.id != element.id);
                        known.elements.push(element);
                    }
                }
                None => catalogue.columns.push(column),
            }
        }
        catalogue.validate_columns().map_err(|fault| InputError::new("profile.columns", &fault))?;
        for (index, row) in own.levels.iter().enumerate() {
            let path = format!("profile.levels[{index}]");
            if !RULES.iter().any(|rule| rule.name == row.rule) {
                return Err(InputError::new(
                    &format!("{path}.rule"),
                    &no_such("rule", &row.rule, RULES.iter().map(|rule| rule.name)),
                ));
            }
            if let Some(column) = &row.column
                && !catalogue.columns.iter().any(|known| known.id == *column)
            {
                let known = catalogue.columns.iter().map(|column| column.id.as_str());
                return Err(InputError::new(&format!("{path}.column"), &no_such("column", column, known)));
            }
            if row.level == Level::Off && row.reason.trim().is_empty() {
                return Err(InputError::new(&format!("{path}.reason"), "a rule is not switched off without a reason"));
            }
        }
        for (index, row) in own.matrix.iter().enumerate() {
            row.validate(&catalogue)
                .map_err(|(field, fault)| InputError::new(&format!("profile.matrix[{index}].{field}"), &fault))?;
        }
        Ok(Profile { catalogue, levels: own.levels, matrix: own.matrix, digest })
    }

    /// The level of a rule in a column.
    pub fn level(&self, rule: &str, default: Level, column: Option<&str>) -> Level {
        self.levels
            .iter()
            .rev()
            .find(|row| row.rule == rule && (row.column.is_none() || row.column.as_deref() == column))
            .map_or(default, |row| row.level)
    }

    /// The bureau's own cell of the privacy matrix for a datum, in a column or its group.
    pub fn own_cell(&self, datum: &str, column: Option<&str>, group: Option<&str>) -> Option<Handling> {
        let fits = |place: &str| column == Some(place) || group == Some(place);
        self.matrix
            .iter()
            .rev()
            .find(|row| row.datum == datum && row.column.as_deref().is_none_or(fits))
            .map(|row| row.handling)
    }

    /// `sha256:` of the data that decide a verdict beside the code: those of the embedded catalogue, or of that and a
    /// department's own profile.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

impl MatrixRow {
    /// Checks that what it names is there; the error has the field and the fault.
    fn validate(&self, catalogue: &Catalogue) -> Result<(), (&'static str, String)> {
        let data = catalogue.matrix.rows.iter().map(|row| row.id.as_str());
        if !data.clone().any(|known| known == self.datum) {
            return Err(("datum", no_such("datum", &self.datum, data)));
        }
        if let Some(column) = &self.column {
            let known = catalogue.columns.iter().map(|column| column.id.as_str());
            let known = known.chain(catalogue.matrix.groups.iter().map(|group| group.id.as_str()));
            if !known.clone().any(|known| known == column) {
                return Err(("column", no_such("column", column, known)));
            }
        }
        if self.reason.trim().is_empty() {
            return Err(("reason", "a cell of the matrix is not overridden without a reason".into()));
        }
        Ok(())
    }
}

fn digest(own: Option<&Value>) -> String {
    match own {
        None => format!("sha256:{CATALOGUE_DIGEST}"),
        // An object's fields come in the order of their names, so that the same profile has the same digest.
        Some(own) => crate::digest::sha256(format!("{CATALOGUE_DIGEST}{own}").as_bytes()),
    }
}

fn no_such<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    match suggestion(name, known) {
        Some(near) => format!("there is no such {what}; did you mean `{near}`?"),
        None => format!("there is no such {what}"),
    }
}

/// The phrases of `data/` are validated by a test; these are seen for the first time.
fn validate_phrases(columns: &[Column]) -> Result<(), InputError> {
    let fold = FoldTable::new();
    for (index, column) in columns.iter().enumerate() {
        for (element, phrase) in
            column.elements.iter().enumerate().flat_map(|(e, element)| element.phrases.iter().map(move |p| (e, p)))
        {
            let path = format!("profile.columns[{index}].elements[{element}].phrases");
            Phrase::validate(phrase, &fold).map_err(|fault| InputError::new(&path, &fault))?;
        }
    }
    Ok(())
}
