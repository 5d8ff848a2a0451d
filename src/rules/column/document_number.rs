//! `column/document-number`: a document number that is not written as the standard says, or that belongs to another document
//! than the one it stands beside.
//!
//! A number is told by its end: 号 behind digits, a bracket, a year, a bracket and the agency's code in Han characters. So
//! cases of courts, certificates, orders and standards are never looked at.

use crate::catalogue::Document;
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::mask::harmless;
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::sign_off;
use crate::text::Span;
use std::collections::HashMap;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/document-number",
    level: Level::Review,
    basis: &["F01", "F02"],
    title: Say { zh: "文号写法或者文号与文件不符", en: "Document number written or cited wrongly" },
    checks: Say {
        zh: "标题、正文和文号字段里“机关代字＋括号＋年份＋顺序号”形式的文号：年份没有用六角括号〔〕，年份后加“年”，顺序号前加“第”，顺序号编虚位（01号），年份只写两位，中间有空格，缺一边括号。本页自己的文号请人工复核（政策文件以外只多一个“第”字的只提示），正文引用的只提示；同一文号在一页里写法不一时一并说明。《题名》后面括号里的文号与常用全国性文件的文号不符，或者引用已被替代的旧文号，请人工复核。案号、令号、证书号、合同号、标准号、索引号和没有机关代字的不查；文号清单以外的文件不核对。",
        en: "Numbers of the form agency code, bracket, year, bracket, digits, 号 in the title, the body and the number field: brackets other than 〔〕, 年 behind the year, 第 before the number, a leading zero, a year of two digits, a blank, a lost bracket. The page's own number asks for review (outside policy documents a 第 alone is an advice), one in running text is an advice; where one number is written in two ways on the page this is said too. The number behind 《title》 of a well-known national document is compared with the right one; another or a former one asks for review. Numbers of court cases, orders, certificates, contracts, standards and index numbers, and numbers without an agency code, are not checked; nor are documents that are not in the list.",
    },
    why: Say {
        zh: "文号是查找和引用文件的依据；写法不一或者张冠李戴，读者查不到文件，答复和处罚引用错了还会被撤销。",
        en: "A number is how a document is found and cited; a wrong one misleads readers and can void a decision.",
    },
    mend: Say {
        zh: "写成“青自然资规〔2026〕1号”的形式；引用文件前核对题名和文号。",
        en: "Write it as in 青自然资规〔2026〕1号; check title and number before citing a document.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>根据青自然资⟦【2026】1号⟧和青政办⟦（2025）12号⟧文件。</p>"),
        hit("notice", "<p>依照云自然资规⟦〔2024〕第44号⟧、云政发⟦〔2024〕05号⟧和云政⟦(2020年)24号⟧执行。</p>"),
        hit("notice", "<p>安自然执(经)罚字⟦[2024]4号⟧,青政发⟦2024〕3号⟧,青政发⟦〔20246号⟧。</p>"),
        hit("notice", "<p>依据《政府信息公开条例》⟦(国务院令第492号)⟧答复。</p>"),
        hit("notice", "<p>《中华人民共和国土地管理法实施条例》⟦(中华人民共和国国务院令第734号)⟧规定。</p>"),
        silent("notice", "<p>青自然资规〔2026〕1号、丰自资规监(罚)字〔2020〕1号。</p>"),
        silent(
            "notice",
            "<p>（2024）闽0702民初1号判决，国务院令第743号，国土资源部令第12号，自然资源部公告〔2024〕第5号。</p>",
        ),
        silent(
            "notice",
            "<p>闽(2026)青石县不动产权第0001234号，青国用(2010)第00123号，审图号GS京(2024)1234号，云政发〔20XX〕XX号。</p>",
        ),
        silent(
            "notice",
            "<p>《政府信息公开条例》(国务院令第711号)施行，原《政府信息公开条例》(国务院令第492号)同时废止。</p>",
        ),
        silent("notice", "<p>GB/T 9704-2012，青土让2026-7号地块，索引号11350700/2025-00037，东坪路(2020)12号。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let looked_at = |field: &Field<'_>| field.is_body() || field.name == "title" || field.name == "meta.docNumber";
    let mut numbers: Vec<(usize, Number)> = Vec::new();
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| looked_at(field)) {
        numbers.extend(find(cx, field).into_iter().map(|number| (index, number)));
        if field.is_body() {
            citations(cx, index, field, sink);
        }
    }
    // How each number is written where it is written well.
    let mut well: HashMap<(String, String), Span> = HashMap::new();
    for (index, number) in numbers.iter().filter(|(_, number)| number.faults.is_empty()) {
        well.entry(number.key(&cx.fields[*index])).or_insert(number.span);
    }
    for (index, number) in numbers.iter().filter(|(_, number)| !number.faults.is_empty()) {
        let field = &cx.fields[*index];
        let two_ways = well.contains_key(&number.key(field));
        sink.push(badly_written(cx, *index, field, number, two_ways));
    }
}

