//! Heaps of keywords without sentences, made for search engines.

use super::spam::{BRANDS, WEAK, kind, longest};
use super::{ADVERTISING, Place, tell};
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field, Sink};
use crate::text::Span;
use std::collections::HashSet;

/// Questions from which on a block is a pool, with as many separators or without a sentence.
const QUESTIONS: usize = 6;
/// Kinds of words that make a pool with at least one of a brand, and without.
const WITH_BRAND: usize = 3;
const WITHOUT: usize = 4;

/// Tells the pools of a field and returns where they stand, in order.
#[inline(never)]
pub fn check<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, sink: &mut Sink) -> Vec<Span> {
    let all = Span::new(0, field.page.text.folded().len());
    let found = longest(cx, field, all, BRANDS.and(WEAK).and(Groups::of(&[Group::PoolQuestion])));
    let mut pools = Vec::new();
    let mut rest = found.as_slice();
    while let Some(first) = rest.first() {
        let block = field.block_at(first.span.start).span;
        let inside = rest.partition_point(|hit| hit.span.start < block.end).max(1);
        let (hits, after) = rest.split_at(inside);
        rest = after;
        if hits.len() < WITH_BRAND {
            continue;
        }
        if let Some((what, certain)) = judge(cx, field, block, hits) {
            let end = block.start + field.slice(block).trim_end().len() as u32;
            let span = Span { end, ..block };
            pools.push(span);
            tell(cx, sink, Place { field: index, span, source: None }, ADVERTISING, what, certain);
        }
    }
    pools
}

#[inline(never)]
fn judge<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span, hits: &[Hit]) -> Option<(String, bool)> {
    let text = field.slice(block);
    let bars = text.matches(['|', '_', '丨', '┃']).count();
    let sentences = text.matches('。').count();
    let questions = hits.iter().filter(|hit| cx.groups(hit).has(Group::PoolQuestion)).count();
    if questions >= QUESTIONS && (bars >= QUESTIONS - 1 || sentences == 0) {
        let what = say!(
            cx,
            "供搜索引擎抓取的问句列表，与本机关无关",
            "A list of questions for search engines that have nothing to do with the office"
        );
        return Some((what, sentences * 4 <= questions));
    }
    let spam: Vec<Hit> = hits.iter().copied().filter(|hit| cx.groups(hit).meets(BRANDS.and(WEAK))).collect();
    // A list of films has such words, too.
    if spam.iter().all(|hit| cx.groups(hit).has(Group::VideoWord)) {
        return None;
    }
    let kinds: HashSet<u32> = spam.iter().map(|hit| hit.word).collect();
    let brand = spam.iter().any(|hit| cx.groups(hit).meets(BRANDS));
    let least = if brand || bars >= 2 { WITH_BRAND } else { WITHOUT };
    // Without bars the words are the most of it; else they are told one by one.
    let covered: u32 = spam.iter().map(|hit| hit.span.end - hit.span.start).sum();
    let listed = bars >= 2 || sentences == 0 && covered * 5 >= (block.end - block.start) * 2;
    let against = Groups::of(&[Group::CrimeTalk, Group::AgainstIt]);
    if kinds.len() < least || !listed || cx.words(field, block, against).next().is_some() {
        return None;
    }
    // Ailments are listed by hospitals, too.
    let ailments = spam.iter().all(|hit| cx.groups(hit).has(Group::AdvertisedAilment));
    let lure = cx.has_word(field, block, Group::AdvertisingLure);
    if ailments && !lure && bars < 2 {
        return None;
    }
    let groups = spam.iter().map(|hit| cx.groups(hit)).find(|groups| brand == groups.meets(BRANDS))?;
    let what = say!(cx, "成堆的{}推广词", "A heap of words that advertise {}", kind(cx, groups));
    Some((what, !ailments || lure))
}
