//! Which elements are open, as far as it decides what a reader sees as one line: a browser passes over a tag that has no place
//! where it stands, so that `5101</td>99` is one number, and within `<svg>` a `<style>` holds tags.
//!
//! The rules are those of the HTML standard's tree construction, for the elements that part text. Where they are told more simply
//! than there, an element ends rather than stays open: a tag that has no partner parts nothing, so that more is read as one.

/// What a tag does to the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: a browser passes over the tag.
    Ignored,
    /// Its element begins or ends, but has no box of its own.
    Flat,
    /// What its name says.
    Full,
}

/// How an element begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Ends an open paragraph.
    Block,
    /// A block; two do not nest.
    Heading,
    /// A block that ends the item before it.
    Item,
    /// Likewise, in a list of terms.
    Term,
    /// A block that other blocks end.
    Paragraph,
    /// A block; a form in a form is none.
    Form,
    Button,
    /// Holds choices only.
    Select,
    /// Or what holds choices: its end tag ends nothing but choices.
    Choice,
    /// Holds text only.
    Text,
    /// Holds nothing.
    Void,
    /// The page's own frame, which is there whatever the tags say.
    Frame,
    Table,
    /// What stands in a table before its rows.
    Column,
    Section,
    Row,
    Cell,
    /// A wall: tags inside do not end what is outside.
    Object,
    /// A wall that ends with all inside, and that nobody may see.
    Inert,
    /// Holds no HTML.
    Foreign,
    /// A wall: holds HTML within what is foreign.
    Point,
}

/// The elements that are kept account of, in order; `h1` stands for all headings.
const KNOWN: [(&[u8], Kind); 73] = [
    (b"address", Kind::Block),
    (b"applet", Kind::Object),
    (b"article", Kind::Block),
    (b"aside", Kind::Block),
    (b"blockquote", Kind::Block),
    (b"body", Kind::Frame),
    (b"br", Kind::Void),
    (b"button", Kind::Button),
    (b"caption", Kind::Column),
    (b"center", Kind::Block),
    (b"col", Kind::Column),
    (b"colgroup", Kind::Column),
    (b"datalist", Kind::Choice),
    (b"dd", Kind::Term),
    (b"desc", Kind::Point),
    (b"details", Kind::Block),
    (b"dialog", Kind::Block),
    (b"dir", Kind::Block),
    (b"div", Kind::Block),
    (b"dl", Kind::Block),
    (b"dt", Kind::Term),
    (b"fieldset", Kind::Block),
    (b"figcaption", Kind::Block),
    (b"figure", Kind::Block),
    (b"footer", Kind::Block),
    (b"foreignobject", Kind::Point),
    (b"form", Kind::Form),
    (b"frame", Kind::Frame),
    (b"frameset", Kind::Frame),
    (b"h1", Kind::Heading),
    (b"head", Kind::Frame),
    (b"header", Kind::Block),
    (b"hgroup", Kind::Block),
    (b"hr", Kind::Void),
    (b"html", Kind::Frame),
    (b"input", Kind::Void),
    (b"legend", Kind::Choice),
    (b"li", Kind::Item),
    (b"listing", Kind::Block),
    (b"main", Kind::Block),
    (b"marquee", Kind::Object),
    (b"math", Kind::Foreign),
    (b"menu", Kind::Block),
    (b"mi", Kind::Point),
    (b"mn", Kind::Point),
    (b"mo", Kind::Point),
    (b"ms", Kind::Point),
    (b"mtext", Kind::Point),
    (b"nav", Kind::Block),
    (b"noscript", Kind::Inert),
    (b"object", Kind::Object),
    (b"ol", Kind::Block),
    (b"optgroup", Kind::Choice),
    (b"option", Kind::Choice),
    (b"p", Kind::Paragraph),
    (b"pre", Kind::Block),
    (b"search", Kind::Block),
    (b"section", Kind::Block),
    (b"select", Kind::Select),
    (b"summary", Kind::Block),
    (b"svg", Kind::Foreign),
    (b"table", Kind::Table),
    (b"tbody", Kind::Section),
    (b"td", Kind::Cell),
    (b"template", Kind::Inert),
    (b"textarea", Kind::Text),
    (b"tfoot", Kind::Section),
    (b"th", Kind::Cell),
    (b"thead", Kind::Section),
    (b"title", Kind::Text),
    (b"tr", Kind::Row),
    (b"ul", Kind::Block),
    (b"xmp", Kind::Block),
];

