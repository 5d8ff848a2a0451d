//! Names of files that do not say what is in them.

use super::super::hosts::words;
use super::{Fault, Place, Reporter, Weight};
use crate::address::file_stem;
use crate::lexicon::Group;
use crate::text::Span;
use std::collections::HashSet;

/// Looks at the texts of links and the names of attachments.
pub fn check(reporter: &mut Reporter<'_, '_>) {
    let cx = reporter.cx;
    let nameless: HashSet<&str> = words(cx, Group::NamelessFile).collect();
    let body = cx.body();
    for link in &body.page.links {
        let text = body.slice(link.span);
        let lead = text.len() - text.trim_start().len();
        let span = Span { start: link.span.start + lead as u32, end: link.span.start + text.trim_end().len() as u32 };
        if says_nothing(text, &nameless) && link.source.is_some() {
            let place = Place { field: 0, span, source: None };
            reporter.tell(Fault::Nameless, Weight::Asks, place, text, text);
        }
    }
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| field.name.starts_with("attachments[")) {
        let text = field.page.text.folded().trim_end();
        if says_nothing(text, &nameless) {
            let place = Place { field: index, span: Span::new(0, text.len()), source: None };
            reporter.tell(Fault::Nameless, Weight::Asks, place, &format!("{index}"), text);
        }
    }
}

/// Whether the name of a file is nothing but digits and words that a program gives: 1.doc, 新建文档(2).docx, img_20260513.jpg.
fn says_nothing(name: &str, nameless: &HashSet<&str>) -> bool {
    let Some(stem) = file_stem(name) else { return false };
    // Blanks between ASCII words are kept by folding.
    let words = stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut joined = String::new();
    for word in words {
        if nameless.contains(word) {
            continue;
        }
        joined.push_str(word);
    }
    // P020260513 is what a content management system calls a file.
    joined.is_empty() || nameless.contains(joined.as_str()) || (joined == "p" && stem.len() >= 10)
}
