//! What changed between two versions of a policy: amounts, duties, rules that came and rules that went. Other numbers of
//! clauses, clauses in another place, sentences joined or divided and wording without effect are no changes.
//!
//! Units of both versions are aligned by the pairs of neighbouring words that they share, the rarer the heavier, through an index from
//! pair to unit; the words of aligned units are compared with a diff, and what only moved is taken out of it. All is linear in the
//! length of the two but for the diff, whose library keeps heuristics against quadratic time, and bounded by [`LONGEST`].

use super::clauses::{Clauses, Unit};
use super::wording::{Duty, Placed, Word, Wording};
use crate::facts::amounts::{self, Amount, Measure};
use crate::rule::Field;
use crate::text::Span;
use imara_diff::{Algorithm, Diff, InternedInput, Interner};
use std::collections::{HashMap, HashSet};

/// Longest policy that is compared, in bytes of its text: some 160,000 characters.
pub const LONGEST: usize = 500_000;

/// What kind of change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// An amount, or another content of a rule, became another one.
    Value,
    /// A duty became a choice, a choice a duty, and so on.
    Duty,
    /// A rule came.
    Added,
    /// A rule went.
    Dropped,
}

impl ChangeKind {
    /// As reports call it.
    pub fn name(self) -> &'static str {
        match self {
            ChangeKind::Value => "value",
            ChangeKind::Duty => "duty",
            ChangeKind::Added => "added",
            ChangeKind::Dropped => "dropped",
        }
    }
}

/// A change: where it stands in both versions, and the words that make it.
#[derive(Clone, Debug)]
pub struct Change {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// Clause of the policy; empty where the rule went.
    pub clause: String,
    /// Clause of the policy before; empty where the rule came.
    pub previous_clause: String,
    /// Where in the policy.
    pub new: Option<Span>,
    /// Where in the policy before.
    pub old: Option<Span>,
    /// The unit of the policy, or of the one before where the rule went: what the change is about.
    pub about: Span,
    /// Words that are new.
    pub came: Vec<Word>,
    /// Words that are gone.
    pub went: Vec<Word>,
}

/// A version of a policy, read for comparison.
pub struct Version<'f, 'a> {
    /// Its text.
    pub field: &'f Field<'a>,
    /// Its clauses.
    pub clauses: Clauses,
    /// Its amounts, in order.
    pub amounts: Vec<Amount>,
    /// Its units with their words, those that are not compared left out.
    pub units: Vec<Rule>,
}

/// A unit with its words.
pub struct Rule {
    /// The unit.
    pub unit: Unit,
    /// Its words.
    pub words: Vec<Placed>,
    /// The pairs of neighbouring words, without repetition.
    pairs: Vec<Pair>,
}

/// Two neighbouring words of content; the second is missing in a unit of one.
type Pair = (Word, Option<Word>);

impl<'f, 'a> Version<'f, 'a> {
    /// Reads a policy.
    pub fn read(field: &'f Field<'a>, wording: &Wording) -> Self {
        let clauses = Clauses::read(field);
        let amounts = amounts::find(&field.page.text, &field.facts().quantities);
        let compared = clauses.units.iter().filter(|unit| is_compared(field.slice(unit.span)));
        let units = compared
            .map(|unit| {
                let mut words = wording.read(field, &amounts, unit.span);
                if begins_to_apply(field.slice(unit.span)) {
                    words.retain(|placed| !matches!(placed.word, Word::Amount(Measure::Date, _)));
                }
                Rule { unit: *unit, pairs: pairs(&words), words }
            })
            .filter(|rule| !rule.pairs.is_empty())
            .collect();
        Version { field, clauses, amounts, units }
    }
}

/// Whether a unit holds a rule: why a policy was made, from when it is in force and what it repeals differ in every version.
fn is_compared(text: &str) -> bool {
    let made = ["制定本", "制订本", "修订本", "制定如下", "提出如下", "通知如下", "制定以下", "提出以下", "经研究"];
    let in_force = ["施行", "实施", "执行", "生效"];
    let purpose = made.iter().any(|word| text.contains(word));
    let begins = text.contains('自')
        && text.contains('起')
        && in_force.iter().any(|word| text.contains(word))
        && text.contains('年');
    let ends = text.contains("废止") || text.contains("负责解释") || text.contains("特此");
    !(purpose || begins && !text.contains("有效期") || ends)
}

