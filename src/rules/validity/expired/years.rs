//! Years gone by, and parts of them, of which a page speaks as of the future: 将于2023年底完成, 到2020年,将…, 请于10月底前报送,
//! “十三五”期间将….

use super::sentences::is_announced;
use super::{Published, TELLING, is_cited, is_past, leads_to, near, over, please};
use crate::facts::dates::{number, year};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Sink};
use crate::text::Span;
use jiff::civil::Date;

/// What a year may be followed by, with the month in which that is over.
const PARTS_OF_YEAR: [(&str, i8); 12] = [
    ("年一季度", 3),
    ("年第一季度", 3),
    ("年上半年", 6),
    ("年二季度", 6),
    ("年第二季度", 6),
    ("年三季度", 9),
    ("年第三季度", 9),
    ("年四季度", 12),
    ("年第四季度", 12),
    ("年年底", 12),
    ("年底", 12),
    ("年末", 12),
];

/// A year, or a part of one, with which a text begins: its last day and its length. A day of the calendar is none.
#[inline(never)]
fn period_of_year(text: &str) -> Option<(Date, usize)> {
    let (year, len) = year(text)?;
    let rest = &text[len..];
    let last_of = |month: i8| Date::new(year, month, 1).ok().map(Date::last_of_month);
    if let Some((word, month)) = PARTS_OF_YEAR.iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((last_of(*month)?, len + word.len()));
    }
    let rest = rest.strip_prefix('年')?;
    let len = len + '年'.len_utf8();
    if let Some((month, digits)) = number(rest)
        && let Some(behind) = rest[digits..].strip_prefix('月')
    {
        let is_day = number(behind).is_some_and(|(_, digits)| behind[digits..].starts_with(['日', '号']));
        let end = len + digits + '月'.len_utf8() + if behind.starts_with('底') { '底'.len_utf8() } else { 0 };
        return (!is_day && (1..=12).contains(&month)).then_some((last_of(month)?, end));
    }
    // 2022年度 is a plan's own name.
    (!rest.starts_with('度')).then_some((last_of(12)?, len))
}

/// A month of the year of publication with which a text begins, and its part, with its last day and its length: 10月底, 9月上旬.
#[inline(never)]
fn month_of_this_year(text: &str, before: &str, published: Date) -> Option<(Date, usize)> {
    let other_year = before.ends_with('年') && !before.ends_with("今年") && !before.ends_with("本年");
    let (month, digits) = number(text)?;
    let rest = text[digits..].strip_prefix('月')?;
    let (part, day) =
        [("上旬", 10), ("中旬", 20)].into_iter().find(|(part, _)| rest.starts_with(part)).unwrap_or(("", 0));
    let part = ["下旬", "底", "末", "份"].into_iter().find(|part| rest.starts_with(part)).unwrap_or(part);
    let first = Date::new(published.year(), month, 1).ok().filter(|_| !other_year && number(rest).is_none())?;
    let last = if day > 0 { Date::new(published.year(), month, day).ok()? } else { first.last_of_month() };
    // In December, 1月底 is that of the next year.
    let near = month + 9 > published.month();
    near.then_some((last, digits + '月'.len_utf8() + part.len()))
}

/// The periods of five years that are over, or will be: “十四五”期间.
const FIVE_YEARS: [(&str, i16); 3] = [("十二五", 2015), ("十三五", 2020), ("十四五", 2025)];
/// Words of what is to be in such a period: 将 alone is also that of 将…作为.
const PLANNED: [&str; 16] = [
    "力争",
    "计划新",
    "拟新",
    "将新",
    "将建",
    "将投",
    "将完",
    "将重",
    "将加",
    "将继续",
    "将累计",
    "将推",
    "将实",
    "将全",
    "将打造",
    "将形成",
];

