//! Which findings a person may take out: `data/exceptions.toml`, and a profile's own rows.

use serde::{Deserialize, Serialize};

/// What a person judged a finding to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ExceptionKind {
    /// The checker was wrong.
    FalsePositive,
    /// The checker was right; the page goes out all the same.
    Accepted,
}

/// The kinds of exception that are left for findings of a rule, in one column or in all.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileExcusable"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ExcusableRow {
    /// Name of the rule.
    pub rule: String,
    /// Column id; all columns if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub column: Option<String>,
    /// The kinds that are possible; none, and every finding of the rule has to be mended.
    pub kinds: Vec<ExceptionKind>,
    /// Why.
    pub reason: String,
}
