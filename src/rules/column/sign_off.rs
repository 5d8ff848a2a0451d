//! Who publishes a page and when: what `meta` says, or the head of the page, or the sign-off (落款) at its end.

use crate::facts::quantities::Kind;
use crate::facts::spelled::digit_of;
use crate::rule::{Context, Field};
use crate::text::Span;

/// Where a name or a date was found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Index of the field.
    pub field: usize,
    /// Where in it.
    pub span: Span,
}

/// What the names of bodies that publish end with.
const ENDINGS: &[&str] = &[
    "政府",
    "局",
    "厅",
    "委员会",
    "办公室",
    "中心",
    "指挥部",
    "办事处",
    "管委会",
    "委",
    "部",
    "总队",
    "支队",
    "大队",
    "分局",
    "站",
    "所",
    "院",
    "联席会议",
    "领导小组",
    "工作组",
    "工作专班",
    "气象台",
    "服务处",
    "管理处",
    "科",
    "处",
    "股",
];
/// Longest name of a body, in characters.
const LONGEST: usize = 40;
/// How many blocks at the end of a page may hold a sign-off without a date: lists of attachments and notes may follow it.
const LAST: usize = 40;
/// How many blocks at the head of a page may name the publisher.
const FIRST: usize = 4;
/// Most bodies that sign one below the other.
const TOGETHER: usize = 5;

/// Who publishes the page.
pub fn issuer(cx: &Context<'_>) -> Option<Found> {
    in_meta(cx).or_else(|| signer(cx))
}

/// Who publishes it by its own words: the sign-off, the head of the page, the title.
pub fn signer(cx: &Context<'_>) -> Option<Found> {
    signed(cx.body()).map(|(span, _)| Found { field: 0, span }).or_else(|| in_title(cx))
}

/// All bodies that the page names as its publisher, those of the sign-off first; the one in the title where none signs.
pub fn all(cx: &Context<'_>) -> Vec<Found> {
    let body = cx.body();
    let mut found = Vec::new();
    if let Some((span, last)) = signed(body) {
        found.push(span);
        // Several bodies sign one below the other.
        found.extend((0..last).rev().take(TOGETHER).map_while(|index| name_of_block(body, index)));
    }
    // A title may name the government whose bureau signs.
    let title = if found.is_empty() { in_title(cx) } else { None };
    let found = found.into_iter().map(|span| Found { field: 0, span });
    found.chain(in_meta(cx)).chain(title).collect()
}

fn in_meta(cx: &Context<'_>) -> Option<Found> {
    let index = cx.fields.iter().position(|field| field.name == "meta.issuer")?;
    let end = cx.fields[index].page.text.folded().trim_end().len();
    (end > 0).then(|| Found { field: index, span: Span::new(0, end) })
}

/// The body with whose name the title begins.
fn in_title(cx: &Context<'_>) -> Option<Found> {
    let text = cx.title().page.text.folded();
    let until = text.find("关于").unwrap_or(text.len());
    let end = ends_of_names(&text[..until]).next()?;
    Some(Found { field: 1, span: Span::new(0, end) })
}

/// When the page was made or published.
pub fn date(cx: &Context<'_>) -> Option<Found> {
    let told = |name: &str| {
        let index = cx.fields.iter().position(|field| field.name == name)?;
        let text = cx.fields[index].page.text.folded().trim_end();
        (!text.is_empty()).then(|| Found { field: index, span: Span::new(0, text.len()) })
    };
    told("meta.publishedAt")
        .or_else(|| told("meta.createdAt"))
        .or_else(|| Some(Found { field: 0, span: signed_date(cx.body())? }))
}

/// When the page was written, `YYYY-MM-DD`: as the CMS knows it, or signed.
pub fn written_day(cx: &Context<'_>) -> Option<String> {
    let created = cx.fields.iter().find(|field| field.name == "meta.createdAt");
    created.and_then(|field| day(field.page.text.folded())).or_else(|| signed_day(cx.body()))
}

/// The day of the sign-off, `YYYY-MM-DD`.
pub fn signed_day(body: &Field<'_>) -> Option<String> {
    day(body.slice(signed_date(body)?))
}

