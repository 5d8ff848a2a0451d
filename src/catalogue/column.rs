//! A column and what it asks of its pages.

use super::{Basis, Level, is_kebab_case};
use serde::{Deserialize, Serialize};

/// A column (栏目) of a website.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileColumn"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Column {
    /// Kebab-case, unique.
    pub id: String,
    /// Chinese name; a profile may leave it out for a column that is there.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name: String,
    /// English name.
    #[serde(default, alias = "name_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name_en: String,
    /// Other names that a CMS may use.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub aliases: Vec<String>,
    /// What the column is for, in Chinese.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub purpose: String,
    /// The same in English.
    #[serde(default, alias = "purpose_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub purpose_en: String,
    /// To whom its pages may be shown.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Audience>", optional))]
    pub openness: Audience,
    /// Files that usually go with its pages.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub attachments: Vec<String>,
    /// Where its requirements are from; for readers of the file.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub source: String,
    /// Phrases that only titles of its pages have; their language: `src/phrase.rs`.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub titles: Vec<String>,
    /// Ids of the columns that are so near that a page of theirs may stand here, too, and one of this column there; `*` for
    /// all.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub shares: Vec<String>,
    /// Whether it belongs to the disclosure part of the site (政府信息公开专栏), where no news stands.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub disclosure: bool,
    /// Kinds of pages (体裁) that have different parts; the first one is taken where none is recognised.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Kind>>", optional))]
    pub kinds: Vec<Kind>,
    /// Fields of the draft that are filled in.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<MetaField>>", optional))]
    pub fields: Vec<MetaField>,
    /// Who publishes its pages.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub publisher: Option<Publisher>,
    /// Periods that its pages keep.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Period>>", optional))]
    pub periods: Vec<Period>,
    /// The parts its pages have.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<Element>>", optional))]
    pub elements: Vec<Element>,
}

/// To whom a page may be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Everybody.
    #[default]
    Proactive,
    /// Everybody, but its details to those concerned only.
    Limited,
}

/// A kind of page within a column, such as the draft of a plan before its approval and the plan after it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileKind"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Kind {
    /// Kebab-case, unique in its column.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    #[serde(default, alias = "name_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name_en: String,
    /// Phrases in the title that tell it.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub titles: Vec<String>,
    /// Phrases in the body that tell it where no title does.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub phrases: Vec<String>,
}

/// A field of the draft that pages of a column have filled in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileField"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MetaField {
    /// Name in `meta`, such as `docNumber`; or `title`.
    pub field: String,
    /// Weight of its absence; `block` if not said.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Ids of the clauses it rests on.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub basis: Vec<String>,
    /// Ids of the kinds that have it; all if none is named.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub kinds: Vec<String>,
}

/// Who publishes the pages of a column.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfilePublisher"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Publisher {
    /// What its name ends with, such as 人民政府; any name will do if none is given.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub endings: Vec<String>,
    /// Words for those who publish with it, such as 气象: one of them must stand on the page.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub jointly: Vec<String>,
    /// Weight of another publisher; `review` if not said.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Ids of the clauses it rests on.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub basis: Vec<String>,
    /// Ids of the kinds that it publishes; all if none is named.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub kinds: Vec<String>,
}

/// A period that pages of a column keep.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfilePeriod"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Period {
    /// Kebab-case, unique in its column.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    #[serde(default, alias = "name_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name_en: String,
    /// Fewest days.
    pub days: u16,
    /// What days count.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<DayUnit>", optional))]
    pub unit: DayUnit,
    /// From when to when it runs.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Measure>", optional))]
    pub measures: Measure,
    /// Weight of a shorter one; `block` if not said.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Ids of the clauses it rests on.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub basis: Vec<String>,
    /// Ids of the kinds that keep it; all if none is named.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub kinds: Vec<String>,
    /// Words that introduce it: 公告期限.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub labels: Vec<String>,
    /// Phrases that say why a shorter one is right.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub unless: Vec<String>,
}

/// What days count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DayUnit {
    /// All.
    #[default]
    Days,
    /// Those on which offices work, by `data/calendar.toml`.
    WorkingDays,
}

/// From when to when a period runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The period that the page states: a length, a first and a last day, or a last day, counted from publication.
    #[default]
    Notice,
    /// From publication to the day that its labels introduce.
    Lead,
}

