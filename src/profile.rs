//! The profile in force: the embedded catalogue with a department's own columns, clauses and levels on top.

use crate::calendar::Calendar;
use crate::catalogue::{
    Basis, Catalogue, Column, Ends, ExceptionKind, ExcusableRow, Handling, Level, Outdated, Pack, Scope, WordList,
    Year, validate_years,
};
use crate::error::{InputError, read, suggestion};
use crate::fold::FoldTable;
use crate::lexicon::Group;
use crate::own_rule::{OwnRule, ReadyRule};
use crate::phrase::Phrase;
use crate::rules::RULES;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What `build.rs` made of `data/`.
const CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// SHA-256 of that.
const CATALOGUE_DIGEST: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.sha256"));

/// A department's own profile.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "Profile"))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct Own {
    /// Packs that come with the program and are in force: those of provinces, and `local-practice`, which alone is in force
    /// if this is not said.
    #[cfg_attr(test, ts(optional = nullable))]
    packs: Option<Vec<String>>,
    /// Clauses that its own requirements rest on; one with the id of a row of the bureau's table takes its place.
    #[cfg_attr(test, ts(as = "Option<Vec<Basis>>", optional))]
    basis: Vec<Basis>,
    /// Columns: new ones, or one that is there with more names, parts, fields and periods.
    #[cfg_attr(test, ts(as = "Option<Vec<Column>>", optional))]
    columns: Vec<Column>,
    /// Words of a meaning that the program knows, such as one more word for a blank.
    #[cfg_attr(test, ts(as = "Option<Vec<OwnWords>>", optional))]
    words: Vec<OwnWords>,
    /// Names that are no longer used, such as that of an agency which the place has abolished; one that the program knows is
    /// replaced.
    #[cfg_attr(test, ts(as = "Option<Vec<Outdated>>", optional))]
    outdated: Vec<Outdated>,
    /// Rules of its own.
    #[cfg_attr(test, ts(as = "Option<Vec<OwnRule>>", optional))]
    rules: Vec<OwnRule>,
    /// How days are counted.
    #[cfg_attr(test, ts(as = "Option<OwnCalendar>", optional))]
    calendar: OwnCalendar,
    /// What is asked of interpretations.
    #[cfg_attr(test, ts(as = "Option<OwnInterpretation>", optional))]
    interpretation: OwnInterpretation,
    /// The site that pages are for.
    #[cfg_attr(test, ts(as = "Option<OwnSite>", optional))]
    site: OwnSite,
    /// Levels; the last row that fits a rule and a column wins.
    #[cfg_attr(test, ts(as = "Option<Vec<LevelRow>>", optional))]
    levels: Vec<LevelRow>,
    /// Cells of the privacy matrix; the last row that fits a datum and a column wins.
    #[cfg_attr(test, ts(as = "Option<Vec<MatrixRow>>", optional))]
    matrix: Vec<MatrixRow>,
    /// What a person may decide against findings; the last row that fits a rule and a column wins, and goes before those of
    /// `data/exceptions.toml`.
    #[cfg_attr(test, ts(as = "Option<Vec<ExcusableRow>>", optional))]
    excusable: Vec<ExcusableRow>,
}

/// Words of a meaning that the program knows.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileWords"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct OwnWords {
    /// The meaning: a group of `data/words.toml`.
    group: String,
    /// The words.
    words: Vec<String>,
    /// Why they are added.
    reason: String,
}

/// How days are counted.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileCalendar"))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct OwnCalendar {
    /// Whether the first day of a period counts as the last one does; both count if not said.
    #[cfg_attr(test, ts(as = "Option<Ends>", optional))]
    ends: Ends,
    /// Years whose holidays are known; one that is there already is replaced.
    #[cfg_attr(test, ts(as = "Option<Vec<Year>>", optional))]
    years: Vec<Year>,
}

/// What is asked of interpretations; what is not said stays as it is.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileInterpretation"))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct OwnInterpretation {
    /// Days after its policy on which it may still be published; 0, the same day, if not said: no national text names a number.
    #[cfg_attr(test, ts(as = "Option<u16>", optional))]
    pub late_after_days: u16,
    /// Share of its text, in percent, that may stand in the policy word for word; 60 if not said.
    #[cfg_attr(test, ts(as = "Option<u8>", optional))]
    pub copied_percent: u8,
    /// Longest sentence, in characters, that is not advised to be divided; 120 if not said.
    #[cfg_attr(test, ts(as = "Option<u16>", optional))]
    pub longest_sentence: u16,
}

