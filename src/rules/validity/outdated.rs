//! `validity/outdated`: a name that was right in former times is used as if it still were: of an agency, a law, a document, a
//! certificate.
//!
//! The names are data with the last day on which they were right (`data/outdated.toml`). A page of that time, a sentence about
//! that time, a title, a quotation and a name with 原 before it are right, so that history is told as it was.

mod times;

use crate::catalogue::{Outdated, OutdatedKind};
use crate::facts::dates::day_of;
use crate::facts::quantities::{Fact, Kind};
use crate::lexicon::{Group, Groups, Hit};
use crate::mask::harmless;
use crate::order;
use crate::page::BlockKind;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::sign_off;
use crate::text::Span;
use jiff::civil::Date;
use std::collections::HashMap;
use times::{Times, years, years_of_plan};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/outdated",
    level: Level::Block,
    basis: &["M18", "N02"],
    title: Say { zh: "把已经不用的名称当作现行的", en: "A name of former times is used as current" },
    checks: Say {
        zh: "正文、标题和来源、发布机构字段里已经撤销的机构、已经废止的法律法规、已被替代的令号，旧证书、收费、坐标系的名称，以及以前的规定（例如三个月起诉、十五个工作日答复、三日内要求听证、按年产值倍数补偿、登报声明遗失），名单写明用到哪一天为止，部门可以在配置里增加；“符合”“现行”后面的规划是否已过规划期。机构是落款、发布机构、受理或者联系单位，或者让人向它申请、举报的，以及按“根据《…》第…条”引用法律作依据的，并且已知页面在停用之后发布、全文没有当时年份的，阻断；其余请人工复核；仍有部分在用的只提示。页面成于停用以前的，句子、表格行或者前文写明当时年份的，写有“原”“更名”“撤销”“废止”“历任”等字样的，在书名号、引号里的机构名，部令、公告的名称，历史沿革部分和文件清理栏目，不报；信件答复里的机构名只在上述阻断情形下，或者请人前往、可以找它办理的时候报；依申请公开答复的救济途径由“救济途径不符合现行法律”检查。名单以外的名称、修订后条号的变化，不在此项检查。",
        en: "Agencies that were abolished, laws and regulations that were repealed, orders that were replaced, names of old certificates, charges and coordinate systems, and rules of former times (three months to sue, fifteen working days for an answer, three days for a hearing, multiples of the yearly output, a lost certificate in the newspaper), in the body, the title and the fields of source and issuer; the list says until which day each was right, and a department may add to it; also plans behind 符合 or 现行 whose last year is gone by. It blocks where the agency signs, publishes, accepts, is the contact or is to be applied to, or where the law is cited with its article as the basis, if the page is known to be published later and names no year of that time; the rest asks for review, and what is still in some use is advised. Silent: pages made before, sentences, table rows and passages with a year of that time or with 原, 更名, 撤销, 废止, 历任 and the like, agencies in titles and quotation marks, orders and announcements of a ministry, sections on history and the column of document clean-ups; in replies to letters an agency is reported only where it blocks or people are sent to it; the remedies in replies to disclosure requests are another rule's. Not checked: other names, and articles that got another number.",
    },
    why: Say {
        zh: "机构已经撤销，办事的人会找错地方；法律已经废止，作出的决定就没有依据。",
        en: "Whoever looks for an agency that no longer exists goes to the wrong place; a decision on a repealed law has no basis.",
    },
    mend: Say {
        zh: "改为现在的名称；引用法律的改引现行法的相应条款；讲的是当时的，写明“原”字或者当时的年份。",
        en: "Write the present name; cite the article of the law in force; where former times are meant, say so with 原 or the year.",
    },
    applies: |cx| !cx.column_is(&["document-cleanup"]),
    check,
    examples: natively(&[
        hit("notice", "<p>请到县⟦国土资源局⟧办理登记。</p>"),
        hit("notice", "<p>依据⟦《中华人民共和国物权法》⟧第九条办理，涉税事项向⟦地税局⟧申报。</p>"),
        hit("notice", "<p>按照⟦合同法⟧的规定签订，并依照⟦国务院令第492号⟧公开。</p>"),
        hit("notice", "<table><tr><td>受理单位</td><td>青石县⟦国土资源局⟧</td></tr></table>"),
        hit(
            "service-guide",
            "<p>提交⟦税务登记证⟧，坐标采用⟦1980西安坐标系⟧，该地块符合⟦《青石县土地利用总体规划（2006—2020年）》⟧。</p>",
        ),
        hit("service-guide", "<p>不服本决定的，可以在⟦三个月内提起行政诉讼⟧。</p>"),
        silent("service-guide", "<p>起诉期限由三个月内提起行政诉讼改为六个月，不再要求提供组织机构代码证。</p>"),
        hit("service-guide", "<p>审核通过后核发⟦国有土地使用证⟧。</p>"),
        hit("service-guide", "<p>请到窗口申领⟦《建设用地批准书》⟧，并带⟦《就业报到证》⟧。</p>"),
        silent("service-guide", "<p>《关于停止使用就业报到证的通知》印发后，不再查验《就业报到证》。</p>"),
        hit("service-guide", "<p>依照⟦《房屋登记办法》⟧的规定，由镇⟦国土资源所⟧受理。</p>"),
        silent("service-guide", "<p>国土资源所有权由国务院代表国家行使。</p>"),
        hit("notice", "<p>由⟦国土资源部⟧监制，抄送市⟦环境保护局⟧。</p>"),
        hit("notice", "<p>公示单位：青石县⟦国土资源局⟧</p>").with_meta(&[("publishedAt", "2026-05-18")]),
        silent("notice", "<p>公示单位：青石县国土资源局</p>").with_meta(&[("publishedAt", "2016-05-18")]),
        silent("notice", "<p>由原青石县国土资源局颁发的证书继续有效，县国土资源局2016年批准的不变。</p>"),
        silent("notice", "<p>2014年立项。县国土资源局组织了验收。</p>"),
        silent("notice", "<p>根据《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）出让。</p>"),
        silent(
            "notice",
            "<p>《国土资源部关于规范土地登记的意见》和《最高人民法院关于适用〈婚姻法〉若干问题的解释》仍然适用。</p>",
        ),
        silent("notice", "<p>《民法典》施行后，《物权法》《合同法》同时废止。</p>"),
        silent(
            "notice",
            "<p>根据《劳动合同法》签订，符合物权法定原则，请各级国土资源部门配合，据《中国国土资源报》报道。</p>",
        ),
        silent("notice", "<h3>历史沿革</h3><p>县国土资源局由县土地管理局和县矿产局组成。</p>"),
        silent("mailbox-reply", "<p>来信人称曾向国土局反映。县国土局的批复已经转给您。</p>"),
        silent("notice", "<p>加盖“青石县国土资源局”印章的图件可以使用，旧的国有土地使用证不必更换。</p>"),
        silent("document-cleanup", "<p>青石县国土资源局关于临时用地的通知</p>"),
    ]),
};

