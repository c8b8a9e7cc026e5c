//! What is found in the maps that come along: `material.txt` lists it, each mistake of the articles in plain words
//! and below it the check and the claim that show it. Nothing else is found there, and each of it is allowed with
//! a reason.

use std::collections::BTreeMap;
use std::path::Path;

use elenchus::analyse;
use elenchus::diagnostic::Diagnostic;
use elenchus::source::load;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What is found in the maps, also where it is allowed.
fn findings() -> Vec<Diagnostic> {
    let corpus = load(&root().join("arguments")).expect("the arguments can be read");
    analyse(&corpus.sources).diagnostics
}

/// Check and claim of each line that is indented, and how often they are listed together.
fn listed() -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(root().join("tests/material.txt")).expect("the list can be read");
    let lines = text.lines().filter(|line| line.starts_with(' '));
    counted(lines.map(|line| line.trim().to_owned()))
}

fn counted(lines: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in lines {
        *counts.entry(line).or_default() += 1;
    }
    counts
}

#[test]
fn each_mistake_of_the_articles_is_found_and_nothing_else() {
    let found = counted(findings().iter().map(|finding| {
        let place = finding.concerns.first().map_or("library", String::as_str);
        format!("{} {place}", finding.rule.code)
    }));
    let listed = listed();
    let missing: Vec<_> = listed.iter().filter(|&(line, count)| found.get(line) != Some(count)).collect();
    let more: Vec<_> = found.iter().filter(|&(line, count)| listed.get(line) != Some(count)).collect();
    assert!(
        missing.is_empty() && more.is_empty(),
        "listed, and not found so often: {missing:#?}\nfound: {more:#?}"
    );
}

#[test]
fn what_is_found_is_allowed_with_a_reason() {
    for finding in findings() {
        let (code, message) = (finding.rule.code, &finding.message);
        let reason = finding.allowed.unwrap_or_else(|| panic!("{code} is not allowed: {message}"));
        assert!(reason.ends_with('.'), "{code} is allowed in a sentence: {reason}");
    }
}
