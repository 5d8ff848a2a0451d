//! What a host may ask beside a check: the list of rules, the list of columns, and a draft from a whole HTML file.

use crate::check::Checker;
use crate::draft::{Draft, Format};
use crate::fold::FoldTable;
use crate::lexicon::LexiconBuilder;
use crate::page::{BlockKind, html};
use crate::report::{Level, Why};
use crate::rule::{Locale, Rule, Say};
use crate::rules::RULES;
use crate::text::Reading;
use serde::Serialize;
use std::collections::BTreeMap;

/// A rule as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleInfo {
    /// `family/fault`.
    pub name: String,
    /// The part before the slash.
    pub family: String,
    /// Short name of the fault.
    pub title: String,
    /// Level in the profile in force, columns of their own aside.
    pub level: Level,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
    /// Markdown: what it checks, why, how to mend it.
    pub documentation: String,
}

/// A column as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColumnInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// The parts its pages have.
    pub elements: Vec<ElementInfo>,
}

/// A part as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ElementInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
    /// Whether it is required; else it is advised.
    pub required: bool,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
}

impl Checker {
    /// Everything that can be found.
    pub fn rules(&self) -> Vec<RuleInfo> {
        RULES
            .iter()
            .map(|rule| RuleInfo {
                name: rule.name.into(),
                family: rule.family().into(),
                title: self.told(rule.title),
                level: self.profile().level(rule.name, rule.level, None),
                basis: self.clauses(rule.basis.iter().copied()),
                documentation: self.documentation(rule),
            })
            .collect()
    }

    /// Every column of the profile in force.
    pub fn column_infos(&self) -> Vec<ColumnInfo> {
        let name = |zh: &str, en: &str| match self.locale() {
            Locale::En if !en.is_empty() => en.to_owned(),
            _ => self.local(zh.to_owned()),
        };
        self.columns()
            .iter()
            .map(|column| ColumnInfo {
                id: column.id.clone(),
                name: name(&column.name, &column.name_en),
                aliases: column.aliases.clone(),
                elements: column
                    .elements
                    .iter()
                    .map(|element| ElementInfo {
                        id: element.id.clone(),
                        name: name(&element.name, &element.name_en),
                        required: element.required,
                        basis: self.clauses(element.basis.iter().map(String::as_str)),
                    })
                    .collect(),
            })
            .collect()
    }

    fn told(&self, say: Say) -> String {
        match self.locale() {
            Locale::En => say.en.into(),
            _ => self.local(say.zh.into()),
        }
    }

    fn documentation(&self, rule: &Rule) -> String {
        let headings = [
            (Say { zh: "查什么", en: "What it checks" }, rule.checks),
            (Say { zh: "为什么", en: "Why" }, rule.why),
            (Say { zh: "怎么改", en: "How to mend" }, rule.mend),
        ];
        headings.map(|(heading, text)| format!("## {}\n\n{}\n", self.told(heading), self.told(text))).join("\n")
    }
}

/// Tags of the official page description and the fields of `meta` that they fill.
const META_TAGS: [(&str, &str); 6] = [
    ("pubdate", "publishedAt"),
    ("contentsource", "source"),
    ("author", "author"),
    ("keywords", "keywords"),
    ("description", "description"),
    ("url", "url"),
];

/// A draft from a whole HTML file: column, title and `meta` from the page tags of 《政府网站发展指引》; the body is the file
/// itself, so that positions are positions in the file. What the tags do not say is empty, and the check will tell.
pub fn read_page(source: &str) -> Draft {
    let fold = FoldTable::new();
    let lexicon = LexiconBuilder::new(&fold).build();
    let page = html::parse(source, Reading { fold: &fold, lexicon: &lexicon });
    let tag = |name: &str| page.tags.get(name).map(str::to_owned);
    let title = || {
        let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title)?;
        let range = page.text.source_range(title.span)?;
        Some(source[range].to_owned())
    };
    let meta: BTreeMap<String, Option<String>> =
        META_TAGS.iter().filter_map(|(name, field)| Some(((*field).to_owned(), Some(tag(name)?)))).collect();
    Draft {
        column: tag("columnname").unwrap_or_default(),
        title: tag("articletitle").or_else(title).unwrap_or_default(),
        body: source.to_owned(),
        format: Some(Format::Html),
        meta: (!meta.is_empty()).then_some(meta),
        ..Draft::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_file_tells_its_column_title_and_meta() {
        let draft = read_page(
            "<!doctype html><head><title> 青石县公告 </title><META NAME='ColumnName' content='通知公告'>\
             <meta name=PubDate content='2026-05-18 10:19'><meta name=Author content=''></head><body><p>正文</p>",
        );
        assert_eq!((draft.column.as_str(), draft.title.as_str()), ("通知公告", "青石县公告"));
        assert_eq!(draft.meta("publishedAt"), Some("2026-05-18 10:19"));
        assert_eq!(draft.meta("author"), None);
        assert_eq!(read_page("<meta name=ArticleTitle content=甲><title>乙</title>").title, "甲");
    }
}