/// A number of a document.
struct Number {
    /// From the bracket to 号.
    span: Span,
    /// The Han characters before it: the agency's code and what stands before that.
    code: Span,
    year: Span,
    digits: Span,
    faults: Vec<Fault>,
}

/// What is wrong with a number, and the stretch to change.
struct Fault {
    kind: FaultKind,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FaultKind {
    Bracket,
    LostBracket,
    YearWord,
    ShortYear,
    Ordinal,
    LeadingZero,
    Blank,
}

impl Number {
    /// What makes it this number: the last characters of the agency's code, year and digits.
    fn key(&self, field: &Field<'_>) -> (String, String) {
        let mut code: Vec<char> = field.slice(self.code).chars().rev().take(2).collect();
        code.reverse();
        (code.into_iter().collect(), self.proper(field))
    }

    /// As the standard writes it, without the agency's code.
    fn proper(&self, field: &Field<'_>) -> String {
        let year = field.slice(self.year);
        let century = if year.len() == 2 { "20" } else { "" };
        format!("〔{century}{year}〕{}号", field.slice(self.digits).trim_start_matches('0'))
    }
}

/// Most digits of a number.
const MOST_DIGITS: usize = 6;
/// Longest text before a number that is read as its agency's code, in characters.
const LONGEST_CODE: usize = 24;

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// The numbers of documents in a text, in order.
fn find<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<Number> {
    let folded = field.page.text.folded();
    folded.match_indices('号').filter_map(|(at, _)| number_before(cx, field, folded, at)).collect()
}

/// Whether a number of a document stands in a span, however it is written.
pub fn has_number<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let mut ends = field.slice(span).match_indices('号').map(|(at, _)| span.start as usize + at);
    ends.any(|at| number_before(cx, field, field.page.text.folded(), at).is_some())
}

/// The length of the run of digits that ends at a byte.
fn digits_before(folded: &str, end: usize) -> usize {
    folded[..end].bytes().rev().take(10).take_while(u8::is_ascii_digit).count()
}

fn last(folded: &str, end: usize) -> Option<char> {
    folded[..end].chars().next_back()
}

/// The number of a document that ends with the 号 at a byte.
#[inline(never)]
fn number_before<'a>(cx: &Context<'a>, field: &'a Field<'a>, folded: &str, at: usize) -> Option<Number> {
    let digits = Span::new(at - digits_before(folded, at), at);
    if digits.start == digits.end {
        return None;
    }
    let ordinal = last(folded, digits.start as usize) == Some('第');
    let mut faults = Vec::new();
    let (year, digits) = year_before(field, folded, digits, ordinal, &mut faults)?;
    let start = bracket_before(field, folded, year, &mut faults)?;
    let code = code_before(folded, start)?;
    let behind = folded[at + '号'.len_utf8()..].chars().next();
    let end_of_code = field.page.text.aligned(code.tail(6 * '号'.len_utf8() as u32));
    let in_round = folded[start..].starts_with('(');
    if cx.has_word(field, end_of_code, Group::OtherCode)
        || behind == Some('令')
        || last(folded, start) == Some('第')
        || (in_round && is_place(last(folded, start), behind))
    {
        return None;
    }
    let mut fault = |kind: FaultKind, span: Span| faults.push(Fault { kind, span });
    if year.end - year.start == 2 {
        fault(FaultKind::ShortYear, year);
    }
    // Orders and announcements are counted: 公告〔2024〕第5号.
    if ordinal && !field.slice(code).ends_with(['令', '告', '会']) {
        fault(FaultKind::Ordinal, Span { start: digits.start - '第'.len_utf8() as u32, end: digits.start });
    }
    let number = field.slice(digits);
    let zeros = number.len() - number.trim_start_matches('0').len();
    if number.len() > MOST_DIGITS || zeros == number.len() {
        return None;
    }
    if zeros > 0 {
        fault(FaultKind::LeadingZero, Span { end: digits.start + zeros as u32, ..digits });
    }
    let span = Span::new(start, at + '号'.len_utf8());
    if blanks(field, span).next().is_some() {
        fault(FaultKind::Blank, span);
    }
    Some(Number { span, code, year, digits, faults })
}

