//! Dates and times that lost a character.

use super::Place;
use crate::draft::is_day;
use crate::facts::digits::DigitGroup;
use crate::rule::{Found, Sink};
use crate::text::Span;

/// Parts of the day, before a time.
const PARTS_OF_DAY: [&str; 7] = ["上午", "下午", "中午", "晚上", "早上", "凌晨", "晚间"];

#[inline(never)]
pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let folded = field.page.text.folded();
    // Where the last time ended: another one may follow it without a part of the day.
    let mut time_end = None;
    for group in field.facts().digits.iter().filter(|group| (2..=8).contains(&group.len())) {
        let before = &folded[..group.span.start as usize];
        let after = &folded[group.span.end as usize..];
        let time_before = std::mem::take(&mut time_end);
        let found = if after.starts_with('日') {
            without_year_and_month(place, group).or_else(|| without_month(place, group, before))
        } else if after.starts_with('月') {
            without_year(place, group, after)
        } else if after.starts_with('年') {
            year_of_other_length(place, group, before, after)
        } else if group.len() == 4 && after.starts_with(' ') {
            without_marks(place, group, before, after)
        } else if group.len() == 7 {
            bare(place, group, before, after)
        } else if PARTS_OF_DAY.iter().any(|part| before.ends_with(part))
            || follows(time_before, before)
            || group.len() == 4 && follows_time(before)
        {
            let found = time(place, group, before, after);
            time_end = found.is_some().then_some(group.span.end as usize);
            found
        } else {
            None
        };
        if let Some((span, fix, certain)) = found {
            let what = if time_end.is_some() {
                say!(cx, "时刻丢了冒号", "A time that lost its colon")
            } else {
                say!(cx, "日期丢了“年”“月”", "A date that lost 年 or 月")
            };
            let found = match fix {
                Some(text) => place.mended(span, what, text),
                None => place.found(span, what),
            };
            sink.push(Found { certain, ..found });
        }
    }
}

/// Where the fault stands, what it should be if that is sure, and whether it is a fault for certain.
type Lost = Option<(Span, Option<String>, bool)>;

/// The year with which digits begin, and the rest.
fn year_of(digits: &str) -> Option<(&str, &str)> {
    let (year, rest) = digits.split_at_checked(4)?;
    (year.starts_with("19") || year.starts_with("20")).then_some((year, rest))
}

/// The months and days that digits may be when nothing stands between them.
fn readings(year: &str, rest: &str) -> Vec<(i8, i8)> {
    (1..=2)
        .filter_map(|len| Some((rest.get(..len)?.parse().ok()?, rest.get(len..)?.parse().ok()?)))
        .filter(|(month, day)| {
            is_day(year.parse().unwrap_or(0), *month, *day)
                && rest.len() == written(*month, rest.len()) + written(*day, rest.len())
        })
        .collect()
}

/// Digits that a month or a day takes where the whole has that many: eight-digit dates pad with zeros.
fn written(number: i8, whole: usize) -> usize {
    if whole == 4 || number >= 10 { 2 } else { 1 }
}

/// `20231019日`, `202374日`.
#[inline(never)]
fn without_year_and_month(place: &Place<'_, '_>, group: &DigitGroup) -> Lost {
    if group.len() < 6 {
        return None;
    }
    let (year, rest) = year_of(place.field.slice(group.span))?;
    let span = Span { end: group.span.end + '日'.len_utf8() as u32, ..group.span };
    let fix = match readings(year, rest)[..] {
        [(month, day)] => Some(format!("{year}年{month}月{day}日")),
        _ => None,
    };
    Some((span, fix, true))
}

/// `2023年74日`.
#[inline(never)]
fn without_month(place: &Place<'_, '_>, group: &DigitGroup, before: &str) -> Lost {
    let before = before.strip_suffix('年')?;
    let digits = place.field.slice(group.span);
    let (year, _) = year_of(before.get(before.len().checked_sub(4)?..)?).filter(|(year, _)| is_number(year))?;
    if group.len() > 4 || digits.parse::<u32>().ok()? <= 31 {
        return None;
    }
    let readings = readings(year, digits);
    let start = group.span.start - (year.len() + '年'.len_utf8()) as u32;
    let span = Span { start, end: group.span.end + '日'.len_utf8() as u32 };
    match readings[..] {
        [] => None,
        [(month, day)] => Some((span, Some(format!("{year}年{month}月{day}日")), false)),
        _ => Some((span, None, false)),
    }
}

/// `20237月4日`.
#[inline(never)]
fn without_year(place: &Place<'_, '_>, group: &DigitGroup, after: &str) -> Lost {
    let (year, month) = year_of(place.field.slice(group.span))?;
    let day = after.strip_prefix('月')?.starts_with(|c: char| c.is_ascii_digit());
    let is_month = (1..=2).contains(&month.len()) && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month));
    let span = Span { end: group.span.end + '月'.len_utf8() as u32, ..group.span };
    (day && is_month).then(|| (span, Some(format!("{year}年{month}月")), true))
}

