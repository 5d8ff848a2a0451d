//! Pages that say the same, and pages that do not: what a digest keeps of a page and what two of them have in common.

mod common;

use common::column_pages::ColumnPage;
use common::disguise;
use common::markup::{self, Part};
use common::utf16;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;
use xianshen::draft::{Format, Site};
use xianshen::report::{Level, Report};
use xianshen::twin::PageDigest;
use xianshen::{Checker, Draft};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(None, None).unwrap());

const TWIN: &str = "validity/twin";
const REPEATED: &str = "validity/repeated";

/// Complete pages of every column, as pages of one that has no form.
static PAGES: LazyLock<Vec<Draft>> = LazyLock::new(|| {
    let pages = ColumnPage::below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/columns"));
    let told = |page: ColumnPage| {
        let draft = page.draft(None, str::to_owned);
        Draft { id: Some(page.name), column: "notice".into(), meta: None, ..draft }
    };
    pages.into_iter().map(told).collect()
});

/// Those with enough text beside their tables.
fn long_pages() -> impl Iterator<Item = &'static Draft> {
    PAGES.iter().filter(|page| CHECKER.digest(page).letters >= 160)
}

fn with_recent(draft: &Draft, recent: Vec<PageDigest>) -> Draft {
    Draft { site: Some(Site { recent: Some(recent), ..Site::default() }), ..draft.clone() }
}

/// The report on another page of the site that has this body, when the page is there.
fn report_on(page: &Draft, body: String) -> Report {
    let draft = Draft { id: None, title: "关于另一件事的公告".into(), body, ..page.clone() };
    CHECKER.check(&with_recent(&draft, vec![CHECKER.digest(page)]))
}

/// Other places, other numbers, other persons.
fn exchanged(body: &str) -> String {
    const NAMES: [(&str, &str); 13] = [
        ("青石", "白马岭"),
        ("临溪", "安远"),
        ("云岭", "东山"),
        ("河口", "石桥头"),
        ("东坪", "西岭"),
        ("洋墩", "大坑"),
        ("下坪", "上杭"),
        ("城关", "岚下"),
        ("溪南", "竹林"),
        ("溪口", "高桥"),
        ("河东", "南浦"),
        ("林建国", "陈国强"),
        ("王建华", "欧阳建华"),
    ];
    let mut other = String::new();
    for part in markup::parts(body) {
        match part {
            Part::Markup(source) => other.push_str(source),
            Part::Text(text) => {
                let text = NAMES.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
                other.extend(text.chars().map(|c| match c.to_digit(10) {
                    Some(digit) => char::from_digit(digit % 9 + 1, 10).unwrap(),
                    None => c,
                }));
            }
        }
    }
    other
}

