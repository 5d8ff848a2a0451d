//! Where an interpretation speaks of a change: a sentence that shares the words that matter with the clause and says its new
//! amount, its new word, or that it is another or gone.

use super::clauses::Clauses;
use super::comparison::{Change, ChangeKind, Version};
use super::wording::{Placed, Word};
use crate::facts::amounts::{self, Amount, Measure};
use crate::lexicon::Group;
use crate::page::BlockKind;
use crate::rule::Context;
use crate::text::Span;
use std::collections::{HashMap, HashSet};

type Pair = (Word, Word);

/// A sentence of the interpretation with what it is about.
struct Sentence {
    span: Span,
    words: HashSet<Word>,
    /// Its own pairs of neighbouring words.
    pairs: HashSet<Pair>,
    /// Those of its heading and of the sentence before it in the same block.
    around: HashSet<Pair>,
    amounts: Vec<Amount>,
    says_changed: bool,
    says_dropped: bool,
}

/// How much a pair of words tells of a policy: the rarer, the more.
struct Weights {
    holders: HashMap<Pair, u32>,
    count: u32,
}

impl Weights {
    fn new(versions: [&Version<'_, '_>; 2]) -> Self {
        let mut holders = HashMap::new();
        for rule in versions.iter().flat_map(|version| &version.units) {
            for pair in pairs_of(rule.words.iter().map(|placed| placed.word)) {
                *holders.entry(pair).or_default() += 1;
            }
        }
        Weights { holders, count: versions.iter().map(|version| version.units.len() as u32).sum() }
    }

    fn of(&self, pair: &Pair) -> u32 {
        let holders = self.holders.get(pair).copied().unwrap_or(1);
        (self.count / holders).max(1).ilog2()
    }

    fn sum<'p>(&self, pairs: impl Iterator<Item = &'p Pair>) -> u32 {
        pairs.map(|pair| self.of(pair)).sum()
    }
}

fn pairs_of(words: impl Iterator<Item = Word>) -> HashSet<Pair> {
    let content: Vec<Word> = words.filter(|word| word.weight() > 0).collect();
    content.windows(2).map(|two| (two[0], two[1])).collect()
}

/// By change: the sentence that speaks of it.
pub fn explanations(
    cx: &Context<'_>,
    changes: &[Change],
    old: &Version<'_, '_>,
    new: &Version<'_, '_>,
) -> Vec<Option<Span>> {
    let sentences = sentences(cx);
    let weights = Weights::new([old, new]);
    let mut holders: HashMap<Pair, Vec<u32>> = HashMap::new();
    for (number, sentence) in sentences.iter().enumerate() {
        for pair in sentence.pairs.iter().chain(&sentence.around) {
            holders.entry(*pair).or_default().push(number as u32);
        }
    }
    changes
        .iter()
        .map(|change| {
            let about = About::new(cx, change, old, new);
            let mut shared: HashMap<u32, u32> = HashMap::new();
            for pair in &about.pairs {
                let held = holders.get(pair).filter(|held| held.len() <= MOST_SENTENCES);
                held.into_iter().flatten().for_each(|number| *shared.entry(*number).or_default() += weights.of(pair));
            }
            let all = weights.sum(about.pairs.iter());
            let fit = |(number, shared): (u32, u32)| {
                let sentence = &sentences[number as usize];
                let score = about.score(change, sentence, shared, all, &weights);
                score.map(|score| (score, std::cmp::Reverse(number)))
            };
            let (_, std::cmp::Reverse(number)) = shared.into_iter().filter_map(fit).max()?;
            Some(sentences[number as usize].span)
        })
        .collect()
}

/// Sentences of the interpretation that a pair may lead to.
const MOST_SENTENCES: usize = 64;

fn sentences(cx: &Context<'_>) -> Vec<Sentence> {
    let body = cx.body();
    let wording = cx.checker.wording();
    let amounts = amounts::find(&body.page.text, &body.facts().quantities);
    let read = |span: Span| wording.read(body, &amounts, span);
    let words = |placed: &[Placed]| placed.iter().map(|placed| placed.word).collect::<Vec<_>>();
    let mut headings = body.page.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_))).peekable();
    let mut heading: HashSet<Pair> = HashSet::new();
    let mut before: Option<(usize, HashSet<Pair>)> = None;
    let mut sentences = Vec::new();
    for unit in Clauses::read(body).units {
        while let Some(block) = headings.next_if(|block| block.span.start <= unit.span.start) {
            heading = pairs_of(words(&read(block.span)).into_iter());
        }
        let placed = read(unit.span);
        let pairs = pairs_of(words(&placed).into_iter());
        let block = body.page.block_at(unit.span.start).unwrap_or(usize::MAX);
        let mut around = heading.clone();
        if let Some((_, last)) = before.take().filter(|(last, _)| *last == block) {
            around.extend(last);
        }
        before = Some((block, pairs.clone()));
        let first = amounts.partition_point(|amount| amount.span.start < unit.span.start);
        let inside = amounts[first..].iter().take_while(|amount| amount.span.end <= unit.span.end);
        sentences.push(Sentence {
            span: unit.span,
            words: words(&placed).into_iter().collect(),
            around: around.difference(&pairs).copied().collect(),
            pairs,
            amounts: inside.copied().collect(),
            says_changed: cx.has_word(body, unit.span, Group::SaysChanged),
            says_dropped: cx.has_word(body, unit.span, Group::SaysDropped),
        });
    }
    sentences
}

