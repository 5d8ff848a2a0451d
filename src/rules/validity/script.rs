//! `validity/script`: traditional characters on a simplified site.
//!
//! Folding makes both scripts one for every other rule; it remembers which characters it changed, and only those are looked
//! at here.

use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, Variant, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/script",
    level: Level::Advise,
    basis: &["M14"],
    title: Say { zh: "繁体字、异体字或者简繁混用", en: "Traditional or mixed script" },
    checks: Say {
        zh: "标题、正文、发布机构和附件名里的繁体字、异体字：整页都是的提示一次，整段都是的按段提示，夹在简体里的按词提示，并给出换成规范字的一键修改；日文的“関”“県”一类也算。“乾隆”“著作”“瞭望”“於潜”里的本身就是规范字，不报；“鍾”“餘”这类对应几个规范字的只报不改。人名用字，题词、匾额、碑文、书法、古籍、对联，引文里的契约、志书、商标，港澳台和日韩的人名、机构名和带引号的名称，日文旁边的汉字，乱码所在的段落，不报。只提示，不影响结论；不查港澳台用词，不查应当使用繁体版的栏目。",
        en: "Traditional and variant characters, Japanese forms (関) among them, in title, body, issuer and names of attachments: one advice where the whole page is in traditional script, one for each such paragraph, else one for each word among simplified text, with a fix that puts the standard characters there. Silent where such a character is the standard one (乾隆, 著作, 瞭望); those that stand for several, such as 鍾 or 餘, are reported and not changed. Names of persons, inscriptions, calligraphy, old books and couplets, quotations of deeds, annals and trade marks, names from Hong Kong, Macao, Taiwan, Japan and Korea of persons and bodies or in quotation marks, Han characters beside kana, and paragraphs of garbled text stay silent. Advice only; words of other regions are not checked, nor whether a column is meant to be in traditional script.",
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
        hit(
            "notice",
            "<p>⟦爲加強建設用地管理，合理利用土地，維護土地所有權人和土地使用權人的合法權益，根據有關法律法規，結合本縣實際，制定本規⟧定。</p>",
        ),
        silent("notice", "<p>乾隆年间的著作，宫商角徵羽，於潜镇，氾水，瞭望塔，狼藉。</p>"),
        silent("notice", "<p>五音是宫、商、角、徵、羽；鬪梧噺扈ｱ蝠雍?轣ｾ螳</p>"),
        silent("notice", "<p>匾额上题写“積善之家”四字；石刻“鐵嶺關”保存完好。</p>"),
        silent("notice", "<p>香港“環境及生態局”来函，东京都立の図書館來信。</p>"),
        hit(
            "notice",
            "<p>意见⟦徵⟧求工作已经结束，情况已经基本⟦瞭⟧解；⟦於⟧年底以前，与合作⟦夥⟧伴一起⟦著⟧手治理耕地⟦乾⟧旱，逐步理顺各方面的⟦関⟧系。</p>",
        ),
        silent(
            "notice",
            "<p>乾隆二十年的山契写明：“立賣山契人，將祖遺山場，東至嶺脊，南至坑，西至路，賣與族人管業。”（影印件）</p>",
        ),
        silent("notice", "<p>日本学者渡邊恵子到访，香港恒豐地產有限公司参会，“關西大學”是日本的大学。</p>"),
        silent("notice", "<p>联系人：林峯；由王昇、李喆、周堃、陈珮负责。</p>"),
    ]),
};

/// Traditional forms that are standard characters themselves (Table of General Standard Characters, 2013) and hardly ever a
/// fault, with the characters before and behind them, as they are folded, beside which they are one: 饼乾, 乾燥, 提昇.
const MOSTLY_STANDARD: [(char, &str, &str); 10] = [
    ('乾', "饼晒烘风骨主若果", "燥旱净涸粮洗脆枯部群扰预事渠线警"),
    ('昇', "提上晋飞攀", "级降学温值华"),
    ('氾', "", "滥"),
    ('摺', "", "叠"),
    ('榘', "", ""),
    ('醣', "", ""),
    ('薹', "", ""),
    ('吒', "", ""),
    ('袷', "", ""),
    ('濛', "", ""),
];
/// Those that are mostly a fault, with the characters beside which they are right: 著作, 於潜, 瞭望, 宫商角徵羽.
const SELDOM_STANDARD: [(char, &str, &str); 7] = [
    ('著', "显名专编土原昭卓巨合论译遗拙所", "作名称书录述有者权文说"),
    ('於', "", "潜菟陵氏姓"),
    ('瞭', "", "望哨"),
    ('徵', "角魏文", "羽明"),
    ('麽', "幺", ""),
    ('夥', "甚", ""),
    ('捱', "", ""),
];
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
/// Most characters that a change shows, and most that one changes.
const MOST_SHOWN: usize = 5;
const MOST_CHANGES: usize = 3000;
/// How many bytes before a paragraph may say that it shows writing.
const ABOVE: u32 = 120;
/// How many bytes behind a name its title may stand: 渡邊惠子教授.
const TITLED: u32 = 18;
/// How many bytes behind the name of a place its persons are named.
const NEAR: u32 = 120;
/// Who may have a name in traditional characters where a place of that script is named.
const PERSONS: [&str; 12] =
    ["学者", "教授", "专家", "博士", "先生", "女士", "作家", "导演", "设计师", "会长", "社长", "艺术家"];
