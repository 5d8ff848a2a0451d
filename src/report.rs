//! The report: outcomes, findings, and the shapes that `contract.md` fixes. A report never holds a personal datum in
//! clear: what a rule quotes is masked before it gets here.

use crate::catalogue::ExceptionKind;
pub use crate::catalogue::Level;
use crate::text::Span;
use serde::Serialize;

/// What a rule came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The rule has nothing to say of such a page.
    NotApplicable,
    /// It looked and found nothing.
    Pass,
    /// It found something that is not certain.
    Review,
    /// It found a fault.
    Fail,
}

/// What the whole check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing stands against it; advice may remain.
    Pass,
    /// A person looks first.
    Review,
    /// It does not go out.
    Block,
}

/// The answer to one draft. Field by field: `contract.md`, "Report".
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// As in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it came to.
    pub verdict: Verdict,
    /// `sha256:` of everything that was checked.
    pub content_hash: String,
    /// Who checked.
    pub engine: Engine,
    /// Findings by level.
    pub counts: Counts,
    /// Every rule, in the order of the list.
    pub outcomes: Vec<RuleOutcome>,
    /// In order of field and place; absences last.
    pub findings: Vec<Finding>,
    /// For an interpretation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpretation: Option<Interpretation>,
    /// Pages of `site.recent` that say the same, those most alike first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<Twin>>", optional))]
    pub twins: Vec<Twin>,
    /// What was done with the draft's exceptions.
    pub exceptions: Exceptions,
    /// What was handed in and not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<NotChecked>>", optional))]
    pub not_checked: Vec<NotChecked>,
}

/// Who checked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Engine {
    /// Version of the crate.
    pub version: String,
    /// `sha256:` of the profile in force.
    pub profile: String,
}

/// Findings by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counts {
    /// That block.
    pub block: u32,
    /// That ask for a person.
    pub review: u32,
    /// That advise.
    pub advise: u32,
}

/// What one rule came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleOutcome {
    /// Its name.
    pub rule: String,
    /// What it came to.
    pub outcome: Outcome,
}

/// One fault.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Name of the rule.
    pub rule: String,
    /// Its weight.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// The field it is in; absent where the fault is an absence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Start in the field's source, UTF-16 units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// End in the field's source, UTF-16 units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The same place in the page's character data, where that is certain; body only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<TextRange>,
    /// Which element is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element: Option<String>,
    /// The place as it may be shown: masked by type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What is wrong.
    pub what: String,
    /// The clauses it rests on.
    pub why: Vec<Why>,
    /// What to do.
    pub how: String,
    /// A change that is certain to be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
    /// The same for the same fault after an edit elsewhere on the page.
    pub fingerprint: String,
    /// The kinds of exception that are possible, where not both are: the profile leaves fewer, or the finding stands for many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excusable: Option<Vec<ExceptionKind>>,
    /// How many places it stands for: 1, or more in the last one of a rule that found too many to list.
    pub count: u32,
}

/// A range in the page's character data (`textContent`), UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TextRange {
    /// First unit.
    pub start: u32,
    /// After the last.
    pub end: u32,
}

/// A clause.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Why {
    /// Row id.
    pub basis: String,
    /// Document and article.
    pub title: String,
}

/// A change of one field.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// In order, without overlap.
    pub edits: Vec<Edit>,
}

/// Replaces a stretch of a field's source.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Edit {
    /// First UTF-16 unit.
    pub start: u32,
    /// After the last.
    pub end: u32,
    /// What goes there.
    pub text: String,
}

/// The three dimensions of an interpretation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Interpretation {
    /// 利益点.
    pub benefit: DimensionReport,
    /// 差异点.
    pub difference: DimensionReport,
    /// 创新点.
    pub innovation: DimensionReport,
    /// What changed against the policy before; empty as long as none was compared.
    pub changes: Vec<PolicyChange>,
}

/// One dimension.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DimensionReport {
    /// `pass`: said with substance; `review`: claimed; `fail`: not there.
    pub outcome: Outcome,
    /// The sentences that decided.
    pub evidence: Vec<EvidenceRange>,
}

/// A sentence of the body, UTF-16 units of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EvidenceRange {
    /// First unit.
    pub start: u32,
    /// After the last.
    pub end: u32,
}

/// A change between two policies.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PolicyChange {
    /// `value`: an amount or another content of a rule; `duty`: 应当 became 可以 or the like; `added` and `dropped` rules.
    #[cfg_attr(test, ts(type = "\"value\" | \"duty\" | \"added\" | \"dropped\""))]
    pub kind: String,
    /// Clause of the new policy, as it is numbered there; of the old one where the rule was dropped.
    pub clause: String,
    /// Clause of the old policy; empty where the rule was added.
    pub old_clause: String,
    /// Old text, personal data masked; empty where the rule was added.
    pub old: String,
    /// New text, personal data masked; empty where the rule was dropped.
    pub new: String,
    /// Where the interpretation explains it.
    pub explained: Option<EvidenceRange>,
}

/// A page of `site.recent` that says the same as the draft but for names, places, dates and numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Twin {
    /// Its id in `site.recent`, or else its address; `site.recent[3]` where it has neither.
    pub page: String,
    /// Its title as it may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How much of the shorter page stands in the other, in percent.
    pub share: u32,
    /// What both say, in order of the draft.
    pub matches: Vec<TwinMatch>,
}

/// A passage of the body and the same passage of another page, UTF-16 units of either source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TwinMatch {
    /// First unit in the body.
    pub start: u32,
    /// After the last.
    pub end: u32,
    /// First unit in the body of the other page.
    pub other_start: u32,
    /// After the last.
    pub other_end: u32,
}

/// What was done with the draft's exceptions.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exceptions {
    /// Those that took a finding out, with its rule and level.
    pub used: Vec<UsedException>,
    /// Those that did not.
    pub unused: Vec<UnusedException>,
}

/// An exception that took a finding out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
pub struct UsedException {
    /// Of the finding.
    pub fingerprint: String,
    /// Rule of the finding.
    pub rule: String,
    /// Level of the finding.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// What was judged.
    pub kind: ExceptionKind,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// When.
    pub on: String,
    /// Last day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// An exception that did nothing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnusedException {
    /// As in the draft.
    pub fingerprint: String,
    /// Why it did nothing.
    pub state: UnusedState,
}

/// Why an exception did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum UnusedState {
    /// No such finding.
    NoSuchFinding,
    /// Its last day is over, or it has one and the draft says no `today`.
    Expired,
    /// The profile has no exception of this kind for the rule, or the finding stands for many places.
    NotExcusable,
}

/// Something that was handed in and not read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
pub struct NotChecked {
    /// Such as `attachments[0]`.
    pub field: String,
    /// File name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Why.
    pub reason: String,
}

/// What a rule found on a dimension, in spans of the body.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What it came to.
    pub outcome: Outcome,
    /// The sentences that decided.
    pub spans: Vec<Span>,
}
