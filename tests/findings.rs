//! How findings are printed, for people and for programs.
//!
//! A case is a folder of maps in `tests/findings`, and the files beside it hold what each format prints of it,
//! without colour. `UPDATE=1 cargo test findings::` writes them anew; read each change as its reader would.

use std::fs;
use std::path::{Path, PathBuf};

use elenchus::diagnostic::{Diagnostic, FORMATS, Found, Rule};
use elenchus::source::Sources;
use elenchus::{Background, analyse, analyse_against, rules};
use serde_json::Value;

use crate::support::root;

/// What a format prints, without colour.
fn printed(format: &str, found: &[Found]) -> String {
    let format = FORMATS.iter().find(|known| known.name == format).unwrap();
    anstream::adapter::strip_str(&(format.print)(found)).to_string()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

/// The files of a folder, named as from within it.
fn sources_in(folder: &Path) -> Sources {
    let mut sources = Sources::default();
    for path in entries(folder) {
        sources.add_bytes(path.file_name().unwrap(), fs::read(&path).unwrap());
    }
    sources
}

#[test]
fn every_format_prints_a_corpus_as_its_readers_expect() {
    let cases: Vec<PathBuf> =
        entries(&root().join("tests/findings")).into_iter().filter(|path| path.is_dir()).collect();
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in &cases {
        let sources = sources_in(case);
        let analysis = analyse(&sources);
        let found = [Found { diagnostics: &analysis.diagnostics, sources: &sources }];
        // A log repeats the pages of the manual; its schema is held below.
        for format in FORMATS.iter().filter(|format| format.name != "sarif") {
            let said = printed(format.name, &found);
            let expected = case.with_extension(match format.name {
                "human" | "full" | "github" => format!("{}.txt", format.name),
                other => other.to_owned(),
            });
            if update {
                fs::write(&expected, &said).unwrap();
            } else if fs::read_to_string(&expected).ok().as_deref() != Some(&said) {
                wrong.push(format!("{}\n\n{said}", expected.display()));
            }
        }
    }
    assert!(!cases.is_empty() && wrong.is_empty(), "other words:\n\n{}", wrong.join("\n"));
}

/// The findings of every example of the manual and of every case of this folder and of `tests/reading`.
fn specimens() -> Vec<(Sources, Vec<Diagnostic>)> {
    let examples = rules().flat_map(|rule| [rule.bad, rule.good]).map(elenchus::example);
    let cases = ["tests/findings", "tests/reading"].into_iter().flat_map(|folder| {
        entries(&root().join(folder)).into_iter().filter_map(|path| match path.is_dir() {
            true => Some(sources_in(&path)),
            false if path.extension()? == "ron" => {
                let mut sources = Sources::default();
                sources.add_bytes(path.strip_prefix(root()).unwrap(), fs::read(&path).unwrap());
                Some(sources)
            }
            false => None,
        })
    });
    let cases = cases.map(|sources| (sources, Background::default()));
    let specimens = examples.chain(cases).map(|(sources, background)| {
        let diagnostics = analyse_against(&sources, &background).diagnostics;
        (sources, diagnostics)
    });
    specimens.collect()
}

fn schema(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

/// What a format prints of all specimens, held to a schema.
fn fitting(format: &str, schema: &Value) -> Value {
    let schema = jsonschema::options().should_validate_formats(true).build(schema).unwrap();
    let specimens = specimens();
    let found: Vec<Found> =
        specimens.iter().map(|(sources, diagnostics)| Found { diagnostics, sources }).collect();
    let count: usize = specimens.iter().map(|(_, diagnostics)| diagnostics.len()).sum();
    let document: Value = serde_json::from_str(&printed(format, &found)).unwrap();
    let misfits: Vec<String> =
        schema.iter_errors(&document).map(|misfit| format!("{}: {misfit}", misfit.instance_path())).collect();
    assert!(misfits.is_empty(), "{format}: {}", misfits.join("\n"));
    assert!(count > 200, "there is something to print");
    document
}

#[test]
fn findings_for_programs_fit_the_schema_of_the_manual() {
    let report = fitting("json", &schema("docs/findings.schema.json"));
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["allowed"].is_string()));
    assert!(findings.iter().any(|finding| finding["fix"].is_object()));
    let families = elenchus::families();
    for finding in findings {
        let of_code = |rules: &Vec<&Rule>| rules.iter().any(|rule| finding["code"] == rule.code);
        let (family, _) = families.iter().find(|(_, rules)| of_code(rules)).unwrap();
        assert_eq!(finding["family"], family.name, "{finding}");
    }
}

