//! The codes of checks: each stands once in the program, and languages say what every check looks for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::root;

fn codes() -> BTreeSet<&'static str> {
    elenchus::rules().map(|rule| rule.code).collect()
}

/// The files below a folder whose names end so, by path.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The program text of a file, without its comments and its own tests.
fn program(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// Codes that are words for other things as well, with the files that have them as such.
const OTHERS: [(&str, &str); 3] = [
    ("cli/review/status.rs", "reopened"),
    ("view/checksheet/review.rs", "reopened"),
    ("view/seminar/roles.rs", "one-sided"),
];

#[test]
fn whoever_speaks_of_a_check_names_its_constant() {
    let (codes, src) = (codes(), root().join("src"));
    let checks: BTreeSet<&str> = elenchus::check::all().map(|check| check.rule.code).collect();
    assert!(checks.is_subset(&codes));
    let mut wrong = Vec::new();
    for file in files(&src, ".rs") {
        let name = file.strip_prefix(&src).unwrap().to_str().unwrap();
        // Each check has its own in its file, and examples name checks.
        if name.starts_with("check/") && name != "check/scope.rs" {
            continue;
        }
        let text = program(&file);
        let pieces: Vec<&str> = text.split('"').collect();
        let quoted =
            pieces.windows(2).filter(|pair| checks.contains(pair[1]) && !pair[0].ends_with("code: "));
        let quoted = quoted.map(|pair| pair[1]);
        wrong.extend(
            quoted.filter(|word| !OTHERS.contains(&(name, word))).map(|word| format!("{name}: {word}")),
        );
    }
    assert!(wrong.is_empty(), "a code in text is held by nobody: {wrong:#?}");
}

#[test]
fn every_language_says_of_all_checks_what_they_look_for_and_nothing_else() {
    let expected: BTreeSet<String> = codes().into_iter().map(|code| format!("check-{code}")).collect();
    // English is what the program itself says.
    let tables = files(&root().join("templates/words"), "checks.ftl");
    assert!(!tables.is_empty(), "a language other than English has them");
    for file in tables {
        let text = fs::read_to_string(&file).unwrap();
        let said =
            text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        let names: BTreeSet<String> = said.map(|(name, _)| name.to_owned()).collect();
        assert_eq!(names, expected, "{}", file.display());
    }
}
