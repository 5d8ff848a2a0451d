//! What a draft has in common with the pages of which the host has digests.
//!
//! The draft's fingerprints go into an index once; each digest is then walked through once. Fingerprints that stand beside each other
//! in both make a passage, so that paragraphs may have been moved, and a set phrase here and there is none.

use super::PageDigest;
use super::fingerprints::{self, Fingerprint, is_kept};
use super::substance::Substance;
use crate::order;
use rustc_hash::FxHashMap as HashMap;

/// Fewest fingerprints of a passage.
const SHORTEST: usize = 3;
/// Most fingerprints between two that follow each other: a word in between may be another one.
const BETWEEN: usize = 5;
/// Most places of a draft at which the same fingerprint is looked for.
const MOST_PLACES: usize = 4;
/// How many passages may go on at a time.
const OPEN: usize = 3;
/// Least percentage of fingerprints that both have, before places are looked at.
const WORTH_A_LOOK: usize = 40;

/// The fingerprints of a draft, ready to be looked up.
pub struct Index {
    /// With their letters.
    fingerprints: Vec<Fingerprint>,
    every: u32,
    /// By hash, the first place in `fingerprints`.
    first: HashMap<u32, u32>,
    /// By place, the next one of the same hash.
    next: Vec<u32>,
}

/// No further place.
const NONE: u32 = u32::MAX;

/// What a draft and another page have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Percentage of the fingerprints of the shorter page that stand in passages that the other has as well.
    pub share: usize,
    /// The same percentage of the longer page.
    pub of_longer: usize,
    /// Letters of the shorter page that both have, roughly.
    pub letters: usize,
    /// The passages, in order of the draft.
    pub passages: Vec<Passage>,
}

/// A passage that both have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its first and after its last letter in the draft.
    pub letters: (u32, u32),
    /// Its first and after its last UTF-16 unit in the source of the other page.
    pub other: (u32, u32),
}

impl Index {
    /// Of a draft.
    pub fn new(substance: &Substance) -> Self {
        let (fingerprints, every) = fingerprints::of(&substance.letters);
        let mut first = HashMap::with_capacity_and_hasher(fingerprints.len(), Default::default());
        let mut next = vec![NONE; fingerprints.len()];
        for (place, fingerprint) in fingerprints.iter().enumerate().rev() {
            if let Some(after) = first.insert(fingerprint.hash, place as u32) {
                next[place] = after;
            }
        }
        Index { fingerprints, every, first, next }
    }

    /// What the draft, of so many letters, and a page have in common; `None` where it is little.
    pub fn compare(&self, letters: usize, page: &PageDigest) -> Option<Likeness> {
        let theirs = &page.fingerprints.0;
        let every = self.every.max(page.every.unwrap_or(1));
        let compared = |of: &[Fingerprint]| of.iter().filter(|fingerprint| is_kept(fingerprint.hash, every)).count();
        let their_count = if every > 1 { compared(theirs) } else { theirs.len() };
        let own_count = if every > self.every { compared(&self.fingerprints) } else { self.fingerprints.len() };
        let shorter = own_count.min(their_count);
        let shared = theirs.iter().filter(|fingerprint| self.first.contains_key(&fingerprint.hash)).count();
        if shorter == 0 || shared * 100 < shorter * WORTH_A_LOOK {
            return None;
        }
        let (passages, matched) = self.passages(theirs);
        let percent = |all: usize| (matched * 100 / all).min(100);
        let (share, of_longer) = (percent(shorter), percent(own_count.max(their_count)));
        let own_is_shorter = own_count <= their_count;
        let of_shorter = if own_is_shorter { letters as u64 } else { u64::from(page.letters) };
        let letters = (of_shorter * share as u64 / 100) as usize;
        Some(Likeness { share, of_longer, letters, passages })
    }

    /// The passages, and how many fingerprints stand in them: where half of them are the same, what lies between are names and
    /// other particulars that were exchanged.
    fn passages(&self, theirs: &[Fingerprint]) -> (Vec<Passage>, usize) {
        let mut taken = vec![false; self.fingerprints.len()];
        let mut runs: Vec<Run> = Vec::new();
        for (their, fingerprint) in theirs.iter().enumerate() {
            let Some(&first) = self.first.get(&fingerprint.hash) else { continue };
            let after = |place: &u32| Some(self.next[*place as usize]).filter(|next| *next != NONE);
            let places = std::iter::successors(Some(first), after).take(MOST_PLACES).map(|place| place as usize);
            let free: Vec<usize> = places.filter(|&place| !taken[place]).collect();
            // A set phrase that is found elsewhere, too, does not break the passage around it.
            let going_on = runs.iter_mut().rev().take(OPEN).find_map(|run| {
                let near = |place: &&usize| **place > run.own && **place - run.own <= BETWEEN;
                let own = *free.iter().find(near).filter(|_| their - run.their <= BETWEEN)?;
                Some((run, own))
            });
            match (going_on, free.first()) {
                (Some((run, own)), _) => {
                    taken[own] = true;
                    (run.own, run.their, run.count) = (own, their, run.count + 1);
                }
                (None, Some(&own)) => {
                    taken[own] = true;
                    runs.push(Run { own_first: own, own, their_first: their, their, count: 1 });
                }
                (None, None) => {}
            }
        }
        runs.retain(|run| run.count >= SHORTEST);
        order::by_key(&mut runs, |run| run.own_first);
        let passages = runs.iter().map(|run| Passage {
            letters: (self.fingerprints[run.own_first].start, self.fingerprints[run.own].end),
            other: (theirs[run.their_first].start, theirs[run.their].end),
        });
        let covered = |run: &Run| {
            let (own, their) = (run.own + 1 - run.own_first, run.their + 1 - run.their_first);
            if run.count * 2 >= own.max(their) { own.min(their) } else { run.count }
        };
        (passages.collect(), runs.iter().map(covered).sum())
    }
}

/// Fingerprints that stand beside each other in both pages: the first and the last place in each.
struct Run {
    own_first: usize,
    own: usize,
    their_first: usize,
    their: usize,
    count: usize,
}
