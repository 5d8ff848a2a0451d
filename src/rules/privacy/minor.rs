//! `privacy/minor`: a named child.
//!
//! A name and, in the same sentence, row or form, an age, a date of birth or a word such as 小学生. Under fourteen it counts
//! anywhere, under eighteen where the page tells a case: a penalty, a letter, social aid.

use super::persons::{self, Mention};
use super::resident_id::is_valid;
use super::third_party_name;
use crate::facts::quantities::Kind;
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::is_name_mask;
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::{BTreeMap, HashSet};

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/minor",
    level: Level::Block,
    basis: &["P07", "P15"],
    title: Say { zh: "出现未成年人的身份", en: "A minor is identified" },
    checks: Say {
        zh: "有姓名（全名或者只隐去一部分）又看得出不满十四周岁的人；处罚、信件、救助等案件里不满十八周岁的人。依据是同一句、同一行或者同一份表里的年龄、出生日期，以及幼儿、儿童、小学生、某年级等用语。没有指名的“6周岁以下免费”“未成年人保护”等不算。",
        en: "A person with a name, in full or half masked, who is visibly under fourteen; under eighteen in penalties, letters and social aid. It is told by an age or a date of birth in the same sentence, row or form, and by words such as 幼儿, 儿童, 小学生, 三年级. General statements that name nobody do not count.",
    },
    why: Say {
        zh: "不满十四周岁未成年人的个人信息是敏感个人信息；案件涉及未成年人的，不得公开能识别其身份的信息。",
        en: "The data of children under fourteen are sensitive by law, and what identifies a minor in a case must not be published.",
    },
    mend: Say {
        zh: "删除姓名和年龄、出生日期；处罚对象是未成年人的，整条不公开。",
        en: "Delete the name and the age or date of birth; do not publish a penalty on a minor at all.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>救助对象:⟦林小宝⟧,男,8岁,家庭困难。</p>"),
        hit("mailbox-reply", "<p>我女儿⟦林小燕⟧今年十二周岁,在城关小学读书。</p>"),
        hit("notice", "<p>⟦林*宝⟧,2016年3月2日出生。</p>"),
        hit("notice", "<p>林建国之子,⟦8岁⟧,患病。</p>"),
        hit("notice", "<p>年仅6岁的⟦林小宝⟧走失。</p>"),
        hit(
            "result-disclosure",
            "<table><tr><th>姓名</th><th>年龄</th><th>金额</th></tr><tr><td>⟦林小宝⟧</td><td>9</td><td>500</td></tr><tr><td>林建国</td><td>49</td><td>500</td></tr></table>",
        ),
        hit("work-news", "<p>城关小学三年级学生⟦林小宝⟧获一等奖。</p>"),
        silent("notice", "<p>6周岁以下儿童免费,年满18周岁的公民可以报名。</p>"),
        silent("notice", "<p>林建国,男,46岁,青溪村人。</p>"),
        silent("work-news", "<p>城关小学学生参观了地质博物馆,副局长陈国强讲解。</p>"),
        silent("mailbox-reply", "<p>我儿子今年上小学,学区怎样划分?</p>"),
    ]),
};

/// Below this age a child's data are sensitive wherever they stand, and below that one in a case.
const CHILD: i32 = 14;
const MINOR: i32 = 18;
/// Columns whose pages tell cases.
const CASES: [&str; 4] = ["administrative-penalty", "enforcement-disclosure", "mailbox-reply", "on-request-reply"];
/// Columns in which the one who is penalised is the matter of `privacy/third-party-name`.
const PENALTIES: [&str; 2] = ["administrative-penalty", "enforcement-disclosure"];
/// Most cells of a table that may be a form.
const MOST_CELLS_OF_A_FORM: usize = 200;
/// How far, in bytes, an age may stand from the name.
const BESIDE: u32 = 150;
/// Words that may tell an age.
const AGES: Groups = Groups::of(&[Group::Age, Group::Birth]);
const CHILD_WORDS: Groups = Groups::of(&[Group::Child]);
/// Words before a name that make it a child's, those of pupils who may be fourteen, and those of students of any age.
const YOUNG: [&str; 13] = [
    "儿童",
    "幼儿",
    "小学生",
    "女童",
    "男童",
    "幼童",
    "孤儿",
    "困境儿童",
    "留守儿童",
    "婴儿",
    "男婴",
    "女婴",
    "小朋友",
];
const UNDERAGE: [&str; 10] =
    ["未成年人", "未成年", "初中生", "中学生", "高中生", "男孩", "女孩", "未成年子女", "被监护人", "小孩"];
