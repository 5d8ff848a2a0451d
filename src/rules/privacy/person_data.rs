//! What a page says of one person: in the row of a list, in a table of labels and values, or in a line of text.

use super::candidates::Day;
use super::labels::label_cell;
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Field};
use crate::text::Span;

/// Data beside a masked number that narrow it down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    /// First and last possible date of birth.
    pub(super) born: Option<(Day, Day)>,
    /// Whether that is known from an age only.
    pub(super) from_age: bool,
    /// Whether the person is a woman.
    pub(super) female: Option<bool>,
}

const BIRTH: Groups = Groups::of(&[Group::Birth]);
const AGE: Groups = Groups::of(&[Group::Age]);
const SEX: Groups = Groups::of(&[Group::Sex]);

/// Largest table of labels and values that is about one person.
const MOST_ROWS_OF_A_FORM: usize = 40;
/// Most cells of a row that are looked at.
const MOST_CELLS: usize = 64;
/// How far, in bytes, running text is looked at around a number.
const NEAR: u32 = 900;

/// Whether a table whose columns are named by a row is a list of persons: a header says so, or the rows begin with names.
pub(super) fn is_list_of_persons<'a>(cx: &Context<'a>, field: &'a Field<'a>, table: u32, header_row: u32) -> bool {
    const NAME: Groups = Groups::of(&[Group::NameHeader, Group::PrivatePerson, Group::AccountHolder]);
    let page = &field.page;
    let rows = page.tables[table as usize].rows.iter();
    let cells = |row: &'a Vec<u32>| row.iter().take(MOST_CELLS).map(|&cell| page.cells[cell as usize].span);
    let named = |span: Span| cx.words(field, span, NAME).next().is_some();
    let is_name = |span: Span| {
        let text = field.slice(span.head(60)).trim();
        cx.checker.names().unlabelled(text).is_some_and(|name| name.len == text.len())
    };
    rows.clone().take(header_row as usize + 1).flat_map(cells).any(named)
        || rows.skip(header_row as usize + 1).take(2).any(|row| cells(row).take(3).any(is_name))
}

/// What stands beside the masked number at a span: in its row or form, in its line, or, where it is the only one, anywhere.
pub(super) fn beside<'a>(cx: &Context<'a>, field: &'a Field<'a>, span: Span) -> Beside {
    let mut known = Beside::default();
    if let Some(cell) = field.block_at(span.start).cell {
        let cell = field.page.cells[cell as usize];
        let table = &field.page.tables[cell.table as usize];
        for &other in table.rows[cell.row as usize].iter().take(MOST_CELLS) {
            known.read_cell(cx, field, field.page.cells[other as usize].span);
        }
        if known == Beside::default() && table.rows.len() <= MOST_ROWS_OF_A_FORM {
            let forms = table.rows.iter().flat_map(|row| row.iter().take(8));
            for &other in forms.filter(|_| is_form(field, cell.table)) {
                known.read_cell(cx, field, field.page.cells[other as usize].span);
            }
        }
    }
    let block = field.block_at(span.start).span;
    let around = Span { start: span.start.saturating_sub(NEAR).max(block.start), end: block.end.min(span.end + NEAR) };
    known.read_line(cx, field, around);
    if known == Beside::default() && field.facts().masked.len() == 1 {
        known.read_line(cx, field, Span::new(0, field.page.text.folded().len()).head(MOST_OF_PAGE));
    }
    known
}

/// How much of a page, in bytes, is looked at for what belongs to its only masked number.
const MOST_OF_PAGE: u32 = 60_000;

/// Whether a table is one of labels and values: no row has more than two pairs.
fn is_form(field: &Field<'_>, table: u32) -> bool {
    field.page.tables[table as usize].rows.iter().all(|row| row.len() <= 4)
}

