//! What explains the name of a place elsewhere: where the page is from, the words beside the name, a list of several places.

use super::{Site, has_word, is_said};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::places::{Mention, PlaceId, Rank};
use crate::rule::{Context, Field};
use crate::text::{Span, is_letter};
use rustc_hash::{FxHashMap, FxHashSet};

/// Where the page says it is from.
#[derive(Default)]
pub struct Source {
    /// Places elsewhere that it names as its source.
    places: Vec<PlaceId>,
    /// Whether it is from the national press or a ministry: such texts name places of the whole country.
    pub is_national: bool,
}

/// How much of a text behind the word 来源 names the source, in bytes.
const SOURCE: u32 = 90;

impl Source {
    /// From the field of the source, or the lines of the body that name it.
    pub fn of(cx: &Context<'_>, site: &Site<'_>) -> Self {
        let mut source = Source::default();
        for field in cx.fields.iter().filter(|field| field.name == "meta.source") {
            source.add(cx, site, field, Span::new(0, field.page.text.folded().len()));
        }
        let body = cx.body();
        let all = Span::new(0, body.page.text.folded().len());
        for label in cx.words(body, all, Groups::of(&[Group::ExplainingUnit])).take(MOST_LABELS) {
            let block = body.block_at(label.span.start).span;
            let rest = Span { start: label.span.end, ..block }.head(SOURCE);
            if body.slice(rest).trim_start().starts_with(':') {
                source.add(cx, site, body, rest);
            }
        }
        source
    }

    fn add<'a>(&mut self, cx: &Context<'a>, site: &Site<'_>, field: &'a Field<'a>, span: Span) {
        let text = field.slice(span);
        let above = ["自然资源部", "国务院", "中国政府网"].iter().any(|body| text.contains(body));
        let press = has_word(cx, field, span, Groups::of(&[Group::Media]));
        // The county's own station tells of the county.
        self.is_national |= (above || press) && !site.is_own(text.trim_start_matches([':', ' ']));
        let foreign = site.places.find(text).into_iter().filter(|mention| site.is_foreign(mention, text));
        self.places.extend(foreign.flat_map(|mention| mention.places));
    }

    /// Whether the page says that it is from one of the places, or from above it.
    pub fn names(&self, site: &Site<'_>, places: &[PlaceId]) -> bool {
        places.iter().any(|&place| self.places.iter().any(|&above| site.places.is_within(place, above)))
    }

    /// Whether it explains a mention: its place lies in that of the source, or that one in it.
    pub fn covers(&self, site: &Site<'_>, mention: &Mention) -> bool {
        let around = |&place: &PlaceId| self.places.iter().any(|&below| site.places.is_within(below, place));
        self.names(site, &mention.places) || mention.places.iter().any(around)
    }
}

/// Most labels of a source that are looked at.
const MOST_LABELS: usize = 20;
/// How far before and behind a name an explanation may stand, in bytes of its sentence.
const BEFORE: u32 = 60;
const BEHIND: u32 = 75;
/// How far before a title the word stands that makes it a ground, in bytes: several titles may be between.
const GROUND: u32 = 240;
/// Longest name of a company or a school behind its place, in characters.
const LONGEST_BODY: usize = 24;
/// How many bytes before a bracket the body may stand whose place is in it: 某大学(成都市).
const BRACKETED: u32 = 75;
/// Characters right before a name that say where something goes, ends or lies: 东至, 东邻, 赴, 驻, 不属.
const BESIDE: &str = "至赴与跨如归邻接靠连界抵临毗住驻-";
/// From this many places on, a sentence or a table is a list.
const LIST: usize = 3;
/// Right before a name that is followed by 户籍: whom a notice is open to, not where somebody is from.
const CONDITIONS: [&str; 7] = ["具有", "具备", "取得", "拥有", "须为", "限", "应为"];
/// Behind the name of a place: it has an office of its own, and what follows is not the name of a company.
const OFFICES: [&str; 8] = ["局", "政府", "厅", "委员会", "办公室", "中心", "的", "和"];
/// Behind a name to which somebody went: what for. Those who are told to go there have something to do there.
const VISITS: [&str; 6] = ["学习", "走访", "交流", "对接", "洽谈", "座谈"];
/// The site's own place, as its pages call it.
const OURS: [&str; 5] = ["我县", "我市", "我区", "我旗", "我省"];
/// Right before the name of a place to which people are told to come.
const VENUES: [&str; 8] = ["地点为", "地点:", "地点在", "地点设在", "地点是", "考点为", "考点设在", "考点:"];
/// Words before the title of a document on which this one rests.
const GROUNDS: [&str; 7] = ["根据", "依据", "按照", "依照", "遵照", "贯彻", "落实"];

