//! Lost characters, control characters and private-use characters.

use super::{Place, runs};
use crate::lexicon::Group;
use crate::rule::{Found, Sink};
use crate::text::Span;

/// Characters of which a question has one.
const ASKING: &str = "吗呢吧么啥谁哪几何否怎";

pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    for span in runs(place.words(Group::Lost)) {
        let source = field.source_of(span);
        if field.slice(span).starts_with('?') {
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
}

/// Half-width question marks where nobody asks: what cannot be encoded becomes one.
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
        let span = Span { start, end: done };
        // A full-width mark was typed.
        if marks > 3 || field.source_of(span).contains('？') {
            continue;
        }
        let mut after = folded[done as usize..].chars();
        let next = after.next().unwrap_or('\n');
        let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
        let begins = folded[..start as usize].ends_with('\n') || start == 0;
        let stray = match next {
            ',' | '。' | '、' | ';' => true,
            '!' => after.next().is_some_and(is_han) && marks == 1 && !asks(folded, start),
            '(' => begins,
            _ if is_han(next) => begins || marks == 2 && !asks(folded, start),
            _ => false,
        };
        if stray {
            let what = say!(
                cx,
                "问号出现在不该有的地方，可能是丢失的文字",
                "A question mark where nothing is asked: a character may have been lost"
            );
            sink.push(place.found(span, what).uncertain());
        }
    }
}

/// Whether the words right before a byte ask something.
fn asks(folded: &str, byte: u32) -> bool {
    folded[..byte as usize].chars().rev().take(30).take_while(|c| !"\n。".contains(*c)).any(|c| ASKING.contains(c))
}
