//! A map as an entry for BibTeX and what reads it: Zotero, JabRef, LaTeX.

use super::MapTitle;
use crate::language::Language;
use crate::prose::on_one_line;

/// The months as BibTeX calls them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The entry of a map, with the map's id as its key.
pub fn of_map(id: &str, map: &MapTitle, language: &Language) -> String {
    let written = map.on.map(|on| on.written()).unwrap_or_default();
    let mut parts = written.split('-');
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.next().filter(digits).filter(|year| year.len() == 4);
    let month = parts.next().filter(digits).and_then(|month| month.parse::<usize>().ok());
    let month = year.and(month).and_then(|month| MONTHS.get(month.checked_sub(1)?).copied());
    // In braces of their own a name is not taken apart, and a title keeps its capitals.
    let whole = |text: &str| format!("{{{{{}}}}}", escaped(text));
    let plain = |text: &str| format!("{{{}}}", escaped(text));
    let fields = [
        ("author", map.encoder.map(whole)),
        ("title", Some(whole(map.title))),
        ("howpublished", Some(plain(&language.word("citation-map")))),
        ("series", map.corpus.map(whole)),
        ("year", year.map(plain)),
        ("month", month.map(str::to_owned)),
        ("url", map.url.map(plain)),
    ];
    let fields = fields.into_iter().filter_map(|(name, text)| Some(format!("  {name} = {},\n", text?)));
    format!("@misc{{{id},\n{}}}", fields.collect::<String>())
}

/// A text as LaTeX reads it, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => escaped.extend(['\\', letter]),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    on_one_line(&escaped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Period;

    fn entry(title: &str, encoder: &str, on: &str) -> String {
        let on = Period::parse(on).expect("it is a date");
        let map = MapTitle { title, encoder: Some(encoder), on: Some(&on), corpus: None, url: None };
        of_map("rents", &map, &Language::english())
    }

    #[test]
    fn a_map_is_an_entry_that_keeps_its_capitals() {
        let expected = "@misc{rents,\n  author = {{Ada Moss and Ben}},\n  title = {{Rents in NATO}},\n  \
                        howpublished = {argument map},\n  year = {2026},\n  month = nov,\n}";
        assert_eq!(entry("Rents in NATO", "Ada Moss and Ben", "2026-11-22"), expected);
        assert!(!entry("Rents", "Ada", "2026").contains("month"));
        assert!(!entry("Rents", "Ada", "2026-21").contains("month"), "a spring is no month");
    }

    #[test]
    fn no_text_leaves_its_field() {
        let entry = entry("50 % {of} \\input\n@misc{x,", "A_B & C", "2026");
        assert!(entry.contains(r"title = {{50 \% \{of\} \textbackslash{}input @misc\{x,}}"), "{entry}");
        assert!(entry.contains(r"author = {{A\_B \& C}}"), "{entry}");
    }
}