#[test]
fn the_schema_of_the_manual_describes_every_member() {
    let schema = schema("docs/findings.schema.json");
    let mut members = 0;
    let mut left = vec![("report", &schema)];
    while let Some((name, part)) = left.pop() {
        for (member, says) in part["properties"].as_object().into_iter().flatten() {
            let described = says["description"].as_str().is_some_and(|text| text.ends_with('.'));
            assert!(described, "`{member}` of `{name}` has no description");
            members += 1;
        }
        let parts = part.as_object().into_iter().flatten().filter(|(name, _)| *name != "properties");
        let inside = part["properties"].as_object().into_iter().flatten();
        for (name, part) in parts.chain(inside) {
            left.extend(part.is_object().then_some((name.as_str(), part)));
            left.extend(part.as_array().into_iter().flatten().map(|part| (name.as_str(), part)));
        }
    }
    assert!(members > 25, "only {members} members were found");
}

#[test]
fn a_log_fits_the_schema_of_sarif() {
    let log = fitting("sarif", &schema("tests/schemas/sarif.json"));
    let run = &log["runs"][0];
    let (results, rules) = (run["results"].as_array().unwrap(), run["tool"]["driver"]["rules"].as_array());
    for result in results {
        let rule = &rules.unwrap()[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with("## "));
    }
    let justified = |result: &Value| result["suppressions"][0]["justification"].is_string();
    assert!(results.iter().any(justified), "what is allowed keeps its reason");
    for member in ["fixes", "relatedLocations"] {
        assert!(results.iter().any(|result| result[member].is_array()), "some have `{member}`");
    }
}

#[test]
fn a_log_of_no_findings_says_that_somebody_looked() {
    let log: Value = serde_json::from_str(&printed("sarif", &[])).unwrap();
    let schema = jsonschema::validator_for(&schema("tests/schemas/sarif.json")).unwrap();
    assert!(schema.is_valid(&log), "{log}");
    assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_finding_keeps_its_fingerprint_while_the_lines_around_it_change() {
    let fingerprints = |text: &str| {
        let mut sources = Sources::default();
        sources.add("map.ron", text);
        let found = [Found { diagnostics: &analyse(&sources).diagnostics, sources: &sources }];
        let log: Value = serde_json::from_str(&printed("sarif", &found)).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        let mut known: Vec<String> =
            results.iter().map(|result| result["partialFingerprints"].to_string()).collect();
        known.sort();
        known
    };
    let text = fs::read_to_string(root().join("tests/findings/square/map.ron")).unwrap();
    let before = fingerprints(&text);
    let mut distinct = before.clone();
    distinct.dedup();
    assert!(before.len() > 10 && distinct == before, "each has its own: {before:?}");
    let moved =
        text.replace("claims: {", "// More lines.\n\n    claims: {\n        \"new\": (text: \"New\"),");
    let after =
        fingerprints(&moved.replace("(text: \"It is full by nine.\"", "(text: \"It is full by ten.\""));
    let lost: Vec<&String> = before.iter().filter(|known| !after.contains(known)).collect();
    assert_eq!((lost, after.len()), (vec![], before.len()));
}

/// The cells of a table in the manner of RFC 4180.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = table.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && letters.peek() == Some(&'\n') => {
                letters.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(!is_quoted && row.is_empty() && cell.is_empty(), "the last line is whole");
    rows
}

#[test]
fn a_table_says_what_the_document_says_and_computes_nothing() {
    let specimens = specimens();
    let found: Vec<Found> =
        specimens.iter().map(|(sources, diagnostics)| Found { diagnostics, sources }).collect();
    let report: Value = serde_json::from_str(&printed("json", &found)).unwrap();
    let table = cells(&printed("csv", &found));
    let (head, rows) = table.split_first().unwrap();
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(rows.len(), findings.len());
    let mut defused = 0;
    for (row, finding) in rows.iter().zip(findings) {
        assert_eq!(row.len(), head.len(), "{row:?}");
        for (name, cell) in head.iter().zip(row) {
            let said = match &finding[name] {
                Value::Null => String::new(),
                Value::Array(names) => {
                    names.iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>().join(" ")
                }
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let is_formula = said.starts_with(['=', '+', '-', '@', '\t', '\r']);
            defused += usize::from(is_formula);
            assert_eq!(*cell, if is_formula { format!("'{said}") } else { said }, "`{name}` of {finding}");
        }
    }
    assert!(defused > 0, "something would have been taken for a formula");
}

#[test]
fn an_annotation_is_one_line_whatever_it_says() {
    let specimens = specimens();
    for (sources, diagnostics) in &specimens {
        let lines = printed("github", &[Found { diagnostics, sources }]);
        let shown = diagnostics.iter().filter(|diagnostic| diagnostic.allowed.is_none()).count();
        assert_eq!(lines.lines().count(), shown);
        for line in lines.lines() {
            let (command, rest) = line.strip_prefix("::").unwrap().split_once(' ').unwrap();
            assert!(["error", "warning", "notice"].contains(&command), "{line}");
            let (properties, _) = rest.split_once("::").unwrap();
            for property in properties.split(',') {
                let (name, value) = property.split_once('=').unwrap();
                assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&name), "{line}");
                assert!(!value.is_empty() && !value.contains(':'), "{line}");
            }
        }
    }
}