/// Whether a unit says from when on the policy is in force.
fn begins_to_apply(text: &str) -> bool {
    let in_force = ["施行", "实施", "执行", "生效"];
    text.contains('自') && text.contains('起') && text.contains('年') && in_force.iter().any(|word| text.contains(word))
}

fn pairs(words: &[Placed]) -> Vec<Pair> {
    let content: Vec<Word> = words.iter().map(|placed| placed.word).filter(|word| word.weight() > 0).collect();
    let mut pairs: Vec<Pair> = content.windows(2).map(|two| (two[0], Some(two[1]))).collect();
    if let ([only], true) = (&content[..], pairs.is_empty()) {
        pairs.push((*only, None));
    }
    let mut seen = HashSet::with_capacity(pairs.len());
    pairs.retain(|pair| seen.insert(*pair));
    pairs
}

/// Which units of one version hold a pair; pairs of many units tell none apart.
struct Index {
    units: HashMap<Pair, Vec<u32>>,
    count: u32,
}

/// Units that a pair may lead to.
const MOST_UNITS: usize = 48;

impl Index {
    fn new(rules: &[Rule]) -> Self {
        let mut units: HashMap<Pair, Vec<u32>> = HashMap::new();
        for (number, rule) in rules.iter().enumerate() {
            for pair in &rule.pairs {
                units.entry(*pair).or_default().push(number as u32);
            }
        }
        Index { units, count: rules.len() as u32 }
    }

    /// How much a pair tells: the more, the fewer units hold it.
    fn weight(&self, pair: &Pair) -> u32 {
        let holders = self.units.get(pair).map_or(1, Vec::len) as u32;
        1 + (self.count / holders.max(1)).max(1).ilog2()
    }

    /// The unit that is most like one of the other version, and how much of that it holds, in thousandths.
    fn best(&self, rule: &Rule, place: u32) -> Option<(u32, u32)> {
        let mut scores: HashMap<u32, u32> = HashMap::new();
        let mut all = 0;
        for pair in &rule.pairs {
            let weight = self.weight(pair);
            all += weight;
            if let Some(units) = self.units.get(pair).filter(|units| units.len() <= MOST_UNITS) {
                units.iter().for_each(|unit| *scores.entry(*unit).or_default() += weight);
            }
        }
        // Of two that are as like, the nearer one.
        let nearness = |unit: u32| std::cmp::Reverse((unit.abs_diff(place), unit));
        let (unit, score) = scores.into_iter().max_by_key(|(unit, score)| (*score, nearness(*unit)))?;
        Some((unit, score * 1000 / all.max(1)))
    }
}

/// From which share of its pairs on, in thousandths, a unit is taken to be another one in other words.
const ALIKE: u32 = 400;
/// From which share on a stretch is taken to stand elsewhere.
const MOVED: usize = 750;

/// From which share of its words on a unit is taken to be said in another order.
const IN_OTHER_ORDER: usize = 850;
/// From which share on a unit is a part of one that is more like another unit.
const A_PART: u32 = 600;