/// The year before the digits of a number, and those digits: with the closing bracket the year may have been lost in them.
fn year_before(
    field: &Field<'_>,
    folded: &str,
    digits: Span,
    ordinal: bool,
    faults: &mut Vec<Fault>,
) -> Option<(Span, Span)> {
    let mut fault =
        |kind: FaultKind, start: usize, end: usize| faults.push(Fault { kind, span: Span::new(start, end) });
    let end = digits.start as usize - if ordinal { '第'.len_utf8() } else { 0 };
    let close = last(folded, end)?;
    if !matches!(close, '〕' | ']' | ')' | '】' | '〗' | '}') {
        // 〔20246号, 〔2024第6号
        let year = if ordinal { Span::new(end - digits_before(folded, end), end) } else { digits.head(4) };
        let rest = if ordinal { digits } else { Span { start: year.end, ..digits } };
        let lost = rest.start < rest.end && is_year(field.slice(year)) && year.end - year.start == 4;
        let open = last(folded, year.start as usize)?;
        fault(FaultKind::LostBracket, year.end as usize, year.end as usize);
        return (lost && matches!(open, '〔' | '[' | '【')).then_some((year, rest));
    }
    let close_at = end - close.len_utf8();
    if close != '〕' || is_small(field, close_at) {
        fault(FaultKind::Bracket, close_at, end);
    }
    let with_word = last(folded, close_at) == Some('年');
    let year_end = close_at - if with_word { '年'.len_utf8() } else { 0 };
    if with_word {
        fault(FaultKind::YearWord, year_end, close_at);
    }
    let year = Span::new(year_end - digits_before(folded, year_end), year_end);
    // (12)3号 may be a house, 〔12〕3号 is the year 2012.
    let is_one = is_year(field.slice(year)) || (year.end - year.start == 2 && close != ')');
    is_one.then_some((year, digits))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// Where the bracket before a year stands; the year itself, where it is lost.
fn bracket_before(field: &Field<'_>, folded: &str, year: Span, faults: &mut Vec<Fault>) -> Option<usize> {
    let end = year.start as usize;
    let open = last(folded, end)?;
    if matches!(open, '〔' | '[' | '(' | '【' | '〖' | '{') {
        let start = end - open.len_utf8();
        if open != '〔' || is_small(field, start) {
            faults.push(Fault { kind: FaultKind::Bracket, span: Span::new(start, end) });
        }
        return Some(start);
    }
    let closed = !folded[year.end as usize..].starts_with(')');
    faults.push(Fault { kind: FaultKind::LostBracket, span: Span::new(end, end) });
    (is_han(open) && closed && is_year(field.slice(year))).then_some(end)
}

/// The Han characters, and brackets around some of them, that end at a byte; a letter or digit before them makes them the
/// code of something else, such as a map: GS京(2024)1234号.
fn code_before(folded: &str, end: usize) -> Option<Span> {
    let (mut start, mut depth) = (end, 0_u32);
    for (at, c) in folded[..end].char_indices().rev().take(LONGEST_CODE) {
        match c {
            ')' => depth += 1,
            '(' if depth > 0 => depth -= 1,
            c if is_han(c) => {}
            c if c.is_ascii_alphanumeric() && end - start <= '京'.len_utf8() => return None,
            _ => break,
        }
        if depth == 0 {
            start = at;
        }
    }
    let ends_in_han = folded[..end].chars().next_back().is_some_and(is_han);
    (start < end && ends_in_han).then(|| Span::new(start, end))
}

/// Whether a number is that of a house or a plot: 东坪路(2020)12号, (2020)12号地块.
fn is_place(before: Option<char>, behind: Option<char>) -> bool {
    before.is_some_and(|c| "路街巷弄村组区楼栋".contains(c))
        || behind.is_some_and(|c| "楼院房地宗线井机路桥库馆门厅铺片图区幢座栋".contains(c))
}

/// Whether the bracket at a byte is the small form ﹝ ﹞, which folds to 〔 〕.
fn is_small(field: &Field<'_>, at: usize) -> bool {
    matches!(field.source_of(Span::new(at, at + '〔'.len_utf8())), "﹝" | "﹞")
}

/// Blanks in the source between two characters of a span: they vanish in folded text. A line break in the source is none,
/// nor is what stands beside a tag.
fn blanks<'a>(field: &'a Field<'_>, span: Span) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
    let characters = field.page.text.characters(span, |c| c != ' ');
    let pairs: Vec<_> = characters.windows(2).map(|pair| pair[0].1.end..pair[1].1.start).collect();
    pairs.into_iter().filter(|between| {
        let text = field.source.get(between.clone()).unwrap_or_default();
        let rest = text.replace("&nbsp;", "").replace("&emsp;", "").replace("&ensp;", "");
        !text.is_empty() && !text.contains(['\n', '\r']) && rest.chars().all(char::is_whitespace)
    })
}

