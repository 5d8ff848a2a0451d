//! Where an address leads, by its form alone: nothing is asked of the network.
//!
//! A few forms are told apart, among them many that a reader of well-formed addresses refuses (`D:\a.doc`, `\\server\a`,
//! `http：//`). That is why this is code of our own; what a browser does with an address (tabs inside, backslashes, numbers
//! for hosts) is done here, too.

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Leads {
    /// Nowhere: it is empty, `about:blank` or a scheme alone.
    Nowhere,
    /// To a place of the same page, by name; to its top where the name is empty.
    Within(String),
    /// To code.
    Script(String),
    /// To a file of one computer: `file:`, `C:\`, `blob:`.
    LocalFile,
    /// To a shared folder: `\\server\share`.
    Share,
    /// To a host.
    Host(Web),
    /// To another page of the same site.
    SameSite(String),
    /// Nowhere, because it is not written as an address: `http：//`, `www.example.gov.cn` without a scheme.
    Miswritten,
    /// To content that stands in the address itself.
    Data,
    /// To another program: `mailto:`, `tel:`.
    Program,
}

/// An address with a host.
#[derive(Debug, PartialEq, Eq)]
pub struct Web {
    /// Whether what is fetched cannot be changed on the way.
    pub secure: bool,
    /// The host in lower case, without port.
    pub host: String,
    /// What follows the host, in lower case.
    pub rest: String,
}

/// Whom a host can be reached by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The computer itself.
    Loopback,
    /// An office network.
    Intranet,
    /// Nobody, or an office network: the name has no dot.
    NoDot,
    /// Everybody, by a number.
    Number,
    /// Everybody, by a name.
    Name,
}

impl Leads {
    /// Reads an address as written in a page.
    pub fn of(address: &str) -> Leads {
        let clean: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let clean = clean.trim_matches(|c: char| c <= ' ' || c.is_whitespace());
        if clean.is_empty() {
            return Leads::Nowhere;
        }
        if let Some(name) = clean.strip_prefix('#') {
            return Leads::Within(name.to_owned());
        }
        let lower = clean.to_lowercase();
        if lower.starts_with("\\\\") {
            return Leads::Share;
        }
        if let Some(rest) = lower.strip_prefix("//") {
            return web(rest, true);
        }
        let Some((scheme, rest)) = scheme(&lower) else { return relative(&lower) };
        match scheme {
            "http" | "https" | "ftp" => web(rest.trim_start_matches(['/', '\\']), scheme == "https"),
            "about" => Leads::Nowhere,
            // What programs keep of pictures for themselves: of Word, of letters, of WeChat.
            "file" | "blob" | "res" | "cid" | "wxlocalresource" | "webkit-fake-url" => Leads::LocalFile,
            "smb" => Leads::Share,
            "javascript" | "vbscript" => Leads::Script(rest.to_owned()),
            "data" => Leads::Data,
            _ if scheme.len() == 1 => Leads::LocalFile,
            // localhost:8080 and oa.example:8080 name a host and forget the scheme.
            _ if rest.starts_with(|c: char| c.is_ascii_digit()) && !matches!(scheme, "tel" | "sms") => relative(&lower),
            // htp://, htttps://
            _ if rest.starts_with("//")
                && scheme.starts_with('h')
                && scheme.ends_with(['p', 's'])
                && scheme.len() < 8 =>
            {
                Leads::Miswritten
            }
            _ => Leads::Program,
        }
    }

    /// The host, if it leads to one.
    pub fn host(&self) -> Option<&Web> {
        match self {
            Leads::Host(web) => Some(web),
            _ => None,
        }
    }
}

/// The scheme and what follows its colon.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let is_one = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_one.then_some((scheme, rest))
}

fn relative(address: &str) -> Leads {
    let first = address.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let miswritten = ["http：", "https：", "http//", "https//", "http;", "https;", "http.//", "www."];
    let host = first.split(':').next().unwrap_or_default();
    if host == "localhost" || (number(host).is_some() && host.matches('.').count() == 3) {
        return web(address, false);
    }
    // /c:/users, c|/users, c:%5cusers
    let path = address.trim_start_matches('/');
    let mut start = path.chars();
    let disk = start.next().is_some_and(|c| c.is_ascii_alphabetic())
        && matches!(start.next(), Some(':' | '|' | '：'))
        && ["/", "\\", "%5c", "%2f"].iter().any(|slash| start.as_str().starts_with(slash));
    if disk {
        return Leads::LocalFile;
    }
    // What a script or a template was to fill in.
    let blank = matches!(address, "undefined" | "null" | "nan" | "[object object]")
        || ["{{", "${", "<%"].iter().any(|start| address.starts_with(start));
    if blank || miswritten.iter().any(|start| address.starts_with(start)) {
        return Leads::Miswritten;
    }
    Leads::SameSite(address.to_owned())
}

