//! `validity/repeated`: a paragraph, or the whole body, stands there twice.
//!
//! The text is a list of sentences. A sentence that stood there before begins a passage, which goes on as long as the sentences after
//! both are the same; each sentence is looked at a bounded number of times.

use crate::draft::Format;
use crate::lexicon::Group;
use crate::mask::harmless;
use crate::page::Block;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::running_text;
use crate::text::{Span, is_letter};
use rustc_hash::FxHashMap as HashMap;
use std::ops::Range;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/repeated",
    level: Level::Block,
    basis: &["N05"],
    title: Say { zh: "内容重复", en: "Text stands there twice" },
    checks: Say {
        zh: "正文里同样的段落（30字以上）再次出现的，请人工复核；正文连续三段以上、占原文一半以上又出现一遍的，阻断。标点、标签、繁简不同也算相同，数字、名称不同的不算。正文里重复标题、导语与第一段相同、表格、“联系电话：”一类的标签行、复议和诉讼的告知、导航和页脚不算。只重复一两句话的不查。",
        en: "A paragraph of 30 letters and more that was there before asks for review; three paragraphs and more in a row that are half of the text once again block. Punctuation, tags and script do not matter, numbers and names do. The title in the body, a lead that is the first paragraph, tables, labelled lines, notices of remedies and the page frame do not count. One or two sentences of a paragraph are not looked for.",
    },
    why: Say {
        zh: "正文粘贴了两遍，是没有校对的明显痕迹，也是无效信息。",
        en: "A text that was pasted twice shows that nobody read it, and the second copy is invalid information.",
    },
    mend: Say { zh: "核对后删除重复的一遍。", en: "Compare the two and delete the second one." },
    applies: |_| true,
    check,
    examples: natively(&[
        hit(
            "notice",
            "<p>不动产登记中心周末照常受理个人住房登记业务。</p><p>请申请人带齐身份证明、购房合同和完税凭证,通过微信小程序预约后到一楼大厅取号办理。</p><p>窗口不受理现场补号。</p><p>⟦请申请人带齐身份证明、购房合同和完税凭证，通过微信小程序预约后到一楼大厅取号办理⟧。</p>",
        ),
        hit(
            "work-news",
            "<p>会议传达了全省耕地保护工作会议精神。</p><p>与会人员实地察看了高标准农田建设现场,并就后期管护和水费收缴交换了意见。⟦与会人员实地察看了高标准农田建设现场,并就后期管护和水费收缴交换了意见⟧。</p>",
        ),
        hit(
            "work-news",
            "<p>青石县召开地质灾害防治工作会议,部署汛期巡查排查工作。</p><p>会议要求,各乡镇逐户核对受威胁群众名单,落实监测责任人。</p><p>会后,与会人员到河口村查看了监测设备的运行情况。</p><p>⟦青石县召开地质灾害防治工作会议,部署汛期巡查排查工作。</p><p>会议要求,各乡镇逐户核对受威胁群众名单,落实监测责任人。</p><p>会后,与会人员到河口村查看了监测设备的运行情况⟧。</p>",
        ),
        silent(
            "notice",
            "<p>关于有关事项的公告</p><p>关于有关事项的公告</p><p>请申请人带齐身份证明、购房合同和完税凭证,到一楼大厅办理。</p>",
        ),
        silent(
            "notice",
            "<p>请东片村民带齐户口簿、身份证和权属资料,于1日到村委会签字确认界址。</p><p>请西片村民带齐户口簿、身份证和权属资料,于2日到村委会签字确认界址。</p>",
        ),
        silent(
            "service-guide",
            "<p>一、抵押登记</p><p>办理地点:青石县政务服务中心三楼自然资源局综合窗口,工作日八时三十分至十七时三十分</p><p>二、转移登记</p><p>办理地点:青石县政务服务中心三楼自然资源局综合窗口,工作日八时三十分至十七时三十分</p>",
        ),
        silent(
            "administrative-penalty",
            "<p>一、对甲公司罚款。</p><p>如不服本决定,可以在收到本决定书之日起六十日内申请行政复议,也可以在六个月内提起诉讼。</p><p>二、对乙公司罚款。</p><p>如不服本决定,可以在收到本决定书之日起六十日内申请行政复议,也可以在六个月内提起诉讼。</p>",
        ),
        silent(
            "notice",
            "<table><tr><td>甲地块</td><td>按照规划条件开发建设,不得擅自改变土地用途和容积率等规划指标</td></tr><tr><td>乙地块</td><td>按照规划条件开发建设,不得擅自改变土地用途和容积率等规划指标</td></tr></table>",
        ),
    ]),
};

