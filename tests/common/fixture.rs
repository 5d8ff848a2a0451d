//! The fixture table: ordinary pages whose first comment holds the expectations. The format is described where the
//! JavaScript side reads it, `tests/table.mjs`; both are strict, so that a fixture never passes because it was misread.

use super::{markup, utf16};
use regex::Regex;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use xianshen::Draft;

/// A page with what its report must say.
pub struct Fixture {
    /// Path below `tests/pages`.
    pub name: String,
    /// The draft as a host would send it.
    pub json: Value,
    /// The draft as the engine reads it.
    pub draft: Draft,
    /// Findings with a place in the body, in order.
    pub marks: Vec<Mark>,
    /// The comment.
    pub expected: Expected,
}

/// A finding at a place of the body.
#[derive(Clone, Debug)]
pub struct Mark {
    pub rule: String,
    pub level: String,
    /// UTF-16 units of the source.
    pub start: usize,
    pub end: usize,
    /// The source in between.
    pub source: String,
}

/// The first comment of a fixture.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub why: String,
    draft: Map<String, Value>,
    pub verdict: String,
    #[serde(default)]
    pub absent: Vec<Absent>,
    #[serde(default)]
    pub outcomes: BTreeMap<String, String>,
    #[serde(default)]
    pub interpretation: BTreeMap<String, String>,
    /// All changes between the policy and the one before.
    changes: Option<Vec<Change>>,
    /// Findings in the body may lack `text`; looked at in the browser, where the text is.
    #[serde(default, rename = "noText")]
    pub no_text: bool,
    /// The page is a part of one: what its column asks of a whole page is not compared.
    #[serde(default)]
    fragment: bool,
    fill: Option<Fill>,
}

/// A change between two policies, and whether the page explains it.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Change {
    kind: String,
    clause: String,
    explained: bool,
}

/// A finding that is not at a place of the body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    pub rule: String,
    pub level: String,
    pub element: Option<String>,
    pub field: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fill {
    bytes: usize,
    unit: String,
}

const FILL: &str = "⟦fill⟧";

static HEADER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\x{FEFF}?)<!-- xianshen\s((?s:.*?))-->(?:\r\n|\r|\n)?").unwrap());
/// Where a mark begins or ends; a mark may stand inside another.
static MARK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"⟦([a-z]+/[a-z0-9-]+):(block|review|advise)¦|⟧").unwrap());

/// Every fixture, in the order of their names.
pub fn table() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths = Vec::new();
    files_below(&folder, &mut paths);
    paths.sort();
    paths
        .iter()
        .filter_map(|path| {
            let format = match path.extension()?.to_str()? {
                "html" => "html",
                "md" => "markdown",
                "txt" => "text",
                _ => return None,
            };
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
            Some(read(&name, &text, format).unwrap_or_else(|fault| panic!("{name}: {fault}")))
        })
        .collect()
}

fn files_below(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() { files_below(&path, paths) } else { paths.push(path) }
    }
}

/// Reads one fixture.
pub fn read(name: &str, text: &str, format: &str) -> Result<Fixture, String> {
    let header =
        HEADER.captures(text).ok_or("the first comment does not hold the expectations: <!-- xianshen { … } -->")?;
    let mut expected: Expected = serde_json::from_str(&header[2]).map_err(|error| error.to_string())?;
    let rest = &text[header[0].len()..];
    let filled = match &expected.fill {
        Some(fill) if rest.contains(FILL) => {
            rest.replacen(FILL, &fill.unit.repeat(fill.bytes.div_ceil(fill.unit.len())), 1)
        }
        None if !rest.contains(FILL) => rest.to_owned(),
        _ => return Err(format!("{FILL} and \"fill\" belong together")),
    };
    let (body, marks) = read_marks(&format!("{}{filled}", &header[1]))?;
    let mut json = std::mem::take(&mut expected.draft);
    json.insert("body".into(), body.into());
    json.insert("format".into(), format.into());
    let json = Value::Object(json);
    let draft = Draft::read(json.clone()).map_err(|error| error.to_string())?;
    Ok(Fixture { name: name.to_owned(), json, draft, marks, expected })
}

fn read_marks(source: &str) -> Result<(String, Vec<Mark>), String> {
    let mut body = String::with_capacity(source.len());
    let mut marks: Vec<Mark> = Vec::new();
    // Of the marks that are open: which, and where in the body it starts.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut at, mut counted, mut units) = (0, 0, 0);
    let stray = |from: &str| {
        let shown: String = from.chars().take(40).collect();
        Err(format!("a mark is not ⟦rule:level¦text⟧: …{shown}…"))
    };
    for found in MARK.captures_iter(source) {
        let whole = found.get(0).unwrap();
        body.push_str(&source[at..whole.start()]);
        units += utf16::len(&body[counted..]);
        counted = body.len();
        at = whole.end();
        match (found.get(1), open.pop()) {
            (Some(rule), outer) => {
                open.extend(outer);
                open.push((marks.len(), counted));
                let (rule, level) = (rule.as_str().into(), found[2].into());
                marks.push(Mark { rule, level, start: units, end: units, source: String::new() });
            }
            (None, Some((mark, start))) => {
                marks[mark].end = units;
                marks[mark].source = body[start..].to_owned();
            }
            (None, None) => return stray(&source[whole.start()..]),
        }
    }
    body.push_str(&source[at..]);
    match (body.find(['⟦', '⟧']), open.first()) {
        (Some(at), _) | (None, Some(&(_, at))) => stray(&body[at..]),
        (None, None) => Ok((body, marks)),
    }
}

