//! The seminar sheet holds what a discussion leader needs, fairly: `seminar` holds maps, and with each what its sheet
//! says (`//=`) and does not say (`//!`), and what is said of all that decides its first thesis (`//~`).

use std::fs;
use std::sync::Arc;

use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::seminar::{Asked, Sheet, Telling, decisive, seminar};
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, analyse};
use pulldown_cmark::{Event, Parser, TagEnd};

use crate::support::root;

fn house(language: &str) -> HouseStyle {
    HouseStyle { language: Arc::new(Language::new(language, &[]).unwrap()), ..HouseStyle::default() }
}

/// The cases by name, each with the library, the schemes and the map that they share.
fn cases() -> Vec<(String, Sources)> {
    let folder = root().join("tests/seminar");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let shared = ["library.ron", "schemes.ron", "elsewhere.ron"];
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| !shared.contains(&name.as_str())).collect();
    names.sort();
    let sources = |name: &String| {
        let mut sources = Sources::default();
        sources.add(name.clone(), read(name));
        for shared in shared {
            sources.add(shared, read(shared));
        }
        sources
    };
    names.iter().map(|name| (name.clone(), sources(name))).collect()
}

fn corpus(folder: &str) -> Sources {
    load(&root().join(folder)).unwrap().sources
}

/// Every sheet of a corpus, by the name of its map.
fn sheets(analysis: &Analysis, house: &HouseStyle) -> Vec<(String, Sheet)> {
    let site = Site::of(analysis, house);
    let maps = analysis.debate.maps();
    maps.map(|(map, details)| (details.id.to_string(), seminar(&Desk::new(&site, map)))).collect()
}

/// All corpora at hand: the cases, the maps that come along, and the one whose texts try to be markup.
fn all() -> Vec<(String, Sources)> {
    let mut all = cases();
    all.push(("arguments".to_owned(), corpus("arguments")));
    all.push(("hostile".to_owned(), corpus("tests/pages/hostile")));
    all
}

/// What a document in Markdown says, a line for each of its lines.
fn read_aloud(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => text.push('\n'),
            _ => {}
        }
    }
    text
}

fn markdown(analysis: &Analysis, house: &HouseStyle) -> String {
    let site = Site::of(analysis, house);
    let (map, _) = analysis.debate.maps().find(|(_, map)| &*map.id != "elsewhere").unwrap();
    let view = view::find("seminar").unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    Renderer::new(house).unwrap().render(view, &*document, Medium::Markdown).unwrap().unwrap()
}

/// All that decides the first thesis of a map, a line for each sentence.
fn decided(analysis: &Analysis) -> String {
    let house = house("en");
    let site = Site::of(analysis, &house);
    let Some((map, thesis)) = analysis.debate.maps().find_map(|(map, of)| Some((map, *of.theses.first()?)))
    else {
        return String::new();
    };
    let told = tellings(&decisive(&Desk::new(&site, map), thesis));
    told.iter().map(|telling| text(telling) + "\n").collect()
}