/// `202年11月5日`, `20226年11月`.
#[inline(never)]
fn year_of_other_length(place: &Place<'_, '_>, group: &DigitGroup, before: &str, after: &str) -> Lost {
    let digits = place.field.slice(group.span);
    let month: String = after.strip_prefix('年')?.chars().take_while(char::is_ascii_digit).collect();
    let is_month = month.parse().is_ok_and(|month: u8| (1..=12).contains(&month));
    let dated = is_month && after['年'.len_utf8() + month.len()..].starts_with('月');
    // 公元202年11月 is a date of history.
    let of_history = before.ends_with(['元', '前']);
    let span = Span { end: group.span.end + '年'.len_utf8() as u32, ..group.span };
    let fits = matches!(digits.len(), 3 | 5) && (digits.starts_with("20") || digits.starts_with("19"));
    (fits && dated && !of_history).then_some((span, None, false))
}

/// `2026 11 25` behind a label, or up to a date.
#[inline(never)]
fn without_marks(place: &Place<'_, '_>, group: &DigitGroup, before: &str, after: &str) -> Lost {
    let (year, _) = year_of(place.field.slice(group.span))?;
    let mut numbers = after[1..].splitn(3, ' ');
    let month = numbers.next().filter(|month| month.len() <= 2)?;
    let day: String = numbers.next()?.chars().take_while(char::is_ascii_digit).collect();
    let end = group.span.end as usize + 1 + month.len() + 1 + day.len();
    let rest = &place.field.page.text.folded()[end..];
    let (month, day): (i8, i8) = (month.parse().ok()?, day.parse().ok()?);
    let label = before.trim_end_matches([':', ' ']);
    let dated = ["日期", "时间", "期限", "公示期", "至", "自", "从"].iter().any(|word| label.ends_with(word))
        || rest.starts_with(['至', '起', '止']);
    let whole = is_day(year.parse().unwrap_or(0), month, day) && !rest.starts_with([' ', '.', '/']);
    (dated && whole).then(|| (Span { end: end as u32, ..group.span }, Some(format!("{year}年{month}月{day}日")), false))
}

/// `2020412` behind a label of a date, or as the whole of a line.
#[inline(never)]
fn bare(place: &Place<'_, '_>, group: &DigitGroup, before: &str, after: &str) -> Lost {
    let (year, rest) = year_of(place.field.slice(group.span))?;
    let label = before.trim_end_matches([':', ' ']);
    let labelled = label.ends_with("日期") || label.ends_with("时间");
    let alone = (before.is_empty() || before.ends_with('\n')) && after.starts_with('\n');
    let readings = readings(year, rest);
    let fix = match readings[..] {
        [(month, day)] => Some(format!("{year}年{month}月{day}日")),
        _ => None,
    };
    ((labelled || alone && place.field.is_body()) && !readings.is_empty()).then_some((group.span, fix, false))
}

/// `下午300`.
#[inline(never)]
fn time(place: &Place<'_, '_>, group: &DigitGroup, before: &str, after: &str) -> Lost {
    let digits = place.field.slice(group.span);
    let (hour, minute) = digits.split_at(digits.len().checked_sub(2)?);
    let next = after.chars().next().unwrap_or('\n');
    let ends = "至到-~,。;、)\n前起之在开召准".contains(next);
    let valid = (1..=2).contains(&hour.len()) && hour.parse().is_ok_and(|hour: u8| hour < 24) && minute < "60";
    let part = PARTS_OF_DAY.iter().find(|part| before.ends_with(*part)).map_or(0, |part| part.len() as u32);
    let span = Span { start: group.span.start - part, ..group.span };
    let part = place.field.slice(Span { end: group.span.start, ..span });
    (ends && valid).then(|| (span, Some(format!("{part}{hour}:{minute}")), false))
}

/// Whether a time that ended there is followed by another one: 下午300至500.
fn follows(time_end: Option<usize>, before: &str) -> bool {
    time_end.is_some_and(|end| matches!(&before[end..], "至" | "到" | "-" | "~" | "--"))
}

/// Whether a time with its colon stands right before: 8:30至.
fn follows_time(before: &str) -> bool {
    let Some(before) = before.strip_suffix(['至', '到', '-', '~']) else { return false };
    let bytes = before.trim_end_matches('-').as_bytes();
    let [rest @ .., colon, ten, one] = bytes else { return false };
    let hour: Vec<u8> = rest.iter().rev().take(3).take_while(|byte| byte.is_ascii_digit()).copied().collect();
    let hour = hour.iter().rev().fold(0, |hour, byte| hour * 10 + u32::from(byte - b'0'));
    // 1:50-1000 is a scale.
    *colon == b':' && (b'0'..=b'5').contains(ten) && one.is_ascii_digit() && (6..24).contains(&hour)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
