//! HTML into a [`Page`]. The tokenizer is html5gum, which follows the WHATWG standard; what is ours is the reading of
//! tokens: which tags break text and which join it, the table grid, and where each character stood in the source.
//!
//! No tree is built and nothing recurses, so that no nesting can exhaust the stack.

use super::{BlockKind, Page, PageBuilder};
use crate::text::Reading;
use html5gum::emitters::{Emitter, naive_next_state};
use html5gum::{Error, State, Tokenizer};
use std::convert::Infallible;

/// Parses a page or a part of one.
pub fn parse(source: &str, reading: Reading<'_>) -> Page {
    let mut builder = PageBuilder::new(reading, source.len());
    builder.verbatim(0..source.len());
    parse_into(&mut builder, source, 0);
    builder.finish()
}

/// Parses a part that begins at byte `offset` of its field into a page that others also write to.
pub fn parse_into(builder: &mut PageBuilder<'_>, source: &str, offset: usize) {
    let reader = Reader {
        builder,
        source,
        offset,
        position: 0,
        text_from: 0,
        carried: 0,
        tag: Tag::default(),
        last_start_tag: Vec::new(),
        raw: false,
        skip_line_break: false,
        preformatted: 0,
        tables: Vec::new(),
        unsure_since: None,
    };
    let Ok(()) = Tokenizer::new_with_emitter(source, reader).finish();
}

#[derive(Default)]
struct Tag {
    end: bool,
    name: Vec<u8>,
    /// Whether an attribute of this tag can matter.
    wanted: bool,
    attribute: Vec<u8>,
    value: Vec<u8>,
    target: Option<String>,
    /// `name` and `content` of a `<meta>`.
    meta: (String, String),
    columns: u32,
    rows: u32,
}

struct Reader<'b, 'a> {
    builder: &'b mut PageBuilder<'a>,
    source: &'b str,
    offset: usize,
    /// Bytes of source read so far.
    position: usize,
    /// Where the next piece of text begins.
    text_from: usize,
    /// Bytes since then that belong to a character of which the rest is still to come.
    carried: usize,
    tag: Tag,
    last_start_tag: Vec<u8>,
    /// Within `<script>`, `<style>` and the like: character data, but not text of the page.
    raw: bool,
    /// A line break right after `<pre>` is not part of the text.
    skip_line_break: bool,
    preformatted: u32,
    /// Where the open tables began, outermost first.
    tables: Vec<usize>,
    /// Source position of a table in which a browser moves text, or of the first element whose text is uncertain.
    unsure_since: Option<usize>,
}

/// What a tag does to the text around it.
enum Role {
    /// Joins: the text goes on.
    Inline,
    /// Breaks.
    Block,
    /// Breaks, and says what the next block is.
    Is(BlockKind),
    Table,
    Row,
    Cell {
        header: bool,
    },
    Link,
    Meta,
    Picture,
    Preformatted,
    /// Text that browsers count differently.
    Unsure,
}

fn role(name: &[u8]) -> Role {
    match name {
        b"a" => Role::Link,
        b"table" => Role::Table,
        b"meta" => Role::Meta,
        b"tr" => Role::Row,
        b"td" => Role::Cell { header: false },
        b"th" => Role::Cell { header: true },
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Role::Is(BlockKind::Heading(name[1] - b'0')),
        b"title" => Role::Is(BlockKind::Title),
        b"pre" | b"textarea" | b"listing" => Role::Preformatted,
        b"img" | b"video" | b"audio" | b"embed" | b"object" | b"canvas" | b"svg" | b"iframe" => Role::Picture,
        b"template" | b"noscript" => Role::Unsure,
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"br" | b"button" | b"caption" | b"center"
        | b"col" | b"colgroup" | b"dd" | b"details" | b"dialog" | b"dir" | b"div" | b"dl" | b"dt" | b"fieldset"
        | b"figcaption" | b"figure" | b"footer" | b"form" | b"frame" | b"frameset" | b"head" | b"header"
        | b"hgroup" | b"hr" | b"html" | b"input" | b"legend" | b"li" | b"main" | b"menu" | b"nav" | b"ol"
        | b"optgroup" | b"option" | b"p" | b"search" | b"section" | b"select" | b"summary" | b"tbody" | b"tfoot"
        | b"thead" | b"ul" | b"xmp" => Role::Block,
        _ => Role::Inline,
    }
}

impl Reader<'_, '_> {
    fn source_position(&self) -> usize {
        self.offset + self.position
    }

