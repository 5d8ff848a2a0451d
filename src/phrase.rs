//! Phrases: how data says what a sentence looks like, without a pattern language to learn.
//!
//! `每亩|每公顷…{money}` reads: one of these words, then, at most [`GAP`] characters later and in the same sentence, an
//! amount of money. Parts are separated by `…`, alternatives by `|`; a name in braces is a [`Kind`] of fact.

use crate::facts::Facts;
use crate::facts::quantities::Kind;
use crate::lexicon::{LexiconBuilder, WordId};
use crate::text::{Span, Text};

/// Most characters between two parts.
pub const GAP: usize = 24;
/// Most steps spent on one place where a phrase may begin: hostile text must not cost more than its length.
const MOST_STEPS: u32 = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Word(WordId),
    Fact(Kind),
}

type Part = Vec<Token>;

/// A phrase, ready to be looked for.
#[derive(Clone, Debug)]
pub struct Phrase {
    parts: Vec<Part>,
}

impl Phrase {
    /// Reads a phrase; its words go into the lexicon. The error says what is wrong with it.
    pub fn parse(phrase: &str, lexicon: &mut LexiconBuilder) -> Result<Self, String> {
        let mut parts = Vec::new();
        for part in phrase.split('…') {
            let mut alternatives = Vec::new();
            for alternative in part.split('|') {
                let alternative = alternative.trim();
                let token = match alternative
                    .strip_prefix('{')
                    .and_then(|rest| rest.strip_suffix('}'))
                {
                    Some(name) => Token::Fact(
                        Kind::ALL
                            .iter()
                            .find(|(_, known)| *known == name)
                            .ok_or_else(|| {
                                format!("phrase `{phrase}`: no fact is called `{{{name}}}`")
                            })?
                            .0,
                    ),
                    None => Token::Word(
                        lexicon
                            .word(alternative)
                            .ok_or_else(|| format!("phrase `{phrase}`: an empty part"))?,
                    ),
                };
                alternatives.push(token);
            }
            parts.push(alternatives);
        }
        Ok(Phrase { parts })
    }

    /// Whether the phrase is one fact of any kind, which says nothing without a word.
    pub fn is_bare_fact(&self) -> bool {
        self.parts.len() == 1
            && self.parts[0]
                .iter()
                .all(|token| matches!(token, Token::Fact(_)))
    }
}

/// Phrases that are looked for together; each carries a value.
pub struct PhraseSet<V> {
    phrases: Vec<(Phrase, V)>,
    /// Which phrases may begin with a word; by word, in order.
    by_word: Vec<(WordId, u32)>,
    by_fact: Vec<(Kind, u32)>,
}

impl<V> Default for PhraseSet<V> {
    fn default() -> Self {
        PhraseSet {
            phrases: Vec::new(),
            by_word: Vec::new(),
            by_fact: Vec::new(),
        }
    }
}

/// A phrase found: from its first part to its last.
pub struct Found<'a, V> {
    /// The value it carries.
    pub value: &'a V,
    /// Where.
    pub span: Span,
}

#[derive(Clone, Copy)]
struct At {
    token: Token,
    span: Span,
}

impl<V> PhraseSet<V> {
    /// From phrases with their values.
    pub fn new(phrases: Vec<(Phrase, V)>) -> Self {
        let (mut by_word, mut by_fact) = (Vec::new(), Vec::new());
        for (index, (phrase, _)) in phrases.iter().enumerate() {
            for token in &phrase.parts[0] {
                match token {
                    Token::Word(word) => by_word.push((*word, index as u32)),
                    Token::Fact(kind) => by_fact.push((*kind, index as u32)),
                }
            }
        }
        by_word.sort_unstable();
        by_fact.sort_unstable();
        PhraseSet {
            phrases,
            by_word,
            by_fact,
        }
    }

