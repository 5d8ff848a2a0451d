//! What must hold of any page: fixtures with numbers planted anywhere, broken pages, random text. The generator is
//! seeded, so a failure comes again.

mod common;

use common::fixture::{Fixture, table};
use common::markup::{self, Part};
use common::people::{check_character, resident_id};
use common::random::Random;
use common::utf16::{self, Utf16};
use regex::Regex;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use xianshen::draft::{Attachment, Exception, ExceptionKind, Format};
use xianshen::report::{Finding, Fix, Level, Report, Verdict};
use xianshen::rules::RULES;
use xianshen::{Checker, Draft};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(None, None).unwrap());
static TABLE: LazyLock<Vec<Fixture>> = LazyLock::new(table);

const RESIDENT_ID: &str = "privacy/resident-id";

fn notice(body: String, format: Format) -> Draft {
    Draft {
        column: "notice".into(),
        title: "关于有关事项的公告".into(),
        body,
        format: Some(format),
        today: Some("2026-11-25".into()),
        ..Draft::default()
    }
}

/// Fixtures that are quick to check and have no script, in which nothing is text.
fn small_fixtures() -> impl Iterator<Item = &'static Fixture> {
    TABLE.iter().filter(|fixture| fixture.draft.body.len() < 20_000 && !fixture.draft.body.contains("<script"))
}

/// Whether a place is in a tag: what is told of there is no text, and an address may hold a datum that is told, too.
fn in_tag(source: &str, start: u32) -> bool {
    let before = utf16::slice(source, 0, start as usize).unwrap_or_default();
    before.rfind('<') > before.rfind('>')
}

// ---- Planted numbers

/// A way to write a number, from its first character to its last.
type Write = fn(&str) -> String;

/// The ways, with whether they are HTML.
const DISGUISES: [(&str, bool, Write); 20] = [
    ("plain", false, |id| id.to_owned()),
    ("lower-case", false, |id| id.to_lowercase()),
    ("full-width", false, |id| id.chars().map(full_width).collect()),
    ("in groups", false, |id| groups(id, " ")),
    ("blanks everywhere", false, |id| between(id, " ")),
    ("ideographic blanks", false, |id| groups(id, "\u{3000}")),
    ("hyphens", false, |id| groups(id, "-")),
    ("dashes", false, |id| groups(id, "—")),
    ("zero-width", false, |id| between(id, "\u{200b}")),
    ("characters without ink", false, |id| groups(id, "\u{2800}")),
    ("keys", false, |id| between(id, "\u{fe0f}\u{20e3}")),
    ("entities", true, |id| id.chars().map(|c| format!("&#{};", c as u32)).collect()),
    ("no-break spaces", true, |id| groups(id, "&nbsp;")),
    ("tags", true, |id| between(id, "</span><span class=\"a\">")),
    ("stray tags", true, |id| groups(id, "</option><body></svg></hr>")),
    ("tags without a box", true, |id| groups(id, "<br hidden><input type=hidden><wbr>")),
    ("hidden text between", true, |id| groups(id, "<span hidden>7</span>")),
    ("unshown elements between", true, |id| between(id, "<audio>、</audio>")),
    ("an unshown title between", true, |id| groups(id, "<title>第1</title><datalist><option>x</datalist>")),
    ("in a picture's style", true, |id| between(id, "<svg><style><b>")),
];

fn full_width(c: char) -> char {
    char::from_u32(c as u32 + 0xfee0).unwrap()
}

fn groups(id: &str, joint: &str) -> String {
    [&id[..6], &id[6..14], &id[14..]].join(joint)
}

fn between(id: &str, joint: &str) -> String {
    id.chars().map(String::from).collect::<Vec<_>>().join(joint)
}

/// The places in the text of a page where a character may be put in: not in a tag, not between table cells.
fn places(fixture: &Fixture) -> Vec<usize> {
    let body = &fixture.draft.body;
    if fixture.draft.format == Some(Format::Text) {
        return body.char_indices().map(|(byte, _)| byte).collect();
    }
    let mut places = Vec::new();
    let mut at = 0;
    for part in markup::parts(body) {
        let (Part::Text(source) | Part::Markup(source)) = part;
        if matches!(part, Part::Text(text) if !text.trim().is_empty()) {
            places.extend(source.char_indices().skip(1).map(|(byte, _)| at + byte));
        }
        at += source.len();
    }
    places
}

