//! `validity/off-topic`: nothing of the office's subject.

use crate::lexicon::{Group, Groups, Hit, WordId};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};
use std::collections::BTreeMap;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/off-topic",
    level: Level::Review,
    basis: &["N01", "C01"],
    title: Say { zh: "内容与本单位职责无关", en: "Nothing to do with the office" },
    checks: Say {
        zh: "健康养生、菜谱、星座运势、节日祝福、天气预报、商业广告、心灵鸡汤、考试技巧、明星娱乐这几类内容：标题和正文里都有这类词，或者正文里有很多，而且除了单位名称和页面固定文字，几乎没有与自然资源业务、机关工作有关的词。防灾预警、世界地球日、反诈提醒、党建工会、志愿服务、道德模范不报；来信和答复不查。其他部门在配置里用 words 补充本单位的业务词（office-subject）。别的无关内容查不出来。只请人工复核，一页最多报一次。",
        en: "Health tips, recipes, horoscopes, holiday greetings, weather forecasts, advertising, words of comfort, exam tips and news of celebrities: words of the kind in both title and body, or many in the body, and beside the office's name and the page frame hardly a word of natural resources or of an office's own business. Warnings, Earth Day, fraud prevention, party, union, volunteers and moral models stay silent; letters and replies are not checked. A department of another field adds its words (office-subject) in its profile. Other kinds of unrelated content are not found. Asks for review, once a page.",
    },
    why: Say {
        zh: "与履行职责无关的内容不属于政府信息，占用栏目，抽查时扣分。",
        en: "What has nothing to do with the office's duties is no government information and crowds out what is.",
    },
    mend: Say {
        zh: "确与本单位工作有关的，写明有什么关系；无关的不发。",
        en: "Say what it has to do with the office, or do not publish it.",
    },
    applies: |cx| !cx.column_is(&["mailbox-reply", "on-request-reply"]),
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
        silent(
            "notice",
            "<p>未来三天最高气温35度，风力较大，偏南风，湿度低，气温高，请做好森林防火和地质灾害预警。</p>",
        ),
        silent("work-news", "<p>局工会组织职工健康讲座，讲解血压、血糖、血脂、失眠、按摩、养生和免疫力。</p>"),
        silent("notice", "<p>春节快乐！放假期间值班安排如下，祝您阖家幸福、万事如意、身体健康、工作顺利。</p>"),
    ]),
};

/// The kinds, with what they are called.
const KINDS: [(Group, Say); 9] = [
    (Group::HealthTip, Say { zh: "健康养生", en: "health tips" }),
    (Group::Recipe, Say { zh: "菜谱", en: "a recipe" }),
    (Group::Horoscope, Say { zh: "星座运势", en: "a horoscope" }),
    (Group::Greeting, Say { zh: "节日祝福", en: "holiday greetings" }),
    (Group::WeatherForecast, Say { zh: "天气预报", en: "a weather forecast" }),
    (Group::Advertising, Say { zh: "商业广告", en: "advertising" }),
    (Group::Comfort, Say { zh: "心灵鸡汤", en: "words of comfort" }),
    (Group::ExamTip, Say { zh: "考试技巧", en: "exam tips" }),
    (Group::Celebrity, Say { zh: "明星娱乐", en: "news of celebrities" }),
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

/// Fewest different words of a kind in the body, where the title has one, too, and where it has none.
const WITH_TITLE: usize = 4;
const ALONE: usize = 7;
/// How many different words of a kind weigh as much as one of the office's own, and how many of those are counted at most.
const KIND_TO_OWN: usize = 5;
const MOST_OWN: usize = 20;
/// Longest line that may be a signature, in letters.
const LINE: usize = 24;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let (body, title) = (cx.body(), cx.title());
    let mut kinds: [BTreeMap<WordId, Span>; KINDS.len()] = Default::default();
    for hit in cx.words(body, all(body), OF_ANY_KIND) {
        let groups = cx.groups(&hit);
        for (words, _) in kinds.iter_mut().zip(KINDS).filter(|(_, (group, _))| groups.has(*group)) {
            words.entry(hit.word).or_insert(hit.span);
        }
    }
    let enough = |index: usize| {
        let in_title = cx.has_word(title, all(title), KINDS[index].0);
        kinds[index].len() >= if in_title { WITH_TITLE } else { ALONE }
    };
    let Some(index) = (0..KINDS.len()).filter(|index| enough(*index)).max_by_key(|index| kinds[*index].len()) else {
        return;
    };
    let (group, name) = KINDS[index];
    // Greetings go to cadres and the public, too.
    let own = if group == Group::Greeting {
        Groups::of(&[Group::OfficeSubject])
    } else {
        Groups::of(&[Group::OfficeSubject, Group::OfficeBusiness])
    };
    if (speaks_of(cx, body, own) + speaks_of(cx, title, own)) * KIND_TO_OWN >= kinds[index].len() {
        return;
    }
    let mut places: Vec<Span> = kinds[index].values().copied().collect();
    places.sort_unstable();
    let shown: Vec<&str> = places.iter().take(4).map(|span| body.slice(*span)).collect();
    let what = say!(
        cx,
        "内容像是{}（{}等），没有与本单位工作有关的内容",
        "This looks like {} ({} and so on) and has nothing to do with the office",
        if cx.english() { name.en } else { name.zh },
        harmless(&shown.join("、"))
    );
    let how = say!(
        cx,
        "确与本单位工作有关的，写明有什么关系；无关的不发。",
        "Say what it has to do with the office, or do not publish it."
    );
    sink.push(Found::at(0, places[0], what, how).quoted(harmless(body.shown(places[0]))).uncertain());
}

fn all(field: &Field<'_>) -> Span {
    Span::new(0, field.page.text.folded().len())
}

/// How many words of these groups a field has that are more than the office's own name or words of the page frame; more than
/// a few need not be counted.
fn speaks_of<'a>(cx: &Context<'a>, field: &'a Field<'a>, groups: Groups) -> usize {
    let says = |hit: &Hit| {
        let block = field.block_at(hit.span.start).span;
        let after = field.slice(Span { start: hit.span.end, end: block.end });
        let name = after.chars().take(8).take_while(|c| is_letter(*c)).any(|c| "局厅部委站所".contains(c));
        let short = field.slice(block).chars().filter(|c| is_letter(*c)).take(LINE + 1).count() <= LINE;
        let frame = short && cx.has_word(field, block, Group::Boilerplate);
        !name && !frame
    };
    cx.words(field, all(field), groups).filter(says).take(MOST_OWN).count()
}
