//! `column/misfit`: the page reads like one of another column.
//!
//! The title tells, by the phrases that only titles of one column have; where it says nothing, the head of the body does. A
//! page that has the parts of its own column stands where it belongs, whatever its title says.

use super::parts::required_parts;
use crate::catalogue::Column;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use crate::vocabulary::TitleCue;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/misfit",
    level: Level::Review,
    basis: &["C01"],
    title: Say { zh: "疑似放错栏目", en: "The page may belong to another column" },
    checks: Say {
        zh: "标题（标题没有说明的，看正文的第一个标题或者第一段）是不是另一个栏目才有的写法；公开指南、年报、权责清单、预决算等政府信息公开专栏里有没有会议、调研、慰问一类的新闻动态；工作动态里有没有公告。标题像本栏目、正文已经写齐本栏目大部分必备要素、两个栏目可以互放的不报。只请人工复核，不阻断；通知公告这类什么都可以放的栏目不查；不判断正文写得是否切题。",
        en: "Whether the title, or the first heading or paragraph where the title says nothing, is one that only pages of another column have; news of meetings, visits and greetings in the disclosure part of the site, such as its guide, yearly report, list of powers or accounts; notices among the news. Silent where the title fits the column, where the page has most of the column's required parts, or where the two columns may share pages. Asks for review and never blocks; columns that take any notice are not checked, nor whether the text keeps to its subject.",
    },
    why: Say {
        zh: "内容应当贴合栏目要求。放错栏目的页面，群众在该找的地方找不到，抽查时按文不对题扣分。",
        en: "Content is to fit its column. A page in the wrong one is not found where people look for it.",
    },
    mend: Say {
        zh: "核对栏目，移到提示的栏目；确属本栏目的，把标题改得能看出是本栏目的内容。",
        en: "Move the page to the column that is named; if it belongs here, let its title say so.",
    },
    applies: |cx| cx.column.is_some_and(|column| column.disclosure || !column.titles.is_empty()),
    check,
    examples: natively(&[
        hit("annual-report", "<h2>我局⟦召开⟧年度工作推进会</h2><p>1月5日，我局召开会议。</p>"),
        hit("power-list", "<p>１月５日，縣自然資源局負責人到青石鎮⟦走訪⟧慰問困難群眾。</p>"),
        hit("disclosure-guide", "<p>近日，我局班子成员到河口村⟦调研⟧耕地保护工作。</p>"),
        silent("annual-report", "<h2>云屏县自然资源局2025年政府信息公开工作年度报告</h2><p>1月5日，我局召开会议。</p>"),
        silent("power-list", "<p>权责清单自公布之日起施行，走访慰问不在清单内。</p>"),
        silent("notice", "<h2>我局召开年度工作推进会</h2><p>1月5日，我局召开会议。</p>"),
    ]),
};

/// The column of news.
const NEWS: &str = "work-news";
/// Longest block without a sentence that is the head of a page, in characters.
const HEAD: usize = 60;
/// How much of the first paragraph tells whether it is news, in bytes.
const OPENING: u32 = 180;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some((own, column)) = cx.checker.column(&cx.draft.column) else { return };
    let (given, required) = required_parts(cx);
    if required > 0 && 3 * given >= 2 * required {
        return;
    }
    let title = cx.title();
    let whole = Span::new(0, title.page.text.folded().trim_end().len());
    let told = told(cx, title, whole);
    let found = match reads_like(cx, title, whole, own, &told) {
        Reads::Own => None,
        Reads::Another(other, span) => Some((1, other, span)),
        Reads::Unsaid => head(cx, own).or_else(|| news_opening(cx, column).map(|(other, span)| (0, other, span))),
    };
    if let Some((field, other, span)) = found {
        sink.push(misfit(cx, column, &cx.checker.columns()[other], field, span));
    }
}

/// What a title or a head tells.
enum Reads {
    /// It is of its own column, or may be.
    Own,
    /// It is of that column, by these words.
    Another(usize, Span),
    /// Nothing.
    Unsaid,
}

/// The columns whose titles have the phrases of a head, with the phrases.
fn told(cx: &Context<'_>, field: &Field<'_>, head: Span) -> Vec<(usize, Span)> {
    let cues = cx.vocabulary.title_phrases.find(&field.page.text, field.facts());
    let of_head = cues.into_iter().filter(|(_, span)| head.holds(*span));
    of_head
        .filter_map(|(cue, span)| if let TitleCue::Column(column) = cue { Some((column, span)) } else { None })
        .collect()
}

