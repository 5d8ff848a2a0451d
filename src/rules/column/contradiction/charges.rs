//! Where nothing is charged (是否收费: 否), no amount is given.

use super::said::said;
use crate::decimal::Decimal;
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::rule::{Context, Found, Sink};

/// Compares 是否收费 with 收费标准, where the page has one of each.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let (flags, rates) = (said(cx, Group::ChargeFlag), said(cx, Group::ChargeRate));
    let ([flag], [rate]) = (&flags[..], &rates[..]) else { return };
    let answer = body.slice(flag.value).trim_start_matches(|c: char| c.is_whitespace() || c == ':');
    if !answer.starts_with(['否', '不', '免', '无']) || cx.has_word(body, rate.value, Group::NotCharged) {
        return;
    }
    let amount = body.facts().quantities_in(rate.value).iter().find(|fact| {
        let number = Decimal::read_any(body.slice(fact.span));
        fact.kind == Kind::Money && number.is_some_and(|(number, _)| number.value > 0)
    });
    if let Some(amount) = amount {
        let shown = body.shown(amount.span);
        let what =
            say!(cx, "写明不收费，收费标准却是“{}”", "The page says that nothing is charged, yet gives “{}”", shown);
        let how = say!(
            cx,
            "不收费的删去金额，例如“收费标准：不收费”；收费的把“是否收费”改为“是”，并写明收费依据。",
            "Take out the amount, or answer “是” and state the legal ground for the charge."
        );
        let found = Found { basis: Some(vec!["S06".into(), "S05".into()]), ..Found::at(0, amount.span, what, how) };
        sink.push(found.quoted(shown).uncertain());
    }
}
