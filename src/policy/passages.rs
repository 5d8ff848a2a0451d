//! Which passages of an interpretation stand in the policy word for word.
//!
//! Every run of [`RUN`] letters of the policy goes into an index by its hash; where a run of the interpretation is found there and is
//! the same, the passage is followed as far as both agree. Each letter is looked at a bounded number of times.

use crate::facts::quantities::Kind;
use crate::rule::Field;
use crate::text::{Span, is_letter};
use rustc_hash::FxHashMap as HashMap;

/// Letters of the shortest passage: names of agencies and set phrases are shorter.
const RUN: usize = 13;

/// What an interpretation has in common with its policy.
#[derive(Debug, Default)]
pub struct Passages {
    /// The passages, in order.
    pub spans: Vec<Passage>,
    /// Letters of the interpretation, quotations aside.
    pub letters: usize,
    /// Letters of the passages.
    pub copied: usize,
}

/// A passage that stands in both.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    /// Where in the interpretation.
    pub span: Span,
    /// Its first byte in the policy.
    pub from: u32,
    /// How many letters it has.
    pub letters: usize,
}

impl Passages {
    /// The share of the interpretation that stands in the policy, in percent, rounded down.
    pub fn percent(&self) -> usize {
        self.copied * 100 / self.letters.max(1)
    }
}

/// A letter with its place.
type Letter = (char, u32);

/// Looks for the passages that a body has in common with a policy. What stands in quotation marks or in a title is marked as
/// another's words, and does not count.
pub fn find(body: &Field<'_>, policy: &Field<'_>) -> Passages {
    let own = letters(body, true);
    let theirs = letters(policy, false);
    let mut runs: HashMap<u64, u32> = HashMap::with_capacity_and_hasher(theirs.len(), Default::default());
    for (start, run) in theirs.windows(RUN).enumerate() {
        runs.entry(hash(run)).or_insert(start as u32);
    }
    let mut passages = Passages { letters: own.len(), ..Passages::default() };
    let mut at = 0;
    while at + RUN <= own.len() {
        let found = runs.get(&hash(&own[at..at + RUN])).map(|start| *start as usize);
        let same = |start: usize| own[at..].iter().zip(&theirs[start..]).take_while(|(a, b)| a.0 == b.0).count();
        match found.map(|start| (start, same(start))).filter(|(_, len)| *len >= RUN) {
            Some((start, len)) => {
                let last = own[at + len - 1];
                passages.spans.push(Passage {
                    span: Span { start: own[at].1, end: last.1 + last.0.len_utf8() as u32 },
                    from: theirs[start].1,
                    letters: len,
                });
                passages.copied += len;
                at += len;
            }
            None => at += 1,
        }
    }
    passages.spans = joined(passages.spans);
    passages
}

/// Most bytes between two passages that are one with a word or a mark changed.
const BETWEEN: u32 = 12;

fn joined(passages: Vec<Passage>) -> Vec<Passage> {
    let mut joined: Vec<Passage> = Vec::with_capacity(passages.len());
    for passage in passages {
        match joined.last_mut() {
            Some(last) if passage.span.start - last.span.end <= BETWEEN && last.from < passage.from => {
                last.span.end = passage.span.end;
                last.letters += passage.letters;
            }
            _ => joined.push(passage),
        }
    }
    joined
}

fn letters(field: &Field<'_>, own_words: bool) -> Vec<Letter> {
    let text = field.page.text.folded();
    let mut titles = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title).peekable();
    let mut quoted_until = 0;
    let mut letters = Vec::with_capacity(text.len() / 3);
    for (at, c) in text.char_indices() {
        if matches!(c, '“' | '「') && at >= quoted_until {
            quoted_until = closes(text, at).unwrap_or(at);
        }
        let byte = at as u32;
        while titles.next_if(|title| title.span.end <= byte).is_some() {}
        let others = at < quoted_until || titles.peek().is_some_and(|title| title.span.start <= byte);
        if is_letter(c) && !(own_words && others) {
            letters.push((c, byte));
        }
    }
    letters
}

/// Longest quotation, in characters.
const LONGEST_QUOTATION: usize = 300;

/// Where the quotation ends that begins at a byte, if its line closes it; a mark that nothing closes quotes nothing.
fn closes(text: &str, from: usize) -> Option<usize> {
    let near = text[from..].char_indices().take(LONGEST_QUOTATION).take_while(|(_, c)| *c != '\n');
    near.filter(|(_, c)| matches!(c, '”' | '」')).map(|(offset, _)| from + offset).next()
}

/// FNV-1a over the letters.
fn hash(run: &[Letter]) -> u64 {
    run.iter().fold(0xcbf2_9ce4_8422_2325, |hash, (c, _)| (hash ^ u64::from(*c)).wrapping_mul(0x0100_0000_01b3))
}
