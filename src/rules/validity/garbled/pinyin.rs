//! Pinyin that a converter put into words.

use super::Place;
use crate::lexicon::Group;
use crate::rule::{Field, Sink};
use crate::rules::validity::standing::near;
use crate::text::Span;

/// Pinyin in brackets behind a character: 经(jīng)济; behind a letter where the character itself was lost: ?,F(xiàn).
#[inline(never)]
pub(super) fn check(place: &Place<'_, '_>, sink: &mut Sink) {
    let Place { cx, field, .. } = place;
    let mut places: Vec<Span> = place.words(Group::Pinyin).filter_map(|vowel| bracket(field, vowel)).collect();
    places.dedup();
    // A text on pronunciation.
    places.retain(|span| {
        let near = field.slice(near(field, *span));
        !["拼音", "读音", "读作"].iter().any(|word| near.contains(word))
    });
    let folded = field.page.text.folded();
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let before = |span: &Span| folded[..span.start as usize].chars().next_back();
    let behind_han = |span: &Span| before(span).is_some_and(is_han);
    // Behind a rare character, and one that is read otherwise in a name, pinyin is there for the reader.
    if !places.iter().any(|span| !behind_han(span) || before(span).is_some_and(|c| COMMON.contains(c))) {
        return;
    }
    for span in places {
        if behind_han(&span) {
            let what = say!(cx, "词里夹有拼音，多为转换程序所加", "Pinyin inside a word, as converters add it");
            // The text can still be read, and a single one may help with a rare character.
            sink.push(place.mended(span, what, String::new()).uncertain());
        } else if let Some(start) = remains(&folded[..span.start as usize]) {
            let what =
                say!(cx, "丢失的文字，只剩问号、字母和拼音", "Lost text, of which a question mark and pinyin are left");
            sink.push(place.found(Span { start: start as u32, ..span }, what).uncertain());
        }
    }
}

/// The most common characters of official texts, but for those that have a reading of their own in names of places; nobody needs
/// to be told how they are read.
const COMMON: &str = "\
    公的资自县局人然源日年用月号有规一政不法青和市理工办开建民村中划以可时件在第关土云证定临设作信发业三请出登位为上内二本条镇记府方组期下现权于收告务到动元个产前处息至管口成面要机事电项布国实示置申案议对共复经意限矿乡十当合\
    后由名批征安主审结文户报网许四路保次核情心明员体交容字提万社我同书制及补标所施话部农按准分城已起采如通平况见科程道测图应学度数股将目其受生价五罚并执房司小积表室点费新南依果计了每据打让责场取调织服基利与质全水监米知照份得\
    类东住站者向决编山问宅街入或来是过询款加原改使求联备各门集料督反页码未家构高宗委之范例印手式预进予清总害性完亩供转耕院途江扫占灾专楼整金绘代等听排宋众量偿效没能河身修拟级片北群防列松展七林护索两止线企顷更立引首确序需因续\
    险外材支窗老周非附回统录检承考沙么治址答界变签他职接评商格认根落映指持验题缴易筑被算勘放细则相称满咨送卖正拍率增诉围白约识该违先参牌多邮挂试子退负领好失也园异存形午协种空居屋底块里省此具看留述聘屿车流田览西便比环怎估闭近\
    化少研海档停订另策移塘象买综低超岗究贴达注别样律步柳养竞均桥托湖最天做队雨拨洋边投闲除无填纳把物党巡招活济\
";

/// Where what is left of a lost character begins: a question mark, perhaps a comma, and a letter.
fn remains(before: &str) -> Option<usize> {
    let mark = before.strip_suffix(|c: char| c.is_ascii_alphabetic())?;
    let mark = mark.strip_suffix([',', '!', '。']).unwrap_or(mark);
    Some(mark.strip_suffix('?')?.len())
}

/// The bracket around a vowel, if it holds one syllable.
fn bracket(field: &Field<'_>, vowel: Span) -> Option<Span> {
    let folded = field.page.text.folded();
    let letter = |c: char| c.is_alphabetic() && (c as u32) < 0x250;
    let before = &folded[..vowel.start as usize];
    let left: usize = before.chars().rev().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let after = &folded[vowel.end as usize..];
    let right: usize = after.chars().take(6).take_while(|c| letter(*c)).map(char::len_utf8).sum();
    let start = vowel.start as usize - left;
    let end = vowel.end as usize + right;
    let bracketed = folded[..start].ends_with('(') && folded[end..].starts_with(')');
    bracketed.then(|| Span::new(start - 1, end + 1))
}
