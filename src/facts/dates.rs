//! Days of the calendar and what runs from one to another: `2026年5月1日`, `2026-05-01`, `二〇二六年五月一日`, `5月1日` after a
//! date with a year; `2026年4月12日-5月11日`, `自2026年4月12日9时起至22日止`; and lengths of time: `30日`, `十五个工作日`, `1个月`.
//! A date that does not exist is none.

use super::quantities::{Fact, Kind};
use super::spelled::digit_of;
use crate::calendar::days_between;
use crate::text::{Span, Text};
use jiff::civil::Date;

/// A day of the calendar on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Where.
    pub span: Span,
    /// Which.
    pub date: Date,
    /// Whether its year stands there; else it was taken from the date before it.
    pub has_year: bool,
}

/// A first and a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Where, from the first day to the end of the last one.
    pub span: Span,
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// What a length of time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days of the calendar.
    Days,
    /// Days on which offices work.
    WorkingDays,
    /// Months, which have thirty days here.
    Months,
}

/// A length of time in days or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Where, unit included.
    pub span: Span,
    /// How many.
    pub number: u32,
    /// Of what.
    pub unit: Unit,
}

/// The days, ranges and lengths of a text, each in order.
#[derive(Clone, Debug, Default)]
pub struct Dates {
    /// Days, those of ranges included.
    pub days: Vec<Day>,
    /// Ranges.
    pub ranges: Vec<Range>,
    /// Lengths.
    pub lengths: Vec<Length>,
    /// Days whose year no date before them tells, and ranges of them, in the year [`ANY_YEAR`]; a day alone is its own range.
    pub without_year: Vec<Range>,
}

impl Dates {
    /// Finds them; what stands in a title, a document number or a telephone number is part of that.
    pub fn find(text: &Text, quantities: &[Fact]) -> Self {
        let folded = text.folded();
        let mut found = Dates::default();
        let mut taken = quantities
            .iter()
            .filter(|fact| matches!(fact.kind, Kind::Title | Kind::DocumentNumber | Kind::Phone | Kind::Email))
            .peekable();
        let (mut end, mut year) = (0, None);
        for start in text.fact_signs().iter().map(|&start| start as usize) {
            while taken.next_if(|fact| fact.span.end as usize <= start).is_some() {}
            if start < end || taken.peek().is_some_and(|fact| fact.span.start as usize <= start) {
                continue;
            }
            if folded[end..start].contains('\n') {
                year = None;
            }
            end = start;
            match Written::at(&folded[start..]) {
                Some(written) if written.month.is_some() => {
                    end += written.len;
                    let known = written.year.or(year);
                    // Without a year it is still no length of so many days.
                    let Some(first) = written.day(start, known.unwrap_or(ANY_YEAR)) else { continue };
                    let last = last_day(folded, &first);
                    end = last.map_or(end, |last| last.span.end as usize);
                    let known = known.or(last.filter(|last| last.has_year).map(|last| last.date.year()));
                    if known.is_none() {
                        let last = last.unwrap_or(first);
                        let span = Span { start: first.span.start, end: last.span.end };
                        found.without_year.push(Range { span, first, last });
                    } else if let Some(first) = known.and_then(|year| written.day(start, year)) {
                        year = Some(last.unwrap_or(first).date.year());
                        found.days.push(first);
                        if let Some(last) = last {
                            found.days.push(last);
                            let span = Span { start: first.span.start, end: last.span.end };
                            found.ranges.push(Range { span, first, last });
                        }
                    }
                }
                _ => {
                    let length = length_at(folded, start);
                    end = length.map_or(end, |length| length.span.end as usize);
                    found.lengths.extend(length);
                }
            }
        }
        found
    }

    /// The ranges that begin in a span.
    pub fn ranges_in(&self, span: Span) -> &[Range] {
        &self.ranges[within(&self.ranges, span, |range| range.span.start)]
    }

    /// The days that begin in a span.
    pub fn days_in(&self, span: Span) -> &[Day] {
        &self.days[within(&self.days, span, |day| day.span.start)]
    }

    /// The lengths that begin in a span.
    pub fn lengths_in(&self, span: Span) -> &[Length] {
        &self.lengths[within(&self.lengths, span, |length| length.span.start)]
    }
}