/// A part that a page of a column must or should have.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileElement"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Element {
    /// Kebab-case, unique in its column.
    pub id: String,
    /// Chinese name; a profile may leave it out for an element that is there.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name: String,
    /// English name.
    #[serde(default, alias = "name_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub name_en: String,
    /// Weight of its absence: `block` where law requires it, also if not said; `review` where it is expected, `advise`.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Ids of the clauses it rests on.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub basis: Vec<String>,
    /// Ids of the kinds that have it; all if none is named.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub kinds: Vec<String>,
    /// The rule that tells its absence; `column/missing-element` if not said.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub rule: Option<AbsenceRule>,
    /// Whether it is asked only where the page, or the policy that it explains, is about something that people apply for.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub services: bool,
    /// What else states it, beside labels and phrases.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub structure: Option<Structure>,
    /// Names of this part as a heading, before a colon or in a table; a value must follow.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub labels: Vec<String>,
    /// Words that name this part wherever they stand in a heading, before a colon or in the cell of a label: 期限 in 你有几天期限?
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub roots: Vec<String>,
    /// Phrases of running text that state it; their language: `src/phrase.rs`.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub phrases: Vec<String>,
    /// Phrases of the title that state it already, so that its absence from the body only advises.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub titles: Vec<String>,
    /// What the editor should write, in Chinese.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub mend: String,
    /// The same in English.
    #[serde(default, alias = "mend_en")]
    #[cfg_attr(test, ts(as = "Option<String>", optional))]
    pub mend_en: String,
}

/// The rule that tells the absence of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
pub enum AbsenceRule {
    /// Parts that law, the bureau's table or the column's own purpose asks for.
    #[default]
    #[serde(rename = "column/missing-element")]
    Column,
    /// Parts that make an interpretation worth reading; it only advises, unless a row of `levels` says otherwise.
    #[serde(rename = "interpretation/element-missing")]
    Interpretation,
}

impl AbsenceRule {
    /// The name of the rule.
    pub fn name(self) -> &'static str {
        match self {
            AbsenceRule::Column => "column/missing-element",
            AbsenceRule::Interpretation => "interpretation/element-missing",
        }
    }
}

/// A part that the page's structure states rather than its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Structure {
    /// Who publishes: in `meta`, in the sign-off, at the head of the page or in its title.
    Issuer,
    /// When: in `meta` or in the sign-off.
    Date,
    /// A picture.
    Picture,
    /// A link.
    Link,
    /// A file in the page's list of attachments, by a phrase in its name.
    File,
}

impl Element {
    /// Weight of its absence.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Block)
    }

    /// The rule that tells its absence.
    pub fn rule(&self) -> AbsenceRule {
        self.rule.unwrap_or_default()
    }
}

impl MetaField {
    /// Weight of its absence.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Block)
    }
}

impl Publisher {
    /// Weight of another publisher.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Review)
    }
}

impl Period {
    /// Weight of a shorter one.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Block)
    }
}

impl Column {
    /// Takes over what a pack or a department's profile says of the column: lists grow, parts of the same id are extended,
    /// whatever else is given replaces what was there.
    pub fn extend(&mut self, own: Column) {
        replace(&mut self.name, own.name);
        replace(&mut self.name_en, own.name_en);
        replace(&mut self.purpose, own.purpose);
        replace(&mut self.purpose_en, own.purpose_en);
        if own.openness != Audience::default() {
            self.openness = own.openness;
        }
        self.aliases.extend(own.aliases);
        self.attachments.extend(own.attachments);
        self.titles.extend(own.titles);
        self.shares.extend(own.shares);
        self.disclosure |= own.disclosure;
        self.publisher = own.publisher.or(self.publisher.take());
        put(&mut self.kinds, own.kinds, |kind| &kind.id);
        put(&mut self.fields, own.fields, |field| &field.field);
        put(&mut self.periods, own.periods, |period| &period.id);
        for element in own.elements {
            match self.elements.iter_mut().find(|known| known.id == element.id) {
                Some(known) => known.extend(element),
                None => self.elements.push(element),
            }
        }
    }

