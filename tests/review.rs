//! People's verdicts on claims: what opens a claim again, whose word counts, and what is told of them to whom.

use std::collections::BTreeSet;
use std::fs;

use elenchus::analyse;
use elenchus::diagnostic::Level;
use elenchus::model::ReviewStatus;
use elenchus::review::{Standing, fingerprint};
use elenchus::source::Sources;

pub mod kiosk;
use kiosk::{corpus, data, folder, print_of, run, text};

#[test]
fn a_fingerprint_is_another_as_soon_as_what_was_checked_is() {
    let before = print_of("well-used", &[]);
    for (from, to) in [
        ("300 customers a day, a", "310 customers a day, a"),
        ("value: 300", "value: 301"),
        ("value: 300", "value: 300, bound: About"),
        ("when: \"2025\"", "when: \"2025-06\""),
        ("Percent(33)", "Percent(34)"),
        ("Percent(33)", "Points(33)"),
        ("from: \"2023\"", "from: \"2022\""),
        ("three hundred customers", "three hundred people"),
        ("at: \"¶2\"", "at: \"¶3\""),
        ("at: \"¶2\"", "at: \"¶2\", by: \"oster\""),
        ("at: \"¶2\"", "at: \"¶2\", strength: Might"),
        ("at: \"¶2\"", "at: \"¶2\", stance: Reports"),
        ("at: \"¶2\"", "at: \"¶2\", on: \"2025-06\""),
        ("at: \"¶2\"", "at: \"¶2\", via: [\"oster\"]"),
        ("at: \"¶2\"", "at: \"¶2\", as_printed: \"today\""),
        ("at: \"¶2\"", "at: \"¶2\", when: \"2025\""),
        ("at: \"¶2\"", "at: \"¶2\", scope: \"people\""),
        (
            "a third more than in 2023.\",\n            kind: Fact",
            "a third more than in 2023.\",\n            kind: Cause",
        ),
        ("a third more than in 2023.\",\n            kind: Fact,", "a third more than in 2023.\","),
        ("\"letter\"", "\"email\""),
        ("unit: \"customers a day\"", "unit: \"customers a week\""),
    ] {
        assert!(corpus(&[], "").snippet_of(from), "{from} stands in the map");
        assert_ne!(print_of("well-used", &[(from, to)]), before, "{from} → {to}");
    }
}

/// Whether a text stands in a file of the sources.
trait Holds {
    fn snippet_of(&self, text: &str) -> bool;
}

impl Holds for Sources {
    fn snippet_of(&self, text: &str) -> bool {
        self.iter().any(|(_, file)| file.text().contains(text))
    }
}

/// Words that fields choose from, each in a claim or its measure, with the fingerprint of that claim.
const PINNED: [(&str, &str); 27] = [
    ("", "c1-46917b872b67"),
    ("kind: Fact", "c1-e3051abbfa09"),
    ("kind: Cause", "c1-44993c31e032"),
    ("kind: Value", "c1-93d66083f26c"),
    ("kind: Policy", "c1-5ab6836f0985"),
    ("kind: Definition", "c1-5af390fa8a21"),
    ("kind: Prediction", "c1-d962869fd2a3"),
    ("strength: Might", "c1-18a48f32d9f9"),
    ("strength: Can", "c1-fedd16c96b7f"),
    ("strength: Does", "c1-cf568f231108"),
    ("implicit: true", "c1-55bfd417fa1e"),
    ("said: [(by: \"v\", stance: Asserts)]", "c1-75e1bfbbc0bd"),
    ("said: [(by: \"v\", stance: Denies)]", "c1-99f799386c43"),
    ("said: [(by: \"v\", stance: Reports)]", "c1-63dabfdd4ce1"),
    ("said: [(by: \"v\", strength: Might)]", "c1-2aba250c9f37"),
    ("said: [(by: \"v\", strength: Can)]", "c1-0af71d51a83c"),
    ("said: [(by: \"v\", strength: Does)]", "c1-0fd397089b7d"),
    ("figures: [(measure: \"n\", value: 3, bound: AtLeast)]", "c1-11e68e5121d0"),
    ("figures: [(measure: \"n\", value: 3, bound: AtMost)]", "c1-015105b046e6"),
    ("figures: [(measure: \"n\", value: 3, bound: About)]", "c1-cbb79ef76575"),
    ("figures: [(measure: \"n\", value: 3, bound: Over)]", "c1-33b5c3a7b55f"),
    ("figures: [(measure: \"n\", value: 3, bound: Under)]", "c1-8eeea371f7c5"),
    ("figures: [(measure: \"n\", value: 3, bound: Nearly)]", "c1-d92321b1fd18"),
    ("changes: [(measure: \"n\", stated: Percent(3), bound: Over)]", "c1-95ae1911af55"),
    ("changes: [(measure: \"total\", stated: Points(3))]", "c1-02fa001b6799"),
    ("changes: [(measure: \"level\", stated: Times(3))]", "c1-1d4f2dc2d1ae"),
    ("changes: [(measure: \"share\", stated: By(3))]", "c1-962b5373dbed"),
];

