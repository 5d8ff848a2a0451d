//! `interpretation/not-by-drafter`: the unit that explains is not the one that made the policy.
//!
//! Who explains, the page says by a label (解读机关), else by its source and its sign-off, else the host by `meta.issuer`. A name is
//! compared without its place, for 青石县自然资源局 and 县自然资源局 are one body, and so are a body and its sections.

use super::applies;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, ExamplePolicy, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::sign_off;
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/not-by-drafter",
    level: Level::Review,
    basis: &["J04"],
    title: Say { zh: "解读的不是起草单位", en: "Not explained by whoever drafted it" },
    checks: Say {
        zh: "解读的单位（“解读机关”一类的标签；没有的看来源、供稿和落款，再没有的看发布机构字段）是不是政策的发文机关、联合发文机关或者起草单位。报社、电视台、网站等媒体代为解读的请人工复核。内设科室和所属中心算本机关；政府或者政府办公室发文、没有写明起草单位的，同级任何部门都可以解读。机关名称去掉地名再比，简称也认。需要系统传来政策的发文机关或者起草单位。",
        en: "Whether the unit that explains (by a label such as 解读机关; else by source and sign-off, else by the issuer field) is the issuer of the policy, one of its joint issuers, or its drafter. A newspaper, station or website in its place asks for review. Sections and centres of a body are that body; where a government or its office issued the policy and no drafter is named, any department of the same place may explain it. Names are compared without their place, short names are known. Needs the issuer or the drafter of the policy.",
    },
    why: Say {
        zh: "谁起草谁解读：起草的人最清楚为什么这样规定，别人转述容易走样。",
        en: "Whoever drafts explains: they know best why it says so, and others get it wrong.",
    },
    mend: Say {
        zh: "由起草单位解读并署名，例如“解读机关：青石县自然资源局”；转载媒体报道的，另发起草单位自己的解读。",
        en: "Let the drafting unit explain and sign, such as 解读机关：青石县自然资源局; a reprint from the media does not take its place.",
    },
    applies: |cx| applies(cx) && !Makers::of(cx).names.is_empty(),
    check,
    examples: natively(&[
        hit("policy-interpretation", "<p>解读如下。</p><p>解读机关：⟦青石县财政局⟧</p>").with_policy(BUREAU),
        hit("policy-interpretation", "<p>來源：⟦青石日報⟧　瀏覽次數：12</p><p>解讀如下。</p>").with_policy(GOVERNMENT),
        hit("policy-interpretation", "<table><tr><td>解读单位</td><td>⟦云栖市自然资源局⟧</td></tr></table>")
            .with_policy(GOVERNMENT),
        hit("policy-interpretation", "<p>解读部门：⟦县财政局⟧</p>")
            .with_meta(&[("drafter", "青石县自然资源局")])
            .with_policy(GOVERNMENT),
        silent("policy-interpretation", "<p>解读机关：县自然资源局耕地保护股</p>").with_policy(BUREAU),
        silent("policy-interpretation", "<p>解读单位：耕地保护股</p>").with_policy(BUREAU),
        silent("policy-interpretation", "<p>来源：青石日报</p><p>解读机关：县自规局</p>")
            .with_policy(ExamplePolicy { issuer: "青石县自然资源和规划局", ..ExamplePolicy::NOTHING }),
        silent("policy-interpretation", "<p>解读机关：青石县农业农村局</p>").with_policy(GOVERNMENT),
        silent("policy-interpretation", "<p>数据来源：青石县统计局</p>").with_policy(BUREAU),
        silent("policy-interpretation", "<p>解读机关：青石县财政局</p>"),
    ]),
};

