//! The page tags of 《政府网站发展指引》, annex 《网页设计规范》: what a whole HTML file says of itself.

use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;

/// What the head of a page says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PageTags {
    /// Text of `<title>`.
    pub title: String,
    /// `<meta name=…>` by name in lower case, first one wins; empty ones are left out.
    pub meta: BTreeMap<String, String>,
}

/// Reads the tags of a whole HTML file.
pub fn read(source: &str) -> PageTags {
    let mut tags = PageTags::default();
    let mut in_title = false;
    for token in Tokenizer::new(source) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"meta" => {
                    let value = |name: &[u8]| {
                        tag.attributes
                            .get(name)
                            .map(|value| String::from_utf8_lossy(value).trim().to_owned())
                            .unwrap_or_default()
                    };
                    let (name, content) = (value(b"name").to_lowercase(), value(b"content"));
                    if !name.is_empty() && !content.is_empty() {
                        tags.meta.entry(name).or_insert(content);
                    }
                }
                b"title" => in_title = tags.title.is_empty(),
                // What follows is the page itself.
                b"body" => break,
                _ => {}
            },
            Token::EndTag(tag) if tag.name.as_slice() == b"title" => in_title = false,
            Token::String(text) if in_title => {
                tags.title
                    .push_str(String::from_utf8_lossy(&text.value).trim());
            }
            _ => {}
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_title_and_tags_of_the_head_only() {
        let tags = read(
            "<!doctype html><head><title> 关于&nbsp;公告 </title><META NAME='ColumnName' content='通知公告'>\
             <meta name=PubDate content=''></head><body><meta name=Author content=x><title>no</title>",
        );
        assert_eq!(tags.title, "关于\u{a0}公告");
        assert_eq!(
            tags.meta.into_iter().collect::<Vec<_>>(),
            [("columnname".into(), "通知公告".into())]
        );
    }
}
