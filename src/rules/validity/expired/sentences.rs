//! Days of running text: 请于…前, 将于…召开, 有效期至….

use super::{BEHIND, Published, WRITTEN, is_cited, is_done, leads_to, near, over};
use crate::facts::dates::Day;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field, Sink};
use crate::text::Span;

/// Days of running text until which people are asked for something, or on which something is to be.
pub(super) fn asked(
    cx: &Context<'_>,
    published: Published,
    later_step: bool,
    is_told: &impl Fn(Span) -> bool,
    sink: &mut Sink,
) {
    let body = cx.body();
    let dates = &body.facts().dates;
    let mut ranges = dates.ranges.iter().peekable();
    let day = if cx.column_is(&WRITTEN) { published.written } else { published.day };
    let mut end = 0;
    for first in &dates.days {
        if first.span.start < end {
            continue;
        }
        while ranges.next_if(|range| range.span.start < first.span.start).is_some() {}
        let range = ranges.peek().filter(|range| range.span.start == first.span.start);
        let (span, last) = range.map_or((first.span, *first), |range| (range.span, range.last));
        end = span.end;
        if last.date >= published.day || is_told(span) {
            continue;
        }
        let sentence = near(body, span);
        let says = speaks_of(cx, body, sentence, span, &last);
        let compared = match says {
            Some(Says::Asks) if last.date < day && !later_step => day,
            Some(Says::ToCome) if last.date < published.written => published.written,
            Some(Says::ValidUntil) if last.date < published.day => published.day,
            _ => continue,
        };
        if !is_done(cx, body, sentence) && !is_cited(body, span) {
            sink.push(over(cx, span, body, &last.date.to_string(), compared).uncertain());
        }
    }
}

/// What a sentence says of a day.
#[derive(Clone, Copy)]
enum Says {
    /// People are asked for something until then.
    Asks,
    /// Something will be then.
    ToCome,
    /// A document is in force until then.
    ValidUntil,
}

fn speaks_of<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span, span: Span, last: &Day) -> Option<Says> {
    let before = Span { start: sentence.start, end: span.start };
    let leads = |group: Group| {
        cx.words(body, before.tail(60), Groups::of(&[group]))
            .next_back()
            .is_some_and(|word| leads_to(body.slice(Span { start: word.span.end, end: span.start })))
    };
    if leads(Group::StillToCome) {
        return Some(Says::ToCome);
    }
    if leads(Group::ValidUntil) {
        // A licence in a table has a last day, too.
        let own = body.slice(before).contains(['本', '自']);
        return own.then_some(Says::ValidUntil);
    }
    let behind = body.slice(Span { start: span.end, end: sentence.end });
    let behind = behind.trim_start_matches(|c| "0123456789:时点分整 ()星期周一二三四五六日上下中午晚含当".contains(c));
    let until = last.span.start > span.start
        || ["前", "之前", "以前", "止", "截止"].iter().any(|word| behind.starts_with(word));
    let asks = || {
        cx.words(body, before, Groups::of(&[Group::AsksUntil])).any(|word| {
            // 申请在 is no 请在.
            let lead = body.slice(Span { start: sentence.start, end: word.span.start });
            let asks = body.slice(word.span).contains(['请', '欢', '务', '最', '截']);
            // 须于…前取得 is a condition that is met or not.
            let rest = body.page.text.sentence_at(span.start).end.min(span.end + 2 * BEHIND).max(span.end);
            let rest = body.page.text.aligned(Span { start: span.end, end: rest });
            let sets = || cx.has_word(body, rest, Group::HandsIn);
            !lead.ends_with(['申', '邀', '聘', '特']) && (asks || sets())
        })
    };
    (until && asks()).then_some(Says::Asks)
}
