//! What must hold of masks on any page: a number is found wherever the source holds it, a mended page is clean, and what
//! the checker counts for a mask is what a full count gives. The generator is seeded, so a failure comes again.

mod common;

use common::fixture::{Fixture, table};
use common::markup::{self, Part};
use common::people::{check_character, resident_id};
use common::random::Random;
use common::utf16;
use std::sync::LazyLock;
use xianshen::draft::Format;
use xianshen::report::{Finding, Level, Report};
use xianshen::{Checker, Draft};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(None, None).unwrap());
static TABLE: LazyLock<Vec<Fixture>> = LazyLock::new(table);

const RESIDENT_ID: &str = "privacy/resident-id";
const MOBILE: &str = "privacy/mobile-number";
const WEAK_MASK: &str = "privacy/weak-mask";

fn notice(body: String) -> Draft {
    Draft {
        column: "notice".into(),
        title: "关于有关事项的公告".into(),
        body,
        today: Some("2026-11-25".into()),
        ..Draft::default()
    }
}

/// HTML fixtures that are quick to check and have no script, with the edges between their markup where more markup may be put.
fn pages() -> Vec<(&'static Fixture, Vec<usize>)> {
    let html = TABLE.iter().filter(|fixture| fixture.draft.format == Some(Format::Html));
    html.filter(|fixture| fixture.draft.body.len() < 20_000 && !fixture.draft.body.contains("<script"))
        .map(|fixture| {
            let mut at = 0;
            let mut edges = Vec::new();
            for part in markup::parts(&fixture.draft.body) {
                let (Part::Text(source) | Part::Markup(source)) = part;
                at += source.len();
                if matches!(part, Part::Text(text) if !text.trim().is_empty()) {
                    edges.push(at);
                }
            }
            (fixture, edges)
        })
        .filter(|(_, edges)| !edges.is_empty())
        .collect()
}

fn mobile(random: &mut Random) -> String {
    format!("1{}00{:06}", 30 + random.below(70), random.below(1_000_000))
}

/// Places of the source where readers of the page see nothing: before and after the number.
const UNSEEN: [(&str, &str); 19] = [
    ("<img src=\"a.png\" alt=\"示意图，身份证号", "\">"),
    ("<span title='身份证号：", "'></span>"),
    ("<!-- 身份证号", " -->"),
    ("<!-- <script>var n = '身份证号", "';</script> -->"),
    ("<script>document.write('<b>身份证号", "</b>');</script>"),
    ("<style>\n/* 身份证号\n", " */</style>"),
    ("<!--<p>原稿：身份证号<b>", "</b></p>-->"),
    ("<input type=hidden value=", ">"),
    ("<i data-idcard=\"", "\"></i>"),
    ("<span aria-label=\"身份证号", "\"></span>"),
    ("<a href=\"query.aspx?idcard=", "&amp;t=1\"></a>"),
    ("<i onclick=\"show('张某", "')\"></i>"),
    ("<b onmouseover=\"tip(this, &quot;身份证号", "&quot;)\"></b>"),
    ("<i aria-valuetext=\"身份证号", "\"></i>"),
    ("<a href=\"/person/", ".html\"></a>"),
    ("<img alt=甲 src=\"/2026/p_", ".png\">"),
    ("<i class=\"a p-", "\"></i>"),
    ("<iframe srcdoc=\"<p>身份证号<b>", "</b>\"></iframe>"),
    ("<td title=\"&#36523;&#20221;&#35777;&#21495;", "\"></td>"),
];

#[test]
fn a_number_in_an_attribute_a_comment_or_a_script_is_found_and_gone_after_mending() {
    let mut random = Random::new(11);
    let pages = pages();
    for round in 0..360 {
        let (fixture, edges) = random.pick(&pages);
        let id = resident_id(&mut random);
        let (before, after) = UNSEEN[round % UNSEEN.len()];
        let at = *random.pick(edges);
        let mut draft = fixture.draft.clone();
        draft.body.insert_str(at, &format!("{before}{id}{after}"));
        let start = utf16::len(&draft.body[..at + before.len()]) as u32;
        let case = format!("round {round}: {before}{id}{after} in {} at {at}", fixture.name);

        let report = CHECKER.check(&draft);
        let finding = at_place(&report, RESIDENT_ID, start, start + 18).unwrap_or_else(|| panic!("{case}: not found"));
        assert_eq!((finding.level, finding.text.is_none()), (Level::Block, true), "{case}");
        assert!(["属性", "注释", " 里"].iter().any(|place| finding.what.contains(place)), "{case}: {}", finding.what);
        assert!(!shows(&report, &id), "{case}: shown");
        let mended = CHECKER.mend(&draft);
        assert!(!mended.draft.body.contains(&id[4..16]), "{case}: {}", mended.draft.body);
        assert!(is_clean(&mended.report), "{case}: {:?}", mended.report.findings);
    }
}

