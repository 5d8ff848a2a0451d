//! `privacy/birth-date`: a private person's date of birth to the day.
//!
//! Shape: a day in any writing, eight digits and numerals included. Context: a label before it, 出生 or 生 behind it, or
//! the header of its column; a condition such as 1985年1月1日以后出生 is nobody's birth. A month is precise enough for
//! lists and stays silent.

use super::labels::{beside, cells, in_line, occur};
use crate::draft::is_day;
use crate::facts::quantities::Kind;
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::is_han;
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/birth-date",
    level: Level::Block,
    basis: &["P10"],
    title: Say { zh: "出生日期公开到日", en: "Date of birth to the day" },
    checks: Say {
        zh: "正文、标题和各元数据字段里精确到日的出生日期：有“出生日期”“生于”等标签或表头，或后接“出生”“生”的日期，包括 8 位数字和汉字数字的写法。只到月的，以及“1985年1月1日以后出生”这类条件不算。",
        en: "Dates of birth to the day in the body, the title and the metadata: with a label or header, or with 出生 or 生 behind them, eight digits and Chinese numerals included. Months and conditions such as 1985年1月1日以后出生 do not count.",
    },
    why: Say {
        zh: "出生日期是个人信息，与姓名合在一起可以锁定个人，还能还原脱敏的身份证号码。",
        en: "With a name the date singles the person out, and it undoes the mask of an identity number.",
    },
    mend: Say {
        zh: "只写到年或月，或隐去月、日，如“1985年**月**日”。",
        en: "Give the year or the month only, or hide month and day: “1985年**月**日”.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("recruitment", "<p>林建国,男,出生日期:⟦1985年3月12日⟧</p>"),
        hit("administrative-penalty", "<p>当事人林某,男,⟦1985年03月12日⟧出生,汉族</p>"),
        hit("mailbox-reply", "<p>本人生于⟦1985-03-12⟧,⟦一九八五年三月十二日⟧生</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>出生年月</th></tr><tr><td>林某</td><td>⟦19850312⟧</td></tr><tr><td>黄某</td><td>1986.05</td></tr><tr><td>陈某</td><td>⟦1987.5.3⟧</td></tr></table>",
        ),
        hit("agency-profile", "<p>林建国,⟦1975年3月12日⟧生,大学学历</p>"),
        silent("recruitment", "<p>1985年1月1日及以后出生,出生日期在1985年1月1日至2006年12月31日之间</p>"),
        silent("recruitment", "<p>出生年月:1985年3月;身份证号:35*************123</p>"),
        silent("notice", "<p>公司于1985年3月12日成立,2024年5月1日生效,2024-05-01生成</p>"),
        silent("recruitment", "<p>出生日期:1985年**月**日</p>"),
        silent("agency-profile", "<p>林建国,男,1975年3月生,2024年5月1日任现职</p>"),
    ]),
};

const BIRTH: Groups = Groups::of(&[Group::Birth]);
/// Most characters between a label and its date.
const GAP: usize = 14;
/// Nobody alive was born before.
const EARLIEST: i16 = 1900;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let told = occur(cx, BIRTH);
    let latest = cx.draft.today.as_deref().and_then(|today| today.get(..4)?.parse().ok()).unwrap_or(2099);
    let ruling = cx.ruling(Datum::BirthDate, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        for date in dates(field) {
            let told = told || field.page.text.folded()[date.span.end as usize..].starts_with('生');
            if told && (EARLIEST..=latest).contains(&date.year) && is_birth(cx, field, date.span) {
                sink.extend(ruling.of(cx, found(cx, index, field, &date)));
            }
        }
    }
}

/// A day with the places of its parts.
struct Date {
    span: Span,
    year: i16,
    month: Span,
    day: Span,
}

/// The days of a field in order.
fn dates(field: &Field<'_>) -> Vec<Date> {
    let facts = field.facts();
    let written = facts.quantities.iter().filter(|fact| fact.kind == Kind::Date).map(|fact| fact.span);
    let mut found: Vec<Date> = written.filter_map(|span| in_parts(field, span)).collect();
    let folded = field.page.text.folded();
    for (index, group) in facts.digits.iter().enumerate() {
        let next = facts.digits.get(index + 1);
        let glued = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
        let start = group.span.start;
        let after_code =
            folded[..start as usize].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.');
        match group.len() {
            8 if !after_code && !glued(&folded[group.span.end as usize..]) => found.extend(compact(field, group.span)),
            // 1985 03 12
            4 if next.is_some_and(|next| next.joint == Some(' ') && next.len() <= 2) => {
                let last = facts.digits.get(index + 2).filter(|last| last.joint == Some(' ') && last.len() <= 2);
                found.extend(last.and_then(|last| in_parts(field, Span { start, end: last.span.end })));
            }
            _ => {}
        }
    }
    order::by_key(&mut found, |date| date.span);
    found
}

/// A day written in eight digits.
fn compact(field: &Field<'_>, span: Span) -> Option<Date> {
    let digits = field.slice(span);
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    let at = |from: u32, to: u32| Span { start: span.start + from, end: span.start + to };
    is_day(year, month as i8, day as i8).then(|| Date { span, year, month: at(4, 6), day: at(6, 8) })
}

