//! What the column asks of a page.

pub mod contradiction;
pub mod date_order;
pub(super) mod days;
pub mod document_number;
pub mod faulty_tag;
mod figures;
pub mod labels;
pub mod misfit;
pub mod missing_element;
pub mod missing_field;
pub mod missing_tag;
pub mod openness;
pub(super) mod parts;
pub mod period_too_short;
pub(super) mod sign_off;
pub mod stale_remedy;
pub(crate) mod stated;
pub mod table_sum;
pub mod unknown;
pub mod wrong_issuer;
