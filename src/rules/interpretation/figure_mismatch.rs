//! `interpretation/figure-mismatch`: a number in the interpretation contradicts the policy.
//!
//! Three things are compared: the number of the document behind its title, the day from which it is in force, and the amounts: an
//! amount that stands nowhere in either policy, among words among which the policy has another amount of the same measure.

use super::applies;
use super::name_mismatch::is_meant;
use crate::facts::amounts::{self, Amount, Measure};
use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::policy::clauses::Clauses;
use crate::policy::version::Version;
use crate::policy::wording::{Placed, Word};
use crate::policy::{bare, titles};
use crate::report::Level;
use crate::rule::{Change, Context, ExamplePolicy, Field, Found, PolicyText, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::document_number::{Cited, numbers_behind};
use crate::text::Span;
use rustc_hash::FxHashMap as HashMap;

/// The policy of the examples.
const SAYS: ExamplePolicy = ExamplePolicy {
    title: "青石县避险搬迁补助办法",
    doc_number: "青政规〔2026〕3号",
    body: "<p>第一条 搬迁户自愿搬离隐患点的，每户补助3万元。</p>\
           <p>第二条 乡镇人民政府自收到申请之日起15个工作日内完成审核。</p><p>第三条 本办法自2026年7月1日起施行。</p>",
    ..ExamplePolicy::NOTHING
};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/figure-mismatch",
    level: Level::Block,
    basis: &["J12"],
    title: Say { zh: "数字与文件原文不一致", en: "A figure contradicts the policy" },
    checks: Say {
        zh: "解读里的数字与文件原文对不上：文件名后面的文号、施行日期与文件不同的，阻断；金额、比例、面积、期限、日期，文件在同样的话里写的是另一个数、而解读的数在新旧文件里都没有的，请人工复核。四舍五入、换算单位（3万元与30000元、半个月与15日）、新旧对比里的旧数、举例测算、统计数据和讲别的文件的句子不算。需要提供文件正文。",
        en: "Figures that do not agree with the policy. Another document number behind its title, or another day of entry into force, blocks. An amount, share, area, period or date that is in neither policy while the policy says another one in the same words asks for review. Rounded and converted figures, old values beside new ones, worked examples, statistics and sentences on other documents are none. Needs the text of the policy.",
    },
    why: Say {
        zh: "群众按解读办事，数字错了就是误导；公开的信息应当准确。",
        en: "People act on what the interpretation says; what is published must be right.",
    },
    mend: Say { zh: "照文件原文改数字。", en: "Correct the figure by the policy." },
    applies: |cx| applies(cx) && cx.policy.is_some(),
    check,
    examples: natively(&[
        hit("policy-interpretation", "<p>《青石县避险搬迁补助办法》⟦（青政规〔2026〕8号）⟧已经印发。</p>")
            .with_policy(SAYS),
        hit("policy-interpretation", "<p>办法自⟦2026年6月1日⟧起施行。</p>").with_policy(SAYS),
        hit("policy-interpretation", "<p>搬迁户自愿搬离隐患点的，每户补助⟦5万元⟧。</p>").with_policy(SAYS),
        hit("policy-interpretation", "<p>搬遷戶自願搬離隱患點的，每戶補助⟦５萬元⟧。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>搬迁户自愿搬离隐患点的，每户补助三万元，由原来的2万元提高到30000元。</p>")
            .with_policy(SAYS),
        silent("policy-interpretation", "<p>例如，老林家搬离隐患点，两户补助6万元。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>去年全县共补助搬迁户860万元。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>《土地管理法》自2020年1月1日起施行。</p>").with_policy(SAYS),
        silent("policy-interpretation", "<p>办法自2026年7月1日起施行。</p>").with_policy(SAYS),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(policy) = &cx.policy else { return };
    let names = titles(cx, policy.about);
    document_number(cx, policy, &names, sink);
    if policy.body.page.text.folded().is_empty() {
        return;
    }
    let version = policy.version(cx.checker.wording());
    let entry = entry_into_force(&version);
    Amounts::new(cx, &version, &names).check(entry, sink);
}

/// The number behind the title of the policy.
fn document_number(cx: &Context<'_>, policy: &PolicyText<'_>, names: &[String], sink: &mut Sink) {
    let cited = |number: &Option<String>| Cited::of(&cx.checker.folded(number.as_deref()?));
    let Some(own) = cited(&policy.about.doc_number) else { return };
    let previous = cx.previous_policy.as_ref().and_then(|previous| cited(&previous.about.doc_number));
    for (index, field) in cx.fields.iter().enumerate().take(2) {
        for fact in field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title) {
            if !names.iter().any(|name| name == bare(field.slice(fact.span))) {
                continue;
            }
            let (span, numbers) = numbers_behind(field, fact.span);
            let known = |cited: &Cited| own.is(cited) || previous.as_ref().is_some_and(|previous| previous.is(cited));
            if let Some(wrong) = numbers.first().filter(|_| !numbers.iter().any(known)) {
                let right = own.shown();
                let what = say!(cx, "文号与文件不一致，文件的文号是{}", "The number of the policy is {}", right);
                let how = say!(cx, "核对后改为“{}”。", "Check it and change it to “{}”.", right);
                let found = Found::at(index, span, what, how).quoted(wrong.shown());
                sink.push(Found { fix: number_fix(cx, field, span, policy), ..found });
            }
        }
    }
}

/// Puts the number of the policy in place of the one in brackets.
fn number_fix(cx: &Context<'_>, field: &Field<'_>, span: Span, policy: &PolicyText<'_>) -> Option<Change> {
    let number = policy.about.doc_number.as_deref()?.trim();
    let text = field.slice(span);
    let inner =
        Span { start: span.start + u32::from(text.starts_with('(')), end: span.end - u32::from(text.ends_with(')')) };
    let range = field.page.text.source_range(inner)?;
    let plain = !field.source_of(inner).contains(['<', '&']) && crate::mask::without_numbers(number) == number;
    let title = say!(cx, "改为{}", "Change to {}", number);
    plain.then(|| Change { title, edits: vec![(range, number.to_owned())] })
}

/// The day from which the policy is in force, as it says.
fn entry_into_force(version: &Version<'_, '_>) -> Option<Amount> {
    let text = version.field.page.text.folded();
    let says = |amount: &&Amount| {
        amount.measure == Measure::Date
            && text[..amount.span.start as usize].ends_with('自')
            && is_entry(&text[amount.span.end as usize..])
    };
    version.amounts.iter().rfind(says).copied()
}

/// Whether what follows a date says that something is in force from then on: `起施行`, `起正式实施`.
fn is_entry(behind: &str) -> bool {
    let near: String = behind.chars().take(8).take_while(|c| !matches!(c, ',' | '。' | ';' | '\n')).collect();
    let begins = ["起", "正式", "开始"].iter().any(|word| near.starts_with(word)) || near.starts_with(['施', '实']);
    begins && ["施行", "实施", "生效", "执行"].iter().any(|word| near.contains(word))
}

/// Words before and behind an amount among which it stands.
const BEFORE: usize = 10;
const BEHIND: usize = 6;
/// Words right before an amount, and the weight of those that two amounts must have in common there.
const CLOSE: usize = 5;
const CLOSE_IN_COMMON: usize = 5;
/// Words of any kind among which those are looked for.
const NEAR: usize = 40;
/// Weight of the words that two amounts have in common from which on both are about the same, and the share of the shorter
/// surrounding, in thousandths.
const IN_COMMON: usize = 6;
const MUCH_IN_COMMON: usize = 10;
const SHARE: usize = 600;
/// Amounts before and behind one among which the right one may stand: a comparison, a sum.
const BESIDE: usize = 8;
/// By how much the words of one place must be more alike than those of another.
const CLEARLY: usize = 4;
/// Amounts of the policy that a word may lead to.
const MOST_HOLDERS: usize = 48;

/// An amount among words.
struct Placement {
    amount: Amount,
    /// The words of content around it.
    around: Vec<Word>,
    /// Those right before it.
    close: Vec<Word>,
}

impl Placement {
    /// Whether another amount has the same words right before it.
    fn has_close(&self, other: &Placement) -> bool {
        let common = self.close.iter().filter(|word| other.close.contains(word));
        common.map(|word| word.weight()).sum::<usize>() >= CLOSE_IN_COMMON
    }
}

/// The amounts of the policy by the words around them.
struct Amounts<'c, 'v, 'a> {
    cx: &'c Context<'a>,
    version: &'v Version<'v, 'a>,
    names: &'c [String],
    /// Amounts with the words around them.
    known: Vec<Placement>,
    /// How many of them are of the policy; the rest are of the one before.
    of_policy: u32,
    /// By word: the amounts that it stands beside, by index.
    holders: HashMap<Word, Vec<u32>>,
    /// Amounts of both policies.
    right: Vec<Amount>,
}

