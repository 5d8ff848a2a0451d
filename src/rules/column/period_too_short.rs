//! `column/period-too-short`: a notice is up, or a matter announced ahead, for fewer days than the column's clauses say; or
//! the length that a page states and the days it names do not agree.

use super::days;
use super::stated::{Role, Stated, stated};
use crate::calendar::{Count, days_between};
use crate::catalogue::{DayUnit, Ends, Measure, Period};
use crate::facts::dates::{Length, Range, Unit};
use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use crate::vocabulary::Cue;
use jiff::civil::Date;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/period-too-short",
    level: Level::Block,
    basis: &["F05"],
    title: Say { zh: "公告、公示或者征求意见的期限不足", en: "A period is too short" },
    checks: Say {
        zh: "正文写明的公告期、公示期、征求意见期是否达到栏目目录规定的天数，出让公告是否在竞买开始前提前足够天数发布。写起止日期的，按日历逐日计算，首尾两天都计入（可以在配置里改为首日不计）；工作日按国务院办公厅每年的放假通知计算，没有收录的年份只请人工复核；只写期限的，与规定的天数比较，一个月按三十日计；只写截止日的，从发布日起算并请人工复核。写明缩短理由的不报。任何栏目，写明的天数比起止日期多的，请人工复核。没有写期限、期限写在附件里、表格里逐项列出不同期限的，不在此项检查。",
        en: "Whether the period that the body states for a notice or for opinions reaches the days that the catalogue asks for, and whether a land supply notice is published enough days ahead. A first and a last day are counted by the calendar, both ends included unless the profile says otherwise; working days follow the State Council's holiday notices, and a year that is not recorded asks for review only; a length alone is compared with what is asked, a month being thirty days; a last day alone is counted from publication and asks for review. A stated reason for a shorter period silences it. In any column, a stated length that is longer than the days named beside it asks for review. Not checked: pages without a stated period, periods in attachments, and tables with a period of its own in each row.",
    },
    why: Say {
        zh: "法定期限不足是程序违法，征收决定、规划和录用都可能因此被撤销或者重来；写明的天数与日期不一致，公众不知道以哪个为准。",
        en: "A notice that is up for too short a time breaks the procedure, for which an acquisition, a plan or an appointment can be annulled; a length that does not agree with its dates misleads.",
    },
    mend: Say {
        zh: "把最后一天往后改到满足规定的天数，例如“公告期：2026年6月1日至2026年6月30日”（30天）；依法可以缩短的，写明理由。",
        en: "Move the last day so that the period is long enough, for example 公告期：2026年6月1日至2026年6月30日 (30 days); where law allows a shorter one, state why.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("land-acquisition-compensation", "<p>公告期:⟦2026年5月1日至2026年5月21日⟧。</p>"),
        hit("land-acquisition-compensation", "<table><tr><td>公告期限</td><td>⟦二十日⟧</td></tr></table>"),
        hit("land-acquisition-compensation", "<p>公告时间:自本公告在县人民政府网站发布之日起⟦20日⟧。</p>"),
        hit("land-acquisition-compensation", "<p>现予以公告,⟦2026年5月1日至5月20日⟧为公告期。</p>"),
        hit("land-acquisition-preannouncement", "<p>公告时间自⟦2026年9月25日起至10月10日⟧止。</p>"),
        hit("opinion-solicitation", "<h3>征求意见时间</h3><p>⟦2026.4.12-4.30⟧</p>"),
        hit("notice", "<p>公示期7个工作日(⟦2026-04-06至04-10⟧)。</p>"),
        silent(
            "land-acquisition-compensation",
            "<p>公告期限:2025年3月7日至2025年4月6日。公告期内可以办理登记,登记时间为3月8日至3月20日。</p>",
        ),
        silent("land-acquisition-compensation", "<p>公告期不少于30日。</p><p>预公告期为10个工作日,已经届满。</p>"),
        silent("land-acquisition-preannouncement", "<p>公示期:2022年4月1日至2022年4月18日(10个工作日)。</p>"),
        silent(
            "opinion-solicitation",
            "<p>征求意见时间:2026年4月12日至4月30日。因防汛工作需要,征求意见期限缩短为19日。</p>",
        ),
        silent(
            "land-acquisition-compensation",
            "<p>九、公告期限</p><p>十、登记时间为2026年5月1日至5月10日。</p><p>公告时间见附件,补偿登记时间:2026年5月1日至5月10日</p>",
        ),
        silent("notice", "<p>公示期为7个工作日,自2022年4月6日起至4月14日止。</p>"),
    ]),
};