/// Policies of the examples.
const BUREAU: ExamplePolicy = ExamplePolicy { issuer: "青石县自然资源局", ..ExamplePolicy::NOTHING };
const GOVERNMENT: ExamplePolicy = ExamplePolicy { issuer: "青石县人民政府", ..ExamplePolicy::NOTHING };

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let makers = Makers::of(cx);
    let named = explaining(cx);
    let text = |unit: &Unit| cx.fields[unit.field].slice(unit.value);
    if named.iter().any(|unit| makers.include(text(unit), unit.is_media)) {
        return;
    }
    let Some(unit) = named.first() else { return };
    let name = harmless(cx.fields[unit.field].slice(unit.name));
    let makers = harmless(&makers.names.join("、"));
    let what = if unit.is_media {
        say!(
            cx,
            "由媒体“{}”代为解读，应当由{}解读",
            "Explained by the media (“{}”); that is for {} to do",
            name,
            makers
        )
    } else {
        say!(
            cx,
            "解读的是“{}”，不是发文机关或者起草单位（{}）",
            "Explained by “{}”, which neither issued nor drafted the policy ({})",
            name,
            makers
        )
    };
    let how = say!(
        cx,
        "由起草单位解读并署名；确由该单位起草的，由审核人确认。",
        "Let the drafting unit explain and sign; if this unit did draft it, a reviewer confirms that."
    );
    sink.push(Found::at(unit.field, unit.name, what, how).quoted(name).uncertain());
}

/// Who made the policy.
struct Makers {
    /// Folded names of its issuers and its drafter, as they were sent.
    names: Vec<String>,
    /// The place of a government that issued it and left open who drafted it.
    government_of: Option<String>,
}

impl Makers {
    fn of(cx: &Context<'_>) -> Self {
        let issuer = cx.policy.as_ref().and_then(|policy| policy.about.issuer.as_deref()).unwrap_or_default();
        let drafter = cx.draft.meta("drafter").unwrap_or_default();
        let names = |text: &str| -> Vec<String> {
            let names = text.split(['、', ',', '，', ';', '；', '/', ' ', '　']).map(|name| cx.checker.folded(name));
            names.filter(|name| !name.trim().is_empty()).take(MOST).collect()
        };
        let issuers = names(issuer);
        let government = issuers.iter().find(|name| is_government(name)).filter(|_| drafter.trim().is_empty());
        let government_of = government.map(|name| without_place(name).0.to_owned());
        Makers { names: issuers.into_iter().chain(names(drafter)).collect(), government_of }
    }

    /// Whether a unit, which the whole text behind its label names, is one of them or a part of one.
    fn include(&self, value: &str, is_media: bool) -> bool {
        let (place, core) = without_place(value);
        let is_one = |name: &String| {
            let own = without_place(name).1;
            value.contains(own) || (core.chars().count() >= 3 && own.contains(core)) || is_short_for(core, own)
        };
        if self.names.iter().any(is_one) {
            return true;
        }
        if is_media {
            return false;
        }
        let of_place = |own: &String| is_near(place, own);
        is_section(value) || self.government_of.as_ref().is_some_and(of_place)
    }
}

/// A unit that explains.
struct Unit {
    field: usize,
    /// All that stands behind its label.
    value: Span,
    /// Its name.
    name: Span,
    is_media: bool,
}

/// The units that explain, by whatever says so first.
fn explaining(cx: &Context<'_>) -> Vec<Unit> {
    let (labelled, sources): (Vec<_>, Vec<_>) =
        labels(cx).into_iter().partition(|(label, _)| cx.body().slice(*label).starts_with("解读"));
    let units = |values: Vec<(Span, Span)>| values.into_iter().filter_map(|(_, value)| unit(cx, 0, value));
    let labelled: Vec<Unit> = units(labelled).collect();
    if !labelled.is_empty() {
        return labelled;
    }
    let signed = sign_off::signer(cx).filter(|found| found.field == 0);
    let of_meta = |name: &str| {
        let index = cx.fields.iter().position(|field| field.name == name)?;
        unit(cx, index, Span::new(0, cx.fields[index].page.text.folded().len()))
    };
    let named: Vec<Unit> = units(sources)
        .chain(signed.and_then(|found| unit(cx, found.field, found.span)))
        .chain(of_meta("meta.source"))
        .collect();
    if !named.is_empty() {
        return named;
    }
    // A government's site publishes what its departments explain.
    let publisher = of_meta("meta.issuer");
    publisher.into_iter().filter(|unit| !is_government(cx.fields[unit.field].slice(unit.name))).collect()
}

