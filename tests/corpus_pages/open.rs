//! The page of open questions.

use elenchus::analyse;
use elenchus::render::Medium;
use elenchus::source::Sources;
use serde_json::Value;

use super::{all, content, print};

#[test]
fn the_open_page_lists_what_each_map_leaves_open() {
    let page = content("open");
    let map = |title: &str| {
        let maps = page["maps"].as_array().unwrap();
        maps.iter().find(|map| map["map"]["title"] == title).unwrap_or_else(|| panic!("{title} in {page:#}"))
    };
    let buses = map("More buses");
    let against: Vec<&str> = buses["unanswered"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["counters"].as_array().unwrap())
        .map(|counter| counter["against"][0]["label"].as_str().unwrap())
        .collect();
    assert!(against.contains(&"The buses are full only in summer."), "{against:?}");
    assert!(
        buses["unanswered"].as_array().unwrap().iter().any(|one| one["counters"][0]["is_about_step"] == true)
    );
    assert_eq!(
        buses["questions"][0]["text"],
        "How reliable is the step from the crowding to a need for buses?"
    );
    assert_eq!(all(&buses["questions"][0]["step"]["premises"], "label"), ["Full buses"]);
    let contraries = map("Trams")["conflicts"].as_array().unwrap();
    assert!(contraries.iter().any(|one| one["counters"][0]["is_contrary"] == true));
    assert_eq!(page["settled"], 1, "the benches");
}

#[test]
fn what_is_open_can_be_talked_about_without_the_map() {
    let mut sources = Sources::default();
    sources.add(
        "phones.ron",
        r#"Map(title: "Phones", question: "May pupils have phones?", thesis: ["away"], claims: {
            "away": (text: "Phones should be put away.", short: "Phones away", supports: [
                (premises: ["calm"], warrant: "Where it is calm one learns.", rebuttals: [(premises: ["holiday"])]),
                (premises: ["marks"], warrant: "Marks tell.", rebuttals: [(premises: ["holiday"])]),
                (premises: ["quiet"], scheme: "sign", warrant: "Quiet shows.", rebuttals: [(premises: ["rain"], question: "strength")]),
            ]),
            "calm": (text: "Classes without phones are calm.", short: "Calm classes"),
            "marks": (text: "Marks have gone up since.", short: "Marks up"),
            "quiet": (text: "The yard is quiet in the breaks.", short: "Quiet yard"),
            "rain": (text: "It rained a good deal."),
            "holiday": (text: "It was counted in the week before the holidays.", short: "Counted late", rebuttals: [
                (premises: ["year"], warrant: "A year is longer than a week."),
            ]),
            "year": (text: "It was counted again all year.", short: "A year"),
        })"#,
    );
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "open", Medium::Json)).unwrap();
    let map = &page["maps"][0];
    // One claim against two reasons is one point, with both of them and why each is held to lead to the thesis.
    let of_step = &map["conflicts"][0]["counters"];
    assert_eq!(of_step.as_array().unwrap().len(), 1);
    let steps = of_step[0]["steps"].as_array().unwrap();
    let told: Vec<(&str, &str)> = steps
        .iter()
        .map(|step| (step["premises"][0]["label"].as_str().unwrap(), step["warrant"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("Calm classes", "Where it is calm one learns."), ("Marks up", "Marks tell.")]);
    let unanswered = map["unanswered"].as_array().unwrap();
    let late = unanswered.iter().find(|one| one["about"]["label"] == "Counted late");
    assert_eq!(late.unwrap()["counters"][0]["warrant"], "A year is longer than a week.");
    for medium in [Medium::Html, Medium::Markdown] {
        let text = print(&analysis, "open", medium);
        for once in [
            "Phones should be put away.",
            "It was counted in the week before the holidays.",
            "It was counted again all year.",
            "A year is longer than a week.",
        ] {
            assert_eq!(text.matches(once).count(), 1, "{once} is told in full, once: {text}");
        }
    }
    let question = &map["questions"][0];
    assert_eq!(question["claim"]["label"], "Phones away");
    assert_eq!(question["step"]["premises"][0]["text"], "The yard is quiet in the breaks.");
    assert_eq!(question["step"]["warrant"], "Quiet shows.");
}

#[test]
fn each_pair_of_several_contraries_is_an_open_conflict_of_its_own() {
    // “b” falls, so that the conflict that is left is between the first and the last.
    let map = "Map(title: \"T\", thesis: [\"a\"], contraries: [[\"a\", \"b\", \"c\"]], claims: {
        \"a\": (text: \"The hall is in the east.\"), \"b\": (text: \"It is in the west.\",
            rebuttals: [(premises: [\"d\"], force: Decides(because: \"It was seen.\"))]),
        \"c\": (text: \"It is in the north.\"), \"d\": (text: \"Nothing stands in the west.\"),
    })";
    let mut sources = Sources::default();
    sources.add("halls.ron", map);
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "open", Medium::Json)).unwrap();
    let conflicts = page["maps"][0]["conflicts"].as_array().unwrap();
    assert_eq!(conflicts.len(), 1, "{page:#}");
    assert_eq!(conflicts[0]["about"]["label"], "The hall is in the east.");
    assert_eq!(conflicts[0]["counters"][0]["against"][0]["label"], "It is in the north.");
}

#[test]
fn an_answer_to_an_objection_is_set_against_the_objection_and_not_against_what_it_defends() {
    let mut sources = Sources::default();
    sources.add(
        "library.ron",
        r#"Library(sources: {
            "plan": (title: "The plan", authors: []),
            "letter": (title: "A letter", authors: []),
        })"#,
    );
    sources.add(
        "phones.ron",
        r#"Map(title: "Phones", thesis: ["away"], claims: {
            "away": (text: "Phones should be put away.", in: "plan", rebuttals: [
                (premises: ["parents"], rebuttals: [(premises: ["office"])]),
            ]),
            "parents": (text: "Parents must reach their children.", in: "letter"),
            "office": (text: "The office passes messages on.", in: "letter"),
        })"#,
    );
    let analysis = analyse(&sources);
    let content =
        |view: &str| -> Value { serde_json::from_str(&print(&analysis, view, Medium::Json)).unwrap() };
    let open = content("open");
    let map = &open["maps"][0];
    let disputes =
        [&map["unanswered"], &map["conflicts"]].map(|list| list.as_array().unwrap().clone()).concat();
    let by = |one: &Value| one["counters"][0]["against"][0]["label"].clone();
    let answer = disputes.iter().find(|one| by(one) == "The office passes messages on.");
    let answer = answer.unwrap_or_else(|| panic!("no answer in {map:#}"));
    assert_eq!(answer["about"]["label"], "Parents must reach their children.");
    assert_eq!(answer["objects_to"]["label"], "Phones should be put away.");
    let conflicts = content("reading")["conflicts"].as_array().unwrap().clone();
    let kinds: Vec<&str> = conflicts.iter().flat_map(|one| all(&one["against"], "kind")).collect();
    assert_eq!(kinds, ["rebuttal"], "the letter answers itself, and nobody else");
}
