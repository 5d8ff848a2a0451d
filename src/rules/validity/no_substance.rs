//! `validity/no-substance`: slogans without a fact.

use super::off_topic;
use super::standing::{longest, whole};
use crate::facts::quantities::{Fact, Kind};
use crate::lexicon::{Group, Groups, WordId};
use crate::mask::harmless;
use crate::order;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};
use std::collections::BTreeMap;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/no-substance",
    level: Level::Review,
    basis: &["N01", "C01"],
    title: Say { zh: "通篇口号，没有实际内容", en: "Slogans without a fact" },
    checks: Say {
        zh: "正文是不是充满“高度重视”“砥砺前行”“稳中向好”一类的口号、抒情和评价，却没有日期、数字、文件、电话；有一两处的，看口号是不是多出许多倍。写着办了什么事、要带什么材料的短消息、答复和说明不报；不判断写得好不好。只请人工复核，一页最多报一次。",
        en: "Whether a body is full of slogans, praise and fine feelings such as 高度重视, 砥砺前行, 稳中向好 and gives no date, number, document or telephone; where it gives one or two, whether the slogans are many times as many. Short news, replies and instructions that say what was done or is to be done stay silent; style is not judged. Asks for review, once a page.",
    },
    why: Say {
        zh: "只有口号的页面没有告诉群众任何事情，抽查时按无效信息处理。",
        en: "A page of slogans tells the public nothing and counts as invalid information.",
    },
    mend: Say {
        zh: "写明谁、什么时候、在哪里、做了什么、结果怎样；没有的不发。",
        en: "Say who did what, when, where and with what result; if there is nothing to say, do not publish.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit(
            "work-news",
            "<p>⟦会议强调，要提高政治站位，高度重视自然资源工作，切实增强责任感和使命感。</p><p>要坚定不移推进高质量发展，凝心聚力，攻坚克难，奋力谱写自然资源事业新篇章。</p><p>会议要求，各单位要压实责任，狠抓落实，真抓实干，确保各项工作落地见效。</p><p>大家纷纷表示，要以饱满的热情、昂扬的斗志投入到工作中去，推动各项工作再上新台阶。</p><p>会议号召全体同志砥砺前行，守正创新，勇于担当，为建设美丽家园作出新贡献。⟧</p>",
        ),
        hit(
            "mailbox-reply",
            "<p>您好！⟦您反映的情况，单位领导十分重视，我们将认真研究、积极推进，不断改进作风，努力提升服务水平。⟧</p>",
        ),
        hit(
            "statistics-data",
            "<p>⟦今年以来，全市运行总体平稳、稳中有进，活力持续释放，韧性不断增强，良好态势进一步巩固。⟧</p><p>2026年11月10日</p>",
        ),
        hit(
            "work-news",
            "<ul><li>⟦生命至上，安全第一！</li><li>防患于未然，责任重于泰山！</li><li>筑牢安全防线，守护幸福家园！</li><li>平安是福，人人有责！⟧</li></ul>",
        ),
        silent(
            "work-news",
            "<p>3月5日，县自然资源局召开会议，部署汛期地质灾害防治。</p><p>会议强调，要高度重视，压实责任，狠抓落实。</p>",
        ),
        silent(
            "work-news",
            "<p>会议强调，要提高政治站位，高度重视耕地保护工作。</p><p>县局对12个乡镇开展实地核查，发现问题图斑36个，已整改31个。</p><p>执法队拆除违法建筑2处，复垦耕地15亩。</p><p>会议要求，各所要压实责任，狠抓落实，确保6月底前全部整改到位。</p>",
        ),
        silent(
            "mailbox-reply",
            "<p>您好！您反映的道路由县住房和城乡建设局管养，我们已经转请该局处理。感谢您对我们工作的关心和支持！</p>",
        ),
        silent(
            "decision-meeting",
            "<p>会议原则同意城南片区规划方案，审议通过收储计划。</p><p>会议决定对北山采石场越界开采立案调查，由执法队承办。</p><p>会议强调，要提高政治站位，压实责任，抓好落实。</p>",
        ),
        silent(
            "agency-profile",
            "<p>负责全面落实耕地保护责任，组织土地整治、复垦和高标准农田建设，办理设施农业用地备案，监督临时用地复垦验收。</p>",
        ),
    ]),
};

