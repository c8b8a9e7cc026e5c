//! Questions that a person drops, pins, words or writes.

use elenchus::analyse_against;
use serde_json::Value;

use super::{background, changed, guide, house, list, names, questions, sources};

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
fn the_key_says_why_two_statements_seem_to_exclude_each_other() {
    let because = "Half of a thing is less than the whole of it.";
    let hints = |entry: String| {
        let guide = changed(|map| {
            map.replace("[[\"promised\", \"half\"]]", &entry)
                .replace("    questions: [", "    questions: [(derived: \"clash:promised+half\", pin: true),")
        });
        let all = questions(&guide);
        let clash = all.iter().find(|one| one["name"] == "clash:promised+half").unwrap();
        list(&clash["answer"], "hints").to_vec()
    };
    assert!(!hints("[[\"promised\", \"half\"]]".to_owned()).contains(&because.into()));
    let told = hints(format!("[(claims: [\"promised\", \"half\"], because: {because:?})]"));
    assert!(told.contains(&because.into()), "{told:?}");
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
