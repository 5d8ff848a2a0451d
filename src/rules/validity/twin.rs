//! `validity/twin`: the page is another page of the site with other names, places, dates and numbers. How pages are compared is in
//! [`crate::twin`].

use crate::facts::quantities::Kind;
use crate::lexicon::Group;
use crate::mask::harmless;
use crate::order;
use crate::report::Level;
use crate::rule::{Alike, Context, Found, Rule, Say, Sink, hit, natively, silent};
use crate::running_text;
use crate::text::{Span, is_letter};
use crate::twin::PageDigest;
use crate::twin::comparison::{Index, Likeness};
use crate::twin::substance::Substance;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/twin",
    level: Level::Review,
    basis: &["N05", "C13"],
    title: Say { zh: "与其他页面雷同", en: "The same as another page" },
    checks: Say {
        zh: "与宿主系统提供的其他页面（site.recent 里的页面指纹）比对：去掉人名、地名、日期和数字以后，较短一篇有六成半以上与另一篇相同、相同文字在120字以上的，请人工复核，并逐段给出两边的位置。段落换了次序、加了一两段、换了格式和繁简也能认出。60字以上、不到120字的短文要到八成五（日期和数字也全部相同的，40字起），格式化用语（如下、应当、逾期等）多的短文不算。处罚、许可、土地供应、征地、招考这类格式化公告，文字本来相同，只有日期、金额、面积、文号也全部相同的才提示；这些栏目里叙述事情经过、很少格式化用语的稿件按一般稿件比对。年报和预决算要到八成五。表格里的文字不比。同一编号或网址的页面是同一页的修改，不算。没有提供其他页面的，不查；改写过的文字认不出。",
        en: "Compared with other pages that the host gives digests of (site.recent): where, apart from persons, places, dates and numbers, 65 % of the shorter one stands in the other, over 120 letters and more, it asks for review and shows the places on both sides. Moved or added paragraphs, another format or script change nothing. Short pages from 60 letters on need 85 % and few words of forms; with the same dates and numbers those from 40 letters on. Penalties, permits, land supply, recruitment and the like are forms; of these only pages are told that have the same dates, amounts, areas and document numbers, unless they tell what happened and have few words of forms; annual reports and budgets need 85 %. Tables are not compared. A page of the same id or address is the same page. Without other pages nothing is compared, and what was put in other words is not recognised.",
    },
    why: Say {
        zh: "照搬别的页面只改名称和日期，或者把旧稿当新稿重发，都是全国普查点名的问题。",
        en: "A page copied with other names, or an old page sent out as a new one, is what nation-wide checks name.",
    },
    mend: Say {
        zh: "重复发布的，撤下其中一篇；套用旧稿的，按本次实际情况重写，并逐处核对名称、日期和数字。",
        en: "Take one of the two down if it was published twice; else write what is new this time, and check each name, date and number.",
    },
    applies: |cx| recent(cx).next().is_some(),
    check,
    examples: natively(&[
        hit("work-news", "<p>⟦6月3日,黄岭县自然资源局组织干部职工到山口镇开展耕地保护宣传活动。活动现场悬挂横幅、摆放展板,向过往群众发放宣传手册,讲解永久基本农田不得擅自占用、农村建房必须先办手续的规定。</p><p>工作人员还走进田间地头,同种粮大户面对面交流,了解耕地流转、地力培肥和灌溉设施方面的困难,对群众提出的问题逐一登记、当场答复,不能当场答复的约定了回访时间。</p><p>活动共发放手册230份,解答咨询41人次,进一步增强了干部群众自觉保护耕地的意识,营造了全社会共同守护粮食安全的良好氛围。⟧</p>")
            .with_recent(&[NEWS]),
        silent("work-news", "<p>黄岭县自然资源局近日完成山口镇高标准农田的竣工验收。验收组查看了机耕路、灌排沟渠和泵站的运行情况,抽测了土层厚度和平整度,核对了施工图纸与工程量清单,认为项目达到设计要求,同意通过验收,并要求施工单位在汛期之前完成两处渠段的加固,由镇里落实管护人员,建立巡查台账,保证工程长期发挥作用,让种粮农户切实得到好处。</p>")
            .with_recent(&[NEWS]),
        silent("work-news", NEWS),
        hit("geological-hazard", "<p>⟦8月9日凌晨,黄岭县山口镇下坪村的护林员老何听见后山有响动,打着手电上坡一看,排水沟里的水变浑了。</p><p>他没有等天亮,挨家挨户敲门,把坡下7户人家叫到了小学操场。天刚蒙蒙亮,半个山坡滑了下来,压垮了两间猪圈,人一个没伤。</p><p>镇里的技术员说,老何记住的就是培训课上的一句话:沟水变浑,先走人,再打电话。课上讲的三种征兆,他都写在烟盒背面,贴在床头。⟧</p>")
            .with_recent(&[STORY]),
        silent("geological-hazard", "<p>青石县自然资源局与气象局6月3日16时联合发布地质灾害气象风险预警。预计未来24小时,河口镇发生地质灾害的可能性较大,风险等级为黄色。</p><p>请有关乡镇加强巡查,受威胁群众应当提前转移,切坡建房户不得在屋内留宿,沿河道路禁止夜间通行,发现险情先撤人后报告,值班电话0599-5550126。</p><p>预警期间各乡镇实行24小时值班,抢险队伍集结待命,如有变化将及时发布更新信息。</p>")
            .with_recent(&["<p>青石县自然资源局与气象局7月9日8时联合发布地质灾害气象风险预警。预计未来24小时,东坪乡发生地质灾害的可能性较大,风险等级为橙色。</p><p>请有关乡镇加强巡查,受威胁群众应当提前转移,切坡建房户不得在屋内留宿,沿河道路禁止夜间通行,发现险情先撤人后报告,值班电话0599-5550126。</p><p>预警期间各乡镇实行24小时值班,抢险队伍集结待命,如有变化将及时发布更新信息。</p>"]),
    ]),
};

