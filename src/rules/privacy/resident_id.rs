//! `privacy/resident-id`: a full resident identity number.
//!
//! Shape: 18 characters (17 digits and a check character) or 15 digits of the old form, in one run or parted by blanks,
//! hyphens, points or tags. Checksum: GB 11643-1999, which makes an 18-digit number certain. Context: a label, which
//! makes a 15-digit number certain and a number with a wrong check character suspicious.

use super::labels::{labelled, labelled_as_other};
use super::numbers::{digits_of, over_cells, plain};
use crate::draft::is_day;
use crate::facts::digits::{DigitGroup, Joined, joined};
use crate::facts::spelled::Spelled;
pub(super) use crate::identity::{PROVINCES, is_valid};
use crate::identity::{check_character, is_province, is_shape};
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/resident-id",
    level: Level::Block,
    basis: &["P01"],
    title: Say { zh: "公民身份号码未脱敏", en: "Resident identity number in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里完整的 18 位或 15 位公民身份号码。18 位的核对行政区划、出生日期和校验码；15 位的须有“身份证”等标签。全角、空格、连字符、零宽字符、实体编码、被行内标签拆开的写法都识别。",
        en: "Full resident identity numbers of 18 or 15 digits in the body, the title and the metadata. With 18 digits the province, the date of birth and the check character are verified; 15 digits need a label. Full-width, spaced, hyphenated, zero-width, entity-coded and tag-split spellings are recognised.",
    },
    why: Say {
        zh: "身份证件号码是个人信息，公开后无法收回，可被用于冒名办理业务。",
        en: "The number is personal information; once public it cannot be taken back, and others can act under that name.",
    },
    mend: Say {
        zh: "删除号码；确需区分同名人员时，只保留前 2 位和后 3 位，其余用 * 代替。",
        en: "Delete it; where namesakes must be told apart, keep the first 2 and the last 3 characters and replace the rest with *.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("recruitment", "<p>身份证号:⟦11010519491231002X⟧</p>"),
        hit("notice", "<p>张某,⟦110105 1949 1231 002x⟧,已受理</p>"),
        hit("notice", "<p>公民身份号码 ⟦110105-19491231-002X⟧</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>证件号码</th></tr><tr><td>甲</td><td>⟦440524188001010014⟧</td></tr></table>",
        ),
        hit("notice", "<p>居民身份证 ⟦110105491231002⟧</p>"),
        hit("notice", "<p>身份证号 ⟦110105194912310021⟧(校验码有误,提请核对)</p>"),
        hit("notice", "<p>张某,<bdo dir=rtl>⟦X20013219491501011⟧</bdo>,已受理</p>"),
        silent("notice", "<p>身份证号:11*************02X</p>"),
        silent("notice", "<p>案号 110105194912310021</p>"),
        silent("notice", "<p>统一社会信用代码 91350100M000100Y43,电话 0591-87654321</p>"),
        silent("notice", "<p>建设工程规划许可证第 350102202405018 号</p>"),
        silent("notice", "<p>宗地代码 1101051949123100210</p>"),
        silent("notice", "<script>var _v = 110105194912310021, stamp = 1700000000000;</script><p>公告</p>"),
    ]),
};

const LABEL: Groups = Groups::of(&[Group::ResidentId]);

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let ruling = cx.ruling(Datum::ResidentId, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        for number in numbers(cx, field) {
            // What a style hides is a mask that hides nothing: privacy/weak-mask says so.
            if !field.page.hides(number.span) {
                sink.extend(ruling.of(cx, found(cx, index, field, &number)));
            }
        }
    }
}

/// An identity number in full.
pub(super) struct Number {
    pub(super) span: Span,
    pub(super) certain: bool,
    /// Index of the last group of digits.
    last: usize,
}

/// The numbers of a field, in order.
pub(super) fn numbers(cx: &Context<'_>, field: &Field<'_>) -> Vec<Number> {
    let groups = &field.facts().digits;
    let mut numbers = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let number = number_at(cx, field, groups, first).or_else(|| valid_over_cells(field, groups, first));
        match number.or_else(|| turned(field, groups, first)) {
            Some(number) => {
                first = number.last + 1;
                numbers.push(number);
            }
            None => first += 1,
        }
    }
    numbers.extend(field.facts().spelled.iter().filter_map(|spelled| in_numerals(cx, field, spelled)));
    order::by_key(&mut numbers, |number| number.span.start);
    numbers
}

/// A number in Chinese numerals, where a label or the check character says so.
fn in_numerals(cx: &Context<'_>, field: &Field<'_>, spelled: &Spelled) -> Option<Number> {
    let label = labelled(cx, field, spelled.span, LABEL);
    let certain = match spelled.digits.len() {
        18 if is_shape(&spelled.digits, cx.draft.today.as_deref()) => is_valid(&spelled.digits),
        15 => label && is_shape_15(&spelled.digits),
        _ => return None,
    };
    (certain || label).then_some(Number { span: spelled.span, certain, last: 0 })
}

