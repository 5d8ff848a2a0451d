//! Of what time a page is: the days and years by which it tells when it was written, published, and what it speaks of.

use crate::facts::dates::{day_of, year};
use crate::facts::quantities::Kind;
use crate::rule::{Context, Field};
use crate::rules::column::days;
use crate::text::Span;
use jiff::civil::Date;

/// The times that a page is of.
pub(super) struct Times {
    /// When it was written or published, as far as it is said, the earlier day.
    made: Option<Date>,
    /// When it is published: said, or today.
    published: Option<Date>,
    /// Whether that is said.
    said: bool,
    /// The earliest year that it names.
    first_year: Option<i16>,
    /// The latest day that it names.
    last_day: Option<Date>,
    /// The latest year in its title: 2016年度…方案.
    year_of_title: Option<i16>,
}

impl Times {
    pub(super) fn of(cx: &Context<'_>) -> Self {
        let body = cx.body();
        let meta = |name: &str| days::of_meta(cx, name).map(|(day, ..)| day);
        let signed = days::of_sign_off(cx).map(|day| day.date);
        let published = meta("publishedAt").or(signed).or_else(|| days::of_head(body));
        let numbered = cx.fields.iter().find(|field| field.name == "meta.docNumber");
        let numbered = numbered.and_then(|field| years(field).first().map(|&(_, year)| year));
        let numbered = numbered.or_else(|| year_of_number_at_head(body)).and_then(|year| Date::new(year, 12, 31).ok());
        let today = cx.draft.today.as_deref().and_then(day_of);
        let named = [body, cx.title()].map(years);
        Times {
            made: [published, signed, meta("createdAt"), numbered].into_iter().flatten().min(),
            published: published.or(today),
            said: published.is_some(),
            first_year: named.iter().flatten().map(|&(_, year)| year).min(),
            year_of_title: named[1].iter().map(|&(_, year)| year).max(),
            last_day: body.facts().dates.days.iter().filter(|day| day.has_year).map(|day| day.date).max(),
        }
    }

    /// Whether the page is of the time in which a name was right.
    pub(super) fn is_of(&self, until: Date) -> bool {
        let made = self.made.or(self.published).is_some_and(|day| day <= until);
        made || self.last_day.is_some_and(|day| day <= until)
            || self.year_of_title.is_some_and(|year| year <= until.year())
    }

    /// Whether the page is certainly of a later time, and speaks of no other.
    pub(super) fn is_known_to_be_later(&self, until: Date) -> bool {
        self.said
            && self.published.is_some_and(|day| day > until)
            && self.first_year.is_none_or(|year| year > until.year())
    }
}

/// The year of a number that stands alone at the head of the body: that of the document.
fn year_of_number_at_head(body: &Field<'_>) -> Option<i16> {
    const HEAD: usize = 4;
    let numbers = body.page.blocks.iter().take(HEAD).filter_map(|block| {
        let last = body.facts().quantities_in(block.span).last()?;
        (last.kind == Kind::DocumentNumber && last.span.end + 1 >= block.span.end).then_some(last.span)
    });
    let within = |span: Span| years(body).into_iter().find(|&(at, _)| span.start <= at && at < span.end);
    numbers.filter_map(within).map(|(_, year)| year).next()
}

/// The years of a field with the bytes where they begin: 2016年, 2016-05, 〔2016〕, 二〇一六年.
pub(super) fn years(field: &Field<'_>) -> Vec<(u32, i16)> {
    let folded = field.page.text.folded();
    let mut found = Vec::new();
    let mut end = 0;
    for start in field.page.text.fact_signs().iter().map(|&start| start as usize) {
        let inside = folded[..start].ends_with(|c: char| c.is_ascii_digit());
        if start < end || inside {
            continue;
        }
        // 〔 is a sign, its year is none.
        let start = start + folded[start..].find(|c| !matches!(c, '〔' | '[' | '(' | '【')).unwrap_or(0);
        if let Some((year, len)) = year(&folded[start..])
            && folded[start + len..].starts_with(['年', '-', '.', '/', '〕', ']', ')', '】', '~'])
        {
            found.push((start as u32, year));
            end = start + len;
        }
    }
    found
}
