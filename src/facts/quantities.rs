//! Dates, amounts, periods, document numbers, titles, telephone numbers: by shape alone.

use crate::fold::NUMERALS;
use crate::text::{Span, Text};

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A number with a counting word or without: `3项`, `12`.
    Number,
    /// `每亩4.2万元`, `300元`.
    Money,
    /// `15%`, `百分之三十`, `三分之二`.
    Percent,
    /// `12.5亩`, `3公顷`.
    Area,
    /// `2024年5月1日`, `2024-05-01`, `5月1日`.
    Date,
    /// `30日`, `十个工作日`, `3年`.
    Period,
    /// Landline, mobile or hotline.
    Phone,
    /// `《…》`.
    Title,
    /// `…〔2024〕12号`.
    DocumentNumber,
    /// An e-mail address.
    Email,
}

impl Kind {
    /// Every kind with its name in a phrase: `{money}`.
    pub const ALL: &'static [(Kind, &'static str)] = &[
        (Kind::Number, "number"),
        (Kind::Money, "money"),
        (Kind::Percent, "percent"),
        (Kind::Area, "area"),
        (Kind::Date, "date"),
        (Kind::Period, "period"),
        (Kind::Phone, "phone"),
        (Kind::Title, "title"),
        (Kind::DocumentNumber, "document-number"),
        (Kind::Email, "email"),
    ];

    /// Whether a fact of this kind also counts as `wanted`: every amount is a number.
    pub fn counts_as(self, wanted: Kind) -> bool {
        self == wanted
            || (wanted == Kind::Number && matches!(self, Kind::Money | Kind::Percent | Kind::Area | Kind::Period))
    }
}

/// A fact with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// Where, unit included.
    pub span: Span,
}

/// Units, longest first where one begins another.
const UNITS: &[(&str, Kind)] = &[
    ("亿元", Kind::Money),
    ("万元", Kind::Money),
    ("千元", Kind::Money),
    ("百元", Kind::Money),
    ("元", Kind::Money),
    ("万亩", Kind::Area),
    ("亩", Kind::Area),
    ("公顷", Kind::Area),
    ("平方公里", Kind::Area),
    ("平方千米", Kind::Area),
    ("平方米", Kind::Area),
    ("平米", Kind::Area),
    ("㎡", Kind::Area),
    ("m²", Kind::Area),
    ("m2", Kind::Area),
    ("%", Kind::Percent),
    ("‰", Kind::Percent),
    ("个百分点", Kind::Percent),
    ("个工作日", Kind::Period),
    ("个自然日", Kind::Period),
    ("个日历日", Kind::Period),
    ("工作日", Kind::Period),
    ("日历天", Kind::Period),
    ("个月", Kind::Period),
    ("个小时", Kind::Period),
    ("小时", Kind::Period),
    ("分钟", Kind::Period),
    ("日", Kind::Period),
    ("天", Kind::Period),
    ("周岁", Kind::Number),
    ("周", Kind::Period),
    ("年", Kind::Period),
];

/// Counting words: a Chinese numeral is a number only before one of these.
const COUNTERS: &[&str] = &[
    "个", "项", "次", "件", "户", "人", "份", "倍", "种", "类", "处", "宗", "套", "名", "家", "条", "批", "级", "成",
    "公里", "厘米", "毫米", "米", "吨", "环节", "折", "层", "间", "期", "台", "辆", "张", "趟", "万", "亿",
];

fn is_numeral(c: char) -> bool {
    NUMERALS.contains(c)
}

/// All facts in order of their start.
pub fn find(text: &Text) -> Vec<Fact> {
    let folded = text.folded();
    let mut facts: Vec<Fact> = Vec::new();
    let mut end = 0;
    for start in text.fact_signs().iter().map(|&start| start as usize) {
        // A title may hold numbers of its own, but those are part of its name.
        if start < end {
            continue;
        }
        let found = match folded[start..].chars().next() {
            Some('0'..='9') => digits(folded, start),
            Some('《') => title(folded, start),
            Some('〔' | '【' | '[' | '(') => document_number(folded, start),
            Some('@') => email(folded, start),
            _ => numeral(folded, start),
        };
        if let Some(fact) = found {
            end = fact.span.end as usize;
            // An address begins before the sign that gave it away, and takes in what looked like a number.
            while facts.last().is_some_and(|before| before.span.end > fact.span.start) {
                facts.pop();
            }
            facts.push(fact);
        }
    }
    facts
}

fn fact(kind: Kind, start: usize, end: usize) -> Option<Fact> {
    Some(Fact { kind, span: Span::new(start, end) })
}

fn run(folded: &str, from: usize, most: usize) -> usize {
    let bytes = folded.as_bytes();
    let mut end = from;
    while end < bytes.len() && end - from < most && bytes[end].is_ascii_digit() {
        end += 1;
    }
    end
}

