//! Lost characters, control characters and private-use characters.

use super::{Place, runs};
use crate::lexicon::Group;
use crate::rule::{Found, Sink};
use crate::text::{Span, Variant, is_letter};

/// Characters of which a question has one.
const ASKING: &str = "吗呢吧么啥谁哪几何否怎多";

pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    for span in runs(place.words(Group::Lost)) {
        let source = field.source_of(span);
        if field.slice(span).starts_with('?') {
            // Typed for emphasis behind a question or a complaint.
            if source.contains('？') && span.start > field.block_at(span.start).span.start {
                continue;
            }
            let what =
                say!(cx, "连续的问号，可能是丢失的文字", "A run of question marks: characters may have been lost");
            sink.push(place.found(span, what).uncertain());
        } else if source.chars().all(|c| c.is_control()) && !source.is_empty() {
            let what = say!(cx, "不可见的控制字符", "An invisible control character");
            let quote = source.chars().take(8).map(|c| format!("U+{:04X}", c as u32)).collect::<Vec<_>>().join(" ");
            let found = Found { quote: Some(quote), ..place.mended(span, what, String::new()) };
            sink.push(found.uncertain());
        } else {
            let what = say!(cx, "丢失的文字（替换字符）", "Lost text (replacement characters)");
            sink.push(place.found(span, what));
        }
    }
    for span in runs(place.words(Group::PrivateUse)) {
        let what =
            say!(cx, "私有区字符，在读者的设备上多半显示为方框", "Private-use characters; most readers see boxes");
        sink.push(place.found(span, what).uncertain());
    }
    question_marks(place, sink);
    look_alikes(place, sink);
}

/// Farthest that look-alikes of one word stand apart, in bytes.
const GAP: u32 = 6;

/// Radicals that came out of a PDF file in place of characters, and no-break spaces of UTF-8 read as GBK.
#[inline(never)]
fn look_alikes(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let variants = field.page.text.variants();
    let mut at = 0;
    while at < variants.len() {
        let is_blank = variants[at].written == BLANK_AS_GBK;
        if !is_blank && !variants[at].is_look_alike() {
            at += 1;
            continue;
        }
        let alike = |next: &Variant| if is_blank { next.written == BLANK_AS_GBK } else { next.is_look_alike() };
        let reach = if is_blank { WIDTH } else { WIDTH + GAP };
        let count = variants[at..]
            .windows(2)
            .take_while(|pair| {
                let between = Span { start: pair[0].at, end: pair[1].at };
                alike(&pair[1]) && between.end - between.start <= reach && field.slice(between).chars().all(is_letter)
            })
            .count()
            + 1;
        let span = Span { start: variants[at].at, end: variants[at + count - 1].at + WIDTH };
        at += count;
        if !is_blank {
            let what = say!(
                cx,
                "部首字符代替了汉字，检索不到",
                "Radicals in place of characters; they cannot be searched for"
            );
            sink.push(place.mended(span, what, field.slice(span).to_owned()).uncertain());
        } else if count > 2 {
            let what = say!(cx, "乱码（编码错误）", "Garbled by a wrong decoding");
            sink.push(place.mended(span, what, String::new()));
        }
    }
}

/// What a no-break space of UTF-8 is read as in GBK.
const BLANK_AS_GBK: char = '聽';
/// Bytes of a Han character.
const WIDTH: u32 = 3;

/// Half-width question marks where nobody asks: what cannot be encoded becomes one.
#[inline(never)]
fn question_marks(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let folded = field.page.text.folded();
    let mut done = 0;
    for &end in field.page.text.sentence_ends() {
        let start = end - 1;
        if folded.as_bytes()[start as usize] != b'?' || start < done {
            continue;
        }
        let rest = &folded[end as usize..];
        let marks = 1 + rest.bytes().take(4).take_while(|byte| *byte == b'?').count() as u32;
        done = start + marks;
        let mut span = Span { start, end: done };
        // A full-width mark was typed.
        if marks > 3 || field.source_of(span).contains('？') {
            continue;
        }
        let mut after = folded[done as usize..].chars();
        let next = after.next().unwrap_or('\n');
        let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
        // 3210.5?其中, 2026?11?25: a unit was lost.
        let number =
            folded[..start as usize].bytes().rev().take(16).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        let before_number = folded[..start as usize - number].chars().next_back().unwrap_or('\n');
        let is_number = number > 0
            && marks == 1
            && !before_number.is_ascii_graphic()
            && !asks(folded, start)
            && !goes_on(&folded[done as usize..]);
        let begins = folded[..start as usize].ends_with('\n') || start == 0;
        let stray = match next {
            ',' | '。' | '、' | ';' => true,
            '!' => after.next().is_some_and(is_han) && marks == 1 && !asks(folded, start),
            '(' => begins || is_number,
            '0'..='9' | ')' => is_number,
            _ if is_han(next) => begins || is_number || marks >= 2 && !asks(folded, start),
            _ => false,
        };
        if stray {
            if is_number {
                span.start -= number as u32;
            }
            let what = say!(
                cx,
                "问号出现在不该有的地方，可能是丢失的文字",
                "A question mark where nothing is asked: a character may have been lost"
            );
            sink.push(place.found(span, what).uncertain());
        }
    }
}

/// Whether a question goes on, or a request follows it.
fn goes_on(after: &str) -> bool {
    after.starts_with(['请', '谢', '望', '我', '您', '你'])
        || after.chars().take(20).take_while(|c| *c != '\n').any(|c| ASKING.contains(c))
}

/// Whether the words right before a byte ask something.
fn asks(folded: &str, byte: u32) -> bool {
    folded[..byte as usize].chars().rev().take(30).take_while(|c| !"\n。".contains(*c)).any(|c| ASKING.contains(c))
}
