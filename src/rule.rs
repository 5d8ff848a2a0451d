//! What a rule is, what it may look at and what it says.

use crate::catalogue::Column;
use crate::check::Checker;
use crate::cues::Marks;
use crate::draft::{Draft, Policy};
use crate::facts::Facts;
use crate::lexicon::{Group, Groups, Hit, Lexicon};
use crate::page::{Block, Page};
use crate::policy::Compared;
use crate::policy::version::{Read, Version};
use crate::policy::wording::Wording;
use crate::report::{Evidence, Level};
use crate::text::Span;
use crate::vocabulary::{Cue, OwnCue, TitleCue, Vocabulary};
use std::cell::OnceCell;

/// A rule: one file in `rules/`, one line in [`crate::rules::RULES`].
pub struct Rule {
    /// `family/fault`, kebab-case; says the fault, not the remedy.
    pub name: &'static str,
    /// Level unless a profile says otherwise.
    pub level: Level,
    /// Ids of the clauses it rests on; a finding may name its own.
    pub basis: &'static [&'static str],
    /// Short name of the fault.
    pub title: Say,
    /// What it checks.
    pub checks: Say,
    /// Why that matters.
    pub why: Say,
    /// How to mend it.
    pub mend: Say,
    /// Whether it has anything to say of such a draft.
    pub applies: fn(&Context<'_>) -> bool,
    /// Looks, and tells the sink what it found.
    pub check: fn(&Context<'_>, &mut Sink),
    /// Examples; a test holds the rule to them.
    pub examples: &'static [Example],
}

impl Rule {
    /// The part of the name before the slash.
    pub fn family(&self) -> &'static str {
        self.name.split('/').next().unwrap_or(self.name)
    }
}

/// A text in the users' languages.
#[derive(Clone, Copy, Debug)]
pub struct Say {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// The language of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhCn,
    /// Traditional Chinese: the simplified texts, converted.
    ZhTw,
    /// English.
    En,
}

impl Locale {
    /// Every locale with its name.
    pub const ALL: [(Locale, &'static str); 3] = [(Locale::ZhCn, "zh-CN"), (Locale::ZhTw, "zh-TW"), (Locale::En, "en")];
}

/// Text in the locale of the checker: `say!(cx, "有{}处", "{} places", n)`.
#[macro_export]
macro_rules! say {
    ($cx:expr, $zh:literal, $en:literal $(, $arg:expr)* $(,)?) => {
        $crate::rule::text($cx.checker.locale(), |locale| match locale {
            $crate::rule::Locale::En => format!($en $(, $arg)*),
            _ => format!($zh $(, $arg)*),
        })
    };
}

/// Keeps the making of sentences out of the rules' functions: a browser compiles a function when it is first called, all of it, and
/// most pages have none of the faults.
#[cold]
#[inline(never)]
pub fn text(locale: Locale, tell: impl FnOnce(Locale) -> String) -> String {
    tell(locale)
}

/// An example page of a rule: HTML with ⟦ ⟧ around what must be found; without a mark the rule must stay silent, unless
/// `absent` says that it finds something that is not at a place.
pub struct Example {
    /// Column of the page.
    pub column: &'static str,
    /// Body in HTML.
    pub body: &'static str,
    /// Whether the fault is an absence.
    pub absent: bool,
    /// Fields of `meta` with their values.
    pub meta: &'static [(&'static str, &'static str)],
    /// The policy that goes with it.
    pub policy: Option<ExamplePolicy>,
    /// The site's own place; not sent where it is empty.
    pub region: &'static str,
    /// Bodies of other pages of the site in the same column.
    pub recent: &'static [&'static str],
}

/// The policy that goes with an example; what is empty is not sent.
#[derive(Clone, Copy)]
pub struct ExamplePolicy {
    /// Its title.
    pub title: &'static str,
    /// Its number.
    pub doc_number: &'static str,
    /// Who issued it.
    pub issuer: &'static str,
    /// When it was published, `YYYY-MM-DD`.
    pub published_at: &'static str,
    /// Its text in HTML.
    pub body: &'static str,
    /// The text of the one that it replaces.
    pub previous: &'static str,
}

impl ExamplePolicy {
    /// One of which nothing is sent.
    pub const NOTHING: Self =
        ExamplePolicy { title: "", doc_number: "", issuer: "", published_at: "", body: "", previous: "" };
}

impl Example {
    /// With fields of `meta`.
    pub const fn with_meta(self, meta: &'static [(&'static str, &'static str)]) -> Self {
        Example { meta, ..self }
    }

    /// On the site of a place.
    pub const fn in_region(self, region: &'static str) -> Self {
        Example { region, ..self }
    }