fn digits(folded: &str, start: usize) -> Option<Fact> {
    let bytes = folded.as_bytes();
    let end = run(folded, start, usize::MAX);
    let len = end - start;
    let rest = &folded[end..];
    if len == 4
        && (folded[start..].starts_with("19") || folded[start..].starts_with("20"))
        && let Some(date) = date(folded, start, end)
    {
        return Some(date);
    }
    // 5月1日
    if len <= 2
        && let Some(after) = rest.strip_prefix('月')
    {
        let from = folded.len() - after.len();
        let day = run(folded, from, 2);
        if day > from && folded[day..].starts_with('日') {
            return fact(Kind::Date, start, day + '日'.len_utf8());
        }
        return fact(Kind::Period, start, from);
    }
    if let Some(end) = phone(folded, start, end)
        && unit(&folded[end..]).is_none()
    {
        return fact(Kind::Phone, start, end);
    }
    // Thousands and decimals.
    let mut end = end;
    while bytes.get(end) == Some(&b',') && run(folded, end + 1, 4) == end + 4 {
        end += 4;
    }
    if bytes.get(end) == Some(&b'.') {
        let decimals = run(folded, end + 1, usize::MAX);
        if decimals > end + 1 {
            end = decimals;
        }
    }
    let rest = &folded[end..];
    match unit(rest) {
        // A year is a date, not a period of two thousand years.
        Some((_, len_of_unit)) if len == 4 && rest.starts_with('年') => fact(Kind::Date, start, end + len_of_unit),
        Some((kind, len_of_unit)) => fact(kind, start, end + len_of_unit),
        None => fact(Kind::Number, start, end),
    }
}

/// The first characters of every scale and unit: most text is told apart by a look at one character.
const UNIT_STARTS: &str = "多余万亿百千元亩公平㎡m%‰个工日小分天周年";

/// The unit at the start of a text, a scale such as 万 before it included: its kind and length.
fn unit(rest: &str) -> Option<(Kind, usize)> {
    if !UNIT_STARTS.contains(rest.chars().next()?) {
        return None;
    }
    ["", "多", "余", "万", "亿", "百", "千"].into_iter().find_map(|scale| {
        let rest = rest.strip_prefix(scale)?;
        let (unit, kind) = UNITS.iter().find(|(unit, _)| rest.starts_with(unit))?;
        Some((*kind, scale.len() + unit.len()))
    })
}

fn date(folded: &str, start: usize, year: usize) -> Option<Fact> {
    let rest = &folded[year..];
    let (separator, last): (char, &str) = match rest.chars().next()? {
        '年' => ('月', "日"),
        c @ ('-' | '/' | '.') => (c, ""),
        _ => return None,
    };
    let month_from = year + rest.chars().next()?.len_utf8();
    let month = run(folded, month_from, 2);
    if month == month_from {
        return (last == "日").then(|| fact(Kind::Date, start, month_from))?;
    }
    let Some(after) = folded[month..].strip_prefix(separator) else {
        return (last == "日").then(|| fact(Kind::Date, start, month_from))?;
    };
    let day_from = folded.len() - after.len();
    let day = run(folded, day_from, 2);
    if day == day_from {
        return (last == "日").then(|| fact(Kind::Date, start, day_from))?;
    }
    match folded[day..].strip_prefix(last) {
        Some(_) => fact(Kind::Date, start, day + last.len()),
        None => fact(Kind::Date, start, day),
    }
}

/// Where a telephone number that begins here ends: `0599-5550123`, `05995550123`, `400-…`, a mobile, a hotline.
fn phone(folded: &str, start: usize, end: usize) -> Option<usize> {
    let digits = &folded[start..end];
    let second = |least: usize, most: usize| {
        let rest = folded[end..].trim_start_matches('-');
        let from = folded.len() - rest.len();
        let to = run(folded, from, usize::MAX);
        (from > end && from - end <= 2 && (least..=most).contains(&(to - from))).then_some(to)
    };
    match digits.len() {
        3 | 4 if digits.starts_with('0') => second(7, 8),
        3 if digits.starts_with("400") || digits.starts_with("800") => second(7, 7).or_else(|| {
            let first = second(3, 3)?;
            let rest = folded[first..].strip_prefix('-')?;
            let from = folded.len() - rest.len();
            let to = run(folded, from, 5);
            (to - from == 4).then_some(to)
        }),
        10..=12 if digits.starts_with('0') => Some(end),
        11 if digits.starts_with('1') && digits.as_bytes()[1] >= b'3' => Some(end),
        // 12345, 12336 and the like.
        5 if digits.starts_with("12") || digits.starts_with("96") => Some(end),
        7 | 8 if !digits.starts_with(['0', '1', '9']) => Some(end),
        _ => None,
    }
}

