//! Reads `data/`, checks it and embeds it in a compact form, so that the package needs no TOML parser.

#[path = "src/catalogue/mod.rs"]
#[allow(dead_code, missing_docs)]
mod catalogue;

use catalogue::Catalogue;
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
struct CalendarFile {
    year: Vec<catalogue::Year>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    list: Vec<catalogue::WordList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordingFile {
    list: Vec<catalogue::WordingList>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TagsFile {
    tag: Vec<catalogue::Tag>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentsFile {
    document: Vec<catalogue::Document>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutdatedFile {
    outdated: Vec<catalogue::Outdated>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExceptionsFile {
    row: Vec<catalogue::ExcusableRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldsFile {
    field: Vec<catalogue::DraftField>,
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    toml::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder in the order of their names; a file is named after the id of what it holds.
fn read_folder<T: DeserializeOwned>(folder: &Path, id: impl Fn(&T) -> &String) -> Vec<T> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of a folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    let read_named = |path: &std::path::PathBuf| {
        let read: T = read(path);
        if path.file_stem().and_then(|stem| stem.to_str()) != Some(id(&read)) {
            panic!("{}: holds `{}`", path.display(), id(&read));
        }
        read
    };
    files.iter().map(read_named).collect()
}

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/catalogue");
    let data = Path::new("data");
    let mut catalogue = Catalogue {
        basis: read::<BasisFile>(&data.join("basis.toml")).basis,
        columns: read_folder(&data.join("columns"), |column: &catalogue::Column| &column.id),
        words: read::<WordsFile>(&data.join("words.toml")).list,
        interpretation: read(&data.join("interpretation.toml")),
        wording: read::<WordingFile>(&data.join("wording.toml")).list,
        names: read(&data.join("names.toml")),
        matrix: read(&data.join("matrix.toml")),
        tags: read::<TagsFile>(&data.join("tags.toml")).tag,
        documents: read::<DocumentsFile>(&data.join("documents.toml")).document,
        fields: read::<FieldsFile>(&data.join("fields.toml")).field,
        packs: read_folder(&data.join("packs"), |pack: &catalogue::Pack| &pack.id),
        calendar: read::<CalendarFile>(&data.join("calendar.toml")).year,
        outdated: read::<OutdatedFile>(&data.join("outdated.toml")).outdated,
        excusable: read::<ExceptionsFile>(&data.join("exceptions.toml")).row,
        places: catalogue::places::pack(&text(&data.join("places.txt")))
            .unwrap_or_else(|fault| panic!("data: {fault}")),
    };
    if let Err(fault) = catalogue.interpretation.expand().and_then(|()| catalogue.validate()) {
        panic!("data: {fault}");
    }
    // For readers of the files only.
    catalogue.columns.iter_mut().for_each(|column| column.source.clear());
    catalogue.packs.iter_mut().for_each(|pack| pack.source.clear());
    catalogue.documents.iter_mut().for_each(|document| document.source.clear());
    catalogue.outdated.iter_mut().for_each(|row| (row.note, row.source) = Default::default());
    catalogue.wording.iter_mut().for_each(|list| list.reason.clear());
    catalogue.excusable.iter_mut().for_each(|row| row.reason.clear());
    let bytes = postcard::to_allocvec(&catalogue).expect("the catalogue has a compact form");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(Path::new(&out).join("catalogue.bin"), bytes).expect("OUT_DIR can be written");
    std::fs::write(Path::new(&out).join("catalogue.sha256"), digest).expect("OUT_DIR can be written");
}
