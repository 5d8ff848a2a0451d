//! `validity/missing-part`: something that the page itself says should be there is not.
//!
//! A page promises parts by its numbers, its headings, the beginning of a sentence, and words that send the reader to a
//! table or an attachment. Why a part is not there is seldom certain, so that a person is asked.

mod announced;
mod headings;
mod inline;
mod pairs;
pub mod sections;
mod sentence;

use super::empty::unkept;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/missing-part",
    level: Level::Block,
    basis: &["N02", "N03"],
    title: Say { zh: "内容缺了一部分", en: "A part is missing" },
    checks: Say {
        zh: "同一级的序号是否跳号（一、之后是三、，第一条之后是第三条，案例一之后是案例三，段落里的一是之后是三是），段落是否没有写完，引号、括号、书名号是否只有一半，小标题和问题下面是否什么都没有，正文说了有附件、附表、附图、二维码或者“见下表”而页面上没有，附件列了几个或者写了编号而只有一部分。主机明确告知没有附件、页面上也没有链接和图片的，阻断；其余请人工复核。表格里的、引文里的序号，节选、摘录和修改决定的条号，另起一轮的编号，中间写明“略”的，分几段的引文，不算。附件的内容不查。",
        en: "Whether numbers of one level jump (三、 after 一、, 第三条 after 第一条, 案例三 after 案例一, 三是 after 一是 in a paragraph), whether a paragraph breaks off, whether a quotation mark, bracket or title mark has no other half, whether nothing stands under a heading or a question, whether an attachment, table, figure or code that the text sends its readers to is not on the page, and whether only some of the attachments that are listed or numbered are there. Where the host says that there are no attachments and the page has neither link nor picture, that blocks; all else asks for review. Numbers in tables and quotations, articles of excerpts and amendments, numbers that begin anew, parts said to be left out and quotations of several paragraphs are not meant. The content of attachments is not read.",
    },
    why: Say {
        zh: "缺段、断句、找不到附件的页面读不完整，办事的人会漏掉要求，也常被当作无效信息通报。",
        en: "A page that breaks off or sends its readers to what is not there cannot be followed, and is told in reports on invalid information.",
    },
    mend: Say {
        zh: "对照原稿补上缺的部分；序号编错的，改正序号；附件没有上传的，上传附件。",
        en: "Add what is missing from the original; correct a wrong number; upload the attachment.",
    },
    applies: |_| true,
    check: |cx, sink| {
        for (span, missing) in sections::jumps(cx) {
            sink.push(found(cx, span, missing, false));
        }
        for (span, missing) in inline::jumps(cx) {
            sink.push(found(cx, span, missing, false));
        }
        let announced = unkept(cx, cx.body());
        let told = |span: &Span| announced.iter().any(|(announced, _)| announced.overlaps(*span));
        let mut headings = headings::without_text(cx);
        headings.extend(headings::unanswered(cx));
        headings.extend(
            sentence::label_without_value(cx).filter(|label| !headings.iter().any(|span| span.overlaps(*label))),
        );
        for span in headings.into_iter().filter(|span| !told(span)) {
            sink.push(found(cx, span, Missing::UnderHeading, false));
        }
        let breaks: Vec<Span> =
            sentence::unfinished(cx, &announced).into_iter().chain(sentence::broken_off(cx)).collect();
        for span in pairs::alone(cx).into_iter().filter(|span| !breaks.iter().any(|broken| broken.overlaps(*span))) {
            sink.push(found(cx, span, Missing::OtherHalf, false));
        }
        for span in breaks {
            sink.push(found(cx, span, Missing::EndOfSentence, false));
        }
        for (span, missing, certain) in announced::not_there(cx, &announced) {
            sink.push(found(cx, span, missing, certain));
        }
    },
    examples: natively(&[
        hit(
            "notice",
            "<p>一、征收目的</p><p>因公共利益需要征收土地。</p><p>⟦三、⟧公告期限</p><p>公告期限为十个工作日。</p>",
        ),
        hit("notice", "<p>(一)遵守法律;</p><p>(二)品行端正;</p><p>⟦(四)⟧身体健康。</p>"),
        hit("notice", "<p>1.身份证明;</p><p>⟦3.⟧申请书。</p>"),
        hit("policy-document", "<p>第一条 为了保护耕地,制定本办法。</p><p>⟦第三条⟧ 本办法自印发之日起施行。</p>"),
        hit("notice", "<p>附件1:名单</p><p>⟦附件3:⟧回执</p>"),
        hit(
            "notice",
            "<p>县政府批准了本项目的用地,现予公布。</p><p>请有关单位按照批准的范围组织实施,做好群众工作。</p><p>被征地的村民小组应当在公告期内办理补偿登记,并⟦提交相关材料、⟧</p><p>青石县自然资源局</p>",
        ),
        hit(
            "notice",
            "<h2>一、范围</h2><p>青石镇河口村,面积三公顷,东至河堤。</p><h2>⟦二、标准⟧</h2><h2>三、期限</h2><p>期限为十个工作日,自公告之日起计算。</p>",
        ),
        hit("notice", "<p>经研究,现将拟出让地块的条件予以公布,具体指标⟦详见附件⟧,有意者请在规定时间内申请。</p>"),
        hit("notice", "<p>各片区的区片综合地价⟦见下表⟧,自公布之日起执行。请各乡镇做好政策衔接。</p>"),
        hit("work-news", "<p>全局做好三项工作:一是建立台账;⟦三是⟧落实整改。</p>"),
        hit("notice", "<p>应当提交:(1)申请书;(2)身份证明;⟦(4)⟧权属证明。</p>"),
        hit("notice", "<p>案例一:张某占地案。</p><p>案例二:李某采砂案。</p><p>⟦案例四⟧:王某建房案。</p>"),
        hit("service-guide", "<p>第一步 注册账号。</p><p>⟦第三步⟧ 领取证书。</p>"),
        hit(
            "annual-report",
            "<p>(一)健全制度。制定文件两件,均已备案。</p><p>⟦(二)规范执法。⟧</p><p>(三)加强培训。举办培训班两期。</p>",
        ),
        hit(
            "policy-interpretation",
            "<p>问:什么是标准地?</p><p>答:带着指标出让的土地。</p><p>问:多久可以开工?</p><p>⟦答:⟧</p>",
        ),
        hit("notice", "<p>检查定于十二月一日⟦(⟧星期二上午九时开始,请各单位提前准备。</p>"),
        hit("work-news", "<p>会议强调,要坚持⟦“⟧质量第一的原则,把好成果验收关。</p>"),
        hit("notice", "<p>请扫描⟦下方二维码⟧填写问卷,也可以到窗口领取纸质问卷。</p>"),
        hit("notice", "<p>裁量基准⟦附后⟧,自2026年12月1日起执行。</p><p>咨询电话:0599-5550123</p>"),
        hit(
            "notice",
            "<p>请于十二月十日前报送下列材料。</p><p>附件:1.<a href=\"/a/zc.docx\">自查表</a></p><p>2.⟦检查名单⟧</p>",
        ),
        hit(
            "notice",
            "<p>一、报名时间:十二月一日至五日。</p><p>二、报名地点:县政务服务中心三楼。</p><p>⟦三、报名材料⟧</p><p>青石县自然资源局</p>",
        ),
        hit(
            "agency-profile",
            "<p>青石县测绘队是县自然资源局所属事业单位。主要职责是:承担基础测绘;维护测量标志;为不动产登记和土地执⟦法提供测绘技术⟧</p>",
        ),
        silent(
            "policy-document",
            "<p>一、名称修改。改为青石县办法。</p><p>二、删去第五条。</p><p>三、施行日期。即日起施行。</p><p>四、其他事项。照原文执行。</p>",
        ),
        silent("work-news", "<p>做好三项工作:一是建立台账;二要开展巡查;三是落实整改。</p>"),
        silent("notice", "<p>1)申请书;</p><p>(2)身份证明;</p><p>他说:“要快。</p><p>“也要好。”</p><p>屏幕32”。</p>"),
        silent("notice", "<p>他指出:“要坚持三条:</p><p>一是坚持标准;</p><p>二是坚持质量。”</p>"),
        silent("notice", "<p>请扫描大厅内张贴的二维码取号,也可以到窗口办理登记手续。</p>"),
        silent(
            "notice",
            "<p>目录</p><p>一、范围</p><p>二、标准</p><p>一、范围</p><p>全县。</p><p>二、标准</p><p>每亩四万元。</p>",
        ),
        silent("notice", "<p>一、范围</p><p>河口村。二、标准为每亩四万元。</p><p>三、期限为十个工作日。</p>"),
        silent("notice", "<p>1.甲</p><p>2.乙</p><p>二、其他</p><p>1.丙</p><p>2.丁</p>"),
        silent("policy-document", "<p>《土地管理法》(节选)</p><p>第二条 内容。</p><p>第四条 内容。</p>"),
        silent("policy-document", "<p>作如下修改:</p><p>第一条修改为甲。</p><p>第三条修改为乙。</p>"),
        silent("notice", "<p>“一、甲</p><p>“三、乙”</p>"),
        silent("notice", "<table><tr><td>一、甲</td></tr><tr><td>三、乙</td></tr></table>"),
        silent("notice", "<p>一、甲</p><p>……</p><p>四、乙</p>"),
        silent("notice", "<p>具体指标详见附件。</p><p><a href=\"a.pdf\">指标表</a></p>"),
        silent(
            "notice",
            "<p>具体指标详见附件,请在规定时间内申请,逾期不再受理。</p><p>附件</p><table><tr><td>指标</td></tr></table>",
        ),
        silent("notice", "<p>标准见下表,请遵照执行,不得擅自调整。</p><table><tr><td>标准</td></tr></table>"),
        silent("notice", "<p>请以邮件附件形式发送至邮箱,附件大小不超过10兆,详见《通知》附件3。</p>"),
        silent(
            "notice",
            "<p>县政府批准了本项目的用地,现予公布。</p><p>请有关单位按照批准的范围组织实施。</p><p>联系地址:青石县城关路八号自然资源局三楼办公室三零五室</p>",
        ),
        silent("notice", "<h2>附件下载</h2><h2>相关链接</h2>"),
    ]),
};

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// These numbers, before the one that is there.
    Number(String),
    /// What a heading, a question or a number leads to.
    UnderHeading,
    /// What a paragraph breaks off before.
    EndOfSentence,
    /// The other mark of a pair.
    OtherHalf,
    /// A file that the text sends its readers to.
    Attachment,
    /// A table, a figure or a code that the text sends its readers to.
    Table,
}

