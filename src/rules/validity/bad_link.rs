//! `validity/bad-link`: links, pictures and attachments that nobody can open, or that tell nothing.
//!
//! What blocks is certain by the form of the address: another computer's disk, an office network, an empty target on a
//! named file. What a script of the template may do, and what only looks like a back office, a person judges.

mod named;
mod spoken;
mod targets;

use super::hosts::Hosts;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;
use std::collections::HashMap;
use std::ops::Range;

/// The rule.
pub static RULE: Rule = Rule {
    name: "validity/bad-link",
    level: Level::Block,
    basis: &["M12", "N02", "M11"],
    title: Say { zh: "链接打不开或者不该公开", en: "A link that leads nowhere or to where nobody may go" },
    checks: Say {
        zh: "链接、图片和正文里写出的网址：目标为空或者只有“#”、javascript:、file:、本机磁盘（C:\\、D:/）、共享文件夹（\\\\服务器\\）、本机和内网地址、没有域名的主机、漏写或写错的 http://、没有填上的“undefined”和“{{…}}”、后台、测试和预览地址；写着“点击下载”、“附件：某某.doc”而没有链接；经 http 下载程序和压缩包；附件名是“1.doc”、“新建文档.docx”一类。读者肯定打不开的阻断，要看情况的请人工复核；指向站外的只提示，按域名各提示一次。页面外框的打印、关闭、返回等按钮不算，政府网站（gov.cn）、稿件网址所在的站点和配置里 site.hosts 列出的站点不算站外。不联网，目标是否存在不查；附件内容、样式表、onclick 等脚本事件不查。",
        en: "Links, pictures and addresses in the text: an empty target or a bare #, javascript:, file:, a local disk (C:\\, D:/), a shared folder (\\\\server\\), the loopback and office networks, hosts without a domain, a missing or miswritten http://, an undefined or {{…}} that was never filled in, back offices, test sites and previews; 点击下载 or 附件：….doc without a link; programs and archives over http; attachments called 1.doc or 新建文档.docx. What certainly nobody can open blocks, what depends asks for review; targets on other sites are only pointed out, once a host. Buttons of the page frame are not meant; sites of the government (gov.cn), the site of the draft's own address and the hosts of site.hosts in the profile are not other sites. Nothing is fetched: whether a target exists is not checked, nor what attachments, style sheets and script events such as onclick do.",
    },
    why: Say {
        zh: "打不开的链接和附件等于没有公开；内网地址、本机路径还会泄露单位内部的信息。",
        en: "What cannot be opened was not published; addresses of an office network and paths of a computer tell what is internal.",
    },
    mend: Say {
        zh: "把文件上传到网站后重新插入链接，在外网打开一次确认能用，并用能看出内容的名称。",
        en: "Upload the file, link to it anew, try the link from outside, and give it a name that says what it is.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("notice", "<p>请下载<a href=''>⟦附件1：申请表.doc⟧</a>填写。</p>"),
        hit("notice", "<p><a href='#'>⟦点击下载⟧</a></p>"),
        hit("notice", "<p>详见<a href='⟦file:///D:/wj/a.doc⟧'>申请表</a>。</p>"),
        hit("notice", "<p>详见<a href=\"⟦C:\\Users\\hp\\Desktop\\a.doc⟧\">申请表</a>。</p>"),
        hit("notice", "<p>详见<a href=\"⟦\\\\server\\gx\\a.doc⟧\">申请表</a>。</p>"),
        hit("notice", "<p>详见<a href='⟦http://192.168.1.5:8080/a.doc⟧'>申请表</a>。</p>"),
        hit("notice", "<p>详见<a href='⟦http://0x7f.1/a.html⟧'>申请表</a>。</p>"),
        hit("notice", "<p>详见<a href='⟦http://oa/a.html⟧'>申请表</a>。</p>"),
        hit("notice", "<p>详见<a href='⟦www.example.gov.cn/a.html⟧'>公告</a>。</p>"),
        hit("notice", "<p>见图：<img src='⟦file:///C:/Temp/ksohtml/wps1.jpg⟧'></p>"),
        hit("notice", "<p>请登录⟦http://10.1.2.3:7001/sb⟧填报。</p>"),
        hit("notice", "<p>详见<a href='⟦https://zrzy.example.gov.cn/admin/preview.do?id=3⟧'>公告</a>。</p>"),
        hit("notice", "<p>申请表⟦点击下载⟧，填好后交到窗口。</p>"),
        hit(
            "notice",
            "<p><a href='/files/a.doc'>⟦1.doc⟧</a> <a href='/files/b.doc'>⟦新建 Microsoft Word 文档.doc⟧</a></p>",
        ),
        hit("notice", "<p>详见<a href='⟦https://www.example.com/a.html⟧'>公告</a>。</p>"),
        hit("notice", "<p><a href='javascript:void(0)'>⟦申请表.doc⟧</a> <a href='javascript:down(3)'>⟦承诺书⟧</a></p>"),
        hit("notice", "<p>详见<a href='⟦undefined⟧'>公告</a>和<a href='⟦htp://zrzy.example.gov.cn/b⟧'>附件</a>。</p>"),
        hit("notice", "<p>详见<a href='⟦https://test.zrzy.example.gov.cn/a.html⟧'>公告</a>。</p>"),
        silent("notice", "<p>收到此类短信,请勿点击链接,切勿随意点击下载,不要提供验证码。</p>"),
        silent(
            "notice",
            "<p><a href='javascript:window.print()'>打印此页</a> <a href='#'>返回顶部</a> <a href='#p2'>二、申请条件</a></p>",
        ),
        silent(
            "notice",
            "<p><a href='/files/a.doc'>附件1.docx</a>，<a href='https://zrzy.example.gov.cn/a.html'>点击查看</a></p>",
        ),
        silent("notice", "<p>路由器的默认地址一般为192.168.1.1，请按说明书操作。安装目录为C:\\Program Files\\qm。</p>"),
        silent(
            "notice",
            "<p>咨询<a href='mailto:zrzy@example.gov.cn'>邮箱</a>，<a href='tel:05995550126'>电话</a>。</p>",
        ),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let mut reporter = Reporter { cx, told: Vec::new(), seen: HashMap::new(), listed: HashMap::new() };
    let hosts = Hosts::of(cx);
    let linked = targets::check(&mut reporter, &hosts);
    spoken::check(&mut reporter, &hosts, &linked);
    named::check(&mut reporter);
    reporter.finish(sink);
}

/// What is wrong with an address or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Fault {
    EmptyFile,
    Empty,
    Script,
    Local,
    Share,
    Loopback,
    Intranet,
    NoDot,
    Miswritten,
    BackOffice,
    EditorIcon,
    Insecure,
    OtherSite,
    NoTarget,
    Nameless,
}

