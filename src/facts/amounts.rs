//! Amounts: what a number with its unit is worth, so that `3万元`, `30000元` and `三万元` are the same.

use super::quantities::{Fact, Kind};
use crate::decimal::{Decimal, ONE};
use crate::order;
use crate::text::{Span, Text};

/// What an amount measures. Amounts of different measures are never the same, nor of different counting words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// 元.
    Money,
    /// Hundredths: 15%, 百分之十五, 千分之五.
    Percent,
    /// Thirds of a square metre, so that 亩 and 公顷 are whole.
    Area,
    /// Minutes: 分钟, 小时.
    Minutes,
    /// Days of the calendar: 日, 天, 周.
    Days,
    /// Days on which offices work.
    WorkingDays,
    /// Months: 个月, 年, 半年.
    Months,
    /// How often in a year: 每年, 每季度, 每月.
    TimesAYear,
    /// Days of the calendar, counted as 372 a year and 31 a month: 2026年5月1日, 3月31日.
    Date,
    /// A counting word, by index into [`COUNTERS`]; without one, 0.
    Count(u8),
}

/// Counting words that tell what is counted.
pub const COUNTERS: [&str; 45] = [
    "",
    "周岁",
    "岁",
    "项",
    "次",
    "件",
    "户",
    "人",
    "份",
    "倍",
    "种",
    "类",
    "处",
    "宗",
    "套",
    "名",
    "家",
    "条",
    "批",
    "级",
    "期",
    "公里",
    "千米",
    "厘米",
    "毫米",
    "米",
    "吨",
    "折",
    "个",
    "层",
    "间",
    "幅",
    "台",
    "辆",
    "张",
    "步",
    "步骤",
    "环节",
    "趟",
    "档",
    "代",
    "票",
    "立方米",
    "立方",
    "公斤",
];

/// An amount with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Where, unit included.
    pub span: Span,
    /// What it measures.
    pub measure: Measure,
    /// How much, in billionths of the measure's unit.
    pub value: i128,
    /// One unit of its last place, in the same.
    pub step: i128,
}

/// Counting words that measure.
const MEASURING: [&str; 12] =
    ["周岁", "岁", "倍", "公里", "千米", "厘米", "毫米", "米", "吨", "立方米", "立方", "公斤"];

impl Measure {
    /// Whether it measures something, and does not only count it: 15米, and no 3项.
    pub fn is_measure(self) -> bool {
        match self {
            Measure::Count(counter) => MEASURING.contains(&COUNTERS[counter as usize]),
            _ => true,
        }
    }
}

impl Amount {
    /// Whether both say the same.
    pub fn equals(&self, other: &Amount) -> bool {
        (self.measure, self.value) == (other.measure, other.value)
    }

    /// Whether this is the other one, rounded to the places it is written with; one place of a number of one digit is too
    /// coarse to tell.
    pub fn rounds(&self, other: &Amount) -> bool {
        self.measure == other.measure && {
            let off = (self.value - other.value).abs();
            2 * off <= self.step.max(trailing_zeros_of(self.value, self.step)) && 10 * off <= other.value.abs()
        }
    }
}

/// What the last place is worth that is no zero: 1,200 may be rounded to hundreds.
fn trailing_zeros_of(value: i128, step: i128) -> i128 {
    let mut place = step.max(1);
    while value != 0 && value % (place * 10) == 0 {
        place *= 10;
    }
    place
}

/// Units with their measure and what one of them is worth in it, longest first where one begins another.
const UNITS: [(&str, Measure, i128); 32] = [
    ("元", Measure::Money, 1),
    ("亩", Measure::Area, 2000),
    ("公顷", Measure::Area, 30_000),
    ("平方公里", Measure::Area, 3_000_000),
    ("平方千米", Measure::Area, 3_000_000),
    ("平方米", Measure::Area, 3),
    ("平米", Measure::Area, 3),
    ("㎡", Measure::Area, 3),
    ("m²", Measure::Area, 3),
    ("m2", Measure::Area, 3),
    ("%", Measure::Percent, 1),
    ("个百分点", Measure::Percent, 1),
    ("成", Measure::Percent, 10),
    ("个工作日", Measure::WorkingDays, 1),
    ("工作日", Measure::WorkingDays, 1),
    ("个自然日", Measure::Days, 1),
    ("个日历日", Measure::Days, 1),
    ("日历天", Measure::Days, 1),
    ("个星期", Measure::Days, 7),
    ("星期", Measure::Days, 7),
    ("周年", Measure::Months, 12),
    ("周岁", Measure::Count(1), 1),
    ("周", Measure::Days, 7),
    ("个月", Measure::Months, 1),
    ("个小时", Measure::Minutes, 60),
    ("小时", Measure::Minutes, 60),
    ("分钟", Measure::Minutes, 1),
    ("年度", Measure::Months, 12),
    ("年", Measure::Months, 12),
    ("日", Measure::Days, 1),
    ("天", Measure::Days, 1),
    ("月", Measure::Months, 1),
];