impl Beside {
    /// A cell whose label says what it holds, or which says so itself.
    fn read_cell<'a>(&mut self, cx: &Context<'a>, field: &'a Field<'a>, cell: Span) {
        let text = field.slice(cell.head(60)).trim();
        let Some(label) = label_cell(cx, field, cell) else {
            return;
        };
        let label_has = |groups| cx.words(field, label, groups).next().is_some();
        if self.born.is_none() && label_has(BIRTH) {
            self.born = date_at(text).map(|(born, _)| born);
        }
        if self.born.is_none() && label_has(AGE) {
            self.born_by_age(cx, text);
        }
        if self.female.is_none() && label_has(SEX) {
            self.female = sex(text);
        }
    }

    /// Running text: `1985年3月12日出生`, `男, 41岁`, `出生日期: 1985-03-12`.
    fn read_line<'a>(&mut self, cx: &Context<'a>, field: &'a Field<'a>, around: Span) {
        let folded = field.page.text.folded();
        if self.born.is_none() {
            let born = cx.words(field, around, BIRTH).find_map(|hit| {
                let after = field.slice(Span { start: hit.span.end, end: around.end }.head(40));
                let value = after.trim_start_matches([':', ' ', '为', '是', '于', '(', '-']);
                date_at(value)
                    .map(|(born, _)| born)
                    .or_else(|| date_before(field.slice(around), hit.span.end - around.start))
            });
            self.born = born;
        }
        if self.born.is_none() {
            for hit in cx.words(field, around, AGE) {
                let before = folded[..hit.span.start as usize].bytes().rev().take_while(u8::is_ascii_digit).count();
                let digits = &folded[hit.span.start as usize - before..hit.span.start as usize];
                let after =
                    field.slice(Span { start: hit.span.end, end: around.end }.head(12)).trim_start_matches([':', ' ']);
                self.born_by_age(cx, if digits.is_empty() { after } else { digits });
            }
        }
        if self.female.is_none() {
            self.female = cx.words(field, around, SEX).filter(|hit| stands_alone(folded, hit.span)).find_map(|hit| {
                sex(field.slice(hit.span)).or_else(|| {
                    sex(field
                        .slice(Span { start: hit.span.end, end: around.end }.head(12))
                        .trim_start_matches([':', ' ']))
                })
            });
        }
    }

    fn born_by_age(&mut self, cx: &Context<'_>, text: &str) {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let today = cx.draft.today.as_deref().map(|today| today.replace('-', ""));
        if let (Ok(age @ 1..=120), Some(Ok(today))) = (digits.parse::<Day>(), today.map(|today| today.parse::<Day>()))
            && self.born.is_none()
        {
            // Who is 41 today was born after this day 42 years ago.
            self.born = Some((today - (age + 1) * 10_000 + 1, today - age * 10_000));
            self.from_age = true;
        }
    }
}

/// The sex with which a text begins.
fn sex(text: &str) -> Option<bool> {
    match text.chars().next() {
        Some('男') => Some(false),
        Some('女') => Some(true),
        _ => None,
    }
}

/// Whether a word stands between marks, blanks or edges: 男 in 男, 29岁 and not in 男方.
pub(super) fn stands_alone(folded: &str, span: Span) -> bool {
    let before = folded[..span.start as usize].chars().next_back();
    let after = folded[span.end as usize..].chars().next();
    // 男性51人 is a number of persons.
    before.is_none_or(|c| !crate::text::is_letter(c) || c.is_ascii_digit())
        && after.is_none_or(|c| !crate::text::is_letter(c))
        || after == Some(':')
}

/// The first and last day of the date with which a text begins, and whether it is one day: `1985年3月12日`, `1985-03-12`,
/// `1985.3`, `19850312`, `198503`, `1985年`.
pub(super) fn date_at(text: &str) -> Option<((Day, Day), bool)> {
    let number = |text: &str, most: usize| {
        let len = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
        text[..len].parse::<Day>().ok().map(|value| (value, len))
    };
    let run = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, month, day): (Day, Day, Day) = match run {
        8 => (text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..8].parse().ok()?),
        6 => (text[..4].parse().ok()?, text[4..6].parse().ok()?, 0),
        4 => {
            let year = text[..4].parse().ok()?;
            let rest = text[4..].strip_prefix(['年', '-', '.', '/'])?;
            match number(rest, 2) {
                None => (year, 0, 0),
                Some((month, len)) => {
                    let rest = rest[len..].strip_prefix(['月', '-', '.', '/']);
                    (year, month, rest.and_then(|rest| number(rest, 2)).map_or(0, |(day, _)| day))
                }
            }
        }
        _ => return None,
    };
    if !(1880..=2100).contains(&year) || month > 12 || day > 31 {
        return None;
    }
    let day_of = |month, day| year * 10_000 + month * 100 + day;
    Some(match (month, day) {
        (0, _) => ((day_of(1, 1), day_of(12, 31)), false),
        (_, 0) => ((day_of(month, 1), day_of(month, 31)), false),
        _ => ((day_of(month, day), day_of(month, day)), true),
    })
}

/// The date that ends right before or with a word such as 出生 or 月生, at byte `end` of the text.
fn date_before(text: &str, end: u32) -> Option<(Day, Day)> {
    let before = text.get(..end as usize)?;
    let start = before
        .char_indices()
        .rev()
        .take(16)
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(byte, _)| byte)
        .filter(|&byte| !before[..byte].ends_with(|c: char| c.is_ascii_digit()));
    // The earliest number near that begins a date which reaches to the word.
    start.filter_map(|byte| date_at(&before[byte..])).last().map(|(born, _)| born)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_kinds() {
        let day = |day| Some(((day, day), true));
        assert_eq!(date_at("1985年3月12日"), day(19850312));
        assert_eq!(date_at("1985-03-12 生"), day(19850312));
        assert_eq!(date_at("19850312"), day(19850312));
        assert_eq!(date_at("1985.3"), Some(((19850301, 19850331), false)));
        assert_eq!(date_at("1985年出生"), Some(((19850101, 19851231), false)));
        assert_eq!(date_at("3501"), None);
        assert_eq!(date_before("林某,1985年3月12日出生", 29), Some((19850312, 19850312)));
    }
}
