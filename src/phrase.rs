//! Phrases: how data says what a sentence looks like. How one is written: [`syntax`].

pub mod syntax;

use crate::facts::Facts;
use crate::facts::quantities::Kind;
use crate::fold::FoldTable;
use crate::lexicon::{LexiconBuilder, Rows, WordId};
use crate::order;
use crate::text::{Span, Text};
use syntax::Alternative;

/// Most steps spent on one place where a phrase may begin: hostile text must not cost more than its length.
const MOST_STEPS: u32 = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Word(WordId),
    Fact(Kind),
}

/// A part: its alternatives, and how many characters may stand before it.
#[derive(Clone, Debug)]
struct Part {
    tokens: Vec<Token>,
    gap: usize,
}

/// A phrase, ready to be looked for.
#[derive(Clone, Debug)]
pub struct Phrase {
    parts: Vec<Part>,
}

impl Phrase {
    /// Reads a phrase; its words go into the lexicon. The error says what is wrong with it.
    #[inline(never)]
    pub fn parse(phrase: &str, lexicon: &mut LexiconBuilder<'_>) -> Result<Self, String> {
        let mut token = |alternative: &Alternative<'_>| match alternative {
            Alternative::Fact(name) => {
                let kind = Kind::ALL.iter().find(|(_, known)| known == name);
                let kind = kind.ok_or_else(|| format!("phrase `{phrase}`: no fact is called `{{{name}}}`"))?;
                Ok(Token::Fact(kind.0))
            }
            Alternative::Word(word) => {
                Ok(Token::Word(lexicon.word(word).ok_or_else(|| format!("phrase `{phrase}`: an empty part"))?))
            }
        };
        let mut parts = Vec::new();
        for part in syntax::parts(phrase)? {
            let tokens: Result<_, String> = part.alternatives.iter().map(&mut token).collect();
            parts.push(Part { tokens: tokens?, gap: part.gap });
        }
        Ok(Phrase { parts })
    }

    /// Checks a phrase without a lexicon. The error says what is wrong with it.
    pub fn validate(phrase: &str, fold: &FoldTable) -> Result<(), String> {
        let parsed = Self::parse(phrase, &mut LexiconBuilder::new(fold))?;
        if parsed.parts.iter().flat_map(|part| &part.tokens).all(|token| matches!(token, Token::Fact(_))) {
            return Err(format!("phrase `{phrase}`: facts alone say nothing; add a word"));
        }
        Ok(())
    }
}

/// How often a value is of interest: phrases that would only tell it again are not tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// Once a page.
    APage,
    /// Once a sentence.
    ASentence,
    /// Wherever it is told.
    APlace,
}

struct Entry<V> {
    phrase: Phrase,
    value: V,
    once: Once,
    /// The number of the value; phrases with the same value have the same.
    slot: u32,
}

/// Phrases that are looked for together; each carries a value.
pub struct PhraseSet<V> {
    entries: Vec<Entry<V>>,
    /// Which phrases may begin with a word; ordered by word.
    by_word: Vec<(WordId, u32)>,
    by_fact: Vec<(Kind, u32)>,
    slots: usize,
    /// Where the phrases that begin with a word are in `by_word`; none for a word that occurs in no phrase.
    rows: Rows,
}

#[derive(Clone, Copy)]
struct At {
    token: Token,
    span: Span,
}

impl<V: Copy + PartialEq> PhraseSet<V> {
    /// From phrases with their values.
    #[inline(never)]
    pub fn new(phrases: Vec<(Phrase, V, Once)>) -> Self {
        let (mut by_word, mut by_fact) = (Vec::new(), Vec::new());
        let mut values: Vec<V> = Vec::new();
        for (index, (phrase, value, _)) in phrases.iter().enumerate() {
            if !values.contains(value) {
                values.push(*value);
            }
            for token in &phrase.parts[0].tokens {
                match token {
                    Token::Word(word) => by_word.push((*word, index as u32)),
                    Token::Fact(kind) => by_fact.push((*kind, index as u32)),
                }
            }
        }
        order::ascending(&mut by_word);
        order::ascending(&mut by_fact);
        let tokens = || phrases.iter().flat_map(|(phrase, ..)| &phrase.parts).flat_map(|part| &part.tokens);
        let words = || tokens().filter_map(|token| if let Token::Word(word) = token { Some(*word) } else { None });
        // Words that begin no phrase have an empty row behind all others.
        let rows = Rows::new(words().map(|word| (word, by_word.len())), by_word.iter().map(|(word, _)| *word));
        let slot = |value: &V| values.iter().position(|known| known == value).unwrap_or_default() as u32;
        let entries = phrases
            .into_iter()
            .map(|(phrase, value, once)| Entry { slot: slot(&value), phrase, value, once })
            .collect();
        PhraseSet { entries, slots: values.len(), by_word, by_fact, rows }
    }