/// Scales between a number and its unit.
const SCALES: [(&str, i128); 5] = [("亿", 100_000_000), ("万", 10_000), ("千", 1000), ("百", 100), ("", 1)];

/// How often: a word and the times in a year.
const FREQUENCIES: [(&str, i128); 19] = [
    ("按年度", 1),
    ("按年", 1),
    ("按季度", 4),
    ("按季", 4),
    ("按月", 12),
    ("每半年", 2),
    ("半年一次", 2),
    ("每季度", 4),
    ("每季", 4),
    ("每两年", 0),
    ("每年度", 1),
    ("每年", 1),
    ("每月", 12),
    ("每个月", 12),
    ("每周", 52),
    ("每星期", 52),
    ("每日", 365),
    ("每天", 365),
    ("逐月", 12),
];

/// The amounts of a text, in order; what stands in a title, a document number or a telephone number is part of that.
pub fn find(text: &Text, facts: &[Fact]) -> Vec<Amount> {
    let folded = text.folded();
    let mut found: Vec<Amount> = Vec::new();
    for fact in facts {
        let start = fact.span.start as usize;
        let amount = match fact.kind {
            Kind::Date => date(folded, fact.span).or_else(|| worth(folded, start, fact.kind)),
            Kind::Period if month_end(folded, fact.span).is_some() => month_end(folded, fact.span),
            Kind::Number | Kind::Money | Kind::Percent | Kind::Area | Kind::Period => worth(folded, start, fact.kind),
            Kind::Phone | Kind::Title | Kind::DocumentNumber | Kind::Email => None,
        };
        let Some(mut amount) = amount else { continue };
        if found.last().is_some_and(|before| before.span.end > amount.span.start) {
            continue;
        }
        // 一点五倍 comes as 五倍.
        if let Some((whole, from)) = whole_before(folded, start)
            && amount.value < 10 * amount.step
        {
            amount.value = whole * amount.step + amount.value / 10;
            amount.step /= 10;
            amount.span.start = from as u32;
        }
        // 一万二千元 comes as 一万 and 二千元.
        if let Some(before) = found.last()
            && before.span.end == amount.span.start
            && before.measure == Measure::Count(0)
            && folded[before.span.range()].ends_with(['万', '亿'])
        {
            let unit = UNITS.iter().find(|(_, measure, _)| *measure == amount.measure).map_or(1, |(.., worth)| *worth);
            amount.value += before.value * unit;
            amount.span.start = before.span.start;
            found.pop();
        }
        found.push(amount);
    }
    add_frequencies(folded, &mut found);
    found
}

/// The numeral before the point of 一点五, and where it begins.
fn whole_before(folded: &str, start: usize) -> Option<(i128, usize)> {
    let before = folded[..start].strip_suffix('点')?;
    let numeral = before.chars().next_back()?;
    let whole = super::spelled::digit_of(numeral)?.to_digit(10)?;
    Some((i128::from(whole), before.len() - numeral.len_utf8()))
}

/// `每季度` and the like: no number stands there, yet they tell how often.
fn add_frequencies(folded: &str, found: &mut Vec<Amount>) {
    let mut more = Vec::new();
    let mut from = 0;
    while let Some(at) = folded[from..].find(['每', '逐', '半', '按']) {
        let start = from + at;
        let word = FREQUENCIES.iter().find(|(word, times)| *times > 0 && folded[start..].starts_with(word));
        from = start + word.map_or('每'.len_utf8(), |(word, _)| word.len());
        if let Some((_, times)) = word {
            more.push(Amount {
                span: Span::new(start, from),
                measure: Measure::TimesAYear,
                value: times * ONE,
                step: ONE,
            });
        }
    }
    if !more.is_empty() {
        // 每半年 holds 半年, which is none of its own then.
        found.retain(|amount| {
            let after = more.partition_point(|other| other.span.end <= amount.span.start);
            more.get(after).is_none_or(|other| !other.span.overlaps(amount.span))
        });
        found.extend(more);
        order::by_key(found, |amount| amount.span.start);
    }
}

