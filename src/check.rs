//! The check: draft → fields → facts → rules → findings → report. One way, no way back.

use crate::catalogue::Column;
use crate::digest;
use crate::draft::{Draft, Format};
use crate::error::InputError;
use crate::lexicon::{Group, Lexicon, LexiconBuilder};
use crate::page::{Page, html, markdown, plain};
use crate::phrase::{Phrase, PhraseSet};
use crate::positions::Positions;
use crate::profile::Profile;
use crate::report::*;
use crate::rule::{Context, Dimension, Field, Found, Locale, Rule, Sink};
use crate::rules::RULES;
use crate::text::Span;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Most findings of one rule that are listed; the last one stands for the rest. No page for people has so many.
const MOST_FINDINGS: usize = 10_000;

/// Checks drafts against one profile, in one language.
pub struct Checker {
    profile: Profile,
    digest: String,
    locale: Locale,
    lexicon: Lexicon,
    /// Columns by id, name and alias, folded.
    column_names: HashMap<String, usize>,
    /// How the elements of each column are recognised; by column, then label word.
    elements: Vec<ElementCues>,
    /// What each dimension of an interpretation looks like.
    dimensions: PhraseSet<(Dimension, Cue)>,
}

/// How the elements of a column are recognised.
#[derive(Default)]
pub struct ElementCues {
    /// Words that name an element: word and index of the element, ordered.
    pub labels: Vec<(u32, usize)>,
    /// Phrases that state one.
    pub phrases: PhraseSet<usize>,
}

/// What a phrase of a dimension says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Substance.
    Evidence,
    /// A claim without.
    Claim,
    /// Only looks like it.
    Lookalike,
}

impl Checker {
    /// A checker with the embedded profile, or that with a department's own on top.
    pub fn new(profile: Option<Value>, locale: Option<&str>) -> Result<Self, InputError> {
        let profile = Profile::new(profile)?;
        let locale = match locale {
            None => Locale::default(),
            Some(name) => Locale::ALL
                .iter()
                .find(|(_, known)| *known == name)
                .map(|(locale, _)| *locale)
                .ok_or_else(|| InputError::new("locale", "expected one of zh-CN, zh-TW, en"))?,
        };
        let mut words = LexiconBuilder::new();
        for list in &profile.catalogue.words {
            let group = Group::ALL.iter().find(|(_, name)| *name == list.group);
            let (group, _) = group.ok_or_else(|| InputError::new("data.words", "unknown group"))?;
            for word in &list.words {
                words.grouped(word, *group);
            }
        }
        let mut elements = Vec::new();
        for column in &profile.catalogue.columns {
            elements.push(element_cues(column, &mut words)?);
        }
        let mut dimensions = Vec::new();
        for data in &profile.catalogue.dimensions {
            let dimension = match data.id.as_str() {
                "benefit" => Dimension::Benefit,
                "difference" => Dimension::Difference,
                _ => Dimension::Innovation,
            };
            for (cue, phrases) in [
                (Cue::Evidence, &data.evidence),
                (Cue::Claim, &data.claims),
                (Cue::Lookalike, &data.lookalikes),
            ] {
                for phrase in phrases {
                    let phrase = Phrase::parse(phrase, &mut words)
                        .map_err(|fault| InputError::new("data.interpretation", &fault))?;
                    dimensions.push((phrase, (dimension, cue)));
                }
            }
        }
        let lexicon = words.build();
        let mut column_names = HashMap::new();
        for (index, column) in profile.catalogue.columns.iter().enumerate() {
            for name in [&column.id, &column.name]
                .into_iter()
                .chain(&column.aliases)
            {
                column_names.insert(lexicon.fold.fold_str(name), index);
            }
        }
        let digest = profile.digest();
        Ok(Checker {
            profile,
            digest,
            locale,
            lexicon,
            column_names,
            elements,
            dimensions: PhraseSet::new(dimensions),
        })
    }

    /// The language of findings.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The words.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The profile in force.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// All columns.
    pub fn columns(&self) -> &[Column] {
        &self.profile.catalogue.columns
    }

    /// The column of that id, name or alias, in any script or width.
    pub fn column(&self, name: &str) -> Option<(usize, &Column)> {
        let index = *self.column_names.get(&self.lexicon.fold.fold_str(name))?;
        Some((index, &self.columns()[index]))
    }

    /// How the elements of a column are recognised.
    pub fn element_cues(&self, column: usize) -> &ElementCues {
        &self.elements[column]
    }

    /// What each dimension of an interpretation looks like.
    pub fn dimension_phrases(&self) -> &PhraseSet<(Dimension, Cue)> {
        &self.dimensions
    }

