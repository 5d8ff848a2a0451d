//! `privacy/weak-mask`: a mask that the page itself undoes.
//!
//! The hidden digits of an identity number follow from what stands beside it: the date of birth, the age, the sex, the
//! check character, a second mask of the same number. How many numbers are still possible is counted; where so few are
//! left that they can be tried out, the mask hides nothing. A number that a style hides is in the source in full.

use super::candidates::{Counter, Day, Known, Mask};
use super::labels::labelled;
use super::labels::occur;
use super::numbers::digits_of;
use super::person_data::{Beside, beside};
use super::resident_id::{self, PROVINCES};
use super::{bank_account, mobile_number};
use crate::facts::masked::Masked;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::is_han;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::HashMap;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/weak-mask",
    level: Level::Block,
    basis: &["P02"],
    title: Say { zh: "脱敏可被还原", en: "Mask that can be undone" },
    checks: Say {
        zh: "隐去部分数字的身份证号、手机号和银行账号：结合同一行、同一段或全页的出生日期、年龄、性别、校验码以及同一号码的另一处掩码，逐一计算还剩多少种可能，不超过 1000 种的报告并写明数目。只用样式隐藏、涂色或缩小的完整号码也在此报告。前 6 后 4、前 2 后 3 等通行掩码单独出现时不报。",
        en: "Identity numbers, mobiles and accounts with some digits hidden: with the date of birth, age, sex and check character beside them and with a second mask of the same number, the numbers that are still possible are counted; up to 1000 are reported, with the count. A full number that only a style hides, colours or shrinks is reported here, too. Usual masks (first 6 and last 4, first 2 and last 3) are silent by themselves.",
    },
    why: Say {
        zh: "能被页面上的其他内容还原的掩码不是去标识化，公开的仍是完整的号码。",
        en: "A mask that the rest of the page undoes is no de-identification: the number is public all the same.",
    },
    mend: Say {
        zh: "多隐去几位：身份证号只留前 2 位和后 3 位，手机号隐去中间 4 位；同一号码全页用同一种掩码；不要用样式代替脱敏。",
        en: "Hide more: keep the first 2 and last 3 characters of an identity number, hide the middle four digits of a mobile; mask a number in one way all over the page; a style is no mask.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("recruitment", "<p>身份证号:⟦11010519491231****⟧</p>"),
        hit("notice", "<p>黄某,1949年12月31日出生,身份证号⟦110105********002X⟧</p>"),
        hit("administrative-penalty", "<p>当事人黄某,男,76岁,身份证号⟦110105********0031⟧</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>出生年月</th><th>身份证号</th></tr><tr><td>黄某</td><td>1949.12</td><td>⟦110105********002X⟧</td></tr></table>",
        ),
        hit("notice", "<p>手机:⟦138001380**⟧</p>"),
        hit("notice", "<p>黄某,证件号码⟦110105********002X⟧,身份证号⟦11010519491231****⟧</p>"),
        hit("notice", "<p>身份证号<span style=\"display:none\">⟦11010519491231002X⟧</span></p>"),
        silent("recruitment", "<p>身份证号:110105********002X</p>"),
        silent("notice", "<p>黄某,1949年12月31日出生,身份证号11*************02X</p>"),
        silent("notice", "<p>手机:138****8000,1390013****</p>"),
        silent("notice", "<p>项目编号3501**19491231****</p>"),
    ]),
};

/// With so few numbers left they can be tried out: all that share a county and a date of birth are as many.
const FEW: u64 = 1000;

/// Words that may tell the date of birth.
const ABOUT_BIRTH: Groups = Groups::of(&[Group::Birth, Group::Age]);
const RESIDENT_ID: Groups = Groups::of(&[Group::ResidentId]);
const PHONE: Groups = Groups::of(&[Group::Phone, Group::PrivatePhone]);
const BANK_ACCOUNT: Groups = Groups::of(&[Group::BankAccount]);
const OTHER: Groups = Groups::of(&[Group::OtherNumber]);

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate() {
        hidden_by_style(cx, index, field, sink);
        let masks = masks(cx, field);
        if masks.is_empty() {
            continue;
        }
        let partners = partners(field, &masks);
        let counter = Counter::default();
        let told = occur(cx, ABOUT_BIRTH);
        for (number, mask) in masks.iter().enumerate() {
            let partner = partners[number];
            // With the whole date of birth hidden and nothing said of it there are thousands: most lists are such.
            if mask.kind == Kind::ResidentId && !told && partner.is_none() && mask.hides_birth() {
                continue;
            }
            if let Some(verdict) = judge(cx, field, &counter, mask, partner.map(|other| &masks[other])) {
                sink.push(found(cx, index, field, mask, &verdict));
            }
        }
    }
}

