//! Numbers of one level that jump. Levels nest as they open; a number that begins anew begins a new run.

use super::Missing;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::empty::is_signature;
use crate::rules::validity::standing::whole;
use crate::text::{Span, is_letter};

/// How a number is written; parts numbered alike stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// 一、
    Han,
    /// (一)
    HanBracket,
    /// 1.
    Digit,
    /// (1)
    DigitBracket,
    /// 第一条, 第一章, 第一步
    Article(char),
    /// 附件1
    Attachment,
    /// 案例一, 步骤2: the name, and whether its number is written in numerals.
    Named(&'static str, bool),
}

/// A number at the start of a block.
pub struct Mark {
    /// How it is written.
    pub style: Style,
    /// The number.
    pub number: u32,
    /// Where in the block.
    pub span: (usize, usize),
}

/// Parts of one level so far.
struct Run {
    style: Style,
    last: u32,
    /// Whether it began with 1.
    whole: bool,
    /// Whether its articles are an excerpt or amendments.
    excerpt: bool,
    /// Where the last one begins.
    at: u32,
}

/// Most numbers that may be missing; more are another kind of number.
const MOST_MISSING: u32 = 4;
/// Most gaps between the articles of a text that is no excerpt.
const MOST_GAPS: usize = 2;
/// How far before the first number the one that is missing is looked for, in bytes.
const FIRST: u32 = 6000;
/// Last characters of titles of rules: 办法, 规定, 条例, 细则, 规则.
const RULES: [char; 4] = ['法', '定', '例', '则'];
/// Words of one character that end no item.
const JOINTS: &str = "于及和与在由对按将被从";
/// How many blocks at most the last item and the sign-off are.
const LAST: usize = 8;
/// Longest start of a block that may be a number.
const START: u32 = 48;
/// Names that are numbered at the beginnings of parts.
const NAMES: [&str; 16] = [
    "步骤", "案例", "问题", "情形", "阶段", "措施", "任务", "条件", "方式", "情况", "问", "亮点", "变化", "提示",
    "环节", "要点",
];
/// Units that are counted with 第.
const UNITS: [char; 8] = ['条', '章', '节', '步', '编', '篇', '部', '问'];
/// Characters of Chinese numerals.
pub const NUMERALS: [char; 13] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '零', '〇'];

