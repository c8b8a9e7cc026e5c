//! What the checks of quotations find, and what they leave alone.
//!
//! A case is a file of `tests/quotations`: texts of sources, each behind `=== name`, and behind `=== claims` a claim a
//! line, with its fields behind a bar and the expected findings indented below. `UPDATE=1 cargo test quotations::`
//! writes the findings anew; read each change as an editor would.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use elenchus::diagnostic::Diagnostic;
use elenchus::source::{Shelf, Sources};
use elenchus::{Background, analyse_against, families};

use crate::support::root;

const LIBRARY: &str = r#"Library(
    voices: {"lee": (name: "Robin Lee"), "roy": (name: "Kim Roy"), "day": (name: "Sam Day"), "league": (name: "Liberty League of Marlow")},
    sources: {"report": (title: "A report", authors: ["lee"], text: "report.txt")},
)"#;

/// A case by its parts.
struct Case {
    /// The parts before the claims, each by name and text.
    files: Vec<(String, String)>,
    /// The claims as written: text and fields.
    claims: Vec<String>,
    /// Everything before the line `=== claims`, for writing the case anew.
    head: String,
}

impl Case {
    fn read(text: &str) -> Case {
        let (head, claims) = text.split_once("=== claims\n").unwrap();
        let files = head.split("=== ").skip(1).map(|part| {
            let (name, text) = part.split_once('\n').unwrap();
            (name.to_owned(), text.trim_end_matches('\n').to_owned())
        });
        let claims = claims.lines().filter(|line| !line.starts_with(' ')).map(str::to_owned).collect();
        Case { files: files.collect(), claims, head: head.to_owned() }
    }

    fn map(&self) -> String {
        let mut claims = String::from("\"t\": (text: \"The thesis.\", supports: [");
        for (number, _) in self.real_claims() {
            write!(claims, "(premises: [\"c{number}\"]), ").unwrap();
        }
        claims += "]),\n";
        for (number, line) in self.real_claims() {
            let (text, fields) = line.split_once(" | ").unwrap_or((line, ""));
            writeln!(claims, "\"c{number}\": (text: {text:?}, {fields}),").unwrap();
        }
        format!("Map(title: \"M\", thesis: [\"t\"], source: \"report\", claims: {{{claims}}})")
    }

    fn real_claims(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.claims.iter().map(String::as_str).enumerate();
        lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
    }

    /// The case with the findings that it gives.
    fn told(&self) -> String {
        let held: BTreeMap<String, Vec<u8>> =
            self.files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
        let library = self.files.iter().find(|(name, _)| name == "library.ron");
        let library = library.map_or(LIBRARY, |(_, text)| text);
        let mut sources = Sources::default();
        sources.add("library.ron", library);
        sources.add("m.ron", self.map());
        let background = Background { texts: Shelf::Held(held), ..Background::default() };
        let families = families();
        let (_, rules) = families.iter().find(|(family, _)| family.name == "quotation").unwrap();
        let broken = ["syntax", "unknown-name", "wrong-type", "unknown-field", "double-attribution"];
        let is_told = |finding: &Diagnostic| {
            let code = finding.rule.code;
            rules.iter().any(|rule| rule.code == code) || broken.contains(&code)
        };
        let findings = analyse_against(&sources, &background).diagnostics;
        let findings: Vec<&Diagnostic> = findings.iter().filter(|finding| is_told(finding)).collect();
        let mut told = format!("{}=== claims\n", self.head);
        let of = |claim: &str| -> String {
            let concerned = |finding: &&&Diagnostic| match finding.concerns.first() {
                Some(first) => first == claim,
                None => claim.is_empty(),
            };
            findings.iter().filter(concerned).map(|finding| line(finding)).collect()
        };
        for (number, written) in self.claims.iter().enumerate() {
            writeln!(told, "{written}").unwrap();
            told += &of(&format!("m/c{number}"));
        }
        told + &of("")
    }
}

/// A finding as indented lines.
fn line(finding: &Diagnostic) -> String {
    let mut line = format!("    {}: {}\n", finding.rule.code, finding.message);
    if let Some(reason) = &finding.reason {
        writeln!(line, "        {reason}").unwrap();
    }
    if let Some(fix) = &finding.fix {
        writeln!(line, "        -> {}", fix.replacement).unwrap();
    }
    line
}

#[test]
fn quotations_are_found_and_faulted_as_an_editor_would() {
    let folder = root().join("tests/quotations");
    let update = std::env::var_os("UPDATE").is_some();
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut wrong = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        let told = Case::read(&text).told();
        if told != text && update {
            fs::write(path, &told).unwrap();
        } else if told != text {
            wrong.push(format!("{}\n{told}", path.display()));
        }
    }
    assert!(paths.len() > 4 && wrong.is_empty(), "other findings:\n\n{}", wrong.join("\n"));
}
