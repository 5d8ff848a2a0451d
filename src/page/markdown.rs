//! Markdown into a [`Page`]. The parser is pulldown-cmark, which follows CommonMark and gives source ranges; raw HTML
//! inside goes to the HTML reader, so that nothing on the page is left unread.

use super::{BlockKind, Page, PageBuilder, ResourceKind, UnseenKind, html};
use crate::text::Reading;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Parses Markdown with tables.
pub fn parse(source: &str, reading: Reading<'_>) -> Page {
    let mut builder = PageBuilder::new(reading, source.len());
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let parser = Parser::new_ext(source, options).into_offset_iter();
    let titles = parser.reference_definitions().iter().filter_map(|(_, defined)| {
        let title = defined.title.as_deref()?;
        Some(title_in(source, "]:", defined.span.clone(), &defined.dest, title))
    });
    let mut titles: Vec<Range<usize>> = titles.collect();
    titles.sort_unstable_by_key(|title| title.start);
    // Raw HTML comes line by line; it is read as a whole.
    let mut raw: Option<Range<usize>> = None;
    let (mut header, mut code) = (false, false);
    for (event, range) in parser {
        if let Some(run) = raw.take() {
            if matches!(event, Event::Html(_)) {
                raw = Some(run.start..range.end);
                continue;
            }
            builder.verbatim(run.clone());
            html::parse_into(&mut builder, &source[run.clone()], run.start);
            builder.edge();
        }
        match event {
            Event::Start(tag) => match tag {
                Tag::Heading { level, .. } => {
                    builder.edge();
                    builder.next_is(BlockKind::Heading(level as u8));
                }
                Tag::Table(_) => builder.open_table(),
                Tag::TableHead => {
                    builder.open_row();
                    header = true;
                }
                Tag::TableRow => builder.open_row(),
                Tag::TableCell => builder.open_cell(header, 1, 1),
                Tag::Link { link_type, dest_url, title, .. } => {
                    if link_type == LinkType::Inline && !title.is_empty() {
                        read_title(&mut builder, source, title_in(source, "](", range.clone(), &dest_url, &title));
                    }
                    let place = target_in(source, range, &dest_url);
                    builder.open_link(dest_url.into_string(), Some(place));
                }
                Tag::Image { link_type, dest_url, title, .. } => {
                    if link_type == LinkType::Inline && !title.is_empty() {
                        read_title(&mut builder, source, title_in(source, "](", range.clone(), &dest_url, &title));
                    }
                    builder.picture();
                    let place = target_in(source, range, &dest_url);
                    builder.resource(ResourceKind::Picture, dest_url.into_string(), place);
                }
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
                Tag::CodeBlock(_) => {
                    builder.edge();
                    code = true;
                }
                _ => builder.edge(),
            },
            Event::End(tag) => match tag {
                TagEnd::Heading(_) => {
                    builder.edge();
                    builder.next_is(BlockKind::Paragraph);
                }
                TagEnd::Table => builder.close_table(),
                TagEnd::TableHead => {
                    builder.close_row();
                    header = false;
                }
                TagEnd::TableRow => builder.close_row(),
                TagEnd::TableCell => builder.close_cell(),
                TagEnd::Link => builder.close_link(),
                TagEnd::CodeBlock => {
                    builder.edge();
                    code = false;
                }
                TagEnd::Image
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript => {}
                _ => builder.edge(),
            },
            Event::Text(text) => {
                if code {
                    builder.verbatim(range.clone());
                }
                text_at(&mut builder, source, &text, range);
            }
            Event::Code(text) => {
                builder.verbatim(range.clone());
                text_at(&mut builder, source, &text, range);
            }
            Event::Html(_) => raw = Some(range),
            Event::InlineHtml(tag) => {
                html::attributes_into(&mut builder, &source[range.clone()], range.start);
                if tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br")) {
                    builder.edge();
                }
            }
            Event::SoftBreak => builder.text.decoded(" ", range),
            Event::HardBreak | Event::Rule => builder.edge(),
            Event::InlineMath(text) | Event::DisplayMath(text) => text_at(&mut builder, source, &text, range),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }
    if let Some(run) = raw {
        builder.verbatim(run.clone());
        html::parse_into(&mut builder, &source[run.clone()], run.start);
    }
    for title in titles {
        read_title(&mut builder, source, title);
    }
    // How a page looks in a browser is up to the host's Markdown renderer.
    builder.text.unsure_from(0);
    builder.finish()
}

