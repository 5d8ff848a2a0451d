//! `privacy/mobile-number`: a private person's mobile number.
//!
//! Shape: 11 digits from 13 to 19, in the groups in which people write them, with or without 86. There is no checksum,
//! so context decides: the role named nearest in the line, else the headers of the table, else the column.

use super::labels::{labelled, labelled_as_other};
use super::numbers::{digits_of, is_part_of_code, over_cells, plain};
use super::owner::{Owner, owner};
use super::persons::name_right_before;
use super::resident_id::is_valid;
use crate::facts::digits::{DigitGroup, Joined, joined};
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::order;
use crate::page::UnseenKind;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/mobile-number",
    level: Level::Block,
    basis: &["P03"],
    title: Say { zh: "个人手机号码未脱敏", en: "Private mobile number in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里的 11 位手机号码。行内标签、表头和栏目决定是个人的（阻断）、公务联系的（请复核，宜换办公电话）还是说不清的（请复核）。项目编号、金额、坐标、统一社会信用代码里的 11 位数字不算。",
        en: "Mobile numbers of 11 digits in the body, the title and the metadata. The words in the line, the table header and the column decide whether it is private (blocks), an office contact (review: an office line is better) or unclear (review). Digits inside project codes, amounts, coordinates and credit codes do not count.",
    },
    why: Say {
        zh: "自然人的电话号码是个人信息；确需留公务联系方式的，应当用办公电话。",
        en: "A person's telephone number is personal information; where the public needs a contact, it is the office line.",
    },
    mend: Say {
        zh: "个人手机号删除或隐去中间 4 位；公务联系改为办公电话。",
        en: "Delete a private number or hide its middle four digits; replace an office contact with an office line.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("mailbox-reply", "<p>写信人:李某,手机:⟦13800138000⟧</p>"),
        hit("notice", "<p>申请人电话:⟦138-0013-8000⟧</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>准考证号</th><th>联系电话</th></tr><tr><td>甲</td><td>01</td><td>⟦13800138000⟧</td></tr></table>",
        ),
        hit("land-supply-notice", "<p>联系人:市局利用科王工,⟦+86 138 0013 8000⟧</p>"),
        hit("notice", "<p>请拨⟦13800138000⟧。</p>"),
        silent("mailbox-reply", "<p>手机:138****8000</p>"),
        silent("notice", "<p>咨询电话:0591-87654321、12345</p>"),
        silent("notice", "<p>项目代码 2024-13800138000-04-01,金额 13800138000.00 元</p>"),
        silent("notice", "<p>订单编号 13800138000</p>"),
        silent("notice", "<p>统一社会信用代码 9113800138000AB12C</p>"),
        silent("notice", "<p>公告</p><script>var site = 13800138000; load('13800138000');</script>"),
    ]),
};

const PHONE: Groups = Groups::of(&[Group::Phone, Group::PrivatePhone]);

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate() {
        for span in numbers(cx, field) {
            // What a style hides is a mask that hides nothing: privacy/weak-mask says so.
            if !field.page.hides(span) {
                sink.extend(found(cx, index, field, span));
            }
        }
    }
}

/// The mobile numbers of a field, in order.
pub(super) fn numbers(cx: &Context<'_>, field: &Field<'_>) -> Vec<Span> {
    let groups = &field.facts().digits;
    let mut numbers = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        match number_at(cx, field, groups, first).or_else(|| labelled_over_cells(cx, field, groups, first)) {
            Some(number) => {
                first = number.last + 1;
                numbers.push(number.span);
            }
            None => first += 1,
        }
    }
    // Numerals are a telephone number where a label says so.
    let spelled =
        field.facts().spelled.iter().filter(|spelled| spelled.digits.len() == 11 && is_mobile(&spelled.digits));
    numbers.extend(spelled.map(|spelled| spelled.span).filter(|&span| labelled(cx, field, span, PHONE)));
    order::ascending(&mut numbers);
    numbers
}

