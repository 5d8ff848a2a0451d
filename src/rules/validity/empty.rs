//! `validity/empty`: there is nothing to read.

mod promises;
mod said;
mod tables;

pub(super) use promises::unkept;
pub(super) use said::{CAPTION, said};

use super::standing::whole;
use crate::address::file_stem;
use crate::facts::quantities::Kind;
use crate::lexicon::{Group, Groups};
use crate::page::{Block, BlockKind};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, absent, hit, natively, silent};
use crate::rules::column::labels::{Numbering, numbering};
use crate::text::{Span, is_letter};

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/empty",
    level: Level::Block,
    basis: &["N02"],
    title: Say { zh: "没有实质内容", en: "Nothing to read" },
    checks: Say {
        zh: "正文为空、只有标题或落款、只有导航、信息目录的元数据表一类的固定文字、写着“正在加载”“敬请期待”、只有带标签的小标题、“清单如下：”后面到页尾什么都没有、只有表头或空表格的，阻断；“名单如下：”后面接着的是下一个序号、公示期、感谢或者救济权利，或者只有一行表头的，只有编号的小标题或没有填写的栏目名称的，请人工复核；只写“详见附件”，主机告知没有附件的，阻断，没有告知的请人工复核；只有图片、只有文件名、只有一句话加附件的，请人工复核。标题为空也算。供填写的空白表格不算。",
        en: "A body that is empty, has only its title or a sign-off, navigation and tables of metadata, 正在加载 or 敬请期待, headings that are marked as such, or a table without entries, or announces a list before the end of the page: blocks. An announced list before the next number, the period of the notice, thanks, the rights of appeal or a header alone, and only numbered headings or labels without values: review. Only 详见附件: blocks where the host says that there is none, else review. Only pictures, only names of files, or one sentence with a file: review. A missing title counts too. Blank forms to be filled in are not meant.",
    },
    why: Say {
        zh: "空白页面属于无效信息，是网站普查的扣分项；图片里的文字无法检索，读屏软件也读不出来。",
        en: "A blank page is invalid information and fails nation-wide checks; text in pictures can be neither searched nor read aloud.",
    },
    mend: Say {
        zh: "补写正文；以图片或附件发布的，另写一段文字说明主要内容。",
        en: "Write the body; beside pictures or files, state the main points in text.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        absent("notice", ""),
        absent("notice", "<p>&nbsp;</p><p><br></p>"),
        absent("notice", "<p><img src=\"a.png\"></p>"),
        absent("notice", "<p>当前位置:首页</p><p>浏览次数:12 【打印】【关闭】</p>"),
        absent("notice", "<p>暂无内容</p>"),
        hit("notice", "<p>现将我县闲置土地处置情况予以公布,⟦具体清单如下:⟧</p>"),
        hit("notice", "<p>现将检查结果公布如下,⟦名单如下。⟧</p><p>青石县自然资源局</p>"),
        hit("notice", "<p>⟦详见附件⟧。</p>"),
        hit(
            "notice",
            "<p>结果公布</p><table><tr><th>⟦序号⟧</th><th>位置</th></tr><tr><td>1</td><td></td></tr></table>",
        ),
        absent("notice", "<h2>一、范围</h2><h2>二、标准</h2>"),
        absent("notice", "<p>今天是 保护视力色 字体 打印</p><p>信息来源:网站 责任编辑: 公开方式</p>"),
        absent("notice", "<p>各测绘单位:</p><p>特此通知。</p><p>青石县自然资源局</p><p>2026年11月20日</p>"),
        absent("notice", "<p>栏目内容正在整理中,敬请关注!</p>"),
        absent("notice", "<p>一、检查对象</p><p>二、检查内容</p>"),
        absent("notice", "<p>项目名称:</p><p>建设单位:</p><p>联系电话:</p>"),
        absent("notice", "<p><a href=\"/a/b.pdf\">青石县自然资源局关于开展2026年测绘资质检查的通知.pdf</a></p>"),
        absent("notice", "<p>https://www.qingshi.example/art/12345.html</p>"),
        hit(
            "notice",
            "<p>一、条件</p><p>年满十八周岁。</p><p>二、材料</p><p>⟦应当提交下列材料(均为原件):⟧</p><p>三、时限</p>",
        ),
        hit("mailbox-reply", "<p>来信收悉,⟦现答复如下:⟧</p><p>感谢您的关注!</p><p>青石县自然资源局</p>"),
        hit("mailbox-reply", "<p>来信收悉,⟦现答复如下:⟧感谢您的关注!</p>"),
        hit(
            "recruitment",
            "<p>⟦拟聘用人员名单如下(按得分排序):⟧</p><p>公示时间为五个工作日,有异议的请向局人事股反映。</p>",
        ),
        hit("notice", "<p>⟦现将检查发现的问题通报如下。⟧</p><p>各单位要举一反三,限期整改到位。</p>"),
        hit(
            "notice",
            "<p>建设项目公示</p><table><tr><td>⟦项目名称⟧</td><td></td></tr><tr><td>建设单位</td><td></td></tr><tr><td>地点</td><td></td></tr></table>",
        ),
        absent("notice", "<p>文件加载中,请稍候</p><p>当前浏览器不支持在线预览,请更换浏览器。</p>"),
        absent("notice", "<p>青石县人民政府办公室</p><p>2026年11月20日</p><p>(此件主动公开)</p>"),
        absent(
            "notice",
            "<table><tr><td>索引号:</td><td>QS2026-0012</td><td>发文机关:</td><td>县自然资源局</td></tr><tr><td>标 题:</td><td>耕地保护办法</td><td>生成日期:</td><td>2026-11-20</td></tr></table>",
        ),
        hit(
            "notice",
            "<p>⟦现将抽取的检查对象名单公布如下:⟧</p><table><tr><td>序号</td><td>单位名称</td><td>注册地址</td></tr></table><p>检查于月底前完成,由两名执法人员带队进行。</p>",
        ),
        hit(
            "work-news",
            "<p>摄影比赛日前落幕,共收到作品三百幅。</p><p>⟦入选作品的作者名单:⟧</p><p>入选作品将于下月在文化馆展出。</p>",
        ),
        silent(
            "notice",
            "<p>录取名单如下:</p><table><tr><td>王明</td><td>李华</td><td>赵强</td></tr></table><p>请按时报到。</p>",
        ),
        silent("notice", "<p>现将有关要求通知如下:</p><p>各单位要高度重视,认真组织自查。</p>"),
        silent("mailbox-reply", "<p>现答复如下:</p><p>感谢您的关注。经查,补偿款已经全部兑付到户。</p>"),
        silent("recruitment", "<p>拟聘用人员名单如下:</p><p>王明、李华。</p><p>公示时间为五个工作日。</p>"),
        silent(
            "notice",
            "<p>年度办件情况</p><table><tr><td>受理</td><td>办结</td></tr><tr><td>12</td><td>12</td></tr></table>",
        ),
        silent(
            "notice",
            "<p>登记表样式如下,请自行打印。</p><table><tr><th>姓名</th><th>住址</th></tr><tr><td></td><td></td></tr></table>",
        ),
        silent("notice", "<table><tr><td>序号</td><td>位置</td></tr><tr><td>1</td><td>河口村</td></tr></table>"),
        silent("notice", "<h2>青石县自然资源局定于2026年5月1日至3日暂停对外服务,请合理安排时间。</h2>"),
        silent("notice", "<p>定于5月6日停电,时间如下:上午九时至十一时。</p>"),
        silent(
            "notice",
            "<p>现将闲置土地处置情况予以公布,具体清单如下:</p><table><tr><td>位置</td><td>青石镇</td></tr></table>",
        ),
        silent("notice", "<p>青石县不动产登记中心定于2026年5月1日至3日暂停对外服务。</p>"),
        silent("notice", "<p>公告如下:</p><p>一、即日起施行。</p>"),
    ]),
};

