//! `privacy/correspondent`: the full name of somebody who writes to the office, or of whom such a letter speaks.
//!
//! A name has no checksum: where it stands makes it certain. Behind a label, in a salutation, behind 我叫, in a signature,
//! and before 来信, 反映 and the like it is a citizen's; in running text a person is asked. Officials, reporters, contacts
//! and deputies are printed on purpose.

use super::labels::{label_cell, table_headers};
use super::persons::{self, Mention, OFFICIAL, Roll};
use crate::lexicon::{Group, Groups, Hit};
use crate::matrix::{Datum, Role};
use crate::names::{is_han, is_place};
use crate::page::Block;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::HashSet;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/correspondent",
    level: Level::Block,
    basis: &["P13", "P22"],
    title: Say { zh: "出现来信人、申请人的姓名", en: "Name of a letter writer or applicant" },
    checks: Say {
        zh: "信件答复、依申请公开答复、意见反馈和回应关切里，写信人、投诉人、举报人、申请人等标签后面、称呼、正文（“我叫……”）、落款、标题和元数据里的自然人全名，以及信中提到的村民、邻居、亲属的全名。林某某、林**、林先生、网名、单位、公司和履行公务的人员不算。",
        en: "Full names of private persons in replies to letters and disclosure requests, in feedback on opinions and responses to concerns: behind labels such as 写信人 or 申请人, in the salutation, the text (我叫…), the signature, the title and the metadata, and the villagers, neighbours and relatives whom a letter names. Masked names, nicknames, bodies, companies and people on duty do not count.",
    },
    why: Say {
        zh: "公开来信人、举报人、申请人的身份，会使其受到打扰甚至打击报复。",
        en: "Whoever is known to have written, complained or applied may be pestered or made to pay for it.",
    },
    mend: Say {
        zh: "删除姓名，或者只留姓氏，例如“林某某”“林先生”。",
        en: "Delete the name, or keep the surname only: 林某某, 林先生.",
    },
    applies: |cx| cx.column_is(&LETTERS) || cx.column_is(&OPINIONS),
    check,
    examples: natively(&[
        hit("mailbox-reply", "<p>写信人:⟦林建国⟧</p><p>尊敬的⟦林建国⟧同志:您好!</p>"),
        hit("mailbox-reply", "<p>写 信 人:⟦欧阳建华⟧,来信时间:2026年3月1日</p>"),
        hit("mailbox-reply", "<p>我叫⟦林建国⟧,家住青溪村。</p>"),
        hit("mailbox-reply", "<p>盼复。</p><p>此致</p><p>敬礼!</p><p>⟦黄芳⟧</p><p>2026年3月1日</p>"),
        hit("on-request-reply", "<p>申请人⟦林建国⟧向我局提出政府信息公开申请。</p>"),
        hit("mailbox-reply", "<p>网友:⟦林建国⟧</p><p>邻居⟦陈志明⟧把围墙砌到路上。</p>"),
        hit(
            "opinion-feedback",
            "<table><tr><th>序号</th><th>意见提出人</th><th>意见</th></tr><tr><td>1</td><td>⟦林建国⟧</td><td>同意</td></tr></table>",
        ),
        silent("mailbox-reply", "<p>写信人:林某某</p><p>尊敬的林先生:您好!</p>"),
        silent("mailbox-reply", "<p>网友:平安是福</p><p>承办人:陈国强,联系电话:0599-5550101</p>"),
        silent("mailbox-reply", "<p>王海艳、鲁永美、李志洪代表:</p><p>你们提出的建议收悉,现答复如下:</p>"),
        silent("on-request-reply", "<p>申请人:福建恒泰置业有限公司,法定代表人:陈国强</p>"),
        silent("on-request-reply", "<p>被申请人:安澜市自然资源局,申请人应当自收到之日起六十日内提出。</p>"),
        silent("work-news", "<p>我叫林建国,是一名测绘队员。</p>"),
    ]),
};

/// Columns whose pages are letters and the replies to them.
const LETTERS: [&str; 2] = ["mailbox-reply", "on-request-reply"];
/// Columns that quote citizens beside much else: only labels and salutations count.
const OPINIONS: [&str; 2] = ["opinion-feedback", "concern-response"];

