//! What a host may ask beside a check: the list of rules, the list of columns, and a draft from a whole HTML file.

use crate::catalogue::{AbsenceRule, Audience, Column, DayUnit, Measure, Tag, TagScope};
use crate::check::Checker;
use crate::draft::{Draft, Format, is_date, without_time};
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
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct ColumnInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is for, in the locale.
    pub purpose: String,
    /// To whom its pages may be shown.
    pub openness: Audience,
    /// Files that usually go with its pages.
    pub attachments: Vec<String>,
    /// The kinds of its pages.
    pub kinds: Vec<KindInfo>,
    /// The fields of a draft that are filled in.
    pub fields: Vec<FieldInfo>,
    /// Who publishes its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<PublisherInfo>,
    /// The periods that its pages keep.
    pub periods: Vec<PeriodInfo>,
    /// The parts its pages have.
    pub elements: Vec<ElementInfo>,
}

/// A kind of page as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KindInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
}

/// A field that is filled in, as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldInfo {
    /// Its name in `meta`, or `title`.
    pub field: String,
    /// Weight of its absence.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// Ids of the kinds that have it; all if none is named.
    pub kinds: Vec<String>,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
}

/// Who publishes, as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PublisherInfo {
    /// What its name ends with.
    pub endings: Vec<String>,
    /// Weight of another publisher.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// Ids of the kinds that it publishes; all if none is named.
    pub kinds: Vec<String>,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
}

/// A period as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeriodInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
    /// Fewest days.
    pub days: u16,
    /// What days count.
    pub unit: DayUnit,
    /// From when to when it runs.
    pub measures: Measure,
    /// Weight of a shorter one.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// Ids of the kinds that keep it; all if none is named.
    pub kinds: Vec<String>,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
}

/// A part as a host sees it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ElementInfo {
    /// Its id.
    pub id: String,
    /// Its name in the locale.
    pub name: String,
    /// Weight of its absence.
    #[cfg_attr(test, ts(type = "FindingLevel"))]
    pub level: Level,
    /// Ids of the kinds that have it; all if none is named.
    pub kinds: Vec<String>,
    /// The rule that tells its absence.
    pub rule: AbsenceRule,
    /// Whether it is asked only where the matter is something that people apply for.
    pub services: bool,
    /// What the editor should write, in the locale.
    pub mend: String,
    /// The clauses it rests on.
    pub basis: Vec<Why>,
}

/// Heading of what the editor should do.
const MEND: Say = Say { zh: "怎么改", en: "How to mend" };

impl Checker {
    /// Everything that can be found.
    pub fn rules(&self) -> Vec<RuleInfo> {
        let own = self.profile().rules.iter().map(|ready| &ready.rule).map(|rule| RuleInfo {
            name: rule.name.clone(),
            family: "own".into(),
            title: rule.title.clone(),
            level: self.profile().level(&rule.name, rule.level(), None),
            basis: self.clauses(rule.basis.iter().map(String::as_str)),
            documentation: format!("## {}\n\n{}\n", self.told(MEND), rule.how),
        });
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
            .chain(own)
            .collect()
    }

    /// Every column of the profile in force.
    pub fn column_infos(&self) -> Vec<ColumnInfo> {
        self.columns().iter().map(|column| self.column_info(column)).collect()
    }

    fn column_info(&self, column: &Column) -> ColumnInfo {
        let clauses = |ids: &[String]| self.clauses(ids.iter().map(String::as_str));
        ColumnInfo {
            id: column.id.clone(),
            name: self.named(&column.name, &column.name_en),
            aliases: column.aliases.clone(),
            purpose: self.named(&column.purpose, &column.purpose_en),
            openness: column.openness,
            attachments: column.attachments.iter().map(|name| self.local(name.clone())).collect(),
            kinds: column
                .kinds
                .iter()
                .map(|kind| KindInfo { id: kind.id.clone(), name: self.named(&kind.name, &kind.name_en) })
                .collect(),
            fields: column
                .fields
                .iter()
                .map(|field| FieldInfo {
                    field: field.field.clone(),
                    level: field.level(),
                    kinds: field.kinds.clone(),
                    basis: clauses(&field.basis),
                })
                .collect(),
            publisher: column.publisher.as_ref().map(|publisher| PublisherInfo {
                endings: publisher.endings.clone(),
                level: publisher.level(),
                kinds: publisher.kinds.clone(),
                basis: clauses(&publisher.basis),
            }),
            periods: column
                .periods
                .iter()
                .map(|period| PeriodInfo {
                    id: period.id.clone(),
                    name: self.named(&period.name, &period.name_en),
                    days: period.days,
                    unit: period.unit,
                    measures: period.measures,
                    level: period.level(),
                    kinds: period.kinds.clone(),
                    basis: clauses(&period.basis),
                })
                .collect(),
            elements: column
                .elements
                .iter()
                .map(|element| ElementInfo {
                    id: element.id.clone(),
                    name: self.named(&element.name, &element.name_en),
                    level: element.level(),
                    kinds: element.kinds.clone(),
                    rule: element.rule(),
                    services: element.services,
                    mend: self.named(&element.mend, &element.mend_en),
                    basis: clauses(&element.basis),
                })
                .collect(),
        }
    }

