//! Articles of many sorts: what is article in them and what is page, the maps that begin from them, and how much of
//! them a map encodes.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use elenchus::article::{Article, Kind, Known, Meta, coverage, skeleton};
use elenchus::quote::Text;
use elenchus::source::{Shelf, Sources};
use elenchus::{Background, analyse_against};

use crate::support::root;

fn folder() -> PathBuf {
    root().join("tests/articles")
}

/// The articles, by file name.
fn articles() -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let is_article =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending == "txt" || ending == "html");
    let mut articles: Vec<(String, Vec<u8>)> = files
        .filter(is_article)
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .collect();
    articles.sort();
    assert!(articles.len() > 3, "there are articles");
    articles
}

/// Compares a text with a file; with UPDATE in the environment, writes the file.
fn compare(name: &str, found: &str) {
    let path = folder().join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == found, "{name} has changed:\n{found}");
}

fn meta(name: &str, bytes: &[u8]) -> Meta {
    match name.ends_with(".html") {
        true => Meta::of(std::str::from_utf8(bytes).unwrap()),
        false => Meta::default(),
    }
}

#[test]
fn every_block_of_an_article_has_its_role() {
    for (name, bytes) in articles() {
        let text = Text::read(&name, &bytes).unwrap();
        let article = Article::titled(&text, meta(&name, &bytes).title.as_deref());
        let mut roles = String::new();
        for block in &article.blocks {
            let words: Vec<&str> = article.words(block).split_whitespace().take(8).collect();
            writeln!(roles, "{:<20} {}", block.role.name(), words.join(" ")).unwrap();
        }
        compare(&format!("{name}.roles"), &roles);
    }
}

#[test]
fn a_map_begins_with_what_the_article_says_of_itself() {
    for (name, bytes) in articles() {
        let text = Text::read(&name, &bytes).unwrap();
        let skeleton = skeleton("begun", &name, text, &meta(&name, &bytes), &Known::default());
        let library = skeleton.library.unwrap();
        compare(&format!("{name}.ron"), &format!("{}{}", skeleton.map, library));
        // The files are sound, and the text is the one that was read: only the thesis still lacks its reasons.
        let mut sources = Sources::default();
        sources.add("begun.ron", skeleton.map);
        sources.add("library.ron", library);
        let texts = Shelf::Held([(name.clone(), bytes)].into());
        let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
        let codes: Vec<&str> = analysis.diagnostics.iter().map(|finding| finding.rule.code).collect();
        assert_eq!(codes, ["bare-thesis"], "of {name}");
    }
}

#[test]
fn figures_are_read_in_their_own_sentence() {
    let article = "— “The square” – so the council’s ‘plan’ – closes.\n\n\
                   Thefts fell by 17 per cent, and one in three shops closed. Rents rose by 12 per cent in May.\n";
    let text = Text::read("square.txt", article.as_bytes()).unwrap();
    let begun = skeleton("square", "square.txt", text, &Meta::default(), &Known::default());
    let figures = ["stated: Percent(-17)", "share: 33.3 beside value and of", "stated: Percent(12)"];
    for figure in figures {
        assert!(begun.map.contains(&format!("→ {figure}")), "{figure}:\n{}", begun.map);
    }
    assert!(!begun.map.contains("or stated: Percent("), "{}", begun.map);
}

#[test]
fn no_anchor_of_a_skeleton_is_a_long_quotation() {
    for (name, bytes) in articles() {
        let text = Text::read(&name, &bytes).unwrap();
        let content = text.content().to_owned();
        let skeleton = skeleton("begun", &name, text, &Meta::default(), &Known::default());
        let words: Vec<&str> = content.split_whitespace().collect();
        // A headline and a name may be longer; nine words in a row of a paragraph may not stand there.
        for run in words.windows(9).filter(|run| run.iter().any(|word| word.ends_with('.'))) {
            assert!(!skeleton.map.contains(&run.join(" ")), "{} of {name}", run.join(" "));
        }
    }
}