/// A period that is not long enough.
struct Short {
    place: Span,
    /// How long it is, in words.
    found: String,
    certain: bool,
    /// The days from which it can be mended, if they are known: the first day.
    first: Option<Date>,
    /// A year whose holidays are not known.
    unknown_year: Option<i16>,
}

/// Longest length that is counted, in days: a page must not cost more.
const MOST_DAYS: u32 = 400;

/// When the page is published, and whether that was said.
type Published = Option<(Date, bool)>;

/// What a statement amounts to.
enum Verdict {
    /// Long enough, or nothing that can be judged.
    Enough,
    Short(Short),
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let published = days::of_publication(cx);
    let periods = cx.column.iter().flat_map(|column| column.periods.iter().enumerate());
    for (index, period) in periods.filter(|(_, period)| cx.kind_is(&period.kinds)) {
        if cx.cues().iter().any(|(cue, _)| *cue == Cue::Unless(index)) {
            continue;
        }
        let labels =
            body.page.text.hits().iter().filter(|hit| cx.vocabulary.periods(hit.word).any(|named| named == index));
        let stated = stated(body, labels.copied());
        match period.measures {
            Measure::Notice => notice(cx, period, &stated, published, sink),
            Measure::Lead => lead(cx, period, &stated, published, sink),
        }
    }
    let labels = cx.words(body, all, Groups::of(&[Group::NoticePeriod]));
    for stated in stated(body, labels) {
        sink.extend(disagreement(cx, &stated));
    }
}

/// A period that the page states for itself. Where several are stated, one that is long enough speaks for all whose days are
/// not named; days that are too few beside it are a question.
fn notice(cx: &Context<'_>, period: &Period, stated: &[Stated], published: Published, sink: &mut Sink) {
    let spoken = stated.iter().any(|stated| stated.range.is_some() || stated.length.is_some());
    let stated = stated.iter().filter(|stated| !spoken || stated.range.is_some() || stated.length.is_some());
    let (mut enough, mut by_days, mut short) = (false, false, Vec::new());
    for stated in stated {
        match judged(cx, period, stated, published) {
            Some(Verdict::Enough) => (enough, by_days) = (true, by_days || stated.range.is_some()),
            Some(Verdict::Short(found)) => short.push((found, stated.range.is_some())),
            None => {}
        }
    }
    for (found, has_days) in short.into_iter().filter(|(_, has_days)| !enough || (*has_days && !by_days)) {
        let certain = found.certain && !(enough && has_days);
        sink.push(report(cx, period, Short { certain, ..found }));
    }
}

/// Whether a stated period is long enough; `None` where that cannot be told.
fn judged(cx: &Context<'_>, period: &Period, stated: &Stated, published: Published) -> Option<Verdict> {
    let asked = u32::from(period.days);
    let over = is_over(cx, stated, published);
    if let Some(range) = stated.range {
        if range.last.date < range.first.date {
            return None;
        }
        let (count, enough) = counted(cx, range, period.unit, asked);
        return Some(if enough {
            Verdict::Enough
        } else {
            // Fewer days at all than working days are asked for: whatever the holidays.
            let too_few = days_between(range.first.date, range.last.date) + 1 < i64::from(asked);
            // The holidays are those of a year; one that was taken from elsewhere may be another.
            let known = period.unit == DayUnit::Days || range.first.has_year && count.unknown_year.is_none();
            let days = in_words(cx, count.days, period.unit);
            Verdict::Short(Short {
                place: range.span,
                found: match cx.checker.calendar().ends() {
                    Ends::Both => days,
                    Ends::Last => say!(cx, "{}（首日不计）", "{} without the first one", days),
                },
                certain: !over && (known || too_few),
                first: Some(range.first.date),
                unknown_year: count.unknown_year.filter(|_| !too_few),
            })
        });
    }
    if let Some(length) = stated.length {
        let (least, most) = bounds(length, period.unit);
        // 不少于20日 may be thirty.
        let open = ["不少于", "不低于", "不得少于", "至少", "以上"];
        let before = cx.body().slice(Span { start: stated.label.start, end: length.span.start }.tail(60));
        let at_least = open.iter().any(|word| before.contains(word));
        return Some(if least >= asked {
            Verdict::Enough
        } else {
            Verdict::Short(Short {
                place: length.span,
                found: length_in_words(cx, length),
                certain: most < asked && !at_least && !over,
                first: None,
                unknown_year: None,
            })
        });
    }
    let last = stated.day.filter(|_| stated.role == Role::Last)?;
    let (published, said) = published?;
    if last.date < published && !said {
        return None;
    }
    let count = cx.checker.calendar().count(published, last.date, period.unit, asked);
    Some(if count.days >= asked {
        Verdict::Enough
    } else {
        Verdict::Short(Short {
            place: last.span,
            found: since_publication(cx, published, count.days, period.unit),
            certain: false,
            first: Some(published),
            unknown_year: count.unknown_year,
        })
    })
}

