//! `validity/template-residue`: what templates, programs, editors and other sites leave behind in a page.
//!
//! What is told for certain has a form that no text of an office has, or is the whole of a value. Pages about software and
//! data may speak of values, tags and errors; forms and examples may tell how they are filled in.

mod assistant;
mod leftovers;
mod markup;
mod samples;
mod values;

use super::standing::{deletion, is_about_software, is_alone, is_titled_software, speaks_of};
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/template-residue",
    level: Level::Block,
    basis: &["N02"],
    title: Say { zh: "模板、程序或编辑器的残留", en: "Left over from a template, a program or an editor" },
    checks: Say {
        zh: "占满整个值、在段末或在单位前的 undefined、null、NaN，[object Object]，表格软件的 #REF!、####，服务器报错、404 提示、程序堆栈和转换软件的试用版提示，当成文字显示的 HTML 标签和样式，Word 粘贴残留（mso-…、错误！未找到引用源、PAGEREF、批注），公式代码，范文网站的说明和来源，“红字部分请删除”“[请选择]”“（此处填写…）”一类填写说明，阻断；单独成行的图片文件名（微信图片_2022….png）阻断；“好的，以下是根据您……：”一类写作软件的话在段首阻断；1970-01-01 一类默认日期、单独成行的页码（— 2 —）、Markdown 记号、孤立的竖线、THE END、“尊敬的用户：”、标题里的“（范文）（模板）”请人工复核。讲软件、接口、数据标准的页面，供下载的表格、样表和格式示例，以及说到这些残留的通报、手册和答复（页面显示“undefined”）不算。源代码注释和属性里的残留不查。",
        en: "undefined, null and NaN as a whole value, at the end of a paragraph or before a unit, [object Object], #REF! and #### of spreadsheets, errors of servers, 404 inside a page, stack traces and words of evaluation copies, HTML tags and styles shown as text, what word processors paste (mso-…, lost references, fields, comments), codes of formulas, words and source lines of sites of samples, and filling instructions such as 红字部分请删除, [请选择], （此处填写…） block, as do names of picture files alone on a line and what a text generator says before its text. Dates that stand for none such as 1970-01-01, page numbers alone on a line, marks of Markdown, lone strokes, THE END, 尊敬的用户：, and （范文） or （模板） in a title ask for review. Pages about software, interfaces and data are not meant, nor forms, examples of formats, and texts that speak about residue: reports, manuals, replies. Comments and attributes of the source are not looked at.",
    },
    why: Say {
        zh: "程序报错、标签源码和别处的范文不是政府信息，带着它们发布属于无效信息，也说明没有审核。",
        en: "Errors, raw markup and others' samples are no information of an office; a page with them is invalid and shows that nobody read it.",
    },
    mend: Say {
        zh: "删除残留的内容；值缺失的，补上实际的值。",
        en: "Delete what was left over; where a value is missing, write it.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>发布机构:⟦undefined⟧</p><p>浏览次数:⟦null⟧</p><p>⟦NaN-NaN-NaN NaN:NaN⟧</p>"),
        hit("notice", "<p>扫一扫在手机打开当前页</p><p>⟦null⟧</p>"),
        hit("notice", "<p>特此公告。⟦undefined⟧</p><p>附件列表:⟦[object Object]⟧</p>"),
        hit("notice", "<p>⟦[an error occurred while processing this directive]⟧</p><p>⟦404 Not Found⟧</p>"),
        hit("notice", "<p>⟦您访问的页面不存在⟧</p>"),
        hit("notice", "<p>⟦&lt;p style=\"text-indent:2em\"&gt;⟧各有关单位⟦&lt;/p&gt;⟧</p>"),
        hit("notice", "<p>⟦mso-fareast-font-family:宋体;mso-bidi-font-size:12.0pt⟧</p>"),
        hit("notice", "<p>⟦图片/微信图片_20220325101112.png⟧</p><p>⟦IMG_1234.JPG⟧</p>"),
        hit("notice", "<p>⟦![](/img/icon_type.png)⟧</p><p>⟦**办理时间**⟧:工作日</p><p>⟦|⟧</p>"),
        hit("notice", "<p>⟦本站为你精心整理了公告范文,希望能为你的创作⟧提供参考。</p><p>⟦来源:百度文库⟧</p>"),
        hit("notice", "<p>受理部门:⟦[请选择]⟧</p><p>⟦(此处填写单位全称)⟧负责解释。</p><p>⟦红字部分请删除⟧</p>"),
        hit("notice", "<p>感谢您的支持。</p><p>⟦尊敬的用户⟧:</p>"),
        hit("finance", "<table><tr><td>完成率</td><td>⟦#DIV/0!⟧</td><td>⟦####⟧</td></tr></table>"),
        hit("notice", "<p>面积:⟦null⟧平方米,比上年增长⟦NaN⟧%。</p><p>发布日期:⟦1970-01-01⟧</p>"),
        hit("notice", "<p>按⟦错误!未找到引用源⟧执行。⟦批注[李1]:请核对⟧</p><p>面积$12⟦\\mathrm{m}^{2}$⟧</p>"),
        hit(
            "work-news",
            "<p>⟦好的,以下是根据您提供的材料整理的简讯:⟧</p><p>⟦希望这篇简讯符合要求,如需进一步修改请说明⟧</p>",
        ),
        hit("notice", "<p>要求如下。</p><p>⟦— 3 —⟧</p><p>⟦第4页 共9页⟧</p><p>1. ⟦**加强巡查**⟧:每周一次。</p>"),
        hit("notice", "<h4>⟦单击此处添加⟧标题</h4><p>⟦预览时标签不可点⟧</p><p>⟦[img]⟧a⟦[/img]⟧</p>"),
        hit("notice", "<p>要求:⟦**压实责任**⟧。</p><p>详见⟦[公告](http://www.example.gov.cn/1.html)⟧</p>"),
        hit("notice", "<table><tr><td>证号</td><td>⟦3.50781E+17⟧</td></tr></table><p>⟦共3页,第1页⟧</p>"),
        silent("notice", "<p>抽查发现“null”“(此处填写…)”“[图片]”等字样,页面显示undefined的已修复。</p>"),
        silent("mailbox-reply", "<p>您反映附件打开显示404 Not Found的问题已解决。如果您还有其他疑问,请来电。</p>"),
        silent("notice", "<p>出生日期:1970-01-01,目录第1页至第6页,申请书(写明用地理由)。</p>"),
        silent("notice", "<p>数据接口返回的字段为 null 或 undefined 时,请检查参数;标签&lt;p&gt;用于段落。</p>"),
        silent("notice", "<p>The result is null and void. Nan Yang Road No.4</p>"),
        silent("notice", "<p>如浏览器打开后提示“页面不存在”,请清理缓存后重试。</p>"),
        silent("service-guide", "<p>示范文本填写说明:(此处填写申请人姓名)</p><p>样表:[请选择]</p>"),
        silent("notice", "<p>征求意见稿发送至邮箱(请注明姓名和联系电话)。</p>"),
        silent("notice", "<p>请勿从百度文库等网站下载盗版图书;本单位小编为大家整理了办证问答。</p>"),
        silent("notice", "<p>面积<1.5亩且单价>3万元的地块 a<b>c</p>"),
        silent("notice", "<p>拟录用:张**、李**,联系电话138****8000。</p><p>附件:规划总图.jpg</p>"),
        hit("notice", "<p>⟦Evaluation Only. Created with Aspose⟧</p><p>⟦[gallery ids=\"12,13\"]⟧</p>"),
        hit("notice", "<p>⟦[caption width=\"500\"]⟧现场⟦[/caption]⟧</p><p>(蓝色字体由各科室填写,⟦打印时删除⟧)</p>"),
        silent("work-news", "<p>讲课人演示了用visibility:hidden属性藏起文字的做法。</p>"),
        silent("notice", "<p>采购示波器MSO-X 2024一台,门牌404室,编号NAN-12。</p>"),
    ]),
};

