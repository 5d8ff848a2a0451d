//! Where an interpretation speaks of a change: a sentence that shares the words that matter with the clause and says its new
//! amount, its new word, or that it is another or gone.

use super::clauses::Clauses;
use super::comparison::{Change, ChangeKind};
use super::version::Version;
use super::wording::{Placed, Word};
use crate::facts::amounts::{self, Amount, Measure};
use crate::lexicon::Group;
use crate::page::BlockKind;
use crate::rule::Context;
use crate::text::Span;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

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
    /// By word: how many rules hold it.
    words: HashMap<Word, u32>,
    /// How often an amount stands in both.
    amounts: HashMap<(Measure, i128), u32>,
    count: u32,
}

impl Weights {
    fn new(versions: [&Version<'_, '_>; 2]) -> Self {
        let (mut holders, mut words) = (HashMap::default(), HashMap::default());
        for rule in versions.iter().flat_map(|version| &version.rules) {
            for pair in neighbours(rule.words.iter().map(|placed| placed.word)) {
                *holders.entry(pair).or_default() += 1;
            }
            rule.held.words.keys().for_each(|word| *words.entry(*word).or_default() += 1);
        }
        let mut amounts = HashMap::default();
        for amount in versions.iter().flat_map(|version| &version.amounts) {
            *amounts.entry((amount.measure, amount.value)).or_default() += 1;
        }
        Weights { holders, words, amounts, count: versions.iter().map(|version| version.rules.len() as u32).sum() }
    }

    fn of(&self, pair: &Pair) -> u32 {
        let holders = self.holders.get(pair).copied().unwrap_or(1);
        (self.count / holders).max(1).ilog2()
    }

    /// Whether few rules hold a word of content.
    fn is_rare(&self, word: &Word) -> bool {
        word.weight() > 0 && self.words.get(word).copied().unwrap_or(0) * 4 <= self.count
    }

    fn sum<'p>(&self, pairs: impl Iterator<Item = &'p Pair>) -> u32 {
        pairs.map(|pair| self.of(pair)).sum()
    }
}