/// What follows from a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Certain,
    Asks,
    Advises,
}

/// Where a fault stands.
struct Place {
    field: usize,
    span: Span,
    /// The bytes of the address, where it is no text.
    source: Option<Range<usize>>,
}

struct Reporter<'c, 'a> {
    cx: &'c Context<'a>,
    told: Vec<(Fault, Weight, Place, String, u32)>,
    seen: HashMap<(Fault, String), usize>,
    /// How many places of a fault are listed, and which is the last.
    listed: HashMap<Fault, (usize, usize)>,
}

/// Most places of a fault that are listed; the last one stands for the rest.
const MOST: usize = 200;
/// Most other sites that are pointed out.
const MOST_OTHER_SITES: usize = 50;

impl Reporter<'_, '_> {
    /// Tells a fault once for all places that have the same key.
    fn tell(&mut self, fault: Fault, weight: Weight, place: Place, key: &str, shown: &str) {
        if let Some(&index) = self.seen.get(&(fault, key.to_owned())) {
            self.told[index].4 += 1;
            return;
        }
        let (number, last) = self.listed.entry(fault).or_default();
        if *number >= if fault == Fault::OtherSite { MOST_OTHER_SITES } else { MOST } {
            self.told[*last].4 += 1;
            return;
        }
        (*number, *last) = (*number + 1, self.told.len());
        self.seen.insert((fault, key.to_owned()), self.told.len());
        self.told.push((fault, weight, place, harmless(shown.trim()), 1));
    }

    fn finish(self, sink: &mut Sink) {
        let cx = self.cx;
        // Another site is local practice: where no such pack is in force nothing is said of it.
        let practice = !cx.checker.clauses(["M11"].into_iter()).is_empty();
        for (fault, weight, place, shown, count) in self.told {
            if fault == Fault::OtherSite && !practice {
                continue;
            }
            let (what, how) = fault.said(cx, &shown);
            let what = if count > 1 {
                say!(cx, "{}，这里和别处共{}处", "{}; {} places, this one and others", what, count)
            } else {
                what
            };
            let found = Found::at(place.field, place.span, what, how).quoted(shown);
            let basis = match fault {
                Fault::OtherSite => "M11",
                Fault::EmptyFile | Fault::Nameless | Fault::NoTarget | Fault::Insecure => "M12",
                _ => "N02",
            };
            let found = Found { source: place.source, basis: Some(vec![basis.into()]), ..found };
            sink.push(match weight {
                Weight::Certain => found,
                Weight::Asks => found.uncertain(),
                Weight::Advises => Found { at_most: Some(Level::Advise), ..found.uncertain() },
            });
        }
    }
}

