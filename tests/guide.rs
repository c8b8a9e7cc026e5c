//! Reading guides: what they ask, how they answer, and that they stay the same where nothing about them changed.
//!
//! `guide/` holds a map of `articles/allotments.txt`, with its library.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use elenchus::house_style::HouseStyle;
use elenchus::language::Language;
use elenchus::quote::{Match, Text};
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Shelf, Sources};
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, Background, analyse, analyse_against};
use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).unwrap()
}

/// The corpus with its map as a test changes it.
fn sources(change: impl Fn(String) -> String) -> Sources {
    let mut sources = Sources::default();
    sources.add("allotments.ron", change(read("guide/allotments.ron")));
    sources.add("library.ron", read("guide/library.ron"));
    sources
}

fn background() -> Background {
    let text = read("articles/allotments.txt").into_bytes();
    let texts = Shelf::Held(BTreeMap::from([("allotments.txt".to_owned(), text)]));
    Background { texts, ..Background::default() }
}

fn house(tag: &str) -> HouseStyle {
    HouseStyle { language: Language::new(tag, &[]).unwrap().into(), ..HouseStyle::default() }
}

/// A guide in a medium.
fn printed(analysis: &Analysis, map: &str, edition: &str, house: &HouseStyle, medium: Medium) -> String {
    let site = Site::of(analysis, house);
    let map = analysis.debate.find_map(map).unwrap();
    let view = view::find(edition).unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    Renderer::new(house).unwrap().render(view, &*document, medium).unwrap().unwrap()
}

/// What a guide is made of, as templates are given it.
fn guide(analysis: &Analysis, map: &str, edition: &str, house: &HouseStyle) -> Value {
    serde_json::from_str(&printed(analysis, map, edition, house, Medium::Json)).unwrap()
}

/// The teacher's edition of the map as a test changes it.
fn changed(change: impl Fn(String) -> String) -> Value {
    let sources = sources(change);
    guide(&analyse(&sources), "allotments", "guide-teacher", &house("en"))
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().unwrap()
}

/// All questions in the order of the page.
fn questions(guide: &Value) -> Vec<&Value> {
    let parts = list(guide, "during").iter().chain(list(guide, "others"));
    let during = parts.flat_map(|part| list(part, "questions"));
    during.chain(list(&guide["after"], "questions")).collect()
}

/// The names of the derived questions.
fn names(guide: &Value) -> BTreeSet<String> {
    questions(guide).iter().filter_map(|one| Some(one["name"].as_str()?.to_owned())).collect()
}

fn corpus_of_arguments() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments");
    elenchus::source::load(&root).unwrap().sources
}

#[test]
fn a_map_of_some_size_gives_eight_to_twelve_questions_of_every_level_and_a_third_of_recall_at_most() {
    let corpora = [(sources(|map| map), 1), (corpus_of_arguments(), 18)];
    for (sources, count) in &corpora {
        let analysis = analyse(sources);
        assert_eq!(analysis.debate.maps().len(), *count);
        for (_, map) in analysis.debate.maps() {
            let guide = guide(&analysis, &map.id, "guide-teacher", &house("en"));
            let questions = questions(&guide);
            assert!((8..=12).contains(&questions.len()), "{} asks {}", map.id, questions.len());
            let levels: Vec<&str> = questions.iter().filter_map(|one| one["level"].as_str()).collect();
            let recall = levels.iter().filter(|level| **level == "remember").count();
            assert!(recall * 3 <= questions.len(), "{} has {recall} questions of recall", map.id);
            for level in ["remember", "understand", "analyse", "evaluate", "create"] {
                assert!(levels.contains(&level), "{} asks nothing to {level}", map.id);
            }
            let numbers: Vec<u64> = questions.iter().map(|one| one["number"].as_u64().unwrap()).collect();
            assert_eq!(numbers, (1..=questions.len() as u64).collect::<Vec<_>>(), "numbers of {}", map.id);
            for part in list(&guide, "during") {
                assert!(list(part, "questions").len() <= 3, "{} in {}", part["heading"], map.id);
            }
        }
    }
}

