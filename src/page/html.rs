//! HTML into a [`Page`]. The tokenizer is html5gum, which follows the WHATWG standard; what is ours is the reading of
//! tokens: which tags break text and which join it, the table grid, and where each character stood in the source.
//!
//! No tree is built and nothing recurses, so that no nesting can exhaust the stack.

use super::{BlockKind, Page, PageBuilder, ResourceKind, UnseenKind};
use crate::page::elements::{Effect, Mark, Start};
use crate::page::{code, style};
use crate::text::{Reading, Span};
use html5gum::emitters::Emitter;
use html5gum::{Error, State, Tokenizer};
use std::convert::Infallible;
use std::ops::Range;

/// Parses a page or a part of one.
pub fn parse(source: &str, reading: Reading<'_>) -> Page {
    let mut builder = PageBuilder::new(reading, source.len());
    builder.verbatim(0..source.len());
    parse_into(&mut builder, source, 0);
    builder.finish()
}

/// Parses a part that begins at byte `offset` of its field into a page that others also write to.
pub fn parse_into(builder: &mut PageBuilder<'_>, source: &str, offset: usize) {
    read(builder, source, offset, Scope::Page);
}

/// Reads a text that readers of the page do not see into a page of such texts.
pub fn comment_into(unseen: &mut PageBuilder<'_>, source: &str, offset: usize) {
    read(unseen, source, offset, Scope::Comment);
}

/// Reads the attributes of a tag and nothing else: its text and structure are somebody else's.
pub fn attributes_into(builder: &mut PageBuilder<'_>, source: &str, offset: usize) {
    read(builder, source, offset, Scope::Attributes);
}

/// What is read of a source.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// All.
    Page,
    /// Attributes and comments only.
    Attributes,
    /// The inside of a comment: its text; another comment within is text, too.
    Comment,
}

fn read(builder: &mut PageBuilder<'_>, source: &str, offset: usize, scope: Scope) {
    if scope == Scope::Comment {
        // No element goes on from one comment to the next.
        builder.elements = Default::default();
    }
    let reader = Reader {
        builder,
        scope,
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
        comment_from: 0,
        hiding: Vec::new(),
        hidden_names: Vec::new(),
        has_head: false,
    };
    let Ok(()) = Tokenizer::new_with_emitter(source, reader).finish();
}

#[derive(Default)]
struct Tag {
    end: bool,
    name: Vec<u8>,
    /// Whether an attribute is being read.
    open: bool,
    attribute: Vec<u8>,
    value: Vec<u8>,
    /// Where the value begins, and after each piece of it its length and the place in the source.
    value_from: usize,
    pieces: Vec<(usize, usize)>,
    /// Whether a style hides what is in the element.
    hides: bool,
    /// Whether the element is not there for a reader, nor its box.
    gone: bool,
    /// Whether a style makes the element a part of the line.
    flat: bool,
    /// Whether it is a dialog that is shown.
    shown: bool,
    /// Whether it ends with a solidus.
    closed: bool,
    /// Whether it says what its letters look like.
    styled: bool,
    /// The address that the tag refers to, with its place in the source.
    target: Option<(String, Range<usize>)>,
    /// `name` and `content` of a `<meta>`.
    meta: (String, String),
    /// Whether a `<meta>` sends the reader elsewhere.
    refreshes: bool,
    /// Where that content begins in the text that readers do not see.
    content_from: Option<u32>,
    columns: u32,
    rows: u32,
}

struct Reader<'b, 'a> {
    builder: &'b mut PageBuilder<'a>,
    scope: Scope,
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
    /// The open tables, outermost first.
    tables: Vec<OpenTable>,
    /// Source position of a table in which a browser moves text, or of the first element whose text is uncertain.
    unsure_since: Option<usize>,
    comment_from: usize,
    /// Open elements whose text is not seen, outermost first.
    hiding: Vec<Hiding>,
    /// Classes and ids that a style sheet in the text hides; those of a whole file are the template's, whose scripts show them.
    hidden_names: Vec<String>,
    has_head: bool,
}

struct OpenTable {
    /// Where it began in the source.
    source: usize,
    /// The text before it and then what stands in no cell: a browser shows it there.
    before: Vec<Span>,
}

struct Hiding {
    name: Vec<u8>,
    /// Where its text begins.
    start: u32,
    /// How many of that name are open inside.
    inside: u32,
    /// What it ends with at the latest, itself or what it stands in; nothing for a mark of letters, which goes on behind that.
    within: Option<Mark>,
    /// Whether a style hides it.
    by_style: bool,
    /// Whether it makes no box, so that what stands around it is one: taken out, or never shown by browsers.
    gone: bool,
}

