//! `column/faulty-tag`: an official page tag whose content cannot be right.

use crate::draft::{is_date, without_time};
use crate::fold::FoldTable;
use crate::page::BlockKind;
use crate::page::tags::PageTag;
use crate::report::Level;
use crate::rule::{Change, Context, Found, Rule, Say, Sink, hit, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/faulty-tag",
    level: Level::Block,
    basis: &["M05", "M07"],
    title: Say { zh: "网页标签内容有误", en: "An official page tag is wrong" },
    checks: Say {
        zh: "网页标签 PubDate 是不是“年-月-日 时:分”的形式、有没有这一天；ArticleTitle 与稿件标题、与页面 title 是否一致（title 里可以再带栏目名和网站名）；SiteIDCode 是不是 10 位数字或者 bm 加 8 位数字（形式据实例归纳，只请人工复核）。不核对域名和标识码属于哪个网站。",
        en: "Whether PubDate has the form YYYY-MM-DD HH:MM and is a day of the calendar; whether ArticleTitle agrees with the draft's title and the page's <title> (which may also name column and site); whether SiteIDCode is ten digits, or bm and eight (a form found on real sites: review only). Whose domain and code they are is not checked.",
    },
    why: Say {
        zh: "标签写错，检查和检索会把页面算作未注明时间或者标题不符。",
        en: "With a wrong tag, inspections and search engines count the page as undated or mistitled.",
    },
    mend: Say { zh: "按提示改正标签内容。", en: "Correct the content of the tag as suggested." },
    applies: |cx| cx.body().page.tags.has_head || cx.body().page.tags.has("PubDate"),
    check,
    examples: natively(&[
        hit("notice", "<head><meta name=\"PubDate\" content=\"⟦2026/5/18 10:19⟧\"></head><p>正文。</p>"),
        hit("notice", "<head><meta content='⟦2026-05-18⟧' name=pubdate></head><p>正文。</p>"),
        hit("notice", "<head><meta name=\"SiteIDCode\" content=\"⟦350700001⟧\"></head><p>正文。</p>"),
        silent("notice", "<head><meta name=\"PubDate\" content=\"2026-05-18 10:19\"></head><p>正文。</p>"),
        silent("notice", "<head><meta name=\"SiteIDCode\" content=\"bm07000001\"></head><p>正文。</p>"),
        silent("notice", "<p>发布时间：2026/5/18</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let tags = &cx.body().page.tags;
    if let Some(tag) = tags.find("PubDate").filter(|tag| !is_moment(&tag.content)) {
        let what = say!(
            cx,
            "网页标签 PubDate 应当写成“年-月-日 时:分”",
            "The page tag PubDate must have the form YYYY-MM-DD HH:MM"
        );
        let how = say!(cx, "例如：2026-05-18 10:19。", "For example: 2026-05-18 10:19.");
        let mended = mended_moment(&tag.content);
        sink.extend(at(cx, tag, what, how).map(|found| with_fix(cx, found, mended)));
    }
    if let Some(tag) = tags.find("SiteIDCode").filter(|tag| !is_site_code(&tag.content)) {
        let what = say!(
            cx,
            "网页标签 SiteIDCode 不像网站标识码",
            "The page tag SiteIDCode does not look like the code of a site"
        );
        let how = say!(
            cx,
            "网站标识码一般是 10 位数字，部委网站是 bm 加 8 位数字，请核对。",
            "It is usually ten digits, or bm and eight digits for a ministry; please compare."
        );
        sink.extend(at(cx, tag, what, how).map(Found::uncertain));
    }
    if let Some(tag) = tags.find("ArticleTitle") {
        let fold = FoldTable::new();
        let bare = |text: &str| -> String { fold.fold_str(text).chars().filter(|c| !c.is_whitespace()).collect() };
        let named = bare(&tag.content);
        let other = |title: String, whole: bool| {
            !title.is_empty()
                && !(if whole { title == named } else { title.contains(&named) || named.contains(&title) })
        };
        let page_title = cx.body().page.blocks.iter().find(|block| block.kind == BlockKind::Title);
        let page_title = page_title.map_or(String::new(), |block| bare(cx.body().slice(block.span)));
        if other(bare(&cx.draft.title), true) || other(page_title, false) {
            let what = say!(
                cx,
                "网页标签 ArticleTitle 与标题不一致",
                "The page tag ArticleTitle does not agree with the title"
            );
            let how = say!(cx, "改成与可见标题相同。", "Write the title as readers see it.");
            sink.extend(at(cx, tag, what, how).map(Found::uncertain));
        }
    }
}

fn at(cx: &Context<'_>, tag: &PageTag, what: String, how: String) -> Option<Found> {
    let field = cx.fields.iter().position(|field| field.is_unseen())?;
    let span = tag.span?;
    let found = Found::at(field, span, what, how).quoted(crate::mask::harmless(&tag.content));
    Some(Found { element: Some(tag.name.clone()), ..found })
}

fn with_fix(cx: &Context<'_>, found: Found, mended: Option<String>) -> Found {
    let range = found.place.and_then(|(field, span)| cx.fields[field].page.text.source_range(span));
    match (mended, range) {
        (Some(mended), Some(range)) => {
            let title = say!(cx, "改为 {}", "Write {}", mended);
            found.fixed(Change { title, edits: vec![(range, mended)] })
        }
        _ => found,
    }
}

/// `2026-05-18 10:19`.
fn is_moment(content: &str) -> bool {
    content.len() == 16 && content.as_bytes()[10] == b' ' && is_date(without_time(content)) && is_time(&content[11..])
}

fn is_time(text: &str) -> bool {
    let parts = text.split_once(':').map(|(hour, minute)| (hour.parse::<u8>(), minute.parse::<u8>()));
    text.len() == 5 && matches!(parts, Some((Ok(0..=23), Ok(0..=59))))
}

/// A day and a time that are written otherwise: 2026/5/18 10:19:07, 2026-5-18T10:19.
fn mended_moment(content: &str) -> Option<String> {
    let (day, time) = content.split_once([' ', 'T'])?;
    let mut numbers = day.split(['-', '/', '.']).map(|part| part.parse::<u16>());
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (numbers.next(), numbers.next(), numbers.next(), numbers.next())
    else {
        return None;
    };
    let mut parts = time.split(':');
    let (hour, minute) = (parts.next()?.parse::<u8>().ok()?, parts.next()?.parse::<u8>().ok()?);
    let moment = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}");
    is_moment(&moment).then_some(moment)
}

/// Ten digits, or `bm` and eight.
fn is_site_code(content: &str) -> bool {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    digits(content, 10) || content.strip_prefix("bm").is_some_and(|rest| digits(rest, 8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Checker, Draft};

    #[test]
    fn the_content_of_a_tag_is_where_it_stands() {
        let checker = Checker::new(None, None).unwrap();
        let found = |title: &str, head: &str| -> Vec<String> {
            let body = format!("<head>{head}</head><p>正文。</p>");
            let draft = Draft { column: "notice".into(), title: title.into(), body: body.clone(), ..Draft::default() };
            let report = checker.check(&draft);
            let findings = report.findings.iter().filter(|finding| finding.rule == RULE.name);
            let units: Vec<u16> = body.encode_utf16().collect();
            let place = |start: Option<u32>, end: Option<u32>| {
                String::from_utf16(&units[start.unwrap() as usize..end.unwrap() as usize]).unwrap()
            };
            findings.map(|finding| place(finding.start, finding.end)).collect()
        };
        for (title, head, wanted) in [
            ("", "<meta name=PubDate content='2026/5/18 10:19'>", vec!["2026/5/18 10:19"]),
            ("", "<meta content='2026-05-18' name=pubdate>", vec!["2026-05-18"]),
            ("", "<meta name='PubDate' content='2026-02-30 10:19'>", vec!["2026-02-30 10:19"]),
            ("", "<meta name='PubDate' content='2026-05-18 10:19'>", vec![]),
            ("", "<meta name='SiteIDCode' content='350700001'>", vec!["350700001"]),
            ("", "<meta name='SiteIDCode' content='bm07000001'>", vec![]),
            ("停水公告", "<meta name='ArticleTitle' content='停电公告'>", vec!["停电公告"]),
            ("停水公告", "<meta name='ArticleTitle' content=' 停水 公告 '>", vec![]),
            ("", "<title>停水公告-县局</title><meta name='ArticleTitle' content='停电公告'>", vec!["停电公告"]),
            ("", "<title>停水公告-县局</title><meta name='ArticleTitle' content='停水公告'>", vec![]),
        ] {
            assert_eq!(found(title, head), wanted, "{head}");
        }
    }

    #[test]
    fn a_moment_is_a_day_and_a_time() {
        assert!(is_moment("2026-05-18 10:19"));
        for other in ["2026-05-18", "2026-05-18 24:00", "2026-05-18 1:19", "2026-02-30 10:19", "2026-05-18T10:19", ""] {
            assert!(!is_moment(other), "{other}");
        }
        assert_eq!(mended_moment("2026/5/18 9:05:33").as_deref(), Some("2026-05-18 09:05"));
        assert_eq!(mended_moment("2026/5/18"), None);
        assert_eq!(mended_moment("2026-02-30 10:19"), None);
    }
}
