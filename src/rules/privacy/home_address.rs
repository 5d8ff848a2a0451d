//! `privacy/home-address`: a private person's address down to the house, the flat or the village group.
//!
//! Shape: a place name and behind it numbers with 号, 幢, 单元, 室, 组 and the like. Whose address it is decides: a label
//! such as 家庭住址 is certain, 住所 and 地址 may be a company's, and without a label a name must stand beside it. Offices,
//! sites, parcels and real estate have addresses, too.

use super::address::{Address, PLACE, addresses};
use super::labels::label_cell;
use super::labels::table_headers;
use super::persons::{self, Mention};
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::is_han;
use crate::page::Block;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::HashSet;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/home-address",
    level: Level::Block,
    basis: &["P05"],
    title: Say { zh: "家庭住址到门牌", en: "Home address to the door" },
    checks: Say {
        zh: "自然人的住址细到门牌号、幢、单元、室、户或者村民小组的。“家庭住址”“住址”“家住”等标签后面的确定；没有标签的，要与姓名相邻。只到街道、乡镇、村、社区、小区的不算；单位、公司、项目、地块、不动产坐落、违法地点的地址不算。",
        en: "A private person's address that goes down to the house number, the building, the flat or the village group. Behind 家庭住址, 住址 or 家住 it is certain; without a label a name must stand beside it. Addresses that end at the street, the village or the estate do not count, nor do those of offices, companies, projects, parcels, real estate and sites.",
    },
    why: Say {
        zh: "家庭住址到门牌，就能找上门去；住址是法律列明的个人信息。",
        en: "Who has the address to the door can stand before it; the law names addresses as personal information.",
    },
    mend: Say {
        zh: "只写到乡镇、街道，门牌号、幢、单元、室和村民小组删除。",
        en: "Keep the township or street only; delete the house number, building, flat and group.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("recruitment", "<p>家庭住址:⟦福安市城南街道东山路12号3幢502室⟧</p>"),
        hit("mailbox-reply", "<p>我家住⟦福安市青溪镇下坑村三组15号⟧,门前道路损坏。</p>"),
        hit("administrative-penalty", "<p>当事人:林某某,男,住⟦福安市城南街道东山路12-5号⟧。</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>户籍地址</th></tr><tr><td>林某某</td><td>⟦阳光花园3幢2单元502室⟧</td></tr></table>",
        ),
        hit("on-request-reply", "<p>申请人林某某,⟦福安市城南街道东山路12号3幢502室⟧。</p>"),
        hit(
            "land-acquisition-compensation",
            "<table><tr><th>户主</th><th>住址</th></tr><tr><td>林某</td><td>下坑村三组</td></tr><tr><td>何某</td><td>⟦下坑村三组15号⟧</td></tr></table>",
        ),
        silent("mailbox-reply", "<p>家庭住址:福安市城南街道东山路</p><p>住福安市青溪镇下坑村。</p>"),
        silent("service-guide", "<p>地址:福安市城南街道东山路12号行政服务中心三楼302室</p>"),
        silent("administrative-penalty", "<p>当事人:福安市恒泰建材有限公司,住所:福安市城南街道东山路12号2幢301室</p>"),
        silent("administrative-penalty", "<p>违法地点:福安市青溪镇下坑村三组15号</p>"),
        silent("real-estate-registration", "<p>不动产坐落:福安市城南街道东山路12号3幢502室</p>"),
        silent("notice", "<p>请到东山路12号3幢502室领取。本办法第12号、三组数据、2号线。</p>"),
    ]),
};

const HOME: Groups = Groups::of(&[Group::HomeLabel]);
const SITE: Groups = Groups::of(&[Group::OtherPlace]);
const LIST: Groups = Groups::of(&[Group::NameHeader, Group::PrivateList]);
/// Labels that a company has, too.
const OPEN_LABELS: [&str; 11] = [
    "住所",
    "住所地",
    "地址",
    "联系地址",
    "通讯地址",
    "通信地址",
    "邮寄地址",
    "收件地址",
    "详细地址",
    "送达地址",
    "收货地址",
];
/// Columns whose pages give the address of an office.
const OFFICE_COLUMNS: [&str; 2] = ["agency-profile", "disclosure-guide"];
/// Columns whose pages are about private persons.
const PRIVATE_COLUMNS: [&str; 3] = ["mailbox-reply", "on-request-reply", "administrative-penalty"];
/// Columns in which a village group may stand.
const LAND: [&str; 3] =
    ["land-acquisition-preannouncement", "land-acquisition-compensation", "land-acquisition-announcement"];
