//! Plain text into a [`Page`]: a line is a block.

use super::{Page, PageBuilder};
use crate::text::Reading;

/// Parses plain text with any line breaks.
pub fn parse(source: &str, reading: Reading<'_>) -> Page {
    let mut builder = PageBuilder::new(reading, source.len());
    builder.verbatim(0..source.len());
    let mut at = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        builder.text.literal(line, at);
        builder.edge();
        at += line.len();
    }
    builder.finish()
}
