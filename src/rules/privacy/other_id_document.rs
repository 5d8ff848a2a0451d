//! `privacy/other-id-document`: the number of a document of identity other than the resident's card.
//!
//! The shapes are short and have no checksum: part numbers, cases and telephones look the same. So a number counts only
//! with the document's name as its label, and with the shape that this document has.

use super::labels::{beside, cells, in_line, nearest_after, nearest_before, occur};
use super::numbers::plain;
use super::resident_id::is_valid;
use crate::facts::digits::{DigitGroup, joined};
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::is_han;
use crate::page::UnseenKind;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/other-id-document",
    level: Level::Block,
    basis: &["P11"],
    title: Say { zh: "其他身份证件号码未脱敏", en: "Number of another identity document in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里的护照、港澳和台湾居民通行证、回乡证、台胞证、军官证、士兵证、警官证、社会保障卡、驾驶证档案、永久居留证、出生医学证明号码。须有证件名称作标签或表头，并符合该证件号码的位数；没有证件名称的一律不报。",
        en: "Numbers of passports, Hong Kong, Macau and Taiwan permits, military and police cards, social-security cards, driver's files, residence cards and birth certificates in the body, the title and the metadata. The document's name must label the number, in the line or the table header, and the number must have the form of that document.",
    },
    why: Say {
        zh: "身份证件号码是个人信息，公开后可被用于冒名办理业务。",
        en: "The number of an identity document is personal information with which others can act under that name.",
    },
    mend: Say {
        zh: "删除号码；确需核对的，只保留首位和末 2 位，其余用 * 代替。",
        en: "Delete it; where it must be recognised, keep the first and the last two characters and replace the rest with *.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("recruitment", "<p>姓名:林建国,护照号码:⟦E12345678⟧</p>"),
        hit("mailbox-reply", "<p>本人持港澳居民来往内地通行证⟦H1234567801⟧办理登记</p>"),
        hit("notice", "<p>台胞证号 ⟦01234567⟧</p>"),
        hit("notice", "<p>军官证:⟦军字第1234567号⟧</p>"),
        hit("notice", "<p>黄芳(⟦EA1234567⟧号护照)</p>"),
        hit("recruitment", "<p>证件类型:护照,证件号码:⟦E 1234 5678⟧</p>"),
        hit(
            "land-acquisition-compensation",
            "<table><tr><th>户主</th><th>社会保障卡号</th></tr><tr><td>林建国</td><td>⟦D12345678⟧</td></tr></table>",
        ),
        hit(
            "notice",
            "<table><tr><td>姓名</td><td>黄芳</td></tr><tr><td>护照号</td><td>⟦e1<b>23</b>45678⟧</td></tr></table>",
        ),
        silent("service-guide", "<p>申请人提供护照、港澳通行证等有效证件复印件,咨询电话0596-87654321、12345</p>"),
        silent("notice", "<p>设备型号E12345678,图号G12345678</p>"),
        silent("notice", "<p>护照办理须知(2024年5月1日),公告编号20240501</p>"),
        silent("notice", "<p>护照号码:E******78</p>"),
        silent("administrative-penalty", "<p>执法证号:13060012345,执法人员:林工</p>"),
    ]),
};

const DOCUMENT: Groups = Groups::of(&[Group::IdDocument]);
const RESIDENT_ID: Groups = Groups::of(&[Group::ResidentId]);
/// Labels of other numbers; a document that stands nearer wins.
const LABELS: Groups = Groups::of(&[
    Group::IdDocument,
    Group::OtherNumber,
    Group::Phone,
    Group::PrivatePhone,
    Group::ResidentId,
    Group::BankAccount,
]);
const PHONE: Groups = Groups::of(&[Group::Phone, Group::PrivatePhone]);
/// Most characters between the document and its number.
const GAP: usize = 12;
/// Most characters between the name of the document and the label of its number: 证件类型:护照,证件号码:.
const GAP_OF_KIND: usize = 20;
/// Most digits of a number.
const MOST: usize = 20;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if !occur(cx, DOCUMENT.and(RESIDENT_ID)) {
        return;
    }
    let ruling = cx.ruling(Datum::OtherIdDocument, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        let groups = &field.facts().digits;
        let mut first = 0;
        while first < groups.len() {
            match number_at(cx, field, groups, first) {
                Some((last, span)) => {
                    first = last + 1;
                    // What a link calls is a telephone, whatever document is spoken of beside it.
                    let place = field.page.unseen_at(span.start);
                    if place.is_none_or(|place| place.kind != UnseenKind::Attribute("href")) {
                        sink.extend(ruling.of(cx, found(cx, index, field, span)));
                    }
                }
                None => first += 1,
            }
        }
    }
}

