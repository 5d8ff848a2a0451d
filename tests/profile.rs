//! A department's own profile: columns, words and rules that need no compiling, and what is refused.

mod common;

use common::people::resident_id;
use common::random::Random;
use serde_json::{Value, json};
use xianshen::report::{Level, Report};
use xianshen::{Checker, Draft};

fn profile(toml: &str) -> Value {
    toml::from_str(toml).unwrap()
}

fn check(profile: Value, column: &str, body: &str) -> Report {
    let draft = json!({ "column": column, "title": "关于本局事项的公告", "body": body });
    Checker::new(Some(profile), None).unwrap().check(&Draft::read(draft).unwrap())
}

fn missing(report: &Report) -> Vec<(String, Level)> {
    let missing = report.findings.iter().filter(|finding| finding.rule == "column/missing-element");
    missing.map(|finding| (finding.element.clone().unwrap(), finding.level)).collect()
}

const OWN_COLUMN: &str = r#"
[[columns]]
id = "meeting-notice"
name = "会议预告"
aliases = ["局务会预告"]
elements = [
  { id = "topic", name = "会议议题", labels = ["会议议题", "议题"], mend = "写明议题。" },
  { id = "time", name = "会议时间", labels = ["会议时间"], phrases = ["{date}…召开"], level = "review" },
  { id = "place", name = "会议地点", labels = ["会议地点"], level = "advise" },
]
"#;

#[test]
fn a_column_of_ten_lines() {
    let own = || profile(OWN_COLUMN);
    let whole = "<p>议题：审议年度计划</p><p>2026年5月8日召开。</p><p>会议地点：局三楼</p>";
    assert_eq!(missing(&check(own(), "局务会预告", whole)), []);
    let bare = missing(&check(own(), "会议预告", "<p>议题：无</p><p>其他内容。</p>"));
    let wanted = [("topic", Level::Block), ("time", Level::Review), ("place", Level::Advise)];
    assert_eq!(bare, wanted.map(|(id, level)| (id.to_owned(), level)));
}