/// Fewest different words of slogans, and how many letters one of them may stand for: where there is no fact, and where
/// there is one.
const WORDS: usize = 3;
const LETTERS: usize = 40;
const LETTERS_BESIDE_FACTS: usize = 25;
/// How many different words outweigh a fact.
const WORDS_TO_FACT: usize = 8;
/// Fewest letters of a body.
const SHORTEST: usize = 32;
/// Longest line of a signature, and longest one of the page frame, in letters.
const LINE: usize = 24;
const FRAME: usize = 80;

/// The slogans of a body that has next to nothing else, each once, with its first place.
pub fn slogans(cx: &Context<'_>) -> BTreeMap<WordId, Span> {
    let body = cx.body();
    let mut slogans = BTreeMap::new();
    for hit in longest(cx, body, Groups::of(&[Group::Slogan])) {
        slogans.entry(hit.word).or_insert(hit.span);
    }
    let mut acts: Vec<WordId> = cx.words(body, whole(body), Groups::of(&[Group::Acts])).map(|hit| hit.word).collect();
    order::ascending(&mut acts);
    acts.dedup();
    let letters = body.page.text.folded().chars().filter(|c| is_letter(*c)).count();
    if slogans.len() < WORDS || slogans.len() <= acts.len() || letters < SHORTEST {
        return BTreeMap::new();
    }
    let most = slogans.len() / WORDS_TO_FACT;
    let facts = body.facts().quantities.iter().filter(|fact| tells(cx, body, fact)).take(most + 1).count();
    let stretch = if facts == 0 { LETTERS } else { LETTERS_BESIDE_FACTS };
    if facts > most || slogans.len() * stretch < letters {
        return BTreeMap::new();
    }
    slogans
}

/// Whether a date, a number or a name of a document tells something: 两个维护 and 一张网 are numbers of slogans, a year
/// alone and the number of an item are none, and the page frame is not the page.
fn tells<'a>(cx: &Context<'a>, body: &'a Field<'a>, fact: &Fact) -> bool {
    let text = body.slice(fact.span);
    if matches!(fact.kind, Kind::Number | Kind::Period) && !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let year = text.trim_end_matches('年');
    let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20")) && year.parse::<u16>().is_ok();
    let block = body.block_at(fact.span.start).span;
    let is_item = fact.span.start <= block.start + 1
        && fact.kind == Kind::Number
        && body.slice(Span { start: fact.span.end, end: block.end }).starts_with(['.', '、', ')']);
    // 3月5日,县局召开会议。 is short, too, and a sentence.
    let is_line = || {
        let line = body.slice(block);
        let letters = line.chars().filter(|c| is_letter(*c)).take(FRAME + 1).count();
        let is_signature = letters <= LINE && !line.trim_end().ends_with('。');
        fact.kind == Kind::Date && (is_signature || letters <= FRAME && cx.has_word(body, block, Group::Boilerplate))
    };
    !is_year && !is_item && !is_line()
}

/// The sentence of a word as far as its block goes.
fn sentence_of(body: &Field<'_>, word: Span) -> Span {
    let (sentence, block) = (body.page.text.sentence_at(word.start), body.block_at(word.start).span);
    Span { start: sentence.start.max(block.start), end: sentence.end.min(block.end) }
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let slogans = slogans(cx);
    // A page of comfort or of verse is about something else first of all.
    if slogans.is_empty() || slogans.len() < off_topic::foreign_words(cx) {
        return;
    }
    let mut places: Vec<Span> = slogans.into_values().collect();
    order::ascending(&mut places);
    let mut sentences: Vec<Span> = places.iter().map(|place| sentence_of(body, *place)).collect();
    sentences.dedup();
    sentences.retain(|sentence| !body.facts().quantities_in(*sentence).iter().any(|fact| tells(cx, body, fact)));
    let Some(span) = sentences.into_iter().reduce(|all, next| Span { start: all.start, end: next.end }) else { return };
    let shown: Vec<&str> = places.iter().take(4).map(|place| body.slice(*place)).collect();
    let what = say!(
        cx,
        "正文满是“{}”一类的话，没有时间、数字、文件或者办了什么事",
        "The body is full of words such as {} and gives no date, number or document and nothing that was done",
        harmless(&shown.join("、"))
    );
    let how = say!(
        cx,
        "写明谁、什么时候、在哪里、做了什么、结果怎样；没有的不发。",
        "Say who did what, when, where and with what result; if there is nothing to say, do not publish."
    );
    // It stands around all else that may be found there.
    let found = Found::at(0, span, what, how).quoted(harmless(body.shown(span)));
    sink.push(Found { encloses: true, ..found }.uncertain());
}
