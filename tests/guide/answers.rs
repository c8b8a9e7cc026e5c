//! What the key tells teachers, and what pupils are not told.

use elenchus::quote::{Match, Text};
use elenchus::render::Medium;
use elenchus::{Analysis, analyse, analyse_against};
use serde_json::Value;

use super::{
    SHOP_LIBRARY, background, corpus_of_arguments, guide, house, list, names, printed, questions, read, rows,
    shop, sources,
};

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
fn whom_pupils_are_to_find_no_other_passage_of_the_part_names() {
    // The mayor says a second thing in the same part.
    let files = sources(|map| {
        map.replace(
            "\"half\": (",
            "\"beans\": (text: \"Beans can wait.\", by: \"mayor\", at: \"¶1\", quote: \"The mayor says that houses\"),\n\
             \"view\": (text: \"It is a view.\", by: \"reyes\"), \"clock\": (text: \"It is late.\", by: \"station\"),\n\"half\": (",
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

/// What the passages of a guide do, as its table says, in one text.
fn doings(guide: &Value) -> String {
    let rows = rows(guide).into_iter();
    let does = rows.flat_map(|row| row["does"].as_array().cloned().unwrap_or_default());
    does.map(|sentence| sentence.as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_passage_tells_what_another_is_there_for_where_pupils_are_to_find_that() {
    let mut sources = sources(|map| map);
    sources.add("shop.ron", read("guide/shop.ron"));
    sources.add("shop-library.ron", SHOP_LIBRARY);
    let corpora = [sources, corpus_of_arguments()];
    let mut asked_of_objections = 0;
    for sources in &corpora {
        let analysis = analyse(sources);
        for (_, map) in analysis.debate.maps() {
            let [pupils, teachers] =
                ["guide", "guide-teacher"].map(|edition| guide(&analysis, &map.id, edition, &house("en")));
            let (told, untold) = (doings(&teachers), doings(&pupils));
            for question in questions(&teachers) {
                let (kind, _) =
                    question["name"].as_str().unwrap_or_default().split_once(':').unwrap_or_default();
                let claim = &question["answer"]["proofs"][0]["claim"];
                let label = claim["label"].as_str().unwrap_or_default().trim_end_matches('.');
                let secret = match kind {
                    "role" | "speaker" => format!("the objection “{label}”"),
                    "reword" if question["text"].as_str().unwrap().starts_with("Find the words") => {
                        format!("“{label}”")
                    }
                    "thesis" => format!("“{label}”"),
                    _ => continue,
                };
                assert!(!untold.contains(&secret), "{}: the table says {secret}", map.id);
                asked_of_objections += usize::from(told.contains(&secret) && kind == "role");
            }
        }
    }
    assert!(asked_of_objections > 0, "an objection with a reply is asked about");
}

#[test]
fn the_key_gives_the_words_by_which_the_article_dates_a_figure() {
    let lines = |has_text: bool| -> Vec<String> {
        let [_, teachers] = shop(has_text);
        let asked = questions(&teachers).into_iter().find(|one| one["name"] == "figure:hurt").unwrap();
        let lines = list(&asked["answer"], "lines").iter();
        lines.map(|line| line.as_str().unwrap().to_owned()).collect()
    };
    let dated = "The text dates it by the words “Last New Year's Eve”.";
    assert_eq!(lines(true), ["31 December 2024: 21 children", dated]);
    assert_eq!(lines(false), ["31 December 2024: 21 children"]);
}

#[test]
fn the_article_is_named_as_it_is_printed_and_its_author_once() {
    let [pupils, _] = shop(true);
    let pieces =
        list(&pupils["article"]["cite"], "entry").iter().map(|piece| piece["text"].as_str().unwrap());
    let named: String = pieces.collect();
    assert_eq!(named, "Ann Ash, “Let the lane be quiet for once”, The Post, 12 December 2025.");
    assert_eq!(pupils["article"]["authors"][0]["role"], Value::Null, "“author” says nothing of an author");
}

#[test]
fn pupils_are_led_to_no_page_with_answers() {
    let mut files = sources(|map| map);
    files.add("shop.ron", read("guide/shop.ron"));
    files.add("shop-library.ron", SHOP_LIBRARY);
    let analysis = analyse(&files);
    for map in ["allotments", "shop"] {
        let page = printed(&analysis, map, "guide", &house("en"), Medium::Html);
        let links: Vec<&str> =
            page.split("href=\"").skip(1).map(|link| link.split('"').next().unwrap()).collect();
        let is_own = |link: &&str| link.starts_with('#') || *link == format!("{map}.guide.md");
        assert!(links.iter().all(is_own), "{links:?}");
        assert!(!page.contains("page of the map") && !page.contains("argument map"));
    }
}
