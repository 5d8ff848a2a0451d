//! `profile.schema.json`: the JSON Schema of a profile, made from the shapes in Rust, for completion in an editor. After a change
//! of a shape, `UPDATE_TYPES=1 cargo test --lib schema` writes the file anew.

use crate::profile::Own;
use schemars::generate::SchemaSettings;
use std::path::Path;

fn schema() -> String {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<Own>();
    schema.insert("title".into(), "Xianshen profile".into());
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}

#[test]
fn the_schema_is_that_of_the_shapes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/profile.schema.json");
    let schema = schema();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == schema,
        "src/profile.schema.json is stale: run UPDATE_TYPES=1 cargo test --lib schema"
    );
}
