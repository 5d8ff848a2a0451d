//! What comes from other sites or leads there unseen: links that nobody sees, scripts, frames, forms, redirects.

use super::super::hosts::{Hosts, words};
use super::super::written::{address_at, tag_of};
use super::scripts::{self, Does};
use super::{FOREIGN, Place, tell};
use crate::address::{Leads, Reach, Web, is_throwaway, reach};
use crate::lexicon::{Group, Groups};
use crate::page::{Link, Resource, ResourceKind};
use crate::rule::{Context, Field, Sink};
use crate::text::{Span, is_letter};
use std::collections::{HashMap, HashSet};

/// Looks at the links and resources of the body; the same host in the same way is told once.
#[inline(never)]
pub fn check(cx: &Context<'_>, hosts: &Hosts<'_>, sink: &mut Sink) {
    let body = cx.body();
    let brands: Vec<&str> = words(cx, Group::GamblingBrand)
        .chain(words(cx, Group::PornBrand))
        .filter(|brand| brand.len() >= FEWEST && brand.is_ascii())
        .collect();
    let mut strangers = Strangers { hosts, brands, known: HashMap::new() };
    let mut told: HashSet<(&str, String)> = HashSet::new();
    for link in body.page.links.iter().filter(|link| link.source.is_some()) {
        let (fault, key) = match Leads::of(&link.target) {
            Leads::Host(web) => (link_fault(cx, body, link, strangers.of(&web)), web.host),
            Leads::Script(code) => (script_fault(cx, &code, &mut strangers, true), code),
            Leads::Data if link.target.to_ascii_lowercase().contains("text/html") => (hidden_page(cx), String::new()),
            _ => continue,
        };
        let Some((way, what, certain)) = fault else { continue };
        if (certain || told.len() < MOST) && told.insert((way, key)) {
            tell(cx, sink, Place { field: 0, span: link.span, source: link.source.clone() }, FOREIGN, what, certain);
        }
    }
    for resource in &body.page.resources {
        let Some((way, what, certain)) = resource_fault(cx, body, resource, &mut strangers) else { continue };
        let key = Leads::of(&resource.target).host().map_or_else(|| resource.target.clone(), |web| web.host.clone());
        if (certain || told.len() < 2 * MOST) && told.insert((way, key)) {
            let span = Span { start: resource.beside, end: resource.beside };
            tell(cx, sink, Place { field: 0, span, source: Some(resource.source.clone()) }, FOREIGN, what, certain);
        }
    }
}

/// Addresses that the text gives for a site of the government and that are none: the domain of a copy was put there.
pub fn spoken_sites(cx: &Context<'_>, hosts: &Hosts<'_>, sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let mut told: HashSet<String> = HashSet::new();
    for hit in cx.words(body, all, Groups::of(&[Group::AddressSign])) {
        let schemed = match body.slice(hit.span) {
            "://" => true,
            "www." => false,
            _ => continue,
        };
        let Some(span) = address_at(body, hit.span) else { continue };
        let address = body.slice(span);
        if !schemed && address.contains("://") {
            continue;
        }
        let whole = if schemed { address.to_owned() } else { format!("//{address}") };
        let Leads::Host(web) = Leads::of(&whole) else { continue };
        let sentence = body.page.text.sentence_at(span.start);
        let before = Span { start: sentence.start, end: span.start }.tail(BEFORE);
        if reach(&web.host) != Reach::Name || hosts.knows(&web.host) || told.contains(&web.host) {
            continue;
        }
        let warned =
            || cx.has_word(body, Span { end: sentence.end.min(span.end + 4 * BEFORE), ..before }, Group::AgainstIt);
        let posing = cx.has_word(body, before, Group::SiteName);
        if posing || is_throwaway(&web.host) && !warned() {
            told.insert(web.host);
            let what = if posing {
                say!(
                    cx,
                    "写作政府网站的网址，但不是政府域名，可能被换成了仿冒或镜像站点",
                    "Given as the address of a site of the government, yet no domain of the government: a copy may stand there"
                )
            } else {
                throwaway(cx)
            };
            tell(cx, sink, Place { field: 0, span, source: None }, FOREIGN, what, false);
        }
    }
}

/// Most hosts of links that are told; as many again of scripts, frames and the like. More add nothing to what is to be done.
const MOST: usize = 200;
/// How far before an address the name of its site may stand, in bytes.
const BEFORE: u32 = 45;

/// Fewest letters of a brand that is looked for in the name of a host.
const FEWEST: usize = 5;

/// Whether a host is strange to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stranger {
    No,
    Yes,
    /// Its name is one of those that are registered by the dozen.
    Throwaway,
    /// Its name is that of a betting site.
    Gambles,
}