impl Default for OwnInterpretation {
    fn default() -> Self {
        OwnInterpretation { late_after_days: 0, copied_percent: 60, longest_sentence: 120 }
    }
}

/// The site that pages are for.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileSite"))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct OwnSite {
    /// Its own place, with the places above it if their names are wanted: `泸县`, `四川省泸州市泸县`. A draft's own
    /// `site.region` goes before it.
    #[cfg_attr(test, ts(optional = nullable))]
    pub region: Option<String>,
    /// Further places that belong to it: former names, towns, a development zone.
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub places: Vec<String>,
    /// Hosts of its own and of those it may link to without being asked, such as `www.example.gov.cn`; one stands for those
    /// below it, too.
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub hosts: Vec<String>,
}

/// How a datum may stand on pages of a column.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
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
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileLevel"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct LevelRow {
    /// Name of the rule.
    rule: String,
    /// Column id; all columns if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    column: Option<String>,
    /// For a rule on parts of a column: id of the part; all parts if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    element: Option<String>,
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
    pub(crate) rules: Vec<ReadyRule>,
    /// What is asked of interpretations.
    pub interpretation: OwnInterpretation,
    /// The site that pages are for.
    pub site: OwnSite,
    ends: Ends,
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
        let packs = std::mem::take(&mut catalogue.packs);
        let bureau = chosen_packs(&mut catalogue, packs, own.packs.as_deref())?;
        for (index, row) in own.basis.iter().enumerate() {
            let fault = |fault: &str| InputError::new(&format!("profile.basis[{index}]"), fault);
            row.validate().map_err(|problem| fault(&problem))?;
            // The bureau's own table may be another one elsewhere; what the nation asks for is not the bureau's to rewrite.
            if !bureau.contains(&row.id) && catalogue.basis.iter().any(|known| known.id == row.id)
                || own.basis[..index].iter().any(|other| other.id == row.id)
            {
                return Err(fault(&format!("`{}` is there already", row.id)));
            }
        }
        validate_phrases(&own.columns)?;
        catalogue.add(own.basis, own.columns);
        catalogue.basis.sort_by(|a, b| a.id.cmp(&b.id));
        catalogue.validate_columns().map_err(|fault| InputError::new("profile.columns", &fault))?;
        add_words(&mut catalogue, own.words)?;
        add_outdated(&mut catalogue, own.outdated)?;
        let rules = own_rules(&catalogue, own.rules)?;
        validate_years(&own.calendar.years).map_err(|fault| InputError::new("profile.calendar", &fault))?;
        for year in own.calendar.years {
            catalogue.calendar.retain(|known| known.year != year.year);
            catalogue.calendar.push(year);
        }
        for (index, row) in own.levels.iter().enumerate() {
            let path = format!("profile.levels[{index}]");
            known_rule(&path, &row.rule, &rules)?;
            known_column(&path, row.column.as_deref(), &catalogue)?;
            if let Some(element) = &row.element {
                let of = |column: &&Column| row.column.as_ref().is_none_or(|id| *id == column.id);
                let known = catalogue.columns.iter().filter(of).flat_map(|column| &column.elements);
                let mut named = known.clone().filter(|known| known.id == *element).peekable();
                let Some(first) = named.peek().map(|first| first.rule().name()) else {
                    let known = known.map(|element| element.id.as_str());
                    return Err(InputError::new(&format!("{path}.element"), &no_such("element", element, known)));
                };
                // A row for a rule that does not tell the part would change nothing.
                if !named.any(|element| element.rule().name() == row.rule) {
                    let fault = format!("the absence of `{element}` is told by `{first}`");
                    return Err(InputError::new(&format!("{path}.rule"), &fault));
                }
            }
            if row.level == Level::Off && row.reason.trim().is_empty() {
                return Err(InputError::new(&format!("{path}.reason"), "a rule is not switched off without a reason"));
            }
        }
        for (index, row) in own.matrix.iter().enumerate() {
            row.validate(&catalogue)
                .map_err(|(field, fault)| InputError::new(&format!("profile.matrix[{index}].{field}"), &fault))?;
        }
        for (index, row) in own.excusable.iter().enumerate() {
            let path = format!("profile.excusable[{index}]");
            known_rule(&path, &row.rule, &rules)?;
            known_column(&path, row.column.as_deref(), &catalogue)?;
            if row.reason.trim().is_empty() {
                return Err(InputError::new(&format!("{path}.reason"), "exceptions are not limited without a reason"));
            }
        }
        catalogue.excusable.extend(own.excusable);
        let ends = own.calendar.ends;
        if own.interpretation.copied_percent > 100 {
            return Err(InputError::new("profile.interpretation.copiedPercent", "more than 100"));
        }
        Ok(Profile {
            catalogue,
            levels: own.levels,
            matrix: own.matrix,
            rules,
            interpretation: own.interpretation,
            site: own.site,
            ends,
            digest,
        })
    }

    /// The level of a rule in a column.
    pub fn level(&self, rule: &str, default: Level, column: Option<&str>) -> Level {
        self.level_row(rule, column, None).map_or(default, |row| row.level)
    }

    /// The level that the bureau set for one part of a column.
    pub fn element_level(&self, rule: &str, column: Option<&str>, element: &str) -> Option<Level> {
        self.level_row(rule, column, Some(element)).map(|row| row.level)
    }

    fn level_row(&self, rule: &str, column: Option<&str>, element: Option<&str>) -> Option<&LevelRow> {
        let fits = |row: &&LevelRow| {
            row.rule == rule
                && (row.column.is_none() || row.column.as_deref() == column)
                && row.element.as_deref() == element
        };
        self.levels.iter().rev().find(fits)
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

    /// The kinds of exception that a person may make for a finding of a rule, where not both are possible.
    pub fn excusable(&self, rule: &str, column: Option<&str>) -> Option<&[ExceptionKind]> {
        let fits = |row: &&ExcusableRow| row.rule == rule && (row.column.is_none() || row.column.as_deref() == column);
        let kinds = &self.catalogue.excusable.iter().rev().find(fits)?.kinds;
        let both = [ExceptionKind::FalsePositive, ExceptionKind::Accepted];
        (!both.iter().all(|kind| kinds.contains(kind))).then_some(kinds)
    }

    /// How days are counted.
    pub fn calendar(&self) -> Calendar {
        Calendar::new(&self.catalogue.calendar, self.ends)
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

/// That a row of a profile names a rule of the program or of the profile.
fn known_rule(path: &str, name: &str, own: &[ReadyRule]) -> Result<(), InputError> {
    let known = RULES.iter().map(|rule| rule.name).chain(own.iter().map(|ready| ready.rule.name.as_str()));
    if known.clone().any(|known| known == name) {
        return Ok(());
    }
    Err(InputError::new(&format!("{path}.rule"), &no_such("rule", name, known)))
}

/// That a row of a profile names a column by its id, if it names one.
fn known_column(path: &str, id: Option<&str>, catalogue: &Catalogue) -> Result<(), InputError> {
    let known = catalogue.columns.iter().map(|column| column.id.as_str());
    match id {
        Some(id) if !known.clone().any(|known| known == id) => {
            Err(InputError::new(&format!("{path}.column"), &no_such("column", id, known)))
        }
        _ => Ok(()),
    }
}

fn no_such<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    match suggestion(name, known) {
        Some(near) => format!("there is no such {what}; did you mean `{near}`?"),
        None => format!("there is no such {what}"),
    }
}

/// Puts the packs in force on top of the nation's requirements; the ids of the bureau's own clauses.
fn chosen_packs(
    catalogue: &mut Catalogue,
    packs: Vec<Pack>,
    chosen: Option<&[String]>,
) -> Result<Vec<String>, InputError> {
    let mut bureau = Vec::new();
    let may_choose = || packs.iter().filter(|pack| pack.scope != Scope::Bureau).map(|pack| pack.id.as_str());
    for (index, id) in chosen.unwrap_or_default().iter().enumerate() {
        if !may_choose().any(|known| known == id) {
            let fault = no_such("pack", id, may_choose());
            return Err(InputError::new(&format!("profile.packs[{index}]"), &fault));
        }
    }
    for pack in packs {
        let in_force = match (pack.scope, chosen) {
            (Scope::Bureau, _) => true,
            (_, Some(chosen)) => chosen.contains(&pack.id),
            (scope, None) => scope == Scope::Practice,
        };
        if pack.scope == Scope::Bureau {
            bureau.extend(pack.basis.iter().map(|row| row.id.clone()));
        }
        if in_force {
            catalogue.add(pack.basis, pack.columns);
        }
    }
    Ok(bureau)
}

fn own_rules(catalogue: &Catalogue, rules: Vec<OwnRule>) -> Result<Vec<ReadyRule>, InputError> {
    let mut ready: Vec<ReadyRule> = Vec::with_capacity(rules.len());
    for (index, rule) in rules.into_iter().enumerate() {
        let path = format!("profile.rules[{index}]");
        if ready.iter().any(|other| other.rule.name == rule.name) {
            return Err(InputError::new(&format!("{path}.name"), "there is a rule of this name already"));
        }
        let columns = catalogue.columns.iter().map(|column| column.id.as_str());
        for (at, column) in rule.columns.iter().enumerate() {
            if !columns.clone().any(|known| known == column) {
                let fault = no_such("column", column, columns);
                return Err(InputError::new(&format!("{path}.columns[{at}]"), &fault));
            }
        }
        let clauses = catalogue.basis.iter().map(|row| row.id.as_str());
        for (at, id) in rule.basis.iter().enumerate() {
            if !clauses.clone().any(|known| known == id) {
                return Err(InputError::new(&format!("{path}.basis[{at}]"), &no_such("basis", id, clauses)));
            }
        }
        ready.push(rule.ready(&path)?);
    }
    Ok(ready)
}

fn add_words(catalogue: &mut Catalogue, own: Vec<OwnWords>) -> Result<(), InputError> {
    for (index, OwnWords { group, words, reason }) in own.into_iter().enumerate() {
        let fault = |field: &str, fault: &str| InputError::new(&format!("profile.words[{index}].{field}"), fault);
        if Group::named(&group).is_none() {
            let groups = Group::ALL.iter().map(|(_, name)| *name);
            return Err(fault("group", &no_such("group", &group, groups)));
        }
        if reason.trim().is_empty() {
            return Err(fault("reason", "words are not added without a reason"));
        }
        let fold = FoldTable::new();
        if let Some(empty) = words.iter().position(|word| fold.fold_str(word).is_empty()) {
            return Err(fault(&format!("words[{empty}]"), "empty"));
        }
        catalogue.added_words.push(WordList { group, reason, source: String::new(), words });
    }
    Ok(())
}

/// A name that the program knows, too, is the department's from now on.
fn add_outdated(catalogue: &mut Catalogue, own: Vec<Outdated>) -> Result<(), InputError> {
    for row in &own {
        catalogue.outdated.retain_mut(|known| {
            known.aliases.retain(|name| !row.names().any(|own| own == name));
            !row.names().any(|own| *own == known.name)
        });
    }
    let known = catalogue.outdated.len();
    let fold = FoldTable::new();
    for (index, row) in own.into_iter().enumerate() {
        let fault = |field: &str, fault: &str| InputError::new(&format!("profile.outdated[{index}].{field}"), fault);
        row.validate().map_err(|(field, problem)| fault(field, problem))?;
        for (at, phrase) in row.phrases.iter().enumerate() {
            Phrase::validate(phrase, &fold).map_err(|problem| fault(&format!("phrases[{at}]"), &problem))?;
        }
        if row.names().any(|name| catalogue.is_outdated(name, known + index)) {
            return Err(fault("name", "there is a row of this name already"));
        }
        catalogue.outdated.push(row);
    }
    Ok(())
}

/// The phrases of `data/` are validated by a test; these are seen for the first time.
fn validate_phrases(columns: &[Column]) -> Result<(), InputError> {
    let fold = FoldTable::new();
    for (index, column) in columns.iter().enumerate() {
        for (place, phrases) in column.all_phrases() {
            for phrase in phrases {
                Phrase::validate(phrase, &fold)
                    .map_err(|fault| InputError::new(&format!("profile.columns[{index}].{place}"), &fault))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_of_exceptions_name_rules() {
        let profile = Profile::new(None).unwrap();
        assert!(!profile.catalogue.excusable.is_empty());
        for row in &profile.catalogue.excusable {
            known_rule("data/exceptions.toml", &row.rule, &[]).unwrap();
            known_column("data/exceptions.toml", row.column.as_deref(), &profile.catalogue).unwrap();
        }
    }
}
