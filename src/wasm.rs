//! The surface for JavaScript: plain objects in, plain objects out.

use crate::draft::Draft;
use crate::error::InputError;
use crate::mask::harmless;
use crate::value::JsonOrBytes;
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// Options of a checker.
    #[wasm_bindgen(typescript_type = "CheckerOptions")]
    pub type CheckerOptions;
    /// A draft.
    #[wasm_bindgen(typescript_type = "Draft")]
    pub type DraftObject;
    /// A report.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type ReportObject;
    /// What a host keeps of a page.
    #[wasm_bindgen(typescript_type = "PageDigest")]
    pub type DigestObject;
    /// A mended draft.
    #[wasm_bindgen(typescript_type = "Mended")]
    pub type MendedObject;
    /// Rules.
    #[wasm_bindgen(typescript_type = "RuleInfo[]")]
    pub type RuleList;
    /// Columns.
    #[wasm_bindgen(typescript_type = "ColumnInfo[]")]
    pub type ColumnList;
}

/// Checks drafts against one profile, in one language.
#[wasm_bindgen]
pub struct Checker(crate::Checker);

#[wasm_bindgen]
impl Checker {
    /// A checker with the built-in profile, or that with a department's own on top; `locale` is `zh-CN`, `zh-TW` or `en`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: Option<CheckerOptions>) -> Result<Checker, JsError> {
        let options = options.map_or(Ok(Value::Null), |options| value(&options.into(), "options"))?;
        let mut fields = match options {
            Value::Null => serde_json::Map::new(),
            Value::Object(fields) => fields,
            _ => return Err(failure(InputError::new("options", "not an object"))),
        };
        let profile = fields.remove("profile").filter(|profile| !profile.is_null());
        let locale = match fields.remove("locale") {
            None | Some(Value::Null) => None,
            Some(Value::String(locale)) => Some(locale),
            Some(_) => {
                return Err(failure(InputError::new("locale", "expected one of zh-CN, zh-TW, en")));
            }
        };
        if let Some(name) = fields.keys().next() {
            return Err(failure(InputError::new(
                &format!("options.{name}"),
                "unknown field; known are profile, locale",
            )));
        }
        crate::Checker::new(profile, locale.as_deref()).map(Checker).map_err(failure)
    }

    /// Checks a draft and returns the report. Throws an `Error` that names the field where the draft is malformed.
    pub fn check(&self, draft: &DraftObject) -> Result<ReportObject, JsError> {
        let draft = Draft::read(value(draft, "draft")?).map_err(failure)?;
        object(&self.0.check(&draft))
    }

    /// Makes every change that findings are certain of, and checks again. Throws as `check` does.
    pub fn mend(&self, draft: &DraftObject) -> Result<MendedObject, JsError> {
        let draft = Draft::read(value(draft, "draft")?).map_err(failure)?;
        object(&self.0.mend(&draft))
    }

    /// What a host keeps of a page, to hand it over in `site.recent` when another page is checked. Throws as `check` does.
    pub fn digest(&self, draft: &DraftObject) -> Result<DigestObject, JsError> {
        let draft = Draft::read(value(draft, "draft")?).map_err(failure)?;
        object(&self.0.digest(&draft))
    }

    /// The official page tags of a draft, for the head of the CMS's template: a `<meta>` a line. Throws as `check` does.
    pub fn tags(&self, draft: &DraftObject) -> Result<String, JsError> {
        let draft = Draft::read(value(draft, "draft")?).map_err(failure)?;
        Ok(self.0.tags(&draft))
    }

    /// What can be found.
    pub fn rules(&self) -> Result<RuleList, JsError> {
        object(&self.0.rules())
    }

    /// The columns of the profile in force, with the parts their pages have.
    pub fn columns(&self) -> Result<ColumnList, JsError> {
        object(&self.0.column_infos())
    }
}

/// A draft from a whole HTML file: column, title and meta from the official page tags, the body is the file itself.
#[wasm_bindgen(js_name = readPage)]
pub fn read_page(html: &str) -> Result<DraftObject, JsError> {
    object(&crate::surface::read_page(html))
}

fn failure(error: InputError) -> JsError {
    JsError::new(&error.to_string())
}

fn object<T: JsCast>(of: &impl Serialize) -> Result<T, JsError> {
    of.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map(JsCast::unchecked_into)
        .map_err(|_| JsError::new("the report could not be handed over"))
}

/// A JavaScript value as JSON; bytes become base64.
fn value(of: &JsValue, root: &str) -> Result<Value, JsError> {
    let read = serde_wasm_bindgen::from_value::<JsonOrBytes>(of.clone())
        .map_err(|_| failure(InputError::new(root, "not a plain object of strings, numbers, arrays and bytes")))?;
    match read.twice {
        None => Ok(read.value),
        Some(name) => {
            let problem = format!("two fields are called `{}`; a name has whole characters only", harmless(&name));
            Err(failure(InputError::new(root, &problem)))
        }
    }
}
