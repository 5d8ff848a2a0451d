//! Marks of which one is too many, and marks that belong to nothing.

use super::{Place, runs};
use crate::lexicon::Group;
use crate::order;
use crate::rule::{Found, Sink};
use crate::text::Span;

pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    doubled(place, sink);
    stray(place, sink);
}

/// Two marks of which one is too many.
#[inline(never)]
fn doubled(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let folded = field.page.text.folded();
    let mark = |c: char| matches!(c, ',' | '。' | '、' | ';' | ':');
    for span in runs(place.words(Group::DoublePunctuation)) {
        let text = field.slice(span);
        let before = folded[..span.start as usize].chars().next_back();
        let after = folded[span.end as usize..].chars().next();
        if let Some(bracket) = text.chars().next().filter(|c| "《》【】".contains(*c)) {
            if is_unbalanced(place, span, bracket) {
                let what = say!(cx, "标点重复", "Doubled punctuation");
                sink.push(place.found(span, what).uncertain());
            }
            continue;
        }
        // Three full stops and more are meant as an ellipsis; between ASCII characters it is code.
        let chinese =
            !field.source_of(span).is_ascii() || before.is_some_and(|c| !c.is_ascii() || c == ')' || c == '"');
        let word = chinese && before.is_some_and(|c| !mark(c) && c != '\n');
        let many = text.chars().count() > 2;
        let only = |wanted: &[char]| text.chars().all(|c| wanted.contains(&c));
        if !word || after.is_some_and(mark) || many && !only(&[',']) && !only(&['、']) {
            continue;
        }
        let first = text.chars().next().map_or(1, char::len_utf8) as u32;
        // The sentence's own mark stays: of ,。 the full stop, of two alike the first.
        let weaker = if text.starts_with([',', '、', ';', ':'])
            && text.ends_with(['。', ';', '!', '?'])
            && !text.starts_with(';')
        {
            Span { start: span.start, end: span.start + first }
        } else {
            Span { start: span.start + first, end: span.end }
        };
        let what = say!(cx, "标点重复", "Doubled punctuation");
        let how = say!(cx, "删去多余的。", "Delete what is too many.");
        let fix = field.page.text.source_range(weaker).and_then(|range| place.change(range, String::new()));
        sink.push(Found { fix, how, ..place.found(span, what) }.uncertain());
    }
}

/// How many bytes beside a doubled bracket are looked at.
const BESIDE: u32 = 300;

/// Whether brackets near by do not go in pairs: 《《办法》 is a slip, 《<办法>释义》 may be written 《《办法》释义》.
fn is_unbalanced(place: &Place<'_, '_>, span: Span, bracket: char) -> bool {
    let field = place.field;
    let block = field.block_at(span.start).span;
    let near =
        Span { start: block.start.max(span.start.saturating_sub(BESIDE)), end: block.end.min(span.end + BESIDE) };
    let [open, close] = if "《》".contains(bracket) { ['《', '》'] } else { ['【', '】'] };
    let count = |wanted: char| field.slice(near).chars().filter(|c| *c == wanted).count();
    if bracket == open { count(open) > count(close) } else { count(close) > count(open) }
}

/// Three marks and more of which one closes what was never opened in the block: 】》!.
#[inline(never)]
fn stray(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let folded = field.page.text.folded();
    let is_symbol = |c: char| "@#$¥￥%^&*".contains(c);
    let is_mark = |c: char| is_symbol(c) || "《》〈〉【】〔〕「」『』()[]{},。、;:!?.\"'“”‘’…".contains(c);
    let mut done = 0;
    for pair in place.words(Group::StrayPunctuation) {
        if pair.start < done {
            continue;
        }
        let before: usize =
            folded[..pair.start as usize].chars().rev().take(8).take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        let after: usize =
            folded[pair.end as usize..].chars().take(8).take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        let span = Span { start: pair.start - before as u32, end: pair.end + after as u32 };
        done = span.end;
        let text = field.slice(span);
        // What closes here was opened a little before.
        let opened = |close: char, open: char| {
            let block = field.block_at(span.start).span;
            let before = field.slice(Span { start: block.start, end: span.start });
            text.contains(close) && !before.chars().rev().take(200).any(|c| c == open) && !text.contains(open)
        };
        // Three and more that nobody writes one behind the other: @#%&.
        let mut symbols: Vec<char> = text.chars().filter(|c| is_symbol(*c)).collect();
        order::ascending(&mut symbols);
        symbols.dedup();
        if text.chars().count() >= 3 && (symbols.len() >= 3 || opened('】', '【') || opened('》', '《')) {
            let what = say!(cx, "杂乱的标点", "Stray punctuation");
            let how =
                say!(cx, "对照原稿核对，删去多余的标点。", "Compare with the original and delete what is too many.");
            sink.push(Found { how, ..place.found(span, what) }.uncertain());
        }
    }
}
