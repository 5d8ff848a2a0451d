//! The fingerprints of a text by winnowing, and how they are written.

use super::substance::Letter;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::VecDeque;

/// Letters of a run that is hashed: set phrases are shorter, and what stands between two names usually is longer.
pub const RUN: usize = 7;
/// Hashes of a window, of which the least is kept: what two texts share over `RUN + WINDOW - 1` letters never goes unseen.
pub const WINDOW: usize = 10;
/// Most fingerprints of a page. Of a longer one only those are kept whose hash is divisible by a power of two.
const MOST: usize = 1024;

/// A hash with its place: letters while a page is read, UTF-16 units of the source in a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Of the run.
    pub hash: u32,
    /// Its first unit.
    pub start: u32,
    /// After its last.
    pub end: u32,
}

/// The fingerprints of a page in order, as a digest holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprints(pub Vec<Fingerprint>);

/// The fingerprints of a text with their letters, and which share of them is kept.
pub fn of(letters: &[Letter]) -> (Vec<Fingerprint>, u32) {
    let mut kept = winnow(&hashes(letters));
    let mut every = 1;
    while kept.len() > MOST {
        every *= 2;
        kept.retain(|fingerprint| is_kept(fingerprint.hash, every));
    }
    (kept, every)
}

/// Whether a hash is among those of which only every so many-th is kept.
pub fn is_kept(hash: u32, every: u32) -> bool {
    hash & every.wrapping_sub(1) == 0
}

/// An odd number without a pattern: the base of the rolling hash.
const BASE: u32 = 0x9e37_79b1;

/// The hash of every run of [`RUN`] letters: a polynomial that rolls on from letter to letter, then mixed, so that all of its bits
/// depend on all letters.
fn hashes(letters: &[Letter]) -> Vec<u32> {
    let leaving = (0..RUN).fold(1_u32, |power, _| power.wrapping_mul(BASE));
    let mut rolling = 0_u32;
    let mut hashes = Vec::with_capacity(letters.len().saturating_sub(RUN - 1));
    for (index, (c, _)) in letters.iter().enumerate() {
        rolling = rolling.wrapping_mul(BASE).wrapping_add(u32::from(*c));
        if let Some(gone) = index.checked_sub(RUN) {
            rolling = rolling.wrapping_sub(leaving.wrapping_mul(u32::from(letters[gone].0)));
        }
        if index + 1 >= RUN {
            hashes.push(mixed(rolling));
        }
    }
    hashes
}

/// The last step of MurmurHash3, which is in the public domain.
fn mixed(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// The least hash of every window, the last one where several are; and the first and the last run of the text, so that what is shown
/// of two equal pages is all of them.
fn winnow(hashes: &[u32]) -> Vec<Fingerprint> {
    let mut kept: Vec<usize> = Vec::with_capacity(hashes.len() * 2 / (WINDOW + 1) + 2);
    // Candidates of the window, their hashes ascending.
    let mut window: VecDeque<usize> = VecDeque::with_capacity(WINDOW);
    for (index, hash) in hashes.iter().enumerate() {
        while window.back().is_some_and(|&last| hashes[last] >= *hash) {
            window.pop_back();
        }
        window.push_back(index);
        if window.front().is_some_and(|&first| first + WINDOW <= index) {
            window.pop_front();
        }
        if index == 0 || index + 1 == hashes.len() {
            kept.push(index);
        } else if index + 1 >= WINDOW
            && let Some(&least) = window.front()
            && kept.last().is_none_or(|&last| last < least)
        {
            kept.push(least);
        }
    }
    let placed = |index: usize| Fingerprint { hash: hashes[index], start: index as u32, end: (index + RUN) as u32 };
    kept.into_iter().map(placed).collect()
}

impl Fingerprints {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len() * 7);
        let mut before = 0;
        for Fingerprint { hash, start, end } in &self.0 {
            bytes.extend(hash.to_le_bytes());
            write(&mut bytes, start.saturating_sub(before));
            write(&mut bytes, end.saturating_sub(*start));
            before = *start;
        }
        bytes
    }

    /// `None` if they are not written so.
    fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut fingerprints = Vec::with_capacity(bytes.len() / 6);
        let mut start = 0_u32;
        while !bytes.is_empty() {
            let (hash, rest) = bytes.split_first_chunk::<4>()?;
            bytes = rest;
            start = start.checked_add(read(&mut bytes)?)?;
            let end = start.checked_add(read(&mut bytes)?)?;
            fingerprints.push(Fingerprint { hash: u32::from_le_bytes(*hash), start, end });
        }
        Some(Fingerprints(fingerprints))
    }
}

/// Seven bits a byte, the least first; the highest bit says that more follow.
fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..32).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let bits = u32::from(byte & 0x7f);
        number |= bits.checked_shl(shift).filter(|shifted| shifted >> shift == bits)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

impl Serialize for Fingerprints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(self.bytes()))
    }
}

impl<'de> Deserialize<'de> for Fingerprints {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let read = STANDARD.decode(text).ok().and_then(|bytes| Fingerprints::read(&bytes));
        read.ok_or_else(|| D::Error::custom("not fingerprints as digest writes them"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Letter> {
        text.chars().enumerate().map(|(index, c)| (c, index as u32)).collect()
    }

    #[test]
    fn a_run_has_the_same_hash_wherever_it_stands() {
        let (one, other) = (hashes(&text("甲乙丙丁戊己庚辛壬癸")), hashes(&text("子丑寅卯丙丁戊己庚辛壬")));
        assert_eq!(one[2..4], other[4..5].iter().chain(&one[3..4]).copied().collect::<Vec<_>>());
        // The hash is part of what hosts keep: it must never change within a version.
        assert_eq!(one[0], hashes(&text("甲乙丙丁戊己庚"))[0]);
    }

    #[test]
    fn every_window_leaves_its_least_hash() {
        let letters: Vec<Letter> =
            (0..500_u32).map(|i| (char::from_u32(0x4e00 + mixed(i) % 5000).unwrap(), i)).collect();
        let all = hashes(&letters);
        let kept = winnow(&all);
        for (first, window) in all.windows(WINDOW).enumerate() {
            let least = *window.iter().min().unwrap();
            let there =
                |kept: &Fingerprint| kept.hash == least && (first..first + WINDOW).contains(&(kept.start as usize));
            assert!(kept.iter().any(there), "{first}");
        }
        assert!(kept.len() < all.len() / 4);
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is() {
        let written = Fingerprints(vec![
            Fingerprint { hash: 0, start: 0, end: 7 },
            Fingerprint { hash: u32::MAX, start: 300, end: 300_000 },
        ]);
        assert_eq!(Fingerprints::read(&written.bytes()), Some(written.clone()));
        for cut in 1..6 {
            assert_eq!(Fingerprints::read(&written.bytes()[..cut]), None, "{cut}");
        }
        assert_eq!(Fingerprints::read(&[0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x7f, 0]), None);
    }
}
