//! Days of running text: 请于…前, 将于…召开, …将暂停办理, 有效期至….

use super::{BEHIND, CALLING, LABELS, Published, TELLING, WRITTEN, is_cited, is_past, leads_to, near, over, please};
use crate::calendar::days_between;
use crate::catalogue::DayUnit;
use crate::facts::dates::{ANY_YEAR, Range, Unit, number};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field, Sink};
use crate::text::Span;
use jiff::civil::Date;

/// A day or a range of days, and its last day.
struct Time {
    span: Span,
    last: Date,
    is_range: bool,
    has_year: bool,
}

/// Days of running text until which people are asked for something, or on which something is to be.
pub(super) fn asked(
    cx: &Context<'_>,
    published: Published,
    later_step: bool,
    is_told: &impl Fn(Span) -> bool,
    sink: &mut Sink,
) {
    let body = cx.body();
    let open = !later_step && !cx.column_is(&TELLING);
    for time in times(cx, body, published.day) {
        if time.last >= published.day || is_told(time.span) {
            continue;
        }
        let sentence = near(body, time.span);
        let Some((says, last)) = speaks_of(cx, body, sentence, &time) else { continue };
        if EXAMPLES.iter().any(|word| body.slice(sentence).contains(word)) {
            continue;
        }
        let day = match says {
            Says::OpenUntil if !open => continue,
            // A page of results tells for when the auction was called.
            Says::ToCome if later_step && cx.column_is(&TELLING) => continue,
            Says::Asks | Says::OpenUntil if cx.column_is(&WRITTEN) => published.written,
            // A call goes out when it is published; other texts speak from the day on which they were written.
            Says::ToCome if !cx.column_is(&CALLING) => published.written,
            _ => published.day,
        };
        if last < day && !is_past(cx, body, sentence, time.span, says != Says::OpenUntil) && !is_cited(body, time.span)
        {
            sink.push(over(cx, time.span, body, &last.to_string(), day).uncertain());
        }
    }
}

/// With these a sentence works out a case that is made up.
const EXAMPLES: [&str; 5] = ["例如", "比如", "假设", "假如", "举例"];

/// The times of a text, those without a year in the year of publication.
fn times<'a>(cx: &'a Context<'a>, body: &'a Field<'a>, published: Date) -> impl Iterator<Item = Time> + 'a {
    let dates = &body.facts().dates;
    let mut ranges = dates.ranges.iter().peekable();
    let mut end = 0;
    let dated = dates.days.iter().filter_map(move |first| {
        if first.span.start < end {
            return None;
        }
        while ranges.next_if(|range| range.span.start < first.span.start).is_some() {}
        let range = ranges.peek().filter(|range| range.span.start == first.span.start);
        let (span, last) = range.map_or((first.span, *first), |range| (range.span, range.last));
        end = span.end;
        // 根据2025年12月的部署,请于3月10日前…: the year of the day before may be another one.
        let known = first.has_year || last.has_year;
        let this_year = Date::new(published.year(), last.date.month(), last.date.day()).ok();
        let may_be_to_come = !known && this_year.is_some_and(|day| day >= published);
        (!may_be_to_come).then_some(Time { span, last: last.date, is_range: range.is_some(), has_year: true })
    });
    let undated = dates.without_year.iter().filter_map(move |range| {
        let last = of_this_year(body, range, published).filter(|_| !cx.column_is(&["service-guide"]))?;
        Some(Time { span: range.span, last, is_range: range.first != range.last, has_year: false })
    });
    dated.chain(undated)
}

/// Days gone by at most of which a day without a year is that of this year: in December, 1月15日 is one of the next year.
const THIS_YEAR: i64 = 270;

/// The last day of a range that has no year, in the year of publication; none where it returns every year, or is of another.
fn of_this_year(body: &Field<'_>, range: &Range, published: Date) -> Option<Date> {
    let before = body.slice(Span { end: range.span.start, ..near(body, range.span) });
    let other_year =
        before.contains("每") || before.ends_with('年') && !before.ends_with("今年") && !before.ends_with("本年");
    let last = range.last.date;
    let last = Date::new(published.year() + last.year() - ANY_YEAR, last.month(), last.day()).ok()?;
    (!other_year && days_between(last, published) <= THIS_YEAR).then_some(last)
}

/// What a sentence says of a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// People are asked for something until then.
    Asks,
    /// Something is open to people until then.
    OpenUntil,
    /// Something will be then.
    ToCome,
    /// A document is in force until then.
    ValidUntil,
}

