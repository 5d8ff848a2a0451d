//! Names of persons in running text and in tables: where they stand, and which label or role they stand behind.

use crate::lexicon::{Group, Groups, Hit};
use crate::mask;
use crate::names::{Name, Names, is_han, is_name_mask, is_place};
use crate::rule::{Change, Context, Field};
use crate::text::{Span, is_letter};
use std::collections::{BTreeMap, HashSet};

/// A name where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The name, a mask or title behind the surname included.
    pub(super) span: Span,
    /// Its parts.
    pub(super) name: Name,
    /// Whether a label or role stands right before it.
    pub(super) announced: bool,
}

impl Mention {
    fn at(start: u32, name: Name) -> Self {
        Mention { span: Span { start, end: start + name.len as u32 }, name, announced: false }
    }

    /// The given name: what a mask hides.
    pub(super) fn given(&self) -> Span {
        Span { start: self.span.start + self.name.surname as u32, ..self.span }
    }

    /// The name as it may be shown: 林**, 欧阳**; of a name in two parts the first character only.
    pub(super) fn quote(&self, field: &Field<'_>) -> String {
        let surname = field.slice(Span { end: self.given().start, ..self.span });
        let shown = if surname.chars().count() > 2 { 1 } else { 2 };
        let shown: String = surname.chars().take(shown).collect();
        let hidden = field.slice(self.span).chars().count().saturating_sub(shown.chars().count());
        shown + &"*".repeat(hidden)
    }

    /// The change that hides the given name: 林某某.
    pub(super) fn masked(&self, cx: &Context<'_>, field: &Field<'_>) -> Change {
        Change {
            title: say!(cx, "脱敏：只留姓氏", "Mask: keep the surname only"),
            edits: mask::hide(&field.page.text, self.given(), |_| "某"),
        }
    }
}

/// Officials and the like: a name beside such a word is printed on purpose.
pub(super) const OFFICIAL: Groups = Groups::of(&[Group::Official]);

/// What may stand between a label and its value.
const BETWEEN: [char; 18] =
    [':', ' ', '是', '为', '叫', '系', '"', '“', '‘', '(', '[', '【', '】', ']', '-', '|', '、', '/'];
/// How far, in bytes, a name may reach: a name in two parts has seventeen characters.
const REACH: u32 = 90;

/// Whether a blank stands in the source before the character at a byte. Folding takes blanks between Han characters out,
/// yet 林明 反映 ends the name where 林明反映 has to be guessed.
pub(super) fn is_parted(field: &Field<'_>, byte: u32) -> bool {
    let text = &field.page.text;
    if text.is_seamless(byte) {
        return false;
    }
    let folded = text.folded();
    let (Some(before), Some(after)) =
        (folded[..byte as usize].chars().next_back(), folded[byte as usize..].chars().next())
    else {
        return true;
    };
    let before = text.source_range(Span { start: byte - before.len_utf8() as u32, end: byte });
    let after = text.source_range(Span { start: byte, end: byte + after.len_utf8() as u32 });
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let mut in_tag = false;
    let between = field.source.get(before.end..after.start.min(before.end + 200)).unwrap_or_default();
    between.contains("&nbsp;")
        || between.contains("&ensp;")
        || between.contains("&emsp;")
        || between.contains("&#160;")
        || between.chars().any(|c| {
            in_tag = (in_tag || c == '<') && c != '>';
            !in_tag && c.is_whitespace()
        })
}

/// The name that begins at a byte, as `look` finds it; a blank behind two to four characters ends it.
fn name_at(field: &Field<'_>, start: u32, end: u32, look: impl Fn(&str) -> Option<Name>) -> Option<Mention> {
    let text = field.slice(Span { start, end }.head(REACH));
    let ends = text.char_indices().skip(1).map(|(byte, _)| byte).take(4);
    let parted: Vec<usize> = ends.filter(|&byte| is_parted(field, start + byte as u32)).collect();
    // 林　明 is written with a blank, and 林 建 国 with two.
    let wide = parted.first() == Some(&3);
    let cut = parted.iter().copied().filter(|&byte| byte > 3).find_map(|byte| {
        let spaced = wide && byte == 6 && parted.contains(&9);
        let name = look(&text[..byte]).filter(|name| name.len == byte && !spaced);
        // 林明 反映: the shorter one, unless a blank stands behind each character.
        name.map(|name| Mention::at(start, name))
    });
    cut.or_else(|| look(text).map(|name| Mention::at(start, name)))
}

