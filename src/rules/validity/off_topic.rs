//! `validity/off-topic`: nothing of the office's subject, or not in its voice.

use super::no_substance;
use super::standing::{longest, whole};
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups, Hit, WordId};
use crate::mask::harmless;
use crate::names::is_han;
use crate::order;
use crate::page::BlockKind;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};
use std::collections::{BTreeMap, BTreeSet};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/off-topic",
    level: Level::Review,
    basis: &["N01", "C01"],
    title: Say {
        zh: "内容与本单位职责无关，或者不是本单位的口吻",
        en: "Nothing to do with the office, or not in its voice",
    },
    checks: Say {
        zh: "标题和正文里有没有与自然资源业务、机关工作有关的词（单位名称和页面固定文字不算）。一个也没有的报；只有很少而养生、菜谱、星座、祝福、天气、广告、转让出租、鸡汤、考试、娱乐、休闲、校园、居家、理财、文学和其他单位业务这类词多得多的也报。本单位的运动会、党建、工会、献血、讲座、防灾提示不报。另查个人作者和论坛的口吻，例如“笔者认为”“楼主”、论文的摘要和关键词；引号里的话、注明出处的转载、来信不算。其他部门在配置里用 words 补充本单位的业务词（office-subject）。只请人工复核，一页最多报一次。",
        en: "Whether title and body have a word of natural resources or of an office's own business, beside the office's name and the page frame. A page without any is reported, and so is one with very few among many more of health tips, recipes, horoscopes, greetings, weather, advertising and small ads, comfort, exams, celebrities, leisure, school, home, money, literature or the work of other offices. The office's own sports days, party and union, blood donation, lectures and warnings stay silent. Also looks for the voice of a private author or a forum, such as 笔者认为, 楼主, or the abstract and keywords of a paper; what stands in quotation marks, a reprint that names its source and letters do not count. A department of another field adds its words (office-subject) in its profile. Asks for review, once a page.",
    },
    why: Say {
        zh: "与履行职责无关的内容不属于政府信息，占用栏目，抽查时扣分。",
        en: "What has nothing to do with the office's duties is no government information and crowds out what is.",
    },
    mend: Say {
        zh: "确与本单位工作有关的，写明有什么关系；无关的不发。",
        en: "Say what it has to do with the office, or do not publish it.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit(
            "work-news",
            "<p>秋季⟦养生⟧要注意润肺，适当进补，按摩穴位、泡脚都能改善失眠，提高免疫力，健脾祛湿，少吃辛辣，多补充维生素，不要熬夜。</p>",
        ),
        hit(
            "notice",
            "<p>⟦主料⟧：五花肉500克。配料：葱姜、八角、桂皮少许。做法：五花肉焯水，热锅爆香，加料酒、生抽、冰糖翻炒，小火炖煮，大火收汁，出锅装盘。</p>",
        ),
        hit(
            "work-news",
            "<p>⟦恭祝⟧大家新春快乐，阖家幸福，万事如意，身体健康，吉祥如意，心想事成，工作顺利，岁岁平安！</p><p>青石县自然资源局</p>",
        ),
        hit(
            "statistics-data",
            "<table><tr><td>⟦赛季⟧</td><td>场次</td><td>胜</td><td>平</td><td>负</td></tr><tr><td>飞鸟队</td><td>12</td><td>8</td><td>3</td><td>1</td></tr></table><p>下一轮主队将坐镇主场迎战客队，门将复出，前锋停赛，胜者提前锁定小组头名。</p>",
        ),
        hit(
            "policy-interpretation",
            "<p>⟦把一张纸对折五十次会有多厚？第一次是两层，第二次是四层，以后每次都翻一倍，算下来厚得能够到太阳，听起来不可思议，拿笔算一算就明白了。⟧</p>",
        ),
        hit(
            "work-news",
            "<p>11月12日，第三⟦中学⟧举行秋季运动会，各班同学入场，啦啦队呐喊，校长为获奖班级颁发奖状，家长志愿者维持秩序。</p>",
        ),
        hit(
            "policy-interpretation",
            "<p>补充耕地的坡度要求没有写明，⟦笔者认为⟧仍会按照以往的要求执行，各地耕地条件不同。</p>",
        ),
        hit(
            "policy-interpretation",
            "<p>⟦摘要：⟧以某县耕地为例，分析补充耕地质量。</p><p>关键词：耕地；占补平衡</p><p>参考文献略。</p>",
        ),
        hit("concern-response", "<p>宅基地能不能卖给外村人？⟦楼主说⟧得对，我们村的宅基地也是这样处理的。</p>"),
        silent(
            "policy-interpretation",
            "<p>补充耕地的坡度要求有什么变化？专家说：“笔者认为，耕地坡度仍按以往要求执行。”</p>",
        ),
        silent(
            "policy-interpretation",
            "<p>来源：安远日报</p><p>耕地保护关系粮食安全。笔者认为，要把补充耕地的质量放在第一位。</p>",
        ),
        silent(
            "work-news",
            "<p>笔者从县自然资源局获悉，全县宅基地登记发证率达到九成，笔者在窗口看到群众排队领证。</p>",
        ),
        silent(
            "work-news",
            "<p>11月15日，县自然资源局举行职工运动会，拔河、跳绳、接力、羽毛球决出冠军，局工会为获奖队员颁奖。</p>",
        ),
        silent(
            "work-news",
            "<p>11月20日，七组3户10人搬进避险安置点，旧房同日拆除，镇里为每户领取了补助，发放了炉具和棉被。</p>",
        ),
        silent(
            "notice",
            "<p>未来三天最高气温35度，风力较大，偏南风，湿度低，气温高，请做好森林防火和地质灾害预警。</p>",
        ),
        silent("work-news", "<p>局工会组织职工健康讲座，讲解血压、血糖、血脂、失眠、按摩、养生和免疫力。</p>"),
        hit(
            "notice",
            "<p>⟦中秋节⟧的由来说法不一，传说与嫦娥奔月有关。这一天家家户户赏月、吃月饼，团圆的习俗流传至今。</p>",
        ),
        hit(
            "notice",
            "<p>⟦车主⟧朋友注意，夏季出行前要检查胎压、刹车片和玻璃水，机油半年一换，蓄电池亏电要及时充电。</p>",
        ),
        silent(
            "concern-response",
            "<p>近日有市民反映河滨广场夜间照明不足。经查，系线路老化所致，市路灯所已于昨日更换灯具十二盏。</p>",
        ),
        silent("notice", "<p>春节快乐！放假期间值班安排如下，祝您阖家幸福、万事如意、身体健康、工作顺利。</p>"),
    ]),
};

