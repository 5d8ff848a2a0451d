//! The catalogue: columns, their required parts and the clauses they rest on. These are the shapes of the files in
//! `data/`; `build.rs` reads them, checks them and embeds them, and a department's profile uses the same shapes.

mod calendar;
mod column;
mod documents;
mod exceptions;
mod interpretation;
mod outdated;
pub mod places;
mod wanted;

pub use calendar::*;
pub use column::*;
pub use documents::*;
pub use exceptions::*;
pub use interpretation::*;
pub use outdated::*;
use serde::{Deserialize, Serialize};

/// How much a finding weighs. `off` exists in profiles only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not checked.
    Off,
    /// May stay.
    Advise,
    /// A person looks before the page goes out.
    Review,
    /// The page does not go out.
    Block,
}

/// A clause that a requirement rests on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileBasis"))]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Row id, such as `T04`.
    pub id: String,
    /// How far it was verified: `V` clause text read, `MIX` part of it, `V2` secondary sources (shown without
    /// article), `L` local only. Unverified rows are not in the data.
    pub level: String,
    /// What is required, in short.
    pub requirement: String,
    /// What is shown: documents and articles.
    pub title: String,
    /// How it was verified.
    pub verified: String,
}

/// Words of one meaning; the group's name is one of [`crate::lexicon::Group`].
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// Name of the group.
    pub group: String,
    /// Why these words are here.
    pub reason: String,
    /// Where they were found.
    pub source: String,
    /// The words.
    pub words: Vec<String>,
}

/// Wording of policies that means the same, nothing, or a rule: a list of `data/wording.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingList {
    /// What its words mean to a comparison.
    #[serde(rename = "use")]
    pub sense: Sense,
    /// Why these words are here.
    pub reason: String,
    /// An entry a meaning; `|` separates the words for it.
    pub words: Vec<String>,
}

/// What words mean to a comparison of two versions of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sense {
    /// They carry no rule.
    Nothing,
    /// They are exchanged for one another without a change.
    Same,
    /// A duty.
    Must,
    /// A prohibition.
    MustNot,
    /// A choice.
    May,
    /// One in place of another is another rule.
    Term,
    /// Joins conditions: one in place of another is another rule, one more or less is not.
    Link,
}

/// How persons' names look: `data/names.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameLists {
    /// Single-character surnames; blanks and line breaks between them do not count.
    pub surnames: String,
    /// Surnames of two characters.
    pub compound: Vec<String>,
    /// Characters that given names are made of: a name of these is likely one.
    pub given: String,
    /// Characters that no given name has.
    pub never: String,
    /// Surnames that are commoner as words.
    pub doubtful: String,
    /// Last characters of places and bodies: a name without a label before it does not have them.
    pub endings: String,
    /// What may follow a surname instead of a given name.
    pub titles: Vec<String>,
    /// Words that begin like a name and are none.
    pub ordinary: Vec<String>,
    /// What may stand right behind a name in running text.
    pub follow: Vec<String>,
}

/// How a datum may stand on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// In full.
    Allowed,
    /// Masked, or under a condition: the clear form asks for review.
    Masked,
    /// Not at all: the clear form is reported at the rule's level.
    Forbidden,
}

/// Columns that share a cell of the privacy matrix.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixGroup {
    /// Kebab-case, unique.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Ids of its columns.
    pub columns: Vec<String>,
}

/// A row of the privacy matrix.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixRow {
    /// Name of the datum: one of [`crate::matrix::Datum`].
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Ids of the clauses it rests on.
    pub basis: Vec<String>,
    /// The cell where no other is given.
    pub otherwise: Handling,
    /// Cells by group.
    #[serde(default)]
    pub cells: std::collections::BTreeMap<String, Handling>,
}

/// The privacy matrix: `data/matrix.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// Groups of columns.
    #[serde(rename = "group")]
    pub groups: Vec<MatrixGroup>,
    /// Rows.
    #[serde(rename = "datum")]
    pub rows: Vec<MatrixRow>,
}

/// An official page tag.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Its name in `<meta name=…>`.
    pub name: String,
    /// What sort of page it is for.
    pub scope: TagScope,
    /// Whether it must be there.
    pub required: bool,
    /// The field of the draft that fills it: `title`, `column`, or one of `meta`.
    pub meta: String,
    /// Ids of the clauses it rests on.
    pub basis: Vec<String>,
}

/// What sort of page a tag is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TagScope {
    /// Every page of a site.
    Site,
    /// A page that lists a column.
    Column,
    /// A page that holds one article.
    Article,
}

