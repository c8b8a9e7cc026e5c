//! What `explain` tells of checks, schemes and templates, which is the manual too.

use std::fs;
use std::path::PathBuf;

use super::{code, root, run, text};

#[test]
fn every_code_is_explained() {
    let list = text(&run(root(), &["explain"]).stdout);
    for rule in elenchus::rules() {
        let page = run(root(), &["explain", rule.code]);
        let page = (code(&page), text(&page.stdout));
        assert!(page.0 == 0 && page.1.starts_with(&format!("## {}\n", rule.code)), "{}", page.1);
        assert!(
            list.lines().any(|line| line.split_whitespace().next() == Some(rule.code)),
            "{} is listed",
            rule.code
        );
    }
    for (family, rules) in elenchus::families().into_iter().filter(|(_, rules)| !rules.is_empty()) {
        let chapter = text(&run(root(), &["explain", family.name]).stdout);
        let pages: Vec<&str> = chapter.lines().filter_map(|line| line.strip_prefix("### ")).collect();
        let codes: Vec<&str> = rules.iter().map(|rule| rule.code).collect();
        assert_eq!(pages, codes, "of {}", family.name);
    }
    let output = run(root(), &["explain", "self-atack"]);
    assert!(text(&output.stderr).contains("did you mean `self-attack`?"));
    let output = run(root(), &["explain", "what-is-this"]);
    assert!(text(&output.stderr).contains("`elenchus explain` lists the codes"));
}

#[test]
fn every_scheme_is_explained_with_its_roles_and_questions() {
    let list = text(&run(root(), &["explain", "schemes"]).stdout);
    for scheme in elenchus::model::builtin_schemes() {
        assert!(list.lines().any(|line| line.split_whitespace().next() == Some(&scheme.id)), "{}", scheme.id);
        let page = run(root(), &["explain", &scheme.id]);
        let (code, page) = (code(&page), text(&page.stdout));
        assert!(code == 0 && page.starts_with(&format!("## {}\n", scheme.id)), "{page}");
        let roles = scheme.premises.iter().map(|premise| &premise.role);
        for id in roles.chain(scheme.questions.iter().map(|question| &question.id)) {
            assert!(page.contains(&format!("- `{id}`")), "`{id}` of {page}");
        }
        assert!(!page.contains('{'), "{page}");
    }
}

/// Compares a file of the repository with what it should hold, or writes it where `UPDATE=1` is set.
fn assert_file(path: &str, expected: &str) {
    let path: PathBuf = root().join(path);
    if std::env::var_os("UPDATE").is_some_and(|update| update == "1") {
        fs::write(&path, expected).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == expected, "{} is out of date: UPDATE=1 cargo test writes it anew", path.display());
}

#[test]
fn the_manual_of_the_checks_is_what_explain_prints() {
    assert_file("docs/checks.md", &text(&run(root(), &["explain", "--all"]).stdout));
}

#[test]
fn the_manual_of_templates_tells_every_field() {
    let manual = text(&run(root(), &["explain", "views"]).stdout);
    assert_file("docs/views.md", &manual);
    for line in manual.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split(" | ").collect();
        assert!(
            cells.iter().all(|cell| cell.trim_matches(['|', ' ']).len() > 1),
            "nothing is left untold: {line}"
        );
        assert!(!line.contains("anything"), "every field is of a kind: {line}");
    }
    for view in elenchus::view::ALL {
        let json =
            run(root(), &["render", "arguments/pyrrhic-victory.ron", "--view", view.name, "--to", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
        let chapter = manual.split("\n### ").find(|chapter| chapter.starts_with(&format!("`{}`", view.name)));
        for name in json.as_object().unwrap().keys() {
            let row = format!("| `{name}` |");
            assert!(chapter.unwrap().contains(&row), "the manual tells of `{name}` of `{}`", view.name);
        }
    }
}
