//! How numbers stand on a page: alone or as a part of something longer, with joints between their digits, over the cells
//! of a row, in Chinese numerals.

use crate::facts::digits::{DigitGroup, Joined};
use crate::facts::spelled::digit_of;
use crate::rule::Field;
use crate::text::Span;

/// A number in parts that fill neighbouring cells of a row, from the part `first` on.
pub(super) fn over_cells(
    field: &Field<'_>,
    groups: &[DigitGroup],
    first: usize,
    accept: impl Fn(&str) -> bool,
) -> Option<Joined> {
    let folded = field.page.text.folded();
    let Span { start, mut end } = groups[first].span;
    if groups[first].len() >= MOST_OVER_CELLS || !folded[end as usize..].starts_with('\n') {
        return None;
    }
    let row = |byte: u32| {
        let cell = field.page.cells.get(field.block_at(byte).cell? as usize)?;
        Some((cell.table, cell.row))
    };
    let row_of_first = row(start)?;
    let mut digits = folded[start as usize..end as usize].to_owned();
    for (offset, group) in groups[first + 1..].iter().enumerate() {
        if folded[end as usize..group.span.start as usize] != *"\n" || row(group.span.start) != Some(row_of_first) {
            return None;
        }
        digits.push_str(&folded[group.span.range()]);
        end = group.span.end;
        let rest = &folded[end as usize..];
        let letter = rest.strip_prefix('\n').unwrap_or(rest);
        if digits.len() == 17 && letter.starts_with('x') {
            digits.push('x');
            end = (folded.len() - letter.len() + 1) as u32;
        }
        if digits.len() > MOST_OVER_CELLS {
            return None;
        }
        if accept(&digits) {
            let digits = digits.len();
            return Some(Joined { last: first + 1 + offset, span: Span { start, end }, digits });
        }
    }
    None
}

/// Most digits of a number that is looked for over cells.
const MOST_OVER_CELLS: usize = 18;

/// Whether the characters around a number show that it is a part of something longer.
pub(super) fn is_part_of_code(field: &Field<'_>, groups: &[DigitGroup], first: usize, last: usize, span: Span) -> bool {
    let folded = field.page.text.folded();
    let before = folded[..span.start as usize].chars().next_back();
    let after = folded[span.end as usize..].chars().next();
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let joined = |joint: Option<char>| joint.is_some_and(|joint| joint != ' ' && joint != '/' && joint != '~');
    glued(before)
        || glued(after)
        || joined(groups[first].joint)
        || joined(groups.get(last + 1).and_then(|group| group.joint))
}

/// The digits of a span, blanks and hyphens left out.
pub(super) fn plain(field: &Field<'_>, span: Span) -> String {
    field.slice(span).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The digits that a span stands for: those of Chinese numerals, too.
pub(super) fn digits_of(field: &Field<'_>, span: Span) -> String {
    let text = field.slice(span).chars();
    text.filter_map(|c| digit_of(c).or(c.is_ascii_alphanumeric().then_some(c))).collect()
}
