//! How claims stand and why, in files: `standing/*.ron` say how each claim should stand, and the `.why` beside
//! each of them says why, for the claims that it names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use elenchus::analyse;
use elenchus::diagnostic::Level;
use elenchus::evaluate::{explain, label_in_sentence};
use elenchus::language::Language;
use elenchus::source::Sources;

use crate::support::root;

/// Each file's path and text, by name.
fn files(extension: &str) -> Vec<(PathBuf, String)> {
    let folder = root().join("tests/standing");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|other| other == extension)).collect();
    paths.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("the file can be read");
    paths.into_iter().map(|path| (path.clone(), text(&path))).collect()
}

fn sources(text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.add("map.ron", text);
    sources
}

/// The errors in a map that its author has not allowed: code and message.
fn errors(text: &str) -> Vec<(&'static str, String)> {
    let sources = sources(text);
    let findings = analyse(&sources).diagnostics.into_iter();
    findings
        .filter(|finding| finding.level == Level::Error && finding.allowed.is_none())
        .map(|finding| (finding.rule.code, finding.message.to_string()))
        .collect()
}

#[test]
fn claims_stand_as_their_maps_expect() {
    for (path, text) in files("ron") {
        assert_eq!(errors(&text), [], "{}", path.display());
    }
}

#[test]
fn every_claim_of_these_maps_has_an_expectation() {
    for (path, text) in files("ron") {
        let sources = sources(&text);
        let debate = analyse(&sources).debate;
        for (_, map) in debate.maps() {
            assert_eq!(map.expected.len(), debate.claims().len(), "{}", path.display());
        }
    }
}

#[test]
fn any_other_expectation_is_reported() {
    let statuses = ["Granted", "Accepted", "Contested", "Rejected", "Unsupported"];
    for (path, text) in files("ron") {
        let (argument, expectations) = text.split_once("expect: {").expect("the map has expectations");
        for (at, status) in statuses.iter().flat_map(|status| expectations.match_indices(status)) {
            for other in statuses.iter().filter(|&other| *other != status) {
                let (before, after) = (&expectations[..at], &expectations[at + status.len()..]);
                let errors = errors(&format!("{argument}expect: {{{before}{other}{after}"));
                let codes: Vec<&str> = errors.iter().map(|(code, _)| *code).collect();
                assert_eq!(codes, ["unmet-expectation"], "{} with {other} at {at}", path.display());
            }
        }
    }
}

#[test]
fn claims_are_explained_as_the_files_say() {
    let english = Language::english();
    for (path, expected) in files("why") {
        let text = fs::read_to_string(path.with_extension("ron")).expect("a map stands beside it");
        let sources = sources(&text);
        let analysis = analyse(&sources);
        let debate = &analysis.debate;
        let map = debate.find_map("map").expect("the file holds a map");
        let mut told = String::new();
        for id in expected.lines().filter(|line| !line.starts_with(' ') && !line.is_empty()) {
            let claim = debate.find_claim(map, id).expect("the file names claims of the map");
            told.push_str(if told.is_empty() { "" } else { "\n" });
            told.push_str(id);
            for sentence in explain(debate, &analysis.labelling, claim).sentences() {
                told.push_str(&format!("\n    {}", english.sentence(sentence, debate)));
            }
            told.push('\n');
        }
        assert_told(&path, &expected, &told);
    }
}

#[test]
fn what_decides_the_theses_is_told_as_the_files_say() {
    for (path, expected) in files("cruxes") {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("the names are plain");
        let told = answer(&["cruxes", name]);
        assert_told(&path, &expected, &told);
    }
}

/// Holds what is told to a file, or writes it there where `UPDATE` is set.
fn assert_told(path: &Path, expected: &str, told: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, told).expect("the file can be written");
        return;
    }
    assert!(told == expected, "{} should be\n\n{told}\nUPDATE=1 cargo test writes it", path.display());
}

