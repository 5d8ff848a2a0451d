//! What changed between two versions of a policy: amounts, duties, rules that came and rules that went. Other numbers of
//! clauses, clauses in another place, rules joined or divided and wording without effect are no changes.
//!
//! The words of aligned rules are compared with a diff; what only moved, and what stands elsewhere because a rule was divided, is
//! taken out of it. All is linear in the length of the two but for the diff of two rules, which is bounded by [`MOST_DIFFED`]; and
//! bounded as a whole by [`LONGEST`] and [`MOST_CHANGES`].

use super::alignment::{ALIKE, Alignment, MOST_RULES};
use super::version::{Counted, Rule, Version, pairs_of};
use super::wording::{Duty, Word};
use crate::facts::amounts::Measure;
use crate::order;
use crate::rule::Field;
use crate::text::Span;
use imara_diff::{Algorithm, Diff, InternedInput, Interner};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::ops::Range;

/// Longest policy that is compared, in bytes of its text: some 160,000 characters.
pub const LONGEST: usize = 500_000;
/// Most changes of two versions of one policy; with more they are different policies.
pub const MOST_CHANGES: usize = 1000;

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

/// All changes between two versions, in the order of the new one, those that went last; `None` where the two have so little in common
/// that they are no versions of one policy.
pub fn compare(old: &Version<'_, '_>, new: &Version<'_, '_>) -> Option<Vec<Change>> {
    let alignment = Alignment::new(&old.rules, &new.rules);
    let matched = alignment.old_of.iter().flatten().count();
    if new.rules.len() >= FEWEST && matched * LEAST_MATCHED < new.rules.len() {
        return None;
    }
    let renamed = renamings(old, new, &alignment);
    let mut comparison = Comparison { old, new, alignment: &alignment, renamed, changes: Vec::new() };
    for (number, old_number) in alignment.old_of.iter().enumerate() {
        match old_number {
            Some(old) => comparison.pair(*old as usize, number),
            None if alignment.parts_of_new[number].is_empty() => comparison.whole(Side::New, number),
            None => {}
        }
    }
    for (number, new_number) in alignment.new_of.iter().enumerate() {
        match new_number {
            // What is each other's was compared above.
            Some(new) if alignment.old_of[*new as usize] == Some(number as u32) => {}
            Some(new) => comparison.pair(number, *new as usize),
            None if alignment.parts_of_old[number].is_empty() => comparison.whole(Side::Old, number),
            None => {}
        }
    }
    let mut changes = comparison.changes;
    order::by_key(&mut changes, |change| {
        (change.new.is_none(), change.new.or(change.old).map_or(0, |span| span.start))
    });
    let changes = joined(changes);
    (changes.len() <= MOST_CHANGES).then_some(changes)
}

/// Fewest rules of which a share tells whether two policies are versions of one.
const FEWEST: usize = 5;
/// One rule in so many must be in the policy before.
const LEAST_MATCHED: usize = 6;

/// A version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

struct Comparison<'v, 'f, 'a> {
    old: &'v Version<'f, 'a>,
    new: &'v Version<'f, 'a>,
    alignment: &'v Alignment,
    renamed: HashSet<(Vec<Word>, Vec<Word>)>,
    changes: Vec<Change>,
}

/// In so many rules the same words in place of the same others are another name for something, and no change of each.
const RENAMED: u32 = 3;

/// What is called by another name throughout.
fn renamings(old: &Version<'_, '_>, new: &Version<'_, '_>, alignment: &Alignment) -> HashSet<(Vec<Word>, Vec<Word>)> {
    let is_name =
        |words: &[Word]| !words.is_empty() && words.iter().all(|word| matches!(word, Word::Char(_) | Word::Same(_)));
    let mut counts: HashMap<(Vec<Word>, Vec<Word>), u32> = HashMap::default();
    for (number, old_number) in alignment.old_of.iter().enumerate() {
        let Some(old_number) = old_number else { continue };
        let (before, after) = (words(&old.rules[*old_number as usize]), words(&new.rules[number]));
        for (gone, come) in diff(&before, &after) {
            let (gone, come) = (&before[gone], &after[come]);
            if gone.len().max(come.len()) <= LONGEST_NAME && is_name(gone) && is_name(come) {
                *counts.entry((gone.to_vec(), come.to_vec())).or_default() += 1;
            }
        }
    }
    counts.into_iter().filter(|(_, count)| *count >= RENAMED).map(|(renaming, _)| renaming).collect()
}

/// Longest name, in words.
const LONGEST_NAME: usize = 12;

/// Two rules that are compared, by number, and how.
#[derive(Clone, Copy)]
struct Pairing {
    old: usize,
    new: usize,
    /// Whether each is the other's best; else one is a part of the other.
    mutual: bool,
}

