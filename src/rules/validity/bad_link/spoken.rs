//! Addresses that the text says, and words that say a link where there is none.

use super::super::hosts::Hosts;
use super::super::written::{address_at, end_of_file, is_within_quotes};
use super::targets::{Linked, by_host};
use super::{Fault, Place, Reporter, Weight};
use crate::address::{Leads, Reach, file_stem, reach};
use crate::draft::Format;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::text::Span;

/// Looks at title and body.
pub fn check(reporter: &mut Reporter<'_, '_>, hosts: &Hosts<'_>, linked: &Linked) {
    for index in 0..2 {
        addresses(reporter, hosts, index, linked);
    }
    promises(reporter, linked);
}

/// Whether a span of the body overlaps one of these, which are in order.
fn overlaps(spans: &[Span], span: Span) -> bool {
    let next = spans.partition_point(|other| other.end <= span.start);
    spans.get(next).is_some_and(|other| other.overlaps(span))
}

/// How far from an address its sentence is read, in bytes.
const NEAR: u32 = 300;

fn addresses(reporter: &mut Reporter<'_, '_>, hosts: &Hosts<'_>, index: usize, linked: &Linked) {
    let cx = reporter.cx;
    let field = &cx.fields[index];
    let all = Span::new(0, field.page.text.folded().len());
    let mut done = 0;
    for hit in cx.words(field, all, Groups::of(&[Group::AddressSign])) {
        // 地址:\\server is no disk.
        let before = field.page.text.folded()[..hit.span.start as usize].bytes().next_back();
        if hit.span.start < done
            || field.slice(hit.span) == ":\\" && !before.is_some_and(|byte| byte.is_ascii_alphabetic())
        {
            continue;
        }
        let Some(span) = address_at(field, hit.span) else { continue };
        done = span.end;
        // Where the link itself is told its text need not be told again.
        if index == 0 && overlaps(&linked.bad, span) {
            continue;
        }
        if let Some((fault, weight, key)) = judge(cx, field, hosts, span, hit.span) {
            let text = field.shown(span);
            let key = key.unwrap_or_else(|| field.slice(span).to_owned());
            let linked = index == 0 && overlaps(&linked.good, span);
            if !(linked && fault == Fault::OtherSite) {
                reporter.tell(fault, weight, Place { field: index, span, source: None }, &key, text);
            }
        }
    }
}

#[inline(never)]
fn judge<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    hosts: &Hosts<'_>,
    span: Span,
    sign: Span,
) -> Option<(Fault, Weight, Option<String>)> {
    let text = field.slice(span);
    let sentence = field.page.text.sentence_at(span.start);
    // A sentence may be as long as the page: what is far from the address does not speak of it.
    let near = Span {
        start: sentence.start.max(span.start.saturating_sub(NEAR)),
        end: sentence.end.max(span.end).min(span.end + NEAR),
    };
    let says = |group| cx.has_word(field, near, group);
    let schemed = field.slice(sign) == "://";
    // h t t p :// is read as well.
    let whole = match text.split_once("://") {
        Some((scheme, rest)) if schemed && !["http", "https", "ftp", "file"].contains(&scheme) => {
            format!("http://{rest}")
        }
        _ => text.to_owned(),
    };
    match Leads::of(&whole) {
        Leads::LocalFile => {
            let begins = field.page.text.folded()[..span.start as usize].chars().next_back();
            let whole = text.starts_with("file:") || !begins.is_some_and(|c| c.is_ascii_alphanumeric());
            let goes_on = text.matches('\\').count() >= 2 || end_of_file(text).is_some() || text.starts_with("file:");
            if !whole || !goes_on {
                return None;
            }
            // A path through somebody's own folders, or to a document, was left behind by a program.
            let left_behind = text.starts_with("file:")
                || ["\\users\\", "documents and settings", "\\desktop\\", "\\appdata\\", "\\temp\\"]
                    .iter()
                    .any(|part| text.contains(part))
                || end_of_file(text).is_some();
            // 保存到 and 安装目录 are on the reader's own computer; a path behind a colon is given as the place of a file.
            let talk = says(Group::LocalPathTalk) && !text.starts_with("file:");
            if talk && !(begins == Some(':') && end_of_file(text).is_some()) {
                return None;
            }
            Some((Fault::Local, if left_behind && !talk { Weight::Certain } else { Weight::Asks }, None))
        }
        Leads::Share => {
            let rest = text.trim_start_matches('\\');
            let (host, path) = rest.split_once('\\')?;
            let is_host =
                !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
            (is_host && !path.is_empty()).then_some((Fault::Share, Weight::Asks, None))
        }
        Leads::Host(web) => {
            match by_host(&web) {
                Some(_) if says(Group::FormWord) => None,
                // A number alone is talk of networks; an address goes on.
                Some(_) if !schemed && web.rest.len() < 2 && !text.contains(':') => None,
                Some(fault) => {
                    let certain = schemed && fault != Fault::NoDot && !says(Group::IntranetTalk);
                    Some((fault, if certain { Weight::Certain } else { Weight::Asks }, None))
                }
                None if schemed && reach(&web.host) == Reach::Name && !hosts.is_own(&web.host) => {
                    Some((Fault::OtherSite, Weight::Advises, Some(web.host)))
                }
                None => None,
            }
        }
        _ => None,
    }
}