/// What the program answers about a map of the folder.
fn answer(arguments: &[&str]) -> String {
    let map = Path::new("tests/standing").join(format!("{}.ron", arguments[1]));
    let program = Command::new(env!("CARGO_BIN_EXE_elenchus"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .arg("--in")
        .arg(map)
        .output()
        .expect("the program runs");
    assert!(program.status.success(), "{}", String::from_utf8_lossy(&program.stderr));
    String::from_utf8(program.stdout).expect("it prints UTF-8")
}

#[test]
fn the_readings_of_the_theses_stand_side_by_side_as_the_files_say() {
    for (path, expected) in files("readings") {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("the names are plain");
        let told = answer(&["why", name, "--readings"]);
        assert_told(&path, &expected, &told);
    }
}

#[test]
fn each_semantics_tells_its_readings_to_people_and_to_programs() {
    for (semantics, statuses) in [
        ("grounded", &["contested"][..]),
        ("ideal", &["contested"]),
        ("preferred", &["accepted", "rejected"]),
        ("stable", &["accepted", "rejected"]),
        ("complete", &["accepted", "contested", "rejected"]),
    ] {
        let ask = ["why", "open-conflict", "--depth", "0", "--semantics", semantics];
        let told = answer(&ask);
        let of_thesis = told.lines().filter_map(|line| line.strip_prefix("open-conflict/uniforms: "));
        assert_eq!(of_thesis.collect::<Vec<_>>(), statuses, "{semantics}: {told}");
        let json = answer(&[&ask[..], &["--format", "json"]].concat());
        let items: serde_json::Value = serde_json::from_str(&json).expect("it prints JSON");
        let items = items.as_array().expect("a list");
        let told = items.iter().map(|item| item["status"].as_str().expect("a status"));
        assert_eq!(told.collect::<Vec<_>>(), statuses, "{semantics}");
        for (number, item) in items.iter().enumerate() {
            let reading = &item["reading"];
            if semantics == "grounded" {
                assert!(reading.is_null() && item["readings"]["holds"] == "some", "{item}");
                continue;
            }
            assert_eq!(
                (&reading["semantics"], &reading["count"]),
                (&semantics.into(), &statuses.len().into())
            );
            assert_eq!(reading["number"], number + 1);
        }
    }
    let json = answer(&["why", "contraries", "--readings", "--format", "json"]);
    let tables: serde_json::Value = serde_json::from_str(&json).expect("it prints JSON");
    assert_eq!(tables[0]["claims"][1]["readings"], serde_json::json!(["falls", "stands"]), "{json}");
}

#[test]
fn an_unmet_expectation_says_no_more_than_is_so() {
    let reason = |rest: &str, status: &str| {
        let text = format!(
            r#"Map(title: "T", claims: {{
                "a": (text: "A", supports: [(premises: ["b"])], rebuttals: [(premises: ["c"]){rest}]),
                "b": (text: "B"), "c": (text: "C"), "d": (text: "D"), "e": (text: "E", rebuttals: [(premises: ["d"],
                force: Decides(because: "it is so"))]),
            }}, outweighs: [(stronger: "a", weaker: "c", because: "it is so")], expect: {{"a": {status}}})"#
        );
        let findings = analyse(&sources(&text)).diagnostics;
        let finding = findings.into_iter().find(|one| one.rule.code == "unmet-expectation");
        finding.expect("the claim stands otherwise").reason.expect("a reason is given").to_string()
    };
    assert_eq!(reason("", "Rejected"), "it rests on `b`, and what speaks against it weighs less");
    let falls = r#", (premises: ["e"])"#;
    assert_eq!(reason(falls, "Rejected"), "it rests on `b`, and the objections to it fall or weigh less");
    let open = r#", (premises: ["d"])"#;
    assert_eq!(reason(open, "Rejected"), "it is open whether what speaks against it, `d`, prevails");
    let conceded = r#", (premises: ["d"], force: Concedes)"#;
    assert_eq!(reason(conceded, "Rejected"), "it rests on `b`, and no objection to it prevails");
}

