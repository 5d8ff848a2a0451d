//! HTML as a test sees it: simple, and written independently of the engine.

use regex::Regex;
use std::sync::LazyLock;
use xianshen::fold::FoldTable;

static ENTITY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"&#([xX]?)([0-9a-fA-F]+);?").unwrap());
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<[^>]*>").unwrap());
static NAMED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"&[a-zA-Z]+;?").unwrap());
static FOLD: LazyLock<FoldTable> = LazyLock::new(FoldTable::new);

/// The ASCII letters and digits of a piece of source, tags and entities resolved, in lower case.
pub fn bare(source: &str) -> String {
    let text = TAG.replace_all(source, "");
    let text = ENTITY.replace_all(&text, |found: &regex::Captures<'_>| {
        u32::from_str_radix(&found[2], if found[1].is_empty() { 10 } else { 16 })
            .ok()
            .and_then(char::from_u32)
            .map(String::from)
            .unwrap_or_default()
    });
    let text = NAMED.replace_all(&text, "");
    FOLD.fold_str(&text).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A stretch of source: character data that stands as it is, or markup (tags, comments, entities).
pub enum Part<'a> {
    Text(&'a str),
    Markup(&'a str),
}

/// Parts a source that has no script, no style and no raw text.
pub fn parts(source: &str) -> Vec<Part<'_>> {
    static MARKUP: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?s)<!--.*?-->|</?[a-zA-Z!][^>]*>|&#?[0-9a-zA-Z]+;").unwrap());
    let mut parts = Vec::new();
    let mut at = 0;
    for found in MARKUP.find_iter(source) {
        if found.start() > at {
            parts.push(Part::Text(&source[at..found.start()]));
        }
        parts.push(Part::Markup(found.as_str()));
        at = found.end();
    }
    if at < source.len() {
        parts.push(Part::Text(&source[at..]));
    }
    parts
}