struct Strangers<'h> {
    hosts: &'h Hosts<'h>,
    brands: Vec<&'h str>,
    known: HashMap<String, Stranger>,
}

impl Strangers<'_> {
    fn of(&mut self, web: &Web) -> Stranger {
        if let Some(&known) = self.known.get(&web.host) {
            return known;
        }
        // Loopback and office networks are another rule's.
        let reached = matches!(reach(&web.host), Reach::Name | Reach::Number);
        let stranger = if !reached || self.hosts.knows(&web.host) {
            Stranger::No
        } else if self.brands.iter().any(|brand| web.host.contains(brand)) {
            Stranger::Gambles
        } else if is_throwaway(&web.host) {
            Stranger::Throwaway
        } else {
            Stranger::Yes
        };
        self.known.insert(web.host.clone(), stranger);
        stranger
    }
}

type Told = Option<(&'static str, String, bool)>;

fn link_fault(cx: &Context<'_>, body: &Field<'_>, link: &Link, stranger: Stranger) -> Told {
    // A whole file has menus that open and white text on pictures: there what a style hides is not hidden for certain.
    let whole = body.page.tags.has_head;
    if stranger == Stranger::No {
        return None;
    }
    if stranger == Stranger::Gambles {
        return Some((
            "gambles",
            say!(cx, "链接指向赌博网站的域名", "A link leads to a host that is called like a betting site"),
            true,
        ));
    }
    if body.page.hides(link.span) {
        let what = say!(cx, "隐藏的站外链接（暗链）", "A hidden link to another site");
        return Some(("hidden", what, !whole));
    }
    let text = body.slice(link.span).trim();
    let throwaway_host = stranger == Stranger::Throwaway;
    if !link.picture && !text.contains(is_letter) && !is_area(body, link) {
        let what = say!(
            cx,
            "站外链接没有文字也没有图片，或者只挂在标点上，读者看不见",
            "A link to another site has neither text nor picture, or hangs on a mark: nobody sees it"
        );
        return Some(("unseen", what, throwaway_host));
    }
    let office =
        OFFICES.iter().any(|end| text.ends_with(end)) || cx.draft.meta("issuer").is_some_and(|issuer| issuer == text);
    if office {
        let what = say!(
            cx,
            "机关名称链接到站外，不是政府域名",
            "The name of an office leads to a site that is none of the government"
        );
        return Some(("posing", what, throwaway_host));
    }
    throwaway_host.then(|| ("throwaway", throwaway(cx), false))
}

/// What the names of offices and of their sites end with.
const OFFICES: [&str; 9] = ["局", "政府", "厅", "自然资源部", "委员会", "管委会", "门户网站", "政务服务网", "政府网"];

fn throwaway(cx: &Context<'_>) -> String {
    say!(
        cx,
        "网址像成批注册的推广域名，与本页无关",
        "A host whose name looks like one of those that are registered by the dozen to advertise"
    )
}

fn hidden_page(cx: &Context<'_>) -> Told {
    Some(("page", say!(cx, "网址里藏着一个网页", "An address that holds a page of its own"), true))
}

/// Whether a link is a part of a picture, which has no text.
fn is_area(body: &Field<'_>, link: &Link) -> bool {
    let tag = link.source.as_ref().map(|source| tag_of(body, source)).unwrap_or_default();
    tag.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("<area"))
}

/// Whether a frame is made so small that nobody sees it, or a style hides it.
fn is_tiny(tag: &str) -> bool {
    let tag: String = tag.chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')).collect();
    let tag = tag.to_ascii_lowercase();
    ["width=", "height=", "width:", "height:"].iter().any(|side| {
        tag.match_indices(side).any(|(at, _)| {
            let rest = &tag[at + side.len()..];
            rest.starts_with(['0', '1'])
                && !rest[1..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '%' | 'e'))
        })
    }) || ["display:none", "visibility:hidden", "opacity:0;"].iter().any(|style| tag.contains(style))
}

