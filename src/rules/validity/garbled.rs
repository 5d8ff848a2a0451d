//! `validity/garbled`: text that a wrong decoding, a converter or an editor broke.

use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};
use std::ops::Range;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/garbled",
    level: Level::Block,
    basis: &["N02"],
    title: Say { zh: "文字乱码或残缺", en: "Garbled text" },
    checks: Say {
        zh: "替换字符 U+FFFD、“锟斤拷”一类乱码、UTF-8 被当成 GBK 或 Latin-1 读出的文字、转换程序加进词里的拼音、丢了“年”“月”的日期、不可见的控制字符、私有区字符、重复的标点。能唯一还原的给出一键修改；标点、控制字符、个别拼音只请人工复核。",
        en: "Replacement characters, 锟斤拷 and its like, UTF-8 read as GBK or Latin-1, pinyin that a converter put into words, dates that lost both 年 and 月, control and private-use characters, doubled punctuation. Where the repair is unambiguous it is offered as a fix; punctuation, control characters and single pinyin ask for review only.",
    },
    why: Say {
        zh: "乱码页面读不懂，属于无效信息；丢字的日期会让人误期。",
        en: "Garbled text cannot be read, and a date that lost a character misleads.",
    },
    mend: Say {
        zh: "从原稿重新粘贴这一处，或使用一键修改。",
        en: "Paste the place again from the original, or use the fix.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>关于⟦锟斤拷⟧的通知</p>"),
        hit("notice", "<p>特此⟦\u{fffd}\u{fffd}⟧告知</p>"),
        hit("notice", "<p>⟦å…¬å¼€⟧</p>"),
        hit("notice", "<p>⟦鍏充簬鍏紑寰佹眰鎰忚鐨勯€氱煡⟧</p>"),
        hit("notice", "<p>促进经⟦(jīng)⟧济、建设国⟦(guó)⟧家、服务群⟦(qún)⟧众</p>"),
        hit("notice", "<p>公示期:⟦202374日⟧至⟦20231019日⟧</p>"),
        hit("notice", "<p>各有关单位⟦,,⟧请遵照执行⟦。。⟧</p>"),
        silent("notice", "<p>泖港(mǎo gǎng)镇位于松江区,café、naïve 等外文不受影响……真的??</p>"),
        silent("notice", "<p>坐标:X=3855812.314;公示期5日至10日,2023年7月4日。</p>"),
    ]),
};

/// From this many on, pinyin in brackets is a converter's work and not a help with a rare character.
const PINYIN_CERTAIN: usize = 3;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| !field.is_unseen()) {
        lost(cx, index, field, sink);
        mojibake(cx, index, field, sink);
        pinyin(cx, index, field, sink);
        dates(cx, index, field, sink);
        punctuation(cx, index, field, sink);
    }
}

fn words<'a>(cx: &Context<'a>, field: &'a Field<'a>, group: Group) -> impl Iterator<Item = Span> + 'a {
    let all = Span::new(0, field.page.text.folded().len());
    cx.words(field, all, Groups::of(&[group])).map(|hit| hit.span).collect::<Vec<_>>().into_iter()
}

/// Joins spans that touch.
fn runs(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for span in spans {
        match runs.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => runs.push(span),
        }
    }
    runs
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, what: String) -> Found {
    Found::at(index, span, what, say!(cx, "从原稿重新粘贴这一处。", "Paste the place again from the original."))
        .quoted(harmless(field.shown(span)))
}

/// A change of one place, unless tags stand inside it.
fn change(cx: &Context<'_>, field: &Field<'_>, range: Range<usize>, text: String) -> Option<Change> {
    let plain = field.source.get(range.clone()).is_some_and(|source| !source.contains('<'));
    let title = if text.is_empty() {
        say!(cx, "删除", "Delete it")
    } else {
        say!(cx, "改为“{}”", "Change to “{}”", harmless(&text))
    };
    plain.then(|| Change { title, edits: vec![(range, text)] })
}

/// Lost characters, control characters and private-use characters.
fn lost(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    for span in runs(words(cx, field, Group::Lost)) {
        let source = field.source_of(span);
        if field.slice(span).starts_with('?') {
            let what =
                say!(cx, "连续的问号，可能是丢失的文字", "A run of question marks: characters may have been lost");
            sink.push(found(cx, index, field, span, what).uncertain());
        } else if source.chars().all(|c| c.is_control()) && !source.is_empty() {
            let what = say!(cx, "不可见的控制字符", "An invisible control character");
            let fix = field.page.text.source_range(span).and_then(|range| change(cx, field, range, String::new()));
            let quote = source.chars().take(8).map(|c| format!("U+{:04X}", c as u32)).collect::<Vec<_>>().join(" ");
            sink.push(Found { fix, ..found(cx, index, field, span, what).quoted(quote) }.uncertain());
        } else {
            let what = say!(cx, "丢失的文字（替换字符）", "Lost text (replacement characters)");
            sink.push(found(cx, index, field, span, what));
        }
    }
    for span in runs(words(cx, field, Group::PrivateUse)) {
        let what =
            say!(cx, "私有区字符，在读者的设备上多半显示为方框", "Private-use characters; most readers see boxes");
        sink.push(found(cx, index, field, span, what).uncertain());
    }
}

