//! Shares that make up a whole: those of the examinations in a total score, and a column of shares.

use super::super::figures::{Figure, Grid};
use crate::decimal::{Decimal, ONE, shown};
use crate::facts::quantities::{Fact, Kind};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// Checks both.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    scores(cx, sink);
    for table in 0..cx.body().page.tables.len() {
        if let Some(grid) = Grid::new(cx, table) {
            columns(cx, &grid, sink);
        }
    }
}

/// 总成绩=笔试成绩×40%+面试成绩×60%: in one sentence, each examination once.
fn scores(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let mut seen = 0;
    for word in cx.words(body, Span::new(0, body.page.text.folded().len()), Groups::of(&[Group::TotalScore])) {
        let sentence = body.page.text.sentence_at(word.span.start);
        if sentence.start < seen {
            continue;
        }
        seen = sentence.end;
        let facts = body.facts().quantities_in(sentence);
        let percents: Vec<&Fact> = facts.iter().filter(|fact| fact.kind == Kind::Percent).collect();
        let weighs = |fact: &&Fact| {
            let before = body.slice(Span { start: sentence.start, end: fact.span.start }.tail(9));
            ["占", "×", "*", "按", "x", "占比", "权重"].iter().any(|sign| before.trim_end().ends_with(sign))
        };
        let examinations =
            [Group::Written, Group::Interview].map(|group| cx.words(body, sentence, Groups::of(&[group])).count());
        // A bracket may hold shares of a share.
        let plain = body.slice(sentence).matches('(').count() == 0;
        if !(2..=3).contains(&percents.len()) || !percents.iter().all(weighs) || examinations.contains(&0) || !plain {
            continue;
        }
        let values: Option<Vec<Decimal>> =
            percents.iter().map(|fact| Decimal::read(body.slice(fact.span)).map(|(number, _)| number)).collect();
        let sum = values.map(|values| values.iter().map(|number| number.value).sum::<i128>());
        if let (Some(sum), Some(last)) = (sum.filter(|sum| *sum != 100 * ONE), percents.last()) {
            sink.push(wrong(cx, last.span, sum));
        }
    }
}

/// A column of shares whose total is said to be 100%.
fn columns<'a>(cx: &Context<'a>, grid: &Grid<'a>, sink: &mut Sink) {
    for column in (0..grid.columns()).filter(|&column| grid.is_headed(cx, column, Group::Share)) {
        let (mut sum, mut lost, mut total) = (0, 0, None);
        let mut told = true;
        for (row, places) in grid.data() {
            match places[column].figure {
                Figure::Number(number, "" | "%") if grid.is_total_row(row) => {
                    told &= total.is_none();
                    total = Some((number, places[column].span));
                }
                Figure::Number(number, "" | "%") => {
                    sum += number.value;
                    lost += number.step;
                }
                Figure::Nothing => {}
                _ => told = false,
            }
        }
        if let Some((total, span)) = total.filter(|(total, _)| told && total.value == 100 * ONE)
            && 2 * (sum - total.value).abs() > lost
        {
            sink.push(wrong(cx, span, sum));
        }
    }
}

fn wrong(cx: &Context<'_>, place: Span, sum: i128) -> Found {
    let what = say!(cx, "各项占比相加是{}%，应当是100%", "The shares make {}%, not 100%", shown(sum));
    let how = say!(
        cx,
        "核对各项占比，使合计为100%，例如“笔试成绩占40%，面试成绩占60%”。",
        "Correct the shares so that they make 100%, for example 40% and 60%."
    );
    Found::at(0, place, what, how).quoted(cx.body().shown(place)).uncertain()
}