/// Blocks at the head of a page in which its own number may stand alone.
const HEAD: usize = 4;
/// Labels of the page's own number.
const OWN_LABELS: [&str; 3] = ["文号", "字号", "文件编号"];

/// Whether a number is the page's own: of the field, under its label, or alone at the head.
fn is_own(field: &Field<'_>, number: &Number) -> bool {
    if field.name != "body" {
        return field.name == "meta.docNumber";
    }
    let Some(index) = field.page.block_at(number.span.start) else { return false };
    let block = field.page.blocks[index];
    let before = field.slice(Span { start: block.span.start, end: number.code.start });
    let left = block.cell.and_then(|cell| field.page.left_of(cell)).map(|cell| field.page.cells[cell as usize].span);
    let labelled = |text: &str| {
        let text = text.trim_end_matches([':', ' ', '\n']);
        OWN_LABELS.iter().any(|label| text.ends_with(label))
    };
    let alone =
        before.trim().is_empty() && field.slice(Span { start: number.span.end, end: block.span.end }).trim().is_empty();
    (alone && (index < HEAD || left.is_some_and(|left| labelled(field.slice(left)))))
        || (before.ends_with(':') && labelled(before))
}

/// Whether a person has to look: at the page's own number, unless it is a notice or a decision counted with 第, which many
/// offices do.
fn asks(cx: &Context<'_>, field: &Field<'_>, number: &Number) -> bool {
    let only_counted = number.faults.iter().all(|fault| fault.kind == FaultKind::Ordinal);
    is_own(field, number) && (!only_counted || cx.column_is(&["policy-document"]))
}

