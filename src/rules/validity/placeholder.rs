//! `validity/placeholder`: blanks of a draft or a template that were never filled in.
//!
//! No bare word blocks: a mark is certain by the form of the whole token (a date, a document number, a telephone
//! number with blanks in it) or by its place (the whole of a value). Where a column anonymises, or the text shows a form
//! or an example, blanks are right.

mod forms;
mod numbers;

use self::forms::{
    address, bracket, calendar, count, dashed, date, document_number, expand, figures, is_in_title, named, single,
    site, starred, template, unmeasured, unnamed,
};
use super::standing::{
    TITLE, after, before, is_alone, is_form, is_titled_form, is_whole_value, near, speaks_of, whole,
};
use crate::lexicon::{Group, Groups, Hit};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/placeholder",
    level: Level::Block,
    basis: &["N02"],
    title: Say { zh: "占位符没有填写", en: "A placeholder was not filled in" },
    checks: Say {
        zh: "xx、××、○○、△△局、某某、共N个、X月X日、……年……月……日、YYYY年MM月DD日、〔20xx〕XX号、【】万元、0830-xxxxxx、0000-0000000、电话12345678、号码后写着“（待定）”、联系人***、xxxxxx@163.xxx、http://www.xxx.com、下划线空格、模板大括号、[单位名称]、局长某某、投资？？万元、乱敲的字母、括号里写给自己的话（数据待核实）、张三李四一类演示姓名、待补充、测试、test、lorem ipsum。形式完整或者占满整个值的阻断，其余请人工复核。处罚、许可、信件答复等做匿名处理的栏目里的 XX 公司、张某某不算，以案说法里的某某村不算；通报、手册、勘误里说到这些写法的（“XX县”字样、统一写作……）不算；型号、尺码、示例、格式、样表里的不算；标题是申请表、承诺书、示范文本的页面不算；征求意见稿、送审稿、草案里有意留空的日期和文号不算，但公示、征求意见和听证的时间应当写明。待定、暂无可能是实情，不查。",
        en: "xx, ××, ○○, △△局, 某某, 共N个, X月X日, ……年……月……日, YYYY年MM月DD日, 〔20xx〕XX号, 【】万元, 0830-xxxxxx, 0000-0000000, 电话12345678, a telephone number with （待定） behind it, 联系人***, xxxxxx@163.xxx, http://www.xxx.com, underscores, template braces, [单位名称], 局长某某, 投资??万元, keys struck at random, notes to oneself in brackets such as （数据待核实）, names of demonstrations such as 张三, 待补充, 测试, test, lorem ipsum. A complete form, or one that is the whole of a value, blocks; the rest asks for review. Anonymised names in penalties, permits, letters and cases are not meant, nor texts that speak about such marks (reports on websites, manuals, corrections, rules on naming), types and sizes, blanks in examples and forms, pages whose title names a form, or a date left open in a draft, unless it is that of a notice period or a hearing. 待定 and 暂无 may be true and are not looked at.",
    },
    why: Say {
        zh: "带着占位符发布的页面是无效信息，常被通报。",
        en: "A page with blanks in it is invalid information and is named in inspection reports.",
    },
    mend: Say { zh: "填写实际内容，或删除这一处。", en: "Fill it in, or delete it." },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>公示期为⟦2026年X月X日⟧至⟦2026年×月×日⟧。</p>"),
        hit("notice", "<p>青自然资⟦〔20xx〕XX号⟧</p>"),
        hit("agency-profile", "<p>联系电话:⟦0830-xxxxxx⟧,邮箱:⟦xxxxxx@163.xxx⟧</p>"),
        hit("notice", "<p>⟦待补充⟧</p>"),
        hit("notice", "<p>联系人:⟦待补充⟧</p>"),
        hit("notice", "<p>⟦测试⟧</p>"),
        hit("notice", "<p>⟦{{title}}⟧ ⟦${content}⟧ ⟦{poc_title}⟧</p>"),
        hit("notice", "<p>⟦xx县⟧自然资源局</p>"),
        hit("notice", "<p>由⟦____⟧负责，公示期至⟦2026年 月 日⟧，青政⟦〔2026〕 号⟧</p>"),
        hit("notice", "<p>⟦这是一条测试⟧信息，请忽略。</p>"),
        hit("land-supply-notice", "<p>经⟦*市⟧人民政府批准，申请人可于⟦*年11月24日⟧起报名。</p>"),
        hit("notice", "<p>⟦○○县⟧自然资源局会同⟦△△局⟧办理,涉及⟦▲▲村⟧。</p>"),
        hit("notice", "<p>公示期至⟦……年……月……日⟧,自⟦2026年..月..日⟧起施行,填报日期⟦YYYY年MM月DD日⟧</p>"),
        hit("notice", "<p>成交价⟦【 】万元⟧,面积⟦[ ]亩⟧,由⟦【】⟧负责,本次出让共⟦N宗⟧土地。</p>"),
        hit("notice", "<p>联系电话:⟦0000-0000000⟧,电话:⟦12345678⟧,传真⟦000-00000000⟧</p>"),
        hit("notice", "<p>网址:⟦http://www.xxx.com⟧,官网⟦www.xx.gov.cn⟧</p>"),
        hit("notice", "<p>⟦TBD⟧</p><p>评审情况:⟦此处略⟧</p>"),
        hit("notice", "<p>请于⟦2026年12月 日⟧前报送;自⟦年 月 日⟧起执行;公示时间:⟦2026-XX-XX⟧。</p>"),
        hit("notice", "<p>根据⟦《》⟧,由⟦[单位名称]⟧牵头,涉及⟦X镇⟧共⟦X户⟧,投资⟦(  )万元⟧,另筹⟦??万元⟧。</p>"),
        hit("notice", "<p>咨询电话:⟦138XXXXXXXX⟧,⟦0599XXXXXXX⟧,邮箱:⟦abc@163.com⟧</p>"),
        hit("work-news", "<p>局长⟦某某⟧到⟦某某镇⟧调研,完成造林3万亩⟦(数据待核实)⟧,副局长⟦李四⟧参加。</p>"),
        hit("work-news", "<p>活动内容:⟦sdfsdfsdf⟧</p><p>主题:⟦asdf123⟧</p>"),
        hit("administrative-penalty", "<p>本局作出处罚决定(青自然资罚⟦〔20xx〕XX号⟧),请到窗口领取。</p>"),
        hit("opinion-solicitation", "<p>征求意见时间为⟦2026年X月X日⟧至12月30日。</p>"),
        hit("notice", "<p>请填写申请表和承诺书,于⟦2026年X月X日⟧前将材料(PDF格式)送至窗口。</p>"),
        hit("notice", "<p>成交价⟦:   万元⟧,证号C3500⟦XXXXXXXXX⟧。</p>"),
        silent("notice", "<p>单位:  万元。材料待补正的,一次告知。</p>"),
        silent("notice", "<p>抽查发现3个页面残留“2026年X月X日”“XX县”等字样,已通知整改。</p>"),
        silent("notice", "<p>文号统一写作“青自然资〔20XX〕X号”;编号AL-XX-02中,XX代表矿集区。</p>"),
        silent("notice", "<p>勘误:原文“2026年X月X日”应为“2026年5月3日”。</p>"),
        silent("notice", "<p>11月日均办件320件,出生年月日以身份证为准,地块编号2026-X-12。</p>"),
        silent("notice", "<p>任务(含待核实图斑12个)已下达。是否收费?元旦是否办公?补偿是多少?个人如何申请?</p>"),
        silent("policy-interpretation", "<p>以案说法:某某村村民张三将宅基地卖给X县的李四。</p>"),
        silent("notice", "<p>附件1</p><p>临时用地申请表</p><p>申请人:____ 期限自2026年 月 日起</p>"),
        silent("notice", "<p>拟录用：苏*明、李*年、*市平。</p>"),
        hit("notice", "<p>咨询联系人:⟦**⟧,窗口电话0599-5550123,传真⟦0599-5550166(待确认)⟧。</p>"),
        hit(
            "notice",
            "<table><tr><td>科室</td><td>联系电话</td></tr><tr><td>测绘科</td><td>⟦000-0000000⟧</td></tr></table>",
        ),
        silent("mailbox-reply", "<p>来信人:***,联系电话:***,您反映的问题收悉。</p>"),
        silent("notice", "<p>二○○八年十月,型号XX-200、GXX200,市民热线12345,评分★★★,问题:……日常管理。</p>"),
        silent("notice", "<p>1+N个专项方案,第N个项目,N个办事场景;合同第12条;[1]参考文献;时间待定。</p>"),
        silent("notice", "<p>日期格式:YYYY年MM月DD日;编码格式:yyyy-MM-dd。</p>"),
        silent("notice", "<p>咨询电话:0591-87654321;流水号00000000;统一编码12345678。</p>"),
        silent("administrative-penalty", "<p>当事人XX公司、张某某违法占用土地。</p>"),
        silent("mailbox-reply", "<p>XX市民:您好,关于XX小区的来信收悉。</p>"),
        silent("service-guide", "<p>示范文本:申请人____,填写示例:XX省XX市。</p>"),
        silent("opinion-solicitation", "<p>本办法自2026年X月X日起施行。</p>"),
        silent("recruitment", "<p>体能测试于5月6日进行。</p>"),
        silent("notice", "<p>手机138xxxx8000已登记,尺码XXL,计算公式为面积×年租金。</p>"),
    ]),
};