/// Fields with names of publishers, which may be elsewhere.
const ASIDE: [&str; 3] = ["meta.source", "meta.author", "meta.url"];

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let is_whole = is_whole_page(cx, cx.body());
    for (index, field) in cx.fields.iter().enumerate() {
        if field.is_unseen() || ASIDE.contains(&field.name.as_str()) {
            continue;
        }
        let mut rest = field.page.text.variants();
        if is_whole && index == 0 {
            let faults: Vec<Variant> = rest.iter().copied().filter(|variant| is_fault(field, *variant)).collect();
            let found = found(cx, index, field, &faults);
            sink.extend(found.map(|found| of_whole_page(cx, found, faults.len())));
            continue;
        }
        while let Some(first) = rest.first() {
            let block = field.block_at(first.at).span;
            let here = rest.partition_point(|variant| variant.at < block.end).max(1);
            let (of_block, after) = rest.split_at(here);
            rest = after;
            in_block(cx, index, field, block, of_block, sink);
        }
    }
}

/// One finding from the first to the last character; what stands between has verdicts of its own.
fn of_whole_page(cx: &Context<'_>, found: Found, count: usize) -> Found {
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
    Found { what, how, encloses: true, fix: found.fix.filter(|_| count <= MOST_CHANGES), ..found }
}

/// Whether the characters right before and behind a variant are among these.
fn stands_beside(field: &Field<'_>, at: u32, before: &str, behind: &str) -> bool {
    let text = field.page.text.folded();
    let mut here = text[at as usize..].chars();
    here.next();
    // 宫、商、角、徵、羽
    text[..at as usize].chars().rfind(|c| *c != '、').is_some_and(|c| before.contains(c))
        || here.find(|c| *c != '、').is_some_and(|c| behind.contains(c))
}

/// Whether a character is a fault where it stands in simplified text.
fn is_fault(field: &Field<'_>, variant: Variant) -> bool {
    let of = |table: &'static [(char, &str, &str)]| table.iter().find(|(c, ..)| *c == variant.written);
    if let Some((_, before, behind)) = of(&MOSTLY_STANDARD) {
        return stands_beside(field, variant.at, before, behind);
    }
    let is_right =
        of(&SELDOM_STANDARD).is_some_and(|(_, before, behind)| stands_beside(field, variant.at, before, behind));
    !is_right && !variant.is_look_alike()
}

fn han(text: &str) -> usize {
    text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count()
}

/// Whether the page is a traditional one.
fn is_whole_page(cx: &Context<'_>, body: &Field<'_>) -> bool {
    let variants = body.page.text.variants();
    let Some(first) = variants.first().filter(|_| variants.len() >= FEWEST_ON_PAGE) else { return false };
    variants.len() * 100 >= han(body.page.text.folded()) * SHARE_OF_PAGE
        && !is_right(cx, body, body.block_at(first.at).span)
}

#[inline(never)]
fn in_block<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    block: Span,
    variants: &[Variant],
    sink: &mut Sink,
) {
    if is_garbled(cx, field, block) {
        return;
    }
    let words = faulty_words(cx, field, block, variants);
    let faults: Vec<Variant> = words.iter().flatten().copied().collect();
    let fewest = if field.is_body() { FEWEST } else { FEWEST_IN_TITLE };
    if faults.len() >= fewest && faults.len() * 100 >= han(field.slice(block)) * SHARE_OF_BLOCK {
        if !is_right(cx, field, block) && !cx.has_word(field, above(field, block), Group::Inscription) {
            sink.extend(found(cx, index, field, &faults));
        }
        return;
    }
    for word in words {
        sink.extend(found(cx, index, field, &word));
    }
}

/// Whether a wrong decoding left its characters, half-width katakana among them: no one wrote those.
fn is_garbled<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span) -> bool {
    field.slice(block).chars().any(|c| matches!(c, '\u{ff66}'..='\u{ff9f}' | '\u{fffd}'))
        || cx.has_word(field, block, Group::Mojibake)
}

