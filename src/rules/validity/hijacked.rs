//! `validity/hijacked`: what somebody else put into the page: advertisements of gambling, pornography, clinics and loans,
//! hidden links, scripts and frames that bring in another site.
//!
//! No word blocks by itself. A brand needs a page that does not tell of crime; a word that is ordinary elsewhere needs a
//! place (hidden, in a link to another site, in a list without sentences) or a call to act beside it.

mod brought;
mod disguised;
mod pools;
mod scripts;
mod spam;

use super::hosts::Hosts;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::ops::Range;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/hijacked",
    level: Level::Block,
    basis: &["N02", "M13"],
    title: Say {
        zh: "页面被植入了垃圾内容或外来代码", en: "Somebody else's advertisements or code stand in the page"
    },
    checks: Say {
        zh: "正文、标题、隐藏文字、属性和注释里的赌博、色情、医疗广告、贷款套现一类的推广词，机关名称被换成这类词，供搜索引擎抓取的关键词堆、“…是什么意思|”列表和“主站蜘蛛池模板”，假证假票、刷单、私服、违禁品一类的招揽，改写的联系方式（薇信、加V加账号），隐藏的、挂在标点上的或者冒用机关名称的站外链接，成批注册的推广域名，站外的脚本、样式表、框架、表单、base、canonical 和自动跳转，页面内脚本、onerror 等事件、srcdoc、javascript: 和 data: 网址里的跳转、伪装和加密代码。只用于推广的名称出现在不讲违法犯罪的页面上就阻断；平常也用的词要有第二个迹象：隐藏、链接到站外、旁边有“注册”“官网”等、或者成堆出现。公安和主管部门反赌反诈的文章、加引号转述的短信、体育彩票公益金、医院和卫生部门的文章不算。常见的地图、视频、统计服务和站点自己的脚本不算站外。外部脚本和样式表的内容、图片里的文字不查。",
        en: "Words that advertise gambling, pornography, clinics or loans in text, title, hidden text, attributes and comments, also in the place of an agency's name; heaps of keywords, lists of …是什么意思| and what spider pools leave behind; offers of forged papers, false orders, private game servers and forbidden goods; contacts in disguise; links to other sites that are hidden, hang on a punctuation mark or bear the name of an office; hosts that are registered by the dozen; scripts, style sheets, frames, forms, base, canonical and redirects from or to other sites; redirects, cloaking and scrambled code in scripts, events, srcdoc, javascript: and data: addresses of the page. A name that only advertises blocks on a page that does not tell of crime; a word that is ordinary elsewhere needs a second sign: it is hidden, links to another site, stands beside 注册 or 官网, or in a heap. What the police and bureaus write against gambling and fraud, messages that they quote, the funds of the state lotteries, and texts of hospitals are not meant; nor are common services for maps, video and statistics, nor the site's own scripts. The content of external scripts and style sheets and pictures are not checked.",
    },
    why: Say {
        zh: "被植入赌博、色情内容是最严重的网站安全事件，读者会受骗，网站会被通报、关停。",
        en: "Gambling or pornography in an agency's page is the gravest incident a site can have: readers are cheated and the site is closed.",
    },
    mend: Say {
        zh: "删去这些内容，换回原来的文字；同时通知网站安全管理人员检查模板、数据库和编辑账号。",
        en: "Delete it and restore the text; have those in charge of the site's security look at templates, database and accounts.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>国务院办公厅⟦滚球体育⟧推进公共资源配置领域政府信息公开的意见</p>"),
        hit("notice", "<p>⟦188体育平台⟧</p><p>各县自然资源局：现将有关事项通知如下。</p>"),
        hit("notice", "<p>主办：⟦狗万不能提款⟧</p>"),
        hit("notice", "<p>市城管局在⟦万博娱乐彩票官网⟧网站公开征求意见。</p>"),
        hit("notice", "<p>⟦懂球帝⟧州自然资源局关于印发通知的函</p>"),
        hit("notice", "<p style='display:none'>⟦百家乐技巧⟧</p><p>现公告如下。</p>"),
        hit("notice", "<p>来源：<a href='https://www.example.com/x'>⟦百家乐⟧</a></p>"),
        hit("notice", "<p>今晚⟦六合彩开奖⟧</p>"),
        hit("notice", "<p>土地征收公告，⟦滚-球-体-育⟧</p>"),
        hit("notice", "<p>⟦手机AV永久免费|日韩精品|成人免费视频|狠狠⟧</p><p>现公告如下。</p>"),
        hit(
            "notice",
            "<p>⟦720是什么意思| 体检有什么作用| 准将是什么级别| 梦见蛇代表什么| 腹泻是什么原因| 黄酒有什么功效| 低血压是什么症状⟧</p>",
        ),
        hit("notice", "<p>⟦主站蜘蛛池模板: 青石县| 龙湾县| 丰原市| 云屏县⟧</p>"),
        hit("notice", "<p>⟦信用卡套现加微信⟧秒到账</p><p>现公告如下。</p>"),
        hit("notice", "<p>公告<a style='display:none' href='⟦https://www.example.com/⟧'>查看</a></p>"),
        hit(
            "notice",
            "<iframe src='⟦https://www.example.com/a.html⟧'></iframe><script src='⟦//www.example.com/a.js⟧'></script><p>公告</p>",
        ),
        hit("notice", "<p>市公众网的网址是⟦http://www.example.com⟧。</p>"),
        hit("notice", "<meta http-equiv=refresh content='⟦0;url=https://www.example.com/⟧'><p>公告</p>"),
        hit("notice", "<base href='⟦https://www.example.com/⟧'><p>公告</p>"),
        hit("notice", "<p>权属资料请交村委会。⟦四六级答案⟧,⟦先考后付⟧,联系QQ7712345</p>"),
        hit("notice", "<p>权属资料请交村委会,咨询⟦薇信:hj77120⟧</p>"),
        hit("notice", "<p>⟦虎扑比分⟧黄岭县自然资源局召开会议。</p>"),
        hit(
            "notice",
            "<p>公告期十日<a href='⟦https://www.example.com/⟧'>。</a>由<a href='⟦https://www.example.net/⟧'>黄岭县自然资源局</a>负责解释。</p>",
        ),
        hit("notice", "<p>详见⟦www.kd7733.vip⟧公告。</p>"),
        hit("notice", "<img src='/a.png' onerror=\"⟦location.href='//www.example.com/'⟧\"><p>公告</p>"),
        hit("notice", "<p>请下载<a href=\"⟦javascript:top.location='//www.example.com/'⟧\">附件</a>。</p>"),
        silent("notice", "<p>公安机关严厉打击跨境赌博犯罪，“百家乐”“六合彩”等网络赌博平台均属违法，请勿参与。</p>"),
        silent(
            "notice",
            "<p>体育彩票公益金安排120万元，用于金沙县全民健身中心、棋牌室建设，网上注册登记即可使用。</p>",
        ),
        silent(
            "notice",
            "<p>县医院开展前列腺炎、白癜风义诊，专家门诊多少钱见价格公示。农户可以凭承包经营权申请抵押贷款。</p>",
        ),
        silent(
            "notice",
            "<p>近期有人冒充中心工作人员群发短信:“征信花了也能办,当天放款,加微信领额度”,请勿点击链接。</p>",
        ),
        silent("notice", "<p>威信镇加V形钢支撑20处,VX200型接收机2台;微信公众号qs2026,QQ群12345678。</p>"),
        silent(
            "notice",
            "<a href='/a.html'>。</a><img src='/a.png' onerror=\"this.src='/b.png'\"><p onclick=\"location.href='/index.html'\">青石县自然资源局</p>",
        ),
        silent("notice", "<p>开发区一区二区在建项目；银杏彩叶观赏区；工人妻子就业；A片区控制性详细规划。</p>"),
        silent(
            "notice",
            "<p>位置图：</p><iframe src='https://map.example.gov.cn/a'></iframe><iframe src='https://v.qq.com/x'></iframe>",
        ),
        silent(
            "notice",
            "<meta http-equiv=refresh content='5;url=/index.html'><script src='/js/a.js'></script><p>公告</p>",
        ),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let hosts = Hosts::of(cx);
    let page = spam::PageTalk::of(cx);
    for (index, field) in cx.fields.iter().enumerate() {
        let pools = pools::check(cx, index, field, sink);
        spam::check(cx, &hosts, &page, index, &pools, sink);
        if !field.is_unseen() {
            disguised::check(cx, &page, index, &pools, sink);
        }
    }
    brought::check(cx, &hosts, sink);
    brought::spoken_sites(cx, &hosts, sink);
}

/// What an advertisement rests on, and what code and links do.
const ADVERTISING: &[&str] = &["N02", "M13"];
const FOREIGN: &[&str] = &["N02"];

/// Pushes a finding with the words for it.
fn tell(cx: &Context<'_>, sink: &mut Sink, place: Place, basis: &[&str], what: String, certain: bool) {
    let how = say!(
        cx,
        "删去这一处，恢复原来的内容，并通知网站安全管理人员检查模板、数据库和账号。",
        "Delete it, restore what was there, and have those in charge of security look at templates, database and accounts."
    );
    let shown = match &place.source {
        Some(range) => cx.fields[place.field].source.get(range.clone()).unwrap_or_default(),
        None => cx.fields[place.field].shown(place.span),
    };
    let quote = harmless(shown.trim());
    let found = Found::at(place.field, place.span, what, how).quoted(quote);
    let basis = Some(basis.iter().map(|id| (*id).to_owned()).collect());
    let found = Found { source: place.source, basis, ..found };
    sink.push(if certain { found } else { found.uncertain() });
}

/// Where something stands.
struct Place {
    field: usize,
    span: Span,
    /// The bytes of what is no text.
    source: Option<Range<usize>>,
}
