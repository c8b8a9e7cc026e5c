//! The pages about the articles: which draws on which, and several read together.

use elenchus::analyse;
use elenchus::render::Medium;
use elenchus::source::Sources;
use serde_json::Value;

use super::{all, content, find, print};

#[test]
fn the_sources_page_counts_what_each_map_takes_from_each_source() {
    let page = content("sources");
    let maps = all(&page["maps"], "title");
    let row = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["source"]["title"] == "Traffic report 2022")
        .unwrap();
    let count = |map: &str| {
        let column = maps.iter().position(|title| *title == map).unwrap();
        (row["cells"][column]["claims"].as_u64().unwrap(), row["cells"][column]["href"].as_str())
    };
    assert_eq!(count("More buses"), (1, Some("buses.html#src-report-2022")));
    assert_eq!(count("Benches"), (0, None));
    assert_eq!(row["claims"], 2);
    assert_eq!(page["shared"][0]["origin"]["title"], "Traffic report 2022");
    assert_eq!(all(&page["shared"][0]["repeated_by"], "title"), ["Leaflet of the bus company"]);
    assert_eq!(all(&page["circles"][0]["sources"], "title"), ["Sheet A", "Sheet B"]);
    let leaflet = find(&page["sources"], "title", "Leaflet of the bus company");
    assert_eq!(leaflet["uses"][0]["is_main"], true);
    assert!(find(&page["sources"], "title", "Sheet A")["uses"].as_array().unwrap().is_empty());
}

#[test]
fn more_maps_than_columns_are_rows_and_with_many_sources_lists() {
    let mut sources = Sources::default();
    sources.add("library.ron", "Library(sources: {\"s\": (title: \"S\")})");
    for map in 0..13 {
        sources.add(
            format!("m{map}.ron"),
            "Map(title: \"M\", source: \"s\", thesis: [\"a\"], claims: {\"a\": (text: \"A\")})",
        );
    }
    let html = print(&analyse(&sources), "sources", Medium::Html);
    assert!(html.contains("<th scope=\"row\"><a href=\"m3.html\">"), "the maps are the rows");
    let many: String = (0..13).map(|source| format!("\"s{source}\": (title: \"S{source}\"),")).collect();
    sources.add("more.ron", format!("Library(sources: {{{many}}})"));
    let page: Value = serde_json::from_str(&print(&analyse(&sources), "sources", Medium::Json)).unwrap();
    assert!(page["rows"].as_array().unwrap().is_empty() && page["maps"].as_array().unwrap().is_empty());
    let entry = &page["sources"][0];
    assert_eq!(entry["uses"].as_array().unwrap().len() + entry["more_maps"].as_u64().unwrap() as usize, 13);
}

#[test]
fn articles_have_a_claim_from_one_source_only_where_all_of_them_have() {
    let library = "Library(sources: {
        \"x\": (title: \"Wire X\", date: \"2020-01-01\"), \"y\": (title: \"Wire Y\", date: \"2020-01-01\"),
        \"a\": (title: \"A\", date: \"2020-02-01\", derived_from: [\"x\"]),
        \"b\": (title: \"B\", date: \"2020-02-02\", derived_from: [\"x\", \"y\"]),
        \"c\": (title: \"C\", date: \"2020-02-03\", derived_from: [LAST])})";
    let map = "Map(title: \"T\", thesis: [\"told\"], claims: {\"told\": (text: \"The hall stands.\",
        said: [(in: \"a\", at: \"¶1\"), (in: \"b\", at: \"¶1\"), (in: \"c\", at: \"¶1\")])})";
    for (last, shared) in [("\"y\"", Value::Null), ("\"x\"", "Wire X".into())] {
        let mut sources = Sources::default();
        sources.add("library.ron", library.replace("LAST", last));
        sources.add("halls.ron", map);
        let page = print(&analyse(&sources), "reading", Medium::Json);
        let page: Value = serde_json::from_str(&page).unwrap();
        assert_eq!(page["agreements"][0]["shared"], shared, "{page:#}");
    }
}

#[test]
fn the_reading_page_orders_the_articles_and_tells_why() {
    let page = content("reading");
    let order = all(&page["articles"], "title");
    assert_eq!(
        order,
        ["Traffic report 2022", "Leaflet of the bus company", "Trams, please", "No rails in our street"]
    );
    let reasons = |number: usize| page["order"][number]["reasons"].to_string();
    assert!(reasons(0).contains("oldest"), "{}", reasons(0));
    assert!(reasons(1).contains("It repeats article 1, the traffic office (1 May 2022)"), "{}", reasons(1));
}

#[test]
fn the_reading_page_tells_what_joins_two_articles_once_and_at_the_later() {
    let page = content("reading");
    let order = page["order"].as_array().unwrap();
    let numbers = |list: &Value| -> Vec<u64> {
        list.as_array().unwrap().iter().map(|one| one["number"].as_u64().unwrap()).collect()
    };
    for step in order {
        let own = step["article"]["number"].as_u64().unwrap();
        let before = step["builds_on"].as_array().unwrap().iter().map(|one| &one["article"]["number"]);
        let before = before.map(|number| number.as_u64().unwrap()).chain(numbers(&step["at_odds_with"]));
        assert!(before.clone().all(|other| other < own), "{step}");
    }
    assert_eq!(numbers(&order[2]["at_odds_with"]), [2], "trams are argued for, against buses");
    let resting = &order[2]["builds_on"][0];
    assert_eq!(all(&resting["claims"], "label"), ["Trams would serve the city better than buses."]);
}

#[test]
fn the_reading_page_compares_what_the_articles_say() {
    let page = content("reading");
    let themes = all(&page["themes"], "title");
    assert!(themes.contains(&"More buses"), "{themes:?}");
    assert!(!themes.contains(&"quiet"), "one article alone uses the term");
    let question = find(&page["themes"], "title", "More buses");
    assert_eq!(question["thesis"]["text"], "The city should buy more buses.");
    let cell = |number: u64| {
        question["cells"].as_array().unwrap().iter().find(|cell| cell["article"]["number"] == number).unwrap()
    };
    assert_eq!(cell(2)["sayings"][0]["stance"], "thesis");
    assert_eq!(cell(3)["sayings"][0]["stance"], "against");
    let agreement = find(&page["agreements"], "shared", "Traffic report 2022");
    assert_eq!(agreement["claim"]["label"], "Full buses");
    assert!(!themes.contains(&"The buses are full."), "what articles agree on is told once: {themes:?}");
    let clashes =
        page["conflicts"].as_array().unwrap().iter().flat_map(|one| one["against"].as_array().unwrap());
    let clashes = Value::from(clashes.cloned().collect::<Vec<_>>());
    let kinds = all(&clashes, "kind");
    for kind in ["contrary", "denial", "rebuttal", "undercut"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    let denial = find(&clashes, "kind", "denial");
    assert_eq!(denial["other"]["saying"]["stance"], "denies");
    assert_eq!(denial["other"]["saying"]["at"], "¶1");
}
