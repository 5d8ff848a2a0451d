//! Words that advertise, by where they stand.

use super::super::hosts::Hosts;
use super::super::written::is_within_quotes;
use super::{ADVERTISING, Place, tell};
use crate::address::Leads;
use crate::lexicon::{Group, Groups, Hit};
use crate::page::BlockKind;
use crate::rule::{Context, Field, Sink};
use crate::text::{Span, is_letter};

/// Words that advertise and mean nothing else.
pub const BRANDS: Groups = Groups::of(&[Group::GamblingBrand, Group::PornBrand, Group::SpamMachinery]);
/// Words that are ordinary elsewhere.
pub const WEAK: Groups =
    Groups::of(&[Group::GamblingWord, Group::AdvertisedAilment, Group::LoanSpam, Group::SportsApp]).and(LISTED);
/// Words that count in a list only.
const LISTED: Groups = Groups::of(&[Group::PornWord, Group::VideoWord]);
/// Words that warn or prosecute.
const AGAINST: Groups = Groups::of(&[Group::CrimeTalk, Group::AgainstIt]);

/// Whether the page as a whole tells of crime.
pub struct PageTalk {
    tells_of_crime: bool,
    mentions_crime: bool,
    warns: bool,
}

impl PageTalk {
    /// By its title and the number of such words.
    pub fn of(cx: &Context<'_>) -> Self {
        let crime = Groups::of(&[Group::CrimeTalk]);
        let body = cx.body();
        let all = |field: &Field<'_>| Span::new(0, field.page.text.folded().len());
        let in_title = cx.words(cx.title(), all(cx.title()), crime).next().is_some();
        let in_body = cx.words(body, all(body), crime).take(3).count();
        let mentions_crime = in_title || in_body >= 1;
        let warns = mentions_crime || cx.has_word(cx.title(), all(cx.title()), Group::AgainstIt);
        PageTalk { tells_of_crime: in_title || in_body >= 2, mentions_crime, warns }
    }
}

impl PageTalk {
    /// Whether it does.
    pub fn tells_of_crime(&self) -> bool {
        self.tells_of_crime
    }

    /// Whether it warns: what it quotes then is what it warns of.
    pub fn warns(&self) -> bool {
        self.warns
    }
}

/// The longest words of these groups, none within another and none within an ASCII word.
pub fn longest<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for hit in cx.words(field, span, groups).filter(|hit| stands_alone(field, hit.span)) {
        while found.last().is_some_and(|last| hit.span.start <= last.span.start) {
            found.pop();
        }
        if found.last().is_none_or(|last| last.span.end <= hit.span.start) {
            found.push(hit);
        }
    }
    found
}

/// Longest ASCII word that may be a part of another by chance.
const SHORT: usize = 5;

/// Whether a word is not a part of a longer ASCII word by chance: bbin in robbing.
#[inline(never)]
fn stands_alone(field: &Field<'_>, span: Span) -> bool {
    let text = field.page.text.folded();
    let word = field.slice(span);
    let letters = |word: &str, at: &str| {
        word.len() <= SHORT && !at.is_empty() && at.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let before = text[..span.start as usize].chars().next_back();
    let after = text[span.end as usize..].chars().next();
    let head: String = word.chars().take_while(char::is_ascii_alphabetic).collect();
    let tail: String = word.chars().rev().take_while(char::is_ascii_alphabetic).collect();
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    !(joins(before) && letters(word, &head) || joins(after) && letters(word, &tail))
}

/// Why a word counts.
enum Sign {
    Hidden,
    LinkedAway,
    InTitle,
    CallsToAct,
    InName,
    NoTalkOfIt,
}

/// Looks at every word of a field that stands in no pool.
pub fn check(cx: &Context<'_>, hosts: &Hosts<'_>, page: &PageTalk, index: usize, pools: &[Span], sink: &mut Sink) {
    let field = &cx.fields[index];
    let all = Span::new(0, field.page.text.folded().len());
    let found = longest(cx, field, all, BRANDS.and(WEAK));
    let away = if index == 0 && !found.is_empty() { links_away(field, hosts) } else { Vec::new() };
    let mut done = 0;
    for (at, hit) in found.iter().enumerate() {
        let next_pool = pools.partition_point(|pool| pool.end <= hit.span.start);
        let pooled = pools.get(next_pool).is_some_and(|pool| pool.overlaps(hit.span));
        if pooled || hit.span.start < done {
            continue;
        }
        let Some((sign, certain)) = judge(cx, field, page, &away, hit, neighbour(field, &found, at)) else { continue };
        let span = widened(cx, field, hit);
        done = span.end;
        tell(
            cx,
            sink,
            Place { field: index, span, source: None },
            ADVERTISING,
            said(cx, &sign, cx.groups(hit)),
            certain,
        );
    }
}

/// Whether another such word stands in the same block.
fn neighbour(field: &Field<'_>, found: &[Hit], at: usize) -> bool {
    let block = field.block_at(found[at].span.start).span;
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|index| found.get(index));
    beside.into_iter().any(|other| block.holds(other.span) && other.word != found[at].word)
}

