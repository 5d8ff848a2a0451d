//! `privacy/third-party-name`: the full name of somebody beside the one who is penalised.
//!
//! Who is penalised may stand with a name; witnesses, neighbours, sellers, relatives and informants may not. A role before
//! the name, or what was done with or by the person, makes it certain. Where the one who is penalised is a minor, nobody
//! is to be named.

use super::labels::label_cell;
use super::minor;
use super::persons::{self, Mention, OFFICIAL, Roll};
use crate::catalogue::Handling;
use crate::lexicon::{Group, Groups};
use crate::matrix::{Datum, Role};
use crate::names::{is_han, is_place};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::HashSet;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/third-party-name",
    level: Level::Block,
    basis: &["P14"],
    title: Say { zh: "处罚信息里出现旁人姓名", en: "Name of a third party in a penalty" },
    checks: Say {
        zh: "行政处罚页面里，当事人以外的自然人全名：证人、邻居（含四至）、举报人、出租和转让的相对方、买卖双方、村民、亲属、雇主、代理人等。当事人是未成年人的，当事人的全名也算，整条信息不公开。执法人员、法定代表人、负责人等不算，某某、**、先生、女士等已隐去名字的不算。",
        en: "Full names of natural persons beside the one who is penalised, on pages of penalties: witnesses, neighbours (boundaries too), informants, the other side of a lease or sale, villagers, relatives, employers, agents. Where the one who is penalised is a minor, that name counts as well, and the whole item must not be published. Officers, legal representatives and heads of companies do not count, nor do masked names.",
    },
    why: Say {
        zh: "处罚决定公开的是当事人的违法事实，旁人的身份与公开目的无关。",
        en: "A penalty is published for what the penalised did; who else is in the file is nobody's business.",
    },
    mend: Say {
        zh: "旁人只留姓氏，例如“林某某”；当事人是未成年人的，整条不公开。",
        en: "Keep the surname of others only; do not publish an item about a minor at all.",
    },
    applies: |cx| cx.column_is(&["administrative-penalty"]),
    check,
    examples: natively(&[
        hit("administrative-penalty", "<p>当事人:林建国</p><p>证人⟦黄丽芳⟧证实,林建国于2025年占用耕地。</p>"),
        hit("administrative-penalty", "<p>当事人林建国与⟦黄丽芳⟧签订土地租赁合同,从⟦陈志明⟧处购买空心砖。</p>"),
        hit("administrative-penalty", "<p>该地块东邻⟦黄丽芳⟧承包地,南至村道,西至⟦陈志明⟧房屋。</p>"),
        hit("administrative-penalty", "<p>当事人之妻⟦黄丽芳⟧到场。</p><p>2.对⟦陈志明⟧的询问笔录1份。</p>"),
        hit("administrative-penalty", "<p>当事人:⟦林小宝⟧,男,2012年5月3日出生。</p><p>经查,⟦林小宝⟧擅自采挖砂石。</p>"),
        silent("administrative-penalty", "<p>当事人:林建国</p><p>林建国擅自占用耕地,林建国身份证复印件1份。</p>"),
        silent("administrative-penalty", "<p>证人黄某某证实,邻居黄**、陈先生在场。</p>"),
        silent(
            "administrative-penalty",
            "<p>当事人:福安市恒泰建材有限公司,法定代表人:陈国强。执法人员:李志、王强。陈国强陈述属实。</p>",
        ),
        silent("administrative-penalty", "<p>与安溪公司签订合同,东至林地,西至高速公路,北邻石桥村。</p>"),
        silent("notice", "<p>证人黄丽芳证实。</p>"),
    ]),
};

