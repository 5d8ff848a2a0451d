//! Labels and their values: whether a word on the page names a part (a heading, `label: value`, a table cell), and
//! whether something stands there.

use crate::lexicon::{Group, Groups};
use crate::page::{Block, BlockKind};
use crate::rule::{Context, Field};
use crate::text::Span;

/// What stands where a label promises something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing, 无, a placeholder.
    None,
    /// 详见附件: the part stands in a file that was not read.
    InAttachment,
    /// Something.
    Given,
}

/// Most characters between a label and its colon: `补偿标准(每亩):`.
const TAIL: usize = 10;
/// How many bytes of a value are read to see whether it is one.
const VALUE: u32 = 600;
/// Longest block that may be a heading.
const HEADING: usize = 30;

/// How many bytes before a word are looked at.
const FAR: u32 = 400;
/// Longest text before a root of a label, in characters.
const LEAD: usize = 12;

/// Where a word must stand to be a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// At its start.
    Start,
    /// Anywhere in it.
    Within,
}

/// What the label at the span is followed by; `None` if the word is not used as a label there.
pub fn value_of<'a>(cx: &Context<'a>, field: &'a Field<'a>, label: Span, position: Position) -> Option<Value> {
    let page = &field.page;
    let index = page.block_at(label.start)?;
    let block = page.blocks[index];
    // Far from the start of a block only the clause before a word tells whether it is a label.
    let before = Span { start: block.span.start, end: label.start };
    let far = before.end - before.start > FAR;
    let before = field.slice(if far { before.tail(FAR) } else { before });
    let after = field.slice(Span { start: label.end, end: block.span.end });
    let (number, lead) = if far { (Numbering::None, before) } else { numbering(before) };
    let lead = ["问:", "答:", "问", "答"].iter().find_map(|mark| lead.strip_prefix(mark)).unwrap_or(lead);
    let leads = match position {
        Position::Start => is_lead(lead),
        Position::Within => is_lead(lead) || is_part_of_label(lead),
    };
    // …。3.用途:供热; in a clause of its own a label begins anew, whatever stands before it.
    let clause = lead.rsplit(CLAUSE_ENDS).next().unwrap_or(lead);
    let begins = match position {
        Position::Start => ends_clause(lead) || numbering(clause).1.is_empty(),
        Position::Within => is_part_of_label(clause),
    };

    if let Some(from) = separator(field, label.end, after, leads, number != Numbering::None) {
        // `label:` at the start of the block or of a clause in it.
        let apart = position == Position::Start && is_apart(field, label.start);
        if !leads && !begins && !apart {
            return None;
        }
        let rest = Span { start: from, end: clause_end(field, from, block.span.end) };
        return Some(given(cx, field, rest).unwrap_or_else(|| following(cx, field, index)));
    }
    if !leads {
        return None;
    }
    // 征收目的为…, 三、征收目的 用于…: the value goes on in the same block.
    let rest = after.trim_start_matches(['为', '是', ' ', '-']);
    if position == Position::Start && rest.len() < after.len() && !rest.trim().is_empty() && !is_question(rest) {
        let start = label.end + (after.len() - rest.len()) as u32;
        return Some(given(cx, field, Span { start, end: block.span.end }).unwrap_or(Value::None));
    }
    let short = is_short(field, block.span);
    if let Some(cell) = block.cell {
        // A label cell: the value is to its right, or below it.
        if short && is_short(field, page.cells[cell as usize].span) {
            return Some(beside(cx, field, cell));
        }
    }
    if matches!(block.kind, BlockKind::Heading(_)) || (is_heading(field, block) && !is_in_list_of_files(field, index)) {
        return Some(following(cx, field, index));
    }
    if position == Position::Start && (number != Numbering::None && !short) {
        let start = label.end + (after.len() - rest.len()) as u32;
        return Some(given(cx, field, Span { start, end: block.span.end }).unwrap_or(Value::None));
    }
    None
}

/// Whether a text asks: 征收目的是什么 is a heading, and the answer follows.
fn is_question(text: &str) -> bool {
    text.trim_end().ends_with('?') || ["什么", "谁", "哪", "怎", "如何", "多"].iter().any(|word| text.starts_with(word))
}

/// Whether the text before a label is only a bullet, a bracket or a mark of a question, or another part named with it:
/// `【征收范围】`, `问:征收范围`, `征收目的和范围`.
fn is_lead(lead: &str) -> bool {
    let mark = |c: char| " 【[(「●■◆★▲·*->“\"|:、.".contains(c) || matches!(c, '问' | 'q' | '拟');
    let lead = MODIFIERS.iter().find_map(|modifier| lead.strip_prefix(modifier)).unwrap_or(lead);
    lead.chars().all(mark)
        // 1 征收范围: the blank between number and name is folded away.
        || (lead.len() <= 2 && lead.chars().all(|c| c.is_ascii_digit()))
        || (lead.len() <= 36 && lead.ends_with(['和', '及', '与', '、']) && !lead.contains([',', '。']))
}