fn reads_like<'a>(cx: &Context<'a>, field: &'a Field<'a>, head: Span, own: usize, told: &[(usize, Span)]) -> Reads {
    let columns = cx.checker.columns();
    let column = &columns[own];
    let is_document = ends_as(cx, field, head, Group::DocumentKind);
    if column.disclosure
        && !is_document
        && let Some(word) = cx.words(field, head, Groups::of(&[Group::News])).next()
        && let Some(news) = news_column(cx)
    {
        return Reads::Another(news, word.span);
    }
    let text = field.slice(head);
    let named = [&column.name].into_iter().chain(&column.aliases).any(|name| text.contains(name.as_str()));
    if named || told.iter().any(|(other, _)| *other == own || are_near(column, &columns[*other])) {
        return Reads::Own;
    }
    // News may end in 情况 or 报告, too.
    let stands_out = if column.id == NEWS { ends_as(cx, field, head, Group::Announcement) } else { is_document };
    // The kind of a document is said last: 关于征收土地公告的解读.
    match told.iter().max_by_key(|(_, span)| (span.end, span.end - span.start)) {
        None => Reads::Unsaid,
        Some((other, span)) if columns[*other].id == NEWS && !is_document => Reads::Another(*other, *span),
        Some((other, span)) if columns[*other].id != NEWS && stands_out && reaches_end(field, *span, head) => {
            Reads::Another(*other, *span)
        }
        // A phrase in the middle is what the title speaks of, not what it is.
        Some(_) => Reads::Own,
    }
}

/// Whether a page of one column may stand in the other.
fn are_near(one: &Column, other: &Column) -> bool {
    let shares = |one: &Column, other: &Column| one.shares.iter().any(|id| *id == other.id || id == "*");
    shares(one, other) || shares(other, one)
}

/// Whether a head ends in the name of a kind of document, such as 通知 or 公告; a number or a bracket may follow.
fn ends_as<'a>(cx: &Context<'a>, field: &'a Field<'a>, head: Span, kind: Group) -> bool {
    let text = field.slice(head);
    let name = without_bracket(text);
    let end = head.start + name.len() as u32;
    cx.words(field, Span { end, ..head }, Groups::of(&[kind])).any(|hit| hit.span.end == end)
}

/// Whether nothing follows a phrase but the rest of the kind of document, a number or a bracket.
fn reaches_end(field: &Field<'_>, phrase: Span, head: Span) -> bool {
    let rest = without_bracket(field.slice(Span { start: phrase.end, end: head.end }));
    rest.chars().count() <= 3 && !rest.starts_with('的')
}

/// A head without what may follow the kind of document.
fn without_bracket(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || "-:。".contains(c));
    let pairs = [(')', '('), ('〕', '〔'), (']', '[')];
    let cut = pairs
        .iter()
        .find(|(close, _)| text.ends_with(*close))
        .and_then(|(_, open)| text.rfind(*open))
        .map(|open| &text[..open]);
    cut.unwrap_or(text).trim_end()
}

fn news_column(cx: &Context<'_>) -> Option<usize> {
    cx.checker.columns().iter().position(|column| column.id == NEWS)
}

/// The first heading or the first short block of the body.
fn head(cx: &Context<'_>, own: usize) -> Option<(usize, usize, Span)> {
    let body = cx.body();
    let first = body.page.blocks.first().filter(|block| block.cell.is_none())?;
    let text = body.slice(first.span.head(4 * HEAD as u32 + 4));
    if text.contains(['。', ';']) || text.chars().count() > HEAD {
        return None;
    }
    let told = told(cx, body, first.span);
    match reads_like(cx, body, first.span, own, &told) {
        Reads::Another(other, span) => Some((0, other, span)),
        Reads::Own | Reads::Unsaid => None,
    }
}

/// A first paragraph that reports what was done when, in the disclosure part of the site.
fn news_opening(cx: &Context<'_>, column: &Column) -> Option<(usize, Span)> {
    if !column.disclosure {
        return None;
    }
    let body = cx.body();
    let first = body.page.blocks.iter().find(|block| block.cell.is_none())?.span;
    let opening = first.head(OPENING);
    let begins = |at: u32| at <= first.start + 3;
    let dated = body
        .facts()
        .quantities_in(opening)
        .first()
        .is_some_and(|fact| fact.kind == Kind::Date && begins(fact.span.start));
    let lately = cx.words(body, opening, Groups::of(&[Group::Lately])).any(|hit| begins(hit.span.start));
    let word = cx.words(body, opening, Groups::of(&[Group::News])).next().filter(|_| dated || lately)?;
    Some((news_column(cx)?, word.span))
}

fn misfit(cx: &Context<'_>, own: &Column, other: &Column, field: usize, span: Span) -> Found {
    let words = &harmless(cx.fields[field].shown(span));
    let name = |column: &Column| if cx.english() { column.name_en.clone() } else { column.name.clone() };
    let (here, there) = (name(own), name(other));
    let what = say!(
        cx,
        "有“{}”的字样，像是“{}”的内容，放在了“{}”",
        "“{}” reads like “{}”, yet the page is in “{}”",
        words,
        there,
        here
    );
    let how = say!(
        cx,
        "确属“{}”的，移到该栏目；属于“{}”的，在标题中写明，并补齐本栏目的要素。",
        "Move it to “{}”; if it belongs to “{}”, let the title say so and add the parts of this column.",
        there,
        here
    );
    let basis = (own.disclosure && other.id == NEWS).then(|| vec!["C02".into(), "C01".into()]);
    Found { basis, ..Found::at(field, span, what, how) }.quoted(words.as_str()).uncertain()
}
