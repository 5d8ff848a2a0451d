//! The vocabulary of a column: the words that every rule looks for, and the labels and phrases that only its pages need.

use crate::catalogue::{Catalogue, Column};
use crate::cues::Cues;
use crate::fold::FoldTable;
use crate::lexicon::{Group, Lexicon, LexiconBuilder, Rows, Stock, WordId};
use crate::order;
use crate::own_rule::{OwnRule, ReadyRule};
use crate::phrase::{Once, Phrase, PhraseSet};
use std::sync::OnceLock;

/// The column whose pages are judged on the three dimensions.
pub const INTERPRETATION: &str = "policy-interpretation";

/// The words of the data. A lexicon without them can be built in their place at any time, but not in a moment.
fn stock() -> &'static Stock {
    static STOCK: OnceLock<Stock> = OnceLock::new();
    STOCK.get_or_init(|| {
        let trie = include_bytes!(concat!(env!("OUT_DIR"), "/stock.trie"));
        Stock::from_bytes(trie, include_bytes!(concat!(env!("OUT_DIR"), "/stock.bin")))
    })
}

/// The words of a group of [`Group::SPELLED`], as they are spelled.
pub fn spelled(catalogue: &Catalogue, group: Group) -> impl Iterator<Item = &str> {
    debug_assert!(Group::SPELLED.contains(&group));
    let lists = catalogue.words.iter().chain(&catalogue.added_words);
    lists.filter(move |list| list.group == group.name()).flat_map(|list| list.words.iter().map(String::as_str))
}

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// It states an element of the column, by index.
    Element(usize),
    /// It tells a kind of page, by index.
    Kind(usize),
    /// It says why a period of the column may be shorter, by index.
    Unless(usize),
}

/// What a phrase says to a rule of the department's own, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnCue {
    /// The fault that the rule looks for.
    Found(usize),
    /// What makes it right.
    Unless(usize),
}

/// What a phrase in a title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleCue {
    /// It tells a kind of page of the draft's column, by index.
    Kind(usize),
    /// It states an element of the draft's column, by index.
    Element(usize),
    /// It is the title of a page of some column, by index.
    Column(usize),
}

/// What a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Element(usize),
    Root(usize),
    Field(usize),
    Period(usize),
    Outdated(usize),
    /// Holds an outdated name and is right.
    Kept,
}

/// Words, labels and phrases.
pub struct Vocabulary {
    /// All words.
    pub lexicon: Lexicon,
    /// Words that name a field, an element or a period of the column, or what is outdated, ordered by word.
    labels: Vec<(WordId, Named)>,
    /// Where the rows of a word begin in `labels`.
    label_rows: Rows,
    /// Phrases of the body.
    pub phrases: PhraseSet<Cue>,
    /// Phrases of the dimensions of an interpretation.
    pub cues: Cues,
    /// Phrases of the title.
    pub title_phrases: PhraseSet<TitleCue>,
    /// Phrases of the department's own rules.
    pub own_phrases: PhraseSet<OwnCue>,
    /// Wording of former times, by index into the outdated names of the catalogue.
    pub outdated_phrases: PhraseSet<usize>,
}

