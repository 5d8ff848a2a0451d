//! `interpretation/not-needed-or-missing`: a policy that concerns the public goes out, and no interpretation with it.

use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/not-needed-or-missing",
    level: Level::Review,
    basis: &["J01"],
    title: Say { zh: "没有看到解读", en: "No interpretation was found" },
    checks: Say {
        zh: "“政策文件”栏目里涉及群众或者企业的规范性文件（办法、规定、细则、标准、措施、实施意见、方案等）有没有链接或者附上解读：链接的文字和地址、附件名、单独成行的“政策解读”都算。人事任免、会议通知、批复、转发、废止、计划、要点和机关内部事务的文件不检查。该不该解读最终由人判断，所以请人工复核。",
        en: "Whether a normative document of the column that concerns citizens or enterprises links its interpretation or has it as a file: text and target of links, names of files and a line such as 政策解读 count. Appointments, meetings, replies, forwarded documents, repeals, plans and inner matters are not checked. Whether one is needed a person decides, so this asks for review.",
    },
    why: Say {
        zh: "涉及群众和企业切身利益的政策应解读尽解读，文件和解读要能互相找到。",
        en: "What concerns citizens and enterprises is to be explained, and document and interpretation are to lead to each other.",
    },
    mend: Say {
        zh: "在文末链接解读，例如“政策解读：《青石县临时用地管理办法》解读”；不需要解读的，由审核人确认。",
        en: "Link the interpretation at the end, such as 政策解读：《青石县临时用地管理办法》解读; where none is needed, a reviewer confirms that.",
    },
    applies: |cx| cx.column_is(&[COLUMN]),
    check,
    examples: natively(&[
        absent(
            "policy-document",
            "<h2>青石县临时用地管理办法</h2><p>建设单位占用农户承包地的，应当给予补偿。本办法自2026年7月1日起施行。</p>",
        ),
        absent(
            "policy-document",
            "<h2>青石縣臨時用地管理辦法</h2><p>第九條 各鄉鎮應當向企業、農戶和施工單位加強政策解讀。</p><p>本辦法自2026年7月1日起施行。</p>",
        ),
        silent(
            "policy-document",
            r#"<p>建设单位占用农户承包地的，应当给予补偿。本办法自2026年7月1日起施行。</p><p><a href="/jd/1.html">政策解读</a></p>"#,
        ),
        silent("policy-document", "<h2>云屏县2026年工作要点</h2><p>服务企业、农户和群众。</p>"),
        silent("notice", "<h2>青石县临时用地管理办法</h2><p>企业、农户和施工单位适用本办法。</p>"),
    ]),
};

/// The column of policies.
const COLUMN: &str = "policy-document";
/// Its kind of document that lays down rules.
const NORMATIVE: &str = "normative";
/// Longest line that may be a pointer to the interpretation, in bytes.
const LINE: u32 = 150;
/// What the addresses of interpretations hold: zcjd is 政策解读.
const ADDRESSES: [&str; 3] = ["zcjd", "jiedu", "tujie"];

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if is_excepted(cx) || !is_of_kind(cx) || !concerns_the_public(cx) || has_one(cx) {
        return;
    }
    let what = say!(
        cx,
        "涉及群众或者企业的文件没有链接解读，也没有附上解读",
        "A document that concerns citizens or enterprises links no interpretation and has none as a file"
    );
    let how = say!(
        cx,
        "链接或者附上解读；不需要解读的，由审核人确认。",
        "Link or attach the interpretation; where none is needed, a reviewer confirms that."
    );
    sink.push(Found::absent(what, how).uncertain());
}

fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// Whether the title names a matter that is not explained, or is that of an interpretation.
fn is_excepted(cx: &Context<'_>) -> bool {
    let groups = Groups::of(&[Group::NotInterpreted, Group::Interpretation]);
    cx.words(cx.title(), whole(cx.title()), groups).next().is_some()
}

/// Whether it lays down rules: by the name of its kind in the title, else by what only such a document says of itself.
fn is_of_kind(cx: &Context<'_>) -> bool {
    let kinds = cx.column.map_or(&[][..], |column| &column.kinds);
    let told = cx.kind().is_some_and(|kind| kinds[kind].id == NORMATIVE);
    told || cx.has_word(cx.title(), whole(cx.title()), Group::Interpreted)
}

/// How often a document that concerns the public speaks of it at least.
const ENOUGH: usize = 2;

/// Whether the text speaks of citizens or enterprises, and not only once.
fn concerns_the_public(cx: &Context<'_>) -> bool {
    let body = cx.body();
    cx.words(body, whole(body), Groups::of(&[Group::ThePublic])).take(ENOUGH).count() == ENOUGH
}

/// Whether the page leads to an interpretation.
fn has_one<'a>(cx: &'a Context<'a>) -> bool {
    let body = cx.body();
    let names = |field: &'a Field<'a>, span: Span| cx.has_word(field, span, Group::Interpretation);
    let linked = body.page.links.iter().any(|link| {
        let target = link.target.to_ascii_lowercase();
        names(body, link.span) || ADDRESSES.iter().any(|word| target.contains(word))
    });
    // 第九条 加强政策解读。 is a duty, not a pointer.
    let is_pointer = |span: Span| span.end - span.start <= LINE && !body.slice(span).contains(['。', ';']);
    let pointed = || body.page.blocks.iter().any(|block| is_pointer(block.span) && names(body, block.span));
    let sent = || {
        let others =
            cx.fields.iter().filter(|field| field.name.starts_with("attachments[") || field.name.starts_with("meta."));
        others.into_iter().any(|field| names(field, whole(field)))
    };
    linked || pointed() || sent()
}
