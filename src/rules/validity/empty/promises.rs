//! What is announced and does not come: 名单如下: before the end of the page, the next number, or words that close a page.

use super::is_signature;
use crate::lexicon::{Group, Groups};
use crate::page::{Block, BlockKind, Table};
use crate::rule::{Context, Field};
use crate::rules::validity::missing_part::sections::{Mark, Style, mark};
use crate::rules::validity::standing::whole;
use crate::running_text::letters;
use crate::text::{Span, is_letter};

/// Words that announce wherever they stand in the last clause.
const POINTERS: [&str; 4] = ["如下", "以下", "下列", "见下"];
/// Words with which a clause before a colon announces.
const COPULAS: [&str; 11] = ["是", "为", "有", "包括", "包含", "分别", "携带", "提交", "提供", "具备", "准备"];
/// Nouns of what can only be listed.
const LISTS: [&str; 16] = [
    "名单",
    "清单",
    "目录",
    "名录",
    "明细",
    "结果",
    "成绩",
    "问题",
    "竞得人",
    "岗位",
    "中标",
    "排名",
    "名额",
    "人选",
    "成交",
    "得分",
];
/// Further nouns of what is listed, where they are not general: 有关事项如下.
const PARTS: [&str; 15] = [
    "人员", "材料", "地块", "项目", "范围", "标准", "职责", "意见", "情况", "企业", "数据", "情形", "条件", "单位",
    "携带",
];
/// Makes an announcement general: any text may follow.
const GENERAL: [&str; 5] = ["有关", "相关", "事项", "要求", "内容"];
/// Beginnings of what closes a page, whatever was announced.
const CLOSING: [&str; 18] = [
    "特此",
    "如对",
    "如不服",
    "不服本",
    "对本答复",
    "对本决定",
    "申请人如",
    "你如",
    "您如",
    "出席",
    "列席",
    "缺席",
    "请假",
    "记录",
    "抄送",
    "参加人",
    "参会人",
    "与会人",
];
/// Thanks may begin an answer; they close it where hardly anything follows.
const THANKS: [&str; 6] = ["感谢", "谢谢", "衷心感谢", "再次感谢", "以上答复", "祝您"];
/// Beginnings of what stands behind a list.
const BEHIND_LISTS: [&str; 26] = [
    "公示时间",
    "公示期",
    "公示自",
    "公告期",
    "公告时间",
    "联系人",
    "联系电话",
    "咨询电话",
    "监督电话",
    "举报电话",
    "受理",
    "任何单位",
    "如有异议",
    "有异议",
    "对上述",
    "以上",
    "逾期",
    "凡对",
    "办理时",
    "承诺时限",
    "法定时限",
    "收费",
    "咨询",
    "希望",
    "望各",
    "上述",
];
/// Says that what was published before goes on as it is.
const UNCHANGED: [&str; 4] = ["内容不变", "事项不变", "条款不变", "要求不变"];
/// Words of demands: what is no list.
const DEMANDS: [&str; 5] = ["应当", "请", "要", "须", "不得"];
/// Most announcements that are told.
const MOST: usize = 8;
/// Words of what may follow thanks.
const PARTING: [&str; 5] = ["电话", "致电", "疑问", "祝", "咨询"];

