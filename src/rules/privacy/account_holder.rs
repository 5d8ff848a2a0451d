//! Whose a bank account is: a private person's, a public body's, a company's.

use super::labels::{NEAR, beside, header_rows, headers, nearest_before};
use super::persons;
use crate::lexicon::{Group, Groups, Hit};
use crate::rule::{Context, Field};
use crate::text::Span;

/// Whose an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// A natural person's.
    Person,
    /// A public body's, by name.
    PublicBody,
    /// One for fees, fines or deposits, by the words around it.
    PublicMoney,
    /// A company's or another private body's.
    Company,
    /// Nothing says.
    Unclear,
}

const HOLDER: Groups = Groups::of(&[Group::AccountHolder]);
const NAME: Groups = Groups::of(&[Group::AccountHolder, Group::NameHeader, Group::PrivatePerson]);
const PRIVATE: Groups = Groups::of(&[Group::PrivatePerson]);
const PRIVATE_LIST: Groups = Groups::of(&[Group::PrivateList, Group::NameHeader, Group::PrivatePerson]);
const ACCOUNT: Groups = Groups::of(&[Group::BankAccount]);
const MONEY: Groups = Groups::of(&[Group::PublicMoney]);
const PUBLIC: Groups = Groups::of(&[Group::PublicBody]);
const COMPANY: Groups = Groups::of(&[Group::Company]);
const BODY: Groups = PUBLIC.and(COMPANY);
const ANY: Groups = BODY.and(MONEY).and(PRIVATE);
/// How far around a number its holder is looked for, in bytes: the lines of one payment notice.
const AROUND: u32 = 360;
/// Most words that are looked at.
const MOST_WORDS: usize = 40;
/// Most bytes before or behind a number in a line of a form: 开户账号: and nothing else.
const LINE: u32 = 45;
/// Most cells of a row that are looked at.
const MOST_CELLS: usize = 64;

/// Whose the account at a span is, and whether a list of persons says so. `row` keeps the verdict of the row last asked
/// for.
pub(super) fn holder<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    span: Span,
    row: &mut Option<((u32, u32), Holder)>,
) -> (Holder, bool) {
    if let Some(place) = beside(field, span) {
        let own = in_line(cx, field, span);
        if own != Holder::Unclear {
            return (own, false);
        }
        // The office that publishes the page is not whom an attribute is about.
        let (around, listed) = holder(cx, cx.body(), place, row);
        let around = if around == Holder::PublicBody { Holder::Unclear } else { around };
        return (around, listed);
    }
    if let Some(cell) = field.block_at(span.start).cell.map(|index| field.page.cells[index as usize])
        && field.page.header_row(cell.table).is_some_and(|top| top < cell.row)
        && !is_form(cx, field, span)
    {
        let key = (cell.table, cell.row);
        let known = row.as_ref().filter(|(of, _)| *of == key).map(|(_, holder)| *holder);
        let of_row = known.unwrap_or_else(|| of_row(cx, field, cell.table, cell.row));
        *row = Some((key, of_row));
        if of_row != Holder::Unclear {
            return (of_row, of_row == Holder::Person);
        }
    }
    (in_line(cx, field, span), false)
}

/// Whether a place stands in a form, which has its labels at the left and no row of headers.
fn is_form<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let has = |span: Span| cx.words(field, span.head(NEAR), ACCOUNT).next().is_some();
    let left = field.block_at(span.start).cell.and_then(|cell| field.page.left_of(cell));
    left.is_some_and(|left| has(field.page.cells[left as usize].span)) && !headers(field, span).any(has)
}

