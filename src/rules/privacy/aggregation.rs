//! `privacy/aggregation`: several data of one private person that together single the person out.
//!
//! A masked name hides nobody whose sex, age, schooling and village stand beside it. Data are counted by kind, in a row of
//! a list or in a paragraph; what the matrix allows in the column does not count.

use super::person_data::{date_at, is_list_of_persons, stands_alone};
use super::persons::mentions;
use crate::catalogue::Handling;
use crate::lexicon::{Group, Groups};
use crate::matrix::{Datum, Role};
use crate::report::Level;
use crate::rule::{Context, Field, Found, Rule, Say, Sink, hit, natively, silent};
use crate::text::Span;

/// The rule.
pub static RULE: Rule = Rule {
    name: "privacy/aggregation",
    level: Level::Block,
    basis: &["P10", "P24"],
    title: Say { zh: "多项信息合起来可识别个人", en: "Data that together single out a person" },
    checks: Say {
        zh: "同一行名单或同一段文字里，一个自然人的性别、年龄或出生年月、民族、文化程度、婚姻、政治面貌、职业或单位、所在村社、家庭成员、收入、脱敏后的证号和电话：隐私矩阵不允许公开的达到四项，即使姓名已隐去也报告。矩阵允许的项目（如招考名单的性别、单位）和干部任前公示、领导简历不计。",
        en: "In a row of a list or in a paragraph: sex, age or month of birth, ethnicity, education, marriage, party, occupation or employer, village, family, income, masked identity number and telephone of one private person. Four that the privacy matrix does not allow are reported even where the name is masked. What the matrix allows (sex and employer in recruitment lists) and the curricula vitae of officials do not count.",
    },
    why: Say {
        zh: "匿名化要求结合其他信息也不能识别特定自然人；几项合在一起，熟人一看便知是谁。",
        en: "Anonymous is what cannot be traced to a person with other information either; a few data together tell everybody nearby who it is.",
    },
    mend: Say {
        zh: "只留公开目的需要的一两项，其余删除；住址只写到乡镇、街道。",
        en: "Keep the one or two items that the purpose needs and delete the others; name no more than the township or street of the address.",
    },
    applies: |_| true,
    check,
    examples: natively(&[
        hit("administrative-penalty", "<p>当事人林某,⟦男,29岁,初中文化,家住青溪镇上坪村⟧,未经批准建房。</p>"),
        hit("mailbox-reply", "<p>来信人陈女士,⟦女,1990年6月出生,大专学历,县供销社职工⟧,反映办证慢。</p>"),
        hit(
            "notice",
            "<table><tr><th>姓名</th><th>性别</th><th>年龄</th><th>民族</th><th>所在村</th></tr><tr><td>⟦林某某</td><td>女</td><td>71</td><td>畲族</td><td>上坪村⟧</td></tr></table>",
        ),
        silent("administrative-penalty", "<p>当事人林某,男,29岁,未经批准建房。</p>"),
        silent(
            "recruitment",
            "<table><tr><th>姓名</th><th>性别</th><th>出生年月</th><th>毕业院校</th><th>成绩</th></tr><tr><td>林建国</td><td>男</td><td>1998.06</td><td>江滨大学</td><td>81.5</td></tr></table>",
        ),
        silent("notice", "<p>林建国,男,汉族,1975年3月出生,大学学历,中共党员,现任利用科科长,拟任副局长。</p>"),
        silent("notice", "<p>年满18周岁、初中以上学历、家住本村的村民,不分男女、民族,均可报名。</p>"),
    ]),
};

