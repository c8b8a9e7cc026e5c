//! What checks find can be said in every language: each template has its words there, with the same slots.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use elenchus::diagnostic::message_id;
use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::render::{Medium, Renderer};
use elenchus::source::Sources;
use elenchus::syntax::parts_of_messages;
use elenchus::view::{self, Desk, Site};
use elenchus::{Background, analyse_against, example, rules};

use crate::support::root;

fn files(folder: &Path) -> Vec<PathBuf> {
    if folder.is_file() {
        return vec![folder.to_owned()];
    }
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(below).collect()
}

/// Where findings are made that pages about maps show; below `src`.
const ROOMS: [&str; 5] = ["check", "syntax", "resolve", "resolve.rs", "period.rs"];

/// The templates of findings, as they stand in the code, and what messages about a map's file call its parts.
fn templates() -> BTreeSet<String> {
    let mut templates: BTreeSet<String> = parts_of_messages().into_iter().map(str::to_owned).collect();
    for file in ROOMS.iter().flat_map(|room| files(&root().join("src").join(room))) {
        let text = fs::read_to_string(&file).unwrap();
        let plain =
            text.split("Message::plain(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        assert_eq!(plain.count(), 0, "{}: `message!` makes a message of words", file.display());
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

/// The names that stand between an opening mark and the brace that closes it.
fn slots<'t>(text: &'t str, opening: &str) -> BTreeSet<&'t str> {
    let slots = text.split(opening).skip(1).map(|rest| rest.split('}').next().unwrap().trim());
    slots.filter(|slot| !slot.is_empty()).collect()
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

/// Corpora with something to find: the bad examples of all rules, and the files that cannot be read as they are meant.
fn corpora() -> Vec<(String, Sources, Background)> {
    let of_rule = |rule: &elenchus::diagnostic::Rule| {
        let (sources, background) = example(rule.bad);
        (rule.code.to_owned(), sources, background)
    };
    let mut corpora: Vec<_> = rules().map(of_rule).collect();
    for case in fs::read_dir(root().join("tests/reading")).unwrap() {
        let case = case.unwrap().path();
        let mut sources = Sources::default();
        for file in files(&case).iter().filter(|file| file.extension().is_some_and(|ending| ending == "ron"))
        {
            sources.add_bytes(file.file_name().unwrap(), fs::read(file).unwrap());
        }
        corpora.push((case.display().to_string(), sources, Background::default()));
    }
    corpora
}

#[test]
fn a_page_of_any_language_tells_all_findings_in_that_language() {
    let (mut english, mut met) = (Vec::new(), BTreeSet::new());
    for language in Language::all().filter(|language| !language.tag().starts_with("en")) {
        let house = HouseStyle { language: language.into(), ..HouseStyle::default() };
        let renderer = Renderer::new(&house).unwrap();
        for (name, sources, background) in corpora() {
            let analysis = analyse_against(&sources, &background);
            let site = Site::of(&analysis, &house);
            let of_maps = analysis.debate.maps().flat_map(|(map, _)| {
                let desk = Desk::new(&site, map);
                ["map", "checksheet"].map(|name| {
                    let view = view::find(name).unwrap();
                    (view, view.of_map(&desk).unwrap())
                })
            });
            let findings = view::find("findings").unwrap();
            let of_corpus = [(findings, findings.of_corpus(&site).unwrap())];
            for (view, document) in of_maps.chain(of_corpus) {
                let page = renderer.render(view, &*document, Medium::Html).unwrap().unwrap();
                // What is said in English is marked as that.
                if let Some((_, rest)) = page.split_once(" lang=\"en\">") {
                    english.push(format!("{name}, {}: {}", view.name, rest.split('<').next().unwrap()));
                }
                let shown = analysis.diagnostics.iter().map(|finding| finding.rule.code);
                met.extend(shown.filter(|code| page.contains(&format!(">{code}</span>"))));
            }
        }
    }
    assert!(english.is_empty(), "{} pages have findings in English: {english:#?}", english.len());
    assert!(met.len() > 90, "{} rules have their findings on pages", met.len());
}