/// Columns that anonymise: a blank for a name or a place is right there.
const ANONYMISING: [&str; 6] = [
    "administrative-penalty",
    "administrative-license",
    "mailbox-reply",
    "on-request-reply",
    "enforcement-disclosure",
    "concern-response",
];
/// Columns whose texts are drafts: a date or a number may be open.
const DRAFTS: [&str; 2] = ["opinion-solicitation", "hearing-notice"];

const MARKS: Groups = Groups::of(&[
    Group::TestMessage,
    Group::Unfinished,
    Group::TestPage,
    Group::BlankMark,
    Group::MadeUpName,
    Group::WriterNote,
]);
/// Shows in a page of such a column that names were taken out of it.
const HIDES: [&str; 7] = ["某", "*", "xx公", "xx小", "xx市民", "xx先", "xx女"];

/// How sure a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    Certain,
    Asks,
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let titled_form = is_titled_form(cx);
    let body = cx.body().page.text.folded();
    let hides = cx.column_is(&ANONYMISING) && HIDES.iter().any(|word| body.contains(word));
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| !field.is_unseen()) {
        let mut tell = |span: Span, sure: Sure| {
            if !speaks_of(cx, field, span) {
                sink.push(found(cx, index, field, span, sure));
            }
        };
        for (span, sure) in numbers::samples(cx, field) {
            tell(span, sure);
        }
        let unknown = numbers::asked(field).into_iter().filter(|span| !is_form(cx, field, *span));
        let struck = numbers::struck(field).into_iter().filter(|span| !cx.has_word(field, *span, Group::TestPage));
        // A title of figures alone.
        let title = field.page.text.folded().trim();
        let figures = field.name == "title" && title.len() <= 20 && title.bytes().all(|byte| byte.is_ascii_digit());
        let figures = (figures && !title.is_empty()).then(|| Span::new(0, title.len()));
        for span in unknown.chain(struck).chain(figures) {
            tell(span, Sure::Asks);
        }
        let all = whole(field);
        // Of marks that begin together the longest is meant: 待填写, not 待填.
        let mut marks: Vec<Hit> = Vec::new();
        for hit in cx.words(field, all, MARKS) {
            while marks.last().is_some_and(|last| hit.span.start <= last.span.start) {
                marks.pop();
            }
            marks.push(hit);
        }
        let mut end = 0;
        for hit in marks {
            if hit.span.start >= end
                // The reader fills in the blanks of a form.
                && !(titled_form && field.is_body() && cx.groups(&hit).has(Group::BlankMark))
                && let Some((span, sure)) = judge(cx, field, &hit, hides)
                && span.start >= end
            {
                end = span.end;
                tell(span, sure);
            }
        }
    }
}

