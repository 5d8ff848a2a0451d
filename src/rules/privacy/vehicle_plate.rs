//! `privacy/vehicle-plate`: the plate of a private person's vehicle.
//!
//! Shape: a province's short name, a letter, five characters (six for new energy) of which the letters I and O are none.
//! Plates with a last character such as 警 or 挂 are of the police, of trailers and of schools. Context: a vehicle in the
//! sentence or the header, and whose it is: cars of offices and companies are no personal data.

use super::account_holder::{Holder, body_of};
use super::labels::{NEAR, beside, headers, labels, nearest_after, nearest_before};
use super::persons;
use crate::facts::digits::DigitGroup;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/vehicle-plate",
    level: Level::Block,
    basis: &["P12"],
    title: Say { zh: "个人车牌号码未脱敏", en: "Private vehicle plate in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里个人车辆的号牌（7 位，新能源 8 位，含间隔点、空格和全角写法）。警车、挂车、教练车、使领馆车辆以及单位、企业的车辆不算；看不出是谁的请复核。",
        en: "Plates of private vehicles in the body, the title and the metadata: seven characters, eight for new energy, with a point, a blank or full-width characters. Plates of the police, trailers, driving schools and embassies, and of bodies and companies, do not count; where nothing says whose it is, a person is asked.",
    },
    why: Say {
        zh: "车牌号码能对应到特定的自然人，除处罚公示确有必要外不应公开。",
        en: "A plate leads to its owner; but for penalties on the vehicle it has no place on a public page.",
    },
    mend: Say {
        zh: "删除号码，或只保留前 2 位和末 2 位，中间用 * 代替。",
        en: "Delete it, or keep the first two and the last two characters and replace the rest with *.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("mailbox-reply", "<p>我的车牌号是⟦闽A12345⟧,昨天停在路边被拖走</p>"),
        hit("mailbox-reply", "<p>写信人林建国驾驶⟦闽A·D12345⟧小轿车</p>"),
        hit("recruitment", "<p>考生林某,车牌:⟦闽 A 1234B⟧</p>"),
        hit("administrative-penalty", "<p>当事人林某驾驶⟦闽A12345⟧货车倾倒渣土</p>"),
        hit(
            "mailbox-reply",
            "<table><tr><th>车主</th><th>车牌号</th></tr><tr><td>林建国</td><td>⟦闽AF12345⟧</td></tr></table>",
        ),
        silent("mailbox-reply", "<p>执法车辆闽A1234警已到现场,挂车闽A1234挂未到</p>"),
        silent("work-news", "<p>我局公务用车闽A12345定期公示</p>"),
        silent("administrative-penalty", "<p>东山运输有限公司的闽A12345重型货车</p>"),
        silent("notice", "<p>地块编号:闽A12345,项目编号新B20241</p>"),
        silent("mailbox-reply", "<p>我的车牌号是闽A***45</p>"),
    ]),
};

const VEHICLE: Groups = Groups::of(&[Group::Vehicle]);
const OTHERS: Groups = Groups::of(&[Group::OtherNumber, Group::BankAccount, Group::ResidentId, Group::Phone]);
const PRIVATE: Groups = Groups::of(&[Group::PrivatePerson]);
const PRIVATE_LIST: Groups = Groups::of(&[Group::PrivatePerson, Group::PrivateList, Group::NameHeader]);
/// Most characters between a label and its plate.
const GAP: usize = 12;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let ruling = cx.ruling(Datum::VehiclePlate, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        let mut until = 0;
        for group in &field.facts().digits {
            if group.span.start < until {
                continue;
            }
            if let Some(span) = plate_at(field, group) {
                until = span.end;
                sink.extend(judge(cx, index, field, span).and_then(|found| ruling.of(cx, found)));
            }
        }
    }
}