#[test]
fn a_column_that_is_there_grows() {
    let page = "<p>位置：青石镇东坪村</p><p>土地占有者：青石县宏远公司</p><p>停工日期：2024年3月1日起闲置</p><p>巡查员：有</p>";
    let users = |profile: Option<Value>| {
        let draft = json!({ "column": "idle-land", "title": "闲置土地公示", "body": page });
        let report = Checker::new(profile, None).unwrap().check(&Draft::read(draft).unwrap());
        missing(&report).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert!(users(None).contains(&"land-user".to_owned()));
    let own = json!({ "columns": [{ "id": "idle-land", "elements": [
        { "id": "land-user", "labels": ["土地占有者"] },
        { "id": "patrol", "name": "巡查安排", "labels": ["巡查安排"] },
    ] }] });
    let grown = users(Some(own));
    assert!(!grown.contains(&"land-user".to_owned()), "{grown:?}");
    assert!(grown.contains(&"patrol".to_owned()), "{grown:?}");
}

#[test]
fn one_part_may_weigh_otherwise() {
    let with = |level: &str| {
        let row = json!({ "rule": "column/missing-element", "column": "idle-land", "element": "land-user", "level": level, "reason": "理由" });
        let report = check(json!({ "levels": [row] }), "idle-land", "<p>位置：青石镇</p>");
        missing(&report).into_iter().find(|(id, _)| id == "land-user").map(|(_, level)| level)
    };
    assert_eq!(with("block"), Some(Level::Block));
    assert_eq!(with("advise"), Some(Level::Advise));
    assert_eq!(with("off"), None);
}

#[test]
fn a_part_of_an_interpretation_may_weigh_otherwise() {
    let with = |level: &str| {
        let row =
            json!({ "rule": "interpretation/element-missing", "element": "scope", "level": level, "reason": "理由" });
        let report = check(json!({ "levels": [row] }), "政策解读", "<p>《办法》共七章。</p>");
        let mut scope = report.findings.into_iter().filter(|finding| finding.element.as_deref() == Some("scope"));
        scope.next().map(|finding| (finding.rule, finding.level))
    };
    let rule = || "interpretation/element-missing".to_owned();
    assert_eq!(with("block"), Some((rule(), Level::Block)));
    assert_eq!(with("advise"), Some((rule(), Level::Advise)));
    assert_eq!(with("off"), None);
}

#[test]
fn packs_are_chosen() {
    let packs = |packs: Value| {
        let report = check(json!({ "packs": packs }), "征收土地公告", "<p>征收范围：东坪村。</p>");
        missing(&report).into_iter().collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(packs(json!(null)).get("approval"), Some(&Level::Advise));
    assert_eq!(packs(json!(["guangdong"])).get("approval"), Some(&Level::Block));
    assert!(packs(json!(["guangdong"])).contains_key("payment"));
    let mailbox = |packs: Value| missing(&check(json!({ "packs": packs }), "信件公开", "<p>来信。</p>")).len();
    assert!(mailbox(json!(["local-practice"])) > mailbox(json!([])));
}

const OWN_RULES: &str = r#"
[[rules]]
name = "own/old-bureau-name"
title = "旧机构名称"
phrases = ["国土资源局"]
unless = ["原|更名|时任"]
replace = "自然资源局"
how = "改为“自然资源局”。"
hit = ["请到县国土资源局办理。"]
silent = ["原县国土资源局的档案。"]

[[rules]]
name = "own/room-number"
title = "房间号写法"
level = "advise"
columns = ["service-guide"]
pattern = "[a-z]栋\\d{3,4}（室）"
how = "写成“A座301室”。"
hit = ["在Ａ栋301（室）办理。"]
silent = ["在A座301室办理。"]
"#;

#[test]
fn own_rules_find_mend_and_are_listed() {
    let checker = Checker::new(Some(profile(OWN_RULES)), None).unwrap();
    let names: Vec<String> = checker.rules().into_iter().map(|rule| rule.name).collect();
    assert!(names.ends_with(&["own/old-bureau-name".into(), "own/room-number".into()]));
    let body =
        "<p>请到县<b>国土</b>资源局,或者国 土 資 源 局办理;国土资源局也行。原国土资源局除外。</p><p>C栋1203(室)</p>";
    let draft =
        |column: &str| Draft::read(json!({ "column": column, "title": "国土资源局公告", "body": body })).unwrap();
    let report = checker.check(&draft("notice"));
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.rule.starts_with("own/")).collect();
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.iter().all(|finding| finding.level == Level::Review));
    // One with a tag inside has no certain fix.
    assert_eq!(found.iter().filter(|finding| finding.fix.is_some()).count(), 3);
    let outcome = |report: &Report, name: &str| {
        let outcome = report.outcomes.iter().find(|outcome| outcome.rule == name).unwrap().outcome;
        serde_json::to_value(outcome).unwrap()
    };
    assert_eq!(outcome(&report, "own/old-bureau-name"), "fail");
    assert_eq!(outcome(&report, "own/room-number"), "not-applicable");
    let report = checker.check(&draft("service-guide"));
    assert_eq!(report.findings.iter().filter(|finding| finding.rule == "own/room-number").count(), 1);
    let mended = checker.mend(&draft("notice"));
    assert_eq!(mended.draft.title, "自然资源局公告");
}

#[test]
fn a_pattern_may_stand_at_either_end_of_a_line() {
    let own = json!({ "rules": [{
        "name": "own/edge", "title": "行首行尾", "pattern": "^附件$", "how": "写明附件名称。", "hit": ["附件"], "silent": ["附件一"]
    }] });
    let report = check(own, "notice", "<p>见附件</p><p>附件</p><p>附件表</p>");
    assert_eq!(report.findings.iter().filter(|finding| finding.rule == "own/edge").count(), 1);
}

#[test]
fn a_pattern_quotes_no_number() {
    let own = json!({ "rules": [{
        "name": "own/number", "title": "编号", "pattern": "编号\\d+", "how": "删去。", "hit": ["编号123456789012"], "silent": ["编号"]
    }] });
    let report = check(own, "notice", "<p>编号11010519491231002</p>");
    let quote = report.findings.iter().find(|finding| finding.rule == "own/number").unwrap().quote.clone().unwrap();
    assert!(quote.contains('*') && !quote.contains("0519491231"), "{quote}");
}

