//! A page: its text in blocks, its tables, links and pictures, whatever format it came in.

pub mod code;
pub mod elements;
pub mod html;
pub mod joined;
pub mod markdown;
pub mod plain;
pub mod style;
pub mod tags;

use crate::page::elements::Elements;
use crate::text::{Reading, Span, Text, TextBuilder};
use std::ops::Range;
use tags::PageTags;

/// A stretch of text between two edges: a paragraph, a heading, a line, the part of a table cell.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Where, without the edge.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The innermost table cell it stands in: an index into [`Page::cells`].
    pub cell: Option<u32>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// `<h1>` to `<h6>`, `#` to `######`.
    Heading(u8),
    /// Running text, a list item, a line.
    Paragraph,
    /// `<title>` of a whole document.
    Title,
}

/// A table cell with its place in the grid.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Index into [`Page::tables`].
    pub table: u32,
    /// Row, counted from 0.
    pub row: u32,
    /// Column of its left edge, counted from 0, row spans above it respected.
    pub column: u32,
    /// Columns it covers.
    pub columns: u32,
    /// Whether the source calls it a header.
    pub header: bool,
    /// Its text, nested tables included.
    pub span: Span,
}

/// A table: the cells of each row in order, as indices into [`Page::cells`].
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Rows from the top.
    pub rows: Vec<Vec<u32>>,
}

/// A link with its text.
#[derive(Clone, Debug)]
pub struct Link {
    /// The target as written.
    pub target: String,
    /// Where the target stands in the source, empty where the tag names none but has the attribute; `None` without one.
    pub source: Option<Range<usize>>,
    /// The linked text.
    pub span: Span,
    /// Whether a picture stands in it.
    pub picture: bool,
}

/// What a tag brings to the page or does with it by an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// `<img>`.
    Picture,
    /// `<video>`, `<audio>`, `<embed>`, `<object>`.
    Media,
    /// `<iframe>`, `<frame>`.
    Frame,
    /// `<script src>`.
    Script,
    /// A script that stands in the page, or in an attribute: what an event runs, a page within the page.
    InlineScript,
    /// `<form action>`.
    Form,
    /// `<link href>`.
    Linked,
    /// `<meta http-equiv=refresh>`: its content.
    Refresh,
    /// `<base href>`: all other addresses are relative to it.
    Base,
}

/// Something that a tag refers to by its address.
#[derive(Clone, Debug)]
pub struct Resource {
    /// What the tag does with it.
    pub kind: ResourceKind,
    /// The address as written; the code of an attribute; nothing for a script that stands in the page.
    pub target: String,
    /// Where it stands in the source; the text of a script that stands in the page.
    pub source: Range<usize>,
    /// The byte of the page's own text where the tag stands.
    pub beside: u32,
}

