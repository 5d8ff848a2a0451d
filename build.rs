//! Reads `data/`, checks it and embeds it in a compact form, so that the package needs no TOML parser.

#[path = "src/catalogue.rs"]
#[allow(dead_code, missing_docs)]
mod catalogue;

use catalogue::{Catalogue, Element};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BasisFile {
    basis: Vec<catalogue::Basis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnsFile {
    column: Vec<catalogue::Column>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementsFile {
    /// Where the requirements are from; for readers of the file.
    #[allow(dead_code)]
    source: String,
    element: Vec<Element>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    list: Vec<catalogue::WordList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DimensionsFile {
    dimension: Vec<catalogue::Dimension>,
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/catalogue.rs");
    let data = Path::new("data");
    let mut catalogue = Catalogue {
        basis: read::<BasisFile>(&data.join("basis.toml")).basis,
        columns: read::<ColumnsFile>(&data.join("columns.toml")).column,
        words: read::<WordsFile>(&data.join("words.toml")).list,
        dimensions: read::<DimensionsFile>(&data.join("interpretation.toml")).dimension,
        names: read(&data.join("names.toml")),
        matrix: read(&data.join("matrix.toml")),
    };
    let mut files: Vec<_> = std::fs::read_dir(data.join("elements"))
        .expect("data/elements")
        .map(|entry| entry.expect("data/elements").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    for path in files {
        let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let column = catalogue
            .columns
            .iter_mut()
            .find(|column| column.id == id)
            .unwrap_or_else(|| panic!("{}: there is no column `{id}`", path.display()));
        column.elements = read::<ElementsFile>(&path).element;
    }
    if let Err(fault) = catalogue.validate() {
        panic!("data: {fault}");
    }
    let bytes = postcard::to_allocvec(&catalogue).expect("the catalogue has a compact form");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(Path::new(&out).join("catalogue.bin"), bytes).expect("OUT_DIR can be written");
    std::fs::write(Path::new(&out).join("catalogue.sha256"), digest).expect("OUT_DIR can be written");
}