/// Kinds of data with the words that say so and the row of the matrix.
const KINDS: [(Group, Datum, Say); 11] = [
    (Group::Sex, Datum::SexOrAge, Say { zh: "性别", en: "sex" }),
    (Group::Age, Datum::SexOrAge, Say { zh: "年龄", en: "age" }),
    (Group::Birth, Datum::BirthMonth, Say { zh: "出生年月", en: "birth" }),
    (Group::Ethnicity, Datum::Unnecessary, Say { zh: "民族", en: "ethnicity" }),
    (Group::Education, Datum::SchoolOrEmployer, Say { zh: "文化程度", en: "education" }),
    (Group::Marriage, Datum::Unnecessary, Say { zh: "婚姻", en: "marriage" }),
    (Group::Party, Datum::Unnecessary, Say { zh: "政治面貌", en: "party" }),
    (Group::Employment, Datum::SchoolOrEmployer, Say { zh: "职业单位", en: "occupation" }),
    (Group::Village, Datum::Village, Say { zh: "村社", en: "village" }),
    (Group::Family, Datum::Unnecessary, Say { zh: "家庭", en: "family" }),
    (Group::Payment, Datum::Compensation, Say { zh: "收入或补偿", en: "income" }),
];
/// Kinds beyond those: masked numbers.
const MASKED_ID: usize = KINDS.len();
const MASKED_PHONE: usize = KINDS.len() + 1;
/// Without one of these a text is not about one person.
const ANCHORS: [usize; 3] = [0, 1, 2];
const ANCHOR_WORDS: Groups = Groups::of(&[Group::Sex, Group::Age, Group::Birth]);
/// So many data single a person out.
const ENOUGH: usize = 4;
/// Longest paragraph, in bytes, that is about one person.
const MOST_OF_PARAGRAPH: u32 = 3000;

const WORDS: Groups = Groups::of(&[
    Group::Sex,
    Group::Age,
    Group::Birth,
    Group::Ethnicity,
    Group::Education,
    Group::Marriage,
    Group::Party,
    Group::Employment,
    Group::Village,
    Group::Family,
    Group::Payment,
]);
const PUBLIC_POST: Groups = Groups::of(&[Group::PublicPost]);
const PERSON: Groups = Groups::of(&[Group::PrivatePerson]);
const RESIDENT_ID: Groups = Groups::of(&[Group::ResidentId]);
const PHONE: Groups = Groups::of(&[Group::Phone, Group::PrivatePhone]);

/// Kinds found, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Kinds(u32);

impl Kinds {
    fn add(&mut self, kind: usize) {
        self.0 |= 1 << kind;
    }

    fn has(self, kind: usize) -> bool {
        self.0 & 1 << kind != 0
    }

    fn count(self) -> usize {
        self.0.count_ones() as usize
    }
}

/// What the matrix says of each kind in this column.
struct Matrix {
    counted: Kinds,
    forbidden: Kinds,
}

impl Matrix {
    fn of(cx: &Context<'_>) -> Self {
        let (mut counted, mut forbidden) = (Kinds::default(), Kinds::default());
        let data = KINDS.iter().map(|(_, datum, _)| *datum).chain([Datum::ResidentIdMasked, Datum::MobileNumber]);
        for (kind, datum) in data.enumerate() {
            let handling = cx.ruling(datum, Role::Private).handling;
            if handling != Handling::Allowed {
                counted.add(kind);
            }
            // A masked telephone is proper by itself.
            if handling == Handling::Forbidden && kind < MASKED_ID {
                forbidden.add(kind);
            }
        }
        Matrix { counted, forbidden }
    }

    /// What counts, where it is enough.
    fn enough(&self, kinds: Kinds) -> Option<Kinds> {
        let counted = Kinds(kinds.0 & self.counted.0);
        (counted.count() >= ENOUGH).then_some(counted)
    }
}

fn check(cx: &Context<'_>, sink: &mut Sink) {
    let matrix = Matrix::of(cx);
    for (index, field) in cx.fields.iter().enumerate() {
        let mut found: Vec<(Span, Kinds)> = Vec::new();
        for table in 0..field.page.tables.len() as u32 {
            rows(cx, field, table, &matrix, &mut found);
        }
        for block in &field.page.blocks {
            if cx.words(field, block.span, ANCHOR_WORDS).next().is_some() {
                paragraph(cx, field, block.span, &matrix, &mut found);
            }
        }
        for (span, kinds) in found {
            sink.push(finding(cx, index, span, kinds, &matrix));
        }
    }
}

