//! A promised period (承诺时限) is not longer than the statutory one (法定时限).

use super::said::{Said, said};
use crate::decimal::{Decimal, ONE, shown};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// What days a period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    WorkingDays,
    Days,
    Months,
}

#[derive(Clone, Copy, Debug)]
struct Period {
    number: i128,
    unit: Unit,
    span: Span,
}

/// Compares each promised period with its statutory one.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    let (statutory, promised) = (said(cx, Group::StatutoryLimit), said(cx, Group::PromisedLimit));
    // Below headers, each row has its own; else they follow each other, one pair for each matter.
    if statutory.len() != promised.len() || statutory.iter().zip(&promised).any(|(one, other)| one.row != other.row) {
        return;
    }
    for (one, other) in statutory.iter().zip(&promised) {
        // 20个工作日(可延长10个工作日): law allows all of them together.
        let longest = periods(cx, one).and_then(|periods| {
            let all = periods.iter().map(|period| period.number).sum();
            periods.into_iter().next().map(|first| Period { number: all, ..first })
        });
        let shortest = periods(cx, other).and_then(|periods| periods.into_iter().min_by_key(|period| period.number));
        if let (Some(most), Some(least)) = (longest, shortest)
            && is_longer(least, most)
        {
            let found = longer(cx, least, most);
            let certain = (statutory.len() == 1 || one.row.is_some()) && !one.apart && !other.apart;
            sink.push(if certain { found } else { found.uncertain() });
        }
    }
}

/// The periods of a value; `None` if they are not all of one unit.
fn periods(cx: &Context<'_>, said: &Said) -> Option<Vec<Period>> {
    let body = cx.body();
    // A value that speaks of the other period, too, is told there.
    let end = [Group::StatutoryLimit, Group::PromisedLimit].map(|group| {
        cx.words(body, said.value, Groups::of(&[group])).next().map_or(said.value.end, |hit| hit.span.start)
    });
    let value = Span { end: end[0].min(end[1]), ..said.value };
    let mut periods = Vec::new();
    for fact in body.facts().quantities_in(value) {
        let (number, unit) = Decimal::read_any(body.slice(fact.span)).filter(|(number, _)| number.step == ONE)?;
        let unit = match (fact.kind, unit) {
            (Kind::Period, "个工作日" | "工作日") => Unit::WorkingDays,
            (Kind::Period, "日" | "天" | "个自然日" | "个日历日" | "日历天") => Unit::Days,
            (Kind::Period, "个月") => Unit::Months,
            (Kind::Number, "") => unit_of(body.slice(said.tail)).or_else(|| unit_of(body.slice(value)))?,
            _ => return None,
        };
        periods.push(Period { number: number.value / ONE, unit, span: fact.span });
    }
    let one_unit = periods.windows(2).all(|pair| pair[0].unit == pair[1].unit);
    one_unit.then_some(periods)
}

/// The unit in brackets behind a label: 承诺时限(工作日).
fn unit_of(text: &str) -> Option<Unit> {
    [("工作日", Unit::WorkingDays), ("天", Unit::Days), ("日", Unit::Days)]
        .into_iter()
        .find(|(name, _)| text.contains(name))
        .map(|(_, unit)| unit)
}

/// Whether a period is longer than another whatever days it falls on: working days take at least as many days.
fn is_longer(one: Period, other: Period) -> bool {
    match (one.unit, other.unit) {
        (Unit::Days, Unit::Months) | (Unit::WorkingDays, Unit::Months) => one.number > 31 * other.number,
        (Unit::Months, Unit::Days) => 28 * one.number > other.number,
        (Unit::WorkingDays, Unit::Days) => one.number > other.number,
        (one_unit, other_unit) => one_unit == other_unit && one.number > other.number,
    }
}

fn longer(cx: &Context<'_>, promised: Period, statutory: Period) -> Found {
    let body = cx.body();
    let (promise, most) = (body.shown(promised.span), named(cx, statutory));
    let what = say!(
        cx,
        "承诺时限{}，长于法定时限{}",
        "The promised period of {} is longer than the statutory one of {}",
        named(cx, promised),
        named(cx, statutory)
    );
    let how = say!(
        cx,
        "核对两个时限是否填反或者填错；承诺时限应当不超过“{}”。",
        "Check whether the two were exchanged or mistyped; the promise is to be “{}” at most.",
        most
    );
    Found::at(0, promised.span, what, how).quoted(promise)
}

fn named(cx: &Context<'_>, period: Period) -> String {
    let number = shown(period.number * ONE);
    match period.unit {
        Unit::WorkingDays => say!(cx, "{}个工作日", "{} working days", number),
        Unit::Days => say!(cx, "{}日", "{} days", number),
        Unit::Months => say!(cx, "{}个月", "{} months", number),
    }
}