/// A number in two or more cells of a row, where the first one's label says what it is.
fn labelled_over_cells(cx: &Context<'_>, field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<Joined> {
    let number = over_cells(field, groups, first, |digits| digits.len() == 11 && is_mobile(digits))?;
    labelled(cx, field, groups[first].span, PHONE).then_some(number)
}

fn number_at(cx: &Context<'_>, field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<Joined> {
    let folded = field.page.text.folded();
    if let Some(number) = behind_identity_number(folded, groups, first) {
        return Some(number);
    }
    for number in joined(groups, first, 15) {
        if !matches!(number.digits, 11 | 12 | 13 | 15) {
            continue;
        }
        let digits = plain(field, number.span);
        let (prefix, mobile) = match digits.len() {
            11 => ("", digits.as_str()),
            12 if digits.starts_with('0') => digits.split_at(1),
            13 if digits.starts_with("86") => digits.split_at(2),
            15 if digits.starts_with("0086") => digits.split_at(4),
            _ => continue,
        };
        let lengths: Vec<usize> = groups[first..=number.last].iter().map(DigitGroup::len).collect();
        if !is_mobile(mobile)
            || !is_grouping(&lengths, prefix.len())
            || is_part_of_code(field, groups, first, number.last, number.span)
            || is_amount(&folded[number.span.end as usize..])
            // In the query of an address it is an id of something, unless the key says otherwise.
            || folded[..number.span.start as usize].ends_with('=') && !labelled(cx, field, number.span, PHONE)
        {
            continue;
        }
        // What stands beside a tel: link does not make another number of it.
        let place = field.page.unseen_at(number.span.start);
        let linked = place.is_some_and(|place| place.kind == UnseenKind::Attribute("href"));
        if !linked && labelled_as_other(cx, field, number.span) && !labelled(cx, field, number.span, PHONE) {
            return None;
        }
        // The plus sign of +86 belongs to the number.
        let start = match folded[..number.span.start as usize].strip_suffix('+') {
            Some(before) if !prefix.is_empty() => before.len() as u32,
            _ => number.span.start,
        };
        return Some(Joined { span: Span { start, ..number.span }, ..number });
    }
    None
}