#[test]
fn sheets_say_what_their_maps_call_for() {
    let mut wrong: Vec<String> = Vec::new();
    for (name, sources) in cases() {
        let analysis = analyse(&sources);
        let said = read_aloud(&markdown(&analysis, &house("en")));
        let text = fs::read_to_string(root().join("tests/seminar").join(&name)).unwrap();
        let lines = |mark: &str| -> Vec<String> {
            text.lines().filter_map(|line| Some(line.strip_prefix(mark)?.trim().to_owned())).collect()
        };
        assert!(!lines("//=").is_empty(), "{name} says what is expected of it");
        let missing = lines("//=").into_iter().filter(|line| !said.contains(line));
        wrong.extend(missing.map(|line| format!("{name} does not say “{line}”")));
        let deciding = decided(&analysis);
        let missing = lines("//~").into_iter().filter(|line| !deciding.contains(line));
        wrong.extend(missing.map(|line| format!("what decides {name} does not say “{line}”")));
        let unwanted = lines("//!").into_iter().filter(|line| said.contains(line));
        wrong.extend(unwanted.map(|line| format!("{name} says “{line}”")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_sides_have_the_same_room() {
    for (corpus, sources) in all() {
        for (map, sheet) in sheets(&analyse(&sources), &house("en")) {
            let [one, other] = &sheet.cases[..] else { panic!("{corpus}/{map} has two cases") };
            assert_eq!(
                one.points.len() + one.blanks,
                other.points.len() + other.blanks,
                "the room of {corpus}/{map}"
            );
            assert!(sheet.cases.iter().all(|case| case.points.len() <= 3), "{corpus}/{map}");
            assert!(one.is_for && !other.is_for && one.letter != other.letter, "{corpus}/{map}");
            for case in sheet.cases.iter().filter(|_| !sheet.motions.is_empty()) {
                assert_eq!(
                    case.points.is_empty(),
                    case.missing.len() > 1,
                    "{corpus}/{map} says that side {} has no case",
                    case.letter
                );
            }
            assert_eq!(sheet.restate.len(), 2, "{corpus}/{map}");
            assert_eq!(sheet.swap.len(), 2, "{corpus}/{map}");
        }
    }
}

#[test]
fn the_minutes_of_every_plan_add_up() {
    let sources = corpus("arguments");
    let analysis = analyse(&sources);
    for language in ["en", "de"] {
        for (map, sheet) in sheets(&analysis, &house(language)) {
            assert_eq!(sheet.plans.lengths, [45, 60, 90], "{map}");
            for (place, &minutes) in sheet.plans.lengths.iter().enumerate() {
                let times: Vec<_> =
                    sheet.plans.phases.iter().filter_map(|phase| phase.times[place]).collect();
                assert_eq!(times[0].from, 0, "{map}");
                assert_eq!(times.last().unwrap().to, minutes, "{map}");
                assert!(times.windows(2).all(|pair| pair[0].to == pair[1].from), "{map} has no gaps");
                assert!(times.iter().all(|time| time.from < time.to), "{map}");
                let long = |time: view::seminar::Time| time.to - time.from;
                let [one, other] = [3, 4].map(|part| sheet.plans.phases[part].times[place].unwrap());
                assert_eq!(long(one), long(other), "both sides of {map} speak as long");
            }
        }
    }
}

/// Everything on a sheet, or in what decides a claim, that is told in sentences.
fn tellings(told: &impl serde::Serialize) -> Vec<Telling> {
    let json = serde_json::to_value(told).unwrap();
    let mut found = Vec::new();
    let mut pending = vec![json];
    while let Some(value) = pending.pop() {
        match value {
            serde_json::Value::Array(items) if items.iter().all(|item| item.get("of_author").is_some()) => {
                let piece = |item: &serde_json::Value| elenchus::view::seminar::Piece {
                    text: item["text"].as_str().unwrap().to_owned(),
                    href: item["href"].as_str().map(str::to_owned),
                    number: None,
                    of_author: item["of_author"].as_bool().unwrap(),
                };
                found.push(items.iter().map(piece).collect());
            }
            serde_json::Value::Array(items) => pending.extend(items),
            serde_json::Value::Object(fields) => pending.extend(fields.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    found
}

fn text(telling: &Telling) -> String {
    telling.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn every_sentence_is_whole_in_every_language_whatever_the_claims_say() {
    for (corpus, sources) in all() {
        let analysis = analyse(&sources);
        for language in ["en", "de"] {
            for (map, sheet) in sheets(&analysis, &house(language)) {
                for telling in tellings(&sheet) {
                    let own: String = telling
                        .iter()
                        .filter(|piece| !piece.of_author)
                        .map(|piece| piece.text.as_str())
                        .collect();
                    let said = text(&telling);
                    let is_of = format!("“{said}” of {corpus}/{map} in {language}");
                    assert!(!own.contains("seminar-") && !own.contains(['{', '}', '\u{e000}']), "{is_of}");
                    assert!(!own.contains("  ") && !own.contains("..") && !own.contains(" ."), "{is_of}");
                    let [opens, closes] = if language == "en" { ['“', '”'] } else { ['„', '“'] };
                    assert_eq!(own.matches(opens).count(), own.matches(closes).count(), "{is_of}");
                }
                for asked in questions(&sheet).filter(|asked| asked.kind != "hand") {
                    assert!(!asked.why.is_empty(), "a question of {map} has its reason");
                    let said = text(&asked.text);
                    let is_about_the_text = asked.text.iter().any(|piece| piece.of_author);
                    assert!(is_about_the_text || asked.kind == "synthesis", "“{said}” is about {map}");
                    let marks = said.matches('?').count() + usize::from(corpus == "hostile");
                    assert!(marks > 0, "“{said}” asks");
                }
            }
        }
    }
}

fn questions(sheet: &Sheet) -> impl Iterator<Item = &Asked> {
    let questions = &sheet.questions;
    questions.opening.iter().chain(&questions.core).chain(&questions.closing)
}

#[test]
fn no_jargon_is_on_a_sheet() {
    for (_, sources) in all().into_iter().filter(|(corpus, _)| corpus != "hostile") {
        let analysis = analyse(&sources);
        let said = markdown(&analysis, &house("en")).to_lowercase();
        for word in
            ["undercut", "rebut", "undermine", "critical question", "proponent", "premise", "contrary"]
        {
            let own = said.replace("find the premises that show it", "");
            assert!(!own.contains(word), "`{word}`");
        }
    }
}

#[test]
fn a_reply_stands_beside_its_argument_and_a_dropped_one_is_marked() {
    let (_, sources) = cases().into_iter().find(|(name, _)| name == "common-ground.ron").unwrap();
    let sheets = sheets(&analyse(&sources), &house("en"));
    let flow = &sheets[0].1.flow;
    assert!(flow.rows.iter().all(|row| row.cells.len() == flow.speeches.len()));
    let states = |name: &str| -> Vec<&str> {
        let row = flow.rows.iter().find(|row| row.name == name).unwrap();
        row.cells.iter().map(|cell| cell.state).collect()
    };
    assert_eq!(states("B1"), ["early", "filled", "dropped", "open", "open"]);
    let replied = flow
        .rows
        .iter()
        .find(|row| row.cells[0].claims.first().is_some_and(|used| used.claim.label.contains("full")));
    let reply = &replied.unwrap().cells[1];
    assert_eq!((reply.state, reply.claims[0].claim.label.as_str()), ("filled", "Nobody counts at night."));
}

#[test]
fn a_sheet_of_20_000_claims_says_what_it_leaves_out_and_does_not_take_long() {
    let claims: String = (0..20_000)
        .map(|claim| {
            let rebuttal = if claim % 10 == 3 { ", rebuttals: [(premises: [\"r\"])]" } else { "" };
            format!(
                "\"c{claim}\": (text: \"Text {claim}\", supports: [(premises: [\"c{}\"])]{rebuttal}),\n",
                claim + 1
            )
        })
        .collect();
    let text = format!(
        "Map(title: \"T\", thesis: [\"c0\"], claims: {{{claims}\"c20000\": (text: \"End\"), \"r\": (text: \"But\")}})"
    );
    let mut sources = Sources::default();
    sources.add("map.ron", text);
    let analysis = analyse(&sources);
    let said = read_aloud(&markdown(&analysis, &house("en")));
    assert!(said.contains("it depends on so many disputed claims that what decides it was not worked out"));
    assert!(said.contains("1999 more points for this side are on the map"));
    assert!(said.len() < 40_000, "a sheet stays a sheet: {} bytes", said.len());
}

#[test]
fn the_same_standing_is_told_of_either_side() {
    for (corpus, sources) in all() {
        let analysis = analyse(&sources);
        for (map, sheet) in sheets(&analysis, &house("en")) {
            for point in sheet.cases.iter().flat_map(|case| &case.points) {
                let status = |claim: &view::ClaimRef| claim.status.name;
                let also = point.also.iter().map(|ground| &ground.claim);
                let stand = std::iter::once(&point.lead)
                    .chain(also)
                    .all(|claim| matches!(status(claim), "granted" | "accepted"));
                let is_said_to = point.standing == "stands";
                assert!(
                    stand == is_said_to || point.standing == "falls",
                    "{} of {corpus}/{map} is said to be `{}`",
                    point.name,
                    point.standing
                );
            }
        }
    }
}

#[test]
fn what_one_side_tells_is_no_point_of_it_and_everything_has_its_voice() {
    for (corpus, sources) in all() {
        for (map, sheet) in sheets(&analyse(&sources), &house("en")) {
            let points = || sheet.cases.iter().flat_map(|case| &case.points);
            let leads: Vec<&str> = points().map(|point| point.lead.href.as_str()).collect();
            let grounds = points().flat_map(|point| point.also.iter().chain(&point.reason));
            let made: Vec<&str> = grounds.map(|ground| ground.claim.href.as_str()).collect();
            for common in &sheet.common {
                let href = common.claim.href.as_str();
                assert!(!leads.contains(&href), "{corpus}/{map} offers {href}");
                assert!(!common.whose.is_empty(), "{corpus}/{map} says whose word {href} is");
            }
            for told in &sheet.one_sided {
                let href = told.claim.href.as_str();
                assert!(!leads.contains(&href) && !made.contains(&href), "{corpus}/{map} offers {href}");
                assert!(!told.whose.is_empty(), "{corpus}/{map} says whose word {href} is");
            }
        }
    }
}

#[test]
fn no_claim_is_a_point_of_both_sides_nor_of_the_side_against_which_it_is_declared() {
    for (corpus, sources) in all() {
        let analysis = analyse(&sources);
        for (map, sheet) in sheets(&analysis, &house("en")) {
            let points = || sheet.cases.iter().flat_map(|case| &case.points);
            let leads: std::collections::BTreeSet<_> = points().map(|point| &point.lead.href).collect();
            assert_eq!(leads.len(), points().count(), "{corpus}/{map}");
            for case in &sheet.cases {
                let of_other = case.points.iter().filter(|point| {
                    let (_, claim) = point.lead.href.split_once("#c-").unwrap();
                    let (home, details) = analysis.debate.maps().find(|(_, one)| *one.id == *map).unwrap();
                    let mut claims = analysis.debate.claims_of(home);
                    let side = claims.find(|(_, one)| *one.id == *claim).and_then(|(_, one)| one.side);
                    let letter = |side: u32| char::from(b'A' + side as u8).to_string();
                    let others = sheet.cases.iter().filter(|other| other.letter != case.letter);
                    point.lead.map.is_none()
                        && !details.sides.is_empty()
                        && side.is_some_and(|side| others.clone().any(|other| other.letter == letter(side)))
                });
                assert_eq!(of_other.count(), 0, "side {} of {corpus}/{map}", case.letter);
            }
        }
    }
}

#[test]
fn no_speech_repeats_what_stands_in_its_row() {
    for (corpus, sources) in all() {
        for (map, sheet) in sheets(&analyse(&sources), &house("en")) {
            for row in &sheet.flow.rows {
                let said = || row.cells.iter().flat_map(|cell| &cell.claims).map(|used| &used.claim.href);
                let once: std::collections::BTreeSet<_> = said().collect();
                assert_eq!(once.len(), said().count(), "{} of {corpus}/{map}", row.name);
            }
        }
    }
}

#[test]
fn a_claim_without_a_short_text_is_said_once() {
    let mut cases = cases();
    let (_, sources) = cases.remove(cases.iter().position(|(name, _)| name == "reported.ron").unwrap());
    let said = read_aloud(&markdown(&analyse(&sources), &house("en")));
    let again: Vec<&str> = said.lines().filter(|line| *line == "Dams hold water back.").collect();
    assert!(again.is_empty(), "{said}");
}