    /// The clauses of these ids as they are shown.
    pub fn clauses<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Vec<Why> {
        ids.filter_map(|id| self.profile.catalogue.basis.iter().find(|row| row.id == id))
            .map(|row| Why {
                basis: row.id.clone(),
                title: row.title.clone(),
            })
            .collect()
    }

    /// Checks a draft. Total: any text gives a report.
    pub fn check(&self, draft: &Draft) -> Report {
        let fields = self.fields(draft);
        let column = self.column(&draft.column);
        let cx = Context {
            checker: self,
            draft,
            column: column.map(|(_, column)| column),
            fields: &fields,
        };
        let column_id = cx.column.map(|column| column.id.as_str());

        let mut judged = Vec::new();
        let mut applicable = Vec::new();
        let mut evidence = Vec::new();
        for (index, rule) in RULES.iter().enumerate() {
            let level = self.profile.level(rule.name, rule.level, column_id);
            let applies = level != Level::Off && (rule.applies)(&cx);
            applicable.push(applies);
            if applies {
                let mut sink = Sink::default();
                (rule.check)(&cx, &mut sink);
                evidence.append(&mut sink.evidence);
                judged.extend(
                    sink.found
                        .into_iter()
                        .map(|found| Judged::new(index, level, found)),
                );
            }
        }
        let judged = one_verdict_a_span(judged);
        let mut findings = self.findings(&cx, judged);
        let exceptions = self.take_out_excepted(draft, &mut findings);
        let outcomes = outcomes(&applicable, &findings);
        let findings: Vec<Finding> = findings.into_iter().map(|judged| judged.finding).collect();

        let mut counts = Counts::default();
        for finding in &findings {
            let count = match finding.level {
                Level::Block => &mut counts.block,
                Level::Review => &mut counts.review,
                _ => &mut counts.advise,
            };
            *count = count.saturating_add(finding.count);
        }
        let not_checked = self.not_checked(&cx);
        let verdict = match counts {
            Counts { block: 1.., .. } => Verdict::Block,
            Counts { review: 1.., .. } => Verdict::Review,
            _ if !not_checked.is_empty() => Verdict::Review,
            _ => Verdict::Pass,
        };
        Report {
            id: draft.id.clone(),
            verdict,
            content_hash: digest::content_hash(draft),
            engine: Engine {
                version: env!("CARGO_PKG_VERSION").into(),
                profile: self.digest.clone(),
            },
            counts,
            outcomes,
            findings,
            interpretation: interpretation(&fields[0], evidence),
            exceptions,
            not_checked,
        }
    }

