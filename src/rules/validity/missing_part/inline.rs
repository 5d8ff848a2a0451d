//! Items counted inside a paragraph that jump: 一是…二是…四是, (一)…(二)…(四). An item that begins anew begins a new series.

use super::Missing;
use super::sections::{NUMERALS, leading_number, numeral};
use crate::rule::Context;
use crate::text::{Span, is_letter};

/// How an item is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    /// 一是, 一要
    Is(char),
    /// 其一
    Of,
    /// 第一,
    Ordinal,
    /// (一)
    HanBracket,
    /// (1)
    DigitBracket,
    /// 1. and 1、
    Digit,
    /// ①
    Circled,
}

/// A series of items so far.
struct Series {
    count: Count,
    last: u32,
    /// Whether it began with 1.
    whole: bool,
    /// Where the last one ends.
    end: u32,
    block: usize,
}

/// How many blocks may stand between two items of a series.
const NEAR: usize = 12;
/// Most items that may be missing, and the last item that is believed.
const MOST_MISSING: u32 = 2;
const MOST: u32 = 30;

/// The items that stand behind a gap, and those of which nothing is left.
pub fn jumps(cx: &Context<'_>) -> Vec<(Span, Missing)> {
    let body = cx.body();
    let mut jumps = Vec::new();
    let mut series: Vec<Series> = Vec::new();
    for (index, block) in body.page.blocks.iter().enumerate().filter(|(_, block)| block.cell.is_none()) {
        let text = body.slice(block.span);
        // 一是 may go on from paragraph to paragraph; numbers at the start of paragraphs are those of sections.
        series.retain(|series| matches!(series.count, Count::Is(_) | Count::Of | Count::Ordinal | Count::Circled));
        let mut before = None;
        let mut skip = 0;
        for (offset, c) in text.char_indices() {
            let listed = before.is_none_or(|before| matches!(before, '。' | ';' | ':' | ',' | '!' | '?'));
            let starts = listed || matches!(before, Some('“' | '、'));
            before = Some(c);
            if offset < skip || !starts {
                continue;
            }
            let Some((count, number, len)) = item(&text[offset..]) else { continue };
            if !listed && matches!(count, Count::HanBracket | Count::DigitBracket | Count::Digit) {
                continue;
            }
            skip = offset + len;
            let start = block.span.start + offset as u32;
            let span = Span { start, end: start + len as u32 };
            let known = series.iter_mut().find(|series| series.count == count && index - series.block <= NEAR);
            if let Some(series) = known {
                let gap = Span { start: series.end, end: start };
                let last = series.last;
                // Before (四) in a paragraph, (二) must have been counted as well: a single (一) may be anything.
                let counted = matches!(count, Count::Is(_) | Count::Of) || last > 1;
                if series.whole
                    && counted
                    && number > last + 1
                    && number - last - 1 <= MOST_MISSING
                    && !is_told(body.slice(gap), last + 1)
                {
                    let missing: Vec<String> = (last + 1..number).map(|number| written(count, number)).collect();
                    jumps.push((span, Missing::Number(missing.join(""))));
                }
                // (五)于 at the end of a paragraph: nothing is left of it.
                let left = text[skip..].chars().filter(|c| is_letter(*c)).take(2).count();
                if offset > 0 && number == last + 1 && left <= 1 && !matches!(count, Count::Digit | Count::Circled) {
                    jumps.push((
                        Span { end: block.span.start + text.trim_end().len() as u32, ..span },
                        Missing::UnderHeading,
                    ));
                }
                if number <= last {
                    series.whole = number == 1;
                }
                (series.last, series.end, series.block) = (number, span.end, index);
            } else {
                series.retain(|series| series.count != count);
                series.push(Series { count, last: number, whole: number == 1, end: span.end, block: index });
            }
        }
    }
    jumps
}

/// An item with which a text begins: how it is counted, its number, and how long that is.
#[inline(never)]
fn item(text: &str) -> Option<(Count, u32, usize)> {
    let first = text.chars().next()?;
    let found = match first {
        '其' | '第' => {
            let (number, len) = leading_number(&text[first.len_utf8()..])?;
            let end = first.len_utf8() + len;
            let numerals = text[first.len_utf8()..].starts_with(NUMERALS);
            let follows = text[end..].starts_with([',', ':', '、']) || first == '其' && text[end..].starts_with('是');
            (numerals && follows).then_some((if first == '其' { Count::Of } else { Count::Ordinal }, number, end))
        }
        '(' => {
            let (number, len) = leading_number(&text[1..])?;
            let count = if text[1..].starts_with(NUMERALS) { Count::HanBracket } else { Count::DigitBracket };
            text[1 + len..].starts_with(')').then_some((count, number, len + 2))
        }
        '①'..='⑳' => Some((Count::Circled, first as u32 - '①' as u32 + 1, first.len_utf8())),
        _ if first.is_ascii_digit() => {
            let (number, len) = leading_number(text)?;
            let behind = text[len..].chars().nth(1);
            (text[len..].starts_with(['.', '、']) && behind.is_some_and(|c| is_letter(c) && !c.is_ascii() || c == '《'))
                .then_some((Count::Digit, number, len + text[len..].chars().next()?.len_utf8()))
        }
        _ if NUMERALS.contains(&first) => {
            let (number, len) = leading_number(text)?;
            let verb = text[len..].chars().next().filter(|verb| matches!(verb, '是' | '要'))?;
            Some((Count::Is(verb), number, len + verb.len_utf8()))
        }
        _ => None,
    };
    found.filter(|(_, number, _)| (1..=MOST).contains(number))
}

/// Whether the item stands in the gap in another way: 二要 between 一是 and 三是, or what was left out is said to be.
fn is_told(gap: &str, number: u32) -> bool {
    let (han, digit) = (numeral(number), number.to_string());
    gap.contains('…')
        || gap.contains("略")
        || gap
            .match_indices(&*han)
            .any(|(at, _)| gap[at + han.len()..].starts_with(['是', '要', '为', '则', '、', ',', ')', '应', '须']))
        || gap.match_indices(&*digit).any(|(at, _)| gap[at + digit.len()..].starts_with(['.', '、', ')']))
}

fn written(count: Count, number: u32) -> String {
    match count {
        Count::Is(verb) => format!("{}{verb}", numeral(number)),
        Count::Of => format!("其{}", numeral(number)),
        Count::Ordinal => format!("第{}", numeral(number)),
        Count::HanBracket => format!("({})", numeral(number)),
        Count::DigitBracket => format!("({number})"),
        Count::Digit => format!("{number}."),
        Count::Circled => char::from_u32('①' as u32 + number - 1).map(String::from).unwrap_or_default(),
    }
}
