//! `column/contradiction`: two statements of one page that cannot both be right.

mod auction;
mod charges;
mod limits;
mod lists;
mod said;
mod scores;
mod shares;

use crate::report::Level;
use crate::rule::{Context, Rule, Say, Sink, hit, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/contradiction",
    level: Level::Block,
    basis: &["S05"],
    title: Say { zh: "页面前后矛盾", en: "The page contradicts itself" },
    checks: Say {
        zh: "承诺时限是否长于法定时限；写明不收费的有没有收费金额；列为通过的人员成绩是否低于写明的合格线；拟录用人数是否多于招聘人数，进入面试的人数是否超过面试比例；写明“以下几宗、几名”的与下面的表格行数是否一致；同一宗地的起始价、增价幅度、保证金是否写了两个数；笔试、面试占比和“占比”列是否合计为100%。承诺时限长于法定时限的阻断，一页几个事项、时限分列几段的和其余各项请人工复核。名单续在附件里、有并列或者调整说明、有几宗地、几个岗位或者几条合格线而对不上号的不查；附件内容不查。",
        en: "Whether a promised period is longer than the statutory one; an amount where the page says that nothing is charged; listed persons whose score is below the stated pass mark; more persons to be employed than posts, or in interviews than the stated ratio allows; a table that has other than the announced number of items; two amounts for the starting price, the bid increment or the deposit of one parcel; shares of examinations, or a column of shares, that do not make 100%. A promised period longer than the statutory one blocks, unless the page has several matters or gives the periods in paragraphs of their own; all else asks for review. Not checked: lists that go on in an attachment, pages that explain a tie or an adjustment, and several parcels, posts or marks that cannot be told apart; nor what is in attachments.",
    },
    why: Say {
        zh: "前后矛盾的页面，办事人和竞买人不知道按哪一处办，公示结果也会受到质疑。",
        en: "Where a page says two things, people do not know which one holds, and results are called into question.",
    },
    mend: Say {
        zh: "核对原始文件，把两处改成一致；确有特殊情况的，在页面上写明原因。",
        en: "Compare the source and make both places agree; where there is a special reason, state it on the page.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("service-guide", "<p>法定时限：二十个工作日</p><p>承诺时限：⟦30个工作日⟧</p>"),
        hit("service-guide", "<p>是否收费：否</p><p>收费标准：每件⟦８０元⟧</p>"),
        hit(
            "recruitment",
            "<p>面试最低合格線為60分。擬聘用人員名單：</p><table><tr><th>考号</th><th>笔试成绩</th><th>面试成绩</th></tr><tr><td>20260101</td><td>58</td><td>72.5</td></tr><tr><td>20260102</td><td>71</td><td>⟦59.8⟧</td></tr></table>",
        ),
        hit(
            "land-supply-notice",
            "<p>公开出让以下⟦3宗⟧地块：</p><table><tr><th>序号</th><th>地块编号</th></tr><tr><td>1</td><td>云屏2026-01</td></tr><tr><td>2</td><td>云屏2026-02</td></tr></table>",
        ),
        hit("land-supply-notice", "<p>起始价500万元，竞买保证金100万元。</p><p>竞买保证金为⟦120万元⟧。</p>"),
        hit("recruitment", "<p>总成绩按笔试成绩占40%、面试成绩占⟦50%⟧计算。</p>"),
        silent(
            "service-guide",
            "<p>法定时限：20个工作日</p><p>承诺时限：5个工作日</p><p>是否收费：是</p><p>收费标准：每件80元</p>",
        ),
        silent(
            "service-guide",
            "<p>法定时限：20个工作日</p><p>承诺时限：25日</p><p>是否收费：否</p><p>收费标准：原80元，已停征</p>",
        ),
        silent(
            "recruitment",
            "<p>面试最低合格线为60分。全部参加面试人员成绩：</p><table><tr><th>考号</th><th>面试成绩</th></tr><tr><td>20260101</td><td>72.5</td></tr><tr><td>20260102</td><td>59.8</td></tr></table>",
        ),
        silent("land-supply-notice", "<p>竞买保证金100万元，履约保证金120万元。总成绩按笔试占40%、面试占60%计算。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    limits::check(cx, sink);
    charges::check(cx, sink);
    scores::check(cx, sink);
    lists::check(cx, sink);
    shares::check(cx, sink);
    auction::check(cx, sink);
}