impl Fixture {
    /// What a report has that the fixture does not expect, and the other way round, in words; empty where they agree.
    pub fn differences(&self, report: &Value) -> Vec<String> {
        let mut differences = Vec::new();
        let verdict = self.verdict(report);
        if verdict != self.expected.verdict {
            differences.push(format!("verdict is {verdict}, expected {}", self.expected.verdict));
        }
        let (mut places, mut others) = (Vec::new(), Vec::new());
        for finding in self.findings(report) {
            let (rule, level) = (finding["rule"].as_str().unwrap(), finding["level"].as_str().unwrap());
            match (finding["field"].as_str(), finding["start"].as_u64(), finding["end"].as_u64()) {
                (Some("body"), Some(start), Some(end)) => {
                    places.push(self.place(rule, level, start as usize, end as usize));
                }
                (field, ..) => others.push(absence(rule, level, finding["element"].as_str(), field)),
            }
        }
        let marks = self.marks.iter().map(|mark| self.place(&mark.rule, &mark.level, mark.start, mark.end));
        let absences = self
            .expected
            .absent
            .iter()
            .map(|absent| absence(&absent.rule, &absent.level, absent.element.as_deref(), absent.field.as_deref()));
        differences.extend(surplus(places, marks));
        differences.extend(surplus(others, absences));
        for (rule, outcome) in &self.expected.outcomes {
            let found = report["outcomes"].as_array().into_iter().flatten().find(|entry| entry["rule"] == json!(rule));
            let found = found.map(|entry| &entry["outcome"]);
            if found != Some(&json!(outcome)) {
                differences.push(format!("outcome of {rule} is {found:?}, expected {outcome}"));
            }
        }
        if let Some(changes) = &self.expected.changes {
            let told = report["interpretation"]["changes"].as_array().into_iter().flatten().map(|change| {
                json!({ "kind": change["kind"], "clause": change["clause"], "explained": !change["explained"].is_null() })
            });
            let told: Value = told.collect();
            if told != json!(changes) {
                differences.push(format!("changes are {told}"));
            }
        }
        for (dimension, outcome) in &self.expected.interpretation {
            let found = &report["interpretation"][dimension]["outcome"];
            if *found != json!(outcome) {
                differences.push(format!("{dimension} is {found}, expected {outcome}"));
            }
        }
        differences
    }

    /// The findings that are compared.
    fn findings<'a>(&'a self, report: &'a Value) -> impl Iterator<Item = &'a Value> {
        let asks_for_more = |finding: &Value| finding["rule"].as_str().is_some_and(|rule| rule.starts_with("column/"));
        let findings = report["findings"].as_array().into_iter().flatten();
        findings.filter(move |finding| !(self.expected.fragment && asks_for_more(finding)))
    }

    /// The verdict on what is compared.
    fn verdict<'a>(&self, report: &'a Value) -> &'a str {
        if !self.expected.fragment {
            return report["verdict"].as_str().unwrap_or_default();
        }
        let has = |level: &str| self.findings(report).any(|finding| finding["level"] == json!(level));
        match (has("block"), has("review") || report.get("notChecked").is_some()) {
            (true, _) => "block",
            (_, true) => "review",
            _ => "pass",
        }
    }

    fn place(&self, rule: &str, level: &str, start: usize, end: usize) -> String {
        let body = &self.draft.body;
        let line = utf16::slice(body, 0, start).map_or(0, |before| before.matches('\n').count() + 1);
        let shown: String = utf16::slice(body, start, end).unwrap_or("(no such place)").chars().take(60).collect();
        format!("{rule} ({level}) at {start}..{end}, line {line}: {shown:?}")
    }

    /// The marked personal data, as written and as the bare letters and digits that a reader would copy, in lower case. The
    /// few digits of 青溪村3组 or 8岁 tell nothing by themselves.
    pub fn secrets(&self) -> Vec<String> {
        let mut secrets: Vec<String> = self
            .marks
            .iter()
            // The header of a list is no datum.
            .filter(|mark| mark.rule.starts_with("privacy/") && mark.rule != "privacy/name-list-field")
            .flat_map(|mark| {
                let bare = markup::bare(&mark.source);
                let says = bare.len() >= 6 || !mark.source.contains(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
                [Some(mark.source.to_lowercase()), says.then_some(bare)]
            })
            .flatten()
            .filter(|secret| !secret.is_empty())
            .collect();
        secrets.dedup();
        secrets
    }
}

fn absence(rule: &str, level: &str, element: Option<&str>, field: Option<&str>) -> String {
    let element = element.map(|element| format!(" for {element}")).unwrap_or_default();
    let field = field.map(|field| format!(" in {field}")).unwrap_or_default();
    format!("{rule} ({level}){element}{field}")
}

fn surplus(found: impl IntoIterator<Item = String>, expected: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut counts: BTreeMap<String, i32> = BTreeMap::new();
    for key in found {
        *counts.entry(key).or_default() += 1;
    }
    for key in expected {
        *counts.entry(key).or_default() -= 1;
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count != 0)
        .map(|(key, count)| format!("{} {} × {key}", if count > 0 { "unexpected" } else { "missing" }, count.abs()))
        .collect()
}