/// All changes between two versions, in the order of the new one, those that went last; `None` where the two have so little in common
/// that they are no versions of one policy.
pub fn compare(old: &Version<'_, '_>, new: &Version<'_, '_>) -> Option<Vec<Change>> {
    let (old_index, new_index) = (Index::new(&old.units), Index::new(&new.units));
    let best = |rules: &[Rule], others: &[Rule], index: &Index| -> Vec<Option<(u32, u32)>> {
        let place = |number: usize| (number * others.len() / rules.len().max(1)) as u32;
        rules.iter().enumerate().map(|(number, rule)| index.best(rule, place(number))).collect()
    };
    let best_old = best(&new.units, &old.units, &old_index);
    let best_new = best(&old.units, &new.units, &new_index);
    // Each other's best may be said in other words; a part of a longer unit is nearly all there.
    let alike = |one: &[Option<(u32, u32)>], other: &[Option<(u32, u32)>]| -> Vec<Option<u32>> {
        let is_mutual =
            |number: usize, unit: u32| other[unit as usize].is_some_and(|(back, _)| back as usize == number);
        let least = |number, unit| if is_mutual(number, unit) { ALIKE } else { A_PART };
        let alike = |(number, best): (usize, &Option<(u32, u32)>)| {
            best.filter(|(unit, share)| *share >= least(number, *unit)).map(|(unit, _)| unit)
        };
        one.iter().enumerate().map(alike).collect()
    };
    let (mut old_of, mut new_of) = (alike(&best_old, &best_new), alike(&best_new, &best_old));
    take_back(&mut old_of, &new_of, &best_new);
    take_back(&mut new_of, &old_of, &best_old);
    let weights = Weights::new(old, new);
    weights.match_rest(old, new, &mut old_of, &mut new_of);
    let (olds, news) = (old.units.len(), new.units.len());
    let matched = old_of.iter().flatten().count();
    if news >= 5 && matched * 6 < news {
        return None;
    }
    let parts = |count: usize, best: &[Option<u32>]| {
        let mut parts = vec![Vec::new(); count];
        for (number, whole) in best.iter().enumerate() {
            if let Some(whole) = whole {
                parts[*whole as usize].push(number as u32);
            }
        }
        parts
    };
    let (parts_of_old, parts_of_new) = (parts(olds, &old_of), parts(news, &new_of));
    let comparison = Comparison { old, new, old_index, new_index, weights, parts_of_old, parts_of_new };
    let mut changes = Vec::new();
    for (number, old_number) in old_of.iter().enumerate() {
        match old_number {
            Some(old_number) => {
                let mutual = new_of[*old_number as usize] == Some(number as u32);
                comparison.pair(*old_number as usize, number, mutual, &mut changes);
            }
            // An old unit may hold a part of it.
            None if new_of.contains(&Some(number as u32)) => {}
            None => comparison.whole(&new.units[number], Side::New, &mut changes),
        }
    }
    for (number, new_number) in new_of.iter().enumerate() {
        match new_number {
            Some(new_number) if old_of[*new_number as usize] != Some(number as u32) => {
                comparison.pair(number, *new_number as usize, false, &mut changes);
            }
            Some(_) => {}
            None if old_of.contains(&Some(number as u32)) => {}
            None => comparison.whole(&old.units[number], Side::Old, &mut changes),
        }
    }
    changes.sort_by_key(|change| (change.new.is_none(), change.new.or(change.old).map_or(0, |span| span.start)));
    Some(joined(changes))
}

/// A unit that is like none enough, but that others are parts of, belongs to the one of them that is most like it.
fn take_back(of: &mut [Option<u32>], others: &[Option<u32>], best: &[Option<(u32, u32)>]) {
    let mut points: Vec<(u32, u32, u32)> = Vec::new();
    for (number, unit) in others.iter().enumerate() {
        if let (Some(unit), Some((_, share))) = (unit, best[number]) {
            points.push((*unit, share, number as u32));
        }
    }
    points.sort_by_key(|(unit, share, number)| (*unit, std::cmp::Reverse(*share), *number));
    for (unit, _, number) in points {
        of[unit as usize].get_or_insert(number);
    }
}

/// How much a word tells: the more, the fewer units of both versions hold it.
struct Weights {
    holders: HashMap<Word, u32>,
    count: u32,
}

impl Weights {
    fn new(old: &Version<'_, '_>, new: &Version<'_, '_>) -> Self {
        let mut holders = HashMap::new();
        let units = || old.units.iter().chain(&new.units);
        for rule in units() {
            let words: HashSet<Word> = rule.words.iter().map(|placed| placed.word).collect();
            words.into_iter().for_each(|word| *holders.entry(word).or_default() += 1);
        }
        Weights { holders, count: units().count() as u32 }
    }

    fn of(&self, word: &Word) -> u32 {
        let holders = self.holders.get(word).copied().unwrap_or(1).max(1);
        if word.weight() == 0 { 0 } else { 1 + (self.count / holders).max(1).ilog2() }
    }

    /// What two units have in common, and what each has, in any order.
    fn common(&self, one: &Counted, other: &Counted) -> (u32, u32, u32) {
        let all = |counted: &Counted| counted.words.iter().map(|(word, count)| self.of(word) * count).sum();
        let both = |(word, count): (&Word, &u32)| self.of(word) * count.min(other.words.get(word).unwrap_or(&0));
        (one.words.iter().map(both).sum(), all(one), all(other))
    }