/// Where the value of a label begins: behind its colon, brackets and the words 姓名 and 名称.
fn value_of(field: &Field<'_>, label: Span, end: u32) -> u32 {
    let text = field.slice(Span { start: label.end, end }.head(REACH));
    let mut rest = text;
    // 当事人(姓名或名称):林某某
    if let Some(inside) = rest.strip_prefix('(')
        && let Some(close) = inside.find(')')
        && close <= 48
        && inside[close + 1..].starts_with(':')
    {
        rest = &inside[close + 1..];
    }
    for _ in 0..2 {
        rest = rest.trim_start_matches(BETWEEN);
        for word in ["姓名", "名字", "名称", "(个人)", "基本情况"] {
            rest = rest.strip_prefix(word).unwrap_or(rest);
        }
    }
    let rest = rest.trim_start_matches(BETWEEN);
    label.end + (text.len() - rest.len()) as u32
}

/// The name right behind a label or role: `写信人: 林某某`, `我叫林某某`, `其妻林某某`.
pub(super) fn named_by<'a>(cx: &Context<'a>, field: &'a Field<'a>, label: Span) -> Option<Mention> {
    let block = field.block_at(label.start).span;
    let start = value_of(field, label, block.end);
    // A role runs into the next word: 女儿明年满六岁. A label is parted from its value.
    if field.slice(Span { start: label.end, end: start }).contains(':') || is_parted(field, start) {
        return labelled_at(cx, field, start, block.end);
    }
    let names = cx.checker.names();
    name_at(field, start, block.end, |text| names.labelled(text)).map(|mention| Mention { announced: true, ..mention })
}

/// The name at a byte where a name is expected.
pub(super) fn labelled_at<'a>(cx: &Context<'a>, field: &'a Field<'a>, start: u32, end: u32) -> Option<Mention> {
    let names = cx.checker.names();
    name_at(field, start, end, |text| {
        let whole = &text[..text.find(|c: char| !is_han(c) && c != '·' && !is_name_mask(c)).unwrap_or(text.len())];
        names.labelled(text).or_else(|| names.whole(whole).filter(|_| !is_place(whole)))
    })
    .map(|mention| Mention { announced: true, ..mention })
}

/// The names behind a label: 证人林某某、黄某某和陈某某.
pub(super) fn all_named_by<'a>(cx: &Context<'a>, field: &'a Field<'a>, label: Span) -> Vec<Mention> {
    let mut found: Vec<Mention> = named_by(cx, field, label).into_iter().collect();
    let block = field.block_at(label.start).span;
    while let Some(last) = found.last()
        && found.len() < MOST_OF_A_LIST
    {
        let mut at = last.span.end;
        let mut rest = field.slice(Span { start: at, end: block.end }.head(2 * REACH));
        // 李某(执法证号…)、王某
        if let Some(inside) = rest.strip_prefix('(')
            && let Some(close) = inside.char_indices().take(50).find(|(_, c)| *c == ')').map(|(byte, _)| byte)
        {
            at += close as u32 + 2;
            rest = &inside[close + 1..];
        }
        let joint = ["、", "和", "及", "以及", "/"].into_iter().find(|joint| rest.starts_with(joint));
        let next = match joint {
            Some(joint) => labelled_at(cx, field, at + joint.len() as u32, block.end),
            None if is_parted(field, at) => labelled_at(cx, field, at, block.end).filter(|next| next.name.likely),
            None => None,
        };
        match next {
            Some(next) => found.push(next),
            None => break,
        }
    }
    found
}

/// Most names behind one label.
const MOST_OF_A_LIST: usize = 32;

