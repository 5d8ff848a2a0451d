//! SHA-256 in the forms that reports use.

use crate::draft::Draft;
use sha2::{Digest, Sha256};
use std::fmt::Write;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// `sha256:` and 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    format!("sha256:{}", hex(&Sha256::digest(bytes)))
}

/// Hashes parts that cannot run into each other: each is preceded by its length.
struct Parts(Sha256);

impl Parts {
    fn add(&mut self, part: &str) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part.as_bytes());
    }

    fn field(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.add(name);
            self.add(value);
        }
    }
}

/// The hash of everything that is the page: any edit of it gives another. The draft's id, the day of the check, what
/// the host knows of the site and the exceptions are not the page.
pub fn content_hash(draft: &Draft) -> String {
    let mut parts = Parts(Sha256::new());
    parts.add("xianshen-content-1");
    parts.field("column", Some(&draft.column));
    parts.field("title", Some(&draft.title));
    parts.field(
        "format",
        Some(match draft.format.unwrap_or_default() {
            crate::draft::Format::Html => "html",
            crate::draft::Format::Markdown => "markdown",
            crate::draft::Format::Text => "text",
        }),
    );
    parts.field("body", Some(&draft.body));
    for (name, value) in draft.meta.iter().flatten() {
        parts.field(&format!("meta.{name}"), value.as_deref());
    }
    for attachment in draft.attachments.iter().flatten() {
        parts.field("attachment", Some(&attachment.name));
        parts.field("attachment.size", attachment.size.map(|size| size.to_string()).as_deref());
        parts.field("attachment.type", attachment.r#type.as_deref());
        parts.field("attachment.content", attachment.content.as_deref());
    }
    for (name, policy) in [("policy", &draft.policy), ("previousPolicy", &draft.previous_policy)] {
        let Some(policy) = policy else { continue };
        parts.add(name);
        for (field, value) in [
            ("title", &policy.title),
            ("docNumber", &policy.doc_number),
            ("issuer", &policy.issuer),
            ("publishedAt", &policy.published_at),
            ("url", &policy.url),
            ("body", &policy.body),
        ] {
            parts.field(field, value.as_deref());
        }
        parts.field("format", policy.format.map(|format| format!("{format:?}")).as_deref());
    }
    format!("sha256:{}", hex(&parts.0.finalize()))
}

/// A short stable name for a fault: 16 hexadecimal digits over the parts.
pub fn fingerprint(of: &[&str]) -> String {
    let mut parts = Parts(Sha256::new());
    of.iter().for_each(|part| parts.add(part));
    hex(&parts.0.finalize()[..8])
}
