//! Which documents an interpretation speaks of as its own: the one it explains, and the one before. A sentence about another
//! one, such as a national law, says nothing of this one.

use crate::facts::quantities::Kind;
use crate::rule::{Context, Field};
use crate::text::Span;

/// Most titles that are taken for its own.
const MOST_TITLES: usize = 8;
/// Most characters before the title of the document that a sentence is about: 新修订的《…》.
const MOST_BEFORE: usize = 5;

/// The titles of its own documents.
pub struct Own(Vec<String>);

impl Own {
    /// Those that the host names, that stand in the title of the page, or else in its headings, or else the first one.
    pub fn of(cx: &Context<'_>) -> Self {
        let body = cx.body();
        let mut titles = titles_in(cx.title(), Span::new(0, cx.title().page.text.folded().len()));
        for policy in [&cx.policy, &cx.previous_policy].into_iter().flatten() {
            titles.extend(policy.about.title.as_ref().map(|title| cx.checker.folded(title)));
        }
        if titles.is_empty() {
            titles.extend(titles_in(body, Span::new(0, body.page.text.folded().len())).into_iter().next());
        }
        titles.truncate(MOST_TITLES);
        Own(titles.into_iter().map(|title| bare(&title).to_owned()).filter(|title| !title.is_empty()).collect())
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
        !replaced && before.chars().count() <= MOST_BEFORE && !titles.any(|fact| self.has(body.slice(fact.span)))
    }
}

/// Whether two titles begin and end with the same two characters: of the same place and the same sort, such as one that was
/// written wrong.
fn ends_alike(own: &str, title: &str) -> bool {
    own.chars().take(2).eq(title.chars().take(2)) && own.chars().rev().take(2).eq(title.chars().rev().take(2))
}

fn titles_in(field: &Field<'_>, span: Span) -> Vec<String> {
    let facts = field.facts().quantities_in(span).iter().filter(|fact| fact.kind == Kind::Title);
    facts.take(MOST_TITLES).map(|fact| field.slice(fact.span).to_owned()).collect()
}

fn bare(title: &str) -> &str {
    title.trim_matches(['《', '》', '〈', '〉', '<', '>'])
}
