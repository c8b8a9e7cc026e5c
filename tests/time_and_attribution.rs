//! The checks of time and attribution find what an editor would, and nothing in maps that are right.
//!
//! The cases are the files of `tests/time_and_attribution`: each is a row of small corpora with the findings of these
//! two families that they give. `UPDATE=1` writes the findings of today into the files.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use elenchus::period::Period;
use elenchus::{Background, analyse_against, example, families};

use crate::support::root;

/// A small corpus and the findings that it should give.
struct Case {
    name: String,
    /// The files, by name and text.
    files: Vec<(String, String)>,
    expected: String,
}

/// The cases of a file: `# name`, then parts that begin with `== file`, the last of them `== finds`.
fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut part = String::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("# ") {
            cases.push(Case { name: name.to_owned(), files: Vec::new(), expected: String::new() });
            part.clear();
        } else if let Some(name) = line.strip_prefix("== ") {
            name.clone_into(&mut part);
            if part != "finds" {
                cases.last_mut().unwrap().files.push((part.clone(), String::new()));
            }
        } else if let Some(case) = cases.last_mut() {
            let text = match part.as_str() {
                "finds" => &mut case.expected,
                "" => continue,
                _ => &mut case.files.last_mut().unwrap().1,
            };
            text.push_str(line);
            text.push('\n');
        }
    }
    cases
}

/// The file as it is, if its name has an ending; what is called `claims` holds only the claims of a map about `t`, which all others support.
fn written(name: &str, text: &str) -> (String, String) {
    if name.contains('.') {
        return (name.to_owned(), text.to_owned());
    }
    let ids = text.lines().filter_map(|line| line.strip_prefix('"')?.split_once("\": (").map(|(id, _)| id));
    let premises: Vec<String> = ids.filter(|id| *id != "t").map(|id| format!("\"{id}\"")).collect();
    let thesis = match text.contains("\"t\": (") {
        true => String::new(),
        false => format!(
            "\"t\": (text: \"Something should be done.\", kind: Policy, supports: [(premises: [{}])]),\n",
            premises.join(", ")
        ),
    };
    let (claims, rest) = text.split_once("---\n").unwrap_or((text, ""));
    let map = format!("Map(title: \"Map\", thesis: [\"t\"],\nclaims: {{\n{thesis}{claims}}},\n{rest})");
    (format!("{name}.ron"), map)
}

/// The findings of the two families that a corpus gives, a line each, and any error.
fn findings(case: &Case) -> String {
    let files: Vec<(String, String)> = case.files.iter().map(|(name, text)| written(name, text)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
    let (sources, background) = example(&files);
    let own: BTreeSet<&str> = families()
        .into_iter()
        .filter(|(family, _)| ["time", "attribution"].contains(&family.name))
        .flat_map(|(_, rules)| rules.into_iter().map(|rule| rule.code))
        .collect();
    let background = Background { as_of: Period::parse("2026-11-22").ok(), ..background };
    let mut told = String::new();
    for finding in analyse_against(&sources, &background).diagnostics {
        let is_error = finding.level == elenchus::diagnostic::Level::Error;
        if own.contains(finding.rule.code) || is_error {
            writeln!(told, "{}: {}", finding.rule.code, finding.message).unwrap();
        }
    }
    told
}

fn folder() -> PathBuf {
    root().join("tests/time_and_attribution")
}

#[test]
fn every_case_gives_its_findings_and_no_other() {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = String::new();
    let mut found = BTreeSet::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let mut updated = String::new();
        for case in cases(&text) {
            let told = findings(&case);
            found.extend(told.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())));
            if told.trim() != case.expected.trim() {
                writeln!(
                    wrong,
                    "{}: {}\nexpected:\n{}found:\n{told}",
                    path.display(),
                    case.name,
                    case.expected
                )
                .unwrap();
            }
            writeln!(updated, "# {}", case.name).unwrap();
            for (name, text) in &case.files {
                write!(updated, "== {name}\n{text}").unwrap();
            }
            writeln!(updated, "== finds\n{told}").unwrap();
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, updated).unwrap();
        }
    }
    assert!(wrong.is_empty() || std::env::var_os("UPDATE").is_some(), "{wrong}");
    for (family, rules) in families() {
        for rule in rules.iter().filter(|_| ["time", "attribution"].contains(&family.name)) {
            assert!(found.contains(rule.code) || rule.code == "name-variant", "`{}` has a case", rule.code);
        }
    }
}
