//! No invalid information: what must never be published.

pub mod empty;
pub mod foreign_place;
pub mod garbled;
pub mod placeholder;
