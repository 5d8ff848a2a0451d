//! Messages in traditional Chinese, converted from the simplified ones.

use std::collections::HashMap;
use std::sync::LazyLock;

/// `简体 繁體` a line: words first, then single characters; checked against a converter by a test.
const TABLE: &str = include_str!("../data/messages-zh-tw.txt");

static WORDS: LazyLock<(HashMap<&str, &str>, usize)> = LazyLock::new(|| {
    let words: HashMap<&str, &str> =
        TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' ')).collect();
    let longest = words.keys().map(|word| word.chars().count()).max().unwrap_or(1);
    (words, longest)
});

/// A message of ours in traditional Chinese.
pub fn convert(text: &str) -> String {
    let (words, longest) = &*WORDS;
    let mut converted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = (1..=*longest).rev().find_map(|len| {
            let end = rest.char_indices().nth(len).map_or(rest.len(), |(offset, _)| offset);
            words.get(&rest[..end]).map(|to| (end, *to))
        });
        let (end, to) = found.unwrap_or((first.len_utf8(), &rest[..first.len_utf8()]));
        converted.push_str(to);
        rest = &rest[end..];
    }
    converted
}
