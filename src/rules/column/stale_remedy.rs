//! `column/stale-remedy`: a reply to a disclosure request names remedies that the law in force does not give.
//!
//! The reply's own date decides: from 2024-01-01 on the Administrative Reconsideration Law of 2023 applies, before it the old
//! wording was right. Each mention of a lawsuit and of a reconsideration is judged by what stands shortly before it.

use super::sign_off;
use crate::facts::quantities::Kind;
use crate::facts::spelled::digit_of;
use crate::lexicon::{Group, Groups, Hit};
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/stale-remedy",
    level: Level::Block,
    basis: &["R04", "R05", "R06", "R07"],
    title: Say { zh: "救济途径不符合现行法律", en: "Remedies of the old law" },
    checks: Say {
        zh: "依申请公开答复的救济文字（2024年1月1日以后的答复）：不予公开却写“也可以直接起诉”，写向上一级主管部门申请行政复议，复议期限不是60日，起诉期限写三个月，阻断；部分公开的、结论或者日期看不出来的、写向某个自然资源局或者厅申请复议的、不服复议决定的起诉期限不是15日的、引用旧法条和2011年司法解释的，请人工复核。2024年以前的答复不查；救济文字有没有写由要素检查。",
        en: "The remedies in replies to disclosure requests that are dated 2024-01-01 or later. Blocks: a refusal that offers to sue directly, reconsideration by the department of the next higher level, a period for reconsideration other than 60 days, three months for a lawsuit. Asks for review: partial refusals, replies whose outcome or date is not plain, reconsideration by a named bureau, a period other than 15 days after a reconsideration decision, articles of the old law and the judicial interpretation of 2011. Older replies are not checked; whether remedies are stated at all is another rule's matter.",
    },
    why: Say {
        zh: "2023年修订的行政复议法改变了复议机关，并把不予公开列为复议前置；救济途径告知错误，答复会被确认违法或者撤销。",
        en: "The law of 2023 changed who reconsiders and made reconsideration come first for refusals; a reply with wrong remedies is unlawful.",
    },
    mend: Say {
        zh: "不予公开的，写“可以自收到本决定书之日起60日内向青石县人民政府申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起15日内向人民法院起诉”；其他答复写“60日内向青石县人民政府申请行政复议，或者6个月内向人民法院起诉”。",
        en: "For a refusal: reconsideration by the people's government of the same level within 60 days, then a lawsuit within 15 days of its decision; for other replies: reconsideration within 60 days or a lawsuit within six months.",
    },
    applies: |cx| cx.column_is(&["on-request-reply"]),
    check,
    examples: natively(&[
        hit(
            "on-request-reply",
            "<p>依据《政府信息公开条例》第十五条，决定不予公开。</p><p>如不服，可以自收到之日起60日内向青石县人民政府申请行政复议，⟦也可以直接向人民法院起诉⟧。</p><p>青石县自然资源局</p><p>2026年6月3日</p>",
        ),
        hit(
            "on-request-reply",
            "<p>决定予以公开。</p><p>如不服，可以自收到之日起⟦三十日⟧内向⟦上一级主管部门⟧申请行政复议，或者在⟦三个月⟧内向人民法院起诉。</p><p>青石县自然资源局</p><p>2026年6月3日</p>",
        ),
        hit(
            "on-request-reply",
            "<p>信息不存在。</p><p>如不服，可以自收到之日起60日内向县政府申请行政复议；对复议决定不服的，可以在⟦三个月⟧内向人民法院起诉。</p>",
        ),
        silent(
            "on-request-reply",
            "<p>依据《政府信息公开条例》第十五条，决定不予公开。</p><p>可以自收到之日起六十日内向青石县人民政府申请行政复议；对复议决定不服的，可以在收到复议决定书之日起十五日内向人民法院提起行政诉讼。</p><p>2026年6月3日</p>",
        ),
        silent(
            "on-request-reply",
            "<p>决定予以公开。如不服，可以自收到之日起60日内向青石县人民政府申请行政复议，或者在6个月内向人民法院提起行政诉讼。</p><p>2026年6月3日</p>",
        ),
        silent(
            "on-request-reply",
            "<p>决定不予公开。可以在60日内向上一级主管部门申请行政复议，也可以在三个月内直接向人民法院起诉。</p><p>青石县自然资源局</p><p>2014年6月3日</p>",
        ),
        silent("notice", "<p>可以在三个月内直接向人民法院起诉。</p>"),
    ]),
};