#[test]
fn no_word_of_a_claim_has_changed_its_fingerprint() {
    let print = |fields: &str| {
        let mut sources = Sources::default();
        sources.add(
            "library.ron",
            "Library(voices: {\"v\": (name: \"V\")}, measures: {\"n\": (name: \"N\"), \"total\": (name: \"T\", kind: Total), \
             \"level\": (name: \"L\", kind: Level), \"share\": (name: \"S\", kind: Share)})",
        );
        let claim = format!("\"c\": (text: \"It is so.\", {fields})");
        sources.add("m.ron", format!("Map(title: \"M\", thesis: [\"c\"], claims: {{{claim}}})"));
        let analysis = analyse(&sources);
        let errors = analysis.diagnostics.iter().filter(|finding| finding.level == Level::Error);
        assert_eq!(errors.count(), 0, "{fields}: {:?}", analysis.diagnostics);
        let (claim, _) = analysis.debate.claims().next().unwrap();
        fingerprint(&analysis.debate, claim)
    };
    let now: Vec<(&str, String)> = PINNED.iter().map(|&(fields, _)| (fields, print(fields))).collect();
    let changed: Vec<_> = now.iter().zip(PINNED).filter(|((_, now), (_, pinned))| now != pinned).collect();
    assert!(changed.is_empty(), "verdicts on record would count as out of date: {changed:#?}");
    assert_eq!(now.iter().map(|(_, print)| print).collect::<BTreeSet<_>>().len(), PINNED.len());
}

#[test]
fn a_fingerprint_is_the_same_whatever_becomes_of_the_rest() {
    let before = print_of("well-used", &[]);
    assert_eq!(before, "c1-6c42e9be3097", "fingerprints of this version stay what they are");
    for (from, to) in [
        ("kind: Fact,", "/* seen */ kind:Fact, // so it is\n"),
        ("It has 300 customers", "It  has\n 300 customers"),
        ("\"last-shop\"", "\"only-shop\""),
        ("at: \"¶2\"", "at: \"¶ 2\""),
        ("value: 300", "value: 300.0"),
        ("\"customers\"", "\"visitors\""),
        ("title: \"A letter\"", "title: \"Keep it\", url: \"https://example.org\", sha256: \"00\""),
        (
            "at: \"¶2\"",
            "at: \"¶2\", short: \"Many use it\", granted: true, supports: [(premises: [\"baker-gone\"])]",
        ),
        (
            "quote: \"three hundred customers a day\",\n            at: \"¶2\",",
            "at: \"¶2\",\n quote: \"three hundred customers a day\",",
        ),
        (
            "quote: \"three hundred customers a day\",\n            at: \"¶2\",",
            "said: [(quote: \"three hundred customers a day\", at: \"¶2\")],",
        ),
        ("(premises: [\"well-used\"])", "(premises: [\"well-used\"], warrant: \"Use is worth something.\")"),
        ("name: \"T. Oster\"", "name: \"Tom Oster\""),
    ] {
        assert!(corpus(&[], "").snippet_of(from), "{from} stands in the map");
        assert_eq!(print_of("well-used", &[(from, to)]), before, "{from} → {to}");
    }
}

/// The standing of `well-used` with verdicts as a review file has them. `NOW` is its fingerprint.
fn standing(verdicts: &str) -> Standing {
    let now = print_of("well-used", &[]);
    let verdicts = verdicts.replace("NOW", &now).replace("OLD", "c1-000000000000");
    let sources = corpus(&[], &format!("Review(claims: {{\"well-used\": {verdicts}}})"));
    let analysis = analyse(&sources);
    let map = analysis.debate.find_map("kiosk").unwrap();
    let claim = analysis.debate.find_claim(map, "well-used").unwrap();
    assert_eq!(analysis.reviews.verdicts().len(), verdicts.matches("status").count(), "{verdicts}");
    analysis.reviews.standing(claim)
}

