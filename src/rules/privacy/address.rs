//! Addresses by shape: a place name and behind it numbers with 号, 幢, 单元, 室, 组 and the like. Whose address it is, is up
//! to the rule.

use super::persons::is_parted;
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::names::{is_han, is_place};
use crate::rule::{Context, Field};
use crate::text::Span;

/// Units of a fine part, the longest first.
const UNITS: [&str; 23] = [
    "村民小组",
    "号楼",
    "号院",
    "号门",
    "单元",
    "号",
    "栋",
    "幢",
    "座",
    "室",
    "房",
    "户",
    "组",
    "队",
    "社",
    "弄",
    "门",
    "巷",
    "排",
    "楼",
    "层",
    "梯",
    "#",
];
/// Their first characters: most numbers are told apart by a look at one.
const UNIT_STARTS: &str = "村号单栋幢座室房户组队社弄门巷排楼层梯#";
/// Units that a fine part needs one of: a floor or a lane is none by itself.
const FINE: [&str; 15] =
    ["村民小组", "号楼", "号院", "号门", "单元", "号", "栋", "幢", "座", "室", "房", "户", "组", "队", "社"];
/// Units of a dwelling within a house.
const DWELLING: [&str; 8] = ["单元", "栋", "幢", "室", "房", "户", "座", "号楼"];
/// What a place name ends with.
const PLACE_ENDS: [&str; 47] = [
    "天地",
    "国际",
    "广场",
    "世家",
    "公馆",
    "半岛",
    "名都",
    "名邸",
    "山庄",
    "大厦",
    "商城",
    "自治区",
    "街道",
    "社区",
    "小区",
    "花园",
    "家园",
    "新村",
    "公寓",
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "村",
    "路",
    "街",
    "巷",
    "弄",
    "里",
    "道",
    "庄",
    "屯",
    "寨",
    "园",
    "苑",
    "城",
    "庭",
    "府",
    "湾",
    "居",
    "坊",
    "大院",
    "宿舍",
    "旗",
    "组",
];
/// Words behind which an address begins.
const OPENERS: [&str; 31] = [
    "住",
    "家住",
    "现住",
    "居住在",
    "居住于",
    "居住",
    "租住",
    "住在",
    "住于",
    "住址",
    "住所",
    "地址",
    "户籍地",
    "户籍",
    "位于",
    "坐落",
    "前往",
    "请到",
    "寄至",
    "我家在",
    "我家",
    "家在",
    "暂住",
    "常住",
    "在",
    "为",
    "是",
    "系",
    "到",
    "的",
    "址",
];
/// Those of districts and townships.
const DISTRICTS: [&str; 8] = ["省", "市", "县", "区", "镇", "乡", "街道", "旗"];
const HOME: Groups = Groups::of(&[Group::HomeLabel]);
/// Labels in front of an address of any kind.
pub(super) const PLACE: Groups = Groups::of(&[Group::HomeLabel, Group::OtherPlace]);

/// An address where it stands.
pub(super) struct Address {
    /// From its first place name to its last fine part.
    pub(super) span: Span,
    /// Its fine parts.
    pub(super) fine: Vec<Span>,
    /// Whether it names a dwelling: a building, a flat.
    pub(super) dwelling: bool,
    /// Whether a village group is the finest part.
    pub(super) group: bool,
}

/// All addresses with a fine part, in order.
pub(super) fn addresses<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<Address> {
    let text = field.page.text.folded();
    let mut found: Vec<Address> = Vec::new();
    // Where the last number ended that has no place name before it.
    let mut placeless = None;
    for &sign in field.page.text.fact_signs() {
        let mut start = sign as usize;
        if found.last().is_some_and(|last| start < last.span.end as usize) {
            continue;
        }
        // 甲12号, 附3号, 第三村民小组
        let lead = text[..start].chars().next_back().filter(|c| "甲乙丙丁附第".contains(*c));
        start -= lead.map_or(0, char::len_utf8);
        // B座1502室
        if let Some(before) = ["座", "栋", "幢", "区"].iter().find_map(|unit| text[..start].strip_suffix(unit))
            && before.ends_with(|c: char| c.is_ascii_alphabetic())
        {
            start = before.len() - 1;
        }
        let Some(fine) = fine_part(text, start) else { continue };
        let block = field.block_at(sign).span;
        if placeless.is_some_and(|end| start <= end) {
            placeless = Some(fine.end);
            continue;
        }
        let Some(from) = begin(cx, field, block.start, start as u32, fine.dwelling) else {
            placeless = Some(fine.end);
            continue;
        };
        let span = Span { start: from, end: fine.end as u32 };
        let part = Span::new(start, fine.end);
        match found.last_mut().filter(|last| last.span.overlaps(span)) {
            // 东山路12号阳光花园3幢502室
            Some(last) => {
                last.span.end = span.end;
                last.dwelling |= fine.dwelling;
                last.group &= fine.group;
                last.fine.push(part);
            }
            None => found.push(Address { span, fine: vec![part], dwelling: fine.dwelling, group: fine.group }),
        }
    }
    found
}