/// A stretch of changed words.
struct Part {
    /// From which word to which, before which the next one begins.
    words: Range<usize>,
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

    fn new(words: Range<usize>, left: Vec<Word>) -> Self {
        Part { words, longest: weight(&left), left }
    }

    /// Adds a part of both rules; what follows another closely belongs to it.
    fn add(parts: &mut Vec<(Part, Part)>, went: Part, came: Part) {
        let is_near = |last: &Part, part: &Part| part.words.start.saturating_sub(last.words.end) <= TOGETHER;
        match parts.last_mut().filter(|(old, new)| is_near(old, &went) && is_near(new, &came)) {
            Some((old, new)) => {
                old.join(went);
                new.join(came);
            }
            None => parts.push((went, came)),
        }
    }

    fn join(&mut self, other: Part) {
        self.words.end = other.words.end;
        self.longest = self.longest.max(other.longest);
        self.left.extend(other.left);
    }
}

fn weight(words: &[Word]) -> usize {
    words.iter().map(|word| word.weight()).sum()
}

/// Changed content of fewer characters is wording.
const CONTENT: usize = 3;
/// Content of so many characters is a rule of its own, if nothing stands in its place in the other version.
const OWN_RULE: usize = 9;
/// From which share of its words on, in thousandths, a rule is taken to be said in another order in one rule; and from which share
/// of their pairs on in several.
const IN_OTHER_ORDER: usize = 700;
const IN_OTHER_PLACES: usize = 850;
/// From which share on a stretch is taken to stand elsewhere.
const MOVED: usize = 750;
/// Pairs from which on a stretch is long.
const LONG: usize = 5;
/// Most parts into which a unit is taken to be divided.
const MOST_PARTS: usize = 8;
/// Unchanged words between two changes that belong together.
const TOGETHER: usize = 4;