#[test]
fn a_full_stop_of_a_short_text_ends_no_sentence_around_it() {
    let text = r#"Map(title: "T", claims: {"a": (text: "Half of it began in a chat.", short: "It began in a chat. ")})"#;
    let sources = sources(text);
    let debate = analyse(&sources).debate;
    let (id, claim) = debate.claims().next().expect("there is a claim");
    assert_eq!(label_in_sentence(claim), "It began in a chat");
    let explanation = explain(&debate, &analyse(&sources).labelling, id);
    let told = Language::english().explanation(&explanation, &debate);
    assert!(told.starts_with("“It began in a chat” is granted"), "{told}");
}

#[test]
fn every_map_has_its_explanations() {
    let names = |extension: &str| -> Vec<PathBuf> {
        files(extension).into_iter().map(|(path, _)| path.with_extension("")).collect()
    };
    assert_eq!(names("ron"), names("why"));
    assert_eq!(names("ron"), names("cruxes"));
    assert_eq!(names("ron"), names("readings"));
}

#[test]
fn what_is_tied_to_a_map_with_a_slip_is_not_called_wrong() {
    let broken = r#"Map(title: "A", thesis: ["x"], claims: {
        "x": (text: "The hall should be let.", supports: [(id: "step", premises: ["y"])]),
        "y": (text: "It stands empty.", rebuttals: [(premises: "z")]),
        "z": (text: "It was counted.",
    })"#;
    /// Whether it is told of a map beside the broken one that `k` does not stand as it expects.
    fn is_told(broken: &str, map: String) -> bool {
        let mut sources = Sources::default();
        sources.add("a.ron", broken);
        let own = sources.add("b.ron", map);
        let findings = analyse(&sources).diagnostics;
        let own = findings.iter().filter(|finding| finding.span.file == own && finding.level == Level::Error);
        let codes: Vec<&str> = own.map(|finding| finding.rule.code).collect();
        assert!(codes.iter().all(|&code| code == "unmet-expectation"), "{codes:?}");
        !codes.is_empty()
    }
    let map = |links: &str, claims: &str, rest: &str| {
        format!(
            r#"Map(title: "B", thesis: ["k"], claims: {{
                "k": (text: "Money is short.", supports: [(premises: ["l"]{links})]),
                "l": (text: "The box is empty."){claims},
            }}, expect: {{"k": Rejected}}{rest})"#
        )
    };
    let found = |links: &str, claims: &str, rest: &str| is_told(broken, map(links, claims, rest));
    assert!(found("", "", ""), "of a map by itself everything is told");
    let premise = r#", "m": (text: "Nobody gives.", supports: [(premises: ["a/y"])])"#;
    let role = r#", "m": (text: "Nobody gives.", supports: [(premises: ["a/y"], scheme: "expert-opinion", roles: {"expertise": "a/y"})])"#;
    let undercut = r#", rebuttals: [(premises: ["a/y"])]"#;
    for (what, links, claims, rest) in [
        ("a premise", "", premise, ""),
        ("a role", "", role, ""),
        ("a premise of what undercuts", undercut, "", ""),
        ("a support of a claim there", "", "", r#", supports: [(premises: ["l"], target: "a/x")]"#),
        ("a rebuttal of a step there", "", "", r#", rebuttals: [(premises: ["l"], target: "a/step")]"#),
        ("contraries", "", "", r#", contraries: [["k", "a/x"]]"#),
        ("restatements", "", "", r#", restates: [["k", "a/x"]]"#),
        ("an entailment", "", "", r#", entails: [(from: "a/x", to: "k")]"#),
        (
            "a weighing of claims",
            "",
            "",
            r#", outweighs: [(stronger: "k", weaker: "a/x", because: "It is sure.")]"#,
        ),
        (
            "a weighing of steps",
            "",
            "",
            r#", outweighs: [(stronger: "k", weaker: "a/step", because: "It is sure.")]"#,
        ),
    ] {
        assert!(!found(links, claims, rest), "{what}");
    }
    let plain = map("", "", "");
    for (what, from, to) in [
        ("an expectation", r#"{"k": Rejected}"#, r#"{"k": Rejected, "a/x": Accepted}"#),
        ("a thesis", r#"thesis: ["k"]"#, r#"thesis: ["k", "a/x"]"#),
    ] {
        assert!(!is_told(broken, plain.replace(from, to)), "{what}");
    }
}
