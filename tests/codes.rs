//! The codes of checks stand in tables all over the program: each must be the code of a rule.

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

/// The ids of the messages in English.
fn messages() -> BTreeSet<String> {
    let texts = files(&root().join("templates/words/en"), ".ftl").into_iter();
    let texts = texts.map(|file| fs::read_to_string(file).unwrap());
    let ids = texts.flat_map(|text| {
        let lines = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned());
        lines.collect::<Vec<_>>()
    });
    ids.collect()
}

/// The program text of a file, without its comments and its own tests.
fn program(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The words between quotation marks that could be codes.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |text: &&str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.split('"').skip(1).step_by(2).filter(is_word)
}

/// The lists that are constants: the name and what is between the brackets.
fn tables(text: &str) -> Vec<(String, &str)> {
    let constants = text.match_indices("const ").filter_map(|(at, _)| {
        let (name, rest) = text[at + "const ".len()..].split_once(':')?;
        let (kind, value) = rest.split_once(" =")?;
        let value = value.trim_start().trim_start_matches('&');
        let is_one = |text: &str| !text.contains('\n');
        let is_list = is_one(name) && is_one(kind) && value.starts_with('[');
        is_list.then(|| (name.to_owned(), value.split("];").next().unwrap_or_default()))
    });
    constants.collect()
}

/// What is compared with a code: after `rule.code ==`, and the patterns where one is matched.
fn compared(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for sign in ["rule.code == \"", "rule.code != \""] {
        found.extend(text.split(sign).skip(1).filter_map(|rest| rest.split('"').next()));
    }
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if !(line.contains("match ") && line.ends_with("rule.code {")) {
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let is_inside = |line: &&str| line.len() - line.trim_start().len() > indent || line.is_empty();
        let block: Vec<&str> = lines.by_ref().take_while(is_inside).collect();
        let arms = block.into_iter().filter(|line| line.len() - line.trim_start().len() == indent + 4);
        found.extend(arms.filter_map(|line| line.split("=>").next()).flat_map(words));
    }
    found
}

/// Tables that hold codes, by file below `src` and name. Others that do are found by the codes in them; these must
/// be there even if all that they hold were misspelt.
const KNOWN: &[(&str, &str)] = &[
    ("check/scope.rs", "WITHIN_JOINED_MAPS"),
    ("view/checksheet/asking.rs", "TOLD_BY_QUESTION"),
    ("view/checksheet/contradictions.rs", "CHECKS"),
    ("view/checksheet/gravity.rs", "INTERPRETATION"),
    ("view/checksheet/queries.rs", "QUESTIONS"),
    ("view/checksheet/queries.rs", "SUMS"),
    ("view/checksheet/quotations.rs", "TOLD"),
    ("view/corpus/open/draft.rs", "PREDICTIONS"),
    ("view/corpus/open/draft.rs", "PREMISES"),
    ("view/corpus/sources.rs", "CODES"),
];

#[test]
fn every_code_in_a_table_or_a_comparison_is_that_of_a_rule() {
    let (codes, messages, src) = (codes(), messages(), root().join("src"));
    let (mut wrong, mut met) = (Vec::new(), BTreeSet::new());
    for file in files(&src, ".rs") {
        let (text, name) = (program(&file), file.strip_prefix(&src).unwrap().to_str().unwrap().to_owned());
        for (table, held) in tables(&text) {
            let is_known = KNOWN.contains(&(&*name, &*table));
            // Of the names of statuses, one is that of a check as well.
            let of_codes = words(held).filter(|word| codes.contains(word)).count();
            if !is_known && of_codes * 3 <= words(held).count() {
                continue;
            }
            met.insert((name.clone(), table.clone()));
            let others = words(held).filter(|word| !codes.contains(word) && !messages.contains(*word));
            wrong.extend(others.map(|word| format!("{name}: `{word}` in {table}")));
        }
        let others = compared(&text).into_iter().filter(|word| !codes.contains(word));
        wrong.extend(others.map(|word| format!("{name}: a code is compared with `{word}`")));
    }
    assert!(wrong.is_empty(), "no check has these codes: {wrong:#?}");
    for &(file, table) in KNOWN {
        assert!(met.contains(&(file.to_owned(), table.to_owned())), "{table} is no longer in {file}");
    }
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
