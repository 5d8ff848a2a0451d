//! No invalid information: what must never be published.

pub mod bad_link;
pub mod empty;
pub mod expired;
pub mod foreign_place;
pub mod garbled;
pub mod hijacked;
mod hosts;
pub mod missing_part;
pub mod no_substance;
pub mod off_topic;
pub mod outdated;
pub mod placeholder;
pub mod repeated;
pub mod script;
pub mod standing;
pub mod template_residue;
pub mod twin;
mod written;