const SCHOOLS: [&str; 8] = ["小学", "幼儿园", "年级", "学前班", "初一", "初二", "初三", "初中"];
/// The child of somebody named: the age behind is that of the child.
const OFFSPRING: [&str; 24] = [
    "之子",
    "之女",
    "儿子",
    "女儿",
    "孙子",
    "孙女",
    "其子",
    "其女",
    "孩子",
    "小孩",
    "长子",
    "次子",
    "长女",
    "次女",
    "养子",
    "养女",
    "外孙",
    "外孙女",
    "幼子",
    "幼女",
    "之孙",
    "其孙",
    "子女",
    "的孩",
];

/// A child: the name where it stands, else the age.
struct Child {
    field: usize,
    /// The name, in full or half masked.
    name: Option<Mention>,
    /// The age or the birth.
    sign: Span,
    certain: bool,
    /// Whether the sign is an age: the fix hides it with the name.
    is_age: bool,
    /// Whether the sign is a birth without a day, which no rule masks.
    is_month: bool,
}

/// What tells how old somebody is.
struct Sign {
    span: Span,
    years: i32,
    is_age: bool,
    is_month: bool,
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let penalty = cx.column_is(&PENALTIES);
    let parties = if penalty { third_party_name::parties(cx) } else { HashSet::new() };
    let children = children(cx);
    let ruling = cx.ruling(Datum::Minor, Role::Private);
    let mut known: HashSet<String> = HashSet::new();
    let mut said: BTreeMap<(usize, u32), Found> = BTreeMap::new();
    for child in &children {
        let field = &cx.fields[child.field];
        let name = child.name.map(|mention| field.slice(mention.span).to_owned());
        let full = child.name.is_some_and(|mention| !mention.name.masked);
        if full && name.as_ref().is_some_and(|name| parties.contains(name)) {
            continue;
        }
        if full && child.certain {
            known.extend(name);
        }
        let span = child.name.map_or(child.sign, |mention| mention.span);
        let found = found(cx, child);
        match said.entry((child.field, span.start)) {
            std::collections::btree_map::Entry::Vacant(free) => drop(free.insert(found)),
            std::collections::btree_map::Entry::Occupied(mut taken) if !taken.get().certain => {
                taken.insert(found);
            }
            _ => {}
        }
    }
    for (index, field) in cx.fields.iter().enumerate() {
        for mention in persons::places(cx, field, &known) {
            let child = Child {
                field: index,
                name: Some(mention),
                sign: mention.span,
                certain: true,
                is_age: false,
                is_month: false,
            };
            let known = said.entry((index, mention.span.start)).or_insert_with(|| self::found(cx, &child));
            if !known.certain {
                *known = self::found(cx, &child);
            }
        }
    }
    for found in said.into_values() {
        sink.extend(ruling.of(cx, found));
    }
}

fn found(cx: &Context<'_>, child: &Child) -> Found {
    let field = &cx.fields[child.field];
    let what = match child.certain {
        true => say!(cx, "能识别未成年人的身份", "A minor can be identified here"),
        false => say!(cx, "疑似能识别未成年人的身份", "A minor may be identified here"),
    };
    let how = say!(
        cx,
        "删除姓名、年龄和出生日期；确需公布的，先征得监护人同意，并只留姓氏。",
        "Delete the name, the age and the date of birth; if it must stay, get the guardian's consent and keep the surname only."
    );
    let star = |byte| field.star(byte);
    let Some(mention) = child.name else {
        let quote = quote_of(field.slice(child.sign));
        let found = Found::at(child.field, child.sign, what, how).quoted(quote);
        return if child.certain { found } else { found.uncertain() };
    };
    let found = Found::at(child.field, mention.span, what, how).quoted(mention.quote(field));
    if !child.certain {
        return found.uncertain();
    }
    if mention.name.masked || child.is_month {
        return found;
    }
    let mut fix = Change {
        title: say!(cx, "脱敏：隐去姓名和年龄", "Mask: hide the name and the age"),
        ..mention.masked(cx, field)
    };
    if child.is_age {
        fix.edits.extend(mask::hide(&field.page.text, number_of(field, child.sign), star));
        order::by_key(&mut fix.edits, |(range, _)| range.start);
    }
    found.fixed(fix)
}

