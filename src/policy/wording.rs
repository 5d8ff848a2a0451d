//! What a stretch of a policy says, word by word, in a form in which wording without effect is the same: numbers as amounts,
//! synonyms as one, particles, titles, references and punctuation left out.

use crate::catalogue::{Sense, WordingList};
use crate::facts::amounts::{Amount, Measure};
use crate::facts::quantities::Kind;
use crate::fold::FoldTable;
use crate::order;
use crate::rule::Field;
use crate::text::{Span, is_letter};
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

/// How far a clause binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duty {
    /// 应当.
    Must,
    /// 不得.
    MustNot,
    /// 可以.
    May,
}

/// A word of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// A character.
    Char(char),
    /// A word that has synonyms, by number.
    Same(u16),
    /// A word of which another one in its place is another rule, by number.
    Term(u16),
    /// Joins conditions, by number: 且, 或.
    Link(u16),
    /// How far it binds.
    Duty(Duty),
    /// An amount.
    Amount(Measure, i128),
}

impl Word {
    /// How many characters of content it stands for.
    pub fn weight(self) -> usize {
        match self {
            Word::Char(_) => 1,
            Word::Same(_) | Word::Term(_) => 2,
            Word::Link(_) | Word::Duty(_) | Word::Amount(..) => 0,
        }
    }
}

/// A word with its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What it says.
    pub word: Word,
    /// Where.
    pub span: Span,
}

/// The lists of `data/wording.toml`, ready to be looked for.
pub struct Wording {
    automaton: CharwiseDoubleArrayAhoCorasick<u32>,
    /// By value of the automaton; `None` for words that carry no rule.
    words: Vec<Option<Word>>,
}

impl Wording {
    /// From the lists; a word that stands in two of them means what the first one says.
    pub fn new(lists: &[WordingList], fold: &FoldTable) -> Self {
        let (mut spellings, mut words) = (std::collections::BTreeMap::new(), Vec::new());
        for (list, entry) in lists.iter().flat_map(|list| list.words.iter().map(move |entry| (list, entry))) {
            let number = words.len();
            words.push(match list.sense {
                Sense::Nothing => None,
                Sense::Same => Some(Word::Same(number as u16)),
                Sense::Term => Some(Word::Term(number as u16)),
                Sense::Link => Some(Word::Link(number as u16)),
                Sense::Must => Some(Word::Duty(Duty::Must)),
                Sense::MustNot => Some(Word::Duty(Duty::MustNot)),
                Sense::May => Some(Word::Duty(Duty::May)),
            });
            for word in entry.split('|') {
                spellings.entry(fold.fold_str(word)).or_insert(number as u32);
            }
        }
        spellings.remove("");
        let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(spellings)
            .expect("words are unique and not empty");
        Wording { automaton, words }
    }

    /// The words of a stretch of a field; `amounts` are those of the field.
    pub fn read(&self, field: &Field<'_>, amounts: &[Amount], span: Span) -> Vec<Placed> {
        let span = field.page.text.aligned(span);
        let mut placed = Vec::with_capacity(span.range().len() / 3);
        let mut at = span.start;
        for (stretch, word) in set_apart(field, amounts, span) {
            self.plain(field, Span { start: at, end: stretch.start }, &mut placed);
            placed.extend(word.map(|word| Placed { word, span: stretch }));
            at = stretch.end.max(at);
        }
        self.plain(field, Span { start: at, end: span.end }, &mut placed);
        placed
    }

    fn plain(&self, field: &Field<'_>, span: Span, placed: &mut Vec<Placed>) {
        if span.start >= span.end {
            return;
        }
        let text = field.slice(span);
        let letters = |from: usize, to: usize, placed: &mut Vec<Placed>| {
            placed.extend(text[from..to].char_indices().filter(|(_, c)| is_letter(*c)).map(|(offset, c)| {
                let start = span.start as usize + from + offset;
                Placed { word: Word::Char(c), span: Span::new(start, start + c.len_utf8()) }
            }));
        };
        let mut at = 0;
        for hit in self.automaton.leftmost_find_iter(text) {
            letters(at, hit.start(), placed);
            let start = span.start as usize;
            let span = Span::new(start + hit.start(), start + hit.end());
            placed.extend(self.words[hit.value() as usize].map(|word| Placed { word, span }));
            at = hit.end();
        }
        letters(at, text.len(), placed);
    }
}