fn resource_fault(cx: &Context<'_>, body: &Field<'_>, resource: &Resource, strangers: &mut Strangers<'_>) -> Told {
    if resource.kind == ResourceKind::InlineScript {
        let from_attribute = !resource.target.is_empty();
        let code = if from_attribute { &resource.target } else { body.source.get(resource.source.clone())? };
        let (way, what, certain) = script_fault(cx, code, strangers, body.page.tags.has_head)?;
        // A button may lead to another site: there a reader asks for it.
        let before = body.source[..resource.source.start].trim_end_matches(['"', '\'', '=', ' ']);
        let asked = from_attribute
            && before
                .len()
                .checked_sub("onclick".len())
                .and_then(|at| before.get(at..))
                .is_some_and(|name| name.eq_ignore_ascii_case("onclick"));
        return Some((way, what, certain && !asked));
    }
    let target = match resource.kind {
        ResourceKind::Refresh => refreshed(&resource.target)?,
        _ => &resource.target,
    };
    let leads = Leads::of(target);
    if let (ResourceKind::Frame, Leads::Script(code)) = (resource.kind, &leads) {
        return script_fault(cx, code, strangers, true);
    }
    if resource.kind == ResourceKind::Media && leads == Leads::Data && target.to_ascii_lowercase().contains("text/html")
    {
        return hidden_page(cx);
    }
    let stranger = match &leads {
        Leads::Host(web) => strangers.of(web),
        Leads::Data | Leads::Script(_) => match resource.kind {
            ResourceKind::Refresh => Stranger::Yes,
            ResourceKind::Frame if leads == Leads::Data => Stranger::Yes,
            _ => Stranger::No,
        },
        _ => Stranger::No,
    };
    if stranger == Stranger::No {
        return None;
    }
    let gambles = matches!(stranger, Stranger::Gambles | Stranger::Throwaway);
    let beside = Span { start: resource.beside, end: resource.beside };
    let numbered = leads.host().is_some_and(|web| reach(&web.host) == Reach::Number);
    let fragment = !body.page.tags.has_head;
    let hidden = fragment && (body.page.hides(beside) || is_tiny(tag_of(body, &resource.source)));
    Some(match resource.kind {
        // Nobody writes scripts into an editor; a whole file has those of its template.
        ResourceKind::Script => (
            "script",
            say!(cx, "引入了站外的脚本", "A script is brought in from another site"),
            gambles || numbered || fragment,
        ),
        ResourceKind::Frame => (
            "frame",
            say!(cx, "嵌入了站外的页面", "A page of another site is embedded"),
            gambles || numbered || hidden || leads == Leads::Data,
        ),
        ResourceKind::Form => {
            ("form", say!(cx, "表单提交到站外", "A form is sent to another site"), gambles || numbered)
        }
        ResourceKind::Refresh => {
            ("refresh", say!(cx, "页面会自动跳转到站外", "The page sends its readers to another site"), true)
        }
        ResourceKind::Base => (
            "base",
            say!(
                cx,
                "base 把页面里的相对网址都指向站外",
                "The base makes all addresses of the page lead to another site"
            ),
            true,
        ),
        ResourceKind::Linked => {
            let tag = tag_of(body, &resource.source).to_ascii_lowercase();
            if tag.contains("canonical") {
                let what = say!(
                    cx,
                    "告诉搜索引擎本页的正本在站外",
                    "Search engines are told that the original of the page stands on another site"
                );
                ("canonical", what, false)
            } else if tag.contains("stylesheet") && fragment {
                ("style", say!(cx, "引入了站外的样式表", "A style sheet is brought in from another site"), false)
            } else {
                return None;
            }
        }
        ResourceKind::Picture | ResourceKind::Media if gambles => ("picture", throwaway(cx), false),
        _ => return None,
    })
}

/// Where a refresh leads: `5; url='…'`.
fn refreshed(content: &str) -> Option<&str> {
    let at = content.to_ascii_lowercase().find("url")?;
    let rest = content.get(at + "url".len()..)?.trim_start().strip_prefix('=')?;
    Some(rest.trim().trim_matches(['\'', '"']))
}

fn script_fault(cx: &Context<'_>, code: &str, strangers: &mut Strangers<'_>, whole: bool) -> Told {
    let mut strange = |web: &Web| strangers.of(web) != Stranger::No;
    Some(match scripts::does(code, &mut strange)? {
        Does::SendsAway => (
            "sends-away",
            say!(cx, "页面里的脚本会跳转到站外", "A script in the page sends its readers to another site"),
            true,
        ),
        Does::Cloaks => (
            "cloaks",
            say!(
                cx,
                "页面里的脚本对搜索引擎来的访问者另作跳转",
                "A script in the page sends those elsewhere who come from a search engine"
            ),
            true,
        ),
        Does::WritesIn => (
            "writes-in",
            say!(cx, "页面里的脚本写入站外的内容", "A script in the page writes the content of another site into it"),
            !whole,
        ),
        Does::Scrambled => {
            ("scrambled", say!(cx, "页面里有加密或变形的脚本", "A script in the page is scrambled"), true)
        }
        Does::Packed => (
            "packed",
            say!(cx, "页面里有压缩打包、看不出作用的脚本", "A script in the page is packed: nobody sees what it does"),
            false,
        ),
    })
}