    fn fields<'a>(&self, draft: &'a Draft) -> Vec<Field<'a>> {
        let parse = |source: &str, format| -> Page {
            match format {
                Format::Html => html::parse(source, &self.lexicon),
                Format::Markdown => markdown::parse(source, &self.lexicon),
                Format::Text => plain::parse(source, &self.lexicon),
            }
        };
        let body = parse(&draft.body, draft.format.unwrap_or_default());
        let mut fields = vec![Field::new("body".into(), &draft.body, body)];
        let mut add = |name: String, source: &'a str| {
            fields.push(Field::new(name, source, parse(source, Format::Text)));
        };
        add("title".into(), &draft.title);
        for (name, value) in draft.meta.iter().flatten() {
            if let Some(value) = value {
                add(format!("meta.{name}"), value);
            }
        }
        for (index, attachment) in draft.attachments.iter().flatten().enumerate() {
            add(format!("attachments[{index}].name"), &attachment.name);
        }
        fields
    }

    fn not_checked(&self, cx: &Context<'_>) -> Vec<NotChecked> {
        cx.draft
            .attachments
            .iter()
            .flatten()
            .enumerate()
            .map(|(index, attachment)| NotChecked {
                field: format!("attachments[{index}]"),
                name: Some(crate::mask::harmless(&attachment.name)),
                reason: say!(
                    cx,
                    "本版本不读取附件内容，请人工审核附件",
                    "This version does not read attachments; a person must review the file"
                ),
            })
            .collect()
    }

    /// Turns what rules found into findings with positions, in the order of the report.
    fn findings(&self, cx: &Context<'_>, mut judged: Vec<Judged>) -> Vec<JudgedFinding> {
        judged.sort_by_key(|judged| match judged.found.place {
            Some((field, span)) => (field, span.start, span.end, judged.rule),
            None => (usize::MAX, 0, 0, judged.rule),
        });
        let positions: Vec<Positions> = cx
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let of_field = judged
                    .iter()
                    .filter(|judged| judged.found.place.is_some_and(|(at, _)| at == index));
                let mut wanted = Vec::new();
                for judged in of_field {
                    wanted.extend(
                        judged
                            .found
                            .place
                            .and_then(|(_, span)| field.page.text.source_range(span)),
                    );
                    wanted.extend(
                        judged
                            .found
                            .fix
                            .iter()
                            .flat_map(|fix| fix.edits.iter().map(|(range, _)| range.clone())),
                    );
                }
                Positions::new(field, wanted)
            })
            .collect();
        let mut listed: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut seen: HashMap<String, u32> = HashMap::new();
        let mut findings: Vec<JudgedFinding> = Vec::new();
        for Judged {
            rule: index,
            level,
            found,
        } in judged
        {
            let (number, last) = listed.entry(index).or_insert((0, 0));
            *number += 1;
            if *number > MOST_FINDINGS {
                findings[*last].finding.count += 1;
                continue;
            }
            *last = findings.len();
            let rule = &RULES[index];
            let place = found.place.and_then(|(field, span)| {
                Some((field, span, cx.fields[field].page.text.source_range(span)?))
            });
            let field_name = match (&place, found.field) {
                (Some((field, ..)), _) => Some(cx.fields[*field].name.clone()),
                (None, named) => named,
            };
            let range = place
                .as_ref()
                .map(|(field, _, range)| positions[*field].range(range));
            let text = place
                .as_ref()
                .filter(|(field, ..)| *field == 0)
                .and_then(|(field, _, range)| positions[*field].dom(range));
            let fix = found.fix.and_then(|fix| {
                let positions = &positions[place.as_ref()?.0];
                let edits = fix
                    .edits
                    .into_iter()
                    .map(|(range, text)| {
                        let (start, end) = positions.range(&range);
                        Edit { start, end, text }
                    })
                    .collect();
                Some(Fix {
                    title: self.local(fix.title),
                    edits,
                })
            });
            let context = place
                .as_ref()
                .map(|(field, span, _)| context_of(&cx.fields[*field], *span))
                .unwrap_or_default();
            let print = [
                rule.name,
                field_name.as_deref().unwrap_or_default(),
                found.element.as_deref().unwrap_or_default(),
                found.quote.as_deref().unwrap_or_default(),
                &context,
            ];
            let same = seen.entry(print.join("\0")).or_insert(0);
            let fingerprint = digest::fingerprint(&[&print.join("\0"), &same.to_string()]);
            *same += 1;
            let why = match &found.basis {
                Some(ids) => self.clauses(ids.iter().map(String::as_str)),
                None => self.clauses(rule.basis.iter().copied()),
            };
            findings.push(JudgedFinding {
                rule: index,
                certain: found.certain,
                advice: found.at_most == Some(Level::Advise),
                finding: Finding {
                    rule: rule.name.into(),
                    level,
                    field: field_name,
                    start: range.map(|(start, _)| start),
                    end: range.map(|(_, end)| end),
                    text,
                    element: found.element,
                    quote: found.quote,
                    what: self.local(found.what),
                    why,
                    how: self.local(found.how),
                    fix,
                    fingerprint,
                    count: 1,
                },
            });
        }
        findings
    }

    fn take_out_excepted(&self, draft: &Draft, findings: &mut Vec<JudgedFinding>) -> Exceptions {
        let by_fingerprint: HashMap<String, usize> = findings
            .iter()
            .enumerate()
            .map(|(index, judged)| (judged.finding.fingerprint.clone(), index))
            .collect();
        let mut exceptions = Exceptions::default();
        let mut taken_out = BTreeSet::new();
        for exception in draft.exceptions.iter().flatten() {
            let live = match (&exception.until, &draft.today) {
                (None, _) => true,
                (Some(until), Some(today)) => today <= until,
                (Some(_), None) => false,
            };
            match by_fingerprint.get(&exception.fingerprint) {
                Some(&index) if live && taken_out.insert(index) => {
                    let finding = &findings[index].finding;
                    exceptions.used.push(UsedException {
                        fingerprint: finding.fingerprint.clone(),
                        rule: finding.rule.clone(),
                        level: finding.level,
                        kind: exception.kind,
                        reason: exception.reason.clone(),
                        by: exception.by.clone(),
                        on: exception.on.clone(),
                        until: exception.until.clone(),
                    });
                }
                _ => exceptions.unused.push(UnusedException {
                    fingerprint: crate::mask::harmless(&exception.fingerprint),
                    state: if live {
                        UnusedState::NoSuchFinding
                    } else {
                        UnusedState::Expired
                    },
                }),
            }
        }
        let mut index = 0;
        findings.retain(|_| {
            index += 1;
            !taken_out.contains(&(index - 1))
        });
        exceptions
    }

    /// A message in the locale of the checker.
    pub fn local(&self, text: String) -> String {
        match self.locale {
            Locale::ZhTw => crate::traditional::convert(&text),
            _ => text,
        }
    }
}

