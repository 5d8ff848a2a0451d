//! The draft: everything a rule may know. There is no clock inside the engine; `today` is an argument.

pub use crate::catalogue::ExceptionKind;
use crate::error::InputError;
use crate::twin::{self, PageDigest};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A page before it is published, as the host hands it over. Field by field: `contract.md`, "Draft".
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Draft {
    /// Echoed in the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Column id, Chinese name or alias.
    pub column: String,
    /// Title of the page.
    pub title: String,
    /// Source text as the editor holds it.
    pub body: String,
    /// How `body` is written; HTML unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// The day the check is made for, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<String>,
    /// What the CMS knows of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "Meta | null", optional = nullable))]
    pub meta: Option<BTreeMap<String, Option<String>>>,
    /// Files that go with the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Attachment>>,
    /// For an interpretation: the policy it explains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
    /// The policy that the new one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_policy: Option<Policy>,
    /// What the host knows of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Site>,
    /// Findings that a person has judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exceptions: Option<Vec<Exception>>,
}

/// How a source text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// HTML, whole or a part.
    #[default]
    Html,
    /// CommonMark with tables.
    Markdown,
    /// Plain text.
    Text,
}

/// A file that goes with the page.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// Bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The file itself, base64; from JavaScript also bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "Uint8Array | string | null", optional = nullable))]
    pub content: Option<String>,
}

/// A policy document.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct Policy {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// 文号.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc_number: Option<String>,
    /// 发布机构.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// When it was published, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// How the text is written; HTML unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
}

/// What the host knows of the site.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// Own place name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Digests of other pages, as `checker.digest` makes them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recent: Option<Vec<PageDigest>>,
}

/// A person's judgement on one finding.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Of the finding.
    pub fingerprint: String,
    /// What was judged.
    pub kind: ExceptionKind,
    /// Why.
    pub reason: String,
    /// Who judged.
    pub by: String,
    /// When, `YYYY-MM-DD`.
    pub on: String,
    /// Last day on which it holds, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// `meta` fields that hold a date; a time may follow in `publishedAt`, as CMSs keep it.
const META_DATES: [&str; 4] = ["createdAt", "publishedAt", "effectiveFrom", "expiresAt"];
/// Values of `meta.openness`.
const OPENNESS: [&str; 3] = ["proactive", "on-request", "withheld"];

impl Draft {
    /// Reads a draft from a JSON value. Unknown fields, wrong types, empty names and dates that are none are refused;
    /// the error names the field and never its value.
    pub fn read(mut value: Value) -> Result<Self, InputError> {
        if !value.is_object() {
            return Err(InputError::new("draft", "not an object"));
        }
        refuse_arrays(&value)?;
        twin::forget_other_versions(&mut value);
        let draft: Draft = crate::error::read("draft", value)?;
        let date = |path: &str, value: Option<&str>| match value {
            Some(value) if !is_date(value) => Err(InputError::new(path, "not a date of the form YYYY-MM-DD")),
            _ => Ok(()),
        };
        date("draft.today", draft.today.as_deref())?;
        for name in META_DATES {
            date(&format!("draft.meta.{name}"), draft.meta(name).map(without_time).filter(|day| !day.is_empty()))?;
        }
        if let Some(openness) = draft.meta("openness")
            && !openness.is_empty()
            && !OPENNESS.contains(&openness)
        {
            return Err(InputError::new("draft.meta.openness", &format!("expected one of {}", OPENNESS.join(", "))));
        }
        for (path, policy) in [("draft.policy", &draft.policy), ("draft.previousPolicy", &draft.previous_policy)] {
            let published = policy.as_ref().and_then(|policy| policy.published_at.as_deref());
            date(&format!("{path}.publishedAt"), published)?;
        }
        for (index, digest) in draft.site.iter().flat_map(|site| site.recent.iter().flatten()).enumerate() {
            if digest.every.is_some_and(|every| !every.is_power_of_two()) {
                return Err(InputError::new(&format!("draft.site.recent[{index}].every"), "not a power of two"));
            }
        }
        for (index, exception) in draft.exceptions.iter().flatten().enumerate() {
            let path = format!("draft.exceptions[{index}]");
            for (name, value) in [("reason", &exception.reason), ("by", &exception.by)] {
                if value.trim().is_empty() {
                    return Err(InputError::new(&format!("{path}.{name}"), "empty: an exception needs one"));
                }
            }
            date(&format!("{path}.on"), Some(&exception.on))?;
            date(&format!("{path}.until"), exception.until.as_deref())?;
        }
        Ok(draft)
    }

    /// A field of `meta`, if it is there.
    pub fn meta(&self, name: &str) -> Option<&str> {
        self.meta.as_ref()?.get(name)?.as_deref()
    }
}

/// serde also takes an array for a struct, field by field; a host that hands one over has made a mistake.
fn refuse_arrays(draft: &Value) -> Result<(), InputError> {
    let object = |path: String, value: &Value| match value {
        Value::Array(_) => Err(InputError::new(&path, "invalid type: array, expected an object")),
        _ => Ok(()),
    };
    for name in ["meta", "policy", "previousPolicy", "site"] {
        object(format!("draft.{name}"), draft.get(name).unwrap_or(&Value::Null))?;
    }
    for name in ["attachments", "exceptions"] {
        for (index, item) in draft.get(name).and_then(Value::as_array).into_iter().flatten().enumerate() {
            object(format!("draft.{name}[{index}]"), item)?;
        }
    }
    let recent = draft.get("site").and_then(|site| site.get("recent")).and_then(Value::as_array);
    for (index, digest) in recent.into_iter().flatten().enumerate() {
        object(format!("draft.site.recent[{index}]"), digest)?;
    }
    Ok(())
}

/// The day of `2026-05-18 10:19`, as the official page tag `PubDate` and most CMSs have it.
pub fn without_time(value: &str) -> &str {
    match value.split_once([' ', 'T']) {
        Some((day, time)) if time.bytes().all(|b| b.is_ascii_digit() || b":.+-Z".contains(&b)) => day,
        _ => value,
    }
}

/// Whether the text is a day of the calendar, written `YYYY-MM-DD`.
pub fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
    let number = |range: std::ops::Range<usize>| text[range].parse::<i16>().unwrap_or(0);
    shape && is_day(number(0..4), number(5..7) as i8, number(8..10) as i8)
}

/// Whether there is such a day.
pub fn is_day(year: i16, month: i8, day: i8) -> bool {
    year > 0 && jiff::civil::Date::new(year, month, day).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for good in ["2024-02-29", "2026-11-25"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["2023-02-29", "2024-2-9", "2024/02/09", "20240209", "", "二〇二四年", "2024-13-01", "2024-02-3０"]
        {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
