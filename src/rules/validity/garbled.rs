//! `validity/garbled`: text that a wrong decoding, a converter or an editor broke.

mod dates;
mod decoding;
mod escapes;
mod lost;
mod pinyin;
mod punctuation;

use super::standing::speaks_of;
use crate::lexicon::{Group, Groups};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Change, Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::ops::Range;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/garbled",
    level: Level::Block,
    basis: &["N02"],
    title: Say { zh: "文字乱码或残缺", en: "Garbled text" },
    checks: Say {
        zh: "替换字符 U+FFFD、“锟斤拷”一类乱码；UTF-8 被当成 GBK、Latin-1、Big5、Shift_JIS 读出的文字，GBK 被当成 Latin-1、Big5、EUC-KR、西里尔编码读出的文字，Big5 被当成 GBK 读出的常用词，错位一个字节的常用词；照原样显示的 HTML 实体、\\u、\\x、% 和 = 转义、邮件标题编码；从 PDF 带出的部首字符；转换程序加在常用字后面的拼音；丢了“年”“月”的日期、丢了冒号的时刻；不可见的控制字符、私有区字符、丢失文字留下的问号、重复或杂乱的标点。能唯一还原的给出一键修改；标点、问号、控制字符、部首字符、外文字母、时刻、拼音、只有两个字的乱码只请人工复核。不查错别字，也不查语句是否通顺；GBK 被当成 Latin-1 读出的和错位的文字不能自动还原。",
        en: "Replacement characters, 锟斤拷 and its like; UTF-8 read as GBK, Latin-1, Big5 or Shift_JIS, GBK read as Latin-1, Big5, EUC-KR or in a Cyrillic encoding, common words of Big5 read as GBK, common words that slipped by a byte; HTML entities, \\u, \\x, % and = escapes and encoded words of mail shown as text; radicals out of PDF files; pinyin that a converter put behind common characters; dates that lost 年 or 月, times that lost the colon; control and private-use characters, question marks in place of lost text, doubled and stray punctuation. Where the repair is unambiguous it is offered as a fix; punctuation, question marks, control characters, radicals, letters of other scripts, times, pinyin and fragments of two characters ask for review only. Neither slips of the pen nor grammar are checked; GBK read as Latin-1 and text that slipped by a byte cannot be repaired.",
    },
    why: Say {
        zh: "乱码页面读不懂，属于无效信息；丢字的日期会让人误期。",
        en: "Garbled text cannot be read, and a date that lost a character misleads.",
    },
    mend: Say {
        zh: "从原稿重新粘贴这一处，或使用一键修改。",
        en: "Paste the place again from the original, or use the fix.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>关于⟦锟斤拷⟧的通知</p>"),
        hit("notice", "<p>各乡镇⟦锟叫⟧要加强巡查</p>"),
        hit("notice", "<p>特此⟦\u{fffd}\u{fffd}⟧告知</p>"),
        hit("notice", "<p>⟦å…¬å¼€⟧</p>"),
        hit("notice", "<p>⟦鍏充簬鍏紑寰佹眰鎰忚鐨勯€氱煡⟧</p>"),
        hit("notice", "<p>行业互联网品牌中国⟦浼佷笟⟧，热门</p>"),
        hit("notice", "<p>⟦¹ØÓÚÍÁµØ¹ÜÀí⟧的通知</p>"),
        hit("notice", "<p>⟦荳ｭ蝗ｽ蝨溷慍⟧</p>"),
        hit("notice", "<p>请填写⟦匀毁Y⟧源局信息公开申请表</p>"),
        hit("notice", "<p>促进经⟦(jīng)⟧济、建设国⟦(guó)⟧家、服务群⟦(qún)⟧众</p>"),
        hit("notice", "<p>征求各界意见⟦?,F(xiàn)⟧将情况通报各单位</p>"),
        hit("notice", "<p>公示期:⟦202374日⟧至⟦20231019日⟧</p>"),
        hit("notice", "<p>⟦20237月⟧4日起公示,至⟦2023年1019日⟧截止,每天⟦下午300⟧至⟦500⟧,现场答疑。</p>"),
        hit("notice", "<p>发布日期:⟦2020412⟧</p>"),
        hit("notice", "<p>各有关单位⟦,,⟧请遵照执行⟦。。⟧</p>"),
        hit("notice", "<p>特此公告⟦】》!⟧望周知</p>"),
        hit("notice", "<p>⟦?⟧绿政公署发布,湖边⟦??⟧镇村</p>"),
        hit("notice", "<p>一、⟦&amp;ldquo;⟧多规合一⟦&amp;rdquo;&amp;nbsp;⟧改革⟦&amp;#8212;⟧试点</p>"),
        hit("notice", "<p>⟦\\u5173\\u4e8e⟧公告,⟦%E5%85%B3%E4%BA%8E⟧公告</p>"),
        hit(
            "notice",
            "<p>办理不动产⟦⼈⼟⟧登记，⟦\\xe5\\x85\\xb3⟧公告，⟦=E5=85=B3=E4=BA=8E⟧公告，⟦ldquo;⟧一窗⟦rdquo;⟧</p>",
        ),
        hit("notice", "<p>⟦ÂÂ⟧一、事项</p><p>⟦갛음群菱횔⟧栗都</p><p>⟦聽聽聽⟧特此公告</p>"),
        hit("notice", "<p>用地⟦3210.5?⟧其中耕地;截止⟦2026?⟧11?25;上午8:30至⟦1130⟧。</p>"),
        hit("notice", "<p>公示时间:⟦2026 11 25⟧至月底,⟦202年⟧11月5日前反馈;现场⟦@#%&⟧核查,⟦《《⟧办法》。</p>"),
        silent(
            "notice",
            "<p>上垟(yáng)乡、垱(dàng)头村、六(lù)安路口;서울(首尔)来访,韩国한국土地;听听意见;比例1:50-1000。</p>",
        ),
        hit("notice", "<p>他说⟦閵嗗⟧马上办,来了一趟⟦閿涘⟧没办成</p>"),
        silent("notice", "<p>泖港(mǎo gǎng)镇位于松江区,café、naïve 等外文不受影响……真的??</p>"),
        silent("notice", "<p>坐标:X=3855812.314;公示期5日至10日,2023年7月4日。</p>"),
        silent("notice", "<p>会议下午300人参加,下午3:00开始,14:30结束;2023年180日内办结,电话2020412。</p>"),
        silent("notice", "<p>网址:http://www.example.gov.cn/s?q=%E5%85%B3%E4%BA%8E,R&amp;D 投入 3&lt;5,C:\\users</p>"),
        silent("notice", "<p>Ä、Ö、Ü 是德文字母;石濂、孔甯、梓潼、浣纱溪、涓涓细流;カタカナ、ﾃﾚﾋﾞ。</p>"),
        silent("notice", "<p>群众反映网页出现“锟斤拷”,经查系旧系统导出时转码错误,已于当日修复。</p>"),
        silent("notice", "<p>您是问能否延期??答复如下:可以!好的?!《办法》、“通知”(试行)。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| !field.is_unseen()) {
        let place = Place { cx, index, field };
        let first = sink.found.len();
        lost::check(&place, sink);
        decoding::check(&place, sink);
        escapes::check(&place, sink);
        pinyin::check(&place, sink);
        dates::check(&place, sink);
        punctuation::check(&place, sink);
        // A page that reports garbled text quotes it.
        let told = sink.found.split_off(first);
        let spoken = |found: &Found| found.place.is_some_and(|(_, span)| speaks_of(cx, field, span));
        sink.found.extend(told.into_iter().filter(|found| !spoken(found)));
    }
}