#[test]
fn a_telephone_link_is_found_and_gone_after_mending() {
    let mut random = Random::new(12);
    let pages = pages();
    for round in 0..120 {
        let (fixture, edges) = random.pick(&pages);
        let number = mobile(&mut random);
        let mut draft = Draft { column: "mailbox-reply".into(), ..fixture.draft.clone() };
        let at = *random.pick(edges);
        let before = ["。<a href=\"tel:", "。<a href='TEL:+86", "。<a title=电话 href=sms:"][round % 3];
        let after = ["\">来信人</a>", "'>来信人</a>", ">来信人</a>"][round % 3];
        draft.body.insert_str(at, &format!("{before}{number}{after}"));
        let report = CHECKER.check(&draft);
        let case = format!("round {round}: {before}{number} in {} at {at}", fixture.name);
        let found = report.findings.iter().any(|finding| finding.rule == MOBILE && finding.what.contains("href"));
        assert!(found, "{case}: {:?}", report.findings);
        assert!(!shows(&report, &number), "{case}: shown");
        if report.findings.iter().any(|finding| finding.what.contains("href") && finding.fix.is_some()) {
            assert!(!CHECKER.mend(&draft).draft.body.contains(&number), "{case}: not mended");
        }
    }
}

#[test]
fn a_number_over_two_cells_or_in_numerals_is_found_and_gone_after_mending() {
    let mut random = Random::new(13);
    for round in 0..200 {
        let id = resident_id(&mut random);
        let cut = 1 + random.below(16);
        let (written, before, after) = if round % 2 == 0 {
            let cells = format!("{}</td><td>{}", &id[..cut], &id[cut..]);
            (cells, "<table><tr><td>林某</td><td>身份证号</td><td>", "</td></tr></table>")
        } else {
            (numerals(&id, &mut random), "<p>林某，身份证号：", "，已受理。</p>")
        };
        let draft = notice(format!("{before}{written}{after}"));
        let report = CHECKER.check(&draft);
        let start = utf16::len(before) as u32;
        let end = start + utf16::len(&written) as u32;
        let case = format!("round {round}: {}", draft.body);
        assert!(at_place(&report, RESIDENT_ID, start, end).is_some(), "{case}: {:?}", report.findings);
        assert!(!shows(&report, &id), "{case}: shown");
        let mended = CHECKER.mend(&draft);
        assert!(is_clean(&mended.report), "{case}: {} {:?}", mended.draft.body, mended.report.findings);
    }
}

fn numerals(id: &str, random: &mut Random) -> String {
    let zero = *random.pick(&["零", "〇", "○"]);
    let one = *random.pick(&["一", "幺"]);
    let digits = [zero, one, "二", "三", "四", "五", "六", "七", "八", "九"];
    id.chars().map(|c| c.to_digit(10).map_or("X", |digit| digits[digit as usize])).collect()
}

#[test]
fn a_mended_fixture_is_clean_and_mending_it_again_changes_nothing() {
    for fixture in TABLE.iter().filter(|fixture| fixture.draft.body.len() < 200_000) {
        let mended = CHECKER.mend(&fixture.draft);
        assert!(is_clean(&mended.report), "{}: {:?}", fixture.name, mended.report.findings);
        let again = CHECKER.mend(&mended.draft);
        assert_eq!((again.mended, &again.draft.body), (0, &mended.draft.body), "{}", fixture.name);
    }
}