/// What the number at a byte is worth with its unit.
fn worth(folded: &str, start: usize, kind: Kind) -> Option<Amount> {
    let text = &folded[start..];
    // A way to pay, the year before or after: no numbers.
    let one_year = text.starts_with("一年") && folded[..start].ends_with(['上', '下', '同', '任']);
    if text.starts_with("一次性") || text.starts_with("一次告知") || one_year {
        return None;
    }
    let (number, rest, per) = number(text)?;
    // 2026年 is a year and no length.
    if rest.starts_with('年') && (1900 * ONE..2100 * ONE).contains(&number.value) {
        return None;
    }
    let rest = rest.trim_start_matches(['多', '余', '几']);
    let amount = |measure, units: i128, rest: &str| Amount {
        span: Span::new(start, folded.len() - rest.len()),
        measure,
        value: number.value * units / per,
        step: (number.step * units / per).max(1),
    };
    if per > 1 || text.starts_with("百分之") {
        return Some(amount(Measure::Percent, 1, rest));
    }
    for (scale, times) in SCALES {
        let Some(behind) = rest.strip_prefix(scale) else { continue };
        if let Some((unit, measure, worth)) = UNITS.iter().find(|(unit, ..)| behind.starts_with(unit)) {
            return Some(amount(*measure, times * worth, &behind[unit.len()..]));
        }
        let counter = COUNTERS.iter().skip(1).position(|counter| behind.starts_with(counter));
        if let Some(counter) = counter {
            let len = COUNTERS[counter + 1].len();
            return Some(amount(Measure::Count(counter as u8 + 1), times, &behind[len..]));
        }
        if times > 1 {
            return Some(amount(Measure::Count(0), times, behind));
        }
    }
    // 2026 before 年 is a date, and a numeral without a counting word is a word: 一是, 统一.
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    (kind == Kind::Number && digits).then(|| amount(Measure::Count(0), 1, rest))
}

/// A number with what follows it and what it is divided by: `15`, `十五`, `半`, `百分之五`, `三分之一`, `1/3`.
fn number(text: &str) -> Option<(Decimal, &str, i128)> {
    const HUNDREDTHS: i128 = 100;
    if let Some(rest) = text.strip_prefix("百分之") {
        let (number, rest) = Decimal::read_any(rest)?;
        return Some((number, rest, 1));
    }
    if let Some(rest) = text.strip_prefix("千分之") {
        let (number, rest) = Decimal::read_any(rest)?;
        return Some((number, rest, 10));
    }
    if let Some(rest) = text.strip_prefix('半') {
        return Some((Decimal { value: ONE / 2, step: ONE / 2 }, rest, 1));
    }
    let (first, rest) = Decimal::read_any(text)?;
    // 三分之一 and 1/3 are shares; 2026/5/1 is none.
    if let Some(behind) = rest.strip_prefix("分之")
        && let Some((upper, rest)) = Decimal::read_any(behind)
    {
        return Some((upper.times(HUNDREDTHS), rest, first.value.max(ONE) / ONE));
    }
    if let Some(behind) = rest.strip_prefix('/')
        && let Some((lower, rest)) = Decimal::read(behind)
        && first.value < lower.value
        && !rest.starts_with('/')
    {
        return Some((first.times(HUNDREDTHS), rest, lower.value / ONE));
    }
    match rest.strip_prefix('‰') {
        Some(rest) => Some((first, rest, 10)),
        None => Some((first, rest, 1)),
    }
}

/// A day of the calendar, with a year or without; a year or a month alone is none.
fn date(folded: &str, span: Span) -> Option<Amount> {
    let text = &folded[span.range()];
    let mut parts = Vec::with_capacity(3);
    let mut rest = text;
    while !rest.is_empty() && parts.len() < 3 {
        let (value, behind) = match year(rest) {
            Some(year) if parts.is_empty() => year,
            _ => {
                // 5.1 is no number here.
                let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                let (number, _) = Decimal::read_any(if digits > 0 { &rest[..digits] } else { rest })?;
                let numeral = |c: char| crate::fold::NUMERALS.contains(c);
                (number.value / ONE, if digits > 0 { &rest[digits..] } else { rest.trim_start_matches(numeral) })
            }
        };
        parts.push(value);
        rest = behind.trim_start_matches(['年', '月', '日', '号', '-', '/', '.']);
    }
    let days = match parts[..] {
        [year, month, day] => (year * 12 + month) * 31 + day,
        [month, day] if text.contains('日') => month * 31 + day,
        _ => return None,
    };
    Some(Amount { span, measure: Measure::Date, value: days * ONE, step: ONE })
}