/// Whether the text before a root may be the beginning of the same label.
fn is_part_of_label(lead: &str) -> bool {
    lead.chars().count() <= LEAD && !lead.contains([',', '。', ';', ':', '!', '《', '》', '|'])
}

/// Words in front of a label that do not change what it names.
const MODIFIERS: [&str; 8] = ["关于", "本次", "此次", "该", "本", "许可", "审批", "服务"];

/// What ends a clause.
const CLAUSE_ENDS: [char; 5] = [',', '。', ';', '!', '?'];

/// Whether a text ends where a clause ends, so that a label may begin.
fn ends_clause(text: &str) -> bool {
    text.ends_with([',', '。', ';', '、', '(', ')', '·', ' ', '|', '!', '?', '】'])
}

/// Whether a blank or a tag stands before the byte in the source: the fold takes blanks between Han characters away.
fn is_apart(field: &Field<'_>, byte: u32) -> bool {
    let Some(before) = byte.checked_sub(1).and_then(|before| source_at(field, before)) else { return true };
    let Some(after) = source_at(field, byte) else { return true };
    before.end < after.start
}

/// The source of the character that holds a byte of the folded text.
fn source_at(field: &Field<'_>, byte: u32) -> Option<std::ops::Range<usize>> {
    let folded = field.page.text.folded();
    let mut start = byte as usize;
    while !folded.is_char_boundary(start) {
        start -= 1;
    }
    let len = folded[start..].chars().next()?.len_utf8();
    field.page.text.source_range(Span::new(start, start + len))
}

/// Whether a block is an item of a list of attachments: their names are no headings and state nothing.
pub fn is_in_list_of_files(field: &Field<'_>, index: usize) -> bool {
    let blocks = &field.page.blocks;
    let text = field.slice(blocks[index].span).trim_start();
    if text
        .strip_prefix("附件")
        .is_some_and(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(':'))
    {
        return true;
    }
    let (style, _) = numbering(field.slice(blocks[index].span));
    blocks[..=index]
        .iter()
        .rev()
        .take(20)
        .map(|block| field.slice(block.span).trim_start())
        .find(|text| numbering(text).0 != style || style == Numbering::None)
        .is_some_and(|text| text.starts_with("附件"))
}

/// The style of a number that a block begins with; blocks of the same style stand on the same level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// No number.
    None,
    /// 一、
    Han,
    /// (一)
    HanBracket,
    /// 1. or 1、
    Digit,
    /// (1) or 1)
    DigitBracket,
    /// 第一条, 第二章
    Article,
    /// ①
    Circled,
}

const HAN: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '〇', '零'];

/// The numbering at the start of a block, and what follows it.
pub fn numbering(text: &str) -> (Numbering, &str) {
    let text = text.trim_start_matches([' ', '【', '“', '·', '*']);
    if let Some(rest) = text.strip_prefix('第') {
        let after = rest.trim_start_matches(|c: char| HAN.contains(&c) || c.is_ascii_digit());
        if after.len() < rest.len()
            && let Some(rest) = after.strip_prefix(['条', '章', '节', '部', '步', '问'])
        {
            return (Numbering::Article, rest.trim_start_matches(['分', ' ', ':', '、']));
        }
    }
    let inner = text.strip_prefix('(').unwrap_or(text);
    let bracket = inner.len() < text.len();
    let after_han = inner.trim_start_matches(HAN);
    let after_digit = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let (han, after) = if after_han.len() < inner.len() { (true, after_han) } else { (false, after_digit) };
    if after.len() < inner.len() {
        let style = match (han, bracket) {
            (true, true) => Numbering::HanBracket,
            (true, false) => Numbering::Han,
            (false, true) => Numbering::DigitBracket,
            (false, false) => Numbering::Digit,
        };
        if let Some(rest) = after.strip_prefix(')') {
            let style = if style == Numbering::Digit { Numbering::DigitBracket } else { style };
            return (style, rest.trim_start_matches(['、', '.', ' ']));
        }
        if !bracket && let Some(rest) = after.strip_prefix(['、', '.', ',', ':']) {
            // 1.5亩 is a number, not a heading.
            if !(style == Numbering::Digit && rest.starts_with(|c: char| c.is_ascii_digit())) {
                return (style, rest.trim_start());
            }
        }
    }
    match text.chars().next() {
        Some(c @ '①'..='⑳') => (Numbering::Circled, &text[c.len_utf8()..]),
        _ => (Numbering::None, text),
    }
}