const ROLE: Groups = Groups::of(&[Group::ThirdParty]);
const PARTY: Groups = Groups::of(&[Group::PenalisedParty]);
/// What stands behind the name of somebody whose words are evidence.
const EVIDENCE: [&str; 19] = [
    "进行了询问",
    "进行询问",
    "进行调查",
    "进行了调查",
    "作了询问",
    "接受询问",
    "的询问",
    "询问笔录",
    "调查笔录",
    "笔录",
    "证言",
    "证词",
    "证人证言",
    "陈述",
    "证实",
    "证明",
    "指认",
    "身份证",
    "的证言",
];
/// What a person does to be a party to a deal.
const DEALS: [&str; 41] = [
    "签订", "签署", "签定", "达成", "协商", "约定", "商定", "合伙", "合作", "合资", "共同", "联合", "口头", "处",
    "手中", "手里", "处购", "购买", "购得", "承租", "租赁", "租用", "租", "承包", "转让", "出租", "出售", "出资",
    "施工", "承建", "建设", "使用", "经营", "雇", "委托", "介绍", "借款", "支付", "收取", "买卖", "名下",
];
/// What is done for somebody or to somebody's hands: the name comes behind.
const GIVES: [&str; 30] = [
    "销售给",
    "变卖给",
    "转卖给",
    "转让予",
    "卖予",
    "租予",
    "送给",
    "付给",
    "购自",
    "租自",
    "租给",
    "卖给",
    "转让给",
    "转包给",
    "发包给",
    "承包给",
    "交给",
    "让给",
    "赠与",
    "赠给",
    "借给",
    "流转给",
    "出售给",
    "出租给",
    "支付给",
    "交付给",
    "分给",
    "交由",
    "雇请",
    "雇佣",
];

/// Last characters of what else a parcel may border on.
const WATERS: [char; 14] = ['江', '河', '湖', '溪', '港', '库', '桥', '渠', '沟', '塘', '山', '岭', '林', '洋'];

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let officials = persons::officials(cx);
    let parties = parties(cx);
    let mut roll = Roll::default();
    for (index, field) in cx.fields.iter().enumerate() {
        if ["meta.author", "meta.issuer", "meta.source", "meta.drafter"].contains(&field.name.as_str()) {
            continue;
        }
        let is_third = |mention: &Mention| {
            let name = field.slice(mention.span);
            !mention.name.masked
                && !is_place(name)
                && !officials.contains(name)
                && !parties.contains(name)
                && !persons::is_titled(cx, field, mention.span)
        };
        by_role(cx, index, field, &is_third, &mut roll);
        by_cell(cx, index, field, &is_third, &mut roll);
        for block in
            field.page.blocks.iter().filter(|block| block.cell.is_none() || block.span.end - block.span.start > 60)
        {
            by_deed(cx, index, field, block.span, &is_third, &mut roll);
        }
    }
    let ruling = cx.ruling(Datum::Name, Role::Private);
    if ruling.handling == Handling::Allowed {
        return;
    }
    for (index, mention, certain) in roll.places(cx, &parties) {
        // The cell is for the party, who may stand under a condition; the rest of it says that others are hidden.
        sink.push(ruling.named(cx, found(cx, index, &mention, certain)));
    }
    minors(cx, &parties, sink);
}

fn found(cx: &Context<'_>, index: usize, mention: &Mention, certain: bool) -> Found {
    let field = &cx.fields[index];
    let quote = mention.quote(field);
    if certain {
        let what = say!(cx, "出现当事人以外的自然人姓名", "A person beside the one who is penalised is named");
        let how = say!(cx, "只留姓氏，写作“某某”。", "Keep the surname only.");
        Found::at(index, mention.span, what, how).fixed(mention.masked(cx, field)).quoted(quote)
    } else {
        let what = say!(
            cx,
            "疑似当事人以外的自然人姓名",
            "This looks like the name of a person beside the one who is penalised"
        );
        let how = say!(
            cx,
            "是旁人的只留姓氏；是当事人或者公务人员的，写明身份。",
            "If it is somebody else's, keep the surname only; if not, say who it is."
        );
        Found::at(index, mention.span, what, how).quoted(quote).uncertain()
    }
}