/// Columns in which a citizen's words are repeated.
const INTERACTION: [&str; 3] = ["mailbox-reply", "on-request-reply", "concern-response"];
/// Fields of `meta` that name who publishes.
const PUBLISHERS: [&str; 3] = ["meta.issuer", "meta.source", "meta.author"];
/// How much of a sentence, a passage or a row before and behind a name is read, in bytes.
const BEFORE: u32 = 900;
const BEHIND: u32 = 600;
/// What cites a law.
const CITES: [&str; 7] = ["根据", "依据", "依照", "按照", "违反", "适用", "遵照"];
/// What may follow the name of a law that is cited without 《》.
const AFTER_LAW: [&str; 13] =
    ["第", "规定", "的规定", "等", "和", "与", "、", ",", "及", "有关", "相关", "之规定", "《"];
/// With one of these behind it people are sent to an agency: 向县国土资源局申请.
const SENT_TO: [&str; 9] = ["申请", "提出", "提交", "举报", "反映", "递交", "申报", "投诉", "咨询"];
/// Beside these a certificate or a charge is said to be gone.
const DROPPED: [&str; 8] = ["不再", "无需", "不需", "取消", "免于", "停止征收", "停征", "免收"];
/// After 原 these make another word: 原则, 原因.
const OTHER_WORDS_WITH_ORIGIN: &str = "则因件告始料址状貌本文有先地材油煤产";

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let looked_at =
        |field: &Field<'_>| field.name == "title" || field.is_body() || PUBLISHERS.contains(&field.name.as_str());
    let mut page: Option<Times> = None;
    let mut on_page: HashMap<&str, bool> = HashMap::new();
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| looked_at(field)) {
        let (mentions, plans) = (mentions(cx, field), plans(field));
        if mentions.is_empty() && plans.is_empty() {
            continue;
        }
        let page = page.get_or_insert_with(|| Times::of(cx));
        let signer = sign_off::signer(cx).filter(|signer| signer.field == index).map(|signer| signer.span);
        let passages = Passages { cx, field, years: dated(field), history: history(cx, field), signer };
        for (span, last) in plans {
            if page.is_after(last) && passages.says_of_plan(span, last) {
                sink.push(over(cx, index, field, span, last));
            }
        }
        for (span, row) in mentions {
            let Some(until) = day_of(&row.until) else { continue };
            let wording = row.kind == OutdatedKind::Wording;
            let meant = !wording || row.beside.is_empty() || {
                let stands = |word: &String| {
                    [cx.body(), cx.title()].iter().any(|field| field.page.text.folded().contains(word.as_str()))
                };
                *on_page.entry(&row.name).or_insert_with(|| row.beside.iter().any(stands))
            };
            // `column/stale-remedy` says what the remedies of a reply are.
            let remedies = [Group::Reconsideration, Group::Lawsuit];
            let told = wording
                && cx.column_is(&["on-request-reply"])
                && cx.words(field, span, Groups::of(&remedies)).next().is_some();
            if page.is_of(until) || !meant || told {
                continue;
            }
            if let Some(mention) = passages.judge(span, row, until) {
                let acts = mention.acts && page.is_known_to_be_later(until);
                let agency = row.kind == OutdatedKind::Agency;
                let told = agency && field.is_body() && cx.column_is(&INTERACTION) && !passages.sends_to(span);
                if acts || !told {
                    sink.push(found(cx, index, field, mention.span, row, acts && !row.advise));
                }
            }
        }
    }
}

