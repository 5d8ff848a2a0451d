//! `interpretation/name-mismatch`: the policy is called by a name that is not quite its own.

use super::applies;
use crate::catalogue::Document;
use crate::facts::quantities::Kind;
use crate::order;
use crate::policy::{bare, titles, written_titles};
use crate::report::Level;
use crate::rule::{Change, Context, ExamplePolicy, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The policy of the examples.
const NAMED: ExamplePolicy = ExamplePolicy { title: "青石县征地补偿安置办法", ..ExamplePolicy::NOTHING };

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/name-mismatch",
    level: Level::Review,
    basis: &["J12"],
    title: Say { zh: "文件名称与原文不一致", en: "The policy is called by another name" },
    checks: Say {
        zh: "标题和正文的书名号里，有没有与被解读文件的名称差几个字的写法（漏字、错字、颠倒）。简称、上级文件、被替代的文件和原文里引用的文件不算。需要提供文件的名称。",
        en: "Whether a title in 《》 in the heading or the text is nearly, but not quite that of the policy: a character left out, wrong or in another place. Short forms, superior documents, the policy that was replaced and what the policy itself cites are none. Needs the title of the policy.",
    },
    why: Say {
        zh: "文件名写错，读者找不到原文，也会怀疑解读的不是同一份文件。",
        en: "With a wrong name readers do not find the policy, or doubt that it is the one explained.",
    },
    mend: Say { zh: "照原文写文件的全称。", en: "Write the full title as the policy has it." },
    applies: |cx| applies(cx) && cx.draft.policy.as_ref().is_some_and(|policy| policy.title.is_some()),
    check,
    examples: natively(&[
        hit("policy-interpretation", "<p>县政府印发了⟦《青石县征地安置补偿办法》⟧。</p>").with_policy(NAMED),
        hit("policy-interpretation", "<p>縣政府印發了⟦《青石縣征地補償安置方法》⟧。</p>").with_policy(NAMED),
        hit("policy-interpretation", "<p>县政府印发了⟦《青石县征地补尝安置<b>办法</b>》⟧。</p>").with_policy(NAMED),
        silent("policy-interpretation", "<p>县政府印发了《青石县征地补偿安置办法》，以下简称《办法》。</p>")
            .with_policy(NAMED),
        silent("policy-interpretation", "<p>依据《福建省征地补偿安置办法》和《土地管理法》制定。</p>")
            .with_policy(NAMED),
        silent("policy-interpretation", "<p>县政府印发了《青石县征地安置补偿办法》。</p>"),
    ]),
};

/// How like two titles must be to be meant as one, of 1.
const ALIKE: f64 = 0.75;
/// Fewest characters of a title of which a likeness says something.
const FEWEST: usize = 8;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(policy) = &cx.draft.policy else { return };
    let names = titles(cx, policy);
    let mut others: Vec<String> = cx.draft.previous_policy.iter().flat_map(|previous| titles(cx, previous)).collect();
    for cited in [&cx.policy, &cx.previous_policy].into_iter().flatten() {
        others.extend(titles_in(&cited.body).map(|span| bare(cited.body.slice(span)).to_owned()));
    }
    order::ascending(&mut others);
    for (index, field) in cx.fields.iter().enumerate().take(2) {
        for span in titles_in(field) {
            let title = bare(field.slice(span));
            let known = |known: &String| known.contains(title) || title.contains(known.as_str());
            if names.iter().any(known)
                || others.binary_search_by(|other| other.as_str().cmp(title)).is_ok()
                || cx.checker.document(title).is_some_and(|_: &Document| true)
            {
                continue;
            }
            if let Some(name) = names.iter().find(|name| is_meant(title, name)) {
                sink.push(mismatch(cx, index, field, span, name));
            }
        }
    }
}

fn titles_in<'a>(field: &'a Field<'_>) -> impl Iterator<Item = Span> + 'a {
    field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title).map(|fact| fact.span)
}

/// Whether a title is meant as a name, though it differs: not by the place or the year, for those make another document.
pub(super) fn is_meant(title: &str, name: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (title.chars().collect(), name.chars().collect());
    if one.len().min(other.len()) < FEWEST || one.len().abs_diff(other.len()) * 4 > other.len() {
        return false;
    }
    place(title) == place(name) && digits(title) == digits(name) && likeness(&one, &other) >= ALIKE
}

/// Whose document it is, as far as the title says.
fn place(title: &str) -> Option<&str> {
    let near = title.char_indices().take(10).filter(|(_, c)| "省市州县区旗".contains(*c)).last();
    near.map(|(at, c)| &title[..at + c.len_utf8()])
}

fn digits(title: &str) -> Vec<char> {
    title.chars().filter(|c| c.is_ascii_digit()).collect()
}

/// How like two titles are in their characters, in whatever order, and in their order: 1 where they are the same.
fn likeness(one: &[char], other: &[char]) -> f64 {
    let mut left = other.to_vec();
    let common =
        one.iter().filter(|c| left.iter().position(|other| other == *c).map(|at| left.swap_remove(at)).is_some());
    let unordered = common.count() as f64 / one.len().max(other.len()) as f64;
    let ordered = strsim::generic_levenshtein(&one.to_vec(), &other.to_vec()) as f64;
    unordered.max(1.0 - ordered / one.len().max(other.len()) as f64)
}

/// How like two titles must be for the difference to be a slip of the pen, of 1.
const SLIP: f64 = 0.9;

fn mismatch(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, name: &str) -> Found {
    let policy = cx.draft.policy.iter();
    let written = policy.flat_map(written_titles).find(|written| cx.checker.folded(written) == name).unwrap_or(name);
    let written = crate::mask::without_numbers(written);
    let what = say!(cx, "文件名称写错了，原文是《{}》", "The policy is called 《{}》", written);
    let how = say!(
        cx,
        "改为《{}》；指的是另一份文件的，请复核。",
        "Change it to 《{}》; where another document is meant, confirm that.",
        written
    );
    let found = Found::at(index, span, what, how).quoted(field.shown(span)).uncertain();
    let (one, other): (Vec<char>, Vec<char>) = (bare(field.slice(span)).chars().collect(), name.chars().collect());
    let is_slip = likeness(&one, &other) >= SLIP && one.len().abs_diff(other.len()) <= 1;
    match field.page.text.source_range(span) {
        Some(range) if is_slip && !field.source_of(span).contains(['<', '&']) => {
            let title = say!(cx, "改为《{}》", "Change to 《{}》", written);
            found.fixed(Change { title, edits: vec![(range, format!("《{written}》"))] })
        }
        _ => found,
    }
}