#[test]
fn the_last_word_of_each_person_on_the_claim_as_it_is_decides() {
    use ReviewStatus::{Confirmed, Cut, Fix};
    for (verdicts, expected) in [
        ("[]", Standing::Unchecked),
        ("(status: Unchecked, by: \"A\")", Standing::Unchecked),
        ("(status: Confirmed, by: \"A\")", Standing::Settled(Confirmed)),
        ("(status: Confirmed, by: \"A\", fingerprint: \"NOW\")", Standing::Settled(Confirmed)),
        ("(status: Confirmed, by: \"A\", fingerprint: \"OLD\")", Standing::Reopened),
        ("(status: Confirmed, by: \"A\", fingerprint: \"c9-1294b18a50b0\")", Standing::Reopened),
        ("[(status: Confirmed, by: \"A\"), (status: Confirmed, by: \"B\")]", Standing::Settled(Confirmed)),
        ("[(status: Confirmed, by: \"A\"), (status: Cut, by: \"B\")]", Standing::InConflict),
        ("[(status: Confirmed, by: \"A. B\"), (status: Cut, by: \"a.  b\")]", Standing::Settled(Cut)),
        // Later is what its date says, else its place.
        (
            "[(status: Cut, by: \"A\", on: \"2026-02-01\"), (status: Fix, by: \"A\", on: \"2026-01-01\")]",
            Standing::Settled(Cut),
        ),
        ("[(status: Cut, by: \"A\", on: \"2026-02-01\"), (status: Fix, by: \"A\")]", Standing::Settled(Fix)),
        ("[(status: Cut), (status: Fix)]", Standing::Settled(Fix)),
        // Somebody who takes a verdict back says nothing.
        (
            "[(status: Cut, by: \"A\"), (status: Unchecked, by: \"A\"), (status: Fix, by: \"B\")]",
            Standing::Settled(Fix),
        ),
        // One of two has looked again.
        (
            "[(status: Cut, by: \"A\", fingerprint: \"OLD\"), (status: Fix, by: \"B\", fingerprint: \"NOW\")]",
            Standing::Settled(Fix),
        ),
        // What was said of the claim as it is again holds again.
        (
            "[(status: Fix, by: \"A\", fingerprint: \"NOW\"), (status: Cut, by: \"A\", fingerprint: \"OLD\")]",
            Standing::Settled(Fix),
        ),
    ] {
        assert_eq!(standing(verdicts), expected, "{verdicts}");
    }
}

#[test]
fn verdicts_never_change_how_claims_stand() {
    let review =
        "Review(claims: {\"baker-gone\": (status: Cut, by: \"A\"), \"last-shop\": (status: Cut, by: \"A\")})";
    let (plain, reviewed) = (corpus(&[], ""), corpus(&[], review));
    let (plain, reviewed) = (analyse(&plain), analyse(&reviewed));
    for (claim, _) in plain.debate.claims() {
        let of = |analysis: &elenchus::Analysis| analysis.labelling.status(&analysis.debate, claim);
        assert_eq!(of(&plain), of(&reviewed));
    }
}

#[test]
fn a_claim_that_two_files_and_a_restatement_speak_of_is_taken_out_only_where_nobody_holds_it() {
    let other = r#"Map(title: "Other", thesis: ["t"], claims: {"t": (text: "T", supports: [(premises: ["s"])]), "s": (text: "S")},
        restates: [["s", "kiosk/baker-gone"]])"#;
    let falls = |more: &[(&str, &str)]| -> Vec<String> {
        let mut sources = corpus(&[], "Review(claims: {\"baker-gone\": (status: Cut, by: \"A\")})");
        sources.add("other.ron", other);
        for (name, text) in more {
            sources.add(*name, *text);
        }
        let analysis = analyse(&sources);
        let fallen = analysis.reviews.fallout().fallen().iter();
        fallen.map(|fallen| analysis.debate.qualified(fallen.claim)).collect()
    };
    assert_eq!(falls(&[]), ["kiosk/last-shop", "other/t"]);
    let held = [("other.review.ron", "Review(claims: {\"s\": (status: Confirmed, by: \"B\")})")];
    assert_eq!(falls(&held), [""; 0]);
    let disputed = [("kiosk.b.review.ron", "Review(claims: {\"baker-gone\": (status: Fix, by: \"B\")})")];
    assert_eq!(falls(&disputed), [""; 0], "a file for each reviewer, told apart by its name");
    let named =
        [("more.ron", "Review(map: \"kiosk\", claims: {\"well-used\": (status: CannotConfirm, by: \"B\")})")];
    assert_eq!(falls(&named), ["kiosk/last-shop", "other/t", "kiosk/keep-kiosk"]);
}

