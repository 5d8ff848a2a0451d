//! Facts: what is on the page, found once and shared by all rules. A fact says what something *is* by its shape; what
//! it means is up to the rule, which looks at the words around it.

pub mod amounts;
pub mod dates;
pub mod digits;
pub mod masked;
pub mod quantities;
pub mod spelled;

use crate::text::{Span, Text};
use dates::Dates;
use digits::DigitGroup;
use masked::Masked;
use quantities::Fact;
use spelled::Spelled;

/// The facts of one field.
pub struct Facts {
    /// Runs of digits in order.
    pub digits: Vec<DigitGroup>,
    /// Numbers some of whose digits are hidden, in order.
    pub masked: Vec<Masked>,
    /// Numbers in Chinese numerals, in order.
    pub spelled: Vec<Spelled>,
    /// Dates, amounts, periods, document numbers and the like, in order of their start.
    pub quantities: Vec<Fact>,
    /// Days of the calendar, ranges of them and lengths of time.
    pub dates: Dates,
}

impl Facts {
    /// Finds the facts of a text.
    pub fn find(text: &Text) -> Self {
        let digits = digits::groups(text);
        let quantities = quantities::find(text);
        Facts {
            masked: masked::find(text, &digits),
            spelled: spelled::find(text),
            dates: Dates::find(text, &quantities),
            quantities,
            digits,
        }
    }

    /// The dates, amounts and the like that begin in a span.
    pub fn quantities_in(&self, span: Span) -> &[Fact] {
        let first = self.quantities.partition_point(|fact| fact.span.start < span.start);
        let last = self.quantities.partition_point(|fact| fact.span.start < span.end);
        &self.quantities[first..last]
    }
}