#[inline(never)]
fn badly_written(cx: &Context<'_>, index: usize, field: &Field<'_>, number: &Number, two_ways: bool) -> Found {
    let of = |kind: FaultKind| number.faults.iter().any(|fault| fault.kind == kind);
    let told: Vec<&str> = [
        (FaultKind::Bracket, "年份没有用六角括号〔〕", "the brackets are not 〔〕"),
        (FaultKind::LostBracket, "缺一边括号", "a bracket is lost"),
        (FaultKind::YearWord, "括号里多了“年”字", "年 stands in the brackets"),
        (FaultKind::ShortYear, "年份没有写全", "the year is not in full"),
        (FaultKind::Ordinal, "顺序号前多了“第”字", "第 stands before the number"),
        (FaultKind::LeadingZero, "顺序号编了虚位", "the number begins with a zero"),
        (FaultKind::Blank, "中间有空格", "a blank stands in it"),
    ]
    .into_iter()
    .filter(|(kind, ..)| of(*kind))
    .map(|(_, zh, en)| if cx.english() { en } else { zh })
    .collect();
    let told = told.join(if cx.english() { ", " } else { "，" });
    let proper = number.proper(field);
    // Nothing but brackets and digits of a document number, which everybody may read.
    let shown = field.shown(number.span).to_owned();
    let what = match two_ways {
        false => say!(cx, "文号“{}”{}", "Document number “{}”: {}", shown, told),
        true => say!(
            cx,
            "文号“{}”{}；同一文号在本页另一处写作“{}”",
            "Document number “{}”: {}; elsewhere on the page it is written “{}”",
            shown,
            told,
            proper
        ),
    };
    let how = say!(cx, "机关代字后面写作“{}”。", "Behind the agency's code write “{}”.", proper);
    let mut basis = Vec::new();
    if of(FaultKind::Bracket) || of(FaultKind::LostBracket) {
        basis.push("F01".to_owned());
    }
    if number.faults.iter().any(|fault| !matches!(fault.kind, FaultKind::Bracket | FaultKind::LostBracket)) {
        basis.push("F02".to_owned());
    }
    if two_ways {
        basis.push("F03".to_owned());
    }
    let found = Found {
        at_most: (!asks(cx, field, number)).then_some(Level::Advise),
        basis: Some(basis),
        ..Found::at(index, number.span, what, how).quoted(shown)
    };
    match change(field, number) {
        Some(edits) => found.fixed(Change { title: say!(cx, "改为“{}”", "Change to “{}”", proper), edits }),
        None => found,
    }
}

/// The edits that make a number proper; where a bracket or half of the year is lost, a person knows better what was meant.
fn change(field: &Field<'_>, number: &Number) -> Option<Vec<(std::ops::Range<usize>, String)>> {
    let mut edits = Vec::new();
    for fault in &number.faults {
        let text = match fault.kind {
            FaultKind::LostBracket | FaultKind::ShortYear => return None,
            FaultKind::Bracket if fault.span.start < number.year.start => "〔",
            FaultKind::Bracket => "〕",
            FaultKind::Blank => {
                edits.extend(blanks(field, number.span).map(|blank| (blank, String::new())));
                continue;
            }
            FaultKind::YearWord | FaultKind::Ordinal | FaultKind::LeadingZero => "",
        };
        // A character at a time: tags between them stay.
        let characters = field.page.text.characters(fault.span, |_| true);
        edits.extend(characters.into_iter().map(|(_, range)| (range, text.to_owned())));
    }
    order::by_key(&mut edits, |(range, _)| range.start);
    Some(edits)
}

/// How far behind a title its number may go, in bytes.
const CITATION: u32 = 120;

/// Looks at the numbers that stand directly behind titles of well-known documents.
#[inline(never)]
fn citations<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, sink: &mut Sink) {
    let all = Span::new(0, field.page.text.folded().len());
    let day = sign_off::written_day(cx)
        .or_else(|| sign_off::date(cx).and_then(|date| sign_off::day(cx.fields[date.field].slice(date.span))))
        .or_else(|| cx.draft.today.clone());
    for title in field.facts().quantities_in(all).iter().filter(|fact| fact.kind == Kind::Title) {
        let Some(document) = document(cx, field.slice(title.span)) else { continue };
        let (span, numbers) = numbers_behind(field, title.span);
        let Some(cited) = numbers.first() else { continue };
        let is = |number: &String, cited: &Cited| {
            Cited::of(&cx.checker.folded(number)).is_some_and(|number| number.is(cited))
        };
        let right =
            |cited: &Cited| [&document.number].into_iter().chain(&document.also).any(|number| is(number, cited));
        if numbers.iter().any(right) {
            continue;
        }
        let former = document.former.iter().find(|former| is(&former.number, cited));
        let of_its_time = |until: &String| {
            cited.dated
                || day.as_ref().is_some_and(|day| day <= until)
                || cx.column_is(&["document-cleanup"])
                || cx.has_word(field, around(field, title.span), Group::Repealed)
        };
        if former.is_some_and(|former| of_its_time(&former.until)) {
            continue;
        }
        // Another body's document may have the same title.
        let of_same_body =
            Cited::of(&cx.checker.folded(&document.number)).is_some_and(|number| number.is_of_body(cited));
        if former.is_some() || of_same_body {
            sink.push(misquoted(cx, index, span, cited, document, former.is_some()));
        }
    }
}

