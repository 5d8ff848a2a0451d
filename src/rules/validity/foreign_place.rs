//! `validity/foreign-place`: names of places that are not the site's, where nothing explains them: a page copied from another
//! county with its name left in.

mod acting;
mod explained;

use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::places::{Mention, Own, PlaceId, Places, Rank};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/foreign-place",
    level: Level::Block,
    basis: &["N01", "N02"],
    title: Say { zh: "写着外地的地名", en: "The name of a place elsewhere" },
    checks: Say {
        zh: "稿件或者配置写明本站地区（site.region）的，标题、发布机构、正文和附件名里的省、市、县（区）全称是不是本站的地方；本站地区的上级和下级、site.places 里的地名都算本地。外地机关落款、作发布机构或者在标题里发文，又没有写明转载自那里的，阻断；正文别处的，请人工复核。有说明的不报：考察、合作、交界、籍贯、转载一类的词就在旁边，或者标题、前文已经这样说过，公司、学校、法院等名称里的地名（写作考试、会议地点的除外），书名号里的文件（作为依据的除外），一句话里列举多地。“和县”“城区”“海城市”一类容易与普通词语相混的，写在上级地名后面，或者后面就是人民政府、自然资源局、政务服务一类的，才算。不查乡镇和村，不查“南京”“沭阳”一类简称，也不查没有地区的站点。",
        en: "Where the draft or the profile says the site's region (site.region): whether the full names of provinces, cities and counties in title, issuer, body and names of attachments are its own; the places above and below it and those of site.places are. Blocks where a body of another place signs, is the issuer or acts in the title, and nothing says that the page is reprinted from there; asks for review elsewhere. Silent where something explains the name: a visit, a co-operation, a boundary, an origin or a reprint beside it or told of it before, the name of a company, a school or a court (unless people are told to come there), the title of a document (unless it is the ground of this one), a list of several places. Names that are easily mistaken for other words (和县, 城区, 海城市) count only behind the place above them, or where its government or a bureau follows. Towns and villages, short names (南京, 沭阳) and sites without a region are not checked.",
    },
    why: Say {
        zh: "套用外地稿件没有改地名，读者会被误导；页面写错了地方，是政府网站被通报的常见情形。",
        en: "A page copied from elsewhere with the place left in misleads its readers, and sites have been criticised in public for it.",
    },
    mend: Say {
        zh: "改成本地的名称；转载的，在来源里写明原发布机关；确实要提到外地的，写明与本地的关系。属于本站的地名可以加进配置的 site.places。",
        en: "Write the name of your own place; of a reprint name the source; where another place is meant, say why. Names that belong to your site go into site.places of the profile.",
    },
    applies: |cx| region(cx).is_some(),
    check,
    examples: natively(&[
        hit("notice", "<p>现将有关事项公告如下。</p><p>⟦沭阳县⟧自然资源局</p><p>2026年3月1日</p>").in_region("泸县"),
        hit("notice", "<p>请到⟦江苏省宿迁市沭阳县⟧不动产登记中心办理。</p>").in_region("四川省泸州市泸县"),
        hit("spatial-planning", "<p>规划范围为⟦建阳区⟧行政辖区，根据《⟦建阳区⟧国土空间总体规划》编制。</p>")
            .in_region("青石县"),
        hit("notice", "<p>地块位于⟦安徽省和县⟧，由<b>⟦海门</b>区⟧负责。</p>").in_region("福州市鼓楼区"),
        silent("notice", "<p>地块位于泸州市泸县，报四川省自然资源厅备案。</p>").in_region("泸县自然资源和规划局"),
        silent("work-news", "<p>我局赴沭阳县考察学习，并与浙江省安吉县签订协议。</p>").in_region("泸县"),
        silent("land-supply-notice", "<p>竞得人：沭阳县宏图置业有限公司。</p>").in_region("泸县"),
        silent("notice", "<p>各市和县（区）自然资源县局、沿海城市、示范县，四至：东至县道。</p>").in_region("泸县"),
        hit("recruitment", "<p>笔试地点设在⟦沭阳县⟧高级中学。</p>").in_region("泸县"),
        hit("notice", "<p>青苗补偿按《⟦沭阳县⟧征地补偿标准》执行。</p>").in_region("泸县"),
        hit("notice", "<p>⟦富阳区⟧村庄建设对接⟦杭州市⟧供水管网。</p>").in_region("泸县"),
        silent("notice", "<p>我县对接杭州市产业转移。三元街道县自然资源局窗口。</p>").in_region("泸县"),
        silent("notice", "<p>本县与沭阳县、建阳区、安吉县接壤。</p><p>矿带经沭阳县进入本县。</p>").in_region("泸县"),
        silent("notice", "<p>试点有江苏省沭阳县、福建省建阳区、浙江省安吉县。</p>").in_region("泸县"),
        silent("notice", "<p>现将有关事项公告如下。</p><p>沭阳县自然资源局</p><p>2026年3月1日</p>"),
    ]),
};

