//! The pages about a whole corpus show what stands across its maps: `corpus_pages` holds three small ones.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Site};
use elenchus::{Analysis, analyse};

fn corpus() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus_pages");
    load(&folder).expect("the corpus is there").sources
}

fn print_in(house: &HouseStyle, analysis: &Analysis, view: &str, medium: Medium) -> String {
    let site = Site::of(analysis, house);
    let view = view::find(view).unwrap();
    let document = view.of_corpus(&site).unwrap();
    Renderer::new(house).unwrap().render(view, &*document, medium).unwrap().unwrap()
}

fn print(analysis: &Analysis, view: &str, medium: Medium) -> String {
    print_in(&HouseStyle::default(), analysis, view, medium)
}

/// What the templates of a page of the test corpus are given.
fn content(view: &str) -> Value {
    let sources = corpus();
    serde_json::from_str(&print(&analyse(&sources), view, Medium::Json)).unwrap()
}

/// The texts of a field in all entries of a list.
fn all<'v>(list: &'v Value, field: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|entry| entry[field].as_str().unwrap()).collect()
}

fn find<'v>(list: &'v Value, field: &str, wanted: &str) -> &'v Value {
    let entry = list.as_array().unwrap().iter().find(|entry| entry[field] == wanted);
    entry.unwrap_or_else(|| panic!("no {wanted} in {list:#}"))
}

#[test]
fn the_index_leads_to_every_document_of_every_map_and_to_every_page() {
    let sources = corpus();
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let (html, markdown) =
        (print(&analysis, "index", Medium::Html), print(&analysis, "index", Medium::Markdown));
    let mut names: Vec<String> = view::of_corpora().map(|view| view.address.to_owned()).collect();
    for (map, _) in analysis.debate.maps() {
        names.extend(view::of_maps().map(|view| view::page_of(view, &site, map)));
    }
    for name in names {
        assert!(html.contains(&format!("href=\"{name}.html\"")), "{name} in HTML");
        assert!(name == "index" || markdown.contains(&format!("]({name}.md)")), "{name} in Markdown");
    }
}

#[test]
fn every_page_of_the_corpus_leads_to_the_others_and_names_itself() {
    let sources = corpus();
    let analysis = analyse(&sources);
    for view in view::of_corpora() {
        let html = print(&analysis, view.name, Medium::Html);
        for other in view::of_corpora() {
            let mark = if other.name == view.name { " aria-current=\"page\"" } else { "" };
            assert!(
                html.contains(&format!("<a href=\"{}.html\"{mark}>", other.address)),
                "{} in {}",
                other.name,
                view.name
            );
        }
    }
}

#[test]
fn every_view_has_a_name_for_readers_in_every_language() {
    for tag in ["en", "de"] {
        let language = Language::new(tag, &[]).unwrap();
        for view in view::of_corpora() {
            assert!(language.knows(&format!("view-{}", view.name)), "{} in {tag}", view.name);
            assert!(language.knows(&format!("view-{}-about", view.name)), "{} in {tag}", view.name);
        }
    }
}

#[test]
fn the_search_knows_maps_claims_voices_sources_and_terms_with_their_places() {
    let page = content("index");
    let search = &page["search"];
    let buses = find(&search["maps"], "title", "More buses");
    assert_eq!(buses["page"], "buses.html");
    assert_eq!(buses["claims"][1], serde_json::json!(["c-full", "Full buses", "The buses are full."]));
    assert_eq!(buses["claims"][0][2], "", "a text without a short one is not there twice");
    assert_eq!(search["maps"].as_array().unwrap().len(), 3);
    for (list, name, page) in [
        ("voices", "Ann Reed", "voices"),
        ("sources", "Trams, please", "sources"),
        ("terms", "quiet", "terms"),
    ] {
        let href = find(&search[list], "name", name)["href"].as_str().unwrap();
        let place = href.strip_prefix(&format!("{page}.html#")).unwrap();
        let sources = corpus();
        let html = print(&analyse(&sources), page, Medium::Html);
        assert!(html.contains(&format!("id=\"{place}\"")), "{name} stands at {href}");
    }
    assert_eq!((&search["has_texts"], &search["left_out"]), (&Value::Bool(true), &Value::from(0)));
    let counts = search["words"]["counts"].as_array().unwrap();
    assert_eq!(
        (&counts[0], &counts[1], &counts[2]),
        (&"Nothing found.".into(), &"One result.".into(), &"2 results.".into())
    );
}

