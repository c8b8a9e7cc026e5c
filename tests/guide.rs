//! Reading guides: what they ask, how they answer, and that they stay the same where nothing about them changed.
//!
//! `guide/` holds a map of `articles/allotments.txt`, with its library.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Shelf, Sources};
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, Background, analyse, analyse_against};
use serde_json::Value;

use crate::support::root;

mod after;
mod answers;
mod by_hand;
mod parts;
mod questions;
mod shapes;
mod told;

fn read(path: &str) -> String {
    fs::read_to_string(root().join("tests").join(path)).unwrap()
}

/// The corpus with its map as a test changes it.
fn sources(change: impl Fn(String) -> String) -> Sources {
    let mut sources = Sources::default();
    sources.add("allotments.ron", change(read("guide/allotments.ron")));
    sources.add("library.ron", read("guide/library.ron"));
    sources
}

fn background() -> Background {
    let text = read("articles/allotments.txt").into_bytes();
    let texts = Shelf::Held(BTreeMap::from([("allotments.txt".to_owned(), text)]));
    Background { texts, ..Background::default() }
}

fn house(tag: &str) -> HouseStyle {
    HouseStyle { language: Language::new(tag, &[]).unwrap().into(), ..HouseStyle::default() }
}

/// A guide in a medium.
fn printed(analysis: &Analysis, map: &str, edition: &str, house: &HouseStyle, medium: Medium) -> String {
    let site = Site::of(analysis, house);
    let map = analysis.debate.find_map(map).unwrap();
    let view = view::find(edition).unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    Renderer::new(house).unwrap().render(view, &*document, medium).unwrap().unwrap()
}

/// What a guide is made of, as templates are given it.
fn guide(analysis: &Analysis, map: &str, edition: &str, house: &HouseStyle) -> Value {
    serde_json::from_str(&printed(analysis, map, edition, house, Medium::Json)).unwrap()
}

/// The teacher's edition of the map as a test changes it.
fn changed(change: impl Fn(String) -> String) -> Value {
    let sources = sources(change);
    guide(&analyse(&sources), "allotments", "guide-teacher", &house("en"))
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().unwrap()
}

/// All questions in the order of the page.
fn questions(guide: &Value) -> Vec<&Value> {
    let parts = list(guide, "during").iter().chain(list(guide, "others"));
    let during = parts.flat_map(|part| list(part, "questions"));
    during.chain(list(&guide["after"], "questions")).collect()
}

/// The names of the derived questions.
fn names(guide: &Value) -> BTreeSet<String> {
    questions(guide).iter().filter_map(|one| Some(one["name"].as_str()?.to_owned())).collect()
}

fn corpus_of_arguments() -> Sources {
    let root = root().join("arguments");
    elenchus::source::load(&root).unwrap().sources
}

/// Both editions of the map of the canal, with its text at hand or without.
fn canal(has_text: bool) -> [Value; 2] {
    let mut sources = Sources::default();
    sources.add("canal.ron", read("guide/canal.ron"));
    sources.add("library.ron", read("guide/canal-library.ron"));
    let texts = Shelf::Held(BTreeMap::from([("canal.txt".to_owned(), read("guide/canal.txt").into_bytes())]));
    let background = Background { texts, ..Background::default() };
    let analysis = if has_text { analyse_against(&sources, &background) } else { analyse(&sources) };
    ["guide", "guide-teacher"].map(|edition| guide(&analysis, "canal", edition, &house("en")))
}

/// Both editions of the map of the shop, with its text of four paragraphs at hand or without.
fn shop(has_text: bool) -> [Value; 2] {
    let mut sources = Sources::default();
    sources.add("shop.ron", read("guide/shop.ron"));
    sources.add("shop-library.ron", SHOP_LIBRARY);
    let text = "The council should close the lane.\n\nLast New Year's Eve alone cars have hurt children there, 21 of them.\n\n\
                Some say that it shuts the shop.\n\nBut the shop sells to people on foot.\n";
    let texts = Shelf::Held(BTreeMap::from([("shop.txt".to_owned(), text.as_bytes().to_vec())]));
    let background = Background { texts, ..Background::default() };
    let analysis = if has_text { analyse_against(&sources, &background) } else { analyse(&sources) };
    ["guide", "guide-teacher"].map(|edition| guide(&analysis, "shop", edition, &house("en")))
}

const SHOP_LIBRARY: &str = r#"Library(
    sources: {"shop-paper": (title: "Let the lane be quiet for once", authors: ["ash"], outlet: "The Post",
        published: "2025-12-12", text: "shop.txt")},
    voices: {"ash": (name: "Ann Ash", role: "author")},
    measures: {"hurt": (name: "children hurt in the lane", unit: "children")},
)"#;

fn rows(guide: &Value) -> Vec<&Value> {
    list(guide, "during").iter().chain(list(guide, "others")).flat_map(|part| list(part, "rows")).collect()
}
