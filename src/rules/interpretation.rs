//! What an interpretation of a policy must tell: who gains, what changed, what is new.

pub mod change_not_explained;
pub mod copied;
pub mod element_missing;
pub mod figure_mismatch;
pub mod late;
pub mod long_sentence;
pub mod name_mismatch;
pub mod no_benefit;
pub mod no_difference;
pub mod no_innovation;
pub mod no_picture;
pub mod no_policy_link;
pub mod not_by_drafter;
pub mod not_needed_or_missing;
pub mod unexplained_term;

use crate::lexicon::Group;
use crate::report::{Evidence, Outcome};
use crate::rule::{Context, Dimension, Found, Sink};
use crate::text::{Span, is_letter};
use crate::vocabulary::{Cue, INTERPRETATION, Weight};

/// Most sentences that are shown as evidence of one dimension.
const MOST_EVIDENCE: usize = 20;

fn applies(cx: &Context<'_>) -> bool {
    cx.column_is(&[INTERPRETATION])
}

/// Judges one dimension by its sentences and tells the sink; `what` and `how` are for nothing and for a claim only.
fn judge(cx: &Context<'_>, sink: &mut Sink, dimension: Dimension, nothing: (String, String), claim: (String, String)) {
    let body = cx.body();
    // A sentence weighs what its heaviest cue weighs; a look-alike makes it a claim at most.
    let mut sentences: Vec<(Span, bool, bool)> = Vec::new();
    for (cue, span) in cx.cues() {
        let Cue::Dimension(of, weight) = *cue else { continue };
        if of != dimension {
            continue;
        }
        if sentences.last().is_none_or(|(last, ..)| !last.holds(*span)) {
            sentences.push((body.page.text.sentence_at(span.start), false, false));
        }
        if let Some((_, evidence, lookalike)) = sentences.last_mut() {
            *evidence |= weight == Weight::Evidence;
            *lookalike |= weight == Weight::Lookalike;
        }
    }
    if dimension == Dimension::Difference {
        sentences.extend(comparison(cx).map(|row| (row, true, false)));
    }
    let told = |substance: bool| -> Vec<Span> {
        sentences
            .iter()
            .filter(|(sentence, evidence, lookalike)| {
                (*evidence && !*lookalike && says_something(body.slice(*sentence))) == substance
            })
            .map(|(sentence, ..)| Span { end: sentence.end - trailing(body.slice(*sentence)), ..*sentence })
            .take(MOST_EVIDENCE)
            .collect()
    };
    let (outcome, spans) = match (told(true), told(false)) {
        (substance, _) if !substance.is_empty() => (Outcome::Pass, substance),
        (_, claims) if !claims.is_empty() => (Outcome::Review, claims),
        _ => (Outcome::Fail, Vec::new()),
    };
    match outcome {
        Outcome::Fail => sink.push(Found::absent(nothing.0, nothing.1)),
        Outcome::Review => sink.push(Found::absent(claim.0, claim.1).uncertain()),
        _ => {}
    }
    sink.evidence(dimension, Evidence { outcome, spans });
}

/// The first row of a table that sets old rules beside new ones.
fn comparison(cx: &Context<'_>) -> Option<Span> {
    let body = cx.body();
    let page = &body.page;
    (0..page.tables.len() as u32).find_map(|table| {
        let head = page.header_row(table)?;
        let rows = &page.tables[table as usize].rows;
        let names = |group| {
            rows[head as usize].iter().position(|&cell| cx.has_word(body, page.cells[cell as usize].span, group))
        };
        let (old, new) = (names(Group::OldRule)?, names(Group::NewRule)?);
        let row = rows.get(head as usize + 1)?;
        let span = |column: usize| row.get(column).map(|&cell| page.cells[cell as usize].span);
        let (old, new) = (span(old)?, span(new)?);
        let told = |span: Span| body.slice(span).chars().any(is_letter);
        (old != new && told(old) && told(new))
            .then(|| Span { start: old.start.min(new.start), end: old.end.max(new.end) })
    })
}

/// A heading says nothing by itself.
fn says_something(text: &str) -> bool {
    text.chars().filter(|c| is_letter(*c)).count() >= 8
}

fn trailing(text: &str) -> u32 {
    (text.len() - text.trim_end().len()) as u32
}
