//! `column/date-order`: days that cannot come in this order, in `meta`, in a range, and between the steps of an auction, a
//! recruitment or a hearing.

use super::days;
use super::stated::stated;
use crate::facts::dates::Day;
use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use jiff::civil::Date;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/date-order",
    level: Level::Block,
    basis: &["F04"],
    title: Say { zh: "日期先后颠倒", en: "Dates in an impossible order" },
    checks: Say {
        zh: "元数据：成文日期不晚于发布日期，失效日期不早于施行日期，文号年份与成文年份一致；施行早于成文的请人工复核，文号是上一年的而成文在一至三月、文号是下一年的而成文在十二月的请人工复核。正文：起止日期不颠倒，省略年份而跨年的不算；土地、矿业权出让公告里报名、保证金到账、挂牌、拍卖的时间，招考公告里报名、考试的时间，听证公告里报名、听证的时间先后合理；落款日期晚于发布日期的请人工复核。只在每个步骤写明一个时间时比较，表格里逐项列出时间的、没有标签的日期不比较；日期与星期是否相符不在此项检查。",
        en: "Metadata: written not after published, expiry not before the day in force, the year of the document number that of its writing; in force before written asks for review, as does a number of the year before in January to March or of the next year in December. Body: no range ends before it begins, unless a year that is left out turns in between; the times of registration, deposit, listing and auction in notices of land and mineral rights, of registration and examination in recruitment, and of sign-up and hearing follow each other; a sign-off after publication asks for review. Steps are compared only where each has one time; tables with times in each row and dates without a label are not compared, nor are days of the week.",
    },
    why: Say {
        zh: "日期先后颠倒，公众无法按期报名、缴款或者提出意见，公告的效力也会受到质疑。",
        en: "With dates out of order nobody can register, pay or object in time, and the notice itself can be challenged.",
    },
    mend: Say {
        zh: "核对原件，改正写错的日期，例如把“2026年6月30日至2026年6月1日”改为“2026年6月1日至2026年6月30日”。",
        en: "Compare with the original and correct the date, for example 2026年6月30日至2026年6月1日 to 2026年6月1日至2026年6月30日.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>公示时间:⟦2026年6月30日至2026年6月1日⟧。</p>"),
        hit("land-supply-notice", "<p>公示时间:⟦二〇二六年五月三十日—二〇二六年五月一日⟧</p>"),
        hit(
            "land-supply-notice",
            "<p>报名时间:2026年6月1日至2026年6月30日</p><p>竞买保证金到账截止时间:⟦2026年5月25日⟧17时</p>",
        ),
        hit(
            "land-supply-notice",
            "<p>报名期限:2026年6月1日9:00至6月26日17:00。</p><p>拍卖会定于⟦2026年6月20日⟧上午举行。</p>",
        ),
        hit("hearing-notice", "<p>听证会时间:⟦2026年5月8日⟧</p><p>报名截止时间:2026年5月18日</p>"),
        silent("notice", "<p>公示时间:2026年12月20日至1月5日。规划期限2024-2035年。</p>"),
        silent(
            "land-supply-notice",
            "<p>报名时间:2026年6月1日至6月26日</p><p>挂牌时间:2026年6月21日至7月1日</p><p>保证金到账截止时间:2026年6月26日</p>",
        ),
        silent(
            "land-supply-notice",
            "<table><tr><th>地块</th><th>报名时间</th><th>拍卖时间</th></tr><tr><td>1号</td><td>2026年6月1日至6月26日</td><td>2026年6月28日</td></tr><tr><td>2号</td><td>2026年7月1日至7月26日</td><td>2026年7月28日</td></tr></table>",
        ),
        silent("policy-document", "<p>原定2026年12月31日提前到2026年10月1日。</p>"),
    ]),
};

/// A step whose time is stated.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Step(Group, End);

/// A name in Chinese and English.
type Name = (&'static str, &'static str);

/// Which end of its time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// Steps of which the second may not be before the first.
struct Order {
    columns: &'static [&'static str],
    first: Step,
    second: Step,
    /// Whether there is no other reading.
    certain: bool,
}

const AUCTIONS: &[&str] = &["land-supply-notice", "mineral-rights"];
const RECRUITMENT: &[&str] = &["recruitment"];
const HEARINGS: &[&str] = &["hearing-notice"];