#[test]
fn a_planted_number_is_found_in_any_disguise_and_gone_after_the_fix() {
    let mut random = Random::new(1);
    let fixtures: Vec<(&Fixture, Vec<usize>)> = small_fixtures()
        .filter(|fixture| fixture.draft.format != Some(Format::Markdown))
        .map(|fixture| (fixture, places(fixture)))
        .filter(|(_, places)| !places.is_empty())
        .collect();
    for round in 0..600 {
        let (fixture, places) = random.pick(&fixtures);
        let html = fixture.draft.format == Some(Format::Html);
        let (disguise, needs_html, write) = DISGUISES[round % DISGUISES.len()];
        if needs_html && !html {
            continue;
        }
        let id = resident_id(&mut random);
        let planted = write(&id);
        // Where another label is near, the number needs its own; a full stop ends what was before it.
        let in_table = fixture.draft.body.contains("<table");
        let label = if in_table || random.one_in(2) { "。身份证号：" } else { "。" };
        let mut draft = fixture.draft.clone();
        let at = *random.pick(places);
        draft.body.insert_str(at, &format!("{label}{planted}的"));
        let start = at + label.len();
        let case = format!("round {round}: {disguise} in {} at {at}, {label}{planted}", fixture.name);

        let report = CHECKER.check(&draft);
        let place = (utf16::len(&draft.body[..start]), utf16::len(&draft.body[..start + planted.len()]));
        let finding = finding_at(&report, place).unwrap_or_else(|| panic!("{case}: not found"));
        assert_eq!((finding.rule.as_str(), finding.level), (RESIDENT_ID, Level::Block), "{case}");
        assert_eq!(shown_in(&report, &id), None, "{case}");

        let fix = finding.fix.as_ref().unwrap_or_else(|| panic!("{case}: no fix"));
        draft.body = apply(&Utf16::new(&draft.body), fix);
        let after = CHECKER.check(&draft);
        assert_eq!(numbers(&after) + 1, numbers(&report), "{case}: masked as {}", draft.body);
        assert_eq!(shown_in(&after, &id), None, "{case}");
    }
}

/// Markdown around a number, with whether an escape is one there.
const MARKDOWN: [(&str, bool); 15] = [
    ("正文{}的。", true),
    ("一行\n{}的\n又一行", true),
    ("# 标题{}的", true),
    ("- 项\n  - 项{}的", true),
    ("> 引用{}的", true),
    ("| 甲 | 乙 |\n| - | - |\n| 丙 | {} |", true),
    ("**强{}调**", true),
    ("[链{}接](a.html)", true),
    ("1. ~~删~~{}的", true),
    ("`代码{}`的", false),
    ("`代码\n{}`的", false),
    ("```\n代码\n{}的\n```", false),
    ("    缩进\n    {}的", false),
    ("<div>块{}的</div>", false),
    ("行内<b>块</b>{}的", true),
];

