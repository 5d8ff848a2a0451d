//! `interpretation/no-policy-link`: readers do not get from the interpretation to the policy.

use super::applies;
use super::name_mismatch::is_meant;
use crate::draft::Format;
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::page::Link;
use crate::policy::{bare, titles};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, natively, silent};
use crate::rules::column::document_number::{Cited, numbers_behind};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/no-policy-link",
    level: Level::Review,
    basis: &["J02", "J12", "J03"],
    title: Say { zh: "没有写明或没有链接被解读文件", en: "The policy is not named, numbered and linked" },
    checks: Say {
        zh: "解读页有没有写出被解读文件的全称和文号，并有指向文件的链接。提供了文件名称、文号、网址的，按提供的核对；没有提供的，只看页面上有没有指向原文的链接。",
        en: "Whether the page names the policy with its full title and number and links to it. Where the draft says title, number and address of the policy they are looked for; else only whether anything links to the policy.",
    },
    why: Say {
        zh: "解读与文件同步发布、相互关联，读者看完解读要能马上找到原文。",
        en: "Policy and interpretation go out together: whoever reads one must find the other.",
    },
    mend: Say {
        zh: "写明文件全称和文号，并加链接，例如：“《青石县征地补偿安置办法》（青政规〔2026〕3号）”，书名号内的文字链接到原文。",
        en: "Give the full title and the number and link the title to the policy.",
    },
    applies: |cx| applies(cx) && (cx.policy.is_some() || names_a_document(cx)),
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>《青石县征地补偿安置办法》（青政规〔2026〕3号）已经印发。</p>"),
        absent("policy-interpretation", "<p>《青石县征地补偿安置办法》已经印发。<a href='#'>原文</a></p>"),
        silent("policy-interpretation", "<p><a href='/zc/1.html'>《青石县征地补偿安置办法》</a>已经印发。</p>"),
        silent(
            "policy-interpretation",
            "<p>《青石县征地补偿安置办法》已经印发。</p><p>相关链接：<a href='/zc/1.html'>查看原文</a></p>",
        ),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let policy = cx.draft.policy.as_ref();
    let names = policy.map(|policy| titles(cx, policy)).unwrap_or_default();
    let mut missing = Vec::new();
    if !names.is_empty() && !is_named(cx, &names) {
        missing.push(say!(cx, "全称", "full title"));
    }
    let number = policy.and_then(|policy| Cited::of(&cx.checker.folded(policy.doc_number.as_deref()?)));
    let is_numbered = |number: Cited| {
        [cx.body(), cx.title()]
            .into_iter()
            .any(|field| holds_number(field, &number) || has_number_behind(field, &names))
    };
    if number.is_some_and(|number| !is_numbered(number)) {
        missing.push(say!(cx, "文号", "number"));
    }
    if !is_linked(cx, &names) {
        missing.push(say!(cx, "链接", "link"));
    }
    if missing.is_empty() {
        return;
    }
    let what = say!(
        cx,
        "没有写明被解读文件的{}",
        "The policy explained lacks: {}",
        missing.join(if cx.english() { ", " } else { "、" })
    );
    let told = |value: Option<&String>| value.map(|value| crate::mask::harmless(value)).unwrap_or_default();
    let how = match policy.and_then(|policy| policy.title.as_ref().map(|_| policy)) {
        Some(policy) => say!(
            cx,
            "在开头写明“《{}》（{}）”并加上指向原文的链接。",
            "Write “《{}》（{}）” at the beginning, with a link to the policy.",
            bare(policy.title.as_deref().unwrap_or_default()),
            told(policy.doc_number.as_ref())
        ),
        None => say!(
            cx,
            "在开头写明文件全称和文号，并加上指向原文的链接。",
            "Give the full title and the number at the beginning, with a link to the policy."
        ),
    };
    sink.push(Found::absent(what, how).uncertain());
}

