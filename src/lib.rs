//! Xianshen (先审): checks a page of a Chinese government website before it is published.
//!
//! ```text
//! Draft → Field{ Page{ blocks, tables, links, Text + map } } → Facts → Rule … → Found → one verdict a span
//!       → positions, fingerprints, exceptions → Report
//! ```
//!
//! [`Checker`] is made once, from the embedded catalogue and a department's own profile; [`Checker::check`] is total and
//! linear in the size of the draft. There is no clock, no network and no file access inside. `wasm.rs` is the same
//! surface for JavaScript.

#[macro_use]
pub mod rule;
pub mod address;
pub mod calendar;
pub mod catalogue;
pub mod check;
pub mod cues;
pub mod decimal;
pub mod digest;
pub mod draft;
pub mod error;
pub mod facts;
pub mod fold;
pub mod identity;
pub mod lexicon;
pub mod mask;
pub mod matrix;
pub mod mend;
pub mod names;
pub mod order;
pub mod own_rule;
pub mod page;
pub mod phrase;
pub mod places;
pub mod policy;
pub mod positions;
pub mod profile;
pub mod report;
pub mod rules;
pub mod running_text;
#[cfg(test)]
mod schema;
pub mod span;
pub mod surface;
pub mod text;
pub mod traditional;
pub mod twin;
#[cfg(test)]
mod types;
#[cfg(any(test, target_arch = "wasm32"))]
mod value;
pub mod vocabulary;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use check::Checker;
pub use draft::Draft;
pub use error::InputError;
pub use report::Report;
