//! What a script that stands in the page does, by the few forms that hijacked pages use. Nothing is run.

use crate::address::{Leads, Web, unescaped};

/// What a script does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Sends readers to another site.
    SendsAway,
    /// Asks whether a reader came from a search engine, or is one, and sends away.
    Cloaks,
    /// Writes a script, a frame or hidden text of another site into the page.
    WritesIn,
    /// Runs or writes what is written as numbers or escapes.
    Scrambled,
    /// Is packed, as libraries are.
    Packed,
}

/// Ways to write what cannot be read.
const SCRAMBLES: [&str; 5] = ["unescape(", "fromcharcode", "atob(", "\\x3c", "\\u003c"];
/// Ways to ask whether a reader comes from a search engine, or is one.
const ASKS: [&str; 6] = ["baiduspider", "googlebot", "sogou web spider", "360spider", "bingbot", "document.referrer"];

/// What a script does, if it does anything that a page should not; `strange` tells hosts that are not the site's.
pub fn does(code: &str, strange: &mut impl FnMut(&Web) -> bool) -> Option<Does> {
    let lower = code.to_ascii_lowercase();
    let plain: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    // window["location"] is window.location.
    let plain = ["[\"", "['"].iter().fold(plain, |plain, open| plain.replace(open, "."));
    let plain = ["\"]", "']"].iter().fold(plain, |plain, close| plain.replace(close, ""));
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    // Statistics of well-known services are written with escapes, too: what is escaped is read.
    let opened = unescaped(&plain).replace("\\/", "/");
    let (away, any) = leads_away(&opened, strange);
    let goes = locations(&plain).next().is_some();
    if goes && has(&ASKS) && (away || has(&["spider", "bot"]) || has(&["baidu", "sogou", "google", "so.com"])) {
        return Some(Does::Cloaks);
    }
    let writes = has(&["document.write", "innerhtml=", "insertadjacenthtml"]);
    if writes && has(&ASKS[..SPIDERS]) {
        return Some(Does::Cloaks);
    }
    let goes_away = locations(&plain).any(|rest| {
        let literal = rest.strip_prefix(['"', '\'', '`']).and_then(|rest| rest.split(['"', '\'', '`']).next());
        literal.is_some_and(|address| Leads::of(address).host().is_some_and(&mut *strange))
    });
    if goes_away {
        return Some(Does::SendsAway);
    }
    let numbered = |sign: &str| plain.matches(sign).take(MANY).count() == MANY;
    if plain.contains("eval(function(p,a,c,k") || numbered("_0x") || numbered("\\x") {
        return Some(Does::Packed);
    }
    let scrambled = has(&SCRAMBLES);
    if (goes || has(&["eval(", "newfunction("])) && scrambled || writes && scrambled && !any {
        return Some(Does::Scrambled);
    }
    let brings =
        ["<script", "<iframe", "<frame", "display:none", "createelement(\"script\")", "createelement('script')"];
    // A page within the page is written as such.
    let writes = writes || has(&["appendchild(", "insertbefore("]) || plain.starts_with('<');
    (writes && away && brings.iter().any(|what| opened.contains(what))).then_some(Does::WritesIn)
}

/// How many of them are names of search engines' programs.
const SPIDERS: usize = 5;

/// Escapes or invented names that only a program writes.
const MANY: usize = 12;

/// What follows each place at which a script goes elsewhere: `location=`, `top.location.href=`, `location.replace(`.
fn locations(code: &str) -> impl Iterator<Item = &str> {
    code.match_indices("location").filter_map(|(at, way)| {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let rest = &code[at + way.len()..];
        let rest = [".href", ".replace", ".assign"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
        let rest = rest.strip_prefix(['=', '(']).filter(|rest| !rest.starts_with('='))?;
        (!code[..at].ends_with(part)).then_some(rest)
    })
}

/// Whether a script names a strange host, and whether it names any.
fn leads_away(code: &str, strange: &mut impl FnMut(&Web) -> bool) -> (bool, bool) {
    let (mut away, mut any) = (false, false);
    for (at, _) in code.match_indices("//") {
        let rest = &code[at..];
        let end = rest.find(['"', '\'', '`', ' ', '<', '>', ')', ';', ',']).unwrap_or(rest.len()).min(200);
        let end = (0..=end).rev().find(|&end| rest.is_char_boundary(end)).unwrap_or(0);
        // Behind // a comment may begin: a host has a dot and no Han characters.
        if let Leads::Host(web) = Leads::of(&rest[..end])
            && web.host.contains('.')
            && web.host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        {
            any = true;
            away |= strange(&web);
        }
    }
    (away, any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told_by_what_they_do() {
        let mut strange = |web: &Web| !web.host.ends_with("gov.cn") && !web.host.ends_with("baidu.com");
        for (code, expected) in [
            ("location.href = 'https://www.example.com/x'", Some(Does::SendsAway)),
            ("window.location.replace(\"//www.example.com\")", Some(Does::SendsAway)),
            ("top.location=`http://www.example.com`", Some(Does::SendsAway)),
            ("location.href='/index.html'", None),
            ("if (location.href == 'https://www.example.com/') {}", None),
            ("location='//www.example.com/x'", Some(Does::SendsAway)),
            ("window['location'][\"href\"]='//www.example.com/x'", Some(Does::SendsAway)),
            ("if(/baiduspider/i.test(navigator.userAgent)){document.body.innerHTML=x}", Some(Does::Cloaks)),
            ("var my_location='https://www.example.com/x'", None),
            ("location.href=atob('aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20=')", Some(Does::Scrambled)),
            ("if(/baidu/.test(document.referrer)){location.href='https://www.example.com'}", Some(Does::Cloaks)),
            ("eval(unescape('%64%6f'))", Some(Does::Scrambled)),
            ("document.write(String.fromCharCode(60,115))", Some(Does::Scrambled)),
            ("eval(function(p,a,c,k,e,d){})", Some(Does::Packed)),
            ("document.write(unescape(\"%3Cscript src='//hm.baidu.com/h.js'%3E%3C/script%3E\"))", None),
            (
                "document.write(unescape(\"%3Cscript src='//www.example.com/h.js'%3E%3C/script%3E\"))",
                Some(Does::WritesIn),
            ),
            (
                "var s=document.createElement('script');s.src='https://www.example.com/a.js';b.appendChild(s)",
                Some(Does::WritesIn),
            ),
            ("<script src=//www.example.com/a.js></script>", Some(Does::WritesIn)),
            ("<p>一</p><img src=/a.png>", None),
            ("// 页面脚本\nvar a = 1; // 见www.example.com", None),
        ] {
            assert_eq!(does(code, &mut strange), expected, "{code}");
        }
    }
}
