//! The forms of blanks: what a mark amounts to by the whole of its token, and how sure that is.

use super::Sure;
use crate::facts::quantities::Kind;
use crate::fold::NUMERALS;
use crate::rule::Field;
use crate::rules::validity::standing::{after, before, is_whole_value};
use crate::text::{Span, is_letter};

fn folded<'a>(field: &'a Field<'_>) -> &'a str {
    field.page.text.folded()
}

/// The run of characters around a span that satisfy a test.
pub fn expand(field: &Field<'_>, span: Span, test: impl Fn(char) -> bool + Copy) -> Span {
    let text = folded(field);
    let left: usize =
        text[..span.start as usize].chars().rev().take(64).take_while(|c| test(*c)).map(char::len_utf8).sum();
    let right: usize = text[span.end as usize..].chars().take(64).take_while(|c| test(*c)).map(char::len_utf8).sum();
    Span { start: span.start - left as u32, end: span.end + right as u32 }
}

/// `{{title}}`, `${title}`, `{$title}`, `{poc_title}`, `{项目名称}`, `{0}`, `<%= title %>`, `#{title}`, `[[title]]`.
pub fn template(field: &Field<'_>, mark: Span) -> Option<Span> {
    let text = &folded(field)[mark.start as usize..];
    let (open, close) = [
        ("{{", "}}"),
        ("${", "}"),
        ("$!{", "}"),
        ("#{", "}"),
        ("<%", "%>"),
        ("{%", "%}"),
        ("[[", "]]"),
        ("[field:", "]"),
        ("{", "}"),
    ]
    .into_iter()
    .find(|(open, _)| text.starts_with(open))?;
    let inner = &text[open.len()..];
    let end = inner
        .char_indices()
        .take(80)
        .take_while(|(_, c)| *c != '\n')
        .map(|(offset, _)| offset)
        .find(|offset| inner[*offset..].starts_with(close))?;
    let inner = &inner[..end];
    let name = inner.trim_matches([' ', '=', '-', ':', '$', '/', '#']);
    let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || "_. |()'\"-:/".contains(c))
        || matches!(inner, "0" | "1") && open == "{";
    // A single pair of braces is a template only around an identifier, a label or a place's number, not around a word.
    let labels = name.chars().count() >= 2 && name.chars().all(|c| !c.is_ascii() && c.is_alphabetic());
    let single = open == "{" && name == inner && !labels && !name.contains(['_', '.']) && !matches!(inner, "0" | "1");
    (is_name && !single).then(|| Span::new(mark.start as usize, mark.start as usize + open.len() + end + close.len()))
}

/// `〔20xx〕xx号`, `〔2026〕 号`, `〔****〕**号`.
pub fn document_number(field: &Field<'_>, mark: Span) -> Option<Span> {
    let blank = |c: char| c.is_ascii_digit() || "x*_ 某〔〕[]【】()第".contains(c);
    let span = expand(field, mark, blank);
    let text = field.slice(span);
    let from = text.find(OPENS)?;
    let to = text.rfind(['〕', ']', '】', ')'])?;
    let inner = text.get(from..to)?.trim_start_matches(OPENS);
    let number = text[to..].trim_start_matches(['〕', ']', '】', ')', ' ', '第']);
    let open = |part: &str| part.is_empty() || part.contains(['x', '*', '_', '某']);
    let rest = &folded(field)[span.end as usize..];
    // [1]号召, (2)号楼
    let ends = rest.starts_with('号')
        && !rest['号'.len_utf8()..].starts_with(['召', '楼', '码', '线', '机', '令', '称', '地'])
        && (open(inner) && !inner.is_empty()
            || inner.len() == 4
            || inner.is_empty() && text[from..].starts_with(['〔', '[']));
    let year = inner.is_empty() || inner.chars().all(|c| c.is_ascii_digit() || "x*_某 ".contains(c));
    (ends && year && inner.len() <= 24 && (open(inner) || open(number)))
        .then(|| Span { start: span.start + from as u32, end: span.end + '号'.len_utf8() as u32 })
}

/// Opens the year of a document's number.
const OPENS: [char; 4] = ['〔', '[', '【', '('];

/// Blanks as HTML writes them.
const BLANKS: [&str; 9] = ["&nbsp", "&ensp", "&emsp", "&thinsp", "&#160;", "&#xa0;", "&#12288;", "&#x3000;", "&#x20;"];

/// Whether blanks stand in the source of a span.
fn has_gap(field: &Field<'_>, span: Span) -> bool {
    let source = field.source_of(span);
    let mut tag = false;
    let plain = source.chars().any(|c| {
        tag = c == '<' || tag && c != '>';
        !tag && c.is_whitespace()
    });
    plain || BLANKS.iter().any(|blank| source.contains(blank))
}