/// Places of a sentence or of a table.
#[derive(Default)]
struct Together<'a> {
    names: FxHashSet<&'a str>,
    /// What their places lie in, or they themselves.
    around: FxHashSet<PlaceId>,
    /// Whether the site's own place is among them, by name or as 我县; places above it make no list.
    own: bool,
    /// Whether it is there as 我县 only.
    ours: bool,
}

/// What explains the mentions of a field.
pub struct Reasons<'c, 'a> {
    cx: &'c Context<'a>,
    field: &'a Field<'a>,
    /// By the start of a sentence.
    sentences: FxHashMap<u32, Together<'a>>,
    /// By table.
    tables: FxHashMap<u32, Together<'a>>,
}

impl<'c, 'a> Reasons<'c, 'a> {
    /// Takes the mentions of a field together by sentence and by table.
    pub fn new(cx: &'c Context<'a>, site: &Site<'_>, field: &'a Field<'a>, mentions: &[Mention]) -> Self {
        let text = field.page.text.folded();
        let mut sentences: FxHashMap<u32, Together<'a>> = FxHashMap::default();
        let mut tables: FxHashMap<u32, Together<'a>> = FxHashMap::default();
        for mention in mentions {
            let own = !site.is_foreign(mention, text);
            if mention.doubtful && !own || own && !site.own.is_within(site.places, mention) {
                continue;
            }
            let add = |together: &mut Together<'a>| {
                together.names.insert(field.slice(mention.span));
                together.own |= own;
                let around = |place: PlaceId| match site.places.rank(place) {
                    Rank::County => site.places.above(place).unwrap_or(place),
                    _ => place,
                };
                together.around.extend(mention.places.first().map(|&place| around(place)));
            };
            let sentence = field.page.text.sentence_at(mention.span.start);
            add(sentences.entry(sentence.start).or_insert_with(|| {
                let ours = OURS.iter().any(|ours| field.slice(sentence).contains(ours));
                Together { ours, own: ours, ..Together::default() }
            }));
            if let Some(cell) = field.block_at(mention.span.start).cell {
                add(tables.entry(field.page.cells[cell as usize].table).or_default());
            }
        }
        Reasons { cx, field, sentences, tables }
    }

    /// Whether something explains the mention.
    pub fn explain(&self, mention: &Mention) -> bool {
        self.is_in_list(mention)
            || !self.is_venue(mention) && self.is_part_of_name(mention)
            || self.is_in_title(mention)
    }

    fn is_in_list(&self, mention: &Mention) -> bool {
        // Three counties of one city elsewhere are as foreign as one.
        let is_list = |together: &Together<'_>| {
            together.names.len() + usize::from(together.ours) >= LIST && (together.around.len() > 1 || together.own)
        };
        let sentence = self.field.page.text.sentence_at(mention.span.start).start;
        let cell = self.field.block_at(mention.span.start).cell;
        let table = cell.map(|cell| self.field.page.cells[cell as usize].table);
        self.sentences.get(&sentence).is_some_and(is_list)
            || table.and_then(|table| self.tables.get(&table)).is_some_and(is_list)
    }

    /// Whether the place is a part of the name of a company, a school, a court.
    fn is_part_of_name(&self, mention: &Mention) -> bool {
        let text = &self.field.page.text.folded()[mention.span.end as usize..];
        let within = |c: &char| is_letter(*c) || "()·".contains(*c);
        let length: usize = text.chars().take(LONGEST_BODY).take_while(within).map(char::len_utf8).sum();
        let name = Span { start: mention.span.end, end: mention.span.end + length as u32 };
        let mut bodies = self.cx.words(self.field, name, Groups::of(&[Group::PlacedBody]));
        let is_name = bodies.next().is_some_and(|body| {
            let between = self.field.slice(Span { start: name.start, end: body.span.start });
            !OFFICES.iter().any(|office| between.contains(office))
        });
        is_name || self.is_in_bracket_of_body(mention)
    }

    /// Whether a name is that of a place with which something here is linked: 对接杭州市公交线路.
    pub fn links(&self, mention: &Mention) -> bool {
        self.field.page.text.folded()[..mention.span.start as usize].ends_with("对接")
    }

    /// Whether the sentence of a list says why it names them: 与甲县、乙县、丙县接壤.
    pub fn is_in_list_with_reason(&self, mention: &Mention) -> bool {
        let sentence = self.field.page.text.sentence_at(mention.span.start);
        let near = Span { start: sentence.start.max(mention.span.start.saturating_sub(GROUND)), end: sentence.end };
        let near = Span { end: near.end.min(mention.span.end + GROUND).max(mention.span.end), ..near };
        self.is_in_list(mention) && is_said(self.cx, self.field, self.field.page.text.aligned(near))
    }

    /// Whether people are told to come there: 笔试地点为沭阳县中学.
    fn is_venue(&self, mention: &Mention) -> bool {
        let text = &self.field.page.text.folded()[..mention.span.start as usize];
        VENUES.iter().any(|venue| text.ends_with(venue))
    }

    /// Whether the name stands in brackets behind that of a school or a company.
    fn is_in_bracket_of_body(&self, mention: &Mention) -> bool {
        let sentence = self.field.page.text.sentence_at(mention.span.start);
        let before = Span { start: sentence.start, end: mention.span.start }.tail(BRACKETED);
        self.field.slice(before).ends_with('(')
            && has_word(self.cx, self.field, before, Groups::of(&[Group::PlacedBody]))
    }

    /// Whether the words around the name, or the header of its cell, say why it is there.
    pub fn is_said_beside(&self, mention: &Mention) -> bool {
        let (field, span) = (self.field, mention.span);
        let sentence = field.page.text.sentence_at(span.start);
        let before = Span { start: sentence.start, end: span.start }.tail(BEFORE);
        let behind = Span { start: span.end, end: sentence.end.max(span.end) }.head(BEHIND);
        let after = field.slice(behind);
        let visits = || VISITS.iter().any(|visit| after.contains(visit));
        let goes = field.slice(before).ends_with(|c| BESIDE.contains(c))
            || field.slice(before).ends_with(['到', '往']) && visits();
        if after.starts_with("户") && CONDITIONS.iter().any(|word| field.slice(before).ends_with(word)) {
            return false;
        }
        // 沭阳县至泸县, 沭阳县-泸县, 沭阳县籍; 沭阳县人 where nothing follows
        let next = |start: &str| after.strip_prefix(start).map(|rest| rest.chars().next().is_some_and(is_letter));
        let comes = after.starts_with(['至', '籍'])
            || next("人") == Some(false)
            || next("-") == Some(true) && !after[1..].starts_with(|c: char| c.is_ascii_digit());
        // 某公司,地址:沭阳县; 省自然资源厅(地址:…)
        let addressed = || {
            let body = has_word(self.cx, field, before, Groups::of(&[Group::PlacedBody]))
                || ["厅", "部", "省人民政府"].iter().any(|body| field.slice(before).contains(body));
            body && has_word(self.cx, field, before, Groups::of(&[Group::HomeLabel]))
        };
        goes || comes
            || addressed()
            || is_said(self.cx, field, before)
            || is_said(self.cx, field, behind)
            || self.is_said_by_header(span)
    }

    fn is_said_by_header(&self, span: Span) -> bool {
        let page = &self.field.page;
        let Some(cell) = self.field.block_at(span.start).cell else { return false };
        let at = page.cells[cell as usize];
        let header = page.header_row(at.table).and_then(|row| page.in_row(at.table, row, at.column));
        [page.left_of(cell), header]
            .into_iter()
            .flatten()
            .any(|label| is_said(self.cx, self.field, page.cells[label as usize].span.head(BEHIND)))
    }

    /// Whether the name stands in the title of a document that is mentioned and not the ground of this one.
    fn is_in_title(&self, mention: &Mention) -> bool {
        let facts = &self.field.facts().quantities;
        let after = facts.partition_point(|fact| fact.span.start <= mention.span.start);
        let Some(title) = after.checked_sub(1).map(|index| facts[index]) else { return false };
        let before = Span { start: self.field.page.text.sentence_at(title.span.start).start, end: title.span.start };
        let before = self.field.slice(before.tail(GROUND));
        title.kind == Kind::Title
            && title.span.holds(mention.span)
            && !GROUNDS.iter().any(|word| before.contains(word))
            && !before.ends_with('按')
    }
}
