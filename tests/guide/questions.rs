//! Which questions are asked, how many, and of what.

use std::collections::BTreeSet;

use elenchus::analyse;
use elenchus::render::Medium;
use serde_json::Value;

use super::{canal, changed, corpus_of_arguments, guide, house, list, names, printed, questions, sources};

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
