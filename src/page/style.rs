//! Inline styles that hide text: it stands in the source for everybody who copies or searches the page.

/// Whether a `style` attribute hides the text of its element.
pub fn hides(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let (mut color, mut background) = (None, None);
    let (mut flat, mut cut, mut out, mut below) = (false, false, false, false);
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim().trim_end_matches("!important").trim_end();
        let hides = match name.trim() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            "opacity" => {
                number(value).is_some_and(|(_, zero)| zero) || value.starts_with("0.0") || value.starts_with(".0")
            }
            // One pixel shows nothing that could be read.
            "font-size" => {
                number(value).is_some_and(|(size, _)| size < 2) && !value.ends_with("em") && !value.ends_with('%')
            }
            "text-indent" | "left" | "top" | "right" | "bottom" | "margin-left" | "margin-top" => {
                number(value).is_some_and(|(by, _)| by <= -999)
            }
            "clip" | "clip-path" => {
                ["rect(0", "rect(1px,1px,1px,1px", "inset(50%", "inset(100%", "circle(0", "polygon(00"]
                    .iter()
                    .any(|nothing| value.replace(' ', "").starts_with(nothing))
            }
            "transform" => {
                ["scale(0)", "scale(0,0)", "scalex(0)", "scaley(0)"].contains(&value.replace(' ', "").as_str())
            }
            "filter" => value.replace(' ', "") == "alpha(opacity=0)",
            // What lies under the page is not seen once it is taken out of it.
            "position" => {
                out |= matches!(value, "absolute" | "fixed");
                false
            }
            "z-index" => {
                below |= value.starts_with('-');
                false
            }
            // What has no height shows nothing once what runs over is cut off.
            "height" | "width" | "max-height" | "max-width" => {
                flat |= number(value).is_some_and(|(size, _)| (0..2).contains(&size))
                    && !value.ends_with("em")
                    && !value.ends_with('%');
                false
            }
            "overflow" => {
                cut |= value == "hidden";
                false
            }
            "color" => {
                color = Some(value.to_owned());
                false
            }
            "background" | "background-color" => {
                background = Some(value.to_owned());
                false
            }
            _ => false,
        };
        if hides || (flat && cut) || (out && below) {
            return true;
        }
    }
    match (color, background) {
        (Some(color), Some(background)) => same_color(&color, &background) || is_transparent(&color),
        (Some(color), None) => is_invisible_color(&color),
        _ => false,
    }
}

/// Whether a `style` attribute makes its element a part of the line, whatever the element's name.
pub fn is_of_line(style: &str) -> bool {
    displays(style, &["inline", "contents"])
}

/// Whether a `style` attribute takes its element out of the page: what stands around it is one.
pub fn takes_out(style: &str) -> bool {
    displays(style, &["none"])
}

fn displays(style: &str, as_one_of: &[&str]) -> bool {
    let display = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let mut display = display.filter(|(name, _)| name.trim().eq_ignore_ascii_case("display"));
    display.next_back().is_some_and(|(_, value)| {
        let value = value.to_ascii_lowercase();
        as_one_of.contains(&value.trim().trim_end_matches("!important").trim_end())
    })
}

/// Whether text of this colour cannot be seen on a white page.
pub fn is_invisible_color(color: &str) -> bool {
    let color = color.trim().to_ascii_lowercase();
    let nearly_white = |channel: &str| u8::from_str_radix(channel, 16).is_ok_and(|value| value >= NEARLY_WHITE);
    let plain = plain(&color);
    let white = plain.strip_prefix('#').filter(|plain| plain.len() == 6 && plain.is_ascii());
    is_transparent(&color) || white.is_some_and(|plain| [0, 2, 4].iter().all(|&at| nearly_white(&plain[at..at + 2])))
}

/// Least share of red, green and blue that nobody sees on white paper.
const NEARLY_WHITE: u8 = 0xf8;