impl<'c, 'v, 'a> Amounts<'c, 'v, 'a> {
    fn new(cx: &'c Context<'a>, version: &'v Version<'v, 'a>, names: &'c [String]) -> Self {
        let mut known = Vec::new();
        for rule in &version.rules {
            known.extend(surroundings(&rule.words, &version.amounts));
        }
        let of_policy = known.len() as u32;
        let mut right = version.amounts.clone();
        if let Some(previous) = &cx.previous_policy {
            let previous = previous.version(cx.checker.wording());
            for rule in &previous.rules {
                known.extend(surroundings(&rule.words, &previous.amounts));
            }
            right.extend(&previous.amounts);
        }
        let mut holders: HashMap<Word, Vec<u32>> = HashMap::default();
        for (index, known) in known.iter().enumerate() {
            known.around.iter().for_each(|word| holders.entry(*word).or_default().push(index as u32));
        }
        Amounts { cx, version, names, known, of_policy, holders, right }
    }

    fn check(&self, entry: Option<Amount>, sink: &mut Sink) {
        let body = self.cx.body();
        let amounts = amounts::find(&body.page.text, &body.facts().quantities);
        for unit in Clauses::read(body).units {
            let first = amounts.partition_point(|amount| amount.span.start < unit.span.start);
            let inside: Vec<Amount> =
                amounts[first..].iter().take_while(|amount| amount.span.end <= unit.span.end).copied().collect();
            if inside.is_empty() {
                continue;
            }
            let about_another = self.is_about_another(body, unit.span);
            let (mut entries, mut others) = (Vec::new(), Vec::new());
            for amount in &inside {
                let text = body.page.text.folded();
                let is_entry = amount.measure == Measure::Date && is_entry(&text[amount.span.end as usize..]);
                if is_entry { entries.push(*amount) } else { others.push(*amount) }
            }
            for said in entries.into_iter().filter(|_| !about_another) {
                if let Some(entry) = entry.filter(|entry| !is_same_day(&said, entry)) {
                    sink.push(self.found(&said, &entry));
                }
            }
            if about_another || self.is_worked(body, unit.span) || self.cx.has_word(body, unit.span, Group::Background)
            {
                continue;
            }
            let words = self.cx.checker.wording().read(body, &amounts, unit.span);
            for said in surroundings(&words, &others) {
                let at = inside.partition_point(|amount| amount.span.start < said.amount.span.start);
                let beside = &inside[at.saturating_sub(BESIDE)..inside.len().min(at + BESIDE)];
                if let Some(right) = self.contradicted(&said, beside, body.slice(unit.span)) {
                    sink.push(self.found(&said.amount, &right).uncertain());
                }
            }
        }
    }

