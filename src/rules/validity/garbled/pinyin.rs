//! Pinyin that a converter put into words.

use super::Place;
use crate::lexicon::Group;
use crate::rule::{Field, Sink};
use crate::text::Span;

/// Pinyin in brackets behind a character: 经(jīng)济; behind a letter where the character itself was lost: ?,F(xiàn).
pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let mut places: Vec<Span> = place.words(Group::Pinyin).filter_map(|vowel| bracket(field, vowel)).collect();
    places.dedup();
    let folded = field.page.text.folded();
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let behind_han = |span: &Span| folded[..span.start as usize].chars().next_back().is_some_and(is_han);
    for span in places {
        if behind_han(&span) {
            let what = say!(cx, "词里夹有拼音，多为转换程序所加", "Pinyin inside a word, as converters add it");
            // The text can still be read, and a single one may help with a rare character.
            sink.push(place.mended(span, what, String::new()).uncertain());
        } else if let Some(start) = remains(&folded[..span.start as usize]) {
            let what =
                say!(cx, "丢失的文字，只剩问号、字母和拼音", "Lost text, of which a question mark and pinyin are left");
            sink.push(place.found(Span { start: start as u32, ..span }, what).uncertain());
        }
    }
}

/// Where what is left of a lost character begins: a question mark, perhaps a comma, and a letter.
fn remains(before: &str) -> Option<usize> {
    let mark = before.strip_suffix(|c: char| c.is_ascii_alphabetic())?;
    let mark = mark.strip_suffix([',', '!', '。']).unwrap_or(mark);
    Some(mark.strip_suffix('?')?.len())
}

/// The bracket around a vowel, if it holds one syllable.
fn bracket(field: &Field<'_>, vowel: Span) -> Option<Span> {
    let folded = field.page.text.folded();
    let letter = |c: char| c.is_alphabetic() && (c as u32) < 0x250;
    let before = &folded[..vowel.start as usize];
    let left: usize = before.chars().rev().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let after = &folded[vowel.end as usize..];
    let right: usize = after.chars().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let start = vowel.start as usize - left;
    let end = vowel.end as usize + right;
    let bracketed = folded[..start].ends_with('(') && folded[end..].starts_with(')');
    bracketed.then(|| Span::new(start - 1, end + 1))
}
