//! `column/missing-tag`: a whole HTML page without one of the official page tags.

use crate::catalogue::{Tag, TagScope};
use crate::page::tags::PageTags;
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/missing-tag",
    level: Level::Block,
    basis: &["M01", "M04"],
    title: Say { zh: "缺少网页标签", en: "An official page tag is missing" },
    checks: Say {
        zh: "正文是整个 HTML 文件（有 head）时，站点标签 SiteName、SiteDomain、SiteIDCode 和内容页标签 ArticleTitle、PubDate、ContentSource 是否都有内容；栏目页查 ColumnName、ColumnDescription、ColumnKeywords、ColumnType。一个规定的标签也没有的文件，可能是模板之外的导出件，只请人工复核。编辑框里的稿件没有 head，不适用。",
        en: "For a whole HTML file (one with a head): whether the tags SiteName, SiteDomain, SiteIDCode and, on a page of one article, ArticleTitle, PubDate, ContentSource have content; on a page that lists a column ColumnName, ColumnDescription, ColumnKeywords, ColumnType. A file without any of them may be an export outside the template: that asks for review only. A draft in an editor has no head; the rule does not apply to it.",
    },
    why: Say {
        zh: "《网页设计规范》把这些标签列为必选，检查和检索按标签读取页面。",
        en: "The national rules on page design require these tags; inspections and search engines read pages by them.",
    },
    mend: Say {
        zh: "在模板的 head 里补上该标签；可以用 checker.tags(draft) 生成整段标签。",
        en: "Add the tag to the head of the template; checker.tags(draft) makes the whole block.",
    },
    applies: |cx| cx.body().page.tags.has_head,
    check,
    examples: natively(&[
        absent("notice", "<html><head><title>青石县公告</title></head><body><p>正文。</p></body></html>"),
        absent(
            "notice",
            "<head><meta name=SiteName content=青石县自然资源局><meta name=SiteDomain content=zrzy.example.gov.cn><meta name=SiteIDCode content=3507000001><meta name=ArticleTitle content=公告><meta name=PubDate content=''><meta name=ContentSource content=本局></head><p>正文。</p>",
        ),
        silent("notice", "<p>正文。</p>"),
        silent(
            "notice",
            "<head><META NAME=sitename CONTENT=青石县自然资源局><meta name=SiteDomain content=zrzy.example.gov.cn><meta name=SiteIDCode content=3507000001><meta name=ArticleTitle content=公告><meta name=PubDate content='2026-05-18 10:19'><meta name=ContentSource content=本局></head><p>正文。</p>",
        ),
        silent(
            "notice",
            "<head><meta name=SiteName content=青石县自然资源局><meta name=SiteDomain content=zrzy.example.gov.cn><meta name=SiteIDCode content=3507000001><meta name=ColumnName content=通知公告><meta name=ColumnDescription content=通知><meta name=ColumnKeywords content=通知><meta name=ColumnType content=通知公告></head><p>正文。</p>",
        ),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let tags = &cx.body().page.tags;
    let official = || cx.checker.profile().catalogue.tags.iter();
    if !official().any(|tag| tags.has(&tag.name)) {
        let what = say!(cx, "页面没有任何规定的网页标签", "The page has none of the official page tags");
        let how = say!(
            cx,
            "在模板的 head 里加上 SiteName、SiteDomain、SiteIDCode、ArticleTitle、PubDate、ContentSource。",
            "Add SiteName, SiteDomain, SiteIDCode, ArticleTitle, PubDate and ContentSource to the head of the template."
        );
        sink.push(Found::absent(what, how).uncertain());
        return;
    }
    let scope = scope(official(), tags);
    let asked = |tag: &&Tag| tag.required && (tag.scope == TagScope::Site || tag.scope == scope);
    for tag in official().filter(asked).filter(|tag| tags.get(&tag.name).is_none()) {
        let what = match tags.has(&tag.name) {
            true => say!(cx, "网页标签 {} 没有内容", "The page tag {} has no content", tag.name),
            false => say!(cx, "缺少网页标签 {}", "The page tag {} is missing", tag.name),
        };
        let how = say!(
            cx,
            "在 head 里写明：<meta name=\"{}\" content=\"……\">。",
            "Add to the head: <meta name=\"{}\" content=\"…\">.",
            tag.name
        );
        let found = Found::absent(what, how);
        sink.push(Found { element: Some(tag.name.clone()), basis: Some(tag.basis.clone()), ..found });
    }
}

/// A page that has tags of a column beyond its name and none of an article lists a column.
fn scope<'a>(official: impl Iterator<Item = &'a Tag> + Clone, tags: &PageTags) -> TagScope {
    let has = |scope: TagScope| official.clone().any(|tag| tag.scope == scope && tag.required && tags.has(&tag.name));
    let article = has(TagScope::Article);
    if !article && has(TagScope::Column) { TagScope::Column } else { TagScope::Article }
}
