//! Other ways to write the same page. A rule must not care: what it finds in a page it finds in its disguise, at the same
//! characters.

use super::markup::{Part, parts};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A source with the byte ranges of what was between ⟦ and ⟧.
#[derive(Debug, Default)]
pub struct Marked {
    pub source: String,
    pub marks: Vec<std::ops::Range<usize>>,
}

/// Rewrites an example character by character. `write` gets the source of a character (itself, or its entity) and says
/// what stands before it, instead of it and behind it.
fn rewrite(example: &str, write: impl Fn(&str, bool) -> (String, String, String)) -> Marked {
    let mut marked = Marked::default();
    let (mut starts, mut end) = (false, 0);
    let mut unit = |marked: &mut Marked, unit: &str, is_entity: bool| match unit {
        "⟦" => starts = true,
        "⟧" => marked.marks.last_mut().expect("⟧ closes a mark").end = end,
        _ => {
            let (before, instead, after) = write(unit, is_entity);
            marked.source.push_str(&before);
            if std::mem::take(&mut starts) {
                marked.marks.push(marked.source.len()..0);
            }
            marked.source.push_str(&instead);
            end = marked.source.len();
            marked.source.push_str(&after);
        }
    };
    for part in parts(example) {
        match part {
            Part::Markup(entity) if entity.starts_with('&') => unit(&mut marked, entity, true),
            Part::Markup(tag) => copy_tag(tag, &mut marked),
            // Between the parts of a table only blanks may stand.
            Part::Text(text) if text.trim().is_empty() => marked.source.push_str(text),
            Part::Text(text) => {
                let mut buffer = [0; 4];
                for c in text.chars() {
                    unit(&mut marked, c.encode_utf8(&mut buffer), false);
                }
            }
        }
    }
    marked
}

/// A tag stays as it is; what is marked in it is a part of an attribute.
fn copy_tag(tag: &str, marked: &mut Marked) {
    let (before, rest) = tag.split_once('⟦').unwrap_or((tag, ""));
    marked.source.push_str(before);
    if let Some((inner, after)) = rest.split_once('⟧') {
        let start = marked.source.len();
        marked.source.push_str(inner);
        marked.marks.push(start..marked.source.len());
        marked.source.push_str(after);
    }
}

/// As it is.
pub fn plain(example: &str) -> Marked {
    rewrite(example, |unit, _| (String::new(), unit.into(), String::new()))
}

/// Every character in tags of its own.
pub fn tagged(example: &str) -> Marked {
    rewrite(example, |unit, _| ("<span style=\"color:red\">".into(), unit.into(), "</span>".into()))
}

/// Every character an entity. Numbers of control characters mean other characters in HTML, so these stay.
pub fn entities(example: &str) -> Marked {
    rewrite(example, |unit, is_entity| {
        let code = unit.chars().next().map_or(0, u32::from);
        let entity = !is_entity && code >= 0x20 && !(0x7f..=0x9f).contains(&code);
        (String::new(), if entity { format!("&#x{code:x};") } else { unit.into() }, String::new())
    })
}

/// In traditional script.
pub fn traditional(example: &str) -> Marked {
    rewrite(example, |unit, is_entity| {
        let instead = if is_entity { unit.into() } else { unit.chars().map(to_traditional).collect() };
        (String::new(), instead, String::new())
    })
}

/// Once more in the only cell of a table behind it.
pub fn again_in_cell(example: &str) -> Marked {
    plain(&format!("{example}<table><tbody><tr><td>{example}</td></tr></tbody></table>"))
}

fn to_traditional(c: char) -> char {
    static TABLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/traditional.txt");
        let text = std::fs::read_to_string(path).unwrap();
        let pair = |line: &str| Some((line.chars().next()?, line.chars().nth(2)?));
        text.lines().filter(|line| !line.starts_with('#')).filter_map(pair).collect()
    });
    TABLE.get(&c).copied().unwrap_or(c)
}