/// Right before a day with these people are asked to come then.
const ASKS_THEN: [&str; 13] = [
    "请于",
    "请在",
    "务必于",
    "务必在",
    "敬请于",
    "欢迎于",
    "请准时于",
    "不晚于",
    "不迟于",
    "最迟于",
    "最晚于",
    "最迟",
    "最晚",
];
/// What people do then: 请各单位负责人于11月10日上午到会.
const COMES: &str = "到前参来在赴准携持报领按登组集凭";
/// Whether a text ends in asking people to come: 请于, not 申请于.
fn asks_then(text: &str) -> bool {
    ASKS_THEN.iter().filter_map(|word| text.strip_suffix(word)).any(|lead| !lead.ends_with(['申', '邀', '聘', '提']))
}

/// What is in force, before the last day of its validity; a licence in a table has one, too.
const IN_FORCE: [&str; 13] =
    ["本", "印发", "施行", "之日起", "政策", "补贴", "补助", "优惠", "奖补", "措施", "办法", "通知", "规定"];
/// What is open to people until a day: 报名截至…, …截止报名.
const CALLS: [&str; 17] = [
    "投递",
    "报名",
    "申报",
    "投稿",
    "征集",
    "征稿",
    "受理",
    "申请",
    "缴费",
    "反馈",
    "提交",
    "招募",
    "招聘",
    "意见",
    "竞价",
    "保证金",
    "报价",
];
/// What a range right behind is open for; a day alone is that on which somebody applied.
const RANGES: [&str; 10] =
    ["报名", "投稿", "招募", "申请时间", "申领时间", "受理时间", "提交时间", "领取时间", "打印时间", "办理时间"];
/// What a table of steps names, beside those: a time of these that is over is one that nobody can keep.
const STEPS: [&str; 8] = ["公示", "投标", "听证", "领取", "考试", "笔试", "培训", "会议"];
/// What came of a day, or was on it: what follows is no announcement for that day.
const WHAT_WAS: [&str; 23] = [
    "的", "了", "已", "经", "是", "接到", "收到", "召开", "印发", "发布", "通知", "公告", "报告", "要求", "精神",
    "部署", "起草", "受理", "批准", "以来", "文件", "决定", "会上",
];
/// Events that a title announces.
const EVENTS: [&str; 16] = [
    "召开",
    "举行",
    "举办",
    "会议",
    "培训",
    "讲座",
    "活动",
    "听证",
    "论证",
    "拍卖",
    "考试",
    "笔试",
    "报名",
    "征集",
    "开放日",
    "座谈",
];

/// What a sentence says of a time, and which day is its last one.
#[inline(never)]
fn speaks_of<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span, time: &Time) -> Option<(Says, Date)> {
    let span = time.span;
    let before = Span { start: sentence.start, end: span.start };
    let leads = |groups: &[Group]| {
        cx.words(body, before.tail(60), Groups::of(groups))
            .next_back()
            .filter(|word| leads_to(body.slice(Span { start: word.span.end, end: span.start })))
    };
    let text = body.slice(before);
    let raw = body.slice(Span { start: span.end, end: sentence.end });
    if let Some(word) = leads(&[Group::StillToCome]) {
        // 处罚决定于11月11日作出 is no 定于.
        let of_decision = body.slice(word.span).starts_with("定于")
            && body.slice(Span { end: word.span.start, ..before }).ends_with('决')
            && MADE.iter().any(|word| raw.starts_with(word));
        if !of_decision {
            return Some((Says::ToCome, time.last));
        }
    }
    if let Some(word) = leads(&[Group::ValidUntil]) {
        let lead = body.slice(Span { start: sentence.start, end: word.span.start });
        let own = IN_FORCE.iter().any(|word| lead.contains(word)) && !lead.contains('原');
        return own.then_some((Says::ValidUntil, time.last));
    }
    if let Some(last) = end_of_validity(body.slice(sentence), raw, time.last) {
        return Some((Says::ValidUntil, last));
    }
    if is_announced(cx, body, span, text) {
        return Some((Says::ToCome, time.last));
    }
    let last = last_of_length(cx, body, time, raw).unwrap_or(time.last);
    let behind = raw.trim_start_matches(|c| "0123456789:时点分整 ()星期周一二三四五六日上下中午晚含当".contains(c));
    let stops = behind.starts_with("截止") || behind.starts_with('止');
    let before_it = ["前", "之前", "以前"].iter().find_map(|word| behind.strip_prefix(word));
    let reduced = before_it.is_some_and(|rest| {
        cx.column_is(&["service-guide"])
            && APPLIED.iter().any(|word| rest.starts_with(word))
            && REDUCED.iter().any(|word| rest.contains(word))
    });
    if reduced {
        return Some((Says::OpenUntil, time.last));
    }
    // 请提供10月31日前的流水: the day is a condition.
    let before_it = before_it.filter(|rest| !rest.starts_with('的'));
    let until = time.is_range || stops || last > time.last || before_it.is_some();
    let comes = text.ends_with(['于', '在']) && behind.starts_with(|c| COMES.contains(c));
    if (until && please(text)) || asks_then(text) || comes && (please(text) || text.contains("欢迎")) {
        return Some((Says::Asks, last));
    }
    let asks = || {
        cx.words(body, before, Groups::of(&[Group::AsksUntil])).any(|word| {
            let asks = body.slice(word.span).contains(['欢', '务', '最', '截']);
            // 须于…前取得 is a condition that is met or not.
            let rest = body.page.text.sentence_at(span.start).end.min(span.end + 2 * BEHIND).max(span.end);
            let rest = body.page.text.aligned(Span { start: span.end, end: rest });
            asks || hands_in(cx, body, rest)
        })
    };
    if until && asks() {
        return Some((Says::OpenUntil, last));
    }
    let behind_span = body.page.text.aligned(Span { start: span.end, end: sentence.end.max(span.end) }.head(75));
    let open = !cx.column_is(&WRITTEN)
        && (is_open(text, stops, time.is_range)
            || last > time.last && OBJECTIONS.iter().any(|word| text.contains(word) || raw.contains(word))
            || cx.column_is(&CALLING)
                && (before_it.is_some()
                    && (text.is_empty() || text.ends_with([',', '于', '在']))
                    && !body.slice(behind_span).contains('了')
                    && hands_in(cx, body, behind_span)
                    || is_step(body, span)
                    || is_time_of_event(cx, text)
                    || !time.has_year && labels(cx, body, before, until)));
    open.then_some((Says::OpenUntil, last))
}