/// The faults of a block by words: those with a character or two between them.
#[inline(never)]
fn faulty_words<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span, variants: &[Variant]) -> Vec<Vec<Variant>> {
    let mut faults: Vec<Variant> = variants.iter().copied().filter(|variant| is_fault(field, *variant)).collect();
    let is_old = |span: Span| cx.has_word(field, span, Group::OldWriting);
    if !faults.is_empty() && (is_old(block) || is_old(above(field, block))) {
        let quoted = quotations(field, block);
        // Both are in order.
        faults.retain(|fault| {
            let next = quoted.partition_point(|quoted| quoted.end < fault.at);
            quoted.get(next).is_none_or(|quoted| fault.at < quoted.start)
        });
    }
    let mut words: Vec<Vec<Variant>> = Vec::new();
    let mut sentence = Span { start: 0, end: 0 };
    let (mut right, mut places) = (false, Vec::new());
    let mut at = 0;
    while at < faults.len() {
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
            places = cx.words(field, sentence, Groups::of(&[Group::TraditionalPlace])).map(|hit| hit.span).collect();
        }
        let is_name = || len == 1 && is_in_name(cx, field, block, word[0]);
        // The last one before it, or the first one.
        let before = places.partition_point(|place| place.end <= word[0].at);
        let place = places.get(before.saturating_sub(1)).copied();
        let is_of_place = || place.is_some_and(|place| is_of_place(cx, field, block, place, word[0]));
        if !right && !is_name() && !is_of_place() {
            words.push(word.to_vec());
        }
    }
    words
}

/// What stands right before a block.
fn above(field: &Field<'_>, block: Span) -> Span {
    field.page.text.aligned(Span { start: block.start.saturating_sub(ABOVE), end: block.start })
}

/// Whether traditional characters are right in a stretch of text: it shows writing, or is Japanese.
fn is_right<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    cx.has_word(field, span, Group::Inscription)
        || field.slice(span).chars().any(|c| ('\u{3041}'..='\u{30fa}').contains(&c))
}

/// Whether the character stands in a given name behind a surname: 林峯; or is a surname of its own: 於.
fn is_in_name(cx: &Context<'_>, field: &Field<'_>, block: Span, variant: Variant) -> bool {
    let before = field.slice(Span { start: block.start, end: variant.at });
    let starts = before.char_indices().rev().take(2).map(|(offset, _)| offset);
    let own = (variant.written == '於' && !before.ends_with(is_letter)).then_some(before.len());
    starts.chain(own).any(|start| {
        let text = &field.slice(block)[start..];
        let name = cx.checker.names().unlabelled(text).filter(|name| name.likely);
        name.is_some_and(|name| start + name.len > (variant.at - block.start) as usize)
    })
}

/// Whether the character belongs to a name from a place of traditional script that its sentence names: between quotation
/// marks, of a person, or of a body.
fn is_of_place<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span, place: Span, variant: Variant) -> bool {
    let before = field.slice(Span { start: block.start, end: variant.at });
    let mark = before.chars().rev().take(60).find(|c| "《》“”「」『』\"".contains(*c));
    if mark.is_some_and(|mark| "《“「『\"".contains(mark)) {
        return true;
    }
    let between = field.slice(Span { start: place.end, end: variant.at.max(place.end) }.head(NEAR));
    let behind = Span { start: variant.at, ..block };
    let name = |text: &str| PERSONS.iter().any(|person| text.contains(person));
    if variant.at <= place.end + NEAR
        && !between.contains(',')
        && (name(between) || name(field.slice(behind.head(TITLED))))
    {
        return true;
    }
    let length = |text: &mut dyn Iterator<Item = char>| -> usize {
        text.take(24).take_while(|c| is_letter(*c) || "()".contains(*c)).map(char::len_utf8).sum()
    };
    let start = variant.at - length(&mut before.chars().rev()) as u32;
    let end = variant.at + length(&mut field.slice(behind).chars()) as u32;
    place.start >= start && place.end <= end && cx.has_word(field, Span { start, end }, Group::PlacedBody)
}

/// What stands between quotation marks in a block.
fn quotations(field: &Field<'_>, block: Span) -> Vec<Span> {
    let mut quotations = Vec::new();
    let mut open = None;
    for (offset, c) in field.slice(block).char_indices() {
        let at = block.start + offset as u32;
        match c {
            '“' | '「' | '『' | '《' => open = open.or(Some(at)),
            '”' | '」' | '』' | '》' => quotations.extend(open.take().map(|start| Span { start, end: at })),
            _ => {}
        }
    }
    quotations
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
    let title = match faults.len() {
        0..=MOST_SHOWN => say!(cx, "改为规范汉字“{}”", "Change to “{}”", harmless(field.slice(span))),
        _ => say!(cx, "改为规范汉字", "Change to standard characters"),
    };
    let fix = (!edits.is_empty()).then_some(Change { title, edits });
    let found = Found::at(index, span, what, how).quoted(harmless(field.shown(span)));
    // Whatever else is wrong with these words goes before, above all where they are somebody's name.
    Some(Found { fix, at_most: Some(Level::Advise), ..found }.uncertain())
}