/// What the letters and digits of a number look like.
#[derive(Clone, Copy)]
struct Shape {
    letters: usize,
    first: char,
    digits: usize,
    /// 军字第…号.
    worded: bool,
    /// Eight digits that are a day: 20240501.
    is_day: bool,
}

#[inline(never)]
fn number_at(cx: &Context<'_>, field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<(usize, Span)> {
    let folded = field.page.text.folded();
    let start = groups[first].span.start as usize;
    // Letters before the digits belong to the number, and so do those of 军字第.
    let before = &folded[..start];
    let near = before.strip_suffix([' ', '-']).unwrap_or(before);
    let letters = near.bytes().rev().take(4).take_while(u8::is_ascii_alphabetic).count();
    let from = if letters > 0 { near.len() - letters } else { start };
    let numbered = folded[..from].ends_with("no.");
    if letters > 3 || !numbered && folded[..from].ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == '/') {
        return None;
    }
    let worded = before.strip_suffix('第').and_then(|before| before.strip_suffix('字'));
    let worded = worded.map(|before| {
        let word: usize = before.chars().rev().take(1).filter(|c| is_han(*c)).map(char::len_utf8).sum();
        before.len() - word
    });
    let mut best = None;
    for number in joined(groups, first, MOST) {
        if groups[first + 1..=number.last].iter().any(|group| !matches!(group.joint, Some(' ' | '-'))) {
            break;
        }
        let after = &folded[number.span.end as usize..];
        if after.starts_with(|c: char| c.is_ascii_alphanumeric()) || after.starts_with(['.', '/', '~', '%', '元']) {
            continue;
        }
        let runs_on = groups.get(number.last + 1).is_some_and(|next| matches!(next.joint, Some('-')));
        let span = match worded {
            Some(from) => {
                let end = folded.len() - after.strip_prefix('号').unwrap_or(after).len();
                Span::new(from, end)
            }
            None => Span { start: from as u32, ..number.span },
        };
        let digits = &plain(field, number.span);
        let shape = Shape {
            letters,
            first: folded[from..].chars().next().unwrap_or_default(),
            digits: number.digits,
            worded: worded.is_some(),
            is_day: number.digits == 8 && looks_like_a_day(digits),
        };
        if !runs_on && may_be_any(shape) && !is_valid(digits) && is_labelled(cx, field, span, shape) {
            best = Some((number.last, span));
        }
    }
    best
}

/// Whether eight digits are a date of the last and this century.
fn looks_like_a_day(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u8>().ok());
    (digits.starts_with("19") || digits.starts_with("20"))
        && part(4..6).is_some_and(|month| (1..=12).contains(&month))
        && part(6..8).is_some_and(|day| (1..=31).contains(&day))
}

/// Whether any document has such a number: most runs of digits are told apart here.
fn may_be_any(shape: Shape) -> bool {
    (5..=MOST).contains(&shape.digits) && (shape.digits >= 6 || shape.letters > 0 || shape.worded)
}

fn is_labelled<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, shape: Shape) -> bool {
    let fits = |document: Span| may_be(field.slice(document), shape);
    // The nearest label in the line.
    if let Some(label) = in_line(cx, field, span, LABELS, GAP) {
        let between = field.slice(Span { start: label.span.end, end: span.start });
        let groups = cx.groups(&label);
        if groups.meets(DOCUMENT) {
            let is_other = ["日期", "有效", "签发", "时间", "电话"].iter().any(|word| between.contains(word));
            return fits(label.span) && !is_other && (shape.letters > 0 || shape.worded || is_close(between));
        }
        // 证件类型:护照,证件号码:…, and 《出生医学证明》编号….
        let gap = if groups.meets(RESIDENT_ID) { GAP_OF_KIND } else { 1 };
        let kind = in_line(cx, field, label.span, DOCUMENT, gap);
        return match kind {
            Some(kind) => fits(kind.span) && !groups.meets(PHONE),
            None => groups.meets(RESIDENT_ID) && field.slice(label.span).contains("证件") && is_of_travel(shape),
        };
    }
    // E12345678(护照)
    let after = nearest_after(cx, field, span, DOCUMENT);
    if shape.letters > 0
        && after.is_some_and(|hit| {
            let between = field.slice(Span { start: span.end, end: hit.span.start });
            fits(hit.span) && between.chars().count() <= 3 && !between.contains(['。', ';', ',', '、'])
        })
    {
        return true;
    }
    // The cells that label it: the document itself, or 证件号码 beside a cell that names the document.
    let mut is_number = false;
    for cell in cells(field, span) {
        if cx.words(field, cell, DOCUMENT).any(|hit| fits(hit.span)) {
            return true;
        }
        let text = field.slice(cell);
        if text.contains("证件号") && is_of_travel(shape) {
            return true;
        }
        is_number |= cx.words(field, cell, RESIDENT_ID).next().is_some();
    }
    if is_number && row_names_document(cx, field, span, &fits) {
        return true;
    }
    beside(field, span).is_some_and(|place| {
        let body = cx.body();
        let label = nearest_before(cx, body, place, DOCUMENT);
        label.is_some_and(|label| {
            place.start - label.span.end <= 3 * GAP as u32 && may_be(body.slice(label.span), shape)
        }) || cells(body, place)
            .any(|cell| cx.words(body, cell, DOCUMENT).any(|hit| may_be(body.slice(hit.span), shape)))
    })
}