/// Ways to hide a part of a number.
fn hide(id: &str, random: &mut Random) -> String {
    let (from, to) =
        *random.pick(&[(6, 14), (4, 14), (2, 15), (10, 14), (14, 18), (8, 10), (4, 6), (0, 14), (6, 12), (12, 17)]);
    id.char_indices().map(|(index, c)| if (from..to).contains(&index) { '*' } else { c }).collect()
}

#[test]
fn what_is_counted_for_a_mask_is_what_trying_every_number_gives() {
    let mut random = Random::new(14);
    for round in 0..400 {
        let id = resident_id(&mut random);
        let masked = hide(&id, &mut random);
        let (year, month, day) = (&id[6..10], &id[10..12], &id[12..14]);
        let (said, known): (String, fn(&str, &str) -> bool) = match round % 4 {
            0 => (String::new(), |_, _| true),
            1 => (format!("{year}年{month}月{day}日出生，"), |id, other| id[6..14] == other[6..14]),
            2 => (format!("{year}年{month}月出生，"), |id, other| id[6..12] == other[6..12]),
            _ => (format!("{year}年出生，"), |id, other| id[6..10] == other[6..10]),
        };
        let body = format!("<p>林某，{said}身份证号{masked}。</p>");
        let count = candidates(&masked, &|other| known(&id, other));
        let report = CHECKER.check(&notice(body.clone()));
        let weak = report.findings.iter().find(|finding| finding.rule == WEAK_MASK);
        match (count, weak) {
            (Some(count @ 1..=1000), Some(finding)) => {
                assert!(finding.what.contains(&format!("剩 {count} 种")), "{body}: {count}, {}", finding.what);
            }
            (Some(1..=1000), None) => panic!("{body}: {count:?} left and nothing said"),
            (Some(_), Some(finding)) => panic!("{body}: {count:?}, {}", finding.what),
            _ => {}
        }
        assert!(is_clean(&CHECKER.mend(&notice(body.clone())).report), "{body}");
    }
}

/// How many valid numbers fit the mask and what is known; nothing where there are too many to try.
fn candidates(masked: &str, known: &dyn Fn(&str) -> bool) -> Option<usize> {
    let hidden: Vec<usize> = masked.char_indices().filter(|(_, c)| *c == '*').map(|(index, _)| index).collect();
    // What stands in the date is tried as a date, the rest digit by digit; the last follows from the others.
    let free = hidden.iter().filter(|&&index| !(6..14).contains(&index) && index < 17).count();
    let mut dates = Vec::new();
    for year in 1906..=2026 {
        for month in 1..=12 {
            for day in 1..=days_of(year, month) {
                let date = format!("{year}{month:02}{day:02}");
                let fits = date.bytes().zip(masked[6..14].bytes()).all(|(a, b)| b == b'*' || a == b);
                let lives = (19061125..=20261125).contains(&date.parse::<u32>().unwrap());
                if fits && lives && known(&format!("{}{date}", &masked[..6])) {
                    dates.push(date);
                }
            }
        }
    }
    if dates.len() * 10_usize.pow(free as u32) > 20_000 {
        return None;
    }
    let mut count = 0;
    for date in dates {
        for filled in 0..10_usize.pow(free as u32) {
            let mut digits = format!("{}{date}{}", &masked[..6], &masked[14..17]);
            let mut rest = filled;
            for &index in hidden.iter().filter(|&&index| !(6..14).contains(&index) && index < 17) {
                digits.replace_range(index..=index, &(rest % 10).to_string());
                rest /= 10;
            }
            let number = format!("{digits}{}", check_character(&digits));
            let fits = masked.ends_with('*') || masked[17..] == number[17..];
            count += usize::from(fits && PROVINCES.contains(&&number[..2]));
        }
    }
    Some(count)
}

const PROVINCES: [&str; 35] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
];

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Nothing that could be mended is left, and no mask that the page undoes.
fn is_clean(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.fix.is_none() && finding.rule != WEAK_MASK)
}

fn at_place<'a>(report: &'a Report, rule: &str, start: u32, end: u32) -> Option<&'a Finding> {
    let mut findings = report.findings.iter();
    findings.find(|finding| finding.rule == rule && finding.start == Some(start) && finding.end == Some(end))
}

/// Whether any text of the report holds the number.
fn shows(report: &Report, number: &str) -> bool {
    markup::bare(&serde_json::to_string(report).unwrap()).contains(&number.to_lowercase())
}
