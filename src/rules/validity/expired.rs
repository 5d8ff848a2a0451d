//! `validity/expired`: a deadline, an event or a period that was over before the page goes out, of which the page speaks as if it
//! were still to come.
//!
//! A day is compared with the day of publication: that of `meta`, else that of the sign-off or the head of the page, else today.
//! So a page that was published in time stays right however old it is.

use crate::facts::dates::{Day, day_of, number, year};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::rules::column::days;
use crate::rules::column::stated::{Role, Stated, stated};
use crate::text::Span;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/expired",
    level: Level::Block,
    basis: &["C16", "N02"],
    title: Say { zh: "发布时已经过期", en: "Over before it is published" },
    checks: Say {
        zh: "正文里公示、公告、征求意见、报名、申报、听证、拍卖、会议等时间的最后一天，“请于…前”“将于…召开”“有效期至…”里的日期，“将于2023年底完成”“到2020年，将…”里的年份，是否早于发布日期。发布日期取元数据的发布日期，没有的取落款或者页首的日期，再没有的取检查当天；按当时日期发布的旧页面不算。栏目是公告、公示、征集、招考等，标签写明唯一的时间，又早于元数据里的发布日期的，阻断；其余请人工复核。写有“已于”“期满”“未收到异议”“原定”“延期至”等字样的句子，延期、更正、终止类公告，结果公布页面里前一阶段的时间，统计、年报、结果、反馈等栏目，已标明结束或者归档的页面，不报。元数据的失效日期早于发布日期的请人工复核。附件里的日期、没有年份可推的日期、只在图片里的日期，不在此项检查。",
        en: "Whether the last day of a period for notices, opinions, registration, applications, of a hearing, an auction, a meeting, a day in 请于…前, 将于…召开, 有效期至…, or a year in 将于2023年底完成, 到2020年，将… was over on the day of publication: that of the metadata, else that of the sign-off or of the head of the page, else today. A page that was published in time is right, however old. It blocks where a label states the one time of the matter, in a column of notices, calls or recruitment, and the metadata give a later day of publication; the rest asks for review. Silent: sentences with 已于, 期满, 未收到异议, 原定, 延期至 and the like, notices that postpone, correct or call off, times of earlier steps on pages of results, columns of statistics, reports, results and feedback, and pages that say they are closed or archived. A day of expiry in the metadata before publication asks for review. Not checked: dates in attachments and pictures, and dates whose year cannot be told.",
    },
    why: Say {
        zh: "公示、报名的时间在发布前就过了，公众来不及提意见、报名，程序也会被认定无效；计划的年份已经过去，说明旧稿没有更新。",
        en: "Nobody can object or register in time, and the procedure can be declared void; a plan for a year gone by is an old text.",
    },
    mend: Say {
        zh: "核对时间，改为发布以后的日期，例如“公示期：2026年6月1日至6月7日”；已经办完的，改为公布结果，或者注明已结束。",
        en: "Check the time and move it behind publication, for example 公示期：2026年6月1日至6月7日; where it is done, publish the result or say that it is closed.",
    },
    applies: |cx| !cx.column_is(&TELLING),
    check,
    examples: natively(&[
        hit("notice", "<p>公示期：⟦2026年5月1日至5月9日⟧。</p>").with_meta(&[("publishedAt", "2026-05-18")]),
        hit("recruitment", "<p>报名时间：⟦2026年5月1日9:00至5月10日⟧17:00</p><p>考试时间：2026年6月20日</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        hit("notice", "<table><tr><td>反馈截止时间</td><td>⟦2026年5月10日⟧17时</td></tr></table>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        hit("notice", "<p>请于⟦2026年5月10日⟧前将意见反馈我局。</p><p>青石县自然资源局</p><p>2026年5月18日</p>"),
        hit("notice", "<p>听证会定于⟦2025年5月8日⟧上午9时举行，欢迎参加。</p>"),
        hit("notice", "<p>我县将于⟦2025年3月12日⟧举办植树活动。</p>"),
        hit("notice", "<p>工程计划⟦2023年底⟧前完成。到⟦2020年⟧，森林覆盖率将达到70%。</p>"),
        hit("notice", "<p>本通知自印发之日起施行，有效期至⟦2025年12月31日⟧。</p>"),
        silent("notice", "<p>公示期：2016年5月1日至5月9日。</p>").with_meta(&[("publishedAt", "2016-04-30")]),
        silent("notice", "<p>公示期：2016年5月1日至5月9日。</p><p>青石县自然资源局</p><p>2016年4月30日</p>"),
        silent("notice", "<p>于2026年5月1日至5月9日进行了公示，公示期间未收到异议。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        silent("notice", "<p>原定于2026年5月10日举行的听证会延期至2026年6月20日。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        silent("opinion-feedback", "<p>征求意见时间：2026年4月1日至4月30日。</p>"),
        silent(
            "work-news",
            "<p>会议于2026年5月10日召开，全县将于年底完成任务。《规划》提出，到2020年，将建成3处公园。</p>",
        ),
        silent("notice", "<p>截至2025年12月31日，累计完成登记3件。计划2027年完工。</p>"),
    ]),
};

/// Columns that tell what came of something, or what was.
const TELLING: [&str; 12] = [
    "opinion-feedback",
    "land-supply-result",
    "result-disclosure",
    "document-cleanup",
    "annual-report",
    "statistics-data",
    "finance",
    "policy-evaluation",
    "policy-execution",
    "idle-land",
    "service-progress",
    "decision-meeting",
];
/// Columns whose pages ask people to come or to answer: a time of theirs that is over is certainly a fault.
const CALLING: [&str; 12] = [
    "notice",
    "opinion-solicitation",
    "hearing-notice",
    "recruitment",
    "land-supply-notice",
    "mineral-rights",
    "land-acquisition-announcement",
    "land-acquisition-compensation",
    "land-acquisition-preannouncement",
    "planning-permit",
    "spatial-planning",
    "public-enterprise",
];
/// Columns whose texts speak from the day on which they were written, and are published when they are.
const WRITTEN: [&str; 5] =
    ["policy-document", "policy-interpretation", "on-request-reply", "mailbox-reply", "work-news"];

/// Labels of times, with the groups that tell only an earlier step on a page of results.
const LABELS: [(Group, bool); 8] = [
    (Group::NoticePeriod, false),
    (Group::SignUpTime, true),
    (Group::DepositDue, true),
    (Group::ListingTime, true),
    (Group::AuctionDay, true),
    (Group::HearingDay, true),
    (Group::ExamDay, true),
    (Group::DueDay, true),
];

/// How far before a day, and behind it, the words are read, in bytes.
const BEFORE: u32 = 180;
const BEHIND: u32 = 120;
/// Most characters between a word and the time that it leads to.
const GAP: usize = 6;

/// The day with which times are compared.
#[derive(Clone, Copy)]
struct Published {
    day: Date,
    /// Whether `meta` gives it.
    by_meta: bool,
    /// The day on which the text was written, at the earliest.
    written: Date,
}

impl Published {
    fn of(cx: &Context<'_>) -> Option<Self> {
        let meta = |name: &str| days::of_meta(cx, name).map(|(day, ..)| day);
        let signed = days::of_sign_off(cx).map(|day| day.date);
        let of_meta = meta("publishedAt");
        let own = signed.or_else(|| days::of_head(cx.body())).or_else(|| meta("createdAt"));
        let day = of_meta.or(own).or_else(|| day_of(cx.draft.today.as_deref()?))?;
        let written = [Some(day), signed, meta("createdAt")].into_iter().flatten().min().unwrap_or(day);
        Some(Published { day, by_meta: of_meta.is_some(), written })
    }
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some(published) = Published::of(cx) else { return };
    expiry(cx, published, sink);
    let body = cx.body();
    let in_title = |group: Group| cx.has_word(cx.title(), whole(cx.title()), group);
    let closed = in_title(Group::SaidOver) || cx.has_word(body, whole(body), Group::SaidOver);
    if closed || in_title(Group::CorrectsNotice) {
        return;
    }
    let later_step = in_title(Group::LaterStep);
    let mut told = Vec::new();
    // 公示结果: the time of the notice stands beside what came of it.
    let repeats = later_step && cx.has_word(body, whole(body), Group::AlreadyDone);
    if !cx.column_is(&WRITTEN) && !repeats {
        for (group, earlier_step) in LABELS {
            if !(later_step && earlier_step) {
                labelled(cx, group, published, later_step, &mut told, sink);
            }
        }
    }
    told.sort_unstable_by_key(|span: &Span| span.start);
    let is_told = |span: Span| {
        let after = told.partition_point(|told| told.start <= span.start);
        after > 0 && told[after - 1].overlaps(span)
    };
    asked(cx, published, later_step, &is_told, sink);
    years(cx, published.written, sink);
}

fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// A day of expiry in `meta` before publication.
fn expiry(cx: &Context<'_>, published: Published, sink: &mut Sink) {
    let Some((expires, field, span)) = days::of_meta(cx, "expiresAt") else { return };
    if expires < published.day {
        let what = say!(
            cx,
            "失效日期{}早于发布日期{}：发布时已经失效",
            "The day of expiry, {}, is before publication on {}: it is published when it is no longer in force",
            expires,
            published.day
        );
        let how = say!(
            cx,
            "核对失效日期；确已失效的，不再作为现行文件发布，或者标明“已失效”。",
            "Check the day of expiry; what is no longer in force is not published as current, or is marked 已失效."
        );
        sink.push(Found::at(field, span, what, how).quoted(expires.to_string()).uncertain());
    }
}

/// The last day that a label states, worked out where a length is stated from a first one.
fn last_day(cx: &Context<'_>, stated: &Stated) -> Option<(Date, bool)> {
    use crate::catalogue::DayUnit;
    use crate::facts::dates::Unit;
    if let Some(range) = stated.range {
        let known = range.last.has_year || range.first.has_year;
        return (range.last.date >= range.first.date).then_some((range.last.date, known));
    }
    let day = stated.day?;
    match (stated.length, stated.role) {
        (Some(length), Role::First | Role::Only) => {
            let unit = match length.unit {
                Unit::Days => DayUnit::Days,
                Unit::WorkingDays => DayUnit::WorkingDays,
                Unit::Months => return None,
            };
            Some((cx.checker.calendar().last_day(day.date, unit, length.number.min(400)), false))
        }
        (None, Role::Last) => Some((day.date, day.has_year)),
        // 公示时间:2026年5月1日 is the first one, or the day of the notice.
        (None, Role::Only) if !cx.body().slice(stated.label).starts_with(['公', '征', '预']) => {
            Some((day.date, day.has_year))
        }
        _ => None,
    }
}

/// Times that labels of a group state; `told` are the places of those that are reported.
fn labelled(
    cx: &Context<'_>,
    group: Group,
    published: Published,
    later_step: bool,
    told: &mut Vec<Span>,
    sink: &mut Sink,
) {
    let body = cx.body();
    let labels = cx.words(body, whole(body), Groups::of(&[group]));
    let times: Vec<(Stated, Date, bool)> = stated(body, labels)
        .into_iter()
        .filter_map(|stated| last_day(cx, &stated).map(|(last, known)| (stated, last, known)))
        .collect();
    // A list of several things may have some that are over. Labels of the last group are of different things.
    let name = |stated: &Stated| if group == Group::DueDay { body.slice(stated.label) } else { "" };
    let mut latest: HashMap<&str, (Date, Date)> = HashMap::new();
    for (stated, last, _) in &times {
        let (earliest, latest) = latest.entry(name(stated)).or_insert((*last, *last));
        (*earliest, *latest) = ((*earliest).min(*last), (*latest).max(*last));
    }
    let places: HashSet<Span> = told.iter().copied().collect();
    for (stated, last, known) in times {
        let place = stated.place();
        let (earliest, latest) = latest[name(&stated)];
        let sentence = near(body, Span { start: stated.label.start.min(place.start), end: place.end });
        if latest >= published.day
            || places.contains(&place)
            || is_done(cx, body, sentence)
            || is_cited(body, place)
            || (later_step && is_call(body, stated.label))
        {
            continue;
        }
        // 于3月1日至3月10日公开征求意见 may be what was done.
        let done = stated.ahead && !body.slice(stated.label).starts_with('为');
        let certain = published.by_meta
            && known
            && earliest == latest
            && !done
            && !later_step
            && is_own_label(body, stated.label)
            && is_call_or_deadline(group, body.slice(stated.label))
            && cx.column_is(&CALLING);
        told.push(place);
        let found = over(cx, place, body, &last.to_string(), published.day);
        sink.push(if certain { found } else { found.uncertain() });
    }
}

/// Most characters between the beginning of a line or a sentence and a label: 竞买人报名时间.
const LEAD: usize = 6;

/// Whether a label stands where one stands, and names no earlier step: not 发布预公告(公告期:…), not 批前公示时间.
fn is_own_label(body: &Field<'_>, label: Span) -> bool {
    let block = body.block_at(label.start).span;
    let before = body.slice(Span { start: block.start, end: label.start }.tail(60));
    let lead = before.rsplit(['。', ';', '、', '\n', ')']).next().unwrap_or(before);
    let lead = lead.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十. :●■◆*".contains(c));
    lead.chars().count() <= LEAD && !lead.contains(['(', ',', ':', '前', '首', '原', '上', '第', '预', '已'])
}

/// Whether what a label names is certainly there for those who come: minutes tell the time of a meeting, too, and a later notice
/// that of an examination.
fn is_call_or_deadline(group: Group, label: &str) -> bool {
    const EVENTS: [&str; 11] =
        ["会议", "活动", "举办", "举行", "召开", "培训", "开放", "讲座", "论证会", "座谈会", "听证"];
    match group {
        Group::ExamDay => false,
        Group::DueDay => !EVENTS.iter().any(|word| label.contains(word)),
        _ => true,
    }
}

/// Whether a label is of a call that a page of results repeats.
fn is_call(body: &Field<'_>, label: Span) -> bool {
    body.slice(label).contains('征')
}

/// A span with the words of its sentence around it.
fn near(body: &Field<'_>, span: Span) -> Span {
    let sentence = body.page.text.sentence_at(span.start);
    let before = Span { end: span.start.max(sentence.start), ..sentence }.tail(BEFORE);
    let end = sentence.end.max(span.end).min(span.end + BEHIND);
    body.page.text.aligned(Span { start: before.start, end })
}

/// Whether a sentence tells what was done, planned before, or put off.
fn is_done<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span) -> bool {
    cx.has_word(body, sentence, Group::AlreadyDone) || cx.has_word(body, sentence, Group::Repealed)
}