/// A period of five years with which a text begins.
#[inline(never)]
fn five_years(text: &str) -> Option<(Date, usize)> {
    let (name, year) = FIVE_YEARS.iter().find(|(name, _)| text.starts_with(name))?;
    let rest = text[name.len()..].trim_start_matches('”');
    let word = ["期间", "时期", "期末", "末"].iter().find(|word| rest.starts_with(**word))?;
    Some((Date::new(*year, 12, 31).ok()?, text.len() - rest.len() + word.len()))
}

/// Words of what is to be, behind 到2020年.
const AIMS: [&str; 12] = [
    "将",
    "力争",
    "确保",
    "努力",
    "要达到",
    "争取",
    "不低于",
    "不少于",
    "基本形成",
    "基本建成",
    "全面建成",
    "基本实现",
];

/// With these before it 计划 names a plan.
const NAMES_OF_PLANS: [&str; 9] = ["年度", "工作", "供应", "投资", "用地", "采购", "行动", "实施", "资金"];

/// Years gone by of which a page speaks as of the future.
#[inline(never)]
pub(super) fn gone_by(cx: &Context<'_>, published: Published, sink: &mut Sink) {
    if cx.column_is(&TELLING) {
        return;
    }
    let body = cx.body();
    let folded = body.page.text.folded();
    let mut end = 0;
    for start in body.page.text.fact_signs().iter().map(|&start| start as usize) {
        if start < end || folded[..start].ends_with(|c: char| c.is_ascii_digit() || c == '-') {
            continue;
        }
        let text = &folded[start..];
        let whole = five_years(text);
        let month = || month_of_this_year(text, &folded[..start], published.day);
        let Some((last, len)) = whole.or_else(|| period_of_year(text)).or_else(month) else { continue };
        end = start + len;
        if last >= published.day {
            continue;
        }
        let span = Span::new(start, end);
        let sentence = near(body, span);
        let before = Span { start: sentence.start, end: span.start };
        let word = cx.words(body, before.tail(30), Groups::of(&[Group::StillToCome])).next_back();
        let planned = word.is_some_and(|word| {
            let gap = body.slice(Span { start: word.span.end, end: span.start });
            let lead = body.slice(Span { start: sentence.start, end: word.span.start });
            // 供应计划2022年… is the name of a plan.
            let named = body.slice(word.span) == "计划" && NAMES_OF_PLANS.iter().any(|name| lead.ends_with(name));
            // 2019年计划2020年动工 was the plan of 2019.
            let named = named || lead.ends_with('年');
            leads_to(gap) && !gap.ends_with(['(', '从', '自']) && !named
        });
        let text = body.slice(before);
        let behind = body.slice(Span { start: span.end, end: sentence.end });
        let aimed = year(&folded[start..]).is_some()
            && text.ends_with(['到', '至'])
            && !text.ends_with("截至")
            && !text.ends_with("截止到")
            && AIMS.iter().any(|word| behind.contains(word))
            || whole.is_some() && PLANNED.iter().any(|word| behind.contains(word));
        let planned = planned || is_announced(cx, body, span, text);
        let asked =
            please(text) && ["前", "以前", "之前"].iter().any(|word| behind.starts_with(word)) && !text.contains('每');
        let day = if asked { published.day } else { published.written };
        // 2015年,县里…到2020年,将…: the sentence tells of another time.
        let earlier = text.char_indices().any(|(at, c)| {
            c.is_ascii_digit()
                && year(&text[at..]).is_some_and(|(_, len)| text[at + len..].starts_with(['年', '-', '〕', ')']))
        });
        let runs_on = behind.starts_with(['至', '到', '-', '~']);
        let told = runs_on
            || whole.is_none() && is_cited(body, span)
            || is_past(cx, body, sentence, span, planned || asked)
            || body.slice(sentence).contains('《')
            || (aimed && !planned && earlier);
        if last < day && (planned || aimed || asked) && !told {
            sink.push(over(cx, span, body, &last.to_string(), day).uncertain());
        }
    }
}