struct Fine {
    end: usize,
    dwelling: bool,
    group: bool,
}

/// The chain of numbers with units that begins at a byte: `12号3幢502室`, `三组15号`, `3-2-502`.
#[inline(never)]
fn fine_part(text: &str, start: usize) -> Option<Fine> {
    let mut at = start;
    let mut fine = None::<Fine>;
    let (mut dwelling, mut group, mut units) = (false, true, 0);
    while units < 8 {
        let rest = &text[at..];
        let lead = rest
            .chars()
            .next()
            .filter(|c| "甲乙丙丁附第之东西南北-,、".contains(*c) && units > 0 || "甲乙丙丁附第".contains(*c));
        // A comma joins only a flat to its building: 3幢,502室.
        let from = at + lead.map_or(0, char::len_utf8);
        let len = number(&text[from..]);
        if len == 0 {
            break;
        }
        let (written, after) = (&text[from..from + len], &text[from + len..]);
        let unit_follows = after.chars().next().is_some_and(|c| UNIT_STARTS.contains(c));
        if units == 0 && !unit_follows && !written.contains('-') {
            return None;
        }
        let Some(unit) = UNITS.iter().find(|unit| after.starts_with(*unit)).copied() else {
            // 3幢502, 阳光花园3-2-502
            let flat = is_flat(written);
            let parts = written.split('-').count();
            let end = from + len;
            let last_is_house = units == 1 && text[..at].ends_with('号');
            let ends =
                !text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || "年月日元亩万平米-.".contains(c));
            // 56号之二
            if ends && lead == Some('之') {
                fine = Some(Fine { end, dwelling, group: false });
            } else if ends
                && flat
                && lead != Some(',')
                && ((units > 0 && (dwelling || last_is_house) && written.len() <= 9)
                    || (units == 0 && parts >= 3 && written.len() <= 10))
            {
                dwelling = true;
                fine = Some(Fine { end, dwelling, group: false });
            }
            break;
        };
        if lead == Some(',') && !DWELLING.contains(&unit) || !is_unit(unit, &after[unit.len()..], written) {
            break;
        }
        at = from + len + unit.len();
        units += 1;
        dwelling |= DWELLING.contains(&unit);
        group &= matches!(unit, "组" | "队" | "社" | "村民小组");
        if FINE.contains(&unit) {
            fine = Some(Fine { end: at, dwelling, group });
        }
    }
    fine
}

/// Whether a number without a unit is a flat's: `502`, `2-502`, `3-2-502`.
fn is_flat(number: &str) -> bool {
    let (house, flat) = number.rsplit_once('-').unwrap_or(("", number));
    let digits = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    // 18C is a flat, too.
    let lettered =
        flat.len() <= 4 && flat.strip_suffix(|c: char| c.is_ascii_lowercase()).is_some_and(|rest| digits(rest, 1..=3));
    (lettered || digits(flat, 3..=4)) && (house.is_empty() || house.split('-').all(|part| digits(part, 1..=2)))
}

/// Bytes of the number that begins a part: `12`, `12-5`, `三十二`, `a`, `a1`.
fn number(text: &str) -> usize {
    let ascii: usize =
        text.chars().take(12).take_while(|c| c.is_ascii_alphanumeric() || *c == '-').map(char::len_utf8).sum();
    if ascii > 0 {
        let written = text[..ascii].trim_end_matches('-');
        let letters = written.bytes().filter(u8::is_ascii_alphabetic).count();
        return if letters <= 1 && written.split('-').all(|part| part.len() <= 5) { written.len() } else { 0 };
    }
    text.chars().take(4).take_while(|c| *c == '十' || *c == '百' || digit_of(*c).is_some()).map(char::len_utf8).sum()
}

