//! Maps of any shape and size have a guide.

use elenchus::analyse;
use elenchus::source::Sources;

use super::{guide, house, list, questions};

/// Maps of uncommon shapes.
const SHAPES: &[(&str, &str)] = &[
    ("one claim", r#"Map(thesis: ["a"], claims: {"a": (text: "A")})"#),
    ("no thesis", r#"Map(claims: {"a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B")})"#),
    ("nothing", "Map()"),
    (
        "a circle",
        r#"Map(thesis: ["a"], claims: {"a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B", supports: [(premises: ["a"])])})"#,
    ),
    (
        "an attack on itself",
        r#"Map(thesis: ["a"], claims: {"a": (text: "A", rebuttals: [(premises: ["a"])])})"#,
    ),
    (
        "no places",
        r#"Map(thesis: ["a"], claims: {"a": (text: "A", supports: [(premises: ["b"]), (premises: ["c"])], rebuttals: [(premises: ["d"])]), "b": (text: "B"), "c": (text: "C"), "d": (text: "D")})"#,
    ),
    (
        "implicit throughout",
        r#"Map(thesis: ["a"], claims: {"a": (text: "A", implicit: true, supports: [(premises: ["b"], scheme: "sign")]), "b": (text: "B", implicit: true)})"#,
    ),
    (
        "texts that are empty",
        r#"Map(title: "", thesis: ["a"], claims: {"a": (text: "", supports: [(premises: ["b"], warrant: "")]), "b": (text: " ", quote: "", at: "")})"#,
    ),
    (
        "a locator that is none",
        r#"Map(thesis: ["a"], claims: {"a": (text: "A", at: "somewhere", quote: "a")})"#,
    ),
    (
        "a place far off",
        r#"Map(source: "s", thesis: ["a"], claims: {"a": (text: "A", at: "¶4294967295", quote: "a"), "b": (text: "B", at: "p. 4294967295, l. 4294967295, fn. 1–4294967295", quote: "b")})"#,
    ),
    (
        "a question that names nothing",
        r#"Map(claims: {}, questions: [(derived: ""), (text: "", drop: true), (derived: "x:y", text: "T?")])"#,
    ),
];

#[test]
fn maps_of_any_shape_have_a_guide() {
    for (shape, map) in SHAPES {
        let mut sources = Sources::default();
        sources.add("map.ron", *map);
        sources.add("library.ron", "Library(sources: {\"s\": (title: \"S\")})");
        let analysis = analyse(&sources);
        for edition in ["guide", "guide-teacher"] {
            let guide = guide(&analysis, "map", edition, &house("de"));
            assert!(guide["before"]["prediction"].as_str().is_some_and(|text| !text.is_empty()), "{shape}");
        }
    }
}

#[test]
fn what_reasons_are_given_for_is_no_background_where_a_map_names_no_thesis() {
    let mut sources = Sources::default();
    sources.add("map.ron", SHAPES.iter().find(|(shape, _)| *shape == "no thesis").unwrap().1);
    let guide = guide(&analyse(&sources), "map", "guide", &house("en"));
    let rows = list(&guide["during"][0], "rows");
    assert_eq!(rows[0]["does"][0], "Draws a conclusion from the reasons given for it.");
    assert_eq!(rows[1]["does"][0], "Gives a reason for “A”.");
}

#[test]
fn a_map_without_places_is_read_by_the_branches_of_its_argument() {
    let mut sources = Sources::default();
    sources.add("map.ron", SHAPES.iter().find(|(shape, _)| *shape == "no places").unwrap().1);
    let guide = guide(&analyse(&sources), "map", "guide", &house("en"));
    let headings: Vec<&str> =
        list(&guide, "during").iter().map(|part| part["heading"].as_str().unwrap()).collect();
    assert_eq!(headings, ["The thesis", "The reason “B”", "The reason “C”", "The objection “D”"]);
}

#[test]
fn a_guide_of_a_very_large_map_says_what_it_leaves_out() {
    let claims: String = (1..3_000)
        .map(|claim| format!("\"c{claim}\": (text: \"Text {claim}\", at: \"¶{claim}\", quote: \"q{claim}\", supports: [(premises: [\"c{}\"])]),", claim + 1))
        .collect();
    let reasons: String = (1..3_000).map(|claim| format!("(premises: [\"c{claim}\"]),")).collect();
    let mut sources = Sources::default();
    sources.add("library.ron", "Library(sources: {\"s\": (title: \"S\")})");
    sources.add("map.ron", format!("Map(source: \"s\", thesis: [\"c0\"], claims: {{\"c0\": (text: \"T\", at: \"¶1\", quote: \"q\", supports: [{reasons}]), {claims} \"c3000\": (text: \"End\")}})"));
    let guide = guide(&analyse(&sources), "map", "guide", &house("en"));
    assert!(guide["parts_left_out"].as_u64().unwrap() > 0);
    assert!(list(&guide, "during").len() <= 24);
    assert!(guide["after"]["arguments"][0]["more"].as_u64().unwrap() > 0);
    assert!(guide["after"]["more_evidence"].as_u64().is_some());
    assert!((8..=12).contains(&questions(&guide).len()));
}