/// The texts of links to sites that nobody knows, in order.
fn links_away(field: &Field<'_>, hosts: &Hosts<'_>) -> Vec<Span> {
    let away = |target: &str| Leads::of(target).host().is_some_and(|web| !hosts.is_own(&web.host));
    field.page.links.iter().filter(|link| link.source.is_some() && away(&link.target)).map(|link| link.span).collect()
}

#[inline(never)]
fn judge<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    page: &PageTalk,
    away: &[Span],
    hit: &Hit,
    neighbour: bool,
) -> Option<(Sign, bool)> {
    let groups = cx.groups(hit);
    let brand = groups.meets(BRANDS);
    let block = field.block_at(hit.span.start);
    let sentence = field.page.text.sentence_at(hit.span.start);
    // A sentence may be as long as the page: what is far from the word does not speak of it.
    let sentence = Span {
        start: sentence.start.max(block.span.start).max(hit.span.start.saturating_sub(FAR)),
        end: sentence.end.min(block.span.end).min(hit.span.end + FAR),
    };
    let running = field.slice(sentence).trim_end().ends_with('。');
    let meets = |groups| cx.words(field, sentence, groups).next().is_some();
    let against = meets(AGAINST);
    // What is hidden from readers is not told to them.
    if field.is_unseen() {
        let listed = neighbour && !against && groups.has(Group::GamblingWord);
        return (brand && !against && !page.tells_of_crime || listed).then_some((Sign::Hidden, brand));
    }
    if field.page.hides(hit.span) {
        if groups.meets(LISTED) {
            return (neighbour && groups.has(Group::PornWord)).then_some((Sign::Hidden, false));
        }
        return Some((Sign::Hidden, brand || groups.has(Group::GamblingWord) || neighbour));
    }
    let next = away.partition_point(|link| link.end <= hit.span.start);
    if away.get(next).is_some_and(|link| link.holds(hit.span))
        && !groups.meets(LISTED.and(Groups::of(&[Group::SportsApp])))
    {
        let sober = against || meets(Groups::of(&[Group::SoberTalk]));
        if brand || !sober {
            let certain = brand || groups.has(Group::GamblingWord) && !page.mentions_crime;
            return Some((Sign::LinkedAway, certain));
        }
    }
    // Who warns of a message quotes it.
    if page.warns && is_within_quotes(field, hit.span) {
        return None;
    }
    let title = field.name == "title" || matches!(block.kind, BlockKind::Title | BlockKind::Heading(1));
    if brand {
        // Names of companies are what they are.
        let after = &field.page.text.folded()[hit.span.end as usize..];
        if ["有限", "公司"].iter().any(|company| after.starts_with(company)) {
            return None;
        }
        if against && page.mentions_crime {
            return None;
        }
        let beside = beside(cx, field, hit.span, Group::CallToAct);
        return match (page.tells_of_crime, against) {
            // In a report on crime a name of that kind is its subject, unless somebody is asked to come.
            (true, false) => (beside.is_some() || title).then_some((Sign::CallsToAct, false)),
            (true, true) => None,
            (false, true) if is_quoted(field, hit.span) => None,
            (false, true) => {
                // What forbids or warns stands before the name; behind it stands what the page is on.
                let warned = cx.has_word(
                    field,
                    Span { start: sentence.start, end: hit.span.start }.tail(LURE),
                    Group::AgainstIt,
                );
                let sign = if title { Sign::InTitle } else { Sign::NoTalkOfIt };
                Some((sign, !page.mentions_crime && !warned))
            }
            (false, false) => {
                let sign = if title { Sign::InTitle } else { Sign::NoTalkOfIt };
                Some((sign, !page.mentions_crime || beside.is_some()))
            }
        };
    }
    if groups.has(Group::SportsApp) && names_office(field, hit.span) {
        return Some((Sign::InName, true));
    }
    if groups.has(Group::SportsApp) && goes_on_with_office(cx, field, hit.span) {
        return Some((Sign::InName, false));
    }
    if groups.meets(LISTED.and(Groups::of(&[Group::SportsApp]))) || against || page.tells_of_crime {
        return None;
    }
    if groups.has(Group::GamblingWord) {
        // A line that is little else than such a word.
        let len = hit.span.end - hit.span.start;
        if len >= LONG && block.cell.is_none() && len * 5 >= (block.span.end - block.span.start) * 3 {
            return Some((Sign::NoTalkOfIt, false));
        }
        let called = beside(cx, field, hit.span, Group::CallToAct).is_some();
        return called.then_some((Sign::CallsToAct, !page.mentions_crime && !running));
    }
    // An ailment or a loan: an advertisement answers a question beside it.
    let sober = meets(Groups::of(&[Group::SoberTalk]));
    let (signs, far) = if groups.has(Group::LoanSpam) { (OFFERS, OFFER) } else { (LURES, LURE) };
    let lured = cx.words(field, sentence, signs).any(|lure| {
        !lure.span.overlaps(hit.span) && lure.span.start < hit.span.end + far && hit.span.start < lure.span.end + far
    });
    (lured && !sober).then_some((Sign::CallsToAct, !running))
}

