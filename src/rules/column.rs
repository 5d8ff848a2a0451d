//! What the column asks of a page.

pub mod date_order;
mod days;
pub mod faulty_tag;
mod labels;
pub mod missing_element;
pub mod missing_tag;
pub mod period_too_short;
mod sign_off;
mod stated;
pub mod unknown;