/// Most places where one name is reported as a question.
const MOST_OF_NAME: u32 = 5;

/// Fields that hold no text of the page, or say where it is from.
const ASIDE: [&str; 7] = [
    "meta.source",
    "meta.url",
    "meta.author",
    "meta.docNumber",
    "meta.indexNumber",
    "meta.createdAt",
    "meta.publishedAt",
];

/// The site's region as the draft says it, or the profile.
fn region<'a>(cx: &Context<'a>) -> Option<&'a str> {
    let of_draft = cx.draft.site.as_ref().and_then(|site| site.region.as_deref());
    let of_profile = || cx.checker.profile().site.region.as_deref();
    let told = |region: &&str| !region.trim().is_empty();
    of_draft.filter(told).or_else(|| of_profile().filter(told))
}

/// What the parts of the rule look at.
struct Site<'a> {
    places: &'a Places,
    own: Own,
}

impl Site<'_> {
    /// 云麓市江海区 on the site of 云麓市, which the list does not have: the district is not the one of that name elsewhere.
    fn take_in(&mut self, cx: &Context<'_>) {
        if self.own.is_listed() {
            return;
        }
        for field in cx.fields {
            let text = field.page.text.folded();
            for mention in self.places.find(text) {
                if self.own.ends(&text[..mention.span.start as usize]) {
                    self.own.add(&mention.places);
                }
            }
        }
    }

    fn is_foreign(&self, mention: &Mention, text: &str) -> bool {
        self.places.is_foreign(mention, text, &self.own)
    }

    /// Whether the text begins with the site's own place.
    fn is_own(&self, text: &str) -> bool {
        let first = self.places.find(&text[..text.char_indices().nth(40).map_or(text.len(), |(at, _)| at)]);
        let listed = first.first().is_some_and(|first| first.span.start == 0 && !self.is_foreign(first, text));
        listed || self.own.begins(text)
    }
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(region) = region(cx) else { return };
    let places = cx.checker.places();
    let names = cx.checker.profile().site.places.iter().map(|name| cx.checker.folded(name));
    let mut site = Site { places, own: places.own(&cx.checker.folded(region), names) };
    site.take_in(cx);
    let source = explained::Source::of(cx, &site);
    let acting = acting::find(cx, &site, &source);
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    let mut told = told_by_title(cx, &site);
    let (mut linked, mut unexplained) = (Vec::new(), Vec::new());
    let looked_at = |field: &Field<'_>| !field.is_unseen() && !ASIDE.contains(&field.name.as_str());
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| looked_at(field)) {
        let text = field.page.text.folded();
        let mentions = site.places.find(text);
        let of_field = || acting.iter().filter(|acting| acting.field == index);
        for acting in of_field() {
            sink.push(named_as_actor(cx, &site, field, acting));
        }
        if source.is_national {
            continue;
        }
        let reasons = explained::Reasons::new(cx, &site, field, &mentions);
        for mention in mentions.iter().filter(|mention| !mention.doubtful && site.is_foreign(mention, text)) {
            if reasons.links(mention) {
                linked.push((index, mention.clone()));
                continue;
            }
            if reasons.is_said_beside(mention) || reasons.is_in_list_with_reason(mention) {
                told.extend(&mention.places);
                continue;
            }
            if told.contains(&mention.places[0]) {
                continue;
            }
            if of_field().any(|acting| acting.span.overlaps(mention.span)) || source.covers(&site, mention) {
                continue;
            }
            let count = counts.entry(field.slice(mention.span)).or_default();
            if *count < MOST_OF_NAME && !reasons.explain(mention) {
                *count += 1;
                unexplained.push(mention.places[0]);
                sink.push(named(cx, &site, index, field, mention.span, &mention.places).uncertain());
            }
        }
    }
    // 对接杭州市公交线路 says why the city is named, unless one of its districts was left in, too.
    unexplained.truncate(MOST_OF_NAME as usize);
    for (index, mention) in linked.iter().take(MOST_OF_NAME as usize) {
        let place = mention.places[0];
        if !told.contains(&place) && unexplained.iter().any(|&other| site.places.is_within(other, place)) {
            sink.push(named(cx, &site, *index, &cx.fields[*index], mention.span, &mention.places).uncertain());
        }
    }
}