    /// Pairs the units that are left: in a clause that was written anew, only the words tell which rule is which.
    fn match_rest(
        &self,
        old: &Version<'_, '_>,
        new: &Version<'_, '_>,
        old_of: &mut [Option<u32>],
        new_of: &mut [Option<u32>],
    ) {
        let rest = |of: &[Option<u32>], others: &[Option<u32>]| -> Vec<usize> {
            let is_left = |number: &usize| of[*number].is_none() && !others.contains(&Some(*number as u32));
            (0..of.len()).filter(is_left).take(MOST_LEFT).collect()
        };
        let counted = |rule: &Rule| Counted::new(&words(rule));
        let olds: Vec<(usize, Counted)> =
            rest(new_of, old_of).into_iter().map(|number| (number, counted(&old.units[number]))).collect();
        let news: Vec<(usize, Counted)> =
            rest(old_of, new_of).into_iter().map(|number| (number, counted(&new.units[number]))).collect();
        let mut pairs = Vec::new();
        for (new_number, new_words) in &news {
            for (old_number, old_words) in &olds {
                let (common, one, other) = self.common(new_words, old_words);
                let share = common * 1000 / one.min(other).max(1);
                if share >= IN_OTHER_WORDS && common * 1000 >= one.max(other) * IN_OTHER_WORDS / 2 {
                    pairs.push((common * 1000 / one.max(other).max(1), *old_number, *new_number));
                }
            }
        }
        // The most alike first.
        pairs.sort_by_key(|(share, old, new)| (std::cmp::Reverse(*share), *new, *old));
        for (_, old_number, new_number) in pairs {
            if old_of[new_number].is_none() && new_of[old_number].is_none() {
                old_of[new_number] = Some(old_number as u32);
                new_of[old_number] = Some(new_number as u32);
            }
        }
    }
}

/// Most units of either version that are left when all are aligned and may still be paired.
const MOST_LEFT: usize = 200;
/// From which share of its words on, in thousandths, one of them is taken to be another in other words.
const IN_OTHER_WORDS: u32 = 500;

struct Comparison<'v, 'f, 'a> {
    old: &'v Version<'f, 'a>,
    new: &'v Version<'f, 'a>,
    old_index: Index,
    new_index: Index,
    weights: Weights,
    /// By old unit: the new ones that are most like it; and by new unit, the old ones.
    parts_of_old: Vec<Vec<u32>>,
    parts_of_new: Vec<Vec<u32>>,
}

/// What a stretch of changed words is made of.
#[derive(Default)]
struct Part {
    /// From which word to which, before which the next one begins.
    words: std::ops::Range<usize>,
    /// Those that are neither elsewhere nor without effect.
    left: Vec<Word>,
    /// The weight of the longest stretch of them.
    longest: usize,
}

impl Part {
    fn amounts(&self) -> impl Iterator<Item = (Measure, i128)> + '_ {
        self.left
            .iter()
            .filter_map(|word| if let Word::Amount(measure, value) = word { Some((*measure, *value)) } else { None })
    }

    fn duty(&self) -> Option<Duty> {
        self.left.iter().find_map(|word| if let Word::Duty(duty) = word { Some(*duty) } else { None })
    }

    fn has_term(&self) -> bool {
        self.left.iter().any(|word| matches!(word, Word::Term(_)))
    }

    fn weight(&self) -> usize {
        weight(&self.left)
    }
}

fn weight(words: &[Word]) -> usize {
    words.iter().map(|word| word.weight()).sum()
}

/// Whether some words are most of others, all amounts among them.
fn is_most(some: &[Word], all: &[Word]) -> bool {
    let amounts = |words: &[Word]| words.iter().filter(|word| matches!(word, Word::Amount(..))).count();
    amounts(some) == amounts(all) && weight(some) * 1000 >= weight(all) * MOVED
}

/// A version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

/// Changed content of fewer characters is wording.
const CONTENT: usize = 3;
/// Content of so many characters is a rule of its own, if nothing stands in its place in the other version.
const OWN_RULE: usize = 9;
/// Pairs from which on a stretch is long.
const LONG: usize = 5;
/// Most parts into which a unit is taken to be divided.
const MOST_PARTS: usize = 8;
/// Unchanged words between two changes that belong together.
const TOGETHER: usize = 4;

