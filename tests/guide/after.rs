//! What comes after reading.

use std::collections::BTreeSet;

use elenchus::analyse;
use serde_json::Value;

use super::{canal, changed, guide, house, list, names, shop, sources};

#[test]
fn evidence_names_everybody_who_says_it() {
    let [_, teacher] = canal(true);
    let evidence = list(&teacher["after"], "evidence");
    let guests = evidence.iter().find(|one| one["claim"]["text"] == "Visitors come by boat.").unwrap();
    let voices: Vec<&Value> = list(guests, "said").iter().map(|one| &one["passage"]["voice"]).collect();
    assert_eq!(
        voices,
        [&Value::from("the mayor"), &Value::Null],
        "the mayor, and the author in her own name"
    );
}

#[test]
fn objections_are_told_by_whether_somebody_meets_them() {
    let intros = |guide: &Value, list_name: &str| -> Vec<String> {
        let views = list(&guide["after"], list_name).iter();
        views
            .flat_map(|view| list(view, "points"))
            .flat_map(|point| list(point, "claims"))
            .map(|claim| claim["text"].as_str().unwrap().to_owned())
            .collect()
    };
    let guide = changed(|map| map);
    assert!(intros(&guide, "unmet").contains(&"Houses are needed more than beans.".to_owned()));
    assert!(intros(&guide, "met").is_empty());
    let answered = changed(|map| {
        map.replace(
            "(premises: [\"houses-first\"])",
            "(premises: [\"houses-first\"], rebuttals: [(premises: [\"room-elsewhere\"])])",
        )
        .replace(
            "\"half\": (",
            "\"room-elsewhere\": (text: \"There is room for houses elsewhere.\"),\n\"half\": (",
        )
    });
    assert_eq!(intros(&answered, "met"), ["Houses are needed more than beans."]);
    assert!(!names(&answered).contains("reply:keep.houses-first"), "nobody writes the reply that is there");
    let assumed: Vec<&str> =
        list(&guide["after"], "assumptions").iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(assumed, ["What so many queue for is needed.", "A town should keep its word."]);
}

#[test]
fn what_is_another_s_word_says_whose_among_reasons_and_objections() {
    let guide = changed(|map| map);
    let after = &guide["after"];
    let reasons = list(&after["arguments"][0], "reasons");
    let of = |claims: &Value, text: &str| {
        let claims = claims.as_array().unwrap();
        claims.iter().find(|claim| claim["text"] == text).map(|claim| claim["voice"].clone())
    };
    let told = |text: &str| reasons.iter().find_map(|reason| of(&reason["claims"], text)).unwrap();
    let below = |text: &str| reasons.iter().find_map(|reason| of(&reason["below"], text)).unwrap();
    assert!(told("Gardens keep people in the town.").is_null(), "the author says so");
    assert_eq!(below("Gardeners see the doctor less often."), "researchers whom the article does not name");
    let lists = ["met", "disputed", "unmet"].map(|name| list(after, name));
    let mut points = lists.iter().copied().flatten().flat_map(|view| list(view, "points"));
    let mayor = points.find_map(|point| of(&point["claims"], "Houses are needed more than beans."));
    assert_eq!(mayor.unwrap(), "the mayor");
}

#[test]
fn the_map_to_complete_has_a_box_for_each_statement_and_pupils_get_no_letters() {
    let sources = sources(|map| map);
    let analysis = analyse(&sources);
    for (edition, is_solved) in [("guide", false), ("guide-teacher", true)] {
        let guide = guide(&analysis, "allotments", edition, &house("en"));
        let [blank] = list(&guide["after"], "blanks") else { panic!("there is one thesis") };
        let mut boxes = vec![&blank["top"]];
        for branch in list(blank, "branches") {
            boxes.extend(list(branch, "boxes"));
            boxes.extend(list(branch, "below").iter().flat_map(|below| list(below, "boxes")));
        }
        let numbers: Vec<u64> = boxes.iter().map(|one| one["number"].as_u64().unwrap()).collect();
        assert_eq!(numbers, (1..=boxes.len() as u64).collect::<Vec<_>>());
        let statements = list(blank, "statements");
        assert_eq!(statements.len(), boxes.len());
        assert!((4..=12).contains(&boxes.len()));
        let letters: BTreeSet<&str> = boxes.iter().filter_map(|one| one["letter"].as_str()).collect();
        assert_eq!(letters.len(), if is_solved { boxes.len() } else { 0 });
    }
}

#[test]
fn evidence_says_whether_it_is_used_for_a_claim_or_against_it() {
    let [pupils, _] = shop(false);
    let used = list(&pupils["after"], "evidence").iter().map(|piece| {
        [&piece["claim"]["text"], &piece["bearing"], &piece["about"]["text"]].map(|one| one.as_str().unwrap())
    });
    assert_eq!(
        used.collect::<Vec<_>>(),
        [
            ["Cars have hurt children there.", "for", "We should close the lane to cars."],
            ["A closed lane shuts the shop.", "against", "We should close the lane to cars."],
            ["The shop sells to walkers.", "against", "A closed lane shuts the shop."],
        ]
    );
}
