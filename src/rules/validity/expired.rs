//! `validity/expired`: a deadline, an event or a period that was over before the page goes out, of which the page speaks as if it
//! were still to come.
//!
//! A day is compared with the day of publication: that of `meta`, else that of the sign-off or the head of the page, else today.
//! So a page that was published in time stays right however old it is.

mod sentences;
mod years;

use crate::facts::dates::{self, day_of};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups, Hit};
use crate::order;
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
        zh: "正文里公示、公告、征求意见、报名、申报、听证、拍卖、会议等时间的最后一天（表格里逐项列出的也算），“请于…前”“即日起至…”“将于…召开”“11月20日，…将暂停服务”“有效期至…”里的日期，“自…起10个工作日”“自…起施行，有效期五年”推算出的最后一天，“将于2023年底完成”“到2020年，将…”“请于10月底前”“‘十三五’期间将…”里的时间，标题里“2025年国庆节放假安排”的节日，办事指南里“某日前申请的，免收…”的那一天，是否早于发布日期；没有年份的月日按发布当年算，“每年”“明年”的不算，年初的月日不当作年底发布时已过的。发布日期取元数据的发布日期，没有的取落款或者页首的日期，再没有的取检查当天；按当时日期发布的旧页面不算。栏目是公告、公示、征集、招考等，标签写明唯一的时间，又早于元数据里的发布日期的，阻断；其余请人工复核。写有“已于”“期满”“未收到异议”“原定”“延期至”等字样的句子，延期、更正、终止类公告，结果公布页面里前一阶段的时间，统计、年报、财政（采购公告除外）、意见反馈栏目，任职、年龄的计算截止日，已标明结束或者归档的页面，不报；结果、会议、清理等栏目只报请人办理、将要举行的和仍在征求异议的。元数据的失效日期早于发布日期的请人工复核。附件里的日期、“本月底”“周五”等推不出的日期、只在图片里的日期，不在此项检查。",
        en: "Whether the last day of a period for notices, opinions, registration, applications, of a hearing, an auction, a meeting, in tables of steps, too, a day in 请于…前, 即日起至…, 将于…召开, 11月20日，…将暂停服务, 有效期至…, the last day of 自…起10个工作日 or 自…起施行，有效期五年, or the time in 将于2023年底完成, 到2020年，将…, 请于10月底前, “十三五”期间将…, the holiday in a title such as 2025年国庆节放假安排 or the day in a guide until which a charge was waived was over on the day of publication: that of the metadata, else that of the sign-off or of the head of the page, else today. A day without a year is of the year of publication, unless it returns every year or is of the next. A page that was published in time is right, however old. It blocks where a label states the one time of the matter, in a column of notices, calls or recruitment, and the metadata give a later day of publication; the rest asks for review. Silent: sentences with 已于, 期满, 未收到异议, 原定, 延期至 and the like, notices that postpone, correct or call off, times of earlier steps on pages of results, columns of statistics, yearly reports, finance (but for calls for bids) and feedback, days until which years of work or age are counted, and pages that say they are closed or archived; in columns of results, meetings and clean-ups only what is asked for, still to be held or open to objections counts. A day of expiry in the metadata before publication asks for review. Not checked: dates in attachments and pictures, and those that cannot be told, such as 本月底.",
    },
    why: Say {
        zh: "公示、报名的时间在发布前就过了，公众来不及提意见、报名，程序也会被认定无效；计划的年份已经过去，说明旧稿没有更新。",
        en: "Nobody can object or register in time, and the procedure can be declared void; a plan for a year gone by is an old text.",
    },
    mend: Say {
        zh: "核对时间，改为发布以后的日期，例如“公示期：2026年6月1日至6月7日”；已经办完的，改为公布结果，或者注明已结束。",
        en: "Check the time and move it behind publication, for example 公示期：2026年6月1日至6月7日; where it is done, publish the result or say that it is closed.",
    },
    applies: |cx| !cx.column_is(&REPORTING) || calls_for_bids(cx),
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
        hit("notice", "<p>请于⟦10月20日⟧前报送回执，⟦11月3日至11月6日⟧，窗口将暂停服务。</p>")
            .with_meta(&[("publishedAt", "2026-11-24")]),
        hit("notice", "<p>征集活动即日起至⟦2026年5月10日⟧。</p>").with_meta(&[("publishedAt", "2026-05-18")]),
        hit("notice", "<p>有异议的，请自⟦2026年4月20日⟧起5个工作日内提出。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        silent("notice", "<p>请于明年1月20日前报送，每年3月31日前更新。请提供2026年4月30日前的流水。</p>")
            .with_meta(&[("publishedAt", "2026-11-24")]),
        silent("notice", "<p>4月12日，我局召开会议。根据4月10日会议要求，将于6月开展检查。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
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
        hit("service-guide", "<p>⟦2023年6月30日⟧前办理的，免收不动产登记费。</p>"),
        silent("service-guide", "<p>2023年6月30日前建成的，不再收取测绘费。</p>"),
        silent("recruitment", "<p>工作年限计算截止时间：2026年4月30日。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")]),
        silent("notice", "<p>该处罚决定于2026年5月8日送达当事人。</p>").with_meta(&[("publishedAt", "2026-05-18")]),
    ]),
};