    fn start_tag(&mut self) {
        match role(&self.tag.name) {
            Role::Inline => {}
            Role::Block => self.builder.edge(),
            Role::Is(kind) => {
                self.builder.edge();
                self.builder.next_is(kind);
            }
            Role::Table => {
                self.tables.push(self.source_position());
                self.builder.open_table();
            }
            Role::Row => self.builder.open_row(),
            Role::Cell { header } => {
                self.builder.open_cell(header, self.tag.columns, self.tag.rows);
            }
            Role::Link => self.builder.open_link(self.tag.target.take().unwrap_or_default()),
            Role::Picture => self.builder.picture(),
            Role::Meta => {
                let (name, content) = std::mem::take(&mut self.tag.meta);
                self.builder.tag(&name, &content);
            }
            Role::Preformatted => {
                self.builder.edge();
                self.preformatted += 1;
                self.skip_line_break = true;
            }
            Role::Unsure => self.unsure_since = self.unsure_since.or(Some(self.source_position())),
        }
    }

    fn end_tag(&mut self) {
        match role(&self.tag.name) {
            Role::Inline | Role::Picture | Role::Meta | Role::Unsure => {}
            Role::Block => self.builder.edge(),
            Role::Is(_) => {
                self.builder.edge();
                self.builder.next_is(BlockKind::Paragraph);
            }
            Role::Table => {
                self.tables.pop();
                self.builder.close_table();
            }
            Role::Row => self.builder.close_row(),
            Role::Cell { .. } => self.builder.close_cell(),
            Role::Link => self.builder.close_link(),
            Role::Preformatted => {
                self.builder.edge();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
        }
    }

    fn text(&mut self, decoded: &str, from: usize, to: usize, literal: bool) {
        if self.builder.between_cells() && !decoded.chars().all(char::is_whitespace) {
            // A browser puts this text before the table, so no DOM position after the table's start is certain.
            self.unsure_since = self.unsure_since.or(self.tables.first().copied());
        }
        if self.preformatted == 0 {
            if literal {
                self.builder.text.literal(decoded, self.offset + from);
            } else {
                self.builder.text.decoded(decoded, self.offset + from..self.offset + to);
            }
            return;
        }
        // In preformatted text a line break is one: no word and no number goes across.
        let mut at = from;
        for line in decoded.split_inclusive('\n') {
            if literal {
                self.builder.text.literal(line, self.offset + at);
                at += line.len();
            } else {
                self.builder.text.decoded(line, self.offset + from..self.offset + to);
            }
            if line.ends_with('\n') {
                self.builder.edge();
            }
        }
    }
}

impl Emitter for Reader<'_, '_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start_tag.clear();
        self.last_start_tag.extend_from_slice(last_start_tag.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        if let Some(since) = self.unsure_since {
            self.builder.text.unsure_from(since);
        }
    }

    fn emit_error(&mut self, _: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn init_string(&mut self) {
        if self.carried == 0 {
            self.text_from = self.position;
        }
    }

    fn emit_string(&mut self, decoded: &[u8]) {
        if self.raw {
            self.text_from = self.position;
            let units = decoded.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
                + decoded.iter().filter(|&&byte| byte >= 0xf0).count();
            self.builder.text.skip_dom(units as u32);
            return;
        }
        // What lies between the last text and the tokenizer's position is the source of this piece.
        let (mut from, to) = (self.text_from.min(self.position), self.position);
        let carried = std::mem::take(&mut self.carried);
        // The line feed after a carriage return is passed over by the tokenizer.
        if carried == 0 && to - from > decoded.len() && self.source.as_bytes().get(from) == Some(&b'\n') {
            from += 1;
        }
        let literal = self.source.as_bytes().get(from + carried..to) == Some(decoded);
        if literal && !self.source.is_char_boundary(to) {
            // After an entity the tokenizer hands over one byte alone: the rest of the character is still to come.
            self.carried = to - from;
            self.text_from = from;
            return;
        }
        self.text_from = to;
        let Some(decoded) = (if literal { self.source.get(from..to) } else { std::str::from_utf8(decoded).ok() })
        else {
            debug_assert!(false, "text that is neither the source's own nor whole characters");
            return;
        };
        // The line break after <pre> is no text; it always comes in a piece with what follows or alone.
        if std::mem::take(&mut self.skip_line_break)
            && let Some(rest) = decoded.strip_prefix('\n')
        {
            let from = if literal { from + 1 } else { to };
            self.text(rest, from, to, literal);
        } else if decoded != "\0" {
            self.text(decoded, from, to, literal);
        }
    }

    fn init_start_tag(&mut self) {
        self.tag.end = false;
        self.tag.name.clear();
        self.tag.target = None;
        self.tag.meta = Default::default();
        (self.tag.columns, self.tag.rows) = (1, 1);
    }

    fn init_end_tag(&mut self) {
        self.tag.end = true;
        self.tag.name.clear();
    }

    fn init_comment(&mut self) {}

    fn emit_current_tag(&mut self) -> Option<State> {
        self.finish_attribute();
        self.text_from = self.position;
        self.skip_line_break = false;
        if self.tag.end {
            self.raw = false;
            self.end_tag();
            return None;
        }
        self.last_start_tag.clear();
        self.last_start_tag.extend_from_slice(&self.tag.name);
        self.start_tag();
        // A browser that runs scripts takes <noscript> as raw text; its readers may run none, so it is read.
        let state = (self.tag.name != b"noscript").then(|| naive_next_state(&self.tag.name)).flatten();
        self.raw = matches!(state, Some(State::ScriptData | State::RawText)) && self.tag.name != b"xmp";
        state
    }

    fn emit_current_comment(&mut self) {
        self.text_from = self.position;
    }

    fn emit_current_doctype(&mut self) {
        self.text_from = self.position;
    }

    fn set_self_closing(&mut self) {}

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, s: &[u8]) {
        self.tag.name.extend_from_slice(s);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.finish_attribute();
        self.tag.wanted = !self.tag.end && matches!(self.tag.name.as_slice(), b"a" | b"td" | b"th" | b"meta");
    }

