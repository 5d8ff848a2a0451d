//! The page tags of 《政府网站发展指引》, annex 《网页设计规范》: what a whole HTML file says of itself.

use crate::text::Span;

/// What a page says of itself in `<meta name=… content=…>`, in order, and whether it is a whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTags {
    tags: Vec<PageTag>,
    /// Whether the source has a head, so that the tags belong into it.
    pub has_head: bool,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTag {
    /// Its name as written.
    pub name: String,
    /// Its content, without blanks around it.
    pub content: String,
    /// Where the content stands among the attributes and comments of the page; `None` where it is blank.
    pub span: Option<Span>,
}

impl PageTags {
    /// Takes a tag in.
    pub fn add(&mut self, name: &str, content: &str, span: Option<Span>) {
        let name = name.trim();
        if !name.is_empty() {
            self.tags.push(PageTag { name: name.to_owned(), content: content.trim().to_owned(), span });
        }
    }

    /// The first tag of a name that has content; the name in any case.
    pub fn find(&self, name: &str) -> Option<&PageTag> {
        self.tags.iter().find(|tag| tag.name.eq_ignore_ascii_case(name) && !tag.content.is_empty())
    }

    /// The content of a tag; the name in any case.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.find(name).map(|tag| tag.content.as_str())
    }

    /// Whether there is a tag of that name, with content or without.
    pub fn has(&self, name: &str) -> bool {
        self.tags.iter().any(|tag| tag.name.eq_ignore_ascii_case(name))
    }
}