#[inline(never)]
fn judge<'a>(cx: &Context<'a>, field: &'a Field<'a>, hit: &Hit, hides: bool) -> Option<(Span, Sure)> {
    let groups = cx.groups(hit);
    if groups.has(Group::TestMessage) && !is_within_word(field, hit.span) {
        return Some((hit.span, Sure::Certain));
    }
    if groups.has(Group::TestPage)
        && let Some(span) = whole_block(cx, field, hit, Group::TestPage)
    {
        return Some((span, Sure::Certain));
    }
    if groups.has(Group::TestPage) && field.slice(hit.span) != "测试" {
        // 办理流程:asdf1111
        let span = expand(field, hit.span, |c| c.is_ascii_alphanumeric());
        let value = is_whole_value(field, span) && before(field, span.start) == Some(':');
        return (value && !is_form(cx, field, span)).then_some((span, Sure::Asks));
    }
    if groups.has(Group::MadeUpName) {
        let post = before(field, hit.span.start).is_some_and(|c| "长记任席".contains(c));
        let value = post || is_whole_value(field, hit.span);
        let meant = is_titled_form(cx) || cx.column_is(&ANONYMISING) || tells_case(cx, field, hit.span);
        return (value && !meant && !is_form(cx, field, hit.span)).then_some((hit.span, Sure::Asks));
    }
    if groups.has(Group::WriterNote) && !groups.has(Group::Unfinished) {
        let span = bracketed(field, hit.span)?;
        // A draft of a plan may be called one in running text.
        let version = field.slice(hit.span).ends_with(['稿', '版']) && field.is_body();
        // (含待核实图斑12个) counts what waits for it.
        let attribute = field.slice(hit.span).starts_with('待')
            && after(field, hit.span.end).is_some_and(|c| c.is_alphabetic() && !"后领局科股办定补".contains(c))
            && !field.slice(hit.span).ends_with(['导', '长', '室', '换']);
        return (!version && !attribute && !is_draft(cx) && !is_form(cx, field, span)).then_some((span, Sure::Asks));
    }
    // What a template says to its user is its residue.
    if groups.has(Group::FillingInstruction) {
        return None;
    }
    if groups.has(Group::Unfinished) && !is_within_word(field, hit.span) {
        if is_whole_value(field, hit.span) {
            return Some((hit.span, Sure::Certain));
        }
        // A form may tell its readers where to write.
        return (!is_form(cx, field, hit.span)).then_some((hit.span, Sure::Asks));
    }
    if groups.has(Group::BlankMark) {
        return blank(cx, field, hit.span, hides);
    }
    None
}