    /// With other pages of the site.
    pub const fn with_recent(self, recent: &'static [&'static str]) -> Self {
        Example { recent, ..self }
    }

    /// With a policy.
    pub const fn with_policy(self, policy: ExamplePolicy) -> Self {
        Example { policy: Some(policy), ..self }
    }
}

/// Examples of a rule: the tests run natively, so the package need not carry them.
pub const fn natively(examples: &'static [Example]) -> &'static [Example] {
    if cfg!(target_arch = "wasm32") { &[] } else { examples }
}

/// An example in which the rule must find what is marked, and nothing else.
pub const fn hit(column: &'static str, body: &'static str) -> Example {
    Example { column, body, absent: false, meta: &[], policy: None, region: "", recent: &[] }
}

/// An example in which the rule must stay silent.
pub const fn silent(column: &'static str, body: &'static str) -> Example {
    Example { column, body, absent: false, meta: &[], policy: None, region: "", recent: &[] }
}

/// An example in which the rule must find that something is not there.
pub const fn absent(column: &'static str, body: &'static str) -> Example {
    Example { column, body, absent: true, meta: &[], policy: None, region: "", recent: &[] }
}

/// A field of the draft that is checked: the body, the title, a field of `meta`, the name of an attachment.
pub struct Field<'a> {
    /// Such as `body` or `meta.issuer`.
    pub name: String,
    /// Its source.
    pub source: &'a str,
    /// Its text and structure.
    pub page: Page,
    facts: OnceCell<Facts>,
    cues: OnceCell<Vec<(Cue, Span)>>,
    own_cues: OnceCell<Vec<(OwnCue, Span)>>,
    marks: OnceCell<Vec<(Marks, Span)>>,
    /// The words that mean something to a rule, by the groups of `data/words.toml`.
    words: Vec<(Hit, Groups)>,
}

impl<'a> Field<'a> {
    pub(crate) fn new(name: String, source: &'a str, page: Page, lexicon: &Lexicon) -> Self {
        let mut words: Vec<(Hit, Groups)> = page
            .text
            .hits()
            .iter()
            .map(|hit| (*hit, lexicon.groups(hit.word)))
            .filter(|(_, groups)| !groups.is_empty())
            .collect();
        let compounds: Vec<Span> =
            words.iter().filter(|(_, groups)| groups.has(Group::Compound)).map(|(hit, _)| hit.span).collect();
        if !compounds.is_empty() {
            // Both are in order of their end, so that the compound is the first one that does not end before the word.
            words.retain(|(hit, _)| {
                let next = compounds.partition_point(|compound| compound.end < hit.span.end);
                compounds.get(next).is_none_or(|compound| !compound.holds(hit.span))
            });
        }
        Field {
            name,
            source,
            page,
            facts: OnceCell::new(),
            cues: OnceCell::new(),
            own_cues: OnceCell::new(),
            marks: OnceCell::new(),
            words,
        }
    }

    /// Its facts, found when first asked for.
    pub fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::find(&self.page.text))
    }

    /// What the phrases of the department's own rules say of it, found when first asked for.
    pub fn own_cues(&self, vocabulary: &Vocabulary) -> &[(OwnCue, Span)] {
        self.own_cues.get_or_init(|| vocabulary.own_phrases.find(&self.page.text, self.facts()))
    }

    /// What its sentences hold that tells the dimensions of an interpretation, found when first asked for.
    pub fn marks(&self, vocabulary: &Vocabulary) -> &[(Marks, Span)] {
        self.marks.get_or_init(|| vocabulary.cues.find(&self.page.text, self.facts()))
    }

    /// Folded text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.page.text.slice(span)
    }

    /// The source of a span, tags included.
    pub fn source_of(&self, span: Span) -> &'a str {
        self.page.text.source_range(span).and_then(|range| self.source.get(range)).unwrap_or_default()
    }

    /// How an asterisk is written at a byte of the source: it is markup in Markdown.
    pub fn star(&self, byte: usize) -> &'static str {
        let after = self.page.verbatim.partition_point(|range| range.start <= byte);
        let verbatim = after.checked_sub(1).is_some_and(|index| byte < self.page.verbatim[index].end);
        if verbatim { "*" } else { "\\*" }
    }

    /// A span as its author wrote it; folded where tags stand inside.
    pub fn shown(&self, span: Span) -> &str {
        let source = self.source_of(span);
        if source.is_empty() || source.contains(['<', '&', '\n']) { self.slice(span) } else { source }
    }

    /// The block that holds the byte, or all of the text where none does.
    pub fn block_at(&self, byte: u32) -> Block {
        self.page.block_at(byte).map_or(
            Block {
                span: Span::new(0, self.page.text.folded().len()),
                kind: crate::page::BlockKind::Paragraph,
                cell: None,
            },
            |index| self.page.blocks[index],
        )
    }

    /// Whether the field is the body as its readers see it.
    pub fn is_body(&self) -> bool {
        self.name == "body" && !self.is_unseen()
    }

    /// Whether the field is what the body's source holds beside its text: attributes and comments.
    pub fn is_unseen(&self) -> bool {
        !self.page.whereabouts.is_empty()
    }
}