/// The full names of those who are penalised.
pub(super) fn parties(cx: &Context<'_>) -> HashSet<String> {
    let mut found = HashSet::new();
    for field in cx.fields {
        for hit in cx.words(field, persons::whole_of(field), PARTY) {
            if field
                .slice(Span { start: hit.span.start.saturating_sub(3), end: hit.span.start })
                .ends_with(['非', '与'])
            {
                continue;
            }
            let mut named = persons::all_named_by(cx, field, hit.span);
            // 当事人林某和黄某签订合同: the second one is the other side.
            let deals = |mention: &Mention| {
                let after = field.slice(Span { start: mention.span.end, end: field.block_at(hit.span.start).span.end });
                DEALS.iter().any(|word| after.starts_with(word))
            };
            if named.len() > 1 && named.last().is_some_and(deals) {
                named.pop();
            }
            found.extend(named.iter().filter(|m| !m.name.masked).map(|m| field.slice(m.span).to_owned()));
        }
        for block in &field.page.blocks {
            // 林某某(当事人)
            let noted = cx
                .words(field, block.span, PARTY)
                .any(|hit| field.page.text.folded()[..hit.span.start as usize].ends_with(['(', '系', '为', '即']));
            let named = if noted { persons::mentions(cx, field, block.span, PARTY) } else { Vec::new() }.into_iter();
            let noted = named.filter(|mention| {
                // (系当事人妻子) is somebody else.
                let is = |groups: Groups| persons::is_noted(cx, field, mention.span, groups);
                !mention.name.masked && is(PARTY) && !is(ROLE)
            });
            found.extend(noted.map(|mention| field.slice(mention.span).to_owned()));
            let short = block.span.end - block.span.start <= 60;
            if block.cell.is_some() && short {
                // A list of penalties has a column of them.
                let label = label_cell(cx, field, block.span).map(|label| field.slice(label));
                let names = label.is_some_and(|label| {
                    ["当事人", "被处罚", "相对人", "违法主体", "违法行为人", "姓名", "违法人"]
                        .iter()
                        .any(|word| label.contains(word))
                });
                if names && let Some(mention) = persons::whole(cx, field, block.span) {
                    found.insert(field.slice(mention.span).to_owned());
                }
                continue;
            }
            found.extend(addressed(cx, field, block.span));
        }
    }
    if found.is_empty() {
        found.extend(doer(cx));
    }
    found
}

/// Who did it, on a page that calls nobody 当事人: `林某某未经批准占用…`.
fn doer(cx: &Context<'_>) -> Option<String> {
    let body = cx.body();
    body.page.blocks.iter().find_map(|block| {
        let first = persons::doers(cx, body, block.span.head(600)).into_iter().find(|mention| mention.name.likely)?;
        let after = body.slice(Span { start: first.span.end, end: block.span.end }.head(300));
        let clause = &after[..after.find(['。', ';']).unwrap_or(after.len())];
        let unlawful = ["擅自", "未经", "非法", "违法", "违规", "违反"].iter().any(|word| clause.contains(word));
        (unlawful && !first.name.masked).then(|| body.slice(first.span).to_owned())
    })
}

/// The one whom a line addresses, or whose decision it announces: `林某某:`, `林某某行政处罚决定书`, `关于对林某某非法占地…`.
fn addressed<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span) -> Option<String> {
    let text = field.slice(block.head(120));
    let mut rest = text;
    for opening in ["关于", "对", "给予", "行政处罚决定书", "(", "-", ":", "被处罚人", "拟对"] {
        rest = rest.strip_prefix(opening).unwrap_or(rest);
    }
    let start = block.start + (text.len() - rest.len()) as u32;
    let mention = persons::labelled_at(cx, field, start, block.end)?;
    let after =
        &field.slice(Span { start: mention.span.end, end: block.end }.head(150)).trim_start_matches([')', '等']);
    let alone = after.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with(['你', '经']))
        || after.is_empty() && field.name == "title";
    let decided = [
        "涉嫌",
        "非法",
        "违法",
        "擅自",
        "未经",
        "行政处罚",
        "作出",
        "违规",
        "违反",
        "占用",
        "破坏",
        "无证",
        "越界",
        "不服",
    ]
    .iter()
    .any(|word| after.starts_with(word))
        && (after.contains("处罚") || after.contains('案') || rest.len() < text.len());
    (!mention.name.masked && (alone || decided)).then(|| field.slice(mention.span).to_owned())
}

fn by_role<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    is_third: &impl Fn(&Mention) -> bool,
    roll: &mut Roll,
) {
    let names = cx.checker.names();
    for hit in cx.words(field, persons::whole_of(field), ROLE) {
        let block = field.block_at(hit.span.start).span;
        let boundary = field.slice(hit.span).ends_with(['至', '邻']);
        for mention in persons::all_named_by(cx, field, hit.span).into_iter().filter(is_third) {
            // 北至龙江河 is a river, 北至陈志山房屋 a person's.
            let next = field.slice(Span { start: mention.span.end, end: block.end }.head(6));
            let owned = ["房", "住", "宅", "屋", "家", "户", "承包", "菜地", "责任", "耕地", "老宅", "自留"];
            if boundary
                && field.slice(mention.span).ends_with(WATERS)
                && !owned.iter().any(|word| next.starts_with(word))
            {
                continue;
            }
            let after = field.slice(Span { start: mention.span.end, end: block.end }.head(30));
            let colon = field.slice(Span { start: hit.span.end, end: mention.span.start }).contains(':');
            let stops = after.chars().next().is_none_or(|next| !is_han(next));
            let three = field.slice(mention.span).chars().count() > 2;
            let certain = mention.name.likely && (three || colon || stops || names.word_after(after) > 0) || colon;
            if mention.name.likely || colon || stops {
                roll.add(index, mention, certain);
            }
        }
    }
}