/// How far before a word a refusal may stand, in characters: 切勿随意点击链接.
const REFUSAL: usize = 6;

/// Words that say a link, and names of files, where nothing on the page can be opened.
#[inline(never)]
fn promises(reporter: &mut Reporter<'_, '_>, linked: &Linked) {
    let cx = reporter.cx;
    let body = cx.body();
    if cx.draft.attachments.as_ref().is_some_and(|files| !files.is_empty()) || opens(body, linked) {
        return;
    }
    let all = Span::new(0, body.page.text.folded().len());
    for hit in cx.words(body, all, Groups::of(&[Group::SaysLink])) {
        let inside = overlaps(&linked.bad, hit.span) || overlaps(&linked.good, hit.span);
        let block = body.block_at(hit.span.start).span;
        let live = linked.good.partition_point(|link| link.end <= block.start);
        let near = linked.good.get(live).is_some_and(|link| link.start < block.end);
        let around = Span {
            start: block.start.max(hit.span.start.saturating_sub(NEAR)),
            end: block.end.min(hit.span.end + NEAR),
        };
        let spoken = body.slice(around).contains("://");
        // 请勿点击链接: who warns of a link has none.
        let before = body.slice(Span { end: hit.span.start, ..block }).chars().rev();
        let warned = before.take(REFUSAL).any(|c| matches!(c, '勿' | '不' | '别' | '莫' | '慎' | '诱' | '骗'))
            || is_within_quotes(body, hit.span);
        if !inside && !near && !spoken && !warned && is_button(body, block, hit.span) {
            promised(reporter, hit.span);
        }
    }
    // Plain text has no links: there a host lists files beside the page.
    if cx.draft.format == Some(Format::Text) {
        return;
    }
    for block in body.page.blocks.iter().filter(|block| block.cell.is_none()) {
        let line = body.slice(block.span);
        let listed = line.starts_with("附件") && !line.contains(['。', '"', '“']) && line.len() <= 300;
        let trimmed = line.trim_end().trim_end_matches([')', '】', '。', ';']);
        if listed
            && file_stem(trimmed).is_some()
            && !overlaps(&linked.bad, block.span)
            && !overlaps(&linked.good, block.span)
        {
            promised(reporter, Span { end: block.span.start + trimmed.len() as u32, ..block.span });
        }
    }
}

/// Whether a word says a link by where it stands: 点击… anywhere, 附件下载 alone in its line. A large picture needs no link.
fn is_button(body: &Field<'_>, block: Span, word: Span) -> bool {
    let alone = |text: &str| !text.chars().any(crate::text::is_letter);
    let after = body.slice(Span { start: word.end, end: block.end });
    let picture =
        body.page.pictures > 0 && ["大图", "图片", "高清", "放大"].iter().any(|start| after.starts_with(start));
    let clicks = body.slice(word).starts_with('点');
    !picture && (clicks || alone(after) && alone(body.slice(Span { start: block.start, end: word.start })))
}

fn promised(reporter: &mut Reporter<'_, '_>, span: Span) {
    let text = reporter.cx.body().shown(span);
    reporter.tell(Fault::NoTarget, Weight::Asks, Place { field: 0, span, source: None }, text, text);
}

/// Whether some link of the page leads to a file.
fn opens(body: &Field<'_>, linked: &Linked) -> bool {
    body.page.links.iter().any(|link| {
        let path = link.target.split(['?', '#']).next().unwrap_or_default();
        file_stem(path.rsplit(['/', '\\']).next().unwrap_or_default()).is_some() && overlaps(&linked.good, link.span)
    })
}
