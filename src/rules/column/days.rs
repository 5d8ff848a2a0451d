//! The days of the draft itself: those of `meta`, that of the sign-off, and the one on which the page is published.

use super::sign_off;
use crate::facts::dates::{Day, day_of};
use crate::rule::Context;
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