/// Words that show a body or a site beside an address.
const BODIES: [&str; 32] = [
    "公司",
    "厂",
    "合作社",
    "局",
    "中心",
    "委员会",
    "医院",
    "学院",
    "银行",
    "学校",
    "幼儿园",
    "商店",
    "企业",
    "单位",
    "大厅",
    "窗口",
    "政府",
    "事务所",
    "经营部",
    "超市",
    "店铺",
    "店面",
    "门店",
    "项目",
    "地块",
    "宗地",
    "工程",
    "仓库",
    "厂房",
    "大厦",
    "酒店",
    "建材店",
];
/// Words that show a company in front of its 住所.
const COMPANY: [&str; 14] = [
    "公司",
    "厂",
    "合作社",
    "企业",
    "法定代表人",
    "统一社会信用代码",
    "营业执照",
    "经营者",
    "店",
    "单位名称",
    "经营部",
    "中心",
    "委员会",
    "局",
];
/// Words that show a person in front of a 住所.
const PERSON: [&str; 18] = [
    "男,",
    "女,",
    "身份证",
    "出生",
    "汉族",
    "年龄",
    "公民",
    "本人",
    "我叫",
    "写信人",
    "来信人",
    "投诉人",
    "举报人",
    "信访人",
    "申请人",
    "姓名",
    "性别",
    "族,",
];

/// What leads to a place that is no home.
const SITES: [&str; 9] = ["请到", "前往", "在", "至", "到", "位于", "对", "该", "往"];
/// What follows an address that only says where something is.
const BESIDE: [&str; 12] = ["附近", "旁", "对面", "门前", "领取", "办理", "收", "处", "一带", "路段", "商铺", "铺面"];

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let found_in: Vec<Vec<Address>> = cx.fields.iter().map(|field| addresses(cx, field)).collect();
    if found_in.iter().all(Vec::is_empty) {
        return;
    }
    let officials = persons::officials(cx);
    let ruling = cx.ruling(Datum::HomeAddress, Role::Private);
    for (index, (field, addresses)) in cx.fields.iter().zip(found_in).enumerate() {
        for address in addresses {
            if let Some(certain) = Place::new(cx, field, &address, &officials).home() {
                sink.extend(ruling.of(cx, found(cx, index, &address, certain)));
            }
        }
    }
}

fn found(cx: &Context<'_>, index: usize, address: &Address, certain: bool) -> Found {
    let field = &cx.fields[index];
    let how = say!(
        cx,
        "只写到乡镇、街道，删除门牌号、幢、单元、室和村民小组。",
        "Keep the township or street only; delete the house number, the building, the flat and the group."
    );
    let coarse = field.slice(Span { end: address.fine[0].start, ..address.span });
    let shown: String = coarse.chars().take(3).chain("******".chars()).collect();
    if !certain {
        let what =
            say!(cx, "疑似自然人的住址，细到了门牌或村组", "This may be a home address down to the door or the group");
        return Found::at(index, address.span, what, how).quoted(shown).uncertain();
    }
    let what =
        say!(cx, "自然人的住址细到了门牌或村组", "A private person's address goes down to the door or the group");
    let hidden = |c: char| c.is_ascii_alphanumeric() || c == '十' || digit_of(c).is_some();
    let mut edits = mask::Edits::new();
    for (_, range) in address.fine.iter().flat_map(|part| field.page.text.characters(*part, hidden)) {
        edits.push((range.clone(), field.star(range.start).to_owned()));
    }
    let fix = Change { title: say!(cx, "脱敏：隐去门牌", "Mask: hide the numbers"), edits };
    Found::at(index, address.span, what, how).quoted(shown).fixed(fix)
}

