//! `validity/repeated`: a paragraph, or the whole body, stands there twice.
//!
//! The text is a list of sentences. A sentence that stood there before begins a passage, which goes on as long as the sentences after
//! both are the same; each sentence is looked at a bounded number of times.

use crate::draft::Format;
use crate::facts::quantities::Kind;
use crate::fold::NUMERALS;
use crate::lexicon::Group;
use crate::mask::harmless;
use crate::page::{Block, BlockKind};
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
        zh: "正文里同样的段落（30字以上）再次出现的，请人工复核；12字以上的短段、列表项和一节内容，中间没有隔着上一级标题的，也请人工复核；整张表格、表格里的一行（序号不计）、同一段里紧接着重写的一句、紧接着上一段只多几个字或少几个字的一段也是这样。正文连续三段以上、占原文一半以上又出现一遍的，阻断。标点、标签、繁简不同也算相同，数字、名称不同的不算。正文里重复标题、导语与第一段相同、“办理地点：”一类的标签行、导航和页脚不算；复议和诉讼的告知、联系方式、落款、引用法条的段落，紧接着再写一遍才算。",
        en: "A paragraph of 30 letters and more that was there before asks for review; so do short paragraphs, items and sections from 12 letters on between which no higher heading stands, whole tables, rows of a table apart from their number, a sentence right behind itself, and a paragraph right behind one with a few letters more or less. Three paragraphs and more in a row that are half of the text once again block. Punctuation, tags and script do not matter, numbers and names do. The title in the body, a lead that is the first paragraph, labelled lines and the page frame do not count; remedies, contacts, signatures and clauses only where they stand right behind themselves.",
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
        hit(
            "service-guide",
            "<p>申请临时用地,应当提交下列材料:</p><ol><li>临时用地申请书(原件一份);</li><li>与土地所有权人签订的临时使用土地合同;</li><li>土地复垦方案报告表;</li><li>⟦与土地所有权人签订的临时使用土地合同⟧;</li></ol>",
        ),
        hit(
            "land-supply-result",
            "<table><tr><td>序号</td><td>受让人</td><td>坐落</td><td>成交价</td></tr><tr><td>1</td><td>青石县宏达建材有限公司</td><td>河口镇工业路北侧</td><td>860万元</td></tr><tr><td>⟦2</td><td>青石县宏达建材有限公司</td><td>河口镇工业路北侧</td><td>860万元⟧</td></tr></table>",
        ),
        silent(
            "service-guide",
            "<h2>一、首次登记</h2><h3>收费</h3><p>按照规定免收不动产登记费和工本费。</p><h2>二、转移登记</h2><h3>收费</h3><p>按照规定免收不动产登记费和工本费。</p>",
        ),
        hit(
            "work-news",
            "<p>会议要求,各乡镇对照问题清单逐项整改,十二月底前把销号情况报送到局执法股。</p><p>⟦会议要求,各乡镇要对照问题清单逐项整改,十二月底前把销号情况报送到局执法股⟧。</p>",
        ),
        hit(
            "policy-document",
            "<p>第五条 公示牌应当设在村民出入的主要路口,写明监督电话和责任人,破损的在十日内更换。</p><p>第六条 村民可以查阅台账。</p><p>第七条 ⟦公示牌应当设在村民出入的主要路口,写明监督电话和责任人,破损的在十日内更换⟧。</p>",
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
/// Letters of a body whose second copy is one.
const BODY: usize = 45;
/// Letters of the shortest sentence with which a passage begins.
const SENTENCE: usize = 8;
/// Letters of a sentence that stands right behind itself in one paragraph by mistake only.
const DOUBLED: usize = 12;
/// Letters of a short paragraph, or of what stands under a heading, and most blocks between it and its copy.
const NEARBY: (usize, usize) = (12, 10);
/// Letters of the longest line that is a heading without being marked up as one.
const HEADING: usize = 12;
/// Letters of a table, and rows of it.
const TABLE: (usize, usize) = (30, 2);
/// Letters of a row of a table, and cells that are filled.
const ROW: (usize, usize) = (15, 3);
/// Letters of the longest label: 办理地点.
const LABEL: usize = 12;
/// Letters of a paragraph behind a label that is no longer a line of a form.
const LABELLED: usize = 120;
/// Most sentences between two passages that are one with a sentence changed.
const BETWEEN: usize = 3;
/// Most letters that are put in when a paragraph is corrected.
const INSERTED: usize = 3;
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
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let blocks: Vec<Block> =
        running_text::blocks(cx).into_iter().filter(|block| !running_text::is_in_table(body, block)).collect();
    let sentences = sentences(body, &blocks);
    let all: usize = sentences.iter().map(|sentence| sentence.letters).sum();
    let text = Text { cx, body, blocks: &blocks, sentences: &sentences, all };
    for copy in passages(&sentences).chunk_by(goes_on) {
        match text.body_twice(copy) {
            Some(found) => sink.push(found),
            None => copy.iter().filter_map(|passage| text.repeated(passage)).for_each(|found| sink.push(found)),
        }
    }
    text.again(sink);
    text.tables(sink);
}