/// The kinds, with what they are called.
const KINDS: [(Group, Say); 15] = [
    (Group::HealthTip, Say { zh: "健康养生", en: "health tips" }),
    (Group::Recipe, Say { zh: "菜谱", en: "a recipe" }),
    (Group::Horoscope, Say { zh: "星座运势", en: "a horoscope" }),
    (Group::Greeting, Say { zh: "节日祝福", en: "holiday greetings" }),
    (Group::WeatherForecast, Say { zh: "天气预报", en: "a weather forecast" }),
    (Group::Advertising, Say { zh: "商业广告", en: "advertising" }),
    (Group::Comfort, Say { zh: "心灵鸡汤", en: "words of comfort" }),
    (Group::ExamTip, Say { zh: "考试技巧", en: "exam tips" }),
    (Group::Celebrity, Say { zh: "明星娱乐", en: "news of celebrities" }),
    (Group::Leisure, Say { zh: "休闲娱乐", en: "leisure" }),
    (Group::SchoolLife, Say { zh: "校园生活", en: "school life" }),
    (Group::HomeLife, Say { zh: "居家生活", en: "life at home" }),
    (Group::MoneyTip, Say { zh: "理财彩票", en: "tips on money" }),
    (Group::OtherOffice, Say { zh: "其他单位的业务", en: "the work of other offices" }),
    (Group::Literature, Say { zh: "文学作品", en: "literature" }),
];

/// All kinds.
const OF_ANY_KIND: Groups = {
    let (mut all, mut index) = (Groups::of(&[]), 0);
    while index < KINDS.len() {
        all = all.and(Groups::of(&[KINDS[index].0]));
        index += 1;
    }
    all
};

