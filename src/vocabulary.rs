//! The vocabulary of a column: the words that every rule looks for, and the labels and phrases that only its pages need.

use crate::catalogue::{Catalogue, Column};
use crate::fold::FoldTable;
use crate::lexicon::{Group, Lexicon, LexiconBuilder, WordId};
use crate::phrase::{Once, Phrase, PhraseSet};
use crate::rule::Dimension;

/// The column whose pages are judged on the three dimensions.
pub const INTERPRETATION: &str = "policy-interpretation";

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It states an element of the column, by index.
    Element(usize),
    /// It speaks of a dimension of an interpretation.
    Dimension(Dimension, Weight),
}

/// How much a phrase of a dimension says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Substance.
    Evidence,
    /// A claim without.
    Claim,
    /// It only looks like it.
    Lookalike,
}

/// Words, labels and phrases.
pub struct Vocabulary {
    /// All words.
    pub lexicon: Lexicon,
    /// Words that name an element of the column: word and index of the element, ordered.
    labels: Vec<(WordId, usize)>,
    /// By word: where its rows begin in `labels`; `None` for a word that names none.
    label_rows: Vec<Option<u32>>,
    /// All phrases.
    pub phrases: PhraseSet<Cue>,
}

impl Vocabulary {
    /// For pages of a column, or of none. The phrases must have been validated.
    pub fn new(catalogue: &Catalogue, column: Option<&Column>, fold: &FoldTable) -> Self {
        let mut words = LexiconBuilder::new(fold);
        for list in &catalogue.words {
            if let Some((group, _)) = Group::ALL.iter().find(|(_, name)| *name == list.group) {
                for word in &list.words {
                    words.grouped(word, *group);
                }
            }
        }
        let (mut labels, mut phrases) = (Vec::new(), Vec::new());
        let mut add = |phrase: &String, cue: Cue, words: &mut LexiconBuilder<'_>| {
            let once = if matches!(cue, Cue::Element(_)) { Once::APage } else { Once::ASentence };
            phrases.extend(Phrase::parse(phrase, words).ok().map(|phrase| (phrase, cue, once)));
        };
        for (index, element) in column.iter().flat_map(|column| column.elements.iter().enumerate()) {
            labels.extend(element.labels.iter().filter_map(|label| Some((words.word(label)?, index))));
            for phrase in &element.phrases {
                add(phrase, Cue::Element(index), &mut words);
            }
        }
        if column.is_some_and(|column| column.id == INTERPRETATION) {
            for data in &catalogue.dimensions {
                let Some(dimension) = Dimension::named(&data.id) else { continue };
                for (weight, phrases) in [
                    (Weight::Evidence, &data.evidence),
                    (Weight::Claim, &data.claims),
                    (Weight::Lookalike, &data.lookalikes),
                ] {
                    for phrase in phrases {
                        add(phrase, Cue::Dimension(dimension, weight), &mut words);
                    }
                }
            }
        }
        labels.sort_unstable();
        let mut label_rows = Vec::new();
        for (row, (word, _)) in labels.iter().enumerate().rev() {
            label_rows.resize(label_rows.len().max(*word as usize + 1), None);
            label_rows[*word as usize] = Some(row as u32);
        }
        Vocabulary { lexicon: words.build(), labels, label_rows, phrases: PhraseSet::new(phrases) }
    }

    /// The elements that a word names.
    pub fn named(&self, word: WordId) -> impl Iterator<Item = usize> + '_ {
        let first = self.label_rows.get(word as usize).copied().flatten().map_or(self.labels.len(), |row| row as usize);
        self.labels[first..].iter().take_while(move |(other, _)| *other == word).map(|(_, element)| *element)
    }
}