impl Comparison<'_, '_, '_> {
    /// A rule of which nothing is in the other version.
    fn whole(&mut self, side: Side, number: usize) {
        let (version, kind) = match side {
            Side::Old => (self.old, ChangeKind::Dropped),
            Side::New => (self.new, ChangeKind::Added),
        };
        let rule = &version.rules[number];
        let words = words(rule);
        if weight(&words) < CONTENT || rule.introduces || self.is_said(side, rule) {
            return;
        }
        let label = version.clauses.label(&rule.unit).to_owned();
        let span = rule.unit.span;
        self.changes.push(match side {
            Side::New => Change {
                kind,
                clause: label,
                previous_clause: String::new(),
                new: Some(span),
                old: None,
                about: span,
                came: words,
                went: Vec::new(),
            },
            Side::Old => Change {
                kind,
                clause: String::new(),
                previous_clause: label,
                new: None,
                old: Some(span),
                about: span,
                came: Vec::new(),
                went: words,
            },
        });
    }

    /// Whether the other version says a rule in another order, or in several places.
    fn is_said(&self, side: Side, rule: &Rule) -> bool {
        let (other, index) = match side {
            Side::Old => (self.new, &self.alignment.new_index),
            Side::New => (self.old, &self.alignment.old_index),
        };
        let most = |some: usize, all: usize, share: usize| some * 1000 >= all * share;
        let amounts = || rule.held.words.keys().filter(|word| matches!(word, Word::Amount(..)));
        let is_known = rule.pairs.iter().filter(|pair| index.rules.contains_key(*pair)).count();
        if most(is_known, rule.pairs.len(), IN_OTHER_PLACES) && amounts().all(|amount| index.words.contains(amount)) {
            return true;
        }
        let mut candidates: Vec<u32> =
            rule.pairs.iter().filter_map(|pair| index.rules.get(pair)).flatten().copied().take(MOST_RULES).collect();
        order::ascending(&mut candidates);
        candidates.dedup();
        candidates.into_iter().any(|candidate| {
            let held = &other.rules[candidate as usize].held.words;
            let in_common = rule.held.words.keys().filter(|word| held.contains_key(word)).count();
            most(in_common, rule.held.words.len(), IN_OTHER_ORDER) && amounts().all(|amount| held.contains_key(amount))
        })
    }

    /// What changed between two rules.
    fn pair(&mut self, old: usize, new: usize) {
        let is = |of: &[Option<u32>], one: usize, other: usize| of[one] == Some(other as u32);
        let mutual = is(&self.alignment.old_of, new, old) && is(&self.alignment.new_of, old, new);
        let pairing = Pairing { old, new, mutual };
        let (old, new) = (&self.old.rules[old], &self.new.rules[new]);
        let (before, after) = (words(old), words(new));
        let hunks = diff(&before, &after);
        let (kept_old, kept_new) = if mutual {
            (0..before.len(), 0..after.len())
        } else {
            // What stands around a part is of no interest.
            let (kept_old, kept_new) = kept(&hunks, before.len(), after.len());
            let whole = |kept: Range<usize>, own: usize, other: usize| if own <= other { 0..own } else { kept };
            (whole(kept_old, before.len(), after.len()), whole(kept_new, after.len(), before.len()))
        };
        let inside = |range: &Range<usize>, kept: &Range<usize>| range.start >= kept.start && range.end <= kept.end;
        let mut parts: Vec<(Part, Part)> = Vec::new();
        // A word in place of another at the end of a part belongs to it.
        let ends = |gone: &Range<usize>, come: &Range<usize>| {
            let is_short = |range: &Range<usize>| (1..=BY_CHANCE).contains(&range.len());
            (gone.start, come.start) == (kept_old.end, kept_new.end) && is_short(gone) && is_short(come)
        };
        let is_of_both = |(gone, come): &&Hunk| inside(gone, &kept_old) && inside(come, &kept_new) || ends(gone, come);
        for (gone, come) in hunks.iter().filter(is_of_both) {
            if self.renamed.contains(&(before[gone.clone()].to_vec(), after[come.clone()].to_vec())) {
                continue;
            }
            let replaces = !gone.is_empty() && !come.is_empty();
            let went = surplus(&before[gone.clone()], &old.held, &new.held, replaces);
            let came = surplus(&after[come.clone()], &new.held, &old.held, replaces);
            let went = self.left(Side::Old, pairing, &before[gone.clone()], went, replaces);
            let came = self.left(Side::New, pairing, &after[come.clone()], came, replaces);
            Part::add(&mut parts, Part::new(gone.clone(), went), Part::new(come.clone(), came));
        }
        let likeness = Likeness::new(old, new, mutual, hunks.len());
        for (went, came) in parts {
            if let Some(kind) = kind_of(&went, &came, likeness) {
                let change = self.change(kind, pairing, went, came);
                self.changes.push(change);
            }
        }
    }

    /// Those of the surplus words of a stretch that do not stand together elsewhere in the other version: a long stretch in any
    /// rule, a short one where this rule was divided, or in a rule beside.
    fn left(&self, side: Side, pairing: Pairing, stretch: &[Word], surplus: Vec<Word>, replaces: bool) -> Vec<Word> {
        let Alignment { old_index, new_index, parts_of_old, parts_of_new, .. } = self.alignment;
        let (other, index, parts, paired) = match side {
            Side::Old => (self.new, new_index, &parts_of_old[pairing.old], pairing.new as u32),
            Side::New => (self.old, old_index, &parts_of_new[pairing.new], pairing.old as u32),
        };
        let pairs = pairs_of(stretch.iter().copied());
        if pairs.len() >= LONG {
            let mut held: HashMap<u32, usize> = HashMap::default();
            for rules in pairs.iter().filter_map(|pair| index.rules.get(pair)) {
                rules.iter().take(MOST_RULES).for_each(|rule| *held.entry(*rule).or_default() += 1);
            }
            held.remove(&paired);
            if held.values().max().is_some_and(|most| most * 1000 >= pairs.len() * MOVED) {
                return Vec::new();
            }
        }
        let beside = [paired.wrapping_sub(1), paired + 1];
        let beside = beside.into_iter().filter(|rule| (*rule as usize) < other.rules.len());
        let near: Vec<u32> =
            parts.iter().copied().take(MOST_PARTS).chain(beside).filter(|rule| *rule != paired).collect();
        let holds = |rule: &u32, word: &Word| other.rules[*rule as usize].held.words.contains_key(word);
        let held_by = |rules: &[u32]| -> Vec<Word> {
            surplus.iter().copied().filter(|word| rules.iter().any(|rule| holds(rule, word))).collect()
        };
        let is_divided = parts.iter().any(|part| *part != paired);
        let size = weight(&surplus);
        let is_elsewhere = if replaces && size < REPLACED {
            // Words in place of others are no part of something else.
            false
        } else if is_divided || !pairing.mutual {
            is_most(&held_by(&near), &surplus)
        } else {
            let least = if replaces { REPLACED } else { CONTENT };
            size >= least && near.iter().any(|rule| is_most(&held_by(&[*rule]), &surplus))
        };
        if is_elsewhere { Vec::new() } else { surplus }
    }

    fn change(&self, kind: ChangeKind, pairing: Pairing, went: Part, came: Part) -> Change {
        let (old, new) = (&self.old.rules[pairing.old], &self.new.rules[pairing.new]);
        Change {
            kind,
            clause: self.new.clauses.label(&new.unit).to_owned(),
            previous_clause: self.old.clauses.label(&old.unit).to_owned(),
            new: Some(shown(self.new.field, new, &came.words)),
            old: Some(shown(self.old.field, old, &went.words)),
            about: new.unit.span,
            came: came.left,
            went: went.left,
        }
    }
}

