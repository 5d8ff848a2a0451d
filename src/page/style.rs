//! Inline styles that hide text: it stands in the source for everybody who copies or searches the page.

/// Whether a `style` attribute hides the text of its element.
pub fn hides(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let (mut color, mut background) = (None, None);
    let (mut flat, mut cut) = (false, false);
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim().trim_end_matches("!important").trim_end();
        let hides = match name.trim() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            "opacity" => number(value).is_some_and(|(_, zero)| zero),
            // One pixel shows nothing that could be read.
            "font-size" => {
                number(value).is_some_and(|(size, _)| size < 2) && !value.ends_with("em") && !value.ends_with('%')
            }
            "text-indent" | "left" | "top" | "right" | "margin-left" | "margin-top" => {
                number(value).is_some_and(|(by, _)| by <= -999)
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
        if hides || (flat && cut) {
            return true;
        }
    }
    match (color, background) {
        (Some(color), Some(background)) => same_color(&color, &background) || is_transparent(&color),
        (Some(color), None) => is_invisible_color(&color),
        _ => false,
    }
}

/// Whether text of this colour cannot be seen on a white page.
pub fn is_invisible_color(color: &str) -> bool {
    let color = color.trim().to_ascii_lowercase();
    is_transparent(&color) || plain(&color) == "#ffffff"
}

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
        ] {
            assert!(!hides(style), "{style}");
        }
    }
}
