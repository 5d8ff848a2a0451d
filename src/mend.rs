//! Mending: every change that is certain is made, and the page is checked again.

use crate::check::Checker;
use crate::draft::Draft;
use crate::mask::harmless;
use crate::order;
use crate::report::{Edit, Report};
use serde::Serialize;
use std::collections::BTreeMap;

/// A draft with all certain changes made.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Mended {
    /// The draft after the changes; nothing else in it differs.
    pub draft: Draft,
    /// How many findings were mended.
    pub mended: u32,
    /// What the check says of it now.
    pub report: Report,
}

/// A change may bring to light what another finding had covered; so many rounds are enough for any page.
const MOST_ROUNDS: usize = 8;

impl Checker {
    /// Makes every change that findings are certain of, and checks again. What asks for review is left to a person.
    pub fn mend(&self, draft: &Draft) -> Mended {
        let mut draft = draft.clone();
        let mut mended = 0;
        let mut report = self.check(&draft);
        for _ in 0..MOST_ROUNDS {
            let made = apply(&mut draft, &report);
            if made == 0 {
                break;
            }
            mended += made;
            report = self.check(&draft);
        }
        Mended { draft, mended, report }
    }
}

/// Makes the changes of a report's findings that do not overlap; returns of how many.
fn apply(draft: &mut Draft, report: &Report) -> u32 {
    let mut by_field: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    let mut made = 0;
    for finding in &report.findings {
        let (Some(field), Some(fix)) = (&finding.field, &finding.fix) else { continue };
        let edits = by_field.entry(field).or_default();
        let free = fix.edits.iter().all(|edit| {
            let at = edits.partition_point(|other| other.end <= edit.start);
            edits.get(at).is_none_or(|other| edit.end <= other.start)
        });
        if free {
            edits.extend(&fix.edits);
            order::by_key(edits, |edit| edit.start);
            made += 1;
        }
    }
    for (field, edits) in by_field {
        if let Some(text) = text_of(draft, field) {
            *text = edited(text, &edits);
        }
    }
    made
}

/// The text of a field by the name that reports give it.
fn text_of<'a>(draft: &'a mut Draft, field: &str) -> Option<&'a mut String> {
    match field {
        "body" => Some(&mut draft.body),
        "title" => Some(&mut draft.title),
        _ => match field.strip_prefix("meta.") {
            Some(name) => draft.meta.as_mut()?.iter_mut().find(|(known, _)| harmless(known) == name)?.1.as_mut(),
            None => {
                let index = field.strip_prefix("attachments[")?.strip_suffix("].name")?.parse::<usize>().ok()?;
                Some(&mut draft.attachments.as_mut()?.get_mut(index)?.name)
            }
        },
    }
}

/// The text with edits in order of their UTF-16 positions.
fn edited(text: &str, edits: &[&Edit]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut edits = edits.iter().peekable();
    let (mut units, mut until) = (0, 0);
    for c in text.chars() {
        while let Some(edit) = edits.next_if(|edit| edit.start <= units) {
            result.push_str(&edit.text);
            until = edit.end;
        }
        if units >= until {
            result.push(c);
        }
        units += c.len_utf16() as u32;
    }
    edits.for_each(|edit| result.push_str(&edit.text));
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_mended_and_checked_again() {
        let checker = Checker::new(None, None).unwrap();
        let id = "11010519491231002X";
        let meta = [("own13800138000".to_owned(), Some(format!("身份证号{id}")))].into();
        let draft = Draft {
            column: "notice".into(),
            title: format!("关于身份证号{id}的公告"),
            body: format!("<p title=\"身份证号{id}\">😀身份证号：<b>1101</b>0519491231002X，𠮷{id}。</p>"),
            meta: Some(meta),
            today: Some("2026-11-25".into()),
            ..Draft::default()
        };
        let mended = checker.mend(&draft);
        assert_eq!(mended.mended, 5);
        assert_eq!(mended.draft.title, "关于身份证号11*************02X的公告");
        let masked =
            "<p title=\"身份证号11*************02X\">😀身份证号：<b>11**</b>***********02X，𠮷11*************02X。</p>";
        assert_eq!(mended.draft.body, masked);
        assert!(mended.report.findings.iter().all(|finding| finding.fix.is_none()));
        assert_eq!(checker.mend(&mended.draft).mended, 0);
    }
}
