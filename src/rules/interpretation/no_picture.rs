//! `interpretation/no-picture`: an interpretation of words alone.

use super::applies;
use crate::draft::Format;
use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/no-picture",
    level: Level::Advise,
    basis: &["J11"],
    title: Say { zh: "解读没有图片、视频", en: "The interpretation has no picture" },
    checks: Say {
        zh: "解读页面上有没有图片、视频，或者指向图解、视频的链接、附件。任务表说的是重点政策，哪些政策是重点由人判断，所以只作提示。纯文本稿件不检查。",
        en: "Whether the page has a picture or a video, or a link or file that is one. The bureau's table speaks of key policies, and which those are a person decides, so this only advises. Plain-text drafts are not checked.",
    },
    why: Say {
        zh: "图比文字好懂，也便于转发。",
        en: "Pictures are easier to understand than text, and easier to pass on.",
    },
    mend: Say {
        zh: "配一张流程图、一张新旧对照表或者“一图读懂”，也可以链接视频。",
        en: "Add a chart of the steps, a diagram or a link to a video.",
    },
    applies: |cx| applies(cx) && cx.draft.format != Some(Format::Text),
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>《办法》共七章三十一条。</p>"),
        absent("policy-interpretation", r#"<p>《辦法》共七章,<a href="/zcwj/1.html">查看原文</a>,視頻會議學習。</p>"#),
        silent("policy-interpretation", r#"<p>《办法》共七章三十一条。</p><p><img src="tu.png" alt="流程图"></p>"#),
        silent("policy-interpretation", r#"<p>《办法》共七章三十一条。<a href="/tj/1.html">一图读懂</a></p>"#),
        silent("policy-interpretation", r#"<p>《办法》共七章三十一条。<a href="/2026/sp.MP4">点这里</a></p>"#),
        silent("policy-document", "<p>本办法共七章三十一条。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if cx.body().page.pictures > 0 || links_one(cx) || is_with_one(cx) {
        return;
    }
    let what = say!(cx, "没有图片、视频或者图解", "There is no picture, video or diagram");
    let how = say!(
        cx,
        "建议配流程图、新旧对照图或者视频；不是重点政策的可以不配。",
        "A chart, a diagram or a video is advised; what is no key policy may do without."
    );
    sink.push(Found::absent(what, how));
}

/// Whether a link leads to one, by its text or by the kind of file.
fn links_one(cx: &Context<'_>) -> bool {
    let body = cx.body();
    body.page.links.iter().any(|link| names_one(cx, body, link.span) || is_file_of_one(&link.target))
}

/// Whether a file that goes with the page is one.
fn is_with_one(cx: &Context<'_>) -> bool {
    cx.fields.iter().filter(|field| field.name.starts_with("attachments[")).any(|field| {
        let all = Span::new(0, field.page.text.folded().len());
        names_one(cx, field, all) || is_file_of_one(field.source)
    })
}

fn names_one<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    cx.words(field, span, Groups::of(&[Group::Picture])).next().is_some()
}

/// What the names of pictures and videos end in.
const FILES: [&str; 10] = ["jpg", "jpeg", "png", "gif", "webp", "svg", "mp4", "mov", "m4v", "webm"];

fn is_file_of_one(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| FILES.iter().any(|known| kind.eq_ignore_ascii_case(known)))
}
