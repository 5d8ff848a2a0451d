//! What the column asks of a page.

pub mod faulty_tag;
mod labels;
pub mod missing_element;
pub mod missing_tag;
mod sign_off;
pub mod unknown;
