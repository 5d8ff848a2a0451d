//! `privacy/personal-email`: a private person's e-mail address.
//!
//! An office writes from qq.com and 163.com, too, so the provider says nothing. The words do: a label that is a person's
//! own, a list of persons, a letter writer named before it; what is there to be written to is an office's.

use super::labels::{beside, cells, in_line, label_cell, nearest_after, nearest_before, table_headers};
use super::owner::{Owner, owner};
use super::persons;
use super::persons::name_right_before;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::mask;
use crate::matrix::{Datum, Role};
use crate::order;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/personal-email",
    level: Level::Block,
    basis: &["P10"],
    title: Say { zh: "个人邮箱未脱敏", en: "Private e-mail address in clear" },
    checks: Say {
        zh: "正文、标题和各元数据字段里个人的电子邮箱，包括用“(at)”代替 @ 的写法。由标签、表头和所述人员决定是不是个人的；供公众投递、反馈、咨询的单位邮箱不算，用 qq.com、163.com 的也不算。",
        en: "Private e-mail addresses in the body, the title and the metadata, with (at) for @, too. The label, the table header and the person named decide; mailboxes that an office opens to the public do not count, whoever provides them.",
    },
    why: Say {
        zh: "个人邮箱是个人信息，与公开的目的无关。",
        en: "A private address is personal information that the purpose of the page does not need.",
    },
    mend: Say {
        zh: "删除邮箱，或隐去用户名首字符以外的部分。",
        en: "Delete it, or hide the part before @ but for its first character.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("mailbox-reply", "<p>来信人:林建国,邮箱:⟦linjianguo85@163.com⟧</p>"),
        hit("on-request-reply", "<p>申请人电子邮箱:⟦100200300@qq.com⟧</p>"),
        hit("mailbox-reply", "<p>请答复到我的邮箱⟦lin.jg@example.com⟧,谢谢</p>"),
        hit("mailbox-reply", "<p>本人邮箱:⟦linjg(at)163.com⟧</p>"),
        hit(
            "recruitment",
            "<table><tr><th>姓名</th><th>报考岗位</th><th>电子邮箱</th></tr><tr><td>林建国</td><td>登记窗口</td><td>⟦linjg@qq.com⟧</td></tr></table>",
        ),
        silent("recruitment", "<p>考生请于5月8日前将报名表发送至dsxzrzyj@163.com。</p>"),
        silent("opinion-solicitation", "<p>反馈方式:电子信箱dsgh@163.com,咨询电话:0596-2100000</p>"),
        silent("mailbox-reply", "<p>联系人:王工,电子邮箱:560000000@qq.com</p>"),
        silent("mailbox-reply", "<p>来信人邮箱:l***********@163.com</p>"),
        silent("notice", "<p>电子邮箱:zyj_bgs@example.gov.cn</p>"),
    ]),
};

const OWN: Groups = Groups::of(&[Group::PrivateEmail]);
const EMAIL: Groups = Groups::of(&[Group::Email]);
const PUBLIC: Groups = Groups::of(&[Group::OfficeEmail, Group::Office, Group::PublicBody, Group::Company]);
const PRIVATE: Groups = Groups::of(&[Group::PrivateEmail, Group::PrivatePerson, Group::PrivatePhone]);
const PUBLIC_HEADER: Groups = Groups::of(&[Group::Office, Group::PublicBody, Group::OfficeEmail]);
/// Most characters between a label and its address.
const GAP: usize = 8;
/// Columns in which citizens are named.
const LETTERS: [&str; 5] =
    ["mailbox-reply", "on-request-reply", "opinion-feedback", "opinion-solicitation", "concern-response"];
/// Most bytes between a name and the address that is that person's.
const GAP_OF_NAME: u32 = 90;
/// Most characters between a person and the address that is that person's.
const GAP_OF_PERSON: usize = 40;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let ruling = cx.ruling(Datum::PersonalEmail, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        for span in addresses(field) {
            let certain = match whose(cx, field, span) {
                Owner::Office => continue,
                Owner::Private => true,
                Owner::Unclear if cx.column_is(&["mailbox-reply", "on-request-reply"]) => false,
                // A name before it and no office: 利害关系人林某某(…).
                Owner::Unclear if names_a_person(cx, field, span) => false,
                Owner::Unclear => continue,
            };
            sink.extend(ruling.of(cx, found(cx, index, field, span, certain)));
        }
    }
}

/// The addresses of a field in order.
fn addresses(field: &Field<'_>) -> Vec<Span> {
    let folded = field.page.text.folded();
    let facts = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Email);
    let mut found: Vec<Span> = facts
        .map(|fact| {
            let text = &folded[fact.span.range()];
            let own = text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
            let start = fact.span.start as usize + text.len() - own.len();
            Span::new(start, start + own.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).len())
        })
        .filter(|span| !field.slice(*span).starts_with('@'))
        .collect();
    let bytes = folded.as_bytes();
    let brackets = field.page.text.fact_signs().iter().map(|&sign| sign as usize);
    let brackets = brackets.filter(|&sign| matches!(bytes[sign], b'(' | b'['));
    let signs = brackets.chain(folded.match_indices('#').map(|(byte, _)| byte));
    let spelled = signs.filter_map(|sign| spelled(folded, sign));
    found.extend(spelled);
    order::ascending(&mut found);
    found.dedup_by(|next, before| next.overlaps(*before));
    found
}

