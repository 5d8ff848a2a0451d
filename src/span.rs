//! A place in a folded text.

use std::ops::Range;

/// A half-open range of bytes in a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span from byte positions.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start: start as u32, end: end as u32 }
    }

    /// As a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the two have a byte in common.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The last `bytes` of it at most: what stands near its end.
    pub fn tail(self, bytes: u32) -> Span {
        Span { start: self.start.max(self.end.saturating_sub(bytes)), ..self }
    }

    /// The first `bytes` of it at most.
    pub fn head(self, bytes: u32) -> Span {
        Span { end: self.end.min(self.start.saturating_add(bytes)), ..self }
    }

    /// Whether `other` lies within.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