/// Most units that are compared.
const MOST: usize = 20;
/// Longest name of a unit, in bytes.
const LONGEST: u32 = 120;

/// The labels of the body that name who explains or writes, with what stands behind them.
fn labels<'a>(cx: &'a Context<'a>) -> Vec<(Span, Span)> {
    let body = cx.body();
    let whole = Span::new(0, body.page.text.folded().len());
    let value = |label: Span| {
        let block = body.block_at(label.start);
        // 数据来源 is another label.
        let before = body.slice(Span { start: block.span.start, end: label.start });
        if before.ends_with(|c: char| ('\u{3400}'..='\u{9fff}').contains(&c)) {
            return None;
        }
        let after = body.slice(Span { start: label.end, end: block.span.end });
        if let Some(rest) = after.strip_prefix([':', '】']) {
            let start = block.span.end - rest.len() as u32;
            return Some(Span { start, end: block.span.end });
        }
        let right = body.page.right_of(block.cell?)?;
        after.trim().is_empty().then(|| body.page.cells[right as usize].span)
    };
    let hits = cx.words(body, whole, Groups::of(&[Group::ExplainingUnit]));
    hits.filter_map(|hit| Some((hit.span, value(hit.span)?))).take(MOST).collect()
}

/// What the names of bodies end with.
const BODIES: [&str; 6] = ["政府", "局", "厅", "委员会", "办公室", "中心"];
/// What the names of their parts end with.
const SECTIONS: [&str; 7] = ["科", "股", "处", "室", "所", "队", "站"];
/// What may follow a body's name where its site is the source.
const SITES: [&str; 8] = ["门户网站", "官方网站", "政务网站", "网站", "官网", "微信公众号", "公众号", "政府网"];

/// The unit that a text begins with; `None` if it names nobody, such as 本站 or a person.
fn unit<'a>(cx: &'a Context<'a>, field: usize, value: Span) -> Option<Unit> {
    let of: &'a Field<'a> = &cx.fields[field];
    let text = of.slice(value.head(LONGEST));
    let clause = text.find(['。', ';', '\n']).map_or(text, |end| &text[..end]);
    let value = Span { start: value.start, end: value.start + clause.len() as u32 };
    let media = cx.words(of, value, Groups::of(&[Group::Media])).map(|hit| hit.span.end - value.start).min();
    let first = |ends: &[&str]| ends.iter().filter_map(|end| Some(clause.find(end)? + end.len())).min();
    let name = clause.trim_end_matches([' ', ')']);
    let whole = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end)).then_some(name.len());
    let is_site = SITES.iter().any(|site| clause.contains(site));
    // 青石县融媒体中心 is one of the media, 青石县人民政府网 is not.
    let by_media = media.map(|end| end as usize).or_else(|| whole(&["报", "网"])).filter(|_| !is_site);
    let end = by_media.or_else(|| first(&BODIES)).or_else(|| whole(&["部", "委"])).or_else(|| first(&SECTIONS))?;
    let name = Span { start: value.start, end: value.start + end as u32 };
    Some(Unit { field, value, name, is_media: by_media.is_some() })
}

/// Whether a unit is a section of some body, named without it: 耕地保护股, 不动产登记中心.
fn is_section(value: &str) -> bool {
    let names_a_body = ["政府", "局", "厅", "委员会", "办公室"].iter().any(|end| value.contains(end));
    !names_a_body && (SECTIONS.iter().any(|end| value.contains(end)) || value.contains("中心"))
}

fn is_government(name: &str) -> bool {
    name.contains("政府")
}

/// Units of places that a name may begin with, and words that only look like one.
const PLACES: [char; 7] = ['省', '市', '县', '区', '州', '盟', '旗'];
const NO_PLACES: [&str; 6] = ["市场", "市政", "市容", "城市", "区域", "社区"];
/// Longest name of a place, in characters.
const LONGEST_PLACE: usize = 12;