/// The outdated names of a field in order, the longer one where two overlap; none that a longer word holds and keeps.
#[inline(never)]
fn mentions<'a>(cx: &'a Context<'_>, field: &Field<'_>) -> Vec<(Span, &'a Outdated)> {
    let rows = &cx.checker.profile().catalogue.outdated;
    let (mut kept, mut found): (Vec<Span>, Vec<(Span, &Outdated)>) = (Vec::new(), Vec::new());
    for hit in field.page.text.hits() {
        if let Some(row) = cx.vocabulary.outdated(hit.word) {
            found.push((hit.span, &rows[row]));
        } else if cx.vocabulary.keeps_outdated(hit.word) {
            kept.push(hit.span);
        }
    }
    let wording = cx.vocabulary.outdated_phrases.find(&field.page.text, field.facts());
    found.extend(wording.into_iter().map(|(row, span)| (span, &rows[row])));
    order::by_key(&mut found, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    found.retain(|(span, _)| {
        // Hits are in order of their end.
        let next = kept.partition_point(|longer| longer.end < span.end);
        let keeps = kept[next..].iter().take(4).any(|longer| longer.holds(*span));
        let free = !keeps && span.start >= end;
        end = if free { span.end } else { end };
        free
    });
    found
}

/// What a plan is called.
const PLANS: [&str; 3] = ["规划", "计划", "方案"];

/// The plans that are named with their years, each with its last one: 《青石县土地利用总体规划(2006-2020年)》.
#[inline(never)]
fn plans(field: &Field<'_>) -> Vec<(Span, i16)> {
    if field.name == "title" {
        return Vec::new();
    }
    let titles = field.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title);
    let plan = |fact: &Fact| {
        // The years may stand behind the title, too.
        let span = Span { end: fact.span.end + 24, ..fact.span };
        let span = field.page.text.aligned(Span { end: span.end.min(field.block_at(span.start).span.end), ..span });
        let text = field.slice(fact.span);
        let (_, last) = PLANS.iter().any(|word| text.contains(word)).then(|| years_of_plan(field.slice(span)))??;
        Some((fact.span, last))
    };
    titles.filter_map(plan).collect()
}