fn sentences(body: &Field<'_>, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let mut start = block.span.start;
        while start < block.span.end {
            let end = body.page.text.sentence_at(start).end.min(block.span.end).max(start + 1);
            let skipped = if start == block.span.start { numbering(body.slice(Span { start, end })) } else { 0 };
            sentences.extend(sentence(body, Span { start: start + skipped, end }, number));
            start = end;
        }
    }
    sentences
}

/// Bytes of the number with which a paragraph begins: 一、, (一), 1., 第一条
fn numbering(text: &str) -> u32 {
    if let Some(article) = text.strip_prefix('第') {
        let rest = article.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
        // 第三条规定… speaks of an article.
        let speaks = |behind: &str| behind.starts_with(|c: char| "规修的第、款至和中所".contains(c));
        let behind = rest.strip_prefix('条').filter(|behind| !speaks(behind));
        return behind.filter(|_| rest.len() < article.len()).map_or(0, |behind| (text.len() - behind.len()) as u32);
    }
    let rest = text.trim_start_matches(|c: char| c == '(' || c.is_ascii_digit() || NUMERALS.contains(c));
    let behind = rest.trim_start_matches([')', '、', '.']);
    if rest.len() < text.len() && behind.len() < rest.len() { (text.len() - behind.len()) as u32 } else { 0 }
}

#[inline(never)]
fn sentence(body: &Field<'_>, span: Span, block: usize) -> Option<Sentence> {
    let (mut letters, mut hash) = (0, FNV_START);
    let (mut first, mut last) = (None, 0);
    for (offset, c) in body.slice(span).char_indices().filter(|(_, c)| is_letter(*c)) {
        letters += 1;
        hash = fnv(hash, c);
        first.get_or_insert(offset as u32);
        last = (offset + c.len_utf8()) as u32;
    }
    Some(Sentence { span: Span { start: span.start + first?, end: span.start + last }, letters, hash, block })
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a.
fn fnv(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3)
}

/// The passages that stood there before, in order.
#[inline(never)]
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
        // What was only the beginning of this one is taken in.
        while passages.last().is_some_and(|last| last.sentences.start >= start) {
            passages.pop();
        }
        passages.push(Passage { sentences: start..end, distance });
        at = end;
    }
    passages
}