/// Whether a time stands in the title of a document, or in a quotation.
fn is_cited(body: &Field<'_>, span: Span) -> bool {
    let block = body.block_at(span.start).span;
    let before = body.slice(Span { start: block.start, end: span.start }.tail(BEFORE));
    let open = before.rfind(['“', '「']);
    let facts = &body.facts().quantities;
    let after = facts.partition_point(|fact| fact.span.start <= span.start);
    open.is_some_and(|open| !before[open..].contains(['”', '」']))
        || facts[..after].iter().next_back().is_some_and(|fact| fact.kind == Kind::Title && fact.span.holds(span))
}

/// Days of running text until which people are asked for something, or on which something is to be.
fn asked(cx: &Context<'_>, published: Published, later_step: bool, is_told: &impl Fn(Span) -> bool, sink: &mut Sink) {
    let body = cx.body();
    let dates = &body.facts().dates;
    let mut ranges = dates.ranges.iter().peekable();
    let day = if cx.column_is(&WRITTEN) { published.written } else { published.day };
    let mut end = 0;
    for first in &dates.days {
        if first.span.start < end {
            continue;
        }
        while ranges.next_if(|range| range.span.start < first.span.start).is_some() {}
        let range = ranges.peek().filter(|range| range.span.start == first.span.start);
        let (span, last) = range.map_or((first.span, *first), |range| (range.span, range.last));
        end = span.end;
        if last.date >= published.day || is_told(span) {
            continue;
        }
        let sentence = near(body, span);
        let says = speaks_of(cx, body, sentence, span, &last);
        let compared = match says {
            Some(Says::Asks) if last.date < day && !later_step => day,
            Some(Says::ToCome) if last.date < published.written => published.written,
            Some(Says::ValidUntil) if last.date < published.day => published.day,
            _ => continue,
        };
        if !is_done(cx, body, sentence) && !is_cited(body, span) {
            sink.push(over(cx, span, body, &last.date.to_string(), compared).uncertain());
        }
    }
}