#[test]
fn mistakes_are_refused_with_their_place() {
    let rule = |change: Value| {
        let mut rule = json!({ "name": "own/x", "title": "题", "phrases": ["甲乙"], "how": "改。", "hit": ["甲乙"], "silent": ["丙"] });
        rule.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "rules": [rule] })
    };
    let column = |change: Value| {
        let mut column = json!({ "id": "own-column", "name": "自有栏目", "elements": [{ "id": "part", "name": "要素", "labels": ["要素"] }] });
        column.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "columns": [column] })
    };
    let cases = [
        (json!({ "colums": [] }), "profile.colums: unknown field; did you mean `columns`?"),
        (json!({ "interpretation": { "lateAfterDay": 3 } }), "did you mean `lateAfterDays`?"),
        (json!({ "interpretation": { "copiedPercent": 101 } }), "profile.interpretation.copiedPercent: more than 100"),
        (json!({ "packs": ["guandong"] }), "profile.packs[0]: there is no such pack; did you mean `guangdong`?"),
        (rule(json!({ "name": "privacy/x" })), "profile.rules[0].name"),
        (rule(json!({ "phrases": ["{date}"] })), "profile.rules[0].phrases[0]"),
        (rule(json!({ "phrases": [] })), "profile.rules[0].phrases: missing"),
        (rule(json!({ "pattern": "(" })), "profile.rules[0].pattern: no regular expression"),
        (rule(json!({ "pattern": "x*" })), "profile.rules[0].pattern: fits where there is nothing"),
        (rule(json!({ "hit": ["丁"] })), "profile.rules[0].hit[0]: the rule finds nothing here"),
        (rule(json!({ "silent": ["丙", "甲乙"] })), "profile.rules[0].silent[1]: the rule finds something here"),
        (rule(json!({ "silent": [] })), "profile.rules[0].silent: empty"),
        (
            rule(json!({ "columns": ["notise"] })),
            "profile.rules[0].columns[0]: there is no such column; did you mean `notice`?",
        ),
        (rule(json!({ "basis": ["X99"] })), "profile.rules[0].basis[0]"),
        (column(json!({ "elements": [{ "id": "part", "name": "要素" }] })), "nothing says how to recognise it"),
        (
            column(json!({ "elements": [{ "id": "part", "name": "要素", "labels": ["要素"], "kinds": ["none"] }] })),
            "there is no kind `none`",
        ),
        (column(json!({ "name": "" })), "needs a kebab-case id and a name"),
        (column(json!({ "titles": ["甲……"] })), "profile.columns[0].titles"),
        (
            json!({ "words": [{ "group": "unfinised", "words": ["待定"], "reason": "理由" }] }),
            "did you mean `unfinished`?",
        ),
        (json!({ "words": [{ "group": "unfinished", "words": ["待定"], "reason": " " }] }), "profile.words[0].reason"),
        (
            json!({ "basis": [{ "id": "T04", "level": "V", "requirement": "要求", "title": "《某法》", "verified": "已核" }] }),
            "`T04` is there already",
        ),
        (
            json!({ "levels": [{ "rule": "column/missing-element", "element": "land-usr", "level": "advise" }] }),
            "did you mean `land-user`?",
        ),
        (
            json!({ "levels": [{ "rule": "column/missing-element", "element": "scope", "level": "review" }] }),
            "the absence of `scope` is told by `interpretation/element-missing`",
        ),
    ];
    for (profile, message) in cases {
        let error = Checker::new(Some(profile.clone()), None).err().map(|error| error.to_string());
        assert!(error.as_deref().is_some_and(|error| error.contains(message)), "{profile}: {error:?}, not {message}");
    }
}

#[test]
fn the_bureaus_own_table_may_be_another() {
    let row = json!({ "id": "J05", "level": "V", "requirement": "利益点", "title": "《本局任务表》第3项", "verified": "原文" });
    let checker = Checker::new(Some(json!({ "basis": [row] })), None).unwrap();
    let rule = checker.rules().into_iter().find(|rule| rule.name == "interpretation/no-benefit").unwrap();
    assert_eq!(rule.basis[0].title, "《本局任务表》第3项");
}