/// Fewest Han characters of a page that must say something of the office, and fewest different words of other kinds beside
/// its words.
const SHORTEST: usize = 32;
const FEWEST: usize = 4;
/// How many different words of other kinds outweigh two of the office's subject, and two of its own business.
const SUBJECT: usize = 16;
const BUSINESS: usize = 5;
/// How many different words of a kind name it.
const NAMED: usize = 3;
/// Longest line that may be a signature, in letters.
const LINE: usize = 24;
/// How far before a word a quotation may begin, in bytes.
const QUOTED: u32 = 600;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if let Some(found) = unrelated(cx).or_else(|| private_voice(cx)) {
        sink.push(found.uncertain());
    }
}

/// The different words of other kinds than the office's in title and body.
pub fn foreign_words(cx: &Context<'_>) -> usize {
    distinct(cx, OF_ANY_KIND).len()
}

/// The different words of these groups in title and body.
fn distinct(cx: &Context<'_>, groups: Groups) -> BTreeSet<WordId> {
    let fields = [cx.body(), cx.title()];
    fields.into_iter().flat_map(|field| longest(cx, field, groups)).map(|hit| hit.word).collect()
}

/// A page that says nothing of the office.
#[inline(never)]
fn unrelated(cx: &Context<'_>) -> Option<Found> {
    let (body, title) = (cx.body(), cx.title());
    let foreign = distinct(cx, OF_ANY_KIND);
    let mut kinds = [0; KINDS.len()];
    for word in &foreign {
        let groups = cx.vocabulary.lexicon.groups(*word);
        for (count, _) in kinds.iter_mut().zip(KINDS).filter(|(_, (group, _))| groups.has(*group)) {
            *count += 1;
        }
    }
    let (index, most) = kinds.into_iter().enumerate().max_by_key(|(index, count)| (*count, KINDS.len() - index))?;
    // Greetings go to cadres and the public, in the office's name.
    let greets = KINDS[index].0 == Group::Greeting && most >= NAMED;
    let (mut subject, business) = own_words(cx, greets);
    // A page that cites rules is about them.
    let mut titles = body.facts().quantities.iter().filter(|fact| fact.kind == Kind::Title);
    subject += usize::from(titles.any(|title| cx.has_word(body, title.span, Group::Interpreted)));
    // Pupils and patients, volunteers and cadres of a title that names somebody else are not the office's own.
    let elsewhere =
        || [Group::OtherOffice, Group::SchoolLife].iter().any(|group| cx.has_word(title, whole(title), *group));
    let own = subject * SUBJECT + if business > 0 && elsewhere() { 0 } else { business * BUSINESS };
    let acts = || distinct(cx, Groups::of(&[Group::Acts])).len();
    let says_nothing = || {
        let han = body.page.text.folded().chars().filter(|c| is_han(*c)).take(SHORTEST).count();
        // What people ask, an office answers, whichever it is.
        let answers = cx.column_is(&["concern-response"])
            && ["反映", "咨询", "关注"].iter().any(|word| body.page.text.folded().contains(word));
        han >= SHORTEST && !answers && acts() < 2 && !cx.has_word(body, whole(body), Group::Mojibake)
    };
    let outweighs = foreign.len() >= FEWEST && foreign.len() * 2 >= own;
    // Letters are about whatever moves their writers.
    let letter = cx.column_is(&["mailbox-reply", "on-request-reply"]);
    let is_unrelated = if own == 0 { outweighs || says_nothing() } else { outweighs && !letter };
    let is_empty = body.page.blocks.is_empty();
    if !is_unrelated || is_empty || no_substance::slogans(cx).len() > foreign.len() {
        return None;
    }
    let mut words: BTreeMap<WordId, Span> = BTreeMap::new();
    for hit in longest(cx, body, OF_ANY_KIND) {
        words.entry(hit.word).or_insert(hit.span);
    }
    let mut places: Vec<Span> = words.into_values().collect();
    order::ascending(&mut places);
    let shown: Vec<&str> = places.iter().take(4).map(|span| body.slice(*span)).collect();
    let what = if most >= NAMED && !shown.is_empty() {
        let (_, name) = KINDS[index];
        say!(
            cx,
            "内容像是{}（{}等），没有与本单位工作有关的内容",
            "This looks like {} ({} and so on) and has nothing to do with the office",
            if cx.english() { name.en } else { name.zh },
            harmless(&shown.join("、"))
        )
    } else {
        say!(
            cx,
            "标题和正文里几乎没有一个与本单位工作有关的词",
            "Hardly a word of title and body has to do with the office"
        )
    };
    let how = say!(
        cx,
        "确与本单位工作有关的，写明有什么关系；无关的不发。",
        "Say what it has to do with the office, or do not publish it."
    );
    let paragraph = || {
        let mut blocks = body.page.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
        blocks.find(|block| body.slice(block.span).chars().filter(|c| is_han(*c)).take(10).count() == 10)
    };
    let place = places
        .first()
        .copied()
        .or_else(|| paragraph().map(|block| block.span))
        .unwrap_or(body.page.text.aligned(whole(body).head(90)));
    Some(Found::at(0, place, what, how).quoted(harmless(body.shown(place))))
}

