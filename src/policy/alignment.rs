//! Which rule of one version is which of the other: by the pairs of neighbouring words that both hold, the rarer the heavier, found
//! through an index from pair to rule. A rule may be a part of a longer one, and a longer one may have been divided.

use super::version::{Counted, Pair, Rule};
use super::wording::Word;
use crate::order;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::cmp::Reverse;

/// Rules that a pair may lead to; pairs of more rules tell none apart.
pub(super) const MOST_RULES: usize = 48;

/// Which rules of one version hold a pair or a word.
pub struct Index {
    pub(super) rules: HashMap<Pair, Vec<u32>>,
    pub(super) words: HashSet<Word>,
    count: u32,
}

/// The rule of the other version that a rule is most like, and how much of it that holds, in thousandths.
type Best = Option<(u32, u32)>;

impl Index {
    fn new(all: &[Rule]) -> Self {
        let mut rules: HashMap<Pair, Vec<u32>> = HashMap::default();
        for (number, rule) in all.iter().enumerate() {
            rule.pairs.iter().for_each(|pair| rules.entry(*pair).or_default().push(number as u32));
        }
        let words = all.iter().flat_map(|rule| rule.held.words.keys().copied()).collect();
        Index { rules, words, count: all.len() as u32 }
    }

    fn weight(&self, pair: &Pair) -> u32 {
        let holders = self.rules.get(pair).map_or(1, Vec::len) as u32;
        1 + (self.count / holders.max(1)).max(1).ilog2()
    }

    /// What a rule of the other version is most like, which stands at some place of it.
    fn best(&self, rule: &Rule, place: u32) -> Best {
        let mut scores: HashMap<u32, u32> = HashMap::default();
        let mut all = 0;
        for pair in &rule.pairs {
            let weight = self.weight(pair);
            all += weight;
            if let Some(rules) = self.rules.get(pair).filter(|rules| rules.len() <= MOST_RULES) {
                rules.iter().for_each(|rule| *scores.entry(*rule).or_default() += weight);
            }
        }
        // Of two that are as like, the nearer one.
        let nearness = |rule: u32| Reverse((rule.abs_diff(place), rule));
        let (rule, score) = scores.into_iter().max_by_key(|(rule, score)| (*score, nearness(*rule)))?;
        Some((rule, score * 1000 / all.max(1)))
    }
}

/// From which share of its pairs on, in thousandths, a rule is taken to be another one in other words, if each is the other's best.
pub(super) const ALIKE: u32 = 400;
/// From which share on a rule is a part of one that is more like another.
const A_PART: u32 = 600;

/// The rules of two versions side by side.
pub struct Alignment {
    /// By new rule: the old one that it is, or is a part of.
    pub old_of: Vec<Option<u32>>,
    /// By old rule: the new one that it is, or is a part of.
    pub new_of: Vec<Option<u32>>,
    /// By old rule: the new ones that are parts of it, or it.
    pub parts_of_old: Vec<Vec<u32>>,
    /// By new rule: the old ones.
    pub parts_of_new: Vec<Vec<u32>>,
    pub(super) old_index: Index,
    pub(super) new_index: Index,
}

impl Alignment {
    /// Aligns two versions.
    pub fn new(old: &[Rule], new: &[Rule]) -> Self {
        let (old_index, new_index) = (Index::new(old), Index::new(new));
        let best = |rules: &[Rule], others: &[Rule], index: &Index| -> Vec<Best> {
            let place = |number: usize| (number * others.len() / rules.len().max(1)) as u32;
            rules.iter().enumerate().map(|(number, rule)| index.best(rule, place(number))).collect()
        };
        let best_old = best(new, old, &old_index);
        let best_new = best(old, new, &new_index);
        let (mut old_of, mut new_of) = (alike(&best_old, &best_new), alike(&best_new, &best_old));
        take_back(&mut old_of, &new_of, &best_new);
        take_back(&mut new_of, &old_of, &best_old);
        Rewritten::new(old, new).pair(&mut old_of, &mut new_of);
        let parts_of_old = parts(old.len(), &old_of);
        let parts_of_new = parts(new.len(), &new_of);
        Alignment { old_of, new_of, parts_of_old, parts_of_new, old_index, new_index }
    }
}