/// Letters of a paragraph that nobody writes twice.
const PARAGRAPH: usize = 30;
/// Letters of several paragraphs together, and how many, that stand there again in the same order.
const IN_A_ROW: (usize, usize) = (60, 3);
/// Letters of a body, so that its second copy is one.
const BODY: usize = 45;
/// Letters of the shortest sentence with which a passage begins.
const SENTENCE: usize = 8;
/// Letters of the longest label: 办理地点.
const LABEL: usize = 12;
/// Letters of a paragraph behind a label that is no longer a line of a form.
const LABELLED: usize = 120;
/// Most sentences between two passages that are one with a sentence changed.
const BETWEEN: usize = 3;
/// Most sentences that a passage is followed back.
const BACK: usize = 8;

/// A sentence, or what a line has of one.
struct Sentence {
    /// Its letters.
    span: Span,
    letters: usize,
    hash: u64,
    /// Number of its block.
    block: usize,
}

/// Sentences that stood there before, so many sentences earlier.
struct Passage {
    sentences: Range<usize>,
    distance: usize,
    letters: usize,
    /// Whether a sentence in it is another one.
    broken: bool,
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let blocks: Vec<Block> =
        running_text::blocks(cx).into_iter().filter(|block| !running_text::is_in_table(body, block)).collect();
    let sentences = sentences(body, &blocks);
    let all: usize = sentences.iter().map(|sentence| sentence.letters).sum();
    for passage in passages(&sentences) {
        let text = Text { cx, body, sentences: &sentences, all };
        sink.extend(text.found(passage));
    }
}

fn sentences(body: &Field<'_>, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let mut start = block.span.start;
        while start < block.span.end {
            let end = body.page.text.sentence_at(start).end.min(block.span.end).max(start + 1);
            sentences.extend(sentence(body, Span { start, end }, number));
            start = end;
        }
    }
    sentences
}