#[test]
fn every_question_names_its_matter_and_none_is_asked_twice() {
    let analysis_sources = corpus_of_arguments();
    let analysis = analyse(&analysis_sources);
    for (_, map) in analysis.debate.maps() {
        let guide = guide(&analysis, &map.id, "guide-teacher", &house("en"));
        let derived: Vec<&Value> =
            questions(&guide).into_iter().filter(|one| one["name"].is_string()).collect();
        let texts: BTreeSet<&str> = derived.iter().map(|one| one["text"].as_str().unwrap()).collect();
        assert_eq!(texts.len(), derived.len(), "questions of {}", map.id);
        assert_eq!(names(&guide).len(), derived.len(), "names in {}", map.id);
        for text in texts {
            let matter = ["“", "for this:"].iter().any(|mark| text.contains(mark));
            assert!(matter, "`{text}` could be asked of any text");
            assert!(!text.contains(".. ") && !text.contains(".”.") && !text.contains(". ?"), "`{text}`");
            assert!(text.ends_with(['?', '.', '”']), "`{text}` ends as a sentence");
        }
    }
}

#[test]
fn no_question_while_reading_prints_what_another_has_pupils_find() {
    let corpora = [sources(|map| map), corpus_of_arguments()];
    for sources in &corpora {
        let analysis = analyse(sources);
        for (_, map) in analysis.debate.maps() {
            let guide = guide(&analysis, &map.id, "guide-teacher", &house("en"));
            let parts = list(&guide, "during").iter().chain(list(&guide, "others"));
            let asked: Vec<&Value> = parts.flat_map(|part| list(part, "questions")).collect();
            for one in &asked {
                let kind = one["name"].as_str().and_then(|name| name.split(':').next());
                let proof = &one["answer"]["proofs"][0];
                let secret = match kind {
                    Some("passage") => proof["anchor"].as_str().unwrap(),
                    Some("reword") => proof["claim"]["text"].as_str().unwrap().trim_end_matches('.'),
                    _ => continue,
                };
                for other in asked.iter().filter(|other| other["number"] != one["number"]) {
                    let text = other["text"].as_str().unwrap();
                    assert!(
                        !text.contains(secret),
                        "`{text}` tells the answer of {} in {}",
                        one["name"],
                        map.id
                    );
                }
            }
        }
    }
}

