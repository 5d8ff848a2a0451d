//! What the native tests share.
#![allow(dead_code, reason = "each test file uses its part")]

pub mod column_pages;
pub mod disguise;
pub mod fixture;
pub mod markup;
pub mod people;
pub mod random;
pub mod utf16;