/// A day written in parts: 1985年3月12日, 1985-03-12, 一九八五年三月十二日.
fn in_parts(field: &Field<'_>, span: Span) -> Option<Date> {
    let mut parts: Vec<Span> = Vec::new();
    let is_numeral = |c: char| c.is_ascii_digit() || c == '十' || digit_of(c).is_some();
    for (offset, c) in field.slice(span).char_indices().filter(|(_, c)| is_numeral(*c)) {
        let (start, len) = (span.start + offset as u32, c.len_utf8() as u32);
        match parts.last_mut() {
            Some(last) if last.end == start => last.end += len,
            _ => parts.push(Span { start, end: start + len }),
        }
    }
    let &[year, month, day] = parts.as_slice() else { return None };
    let value = |part: Span| number(field.slice(part));
    let (of_year, of_month, of_day) = (value(year)?, value(month)?, value(day)?);
    // 1985年3月12号
    let rest = &field.page.text.folded()[span.end as usize..];
    let end = if span.end == day.end && rest.starts_with('号') { span.end + 3 } else { span.end };
    let small = |value: i16| i8::try_from(value).ok();
    is_day(of_year, small(of_month)?, small(of_day)?).then_some(Date {
        span: Span { start: span.start, end },
        year: of_year,
        month,
        day,
    })
}

/// The value of digits or numerals: 12, 一九八五, 二十五.
fn number(text: &str) -> Option<i16> {
    let (tens, ones) = match text.split_once('十') {
        Some((tens, ones)) => (if tens.is_empty() { "一" } else { tens }, if ones.is_empty() { "零" } else { ones }),
        None => ("", text),
    };
    let digits: Option<String> =
        tens.chars().chain(ones.chars()).map(|c| digit_of(c).or(c.is_ascii_digit().then_some(c))).collect();
    digits?.parse().ok()
}

#[inline(never)]
fn is_birth<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let folded = field.page.text.folded();
    let before = &folded[..span.start as usize];
    let after = &folded[span.end as usize..];
    let label = in_line(cx, field, span, BIRTH, GAP)
        .is_some_and(|hit| is_gap(field.slice(Span { start: hit.span.end, end: span.start })));
    if (label || is_followed(after)) && !is_condition(before, after) {
        return true;
    }
    let in_cells = |field: &'a Field<'a>, span: Span| {
        cells(field, span).any(|cell| cx.words(field, cell, BIRTH).next().is_some() && is_of_birth(field.slice(cell)))
    };
    in_cells(field, span) || beside(field, span).is_some_and(|place| in_cells(cx.body(), place))
}

/// Whether only marks, small words and an explanation in brackets stand between a label and its date.
fn is_gap(between: &str) -> bool {
    let (mut depth, mut rest) = (0, String::new());
    for c in between.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => rest.push(c),
            _ => {}
        }
    }
    rest.chars().count() <= 6
        && rest.chars().all(|c| !is_han(c) && !matches!(c, ',' | '、') || "为是于在系即日期".contains(c))
}

/// Whether what follows a date makes it one of birth: 出生, or 生 at the end of a word.
fn is_followed(after: &str) -> bool {
    let after = after.trim_start_matches([' ', ')', '(']);
    if let Some(rest) = after.strip_prefix("出生") {
        return !["登", "医", "率", "人口", "缺", "证"].iter().any(|word| rest.starts_with(word));
    }
    let rest = after.strip_prefix('生');
    rest.is_some_and(|rest| rest.chars().next().is_none_or(|next| !is_han(next) || matches!(next, '于' | '人')))
}

/// Whether the date is the limit of a period: 1985年1月1日以后出生, 1985年1月1日至….
fn is_condition(before: &str, after: &str) -> bool {
    const LIMITS: [&str; 18] = [
        "及以", "以前", "以后", "以来", "之前", "之后", "之间", "前", "后", "至", "到", "~", "-", "起", "(含", "(不含",
        "期间", "(以",
    ];
    LIMITS.iter().any(|word| after.starts_with(word)) || before.ends_with(['至', '到', '~'])
}

/// Whether a label is one of births and not of a certificate or a place of birth.
fn is_of_birth(label: &str) -> bool {
    !["证", "登记", "签发", "人口", "率", "出生地", "缺陷"].iter().any(|word| label.contains(word))
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, date: &Date) -> Found {
    let text = &field.page.text;
    let mut edits = mask::hide_as_two(text, date.month, |byte| field.star(byte));
    for (range, stars) in mask::hide_as_two(text, date.day, |byte| field.star(byte)) {
        match edits.last_mut() {
            Some((before, marks)) if before.end == range.start => {
                before.end = range.end;
                marks.push_str(&stars);
            }
            _ => edits.push((range, stars)),
        }
    }
    Found::at(
        index,
        date.span,
        say!(cx, "出生日期精确到日", "A date of birth is given to the day"),
        say!(cx, "改为只写年月，或隐去月、日。", "Give the month only, or hide month and day."),
    )
    .quoted(format!("{}年**月**日", date.year))
    .fixed(Change { title: say!(cx, "脱敏：隐去月、日", "Mask: hide month and day"), edits })
}