/// The years of a field as [`years`] finds them, with whether each is a part of a title or of the number of a document.
#[inline(never)]
fn dated(field: &Field<'_>) -> Vec<(u32, i16, bool)> {
    let named = |fact: &&Fact| matches!(fact.kind, Kind::Title | Kind::DocumentNumber);
    let mut facts = field.facts().quantities.iter().filter(named).peekable();
    let years = years(field).into_iter();
    years
        .map(|(at, year)| {
            while facts.next_if(|fact| fact.span.end <= at).is_some() {}
            (at, year, facts.peek().is_some_and(|fact| fact.span.start <= at))
        })
        .collect()
}

/// The blocks below a heading on history, in order.
#[inline(never)]
fn history<'a>(cx: &Context<'a>, field: &'a Field<'a>) -> Vec<Span> {
    let mut sections: Vec<Span> = Vec::new();
    let mut open = field.is_body() && cx.has_word(cx.title(), whole(cx.title()), Group::OfFormerTimes);
    for block in &field.page.blocks {
        let text = block.span.end - block.span.start;
        // A short line without a mark heads what follows it, too.
        let heads = matches!(block.kind, BlockKind::Heading(_))
            || block.cell.is_none() && text <= 60 && !field.slice(block.span).contains(['。', ',', ';', ':']);
        if heads {
            open = cx.has_word(field, block.span, Group::OfFormerTimes);
        } else if open {
            sections.push(block.span);
        }
    }
    sections
}

fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// A name that is used as current.
struct Mention {
    span: Span,
    /// Whether the agency acts, or the law is the basis.
    acts: bool,
}

/// What stands around names in a field.
struct Passages<'c, 'a> {
    cx: &'c Context<'a>,
    field: &'a Field<'a>,
    /// Years with where they stand, and whether that is in a title or a number.
    years: Vec<(u32, i16, bool)>,
    history: Vec<Span>,
    /// Who signs, if the field is the body.
    signer: Option<Span>,
}

impl Passages<'_, '_> {
    #[inline(never)]
    fn judge(&self, name: Span, row: &Outdated, until: Date) -> Option<Mention> {
        let field = self.field;
        let title = self.title_around(name);
        let span = match (row.kind, title) {
            (OutdatedKind::Law, Some(title)) if self.is_title_of(title, name) => title,
            (OutdatedKind::Law, None) if self.is_cited(name) => name,
            (OutdatedKind::Term, Some(title)) if self.is_title_of_form(title, name) => title,
            (OutdatedKind::Law, _) | (_, Some(_)) => return None,
            _ => name,
        };
        let clause = self.before(name, 90);
        let clause = clause.rsplit(['。', ';', ',', '、', ':', '(', '\n', '和', '与']).next().unwrap_or_default();
        let behind = field.slice(Span { start: name.end, ..whole(field) }.head(60));
        let right = match row.kind {
            OutdatedKind::Agency => has_origin(clause) || self.is_quoted(name) || is_order(behind),
            OutdatedKind::Term => has_origin(clause) || self.is_quoted(name),
            OutdatedKind::Law => has_origin(clause),
            OutdatedKind::Document => false,
            OutdatedKind::Wording => self.is_quoted(name),
        };
        let beside = row.beside.is_empty() || row.kind == OutdatedKind::Wording || {
            let near = self.before(name, 30);
            row.beside.iter().any(|word| near.contains(word.as_str()))
        };
        if right || !beside || self.is_of_its_time(span, row, until) {
            return None;
        }
        Some(Mention { span, acts: self.acts(span, name, row) })
    }

    /// Folded text before a span in its block, at most so many bytes.
    fn before(&self, span: Span, bytes: u32) -> &str {
        let block = self.field.block_at(span.start).span;
        self.field.slice(Span { start: block.start, end: span.start }.tail(bytes))
    }