/// The codes and levels of what is found in a map with two unused claims, under these levels of its corpus.
fn under_levels(levels: &str) -> Vec<(String, String)> {
    let map = r#"Map(title: "M", thesis: ["a"], claims: {
        "a": (text: "A", supports: [(premises: ["b"]), (premises: ["b"])]), "b": (text: "B"), "c": (text: "C"),
    })"#;
    let mut sources = Sources::default();
    sources.add("corpus.ron", format!("Corpus(levels: {{{levels}}})"));
    sources.add("map.ron", map);
    let told = |finding: &Diagnostic| (finding.rule.code.to_owned(), finding.level.to_string());
    analyse(&sources).diagnostics.iter().map(told).collect()
}

#[test]
fn a_corpus_sets_the_levels_of_codes_and_families() {
    for (levels, expected) in [
        ("", "repeated-link warning, unused-claim warning"),
        (r#""unused-claim": Error"#, "repeated-link warning, unused-claim error"),
        (r#""unused-claim": Off"#, "repeated-link warning"),
        (r#""structure": Note"#, "repeated-link note, unused-claim note"),
        (r#""structure": Off, "repeated-link": Error"#, "repeated-link error"),
        (r#""repeated-link": Error, "structure": Off"#, "repeated-link error"),
        (r#""structur": Off"#, "unknown-name error, repeated-link warning, unused-claim warning"),
    ] {
        let told: Vec<String> =
            under_levels(levels).iter().map(|(code, level)| format!("{code} {level}")).collect();
        assert_eq!(told.join(", "), expected, "under {levels}");
    }
}

/// What is found beside a library whose voices are `kept` and `lost`, of which no claim says anything, with what it
/// allows.
fn in_a_library(allow: &str) -> String {
    let map = r#"Map(title: "M", thesis: ["a"], claims: {
        "a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B", by: "heard"),
    })"#;
    let voices = r#""heard": (name: "H"), "kept": (name: "K"), "lost": (name: "L")"#;
    let mut sources = Sources::default();
    sources.add("library.ron", format!("Library(voices: {{{voices}}}, allow: [{allow}])"));
    sources.add("map.ron", map);
    let told = |finding: &Diagnostic| {
        let mark = if finding.allowed.is_some() { "allowed" } else { "told" };
        format!("{} {mark}: {}", finding.rule.code, finding.message)
    };
    analyse(&sources).diagnostics.iter().map(told).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_library_allows_what_is_found_in_it() {
    let both = "no map quotes 2 voices: `kept` and `lost`";
    for (allow, expected) in [
        ("", format!("unused-voice told: {both}")),
        (r#"(check: "unused-voice", because: "B.")"#, format!("unused-voice allowed: {both}")),
        (
            r#"(check: "unused-voice", at: "kept", because: "B.")"#,
            "unused-voice allowed: no map quotes the voice `kept`; \
             unused-voice told: no map quotes the voice `lost`"
                .to_owned(),
        ),
        (
            r#"(check: "unused-voice", at: "heard", because: "B.")"#,
            format!(
                "unused-voice told: {both}; unused-allow told: `unused-voice` is allowed at `heard`, where it \
                 finds nothing"
            ),
        ),
        (
            r#"(check: "unused-term", because: "B.")"#,
            format!(
                "unused-voice told: {both}; unused-allow told: `unused-term` is allowed, and finds nothing in \
                 this library"
            ),
        ),
        (
            r#"(check: "unused-voice", at: "kepp", because: "B.")"#,
            format!(
                "unused-voice told: {both}; unknown-name told: no source, voice, measure or term is called `kepp`"
            ),
        ),
    ] {
        assert_eq!(in_a_library(allow), expected, "with {allow}");
    }
}

#[test]
fn an_allowance_is_only_called_unused_by_a_check_that_looked() {
    let map = |code: &str| {
        format!(
            r#"Map(title: "M", thesis: ["a"], source: "report", claims: {{
                "a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B", quote: "the words"),
            }}, allow: [(check: "{code}", at: "b", because: "We know.")])"#
        )
    };
    let library = r#"Library(sources: {"report": (title: "R", text: "report.txt")})"#;
    let found = |code: &str, texts: &[(&str, &str)]| {
        let map = map(code);
        let files = [&[("library.ron", library), ("map.ron", &map)], texts].concat();
        let (sources, background) = elenchus::example(&files);
        let told = |finding: &Diagnostic| (finding.rule.code, finding.allowed.is_some());
        analyse_against(&sources, &background).diagnostics.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(found("quote-not-found", &[]), [], "without the text nobody knows");
    let with_text = [("report.txt", "Here are the words.")];
    assert_eq!(found("quote-not-found", &with_text), [("unused-allow", false)]);
    let without = [("report.txt", "Nothing of that kind is to be read here.")];
    assert_eq!(found("quote-not-found", &without), [("quote-not-found", true)]);
    assert_eq!(found("unused-claim", &[]), [("unused-allow", false)], "this check needs no text");
}
