//! The engine natively: a draft a line in, `{ "id", "report" }` or `{ "id", "error" }` a line out. It is the native side of
//! the parity test, and handy under a profiler. With `--digest` a line out is `{ "id", "digest" }`, for `site.recent` of other
//! drafts.

use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let digests = arguments.iter().any(|argument| argument == "--digest");
    arguments.retain(|argument| argument != "--digest");
    let checker = xianshen::Checker::new(None, arguments.first().map(String::as_str)).expect("a known locale");
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let draft: Result<Value, _> = serde_json::from_str(&line);
        let id = draft.as_ref().ok().and_then(|draft| draft.get("id").cloned());
        let answer = draft
            .map_err(|error| error.to_string())
            .and_then(|draft| xianshen::Draft::read(draft).map_err(|error| error.to_string()));
        match answer {
            // A struct, not a map of values: the order of fields is the report's own.
            Ok(draft) => {
                let name = if digests { "digest" } else { "report" };
                write!(out, "{{\"id\":{},\"{name}\":", json!(id))?;
                if digests {
                    serde_json::to_writer(&mut out, &checker.digest(&draft))?;
                } else {
                    serde_json::to_writer(&mut out, &checker.check(&draft))?;
                }
                writeln!(out, "}}")?;
            }
            Err(error) => writeln!(out, "{}", json!({ "id": id, "error": error }))?,
        }
    }
    out.flush()
}
