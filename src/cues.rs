//! What a sentence of an interpretation holds, as bits: the marks of `data/interpretation.toml`, and for each dimension
//! whether a phrase says it, asks for it or claims it.

use crate::catalogue::Interpretation;
use crate::facts::Facts;
use crate::facts::quantities::Kind;
use crate::lexicon::{LexiconBuilder, WordId};
use crate::order;
use crate::phrase::{Once, Phrase, PhraseSet};
use crate::rule::Dimension;
use crate::text::{Span, Text};

/// A set of marks.
pub type Marks = u64;

/// Marks that say something together: all of the first, none of the second.
#[derive(Clone, Copy)]
pub struct Combination {
    all: Marks,
    none: Marks,
}

impl Combination {
    /// Whether it stands in a sentence with these marks.
    pub fn fits(self, marks: Marks) -> bool {
        marks & self.all == self.all && marks & self.none == 0
    }
}

/// How the sentences of a dimension are told.
#[derive(Default)]
pub struct Telling {
    /// A phrase says it.
    pub evidence: Marks,
    /// A heading or a question asks for it.
    pub topic: Marks,
    /// A phrase claims it.
    pub claim: Marks,
    /// Marks that say it together.
    pub together: Vec<Combination>,
    /// Marks that say it below such a heading.
    pub under: Vec<Combination>,
    /// No evidence with one of these.
    pub unless: Marks,
    /// No claim with one of these.
    pub never: Marks,
}

/// The phrases of interpretations.
pub struct Cues {
    phrases: PhraseSet<u8>,
    /// Words that hold a cue and are none, ordered.
    ordinary: Vec<WordId>,
    ids: Vec<String>,
    tellings: [Telling; 3],
}

impl Cues {
    /// None at all: for pages of other columns.
    pub fn none() -> Self {
        Cues {
            phrases: PhraseSet::new(Vec::new()),
            ordinary: Vec::new(),
            ids: Vec::new(),
            tellings: Default::default(),
        }
    }

    /// From the data, whose words go into the lexicon.
    pub fn new(data: &Interpretation, words: &mut LexiconBuilder<'_>) -> Self {
        let ids: Vec<String> = data.marks.iter().map(|mark| mark.id.clone()).collect();
        let mut phrases = Vec::new();
        let mut add = |listed: &[String], bit: usize, words: &mut LexiconBuilder<'_>| -> Marks {
            let parsed = listed.iter().filter_map(|phrase| Phrase::parse(phrase, words).ok());
            phrases.extend(parsed.map(|phrase| (phrase, bit as u8, Once::ASentence)));
            1 << bit
        };
        for (bit, mark) in data.marks.iter().enumerate() {
            add(&mark.phrases, bit, words);
        }
        let mut tellings: [Telling; 3] = Default::default();
        for (index, dimension) in data.dimensions.iter().enumerate().take(tellings.len()) {
            let bit = ids.len() + 3 * index;
            let combine = |listed: &[String]| listed.iter().map(|marks| combination(&ids, marks)).collect();
            tellings[index] = Telling {
                evidence: add(&dimension.evidence, bit, words),
                topic: add(&dimension.topic, bit + 1, words),
                claim: add(&dimension.claims, bit + 2, words),
                together: combine(&dimension.together),
                under: combine(&dimension.under),
                unless: combination(&ids, &dimension.unless.join(" ")).all,
                never: combination(&ids, &dimension.never.join(" ")).all,
            };
        }
        let mut ordinary: Vec<WordId> = data.ordinary.iter().filter_map(|word| words.word(word)).collect();
        order::ascending(&mut ordinary);
        Cues { phrases: PhraseSet::new(phrases), ordinary, ids, tellings }
    }

    /// How a dimension is told.
    pub fn telling(&self, dimension: Dimension) -> &Telling {
        &self.tellings[dimension as usize]
    }

    /// What headings and questions may ask for.
    pub fn topics(&self) -> Marks {
        self.tellings.iter().fold(0, |topics, telling| topics | telling.topic)
    }

    /// The mark of an id; none, if the data have no such mark.
    pub fn mark(&self, id: &str) -> Marks {
        combination(&self.ids, id).all
    }

    /// What each place holds, in order of the sentences. A cue within the title of a document or within an ordinary word is
    /// none.
    pub fn find(&self, text: &Text, facts: &Facts) -> Vec<(Marks, Span)> {
        let titles = facts.quantities.iter().filter(|fact| fact.kind == Kind::Title).map(|fact| fact.span);
        let words = text.hits().iter().filter(|hit| self.ordinary.binary_search(&hit.word).is_ok()).map(|hit| hit.span);
        let mut covered: Vec<Span> = titles.chain(words).collect();
        order::ascending(&mut covered);
        covered.dedup_by(|next, last| {
            let overlaps = next.overlaps(*last);
            if overlaps {
                last.end = last.end.max(next.end);
            }
            overlaps
        });
        let found = self.phrases.find_outside(text, facts, &covered);
        found.into_iter().map(|(bit, span)| (1 << bit, span)).collect()
    }
}

/// The combination of these marks; an id that is not there is left out, for the data have been checked.
fn combination(ids: &[String], marks: &str) -> Combination {
    let mut combination = Combination { all: 0, none: 0 };
    for mark in marks.split(' ') {
        let (into, id) = match mark.strip_prefix('-') {
            Some(id) => (&mut combination.none, id),
            None => (&mut combination.all, mark),
        };
        *into |= ids.iter().position(|known| known == id).map_or(0, |bit| 1 << bit);
    }
    combination
}