impl Fault {
    fn said(self, cx: &Context<'_>, shown: &str) -> (String, String) {
        let again = say!(
            cx,
            "把文件或页面发布到网站上，再用发布后的网址重新插入链接。",
            "Publish the file or page on the site and link to the address it has there."
        );
        match self {
            Fault::EmptyFile => {
                (say!(cx, "“{}”没有链接目标，点了打不开", "“{}” has no target: a click opens nothing", shown), again)
            }
            Fault::Empty => (
                say!(cx, "链接“{}”没有目标", "The link “{}” has no target", shown),
                say!(cx, "补上网址，或者去掉链接。", "Give it an address or remove the link."),
            ),
            Fault::Script => (
                say!(
                    cx,
                    "“{}”的链接是脚本，复制到正文以后多半打不开",
                    "The link “{}” is a script, which rarely works once it was pasted into a text",
                    shown
                ),
                say!(cx, "换成文件或页面的网址。", "Use the address of the file or page instead."),
            ),
            Fault::Local => (
                say!(
                    cx,
                    "“{}”是编辑人员电脑上的文件，读者打不开",
                    "“{}” is a file on the editor's computer, which no reader can open",
                    shown
                ),
                say!(
                    cx,
                    "把文件或图片上传到网站，再重新插入。",
                    "Upload the file or picture to the site and insert it anew."
                ),
            ),
            Fault::Share => (
                say!(
                    cx,
                    "“{}”是单位内部的共享文件夹，读者打不开",
                    "“{}” is a shared folder of the office, which no reader can open",
                    shown
                ),
                say!(cx, "把文件上传到网站，再重新插入链接。", "Upload the file to the site and link to it there."),
            ),
            Fault::Loopback => {
                (say!(cx, "“{}”指向读者自己的电脑", "“{}” leads to the reader's own computer", shown), again)
            }
            Fault::Intranet => (
                say!(
                    cx,
                    "“{}”是内网地址，外网打不开，还会暴露内部网络",
                    "“{}” is an address of an office network: nobody outside can open it, and it tells of the network",
                    shown
                ),
                again,
            ),
            Fault::NoDot => {
                (say!(cx, "“{}”的主机名没有域名，外网打不开", "The host of “{}” has no domain", shown), again)
            }
            Fault::Miswritten => (
                say!(
                    cx,
                    "“{}”不是完整的网址，浏览器会当成本站的相对路径",
                    "“{}” is no complete address: a browser takes it for a page of this site",
                    shown
                ),
                say!(
                    cx,
                    "按“https://域名/路径”的格式写全，用半角冒号和斜杠。",
                    "Write it in full, as https://host/path, in half-width characters."
                ),
            ),
            Fault::BackOffice => (
                say!(
                    cx,
                    "“{}”像是网站后台、预览或者临时地址",
                    "“{}” looks like a back office, a preview or a temporary address",
                    shown
                ),
                say!(
                    cx,
                    "退出登录后打开一次；打不开或者要登录的，换成发布后的网址。",
                    "Open it without being signed in; if that fails, use the address of the published page."
                ),
            ),
            Fault::EditorIcon => (
                say!(cx, "“{}”是编辑器自带的图标", "“{}” is an icon of the editor", shown),
                say!(cx, "确认前台能显示，不能显示的删去。", "See whether readers get it; delete it if they do not."),
            ),
            Fault::Insecure => (
                say!(
                    cx,
                    "“{}”通过不加密的 http 下载程序或压缩包，可能在途中被替换",
                    "“{}” is a program or an archive that is fetched unencrypted and can be replaced on the way",
                    shown
                ),
                say!(cx, "改用 https 下载地址。", "Use an https address."),
            ),
            Fault::OtherSite => (
                say!(cx, "链接指向站外：“{}”", "A link to another site: “{}”", shown),
                say!(
                    cx,
                    "确认对方网站可靠、内容与本页有关；长期允许的站点可以写进配置的 site.hosts。",
                    "See that the site is reliable and belongs here; put hosts that always may be linked to into site.hosts of the profile."
                ),
            ),
            Fault::NoTarget => (
                say!(cx, "写着“{}”，但没有链接，也没有附件", "It says “{}”, yet there is no link and no file", shown),
                say!(cx, "把文件上传到网站并加上链接。", "Upload the file and link to it."),
            ),
            Fault::Nameless => (
                say!(cx, "附件名“{}”看不出是什么内容", "The name “{}” does not say what is in the file", shown),
                say!(
                    cx,
                    "用文件的标题作附件名，例如：“附件1：临时用地申请表.docx”。",
                    "Name the file by its title, for example: 附件1：临时用地申请表.docx."
                ),
            ),
        }
    }
}
