//! The fixture table natively. Reports are compared as JSON, so that positions are compared as JavaScript would.

mod common;

use common::fixture::{self, table};
use serde_json::json;
use xianshen::Checker;

#[test]
fn every_fixture_gives_the_report_it_expects() {
    let checker = Checker::new(None, None).unwrap();
    let table = table();
    assert!(!table.is_empty());
    let mut faults = String::new();
    for fixture in &table {
        let report = serde_json::to_value(checker.check(&fixture.draft)).unwrap();
        let text = report.to_string().to_lowercase();
        let mut differences = fixture.differences(&report);
        differences.extend(
            fixture
                .secrets()
                .iter()
                .filter(|secret| text.contains(*secret))
                .map(|_| "a personal datum stands in the report".to_owned()),
        );
        if !differences.is_empty() {
            let differences = differences.join("\n    ");
            faults.push_str(&format!("\n{}: {}\n    {differences}\n", fixture.name, fixture.expected.why));
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

const HEADER: &str =
    r#"<!-- xianshen { "why": "a page", "draft": { "column": "notice", "title": "公告" }, "verdict": "block" } -->"#;

#[test]
fn marks_are_taken_out_and_become_places_in_code_units() {
    let page = fixture::read(
        "a.html",
        &format!("\u{feff}{HEADER}\r\n😀<p>⟦privacy/resident-id:block¦1<b>2</b>⟧,⟦a/b:review¦三⟧"),
        "html",
    )
    .unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(page.draft.body, "\u{feff}😀<p>1<b>2</b>,三");
    let places: Vec<_> = page.marks.iter().map(|mark| (mark.start, mark.end)).collect();
    assert_eq!(places, [(6, 15), (16, 17)]);
    assert_eq!(page.secrets(), ["1<b>2</b>", "12"]);
}

#[test]
fn a_fixture_that_says_nothing_certain_is_refused() {
    for text in [
        "<p>".to_owned(),
        HEADER.replace("why", "wy"),
        HEADER.replace("verdict", "absent"),
        HEADER.replace("\"verdict\"", "\"noText\": \"yes\", \"verdict\""),
        format!("{HEADER}⟦privacy/resident-id:certain¦1⟧"),
        format!("{HEADER}⟦a/b:block¦1"),
        format!("{HEADER}⟦fill⟧"),
    ] {
        assert!(fixture::read("a.html", &text, "html").is_err(), "{text}");
    }
}

#[test]
fn a_comparison_finds_every_difference() {
    let text = format!("{HEADER}<p>\n⟦privacy/resident-id:block¦12⟧");
    let page = fixture::read("a.html", &text, "html").unwrap_or_else(|fault| panic!("{fault}"));
    let finding = json!({ "rule": "privacy/resident-id", "level": "block", "field": "body", "start": 4, "end": 6 });
    let differences = |verdict: &str, findings: serde_json::Value| {
        page.differences(&json!({ "verdict": verdict, "findings": findings })).len()
    };
    assert_eq!(differences("block", json!([finding])), 0);
    assert_eq!(differences("pass", json!([finding])), 1);
    assert_eq!(differences("block", json!([])), 1);
    assert_eq!(differences("block", json!([finding, finding])), 1);
    let mut moved = finding.clone();
    moved["end"] = json!(5);
    assert_eq!(differences("block", json!([moved])), 2);
    let mut elsewhere = finding.clone();
    elsewhere["field"] = json!("title");
    assert_eq!(differences("block", json!([finding, elsewhere])), 1);
}