/// A page of the examples.
const NEWS: &str = "<p>5月12日,青石县自然资源局组织干部职工到河口镇开展耕地保护宣传活动。活动现场悬挂横幅、摆放展板,向过往群众发放宣传手册,讲解永久基本农田不得擅自占用、农村建房必须先办手续的规定。</p><p>工作人员还走进田间地头,同种粮大户面对面交流,了解耕地流转、地力培肥和灌溉设施方面的困难,对群众提出的问题逐一登记、当场答复,不能当场答复的约定了回访时间。</p><p>活动共发放手册500份,解答咨询86人次,进一步增强了干部群众自觉保护耕地的意识,营造了全社会共同守护粮食安全的良好氛围。</p>";

/// A story in a column of forms.
const STORY: &str = "<p>6月21日凌晨,青石县河口镇东坪村的护林员老田听见后山有响动,打着手电上坡一看,排水沟里的水变浑了。</p><p>他没有等天亮,挨家挨户敲门,把坡下12户人家叫到了小学操场。天刚蒙蒙亮,半个山坡滑了下来,压垮了三间猪圈,人一个没伤。</p><p>镇里的技术员说,老田记住的就是培训课上的一句话:沟水变浑,先走人,再打电话。课上讲的三种征兆,他都写在烟盒背面,贴在床头。</p>";

/// Columns whose pages are forms, unless they tell a story: the same words about another case are right, so that only the same case
/// is told.
const FORMS: [&str; 20] = [
    "administrative-license",
    "administrative-penalty",
    "enforcement-disclosure",
    "geological-hazard",
    "hearing-notice",
    "idle-land",
    "land-acquisition-announcement",
    "land-acquisition-compensation",
    "land-acquisition-preannouncement",
    "land-supply-notice",
    "land-supply-result",
    "mineral-rights",
    "on-request-reply",
    "opinion-solicitation",
    "planning-permit",
    "real-estate-registration",
    "recruitment",
    "result-disclosure",
    "service-progress",
    "spatial-planning",
];
/// Columns whose pages have prescribed parts beside what is said for the one time.
const PRESCRIBED: [&str; 3] = ["annual-report", "finance", "statistics-data"];

/// Least percentage of the shorter page that stands in the other.
const SHARE: usize = 65;
/// The same where parts are prescribed, and where both are forms with the same values.
const SHARE_OF_FORMS: usize = 85;
/// Least percentage of the longer page: a page that quotes another is no twin of it.
const SHARE_OF_LONGER: usize = 40;
/// Fewest letters that both have.
const LETTERS: usize = 120;
/// The same of short pages, of which nearly all must be the same, and of those that have the same dates and numbers.
const SHORT: usize = 60;
const SHORTEST: usize = 40;
/// Fewest sentences of what tells a story.
const STORY_SENTENCES: usize = 3;
/// Most pages that are told.
const MOST: usize = 5;

fn recent<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = (usize, &'a PageDigest)> {
    cx.draft.site.iter().flat_map(|site| site.recent.iter().flatten()).enumerate()
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let substance = Substance::of(cx);
    let letters = substance.letters.len();
    if letters < SHORTEST {
        return;
    }
    let index = Index::new(&substance);
    let told = is_told(cx);
    let readable = recent(cx)
        .filter(|(_, page)| page.is_readable() && page.letters as usize >= SHORTEST && !is_same_page(cx, page));
    let mut alike: Vec<(usize, &PageDigest, Likeness)> = readable
        .filter_map(|(number, page)| Some((number, page, index.compare(letters, page)?)))
        .filter(|(_, page, likeness)| is_twin(cx, &substance, told, page, likeness))
        .collect();
    order::by_key(&mut alike, |(number, _, likeness)| (std::cmp::Reverse(likeness.share), *number));
    let more = alike.len().saturating_sub(MOST);
    for (number, page, likeness) in alike.into_iter().take(MOST) {
        let span = |(from, to): (u32, u32)| {
            let (last, at) = substance.letters[to as usize - 1];
            Span { start: substance.letters[from as usize].1, end: at + last.len_utf8() as u32 }
        };
        let matches: Vec<(Span, (u32, u32))> =
            likeness.passages.iter().map(|passage| (span(passage.letters), passage.other)).collect();
        let (Some((first, _)), Some(end)) = (matches.first(), matches.iter().map(|(span, _)| span.end).max()) else {
            continue;
        };
        let place = whole_sentences(cx, Span { start: first.start, end });
        sink.push(found(cx, place, page, &likeness, substance.values, more));
        sink.twin(Alike { index: number, share: likeness.share, matches });
    }
}