/// What holds a text that readers of the page do not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnseenKind {
    /// An attribute, by name.
    Attribute(&'static str),
    /// A comment.
    Comment,
    /// A script, a style sheet or what else is no text of the page, by the name of its element.
    Code(&'static str),
    /// The page itself: what a reader sees as one and the source parts, by what nobody sees or by its order.
    Joined,
}

/// Where a text that readers do not see stands.
#[derive(Clone, Copy, Debug)]
pub struct Whereabouts {
    /// The byte of the unseen text from which on it stands there.
    pub from: u32,
    /// What holds it.
    pub kind: UnseenKind,
    /// The byte of the page's own text where its tag or comment stands.
    pub beside: u32,
}

/// A parsed page.
#[derive(Default)]
pub struct Page {
    /// All text.
    pub text: Text,
    /// Blocks in order.
    pub blocks: Vec<Block>,
    /// Cells in order of their start.
    pub cells: Vec<Cell>,
    /// Tables in order of their start.
    pub tables: Vec<Table>,
    /// Links in order.
    pub links: Vec<Link>,
    /// What else the page refers to, in order.
    pub resources: Vec<Resource>,
    /// How many pictures, videos and embedded objects.
    pub pictures: u32,
    /// What the page says of itself, if it is a whole HTML file.
    pub tags: PageTags,
    /// Source ranges in which an asterisk is no markup: all of a page that is not Markdown, else its code and raw HTML.
    pub verbatim: Vec<Range<usize>>,
    /// Text that a style hides: its bytes are in the source and in [`Page::text`], yet nobody sees them.
    pub hidden: Vec<Span>,
    /// Attributes and comments, as a page of their own, which has [`Page::whereabouts`].
    pub unseen: Option<Box<Page>>,
    /// In a page of attributes and comments: where each stands, in order.
    pub whereabouts: Vec<Whereabouts>,
}

impl Page {
    /// In a page of attributes and comments: where the text at a byte stands.
    pub fn unseen_at(&self, byte: u32) -> Option<Whereabouts> {
        let after = self.whereabouts.partition_point(|place| place.from <= byte);
        self.whereabouts.get(after.checked_sub(1)?).copied()
    }

    /// Whether a style hides a part of the span.
    pub fn hides(&self, span: Span) -> bool {
        let before = self.hidden.partition_point(|hidden| hidden.end <= span.start);
        self.hidden.get(before).is_some_and(|hidden| hidden.overlaps(span))
    }

    /// The block that holds the byte.
    pub fn block_at(&self, byte: u32) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.span.start <= byte);
        let index = after.checked_sub(1)?;
        (byte < self.blocks[index].span.end).then_some(index)
    }

    /// The cell to the left in the same row.
    pub fn left_of(&self, cell: u32) -> Option<u32> {
        let at = self.cells.get(cell as usize)?;
        let row = self.tables.get(at.table as usize)?.rows.get(at.row as usize)?;
        let index = row.partition_point(|&other| self.cells[other as usize].column < at.column);
        row.get(index.checked_sub(1)?).copied()
    }

    /// The cell to the right in the same row.
    pub fn right_of(&self, cell: u32) -> Option<u32> {
        let at = self.cells.get(cell as usize)?;
        let row = self.tables.get(at.table as usize)?.rows.get(at.row as usize)?;
        let index = row.partition_point(|&other| self.cells[other as usize].column <= at.column);
        row.get(index).copied()
    }

    /// The cell of the row that covers the column.
    pub fn in_row(&self, table: u32, row: u32, column: u32) -> Option<u32> {
        let row = self.tables.get(table as usize)?.rows.get(row as usize)?;
        let index = row.partition_point(|&other| self.cells[other as usize].column <= column);
        let found = *row.get(index.checked_sub(1)?)?;
        let cell = &self.cells[found as usize];
        (column < cell.column + cell.columns).then_some(found)
    }

    /// The row that names the columns: the last row of header cells at the top, or else the first row that is no caption.
    pub fn header_row(&self, table: u32) -> Option<u32> {
        let rows = &self.tables.get(table as usize)?.rows;
        let captions = rows.iter().take(MOST_HEADER_ROWS).take_while(|row| row.len() <= 1).count();
        if captions > 0 && captions < rows.len().min(MOST_HEADER_ROWS) {
            return Some(captions as u32);
        }
        let headed = rows
            .iter()
            .take(MOST_HEADER_ROWS)
            .take_while(|row| !row.is_empty() && row.iter().all(|&cell| self.cells[cell as usize].header))
            .count();
        (!rows.is_empty()).then(|| headed.saturating_sub(1) as u32)
    }
}

/// Widest colspan that is believed, and most columns that are told apart: a hostile number must not cost time.
const MOST_SPAN: u32 = 64;
const MOST_COLUMNS: u32 = 256;
/// Most rows that may name columns.
const MOST_HEADER_ROWS: usize = 8;
/// Deepest nesting of tables that is kept apart; deeper ones run together.
const MOST_DEPTH: usize = 64;

struct OpenTable {
    table: u32,
    /// The first row that no cell above reaches any more, by column.
    covered_until: Vec<u32>,
    next_column: u32,
    cell: Option<u32>,
    row_open: bool,
}

/// Takes a page's parts in order, from any format.
pub struct PageBuilder<'a> {
    /// The text; text goes there directly.
    pub text: TextBuilder<'a>,
    /// The elements of HTML that are open; Markdown brings its HTML in parts.
    pub elements: Elements,
    reading: Reading<'a>,
    unseen: Option<Box<PageBuilder<'a>>>,
    page: Page,
    block_start: u32,
    kind: BlockKind,
    open: Vec<OpenTable>,
    too_deep: usize,
    link: Option<OpenLink>,
    /// Text that nobody sees, in order: what stands around it is one to a reader.
    unshown: Vec<Span>,
    /// Where such text is followed by an edge that a reader sees, in order.
    walls: Vec<u32>,
    /// Stretches of text that a reader sees one behind the other, in lists.
    as_one: Vec<Vec<Span>>,
}

struct OpenLink {
    target: String,
    source: Option<Range<usize>>,
    start: u32,
    pictures_before: u32,
}