const BUTTON: usize = index_of(b"button");
const CAPTION: usize = index_of(b"caption");
const CELLS: [usize; 3] = [CAPTION, index_of(b"td"), index_of(b"th")];
const HEADING: usize = index_of(b"h1");
const ITEM_LISTS: [usize; 2] = [index_of(b"ol"), index_of(b"ul")];
const PARAGRAPH: usize = index_of(b"p");
const ROW: usize = index_of(b"tr");
const SECTIONS: [usize; 3] = [index_of(b"tbody"), index_of(b"tfoot"), index_of(b"thead")];
const SELECT: usize = index_of(b"select");
const SVG: usize = index_of(b"svg");
const TABLE: usize = index_of(b"table");
const TEMPLATE: usize = index_of(b"template");
const TERM_LIST: usize = index_of(b"dl");
const TERMS: [usize; 2] = [index_of(b"dd"), index_of(b"dt")];
const TITLE: usize = index_of(b"title");

/// The place of a name, found when the program is built.
const fn index_of(name: &[u8]) -> usize {
    let mut index = 0;
    while !is_same(KNOWN[index].0, name) {
        index += 1;
    }
    index
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

fn known(name: &[u8]) -> Option<(usize, Kind)> {
    let name = if is_heading(name) { b"h1" } else { name };
    let index = KNOWN.binary_search_by_key(&name, |(known, _)| known).ok()?;
    Some((index, KNOWN[index].1))
}

fn is_heading(name: &[u8]) -> bool {
    matches!(name, [b'h', b'1'..=b'6'])
}

/// How far an end tag looks for a choice among open choices.
const MOST_CHOICES: usize = 8;

/// An open element. A depth counts from 1; 0 is none.
struct Open {
    index: usize,
    /// How many were opened before it.
    serial: usize,
    /// Whether it makes no box.
    flat: bool,
    /// The depth of the next one of its name around it.
    same: usize,
    /// The depth of the wall around it.
    wall: usize,
}

/// A tag with which an element may begin.
#[derive(Clone, Copy)]
pub struct Start<'n> {
    /// Its name.
    pub name: &'n [u8],
    /// Whether it makes no box, whatever its name.
    pub flat: bool,
    /// Whether it ends with a solidus.
    pub closed: bool,
    /// Whether it says what letters look like, as a `<font>` of HTML does.
    pub styled: bool,
}

/// The open elements.
pub struct Elements {
    open: Vec<Open>,
    /// By place of the name, the depth of the innermost one.
    last: [usize; KNOWN.len()],
    /// The depth of the innermost wall.
    wall: usize,
    tables: usize,
    has_form: bool,
    ended_box: bool,
    opened: usize,
}

/// An element that was the innermost once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    depth: usize,
    serial: usize,
}

impl Default for Elements {
    fn default() -> Self {
        Elements {
            open: Vec::new(),
            last: [0; KNOWN.len()],
            wall: 0,
            tables: 0,
            has_form: false,
            ended_box: false,
            opened: 0,
        }
    }
}

impl Elements {
    /// How many tables are open.
    pub fn tables(&self) -> usize {
        self.tables
    }

    /// The innermost element.
    pub fn innermost(&self) -> Mark {
        Mark { depth: self.open.len(), serial: self.open.last().map_or(0, |open| open.serial) }
    }

    /// Whether an element is still open.
    pub fn is_open(&self, Mark { depth, serial }: Mark) -> bool {
        depth == 0 || self.open.get(depth - 1).is_some_and(|open| open.serial == serial)
    }