/// The classes and ids that a style sheet hides, of selectors that are nothing but their name. What holds for a medium only, such
/// as print, is left out.
pub fn hidden_names(sheet: &str) -> Vec<String> {
    let (mut names, mut depth, mut from) = (Vec::new(), 0_u32, 0);
    let mut selectors = "";
    for (at, byte) in sheet.bytes().enumerate() {
        match byte {
            b'{' => {
                depth += 1;
                selectors = sheet[from..at].trim();
                from = at + 1;
            }
            b'}' => {
                if depth == 1 && names.len() < MOST_NAMES && hides(&sheet[from..at]) {
                    let plain = |name: &&str| {
                        name.starts_with(['.', '#'])
                            && name.len() > 1
                            && !name[1..].contains([' ', '.', '#', ':', '>', '[', '+', '~', '*'])
                    };
                    names.extend(selectors.split(',').map(str::trim).filter(plain).map(str::to_owned));
                }
                depth = depth.saturating_sub(1);
                from = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// Most names that a style sheet hides.
const MOST_NAMES: usize = 64;

fn is_transparent(color: &str) -> bool {
    let inside = color.strip_prefix("rgba(").or_else(|| color.strip_prefix("hsla("));
    let alpha = inside.and_then(|inside| number(inside.strip_suffix(')')?.rsplit([',', '/']).next()?.trim()));
    color == "transparent" || alpha.is_some_and(|(_, zero)| zero)
}

fn same_color(one: &str, other: &str) -> bool {
    !one.is_empty() && plain(one) == plain(other)
}

/// A colour in six digits, where it is one of the usual spellings.
fn plain(color: &str) -> String {
    let color = color.trim();
    match color {
        "white" => return "#ffffff".into(),
        "black" => return "#000000".into(),
        _ => {}
    }
    if let Some(parts) = color.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let parts: Option<Vec<u8>> = parts.split(',').map(|part| part.trim().parse().ok()).collect();
        if let Some([red, green, blue]) = parts.as_deref() {
            return format!("#{red:02x}{green:02x}{blue:02x}");
        }
    }
    match color.strip_prefix('#') {
        Some(short) if short.len() == 3 && short.is_ascii() => {
            let doubled: String = short.chars().flat_map(|c| [c, c]).collect();
            format!("#{doubled}")
        }
        _ => color.to_owned(),
    }
}

/// The number with which a value begins: its whole part, and whether it is nought.
fn number(value: &str) -> Option<(i32, bool)> {
    let digits = value.trim_start_matches(['-', '+']);
    let written = &digits[..digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len())];
    let whole = written.split('.').next().filter(|whole| !whole.is_empty()).unwrap_or("0");
    let whole = if written.is_empty() { return None } else { whole.parse().unwrap_or(i32::MAX) };
    let zero = written.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    Some((if value.starts_with('-') { -whole } else { whole }, zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_sees_is_hidden() {
        for style in [
            "display:none",
            "color:red; DISPLAY : none !important",
            "visibility:hidden",
            "font-size:0",
            "font-size: 0px",
            "font-size:1px",
            "opacity:0",
            "color:#fff",
            "color:white",
            "color:rgb(255, 255, 255)",
            "color:transparent",
            "background:#000;color:black",
            "position:absolute;left:-9999px",
            "text-indent:-9999px",
            "margin-left:-9999px",
            "height:0;overflow:hidden",
            "overflow:hidden; width:1px",
            "color:#fefefe",
            "opacity:0.01",
            "position:absolute;clip:rect(0, 0, 0, 0)",
            "transform:scale(0)",
            "position:absolute;bottom:-9999px",
            "z-index:-1;position:fixed",
        ] {
            assert!(hides(style), "{style}");
        }
        for style in [
            "",
            "color:#ff0000",
            "font-size:12px",
            "font-size:1.5em",
            "font-size:100%",
            "opacity:0.8",
            "color:#fff;background:#1e50a2",
            "display:block",
            "text-indent:2em",
            "left:-10px",
            "height:0",
            "overflow:hidden;width:100%",
            "overflow:hidden;height:1.5em",
            "color:#eee",
            "line-height:0",
            "transform:scale(0.5)",
            "position:absolute;z-index:1",
        ] {
            assert!(!hides(style), "{style}");
        }
    }

    #[test]
    fn what_is_inline_is_of_the_line() {
        for style in ["display:inline", "color:red; DISPLAY : Inline !important;", "display:block;display:contents"] {
            assert!(is_of_line(style), "{style}");
        }
        for style in ["", "display:inline-block", "display:none", "display:inline;display:block", "color:inline"] {
            assert!(!is_of_line(style), "{style}");
        }
    }

    #[test]
    fn a_style_sheet_hides_what_has_a_name() {
        let sheet = "p{color:red} .a, #b { display:none } .c ul{display:none} .d:after{height:0;overflow:hidden} @media print{.e{display:none}} .f{left:-9999px}";
        assert_eq!(hidden_names(sheet), [".a", "#b", ".f"]);
    }
}
