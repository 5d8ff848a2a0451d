//! Telephone numbers that are nobody's: 0000-0000000, 12345678.

use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::is_form;
use crate::text::Span;

/// How many bytes before a number may name it.
const LABEL: u32 = 24;

/// Sample numbers behind a label of a telephone.
pub fn samples<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<Span> {
    let mut samples = Vec::new();
    let groups = &field.facts().digits;
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| (7..=8).contains(&group.len())) {
        let digits = field.slice(group.span);
        let zeros = digits.bytes().all(|digit| digit == b'0');
        if !zeros && !"12345678".starts_with(digits) {
            continue;
        }
        // The area code belongs to it.
        let area = index.checked_sub(1).filter(|_| group.joint == Some('-')).map(|before| groups[before]);
        let joined = groups.get(index + 1).is_some_and(|next| next.joint.is_some_and(|joint| joint != ' '));
        if joined || area.is_some_and(|area| area.joint.is_some() || !(3..=4).contains(&area.len())) {
            continue;
        }
        let start = area.map_or(group.span.start, |area| area.span.start);
        let span = Span { start, ..group.span };
        let block = field.block_at(start).span;
        let before = field.page.text.aligned(Span { start: block.start, end: start }.tail(LABEL));
        let beside = field.slice(Span { start: start.saturating_sub(1), end: start });
        let wanted = Groups::of(&[Group::Phone, Group::Office]);
        let label = cx.words(field, before, wanted).last().map(|hit| hit.span.end);
        let label = label.max(field.slice(before).rfind("传真").map(|offset| before.start + offset as u32));
        // 电话119,编号12345678: the label has its number already.
        let other = |c: char| c.is_ascii_digit() || [',', '。', ';', '、'].contains(&c);
        let named = label.is_some_and(|label| !field.slice(Span { start: label, end: start }).contains(other));
        let ascii = beside.ends_with(|c: char| c.is_ascii_alphanumeric());
        if named && !ascii && !is_form(cx, field, span) {
            samples.push(span);
        }
    }
    samples
}