/// The plate whose first digits are the group.
fn plate_at(field: &Field<'_>, group: &DigitGroup) -> Option<Span> {
    let folded = field.page.text.folded();
    let before = &folded[..group.span.start as usize];
    if group.len() > 6 {
        return None;
    }
    let start = before.char_indices().rev().take(8).find(|(_, c)| !is_of_plate(*c)).filter(|(_, c)| is_province(*c))?.0;
    let province = folded[start..].chars().next()?;
    let mut letter = folded[start + province.len_utf8()..].chars();
    if !letter.next()?.is_ascii_lowercase() {
        return None;
    }
    let rest = letter.as_str();
    let rest = rest.strip_prefix(['·', '.', '-', ' ', '_']).unwrap_or(rest);
    let from = folded.len() - rest.len();
    // Blanks between the characters are part of the writing.
    let (mut end, mut characters) = (from, String::new());
    for (offset, c) in rest.char_indices().take(16) {
        match c {
            ' ' => {}
            _ if c.is_ascii_alphanumeric() && characters.len() < 7 => {
                characters.push(c);
                end = from + offset + 1;
                let next = &rest[offset + 1..];
                // A blank ends the plate where it is complete: 闽A12345 2024年.
                if characters.len() >= 5 && next.starts_with(' ') {
                    break;
                }
            }
            _ => break,
        }
    }
    let own = &folded[end..];
    let special = own.starts_with(['警', '挂', '学', '领', '使', '试', '超']);
    let of_land = ["地块", "号地", "宗地", "号宗", "幅", "版", "号文"].iter().any(|word| own.starts_with(word));
    if special || of_land || characters.contains(['i', 'o']) {
        return None;
    }
    let digits = characters.bytes().filter(u8::is_ascii_digit).count();
    match characters.len() {
        // 粤Z1234港
        4 if own.starts_with(['港', '澳']) && digits >= 2 => {
            Some(Span::new(start, folded.len() - own.trim_start_matches(['港', '澳']).len()))
        }
        5 if digits >= 2 => Some(Span::new(start, end)),
        6 if digits >= 4 && is_new_energy(&characters) => Some(Span::new(start, end)),
        _ => None,
    }
}

fn is_of_plate(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '·' | '.' | '-' | ' ' | '_')
}

fn is_province(c: char) -> bool {
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".contains(c)
}

/// A letter A to H, J or K in the first place for small cars, in the last for large ones.
fn is_new_energy(characters: &str) -> bool {
    let is_mark = |c: Option<char>| c.is_some_and(|c| ('a'..='k').contains(&c));
    is_mark(characters.chars().next()) || is_mark(characters.chars().next_back())
}

/// Whose the vehicle is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Person,
    Body,
    Unclear,
}

fn judge<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, span: Span) -> Option<Found> {
    if labels(cx, field, span, OTHERS, VEHICLE, GAP) {
        return None;
    }
    let (place_field, place) = match beside(field, span) {
        Some(place) => (cx.body(), place),
        None => (field, span),
    };
    let whose = match whose(cx, field, span) {
        Whose::Unclear if place_field.is_body() && field.is_unseen() => whose(cx, place_field, place),
        known => known,
    };
    let in_vehicle = is_vehicle(cx, field, span) || field.is_unseen() && is_vehicle(cx, place_field, place);
    let certain = match whose {
        Whose::Body => return None,
        Whose::Person => in_vehicle,
        // Without a word of a vehicle the shape alone is a code.
        Whose::Unclear if in_vehicle => false,
        Whose::Unclear => return None,
    };
    let text = field.slice(span);
    let province = text.chars().next().map_or(0, char::len_utf8);
    let own = Span { start: span.start + province as u32, ..span };
    let plain: String = text[province..].chars().filter(|c| c.is_alphanumeric()).collect();
    let quote = format!("{}{}", &text[..province], mask::VEHICLE_PLATE.apply(&plain.to_uppercase()));
    let found = Found::at(
        index,
        span,
        say!(cx, "出现车牌号码", "The plate of a vehicle stands here"),
        say!(
            cx,
            "个人车辆的号牌删除，或只保留前 2 位和末 2 位。",
            "Delete the plate of a private vehicle, or keep only the first two and the last two characters."
        ),
    )
    .quoted(quote);
    if !certain {
        return Some(found.uncertain());
    }
    Some(found.fixed(Change {
        title: say!(cx, "脱敏：保留前 2 位和末 2 位", "Mask: keep the first two and the last two characters"),
        edits: mask::VEHICLE_PLATE.edits(&field.page.text, own, |byte| field.star(byte)),
    }))
}