/// `2026-xx-xx`: a date in figures.
pub fn dashed(field: &Field<'_>, mark: Span) -> Option<Span> {
    let span = expand(field, mark, |c| c.is_ascii_digit() || matches!(c, 'x' | '-' | '/' | '.'));
    let text = field.slice(span);
    let mut parts = text.split(['-', '/', '.']);
    let year = parts
        .next()
        .is_some_and(|part| part.len() == 4 && (part.starts_with("20") || part.starts_with("19") || part == "xxxx"));
    let (month, day) = (parts.next(), parts.next());
    let part = |part: Option<&str>| part.is_some_and(|part| matches!(part.len(), 1 | 2));
    // 2026-x-12 is a number of something.
    let blank = day.is_some_and(|day| day.contains('x'));
    (year && part(month) && part(day) && blank && parts.next().is_none()).then_some(span)
}

/// `2026年x月x日`, `20xx年`, `____年__月__日`, `2026年11月 日`.
pub fn date(field: &Field<'_>, mark: Span) -> Option<Span> {
    let part = |c: char| c.is_ascii_digit() || "x_*.…年月日某 ".contains(c) || "〇○零一二三四五六七八九十".contains(c);
    let mut span = expand(field, mark, part);
    let text = field.slice(span);
    let lead = text.len() - text.trim_start().len();
    let end = text.rfind(['日', '月', '年']).map(|offset| offset + '日'.len_utf8())?;
    (span.start, span.end) = (span.start + lead as u32, span.start + end as u32);
    if !span.holds(Span { start: mark.start.max(span.start), end: mark.start + 1 }) {
        return None;
    }
    let text = field.slice(span);
    let units = text.chars().filter(|c| matches!(c, '年' | '月' | '日')).count();
    // 2026年 月 日: the blanks between are gone in folded text. 11月日均 and 出生年月日 have none.
    let numbered = text.starts_with(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
    let empty = numbered && text.contains("年月日")
        || text.contains("月日") && has_gap(field, span) && after(field, span.end) != Some('均');
    let dotted = text.contains("..") || text.contains('…');
    let open = empty || text.contains(['x', '_', '某', '*']) || dotted && units > 1;
    // 面积x年租金 multiplies: a lone x is a blank only beside digits or another part of the date.
    let lone =
        units == 1 && !text.contains("xx") && !text.contains("__") && !text.contains(|c: char| c.is_ascii_digit());
    // 李*年 is a masked name; *年11月 is a date.
    let name = text.starts_with('*') && !text.contains(|c: char| c.is_ascii_digit());
    (open && units > 0 && !lone && !name).then_some(span)
}

/// Whether a mark is a part of the name of a document.
pub fn is_in_title(field: &Field<'_>, mark: Span) -> bool {
    let facts = field.facts().quantities_in(Span { start: mark.start.saturating_sub(120), end: mark.end });
    facts.iter().any(|fact| fact.kind == Kind::Title && fact.span.holds(mark))
}

/// `【】`, `[]`: certain before a unit and as a whole value.
pub fn bracket(field: &Field<'_>, mark: Span) -> Option<(Span, Sure)> {
    let pair = field.slice(mark);
    if pair.len() > "【】".len() {
        // 由[单位名称]负责; 【地点】 at the head of a line is a label.
        let within = before(field, mark.start).is_some_and(|c| is_letter(c) || matches!(c, ':' | ',' | '、'));
        return (within && after(field, mark.end) != Some(':')).then_some((mark, Sure::Asks));
    }
    if !matches!(pair, "【】" | "[]" | "()") {
        return None;
    }
    let rest = &folded(field)[mark.end as usize..];
    let unit = UNITS.iter().find(|unit| rest.starts_with(*unit));
    let span = Span { end: mark.end + unit.map_or(0, |unit| unit.len()) as u32, ..mark };
    let behind = before(field, mark.start).is_some_and(|c| !c.is_ascii() && is_letter(c));
    let ahead = rest.starts_with(|c: char| !c.is_ascii() && is_letter(c));
    match unit {
        Some(_) => Some((span, if pair == "()" { Sure::Asks } else { Sure::Certain })),
        None if pair == "()" => None,
        // 由【】负责
        None if behind && ahead => Some((mark, Sure::Asks)),
        None if field.slice(mark) == "【】" && is_whole_value(field, mark) => Some((mark, Sure::Certain)),
        None => None,
    }
}

/// What an amount is counted in.
const UNITS: [&str; 14] = ["万元", "元", "亩", "公顷", "平方米", "个", "名", "份", "户", "宗", "项", "%", "天", "年"];

/// `○○县`: figures in place of a name. In a row of numerals they are zeros.
pub fn figures(field: &Field<'_>, mark: Span, figure: char) -> Option<(Span, Sure)> {
    let run = expand(field, mark, |c| c == figure);
    let numeral = |c: Option<char>| c.is_some_and(|c| NUMERALS.contains(c) || c.is_ascii_digit());
    if numeral(before(field, run.start)) || numeral(after(field, run.end)) {
        return None;
    }
    followed(field, run)
}

/// A run with the word behind it that says what it stands for.
fn followed(field: &Field<'_>, run: Span) -> Option<(Span, Sure)> {
    let rest = &folded(field)[run.end as usize..];
    [(ASKS, Sure::Asks), (CERTAIN, Sure::Certain)].into_iter().find_map(|(words, sure)| {
        let what = words.iter().find(|what| rest.starts_with(*what))?;
        Some((Span { end: run.end + what.len() as u32, ..run }, sure))
    })
}

/// `共x宗`, `x县`: one cross in place of a number or a name, where nothing is multiplied.
pub fn single(field: &Field<'_>, word: Span) -> Option<(Span, Sure)> {
    let what = field
        .slice(word)
        .strip_prefix('x')
        .filter(|what| !what.is_empty() && !what.starts_with(['x', '年', '月', '日', '号']))?;
    let name = ["县", "市", "村", "镇", "乡", "局", "省", "街道"].contains(&what);
    let before = before(field, word.start).unwrap_or('\n');
    let open = if name {
        !before.is_ascii_alphanumeric() && !"积率价额数度量长宽高)".contains(before)
    } else {
        COUNTED.contains(&before)
    };
    let factor = after(field, word.end).is_some_and(|c| "数均价率".contains(c));
    (open && !factor).then_some((word, Sure::Asks))
}

/// After these a number belongs.
const COUNTED: [char; 13] = ['共', '计', '约', '达', '有', '额', '积', '资', '价', '为', '近', '超', '入'];
/// Characters that end the name of a post.
const POSTS: [char; 5] = ['长', '记', '任', '席', '事'];

/// `局长某某`, `某某镇`: what must be named and is not.
pub fn unnamed(field: &Field<'_>, mark: Span) -> Option<(Span, Sure)> {
    if let Some(found) = followed(field, mark).filter(|_| field.slice(mark) == "某某") {
        return Some((found.0, Sure::Asks));
    }
    let before = before(field, mark.start);
    let held = before.is_some_and(|c| POSTS.contains(&c)) && field.slice(mark) == "某某";
    (held || is_whole_value(field, mark) || !before.is_some_and(char::is_alphabetic)).then_some((mark, Sure::Asks))
}

/// `共N个`: a count that was left open; 1+N个 and 第N个 are meant so.
pub fn count(field: &Field<'_>, word: Span) -> Option<(Span, Sure)> {
    before(field, word.start).is_some_and(|c| COUNTED.contains(&c)).then_some((word, Sure::Asks))
}

/// `YYYY年MM月DD日`, `YYYY-MM-DD`.
pub fn calendar(field: &Field<'_>, mark: Span) -> Option<(Span, Sure)> {
    let span = expand(field, mark, |c| matches!(c, 'y' | 'm' | 'd' | 'h' | 's' | '-' | '/' | '年' | '月' | '日'));
    let text = field.slice(span);
    let whole = text.contains("mm") && text.contains("dd");
    whole
        .then_some((span, if is_whole_value(field, span) || text.ends_with('日') { Sure::Certain } else { Sure::Asks }))
}

/// `http://www.xxx.com`, `www.xx.gov.cn`.
pub fn site(field: &Field<'_>, mark: Span) -> Option<Span> {
    let span = expand(field, mark, |c| c.is_ascii_alphanumeric() || "-._:/*".contains(c));
    let text = field.slice(span).trim_start_matches(['.', ':', '/']);
    let span = Span { start: span.end - text.len() as u32, ..span };
    let text = text.trim_end_matches(['.', ':', '/']);
    let host = text.rsplit("//").next()?.split('/').next()?;
    let blank = |part: &str| part.len() >= 2 && (part.chars().all(|c| c == 'x') || part.chars().all(|c| c == '*'));
    (host.matches('.').count() >= 1 && host.split('.').any(blank))
        .then_some(Span { end: span.start + text.len() as u32, ..span })
}

/// `0830-xxxxxx`, `xxxxxx@163.xxx`.
pub fn address(field: &Field<'_>, mark: Span) -> Option<Span> {
    let span = expand(field, mark, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '@' | '.' | '_' | '*'));
    let text = field.slice(span).trim_end_matches('.');
    let span = Span { end: span.start + text.len() as u32, ..span };
    if let Some((name, domain)) = text.split_once('@') {
        let blank = |part: &str| part.len() >= 3 && part.chars().all(|c| c == 'x');
        let sample = ["abc", "test", "example", "123456", "yourname"].contains(&name);
        return (sample || blank(name) || domain.split('.').any(blank)).then_some(span);
    }
    // A mobile of which the first digits are there at most; a mask hides fewer of them.
    let digits = text.trim_end_matches('x').len();
    let masked = text.trim_end_matches(['x', '*']).len();
    if text.len() == 11 && text.starts_with('1') && (digits <= 4 || masked == 1)
        || (10..=12).contains(&text.len()) && text.starts_with('0') && digits <= 4
    {
        return Some(span);
    }
    let (area, number) = text.split_once('-')?;
    let area_code = area.len() <= 4 && (area.starts_with('0') || area.chars().all(|c| c == 'x')) && area.len() >= 3;
    let blanks = number.trim_end_matches(['x', '*', '_']);
    (area_code
        && (number.len() >= 5 || blanks.is_empty() && number.len() >= 3)
        && number.len() - blanks.len() >= 3
        && blanks.len() <= 4
        && number.len() <= 9)
        .then_some(span)
}

