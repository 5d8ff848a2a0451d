//! A version of a policy, read for comparison: its rules with their words.

use super::clauses::{Clauses, Unit};
use super::wording::{Placed, Word, Wording};
use crate::facts::amounts::{self, Amount, Measure};
use crate::rule::Field;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::ops::Deref;

/// A version of a policy: its text, and what was read of it.
#[derive(Clone, Copy)]
pub struct Version<'p, 'a> {
    /// Its text.
    pub field: &'p Field<'a>,
    /// What was read of it.
    pub read: &'p Read,
}

impl Deref for Version<'_, '_> {
    type Target = Read;

    fn deref(&self) -> &Read {
        self.read
    }
}

/// What is read of a version, once for all that look at it.
pub struct Read {
    /// Its clauses.
    pub clauses: Clauses,
    /// Its amounts, in order.
    pub amounts: Vec<Amount>,
    /// Its units with their words; those that hold no rule are left out.
    pub rules: Vec<Rule>,
}

/// A unit that holds a rule.
pub struct Rule {
    /// The unit.
    pub unit: Unit,
    /// Its words.
    pub words: Vec<Placed>,
    /// How often it holds each word, and which stand side by side.
    pub held: Counted,
    /// The pairs of neighbouring words of content, without repetition.
    pub(super) pairs: Vec<Pair>,
    /// Whether it only introduces a list.
    pub(super) introduces: bool,
}

/// Two neighbouring words of content; the second is missing in a unit of one.
pub(super) type Pair = (Word, Option<Word>);

/// How often words stand in a unit, and which stand side by side.
#[derive(Default)]
pub struct Counted {
    /// By word: how often.
    pub words: HashMap<Word, u32>,
    /// Words and the ones right behind them.
    pub pairs: HashSet<(Word, Word)>,
}

impl Counted {
    fn new(words: &[Placed]) -> Self {
        let mut counts = HashMap::with_capacity_and_hasher(words.len(), Default::default());
        words.iter().for_each(|placed| *counts.entry(placed.word).or_default() += 1);
        Counted { words: counts, pairs: words.windows(2).map(|two| (two[0].word, two[1].word)).collect() }
    }

    /// How often a word stands there.
    pub fn count(&self, word: &Word) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// How much content it holds.
    pub fn weight(&self) -> u32 {
        self.words.iter().map(|(word, count)| word.weight() as u32 * count).sum()
    }

    /// How much content both hold, in whatever order.
    pub fn common(&self, other: &Counted) -> u32 {
        self.words.iter().map(|(word, count)| word.weight() as u32 * (*count).min(other.count(word))).sum()
    }
}

impl Read {
    /// Reads a policy.
    pub fn new(field: &Field<'_>, wording: &Wording) -> Self {
        let clauses = Clauses::read(field);
        let amounts = amounts::find(&field.page.text, &field.facts().quantities);
        let rule = |unit: &Unit| {
            let text = field.slice(unit.span);
            let mut words = wording.read(field, &amounts, unit.span);
            if says_when_in_force(text) {
                words.retain(|placed| !matches!(placed.word, Word::Amount(Measure::Date, _)));
            }
            let (held, pairs) = (Counted::new(&words), pairs(&words));
            Rule { unit: *unit, words, held, pairs, introduces: text.ends_with(':') }
        };
        let rules = clauses.units.iter().filter(|unit| is_rule(field.slice(unit.span))).map(rule);
        let rules = rules.filter(|rule| !rule.pairs.is_empty()).collect();
        Read { clauses, amounts, rules }
    }
}

/// Whether a unit holds a rule: why a policy was made, from when it is in force and what it repeals differ in every version.
fn is_rule(text: &str) -> bool {
    const PURPOSE: [&str; 9] =
        ["制定本", "制订本", "修订本", "制定如下", "提出如下", "通知如下", "制定以下", "提出以下", "经研究"];
    const ENDS: [&str; 3] = ["废止", "负责解释", "特此"];
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let only_in_force = says_when_in_force(text) && !text.contains("有效期");
    !(holds(&PURPOSE) || holds(&ENDS) || only_in_force)
}

/// Whether a unit says from when on the policy is in force.
fn says_when_in_force(text: &str) -> bool {
    let in_force = ["施行", "实施", "执行", "生效"].iter().any(|word| text.contains(word));
    in_force && ['自', '起', '年'].iter().all(|word| text.contains(*word))
}

fn pairs(words: &[Placed]) -> Vec<Pair> {
    let mut pairs = pairs_of(words.iter().map(|placed| placed.word));
    if pairs.is_empty() {
        pairs.extend(words.iter().map(|placed| placed.word).find(|word| word.weight() > 0).map(|only| (only, None)));
    }
    let mut seen = HashSet::with_capacity_and_hasher(pairs.len(), Default::default());
    pairs.retain(|pair| seen.insert(*pair));
    pairs
}

/// The pairs of neighbouring words of content, in order.
pub(super) fn pairs_of(words: impl Iterator<Item = Word>) -> Vec<Pair> {
    let content: Vec<Word> = words.filter(|word| word.weight() > 0).collect();
    content.windows(2).map(|two| (two[0], Some(two[1]))).collect()
}
