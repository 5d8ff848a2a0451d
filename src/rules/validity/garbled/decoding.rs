//! Text that was read in another encoding than it was written in.

mod gbk;

use super::{Place, is_meant, runs};
use crate::lexicon::Group;
use crate::rule::{Field, Found, Sink};
use crate::text::{Span, is_letter};

pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    for span in runs(place.words(Group::Mojibake)) {
        sink.push(place.found(span, what(place)));
    }
    utf8_as_latin(place, sink);
    gbk_as_latin(place, sink);
    as_rare_characters(place, sink);
    half_width_kana(place, sink);
    other_letters(place, sink);
}

fn what(place: &Place<'_, '_>) -> String {
    say!(place.cx, "乱码（编码错误）", "Garbled by a wrong decoding")
}

/// UTF-8 read as Windows-1252 or Latin-1: `å…¬å¼€`.
fn utf8_as_latin(place: &Place<'_, '_>, sink: &mut Sink) {
    let field = place.field;
    let mut end = 0;
    for start in place.words(Group::MojibakeLatin) {
        let block = field.block_at(start.start).span;
        let (Some(range), Some(block)) = (field.page.text.source_range(start), field.page.text.source_range(block))
        else {
            continue;
        };
        if range.start < end {
            continue;
        }
        if let Some((len, text)) = latin(&field.source[range.start..block.end], field.is_body()) {
            end = range.start + len;
            let span = span_to(field, start, end);
            let fix = place.change(range.start..end, text);
            sink.push(Found { fix, ..place.found(span, what(place)) });
        } else if field.slice(start) == "Â" && stands_among_han(field, start) {
            // What is left of a no-break space; two of them are found as a word.
            sink.push(place.found(start, what(place)).uncertain());
        }
    }
}