/// A name parted into its place and the rest: 青石县 and 自然资源局.
fn without_place(name: &str) -> (&str, &str) {
    let name = name.trim();
    let mut end = 0;
    for (at, c) in name.char_indices().take(LONGEST_PLACE) {
        let before = name[..at].chars().next_back().map_or(at, |last| at - last.len_utf8());
        let is_word = NO_PLACES.iter().any(|word| name[at..].starts_with(word) || name[before..].starts_with(word));
        if PLACES.contains(&c) && !is_word {
            end = at + c.len_utf8();
        }
    }
    // A name that is nothing but a place is the name of a body all the same.
    if end == name.len() { ("", name) } else { name.split_at(end) }
}

/// Whether two places may be one: 县 alone is any county, and a city holds its districts.
fn is_near(one: &str, other: &str) -> bool {
    let unnamed = |place: &str| place.chars().count() <= 1;
    unnamed(one) || unnamed(other) || one.contains(other) || other.contains(one)
}

/// Whether a name leaves characters out of another and ends like it: 自规局 for 自然资源和规划局.
fn is_short_for(short: &str, long: &str) -> bool {
    let short = short.trim_end();
    let mut rest = long.chars();
    short.chars().count() >= 2
        && short.chars().next_back() == long.chars().next_back()
        && short.chars().all(|c| rest.any(|other| other == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_from_their_places() {
        for (name, place, rest) in [
            ("青石县自然资源局", "青石县", "自然资源局"),
            ("县自然资源局", "县", "自然资源局"),
            ("岚水市青溪区市场监督管理局", "岚水市青溪区", "市场监督管理局"),
            ("城市管理局", "", "城市管理局"),
            ("自然资源部", "", "自然资源部"),
        ] {
            assert_eq!(without_place(name), (place, rest), "{name}");
        }
    }

    #[test]
    fn short_names_are_known() {
        assert!(is_short_for("自规局", "自然资源和规划局"));
        assert!(is_short_for("政府办", "政府办"));
        assert!(!is_short_for("财政局", "自然资源局"));
        assert!(!is_short_for("局", "自然资源局"));
    }

    /// Whether a page is found to be explained by somebody else, by `meta` and body.
    fn is_found(policy: &str, meta: serde_json::Value, body: &str) -> bool {
        let draft = serde_json::json!({
            "column": "policy-interpretation", "title": "《办法》解读", "body": body, "meta": meta,
            "policy": { "issuer": policy }
        });
        let report = crate::Checker::new(None, None).unwrap().check(&crate::Draft::read(draft).unwrap());
        report.findings.iter().any(|finding| finding.rule == RULE.name)
    }

    #[test]
    fn whoever_made_the_policy_may_explain_it() {
        let joint = "青石县自然资源局、青石县财政局";
        for (source, found) in [
            ("青石县自然资源局", false),
            ("县财政局", false),
            ("青石县自然资源局门户网站", false),
            ("县不动产登记中心", false),
            ("青石县农业农村局", true),
            ("青石县融媒体中心", true),
            ("中国自然资源报", true),
            ("本站", false),
            ("", false),
        ] {
            assert_eq!(
                is_found(joint, serde_json::json!({ "source": source }), "<p>解读如下。</p>"),
                found,
                "{source}"
            );
        }
    }

    #[test]
    fn what_the_page_says_weighs_more_than_its_source() {
        let meta = serde_json::json!({ "source": "青石日报", "issuer": "青石县人民政府" });
        assert!(is_found("青石县自然资源局", meta.clone(), "<p>解读如下。</p>"));
        let signed = "<p>解读如下。</p><p>青石县自然资源局</p><p>2026年5月18日</p>";
        assert!(!is_found("青石县自然资源局", meta, signed));
        assert!(!is_found("青石县自然资源局", serde_json::json!({ "issuer": "青石县人民政府" }), "<p>解读如下。</p>"));
        assert!(is_found("青石县自然资源局", serde_json::json!({ "issuer": "青石县财政局" }), "<p>解读如下。</p>"));
    }
}
