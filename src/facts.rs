//! Facts: what is on the page, found once and shared by all rules. A fact says what something *is* by its shape; what
//! it means is up to the rule, which looks at the words around it.

pub mod digits;
pub mod quantities;

use crate::text::{Span, Text};
use digits::DigitGroup;
use quantities::Fact;

/// The facts of one field.
pub struct Facts {
    /// Runs of digits in order.
    pub digits: Vec<DigitGroup>,
    /// Dates, amounts, periods, document numbers and the like, in order of their start.
    pub quantities: Vec<Fact>,
}

impl Facts {
    /// Finds the facts of a text.
    pub fn find(text: &Text) -> Self {
        Facts { digits: digits::groups(text), quantities: quantities::find(text) }
    }

    /// The dates, amounts and the like that begin in a span.
    pub fn quantities_in(&self, span: Span) -> &[Fact] {
        let first = self.quantities.partition_point(|fact| fact.span.start < span.start);
        let last = self.quantities.partition_point(|fact| fact.span.start < span.end);
        &self.quantities[first..last]
    }
}