const LABEL: Groups = Groups::of(&[Group::Correspondent]);
const RELATED: Groups = Groups::of(&[Group::ThirdParty]);
const OFFICE: Groups = Groups::of(&[Group::Office, Group::Official]);
/// Labels of names that people choose for themselves.
const NICKNAMES: [&str; 6] = ["网友", "网民", "昵称", "网名", "用户名", "用户"];
/// What a writer does: a name before it is the writer's.
const WRITES: [&str; 29] = [
    "政府信息公开",
    "信息公开",
    "申请公开",
    "来信",
    "来电",
    "来访",
    "来函",
    "来件",
    "反映",
    "反应",
    "咨询",
    "投诉",
    "举报",
    "信访",
    "留言",
    "提问",
    "诉求",
    "求助",
    "申请",
    "提出",
    "提交",
    "询问",
    "要求公开",
    "网上信访",
    "实名",
    "建议",
    "上访",
    "请求",
    "写信",
];
const HONORIFICS: [&str; 14] =
    ["先生", "女士", "同志", "小姐", "老师", "同学", "网友", "市民", "朋友", "阿姨", "叔叔", "大哥", "大姐", "师傅"];
/// Keys of metadata whose value is a writer's name.
const KEYS: [&str; 7] = ["writer", "applicant", "sender", "complainant", "correspondent", "nickname", "submitter"];

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let letters = cx.column_is(&LETTERS);
    let officials = persons::officials(cx);
    let mut roll = Roll::default();
    for (index, field) in cx.fields.iter().enumerate() {
        by_key(cx, index, field, &mut roll);
        by_label(cx, index, field, &officials, &mut roll);
        by_cell(cx, index, field, &mut roll);
        for (number, block) in field.page.blocks.iter().enumerate() {
            salutation(cx, index, field, block, &mut roll);
            if letters {
                signature(cx, index, field, number, &officials, &mut roll);
            }
        }
        if letters && !is_colophon(field) {
            in_text(cx, index, field, &officials, &mut roll);
        }
    }
    let ruling = cx.ruling(Datum::Name, Role::Private);
    for (index, mention, certain) in roll.places(cx, &HashSet::new()) {
        sink.extend(ruling.of(cx, found(cx, index, &mention, certain && letters)));
    }
}

fn found(cx: &Context<'_>, index: usize, mention: &Mention, certain: bool) -> Found {
    let field = &cx.fields[index];
    let quote = mention.quote(field);
    if certain {
        let what = say!(
            cx,
            "出现来信人、申请人或者信中自然人的姓名",
            "The name of a letter writer, an applicant or somebody in a letter stands here"
        );
        let how =
            say!(cx, "删除姓名，或者只留姓氏，写作“某某”“先生”“女士”。", "Delete the name, or keep the surname only.");
        Found::at(index, mention.span, what, how).fixed(mention.masked(cx, field)).quoted(quote)
    } else {
        let what = say!(
            cx,
            "疑似信件里的自然人姓名，看不出是不是履行公务的人员",
            "This looks like a private person's name in a letter; nothing says whether it is somebody on duty"
        );
        let how = say!(
            cx,
            "是来信人、被反映人等自然人的，只留姓氏；是公务人员的，写明单位和职务。",
            "If it is a citizen's, keep the surname only; if it is an official's, state the office and the post."
        );
        Found::at(index, mention.span, what, how).quoted(quote).uncertain()
    }
}

/// Whether the field names the people and offices behind the page.
fn is_colophon(field: &Field<'_>) -> bool {
    ["meta.author", "meta.issuer", "meta.source", "meta.drafter"].contains(&field.name.as_str())
}

/// The value of a field of metadata that is called 来信人.
fn by_key<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, roll: &mut Roll) {
    let Some(key) = field.name.strip_prefix("meta.") else {
        return;
    };
    let folded = key.to_lowercase();
    let lexicon = &cx.vocabulary.lexicon;
    let labels = lexicon.find(&folded).iter().any(|hit| lexicon.groups(hit.word).meets(LABEL));
    if (labels || KEYS.contains(&folded.as_str()))
        && let Some(mention) = persons::whole(cx, field, persons::whole_of(field))
    {
        roll.add(index, mention, mention.name.likely);
    }
}