#[test]
fn what_the_review_came_to_is_told_and_can_stop_a_script() {
    let review = r#"Review(claims: {
        "baker-gone": (status: CannotConfirm, by: "A", on: "2026-03-01"),
        "well-used": [(status: Cut, by: "A", on: "2026-03-01"), (status: Confirmed, by: "B", on: "2026-03-02", note: "Counted.")],
        "gone": (status: Fix, by: "A", on: "2026-03-01"),
    })"#;
    let here = folder(&[("kiosk.review.ron", review.as_bytes())]);
    let told = text(&run(here.path(), &["review"]).stdout);
    assert_eq!(told, data("status.txt"));
    let agreed = review.replace("Confirmed", "Cut");
    for (review, deny, expected) in [
        (review, "unchecked", 1),
        (review, "conflict", 1),
        (review, "reopened", 0),
        (review, "falls", 1),
        (review, "cannot-confirm", 1),
        (review, "cut,fix,ask-author", 0),
        (&agreed, "conflict", 0),
        (&agreed, "cut", 1),
    ] {
        fs::write(here.path().join("kiosk.review.ron"), review).unwrap();
        let output = run(here.path(), &["review", "kiosk.ron", "--deny", deny]);
        assert_eq!(output.status.code(), Some(expected), "{deny}: {}", text(&output.stdout));
    }
    // Now that both reasons are gone, so is the thesis.
    let told = run(here.path(), &["review", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let falls = report[0]["falls"].as_array().unwrap();
    assert_eq!(falls[1]["claim"], "kiosk/keep-kiosk");
    assert_eq!(falls[1]["is_thesis"], true);
    assert_eq!(run(here.path(), &["review", "--deny", "nonsense"]).status.code(), Some(2));
}

#[test]
fn what_is_unchecked_and_what_is_to_be_mended_is_named_and_of_many_the_first() {
    let claims: String =
        (10..35).map(|number| format!(r#""c{number}": (text: "Claim {number}."), "#)).collect();
    let map = format!(r#"Map(title: "Many", thesis: ["c10"], claims: {{{claims}}})"#);
    let review = r#"Review(claims: {"c34": (status: Fix, by: "A", note: "It is 33.")})"#;
    let here = folder(&[("many.ron", map.as_bytes()), ("many.review.ron", review.as_bytes())]);
    let told = text(&run(here.path(), &["review", "many.ron"]).stdout);
    assert!(told.contains("  to be mended:\n    “Claim 34” (`c34`)\n  nobody has looked yet:\n"), "{told}");
    assert!(told.contains("    “Claim 29” (`c29`)\n    and 4 more\n") && !told.contains("`c30`"), "{told}");
    let told = run(here.path(), &["review", "many.ron", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(report[0]["fix"], serde_json::json!([{"claim": "c34", "label": "Claim 34"}]));
    assert_eq!(report[0]["unchecked"].as_array().unwrap().len(), 24, "all of them for programs");
}

#[test]
fn the_pages_for_readers_do_not_say_who_found_what() {
    let review =
        "Review(claims: {\"last-shop\": [(status: Cut, by: \"Zebediah\"), (status: Fix, by: \"Yolanda\")]})";
    let here = folder(&[("kiosk.review.ron", review.as_bytes())]);
    assert!(run(here.path(), &["build", "-q"]).status.success());
    for entry in fs::read_dir(here.path().join("site")).unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().contains("checksheet") {
            let page = fs::read_to_string(&path).unwrap();
            assert!(!page.contains("Zebediah") && !page.contains("Yolanda"), "{}", path.display());
        }
    }
}

/// A gate that passes what could not be read would be none.
#[test]
fn deny_fails_where_a_map_or_a_review_has_errors() {
    for (file, broken, place) in [
        ("kiosk.ron", "Map((".to_owned(), "kiosk.ron"),
        ("kiosk.review.ron", "Review(claims: {".to_owned(), "kiosk.review.ron"),
        ("kiosk.ron", String::new(), "kiosk.ron"),
    ] {
        let here = folder(&[(file, broken.as_bytes())]);
        for (more, expected) in [(&["--deny", "conflict,falls"][..], 1), (&[], 0)] {
            let output = run(here.path(), &[&["review", "."], more].concat());
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(expected), "{broken:?} {more:?}: {said}");
            assert!(said.contains(place), "{broken:?}: {said}");
            let json = run(here.path(), &[&["review", "--format", "json"], more].concat());
            serde_json::from_slice::<serde_json::Value>(&json.stdout).expect("standard output is JSON alone");
        }
    }
    let here = folder(&[]);
    let output = run(here.path(), &["review", "--deny", "conflict,falls"]);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}