    /// Every value that a phrase tells, as often as it is of interest, in order of the sentences: the value, and the span from
    /// the phrase's first part to its last.
    pub fn find(&self, text: &Text, facts: &Facts) -> Vec<(V, Span)> {
        self.find_outside(text, facts, &[])
    }

    /// The same, for words that do not stand within one of these spans, which are in order and do not overlap. A word that
    /// fills one counts.
    pub fn find_outside(&self, text: &Text, facts: &Facts, spans: &[Span]) -> Vec<(V, Span)> {
        let mut found = Vec::new();
        if self.entries.is_empty() {
            return found;
        }
        // By value: the end of the sentence that told it last.
        let mut told = vec![0; self.slots];
        let (mut tokens, mut open) = (Vec::new(), Vec::new());
        let mut hits = text.hits().iter().peekable();
        let mut quantities = facts.quantities.iter().peekable();
        for &sentence_end in text.sentence_ends() {
            tokens.clear();
            let mut take_facts = |tokens: &mut Vec<At>, before: u32| {
                while let Some(fact) = quantities.next_if(|fact| fact.span.start < before) {
                    if fact.span.end <= sentence_end {
                        insert(tokens, At { token: Token::Fact(fact.kind), span: fact.span });
                    }
                }
            };
            while let Some(hit) = hits.next_if(|hit| hit.span.end <= sentence_end) {
                if self.rows.of(hit.word).is_some() && !within(spans, hit.span) {
                    take_facts(&mut tokens, hit.span.start + 1);
                    insert(&mut tokens, At { token: Token::Word(hit.word), span: hit.span });
                }
            }
            take_facts(&mut tokens, sentence_end);
            for (index, at) in tokens.iter().enumerate() {
                let mut try_phrase = |entry: u32| {
                    let Entry { phrase, value, once, slot } = &self.entries[entry as usize];
                    let told = &mut told[*slot as usize];
                    if (*told == sentence_end && *once != Once::APlace) || (*told != 0 && *once == Once::APage) {
                        return;
                    }
                    if let Some(end) = reach(phrase, &tokens, index, text, &mut open) {
                        *told = sentence_end;
                        found.push((*value, Span { start: at.span.start, end }));
                    }
                };
                match at.token {
                    Token::Word(word) => self.by_word[self.rows.of(word).unwrap_or(self.by_word.len())..]
                        .iter()
                        .take_while(|(other, _)| *other == word)
                        .for_each(|(_, phrase)| try_phrase(*phrase)),
                    Token::Fact(kind) => self
                        .by_fact
                        .iter()
                        .filter(|(wanted, _)| kind.counts_as(*wanted))
                        .for_each(|(_, phrase)| try_phrase(*phrase)),
                }
            }
        }
        found
    }
}

/// Whether a span is a part of one of these, which are in order and do not overlap.
fn within(spans: &[Span], span: Span) -> bool {
    let next = spans.partition_point(|other| other.end < span.end);
    spans.get(next).is_some_and(|other| other.holds(span) && *other != span)
}

/// Takes a token into its place by start. Words come in order of their end, so that each moves back past a few at most.
fn insert(tokens: &mut Vec<At>, at: At) {
    let mut index = tokens.len();
    tokens.push(at);
    while index > 0 && tokens[index - 1].span.start > at.span.start {
        tokens.swap(index - 1, index);
        index -= 1;
    }
}

