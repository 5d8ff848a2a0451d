//! A policy beside the one that it replaces and the interpretation that explains it.

pub mod alignment;
pub mod clauses;
pub mod comparison;
pub mod excerpts;
pub mod explanation;
pub mod passages;
pub mod version;
pub mod wording;

use crate::draft::Policy;
use crate::rule::Context;
use crate::text::Span;
use comparison::{Change, LONGEST, compare};
use excerpts::Excerpts;

/// What came of comparing the policy of a draft with the one that it replaces.
#[derive(Debug, Default)]
pub struct Compared {
    /// The changes, in the order of the policy; what was dropped comes last.
    pub changes: Vec<Told>,
    /// Why the two were not compared, if the draft has both.
    pub hindrance: Option<Hindrance>,
}

/// A change as it is told.
#[derive(Debug)]
pub struct Told {
    /// The change.
    pub change: Change,
    /// What stood there before, personal data masked; empty where the rule was added.
    pub old: String,
    /// What stands there now, likewise; empty where the rule was dropped.
    pub new: String,
    /// The sentence of the interpretation that speaks of it.
    pub explained: Option<Span>,
}

impl Told {
    /// The clause by which it is called: that of the policy, or of the one before where the rule was dropped.
    pub fn clause(&self) -> &str {
        if self.change.new.is_some() { &self.change.clause } else { &self.change.previous_clause }
    }
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
        let hindered = |hindrance| Compared { hindrance: Some(hindrance), ..Compared::default() };
        let Some(old) = &cx.previous_policy else { return Compared::default() };
        let Some(new) = &cx.policy else { return hindered(Hindrance::NoText) };
        let lengths = [&new.body, &old.body].map(|field| field.page.text.folded().trim().len());
        if lengths.contains(&0) {
            return hindered(Hindrance::NoText);
        }
        if lengths.iter().any(|length| *length > LONGEST) {
            return hindered(Hindrance::TooLong);
        }
        let wording = cx.checker.wording();
        let (old, new) = (old.version(wording), new.version(wording));
        let Some(changes) = compare(&old, &new) else { return hindered(Hindrance::TooDifferent) };
        let explained = explanation::explanations(cx, &changes, &old, &new);
        let excerpts = Excerpts::new(cx);
        let told = |(change, explained): (Change, Option<Span>)| Told {
            old: excerpts.of_old(&change),
            new: excerpts.of_new(&change),
            explained,
            change,
        };
        Compared { changes: changes.into_iter().zip(explained).map(told).collect(), hindrance: None }
    }
}

/// The names by which a policy goes, as they are written: its title, and what it issues: 关于印发《办法》的通知.
pub fn written_titles(policy: &Policy) -> impl Iterator<Item = &str> {
    let whole = bare(policy.title.as_deref().unwrap_or_default());
    let inner = whole.find('《').zip(whole.rfind('》')).filter(|(open, close)| open < close);
    let inner = inner.map(|(open, close)| &whole[open + '《'.len_utf8()..close]);
    [Some(whole), inner].into_iter().flatten().filter(|title| !title.is_empty())
}

/// The same, folded.
pub fn titles(cx: &Context<'_>, policy: &Policy) -> Vec<String> {
    written_titles(policy).map(|title| cx.checker.folded(title)).collect()
}

/// A title without the brackets around it.
pub fn bare(title: &str) -> &str {
    let title = title.trim();
    title.strip_prefix('《').and_then(|title| title.strip_suffix('》')).unwrap_or(title)
}
