//! `types.d.ts`: the types of the package, made from the shapes in Rust so that the two cannot part. After a change of a
//! shape, `UPDATE_TYPES=1 cargo test --lib types` writes the file anew.

use crate::catalogue::{
    AbsenceRule, Audience, Basis, Column, DayUnit, Element, Ends, ExceptionKind, ExcusableRow, Handling, Kind, Measure,
    MetaField, Outdated, OutdatedKind, Period, Publisher, Structure, Year,
};
use crate::draft::{Attachment, Draft, Exception, Format, Policy, Site};
use crate::mend::Mended;
use crate::own_rule::OwnRule;
use crate::profile::{LevelRow, MatrixRow, Own, OwnCalendar, OwnInterpretation, OwnSite, OwnWords};
use crate::report::*;
use crate::rule::Locale;
use crate::surface::{ColumnInfo, ElementInfo, FieldInfo, KindInfo, PeriodInfo, PublisherInfo, RuleInfo};
use crate::twin::PageDigest;
use std::path::Path;
use ts_rs::{Config, TS};

/// What has no shape in Rust: maps with known names, and the options, which are read by hand.
const BY_HAND: &str = r#"
/**
 * What a CMS knows of a page. Any further field of text is checked like the rest.
 */
export interface Meta {
  /** 文号. */
  docNumber?: string | null;
  /** 索引号. */
  indexNumber?: string | null;
  /** 发布机构. */
  issuer?: string | null;
  /** 起草单位. */
  drafter?: string | null;
  /** 来源. */
  source?: string | null;
  /** 责任编辑. */
  author?: string | null;
  /** 成文日期, `YYYY-MM-DD`; a time may follow, here and in the other dates. */
  createdAt?: string | null;
  /** 发布日期. */
  publishedAt?: string | null;
  /** From when the document is in force. */
  effectiveFrom?: string | null;
  /** When it ceases to be. */
  expiresAt?: string | null;
  /** 公开属性. */
  openness?: "proactive" | "on-request" | "withheld" | "" | null;
  /** Why it is not published. */
  opennessReason?: string | null;
  /** 关键词. */
  keywords?: string | null;
  /** 摘要. */
  description?: string | null;
  /** Where the page stands. */
  url?: string | null;
  [name: string]: string | null | undefined;
}

/**
 * The weight of a finding.
 */
export type FindingLevel = Exclude<Level, "off">;

/**
 * The language of findings, rules and columns.
 */
export type Locale = "zh-CN" | "zh-TW" | "en";

/**
 * How a checker is made.
 */
export interface CheckerOptions {
  /** A department's own profile, on top of the built-in one. */
  profile?: Profile | null;
  /** `zh-CN` unless said. */
  locale?: Locale | null;
}
"#;

macro_rules! declarations {
    ($config:expr, $($shape:ty),* $(,)?) => {
        [$(declaration(&<$shape>::docs().unwrap_or_default(), &<$shape>::decl($config))),*]
    };
}

fn types() -> String {
    let config = &Config::new().with_large_int("number");
    let declarations = declarations!(
        config,
        Draft,
        Format,
        Attachment,
        Policy,
        Site,
        PageDigest,
        Exception,
        ExceptionKind,
        Report,
        Verdict,
        Engine,
        Counts,
        RuleOutcome,
        Outcome,
        Finding,
        Level,
        TextRange,
        Why,
        Fix,
        Edit,
        Interpretation,
        DimensionReport,
        EvidenceRange,
        PolicyChange,
        Twin,
        TwinMatch,
        Exceptions,
        UsedException,
        UnusedException,
        UnusedState,
        NotChecked,
        Mended,
        RuleInfo,
        ColumnInfo,
        KindInfo,
        FieldInfo,
        PublisherInfo,
        PeriodInfo,
        ElementInfo,
        Own,
        Basis,
        Column,
        Audience,
        Kind,
        MetaField,
        Publisher,
        Period,
        DayUnit,
        Measure,
        Element,
        AbsenceRule,
        Structure,
        OwnWords,
        Outdated,
        OutdatedKind,
        OwnRule,
        OwnCalendar,
        OwnInterpretation,
        OwnSite,
        Ends,
        Year,
        LevelRow,
        MatrixRow,
        Handling,
        ExcusableRow,
    );
    format!("{}\n{}", declarations.join("\n"), BY_HAND.trim_start())
}

/// `type X = { … }` as an interface, a field a line and its comment above it.
fn declaration(docs: &str, decl: &str) -> String {
    let mut lines = decl.lines();
    let first = lines.next().unwrap_or_default().trim_end();
    let Some(name) = first.strip_prefix("type ").and_then(|rest| rest.strip_suffix(" = {")) else {
        return format!("{docs}export {decl}\n");
    };
    let mut text = format!("{docs}export interface {name} {{\n");
    for line in lines.map(str::trim) {
        if line == "/**" || line.starts_with('*') {
            text += &format!("  {}{line}\n", if line == "/**" { "" } else { " " });
        } else {
            let field = line.trim_end_matches("};").trim_end().trim_end_matches(',');
            text += &format!("  {field};\n");
        }
    }
    // A comment of one line stays on one line.
    let text = text.replace("  /**\n   * ", "  /** ").replace("\n   */\n", " */\n");
    text + "}\n"
}

#[test]
fn types_are_those_of_the_shapes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/types.d.ts");
    let types = types();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(&path, &types).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == types,
        "src/types.d.ts is stale: run UPDATE_TYPES=1 cargo test --lib types"
    );
}

#[test]
fn every_locale_has_its_type() {
    let line = BY_HAND.lines().find(|line| line.starts_with("export type Locale = ")).unwrap();
    let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    assert_eq!(names, Locale::ALL.map(|(_, name)| name));
}
