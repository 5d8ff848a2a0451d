//! Laws that hold for every rule and for all data, whoever adds them.

mod common;

use common::disguise::{self, Marked};
use common::fixture::table;
use common::utf16;
use regex::Regex;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;
use xianshen::catalogue::{
    Basis, Catalogue, Column, Document, DraftField, ExcusableRow, Interpretation, Outdated, Tag, WordList, Year,
    is_kebab_case,
};
use xianshen::draft::{Policy, Site};
use xianshen::fold::{FoldTable, Folded};
use xianshen::lexicon::{Group, LexiconBuilder};
use xianshen::matrix::Datum;
use xianshen::phrase::Phrase;
use xianshen::rule::{Example, Locale, Rule};
use xianshen::rules::RULES;
use xianshen::twin::PageDigest;
use xianshen::{Checker, Draft, Report};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Collects faults, so that a run shows all of them.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn check(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.0.push(fault());
        }
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_empty(), "\n{}\n", self.0.join("\n"));
        }
    }
}

// ---- Rules

#[test]
fn a_rule_is_named_after_its_fault_and_lives_in_the_file_of_that_name() {
    let mut faults = Faults::default();
    let mut names = BTreeSet::new();
    for rule in RULES {
        faults.check(names.insert(rule.name), || format!("{}: twice", rule.name));
        let parts: Vec<&str> = rule.name.split('/').collect();
        faults.check(parts.len() == 2 && parts.iter().all(|part| is_kebab_case(part)), || {
            format!("{}: is not family/fault in kebab-case", rule.name)
        });
        faults.check(rule.family() == parts[0], || format!("{}: is in the family {}", rule.name, rule.family()));
        let file = format!("src/rules/{}.rs", rule.name.replace('-', "_"));
        let source = std::fs::read_to_string(root().join(&file)).unwrap_or_default();
        faults.check(source.contains(&format!("name: \"{}\"", rule.name)), || format!("{}: not in {file}", rule.name));
    }
}

#[test]
fn a_rule_says_what_it_checks_why_and_how_to_mend_it_in_every_language() {
    let mut faults = Faults::default();
    for rule in RULES {
        for (part, say) in [("title", rule.title), ("checks", rule.checks), ("why", rule.why), ("mend", rule.mend)] {
            let place = format!("{}, {part}", rule.name);
            let sentence = part != "title";
            faults.check(!say.zh.is_empty() && say.zh.ends_with('。') == sentence, || {
                format!("{place}: Chinese text is empty, or its last mark is wrong: {}", say.zh)
            });
            faults.check(!say.en.is_empty() && say.en.ends_with('.') == sentence, || {
                format!("{place}: English text is empty, or its last mark is wrong: {}", say.en)
            });
            faults.check(half_width(say.zh).is_none(), || format!("{place}: {}", half_width(say.zh).unwrap()));
        }
    }
    for (_, locale) in Locale::ALL {
        for info in Checker::new(None, Some(locale)).unwrap().rules() {
            let headings: Vec<&str> = info.documentation.lines().filter(|line| line.starts_with('#')).collect();
            let expected = match locale {
                "en" => ["## What it checks", "## Why", "## How to mend"],
                "zh-TW" => ["## 查什麼", "## 為什麼", "## 怎麼改"],
                _ => ["## 查什么", "## 为什么", "## 怎么改"],
            };
            faults.check(headings == expected, || format!("{} in {locale}: headings are {headings:?}", info.name));
        }
    }
}

#[test]
fn a_rule_rests_on_clauses_that_may_be_shown() {
    let mut faults = Faults::default();
    let checker = Checker::new(None, None).unwrap();
    for rule in RULES {
        faults.check(!rule.basis.is_empty(), || format!("{}: rests on nothing", rule.name));
        for id in rule.basis {
            let shown = checker.clauses([*id].into_iter());
            faults.check(!shown.is_empty(), || format!("{}: there is no basis {id}", rule.name));
        }
    }
}

