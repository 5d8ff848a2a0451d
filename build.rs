//! Reads `data/`, checks it and embeds it in a compact form, so that the package needs no TOML parser and has its words ready.

#[path = "src/catalogue/mod.rs"]
#[allow(dead_code, missing_docs)]
mod catalogue;
#[path = "src/fold.rs"]
#[allow(dead_code)]
mod fold;
#[path = "src/lexicon.rs"]
#[allow(dead_code)]
mod lexicon;
#[path = "src/span.rs"]
#[allow(dead_code)]
mod span;
#[path = "src/phrase/syntax.rs"]
#[allow(dead_code)]
mod syntax;

use catalogue::Catalogue;
use fold::FoldTable;
use lexicon::{Group, LexiconBuilder, Stock};
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

/// The words that pages of any column are searched for.
fn stock(catalogue: &Catalogue) -> Stock {
    let fold = FoldTable::new();
    let mut words = LexiconBuilder::new(&fold);
    for list in &catalogue.words {
        let named = Group::named(&list.group);
        let group = named.unwrap_or_else(|| panic!("data/words.toml: no group is called `{}`", list.group));
        for word in &list.words {
            words.grouped(word, group);
        }
    }
    for label in catalogue.labels() {
        words.word(label);
    }
    for phrase in catalogue.phrases() {
        let parts = syntax::parts(phrase).unwrap_or_else(|fault| panic!("data: {fault}"));
        for alternative in parts.iter().flat_map(|part| &part.alternatives) {
            if let syntax::Alternative::Word(word) = alternative {
                words.word(word);
            }
        }
    }
    words.into_stock()
}

fn main() {
    for read in ["data", "src/catalogue", "src/fold.rs", "src/lexicon.rs", "src/phrase/syntax.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let data = Path::new("data");
    let mut catalogue = Catalogue {
        basis: read::<BasisFile>(&data.join("basis.toml")).basis,
        columns: read_folder(&data.join("columns"), |column: &catalogue::Column| &column.id),
        words: read::<WordsFile>(&data.join("words.toml")).list,
        added_words: Vec::new(),
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
    let (trie, numbers) = stock(&catalogue).to_bytes();
    // The others are in the stock.
    catalogue.words.retain(|list| Group::SPELLED.iter().any(|group| group.name() == list.group));
    // For readers of the files only.
    catalogue.words.iter_mut().for_each(|list| (list.reason, list.source) = Default::default());
    catalogue.columns.iter_mut().for_each(|column| column.source.clear());
    catalogue.packs.iter_mut().for_each(|pack| pack.source.clear());
    catalogue.documents.iter_mut().for_each(|document| document.source.clear());
    catalogue.outdated.iter_mut().for_each(|row| (row.note, row.source) = Default::default());
    catalogue.wording.iter_mut().for_each(|list| list.reason.clear());
    catalogue.excusable.iter_mut().for_each(|row| row.reason.clear());
    let catalogue = postcard::to_allocvec(&catalogue).expect("the catalogue has a compact form");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let files = [("catalogue.bin", catalogue), ("stock.trie", trie), ("stock.bin", numbers)];
    let mut digest = Sha256::new();
    for (name, bytes) in &files {
        digest.update(bytes);
        std::fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    }
    let digest: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(Path::new(&out).join("catalogue.sha256"), digest).expect("OUT_DIR can be written");
}