/// The day that a date with a year says, `YYYY-MM-DD`: 2026年5月1日, 2026-05-01, 二〇二六年五月一日.
pub fn day(text: &str) -> Option<String> {
    let numeral = |c: char| c.is_ascii_digit() || c == '十' || digit_of(c).is_some();
    let mut parts = text.split(|c: char| !numeral(c)).filter(|part| !part.is_empty()).map(number);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    ((1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A year digit by digit, a month or a day, in digits or numerals.
fn number(text: &str) -> u32 {
    let digits = |text: &str| -> String { text.chars().take(4).filter_map(|c| digit_of(c).or(Some(c))).collect() };
    match text.split_once('十') {
        Some((tens, ones)) => digits(tens).parse().unwrap_or(1) * 10 + digits(ones).parse().unwrap_or(0),
        None => digits(text).parse().unwrap_or(0),
    }
}

/// The name in the sign-off or at the head of a body, with the index of its block.
fn signed(body: &Field<'_>) -> Option<(Span, usize)> {
    let blocks = &body.page.blocks;
    let last = (0..blocks.len()).rev().take(LAST);
    let first = 0..FIRST.min(blocks.len());
    // The notice that issues a long document is signed before that begins.
    let within = (0..blocks.len()).find(|&index| is_date(body, index + 1) && name_of_block(body, index).is_some());
    last.chain(within).chain(first).find_map(|index| Some((name_of_block(body, index)?, index)))
}

/// Whether a block is nothing but a date.
fn is_date(body: &Field<'_>, index: usize) -> bool {
    body.page.blocks.get(index).is_some_and(|block| {
        let (name, date) = name_and_date(body, block.span);
        name.start == name.end && date.is_some()
    })
}

/// The date of the sign-off: a block at the end that is nothing but a date, or a name and a date.
pub fn signed_date(body: &Field<'_>) -> Option<Span> {
    let blocks = &body.page.blocks;
    let last = (0..blocks.len()).rev().take(LAST).find_map(|index| {
        let (name, date) = name_and_date(body, blocks[index].span);
        let alone = name.start == name.end || is_name(body.slice(name));
        let in_cell = blocks[index].cell;
        let signed = || {
            index
                .checked_sub(1)
                .is_some_and(|above| blocks[above].cell == in_cell && name_of_block(body, above).is_some())
        };
        date.filter(|_| alone && (in_cell.is_none() || signed()))
    });
    last.or_else(|| {
        let (_, index) = signed(body).filter(|(_, index)| is_date(body, index + 1))?;
        name_and_date(body, blocks[index + 1].span).1
    })
}

/// The name of a body that a block is, alone, behind a label or with a date. A cell of a table may hold the name of anybody,
/// unless the date of the sign-off stands in the same cell.
fn name_of_block(body: &Field<'_>, index: usize) -> Option<Span> {
    let block = body.page.blocks[index];
    let (name, date) = name_and_date(body, block.span);
    let dated_below = || is_date(body, index + 1) && body.page.blocks[index + 1].cell == block.cell;
    if block.cell.is_some() && date.is_none() && !dated_below() {
        return None;
    }
    is_name(body.slice(name)).then_some(name)
}

/// Labels of a name.
const LABELS: [&str; 5] = ["发布单位", "发布机关", "发布机构", "公告单位", "公告机关"];
/// Notes about the seal behind a name.
const SEALS: [&str; 6] = ["(盖章)", "(公章)", "(印章)", "(章)", "(印)", "(代章)"];

/// A block without its label, the note of its seal and the date at its end, and that date.
fn name_and_date(body: &Field<'_>, block: Span) -> (Span, Option<Span>) {
    let text = body.slice(block);
    let start = block.start + (text.len() - text.trim_start().len()) as u32;
    let end = block.start + text.trim_end().len() as u32;
    // 2026年6月14日18时: the hour may follow.
    let ends = |from: u32| {
        let rest = body.slice(Span { start: from.min(end), end });
        rest.len() <= 24 && rest.chars().all(|c| c.is_ascii_digit() || "上下中晚午时分点许整: ".contains(c))
    };
    let dates = body.facts().quantities_in(block).iter().rev().take(3);
    let last = dates.filter(|fact| fact.kind == Kind::Date).find(|fact| ends(fact.span.end));
    let name_end = last.map_or(end, |fact| fact.span.start.max(start));
    let name = Span { start: start.min(name_end), end: name_end };
    let text = body.slice(name);
    // 发布单位:青石县自然资源局
    let is_label = |label: &str| LABELS.iter().any(|known| label.ends_with(known));
    let label = text.split_once(':').filter(|(label, _)| is_label(label)).map_or(0, |(label, _)| label.len() + 1);
    let name = Span { start: name.start + label as u32, ..name };
    let trimmed = text[label..].trim_end_matches([' ', ',', '(']);
    let trimmed = SEALS.iter().find_map(|seal| trimmed.strip_suffix(seal)).unwrap_or(trimmed);
    (Span { end: name.start + trimmed.len() as u32, ..name }, last.map(|fact| fact.span))
}

/// Whether a text is nothing but the name of a body, or several of them: 青石县自然资源局、青石县气象局.
fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    (3..=LONGEST).contains(&length)
        && !text.contains([',', '。', ';', ':', '《', '?', '!', '(', ')'])
        && text.split('、').all(|name| ENDINGS.iter().any(|ending| name.len() > ending.len() && name.ends_with(ending)))
}

/// Where the names of bodies end with which a title may begin, the longest first.
fn ends_of_names(title: &str) -> impl Iterator<Item = usize> + '_ {
    let within = title.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST);
    let mut ends: Vec<usize> = within
        .filter(|&end| {
            [ENDINGS[0], "局", "厅", "委员会", "办公室", "指挥部"].iter().any(|ending| title[..end].ends_with(ending))
        })
        .collect();
    ends.reverse();
    ends.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_digits_and_numerals() {
        for (text, expected) in [
            ("2026年5月1日", Some("2026-05-01")),
            ("2026-05-01", Some("2026-05-01")),
            ("二〇二六年十一月二十五日", Some("2026-11-25")),
            ("二○一五年十月三十日", Some("2015-10-30")),
            ("2026年5月", None),
            ("2026年13月1日", None),
        ] {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_name_is_nothing_but_names_of_bodies() {
        for name in
            ["青石县自然资源局", "青石县自然资源局、青石县气象局", "青石县自然资源局青石县气象局", "青石县人民政府"]
        {
            assert!(is_name(name), "{name}");
        }
        for other in ["局", "联系青石县自然资源局。", "青石县自然资源局、其他", "送:青石县自然资源局"]
        {
            assert!(!is_name(other), "{other}");
        }
    }

    fn signed_by(body: &str) -> Vec<String> {
        let checker = crate::Checker::new(None, None).unwrap();
        let draft =
            crate::Draft { column: "notice".into(), title: "公告".into(), body: body.into(), ..Default::default() };
        checker.with_context(&draft, |cx| {
            all(cx).iter().map(|found| cx.fields[found.field].slice(found.span).into()).collect()
        })
    }

    #[test]
    fn sign_offs_are_read_in_many_forms() {
        for body in [
            "<p>公告如下。</p><p align=right>青石县自然资源局</p><p align=right>2026年5月1日</p>",
            "<p>公告如下。</p><p>青石县自然资源局（盖章）</p><p>2026年5月1日</p><p>附件：名单</p>",
            "<p>公告如下。</p><table><tr><td>青石县自然资源局<br>2026年5月1日</td></tr></table>",
            "<p>公告如下。</p><p>发布单位：青石县自然资源局</p>",
        ] {
            assert_eq!(signed_by(body), ["青石县自然资源局"], "{body}");
        }
        assert_eq!(
            signed_by("<p>公告如下。</p><p>青石县自然资源局</p><p>青石县气象局</p><p>2026年5月1日</p>"),
            ["青石县气象局", "青石县自然资源局"]
        );
        assert!(signed_by("<table><tr><td>青石县自然资源局</td><td>3件</td></tr></table>").is_empty());
    }
}
