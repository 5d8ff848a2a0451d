//! Names of places: the divisions of the country, found in a text in one pass, and which of them are a site's own.
//!
//! A name is found by its last character, so that no automaton is built: most pages are checked right after the start.

use crate::catalogue::Catalogue;
use crate::catalogue::places::LONGEST;
use crate::fold::FoldTable;
use crate::lexicon::Group;
use crate::text::{Span, is_letter};
use crate::vocabulary;
use rustc_hash::{FxHashMap, FxHashSet};

/// A place, by its row.
pub type PlaceId = u32;

/// How high a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A province, an autonomous region, a municipality.
    Province,
    /// A city or a prefecture.
    City,
    /// A county, a district, a city of that rank.
    County,
}

/// A division.
struct Place {
    /// As the list writes it.
    name: String,
    above: Option<PlaceId>,
    rank: Rank,
}

/// A name of a place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where, the names of the places above it included that stand right before it.
    pub span: Span,
    /// What it may name.
    pub places: Vec<PlaceId>,
    /// Whether the characters may as well be other words: 会同县局, 沿海城市.
    pub doubtful: bool,
}

/// All places, ready to be found.
pub struct Places {
    places: Vec<Place>,
    by_name: FxHashMap<String, Vec<PlaceId>>,
    /// By the last two characters of a name: the lengths of such names, a bit each.
    lengths: FxHashMap<(char, char), u32>,
    ordinary: FxHashSet<String>,
}

/// What may follow the characters of a name and makes another word of them: 市场, 区域.
const GO_ON: [(char, &str); 3] = [('市', "场"), ('区', "域块间位段"), ('县', "长委")];
/// First characters of counties with names of two that are no other word: 杞县 is a county, 和县 may be two words.
const OWN_NAMES: &str = "杞泸渠沛邱隰绛蒲岚沁盂岷睢郏浚嵩泗歙黟泾莘莒攸澧珙陇眉勉蔚涉磁沧曹萧祁魏滑";
/// What follows a name that is an ordinary word, too, where a place is meant.
const GOVERNS: [&str; 7] =
    ["人民政府", "自然资源局", "自然资源和规划", "自然资源分局", "政务服务", "不动产登记", "行政审批"];
/// Characters before 东, 西, 南, 北 that make a direction or a larger place of the two: 湖南山区 is not 南山区.
const DIRECTIONS: [(char, &str); 5] = [
    ('道', "街"),
    ('东', "山广华辽关胶粤浙"),
    ('西', "江广山陕华湘赣"),
    ('南', "湖河云海华西东江岭济越"),
    ('北', "湖河华东西苏"),
];
/// What the names of divisions end with, the longest first; without it they are short names: 江苏, 南京.
const KINDS: [&str; 14] = [
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "地区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "盟",
];
/// Where the name of a body goes on behind that of its place.
const OFFICES: [&str; 12] =
    ["自然资", "国土", "规划", "人民政府", "政府", "管委会", "管理委员会", "委员会", "办公室", "局", "厅", "中心"];

impl Places {
    /// From the list as it is embedded, and the names that are ordinary words, too.
    pub fn new(catalogue: &Catalogue, fold: &FoldTable) -> Self {
        let ordinary = vocabulary::spelled(catalogue, Group::OrdinaryPlace);
        let mut all = Places {
            places: Vec::with_capacity(3500),
            by_name: FxHashMap::default(),
            lengths: FxHashMap::default(),
            ordinary: ordinary.map(|word| fold.fold_str(word)).collect(),
        };
        let mut province = None;
        for line in catalogue.places.lines() {
            let Some(below) = line.strip_prefix(' ') else {
                province = Some(all.add(line, None, Rank::Province, fold));
                continue;
            };
            let mut names = below.split(' ');
            let city = names.next().filter(|name| *name != "-").map(|name| all.add(name, province, Rank::City, fold));
            for name in names {
                all.add(name, city.or(province), Rank::County, fold);
            }
        }
        all
    }

    fn add(&mut self, name: &str, above: Option<PlaceId>, rank: Rank, fold: &FoldTable) -> PlaceId {
        let id = self.places.len() as PlaceId;
        let folded = fold.fold_str(name);
        let mut ends = folded.chars().rev();
        if let (Some(last), Some(before)) = (ends.next(), ends.next()) {
            *self.lengths.entry((before, last)).or_default() |= 1 << folded.chars().count();
        }
        self.by_name.entry(folded).or_default().push(id);
        self.places.push(Place { name: name.into(), above, rank });
        id
    }