/// What a sentence says of a day.
#[derive(Clone, Copy)]
enum Says {
    /// People are asked for something until then.
    Asks,
    /// Something will be then.
    ToCome,
    /// A document is in force until then.
    ValidUntil,
}

fn speaks_of<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span, span: Span, last: &Day) -> Option<Says> {
    let before = Span { start: sentence.start, end: span.start };
    let leads = |group: Group| {
        cx.words(body, before.tail(60), Groups::of(&[group]))
            .next_back()
            .is_some_and(|word| leads_to(body.slice(Span { start: word.span.end, end: span.start })))
    };
    if leads(Group::StillToCome) {
        return Some(Says::ToCome);
    }
    if leads(Group::ValidUntil) {
        // A licence in a table has a last day, too.
        let own = body.slice(before).contains(['本', '自']);
        return own.then_some(Says::ValidUntil);
    }
    let behind = body.slice(Span { start: span.end, end: sentence.end });
    let behind = behind.trim_start_matches(|c| "0123456789:时点分整 ()星期周一二三四五六日上下中午晚含当".contains(c));
    let until = last.span.start > span.start
        || ["前", "之前", "以前", "止", "截止"].iter().any(|word| behind.starts_with(word));
    let asks = || {
        cx.words(body, before, Groups::of(&[Group::AsksUntil])).any(|word| {
            // 申请在 is no 请在.
            let lead = body.slice(Span { start: sentence.start, end: word.span.start });
            let asks = body.slice(word.span).contains(['请', '欢', '务', '最', '截']);
            // 须于…前取得 is a condition that is met or not.
            let rest = body.page.text.sentence_at(span.start).end.min(span.end + 2 * BEHIND).max(span.end);
            let rest = body.page.text.aligned(Span { start: span.end, end: rest });
            let sets = || cx.has_word(body, rest, Group::HandsIn);
            !lead.ends_with(['申', '邀', '聘', '特']) && (asks || sets())
        })
    };
    (until && asks()).then_some(Says::Asks)
}

