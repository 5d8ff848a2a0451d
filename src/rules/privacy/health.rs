//! `privacy/health`: a disease, a disability, the result of an examination or a pregnancy of somebody named or listed.
//!
//! The words of `data/words.toml` alone say nothing: they need a person, masked or not, in the same sentence, row or form.
//! 残疾人优先办理 and 患者 are about nobody in particular.

use super::labels::label_cell;
use super::persons::{self, Mention};
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::names::{is_han, is_name_mask};
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::{BTreeMap, HashSet};

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/health",
    level: Level::Block,
    basis: &["P06"],
    title: Say { zh: "出现个人健康信息", en: "Somebody's health is told" },
    checks: Say {
        zh: "指名或者列名的人的疾病、残疾、体检结论和怀孕情况：名单里“病种”“残疾类别”“健康状况”“致贫原因”等列的值，正文里与姓名（含林某某、林**）在同一句、同一份表里的病名、残疾等级等。没有指名的“残疾人优先办理”“患者”“体检要求”等不算。",
        en: "Diseases, disabilities, results of examinations and pregnancies of people who are named or listed: the values of columns such as 病种 or 残疾类别, and such words in the same sentence or form as a name, masked or not. General statements such as 残疾人优先办理 do not count.",
    },
    why: Say {
        zh: "医疗健康信息是敏感个人信息，公开会使人受到歧视。",
        en: "Data on health are sensitive by law: once they are public, people are treated worse for them.",
    },
    mend: Say {
        zh: "删除病名、残疾情况等；名单只列姓名、村（社区）和金额等必要项。",
        en: "Delete them; a list needs the name, the village and the amount, not the disease.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>救助对象林建国,男,患⟦尿毒症⟧,救助金额5000元。</p>"),
        hit("mailbox-reply", "<p>经核实,林某某系⟦肢体残疾二级⟧,其妻黄某某患有⟦乳腺癌⟧。</p>"),
        hit(
            "result-disclosure",
            "<table><tr><th>姓名</th><th>村</th><th>病种</th></tr><tr><td>林**</td><td>青溪村</td><td>⟦肝硬化⟧</td></tr></table>",
        ),
        hit("recruitment", "<p>考生黄丽芳因⟦怀孕⟧申请延期,考生陈志明⟦体检不合格⟧。</p>"),
        hit(
            "notice",
            "<table><tr><th>户主姓名</th><th>致贫原因</th></tr><tr><td>林建国</td><td>⟦因残⟧</td></tr><tr><td>黄丽芳</td><td>缺劳力</td></tr></table>",
        ),
        silent("service-guide", "<p>残疾人、孕妇、重病患者优先办理,残疾人证原件1份。</p>"),
        silent("recruitment", "<p>体检不合格的,取消录用资格。患有传染病的不得报考。</p>"),
        silent("work-news", "<p>副局长陈国强到医院看望患白血病的职工子女。</p>"),
        silent(
            "recruitment",
            "<table><tr><th>姓名</th><th>体检结果</th></tr><tr><td>林建国</td><td>合格</td></tr></table>",
        ),
        silent("notice", "<p>林建国,男,青溪村人。大病救助申请条件另行公布。</p>"),
    ]),
};