/// How long a range is, and whether that is enough for certain. Holidays that are not known can take no more than ten days of
/// any stretch from those that are asked for.
fn counted(cx: &Context<'_>, range: Range, unit: DayUnit, asked: u32) -> (Count, bool) {
    const HOLIDAYS: u32 = 10;
    let count = cx.checker.calendar().count(range.first.date, range.last.date, unit, asked + HOLIDAYS);
    let spare = if count.unknown_year.is_some() { HOLIDAYS } else { 0 };
    (count, count.days >= asked + spare)
}

/// Fewest and most days of the kind asked for that a length may have: weekends and holidays lie among them or not.
fn bounds(length: Length, unit: DayUnit) -> (u32, u32) {
    // Weekends and a long holiday.
    const FREE: u32 = 11;
    let number = length.number.min(MOST_DAYS);
    match (length.unit, unit) {
        (Unit::Days, DayUnit::Days) | (Unit::WorkingDays, DayUnit::WorkingDays) => (number, number),
        (Unit::Months, DayUnit::Days) => (number * 30, number * 30),
        (Unit::WorkingDays, DayUnit::Days) => (number + 2 * (number.saturating_sub(1) / 5), number * 7 / 5 + FREE),
        (Unit::Days, DayUnit::WorkingDays) => (number / 7 * 5 + (number % 7).saturating_sub(2), number),
        (Unit::Months, DayUnit::WorkingDays) => (number * 18, number * 23),
    }
}

/// Whether what is stated seems to be over: said of the past, or ended before the page is published.
fn is_over(cx: &Context<'_>, stated: &Stated, published: Published) -> bool {
    let body = cx.body();
    let sentence = body.page.text.sentence_at(stated.label.start);
    let before = body.slice(Span { end: stated.label.start, ..sentence }.tail(240));
    let said =
        ["已于", "曾于", "此前", "前期", "发布了", "发布的", "上一", "原定"].iter().any(|word| before.contains(word));
    let ended = |range: Range| published.is_some_and(|(published, said)| said && range.last.date < published);
    // 于3月1日至3月10日公开征求意见 may be what was done, 为公告期 is not.
    let done = stated.ahead && !body.slice(stated.label).starts_with('为');
    said || done || stated.range.is_some_and(ended)
}

/// A matter that is announced ahead.
fn lead(cx: &Context<'_>, period: &Period, stated: &[Stated], published: Published, sink: &mut Sink) {
    let Some((published, said)) = published else { return };
    for first in stated.iter().filter_map(Stated::first) {
        let asked = u32::from(period.days);
        if first.date < published && !said {
            continue;
        }
        // The day of publication does not count, whatever the profile says of notices.
        let (days, unknown_year) = match period.unit {
            DayUnit::Days => (days_between(published, first.date).max(0) as u32, None),
            DayUnit::WorkingDays => {
                let count = cx.checker.calendar().count(published, first.date, period.unit, asked + 1);
                let both = cx.checker.calendar().ends() == Ends::Both && cx.checker.calendar().works_on(published);
                (count.days.saturating_sub(u32::from(both)), count.unknown_year)
            }
        };
        if days < asked {
            let found = since_publication(cx, published, days, period.unit);
            let certain = said && unknown_year.is_none();
            sink.push(report(cx, period, Short { place: first.span, found, certain, first: None, unknown_year }));
        }
    }
}