/// Columns that report on a time gone by.
const REPORTING: [&str; 4] = ["annual-report", "statistics-data", "finance", "opinion-feedback"];
/// What a title says of a call for bids, which a column of finance has, too.
const BIDS: [&str; 8] = ["磋商", "招标", "采购公告", "询价", "谈判", "遴选", "比选", "竞价"];

/// Whether the page calls for bids.
fn calls_for_bids(cx: &Context<'_>) -> bool {
    let title = cx.title().page.text.folded();
    cx.column_is(&["finance"]) && title.contains("公告") && BIDS.iter().any(|word| title.contains(word))
}

/// Columns that tell what came of something, or what was: only what asks people for something, or is still to come, is a fault.
const TELLING: [&str; 8] = [
    "land-supply-result",
    "result-disclosure",
    "document-cleanup",
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
    if closed || corrects_notice(cx) {
        return;
    }
    let later_step = in_title(Group::LaterStep);
    if !later_step && !cx.column_is(&WRITTEN) {
        holidays(cx, published, sink);
    }
    let mut told = Vec::new();
    // 公示结果: the time of the notice stands beside what came of it.
    let repeats = later_step && words_of_past(cx, body, whole(body)).next().is_some();
    let tells = cx.column_is(&TELLING) && !asks_for_objections(cx);
    if !cx.column_is(&WRITTEN) && !repeats && !tells {
        for (group, earlier_step) in LABELS {
            if !(later_step && earlier_step) {
                labelled(cx, group, published, later_step, &mut told, sink);
            }
        }
    }
    order::by_key(&mut told, |span: &Span| span.start);
    let is_told = |span: Span| {
        let after = told.partition_point(|told| told.start <= span.start);
        after > 0 && told[after - 1].overlaps(span)
    };
    sentences::asked(cx, published, later_step, &is_told, sink);
    years::gone_by(cx, published, sink);
}

