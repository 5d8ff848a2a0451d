//! Clauses as a report may show them: what their authors wrote, personal data masked.

use super::comparison::Change;
use crate::rule::{Context, Field, PolicyText};
use crate::text::Span;
use std::cell::OnceCell;

/// Longest excerpt, in characters.
const LONGEST: usize = 240;

/// Shows clauses of the two policies of a draft.
pub struct Excerpts<'c, 'a> {
    cx: &'c Context<'a>,
    new: OnceCell<Vec<(Span, String)>>,
    old: OnceCell<Vec<(Span, String)>>,
}

impl<'c, 'a> Excerpts<'c, 'a> {
    /// For the policies of a draft.
    pub fn new(cx: &'c Context<'a>) -> Self {
        Excerpts { cx, new: OnceCell::new(), old: OnceCell::new() }
    }

    /// What stands in the new policy.
    pub fn of_new(&self, change: &Change) -> String {
        self.shown(self.cx.policy.as_ref(), &self.new, change.new)
    }

    /// What stood in the old one.
    pub fn of_old(&self, change: &Change) -> String {
        self.shown(self.cx.previous_policy.as_ref(), &self.old, change.old)
    }

    fn shown(
        &self,
        policy: Option<&PolicyText<'a>>,
        masks: &OnceCell<Vec<(Span, String)>>,
        span: Option<Span>,
    ) -> String {
        let (Some(policy), Some(span)) = (policy, span) else { return String::new() };
        let format = policy.about.format.unwrap_or_default();
        let masks = masks.get_or_init(|| self.cx.checker.personal_data(policy.body.source, format));
        masked(&policy.body, masks, span)
    }
}

/// A stretch of a text with its masks, cut where it is too long.
fn masked(field: &Field<'_>, masks: &[(Span, String)], span: Span) -> String {
    let mut shown = String::new();
    let mut at = span.start;
    for (place, mask) in masks.iter().filter(|(place, _)| place.overlaps(span)) {
        if place.start >= at {
            shown.push_str(field.shown(Span { start: at, end: place.start }));
            shown.push_str(mask);
        }
        at = at.max(place.end);
    }
    if at < span.end {
        shown.push_str(field.shown(Span { start: at, end: span.end }));
    }
    let words: Vec<&str> = shown.split_whitespace().collect();
    let shown = words.join(" ");
    let shown = shown.trim_end_matches(['。', '；', ';', '，', ',', '：', ':']).to_owned();
    if shown.chars().count() <= LONGEST {
        return shown;
    }
    shown.chars().take(LONGEST).chain(['…']).collect()
}