/// A length and the days it stands beside, of which there are fewer. A month has as many days as it has.
fn disagreement(cx: &Context<'_>, stated: &Stated) -> Option<Found> {
    let (range, length) = (stated.range?, stated.length?);
    let unit = match length.unit {
        Unit::Days => DayUnit::Days,
        Unit::WorkingDays => DayUnit::WorkingDays,
        Unit::Months => return None,
    };
    let (first, last, said) = (range.first.date, range.last.date, length.number.min(MOST_DAYS));
    let count = cx.checker.calendar().count(first, last, unit, said);
    if last < first || count.days >= said || count.unknown_year.is_some() {
        return None;
    }
    let what = say!(
        cx,
        "写明{}，起止日期却只有{}",
        "{} are stated, but there are only {} between the dates",
        length_in_words(cx, length),
        in_words(cx, count.days, unit)
    );
    let how = say!(
        cx,
        "核对天数和起止日期，改为一致，例如：“{}”。",
        "Make the length and the dates agree, for example: {}.",
        example(cx, first, said, unit)
    );
    let mut basis = vec!["F05".to_owned()];
    let row = cx
        .column
        .and_then(|column| column.periods.iter().find(|row| row.measures == Measure::Notice && cx.kind_is(&row.kinds)));
    basis.extend(row.iter().flat_map(|row| row.basis.iter().cloned()));
    let found = Found::at(0, range.span, what, how).quoted(cx.body().shown(range.span)).uncertain();
    Some(Found { basis: Some(basis), ..found })
}

fn report(cx: &Context<'_>, period: &Period, short: Short) -> Found {
    let name = if cx.english() && !period.name_en.is_empty() { &period.name_en } else { &period.name };
    let asked = in_words(cx, u32::from(period.days), period.unit);
    let what = match short.unknown_year {
        None => say!(cx, "{}只有{}，应当不少于{}", "{}: only {}, at least {} are asked for", name, short.found, asked),
        Some(year) => say!(
            cx,
            "{}按周一至周五计有{}，没有收录{}年的放假安排，不能确定是否达到{}",
            "{}: {} from Monday to Friday; the holidays of {} are not recorded, so that {} are not certain",
            name,
            short.found,
            year,
            asked
        ),
    };
    let how = match (period.measures, short.first) {
        // An example would be no later than what the page says.
        (Measure::Notice, Some(_)) if let Some(year) = short.unknown_year => say!(
            cx,
            "对照国务院办公厅关于{}年的放假通知核对，不足的把最后一天往后改。",
            "Look at the State Council's notice on the holidays of {}; move the last day if it is too early.",
            year
        ),
        (Measure::Notice, Some(first)) => say!(
            cx,
            "把最后一天往后改，例如：“{}”。",
            "Move the last day, for example: {}.",
            example(cx, first, u32::from(period.days), period.unit)
        ),
        (Measure::Notice, None) => say!(
            cx,
            "把期限改为不少于{}，例如：“{}为{}{}”。",
            "Make it at least {}, for example: {}为{}{}.",
            asked,
            period.name,
            period.days,
            if period.unit == DayUnit::Days { "日" } else { "个工作日" }
        ),
        (Measure::Lead, _) => say!(
            cx,
            "推迟开始时间或者提前发布，使发布日到开始日不少于{}，例如6月1日发布，20天以后的6月21日开始。",
            "Begin later or publish earlier, so that there are at least {} in between; 20 days after 1 June is 21 June.",
            asked
        ),
    };
    let quote = cx.body().shown(short.place).to_owned();
    let found = Found {
        at_most: period.level.filter(|level| *level < Level::Block),
        basis: (!period.basis.is_empty()).then(|| period.basis.clone()),
        ..Found::at(0, short.place, what, how).quoted(quote)
    };
    let of_this_kind = period.kinds.is_empty() || cx.kind_is_told();
    if short.certain && of_this_kind { found } else { found.uncertain() }
}

/// A range from a first day that has as many days as are asked for, as it is written on a page.
fn example(cx: &Context<'_>, first: Date, asked: u32, unit: DayUnit) -> String {
    let written = |day: Date| format!("{}年{}月{}日", day.year(), day.month(), day.day());
    format!("{}至{}", written(first), written(cx.checker.calendar().last_day(first, unit, asked)))
}

fn in_words(cx: &Context<'_>, days: u32, unit: DayUnit) -> String {
    match unit {
        DayUnit::Days => say!(cx, "{}天", "{} days", days),
        DayUnit::WorkingDays => say!(cx, "{}个工作日", "{} working days", days),
    }
}

fn length_in_words(cx: &Context<'_>, length: Length) -> String {
    match length.unit {
        Unit::Days => in_words(cx, length.number, DayUnit::Days),
        Unit::WorkingDays => in_words(cx, length.number, DayUnit::WorkingDays),
        Unit::Months => say!(cx, "{}个月", "{} months", length.number),
    }
}

fn since_publication(cx: &Context<'_>, published: Date, days: u32, unit: DayUnit) -> String {
    let days = in_words(cx, days, unit);
    say!(cx, "{}（从{}发布起算）", "{} from publication on {}", days, published)
}