impl Comparison<'_, '_, '_> {
    /// A unit of which nothing is in the other version.
    fn whole(&self, rule: &Rule, side: Side, changes: &mut Vec<Change>) {
        let words = words(rule);
        let field = if side == Side::New { self.new.field } else { self.old.field };
        let introduces = field.slice(rule.unit.span).ends_with(':');
        if weight(&words) < CONTENT || introduces || self.is_said_in_other_order(rule, side) {
            return;
        }
        let span = Some(rule.unit.span);
        let label = |version: &Version<'_, '_>| version.clauses.label(&rule.unit).to_owned();
        changes.push(if side == Side::New {
            Change {
                kind: ChangeKind::Added,
                clause: label(self.new),
                previous_clause: String::new(),
                new: span,
                old: None,
                about: rule.unit.span,
                came: words,
                went: Vec::new(),
            }
        } else {
            Change {
                kind: ChangeKind::Dropped,
                clause: String::new(),
                previous_clause: label(self.old),
                new: None,
                old: span,
                about: rule.unit.span,
                came: Vec::new(),
                went: words,
            }
        });
    }

    /// Whether a unit of the other version holds nearly all words of a unit, in whatever order.
    fn is_said_in_other_order(&self, rule: &Rule, side: Side) -> bool {
        let (other, index) = match side {
            Side::Old => (self.new, &self.new_index),
            Side::New => (self.old, &self.old_index),
        };
        let words: HashSet<Word> = rule.words.iter().map(|placed| placed.word).collect();
        let candidates = rule.pairs.iter().filter_map(|pair| index.units.get(pair)).flatten();
        let candidates: std::collections::BTreeSet<u32> = candidates.copied().take(MOST_UNITS).collect();
        let is_held = |pair: &&Pair| index.units.contains_key(*pair);
        let amounts = rule.words.iter().filter(|placed| matches!(placed.word, Word::Amount(..)));
        let mut all = amounts.map(|placed| placed.word);
        let has_amounts =
            all.all(|word| other.units.iter().any(|unit| unit.words.iter().any(|placed| placed.word == word)));
        if has_amounts && rule.pairs.iter().filter(is_held).count() * 1000 >= rule.pairs.len() * IN_OTHER_ORDER {
            return true;
        }
        candidates.into_iter().any(|unit| {
            let held: HashSet<Word> = other.units[unit as usize].words.iter().map(|placed| placed.word).collect();
            words.intersection(&held).count() * 1000 >= words.len() * IN_OTHER_ORDER
        })
    }

    /// What changed between two units; if they are not each other's best, one is a part of the other, and what stands around
    /// that part is of no interest.
    fn pair(&self, old: usize, new: usize, mutual: bool, changes: &mut Vec<Change>) {
        let number = (old, new);
        let (old, new) = (&self.old.units[old], &self.new.units[new]);
        let (before, after): (Vec<Word>, Vec<Word>) = (words(old), words(new));
        let hunks = diff(&before, &after);
        let (kept_old, kept_new) = kept(&hunks, before.len(), after.len());
        let (shorter, longer) = (before.len().min(after.len()), before.len().max(after.len()));
        let is_part = !mutual && shorter * 10 <= longer * 7;
        let mut parts: Vec<(Part, Part)> = Vec::new();
        let held = Held { old: Counted::new(&before), new: Counted::new(&after) };
        for (gone, come) in &hunks {
            let inside = |range: &std::ops::Range<usize>, kept: &std::ops::Range<usize>, shorter: bool| {
                mutual || shorter || (range.start >= kept.start && range.end <= kept.end)
            };
            if !inside(gone, &kept_old, before.len() <= after.len())
                || !inside(come, &kept_new, after.len() <= before.len())
            {
                continue;
            }
            let replaces = !gone.is_empty() && !come.is_empty();
            let went = surplus(&before[gone.clone()], &held.old, &held.new, replaces);
            let came = surplus(&after[come.clone()], &held.new, &held.old, replaces);
            let went = self.left(&before[gone.clone()], went, Side::Old, number, (mutual, replaces));
            let came = self.left(&after[come.clone()], came, Side::New, number, (mutual, replaces));
            let went = Part { words: gone.clone(), longest: weight(&went), left: went };
            let came = Part { words: come.clone(), longest: weight(&came), left: came };
            match parts.last_mut() {
                Some((last_old, last_new))
                    if gone.start - last_old.words.end.min(gone.start) <= TOGETHER
                        && come.start - last_new.words.end.min(come.start) <= TOGETHER =>
                {
                    last_old.words.end = gone.end;
                    last_new.words.end = come.end;
                    last_old.longest = last_old.longest.max(went.longest);
                    last_new.longest = last_new.longest.max(came.longest);
                    last_old.left.extend(went.left);
                    last_new.left.extend(came.left);
                }
                _ => parts.push((went, came)),
            }
        }
        let likeness = Likeness { share: likeness(&held, mutual), hunks: hunks.len() };
        if std::env::var_os("DBG").is_some() {
            eprintln!(
                "PAIR mutual {mutual} {} {}\n   {}\n   {}",
                likeness.share,
                likeness.hunks,
                self.old.field.slice(old.unit.span),
                self.new.field.slice(new.unit.span)
            );
        }
        for (went, came) in parts {
            if let Some(kind) = kind_of(&went, &came, likeness) {
                changes.push(self.change(kind, old, new, went, came));
            }
        }
    }

    /// Those of the surplus words of a stretch that do not stand together elsewhere in the other version: a long stretch in any
    /// unit, a short one where this unit was divided.
    fn left(
        &self,
        stretch: &[Word],
        surplus: Vec<Word>,
        side: Side,
        (old, new): (usize, usize),
        (mutual, replaces): (bool, bool),
    ) -> Vec<Word> {
        let (other, index, parts, paired) = match side {
            Side::Old => (self.new, &self.new_index, &self.parts_of_old[old], new),
            Side::New => (self.old, &self.old_index, &self.parts_of_new[new], old),
        };
        let content: Vec<Word> = stretch.iter().copied().filter(|word| word.weight() > 0).collect();
        let pairs: Vec<Pair> = content.windows(2).map(|two| (two[0], Some(two[1]))).collect();
        let beside = [paired.wrapping_sub(1), paired + 1];
        let near: Vec<u32> = (parts.iter().copied().take(MOST_PARTS))
            .chain(beside.into_iter().filter(|unit| *unit < other.units.len()).map(|unit| unit as u32))
            .filter(|unit| *unit as usize != paired)
            .collect();
        if pairs.len() >= LONG {
            let mut held: HashMap<u32, usize> = HashMap::new();
            for units in pairs.iter().filter_map(|pair| index.units.get(pair)) {
                units.iter().take(MOST_UNITS).for_each(|unit| *held.entry(*unit).or_default() += 1);
            }
            held.remove(&(paired as u32));
            if held.values().max().is_some_and(|most| most * 1000 >= pairs.len() * MOVED) {
                return Vec::new();
            }
        }
        let holds =
            |unit: &u32, word: &Word| other.units[*unit as usize].words.iter().any(|placed| placed.word == *word);
        let is_divided = parts.iter().any(|part| *part as usize != paired);
        let (weight, least) = (weight(&surplus), if replaces && mutual { ALONE } else { CONTENT });
        let is_elsewhere = if is_divided || !mutual {
            // All parts together.
            let held: Vec<Word> =
                surplus.iter().copied().filter(|word| near.iter().any(|unit| holds(unit, word))).collect();
            is_most(&held, &surplus)
        } else {
            let in_one = |unit: &u32| {
                let held: Vec<Word> = surplus.iter().copied().filter(|word| holds(unit, word)).collect();
                is_most(&held, &surplus)
            };
            weight >= least && near.iter().any(in_one)
        };
        if is_elsewhere { Vec::new() } else { surplus }
    }

    fn change(&self, kind: ChangeKind, old: &Rule, new: &Rule, went: Part, came: Part) -> Change {
        let shown = |rule: &Rule, part: &Part, version: &Version<'_, '_>| shown(version.field, rule, &part.words);
        Change {
            kind,
            clause: self.new.clauses.label(&new.unit).to_owned(),
            previous_clause: self.old.clauses.label(&old.unit).to_owned(),
            new: Some(shown(new, &came, self.new)),
            old: Some(shown(old, &went, self.old)),
            about: new.unit.span,
            came: came.left,
            went: went.left,
        }
    }
}