/// The number of an age, without its unit.
fn number_of(field: &Field<'_>, span: Span) -> Span {
    let text = field.slice(span);
    let len = text.find(['岁', '周', '个']).unwrap_or(text.len());
    Span { end: span.start + len as u32, ..span }
}

/// An age or a date as it may be shown: digits and numerals hidden.
fn quote_of(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() || c == '十' || digit_of(c).is_some() { '*' } else { c }).collect()
}

/// Full names among the given ones that are certainly those of minors.
pub(super) fn children_among(cx: &Context<'_>, names: &HashSet<String>) -> HashSet<String> {
    let mut found = HashSet::new();
    for child in children(cx).iter().filter(|child| child.certain) {
        let name = child.name.map(|mention| cx.fields[child.field].slice(mention.span));
        found.extend(name.filter(|name| names.contains(*name)).map(str::to_owned));
    }
    found
}

fn children(cx: &Context<'_>) -> Vec<Child> {
    let told = |field: &&Field<'_>| {
        cx.words(field, persons::whole_of(field), CHILD_WORDS.and(AGES)).next().is_some()
            || field.facts().digits.iter().any(|group| group.len() == 18)
    };
    if cx.fields.iter().find(told).is_none() {
        return Vec::new();
    }
    let officials = persons::officials(cx);
    let aid = |field: &Field<'_>| {
        ["救助", "孤儿", "困境儿童", "低保", "特困"].iter().any(|word| field.page.text.folded().contains(word))
    };
    let case = cx.column_is(&CASES) || cx.fields.iter().take(2).any(aid);
    let limit = if case { MINOR } else { CHILD };
    let mut found = Vec::new();
    for (index, field) in cx.fields.iter().enumerate() {
        let page = Page { cx, field, index, officials: &officials, limit, case };
        page.by_sign(&mut found);
        page.by_word(&mut found);
        page.by_row(&mut found);
        page.by_form(&mut found);
    }
    found
}

struct Page<'a> {
    cx: &'a Context<'a>,
    field: &'a Field<'a>,
    index: usize,
    officials: &'a HashSet<String>,
    limit: i32,
    case: bool,
}

