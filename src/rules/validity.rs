//! No invalid information: what must never be published.

pub mod bad_link;
pub mod empty;
pub mod garbled;
pub mod hijacked;
mod hosts;
pub mod placeholder;
mod written;