/// A listing may take bids, registrations and deposits at the same time, an auction may not.
static ORDERS: [Order; 9] = [
    order(AUCTIONS, Step(Group::SignUpTime, End::First), Step(Group::DepositDue, End::Last), true),
    order(AUCTIONS, Step(Group::DepositDue, End::Last), Step(Group::ListingTime, End::Last), true),
    order(AUCTIONS, Step(Group::DepositDue, End::Last), Step(Group::AuctionDay, End::First), true),
    order(AUCTIONS, Step(Group::SignUpTime, End::First), Step(Group::ListingTime, End::First), false),
    order(AUCTIONS, Step(Group::SignUpTime, End::Last), Step(Group::ListingTime, End::Last), true),
    order(AUCTIONS, Step(Group::SignUpTime, End::Last), Step(Group::AuctionDay, End::First), true),
    order(AUCTIONS, Step(Group::ListingTime, End::First), Step(Group::AuctionDay, End::First), false),
    order(RECRUITMENT, Step(Group::SignUpTime, End::Last), Step(Group::ExamDay, End::First), false),
    order(HEARINGS, Step(Group::SignUpTime, End::Last), Step(Group::HearingDay, End::First), true),
];

const fn order(columns: &'static [&'static str], first: Step, second: Step, certain: bool) -> Order {
    Order { columns, first, second, certain }
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    meta(cx, sink);
    document_year(cx, sink);
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| field.is_body() || field.name == "title") {
        for range in field.facts().dates.ranges.iter().filter(|range| range.last.date < range.first.date) {
            let what = say!(
                cx,
                "最后一天{}早于第一天{}",
                "The last day, {}, is before the first one, {}",
                range.last.date,
                range.first.date
            );
            let how = say!(
                cx,
                "核对原件，改正写错的日期；前后写反的，改为“{}至{}”。",
                "Compare with the original and correct the date; if the two were exchanged, write {}至{}.",
                range.last.date,
                range.first.date
            );
            let found = Found::at(index, range.span, what, how).quoted(field.shown(range.span));
            let certain = range.first.has_year && range.last.has_year;
            sink.push(if certain { found } else { found.uncertain() });
        }
    }
    steps(cx, sink);
}

/// Days of `meta` and of the sign-off.
fn meta(cx: &Context<'_>, sink: &mut Sink) {
    let [created, published, effective, expires] =
        ["createdAt", "publishedAt", "effectiveFrom", "expiresAt"].map(|name| days::of_meta(cx, name));
    // The fault is shown at the field of the later step, which may not come before the earlier one.
    let pairs = [
        (("成文日期", "day of writing"), created, ("发布日期", "day of publication"), published, true),
        (("施行日期", "day in force"), effective, ("失效日期", "day of expiry"), expires, true),
        (("成文日期", "day of writing"), created, ("施行日期", "day in force"), effective, false),
    ];
    for (first, before, second, after, certain) in pairs {
        let (Some((before, ..)), Some((after, field, span))) = (before, after) else { continue };
        if after < before {
            let (what, how) = earlier(cx, second, after, first, before);
            let found = Found::at(field, span, what, how).quoted(after.to_string());
            sink.push(if certain { found } else { found.uncertain() });
        }
    }
    if let (Some(signed), Some((published, ..))) = (days::of_sign_off(cx), published)
        && published < signed.date
    {
        let (second, first) = (("发布日期", "day of publication"), ("落款日期", "day of the sign-off"));
        let (what, how) = earlier(cx, second, published, first, signed.date);
        sink.push(Found::at(0, signed.span, what, how).quoted(cx.body().shown(signed.span)).uncertain());
    }
}

/// The year of the document's number and that of its writing.
fn document_year(cx: &Context<'_>, sink: &mut Sink) {
    let Some((created, ..)) = days::of_meta(cx, "createdAt") else { return };
    let Some((index, field)) = cx.fields.iter().enumerate().find(|(_, field)| field.name == "meta.docNumber") else {
        return;
    };
    let Some((year, span)) = bracketed_year(field.page.text.folded()) else { return };
    // A number may be given before the turn of the year and the document written behind it, or the other way round.
    let at_the_turn =
        year + 1 == created.year() && created.month() <= 3 || year == created.year() + 1 && created.month() == 12;
    if year == created.year() {
        return;
    }
    let what = say!(
        cx,
        "文号的年份是{}，成文日期是{}",
        "The document number is of {}, the document was written on {}",
        year,
        created
    );
    let how = say!(
        cx,
        "核对原件，改正文号或者成文日期，例如“〔{}〕”。",
        "Compare with the original and correct the number or the day, for example 〔{}〕.",
        created.year()
    );
    let found = Found::at(index, span, what, how).quoted(field.shown(span));
    sink.push(if at_the_turn { found.uncertain() } else { found });
}