/// Requirements beyond those of the nation, on top of them: of a province, of the bureau, or the practice of other places.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Kebab-case; the name of its file.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Whose requirements they are.
    pub scope: Scope,
    /// Where they are from; for readers of the file.
    pub source: String,
    /// Its clauses; one of the same id takes the place of the nation's.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// Its columns: new ones, or parts of one that is there.
    #[serde(default)]
    pub columns: Vec<Column>,
}

/// Whose requirements a pack holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The bureau's own: always in force, and its clauses may be replaced by a profile.
    Bureau,
    /// What many places do and no law asks for: in force unless a profile chooses its packs.
    Practice,
    /// A province's: in force where a profile chooses it.
    Region,
}

/// Everything in `data/`, as embedded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// All clauses, ordered by id.
    pub basis: Vec<Basis>,
    /// All columns.
    pub columns: Vec<Column>,
    /// All word lists; as embedded only those of [`crate::lexicon::Group::SPELLED`], for the others are in the stock.
    pub words: Vec<WordList>,
    /// The word lists of a department.
    #[serde(skip)]
    pub added_words: Vec<WordList>,
    /// What the three dimensions of an interpretation look like.
    pub interpretation: Interpretation,
    /// Wording of policies.
    pub wording: Vec<WordingList>,
    /// What persons' names look like.
    pub names: NameLists,
    /// What may stand on a page of which column.
    pub matrix: Matrix,
    /// The official page tags.
    pub tags: Vec<Tag>,
    /// National documents with their numbers.
    pub documents: Vec<Document>,
    /// Fields of a draft that columns may ask for.
    pub fields: Vec<DraftField>,
    /// The packs.
    pub packs: Vec<Pack>,
    /// The years whose working days are known, in order.
    pub calendar: Vec<Year>,
    /// Names that are no longer used.
    pub outdated: Vec<Outdated>,
    /// What a person may decide against a finding.
    pub excusable: Vec<ExcusableRow>,
    /// The divisions of the country, as [`places::pack`] leaves them.
    pub places: String,
}

/// Levels of verification that may be shown as a basis.
const VERIFIED: [&str; 4] = ["V", "MIX", "V2", "L"];

impl Catalogue {
    /// Checks what the shapes cannot: order, uniqueness, and that whatever is referred to exists. The error names the
    /// place.
    pub fn validate(&self) -> Result<(), String> {
        for pair in self.basis.windows(2) {
            if basis_order(&pair[0].id) >= basis_order(&pair[1].id) {
                return Err(format!("basis `{}`: out of order or twice", pair[1].id));
            }
        }
        self.basis.iter().try_for_each(Basis::validate)?;
        if let Some(row) = self.basis.iter().find(|row| row.level == "L") {
            return Err(format!("basis `{}`: what is local belongs to a pack", row.id));
        }
        for (index, tag) in self.tags.iter().enumerate() {
            let place = format!("tag `{}`", tag.name);
            if self.tags[..index].iter().any(|other| other.name.eq_ignore_ascii_case(&tag.name)) {
                return Err(format!("{place}: twice"));
            }
            if tag.basis.is_empty() || !tag.basis.iter().all(|id| self.basis.iter().any(|row| row.id == *id)) {
                return Err(format!("{place}: rests on nothing that is known"));
            }
        }
        if let Some(pair) = self.columns.windows(2).find(|pair| pair[0].id >= pair[1].id) {
            return Err(format!("column `{}`: out of order or twice", pair[1].id));
        }
        self.documents.iter().try_for_each(Document::validate)?;
        self.interpretation.validate()?;
        let mut titles = std::collections::BTreeSet::new();
        if let Some(twice) = self.documents.iter().flat_map(Document::titles).find(|title| !titles.insert(*title)) {
            return Err(format!("document `{twice}`: twice"));
        }
        if let Some(pair) = self.fields.windows(2).find(|pair| pair[0].id >= pair[1].id) {
            return Err(format!("field `{}`: out of order or twice", pair[1].id));
        }
        // Every pack stands by itself on the nation's requirements and the bureau's.
        let chosen = |pack: &Pack| pack.scope == Scope::Bureau;
        self.with_packs(chosen).validate_columns()?;
        for pack in &self.packs {
            let place = |fault: String| format!("pack `{}`: {fault}", pack.id);
            pack.basis.iter().try_for_each(Basis::validate).map_err(place)?;
            self.with_packs(|other| chosen(other) || other.id == pack.id).validate_columns().map_err(place)?;
        }
        validate_years(&self.calendar)?;
        if let Some(pair) = self.calendar.windows(2).find(|pair| pair[0].year >= pair[1].year) {
            return Err(format!("calendar, year {}: out of order", pair[1].year));
        }
        for (index, row) in self.outdated.iter().enumerate() {
            let place = |fault: String| format!("outdated `{}`: {fault}", row.name);
            row.validate().map_err(|(field, fault)| place(format!("{field}: {fault}")))?;
            if let Some(name) = row.names().find(|name| self.is_outdated(name, index)) {
                return Err(place(format!("`{name}` is there already")));
            }
            let key = |row: &Outdated| (row.kind, row.until.clone(), row.name.clone());
            if index > 0 && key(&self.outdated[index - 1]) >= key(row) {
                return Err(place("out of order: by kind, then day, then name".into()));
            }
        }
        let all = self.with_packs(|_| true);
        all.validate_columns()?;
        self.matrix.validate(&all.basis, &all.columns)
    }

