//! What the three dimensions of an interpretation look like: the shape of `data/interpretation.toml`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most marks: each is a bit beside those of the dimensions.
pub const MOST_MARKS: usize = 48;

/// Words, marks and dimensions.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpretation {
    /// Alternatives that several phrases share, by the name that stands for them in `<…>`; empty once they are filled in.
    pub words: BTreeMap<String, String>,
    /// Words that hold a cue and are none.
    pub ordinary: Vec<String>,
    /// What a sentence may hold.
    #[serde(rename = "mark")]
    pub marks: Vec<Mark>,
    /// The three dimensions.
    #[serde(rename = "dimension")]
    pub dimensions: Vec<Dimension>,
}

/// Something that a sentence may hold, and that means something beside other marks only.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Kebab-case, unique.
    pub id: String,
    /// How it is told.
    pub phrases: Vec<String>,
}

/// A dimension of an interpretation. A combination of marks is their ids, with a hyphen before those that must not be there.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// `benefit`, `difference` or `innovation`.
    pub id: String,
    /// Phrases that say it with substance.
    pub evidence: Vec<String>,
    /// Combinations that say it with substance, in one sentence or in two neighbours.
    pub together: Vec<String>,
    /// Phrases of headings and questions that ask for it.
    pub topic: Vec<String>,
    /// Combinations that say it with substance below such a heading or question.
    pub under: Vec<String>,
    /// Phrases that claim it.
    pub claims: Vec<String>,
    /// Marks of sentences that are no evidence, whatever else they hold.
    pub unless: Vec<String>,
    /// Marks of sentences that do not even claim it.
    pub never: Vec<String>,
}

impl Dimension {
    fn phrases(&self) -> impl Iterator<Item = &String> {
        self.evidence.iter().chain(&self.topic).chain(&self.claims)
    }

    fn phrases_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.evidence.iter_mut().chain(&mut self.topic).chain(&mut self.claims)
    }

    fn marks(&self) -> impl Iterator<Item = &str> {
        let combined = self.together.iter().chain(&self.under).flat_map(|marks| marks.split(' '));
        combined
            .map(|mark| mark.trim_start_matches('-'))
            .chain(self.unless.iter().chain(&self.never).map(String::as_str))
    }
}

impl Interpretation {
    /// Fills the shared words in. The error names a phrase that asks for words which are not there.
    pub fn expand(&mut self) -> Result<(), String> {
        let words = std::mem::take(&mut self.words);
        let marks = self.marks.iter_mut().flat_map(|mark| &mut mark.phrases);
        for phrase in marks.chain(self.dimensions.iter_mut().flat_map(Dimension::phrases_mut)) {
            for (name, shared) in &words {
                *phrase = phrase.replace(&format!("<{name}>"), shared);
            }
            if phrase.contains(['<', '>']) {
                return Err(format!("interpretation, `{phrase}`: no such words"));
            }
        }
        Ok(())
    }

    /// All phrases.
    pub fn phrases(&self) -> impl Iterator<Item = &String> {
        let marks = self.marks.iter().flat_map(|mark| &mark.phrases);
        marks.chain(self.dimensions.iter().flat_map(Dimension::phrases))
    }

    /// Checks that whatever is referred to exists.
    pub fn validate(&self) -> Result<(), String> {
        // Told apart by their order.
        if !self.dimensions.iter().map(|dimension| dimension.id.as_str()).eq(["benefit", "difference", "innovation"]) {
            return Err("interpretation: the dimensions are benefit, difference, innovation".into());
        }
        if self.marks.len() > MOST_MARKS {
            return Err(format!("interpretation: more than {MOST_MARKS} marks"));
        }
        for (index, mark) in self.marks.iter().enumerate() {
            if self.marks[..index].iter().any(|other| other.id == mark.id) {
                return Err(format!("interpretation, mark `{}`: twice", mark.id));
            }
        }
        for dimension in &self.dimensions {
            if let Some(unknown) = dimension.marks().find(|id| !self.marks.iter().any(|mark| mark.id == **id)) {
                return Err(format!("interpretation, `{}`: there is no mark `{unknown}`", dimension.id));
            }
        }
        Ok(())
    }
}
