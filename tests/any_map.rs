//! Whatever a map is, every document about it and its corpus is made and is sound: small maps are put together by
//! chance from all that the format knows, with texts of their sources, in circles and across maps.

use std::collections::BTreeMap;
use std::fmt::Write;

use elenchus::house_style::HouseStyle;
use elenchus::render::{Medium, Profile, Renderer};
use elenchus::source::{Shelf, Sources};
use elenchus::view::{self, Desk, Site};
use elenchus::{Background, analyse_against};

use crate::chance::Chance;
use crate::pages::{html, markdown};

const TEXTS: &[&str] = &[
    "The share of late boats rose from 10 per cent in 2020 to 15 per cent in 2024.",
    "All boats leak; Dr Reyes said in 2019 that \\\"the boat leaks\\\".",
    "*",
    "",
    "| a | b | <b>c</b> {{ d }} {$e} %f",
    "1. 2. - # > \\n\\n ```",
    "The boat might be full because the town grew by a third.",
    "\\u{202e}txet \\u{e000}3\\u{e000}",
];
const PLACES: &[&str] =
    &["¶1", "¶2", "p. 3", "§2, ¶1", "fn. 1", "l. 2", "somewhere", "", "¶4294967295", "¶9-2"];
const DATES: &[&str] = &["2020", "2024", "2024-05-01", "2021/2025", "2019~", "../2020", "spring", "9999", ""];
const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "12.50",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "1000000",
    "33.3",
    "100",
];