/// Whether some words are most of others, all amounts among them.
fn is_most(some: &[Word], all: &[Word]) -> bool {
    let amounts = |words: &[Word]| words.iter().filter(|word| matches!(word, Word::Amount(..))).count();
    let is_amount = amounts(all) > 0 && weight(all) <= CONTENT;
    !some.is_empty() && amounts(some) == amounts(all) && (is_amount || weight(some) * 1000 >= weight(all) * MOVED)
}

fn words(rule: &Rule) -> Vec<Word> {
    rule.words.iter().map(|placed| placed.word).collect()
}

type Hunk = (Range<usize>, Range<usize>);

/// Most pairs of words of two rules that are looked at one by one: a rule of five hundred words is none.
const MOST_DIFFED: usize = 250_000;

/// Where two rules differ. What is too long for a diff differs in one place: all but what both begin and end with.
fn diff(before: &[Word], after: &[Word]) -> Vec<Hunk> {
    if before.len().saturating_mul(after.len()) > MOST_DIFFED {
        let same = |pair: &(&Word, &Word)| pair.0 == pair.1;
        let start = before.iter().zip(after).take_while(same).count();
        let end = before[start..].iter().rev().zip(after[start..].iter().rev()).take_while(same).count();
        let hunk = (start..before.len() - end, start..after.len() - end);
        return if hunk.0.is_empty() && hunk.1.is_empty() { Vec::new() } else { vec![hunk] };
    }
    let interner = Interner::new(before.len() + after.len());
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner };
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|hunk| (range(hunk.before), range(hunk.after))).collect()
}

/// From the first to the last stretch that both have; a word or two may be the same by chance.
fn kept(hunks: &[Hunk], before: usize, after: usize) -> (Range<usize>, Range<usize>) {
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

/// The words of a stretch that the other unit does not hold as often. Where nothing stands in place of the stretch, what the other
/// unit holds side by side is only said once more.
fn surplus(stretch: &[Word], own: &Counted, other: &Counted, replaces: bool) -> Vec<Word> {
    let exceeds = |word: &Word| own.count(word) > other.count(word);
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

/// How like two rules are.
#[derive(Clone, Copy)]
struct Likeness {
    /// Share of their words that both have, in whatever order, in thousandths.
    share: u32,
    /// In how many places they differ.
    hunks: usize,
}

impl Likeness {
    fn new(old: &Rule, new: &Rule, mutual: bool, hunks: usize) -> Self {
        let (one, other) = (old.held.weight(), new.held.weight());
        let all = if mutual { one.max(other) } else { one.min(other) };
        Likeness { share: old.held.common(&new.held) * 1000 / all.max(1), hunks }
    }
}

/// What kind of change two stretches make; `None` where they are wording: the less alike the units are, and the more places they
/// differ in, the more of their words differ without meaning anything else.
fn kind_of(went: &Part, came: &Part, likeness: Likeness) -> Option<ChangeKind> {
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
        && old.max(new) <= 2 * CONTENT
    {
        return Some(ChangeKind::Duty);
    }
    let both = |of: &dyn Fn(&Part) -> bool| of(went) && of(came);
    let links = |part: &Part| part.left.iter().any(|word| matches!(word, Word::Link(_)));
    let nearly_same = likeness.share >= NEARLY_SAME
        || likeness.hunks <= FEW && likeness.share >= REWRITTEN
        || likeness.hunks == 1 && likeness.share >= ALIKE;
    let changed = if nearly_same {
        let replaced = old.min(new) > 0 && old.max(new) >= CONTENT && old + new >= REPLACED;
        let alone = likeness.share >= NEARLY_SAME && likeness.hunks <= FEW;
        let decides = |part: &Part, other: usize| part.has_term() && (other >= 2 || part.weight() > CONTENT || alone);
        let term = decides(went, new) || decides(came, old);
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
const REWRITTEN: u32 = 500;
/// Places in which nearly the same units differ.
const FEW: usize = 2;
/// Content of fewer characters in place of other content, both counted, is wording.
const REPLACED: usize = 5;

/// A rule that came or went within a sentence, if nothing stands in its place in the other version; else a value.
fn by_side(went: &Part, came: &Part) -> ChangeKind {
    match (went.weight() + went.amounts().count(), came.weight() + came.amounts().count()) {
        (0..=1, OWN_RULE..) => ChangeKind::Added,
        (OWN_RULE.., 0..=1) => ChangeKind::Dropped,
        _ => ChangeKind::Value,
    }
}

/// The part of a unit, from comma to comma, in which words stand.
fn shown(field: &Field<'_>, rule: &Rule, range: &Range<usize>) -> Span {
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