/// Whether the page is the text of a draft, or about one.
fn is_draft(cx: &Context<'_>) -> bool {
    cx.column_is(&DRAFTS) || cx.has_word(cx.title(), whole(cx.title()).head(TITLE), Group::DraftText)
}

/// Whether title or paragraph tell a case in which persons and places stay unnamed.
fn tells_case<'a>(cx: &Context<'a>, field: &'a Field<'a>, mark: Span) -> bool {
    cx.has_word(field, near(field, mark), Group::TellsCase)
        || cx.has_word(cx.title(), whole(cx.title()).head(TITLE), Group::TellsCase)
}

/// Longest note between brackets, to either side of the word that tells it.
const NOTE: u32 = 75;

/// The brackets around a word with what is in them.
fn bracketed(field: &Field<'_>, word: Span) -> Option<Span> {
    let block = field.block_at(word.start).span;
    let text = &field.page.text;
    let before = text.aligned(Span { end: word.start, ..block }.tail(NOTE));
    let after = text.aligned(Span { start: word.end, ..block }.head(NOTE));
    let brackets = ['(', ')', '【', '】', '[', ']'];
    let open = field.slice(before).rfind(brackets)?;
    let close = field.slice(after).find(brackets)?;
    let (opening, closing) = (field.slice(before)[open..].chars().next()?, field.slice(after)[close..].chars().next()?);
    (matches!(opening, '(' | '【' | '[') && matches!(closing, ')' | '】' | ']')).then(|| Span {
        start: before.start + open as u32,
        end: after.start + close as u32 + closing.len_utf8() as u32,
    })
}

/// Whether the sentence sets a time for the reader: it must be given, in a draft, too.
fn sets_time(field: &Field<'_>, mark: Span) -> bool {
    let sentence = field.page.text.sentence_at(mark.start);
    let sentence = field.slice(field.page.text.aligned(Span { end: mark.end, ..sentence }.tail(150)));
    ["征求意见时间", "征求意见期", "反馈", "公示期", "公示时间", "截止", "定于", "召开", "举行"]
        .iter()
        .any(|word| sentence.contains(word))
        && !sentence.contains("施行")
}

/// Whether an ASCII word goes on at either side.
fn is_within_word(field: &Field<'_>, span: Span) -> bool {
    let text = field.slice(span);
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && (letter(before(field, span.start)) || letter(after(field, span.end)))
}

/// The span of a block that is nothing but words of a group, digits and punctuation.
fn whole_block<'a>(cx: &Context<'a>, field: &'a Field<'a>, hit: &Hit, group: Group) -> Option<Span> {
    let block = field.block_at(hit.span.start).span;
    // A test page says little.
    if block.end - block.start > 200 {
        return None;
    }
    let mut at = block.start;
    for word in cx.words(field, block, Groups::of(&[group])) {
        if word.span.end <= at {
            continue;
        }
        if field.slice(Span { start: at, end: word.span.start.max(at) }).chars().any(char::is_alphabetic) {
            return None;
        }
        at = word.span.end;
    }
    (!field.slice(Span { start: at, end: block.end }).chars().any(char::is_alphabetic)).then_some(block)
}

/// What readers need of an office.
const CONTACTS: [&str; 8] = ["联系人", "电话", "地址", "邮箱", "负责人", "联系方式", "传真", "经办人"];

