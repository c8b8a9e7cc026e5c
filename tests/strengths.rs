//! `elenchus why --strength` from end to end: numbers for those who ask for them, and for nobody else.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::root;

/// What `elenchus why` answers about a map.
fn why(map: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
    command.arg("why").args(arguments).arg("--in").arg(map);
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The map of the manual.
fn bypass() -> std::path::PathBuf {
    root().join("docs/strengths/bypass.ron")
}

/// By hand: the step is 0.5 as its weakest premise, less 0.4 of it; both reasons together 1 − 0.7 · 0.7 = 0.51; the
/// objection 0.8; so the thesis loses 0.29 of its 0.5.
#[test]
fn strengths_are_told_with_what_makes_them_so() {
    let told = text(&why(&bypass(), &["bypass", "--strength", "dfquad"]).stdout);
    let (opening, rest) = told.split_once("\n\n").unwrap();
    assert!(opening.starts_with("Strengths by DF-QuAD semantics (Rago"), "{opening}");
    assert!(
        opening.ends_with("4 claims of this map have base scores; the 2 others begin at 0.5."),
        "{opening}"
    );
    assert_eq!(
        rest,
        "bypass/build: 0.355, from 0.5 without a base score\n\
         \u{20} “The town should build the bypass.”\n\
         \u{20} + 0.3 by bypass/takes-cars (0.7) with bypass/quiet-matters (0.5)\n\
         \u{20}   against the step: − 0.4 by bypass/residents-stay (0.4)\n\
         \u{20} + 0.3 by bypass/safer (0.3)\n\
         \u{20} − 0.8 by bypass/fields-lost (0.8)\n"
    );
    let german = text(&why(&bypass(), &["bypass", "--strength", "dfquad", "--language", "de"]).stdout);
    assert!(german.contains("bypass/build: 0,355, ausgehend von 0,5 ohne Grundwert"), "{german}");
}

#[test]
fn every_semantics_is_told_to_programs() {
    for (semantics, expected) in [("dfquad", 0.355), ("quadratic", 0.497_633_1), ("euler", 0.489_819_6)] {
        let arguments = ["bypass/build", "--strength", semantics, "--format", "json"];
        let told: serde_json::Value = serde_json::from_slice(&why(&bypass(), &arguments).stdout).unwrap();
        let thesis = &told[0];
        assert_eq!(thesis["claim"], "bypass/build");
        assert_eq!((&thesis["semantics"], &thesis["base_score_given"]), (&semantics.into(), &false.into()));
        let strength = thesis["strength"].as_f64().unwrap();
        assert!((strength - expected).abs() < 1e-6, "{semantics}: {strength}, not {expected}");
        let roles: Vec<&str> =
            thesis["steps"].as_array().unwrap().iter().map(|step| step["role"].as_str().unwrap()).collect();
        assert_eq!(roles, ["support", "undercut", "support", "attack"]);
        assert_eq!(thesis["steps"][1]["undercuts"], 0);
        assert_eq!(told.as_array().unwrap().len(), 6, "all claims bear on the thesis");
    }
}

#[test]
fn suppositions_are_about_statuses_alone() {
    let output = why(&bypass(), &["bypass", "--strength", "euler", "--grant", "safer"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&why(&bypass(), &["bypass"]).stdout);
    assert!(!told.contains("0."), "nobody asked for numbers: {told}");
}

/// A map that lists these claims, the first of which is its thesis, and what else is between them.
fn map(claims: &str, rest: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.ron");
    let text = format!("Map(title: \"M\", thesis: [\"a\"], claims: {{{claims}}}, {rest})");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

fn strength(path: &Path) -> f64 {
    let output = why(path, &["m/a", "--strength", "dfquad", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    told[0]["strength"].as_f64().unwrap()
}

/// What marks of a map come to, the objection being 0.4 strong and the thesis 0.5 without it.
#[test]
fn forces_and_weighings_are_read_as_the_manual_says() {
    for (rebuttal, rest, expected) in [
        ("(premises: [\"b\"])", "", 0.3),
        ("(premises: [\"b\"], force: Decides(because: \"It is settled.\"))", "", 0.3),
        ("(premises: [\"b\"], force: Doubts)", "", 0.5),
        ("(premises: [\"b\"], force: Concedes)", "", 0.5),
        ("(premises: [\"b\"])", "outweighs: [(stronger: \"a\", weaker: \"b\", because: \"So.\")]", 0.5),
        ("(premises: [\"b\"])", "outweighs: [(stronger: \"b\", weaker: \"a\", because: \"So.\")]", 0.3),
        // Contraries attack both ways: a = 0.5 (1 − b), b = 0.4 (1 − a).
        ("", "contraries: [[\"a\", \"b\"]]", 0.375),
        // One proposition: the score of the one that has a score.
        ("", "restates: [[\"a\", \"b\"]]", 0.4),
    ] {
        let claims =
            format!("\"a\": (text: \"A.\", rebuttals: [{rebuttal}]), \"b\": (text: \"B.\", base_score: 0.4)");
        let (_folder, path) = map(&claims, rest);
        let found = strength(&path);
        assert!((found - expected).abs() < 1e-6, "{found}, not {expected}: {claims} {rest}");
    }
}

#[test]
fn a_score_beyond_the_scale_is_marked_and_left_out() {
    for (score, hint) in [("70", "0.7"), ("8", "0.8"), ("-0.5", "from 0"), ("1000", "from 0")] {
        let (_folder, path) = map(&format!("\"a\": (text: \"A.\", base_score: {score})"), "");
        let output = Command::new(env!("CARGO_BIN_EXE_elenchus")).arg("check").arg(&path).output().unwrap();
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(told.contains("error[base-score-out-of-range]") && told.contains(hint), "{score}: {told}");
        assert_eq!(strength(&path), 0.5, "{score}");
    }
}
