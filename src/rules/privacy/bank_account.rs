//! `privacy/bank-account`: the bank account or card of a private person.
//!
//! Shape: 12 to 23 digits, in one run or in the groups in which people write them, or spelled in numerals. Checksum: the
//! Luhn digit that cards and many passbooks have. Context: a label, and whose account it is: accounts of the state are
//! there to be paid to, and those of companies are no personal data.

use super::account_holder::{Holder, holder};
use super::labels::{labels, occur};
use super::numbers::{is_part_of_code, plain};
use super::resident_id::is_valid;
use crate::facts::digits::{DigitGroup, joined};
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/bank-account",
    level: Level::Block,
    basis: &["P04", "P17"],
    title: Say { zh: "个人银行账号未脱敏", en: "Private bank account in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里个人的银行账号、卡号、存折号：12 至 23 位，核对校验位（Luhn）、标签、表头和户名。机关收费、罚款、保证金账户和单位账户不算；许可、处罚信息里企业的账号请复核。",
        en: "Account, card and passbook numbers of private persons in the body, the title and the metadata: 12 to 23 digits, judged by the check digit (Luhn), the label, the table header and the holder's name. Accounts for fees, fines and deposits and those of bodies do not count; a company's account on a permit or penalty asks for review.",
    },
    why: Say {
        zh: "个人银行账号属于敏感个人信息，公开后可被用于诈骗和冒领；企业的银行账号属于商业秘密。",
        en: "A private account is sensitive personal information that serves fraud; a company's account is a business secret.",
    },
    mend: Say {
        zh: "删除账号；确需核对的，只保留末 4 位，其余用 * 代替。",
        en: "Delete it; where it must be recognised, keep the last four digits and replace the rest with *.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("land-acquisition-compensation", "<p>户名:林建国,开户行:农行东山支行,账号:⟦6299000066048764750⟧</p>"),
        hit("mailbox-reply", "<p>我的银行卡号是⟦6299 0000 6604 8764 750⟧,补偿款还没有到账。</p>"),
        hit("notice", "<p>领款人黄金荣,一卡通账号⟦9030112010010012345678⟧</p>"),
        hit(
            "land-acquisition-compensation",
            "<table><tr><th>户主</th><th>面积</th><th>银行账号</th></tr><tr><td>林建国</td><td>1.2</td><td>⟦6299000066048764750⟧</td></tr><tr><td>黄芳</td><td>0.8</td><td>⟦13570101040012345⟧</td></tr></table>",
        ),
        hit("notice", "<p>收款人林建国 ⟦6299000066048764750⟧ 已发放</p>"),
        hit("notice", "<p>申请人林某,银行卡号⟦六二九九零零零零六六零四八七六四七五零⟧</p>"),
        hit("administrative-license", "<p>申请人:东山建材有限公司,开户行:农行东山支行,账号:⟦35050168730700000123⟧</p>"),
        silent(
            "land-supply-notice",
            "<p>竞买保证金账户:户名:东山县公共资源交易中心,开户行:农行东山支行,账号:35050168730700000123</p>",
        ),
        silent(
            "administrative-penalty",
            "<p>当事人应当将罚款缴至农行东山支行,账号:13570101040012345,户名:东山县财政局</p>",
        ),
        silent(
            "land-supply-notice",
            "<table><tr><td>开户单位</td><td>东山建设有限公司</td></tr><tr><td>开户行</td><td>农行东山支行</td></tr><tr><td>账号</td><td>35050168730700000123</td></tr></table>",
        ),
        silent("notice", "<p>订单号:6299000066048764750,不动产单元号 350626 001001 00001 0000</p>"),
        silent("notice", "<p>申请人林建国,银行卡号:***************4750</p>"),
        silent("notice", "<p>传真:8760000085730000,申请人请拨打</p>"),
    ]),
};

const ACCOUNT: Groups = Groups::of(&[Group::BankAccount]);
/// Labels of other numbers: what they stand next to is no account.
const OTHERS: Groups =
    Groups::of(&[Group::OtherNumber, Group::Phone, Group::PrivatePhone, Group::ResidentId, Group::IdDocument]);
/// Most characters between a label and its number: the name of the bank may stand there.
const GAP: usize = 30;
const LENGTHS: std::ops::RangeInclusive<usize> = 12..=23;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate() {
        // What a style hides is a mask that hides nothing: privacy/weak-mask says so.
        let shown = accounts(cx, index, field).into_iter().filter(|found| !is_hidden(field, found));
        shown.for_each(|found| sink.push(found));
    }
}

