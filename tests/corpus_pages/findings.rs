//! The page of findings, and the letters to the authors.

use elenchus::analyse;
use elenchus::house_style::HouseStyle;
use elenchus::render::Medium;
use elenchus::source::Sources;
use elenchus::view::{self, Site};
use serde_json::Value;

use super::{all, find, print};

#[test]
fn findings_name_claims_of_other_maps_and_write_dates_out() {
    let mut sources = Sources::default();
    sources.add("library.ron", r#"Library(sources: {"paper": (title: "Paper", authors: [])})"#);
    sources.add(
        "war.ron",
        r#"Map(title: "War", thesis: ["war"], source: "paper", claims: {
            "war": (text: "The war began.", kind: Cause, when: "2025-01", supports: [
                (premises: ["visit/visit"], scheme: "cause-to-effect"),
            ]),
        })"#,
    );
    sources.add(
        "visit.ron",
        r#"Map(title: "Visit", thesis: ["visit"], source: "paper", claims: {
            "visit": (text: "The minister came.", when: "2025-10"),
        })"#,
    );
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let map = analysis.debate.find_map("visit").unwrap();
    let sheet = view::checksheet::checksheet(&view::Desk::new(&site, map));
    let told: Vec<&str> = sheet.contradictions.iter().map(|one| &*one.found.as_ref().unwrap().text).collect();
    let expected = "“The minister came” is a cause of “The war began”, but came after it: January 2025, then October 2025.";
    assert_eq!(told, [expected]);
}

#[test]
fn the_findings_page_goes_by_article_and_place_and_keeps_what_the_encoders_let_stand() {
    let mut sources = Sources::default();
    sources.add(
        "library.ron",
        r#"Library(
            sources: {"paper": (title: "Paper", authors: ["ann"]), "reply": (title: "Reply", authors: ["ann"])},
            voices: {"ann": (name: "Ann Reed"), "somebody": (name: "somebody", anonymous: true)},
        )"#,
    );
    sources.add(
        "map.ron",
        r#"Map(title: "Rain", thesis: ["rain"], source: "paper", encoder: (name: "A. Reader", on: "2026-01-01"), claims: {
            "rain": (text: "It rained.", at: "¶1", supports: [(premises: ["wet"]), (premises: ["puddles"]), (premises: ["drops"])]),
            "wet": (text: "The street was wet.", by: "somebody", at: "¶12"),
            "puddles": (text: "There were puddles.", by: "somebody", at: "¶2"),
            "drops": (text: "Drops fell.", kind: Fact, as_printed: "yesterday", said: [
                (at: "¶3", strength: Might), (in: "reply", at: "¶4", strength: Does),
            ]),
        }, allow: [
            (check: "anonymous-only", at: "wet", because: "The paper names nobody."),
            (check: "relative-date", at: "drops", because: "The paper has no date."),
        ])"#,
    );
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "findings", Medium::Json)).unwrap();
    let groups = page["groups"].as_array().unwrap();
    assert_eq!(all(&page["groups"], "title"), ["Paper", "Between articles"]);
    let found = |group: &Value| -> Vec<(String, String)> {
        let rows = group["rows"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        rows.map(|row| (text(&row["places"][0]["at"]), text(&row["finding"]["code"]))).collect()
    };
    let expected = [("¶2", "anonymous-only"), ("¶12", "anonymous-only")];
    assert_eq!(
        found(&groups[0]),
        expected.map(|(at, code)| (at.to_owned(), code.to_owned())),
        "¶2 before ¶12"
    );
    assert_eq!(groups[0]["rows"][1]["finding"]["allowed"], "The paper names nobody.");
    let between: Vec<String> = found(&groups[1]).into_iter().map(|(_, code)| code).collect();
    assert_eq!(between, ["relative-date"], "allowed, so the paper has it so");
    assert_eq!(groups[1]["rows"][0]["places"][1]["source"], "Reply");
    let table = print(&analysis, "findings", Medium::Csv);
    assert!(
        table
            .lines()
            .any(|line| line.starts_with("Paper,¶12,") && line.ends_with("The paper names nobody.,map,wet")),
        "{table}"
    );
}

/// Two maps of one article: both quote a figure of ¶3, one is to be asked about ¶5 and the other about ¶1, and what they
/// have of ¶9 is set against each other.
fn two_readers() -> Sources {
    let mut sources = Sources::default();
    sources.add(
        "library.ron",
        r#"Library(
            voices: {"reyes": (name: "Clara Reyes")},
            sources: {"essay": (title: "The mill", authors: ["reyes"]), "unread": (title: "Unread", authors: [])},
            measures: {"hands": (name: "hands")},
        )"#,
    );
    let figure = r#"figures: [(measure: "hands", when: "2020", value: 310)]"#;
    let map = |name: &str, own: &str, more: &str| {
        format!(
            r#"Map(title: "Map {name}", source: "essay", thesis: ["own"], claims: {{
                "own": (text: "Own.", kind: Fact, {own}),
                "shared": (text: "Shared, as {name} has it.", quote: "310 hands", at: "¶3", {figure}),
                "pays": (text: "Pays.", quote: "it pays {name}", at: "¶9"),
            }}, {more})"#
        )
    };
    let own = format!(r#"quote: "310 workers", at: "¶5", {figure}"#);
    sources.add("a.ron", map("a", &own, r#"contraries: [["pays", "b/pays"]]"#));
    let own =
        r#"said: [(at: "¶1", quote: "might be", strength: Might), (at: "¶8", quote: "is", strength: Does)]"#;
    sources.add("b.ron", map("b", own, ""));
    sources
}

#[test]
fn the_author_of_an_article_gets_one_letter_for_all_maps_that_read_it() {
    let sources = two_readers();
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "findings", Medium::Json)).unwrap();
    let group = find(&page["groups"], "title", "The mill");
    let asked = all(&group["queries"], "text");
    let place =
        |query: &&str| query.split(['(', ' ']).find(|word| word.starts_with('¶')).unwrap()[..3].to_owned();
    let places: Vec<String> = asked.iter().map(place).collect();
    assert_eq!(places, ["¶1", "¶3", "¶9"], "in the order of the article, each point once: {asked:#?}");
    let shared = group["queries"][1]["claims"].as_array().unwrap();
    assert_eq!(shared.len(), 3, "one of each map, and another place of which the same is asked");
    assert!(shared.iter().all(|claim| claim["map"].is_string() && claim["number"].is_number()));
    assert_eq!(all(&group["sheets"], "href"), ["a.checksheet.html", "b.checksheet.html"]);
    assert!(page["groups"].as_array().unwrap().iter().all(|group| group["title"] != "Unread"));
    // Each sheet names the other, and leads to the letter.
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    for (map, other) in analysis.debate.maps().zip(["b", "a"]).map(|((map, _), other)| (map, other)) {
        let sheet = view::checksheet::checksheet(&view::Desk::new(&site, map));
        let others = sheet.others.expect("another map reads the article");
        assert_eq!((others.count, &*others.shown[0].href), (1, &*format!("{other}.checksheet.html")));
        let (file, place) = others.queries_href.split_once('#').unwrap();
        assert_eq!((file, place), ("findings.html", group["anchor"].as_str().unwrap()));
    }
    let html = print(&analysis, "findings", Medium::Html);
    assert!(html.contains(&format!("id=\"{}\"", group["anchor"].as_str().unwrap())));
}