/// Whether one text is the other with a few letters put in at one place. Numbers tell two matters apart.
fn is_inserted(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let more = long.len() - short.len();
    if !(1..=INSERTED).contains(&more) {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let put_in = &long[same..same + more];
    short[same..] == long[same + more..]
        && !put_in.iter().any(|c| c.is_ascii_digit() || NUMERALS.contains(*c) || "不非未无".contains(*c))
}

/// Whether a passage goes on with the next one, behind a sentence that is another one.
fn goes_on(passage: &Passage, next: &Passage) -> bool {
    let here = next.sentences.start.checked_sub(passage.sentences.end);
    let there = (next.sentences.start - next.distance).checked_sub(passage.sentences.end - passage.distance);
    here.is_some_and(|gap| gap <= BETWEEN) && there.is_some_and(|gap| gap <= BETWEEN)
}

/// A row of a table.
struct Row {
    cells: usize,
    /// Cells that are not empty.
    filled: usize,
    letters: usize,
    hash: u64,
    /// Hash of the number in the first cell.
    numbered: u64,
    /// Whether names are masked: persons of whom no more is told look alike.
    masked: bool,
}

/// What passages are judged by.
struct Text<'a, 'b> {
    cx: &'b Context<'a>,
    body: &'a Field<'a>,
    blocks: &'b [Block],
    sentences: &'b [Sentence],
    /// Letters of all of it.
    all: usize,
}

impl Text<'_, '_> {
    /// The second copy of the body, in one piece or in several.
    #[inline(never)]
    fn body_twice(&self, copy: &[Passage]) -> Option<Found> {
        let (first, last) = (copy.first()?, copy.last()?);
        let range = first.sentences.start..last.sentences.end;
        let letters: usize = copy.iter().map(|passage| self.letters(&passage.sentences)).sum();
        let prose: usize = copy.iter().map(|passage| self.prose_letters(&passage.sentences)).sum();
        let blocks = self.blocks_of(&range);
        if blocks < IN_A_ROW.1 || prose < BODY || letters * 2 < self.all - letters {
            return None;
        }
        let cx = self.cx;
        let what = say!(
            cx,
            "正文出现了两遍：从这里起的{}段与前面“{}”起的内容相同",
            "The body stands there twice: the {} paragraphs from here on are those from “{}” on",
            blocks,
            self.quote(range.start - first.distance)
        );
        let found = self.at(&range, what);
        let clean = copy.len() == 1 && self.whole_blocks(&range, first.distance) == range;
        Some(if clean { self.fixed(found, &range, first.distance) } else { found })
    }

    /// Paragraphs that stood there before, or a part of one that stands right behind itself.
    #[inline(never)]
    fn repeated(&self, passage: &Passage) -> Option<Found> {
        let Passage { sentences: all, distance } = passage;
        let whole = self.whole_blocks(all, *distance);
        let in_a_row = self.blocks_of(&whole) >= IN_A_ROW.1 && self.prose_letters(&whole) >= IN_A_ROW.0;
        // Right behind what it copies even contacts and a signature stand by mistake.
        let least = if self.blocks_of(&whole) > 1 { DOUBLED } else { PARAGRAPH };
        let behind_itself = whole.len() == *distance && self.letters(&whole) >= least;
        if in_a_row || behind_itself || self.has_paragraph(&whole) || self.is_nearby(&whole, *distance) {
            return Some(self.paragraphs(&whole, *distance));
        }
        let block = |index: usize| self.sentences[index].block;
        let behind_itself = all.len() >= *distance && block(all.start - distance) == block(all.end - 1);
        (behind_itself && self.letters(all) >= DOUBLED).then(|| self.paragraphs(all, *distance))
    }

    /// Paragraphs right behind the same one with a few letters more or less: a version that was to be replaced.
    #[inline(never)]
    fn again(&self, sink: &mut Sink) {
        let mut before: (&str, Range<usize>, Vec<char>) = ("", 0..0, Vec::new());
        let mut at = 0;
        for block in self.sentences.chunk_by(|one, next| one.block == next.block) {
            let range = at..at + block.len();
            at = range.end;
            let span = Span { start: block[0].span.start, end: block[block.len() - 1].span.end };
            let letters: Vec<char> = self.body.slice(span).chars().filter(|c| is_letter(*c)).collect();
            // Items with numbers of their own are several.
            let number = self.body.slice(Span { start: self.blocks[block[0].block].span.start, end: span.start });
            if letters.len() >= PARAGRAPH
                && !before.1.is_empty()
                && before.0 == number
                && self.sentences[before.1.start].block + 1 == block[0].block
                && is_inserted(&before.2, &letters)
                && !self.is_labelled(span)
                && !self.is_formula(span)
            {
                let what = say!(
                    self.cx,
                    "这一段与上一段“{}”只差几个字",
                    "This paragraph is the one before, “{}”, but for a few letters",
                    self.quote(before.1.start)
                );
                sink.push(self.at(&range, what).uncertain());
            }
            before = (number, range, letters);
        }
    }

    /// Whether a short paragraph, or a heading with what stands under it, has its copy near by: several matters on a page have
    /// headings of their own between them.
    fn is_nearby(&self, range: &Range<usize>, distance: usize) -> bool {
        if range.is_empty() {
            return false;
        }
        let of = |index: usize| self.sentences[index].block;
        let (first, between) = (of(range.start), of(range.end - 1 - distance) + 1..of(range.start));
        let rank = self.rank(first);
        let ends =
            |span: Span| self.body.slice(self.body.block_at(span.start).span).trim_end().ends_with(['。', ';', '!']);
        let prose =
            self.blocks(range).filter(|(span, _)| ends(*span) && !self.is_labelled(*span) && !self.is_formula(*span));
        prose.map(|(_, letters)| letters).sum::<usize>() >= NEARBY.0
            && between.len() <= NEARBY.1
            && between.into_iter().all(|block| self.rank(block) >= rank)
    }

    /// How high a block stands among headings, the highest being 1; what is none is below all of them.
    fn rank(&self, block: usize) -> u8 {
        let Block { span, kind, .. } = self.blocks[block];
        if let BlockKind::Heading(rank) = kind {
            return rank;
        }
        let text = self.body.slice(span).trim();
        let bare = text.trim_start_matches(['(', ')', '、', '.']).trim_start_matches(|c| NUMERALS.contains(c));
        let numbered = bare.len() < text.len() && numbering(text) > 0;
        let ends = text.ends_with(['。', ';', '!', '?', ',', ')']);
        match (numbered, ends) {
            (true, false) => {
                if text.starts_with('(') {
                    8
                } else {
                    7
                }
            }
            _ if self.is_labelled(span) => 9,
            (false, false) if text.ends_with(':') || text.chars().count() <= HEADING => 9,
            _ => u8::MAX,
        }
    }

    /// Tables that stand there twice, and rows of a table; a row of its own number counts as well.
    #[inline(never)]
    fn tables(&self, sink: &mut Sink) {
        let page = &self.body.page;
        let mut tables: HashMap<u64, usize> = HashMap::default();
        for (number, table) in page.tables.iter().enumerate() {
            let span_of = |cells: &[u32]| -> Option<Span> {
                let (first, last) =
                    (page.cells[*cells.first()? as usize].span, page.cells[*cells.last()? as usize].span);
                Some(Span { start: first.start, end: last.end })
            };
            let whole =
                table.rows.first().and_then(|row| span_of(row)).zip(table.rows.last().and_then(|row| span_of(row)));
            let Some(whole) = whole.map(|(first, last)| Span { start: first.start, end: last.end }) else { continue };
            // What holds another table is the layout of the page.
            let inside = page.tables.get(number + 1).and_then(|next| span_of(next.rows.first()?));
            if inside.is_some_and(|inside| inside.start < whole.end) || self.body.page.hides(whole) {
                continue;
            }
            let rows: Vec<Row> = table.rows.iter().map(|row| self.row(row)).collect();
            let count = |of: fn(&Row) -> usize| rows.iter().map(of).sum::<usize>();
            let (letters, filled) = (count(|row| row.letters), count(|row| row.filled));
            let hash =
                rows.iter().fold(FNV_START, |hash, row| (hash ^ row.hash ^ row.numbered).wrapping_mul(FNV_START | 1));
            // Two copies of a form that is to be filled in are mostly empty.
            let told = letters >= TABLE.0 && rows.len() >= TABLE.1 && filled * 5 >= 3 * count(|row| row.cells);
            if told && tables.insert(hash, number).is_some() {
                let what = say!(self.cx, "这张表与前面的一张完全相同", "This table is the same as one before");
                sink.push(self.copied(whole, what));
                continue;
            }
            let columns = rows.first().map_or(0, |row| row.cells);
            let mut seen: HashMap<u64, ()> = HashMap::default();
            for (row, cells) in rows.iter().zip(&table.rows) {
                let whole_row = !row.masked && row.cells == columns && row.filled >= ROW.1 && row.letters >= ROW.0;
                if whole_row
                    && seen.insert(row.hash, ()).is_some()
                    && let Some(span) = span_of(cells)
                {
                    let what = say!(
                        self.cx,
                        "表里的这一行与前面的一行相同",
                        "This row of the table is the same as one before"
                    );
                    sink.push(self.copied(span, what));
                }
            }
        }
    }

    fn copied(&self, span: Span, what: String) -> Found {
        let how = say!(self.cx, "核对后删除重复的一遍。", "Compare the two and delete the second one.");
        // Between cells stands what no source has.
        let span = sentence(self.body, span, 0).map_or(span, |letters| letters.span);
        let quote: String = self.body.slice(span).trim().chars().take(20).collect();
        Found { encloses: true, ..Found::at(0, span, what, how).uncertain().quoted(harmless(&quote)) }
    }

    /// What a row says; a number in its first cell is kept apart.
    fn row(&self, cells: &[u32]) -> Row {
        let mut row = Row { cells: cells.len(), filled: 0, letters: 0, hash: FNV_START, numbered: 0, masked: false };
        for (column, &cell) in cells.iter().enumerate() {
            let text = self.body.slice(self.body.page.cells[cell as usize].span);
            let mut letters = text.chars().filter(|c| is_letter(*c)).peekable();
            row.masked |= text.contains(['*', '某']);
            row.filled += usize::from(letters.peek().is_some());
            if column == 0 && text.trim().bytes().all(|byte| byte.is_ascii_digit()) {
                row.numbered = letters.fold(FNV_START, fnv);
                continue;
            }
            row.hash = letters.inspect(|_| row.letters += 1).fold(fnv(row.hash, '\n'), fnv);
        }
        row
    }

    fn letters(&self, range: &Range<usize>) -> usize {
        self.sentences[range.clone()].iter().map(|sentence| sentence.letters).sum()
    }

    fn paragraphs(&self, range: &Range<usize>, distance: usize) -> Found {
        let before = range.start - distance;
        let what = say!(
            self.cx,
            "这一段与前面“{}”起的一段相同",
            "This paragraph is the same as the one before that begins “{}”",
            self.quote(before)
        );
        let found = self.at(range, what).uncertain();
        // The lead of a report is often its first paragraph.
        if self.sentences[before].block == 0 && self.sentences[range.start].block == 1 {
            return Found { at_most: Some(Level::Advise), ..found };
        }
        self.fixed(found, range, distance)
    }

    fn at(&self, range: &Range<usize>, what: String) -> Found {
        let span = Span { start: self.sentences[range.start].span.start, end: self.sentences[range.end - 1].span.end };
        let how = say!(self.cx, "核对后删除重复的一遍。", "Compare the two and delete the second one.");
        Found { encloses: true, ..Found::at(0, span, what, how).quoted(self.quote(range.start)) }
    }

    /// With a change that takes the copy out, where it stands right behind what it copies, and nothing else is touched.
    fn fixed(&self, found: Found, range: &Range<usize>, distance: usize) -> Found {
        let edits = || -> Option<Vec<Range<usize>>> {
            let mut start = range.start;
            let mut edits = Vec::new();
            for block in self.sentences[range.clone()].chunk_by(|one, next| one.block == next.block) {
                edits.push(self.deletion(&(start..start + block.len()))?);
                start += block.len();
            }
            Some(edits)
        };
        match edits().filter(|_| range.len() == distance) {
            Some(edits) => {
                let title = say!(self.cx, "删除重复的一遍", "Delete the second one");
                found.fixed(Change { title, edits: edits.into_iter().map(|range| (range, String::new())).collect() })
            }
            None => found,
        }
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
    fn whole_blocks(&self, range: &Range<usize>, distance: usize) -> Range<usize> {
        let both = |index: usize| self.begins_block(index) && self.begins_block(index - distance);
        let (mut start, mut end) = (range.start, range.end);
        while start < end && !both(start) {
            start += 1;
        }
        while end > start && !both(end) {
            end -= 1;
        }
        start..end
    }

    fn begins_block(&self, index: usize) -> bool {
        let block = |index: usize| self.sentences.get(index).map(|sentence| sentence.block);
        index == 0 || block(index - 1) != block(index)
    }

    /// The blocks of a range, with their letters.
    fn blocks(&self, range: &Range<usize>) -> impl Iterator<Item = (Span, usize)> {
        self.sentences[range.clone()].chunk_by(|one, next| one.block == next.block).map(|block| {
            let span = Span { start: block[0].span.start, end: block[block.len() - 1].span.end };
            (span, block.iter().map(|sentence| sentence.letters).sum())
        })
    }

    /// Letters of what is no line of a form.
    fn prose_letters(&self, range: &Range<usize>) -> usize {
        let prose = self.blocks(range).filter(|(span, _)| !self.is_labelled(*span) && !self.is_formula(*span));
        prose.map(|(_, letters)| letters).sum()
    }

    /// Whether one of the blocks is a paragraph that nobody writes twice; a formula is none.
    fn has_paragraph(&self, range: &Range<usize>) -> bool {
        self.blocks(range).any(|(span, letters)| {
            let least = if self.is_labelled(span) { LABELLED } else { PARAGRAPH };
            letters >= least && !self.is_formula(span)
        })
    }

    fn is_labelled(&self, span: Span) -> bool {
        self.body.slice(span).chars().filter(|c| is_letter(*c) || *c == ':').take(LABEL + 1).any(|c| c == ':')
    }

    /// Whether each of several cases on a page has such a paragraph: the remedies, whom to call, the clause that is applied.
    fn is_formula(&self, span: Span) -> bool {
        let facts = self.body.facts().quantities_in(span);
        let has = |kind: Kind| facts.iter().any(|fact| fact.kind == kind);
        let remedies =
            [Group::Reconsideration, Group::Lawsuit].iter().any(|group| self.cx.has_word(self.body, span, *group));
        remedies || has(Kind::Phone) || has(Kind::Email) || has(Kind::Title) && self.body.slice(span).contains('条')
    }

    /// The source of sentences of one block; of a whole one with its tag or its line, where it can be taken out cleanly.
    fn deletion(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let (source, text) = (self.body.source, &self.body.page.text);
        let first = self.sentences[range.start].span.start;
        let block = self.body.block_at(first).span;
        let ends = self.begins_block(range.end);
        let whole = text.source_range(block)?;
        if source[whole.clone()].contains(['<', '\n']) {
            return None;
        }
        if !self.begins_block(range.start) || !ends {
            let end = if ends { block.end } else { self.sentences[range.end].span.start };
            return text.source_range(Span { start: first, end });
        }
        match self.cx.draft.format.unwrap_or_default() {
            Format::Html => {
                let open = source[..whole.start].rfind('<')?;
                let tag = source[open..whole.start].trim_end();
                let opens = tag.starts_with("<p>") || tag.starts_with("<p ");
                let close = source[whole.end..].trim_start();
                let end = source.len() - close.len() + "</p>".len();
                (opens && tag.find('>') == Some(tag.len() - 1) && close.starts_with("</p>")).then_some(open..end)
            }
            Format::Markdown | Format::Text => {
                let blank = [' ', '\t', '\u{3000}'];
                let before = source[..whole.start].trim_end_matches(blank);
                let after = source[whole.end..].trim_start_matches(blank);
                let alone = before.ends_with('\n') && (after.is_empty() || after.starts_with('\n'));
                // In Markdown a line alone is a paragraph only between empty ones.
                let alone = alone
                    && (self.cx.draft.format == Some(Format::Text)
                        || before.ends_with("\n\n") && (after.len() < 2 || after.starts_with("\n\n")));
                alone.then(|| before.trim_end_matches('\n').len()..source.len() - after.len())
            }
        }
    }
}