/// First day of the Administrative Reconsideration Law of 2023.
const NEW_LAW: &str = "2024-01-01";
/// First day of the judicial interpretation that replaced that of 2011.
const NEW_INTERPRETATION: &str = "2025-06-01";
/// How far before a lawsuit its reconsideration is looked for, in bytes.
const REACH: u32 = 400;
/// How far before its verb a period or a body may stand, in bytes.
const NEAR: u32 = 150;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let day = reply_day(cx);
    if day.as_deref().is_some_and(|day| day < NEW_LAW) {
        return;
    }
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let remedies = Remedies {
        cx,
        body,
        refusal: refusal(cx),
        dated: day.is_some(),
        hits: mentions(cx.words(body, all, Groups::of(&[Group::Reconsideration, Group::Lawsuit]))),
    };
    for index in 0..remedies.hits.len() {
        if remedies.is_lawsuit(index) {
            remedies.lawsuit(index, sink);
        } else {
            remedies.reconsideration(index, sink);
        }
    }
    remedies.old_law(day.is_none_or(|day| day.as_str() >= NEW_INTERPRETATION), sink);
}

/// The day of the reply itself: as the CMS knows it, signed, under its label, or the last of the year of its number.
fn reply_day(cx: &Context<'_>) -> Option<String> {
    let body = cx.body();
    let field = |name: &str| cx.fields.iter().find(|field| field.name == name).map(|field| field.page.text.folded());
    let last_of_year = |text: &str| {
        let at = text.find(['〔', '[', '(', '【'])?;
        let year: String = text[at..].chars().skip(1).take_while(char::is_ascii_digit).collect();
        (year.len() == 4).then(|| format!("{year}-12-31"))
    };
    let number_at_head = || {
        let head = body.page.blocks.iter().take(4).find(|block| {
            body.facts()
                .quantities_in(block.span)
                .last()
                .is_some_and(|fact| fact.kind == Kind::DocumentNumber && fact.span.end + 1 >= block.span.end)
        })?;
        last_of_year(body.slice(head.span))
    };
    sign_off::written_day(cx)
        .or_else(|| labelled_day(body))
        .or_else(|| field("meta.docNumber").and_then(last_of_year))
        .or_else(number_at_head)
}

/// The day under a label such as 答复时间.
fn labelled_day(body: &Field<'_>) -> Option<String> {
    let all = Span::new(0, body.page.text.folded().len());
    let is_label = |text: &str| {
        ["答复", "作出", "决定", "落款", "成文", "发文"].iter().any(|word| text.contains(word))
            && ["日期", "时间"].iter().any(|word| text.contains(word))
    };
    body.facts().quantities_in(all).iter().filter(|fact| fact.kind == Kind::Date).find_map(|fact| {
        let block = body.block_at(fact.span.start);
        let before = Span { start: block.span.start, end: fact.span.start }.tail(36);
        let left = block
            .cell
            .and_then(|cell| body.page.left_of(cell))
            .map(|cell| body.page.cells[cell as usize].span.head(60));
        let labelled = is_label(body.slice(before)) || left.is_some_and(|left| is_label(body.slice(left)));
        labelled.then(|| sign_off::day(body.slice(fact.span)))?
    })
}

/// Whether the reply refuses by article 14, 15 or 16 of the regulation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refusal {
    No,
    /// In part, or not plain.
    Perhaps,
    Certain,
}

fn refusal(cx: &Context<'_>) -> Refusal {
    let texts = [cx.body().page.text.folded(), cx.title().page.text.folded()];
    let says = |words: &[&str]| texts.iter().any(|text| words.iter().any(|word| text.contains(word)));
    let refuses = says(&["不予公开", "不予提供", "不公开"]);
    let articles = ["第十四条", "第十五条", "第十六条", "第14条", "第15条", "第16条"];
    let by_article = texts[0].match_indices("条例").any(|(at, _)| {
        let behind = Span::new(at, texts[0].len()).head(90);
        let text = cx.body().slice(behind);
        let text = text.split(['。', '\n', '《']).next().unwrap_or(text);
        articles.iter().any(|article| text.contains(article))
    });
    let in_part = says(&["部分公开", "部分予以公开", "予以公开", "第三十七条", "区分处理"]);
    match (refuses, by_article, in_part) {
        (true, true, false) => Refusal::Certain,
        (true, _, _) | (false, true, true) => Refusal::Perhaps,
        _ => Refusal::No,
    }
}