fn whole(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// Holidays, with the last day on which they may end.
const HOLIDAYS: [(&str, i8, i8); 8] = [
    ("元旦", 1, 3),
    ("春节", 3, 1),
    ("清明", 4, 8),
    ("五一", 5, 6),
    ("劳动节", 5, 6),
    ("端午", 7, 1),
    ("中秋", 10, 10),
    ("国庆", 10, 10),
];

/// A title that says how an office works on holidays that are over: 2025年国庆节放假通知.
#[inline(never)]
fn holidays(cx: &Context<'_>, published: Published, sink: &mut Sink) {
    let Some(index) = cx.fields.iter().position(|field| field.name == "title") else { return };
    let title = &cx.fields[index];
    let text = title.page.text.folded();
    let arranges = ["安排", "放假", "值班", "延时服务"].iter().any(|word| text.contains(word));
    let named = HOLIDAYS.iter().filter_map(|&(name, month, day)| Some((text.find(name)?, name, month, day)));
    let first = named.clone().map(|(at, name, ..)| (at, at + name.len())).min();
    let Some((at, end)) = first.filter(|_| arranges) else { return };
    let Some(start) = text[..at].strip_suffix('年').and_then(|lead| lead.char_indices().nth_back(3)) else { return };
    let Some((year, _)) = dates::year(&text[start.0..]) else { return };
    let last = named.filter_map(|(_, _, month, day)| Date::new(year, month, day).ok()).max();
    if let Some(last) = last.filter(|last| *last < published.day) {
        let place = Span::new(start.0, end);
        let found = over(cx, place, title, &last.to_string(), published.day);
        sink.push(Found { place: Some((index, place)), ..found }.uncertain());
    }
}

/// A day of expiry in `meta` before publication.
#[inline(never)]
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
        return Some((range.last.date.max(range.first.date), known));
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
#[inline(never)]
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
            || is_past(cx, body, sentence, place, false)
            || is_cited(body, place)
            || (later_step && is_call(body, stated.label))
            || counts_years(body, stated.label)
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

/// Whether a label is of the day until which years of work or of age are counted: 任职年限计算截止时间.
fn counts_years(body: &Field<'_>, label: Span) -> bool {
    let block = body.block_at(label.start).span;
    let lead = body.slice(Span { start: block.start, end: label.start }.tail(24));
    ["计算", "年限", "年龄", "工龄", "资历", "任职", "统计"].iter().any(|word| lead.ends_with(word))
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

/// What a title changes or calls off, if it names the event or its time; else it is the matter itself: 规划变更公示.
const CHANGED: [&str; 17] = [
    "时间",
    "日期",
    "期限",
    "出让",
    "挂牌",
    "拍卖",
    "招标",
    "采购",
    "招聘",
    "招录",
    "考试",
    "听证",
    "会议",
    "活动",
    "培训",
    "报名",
    "公告的",
];

/// What is changed itself, where the change is the matter: 规划调整听证会.
const MATTERS: [&str; 9] = ["规划", "用途", "性质", "布局", "红线", "边界", "区划", "保护区", "地价"];

/// Whether the title is that of a page which changes what another one said, or calls it off.
fn corrects_notice(cx: &Context<'_>) -> bool {
    let title = cx.title();
    cx.words(title, whole(title), Groups::of(&[Group::CorrectsNotice])).any(|word| {
        let of_any_matter = title.slice(word.span).starts_with(['变', '调', '暂', '终', '中', '恢', '撤', '废']);
        let is_matter =
            MATTERS.iter().any(|matter| title.page.text.folded()[..word.span.start as usize].ends_with(matter));
        !of_any_matter || !is_matter && CHANGED.iter().any(|word| title.page.text.folded().contains(word))
    })
}

/// Whether the page asks for objections: its own period is what it is there for.
fn asks_for_objections(cx: &Context<'_>) -> bool {
    let text = cx.body().page.text.folded();
    text.contains("公示期内") || text.contains("公示期间,") || text.contains("有异议")
}

/// Whether a text asks for something: 请于, not 申请 or 请示.
fn please(text: &str) -> bool {
    text.match_indices('请').any(|(at, please)| {
        let behind = &text[at + please.len()..];
        !text[..at].ends_with(['申', '邀', '聘', '特', '提', '报', '呈'])
            && !behind.starts_with(['示', '求', '假', '的'])
    })
}

/// Words of a span that say that a time is over: 期满无异议的 and 逾期视为无异议 say what is to be then.
fn words_of_past<'a>(cx: &Context<'a>, body: &'a Field<'a>, span: Span) -> impl Iterator<Item = Hit> + 'a {
    cx.words(body, span, Groups::of(&[Group::AlreadyDone, Group::Repealed])).filter(|word| {
        let text = body.slice(word.span);
        let ends = text.ends_with("异议") || text.ends_with('满');
        let behind = body.slice(Span { start: word.span.end, end: word.span.end + 18 });
        let behind = behind.split(['。', ';', '\n']).next().unwrap_or_default();
        let before = body.slice(Span { start: word.span.start.saturating_sub(12), ..word.span }.head(12));
        let on_condition =
            ["的", "后", "将", "如", "若", "视", "无异议的", "则"].iter().any(|word| behind.contains(word))
                || ["如", "若", "视为", "为"].iter().any(|word| before.ends_with(word));
        !(ends && on_condition && !behind.contains("现"))
    })
}

/// Whether a sentence tells what was done, planned before, or put off. With a word right at the time that asks or announces,
/// what was done in an earlier part of the sentence is only its reason: 登记已经办结,请于9月30日前领取.
fn is_past<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span, time: Span, directly: bool) -> bool {
    let before = body.slice(Span { end: time.start, ..sentence });
    let clause = sentence.start + before.rfind([',', ';']).map_or(0, |at| at as u32);
    words_of_past(cx, body, sentence).any(|word| {
        let text = body.slice(word.span);
        !(directly && word.span.end <= clause && (text.starts_with('已') || text.ends_with('了')))
    })
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

/// Whether a text between a word and a time leads from one to the other.
fn leads_to(gap: &str) -> bool {
    gap.chars().count() <= GAP && !gap.contains([',', '。', ';', '、', '\n', '《', '》'])
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
