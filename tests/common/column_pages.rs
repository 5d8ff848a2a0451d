//! Complete pages of a column, with ⟦element¦…⟧ around whatever states an element: taken out one element at a time, exactly
//! that element must be missing. The same format is read on the JavaScript side by `tests/accuracy/column-pages.mjs`.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use xianshen::catalogue::AbsenceRule;
use xianshen::{Checker, Draft, Report};

/// A page with what stands where.
pub struct ColumnPage {
    /// Path below the folder of pages.
    pub name: String,
    /// The draft without its body.
    draft: Value,
    /// The body with its marks.
    marked: String,
    /// `prose` or `table`.
    pub layout: String,
    /// The kind that the page is of; empty where the column has none.
    pub kind: String,
}

/// A stretch of the marked body.
enum Stretch<'a> {
    Plain(&'a str),
    Of(&'a str, &'a str),
}

impl ColumnPage {
    /// Reads a page; whatever is not as described is a fault of the page.
    pub fn read(path: &Path, root: &Path) -> Self {
        let name = path.strip_prefix(root).unwrap_or(path).display().to_string();
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (comment, marked) = text
            .strip_prefix("<!--")
            .and_then(|rest| rest.split_once("-->"))
            .unwrap_or_else(|| panic!("{name}: no comment"));
        let mut head: Value = serde_json::from_str(comment).unwrap_or_else(|error| panic!("{name}: {error}"));
        let told = |key: &str| head.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let page = ColumnPage {
            layout: told("layout"),
            kind: told("kind"),
            draft: head["draft"].take(),
            marked: marked.trim_start().to_owned(),
            name,
        };
        let opened = page.marked.matches('⟦').count();
        let of = page.stretches().into_iter().filter(|stretch| matches!(stretch, Stretch::Of(..))).count();
        assert!(opened == of && page.marked.matches('⟧').count() == of, "{}: marks do not pair", page.name);
        page
    }

    /// All pages below a folder, in the order of their paths.
    pub fn below(root: &Path) -> Vec<Self> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            let mut entries: Vec<_> = fs::read_dir(folder)
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
                .map(|entry| entry.unwrap().path())
                .collect();
            entries.sort();
            for path in entries {
                if path.is_dir() {
                    walk(&path, found);
                } else if path.extension().is_some_and(|extension| extension == "html") {
                    found.push(path);
                }
            }
        }
        let mut found = Vec::new();
        walk(root, &mut found);
        found.iter().map(|path| ColumnPage::read(path, root)).collect()
    }

    fn stretches(&self) -> Vec<Stretch<'_>> {
        let mut found = Vec::new();
        let mut rest = self.marked.as_str();
        while let Some((before, inner)) = rest.split_once('⟦') {
            let Some(((id, text), after)) =
                inner.split_once('⟧').and_then(|(of, after)| Some((of.split_once('¦')?, after)))
            else {
                break;
            };
            found.push(Stretch::Plain(before));
            found.push(Stretch::Of(id, text));
            rest = after;
        }
        found.push(Stretch::Plain(rest));
        found
    }

    /// Column id.
    pub fn column(&self) -> &str {
        self.draft["column"].as_str().unwrap_or_default()
    }

    /// The elements that are marked.
    pub fn elements(&self) -> BTreeSet<&str> {
        let of = |stretch| if let Stretch::Of(id, _) = stretch { Some(id) } else { None };
        self.stretches().into_iter().filter_map(of).collect()
    }

    /// The draft without one element, or whole; `write` may rewrite the text.
    pub fn draft(&self, without: Option<&str>, write: impl Fn(&str) -> String) -> Draft {
        let body: String = self
            .stretches()
            .into_iter()
            .filter_map(|stretch| match stretch {
                Stretch::Of(id, _) if Some(id) == without => None,
                Stretch::Of(_, text) | Stretch::Plain(text) => Some(text),
            })
            .collect();
        let mut draft = self.draft.clone();
        draft["body"] = Value::String(write(&body));
        draft["title"] = Value::String(write(draft["title"].as_str().unwrap_or_default()));
        Draft::read(draft).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// What is wrong with the answers of a checker: findings on the whole page, and removals that are not told for what they
    /// are.
    pub fn faults(&self, checker: &Checker, write: impl Fn(&str) -> String) -> Vec<String> {
        let whole = told(&checker.check(&self.draft(None, &write)));
        let mut faults: Vec<String> =
            whole.iter().map(|finding| format!("{}: whole page: {finding}", self.name)).collect();
        for id in self.elements() {
            let without = told(&checker.check(&self.draft(Some(id), &write)));
            let missing = |finding: &&String| {
                [AbsenceRule::Column, AbsenceRule::Interpretation]
                    .iter()
                    .any(|rule| finding.starts_with(&format!("{} {id} ", rule.name())))
            };
            if !without.iter().any(|finding| missing(&finding)) {
                faults.push(format!("{}: without {id}: not told", self.name));
            }
            // A part that is taken out leaves a gap in the numbers, or a heading without text, and that is told as well.
            let gap = |finding: &&String| finding.starts_with("validity/missing-part ");
            let others =
                without.iter().filter(|finding| !missing(finding) && !gap(finding) && !whole.contains(finding));
            faults.extend(others.map(|finding| format!("{}: without {id}: also {finding}", self.name)));
        }
        faults
    }
}

/// Findings in words.
fn told(report: &Report) -> Vec<String> {
    let told = |finding: &xianshen::report::Finding| {
        let element = finding.element.as_deref().unwrap_or("-");
        format!(
            "{} {element} ({:?}) {} {}",
            finding.rule,
            finding.level,
            finding.what,
            finding.quote.as_deref().unwrap_or("")
        )
    };
    report.findings.iter().map(told).collect()
}