/// The places of which the title says why the page names them: the body need not say it again.
fn told_by_title(cx: &Context<'_>, site: &Site<'_>) -> FxHashSet<PlaceId> {
    let title = cx.title();
    let text = title.page.text.folded();
    let mentions = site.places.find(text);
    let reasons = explained::Reasons::new(cx, site, title, &mentions);
    let told = mentions.iter().filter(|mention| site.is_foreign(mention, text) && reasons.is_said_beside(mention));
    told.flat_map(|mention| mention.places.iter().copied()).collect()
}

/// A body of another place publishes.
fn named_as_actor(cx: &Context<'_>, site: &Site<'_>, field: &Field<'_>, acting: &acting::Acting) -> Found {
    let found = named(cx, site, acting.field, field, acting.span, &acting.places);
    let how = say!(
        cx,
        "核对这是不是外地的稿件，改成本地的机关；转载的，在来源里写明原发布机关。",
        "See whether this page is from elsewhere, and name your own body; of a reprint name the source."
    );
    let found = Found { how, ..found };
    if acting.certain { found } else { found.uncertain() }
}

fn named(cx: &Context<'_>, site: &Site<'_>, index: usize, field: &Field<'_>, span: Span, named: &[PlaceId]) -> Found {
    let shown = harmless(field.shown(span));
    let own = harmless(&site.own.told);
    let which = described(cx, site.places, named);
    let what = match which {
        Some(which) => say!(cx, "“{}”是{}，本站是{}", "“{}” is {}; this site's place is {}", shown, which, own),
        None => say!(cx, "“{}”不是本站所在的{}", "“{}” is not this site's place, {}", shown, own),
    };
    let how = say!(
        cx,
        "改成本地的名称；确实要提到外地的，写明与本地的关系。",
        "Write your own place; where another one is meant, say why."
    );
    Found::at(index, span, what, how).quoted(shown)
}

/// Which division a name stands for: 江苏省宿迁市的县.
fn described(cx: &Context<'_>, places: &Places, named: &[PlaceId]) -> Option<String> {
    let first = *named.first()?;
    let name = places.name(first);
    let rank = places.rank(first);
    let (kind, kind_en) = match (rank, name) {
        (Rank::Province, _) => ("省级行政区", "a province"),
        (Rank::City, name) if name.ends_with('市') => ("地级市", "a city"),
        (Rank::City, name) if name.ends_with("地区") => ("地区", "a prefecture"),
        (Rank::City, name) if name.ends_with('盟') => ("盟", "a league"),
        (Rank::City, _) => ("自治州", "an autonomous prefecture"),
        (Rank::County, name) if name.ends_with('市') => ("县级市", "a county-level city"),
        (Rank::County, name) if name.ends_with('旗') => ("旗", "a banner"),
        (Rank::County, name) if name.ends_with('区') => ("区", "a district"),
        (Rank::County, _) => ("县", "a county"),
    };
    let Some(above) = places.above(first) else {
        return Some(say!(cx, "外地的{}", "{} elsewhere", if cx.english() { kind_en } else { kind }));
    };
    let above = places.full_name(above);
    Some(match (cx.english(), named.len()) {
        (false, 1) => format!("{above}的{kind}"),
        (false, _) => format!("{above}等地的{kind}"),
        (true, 1) => format!("{kind_en} of {above}"),
        (true, _) => format!("{kind_en} of {above}, among others"),
    })
}

/// Whether a word of these groups stands in a span.
fn has_word<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> bool {
    cx.words(field, span, groups).next().is_some()
}

/// Whether something in a span says why a place elsewhere is named.
fn is_said<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    has_word(cx, field, span, Groups::of(&[Group::Elsewhere, Group::Birth, Group::Sex]))
}
