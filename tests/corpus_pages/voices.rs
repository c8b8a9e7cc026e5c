//! The page of voices.

use elenchus::analyse;
use elenchus::render::Medium;
use elenchus::source::Sources;
use serde_json::Value;

use super::{all, content, find, print};

#[test]
fn the_voices_page_tells_what_rests_on_each_voice_alone() {
    let page = content("voices");
    let voice = |name: &str| find(&page["voices"], "name", name);
    let labels = |list: &Value| -> Vec<String> {
        all(&list["shown"], "label").into_iter().map(str::to_owned).collect()
    };
    let company = voice("the bus company");
    assert_eq!(company["interested"], "it runs the buses");
    assert_eq!(
        company["alone"], 2,
        "the riders and the thesis of its own leaflet; the full buses have the office too"
    );
    assert_eq!(labels(&company["resting"]), ["Full buses"]);
    assert_eq!(
        labels(&voice("a neighbour")["denies"]["elsewhere"]),
        ["A street with a tram is a quiet street."]
    );
    assert_eq!(voice("a neighbour")["anonymous"], true);
    assert_eq!(voice("the traffic office")["counts"][0], "bus riders by the office's count");
    assert!(page["voices"].as_array().unwrap().iter().all(|voice| voice["name"] != "Nobody Quoted"));
    assert_eq!(page["silent"], 1, "who has no part in the maps is only counted");
    let wrote = |voice: &Value| !voice["wrote"].as_array().unwrap().is_empty();
    let voices = page["voices"].as_array().unwrap();
    assert!(voices.is_sorted_by_key(wrote) && !wrote(&voices[0]), "quoted voices come before authors");
    let first = voices.iter().find(|voice| wrote(voice)).unwrap();
    assert_eq!(first["name"], "the bus company", "the heaviest comes first");
    assert_eq!(
        (&first["asserts"]["own"], labels(&first["asserts"]["elsewhere"]).len()),
        (&Value::from(3), 0),
        "what it wrote is only counted"
    );
}

#[test]
fn what_somebody_else_says_in_other_words_does_not_rest_on_one_voice() {
    let mut sources = Sources::default();
    sources.add(
        "library.ron",
        r#"Library(voices: {"ann": (name: "Ann"), "ben": (name: "Ben")}, sources: {"paper": (title: "Paper", authors: [])})"#,
    );
    sources.add(
        "rent.ron",
        r#"Map(title: "Rent", thesis: ["cap"], source: "paper", claims: {
            "cap": (text: "Rents should be capped.", supports: [(premises: ["dear"])]),
            "dear": (text: "Rents are too high.", supports: [(premises: ["rose"])]),
            "rose": (text: "Rents rose.", by: "ann"),
            "went-up": (text: "Rents went up.", by: "ben"),
            "alone": (text: "Landlords are few.", by: "ann", supports: []),
            "power": (text: "Landlords can ask what they like.", supports: [(premises: ["alone"])]),
            "power-too": (text: "Landlords set the price."),
        }, restates: [["rose", "went-up"], ["power", "power-too"]])"#,
    );
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "voices", Medium::Json)).unwrap();
    let ann = find(&page["voices"], "name", "Ann");
    assert_eq!(ann["alone"], 1, "Ben says in his words that rents rose");
    assert_eq!(all(&ann["resting"]["shown"], "label"), ["Landlords can ask what they like."]);
    assert_eq!(find(&page["voices"], "name", "Ben")["alone"], 0);
}