#[test]
fn a_number_planted_in_markdown_is_found_and_gone_after_the_fix() {
    let mut random = Random::new(6);
    let mut faults = Vec::new();
    for (page, escapes) in MARKDOWN {
        for (disguise, _, write) in DISGUISES.iter().filter(|(_, needs_html, _)| !needs_html) {
            let planted = write(&resident_id(&mut random));
            let before = format!("前言𠮷。\n\n{}", page.split("{}").next().unwrap());
            let mut draft = notice(format!("前言𠮷。\n\n{}\n", page.replace("{}", &planted)), Format::Markdown);
            let report = CHECKER.check(&draft);
            let start = utf16::len(&before);
            let finding = finding_at(&report, (start, start + utf16::len(&planted)));
            let Some(fix) = finding.and_then(|finding| finding.fix.as_ref()) else {
                faults.push(format!("{disguise} in {page:?}: not found"));
                continue;
            };
            draft.body = apply(&Utf16::new(&draft.body), fix);
            if numbers(&CHECKER.check(&draft)) > 0 || draft.body.contains("\\*") != escapes {
                faults.push(format!("{disguise} in {page:?}: masked as {:?}", draft.body));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn finding_at(report: &Report, (start, end): (usize, usize)) -> Option<&Finding> {
    let is_there = |finding: &&Finding| {
        finding.field.as_deref() == Some("body")
            && finding.start == Some(start as u32)
            && finding.end == Some(end as u32)
    };
    report.findings.iter().find(is_there)
}

fn numbers(report: &Report) -> usize {
    report.findings.iter().filter(|finding| finding.rule == RESIDENT_ID).count()
}

/// The text of the report that holds the number, in any spelling, or its region with the date of birth.
fn shown_in(report: &Report, id: &str) -> Option<String> {
    let (first, last) = (&id[..14], id[6..].to_lowercase());
    let mut left = vec![serde_json::to_value(report).unwrap()];
    while let Some(value) = left.pop() {
        match value {
            Value::String(text) => {
                let bare = markup::bare(&text);
                if bare.contains(first) || bare.contains(&last) {
                    return Some(text);
                }
            }
            Value::Array(values) => left.extend(values),
            Value::Object(values) => left.extend(values.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    None
}

#[test]
fn what_is_shown_of_a_draft_never_holds_a_number() {
    let mut random = Random::new(7);
    let mut faults = Vec::new();
    for (disguise, _, write) in DISGUISES.iter().filter(|(_, needs_html, _)| !needs_html) {
        let id = resident_id(&mut random);
        let planted = write(&id);
        let good = || notice("<p>定于下周一起调整服务大厅的开放时间，请合理安排。</p>".into(), Format::Html);
        let exception = |fingerprint: &str| Exception {
            fingerprint: fingerprint.to_owned(),
            kind: ExceptionKind::Accepted,
            reason: planted.clone(),
            by: planted.clone(),
            on: "2026-11-25".into(),
            until: None,
        };
        let unfinished = Draft { title: "待补充".into(), ..good() };
        let fingerprint = &CHECKER.check(&unfinished).findings[0].fingerprint;
        let attachment = Attachment { name: planted.clone(), size: None, r#type: None, content: None };
        let body = |text: &str| Draft { body: text.replace("{}", &planted), ..good() };
        let drafts = [
            ("column", Draft { column: planted.clone(), ..good() }),
            ("title", Draft { title: planted.clone(), ..good() }),
            ("meta", Draft { meta: Some([("own".to_owned(), Some(planted.clone()))].into()), ..good() }),
            ("attachment", Draft { attachments: Some(vec![attachment]), ..good() }),
            ("exception", Draft { exceptions: Some(vec![exception(&planted)]), ..good() }),
            ("used exception", Draft { exceptions: Some(vec![exception(fingerprint)]), ..unfinished }),
            ("garbled text", body("<p>鍏充簬鍏紑{}寰佹眰鎰忚鐨勯€氱煡</p>")),
            ("doubled punctuation", body("<p>各单位，，{}，，请知悉。</p>")),
            ("placeholder", body("<p>测试{}</p><p>〔20xx〕{}号</p><p>{}xxxxxx</p>")),
            ("announcement", body("<p>现予公布，编号{}的名单如下：</p>")),
        ];
        for (place, draft) in drafts {
            if let Some(text) = shown_in(&CHECKER.check(&draft), &id) {
                faults.push(format!("{disguise} in {place}: {text:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Applies a fix, whose edits are in order and do not overlap.
fn apply(source: &Utf16<'_>, fix: &Fix) -> String {
    let mut applied = String::new();
    let mut at = 0;
    for edit in &fix.edits {
        let (start, end) = (edit.start as usize, edit.end as usize);
        assert!(at <= start && start <= end, "edits are in order");
        applied += source.slice(at, start).expect("an edit begins at a character");
        applied += &edit.text;
        at = end;
    }
    applied + source.slice(at, source.len()).expect("an edit ends at a character")
}

// ---- Any input gives a report

#[test]
fn a_broken_page_gives_the_same_report_twice_with_places_that_are_there() {
    let mut random = Random::new(2);
    let fixtures: Vec<&Fixture> = small_fixtures().collect();
    for round in 0..400 {
        let fixture = random.pick(&fixtures);
        let mut draft = Draft { meta: None, ..fixture.draft.clone() };
        for _ in 0..=random.below(12) {
            mutate(&mut draft.body, &mut random);
        }
        if random.one_in(4) {
            mutate(&mut draft.title, &mut random);
        }
        if random.one_in(4) {
            draft.format = Some(*random.pick(&[Format::Html, Format::Markdown, Format::Text]));
        }
        assert_sound(&draft, &format!("round {round}, from {}", fixture.name));
    }
}

#[test]
fn bytes_read_as_text_give_a_report() {
    let mut random = Random::new(3);
    for round in 0..300 {
        let bytes: Vec<u8> = (0..random.below(600)).map(|_| random.below(256) as u8).collect();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let format = *random.pick(&[Format::Html, Format::Markdown, Format::Text]);
        assert_sound(&notice(body, format), &format!("round {round}"));
    }
}

#[test]
fn ten_thousand_open_tags_give_a_report() {
    let mut random = Random::new(4);
    let tags =
        ["div", "b", "table", "tr", "td", "th", "a href=x", "ul", "li", "p", "span", "pre", "select", "template"];
    for tag in tags {
        assert_sound(&notice(format!("{}身份证", format!("<{tag}>").repeat(10_000)), Format::Html), tag);
    }
    for round in 0..6 {
        let mut body = String::new();
        for _ in 0..10_000 {
            let tag = random.pick(&tags);
            match random.below(5) {
                0 => body += &format!("</{tag}>"),
                1 => body.push_str("电话13800138000"),
                _ => body += &format!("<{tag}>"),
            }
        }
        assert_sound(&notice(body, Format::Html), &format!("round {round}"));
    }
    for marker in ["> ", "- ", "*", "_", "[", "](", "![", "`", "|", "1. ", "<b>", "\\", "&", "~", "**a ", "# "] {
        assert_sound(&notice(format!("{}正文", marker.repeat(10_000)), Format::Markdown), marker);
    }
}

/// Changes a text at a random place: cuts, doubles, moves or puts in what pages are made of.
fn mutate(text: &mut String, random: &mut Random) {
    const SCRAPS: [&str; 34] = [
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "</td>",
        "<th colspan=70000>",
        "<td rowspan=0>",
        "<b>",
        "</b>",
        "<p>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<",
        ">",
        "&",
        "&#x",
        "&nbsp;",
        "&#0;",
        "&#xd800;",
        "\0",
        "\r\n",
        "\r",
        "\u{feff}",
        "𠮷😀",
        "13800138000",
        "11010519491231002X",
        "身份证号：",
        "x",
        "____",
        "〔20xx〕",
        "\u{fffd}",
        "å…¬",
    ];
    let from = boundary(text, random.below(text.len() + 1));
    let to = boundary(text, (from + random.below(40)).min(text.len()));
    match random.below(4) {
        0 => drop(text.drain(from..to)),
        1 => {
            let twice = text[from..to].to_owned();
            text.insert_str(from, &twice);
        }
        2 => {
            let moved: String = text.drain(from..to).collect();
            let at = boundary(text, random.below(text.len() + 1));
            text.insert_str(at, &moved);
        }
        _ => text.insert_str(from, random.pick::<&str>(&SCRAPS)),
    }
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Rules whose findings are about several things together: those have findings of their own.
const ENCLOSING: [&str; 7] = [
    "interpretation/copied",
    "interpretation/long-sentence",
    "privacy/aggregation",
    "validity/no-substance",
    "validity/repeated",
    "validity/script",
    "validity/twin",
];

/// Everything a report promises about itself.
fn assert_sound(draft: &Draft, case: &str) {
    let report = CHECKER.check(draft);
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(json, serde_json::to_string(&CHECKER.check(draft)).unwrap(), "{case}: not the same twice");

    let sources: BTreeMap<&str, Utf16<'_>> = fields(draft).map(|(name, source)| (name, Utf16::new(source))).collect();
    let mut counts = [0; 3];
    let mut last: Option<(&str, u32)> = None;
    for finding in &report.findings {
        match finding.level {
            Level::Block => counts[0] += finding.count,
            Level::Review => counts[1] += finding.count,
            Level::Advise => counts[2] += finding.count,
            Level::Off => panic!("{case}: a finding that is off"),
        }
        let (Some(start), Some(end)) = (finding.start, finding.end) else {
            assert!(finding.start.is_none() && finding.end.is_none() && finding.text.is_none(), "{case}");
            continue;
        };
        let field = finding.field.as_deref().expect("a place is in a field");
        let place = format!("{case}: {} at {start}..{end} of {field}", finding.rule);
        let source = sources.get(field).unwrap_or_else(|| panic!("{place}: there is no such field"));
        let shown = source.slice(start as usize, end as usize).filter(|shown| !shown.is_empty());
        let shown = shown.unwrap_or_else(|| panic!("{place}: there is no such place"));
        let before = last.filter(|(before, _)| *before == field).map_or(0, |(_, end)| end);
        if !ENCLOSING.contains(&finding.rule.as_str()) {
            let apart = before <= start || in_tag(body_or_title(draft, field), start);
            assert!(apart, "{place}, {shown:?}: the place before ends at {before}");
            last = Some((field, end));
        }
        if let Some(text) = finding.text {
            assert!(field == "body" && text.start < text.end, "{place}: text {text:?}");
        }
        if let Some(fix) = &finding.fix {
            apply(source, fix);
        }
    }
    assert_eq!(counts, [report.counts.block, report.counts.review, report.counts.advise], "{case}: counts");
    let verdict = match counts {
        [1..=u32::MAX, ..] => Verdict::Block,
        [_, 1..=u32::MAX, _] => Verdict::Review,
        _ => Verdict::Pass,
    };
    assert_eq!(report.verdict, verdict, "{case}");
    assert_eq!(report.outcomes.len(), RULES.len(), "{case}: every rule is listed");
}

fn body_or_title<'d>(draft: &'d Draft, field: &str) -> &'d str {
    fields(draft).find(|(name, _)| *name == field).map_or("", |(_, source)| source)
}

fn fields(draft: &Draft) -> impl Iterator<Item = (&str, &str)> {
    [("body", &*draft.body), ("title", &*draft.title)].into_iter()
}

// ---- Positions in the text of the page

#[test]
fn a_place_in_the_text_is_the_place_in_the_source() {
    let mut compared = 0;
    for fixture in TABLE.iter().filter(|fixture| fixture.draft.format == Some(Format::Html)) {
        let body = &fixture.draft.body;
        // In tables browsers move text; their own parser is asked in the browser test.
        let Some(dom) = dom_text(body).filter(|_| !body.contains("<table") && !body.contains("<pre")) else {
            continue;
        };
        for finding in CHECKER.check(&fixture.draft).findings {
            let (Some(start), Some(end), Some(text)) = (finding.start, finding.end, finding.text) else {
                continue;
            };
            if in_tag(body, start) {
                continue;
            }
            let source = utf16::slice(body, start as usize, end as usize).unwrap();
            assert_eq!(
                utf16::slice(&dom, text.start as usize, text.end as usize),
                dom_text(source).as_deref(),
                "{}, {} at {start}",
                fixture.name,
                finding.rule
            );
            compared += 1;
        }
    }
    assert!(compared > 50, "only {compared} places were compared");
}

/// The character data of HTML; `None` where it has an entity that is not known here.
fn dom_text(source: &str) -> Option<String> {
    let mut text = String::new();
    for part in markup::parts(source) {
        match part {
            Part::Text(part) => text += &part.replace("\r\n", "\n"),
            Part::Markup("&nbsp;") => text.push('\u{a0}'),
            Part::Markup("&ensp;") => text.push('\u{2002}'),
            Part::Markup("&shy;") => text.push('\u{ad}'),
            Part::Markup("&lt;") => text.push('<'),
            Part::Markup(entity) if entity.starts_with("&#") => {
                let number = entity.trim_start_matches("&#").trim_end_matches(';');
                let code = match number.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                text.push(char::from_u32(code.ok()?)?);
            }
            Part::Markup(entity) if entity.starts_with('&') => return None,
            Part::Markup(_) => {}
        }
    }
    (!text.contains("&#")).then_some(text)
}

// ---- Malformed drafts

#[test]
fn an_error_never_repeats_a_value() {
    let secrets =
        [json!("11010519491231002X"), json!(11010519491231002_i64), json!(1380013.8000), json!(-13800138000_i64)];
    let parts = ["110105194912310", "1380013"];
    let good = json!({ "column": "notice", "title": "公告", "body": "正文" });
    let paths: [&[&str]; 16] = [
        &["id"],
        &["column"],
        &["title"],
        &["body"],
        &["format"],
        &["today"],
        &["meta"],
        &["meta", "publishedAt"],
        &["meta", "openness"],
        &["attachments"],
        &["policy"],
        &["policy", "publishedAt"],
        &["previousPolicy", "format"],
        &["site"],
        &["site", "recent"],
        &["exceptions"],
    ];
    let mut refused = 0;
    for secret in &secrets {
        for wrong in
            [secret.clone(), json!([secret]), json!({ "x": secret }), json!([{ "name": [secret], "kind": secret }])]
        {
            for path in paths {
                let mut draft = good.clone();
                let mut place = &mut draft;
                for name in path {
                    place = &mut place[*name];
                }
                *place = wrong.clone();
                if let Err(error) = Draft::read(draft) {
                    refused += 1;
                    let message = error.to_string();
                    assert!(message.starts_with(&format!("draft.{}", path[0])), "{message}");
                    assert!(parts.iter().all(|part| !message.contains(part)), "{path:?}: {message}");
                }
            }
        }
    }
    assert!(refused > 150, "only {refused} were refused");
    for whole in [Value::Null, json!("11010519491231002X"), json!(["11010519491231002X"])] {
        assert!(!Draft::read(whole).unwrap_err().to_string().contains("1101"));
    }
}

// ---- Against plain patterns

#[test]
fn runs_of_eighteen_are_judged_as_patterns_and_the_standard_judge_them() {
    let mut random = Random::new(5);
    let mut valid = 0;
    for round in 0..400 {
        let text: String = (0..random.below(60)).map(|_| scrap(&mut random)).collect();
        let expected: Vec<(usize, usize)> = identity_numbers(&text)
            .into_iter()
            .map(|range| (utf16::len(&text[..range.start]), utf16::len(&text[..range.end])))
            .collect();
        valid += expected.len();
        let report = CHECKER.check(&notice(text.clone(), Format::Text));
        let found: Vec<(usize, usize)> = report
            .findings
            .iter()
            .filter(|finding| finding.rule == RESIDENT_ID && finding.field.as_deref() == Some("body"))
            .map(|finding| (finding.start.unwrap() as usize, finding.end.unwrap() as usize))
            .collect();
        assert_eq!(found, expected, "round {round}: {text}");
    }
    assert!(valid > 500, "only {valid} valid numbers were made");
}

/// A piece of digit-rich text. Single blanks, hyphens and points join digits, so they stand in pairs.
fn scrap(random: &mut Random) -> String {
    let digits = |random: &mut Random, len: usize| -> String {
        (0..len).map(|_| char::from_digit(random.below(10) as u32, 10).unwrap()).collect()
    };
    match random.below(10) {
        0 | 1 => resident_id(random),
        2 => resident_id(random).to_lowercase(),
        3 => {
            let mut id = resident_id(random).into_bytes();
            let at = random.below(17);
            id[at] = b'0' + random.below(10) as u8;
            String::from_utf8(id).unwrap()
        }
        4 => {
            let len = 1 + random.below(24);
            digits(random, len)
        }
        5 => (*random.pick(&["x", "X", "a", "G"])).to_owned(),
        _ => (*random.pick(&["，", "。", "甲", "乙丙", "（", "）", "\n", ", ", "--", "  、", "=", "|", "：", "“"]))
            .to_owned(),
    }
}

/// Runs of letters and digits that are identity numbers by the pattern, the calendar and the check character.
fn identity_numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    static RUN: LazyLock<Regex> = LazyLock::new(|| Regex::new("[0-9A-Za-z]+").unwrap());
    static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            "^(?:1[1-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])[0-9]{4}\
             ((?:18[89]|19[0-9]|20[01]|202)[0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$",
        )
        .unwrap()
    });
    let is_identity = |run: &str| {
        let Some(shape) = SHAPE.captures(run) else {
            return false;
        };
        let [year, month, day] = [1, 2, 3].map(|group| shape[group].parse::<u32>().unwrap());
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        year <= 2026 && day <= days && run.to_uppercase().ends_with(check_character(&run[..17]))
    };
    RUN.find_iter(text).filter(|run| is_identity(run.as_str())).map(|run| run.range()).collect()
}
