//! The privacy matrix: the same datum in different columns, and a bureau's own cells.

use serde_json::{Value, json};
use xianshen::report::{Level, Verdict};
use xianshen::{Checker, Draft};

const HOME: &str = "<p>林某某，家庭住址：福安市城南街道东山路12号3幢502室。</p>";
const PLATE: &str = "<p>车主林某某驾驶闽W12345号小型轿车。</p>";

/// Levels of a rule's findings on a page of a column, with what the first of them says.
fn levels(profile: Value, column: &str, body: &str, rule: &str) -> (Vec<Level>, String) {
    let draft = Draft {
        column: column.into(),
        title: "关于有关事项的公告".into(),
        body: body.into(),
        today: Some("2026-11-25".into()),
        ..Draft::default()
    };
    let report = Checker::new(Some(profile), None).unwrap().check(&draft);
    let findings: Vec<_> = report.findings.iter().filter(|finding| finding.rule == rule).collect();
    if findings.iter().any(|finding| finding.level == Level::Block) {
        assert_eq!(report.verdict, Verdict::Block);
    }
    let said = findings.first().map_or(String::new(), |finding| finding.what.clone());
    (findings.iter().map(|finding| finding.level).collect(), said)
}

#[test]
fn the_same_datum_blocks_in_one_column_and_passes_in_another() {
    let rule = "privacy/home-address";
    for (column, expected, cell) in [
        ("mailbox-reply", vec![Level::Block], "“住址到门牌 × 互动交流”：不得公开"),
        ("planning-permit", vec![Level::Review], "“住址到门牌 × 审批结果”：脱敏后或有条件公开"),
        ("notice", vec![Level::Review], "“住址到门牌 × 其他栏目”：脱敏后或有条件公开"),
        ("real-estate-registration", vec![], ""),
    ] {
        let (found, said) = levels(json!({}), column, HOME, rule);
        assert_eq!(found, expected, "{column}");
        assert!(said.contains(cell), "{column}: {said}");
    }
}

#[test]
fn a_bureaus_cell_wins_and_the_last_one_that_fits() {
    let rule = "privacy/vehicle-plate";
    let cell = |datum: &str, column: Value, handling: &str| json!({ "datum": datum, "column": column, "handling": handling, "reason": "测试用的理由" });
    let built_in = levels(json!({}), "administrative-penalty", PLATE, rule);
    assert_eq!(built_in.0, [Level::Review]);
    // For a group, for a column, for all, and the last one wins.
    for (cells, expected) in [
        (vec![cell("vehicle-plate", json!("penalty"), "allowed")], vec![]),
        (vec![cell("vehicle-plate", json!("administrative-penalty"), "forbidden")], vec![Level::Block]),
        (vec![cell("vehicle-plate", Value::Null, "forbidden")], vec![Level::Block]),
        (vec![cell("vehicle-plate", json!("interaction"), "allowed")], vec![Level::Review]),
        (
            vec![
                cell("vehicle-plate", Value::Null, "forbidden"),
                cell("vehicle-plate", json!("administrative-penalty"), "allowed"),
            ],
            vec![],
        ),
        (vec![cell("home-address", json!("penalty"), "allowed")], vec![Level::Review]),
    ] {
        let shown = format!("{cells:?}");
        let (found, said) = levels(json!({ "matrix": cells }), "administrative-penalty", PLATE, rule);
        assert_eq!(found, expected, "{shown}");
        if expected == [Level::Block] {
            assert!(said.contains("本单位规定"), "{shown}: {said}");
        }
    }
}

#[test]
fn a_cell_that_is_wrong_is_refused_by_name() {
    for (cell, fault) in [
        (
            json!({ "datum": "vehicle-plat", "handling": "allowed", "reason": "理由" }),
            "profile.matrix[0].datum: there is no such datum; did you mean `vehicle-plate`?",
        ),
        (
            json!({ "datum": "health", "column": "recruitmen", "handling": "allowed", "reason": "理由" }),
            "profile.matrix[0].column: there is no such column; did you mean `recruitment`?",
        ),
        (
            json!({ "datum": "health", "handling": "allowed", "reason": " " }),
            "profile.matrix[0].reason: a cell of the matrix is not overridden without a reason",
        ),
        (json!({ "datum": "health", "handling": "allowed" }), "profile.matrix[0].reason: missing"),
        (json!({ "datum": "health", "handling": "public", "reason": "理由" }), "profile.matrix[0].handling"),
    ] {
        let error = Checker::new(Some(json!({ "matrix": [cell] })), None).err().expect("refused").to_string();
        assert!(error.starts_with(fault), "{error}");
    }
}