/// Where the value begins that a label and a short tail introduce: behind a colon, behind the bracket of `【征收范围】`, behind
/// the full stop of `(一)征收范围。`, or where a blank or a tag parts it from the label at the start of a block.
fn separator(field: &Field<'_>, label_end: u32, after: &str, leads: bool, numbered: bool) -> Option<u32> {
    for (position, (offset, c)) in after.char_indices().enumerate() {
        let at = label_end + offset as u32;
        let behind = at + c.len_utf8() as u32;
        match c {
            // 现将征收范围、征收目的和补偿标准公告如下: an introduction names parts and states none.
            ':' => return (!after[..offset].contains("如下")).then_some(behind),
            '】' | ']' | '」' if leads || position == 0 => {
                let colon = after[offset + c.len_utf8()..].starts_with(':');
                return Some(behind + u32::from(colon));
            }
            '。' if leads && numbered && after.len() > offset + c.len_utf8() => return Some(behind),
            '。' | ';' | ',' | '!' | '?' | '《' => return None,
            _ if leads && is_apart(field, at) => return Some(at),
            _ if position >= TAIL => return None,
            _ => {}
        }
    }
    None
}

/// Whether a stretch is as short as a heading.
fn is_short(field: &Field<'_>, span: Span) -> bool {
    span.end - span.start <= 4 * HEADING as u32 + 8 && field.slice(span).trim().chars().count() <= HEADING
}

/// Where the clause ends that begins at a byte: a block of several `label: value` has one behind the other.
fn clause_end(field: &Field<'_>, from: u32, block_end: u32) -> u32 {
    let span = Span { start: from, end: block_end }.head(VALUE);
    let text = field.slice(span);
    text.find(['。', ';']).map_or(span.end, |offset| from + offset as u32)
}

/// Whether a block reads like a heading: short, no sentence, numbered or ending in a colon or question mark.
fn is_heading(field: &Field<'_>, block: Block) -> bool {
    let text = field.slice(block.span).trim_end();
    if text.contains("如下") {
        return false;
    }
    // 一、总体情况。is a heading all the same.
    let text = if numbering(text).0 == Numbering::None { text } else { text.trim_end_matches('。') };
    is_short(field, block.span) && !text.contains(['。', ';', ','])
}

/// What the cell to the right says, or the one below where the right one is a label too or there is none.
fn beside<'a>(cx: &Context<'a>, field: &'a Field<'a>, cell: u32) -> Value {
    let page = &field.page;
    let at = page.cells[cell as usize];
    let value = |other: Option<u32>| {
        other.and_then(|other| given(cx, field, page.cells[other as usize].span)).unwrap_or(Value::None)
    };
    if names_columns(cx, field, cell) {
        let below = (at.row + 1..at.row + 4).map(|row| value(page.in_row(at.table, row, at.column)));
        below.max().unwrap_or(Value::None)
    } else {
        value(page.right_of(cell))
    }
}

/// Whether a label cell names the column below it rather than the cell to its right.
pub fn names_columns(cx: &Context<'_>, field: &Field<'_>, cell: u32) -> bool {
    let page = &field.page;
    let at = page.cells[cell as usize];
    let rows = &page.tables[at.table as usize].rows;
    let row = rows.get(at.row as usize).map_or(&[][..], Vec::as_slice);
    let all_headers = row.iter().take(64).all(|&cell| page.cells[cell as usize].header);
    // A row of headers names columns, as does the first row of a table without header cells, unless that is made of label
    // and value in turn. A header beside a value names its row.
    if at.header {
        all_headers && rows.len() > 1
    } else {
        at.row == 0 && row.len() > 2 && !is_pair_row(cx, field, cell)
    }
}

/// Whether a row without header cells is made of label and value in turn: 事项名称 | … | 联系电话 | 0599-….
fn is_pair_row(cx: &Context<'_>, field: &Field<'_>, cell: u32) -> bool {
    let page = &field.page;
    let at = page.cells[cell as usize];
    let rows = &page.tables[at.table as usize].rows;
    // The first rows and columns tell; a hostile table may have any number.
    let same_shape = rows.iter().take(16).all(|row| row.len() % 2 == 0);
    let long_values = rows[at.row as usize]
        .iter()
        .skip(1)
        .step_by(2)
        .take(16)
        .any(|&value| field.slice(page.cells[value as usize].span).chars().count() > 8);
    let names_parts = |&value: &u32| {
        let block = page.block_at(page.cells[value as usize].span.start).map(|index| page.blocks[index]);
        block.is_some_and(|block| is_bare_label(cx, field, block))
    };
    same_shape && long_values && !rows[at.row as usize].iter().skip(1).step_by(2).take(16).any(names_parts)
}