/// What a change is about, in words.
struct About {
    /// Pairs of the clause.
    pairs: HashSet<Pair>,
    /// Those that came, or went where nothing came.
    own: HashSet<Pair>,
    amounts: Vec<Amount>,
    old_amounts: Vec<Amount>,
}

impl About {
    fn new(cx: &Context<'_>, change: &Change, old: &Version<'_, '_>, new: &Version<'_, '_>) -> Self {
        let wording = cx.checker.wording();
        let of = |version: &Version<'_, '_>, span: Option<Span>| -> Vec<Word> {
            let read = |span| wording.read(version.field, &version.amounts, span);
            span.map(read).unwrap_or_default().into_iter().map(|placed| placed.word).collect()
        };
        let version = if change.new.is_some() { new } else { old };
        let mut pairs = pairs_of(of(version, Some(change.about)).into_iter());
        pairs.extend(pairs_of(of(old, change.old).into_iter()));
        let amounts = |version: &Version<'_, '_>, span: Option<Span>, words: &[Word]| -> Vec<Amount> {
            let Some(span) = span else { return Vec::new() };
            let is_one = |amount: &&Amount| words.contains(&Word::Amount(amount.measure, amount.value));
            version.amounts.iter().filter(|amount| span.holds(amount.span)).filter(is_one).copied().collect()
        };
        let own = if change.came.is_empty() { &change.went } else { &change.came };
        About {
            pairs,
            own: pairs_of(own.iter().copied()),
            amounts: amounts(new, change.new, &change.came),
            old_amounts: amounts(old, change.old, &change.went),
        }
    }

    /// How well a sentence speaks of the change; `None` where it does not.
    fn score(&self, change: &Change, sentence: &Sentence, shared: u32, all: u32, weights: &Weights) -> Option<u32> {
        let own_all = weights.sum(self.own.iter());
        let own =
            weights.sum(self.own.iter().filter(|pair| sentence.pairs.contains(pair) || sentence.around.contains(pair)));
        let direct = weights.sum(self.pairs.iter().filter(|pair| sentence.pairs.contains(pair)));
        let topic = shared * 1000 / all.max(1);
        let says = |amounts: &[Amount]| {
            !amounts.is_empty() && amounts.iter().any(|amount| sentence.amounts.iter().any(|said| same(said, amount)))
        };
        let new_amount = says(&self.amounts);
        let speaks = match change.kind {
            ChangeKind::Dropped => sentence.says_dropped && (topic >= 150 || direct >= 12),
            ChangeKind::Added => own * 1000 >= own_all * 220 && direct > 0 || own >= 30,
            ChangeKind::Duty => {
                let says_duty =
                    change.came.iter().any(|word| matches!(word, Word::Duty(_)) && sentence.words.contains(word));
                (says_duty || sentence.says_changed || sentence.says_dropped) && (topic >= 200 || direct >= 16)
            }
            ChangeKind::Value if !self.amounts.is_empty() => {
                new_amount && direct >= 3
                    || says(&self.old_amounts) && (sentence.says_changed || sentence.says_dropped) && direct >= 3
                    || sentence.says_changed && topic >= 300
            }
            ChangeKind::Value => {
                let came: Vec<&Word> = change.came.iter().filter(|word| word.weight() > 0).collect();
                let said = came.iter().filter(|word| sentence.words.contains(word)).count();
                let new_words = !came.is_empty() && said * 2 >= came.len() && (own > 0 || came.len() < 3);
                new_words && (topic >= 150 || direct >= 10)
                    || (sentence.says_changed || sentence.says_dropped) && topic >= 300
            }
        };
        speaks.then_some(topic + own + if new_amount { 500 } else { 0 })
    }
}

/// Whether an amount says another one, also rounded, or half a month for fifteen days.
fn same(said: &Amount, amount: &Amount) -> bool {
    let days = |amount: &Amount| match amount.measure {
        Measure::Months => Some(amount.value * 30),
        Measure::Days => Some(amount.value),
        _ => None,
    };
    said.equals(amount) || said.rounds(amount) || days(said).is_some_and(|said| Some(said) == days(amount))
}