    /// Every phrase that begins somewhere in the text, in order of that place.
    pub fn find<'a>(&'a self, text: &Text, facts: &Facts) -> Vec<Found<'a, V>> {
        let mut tokens: Vec<At> = text
            .hits()
            .iter()
            .map(|hit| At {
                token: Token::Word(hit.word),
                span: hit.span,
            })
            .chain(facts.quantities.iter().map(|fact| At {
                token: Token::Fact(fact.kind),
                span: fact.span,
            }))
            .collect();
        tokens.sort_by_key(|at| (at.span.start, at.span.end));
        let mut found = Vec::new();
        let mut sentence_end = 0;
        let mut ends = facts.sentence_ends.iter();
        for (index, at) in tokens.iter().enumerate() {
            while sentence_end <= at.span.start {
                sentence_end = ends.next().copied().unwrap_or(u32::MAX);
            }
            match at.token {
                Token::Word(word) => {
                    let first = self.by_word.partition_point(|(other, _)| *other < word);
                    for (_, phrase) in self.by_word[first..]
                        .iter()
                        .take_while(|(other, _)| *other == word)
                    {
                        self.try_phrase(*phrase, &tokens, index, sentence_end, text, &mut found);
                    }
                }
                Token::Fact(kind) => {
                    for (_, phrase) in self
                        .by_fact
                        .iter()
                        .filter(|(wanted, _)| kind.counts_as(*wanted))
                    {
                        self.try_phrase(*phrase, &tokens, index, sentence_end, text, &mut found);
                    }
                }
            }
        }
        found
    }

    fn try_phrase<'a>(
        &'a self,
        phrase: u32,
        tokens: &[At],
        first: usize,
        sentence_end: u32,
        text: &Text,
        found: &mut Vec<Found<'a, V>>,
    ) {
        let (phrase, value) = &self.phrases[phrase as usize];
        let start = tokens[first].span.start;
        let mut steps = MOST_STEPS;
        // The ends that the parts so far can reach; each is tried in order, so that a later start is found where an
        // earlier one leads nowhere.
        let mut open = vec![(1, first, tokens[first].span.end)];
        while let Some((part, index, end)) = open.pop() {
            let Some(wanted) = phrase.parts.get(part) else {
                found.push(Found {
                    value,
                    span: Span { start, end },
                });
                return;
            };
            // No character has more than four bytes.
            let limit = end.saturating_add(4 * GAP as u32);
            let before = open.len();
            for (offset, at) in tokens[index + 1..].iter().enumerate() {
                if at.span.start > limit || at.span.end > sentence_end || steps == 0 {
                    break;
                }
                steps -= 1;
                if at.span.start >= end
                    && wanted.iter().any(|token| matches_token(*token, at.token))
                    && text
                        .slice(Span {
                            start: end,
                            end: at.span.start,
                        })
                        .chars()
                        .count()
                        <= GAP
                {
                    open.push((part + 1, index + 1 + offset, at.span.end));
                }
            }
            // The nearest is tried first.
            open[before..].reverse();
            if steps == 0 {
                return;
            }
        }
    }
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

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let mut lexicon = LexiconBuilder::new();
        let phrases = phrases
            .iter()
            .map(|phrase| (Phrase::parse(phrase, &mut lexicon).unwrap(), ()))
            .collect();
        let set = PhraseSet::new(phrases);
        let page = plain::parse(text, &lexicon.build());
        let facts = Facts::find(&page);
        set.find(&page.text, &facts)
            .iter()
            .map(|found| page.text.slice(found.span).to_owned())
            .collect()
    }

    #[test]
    fn parts_in_order_within_a_sentence_and_a_gap() {
        assert_eq!(
            found(&["由…调整为|提高到"], "标准由原来的每亩3万元提高到5万元"),
            ["由原来的每亩3万元提高到"]
        );
        assert_eq!(found(&["由…提高到"], "由县政府负责。提高到5万元"), [""; 0]);
        assert_eq!(
            found(&["每亩…{money}"], "每亩补偿标准为４.２万元"),
            ["每亩补偿标准为4.2万元"]
        );
        assert_eq!(
            found(&["由…提高到"], &format!("由{}提高到", "的".repeat(25))),
            [""; 0]
        );
    }

    #[test]
    fn a_faulty_phrase_is_refused() {
        let mut lexicon = LexiconBuilder::new();
        assert!(
            Phrase::parse("每亩…{gold}", &mut lexicon)
                .unwrap_err()
                .contains("{gold}")
        );
        assert!(Phrase::parse("每亩……", &mut lexicon).is_err());
    }
}