fn by_label<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, officials: &HashSet<String>, roll: &mut Roll) {
    for hit in cx.words(field, persons::whole_of(field), LABEL) {
        let word = field.slice(hit.span);
        if is_of_another(cx, field, &hit) {
            continue;
        }
        if word.starts_with(['我', '本', '俺']) {
            introduction(cx, index, field, &hit, roll);
            continue;
        }
        let nickname = NICKNAMES.contains(&word);
        for mention in persons::all_named_by(cx, field, hit.span) {
            let name = field.slice(mention.span);
            let after = field.slice(Span { start: mention.span.end, end: field.block_at(hit.span.start).span.end });
            let colon = field.slice(Span { start: hit.span.end, end: mention.span.start }).contains(':');
            if mention.name.masked || is_deputy(cx, field, mention.span) || (!colon && is_place(name)) {
                continue;
            }
            if nickname {
                // 杨柳依依 is no 杨柳依.
                let ends = after.chars().next().is_none_or(|next| !is_han(next))
                    || cx.checker.names().word_after(after) > 1
                    || persons::is_parted(field, mention.span.end);
                if mention.name.likely && ends {
                    roll.add(index, mention, name.chars().count() > 2);
                }
            } else if !officials.contains(name) || colon {
                roll.add(index, mention, true);
            }
        }
    }
}

/// Whether the label is another's: 被申请人 is an office, 经办人姓名 an official's.
fn is_of_another<'a>(cx: &Context<'a>, field: &'a Field<'a>, hit: &Hit) -> bool {
    let block = field.block_at(hit.span.start).span;
    let before = Span { start: block.start, end: hit.span.start };
    (field.slice(before).ends_with('被') && field.slice(hit.span).starts_with("申请"))
        || cx.words(field, before.tail(30), OFFICE).any(|office| office.span.end == hit.span.start)
        || is_staff(field, hit.span)
}

/// Whether a place stands in a table of staff.
fn is_staff(field: &Field<'_>, span: Span) -> bool {
    table_headers(field, span).iter().any(|header| {
        let text = field.slice(*header);
        ["职务", "科室", "岗位", "职责", "执法证"].iter().any(|word| text.contains(word))
    })
}

/// Whether a title behind the name shows somebody on duty; 老师 and the like are what citizens are called.
fn is_deputy<'a>(cx: &Context<'a>, field: &'a Field<'a>, name: Span) -> bool {
    let after = field.slice(Span { start: name.end, end: name.end + 12 });
    persons::is_titled(cx, field, name) && !["老师", "教授", "教师"].iter().any(|title| after.starts_with(title))
}

/// `我叫林某某`, `我是青溪村村民林某某`.
fn introduction<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, hit: &Hit, roll: &mut Roll) {
    if let Some(mention) = persons::named_by(cx, field, hit.span)
        && !is_place(field.slice(mention.span))
    {
        let ends = Span { start: mention.span.end, end: field.block_at(hit.span.start).span.end };
        let certain = mention.name.likely || cx.checker.names().ends(field.slice(ends));
        roll.add(index, mention, certain);
        return;
    }
    // The name at the end of the clause, behind a role or a place.
    let block = field.block_at(hit.span.start).span;
    let text = field.slice(Span { start: hit.span.end, end: block.end }.head(150));
    let clause = &text[..text.find([',', '。', ';', '!', '?', '(', ':']).unwrap_or(text.len())];
    for count in [4, 3, 2] {
        let Some((from, _)) = clause.char_indices().rev().nth(count - 1) else {
            continue;
        };
        let before = &clause[..from];
        let role = ["民", "主", "户", "的", "工", "员", "师", "生", "众", "人", "组", "属", "号", "室"];
        let start = hit.span.end + from as u32;
        let span = Span { start, end: hit.span.end + clause.len() as u32 };
        if role.iter().any(|role| before.ends_with(role))
            && let Some(mention) = persons::whole(cx, field, span)
            && mention.name.likely
        {
            roll.add(index, mention, true);
            return;
        }
    }
}

/// A cell that is a name, below or right of a label of writers.
fn by_cell<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, roll: &mut Roll) {
    for block in field.page.blocks.iter().filter(|block| block.cell.is_some()) {
        if block.span.end - block.span.start > 60 {
            continue;
        }
        let Some(mention) = persons::whole(cx, field, block.span).filter(|mention| !mention.name.masked) else {
            continue;
        };
        let Some(label) = label_cell(cx, field, block.span) else {
            continue;
        };
        let nickname = NICKNAMES.iter().any(|word| field.slice(label).contains(word));
        if cx.words(field, label, LABEL).next().is_some()
            && cx.words(field, label, OFFICE).next().is_none()
            // Under 姓名 alone a list with offices is one of staff; 来信人 says whose names they are.
            && (!field.slice(label).contains("姓名") || !is_staff(field, block.span))
            && (mention.name.likely || !nickname)
        {
            roll.add(index, mention, !nickname || field.slice(mention.span).chars().count() > 2);
        }
    }
}