/// From the start of the first sentence of a span to the end of the last one.
fn whole_sentences(cx: &Context<'_>, span: Span) -> Span {
    let body = cx.body();
    let text = &body.page.text;
    let first = body.block_at(span.start).span;
    let last = body.block_at(span.end - 1).span;
    Span {
        start: text.sentence_at(span.start).start.max(first.start),
        end: text.sentence_at(span.end - 1).end.min(last.end),
    }
}

/// Whether a digest is that of the draft before it was edited.
fn is_same_page(cx: &Context<'_>, page: &PageDigest) -> bool {
    let same =
        |one: Option<&str>, other: Option<&str>| one.is_some_and(|one| !one.trim().is_empty() && other == Some(one));
    same(cx.draft.id.as_deref(), page.id.as_deref()) || same(cx.draft.meta("url"), page.url.as_deref())
}

fn is_twin(cx: &Context<'_>, substance: &Substance, told: bool, page: &PageDigest, likeness: &Likeness) -> bool {
    let of = |columns: &[&str]| {
        cx.column_is(columns) || page.column.as_deref().is_some_and(|column| columns.contains(&column))
    };
    let again = substance.values.is_some() && substance.values == page.values;
    let form = of(&FORMS) && !told;
    let short = likeness.letters < LETTERS;
    let share = if form || short || of(&PRESCRIBED) { SHARE_OF_FORMS } else { SHARE };
    let longer = if short { SHARE } else { SHARE_OF_LONGER };
    let enough = likeness.share >= share && likeness.of_longer >= longer;
    enough && (again && likeness.letters >= SHORTEST || !form && likeness.letters >= if told { SHORT } else { LETTERS })
}

/// Whether the draft tells what happened, in words that no form prescribes: such a page is no form in any column.
fn is_told(cx: &Context<'_>) -> bool {
    let body = cx.body();
    let (mut prescribed, mut all, mut sentences) = (0, 0, 0);
    for block in running_text::blocks(cx).iter().filter(|block| !running_text::is_in_table(body, block)) {
        let mut start = block.span.start;
        while start < block.span.end {
            let end = body.page.text.sentence_at(start).end.min(block.span.end).max(start + 1);
            let sentence = Span { start, end };
            let letters = body.slice(sentence).chars().filter(|c| is_letter(*c)).count();
            let phone = || body.facts().quantities_in(sentence).iter().any(|fact| fact.kind == Kind::Phone);
            prescribed += if cx.has_word(body, sentence, Group::FormSpeech) || phone() { letters } else { 0 };
            sentences += usize::from(letters > 0);
            (all, start) = (all + letters, end);
        }
    }
    sentences >= STORY_SENTENCES && prescribed * 3 <= all
}

fn found(
    cx: &Context<'_>,
    place: Span,
    page: &PageDigest,
    likeness: &Likeness,
    values: Option<u16>,
    more: usize,
) -> Found {
    let title = page.title.as_deref().map(harmless).unwrap_or_default();
    let again = values.is_some() && values == page.values;
    let what = if again {
        say!(
            cx,
            "与已有页面“{}”有{}%的文字相同，日期和数字也相同，像是重复发布",
            "{1} % of it stands in the page “{0}”, with the same dates and numbers: it seems to be published twice",
            title,
            likeness.share
        )
    } else {
        say!(
            cx,
            "除名称、地名、日期和数字外，与已有页面“{}”有{}%的文字相同，像是套用旧稿",
            "Apart from names, places, dates and numbers {1} % of it stands in the page “{0}”: it seems to be an old page with a new date",
            title,
            likeness.share
        )
    };
    let what = match more {
        0 => what,
        _ => say!(cx, "{}；另有{}个页面也是这样", "{}; so do {} more pages", what, more),
    };
    let how = if again {
        say!(cx, "同一内容只发布一次，请撤下其中一篇。", "Publish it once: take one of the two down.")
    } else {
        say!(
            cx,
            "请对照那一页，写清本次的实际情况，并逐处核对名称、日期和数字是否都已改过。",
            "Compare the two, write what is new this time, and check that each name, date and number was changed."
        )
    };
    Found { encloses: true, ..Found::at(0, place, what, how).uncertain() }.quoted(title)
}
