//! `interpretation/unexplained-term`: a word that the policy had to define, used without saying what it means.
//!
//! The policy tells which words these are: 本办法所称临时用地,是指…, and names that it shortens: (以下简称监督系统). All of them are
//! looked for in one pass.

use super::applies;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::order;
use crate::page::Block;
use crate::report::Level;
use crate::rule::{Context, ExamplePolicy, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::labels::numbering;
use crate::text::{Span, is_letter};
use daachorse::CharwiseDoubleArrayAhoCorasickBuilder;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/unexplained-term",
    level: Level::Advise,
    basis: &["J08"],
    title: Say { zh: "专业词没有讲明白", en: "A term is not explained" },
    checks: Say {
        zh: "政策里专门下了定义的词（“本办法所称……，是指……”）和缩略的名称（“以下简称……”），解读用到了的，有没有在解读里讲明白：写“是指”“就是”“所谓”、在括号里说明，或者在名词解释里列出都算。书名号里的、机关和文件的简称不算。需要系统随稿件传来政策原文；最多列出5个，只作提示。",
        en: "Whether an interpretation explains the terms that its policy defines (本办法所称…，是指…) and the names that it shortens (以下简称…), where it uses them: 是指, 就是, 所谓, a bracket behind the term or a list of terms will do. Titles in 《》 and short names of bodies and documents do not count. Needs the text of the policy; at most five are listed; this only advises.",
    },
    why: Say {
        zh: "文件要下定义的词，群众多半不知道确切的意思，解读正是讲明白的地方。",
        en: "What a document has to define most people do not know exactly, and the interpretation is the place to say it.",
    },
    mend: Say {
        zh: "第一次用到时用大白话讲一句，例如“临时用地，就是施工期间借用、用完要还的地”。",
        en: "Say in plain words what it means where it is used first, such as 临时用地，就是施工期间借用、用完要还的地.",
    },
    applies: |cx| applies(cx) && cx.policy.as_ref().is_some_and(|policy| !policy.body.page.blocks.is_empty()),
    check,
    examples: natively(&[
        hit("policy-interpretation", "<p>《临时用地办法》规定，⟦临时用地⟧不超过两年。</p>").with_policy(DEFINES),
        hit("policy-interpretation", "<p>使用⟦臨時用地⟧要先申請。批準後在監督系統（簡稱系統）登記。</p>")
            .with_policy(DEFINES),
        hit("policy-interpretation", "<p>数据实时进入⟦监督系统⟧。</p>").with_policy(DEFINES),
        silent("policy-interpretation", "<p>临时用地不超过两年。</p><p>什么是临时用地？施工期间借用的地。</p>")
            .with_policy(DEFINES),
        silent("policy-interpretation", "<p>临时用地（施工期间借用的地）不超过两年。</p>").with_policy(DEFINES),
        silent(
            "policy-interpretation",
            "<p>临时用地不超过两年。</p><h2>名词解释</h2><p>临时用地 施工期间借用的地。</p>",
        )
        .with_policy(DEFINES),
        silent("policy-interpretation", "<p>临时用地不超过两年。</p>"),
    ]),
};

/// The policy of the examples.
const DEFINES: ExamplePolicy = ExamplePolicy {
    body: "<p>第二条 本办法所称临时用地，是指建设项目施工临时使用的土地。</p><p>数据接入国土空间规划实施监测平台（以下简称监督系统）。</p>",
    ..ExamplePolicy::NOTHING
};

/// Most terms that are looked for, and most that are told.
const MOST_TERMS: usize = 64;
const MOST_TOLD: usize = 5;
/// How many bytes before and behind a term may explain it.
const BEFORE: u32 = 24;
const BEHIND: u32 = 60;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(policy) = &cx.policy else { return };
    let terms = terms(&policy.body);
    let numbered: Vec<(&str, u32)> = terms.iter().map(String::as_str).zip(0..).collect();
    let Ok(automaton) = CharwiseDoubleArrayAhoCorasickBuilder::new().build_with_values(numbered) else { return };
    let body = cx.body();
    let glossary = glossary(cx);
    // By term: where it is used first, until it is seen to be explained.
    let mut first: Vec<Option<Span>> = vec![None; terms.len()];
    let mut explained = vec![false; terms.len()];
    for found in automaton.find_overlapping_iter(body.page.text.folded()) {
        let (term, span) = (found.value() as usize, Span::new(found.start(), found.end()));
        if explained[term] || is_in_title(body, span) {
            continue;
        }
        first[term] = first[term].or(Some(span));
        explained[term] = is_explained(cx, span, glossary);
    }
    let mut unexplained: Vec<Span> =
        first.into_iter().zip(explained).filter(|(_, explained)| !explained).filter_map(|(span, _)| span).collect();
    order::ascending(&mut unexplained);
    for span in unexplained.into_iter().take(MOST_TOLD) {
        let term = harmless(body.slice(span));
        let what = say!(
            cx,
            "“{}”在政策里有专门的定义，解读没有讲明白",
            "The policy defines “{}”; the interpretation does not explain it",
            term
        );
        let how = say!(
            cx,
            "第一次用到时讲一句，例如：“{}，就是……”。",
            "Explain it where it is used first, for example: “{}，就是……”.",
            term
        );
        sink.push(Found::at(0, span, what, how).quoted(term));
    }
}