#[test]
fn coverage_shows_every_figure_that_no_claim_holds() {
    let library = r#"Library(
        sources: {"okafor-2025": (title: "The night buses pay for themselves", authors: ["okafor"], text: "night-buses.html")},
        voices: {"okafor": (name: "Ada Okafor"), "marsh": (name: "Ben Marsh"), "weiss": (name: "Carla Weiss")},
        measures: {"passengers": (name: "Passengers a week"), "cost": (name: "Cost", unit: "million pounds")},
    )"#;
    let map = r#"Map(
        title: "Night buses",
        thesis: ["keep"],
        source: "okafor-2025",
        claims: {
            "keep": (text: "Keep the buses.", quote: "I would keep the buses", supports: [(premises: ["full", "cheap", "drivers"])]),
            "full": (text: "They are full.", quote: "the buses carry 4,120 passengers", figures: [(measure: "passengers", value: 4120)]),
            "cheap": (text: "They cost little.", figures: [(measure: "cost", when: "2024", value: 3.2)]),
            "drivers": (text: "There are drivers enough.", by: "marsh", quote: "We asked for volunteers"),
        },
    )"#;
    let mut sources = Sources::default();
    sources.add("library.ron", library);
    sources.add("buses.ron", map);
    let texts = Shelf::Folder(folder());
    let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
    let debate = &analysis.debate;
    let map = debate.find_map("buses").unwrap();
    let source = debate[map].source.unwrap();
    let coverage = coverage(debate, map, source, analysis.texts.text(source).unwrap());
    let mut told = String::new();
    for paragraph in &coverage.paragraphs {
        writeln!(told, "{}  {}", paragraph.at, paragraph.begins).unwrap();
        for entry in &paragraph.entries {
            let read = entry.read.as_deref().unwrap_or("-");
            let by =
                if entry.encoded_by.is_empty() { "nothing".to_owned() } else { entry.encoded_by.join(" ") };
            writeln!(told, "  {:<10} {} | {read} | {by}", entry.kind.names().0, entry.printed).unwrap();
        }
    }
    for voice in &coverage.voices {
        writeln!(told, "named: {} {} {}", voice.id.as_deref().unwrap(), voice.at, voice.speaks_in_map)
            .unwrap();
    }
    for stranger in &coverage.strangers {
        writeln!(told, "no voice: {} {}", stranger.name, stranger.at).unwrap();
    }
    compare("night-buses.coverage", &told);
    let figures = coverage.counts[&Kind::Figure];
    let missing = coverage.paragraphs.iter().flat_map(|paragraph| &paragraph.entries);
    let missing = missing.filter(|entry| entry.kind == Kind::Figure && entry.encoded_by.is_empty()).count();
    assert_eq!(figures.all - figures.encoded, missing);
}

#[test]
fn what_a_library_says_of_a_source_is_held_against_the_head_of_its_text() {
    let body = "The pool opens in April, and for weeks its keepers are alone with the ducks that winter on it.\n\n\
                In spring hardly anybody swims in it, for the water has 14 degrees, and the keepers know it well.";
    let cases = fs::read_to_string(folder().join("heads.txt.cases")).unwrap();
    let mut wrong = String::new();
    for line in cases.lines().filter(|line| line.contains("=>")) {
        let parts: Vec<&str> = line.split("=>").map(str::trim).collect();
        let text = parts[0].split('|').map(str::trim).collect::<Vec<_>>().join("\n\n").replace("BODY", body);
        let library = format!(
            r#"Library(voices: {{"lee": (name: "Robin Lee"), "weiss": (name: "Carla Weiss")}},
            sources: {{"pool": ({}, text: "pool.md")}})"#,
            parts[1]
        );
        let map = r#"Map(title: "Pool", thesis: ["a"], source: "pool", claims: {"a": (text: "A.", quote: "hardly anybody swims in it")})"#;
        let mut sources = Sources::default();
        sources.add("library.ron", library);
        sources.add("map.ron", map);
        let texts = Shelf::Held([("pool.md".to_owned(), text.into_bytes())].into());
        let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
        let found: Vec<&str> = analysis.diagnostics.iter().map(|finding| finding.rule.code).collect();
        let found: Vec<&str> = found.into_iter().filter(|code| code.ends_with("-not-in-text")).collect();
        if found.join(" ") != parts[2] {
            writeln!(wrong, "{line}\n    found {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn names_that_are_spelt_two_ways_are_found_and_like_names_are_not() {
    let cases = fs::read_to_string(folder().join("names.cases")).unwrap();
    let mut wrong = String::new();
    for line in cases.lines().filter(|line| line.contains("=>")) {
        let (case, expected) = line.split_once("=>").unwrap();
        let parts: Vec<&str> = case.split('|').map(str::trim).collect();
        let mut voices = String::new();
        for (number, name) in parts[0].split(';').enumerate() {
            write!(voices, "\"v{number}\": (name: \"{}\"), ", name.trim()).unwrap();
        }
        let library =
            format!("Library(voices: {{{voices}}}, sources: {{\"s\": (title: \"T\", text: \"s.txt\")}})");
        let map = format!(
            "Map(title: \"M\", thesis: [\"a\"], source: \"s\", claims: {{\"a\": (text: \"{}\", by: \"v0\")}})",
            parts[1]
        );
        let mut sources = Sources::default();
        sources.add("library.ron", library);
        sources.add("map.ron", map);
        let texts = Shelf::Held([("s.txt".to_owned(), parts[2].as_bytes().to_owned())].into());
        let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
        let found = analysis.diagnostics.iter().filter(|finding| finding.rule.code == "name-variant");
        // The second name that the message gives, or the one in the text.
        let slots = ["words", "other_name", "name"];
        let found: Vec<String> = found
            .map(|finding| {
                let name = slots.iter().find_map(|slot| finding.message.get(slot)?.quote());
                name.unwrap().to_owned()
            })
            .collect();
        if found.join(", ") != expected.trim() {
            writeln!(wrong, "{line}\n    found {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