/// Whether the unit is one of an address: 12号文, 3户居民, 三组数据, 2号线, 5层以下 are not.
fn is_unit(unit: &str, after: &str, number: &str) -> bool {
    let next = after.chars().next();
    let goes_on = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    match unit {
        "号" => !goes_on(&[
            "文", "令", "线", "公告", "地块", "宗地", "台风", "井", "图", "机", "车", "通知", "建议", "提案", "桥",
            "坝", "召开", "前", "起", "至",
        ]),
        "户" | "房" => {
            number.len() >= 3 && number.bytes().all(|b| b.is_ascii_digit()) && !next.is_some_and(is_han)
                || unit == "房" && number.len() >= 3 && number.is_ascii()
        }
        "组" | "队" | "社" => !goes_on(&["数据", "照片", "人员", "成员", "织", "会", "长,", "合", "区"]),
        "楼" | "层" => !goes_on(&["以", "及", "高", "建筑", "框架", "砖"]),
        _ => true,
    }
}

/// Where the address begins whose fine part begins at a byte; `None` where no place name stands before it.
#[inline(never)]
fn begin<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: u32, fine: u32, dwelling: bool) -> Option<u32> {
    let before = field.slice(Span { start: block, end: fine }.tail(150));
    // 〔2026〕12号 has no place name before it.
    if !before.ends_with(|c: char| is_han(c) || c.is_ascii_digit()) {
        return None;
    }
    let base = fine - before.len() as u32;
    // Back over Han characters, and over digits within: 八一路3巷.
    let mut from = before.len();
    for (offset, c) in before.char_indices().rev() {
        let starts = from == before.len();
        if !(is_han(c) || c.is_ascii_digit() && !starts) {
            break;
        }
        // 福安市 东山路 is one address, 男 福安市 is not.
        if !starts
            && is_parted(field, base + from as u32)
            && !PLACE_ENDS.iter().any(|end| before[..from].ends_with(end))
        {
            break;
        }
        from = offset;
    }
    // 家庭住址 ends like a place name itself: a label goes first.
    let labels = cx.words(field, Span { start: base + from as u32, end: fine }, HOME);
    let labelled = labels.map(|hit| (hit.span.end - base) as usize).max().unwrap_or(from);
    let mut run = before[labelled..].trim_start_matches(|c: char| c.is_ascii_digit());
    // The words in front of the first place name.
    let first = PLACE_ENDS.iter().filter_map(|end| Some(run.find(end)? + end.len())).min().unwrap_or(run.len());
    let opener = OPENERS
        .iter()
        .filter_map(|word| Some((run[..first].rfind(word)?, word)))
        .filter(|(at, word)| !is_of_place(run, *at, word))
        .map(|(at, word)| at + word.len())
        .max()
        .unwrap_or(0);
    run = &run[opener..];
    let start = fine - run.len() as u32;
    let labels = cx.words(field, Span { start, end: fine }.head(first as u32), PLACE);
    let start = labels.map(|hit| hit.span.end).max().unwrap_or(start).max(start);
    let mut run = field.slice(Span { start, end: fine });
    // 林建国福安市…: the name runs into the address.
    if let Some(name) = cx.checker.names().labelled(run).filter(|name| name.likely || name.masked)
        && !is_place(&run[..name.len])
        && (name.masked || run[..name.len].chars().count() > 2)
        && DISTRICTS.iter().any(|end| run[name.len..].chars().take(6).collect::<String>().contains(end))
    {
        run = &run[name.len..];
    }
    let run = run.trim_start_matches(['住', '址', '在', '于']);
    // The fine part stands right behind a place name, or a hamlet or an estate without such an end.
    let near = run.char_indices().rev().nth(11).map_or(0, |(byte, _)| byte);
    let start = fine - run.len() as u32;
    // Behind a label an estate needs no such end.
    let labelled = |span: Span| cx.words(field, span, HOME).next().is_some();
    let named = PLACE_ENDS.iter().any(|end| run[near..].contains(end))
        || dwelling && run.chars().count() > 1 && labelled(Span { start: block, end: start }.tail(24));
    // xx小区3幢 has been made anonymous.
    (named && !PLACE_ENDS.contains(&run)).then_some(start)
}

/// Whether an opener is a part of a place name: 住 in 住宅小区, 为 in 无为市, 在 nowhere.
fn is_of_place(run: &str, at: usize, word: &str) -> bool {
    let after = &run[at + word.len()..];
    match word {
        "为" => run[..at].ends_with('无') || after.starts_with('民'),
        "是" => after.is_empty(),
        "住" => after.starts_with(['宅', '房', '建']),
        _ => false,
    }
}