/// Before these a place, an office or a number belongs.
const CERTAIN: &[&str] = &[
    "街道",
    "社区",
    "万元",
    "亩",
    "公顷",
    "平方米",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "镇",
    "乡",
    "村",
    "局",
    "厅",
    "所",
    "路",
    "号",
    "元",
    "户",
    "个",
    "名",
    "份",
    "天",
    "%",
];

/// `xx县`, `xxx`: a run of crosses that stands for a name or a number.
pub fn named(field: &Field<'_>, mark: Span) -> Option<(Span, Sure)> {
    let run = expand(field, mark, |c| c == 'x');
    let beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '*');
    // C350000xxxxxxxxx: a mask leaves the end, too.
    if run.end - run.start >= 7 && !beside(after(field, run.end)) && before(field, run.start) != Some('*') {
        return Some((run, Sure::Asks))
            .filter(|_| beside(before(field, run.start)))
            .or_else(|| whole_or_followed(field, run));
    }
    if run.end - run.start < 2 || beside(before(field, run.start)) || beside(after(field, run.end)) {
        return None;
    }
    // 型号XX-200
    if after(field, run.end) == Some('-') || before(field, run.start) == Some('-') {
        return None;
    }
    // 型号XX-200, XX型
    let rest = &folded(field)[run.end as usize..];
    if rest.starts_with(['-', '型', '系', '类']) || before(field, run.start) == Some('-') {
        return None;
    }
    whole_or_followed(field, run)
}