    /// Whether what stands here belongs to a picture or a formula.
    pub fn is_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| KNOWN[open.index].1 == Kind::Foreign)
    }

    /// Whether text here stands in a table but in no cell: a browser puts it before the table.
    pub fn is_between_cells(&self) -> bool {
        self.is_in_table() && CELLS.iter().all(|&cell| self.last[cell] < self.last[TABLE])
    }

    fn is_in_table(&self) -> bool {
        self.last[TABLE] > self.last[TEMPLATE]
    }

    /// Whether the last start tag ended an element with a box, such as a paragraph, before its own began.
    pub fn ended_box(&self) -> bool {
        self.ended_box
    }

    /// What a start tag does.
    pub fn start(&mut self, tag: Start<'_>) -> Effect {
        self.ended_box = false;
        if self.is_foreign() {
            if !breaks_out(tag) {
                self.start_foreign(tag);
                return Effect::Flat;
            }
            self.break_out();
        }
        let Some((index, kind)) = known(tag.name) else {
            return Effect::Full;
        };
        let depth = self.open.len();
        let mut boxed = match kind {
            Kind::Frame => return Effect::Ignored,
            // Only what is foreign knows it.
            Kind::Point => return Effect::Full,
            Kind::Column | Kind::Section | Kind::Row | Kind::Cell if !self.is_in_table() => return Effect::Ignored,
            Kind::Column | Kind::Section | Kind::Row | Kind::Cell => self.make_room(kind),
            _ if self.is_in_scope(SELECT) && kind != Kind::Choice && tag.name != b"hr" => match kind {
                // These end it.
                Kind::Select => {
                    self.ended_box = self.end_at(self.last[SELECT]);
                    return if self.ended_box { Effect::Full } else { Effect::Flat };
                }
                Kind::Text => self.end_at(self.last[SELECT]),
                Kind::Void if tag.name == b"input" => self.end_at(self.last[SELECT]),
                _ => return Effect::Ignored,
            },
            Kind::Form if self.has_form => return Effect::Ignored,
            Kind::Table if self.is_between_cells() => self.end_at(self.last[TABLE]),
            Kind::Button if self.is_in_scope(BUTTON) => self.end_at(self.last[BUTTON]),
            Kind::Choice if self.top() == Some(index) && tag.name == b"option" => self.end_at(depth),
            Kind::Heading if self.top() == Some(HEADING) => self.end_at(depth),
            Kind::Item if self.is_after(index, &ITEM_LISTS) => self.end_at(self.last[index]),
            Kind::Term => TERMS.iter().any(|&term| self.is_after(term, &[TERM_LIST]) && self.end_at(self.last[term])),
            _ => false,
        };
        if matches!(
            kind,
            Kind::Block | Kind::Heading | Kind::Item | Kind::Term | Kind::Paragraph | Kind::Form | Kind::Table
        ) || tag.name == b"hr"
        {
            boxed |= self.end_paragraph() == Some(true);
        }
        self.ended_box = boxed;
        self.has_form |= kind == Kind::Form;
        let empty = match kind {
            Kind::Void => true,
            Kind::Column => index != CAPTION,
            Kind::Foreign => tag.closed,
            _ => false,
        };
        if !empty {
            self.push(index, tag.flat || kind == Kind::Foreign, is_wall(kind) || index == CAPTION);
        }
        if !boxed && (tag.flat || kind == Kind::Foreign) { Effect::Flat } else { Effect::Full }
    }

    /// What an end tag does.
    pub fn end(&mut self, name: &[u8]) -> Effect {
        if matches!(name, b"p" | b"br") {
            self.break_out();
        }
        let Some((index, kind)) = known(name) else {
            return Effect::Full;
        };
        let found = match kind {
            // Without its element it makes one.
            Kind::Paragraph => return if self.end_paragraph() == Some(false) { Effect::Flat } else { Effect::Full },
            Kind::Void if name == b"br" => return Effect::Full,
            Kind::Void | Kind::Frame => false,
            Kind::Point if self.last[index] == 0 => return Effect::Full,
            Kind::Form if !std::mem::take(&mut self.has_form) => false,
            Kind::Item => self.is_after(index, &ITEM_LISTS),
            Kind::Choice => {
                let choices = self.open.iter().rev().take(MOST_CHOICES);
                let mut choices = choices.take_while(|open| KNOWN[open.index].1 == Kind::Choice);
                choices.any(|open| open.index == index)
            }
            Kind::Table => self.is_in_table(),
            Kind::Column | Kind::Section | Kind::Row | Kind::Cell => {
                self.is_in_table() && self.last[index] > self.last[TABLE]
            }
            Kind::Inert => self.last[index] > 0,
            _ => self.is_in_scope(index),
        };
        if !found {
            Effect::Ignored
        } else if self.end_at(self.last[index]) {
            Effect::Full
        } else {
            Effect::Flat
        }
    }

    fn top(&self) -> Option<usize> {
        self.open.last().map(|open| open.index)
    }

    /// Whether such an element is open and no wall stands within it.
    fn is_in_scope(&self, index: usize) -> bool {
        self.last[index] > 0 && self.last[index] >= self.wall
    }

    /// Likewise, and none of the others stands within it.
    fn is_after(&self, index: usize, others: &[usize]) -> bool {
        self.is_in_scope(index) && others.iter().all(|&other| self.last[other] < self.last[index])
    }

    /// Ends all but what a part of a table stands in, and begins what is missing of that.
    fn make_room(&mut self, kind: Kind) -> bool {
        let table = self.last[TABLE];
        let inside = |depth: &usize| *depth > table;
        let section = SECTIONS.iter().map(|&section| self.last[section]).max().filter(inside);
        let row = Some(self.last[ROW]).filter(inside);
        let keep = match kind {
            Kind::Cell => row.or(section),
            Kind::Row => section,
            _ => None,
        };
        let boxed = self.end_at(keep.unwrap_or(table) + 1);
        if matches!(kind, Kind::Row | Kind::Cell) && section.is_none() {
            self.push(SECTIONS[0], false, false);
        }
        if kind == Kind::Cell && row.is_none() {
            self.push(ROW, false, false);
        }
        boxed
    }

    /// Ends the open paragraph, if there is one, and says whether that parts text.
    fn end_paragraph(&mut self) -> Option<bool> {
        self.is_after(PARAGRAPH, &[BUTTON]).then(|| self.end_at(self.last[PARAGRAPH]))
    }

    fn start_foreign(&mut self, tag: Start<'_>) {
        let Some((index, kind)) = known(tag.name).filter(|_| !tag.closed) else {
            return;
        };
        let in_picture = self.top() == Some(SVG);
        let is_point = match kind {
            Kind::Foreign => return self.push(index, true, false),
            Kind::Point => in_picture == matches!(tag.name, b"desc" | b"foreignobject"),
            _ => in_picture && index == TITLE,
        };
        if is_point {
            self.push(index, true, true);
        }
    }

    /// Ends the pictures and formulas around.
    fn break_out(&mut self) {
        while self.is_foreign() {
            self.pop();
        }
    }

    fn push(&mut self, index: usize, flat: bool, wall: bool) {
        self.opened += 1;
        self.open.push(Open { index, serial: self.opened, flat, same: self.last[index], wall: self.wall });
        let depth = self.open.len();
        self.last[index] = depth;
        if wall {
            self.wall = depth;
        }
        self.tables += usize::from(index == TABLE);
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.last[open.index] = open.same;
        self.wall = open.wall;
        self.tables -= usize::from(open.index == TABLE);
        Some(open)
    }

    /// Ends the element at a depth with all inside, and says whether one of them has a box, so that text is parted.
    fn end_at(&mut self, depth: usize) -> bool {
        let mut boxed = false;
        while self.open.len() >= depth.max(1)
            && let Some(open) = self.pop()
        {
            boxed |= !open.flat;
        }
        boxed
    }
}