#[test]
fn findings_speak_chinese_with_chinese_punctuation() {
    let mut faults = Faults::default();
    let checker = Checker::new(None, None).unwrap();
    for fixture in table() {
        for finding in checker.check(&fixture.draft).findings {
            let fix = finding.fix.map(|fix| fix.title).unwrap_or_default();
            for text in [&finding.what, &finding.how, &fix] {
                faults.check(half_width(text).is_none(), || format!("{}: {}", finding.rule, half_width(text).unwrap()));
            }
            faults.check(finding.how.ends_with(['。', '？', '”']), || format!("{}: {}", finding.rule, finding.how));
            faults.check(!finding.why.is_empty(), || format!("{}: a finding without basis", finding.rule));
        }
    }
}

/// Half-width punctuation beside a Han character; what is quoted from a page or as a form keeps its own.
fn half_width(text: &str) -> Option<String> {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| Regex::new("“[^”]*”").unwrap());
    static HALF: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"[\p{Han}”）》][,;:?!()]|[,;:?!()][\p{Han}“（《]").unwrap());
    let text = QUOTED.replace_all(text, "“”");
    HALF.find(&text).map(|found| format!("half-width punctuation at “{}” in “{text}”", found.as_str()))
}

// ---- Examples

#[test]
fn a_rule_has_examples_of_both_kinds() {
    let mut faults = Faults::default();
    for rule in RULES {
        let (hits, silent): (Vec<&Example>, Vec<&Example>) =
            rule.examples.iter().partition(|example| example.absent || example.body.contains('⟦'));
        faults.check(!hits.is_empty(), || format!("{}: no example in which it finds something", rule.name));
        faults.check(!silent.is_empty(), || format!("{}: no example in which it stays silent", rule.name));
    }
}

#[test]
fn examples_hold_as_they_are() {
    hold_examples("as it is", disguise::plain, |_| true);
}

#[test]
fn examples_hold_with_every_character_in_tags() {
    hold_examples("in tags", disguise::tagged, |_| true);
}

#[test]
fn examples_hold_with_every_character_an_entity() {
    hold_examples("as entities", disguise::entities, |_| true);
}

#[test]
fn examples_hold_in_traditional_script() {
    // To one rule the script is the fault itself.
    hold_examples("in traditional script", disguise::traditional, |rule| rule.name != "validity/script");
}

#[test]
fn examples_hold_once_more_in_a_table_cell() {
    // Of these families each place is a fault by itself; of others it is the page.
    let by_place =
        |rule: &Rule| rule.family() == "privacy" || ["validity/placeholder", "validity/garbled"].contains(&rule.name);
    hold_examples("once more in a cell", disguise::again_in_cell, by_place);
}

fn hold_examples(how: &str, disguise: fn(&str) -> Marked, holds_for: fn(&Rule) -> bool) {
    let mut faults = Faults::default();
    let checker = Checker::new(None, None).unwrap();
    let sent = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    for rule in RULES.iter().filter(|rule| holds_for(rule)) {
        for example in rule.examples {
            let marked = disguise(example.body);
            let draft = Draft {
                column: example.column.into(),
                title: "关于有关事项的公告".into(),
                body: marked.source.clone(),
                meta: (!example.meta.is_empty()).then(|| {
                    example.meta.iter().map(|(name, value)| ((*name).into(), Some((*value).into()))).collect()
                }),
                today: Some("2026-11-25".into()),
                policy: example.policy.map(|policy| Policy {
                    title: sent(policy.title),
                    doc_number: sent(policy.doc_number),
                    issuer: sent(policy.issuer),
                    published_at: sent(policy.published_at),
                    body: sent(policy.body),
                    ..Policy::default()
                }),
                previous_policy: example
                    .policy
                    .filter(|policy| !policy.previous.is_empty())
                    .map(|policy| Policy { body: sent(policy.previous), ..Policy::default() }),
                site: (!example.region.is_empty() || !example.recent.is_empty()).then(|| Site {
                    region: sent(example.region),
                    recent: (!example.recent.is_empty()).then(|| {
                        example.recent.iter().map(|body| other_page(&checker, example.column, body)).collect()
                    }),
                }),
                ..Draft::default()
            };
            if let Some(fault) = hold(rule, example, &marked, &checker.check(&draft)) {
                faults.0.push(format!("{} {how}, example {}: {fault}", rule.name, example.body));
            }
        }
    }
}

