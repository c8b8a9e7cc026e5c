//! The parts of the article, and the passages in them.

use std::collections::{BTreeMap, BTreeSet};

use elenchus::{analyse, analyse_against};
use serde_json::Value;

use super::{
    background, canal, changed, corpus_of_arguments, guide, house, list, questions, read, rows, shop, sources,
};

#[test]
fn the_parts_are_those_of_the_article_and_rows_say_what_passages_do() {
    let guide = changed(|map| map);
    let headings: Vec<&str> =
        list(&guide, "during").iter().map(|part| part["heading"].as_str().unwrap()).collect();
    assert_eq!(headings, ["Paragraphs 1–2: The plan", "Paragraph 3 onwards: What the gardens give"]);
    let does: BTreeMap<String, String> = list(&guide, "during")
        .iter()
        .chain(list(&guide, "others"))
        .flat_map(|part| list(part, "rows"))
        .map(|row| {
            let does: Vec<&str> = list(row, "does").iter().map(|does| does.as_str().unwrap()).collect();
            (row["claim"]["label"].as_str().unwrap().to_owned(), does.join(" "))
        })
        .collect();
    for (label, expected) in [
        ("The waiting list has grown to 1,400", "Gives a reason for “The town should keep its allotments”."),
        (
            "Houses are needed more than beans.",
            "Passes on what comes from the mayor. Objects to “The town should keep its allotments”.",
        ),
        (
            "New houses bring the town new taxes.",
            "Raises a doubt about “The town should keep its allotments”.",
        ),
        (
            "Gardeners see the doctor less often.",
            "Passes on what comes from researchers whom the article does not name. Gives a reason for “Gardens keep people in the town”.",
        ),
        ("Other causes may be behind the fewer visits.", "Objects to “Gardeners see the doctor less often”."),
    ] {
        assert_eq!(does.get(label).map(String::as_str), Some(expected), "{label}");
    }
    assert_eq!(guide["article"]["minutes"], Value::Null, "the text is not at hand");
    let with_text = sources(|map| map);
    let analysis = analyse_against(&with_text, &background());
    let guide = self::guide(&analysis, "allotments", "guide", &house("en"));
    assert_eq!(guide["article"]["minutes"], 1);
}

#[test]
fn places_are_as_fine_as_the_text_can_tell() {
    let [_, teacher] = canal(true);
    type Row<'a> = (&'a str, Option<&'a str>);
    let parts: Vec<(&str, Vec<Row>)> = list(&teacher, "during")
        .iter()
        .map(|part| {
            let rows = list(part, "rows").iter();
            let rows = rows.map(|row| (row["anchor"].as_str().unwrap(), row["place"].as_str()));
            (part["heading"].as_str().unwrap(), rows.collect())
        })
        .collect();
    // The second half of the first paragraph of section 2 stands behind a footnote, and is no paragraph of its own.
    assert_eq!(
        parts,
        [
            ("Before section 1", vec![("the bridge comes first", None)]),
            (
                "Section 1: The plan",
                vec![
                    ("wants to dig out the old canal", Some("at the mark of footnote 1")),
                    ("Boats bring guests", Some("paragraph 2 or so")),
                    ("The digging was put off twice", Some("footnote 1")),
                ]
            ),
            (
                "Section 2: The price",
                vec![
                    ("Nobody has counted the price", Some("paragraph 1 or so")),
                    ("Why Every Harbour Town Needs Its Canal", Some("footnote 2")),
                    ("puts it at 9 million", Some("paragraph 1 or so")),
                    ("better spent on the bridge", Some("paragraph 2 or so")),
                ]
            ),
        ]
    );
    let [_, without] = canal(false);
    let places: BTreeSet<Option<&str>> = rows(&without).iter().map(|row| row["place"].as_str()).collect();
    assert_eq!(places, BTreeSet::from([None, Some("footnote 1"), Some("footnote 2")]));
}

#[test]
fn a_place_by_lines_is_told_by_paragraphs_where_the_text_counts_them() {
    let text = read("articles/allotments.txt");
    let line = text.lines().position(|line| line.contains("A garden feeds nobody")).unwrap() + 1;
    let by_lines = sources(move |map| map.replace("at: \"¶3\"", &format!("at: \"l. {line}\"")));
    let guide =
        guide(&analyse_against(&by_lines, &background()), "allotments", "guide-teacher", &house("en"));
    let found = rows(&guide)
        .into_iter()
        .find(|row| row["claim"]["text"] == "Gardens keep people in the town.")
        .unwrap()
        .clone();
    assert_eq!(found["place"], "paragraph 3");
}

#[test]
fn whatever_pupils_fill_in_can_be_found() {
    let arguments = corpus_of_arguments();
    let analysis = analyse(&arguments);
    let maps = analysis.debate.maps().map(|(_, map)| guide(&analysis, &map.id, "guide", &house("en")));
    let mut filled_in = 0;
    for guide in maps.chain([true, false].map(|has_text| canal(has_text)[0].clone())) {
        for row in rows(&guide) {
            let is_again = row["does"]
                .as_array()
                .is_some_and(|does| does[0].as_str().unwrap().starts_with("Says so as well"));
            let is_empty = row["says"].is_null();
            assert!(!is_again || !is_empty, "{row} is filled in where it stands first");
            assert!(
                !is_empty || row["anchor"].is_string() || row["place"].is_string(),
                "{row} cannot be found"
            );
            let asks = questions(&guide).into_iter().find(|one| one["number"] == row["says_asked"]);
            assert_eq!(is_empty, asks.is_some(), "{row} names the question that asks for it");
            filled_in += usize::from(is_empty);
        }
    }
    assert!(filled_in > 18, "{filled_in} cells are filled in");
}

#[test]
fn a_second_place_in_no_part_of_the_text_is_no_passage_to_read() {
    let quote = r#"at: "¶2",
            quote: "The promise was broken on Tuesday","#;
    let twice =
        r#"said: [(at: "¶2", quote: "The promise was broken on Tuesday"), (at: "fn. 9", quote: "leases")],"#;
    let headings = |guide: &Value| -> Vec<String> {
        list(guide, "during").iter().map(|part| part["heading"].to_string()).collect()
    };
    let said_twice = changed(move |map| map.replace(quote, twice));
    assert_eq!(headings(&said_twice), headings(&changed(|map| map)));
    let only = changed(move |map| map.replace(quote, r#"at: "fn. 9", quote: "leases","#));
    assert!(headings(&only).contains(&"\"Anywhere in the text\"".to_owned()), "{:?}", headings(&only));
}

#[test]
fn the_texts_that_are_used_beside_the_article_are_named_with_the_places() {
    let guide = changed(|map| map);
    let [beside] = list(&guide, "beside") else { panic!("there is one other text") };
    assert_eq!(list(beside, "places"), ["page 4"]);
}

#[test]
fn a_stretch_of_paragraphs_ends_with_the_article() {
    let heading = |has_text| shop(has_text)[0]["during"][0]["heading"].as_str().unwrap().to_owned();
    assert_eq!(heading(true), "Paragraphs 1–4");
    assert_eq!(heading(false), "Paragraphs 1–5", "nobody knows without the text");
}