/// What each rule is: of two that are each other's best one may be the other in other words; a part must be nearly all there.
fn alike(one: &[Best], other: &[Best]) -> Vec<Option<u32>> {
    let is_mutual = |number: usize, rule: u32| other[rule as usize].is_some_and(|(back, _)| back as usize == number);
    let least = |number, rule| if is_mutual(number, rule) { ALIKE } else { A_PART };
    let alike = |(number, best): (usize, &Best)| {
        best.filter(|(rule, share)| *share >= least(number, *rule)).map(|(rule, _)| rule)
    };
    one.iter().enumerate().map(alike).collect()
}

/// A rule that is like none enough, but that others are parts of, belongs to the one of them that is most like it.
fn take_back(of: &mut [Option<u32>], others: &[Option<u32>], best: &[Best]) {
    let mut points: Vec<(u32, Reverse<u32>, u32)> = Vec::new();
    for (number, (rule, best)) in others.iter().zip(best).enumerate() {
        if let (Some(rule), Some((_, share))) = (rule, best) {
            points.push((*rule, Reverse(*share), number as u32));
        }
    }
    order::ascending(&mut points);
    for (rule, _, number) in points {
        of[rule as usize].get_or_insert(number);
    }
}

fn parts(count: usize, best: &[Option<u32>]) -> Vec<Vec<u32>> {
    let mut parts = vec![Vec::new(); count];
    for (number, whole) in best.iter().enumerate() {
        if let Some(whole) = whole {
            parts[*whole as usize].push(number as u32);
        }
    }
    parts
}

/// Most rules of either version that are left when the rest is aligned and may still be paired.
const MOST_LEFT: usize = 200;
/// From which share of its words on, in thousandths, one of them is taken to be another in other words.
const IN_OTHER_WORDS: u32 = 500;

/// Rules that were written anew: only their words tell which is which, the rarer the more.
struct Rewritten<'r> {
    old: &'r [Rule],
    new: &'r [Rule],
    /// By word: how many rules hold it.
    holders: HashMap<Word, u32>,
}

impl<'r> Rewritten<'r> {
    fn new(old: &'r [Rule], new: &'r [Rule]) -> Self {
        let mut holders = HashMap::default();
        for word in old.iter().chain(new).flat_map(|rule| rule.held.words.keys()) {
            *holders.entry(*word).or_default() += 1;
        }
        Rewritten { old, new, holders }
    }

    fn weight(&self, word: &Word) -> u32 {
        let holders = self.holders.get(word).copied().unwrap_or(1).max(1);
        let count = (self.old.len() + self.new.len()) as u32;
        if word.weight() == 0 { 0 } else { 1 + (count / holders).max(1).ilog2() }
    }

    fn sum(&self, words: impl Iterator<Item = (Word, u32)>) -> u32 {
        words.map(|(word, count)| self.weight(&word) * count).sum()
    }

    fn all(&self, held: &Counted) -> u32 {
        self.sum(held.words.iter().map(|(word, count)| (*word, *count)))
    }

    fn common(&self, one: &Counted, other: &Counted) -> u32 {
        self.sum(one.words.iter().map(|(word, count)| (*word, (*count).min(other.count(word)))))
    }

    /// Pairs the rules that are left, the most alike first.
    fn pair(&self, old_of: &mut [Option<u32>], new_of: &mut [Option<u32>]) {
        let olds = left(new_of, old_of);
        let news = left(old_of, new_of);
        let mut pairs = Vec::new();
        for new in &news {
            let new_rule = &self.new[*new].held;
            for old in &olds {
                let old_rule = &self.old[*old].held;
                let common = self.common(new_rule, old_rule) * 1000;
                let (one, other) = (self.all(new_rule).max(1), self.all(old_rule).max(1));
                if common >= one.min(other) * IN_OTHER_WORDS && common >= one.max(other) * IN_OTHER_WORDS / 2 {
                    pairs.push((Reverse(common / one.max(other)), *new, *old));
                }
            }
        }
        order::ascending(&mut pairs);
        for (_, new, old) in pairs {
            if old_of[new].is_none() && new_of[old].is_none() {
                old_of[new] = Some(old as u32);
                new_of[old] = Some(new as u32);
            }
        }
    }
}

/// The rules that are none of the other version, and that none of it is a part of.
fn left(of: &[Option<u32>], others: &[Option<u32>]) -> Vec<usize> {
    let wholes: HashSet<u32> = others.iter().flatten().copied().collect();
    (0..of.len())
        .filter(|number| of[*number].is_none() && !wholes.contains(&(*number as u32)))
        .take(MOST_LEFT)
        .collect()
}