#[test]
fn pupils_are_not_given_the_answers_nor_the_words_of_the_trade() {
    let sources = sources(|map| map);
    let analysis = analyse_against(&sources, &background());
    let house = house("en");
    let student = guide(&analysis, "allotments", "guide", &house);
    assert!(questions(&student).iter().all(|one| one["answer"].is_null() && one["name"].is_null()));
    let teacher = guide(&analysis, "allotments", "guide-teacher", &house);
    let texts = |guide: &Value| -> Vec<String> {
        questions(guide).iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(texts(&student), texts(&teacher), "both editions ask the same");
    let page = printed(&analysis, "allotments", "guide", &house, Medium::Markdown).to_lowercase();
    for word in
        ["scheme", "undercut", "undermine", "rebut", "aporia", "critical question", "negative-consequences"]
    {
        assert!(!page.contains(word), "pupils read `{word}`");
    }
    let row = |guide: &Value, claim: &str| -> Value {
        let parts = list(guide, "during").iter();
        let mut rows = parts.flat_map(|part| list(part, "rows").to_vec());
        rows.find(|row| row["claim"]["text"].as_str().unwrap().starts_with(claim)).unwrap()
    };
    assert!(names(&teacher).contains("figure:waiting-list"), "{:?}", names(&teacher));
    assert_eq!(row(&student, "More than 1,400")["says"], Value::Null, "the figures are for pupils to find");
    assert!(row(&teacher, "More than 1,400")["says"].is_string());
}

#[test]
fn an_answer_says_where_it_is_proved_or_that_it_is_open() {
    let sources = sources(|map| map);
    let analysis = analyse_against(&sources, &background());
    let guide = guide(&analysis, "allotments", "guide-teacher", &house("en"));
    let text = Text::read("allotments.txt", read("articles/allotments.txt").as_bytes()).unwrap();
    for question in questions(&guide).into_iter().filter(|one| one["name"].is_string()) {
        let answer = &question["answer"];
        let is_open = answer["is_open"].as_bool().unwrap();
        let proofs = list(answer, "proofs");
        assert_eq!(is_open, list(answer, "lines").is_empty(), "{question}");
        assert!(is_open || !proofs.is_empty(), "{question} is answered and nothing proves it");
        assert!(!is_open || !list(answer, "hints").is_empty(), "{question} says what to consider");
        for proof in proofs.iter().filter(|proof| proof["source"].is_null()) {
            assert!(proof["place"].is_string(), "{proof} in {question}");
            let anchor = proof["anchor"].as_str().unwrap();
            assert!(matches!(text.find(anchor), Match::Found(_)), "`{anchor}` stands in the article");
        }
        for line in list(answer, "lines").iter().map(|line| line.as_str().unwrap()) {
            let is_assumed = line.contains("What so many queue for") || line.contains("keep its word");
            assert!(!is_assumed || answer["is_supplied"] == true, "`{line}` is the map's");
        }
    }
}

#[test]
fn figures_are_asked_for_where_the_text_prints_them_and_answered_as_it_does() {
    let guide = changed(|map| map);
    let questions = questions(&guide);
    let figure = questions.iter().find(|one| one["name"] == "figure:waiting-list").unwrap();
    assert_eq!(
        figure["text"],
        "Which figures does the text give in paragraph 3 for this: households on the waiting list? Note the date or year of each."
    );
    let lines = list(&figure["answer"], "lines");
    assert_eq!(lines, ["2019: 350 households", "2025: over 1,400 households"]);
    // Without its figures in the anchor phrase nothing would prove the answer.
    let vague = changed(|map| {
        map.replace(
            "More than 1,400 households are on the waiting list, up from 350 in 2019",
            "on the waiting list",
        )
    });
    assert!(!names(&vague).contains("figure:waiting-list"));
}

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

/// Both editions of the map of the canal, with its text at hand or without.
fn canal(has_text: bool) -> [Value; 2] {
    let mut sources = Sources::default();
    sources.add("canal.ron", read("guide/canal.ron"));
    sources.add("library.ron", read("guide/canal-library.ron"));
    let texts = Shelf::Held(BTreeMap::from([("canal.txt".to_owned(), read("guide/canal.txt").into_bytes())]));
    let background = Background { texts, ..Background::default() };
    let analysis = if has_text { analyse_against(&sources, &background) } else { analyse(&sources) };
    ["guide", "guide-teacher"].map(|edition| guide(&analysis, "canal", edition, &house("en")))
}

fn rows(guide: &Value) -> Vec<&Value> {
    list(guide, "during").iter().chain(list(guide, "others")).flat_map(|part| list(part, "rows")).collect()
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
fn nobody_looks_for_a_date_that_the_text_does_not_tell() {
    for guide in canal(true) {
        let figure = questions(&guide)
            .into_iter()
            .find(|one| one["text"].as_str().unwrap().starts_with("Which figure"));
        let figure = figure.expect("the price is asked for");
        assert!(figure["text"].as_str().unwrap().ends_with("Does the text say for when?"), "{figure}");
        let answer = &figure["answer"]["lines"];
        assert!(answer.is_null() || answer[1] == "No date or year is given for it.", "{figure}");
    }
}

#[test]
fn the_title_of_another_text_is_no_sentence_to_put_into_words() {
    for guide in canal(true) {
        let texts: Vec<&str> = questions(&guide).iter().map(|one| one["text"].as_str().unwrap()).collect();
        assert!(!texts.iter().any(|text| text.contains("Why Every Harbour Town")), "{texts:?}");
    }
}

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
fn whom_pupils_are_to_find_no_other_passage_of_the_part_names() {
    // The mayor says a second thing in the same part.
    let files = sources(|map| {
        map.replace(
            "\"half\": (",
            "\"beans\": (text: \"Beans can wait.\", by: \"mayor\", at: \"¶1\", quote: \"The mayor says that houses\"),\n\"half\": (",
        )
        .replace("    questions: [", "    questions: [(derived: \"speaker:houses-first\", pin: true),")
    });
    let analysis = analyse_against(&files, &background());
    let does = |edition: &str| {
        let guide = guide(&analysis, "allotments", edition, &house("en"));
        let row =
            rows(&guide).into_iter().find(|row| row["claim"]["text"] == "Beans can wait.").unwrap().clone();
        row["does"].to_string()
    };
    assert!(does("guide-teacher").contains("the mayor"));
    assert!(!does("guide").contains("the mayor"), "{}", does("guide"));
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
fn an_edit_elsewhere_changes_no_question() {
    let before = names(&changed(|map| map));
    assert!(before.len() >= 8, "{before:?}");
    let edits: [(&str, &str); 4] = [
        // A claim that nothing leads to, a title, a claim at another place, an aside of the encoder.
        (
            "\"half\": (",
            "\"clock\": (text: \"The station clock is late.\", at: \"¶4\", quote: \"Support our work\"),\n\"half\": (",
        ),
        ("title: \"Allotments\"", "title: \"Gardens behind the station\""),
        ("    sides:", "    // An aside.\n    sides:"),
        ("Ada Moss", "Ada Moss and others"),
    ];
    for (old, new) in edits {
        let after = changed(|map| map.replace(old, new));
        assert_eq!(names(&after), before, "after `{new}`");
    }
    // A reason more is asked about in place of one question at most of a level.
    let more = changed(|map| {
        map.replace("(premises: [\"stay-in-town\"]),", "(premises: [\"stay-in-town\"]), (premises: [\"bees\"]),")
            .replace("\"half\": (", "\"bees\": (text: \"Bees live there.\", at: \"¶3\", quote: \"A garden feeds nobody\"),\n\"half\": (")
    });
    assert!(names(&more).intersection(&before).count() + 2 >= before.len(), "{:?}", names(&more));
}

#[test]
fn a_question_is_dropped_pinned_and_worded_anew_by_its_name() {
    let with = |question: &str| {
        let question = question.to_owned();
        changed(move |map| map.replace("    questions: [", &format!("    questions: [\n        {question},")))
    };
    let plain = changed(|map| map);
    let first = names(&plain).into_iter().next().unwrap();
    let text = questions(&plain).iter().find(|one| one["name"] == *first).unwrap()["text"]
        .as_str()
        .unwrap()
        .to_owned();

    let dropped = with(&format!("(derived: \"{first}\", drop: true)"));
    assert!(!names(&dropped).contains(&first));
    assert!(list(&dropped, "unknown_questions").is_empty());
    let by_text = with(&format!("(text: {text:?}, drop: true)"));
    assert!(!names(&by_text).contains(&first), "a question is known by its text too");

    let known = ["passage:broken", "passage:promised", "passage:stay-in-town"];
    let left_out = known.into_iter().find(|name| !names(&plain).contains(*name)).unwrap();
    let pinned = with(&format!("(derived: \"{left_out}\", pin: true)"));
    assert!(names(&pinned).contains(left_out));
    assert!(questions(&pinned).len() <= 12);

    let worded = with(&format!("(derived: \"{first}\", text: \"In our own words?\")"));
    let question = questions(&worded).into_iter().find(|one| one["name"] == *first).unwrap().clone();
    assert_eq!(question["text"], "In our own words?");
    assert!(question["answer"].is_object(), "its answer stays");

    let unknown = with("(derived: \"figure:nothing\", drop: true)");
    assert_eq!(list(&unknown, "unknown_questions"), ["figure:nothing"], "a name that fits nothing is told");
    assert_eq!(names(&unknown), names(&plain));
}

#[test]
fn what_a_person_asks_is_always_asked() {
    let many: String =
        (0..14).map(|number| format!("(text: \"Own question {number}?\", pin: true),")).collect();
    let guide = changed(move |map| map.replace("    questions: [", &format!("    questions: [{many}")));
    let own = questions(&guide).iter().filter(|one| one["name"].is_null()).count();
    assert_eq!(own, 15, "pinned questions have no limit");
    assert!(names(&guide).is_empty(), "and leave no room for others");
}

#[test]
fn a_person_may_answer_a_question_and_name_what_proves_it() {
    let written = r#"    questions: [(text: "Who waits?", answer: "A thousand families.", proofs: ["waiting-list"]), (text: "And you?"),"#;
    let files = sources(move |map| map.replace("    questions: [", written));
    let analysis = analyse_against(&files, &background());
    let asked = |edition: &str, text: &str| {
        let guide = guide(&analysis, "allotments", edition, &house("en"));
        let found = questions(&guide).into_iter().find(|one| one["text"] == text).unwrap();
        found["answer"].clone()
    };
    let answer = asked("guide-teacher", "Who waits?");
    assert_eq!(answer["lines"][0], "A thousand families.");
    assert_eq!(answer["proofs"][0]["place"], "paragraph 3");
    assert!(asked("guide-teacher", "And you?").is_null(), "an open question stays open");
    assert!(asked("guide", "Who waits?").is_null(), "answers are for teachers");
    let misspelt = sources(|map| {
        map.replace(
            "    questions: [",
            r#"    questions: [(text: "Who?", answer: "They.", proofs: ["wating"]),"#,
        )
    });
    let found = analyse_against(&misspelt, &background()).diagnostics;
    assert!(found.iter().any(|finding| finding.rule.code == "unknown-name"), "{found:?}");
}

#[test]
fn a_question_may_name_what_a_good_answer_considers() {
    let written = r#"    questions: [(text: "Who gains?", considers: ["waiting-list", "keep"]), (derived: "critical:by-demand", considers: ["half"]),"#;
    let files = sources(move |map| map.replace("    questions: [", written));
    let asked = guide(&analyse_against(&files, &background()), "allotments", "guide-teacher", &house("en"));
    let own = questions(&asked).into_iter().find(|one| one["text"] == "Who gains?").unwrap();
    assert!(own["answer"]["is_left"] == true && list(&own["answer"], "lines").is_empty(), "{own}");
    let places: Vec<&Value> = list(&own["answer"], "consider").iter().map(|proof| &proof["place"]).collect();
    assert_eq!(places, ["paragraph 3", "paragraph 1", "paragraph 4"], "each place of a claim, in order");
    let derived = questions(&asked).into_iter().find(|one| one["name"] == "critical:by-demand").unwrap();
    let raised = &derived["answer"];
    assert_eq!(
        list(raised, "lines"),
        ["One side has an answer, with which the other need not agree."],
        "the objection that presses the question"
    );
    assert_eq!(raised["proofs"][0]["claim"]["text"], "It costs nothing to put one's name on a list.");
    let last = list(&derived["answer"], "consider").last().unwrap();
    assert_eq!(last["claim"]["text"], "Of the 212 allotments the town wants to sell half.");
    // Misspelt, a name is pointed at where it stands, with the one that was meant.
    let misspelt = sources(|map| {
        map.replace("    questions: [", r#"    questions: [(text: "Who?", considers: ["waiting-lst"]),"#)
    });
    let found = analyse_against(&misspelt, &background()).diagnostics;
    let unknown: Vec<_> = found.iter().filter(|finding| finding.rule.code == "unknown-name").collect();
    let [unknown] = unknown[..] else { panic!("{found:?}") };
    let text = misspelt.file(unknown.span.file).text();
    assert_eq!(&text[unknown.span.start as usize..unknown.span.end as usize], "\"waiting-lst\"");
    assert_eq!(unknown.hint.as_deref(), Some("did you mean `waiting-list`?"));
}

#[test]
fn the_key_gives_the_words_that_a_sentence_begins_and_ends_with() {
    let pinned = r#"    questions: [(derived: "passage:broken", pin: true),"#;
    let files = sources(move |map| map.replace("    questions: [", pinned));
    let line = |analysis: &Analysis| {
        let guide = guide(analysis, "allotments", "guide-teacher", &house("en"));
        let asked = questions(&guide).into_iter().find(|one| one["name"] == "passage:broken").unwrap();
        asked["answer"]["lines"][0].as_str().unwrap().to_owned()
    };
    assert_eq!(
        line(&analyse_against(&files, &background())),
        "It begins “The promise was broken …” and ends “… leases were not renewed.”"
    );
    assert_eq!(line(&analyse(&files)), "The sentence with the words “The promise was broken on Tuesday”.");
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
fn the_thesis_is_to_be_told_among_others_where_no_summary_tells_it() {
    let guide = changed(|map| map);
    let all = questions(&guide);
    let thesis = all.iter().find(|one| one["name"] == "thesis:keep").unwrap();
    let choices = list(thesis, "choices");
    assert!(choices.len() >= 3);
    let right: Vec<_> =
        choices.iter().filter(|choice| choice["text"] == "The town should keep its allotments.").collect();
    assert_eq!(right.len(), 1);
    let letter = right[0]["letter"].as_str().unwrap();
    assert!(list(&thesis["answer"], "lines")[0].as_str().unwrap().starts_with(&format!("{letter})")));
    let told = changed(|map| map.replace("    thesis:", "    summary: \"Keep them.\",\n    thesis:"));
    assert!(!names(&told).contains("thesis:keep"));
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
fn questions_are_asked_in_the_language_of_the_house_and_keep_their_names() {
    let sources = corpus_of_arguments();
    let analysis = analyse(&sources);
    for (_, map) in analysis.debate.maps() {
        let english = guide(&analysis, &map.id, "guide-teacher", &house("en"));
        let german = guide(&analysis, &map.id, "guide-teacher", &house("de"));
        assert_eq!(names(&english), names(&german), "{}", map.id);
        for (one, other) in questions(&english).iter().zip(questions(&german)) {
            assert!(one["name"].is_null() || one["text"] != other["text"], "`{}` is English", other["text"]);
        }
    }
}

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

#[test]
fn questions_of_a_level_can_be_shown_and_hidden_without_scripts() {
    let sources = sources(|map| map);
    let analysis = analyse(&sources);
    let guide = guide(&analysis, "allotments", "guide", &house("en"));
    let page = printed(&analysis, "allotments", "guide", &house("en"), Medium::Html);
    let levels = list(&guide, "levels");
    assert!(levels.len() >= 5);
    for level in levels {
        let level_name = level["level"].as_str().unwrap();
        assert_eq!(
            page.matches(&format!("id=\"guide-show-{level_name}\"")).count(),
            1,
            "a box for {level_name}"
        );
        let hides = format!("main:has(#guide-show-{level_name}:not(:checked)) .guide-{level_name}");
        assert!(page.contains(&hides), "the box hides {level_name}");
        let marked = page.matches(&format!("class=\"guide-{level_name}\"")).count();
        assert_eq!(marked as u64, level["count"].as_u64().unwrap(), "questions to {level_name}");
    }
}
