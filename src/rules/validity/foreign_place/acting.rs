//! Bodies of other places that publish the page: its issuer, who signs it, who acts in its title.

use super::explained::Source;
use super::{Site, is_said};
use crate::facts::quantities::Kind;
use crate::places::PlaceId;
use crate::rule::{Context, Field};
use crate::rules::column::sign_off;
use crate::text::Span;

/// The place of a body that publishes the page.
pub struct Acting {
    /// Index of the field.
    pub field: usize,
    /// Its name.
    pub span: Span,
    /// What it may name; nothing where the list does not have it.
    pub places: Vec<PlaceId>,
    /// Whether nothing else can be meant.
    pub certain: bool,
}

/// The foreign ones among those that publish the page.
pub fn find(cx: &Context<'_>, site: &Site<'_>, source: &Source) -> Vec<Acting> {
    let mut named = sign_off::all(cx);
    named.retain(|found| found.field != TITLE);
    let name = |found: &sign_off::Found| cx.fields[found.field].slice(found.span).trim_start();
    let own_signs = named.iter().any(|found| found.field == 0 && site.is_own(name(found)));
    let mut found: Vec<Acting> = named
        .iter()
        .filter_map(|found| {
            let field = &cx.fields[found.field];
            let (span, places) = place(site, field, found.span)?;
            // Bodies of two places may sign together; a name alone in a line may be one of a list.
            let certain = found.field != 0 || !own_signs && is_signature(field, found.span);
            Some(Acting { field: found.field, span, places, certain })
        })
        .collect();
    found.extend(in_title(cx, site));
    found.retain(|acting| !source.names(site, &acting.places));
    found
}

/// The title is the second field.
const TITLE: usize = 1;

/// The foreign place with whose name a body's name begins.
fn place(site: &Site<'_>, field: &Field<'_>, body: Span) -> Option<(Span, Vec<PlaceId>)> {
    let text = field.slice(body);
    let blank = text.len() - text.trim_start().len();
    let text = &text[blank..];
    let at = |length: u32| Span { start: body.start + blank as u32, end: body.start + blank as u32 + length };
    let mentions = site.places.find(text);
    // 浙江省白石县自然资源局: what the list has is not all of the name.
    let listed = |end: usize| mentions.iter().any(|mention| mention.span.end as usize == end);
    let unlisted = site.own.unlisted_county(text).filter(|end| !listed(*end));
    if let Some(end) = unlisted {
        return Some((at(end as u32), Vec::new()));
    }
    let first = mentions.into_iter().next().filter(|first| first.span.start == 0)?;
    let goes_on = text[first.span.end as usize..].chars().next().is_some();
    (goes_on && site.is_foreign(&first, text)).then(|| (at(first.span.end), first.places))
}

/// Whether a name in the body is a signature: a date follows it, or a label stands before it.
fn is_signature(field: &Field<'_>, name: Span) -> bool {
    let Some(index) = field.page.block_at(name.start) else { return false };
    let block = field.page.blocks[index].span;
    let has_date = |span: Span| field.facts().quantities_in(span).iter().any(|fact| fact.kind == Kind::Date);
    let next = field.page.blocks.get(index + 1).map(|next| next.span.head(90));
    let labelled = field.slice(Span { start: block.start, end: name.start }).trim_end().ends_with(':');
    labelled || has_date(Span { start: name.end, ..block }) || next.is_some_and(has_date)
}

/// The place whose body acts in the title: 沭阳县自然资源局关于….
fn in_title(cx: &Context<'_>, site: &Site<'_>) -> Option<Acting> {
    let field = cx.fields.get(TITLE)?;
    let text = field.page.text.folded();
    let until = text.find("关于")?;
    let body = text[..until].trim_end();
    let acts = ["局", "厅", "政府", "委员会", "办公室", "中心", "指挥部", "领导小组"]
        .iter()
        .any(|ending| body.ends_with(ending));
    let (span, places) = place(site, field, Span::new(0, body.len())).filter(|_| acts)?;
    let rest = Span { start: span.end, end: text.len() as u32 };
    Some(Acting { field: TITLE, span, places, certain: !is_said(cx, field, rest) })
}
