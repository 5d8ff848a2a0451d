//! Errors of input: they name the field, with a suggestion where a name was mistyped, and never repeat a value.

use crate::mask::harmless;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Track};
use std::fmt;

/// What is wrong with a draft or a profile, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// Such as `draft.meta.publishedAt`.
    pub path: String,
    /// What is wrong there.
    pub problem: String,
}

impl InputError {
    /// An error at a place.
    pub fn new(path: &str, problem: &str) -> Self {
        InputError { path: path.to_owned(), problem: problem.to_owned() }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

impl std::error::Error for InputError {}

/// Reads a shape from a JSON value; `root` begins the path of an error.
pub fn read<T: DeserializeOwned>(root: &str, value: Value) -> Result<T, InputError> {
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(value, &mut track);
    // Erased, so that the tracking is compiled once and not for every shape.
    let mut erased = <dyn erased_serde::Deserializer<'_>>::erase(tracked);
    let shape = T::deserialize(&mut erased as &mut dyn erased_serde::Deserializer<'_>);
    shape.map_err(|error| input_error(root, &track.path(), &error.to_string()))
}

fn input_error(root: &str, path: &Path, message: &str) -> InputError {
    let path = path.to_string();
    let path = if path == "." { root.to_owned() } else { format!("{root}.{path}") };
    // serde's wording is stable: "unknown field `x`, expected one of `a`, `b`", "missing field `x`",
    // "invalid type: string \"…\", expected u64". The last repeats the value, which may be a citizen's datum.
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let Some((what, _)) = message.split_once([' ', ':']).filter(|_| !quoted.is_empty()) else {
        return InputError { path, problem: without_value(message) };
    };
    match (what, quoted.as_slice()) {
        ("unknown", [name, known @ ..]) if message.starts_with("unknown field") => {
            let path = path.strip_suffix(&format!(".{name}")).unwrap_or(&path);
            InputError { path: format!("{path}.{}", harmless(name)), problem: unknown("field", name, known) }
        }
        ("unknown", [name, known @ ..]) => InputError { path, problem: unknown("value", name, known) },
        ("missing", [name, ..]) => InputError { path: format!("{path}.{name}"), problem: "missing".into() },
        _ => InputError { path, problem: without_value(message) },
    }
}

fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    match suggestion(name, known.iter().copied()) {
        Some(near) => format!("unknown {what}; did you mean `{near}`?"),
        None => format!("unknown {what}; known are {}", known.join(", ")),
    }
}

fn without_value(message: &str) -> String {
    match (message.split_once(": "), message.rsplit_once(", expected ")) {
        (Some((what, got)), Some((_, expected))) => {
            let kind = got.split([' ', ',']).next().unwrap_or_default();
            format!("{what}: {kind}, expected {expected}")
        }
        _ => message.to_owned(),
    }
}

/// The known name that is nearest to a mistyped one, if one is near.
pub fn suggestion<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::damerau_levenshtein(&name.to_lowercase(), &known.to_lowercase()), known))
        .filter(|(distance, known)| *distance <= 1.max(known.chars().count().min(name.chars().count()) / 3))
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use crate::draft::Draft;
    use serde_json::json;

    fn error(change: serde_json::Value) -> String {
        let mut draft = json!({ "column": "notice", "title": "公告", "body": "<p>正文</p>" });
        for (key, value) in change.as_object().unwrap() {
            draft[key] = value.clone();
        }
        Draft::read(draft).unwrap_err().to_string()
    }

    #[test]
    fn errors_name_the_field_and_not_the_value() {
        assert_eq!(error(json!({ "titel": "x" })), "draft.titel: unknown field; did you mean `title`?");
        assert_eq!(
            error(json!({ "body": 11010519491231_i64 })),
            "draft.body: invalid type: integer, expected a string"
        );
        assert_eq!(error(json!({ "format": "htm" })), "draft.format: unknown value; did you mean `html`?");
        assert_eq!(error(json!({ "today": "2026-02-30" })), "draft.today: not a date of the form YYYY-MM-DD");
        assert_eq!(
            error(json!({ "meta": { "publishedAt": "昨天" } })),
            "draft.meta.publishedAt: not a date of the form YYYY-MM-DD"
        );
        assert_eq!(
            error(json!({ "attachments": [{ "nmae": "a.doc" }] })),
            "draft.attachments[0].nmae: unknown field; did you mean `name`?"
        );
        assert_eq!(error(json!({ "attachments": [{}] })), "draft.attachments[0].name: missing");
        assert_eq!(
            error(
                json!({ "exceptions": [{ "fingerprint": "a", "kind": "accepted", "reason": " ", "by": "b", "on": "2026-01-01" }] })
            ),
            "draft.exceptions[0].reason: empty: an exception needs one"
        );
        assert_eq!(Draft::read(json!([])).unwrap_err().path, "draft");
    }
}