    /// The title that holds a span.
    fn title_around(&self, span: Span) -> Option<Span> {
        let facts = &self.field.facts().quantities;
        let after = facts.partition_point(|fact| fact.span.start <= span.start);
        let holds = |fact: &&Fact| fact.kind == Kind::Title && fact.span.holds(span);
        facts[..after].iter().next_back().filter(holds).map(|fact| fact.span)
    }

    /// Whether a title is that of the law and of nothing about it.
    fn is_title_of(&self, title: Span, name: Span) -> bool {
        let inner = self.field.slice(title).trim_matches(|c| matches!(c, '《' | '》'));
        inner.strip_prefix("中华人民共和国").unwrap_or(inner) == self.field.slice(name)
    }

    /// Whether a title is that of a certificate, not of a document about it: 《建设用地批准书》.
    fn is_title_of_form(&self, title: Span, name: Span) -> bool {
        self.field.slice(name).ends_with(['证', '书'])
            && name.end + '》'.len_utf8() as u32 == title.end
            && !self.field.slice(title).contains("关于")
    }

    /// Whether a law is cited without 《》.
    fn is_cited(&self, name: Span) -> bool {
        let before = self.before(name, 90);
        let short = before.strip_suffix("中华人民共和国").unwrap_or(before);
        let starts = short.ends_with(['、', '和', '与', '及']) || CITES.iter().any(|word| short.ends_with(word));
        let cites = CITES.iter().any(|word| short.contains(word));
        let behind = self.field.slice(Span { start: name.end, ..whole(self.field) }.head(12));
        (starts || short.len() < before.len()) && cites && AFTER_LAW.iter().any(|word| behind.starts_with(word))
    }

    /// Whether quotation marks stand around a name.
    fn is_quoted(&self, name: Span) -> bool {
        let before = self.before(name, 90);
        let open = before.rfind(['“', '‘', '「', '『']);
        open.is_some_and(|open| !before[open..].contains(['”', '’', '」', '』']))
    }

    /// Whether the sentence, the row or the passage before says that it is of the time in which the name was right.
    fn is_of_its_time(&self, name: Span, row: &Outdated, until: Date) -> bool {
        let (cx, field) = (self.cx, self.field);
        let section = self.history.partition_point(|section| section.end < name.end);
        if self.history.get(section).is_some_and(|section| section.holds(name)) {
            return true;
        }
        let block = field.block_at(name.start);
        let sentence = block.cell.map_or_else(|| field.page.text.sentence_at(name.start), |cell| row_of(field, cell));
        let before = Span { end: name.start, ..sentence }.tail(BEFORE);
        let near = field.page.text.aligned(Span { start: before.start, end: sentence.end.min(name.end + BEHIND) });
        let text = field.slice(near);
        let says_so = match row.kind {
            OutdatedKind::Wording => row.within.iter().any(|word| text.contains(word.as_str())),
            OutdatedKind::Term => DROPPED.iter().any(|word| text.contains(word)),
            _ => false,
        };
        if says_so {
            return true;
        }
        let says = Groups::of(&[Group::OfFormerTimes, Group::Repealed]);
        // 历史遗留问题 are today's; a 专班 that is formed is no reform.
        let of_today = |word: &Hit| {
            let behind = field.slice(Span { start: word.span.end, ..whole(field) }.head(36));
            match field.slice(word.span) {
                "历史" => ["遗留", "文化", "建筑", "风貌", "街区", "名"].iter().any(|word| behind.starts_with(word)),
                "组建" => ["专班", "小组", "队", "领导"].iter().any(|word| behind.contains(word)),
                _ => false,
            }
        };
        if cx.words(field, near, says).any(|word| !of_today(&word)) {
            return true;
        }
        let successor = cx.checker.folded(row.successor.trim_matches(|c| matches!(c, '《' | '》')));
        let told = !successor.is_empty() && !row.names().any(|name| name.contains(&successor));
        if row.kind != OutdatedKind::Law && told && field.slice(near).contains(&successor) {
            return true;
        }
        let named = |span: Span| {
            let first = self.years.partition_point(|&(at, ..)| at < span.start);
            let last = self.years.partition_point(|&(at, ..)| at < span.end);
            &self.years[first..last.max(first)]
        };
        let of_then = |year: i16| year <= until.year();
        // The author of a document of that time may have had the name of that time; a certificate is no author.
        let no_author = matches!(row.kind, OutdatedKind::Term | OutdatedKind::Wording);
        // 根据青自然资〔2016〕3号: what is done now may rest on a document of that time, 1980年西安坐标系 is a name.
        let then = |&(at, year, is_name): &(u32, i16, bool)| {
            let basis = || {
                let lead = field.slice(Span { start: near.start, end: at }.tail(120));
                at < name.start && CITES.iter().any(|word| lead.contains(word))
            };
            of_then(year) && (at < name.start || at >= name.end) && !(is_name && (no_author || basis()))
        };
        // 2014年立项。…: the sentences behind go on about that year.
        let passage = Span { start: block.span.start, end: name.start }.tail(BEFORE);
        let goes_on =
            || named(passage).iter().rfind(|(.., is_name)| !is_name).is_some_and(|&(_, year, _)| of_then(year));
        named(near).iter().any(then) || block.cell.is_none() && goes_on()
    }