/// The clauses that announce something that does not come, with whether that is certain.
pub fn unkept<'a>(cx: &Context<'a>, body: &'a Field<'a>) -> Vec<(Span, bool)> {
    let page = &body.page;
    let blocks = &page.blocks;
    let files = !page.links.is_empty() || cx.draft.attachments.as_ref().is_some_and(|files| !files.is_empty());
    let title = letters(cx.title().page.text.folded());
    let marks: Vec<Option<Mark>> = blocks.iter().map(|block| mark(body.slice(block.span.head(48)))).collect();
    let last_list = marks.iter().rposition(|mark| mark.as_ref().is_some_and(|mark| mark.number == 1)).unwrap_or(0);
    // 回执如下: and a blank table that readers fill in.
    let offered =
        || [cx.title(), body].iter().any(|field| cx.has_word(field, whole(field).head(6000), Group::BlankForm));
    let sign_off = blocks.iter().rposition(|block| !is_signature(body, block.span)).map_or(0, |last| last + 1);
    let mut open: Vec<(Style, u32)> = Vec::new();
    let mut heading = None;
    let mut unkept = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading(level) = block.kind {
            let text = letters(body.slice(block.span));
            heading = (text != title && !title.contains(&text)).then_some(level).or(heading);
        }
        if let Some(mark) = &marks[index] {
            open.retain(|(style, _)| *style != mark.style);
            open.push((mark.style, mark.number));
        }
        if block.cell.is_some() || unkept.len() >= MOST {
            continue;
        }
        let Some((clause, rest)) = announcement(cx, body, *block) else { continue };
        let said = body.slice(clause);
        // 经检索,信息不存在。依据…答复如下。 The answer stands before it.
        let told =
            said.ends_with('。') && body.slice(Span { start: block.span.start, end: clause.start }).contains('。');
        let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
        let list = says(&LISTS);
        let part = list || says(&PARTS) && !says(&GENERAL);
        let nothing_follows = |from: usize| {
            page.resources.last().is_none_or(|found| found.beside < clause.end)
                && page.cells.last().is_none_or(|cell| cell.span.start < clause.end)
                && last_list < from
                && !files
        };
        if let Some(rest) = rest {
            // …如下:感谢您的来信: the answer is not there.
            let follows = blocks[index + 1..].iter().map(|block| block.span);
            if nothing_follows(index + 1) && closes(body, rest, follows, part) {
                unkept.push((clause, false));
            }
            continue;
        }
        // (按姓氏笔画排序) and blank lines are no list.
        let next = (index + 1..blocks.len()).take(6).find(|&next| {
            let text = body.slice(blocks[next].span.head(200)).trim();
            let remark = text.starts_with('(') && text.ends_with(')');
            text.chars().any(is_letter) && (!remark || marks[next].is_some())
        });
        let next = next.unwrap_or(blocks.len());
        if next >= sign_off {
            let blank = page.cells.last().is_some_and(|cell| cell.span.start >= clause.end);
            let told = page.pictures > 0 || files || blocks[next..].iter().any(|block| block.cell.is_some());
            if !(told || blank && offered()) {
                unkept.push((clause, !blank));
            }
            continue;
        }
        let follows = blocks[next];
        if let Some(cell) = follows.cell.filter(|_| part && !told && page.pictures == 0 && !files) {
            let table = page.cells[cell as usize].table;
            let last = page.tables.len() == table as usize + 1;
            let form = cx.has_word(body, clause, Group::BlankForm);
            if last && !form && is_header_alone(body, &page.tables[table as usize]) {
                unkept.push((clause, false));
            }
        }
        if told || follows.cell.is_some() || something_between(body, clause.end, follows.span.start) {
            continue;
        }
        // The next part of the same level, or the next heading.
        let goes_on = marks[next].as_ref().is_some_and(|mark| {
            mark.number > 1 && open.iter().any(|(style, last)| (*style, *last + 1) == (mark.style, mark.number))
        }) || matches!((follows.kind, heading), (BlockKind::Heading(next), Some(open)) if next <= open)
            && marks[next].as_ref().is_none_or(|mark| mark.number > 1)
            && !matches!(block.kind, BlockKind::Heading(_));
        let behind = blocks[next + 1..].iter().map(|block| block.span);
        let ahead = body.slice(follows.span.head(240));
        if goes_on
            || nothing_follows(next)
                && (closes(body, follows.span, behind, part) || part && demands(ahead) || list && looks_ahead(ahead))
        {
            unkept.push((clause, false));
        }
    }
    unkept
}

/// The last clause of a block, if it announces something, and what follows it in the block.
#[inline(never)]
fn announcement<'a>(cx: &Context<'a>, body: &'a Field<'a>, block: Block) -> Option<(Span, Option<Span>)> {
    let text = body.slice(block.span).trim_end();
    let plain = text.trim_end_matches([':', '。']);
    let plain = if plain.ends_with(')') { &plain[..plain.rfind('(')?] } else { plain };
    let from = |end: usize| {
        let offset = text[..end].rfind([',', '。', ';', '!']);
        offset.map_or(0, |offset| offset + text[offset..].chars().next().map_or(0, char::len_utf8))
    };
    let at = |start: usize, end: usize| Span::new(block.span.start as usize + start, block.span.start as usize + end);
    if text.len() > plain.len() || plain.ends_with("如下") {
        let mut start = from(plain.len());
        // 以下单位符合条件,现予公布: the pointer may stand in an earlier clause.
        let sentence = plain.rfind(['。', ';']).map_or(0, |offset| offset + 1);
        let pointed = POINTERS
            .iter()
            .filter_map(|word| plain.rfind(word))
            .max()
            .filter(|offset| *offset > sentence || sentence == 0);
        if let Some(offset) = pointed.filter(|offset| *offset < start) {
            start = from(offset);
        }
        let pointed = pointed.is_some();
        let word = || {
            let last = cx.words(body, at(start, plain.len()), Groups::of(&[Group::Announces])).next_back();
            last.is_some_and(|hit| (hit.span.end - block.span.start) as usize == plain.len())
        };
        let announces = if text.ends_with(':') {
            pointed || COPULAS.iter().any(|word| plain.ends_with(word)) || word()
        } else {
            ["如下", "见下"].iter().any(|word| plain.ends_with(word))
        };
        // Tables and figures that are not there are looked for elsewhere.
        if announces && !["下表", "下图"].iter().any(|word| plain[start..].contains(word)) {
            return Some((at(start, text.len()), None));
        }
    }
    let hit = cx.words(body, block.span, Groups::of(&[Group::Announces])).find(|hit| {
        body.slice(hit.span).ends_with("如下") && text[(hit.span.end - block.span.start) as usize..].starts_with(':')
    })?;
    let end = (hit.span.end - block.span.start) as usize;
    let rest = Span { start: hit.span.end + 1, end: block.span.end };
    Some((at(from(end), end + 1), Some(rest)))
}

