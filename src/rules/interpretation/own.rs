//! Which documents an interpretation speaks of as its own: the one it explains, and the one before. A sentence about another
//! one, such as a national law, says nothing of this one.

use crate::facts::quantities::Kind;
use crate::rule::{Context, Field};
use crate::text::Span;

/// Most titles that are taken for its own.
const MOST_TITLES: usize = 8;
/// Most characters before the title of the document that a sentence is about: 新修订的《…》.
const MOST_BEFORE: usize = 5;
/// In how many bytes before a short name it is said to be one: (以下简称《办法》).
const SHORT_NAME_BEFORE: u32 = 12;

/// The titles of its own documents.
pub struct Own(Vec<String>);

impl Own {
    /// Those that the host names, that stand in the title of the page, or that the body gives a short name; where none is
    /// known, the first one in the body that is neither cited nor a law.
    pub fn of(cx: &Context<'_>) -> Self {
        let (title, body) = (cx.title(), cx.body());
        let mut own: Vec<String> = titles(title).map(|span| title.slice(span).to_owned()).take(MOST_TITLES).collect();
        for policy in [&cx.policy, &cx.previous_policy].into_iter().flatten() {
            own.extend(policy.about.title.as_ref().map(|title| cx.checker.folded(title)));
        }
        if own.is_empty() {
            own.extend(explained(cx).map(|span| body.slice(span).to_owned()));
        }
        if !own.is_empty() {
            let is_short_name = |span: &Span| {
                let before = Span { start: span.start.saturating_sub(SHORT_NAME_BEFORE), end: span.start };
                body.slice(before).contains("简称")
            };
            own.extend(titles(body).filter(is_short_name).map(|span| body.slice(span).to_owned()).take(MOST_TITLES));
        }
        Own(own.iter().map(|title| bare(title).to_owned()).filter(|title| !title.is_empty()).collect())
    }

    fn has(&self, title: &str) -> bool {
        let title = bare(title);
        self.0.iter().any(|own| own.contains(title) || title.contains(own.as_str()) || ends_alike(own, title))
    }

    /// Whether a sentence begins with another document and names none of its own.
    pub fn is_foreign(&self, body: &Field<'_>, sentence: Span) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let mut titles = body.facts().quantities_in(sentence).iter().filter(|fact| fact.kind == Kind::Title).peekable();
        let Some(first) = titles.peek() else { return false };
        let before = body.slice(Span { start: sentence.start, end: first.span.start });
        let replaced = before.ends_with(['原', '旧', '老']);
        // The year of a law says nothing of the sentence: 2019年修正的《…》.
        let length = before.chars().filter(|c| !c.is_ascii_digit() && *c != '年').count();
        !replaced && length <= MOST_BEFORE && !titles.any(|fact| self.has(body.slice(fact.span)))
    }
}

/// Whether two titles begin and end with the same two characters: of the same place and the same sort, such as one that was
/// written wrong.
fn ends_alike(own: &str, title: &str) -> bool {
    own.chars().take(2).eq(title.chars().take(2)) && own.chars().rev().take(2).eq(title.chars().rev().take(2))
}

fn titles<'a>(field: &'a Field<'_>) -> impl Iterator<Item = Span> + 'a {
    field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title).map(|fact| fact.span)
}

/// The document that the body of a page without a title seems to explain.
fn explained(cx: &Context<'_>) -> Option<Span> {
    let body = cx.body();
    let cites = cx.vocabulary.cues.mark("cites");
    let cited =
        |span: Span| body.marks(cx.vocabulary).iter().any(|(mark, place)| mark & cites != 0 && place.end == span.end);
    let is_law = |span: Span| {
        let title = bare(body.slice(span));
        title.ends_with('法') && !title.ends_with("办法")
    };
    titles(body).take(MOST_TITLES).find(|&span| !is_law(span) && !cited(span))
}

fn bare(title: &str) -> &str {
    title.trim_matches(['《', '》', '〈', '〉', '<', '>'])
}