/// The indices of what begins in a span.
fn within<T>(all: &[T], span: Span, start: impl Fn(&T) -> u32) -> std::ops::Range<usize> {
    let first = all.partition_point(|one| start(one) < span.start);
    let last = all.partition_point(|one| start(one) < span.end);
    first..last.max(first)
}

/// Years that a page speaks of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// Stands for a year that is not known; it has all days.
pub const ANY_YEAR: i16 = 2000;

/// A date as it is written, with the parts that are there.
struct Written {
    year: Option<i16>,
    month: Option<i8>,
    day: i8,
    len: usize,
}

impl Written {
    /// The date with which a text begins. A day alone, 22日, is one only behind another date.
    fn at(text: &str) -> Option<Self> {
        let year = year(text);
        let after_year = &text[year.map_or(0, |(_, len)| len)..];
        let joint = match year {
            Some(_) => after_year.chars().next().filter(|c| matches!(c, '年' | '-' | '/' | '.'))?,
            None => '年',
        };
        let rest = if year.is_some() { &after_year[joint.len_utf8()..] } else { text };
        let (value, len) = number(rest)?;
        let rest = &rest[len..];
        let year = year.map(|(year, _)| year);
        if joint != '年' {
            let (day, len) = number(rest.strip_prefix(joint)?)?;
            let end = &rest[joint.len_utf8() + len..];
            return Some(Written { year, month: Some(value), day, len: text.len() - end.len() });
        }
        if let Some(rest) = rest.strip_prefix('月') {
            let (day, len) = number(rest)?;
            let end = match rest[len..].strip_prefix(['日', '号']) {
                Some(end) => end,
                // 2026年5月1 is a date all the same, 5月1 may be anything.
                None => year.map(|_| &rest[len..])?,
            };
            return Some(Written { year, month: Some(value), day, len: text.len() - end.len() });
        }
        let end = rest.strip_prefix(['日', '号']).filter(|_| year.is_none())?;
        Some(Written { year, month: None, day: value, len: text.len() - end.len() })
    }

    /// The day it names, if there is such a one; `year` is that of a date that has none.
    fn day(&self, start: usize, year: i16) -> Option<Day> {
        let date = Date::new(self.year.unwrap_or(year), self.month?, self.day).ok()?;
        Some(Day { span: Span::new(start, start + self.len), date, has_year: self.year.is_some() })
    }
}

/// The year with which a text begins: four digits or numerals, also mixed, and its length.
pub(crate) fn year(text: &str) -> Option<(i16, usize)> {
    let mut digits =
        text.char_indices().map_while(|(at, c)| Some((at + c.len_utf8(), digit_of(c).unwrap_or(c).to_digit(10)?)));
    let (mut year, mut len) = (0, 0);
    for _ in 0..4 {
        let (end, digit) = digits.next()?;
        (year, len) = (year * 10 + digit as i16, end);
    }
    (digits.next().is_none() && YEARS.contains(&year)).then_some((year, len))
}

/// A number below a hundred with which a text begins, in digits or numerals, and its length.
pub(crate) fn number(text: &str) -> Option<(i8, usize)> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (digits <= 2).then(|| text[..digits].parse().ok().map(|value| (value, digits)))?;
    }
    let numeral = |text: &str| {
        let c = text.chars().next()?;
        Some((digit_of(c)?.to_digit(10)? as i8, c.len_utf8()))
    };
    let (tens, len) = numeral(text).unwrap_or((1, 0));
    match text[len..].strip_prefix('十') {
        Some(rest) => {
            let (ones, more) = numeral(rest).unwrap_or((0, 0));
            Some((tens * 10 + ones, len + '十'.len_utf8() + more))
        }
        None => (len > 0).then_some((tens, len)),
    }
}