    /// A name or a text of the data in the locale; Chinese where there is no English one.
    pub fn named(&self, zh: &str, en: &str) -> String {
        match self.locale() {
            Locale::En if !en.is_empty() => en.to_owned(),
            _ => self.local(zh.to_owned()),
        }
    }

    /// The official page tags of a draft, for the head of the CMS's template: a `<meta>` a line. Those that must be there and
    /// that the draft says nothing of have no content, to be filled in; `PubDate` is taken over as it is written.
    pub fn tags(&self, draft: &Draft) -> String {
        let column = self.column(&draft.column).map(|(_, column)| column.name.as_str());
        let content = |tag: &Tag| match tag.meta.as_str() {
            "title" => draft.title.trim(),
            "column" => column.unwrap_or(draft.column.trim()),
            "source" => draft.meta("source").or(draft.meta("issuer")).unwrap_or_default().trim(),
            field => draft.meta(field).unwrap_or_default().trim(),
        };
        let escaped = |text: &str| {
            let text = text.replace('&', "&amp;").replace('"', "&quot;");
            text.replace('<', "&lt;").replace('>', "&gt;").replace(['\r', '\n'], " ")
        };
        let tags = self.profile().catalogue.tags.iter();
        tags.map(|tag| (tag, content(tag)))
            .filter(|(tag, content)| !content.is_empty() || tag.required && tag.scope != TagScope::Column)
            .map(|(tag, content)| format!("<meta name=\"{}\" content=\"{}\">\n", tag.name, escaped(content)))
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
            (MEND, rule.mend),
        ];
        headings.map(|(heading, text)| format!("## {}\n\n{}\n", self.told(heading), self.told(text))).join("\n")
    }
}

/// Official page tags and the fields of `meta` that they fill; those of `data/tags.toml` that a draft has fields for.
const META_TAGS: [(&str, &str); 9] = [
    ("PubDate", "publishedAt"),
    ("ContentSource", "source"),
    ("Author", "author"),
    ("Keywords", "keywords"),
    ("Description", "description"),
    ("Url", "url"),
    ("SiteName", "siteName"),
    ("SiteDomain", "siteDomain"),
    ("SiteIDCode", "siteIDCode"),
];

/// A draft from a whole HTML file: column, title and `meta` from the page tags of 《政府网站发展指引》; the body is the file
/// itself, so that positions are positions in the file. What the tags do not say, or say as no date of the calendar, is left
/// out, and the check will tell.
pub fn read_page(source: &str) -> Draft {
    let fold = FoldTable::new();
    let lexicon = LexiconBuilder::new(&fold).build();
    let page = html::parse(source, Reading { fold: &fold, lexicon: &lexicon });
    let tag = |name: &str| page.tags.get(name).map(str::to_owned);
    // A draft with a date that is none is refused; the page is to be checked all the same, and told that its tag is at fault.
    let usable = |name: &str| tag(name).filter(|value| name != "PubDate" || is_date(without_time(value)));
    let title = || {
        let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title)?;
        let range = page.text.source_range(title.span)?;
        Some(source[range].to_owned())
    };
    let meta: BTreeMap<String, Option<String>> =
        META_TAGS.iter().filter_map(|(name, field)| Some(((*field).to_owned(), Some(usable(name)?)))).collect();
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

    #[test]
    fn a_file_with_a_date_that_is_none_is_checked_and_told() {
        for date in ["2026/5/18 9:5", "2026-02-30 10:00", "2026年5月18日"] {
            let source =
                format!("<meta name=ColumnName content=notice><meta name=PubDate content='{date}'><p>正文</p>");
            let draft = Draft::read(serde_json::to_value(read_page(&source)).unwrap()).unwrap();
            let report = Checker::new(None, None).unwrap().check(&draft);
            let told = |finding: &crate::report::Finding| finding.rule == "column/faulty-tag";
            assert!(report.findings.iter().any(told), "{date}");
        }
    }
}
