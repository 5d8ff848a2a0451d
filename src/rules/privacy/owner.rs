//! Whose a datum is: a private person's, or that of somebody who answers for an office and is there to be reached.

use super::labels::{label_cell, nearest_after, nearest_before, table_headers};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::text::Span;

const PRIVATE: Groups = Groups::of(&[Group::PrivatePerson, Group::PrivatePhone]);
const OFFICE: Groups = Groups::of(&[Group::Office]);
const ROLE: Groups = Groups::of(&[Group::PrivatePerson, Group::PrivatePhone, Group::Office]);
const PRIVATE_LIST: Groups = Groups::of(&[Group::PrivateList]);
const NAME_HEADER: Groups = Groups::of(&[Group::NameHeader]);
/// Columns that speak of private persons: a mobile without any word beside it is one of theirs.
const PRIVATE_COLUMNS: [&str; 6] = [
    "mailbox-reply",
    "on-request-reply",
    "administrative-penalty",
    "administrative-license",
    "recruitment",
    "land-acquisition-compensation",
];

/// Whose a datum is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A private person's.
    Private,
    /// An office's.
    Office,
    /// Nothing says.
    Unclear,
}

/// Whose the datum at a span is, by the words around it.
pub(super) fn owner(cx: &Context<'_>, field: &Field<'_>, span: Span) -> Owner {
    let groups_of = |span: Span, wanted: Groups| cx.words(field, span, wanted).next().is_some();
    // The label of the number itself, where it stands in a table.
    if let Some(label) = label_cell(cx, field, span) {
        if groups_of(label, PRIVATE) {
            return Owner::Private;
        }
        if groups_of(label, OFFICE) {
            return Owner::Office;
        }
    }
    // The role named nearest before it in the line, else the one after it.
    let named = nearest_before(cx, field, span, ROLE).or_else(|| nearest_after(cx, field, span, ROLE));
    if let Some(hit) = named {
        return if cx.groups(&hit).meets(PRIVATE) { Owner::Private } else { Owner::Office };
    }
    // The other headers of the table: a list of persons, or of offices.
    let headers = table_headers(field, span);
    if headers.iter().any(|header| groups_of(*header, PRIVATE_LIST) || groups_of(*header, PRIVATE)) {
        return Owner::Private;
    }
    if headers.iter().any(|header| groups_of(*header, OFFICE)) {
        return Owner::Office;
    }
    if headers.iter().any(|header| groups_of(*header, NAME_HEADER)) {
        return Owner::Private;
    }
    // The lines above it, where they head a list of contacts: 联系方式 and then numbers only.
    if let Some(block) = field.page.block_at(span.start)
        && let Some(above) = field.page.blocks[..block]
            .iter()
            .rev()
            .take(2)
            .map(|block| block.span)
            .find(|above| above.end - above.start <= 80 && groups_of(*above, ROLE))
    {
        return if groups_of(above, PRIVATE) { Owner::Private } else { Owner::Office };
    }
    // An attribute or a comment is about what it stands beside.
    if let Some(place) = field.page.unseen_at(span.start) {
        return owner(cx, cx.body(), Span { start: place.beside, end: place.beside });
    }
    if cx.column_is(&PRIVATE_COLUMNS) { Owner::Private } else { Owner::Unclear }
}