/// So few letters say nothing: 略, 如题, 1.
const MARK: usize = 2;

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if cx.draft.title.trim().is_empty() {
        sink.push(Found {
            field: Some("title".into()),
            ..Found::absent(say!(cx, "没有标题", "There is no title"), say!(cx, "请填写标题。", "Write a title."))
        });
    }
    let body = cx.body();
    let files = !body.page.links.is_empty() || cx.draft.attachments.as_ref().is_some_and(|files| !files.is_empty());
    let pictures = body.page.pictures > 0;
    let tables = !body.page.tables.is_empty();
    let said = said(cx, body);
    let add = say!(cx, "请补写正文。", "Write the body.");
    let absence = |what: String, how: String| Found { field: Some("body".into()), ..Found::absent(what, how) };
    let referred = cx.words(body, whole(body), Groups::of(&[Group::SeeAttachment])).next();
    if said <= MARK && !(tables && said > 0) && (said == 0 || referred.is_none()) {
        let (what, how) = if pictures {
            (
                say!(cx, "正文只有图片，没有文字", "The body has pictures and no text"),
                say!(cx, "请把图片里的主要内容写成文字。", "State in text what the pictures show."),
            )
        } else if files {
            (say!(cx, "正文没有文字，只有附件或链接", "The body has files or links and no text"), add)
        } else if body.page.blocks.is_empty() {
            (say!(cx, "正文为空", "The body is empty"), add)
        } else {
            (
                say!(
                    cx,
                    "正文只有标题、落款或页面固定文字",
                    "The body has only the title, a sign-off or words of the page frame"
                ),
                add,
            )
        };
        let found = absence(what, how);
        // A picture or a file that is named may say what it must, and 无 may be the answer; a person looks.
        let attached = match &cx.draft.attachments {
            Some(files) => !files.is_empty() && !body.page.blocks.is_empty(),
            None => body.page.text.folded().contains("附件"),
        };
        let named = attached || body.page.links.iter().any(|link| leads_to_file(&link.target));
        sink.push(if pictures {
            Found { basis: Some(vec!["N03".into()]), ..found }.uncertain()
        } else if said > 0 || named {
            found.uncertain()
        } else {
            found
        });
        return;
    }
    if said < CAPTION && !tables && (pictures || files) {
        let what = say!(
            cx,
            "正文只有一句话，内容在图片或附件里",
            "The body is one sentence; the content is in pictures or files"
        );
        let how = say!(cx, "请写一段文字说明主要内容。", "State the main points in text.");
        sink.push(Found { basis: Some(vec!["N03".into()]), ..absence(what, how) }.uncertain());
    }
    if said < CAPTION
        && !(tables || pictures || files)
        && let Some(hit) = referred
    {
        let what = say!(cx, "正文只写了见附件，却没有附件", "The body only refers to an attachment, and there is none");
        let how = say!(cx, "写明主要内容，并上传附件。", "State the main points, and upload the attachment.");
        let found = Found { basis: Some(vec!["N03".into()]), ..Found::at(0, hit.span, what, how) };
        let found = found.quoted(crate::mask::harmless(body.shown(hit.span)));
        // Without a word of the host a file may go with the page all the same.
        sink.push(if cx.draft.attachments.is_some() { found } else { found.uncertain() });
    } else if !(tables || pictures || files)
        && let Some(certain) = is_only_headings(cx, body)
    {
        let found = absence(say!(cx, "正文只有小标题", "The body has headings and no text"), add);
        sink.push(if certain { found } else { found.uncertain() });
        return;
    }
    let promised = unkept(cx, body);
    // What announces the table tells of it as well.
    let told = |table: Span| promised.iter().any(|(clause, _)| (clause.end..clause.end + 8).contains(&table.start));
    if let Some((span, bare)) = tables::without_entries(cx, body).filter(|(span, _)| !told(*span)) {
        let what = say!(cx, "表格只有表头，没有内容", "The table has a header and no entries");
        let how = say!(cx, "填写表格内容，或删除空表格。", "Fill in the table, or delete it.");
        let found = Found::at(0, span, what, how).quoted(crate::mask::harmless(body.shown(span)));
        let beside: usize = body.page.blocks.iter().filter(|block| block.cell.is_none()).map(letters_of(body)).sum();
        sink.push(if bare && beside < CAPTION && !pictures && !files { found } else { found.uncertain() });
    }
    for (span, certain) in promised {
        let found = Found::at(
            0,
            span,
            say!(cx, "写明“如下”，后面却没有内容", "Something is announced, and nothing follows"),
            say!(cx, "请补上所说的清单、表格或正文。", "Add the list, table or text that is announced."),
        )
        .quoted(crate::mask::harmless(body.shown(span)));
        sink.push(if certain { found } else { found.uncertain() });
    }
}