/// The digest of another page of the site.
fn other_page(checker: &Checker, column: &str, body: &str) -> PageDigest {
    checker.digest(&Draft {
        id: Some("another".into()),
        column: column.into(),
        title: "关于其他事项的公告".into(),
        body: body.into(),
        ..Draft::default()
    })
}

fn hold(rule: &Rule, example: &Example, marked: &Marked, report: &Report) -> Option<String> {
    let findings: Vec<_> = report.findings.iter().filter(|finding| finding.rule == rule.name).collect();
    let found: Vec<(usize, usize)> = findings
        .iter()
        .filter(|finding| finding.field.as_deref() == Some("body"))
        .filter_map(|finding| Some((finding.start? as usize, finding.end? as usize)))
        .collect();
    let units = |byte: usize| utf16::len(&marked.source[..byte]);
    let expected: Vec<(usize, usize)> = marked.marks.iter().map(|mark| (units(mark.start), units(mark.end))).collect();
    if found != expected {
        let shown = |places: &[(usize, usize)]| -> Vec<String> {
            places
                .iter()
                .map(|&(start, end)| utf16::slice(&marked.source, start, end).unwrap_or("(no place)").to_owned())
                .collect()
        };
        return Some(format!("found {:?}, expected {:?}", shown(&found), shown(&expected)));
    }
    let absences = findings.len() - found.len();
    match (example.absent, absences) {
        (true, 0) => Some("nothing is said to be absent".into()),
        (false, 1..) => Some(format!("something is said to be absent: {}", findings[0].what)),
        _ => None,
    }
}

// ---- Data

#[derive(Deserialize)]
struct BasisFile {
    basis: Vec<Basis>,
}

#[derive(Deserialize)]
struct CalendarFile {
    year: Vec<Year>,
}

#[derive(Deserialize)]
struct WordsFile {
    list: Vec<WordList>,
}

#[derive(Deserialize)]
struct TagsFile {
    tag: Vec<Tag>,
}

#[derive(Deserialize)]
struct WordingFile {
    list: Vec<xianshen::catalogue::WordingList>,
}

#[derive(Deserialize)]
struct DocumentsFile {
    document: Vec<Document>,
}

#[derive(Deserialize)]
struct OutdatedFile {
    outdated: Vec<Outdated>,
}

#[derive(Deserialize)]
struct ExceptionsFile {
    row: Vec<ExcusableRow>,
}

#[derive(Deserialize)]
struct FieldsFile {
    field: Vec<DraftField>,
}

fn data<T: DeserializeOwned>(name: &str) -> T {
    let text = std::fs::read_to_string(root().join("data").join(name)).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("data/{name}: {error}"))
}

fn folder<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let entries = std::fs::read_dir(root().join("data").join(name)).unwrap();
    let mut files: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    files.sort();
    files.iter().map(|file| data(&format!("{name}/{file}"))).collect()
}

