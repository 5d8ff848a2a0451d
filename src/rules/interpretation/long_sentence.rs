//! `interpretation/long-sentence`: a sentence that nobody reads to its end.

use super::applies;
use crate::facts::quantities::{Fact, Kind};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::{Span, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/long-sentence",
    level: Level::Advise,
    basis: &["C01"],
    title: Say { zh: "句子太长", en: "A sentence is too long" },
    checks: Say {
        zh: "解读里有没有超过120字的句子（字数可以在设置中调整）。句子到句号、分号、问号、叹号或者段落末尾为止；书名号里的文件名、文号的年份和序号各算一个字，标点不算。最多列出5句，只作提示。",
        en: "Whether a sentence of an interpretation has more than 120 characters (a profile may say otherwise). A sentence ends at a full stop, semicolon, question or exclamation mark, or with its paragraph; a title in 《》 and the year and number of a document count as one character each, punctuation as none. At most five are listed; this only advises.",
    },
    why: Say {
        zh: "解读要让群众一遍就看懂；一句话一百多字，读到后面忘了前面。",
        en: "An interpretation is to be understood at first reading; at the end of such a sentence its beginning is forgotten.",
    },
    mend: Say {
        zh: "一句话只说一件事，拆成两三句。", en: "Let a sentence say one thing; make two or three of it."
    },
    applies,
    check,
    examples: natively(&[
        hit(
            "policy-interpretation",
            "<p>⟦为了进一步规范全县范围内建设项目施工和地质勘查临时使用土地的审批管理工作切实保护耕地和永久基本农田维护被占地的农村集体经济组织和农户的合法权益结合我县重点工程多施工周期长复垦任务重监管力量相对不足的实际情况县自然资源局在深入调研广泛征求各方面意见并经过专家论证风险评估合法性审查和集体讨论决定的基础上制定了这个办法。⟧</p>",
        ),
        hit(
            "policy-interpretation",
            "<p>短句。⟦為了進一步規範全縣範圍內建設項目施工和地質勘查臨時使用土地的審批管理工作，切實保護耕地和永久基本農田，維護被占地的農村集體經濟組織和農戶的合法權益，結合我縣重點工程多、施工周期長、復墾任務重、監管力量相對不足的實際情況，縣自然資源局在深入調研、廣泛徵求各方面意見並經過專家論證、風險評估、合法性審查和集體討論決定的基礎上制定了這個辦法。⟧</p>",
        ),
        silent(
            "policy-interpretation",
            "<p>近日，县政府依据《关于进一步规范全县范围内建设项目施工和地质勘查临时使用土地审批管理工作的指导意见》和《关于切实保护耕地和永久基本农田维护农村集体经济组织和农户合法权益的实施意见》，印发了《关于加强和改进临时用地复垦监督管理工作的若干措施（试行）》，办法自2026年7月1日起施行，施工单位可以用保函代替现金预存复垦费用。</p>",
        ),
        silent("policy-interpretation", "<p>办理时限由15个工作日缩短为5个工作日。</p>"),
    ]),
};

/// Most sentences that are listed: whoever mends five knows what to look for.
const MOST: usize = 5;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let most = usize::from(cx.checker.profile().interpretation.longest_sentence);
    for sentence in sentences(body).filter(|sentence| length(body, *sentence) > most).take(MOST) {
        let what = say!(cx, "这句话有{}字", "This sentence has {} characters", length(body, sentence));
        let how = say!(
            cx,
            "拆成几句，一句话只说一件事；不超过{}字为宜。",
            "Divide it, so that each sentence says one thing; {} characters are enough.",
            most
        );
        // Whatever else is wrong within it is told by itself.
        sink.push(Found { encloses: true, ..Found::at(0, sentence, what, how) });
    }
}

/// The sentences of a text without the blanks and line ends around them.
fn sentences<'a>(body: &'a Field<'_>) -> impl Iterator<Item = Span> + 'a {
    let mut start = 0;
    body.page.text.sentence_ends().iter().filter_map(move |&end| {
        let sentence = Span { start: std::mem::replace(&mut start, end), end };
        let text = body.slice(sentence);
        let lead = (text.len() - text.trim_start().len()) as u32;
        let (start, end) = (sentence.start + lead, sentence.start + text.trim_end().len() as u32);
        (start < end).then_some(Span { start, end })
    })
}

/// The letters of a sentence; the name of a document, and 〔2026〕3号, count as one each.
fn length(body: &Field<'_>, sentence: Span) -> usize {
    let letters = |start: u32, end: u32| body.slice(Span { start, end }).chars().filter(|c| is_letter(*c)).count();
    let is_name = |fact: &&Fact| matches!(fact.kind, Kind::Title | Kind::DocumentNumber);
    let (mut count, mut from) = (0, sentence.start);
    for fact in
        body.facts().quantities_in(sentence).iter().filter(is_name).filter(|fact| fact.span.start >= sentence.start)
    {
        if fact.span.start >= from {
            count += letters(from, fact.span.start) + 1;
        }
        from = from.max(fact.span.end);
    }
    count + letters(from.min(sentence.end), sentence.end)
}

#[cfg(test)]
mod tests {
    use crate::{Checker, Draft};
    use serde_json::json;

    /// How many sentences are too long where `most` characters are not.
    fn found(body: &str, most: u16) -> usize {
        let draft = json!({ "column": "policy-interpretation", "title": "《办法》解读", "body": body });
        let profile = json!({ "interpretation": { "longestSentence": most } });
        let report = Checker::new(Some(profile), None).unwrap().check(&Draft::read(draft).unwrap());
        report.findings.iter().filter(|finding| finding.rule == super::RULE.name).count()
    }

    #[test]
    fn letters_count_and_names_of_documents_are_one() {
        for (body, length) in [
            ("<p>甲乙丙，丁（戊）。</p>", 5),
            ("<p>甲乙《某某办法》（某政规〔2026〕3号）丙。</p>", 8),
            ("<p>甲<b>乙</b>丙</p><p>丁戊己庚</p>", 4),
            ("<p>甲乙丙；丁戊</p>", 3),
        ] {
            assert_eq!((found(body, length), found(body, length - 1)), (0, 1), "{body}");
        }
    }

    #[test]
    fn a_handful_is_listed() {
        assert_eq!(found(&"<p>甲乙丙丁。</p>".repeat(9), 3), super::MOST);
    }
}