/// Whether only marks and small words stand between a document and digits, an explanation in brackets aside: digits may be
/// anything else that the document's name is followed by, 台胞证办理 87654321.
fn is_close(between: &str) -> bool {
    let mut depth = 0;
    between.chars().all(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth > 0 || !is_han(c) || "号码编为是证件卡第持".contains(c)
    })
}

/// Whether a number is one of a passport or permit by its shape, which 证件号码 may label without the document's name.
fn is_of_travel(shape: Shape) -> bool {
    matches!(shape.first, 'e' | 'g' | 'h' | 'm' | 'c' | 'w') && shape.letters <= 2 && (7..=10).contains(&shape.digits)
}

/// Whether a cell of the row, two to the left or right at most, is the name of a document.
fn row_names_document<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span, fits: &dyn Fn(Span) -> bool) -> bool {
    let page = &field.page;
    let Some(index) = field.block_at(span.start).cell else { return false };
    let mut left = std::iter::successors(page.left_of(index), |&cell| page.left_of(cell));
    let mut right = std::iter::successors(page.right_of(index), |&cell| page.right_of(cell));
    let near = [left.next(), left.next(), left.next(), right.next(), right.next()];
    near.into_iter().flatten().any(|cell| {
        let cell = page.cells[cell as usize].span;
        cx.words(field, cell.head(90), DOCUMENT).any(|hit| fits(hit.span))
    })
}

/// Whether the number of this document may look like that.
fn may_be(document: &str, shape: Shape) -> bool {
    let Shape { letters, first, digits, worded, is_day } = shape;
    let is = |words: &[&str]| words.iter().any(|word| document.contains(word));
    if is(&["军", "兵", "士官", "文职", "警"]) {
        return worded && (5..=9).contains(&digits) || letters <= 1 && (6..=10).contains(&digits) && !is_day;
    }
    if worded {
        return false;
    }
    if is(&["护照", "passport"]) {
        return match letters {
            0 => digits == 9 || digits == 8 && !is_day,
            1 => (6..=8).contains(&digits),
            2 => (6..=7).contains(&digits),
            _ => false,
        };
    }
    if is(&["台"]) {
        return letters <= 1 && (digits == 8 && !is_day || digits == 10) || letters == 1 && first != ' ' && digits == 8;
    }
    if is(&["港澳", "通行证", "回乡"]) {
        return match letters {
            1 => matches!(first, 'h' | 'm' | 'c' | 'w') && (8..=10).contains(&digits),
            2 => matches!(first, 'c' | 'w' | 'h' | 'm') && (7..=8).contains(&digits),
            _ => false,
        };
    }
    if is(&["永久居留", "永居"]) {
        return letters == 3 && digits == 12;
    }
    if is(&["出生"]) {
        return letters == 1 && digits == 9;
    }
    if is(&["档案"]) {
        return letters == 0 && digits == 12;
    }
    // Social-security and health-insurance cards: a letter and eight digits, or as many as a bank card has.
    letters == 1 && (7..=9).contains(&digits) || letters == 0 && (digits == 9 || digits == 10 || digits >= 12)
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span) -> Found {
    Found::at(
        index,
        span,
        say!(cx, "出现身份证件号码", "The number of an identity document stands here"),
        say!(
            cx,
            "删除该号码，或只保留首位和末 2 位。",
            "Delete it, or keep only the first and the last two characters."
        ),
    )
    .quoted(mask::ID_DOCUMENT.apply(&plain(field, span).to_uppercase()))
    .fixed(Change {
        title: say!(cx, "脱敏：保留首位和末 2 位", "Mask: keep the first and the last two characters"),
        edits: mask::ID_DOCUMENT.edits(&field.page.text, span, |byte| field.star(byte)),
    })
}
