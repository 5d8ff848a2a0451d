//! Where the links and pictures of the body lead.

use super::super::hosts::{Hosts, words};
use super::super::written::tag_of;
use super::{Fault, Place, Reporter, Weight};
use crate::address::{Leads, Reach, Web, file_stem, is_program, reach};
use crate::lexicon::Group;
use crate::page::{Link, ResourceKind};
use crate::rule::{Context, Field};
use crate::text::Span;
use std::collections::HashSet;

/// Where links lead that can be opened, and where those that cannot, both in order: what the text says is held against them.
#[derive(Default)]
pub struct Linked {
    pub good: Vec<Span>,
    pub bad: Vec<Span>,
}

/// Looks at all links and pictures.
pub fn check(reporter: &mut Reporter<'_, '_>, hosts: &Hosts<'_>) -> Linked {
    let cx = reporter.cx;
    let body = cx.body();
    let back_office: HashSet<&str> = words(cx, Group::BackOfficePath).collect();
    let mut linked = Linked::default();
    for link in &body.page.links {
        // What stands in a comment or only marks a place is no link.
        let Some(source) = link.source.clone() else { continue };
        let text = body.slice(link.span).trim();
        let judged = judge(cx, body, link, hosts, &back_office);
        match judged {
            Some((_, Weight::Advises, _)) | None => linked.good.push(link.span),
            Some(_) => linked.bad.push(link.span),
        }
        let Some((fault, weight, key)) = judged else { continue };
        let told_by_text = matches!(fault, Fault::Empty | Fault::EmptyFile | Fault::Script);
        let shown = if told_by_text { text } else { link.target.as_str() };
        // An empty address has no place of its own, and a script's is of no use: there the text is shown.
        let source = (!told_by_text).then_some(source);
        let key = key.unwrap_or_else(|| if told_by_text { text.to_owned() } else { link.target.clone() });
        reporter.tell(fault, weight, Place { field: 0, span: link.span, source }, &key, shown);
    }
    for resource in &body.page.resources {
        if !matches!(resource.kind, ResourceKind::Picture | ResourceKind::Media) {
            continue;
        }
        let leads = Leads::of(&resource.target);
        let told = match &leads {
            Leads::Host(web) => by_host(web)
                .map(|fault| (fault, Weight::Certain))
                .or_else(|| back_office_part(&web.rest, &back_office).map(|fault| (fault, Weight::Asks))),
            Leads::LocalFile => Some((Fault::Local, Weight::Certain)),
            Leads::Share => Some((Fault::Share, Weight::Certain)),
            Leads::Miswritten => Some((Fault::Miswritten, Weight::Certain)),
            Leads::SameSite(path) => back_office_part(path, &back_office).map(|fault| (fault, Weight::Asks)),
            _ => None,
        };
        if let Some((fault, weight)) = told {
            let weight = if fault == Fault::EditorIcon { Weight::Advises } else { weight };
            let span = Span { start: resource.beside, end: resource.beside };
            let place = Place { field: 0, span, source: Some(resource.source.clone()) };
            reporter.tell(fault, weight, place, &resource.target, &resource.target);
        }
    }
    linked
}

type Judged = Option<(Fault, Weight, Option<String>)>;

#[inline(never)]
fn judge<'a>(
    cx: &Context<'a>,
    body: &'a Field<'a>,
    link: &Link,
    hosts: &Hosts<'_>,
    back_office: &HashSet<&str>,
) -> Judged {
    let certain = |fault| Some((fault, Weight::Certain, None));
    match Leads::of(&link.target) {
        Leads::Nowhere => empty(cx, body, link),
        Leads::Within(name) if name.is_empty() => empty(cx, body, link),
        Leads::Script(code) => {
            let harmless =
                ["print(", "close(", "history.", "reload(", "scroll", "addfavorite", "sethome", "dofont", "zoom"];
            // Without an event of its own a script that does nothing is no target at all.
            let idle =
                matches!(code.trim_end_matches(';').trim(), "" | "void(0)" | "void 0" | "void(null)" | "none" | "#");
            if idle && !has_event(body, link) {
                return empty(cx, body, link);
            }
            let frame = is_frame_button(cx, body, link) || harmless.iter().any(|call| code.contains(call));
            (!frame && says_something(body, link)).then_some((Fault::Script, Weight::Asks, None))
        }
        Leads::LocalFile => certain(Fault::Local),
        Leads::Share => certain(Fault::Share),
        Leads::Miswritten => certain(Fault::Miswritten),
        Leads::SameSite(path) => back_office_part(&path, back_office).map(|fault| (fault, Weight::Asks, None)),
        Leads::Host(web) => {
            if let Some(fault) = by_host(&web) {
                return certain(fault);
            }
            // test.zrzy.example.gov.cn is not yet the site, oa.… is that of the office.
            let inner = INNER.contains(&web.host.split('.').next().unwrap_or_default());
            if let Some(fault) = back_office_part(&web.rest, back_office).or(inner.then_some(Fault::BackOffice)) {
                return Some((fault, Weight::Asks, None));
            }
            if !web.secure && is_program(&web.rest) {
                return Some((Fault::Insecure, Weight::Advises, None));
            }
            (!hosts.is_own(&web.host)).then_some((Fault::OtherSite, Weight::Advises, Some(web.host)))
        }
        Leads::Within(_) | Leads::Data | Leads::Program => None,
    }
}

