//! `column/wrong-issuer`: the page is published by another body than the one that the law names.

use super::sign_off;
use crate::catalogue::Publisher;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, hit, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/wrong-issuer",
    level: Level::Review,
    basis: &["T01", "T05", "T07"],
    title: Say { zh: "发布主体不符", en: "Not the body that must publish this" },
    checks: Say {
        zh: "栏目目录写明发布主体的（如征收土地的三种公告由县级以上人民政府发布，地质灾害预报由自然资源主管部门会同气象机构发布），落款、页首、标题和发布机构字段里是否有这样的机关。都看不出发布机关的不报；受委托发布的请人工复核。",
        en: "Where the catalogue names the publisher of the column's pages (the three notices of land acquisition: the people's government; forecasts of geological hazards: the bureau together with the weather service), whether the sign-off, the head, the title or the issuer field names such a body. Silent where no body is named at all; whether another body was entrusted a person has to say.",
    },
    why: Say {
        zh: "法律规定由谁发布，别的机关发布的公告可能被认定无效。",
        en: "Where the law says who publishes, a notice by another body may be void.",
    },
    mend: Say {
        zh: "由法定机关发布并落款，例如“青石县人民政府”；代为发布的，在正文写明受谁委托。",
        en: "Let the body that the law names publish and sign it, such as 青石县人民政府; where another does so on its behalf, say so.",
    },
    applies: |cx| publisher(cx).is_some(),
    check,
    examples: natively(&[
        hit(
            "land-acquisition-announcement",
            "<p>现将征收土地有关事项公告如下。</p><p>⟦青石县自然资源局⟧</p><p>2026年3月1日</p>",
        ),
        hit(
            "land-acquisition-announcement",
            "<p>现将征收土地有关事项公告如下。</p><p>⟦青石县自然资源和规划局⟧（盖章） 2026年3月1日</p>",
        ),
        silent(
            "land-acquisition-announcement",
            "<p>现将征收土地有关事项公告如下。</p><p>青石县人民政府</p><p>2026年3月1日</p>",
        ),
        silent("land-acquisition-announcement", "<p>现将征收土地有关事项公告如下。</p>"),
        hit(
            "land-acquisition-compensation",
            "<p>现将补偿安置方案公告如下。</p><p>发布单位：⟦青石县自然资源局、青石县财政局⟧</p>",
        ),
        silent("notice", "<p>公告如下。</p><p>青石县自然资源局</p>"),
    ]),
};

/// The publisher that the column asks for in pages of this kind.
fn publisher<'a>(cx: &Context<'a>) -> Option<&'a Publisher> {
    cx.column?.publisher.as_ref().filter(|publisher| cx.kind_is(&publisher.kinds))
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(publisher) = publisher(cx) else { return };
    let ends_so = |name: &str| publisher.endings.iter().any(|ending| name.ends_with(&cx.checker.folded(ending)));
    let named = sign_off::all(cx);
    let name = |found: &sign_off::Found| cx.fields[found.field].slice(found.span).trim_end();
    let body = cx.body().page.text.folded();
    let partner = |word: &String| {
        let word = cx.checker.folded(word);
        body.contains(&word) || named.iter().any(|found| name(found).contains(&word))
    };
    let with_partner = publisher.jointly.is_empty() || publisher.jointly.iter().any(partner);
    let right_body = publisher.endings.is_empty() || named.iter().any(|found| ends_so(name(found)));
    let Some(first) = named.first().filter(|_| !right_body || !with_partner) else { return };
    let shown = harmless(name(first));
    let endings = publisher.endings.join(if cx.english() { " / " } else { "或者" });
    let partners = publisher.jointly.join(if cx.english() { " / " } else { "或者" });
    let what = if right_body {
        say!(
            cx,
            "发布主体是“{}”，没有看到会同发布的{}机构",
            "Published by “{}”; the partner ({}) is not named",
            shown,
            partners
        )
    } else {
        say!(cx, "发布主体是“{}”，依法应当是{}", "Published by “{}”; the law asks for {}", shown, endings)
    };
    let how = say!(
        cx,
        "由法定机关发布并落款；受委托代为发布的，在正文写明。",
        "Let the body that the law names publish and sign it; where another does so on its behalf, say so."
    );
    let found = Found {
        at_most: publisher.level,
        basis: (!publisher.basis.is_empty()).then(|| publisher.basis.clone()),
        ..Found::at(first.field, first.span, what, how).quoted(shown)
    };
    sink.push(found.uncertain());
}
