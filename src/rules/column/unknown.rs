//! `column/unknown`: the draft names a column that is not in the catalogue, so that nothing of what the column asks for
//! could be checked.

use crate::error::suggestion;
use crate::mask::harmless;
use crate::report::Level;
use crate::rule::{Context, Found, Rule, Say, Sink, absent, natively, silent};

/// The rule.
pub static RULE: Rule = Rule {
    name: "column/unknown",
    level: Level::Block,
    basis: &["C01"],
    title: Say { zh: "栏目未识别", en: "Unknown column" },
    checks: Say {
        zh: "稿件的栏目是否在栏目目录中：栏目 id、中文名或别名，简繁、全半角不限。",
        en: "Whether the draft's column is in the catalogue, by id, Chinese name or alias, in either script and width.",
    },
    why: Say {
        zh: "公开内容应贴合栏目要求；栏目不明，就无法核对要素。",
        en: "Content must fit its column; without a known column its parts cannot be checked.",
    },
    mend: Say {
        zh: "选择目录中的栏目；本单位自有的栏目，在配置中声明名称或别名。",
        en: "Choose a column of the catalogue; declare a column of your own, or an alias, in the profile.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        absent("land-aquisition-compensation", "<p>正文。</p>"),
        absent("", "<p>正文。</p>"),
        silent("notice", "<p>正文。</p>"),
        silent("政策解读", "<p>正文。</p>"),
        silent("政策解讀", "<p>正文。</p>"),
    ]),
};

fn check(cx: &Context<'_>, sink: &mut Sink) {
    if cx.column.is_some() {
        return;
    }
    let given = cx.draft.column.trim();
    let names = || {
        cx.checker
            .columns()
            .iter()
            .flat_map(|column| [&column.id, &column.name].into_iter().chain(&column.aliases).map(String::as_str))
    };
    let what = if given.is_empty() {
        say!(cx, "没有选择栏目", "No column was chosen")
    } else {
        say!(cx, "栏目目录中没有“{}”", "There is no column “{}”", harmless(given))
    };
    let how = match suggestion(given, names()).filter(|_| !given.is_empty()) {
        Some(near) => say!(cx, "是否“{}”？", "Did you mean “{}”?", near),
        None => say!(
            cx,
            "请选择目录中的栏目，或在配置中声明该栏目。",
            "Choose a column of the catalogue, or declare this one in the profile."
        ),
    };
    sink.push(Found { field: Some("column".into()), ..Found::absent(what, how) });
}
