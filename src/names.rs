//! Persons' names by shape: a surname and one or two given characters, or two parts joined by a point. A shape is no
//! certainty, for 方案 has it, too: a rule looks at the words before it.

use crate::catalogue::NameLists;
use std::collections::{HashMap, HashSet};

/// The lists of `data/names.toml`, ready to look up.
pub struct Names {
    surnames: HashSet<char>,
    compound: HashSet<String>,
    compound_firsts: HashSet<char>,
    titles: HashSet<String>,
    ordinary: HashSet<String>,
    given: HashSet<char>,
    never: HashSet<char>,
    doubtful: HashSet<char>,
    endings: HashSet<char>,
    /// By first character.
    follow: HashMap<char, Vec<String>>,
}

/// A name of a person at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Bytes.
    pub len: usize,
    /// Bytes of the surname.
    pub surname: usize,
    /// Whether the given name is left out or hidden: 王某某, 王**, 王先生.
    pub masked: bool,
    /// Whether its given name is made of characters that given names are made of.
    pub likely: bool,
}

/// Most characters of one part of a name with a point.
const MOST_OF_PART: usize = 8;

impl Names {
    /// From the lists.
    pub fn new(lists: &NameLists) -> Self {
        let mut follow: HashMap<char, Vec<String>> = HashMap::new();
        for word in &lists.follow {
            if let Some(first) = word.chars().next() {
                follow.entry(first).or_default().push(word.clone());
            }
        }
        Names {
            surnames: lists.surnames.chars().filter(|c| !c.is_whitespace()).collect(),
            compound: lists.compound.iter().cloned().collect(),
            compound_firsts: lists.compound.iter().filter_map(|name| name.chars().next()).collect(),
            titles: lists.titles.iter().cloned().collect(),
            given: lists.given.chars().filter(|c| !c.is_whitespace()).collect(),
            never: lists.never.chars().collect(),
            doubtful: lists.doubtful.chars().collect(),
            endings: lists.endings.chars().collect(),
            ordinary: lists.ordinary.iter().cloned().collect(),
            follow,
        }
    }

    /// Whether a surname begins with the character.
    pub fn is_surname(&self, c: char) -> bool {
        self.surnames.contains(&c) || self.compound_firsts.contains(&c)
    }

    /// The name that is the whole of a text.
    pub fn whole(&self, text: &str) -> Option<Name> {
        let name = self.candidates(text).find(|name| name.len == text.len())?;
        (name.masked || !self.ordinary.contains(text)).then_some(name)
    }

    /// The name with which a running text begins: what follows shows where it ends.
    pub fn at_start(&self, text: &str) -> Option<Name> {
        let mut found: Option<(Name, usize)> = None;
        for name in self.candidates(text) {
            if name.masked {
                return Some(name);
            }
            let rest = &text[name.len..];
            let word = self.word_after(rest);
            if !self.is_name(&text[..name.len]) || !self.ends(rest) {
                continue;
            }
            // 林华|诉称 and not 林华诉|称: usual characters are the surer sign, then a longer word behind the name.
            let surer =
                found.is_none_or(
                    |(before, after)| {
                        if name.likely == before.likely { word > 1 && after <= 1 } else { name.likely }
                    },
                );
            if surer {
                found = Some((name, if rest.chars().next().is_none_or(|next| !is_han(next)) { 2 } else { word }));
            }
        }
        found.map(|(name, _)| name)
    }

    /// The name with which a running text begins behind a label that names a person: it may go on with any word.
    pub fn labelled(&self, text: &str) -> Option<Name> {
        let likely = |name: &Name| {
            let goes_on = text[name.len..].chars().next().is_some_and(is_name_mask);
            name.likely && !goes_on && self.is_name(&text[..name.len]) && !is_body(text) && !is_stem(&text[name.len..])
        };
        // 余江峰 is a name, though 余江 is a county.
        let alone = |name: &Name| {
            let rest = &text[name.len..];
            let stops = rest.chars().next().is_none_or(|next| !is_han(next)) || self.word_after(rest) > 1;
            let written = &text[..name.len];
            name.likely && stops && name.len > 6 && !self.ordinary.contains(written) && !is_place(written)
        };
        let found = self.at_start(text).or_else(|| self.candidates(text).find(likely));
        found.or_else(|| self.candidates(text).find(alone))
    }

    /// The name with which a running text begins although no label says so: places and bodies look like names, too.
    pub fn unlabelled(&self, text: &str) -> Option<Name> {
        self.at_start(text).filter(|name| name.masked || !self.is_like_a_place(name, &text[..name.len]))
    }

