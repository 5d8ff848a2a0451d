//! `column/openness`: a page is handed in for publication that says of itself that it is not for everybody.

use crate::catalogue::Audience;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/openness",
    level: Level::Block,
    basis: &["D09"],
    title: Say { zh: "公开属性与发布矛盾", en: "Not meant for publication" },
    checks: Say {
        zh: "稿件的公开属性是“依申请公开”或者“不予公开”却送来发布，没有写理由的一并指出；正文自己注明“此件不公开”“此件依申请公开”，或者“公开属性”一栏写依申请公开、不予公开。“公开方式”等栏这样写的，以及公开对象有限的栏目，请人工复核。正文叙述别人的信息不予公开的不算。公开属性定得对不对不判断。",
        en: "Whether the draft's openness is on-request or withheld while it is handed in for publication, also whether its reason is missing; whether the body notes of itself that it is not open or open on request only, or says so under the label 公开属性. Under labels such as 公开方式, and in columns for a limited audience, a person is asked. Text about other information being withheld is not meant. Whether the openness was chosen well is not judged.",
    },
    why: Say {
        zh: "定为不予公开或者依申请公开的公文上了网，就是误公开，撤回也难以消除影响。",
        en: "A document that was not to be open and goes online cannot be taken back.",
    },
    mend: Say {
        zh: "核对公开属性：可以公开的，改为主动公开并注明“（此件公开发布）”；不能公开的，撤回稿件。",
        en: "Check the openness: make it proactive and note 此件公开发布, or withdraw the draft.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("policy-document", "<p>各科室：现将有关事项通知如下。</p><p>（⟦此件不予公开⟧）</p>"),
        hit("policy-document", "<p>公开属性：⟦依申请公开⟧</p><p>现将有关事项通知如下。</p>"),
        hit("notice", "<table><tr><td>公开属性</td><td>⟦不予公开⟧</td></tr></table><p>现将有关事项通知如下。</p>"),
        absent("notice", "<p>现将有关事项通知如下。</p>").with_meta(&[("openness", "withheld")]),
        silent("policy-document", "<p>现将有关事项通知如下。</p><p>（此件公开发布）</p>"),
        silent("on-request-reply", "<p>经审查，该信息属于商业秘密，本机关决定不予公开，该件不公开。</p>"),
        silent("disclosure-guide", "<p>公开方式：主动公开、依申请公开</p><p>注明“此件不公开”的公文不上网。</p>"),
        silent("policy-document", "<p>现将有关事项通知如下。</p>").with_meta(&[("openness", "proactive")]),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    sink.extend(of_field(cx));
    let proactive =
        cx.fields.iter().any(|field| field.name == "meta.openness" && openness(field) == Some(Openness::Proactive));
    let body = cx.body();
    let found = own_note(cx, body).map(|span| (span, true)).or_else(|| labelled(body));
    if let Some((span, certain)) = found {
        let shown = harmless(body.shown(span));
        let what = match proactive {
            true => say!(
                cx,
                "正文注明“{}”，与公开属性“主动公开”矛盾",
                "The body says “{}”, while its openness is proactive",
                shown
            ),
            false => say!(cx, "正文注明“{}”，不能送来发布", "The body says “{}”, so it is not to be published", shown),
        };
        let found = Found::at(0, span, what, how(cx)).quoted(shown);
        sink.push(if certain { found } else { found.uncertain() });
    }
}

fn how(cx: &Context<'_>) -> String {
    say!(
        cx,
        "请核对：可以公开的，改为“主动公开”并注明“（此件公开发布）”；不能公开的，撤回稿件。",
        "Check it: make it proactive and note 此件公开发布, or withdraw the draft."
    )
}

/// How open a document is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Openness {
    Proactive,
    OnRequest,
    Withheld,
}