fn catalogue() -> Catalogue {
    let mut interpretation: Interpretation = data("interpretation.toml");
    interpretation.expand().unwrap();
    Catalogue {
        basis: data::<BasisFile>("basis.toml").basis,
        columns: folder("columns"),
        words: data::<WordsFile>("words.toml").list,
        added_words: Vec::new(),
        interpretation,
        wording: data::<WordingFile>("wording.toml").list,
        names: data("names.toml"),
        matrix: data("matrix.toml"),
        tags: data::<TagsFile>("tags.toml").tag,
        documents: data::<DocumentsFile>("documents.toml").document,
        fields: data::<FieldsFile>("fields.toml").field,
        packs: folder("packs"),
        calendar: data::<CalendarFile>("calendar.toml").year,
        outdated: data::<OutdatedFile>("outdated.toml").outdated,
        excusable: data::<ExceptionsFile>("exceptions.toml").row,
        places: xianshen::catalogue::places::pack(&std::fs::read_to_string(root().join("data/places.txt")).unwrap())
            .unwrap_or_else(|fault| panic!("data/{fault}")),
    }
}

/// The columns of the nation and what packs say of theirs.
fn columns_and_parts() -> Vec<(String, Column)> {
    let catalogue = catalogue();
    let of_packs = catalogue.packs.into_iter().flat_map(|pack| {
        let id = pack.id;
        pack.columns.into_iter().map(move |column| (format!("pack {id}, {}", column.id), column))
    });
    catalogue.columns.into_iter().map(|column| (column.id.clone(), column)).chain(of_packs).collect()
}

#[test]
fn data_is_ordered_unique_and_says_where_it_is_from() {
    let mut faults = Faults::default();
    let catalogue = catalogue();
    if let Err(fault) = catalogue.validate() {
        faults.0.push(fault);
    }
    for (index, row) in catalogue.excusable.iter().enumerate() {
        let twice =
            catalogue.excusable[..index].iter().any(|other| (&other.rule, &other.column) == (&row.rule, &row.column));
        if twice || row.reason.trim().is_empty() {
            faults.0.push(format!("exceptions.toml: `{}` twice, or without a reason", row.rule));
        }
    }
    for row in &catalogue.basis {
        faults.check(!row.verified.is_empty(), || format!("basis {}: how it was verified is not said", row.id));
    }
    for column in &catalogue.columns {
        faults.check(!column.source.trim().is_empty(), || format!("columns/{}.toml: no source", column.id));
        let texts = [&column.purpose, &column.purpose_en, &column.name_en];
        faults.check(texts.iter().all(|text| !text.is_empty()), || {
            format!("columns/{}.toml: a text is empty", column.id)
        });
    }
    for pack in &catalogue.packs {
        faults.check(!pack.source.trim().is_empty(), || format!("packs/{}.toml: no source", pack.id));
    }
    for document in &catalogue.documents {
        faults.check(!document.source.trim().is_empty(), || format!("documents.toml, {}: no source", document.title));
    }
    for field in &catalogue.fields {
        let texts = [&field.name, &field.name_en, &field.mend, &field.mend_en];
        faults
            .check(texts.iter().all(|text| !text.is_empty()), || format!("fields.toml, {}: a text is empty", field.id));
    }
    for name in [
        "basis.toml",
        "calendar.toml",
        "documents.toml",
        "fields.toml",
        "words.toml",
        "interpretation.toml",
        "wording.toml",
        "matrix.toml",
        "names.toml",
        "outdated.toml",
        "tags.toml",
        "traditional.txt",
    ] {
        let text = std::fs::read_to_string(root().join("data").join(name)).unwrap();
        let head: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        faults.check(head.chars().count() > 40, || format!("{name}: does not begin with what it is and its source"));
    }
}

#[test]
fn outdated_names_are_written_as_pages_are_folded_and_say_what_is_in_their_place() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    for row in catalogue().outdated {
        let place = format!("outdated.toml, {}", row.name);
        for name in row.names().chain(&row.within).chain(&row.beside) {
            faults.check(fold.fold_str(name) == *name, || format!("{place}: “{name}” is not written as it is folded"));
        }
        for phrase in &row.phrases {
            if let Err(fault) = Phrase::validate(phrase, &fold) {
                faults.0.push(format!("{place}: {fault}"));
            }
        }
        faults.check(!row.successor.is_empty(), || format!("{place}: no successor"));
        faults.check(half_width(&row.successor).is_none(), || format!("{place}: {}", row.successor));
    }
}