#[test]
fn without_scripts_the_index_shows_no_search_and_everything_else() {
    let sources = corpus();
    let html = print(&analyse(&sources), "index", Medium::Html);
    assert!(html.contains("<section class=\"corpus-search\" id=\"search\" hidden=\"hidden\""));
    let (page, data) = html.split_once("<script type=\"application/json\"").unwrap();
    for text in [
        "More buses",
        "Should the city buy more buses?",
        "The city should buy more buses.",
        "A. Tester",
        "Benches",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!data.split_once("</script>").unwrap().0.contains("</"), "no data ends the script");
}

#[test]
fn a_large_corpus_is_searched_by_short_texts_and_says_what_it_leaves_out() {
    let mut sources = Sources::default();
    let long = "A claim that says the same at some length once more. ".repeat(40);
    for map in 0..4 {
        let mut claims = String::new();
        for claim in 0..1_000 {
            let _ = write!(claims, "\"c{claim}\": (text: \"{long}{claim}\"),");
        }
        sources.add(
            format!("map-{map}.ron"),
            format!("Map(title: \"M\", thesis: [\"c999\"], claims: {{{claims}}})"),
        );
    }
    let analysis = analyse(&sources);
    let page: Value = serde_json::from_str(&print(&analysis, "index", Medium::Json)).unwrap();
    let search = &page["search"];
    assert_eq!(search["has_texts"], false);
    let claims: usize =
        search["maps"].as_array().unwrap().iter().map(|map| map["claims"].as_array().unwrap().len()).sum();
    let left_out = search["left_out"].as_u64().unwrap() as usize;
    assert!(left_out > 0 && claims + left_out == 4_000, "{claims} and {left_out}");
    for map in search["maps"].as_array().unwrap() {
        assert!(
            map["claims"].as_array().unwrap().iter().any(|claim| claim[0] == "c-c999"),
            "the thesis stays"
        );
    }
    let html = print(&analysis, "index", Medium::Html);
    assert!(html.contains(&format!("{left_out} claims on which least rests are left out")));
}

#[test]
fn the_sources_page_counts_what_each_map_takes_from_each_source() {
    let page = content("sources");
    let maps = all(&page["maps"], "title");
    let row = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["source"]["title"] == "Traffic report 2022")
        .unwrap();
    let count = |map: &str| {
        let column = maps.iter().position(|title| *title == map).unwrap();
        (row["cells"][column]["claims"].as_u64().unwrap(), row["cells"][column]["href"].as_str())
    };
    assert_eq!(count("More buses"), (1, Some("buses.html#src-report-2022")));
    assert_eq!(count("Benches"), (0, None));
    assert_eq!(row["claims"], 2);
    assert_eq!(page["shared"][0]["origin"]["title"], "Traffic report 2022");
    assert_eq!(all(&page["shared"][0]["repeated_by"], "title"), ["Leaflet of the bus company"]);
    assert_eq!(all(&page["circles"][0]["sources"], "title"), ["Sheet A", "Sheet B"]);
    let leaflet = find(&page["sources"], "title", "Leaflet of the bus company");
    assert_eq!(leaflet["uses"][0]["is_main"], true);
    assert!(find(&page["sources"], "title", "Sheet A")["uses"].as_array().unwrap().is_empty());
}

#[test]
fn more_maps_than_columns_are_rows_and_with_many_sources_lists() {
    let mut sources = Sources::default();
    sources.add("library.ron", "Library(sources: {\"s\": (title: \"S\")})");
    for map in 0..13 {
        sources.add(
            format!("m{map}.ron"),
            "Map(title: \"M\", source: \"s\", thesis: [\"a\"], claims: {\"a\": (text: \"A\")})",
        );
    }
    let html = print(&analyse(&sources), "sources", Medium::Html);
    assert!(html.contains("<th scope=\"row\"><a href=\"m3.html\">"), "the maps are the rows");
    let many: String = (0..13).map(|source| format!("\"s{source}\": (title: \"S{source}\"),")).collect();
    sources.add("more.ron", format!("Library(sources: {{{many}}})"));
    let page: Value = serde_json::from_str(&print(&analyse(&sources), "sources", Medium::Json)).unwrap();
    assert!(page["rows"].as_array().unwrap().is_empty() && page["maps"].as_array().unwrap().is_empty());
    let entry = &page["sources"][0];
    assert_eq!(entry["uses"].as_array().unwrap().len() + entry["more_maps"].as_u64().unwrap() as usize, 13);
}

