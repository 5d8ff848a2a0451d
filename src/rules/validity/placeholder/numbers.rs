//! Numbers that are none: 0000-0000000, 12345678, ??万元, and keys that were struck at random.

use super::Sure;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::{is_form, is_whole_value};
use crate::text::{Span, is_letter};

/// How many bytes before a number may name it.
const LABEL: u32 = 24;

/// Sample numbers behind a label of a telephone.
#[inline(never)]
pub fn samples<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<(Span, Sure)> {
    let mut samples = Vec::new();
    let groups = &field.facts().digits;
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| matches!(group.len(), 7 | 8 | 11)) {
        let digits = field.slice(group.span);
        let zeros = digits.bytes().all(|digit| digit == b'0');
        let mobile = digits.len() == 11;
        let last = &digits[digits.len() - 7..];
        let same = last.bytes().all(|digit| digit == last.as_bytes()[0]);
        let sample = if mobile {
            same || digits.ends_with("12345678") || matches!(digits, "12345678901" | "13800138000")
        } else {
            zeros || "12345678".starts_with(digits) || same && digits.starts_with('1')
        };
        let rest =
            field.slice(Span { start: group.span.end, end: field.block_at(group.span.end - 1).span.end }.head(36));
        let pending = PENDING.iter().find(|word| rest.starts_with(**word));
        if !sample && pending.is_none() {
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
        let label = label.or_else(|| names_phones(cx, field, start).then_some(start));
        let label = label.max(field.slice(before).rfind("传真").map(|offset| before.start + offset as u32));
        // 电话119,编号12345678: the label has its number already.
        let other = |c: char| c.is_ascii_digit() || [',', '。', ';', '、'].contains(&c);
        let named = label.is_some_and(|label| !field.slice(Span { start: label, end: start }).contains(other));
        let ascii = beside.ends_with(|c: char| c.is_ascii_alphanumeric());
        if named && !ascii && !is_form(cx, field, span) {
            let remark = pending.map_or(0, |word| word.len() + usize::from(rest[word.len()..].starts_with(')')));
            let span = Span { end: span.end + remark as u32, ..span };
            // Somebody may have bought the number.
            let asks = mobile || same && !zeros || !sample;
            samples.push((span, if asks { Sure::Asks } else { Sure::Certain }));
        }
    }
    samples
}

/// What a writer says behind a number that is not the right one yet.
const PENDING: [&str; 7] = ["(待定", "(暂定", "(待确认", "(待核实", "(待核对", "(待开通", "(待更新"];

/// Whether the header of the column, or the cell to the left, says that a cell of a table has a telephone number.
fn names_phones<'a>(cx: &Context<'a>, field: &'a Field<'a>, at: u32) -> bool {
    let page = &field.page;
    let Some(cell) = field.block_at(at).cell else { return false };
    let place = page.cells[cell as usize];
    let header = page.header_row(place.table).and_then(|row| page.in_row(place.table, row, place.column));
    [header, page.left_of(cell)]
        .into_iter()
        .flatten()
        .any(|named| named != cell && cx.has_word(field, page.cells[named as usize].span.head(60), Group::Phone))
}

/// What is counted or measured, behind a number that was not known.
const COUNTED: [&str; 16] =
    ["万元", "亿元", "元", "亩", "公顷", "平方米", "公里", "%", "宗", "户", "件", "个", "名", "月", "日", "号"];
/// Of these one question mark is enough: sentences do not begin with them.
const MEASURED: usize = 11;
/// Words that ask.
const ASKING: [&str; 9] = ["吗", "呢", "么", "是否", "能否", "多少", "何", "哪", "几"];

/// `投资??万元`, `2026年?月?日`, `联系人:??`: question marks in place of what was still to be asked.
#[inline(never)]
pub fn asked(field: &Field<'_>) -> Vec<Span> {
    let folded = field.page.text.folded();
    let mut asked = Vec::new();
    let mut done = 0;
    for &end in field.page.text.sentence_ends() {
        let start = end - 1;
        if start < done || folded.as_bytes()[start as usize] != b'?' {
            continue;
        }
        let marks = 1 + folded[end as usize..].bytes().take(40).take_while(|byte| *byte == b'?').count() as u32;
        done = start + marks;
        let run = Span { start, end: done };
        let rest = &folded[done as usize..];
        let left = field.slice(field.page.text.aligned(Span { start: 0, end: start }.tail(45)));
        let left = left.rsplit(['\n', '。', '?']).next().unwrap_or_default();
        let part = left.is_empty() || left.ends_with(['年', '月', '第']);
        let known = COUNTED.iter().position(|unit| rest.starts_with(unit)).filter(|unit| {
            let noun = left.ends_with(is_letter) && !ASKING.iter().any(|word| left.contains(word));
            let begins = rest.starts_with("元旦") || rest.starts_with("个人") || rest.starts_with("户口");
            !begins && (noun && (marks > 1 || *unit < MEASURED) || part && *unit > MEASURED + 1)
        });
        if let Some(unit) = known {
            asked.push(Span { end: done + COUNTED[unit].len() as u32, ..run });
        } else if marks > 1 && left.ends_with(':') && is_whole_value(field, run) {
            asked.push(run);
        }
    }
    asked
}

/// The keyboard, row by row.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Values that are keys struck at random: `办理流程:sdfsdfsdf`, and lines of one figure: `11111`.
#[inline(never)]
pub fn struck(field: &Field<'_>) -> Vec<Span> {
    let mut struck = Vec::new();
    for block in &field.page.blocks {
        let tail = field.page.text.aligned(block.span.tail(LABEL + 16));
        let text = field.slice(tail).trim_end();
        let from = text.rfind(':').map_or(0, |colon| colon + 1);
        let value = &text[from..];
        let whole = from > 0 || tail.start == block.span.start;
        let figures =
            value.len() >= 4 && value.bytes().all(|byte| byte == value.as_bytes()[0] && byte.is_ascii_digit());
        if figures && from == 0 && whole && block.cell.is_none() && field.is_body() {
            struck.push(Span { start: tail.start, end: tail.start + value.len() as u32 });
            continue;
        }
        let letters = value.trim_end_matches(|c: char| c.is_ascii_digit());
        if whole && letters.len() >= 5 && letters.bytes().all(|byte| byte.is_ascii_lowercase()) && is_struck(letters) {
            let start = tail.start + from as u32;
            struck.push(Span { start, end: start + value.len() as u32 });
        }
    }
    struck
}

/// Whether nearly every letter lies beside the one before, and some twice.
fn is_struck(letters: &str) -> bool {
    let beside = letters.as_bytes().windows(2).filter(|pair| {
        KEYS.iter().any(|row| {
            let at = |byte: u8| row.bytes().position(|key| key == byte);
            at(pair[0]).zip(at(pair[1])).is_some_and(|(one, other)| one.abs_diff(other) <= 2)
        })
    });
    beside.count() * 10 >= (letters.len() - 1) * 8
}
