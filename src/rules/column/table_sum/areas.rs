//! Areas in running text: one area in two units, and a whole with its farmland, construction land and unused land; and two
//! columns of a table that give one area in two units.

use super::super::figures::{Figure, Grid};
use crate::decimal::{Decimal, shown};
use crate::facts::quantities::{Fact, Kind};
use crate::lexicon::{Group, Groups};
use crate::rule::{Context, Found, Sink};
use crate::text::Span;

/// Units in thirds of a square metre, so that a mu (2000/3 m²) is whole; longer names first.
const UNITS: &[(&str, i128)] = &[
    ("万平方米", 30_000),
    ("平方公里", 3_000_000),
    ("平方千米", 3_000_000),
    ("平方米", 3),
    ("平米", 3),
    ("㎡", 3),
    ("m²", 3),
    ("m2", 3),
    ("公顷", 30_000),
    ("万亩", 20_000_000),
    ("亩", 2_000),
];

/// What may stand between an area and the same in another unit: `3.2公顷(48亩)`, `3.2公顷,折合48亩`.
const BETWEEN: &[&str] = &[
    "(",
    "(合",
    "(即",
    "(折合",
    "(约",
    "(约合",
    "(合计",
    "(折合约",
    ",合",
    ",折合",
    ",约合",
    ",即",
    "合",
    "折合",
    "约合",
    "、合",
    "/",
    "=",
];

/// Checks them.
#[inline(never)]
pub fn check(cx: &Context<'_>, sink: &mut Sink) {
    let body = cx.body();
    let areas: Vec<Area<'_>> = body.facts().quantities.iter().filter_map(|fact| Area::of(cx, fact)).collect();
    for pair in areas.windows(2) {
        converted(cx, pair[0], pair[1], sink);
    }
    classes(cx, &areas, sink);
    for table in 0..body.page.tables.len() {
        if let Some(grid) = Grid::new(cx, table) {
            columns(cx, &grid, sink);
        }
    }
}

/// An area as written.
#[derive(Clone, Copy)]
struct Area<'a> {
    number: Decimal,
    unit: &'a str,
    /// Thirds of a square metre in one unit.
    scale: i128,
    span: Span,
}

impl<'a> Area<'a> {
    fn of(cx: &Context<'a>, fact: &Fact) -> Option<Self> {
        let text = cx.body().slice(fact.span);
        let (number, unit) = Decimal::read(text).filter(|_| fact.kind == Kind::Area)?;
        let (unit, scale) = UNITS.iter().find(|(known, _)| *known == unit)?;
        Some(Area { number, unit, scale: *scale, span: fact.span })
    }

    /// Whether it may be as large as another that was reckoned from it: it may be off by half a unit of its last place, the
    /// other by a whole one, if its last places were cut off.
    fn is(&self, other: &Area<'_>) -> bool {
        let (one, other) = (self.number.times(self.scale), other.number.times(other.scale));
        2 * (one.value - other.value).abs() <= one.step + 2 * other.step
    }

    /// Whether it is as large as another but for a twentieth.
    fn is_about(&self, other: &Area<'_>) -> bool {
        let (one, other) = (self.number.times(self.scale).value, other.number.times(other.scale).value);
        20 * (one - other).abs() <= one
    }

    /// The number in another unit, as finely as that one was written.
    fn in_unit_of(&self, other: &Area<'_>) -> String {
        let step = other.scale * other.number.step;
        let value = (2 * self.number.value * self.scale + step).div_euclid(2 * step) * other.number.step;
        format!("{}{}", shown(value), other.unit)
    }
}

fn converted(cx: &Context<'_>, one: Area<'_>, other: Area<'_>, sink: &mut Sink) {
    let between = Span { start: one.span.end, end: other.span.start };
    if between.end - between.start > 16 || one.unit == other.unit || one.scale == other.scale {
        return;
    }
    let joint = cx.body().slice(between).trim();
    // 0.5亩以下 is a limit, and what is about so much may be off by a twentieth.
    let limit =
        cx.body().slice(Span { start: other.span.end, end: other.span.end + 3 }).starts_with(['以', '左', '多', '余']);
    let about = (joint.contains('约') || is_about(cx, one)) && one.is_about(&other);
    if !BETWEEN.contains(&joint) || limit || about || one.is(&other) {
        return;
    }
    let from = one.span.end
        + cx.body().slice(between).find(['合', '折', '即', '约']).unwrap_or((between.end - between.start) as usize)
            as u32;
    sink.push(unequal(cx, one, other, Span { start: from, ..other.span }));
}

