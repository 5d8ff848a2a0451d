//! `validity/no-substance`: slogans without a fact.

use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::page::BlockKind;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/no-substance",
    level: Level::Review,
    basis: &["N01", "C01"],
    title: Say { zh: "通篇口号，没有实际内容", en: "Slogans without a fact" },
    checks: Say {
        zh: "工作动态、通知公告、会议、执行公开等栏目的正文，是不是八成以上的句子都是“高度重视”“提高政治站位”一类的口号，又没有时间、数字、文件、办了什么事。有一两个实际情况的短消息不报；政策文件、来信、解读、清单和表格不查；不判断写得好不好。只请人工复核，一页最多报一次。",
        en: "Whether four in five sentences of news, notices, meetings and reports on execution are slogans such as 高度重视 that give no date, number or document and say nothing that was done. Short news with a fact or two stay silent; policies, letters, interpretations, lists and tables are not checked, nor is style. Asks for review, once a page.",
    },
    why: Say {
        zh: "只有口号的页面没有告诉群众任何事情，抽查时按无效信息处理。",
        en: "A page of slogans tells the public nothing and counts as invalid information.",
    },
    mend: Say {
        zh: "写明谁、什么时候、在哪里、做了什么、结果怎样；没有的不发。",
        en: "Say who did what, when, where and with what result; if there is nothing to say, do not publish.",
    },
    applies: |cx| cx.column.is_none() || cx.column_is(&COLUMNS),
    check,
    examples: natively(&[
        hit(
            "work-news",
            "<p>⟦会议强调，要提高政治站位，高度重视自然资源工作，切实增强责任感和使命感。</p><p>要坚定不移推进高质量发展，凝心聚力，攻坚克难，奋力谱写自然资源事业新篇章。</p><p>会议要求，各单位要压实责任，狠抓落实，真抓实干，确保各项工作落地见效。</p><p>大家纷纷表示，要以饱满的热情、昂扬的斗志投入到工作中去，推动各项工作再上新台阶。</p><p>会议号召全体同志砥砺前行，守正创新，勇于担当，为建设美丽家园作出新贡献。⟧</p>",
        ),
        silent(
            "work-news",
            "<p>3月5日，县自然资源局召开会议，部署汛期地质灾害防治。</p><p>会议强调，要高度重视，压实责任，狠抓落实。</p>",
        ),
        silent(
            "work-news",
            "<p>会议强调，要提高政治站位，高度重视耕地保护工作。</p><p>县局对12个乡镇开展实地核查，发现问题图斑36个，已整改31个。</p><p>执法队拆除违法建筑2处，复垦耕地15亩。</p><p>会议要求，各所要压实责任，狠抓落实，确保6月底前全部整改到位。</p>",
        ),
    ]),
};

/// Where news, notices and reports on what was done stand.
const COLUMNS: [&str; 4] = ["work-news", "notice", "decision-meeting", "policy-execution"];
/// Shortest sentence that counts, in letters.
const SENTENCE: usize = 10;
/// Fewest sentences, and fewest letters where there is no fact at all and where there is one.
const SENTENCES: usize = 4;
const LETTERS: usize = 120;
const LETTERS_BESIDE_FACTS: usize = 300;

/// What the sentences of a body are.
#[derive(Default)]
struct Tally {
    sentences: usize,
    letters: usize,
    empty: usize,
    /// From the first to the last empty sentence.
    stretch: Option<Span>,
    paragraphs: usize,
    empty_paragraphs: usize,
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    if !cx.has_word(body, Span::new(0, body.page.text.folded().len()), Group::Slogan) {
        return;
    }
    let tally = tally(cx, body);
    let facts = tally.sentences - tally.empty;
    let long = tally.letters >= if facts == 0 { LETTERS } else { LETTERS_BESIDE_FACTS };
    if tally.sentences < SENTENCES || tally.empty * 5 < tally.sentences * 4 || !long {
        return;
    }
    let Some(span) = tally.stretch else { return };
    let what = say!(
        cx,
        "正文{}段里有{}段只有口号，没有时间、数字、文件或者办了什么事",
        "{1} of {0} paragraphs are slogans without a date, a number, a document or anything that was done",
        tally.paragraphs,
        tally.empty_paragraphs
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

fn tally<'a>(cx: &Context<'a>, body: &'a Field<'a>) -> Tally {
    let mut tally = Tally::default();
    let ends = body.page.text.sentence_ends();
    for block in body.page.blocks.iter().filter(|block| block.cell.is_none() && block.kind == BlockKind::Paragraph) {
        let (mut sentences, mut empty) = (0, 0);
        let mut start = block.span.start;
        let first = ends.partition_point(|end| *end <= start);
        let inner = ends[first..].iter().copied().take_while(|end| *end < block.span.end);
        for end in inner.chain([block.span.end]) {
            let sentence = Span { start, end };
            start = end;
            let letters = body.slice(sentence).chars().filter(|c| is_letter(*c)).count();
            if letters < SENTENCE {
                continue;
            }
            sentences += 1;
            tally.letters += letters;
            if is_empty(cx, body, sentence) {
                empty += 1;
                let first = tally.stretch.map_or(sentence.start, |stretch| stretch.start);
                tally.stretch = Some(Span { start: first, end: sentence.end });
            }
        }
        tally.sentences += sentences;
        tally.empty += empty;
        tally.paragraphs += usize::from(sentences > 0);
        tally.empty_paragraphs += usize::from(sentences > 0 && sentences == empty);
    }
    tally
}

/// Whether a sentence has slogans and no fact.
fn is_empty<'a>(cx: &Context<'a>, body: &'a Field<'a>, sentence: Span) -> bool {
    let (mut slogans, mut acts, mut end) = (0, 0, 0);
    for hit in cx.words(body, sentence, Groups::of(&[Group::Slogan, Group::Acts])) {
        if cx.groups(&hit).has(Group::Acts) {
            acts += 1;
        } else if hit.span.start >= end {
            slogans += 1;
            end = hit.span.end;
        }
    }
    // 两个维护 and 一张网 are numbers of slogans: what counts is written in digits.
    let fact = body.facts().quantities_in(sentence).iter().any(|fact| {
        !matches!(fact.kind, Kind::Number | Kind::Period)
            || body.slice(fact.span).contains(|c: char| c.is_ascii_digit())
    });
    slogans > acts && !fact
}
