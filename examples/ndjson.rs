//! The engine natively: a draft a line in, `{ "id", "report" }` or `{ "id", "error" }` a line out. It is the native side of
//! the parity test, and handy under a profiler.

use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let locale = std::env::args().nth(1);
    let checker = xianshen::Checker::new(None, locale.as_deref()).expect("a known locale");
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
                write!(out, "{{\"id\":{},\"report\":", json!(id))?;
                serde_json::to_writer(&mut out, &checker.check(&draft))?;
                writeln!(out, "}}")?;
            }
            Err(error) => writeln!(out, "{}", json!({ "id": id, "error": error }))?,
        }
    }
    out.flush()
}