#[test]
fn a_name_of_former_times_of_ones_own() {
    let own = json!({ "outdated": [
        { "name": "县规划管理处", "kind": "agency", "until": "2022-12-31", "successor": "县自然资源局", "source": "本县方案" },
        { "name": "国土局", "kind": "agency", "until": "2030-12-31", "source": "本县仍用此简称" },
    ] });
    let found = |profile: Option<Value>, day: &str| -> Vec<(Level, String)> {
        let draft = json!({
            "column": "notice", "title": "通知", "body": "<p>请到县规划管理处、县国土局和市国土资源局领取图件。</p>",
            "meta": { "publishedAt": day },
        });
        let report = Checker::new(profile, None).unwrap().check(&Draft::read(draft).unwrap());
        let findings = report.findings.into_iter().filter(|finding| finding.rule == "validity/outdated");
        findings.map(|finding| (finding.level, finding.quote.unwrap())).collect()
    };
    let names = |names: &[&str]| names.iter().map(|name| (Level::Review, (*name).to_owned())).collect::<Vec<_>>();
    assert_eq!(found(None, "2026-05-18"), names(&["国土局", "国土资源局"]));
    assert_eq!(found(Some(own.clone()), "2026-05-18"), names(&["县规划管理处", "国土资源局"]));
    assert_eq!(found(Some(own), "2021-05-18"), names(&["国土资源局"]));
    let row = |changes: Value| {
        let mut row = json!({ "name": "规划管理处", "kind": "agency", "until": "2022-12-31", "source": "本县方案" });
        row.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({ "outdated": [row] })
    };
    for (profile, message) in [
        (row(json!({ "name": "处" })), "profile.outdated[0].name: shorter than three characters"),
        (row(json!({ "until": "2022-02-30" })), "profile.outdated[0].until"),
        (row(json!({ "source": " " })), "profile.outdated[0].source"),
        (row(json!({ "within": ["管理处"] })), "profile.outdated[0].within"),
        (row(json!({ "kind": "office" })), "profile.outdated[0].kind"),
        (row(json!({ "successors": "县自然资源局" })), "did you mean"),
        (row(json!({ "aliases": ["规划管理处"] })), "profile.outdated[0].aliases"),
    ] {
        let error = Checker::new(Some(profile.clone()), None).err().map(|error| error.to_string());
        assert!(error.as_deref().is_some_and(|error| error.contains(message)), "{profile}: {error:?}, not {message}");
    }
}

/// A page with an identity number, the report on it, and what became of an exception to the finding on the number.
fn excepted(profile: Option<Value>, kind: &str) -> (Report, Report) {
    let number = resident_id(&mut Random::new(7));
    let checker = Checker::new(profile, None).unwrap();
    let page = |exceptions: Value| {
        json!({ "column": "notice", "title": "公告", "today": "2026-11-26",
            "body": format!("<p>经办人身份证号：{number}</p>"), "exceptions": exceptions })
    };
    let check = |exceptions| checker.check(&Draft::read(page(exceptions)).unwrap());
    let before = check(json!([]));
    let fingerprint =
        &before.findings.iter().find(|finding| finding.rule == "privacy/resident-id").unwrap().fingerprint;
    let after = check(
        json!([{ "fingerprint": fingerprint, "kind": kind, "reason": "经核对", "by": "林某", "on": "2026-11-26" }]),
    );
    (before, after)
}

#[test]
fn what_the_law_forbids_is_not_accepted() {
    let (before, accepted) = excepted(None, "accepted");
    let kinds = serde_json::to_value(&before.findings[0].excusable).unwrap();
    assert_eq!(kinds, json!(["false-positive"]));
    assert_eq!(accepted.verdict, before.verdict);
    assert_eq!(serde_json::to_value(accepted.exceptions.unused[0].state).unwrap(), "not-excusable");
    assert!(accepted.exceptions.used.is_empty());

    let (_, wrong) = excepted(None, "false-positive");
    assert_eq!(wrong.exceptions.used.len(), 1);
    assert!(wrong.findings.iter().all(|finding| finding.rule != "privacy/resident-id"));
}

#[test]
fn a_department_says_what_is_excusable() {
    let row = |kinds: Value| json!({ "excusable": [{ "rule": "privacy/resident-id", "kinds": kinds, "reason": "本局规定" }] });
    let (before, accepted) = excepted(Some(row(json!(["false-positive", "accepted"]))), "accepted");
    assert!(before.findings[0].excusable.is_none());
    assert_eq!(accepted.exceptions.used.len(), 1);
    let (before, wrong) = excepted(Some(row(json!([]))), "false-positive");
    assert_eq!(before.findings[0].excusable.as_deref().map(<[_]>::len), Some(0));
    assert!(wrong.exceptions.used.is_empty());

    let refused = |row: Value| Checker::new(Some(json!({ "excusable": [row] })), None).err().unwrap().to_string();
    for (row, said) in [
        (json!({ "rule": "privacy/resident-ids", "kinds": [], "reason": "x" }), "profile.excusable[0].rule"),
        (
            json!({ "rule": "privacy/resident-id", "column": "notices", "kinds": [], "reason": "x" }),
            "profile.excusable[0].column",
        ),
        (json!({ "rule": "privacy/resident-id", "kinds": [], "reason": " " }), "profile.excusable[0].reason"),
        (json!({ "rule": "privacy/resident-id", "kinds": ["wrong"], "reason": "x" }), "profile.excusable[0].kinds"),
    ] {
        assert!(refused(row).starts_with(said), "{said}");
    }
}