    /// Whether a plan is said to be in force, or what is decided to accord with it.
    fn says_of_plan(&self, title: Span, last: i16) -> bool {
        let before = self.before(title, 60);
        let clause = before.rsplit(['。', ';', ',']).next().unwrap_or_default();
        let overall = self.field.slice(title).contains("总体规划");
        let says = ["符合", "现行", "不符合"].iter().any(|word| clause.contains(word))
            || overall && ["根据", "依据", "按照", "依照"].iter().any(|word| clause.contains(word));
        let sentence = self.field.page.text.sentence_at(title.start);
        let near = Span {
            start: sentence.start.max(title.start.saturating_sub(BEFORE)),
            end: sentence.end.min(title.end + BEHIND),
        };
        let then = Groups::of(&[Group::OfFormerTimes, Group::Repealed, Group::AlreadyDone]);
        let section = self.history.partition_point(|section| section.end < title.end);
        // 2015年批准时符合《…》
        let of_then =
            |&(at, year, is_name): &(u32, i16, bool)| !is_name && year <= last && near.start <= at && at < title.start;
        says && !self.years.iter().any(of_then)
            && self.cx.words(self.field, self.field.page.text.aligned(near), then).next().is_none()
            && !self.history.get(section).is_some_and(|section| section.holds(title))
    }

    /// Whether people are told to go to an agency: 请到县国土资源局办理.
    fn sends_to(&self, name: Span) -> bool {
        let before = self.before(name, 90);
        let clause = before.rsplit(['。', ';', ',']).next().unwrap_or_default();
        let tells = ["请", "可以", "可到", "可向", "建议", "应当", "需要"].iter().any(|word| clause.contains(word));
        tells && clause.contains(['到', '向', '往', '找']) && !clause.contains(['曾', '来'])
    }

    /// Whether an agency signs, accepts or is to be turned to, or a law is the basis of what is decided.
    fn acts(&self, span: Span, name: Span, row: &Outdated) -> bool {
        let (cx, field) = (self.cx, self.field);
        let behind = field.slice(Span { start: span.end, ..whole(field) }.head(40));
        match row.kind {
            OutdatedKind::Law => {
                let before = self.before(span, 40);
                behind.starts_with('第') && behind.contains('条') && CITES.iter().any(|word| before.ends_with(word))
            }
            OutdatedKind::Agency => {
                if !field.is_body() {
                    return PUBLISHERS.contains(&field.name.as_str());
                }
                let signs = self.signer.is_some_and(|signer| signer.holds(name));
                let block = field.block_at(name.start);
                let before = self.before(name, 90);
                let value = before.rsplit_once(':');
                let words = |span: Span| cx.has_word(field, span, Group::ActingAgency);
                let labelled = value.is_some_and(|(label, value)| {
                    let end = name.start - value.len() as u32 - 1;
                    let is_name = !value.contains([',', '。', ';']);
                    is_name && words(Span { start: end - label.len() as u32, end }.tail(30))
                });
                let left = block.cell.and_then(|cell| field.page.left_of(cell));
                let left = left.map(|cell| field.page.cells[cell as usize].span);
                let beside = left.is_some_and(|left| left.end - left.start <= 60 && words(left));
                let sent = before.rsplit(['。', ',', ';']).next().is_some_and(|clause| clause.contains('向'))
                    && SENT_TO.iter().any(|word| behind.starts_with(word));
                signs || labelled || beside || sent
            }
            OutdatedKind::Document | OutdatedKind::Term | OutdatedKind::Wording => false,
        }
    }
}