/// What is read as a whole, in order: amounts, and what says nothing to a comparison: titles, document numbers, references to
/// other clauses.
fn set_apart(field: &Field<'_>, amounts: &[Amount], span: Span) -> Vec<(Span, Option<Word>)> {
    let first = amounts.partition_point(|amount| amount.span.start < span.start);
    let mut apart: Vec<(Span, Option<Word>)> = amounts[first..]
        .iter()
        .take_while(|amount| amount.span.end <= span.end)
        .map(|amount| (amount.span, Some(Word::Amount(amount.measure, amount.value))))
        .collect();
    let named = |fact: &&crate::facts::quantities::Fact| matches!(fact.kind, Kind::Title | Kind::DocumentNumber);
    apart.extend(field.facts().quantities_in(span).iter().filter(named).map(|fact| (fact.span, None)));
    apart.extend(
        references(field.slice(span))
            .map(|(from, to)| (Span { start: span.start + from as u32, end: span.start + to as u32 }, None)),
    );
    order::by_key(&mut apart, |(span, word)| (span.start, word.is_some()));
    let mut end = 0;
    apart.retain(|(span, _)| {
        let free = span.start >= end;
        end = if free { span.end } else { end };
        free
    });
    apart
}

/// References to other clauses and numbers of items, as ranges of bytes: 第十二条第二款, 前款, 第(一)项, (二). A new number is no
/// new rule.
fn references(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    text.match_indices(['第', '前', '本', '(']).filter_map(move |(from, first)| {
        let rest = &text[from + first.len()..];
        let behind = match first {
            "(" => numeral(rest)?.strip_prefix(')')?,
            "第" => {
                let bracketed = || numeral(rest.strip_prefix('(')?)?.strip_prefix(')');
                clause_unit(numeral(rest).or_else(bracketed)?)?
            }
            _ => clause_unit(rest)?,
        };
        Some((from, text.len() - behind.len()))
    })
}

/// Most characters of the number of a clause.
const LONGEST_NUMERAL: usize = 6;

/// What follows the number of a clause, in digits or numerals.
fn numeral(text: &str) -> Option<&str> {
    let is_part = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十百零〇".contains(*c);
    let len: usize = text.chars().take(LONGEST_NUMERAL).take_while(is_part).map(char::len_utf8).sum();
    (len > 0).then(|| &text[len..])
}

fn clause_unit(text: &str) -> Option<&str> {
    text.strip_prefix(['条', '款', '项', '章', '节'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::amounts;
    use crate::{Checker, Draft};

    fn words(checker: &Checker, text: &str) -> Vec<Word> {
        let draft = Draft { body: text.into(), format: Some(crate::draft::Format::Text), ..Draft::default() };
        checker.with_context(&draft, |cx| {
            let body = cx.body();
            let amounts = amounts::find(&body.page.text, &body.facts().quantities);
            let all = Span::new(0, body.page.text.folded().len());
            checker.wording().read(body, &amounts, all).into_iter().map(|placed| placed.word).collect()
        })
    }

    #[test]
    fn wording_without_effect_is_the_same() {
        let checker = Checker::new(None, None).unwrap();
        for (one, other) in [
            (
                "县国土资源局应当按照本办法第五条的规定，及时告知申请人",
                "县自然资源局应依照本办法第六条规定尽快通知申请人",
            ),
            ("每亩补偿三万元", "每亩补偿30000元"),
            ("自受理之日起十五个工作日内", "自受理之日起15个工作日内"),
            ("依据《土地管理法》处理", "根据《中华人民共和国土地管理法》处置"),
        ] {
            assert_eq!(words(&checker, one), words(&checker, other), "{one}");
        }
    }

    #[test]
    fn another_rule_is_not() {
        let checker = Checker::new(None, None).unwrap();
        for (one, other) in [
            ("应当提交", "可以提交"),
            ("报县人民政府批准", "报县人民政府备案"),
            ("补偿3万元", "补偿4万元"),
            ("15个工作日", "15日"),
            ("每季度巡查", "每月巡查"),
        ] {
            assert_ne!(words(&checker, one), words(&checker, other), "{one}");
        }
    }

    #[test]
    fn a_spelling_stands_in_one_list() {
        let checker = Checker::new(None, None).unwrap();
        let fold = FoldTable::new();
        let mut seen = std::collections::BTreeMap::new();
        for list in &checker.profile().catalogue.wording {
            for word in list.words.iter().flat_map(|entry| entry.split('|')) {
                let folded = fold.fold_str(word);
                assert!(!folded.is_empty() && seen.insert(folded, list.sense).is_none(), "{word} stands there twice");
            }
        }
    }
}