fn words(rule: &Rule) -> Vec<Word> {
    rule.words.iter().map(|placed| placed.word).collect()
}

type Hunk = (std::ops::Range<usize>, std::ops::Range<usize>);

fn diff(before: &[Word], after: &[Word]) -> Vec<Hunk> {
    let interner = Interner::new(before.len() + after.len());
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner };
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    let range = |range: std::ops::Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|hunk| (range(hunk.before), range(hunk.after))).collect()
}

/// From the first to the last stretch that both have; a word or two may be the same by chance.
fn kept(hunks: &[Hunk], before: usize, after: usize) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
    // What both have lies between the hunks.
    let mut common: Vec<Hunk> = Vec::with_capacity(hunks.len() + 1);
    let (mut old, mut new) = (0, 0);
    for (gone, come) in hunks {
        common.push((old..gone.start, new..come.start));
        (old, new) = (gone.end, come.end);
    }
    common.push((old..before, new..after));
    let long = |(range, _): &&Hunk| range.len() > BY_CHANCE;
    match (common.iter().find(long), common.iter().rfind(long)) {
        (Some(first), Some(last)) => (first.0.start..last.0.end, first.1.start..last.1.end),
        _ => (0..before, 0..after),
    }
}

/// Most words that two units may have in common by chance.
const BY_CHANCE: usize = 2;

