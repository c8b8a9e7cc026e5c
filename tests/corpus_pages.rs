//! The pages about a whole corpus show what stands across its maps: `corpus_pages` holds three small ones.

use serde_json::Value;
use std::fmt::Write;
use std::sync::Arc;

use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Site};
use elenchus::{Analysis, analyse};

use crate::support::root;

mod articles;
mod findings;
mod index;
mod open;
mod voices;
mod witnesses;

fn corpus() -> Sources {
    let folder = root().join("tests/corpus_pages");
    load(&folder).expect("the corpus is there").sources
}

fn print_in(house: &HouseStyle, analysis: &Analysis, view: &str, medium: Medium) -> String {
    let site = Site::of(analysis, house);
    let view = view::find(view).unwrap();
    let document = view.of_corpus(&site).unwrap();
    Renderer::new(house).unwrap().render(view, &*document, medium).unwrap().unwrap()
}

fn print(analysis: &Analysis, view: &str, medium: Medium) -> String {
    print_in(&HouseStyle::default(), analysis, view, medium)
}

/// What the templates of a page of the test corpus are given.
fn content(view: &str) -> Value {
    let sources = corpus();
    serde_json::from_str(&print(&analyse(&sources), view, Medium::Json)).unwrap()
}

/// The texts of a field in all entries of a list.
fn all<'v>(list: &'v Value, field: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|entry| entry[field].as_str().unwrap()).collect()
}

fn find<'v>(list: &'v Value, field: &str, wanted: &str) -> &'v Value {
    let entry = list.as_array().unwrap().iter().find(|entry| entry[field] == wanted);
    entry.unwrap_or_else(|| panic!("no {wanted} in {list:#}"))
}

#[test]
fn every_page_of_the_corpus_leads_to_the_others_and_names_itself() {
    let sources = corpus();
    let analysis = analyse(&sources);
    for view in view::of_corpora() {
        let html = print(&analysis, view.name, Medium::Html);
        for other in view::of_corpora() {
            let mark = if other.name == view.name { " aria-current=\"page\"" } else { "" };
            assert!(
                html.contains(&format!("<a href=\"{}.html\"{mark}>", other.address)),
                "{} in {}",
                other.name,
                view.name
            );
        }
    }
}

#[test]
fn every_view_has_a_name_for_readers_in_every_language() {
    for tag in ["en", "de"] {
        let language = Language::new(tag, &[]).unwrap();
        for view in view::of_corpora() {
            assert!(language.knows(&format!("view-{}", view.name)), "{} in {tag}", view.name);
            assert!(language.knows(&format!("view-{}-about", view.name)), "{} in {tag}", view.name);
        }
    }
}

#[test]
fn the_figures_page_sets_two_counts_of_one_thing_side_by_side() {
    let page = content("figures");
    let group = &page["groups"][0];
    assert_eq!((&group["differs"], &group["sources"]), (&Value::Bool(true), &Value::from(2)));
    let rows = &group["periods"][0]["rows"];
    assert_eq!(all(rows, "counted_by"), ["the traffic office", "the bus company"]);
    assert_eq!(all(rows, "value"), ["900 riders", "1,200 riders"]);
    assert_eq!(rows[1]["difference"], "+300 (+33.3 %)");
    assert_eq!(rows[0]["places"][0]["at"], "§1");
    let findings = all(&group["findings"], "code");
    assert!(findings.contains(&"counters-disagree"), "{findings:?}");
    let german =
        HouseStyle { language: Arc::new(Language::new("de", &[]).unwrap()), ..HouseStyle::default() };
    let sources = corpus();
    assert!(print_in(&german, &analyse(&sources), "figures", Medium::Markdown).contains("+33,3 %"));
    for finding in
        page["groups"].as_array().unwrap().iter().flat_map(|group| group["findings"].as_array().unwrap())
    {
        let message = finding["message"].as_str().unwrap();
        assert!(!message.contains('`'), "it names things by ids: {message}");
    }
}

#[test]
fn the_terms_page_tells_who_uses_which_sense_and_where_the_sense_changes() {
    let page = content("terms");
    let quiet = find(&page["terms"], "term", "quiet");
    assert_eq!(quiet["used_senses"], 2);
    assert_eq!(quiet["senses"][0]["users"][0]["voice"], "Ann Reed");
    let step = &quiet["steps"][0];
    assert_eq!(
        (&step["premise_sense"], &step["conclusion_sense"]),
        (&"without cars".into(), &"below 60 decibels".into())
    );
    assert_eq!(quiet["shifts"][0]["map"]["title"], "Trams");
    let unused = find(&page["terms"], "term", "never used");
    assert_eq!(unused["used_senses"], 0);
}

#[test]
fn pages_of_an_empty_corpus_say_so() {
    let sources = Sources::default();
    let analysis = analyse(&sources);
    for (view, words) in [
        ("sources", "The corpus names no sources."),
        ("figures", "No claim of the corpus gives a figure."),
        ("terms", "The corpus explains no terms."),
        ("voices", "The corpus names no voices."),
        ("open", "The maps leave nothing open."),
        ("findings", "The checks found nothing in the articles."),
        ("reading", "fewer than two articles"),
    ] {
        for medium in [Medium::Html, Medium::Markdown] {
            let text = print(&analysis, view, medium);
            assert!(text.contains(words), "{view}: {text}");
        }
    }
}

/// A chain of maps, each with a source and a voice of its own and steps to the next one.
fn newsroom(maps: usize) -> Sources {
    let mut sources = Sources::default();
    let (mut listed, mut voices) = (String::new(), String::new());
    for map in 0..maps {
        let _ = write!(
            listed,
            "\"s{map}\": (title: \"Source {map}\", authors: [\"v{map}\"], published: \"2024\"),"
        );
        let _ = write!(voices, "\"v{map}\": (name: \"Voice {map}\"),");
        let mut claims = String::new();
        for claim in 0..60 {
            let next =
                if claim == 59 { format!("m{}/c0", (map + 1) % maps) } else { format!("c{}", claim + 1) };
            let _ = write!(
                claims,
                "\"c{claim}\": (text: \"Claim {claim} of map {map} says something of ordinary length.\", short: \"Claim {claim} of {map}\", kind: Fact, figures: [(measure: \"n\", when: \"20{}\", value: {map})], senses: {{\"t\": \"one\"}}, {}: [(premises: [\"{next}\"])]),",
                10 + claim % 10,
                if claim % 7 == 3 { "rebuttals" } else { "supports" },
            );
        }
        sources.add(
            format!("m{map}.ron"),
            format!("Map(title: \"Map {map}\", question: \"Why {map}?\", thesis: [\"c0\"], source: \"s{map}\", claims: {{{claims}}})"),
        );
    }
    sources.add(
        "library.ron",
        format!("Library(sources: {{{listed}}}, voices: {{{voices}}}, measures: {{\"n\": (name: \"Things\")}}, terms: {{\"t\": {{\"one\": \"gloss\"}}}})"),
    );
    sources
}

#[test]
fn pages_of_100_maps_stay_small() {
    let sources = newsroom(100);
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let renderer = Renderer::new(&house).unwrap();
    for view in view::of_corpora() {
        let html = renderer.render(view, &*view.of_corpus(&site).unwrap(), Medium::Html).unwrap().unwrap();
        assert!(html.len() < 4 << 20, "{} has {} bytes", view.name, html.len());
    }
}
