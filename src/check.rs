//! The check: draft → fields → facts → rules → findings → report. One way, no way back.

use crate::calendar::Calendar;
use crate::catalogue::{Column, Document, DraftField};
use crate::digest;
use crate::draft::{Draft, Format, Policy};
use crate::error::InputError;
use crate::fold::FoldTable;
use crate::mask::without_numbers;
use crate::names::Names;
use crate::order;
use crate::own_rule::try_examples;
use crate::page::{UnseenKind, html, markdown, plain};
use crate::places::Places;
use crate::policy::wording::Wording;
use crate::policy::{Hindrance, Told};
use crate::positions::Positions;
use crate::profile::Profile;
use crate::report::*;
use crate::rule::{Alike, Context, Dimension, Field, Found, Locale, PolicyText, Sink};
use crate::rules::RULES;
use crate::text::{Reading, Span};
use crate::vocabulary::{INTERPRETATION, Vocabulary};
use serde_json::Value;
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// Most findings of one rule that are listed; the last one stands for the rest. No page for people has so many.
const MOST_FINDINGS: usize = 10_000;

/// Checks drafts against one profile, in one language.
pub struct Checker {
    profile: Profile,
    locale: Locale,
    fold: FoldTable,
    names: Names,
    calendar: Calendar,
    /// Columns by id, name and alias, folded.
    column_names: HashMap<String, u32>,
    /// National documents by title, folded.
    document_titles: HashMap<String, u32>,
    /// Wording of policies; made when first needed.
    wording: OnceLock<Wording>,
    /// The divisions of the country; made when first needed.
    places: OnceLock<Places>,
    /// By column, and one more for drafts without a known one; made when first needed.
    vocabularies: Vec<OnceLock<Vocabulary>>,
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
        let fold = FoldTable::new();
        let columns = &profile.catalogue.columns;
        let mut column_names = HashMap::new();
        for (index, column) in columns.iter().enumerate() {
            for name in [&column.id, &column.name].into_iter().chain(&column.aliases) {
                column_names.insert(fold.fold_str(name), index as u32);
            }
        }
        let mut document_titles = HashMap::new();
        for (index, document) in profile.catalogue.documents.iter().enumerate() {
            document_titles.extend(document.titles().map(|title| (fold.fold_str(title), index as u32)));
        }
        let vocabularies = (0..=columns.len()).map(|_| OnceLock::new()).collect();
        let names = Names::new(&profile.catalogue.names);
        let calendar = profile.calendar();
        let checker = Checker {
            profile,
            locale,
            fold,
            names,
            calendar,
            column_names,
            document_titles,
            wording: OnceLock::new(),
            places: OnceLock::new(),
            vocabularies,
        };
        try_examples(&checker, &checker.profile.rules)?;
        Ok(checker)
    }

    /// The language of findings.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The profile in force.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// What persons' names look like.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// On which days offices work, and how days are counted.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// All columns.
    pub fn columns(&self) -> &[Column] {
        &self.profile.catalogue.columns
    }

    /// The column of that id, name or alias, in any script or width.
    pub fn column(&self, name: &str) -> Option<(usize, &Column)> {
        let index = *self.column_names.get(&self.fold.fold_str(name))? as usize;
        Some((index, &self.columns()[index]))
    }

    /// The national document of that title, which is folded.
    pub fn document(&self, title: &str) -> Option<&Document> {
        self.document_titles.get(title).map(|&index| &self.profile.catalogue.documents[index as usize])
    }

    /// What two versions of a policy may say differently without a change.
    pub fn wording(&self) -> &Wording {
        self.wording.get_or_init(|| Wording::new(&self.profile.catalogue.wording, &self.fold))
    }

    /// The divisions of the country.
    pub fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::new(&self.profile.catalogue, &self.fold))
    }

    /// A text as pages are folded.
    pub fn folded(&self, text: &str) -> String {
        self.fold.fold_str(text)
    }

    /// The fields that columns may ask for.
    pub fn draft_fields(&self) -> &[DraftField] {
        &self.profile.catalogue.fields
    }

    fn vocabulary(&self, column: Option<usize>) -> &Vocabulary {
        let index = column.unwrap_or(self.columns().len());
        self.vocabularies[index].get_or_init(|| {
            let Profile { catalogue, rules, .. } = &self.profile;
            Vocabulary::new(catalogue, rules, self.columns().get(index), &self.fold)
        })
    }

    /// The clauses of these ids as they are shown.
    pub fn clauses<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Vec<Why> {
        ids.filter_map(|id| self.profile.catalogue.basis.iter().find(|row| row.id == id))
            .map(|row| Why { basis: row.id.clone(), title: row.title.clone() })
            .collect()
    }

    /// Checks a draft. Total: any text gives a report.
    pub fn check(&self, draft: &Draft) -> Report {
        self.with_context(draft, |cx| self.report(cx))
    }

    /// Reads a draft and hands it over as rules see it.
    pub(crate) fn with_context<'a, T>(&'a self, draft: &'a Draft, then: impl FnOnce(&Context<'_>) -> T) -> T {
        let column = self.column(&draft.column);
        let vocabulary = self.vocabulary(column.map(|(index, _)| index));
        let fields = self.fields(draft, vocabulary);
        let column = column.map(|(_, column)| column);
        let policy = |name: &str, about: Option<&'a Policy>| {
            let about = about.filter(|_| column.is_some_and(|column| column.id == INTERPRETATION))?;
            let source = about.body.as_deref().unwrap_or_default();
            let body = self.field(name.into(), source, about.format.unwrap_or_default(), vocabulary);
            Some(PolicyText::new(about, body))
        };
        then(&Context {
            checker: self,
            vocabulary,
            draft,
            column,
            fields: &fields,
            kind: OnceCell::new(),
            policy: policy("policy.body", draft.policy.as_ref()),
            previous_policy: policy("previousPolicy.body", draft.previous_policy.as_ref()),
            compared: OnceCell::new(),
        })
    }

    fn report(&self, cx: &Context<'_>) -> Report {
        let draft = cx.draft;
        let column_id = cx.column.map(|column| column.id.as_str());

        let mut judged = Vec::new();
        let mut applicable = Vec::new();
        let mut evidence = Vec::new();
        let mut alike = Vec::new();
        for (index, rule) in RULES.iter().enumerate() {
            let level = self.profile.level(rule.name, rule.level, column_id);
            let applies = level != Level::Off && (rule.applies)(cx);
            applicable.push(applies);
            if applies {
                let mut sink = Sink::default();
                (rule.check)(cx, &mut sink);
                evidence.append(&mut sink.evidence);
                alike.append(&mut sink.twins);
                judged.extend(sink.found.into_iter().map(|mut found| {
                    let own = found.element.as_deref();
                    let own = own.and_then(|element| self.profile.element_level(rule.name, column_id, element));
                    if own.is_some() {
                        found.at_most = None;
                    }
                    Judged::new(index, own.unwrap_or(level), found)
                }));
            }
        }
        judged.retain(|judged| judged.level != Level::Off);
        for (number, ready) in self.profile.rules.iter().enumerate() {
            let level = self.profile.level(&ready.rule.name, ready.rule.level(), column_id);
            let applies = level != Level::Off && ready.applies(cx);
            applicable.push(applies);
            if applies {
                let mut found = Vec::new();
                ready.check(cx, number, &mut found);
                judged.extend(found.into_iter().map(|found| Judged::new(RULES.len() + number, level, found)));
            }
        }
        let judged = one_verdict_a_span(judged);
        let mut findings = self.findings(cx, judged);
        self.limit_exceptions(column_id, &mut findings);
        let exceptions = self.take_out_excepted(draft, &mut findings);
        let outcomes = self.outcomes(&applicable, &findings);
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
        let not_checked = self.not_checked(cx);
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
            engine: Engine { version: env!("CARGO_PKG_VERSION").into(), profile: self.profile.digest().to_owned() },
            counts,
            outcomes,
            findings,
            interpretation: interpretation(cx, evidence),
            twins: twins(cx, alike),
            exceptions,
            not_checked,
        }
    }

    /// A text as rules see it.
    pub(crate) fn field<'a>(
        &self,
        name: String,
        source: &'a str,
        format: Format,
        vocabulary: &Vocabulary,
    ) -> Field<'a> {
        let lexicon = &vocabulary.lexicon;
        let reading = Reading { fold: &self.fold, lexicon };
        let page = match format {
            Format::Html => html::parse(source, reading),
            Format::Markdown => markdown::parse(source, reading),
            Format::Text => plain::parse(source, reading),
        };
        Field::new(name, source, page, lexicon)
    }

    fn fields<'a>(&self, draft: &'a Draft, vocabulary: &Vocabulary) -> Vec<Field<'a>> {
        let field = |name, source, format| self.field(name, source, format, vocabulary);
        let mut body = field("body".into(), &draft.body, draft.format.unwrap_or_default());
        let unseen = body.page.unseen.take();
        let mut fields = vec![body];
        let mut add = |name: String, source: &'a str| fields.push(field(name, source, Format::Text));
        add("title".into(), &draft.title);
        for (name, value) in draft.meta.iter().flatten() {
            if let Some(value) = value {
                add(format!("meta.{}", crate::mask::harmless(name)), value);
            }
        }
        for (index, attachment) in draft.attachments.iter().flatten().enumerate() {
            add(format!("attachments[{index}].name"), &attachment.name);
        }
        if let Some(page) = unseen {
            fields.push(Field::new("body".into(), &draft.body, *page, &vocabulary.lexicon));
        }
        fields
    }

    fn not_checked(&self, cx: &Context<'_>) -> Vec<NotChecked> {
        let hindrance = cx.compared().hindrance.map(|hindrance| NotChecked {
            field: "previousPolicy".into(),
            name: None,
            reason: match hindrance {
                Hindrance::NoText => say!(
                    cx,
                    "现行文件或被替代的文件没有正文，新旧差异没有比对",
                    "The policy or the one before has no text; the two were not compared"
                ),
                Hindrance::TooLong => say!(
                    cx,
                    "文件正文超过比对的长度上限，新旧差异没有比对",
                    "One of the policies is longer than is compared; the two were not compared"
                ),
                Hindrance::TooDifferent => say!(
                    cx,
                    "两份文件几乎没有相同的条款，不像新旧两个版本，新旧差异没有比对",
                    "The two policies have hardly a clause in common; they were not compared"
                ),
            },
        });
        let attachments = cx.draft.attachments.iter().flatten().enumerate();
        let attachments = attachments.map(|(index, attachment)| NotChecked {
            field: format!("attachments[{index}]"),
            name: Some(crate::mask::harmless(&attachment.name)),
            reason: say!(
                cx,
                "本版本不读取附件内容，请人工审核附件",
                "This version does not read attachments; a person must review the file"
            ),
        });
        let recent = cx.draft.site.iter().flat_map(|site| site.recent.iter().flatten());
        let unreadable = recent.filter(|digest| !digest.is_readable()).count();
        let digests = (unreadable > 0).then(|| NotChecked {
            field: "site.recent".into(),
            name: None,
            reason: say!(
                cx,
                "有{}份页面指纹由其他版本生成，没有比对；请用本版本重新生成",
                "{} digests of pages were made by another version and were not compared; make them again with this one",
                unreadable
            ),
        });
        hindrance
            .into_iter()
            .chain(digests)
            .chain(attachments)
            .map(|part| NotChecked { reason: self.local(part.reason), ..part })
            .collect()
    }

    /// Where personal data stand in a text, and how each may be shown, in order.
    pub(crate) fn personal_data(&self, source: &str, format: Format) -> Vec<(Span, String)> {
        // In no other column more is private than in this one.
        let draft =
            Draft { column: "policy-document".into(), body: source.into(), format: Some(format), ..Draft::default() };
        self.with_context(&draft, |cx| {
            let mut sink = Sink::default();
            for rule in RULES.iter().filter(|rule| rule.family() == "privacy" && (rule.applies)(cx)) {
                (rule.check)(cx, &mut sink);
            }
            let judged = sink.found.into_iter().map(|found| Judged::new(0, Level::Block, found)).collect();
            let masked = |judged: Judged| {
                let (_, span) = judged.found.place.filter(|(field, _)| *field == 0)?;
                Some((span, judged.found.quote.unwrap_or_else(|| "***".into())))
            };
            let mut places: Vec<(Span, String)> = one_verdict_a_span(judged).into_iter().filter_map(masked).collect();
            order::by_key(&mut places, |(span, _)| (span.start, span.end));
            places
        })
    }

    /// Turns what rules found into findings with positions, in the order of the report.
    fn findings(&self, cx: &Context<'_>, mut judged: Vec<Judged>) -> Vec<JudgedFinding> {
        order::by_key(&mut judged, |judged| match judged.found.place {
            Some((field, span)) => {
                let of = &cx.fields[field];
                // What is not seen of the body stands among the rest of it.
                let field = if of.is_unseen() { 0 } else { field };
                let range = judged.found.source.clone();
                let range = range.or_else(|| of.page.text.source_range(span)).unwrap_or_default();
                (field, range.start, range.end, judged.rule)
            }
            None => (usize::MAX, 0, 0, judged.rule),
        });
        let positions: Vec<Positions> = cx
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let of_field = judged.iter().filter(|judged| judged.found.place.is_some_and(|(at, _)| at == index));
                let mut wanted = Vec::new();
                for judged in of_field {
                    wanted.extend(judged.found.place.and_then(|(_, span)| field.page.text.source_range(span)));
                    wanted.extend(judged.found.source.clone());
                    wanted.extend(
                        judged.found.fix.iter().flat_map(|fix| fix.edits.iter().map(|(range, _)| range.clone())),
                    );
                }
                Positions::new(field, wanted)
            })
            .collect();
        let mut listed = vec![(0_usize, 0_usize); RULES.len() + self.profile.rules.len()];
        let mut seen: HashMap<String, u32> = HashMap::new();
        let mut findings: Vec<JudgedFinding> = Vec::new();
        for Judged { rule: index, level, found } in judged {
            let (number, last) = &mut listed[index];
            *number += 1;
            if *number > MOST_FINDINGS {
                findings[*last].finding.count += 1;
                continue;
            }
            *last = findings.len();
            let name = self.rule_name(index);
            let shown = found.place.and_then(|(field, span)| cx.fields[field].page.text.source_range(span));
            let place =
                found.place.and_then(|(field, span)| Some((field, span, found.source.clone().or(shown.clone())?)));
            let field_name = match (&place, found.field) {
                (Some((field, ..)), _) => Some(cx.fields[*field].name.clone()),
                (None, named) => named,
            };
            let range = place.as_ref().map(|(field, _, range)| positions[*field].range(range));
            let text = place
                .as_ref()
                .filter(|(field, ..)| cx.fields[*field].is_body())
                .and_then(|(field, ..)| positions[*field].dom(&shown?));
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
                Some(Fix { title: self.local(fix.title), edits })
            });
            let context =
                place.as_ref().map(|(field, span, _)| context_of(&cx.fields[*field], *span)).unwrap_or_default();
            let print = [
                name,
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
                None => self.clauses(RULES.get(index).map_or(&[][..], |rule| rule.basis).iter().copied()),
            };
            findings.push(JudgedFinding {
                rule: index,
                certain: found.certain,
                advice: found.at_most == Some(Level::Advise),
                finding: Finding {
                    rule: name.into(),
                    level,
                    field: field_name,
                    start: range.map(|(start, _)| start),
                    end: range.map(|(_, end)| end),
                    text,
                    element: found.element,
                    quote: found.quote,
                    what: self.local(self.with_whereabouts(cx, found.place, found.what)),
                    why,
                    how: self.local(found.how),
                    fix,
                    fingerprint,
                    excusable: None,
                    count: 1,
                },
            });
        }
        findings
    }

    /// What is wrong, with where it stands if a reader of the page does not see it.
    fn with_whereabouts(&self, cx: &Context<'_>, place: Option<(usize, Span)>, what: String) -> String {
        let unseen = place.and_then(|(field, span)| cx.fields[field].page.unseen_at(span.start));
        match unseen.map(|unseen| unseen.kind) {
            None => what,
            Some(UnseenKind::Comment) => {
                say!(
                    cx,
                    "{}（在源代码的注释里，页面上看不见，但已随页面公开）",
                    "{} (in a comment of the source: not seen on the page, yet published)",
                    what
                )
            }
            Some(UnseenKind::Joined) => {
                say!(
                    cx,
                    "{}（页面上看去是完整的号码，源代码里夹着或挨着看不见的内容，或者被表格标签隔开）",
                    "{} (one number to readers of the page; in the source hidden text stands in it or beside it, or tags of a table part it)",
                    what
                )
            }
            Some(UnseenKind::Code(name)) => {
                say!(
                    cx,
                    "{}（在源代码的 <{}> 里，随页面公开）",
                    "{} (in <{}> of the source, published with the page)",
                    what,
                    name
                )
            }
            Some(UnseenKind::Attribute(name)) => {
                say!(
                    cx,
                    "{}（在源代码的 {} 属性里，随页面公开）",
                    "{} (in the attribute {} of the source, published with the page)",
                    what,
                    name
                )
            }
        }
    }

    /// The name of a rule by its number in reports: those of [`RULES`], then the department's own.
    fn rule_name(&self, number: usize) -> &str {
        match RULES.get(number) {
            Some(rule) => rule.name,
            None => &self.profile.rules[number - RULES.len()].rule.name,
        }
    }

    fn outcomes(&self, applicable: &[bool], findings: &[JudgedFinding]) -> Vec<RuleOutcome> {
        let mut outcomes: Vec<Outcome> =
            applicable.iter().map(|&applies| if applies { Outcome::Pass } else { Outcome::NotApplicable }).collect();
        for judged in findings.iter().filter(|judged| !judged.advice) {
            let outcome = if judged.certain { Outcome::Fail } else { Outcome::Review };
            outcomes[judged.rule] = outcomes[judged.rule].max(outcome);
        }
        let told = |(number, outcome)| RuleOutcome { rule: self.rule_name(number).to_owned(), outcome };
        outcomes.into_iter().enumerate().map(told).collect()
    }

    /// Whether a rule of the department's own finds anything in a draft.
    pub(crate) fn own_rule_finds(&self, number: usize, draft: &Draft) -> bool {
        self.with_context(draft, |cx| {
            let mut found = Vec::new();
            self.profile.rules[number].check(cx, number, &mut found);
            !found.is_empty()
        })
    }

    /// Says which kinds of exception are possible where not both are. One judgement is one place: nobody has looked at all that a
    /// finding of many places stands for.
    fn limit_exceptions(&self, column: Option<&str>, findings: &mut [JudgedFinding]) {
        for JudgedFinding { finding, .. } in findings {
            finding.excusable = match finding.count {
                1 => self.profile.excusable(&finding.rule, column).map(<[_]>::to_vec),
                _ => Some(Vec::new()),
            };
        }
    }

    fn take_out_excepted(&self, draft: &Draft, findings: &mut Vec<JudgedFinding>) -> Exceptions {
        let by_fingerprint: HashMap<String, usize> =
            findings.iter().enumerate().map(|(index, judged)| (judged.finding.fingerprint.clone(), index)).collect();
        let mut exceptions = Exceptions::default();
        let mut taken_out = vec![false; findings.len()];
        for exception in draft.exceptions.iter().flatten() {
            let live = match (&exception.until, &draft.today) {
                (None, _) => true,
                (Some(until), Some(today)) => today <= until,
                (Some(_), None) => false,
            };
            let index = by_fingerprint.get(&exception.fingerprint).copied();
            let excusable = |index: usize| {
                findings[index].finding.excusable.as_ref().is_none_or(|kinds| kinds.contains(&exception.kind))
            };
            match index {
                Some(index) if live && !taken_out[index] && excusable(index) => {
                    taken_out[index] = true;
                    let finding = &findings[index].finding;
                    exceptions.used.push(UsedException {
                        fingerprint: finding.fingerprint.clone(),
                        rule: finding.rule.clone(),
                        level: finding.level,
                        kind: exception.kind,
                        reason: without_numbers(&exception.reason),
                        by: without_numbers(&exception.by),
                        on: exception.on.clone(),
                        until: exception.until.clone(),
                    });
                }
                _ => exceptions.unused.push(UnusedException {
                    fingerprint: crate::mask::harmless(&exception.fingerprint),
                    state: match index {
                        _ if !live => UnusedState::Expired,
                        Some(index) if !excusable(index) => UnusedState::NotExcusable,
                        _ => UnusedState::NoSuchFinding,
                    },
                }),
            }
        }
        let mut index = 0;
        findings.retain(|_| {
            index += 1;
            !taken_out[index - 1]
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

/// What a rule found, with its level.
struct Judged {
    rule: usize,
    level: Level,
    found: Found,
}

impl Judged {
    fn new(rule: usize, level: Level, found: Found) -> Self {
        let level = if found.certain { level } else { level.min(Level::Review) };
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

/// Resolves overlaps: the heavier one stays, then the certain one, then the one on personal data, then the longer one.
fn one_verdict_a_span(mut judged: Vec<Judged>) -> Vec<Judged> {
    order::by_key(&mut judged, |judged| {
        let (field, span) = judged.found.place.unwrap_or((usize::MAX, Span { start: 0, end: 0 }));
        let length = span.end - span.start;
        (
            std::cmp::Reverse((judged.level, judged.found.certain, is_privacy(judged), length)),
            judged.rule,
            field,
            span.start,
        )
    });
    let mut taken: BTreeMap<(usize, u32), u32> = BTreeMap::new();
    // What is no text stands apart from the text; of an address there is one verdict, too.
    let mut addresses: HashSet<(usize, usize)> = HashSet::new();
    judged.retain(|judged| {
        if let (Some((field, _)), Some(source)) = (judged.found.place, &judged.found.source) {
            return addresses.insert((field, source.start));
        }
        let stands_apart = judged.found.encloses;
        let Some((field, span)) = judged.found.place.filter(|_| !stands_apart) else {
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

fn is_privacy(judged: &Judged) -> bool {
    RULES.get(judged.rule).is_some_and(|rule| rule.family() == "privacy")
}

/// The part of the report on an interpretation; `None` for other pages.
fn interpretation(cx: &Context<'_>, evidence: Vec<(Dimension, Evidence)>) -> Option<Interpretation> {
    if !cx.column_is(&[INTERPRETATION]) {
        return None;
    }
    let body = cx.body();
    let changes = &cx.compared().changes;
    let source = |span: &Span| body.page.text.source_range(*span);
    let shown = evidence.iter().flat_map(|(_, evidence)| &evidence.spans);
    let wanted = shown.chain(changes.iter().filter_map(|told| told.explained.as_ref())).filter_map(source).collect();
    let positions = Positions::new(body, wanted);
    let place = |span: &Span| {
        let (start, end) = positions.range(&source(span)?);
        Some(EvidenceRange { start, end })
    };
    // The rule of a dimension may be switched off.
    let of = |wanted: Dimension| {
        let found = evidence.iter().find(|(dimension, _)| *dimension == wanted).map(|(_, evidence)| evidence);
        DimensionReport {
            outcome: found.map_or(Outcome::NotApplicable, |evidence| evidence.outcome),
            evidence: found.map(|evidence| evidence.spans.iter().filter_map(place).collect()).unwrap_or_default(),
        }
    };
    let told = |told: &Told| PolicyChange {
        kind: told.change.kind.name().into(),
        clause: told.clause().to_owned(),
        old_clause: told.change.previous_clause.clone(),
        old: told.old.clone(),
        new: told.new.clone(),
        explained: told.explained.as_ref().and_then(place),
    };
    Some(Interpretation {
        benefit: of(Dimension::Benefit),
        difference: of(Dimension::Difference),
        innovation: of(Dimension::Innovation),
        changes: changes.iter().map(told).collect(),
    })
}

/// The part of the report on other pages that say the same.
fn twins(cx: &Context<'_>, alike: Vec<Alike>) -> Vec<Twin> {
    if alike.is_empty() {
        return Vec::new();
    }
    let body = cx.body();
    let source = |span: Span| body.page.text.source_range(span);
    let spans = alike.iter().flat_map(|alike| alike.matches.iter().filter_map(|(span, _)| source(*span)));
    let positions = Positions::new(body, spans.collect());
    let recent = cx.draft.site.iter().flat_map(|site| site.recent.iter().flatten()).collect::<Vec<_>>();
    let told = |alike: Alike| {
        let page = recent[alike.index];
        let matches = alike.matches.into_iter().filter_map(|(span, (other_start, other_end))| {
            let (start, end) = positions.range(&source(span)?);
            Some(TwinMatch { start, end, other_start, other_end })
        });
        Twin {
            page: page.id.clone().or_else(|| page.url.clone()).unwrap_or(format!("site.recent[{}]", alike.index)),
            title: page.title.as_deref().map(crate::mask::harmless),
            share: alike.share as u32,
            matches: matches.collect(),
        }
    };
    alike.into_iter().map(told).collect()
}

/// The words before a place in its block, without digits: they tell a fault from its like on the same page, and hold no
/// datum.
fn context_of(field: &Field<'_>, span: Span) -> String {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start.max(block.start) });
    let mut words: Vec<char> = before.chars().rev().take(200).filter(|c| !c.is_ascii_alphanumeric()).take(12).collect();
    words.reverse();
    words.into_iter().collect()
}