/// Whether a style hides the place of a finding.
pub(super) fn is_hidden(field: &Field<'_>, found: &Found) -> bool {
    found.place.is_some_and(|(_, span)| field.page.hides(span))
}

/// The accounts of a field that the matrix does not allow.
pub(super) fn accounts(cx: &Context<'_>, index: usize, field: &Field<'_>) -> Vec<Found> {
    let ruling = cx.ruling(Datum::BankAccount, Role::Private);
    let labels_occur = occur(cx, ACCOUNT);
    let mut row = None;
    let numbers = numbers(cx, field, labels_occur);
    let found = numbers.iter().filter_map(|number| judge(cx, index, field, number, &mut row));
    found.filter_map(|found| ruling.of(cx, found)).collect()
}

struct Number {
    span: Span,
    digits: String,
    labelled: bool,
}

impl Number {
    /// Whether it has the length and the check digit of a card.
    fn is_checked(&self) -> bool {
        (16..=19).contains(&self.digits.len()) && luhn(&self.digits)
    }

    /// Whether it is a card by its issuer, too: those of the national scheme are nearly all of persons.
    fn is_card(&self) -> bool {
        self.digits.starts_with("62") && self.is_checked()
    }
}

/// The numbers of a field that may be accounts, in order. Without a label only cards are looked at.
fn numbers(cx: &Context<'_>, field: &Field<'_>, labels_occur: bool) -> Vec<Number> {
    let is_labelled = |span: Span| labels_occur && labels(cx, field, span, ACCOUNT, OTHERS, GAP);
    let facts = field.facts();
    let groups = &facts.digits;
    let mut found: Vec<Number> = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        // Without a label anywhere only cards count.
        if !labels_occur && !field.slice(groups[first].span).starts_with('6') {
            first += 1;
            continue;
        }
        let (next, number) = number_at(field, groups, first, &is_labelled);
        found.extend(number);
        first = next;
    }
    if labels_occur {
        for spelled in facts.spelled.iter().filter(|spelled| LENGTHS.contains(&spelled.digits.len())) {
            if !spelled.digits.ends_with('x') && !is_valid(&spelled.digits) && is_labelled(spelled.span) {
                found.retain(|number| !number.span.overlaps(spelled.span));
                found.push(Number { span: spelled.span, digits: spelled.digits.clone(), labelled: true });
            }
        }
        order::by_key(&mut found, |number| number.span);
    }
    found
}

/// The number that begins with group `first`, and the group to go on with.
fn number_at(
    field: &Field<'_>,
    groups: &[DigitGroup],
    first: usize,
    is_labelled: &dyn Fn(Span) -> bool,
) -> (usize, Option<Number>) {
    let mut best: Option<(usize, Number)> = None;
    for number in joined(groups, first, *LENGTHS.end()) {
        let parts = &groups[first..=number.last];
        if parts[1..].iter().any(|group| !matches!(group.joint, Some(' ' | '-'))) {
            break;
        }
        let runs_on = groups.get(number.last + 1).is_some_and(|next| next.joint.is_some());
        let after = &field.page.text.folded()[number.span.end as usize..];
        if !LENGTHS.contains(&number.digits)
            || after.starts_with(['元', '万', '亿', '亩', '%'])
            || !is_grouping(parts)
            || is_part_of_code(field, groups, first, number.last, number.span)
        {
            continue;
        }
        let candidate = Number { span: number.span, digits: plain(field, number.span), labelled: false };
        // An identity number, or one with the next number behind it.
        if is_valid(&candidate.digits) || candidate.digits.get(..18).is_some_and(is_valid) {
            return (number.last + 1, None);
        }
        if candidate.is_checked() || (best.is_none() && (!runs_on || parts.len() == 1)) {
            best = Some((number.last, candidate));
        }
    }
    let Some((last, mut number)) = best else {
        return (first + 1, None);
    };
    number.labelled = is_labelled(number.span);
    // A number that does not begin with the run that it stands in needs its check digit.
    let begins = groups[first].joint.is_none();
    let fits = if number.labelled { begins || number.is_checked() } else { number.is_card() };
    if fits { (last + 1, Some(number)) } else { (first + 1, None) }
}