    /// The place one rank higher.
    pub fn above(&self, place: PlaceId) -> Option<PlaceId> {
        self.places[place as usize].above
    }

    /// How high a place is.
    pub fn rank(&self, place: PlaceId) -> Rank {
        self.places[place as usize].rank
    }

    /// Its name alone.
    pub fn name(&self, place: PlaceId) -> &str {
        &self.places[place as usize].name
    }

    /// All places with a name, in order.
    pub fn all(&self) -> impl Iterator<Item = PlaceId> + use<> {
        0..self.places.len() as PlaceId
    }

    /// The place itself and those above it, from the lowest.
    fn line(&self, place: PlaceId) -> impl Iterator<Item = PlaceId> {
        std::iter::successors(Some(place), |place| self.above(*place))
    }

    /// Whether a place lies in another one, or is it.
    pub fn is_within(&self, place: PlaceId, other: PlaceId) -> bool {
        self.line(place).any(|above| above == other)
    }

    /// Its name with those of the places above it: 江苏省宿迁市沭阳县.
    pub fn full_name(&self, place: PlaceId) -> String {
        let mut line: Vec<&str> = self.line(place).map(|place| self.name(place)).collect();
        line.reverse();
        line.concat()
    }

    /// The names of places in a folded text, in order.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        for (span, places) in self.names(text) {
            if let Some(before) = found.last_mut().filter(|before| before.span.end == span.start) {
                let below = |place: &PlaceId| {
                    before.places.iter().any(|above| place != above && self.is_within(*place, *above))
                };
                let within: Vec<PlaceId> = places.iter().copied().filter(below).collect();
                if !within.is_empty() {
                    *before = Mention { span: Span { end: span.end, ..before.span }, places: within, doubtful: false };
                    continue;
                }
            }
            let (start, within) = self.behind_short_names(text, span, places);
            let doubtful = start == span.start && self.is_doubtful(text, span);
            // 四川省泸州泸县: the province is a part of the name.
            while found.last().is_some_and(|before| start <= before.span.start) {
                found.pop();
            }
            found.push(Mention { span: Span { start, ..span }, places: within, doubtful });
        }
        found
    }

    /// The names that the text is made of, the longest where several end together, no two of them overlapping.
    fn names(&self, text: &str) -> Vec<(Span, &[PlaceId])> {
        let mut found: Vec<(Span, &[PlaceId])> = Vec::new();
        // Where the last characters began.
        let mut starts = [0; LONGEST];
        let mut last = '\0';
        for (number, (at, c)) in text.char_indices().enumerate() {
            starts[number % LONGEST] = at;
            let before = std::mem::replace(&mut last, c);
            if !matches!(c, '省' | '市' | '区' | '县' | '旗' | '州' | '盟') {
                continue;
            }
            let Some(lengths) = self.lengths.get(&(before, c)) else { continue };
            let end = at + c.len_utf8();
            let goes_on = GO_ON.iter().any(|(last, next)| *last == c && text[end..].starts_with(|c| next.contains(c)));
            let longest = (2..=LONGEST.min(number + 1)).rev().filter(|length| lengths & (1 << length) != 0 && !goes_on);
            let mut named = longest.filter_map(|length| {
                let start = starts[(number + 1 - length) % LONGEST];
                Some((Span::new(start, end), self.by_name.get(&text[start..end])?.as_slice()))
            });
            let Some((span, places)) = named.next() else { continue };
            while found.last().is_some_and(|(before, _)| span.start <= before.start) {
                found.pop();
            }
            if found.last().is_none_or(|(before, _)| before.end <= span.start) {
                found.push((span, places));
            }
        }
        found
    }

    /// The places whose short names stand right before one of them say which is meant: 江苏沭阳县, 南京鼓楼区.
    fn behind_short_names(&self, text: &str, span: Span, places: &[PlaceId]) -> (u32, Vec<PlaceId>) {
        let before = &text[..span.start as usize];
        let length = |place: PlaceId| {
            self.line(place).skip(1).fold(0, |length, above| {
                let (before, name) = (&before[..before.len() - length], self.name(above));
                let named = [name, short_name(name)].into_iter().find(|name| before.ends_with(name));
                length + named.map_or(0, str::len)
            })
        };
        let longest = places.iter().map(|place| length(*place)).max().unwrap_or(0);
        (span.start - longest as u32, places.iter().copied().filter(|place| length(*place) == longest).collect())
    }

    fn is_doubtful(&self, text: &str, span: Span) -> bool {
        let name = &text[span.range()];
        let mut characters = name.chars();
        let first = characters.next();
        let before = text[..span.start as usize].chars().next_back();
        let direction = |&(direction, before_it): &(char, &str)| {
            first == Some(direction) && before.is_some_and(|c| before_it.contains(c))
        };
        let governs = || {
            let after = &text[span.end as usize..];
            // 市和县人民政府, 相应县人民政府 are no bodies of 和县 and 应县.
            let may_be = name.ends_with(['区', '市'])
                || name.chars().count() == 2 && !first.is_some_and(|c| "和应成代临".contains(c));
            may_be && GOVERNS.iter().any(|body| after.starts_with(body))
        };
        // 《公安县征地补偿标准》: a title begins with a name.
        let begins_title = || name.ends_with('县') && before == Some('《');
        characters.count() < 2 && !first.is_some_and(|c| OWN_NAMES.contains(c)) && !governs()
            || self.ordinary.contains(name) && !governs() && !begins_title()
            || DIRECTIONS.iter().any(direction)
    }

    /// Which places are a site's own: its region, folded, and further names.
    pub fn own(&self, region: &str, names: impl IntoIterator<Item = String>) -> Own {
        let mut own = Own {
            own: vec![false; self.places.len()],
            knows: None,
            provinces: Vec::new(),
            names: Vec::new(),
            is_county: false,
            told: String::new(),
        };
        let region = region.trim();
        let mentions = self.find(region);
        let mut places: Vec<PlaceId> = Vec::new();
        let mut end = 0;
        for mention in mentions {
            let within = |place: &PlaceId| places.iter().any(|above| self.is_within(*place, *above));
            if end == 0 && mention.span.start == 0 {
                places = mention.places;
            } else if mention.places.iter().any(within) {
                places = mention.places.iter().copied().filter(within).collect();
            } else {
                continue;
            }
            end = mention.span.end as usize;
        }
        let rest = &region[end..];
        let rest = &rest[..OFFICES.iter().filter_map(|office| rest.find(office)).min().unwrap_or(rest.len())];
        if places.is_empty() {
            let named = |place: &PlaceId| short_name(self.name(*place)) == rest;
            places = self.all().filter(named).collect();
        }
        // A county that the list does not have, in a place that it has: only what lies above it is known.
        let unlisted = !rest.is_empty() && rest.ends_with(['县', '市', '旗', '区']);
        let lowest = places.iter().map(|place| self.rank(*place)).max();
        let made_up = unlisted && !rest.ends_with('区') && lowest.is_some_and(|rank| rank != Rank::County);
        for &place in &places {
            self.line(place).for_each(|above| own.own[above as usize] = true);
            if !made_up {
                self.all()
                    .filter(|below| self.is_within(*below, place))
                    .for_each(|below| own.own[below as usize] = true);
            }
        }
        own.knows = lowest.map(|rank| if made_up { rank } else { Rank::County });
        own.provinces = places.iter().filter_map(|place| self.line(*place).last()).collect();
        own.is_county = lowest == Some(Rank::County) || rest.ends_with(['县', '旗']);
        own.told = match places[..] {
            [place] if !unlisted => self.full_name(place),
            _ => region.into(),
        };
        // 云岭市青石县: either is its own.
        let mut stem = rest;
        while !stem.is_empty() {
            let next = stem.char_indices().skip(1).find(|(_, c)| "省市区县旗镇乡".contains(*c));
            let length = next.map_or(stem.len(), |(at, c)| at + c.len_utf8());
            own.names.extend((length > 3).then(|| stem[..length].to_owned()));
            stem = &stem[length..];
        }
        for name in names {
            for place in self.by_name.get(&name).into_iter().flatten() {
                self.all()
                    .filter(|below| self.is_within(*below, *place))
                    .for_each(|below| own.own[below as usize] = true);
            }
            own.names.extend((!name.is_empty()).then_some(name));
        }
        own
    }

    /// Whether a mention names places none of which is a site's own, as far as that can be known.
    pub fn is_foreign(&self, mention: &Mention, text: &str, own: &Own) -> bool {
        mention.places.iter().all(|&place| {
            !own.own[place as usize]
                && match (self.rank(place), own.knows) {
                    (Rank::County, _) => true,
                    (_, None) => false,
                    (Rank::Province, Some(_)) => true,
                    // Which city an unlisted county lies in is not known: those of its province say nothing.
                    (Rank::City, Some(known)) => {
                        known != Rank::Province || self.above(place).is_none_or(|above| !own.provinces.contains(&above))
                    }
                }
        }) && !own.names.iter().any(|name| stands_around(name, text, mention.span))
    }
}

