//! What the column asks of a page.

mod labels;
pub mod missing_element;
pub mod unknown;