fn is_wall(kind: Kind) -> bool {
    matches!(kind, Kind::Table | Kind::Cell | Kind::Object | Kind::Inert)
}

/// Whether a tag is HTML even within what is foreign, and ends that.
fn breaks_out(tag: Start<'_>) -> bool {
    match tag.name {
        b"font" => tag.styled,
        b"b" | b"big" | b"blockquote" | b"body" | b"br" | b"center" | b"code" | b"dd" | b"div" | b"dl" | b"dt"
        | b"em" | b"embed" | b"head" | b"hr" | b"i" | b"img" | b"li" | b"listing" | b"menu" | b"meta" | b"nobr"
        | b"ol" | b"p" | b"pre" | b"ruby" | b"s" | b"small" | b"span" | b"strong" | b"strike" | b"sub" | b"sup"
        | b"table" | b"tt" | b"u" | b"ul" | b"var" => true,
        name => is_heading(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effects(tags: &str) -> Vec<Effect> {
        let mut elements = Elements::default();
        let effect = |tag: &str| match tag.strip_prefix('/') {
            Some(name) => elements.end(name.as_bytes()),
            None => {
                let name = tag.trim_end_matches(['/', '~']).as_bytes();
                let (closed, flat) = (tag.ends_with('/'), tag.ends_with('~'));
                elements.start(Start { name, flat, closed, styled: false })
            }
        };
        tags.split(' ').map(effect).collect()
    }

    /// Of the last tag, what it does.
    fn last(tags: &str) -> Effect {
        effects(tags).pop().unwrap()
    }

    #[test]
    fn names_are_in_order() {
        assert!(KNOWN.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_tag_that_has_no_place_does_nothing() {
        for tags in [
            "/td",
            "/div",
            "/li",
            "/tr",
            "/table",
            "/section",
            "/h1",
            "/option",
            "/ul",
            "/title",
            "/hr",
            "/input",
            "/body",
            "/html",
            "/form",
            "/legend",
            "/svg",
            "tr",
            "td",
            "th",
            "tbody",
            "caption",
            "col",
            "body",
            "head",
            "frameset",
            "div /div /div",
            "ul li /ul /li",
            "ul li ul /li",
            "table tr td /th",
            "table /tr",
            "form form",
            "table tr td /table td",
            "table tr td div /table /div",
            "div table tr td /div",
            "option div /option",
            "table td table /table /table tr",
            "li li /li /li",
            "dl dt dd /dl /dd",
            "p option p /option",
            "select div",
            "noscript div /noscript /div",
            "template table /template tr",
            "object /object /object",
            "p p /p div /p /div /div",
            "h2 /h3 /h2",
            "button button /button /button",
            "svg desc div /desc /div",
            "table caption tr /caption",
        ] {
            assert_eq!(last(tags), Effect::Ignored, "{tags}");
        }
    }

    #[test]
    fn a_tag_in_its_place_does_what_it_says() {
        for tags in [
            "div",
            "div /div",
            "/p",
            "/br",
            "p /p",
            "ul li /li",
            "ul li li /li",
            "ul li div /li",
            "h2 /h3",
            "table",
            "table td",
            "table td /td",
            "table tr",
            "table td /tr",
            "table td /tbody",
            "table thead td /thead",
            "table td /table",
            "table td table td /td",
            "table td table /table /td",
            "form /form",
            "form /form form",
            "select option /option",
            "select /select",
            "option /option",
            "fieldset legend /legend",
            "dl dt dd /dd",
            "div svg /div",
            "svg p",
            "svg desc div",
            "table caption /caption",
            "textarea /textarea",
            "title /title",
            "div~ p /div",
            "svg g a p /p",
            "span /span",
        ] {
            assert_eq!(last(tags), Effect::Full, "{tags}");
        }
        for tags in ["div~", "div~ /div", "p~ /p", "svg desc", "svg section", "svg title", "br~", "svg title /title"] {
            assert_eq!(last(tags), Effect::Flat, "{tags}");
        }
    }

    #[test]
    fn what_is_foreign_ends_where_html_begins() {
        for (tags, foreign) in [
            ("svg", true),
            ("svg/", false),
            ("svg g style", true),
            ("svg p", false),
            ("svg style /svg", false),
            ("svg foreignobject", false),
            ("svg foreignobject /foreignobject", true),
            ("svg foreignobject/", true),
            ("svg desc svg", true),
            ("svg desc svg p", false),
            ("svg desc svg p /desc", true),
            ("math mi", false),
            ("math desc", true),
            ("svg mi", true),
            ("svg title /title", true),
            ("svg font", true),
            ("svg /p", false),
            ("svg table td /table", false),
            ("div svg /div", false),
            ("svg svg /svg", true),
            ("svg svg /svg /svg", false),
        ] {
            let mut elements = Elements::default();
            for tag in tags.split(' ') {
                match tag.strip_prefix('/') {
                    Some(name) => elements.end(name.as_bytes()),
                    None => {
                        let name = tag.trim_end_matches('/').as_bytes();
                        elements.start(Start { name, flat: false, closed: tag.ends_with('/'), styled: false })
                    }
                };
            }
            assert_eq!(elements.is_foreign(), foreign, "{tags}");
        }
    }
}