/// The address that has something else for the sign at a byte.
fn spelled(folded: &str, sign: usize) -> Option<Span> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let at = ["(at)", "[at]", "#"].into_iter().find(|at| folded[sign..].starts_with(at))?;
    let before = folded.as_bytes()[sign.saturating_sub(64)..sign].iter().rev();
    let before = before.take_while(|&&b| is_part(b as char)).count();
    let domain: usize = folded[sign + at.len()..].bytes().take(255).take_while(|&b| is_part(b as char)).count();
    let domain = folded[sign + at.len()..sign + at.len() + domain].trim_end_matches(['.', '-', '_']);
    // Only what ends like a mail domain: #1.2 is a number.
    let known = [".com", ".cn", ".net", ".org"].iter().any(|end| domain.ends_with(end));
    (before > 0 && known).then(|| Span::new(sign - before, sign + at.len() + domain.len()))
}

fn whose<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Owner {
    let address = field.slice(span);
    let has = |span: Span, groups: Groups| cx.words(field, span, groups).next().is_some();
    // A label that is a person's by its own words.
    let own = in_line(cx, field, span, OWN, GAP).is_some() || cells(field, span).any(|cell| has(cell, OWN));
    if own {
        return Owner::Private;
    }
    if [".gov.cn", ".org.cn"].iter().any(|end| address.ends_with(end)) {
        return Owner::Office;
    }
    if let Some(place) = beside(field, span) {
        return whose_at(cx, cx.body(), place);
    }
    whose_at(cx, field, span)
}

fn whose_at<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Owner {
    let has = |span: Span, groups: Groups| cx.words(field, span, groups).next().is_some();
    if field.block_at(span.start).cell.is_some() {
        if label_cell(cx, field, span).is_some_and(|cell| has(cell, PUBLIC)) {
            return Owner::Office;
        }
        let headers = table_headers(field, span);
        if headers.iter().any(|header| has(*header, PUBLIC_HEADER)) {
            return Owner::Office;
        }
        if nearest_before(cx, field, span, PUBLIC.and(PRIVATE)).is_none() {
            return match owner(cx, field, span) {
                // By the column alone nothing is certain.
                Owner::Private if !headers.is_empty() => Owner::Private,
                Owner::Private => Owner::Unclear,
                other => other,
            };
        }
    }
    if let Some(hit) = nearest_before(cx, field, span, PUBLIC.and(PRIVATE)) {
        let groups = cx.groups(&hit);
        if groups.meets(PUBLIC) {
            return Owner::Office;
        }
        if after_is_public(cx, field, span) {
            return Owner::Office;
        }
        let between = field.slice(Span { start: hit.span.end, end: span.start });
        // Who is told what to do is not the one whose address follows: 申请人可通过邮箱…报送.
        let told =
            ["可", "请", "应", "须", "需", "通过", "将", "向", "。", "?"].iter().any(|word| between.contains(word));
        return if told || between.chars().count() > GAP_OF_PERSON { Owner::Unclear } else { Owner::Private };
    }
    if after_is_public(cx, field, span) {
        return Owner::Office;
    }
    let after = nearest_after(cx, field, span, PRIVATE);
    if after.is_some_and(|hit| field.slice(Span { start: span.end, end: hit.span.start }).chars().count() <= 4) {
        return Owner::Private;
    }
    // Who writes or is named in a letter without a role is a citizen.
    if cx.column_is(&LETTERS) && names_a_person(cx, field, span) {
        return Owner::Private;
    }
    above(cx, field, span)
}

/// Whether the sentence names somebody before the address.
fn names_a_person<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let start = field.page.text.sentence_at(span.start).start;
    let sentence = Span { start, end: span.start }.tail(GAP_OF_NAME);
    let words = field.slice(sentence).trim_end_matches(|c: char| !is_letter(c));
    let label =
        cx.words(field, sentence, EMAIL).last().map_or(sentence.start + words.len() as u32, |hit| hit.span.start);
    !persons::mentions(cx, field, sentence, PRIVATE).is_empty()
        || name_right_before(cx, field, Span { start: sentence.start, end: label })
}

fn after_is_public<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> bool {
    let after = nearest_after(cx, field, span, PUBLIC);
    // 发邮件 is what the text of a link to anybody's address says.
    after.is_some_and(|hit| hit.span.start - span.end <= 60 && !field.slice(hit.span).starts_with("发"))
}

/// The lines above that head those of one person or one office: 来信人:林某某.
fn above<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Owner {
    let Some(block) = field.page.block_at(span.start) else { return Owner::Unclear };
    let mut lines = field.page.blocks[..block].iter().rev().take(4).map(|block| block.span);
    let named = lines.find_map(|line| {
        let hit = cx.words(field, line.head(90), PUBLIC.and(PRIVATE)).next()?;
        (line.end - line.start <= 90).then_some((line, cx.groups(&hit)))
    });
    match named {
        Some((line, groups)) if groups.meets(PRIVATE) && field.slice(line).contains(':') => Owner::Private,
        Some((_, groups)) if groups.meets(PUBLIC) => Owner::Office,
        _ => Owner::Unclear,
    }
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, certain: bool) -> Found {
    let text = field.slice(span);
    let local = text.find(['@', '(', '[', '#']).unwrap_or(text.len());
    // A name of one character is hidden as a whole.
    let hidden = Span { start: span.start + u32::from(local > 1), end: span.start + local as u32 };
    let found = Found::at(
        index,
        span,
        say!(cx, "出现个人邮箱", "A private person's e-mail address stands here"),
        say!(
            cx,
            "删除该邮箱，或隐去用户名首字符以外的部分；单位邮箱请写明单位。",
            "Delete it, or hide the part before @ but for its first character; for a mailbox of an office name the office."
        ),
    )
    .quoted(format!("{}***@***", if local > 1 { &text[..1] } else { "" }));
    if !certain {
        return found.uncertain();
    }
    found.fixed(Change {
        title: say!(cx, "脱敏：隐去用户名", "Mask: hide the part before @"),
        edits: mask::hide(&field.page.text, hidden, |byte| field.star(byte)),
    })
}
