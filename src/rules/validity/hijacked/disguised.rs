//! Words in disguise: marks between their characters (滚-球-体-育), digits or foreign letters for Latin ones (b3tway), and contacts
//! (薇信).

use super::super::hosts::words;
use super::super::written::is_within_quotes;
use super::spam::{BRANDS, PageTalk};
use super::{ADVERTISING, Place, tell};
use crate::lexicon::{Group, Groups, Hit};
use crate::order;
use crate::rule::{Context, Field, Sink};
use crate::text::{Span, is_letter};

/// Fewest characters of a word that is looked for in disguise.
const FEWEST: usize = 3;

/// Looks at runs of single characters with a mark between each two, and at words of letters and digits.
pub fn check(cx: &Context<'_>, page: &PageTalk, index: usize, pools: &[Span], sink: &mut Sink) {
    let field = &cx.fields[index];
    let mut found = spaced(cx, field);
    found.extend(respelled(cx, field));
    found.extend(contacts(cx, field));
    order::by_key(&mut found, |span| span.start);
    let mut done = 0;
    for span in found {
        let next = pools.partition_point(|pool| pool.end <= span.start);
        let quoted = page.warns() && is_within_quotes(field, span);
        if quoted || span.start < done || pools.get(next).is_some_and(|pool| pool.overlaps(span)) {
            continue;
        }
        done = span.end;
        let what =
            say!(cx, "拆开或变形书写的推广词或联系方式", "A word that advertises, or a contact, written in disguise");
        tell(cx, sink, Place { field: index, span, source: None }, ADVERTISING, what, !page.tells_of_crime());
    }
}

/// Words whose characters stand apart: 滚-球-体-育, 百.家.乐.
#[inline(never)]
fn spaced(cx: &Context<'_>, field: &Field<'_>) -> Vec<Span> {
    let wanted = BRANDS.and(Groups::of(&[Group::GamblingWord, Group::LoanSpam]));
    let lexicon = &cx.vocabulary.lexicon;
    let mut found = Vec::new();
    let mut run: Vec<(usize, char)> = Vec::new();
    let mut flush = |run: &mut Vec<(usize, char)>| {
        if run.len() >= FEWEST {
            let joined: String = run.iter().map(|(_, c)| *c).collect();
            // Where each character begins in the joined text, so that a word is found again by its bytes.
            let starts: Vec<usize> = joined.char_indices().map(|(at, _)| at).collect();
            for Hit { word, span } in lexicon.find(&joined) {
                let first = starts.partition_point(|&at| at < span.start as usize);
                let last = starts.partition_point(|&at| at < span.end as usize) - 1;
                if last + 1 - first >= FEWEST && lexicon.groups(word).meets(wanted) {
                    let (end, c) = run[last];
                    found.push(Span::new(run[first].0, end + c.len_utf8()));
                }
            }
        }
        run.clear();
    };
    // A run goes on while characters and single marks take turns.
    let mut marks = 0;
    for (at, c) in field.page.text.folded().char_indices() {
        if is_letter(c) {
            if marks != 1 {
                flush(&mut run);
            }
            run.push((at, c));
            marks = 0;
        } else {
            marks += 1;
            if marks > 1 || c == '\n' {
                flush(&mut run);
            }
        }
    }
    flush(&mut run);
    // Of those that overlap the longest is meant.
    order::by_key(&mut found, |span| (span.start, std::cmp::Reverse(span.end)));
    found
}

/// Accounts of messengers behind a name that no filter finds: 薇信:mm7729k, 加v dk88216.
fn contacts<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> impl Iterator<Item = Span> + 'a {
    let text = field.page.text.folded();
    let all = Span::new(0, text.len());
    cx.words(field, all, Groups::of(&[Group::HiddenContact])).filter_map(move |hit| {
        // 75tg, vx7: a Latin name is no part of another word.
        let before = text[..hit.span.start as usize].chars().next_back();
        // Offices have accounts, too, and call them 微信号.
        let plain = ["微信", "qq"].contains(&field.slice(hit.span));
        let inside = field.slice(hit.span).starts_with(|c: char| c.is_ascii_alphabetic())
            && before.is_some_and(|c| c.is_ascii_alphanumeric());
        let whole = !plain && !inside;
        let behind = &text[hit.span.end as usize..];
        let latin = field.slice(hit.span).ends_with(|c: char| c.is_ascii_alphabetic());
        let account = behind.trim_start_matches(['信', '号', '群', ':', '❤', '+', ' ']);
        let joint = behind.len() - account.len();
        let length = account
            .bytes()
            .take(LONGEST_ACCOUNT)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
            .count();
        let digits = account.bytes().take(length).filter(u8::is_ascii_digit).count();
        let is_account = joint <= ACCOUNT_JOINT && length >= ACCOUNT && digits >= 2 && (joint > 0 || !latin);
        (whole && is_account).then(|| Span { end: hit.span.end + (joint + length) as u32, ..hit.span })
    })
}

/// Fewest characters of an account, and most bytes between it and what says it.
const ACCOUNT: usize = 5;
const ACCOUNT_JOINT: usize = 8;
/// Most characters of an account that are read.
const LONGEST_ACCOUNT: usize = 32;

/// A letter as it looks: digits, Cyrillic and Greek letters that stand for Latin ones.
fn looks(c: char) -> char {
    match c {
        '0' | 'о' | 'ο' => 'o',
        '1' | 'l' | 'і' => 'i',
        '3' | 'е' | 'ε' => 'e',
        '4' | 'а' | 'α' => 'a',
        '5' | 'ѕ' => 's',
        '7' | 'т' | 'τ' => 't',
        '8' | 'в' | 'β' | 'б' => 'b',
        'м' => 'm',
        'н' => 'h',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'у' => 'y',
        'к' | 'κ' => 'k',
        'х' | 'χ' => 'x',
        'ν' => 'v',
        _ => c,
    }
}

/// Fewest and most characters of a word that is compared by its looks.
const WORD: std::ops::RangeInclusive<usize> = 5..=24;

/// Latin brands with other signs for some of their letters.
#[inline(never)]
fn respelled(cx: &Context<'_>, field: &Field<'_>) -> Vec<Span> {
    let brands: Vec<(&str, String)> = words(cx, Group::GamblingBrand)
        .chain(words(cx, Group::PornBrand))
        .filter(|brand| brand.len() >= *WORD.start() && brand.is_ascii())
        .map(|brand| (brand, brand.chars().map(looks).collect()))
        .collect();
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{4ff}');
    let text = field.page.text.folded();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_alphanumeric() || foreign(c)) {
        let start = at + from;
        let word = &text[start..];
        let len = word.find(|c: char| !(c.is_ascii_alphanumeric() || foreign(c))).unwrap_or(word.len());
        let word = &word[..len];
        at = start + len;
        let mixed = word.contains(|c: char| c.is_ascii_alphabetic())
            && word.contains(|c: char| c.is_ascii_digit() || foreign(c));
        if mixed && WORD.contains(&word.chars().count()) {
            let looked: String = word.chars().map(looks).collect();
            if brands.iter().any(|(brand, looks)| looked.contains(looks.as_str()) && !word.contains(brand)) {
                found.push(Span::new(start, start + len));
            }
        }
    }
    found
}