const TERMS: Groups = Groups::of(&[Group::HealthTerm]);
const LABELS: Groups = Groups::of(&[Group::HealthLabel]);
const TOLD: Groups = Groups::of(&[Group::HealthTerm, Group::HealthLabel]);
const NAMES: Groups = Groups::of(&[Group::NameHeader]);
/// Values that say that somebody is well, or nothing.
const WELL: [&str; 26] = [
    "健康",
    "良好",
    "正常",
    "一般",
    "合格",
    "较好",
    "好",
    "优",
    "优良",
    "无",
    "无病",
    "无残疾",
    "否",
    "未患病",
    "健全",
    "无异常",
    "未见异常",
    "通过",
    "符合",
    "达标",
    "体检合格",
    "身体健康",
    "健康状况良好",
    "无疾病",
    "未孕",
    "略",
];
/// Labels whose value may also be something else than health.
const REASONS: [&str; 3] = ["原因", "备注", "事由"];
/// Signs of health in a short reason: 因病, 因残.
const SIGNS: [&str; 12] = ["因病", "因残", "患病", "残疾", "重病", "大病", "瘫", "癌", "孕", "伤残", "重残", "慢性病"];
/// What before a term says that somebody has it.
const HAS: [&str; 30] = [
    "患",
    "患有",
    "身患",
    "罹患",
    "确诊",
    "确诊为",
    "确诊患",
    "诊断为",
    "诊断",
    "查出",
    "因",
    "系",
    "是",
    "为",
    "属",
    "属于",
    "得了",
    "突发",
    "突患",
    "致",
    "导致",
    "造成",
    "检出",
    "染",
    "感染",
    "已",
    "有",
    "且",
    "曾患",
    "并患",
];
/// What behind a term makes it a general word: 残疾人证, 大病救助, 肿瘤医院.
const GENERAL: [&str; 44] = [
    "救助",
    "保险",
    "医保",
    "统筹",
    "补助",
    "专项",
    "报销",
    "医院",
    "医疗",
    "专科",
    "科",
    "研究",
    "协会",
    "防治",
    "防控",
    "预防",
    "筛查",
    "鉴定",
    "评定",
    "补贴",
    "事业",
    "联合会",
    "军人",
    "证",
    "老人",
    "儿童",
    "学生",
    "家庭",
    "群体",
    "人士",
    "职工",
    "专用",
    "辅助",
    "康复",
    "就业",
    "保障",
    "病区",
    "门诊",
    "人群",
    "人员",
    "的职工",
    "的困难",
    "的贫困",
    "的群众",
];
/// Words that belong to a term: its course before, its stage behind.
const BEFORE: [&str; 22] = [
    "慢性",
    "急性",
    "先天性",
    "恶性",
    "重度",
    "中度",
    "轻度",
    "双侧",
    "多发性",
    "原发性",
    "继发性",
    "终末期",
    "晚期",
    "早期",
    "一级",
    "二级",
    "三级",
    "四级",
    "1级",
    "2级",
    "3级",
    "4级",
];
const BEHIND: [&str; 17] = [
    "一级",
    "二级",
    "三级",
    "四级",
    "1级",
    "2级",
    "3级",
    "4级",
    "壹级",
    "贰级",
    "叁级",
    "肆级",
    "晚期",
    "早期",
    "中期",
    "后遗症",
    "病",
];
/// How far, in bytes, a term may stand from the person.
const BESIDE: u32 = 360;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let told = |field: &Field<'_>| cx.words(field, persons::whole_of(field), TOLD).next().is_some();
    if !cx.fields.iter().any(told) {
        return;
    }
    let officials = persons::officials(cx);
    let ruling = cx.ruling(Datum::Health, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        let mut told: BTreeMap<u32, (Span, bool)> = BTreeMap::new();
        in_cells(cx, field, &mut told);
        in_text(cx, field, &officials, &mut told);
        for (span, certain) in told.into_values() {
            sink.extend(ruling.of(cx, found(cx, index, span, certain)));
        }
    }
}

fn found(cx: &Context<'_>, index: usize, span: Span, certain: bool) -> Found {
    let field = &cx.fields[index];
    let how = say!(cx, "删除病名、残疾情况、体检结论等健康信息。", "Delete what it says of the person's health.");
    let quote = "*".repeat(field.slice(span).chars().count());
    if !certain {
        let what = say!(cx, "疑似某个人的健康信息", "This may tell somebody's health");
        return Found::at(index, span, what, how).quoted(quote).uncertain();
    }
    let what = say!(cx, "出现个人的健康信息", "It tells somebody's health");
    let fix = Change {
        title: say!(cx, "脱敏：隐去健康信息", "Mask: hide what it says"),
        edits: mask::hide(&field.page.text, span, |byte| field.star(byte)),
    };
    Found::at(index, span, what, how).quoted(quote).fixed(fix)
}

/// Terms in order, each as long as it is written: 先天性心脏病, 肢体残疾二级, 肺癌晚期.
#[inline(never)]
fn terms<'a>(cx: &Context<'a>, field: &'a Field<'a>, within: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for hit in cx.words(field, within, TERMS) {
        let mut span = hit.span;
        while found.last().is_some_and(|last| last.end > span.start) {
            let last = found.pop().unwrap_or(span);
            span = Span { start: span.start.min(last.start), end: span.end.max(last.end) };
        }
        found.push(span);
    }
    for span in &mut found {
        loop {
            let before = field.slice(Span { start: within.start, end: span.start });
            let Some(word) = BEFORE.iter().find(|word| before.ends_with(*word)) else { break };
            span.start -= word.len() as u32;
        }
        let after = field.slice(Span { start: span.end, end: within.end });
        // 残疾等级为二级, 残疾(二级)
        let degree = after.strip_prefix("等级").unwrap_or(after).trim_start_matches(['为', ':', '是', '(']);
        let disabled = field.slice(*span).ends_with("残疾");
        let rest = if disabled { degree } else { after };
        if let Some(word) = BEHIND.iter().find(|word| rest.starts_with(*word)) {
            let closed = after.starts_with('(') && rest[word.len()..].starts_with(')');
            span.end += (after.len() - rest.len() + word.len() + usize::from(closed)) as u32;
        }
    }
    found.dedup();
    found
}

