//! Rules of a department's own: words, phrases or a pattern that should not stand on its pages, written in its profile. Each
//! brings examples, which are tried when the profile is loaded; a rule whose examples fail is refused.

use crate::catalogue::Level;
use crate::check::Checker;
use crate::draft::{Draft, Format};
use crate::error::InputError;
use crate::fold::{FoldTable, Folded};
use crate::mask::harmless;
use crate::order;
use crate::phrase::Phrase;
use crate::rule::{Change, Context, Field, Found};
use crate::text::Span;
use crate::vocabulary::OwnCue;
use regex_lite::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

/// A rule of a department's own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema))]
#[cfg_attr(test, ts(rename = "ProfileRule"))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct OwnRule {
    /// `own/fault`, kebab-case.
    pub name: String,
    /// Short name of the fault.
    pub title: String,
    /// Weight; `review` if not said.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub level: Option<Level>,
    /// Ids of the columns it is for; all if none is named.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub columns: Vec<String>,
    /// Words and phrases that must not stand there; their language: `src/phrase.rs`.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub phrases: Vec<String>,
    /// A regular expression that must not fit, looked for in one sentence at a time, in the text as it is compared: half
    /// width, lower case, simplified, without blanks between Han characters. Its language: the crate `regex-lite`.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub pattern: Option<String>,
    /// Words and phrases beside which, in the same sentence, it is right.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub unless: Vec<String>,
    /// What goes there instead; offered as a fix.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub replace: Option<String>,
    /// What the editor should do.
    pub how: String,
    /// Ids of the clauses it rests on.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub basis: Vec<String>,
    /// Texts in which it must find something; one at least.
    pub hit: Vec<String>,
    /// Texts in which it must find nothing; one at least.
    pub silent: Vec<String>,
}

/// A rule with its pattern, ready to be looked for.
pub struct ReadyRule {
    /// As in the profile.
    pub rule: OwnRule,
    pattern: Option<Regex>,
}

/// Most bytes of a sentence that are searched for a pattern at once: what a pattern costs grows with the square of it.
const CHUNK: usize = 2048;
/// Largest compiled pattern, in bytes.
const PATTERN_SIZE: usize = 1 << 20;
/// Most characters that are quoted.
const QUOTE: usize = 40;

impl OwnRule {
    /// Weight.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Review)
    }

    /// Checks what the shape cannot and compiles the pattern; `path` begins the path of an error.
    pub fn ready(self, path: &str) -> Result<ReadyRule, InputError> {
        let fault = |field: &str, fault: &str| Err(InputError::new(&format!("{path}.{field}"), fault));
        let own = self.name.strip_prefix("own/").is_some_and(crate::catalogue::is_kebab_case);
        if !own {
            return fault("name", "expected `own/` and a name of lower-case words joined by hyphens");
        }
        for (field, text) in [("title", &self.title), ("how", &self.how)] {
            if text.trim().is_empty() {
                return fault(field, "empty");
            }
        }
        if self.phrases.is_empty() && self.pattern.is_none() {
            return fault("phrases", "missing: a rule needs phrases or a pattern");
        }
        let fold = FoldTable::new();
        for (field, phrases) in [("phrases", &self.phrases), ("unless", &self.unless)] {
            for (index, phrase) in phrases.iter().enumerate() {
                if let Err(problem) = Phrase::validate(phrase, &fold) {
                    return fault(&format!("{field}[{index}]"), &problem);
                }
            }
        }
        for (field, examples) in [("hit", &self.hit), ("silent", &self.silent)] {
            if examples.is_empty() {
                return fault(field, "empty: a rule needs an example");
            }
        }
        let pattern = match &self.pattern {
            None => None,
            Some(pattern) => match RegexBuilder::new(&folded(pattern, &fold)).size_limit(PATTERN_SIZE).build() {
                Ok(compiled) if compiled.is_match("") => return fault("pattern", "fits where there is nothing"),
                Ok(compiled) => Some(compiled),
                Err(error) => return fault("pattern", &format!("no regular expression: {error}")),
            },
        };
        Ok(ReadyRule { rule: self, pattern })
    }
}