/// Begins text within a picture or a formula.
const CDATA: &str = "<![CDATA[";

/// Most hidden elements that are kept apart.
const MOST_HIDING: usize = 32;

/// What a tag does to the text around it.
enum Role {
    /// Joins: the text goes on.
    Inline,
    /// Breaks.
    Block,
    /// Breaks, and says what the next block is.
    Is(BlockKind),
    Table,
    /// A group of rows, or what stands before them.
    Section,
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
        b"caption" | b"col" | b"colgroup" | b"tbody" | b"tfoot" | b"thead" => Role::Section,
        b"address" | b"article" | b"aside" | b"blockquote" | b"br" | b"button" | b"center" | b"dd" | b"details"
        | b"dialog" | b"dir" | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"footer"
        | b"form" | b"header" | b"hgroup" | b"hr" | b"input" | b"legend" | b"li" | b"main" | b"menu" | b"nav"
        | b"ol" | b"optgroup" | b"option" | b"p" | b"search" | b"section" | b"select" | b"summary" | b"ul" | b"xmp" => {
            Role::Block
        }
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
                self.close_tables(1);
                let before = vec![self.builder.line()];
                self.tables.push(OpenTable { source: self.source_position(), before });
                self.builder.open_table();
            }
            Role::Section => self.builder.close_row(),
            Role::Row => self.builder.open_row(),
            Role::Cell { header } => {
                self.builder.open_cell(header, self.tag.columns, self.tag.rows);
            }
            Role::Link => {
                let (target, source) = self.tag.target.take().unzip();
                self.builder.open_link(target.unwrap_or_default(), source);
            }
            Role::Picture => self.builder.picture(),
            Role::Meta => {
                let (name, content) = std::mem::take(&mut self.tag.meta);
                let from = self.tag.content_from.take();
                self.builder.tag(&name, &content, from);
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
            Role::Table => self.close_tables(0),
            Role::Row | Role::Section => self.builder.close_row(),
            Role::Cell { .. } => self.builder.close_cell(),
            Role::Link => self.builder.close_link(),
            Role::Preformatted => {
                self.builder.edge();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
        }
    }

    /// Closes the tables that are open no more; `new` is how many have just begun.
    fn close_tables(&mut self, new: usize) {
        while self.builder.tables() + new > self.builder.elements.tables() {
            self.builder.close_table();
            if let Some(table) = self.tables.pop() {
                self.builder.shown_as_one(table.before);
            }
        }
    }

    /// What the tag does to the text around it.
    fn part(&mut self, effect: Effect) {
        let role = role(&self.tag.name);
        let is_foreign = effect == Effect::Flat || self.builder.elements.is_foreign();
        if effect != Effect::Ignored && is_foreign && is_text_of_picture(&self.tag.name) {
            return self.builder.edge();
        }
        // Without a box it can still be what it is.
        let counts = match effect {
            Effect::Ignored => false,
            Effect::Flat => matches!(role, Role::Link | Role::Picture),
            Effect::Full => true,
        };
        let parts = !matches!(role, Role::Inline | Role::Link | Role::Meta | Role::Picture | Role::Unsure);
        if counts && parts && self.hiding.is_empty() {
            self.builder.wall();
        }
        // What a browser moves before the table stands in lines there, too.
        if counts
            && matches!(role, Role::Block | Role::Is(_) | Role::Preformatted)
            && self.builder.elements.is_between_cells()
            && let Some(table) = self.tables.last_mut()
        {
            let before = std::mem::take(&mut table.before);
            self.builder.shown_as_one(before);
        }
        match (counts, self.tag.end) {
            (false, _) => {}
            (true, false) => self.start_tag(),
            (true, true) => self.end_tag(),
        }
    }

    /// A piece of a script or a style sheet, from byte `from` of the source to the tokenizer's position.
    fn code(&mut self, from: usize) {
        let name = match self.last_start_tag.as_slice() {
            b"script" => "script",
            b"style" => "style",
            b"iframe" => "iframe",
            b"noembed" => "noembed",
            _ => "noframes",
        };
        let code = self.source.get(from..self.position).unwrap_or_default();
        for passage in code::passages(code) {
            let mut at = self.offset + from + passage.start;
            let unseen = match self.scope {
                Scope::Page => self.builder.unseen(UnseenKind::Code(name)),
                // What is read here is unseen already.
                Scope::Comment | Scope::Attributes => &mut *self.builder,
            };
            for line in code[passage].split_inclusive('\n') {
                unseen.edge();
                unseen.text.literal(line, at);
                at += line.len();
            }
            unseen.edge();
        }
    }

    fn text(&mut self, decoded: &str, from: usize, to: usize, literal: bool) {
        let start = self.builder.text.position() as u32;
        self.text_as_it_stands(decoded, from, to, literal);
        if self.builder.elements.is_between_cells() && !decoded.chars().all(char::is_whitespace) {
            // A browser puts this text before the table, so no DOM position after the table's start is certain.
            self.unsure_since = self.unsure_since.or(self.tables.first().map(|table| table.source));
            if let Some(table) = self.tables.last_mut() {
                let end = self.builder.text.position() as u32;
                match table.before.last_mut() {
                    Some(last) if last.end == start => last.end = end,
                    _ => table.before.push(Span { start, end }),
                }
            }
        }
    }

    fn text_as_it_stands(&mut self, decoded: &str, from: usize, to: usize, literal: bool) {
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
        self.close_hidden_from(0);
        for table in std::mem::take(&mut self.tables) {
            self.builder.shown_as_one(table.before);
        }
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
        if self.scope == Scope::Attributes {
            return;
        }
        if self.raw {
            let from = self.text_from.min(self.position);
            if self.last_start_tag == b"script" && !decoded.iter().all(u8::is_ascii_whitespace) {
                let source = self.offset + from..self.offset + self.position;
                self.builder.resource(ResourceKind::InlineScript, String::new(), source);
            }
            if self.last_start_tag == b"style" && !self.has_head && self.hidden_names.len() < MOST_HIDING {
                self.hidden_names.extend(style::hidden_names(&String::from_utf8_lossy(decoded)));
            }
            let units = decoded.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
                + decoded.iter().filter(|&&byte| byte >= 0xf0).count();
            self.builder.text.skip_dom(units as u32);
            self.text_from = from;
            self.carried = 0;
            if self.source.is_char_boundary(self.position) {
                self.text_from = self.position;
                self.code(from);
            } else {
                // As below: the rest of the character is still to come.
                self.carried = self.position - from;
            }
            return;
        }
        // What lies between the last text and the tokenizer's position is the source of this piece.
        let (mut from, to) = (self.text_from.min(self.position), self.position);
        let carried = std::mem::take(&mut self.carried);
        // The line feed after a carriage return is passed over by the tokenizer.
        if carried == 0 && to - from > decoded.len() && self.source.as_bytes().get(from) == Some(&b'\n') {
            from += 1;
        }
        // Within a picture this begins text.
        if self.source.get(from..to).is_some_and(|written| written.starts_with(CDATA)) {
            from += CDATA.len();
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
        (self.tag.hides, self.tag.gone, self.tag.flat, self.tag.shown) = (false, false, false, false);
        (self.tag.closed, self.tag.styled) = (false, false);
        self.tag.meta = Default::default();
        self.tag.refreshes = false;
        (self.tag.columns, self.tag.rows) = (1, 1);
    }

    fn init_end_tag(&mut self) {
        self.tag.end = true;
        self.tag.name.clear();
    }

    fn init_comment(&mut self) {
        self.comment_from = self.position;
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.finish_attribute();
        self.text_from = self.position;
        self.skip_line_break = false;
        if self.tag.end {
            self.raw = false;
            if self.scope == Scope::Attributes {
                return None;
            }
            let effect = self.builder.elements.end(&self.tag.name);
            // What is hidden ends before the edge of what it stands in, and with its own.
            let is_own = self.hiding.last().is_some_and(|open| open.inside == 0 && open.name == self.tag.name);
            if !is_own {
                self.close_ended();
            }
            self.part(effect);
            self.close_tables(0);
            self.close_ended();
            if effect != Effect::Ignored {
                self.close_hidden();
            }
            return None;
        }
        self.last_start_tag.clear();
        self.last_start_tag.extend_from_slice(&self.tag.name);
        if self.scope != Scope::Attributes {
            let Tag { name, flat, closed, styled, gone, .. } = &self.tag;
            // What holds nothing makes no box where it is taken out; a line break makes one all the same.
            let flat = *flat && !matches!(name.as_slice(), b"br" | b"hr") || *gone && is_void(name);
            let start = Start { name, flat, closed: *closed, styled: *styled };
            let effect = self.builder.elements.start(start);
            self.close_ended();
            if self.builder.elements.ended_box() {
                // That stands before what begins now, also where this is hidden.
                if self.hiding.is_empty() {
                    self.builder.wall();
                }
                self.builder.edge();
            }
            let is_leaf = is_void(&self.tag.name) || self.tag.closed && effect == Effect::Flat;
            if self.scope == Scope::Page && effect != Effect::Ignored && !is_leaf {
                self.open_hidden();
            }
            self.part(effect);
        }
        if self.tag.name == b"head" {
            self.has_head = true;
            self.builder.head();
        }
        if self.tag.name == b"area"
            && let Some((target, source)) = self.tag.target.take()
        {
            // A link without text, on a part of a picture.
            self.builder.open_link(target, Some(source));
            self.builder.close_link();
        }
        if let Some(kind) = resource_kind(&self.tag.name).or(self.tag.refreshes.then_some(ResourceKind::Refresh))
            && let Some((target, source)) = self.tag.target.take()
        {
            self.builder.resource(kind, target, source);
        }
        let state = next_state(&self.tag.name);
        let raw = matches!(state, Some(State::ScriptData | State::RawText)) && self.tag.name != b"xmp";
        if self.builder.elements.is_foreign() && self.scope != Scope::Attributes {
            // A style sheet of a picture is none of its text, and tags in it are tags.
            self.raw = raw && !self.tag.closed;
            return None;
        }
        self.raw = raw;
        state
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.builder.elements.is_foreign()
    }

    fn emit_current_comment(&mut self) {
        self.text_from = self.position;
        let from = self.comment_from.min(self.position);
        let inside = self.source.get(from..self.position).unwrap_or_default();
        let inside = inside.strip_suffix('>').map_or(inside, |inside| inside.trim_end_matches(['-', '!']));
        if inside.trim().is_empty() {
            return;
        }
        let offset = self.offset + from;
        if self.scope == Scope::Comment {
            self.builder.text.literal(inside, offset);
            return;
        }
        let unseen = self.builder.unseen(UnseenKind::Comment);
        comment_into(unseen, inside, offset);
        unseen.edge();
    }

    fn emit_current_doctype(&mut self) {
        self.text_from = self.position;
    }

    fn set_self_closing(&mut self) {
        self.tag.closed = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, s: &[u8]) {
        self.tag.name.extend_from_slice(s);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.finish_attribute();
        self.tag.open = !self.tag.end;
        // Of an attribute without a value nothing else says where it stands.
        self.tag.value_from = self.position;
    }

    fn push_attribute_name(&mut self, s: &[u8]) {
        if self.tag.open {
            self.tag.attribute.extend_from_slice(s);
        }
    }

    fn init_attribute_value(&mut self) {
        self.tag.value_from = self.position;
    }

    fn push_attribute_value(&mut self, s: &[u8]) {
        if self.tag.open {
            self.tag.value.extend_from_slice(s);
            self.tag.pieces.push((self.tag.value.len(), self.position));
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

/// Attributes whose value readers can meet, hear or copy. The others are for programs.
const TEXT_ATTRIBUTES: [&str; 17] = [
    "alt",
    "title",
    "value",
    "placeholder",
    "label",
    "summary",
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "aria-roledescription",
    "aria-braillelabel",
    "abbr",
    "download",
    "content",
    "caption",
    "cite",
    "datetime",
];

/// Attributes that name something to programs, or say where it is. In reports the others are `*`.
const NAMES: [&str; 10] =
    ["href", "src", "action", "id", "class", "name", "poster", "srcset", "background", "formaction"];

/// What stands before the datum in a link target.
const SCHEMES: [&str; 3] = ["tel:", "mailto:", "sms:"];

/// The name under which an attribute is reported, and how many bytes of its value are no text.
fn unseen_attribute(tag: &[u8], name: &str, value: &str) -> Option<(&'static str, usize)> {
    if let Some(name) = ["href", "src", "action"].into_iter().find(|known| *known == name) {
        // Of other addresses only the query is data: a path is full of dates and numbers.
        let target = value.trim_start();
        let from = match SCHEMES.iter().find(|scheme| starts_with_ignoring_case(target, scheme)) {
            Some(scheme) => value.len() - target.len() + scheme.len(),
            None => value.find('?')? + 1,
        };
        return Some((name, from));
    }
    if name.starts_with("data-") {
        return Some(("data-*", 0));
    }
    // What is on a button is text; the page tags of a whole file are fields of the draft.
    let name = TEXT_ATTRIBUTES.into_iter().find(|known| *known == name)?;
    (name != "content" || tag == b"meta").then_some((name, 0))
}

/// Whether an attribute holds the address that its tag refers to.
fn is_address(tag: &[u8], attribute: &[u8]) -> bool {
    match attribute {
        b"href" => matches!(tag, b"a" | b"area" | b"link" | b"base"),
        b"src" => {
            matches!(tag, b"img" | b"iframe" | b"frame" | b"script" | b"embed" | b"video" | b"audio" | b"source")
        }
        b"action" => tag == b"form",
        b"data" => tag == b"object",
        b"content" => tag == b"meta",
        _ => false,
    }
}

/// What a tag does with the address that it refers to; links are kept by themselves.
fn resource_kind(tag: &[u8]) -> Option<ResourceKind> {
    Some(match tag {
        b"img" => ResourceKind::Picture,
        b"video" | b"audio" | b"source" | b"embed" | b"object" => ResourceKind::Media,
        b"iframe" | b"frame" => ResourceKind::Frame,
        b"script" => ResourceKind::Script,
        b"form" => ResourceKind::Form,
        b"link" => ResourceKind::Linked,
        b"base" => ResourceKind::Base,
        _ => return None,
    })
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

impl Reader<'_, '_> {
    fn finish_attribute(&mut self) {
        if !std::mem::take(&mut self.tag.open) {
            return;
        }
        let bytes = std::mem::take(&mut self.tag.value);
        let attribute = std::mem::take(&mut self.tag.attribute);
        let value = String::from_utf8_lossy(&bytes);
        match (self.tag.name.as_slice(), attribute.as_slice()) {
            (b"meta", b"name") => self.tag.meta.0 = value.to_string(),
            (b"meta", b"content") => self.tag.meta.1 = value.to_string(),
            (b"meta", b"http-equiv") => self.tag.refreshes = value.trim().eq_ignore_ascii_case("refresh"),
            (b"td" | b"th", b"colspan") => self.tag.columns = value.trim().parse().unwrap_or(1),
            // 0 reaches to the end of the table.
            (b"td" | b"th", b"rowspan") => {
                self.tag.rows = value.trim().parse().map_or(1, |rows| if rows == 0 { 65_534 } else { rows });
            }
            (_, b"style") => {
                self.tag.hides |= style::hides(&value);
                self.tag.gone |= style::takes_out(&value);
                self.tag.flat |= style::is_of_line(&value);
            }
            (b"input", b"type") if value.eq_ignore_ascii_case("hidden") => {
                (self.tag.hides, self.tag.gone) = (true, true);
            }
            (_, b"class" | b"id") if !self.hidden_names.is_empty() => {
                let mark = if attribute == b"id" { '#' } else { '.' };
                self.tag.hides |= value
                    .split_ascii_whitespace()
                    .any(|name| self.hidden_names.iter().any(|hidden| hidden.strip_prefix(mark) == Some(name)));
            }
            // What an event runs, and a page within the page, are code that stands here.
            (_, [b'o', b'n', ..] | b"srcdoc") if self.scope != Scope::Comment && !value.trim().is_empty() => {
                let end = self.tag.pieces.last().map_or(self.tag.value_from, |&(_, end)| end);
                let source = self.offset + self.tag.value_from..self.offset + end.max(self.tag.value_from);
                self.builder.resource(ResourceKind::InlineScript, value.to_string(), source);
            }
            (b"font", b"color") => {
                self.tag.hides |= style::is_invisible_color(&value);
                self.tag.styled = true;
            }
            (b"font", b"face" | b"size") => self.tag.styled = true,
            (b"dialog", b"open") => self.tag.shown = true,
            (_, b"hidden") => (self.tag.hides, self.tag.gone) = (true, true),
            // Moving text in a box of a few pixels is a way to hide links.
            (b"marquee", b"width" | b"height") => {
                self.tag.hides |= value.trim().parse::<u32>().is_ok_and(|pixels| pixels < 8);
            }
            _ => {}
        }
        if self.tag.target.is_none() && is_address(&self.tag.name, &attribute) {
            let end = self.tag.pieces.last().map_or(self.tag.value_from, |&(_, end)| end);
            let source = self.offset + self.tag.value_from..self.offset + end.max(self.tag.value_from);
            self.tag.target = Some((value.to_string(), source));
        }
        if let Ok(name) = std::str::from_utf8(&attribute)
            && !value.trim().is_empty()
        {
            self.unseen_values(name, &value);
        }
        // The buffers are used again.
        (self.tag.value, self.tag.attribute) = (bytes, attribute);
        self.tag.attribute.clear();
        self.tag.value.clear();
        self.tag.pieces.clear();
    }

    /// What is to be read of the value of an attribute.
    fn unseen_values(&mut self, attribute: &str, value: &str) {
        if attribute.starts_with("on") {
            for passage in code::passages(value) {
                self.unseen_value("on*", value, passage);
            }
            return;
        }
        if attribute == "srcdoc" {
            let end = self.tag.pieces.last().map_or(self.tag.value_from, |&(_, end)| end);
            if let Some(written) = self.source.get(self.tag.value_from..end).filter(|written| *written == value) {
                let unseen = self.builder.unseen(UnseenKind::Attribute("srcdoc"));
                comment_into(unseen, written, self.offset + self.tag.value_from);
                unseen.edge();
            } else {
                self.unseen_value("srcdoc", value, 0..value.len());
            }
            return;
        }
        let text = unseen_attribute(&self.tag.name, attribute, value);
        // The rest is for programs.
        let name = NAMES.into_iter().find(|known| *known == attribute).unwrap_or("*");
        let rest = text.map_or(value.len(), |(_, from)| from);
        for number in code::identity_numbers(&value[..rest]) {
            self.unseen_value(name, value, number);
        }
        if let Some((name, from)) = text {
            self.unseen_value(name, value, from..value.len());
        }
    }

    /// A part of a value, each piece at its place in the source.
    fn unseen_value(&mut self, name: &'static str, value: &str, part: Range<usize>) {
        let unseen = self.builder.unseen(UnseenKind::Attribute(name));
        if self.tag.name == b"meta" && name == "content" {
            self.tag.content_from = Some(unseen.text.position() as u32);
        }
        let (mut done, mut at) = (0, self.tag.value_from);
        for &(end, position) in &self.tag.pieces {
            // The tokenizer may hand over a part of a character.
            let (Some(decoded), Some(written)) = (value.get(done..end), self.source.get(at..position)) else {
                continue;
            };
            let skipped = part.start.saturating_sub(done).min(decoded.len());
            let text = decoded.get(skipped..part.end.saturating_sub(done).min(decoded.len())).unwrap_or_default();
            if decoded == written {
                unseen.text.literal(text, self.offset + at + skipped);
            } else {
                unseen.text.decoded(text, self.offset + at..self.offset + position);
            }
            (done, at) = (end, position);
        }
        unseen.edge();
    }

    fn open_hidden(&mut self) {
        let start = self.builder.text.position() as u32;
        let name = &self.tag.name;
        if let Some(open) = self.hiding.iter_mut().rev().find(|open| open.name == *name) {
            open.inside += 1;
        }
        let by_style = self.tag.hides;
        let unshown = is_unshown(name) || name == b"dialog" && !self.tag.shown;
        if (by_style || unshown) && self.hiding.len() < MOST_HIDING {
            let within = (!is_of_letters(name)).then(|| self.builder.elements.innermost());
            let gone = self.tag.gone || unshown;
            self.hiding.push(Hiding { name: name.clone(), start, inside: 0, within, by_style, gone });
        }
    }

    fn close_hidden(&mut self) {
        let Some(index) = self.hiding.iter().rposition(|open| open.name == self.tag.name) else {
            return;
        };
        if self.hiding[index].inside > 0 {
            self.hiding[index].inside -= 1;
        } else {
            self.close_hidden_from(index);
        }
    }

    /// Closes what has ended without an end tag of its own.
    fn close_ended(&mut self) {
        let elements = &self.builder.elements;
        let ended = |open: &Hiding| open.within.is_some_and(|within| !elements.is_open(within));
        if let Some(index) = self.hiding.iter().position(ended) {
            self.close_hidden_from(index);
        }
    }

    fn close_hidden_from(&mut self, index: usize) {
        for Hiding { start, by_style, gone, .. } in self.hiding.drain(index..).rev() {
            if by_style {
                self.builder.hidden_since(start);
            }
            if gone {
                self.builder.unseen_since(start);
            }
        }
    }
}

/// Whether an element says what letters look like: one that is open where a block ends goes on in the next.
fn is_of_letters(name: &[u8]) -> bool {
    matches!(
        name,
        b"a" | b"b"
            | b"big"
            | b"code"
            | b"em"
            | b"font"
            | b"i"
            | b"nobr"
            | b"s"
            | b"small"
            | b"strike"
            | b"strong"
            | b"tt"
            | b"u"
    )
}

/// Whether a browser shows nothing of what such an element holds.
fn is_unshown(name: &[u8]) -> bool {
    matches!(
        name,
        b"audio"
            | b"canvas"
            | b"datalist"
            | b"meter"
            | b"noscript"
            | b"progress"
            | b"rp"
            | b"template"
            | b"title"
            | b"video"
    )
}

/// Text within a picture that stands by itself: what it is called and what it shows.
fn is_text_of_picture(name: &[u8]) -> bool {
    matches!(name, b"desc" | b"metadata" | b"title")
}

/// How a tokenizer reads on behind a start tag of HTML. A browser that runs scripts takes `<noscript>` as raw text; its readers may
/// run none, so it is read.
fn next_state(name: &[u8]) -> Option<State> {
    match name {
        b"textarea" | b"title" => Some(State::RcData),
        b"plaintext" => Some(State::PlainText),
        b"script" => Some(State::ScriptData),
        b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" => Some(State::RawText),
        _ => None,
    }
}

fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"basefont"
            | b"bgsound"
            | b"br"
            | b"col"
            | b"embed"
            | b"frame"
            | b"hr"
            | b"img"
            | b"input"
            | b"keygen"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
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
    fn what_a_reader_sees_parted_is_not_joined() {
        let joined = |source: &str| parsed(source).unseen.map(|unseen| unseen.text.folded().to_owned());
        for source in [
            "<table><tr><td>440399<div hidden>甲</div></td><td>196901216042",
            "<table><tr><td>440399<form style=display:none><input></form></td></tr><tr><td>196901216042",
            "<table><tr><td>440399<template><p>x</p></template></td><td>196901216042",
            "<table><tr><td>440399<dl hidden><dd>x</td><td>196901216042",
            "<ul><li>440399<ul hidden><li>甲</li></ul></li><li>196901216042</li></ul>",
            "<h3>440399<div style=display:none>甲</div></h3><p>196901216042</p>",
            "<p>440399<div hidden>x</div>196901216042",
            "<p>440399<p hidden>x</p><p>196901216042",
            "<dl><dt>440399<dd hidden>x</dd><dd>196901216042</dd></dl>",
            "<div>440399<div hidden>x</div><br>196901216042",
            "<div>440399<p style=color:#fff>x</p>196901216042</div>",
            "<div>440399<p style=height:0;overflow:hidden>x</p>196901216042</div>",
            "<p>440399<br style=color:#fff>196901216042</p>",
            "<p>440399<br style=display:inline>196901216042</p>",
            "<table><p>440399</p><p>196901216042</p><tr><td>1</td></tr></table>",
            "<table><tr><td>1</td></tr>440399<br>196901216042</table>",
            "<p>440399<table><tr><td>1</td></tr>196901216042</table>",
        ] {
            assert_eq!(joined(source), None, "{source}");
        }
        for source in [
            "<div>440399<div hidden>x</div>196901216042</div>",
            "<p>440399<span style=display:none>x</span>196901216042</p>",
            "<p>440399<svg><title>x</title></svg>196901216042</p>",
            "<div>440399<table><tr><td>甲</td></tr>196901216042</table></div>",
            "<table>440399<tr>196901216042<td>甲</table>",
        ] {
            assert_eq!(joined(source).as_deref(), Some("440399196901216042\n"), "{source}");
        }
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
            ("<table><td>一<td>二</table>三", "一\n二\n三\n"),
            ("<td>一<td>二</table>三<tr>四</div>五<body>六</p>七</br>八", "一二三四五六\n七\n八\n"),
            ("<div>一</li>二<p>三</div>四</div>五", "一二\n三\n四五\n"),
            ("一<br hidden>二<input type=hidden>三<input>四<br style='display:none'>五", "一二三\n四五\n"),
            ("<i style=display:block>一</i>二<div style='display:inline'>三</div>四", "一二三四\n"),
            ("<svg><style><p>一<b>二</b></p></style></svg>三", "一二\n三\n"),
            ("<svg><style>身</style><text>一</text><![CDATA[二<b>]]></svg><style><p>身</p></style>三", "一二<b>三\n"),
            ("<svg><style>&lt;身份 证", ""),
            ("<noframe><p>一</p></noframe><noframes><p>身</p></noframes>二", "一\n二\n"),
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

    #[test]
    fn attributes_and_comments_are_read_beside_the_text() {
        for (source, folded, unseen) in [
            ("<img alt=\"图1 &#49;23\" src=a.png>x", "x\n", "图1 123\n"),
            ("一<a href='tel:138 0013' title=题>二</a>三", "一二三\n", "138 0013\n题\n"),
            ("<a href=\"20241118/a.html\">x</a>", "x\n", ""),
            ("<a href=\"a.html?n=1\">x</a>", "x\n", "n=1\n"),
            ("x<!-- 一<b>二</b><!-- 三 -->y", "xy\n", "一二三\n"),
            ("x<!--一--!>y<?php 二 ?>z<!-->w", "xyzw\n", "一\nphp二?\n"),
            ("<input value=&#x4e00;二三 data-a=\"四&amp;五\">", "", "一二三\n四&五\n"),
            ("<p title=\"a\r\nb\">", "", "a b\n"),
        ] {
            let page = parsed(source);
            let found = page.unseen.as_ref().map_or("", |unseen| unseen.text.folded());
            assert_eq!((page.text.folded(), found), (folded, unseen), "{source}");
            let Some(unseen) = &page.unseen else { continue };
            for (offset, c) in found.char_indices().filter(|(_, c)| !matches!(c, '\n' | '<' | '>' | '&' | ' ' | 'b')) {
                let range = unseen.text.source_range(Span::new(offset, offset + c.len_utf8())).unwrap();
                assert!(source[range.clone()].starts_with(c) || source[range].starts_with("&#"), "{source}: {c}");
            }
        }
    }

    #[test]
    fn what_a_page_refers_to_is_known_with_its_place() {
        let source = "<base href=/x><img src=' a&amp;b.png '><a>一</a><a href=\"\">二</a><a href='c.doc'><img src=d></a>\
                      <area href=e><iframe src=f></iframe><script>var g;</script><script src=h></script><form action=i>\
                      <meta http-equiv=Refresh content='0;url=j'><meta name=k content=l><link href=m><object data=n></object>";
        let page = parsed(source);
        let links: Vec<_> = page
            .links
            .iter()
            .map(|link| {
                (link.source.clone().map(|range| &source[range]), page.text.slice(link.span).trim(), link.picture)
            })
            .collect();
        assert_eq!(
            links,
            [(None, "一", false), (Some(""), "二", false), (Some("c.doc"), "", true), (Some("e"), "", false)]
        );
        let resources: Vec<_> = page
            .resources
            .iter()
            .map(|found| (found.kind, found.target.as_str(), &source[found.source.clone()]))
            .collect();
        assert_eq!(
            resources,
            [
                (ResourceKind::Base, "/x", "/x"),
                (ResourceKind::Picture, " a&b.png ", " a&amp;b.png "),
                (ResourceKind::Picture, "d", "d"),
                (ResourceKind::Frame, "f", "f"),
                (ResourceKind::InlineScript, "", "var g;"),
                (ResourceKind::Script, "h", "h"),
                (ResourceKind::Form, "i", "i"),
                (ResourceKind::Refresh, "0;url=j", "0;url=j"),
                (ResourceKind::Linked, "m", "m"),
                (ResourceKind::Media, "n", "n"),
            ]
        );
    }

    #[test]
    fn what_a_style_hides_is_known() {
        for (source, hidden) in [
            ("一<span style='display:none'>二</span>三", vec!["二"]),
            ("<p hidden>一<p>二", vec!["一"]),
            ("<div><span hidden>一<b>二</div>三<div hidden><div>四</div>五</div>六", vec!["一二", "四\n五"]),
            ("<p><font color=white>一<p>二</font>三", vec!["一\n二"]),
            ("<div style=color:#fff>一<div>二</div>三</div>四", vec!["一\n二\n三"]),
            ("<b style='font-size:0'>一</b><font color=white>二</font>", vec!["一", "二"]),
            ("<b style='color:red'>一</b><br hidden>二", vec![]),
            ("<style>.a{display:none}</style><div class='b a'>一</div><p class=b>二</p>", vec!["一"]),
        ] {
            let page = parsed(source);
            let found: Vec<&str> = page.hidden.iter().map(|span| page.text.slice(*span).trim()).collect();
            assert_eq!(found, hidden, "{source}");
        }
    }
}
