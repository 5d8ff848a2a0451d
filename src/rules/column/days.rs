//! The days of the draft itself: those of `meta`, that of the sign-off, and the one on which the page is published.

use super::sign_off;
use crate::facts::dates::{Day, day_of};
use crate::rule::{Context, Field};
use crate::text::Span;
use jiff::civil::Date;

/// A day of `meta` with the index and the span of its field.
pub fn of_meta(cx: &Context<'_>, name: &str) -> Option<(Date, usize, Span)> {
    let date = day_of(cx.draft.meta(name)?)?;
    let index = cx.fields.iter().position(|field| field.name.strip_prefix("meta.") == Some(name))?;
    Some((date, index, Span::new(0, cx.fields[index].page.text.folded().trim_end().len())))
}

/// The day of the sign-off.
pub fn of_sign_off(cx: &Context<'_>) -> Option<Day> {
    let body = cx.body();
    body.facts().dates.days_in(sign_off::signed_date(body)?).last().copied()
}

/// When the page is published: `meta` or the sign-off says so, else it is taken to be today; whether it was said.
pub fn of_publication(cx: &Context<'_>) -> Option<(Date, bool)> {
    let said = of_meta(cx, "publishedAt").map(|(date, ..)| date).or_else(|| Some(of_sign_off(cx)?.date));
    said.map(|date| (date, true)).or_else(|| Some((day_of(cx.draft.today.as_deref()?)?, false)))
}

/// How many blocks at the head of a page, and bytes of each, may show when it was published.
const HEAD: usize = 8;
const LONGEST_LINE: u32 = 300;
/// Labels of that day, and those that are one only at the start of a line.
const LABELS: [&str; 6] = ["发布时间", "发布日期", "发文时间", "发文日期", "成文日期", "公开日期"];
const BARE_LABELS: [&str; 2] = ["日期", "时间"];

/// The day that the head of a page shows for its publication: 发布时间:2026-05-18 10:19 来源:….
pub fn of_head(body: &Field<'_>) -> Option<Date> {
    let lines = body.page.blocks.iter().take(HEAD).filter(|block| block.span.end - block.span.start <= LONGEST_LINE);
    let mut days =
        lines.flat_map(|block| body.facts().dates.days_in(block.span).iter().map(move |day| (block.span, day)));
    let shown = days.find(|(line, day)| {
        let before = body.slice(Span { start: line.start, end: day.span.start });
        let behind = body.slice(Span { start: day.span.end, end: line.end });
        let label = before.trim_end().strip_suffix(':').unwrap_or_default();
        // 报名时间:2026年5月18日 is another time.
        let own = LABELS.iter().any(|known| label.ends_with(known)) || BARE_LABELS.contains(&label.trim());
        own && day.has_year && !behind.starts_with(['至', '到', '-', '起', '前'])
    });
    shown.map(|(_, day)| day.date)
}