    /// The amount of the policy that stands among the same words as the one that is said, where that stands nowhere among words as
    /// alike.
    fn contradicted(&self, said: &Placement, beside: &[Amount], text: &str) -> Option<Amount> {
        let mut common: HashMap<u32, usize> = HashMap::default();
        for word in &said.around {
            let holders = self.holders.get(word).filter(|holders| holders.len() <= MOST_HOLDERS);
            holders.into_iter().flatten().for_each(|index| *common.entry(*index).or_default() += word.weight());
        }
        let is_right = |known: &Amount| agrees(&said.amount, known) || is_per_hectare(&said.amount, known, text);
        let mut best_right = 0;
        let mut best: Option<(usize, bool, std::cmp::Reverse<u32>)> = None;
        for (index, common) in common {
            let known = &self.known[index as usize];
            if is_right(&known.amount) {
                best_right = best_right.max(common);
            }
            let shorter = weight(&known.around).min(weight(&said.around)).max(1);
            let close = said.has_close(known);
            let alike = close || common >= IN_COMMON && common * 1000 >= shorter * SHARE;
            // The right one stands beside it: a comparison, a sum.
            let is_beside = beside.iter().any(|other| agrees(other, &known.amount));
            let is_other = known.amount.measure == said.amount.measure && !is_beside && !is_right(&known.amount);
            if index < self.of_policy && alike && is_other {
                best = best.max(Some((common, close, std::cmp::Reverse(index))));
            }
        }
        let (score, close, std::cmp::Reverse(index)) = best?;
        // What stands elsewhere in the policy, or stood in the one before, must be about something else for certain.
        let stands_elsewhere = self.right.iter().any(is_right);
        let is_certain = score >= best_right + CLEARLY && (close || score >= MUCH_IN_COMMON);
        (!stands_elsewhere || is_certain).then(|| self.known[index as usize].amount)
    }