/// Words in order, those that overlap as one: 提起诉讼 has 起诉 and 诉讼 in it.
fn mentions(words: impl Iterator<Item = Hit>) -> Vec<Hit> {
    let mut mentions: Vec<Hit> = Vec::new();
    for word in words {
        match mentions.last_mut() {
            Some(last) if last.span.overlaps(word.span) => last.span.end = last.span.end.max(word.span.end),
            _ => mentions.push(word),
        }
    }
    mentions
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Days(u32),
    Months(u32),
    /// Working days, weeks, years.
    Other,
}

/// What the body says of remedies.
struct Remedies<'a, 'c> {
    cx: &'c Context<'a>,
    body: &'a Field<'a>,
    refusal: Refusal,
    dated: bool,
    /// Mentions of a reconsideration or a lawsuit, in order.
    hits: Vec<Hit>,
}

impl<'a> Remedies<'a, '_> {
    fn is_lawsuit(&self, index: usize) -> bool {
        self.cx.groups(&self.hits[index]).has(Group::Lawsuit)
    }

    fn text(&self, start: u32, end: u32) -> &str {
        self.body.slice(Span { start, end: end.max(start) })
    }

    /// What stands right behind a mention.
    fn behind(&self, span: Span) -> &str {
        self.body.slice(Span::new(span.end as usize, self.body.page.text.folded().len()).head(30))
    }

    /// The stretch before a mention in which its period and its body stand: it begins behind the mention before.
    fn before(&self, index: usize) -> Span {
        let hit = self.hits[index].span;
        let sentence = self.body.page.text.sentence_at(hit.start);
        let from = index.checked_sub(1).map_or(0, |before| self.hits[before].span.end);
        self.body.page.text.aligned(Span { start: sentence.start.max(from).min(hit.start), end: hit.start }.tail(NEAR))
    }

    /// The last period of a stretch, `…内`, and how long it is.
    fn period(&self, span: Span) -> Option<(Span, Length)> {
        let facts = self.body.facts().quantities_in(span).iter().rev();
        let fact = facts
            .filter(|fact| fact.kind == Kind::Period)
            .find(|fact| self.behind(fact.span).trim_start_matches(['之', '以']).starts_with('内'))?;
        Some((fact.span, length(self.body.slice(fact.span))))
    }

    fn push(&self, sink: &mut Sink, certain: bool, basis: &str, found: Found) {
        let quote = found.place.map(|(_, span)| crate::mask::harmless(self.body.shown(span)));
        let found = Found { basis: Some(vec![basis.into()]), quote, ..found };
        sink.push(if certain && self.dated { found } else { found.uncertain() });
    }

    /// A lawsuit: after a reconsideration, or instead of it?
    fn lawsuit(&self, index: usize, sink: &mut Sink) {
        let (cx, hit) = (self.cx, self.hits[index].span);
        if self.behind(hit).starts_with(['法', '时', '权']) {
            return;
        }
        let reconsideration = index
            .checked_sub(1)
            .filter(|&before| !self.is_lawsuit(before))
            .map(|before| self.hits[before].span)
            .filter(|before| hit.start - before.end <= REACH);
        let from = reconsideration.map_or(self.before(index).start, |before| before.end);
        let between = self.text(from, hit.start);
        let after_it = reconsideration.is_some_and(|before| {
            self.behind(before).starts_with(['决', '机', '期', '结', '后'])
                || between.contains("不服")
                || between.contains('再')
                || self.body.slice(Span { start: 0, end: before.start }.tail(36)).contains('先')
        });
        let clause = self.body.slice(Span { start: 0, end: hit.start }.tail(NEAR));
        let clause = clause.rsplit([',', '。', ';', '\n']).next().unwrap_or(clause);
        if ["不得", "不能", "不应", "未经", "也不", "不提起"].iter().any(|word| clause.contains(word)) {
            return;
        }
        let choices: &[&str] =
            if reconsideration.is_some() { &["也可", "亦可", "或", "直接"] } else { &["直接"] };
        let choice = choices.iter().filter_map(|word| between.find(word)).min();
        // 行政复议或者诉讼 may be a heading.
        let sues = self.body.slice(hit).starts_with('起')
            || ["提起", "提出", "法院"].iter().any(|word| between.contains(word));
        let instead = choice.filter(|_| sues).map(|at| Span { start: from + at as u32, end: hit.end });
        let instead = instead.or_else(|| self.or_reconsideration(index));
        if let Some(span) = instead.filter(|_| !after_it && self.refusal != Refusal::No) {
            let what = say!(
                cx,
                "不予公开的答复写“{}”，应当先申请行政复议",
                "A refusal says “{}”, but reconsideration comes first",
                self.body.slice(span)
            );
            let how = say!(
                cx,
                "删去，改写为“对行政复议决定不服的，可以自收到复议决定书之日起15日内向人民法院起诉”。",
                "Replace it by: 对行政复议决定不服的，可以自收到复议决定书之日起15日内向人民法院起诉."
            );
            self.push(sink, self.refusal == Refusal::Certain, "R04", Found::at(0, span, what, how));
            return;
        }
        let Some((span, length)) = self.period(self.before(index)) else { return };
        let shown = self.body.slice(span);
        if after_it {
            if length != Length::Days(15) {
                let what = say!(
                    cx,
                    "不服行政复议决定的起诉期限写作{}，应为15日",
                    "{} to sue after a reconsideration decision; the law says 15 days",
                    shown
                );
                let how = say!(cx, "改为“15日”。", "Change it to 15日.");
                self.push(sink, false, "R08", Found::at(0, span, what, how));
            }
        } else if length != Length::Months(6) {
            let what = say!(cx, "直接起诉的期限写作{}，应为六个月", "{} to sue; the law says six months", shown);
            let how = say!(cx, "改为“六个月”。", "Change it to 六个月.");
            let three_months = matches!(length, Length::Months(3) | Length::Days(90));
            let found = Found::at(0, span, what, how);
            let found =
                match self.six_months(span).filter(|_| length == Length::Months(3) && self.refusal == Refusal::No) {
                    Some(change) => found.fixed(change),
                    None => found,
                };
            self.push(sink, three_months, "R07", found);
        }
    }

    /// A lawsuit that is named before the reconsideration it may stand for: 起诉或者申请行政复议.
    fn or_reconsideration(&self, index: usize) -> Option<Span> {
        let (hit, next) = (self.hits[index].span, self.hits.get(index + 1)?.span);
        let between = self.text(hit.end, next.start.min(hit.end + NEAR));
        let choice = !self.is_lawsuit(index + 1) && between.starts_with(['或', '也', ',']);
        (choice && ["或", "也可"].iter().any(|word| between.contains(word)) && between.contains("申请"))
            .then_some(Span { start: hit.start, end: next.end })
    }

    /// The change of 三个月 or 3个月 into six.
    fn six_months(&self, span: Span) -> Option<Change> {
        let mut characters = self.body.page.text.characters(span, |c| matches!(c, '3' | '三')).into_iter();
        let (c, range) = characters.next()?;
        let six = if c == '3' { "6" } else { "六" };
        Some(Change {
            title: say!(self.cx, "改为六个月", "Change to six months"), edits: vec![(range, six.into())]
        })
    }

    /// An application for reconsideration: within which time, to whom?
    fn reconsideration(&self, index: usize, sink: &mut Sink) {
        let (cx, hit) = (self.cx, self.hits[index].span);
        if self.behind(hit).starts_with(['决', '机', '法', '条', '期', '后', '前', '委', '结']) {
            return;
        }
        let before = self.before(index);
        let text = self.body.slice(before);
        let applies = |text: &str| ["申请", "提起", "提出"].iter().any(|verb| text.contains(verb));
        let near = self.body.slice(before.tail(24));
        if !applies(near) && !self.behind(hit).starts_with("申请") {
            return;
        }
        // 20个工作日内答复,如不服,可以申请行政复议: that period is another's.
        let period = self.period(before).filter(|(span, _)| !self.text(span.end, hit.start).contains("不服"));
        if let Some((span, length)) = period.filter(|(_, length)| *length != Length::Days(60)) {
            let what = say!(
                cx,
                "申请行政复议的期限写作{}，应为60日",
                "{} to apply for reconsideration; the law says 60 days",
                self.body.slice(span)
            );
            let how = say!(cx, "改为“60日”。", "Change it to 60日.");
            self.push(sink, matches!(length, Length::Days(_)), "R06", Found::at(0, span, what, how));
        }
        let verb = ["申请", "提起", "提出"].iter().filter_map(|verb| text.rfind(verb)).max().unwrap_or(text.len());
        let to = text[..verb].rfind('向').map_or(0, |at| at + '向'.len_utf8());
        let organ = text[to..verb].trim_end_matches(['依', '法', '书', '面']);
        let higher = ["上一级", "上级"].iter().find_map(|word| organ.find(word)).filter(|_| {
            ["部门", "机关", "局", "厅"].iter().any(|ending| organ.ends_with(ending)) && !organ.ends_with("政府机关")
        });
        let bureau = organ.ends_with(['局', '厅']) && !organ.contains("司法") && to > 0;
        if higher.is_some() || bureau {
            let start = before.start + (to + higher.unwrap_or(0)) as u32;
            let span = Span { start, end: before.start + (to + organ.len()) as u32 };
            let what = say!(
                cx,
                "写向“{}”申请行政复议，应当向本级人民政府申请",
                "Reconsideration by “{}”; it is the people's government of the same level",
                self.body.slice(span)
            );
            let how = say!(
                cx,
                "写明本级人民政府，例如“向青石县人民政府申请行政复议”。",
                "Name the people's government of the same level, for example 向青石县人民政府申请行政复议."
            );
            // A government's 上一级行政机关 may be a government.
            let department = !organ.ends_with("机关");
            self.push(sink, higher.is_some() && department, "R05", Found::at(0, span, what, how));
        }
    }

    /// Articles and an interpretation that are no longer in force.
    fn old_law(&self, new_interpretation: bool, sink: &mut Sink) {
        let cx = self.cx;
        let folded = self.body.page.text.folded();
        let at =
            |words: &[&str]| words.iter().find_map(|word| folded.find(word).map(|at| Span::new(at, at + word.len())));
        let interpretation = at(&["关于审理政府信息公开行政案件若干问题的规定", "法释〔2011〕17号"]);
        if let Some(span) = interpretation.filter(|_| new_interpretation) {
            let what = say!(
                cx,
                "引用了2011年的司法解释，该解释已于2025年6月1日废止",
                "The judicial interpretation of 2011 is cited, which was repealed on 2025-06-01"
            );
            let how = say!(
                cx,
                "改引《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号），或者删去。",
                "Cite 法释〔2025〕8号 instead, or leave it out."
            );
            self.push(sink, false, "R09", Found::at(0, span, what, how));
        }
        for (words, basis, article) in [
            (["行政复议法》第九条", "行政复议法第九条"], "R06", "《行政复议法》第二十条"),
            (["行政诉讼法》第三十九条", "行政诉讼法第三十九条"], "R07", "《行政诉讼法》第四十六条"),
        ] {
            if let Some(span) = at(&words) {
                let what = say!(
                    cx,
                    "救济期限引用了旧法的条款“{}”",
                    "The article “{}” is that of the old law",
                    self.body.slice(span)
                );
                let how = say!(cx, "现行条款是{}，请核对。", "The article in force is {}; check it.", article);
                self.push(sink, false, basis, Found::at(0, span, what, how));
            }
        }
    }
}