impl Page<'_> {
    fn child(&self, mention: Option<Mention>, sign: &Sign, certain: bool) -> Option<Child> {
        // 林某某 is masked: what is left to say is the age. 林*宝 is half masked.
        let named = mention.filter(|mention| !mention.name.masked || is_half_masked(self.field, mention));
        // A date of birth to the day is reported as such, whose ever it is.
        if mention.is_some() && named.is_none() && !sign.is_age && !sign.is_month {
            return None;
        }
        Some(Child {
            field: self.index,
            name: named,
            sign: sign.span,
            certain: certain && (mention.is_none() || named.is_some()),
            is_age: sign.is_age,
            is_month: sign.is_month,
        })
    }

    /// An age or a birth in running text, with the person whom it is about.
    #[inline(never)]
    fn by_sign(&self, found: &mut Vec<Child>) {
        let mut sentence = Span { start: 0, end: 0 };
        let mut people: Vec<Mention> = Vec::new();
        for sign in signs(self.cx, self.field) {
            if sign.years >= self.limit || self.is_cell(sign.span) {
                continue;
            }
            let own = self.field.page.text.sentence_at(sign.span.start);
            if own != sentence {
                sentence = own;
                people = persons::subjects(self.cx, self.field, own, self.officials);
            }
            let (before, after) = persons::around(&people, sign.span);
            if let Some(mention) = before.filter(|mention| sign.span.start - mention.span.end <= BESIDE) {
                let between = self.field.slice(Span { start: mention.span.end, end: sign.span.start });
                if OFFSPRING.iter().any(|word| between.contains(word)) {
                    let full = !mention.name.masked;
                    found.extend(self.child(None, &sign, full));
                } else {
                    found.extend(self.child(Some(mention), &sign, true));
                }
                continue;
            }
            // 8岁的林某某, 年仅8岁的女童林某某
            if let Some(mention) = after.filter(|mention| mention.span.start - sign.span.end <= 30) {
                let between = self.field.slice(Span { start: sign.span.end, end: mention.span.start });
                if !between.contains([',', '、', '(']) {
                    found.extend(self.child(Some(mention), &sign, true));
                }
                continue;
            }
            if let Some(mention) = persons::named_above(self.cx, self.field, sign.span.start, self.officials) {
                found.extend(self.child(Some(mention), &sign, true));
            }
        }
    }

    /// Whether a span is all there is in a cell: [`Self::by_row`] and [`Self::by_form`] read those.
    fn is_cell(&self, span: Span) -> bool {
        let block = self.field.block_at(span.start);
        block.cell.is_some() && self.field.slice(block.span).trim().len() as u32 == span.end - span.start
    }

    /// Forms: a cell 姓名 with the name beside it, a cell 年龄 with the age.
    #[inline(never)]
    fn by_form(&self, found: &mut Vec<Child>) {
        let page = &self.field.page;
        for (table, rows) in page.tables.iter().enumerate() {
            let mut name = None;
            for &index in rows.rows.iter().flatten().take(MOST_CELLS_OF_A_FORM) {
                let value = |label: u32| page.right_of(label).map(|cell| page.cells[cell as usize].span);
                let cell = page.cells[index as usize];
                let label = self.field.slice(cell.span.head(60)).trim();
                if cell.table as usize != table || label.is_empty() {
                    continue;
                }
                let Some(span) = value(index) else { continue };
                if ["姓名", "儿童姓名", "学生姓名", "幼儿姓名", "救助对象"].contains(&label) {
                    name = persons::whole(self.cx, self.field, span);
                } else if let Some(mention) = name
                    && let Some(sign) = self.sign_of(label, span)
                    && sign.years < self.limit
                {
                    found.extend(self.child(Some(mention), &sign, true));
                }
            }
        }
    }

    /// The age or birth that is the value of a label.
    fn sign_of(&self, label: &str, span: Span) -> Option<Sign> {
        let text = self.field.slice(span);
        let start = span.start + (text.len() - text.trim_start().len()) as u32;
        let text = text.trim();
        let span = Span { start, end: start + text.len() as u32 };
        if ["年龄", "岁数", "周岁"].iter().any(|word| label.contains(word)) {
            return Some(Sign {
                span,
                years: value(text.trim_end_matches(['岁', '周']))?,
                is_age: true,
                is_month: false,
            });
        }
        if ["出生", "生日"].iter().any(|word| label.contains(word)) {
            let (years, is_month) = born(self.cx, text)?;
            return Some(Sign { span, years, is_age: false, is_month });
        }
        None
    }

    /// A name beside a word for children.
    #[inline(never)]
    fn by_word(&self, found: &mut Vec<Child>) {
        let (cx, field) = (self.cx, self.field);
        let mut sentence = Span { start: 0, end: 0 };
        let mut people: Vec<Mention> = Vec::new();
        for hit in cx.words(field, persons::whole_of(field), CHILD_WORDS) {
            let word = field.slice(hit.span);
            let (young, underage) = (YOUNG.contains(&word), UNDERAGE.contains(&word));
            let school = SCHOOLS.contains(&word);
            let ward = word.ends_with("监护人");
            if !(young || underage || school || ward || word == "学生") {
                continue;
            }
            let own = field.page.text.sentence_at(hit.span.start);
            if own != sentence {
                sentence = own;
                people = persons::subjects(cx, field, own, self.officials);
            }
            let sign = Sign { span: hit.span, years: 0, is_age: false, is_month: false };
            let (before, after) = persons::around(&people, hit.span);
            let gap = |from: u32, to: u32| field.slice(Span { start: from, end: to });
            let next = after.filter(|mention| mention.span.start - hit.span.end <= 9);
            let next = next.filter(|mention| !gap(hit.span.end, mention.span.start).contains([',', '。', '、']));
            let last = before.filter(|mention| hit.span.start - mention.span.end <= 6);
            let mut push = |mention: Mention, certain: bool| {
                // 某小学生林某某 is masked and has no age to hide.
                found.extend(self.child(Some(mention), &sign, certain));
            };
            if ward {
                // 林小宝的监护人, 林小宝(监护人:林建国)
                if let Some(mention) = last
                    && self.case
                    && ["的", "(", "(法定", ",", "之"].contains(&gap(mention.span.end, hit.span.start))
                {
                    push(mention, cx.column_is(&PENALTIES));
                }
            } else if young || underage {
                if let Some(mention) = next.or(last) {
                    push(mention, young || self.case);
                }
            } else if school {
                let near = Span { start: own.start, end: hit.span.start }.tail(BESIDE).start;
                let text = field.slice(Span { start: near, end: own.end.min(hit.span.end + BESIDE) });
                let teaches =
                    ["教师", "老师", "校长", "任教", "教书", "工程", "建设项目"].iter().any(|word| text.contains(word));
                let learns =
                    ["学生", "就读", "年级", "上学", "读书", "班", "同学", "升"].iter().any(|word| text.contains(word));
                let near = |mention: &Mention| {
                    let (from, to) = (mention.span.start.min(hit.span.start), mention.span.end.max(hit.span.end));
                    to - from <= 90
                };
                if learns
                    && !teaches
                    && let Some(mention) = after.filter(near).or(before.filter(near))
                {
                    let small = word != "初中" && !word.starts_with('初');
                    let pupil = small && text.contains("小学") || word == "幼儿园";
                    push(mention, pupil && !cx.column_is(&["work-news"]) || self.case && !cx.column_is(&["work-news"]));
                }
            } else if let Some(mention) = next {
                push(mention, false);
            }
        }
    }

    /// Rows of a list with a column of names and one of ages, births or school years.
    #[inline(never)]
    fn by_row(&self, found: &mut Vec<Child>) {
        let page = &self.field.page;
        for (table, rows) in page.tables.iter().enumerate() {
            let Some(head) = page.header_row(table as u32) else { continue };
            let headers: Vec<(u32, &str)> = rows.rows[head as usize]
                .iter()
                .take(64)
                .map(|&cell| page.cells[cell as usize])
                .map(|cell| (cell.column, self.field.slice(cell.span.head(90)).trim()))
                .collect();
            let column = |words: &[&str]| {
                let is = |header: &&(u32, &str)| words.iter().any(|word| header.1.contains(word));
                headers.iter().find(is).map(|header| header.0)
            };
            let named = ["姓名", "儿童", "学生", "幼儿", "孤儿", "救助对象", "获奖者", "名字"];
            let guardian = ["监护人", "家长", "户主", "指导", "教师"];
            let name = headers
                .iter()
                .find(|header| {
                    named.iter().any(|word| header.1.contains(word))
                        && !guardian.iter().any(|word| header.1.contains(word))
                })
                .map(|header| header.0);
            let (Some(name), ages, births) = (name, column(&["年龄", "岁数", "周岁"]), column(&["出生", "生日"]))
            else {
                continue;
            };
            let schools = column(&["年级", "班级", "学校", "就读"]);
            if ages.is_none() && births.is_none() && schools.is_none() {
                continue;
            }
            for row in head + 1..rows.rows.len() as u32 {
                let cell =
                    |column: u32| page.in_row(table as u32, row, column).map(|cell| page.cells[cell as usize].span);
                let Some(mention) = cell(name).and_then(|span| persons::whole(self.cx, self.field, span)) else {
                    continue;
                };
                let sign = |label: &str, column: Option<u32>| self.sign_of(label, column.and_then(cell)?);
                let told = [sign("年龄", ages), sign("出生", births)].into_iter().flatten();
                if let Some(sign) = told.into_iter().find(|sign| sign.years < self.limit) {
                    found.extend(self.child(Some(mention), &sign, true));
                } else if let Some(span) = schools.and_then(cell) {
                    let text = self.field.slice(span);
                    let sign = Sign { span, years: 0, is_age: false, is_month: false };
                    let staff = column(&["教师", "职务", "岗位"]).is_some();
                    if SCHOOLS.iter().any(|word| text.contains(word)) && !staff {
                        found.extend(self.child(Some(mention), &sign, false));
                    }
                }
            }
        }
    }
}