#[test]
fn the_figures_page_sets_two_counts_of_one_thing_side_by_side() {
    let page = content("figures");
    let group = &page["groups"][0];
    assert_eq!((&group["differs"], &group["sources"]), (&Value::Bool(true), &Value::from(2)));
    let rows = &group["periods"][0]["rows"];
    assert_eq!(all(rows, "counted_by"), ["the traffic office", "the bus company"]);
    assert_eq!(all(rows, "value"), ["900 riders", "1,200 riders"]);
    assert_eq!(rows[1]["difference"], "+300 (+33.3 %)");
    assert_eq!(rows[0]["places"][0]["at"], "§1");
    let findings = all(&group["findings"], "code");
    assert!(findings.contains(&"counters-disagree"), "{findings:?}");
    let german =
        HouseStyle { language: Arc::new(Language::new("de", &[]).unwrap()), ..HouseStyle::default() };
    let sources = corpus();
    assert!(print_in(&german, &analyse(&sources), "figures", Medium::Markdown).contains("+33,3 %"));
    for finding in
        page["groups"].as_array().unwrap().iter().flat_map(|group| group["findings"].as_array().unwrap())
    {
        let message = finding["message"].as_str().unwrap();
        assert!(!message.contains('`'), "it names things by ids: {message}");
    }
}

