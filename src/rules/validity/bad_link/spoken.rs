//! Addresses that the text says, and words that say a link where there is none.

use super::super::hosts::Hosts;
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

/// Longest address that is read, in bytes.
const LONGEST: usize = 400;

/// The stretch of text around a sign that is an address.
pub fn address_at(field: &Field<'_>, sign: Span) -> Option<Span> {
    let text = field.page.text.folded();
    let of_path = ["\\", "file:"].iter().any(|start| field.slice(sign).contains(start));
    let before = text[..sign.start as usize].bytes().rev().take(8);
    let letters = before.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+')).count();
    let start = sign.start as usize - letters;
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '<' | '>' | '"' | '\'' | '“' | '”' | '《' | '》' | '【' | '】' | ',' | ';' | '。' | '、' | '|'
            )
            || !of_path && !c.is_ascii()
            || of_path && matches!(c, '(' | ')')
    };
    let rest = &text[start..];
    // The first bytes hold the sign itself.
    let head = sign.end as usize - start;
    let tail: usize = rest[head..].chars().take(LONGEST).take_while(|c| !ends(*c)).map(char::len_utf8).sum();
    let mut found = &rest[..head + tail];
    if of_path && let Some(end) = end_of_file(found) {
        found = &found[..end];
    }
    let found = found.trim_end_matches(['.', ':', ')', '!', '?', ']', '*', '_', '-']);
    (found.len() >= head).then(|| Span::new(start, start + found.len()))
}

/// Where the first name of a file ends, in bytes.
fn end_of_file(path: &str) -> Option<usize> {
    path.match_indices('.').find_map(|(dot, _)| {
        let ending = path[dot + 1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        file_stem(&path[..dot + 1 + ending]).map(|_| dot + 1 + ending)
    })
}

fn addresses(reporter: &mut Reporter<'_, '_>, hosts: &Hosts<'_>, index: usize, linked: &Linked) {
    let cx = reporter.cx;
    let field = &cx.fields[index];
    let all = Span::new(0, field.page.text.folded().len());
    let mut done = 0;
    for hit in cx.words(field, all, Groups::of(&[Group::AddressSign])) {
        if hit.span.start < done {
            continue;
        }
        let Some(span) = address_at(field, hit.span) else { continue };
        done = span.end;
        // Where the link itself is told its text need not be told again.
        if index == 0 && overlaps(&linked.bad, span) {
            continue;
        }
        if let Some((fault, weight, key)) = judge(cx, field, hosts, span, hit.span) {
            let text = field.slice(span).to_owned();
            let key = key.unwrap_or_else(|| text.clone());
            let linked = index == 0 && overlaps(&linked.good, span);
            if !(linked && fault == Fault::OtherSite) {
                reporter.tell(fault, weight, Place { field: index, span, source: None }, &key, &text);
            }
        }
    }
}

fn judge<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    hosts: &Hosts<'_>,
    span: Span,
    sign: Span,
) -> Option<(Fault, Weight, Option<String>)> {
    let text = field.slice(span);
    let sentence = field.page.text.sentence_at(span.start);
    let says = |group| cx.has_word(field, Span { start: sentence.start, end: sentence.end.max(span.end) }, group);
    if says(Group::FormWord) {
        return None;
    }
    match Leads::of(text) {
        Leads::LocalFile => {
            let begins = field.page.text.folded()[..span.start as usize].chars().next_back();
            let whole = text.starts_with("file:") || !begins.is_some_and(|c| c.is_ascii_alphanumeric());
            if !whole || text.len() < "c:\\a".len() {
                return None;
            }
            // A path through somebody's own folders, or to a document, was left behind by a program.
            let left_behind = text.starts_with("file:")
                || ["\\users\\", "documents and settings", "\\desktop\\", "\\appdata\\", "\\temp\\"]
                    .iter()
                    .any(|part| text.contains(part))
                || end_of_file(text).is_some();
            if says(Group::LocalPathTalk) && !text.starts_with("file:") {
                return None;
            }
            Some((Fault::Local, if left_behind { Weight::Certain } else { Weight::Asks }, None))
        }
        Leads::Share => {
            let rest = text.trim_start_matches('\\');
            let (host, path) = rest.split_once('\\')?;
            let is_host =
                !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
            (is_host && !path.is_empty()).then_some((Fault::Share, Weight::Asks, None))
        }
        Leads::Host(web) => {
            let schemed = field.slice(sign) == "://";
            match by_host(&web) {
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

/// Words that say a link, and names of files, where nothing on the page can be opened.
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
        let spoken = body.slice(block).contains("://");
        if !inside && !near && !spoken {
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

fn promised(reporter: &mut Reporter<'_, '_>, span: Span) {
    let text = reporter.cx.body().slice(span).to_owned();
    reporter.tell(Fault::NoTarget, Weight::Asks, Place { field: 0, span, source: None }, &text, &text);
}

/// Whether some link of the page leads to a file.
fn opens(body: &Field<'_>, linked: &Linked) -> bool {
    body.page.links.iter().any(|link| {
        let path = link.target.split(['?', '#']).next().unwrap_or_default();
        file_stem(path.rsplit(['/', '\\']).next().unwrap_or_default()).is_some() && overlaps(&linked.good, link.span)
    })
}