/// `尊敬的林某某同志:`, `林某某先生,您好!`, `林某某、黄某:` alone in its line.
fn salutation<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, block: &Block, roll: &mut Roll) {
    let text = field.slice(block.span.head(240));
    let mut rest = text.trim_start_matches(['"', '“', ' ', '-', '【', '[']);
    let mut polite = false;
    for opening in ["您好", "你好", ",", "!", "尊敬的", "敬爱的", "亲爱的", "致", "回复", "答复", "网友", "市民"]
    {
        if let Some(after) = rest.strip_prefix(opening) {
            polite |= !matches!(opening, "," | "!");
            rest = after;
        }
    }
    let offset = (text.len() - rest.len()) as u32;
    let mut at = block.span.start + offset;
    let (mut named, mut ends) = (Vec::new(), false);
    while let Some(mention) = persons::labelled_at(cx, field, at, block.span.end) {
        if is_deputy(cx, field, mention.span) {
            return;
        }
        let after = field.slice(Span { start: mention.span.end, end: block.span.end }.head(60));
        let honorific = HONORIFICS.iter().find(|word| after.starts_with(*word)).copied().unwrap_or_default();
        polite |= !honorific.is_empty();
        named.push(mention);
        let end = mention.span.end + honorific.len() as u32;
        let after = &after[honorific.len()..];
        let joint = ["、", "和", "及", "与"].into_iter().find(|joint| after.starts_with(joint));
        if let Some(joint) = joint
            && named.len() < 16
        {
            at = end + joint.len() as u32;
            continue;
        }
        // A deputy's title may stand behind the last of them.
        let marks = after.trim_start_matches(['(', '/', ')']);
        let marks = HONORIFICS.iter().find_map(|word| marks.strip_prefix(word)).unwrap_or(marks);
        let Some(said) = marks.trim_start_matches(')').strip_prefix([':', ',', '!']) else {
            // 尊敬的林某某 and then the greeting without a mark.
            let greets = ["您好", "你好", "您"].iter().any(|word| marks.starts_with(word));
            if !(greets || (polite && marks.is_empty() && offset > 0)) {
                return;
            }
            ends = true;
            break;
        };
        let greets = ["您好", "你好", "您", "你", "来信", "贵", "关于", "我局", "本机关"];
        if !(polite || said.trim().is_empty() || greets.iter().any(|word| said.starts_with(word))) {
            return;
        }
        if cx.column_is(&OPINIONS) && offset == 0 && !greets[..3].iter().any(|word| said.starts_with(word)) {
            return;
        }
        ends = true;
        break;
    }
    // 高新区、平安小区 is no list of persons.
    if !ends {
        return;
    }
    for mention in named {
        roll.add(index, mention, true);
    }
}

/// Words before and behind the name in a signature.
const BEFORE_NAME: [&str; 22] = [
    "此致敬礼",
    "此致",
    "敬礼",
    "顺祝",
    "谢谢",
    "盼复",
    "署名",
    "落款",
    "您的",
    "一名",
    "一位",
    "普通",
    "青年",
    "村民",
    "居民",
    "市民",
    "业主",
    "群众",
    "农民",
    "家长",
    "反映人",
    "代表",
];
const BEHIND_NAME: [&str; 14] =
    ["敬上", "敬启", "谨上", "拜上", "上", "呈", "启", "签名", "签字", "手印", "盖章", "电话", "手机", "联系电话"];

