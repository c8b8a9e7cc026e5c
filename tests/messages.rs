//! What checks find can be said in every language: each template has its words there, with the same slots.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use elenchus::diagnostic::message_id;

use crate::support::root;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(below).collect()
}

/// The templates of the checks, as they stand in the code.
fn templates() -> BTreeSet<String> {
    let mut templates = BTreeSet::new();
    for file in files(&root().join("src/check")) {
        let text = fs::read_to_string(&file).unwrap();
        for rest in text.split("message!(").skip(1) {
            let rest = rest.trim_start().strip_prefix('"').unwrap_or_else(|| panic!("{}", file.display()));
            let template = &rest[..rest.find('"').unwrap()];
            assert!(
                !template.contains('\\'),
                "{}: a template stands on one line: {template}",
                file.display()
            );
            templates.insert(template.to_owned());
        }
    }
    assert!(templates.len() > 250, "the templates were found");
    templates
}

/// What stands between an opening mark and the brace that closes it.
fn slots<'t>(text: &'t str, opening: &str) -> BTreeSet<&'t str> {
    text.split(opening).skip(1).map(|rest| rest.split('}').next().unwrap().trim()).collect()
}

#[test]
fn every_language_has_words_for_all_that_checks_find_with_the_same_slots() {
    let templates = templates();
    let ids: BTreeMap<String, &String> =
        templates.iter().map(|template| (message_id(template), template)).collect();
    assert_eq!(ids.len(), templates.len(), "no two templates have one name");
    let mut languages = 0;
    for folder in fs::read_dir(root().join("templates/words")).unwrap() {
        let folder = folder.unwrap().path();
        if folder.ends_with("en") {
            continue;
        }
        let text = fs::read_to_string(folder.join("messages.ftl")).unwrap();
        let said = text.lines().filter(|line| !line.starts_with('#'));
        let said: BTreeMap<&str, &str> = said.filter_map(|line| line.split_once(" = ")).collect();
        for (id, template) in &ids {
            let words = said.get(&**id).unwrap_or_else(|| panic!("{}: `{id}` is missing", folder.display()));
            assert_eq!(slots(words, "{ $"), slots(template, "{"), "{id}");
        }
        for id in said.keys() {
            assert!(ids.contains_key(*id), "{}: no check says `{id}`", folder.display());
        }
        languages += 1;
    }
    assert!(languages > 0, "there is a language beside English");
}
