//! One parcel has one starting price, one bid increment and one deposit.

use super::said::said;
use crate::decimal::{Decimal, ONE};
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// What has one amount, with its names.
const AMOUNTS: [(Group, &str, &str); 3] = [
    (Group::StartingPrice, "起始价", "starting price"),
    (Group::BidIncrement, "增价幅度", "bid increment"),
    (Group::BidDeposit, "竞买保证金", "deposit"),
];
/// How far an amount may stand behind its name, in bytes.
const REACH: u32 = 48;

/// Compares what the page says of each, where it is about one parcel.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    if is_of_several(cx) {
        return;
    }
    let differing = AMOUNTS.into_iter().filter_map(|(group, zh, en)| {
        let amounts = amounts(cx, group);
        let (first, place) = *amounts.first()?;
        let mut others = amounts.into_iter().filter(|(amount, _)| *amount != first);
        let (second, span) = others.next()?;
        others.all(|(amount, _)| amount == second).then(|| differs(cx, if cx.english() { en } else { zh }, place, span))
    });
    // Where more than one amount differs, the page is about several parcels after all.
    let mut differing = differing.take(2);
    if let (Some(found), None) = (differing.next(), differing.next()) {
        sink.push(found);
    }
}

/// Whether the page is about several parcels: a table of them, or more than one number of a parcel.
fn is_of_several(cx: &Context<'_>) -> bool {
    let amounts =
        AMOUNTS.iter().any(|(group, ..)| said(cx, *group).iter().filter(|said| said.row.is_some()).count() > 1);
    let body = cx.body();
    let parcels = body.facts().quantities.iter().any(|fact| {
        let behind = body.slice(Span { start: fact.span.start, end: fact.span.end + 12 });
        let several = Decimal::read_any(behind).filter(|(number, _)| number.value > ONE && number.step == ONE);
        fact.kind == Kind::Number
            && several.is_some_and(|(_, rest)| rest.starts_with(['宗', '幅']) || rest.starts_with("个地块"))
    });
    let numbers: std::collections::BTreeSet<&str> = said(cx, Group::ParcelNumber)
        .iter()
        .map(|said| body.slice(said.value).trim_start_matches([':', ' ']))
        .map(|value| value.split([',', '。', ';', '(', ' ', '\n']).next().unwrap_or(value))
        .collect();
    amounts || parcels || numbers.len() > 1
}

/// The amounts that are named so, in yuan.
fn amounts(cx: &Context<'_>, group: Group) -> Vec<(i128, Span)> {
    let body = cx.body();
    let mut found = Vec::new();
    for said in said(cx, group) {
        let value = said.value.head(REACH);
        let Some(fact) = body.facts().quantities_in(value).first() else { continue };
        let text = body.slice(Span { start: fact.span.start, end: said.value.end.max(fact.span.end) });
        let Some((number, unit)) = Decimal::read(text) else { continue };
        let between = body.slice(Span { start: said.word.end, end: fact.span.start });
        let scale = match fact.kind {
            Kind::Money => scale(unit),
            Kind::Number => scale(body.slice(said.tail).trim_start_matches(['(', ' ', ':'])),
            _ => None,
        };
        let behind = body.slice(Span { start: fact.span.end, end: said.value.end.max(fact.span.end) });
        let per_unit = behind.trim_start().starts_with(['/', '每']) || between.contains(['每', '/']);
        let other = between.contains([',', '、', '。', ';', '%', '《', '的', '和', '及', '与']);
        if let Some(scale) = scale.filter(|_| !per_unit && !other) {
            found.push((number.value * scale, fact.span));
        }
    }
    found
}

/// Yuan in a unit of money that a text begins with.
fn scale(unit: &str) -> Option<i128> {
    let units = [("亿元", 100_000_000), ("万元", 10_000), ("元", 1), ("人民币万元", 10_000), ("人民币元", 1)];
    let (_, scale) = units.into_iter().find(|(name, _)| unit.starts_with(name))?;
    (!unit.contains("元/")).then_some(scale)
}

fn differs(cx: &Context<'_>, name: &str, first: Span, second: Span) -> Found {
    let body = cx.body();
    let (one, other) = (body.shown(first), body.shown(second));
    let what = say!(cx, "{}前面写“{}”，这里写“{}”", "The {} is “{}” before and “{}” here", name, one, other);
    let how = say!(
        cx,
        "按出让方案改成一致，例如都写“{}”；分属不同宗地的，写明宗地编号。",
        "Make both agree with the approved scheme, for example “{}”; where they are of different parcels, name the parcels.",
        one
    );
    Found::at(0, second, what, how).quoted(other).uncertain()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_money_have_their_scale() {
        assert_eq!(scale("万元"), Some(10_000));
        assert_eq!(scale("元/平方米"), None);
        assert_eq!(scale("亩"), None);
    }
}