/// The name of a division without what says its kind; all of it where hardly anything would be left.
fn short_name(name: &str) -> &str {
    let short = KINDS.iter().find_map(|kind| name.strip_suffix(kind)).unwrap_or(name);
    if short.chars().count() < 2 { name } else { short }
}

/// Whether a text has a name at a place such that the span lies in it.
fn stands_around(name: &str, text: &str, span: Span) -> bool {
    let inner = &text[span.range()];
    name.match_indices(inner).any(|(offset, _)| {
        (span.start as usize)
            .checked_sub(offset)
            .and_then(|start| text.get(start..))
            .is_some_and(|at| at.starts_with(name))
    })
}

/// What is a site's own.
pub struct Own {
    /// By place: its region, what lies above and below it, and further places.
    own: Vec<bool>,
    /// The lowest rank at which its place is known; `None` where the list does not have it.
    knows: Option<Rank>,
    provinces: Vec<PlaceId>,
    /// Names of its own that are not in the list.
    names: Vec<String>,
    /// Whether it is a county: no other county is its own then.
    is_county: bool,
    /// Its place as users are told.
    pub told: String,
}

impl Own {
    /// Whether the list has its region.
    pub fn is_listed(&self) -> bool {
        self.knows.is_some()
    }

    /// Whether a text ends with a name of its own that is not in the list.
    pub fn ends(&self, text: &str) -> bool {
        self.names.iter().any(|name| text.ends_with(name.as_str()))
    }

