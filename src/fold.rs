//! Folding: one spelling for what reads alike, so that a rule is written once.
//!
//! Full-width to half-width, letters to lower case, traditional to simplified Han, every kind of dash to `-`, every
//! digit of Unicode to ASCII; zero-width characters vanish, every kind of blank is a space. Folding serves matching
//! only: what is shown to a person is always the source.

/// `国 國` a line: simplified character, then the characters that fold to it.
const TRADITIONAL: &str = include_str!("../data/traditional.txt");

/// What one character becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// Another or the same character.
    Char(char),
    /// A blank of any kind: spaces, tabs, line breaks, no-break and ideographic spaces.
    Blank,
    /// Invisible: zero-width, directional and variation marks.
    Nothing,
}

/// Stands for a control character, a lost character and every code point that is none.
pub const LOST: char = '\u{fffd}';
/// Stands for a private-use character: it shows only where a certain font is installed.
pub const PRIVATE_USE: char = '\u{e000}';

const BLANK: u16 = b' ' as u16;
const NOTHING: u16 = 0;

/// What a folded character is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Sign {
    /// Nothing.
    None = 0,
    /// A title, a document number or the like may begin here.
    Fact = 1,
    /// A digit: a number or a date may begin with the first of a run.
    Digit = 3,
    /// A Chinese numeral, likewise.
    Numeral = 4,
    /// A sentence ends here.
    SentenceEnd = 2,
}

/// The folding table of the Basic Multilingual Plane, a row a code point, and the signs of folded characters.
pub struct FoldTable {
    folded: Box<[u16]>,
    /// By code point: whether it stays as it is, and what it is a sign of then.
    kept: Box<[Option<Sign>]>,
    signs: Box<[Sign]>,
}

/// Every character as it is. A function of its own: a browser optimises whatever holds a long loop, and this is soon done.
#[inline(never)]
fn unfolded() -> (Vec<u16>, Vec<Option<Sign>>) {
    ((0..=u16::MAX).collect(), vec![Some(Sign::None); 1 << 16])
}

/// Characters with which a fact may begin, digits and numerals aside.
const FACT_SIGNS: &str = "《〔【[(@";
/// Chinese numerals.
pub const NUMERALS: &str = "〇○零一二三四五六七八九十百千两半幺壹贰叁肆伍陆柒捌玖";
/// Characters that end a sentence.
const SENTENCE_ENDS: &str = "\n。!?;";

/// The characters of the radicals from U+2F00 on, which programs copy out of PDF files in their place.
const RADICALS: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日\
    曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
    衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
/// Radicals of simplified characters, each with its character.
const MORE_RADICALS: &str =
    "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⺟母⻳龟";

impl FoldTable {
    /// Builds the table: 65,536 rows, of which some 10,000 are written one by one.
    #[inline(never)]
    pub fn new() -> Self {
        let (mut table, mut kept) = unfolded();
        for row in [NOTHING, BLANK] {
            kept[usize::from(row)] = None;
        }
        let mut set = |range: std::ops::RangeInclusive<u32>, to: u16| {
            for code in range {
                table[code as usize] = to;
                kept[code as usize] = (code == u32::from(to)).then_some(Sign::None);
            }
        };
        set(0x0001..=0x0008, LOST as u16);
        set(0x0009..=0x000d, BLANK);
        set(0x000e..=0x001f, LOST as u16);
        set(0x007f..=0x009f, LOST as u16);
        set(0x0085..=0x0085, BLANK);
        // The last five are letters or signs without ink.
        for blank in [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0] {
            set(blank..=blank, BLANK);
        }
        set(0x2000..=0x200a, BLANK);
        for nothing in [0xad, 0x061c, 0x180e, 0xfeff] {
            set(nothing..=nothing, NOTHING);
        }
        set(0x200b..=0x200f, NOTHING);
        set(0x202a..=0x202e, NOTHING);
        set(0x2060..=0x206f, NOTHING);
        // Marks over, through and around a character, as the key around a digit; vowels without ink.
        set(0x0300..=0x036f, NOTHING);
        set(0x20d0..=0x20f0, NOTHING);
        set(0x17b4..=0x17b5, NOTHING);
        set(0xfe00..=0xfe0f, NOTHING);
        set(0xe000..=0xf8ff, PRIVATE_USE as u16);
        set(0xfdd0..=0xfdef, LOST as u16);
        // Where an object stood that was not copied.
        set(0xfffc..=0xfffc, PRIVATE_USE as u16);
        set(0xfffe..=0xffff, LOST as u16);
        for dash in [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d, 0x2500] {
            set(dash..=dash, u16::from(b'-'));
        }
        // The check character of an ID number, as people and converters write it: × Х х Ⅹ ⅹ ✕.
        for cross in [0xd7, 0x0425, 0x0445, 0x03a7, 0x2169, 0x2179, 0x2715] {
            set(cross..=cross, u16::from(b'x'));
        }
        for (open, close) in [(0xfe5d, 0x3014), (0xfe5e, 0x3015), (0x2772, 0x3014), (0x2773, 0x3015)] {
            set(open..=open, close);
        }
        for (from, to) in [(0x2236, b':'), (0xfe30, b':'), (0x30fb, 0xb7), (0x2022, 0xb7), (0x2027, 0xb7)] {
            set(from..=from, u16::from(to));
        }
        for code in (0xff01..=0xff5e).filter(|code| *code != 0xff0d) {
            set(code..=code, (code - 0xff01 + 0x21) as u16);
        }
        for zero in ZEROS.into_iter().filter(|zero| *zero < 0x10000) {
            for digit in 0..10 {
                set(zero + digit..=zero + digit, u16::from(b'0') + digit as u16);
            }
        }
        // Numerals of merchants, from one to nine.
        for digit in 1..10 {
            set(0x3020 + digit..=0x3020 + digit, u16::from(b'0') + digit as u16);
        }
        for upper in (b'A'..=b'Z').map(u32::from) {
            set(upper..=upper, upper as u16 + 32);
            set(upper - 0x21 + 0xff01..=upper - 0x21 + 0xff01, upper as u16 + 32);
        }
        for line in TRADITIONAL.lines().filter(|line| !line.starts_with('#')) {
            if let Some((to, from)) = line.split_once(' ')
                && let Some(to) = to.chars().next()
            {
                for from in from.chars().filter(|from| (*from as u32) < 0x10000) {
                    set(from as u32..=from as u32, to as u16);
                }
            }
        }
        // Through the rows of these characters, for some of them are traditional: ⾒, 見, 见.
        for (code, c) in (0x2f00..).zip(RADICALS.chars()) {
            (table[code], kept[code]) = (table[c as usize], None);
        }
        for pair in MORE_RADICALS.chars().collect::<Vec<_>>().chunks_exact(2) {
            (table[pair[0] as usize], kept[pair[0] as usize]) = (pair[1] as u16, None);
        }
        let mut signs = vec![Sign::None; 1 << 16];
        for (characters, sign) in [
            (FACT_SIGNS, Sign::Fact),
            ("0123456789", Sign::Digit),
            (NUMERALS, Sign::Numeral),
            (SENTENCE_ENDS, Sign::SentenceEnd),
        ] {
            for c in characters.chars() {
                signs[c as usize] = sign;
                kept[c as usize] = kept[c as usize].map(|_| sign);
            }
        }
        FoldTable { folded: table.into_boxed_slice(), kept: kept.into_boxed_slice(), signs: signs.into_boxed_slice() }
    }