/// Whether a word stands in quotation marks.
fn is_quoted(field: &Field<'_>, span: Span) -> bool {
    let before = field.page.text.folded()[..span.start as usize].chars().next_back();
    before.is_some_and(|c| matches!(c, '“' | '‘' | '"' | '\'' | '「' | '『' | '《' | '、' | '('))
}

/// How far from a word its sentence is read, in bytes.
const FAR: u32 = 600;
/// Fewest bytes of a word that is told where it stands alone: names of places are shorter.
const LONG: u32 = 9;
/// How far from a word a lure may stand, in bytes.
const LURE: u32 = 30;
/// The same of what nobody may offer.
const OFFER: u32 = 90;
/// What lures.
const LURES: Groups = Groups::of(&[Group::AdvertisingLure]);
/// What makes an offer of a word: a promise, a contact, or another such word.
const OFFERS: Groups = LURES.and(Groups::of(&[Group::HiddenContact, Group::LoanSpam]));

/// A word of a group right behind or right before a place.
fn beside<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, group: Group) -> Option<Span> {
    let near = Span { start: span.start.saturating_sub(NEAR), end: span.end + NEAR };
    let touches = |other: &Span| other.start == span.end || other.end == span.start;
    cx.words(field, near, Groups::of(&[group]))
        .map(|hit| hit.span)
        .filter(touches)
        .max_by_key(|other| (other.end, other.end - other.start))
}

/// Longest call to act that is looked for, in bytes.
const NEAR: u32 = 24;

/// What the name of a place or an office goes on with.
const ENDINGS: [&str; 9] = ["州", "市", "县", "区", "局", "厅", "政府", "人民政府", "自然资源"];