impl<'a> PageBuilder<'a> {
    /// An empty page.
    pub fn new(reading: Reading<'a>, capacity: usize) -> Self {
        PageBuilder {
            text: TextBuilder::new(reading, capacity),
            elements: Elements::default(),
            reading,
            unseen: None,
            page: Page::default(),
            block_start: 0,
            kind: BlockKind::Paragraph,
            open: Vec::new(),
            too_deep: 0,
            link: None,
            unshown: Vec::new(),
            walls: Vec::new(),
            as_one: Vec::new(),
        }
    }

    /// Ends the block, if one has begun. The next one is a paragraph unless [`Self::next_is`] says otherwise.
    pub fn edge(&mut self) {
        let end = self.text.position() as u32;
        if end > self.block_start {
            self.text.edge();
            self.page.blocks.push(Block {
                span: Span { start: self.block_start, end },
                kind: self.kind,
                cell: self.open.last().and_then(|table| table.cell),
            });
            self.block_start = self.text.position() as u32;
        } else {
            self.text.edge();
        }
    }

    /// An edge that a reader sees comes here: where nobody sees what stands before it, it is no part of that.
    pub fn wall(&mut self) {
        let here = self.text.position() as u32;
        if self.unshown.last().is_some_and(|last| last.end == here) && self.walls.last() != Some(&here) {
            self.walls.push(here);
        }
    }

    /// What the blocks from here on are.
    pub fn next_is(&mut self, kind: BlockKind) {
        self.kind = kind;
    }

    /// How many tables are open.
    pub fn tables(&self) -> usize {
        self.open.len() + self.too_deep
    }

    /// A table begins.
    pub fn open_table(&mut self) {
        self.edge();
        if self.open.len() >= MOST_DEPTH {
            self.too_deep += 1;
            return;
        }
        self.open.push(OpenTable {
            table: self.page.tables.len() as u32,
            covered_until: Vec::new(),
            next_column: 0,
            cell: None,
            row_open: false,
        });
        self.page.tables.push(Table::default());
    }

    /// A table ends.
    pub fn close_table(&mut self) {
        self.edge();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        self.close_row();
        self.open.pop();
    }

    /// A row begins.
    pub fn open_row(&mut self) {
        self.edge();
        self.close_row();
        if let Some(open) = self.open.last_mut() {
            open.row_open = true;
            open.next_column = 0;
            self.page.tables[open.table as usize].rows.push(Vec::new());
        }
    }

    /// A row ends.
    pub fn close_row(&mut self) {
        self.close_cell();
        if let Some(open) = self.open.last_mut() {
            open.row_open = false;
        }
    }

    /// A cell begins.
    pub fn open_cell(&mut self, header: bool, columns: u32, rows: u32) {
        self.close_cell();
        if self.open.last().is_some_and(|open| !open.row_open) {
            self.open_row();
        }
        let start = self.text.position() as u32;
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let row = self.page.tables[open.table as usize].rows.len() as u32 - 1;
        let mut column = open.next_column;
        while open.covered_until.get(column as usize).is_some_and(|&until| until > row) {
            column += 1;
        }
        let column = column.min(MOST_COLUMNS - 1);
        let columns = columns.clamp(1, MOST_SPAN).min(MOST_COLUMNS - column);
        let end = column + columns;
        if open.covered_until.len() < end as usize {
            open.covered_until.resize(end as usize, 0);
        }
        open.covered_until[column as usize..end as usize].fill(row.saturating_add(rows.max(1)));
        open.next_column = end;
        let table = &mut self.page.tables[open.table as usize];
        let index = self.page.cells.len() as u32;
        self.page.cells.push(Cell {
            table: open.table,
            row,
            column,
            columns,
            header,
            span: Span { start, end: start },
        });
        if let Some(row) = table.rows.last_mut() {
            row.push(index);
        }
        open.cell = Some(index);
    }

    /// A cell ends.
    pub fn close_cell(&mut self) {
        self.edge();
        let end = self.text.position() as u32;
        if let Some(open) = self.open.last_mut()
            && let Some(cell) = open.cell.take()
        {
            self.page.cells[cell as usize].span.end = end;
        }
    }

    /// A link begins; it ends any that is open, as in a browser.
    pub fn open_link(&mut self, target: String, source: Option<Range<usize>>) {
        self.close_link();
        let (start, pictures_before) = (self.text.position() as u32, self.page.pictures);
        self.link = Some(OpenLink { target, source, start, pictures_before });
    }

    /// A link ends.
    pub fn close_link(&mut self) {
        if let Some(OpenLink { target, source, start, pictures_before }) = self.link.take() {
            let span = Span { start, end: self.text.position() as u32 };
            self.page.links.push(Link { target, source, span, picture: self.page.pictures > pictures_before });
        }
    }

