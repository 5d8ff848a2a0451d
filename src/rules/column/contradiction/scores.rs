//! Persons who are listed as having passed have the stated pass mark.

use super::super::figures::{Figure, Grid};
use super::lists::{introduction, table_start};
use crate::decimal::{Decimal, shown};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field, Found, Sink};
use crate::text::Span;

/// Which score a mark or a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Written,
    Interview,
    Total,
    Unsaid,
}

/// How far the number of a mark may stand behind its word, and the name of its examination before it, in bytes.
const REACH: u32 = 42;

/// Compares the scores of every list of persons who passed with the lowest mark for them.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    let marks = marks(cx);
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    if marks.is_empty() || cx.has_word(body, all, Group::Explains) {
        return;
    }
    let title = cx.title();
    let titled = |group: Group| cx.has_word(title, Span::new(0, title.page.text.folded().len()), group);
    let (passed, everybody) = (titled(Group::FinalList) || titled(Group::NextStep), titled(Group::AllScores));
    for table in 0..body.page.tables.len() {
        let Some(grid) = Grid::new(cx, table) else { continue };
        let before = introduction(cx, table_start(cx, table));
        let listed = |group: Group| {
            cx.has_word(body, before, group)
                || grid.rows[..grid.first].iter().flatten().any(|place| cx.has_word(body, place.span, group))
        };
        let passed = passed || listed(Group::FinalList) || listed(Group::NextStep);
        if passed && !everybody && !listed(Group::AllScores) {
            compare(cx, &grid, &marks, sink);
        }
    }
}

/// The lowest mark for each score.
fn marks(cx: &Context<'_>) -> Vec<(Of, Decimal)> {
    let body = cx.body();
    let mut marks: Vec<(Of, Decimal)> = Vec::new();
    for word in cx.words(body, Span::new(0, body.page.text.folded().len()), Groups::of(&[Group::PassMark])) {
        let block = body.block_at(word.span.start);
        let after = Span { start: word.span.end, end: block.span.end }.head(REACH);
        let Some(fact) = body.facts().quantities_in(after).first() else { continue };
        let Some((mark, rest)) = Decimal::read(body.slice(Span { end: block.span.end, ..fact.span })) else { continue };
        let between = body.slice(Span { start: word.span.end, end: fact.span.start });
        if !rest.starts_with('分')
            || rest.starts_with("分之")
            || rest.starts_with("分钟")
            || between.contains([',', '。', ';'])
        {
            continue;
        }
        // 经笔试、面试,合格线为60分: what stands in the clause before names no score.
        let before = Span { start: block.span.start, end: fact.span.start }.tail(REACH);
        let clause = body.slice(before).rfind([',', '。', ';']).map_or(0, |offset| offset as u32);
        let of = of(cx, body, Span { start: before.start + clause, ..before });
        match marks.iter_mut().find(|(known, _)| *known == of) {
            Some((_, lowest)) if mark.value < lowest.value => *lowest = mark,
            Some(_) => {}
            None => marks.push((of, mark)),
        }
    }
    marks
}

/// Which score a text speaks of last.
fn of<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Of {
    let kinds = [(Group::Written, Of::Written), (Group::Interview, Of::Interview), (Group::TotalScore, Of::Total)];
    let last = cx.words(field, span, Groups::of(&[Group::Written, Group::Interview, Group::TotalScore])).next_back();
    last.map_or(Of::Unsaid, |hit| {
        let groups = cx.groups(&hit);
        kinds.into_iter().find(|(group, _)| groups.has(*group)).map_or(Of::Unsaid, |(_, of)| of)
    })
}

fn compare<'a>(cx: &Context<'a>, grid: &Grid<'a>, marks: &[(Of, Decimal)], sink: &mut Sink) {
    let body = cx.body();
    let scores: Vec<(usize, Of)> = (0..grid.columns())
        .filter(|&column| grid.is_headed(cx, column, Group::Score) && !grid.is_headed(cx, column, Group::NotAdded))
        .filter_map(|column| Some((column, of(cx, body, grid.head(column)?))))
        .collect();
    for &(column, kind) in &scores {
        // A mark that names no score is about the only one.
        let mark = marks.iter().find(|(of, _)| *of == kind || (*of == Of::Unsaid && scores.len() == 1));
        let Some((_, mark)) = mark.filter(|(of, _)| *of != Of::Unsaid || marks.len() == 1) else { continue };
        for (_, row) in grid.data() {
            let place = row[column];
            let Figure::Number(score, "" | "分") = place.figure else { continue };
            let excused = row
                .iter()
                .any(|other| other.figure == Figure::Words && cx.has_word(body, other.span, Group::NotPassing));
            if score.value < mark.value && !excused {
                sink.push(below(cx, place.span, score, *mark));
            }
        }
    }
}

fn below(cx: &Context<'_>, place: Span, score: Decimal, mark: Decimal) -> Found {
    let what = say!(
        cx,
        "列为通过的人员成绩是{}分，低于写明的合格线{}分",
        "A person listed as having passed has {}, below the stated mark of {}",
        shown(score.value),
        shown(mark.value)
    );
    let how = say!(
        cx,
        "核对成绩和合格线；未达到{}分的不列入名单，合格线有调整的写明原因。",
        "Check score and mark; a person below {} is not on the list, unless the page states why.",
        shown(mark.value)
    );
    Found::at(0, place, what, how).quoted(cx.body().shown(place)).uncertain()
}
