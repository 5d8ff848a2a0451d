//! Two versions of a policy: what is planted is told, and nothing else; what does not change is no change.

use serde_json::{Value, json};
use xianshen::{Checker, Draft};

const ARTICLES: [&str; 10] = [
    "县自然资源局负责避险搬迁的组织实施和监督检查",
    "搬迁户自愿搬离隐患点的，每户补助3万元",
    "搬迁户租房过渡的，每月补助租金600元，最长不超过12个月",
    "申请补助的，应当向户籍所在地的村民委员会提出书面申请，并提交户口簿和房屋权属证明",
    "乡镇人民政府应当自收到申请之日起15个工作日内完成审核，并在村内公示5日",
    "补助资金由县财政局通过一卡通发放到户，任何单位和个人不得截留、挪用",
    "旧房应当在搬入新居之日起3个月内拆除，腾退的宅基地归还村集体经济组织",
    "鼓励搬迁户到集中安置点建房，集中安置点的道路、供水、供电由县人民政府统一建设",
    "集中安置点的选址应当避开地质灾害隐患区，由县自然资源局组织专家论证",
    "违反规定骗取补助资金的，由乡镇人民政府追回，三年内不得再次申请",
];

/// A policy of these articles, numbered from the first one on.
fn policy(articles: &[String]) -> String {
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    articles.iter().zip(numbers).map(|(article, number)| format!("<p>第{number}条 {article}。</p>\n")).collect()
}

fn articles() -> Vec<String> {
    ARTICLES.map(String::from).to_vec()
}

fn report(old: &str, new: &str, body: &str) -> Value {
    let draft = json!({
        "column": "policy-interpretation", "title": "《青石县避险搬迁补助办法》解读", "body": body,
        "policy": { "body": new }, "previousPolicy": { "body": old }
    });
    let checker = Checker::new(None, None).unwrap();
    serde_json::to_value(checker.check(&Draft::read(draft).unwrap())).unwrap()
}

/// Kind and clause of each change.
fn changes(old: &str, new: &str) -> Vec<(String, String)> {
    let report = report(old, new, "<p>解读如下。</p>");
    let text = |change: &Value, name: &str| change[name].as_str().unwrap().to_owned();
    let changes = report["interpretation"]["changes"].as_array().unwrap();
    changes.iter().map(|change| (text(change, "kind"), text(change, "clause"))).collect()
}

#[test]
fn what_is_written_otherwise_is_no_change() {
    let old = policy(&articles());
    assert_eq!(changes(&old, &old), [], "the same text");
    let mut moved = articles();
    moved.rotate_left(3);
    assert_eq!(changes(&old, &policy(&moved)), [], "articles in another order");
    let rewrite = |from: &str, to: &str| {
        assert!(old.contains(from), "{from}");
        (format!("{from} as {to}"), old.replace(from, to))
    };
    for (how, new) in [
        rewrite("应当", "应"),
        rewrite("3万元", "30000元"),
        rewrite("3万元", "三万元"),
        rewrite("15个工作日", "十五个工作日"),
        rewrite("12个月", "一年"),
        rewrite("自然资源局", "自然资源和规划局"),
        rewrite("的组织实施和监督检查", "组织实施、监督检查"),
        rewrite("截留、挪用", "挪用、截留"),
        rewrite("，并在村内公示5日", "。审核结果在村内公示5日"),
        rewrite("<p>", "<div><span>"),
        rewrite("不超过", "不得超过"),
    ] {
        assert_eq!(changes(&old, &new), [], "{how}");
        assert_eq!(changes(&new, &old), [], "{how}, the other way round");
    }
}