/// The name that is the whole of a table cell or block.
pub(super) fn whole<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Option<Mention> {
    let text = field.slice(span);
    let trimmed = text.trim();
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    cx.checker.names().whole(trimmed).map(|name| Mention::at(start, name))
}

/// Prepositions before a name that no label announces: 与林某某签订, 出租给林某某.
pub(super) const PREPOSITIONS: &str = "予与和及从给向对由将把被为因替让请经邻复致于的";

/// Verbs before a name that no label announces.
const VERBS: [&str; 15] = [
    "其中", "接到", "收到", "反映", "投诉", "举报", "雇佣", "雇请", "聘请", "委托", "指使", "联系", "询问", "通知",
    "涉及",
];

/// The names in a span that no label announces: at its start, behind punctuation, digits or blanks, behind a word of
/// `anchors`, and where they are likely names, behind a preposition. Time is linear in its length.
pub(super) fn mentions<'a>(cx: &Context<'a>, field: &'a Field<'a>, within: Span, anchors: Groups) -> Vec<Mention> {
    find(cx, field, within, anchors, Names::unlabelled)
}

/// Like [`mentions`], for text that tells what a person did: a likely name of three characters may go on with any word.
pub(super) fn doers<'a>(cx: &Context<'a>, field: &'a Field<'a>, within: Span) -> Vec<Mention> {
    find(cx, field, within, Groups::default(), Names::told_of)
}

fn find<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    within: Span,
    anchors: Groups,
    unlabelled: fn(&Names, &str) -> Option<Name>,
) -> Vec<Mention> {
    let within = field.page.text.aligned(within);
    let text = field.slice(within);
    let names = cx.checker.names();
    let points = text.contains('·');
    let mut anchored = cx.words(field, within, anchors).map(|hit| hit.span.end).peekable();
    let mut found: Vec<Mention> = Vec::new();
    let (mut before, mut until) = (None::<char>, within.start);
    for (offset, c) in text.char_indices() {
        let start = within.start + offset as u32;
        let mut is_anchored = false;
        while anchored.peek().is_some_and(|&end| end <= start) {
            is_anchored |= anchored.next() == Some(start);
        }
        let last = before.replace(c);
        if start < until || !is_han(c) || !(names.is_surname(c) || points && may_be_pointed(text, offset)) {
            continue;
        }
        let opens = last.is_none_or(|last| !is_han(last) && last != '·' && last != '《') || is_parted(field, start);
        let behind = last.is_some_and(|last| PREPOSITIONS.contains(last))
            || VERBS.iter().any(|verb| text[..offset].ends_with(verb));
        if !(opens || is_anchored || behind) {
            continue;
        }
        let look = |text: &str| match is_anchored {
            true => names.labelled(text).or_else(|| unlabelled(names, text)),
            false => unlabelled(names, text),
        };
        // 水 田 望天田 are words of a flattened table.
        // 向孟琳支付: the person is 孟琳, though 向 is a surname, too.
        let next = start + c.len_utf8() as u32;
        let preposed = |mention: &Mention| {
            opens
                && !is_anchored
                && !mention.name.masked
                && PREPOSITIONS.contains(c)
                && name_at(field, next, within.end, look).is_some_and(|name| name.name.likely)
        };
        let torn = |mention: &Mention| {
            mention.span.end - start > 6 && is_parted(field, start + 3) && !is_parted(field, start + 6)
        };
        if let Some(mention) =
            name_at(field, start, within.end, look).filter(|mention| !torn(mention) && !preposed(mention))
            && (opens || is_anchored || mention.name.likely)
            && (names.is_surname(c) || cx.words(field, mention.span, ROLES).next().is_none())
        {
            // 向何静购买 names 何静, though 向 is a surname, too.
            if mention.name.likely || is_anchored {
                until = mention.span.end;
            }
            found.push(Mention { announced: is_anchored, ..mention });
        }
    }
    found
}

/// Roles and labels before a private person's name.
const ROLES: Groups = Groups::of(&[
    Group::PrivatePerson,
    Group::Correspondent,
    Group::ThirdParty,
    Group::PenalisedParty,
    Group::NameHeader,
    Group::Child,
    Group::PrivateList,
]);