/// Whether a vehicle is named in the sentence or by a header.
fn is_vehicle<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = Span { start: block.start, end: span.start }.tail(150);
    let after = Span { start: span.end, end: block.end }.head(90);
    [before, after].into_iter().any(|near| cx.words(field, near, VEHICLE).next().is_some())
        || super::labels::cells(field, span).any(|cell| cx.words(field, cell, VEHICLE).next().is_some())
}

fn whose<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Whose {
    // In a list the row tells, then the headers.
    if let Some(cell) = field.block_at(span.start).cell.map(|index| field.page.cells[index as usize])
        && headers(field, span).next().is_some()
    {
        let page = &field.page;
        let row = &page.tables[cell.table as usize].rows[cell.row as usize];
        for &other in row.iter().take(16) {
            let other = page.cells[other as usize].span;
            if other.holds(span) {
                continue;
            }
            match body_of(cx, field, other.head(NEAR)) {
                Holder::PublicBody | Holder::Company => return Whose::Body,
                _ if persons::whole(cx, field, other.head(90)).is_some() => return Whose::Person,
                _ => {}
            }
        }
        if super::labels::table_headers(field, span)
            .iter()
            .any(|header| cx.words(field, *header, PRIVATE_LIST).next().is_some())
        {
            return Whose::Person;
        }
    }
    // The one named nearest before it in the sentence, else the one behind it.
    let block = field.block_at(span.start).span;
    let sentence = field.page.text.sentence_at(span.start);
    let before = Span { start: sentence.start.max(block.start), end: span.start }.tail(NEAR);
    let body = cx.words(field, before, BODY).last().map(|hit| hit.span.start);
    let private = cx.words(field, before, PRIVATE).last().map(|hit| hit.span.start);
    let named = persons::mentions(cx, field, before, PRIVATE).last().map(|mention| mention.span.start);
    let person = private.max(named).max(own(field, before));
    match (body, person) {
        (Some(body), Some(person)) if person > body => Whose::Person,
        (None, Some(_)) => Whose::Person,
        (Some(_), _) => Whose::Body,
        (None, None) => {
            let near = |groups: Groups| {
                nearest_after(cx, field, span, groups)
                    .filter(|hit| hit.span.end <= sentence.end.min(span.end.saturating_add(90)))
                    .map(|hit| hit.span.start)
            };
            match (near(BODY), near(PRIVATE)) {
                (Some(body), person) if person.is_none_or(|person| body < person) => Whose::Body,
                (_, Some(_)) => Whose::Person,
                // What was said before it in the paragraph.
                _ if nearest_before(cx, field, span, BODY.and(PRIVATE))
                    .is_some_and(|hit| cx.groups(&hit).meets(BODY)) =>
                {
                    Whose::Body
                }
                _ => Whose::Unclear,
            }
        }
    }
}

const BODY: Groups = Groups::of(&[Group::PublicBody, Group::Company]);

/// Where the sentence says 我 or 车主: the speaker's own car.
fn own(field: &Field<'_>, before: Span) -> Option<u32> {
    let text = field.slice(before);
    let found = [
        "我的",
        "我家",
        "家里的",
        "家中",
        "我有",
        "我那",
        "我停",
        "我开",
        "我驾",
        "我车",
        "车主",
        "私家车",
        "驾驶人",
        "驾驶员",
        "司机",
    ]
    .iter()
    .filter_map(|word| text.rfind(word))
    .max();
    found.map(|at| before.end - (text.len() - at) as u32)
}