fn numeral(folded: &str, start: usize) -> Option<Fact> {
    if let Some(rest) = folded[start..].strip_prefix("百分之") {
        let end = folded.len() - rest.trim_start_matches(is_numeral).len();
        return (end > start + "百分之".len()).then(|| fact(Kind::Percent, start, end))?;
    }
    let rest = folded[start..].trim_start_matches(is_numeral);
    let end = folded.len() - rest.len();
    if end == start {
        return None;
    }
    // 三分之二
    if let Some(upper) = rest.strip_prefix("分之") {
        let behind = upper.trim_start_matches(is_numeral);
        if behind.len() < upper.len() {
            return fact(Kind::Percent, start, folded.len() - behind.len());
        }
    }
    // 二〇二四年五月一日
    if let Some(after) = rest.strip_prefix('年')
        && end - start == 12
    {
        let month = after.trim_start_matches(is_numeral);
        if month.len() < after.len()
            && let Some(after) = month.strip_prefix('月')
        {
            let day = after.trim_start_matches(is_numeral);
            if day.len() < after.len()
                && let Some(after) = day.strip_prefix('日')
            {
                return fact(Kind::Date, start, folded.len() - after.len());
            }
        }
    }
    // 七月二十八日
    if end - start <= 6
        && let Some(after) = rest.strip_prefix('月')
    {
        let day = after.trim_start_matches(is_numeral);
        if (1..=9).contains(&(after.len() - day.len()))
            && let Some(after) = day.strip_prefix('日')
        {
            return fact(Kind::Date, start, folded.len() - after.len());
        }
    }
    // 三月底
    if rest.starts_with("月底") || rest.starts_with("月末") {
        return fact(Kind::Period, start, end + '月'.len_utf8());
    }
    if let Some((kind, len)) = unit(rest) {
        return fact(kind, start, end + len);
    }
    let unit = COUNTERS.iter().find(|unit| rest.starts_with(*unit))?;
    fact(Kind::Number, start, end + unit.len())
}

/// `《…》`, at most eighty characters, in one line; nested ones are part of the outer.
fn title(folded: &str, start: usize) -> Option<Fact> {
    let mut depth = 0;
    for (offset, c) in folded[start..].char_indices().take(82) {
        match c {
            '《' => depth += 1,
            '》' => {
                depth -= 1;
                if depth == 0 {
                    return fact(Kind::Title, start, start + offset + c.len_utf8());
                }
            }
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// `〔2024〕12号`, also with the brackets that people use instead.
fn document_number(folded: &str, start: usize) -> Option<Fact> {
    let open = folded[start..].chars().next()?;
    let close = match open {
        '〔' => '〕',
        '[' => ']',
        '(' => ')',
        _ => '】',
    };
    let from = start + open.len_utf8();
    let year = run(folded, from, 4);
    if year - from != 4 || !(folded[from..].starts_with("19") || folded[from..].starts_with("20")) {
        return None;
    }
    let rest = folded[year..].strip_prefix(close)?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let number_from = folded.len() - rest.len();
    let number = run(folded, number_from, 6);
    let rest = folded[number..].strip_prefix('号')?;
    (number > number_from).then(|| fact(Kind::DocumentNumber, start, folded.len() - rest.len()))?
}

fn email(folded: &str, at: usize) -> Option<Fact> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    // Looked back a bounded way: a mailbox name is at most 64 characters.
    let before = folded.as_bytes()[at.saturating_sub(64)..at].iter().rev().take_while(|&&b| part(b as char)).count();
    let after = folded[at + 1..].bytes().take(255).take_while(|&b| part(b as char)).count();
    let domain = folded[at + 1..at + 1 + after].trim_end_matches('.');
    (before > 0 && domain.contains('.')).then(|| fact(Kind::Email, at - before, at + 1 + domain.len()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        let found = find(&crate::text::tests::folded(text));
        found.into_iter().map(|fact| (fact.kind, &text[fact.span.range()])).collect()
    }

    #[test]
    fn every_unit_has_its_first_character_listed() {
        for (unit, _) in UNITS {
            assert!(UNIT_STARTS.contains(unit.chars().next().unwrap()), "{unit}");
        }
    }

    #[test]
    fn finds_what_pages_write() {
        use Kind::*;
        assert_eq!(
            kinds("自2024年5月1日起,每亩4.2万元,共1,200.5亩,不少于三十日,15%,0599-5550123"),
            [
                (Date, "2024年5月1日"),
                (Money, "4.2万元"),
                (Area, "1,200.5亩"),
                (Period, "三十日"),
                (Percent, "15%"),
                (Phone, "0599-5550123")
            ]
        );
        assert_eq!(
            kinds("《某办法》(某府〔2024〕12号)十个工作日内,百分之三十,二〇二四年五月一日,2024-05-01,3项,一是"),
            [
                (Title, "《某办法》"),
                (DocumentNumber, "〔2024〕12号"),
                (Period, "十个工作日"),
                (Percent, "百分之三十"),
                (Date, "二〇二四年五月一日"),
                (Date, "2024-05-01"),
                (Number, "3")
            ]
        );
        assert_eq!(kinds("zrzy@example.gov.cn,12345"), [(Email, "zrzy@example.gov.cn"), (Phone, "12345")]);
    }
}