/// The private persons whom a stretch of text names, masked or not: those of whom it may tell something.
pub(super) fn subjects<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    within: Span,
    officials: &HashSet<String>,
) -> Vec<Mention> {
    // What is told of the person makes up for the word that should end the name.
    let mut found = find(cx, field, within, ROLES, Names::told_of);
    found.retain(|mention| {
        let name = field.slice(mention.span);
        (mention.name.likely || mention.announced)
            && !officials.contains(name)
            && !is_place(name)
            && !is_titled(cx, field, mention.span)
    });
    found
}

/// The private person whom the lines above a place name, as forms do: 姓名:林某某 and then a line for each thing said.
pub(super) fn named_above<'a>(
    cx: &Context<'a>,
    field: &'a Field<'a>,
    byte: u32,
    officials: &HashSet<String>,
) -> Option<Mention> {
    let block = field.page.block_at(byte)?;
    let above = field.page.blocks[..block].iter().rev().take(MOST_LINES_OF_A_FORM);
    above
        .take_while(|above| above.span.end - above.span.start <= 90 && above.cell.is_none())
        .find_map(|above| subjects(cx, field, above.span, officials).into_iter().next_back())
}

/// Most lines between a form's name and what it says of the person.
const MOST_LINES_OF_A_FORM: usize = 4;

/// Whether a name in two parts may begin here: the point stands within its first part.
fn may_be_pointed(text: &str, offset: usize) -> bool {
    text[offset..].chars().take(9).any(|c| c == '·')
}

/// Names that this page prints on purpose: those of officials, contacts, reporters and representatives.
pub(super) fn officials(cx: &Context<'_>) -> HashSet<String> {
    let mut found = HashSet::new();
    for field in cx.fields {
        for hit in cx.words(field, whole_of(field), OFFICIAL) {
            let named = all_named_by(cx, field, hit.span);
            found.extend(named.iter().filter(|mention| !mention.name.masked).map(|m| field.slice(m.span).to_owned()));
            found.extend(titled(cx.checker.names(), field, hit).map(str::to_owned));
        }
    }
    found
}

/// The name before a title: 林某某局长.
fn titled<'a>(names: &Names, field: &'a Field<'a>, title: Hit) -> Option<&'a str> {
    let block = field.block_at(title.span.start).span;
    let before = field.slice(Span { start: block.start, end: title.span.start }.tail(12));
    [4, 3, 2].into_iter().find_map(|count| {
        let from = before.char_indices().rev().nth(count - 1)?.0;
        let name = names.whole(&before[from..])?;
        (!name.masked && name.likely).then_some(&before[from..])
    })
}

/// Whether a word of the groups stands in brackets right behind a name: 林某某(申请人), 林某某(系当事人妻子).
pub(super) fn is_noted<'a>(cx: &Context<'a>, field: &'a Field<'a>, name: Span, groups: Groups) -> bool {
    let block = field.block_at(name.start).span;
    let after = Span { start: name.end, end: block.end }.head(60);
    let text = field.slice(after);
    let inside = text.strip_prefix('(').and_then(|inside| inside.find(')'));
    inside.is_some_and(|len| {
        let note = Span { start: name.end + 1, end: name.end + 1 + len as u32 };
        cx.words(field, note, groups).next().is_some()
    })
}

/// Whether an official's title or role stands right behind a name.
pub(super) fn is_titled<'a>(cx: &Context<'a>, field: &'a Field<'a>, name: Span) -> bool {
    let block = field.block_at(name.start).span;
    let after = Span { start: name.end, end: block.end }.head(24);
    cx.words(field, after, OFFICIAL).any(|hit| hit.span.start == name.end)
}

/// Of persons in order, the last one before a stretch of text and the first one behind it.
pub(super) fn around(people: &[Mention], span: Span) -> (Option<Mention>, Option<Mention>) {
    let before = people.partition_point(|mention| mention.span.end <= span.start);
    let after = people.partition_point(|mention| mention.span.start < span.end);
    (before.checked_sub(1).map(|index| people[index]), people.get(after).copied())
}