/// The last day of a range whose first one stands at a span.
fn last_day(folded: &str, first: &Day) -> Option<Day> {
    let rest = joined(behind_time(&folded[first.span.end as usize..]))?;
    let start = folded.len() - rest.len();
    let mut written = match Written::at(rest) {
        Some(written) => written,
        None => same_year(rest, folded[first.span.range()].chars().find(|c| "-/.".contains(*c))?)?,
    };
    let has_month = written.month.is_some();
    written.month.get_or_insert(first.date.month());
    let year = first.date.year();
    let last = written.day(start, year)?;
    // 12月20日至1月5日: the year has turned.
    let next = || written.day(start, year + 1).filter(|next| days_between(first.date, next.date) < HALF_A_YEAR);
    let turned = (has_month && !last.has_year && last.date < first.date).then(next).flatten();
    Some(turned.unwrap_or(last))
}

/// Longest range, in days, whose last day is taken to be of the next year.
const HALF_A_YEAR: i64 = 183;
/// Most characters between a day and the word that leads to the last one: `(星期五)上午9:00起`.
const MOST_BETWEEN: usize = 20;

/// What follows a time, a weekday and the like.
fn behind_time(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..MOST_BETWEEN {
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            // 9:00, 9时; other numbers begin something new.
            let (behind, before) = (&rest[digits..], &text[..text.len() - rest.len()]);
            if digits > 2 || !(behind.starts_with([':', '时', '点', '分']) || before.ends_with(':')) {
                return rest;
            }
            rest = behind;
        } else {
            match rest.chars().next().filter(|c| "上下中午早晚时点分整:,()星期周一二三四五六日天起含当 ".contains(*c))
            {
                Some(c) => rest = &rest[c.len_utf8()..],
                None => return rest,
            }
        }
    }
    rest
}

/// What follows a word or mark that leads to a last day.
fn joined(text: &str) -> Option<&str> {
    ["至", "到", "--", "-", "~", "〜"].iter().find_map(|joint| text.strip_prefix(joint))
}

/// `04-10` after `2026-04-06至`.
fn same_year(text: &str, joint: char) -> Option<Written> {
    let (month, len) = number(text)?;
    let rest = text[len..].strip_prefix(joint)?;
    let (day, more) = number(rest)?;
    let end = &rest[more..];
    Some(Written { year: None, month: Some(month), day, len: text.len() - end.len() })
}

/// Units of lengths in days and months.
const UNITS: [(&str, Unit); 8] = [
    ("个工作日", Unit::WorkingDays),
    ("工作日", Unit::WorkingDays),
    ("个自然日", Unit::Days),
    ("个日历日", Unit::Days),
    ("日历天", Unit::Days),
    ("个月", Unit::Months),
    ("日", Unit::Days),
    ("天", Unit::Days),
];

/// The length that begins at a byte; its number may stand there twice: 三十(30)日.
fn length_at(folded: &str, start: usize) -> Option<Length> {
    // 第三日, 每月10日 and 1.5天 are none.
    if folded[..start].ends_with(['第', '月', '.']) {
        return None;
    }
    let text = &folded[start..];
    let digits = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let (number, len) = match digits {
        0 => number(text).map(|(value, len)| (value as u32, len))?,
        1..=4 => (text[..digits].parse().ok()?, digits),
        _ => return None,
    };
    let again = |rest: &str| {
        let inner = rest.strip_prefix('(')?;
        let (_, len) = self::number(inner)?;
        inner[len..].strip_prefix(')').map(str::len)
    };
    let rest = &text[len..];
    let rest = again(rest).map_or(rest, |left| &rest[rest.len() - left..]);
    let (name, unit) = UNITS.iter().find(|(name, _)| rest.starts_with(name))?;
    let end = folded.len() - rest.len() + name.len();
    (number > 0).then_some(Length { span: Span::new(start, end), number, unit: *unit })
}