/// The rows of a list of persons.
fn rows<'a>(cx: &Context<'a>, field: &'a Field<'a>, table: u32, matrix: &Matrix, found: &mut Vec<(Span, Kinds)>) {
    let page = &field.page;
    let Some(header_row) = page.header_row(table) else { return };
    let rows = &page.tables[table as usize].rows;
    let headers: Vec<Span> =
        rows[header_row as usize].iter().take(64).map(|&cell| page.cells[cell as usize].span).collect();
    let any = |groups| headers.iter().any(|&header| cx.words(field, header, groups).next().is_some());
    if any(PUBLIC_POST) || !is_list_of_persons(cx, field, table, header_row) {
        return;
    }
    // By column of the grid: the kinds that its header names.
    let mut by_column: Vec<Kinds> = vec![Kinds::default(); 256];
    for &cell in rows[header_row as usize].iter().take(64) {
        let cell = page.cells[cell as usize];
        for hit in cx.words(field, cell.span, WORDS.and(RESIDENT_ID).and(PHONE)) {
            let groups = cx.groups(&hit);
            let kinds = &mut by_column[cell.column as usize];
            KINDS
                .iter()
                .enumerate()
                .filter(|(_, (group, ..))| groups.has(*group))
                .for_each(|(kind, _)| kinds.add(kind));
            if groups.meets(RESIDENT_ID) {
                kinds.add(MASKED_ID);
            }
            if groups.meets(PHONE) {
                kinds.add(MASKED_PHONE);
            }
        }
    }
    for row in rows.iter().skip(header_row as usize + 1) {
        let mut kinds = Kinds::default();
        for &cell in row.iter().take(64) {
            let cell = page.cells[cell as usize];
            let value = field.slice(cell.span.head(90)).trim();
            if is_value(value) {
                kinds.0 |= by_column[cell.column as usize].0;
            }
        }
        if let Some(counted) = matrix.enough(kinds)
            && let (Some(&first), Some(&last)) = (row.first(), row.last())
        {
            let span = Span { start: page.cells[first as usize].span.start, end: page.cells[last as usize].span.end };
            found.push((trimmed(field, span), counted));
        }
    }
}

fn is_value(text: &str) -> bool {
    !text.is_empty() && !matches!(text, "-" | "/" | "无" | "略" | "--" | "—")
}

/// The span without blanks and edges at its ends.
fn trimmed(field: &Field<'_>, span: Span) -> Span {
    let text = field.slice(span);
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    Span { start, end: start + text.trim().len() as u32 }
}

/// A paragraph, or each of its sentences where it speaks of several persons.
fn paragraph<'a>(cx: &Context<'a>, field: &'a Field<'a>, block: Span, matrix: &Matrix, found: &mut Vec<(Span, Kinds)>) {
    let folded = field.page.text.folded();
    const SEX: Groups = Groups::of(&[Group::Sex]);
    let persons = cx.words(field, block, SEX).filter(|hit| stands_alone(folded, hit.span)).take(2).count();
    if persons < 2 && block.end - block.start <= MOST_OF_PARAGRAPH {
        return line(cx, field, block, matrix, found);
    }
    let mut start = block.start;
    while start < block.end {
        let end = field.page.text.sentence_at(start).end.clamp(start + 1, block.end);
        let sentence = Span { start, end };
        if end - start <= MOST_OF_PARAGRAPH {
            line(cx, field, sentence, matrix, found);
        }
        start = end;
    }
}

/// The data of a text: their kinds, and from the first to the last.
#[derive(Default)]
struct Seen {
    kinds: Kinds,
    span: Option<Span>,
}

impl Seen {
    fn add(&mut self, kind: usize, span: Span) {
        self.kinds.add(kind);
        let so_far = self.span.unwrap_or(span);
        self.span = Some(Span { start: so_far.start.min(span.start), end: so_far.end.max(span.end) });
    }
}

fn line<'a>(cx: &Context<'a>, field: &'a Field<'a>, within: Span, matrix: &Matrix, found: &mut Vec<(Span, Kinds)>) {
    let mut seen = Seen::default();
    for hit in cx.words(field, within, WORDS) {
        let groups = cx.groups(&hit);
        for (kind, (group, ..)) in KINDS.iter().enumerate() {
            if groups.has(*group) && says(field, within, hit.span, *group) {
                seen.add(kind, hit.span);
            }
        }
    }
    if !ANCHORS.iter().any(|&anchor| seen.kinds.has(anchor)) {
        return;
    }
    let masked = &field.facts().masked;
    let first = masked.partition_point(|masked| masked.span.start < within.start);
    for masked in masked[first..].iter().take_while(|masked| masked.span.end <= within.end) {
        match masked.characters.len() {
            11 => seen.add(MASKED_PHONE, masked.span),
            15..=18 => seen.add(MASKED_ID, masked.span),
            _ => {}
        }
    }
    let (Some(counted), Some(data)) = (matrix.enough(seen.kinds), seen.span) else { return };
    let persons = mentions(cx, field, within, PERSON);
    let about_a_person = !persons.is_empty() || cx.words(field, within, PERSON).next().is_some();
    if !about_a_person || cx.words(field, within, PUBLIC_POST).next().is_some() {
        return;
    }
    let clause = clause(field, within, data);
    let behind_name =
        persons.iter().map(|person| person.span.end).filter(|&end| end > clause.start && end <= data.start).max();
    found.push((trimmed(field, Span { start: behind_name.unwrap_or(clause.start), ..clause }), counted));
}