/// What a masked number is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    ResidentId,
    Mobile,
    BankAccount,
}

/// A masked number with its characters in their true places.
struct Number<'a> {
    kind: Kind,
    masked: &'a Masked,
    characters: Vec<Option<char>>,
}

impl Number<'_> {
    /// Whether no digit of the date of birth is shown.
    fn hides_birth(&self) -> bool {
        self.characters.get(6..14).is_some_and(|birth| birth.iter().all(Option::is_none))
    }
}

/// The masked numbers of a field that are of a person, by length, shape and label.
#[inline(never)]
fn masks<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<Number<'a>> {
    let kind = |masked: &'a Masked| {
        let length = masked.characters.len();
        let label = |groups| labelled(cx, field, masked.span, groups);
        // Who masks by hand does not count the stars; one run of them can be any number of digits.
        let elastic = masked.runs == 1;
        let stretched = |to: usize| stretched(&masked.characters, to);
        if label(RESIDENT_ID) && (elastic || length == 18) {
            return stretched(18).map(|characters| Number { kind: Kind::ResidentId, masked, characters });
        }
        if label(BANK_ACCOUNT) && (16..=19).contains(&length) {
            return Some(Number { kind: Kind::BankAccount, masked, characters: masked.characters.clone() });
        }
        if label(PHONE) && elastic && length <= 13 || length == 11 {
            let characters = stretched(11).filter(|characters| may_be_mobile(characters));
            return characters.filter(|_| !label(OTHER) || label(PHONE)).map(|characters| Number {
                kind: Kind::Mobile,
                masked,
                characters,
            });
        }
        (length == 18 && !label(OTHER) && may_be_resident_id(&masked.characters)).then(|| Number {
            kind: Kind::ResidentId,
            masked,
            characters: masked.characters.clone(),
        })
    };
    field.facts().masked.iter().filter_map(kind).collect()
}

/// The characters with the run of hidden ones made as long as the number needs.
fn stretched(characters: &[Option<char>], to: usize) -> Option<Vec<Option<char>>> {
    if characters.len() == to {
        return Some(characters.to_vec());
    }
    let before = characters.iter().take_while(|c| c.is_some()).count();
    let after = characters.iter().rev().take_while(|c| c.is_some()).count();
    (before + after < to).then(|| {
        let hidden = std::iter::repeat_n(None, to - before - after);
        characters[..before]
            .iter()
            .copied()
            .chain(hidden)
            .chain(characters[characters.len() - after..].iter().copied())
            .collect()
    })
}

fn may_be_mobile(characters: &[Option<char>]) -> bool {
    characters[0].is_none_or(|c| c == '1') && characters[1].is_none_or(|c| ('3'..='9').contains(&c))
}

fn may_be_resident_id(characters: &[Option<char>]) -> bool {
    let province = |c: &[Option<char>]| {
        PROVINCES.iter().any(|province| {
            let digits = [province / 10, province % 10].map(|digit| char::from(b'0' + digit));
            c.iter().zip(digits).all(|(shown, digit)| shown.is_none_or(|shown| shown == digit))
        })
    };
    province(&characters[..2])
        && characters[6].is_none_or(|c| matches!(c, '1' | '2'))
        && characters[..17].iter().all(|c| *c != Some('x'))
}

/// What two masks of one number share: a row, a line, or the name before them.
#[derive(PartialEq, Eq, Hash)]
enum Place {
    Row(u32, u32),
    Line(u32),
    Name(String),
}

/// For each mask another one of the same number: in the same row or line, or behind the same name.
fn partners(field: &Field<'_>, masks: &[Number<'_>]) -> Vec<Option<usize>> {
    let mut by_place: HashMap<Place, Vec<usize>> = HashMap::new();
    let mut partners = vec![None; masks.len()];
    for (index, number) in masks.iter().enumerate() {
        let block = field.block_at(number.masked.span.start);
        let mut places = vec![match block.cell.map(|cell| field.page.cells[cell as usize]) {
            Some(cell) => Place::Row(cell.table, cell.row),
            None => Place::Line(block.span.start),
        }];
        places.extend(name_beside(field, number.masked.span).map(Place::Name));
        for place in places {
            let others = by_place.entry(place).or_default();
            // A few at most: a line of a hundred masks is no line about one person.
            if others.len() < 4 {
                if let Some(&other) = others.iter().find(|&&other| same_number(number, &masks[other])) {
                    partners[index] = partners[index].or(Some(other));
                    partners[other] = partners[other].or(Some(index));
                }
                others.push(index);
            }
        }
    }
    partners
}