fn found(cx: &Context<'_>, span: Span, missing: Missing, certain: bool) -> Found {
    let body: &Field<'_> = cx.body();
    let shown = harmless(body.shown(span));
    let (what, how) = match &missing {
        Missing::Number(number) => (
            say!(cx, "“{}”之前缺“{}”", "Before “{}”, “{}” is missing", shown, number),
            say!(cx, "补上缺的部分；只是编错序号的，改正序号。", "Add the part, or correct the number."),
        ),
        Missing::UnderHeading => (
            say!(cx, "“{}”下面没有内容", "Nothing stands under “{}”", shown),
            say!(cx, "补写这一部分，或删除这一行。", "Write the part, or delete the line."),
        ),
        Missing::EndOfSentence => (
            say!(cx, "这一段好像没有写完", "This paragraph seems to break off"),
            say!(
                cx,
                "对照原稿补全；已经写完的，加上句号。",
                "Complete it from the original, or end it with a full stop."
            ),
        ),
        Missing::OtherHalf => (
            say!(
                cx,
                "引号、括号或书名号“{}”没有配对",
                "The quotation mark, bracket or title mark {} has no other half",
                shown
            ),
            say!(
                cx,
                "补上另一半；文字有缺漏的，对照原稿补全。",
                "Add the other half, and what is missing of the text."
            ),
        ),
        Missing::Attachment => (
            say!(cx, "正文提到附件，页面上没有", "The text sends readers to an attachment that is not there"),
            say!(cx, "上传附件并在正文末尾加上链接。", "Upload the attachment and link it at the end of the text."),
        ),
        Missing::Table => (
            say!(
                cx,
                "正文提到图表或二维码，页面上没有",
                "The text sends readers to a table, figure or code that is not there"
            ),
            say!(cx, "补上图表或二维码，或改写这一句。", "Add the table, figure or code, or change the sentence."),
        ),
    };
    let basis = if missing == Missing::Attachment { "N03" } else { "N02" };
    let found = Found { basis: Some(vec![basis.into()]), ..Found::at(0, span, what, how).quoted(shown) };
    if certain { found } else { found.uncertain() }
}
