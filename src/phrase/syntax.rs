//! How a phrase is written, without a pattern language to learn.
//!
//! `每亩|每公顷…{money}` reads: one of these words, then, at most [`GAP`] characters later and in the same sentence, an
//! amount of money. Parts are separated by `…`, by `……` where up to [`WIDE_GAP`] characters may stand between, or by `‥` where
//! [`NARROW_GAP`] at most may; alternatives by `|`; a name in braces is a kind of fact.

/// Most characters between two parts.
pub const GAP: usize = 24;
/// Most characters between two parts that `……` separates.
pub const WIDE_GAP: usize = 64;
/// Most characters between two parts that `‥` separates.
pub const NARROW_GAP: usize = 4;

/// What separates the parts of a phrase.
const SEPARATORS: [char; 2] = ['…', '‥'];

/// One of the things that a part may be.
pub enum Alternative<'a> {
    /// A word as it is written.
    Word(&'a str),
    /// The name of a kind of fact.
    Fact(&'a str),
}

/// A part as it is written.
pub struct WrittenPart<'a> {
    /// What it may be.
    pub alternatives: Vec<Alternative<'a>>,
    /// How many characters may stand before it.
    pub gap: usize,
}

/// The parts of a phrase. The error says what is wrong with it.
pub fn parts(phrase: &str) -> Result<Vec<WrittenPart<'_>>, String> {
    let mut parts: Vec<WrittenPart<'_>> = Vec::new();
    let mut gap = GAP;
    let mut rest = phrase;
    loop {
        let end = rest.find(SEPARATORS).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let separator = after.chars().next();
        rest = separator.map_or("", |separator| &after[separator.len_utf8()..]);
        if part.is_empty() && separator == Some('…') && !parts.is_empty() && gap == GAP {
            gap = WIDE_GAP;
            continue;
        }
        let mut alternatives = Vec::new();
        for alternative in part.split('|').map(str::trim) {
            alternatives.push(match alternative.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) => Alternative::Fact(name),
                None if alternative.contains(['{', '}']) => {
                    return Err(format!(
                        "phrase `{phrase}`: `{alternative}` is no shape: one stands alone between | and …"
                    ));
                }
                None => Alternative::Word(alternative),
            });
        }
        parts.push(WrittenPart { alternatives, gap });
        gap = match separator {
            Some('‥') => NARROW_GAP,
            Some(_) => GAP,
            None => return Ok(parts),
        };
    }
}