    fn push_attribute_name(&mut self, s: &[u8]) {
        if self.tag.wanted {
            self.tag.attribute.extend_from_slice(s);
        }
    }

    fn push_attribute_value(&mut self, s: &[u8]) {
        if self.tag.wanted {
            self.tag.value.extend_from_slice(s);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.tag.end && !self.tag.name.is_empty() && self.tag.name == self.last_start_tag
    }

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}

impl Reader<'_, '_> {
    fn finish_attribute(&mut self) {
        if !self.tag.wanted {
            return;
        }
        self.tag.wanted = false;
        let value = String::from_utf8_lossy(&self.tag.value);
        match self.tag.attribute.as_slice() {
            b"name" => self.tag.meta.0 = value.into_owned(),
            b"content" => self.tag.meta.1 = value.into_owned(),
            b"href" if self.tag.target.is_none() => self.tag.target = Some(value.into_owned()),
            b"colspan" => self.tag.columns = value.trim().parse().unwrap_or(1),
            // 0 reaches to the end of the table.
            b"rowspan" => self.tag.rows = value.trim().parse().map_or(1, |rows| if rows == 0 { 65_534 } else { rows }),
            _ => {}
        }
        self.tag.attribute.clear();
        self.tag.value.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::FoldTable;
    use crate::lexicon::LexiconBuilder;
    use crate::text::Span;

    fn parsed(source: &str) -> Page {
        let fold = FoldTable::new();
        let lexicon = LexiconBuilder::new(&fold).build();
        parse(source, Reading { fold: &fold, lexicon: &lexicon })
    }

    #[test]
    fn no_character_is_lost_and_each_has_its_place() {
        for (source, folded) in [
            ("<p>一&nbsp;二身份证</p>", "一二身份证\n"),
            ("<p>&lt;身份证&gt;号</p>", "<身份证>号\n"),
            ("&#36523;份&#x8bc1;码", "身份证码\n"),
            ("a&ampb&unknown;国&国&", "a&b&unknown;国&国&\n"),
            ("<p>一\r\n二\r三</p>", "一二三\n"),
            ("<p>a\r\n𠮷b</p>", "a𠮷b\n"),
            ("1<2 和 3 < 4 <中", "1<2和3<4<中\n"),
            ("x<!-- 注释 -->y<?php z ?>w</ 中>v", "xywv\n"),
            ("<pre>\n一\n二</pre>", "一\n二\n"),
            ("<title>题&middot;目</title><textarea>\n内&nbsp;容</textarea>", "题·目\n内容\n"),
            ("<script>身份证</script><style>x{}</style>后", "后\n"),
            ("<td>一<td>二</table>三", "一\n二\n三\n"),
        ] {
            let page = parsed(source);
            assert_eq!(page.text.folded(), folded, "{source}");
            for (offset, c) in folded.char_indices().filter(|(_, c)| !matches!(c, '\n' | '<' | '>' | '&' | '·' | ' '))
            {
                let range = page.text.source_range(Span::new(offset, offset + c.len_utf8())).unwrap();
                let place = &source[range];
                assert!(place.starts_with(c) || place.starts_with("&#"), "{source}: {c} at {place}");
            }
        }
    }
}