/// Where the phrase ends whose first part is the token at `first` of a sentence. `open` is room to work in: parts reached,
/// with the token and the byte they end at; each is tried in order, so that a later token is found where an earlier one
/// leads nowhere.
fn reach(
    phrase: &Phrase,
    tokens: &[At],
    first: usize,
    text: &Text,
    open: &mut Vec<(usize, usize, u32)>,
) -> Option<u32> {
    let mut steps = MOST_STEPS;
    open.clear();
    open.push((1, first, tokens[first].span.end));
    while let Some((part, index, end)) = open.pop() {
        let Some(wanted) = phrase.parts.get(part) else {
            return Some(end);
        };
        // No character has more than four bytes.
        let limit = end.saturating_add(4 * wanted.gap as u32);
        let before = open.len();
        for (offset, at) in tokens[index + 1..].iter().enumerate() {
            if at.span.start > limit || steps == 0 {
                break;
            }
            steps -= 1;
            if at.span.start >= end
                && wanted.tokens.iter().any(|token| matches_token(*token, at.token))
                && text.slice(Span { start: end, end: at.span.start }).chars().count() <= wanted.gap
            {
                open.push((part + 1, index + 1 + offset, at.span.end));
            }
        }
        // The nearest is tried first.
        open[before..].reverse();
    }
    None
}

fn matches_token(wanted: Token, token: Token) -> bool {
    match (wanted, token) {
        (Token::Word(wanted), Token::Word(word)) => wanted == word,
        (Token::Fact(wanted), Token::Fact(kind)) => kind.counts_as(wanted),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::plain;
    use crate::text::Reading;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let fold = FoldTable::new();
        let mut words = LexiconBuilder::new(&fold);
        let phrases =
            phrases.iter().map(|phrase| (Phrase::parse(phrase, &mut words).unwrap(), (), Once::ASentence)).collect();
        let set = PhraseSet::new(phrases);
        let page = plain::parse(text, Reading { fold: &fold, lexicon: &words.build() });
        let facts = Facts::find(&page.text);
        set.find(&page.text, &facts).iter().map(|(_, span)| page.text.slice(*span).to_owned()).collect()
    }

    #[test]
    fn parts_in_order_within_a_sentence_and_a_gap() {
        assert_eq!(found(&["由…调整为|提高到"], "标准由原来的每亩3万元提高到5万元"), ["由原来的每亩3万元提高到"]);
        assert_eq!(found(&["由…提高到"], "由县政府负责。提高到5万元"), [""; 0]);
        assert_eq!(found(&["每亩…{money}"], "每亩补偿标准为４.２万元"), ["每亩补偿标准为4.2万元"]);
        assert_eq!(found(&["由…提高到"], &format!("由{}提高到", "的".repeat(25))), [""; 0]);
        assert_eq!(found(&["由……提高到"], &format!("由{}提高到", "的".repeat(25))).len(), 1);
        assert_eq!(found(&["由……提高到"], &format!("由{}提高到", "的".repeat(65))), [""; 0]);
        assert_eq!(found(&["每户‥{money}"], "每户可领取4.2万元"), ["每户可领取4.2万元"]);
        assert_eq!(found(&["每户‥{money}"], "每户按规定领取4.2万元"), [""; 0]);
        assert_eq!(found(&["由…改‥为……的"], "由县里的改成为"), [""; 0]);
        assert_eq!(found(&["由…改‥为……的"], "由县里改变为乡镇负责的").len(), 1);
    }

    #[test]
    fn a_faulty_phrase_is_refused() {
        let fold = FoldTable::new();
        assert!(Phrase::validate("每亩…{gold}", &fold).unwrap_err().contains("{gold}"));
        assert!(Phrase::validate("安置…{number}人", &fold).unwrap_err().contains("no shape"));
        assert!(Phrase::validate("每亩……", &fold).is_err());
        assert!(Phrase::validate("每亩………{money}", &fold).is_err());
        assert!(Phrase::validate("每亩‥", &fold).is_err());
        assert!(Phrase::validate("‥每亩", &fold).is_err());
        assert!(Phrase::validate("每亩‥…{money}", &fold).is_err());
        assert!(Phrase::validate("{money}…{date}", &fold).is_err());
        assert!(Phrase::validate("每亩…{money}", &fold).is_ok());
    }

    #[test]
    fn a_word_within_a_span_does_not_count() {
        let fold = FoldTable::new();
        let mut words = LexiconBuilder::new(&fold);
        let phrase = Phrase::parse("首次…{number}", &mut words).unwrap();
        let set = PhraseSet::new(vec![(phrase, (), Once::ASentence)]);
        let page = plain::parse("首次登记3件", Reading { fold: &fold, lexicon: &words.build() });
        let facts = Facts::find(&page.text);
        let found = |spans: &[Span]| set.find_outside(&page.text, &facts, spans).len();
        assert_eq!(found(&[]), 1);
        assert_eq!(found(&[Span::new(0, 12)]), 0);
        assert_eq!(found(&[Span::new(0, 6)]), 1);
    }
}