/// What both units hold, so that a word that only moved, or is said once more, is told from one that came.
struct Held {
    old: Counted,
    new: Counted,
}

/// How often words stand in a unit, and which stand side by side.
struct Counted {
    words: HashMap<Word, u32>,
    pairs: HashSet<(Word, Word)>,
}

impl Counted {
    fn new(words: &[Word]) -> Self {
        let mut counts = HashMap::with_capacity(words.len());
        words.iter().for_each(|word| *counts.entry(*word).or_default() += 1);
        Counted { words: counts, pairs: words.windows(2).map(|two| (two[0], two[1])).collect() }
    }
}

/// The words of a stretch that the other unit does not hold as often. Where nothing stands in place of the stretch, what the other
/// unit holds side by side is only said once more.
fn surplus(stretch: &[Word], own: &Counted, other: &Counted, replaces: bool) -> Vec<Word> {
    let exceeds = |word: &Word| own.words.get(word) > other.words.get(word);
    let repeats = |index: usize| {
        let known = |at: usize| stretch.get(at..at + 2).is_some_and(|two| other.pairs.contains(&(two[0], two[1])));
        known(index) || index.checked_sub(1).is_some_and(known)
    };
    let is_new = |index: usize, word: &Word| match word {
        Word::Char(_) | Word::Same(_) => exceeds(word) && (replaces || !repeats(index)),
        _ => exceeds(word) && (replaces || !other.words.contains_key(word)),
    };
    stretch.iter().enumerate().filter(|(index, word)| is_new(*index, word)).map(|(_, word)| *word).collect()
}

/// How like two units are.
#[derive(Clone, Copy)]
struct Likeness {
    /// Share of their words that both have, in whatever order, in thousandths.
    share: u32,
    /// In how many places they differ.
    hunks: usize,
}

fn likeness(held: &Held, mutual: bool) -> u32 {
    let all = |counted: &Counted| counted.words.iter().map(|(word, count)| word.weight() as u32 * count).sum::<u32>();
    let both = |(word, count): (&Word, &u32)| word.weight() as u32 * count.min(held.new.words.get(word).unwrap_or(&0));
    let common: u32 = held.old.words.iter().map(both).sum();
    let (one, other) = (all(&held.old), all(&held.new));
    common * 1000 / if mutual { one.max(other) } else { one.min(other) }.max(1)
}