/// Whether a term is about nobody in particular.
fn is_general(field: &Field<'_>, term: Span, end: u32) -> bool {
    let text = field.slice(term);
    let after = field.slice(Span { start: term.end, end: end.max(term.end) });
    let levelled = BEHIND.iter().take(12).any(|level| text.contains(level));
    if text.ends_with("残疾") && !levelled && after.starts_with('人') {
        // 系残疾人 is somebody, 残疾人证 and 残疾人优先 are not.
        let rest = &after['人'.len_utf8()..];
        let before = field.slice(Span { start: term.start.saturating_sub(9), end: term.start });
        return !(before.ends_with(['系', '是', '为', '属', ','])
            && (rest.is_empty() || rest.starts_with([',', '。', ';', ')'])));
    }
    !levelled && GENERAL.iter().any(|word| after.starts_with(word)) && !after.starts_with("科学")
}

/// Whether a value says that nothing is wrong, or is hidden.
fn is_well(value: &str) -> bool {
    WELL.contains(&value) || value.chars().all(|c| is_name_mask(c) || !c.is_alphanumeric())
}

/// Whether the value of a column tells of an illness: 良好 and 无 do not, nor does the reason for something.
pub(super) fn tells(label: &str, value: &str) -> bool {
    !is_well(value) && !REASONS.iter().any(|word| label.contains(word))
}

/// Values of health columns, and terms elsewhere in the rows of a list of persons.
#[inline(never)]
fn in_cells<'a>(cx: &Context<'a>, field: &'a Field<'a>, told: &mut BTreeMap<u32, (Span, bool)>) {
    let page = &field.page;
    // Whether a table lists persons; whether a row holds a name.
    let lists: Vec<bool> = page
        .tables
        .iter()
        .map(|table| {
            let cells = table.rows.iter().flatten().take(64).map(|&cell| page.cells[cell as usize].span);
            cells.filter(|span| span.end - span.start <= 60).any(|span| cx.words(field, span, NAMES).next().is_some())
        })
        .collect();
    let mut named: HashSet<(u32, u32)> = HashSet::new();
    for cell in &page.cells {
        if cell.span.end - cell.span.start <= 60
            && persons::whole(cx, field, cell.span).is_some_and(|mention| mention.name.likely)
        {
            named.insert((cell.table, cell.row));
        }
    }
    for block in &page.blocks {
        let Some(cell) = block.cell.map(|cell| page.cells[cell as usize]) else { continue };
        let (list, name) = (lists[cell.table as usize], named.contains(&(cell.table, cell.row)));
        if !(list || name) {
            continue;
        }
        let text = field.slice(block.span);
        let start = block.span.start + (text.len() - text.trim_start().len()) as u32;
        let text = text.trim();
        let value = Span { start, end: start + text.len() as u32 };
        let label = label_cell(cx, field, block.span).filter(|label| !label.overlaps(block.span));
        let label = label.filter(|label| cx.words(field, *label, LABELS).next().is_some());
        let is_label = cx.words(field, value, LABELS).any(|hit| hit.span == value);
        if let Some(label) = label
            && !is_label
        {
            let reason = REASONS.iter().any(|word| field.slice(label).contains(word));
            let short = text.chars().count() <= 8;
            let well = is_well(text);
            // A value that holds a number is not only health.
            let number = text.bytes().filter(u8::is_ascii_digit).count() > 5;
            if !reason && !well && !number && text.chars().count() <= 40 {
                told.insert(value.start, (value, true));
                continue;
            }
            let sign = SIGNS.iter().any(|sign| text.contains(sign));
            if reason && short && sign && terms(cx, field, block.span).is_empty() {
                told.insert(value.start, (value, true));
                continue;
            }
        }
        if (name || label.is_some()) && !is_label && value.end - value.start <= 240 {
            for term in terms(cx, field, block.span) {
                if !is_general(field, term, block.span.end) {
                    told.insert(term.start, (term, true));
                }
            }
        }
    }
}