/// The holder that the cells of a row in a list name: under a header of names, else anywhere; else the list's headers.
fn of_row<'a>(cx: &Context<'a>, field: &'a Field<'a>, table: u32, row: u32) -> Holder {
    let page = &field.page;
    let rows = &page.tables[table as usize].rows;
    let has = |span: Span, groups: Groups| cx.words(field, span.head(NEAR), groups).next().is_some();
    let tops: Vec<u32> = header_rows(field, table).filter(|top| *top < row).collect();
    let cells = tops.iter().flat_map(|&top| rows[top as usize].iter().take(MOST_CELLS));
    let headers: Vec<Span> = cells.map(|&header| page.cells[header as usize].span).collect();
    let mut other = Holder::Unclear;
    for &index in rows[row as usize].iter().take(MOST_CELLS) {
        let cell = page.cells[index as usize];
        let mut above = tops.iter().filter_map(|&top| page.in_row(table, top, cell.column));
        let is_named = above.any(|header| has(page.cells[header as usize].span, NAME));
        match value(cx, field, cell.span, is_named) {
            Holder::Unclear => {}
            named if is_named => return named,
            Holder::Person => other = Holder::Person,
            named if other == Holder::Unclear && !is_bank(field.slice(cell.span.head(NEAR))) => other = named,
            _ => {}
        }
    }
    let is_of_persons =
        |header: Span| has(header, PRIVATE_LIST) && !has(header, ACCOUNT) && !is_bank(field.slice(header));
    if headers.into_iter().any(is_of_persons) { Holder::Person } else { other }
}

/// Whether a text names a bank: what it calls itself says nothing of the holder.
fn is_bank(text: &str) -> bool {
    ["银行", "信用社", "信用联社", "农商", "支行", "分行", "开户行", "储蓄"].iter().any(|word| text.contains(word))
}

/// Who a value names. `is_named` says that a label announces a name.
fn value<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, is_named: bool) -> Holder {
    let text = field.slice(span.head(NEAR)).trim();
    let span = span.head(NEAR);
    match body_of(cx, field, span) {
        Holder::Unclear => {}
        named => return named,
    }
    let names = cx.checker.names();
    let name = if is_named { names.whole(text) } else { names.unlabelled(text).filter(|name| name.len == text.len()) };
    match name {
        Some(_) => Holder::Person,
        // What a label of the holder announces is a person's name if it is short or begins like one, and else a body's.
        None if is_named && !text.is_empty() => {
            let person = text.chars().count() <= 4 || names.at_start(text).is_some();
            if person { Holder::Person } else { Holder::PublicBody }
        }
        None => Holder::Unclear,
    }
}

/// The body that a span names, those left out that are a part of a bank's name.
pub(super) fn body_of<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Holder {
    let found = last_outside_banks(cx, field, span, BODY.and(MONEY));
    match found.map(|hit| cx.groups(&hit)) {
        Some(groups) if groups.meets(PUBLIC) => Holder::PublicBody,
        Some(groups) if groups.meets(COMPANY) => Holder::Company,
        Some(_) => Holder::PublicMoney,
        None => Holder::Unclear,
    }
}

/// The last word of the groups in a span that is no part of a bank's name: 农商银行股份有限公司.
fn last_outside_banks<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, groups: Groups) -> Option<Hit> {
    cx.words(field, span, groups).rev().take(MOST_WORDS).find(|hit| {
        let before = field.slice(Span { start: span.start, end: hit.span.start }.tail(60));
        let parts = [',', '。', ';', ':', '、', '\n', ' ', '(', '账', '帐', '户', '卡', '号'];
        !cx.groups(hit).meets(BODY) || !is_bank(before.rsplit(parts).next().unwrap_or_default())
    })
}

/// The holder by the words around a number that stands in a line or in a form.
fn in_line<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Holder {
    if is_own(cx, field, span) {
        return Holder::Person;
    }
    if let Some(named) = labelled_holder(cx, field, span) {
        return named;
    }
    // What is named nearest before it in the sentence.
    let block = field.block_at(span.start).span;
    let sentence = Span { start: field.page.text.sentence_at(span.start).start.max(block.start), end: span.start };
    let sentence = sentence.tail(NEAR);
    let word = last_outside_banks(cx, field, sentence, ANY);
    let person = persons::mentions(cx, field, sentence, PRIVATE).last().map(|mention| mention.span);
    match (word, person) {
        (Some(hit), Some(person)) if person.start < hit.span.start => by_groups(cx.groups(&hit)),
        (_, Some(_)) => Holder::Person,
        (Some(hit), None) => by_groups(cx.groups(&hit)),
        (None, None) => {
            let around = around(field, span);
            match body_of(cx, field, around) {
                Holder::Unclear if cx.words(field, around, PRIVATE).next().is_some() => Holder::Person,
                named => named,
            }
        }
    }
}

