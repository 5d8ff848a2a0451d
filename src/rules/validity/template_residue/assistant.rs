//! What a text generator says to whoever asked it, pasted with the text.

use super::{Left, Place, Sure};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::rules::validity::standing::longest;
use crate::text::Span;

/// Longest sentence that is told as a whole, in bytes.
const SENTENCE: u32 = 240;
/// Columns in which an office speaks to one reader.
const LETTERS: [&str; 4] = ["mailbox-reply", "on-request-reply", "concern-response", "service-guide"];

/// Finds it in a field.
#[inline(never)]
pub fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>, places: &mut Vec<Place>) {
    let mut end = 0;
    for hit in longest(cx, field, Groups::of(&[Group::AssistantPhrase])) {
        let text = field.slice(hit.span);
        let within = text.is_ascii()
            && field
                .slice(Span { start: hit.span.start.saturating_sub(1), end: hit.span.start })
                .starts_with(|c: char| c.is_ascii_alphabetic());
        // 如果您还有疑问 is said in any letter.
        let first = hit.span.start == field.block_at(hit.span.start).span.start;
        if hit.span.start < end || within || cx.column_is(&LETTERS) && !first {
            continue;
        }
        let block = field.block_at(hit.span.start).span;
        let sentence = field.page.text.sentence_at(hit.span.start);
        let told = Span { start: hit.span.start, end: sentence.end.min(block.end) }.head(SENTENCE);
        let told = field.page.text.aligned(Span { end: told.end.max(hit.span.end), ..told });
        let shown = field.slice(told).trim_end();
        // 好的,以下是…新闻稿: opens what was asked for, or names itself.
        let opens = first && shown.ends_with([':', '!']) && !cx.column_is(&LETTERS);
        let names = ["作为ai", "作为一个ai", "作为一名ai", "ai语言模型", "as an ai"].contains(&text);
        let sure = if opens || names { Sure::Certain } else { Sure::Asks };
        let span = Span { end: told.start + shown.len() as u32, ..told };
        end = span.end;
        places.push((span, Left::Assistant, sure));
    }
}
