//! Of what time a page is: the days and years by which it tells when it was written, published, and what it speaks of.

use crate::facts::dates::{day_of, number, year};
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

    /// Whether the page is made after a year, and has a title of no year up to that.
    pub(super) fn is_after(&self, year: i16) -> bool {
        self.made.or(self.published).is_some_and(|day| day.year() > year)
            && self.year_of_title.is_none_or(|named| named > year)
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
            && goes_with_year(&folded[start + len..])
        {
            found.push((start as u32, year));
            end = start + len;
        }
    }
    found
}

/// Whether what stands behind four digits makes them a year: 2016年, 2016-05, 2006-2020年; 2019-31号 is the number of a parcel, and
/// 1980年西安坐标系 a name.
fn goes_with_year(rest: &str) -> bool {
    let Some(behind) = rest.strip_prefix(['-', '.', '/', '~']) else {
        let system = ["年西安坐标", "年北京坐标"].iter().any(|name| rest.starts_with(name));
        return rest.starts_with(['年', '〕', ']', ')', '】']) && !system;
    };
    let month =
        number(behind).is_some_and(|(month, len)| (1..=12).contains(&month) && !behind[len..].starts_with('号'));
    month || behind.starts_with('-') || year(behind).is_some()
}

/// The first and the last year of a plan, where its title or what stands behind it says them, and the end of that: (2006-2020年).
pub(super) fn years_of_plan(text: &str) -> Option<(i16, i16)> {
    text.match_indices('-').take(8).find_map(|(at, _)| {
        let first = text[..at].trim_end_matches('年').get(at.checked_sub(4)?..).and_then(year)?.0;
        let last = year(&text[at + 1..])?.0;
        (first < last).then_some((first, last))
    })
}