/// `联系人:***`: asterisks in place of whom readers are to ask, while the page hides no names.
fn hidden(field: &Field<'_>, stars: Span, anonymises: bool) -> Option<(Span, Sure)> {
    let run = expand(field, stars, |c| c == '*');
    let label = field.slice(Span { start: 0, end: run.start - 1 }.tail(24));
    let text = field.page.text.folded();
    let alone = || {
        text.find('*') == Some(run.start as usize)
            && text.rfind('*') == Some(run.end as usize - 1)
            && !text.contains('某')
    };
    let contact = CONTACTS.iter().any(|word| label.ends_with(word)) && is_whole_value(field, run);
    (contact && (!anonymises || alone())).then_some((run, Sure::Asks))
}

#[inline(never)]
fn blank<'a>(cx: &Context<'a>, field: &'a Field<'a>, word: Span, hides: bool) -> Option<(Span, Sure)> {
    // What is blank is the mark; 年 or 号 behind it only gave it away.
    let len = field.slice(word).trim_end_matches(['年', '月', '日', '号', '元', '县', '市', '区', '村']).len();
    let mark = if len == 0 { word } else { Span { end: word.start + len as u32, ..word } };
    if let Some(span) = template(field, mark) {
        return Some((span, Sure::Certain));
    }
    // What follows an example or a form is to be filled in by somebody else.
    if is_form(cx, field, mark) {
        return None;
    }
    let anonymises = cx.column_is(&ANONYMISING);
    let number = document_number(field, mark);
    if let Some(span) = number.or_else(|| date(field, mark)).or_else(|| dashed(field, mark)) {
        let open = is_draft(cx);
        let bare = field.slice(span).starts_with('年');
        return match () {
            // A form whose heading is not known has it in a cell.
            () if bare && field.block_at(span.start).cell.is_some() && is_alone(field, span) => None,
            () if open && (number.is_some() || !sets_time(field, span)) => None,
            () if hides => None,
            () if open || anonymises || bare => Some((span, Sure::Asks)),
            () => Some((span, Sure::Certain)),
        };
    }
    if let Some(span) = address(field, mark) {
        // A person's number may be hidden, not an office's.
        let sentence = Span { end: span.start, ..field.page.text.sentence_at(span.start) }.tail(60);
        let office = !anonymises || cx.has_word(field, sentence, Group::Office);
        let sample = field.slice(span).contains(['x', '*', '_']) && !anonymises;
        return office.then_some((span, if sample { Sure::Certain } else { Sure::Asks }));
    }
    let first = field.slice(mark).chars().next()?;
    match first {
        '【' | '[' => bracket(field, mark),
        '(' => bracket(field, Span { end: mark.start + 2, ..mark }),
        ':' if field.slice(word).ends_with('*') => hidden(field, Span { start: word.start + 1, ..word }, anonymises),
        ':' => unmeasured(field, word).map(|span| (span, Sure::Asks)),
        '《' => Some((mark, Sure::Certain)),
        '○' | '△' | '▲' | '●' | '■' | '◇' | '◆' | '☆' | '〇' | '□' | '※' | '◎' => {
            figures(field, mark, first).filter(|_| !anonymises)
        }
        'n' => count(field, word),
        'y' | 'm' => calendar(field, mark),
        'w' | 'h' => site(field, mark).map(|span| (span, Sure::Certain)).filter(|_| !anonymises),
        '年' => {
            (field.is_body() && is_alone(field, word) && whole(field).end <= word.end + 2).then_some((word, Sure::Asks))
        }
        '此' | '内' => Some((word, Sure::Asks)),
        'x' => named(field, mark)
            .or_else(|| single(field, word).filter(|_| !tells_case(cx, field, word)))
            .filter(|_| !anonymises),
        '*' => starred(field, word).filter(|_| !anonymises),
        '_' => {
            let span = expand(field, mark, |c| c == '_');
            let certain = !field.is_body() || is_whole_value(field, span);
            (span.end - span.start >= 3).then_some((span, if certain { Sure::Certain } else { Sure::Asks }))
        }
        '某' if anonymises || is_in_title(field, mark) || tells_case(cx, field, mark) => None,
        '某' => {
            // 张某某 is a person whose name was taken out.
            let person = Span { start: mark.start.saturating_sub(3), end: mark.end };
            unnamed(field, mark).filter(|_| !cx.has_word(field, person, Group::Surname))
        }
        _ => None,
    }
}

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, sure: Sure) -> Found {
    let shown = harmless(field.shown(span));
    let what = say!(cx, "占位符“{}”没有填写", "The placeholder “{}” was not filled in", shown);
    let found = Found::at(index, span, what, say!(cx, "填写实际内容，或删除这一处。", "Fill it in, or delete it."))
        .quoted(shown);
    if sure == Sure::Certain { found } else { found.uncertain() }
}