/// A number that fills neighbouring cells of a row, in parts or a character a cell. Only a valid one is believed.
fn valid_over_cells(field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<Number> {
    let Joined { last, span, .. } = over_cells(field, groups, first, is_valid)?;
    Some(Number { span, certain: true, last })
}

/// A number that stands there from its end: a mark that turns the direction of text shows it the right way round.
fn turned(field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<Number> {
    let Span { start, end } = groups[first].span;
    let letter = groups[first].len() == 17 && field.page.text.folded()[..start as usize].ends_with('x');
    let span = Span { start: start - u32::from(letter), end };
    let digits: String = (span.end - span.start == 18).then(|| field.slice(span).chars().rev().collect())?;
    is_valid(&digits).then_some(Number { span, certain: true, last: first })
}

fn number_at(cx: &Context<'_>, field: &Field<'_>, groups: &[DigitGroup], first: usize) -> Option<Number> {
    // A code that begins with a letter, such as a permit's, is no identity number.
    let folded = field.page.text.folded();
    let glued = |span: Span| {
        folded[..span.start as usize].ends_with(|c: char| c.is_ascii_alphabetic())
            || folded[span.end as usize..].starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let label = |span: Span| labelled(cx, field, span, LABEL);
    for joined in joined(groups, first, 18) {
        let span = match joined.digits {
            17 => with_check_letter(folded, joined.span),
            18 => Some(joined.span),
            _ => None,
        };
        let Some(span) = span else { continue };
        let digits = plain(field, span);
        if !is_shape(&digits, cx.draft.today.as_deref()) {
            continue;
        }
        let valid = check_character(&digits) == digits.chars().next_back();
        let certain = valid && (label(span) || !(glued(span) || labelled_as_other(cx, field, span)));
        if certain || (!valid && label(span)) {
            return Some(Number { span, certain, last: joined.last });
        }
    }
    let old = joined(groups, first, 15).find(|joined| joined.digits == 15);
    if let Some(joined) = old
        && groups.get(joined.last + 1).is_none_or(|next| next.joint.is_none())
        && is_shape_15(&plain(field, joined.span))
        && label(joined.span)
    {
        return Some(Number { last: joined.last, span: joined.span, certain: true });
    }
    // A table flattened by a converter runs a number into the next: 110105194912310021 13800138000 without the blank.
    let group = groups[first];
    if group.len() > 18 {
        let span = Span { start: group.span.start, end: group.span.start + 18 };
        let digits = plain(field, span);
        if is_shape(&digits, cx.draft.today.as_deref())
            && check_character(&digits) == digits.chars().next_back()
            && label(span)
        {
            return Some(Number { last: first, span, certain: true });
        }
    }
    None
}

/// The span with the `x` that follows, also behind a blank or hyphen. A digit may come next: the next number.
fn with_check_letter(folded: &str, span: Span) -> Option<Span> {
    let rest = &folded[span.end as usize..];
    let letter = rest.strip_prefix([' ', '-', '.']).unwrap_or(rest);
    let after = letter.strip_prefix('x')?;
    (!after.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then(|| Span::new(span.start as usize, folded.len() - after.len()))
}

fn is_shape_15(digits: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|digits| digits.parse::<i16>().ok()).unwrap_or(0);
    is_province(digits) && is_day(1900 + number(6..8), number(8..10) as i8, number(10..12) as i8)
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, number: &Number) -> Found {
    let quote = mask::RESIDENT_ID.apply(&digits_of(field, number.span).to_uppercase());
    if !number.certain {
        return Found::at(
            index,
            number.span,
            say!(
                cx,
                "疑似公民身份号码（校验码不符）",
                "This looks like a resident identity number, though its check character is wrong"
            ),
            say!(
                cx,
                "请核对：是身份号码的，删除或脱敏；不是的，把标签改成该编号的名称。",
                "Check it: if it is one, delete or mask it; if not, label it by what it is."
            ),
        )
        .uncertain()
        .quoted(quote);
    }
    Found::at(
        index,
        number.span,
        say!(cx, "出现完整的公民身份号码", "A full resident identity number stands here"),
        say!(
            cx,
            "删除该号码；确需区分同名人员时只保留前 2 位和后 3 位。",
            "Delete it; where namesakes must be told apart, keep only the first 2 and the last 3 characters."
        ),
    )
    .quoted(quote)
    .fixed(Change {
        title: say!(cx, "脱敏：保留前 2 位和后 3 位", "Mask: keep the first 2 and the last 3 characters"),
        edits: mask::RESIDENT_ID.edits(&field.page.text, number.span, |byte| field.star(byte)),
    })
}