fn whole_or_followed(field: &Field<'_>, run: Span) -> Option<(Span, Sure)> {
    followed(field, run).or(Some((run, if is_whole_value(field, run) { Sure::Certain } else { Sure::Asks })))
}

/// `成交价:   万元`: a blank before the unit; 单位: 万元 names it.
pub fn unmeasured(field: &Field<'_>, word: Span) -> Option<Span> {
    let block = field.block_at(word.start);
    let label = field.slice(Span { end: word.start, ..block.span });
    (has_gap(field, word) && !label.is_empty() && !label.ends_with("单位") && !label.ends_with("币种")).then_some(word)
}

/// Before these a company, an estate or a person may have been made anonymous.
const ASKS: &[&str] = &["有限公司", "公司", "小区", "项目", "工程", "中心", "学校", "医院", "单位", "同志", "人"];

/// `*市人民政府`, `**镇`, `投资**万元`: a place or a number that was taken out; a masked name is not followed so.
pub fn starred(field: &Field<'_>, word: Span) -> Option<(Span, Sure)> {
    let run = expand(field, word, |c| c == '*');
    let office = ["人民政府", "政府", "国土", "自然资源", "规划", "不动产"];
    let rest = &folded(field)[run.end as usize..];
    if office.iter().any(|office| rest.starts_with(office)) {
        return Some((run, Sure::Certain));
    }
    let text = field.slice(run);
    let measured = ["万元", "亩", "公顷", "平方米"].iter().any(|unit| text.ends_with(unit));
    let before = before(field, run.start).unwrap_or('\n');
    // 李**村 may be a masked name.
    let open = if measured {
        is_letter(before)
    } else {
        !is_letter(before) || "在于至到由经和及赴往入县市区镇乡".contains(before)
    };
    let place = measured || text.ends_with(['镇', '乡', '村', '局', '道', '县', '市']);
    (open && place && text.starts_with("**")).then_some((run, Sure::Asks))
}
