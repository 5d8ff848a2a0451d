//! No invalid information: what must never be published.

pub mod empty;
pub mod garbled;
pub mod missing_part;
pub mod placeholder;
pub mod standing;
pub mod template_residue;