/// A cell that is a name, labelled with a role.
fn by_cell<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    is_third: &impl Fn(&Mention) -> bool,
    roll: &mut Roll,
) {
    for block in field.page.blocks.iter().filter(|block| block.cell.is_some()) {
        if block.span.end - block.span.start <= 60
            && let Some(mention) = persons::whole(cx, field, block.span).filter(is_third)
            && let Some(label) = label_cell(cx, field, block.span)
            && cx.words(field, label, ROLE).next().is_some()
            && cx.words(field, label, PARTY).next().is_none()
        {
            roll.add(index, mention, mention.name.likely);
        }
    }
}

/// Names beside what was done: `与林某某签订`, `出租给林某某`, `林某某询问笔录`; elsewhere a person is asked.
/// Whether a text tells that somebody reported to the office: 向我局实名举报.
fn reports_to_office(after: &str) -> bool {
    after.starts_with("向我") && ["举报", "反映", "投诉"].iter().any(|word| after.contains(word))
}

fn by_deed<'a>(
    cx: &Context<'a>,
    index: usize,
    field: &'a Field<'a>,
    block: Span,
    is_third: &impl Fn(&Mention) -> bool,
    roll: &mut Roll,
) {
    let names = cx.checker.names();
    for mention in persons::doers(cx, field, block).into_iter().filter(is_third) {
        let before = field.slice(Span { start: block.start, end: mention.span.start }.tail(60));
        let after = field.slice(Span { start: mention.span.end, end: block.end }.head(60));
        let reported = after.trim_start_matches(['的', '、', '(']);
        let starts = |words: &[&str]| words.iter().any(|word| reported.starts_with(word));
        let gives = GIVES.iter().any(|word| before.ends_with(word));
        let deals = before.ends_with(['与', '和', '从', '向', '由', '受', '跟', '给', '同', '经']) && starts(&DEALS);
        let three = field.slice(mention.span).chars().count() > 2;
        let stops =
            after.chars().next().is_none_or(|next| !is_han(next)) || names.word_after(after) > 1 || starts(&DEALS);
        let noted = persons::is_noted(cx, field, mention.span, ROLE) || reports_to_office(after);
        if !mention.name.likely {
            if noted || starts(&EVIDENCE) || gives || deals {
                roll.add(index, mention, false);
            }
            continue;
        }
        if noted || starts(&EVIDENCE) || (gives && (three || stops)) || (deals && (three || stops)) {
            roll.add(index, mention, true);
        } else if cx
            .words(field, Span { start: block.start, end: mention.span.start }.tail(24), OFFICIAL)
            .next()
            .is_none()
            && names.word_after(after) > usize::from(!three)
        {
            roll.add(index, mention, false);
        }
    }
}

/// The full names of penalised minors: the whole item must not be published.
fn minors(cx: &Context<'_>, parties: &HashSet<String>, sink: &mut Sink) {
    let children = if parties.is_empty() { HashSet::new() } else { minor::children_among(cx, parties) };
    if children.is_empty() {
        return;
    }
    let ruling = cx.ruling(Datum::Minor, Role::Private);
    for (index, field) in cx.fields.iter().enumerate() {
        for mention in persons::places(cx, field, &children) {
            let what = say!(
                cx,
                "当事人是未成年人，整条信息不得公开",
                "The one who is penalised is a minor: the whole item must not be published"
            );
            let how = say!(cx, "撤下整条信息。", "Take the whole item down.");
            let found = Found { basis: Some(vec!["P15".into()]), ..Found::at(index, mention.span, what, how) };
            sink.extend(ruling.of(cx, found.quoted(mention.quote(field))));
        }
    }
}
