//! `validity/script`: traditional characters on a simplified site.
//!
//! Folding makes both scripts one for every other rule; it remembers which characters it changed, and only those are looked
//! at here.

use crate::lexicon::Group;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, absent, hit, natively, silent};
use crate::text::{Span, Variant, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/script",
    level: Level::Advise,
    basis: &["M14"],
    title: Say { zh: "繁体字、异体字或者简繁混用", en: "Traditional or mixed script" },
    checks: Say {
        zh: "标题和正文里的繁体字、异体字：整页都是的提示一次，整段都是的按段提示，夹在简体里的按词提示，并给出换成规范字的一键修改；“乾”“著”“徵”“於”这类本身也是规范字的不报也不改，“鍾”“餘”这类对应几个规范字的只报不改。人名用字，题词、匾额、碑文、书法、古籍、对联，引号和书名号里的港澳台和日韩名称，日文旁边的汉字不报。只提示，不影响结论；不查港澳台用词，不查应当使用繁体版的栏目。",
        en: "Traditional and variant characters in title and body: one advice where the whole page is in traditional script, one for each such paragraph, else one for each word among simplified text, with a fix that puts the standard characters there. Characters that are standard ones, too, such as 乾 or 著, are neither reported nor changed; those that stand for several, such as 鍾 or 餘, are reported and not changed. Names of persons, inscriptions, calligraphy, old books and couplets, quoted names from Hong Kong, Macao, Taiwan, Japan and Korea, and Han characters beside kana stay silent. Advice only; words of other regions are not checked, nor whether a column is meant to be in traditional script.",
    },
    why: Say {
        zh: "公务用语用字应当使用规范汉字；繁简混用影响检索，多半是从别处粘贴来的。",
        en: "Official texts are written in standard characters; mixed script hinders search and mostly comes from pasting.",
    },
    mend: Say {
        zh: "换成规范汉字，或使用一键修改；专门的繁体版页面除外。",
        en: "Use standard characters, or the fix; a page of the traditional version of the site may stay.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>根据中华人民共和⟦國⟧矿产资源法，由⟦國⟧家公园管理局⟦負責⟧实施。</p>"),
        hit("notice", "<p>户主凭⟦戶⟧口簿办理，⟦鍾⟧表维修除外。</p>"),
        absent(
            "notice",
            "<p>爲加強建設用地管理，合理利用土地，維護土地所有權人和土地使用權人的合法權益，根據有關法律法規，結合本縣實際，制定本規定。</p>",
        ),
        silent("notice", "<p>乾隆年间的著作，宫商角徵羽，於潜镇，氾水，瞭望塔，狼藉。</p>"),
        silent("notice", "<p>匾额上题写“積善之家”四字；石刻“鐵嶺關”保存完好。</p>"),
        silent("notice", "<p>香港“環境及生態局”来函，东京都立の図書館來信。</p>"),
        silent("notice", "<p>联系人：林峯；由王昇、李喆、周堃、陈珮负责。</p>"),
    ]),
};

/// Traditional forms that are standard characters themselves, in 乾隆, 著作, 宫商角徵羽 and so on (Table of General Standard
/// Characters, 2013); alone they say nothing of the script.
const ALSO_STANDARD: &str = "乾著徵夥於摺麽昇氾榘醣薹吒袷捱濛";
/// Traditional forms of more than one standard character: 钟 and 锺, 余 and 馀, 仇 and 雠.
const OF_SEVERAL: &str = "鍾餘讎";
/// Fewest traditional characters that make a title, a paragraph or a page a traditional one.
const FEWEST_IN_TITLE: usize = 3;
const FEWEST: usize = 6;
const FEWEST_ON_PAGE: usize = 12;
/// How many of a hundred Han characters differ at least in traditional text; about thirty do.
const SHARE_OF_BLOCK: usize = 15;
const SHARE_OF_PAGE: usize = 20;
/// Farthest that characters of one word stand apart, in bytes.
const GAP: u32 = 6;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let whole = whole_page(cx, cx.body());
    if let Some(count) = whole {
        let what = say!(
            cx,
            "整页使用繁体字（{}处），本站使用简体",
            "The whole page is in traditional script ({} characters)",
            count
        );
        let how = say!(
            cx,
            "粘贴简体原稿；确属繁体版页面的可以保留。",
            "Paste the simplified original; a page of the traditional version may stay."
        );
        sink.push(Found { field: Some("body".into()), ..Found::absent(what, how) });
    }
    for (index, field) in cx.fields.iter().enumerate().take(2).filter(|_| whole.is_none()) {
        let mut rest = field.page.text.variants();
        while let Some(first) = rest.first() {
            let block = field.block_at(first.at).span;
            let here = rest.partition_point(|variant| variant.at < block.end).max(1);
            let (of_block, after) = rest.split_at(here);
            rest = after;
            in_block(cx, index, field, block, of_block, sink);
        }
    }
}

