//! Runs of digits: the raw material of every number that may be personal.

use crate::text::{Span, Text};

/// Digits without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigitGroup {
    /// Where.
    pub span: Span,
    /// The one character between the group before and this one, if that is all there is between them.
    pub joint: Option<char>,
}

impl DigitGroup {
    /// How many digits.
    pub fn len(&self) -> usize {
        (self.span.end - self.span.start) as usize
    }

    /// Never: a group has a digit.
    pub fn is_empty(&self) -> bool {
        false
    }
}

/// Characters that people put between the parts of one number.
const JOINTS: &[char] = &[' ', '-', '.', '·', '_', '/', '~'];

/// All groups in order.
pub fn groups(text: &Text) -> Vec<DigitGroup> {
    let folded = text.folded();
    let bytes = folded.as_bytes();
    let mut groups: Vec<DigitGroup> = Vec::new();
    for start in text.fact_signs().iter().map(|&start| start as usize).filter(|&start| bytes[start].is_ascii_digit()) {
        let len = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let joint = groups.last().and_then(|before| {
            let mut between = folded.get(before.span.end as usize..start)?.chars();
            let joint = between.next()?;
            (between.next().is_none() && JOINTS.contains(&joint)).then_some(joint)
        });
        groups.push(DigitGroup { span: Span::new(start, start + len), joint });
    }
    groups
}

/// A number that stands at group boundaries: `groups[first..=last]` without the joints between them.
#[derive(Clone, Copy, Debug)]
pub struct Joined {
    /// Index of the last group.
    pub last: usize,
    /// From the first digit to the last.
    pub span: Span,
    /// How many digits.
    pub digits: usize,
}

/// The numbers that begin with group `first`, from shortest to the longest of at most `most` digits.
pub fn joined(groups: &[DigitGroup], first: usize, most: usize) -> impl Iterator<Item = Joined> {
    let mut digits = 0;
    groups[first..]
        .iter()
        .enumerate()
        .take_while(|(offset, group)| *offset == 0 || group.joint.is_some())
        .map(move |(offset, group)| {
            digits += group.len();
            Joined { last: first + offset, span: Span { start: groups[first].span.start, end: group.span.end }, digits }
        })
        .take_while(move |joined| joined.digits <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_joint_joins_and_two_do_not() {
        let found = groups(&crate::text::tests::folded("0571-6581 0088--1·2,3"));
        let joints: Vec<_> = found.iter().map(|group| group.joint).collect();
        assert_eq!(joints, [None, Some('-'), Some(' '), None, Some('·'), None]);
        let lengths: Vec<_> = joined(&found, 0, 11).map(|joined| joined.digits).collect();
        assert_eq!(lengths, [4, 8]);
    }
}