    /// A tag refers to something, or a script stands here; a script comes in pieces.
    pub fn resource(&mut self, kind: ResourceKind, target: String, source: Range<usize>) {
        let beside = self.text.position() as u32;
        if let Some(last) = self.page.resources.last_mut()
            && (kind, last.kind) == (ResourceKind::InlineScript, ResourceKind::InlineScript)
            && last.source.end == source.start
        {
            last.source.end = source.end;
            return;
        }
        self.page.resources.push(Resource { kind, target, source, beside });
    }

    /// Begins a text that readers do not see and returns where it goes; the caller ends it with [`Self::edge`].
    pub fn unseen(&mut self, kind: UnseenKind) -> &mut PageBuilder<'a> {
        let beside = self.text.position() as u32;
        self.unseen_beside(kind, beside)
    }

    fn unseen_beside(&mut self, kind: UnseenKind, beside: u32) -> &mut PageBuilder<'a> {
        let unseen = self.unseen.get_or_insert_with(|| Box::new(PageBuilder::new(self.reading, 0)));
        unseen.edge();
        let from = unseen.text.position() as u32;
        unseen.page.whereabouts.push(Whereabouts { from, kind, beside });
        unseen
    }

    /// The line that has begun.
    pub fn line(&self) -> Span {
        Span { start: self.block_start, end: self.text.position() as u32 }
    }

    /// A style hides the text from byte `from` of the page's text to here.
    pub fn hidden_since(&mut self, from: u32) {
        let span = Span { start: from, end: self.text.position() as u32 };
        put_around(&mut self.page.hidden, span);
    }

    /// Nobody sees the text from byte `from` of the page's text to here, nor that it stands between two others.
    pub fn unseen_since(&mut self, from: u32) {
        let span = Span { start: from, end: self.text.position() as u32 };
        put_around(&mut self.unshown, span);
    }

    /// A reader sees these stretches of the page's text one behind the other, wherever they stand.
    pub fn shown_as_one(&mut self, stretches: Vec<Span>) {
        if stretches.len() > 1 {
            self.as_one.push(stretches);
        }
    }

    /// A picture, video or embedded object.
    pub fn picture(&mut self) {
        self.page.pictures += 1;
    }

    /// A `<meta>` tag; the content is in the text that readers do not see, from a byte of it on.
    pub fn tag(&mut self, name: &str, content: &str, from: Option<u32>) {
        let end = self.unseen.as_ref().map_or(0, |unseen| unseen.text.position() as u32);
        let span = from.map(|start| Span { start, end: end.saturating_sub(1) }).filter(|span| span.start < span.end);
        self.page.tags.add(name, content, span);
    }

    /// A head, or another sign that the source is a whole file.
    pub fn head(&mut self) {
        self.page.tags.has_head = true;
    }

    /// In this range of the source an asterisk is no markup.
    pub fn verbatim(&mut self, source: Range<usize>) {
        self.page.verbatim.push(source);
    }

    /// The finished page.
    pub fn finish(mut self) -> Page {
        self.close_link();
        while !self.open.is_empty() {
            self.too_deep = 0;
            self.close_table();
        }
        self.edge();
        let text = std::mem::replace(&mut self.text, TextBuilder::new(self.reading, 0)).finish();
        if !self.unshown.is_empty() {
            let stretches = joined::between(&self.unshown, text.folded().len() as u32);
            let as_one = stretches.chunk_by(|_, next| self.walls.binary_search(&next.start).is_err());
            self.as_one.extend(as_one.map(<[Span]>::to_vec));
        }
        for stretches in std::mem::take(&mut self.as_one) {
            for number in joined::numbers(&text, &stretches) {
                let joined = self.unseen_beside(UnseenKind::Joined, number[0].start);
                for (c, source) in number.iter().flat_map(|part| text.characters(*part, |_| true)) {
                    joined.text.decoded(c.encode_utf8(&mut [0; 4]), source);
                }
                joined.edge();
            }
        }
        self.page.text = text;
        self.page.unseen = self.unseen.map(|mut unseen| {
            unseen.verbatim(0..usize::MAX);
            Box::new(unseen.finish())
        });
        self.page
    }
}

/// Puts a span behind the others in place of those that it holds: elements end from the inside out.
fn put_around(spans: &mut Vec<Span>, span: Span) {
    while spans.last().is_some_and(|last| span.holds(*last)) {
        spans.pop();
    }
    if span.start < span.end && spans.last().is_none_or(|last| last.end <= span.start) {
        spans.push(span);
    }
}
