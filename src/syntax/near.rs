//! Names that were probably meant, and names in sentences.

/// The name nearest to a written one, if one is near enough to be a misspelling of it; the first of equals.
///
/// Distance: optimal string alignment, at most a third of the length, as compilers suggest names.
pub fn nearest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    // No name that anybody gives is as long, and the search is in the square of the length.
    if written.len() > 256 {
        return None;
    }
    let length = written.chars().count();
    let most = (length / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        if name == written || name.chars().count().abs_diff(length) > most {
            continue;
        }
        let distance = strsim::osa_distance(written, name);
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Names in backticks, joined as in a sentence: "`a`, `b` or `c`".
pub fn or_list(names: &[&str], conjunction: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {conjunction} {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Letters with accents, each row with what it is written as in an id.
const PLAIN: &[(&str, &str)] = &[
    ("äæ", "ae"),
    ("öœ", "oe"),
    ("ü", "ue"),
    ("ß", "ss"),
    ("þ", "th"),
    ("àáâãåāăą", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("òóôõøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
];

/// A text as an id: ASCII letters and digits in lower case, joined by hyphens; empty where it has none.
///
/// Latin letters with accents become the letters below them, and umlauts two letters.
pub fn kebab_case(text: &str) -> String {
    let mut id = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if let Some((_, plain)) = PLAIN.iter().find(|(accented, _)| accented.contains(letter)) {
            id.push_str(plain);
        } else if matches!(letter, '\u{300}'..='\u{36f}') {
            // An accent that is a character of its own stands behind its letter.
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_finds_its_name_and_another_word_finds_none() {
        assert_eq!(nearest("suports", ["supports", "sources"]), Some("supports"));
        assert_eq!(nearest("tax-cut", ["tax-cuts", "tax-cutter"]), Some("tax-cuts"));
        assert_eq!(nearest("rent", ["wages", "heating"]), None);
    }

    #[test]
    fn any_title_becomes_an_id() {
        assert_eq!(kebab_case("  Rent caps: who pays? "), "rent-caps-who-pays");
        assert_eq!(kebab_case("—"), "");
        assert_eq!(kebab_case("Zugehörig: Çà et là, smørrebrød"), "zugehoerig-ca-et-la-smorrebrod");
        assert_eq!(kebab_case("cafe\u{301} İzmir"), "cafe-izmir");
    }
}
