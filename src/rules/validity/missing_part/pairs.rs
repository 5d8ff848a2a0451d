//! Quotation marks, brackets and marks of titles of which the other half is not there: a sign that a text was torn.

use super::sections::NUMERALS;
use crate::lexicon::Group;
use crate::order;
use crate::rule::Context;
use crate::text::{Span, is_letter};

/// How many pairs there are that close each other.
const PAIRS: usize = 3;
/// Most halves of a block that are kept open, and most that are told.
const MOST_OPEN: usize = 32;
const MOST: usize = 3;
/// Longest line of the page frame, in bytes.
const FRAME: u32 = 120;
/// In how many blocks a half that stays open may still be closed.
const BLOCKS: usize = 60;

/// A half without its other half.
struct Half {
    at: u32,
    block: usize,
}

/// Which pair a character belongs to, and whether it opens it; brackets of different shapes are often mixed up and count as one.
fn half(c: char) -> Option<(usize, bool)> {
    Some(match c {
        '“' => (0, true),
        '”' => (0, false),
        '《' => (1, true),
        '》' => (1, false),
        '(' | '[' | '〔' | '【' => (2, true),
        ')' | ']' | '〕' | '】' => (2, false),
        _ => return None,
    })
}

/// The halves that are alone.
pub fn alone(cx: &Context<'_>) -> Vec<Span> {
    let body = cx.body();
    let mut alone: Vec<Half> = Vec::new();
    // Halves that a later block may close, by pair.
    let mut waiting: [Vec<Half>; PAIRS] = Default::default();
    for (index, block) in body.page.blocks.iter().enumerate() {
        let text = body.slice(block.span);
        // 【字体: of the frame.
        if block.span.end - block.span.start <= FRAME && cx.has_word(body, block.span, Group::Boilerplate) {
            continue;
        }
        let mut open: [Vec<usize>; PAIRS] = Default::default();
        let mut closing: [Vec<usize>; PAIRS] = Default::default();
        let mut marks = [0; PAIRS];
        let mut before = None;
        for (offset, c) in text.char_indices() {
            let previous = before.replace(c);
            let Some((pair, opens)) = half(c) else { continue };
            let behind = &text[offset + c.len_utf8()..];
            // “(”: a text about the mark.
            if pair != 0 && previous == Some('“') && behind.starts_with('”') {
                continue;
            }
            marks[pair] += 1;
            if opens {
                if open[pair].len() < MOST_OPEN && !(pair == 2 && is_number(behind)) {
                    open[pair].push(offset);
                }
            } else if open[pair].pop().is_none() && closing[pair].len() < MOST_OPEN {
                let typed = match pair {
                    // 32” and 20”
                    0 => previous.is_some_and(|c| c.is_ascii_digit() || c == '\'' || c == '′'),
                    2 => is_numbered(&text[..offset]),
                    _ => false,
                };
                if !typed {
                    closing[pair].push(offset);
                }
            }
        }
        // Each paragraph of a long quotation opens it again, and the last one closes it.
        if text.trim_start().starts_with('“') && text.contains('”') {
            waiting[0].clear();
        }
        let straight = text.matches('"').count() % 2 == 1;
        for pair in 0..PAIRS {
            // “…“ and )…( are typing errors, and so is “…".
            let typed =
                pair == 0 && (marks[0] % 2 == 0 || straight) || !open[pair].is_empty() && !closing[pair].is_empty();
            if typed {
                continue;
            }
            let half = |at: &usize| Half { at: block.span.start + *at as u32, block: index };
            if !closing[pair].is_empty() {
                let count = waiting[pair].len();
                while waiting[pair].last().is_some_and(|half| index - half.block <= BLOCKS) {
                    waiting[pair].pop();
                }
                if waiting[pair].len() == count {
                    alone.extend(closing[pair].first().map(half));
                }
            }
            if let Some(last) = open[pair].last() {
                waiting[pair].push(half(last));
            }
        }
        if alone.len() > MOST {
            break;
        }
    }
    alone.extend(waiting.into_iter().flatten());
    order::by_key(&mut alone, |half| half.at);
    alone.truncate(MOST);
    let span = |half: Half| {
        let mark = body.page.text.folded()[half.at as usize..].chars().next().map_or(0, char::len_utf8);
        Span { start: half.at, end: half.at + mark as u32 }
    };
    alone.into_iter().map(span).collect()
}

/// Whether a text ends with the number of an item, so that a bracket closes nothing: 1), 一), a).
#[inline(never)]
fn is_numbered(before: &str) -> bool {
    let short = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let short = if short.len() == before.len() { before.trim_end_matches(NUMERALS) } else { short };
    let short =
        if short.len() == before.len() { before.trim_end_matches(|c: char| c.is_ascii_alphabetic()) } else { short };
    let number = before.len() - short.len();
    before.is_empty()
        || before.ends_with([':', ';', '①', '②', '③', '④', '⑤', '⑥'])
        || (1..=9).contains(&number) && !short.chars().next_back().is_some_and(is_letter)
}

/// Whether a bracket opens a number that nothing closes: (1、 and (一、.
#[inline(never)]
fn is_number(behind: &str) -> bool {
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(&c));
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    rest.len() < behind.len() && (rest.starts_with('、') || rest.strip_prefix('.').is_some_and(|rest| !digit(rest)))
}