    /// Whether a place is its own region or lies below it; what lies above it is not.
    pub fn is_within(&self, places: &Places, mention: &Mention) -> bool {
        let lowest = self.knows.unwrap_or(Rank::County);
        mention.places.iter().any(|&place| self.own[place as usize] && places.rank(place) >= lowest)
    }

    /// Takes in places that turn out to be its own.
    pub fn add(&mut self, places: &[PlaceId]) {
        places.iter().for_each(|&place| self.own[place as usize] = true);
    }

    /// Whether a text begins with a name of its own that is not in the list.
    pub fn begins(&self, text: &str) -> bool {
        self.names.iter().any(|name| text.starts_with(name.as_str()))
    }

    /// The county that is not its own and not in the list with which the name of a body begins: 白石县自然资源局. Bytes.
    pub fn unlisted_county(&self, text: &str) -> Option<usize> {
        let at = text.find('县').filter(|_| self.is_county)?;
        let (name, body) = text.split_at(at + '县'.len_utf8());
        let count = name.chars().count();
        let own = self.names.iter().any(|own| name.ends_with(own.as_str()) || own.ends_with(name));
        let named = (3..=8).contains(&count)
            && name.chars().all(is_letter)
            && !name.contains(['某', 'x', '各', '全', '我', '本', '该', '和']);
        (named && !own && OFFICES.iter().any(|office| body.starts_with(office) || body.contains(office)))
            .then_some(name.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Checker;

    fn found(text: &str) -> Vec<(String, Vec<String>, bool)> {
        let checker = Checker::new(None, None).unwrap();
        let places = checker.places();
        let told = |mention: Mention| {
            let names = mention.places.iter().map(|place| places.full_name(*place)).collect();
            (text[mention.span.range()].to_owned(), names, mention.doubtful)
        };
        places.find(text).into_iter().map(told).collect()
    }

    #[test]
    fn names_are_found_with_the_places_above_them() {
        for (text, name, place) in [
            ("位于沭阳县境内", "沭阳县", "江苏省宿迁市沭阳县"),
            ("江苏省宿迁市沭阳县", "江苏省宿迁市沭阳县", "江苏省宿迁市沭阳县"),
            ("江苏省沭阳县", "江苏省沭阳县", "江苏省宿迁市沭阳县"),
            ("江苏沭阳县", "江苏沭阳县", "江苏省宿迁市沭阳县"),
            ("四川省泸州泸县", "四川省泸州泸县", "四川省泸州市泸县"),
            ("四川泸州古蔺县", "四川泸州古蔺县", "四川省泸州市古蔺县"),
            ("南京市鼓楼区", "南京市鼓楼区", "江苏省南京市鼓楼区"),
            ("福州鼓楼区", "福州鼓楼区", "福建省福州市鼓楼区"),
            ("乐山市市中区", "乐山市市中区", "四川省乐山市市中区"),
            ("山西省晋城市城区", "山西省晋城市城区", "山西省晋城市城区"),
            ("新疆和田地区和安县", "新疆和田地区和安县", "新疆维吾尔自治区和田地区和安县"),
            ("湖北省神农架林区", "湖北省神农架林区", "湖北省神农架林区"),
            (
                "甘肃省积石山保安族东乡族撒拉族自治县",
                "甘肃省积石山保安族东乡族撒拉族自治县",
                "甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县",
            ),
        ] {
            assert_eq!(found(text), [(name.to_owned(), vec![place.to_owned()], false)], "{text}");
        }
        assert_eq!(found("鼓楼区")[0].1.len(), 4);
    }

    #[test]
    fn what_only_looks_like_a_name_is_none_or_doubtful() {
        for text in ["沭阳县市场", "宿迁市场", "鼓楼区域", "沭阳", "各县", "长沙市区"] {
            assert!(found(text).iter().all(|(name, ..)| ["沭阳县", "长沙市"].contains(&name.as_str())), "{text}");
        }
        for text in [
            "各市和县区",
            "示范县",
            "自然资源县局",
            "沿海城市",
            "该项城市更新",
            "湖南山区",
            "东至县道",
            "会同县财政局",
            "比如县城",
            "主城区城区",
            "西南部县",
            "办理县内事项",
            "特大城县",
            "低中山区",
        ] {
            assert!(found(text).iter().all(|(.., doubtful)| *doubtful), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn a_region_is_read_in_many_forms() {
        let checker = Checker::new(None, None).unwrap();
        let places = checker.places();
        let foreign = |region: &str, text: &str| {
            let own = places.own(region, ["建阳市".to_owned(), "沛县".to_owned()]);
            let found = places.find(text);
            assert!(!found.is_empty(), "{text}");
            found.iter().any(|mention| places.is_foreign(mention, text, &own))
        };
        for region in
            ["泸县", "四川省泸州市泸县", "四川泸县", "泸县自然资源和规划局", "四川省泸州市泸县人民政府", " 泸州泸县 "]
        {
            for own in ["泸县", "泸州市", "四川省", "四川省泸州市泸县", "沛县"] {
                assert!(!foreign(region, own), "{region}: {own}");
            }
            for other in ["沭阳县", "江阳区", "合江县", "成都市", "江苏省", "南京市鼓楼区"] {
                assert!(foreign(region, other), "{region}: {other}");
            }
        }
        for (region, own, other) in [
            ("泸州", "合江县", "成都市"),
            ("泸州市自然资源和规划局", "江阳区", "自贡市"),
            ("泸州市自然资源和规划局江阳区分局", "江阳区", "合江县"),
            ("四川省", "武侯区", "沭阳县"),
            ("重庆市", "渝中区", "四川省"),
            ("鼓楼区", "南京市鼓楼区", "南京市玄武区"),
            ("南京市鼓楼区", "鼓楼区", "福州市鼓楼区"),
            ("朝阳", "北京市", "上海市"),
            ("青石县", "江苏省", "沭阳县"),
            ("青石县", "宿迁市", "建阳区"),
            ("四川省青石县", "成都市", "泸县"),
            ("四川省青石县", "四川省", "江苏省"),
            ("四川省青石县", "泸州市", "南京市"),
            ("泸州市高新技术产业开发区", "泸县", "成都市"),
        ] {
            assert!(!foreign(region, own), "{region}: {own}");
            assert!(foreign(region, other), "{region}: {other}");
        }
    }

    #[test]
    fn a_county_that_is_not_listed_is_known_by_the_form_of_a_name() {
        let checker = Checker::new(None, None).unwrap();
        let places = checker.places();
        let county =
            |region: &str, text: &str| places.own(region, []).unlisted_county(text).map(|end| text[..end].to_owned());
        assert_eq!(county("青石县", "白石县自然资源局").as_deref(), Some("白石县"));
        assert_eq!(county("泸县", "白石县人民政府办公室").as_deref(), Some("白石县"));
        for (region, text) in [
            ("青石县", "青石县自然资源局"),
            ("青石县", "云岭市青石县自然资源局"),
            ("云岭市青石县", "青石县自然资源局"),
            ("青石县", "县自然资源局"),
            ("青石县", "某某县自然资源局"),
            ("青石县", "白石县有多少人"),
            ("云岭市", "白石县自然资源局"),
        ] {
            assert_eq!(county(region, text), None, "{region}: {text}");
        }
    }
}
