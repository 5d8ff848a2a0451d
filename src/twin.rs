//! Twins: pages that say the same but for names, places, dates and numbers. A page is kept as a digest of fingerprints, so that
//! a host can hold a thousand pages against a draft without having them at hand.
//!
//! The method is winnowing (Schleimer, Wilkerson, Aiken: Local Algorithms for Document Fingerprinting, 2003): every run of a
//! few letters is hashed, and of every window of neighbouring hashes the least is kept. What two pages have in common, if it is
//! longer than a window, leaves the same fingerprints in both, wherever it stands.

pub mod comparison;
pub mod fingerprints;
pub mod substance;

use crate::check::Checker;
use crate::draft::Draft;
use crate::mask::harmless;
use crate::positions::Positions;
use crate::rule::Context;
use fingerprints::{Fingerprint, Fingerprints};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use substance::Substance;

/// Version of the digest: another one cannot be compared.
pub const VERSION: u32 = 1;

/// What a host keeps of a page to hold drafts against it later, from `checker.digest(draft)`.
///
/// No personal datum can be read out of it: digits never go in, names go out as far as they are told, and what is kept of the rest
/// is a 32-bit hash of seven letters here and there.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PageDigest {
    /// Of the method; one of another version is not compared, and the report says so.
    pub version: u32,
    /// Id of the draft: the same page edited again is no twin of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `meta.url` of the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its title as it may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Letters that were looked at.
    pub letters: u32,
    /// 16 bits over the dates, amounts, areas and document numbers all together; absent where it has fewer than two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub values: Option<u16>,
    /// Of a long page only every so many-th fingerprint is kept, a power of two; 1 unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// Base64: of each fingerprint its hash (32 bits, least byte first), then its distance from the one before and its length in
    /// UTF-16 units of the source, both as LEB128.
    #[cfg_attr(test, ts(type = "string"))]
    pub fingerprints: Fingerprints,
}

impl PageDigest {
    /// Whether it can be compared.
    pub fn is_readable(&self) -> bool {
        self.version == VERSION
    }
}

/// Prepares the digests of a draft for reading: of one of another version only what names it is looked at, for its other fields
/// may be of any kind.
pub fn forget_other_versions(draft: &mut Value) {
    let digests = draft.get_mut("site").and_then(|site| site.get_mut("recent")).and_then(Value::as_array_mut);
    for digest in digests.into_iter().flatten() {
        let Some(version) = digest.get("version").and_then(Value::as_u64) else { continue };
        if version != u64::from(VERSION) {
            let title = digest.get("title").and_then(Value::as_str);
            let version = u32::try_from(version).unwrap_or(u32::MAX);
            *digest = json!({ "version": version, "title": title, "letters": 0, "fingerprints": "" });
        }
    }
}

impl Checker {
    /// What a host keeps of a page, to hand it over in `site.recent` when another page is checked.
    pub fn digest(&self, draft: &Draft) -> PageDigest {
        self.with_context(draft, digest)
    }
}

fn digest(cx: &Context<'_>) -> PageDigest {
    let draft = cx.draft;
    let substance = Substance::of(cx);
    let (fingerprints, every) = fingerprints::of(&substance.letters);
    let body = cx.body();
    let source = |fingerprint: &Fingerprint| body.page.text.source_range(substance.span(fingerprint));
    let positions = Positions::new(body, fingerprints.iter().filter_map(source).collect());
    let placed = fingerprints.iter().filter_map(|fingerprint| {
        let (start, end) = positions.range(&source(fingerprint)?);
        Some(Fingerprint { hash: fingerprint.hash, start, end })
    });
    let column = cx.column.map(|column| column.id.clone());
    PageDigest {
        version: VERSION,
        id: draft.id.clone(),
        url: draft.meta("url").map(str::to_owned),
        title: Some(harmless(draft.title.trim())),
        column: column.or_else(|| Some(harmless(&draft.column))),
        letters: substance.letters.len() as u32,
        values: substance.values,
        every: (every > 1).then_some(every),
        fingerprints: Fingerprints(placed.collect()),
    }
}