fn by_groups(groups: Groups) -> Holder {
    if groups.meets(PRIVATE) {
        Holder::Person
    } else if groups.meets(PUBLIC) {
        Holder::PublicBody
    } else if groups.meets(COMPANY) {
        Holder::Company
    } else {
        Holder::PublicMoney
    }
}

/// Whether the label itself says that the account is a person's: 本人银行卡号, 申请人账号, 我的卡.
fn is_own<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let Some(label) = nearest_before(cx, field, span, ACCOUNT) else { return false };
    let before = Span { start: field.block_at(span.start).span.start, end: label.span.start }.tail(18);
    let text = field.slice(before);
    cx.words(field, before, PRIVATE).last().is_some_and(|hit| hit.span.end + 3 >= before.end)
        || ["个人", "我", "我的", "私人", "其"].iter().any(|word| text.ends_with(word))
}

/// Where the holder of an account is looked for: in its paragraph; around it, where that is but the line of a form.
fn around(field: &Field<'_>, span: Span) -> Span {
    let block = field.block_at(span.start);
    let (before, after) = (span.start - block.span.start, block.span.end.saturating_sub(span.end));
    let near = Span { start: span.start.saturating_sub(AROUND), end: span.end.saturating_add(AROUND) };
    if before.max(after) > LINE {
        return Span { start: near.start.max(block.span.start), end: near.end.min(block.span.end) };
    }
    let Some(cell) = block.cell.map(|cell| field.page.cells[cell as usize]) else { return near };
    // The rows of the same form.
    let rows = &field.page.tables[cell.table as usize].rows;
    let first = rows[cell.row.saturating_sub(5) as usize].first();
    let last = rows[(cell.row as usize + 5).min(rows.len() - 1)].last();
    let at = |cell: Option<&u32>| cell.map(|&cell| field.page.cells[cell as usize].span);
    Span {
        start: near.start.max(at(first).map_or(0, |first| first.start)),
        end: near.end.min(at(last).map_or(u32::MAX, |last| last.end)),
    }
}

/// The holder that a label nearest to the number announces, before it or behind it: 户名:林建国.
fn labelled_holder<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Option<Holder> {
    let nearest = cx.words(field, around(field, span), HOLDER).min_by_key(|hit| {
        if hit.span.end <= span.start { span.start - hit.span.end } else { hit.span.start.saturating_sub(span.end) }
    })?;
    let rest = field.slice(Span { start: nearest.span.end, end: nearest.span.end.saturating_add(150) });
    let text = rest.trim_start_matches([':', ' ', '\n', '为', '是', '|', '(', ')', '-', '全', '称']);
    let start = nearest.span.end + (rest.len() - text.len()) as u32;
    let ends = |c: char| c.is_ascii_digit() || matches!(c, ',' | '。' | ';' | '、' | '\n' | ')' | ' ' | '|' | ':');
    let end = text.find(ends).unwrap_or(text.len());
    // The next label ends it, too, where a line break between the two was lost.
    let next = ["开户", "账号", "账户", "帐号", "卡号", "银行", "身份证", "联系"];
    let end = next.iter().filter_map(|word| text[..end].find(word).filter(|at| *at > 0)).min().unwrap_or(end);
    let named = Span { start, end: start + end as u32 };
    if cx.words(field, named, PRIVATE).next().is_some_and(|hit| hit.span.start == start) {
        return Some(Holder::Person);
    }
    match value(cx, field, named, true) {
        Holder::Unclear => persons::named_by(cx, field, nearest.span).map(|_| Holder::Person),
        named => Some(named),
    }
}