/// An address with what stands around it.
struct Place<'a> {
    cx: &'a Context<'a>,
    field: &'a Field<'a>,
    address: &'a Address,
    officials: &'a HashSet<String>,
    block: Block,
    /// From the start of the block to the address.
    before: Span,
    /// What stands before and behind it.
    context: &'a str,
    after: &'a str,
}

impl<'a> Place<'a> {
    fn new(cx: &'a Context<'a>, field: &'a Field<'a>, address: &'a Address, officials: &'a HashSet<String>) -> Self {
        let block = field.block_at(address.span.start);
        let before = Span { start: block.span.start, end: address.span.start };
        let after = Span { start: address.span.end, end: block.span.end }.head(90);
        let (context, after) = (field.slice(before.tail(240)), field.slice(after));
        Place { cx, field, address, officials, block, before, context, after }
    }

    fn subjects(&self, span: Span) -> Vec<Mention> {
        persons::subjects(self.cx, self.field, span, self.officials)
    }

    /// Whether the address is a private person's home, and whether that is certain.
    #[inline(never)]
    fn home(&self) -> Option<bool> {
        let (cx, field, address) = (self.cx, self.field, self.address);
        if address.group && cx.column_is(&LAND) {
            return None;
        }
        if let Some(label) = label_cell(cx, field, address.span).filter(|label| !label.overlaps(self.block.span)) {
            let home = cx.words(field, label, HOME).map(|hit| field.slice(hit.span)).max_by_key(|word| word.len());
            if cx.words(field, label, SITE).any(|hit| !home.is_some_and(|home| home.contains(field.slice(hit.span)))) {
                return None;
            }
            if let Some(home) = home {
                return (!OPEN_LABELS.contains(&home) || listed(cx, field, address.span)).then_some(true);
            }
        }
        let labels = cx.words(field, self.before.tail(120), PLACE).filter(|hit| {
            let between = field.slice(Span { start: hit.span.end, end: address.span.start });
            between.chars().count() <= 8 && !between.contains(['。', ';', '!', '?'])
        });
        // The longest of those that end last: 户籍地址 and not 地址.
        let label = labels.max_by_key(|hit| (hit.span.end, hit.span.end - hit.span.start));
        match label.map(|hit| (field.slice(hit.span), cx.groups(&hit).meets(HOME))) {
            Some((_, false)) => None,
            Some((word, true)) if OPEN_LABELS.contains(&word) => self.whose(),
            // 我家附近的 is a place, not a home.
            Some(_) => Some(true).filter(|_| !self.is_beside()),
            None if self.context.ends_with('住') => Some(true).filter(|_| !self.is_beside()),
            None => self.unlabelled(),
        }
    }

    /// Whether 住所 or 地址 is a person's or a body's: the nearer sign decides.
    #[inline(never)]
    fn whose(&self) -> Option<bool> {
        let (cx, field, address) = (self.cx, self.field, self.address);
        let company =
            ["法定代表人", "统一社会信用代码", "负责人", "经营者"].iter().any(|word| self.after.contains(word));
        if company || self.is_body() || BODIES.iter().any(|body| field.slice(address.span).contains(body)) {
            return None;
        }
        let nearest = |words: &[&str]| words.iter().filter_map(|word| self.context.rfind(word)).max();
        let offset = |byte: u32| self.context.len().saturating_sub((address.span.start - byte) as usize);
        let people = self.subjects(self.before.tail(240));
        let person = people.last().map(|mention| offset(mention.span.start)).max(nearest(&PERSON));
        match (person, nearest(&COMPANY)) {
            (Some(person), Some(company)) => return (person > company).then_some(true),
            (Some(_), None) => return Some(true),
            (None, Some(_)) => return None,
            (None, None) => {}
        }
        // The head of the office stands above its address.
        if cx.column_is(&OFFICE_COLUMNS) {
            return None;
        }
        // A form: the lines above it name the person or the company.
        let index = field.page.block_at(address.span.start)?;
        let above = field.page.blocks[..index].iter().rev().take(4).map(|above| above.span);
        for above in above.filter(|above| above.end - above.start <= 120) {
            let text = field.slice(above);
            if COMPANY.iter().any(|word| text.contains(word)) {
                return None;
            }
            if !self.subjects(above).is_empty() || PERSON.iter().any(|word| text.contains(word.trim_end_matches(','))) {
                return Some(true);
            }
        }
        let behind = Span { start: address.span.end, end: self.block.span.end }.head(90);
        let private = cx.column_is(&PRIVATE_COLUMNS);
        let signs = private && ["身份号码", "身份证", "性别"].iter().any(|word| self.after.contains(word));
        if signs || !self.subjects(behind).is_empty() {
            return Some(true);
        }
        (private && address.dwelling).then_some(false)
    }