/// Whether a mask leaves a part of the given name: 林*宝.
fn is_half_masked(field: &Field<'_>, mention: &Mention) -> bool {
    let given = field.slice(mention.given());
    given.chars().any(is_name_mask) && !given.chars().all(is_name_mask)
}

/// Ages and births of a field, in order.
#[inline(never)]
fn signs(cx: &Context<'_>, field: &Field<'_>) -> Vec<Sign> {
    let text = field.page.text.folded();
    let mut found = Vec::new();
    for &start in field.page.text.fact_signs() {
        let rest = &text[start as usize..];
        let len: usize = rest.chars().take(5).take_while(|c| is_numeral(*c)).map(char::len_utf8).sum();
        let Some(years) = value(&rest[..len]) else { continue };
        let after = &rest[len..];
        let (years, unit) = match ["周岁", "岁", "个月大", "个多月大"].into_iter().find(|unit| after.starts_with(unit))
        {
            Some(unit) if unit.starts_with('个') => (years / 12, unit),
            Some(unit) => (years, unit),
            None => continue,
        };
        let before = &text[..start as usize];
        let after = &after[unit.len()..];
        let below = before.ends_with("未满") || before.ends_with("不满");
        let reached = ["刚满", "才满"].iter().any(|word| before.ends_with(word));
        let bounded = !reached && before.ends_with(['满', '过', '于', '至', '到', '-', '~', '近'])
            || ["以上", "以下", "以内", "至", "到", "-", "~", "及以", "以前", "前", "起", "周岁以"]
                .iter()
                .any(|word| after.starts_with(word));
        if (bounded && !below) || (below && after.starts_with("的未成年")) || years > 120 {
            continue;
        }
        let span = Span { start, end: start + (len + unit.len()) as u32 };
        found.push(Sign { span, years: if below { years - 1 } else { years }, is_age: true, is_month: false });
    }
    for fact in field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Date) {
        let before = field.slice(Span { start: fact.span.start.saturating_sub(24), end: fact.span.start });
        let after = &text[fact.span.end as usize..];
        let label = before.trim_end_matches([':', ' ', '为', '是', '于']);
        let is_birth = ["出生日期", "出生年月", "出生年月日", "出生时间", "生日", "出生", "生"]
            .iter()
            .any(|word| label.ends_with(word))
            && !label.ends_with("发生")
            && !label.ends_with("产生")
            || ["出生", "生,", "生)", "生。"].iter().any(|word| after.starts_with(word));
        if is_birth && let Some((years, is_month)) = born(cx, field.slice(fact.span)) {
            found.push(Sign { span: fact.span, years, is_age: false, is_month });
        }
    }
    for group in field.facts().digits.iter().filter(|group| group.len() == 18) {
        let number = field.slice(group.span);
        if is_valid(number)
            && let Some((years, _)) = born(cx, &number[6..14])
        {
            found.push(Sign { span: group.span, years, is_age: false, is_month: false });
        }
    }
    order::by_key(&mut found, |sign| sign.span.start);
    found
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || c == '十' || digit_of(c).is_some()
}