/// Whether an area is only said to be about so large.
fn is_about(cx: &Context<'_>, area: Area<'_>) -> bool {
    cx.body().slice(Span { start: 0, end: area.span.start }.tail(3)).ends_with(['约', '近', '超'])
}

fn unequal(cx: &Context<'_>, one: Area<'_>, other: Area<'_>, place: Span) -> Found {
    let body = cx.body();
    let (first, second) = (written(one), written(other));
    let right = one.in_unit_of(&other);
    let what = say!(cx, "{}应当是{}，写的是{}", "{} is {}, the page says {}", first, right, second);
    let how = say!(
        cx,
        "核对面积，按1公顷等于15亩、10000平方米换算，例如“{}（{}）”。",
        "Check the area; 1 hectare is 15 mu or 10,000 square metres, for example {} ({}).",
        first,
        right
    );
    Found::at(0, place, what, how).quoted(body.shown(place)).uncertain()
}

fn written(area: Area<'_>) -> String {
    format!("{}{}", shown(area.number.value), area.unit)
}

/// How far a class of land may stand before its area, in bytes: 农用地面积共计2.9公顷.
const REACH: u32 = 30;

/// The three classes of all land add up to the whole: `总面积3.2公顷,其中农用地…、建设用地…、未利用地…`.
fn classes(cx: &Context<'_>, areas: &[Area<'_>], sink: &mut Sink) {
    let body = cx.body();
    let all = Span::new(0, body.page.text.folded().len());
    let mut sentence = Span { start: 0, end: 0 };
    let mut parts: Vec<(Option<Area<'_>>, Span)> = Vec::new();
    for word in cx.words(body, all, Groups::of(&[Group::LandClass])) {
        if word.span.start >= sentence.end {
            whole_and_parts(cx, areas, sentence, &parts, sink);
            parts.clear();
            sentence = body.page.text.sentence_at(word.span.start);
        }
        let next = areas.partition_point(|area| area.span.start < word.span.end);
        let near = |area: &&Area<'_>| area.span.start - word.span.end <= REACH && area.span.end <= sentence.end;
        let of_class = |area: &&Area<'_>| {
            !body.slice(Span { start: word.span.end, end: area.span.start }).contains([',', '、', '(', '转', '地'])
        };
        let area = areas.get(next).filter(near).filter(of_class).copied();
        parts.push((area, word.span));
    }
    whole_and_parts(cx, areas, sentence, &parts, sink);
}

