//! What an interpretation of a policy must tell: who gains, what changed, what is new.

pub mod change_not_explained;
pub mod copied;
pub mod element_missing;
pub mod figure_mismatch;
pub mod late;
pub mod long_sentence;
pub mod name_mismatch;
pub mod no_benefit;
pub mod no_difference;
pub mod no_innovation;
pub mod no_picture;
pub mod no_policy_link;
pub mod not_by_drafter;
pub mod not_needed_or_missing;
mod own;
mod sentences;
pub mod unexplained_term;

use crate::cues::Marks;
use crate::lexicon::Group;
use crate::report::{Evidence, Outcome};
use crate::rule::{Context, Dimension, Found, Sink};
use crate::text::{Span, is_letter};
use crate::vocabulary::INTERPRETATION;
use sentences::{Sentence, letters, sentences};

/// Most sentences that are shown as evidence of one dimension.
const MOST_EVIDENCE: usize = 20;
/// Fewest letters of a sentence that says something; an answer or a cell may be shorter.
const SHORTEST: usize = 5;
/// A page with pictures and fewer letters than this says nothing in text.
const PICTURES_ONLY: usize = 50;

fn applies(cx: &Context<'_>) -> bool {
    cx.column_is(&[INTERPRETATION])
}

/// Judges one dimension by its sentences and tells the sink; `what` and `how` are for nothing and for a claim only.
fn judge(cx: &Context<'_>, sink: &mut Sink, dimension: Dimension, nothing: (String, String), claim: (String, String)) {
    let body = cx.body();
    if body.page.pictures > 0 && letters(body.page.text.folded()) < PICTURES_ONLY {
        let (what, how) = pictures_only(cx);
        sink.push(Found::absent(what, how).uncertain());
        sink.evidence(dimension, Evidence { outcome: Outcome::Review, spans: Vec::new() });
        return;
    }
    let (mut substance, claims) = told(cx, dimension);
    if dimension == Dimension::Difference {
        substance.extend(comparisons(cx));
    }
    let (outcome, mut spans) = match (substance.is_empty(), claims.is_empty()) {
        (false, _) => (Outcome::Pass, substance),
        (true, false) => (Outcome::Review, claims),
        _ => (Outcome::Fail, Vec::new()),
    };
    match outcome {
        Outcome::Fail => sink.push(Found::absent(nothing.0, nothing.1)),
        Outcome::Review => sink.push(Found::absent(claim.0, claim.1).uncertain()),
        _ => {}
    }
    spans.truncate(MOST_EVIDENCE);
    sink.evidence(dimension, Evidence { outcome, spans });
}

fn pictures_only(cx: &Context<'_>) -> (String, String) {
    (
        say!(
            cx,
            "正文几乎全是图片，图片里的文字没有检查",
            "The page is pictures with hardly any text, and pictures are not read"
        ),
        say!(
            cx,
            "请附上文字版解读，方便检查，也方便读屏和手机用户；没有文字版的，请人工对照图片核对。",
            "Add a text version, for checking and for readers with screen readers and telephones; without one, a person compares the pictures."
        ),
    )
}

/// The sentences that say the dimension with substance, and those that only claim it.
fn told(cx: &Context<'_>, dimension: Dimension) -> (Vec<Span>, Vec<Span>) {
    let body = cx.body();
    let cues = &cx.vocabulary.cues;
    let telling = cues.telling(dimension);
    let label = cues.mark("label");
    let (mut substance, mut claims) = (Vec::new(), Vec::new());
    let mut before: Option<Sentence> = None;
    for sentence in sentences(cx).into_iter().filter(|sentence| sentence.speaks) {
        let Sentence { span, marks, topics, .. } = sentence;
        let fits = |marks: Marks| telling.together.iter().any(|combination| combination.fits(marks));
        let says = marks & telling.evidence != 0
            || fits(marks)
            || (topics & telling.topic != 0 && telling.under.iter().any(|combination| combination.fits(marks)));
        // Old and new may stand in two sentences of one paragraph, or in two paragraphs with labels.
        let neighbour = before.filter(|before| {
            before.block == sentence.block || (before.block + 1 == sentence.block && before.marks & label != 0)
        });
        let both = neighbour.filter(|before| fits(before.marks | marks));
        let is_long = |span: Span| letters(body.slice(span)) >= if sentence.short { 2 } else { SHORTEST };
        let counts = marks & telling.unless == 0;
        let union = |before: Sentence| Span { start: before.span.start, end: span.end };
        match both.map(union) {
            _ if counts && says && is_long(span) => substance.push(span),
            Some(both) if counts && is_long(both) => substance.push(both),
            _ if marks & telling.claim != 0 && marks & telling.never == 0 => claims.push(span),
            _ => {}
        }
        before = (counts && substance.last() != Some(&span)).then_some(sentence);
    }
    (substance, claims)
}

/// The rows of tables that set old rules beside new ones and differ in them.
fn comparisons(cx: &Context<'_>) -> Vec<Span> {
    let page = &cx.body().page;
    let mut found = Vec::new();
    for table in 0..page.tables.len() as u32 {
        let Some(head) = page.header_row(table) else { continue };
        let rows = &page.tables[table as usize].rows;
        let Some((old, new)) = old_and_new(cx, &rows[head as usize]) else { continue };
        found.extend(rows[head as usize + 1..].iter().filter_map(|row| difference(cx, row, old, new)));
    }
    found
}

/// Which columns hold the old and the new rules, by the cells that name them.
fn old_and_new(cx: &Context<'_>, head: &[u32]) -> Option<(usize, usize)> {
    let body = cx.body();
    let spans: Vec<Span> = head.iter().map(|&cell| body.page.cells[cell as usize].span).collect();
    let named = |group| spans.iter().position(|&span| cx.has_word(body, span, group));
    if let (Some(old), Some(new)) = (named(Group::OldRule), named(Group::NewRule))
        && old != new
    {
        return Some((old, new));
    }
    // 2018年细则 beside 2026年细则.
    let version = cx.vocabulary.cues.mark("version");
    let versions = marked(cx, &spans, version);
    let year =
        |column: &usize| body.slice(spans[*column]).chars().filter(char::is_ascii_digit).take(4).collect::<String>();
    let old = versions.iter().copied().min_by_key(year)?;
    let new = versions.iter().copied().max_by_key(year)?;
    (year(&old) != year(&new)).then_some((old, new))
}

/// Which of these spans hold a mark.
fn marked(cx: &Context<'_>, spans: &[Span], wanted: Marks) -> Vec<usize> {
    let marks = cx.body().marks(cx.vocabulary);
    let holds = |span: &Span| {
        let first = marks.partition_point(|(_, place)| place.start < span.start);
        marks[first..].iter().take_while(|(_, place)| place.start < span.end).any(|(mark, _)| mark & wanted != 0)
    };
    (0..spans.len()).filter(|&index| holds(&spans[index])).collect()
}

/// A row whose old and new cell say two things.
fn difference(cx: &Context<'_>, row: &[u32], old: usize, new: usize) -> Option<Span> {
    let body = cx.body();
    let span = |column: usize| row.get(column).map(|&cell| body.page.cells[cell as usize].span);
    let (old, new) = (span(old)?, span(new)?);
    let told = |span: Span| body.slice(span).chars().any(is_letter);
    let same = body.slice(old).trim() == body.slice(new).trim()
        || !marked(cx, &[new], cx.vocabulary.cues.mark("same")).is_empty();
    (old != new && told(old) && told(new) && !same)
        .then(|| Span { start: old.start.min(new.start), end: old.end.max(new.end) })
}
