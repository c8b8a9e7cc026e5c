//! What is found in the reasoning of small maps: `reasoning/*.txt`, one file for each check or a close family.
//!
//! A case begins with `== ` and what it shows, then says in lines `finds CODE at NAME` what is found, and nothing
//! else may be; then comes a map, and behind a line `--- library.ron` its library. Claims alone are a map with the
//! thesis `t`.

use std::fs;

use elenchus::analyse;
use elenchus::source::Sources;

use crate::support::root;

struct Case {
    shows: String,
    expected: Vec<String>,
    files: Vec<(&'static str, String)>,
}

fn cases(text: &str) -> impl Iterator<Item = Case> {
    text.split("\n== ").skip(1).map(|case| {
        let (shows, rest) = case.split_once('\n').expect("a case has a map");
        let lines = rest.lines().take_while(|line| line.starts_with("finds "));
        let expected: Vec<String> = lines.map(|line| line["finds ".len()..].to_owned()).collect();
        let body: String = rest.lines().skip(expected.len()).map(|line| format!("{line}\n")).collect();
        let (map, library) = match body.split_once("--- library.ron\n") {
            Some((map, library)) => (map.to_owned(), Some(library.to_owned())),
            None => (body, None),
        };
        let map = match map.trim_start().starts_with("Map(") {
            true => map,
            false => format!("Map(title: \"Map\", thesis: [\"t\"], claims: {{\n{map}}})"),
        };
        let library = library.map(|library| ("library.ron", library));
        let files = std::iter::once(("map.ron", map)).chain(library).collect();
        Case { shows: shows.to_owned(), expected, files }
    })
}

#[test]
fn every_case_gives_its_findings_and_no_others() {
    let folder = root().join("tests/reasoning");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    let (mut wrong, mut count) = (String::new(), 0);
    for path in paths {
        let text = fs::read_to_string(&path).expect("the file can be read");
        for case in cases(&text) {
            count += 1;
            let mut sources = Sources::default();
            for (name, text) in &case.files {
                sources.add(*name, text.clone());
            }
            let analysis = analyse(&sources);
            let found = analysis.diagnostics.iter();
            let mut found: Vec<String> = found
                .map(|finding| {
                    let at = finding.concerns.first().map_or("", |name| name.trim_start_matches("map/"));
                    format!("{} at {at}", finding.rule.code).trim_end().to_owned()
                })
                .collect();
            let mut expected = case.expected.clone();
            found.sort();
            expected.sort();
            if found != expected {
                let name = path.file_stem().unwrap_or_default().display();
                wrong += &format!("{name}: {}\n  expected {expected:?}\n  found    {found:?}\n", case.shows);
                for finding in &analysis.diagnostics {
                    wrong += &format!("    {}: {}\n", finding.rule.code, finding.message);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count > 20, "the cases were found");
}