/// The last day of a month: 3月底. February has 28 days here.
fn month_end(folded: &str, span: Span) -> Option<Amount> {
    let (number, rest) = Decimal::read_any(&folded[span.start as usize..])?;
    let rest = rest.strip_prefix("月底").or_else(|| rest.strip_prefix("月末"))?;
    let month = number.value / ONE;
    let day = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let span = Span::new(span.start as usize, folded.len() - rest.len());
    Some(Amount { span, measure: Measure::Date, value: (month * 31 + day) * ONE, step: ONE })
}

/// The year with which a date begins, and what follows it: 2026, 二〇二六.
fn year(text: &str) -> Option<(i128, &str)> {
    let digit = |c: char| super::spelled::digit_of(c).unwrap_or(c).to_digit(10);
    let end = text.char_indices().nth(4).map_or(text.len(), |(at, _)| at);
    let year = text[..end].chars().try_fold(0, |year, c| Some(year * 10 + i128::from(digit(c)?)))?;
    (year >= 1000).then_some((year, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;

    fn amounts(text: &str) -> Vec<(Measure, String)> {
        let text = crate::text::tests::folded(text);
        let found = find(&text, &Facts::find(&text).quantities);
        found.into_iter().map(|amount| (amount.measure, crate::decimal::shown(amount.value))).collect()
    }

    #[test]
    fn the_same_amount_in_many_writings() {
        let same = |texts: &[&str], measure: Measure, value: &str| {
            for text in texts {
                assert_eq!(amounts(text), [(measure, value.to_owned())], "{text}");
            }
        };
        same(&["3万元", "30000元", "30,000元", "三万元", "3.0万元", "３万元"], Measure::Money, "30000");
        same(&["一万二千元", "1.2万元", "12000元"], Measure::Money, "12000");
        same(&["三千五百元", "3500元"], Measure::Money, "3500");
        same(&["15个工作日", "十五个工作日", "15工作日"], Measure::WorkingDays, "15");
        same(&["三十日", "30日", "30天", "三十天"], Measure::Days, "30");
        same(&["半年", "6个月", "六个月"], Measure::Months, "6");
        same(&["二年", "两年", "2年", "24个月"], Measure::Months, "24");
        same(&["百分之二十", "20%", "二成"], Measure::Percent, "20");
        same(&["1/4", "四分之一"], Measure::Percent, "25");
        same(&["1公顷", "15亩", "10000平方米"], Measure::Area, "30000");
        same(&["每季度", "每季"], Measure::TimesAYear, "4");
        same(&["七十周岁", "70周岁"], Measure::Count(1), "70");
        same(&["2026年5月1日", "2026-05-01", "二〇二六年五月一日", "2026.5.1"], Measure::Date, "753828");
    }

    #[test]
    fn numerals_with_a_point_and_ends_of_months() {
        assert_eq!(amounts("一点五倍"), amounts("1.5倍"));
        assert_eq!(amounts("二点五万元"), amounts("25000元"));
        assert_eq!(amounts("每年3月底"), amounts("每年3月31日"));
        assert_eq!(amounts("九月底"), amounts("9月30日"));
    }

    #[test]
    fn what_is_no_amount() {
        for none in [
            "一是统一标准",
            "2026年",
            "一次性告知",
            "下一年度",
            "〔2026〕3号",
            "0599-5550123",
            "《2026年第3号办法》",
            "第一",
        ] {
            assert_eq!(amounts(none), [], "{none}");
        }
    }

    #[test]
    fn a_rounded_amount_is_no_other() {
        let one = |text: &str| {
            let text = crate::text::tests::folded(text);
            find(&text, &Facts::find(&text).quantities)[0]
        };
        assert!(one("4万元").rounds(&one("3.98万元")));
        assert!(one("1200元").rounds(&one("1180元")));
        assert!(!one("4万元").rounds(&one("3万元")));
        assert!(!one("15日").rounds(&one("10日")));
        assert!(!one("25%").rounds(&one("20%")));
    }
}