impl Vocabulary {
    /// For pages of a column, or of none. The phrases must have been validated.
    pub fn new(catalogue: &Catalogue, own: &[ReadyRule], column: Option<&Column>, fold: &FoldTable) -> Self {
        let mut words = LexiconBuilder::upon(stock(), fold);
        for list in &catalogue.added_words {
            if let Some(group) = Group::named(&list.group) {
                for word in &list.words {
                    words.grouped(word, group);
                }
            }
        }
        let labels = labels(catalogue, column, &mut words);
        let mut outdated_phrases = Vec::new();
        for (index, row) in catalogue.outdated.iter().enumerate() {
            let parsed = row.phrases.iter().filter_map(|phrase| Phrase::parse(phrase, &mut words).ok());
            outdated_phrases.extend(parsed.map(|phrase| (phrase, index, Once::ASentence)));
        }
        let mut phrases = Vec::new();
        let mut add = |phrase: &String, cue: Cue, words: &mut LexiconBuilder<'_>| {
            phrases.extend(Phrase::parse(phrase, words).ok().map(|phrase| (phrase, cue, Once::APage)));
        };
        let mut title_phrases = Vec::new();
        let mut add_title = |phrase: &String, cue: TitleCue, words: &mut LexiconBuilder<'_>| {
            title_phrases.extend(Phrase::parse(phrase, words).ok().map(|phrase| (phrase, cue, Once::APage)));
        };
        if let Some(column) = column {
            let elements = column.elements.iter().map(|element| &element.phrases);
            let kinds = column.kinds.iter().map(|kind| &kind.phrases);
            let periods = column.periods.iter().map(|period| &period.unless);
            let cues = (elements.enumerate().map(|(index, phrases)| (Cue::Element(index), phrases)))
                .chain(kinds.enumerate().map(|(index, phrases)| (Cue::Kind(index), phrases)))
                .chain(periods.enumerate().map(|(index, phrases)| (Cue::Unless(index), phrases)));
            for (cue, phrases) in cues {
                phrases.iter().for_each(|phrase| add(phrase, cue, &mut words));
            }
            for (index, element) in column.elements.iter().enumerate() {
                element.titles.iter().for_each(|phrase| add_title(phrase, TitleCue::Element(index), &mut words));
            }
            for (index, kind) in column.kinds.iter().enumerate() {
                kind.titles.iter().for_each(|phrase| add_title(phrase, TitleCue::Kind(index), &mut words));
            }
        }
        for (index, column) in catalogue.columns.iter().enumerate() {
            column.titles.iter().for_each(|phrase| add_title(phrase, TitleCue::Column(index), &mut words));
        }
        let cues = match column {
            Some(column) if column.id == INTERPRETATION => Cues::new(&catalogue.interpretation, &mut words),
            _ => Cues::none(),
        };
        let mut own_phrases = Vec::new();
        for (index, OwnRule { phrases, unless, .. }) in own.iter().map(|ready| &ready.rule).enumerate() {
            for (cue, phrases) in [(OwnCue::Found(index), phrases), (OwnCue::Unless(index), unless)] {
                let parsed = phrases.iter().filter_map(|phrase| Phrase::parse(phrase, &mut words).ok());
                own_phrases.extend(parsed.map(|phrase| (phrase, cue, Once::APlace)));
            }
        }
        Vocabulary {
            lexicon: words.build(),
            label_rows: Rows::new(std::iter::empty(), labels.iter().map(|(word, _)| *word)),
            labels,
            phrases: PhraseSet::new(phrases),
            cues,
            title_phrases: PhraseSet::new(title_phrases),
            own_phrases: PhraseSet::new(own_phrases),
            outdated_phrases: PhraseSet::new(outdated_phrases),
        }
    }

    /// The elements that a word names, by index.
    pub fn named(&self, word: WordId) -> impl Iterator<Item = usize> + '_ {
        self.names(word).filter_map(|named| if let Named::Element(index) = named { Some(index) } else { None })
    }

    /// The elements that a word names anywhere in a label, by index.
    pub fn rooted(&self, word: WordId) -> impl Iterator<Item = usize> + '_ {
        self.names(word).filter_map(|named| if let Named::Root(index) = named { Some(index) } else { None })
    }

    /// The fields of a draft that a word names, by index into those of the catalogue.
    pub fn fields(&self, word: WordId) -> impl Iterator<Item = usize> + '_ {
        self.names(word).filter_map(|named| if let Named::Field(index) = named { Some(index) } else { None })
    }

    /// Whether a word names an element in either way.
    pub fn names_a_part(&self, word: WordId) -> bool {
        self.names(word).any(|named| matches!(named, Named::Element(_) | Named::Root(_)))
    }

    /// The periods that a word names, by index.
    pub fn periods(&self, word: WordId) -> impl Iterator<Item = usize> + '_ {
        self.names(word).filter_map(|named| if let Named::Period(index) = named { Some(index) } else { None })
    }

    /// The outdated name that a word is, by index into those of the catalogue.
    pub fn outdated(&self, word: WordId) -> Option<usize> {
        self.names(word).find_map(|named| if let Named::Outdated(index) = named { Some(index) } else { None })
    }

    /// Whether a word holds an outdated name and is right.
    pub fn keeps_outdated(&self, word: WordId) -> bool {
        self.names(word).any(|named| named == Named::Kept)
    }

    fn names(&self, word: WordId) -> impl Iterator<Item = Named> + '_ {
        let first = self.label_rows.of(word).unwrap_or(self.labels.len());
        self.labels[first..].iter().take_while(move |(other, _)| *other == word).map(|(_, named)| *named)
    }
}

/// The words that name something, ordered by word.
#[inline(never)]
fn labels(catalogue: &Catalogue, column: Option<&Column>, words: &mut LexiconBuilder<'_>) -> Vec<(WordId, Named)> {
    let mut labels = Vec::new();
    let mut add = |word: &String, named: Named| labels.extend(words.word(word).map(|word| (word, named)));
    for (index, element) in column.iter().flat_map(|column| column.elements.iter().enumerate()) {
        element.labels.iter().for_each(|label| add(label, Named::Element(index)));
        element.roots.iter().for_each(|root| add(root, Named::Root(index)));
    }
    for (index, period) in column.iter().flat_map(|column| column.periods.iter().enumerate()) {
        period.labels.iter().for_each(|label| add(label, Named::Period(index)));
    }
    for (index, row) in catalogue.outdated.iter().enumerate().filter(|(_, row)| row.phrases.is_empty()) {
        row.names().for_each(|name| add(name, Named::Outdated(index)));
        row.within.iter().for_each(|name| add(name, Named::Kept));
    }
    for (index, field) in catalogue.fields.iter().enumerate() {
        field.labels.iter().for_each(|label| add(label, Named::Field(index)));
    }
    order::ascending(&mut labels);
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Checker;

    /// Else a start would build a trie of its own, and nobody would see why it takes longer.
    #[test]
    fn the_stock_has_the_words_of_every_column() {
        let packs = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data/packs")).unwrap();
        let packs = packs.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
        // That of the bureau is always in force.
        let packs: Vec<String> = packs.filter(|pack| pack != "bureau").collect();
        assert!(packs.len() > 1);
        let fold = FoldTable::new();
        for profile in packs.iter().map(|pack| Some(serde_json::json!({ "packs": [pack] }))).chain([None]) {
            let checker = Checker::new(profile, None).unwrap();
            let catalogue = &checker.profile().catalogue;
            for column in catalogue.columns.iter().map(Some).chain([None]) {
                let added = Vocabulary::new(catalogue, &[], column, &fold).lexicon.added();
                let id = column.map_or("none", |column| &column.id);
                assert_eq!(added, 0, "{id}: src/catalogue/wanted.rs leaves words out");
            }
        }
    }
}
