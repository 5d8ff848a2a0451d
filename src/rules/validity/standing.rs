//! How a word stands in its block: alone, as a value, in a form; and how it is taken out.

use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Change, Context, Field};
use crate::text::{Span, is_letter};

/// All of a field.
pub fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// The character before a byte.
pub fn before(field: &Field<'_>, byte: u32) -> Option<char> {
    field.page.text.folded()[..byte as usize].chars().next_back()
}

/// The character at a byte.
pub fn after(field: &Field<'_>, byte: u32) -> Option<char> {
    field.page.text.folded()[byte as usize..].chars().next()
}

/// The words of these groups in a field; of those that begin together, or one in another, the longest.
pub fn longest<'a>(cx: &Context<'a>, field: &'a Field<'a>, groups: Groups) -> Vec<Hit> {
    let mut longest: Vec<Hit> = Vec::new();
    for hit in cx.words(field, whole(field), groups) {
        while longest.last().is_some_and(|last| hit.span.start <= last.span.start) {
            longest.pop();
        }
        if longest.last().is_none_or(|last| last.span.end < hit.span.end) {
            longest.push(hit);
        }
    }
    longest
}

/// Most bytes beside a word that is alone in its block.
const BESIDE: u32 = 24;

/// Whether nothing but punctuation stands beside a span in its block.
pub fn is_alone(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    block.end - block.start <= span.end - span.start + BESIDE
        && span.end <= block.end
        && ![Span { start: block.start, end: span.start }, Span { start: span.end, end: block.end }]
            .iter()
            .any(|rest| field.slice(*rest).chars().any(is_letter))
}

/// Whether a span stands where a value stands: alone in its block, behind a colon, or between brackets.
pub fn is_whole_value(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }).trim_end();
    let after = field.slice(Span { start: span.end, end: block.end }).trim_start();
    let opens = before.is_empty() || before.ends_with([':', '(', '[', '【', '〔', '<', '“', '"', '{', '/', '|']);
    let closes = after.is_empty()
        || after.starts_with(['。', ',', ';', ')', ']', '】', '〕', '>', '”', '"', '}', '/', '|', '.', '!', '…']);
    opens && closes
}

/// How many bytes before and behind a place are near it.
const NEAR: u32 = 240;

/// The block of a place as far as it is near.
pub fn near(field: &Field<'_>, span: Span) -> Span {
    let block = field.block_at(span.start).span;
    Span { start: block.start.max(span.start.saturating_sub(NEAR)), end: block.end.min(span.end + NEAR).max(span.end) }
}

/// How many bytes before a mark may say that it is an example.
const EXAMPLE: u32 = 180;
/// How many blocks a form may have.
const FORM: usize = 60;

/// Whether the sentence or a heading above says that this is an example or a form.
pub fn is_form<'a>(cx: &Context<'a>, field: &'a Field<'a>, mark: Span) -> bool {
    let sentence = field.page.text.sentence_at(mark.start);
    // YYYY年MM月DD日格式: the word may follow.
    let end = sentence.end.min(mark.end + 30).max(mark.end);
    let before = Span { start: sentence.start, end: mark.start }.tail(EXAMPLE);
    if cx.has_word(field, Span { start: before.start, end }, Group::FormWord) {
        return true;
    }
    let Some(block) = field.page.block_at(mark.start) else {
        return false;
    };
    let above = &field.page.blocks[..block];
    above
        .iter()
        .rev()
        .take(2)
        .any(|above| above.span.end - above.span.start <= 80 && cx.has_word(field, above.span, Group::FormWord))
        || above.iter().rev().take(FORM).any(|above| heads_form(cx, field, above.span))
}

/// Whether a block is the heading of a form that is printed on the page.
fn heads_form<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span) -> bool {
    block.end - block.start <= 90
        && names_form(cx, field, block)
        && !field.slice(block).contains([':', ',', '。', ';', '、', '.'])
}

/// How many bytes at the end of a title name what the page is.
const KIND_IN_TITLE: u32 = 60;