/// Sometimes a field, in RON.
fn maybe(chance: &mut Chance, out: &mut String, field: &str, value: impl FnOnce(&mut Chance) -> String) {
    if chance.one_in(3) {
        let value = value(chance);
        write!(out, "{field}: {value}, ").unwrap();
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn list(chance: &mut Chance, most: usize, item: impl Fn(&mut Chance) -> String) -> String {
    let count = chance.below(most + 1);
    let items: Vec<String> = (0..count).map(|_| item(chance)).collect();
    format!("[{}]", items.join(", "))
}

/// A claim of this map or another; now and then one that does not exist.
fn claim_id(chance: &mut Chance) -> String {
    match chance.below(12) {
        0 => format!("\"two/c{}\"", chance.below(5)),
        1 => format!("\"one/c{}\"", chance.below(5)),
        _ => format!("\"c{}\"", chance.below(7)),
    }
}

fn target(chance: &mut Chance) -> String {
    if chance.one_in(4) { format!("\"s{}\"", chance.below(6)) } else { claim_id(chance) }
}

fn voice(chance: &mut Chance) -> String {
    quoted(chance.any(&["reyes", "office", "nobody", "reyes"]))
}

fn source(chance: &mut Chance) -> String {
    quoted(chance.any(&["op-ed", "report", "minutes", "op-ed", "nowhere"]))
}

fn date(chance: &mut Chance) -> String {
    quoted(chance.any(DATES))
}

fn number(chance: &mut Chance) -> String {
    chance.any(NUMBERS).to_owned()
}

/// A support or rebuttal with what attacks it, down to a depth.
fn step(chance: &mut Chance, is_rebuttal: bool, depth: usize, has_target: bool) -> String {
    let mut out = String::from("(");
    if chance.one_in(3) {
        write!(out, "id: \"s{}\", ", chance.below(6)).unwrap();
    }
    let premises = (0..=chance.below(3)).map(|_| claim_id(chance)).collect::<Vec<_>>().join(", ");
    write!(out, "premises: [{premises}], ").unwrap();
    if has_target {
        write!(out, "target: {}, ", target(chance)).unwrap();
    }
    maybe(chance, &mut out, "scheme", |chance| quoted(chance.any(SCHEMES)));
    maybe(chance, &mut out, "warrant", |chance| quoted(chance.any(TEXTS)));
    if is_rebuttal {
        maybe(chance, &mut out, "force", |chance| {
            chance
                .any(&["Contests", "Doubts", "Concedes", "Decides(because: \"It was withdrawn.\")"])
                .to_owned()
        });
        maybe(chance, &mut out, "question", |chance| quoted(chance.any(&["trust", "basis", "bias", "else"])));
    } else if chance.one_in(6) {
        out += "kind: Explains, ";
    }
    if depth > 0 && chance.one_in(2) {
        let rebuttals = list(chance, 2, |chance| step(chance, true, depth - 1, false));
        write!(out, "rebuttals: {rebuttals}, ").unwrap();
    }
    out + ")"
}

const SCHEMES: &[&str] =
    &["expert-opinion", "sign", "analogy", "cause-to-effect", "example", "no-such-scheme"];

fn attribution(chance: &mut Chance) -> String {
    let mut out = String::from("(");
    said(chance, &mut out);
    maybe(chance, &mut out, "strength", |chance| chance.any(&["Does", "Can", "Might"]).to_owned());
    out + ")"
}

fn said(chance: &mut Chance, out: &mut String) {
    maybe(chance, out, "by", voice);
    maybe(chance, out, "in", source);
    maybe(chance, out, "at", |chance| quoted(chance.any(PLACES)));
    maybe(chance, out, "on", date);
    maybe(chance, out, "stance", |chance| chance.any(&["Asserts", "Denies", "Reports"]).to_owned());
    maybe(chance, out, "via", |chance| format!("[{}]", voice(chance)));
    maybe(chance, out, "quote", |chance| {
        quoted(chance.any(&["the boat leaks", "rose from 10", "", "a b c"]))
    });
}

fn figure(chance: &mut Chance) -> String {
    let mut out = format!("(measure: {}, value: {}, ", measure(chance), number(chance));
    maybe(chance, &mut out, "when", date);
    maybe(chance, &mut out, "of", number);
    maybe(chance, &mut out, "share", number);
    maybe(chance, &mut out, "bound", |chance| {
        chance.any(&["AtLeast", "About", "Under", "Nearly"]).to_owned()
    });
    maybe(chance, &mut out, "highest_in", date);
    out + ")"
}

fn change(chance: &mut Chance) -> String {
    let stated = chance.any(&["Percent", "Points", "Times", "By"]);
    let mut out = format!("(measure: {}, stated: {stated}({}), ", measure(chance), number(chance));
    maybe(chance, &mut out, "from", date);
    maybe(chance, &mut out, "to", date);
    out + ")"
}

fn measure(chance: &mut Chance) -> String {
    quoted(chance.any(&["trips", "trips-owner", "late", "trips"]))
}

fn claim(chance: &mut Chance) -> String {
    let mut out = format!("(text: \"{}\", ", chance.any(TEXTS));
    maybe(chance, &mut out, "short", |chance| {
        quoted(chance.any(&["Boats", "", "A | b", "\\u{e000}0\\u{e000}"]))
    });
    maybe(chance, &mut out, "kind", |chance| {
        chance.any(&["Fact", "Cause", "Value", "Policy", "Definition", "Prediction"]).to_owned()
    });
    maybe(chance, &mut out, "strength", |chance| chance.any(&["Does", "Can", "Might"]).to_owned());
    maybe(chance, &mut out, "side", |chance| quoted(chance.any(&["for", "against", "neither"])));
    for flag in ["implicit", "granted"] {
        if chance.one_in(6) {
            write!(out, "{flag}: true, ").unwrap();
        }
    }
    if chance.one_in(3) {
        write!(out, "said: {}, ", list(chance, 3, attribution)).unwrap();
    } else {
        said(chance, &mut out);
    }
    maybe(chance, &mut out, "senses", |chance| {
        format!("{{\"full\": \"{}\"}}", chance.any(&["seats", "space", "none"]))
    });
    maybe(chance, &mut out, "when", date);
    maybe(chance, &mut out, "figures", |chance| list(chance, 3, figure));
    maybe(chance, &mut out, "changes", |chance| list(chance, 2, change));
    maybe(chance, &mut out, "supports", |chance| list(chance, 2, |chance| step(chance, false, 2, false)));
    maybe(chance, &mut out, "rebuttals", |chance| list(chance, 2, |chance| step(chance, true, 2, false)));
    out + ")"
}

fn map(chance: &mut Chance) -> String {
    let mut out = format!("Map(title: \"{}\", ", chance.any(TEXTS));
    maybe(chance, &mut out, "question", |chance| quoted(chance.any(TEXTS)));
    maybe(chance, &mut out, "source", source);
    maybe(chance, &mut out, "encoder", |chance| format!("(name: \"An encoder\", on: {})", date(chance)));
    maybe(chance, &mut out, "sides", |_| r#"{"for": "It helps", "against": "It does not"}"#.to_owned());
    if !chance.one_in(4) {
        write!(out, "thesis: {}, ", list(chance, 3, claim_id)).unwrap();
    }
    let claims: Vec<String> =
        (0..chance.below(7)).map(|id| format!("\"c{id}\": {}", claim(chance))).collect();
    write!(out, "claims: {{{}}}, ", claims.join(", ")).unwrap();
    maybe(chance, &mut out, "supports", |chance| list(chance, 2, |chance| step(chance, false, 1, true)));
    maybe(chance, &mut out, "rebuttals", |chance| list(chance, 2, |chance| step(chance, true, 1, true)));
    maybe(chance, &mut out, "contraries", |chance| list(chance, 2, contraries));
    maybe(chance, &mut out, "restates", |chance| list(chance, 2, |chance| list(chance, 4, claim_id)));
    maybe(chance, &mut out, "entails", |chance| {
        format!("[(from: {}, to: {})]", claim_id(chance), claim_id(chance))
    });
    maybe(chance, &mut out, "outweighs", |chance| {
        format!("[(stronger: {}, weaker: {}, because: \"It is newer.\")]", target(chance), target(chance))
    });
    maybe(chance, &mut out, "questions", |chance| {
        let level = chance.any(&["Remember", "Evaluate"]);
        format!("[(text: \"{}\", level: {level}, pin: true)]", chance.any(TEXTS))
    });
    out + ")\n"
}

/// Claims that exclude each other, with a reason or without.
fn contraries(chance: &mut Chance) -> String {
    let claims = list(chance, 4, claim_id);
    match chance.one_in(2) {
        true => format!("(claims: {claims}, because: {})", quoted(chance.any(TEXTS))),
        false => claims,
    }
}

const LIBRARY: &str = r#"Library(
    sources: {
        "op-ed": (title: "Keep the ferry", authors: ["reyes"], outlet: "The Post", published: "2026-03-02", text: "op-ed.txt"),
        "report": (title: "The harbour's year", authors: ["office"], published: "2026-01", derived_from: ["minutes"]),
        "minutes": (title: "Minutes", authors: [], derived_from: ["report"]),
    },
    voices: {"reyes": (name: "Clara Reyes"), "office": (name: "the harbour office")},
    terms: {"full": {"seats": "no seat is left", "space": "nobody gets aboard"}},
    measures: {
        "trips": (name: "trips", unit: "trips", kind: Total, counted_by: "office", quantity: "trips"),
        "trips-owner": (name: "trips by the log", kind: Level, counted_by: "reyes", quantity: "trips"),
        "late": (name: "late trips", kind: Share),
    },
)
"#;

const ARTICLE: &str = "Keep the ferry\n\nThe share of late boats rose from 10 per cent in 2020 to 15 per cent.\n\n\
    “The boat leaks,” said Dr Reyes on 3 May 2024. The boat leaks, and 62 of 186 trips were full.\n";

fn sources(chance: &mut Chance) -> Sources {
    let mut sources = Sources::default();
    sources.add("library.ron", LIBRARY);
    sources.add("one.ron", map(chance));
    if chance.one_in(2) {
        sources.add("two.ron", map(chance));
    }
    sources
}

#[test]
fn every_document_about_any_map_is_sound() {
    let held = BTreeMap::from([("op-ed.txt".to_owned(), ARTICLE.as_bytes().to_owned())]);
    let background = Background { texts: Shelf::Held(held), ..Background::default() };
    let house = HouseStyle::default();
    let renderers =
        Profile::ALL.map(|profile| (profile, Renderer::new(&house).unwrap().with_profile(profile)));
    let rounds = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(40);
    for round in 0..rounds {
        let sources = sources(&mut Chance(round));
        let shown =
            || sources.iter().map(|(_, file)| format!("{}\n", file.text())).skip(1).collect::<String>();
        let analysis = analyse_against(&sources, &background);
        let site = Site::of(&analysis, &house);
        let mut documents = Vec::new();
        for view in view::of_corpora() {
            documents.push((view, view.of_corpus(&site).unwrap()));
        }
        for (map, _) in analysis.debate.maps() {
            let desk = Desk::new(&site, map);
            documents.extend(view::of_maps().map(|view| (view, view.of_map(&desk).unwrap())));
        }
        for (view, document) in documents {
            for (profile, renderer) in &renderers {
                for medium in [Medium::Html, Medium::Markdown, Medium::Csv, Medium::Json] {
                    if medium != Medium::Markdown && *profile != Profile::Portable {
                        continue;
                    }
                    let printed = renderer.render(view, &*document, medium);
                    let Some(text) = printed.unwrap_or_else(|error| panic!("{error:?} of\n{}", shown()))
                    else {
                        continue;
                    };
                    let name = format!("{} for {} in round {round}", view.name, profile.name());
                    match (medium, profile) {
                        (Medium::Html, _) => {
                            let page = html::parse(&text);
                            let faults = [page.errors, page.repeated_ids, page.misplaced].concat();
                            assert_eq!(faults, [""; 0], "{name} of\n{}", shown());
                        }
                        (Medium::Markdown, Profile::Portable) => {
                            assert_eq!(markdown::parse(&text).strangers, [""; 0], "{name} of\n{}", shown());
                            assert!(
                                !text.contains("\n\n\n"),
                                "needless blank lines in {name} of\n{}",
                                shown()
                            );
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}