    /// Whether a sentence speaks of another document.
    fn is_about_another(&self, body: &Field<'_>, span: Span) -> bool {
        let titles = body.facts().quantities_in(span).iter().filter(|fact| fact.kind == Kind::Title);
        let mut others = titles.map(|fact| bare(body.slice(fact.span)));
        let own = |title: &str| {
            let is_own = |name: &String| name == title || name.ends_with(title) || is_meant(title, name);
            title.chars().count() <= 4 || self.names.iter().any(is_own)
        };
        others.any(|title| !own(title))
    }

    /// Whether a sentence works out an example.
    fn is_worked(&self, body: &Field<'_>, span: Span) -> bool {
        self.cx.has_word(body, span, Group::WorkedExample) || body.slice(span).contains(['=', '≈', '×', '÷', '+'])
    }

    fn found(&self, said: &Amount, right: &Amount) -> Found {
        let cx = self.cx;
        let body = cx.body();
        let own = body.shown(said.span).trim().to_owned();
        let theirs = self.version.field.shown(right.span).trim().to_owned();
        let at = self.version.rules.iter().find(|rule| rule.unit.span.holds(right.span));
        let label = at.map_or("", |rule| self.version.clauses.label(&rule.unit));
        let what = say!(
            cx,
            "“{}”与文件{}不一致，文件写的是“{}”",
            "“{}” does not agree with the policy{}, which says “{}”",
            own,
            if label.is_empty() || !cx.english() { label.to_owned() } else { format!(" ({label})") },
            theirs
        );
        let how = say!(
            cx,
            "核对后改为“{}”；说的不是同一件事的，写清楚是哪一项。",
            "Check it and change it to “{}”; where it is about something else, say what.",
            theirs
        );
        Found::at(0, said.span, what, how).quoted(own)
    }
}

/// Amounts with the words of content before and behind them; counts and frequencies are too common to compare.
fn surroundings(words: &[Placed], amounts: &[Amount]) -> Vec<Placement> {
    let is_content = |placed: &&Placed| placed.word.weight() > 0;
    let compared = |placed: &Placed| match placed.word {
        Word::Amount(measure, _) if measure.is_measure() && measure != Measure::TimesAYear => {
            let at = amounts.binary_search_by_key(&placed.span.start, |amount| amount.span.start).ok()?;
            Some(amounts[at])
        }
        _ => None,
    };
    let around = |(index, placed): (usize, &Placed)| {
        let amount = compared(placed)?;
        let before = || words[..index].iter().rev().take(NEAR).filter(is_content);
        let behind = words[index + 1..].iter().take(NEAR).filter(is_content).take(BEHIND);
        let distinct = |placed: &mut dyn Iterator<Item = &Placed>| {
            let mut distinct: Vec<Word> = Vec::new();
            placed.map(|placed| placed.word).for_each(|word| {
                if !distinct.contains(&word) {
                    distinct.push(word);
                }
            });
            distinct
        };
        let around = distinct(&mut before().take(BEFORE).chain(behind));
        Some(Placement { amount, around, close: distinct(&mut before().take(CLOSE)) })
    };
    words.iter().enumerate().filter_map(around).collect()
}

fn weight(words: &[Word]) -> usize {
    words.iter().map(|word| word.weight()).sum()
}

/// Whether a sum for a hectare is one for a mu, of which it has fifteen.
fn is_per_hectare(said: &Amount, known: &Amount, text: &str) -> bool {
    let money = said.measure == Measure::Money && known.measure == Measure::Money;
    money && text.contains("公顷") && said.value == known.value * 15
}

/// Whether an amount says what the policy says, also rounded or in another unit.
fn agrees(said: &Amount, known: &Amount) -> bool {
    match (said.measure, known.measure) {
        (Measure::Date, Measure::Date) => is_same_day(said, known),
        _ => crate::policy::explanation::same(said, known),
    }
}

/// Whether two days are the same, of which one may have no year.
fn is_same_day(one: &Amount, other: &Amount) -> bool {
    const YEAR: i128 = 372 * crate::decimal::ONE;
    let has_year = |amount: &Amount| amount.value > 2 * YEAR;
    // Both count a month as 31 days and a year as twelve months, so that the rest is month and day.
    let of_year = |amount: &Amount| (amount.value - 31 * crate::decimal::ONE).rem_euclid(YEAR);
    if has_year(one) && has_year(other) { one.value == other.value } else { of_year(one) == of_year(other) }
}