/// The year in the brackets of a document number.
fn bracketed_year(number: &str) -> Option<(i16, Span)> {
    number.char_indices().filter(|(_, c)| matches!(c, '〔' | '[' | '【' | '(')).find_map(|(at, open)| {
        let start = at + open.len_utf8();
        let digits = number.get(start..start + 4).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        let closed = number[start + 4..].starts_with(['〕', ']', '】', ')']);
        let year = digits.parse().ok().filter(|year| (1949..=2100).contains(year) && closed)?;
        Some((year, Span::new(start, start + 4)))
    })
}

/// What the page says of one end of a step.
#[derive(Clone, Copy)]
enum Told {
    /// Nothing.
    Not,
    /// One day.
    Once(Day),
    /// Several: the page is about several things.
    Differently,
}

impl Told {
    fn add(&mut self, day: Day) {
        *self = match *self {
            Told::Not => Told::Once(day),
            Told::Once(other) if other.date == day.date => Told::Once(other),
            _ => Told::Differently,
        };
    }
}

/// The steps of the column's procedure.
fn steps(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let orders = || ORDERS.iter().filter(|order| cx.column_is(order.columns));
    let mut groups: Vec<Group> = Vec::new();
    for Step(group, _) in orders().flat_map(|order| [order.first, order.second]) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let told: Vec<(Group, Told, Told)> = groups
        .into_iter()
        .map(|group| {
            let (mut first, mut last) = (Told::Not, Told::Not);
            for stated in stated(body, cx.words(body, all, Groups::of(&[group]))) {
                stated.first().into_iter().for_each(|day| first.add(day));
                stated.last().into_iter().for_each(|day| last.add(day));
            }
            (group, first, last)
        })
        .collect();
    let day = |Step(wanted, end): Step| {
        let (_, first, last) = told.iter().find(|(group, ..)| *group == wanted)?;
        match if end == End::First { first } else { last } {
            Told::Once(day) => Some(*day),
            _ => None,
        }
    };
    for order in orders() {
        let (Some(first), Some(second)) = (day(order.first), day(order.second)) else { continue };
        if second.date < first.date {
            let (what, how) = earlier(cx, order.second.name(), second.date, order.first.name(), first.date);
            let found = Found::at(0, second.span, what, how).quoted(body.shown(second.span));
            let certain = order.certain && first.has_year && second.has_year;
            sink.push(if certain { found } else { found.uncertain() });
        }
    }
}

impl Step {
    fn name(self) -> Name {
        match self {
            Step(Group::SignUpTime, End::First) => ("报名开始时间", "beginning of registration"),
            Step(Group::SignUpTime, End::Last) => ("报名截止时间", "end of registration"),
            Step(Group::DepositDue, _) => ("保证金到账截止时间", "deadline of the deposit"),
            Step(Group::ListingTime, End::First) => ("挂牌开始时间", "beginning of the listing"),
            Step(Group::ListingTime, End::Last) => ("挂牌截止时间", "end of the listing"),
            Step(Group::AuctionDay, _) => ("拍卖时间", "day of the auction"),
            Step(Group::HearingDay, _) => ("听证会时间", "day of the hearing"),
            _ => ("考试时间", "day of the examination"),
        }
    }
}

/// That a step comes before the one it has to follow, and how to mend that.
fn earlier(cx: &Context<'_>, second: Name, after: Date, first: Name, before: Date) -> (String, String) {
    let name = |(zh, en): Name| if cx.english() { en } else { zh };
    let (second, first) = (name(second), name(first));
    let what = say!(cx, "{}（{}）早于{}（{}）", "The {} ({}) is before the {} ({})", second, after, first, before);
    let how = say!(
        cx,
        "核对原件，改正写错的日期，例如把{}改到{}或者以后。",
        "Compare with the original and correct the date, for example move the {} to {} or later.",
        second,
        before
    );
    (what, how)
}