fn neighbours(words: impl Iterator<Item = Word>) -> HashSet<Pair> {
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
    let mut holders: HashMap<Pair, Vec<u32>> = HashMap::default();
    for (number, sentence) in sentences.iter().enumerate() {
        for pair in sentence.pairs.iter().chain(&sentence.around) {
            holders.entry(*pair).or_default().push(number as u32);
        }
    }
    let amounts: usize = sentences.iter().map(|sentence| 1 + sentence.amounts.len()).sum();
    let may_look = amounts.saturating_mul(changes.len()) <= MOST_LOOKED_AT;
    changes
        .iter()
        .map(|change| {
            let about = About::new(cx, change, [old, new], &weights);
            let mut shared: HashMap<u32, u32> = HashMap::default();
            for pair in &about.pairs {
                let held = holders.get(pair).filter(|held| held.len() <= MOST_SENTENCES);
                held.into_iter().flatten().for_each(|number| *shared.entry(*number).or_default() += weights.of(pair));
            }
            // An amount, or one word in place of another, may be told in other words altogether.
            let tells = |sentence: &Sentence| says(sentence, &about.amounts) || about.says_both(sentence);
            let telling = sentences.iter().enumerate().filter(|(_, sentence)| may_look && tells(sentence));
            telling.for_each(|(number, _)| *shared.entry(number as u32).or_default() += 0);
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

/// Most amounts and sentences, times changes, that are looked at one by one for an amount in other words; with more, only sentences
/// that share a pair of words with a change are.
const MOST_LOOKED_AT: usize = 4_000_000;
/// Sentences of the interpretation that a pair may lead to.
const MOST_SENTENCES: usize = 64;

/// How much of a heading is read, in bytes.
const LONGEST_HEADING: u32 = 240;

fn sentences(cx: &Context<'_>) -> Vec<Sentence> {
    let body = cx.body();
    let wording = cx.checker.wording();
    let amounts = amounts::find(&body.page.text, &body.facts().quantities);
    let read = |span: Span| wording.read(body, &amounts, span);
    let words = |placed: &[Placed]| placed.iter().map(|placed| placed.word).collect::<Vec<_>>();
    let mut headings = body.page.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_))).peekable();
    let mut heading: HashSet<Pair> = HashSet::default();
    let mut before: Option<(usize, HashSet<Pair>)> = None;
    let mut sentences = Vec::new();
    for unit in Clauses::read(body).units {
        while let Some(block) = headings.next_if(|block| block.span.start <= unit.span.start) {
            heading = neighbours(words(&read(block.span.head(LONGEST_HEADING))).into_iter());
        }
        let placed = read(unit.span);
        let pairs = neighbours(words(&placed).into_iter());
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

/// From which share of the weight of a clause's pairs on, in thousandths, or from which weight of its own pairs on a sentence is about
/// the clause.
#[derive(Clone, Copy)]
struct Shared {
    share: u32,
    weight: u32,
}

/// Enough where the sentence says the old and the new word.
const FAINT: Shared = Shared { share: 90, weight: 6 };
/// Enough where it says the new words, or that something is gone.
const FAIR: Shared = Shared { share: 150, weight: 11 };
/// Enough where it says only that something is another.
const CLEAR: Shared = Shared { share: 200, weight: 16 };
/// Shares of the clause that are enough by themselves where the sentence says that something is another.
const A_THIRD: u32 = 300;
const HALF: u32 = 500;
/// Weight of a pair of words that hardly any other clause has.
const A_PAIR: u32 = 3;
/// Share of what is new, in thousandths, and weight of it, that is enough to speak of a new rule.
const OF_THE_NEW: u32 = 220;
const MUCH_NEW: u32 = 30;

/// How much of a clause tells what it is about, in bytes; and of what came and went, in words.
const LONGEST_CLAUSE: u32 = 3000;
const MOST_WORDS: usize = 400;

/// What a change is about, in words.
struct About {
    /// Pairs of the clause.
    pairs: HashSet<Pair>,
    /// Those that came, or went where nothing came.
    own: HashSet<Pair>,
    amounts: Vec<Amount>,
    old_amounts: Vec<Amount>,
    /// Words of content that came and that went.
    came: Vec<Word>,
    went: Vec<Word>,
    /// Words of the clause that few clauses hold.
    rare: HashSet<Word>,
    /// Whether its new amount stands nowhere else in the policy, nor in the one before.
    is_unique: bool,
}

impl About {
    fn new(cx: &Context<'_>, change: &Change, [old, new]: [&Version<'_, '_>; 2], weights: &Weights) -> Self {
        let wording = cx.checker.wording();
        let of = |version: &Version<'_, '_>, span: Option<Span>| -> Vec<Word> {
            let read = |span: Span| wording.read(version.field, &version.amounts, span.head(LONGEST_CLAUSE));
            span.map(read).unwrap_or_default().into_iter().map(|placed| placed.word).collect()
        };
        let version = if change.new.is_some() { new } else { old };
        let mut pairs = neighbours(of(version, Some(change.about)).into_iter());
        pairs.extend(neighbours(of(old, change.old).into_iter()));
        let amounts = |version: &Version<'_, '_>, span: Option<Span>, words: &[Word]| -> Vec<Amount> {
            let Some(span) = span.map(|span| span.head(LONGEST_CLAUSE)) else { return Vec::new() };
            let is_one = |amount: &&Amount| words.contains(&Word::Amount(amount.measure, amount.value));
            let first = version.amounts.partition_point(|amount| amount.span.start < span.start);
            let inside = version.amounts[first..].iter().take_while(|amount| amount.span.end <= span.end);
            inside.filter(is_one).copied().collect()
        };
        let came = &change.came[..change.came.len().min(MOST_WORDS)];
        let went = &change.went[..change.went.len().min(MOST_WORDS)];
        let new_amounts = amounts(new, change.new, came);
        let is_unique = |amount: &Amount| weights.amounts.get(&(amount.measure, amount.value)) == Some(&1);
        let own = if came.is_empty() { went } else { came };
        let content = |words: &[Word]| words.iter().copied().filter(|word| word.weight() > 0).collect();
        let clause = of(version, change.new.or(change.old));
        About {
            came: content(came),
            went: content(went),
            rare: clause.into_iter().filter(|word| weights.is_rare(word)).collect(),
            pairs,
            own: neighbours(own.iter().copied()),
            is_unique: new_amounts.iter().any(|amount| tells_much(amount) && is_unique(amount)),
            amounts: new_amounts,
            old_amounts: amounts(old, change.old, went),
        }
    }

    /// Whether a sentence holds all that came and all that went.
    fn says_both(&self, sentence: &Sentence) -> bool {
        let holds = |words: &[Word]| !words.is_empty() && words.iter().all(|word| sentence.words.contains(word));
        holds(&self.came) && holds(&self.went)
    }

    /// How well a sentence speaks of the change; `None` where it does not.
    fn score(&self, change: &Change, sentence: &Sentence, shared: u32, all: u32, weights: &Weights) -> Option<u32> {
        let own_all = weights.sum(self.own.iter());
        let holds = |pair: &&Pair| sentence.pairs.contains(*pair) || sentence.around.contains(*pair);
        let own = weights.sum(self.own.iter().filter(holds));
        let direct = weights.sum(self.pairs.iter().filter(|pair| sentence.pairs.contains(*pair)));
        let topic = shared * 1000 / all.max(1);
        let is = |about: Shared| topic >= about.share || direct >= about.weight;
        let new_amount = says(sentence, &self.amounts);
        let old_amount = says(sentence, &self.old_amounts);
        let changed = sentence.says_changed || sentence.says_dropped;
        let says_duty =
            |words: &[Word]| words.iter().any(|word| matches!(word, Word::Duty(_)) && sentence.words.contains(word));
        let in_common = self.rare.iter().filter(|word| sentence.words.contains(word)).count();
        // 取消剥离保证金: a short sentence of hardly anything but the clause's words.
        let content = sentence.words.iter().filter(|word| word.weight() > 0).count();
        let is_all_of_it = in_common >= 3 && in_common * 10 >= content * 6;
        let speaks = match change.kind {
            ChangeKind::Dropped => sentence.says_dropped && (is(FAIR) || is_all_of_it),
            ChangeKind::Added => {
                own * 1000 >= own_all * OF_THE_NEW && direct > 0 || own >= MUCH_NEW || new_amount && self.is_unique
            }
            ChangeKind::Duty => {
                let both = says_duty(&change.came) && says_duty(&change.went);
                both && is(FAINT) || (says_duty(&change.came) || changed) && is(CLEAR)
            }
            ChangeKind::Value if !self.amounts.is_empty() => {
                new_amount && (direct >= A_PAIR || in_common >= 3 || old_amount || self.is_unique)
                    || old_amount && changed && direct >= A_PAIR
                    || changed && topic >= HALF
            }
            ChangeKind::Value => {
                let said = self.came.iter().filter(|word| sentence.words.contains(word)).count();
                let new_words = said > 0 && said * 2 >= self.came.len() && (own > 0 || self.came.len() < 3);
                let new_term =
                    self.came.iter().any(|word| matches!(word, Word::Term(_)) && sentence.words.contains(word));
                new_words && is(FAIR)
                    || new_term && is(FAINT)
                    || self.says_both(sentence)
                    || changed && topic >= A_THIRD
            }
        };
        speaks.then_some(topic + own + if new_amount { 500 } else { 0 })
    }
}

fn says(sentence: &Sentence, amounts: &[Amount]) -> bool {
    amounts.iter().any(|amount| sentence.amounts.iter().any(|said| same(said, amount)))
}

/// Whether an amount can be told from others without a word about it: sums and shares can, 30日 cannot.
fn tells_much(amount: &Amount) -> bool {
    matches!(amount.measure, Measure::Money | Measure::Percent | Measure::TimesAYear)
}

/// Whether an amount says another one, also rounded, or half a month for fifteen days.
pub fn same(said: &Amount, amount: &Amount) -> bool {
    let days = |amount: &Amount| match amount.measure {
        Measure::Months => Some(amount.value * 30),
        Measure::Days => Some(amount.value),
        _ => None,
    };
    // A table names the unit in its head.
    let bare = |amount: &Amount| (amount.measure == Measure::Count(0)).then_some(amount.value);
    let in_head = |one: &Amount, other: &Amount| {
        other.measure == Measure::Money
            && bare(one).is_some_and(|value| value == other.value || value * 10_000 == other.value)
    };
    said.equals(amount)
        || said.rounds(amount)
        || in_head(said, amount)
        || in_head(amount, said)
        || days(said).is_some_and(|said| Some(said) == days(amount))
}