/// The numbers that stand behind a gap, with what is missing before them.
pub fn jumps(cx: &Context<'_>) -> Vec<(Span, Missing)> {
    let body = cx.body();
    let page = &body.page;
    let mut jumps = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    let mut second: Option<(Style, Span)> = None;
    let of_excerpt = cx.has_word(cx.title(), whole(cx.title()), Group::Excerpt);
    for (index, block) in page.blocks.iter().enumerate().filter(|(_, block)| block.cell.is_none()) {
        let text = body.slice(block.span.head(START));
        let Some(mark) = mark(text) else { continue };
        let span = Span::new(block.span.start as usize + mark.span.0, block.span.start as usize + mark.span.1);
        // 附件:1.名单 begins a list of its own.
        let begins = mark.span.0 > 0 && text.starts_with('附') && mark.style == Style::Digit;
        // (五)于: an item of which nothing is left, where the next one follows.
        let left = body.slice(Span { start: span.end, end: block.span.end }.head(12));
        let next = || {
            let next = page.blocks.get(index + 1).filter(|next| next.cell.is_none())?;
            self::mark(body.slice(next.span.head(START)))
        };
        if mark.number > 1
            && left.chars().filter(|c| is_letter(*c)).count() <= 1
            && !left.contains('略')
            && mark.style != Style::Attachment
            && (next().is_some_and(|next| next.style == mark.style && next.number == mark.number + 1)
                || page.blocks.len() - index <= LAST
                    && left.chars().filter(|c| is_letter(*c)).all(|c| JOINTS.contains(c))
                    && page.blocks[index + 1..].iter().all(|block| is_signature(body, block.span))
                    && runs.iter().any(|run| run.style == mark.style && run.last + 1 == mark.number))
        {
            jumps.push((Span { end: block.span.end, ..span }, Missing::UnderHeading));
        }
        if mark.style == Style::Article('条') {
            // Articles go on from chapter to chapter, and their items begin anew.
            runs.retain(|run| matches!(run.style, Style::Article(_)));
            if let Some(articles) = runs.iter().position(|run| run.style == mark.style) {
                let run = runs.remove(articles);
                runs.push(run);
            }
        }
        match runs.iter().position(|run| run.style == mark.style && !begins) {
            Some(level) => {
                let keeps_articles =
                    |run: &Run| run.style == Style::Article('条') && matches!(mark.style, Style::Article(_));
                let mut index = 0;
                runs.retain(|run| {
                    index += 1;
                    index <= level + 1 || keeps_articles(run)
                });
                let run = &mut runs[level];
                let gap = Span { start: run.at, end: block.span.start };
                if run.whole
                    && !run.excerpt
                    && mark.number > run.last + 1
                    && mark.number - run.last - 1 <= MOST_MISSING
                    && !is_told(body, mark.style, run.last + 1, gap)
                {
                    let numbers = (run.last + 1..mark.number).map(|number| written(mark.style, number));
                    jumps.push((span, Missing::Number(numbers.collect::<Vec<_>>().join(""))));
                }
                // A page that begins with 二、 and goes on with 三、 has lost its beginning.
                if let Some((style, second)) = second.take_if(|(style, _)| mark.style == *style)
                    && mark.number == 3
                {
                    jumps.push((second, Missing::Number(written(style, 1))));
                }
                if mark.number <= run.last {
                    run.whole = mark.number == 1;
                }
                run.last = mark.number;
                run.at = block.span.start;
            }
            None => {
                let above = page.blocks[index.saturating_sub(2)..=index].iter();
                let is_article = matches!(mark.style, Style::Article(_));
                let excerpt = of_excerpt
                    || is_article && above.clone().any(|above| cx.has_word(body, above.span.head(600), Group::Excerpt));
                // Articles from 第二条 on are an excerpt, unless the page is the whole of what its title names.
                let is_whole = || cx.title().page.text.folded().trim_end().trim_end_matches(')').ends_with(RULES);
                let first = runs.is_empty() && jumps.is_empty() && !of_excerpt && (!is_article || is_whole());
                let before = Span { start: 0, end: block.span.start };
                if first && mark.number == 2 && !is_told(body, mark.style, 1, before.tail(FIRST)) {
                    second = Some((mark.style, span));
                }
                if begins {
                    runs.retain(|run| run.style != Style::Digit);
                }
                let whole = mark.number == 1;
                runs.push(Run { style: mark.style, last: mark.number, whole, excerpt, at: block.span.start });
            }
        }
    }
    // Where articles are missing again and again, those that are there were chosen.
    let of_article = |span: &Span| body.slice(*span).starts_with('第');
    if jumps.iter().filter(|(span, _)| of_article(span)).count() > MOST_GAPS {
        jumps.retain(|(span, _)| !of_article(span));
    }
    if jumps.iter().any(|(span, _)| body.slice(*span).starts_with("附件")) {
        let files = cx.words(body, whole(body), Groups::of(&[Group::SeeAttachment])).next().is_some();
        let linked = !page.links.is_empty() || cx.draft.attachments.as_ref().is_some_and(|files| !files.is_empty());
        // The file of the one that is missing may be linked or attached.
        jumps.retain(|(span, _)| !(files || linked) || !body.slice(*span).starts_with("附件"));
    }
    jumps
}

/// Whether the number stands in the gap after all, or the gap says that something was left out.
fn is_told(body: &Field<'_>, style: Style, number: u32, gap: Span) -> bool {
    let text = body.slice(gap);
    let other = match style {
        Style::Digit => Some(format!("{number}、")),
        Style::DigitBracket => Some(format!("{number})")),
        Style::Article(unit) => Some(format!("第{number}{unit}")),
        _ => None,
    };
    text.contains(written(style, number).trim_end_matches(':'))
        || other.is_some_and(|other| text.contains(&other))
        || text.contains("…")
        || text.contains("(略)")
        || text.contains("删除")
}

/// A number as parts of the style have it.
fn written(style: Style, number: u32) -> String {
    match style {
        Style::Han => format!("{}、", numeral(number)),
        Style::HanBracket => format!("({})", numeral(number)),
        Style::Digit => format!("{number}."),
        Style::DigitBracket => format!("({number})"),
        Style::Article(unit) => format!("第{}{unit}", numeral(number)),
        Style::Attachment => format!("附件{number}"),
        Style::Named(name, true) => format!("{name}{}", numeral(number)),
        Style::Named(name, false) => format!("{name}{number}"),
    }
}

/// A number in Chinese numerals.
pub fn numeral(number: u32) -> String {
    let digit = |digit: u32| NUMERALS[(digit.max(1) - 1) as usize % 9];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut text = String::new();
    if hundreds > 0 {
        text.push(digit(hundreds));
        text.push('百');
        if tens == 0 && ones > 0 {
            text.push('零');
        }
    }
    if tens > 1 || tens == 1 && hundreds > 0 {
        text.push(digit(tens));
    }
    if tens > 0 {
        text.push('十');
    }
    if ones > 0 {
        text.push(digit(ones));
    }
    text
}

