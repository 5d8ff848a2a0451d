//! `interpretation/element-missing`: a part that makes an interpretation worth reading is not in it.
//!
//! The parts are data: those of `data/packs/local-practice.toml`, or of a profile, that name this rule.

use crate::catalogue::AbsenceRule;
use crate::report::Level;
use crate::rule::{Rule, Say, absent, natively, silent};
use crate::rules::column::parts;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/element-missing",
    level: Level::Advise,
    basis: &["J08", "J10"],
    title: Say { zh: "解读缺少建议写明的内容", en: "A part that an interpretation should have is missing" },
    checks: Say {
        zh: "解读里有没有背景依据、目标任务、主要内容、适用范围、执行标准、注意事项和关键词诠释；政策涉及办事的，有没有受理单位、办理条件、申请材料、办理程序和办理时限。是否涉及办事，看随稿件传来的政策原文，没有原文的看解读本身：出现“申请人”“受理”“申请材料”一类的词两个以上的算。小标题、“标签：内容”、表格和行文都识别，写“无”或者占位符的不算。这些是部分省市的做法，只作提示；本局可以在级别设置里按要素单独调整。",
        en: "Whether an interpretation has background, aims, main content, scope, standards, points to note and key terms; and, where the policy is about something that people apply for, who accepts applications, conditions, documents, procedure and time limit. Whether it is, the text of the policy tells, or the interpretation itself where that is not sent: two different words such as 申请人, 受理 and 申请材料 are needed. Headings, “label: value”, tables and running text are recognised; 无 and placeholders are not enough. This is the practice of some provinces and cities and only advises; a profile may set another level for each part.",
    },
    why: Say {
        zh: "群众读解读，要看明白文件管什么、按什么标准、怎么办；缺了这些，还得再去翻原文。",
        en: "People read an interpretation to learn what is laid down, by which standard, and what to do; without that they must read the document after all.",
    },
    mend: Say {
        zh: "按提示补写，例如：“适用于青石县行政区域内集体土地征收的补偿和安置。”确实不涉及的可以不写。",
        en: "Add the part as suggested, for example: 适用于青石县行政区域内集体土地征收的补偿和安置。 What does not apply may be left out.",
    },
    applies: |cx| parts::has_any(cx, AbsenceRule::Interpretation),
    check: |cx, sink| parts::tell_missing(cx, sink, AbsenceRule::Interpretation),
    examples: natively(&[
        absent("policy-interpretation", "<p>《办法》共七章三十一条,第一章为总则。</p>"),
        absent("policy-interpretation", "<h2>适用范围</h2><p>无</p><h2>注意事项</h2>"),
        absent("policy-interpretation", "<h2>適用範圍</h2><p>ＸＸ</p>"),
        silent("policy-document", "<p>《办法》共七章三十一条。</p>"),
    ]),
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    /// The points of a service that are missing, where the policy says so.
    fn missing(policy: &str, body: &str) -> Vec<String> {
        let draft = json!({
            "column": "policy-interpretation", "title": "《青石县旧宅加梯补助办法》解读", "body": body,
            "policy": { "body": policy }
        });
        let report = crate::Checker::new(None, None).unwrap().check(&crate::Draft::read(draft).unwrap());
        let report: Value = serde_json::to_value(report).unwrap();
        let findings = report["findings"].as_array().unwrap().iter();
        let of_rule = findings.filter(|finding| finding["rule"] == "interpretation/element-missing");
        let elements = of_rule.filter_map(|finding| finding["element"].as_str());
        elements.filter(|element| element.starts_with("service-")).map(str::to_owned).collect()
    }

    const SERVICE: &str = "<p>申请人应当向街道办事处提交申请材料。</p>";
    const POINTS: [(&str, &str); 5] = [
        ("service-agency", "<p>受理单位：青石街道办事处。</p>"),
        ("service-conditions", "<p>申请条件：三分之二以上业主点头。</p>"),
        ("service-materials", "<p>申请材料：协议书、施工图。</p>"),
        ("service-procedure", "<p>办理流程：街道看现场，县里定补助。</p>"),
        ("service-limit", "<p>办理时限：半个月。</p>"),
    ];

    #[test]
    fn each_point_of_a_service_is_missed() {
        for (left_out, _) in POINTS {
            let told = POINTS.iter().filter(|(id, _)| *id != left_out).map(|(_, text)| *text);
            assert_eq!(missing(SERVICE, &told.collect::<String>()), [left_out]);
        }
        assert!(missing(SERVICE, &POINTS.map(|(_, text)| text).concat()).is_empty());
    }

    #[test]
    fn the_policy_tells_whether_it_is_about_a_service() {
        assert_eq!(missing(SERVICE, "<p>《办法》共七章。</p>").len(), POINTS.len());
        assert!(missing("<p>本办法由县自然资源局解释。</p>", "<p>申请人提交申请材料。</p>").is_empty());
        assert_eq!(
            missing("", "<p>申请人带申请材料到窗口受理。</p>"),
            ["service-conditions", "service-procedure", "service-limit"]
        );
    }
}
