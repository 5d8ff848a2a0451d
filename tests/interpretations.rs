//! Sentences that say a dimension of an interpretation, and sentences that only sound like it.

use serde_json::json;
use std::collections::BTreeMap;
use xianshen::{Checker, Draft};

/// Most of those that say it which may be missed, in percent: citizens gain in more ways than a list foresees.
const MOST_MISSED: usize = 8;
/// Most that may be taken for evidence and are none, in all.
const MOST_FALSE: usize = 1;

fn passes(checker: &Checker, dimension: &str, sentence: &str) -> bool {
    let draft = json!({
        "column": "policy-interpretation",
        "title": "《青石县农村用地管理办法》解读",
        "body": format!("<p>{sentence}</p>"),
        "today": "2026-11-25",
    });
    let report = serde_json::to_value(checker.check(&Draft::read(draft).unwrap())).unwrap();
    report["interpretation"][dimension]["outcome"] == "pass"
}

#[test]
fn sentences_are_told_apart() {
    let checker = Checker::new(None, None).unwrap();
    let text = include_str!("interpretations/sentences.txt");
    let mut missed: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    let mut taken = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [dimension, sign, sentence] = fields[..] else { panic!("{line}: not three fields") };
        match (sign, passes(&checker, dimension, sentence)) {
            ("+", passes) => {
                let (all, missed) = missed.entry(dimension).or_default();
                *all += 1;
                missed.extend((!passes).then_some(sentence));
            }
            (_, true) => taken.push(sentence),
            _ => {}
        }
    }
    assert!(taken.len() <= MOST_FALSE, "no evidence: {taken:#?}");
    for (dimension, (all, missed)) in missed {
        assert!(missed.len() * 100 <= all * MOST_MISSED, "{dimension}, {} of {all} missed: {missed:#?}", missed.len());
    }
}