/// Whether the digits stand in groups as people write an account; two numbers side by side do not.
fn is_grouping(parts: &[DigitGroup]) -> bool {
    let lengths: Vec<usize> = parts.iter().map(DigitGroup::len).collect();
    match lengths.as_slice() {
        [_] => true,
        [one, other] => *one != 11 && *other != 11 && *other > 2,
        [first, middle @ .., last] => {
            let fours = *first <= 6 && *last <= 4 && middle.iter().all(|&length| length == 4);
            fours || lengths.iter().all(|&length| length == *first) || lengths.iter().all(|&length| length >= 2)
        }
        [] => false,
    }
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let digit = u32::from(digit.wrapping_sub(b'0'));
            let doubled = if index % 2 == 1 { 2 * digit } else { digit };
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

fn judge<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    number: &Number,
    row: &mut Option<((u32, u32), Holder)>,
) -> Option<Found> {
    if !number.labelled && (!number.is_card() || labels(cx, field, number.span, OTHERS, ACCOUNT, GAP)) {
        return None;
    }
    let (holder, listed) = holder(cx, field, number.span, row);
    let certain = match holder {
        Holder::Person if number.labelled => number.is_checked() || listed || is_of_bank(cx, field, number.span),
        Holder::Unclear if number.labelled => number.is_checked(),
        Holder::Person => is_behind_bank(field, number.span),
        // The card that a deposit goes back to is somebody's.
        Holder::PublicMoney if number.labelled && number.is_card() && is_paid_back(field, number.span) => false,
        Holder::Company if number.labelled && cx.column_is(&["administrative-license", "administrative-penalty"]) => {
            return Some(of_company(cx, index, number));
        }
        Holder::Unclear | Holder::PublicMoney | Holder::PublicBody | Holder::Company => return None,
    };
    let quote = mask::BANK_ACCOUNT.apply(&number.digits);
    if !certain {
        return Some(
            Found::at(
                index,
                number.span,
                say!(cx, "疑似个人银行账号", "This may be the bank account of a private person"),
                say!(
                    cx,
                    "请核对：是个人账号的，删除或只保留末 4 位；是单位账户的，写明户名。",
                    "Check it: delete or mask a private one; for an account of a body name its holder."
                ),
            )
            .uncertain()
            .quoted(quote),
        );
    }
    Some(
        Found::at(
            index,
            number.span,
            say!(cx, "出现个人银行账号", "The bank account of a private person stands here"),
            say!(cx, "删除该账号，或只保留末 4 位。", "Delete it, or keep only the last four digits."),
        )
        .quoted(quote)
        .fixed(Change {
            title: say!(cx, "脱敏：只保留末 4 位", "Mask: keep the last four digits"),
            edits: mask::BANK_ACCOUNT.edits(&field.page.text, number.span, |byte| field.star(byte)),
        }),
    )
}

/// Whether the name of a bank stands right before the number, which is as good as a label: 农行6222….
fn is_behind_bank(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }.tail(30));
    let before = before.trim_end_matches([':', ' ', '(', ',']);
    ["银行", "农行", "工行", "建行", "中行", "交行", "邮储", "农信社", "信用社", "支行"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// Whether money goes to the account and not from it: 退还, 返还.
fn is_paid_back(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }.tail(120));
    before.contains('退') || before.contains("返还")
}

/// Whether the label names a bank, so that a number of any length is an account: 银行账号, 存折, 一卡通.
fn is_of_bank(cx: &Context<'_>, field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }.tail(120));
    ["银行", "支行", "信用社", "存折", "一卡通", "卡号", "开户", "社保卡"].iter().any(|word| before.contains(word))
        && super::labels::nearest_before(cx, field, span, ACCOUNT).is_some()
}

fn of_company(cx: &Context<'_>, index: usize, number: &Number) -> Found {
    let found = Found::at(
        index,
        number.span,
        say!(cx, "出现企业的银行账号", "The bank account of a company stands here"),
        say!(
            cx,
            "企业的银行账号属于商业秘密的，请隐去；依法公开的收款账户可以保留。",
            "Hide it if it is a business secret; an account that must be known for payments may stay."
        ),
    );
    Found { basis: Some(vec!["P17".into()]), ..found }.uncertain().quoted(mask::BANK_ACCOUNT.apply(&number.digits))
}