/// The sentence of a title, as far as it tells whether a former version is meant.
fn around(field: &Field<'_>, title: Span) -> Span {
    let sentence = field.page.text.sentence_at(title.start);
    let before = Span { end: title.end, ..sentence }.tail(2 * CITATION + title.end - title.start);
    Span { start: before.start, end: sentence.end.max(title.end).min(title.end + 2 * CITATION) }
}

/// The document of a title with its brackets.
fn document<'a>(cx: &'a Context<'_>, title: &str) -> Option<&'a Document> {
    let title: String = title.chars().filter(|c| !matches!(c, '《' | '》' | '〈' | '〉' | '<' | '>')).collect();
    let title = title.trim();
    cx.checker.document(title.strip_prefix("中华人民共和国").unwrap_or(title))
}

/// The numbers in the brackets behind a title, and the place of the first one from the first bracket on.
pub(crate) fn numbers_behind(field: &Field<'_>, title: Span) -> (Span, Vec<Cited>) {
    let all = Span::new(title.end as usize, field.page.text.folded().len());
    let window = field.page.text.aligned(all.head(CITATION));
    let text = field.slice(window);
    let inner = text.strip_prefix('(').unwrap_or_default();
    let inner = inner.split(['《', '。', '\n']).next().unwrap_or(inner);
    let mut numbers = Vec::new();
    let mut place = Span { end: window.start, ..window };
    let mut from = 0;
    while let Some(at) = inner[from..].find('号') {
        let mut end = from + at + '号'.len_utf8();
        end += if inner[end..].starts_with('令') { '令'.len_utf8() } else { 0 };
        if inner[from..end].contains(')') {
            break;
        }
        if numbers.is_empty() {
            let close = u32::from(inner[end..].starts_with(')'));
            place.end = window.start + 1 + end as u32 + close;
        }
        numbers.extend(Cited::of(&inner[from..end]));
        from = end;
    }
    (place, numbers)
}

/// A number as it is cited.
pub(crate) struct Cited {
    /// The body of an order, the code of an agency; empty where an order is cited without its body.
    body: String,
    /// The year; `None` for an order.
    year: Option<String>,
    number: String,
    /// Whether a date stands before it.
    dated: bool,
}

impl Cited {
    /// Reads 国务院令第743号, 国务院第743号令, 国办发〔2017〕47号, folded.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (text, order) = text.strip_suffix('令').map_or((text, text.contains('令')), |text| (text, true));
        let head = text.strip_suffix('号')?;
        let rest = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = head[rest.len()..].trim_start_matches('0').to_owned();
        let rest = rest.trim_end_matches(['第', ' ']);
        // What stands before the body: a date, another number.
        let from = |c: char| matches!(c, ',' | '、' | ';' | ':' | '日' | '年' | ' ');
        let (before, body) = rest.rfind(from).map_or(("", rest), |at| {
            let (before, body) = rest.split_at(at);
            (before, body.trim_start_matches(from))
        });
        let dated = before.contains(|c: char| c.is_ascii_digit());
        let body = body.trim_start_matches("中华人民共和国");
        if number.is_empty() || number.len() > MOST_DIGITS {
            return None;
        }
        if order {
            let body = body.trim_end_matches('第').trim_end_matches('令').to_owned();
            return Some(Cited { body, year: None, number, dated });
        }
        let inner = body.strip_suffix(['〕', ']', ')', '】'])?;
        let at = inner.rfind(['〔', '[', '(', '【'])?;
        let year = inner[at..].trim_start_matches(['〔', '[', '(', '【']).to_owned();
        if year.len() != 4 {
            return None;
        }
        Some(Cited { body: inner[..at].to_owned(), year: Some(year), number, dated })
    }

    /// As it may be shown.
    pub(crate) fn shown(&self) -> String {
        let body = harmless(&self.body);
        match &self.year {
            Some(year) => format!("{body}〔{year}〕{}号", self.number),
            None => format!("{body}令第{}号", self.number),
        }
    }

    /// Whether two numbers are of the same body and kind; `other` may have words before the code.
    fn is_of_body(&self, other: &Cited) -> bool {
        self.year.is_some() == other.year.is_some()
            && (other.body.ends_with(&self.body) || (self.year.is_none() && other.body.is_empty()))
    }

    pub(crate) fn is(&self, other: &Cited) -> bool {
        self.is_of_body(other) && self.year == other.year && self.number == other.number
    }
}