    /// Whether one of the first rows of outdated names has a name.
    pub fn is_outdated(&self, name: &str, first: usize) -> bool {
        self.outdated[..first].iter().flat_map(Outdated::names).any(|known| known == name)
    }

    /// The nation's requirements with those of some packs on top.
    fn with_packs(&self, chosen: impl Fn(&Pack) -> bool) -> Catalogue {
        let mut with = Catalogue { basis: self.basis.clone(), columns: self.columns.clone(), ..Catalogue::default() };
        for pack in self.packs.iter().filter(|pack| chosen(pack)) {
            with.add(pack.basis.clone(), pack.columns.clone());
        }
        with
    }

    /// Puts a layer on top: clauses of the same id are replaced, columns extended.
    pub fn add(&mut self, basis: Vec<Basis>, columns: Vec<Column>) {
        for row in basis {
            match self.basis.iter_mut().find(|known| known.id == row.id) {
                Some(known) => *known = row,
                None => self.basis.push(row),
            }
        }
        for column in columns {
            match self.columns.iter_mut().find(|known| known.id == column.id) {
                Some(known) => known.extend(column),
                None => self.columns.push(column),
            }
        }
    }

    /// The part of [`Self::validate`] that concerns columns: also checked when a department's own are added.
    pub fn validate_columns(&self) -> Result<(), String> {
        let mut names = std::collections::BTreeMap::new();
        for column in &self.columns {
            for name in [&column.id, &column.name].into_iter().chain(&column.aliases) {
                if let Some(other) = names.insert(name.to_lowercase(), &column.id)
                    && *other != column.id
                {
                    return Err(format!("column `{}`: `{name}` already names `{other}`", column.id));
                }
            }
            column.validate(&self.basis)?;
            let known = |id: &String| id == "*" || self.columns.iter().any(|other| other.id == *id);
            if let Some(id) = column.shares.iter().find(|id| !known(id)) {
                return Err(format!("column `{}`, shares: there is no column `{id}`", column.id));
            }
        }
        Ok(())
    }
}

impl Matrix {
    fn validate(&self, basis: &[Basis], columns: &[Column]) -> Result<(), String> {
        let mut grouped = std::collections::BTreeMap::new();
        for group in &self.groups {
            for column in &group.columns {
                if !columns.iter().any(|known| known.id == *column) {
                    return Err(format!("matrix, group `{}`: there is no column `{column}`", group.id));
                }
                if let Some(other) = grouped.insert(column, &group.id) {
                    return Err(format!("matrix, group `{}`: `{column}` is in `{other}` already", group.id));
                }
            }
        }
        for row in &self.rows {
            let place = format!("matrix, datum `{}`", row.id);
            if let Some(missing) = row.basis.iter().find(|id| !basis.iter().any(|known| known.id == **id)) {
                return Err(format!("{place}: there is no basis `{missing}`"));
            }
            if row.basis.is_empty() {
                return Err(format!("{place}: rests on nothing"));
            }
            if let Some(group) = row.cells.keys().find(|id| !self.groups.iter().any(|group| group.id == **id)) {
                return Err(format!("{place}: there is no group `{group}`"));
            }
        }
        Ok(())
    }
}

impl Basis {
    /// Checks that the row may be shown.
    pub fn validate(&self) -> Result<(), String> {
        if !VERIFIED.contains(&self.level.as_str()) {
            return Err(format!("basis `{}`: level `{}` may not be shown", self.id, self.level));
        }
        if self.level == "V2" && self.title.contains('条') {
            return Err(format!("basis `{}`: known from secondary sources, so no article", self.id));
        }
        if self.title.is_empty() || self.requirement.is_empty() {
            return Err(format!("basis `{}`: without title or requirement", self.id));
        }
        Ok(())
    }
}

/// `T04` comes before `T12`, `E01` before `T01`.
fn basis_order(id: &str) -> (String, u32) {
    let letters: String = id.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let number = id[letters.len()..].parse().unwrap_or(0);
    (letters, number)
}

/// Whether a name is lower-case words joined by hyphens.
pub fn is_kebab_case(name: &str) -> bool {
    !name.is_empty()
        && name
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