    /// Whether a full name ends like a place or a body; a likely one of three characters may end like a river.
    fn is_like_a_place(&self, name: &Name, written: &str) -> bool {
        let river = name.likely && written.chars().count() > 2 && !is_place(written);
        !river && written.ends_with(|c| self.endings.contains(&c))
    }

    /// The name with which a running text begins that tells something of a person: a likely name of three characters may
    /// go on with any word.
    pub fn told_of(&self, text: &str) -> Option<Name> {
        let fits = |name: &Name| {
            let written = &text[..name.len];
            let goes_on = text[name.len..].chars().next().is_some_and(is_name_mask);
            name.likely
                && !goes_on
                && written.chars().count() > 2
                && self.is_name(written)
                && !self.is_like_a_place(name, written)
                && !is_body(text)
        };
        self.unlabelled(text).or_else(|| self.candidates(text).find(fits))
    }

    /// Whether what looks like a name is no word of the language.
    fn is_name(&self, written: &str) -> bool {
        let two = written.char_indices().nth(2).map_or(written, |(byte, _)| &written[..byte]);
        !self.ordinary.contains(written) && !self.ordinary.contains(two)
    }

    /// Whether a name may end before this text.
    pub fn ends(&self, rest: &str) -> bool {
        rest.chars().next().is_none_or(|next| !is_han(next)) || self.word_after(rest) > 0
    }

    /// Characters of the longest word at the start of a text that may follow a name.
    pub fn word_after(&self, rest: &str) -> usize {
        let words = rest.chars().next().and_then(|next| self.follow.get(&next));
        let fitting = words.into_iter().flatten().filter(|word| rest.starts_with(word.as_str()));
        fitting.map(|word| word.chars().count()).max().unwrap_or(0)
    }

    /// What may be a name at the start of a text, longest first.
    fn candidates(&self, text: &str) -> impl Iterator<Item = Name> {
        let ends: Vec<usize> = text.char_indices().skip(1).map(|(byte, _)| byte).chain([text.len()]).take(4).collect();
        let surname = match text.chars().next() {
            Some(_) if ends.get(1).is_some_and(|&end| self.compound.contains(&text[..end])) => 2,
            Some(first) if self.surnames.contains(&first) => 1,
            _ => 0,
        };
        let surname_len = if surname > 0 { ends[surname - 1] } else { 0 };
        let masked = (surname > 0).then(|| self.masked(text, surname_len)).flatten();
        let full: Vec<Name> = [2, 1]
            .into_iter()
            .filter(|_| surname > 0 && masked.is_none())
            .filter_map(|given| ends.get(surname + given - 1))
            .filter(|&&end| text[surname_len..end].chars().all(|c| is_han(c) && !self.never.contains(&c)))
            .filter(|&&end| end > surname_len && !self.titles.contains(&text[surname_len..end]))
            .map(|&len| {
                let usual = text[surname_len..len].chars().all(|c| self.given.contains(&c));
                let likely = usual && !text.starts_with(|c| self.doubtful.contains(&c));
                Name { len, surname: surname_len, masked: false, likely }
            })
            .collect();
        self.pointed(text).into_iter().chain(masked).chain(full)
    }

    /// A name in two parts with a point between them: 阿依古丽·买买提. It ends before a word that may follow a name.
    fn pointed(&self, text: &str) -> Option<Name> {
        let part = |text: &str| -> usize {
            text.chars().take_while(|c| is_han(*c)).take(MOST_OF_PART + 1).map(char::len_utf8).sum()
        };
        let first = part(text);
        let rest = text[first..].strip_prefix('·')?;
        let whole = part(rest);
        let second = (6..whole)
            .step_by(3)
            .find(|&end| rest.is_char_boundary(end) && self.word_after(&rest[end..]) > 1)
            .or_else(|| (6..whole).step_by(3).find(|&end| rest.is_char_boundary(end) && self.ends(&rest[end..])))
            .unwrap_or(whole);
        let fits = |bytes: usize| (3..=3 * MOST_OF_PART).contains(&bytes);
        (fits(first) && fits(second) && first + second >= 9).then(|| Name {
            len: first + '·'.len_utf8() + second,
            surname: first,
            masked: false,
            likely: true,
        })
    }

