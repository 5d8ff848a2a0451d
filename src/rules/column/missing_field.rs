//! `column/missing-field`: a field that the column asks for was not filled in, and the page does not show it either.

use super::document_number::has_number;
use super::labels::{Position, Value, given, value_of};
use super::sign_off;
use crate::catalogue::MetaField;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/missing-field",
    level: Level::Block,
    basis: &["M04"],
    title: Say { zh: "缺少栏目要求的字段", en: "A field that the column asks for is missing" },
    checks: Say {
        zh: "栏目目录为该栏目列出的字段（文号、成文日期、发布机构、公开属性、索引号、来源等）是否填写；空着、写“无”或占位符的不算。页面自己写明的也算：“发文字号：”等标签、页首的文号、落款的机关和日期、“此件公开发布”。系统没有传来任何字段的稿件不适用；字段填得对不对由别的规则检查。",
        en: "Whether the fields that the catalogue lists for the column (number, date, issuer, openness, index number, source …) are filled in; nothing, 无 and a placeholder are not enough. What the page itself shows counts: labels with a value, the number at its head, the sign-off, the note 此件公开发布. Does not apply to drafts that come without any field; whether a value is right is for other rules.",
    },
    why: Say {
        zh: "公开目录和检索靠这些字段；规范性文件没有文号和成文日期，就不能作为依据。",
        en: "Directories and searches rest on these fields; a normative document without number and date cannot be relied on.",
    },
    mend: Say { zh: "在稿件字段里补填，或者在页面上写明。", en: "Fill in the field, or state it on the page." },
    applies: |cx| {
        let sent = || cx.draft.meta.iter().flatten().any(|(_, value)| value.as_ref().is_some_and(|value| !value.trim().is_empty()));
        cx.column.is_some_and(|column| !column.fields.is_empty()) && sent()
    },
    check,
    examples: natively(&[
        absent("policy-document", "<p>现将有关事项通知如下。</p>").with_meta(&[("source", "青石县自然资源局")]),
        absent("policy-document", "<p>索引号：</p><p>青自然资规〔2026〕1号</p><p>青石县自然资源局</p><p>2026年3月1日</p>")
            .with_meta(&[("docNumber", "无"), ("source", "青石县自然资源局")]),
        absent("policy-document", "<p>青石县自然资源局</p><p>2026年3月1日</p><p>（此件公开发布）</p>")
            .with_meta(&[("indexNumber", "待补充"), ("docNumber", "青自然资规〔2026〕1号")]),
        silent("policy-document", "<p>现将有关事项通知如下。</p>"),
        silent(
            "policy-document",
            "<p>青自然资规〔2026〕1号</p><p>现将有关事项通知如下。</p><p>青石县自然资源局</p><p>2026年3月1日</p><p>（此件公开发布）</p>",
        )
        .with_meta(&[("indexNumber", "113507000000000000/2026-00037"), ("source", "青石县自然资源局")]),
        silent(
            "policy-document",
            "<table><tr><td>索引号</td><td>11350700/2026-1</td><td>发文字号</td><td>青自然资规〔2026〕1号</td></tr><tr><td>成文日期</td><td>2026-03-01</td><td>发布机构</td><td>青石县自然资源局</td></tr><tr><td>公开属性</td><td>主动公开</td><td>有效性</td><td>有效</td></tr></table><p>现将有关事项通知如下。</p>",
        )
        .with_meta(&[("source", "青石县自然资源局")]),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(column) = cx.column else { return };
    let labelled = labelled(cx);
    for field in column.fields.iter().filter(|field| cx.kind_is(&field.kinds)) {
        let known = cx.checker.draft_fields().iter().position(|known| known.id == field.field);
        if !is_filled_in(cx, &field.field) && !known.is_some_and(|index| labelled[index]) && !is_shown(cx, &field.field)
        {
            sink.push(missing(cx, field, known));
        }
    }
}

/// Whether the host sent a value that is one.
fn is_filled_in(cx: &Context<'_>, name: &str) -> bool {
    let of_name = |field: &&Field<'_>| match name {
        "title" => field.name == "title",
        _ => field.name.strip_prefix("meta.") == Some(name),
    };
    cx.fields.iter().find(of_name).is_some_and(|field| {
        let all = Span::new(0, field.page.text.folded().len());
        given(cx, field, all) == Some(Value::Given)
    })
}

/// By field: whether a label with a value stands in the body.
fn labelled(cx: &Context<'_>) -> Vec<bool> {
    let body = cx.body();
    let mut found = vec![false; cx.checker.draft_fields().len()];
    for hit in body.page.text.hits() {
        for index in cx.vocabulary.fields(hit.word) {
            found[index] = found[index] || value_of(cx, body, hit.span, Position::Start) == Some(Value::Given);
        }
    }
    found
}

/// Blocks at the head of a page, its frame included, in which its number may stand.
const HEAD: usize = 30;
/// Longest block, in bytes, that is a number or a date and little else.
const SHORT: u32 = 120;

/// Whether the page shows a field without a label. In doubt it does: a field that blocks must be missing for certain.
fn is_shown(cx: &Context<'_>, name: &str) -> bool {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let mut short = body.page.blocks.iter().map(|block| block.span).filter(|block| block.end - block.start <= SHORT);
    match name {
        "issuer" => sign_off::signer(cx).is_some(),
        "createdAt" => short.any(|block| {
            let text = body.slice(block).trim_end_matches([' ', ')', '。']);
            text.contains('年')
                && text.contains('月')
                && ["日", "印发", "发布", "公布"].iter().any(|end| text.ends_with(end))
        }),
        "openness" => cx.words(body, all, Groups::of(&[Group::OpenNote, Group::ClosedNote])).next().is_some(),
        "docNumber" => short.take(HEAD).any(|block| {
            let cited = ["根据", "按照", "依据", "《"].iter().any(|word| body.slice(block).contains(word));
            !cited
                && (body.facts().quantities_in(block).iter().any(|fact| fact.kind == Kind::DocumentNumber)
                    || has_number(cx, body, block))
        }),
        _ => false,
    }
}

fn missing(cx: &Context<'_>, field: &MetaField, known: Option<usize>) -> Found {
    let known = known.map(|index| &cx.checker.draft_fields()[index]);
    let name = known.map_or(field.field.as_str(), |known| if cx.english() { &known.name_en } else { &known.name });
    let level = field.level.unwrap_or(Level::Block);
    let what = match level {
        Level::Block => say!(cx, "缺少必填字段“{}”", "The required field “{}” is missing", name),
        Level::Review => say!(cx, "没有填写“{}”", "“{}” is not filled in", name),
        _ => say!(cx, "建议填写“{}”", "“{}” is advised", name),
    };
    let how = known.map_or_else(
        || say!(cx, "请填写“{}”。", "Fill in “{}”.", name),
        |known| if cx.english() { known.mend_en.clone() } else { known.mend.clone() },
    );
    let place = if field.field == "title" { "title".to_owned() } else { format!("meta.{}", field.field) };
    Found {
        field: Some(place),
        at_most: Some(level).filter(|level| *level < Level::Block),
        basis: (!field.basis.is_empty()).then(|| field.basis.clone()),
        ..Found::absent(what, how)
    }
}