/// A pattern as the text is folded: a full-width bracket becomes a bracket to be found, not one that groups.
fn folded(pattern: &str, fold: &FoldTable) -> String {
    let mut written = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        match fold.fold(c) {
            _ if c.is_ascii_uppercase() => written.push(c),
            Folded::Char(folded) if folded.is_ascii_punctuation() && !c.is_ascii() => written.extend(['\\', folded]),
            Folded::Char(folded) => written.push(folded),
            Folded::Blank if c.is_ascii() => written.push(c),
            Folded::Blank | Folded::Nothing => {}
        }
    }
    // Text is in lower case; an upper-case letter of the pattern may be a class such as \D, so it is not changed.
    format!("(?i){written}")
}

impl ReadyRule {
    /// Whether it is for the draft's column.
    pub fn applies(&self, cx: &Context<'_>) -> bool {
        self.rule.columns.is_empty() || cx.column.is_some_and(|column| self.rule.columns.contains(&column.id))
    }

    /// What it finds, in all fields.
    pub fn check(&self, cx: &Context<'_>, number: usize, found: &mut Vec<Found>) {
        for (index, field) in cx.fields.iter().enumerate() {
            let cues = field.own_cues(cx.vocabulary);
            let mut spans: Vec<Span> =
                cues.iter().filter(|(cue, _)| *cue == OwnCue::Found(number)).map(|(_, span)| *span).collect();
            if let Some(pattern) = &self.pattern {
                find(pattern, field, &mut spans);
            }
            order::by_key(&mut spans, |span| (span.start, std::cmp::Reverse(span.end)));
            let excused = |span: Span| {
                let sentence = field.page.text.sentence_at(span.start);
                cues.iter().any(|(cue, other)| *cue == OwnCue::Unless(number) && sentence.holds(*other))
            };
            let mut end = 0;
            for span in spans {
                if span.start >= end && !excused(span) {
                    end = span.end;
                    found.push(self.found(cx, index, span));
                }
            }
        }
    }

    fn found(&self, cx: &Context<'_>, index: usize, span: Span) -> Found {
        let field = &cx.fields[index];
        let quote: String = harmless(&field.shown(span).chars().take(QUOTE).collect::<String>());
        let found = Found {
            basis: Some(self.rule.basis.clone()),
            ..Found::at(index, span, self.rule.title.clone(), self.rule.how.clone())
        };
        let source = field.page.text.source_range(span).filter(|range| {
            // A tag inside would be lost with the words around it.
            field.source.get(range.clone()).is_some_and(|source| !source.contains('<'))
        });
        let fix = self.rule.replace.as_ref().zip(source).map(|(replace, range)| Change {
            title: say!(cx, "改为“{}”", "Write “{}”", replace),
            edits: vec![(range, replace.clone())],
        });
        Found { fix, ..found.quoted(quote) }
    }
}

/// Where a pattern fits, a sentence at a time.
fn find(pattern: &Regex, field: &Field<'_>, spans: &mut Vec<Span>) {
    let text = field.page.text.folded();
    let mut start = 0;
    for &end in field.page.text.sentence_ends().iter().chain([&(text.len() as u32)]) {
        while start < end as usize {
            let chunk = field.page.text.aligned(Span::new(start, (end as usize).min(start + CHUNK)));
            // The line break belongs to the sentence; `$` is to fit before it.
            let sentence = field.slice(chunk).trim_end_matches('\n');
            let found = pattern.find_iter(sentence).filter(|found| !found.is_empty());
            spans.extend(found.map(|found| Span {
                start: chunk.start + found.start() as u32,
                end: chunk.start + found.end() as u32,
            }));
            start = (chunk.end as usize).max(start + 1);
        }
    }
}

/// Tries the examples of the rules of a checker.
pub fn try_examples(checker: &Checker, rules: &[ReadyRule]) -> Result<(), InputError> {
    for (number, ready) in rules.iter().enumerate() {
        let draft = |body: &String| Draft {
            column: ready.rule.columns.first().cloned().unwrap_or_default(),
            body: body.clone(),
            format: Some(Format::Text),
            ..Draft::default()
        };
        let examples = |list: &'static str, texts: &[String], wanted: bool, fault: &str| {
            let fails = |body: &String| checker.own_rule_finds(number, &draft(body)) != wanted;
            match texts.iter().position(fails) {
                Some(index) => Err(InputError::new(&format!("profile.rules[{number}].{list}[{index}]"), fault)),
                None => Ok(()),
            }
        };
        examples("hit", &ready.rule.hit, true, "the rule finds nothing here, but should")?;
        examples("silent", &ready.rule.silent, false, "the rule finds something here, but should not")?;
    }
    Ok(())
}