/// A short last line or sentence that is a name, with or without a date or a telephone number.
fn signature<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    number: usize,
    officials: &HashSet<String>,
    roll: &mut Roll,
) {
    let block = field.page.blocks[number];
    if block.cell.is_some() || !field.is_body() {
        return;
    }
    let text = field.slice(block.span.tail(400));
    let tail = text.trim_end_matches(['。', '!', ' ']);
    let from = tail
        .rfind(['。', '!', '?', ';'])
        .map_or(0, |byte| byte + tail[byte..].chars().next().map_or(0, char::len_utf8));
    let line = &text[from..];
    if line.chars().count() > 40 {
        return;
    }
    let marks = [',', '!', '。', ':', '-', ' ', '(', ')', '.', '/', '【', '】', '—'];
    let mut rest = line.trim_start_matches(marks);
    // 上坪村林某某: the place comes first.
    if let Some(place) = rest.char_indices().take(14).filter(|(_, c)| "村组镇号室".contains(*c)).last() {
        let behind = &rest[place.0 + place.1.len_utf8()..];
        if cx.checker.names().at_start(behind).is_some_and(|name| name.likely) {
            rest = behind;
        }
    }
    while let Some(after) = BEFORE_NAME.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after.trim_start_matches(marks);
    }
    let start = block.span.end - (rest.len() as u32);
    let Some(mention) = persons::labelled_at(cx, field, start, block.span.end) else {
        return;
    };
    let name = field.slice(mention.span);
    let mut after = field.slice(Span { start: mention.span.end, end: block.span.end });
    let signs = |c: char| c.is_ascii_digit() || marks.contains(&c) || "年月日*xx+".contains(c);
    loop {
        after = after.trim_start_matches(signs);
        match BEHIND_NAME.iter().find_map(|word| after.strip_prefix(word)) {
            Some(rest) => after = rest,
            None => break,
        }
    }
    if !after.is_empty() || officials.contains(name) || mention.name.masked || is_place(name) || rest.ends_with(':') {
        return;
    }
    let blocks = &field.page.blocks;
    let closes = |block: &Block| {
        let text = field.slice(block.span.tail(60));
        ["此致", "敬礼", "盼复", "谢谢", "感谢", "恳请", "回复", "为盼", "拜托"].iter().any(|word| text.contains(word))
    };
    let dated = |text: &str| text.chars().count() <= 30 && text.chars().filter(char::is_ascii_digit).count() >= 4;
    let beside = field.slice(Span { start: mention.span.end, end: block.span.end });
    let next = blocks.get(number + 1).map_or("", |next| field.slice(next.span));
    let certain = dated(beside)
        || dated(next)
        || closes(&Block { span: Span { start: block.span.start, end: mention.span.start }, ..block })
        || blocks[..number].iter().rev().take(3).any(closes);
    if mention.name.likely {
        roll.add(index, mention, certain);
    }
}

/// Names in running text: certain before what a writer does, or behind a role of a citizen; else a person is asked.
fn in_text<'a>(cx: &Context<'a>, index: usize, field: &'a Field<'a>, officials: &HashSet<String>, roll: &mut Roll) {
    let names = cx.checker.names();
    let is_private = |mention: &Mention| {
        let name = field.slice(mention.span);
        !mention.name.masked && !officials.contains(name) && !is_place(name) && !is_deputy(cx, field, mention.span)
    };
    for hit in cx.words(field, persons::whole_of(field), RELATED) {
        for mention in persons::all_named_by(cx, field, hit.span).into_iter().filter(is_private) {
            let after = field.slice(Span { start: mention.span.end, end: field.block_at(hit.span.start).span.end });
            let three = is_of_three(field, &mention);
            let stops = after.chars().next().is_none_or(|next| !is_han(next));
            if mention.name.likely || stops {
                roll.add(index, mention, mention.name.likely && (three || stops || names.word_after(after) > 0));
            }
        }
    }
    for block in &field.page.blocks {
        if block.cell.is_some() {
            continue;
        }
        let found = persons::mentions(cx, field, block.span, OFFICIAL);
        for mention in found.into_iter().filter(|mention| mention.name.likely).filter(is_private) {
            let before = Span { start: block.span.start, end: mention.span.start };
            if cx.words(field, before.tail(30), OFFICIAL).any(|hit| hit.span.end == mention.span.start) {
                continue;
            }
            let after = field.slice(Span { start: mention.span.end, end: block.span.end }.head(90));
            let honorific = HONORIFICS.iter().find(|word| after.starts_with(*word)).copied().unwrap_or_default();
            let then = after[honorific.len()..].trim_start_matches('的');
            let writes = WRITES.iter().any(|word| then.starts_with(word)) || writes_to_office(then);
            let beside = field.slice(before.tail(6));
            let addressed =
                beside.ends_with("您(") || beside.ends_with("你(") || persons::is_noted(cx, field, mention.span, LABEL);
            if writes || addressed || matches!(honorific, "先生" | "女士" | "小姐") {
                roll.add(index, mention, true);
            } else if !honorific.is_empty() || names.word_after(after) > usize::from(!is_of_three(field, &mention)) {
                roll.add(index, mention, false);
            }
        }
    }
}

/// Whether a clause tells that somebody wrote to the office: 于8月向我局投诉.
fn writes_to_office(clause: &str) -> bool {
    let clause = &clause[..clause.find([',', '。', ';']).unwrap_or(clause.len())];
    let office = ["向我", "向本局", "向本机关", "向局", "致电"].iter().any(|word| clause.contains(word));
    office && WRITES.iter().any(|word| clause.contains(word))
}

/// Whether a name has at least three characters: of two characters there are many words, too.
fn is_of_three(field: &Field<'_>, mention: &Mention) -> bool {
    field.slice(mention.span).chars().count() > 2
}