/// The terms of a policy, folded.
fn terms(policy: &Field<'_>) -> Vec<String> {
    let text = policy.page.text.folded();
    let mut terms: Vec<String> = Vec::new();
    for means in ["是指", "系指"] {
        for (at, _) in text.match_indices(means).take(MOST_TERMS) {
            let sentence = policy.page.text.sentence_at(at as u32);
            let before = policy.slice(Span { start: sentence.start, end: at as u32 }.tail(BEHIND));
            terms.extend(defined(before).map(str::to_owned));
        }
    }
    for short in ["简称", "下称"] {
        for (at, _) in text.match_indices(short).take(MOST_TERMS) {
            let before = policy.slice(Span::new(0, at).tail(BEHIND));
            let after = policy.slice(Span::new(at + short.len(), text.len()).head(BEHIND));
            terms.extend(shortened(before, after).map(str::to_owned));
        }
    }
    terms.retain(|term| is_term(term));
    order::ascending(&mut terms);
    terms.dedup();
    terms.truncate(MOST_TERMS);
    terms
}

const QUOTES: [char; 4] = ['“', '”', '"', '\''];

/// The term at the end of a sentence's beginning: 第二条 本办法所称临时用地, or (一)区片综合地价,.
fn defined(before: &str) -> Option<&str> {
    let before = before.trim_end_matches([',', ' ', ':']);
    let term = match before.rsplit_once("所称") {
        Some((_, term)) => term.strip_prefix('的').unwrap_or(term),
        None => numbering(before.trim_start()).1,
    };
    let term = term.trim_matches(QUOTES);
    term.chars().all(is_letter).then_some(term)
}

/// The short name within a bracket, unless it only leaves out the beginning of the long one.
fn shortened<'a>(before: &str, after: &'a str) -> Option<&'a str> {
    let (long, _) = before.rsplit_once('(')?;
    let term = after.split_once(')')?.0.trim_start_matches(['为', ':']).trim_matches(QUOTES);
    (term.chars().all(is_letter) && !long.ends_with(term)).then_some(term)
}

/// What short names of bodies end with: a reader knows those, or finds them in the imprint.
const BODIES: [&str; 14] =
    ["局", "委", "厅", "政府", "部门", "办", "中心", "所", "公司", "院", "机构", "单位", "大队", "小组"];

/// What the names of documents end with.
const DOCUMENTS: [&str; 12] =
    ["办法", "规定", "细则", "通知", "意见", "方案", "条例", "决定", "措施", "规则", "规划", "标准"];

/// Whether a word is a term rather than the short name of the document or of a body.
fn is_term(term: &str) -> bool {
    (3..=14).contains(&term.chars().count())
        && !BODIES.iter().chain(&DOCUMENTS).any(|end| term.ends_with(end))
        && !term.starts_with('本')
}

/// Whether a place lies in the name of a document.
fn is_in_title(body: &Field<'_>, span: Span) -> bool {
    let near = body.facts().quantities_in(Span { start: span.start.saturating_sub(300), end: span.end });
    near.iter().rev().any(|fact| fact.kind == Kind::Title && fact.span.holds(span))
}

/// Where a list of terms begins: a short block that says so.
fn glossary(cx: &Context<'_>) -> Option<u32> {
    let body = cx.body();
    let names =
        |block: &&Block| block.span.end - block.span.start <= BEHIND && cx.has_word(body, block.span, Group::Glossary);
    body.page.blocks.iter().find(names).map(|block| block.span.start)
}

/// Whether the words around a term say what it means.
fn is_explained(cx: &Context<'_>, term: Span, glossary: Option<u32>) -> bool {
    let body = cx.body();
    let block = body.block_at(term.start).span;
    let after = body.slice(Span { start: term.end, end: block.end }.head(BEHIND));
    let after = after.trim_start_matches(QUOTES);
    if after.starts_with('(') || after.starts_with(':') {
        return true;
    }
    let lead = numbering(body.slice(Span { start: block.start, end: term.start }.tail(BEHIND))).1.trim_matches(QUOTES);
    let heads = lead.is_empty();
    // A term that is a block by itself is a heading or a cell, and what it means stands beside it.
    if heads && (after.trim().is_empty() || glossary.is_some_and(|from| from < term.start)) {
        return true;
    }
    let before = Span { start: block.start, end: term.start }.tail(BEFORE);
    let behind = Span { start: term.end, end: block.end.min(body.page.text.sentence_at(term.start).end) }.head(BEHIND);
    let means = Groups::of(&[Group::Means]);
    cx.words(body, before, means).next().is_some() || cx.words(body, behind, means).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_from_definitions() {
        for (before, term) in [
            ("第二条 本办法所称临时用地,", Some("临时用地")),
            ("第二条本办法所称的“闲置土地”,", Some("闲置土地")),
            ("(一)区片综合地价,", Some("区片综合地价")),
            ("前款规定的情形,包括下列各项,", None),
        ] {
            assert_eq!(defined(before), term, "{before}");
        }
    }

    #[test]
    fn short_names_that_are_a_part_of_the_long_one_are_none() {
        assert_eq!(shortened("实施监测平台(以下", "监督系统)。"), Some("监督系统"));
        assert_eq!(shortened("治理恢复基金(以下", "基金),适用"), None);
        assert_eq!(shortened("暂行办法(以下", "《办法》)"), None);
    }
}