/// The mobile number that stands right behind an identity number, as a table leaves them that lost its cells.
fn behind_identity_number(folded: &str, groups: &[DigitGroup], first: usize) -> Option<Joined> {
    let group = groups[first];
    let start = match group.len() {
        29 => group.span.start + 18,
        11 => group.span.start,
        _ => return None,
    };
    let span = Span { start, end: group.span.end };
    let identity = folded.get((start as usize).checked_sub(18)?..start as usize)?;
    let alone = !folded[span.end as usize..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (alone && is_mobile(&folded[span.range()]) && is_valid(identity)).then_some(Joined {
        last: first,
        span,
        digits: 11,
    })
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes[0] == b'1' && (b'3'..=b'9').contains(&bytes[1])
}

/// Whether the digits stand in groups as people write a mobile number; a prefix may stand apart.
fn is_grouping(lengths: &[usize], prefix: usize) -> bool {
    let (first, rest) = (lengths[0], &lengths[1..]);
    if prefix > 0 && first == prefix {
        return !rest.is_empty() && is_grouping(rest, 0);
    }
    let first = first - prefix.min(first);
    matches!(
        (first, rest),
        (11, []) | (3, [4, 4] | [8] | [3, 5]) | (7, [4]) | (4, [4, 3] | [3, 4] | [7]) | (5, [6] | [3, 3]) | (6, [5])
    ) || (first == 1 && rest.iter().all(|&length| length == 1))
        // Pairs: 13 80 01 38 00 0.
        || (first == 2 && rest.iter().rev().skip(1).all(|&length| length == 2))
}

/// Whether what follows shows an amount: decimals or a unit.
fn is_amount(after: &str) -> bool {
    let decimals = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    decimals
        || [
            "元",
            "万",
            "亿",
            "亩",
            "平方米",
            "㎡",
            "公顷",
            "%",
            "吨",
            "立方",
            "次",
            "人次",
            "户",
            "人",
            "件",
            "公里",
            "米",
            "株",
            "页",
        ]
        .iter()
        .any(|unit| after.starts_with(unit))
}

/// Columns of figures: eleven digits without any word beside them are an amount there.
const FIGURES: [&str; 2] = ["finance", "statistics-data"];

/// Whether nothing but the shape speaks for a telephone number where other numbers are likelier.
fn is_bare_figure(cx: &Context<'_>, field: &Field<'_>, span: Span) -> bool {
    let other_is_likelier = match field.page.unseen_at(span.start).map(|place| place.kind) {
        Some(UnseenKind::Attribute("data-*")) => !name_says_phone(field, span, char::is_whitespace),
        Some(UnseenKind::Code(_) | UnseenKind::Attribute("on*")) => {
            !name_says_phone(field, span, |c| matches!(c, '\n' | ';' | ','))
        }
        Some(_) => false,
        None => {
            let before = Span { start: field.block_at(span.start).span.start, end: span.start };
            cx.column_is(&FIGURES) && !name_right_before(cx, field, before)
        }
    };
    other_is_likelier && cx.words(field, field.block_at(span.start).span, PHONE).next().is_none()
}

/// Whether the name of the attribute or the variable says what its value is: `data-phone="…"`, `tel = "…"`.
fn name_says_phone(field: &Field<'_>, span: Span, is_end: impl Fn(char) -> bool) -> bool {
    let end = field.page.text.source_range(span).map_or(0, |range| range.start);
    let before = &field.source[..end];
    let run = before.char_indices().rev().take(40).take_while(|(_, c)| !is_end(*c));
    let name = before[run.last().map_or(end, |(byte, _)| byte)..].to_ascii_lowercase();
    ["phone", "mobile", "tel", "shouji"].iter().any(|word| name.contains(word))
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span) -> Option<Found> {
    let digits = digits_of(field, span);
    let mobile = &digits[digits.len() - 11..];
    let owner = owner(cx, field, span);
    let found = match owner {
        Owner::Private => {
            // The country code is no secret; the mask counts from the mobile's own first digit.
            let own = nth_character(field, span, digits.len() - 11);
            Found::at(
                index,
                span,
                say!(cx, "出现个人手机号码", "A private person's mobile number stands here"),
                say!(cx, "删除该号码，或隐去中间 4 位。", "Delete it, or hide the middle four digits."),
            )
            .fixed(Change {
                title: say!(cx, "脱敏：隐去中间 4 位", "Mask: hide the middle four digits"),
                edits: mask::MOBILE.edits(&field.page.text, own, |byte| field.star(byte)),
            })
        }
        Owner::Office => Found::at(
            index,
            span,
            say!(cx, "公务联系方式用了手机号码", "An office contact is given as a mobile number"),
            say!(
                cx,
                "请改为办公电话；确需公开的，确认已取得本人同意。",
                "Give the office line; if the mobile must stay, make sure that its owner has agreed."
            ),
        )
        .uncertain(),
        Owner::Unclear if is_bare_figure(cx, field, span) => return None,
        Owner::Unclear => Found::at(
            index,
            span,
            say!(cx, "出现手机号码，看不出是个人的还是公务的", "A mobile number stands here; nothing says whose it is"),
            say!(
                cx,
                "个人号码请删除或隐去中间 4 位；公务联系请写明单位并改为办公电话。",
                "Delete or mask a private one; for an office contact name the office and give its line."
            ),
        )
        .uncertain(),
    };
    let role = if owner == Owner::Office { Role::Contact } else { Role::Private };
    cx.ruling(Datum::MobileNumber, role).of(cx, found.quoted(mask::MOBILE.apply(mobile)))
}

/// The span from its `n`th letter or digit on.
fn nth_character(field: &Field<'_>, span: Span, n: usize) -> Span {
    let offset = field
        .slice(span)
        .char_indices()
        .filter(|(_, c)| c.is_ascii_alphanumeric() || digit_of(*c).is_some())
        .nth(n)
        .map_or(0, |(offset, _)| offset as u32);
    Span { start: span.start + offset, end: span.end }
}