fn sentence(body: &Field<'_>, span: Span, block: usize) -> Option<Sentence> {
    let (mut letters, mut hash) = (0, 0xcbf2_9ce4_8422_2325_u64);
    let (mut first, mut last) = (None, 0);
    for (offset, c) in body.slice(span).char_indices().filter(|(_, c)| is_letter(*c)) {
        letters += 1;
        hash = (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
        first.get_or_insert(offset as u32);
        last = (offset + c.len_utf8()) as u32;
    }
    Some(Sentence { span: Span { start: span.start + first?, end: span.start + last }, letters, hash, block })
}

/// The passages that stood there before, in order.
fn passages(sentences: &[Sentence]) -> Vec<Passage> {
    let same = |one: usize, other: usize| {
        let (one, other) = (&sentences[one], &sentences[other]);
        one.hash == other.hash && one.letters == other.letters
    };
    let mut first: HashMap<u64, usize> = HashMap::with_capacity_and_hasher(sentences.len(), Default::default());
    let mut passages: Vec<Passage> = Vec::new();
    let mut at = 0;
    while at < sentences.len() {
        let before = first.get(&sentences[at].hash).copied();
        let Some(before) = before.filter(|before| sentences[at].letters >= SENTENCE && same(at, *before)) else {
            first.entry(sentences[at].hash).or_insert(at);
            at += 1;
            continue;
        };
        let distance = at - before;
        let mut end = at + 1;
        while end < sentences.len() && same(end, end - distance) {
            end += 1;
        }
        let mut start = at;
        while start > distance && at - start < BACK && same(start - 1, start - 1 - distance) {
            start -= 1;
        }
        add(&mut passages, sentences, start..end, distance);
        at = end;
    }
    passages
}

/// Adds a passage, or makes it one with the last: it goes on behind a sentence that is another one, or takes in what was only
/// its beginning.
fn add(passages: &mut Vec<Passage>, sentences: &[Sentence], found: Range<usize>, distance: usize) {
    let count = |range: Range<usize>| sentences[range].iter().map(|sentence| sentence.letters).sum();
    while passages.last().is_some_and(|last| last.sentences.start >= found.start) {
        passages.pop();
    }
    if let Some(last) = passages.last_mut() {
        let here = found.start.checked_sub(last.sentences.end);
        let there = (found.start - distance).checked_sub(last.sentences.end - last.distance);
        if here.is_some_and(|gap| gap <= BETWEEN) && there.is_some_and(|gap| gap <= BETWEEN) {
            last.letters += count(found.clone());
            last.broken |= (here, there) != (Some(0), Some(0));
            last.sentences.end = found.end;
            return;
        }
    }
    passages.push(Passage { letters: count(found.clone()), sentences: found, distance, broken: false });
}

/// What passages are judged by.
struct Text<'a, 'b> {
    cx: &'b Context<'a>,
    body: &'a Field<'a>,
    sentences: &'b [Sentence],
    /// Letters of all of it.
    all: usize,
}

impl Text<'_, '_> {
    fn found(&self, passage: Passage) -> Option<Found> {
        let cx = self.cx;
        let blocks = self.blocks_of(&passage.sentences);
        if blocks >= IN_A_ROW.1 && passage.letters >= BODY && passage.letters * 2 >= self.all - passage.letters {
            let what = say!(
                cx,
                "正文出现了两遍：从这里起的{}段与前面“{}”起的内容相同",
                "The body stands there twice: the {} paragraphs from here on are those from “{}” on",
                blocks,
                self.quote(passage.sentences.start - passage.distance)
            );
            let how = say!(cx, "核对后删除重复的一遍。", "Compare the two and delete the second one.");
            return Some(self.at(&passage.sentences, what, how));
        }
        let (range, distance) = (self.whole_blocks(&passage), passage.distance);
        let letters = |range: &Range<usize>| -> usize { self.sentences[range.clone()].iter().map(|s| s.letters).sum() };
        let in_a_row = self.blocks_of(&range) >= IN_A_ROW.1 && letters(&range) >= IN_A_ROW.0;
        if !range.is_empty() && !passage.broken && (in_a_row || self.has_paragraph(&range)) {
            return Some(self.paragraphs(&range, distance));
        }
        let tandem = passage.sentences.len() >= distance && !passage.broken;
        let within =
            self.sentences[passage.sentences.start - distance].block == self.sentences[passage.sentences.end - 1].block;
        (tandem && within && letters(&passage.sentences) >= PARAGRAPH)
            .then(|| self.paragraphs(&passage.sentences, distance))
    }

    fn paragraphs(&self, range: &Range<usize>, distance: usize) -> Found {
        let cx = self.cx;
        let before = range.start - distance;
        let what = say!(
            cx,
            "这一段与前面“{}”起的一段相同",
            "This paragraph is the same as the one before that begins “{}”",
            self.quote(before)
        );
        let how = say!(cx, "核对后删除重复的一段。", "Compare the two and delete the second one.");
        let found = self.at(range, what, how).uncertain();
        // The lead of a report is often its first paragraph.
        let lead = self.sentences[before].block == 0 && self.sentences[range.start].block == 1;
        if lead {
            return Found { at_most: Some(Level::Advise), ..found };
        }
        match self.deletion(range).filter(|_| range.len() == distance) {
            Some(edit) => {
                let title = say!(cx, "删除重复的一段", "Delete the second paragraph");
                found.fixed(Change { title, edits: vec![(edit, String::new())] })
            }
            None => found,
        }
    }

    fn at(&self, range: &Range<usize>, what: String, how: String) -> Found {
        let span = Span { start: self.sentences[range.start].span.start, end: self.sentences[range.end - 1].span.end };
        let quote = self.quote(range.start);
        Found { encloses: true, ..Found::at(0, span, what, how).quoted(quote) }
    }

    /// The beginning of a sentence as it may be shown.
    fn quote(&self, sentence: usize) -> String {
        let shown: String = self.body.shown(self.sentences[sentence].span).chars().take(20).collect();
        harmless(&shown)
    }

    fn blocks_of(&self, range: &Range<usize>) -> usize {
        let of = |index: usize| self.sentences[index].block;
        if range.is_empty() { 0 } else { of(range.end - 1) - of(range.start) + 1 }
    }

    /// The part of a passage that is whole blocks in both places.
    fn whole_blocks(&self, passage: &Passage) -> Range<usize> {
        let block = |index: usize| self.sentences.get(index).map(|sentence| sentence.block);
        let begins = |index: usize| index == 0 || block(index - 1) != block(index);
        let both = |index: usize| begins(index) && begins(index - passage.distance);
        let (mut start, mut end) = (passage.sentences.start, passage.sentences.end);
        while start < end && !both(start) {
            start += 1;
        }
        while end > start && !both(end) {
            end -= 1;
        }
        start..end
    }

    /// Whether one of the blocks is a paragraph that nobody writes twice.
    fn has_paragraph(&self, range: &Range<usize>) -> bool {
        self.sentences[range.clone()].chunk_by(|one, next| one.block == next.block).any(|block| {
            let letters: usize = block.iter().map(|sentence| sentence.letters).sum();
            let span = Span { start: block[0].span.start, end: block[block.len() - 1].span.end };
            let least = if self.is_labelled(span) { LABELLED } else { PARAGRAPH };
            letters >= least && !self.is_formula(span)
        })
    }

    fn is_labelled(&self, span: Span) -> bool {
        self.body.slice(span).chars().filter(|c| is_letter(*c) || *c == ':').take(LABEL + 1).any(|c| c == ':')
    }

    /// Whether a paragraph tells the remedies, which each decision on a page has.
    fn is_formula(&self, span: Span) -> bool {
        [Group::Reconsideration, Group::Lawsuit].iter().any(|group| self.cx.has_word(self.body, span, *group))
    }

    /// The source of one paragraph with its tag or its line, where it can be taken out cleanly.
    fn deletion(&self, range: &Range<usize>) -> Option<Range<usize>> {
        if self.blocks_of(range) != 1 {
            return None;
        }
        let (source, text) = (self.body.source, &self.body.page.text);
        let block = self.body.block_at(self.sentences[range.start].span.start).span;
        let own = text.source_range(self.sentences[range.start].span)?.start
            ..text.source_range(Span { end: block.end, ..block })?.end;
        let whole = text.source_range(block)?;
        if own.start < whole.start || source[whole.clone()].contains('<') {
            return None;
        }
        match self.cx.draft.format.unwrap_or_default() {
            Format::Html => {
                let open = source[..whole.start].trim_end().rfind('<')?;
                let tag = source[open..whole.start].trim_end();
                let opens = tag.starts_with("<p>") || tag.starts_with("<p ");
                let close = source[whole.end..].trim_start();
                let end = source.len() - close.len() + "</p>".len();
                (opens && tag.find('>') == Some(tag.len() - 1) && close.starts_with("</p>")).then_some(open..end)
            }
            Format::Markdown | Format::Text => {
                let before = source[..whole.start].trim_end_matches([' ', '\t', '\u{3000}']);
                let after = source[whole.end..].trim_start_matches([' ', '\t', '\u{3000}']);
                let alone = before.ends_with("\n\n") && (after.is_empty() || after.starts_with("\n\n"));
                alone.then(|| before.trim_end_matches('\n').len()..source.len() - after.len())
            }
        }
    }
}