fn element_cues(column: &Column, words: &mut LexiconBuilder) -> Result<ElementCues, InputError> {
    let (mut labels, mut phrases) = (Vec::new(), Vec::new());
    for (index, element) in column.elements.iter().enumerate() {
        for label in &element.labels {
            let word = words.word(label);
            labels.extend(word.map(|word| (word, index)));
        }
        for phrase in &element.phrases {
            let path = format!("columns.{}.{}.phrases", column.id, element.id);
            let phrase =
                Phrase::parse(phrase, words).map_err(|fault| InputError::new(&path, &fault))?;
            if phrase.is_bare_fact() {
                return Err(InputError::new(
                    &path,
                    "a fact alone says nothing: add a word",
                ));
            }
            phrases.push((phrase, index));
        }
    }
    labels.sort_unstable();
    Ok(ElementCues {
        labels,
        phrases: PhraseSet::new(phrases),
    })
}

/// What a rule found, with its level.
struct Judged {
    rule: usize,
    level: Level,
    found: Found,
}

impl Judged {
    fn new(rule: usize, level: Level, found: Found) -> Self {
        let level = if found.certain {
            level
        } else {
            level.min(Level::Review)
        };
        let level = found.at_most.map_or(level, |most| level.min(most));
        Judged { rule, level, found }
    }
}

struct JudgedFinding {
    rule: usize,
    certain: bool,
    advice: bool,
    finding: Finding,
}

/// Resolves overlaps: the heavier one stays, then the certain one, then the longer one.
fn one_verdict_a_span(mut judged: Vec<Judged>) -> Vec<Judged> {
    judged.sort_by_key(|judged| {
        let (field, span) = judged
            .found
            .place
            .unwrap_or((usize::MAX, Span { start: 0, end: 0 }));
        let length = span.end - span.start;
        (
            std::cmp::Reverse((judged.level, judged.found.certain, length)),
            judged.rule,
            field,
            span.start,
        )
    });
    let mut taken: BTreeMap<(usize, u32), u32> = BTreeMap::new();
    judged.retain(|judged| {
        let Some((field, span)) = judged.found.place else {
            return true;
        };
        let before = taken.range(..(field, span.end)).next_back();
        let free = before.is_none_or(|((other, _), end)| *other != field || *end <= span.start);
        if free {
            taken.insert((field, span.start), span.end);
        }
        free
    });
    judged
}

fn outcomes(applicable: &[bool], findings: &[JudgedFinding]) -> Vec<RuleOutcome> {
    let mut outcomes: Vec<Outcome> = applicable
        .iter()
        .map(|&applies| {
            if applies {
                Outcome::Pass
            } else {
                Outcome::NotApplicable
            }
        })
        .collect();
    for judged in findings.iter().filter(|judged| !judged.advice) {
        let outcome = if judged.certain {
            Outcome::Fail
        } else {
            Outcome::Review
        };
        outcomes[judged.rule] = outcomes[judged.rule].max(outcome);
    }
    RULES
        .iter()
        .zip(outcomes)
        .map(|(rule, outcome): (&&Rule, Outcome)| RuleOutcome {
            rule: rule.name.into(),
            outcome,
        })
        .collect()
}

fn interpretation(
    body: &Field<'_>,
    evidence: Vec<(Dimension, Evidence)>,
) -> Option<Interpretation> {
    let ranges = |spans: &[Span]| -> Vec<std::ops::Range<usize>> {
        spans
            .iter()
            .filter_map(|span| body.page.text.source_range(*span))
            .collect()
    };
    let positions = Positions::new(
        body,
        evidence
            .iter()
            .flat_map(|(_, evidence)| ranges(&evidence.spans))
            .collect(),
    );
    let of = |wanted: Dimension| {
        let (_, evidence) = evidence
            .iter()
            .find(|(dimension, _)| *dimension == wanted)?;
        let evidence = DimensionReport {
            outcome: evidence.outcome,
            evidence: ranges(&evidence.spans)
                .iter()
                .map(|range| {
                    let (start, end) = positions.range(range);
                    EvidenceRange { start, end }
                })
                .collect(),
        };
        Some(evidence)
    };
    Some(Interpretation {
        benefit: of(Dimension::Benefit)?,
        difference: of(Dimension::Difference)?,
        innovation: of(Dimension::Innovation)?,
        changes: Vec::new(),
    })
}

/// The words before a place in its block, without digits: they tell a fault from its like on the same page, and hold no
/// datum.
fn context_of(field: &Field<'_>, span: Span) -> String {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span {
        start: block.start,
        end: span.start.max(block.start),
    });
    let mut words: Vec<char> = before
        .chars()
        .rev()
        .filter(|c| !c.is_ascii_alphanumeric())
        .take(12)
        .collect();
    words.reverse();
    words.into_iter().collect()
}