#[test]
fn a_name_means_one_column_whatever_its_script_and_width() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    let checker = Checker::new(None, None).unwrap();
    let mut names = BTreeMap::new();
    for column in catalogue().columns {
        faults.check(!column.name_en.is_empty(), || format!("{}: no English name", column.id));
        for name in [&column.id, &column.name].into_iter().chain(&column.aliases) {
            if let Some(other) = names.insert(fold.fold_str(name), column.id.clone()) {
                faults.0.push(format!("{}: {name} already names {other}", column.id));
            }
            let found = checker.column(name).map(|(_, found)| found.id.as_str());
            faults.check(found == Some(column.id.as_str()), || format!("{}: {name} finds {found:?}", column.id));
        }
    }
}

#[test]
fn elements_can_be_found_and_mended() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    for (place, column) in columns_and_parts() {
        let titles =
            column.titles.iter().chain(column.kinds.iter().flat_map(|kind| kind.titles.iter().chain(&kind.phrases)));
        for phrase in titles.chain(column.periods.iter().flat_map(|period| &period.unless)) {
            if let Err(fault) = Phrase::validate(phrase, &fold) {
                faults.0.push(format!("{place}: {fault}"));
            }
        }
        for element in &column.elements {
            let place = format!("{place}, {}", element.id);
            faults.check(!element.basis.is_empty(), || format!("{place}: rests on nothing"));
            let texts = [&element.mend, &element.mend_en, &element.name_en];
            faults.check(texts.iter().all(|text| !text.is_empty()), || format!("{place}: a text is empty"));
            faults.check(half_width(&element.mend).is_none(), || {
                format!("{place}: {}", half_width(&element.mend).unwrap())
            });
            for text in element.labels.iter().chain(&element.phrases) {
                faults.check(fold.fold_str(text) == *text, || {
                    format!("{place}: “{text}” is not written as pages are folded: “{}”", fold.fold_str(text))
                });
            }
            for list in [&element.labels, &element.phrases] {
                let unique: BTreeSet<&String> = list.iter().collect();
                faults.check(unique.len() == list.len(), || format!("{place}: a label or phrase twice"));
            }
            for phrase in &element.phrases {
                if let Err(fault) = Phrase::validate(phrase, &fold) {
                    faults.0.push(format!("{place}: {fault}"));
                }
            }
        }
    }
}

#[test]
fn the_matrix_has_a_row_for_each_datum() {
    let rows = catalogue().matrix.rows;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let data: Vec<&str> = Datum::ALL.iter().map(|(_, id)| *id).collect();
    assert_eq!(ids, data);
}

#[test]
fn names_are_written_as_pages_are_folded() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    let names = catalogue().names;
    let mut seen = BTreeSet::new();
    for surname in names.surnames.chars().filter(|c| !c.is_whitespace()) {
        faults.check(seen.insert(surname), || format!("surname {surname} twice"));
        faults.check(fold.fold(surname) == Folded::Char(surname), || format!("surname {surname} folds"));
    }
    for list in [&names.given, &names.never, &names.doubtful] {
        let mut seen = BTreeSet::new();
        for c in list.chars().filter(|c| !c.is_whitespace()) {
            faults.check(seen.insert(c), || format!("{c} twice"));
            faults.check(fold.fold(c) == Folded::Char(c), || format!("{c} is not written as pages are folded"));
        }
    }
    for c in names.doubtful.chars() {
        faults.check(names.surnames.contains(c), || format!("{c} is no surname"));
    }
    for c in names.never.chars() {
        faults.check(!names.given.contains(c), || format!("{c} is both never and often in a given name"));
    }
    for list in [&names.compound, &names.titles, &names.ordinary, &names.follow] {
        let mut seen = BTreeSet::new();
        for word in list {
            faults.check(seen.insert(word), || format!("{word} twice"));
            faults.check(fold.fold_str(word) == *word, || format!("{word} is not written as pages are folded"));
        }
    }
    for word in &names.ordinary {
        let surname = word.chars().next().is_some_and(|c| seen.contains(&c))
            || names.compound.iter().any(|compound| word.starts_with(compound.as_str()));
        faults.check(surname, || format!("{word} does not begin like a name"));
    }
}