/// What kind of change two stretches make; `None` where they are wording: the less alike the units are, and the more places they
/// differ in, the more of their words differ without meaning anything else.
fn kind_of(went: &Part, came: &Part, likeness: Likeness) -> Option<ChangeKind> {
    if std::env::var_os("DBG").is_some() && (!went.left.is_empty() || !came.left.is_empty()) {
        eprintln!("ALIKE went {} {:?} came {} {:?}", went.longest, went.left, came.longest, came.left);
    }
    let is_one =
        |(measure, value): &(Measure, i128)| matches!(measure, Measure::Count(_)) && *value == crate::decimal::ONE;
    let amounts = |part: &Part| part.amounts().filter(|amount| !is_one(amount)).count();
    if amounts(went) + amounts(came) > 0 {
        let other = |one: &Part, other: &Part| one.amounts().all(|amount| other.amounts().any(|known| known == amount));
        if !(other(went, came) && other(came, went)) {
            return Some(by_side(went, came));
        }
    }
    let (old, new) = (went.longest, came.longest);
    if let (Some(before), Some(after)) = (went.duty(), came.duty())
        && before != after
        && old.max(new) < 2 * CONTENT
    {
        return Some(ChangeKind::Duty);
    }
    let both = |of: &dyn Fn(&Part) -> bool| of(went) && of(came);
    let links = |part: &Part| part.left.iter().any(|word| matches!(word, Word::Link(_)));
    let nearly_same = likeness.share >= NEARLY_SAME || likeness.hunks <= FEW && likeness.share >= REWRITTEN;
    let changed = if nearly_same {
        let replaced = old.min(new) > 0 && old.max(new) >= CONTENT && old + new >= ALONE;
        let term = went.has_term() && new >= 2 || came.has_term() && old >= 2;
        replaced || old.max(new) >= OWN_RULE || term || both(&links)
    } else if likeness.share >= REWRITTEN {
        let replaced = old.min(new) > CONTENT && old + new >= OWN_RULE;
        old.max(new) >= OWN_RULE || both(&Part::has_term) || replaced
    } else {
        false
    };
    changed.then(|| by_side(went, came))
}

/// From which share on, in thousandths, units are the same but for a few words; below which one was written anew.
const NEARLY_SAME: u32 = 850;
const REWRITTEN: u32 = 550;
/// Places in which nearly the same units differ.
const FEW: usize = 2;
/// Content of fewer characters, of both units together, is wording.
const ALONE: usize = 5;

/// A rule that came or went within a sentence, if nothing stands in its place in the other version; else a value.
fn by_side(went: &Part, came: &Part) -> ChangeKind {
    match (went.weight() + went.amounts().count(), came.weight() + came.amounts().count()) {
        (0..=1, OWN_RULE..) => ChangeKind::Added,
        (OWN_RULE.., 0..=1) => ChangeKind::Dropped,
        _ => ChangeKind::Value,
    }
}

/// The part of a unit, from comma to comma, in which words stand.
fn shown(field: &Field<'_>, rule: &Rule, range: &std::ops::Range<usize>) -> Span {
    let all = rule.unit.span;
    let at = |index: usize| rule.words.get(index).map(|placed| placed.span);
    let start = at(range.start.min(rule.words.len().saturating_sub(1))).map_or(all.start, |span| span.start);
    let end = at(range.end.max(range.start + 1) - 1).map_or(start, |span| span.end).max(start);
    let text = field.slice(all);
    let (from, to) = ((start - all.start) as usize, (end - all.start) as usize);
    let before = text[..from].rfind([',', ':', '\n']).map_or(0, |comma| comma + 1);
    let behind = text[to..].find([',', ';', '。', '\n']).map_or(text.len(), |comma| to + comma);
    // A few characters say nothing by themselves.
    let (mut before, mut behind) = (before, behind);
    if text[before..behind].chars().count() < SHORT {
        before = text[..before.saturating_sub(1)].rfind([',', ':', '\n']).map_or(0, |comma| comma + 1);
        if text[before..behind].chars().count() < SHORT {
            behind = text
                .get(behind + 1..)
                .and_then(|rest| rest.find([',', ';', '。', '\n']))
                .map_or(text.len(), |comma| behind + 1 + comma);
        }
    }
    Span { start: all.start + before as u32, end: all.start + behind as u32 }
}

/// Fewest characters that are shown of a clause.
const SHORT: usize = 12;

/// Neighbouring units of one clause that came or went together are one change, and so is what the same stretch shows.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        match joined.last_mut() {
            Some(last)
                if last.kind == change.kind
                    && (&last.clause, &last.previous_clause) == (&change.clause, &change.previous_clause)
                    && matches!(change.kind, ChangeKind::Added | ChangeKind::Dropped)
                    && last.about != change.about =>
            {
                let extend = |span: &mut Option<Span>, more: Option<Span>| {
                    if let (Some(span), Some(more)) = (span, more) {
                        span.end = span.end.max(more.end);
                    }
                };
                extend(&mut last.new, change.new);
                extend(&mut last.old, change.old);
                last.about.end = last.about.end.max(change.about.end);
                last.came.extend(change.came);
                last.went.extend(change.went);
            }
            Some(last) if last.new == change.new && last.old == change.old => {
                last.came.extend(change.came);
                last.went.extend(change.went);
            }
            _ => joined.push(change),
        }
    }
    joined
}