/// How long a period is: 60日, 六十天, 三个月.
fn length(text: &str) -> Length {
    let (number, rest) = match text.find(|c: char| !c.is_ascii_digit()) {
        Some(at) if at > 0 => (text[..at].parse().unwrap_or(0), &text[at..]),
        _ => {
            let rest = text.trim_start_matches(|c: char| digit_of(c).is_some() || c == '十');
            (below_hundred(&text[..text.len() - rest.len()]), rest)
        }
    };
    match rest.trim_start_matches("个自然").trim_start_matches("个日历") {
        "日" | "天" => Length::Days(number),
        "个月" => Length::Months(number),
        _ => Length::Other,
    }
}

/// A number in Chinese numerals: 十五, 六十.
fn below_hundred(text: &str) -> u32 {
    let digit = |text: &str| text.chars().next().and_then(digit_of).and_then(|digit| digit.to_digit(10));
    match text.split_once('十') {
        Some((tens, ones)) => digit(tens).unwrap_or(1) * 10 + digit(ones).unwrap_or(0),
        None => digit(text).unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_digits_and_numerals() {
        assert!(length("60日") == Length::Days(60) && length("六十天") == Length::Days(60));
        assert!(length("十五日") == Length::Days(15) && length("60个自然日") == Length::Days(60));
        assert!(length("三个月") == Length::Months(3) && length("6个月") == Length::Months(6));
        assert!(length("60个工作日") == Length::Other && length("一年") == Length::Other);
    }
}