/// First parts of hosts that only those who work there use.
const INNER: [&str; 10] = ["test", "dev", "demo", "uat", "staging", "preview", "oa", "admin", "cms", "houtai"];

/// A target that is empty: on a named file a fault, on a button of the frame none.
fn empty<'a>(cx: &Context<'a>, body: &'a Field<'a>, link: &Link) -> Judged {
    if !says_something(body, link) || is_frame_button(cx, body, link) {
        return None;
    }
    if names_file(cx, body, link.span) {
        let weight = if has_event(body, link) { Weight::Asks } else { Weight::Certain };
        return Some((Fault::EmptyFile, weight, None));
    }
    // In a whole file the template's scripts give many links their targets.
    let weight = if body.page.tags.has_head { Weight::Advises } else { Weight::Asks };
    Some((Fault::Empty, weight, None))
}

/// Whether a script is called when somebody clicks.
fn has_event(body: &Field<'_>, link: &Link) -> bool {
    let tag = link.source.as_ref().map(|source| tag_of(body, source)).unwrap_or_default();
    tag.to_ascii_lowercase().contains("onclick")
}

fn says_something(body: &Field<'_>, link: &Link) -> bool {
    body.slice(link.span).chars().any(crate::text::is_letter)
}

/// Whether a text names a file, or says that it is a link to one.
pub fn names_file<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let text = field.slice(span).trim().trim_end_matches([')', '】', ']', '。', ';', ',']);
    file_stem(text).is_some()
        || text.starts_with("附件") && text.len() > "附件".len()
        || cx.has_word(field, span, Group::SaysLink)
}

/// Longest text of a button, in bytes.
const BUTTON: u32 = 30;

/// Whether a link is a button of the page frame: one word for what it does, or one character.
fn is_frame_button<'a>(cx: &Context<'a>, body: &'a Field<'a>, link: &Link) -> bool {
    let len = link.span.end - link.span.start;
    len <= 3 || len <= BUTTON && cx.has_word(body, link.span, Group::FrameAction) && !names_file(cx, body, link.span)
}

/// What is wrong with a host.
pub fn by_host(web: &Web) -> Option<Fault> {
    match reach(&web.host) {
        Reach::Loopback => Some(Fault::Loopback),
        Reach::Intranet => Some(Fault::Intranet),
        Reach::NoDot => Some(Fault::NoDot),
        Reach::Number | Reach::Name => None,
    }
}

/// What a part of a path gives away: a back office, or an icon of an editor.
fn back_office_part(path: &str, words: &HashSet<&str>) -> Option<Fault> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut before = "";
    let parts = path.split(['/', '\\']).filter(|part| !part.is_empty() && !part.starts_with('.'));
    for part in parts {
        // The last part is a page: admin.html is called so, preview.jsp shows what is not out yet.
        let name = part.split(['.', '#']).next().unwrap_or_default();
        let pair = format!("{before}/{name}");
        if words.contains(pair.as_str()) {
            let icon = before.contains("editor") && path.ends_with(['f', 'g']);
            return Some(if icon { Fault::EditorIcon } else { Fault::BackOffice });
        }
        if words.contains(name) {
            return Some(Fault::BackOffice);
        }
        before = part;
    }
    let preview = query.split(['&', '#']).any(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        words.contains(name) && !matches!(value, "0" | "false")
    });
    preview.then_some(Fault::BackOffice)
}