#[test]
fn the_terms_page_tells_who_uses_which_sense_and_where_the_sense_changes() {
    let page = content("terms");
    let quiet = find(&page["terms"], "term", "quiet");
    assert_eq!(quiet["used_senses"], 2);
    assert_eq!(quiet["senses"][0]["users"][0]["voice"], "Ann Reed");
    let step = &quiet["steps"][0];
    assert_eq!(
        (&step["premise_sense"], &step["conclusion_sense"]),
        (&"without cars".into(), &"below 60 decibels".into())
    );
    assert_eq!(quiet["shifts"][0]["map"]["title"], "Trams");
    let unused = find(&page["terms"], "term", "never used");
    assert_eq!(unused["used_senses"], 0);
}

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
    assert_eq!(all(&buses["questions"][0]["premises"], "label"), ["Full buses"]);
    let contraries = map("Trams")["conflicts"].as_array().unwrap();
    assert!(contraries.iter().any(|one| one["counters"][0]["is_contrary"] == true));
    assert_eq!(page["settled"], 1, "the benches");
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
fn articles_have_a_claim_from_one_source_only_where_all_of_them_have() {
    let library = "Library(sources: {
        \"x\": (title: \"Wire X\", date: \"2020-01-01\"), \"y\": (title: \"Wire Y\", date: \"2020-01-01\"),
        \"a\": (title: \"A\", date: \"2020-02-01\", derived_from: [\"x\"]),
        \"b\": (title: \"B\", date: \"2020-02-02\", derived_from: [\"x\", \"y\"]),
        \"c\": (title: \"C\", date: \"2020-02-03\", derived_from: [LAST])})";
    let map = "Map(title: \"T\", thesis: [\"told\"], claims: {\"told\": (text: \"The hall stands.\",
        said: [(in: \"a\", at: \"¶1\"), (in: \"b\", at: \"¶1\"), (in: \"c\", at: \"¶1\")])})";
    for (last, shared) in [("\"y\"", Value::Null), ("\"x\"", "Wire X".into())] {
        let mut sources = Sources::default();
        sources.add("library.ron", library.replace("LAST", last));
        sources.add("halls.ron", map);
        let page = print(&analyse(&sources), "reading", Medium::Json);
        let page: Value = serde_json::from_str(&page).unwrap();
        assert_eq!(page["agreements"][0]["shared"], shared, "{page:#}");
    }
}

#[test]
fn the_reading_page_orders_the_articles_and_tells_why() {
    let page = content("reading");
    let order = all(&page["articles"], "title");
    assert_eq!(
        order,
        ["Traffic report 2022", "Leaflet of the bus company", "Trams, please", "No rails in our street"]
    );
    let reasons = |number: usize| page["order"][number]["reasons"].to_string();
    assert!(reasons(0).contains("oldest"), "{}", reasons(0));
    assert!(reasons(1).contains("It repeats article 1, the traffic office (1 May 2022)"), "{}", reasons(1));
}

#[test]
fn the_reading_page_tells_what_joins_two_articles_once_and_at_the_later() {
    let page = content("reading");
    let mut pairs = BTreeSet::new();
    for step in page["order"].as_array().unwrap() {
        let own = step["article"]["number"].as_u64().unwrap();
        for beside in step["beside"].as_array().unwrap() {
            let other = beside["article"]["number"].as_u64().unwrap();
            assert!(other < own && pairs.insert((other, own)), "{other} and {own}");
            for tie in beside["ties"].as_array().unwrap() {
                assert!(!tie["claims"].as_array().unwrap().is_empty(), "{tie}");
            }
        }
    }
    let beside = page["order"][2]["beside"].as_array().unwrap();
    let second = beside.iter().find(|one| one["article"]["number"] == 2).expect("the maps join the two");
    assert_eq!(second["ties"][0]["kind"], "against-it");
}

#[test]
fn the_reading_page_compares_what_the_articles_say() {
    let page = content("reading");
    let themes = all(&page["themes"], "title");
    assert!(themes.contains(&"Should the city buy more buses?"), "{themes:?}");
    assert!(!themes.contains(&"quiet"), "one article alone uses the term");
    let question = find(&page["themes"], "title", "Should the city buy more buses?");
    assert_eq!(question["thesis"]["text"], "The city should buy more buses.");
    let cell = |number: u64| {
        question["cells"].as_array().unwrap().iter().find(|cell| cell["article"]["number"] == number).unwrap()
    };
    assert_eq!(cell(2)["sayings"][0]["stance"], "thesis");
    assert_eq!(cell(3)["sayings"][0]["stance"], "against");
    let agreement = find(&page["agreements"], "shared", "Traffic report 2022");
    assert_eq!(agreement["claim"]["label"], "Full buses");
    let kinds = all(&page["conflicts"], "kind");
    for kind in ["contrary", "denial", "rebuttal", "undercut"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    let denial = find(&page["conflicts"], "kind", "denial");
    assert_eq!(denial["other"]["saying"]["stance"], "denies");
    assert_eq!(denial["other"]["saying"]["at"], "¶1");
}

#[test]
fn pages_of_an_empty_corpus_say_so() {
    let sources = Sources::default();
    let analysis = analyse(&sources);
    for (view, words) in [
        ("sources", "The corpus names no sources."),
        ("figures", "No claim of the corpus gives a figure."),
        ("terms", "The corpus explains no terms."),
        ("voices", "The corpus names no voices."),
        ("open", "The maps leave nothing open."),
        ("findings", "The checks found nothing in the articles."),
        ("reading", "fewer than two articles"),
    ] {
        for medium in [Medium::Html, Medium::Markdown] {
            let text = print(&analysis, view, medium);
            assert!(text.contains(words), "{view}: {text}");
        }
    }
}

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

/// A chain of maps, each with a source and a voice of its own and steps to the next one.
fn newsroom(maps: usize) -> Sources {
    let mut sources = Sources::default();
    let (mut listed, mut voices) = (String::new(), String::new());
    for map in 0..maps {
        let _ = write!(
            listed,
            "\"s{map}\": (title: \"Source {map}\", authors: [\"v{map}\"], published: \"2024\"),"
        );
        let _ = write!(voices, "\"v{map}\": (name: \"Voice {map}\"),");
        let mut claims = String::new();
        for claim in 0..60 {
            let next =
                if claim == 59 { format!("m{}/c0", (map + 1) % maps) } else { format!("c{}", claim + 1) };
            let _ = write!(
                claims,
                "\"c{claim}\": (text: \"Claim {claim} of map {map} says something of ordinary length.\", short: \"Claim {claim} of {map}\", kind: Fact, figures: [(measure: \"n\", when: \"20{}\", value: {map})], senses: {{\"t\": \"one\"}}, {}: [(premises: [\"{next}\"])]),",
                10 + claim % 10,
                if claim % 7 == 3 { "rebuttals" } else { "supports" },
            );
        }
        sources.add(
            format!("m{map}.ron"),
            format!("Map(title: \"Map {map}\", question: \"Why {map}?\", thesis: [\"c0\"], source: \"s{map}\", claims: {{{claims}}})"),
        );
    }
    sources.add(
        "library.ron",
        format!("Library(sources: {{{listed}}}, voices: {{{voices}}}, measures: {{\"n\": (name: \"Things\")}}, terms: {{\"t\": {{\"one\": \"gloss\"}}}})"),
    );
    sources
}

#[test]
fn pages_of_100_maps_stay_small() {
    let sources = newsroom(100);
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let renderer = Renderer::new(&house).unwrap();
    for view in view::of_corpora() {
        let html = renderer.render(view, &*view.of_corpus(&site).unwrap(), Medium::Html).unwrap().unwrap();
        assert!(html.len() < 4 << 20, "{} has {} bytes", view.name, html.len());
    }
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
    let kinds: Vec<&str> = conflicts.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["rebuttal"], "the letter answers itself, and nobody else");
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
    assert_eq!(places, ["¶1", "¶3", "¶5", "¶9"], "in the order of the article, each point once: {asked:#?}");
    let shared = group["queries"][1]["claims"].as_array().unwrap();
    assert_eq!(shared.len(), 2, "one of each map");
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
