//! The divisions of the country: `data/places.txt`.

/// Last characters of their names; a place is looked for where one of these stands.
pub const ENDINGS: &str = "省市区县旗州盟";
/// Longest name, in characters.
pub const LONGEST: usize = 15;

/// Reads the file, checks it, and leaves out its codes: a line a province, and below it one for each city, which begins with a
/// blank and names the city, or `-`, and its counties.
pub fn pack(file: &str) -> Result<String, String> {
    let mut packed = String::new();
    let (mut province, mut last) = ("", "");
    let mut cities = Vec::new();
    for (number, line) in file.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let fault = |fault: &str| format!("places.txt, line {}: {fault}", number + 1);
        let mut words = line.split(' ');
        let (code, name) = words.next().zip(words.next()).ok_or_else(|| fault("no code or no name"))?;
        if !code.bytes().all(|byte| byte.is_ascii_digit()) || code <= last {
            return Err(fault("the code is none, or out of order"));
        }
        last = code;
        if code.len() == 2 {
            (province, cities) = (code, Vec::new());
            packed.push_str(name);
        } else if code.len() == 4 && !province.is_empty() && code.starts_with(province) {
            packed.push(' ');
            packed.push_str(name);
        } else {
            return Err(fault("there is no such province above it"));
        }
        let mut own = 0;
        let counties = words.map(|county| {
            let (code, name) = county.split_at_checked(2).ok_or_else(|| fault("a county without a code"))?;
            let code: u8 = code.parse().map_err(|_| fault("a county without a code"))?;
            let ordered = code > std::mem::replace(&mut own, code);
            if ordered && last.len() == 4 { Ok(name) } else { Err(fault("a county out of order")) }
        });
        let counties = counties.collect::<Result<Vec<_>, _>>()?;
        let named = name != "-";
        for (index, name) in counties.iter().copied().chain(named.then_some(name)).enumerate() {
            let length = name.chars().count();
            if !(2..=LONGEST).contains(&length) || !name.ends_with(|c| ENDINGS.contains(c)) {
                return Err(fault(&format!("`{name}` is no name of a place")));
            }
            if counties[..index].contains(&name) || cities.contains(&name) {
                return Err(fault(&format!("`{name}` is there already")));
            }
        }
        cities.extend(named.then_some(name));
        for county in counties {
            packed.push(' ');
            packed.push_str(county);
        }
        packed.push('\n');
    }
    if packed.is_empty() { Err("places.txt: empty".into()) } else { Ok(packed) }
}