/// Whether a text between a word and a time leads from one to the other.
fn leads_to(gap: &str) -> bool {
    gap.chars().count() <= GAP && !gap.contains([',', '。', ';', '、', '\n', '《', '》'])
}

/// What a year may be followed by, with the month in which that is over.
const PARTS_OF_YEAR: [(&str, i8); 12] = [
    ("年一季度", 3),
    ("年第一季度", 3),
    ("年上半年", 6),
    ("年二季度", 6),
    ("年第二季度", 6),
    ("年三季度", 9),
    ("年第三季度", 9),
    ("年四季度", 12),
    ("年第四季度", 12),
    ("年年底", 12),
    ("年底", 12),
    ("年末", 12),
];

/// A year, or a part of one, with which a text begins: its last day and its length. A day of the calendar is none.
fn period_of_year(text: &str) -> Option<(Date, usize)> {
    let (year, len) = year(text)?;
    let rest = &text[len..];
    let last_of = |month: i8| Date::new(year, month, 1).ok().map(Date::last_of_month);
    if let Some((word, month)) = PARTS_OF_YEAR.iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((last_of(*month)?, len + word.len()));
    }
    let rest = rest.strip_prefix('年')?;
    let len = len + '年'.len_utf8();
    if let Some((month, digits)) = number(rest)
        && let Some(behind) = rest[digits..].strip_prefix('月')
    {
        let is_day = number(behind).is_some_and(|(_, digits)| behind[digits..].starts_with(['日', '号']));
        let end = len + digits + '月'.len_utf8() + if behind.starts_with('底') { '底'.len_utf8() } else { 0 };
        return (!is_day && (1..=12).contains(&month)).then_some((last_of(month)?, end));
    }
    // 2022年度 is a plan's own name.
    (!rest.starts_with('度')).then_some((last_of(12)?, len))
}

