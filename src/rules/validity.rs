//! No invalid information: what must never be published.

pub mod empty;
pub mod garbled;
pub mod placeholder;
pub mod repeated;
pub mod twin;