#[inline(never)]
fn whole_and_parts(
    cx: &Context<'_>,
    areas: &[Area<'_>],
    sentence: Span,
    parts: &[(Option<Area<'_>>, Span)],
    sink: &mut Sink,
) {
    let body = cx.body();
    let Some((_, first)) = parts.first() else { return };
    // There are three classes: more areas than that are of other things, too.
    let stated: Vec<(Area<'_>, Span)> =
        parts.iter().filter_map(|(area, span)| Some(((*area)?, *span))).take(4).collect();
    let each_once = stated.len() < 4
        && stated
            .iter()
            .enumerate()
            .all(|(index, one)| stated[..index].iter().all(|other| body.slice(other.1) != body.slice(one.1)));
    // 集体建设用地 and 国有建设用地 are parts of a class.
    let whole_class = |span: Span| {
        let before = body.slice(Span { start: sentence.start, end: span.start }.tail(12));
        before.is_empty() || before.ends_with(['、', ',', ':', '(', '中', '和', '及', '为', '含', '有', ';', '\n'])
    };
    if !each_once || !stated.iter().all(|(_, span)| whole_class(*span)) {
        return;
    }
    let before = &areas[..areas.partition_point(|area| area.span.end <= first.start)];
    let Some(nearest) = before.last().filter(|area| area.span.start >= sentence.start) else { return };
    let between = Span { start: nearest.span.end, end: first.start };
    // 3.2公顷(48亩),其中农用地…公顷: the whole is the one in the unit of its parts.
    let joined = |area: &&Area<'_>| {
        let between = Span { start: area.span.end, end: nearest.span.start };
        area.span.start >= sentence.start
            && between.end - between.start <= 16
            && BETWEEN.contains(&body.slice(between).trim())
    };
    let same_unit = |area: &&Area<'_>| stated.first().is_some_and(|(part, _)| part.unit == area.unit);
    let whole = before.iter().rev().nth(1).filter(joined).filter(same_unit).unwrap_or(nearest);
    let belongs = between.end - between.start <= REACH
        && (cx.has_word(body, between, Group::AmongThem) || body.slice(between).trim_start().starts_with('('));
    if !belongs || is_about(cx, *whole) {
        return;
    }
    let scaled = |area: &Area<'_>| area.number.times(area.scale);
    let (sum, lost) = stated
        .iter()
        .map(|(area, _)| scaled(area))
        .fold((0, scaled(whole).step), |(sum, lost), area| (sum + area.value, lost + area.step));
    let over = sum - scaled(whole).value;
    // A class that is not named may be the rest.
    if over <= lost / 2 && (stated.len() < 3 || over >= -lost / 2) {
        return;
    }
    let Some((last, _)) = stated.last() else { return };
    let total = Area { number: Decimal { value: sum / whole.scale, step: whole.number.step }, ..*whole };
    let what = say!(
        cx,
        "总面积是{}，其中各类用地相加是{}",
        "The whole area is {}, its classes of land make {}",
        written(*whole),
        written(total)
    );
    let how = say!(
        cx,
        "核对勘测定界成果，改正总面积或者写错的一类；各类无误的，总面积写“{}”。",
        "Compare the survey and correct the whole or the class that is wrong; if all classes are right, the whole is {}.",
        written(total)
    );
    sink.push(Found::at(0, last.span, what, how).quoted(body.shown(last.span)).uncertain());
}

/// Two columns with one name and two units: 面积(公顷) and 面积(亩).
#[inline(never)]
fn columns<'a>(cx: &Context<'a>, grid: &Grid<'a>, sink: &mut Sink) {
    let named: Vec<(usize, String, (&str, i128))> = (0..grid.columns())
        .filter_map(|column| {
            let head = cx.body().slice(grid.head(column)?);
            let unit = UNITS.iter().find(|(unit, _)| head.contains(unit))?;
            let name = head.replacen(unit.0, "", 1).replace([' ', '(', ')', ':'], "").replace("单位", "");
            Some((column, name, *unit))
        })
        .collect();
    for pair in named.windows(2) {
        let [(one, name, (unit, scale)), (other, same, (second_unit, second_scale))] = pair else { continue };
        if name != same || scale == second_scale {
            continue;
        }
        for (_, row) in grid.data() {
            if let (Figure::Number(number, ""), Figure::Number(second, "")) = (row[*one].figure, row[*other].figure) {
                let one = Area { number, unit, scale: *scale, span: row[*one].span };
                let other = Area { number: second, unit: second_unit, scale: *second_scale, span: row[*other].span };
                if !one.is(&other) {
                    sink.push(unequal(cx, one, other, other.span));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(text: &'static str) -> Area<'static> {
        let (number, unit) = Decimal::read(text).unwrap();
        let (unit, scale) = UNITS.iter().find(|(known, _)| *known == unit).unwrap();
        Area { number, unit, scale: *scale, span: Span { start: 0, end: 0 } }
    }

    #[test]
    fn areas_are_converted_within_what_was_written() {
        for (one, other) in [
            ("3.2公顷", "48亩"),
            ("3.2156公顷", "48.23亩"),
            ("0.0333公顷", "0.5亩"),
            ("1公顷", "10000平方米"),
            ("1.5万亩", "10平方公里"),
        ] {
            assert!(area(one).is(&area(other)), "{one} {other}");
        }
        assert!(!area("3.20公顷").is(&area("45亩")));
        assert_eq!(area("3.2公顷").in_unit_of(&area("45.0亩")), "48亩");
    }
}