/// A day of `meta`, written `YYYY-MM-DD`, a time behind it aside.
pub fn day_of(value: &str) -> Option<Date> {
    let value = crate::draft::without_time(value.trim());
    crate::draft::is_date(value).then(|| crate::catalogue::day(value))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;

    fn dates(text: &str) -> Dates {
        Facts::find(&crate::text::tests::folded(text)).dates
    }

    fn days(text: &str) -> Vec<String> {
        dates(text).days.iter().map(|day| day.date.to_string()).collect()
    }

    #[test]
    fn every_way_to_write_a_day() {
        for text in [
            "2026年5月1日",
            "2026 年 05 月 01 日",
            "2026-05-01",
            "2026/5/1",
            "2026.5.1",
            "二〇二六年五月一日",
            "二○二六年五月一日",
            "二零二六年五月一日",
            "二0二六年5月一日",
            "２０２６年５月１日",
            "2026年5月1号",
            "2026-05-01 10:19:00",
        ] {
            assert_eq!(days(text), ["2026-05-01"], "{text}");
        }
        assert_eq!(days("二〇二六年十二月三十一日,12月20日"), ["2026-12-31", "2026-12-20"]);
        for none in [
            "2026年2月30日",
            "2026年13月1日",
            "5月1日",
            "《2026年5月1日的办法》",
            "2026年5月",
            "3502026年5月1日",
            "10.5.1",
        ] {
            assert!(days(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn every_way_to_write_a_range() {
        let range = |text: &str| -> Vec<String> {
            dates(text).ranges.iter().map(|range| format!("{}/{}", range.first.date, range.last.date)).collect()
        };
        for text in [
            "2026年4月12日至2026年5月11日",
            "2026年4月12日—5月11日",
            "2026年4月12日-5月11日",
            "2026年4月12日——5月11日",
            "自2026年4月12日起至5月11日止",
            "2026年4月12日(星期日)上午9:00至2026年5月11日下午5时",
            "2026-04-12至2026-05-11",
            "2026-04-12至05-11",
            "2026.4.12-5.11",
            "2026.4.12-2026.5.11",
            "2026/4/12~2026/5/11",
            "2026年4月12日 到 2026年5月11日",
            "2026-04-12 09:00-2026-05-11 17:00",
            "二〇二六年四月十二日至五月十一日",
            "2026年4月12日8:30分起,至5月11日17:30止",
        ] {
            assert_eq!(range(text), ["2026-04-12/2026-05-11"], "{text}");
        }
        assert_eq!(range("4月12日至22日"), Vec::<String>::new());
        assert_eq!(range("4月12日至2026年4月22日"), ["2026-04-12/2026-04-22"]);
        assert_eq!(range("2026年4月12日至22日"), ["2026-04-12/2026-04-22"]);
        assert_eq!(range("2026年12月20日至1月5日"), ["2026-12-20/2027-01-05"]);
        assert_eq!(range("2026年5月20日至4月25日"), ["2026-05-20/2026-04-25"]);
        for none in
            ["2026-05-01 2026-05-30", "2026-05-01 9:00-12:00", "2026年5月1日、5月3日", "2026年5月1日调整到2026年4月1日"]
        {
            assert_eq!(range(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn days_without_a_year_stand_apart() {
        let found = dates("请于5月10日前报送,公示4月12日至22日,12月20日至1月5日");
        let ranges: Vec<String> =
            found.without_year.iter().map(|range| format!("{}/{}", range.first.date, range.last.date)).collect();
        assert_eq!(ranges, ["2000-05-10/2000-05-10", "2000-04-12/2000-04-22", "2000-12-20/2001-01-05"]);
        assert!(found.days.is_empty() && found.ranges.is_empty());
        assert!(dates("2026年4月1日印发,请于5月10日前报送").without_year.is_empty());
    }

    #[test]
    fn lengths_are_days_or_months() {
        let lengths = |text: &str| -> Vec<(u32, Unit)> {
            dates(text).lengths.iter().map(|length| (length.number, length.unit)).collect()
        };
        assert_eq!(
            lengths("不少于30日,三十日,10个工作日"),
            [(30, Unit::Days), (30, Unit::Days), (10, Unit::WorkingDays)]
        );
        assert_eq!(
            lengths("十五个工作日,1个月,7天,二十天"),
            [(15, Unit::WorkingDays), (1, Unit::Months), (7, Unit::Days), (20, Unit::Days)]
        );
        assert_eq!(
            lengths("三十(30)日,10(十)个工作日,四十五日"),
            [(30, Unit::Days), (10, Unit::WorkingDays), (45, Unit::Days)]
        );
        for none in ["2026年4月12日至22日,3年,2小时", "4月12日至22日", "每月10日,第三日,1.5天", "2026年2月30日"]
        {
            assert!(lengths(none).is_empty(), "{none}");
        }
    }
}
