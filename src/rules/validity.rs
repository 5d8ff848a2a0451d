//! No invalid information: what must never be published.

pub mod empty;
pub mod expired;
pub mod garbled;
pub mod outdated;
pub mod placeholder;