/// The whole text of a field.
pub(super) fn whole_of(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// Every place of these full names in a field, in order. A name of two characters counts where it can end.
pub(super) fn places<'a>(cx: &Context<'a>, field: &'a Field<'a>, wanted: &HashSet<String>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let firsts: HashSet<char> = wanted.iter().filter_map(|name| name.chars().next()).collect();
    let longest = wanted.iter().map(String::len).max().unwrap_or(0);
    let text = field.page.text.folded();
    let names = cx.checker.names();
    let mut until = 0;
    for (start, c) in text.char_indices() {
        if start < until || !firsts.contains(&c) {
            continue;
        }
        let ends = text[start..].char_indices().skip(2).map(|(byte, _)| byte).take_while(|byte| *byte <= longest);
        let name = ends
            .filter(|end| wanted.contains(&text[start..start + end]))
            .filter_map(|end| Some((names.whole(&text[start..start + end])?, end)))
            .filter(|(_, end)| {
                let own = |name: Name| name.len == *end;
                *end > 6 || names.labelled(&text[start..]).is_some_and(own) || is_parted(field, (start + end) as u32)
            })
            .last();
        if let Some((name, end)) = name {
            until = start + end;
            found.push(Mention::at(start as u32, name));
        }
    }
    found
}

/// The persons that a rule has found, by place.
#[derive(Default)]
pub(super) struct Roll {
    certain: BTreeMap<(usize, u32), Mention>,
    asked: BTreeMap<(usize, u32), Mention>,
}

impl Roll {
    /// Takes a person in; who is masked is not named.
    pub(super) fn add(&mut self, field: usize, mention: Mention, certain: bool) {
        let roll = if certain { &mut self.certain } else { &mut self.asked };
        if !mention.name.masked {
            roll.entry((field, mention.span.start)).or_insert(mention);
        }
    }

    /// The full names that are certain.
    pub(super) fn names(&self, cx: &Context<'_>) -> HashSet<String> {
        self.certain.iter().map(|((field, _), mention)| cx.fields[*field].slice(mention.span).to_owned()).collect()
    }

    /// Every place of a person, in order, with whether it is certain: who is named once is known wherever the name stands.
    pub(super) fn places(&self, cx: &Context<'_>, but: &HashSet<String>) -> Vec<(usize, Mention, bool)> {
        let names = self.names(cx);
        let mut found = Vec::new();
        for (index, field) in cx.fields.iter().enumerate() {
            let mut of_field: BTreeMap<u32, (Mention, bool)> = BTreeMap::new();
            let known = places(cx, field, &names).into_iter().map(|mention| (mention, true));
            let of = |roll: &BTreeMap<(usize, u32), Mention>, certain: bool| -> Vec<(Mention, bool)> {
                roll.range((index, 0)..(index + 1, 0)).map(|(_, mention)| (*mention, certain)).collect()
            };
            for (mention, certain) in known.chain(of(&self.certain, true)).chain(of(&self.asked, false)) {
                let before = of_field.range(..mention.span.end).next_back();
                if before.is_none_or(|(_, (before, _))| before.span.end <= mention.span.start) {
                    of_field.insert(mention.span.start, (mention, certain));
                }
            }
            let named = of_field.into_values().filter(|(mention, _)| !but.contains(field.slice(mention.span)));
            found.extend(named.map(|(mention, certain)| (index, mention, certain)));
        }
        found
    }
}

/// Whether a text ends with a person's name, marks behind it aside: 林某某13800138000, 林某某(11010519491231002X).
pub(super) fn name_right_before(cx: &Context<'_>, field: &Field<'_>, before: Span) -> bool {
    let before = field.slice(before.tail(40));
    let words = before.trim_end_matches(|c: char| !is_letter(c) && c != '\n');
    let mut starts = words.char_indices().rev().map(|(byte, _)| byte).skip(1).take(3);
    starts.any(|start| cx.checker.names().whole(&words[start..]).is_some())
}