/// Whether a word in running text is a datum of a person there: 男 in 男, 29岁 is and in 男女不限 is not.
fn says(field: &Field<'_>, within: Span, word: Span, group: Group) -> bool {
    let folded = field.page.text.folded();
    let (before, after) =
        (&folded[within.start as usize..word.start as usize], &folded[word.end as usize..within.end as usize]);
    match group {
        Group::Sex | Group::Ethnicity => stands_alone(folded, word),
        Group::Age => {
            let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
            let number = before[before.len() - digits..].parse().unwrap_or(0);
            let stated = after.trim_start_matches([':', ' ']).starts_with(|c: char| c.is_ascii_digit());
            let limit = before[..before.len() - digits].ends_with(['满', '于', '过', '至', '-', '~', '均'])
                || ["以上", "以下", "以内", "及", "至", "-", "(含", "含", "老", "儿童"]
                    .iter()
                    .any(|word| after.starts_with(word));
            ((1..=120).contains(&number) || stated) && !limit
        }
        Group::Birth => {
            let value = after.trim_start_matches([':', ' ', '于', '为']);
            date_at(value).is_some()
                || before.trim_end_matches(['年', '月', '日']).ends_with(|c: char| c.is_ascii_digit())
        }
        // 住 must lead to a place: 住房 is none.
        Group::Village => {
            let clause = after
                .split([',', '。', ';', '、', '(', ')', ':'])
                .find(|clause| !clause.is_empty())
                .unwrap_or_default();
            let place = |text: &str| {
                ["村", "社区", "街道", "镇", "乡", "屯", "组", "里", "小区", "寨", "村人"]
                    .iter()
                    .any(|end| text.trim_end().ends_with(end))
            };
            place(clause) || place(&folded[word.range()])
        }
        _ => true,
    }
}

/// The span widened to the clauses that its ends stand in.
fn clause(field: &Field<'_>, within: Span, span: Span) -> Span {
    const MARKS: [char; 8] = [',', '。', ';', ':', '(', ')', '\n', '!'];
    let before = field.slice(Span { start: within.start, end: span.start });
    let after = field.slice(Span { start: span.end, end: within.end });
    Span {
        start: within.start + before.rfind(MARKS).map_or(0, |mark| mark + 1) as u32,
        end: span.end + after.find(MARKS).unwrap_or(after.len()) as u32,
    }
}

fn finding(cx: &Context<'_>, index: usize, span: Span, counted: Kinds, matrix: &Matrix) -> Found {
    let extra =
        [(MASKED_ID, Say { zh: "证号", en: "identity number" }), (MASKED_PHONE, Say { zh: "电话", en: "telephone" })];
    let named = KINDS.iter().map(|(.., name)| *name).enumerate().chain(extra);
    let names: Vec<&str> = named
        .filter(|(kind, _)| counted.has(*kind))
        .map(|(_, name)| if cx.english() { name.en } else { name.zh })
        .collect();
    let certain = counted.0 & matrix.forbidden.0 != 0;
    let found = Found::at(
        index,
        span,
        say!(
            cx,
            "{}等 {} 项信息合在一起，可以认出是哪个人",
            "{}: {} data that together single out the person",
            names.join(if cx.english() { ", " } else { "、" }),
            names.len()
        ),
        say!(
            cx,
            "删去公开目的不需要的项目，留下的不超过两三项。",
            "Delete what the purpose does not need, so that no more than two or three data stay."
        ),
    );
    Found { encloses: true, certain, ..found }
}