/// Whether the full title stands on the page, in brackets or without; a wrong one is told by another rule.
fn is_named(cx: &Context<'_>, names: &[String]) -> bool {
    let stands = |name: &String| {
        [cx.body(), cx.title()].into_iter().any(|field| {
            let titles = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title);
            let mut titles = titles.map(|fact| bare(field.slice(fact.span)));
            field.page.text.folded().contains(name.as_str()) || titles.any(|title| is_meant(title, name))
        })
    };
    names.iter().any(stands)
}

/// Whether the page names any document: where it names none, the column's own rule tells.
fn names_a_document(cx: &Context<'_>) -> bool {
    let is_title = |field: &Field<'_>| field.facts().quantities.iter().any(|fact| fact.kind == Kind::Title);
    is_title(cx.body()) || is_title(cx.title())
}

/// Whether any number stands behind the title of the policy; a wrong one is told by another rule.
fn has_number_behind(field: &Field<'_>, names: &[String]) -> bool {
    let titles = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title);
    let own = |span: &Span| names.iter().any(|name| name == bare(field.slice(*span)));
    titles.map(|fact| fact.span).filter(own).any(|span| !numbers_behind(field, span).1.is_empty())
}

/// Whether the number stands in a field, with whatever brackets.
fn holds_number(field: &Field<'_>, number: &Cited) -> bool {
    let facts = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::DocumentNumber);
    facts.map(|fact| fact.span).any(|span| {
        let before = field.slice(Span { start: span.start.saturating_sub(LONGEST_CODE), end: span.start });
        let code = before.rfind(|c: char| !c.is_alphanumeric()).map_or(before, |at| &before[at..]);
        let code = code.trim_start_matches(|c: char| !c.is_alphanumeric());
        Cited::of(&format!("{code}{}", field.slice(span))).is_some_and(|cited| number.is(&cited))
    })
}

/// Longest code of an agency before the year, in bytes.
const LONGEST_CODE: u32 = 60;

/// Whether something leads to the policy: its address, or a link by its name or by a word for the original.
fn is_linked(cx: &Context<'_>, names: &[String]) -> bool {
    let body = cx.body();
    let address = cx.draft.policy.as_ref().and_then(|policy| policy.url.as_deref()).map(path);
    let leads = |link: &Link| {
        let target = link.target.trim();
        let goes =
            !(target.is_empty() || target.starts_with('#') || target.to_ascii_lowercase().starts_with("javascript:"));
        goes && (address.is_some_and(|address| path(target) == address) || is_called(cx, body, link, names))
    };
    body.page.links.iter().any(leads) || says_address(cx)
}

/// Whether plain text, which has no links, says an address.
fn says_address(cx: &Context<'_>) -> bool {
    cx.draft.format == Some(Format::Text)
        && ["http://", "https://", "www."].iter().any(|start| cx.draft.body.contains(start))
}

/// An address without scheme, host, query and fragment: a page links to its own site in many ways.
fn path(address: &str) -> &str {
    let address = address.trim();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let end = address.find(['?', '#']).unwrap_or(address.len());
    address[..end].trim_start_matches(['.', '/']).trim_end_matches('/')
}

/// Whether a link is called by the name of the policy or by a word for it, in its text or right before it.
fn is_called(cx: &Context<'_>, body: &Field<'_>, link: &Link, names: &[String]) -> bool {
    let text = body.slice(link.span);
    let near = Span { start: link.span.start.saturating_sub(NEAR), end: link.span.end + NEAR };
    let block = body.block_at(link.span.start).span;
    let near = Span { start: near.start.max(block.start), end: near.end.min(block.end) };
    names.iter().any(|name| text.contains(name.as_str()) || name.contains(bare(text)) && text.len() >= 12)
        || (names.is_empty() && text.contains('《'))
        || cx.has_word(body, body.page.text.aligned(near), Group::OriginalText)
}

/// How far from a link a word for the original may stand, in bytes.
const NEAR: u32 = 45;
