//! `privacy/name-list-field`: a column of a list of persons that the matrix does not allow on this page.
//!
//! Rules for single data judge each value. This one judges the list: a column that has no place there is deleted at once,
//! and a column of data that no other rule knows by shape (ethnicity, employer) is seen only by its header.

use super::account_holder::{Holder, holder};
use super::health;
use super::owner::{Owner, owner};
use super::person_data::{date_at, is_list_of_persons};
use super::resident_id::is_valid;
use crate::catalogue::Handling;
use crate::facts::masked;
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::matrix::{Datum, Role};
use crate::page::Cell;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/name-list-field",
    level: Level::Block,
    basis: &["P24"],
    title: Say { zh: "名单列了不该公开的项目", en: "List with a column that must not be public" },
    checks: Say {
        zh: "人员名单的表头：按隐私矩阵，该栏目不得公开的项目（身份证号、个人手机号、住址、银行账号、健康状况等），只要该列有一个未脱敏的值就报告表头；互动交流栏目的名单连脱敏的身份证号也不应列。",
        en: "Headers of lists of persons: a datum that the privacy matrix forbids in this column (identity number, private mobile, address, account, health and so on) is reported at the header if the list's column has one value that is not masked. In letters and replies not even masked identity numbers belong in a list.",
    },
    why: Say {
        zh: "公示名单只列公开目的必需的项目，多一列就多泄露一批人。",
        en: "A public list has what its purpose needs; every further column exposes everybody on it.",
    },
    mend: Say {
        zh: "删除整列；需要区分同名人员时，另用编号或脱敏后的证号。",
        en: "Delete the column; tell namesakes apart by a number of your own or a masked one.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>⟦身份证号⟧</th></tr><tr><td>林某</td><td>11010519491231002X</td></tr></table>",
        ),
        hit(
            "mailbox-reply",
            "<table><tr><td>序号</td><td>来信人</td><td>⟦身份证号⟧</td></tr><tr><td>1</td><td>林某</td><td>110105********002X</td></tr></table>",
        ),
        hit(
            "mailbox-reply",
            "<table><tr><th>来信人</th><th>⟦工 作 单 位⟧</th><th>事项</th></tr><tr><td>林某</td><td>江滨机床厂</td><td>咨询</td></tr></table>",
        ),
        silent(
            "recruitment",
            "<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>林某</td><td>110105********002X</td></tr></table>",
        ),
        silent("recruitment", "<table><tr><th>姓名</th><th>手机</th></tr><tr><td>林某</td><td></td></tr></table>"),
        silent("notice", "<table><tr><td>姓名</td><td>林某</td></tr><tr><td>民族</td><td>汉</td></tr></table>"),
        silent(
            "service-guide",
            "<table><tr><th>窗口</th><th>联系电话</th></tr><tr><td>不动产登记</td><td>0599-5550123</td></tr></table>",
        ),
    ]),
};

/// What a header says its column holds.
const FIELDS: [(Group, Datum); 17] = [
    (Group::ResidentId, Datum::ResidentId),
    (Group::Phone, Datum::MobileNumber),
    (Group::PrivatePhone, Datum::MobileNumber),
    (Group::BankAccount, Datum::BankAccount),
    (Group::IdDocument, Datum::OtherIdDocument),
    (Group::Vehicle, Datum::VehiclePlate),
    (Group::Email, Datum::PersonalEmail),
    (Group::PrivateEmail, Datum::PersonalEmail),
    (Group::HomeLabel, Datum::HomeAddress),
    (Group::HealthLabel, Datum::Health),
    (Group::Birth, Datum::BirthDate),
    (Group::Ethnicity, Datum::Unnecessary),
    (Group::Marriage, Datum::Unnecessary),
    (Group::Party, Datum::Unnecessary),
    (Group::Employment, Datum::SchoolOrEmployer),
    (Group::Village, Datum::Village),
    (Group::NameHeader, Datum::Name),
];

const NAME: Groups = Groups::of(&[Group::NameHeader, Group::PrivatePerson]);
const WORDS: Groups = Groups::of(&[
    Group::ResidentId,
    Group::Phone,
    Group::PrivatePhone,
    Group::BankAccount,
    Group::IdDocument,
    Group::Vehicle,
    Group::Email,
    Group::PrivateEmail,
    Group::HomeLabel,
    Group::HealthLabel,
    Group::Birth,
    Group::Ethnicity,
    Group::Marriage,
    Group::Party,
    Group::Employment,
    Group::Village,
    Group::NameHeader,
    Group::PrivatePerson,
]);

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate() {
        for table in 0..field.page.tables.len() as u32 {
            list(cx, index, field, table, sink);
        }
    }
}

