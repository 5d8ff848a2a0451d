//! Years gone by, and parts of them, of which a page speaks as of the future: 将于2023年底完成, 到2020年,将….

use super::{is_cited, is_done, leads_to, near, over};
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

/// Words of what is to be, behind 到2020年.
const AIMS: [&str; 6] = ["将", "力争", "确保", "努力", "要达到", "争取"];

/// With these before it 计划 names a plan.
const NAMES_OF_PLANS: [&str; 9] = ["年度", "工作", "供应", "投资", "用地", "采购", "行动", "实施", "资金"];

/// Years gone by of which a page speaks as of the future.
pub(super) fn gone_by(cx: &Context<'_>, written: Date, sink: &mut Sink) {
    let body = cx.body();
    let folded = body.page.text.folded();
    let mut end = 0;
    for start in body.page.text.fact_signs().iter().map(|&start| start as usize) {
        if start < end || folded[..start].ends_with(|c: char| c.is_ascii_digit() || c == '-') {
            continue;
        }
        let Some((last, len)) = period_of_year(&folded[start..]) else { continue };
        end = start + len;
        if last >= written {
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
            leads_to(gap) && !gap.ends_with(['(', '从', '自']) && !named
        });
        let text = body.slice(before);
        let behind = body.slice(Span { start: span.end, end: sentence.end });
        let aimed = text.ends_with(['到', '至'])
            && !text.ends_with("截至")
            && !text.ends_with("截止到")
            && AIMS.iter().any(|word| behind.contains(word));
        // 2015年,县里…到2020年,将…: the sentence tells of another time.
        let earlier = text.char_indices().any(|(at, c)| {
            c.is_ascii_digit()
                && year(&text[at..]).is_some_and(|(_, len)| text[at + len..].starts_with(['年', '-', '〕', ')']))
        });
        let runs_on = behind.starts_with(['至', '到', '-', '~']);
        let told = runs_on
            || is_cited(body, span)
            || is_done(cx, body, sentence)
            || body.slice(sentence).contains('《')
            || (aimed && !planned && earlier);
        if (planned || aimed) && !told {
            sink.push(over(cx, span, body, &last.to_string(), written).uncertain());
        }
    }
}