fn web(rest: &str, secure: bool) -> Leads {
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    // Browsers take these for dots and full-width letters for ASCII ones.
    let host: String = unescaped(host)
        .chars()
        .map(|c| match c {
            '。' | '．' | '｡' => '.',
            '\u{ff01}'..='\u{ff5e}' => char::from((c as u32 - 0xff01 + 0x21) as u8),
            _ => c,
        })
        .collect();
    let host = host.trim().trim_end_matches('.').to_lowercase();
    match host.as_str() {
        "" => Leads::Nowhere,
        // http://http://www…
        "http" | "https" => Leads::Miswritten,
        _ if host.contains([',', '，', '、']) => Leads::Miswritten,
        _ => Leads::Host(Web { secure, host, rest: rest.to_owned() }),
    }
}

/// Percent signs resolved, where that gives text.
pub fn unescaped(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                found.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                found.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&found).into_owned()
}

/// The number of a host that is one: four parts or fewer, each decimal, octal or hexadecimal, as browsers read it.
fn number(host: &str) -> Option<u32> {
    let parts: Vec<&str> = host.split('.').collect();
    if parts.len() > 4 {
        return None;
    }
    let mut whole: u64 = 0;
    for (index, part) in parts.iter().enumerate() {
        let value = match part.strip_prefix("0x") {
            Some(hex) => u64::from_str_radix(hex, 16).ok()?,
            None if part.len() > 1 && part.starts_with('0') => u64::from_str_radix(part, 8).ok()?,
            None => part.parse().ok()?,
        };
        let rest = 8 * (4 - index as u32);
        let last = index + 1 == parts.len();
        if value >= 1 << (if last { rest } else { 8 }) {
            return None;
        }
        whole |= value << (if last { 0 } else { rest - 8 });
    }
    u32::try_from(whole).ok()
}

/// Endings of names that only an office network knows.
const OFFICE_NAMES: [&str; 6] = [".local", ".lan", ".internal", ".intranet", ".corp", ".localdomain"];

/// Whom a host can be reached by.
pub fn reach(host: &str) -> Reach {
    if host == "localhost" || host.ends_with(".localhost") || host == "::1" {
        return Reach::Loopback;
    }
    if let Some(number) = number(host) {
        let [a, b, ..] = number.to_be_bytes();
        return match (a, b) {
            (127, _) | (0, _) => Reach::Loopback,
            (10, _) | (192, 168) | (169, 254) | (172, 16..=31) | (100, 64..=127) => Reach::Intranet,
            _ => Reach::Number,
        };
    }
    if host.contains(':') {
        let office = ["fc", "fd", "fe8", "fe9", "fea", "feb"].iter().any(|start| host.starts_with(start));
        return if office { Reach::Intranet } else { Reach::Number };
    }
    if OFFICE_NAMES.iter().any(|end| host.ends_with(end)) {
        return Reach::Intranet;
    }
    if host.contains('.') { Reach::Name } else { Reach::NoDot }
}

/// Top domains that are cheap to register, which sites use that come and go.
const CHEAP: [&str; 27] = [
    "cc", "vip", "top", "xyz", "app", "win", "bet", "club", "site", "icu", "pw", "tk", "ml", "link", "live", "fun",
    "online", "shop", "bid", "loan", "date", "wang", "life", "today", "space", "casino", "poker",
];
/// What the names of sites for betting and pornography begin with, where a digit follows, and what stands in them anywhere.
const BEGINS: [&str; 9] = ["sex", "av", "bet", "porn", "qp", "cp", "ag", "lottery", "pk"];
const HOLDS: [&str; 6] = ["casino", "porn", "xvideo", "lottery", "pk10", "bet-"];

/// Whether the name of a host looks like one of those that are registered by the dozen: vn5588.cc, sexk21.net.
pub fn is_throwaway(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let [.., below, above, top] = ["", "", ""].iter().chain(&labels).copied().collect::<Vec<_>>()[..] else {
        return false;
    };
    // www.a.com.cn is named a.
    let name = if top.len() == 2 && matches!(above, "com" | "net" | "org") { below } else { above };
    let letters = name.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    // 12345 and 12333 are telephone numbers of the public service.
    let year = digits.len() == 4 && ["19", "20"].iter().any(|century| digits.starts_with(century));
    let numbered =
        !year && !digits.is_empty() && letters > 0 && !digits.starts_with("12") && !digits.starts_with("110");
    HOLDS.iter().any(|part| name.contains(part))
        || numbered
            && (CHEAP.contains(&top)
                || BEGINS.iter().any(|begin| name.starts_with(begin) && digits.len() > 1)
                || letters <= 4 && digits.len() >= 4)
}