#[test]
fn phrases_of_the_dimensions_are_phrases() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    let interpretation = catalogue().interpretation;
    let ids: Vec<&str> = interpretation.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    assert_eq!(ids, ["benefit", "difference", "innovation"]);
    for text in interpretation.phrases().chain(&interpretation.ordinary) {
        let folded = fold.fold_str(text);
        faults.check(folded == *text, || format!("“{text}” folds to “{folded}”"));
    }
    // A mark may be a shape alone: it means something beside other marks only.
    for phrase in interpretation.phrases() {
        if let Err(fault) = Phrase::parse(phrase, &mut LexiconBuilder::new(&fold)) {
            faults.0.push(fault);
        }
    }
    for phrase in interpretation.dimensions.iter().flat_map(|dimension| dimension.evidence.iter()) {
        if let Err(fault) = Phrase::validate(phrase, &fold) {
            faults.0.push(fault);
        }
    }
}

/// Groups that contradict each other: a word in both would decide by chance.
const OPPOSITES: [(&str, &str); 8] = [
    ("office", "private-person"),
    ("office", "private-phone"),
    ("office", "private-list"),
    ("resident-id", "other-number"),
    ("resident-id", "phone"),
    ("phone", "other-number"),
    ("private-phone", "other-number"),
    ("form-word", "unfinished"),
];

#[test]
fn word_lists_are_of_known_groups_and_do_not_contradict_each_other() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    let known: BTreeSet<&str> = Group::ALL.iter().map(|(_, name)| *name).collect();
    let lists: Vec<WordList> = catalogue().words;
    let mut by_group: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for list in &lists {
        let group = list.group.as_str();
        faults.check(known.contains(group), || format!("{group}: there is no such group"));
        faults.check(!list.reason.trim().is_empty(), || format!("{group}: no reason"));
        faults.check(!list.source.trim().is_empty(), || format!("{group}: no source"));
        for word in &list.words {
            faults.check(by_group.entry(group).or_default().insert(word), || format!("{group}: {word} twice"));
            let folded = fold.fold_str(word);
            faults
                .check(folded == *word, || format!("{group}: “{word}” is not written as pages are folded: “{folded}”"));
        }
    }
    for group in known {
        faults.check(by_group.contains_key(group), || format!("{group}: has no words"));
    }
    for (one, other) in OPPOSITES {
        for word in by_group[one].intersection(&by_group[other]) {
            faults.0.push(format!("{word} is {one} and {other}"));
        }
    }
}

#[test]
fn every_traditional_character_folds_to_its_simplified_one() {
    let mut faults = Faults::default();
    let fold = FoldTable::new();
    let text = std::fs::read_to_string(root().join("data/traditional.txt")).unwrap();
    let mut seen = BTreeSet::new();
    let mut last = '\0';
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (simplified, variants) = line.split_once(' ').unwrap();
        let to = simplified.chars().next().unwrap();
        faults.check(to > last, || format!("{line}: out of order"));
        last = to;
        for variant in variants.chars() {
            faults.check(seen.insert(variant), || format!("{line}: {variant} twice"));
            faults.check(variant != to, || format!("{line}: {variant} folds to itself"));
            faults.check(fold.fold(variant) == Folded::Char(to), || format!("{line}: {variant} folds otherwise"));
        }
        faults.check(fold.fold(to) == Folded::Char(to), || format!("{line}: {to} does not stay"));
    }
}