/// Whether the name of an office goes on behind a word: 懂球帝州, 懂球帝自然资源局.
fn names_office(field: &Field<'_>, span: Span) -> bool {
    let after = &field.page.text.folded()[span.end as usize..];
    ENDINGS.iter().any(|ending| after.starts_with(ending))
}

/// Whether the name of a place or an office begins behind a word and what it calls for: 懂球帝直播青石县自然资源局.
fn goes_on_with_office<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let start = beside(cx, field, span, Group::CallToAct).map_or(span.end, |call| call.end.max(span.end));
    let name: String =
        field.page.text.folded()[start as usize..].chars().take(NAME).take_while(|c| is_letter(*c)).collect();
    ENDINGS.iter().any(|ending| name.contains(ending))
}

/// Most characters of the name of an office.
const NAME: usize = 12;

/// The word with what is called for right behind it, so that all of it is seen: 万博娱乐彩票官网.
fn widened<'a>(cx: &Context<'a>, field: &'a Field<'a>, hit: &Hit) -> Span {
    let machinery = cx.groups(hit).has(Group::SpamMachinery);
    let block = field.block_at(hit.span.start).span;
    if machinery && field.slice(block.head(FAR)).matches(['|', ',', '、']).count() >= 3 {
        return Span { end: block.start + field.slice(block).trim_end().len() as u32, ..block };
    }
    let groups = BRANDS.and(WEAK).and(Groups::of(&[Group::CallToAct]));
    let mut span = hit.span;
    // A few words at most follow one another.
    for _ in 0..4 {
        let near = Span { start: span.end, end: span.end + NEAR };
        let next = cx.words(field, near, groups).filter(|next| next.span.start == span.end).map(|next| next.span.end);
        match next.max() {
            Some(end) if end <= block.end => span.end = end,
            _ => break,
        }
    }
    // 660manbetx: digits and letters belong to the same name.
    let text = field.page.text.folded();
    let ascii = |c: &u8| c.is_ascii_alphanumeric();
    if text.as_bytes()[span.start as usize].is_ascii_alphanumeric() {
        span.start -= text[..span.start as usize].bytes().rev().take(12).take_while(ascii).count() as u32;
    }
    if text.as_bytes()[span.end as usize - 1].is_ascii_alphanumeric() {
        span.end += text[span.end as usize..].bytes().take(12).take_while(ascii).count() as u32;
    }
    span
}

/// What kind of advertisement a word is from.
pub fn kind(cx: &Context<'_>, groups: Groups) -> String {
    if groups.meets(LISTED.and(Groups::of(&[Group::PornBrand]))) {
        say!(cx, "色情", "pornography")
    } else if groups.has(Group::AdvertisedAilment) {
        say!(cx, "医疗广告", "clinics or drugs")
    } else if groups.has(Group::LoanSpam) {
        say!(cx, "贷款套现、假证假票", "loans or forged papers")
    } else if groups.has(Group::SpamMachinery) {
        say!(cx, "垃圾页面程序", "programs that make spam pages")
    } else {
        say!(cx, "赌博", "gambling")
    }
}

fn said(cx: &Context<'_>, sign: &Sign, groups: Groups) -> String {
    let kind = kind(cx, groups);
    match sign {
        Sign::Hidden => say!(cx, "隐藏的文字里有{}推广词", "Hidden text advertises {}", kind),
        Sign::LinkedAway => say!(cx, "{}推广词链接到站外", "A link to another site advertises {}", kind),
        Sign::InTitle => say!(cx, "标题里有{}推广词", "The title advertises {}", kind),
        Sign::CallsToAct => say!(cx, "{}推广：词语旁边在招揽", "An advertisement of {} that calls to act", kind),
        Sign::InName => say!(cx, "机关或地方的名称被换成了{}词", "A word of {} stands in the place of a name", kind),
        Sign::NoTalkOfIt => {
            say!(cx, "与页面内容无关的{}推广词", "An advertisement of {} that has nothing to do with the page", kind)
        }
    }
}
