//! Every example of the README is run: its map is checked, its commands print what it says they print.

use std::fs;

use crate::manual::{self, output};
use crate::support::root;

/// The blocks of code in the README, each by its language and its text.
fn blocks() -> Vec<(String, String)> {
    let blocks = manual::blocks(&manual::page("README.md"));
    blocks.into_iter().map(|block| (block.language, block.text)).collect()
}

#[test]
fn the_commands_of_the_first_map_print_what_the_readme_shows() {
    let folder = tempfile::tempdir().unwrap();
    let blocks = blocks();
    let map = &blocks.iter().find(|(language, _)| language == "ron").expect("there is a first map").1;
    fs::write(folder.path().join("phones.ron"), map).unwrap();
    let mut examples = 0;
    for (_, text) in blocks.iter().filter(|(language, _)| language == "console") {
        let (command, expected) = text.split_once('\n').unwrap();
        let command = command.strip_prefix("$ ").expect("an example begins with its command");
        assert_eq!(output(folder.path(), command), expected, "of `{command}`");
        examples += 1;
        // After its first check the README has the reader correct the slip.
        fs::write(folder.path().join("phones.ron"), map.replace("talk-maters", "talk-matters")).unwrap();
    }
    assert_eq!(examples, 4);
    let page = fs::read_to_string(folder.path().join("phones.html")).unwrap();
    assert!(page.contains("Talking to each other is part of what school is for."));
}

#[test]
fn the_examples_of_the_format_hold_together() {
    for files in [elenchus::syntax::EXAMPLE, elenchus::syntax::FIGURES] {
        let mut sources = elenchus::source::Sources::default();
        for (name, text) in files {
            sources.add(*name, *text);
        }
        let analysis = elenchus::analyse(&sources);
        let found: Vec<_> =
            analysis.diagnostics.iter().map(|found| (found.rule.code, found.message.to_string())).collect();
        assert_eq!(found, []);
    }
}

#[test]
fn the_two_commands_of_the_set_up_are_those_of_continuous_integration() {
    let blocks = blocks();
    let setup = &blocks.iter().find(|(language, _)| language == "sh").expect("there is a set-up").1;
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    for command in setup.lines() {
        assert!(ci.lines().any(|line| line == command), "`{command}` is not run");
    }
}

#[test]
fn the_settings_that_the_readme_shows_are_understood() {
    let blocks = blocks();
    let settings =
        &blocks.iter().find(|(_, text)| text.starts_with("Corpus(")).expect("there are settings").1;
    let mut sources = elenchus::source::Sources::default();
    sources.add("corpus.ron", settings.as_str());
    let found: Vec<_> =
        elenchus::analyse(&sources).diagnostics.into_iter().map(|found| found.message.to_string()).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn every_file_that_the_readme_links_to_is_there() {
    let root = root();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let links = readme.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let links: Vec<&str> = links.filter(|link| !link.contains("://")).collect();
    assert!(links.len() > 5);
    let is_kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-');
    let anchor =
        |head: &str| head.to_lowercase().chars().filter(is_kept).collect::<String>().replace(' ', "-");
    for link in links {
        let (file, section) =
            link.split_once('#').map_or((link, None), |(file, section)| (file, Some(section)));
        let path = root.join(if file.is_empty() { "README.md" } else { file });
        assert!(path.exists(), "{link}");
        if let Some(section) = section {
            let text = fs::read_to_string(path).unwrap();
            let heads = text.lines().filter_map(|line| line.strip_prefix("## ")).map(anchor);
            assert!(heads.into_iter().any(|anchor| anchor == section), "{link}");
        }
    }
}
