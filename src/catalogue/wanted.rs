//! What pages are searched for: the words and phrases of the data, wherever they stand in it.

use super::{Catalogue, Column};

impl Catalogue {
    /// Every word, those of the word lists aside.
    pub fn labels(&self) -> impl Iterator<Item = &String> {
        let columns = self.all_columns().flat_map(|column| {
            let elements = column.elements.iter().flat_map(|element| element.labels.iter().chain(&element.roots));
            elements.chain(column.periods.iter().flat_map(|period| &period.labels))
        });
        let outdated = self.outdated.iter().filter(|row| row.phrases.is_empty());
        columns
            .chain(outdated.flat_map(|row| row.names().chain(&row.within)))
            .chain(self.fields.iter().flat_map(|field| &field.labels))
            .chain(&self.interpretation.ordinary)
    }

    /// Every phrase.
    pub fn phrases(&self) -> impl Iterator<Item = &String> {
        let columns = self.all_columns().flat_map(|column| {
            let elements = column.elements.iter().flat_map(|element| element.phrases.iter().chain(&element.titles));
            let kinds = column.kinds.iter().flat_map(|kind| kind.phrases.iter().chain(&kind.titles));
            let periods = column.periods.iter().flat_map(|period| &period.unless);
            elements.chain(kinds).chain(periods).chain(&column.titles)
        });
        columns.chain(self.outdated.iter().flat_map(|row| &row.phrases)).chain(self.interpretation.phrases())
    }

    /// The columns of the nation, and those of the packs.
    fn all_columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().chain(self.packs.iter().flat_map(|pack| &pack.columns))
    }
}