/// Whether a host is another one or stands below it.
pub fn is_below(host: &str, other: &str) -> bool {
    host.strip_suffix(other).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Endings of names of files that people download and read.
const FILES: [&str; 20] = [
    "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "pdf", "ofd", "txt", "zip", "rar", "7z", "jpg", "jpeg",
    "png", "mp4", "dwg", "csv",
];
/// Endings of names of programs and of archives, which may hold one.
const PROGRAMS: [&str; 11] = ["exe", "msi", "apk", "bat", "dmg", "jar", "zip", "rar", "7z", "tar", "gz"];

/// The ending of a file's name, in lower case.
fn ending(name: &str) -> Option<&str> {
    let (stem, ending) = name.trim().rsplit_once('.')?;
    (!stem.is_empty()).then_some(ending)
}

/// The name of a file without its ending, if it is one that people download.
pub fn file_stem(name: &str) -> Option<&str> {
    let ending = ending(name)?;
    let known = FILES.iter().chain(&PROGRAMS).any(|known| ending.eq_ignore_ascii_case(known));
    known.then(|| &name.trim()[..name.trim().len() - ending.len() - 1])
}

/// Whether the path of an address ends in the name of a program or an archive.
pub fn is_program(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    ending(path).is_some_and(|ending| PROGRAMS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_where_a_browser_goes() {
        let host = |address: &str| Leads::of(address).host().map(|web| (web.host.clone(), reach(&web.host)));
        for (address, name, by) in [
            ("http://192.168.1.5:8080/oa", "192.168.1.5", Reach::Intranet),
            (" HTTP://LocalHost/a", "localhost", Reach::Loopback),
            ("http://0x7f.1/", "0x7f.1", Reach::Loopback),
            ("http://2130706433/", "2130706433", Reach::Loopback),
            ("http://[::1]/", "::1", Reach::Loopback),
            ("//172.31.0.9/a", "172.31.0.9", Reach::Intranet),
            ("http://172.32.0.9/a", "172.32.0.9", Reach::Number),
            ("ht\ntp:\\\\10.0.0.1\\a", "10.0.0.1", Reach::Intranet),
            ("http://１９２。168.0.1/", "192.168.0.1", Reach::Intranet),
            ("http://user@www.gov.cn@oa/", "oa", Reach::NoDot),
            ("192.168.0.8/a.doc", "192.168.0.8", Reach::Intranet),
            ("localhost:8080/x", "localhost", Reach::Loopback),
            ("http://%31%30.0.0.1/", "10.0.0.1", Reach::Intranet),
            ("https://zrzy.example.gov.cn.", "zrzy.example.gov.cn", Reach::Name),
        ] {
            assert_eq!(host(address), Some((name.to_owned(), by)), "{address}");
        }
        for (address, leads) in [
            ("", Leads::Nowhere),
            ("http://", Leads::Nowhere),
            ("about:blank", Leads::Nowhere),
            ("#a", Leads::Within("a".into())),
            ("JavaScript:void(0)", Leads::Script("void(0)".into())),
            ("file:///C:/a.doc", Leads::LocalFile),
            ("C:\\a.doc", Leads::LocalFile),
            ("d:/a.doc", Leads::LocalFile),
            ("/D:/a.doc", Leads::LocalFile),
            ("\\\\server\\share\\a.doc", Leads::Share),
            ("http：//www.example.gov.cn", Leads::Miswritten),
            ("http://http://www.example.gov.cn", Leads::Miswritten),
            ("htp://www.example.gov.cn", Leads::Miswritten),
            ("http://www,example.gov.cn/a", Leads::Miswritten),
            ("undefined", Leads::Miswritten),
            ("{{url}}", Leads::Miswritten),
            ("cid:image001.png", Leads::LocalFile),
            ("www.example.gov.cn/a", Leads::Miswritten),
            ("mailto:a@example.gov.cn", Leads::Program),
            ("tel:05995550126", Leads::Program),
            ("./1.2.3/a.html", Leads::SameSite("./1.2.3/a.html".into())),
            ("data:image/png;base64,AA", Leads::Data),
        ] {
            assert_eq!(Leads::of(address), leads, "{address}");
        }
    }

    #[test]
    fn sites_that_come_and_go_have_names_of_their_kind() {
        for host in ["www.vn5588.cc", "sexk21.net", "m.yc5566.top", "yl3388.com", "bet-yx918.com", "66cpw.cc"] {
            assert!(is_throwaway(host), "{host}");
        }
        for host in [
            "www.example.com",
            "12306.cn",
            "163.com",
            "essex.ac.uk",
            "tibet.cn",
            "51job.com",
            "wx12345.cn",
            "a.app",
            "360.cn",
            "x.com.cn",
        ] {
            assert!(!is_throwaway(host), "{host}");
        }
    }

    #[test]
    fn a_file_has_a_known_ending() {
        assert_eq!(file_stem("附件1.DOCX"), Some("附件1"));
        assert_eq!(file_stem("1.doc "), Some("1"));
        assert_eq!(file_stem("3.2.0.7章节"), None);
        assert!(is_program("/a/setup.exe?v=1") && !is_program("/a/b.html"));
    }
}