#[test]
fn what_is_planted_is_told_and_nothing_else() {
    let old = policy(&articles());
    for (index, from, to, kind) in [
        (1, "3万元", "4万元", "value"),
        (2, "600元", "800元", "value"),
        (2, "12个月", "18个月", "value"),
        (3, "户籍所在地的村民委员会", "县政务服务中心窗口", "value"),
        (4, "15个工作日", "10个工作日", "value"),
        (4, "应当自", "可以自", "duty"),
        (5, "县财政局通过一卡通", "乡镇人民政府以现金方式", "value"),
        (6, "应当在", "可以在", "duty"),
        (7, "鼓励搬迁户", "搬迁户应当", "duty"),
        (8, "县自然资源局组织专家论证", "县人民政府批准", "value"),
        (9, "三年", "五年", "value"),
    ] {
        let mut new = articles();
        new[index] = new[index].replace(from, to);
        let clause = format!("第{}条", ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][index]);
        assert_eq!(changes(&old, &policy(&new)), [(kind.to_owned(), clause)], "{from} became {to}");
    }
}

#[test]
fn every_article_that_comes_or_goes_is_told() {
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let all = policy(&articles());
    for (index, number) in numbers.iter().enumerate() {
        let mut rest = articles();
        rest.remove(index);
        let clause = format!("第{number}条");
        assert_eq!(changes(&all, &policy(&rest)), [("dropped".to_owned(), clause.clone())], "article {index} went");
        assert_eq!(changes(&policy(&rest), &all), [("added".to_owned(), clause)], "article {index} came");
    }
}

#[test]
fn a_change_is_explained_by_the_sentence_that_tells_it() {
    let old = policy(&articles());
    let mut new = articles();
    new[1] = new[1].replace("3万元", "4万元");
    let new = policy(&new);
    let explained = |body: &str| {
        let report = report(&old, &new, body);
        let place = report["interpretation"]["changes"][0]["explained"].clone();
        let range = |name: &str| place[name].as_u64().map(|unit| unit as usize);
        // All of the bodies are of characters of one unit.
        let chars: Vec<char> = body.chars().collect();
        let found: Option<String> =
            range("start").zip(range("end")).map(|(start, end)| chars[start..end].iter().collect());
        let told = report["findings"].as_array().unwrap().iter();
        let unexplained = told.filter(|finding| finding["rule"] == "interpretation/change-not-explained").count();
        assert_eq!(unexplained, usize::from(found.is_none()), "{body}");
        found
    };
    for sentence in ["每户补助由3万元提高到4万元。", "搬离隐患点的，一户补四万元。", "每户补助40000元！"]
    {
        assert_eq!(explained(&format!("<p>为民办实事。</p><p>{sentence}</p>")).as_deref(), Some(sentence));
    }
    for body in ["<p>办法共十条。</p>", "<p>租房过渡的，每月补助租金600元。</p>", "<p>项目总投资5万元。</p>"]
    {
        assert_eq!(explained(body), None, "{body}");
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let text = policy(&articles());
    let other = "<p>第一条 排放污染物的企业应当取得排污许可证。</p><p>第二条 生态环境部门每年监测一次。</p>\
                 <p>第三条 监测数据向社会公布。</p><p>第四条 未取得许可排放的，处十万元罚款。</p><p>第五条 船舶污水交由港口接收。</p>";
    let reason = |old: &str, new: &str| {
        let report = report(old, new, "<p>解读如下。</p>");
        assert_eq!(report["interpretation"]["changes"], json!([]));
        report["notChecked"][0]["reason"].as_str().unwrap_or_default().to_owned()
    };
    assert!(reason("", &text).contains("没有正文"));
    assert!(reason(&text, "<p> </p>").contains("没有正文"));
    assert!(reason(other, &text).contains("几乎没有相同"));
    assert!(reason(&text, &"<p>第一条 每户补助3万元。</p>".repeat(20_000)).contains("上限"));
}

#[test]
fn no_personal_datum_of_a_policy_is_shown() {
    let old = policy(&articles());
    let mut new = articles();
    new[0] += "，联系人张建国，身份证号11010519491231002X，手机13800138000";
    new.push("补助发放到卡号6222021234567890128的账户，由李秀英（身份证号码：11010519491231002X）代领".into());
    let report = report(&old, &policy(&new), "<p>解读如下。</p>").to_string();
    assert!(report.contains("added"), "{report}");
    for datum in ["11010519491231002", "13800138000"] {
        assert!(!report.contains(datum), "{datum}");
    }
}