/// Whether a text closes the page instead of bringing what was announced.
#[inline(never)]
fn closes(body: &Field<'_>, text: Span, behind: impl Iterator<Item = Span>, part: bool) -> bool {
    let shown = body.slice(text.head(240)).trim_start();
    let begins = |words: &[&str]| words.iter().any(|word| shown.starts_with(word));
    begins(&CLOSING)
        || UNCHANGED.iter().any(|word| shown.contains(word))
        || part && (begins(&BEHIND_LISTS) || shown.starts_with('本') && shown.contains("施行"))
        || begins(&THANKS)
            && body.slice(text).trim_end().trim_end_matches(['。', '!']).matches(['。', '!']).count() == 0
            && behind
                .take(8)
                .filter(|span| !is_signature(body, *span))
                .all(|span| PARTING.iter().any(|word| body.slice(span.head(120)).contains(word)))
}

/// Whether a text tells its readers what to do, which is no list: 各乡镇要举一反三.
fn demands(text: &str) -> bool {
    let plain = text.replace("要求", "").replace("主要", "").replace("重要", "").replace("申请", "");
    letters(&plain).chars().count() >= 12
        && !text.contains(':')
        && text.matches('、').count() < 2
        && DEMANDS.iter().any(|word| plain.contains(word))
        && mark(text).is_none()
}

/// Whether a text tells what will become of what was to be listed: 获奖作品将在…展出.
fn looks_ahead(text: &str) -> bool {
    let text = text.trim();
    text.ends_with('。')
        && !text.contains(':')
        && text.matches('、').count() < 2
        && ["将在", "将于", "将由", "即将"].iter().any(|word| text.contains(word))
        && mark(text).is_none()
}

/// Last words of the names of columns.
const COLUMNS: [&str; 24] = [
    "序号",
    "编号",
    "名称",
    "姓名",
    "位置",
    "坐落",
    "面积",
    "用途",
    "价",
    "金额",
    "受让人",
    "单位",
    "日期",
    "时间",
    "年限",
    "电话",
    "地址",
    "备注",
    "类别",
    "类型",
    "标准",
    "得分",
    "成绩",
    "结果",
];

/// Whether a table has one row, and that names columns: 宗地编号, 位置, 面积.
fn is_header_alone(body: &Field<'_>, table: &Table) -> bool {
    let [row] = table.rows.as_slice() else { return false };
    let names: Vec<&str> =
        row.iter().map(|cell| body.slice(body.page.cells[*cell as usize].span.head(120)).trim()).collect();
    let named = |name: &&&str| COLUMNS.iter().any(|word| name.split('(').next().unwrap_or_default().ends_with(word));
    names.len() >= 3
        && names.iter().all(|name| !name.is_empty() && !name.contains(|c: char| c.is_ascii_digit() || c == ':'))
        && names.iter().filter(named).count() * 2 > names.len()
}

/// Whether a picture, a frame, a link or a table stands between two bytes.
#[inline(never)]
fn something_between(body: &Field<'_>, from: u32, to: u32) -> bool {
    let page = &body.page;
    let resource = page.resources.partition_point(|found| found.beside < from);
    let cell = page.cells.partition_point(|cell| cell.span.start < from);
    page.resources.get(resource).is_some_and(|found| found.beside <= to)
        || page.cells.get(cell).is_some_and(|cell| cell.span.start <= to)
}