    /// Everything in it that is written in the language of `src/phrase.rs`, with where it stands.
    pub fn all_phrases(&self) -> impl Iterator<Item = (String, &[String])> {
        let of_kinds = self.kinds.iter().enumerate().flat_map(|(index, kind)| {
            let place = move |what: &str| format!("kinds[{index}].{what}");
            [(place("titles"), kind.titles.as_slice()), (place("phrases"), kind.phrases.as_slice())]
        });
        let of_periods = self
            .periods
            .iter()
            .enumerate()
            .map(|(index, row)| (format!("periods[{index}].unless"), row.unless.as_slice()));
        let of_elements = self.elements.iter().enumerate().flat_map(|(index, element)| {
            let place = move |what: &str| format!("elements[{index}].{what}");
            [(place("titles"), element.titles.as_slice()), (place("phrases"), element.phrases.as_slice())]
        });
        std::iter::once(("titles".to_owned(), self.titles.as_slice()))
            .chain(of_kinds)
            .chain(of_periods)
            .chain(of_elements)
    }

    pub(super) fn validate(&self, basis: &[Basis]) -> Result<(), String> {
        let place = format!("column `{}`", self.id);
        named(&place, &self.id, &self.name)?;
        unique(&place, "kind", self.kinds.iter().map(|kind| &kind.id))?;
        unique(&place, "field", self.fields.iter().map(|field| &field.field))?;
        unique(&place, "period", self.periods.iter().map(|period| &period.id))?;
        unique(&place, "element", self.elements.iter().map(|element| &element.id))?;
        for kind in &self.kinds {
            named(&format!("{place}, kind `{}`", kind.id), &kind.id, &kind.name)?;
        }
        let known = |place: &str, kinds: &[String], clauses: &[String]| {
            if let Some(kind) = kinds.iter().find(|id| !self.kinds.iter().any(|kind| kind.id == **id)) {
                return Err(format!("{place}: there is no kind `{kind}`"));
            }
            match clauses.iter().find(|id| !basis.iter().any(|row| row.id == **id)) {
                Some(missing) => Err(format!("{place}: there is no basis `{missing}`")),
                None => Ok(()),
            }
        };
        for field in &self.fields {
            known(&format!("{place}, field `{}`", field.field), &field.kinds, &field.basis)?;
        }
        if let Some(publisher) = &self.publisher {
            let place = format!("{place}, publisher");
            let mut words = publisher.endings.iter().chain(&publisher.jointly).peekable();
            if words.peek().is_none() || words.any(|word| word.trim().is_empty()) {
                return Err(format!("{place}: names nobody"));
            }
            known(&place, &publisher.kinds, &publisher.basis)?;
        }
        for period in &self.periods {
            let place = format!("{place}, period `{}`", period.id);
            named(&place, &period.id, &period.name)?;
            if period.days == 0 {
                return Err(format!("{place}: of no day"));
            }
            known(&place, &period.kinds, &period.basis)?;
        }
        for element in &self.elements {
            let place = format!("{place}, element `{}`", element.id);
            named(&place, &element.id, &element.name)?;
            let words = element.labels.len() + element.roots.len() + element.phrases.len();
            if words == 0 && element.structure.is_none() {
                return Err(format!("{place}: nothing says how to recognise it"));
            }
            known(&place, &element.kinds, &element.basis)?;
        }
        Ok(())
    }
}

impl Element {
    fn extend(&mut self, own: Element) {
        replace(&mut self.name, own.name);
        replace(&mut self.name_en, own.name_en);
        replace(&mut self.mend, own.mend);
        replace(&mut self.mend_en, own.mend_en);
        self.level = own.level.or(self.level);
        self.structure = own.structure.or(self.structure);
        self.rule = own.rule.or(self.rule);
        self.services |= own.services;
        if !own.basis.is_empty() {
            self.basis = own.basis;
        }
        if !own.kinds.is_empty() {
            self.kinds = own.kinds;
        }
        self.labels.extend(own.labels);
        self.roots.extend(own.roots);
        self.phrases.extend(own.phrases);
        self.titles.extend(own.titles);
    }
}

fn replace(what: &mut String, own: String) {
    if !own.is_empty() {
        *what = own;
    }
}

/// Takes rows over, in place of those of the same name.
fn put<T>(rows: &mut Vec<T>, own: Vec<T>, name: impl Fn(&T) -> &String) {
    for row in own {
        match rows.iter_mut().find(|known| name(known) == name(&row)) {
            Some(known) => *known = row,
            None => rows.push(row),
        }
    }
}

fn named(place: &str, id: &str, name: &str) -> Result<(), String> {
    match is_kebab_case(id) && !name.trim().is_empty() {
        true => Ok(()),
        false => Err(format!("{place}: needs a kebab-case id and a name")),
    }
}

fn unique<'a>(place: &str, what: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), String> {
    let mut seen = std::collections::BTreeSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(twice) => Err(format!("{place}, {what} `{twice}`: twice")),
        None => Ok(()),
    }
}
