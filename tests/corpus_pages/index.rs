//! The index, and the search on it.

use std::fmt::Write as _;

use elenchus::analyse;
use elenchus::house_style::HouseStyle;
use elenchus::render::Medium;
use elenchus::source::Sources;
use elenchus::view::{self, Site};
use serde_json::Value;

use super::{all, content, corpus, find, print};

#[test]
fn the_index_leads_to_every_document_of_every_map_and_to_every_page() {
    let sources = corpus();
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let (html, markdown) =
        (print(&analysis, "index", Medium::Html), print(&analysis, "index", Medium::Markdown));
    let mut names: Vec<String> = view::of_corpora().map(|view| view.address.to_owned()).collect();
    for (map, _) in analysis.debate.maps() {
        names.extend(view::of_maps().map(|view| view::page_of(view, &site, map)));
    }
    for name in names {
        assert!(html.contains(&format!("href=\"{name}.html\"")), "{name} in HTML");
        assert!(name == "index" || markdown.contains(&format!("]({name}.md)")), "{name} in Markdown");
    }
}

#[test]
fn the_index_tells_of_each_map_once_under_the_topics_that_the_corpus_names() {
    let index = |corpus: &str, maps: usize| -> (Value, String) {
        let mut sources = Sources::default();
        for map in 0..maps {
            sources.add(
                format!("map-{map}.ron"),
                format!("Map(title: \"Title {map}\", question: \"Question {map}?\", summary: \"About {map}.\", encoder: (name: \"A. Tester\"), thesis: [\"a\"], claims: {{\"a\": (text: \"Claim {map}\")}})"),
            );
        }
        sources.add("corpus.ron", format!("Corpus(title: \"All\", topics: [{corpus}])"));
        let analysis = analyse(&sources);
        let json = serde_json::from_str(&print(&analysis, "index", Medium::Json)).unwrap();
        (json, print(&analysis, "index", Medium::Markdown))
    };
    let topics = r#"(title: "Trams", maps: ["map-7", "map-2", "map-7"]), (title: "Nothing", maps: []), (title: "Buses", maps: ["map-2"])"#;
    let (page, markdown) = index(topics, 8);
    let groups = page["topics"].as_array().unwrap();
    let told: Vec<(&str, Vec<&str>)> =
        groups.iter().map(|group| (group["title"].as_str().unwrap(), all(&group["maps"], "title"))).collect();
    let rest = ["Title 0", "Title 1", "Title 3", "Title 4", "Title 5", "Title 6"];
    assert_eq!(
        told,
        [
            ("Trams", vec!["Title 7", "Title 2"]),
            ("Buses", vec!["Title 2"]),
            ("On other matters", rest.to_vec())
        ]
    );
    assert_eq!(markdown.matches("Question 3?").count(), 1, "nothing is told twice");
    assert_eq!(markdown.matches("A. Tester").count(), 1, "who wrote all of them down is told once");
    assert!(!markdown.contains("About 3."), "of many maps the pages themselves tell what they are about");
    let (page, markdown) = index("", 3);
    assert_eq!(page["topics"][0]["title"], Value::Null);
    assert_eq!(all(&page["topics"][0]["maps"], "title"), ["Title 0", "Title 1", "Title 2"]);
    assert!(markdown.contains("About 1."));
}

#[test]
fn the_search_knows_maps_claims_voices_sources_and_terms_with_their_places() {
    let page = content("index");
    let search = &page["search"];
    let buses = find(&search["maps"], "title", "More buses");
    assert_eq!(buses["page"], "buses.html");
    assert_eq!(buses["claims"][1], serde_json::json!(["c-full", "Full buses", "The buses are full."]));
    assert_eq!(buses["claims"][0][2], "", "a text without a short one is not there twice");
    assert_eq!(search["maps"].as_array().unwrap().len(), 3);
    for (list, name, page) in [
        ("voices", "Ann Reed", "voices"),
        ("sources", "Trams, please", "sources"),
        ("terms", "quiet", "terms"),
    ] {
        let href = find(&search[list], "name", name)["href"].as_str().unwrap();
        let place = href.strip_prefix(&format!("{page}.html#")).unwrap();
        let sources = corpus();
        let html = print(&analyse(&sources), page, Medium::Html);
        assert!(html.contains(&format!("id=\"{place}\"")), "{name} stands at {href}");
    }
    assert_eq!((&search["has_texts"], &search["left_out"]), (&Value::Bool(true), &Value::from(0)));
    let counts = search["words"]["counts"].as_array().unwrap();
    assert_eq!(
        (&counts[0], &counts[1], &counts[2]),
        (&"Nothing found.".into(), &"One result.".into(), &"2 results.".into())
    );
}

#[test]
fn without_scripts_the_index_shows_no_search_and_everything_else() {
    let sources = corpus();
    let html = print(&analyse(&sources), "index", Medium::Html);
    assert!(html.contains("<section class=\"corpus-search\" id=\"search\" hidden=\"hidden\""));
    let (page, data) = html.split_once("<script type=\"application/json\"").unwrap();
    for text in [
        "More buses",
        "Should the city buy more buses?",
        "The city should buy more buses.",
        "A. Tester",
        "Benches",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!data.split_once("</script>").unwrap().0.contains("</"), "no data ends the script");
}

#[test]
fn a_large_corpus_is_searched_by_short_texts_and_says_what_it_leaves_out() {
    let mut sources = Sources::default();
    let long = "A claim that says the same at some length once more. ".repeat(40);
    for map in 0..4 {
        let mut claims = String::new();
        for claim in 0..1_000 {
            let _ = write!(claims, "\"c{claim}\": (text: \"{long}{claim}\"),");
        }
        sources.add(
            format!("map-{map}.ron"),
            format!("Map(title: \"M\", thesis: [\"c999\"], claims: {{{claims}}})"),
        );
    }
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "index", Medium::Json)).unwrap();
    let search = &page["search"];
    assert_eq!(search["has_texts"], false);
    let claims: usize =
        search["maps"].as_array().unwrap().iter().map(|map| map["claims"].as_array().unwrap().len()).sum();
    let left_out = search["left_out"].as_u64().unwrap() as usize;
    assert!(left_out > 0 && claims + left_out == 4_000, "{claims} and {left_out}");
    for map in search["maps"].as_array().unwrap() {
        assert!(
            map["claims"].as_array().unwrap().iter().any(|claim| claim[0] == "c-c999"),
            "the thesis stays"
        );
    }
    let html = print(&analysis, "index", Medium::Html);
    assert!(html.contains(&format!("{left_out} claims on which least rests are left out")));
}