    /// The hidden or left-out given name behind a surname.
    fn masked(&self, text: &str, surname: usize) -> Option<Name> {
        let rest = &text[surname..];
        let hidden: usize = rest.chars().take_while(|c| is_name_mask(*c)).map(char::len_utf8).sum();
        if hidden > 0 {
            // 王*明, 王某明: one given character is left.
            let after = &rest[hidden..];
            let usual = |c: char| self.given.contains(&c) && !self.doubtful.contains(&c);
            let left = after.chars().next().filter(|&c| is_han(c) && (usual(c) || self.ends(&after[c.len_utf8()..])));
            let left = left.filter(|_| !self.ends(after)).map_or(0, char::len_utf8);
            return Some(Name { len: surname + hidden + left, surname, masked: true, likely: true });
        }
        // 林小某, 林建*: one given character is shown.
        let shown = rest.chars().next().filter(|c| self.given.contains(c)).map_or(0, char::len_utf8);
        let hidden: usize = rest[shown..].chars().take_while(|c| is_name_mask(*c)).map(char::len_utf8).sum();
        if shown > 0 && hidden > 0 && self.ends(&rest[shown + hidden..]) {
            return Some(Name { len: surname + shown + hidden, surname, masked: true, likely: true });
        }
        let title = [3, 2, 1].into_iter().find_map(|count| {
            let end = rest.char_indices().nth(count).map_or(rest.len(), |(byte, _)| byte);
            (self.titles.contains(&rest[..end])).then_some(end)
        })?;
        // 高工 is a title, 高工路 is a road.
        (title > 3 || self.ends(&rest[title..])).then_some(Name {
            len: surname + title,
            surname,
            masked: true,
            likely: true,
        })
    }
}

/// Last characters of places and bodies that no given name has.
const PLACES: [char; 16] =
    ['区', '县', '市', '镇', '乡', '村', '路', '街', '局', '厅', '委', '部', '院', '所', '站', '旗'];

/// Whether a full name ends like a place or a body.
pub fn is_place(name: &str) -> bool {
    name.ends_with(PLACES)
}

/// Whether what follows makes a place of what looks like a name: 高岭村, 云岭市.
fn is_stem(rest: &str) -> bool {
    rest.starts_with(['村', '镇', '乡', '县', '市', '区']) && !rest.starts_with("村民")
}

/// Words that show that a text begins with the name of a body, not of a person.
const BODIES: [&str; 24] = [
    "公司",
    "集团",
    "合作社",
    "委员会",
    "村委",
    "居委",
    "事务所",
    "中心",
    "协会",
    "学校",
    "小学",
    "中学",
    "医院",
    "银行",
    "商行",
    "经营部",
    "工厂",
    "研究院",
    "项目部",
    "业委会",
    "人民政府",
    "分局",
    "管理局",
    "资源局",
];

/// Whether the words at the start of a text, up to the first mark, name a body.
fn is_body(text: &str) -> bool {
    let end = text.char_indices().take(30).find(|(_, c)| !is_han(*c)).map(|(byte, _)| byte);
    let end = end.or_else(|| text.char_indices().nth(30).map(|(byte, _)| byte)).unwrap_or(text.len());
    BODIES.iter().any(|body| text[..end].contains(body))
}

/// Whether a character hides a part of a name.
pub fn is_name_mask(c: char) -> bool {
    matches!(c, '某' | '*' | 'x' | '○' | '●' | '□' | '■' | '_' | '?' | '〇')
}

/// Whether a character is Han.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{20000}'..='\u{3ffff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let catalogue = crate::profile::Profile::new(None).unwrap().catalogue;
        Names::new(&catalogue.names)
    }

    #[test]
    fn a_name_ends_where_the_text_goes_on() {
        let names = names();
        for (text, name) in [
            ("林建国反映小区漏水", "林建国"),
            ("林明反映小区漏水", "林明"),
            ("林明和黄芳", "林明"),
            ("林明,男", "林明"),
            ("欧阳建华同志", "欧阳建华"),
            ("欧阳华诉称", "欧阳华"),
            ("阿依古丽·买买提,女", "阿依古丽·买买提"),
        ] {
            let found = names.at_start(text).unwrap_or_else(|| panic!("{text}: no name"));
            assert_eq!((&text[..found.len], found.masked), (name, false), "{text}");
        }
        for text in
            ["方案已经批准", "安全生产", "江苏省", "应当于", "高新区居民", "华安公司", "某公司", "林地面积", "关于"]
        {
            assert_eq!(names.at_start(text), None, "{text}");
        }
        for (text, name) in [
            ("林某某反映", "林某某"),
            ("林**,男", "林**"),
            ("林先生来电", "林先生"),
            ("林*明,男", "林*明"),
            ("欧阳某", "欧阳某"),
            ("林工:", "林工"),
        ] {
            let found = names.at_start(text).unwrap_or_else(|| panic!("{text}: no name"));
            assert_eq!((&text[..found.len], found.masked), (name, true), "{text}");
        }
        assert_eq!(names.unlabelled("金山区,"), None);
        assert!(names.whole("高新").is_none() && names.whole("黄金荣").is_some());
    }
}