/// The name of the person whom a mask is about: the first cell of the row that looks like one, or the words before it.
fn name_beside(field: &Field<'_>, span: Span) -> Option<String> {
    let is_name = |text: &str| (2..=4).contains(&text.chars().count()) && text.chars().all(is_han);
    let cell = field.block_at(span.start).cell.map(|cell| field.page.cells[cell as usize])?;
    let row = &field.page.tables[cell.table as usize].rows[cell.row as usize];
    row.iter()
        .take(4)
        .map(|&cell| field.slice(field.page.cells[cell as usize].span).trim())
        .find(|text| is_name(text))
        .map(str::to_owned)
}

/// Whether two masks can be of one number, and each hides what the other shows.
fn same_number(one: &Number<'_>, other: &Number<'_>) -> bool {
    let pairs = || one.characters.iter().zip(&other.characters);
    one.kind == other.kind
        && one.characters.len() == other.characters.len()
        && pairs().all(|(a, b)| a.is_none() || b.is_none() || a == b)
        && pairs().any(|(a, b)| a.is_none() && b.is_some())
        && pairs().filter(|(a, b)| a.is_some() && b.is_some()).count() >= 2
}

/// Why a mask is weak.
struct Verdict {
    candidates: u64,
    helped_by: Vec<Helper>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Helper {
    Birth,
    Age,
    Sex,
    OtherMask,
}

#[inline(never)]
fn judge(
    cx: &Context<'_>,
    field: &Field<'_>,
    counter: &Counter,
    number: &Number<'_>,
    partner: Option<&Number<'_>>,
) -> Option<Verdict> {
    let count = |characters: &[Option<char>], known: Known| -> u64 {
        match number.kind {
            Kind::ResidentId => {
                Mask::try_from(characters).map_or(u64::MAX, |mask| counter.resident_ids(&mask, known, today(cx)))
            }
            // The check digit of a card follows from the others.
            Kind::BankAccount => tens(characters.iter().filter(|c| c.is_none()).count().saturating_sub(1)),
            Kind::Mobile => tens(characters.iter().filter(|c| c.is_none()).count()),
        }
    };
    // What the page says is taken into account step by step; a step that leaves nothing is about somebody else.
    let mut candidates = count(&number.characters, Known::default());
    let mut helped_by = Vec::new();
    let mut narrow = |now: u64, helper: Helper| {
        let narrower = (1..candidates).contains(&now);
        if narrower {
            candidates = now;
            helped_by.push(helper);
        }
        narrower
    };
    let mut known = Known::default();
    if number.kind == Kind::ResidentId {
        let Beside { born, from_age, female } = beside(cx, field, number.masked.span);
        let with_birth = Known { born, ..known };
        let helper = if from_age { Helper::Age } else { Helper::Birth };
        if narrow(count(&number.characters, with_birth), helper) {
            known = with_birth;
        }
        let with_sex = Known { female, ..known };
        if narrow(count(&number.characters, with_sex), Helper::Sex) {
            known = with_sex;
        }
    }
    if let Some(partner) = partner {
        let pairs = number.characters.iter().zip(&partner.characters);
        let united: Vec<Option<char>> = pairs.map(|(a, b)| a.or(*b)).collect();
        narrow(count(&united, known), Helper::OtherMask);
    }
    (1..=FEW).contains(&candidates).then_some(Verdict { candidates, helped_by })
}

fn tens(hidden: usize) -> u64 {
    10_u64.saturating_pow(hidden as u32)
}

/// The day of the check; a draft without one is checked as if it were the last day of this century.
fn today(cx: &Context<'_>) -> Day {
    let digits: String = cx.draft.today.iter().flat_map(|today| today.chars()).filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(20991231)
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, number: &Number<'_>, verdict: &Verdict) -> Found {
    let helpers: Vec<&str> = verdict.helped_by.iter().map(|helper| helper.named(cx)).collect();
    let what = if helpers.is_empty() {
        say!(
            cx,
            "隐去的位数太少，只剩 {} 种可能",
            "Too few digits are hidden: {} numbers are possible",
            verdict.candidates
        )
    } else {
        say!(
            cx,
            "结合页面上的{}，掩码只剩 {} 种可能",
            "With the {} on the page {} numbers are possible",
            helpers.join(if cx.english() { ", " } else { "、" }),
            verdict.candidates
        )
    };
    let (kept, how) = kept(cx, number.kind);
    let characters = &number.masked.characters;
    let shown: String = characters.iter().map(|c| c.unwrap_or('*')).collect();
    let ruling = cx.ruling(
        if number.kind == Kind::ResidentId { Datum::ResidentIdMasked } else { number.kind.datum() },
        Role::Private,
    );
    ruling.named(
        cx,
        Found { basis: Some(vec!["P02".into()]), ..Found::at(index, number.masked.span, what, how.clone()) }
            .quoted(kept.apply(&shown).to_uppercase())
            .fixed(Change {
                title: how,
                edits: kept.edits_of_mask(&field.page.text, number.masked.span, |byte| field.star(byte)),
            }),
    )
}

impl Kind {
    fn datum(self) -> Datum {
        match self {
            Kind::ResidentId => Datum::ResidentId,
            Kind::Mobile => Datum::MobileNumber,
            Kind::BankAccount => Datum::BankAccount,
        }
    }
}

impl Helper {
    fn named(self, cx: &Context<'_>) -> &'static str {
        match (self, cx.english()) {
            (Helper::Birth, false) => "出生日期",
            (Helper::Birth, true) => "date of birth",
            (Helper::Age, false) => "年龄",
            (Helper::Age, true) => "age",
            (Helper::Sex, false) => "性别",
            (Helper::Sex, true) => "sex",
            (Helper::OtherMask, false) => "同一号码的另一处掩码",
            (Helper::OtherMask, true) => "other mask of the same number",
        }
    }
}

/// The mask that such a number should have, and how to say so.
fn kept(cx: &Context<'_>, kind: Kind) -> (mask::Mask, String) {
    match kind {
        Kind::ResidentId => {
            (mask::RESIDENT_ID, say!(cx, "改为只留前 2 位和后 3 位", "Keep only the first 2 and the last 3 characters"))
        }
        Kind::Mobile => (mask::MOBILE, say!(cx, "改为隐去中间 4 位", "Hide the middle four digits")),
        Kind::BankAccount => (mask::BANK_ACCOUNT, say!(cx, "改为只留末 4 位", "Keep only the last 4 digits")),
    }
}

/// Full numbers that a style hides.
#[inline(never)]
fn hidden_by_style(cx: &Context<'_>, index: usize, field: &Field<'_>, sink: &mut Sink) {
    if field.page.hidden.is_empty() {
        return;
    }
    let what = || {
        say!(
            cx,
            "号码只用样式隐藏，源代码里仍是完整的号码",
            "Only a style hides the number: the source holds it in full"
        )
    };
    let advice = |how: &str| say!(cx, "不要用样式代替脱敏；{}。", "A style is no mask. {}.", how);
    let identity =
        resident_id::numbers(cx, field).into_iter().map(|number| (Kind::ResidentId, number.span, number.certain));
    let mobile = mobile_number::numbers(cx, field).into_iter().map(|span| (Kind::Mobile, span, true));
    for (kind, span, certain) in identity.chain(mobile).filter(|(_, span, _)| field.page.hides(*span)) {
        let (kept, how) = kept(cx, kind);
        let found =
            Found::at(index, span, what(), advice(&how)).quoted(kept.apply(&digits_of(field, span)).to_uppercase());
        let found = if certain {
            found.fixed(Change { title: how, edits: kept.edits(&field.page.text, span, |byte| field.star(byte)) })
        } else {
            found.uncertain()
        };
        sink.extend(cx.ruling(kind.datum(), Role::Private).of(cx, found));
    }
    // Whose an account is decides as it does where it can be seen.
    let accounts = bank_account::accounts(cx, index, field);
    for found in accounts.into_iter().filter(|found| bank_account::is_hidden(field, found)) {
        let (_, how) = kept(cx, Kind::BankAccount);
        sink.push(Found { what: what(), how: advice(&how), ..found });
    }
}