/// What the blocks after a heading say, up to the next heading of the same level.
fn following<'a>(cx: &Context<'a>, field: &'a Field<'a>, heading: usize) -> Value {
    let page = &field.page;
    let head = page.blocks[heading];
    let (style, _) = numbering(field.slice(head.span));
    let mut best = Value::None;
    for block in page.blocks[heading + 1..].iter().take(12) {
        let text = field.slice(block.span);
        let (next, _) = numbering(text);
        let same_level = match (head.kind, block.kind) {
            (BlockKind::Heading(level), BlockKind::Heading(other)) => other <= level,
            (BlockKind::Paragraph, BlockKind::Heading(_)) => true,
            _ => style != Numbering::None && next == style,
        };
        if same_level || block.cell != head.cell && head.cell.is_some() {
            break;
        }
        // What begins with a label of its own is the value of that one.
        if begins_with_label(cx, field, *block) || best == Value::InAttachment && is_labelled(text) {
            break;
        }
        // An unnumbered heading is followed by the next one: both are nothing but a label.
        if style == Numbering::None && head.kind == BlockKind::Paragraph && is_bare_label(cx, field, *block) {
            break;
        }
        if let Some(value) = given(cx, field, block.span) {
            best = best.max(value);
            if best == Value::Given {
                break;
            }
        }
    }
    best
}

/// The labels of the column that stand at the start of a block, its numbering aside.
fn labels_at_start<'a>(cx: &'a Context<'_>, field: &'a Field<'_>, block: Block) -> impl Iterator<Item = Span> + 'a {
    let text = field.slice(block.span);
    let start = block.span.start + (text.len() - numbering(text).1.len()) as u32;
    let hits = field.page.text.hits();
    let first = hits.partition_point(|hit| hit.span.end <= start);
    hits[first..]
        .iter()
        .take_while(move |hit| hit.span.end <= block.span.end)
        .filter(move |hit| hit.span.start == start && cx.vocabulary.named(hit.word).next().is_some())
        .map(|hit| hit.span)
}

/// Whether a block is nothing but the name of some part of the column.
fn is_bare_label(cx: &Context<'_>, field: &Field<'_>, block: Block) -> bool {
    let end = block.span.start + field.slice(block.span).trim_end_matches(':').len() as u32;
    labels_at_start(cx, field, block).any(|label| label.end == end)
}

/// Whether a text begins with a few characters and a colon, known as a label or not.
fn is_labelled(text: &str) -> bool {
    text.chars().take(LEAD).position(|c| c == ':').is_some_and(|at| at > 1)
}

/// Whether a block reads `label: …`.
fn begins_with_label(cx: &Context<'_>, field: &Field<'_>, block: Block) -> bool {
    labels_at_start(cx, field, block)
        .any(|label| field.slice(Span { start: label.end, end: block.span.end }).starts_with([':', '】']))
}

/// What a stretch of text amounts to; `None` if it is blank, so that the value may stand further on.
pub fn given<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Option<Value> {
    let span = span.head(VALUE);
    let text = field.slice(span);
    let core = |c: char| !(c.is_whitespace() || ":,。;、-—_/\\|.*()[]{}<>~·\"'“”‘’=+#?!…".contains(c));
    let told: String = text.chars().filter(|c| core(*c)).collect();
    if told.is_empty() {
        // Blank, or nothing but underscores and strokes: a form that was not filled in.
        return text.chars().any(|c| !c.is_whitespace() && c != ':').then_some(Value::None);
    }
    let no_value = cx.words(field, span, Groups::of(&[Group::NoValue, Group::Unfinished])).any(|hit| {
        let word: String = field.slice(hit.span).chars().filter(|c| core(*c)).collect();
        word == told
    });
    if no_value || told.chars().all(|c| c == 'x' || c == '某' || c == '□' || c == '○') {
        return Some(Value::None);
    }
    // 详见附件 and little else: the name of the file at most.
    let pointer: usize = cx
        .words(field, span, Groups::of(&[Group::SeeAttachment]))
        .map(|hit| field.slice(hit.span).chars().count())
        .max()
        .unwrap_or(0);
    if pointer > 0 && told.chars().count() <= pointer + 6 {
        return Some(Value::InAttachment);
    }
    Some(Value::Given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_is_read_by_style() {
        for (text, style, rest) in [
            ("一、征收范围", Numbering::Han, "征收范围"),
            ("(二)补偿标准", Numbering::HanBracket, "补偿标准"),
            ("3.办理材料", Numbering::Digit, "办理材料"),
            ("3、办理材料", Numbering::Digit, "办理材料"),
            ("(1)申请表", Numbering::DigitBracket, "申请表"),
            ("1)申请表", Numbering::DigitBracket, "申请表"),
            ("第十二条 补偿", Numbering::Article, "补偿"),
            ("①范围", Numbering::Circled, "范围"),
            ("1.5亩", Numbering::None, "1.5亩"),
            ("征收范围", Numbering::None, "征收范围"),
        ] {
            assert_eq!(numbering(text), (style, rest), "{text}");
        }
    }
}
