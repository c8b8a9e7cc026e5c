//! What one part of a guide tells, and what another one has pupils find: `beavers.ron` is a map of `beavers.txt`.

use elenchus::render::Medium;
use elenchus::source::{Shelf, Sources};
use elenchus::{Background, analyse_against};
use serde_json::Value;

use std::collections::BTreeMap;

use super::{guide, house, list, names, printed, questions, read, rows};

/// Both editions as templates are given them, and the pupils' page.
fn beavers() -> ([Value; 2], String) {
    let mut sources = Sources::default();
    sources.add("beavers.ron", read("guide/beavers.ron"));
    sources.add("library.ron", read("guide/beavers-library.ron"));
    let text = read("guide/beavers.txt").into_bytes();
    let texts = Shelf::Held(BTreeMap::from([("beavers.txt".to_owned(), text)]));
    let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
    let house = house("en");
    let editions = ["guide", "guide-teacher"].map(|edition| guide(&analysis, "beavers", edition, &house));
    (editions, printed(&analysis, "beavers", "guide", &house, Medium::Html))
}

fn asked<'g>(guide: &'g Value, name: &str) -> &'g Value {
    questions(guide).into_iter().find(|one| one["name"] == name).unwrap()
}

#[test]
fn nobody_is_sent_for_a_date_that_only_the_map_has() {
    let ([_, teacher], _) = beavers();
    let question = asked(&teacher, "figure:life");
    assert!(question["text"].as_str().unwrap().ends_with("Does the text say for when?"), "{question}");
    let lines = list(&question["answer"], "lines");
    assert_eq!(lines[..2], ["12 kinds", "31 kinds"], "all that the sentence prints, without the map's years");
    assert!(lines[2].as_str().unwrap().starts_with("No date or year"), "{lines:?}");
}

#[test]
fn no_row_and_no_question_prints_the_thesis_that_is_to_be_found() {
    let ([pupils, teacher], _) = beavers();
    let thesis = "The council should leave the beavers where they are.";
    let row = rows(&pupils).into_iter().find(|row| row["claim"]["text"] == thesis).unwrap();
    assert!(row["says"].is_null() && row["does"].is_null() && row["anchor"].is_null(), "{row}");
    let hidden = asked(&teacher, "hidden:stay.free+thrift")["text"].as_str().unwrap();
    assert!(hidden.contains("“… (the thesis)”") && !hidden.contains(thesis), "{hidden}");
}

#[test]
fn of_two_people_who_are_listed_none_is_to_be_found() {
    let ([_, teacher], _) = beavers();
    let people = list(&teacher["before"], "voices").len();
    assert_eq!(people, 2);
    assert!(!names(&teacher).iter().any(|name| name.starts_with("speaker:")), "{:?}", names(&teacher));
}

#[test]
fn a_premise_of_one_reason_among_several_does_not_hold_up_the_thesis() {
    let ([_, teacher], _) = beavers();
    let text = asked(&teacher, "grant:thrift")["text"].as_str().unwrap();
    assert!(text.contains("would be no reason for “Let the beavers stay”"), "{text}");
}

#[test]
fn what_an_author_only_reports_is_neither_her_use_of_a_word_nor_evidence() {
    let ([_, teacher], _) = beavers();
    let senses = list(&list(&teacher["before"], "terms")[0], "senses");
    let users = |gloss: &str| senses.iter().find(|sense| sense["gloss"] == gloss).unwrap()["users"].clone();
    assert_eq!(users("good for us"), Value::from(vec!["Edda Lorne"]));
    assert_eq!(users("left alone by people"), Value::from(Vec::<String>::new()));
    let evidence = list(&teacher["after"], "evidence").iter();
    let evidence: Vec<&str> = evidence.map(|piece| piece["claim"]["text"].as_str().unwrap()).collect();
    assert!(!evidence.contains(&"The beavers were brought in by people."), "{evidence:?}");
    assert!(!evidence.contains(&"What is natural is good for us."), "no value is evidence: {evidence:?}");
    assert_eq!(teacher["after"]["more_evidence"], 0);
}

#[test]
fn a_reply_of_two_linked_premises_is_told_whole() {
    let ([pupils, _], _) = beavers();
    let met = list(&pupils["after"], "met").iter().flat_map(|view| list(view, "points"));
    let replies: Vec<usize> = met.map(|point| list(point, "replies").len()).collect();
    assert_eq!(replies, [1, 2]);
}

#[test]
fn the_map_to_complete_stands_before_the_pages_that_tell_the_argument() {
    let (_, page) = beavers();
    let place = |id: &str| page.find(&format!("id=\"{id}\"")).unwrap();
    assert!(
        place("during-heading") < place("blank-heading") && place("blank-heading") < place("after-heading")
    );
}

#[test]
fn what_is_open_is_told_without_a_full_stop_within_a_sentence() {
    let ([_, teacher], _) = beavers();
    let open = list(&teacher["after"], "open").iter();
    let named: Vec<&str> = open
        .flat_map(|point| list(point, "objections"))
        .map(|claim| claim["label"].as_str().unwrap())
        .collect();
    assert!(named.contains(&"Until 1846 beavers lived here"), "{named:?}");
    assert!(!named.iter().any(|label| label.ends_with('.')), "{named:?}");
}
