//! `interpretation/late`: the interpretation goes out days after its policy.

use super::applies;
use crate::facts::dates::day_of;
use crate::report::Level;
use crate::rule::{Context, ExamplePolicy, Found, Rule, Say, Sink, absent, natively, silent};
use crate::rules::column::days;
use jiff::civil::Date;

/// The rule.
pub static RULE: Rule = Rule {
    name: "interpretation/late",
    level: Level::Review,
    basis: &["J02"],
    title: Say { zh: "解读晚于政策发布", en: "The interpretation is later than its policy" },
    checks: Say {
        zh: "解读的发布日期比政策的发布日期晚了几天。发布日期取自稿件字段，没有填写的按检查当天算；政策的发布日期由系统随稿件传来。默认要求同日发布（国家层面没有规定具体天数），本局可以在设置中写明允许晚几天。缺少日期的不检查，解读早于政策的不报。",
        en: "By how many days the interpretation is published after its policy: by the draft's field, or the day of the check where that is empty, and by the date of the policy that comes with the draft. The same day is asked for unless the profile allows some days; no national text names a number. Silent without dates, and where the interpretation is the earlier one.",
    },
    why: Say {
        zh: "解读应当与政策文件同步组织、同步审签、同步部署；晚了，群众已经按自己的理解去办了。",
        en: "An interpretation is to be prepared, approved and released together with its policy; later than that people have already acted on what they made of it.",
    },
    mend: Say {
        zh: "解读与政策同日发布；已经晚了的尽快发布，由审核人说明原因。",
        en: "Publish both on the same day; where that is over, publish soon, and a reviewer notes why.",
    },
    applies: |cx| applies(cx) && released(cx).is_some(),
    check,
    examples: natively(&[
        absent("policy-interpretation", "<p>近日，县政府印发了《办法》。</p>")
            .with_policy(ExamplePolicy { published_at: "2026-11-20", ..ExamplePolicy::NOTHING }),
        absent("policy-interpretation", "<p>近日，縣政府印發了《辦法》。</p>")
            .with_meta(&[("publishedAt", "2026-05-20 09:30")])
            .with_policy(ExamplePolicy { published_at: "2026-05-18", ..ExamplePolicy::NOTHING }),
        silent("policy-interpretation", "<p>近日，县政府印发了《办法》。</p>")
            .with_meta(&[("publishedAt", "2026-05-18")])
            .with_policy(ExamplePolicy { published_at: "2026-05-18", ..ExamplePolicy::NOTHING }),
        silent("policy-interpretation", "<p>县政府将于下周印发《办法》。</p>")
            .with_meta(&[("publishedAt", "2026-05-17")])
            .with_policy(ExamplePolicy { published_at: "2026-05-18", ..ExamplePolicy::NOTHING }),
        silent("policy-interpretation", "<p>近日，县政府印发了《办法》。</p>")
            .with_policy(ExamplePolicy { issuer: "青石县人民政府", ..ExamplePolicy::NOTHING }),
    ]),
};

/// When policy and interpretation are published.
fn released(cx: &Context<'_>) -> Option<(Date, Date)> {
    let policy = day_of(cx.policy.as_ref()?.about.published_at.as_deref()?)?;
    let said = days::of_meta(cx, "publishedAt").map(|(date, ..)| date);
    Some((policy, said.or_else(|| day_of(cx.draft.today.as_deref()?))?))
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let Some((policy, own)) = released(cx) else { return };
    let late = (own - policy).get_days();
    let allowed = i32::from(cx.checker.profile().interpretation.late_after_days);
    if late <= allowed {
        return;
    }
    let what = say!(
        cx,
        "解读比政策晚{}天发布（政策{}，解读{}）",
        "The interpretation goes out {} days after its policy (policy {}, interpretation {})",
        late,
        policy,
        own
    );
    let how = say!(
        cx,
        "解读应当与政策同步发布；已经晚了的尽快发布，并由审核人说明原因。",
        "Publish it together with the policy; where that is over, publish soon, and a reviewer notes why."
    );
    sink.push(match days::of_meta(cx, "publishedAt") {
        Some((_, field, span)) => Found::at(field, span, what, how).quoted(own.to_string()),
        None => Found::absent(what, how),
    });
}

#[cfg(test)]
mod tests {
    use crate::{Checker, Draft};
    use jiff::civil::date;
    use serde_json::json;

    /// Whether the interpretation of a policy is late, by days after it and days that are allowed.
    fn is_late(after: i64, allowed: u16) -> bool {
        let policy = date(2026, 2, 27);
        let own = policy.checked_add(jiff::Span::new().days(after)).unwrap();
        let draft = Draft::read(json!({
            "column": "policy-interpretation", "title": "《办法》解读", "body": "<p>解读如下。</p>",
            "meta": { "publishedAt": own.to_string() }, "policy": { "publishedAt": policy.to_string() }
        }));
        let profile = json!({ "interpretation": { "lateAfterDays": allowed } });
        let report = Checker::new(Some(profile), None).unwrap().check(&draft.unwrap());
        report.findings.iter().any(|finding| finding.rule == super::RULE.name)
    }

    #[test]
    fn days_after_the_policy_are_counted_over_months_and_years() {
        for allowed in [0, 3] {
            for after in [-400, -1, 0, 1, 2, 3, 4, 30, 366] {
                assert_eq!(is_late(after, allowed), after > i64::from(allowed), "{after} days, {allowed} allowed");
            }
        }
    }
}