/// Terms in running text with the person whom they are about.
#[inline(never)]
fn in_text<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    officials: &HashSet<String>,
    told: &mut BTreeMap<u32, (Span, bool)>,
) {
    for block in &field.page.blocks {
        let small = block.cell.is_some() && block.span.end - block.span.start <= 60;
        if small {
            continue;
        }
        let terms = terms(cx, field, block.span);
        let labelled = labelled(cx, field, block.span);
        if terms.is_empty() && labelled.is_none() {
            continue;
        }
        let mut people = persons::subjects(cx, field, block.span, officials);
        // 白血病 begins like a name.
        people.retain(|mention| {
            let next = terms.partition_point(|term| term.end <= mention.span.start);
            terms.get(next).is_none_or(|term| !term.overlaps(mention.span))
        });
        if let Some(value) = labelled
            && (!people.is_empty() || persons::named_above(cx, field, value.start, officials).is_some())
        {
            told.insert(value.start, (value, true));
        }
        for term in terms {
            let within =
                |span: Span| told.range(..=span.start).next_back().is_some_and(|(_, (other, _))| other.overlaps(span));
            if is_general(field, term, block.span.end) || within(term) {
                continue;
            }
            let (before, after) = persons::around(&people, term);
            if let Some(certain) = certainty(cx, field, term, before, after, officials) {
                told.insert(term.start, (term, certain));
            }
        }
    }
}

/// Whether a term is about one of these persons, and whether that is certain.
#[inline(never)]
fn certainty<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    term: Span,
    before: Option<Mention>,
    after: Option<Mention>,
    officials: &HashSet<String>,
) -> Option<bool> {
    let sentence = field.page.text.sentence_at(term.start);
    let start = sentence.start.max(field.block_at(term.start).span.start);
    let has = field.slice(Span { start, end: term.start });
    let suffers = HAS.iter().any(|word| has.ends_with(word));
    // 联系户林某某确诊乳腺癌: who suffers is named right before, whatever the role.
    if suffers && named_sufferer(cx, field, start, term.start) {
        return Some(true);
    }
    let has = suffers || has.ends_with([',', '(', '、', ':', ')']);
    if let Some(mention) = before.filter(|mention| term.start - mention.span.end <= BESIDE) {
        let gap = term.start - mention.span.end;
        let between = field.slice(Span { start: mention.span.end, end: term.start });
        // 林某某慰问患白血病的职工: somebody else has it.
        let other = ["慰问", "看望", "走访", "帮助", "照顾", "资助", "捐", "救助了", "规定", "要求"]
            .iter()
            .any(|word| between.contains(word));
        if mention.span.start >= start && !other {
            return Some(has || gap <= 60 || mention.announced);
        }
        // 林某某,男,48岁。2025年确诊尿毒症。
        if suffers && !other {
            return Some(true);
        }
    }
    if let Some(mention) = after
        && mention.span.end <= sentence.end
        && mention.span.start - term.end <= 30
        && !field.slice(Span { start: term.end, end: mention.span.start }).contains(['。', ';'])
    {
        return Some(mention.announced || mention.span.start - term.end <= 12);
    }
    // The writer of a letter tells of himself or his family.
    let own = field.slice(Span { start, end: term.start }.tail(BESIDE));
    if ["本人", "我", "俺"].iter().any(|word| own.contains(word)) {
        return (has && cx.column_is(&["mailbox-reply", "on-request-reply"])).then_some(false);
    }
    (suffers && persons::named_above(cx, field, term.start, officials).is_some()).then_some(true)
}

/// Whether a likely full name stands right before the verb in front of a term.
fn named_sufferer(cx: &Context<'_>, field: &Field<'_>, from: u32, term: u32) -> bool {
    let mut words = field.slice(Span { start: from, end: term }.tail(60));
    while let Some(rest) = HAS.iter().chain(&WHEN).find_map(|word| words.strip_suffix(word)) {
        words = rest;
    }
    [3, 2].into_iter().any(|count| {
        let start = words.char_indices().rev().nth(count - 1).map(|(byte, _)| byte);
        let name = start.and_then(|start| Some((cx.checker.names().whole(&words[start..])?, start)));
        name.is_some_and(|(name, start)| {
            let open = words[..start].chars().next_back().is_none_or(|c| !is_han(c));
            name.likely && !name.masked && (count == 3 || open)
        })
    })
}

/// When somebody fell ill.
const WHEN: [&str; 8] = ["前年", "去年", "今年", "早年", "近年", "不幸", "身", "于"];

/// The value of a label in a line: 患病情况:尿毒症.
fn labelled<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span) -> Option<Span> {
    let hit = cx
        .words(field, block, LABELS)
        .find(|hit| field.slice(Span { start: hit.span.end, end: block.end }).starts_with(':'))?;
    let label = field.slice(hit.span);
    if REASONS.iter().any(|word| label.contains(word)) || label.starts_with("申请") {
        return None;
    }
    let start = hit.span.end + 1;
    let text = field.slice(Span { start, end: block.end });
    let value = &text[..text.find([',', '。', ';', '、', '(']).unwrap_or(text.len())];
    let well = is_well(value);
    // What follows may be the next label: 病种:尿毒症 金额:5000元.
    let count = value.chars().count();
    (!well && !value.is_empty() && count <= 16 && !value.contains(':'))
        .then(|| Span { start, end: start + value.len() as u32 })
}
