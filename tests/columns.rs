//! The columns: a complete page of each is silent, and without one of its parts that part, and nothing else, is missing.

mod common;

use common::column_pages::ColumnPage;
use common::disguise;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use xianshen::Checker;
use xianshen::catalogue::{Column, Level};

fn pages() -> Vec<ColumnPage> {
    ColumnPage::below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/columns"))
}

fn hold(write: impl Fn(&str) -> String) {
    let checker = Checker::new(None, None).unwrap();
    let mut faults: Vec<String> = pages().iter().flat_map(|page| page.faults(&checker, &write)).collect();
    // The script that the pages are rewritten in is advised against.
    faults.retain(|fault| !fault.contains("validity/script"));
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn exactly_the_part_that_is_taken_out_is_missing() {
    hold(str::to_owned);
}

#[test]
fn so_it_is_in_traditional_script() {
    hold(|text| disguise::traditional(text).source);
}

#[test]
fn every_column_and_kind_has_complete_pages_in_two_layouts() {
    let checker = Checker::new(None, None).unwrap();
    let pages = pages();
    let mut faults = Vec::new();
    for column in checker.columns() {
        let of_column: Vec<&ColumnPage> = pages.iter().filter(|page| page.column() == column.id).collect();
        if of_column.is_empty() {
            faults.push(format!("{}: no page", column.id));
        }
        for (kind, asked) in required(column) {
            let of_kind: Vec<&&ColumnPage> = of_column.iter().filter(|page| page.kind == kind).collect();
            let layouts: BTreeSet<&str> = of_kind.iter().map(|page| page.layout.as_str()).collect();
            if !layouts.is_superset(&BTreeSet::from(["prose", "table"])) {
                faults.push(format!("{}, kind `{kind}`: layouts {layouts:?}", column.id));
            }
            for page in of_kind {
                let marked = page.elements();
                let unmarked: Vec<&str> = asked.iter().copied().filter(|id| !marked.contains(id)).collect();
                if !unmarked.is_empty() {
                    faults.push(format!("{}: {unmarked:?} is not marked", page.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The parts that each kind of page must have, by kind; those of a column without kinds under the empty name.
fn required(column: &Column) -> BTreeMap<&str, Vec<&str>> {
    let kinds: Vec<&str> = match column.kinds.as_slice() {
        [] => vec![""],
        kinds => kinds.iter().map(|kind| kind.id.as_str()).collect(),
    };
    kinds
        .into_iter()
        .map(|kind| {
            let elements = column.elements.iter().filter(|element| element.level() >= Level::Review);
            let of_kind =
                elements.filter(|element| element.kinds.is_empty() || element.kinds.iter().any(|id| id == kind));
            (kind, of_kind.map(|element| element.id.as_str()).collect::<Vec<_>>())
        })
        .filter(|(_, asked)| !asked.is_empty())
        .collect()
}