/// A policy that goes with a draft: what the host says of it, and its text, which may be empty.
pub struct PolicyText<'a> {
    /// Title, number, issuer and so on.
    pub about: &'a Policy,
    /// Its text.
    pub body: Field<'a>,
    read: OnceCell<Read>,
}

impl<'a> PolicyText<'a> {
    pub(crate) fn new(about: &'a Policy, body: Field<'a>) -> Self {
        PolicyText { about, body, read: OnceCell::new() }
    }

    /// Its clauses and rules, read when first asked for.
    pub fn version(&self, wording: &Wording) -> Version<'_, 'a> {
        Version { field: &self.body, read: self.read.get_or_init(|| Read::new(&self.body, wording)) }
    }
}

/// Everything a rule may look at.
pub struct Context<'a> {
    /// Profile, lexicon and language.
    pub checker: &'a Checker,
    /// The words and phrases that were looked for.
    pub vocabulary: &'a Vocabulary,
    /// The draft.
    pub draft: &'a Draft,
    /// Its column, if that is known.
    pub column: Option<&'a Column>,
    /// The fields that are checked; the body comes first, then the title.
    pub fields: &'a [Field<'a>],
    pub(crate) kind: OnceCell<Option<usize>>,
    /// The policy that an interpretation explains, if the draft has it.
    pub policy: Option<PolicyText<'a>>,
    /// The policy that this one replaces, if the draft has it.
    pub previous_policy: Option<PolicyText<'a>>,
    pub(crate) compared: OnceCell<Compared>,
}

impl<'a> Context<'a> {
    /// The body.
    pub fn body(&self) -> &'a Field<'a> {
        &self.fields[0]
    }

    /// The title.
    pub fn title(&self) -> &'a Field<'a> {
        &self.fields[1]
    }

    /// What changed between the two policies, found when first asked for.
    pub fn compared(&self) -> &Compared {
        self.compared.get_or_init(|| Compared::new(self))
    }

    /// What the phrases of titles say of the title.
    pub fn title_cues(&self) -> Vec<(TitleCue, Span)> {
        let title = self.title();
        self.vocabulary.title_phrases.find(&title.page.text, title.facts())
    }

    /// The kind of page, by index into those of the column: told by the title, else by the body; the first one if neither
    /// does; `None` where the column has no kinds.
    pub fn kind(&self) -> Option<usize> {
        *self.kind.get_or_init(|| {
            let kinds = &self.column.filter(|column| !column.kinds.is_empty())?.kinds;
            let by_title = self.title_cues().into_iter().filter_map(|(cue, _)| match cue {
                TitleCue::Kind(kind) => Some(kind),
                TitleCue::Element(_) | TitleCue::Column(_) => None,
            });
            let by_body = || {
                let told = self.cues().iter().filter_map(|(cue, _)| match cue {
                    Cue::Kind(kind) => Some(*kind),
                    _ => None,
                });
                told.min()
            };
            by_title.min().or_else(by_body).or((!kinds.is_empty()).then_some(0))
        })
    }

    /// Whether title or body tells the kind of page, so that it is not only taken for the first one.
    pub fn kind_is_told(&self) -> bool {
        self.title_cues().iter().any(|(cue, _)| matches!(cue, TitleCue::Kind(_)))
            || self.cues().iter().any(|(cue, _)| matches!(cue, Cue::Kind(_)))
    }

    /// Whether something that is asked of some kinds of pages, or of all if none is named, is asked of this one.
    pub fn kind_is(&self, ids: &[String]) -> bool {
        let Some(column) = self.column.filter(|_| !ids.is_empty()) else { return true };
        self.kind().is_some_and(|kind| ids.contains(&column.kinds[kind].id))
    }

    /// Whether messages are in English.
    pub fn english(&self) -> bool {
        self.checker.locale() == Locale::En
    }

    /// Whether the draft is of one of these columns.
    pub fn column_is(&self, ids: &[&str]) -> bool {
        self.column.is_some_and(|column| ids.contains(&column.id.as_str()))
    }

    /// The groups of a word found.
    pub fn groups(&self, hit: &Hit) -> Groups {
        self.vocabulary.lexicon.groups(hit.word)
    }