/// Words of what is to be, behind 到2020年.
const AIMS: [&str; 6] = ["将", "力争", "确保", "努力", "要达到", "争取"];

/// With these before it 计划 names a plan.
const NAMES_OF_PLANS: [&str; 9] = ["年度", "工作", "供应", "投资", "用地", "采购", "行动", "实施", "资金"];

/// Years gone by of which a page speaks as of the future.
fn years(cx: &Context<'_>, written: Date, sink: &mut Sink) {
    let body = cx.body();
    let folded = body.page.text.folded();
    let mut end = 0;
    for start in body.page.text.fact_signs().iter().map(|&start| start as usize) {
        if start < end || folded[..start].ends_with(|c: char| c.is_ascii_digit() || c == '-') {
            continue;
        }
        let Some((last, len)) = period_of_year(&folded[start..]) else { continue };
        end = start + len;
        if last >= written {
            continue;
        }
        let span = Span::new(start, end);
        let sentence = near(body, span);
        let before = Span { start: sentence.start, end: span.start };
        let word = cx.words(body, before.tail(30), Groups::of(&[Group::StillToCome])).next_back();
        let planned = word.is_some_and(|word| {
            let gap = body.slice(Span { start: word.span.end, end: span.start });
            let lead = body.slice(Span { start: sentence.start, end: word.span.start });
            // 供应计划2022年… is the name of a plan.
            let named = body.slice(word.span) == "计划" && NAMES_OF_PLANS.iter().any(|name| lead.ends_with(name));
            leads_to(gap) && !gap.ends_with(['(', '从', '自']) && !named
        });
        let text = body.slice(before);
        let behind = body.slice(Span { start: span.end, end: sentence.end });
        let aimed = text.ends_with(['到', '至'])
            && !text.ends_with("截至")
            && !text.ends_with("截止到")
            && AIMS.iter().any(|word| behind.contains(word));
        // 2015年,县里…到2020年,将…: the sentence tells of another time.
        let earlier = text.char_indices().any(|(at, c)| {
            c.is_ascii_digit()
                && year(&text[at..]).is_some_and(|(_, len)| text[at + len..].starts_with(['年', '-', '〕', ')']))
        });
        let runs_on = behind.starts_with(['至', '到', '-', '~']);
        let told = runs_on
            || is_cited(body, span)
            || is_done(cx, body, sentence)
            || body.slice(sentence).contains('《')
            || (aimed && !planned && earlier);
        if (planned || aimed) && !told {
            sink.push(over(cx, span, body, &last.to_string(), written).uncertain());
        }
    }
}

/// A time that is over.
fn over(cx: &Context<'_>, place: Span, body: &Field<'_>, last: &str, published: Date) -> Found {
    let what = say!(
        cx,
        "最后一天是{}，早于发布日期{}：发布时已经过期",
        "The last day is {}, before publication on {}: it is over when the page goes out",
        last,
        published
    );
    let how = say!(
        cx,
        "核对时间，改到发布日期{}以后；已经办完的，改为公布结果，或者注明“已结束”；年份写错的，改正年份。",
        "Check the time and move it behind publication on {}; if it is done, publish the result or say 已结束; correct a wrong year.",
        published
    );
    // Nothing but days, which everybody may read.
    Found::at(0, place, what, how).quoted(body.shown(place))
}