#[test]
fn a_page_with_other_places_dates_and_numbers_is_a_twin() {
    let mut faults = Vec::new();
    let mut pages = 0;
    for page in long_pages() {
        pages += 1;
        let report = report_on(page, exchanged(&page.body));
        if report.twins.first().is_none_or(|twin| twin.share < 85) {
            let shares: Vec<u32> = report.twins.iter().map(|twin| twin.share).collect();
            faults.push(format!("{}: {shares:?}", page.id.as_deref().unwrap()));
        }
    }
    assert!(pages >= 40, "{pages} pages");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Paragraphs of a page, without their tags.
fn paragraphs(body: &str) -> Vec<String> {
    let mut text = String::new();
    for part in markup::parts(body) {
        match part {
            Part::Text(part) => text.push_str(&part.replace('\n', "")),
            Part::Markup(tag) => text
                .push_str(if ["</p", "</li", "</h", "<br"].iter().any(|end| tag.starts_with(end)) { "\n" } else { "" }),
        }
    }
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[test]
fn a_paragraph_more_another_order_other_tags_and_script_keep_it_a_twin() {
    let mut faults = Vec::new();
    for page in long_pages().filter(|page| !page.body.contains("<table")) {
        let more = "<p>为方便群众了解有关情况,现将咨询方式一并告知,工作日可以到服务窗口当面询问,也可以来信来电。</p>";
        let mut moved = paragraphs(&page.body);
        let middle = moved.len() / 2;
        moved.rotate_left(middle);
        let disguises = [
            ("a paragraph more", format!("{more}{}{more}", page.body)),
            ("another order", moved.iter().map(|text| format!("<div>{text}</div>")).collect()),
            ("other tags", disguise::tagged(&page.body).source),
            ("traditional script", disguise::traditional(&page.body).source),
        ];
        for (how, body) in disguises {
            let report = report_on(page, body);
            if report.twins.len() != 1 || !report.findings.iter().any(|finding| finding.rule == TWIN) {
                faults.push(format!("{} with {how}", page.id.as_deref().unwrap()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn pages_of_different_matters_are_no_twins() {
    let digests: Vec<PageDigest> = PAGES.iter().map(|page| CHECKER.digest(page)).collect();
    let mut faults = Vec::new();
    for page in PAGES.iter() {
        let report = CHECKER.check(&with_recent(page, digests.clone()));
        faults.extend(report.twins.iter().map(|twin| format!("{:?} and {}: {}", page.id, twin.page, twin.share)));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn two_cases_on_one_form_are_no_twins_and_one_case_twice_is() {
    let page = |place: &str, area: &str, date: &str| {
        format!(
            "<p>经{place}人民政府批准,{place}自然资源局决定以网上挂牌方式出让下列国有建设用地使用权。宗地面积{area}平方米,\
             挂牌时间为{date}。</p><p>中华人民共和国境内外的法人、自然人和其他组织均可申请参加,申请人可以单独申请,也可以联合申请。\
             存在拖欠土地出让金、闲置土地、违法用地等行为尚未处理完毕的,不得参加竞买。</p><p>本次挂牌按照价高者得的原则确定竞得人。\
             竞得人应当在成交后签订成交确认书,并在约定的时间内签订出让合同、缴清价款,逾期的取消竞得资格,保证金不予退还。</p>"
        )
    };
    let draft = |id: &str, body| Draft {
        id: Some(id.into()),
        column: "land-supply-notice".into(),
        title: "国有建设用地使用权出让公告".into(),
        body,
        ..Draft::default()
    };
    let first = draft("1", page("青石县", "12000", "2026年5月1日"));
    let recent = vec![CHECKER.digest(&first)];
    let another = draft("2", page("黄岭县", "8600", "2026年6月9日"));
    assert!(CHECKER.check(&with_recent(&another, recent.clone())).twins.is_empty());
    let again = draft("3", page("青石县", "12000", "2026年5月1日"));
    let report = CHECKER.check(&with_recent(&again, recent.clone()));
    let finding = report.findings.iter().find(|finding| finding.rule == TWIN).unwrap();
    assert_eq!((report.twins.len(), finding.level), (1, Level::Review));
    assert!(finding.what.contains("重复发布"), "{}", finding.what);
    // The same page, edited.
    let edited = Draft { id: Some("1".into()), ..again };
    assert!(CHECKER.check(&with_recent(&edited, recent)).twins.is_empty());
}

#[test]
fn the_frame_of_a_site_makes_no_twins() {
    let file = |article: &str| {
        let links: String = [
            "机构概况",
            "政务公开",
            "办事服务",
            "互动交流",
            "数据发布",
            "专题专栏",
            "自然资源要闻",
            "通知公告",
            "政策法规",
            "政策解读",
        ]
        .iter()
        .map(|name| format!("<li><a href=\"#\">{name}栏目的全部信息和最新动态</a></li>"))
        .collect();
        format!(
            "<!doctype html><html><head><title>青石县自然资源局门户网站的一个页面</title></head><body><ul>{links}</ul>\
             <p>您当前的位置：首页 &gt; 通知公告 &gt; 正文</p><p>来源：本站　作者：佚名　发布时间：2026-05-18　字号：大中小　打印</p>\
             {article}<p>主办单位：青石县自然资源局　版权所有　网站地图　联系我们</p></body></html>"
        )
    };
    let page = |id: &str, article| Draft {
        id: Some(id.into()),
        column: "notice".into(),
        body: file(article),
        ..Draft::default()
    };
    let first = page(
        "1",
        "<p>因线路检修,服务大厅定于下周末暂停办理不动产登记业务,自助终端同时停用,给大家带来不便,敬请谅解。急需办理的请在周五下班前到场,或者改在下周一办理。</p>",
    );
    let other = page(
        "2",
        "<p>为做好汛期地质灾害防范,请各村在月底之前完成隐患点警示牌的更换,核对受威胁群众的名单和联系方式,组织一次避险演练,并把演练的照片和总结报送到镇自然资源所。</p>",
    );
    assert!(CHECKER.check(&with_recent(&other, vec![CHECKER.digest(&first)])).twins.is_empty());
    assert!((40..80).contains(&CHECKER.digest(&first).letters), "{}", CHECKER.digest(&first).letters);
}

#[test]
fn passages_are_shown_on_both_sides() {
    let page = long_pages().next().unwrap();
    let body = format!("<p>😀前言。</p>{}", page.body);
    let report = report_on(page, body.clone());
    let twin = &report.twins[0];
    assert_eq!(Some(twin.page.as_str()), page.id.as_deref());
    for place in &twin.matches {
        let here = utf16::slice(&body, place.start as usize, place.end as usize).unwrap();
        let there = utf16::slice(&page.body, place.other_start as usize, place.other_end as usize).unwrap();
        assert_eq!(here, there);
    }
    let shown: u32 = twin.matches.iter().map(|place| place.end - place.start).sum();
    assert!(shown as usize > utf16::len(&page.body) / 2, "{shown}");
}

#[test]
fn a_text_has_one_digest_in_every_format() {
    let hashes = |body: String, format| {
        let draft = Draft { body, format: Some(format), column: "notice".into(), ..Draft::default() };
        let digest = CHECKER.digest(&draft);
        let hashes: Vec<u32> = digest.fingerprints.0.iter().map(|fingerprint| fingerprint.hash).collect();
        (hashes, digest.letters, digest.values)
    };
    let mut in_markdown = 0;
    for page in long_pages().filter(|page| !page.body.contains("<table")) {
        let text = paragraphs(&page.body);
        let html: String = text.iter().map(|text| format!("<p>{text}</p>\n")).collect();
        let as_text = hashes(text.join("\n"), Format::Text);
        assert!(as_text.1 > 100, "{:?}", page.id);
        assert_eq!(as_text, hashes(html, Format::Html), "{:?}", page.id);
        // What is markup in Markdown must not stand there by chance.
        if !text
            .iter()
            .any(|text| text.contains(['*', '_', '<', '[', '#', '`']) || text.starts_with(|c: char| c.is_ascii()))
        {
            in_markdown += 1;
            assert_eq!(as_text, hashes(text.join("\n\n"), Format::Markdown), "{:?}", page.id);
        }
    }
    assert!(in_markdown > 10, "{in_markdown}");
}

#[test]
fn a_digest_goes_through_json_and_never_changes() {
    let page = long_pages().next().unwrap();
    let digest = CHECKER.digest(page);
    let json = serde_json::to_value(&digest).unwrap();
    let read: PageDigest = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), json);
    // What hosts have stored must be found again by every later release of this version of the digest.
    let draft = Draft {
        column: "notice".into(),
        title: "公告".into(),
        body: "<p>请申请人带齐身份证明和购房合同,到一楼大厅取号办理。</p>".into(),
        ..Draft::default()
    };
    assert_eq!(
        serde_json::to_string(&CHECKER.digest(&draft)).unwrap(),
        r#"{"version":1,"title":"公告","column":"notice","letters":23,"fingerprints":"TWITCAMHBbrqDQkIiBw3UgkH"}"#
    );
}

#[test]
fn a_long_page_has_a_digest_of_bounded_length_and_is_found_by_it() {
    let body = |seed: u32| -> String {
        let mut state = seed;
        let mut letter = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x4e00 + (state >> 8) % 2000).unwrap()
        };
        (0..400).map(|_| format!("<p>{}。</p>", (0..60).map(|_| letter()).collect::<String>())).collect()
    };
    let page = |id: &str, body| Draft { id: Some(id.into()), column: "notice".into(), body, ..Draft::default() };
    let long = page("long", body(1));
    let digest = CHECKER.digest(&long);
    assert!(digest.every.is_some() && digest.fingerprints.0.len() <= 1024, "{}", digest.fingerprints.0.len());
    assert!(serde_json::to_string(&digest).unwrap().len() < 16_000);
    let report = CHECKER.check(&with_recent(&page("other", body(1)), vec![digest.clone()]));
    assert_eq!(report.twins.len(), 1);
    assert!(CHECKER.check(&with_recent(&page("other", body(2)), vec![digest])).twins.is_empty());
}

fn read(recent: Value) -> Result<Draft, String> {
    let draft = json!({ "column": "notice", "title": "公告", "body": "<p>正文</p>", "site": { "recent": recent } });
    Draft::read(draft).map_err(|error| error.to_string())
}

#[test]
fn what_is_no_digest_is_refused_by_its_place() {
    let good = serde_json::to_value(CHECKER.digest(&PAGES[0])).unwrap();
    assert!(read(json!([good])).is_ok());
    let with = |field: &str, value: Value| {
        let mut digest = good.clone();
        digest[field] = value;
        read(json!([good, digest])).unwrap_err()
    };
    for (field, value, error) in [
        ("fingerprints", json!("110105194912310021"), "draft.site.recent[1].fingerprints: "),
        ("fingerprints", json!("AAAA"), "draft.site.recent[1].fingerprints: not fingerprints as digest writes them"),
        ("every", json!(3), "draft.site.recent[1].every: not a power of two"),
        ("finger", json!(3), "draft.site.recent[1].finger: unknown field"),
        ("letters", json!("x"), "draft.site.recent[1].letters: invalid type: string"),
    ] {
        let told = with(field, value);
        assert!(told.starts_with(error), "{told}");
        assert!(!told.contains("110105"), "{told}");
    }
    assert_eq!(read(json!([[]])).unwrap_err(), "draft.site.recent[0]: invalid type: array, expected an object");
    assert_eq!(read(json!([{ "id": "1" }])).unwrap_err(), "draft.site.recent[0].version: missing");
}

#[test]
fn a_digest_of_another_version_is_said_to_be_not_checked() {
    let draft = read(json!([{ "version": 2, "id": "1", "shingles": [1, 2] }])).unwrap();
    let report = CHECKER.check(&draft);
    let fields: Vec<&str> = report.not_checked.iter().map(|part| part.field.as_str()).collect();
    assert_eq!(fields, ["site.recent"]);
}

// ---- Text that stands there twice

fn repeated(body: &str, format: Format) -> Draft {
    Draft {
        column: "notice".into(),
        title: "关于窗口服务的公告".into(),
        body: body.into(),
        format: Some(format),
        today: Some("2026-11-25".into()),
        ..Draft::default()
    }
}

#[test]
fn a_copy_is_taken_out_with_its_tags() {
    let (one, two, three) = (
        "<p class=\"a\">不动产登记中心周末照常受理个人住房登记业务。</p>\n",
        "<p>请申请人带齐身份证明、购房合同和完税凭证,通过微信小程序预约后到一楼大厅取号办理。</p>\n",
        "<p>窗口不受理现场补号,因故不能到场的请提前一天取消预约。</p>\n",
    );
    let once = [one, two, three].concat();
    for (body, level) in [([one, two, two, three].concat(), Level::Review), (once.repeat(2), Level::Block)] {
        let mended = CHECKER.mend(&repeated(&body, Format::Html));
        let before = CHECKER.check(&repeated(&body, Format::Html));
        let found: Vec<Level> =
            before.findings.iter().filter(|finding| finding.rule == REPEATED).map(|finding| finding.level).collect();
        assert_eq!(found, [level]);
        assert_eq!(mended.draft.body.replace('\n', ""), once.replace('\n', ""));
    }
    let text = "前言一句。\n\n请申请人带齐身份证明、购房合同和完税凭证,通过微信小程序预约后到一楼大厅取号办理。\n\n\
                请申请人带齐身份证明、购房合同和完税凭证,通过微信小程序预约后到一楼大厅取号办理。\n\n后话一句。";
    for format in [Format::Markdown, Format::Text] {
        let mended = CHECKER.mend(&repeated(text, format));
        assert_eq!(mended.draft.body.matches("完税凭证").count(), 1);
        assert!(mended.draft.body.ends_with("取号办理。\n\n后话一句。"), "{}", mended.draft.body);
    }
}

#[test]
fn a_page_of_equal_lines_is_read_in_linear_time() {
    let lines = |many: usize| "<p>请申请人带齐身份证明,到一楼大厅办理。</p><p>窗口不受理补号。</p>".repeat(many);
    for body in [lines(20_000), format!("<p>{}</p>", "请申请人带齐身份证明,到一楼大厅办理。".repeat(20_000))]
    {
        assert!(CHECKER.check(&repeated(&body, Format::Html)).findings.iter().any(|finding| finding.rule == REPEATED));
    }
}