/// What is done with a decision on its day.
const MADE: [&str; 6] = ["作出", "做出", "送达", "下达", "印发", "生效"];
/// Behind 前, with what follows about the charge: until then people pay less, and a guide tells it as if they still did.
const APPLIED: [&str; 6] = ["申请的", "办理的", "受理的", "提交的", "登记的", "缴纳的"];
const REDUCED: [&str; 8] = ["免收", "免费", "减免", "减半", "优惠", "补贴", "补助", "财政承担"];

/// With these behind a start and a length, people may object: 自10月8日起公示7日.
const OBJECTIONS: [&str; 4] = ["公示", "异议", "征求", "公告"];
/// What is a condition that was met or not, before what people do.
const CONDITIONS: [&str; 7] = ["取得", "出生", "毕业", "获得", "参加工作", "登记在册", "建成"];

/// Whether people hand something in, sign up or the like.
fn hands_in<'a>(cx: &Context<'a>, body: &'a Field<'a>, span: Span) -> bool {
    let first = cx.words(body, span, Groups::of(&[Group::HandsIn])).min_by_key(|word| word.span.start);
    first.is_some_and(|word| {
        let lead = body.slice(Span { end: word.span.start, ..span });
        !CONDITIONS.iter().any(|word| lead.contains(word))
    })
}

/// Whether what stands behind a time says that something is to be then: 11月20日18时至11月23日8时,办事大厅将暂停服务.
pub(super) fn is_announced<'a>(cx: &Context<'a>, body: &'a Field<'a>, span: Span, before: &str) -> bool {
    let behind = body.page.text.sentence_at(span.start).end.min(span.end + BEHIND).max(span.end);
    let behind = body.page.text.aligned(Span { start: span.end, end: behind });
    let Some(word) = cx.words(body, behind, Groups::of(&[Group::WillBe])).min_by_key(|word| word.span.start) else {
        return false;
    };
    let gap = body.slice(Span { start: span.end, end: word.span.start });
    let near = gap.chars().count() <= 30 && gap.matches([',', '、']).count() <= 2;
    let goes_on = !gap.contains(['。', ';', '《', '“', '\n']) && !WHAT_WAS.iter().any(|word| gap.contains(word));
    // News tell what was closed.
    let will = body.slice(word.span).contains(['将', '拟', '敬']) || !cx.column_is(&WRITTEN);
    near && goes_on && will && !before.ends_with("截至") && !before.ends_with("截止")
}

/// The last day of 自…起15个工作日内.
fn last_of_length(cx: &Context<'_>, body: &Field<'_>, time: &Time, behind: &str) -> Option<Date> {
    let end = time.span.end;
    let length = *body.facts().dates.lengths_in(Span { start: end, end: end + 24 }).first()?;
    let belongs = !time.is_range && behind.starts_with(['起', '之']);
    let unit = match length.unit {
        Unit::WorkingDays => DayUnit::WorkingDays,
        Unit::Days | Unit::Months => DayUnit::Days,
    };
    let days = if length.unit == Unit::Months { 31 * length.number.min(24) } else { length.number.min(400) };
    belongs.then(|| cx.checker.calendar().last_day(time.last, unit, days))
}

