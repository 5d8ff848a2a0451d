//! How a department says on which days it works and how days are counted.

use serde_json::{Value, json};
use xianshen::{Checker, Draft, Report};

fn report(profile: Value, body: &str) -> Report {
    let checker = Checker::new(Some(profile), None).unwrap_or_else(|error| panic!("{error}"));
    let draft = json!({ "column": "notice", "title": "公示", "body": body, "today": "2026-11-25" });
    checker.check(&Draft::read(draft).unwrap())
}

/// What the rule says of the page.
fn said(profile: Value, body: &str) -> Vec<String> {
    let findings = report(profile, body).findings.into_iter();
    findings.filter(|finding| finding.rule == "column/period-too-short").map(|finding| finding.what).collect()
}

/// A column `notice` whose notices are up for five working days.
fn with(calendar: Value) -> Value {
    let period = json!({
        "id": "notice", "name": "公示期", "days": 5, "unit": "working-days", "labels": ["公示期"], "basis": ["F05"]
    });
    json!({ "columns": [{ "id": "notice", "periods": [period] }], "calendar": calendar })
}

#[test]
fn the_first_day_counts_or_not() {
    let body = "<p>公示期:2026年6月1日至2026年6月5日</p>";
    assert!(said(with(json!({})), body).is_empty());
    assert!(said(with(json!({ "ends": "both" })), body).is_empty());
    assert_eq!(said(with(json!({ "ends": "last" })), body), ["公示期只有4个工作日（首日不计），应当不少于5个工作日"]);
}

#[test]
fn a_year_may_be_added_or_replaced() {
    let body = "<p>公示期:2027年6月7日至2027年6月11日</p>";
    assert_eq!(
        said(with(json!({})), body),
        ["公示期按周一至周五计有5个工作日，没有收录2027年的放假安排，不能确定是否达到5个工作日"]
    );
    let unknown = report(with(json!({})), body);
    let how = unknown.findings.iter().find(|finding| finding.rule == "column/period-too-short").unwrap().how.clone();
    assert_eq!(
        how, "对照国务院办公厅关于2027年的放假通知核对，不足的把最后一天往后改。",
        "no example that ends too early"
    );
    let year = |holidays: &[&str], workdays: &[&str]| json!({ "years": [{ "year": 2027, "source": "通知", "holidays": holidays, "workdays": workdays }] });
    assert!(said(with(year(&["2027-01-01"], &[])), body).is_empty());
    assert_eq!(said(with(year(&["2027-06-09"], &["2027-06-12"])), body), ["公示期只有4个工作日，应当不少于5个工作日"]);
    let year = json!({ "years": [{ "year": 2026, "source": "通知", "holidays": ["2026-06-02"] }] });
    assert_eq!(said(with(year), "<p>公示期:2026年6月1日至2026年6月5日</p>").len(), 1);
}

#[test]
fn a_calendar_with_a_mistake_is_refused() {
    let error = |calendar: Value| match Checker::new(Some(json!({ "calendar": calendar })), None) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("{calendar} is taken"),
    };
    let year = |holidays: &[&str], workdays: &[&str]| {
        let year = json!({ "year": 2027, "source": "通知", "holidays": holidays, "workdays": workdays });
        error(json!({ "years": [year] }))
    };
    assert_eq!(error(json!({ "ends": "first" })), "profile.calendar.ends: unknown value; known are both, last");
    for (fault, holidays, workdays) in [
        ("without a holiday", &[][..], &[][..]),
        ("`2027-02-30` is not a date of the form YYYY-MM-DD", &["2027-02-30"], &[]),
        ("`2027.1.1` is not a date of the form YYYY-MM-DD", &["2027.1.1"], &[]),
        ("`2026-10-01` is not of that year", &["2026-10-01"], &[]),
        ("`2027-01-01` twice", &["2027-01-01", "2027-01-01"], &[]),
        ("`2027-01-04` is a working day without being named", &["2027-01-01"], &["2027-01-04"]),
    ] {
        assert_eq!(year(holidays, workdays), format!("profile.calendar: calendar, year 2027: {fault}"));
    }
}