fn misquoted(cx: &Context<'_>, index: usize, span: Span, cited: &Cited, document: &Document, former: bool) -> Found {
    let shown = cited.shown();
    let (title, number) = (&document.title, &document.number);
    let what = if former {
        say!(
            cx,
            "《{}》的文号“{}”是旧文号，现行的是{}",
            "“{1}” is a former number of 《{0}》; the one in force is {2}",
            title,
            shown,
            number
        )
    } else {
        say!(
            cx,
            "《{}》的文号不是“{}”，应为{}",
            "“{1}” is not the number of 《{0}》, which is {2}",
            title,
            shown,
            number
        )
    };
    let how = say!(
        cx,
        "核对后改为“（{}）”；引用历史文件的，写明已经废止或者修订。",
        "Check it and change it to “（{}）”; where the former version is meant, say that it was repealed or amended.",
        number
    );
    let basis = vec![if former { "M18" } else { "M19" }.to_owned()];
    Found { basis: Some(basis), ..Found::at(index, span, what, how).quoted(shown).uncertain() }
}

#[cfg(test)]
mod tests {
    use crate::{Checker, Draft};

    fn mended(body: &str) -> String {
        let checker = Checker::new(None, None).unwrap();
        let draft = Draft { column: "notice".into(), title: "通知".into(), body: body.into(), ..Draft::default() };
        let mended = checker.mend(&draft);
        assert!(mended.report.findings.iter().all(|finding| finding.fix.is_none()), "{body}");
        mended.draft.body
    }

    #[test]
    fn only_faulty_characters_change() {
        for (body, expected) in [
            ("<p>青政发[2024]12号</p>", "<p>青政发〔2024〕12号</p>"),
            ("<p>青政发【<b>2024</b>】第0<i>5</i>号</p>", "<p>青政发〔<b>2024</b>〕<i>5</i>号</p>"),
            ("<p>青政(2020年)24号</p>", "<p>青政〔2020〕24号</p>"),
            ("<p>青政﹝2020﹞ 28 号</p>", "<p>青政〔2020〕28号</p>"),
            ("<p>青政&#91;2020&#93;&nbsp;8号</p>", "<p>青政〔2020〕8号</p>"),
            ("<p>青政〔24〕7号，青政2024〕7号</p>", "<p>青政〔24〕7号，青政2024〕7号</p>"),
        ] {
            assert_eq!(mended(body), expected);
        }
    }

    #[test]
    fn a_citation_is_compared_with_numbers_of_the_same_body() {
        let checker = Checker::new(None, None).unwrap();
        let findings = |citation: &str| {
            let body = format!("<p>依据《政府信息公开条例》{citation}答复。</p>");
            let draft = Draft { column: "notice".into(), title: "通知".into(), body, ..Draft::default() };
            let findings = checker.check(&draft).findings;
            findings.iter().filter(|finding| finding.rule == super::RULE.name).count()
        };
        for right in [
            "（国务院令第711号）",
            "（中华人民共和国国务院第711号令）",
            "（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）",
            "（国务院令第492号公布，国务院令第711号修订）",
            "（青政办〔2020〕12号）",
            "（以下简称《条例》，国务院令第492号）",
        ] {
            assert_eq!(findings(right), 0, "{right}");
        }
        for wrong in ["（国务院令第492号）", "（国务院令第712号）", "（第492号令）"] {
            assert_eq!(findings(wrong), 1, "{wrong}");
        }
    }
}