/// The field that is looked at.
struct Place<'c, 'a> {
    cx: &'c Context<'a>,
    index: usize,
    field: &'a Field<'a>,
}

impl<'a> Place<'_, 'a> {
    /// Where the words of a group stand.
    fn words(&self, group: Group) -> impl Iterator<Item = Span> + 'a {
        let all = Span::new(0, self.field.page.text.folded().len());
        self.cx.words(self.field, all, Groups::of(&[group])).map(|hit| hit.span)
    }

    /// A certain fault.
    fn found(&self, span: Span, what: String) -> Found {
        let how = say!(self.cx, "从原稿重新粘贴这一处。", "Paste the place again from the original.");
        Found::at(self.index, span, what, how).quoted(harmless(self.field.shown(span)))
    }

    /// A certain fault that a change of its place mends.
    fn mended(&self, span: Span, what: String, text: String) -> Found {
        let fix = self.field.page.text.source_range(span).and_then(|range| self.change(range, text));
        Found { fix, ..self.found(span, what) }
    }

    /// A change of one place, unless tags stand inside it.
    fn change(&self, range: Range<usize>, text: String) -> Option<Change> {
        let plain = self.field.source.get(range.clone()).is_some_and(|source| !source.contains('<'));
        let title = if text.is_empty() {
            say!(self.cx, "删除", "Delete it")
        } else {
            say!(self.cx, "改为“{}”", "Change to “{}”", harmless(&text))
        };
        plain.then(|| Change { title, edits: vec![(range, text)] })
    }
}

/// Joins spans that touch.
fn runs(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for span in spans {
        match runs.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => runs.push(span),
        }
    }
    runs
}

/// Whether a character is one that Chinese text is made of: only such are believed to have been meant.
fn is_meant(c: char) -> bool {
    matches!(
        c as u32,
        0xb7 | 0x2013..=0x2026 | 0x2030 | 0x203b | 0x2103..=0x22ff | 0x2460..=0x25ff | 0x3000..=0x303f
            | 0x3380..=0x33ff | 0x4e00..=0x9fff | 0xff01..=0xff5e
    )
}