/// What a value says; a host may send it in Chinese.
fn said(text: &str) -> Option<Openness> {
    match text.trim() {
        "proactive" | "主动公开" | "公开" => Some(Openness::Proactive),
        "on-request" | "依申请公开" | "依申请" => Some(Openness::OnRequest),
        "withheld" | "不予公开" | "不公开" | "免予公开" => Some(Openness::Withheld),
        _ => None,
    }
}

fn openness(field: &Field<'_>) -> Option<Openness> {
    said(field.page.text.folded())
}

/// What the field of the draft says.
fn of_field(cx: &Context<'_>) -> Option<Found> {
    let index = cx.fields.iter().position(|field| field.name == "meta.openness")?;
    let field = &cx.fields[index];
    let name = match openness(field)? {
        Openness::Proactive => return None,
        Openness::OnRequest => say!(cx, "依申请公开", "on request"),
        Openness::Withheld => say!(cx, "不予公开", "withheld"),
    };
    let reason = cx.fields.iter().find(|field| field.name == "meta.opennessReason");
    let without_reason = reason.is_none_or(|field| field.page.text.folded().trim().is_empty());
    let what = match without_reason {
        true => say!(
            cx,
            "公开属性是“{}”却送来发布，也没有写理由",
            "Its openness is “{}” and yet it is handed in for publication; nor is a reason given",
            name
        ),
        false => {
            say!(cx, "公开属性是“{}”却送来发布", "Its openness is “{}” and yet it is handed in for publication", name)
        }
    };
    let span = Span::new(0, field.page.text.folded().trim_end().len());
    let found = Found::at(index, span, what, how(cx)).quoted(harmless(field.shown(span)));
    // A reply that is published in part was open on request at first.
    let limited = cx.column.is_some_and(|column| column.openness == Audience::Limited);
    Some(if limited { found.uncertain() } else { found })
}

/// How many blocks at the end of a page may hold its note, and at either end its labels.
const EDGE: usize = 12;

/// The note of a document that it is not open: the whole of a block among the last ones.
fn own_note<'a>(cx: &Context<'a>, body: &'a Field<'a>) -> Option<Span> {
    body.page.blocks.iter().rev().take(EDGE).find_map(|block| {
        let notes = cx.words(body, block.span.tail(200), Groups::of(&[Group::ClosedNote]));
        let note = notes.max_by_key(|note| note.span.end - note.span.start)?.span;
        let rest = |start, end| body.slice(Span { start, end }).chars().all(|c| !c.is_alphanumeric());
        (rest(block.span.start, note.start) && rest(note.end, block.span.end)).then_some(note)
    })
}

/// Labels whose value is the openness of the page, and those that may speak of other information.
const LABELS: [(&str, bool); 6] = [
    ("公开属性", true),
    ("公开选项", true),
    ("公开方式", false),
    ("公开形式", false),
    ("公开类型", false),
    ("公开类别", false),
];

/// The value under such a label at the head or the end of the page, and whether it is the page's own for certain.
fn labelled(body: &Field<'_>) -> Option<(Span, bool)> {
    let blocks = &body.page.blocks;
    let last = blocks.len().saturating_sub(EDGE).max(EDGE.min(blocks.len()));
    blocks[..EDGE.min(blocks.len())].iter().chain(&blocks[last..]).find_map(|block| {
        let text = body.slice(block.span.head(200));
        let trimmed = text.trim_matches(|c: char| c.is_whitespace() || "()【】".contains(c));
        let (label, value) = match trimmed.split_once(':') {
            Some(parts) => parts,
            None => {
                let left = body.page.left_of(block.cell?)?;
                (body.slice(body.page.cells[left as usize].span.head(60)), trimmed)
            }
        };
        let label = label.trim().trim_end_matches(':');
        let (_, certain) = LABELS.iter().find(|(known, _)| label.ends_with(known))?;
        let value = value.trim();
        let closed = matches!(said(value)?, Openness::OnRequest | Openness::Withheld);
        let start = block.span.start + text.rfind(value)? as u32;
        closed.then_some((Span { start, end: start + value.len() as u32 }, *certain))
    })
}