    /// What the character becomes.
    #[inline]
    pub fn fold(&self, c: char) -> Folded {
        match self.folded.get(c as usize) {
            Some(&BLANK) => Folded::Blank,
            Some(&NOTHING) => Folded::Nothing,
            Some(&row) => Folded::Char(char::from_u32(u32::from(row)).unwrap_or(LOST)),
            None => match c as u32 {
                0xe0000..=0xe0fff => Folded::Nothing,
                0xf0000.. => Folded::Char(PRIVATE_USE),
                _ => Folded::Char(digit_of(c).map_or(c, |digit| char::from(b'0' + digit))),
            },
        }
    }

    /// What a character that stays as it is is a sign of; `None` for one that folds to something else.
    #[inline]
    pub fn kept(&self, c: char) -> Option<Sign> {
        self.kept.get(c as usize).copied().flatten()
    }

    /// What a folded character is a sign of.
    #[inline]
    pub fn sign(&self, c: char) -> Sign {
        self.signs.get(c as usize).copied().unwrap_or(Sign::None)
    }

    /// Folds a whole word or phrase, as a page is folded: blanks stay only between two ASCII letters or digits.
    pub fn fold_str(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        let mut blank = false;
        for c in text.chars() {
            match self.fold(c) {
                Folded::Blank => blank = true,
                Folded::Nothing => {}
                Folded::Char(c) => {
                    if blank && keeps_blank(folded.chars().next_back(), c) {
                        folded.push(' ');
                    }
                    blank = false;
                    folded.push(c);
                }
            }
        }
        folded
    }
}

impl Default for FoldTable {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a blank between these two means anything: `GIS 2024`, but not `电 话` nor `号码 138`.
#[inline]
pub fn keeps_blank(before: Option<char>, after: char) -> bool {
    after.is_ascii_alphanumeric() && before.is_some_and(|before| before.is_ascii_alphanumeric())
}

/// The zero of each run of ten decimal digits: the scripts and styles that occur in copied text (Unicode, category Nd).
const ZEROS: [u32; 12] =
    [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1fbf0];

fn digit_of(c: char) -> Option<u8> {
    let code = c as u32;
    ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)).map(|zero| (code - zero) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_kept_where_it_folds_to_itself() {
        let fold = FoldTable::new();
        for c in (0..=0xffff).filter_map(char::from_u32) {
            let kept = (fold.fold(c) == Folded::Char(c)).then(|| fold.sign(c));
            assert_eq!(fold.kept(c), kept, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn folds_what_reads_alike() {
        let table = FoldTable::new();
        assert_eq!(table.fold_str("電\u{3000}\u{3000}話：１３８\u{200b}ＡＸ×—𝟗"), "电话:138axx-9");
        assert_eq!(table.fold_str("GIS  2024 年"), "gis 2024年");
        assert_eq!(
            table.fold_str("5\u{fe0f}\u{20e3}1\u{336}0\u{2800}1\u{3164}9\u{17b4}〩甲\u{ffa0}乙"),
            "510 1 99甲乙"
        );
        assert_eq!(table.fold_str("\u{1}\u{e123}"), "\u{fffd}\u{e000}");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let table = FoldTable::new();
        for code in 0..0x20000 {
            let Some(c) = char::from_u32(code) else {
                continue;
            };
            if let Folded::Char(once) = table.fold(c) {
                assert_eq!(table.fold(once), Folded::Char(once), "U+{code:04X}");
            }
        }
    }
}