/// Whether a letter is no part of a word of another language: it stands before Han text or at the end of a line.
fn stands_among_han(field: &Field<'_>, letter: Span) -> bool {
    let text = field.page.text.folded();
    let before = text[..letter.start as usize].chars().next_back();
    let after = text[letter.end as usize..].chars().next();
    !before.is_some_and(|c| c.is_alphabetic() && !is_han(c)) && after.is_none_or(|c| c == '\n' || is_han(c))
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Words of a page that has letters of these scripts for a reason.
const LANGUAGES: [&str; 10] =
    ["韩", "朝鲜", "俄", "乌克兰", "蒙古", "哈萨克", "吉尔吉斯", "塔吉克", "塞尔维亚", "保加利亚"];

/// Letters of Korea and Russia and the frames of tables among Han characters or accents: GBK read as EUC-KR, in a Cyrillic
/// encoding or in that of DOS.
fn other_letters(place: &Place<'_, '_>, sink: &mut Sink) {
    let field = place.field;
    let folded = field.page.text.folded();
    let hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let other = |c: char| hangul(c) || matches!(c, '\u{0400}'..='\u{052f}' | '\u{2551}'..='\u{256c}');
    // The first bytes of these characters; most pages have none of them.
    let bytes = folded.as_bytes();
    let sign = |at: usize| match bytes[at] {
        0xd0..=0xd4 | 0xea..=0xed => true,
        0xe2 => matches!(bytes.get(at + 1), Some(0x95)),
        _ => false,
    };
    let Some(first) = (0..bytes.len()).find(|at| sign(*at)) else { return };
    if LANGUAGES.iter().any(|language| folded.contains(language)) {
        return;
    }
    let part = |c: char| {
        other(c) || !c.is_ascii() && is_letter(c) || matches!(c, '\u{a1}'..='\u{ff}' | '\u{2018}'..='\u{2122}')
    };
    let mut done = first;
    for (offset, c) in folded[first..].char_indices() {
        let start = first + offset;
        if start < done || !other(c) {
            continue;
        }
        let run = folded[start..].char_indices().take_while(|(_, c)| part(*c));
        let (mut others, mut all, mut length) = (0, 0, 0);
        let mut rest = 0;
        for (offset, c) in run {
            rest += 1;
            if other(c) {
                // From the first of them to the last.
                (others, all, length) = (others + 1, all + std::mem::take(&mut rest), offset + c.len_utf8());
            }
        }
        done = start + length;
        let span = Span::new(start, done);
        // Words of another language are made of its letters alone; a Korean one names its country in a list of languages.
        let mixed = all > others && others * 2 >= all;
        let alone = field.slice(span).chars().all(hangul) && !field.slice(span).contains("한국");
        if others >= 2 && (mixed || alone) {
            sink.push(place.found(span, what(place)).uncertain());
        }
    }
}

/// GBK read as Latin-1: `¹ØÓÚ`. The common characters among them are words; accents of other languages stand alone.
fn gbk_as_latin(place: &Place<'_, '_>, sink: &mut Sink) {
    let field = place.field;
    let folded = field.page.text.folded();
    // × folds to x.
    let is_part = |c: char| ('\u{a1}'..='\u{ff}').contains(&c) || c == 'x';
    let extent = |letters: &mut dyn Iterator<Item = char>| {
        letters.take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>()
    };
    let (mut done, mut words) = (0, place.words(Group::GbkLatin).peekable());
    while let Some(word) = words.next() {
        if (word.start as usize) < done {
            continue;
        }
        let start = word.start as usize - extent(&mut folded[done..word.start as usize].chars().rev());
        let end = word.end as usize + extent(&mut folded[word.end as usize..].chars());
        let span = Span::new(start, end);
        let mut common = 1;
        while words.next_if(|next| next.end <= span.end).is_some() {
            common += 1;
        }
        done = end;
        let characters = field.slice(span).chars().count();
        if characters >= 4 && (common >= 2 || characters >= 8) && !field.slice(span).is_ascii() {
            sink.push(place.found(span, what(place)));
        }
    }
}

/// Read as GBK, Big5 or Shift_JIS, common characters become rare ones: certain where they read back to UTF-8, or where they
/// are many for the length.
fn as_rare_characters(place: &Place<'_, '_>, sink: &mut Sink) {
    let field = place.field;
    let mut rare: Vec<Span> = place.words(Group::MojibakeGbk).collect();
    rare.dedup();
    let mut at = 0;
    while at < rare.len() {
        let block = field.block_at(rare[at].start).span;
        let here = rare[at..].iter().take_while(|span| span.start < block.end).count().max(1);
        let read = gbk::read_back(field, block);
        let letters = field.slice(block).chars().filter(|c| is_letter(*c)).count();
        let left = rare[at..at + here].iter().filter(|span| !read.iter().any(|(clean, _)| clean.holds(**span))).count();
        let stretch = Span { start: rare[at].start, end: rare[at + here - 1].end };
        let letters_between = field.slice(stretch).chars().filter(|c| is_letter(*c)).count();
        // Two of them side by side, and not one twice: 喃喃. A list of rare words has them apart: 螳螂、蜻蜓.
        let beside = |pair: &&[Span]| pair[0].end == pair[1].start && field.slice(pair[0]) != field.slice(pair[1]);
        let certain = rare[at..at + here].windows(2).any(|pair| beside(&pair));
        // What was lost on the way cannot be read back.
        if left > 0 && here >= 3 && here * 8 >= letters {
            sink.push(Found { certain, ..place.found(block, what(place)) });
        } else if left > 0 && here >= 4 && here * 4 >= letters_between {
            sink.push(Found { certain, ..place.found(stretch, what(place)) });
        } else {
            let uncovered = |span: &Span| !read.iter().any(|(clean, _)| clean.holds(*span));
            let uncovered: Vec<Span> = rare[at..at + here].iter().copied().filter(uncovered).collect();
            let pairs = uncovered.windows(2).filter(beside).map(|pair| Span { end: pair[1].end, ..pair[0] });
            // One whose second byte was lost.
            let cut = |span: &&Span| field.page.text.folded()[span.end as usize..].starts_with('?');
            let cut = uncovered.iter().filter(cut).map(|span| Span { end: span.end + 1, ..*span });
            for span in runs(pairs.chain(cut)) {
                sink.push(place.found(span, what(place)).uncertain());
            }
            for (span, text) in read {
                // Two characters may read back by chance.
                let certain = text.chars().count() > 2;
                sink.push(Found { certain, ..place.mended(span, what(place), text) });
            }
        }
        at += here;
    }
}

/// Half-width kana among Han characters are UTF-8 read as Shift_JIS.
fn half_width_kana(place: &Place<'_, '_>, sink: &mut Sink) {
    let field = place.field;
    let mut kana = place.words(Group::HalfWidthKana).peekable();
    while let Some(first) = kana.next() {
        let block = field.block_at(first.start).span;
        let (mut count, mut joined) = (1, 0);
        let mut last = first;
        while let Some(next) = kana.next_if(|next| next.start < block.end) {
            count += 1;
            joined += usize::from(next.start == last.end);
            last = next;
        }
        let text = field.slice(block);
        let letters = text.chars().filter(|c| is_letter(*c)).count();
        let japanese = text.chars().any(|c| ('\u{3041}'..='\u{30fa}').contains(&c)) || joined * 2 >= count;
        if count >= 2 && count * 8 >= letters && !japanese {
            sink.push(place.found(block, what(place)));
        }
    }
}

/// The span from a start to the source byte `end`, as far as it reaches in its block.
fn span_to(field: &Field<'_>, start: Span, end: usize) -> Span {
    let block = field.block_at(start.start).span;
    let last = field
        .slice(Span { start: start.start, end: block.end })
        .char_indices()
        .map(|(offset, c)| Span::new(start.start as usize + offset, start.start as usize + offset + c.len_utf8()))
        .take_while(|span| field.page.text.source_range(*span).is_some_and(|range| range.end <= end))
        .last();
    Span { start: start.start, end: last.map_or(start.end, |last| last.end) }
}

/// What the start of a source is if its characters are bytes of UTF-8 read as Windows-1252 or Latin-1: how many bytes of
/// source, and the text that was meant. Only Han characters and their punctuation are believed. The fold would take some
/// of the bytes away, so this reads the source itself.
fn latin(source: &str, html: bool) -> Option<(usize, String)> {
    let mut bytes = Vec::new();
    let mut ends = Vec::new();
    let mut at = 0;
    while let Some((c, len)) = character(&source[at..], html).filter(|_| bytes.len() < 3000) {
        at += len;
        match c.map(latin_byte) {
            None => continue,
            Some(None) => break,
            Some(Some(byte)) => bytes.push(byte),
        }
        ends.push(at);
        // A Han character has three bytes; where the first three are none, nothing that follows matters.
        if bytes.len() == 3 && std::str::from_utf8(&bytes).is_err() {
            return None;
        }
    }
    let valid = match std::str::from_utf8(&bytes) {
        Ok(_) => bytes.len(),
        Err(error) => error.valid_up_to(),
    };
    let text: String = std::str::from_utf8(&bytes[..valid]).ok()?.chars().take_while(|c| is_meant(*c)).collect();
    (!text.is_empty()).then(|| (ends[text.len() - 1], text))
}

/// The first character of a source and its length there; `None` for the character where a tag stands.
fn character(source: &str, html: bool) -> Option<(Option<char>, usize)> {
    let first = source.chars().next()?;
    if html && first == '<' && source[1..].starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
        return Some((None, source.find('>')? + 1));
    }
    if html && let Some(reference) = source.strip_prefix("&#") {
        let end = reference.bytes().take(8).position(|byte| byte == b';')?;
        let digits = &reference[..end];
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => digits.parse(),
        };
        return Some((char::from_u32(code.ok()?), "&#;".len() + end));
    }
    Some((Some(first), first.len_utf8()))
}

/// The byte that Windows-1252, or Latin-1 where that has none, reads as the character; ASCII is left out.
fn latin_byte(c: char) -> Option<u8> {
    const WINDOWS: [(char, u8); 27] = [
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8a),
        ('‹', 0x8b),
        ('Œ', 0x8c),
        ('Ž', 0x8e),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9a),
        ('›', 0x9b),
        ('œ', 0x9c),
        ('ž', 0x9e),
        ('Ÿ', 0x9f),
    ];
    match c as u32 {
        code @ 0x80..=0xff => Some(code as u8),
        _ => WINDOWS.iter().find(|(known, _)| *known == c).map(|(_, byte)| *byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_1_and_windows_1252_are_read_back() {
        for text in ["公开", "关于征求意见的通知", "。", "“公告”"] {
            let garbled: String = text
                .bytes()
                .map(|byte| {
                    (0x80..=0xff)
                        .map(|code| char::from_u32(code).unwrap())
                        .find(|c| latin_byte(*c) == Some(byte))
                        .unwrap()
                })
                .collect();
            assert_eq!(latin(&garbled, true), Some((garbled.len(), text.to_owned())));
        }
        assert_eq!(latin("café", true), None);
        assert_eq!(latin("é", true), None);
    }
}