/// The last day of 自2020年1月1日起施行,有效期5年.
fn end_of_validity(sentence: &str, behind: &str, first: Date) -> Option<Date> {
    let (_, length) = sentence.split_once("有效期")?;
    let length = length.trim_start_matches(['限', '为', ':', '是', '自', ' ']);
    let (years, digits) = number(length)?;
    let own = behind.starts_with('起') && ["施行", "执行", "实施", "生效"].iter().any(|word| sentence.contains(word));
    let last = Date::new(first.year() + i16::from(years), first.month(), first.day()).ok()?.yesterday().ok()?;
    (own && length[digits..].starts_with('年')).then_some(last)
}

/// Whether something is open until a time by the words right before it, and what stands behind: 报名截至…, 现予公示,时间为….
fn is_open(before: &str, stops: bool, is_range: bool) -> bool {
    let near = before.char_indices().rev().nth(40).map_or(before, |(at, _)| &before[at..]);
    let lead = near.trim_end_matches(['为', '于', '从', '自', ':', ' ', '(']);
    let stop = ["截止到", "截止至", "截至", "截止"].iter().find_map(|word| lead.strip_suffix(word));
    stops && CALLS.iter().any(|word| near.contains(word))
        || stop.is_some_and(|rest| CALLS.iter().any(|word| rest.ends_with(word)))
        || is_range
            && ["现将", "现予", "现面向", "现向", "现就", "现对", "现公"].iter().any(|word| before.contains(word))
            && ["公示", "征求", "征集", "公告", "报名"].iter().any(|word| near.contains(word))
        || is_range && RANGES.iter().any(|word| lead.ends_with(word))
}

/// Whether a time stands in a table of steps, as that of a call: the first cell of its row names that, and its column is of times.
fn is_step(body: &Field<'_>, span: Span) -> bool {
    let Some(cell) = body.block_at(span.start).cell else { return false };
    let at = body.page.cells[cell as usize];
    let text = |row: u32, column: u32| {
        let cell = body.page.in_row(at.table, row, column)?;
        Some(body.slice(body.page.cells[cell as usize].span.head(60)))
    };
    let of_times =
        text(0, at.column).is_some_and(|head| ["时间", "日期", "期限"].iter().any(|word| head.contains(word)));
    let step = (0..at.column.min(2)).filter_map(|column| text(at.row, column));
    let called = |step: &str| CALLS.iter().chain(&STEPS).any(|word| step.contains(word));
    at.row > 0 && of_times && step.into_iter().any(called)
}

/// Whether a day is that of the event that the title announces: 时间:2026年10月20日上午9时.
fn is_time_of_event(cx: &Context<'_>, before: &str) -> bool {
    let label = before.strip_suffix("时间:").or_else(|| before.strip_suffix("日期:"));
    let bare = label.is_some_and(|lead| {
        lead.chars().count() <= 3
            && !lead.contains(|c: char| ('\u{4e00}'..).contains(&c) && !"一二三四五六七八九十".contains(c))
    });
    let title = cx.title().page.text.folded();
    bare && EVENTS.iter().any(|word| title.contains(word))
}

/// Whether a label of a time leads to one without a year; labels of others are looked at together.
fn labels<'a>(cx: &Context<'a>, body: &'a Field<'a>, before: Span, until: bool) -> bool {
    LABELS.iter().any(|(group, _)| {
        let label = cx.words(body, before.tail(60), Groups::of(&[*group])).next_back();
        label.is_some_and(|label| {
            let gap = body.slice(Span { start: label.span.end, end: before.end });
            let rest = gap.trim_start_matches(['间', '限']);
            let starts = rest.starts_with([':', '为', '自', '从', '是', '于', '(']) || rest.is_empty();
            // 公示期:7个工作日(10月8日至10月16日)
            let gap = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ":为是共个工作日天(自从于".contains(c));
            // 公示时间:5月1日 is the first day, or that of the notice.
            let own = until || !body.slice(label.span).starts_with(['公', '征', '预']);
            // 第一批报名时间: another one may be open.
            let lead = body.slice(Span { end: label.span.start, ..before });
            let other = ["批", "原", "次", "前", "预"].iter().any(|word| lead.ends_with(word));
            starts && !other && leads_to(gap) && own && *group != Group::ExamDay
        })
    })
}
