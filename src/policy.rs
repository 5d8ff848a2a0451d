//! A policy beside the one that it replaces and the interpretation that explains it.

pub mod clauses;
pub mod comparison;
pub mod excerpts;
pub mod explanation;
pub mod wording;

use crate::rule::Context;
use crate::text::Span;
use comparison::{Change, LONGEST, Version, compare};

/// What came of comparing the policy of a draft with the one that it replaces.
#[derive(Debug, Default)]
pub struct Compared {
    /// The changes, with the sentence of the interpretation that speaks of each.
    pub changes: Vec<(Change, Option<Span>)>,
    /// Why the two were not compared, if the draft has both.
    pub hindrance: Option<Hindrance>,
}

/// Why two policies were not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// One of them has no text.
    NoText,
    /// One of them is longer than is compared.
    TooLong,
    /// They have so little in common that they are no versions of one policy.
    TooDifferent,
}

impl Compared {
    /// Compares the policies of a draft, if it has both.
    pub fn new(cx: &Context<'_>) -> Self {
        let (Some(new), Some(old)) = (&cx.policy, &cx.previous_policy) else { return Compared::default() };
        let hindered = |hindrance| Compared { hindrance: Some(hindrance), ..Compared::default() };
        let lengths = [&new.body, &old.body].map(|field| field.page.text.folded().trim().len());
        if lengths.contains(&0) {
            return hindered(Hindrance::NoText);
        }
        if lengths.iter().any(|length| *length > LONGEST) {
            return hindered(Hindrance::TooLong);
        }
        let wording = cx.checker.wording();
        let (old, new) = (Version::read(&old.body, wording), Version::read(&new.body, wording));
        let Some(changes) = compare(&old, &new) else { return hindered(Hindrance::TooDifferent) };
        let explained = explanation::explanations(cx, &changes, &old, &new);
        Compared { changes: changes.into_iter().zip(explained).collect(), hindrance: None }
    }
}
