//! Every county of `data/places.txt`, planted in a notice of another place and on the sites of its own.

mod common;

use common::random::Random;
use std::path::Path;
use std::sync::LazyLock;
use xianshen::draft::Site;
use xianshen::report::{Finding, Level};
use xianshen::{Checker, Draft};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(None, None).unwrap());

/// A county with the names above it.
struct County {
    province: String,
    /// Nothing where it belongs to the province itself.
    city: String,
    name: String,
}

impl County {
    fn full_name(&self) -> String {
        format!("{}{}{}", self.province, self.city, self.name)
    }
}

/// The counties as the file has them, read here once more.
static COUNTIES: LazyLock<Vec<County>> = LazyLock::new(|| {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/places.txt")).unwrap();
    let mut province = "";
    let mut counties = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (code, name) = (words.next().unwrap(), words.next().unwrap());
        if code.len() == 2 {
            province = name;
        }
        counties.extend(words.map(|county| County {
            province: province.into(),
            city: name.trim_start_matches('-').into(),
            name: county[2..].into(),
        }));
    }
    counties
});

/// The notice of a place, on the site of another one.
fn draft(place: &str, within: &str, region: &str) -> Draft {
    Draft {
        column: "notice".into(),
        title: format!("{place}自然资源局关于临时调整服务窗口的公告"),
        body: format!(
            "<p>因系统升级，位于{within}政务服务中心的窗口自2026年12月1日起暂停办理登记业务。</p>\
             <p>由此带来的不便，敬请谅解。</p><p>{place}自然资源局</p><p>2026年11月20日</p>"
        ),
        today: Some("2026-11-25".into()),
        site: Some(Site { region: Some(region.into()), ..Site::default() }),
        ..Draft::default()
    }
}

fn found(draft: &Draft) -> Vec<Finding> {
    let findings = CHECKER.check(draft).findings;
    findings.into_iter().filter(|finding| finding.rule == "validity/foreign-place").collect()
}

fn quotes(findings: &[Finding], level: Level) -> Vec<&str> {
    findings.iter().filter(|finding| finding.level == level).filter_map(|finding| finding.quote.as_deref()).collect()
}

#[test]
fn there_are_as_many_counties_as_the_country_has() {
    // 2,843 at the end of 2024, of which those of 台湾省 and the special administrative regions are none.
    assert!((2830..2860).contains(&COUNTIES.len()), "{}", COUNTIES.len());
}

#[test]
fn a_county_elsewhere_is_found_where_its_bureau_publishes() {
    // 青石县 is in no list, so that every county of the list is elsewhere.
    for (county, region) in COUNTIES.iter().zip(["青石县", "泸州市泸县"].iter().cycle()) {
        let name = &county.name;
        if name == "泸县" {
            continue;
        }
        let found = found(&draft(name, &county.full_name(), region));
        assert_eq!(quotes(&found, Level::Block), [name, name], "{region}: {name}");
        assert_eq!(quotes(&found, Level::Review), [&county.full_name()], "{region}: {name}");
    }
}

#[test]
fn own_places_are_never_found() {
    let mut random = Random::new(9);
    for county in COUNTIES.iter().filter(|_| random.one_in(8)) {
        let full = county.full_name();
        let city = if county.city.is_empty() { &county.province } else { &county.city };
        let regions =
            [county.name.clone(), full.clone(), city.clone(), county.province.clone(), format!("{full}自然资源局")];
        for region in regions {
            let found = found(&draft(&county.name, &full, &region));
            assert!(found.is_empty(), "{region}: {:?}", found[0].what);
        }
        for above in [city, &county.province] {
            let found = found(&draft(above, &format!("{}{city}", county.province), &full));
            assert!(found.is_empty(), "{full}: {:?}", found[0].what);
        }
    }
}

#[test]
fn the_places_of_a_profile_are_own() {
    let profile = |places: serde_json::Value| serde_json::json!({ "site": { "region": "泸县", "places": places } });
    let mut draft = draft("合江县", "合江县", "");
    for (places, count) in
        [(serde_json::json!([]), 3), (serde_json::json!(["合江县"]), 0), (serde_json::json!(["合江"]), 3)]
    {
        let checker = Checker::new(Some(profile(places.clone())), None).unwrap();
        let report = checker.check(&draft);
        let found = report.findings.iter().filter(|finding| finding.rule == "validity/foreign-place").count();
        assert_eq!(found, count, "{places}");
    }
    // The draft's own region goes before the profile's.
    draft.site = Some(Site { region: Some("合江县".into()), ..Site::default() });
    let checker = Checker::new(Some(profile(serde_json::json!([]))), None).unwrap();
    assert!(checker.check(&draft).findings.iter().all(|finding| finding.rule != "validity/foreign-place"));
}

#[test]
fn a_page_full_of_names_is_checked_in_time() {
    let list = "沭阳县、泗阳县、南京市鼓楼区、".repeat(20_000);
    let bare = "沭阳县".repeat(100_000);
    for body in [format!("<p>{list}</p>"), format!("<p>{bare}</p>")] {
        let found = found(&Draft { body, ..draft("泸县", "泸县", "泸县") });
        assert!(found.len() < 100, "{}", found.len());
    }
}