    /// The words of these groups in a span, in order of their end.
    pub fn words(&self, field: &'a Field<'a>, span: Span, groups: Groups) -> impl DoubleEndedIterator<Item = Hit> + 'a {
        let first = field.words.partition_point(|(hit, _)| hit.span.end <= span.start);
        let last = field.words.partition_point(|(hit, _)| hit.span.end <= span.end);
        field.words[first..last.max(first)]
            .iter()
            .filter(move |(hit, of)| of.meets(groups) && hit.span.start >= span.start)
            .map(|(hit, _)| *hit)
    }

    /// What the phrases of the column say of the body, found when first asked for.
    pub fn cues(&self) -> &'a [(Cue, Span)] {
        let body = self.body();
        body.cues.get_or_init(|| self.vocabulary.phrases.find(&body.page.text, body.facts()))
    }

    /// Whether a word of the group stands in the span.
    pub fn has_word(&self, field: &'a Field<'a>, span: Span, group: Group) -> bool {
        self.words(field, span, Groups::of(&[group])).next().is_some()
    }
}

/// What a rule says of a page.
#[derive(Debug)]
pub struct Found {
    /// Where: the field, by index, and the span; `None` where the fault is an absence.
    pub place: Option<(usize, Span)>,
    /// For a fault of something in the source that is no text, such as the address of a link: its bytes there. The place
    /// then is what a reader sees of it, and may be empty.
    pub source: Option<std::ops::Range<usize>>,
    /// For a fault of a field as a whole: its name.
    pub field: Option<String>,
    /// For `column/missing-*`: which element.
    pub element: Option<String>,
    /// Whether it is certain; else a person is asked.
    pub certain: bool,
    /// Whether it is about several data together, which may have verdicts of their own.
    pub encloses: bool,
    /// A level of its own, below the rule's.
    pub at_most: Option<Level>,
    /// Clauses instead of the rule's.
    pub basis: Option<Vec<String>>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub how: String,
    /// The place as it may be shown.
    pub quote: Option<String>,
    /// A change that is certain to be right.
    pub fix: Option<Change>,
}

/// A change of one field: source ranges in bytes, in order, with what goes there.
#[derive(Debug)]
pub struct Change {
    /// What it does.
    pub title: String,
    /// Source ranges and their new text.
    pub edits: Vec<(std::ops::Range<usize>, String)>,
}

impl Found {
    /// A certain fault at a place.
    #[inline(never)]
    pub fn at(field: usize, span: Span, what: String, how: String) -> Self {
        Found { place: Some((field, span)), ..Found::absent(what, how) }
    }

    /// A certain fault that is an absence.
    #[inline(never)]
    pub fn absent(what: String, how: String) -> Self {
        Found {
            place: None,
            source: None,
            field: None,
            element: None,
            certain: true,
            encloses: false,
            at_most: None,
            basis: None,
            what,
            how,
            quote: None,
            fix: None,
        }
    }

    /// Lowers it to a question.
    #[inline(never)]
    pub fn uncertain(self) -> Self {
        Found { certain: false, ..self }
    }

    /// With the place as it may be shown.
    #[inline(never)]
    pub fn quoted(self, quote: impl Into<String>) -> Self {
        Found { quote: Some(quote.into()), ..self }
    }

    /// With a change.
    #[inline(never)]
    pub fn fixed(self, fix: Change) -> Self {
        Found { fix: Some(fix), ..self }
    }
}

/// Takes what rules say.
#[derive(Default)]
pub struct Sink {
    pub(crate) found: Vec<Found>,
    pub(crate) evidence: Vec<(Dimension, Evidence)>,
    pub(crate) twins: Vec<Alike>,
}

/// A page of `site.recent`, by index, that says the same as the draft, and what both say.
#[derive(Clone, Debug)]
pub struct Alike {
    /// Index into `site.recent`.
    pub index: usize,
    /// How much of the shorter page stands in the other, in percent.
    pub share: usize,
    /// Spans of the body, with the UTF-16 units of the other page's source.
    pub matches: Vec<(Span, (u32, u32))>,
}

/// A dimension of an interpretation, in the order of `data/interpretation.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// 利益点.
    Benefit,
    /// 差异点.
    Difference,
    /// 创新点.
    Innovation,
}

impl Sink {
    /// A finding.
    pub fn push(&mut self, found: Found) {
        self.found.push(found);
    }

    /// A finding, if there is one.
    pub fn extend(&mut self, found: Option<Found>) {
        self.found.extend(found);
    }

    /// A page that says the same.
    pub fn twin(&mut self, alike: Alike) {
        self.twins.push(alike);
    }

    /// What was found on a dimension of the interpretation.
    pub fn evidence(&mut self, dimension: Dimension, evidence: Evidence) {
        self.evidence.push((dimension, evidence));
    }
}
