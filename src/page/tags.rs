//! The page tags of 《政府网站发展指引》, annex 《网页设计规范》: what a whole HTML file says of itself.

use std::collections::BTreeMap;

/// What a page says of itself in `<meta name=… content=…>`, by name in lower case; the first of a name wins, and those
/// without content are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTags(BTreeMap<String, String>);

impl PageTags {
    /// Takes a tag in.
    pub fn add(&mut self, name: &str, content: &str) {
        let (name, content) = (name.trim().to_lowercase(), content.trim());
        if !name.is_empty() && !content.is_empty() {
            self.0.entry(name).or_insert_with(|| content.to_owned());
        }
    }

    /// The content of a tag; the name in any case.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(&name.to_lowercase()).map(String::as_str)
    }
}