/// The value of a small number in digits or numerals: `12`, `十二`, `二十`.
fn value(text: &str) -> Option<i32> {
    if text.is_empty() || text.chars().count() > 3 || !text.chars().all(is_numeral) {
        return None;
    }
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let digit = |text: &str| text.chars().next().and_then(digit_of).and_then(|digit| digit.to_digit(10));
    let value = match text.split_once('十') {
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            tens * 10 + if ones.is_empty() { 0 } else { digit(ones)? }
        }
        None if text.chars().count() == 1 => digit(text)?,
        None => return None,
    };
    i32::try_from(value).ok()
}

/// How old somebody is who was born on a date, on the day of the check; and whether the date has no day.
fn born(cx: &Context<'_>, date: &str) -> Option<(i32, bool)> {
    let now = cx.draft.today.as_deref()?;
    let parts = |text: &str| -> Vec<i32> {
        let digits: String = text.chars().map(|c| digit_of(c).unwrap_or(c)).collect();
        digits.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
    };
    let today = parts(now);
    let born = match date.len() {
        8 if date.bytes().all(|byte| byte.is_ascii_digit()) => {
            vec![date[..4].parse().ok()?, date[4..6].parse().ok()?, date[6..].parse().ok()?]
        }
        _ => parts(date),
    };
    let (year, month) = (*born.first()?, *born.get(1)?);
    let day = born.get(2).copied();
    let (&[this_year, this_month, this_day], true) = (today.as_slice(), (1880..=2200).contains(&year)) else {
        return None;
    };
    let before = (this_month, this_day) < (month, day.unwrap_or(1));
    let years = this_year - year - i32::from(before);
    (0..=130).contains(&years).then_some((years, day.is_none()))
}