/// How sure a place is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    Certain,
    Asks,
    /// Hardly more than untidy.
    Advises,
}

/// What a place holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    Value,
    Error,
    Markup,
    Style,
    Picture,
    Markdown,
    Stroke,
    End,
    Sample,
    Instruction,
    Assistant,
    PageNumber,
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let about_software = is_titled_software(cx);
    for (index, field) in cx.fields.iter().enumerate().filter(|(_, field)| !field.is_unseen()) {
        let mut places = Vec::new();
        if !about_software {
            values::find(cx, field, &mut places);
            markup::find(cx, field, &mut places);
        }
        leftovers::find(cx, field, &mut places);
        samples::find(cx, field, &mut places);
        assistant::find(cx, field, &mut places);
        for (span, left, sure) in places.into_iter().filter(|(span, ..)| !speaks_of(cx, field, *span)) {
            sink.push(found(cx, index, field, span, left, sure));
        }
    }
}

/// A place with what it holds.
type Place = (Span, Left, Sure);

fn found(cx: &Context<'_>, index: usize, field: &Field<'_>, span: Span, left: Left, sure: Sure) -> Found {
    let shown = harmless(field.shown(span));
    let what = match left {
        Left::Value => say!(cx, "程序没有取到值，显示为“{}”", "A program had no value and shows “{}”", shown),
        Left::Error => say!(cx, "页面里有报错信息“{}”", "An error message stands in the page: “{}”", shown),
        Left::Markup => {
            say!(cx, "标签当成文字显示了：“{}”", "Markup is shown as text: “{}”", shown)
        }
        Left::Style => {
            say!(cx, "样式或脚本当成文字显示了：“{}”", "Styles or scripts are shown as text: “{}”", shown)
        }
        Left::Picture => {
            say!(cx, "图片的文件名“{}”留在正文里", "The file name “{}” of a picture was left in the text", shown)
        }
        Left::Markdown => say!(cx, "Markdown 记号“{}”没有转换", "Markdown “{}” was not converted", shown),
        Left::Stroke => say!(cx, "孤立的符号“{}”", "A lone “{}”", shown),
        Left::End => say!(cx, "“{}”像是别的页面留下的", "“{}” seems to be left from another page", shown),
        Left::PageNumber => {
            say!(cx, "纸质文件的页码“{}”留在正文里", "The page number “{}” of a paper was left in the text", shown)
        }
        Left::Assistant => {
            say!(cx, "写作软件对使用者说的话“{}”", "Words of a text generator to its user: “{}”", shown)
        }
        Left::Sample => {
            say!(cx, "范文或文档网站的文字“{}”", "Words of a site of samples or documents: “{}”", shown)
        }
        Left::Instruction => {
            say!(cx, "填写说明“{}”没有删除", "The filling instruction “{}” was not deleted", shown)
        }
    };
    let how = match left {
        Left::Value => say!(cx, "填写实际的值，或删除这一处。", "Write the value, or delete it."),
        Left::Sample => {
            say!(cx, "删除这一处，并核对全文是否照抄。", "Delete it, and see whether all of the text was copied.")
        }
        Left::Picture => say!(cx, "删除文件名，或插入图片。", "Delete the name, or put the picture there."),
        Left::Instruction => say!(cx, "按说明填写后删除这一处。", "Do what it says, and delete it."),
        _ => say!(cx, "删除这一处。", "Delete it."),
    };
    let certain = sure == Sure::Certain;
    // Where it stands alone nothing is lost with it.
    let fix = if certain && is_alone(field, span) { deletion(cx, field, span) } else { None };
    let found = Found { fix, ..Found::at(index, span, what, how).quoted(shown) };
    match sure {
        Sure::Certain => found,
        Sure::Asks => found.uncertain(),
        Sure::Advises => Found { at_most: Some(Level::Advise), ..found.uncertain() },
    }
}