/// How many letters a block has.
fn letters_of(body: &Field<'_>) -> impl Fn(&Block) -> usize {
    |block| body.slice(block.span).chars().filter(|c| is_letter(*c)).count()
}

/// Longest text, in bytes, that may be nothing but headings.
const HEADINGS: usize = 400;
/// Longest line that may be a heading by its number or its colon, in bytes.
const HEADING: usize = 60;

/// Whether all blocks are headings or labels that say nothing by themselves; and whether that is certain, since all are
/// marked as headings.
fn is_only_headings(cx: &Context<'_>, body: &Field<'_>) -> Option<bool> {
    if body.page.text.folded().len() > HEADINGS {
        return None;
    }
    let blocks = &body.page.blocks[..said::sign_off(cx, body)];
    let tagged = |block: &Block| matches!(block.kind, BlockKind::Heading(_) | BlockKind::Title);
    let bare = |text: &str| !text.contains(['。', ',', ';', ':', '!', '?']);
    let named = |block: &Block| {
        let text = body.slice(block.span).trim();
        let (style, name) = numbering(text);
        let numbered = matches!(style, Numbering::Han | Numbering::HanBracket | Numbering::Article)
            && !name.contains(['《', '('])
            && !name.contains(|c: char| c.is_ascii_digit());
        text.len() <= HEADING && (numbered || text.ends_with(':')) && bare(text.trim_end_matches(':'))
    };
    let all = |is: &dyn Fn(&Block) -> bool| blocks.iter().all(is);
    if all(&|block| tagged(block) && bare(body.slice(block.span))) {
        return Some(true);
    }
    // A form to be filled in has labels only, too.
    let offered = [cx.title(), body].iter().any(|field| cx.has_word(field, whole(field), Group::BlankForm));
    let many = blocks.iter().filter(|block| named(block)).count() >= 2;
    (many && !offered && all(&|block| tagged(block) && bare(body.slice(block.span)) || named(block))).then_some(false)
}

/// Whether an address is that of a file.
pub(super) fn leads_to_file(target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    file_stem(path.rsplit('/').next().unwrap_or_default()).is_some()
}

/// Last characters of the names of issuers.
const ISSUERS: [char; 11] = ['局', '府', '会', '厅', '部', '心', '室', '办', '委', '院', '所'];

/// Whether a block is the name of a body or a date, as at the end of a page.
pub(super) fn is_signature(body: &Field<'_>, span: Span) -> bool {
    let text = body.slice(span).trim();
    let short =
        span.end - span.start <= 120 && text.chars().count() <= 24 && !text.contains(['。', ',', ':', ';', '、']);
    let date = || body.facts().quantities_in(span).iter().any(|fact| fact.kind == Kind::Date);
    short && (text.ends_with(ISSUERS) || text.ends_with(')') || date())
}