/// Whether a character is a fault where it stands in simplified text.
fn is_fault(variant: &&Variant) -> bool {
    !ALSO_STANDARD.contains(variant.written)
}

fn han(text: &str) -> usize {
    text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count()
}

/// How many traditional characters the page has, if it is a traditional one.
fn whole_page(cx: &Context<'_>, body: &Field<'_>) -> Option<usize> {
    let count = body.page.text.variants().len();
    let traditional = count >= FEWEST_ON_PAGE && count * 100 >= han(body.page.text.folded()) * SHARE_OF_PAGE;
    let first = body.page.text.variants().first()?;
    (traditional && !is_right(cx, body, body.block_at(first.at).span)).then_some(count)
}

fn in_block<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    block: Span,
    variants: &[Variant],
    sink: &mut Sink,
) {
    let faults: Vec<Variant> = variants.iter().filter(is_fault).copied().collect();
    let fewest = if field.is_body() { FEWEST } else { FEWEST_IN_TITLE };
    if faults.len() >= fewest && faults.len() * 100 >= han(field.slice(block)) * SHARE_OF_BLOCK {
        let before = field.page.text.aligned(Span { start: block.start.saturating_sub(120), end: block.start });
        if !is_right(cx, field, block) && !cx.has_word(field, before, Group::Inscription) {
            sink.extend(found(cx, index, field, &faults));
        }
        return;
    }
    let mut sentence = Span { start: 0, end: 0 };
    let (mut right, mut names_a_place) = (false, false);
    let mut at = 0;
    while at < faults.len() {
        // A word: faults with a character or two between them.
        let len = faults[at..]
            .windows(2)
            .take_while(|pair| {
                let between = Span { start: pair[0].at, end: pair[1].at };
                between.end - between.start <= GAP && field.slice(between).chars().all(is_letter)
            })
            .count()
            + 1;
        let word = &faults[at..at + len];
        at += len;
        if word[0].at >= sentence.end {
            sentence = field.page.text.sentence_at(word[0].at);
            right = is_right(cx, field, sentence);
            names_a_place = cx.has_word(field, sentence, Group::TraditionalPlace);
        }
        let is_name = len == 1 && is_in_name(cx, field, block, word[0]);
        let right = right || is_name || names_a_place && is_quoted(field, block, word[0]);
        if !right {
            sink.extend(found(cx, index, field, word));
        }
    }
}

/// Whether traditional characters are right in a stretch of text: it shows writing, or is Japanese.
fn is_right<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    cx.has_word(field, span, Group::Inscription)
        || field.slice(span).chars().any(|c| ('\u{3041}'..='\u{30fa}').contains(&c))
}

/// Whether the character stands in a given name behind a surname: 林峯.
fn is_in_name(cx: &Context<'_>, field: &Field<'_>, block: Span, variant: Variant) -> bool {
    let before = field.slice(Span { start: block.start, end: variant.at });
    let starts = before.char_indices().rev().take(2).map(|(offset, _)| offset);
    starts.into_iter().any(|start| {
        let text = &field.slice(block)[start..];
        let name = cx.checker.names().unlabelled(text).filter(|name| name.likely);
        name.is_some_and(|name| start + name.len > (variant.at - block.start) as usize)
    })
}

/// Whether the character stands between quotation marks.
fn is_quoted(field: &Field<'_>, block: Span, variant: Variant) -> bool {
    let before = field.slice(Span { start: block.start, end: variant.at });
    let mark = before.chars().rev().take(60).find(|c| "《》“”「」『』\"".contains(*c));
    mark.is_some_and(|mark| "《“「『\"".contains(mark))
}

/// The finding for characters of one word or one paragraph.
fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, faults: &[Variant]) -> Option<Found> {
    let one = |variant: &Variant| {
        let simplified = field.slice(Span { start: variant.at, end: field.page.text.folded().len() as u32 });
        let len = simplified.chars().next().map_or(1, char::len_utf8);
        Span::new(variant.at as usize, variant.at as usize + len)
    };
    let span = Span { start: one(faults.first()?).start, end: one(faults.last()?).end };
    let what = say!(cx, "繁体字或异体字（{}个）", "Traditional or variant characters ({})", faults.len());
    let how = say!(cx, "改用规范汉字。", "Use the standard characters.");
    let safe = faults.iter().filter(|variant| !OF_SEVERAL.contains(variant.written));
    let edits: Vec<_> = safe
        .filter_map(|variant| {
            let span = one(variant);
            Some((field.page.text.source_range(span)?, field.slice(span).to_owned()))
        })
        .collect();
    let title = say!(cx, "改为规范汉字“{}”", "Change to “{}”", harmless(field.slice(span)));
    let fix = (!edits.is_empty()).then_some(Change { title, edits });
    let found = Found::at(index, span, what, how).quoted(harmless(field.shown(span)));
    // Whatever else is wrong with these words goes before, above all where they are somebody's name.
    Some(Found { fix, at_most: Some(Level::Advise), ..found }.uncertain())
}
