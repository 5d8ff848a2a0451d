//! No invalid information: what must never be published.

pub mod empty;
pub mod garbled;
pub mod no_substance;
pub mod off_topic;
pub mod placeholder;
pub mod script;
