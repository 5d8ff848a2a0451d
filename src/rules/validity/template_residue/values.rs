//! What a program shows where it has no value, and what it says of its own failure.

use super::{Left, Place, Sure, is_about_software};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::{after, before, is_alone, is_whole_value, longest, whole};
use crate::text::{Span, is_letter};

/// Characters between the parts of one missing value: NaN-NaN-NaN, undefined年undefined月.
const JOINTS: &str = "-:/ ,、年月日";
/// Most bytes between two of them.
const JOINT: u32 = 4;
/// What an amount is counted in.
const UNITS: [&str; 13] = ["万元", "亿元", "元", "亩", "公顷", "平方米", "%", "个", "宗", "户", "次", "年", "天"];
/// Words before a missing value that speak of it.
const SPEAKS: [char; 6] = ['填', '为', '值', '写', '是', '成'];

/// Finds them in a field.
#[inline(never)]
pub fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    let mut run: Option<(Span, usize)> = None;
    for hit in longest(cx, field, Groups::of(&[Group::ProgramValue])) {
        match &mut run {
            Some((span, count)) if joins(field, *span, hit.span) => {
                span.end = hit.span.end;
                *count += 1;
            }
            _ => {
                places.extend(run.take().and_then(|(span, count)| value(cx, field, span, count)));
                run = Some((hit.span, 1));
            }
        }
    }
    places.extend(run.and_then(|(span, count)| value(cx, field, span, count)));
    for hit in longest(cx, field, Groups::of(&[Group::ProgramError, Group::NoSuchPage])) {
        let begins_word = field.slice(hit.span).starts_with(|c: char| c.is_ascii_alphanumeric());
        let within = begins_word && before(field, hit.span.start).is_some_and(|c| c.is_ascii_alphanumeric());
        if within || is_about_software(cx, field, hit.span) {
            continue;
        }
        let is_error = cx.groups(&hit).has(Group::ProgramError);
        if is_error || field.is_body() && is_error_page(field, hit.span) {
            match places.last_mut() {
                // One failure is told in several words.
                Some((span, Left::Error, _)) if span.end <= hit.span.start && continues(field, *span, hit.span) => {
                    span.end = hit.span.end;
                }
                _ => places.push((hit.span, Left::Error, Sure::Certain)),
            }
        }
    }
}

/// Whether an error goes on in its block, in no other writing than its own.
fn continues(field: &Field<'_>, first: Span, next: Span) -> bool {
    next.start - first.end <= 120
        && field
            .slice(Span { start: first.end, end: next.start })
            .bytes()
            .all(|byte| byte.is_ascii_graphic() || byte == b' ')
}

/// Most bytes beside what a site says where it has no page: 抱歉,…或已被删除!
const APOLOGY: u32 = 45;

/// Whether a block is nothing but what a site says where it has no page.
fn is_error_page(field: &Field<'_>, word: Span) -> bool {
    let block = field.block_at(word.start);
    let text = field.slice(block.span.head(400));
    let (start, end) = (block.span.start, block.span.end);
    block.cell.is_none()
        && field.slice(word) != "404"
        && end - start <= word.end - word.start + APOLOGY
        && word.start - start <= APOLOGY / 2
        && !text.contains(['“', '"', '如', '若', ';'])
}

fn joins(field: &Field<'_>, first: Span, next: Span) -> bool {
    next.start <= first.end + JOINT
        && field.slice(Span { start: first.end, end: next.start }).chars().all(|c| JOINTS.contains(c))
}

/// Whether an ASCII word goes on at either side.
fn is_within_word(field: &Field<'_>, span: Span) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ' ' | '$'));
    let text = field.slice(span);
    (text.starts_with(|c: char| c.is_ascii_alphanumeric()) && letter(before(field, span.start)))
        || (text.ends_with(|c: char| c.is_ascii_alphanumeric())
            && !text.starts_with('[')
            && letter(after(field, span.end)))
}

/// `1.23457e+17`: a long number as a spreadsheet shortens it.
fn figure(field: &Field<'_>, mark: Span) -> Option<Place> {
    let folded = field.page.text.folded();
    let digit = |c: &char| c.is_ascii_digit() || *c == '.';
    let left = folded[..mark.start as usize].chars().rev().take(20).take_while(digit).count() as u32;
    let right = folded[mark.end as usize..].chars().take(3).take_while(char::is_ascii_digit).count() as u32;
    let span = Span { start: mark.start - left, end: mark.end + right };
    (field.slice(span).contains('.') && right == 1 && left > 2 && is_whole_value(field, span)).then_some((
        span,
        Left::Value,
        Sure::Asks,
    ))
}

fn value<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, count: usize) -> Option<Place> {
    let text = field.slice(span);
    if text.starts_with("e+") {
        return figure(field, span);
    }
    if is_within_word(field, span) || is_about_software(cx, field, span) {
        return None;
    }
    let block = field.block_at(span.start).span;
    let (left, right) = (before(field, span.start), after(field, span.end));
    // A last line of its own stands for no value: something that was included is empty.
    let alone = text == "null" && field.is_body() && is_alone(field, span);
    let in_cell = field.block_at(span.start).cell.is_some();
    if alone && !in_cell && block.start > 0 && whole(field).end <= block.end + 2 {
        return Some((span, Left::Value, Sure::Asks));
    }
    // A date that is the first of a calendar is a birthday, too.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let birth = cx.has_word(field, Span { end: span.start, ..block }.tail(60), Group::Birth);
        return (is_whole_value(field, span) && !birth).then_some((span, Left::Value, Sure::Asks));
    }
    if matches!(text, "none" | "array" | "infinity" | "true" | "false") {
        let named = left == Some(':') && before(field, span.start - 1).is_some_and(|c| !c.is_ascii());
        let cell = in_cell && is_alone(field, span);
        return ((named || cell) && is_whole_value(field, span)).then_some((span, Left::Value, Sure::Asks));
    }
    // 面积:null平方米
    let rest = field.slice(Span { start: span.end, end: block.end }.head(12));
    if left.is_none_or(|c| matches!(c, ':' | '\n' | '(')) && UNITS.iter().any(|unit| rest.starts_with(unit)) {
        return Some((span, Left::Value, Sure::Certain));
    }
    // Whatever it shows instead of a value, it shows once more.
    if count > 1 || text.starts_with('[') || is_whole_value(field, span) {
        return Some((span, Left::Value, Sure::Certain));
    }
    let beside = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && is_letter(c));
    if text == "nan" {
        let unit = beside(left) && UNITS.iter().any(|unit| rest.starts_with(unit));
        return unit.then_some((span, Left::Value, Sure::Asks));
    }
    let ends =
        span.end >= block.end && left.is_some_and(|c| !SPEAKS.contains(&c)) && (beside(left) || left == Some('。'));
    if ends {
        return Some((span, Left::Value, Sure::Certain));
    }
    ((beside(left) || matches!(left, None | Some('\n' | ':'))) && beside(right)).then_some((
        span,
        Left::Value,
        Sure::Asks,
    ))
}