/// The number with which a block begins.
#[inline(never)]
pub fn mark(text: &str) -> Option<Mark> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    if let Some(list) = rest.strip_prefix("附件:").or_else(|| rest.strip_prefix("附:")) {
        let from = text.len() - list.len();
        return mark(list)
            .filter(|mark| mark.style == Style::Digit)
            .map(|mark| Mark { span: (from + mark.span.0, from + mark.span.1), ..mark });
    }
    let whole = |style, number, end: usize| Some(Mark { style, number, span: (start, start + end) });
    if let Some(inner) = rest.strip_prefix("附件") {
        let (number, len) = leading_number(inner)?;
        let colon = usize::from(inner[len..].starts_with(':'));
        let ends = inner[len..].chars().next().is_none_or(|c| !"-和及与至、,。的)".contains(c));
        return ends.then(|| whole(Style::Attachment, number, "附件".len() + len + colon)).flatten();
    }
    if let Some(inner) = rest.strip_prefix('第') {
        let (number, len) = leading_number(inner)?;
        let unit = inner[len..].chars().next().filter(|unit| UNITS.contains(unit))?;
        let after = inner[len + unit.len_utf8()..].chars().next();
        // 第一部分, not 第一部法律.
        if unit == '部' && after != Some('分') {
            return None;
        }
        // 第三条规定… speaks of an article.
        let speaks = after.is_some_and(|c| "规修的第、款至和中所".contains(c));
        let len = '第'.len_utf8() + len + unit.len_utf8();
        return (!speaks).then(|| whole(Style::Article(unit), number, len)).flatten();
    }
    if let Some(name) = NAMES.iter().find(|name| rest.starts_with(**name)) {
        let inner = &rest[name.len()..];
        let (number, len) = leading_number(inner)?;
        let ends = inner[len..].chars().next().is_none_or(|c| ":、.。丨|(【-".contains(c));
        let style = Style::Named(name, inner.starts_with(NUMERALS));
        return ends.then(|| whole(style, number, name.len() + len)).flatten();
    }
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let bracket = rest.len() - inner.len();
    let (number, len) = leading_number(inner)?;
    let han = inner.starts_with(NUMERALS);
    let mut behind = inner[len..].chars();
    let sign = behind.next()?;
    let end = bracket + len + sign.len_utf8();
    match (bracket, sign) {
        (1, ')') => whole(if han { Style::HanBracket } else { Style::DigitBracket }, number, end),
        (0, ')') if !han => whole(Style::DigitBracket, number, end),
        (0, '、') => whole(if han { Style::Han } else { Style::Digit }, number, end),
        // 1.5亩 is a number, 1.2027年度计划 is an item.
        (0, '.') if !han && (is_year(behind.as_str()) || behind.next().is_none_or(|c| !c.is_ascii_digit())) => {
            whole(Style::Digit, number, end)
        }
        _ => None,
    }
}

/// Whether a text begins with a year.
fn is_year(text: &str) -> bool {
    (text.starts_with("20") || text.starts_with("19"))
        && text.bytes().take_while(u8::is_ascii_digit).count() == 4
        && text[4..].starts_with(['年', '-'])
}

/// The number, in digits or numerals, with which a text begins, and its length.
pub fn leading_number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (digits <= 3).then(|| text[..digits].parse().ok().map(|number| (number, digits))).flatten();
    }
    let len = text.len() - text.trim_start_matches(NUMERALS).len();
    if len == 0 || len > 18 {
        return None;
    }
    let (mut sum, mut current) = (0, 0);
    for c in text[..len].chars() {
        match c {
            '十' => (sum, current) = (sum + current.max(1) * 10, 0),
            '百' => (sum, current) = (sum + current.max(1) * 100, 0),
            '零' | '〇' => {}
            _ => current = NUMERALS.iter().position(|numeral| *numeral == c)? as u32 + 1,
        }
    }
    Some((sum + current, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for number in 1..200 {
            let text = numeral(number);
            assert_eq!(leading_number(&text), Some((number, text.len())), "{text}");
        }
    }

    #[test]
    fn a_block_begins_with_a_number_or_not() {
        for (text, expected) in [
            ("三、标准", Some((Style::Han, 3))),
            ("(十二)标准", Some((Style::HanBracket, 12))),
            ("3.标准", Some((Style::Digit, 3))),
            ("3)标准", Some((Style::DigitBracket, 3))),
            ("第二十一条 标准", Some((Style::Article('条'), 21))),
            ("附件2:名单", Some((Style::Attachment, 2))),
            ("附件:1.名单", Some((Style::Digit, 1))),
            ("1.2027年度计划", Some((Style::Digit, 1))),
            ("步骤二:填报", Some((Style::Named("步骤", true), 2))),
            ("第二部分 标准", Some((Style::Article('部'), 2))),
            ("第一部法律", None),
            ("问题较多", None),
            ("3.5亩", None),
            ("第三条规定的", None),
            ("附件2和附件3", None),
            ("2026年", None),
            ("三个月", None),
        ] {
            assert_eq!(mark(text).map(|mark| (mark.style, mark.number)), expected, "{text}");
        }
    }
}