/// Whether a clause says that a name behind it is a former one: 原青石县….
fn has_origin(clause: &str) -> bool {
    let behind = |at: usize| clause[at..].chars().nth(1);
    clause.match_indices('原').any(|(at, _)| behind(at).is_none_or(|c| !OTHER_WORDS_WITH_ORIGIN.contains(c)))
}

/// Whether what stands behind an agency makes it the author of an order or an announcement: 令第39号, 2015年第1号公告.
fn is_order(behind: &str) -> bool {
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '第' | '号' | '(' | ')'));
    behind.starts_with(['令']) || behind.starts_with("公告") && behind.contains('号')
}

/// The row of a table, as far as it stands around a cell.
fn row_of(field: &Field<'_>, cell: u32) -> Span {
    let at = field.page.cells[cell as usize];
    let row = &field.page.tables[at.table as usize].rows[at.row as usize];
    let ends = row.first().zip(row.last());
    ends.map_or(at.span, |(&first, &last)| Span {
        start: field.page.cells[first as usize].span.start.min(at.span.start),
        end: field.page.cells[last as usize].span.end.max(at.span.end),
    })
}

/// A plan whose last year is gone by.
fn over(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, last: i16) -> Found {
    let name = field.shown(span).split(['(', '（']).next().unwrap_or_default();
    let name = harmless(name.trim_matches(['《', '》']));
    let what = say!(
        cx,
        "《{}》的规划期到{}年为止，被当作现行的依据",
        "《{}》 ended with {} and is used as if it were in force",
        name,
        last
    );
    let how = say!(
        cx,
        "改引现行的规划；讲的是当时的，写明“当时”或者批准的年份。",
        "Name the plan in force; where the one of that time is meant, say so with 当时 or the year.",
    );
    Found::at(index, span, what, how).quoted(name).uncertain()
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, row: &Outdated, certain: bool) -> Found {
    let name = harmless(field.shown(span));
    let what = match row.successor.as_str() {
        now if row.kind == OutdatedKind::Wording => say!(
            cx,
            "“{}”是{}以前的规定（{}），现在是“{}”",
            "“{}” was the rule until {} ({}); now it is “{}”",
            name,
            row.until,
            row.name,
            harmless(now)
        ),
        "" => say!(cx, "“{}”{}以后不再使用", "“{}” is not used any more since {}", name, row.until),
        now => say!(
            cx,
            "“{}”{}以后不再使用，现在是“{}”",
            "“{}” is not used any more since {}; now it is “{}”",
            name,
            row.until,
            harmless(now)
        ),
    };
    let how = match row.kind {
        OutdatedKind::Agency => say!(
            cx,
            "改为现在的机构名称（以当地机构改革方案为准）；讲的是当时的，写明“原”字或者年份，例如“原{}”。",
            "Write the present name of the agency as the place has it; where former times are meant, say so, for example 原{}.",
            row.name
        ),
        OutdatedKind::Law => say!(
            cx,
            "改引现行规定的相应条款，条号要重新核对；引用当时适用的规定的，写明时间或者“已废止”。",
            "Cite the provision in force and look its article up anew; where the law of that time applies, say when, or 已废止.",
        ),
        OutdatedKind::Wording => say!(
            cx,
            "按现行规定改写；讲的是以前的规定的，写明时间或者“不再”。",
            "State the rule in force; where the former one is meant, say when, or 不再.",
        ),
        OutdatedKind::Document | OutdatedKind::Term => say!(
            cx,
            "改为现行的名称；讲的是当时的，写明年份或者“原”字。",
            "Write the one in use; where former times are meant, say so with the year or 原.",
        ),
    };
    let found =
        Found { at_most: row.advise.then_some(Level::Advise), ..Found::at(index, span, what, how).quoted(name) };
    // What is only advised has no doubt to tell.
    if certain || row.advise { found } else { found.uncertain() }
}