    /// Without a label a name must stand beside it; a flat in a letter asks.
    #[inline(never)]
    fn unlabelled(&self) -> Option<bool> {
        let (cx, address) = (self.cx, self.address);
        let clause = &self.context[self.context.rfind(['。', ';', '\n']).unwrap_or(0)..];
        let site = SITES.iter().any(|word| self.context.ends_with(word));
        if BODIES.iter().any(|body| clause.contains(body))
            || self.is_body()
            || address.group && !address.dwelling && site
        {
            return None;
        }
        if let Some(mention) = self.subjects(self.before.tail(180)).last() {
            let between = self.field.slice(Span { start: mention.span.end, end: address.span.start });
            let beside = between.chars().count() <= 24
                && !between.contains(['。', ';'])
                && between.chars().all(|c| !is_han(c) || "男女汉族电话手机号码身份证岁年月日生出".contains(c));
            let private = cx.column_is(&PRIVATE_COLUMNS) || cx.column_is(&["recruitment"]) || address.dwelling;
            if beside && private && !site {
                return Some(true);
            }
        }
        // The writer's own house, or that of whom the letter is about.
        let led = ["请到", "前往", "至"].iter().any(|word| self.context.ends_with(word));
        (cx.column_is(&PRIVATE_COLUMNS[..2]) && address.dwelling && !led).then_some(false)
    }

    /// The clause behind the address, as far as it may be about it.
    fn clause(&self) -> String {
        // A form that lost its lines goes on with the next label.
        if persons::is_parted(self.field, self.address.span.end) {
            return String::new();
        }
        let end = self.after.find([',', '。', ';', ')', '(']).unwrap_or(self.after.len());
        self.after[..end].chars().take(16).collect()
    }

    /// Whether the address only says what something is beside.
    fn is_beside(&self) -> bool {
        ["附近", "旁边", "对面", "门口的", "周边"].iter().any(|word| self.clause().starts_with(word))
    }

    /// Whether the words behind it make it a body's or a site's: 东山路12号市自然资源局, 502室领取.
    fn is_body(&self) -> bool {
        let clause = self.clause();
        BODIES.iter().any(|body| clause.contains(body)) || BESIDE.iter().any(|word| clause.starts_with(word))
    }
}

/// Whether a place stands in a list or form of private persons.
fn listed<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let header = |header: &Span| cx.words(field, *header, LIST).next().is_some();
    let company = |header: &Span| {
        ["单位名称", "企业名称", "法定代表人", "公司"].iter().any(|word| field.slice(*header).contains(word))
    };
    let headers = table_headers(field, span);
    if headers.iter().any(company) {
        return false;
    }
    if headers.iter().any(header) {
        return true;
    }
    // A form: the row, or the cells before it, hold a name.
    let page = &field.page;
    let Some(cell) = field.block_at(span.start).cell.map(|cell| page.cells[cell as usize]) else {
        return false;
    };
    let rows = &page.tables[cell.table as usize].rows;
    let above = rows[..=cell.row as usize].iter().rev().take(4).flatten().take(32);
    above.map(|&cell| page.cells[cell as usize].span).any(|span| {
        span.end - span.start <= 60
            && (persons::whole(cx, field, span).is_some() || cx.words(field, span, LIST).next().is_some())
    })
}