/// Where the title of a link, a picture or a definition stands: behind its target, which stands behind `mark`.
fn title_in(source: &str, mark: &str, range: Range<usize>, target: &str, title: &str) -> Range<usize> {
    // A title is as long as it is written, but for entities and escapes: the search is as short.
    let least = range.end.saturating_sub(MOST_ESCAPED * (title.len() + target.len() + mark.len() + 8));
    let least = (least.max(range.start)..range.end).find(|&at| source.is_char_boundary(at)).unwrap_or(range.end);
    let written = &source[least..range.end];
    let after = |start: usize, what: &str| written[start..].find(what).map_or(start, |at| start + at + what.len());
    least + after(after(0, mark), target)..range.end
}

/// Longest way to write a byte.
const MOST_ESCAPED: usize = 12;

/// Reads a title with the entities in it; the quotes around it do no harm.
fn read_title(builder: &mut PageBuilder<'_>, source: &str, place: Range<usize>) {
    let unseen = builder.unseen(UnseenKind::Attribute("title"));
    html::comment_into(unseen, &source[place.clone()], place.start);
    unseen.edge();
}

/// Where the target of a link or a picture stands: behind its text; all of it where the target stands elsewhere or is written
/// otherwise.
fn target_in(source: &str, range: Range<usize>, target: &str) -> Range<usize> {
    let written = source.get(range.clone()).unwrap_or_default();
    match written.rfind(target).filter(|_| !target.is_empty()) {
        Some(offset) => range.start + offset..range.start + offset + target.len(),
        None => range,
    }
}

/// Text of an event, each character at its own place.
fn text_at(builder: &mut PageBuilder<'_>, source: &str, text: &str, range: Range<usize>) {
    let written = source.get(range.clone()).unwrap_or_default();
    let mut at = range.start;
    if let Some(offset) = written.find(text) {
        // Code keeps its backticks in the range; a block of code keeps its line breaks.
        at += offset;
        for line in text.split_inclusive('\n') {
            builder.text.literal(line, at);
            at += line.len();
            if line.ends_with('\n') {
                builder.edge();
            }
        }
        return;
    }
    if !written.starts_with('`') {
        // An entity: one piece, whatever its length.
        return builder.text.decoded(text, range);
    }
    // Code that runs over a line break: a blank stands for it, and what quotes or indents the next line is left out.
    for c in text.chars() {
        let same = |written: char| written == c || (c == ' ' && matches!(written, '\n' | '\r'));
        match source.get(at..range.end).and_then(|rest| rest.char_indices().find(|(_, written)| same(*written))) {
            Some((offset, written)) => {
                let start = at + offset;
                at = start + written.len_utf8();
                builder.text.decoded(c.encode_utf8(&mut [0; 4]), start..at);
            }
            None => builder.text.decoded(c.encode_utf8(&mut [0; 4]), range.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::FoldTable;
    use crate::lexicon::LexiconBuilder;

    #[test]
    fn targets_have_their_place() {
        let source = "见[a.doc](a.doc \"题\")、[二][x]和![图](b.png)。\n\n[x]: c.doc\n";
        let fold = FoldTable::new();
        let lexicon = LexiconBuilder::new(&fold).build();
        let page = parse(source, Reading { fold: &fold, lexicon: &lexicon });
        let links: Vec<&str> = page.links.iter().map(|link| &source[link.source.clone().unwrap()]).collect();
        assert_eq!(links, ["a.doc", "[二][x]"]);
        assert_eq!(page.links[0].source, Some(source.find("a.doc \"").map(|at| at..at + 5).unwrap()));
        assert_eq!(&source[page.resources[0].source.clone()], "b.png");
    }

    #[test]
    fn titles_are_read_where_they_stand() {
        let source = "见[题a](a \"一&#49;2题\")和![图](<b> '二3')、[三][x]、[四](d)。\n\n[x]: c\n  (三&amp;4)\n";
        let fold = FoldTable::new();
        let lexicon = LexiconBuilder::new(&fold).build();
        let page = parse(source, Reading { fold: &fold, lexicon: &lexicon });
        let unseen = &page.unseen.unwrap().text;
        let lines: Vec<&str> =
            unseen.folded().lines().map(|line| line.trim_matches(|c: char| c.is_ascii_punctuation())).collect();
        assert_eq!(lines, ["一12题", "二3", "三&4"]);
        let place = |word: &str| {
            let start = unseen.folded().find(word).unwrap();
            &source[unseen.source_range(crate::text::Span::new(start, start + word.len())).unwrap()]
        };
        assert_eq!((place("一12题"), place("3"), place("4")), ("一&#49;2题", "3", "4"));
    }
}