/// UTF-8 read as something else.
fn mojibake(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    let what = || say!(cx, "乱码（编码错误）", "Garbled by a wrong decoding");
    for span in runs(words(cx, field, Group::Mojibake)) {
        sink.push(found(cx, index, field, span, what()));
    }
    let mut end = 0;
    for start in words(cx, field, Group::MojibakeLatin) {
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
            let fix = change(cx, field, range.start..end, text);
            sink.push(Found { fix, ..found(cx, index, field, span, what()) });
        }
    }
    // Read as GBK, common characters become rare ones: certain where they are many for the length.
    let mut rare: Vec<Span> = words(cx, field, Group::MojibakeGbk).collect();
    rare.dedup();
    let mut at = 0;
    while at < rare.len() {
        let block = field.block_at(rare[at].start).span;
        let here = rare[at..].iter().take_while(|span| span.start < block.end).count();
        let letters = field.slice(block).chars().filter(|c| is_letter(*c)).count();
        if here >= 3 && here * 8 >= letters {
            sink.push(found(cx, index, field, block, what()));
        }
        at += here.max(1);
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
    let meant = |c: &char| matches!(*c as u32, 0x2013..=0x2026 | 0x3000..=0x303f | 0x4e00..=0x9fff | 0xff01..=0xff5e);
    let text: String = std::str::from_utf8(&bytes[..valid]).ok()?.chars().take_while(meant).collect();
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

/// Pinyin in brackets behind a character: 经(jīng)济.
fn pinyin(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    let mut places: Vec<Span> = words(cx, field, Group::Pinyin).filter_map(|vowel| bracketed(field, vowel)).collect();
    places.dedup();
    let certain = places.len() >= PINYIN_CERTAIN;
    for span in places {
        let what = say!(cx, "词里夹有拼音，多为转换程序所加", "Pinyin inside a word, as converters add it");
        let fix = field.page.text.source_range(span).and_then(|range| change(cx, field, range, String::new()));
        let found = Found { fix, ..found(cx, index, field, span, what) };
        sink.push(if certain { found } else { found.uncertain() });
    }
}

/// The bracket around a vowel, if it holds one syllable and stands between Han characters or before punctuation.
fn bracketed(field: &Field<'_>, vowel: Span) -> Option<Span> {
    let folded = field.page.text.folded();
    let letter = |c: char| c.is_alphabetic() && (c as u32) < 0x250;
    let before = &folded[..vowel.start as usize];
    let left: usize = before.chars().rev().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let after = &folded[vowel.end as usize..];
    let right: usize = after.chars().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let start = vowel.start as usize - left;
    let end = vowel.end as usize + right;
    let opens = folded[..start].ends_with('(');
    let closes = folded[end..].starts_with(')');
    let han = folded[..start]
        .trim_end_matches('(')
        .chars()
        .next_back()
        .is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    (opens && closes && han).then(|| Span::new(start - 1, end + 1))
}

/// `20231019日`, `202374日`: the year and the month lost their characters.
fn dates(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    let folded = field.page.text.folded();
    for group in &field.facts().digits {
        if !(6..=8).contains(&group.len()) || !folded[group.span.end as usize..].starts_with('日') {
            continue;
        }
        let digits = field.slice(group.span);
        let (year, rest) = digits.split_at(4);
        if !(year.starts_with("19") || year.starts_with("20")) {
            continue;
        }
        let span = Span { end: group.span.end + '日'.len_utf8() as u32, ..group.span };
        let readings: Vec<(i8, i8)> = (1..=2)
            .filter_map(|len| Some((rest.get(..len)?.parse().ok()?, rest.get(len..)?.parse().ok()?)))
            .filter(|(month, day)| {
                crate::draft::is_day(year.parse().unwrap_or(0), *month, *day)
                    && rest.len() == written(*month, rest.len()) + written(*day, rest.len())
            })
            .collect();
        let what = say!(cx, "日期丢了“年”“月”", "A date that lost 年 and 月");
        let fix = match (readings.as_slice(), field.page.text.source_range(span)) {
            ([(month, day)], Some(range)) => change(cx, field, range, format!("{year}年{month}月{day}日")),
            _ => None,
        };
        sink.push(Found { fix, ..found(cx, index, field, span, what) });
    }
}

/// Digits that a month or a day takes where the whole has that many: eight-digit dates pad with zeros.
fn written(number: i8, whole: usize) -> usize {
    if whole == 4 || number >= 10 { 2 } else { 1 }
}

/// Two marks of which one is too many.
fn punctuation(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    let folded = field.page.text.folded();
    let mark = |c: char| matches!(c, ',' | '。' | '、' | ';' | ':');
    for span in words(cx, field, Group::DoublePunctuation) {
        let before = folded[..span.start as usize].chars().next_back();
        let after = folded[span.end as usize..].chars().next();
        // Three and more are meant as an ellipsis; between ASCII characters it is code.
        let chinese =
            !field.source_of(span).is_ascii() || before.is_some_and(|c| !c.is_ascii() || c == ')' || c == '"');
        let word = chinese && before.is_some_and(|c| !mark(c) && c != '\n');
        if !word || after.is_some_and(mark) {
            continue;
        }
        let text = field.slice(span);
        let first = text.chars().next().map_or(1, char::len_utf8) as u32;
        // The sentence's own mark stays: of ,。 the full stop, of two alike the first.
        let weaker = if text.starts_with([',', '、', ';', ':']) && text.ends_with(['。', ';']) && !text.starts_with(';')
        {
            Span { start: span.start, end: span.start + first }
        } else {
            Span { start: span.start + first, end: span.end }
        };
        let what = say!(cx, "标点重复", "Doubled punctuation");
        let how = say!(cx, "删去多余的一个。", "Delete the one too many.");
        let fix = field.page.text.source_range(weaker).and_then(|range| change(cx, field, range, String::new()));
        sink.push(Found { fix, how, ..found(cx, index, field, span, what) }.uncertain());
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