#[inline(never)]
fn list<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, table: u32, sink: &mut Sink) {
    let page = &field.page;
    let Some(row) = page.header_row(table) else { return };
    let rows = &page.tables[table as usize].rows;
    let headers: Vec<Cell> = rows[row as usize].iter().take(64).map(|&cell| page.cells[cell as usize]).collect();
    if !headers.iter().all(|header| is_header(cx, field, header)) || !is_list_of_persons(cx, field, table, row) {
        return;
    }
    for header in &headers {
        let Some(datum) = datum(cx, field, header) else { continue };
        let values = rows.iter().skip(row as usize + 1).filter_map(|cells| {
            let at = cells.partition_point(|&cell| page.cells[cell as usize].column < header.column);
            let value = page.cells[*cells.get(at)? as usize];
            (value.column == header.column).then_some(value.span)
        });
        // 病种 and 报销比例 is a table of diseases: a list of the ill has their names.
        if datum == Datum::Health && !headers.iter().any(|header| cx.words(field, header.span, NAME).next().is_some()) {
            continue;
        }
        let label = field.slice(header.span);
        let seen = values.filter_map(|value| held(cx, field, label, value, datum)).find_map(|datum| {
            let ruling = cx.ruling(datum, Role::Private);
            (ruling.handling == Handling::Forbidden).then_some((datum, ruling))
        });
        if let Some((seen_datum, ruling)) = seen {
            let text = field.slice(header.span);
            let start = header.span.start + (text.len() - text.trim_start().len()) as u32;
            let span = Span { start, end: start + text.trim().len() as u32 };
            let found = Found::at(
                index,
                span,
                say!(cx, "名单里的“{}”一列不该公开", "The list's column “{}” must not be public", text.trim()),
                how(cx, seen_datum),
            );
            sink.extend(ruling.of(cx, found.quoted(text.trim())));
        }
    }
}

/// What to do with a column: some data may stay where every value is masked.
fn how(cx: &Context<'_>, datum: Datum) -> String {
    match datum {
        Datum::ResidentId | Datum::MobileNumber | Datum::BankAccount | Datum::OtherIdDocument => {
            say!(cx, "删除整列；确需保留的，逐个脱敏。", "Delete the column; if it must stay, mask every value.")
        }
        _ => say!(cx, "删除整列。", "Delete the column."),
    }
}

/// Whether a cell of the first row names a column and is no value: a form has labels and values side by side.
fn is_header<'a>(cx: &Context<'a>, field: &'a Field<'a>, cell: &Cell) -> bool {
    let text = field.slice(cell.span).trim();
    text.chars().count() <= 24
        && text.bytes().filter(u8::is_ascii_digit).count() < 4
        && (cx.words(field, cell.span, WORDS).next().is_some() || cx.checker.names().whole(text).is_none())
}

/// The datum that a header names: that of its longest word.
#[inline(never)]
fn datum<'a>(cx: &Context<'a>, field: &'a Field<'a>, header: &Cell) -> Option<Datum> {
    let word = cx.words(field, header.span, WORDS).max_by_key(|hit| (hit.span.end - hit.span.start, hit.span.end))?;
    let groups = cx.groups(&word);
    // The row is that of school and employer; an occupation names neither.
    if groups.has(Group::Employment) && !field.slice(word.span).contains(['校', '院', '位']) {
        return None;
    }
    let named = FIELDS.iter().find(|(group, _)| groups.has(*group)).map(|(_, datum)| *datum);
    named.or(groups.has(Group::PrivatePerson).then_some(Datum::Name))
}

/// Whether an address goes down to the door, a building or a village group.
fn has_fine_part(text: &str) -> bool {
    let units = ["号", "栋", "幢", "单元", "室", "组", "队"];
    let numbered = |before: &str| before.ends_with(|c: char| c.is_ascii_digit() || digit_of(c).is_some());
    units.iter().any(|unit| text.match_indices(unit).any(|(byte, _)| numbered(&text[..byte])))
}

/// Whether a value holds an identity number in full; a wrong check character is for `privacy/resident-id` to ask about.
fn is_resident_id(text: &str) -> bool {
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    is_valid(&plain) || (plain.len() == 15 && plain.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The datum that a value of such a column holds in clear, if it does.
fn held<'a>(cx: &Context<'a>, field: &'a Field<'a>, label: &str, cell: Span, datum: Datum) -> Option<Datum> {
    let text = field.slice(cell.head(120)).trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let hidden = text.chars().filter(|c| masked::hides(*c) && *c != 'x').count() >= 2 || text.contains("xx");
    match datum {
        Datum::ResidentId if hidden && digits >= 4 => Some(Datum::ResidentIdMasked),
        _ if hidden => None,
        Datum::ResidentId => is_resident_id(text).then_some(datum),
        Datum::MobileNumber => {
            let mobile = field.facts().digits.iter();
            let first = field.facts().digits.partition_point(|group| group.span.start < cell.start);
            let is_mobile = mobile.skip(first).take_while(|group| group.span.end <= cell.end).any(|group| {
                let digits = field.slice(group.span);
                digits.len() == 11 && digits.starts_with('1') && digits.as_bytes()[1] >= b'3'
            });
            (is_mobile && owner(cx, field, cell) == Owner::Private).then_some(datum)
        }
        Datum::BankAccount => {
            let is_a_persons = || holder(cx, field, cell, &mut None).0 == Holder::Person;
            (digits >= 12 && is_a_persons()).then_some(datum)
        }
        Datum::OtherIdDocument => (digits >= 6).then_some(datum),
        Datum::VehiclePlate => (digits >= 3 && text.contains(|c: char| c.is_ascii_alphabetic())).then_some(datum),
        Datum::Health => health::tells(label, text).then_some(datum),
        Datum::HomeAddress => has_fine_part(text).then_some(datum),
        Datum::PersonalEmail => text.contains('@').then_some(datum),
        Datum::BirthDate => date_at(text).map(|(_, to_the_day)| if to_the_day { datum } else { Datum::BirthMonth }),
        Datum::Name => cx.checker.names().whole(text).filter(|name| !name.masked).map(|_| datum),
        _ => (!matches!(text, "" | "-" | "/" | "无" | "略")).then_some(datum),
    }
}