/// How many different words of the office's subject and of its own business title and body have. Its name counts as one of
/// its subject, whatever it holds, and only where it is no signature; words of the page frame do not count.
fn own_words(cx: &Context<'_>, greets: bool) -> (usize, usize) {
    let (mut subject, mut business, mut named) = (BTreeSet::new(), BTreeSet::new(), false);
    for field in [cx.body(), cx.title()] {
        for hit in longest(cx, field, Groups::of(&[Group::OfficeSubject, Group::OfficeBusiness])) {
            let is_subject = cx.groups(&hit).has(Group::OfficeSubject);
            let words = if is_subject { &mut subject } else { &mut business };
            if greets && !is_subject || words.contains(&hit.word) {
                continue;
            }
            let block = field.block_at(hit.span.start).span;
            let short = field.slice(block).chars().filter(|c| is_letter(*c)).take(LINE + 1).count() <= LINE;
            if is_subject && is_in_name(field, &hit, block) {
                named |= !greets && (!short || !field.is_body());
            } else if !(short && cx.has_word(field, block, Group::Boilerplate)) {
                words.insert(hit.word);
            }
        }
    }
    (subject.len() + usize::from(named), business.len())
}

/// Whether a word is a part of an agency's name: 自然资源局. 我局 is none.
fn is_in_name(field: &Field<'_>, hit: &Hit, block: Span) -> bool {
    let after = field.slice(Span { start: hit.span.end, end: block.end });
    after.chars().take(8).take_while(|c| is_letter(*c)).any(|c| "局厅部委站所".contains(c))
}

/// The voice of a private author or of a forum.
#[inline(never)]
fn private_voice(cx: &Context<'_>) -> Option<Found> {
    let body = cx.body();
    let voices = Groups::of(&[Group::PrivateVoice, Group::ForumVoice, Group::PaperPart]);
    let mut hits = cx.words(body, whole(body), voices).peekable();
    hits.peek()?;
    if cx.column_is(&["mailbox-reply", "on-request-reply"]) {
        return None;
    }
    let paper = distinct(cx, Groups::of(&[Group::PaperPart])).len() >= 2;
    let mut ends = body.page.blocks.iter().take(8).chain(body.page.blocks.iter().rev().take(4));
    let is_reprint = ends.any(|block| {
        let line = body.slice(block.span.head(300));
        SOURCES.iter().any(|label| line.contains(label)) && cx.has_word(body, block.span, Group::Media)
            || line.contains("作者系")
            || line.contains("作者单位")
    });
    let hit = hits.find(|hit| {
        let groups = cx.groups(hit);
        let is_voice = groups.has(Group::ForumVoice)
            || groups.has(Group::PaperPart) && paper
            || groups.has(Group::PrivateVoice) && !is_reprint;
        is_voice && !is_quoted(body, hit.span)
    })?;
    let shown = harmless(body.shown(hit.span));
    let what = say!(
        cx,
        "“{}”是个人作者、论坛或者论文的口吻，不像本单位发布的内容",
        "{} is the voice of a private author, a forum or a paper, not of an office",
        shown
    );
    let how = say!(
        cx,
        "核对稿件出处：转载的注明来源和作者，个人观点不作为本单位的内容发布。",
        "Check where the text is from: name source and author of a reprint, and do not publish private views as the office's."
    );
    Some(Found::at(0, hit.span, what, how).quoted(shown))
}

/// Labels of where a reprint is from.
const SOURCES: [&str; 5] = ["来源", "原载", "转载", "摘自", "刊于"];

/// Whether a word stands between quotation marks.
fn is_quoted(field: &Field<'_>, span: Span) -> bool {
    let block = field.block_at(span.start).span;
    let before = field.slice(Span { start: block.start, end: span.start }.tail(QUOTED));
    before.rfind('“') > before.rfind('”')
}