/// Whether the last word of a title or heading names a form: …申请表(2026年版), …合同》.
fn names_form<'a>(cx: &Context<'a>, field: &'a Field<'a>, title: Span) -> bool {
    let end = title.start + field.slice(title).trim_end().len() as u32;
    cx.words(field, Span { end, ..title }.tail(KIND_IN_TITLE), Groups::of(&[Group::BlankForm])).any(|form| {
        let rest = field.slice(Span { start: form.span.end, end }).trim_start_matches(['》', '”', '"', ')', ']', '】']);
        rest.is_empty()
            || rest.starts_with(['(', '[', '【', '-', '_'])
            || rest.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether the title names a form whose blanks its readers fill in: …申请表, …合同(示范文本).
pub fn is_titled_form(cx: &Context<'_>) -> bool {
    names_form(cx, cx.title(), whole(cx.title()))
}

const OPENING: [char; 5] = ['“', '‘', '「', '『', '"'];
const CLOSING: [char; 5] = ['”', '’', '」', '』', '"'];
/// What stands right before a mark that is shown or corrected.
const SHOWS: [&str; 31] = [
    "显示",
    "显示为",
    "出现",
    "提示",
    "提示为",
    "返回",
    "弹出",
    "报",
    "报错",
    "写作",
    "写成",
    "写为",
    "写着",
    "改为",
    "改成",
    "应为",
    "更正为",
    "替换为",
    "标注为",
    "标为",
    "误为",
    "误作",
    "误写为",
    "输出",
    "残留",
    "例如",
    "诸如",
    "变成",
    "带有",
    "含有",
    "原文",
];
/// What stands right behind a mark that is shown or explained.
const EXPLAINS: [&str; 17] = [
    "字样", "代表", "一词", "二字", "两字", "格式", "样式", "提示", "符号", "标记", "字符", "乱码", "占位", "错误",
    "报错", "这样", "之类",
];
/// How many quotations in a row are read.
const QUOTATIONS: usize = 12;

/// Whether the text speaks about a mark and does not bear it: a page reports what was seen elsewhere, or a rule says how
/// something is written.
pub fn speaks_of<'a>(cx: &Context<'a>, field: &'a Field<'a>, mark: Span) -> bool {
    let near = near(field, mark);
    let says = |field: &'a Field<'a>, span: Span| cx.has_word(field, span, Group::SpeaksOfMarks);
    let (before, after) = (Span { end: mark.start, ..near }, Span { start: mark.end, ..near });
    let (left, right) = (field.slice(before), field.slice(after));
    let Some((left, right)) = unquoted(left, right) else {
        let sentence = field.page.text.sentence_at(mark.start);
        let sentence = Span { start: sentence.start.max(near.start), end: sentence.end.min(near.end).max(mark.end) };
        let cell = field.block_at(mark.start).cell.is_some();
        let ascii =
            field.slice(mark).bytes().all(|byte| (byte.is_ascii_alphanumeric() || byte == b' ') && byte != b'x');
        return !is_alone(field, mark) && says(field, sentence)
            || cell && says(cx.title(), whole(cx.title()).head(TITLE))
            || right.starts_with("代表")
            || right.starts_with("字样")
            || ascii && SHOWS.iter().any(|word| left.trim_end().ends_with(word));
    };
    let right = right.trim_start_matches(['等', '的']);
    says(field, near)
        || says(cx.title(), whole(cx.title()).head(TITLE))
        || SHOWS.iter().any(|word| left.ends_with(word))
        || EXPLAINS.iter().any(|word| right.starts_with(word))
}

/// What stands beside the quotation that a mark is in, and beside those that it is listed with.
fn unquoted<'a>(left: &'a str, right: &'a str) -> Option<(&'a str, &'a str)> {
    let is_mark = |c: char| OPENING.contains(&c) || CLOSING.contains(&c);
    let open = left.rfind(is_mark)?;
    let close = right.find(is_mark)?;
    let (opening, closing) = (left[open..].chars().next()?, right[close..].chars().next()?);
    let paired = opening != '"' || left.matches('"').count() % 2 == 1;
    if !OPENING.contains(&opening) || !CLOSING.contains(&closing) || !paired {
        return None;
    }
    let (mut left, mut right) = (&left[..open], &right[close + closing.len_utf8()..]);
    for _ in 0..QUOTATIONS {
        let Some(before) = left.trim_end_matches(['、', ',', '和', '或']).strip_suffix(CLOSING) else { break };
        let Some(open) = before.rfind(OPENING) else { break };
        left = &before[..open];
    }
    for _ in 0..QUOTATIONS {
        let Some(after) = right.trim_start_matches(['、', ',', '和', '或']).strip_prefix(OPENING) else { break };
        let Some(close) = after.find(is_mark) else { break };
        right = after[close..].trim_start_matches(CLOSING);
    }
    Some((left.trim_end_matches([':', '了', '有', '(', '的', ' ']), right))
}

/// How much of a title is read, in bytes.
pub const TITLE: u32 = 600;

/// Whether the title says that the page is about software.
pub fn is_titled_software(cx: &Context<'_>) -> bool {
    cx.has_word(cx.title(), whole(cx.title()), Group::Software)
}

/// Whether what stands near a place says that it is about software.
pub fn is_about_software<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let page = &field.page;
    let says = |near: Span| {
        // What the mark says itself tells nothing of the text.
        cx.words(field, near, Groups::of(&[Group::Software])).filter(|hit| !span.holds(hit.span)).any(|hit| {
            // The xml of <xml> and the sql of mysql are a part of what was left over.
            let part =
                |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '<' | '/' | '.' | '_'));
            !field.slice(hit.span).is_ascii()
                || !(part(before(field, hit.span.start)) || part(after(field, hit.span.end)))
        })
    };
    if says(near(field, span)) {
        return true;
    }
    let Some(index) = page.block_at(span.start) else { return false };
    let above = index.checked_sub(1).map(|above| page.blocks[above].span);
    let header = page.blocks[index].cell.and_then(|cell| {
        let cell = page.cells[cell as usize];
        let row = page.header_row(cell.table)?;
        page.in_row(cell.table, row, cell.column).map(|head| page.cells[head as usize].span)
    });
    above.into_iter().chain(header).any(|span| says(span.tail(240)))
}

/// A change that takes a span out, unless tags stand inside it.
pub fn deletion(cx: &Context<'_>, field: &Field<'_>, span: Span) -> Option<Change> {
    let range = field.page.text.source_range(span)?;
    let plain = field.source.get(range.clone()).is_some_and(|source| !source.contains('<'));
    plain.then(|| Change { title: say!(cx, "删除", "Delete it"), edits: vec![(range, String::new())] })
}
