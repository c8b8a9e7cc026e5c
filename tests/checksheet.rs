//! The check sheet: `checksheet/ferry` is a map of an article with planted slips, which is checked claim by claim.

use std::collections::BTreeMap;
use std::fs;

use elenchus::house_style::HouseStyle;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Shelf, Sources};
use elenchus::view::checksheet::{CheckSheet, Row, checksheet};
use elenchus::view::{Desk, Site};
use elenchus::{Analysis, Background, analyse_against};

use crate::support::root;

/// The files of the ferry by name and text.
fn ferry() -> BTreeMap<String, String> {
    let folder = root().join("tests/checksheet/ferry");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The sheet of the first map among files, with what else was said of them.
fn sheet_of(files: &BTreeMap<String, String>, house: &HouseStyle, with_texts: bool) -> CheckSheet {
    let mut sources = Sources::default();
    let mut texts = BTreeMap::new();
    for (name, text) in files {
        match name.ends_with(".ron") {
            true => {
                sources.add(name, text.as_str());
            }
            false => {
                texts.insert(name.clone(), text.clone().into_bytes());
            }
        }
    }
    let texts = if with_texts { Shelf::Held(texts) } else { Shelf::Empty };
    let analysis = analyse_against(&sources, &Background { texts, ..Background::default() });
    sheet(&analysis, house)
}

fn sheet(analysis: &Analysis, house: &HouseStyle) -> CheckSheet {
    let site = Site::of(analysis, house);
    let (map, _) = analysis.debate.maps().next().unwrap();
    checksheet(&Desk::new(&site, map))
}

fn plain(with_texts: bool) -> CheckSheet {
    sheet_of(&ferry(), &HouseStyle::default(), with_texts)
}

fn rows(sheet: &CheckSheet) -> impl Iterator<Item = &Row> {
    sheet.groups.iter().flat_map(|group| &group.rows)
}

fn row<'s>(sheet: &'s CheckSheet, id: &str) -> &'s Row {
    rows(sheet).find(|row| row.id == id).unwrap()
}

#[test]
fn claims_stand_in_the_order_of_their_texts() {
    let order = |sheet: &CheckSheet| -> Vec<Vec<String>> {
        let ids = |rows: &[Row]| rows.iter().map(|row| row.id.clone()).collect();
        sheet.groups.iter().map(|group| ids(&group.rows)).collect()
    };
    let expected = [
        vec!["fewer-trips", "full", "later", "pier", "promise", "keep"],
        vec!["earlier", "log"],
        vec!["leaks"],
        vec!["matters"],
    ];
    assert_eq!(order(&plain(true)), expected);
    // Without the texts page 2 still comes before page 10, and the rest stays in the order of the map.
    let without = order(&plain(false));
    assert_eq!(without[1], ["earlier", "log"]);
    assert_eq!(without[0], ["keep", "promise", "full", "fewer-trips", "pier", "later"]);
}

#[test]
fn a_claim_says_what_there_is_to_check_in_it() {
    let sheet = plain(true);
    let types = |id| row(&sheet, id).types.join(", ");
    assert_eq!(types("fewer-trips"), "figure, date");
    assert_eq!(types("promise"), "date, name or title, attribution, prediction");
    assert_eq!(types("keep"), "opinion");
    assert_eq!(types("earlier"), "other fact");
    assert_eq!(types("matters"), "superlative or “all”, opinion");
    assert!(row(&sheet, "matters").claim.implicit && row(&sheet, "matters").places.is_empty());
}

#[test]
fn places_are_found_where_the_text_is_there_and_else_said_to_be_missing() {
    let at = |with_texts, id| row(&plain(with_texts), id).places[0].at.clone();
    assert_eq!(at(true, "later").as_deref(), Some("¶5"));
    assert_eq!(at(false, "later"), None);
    assert_eq!(at(false, "log").as_deref(), Some("p. 10"));
}

#[test]
fn every_change_and_share_is_worked_whether_it_comes_out_or_not() {
    let sheet = plain(true);
    let worked = |id: &str| -> Vec<String> {
        let number = row(&sheet, id).claim.number;
        let own = sheet.sums.iter().filter(|sum| sum.claim.number == number);
        own.map(|sum| {
            let parts = [&sum.stated, &sum.sum, &sum.would_be].into_iter().flatten();
            format!("{}: {}", sum.verdict, parts.cloned().collect::<Vec<_>>().join("; "))
        })
        .collect()
    };
    assert_eq!(
        worked("fewer-trips"),
        ["differs: −40 %; 15 → 10 is −33.3 % (−5, ×0.67); −40 % of 15 would be 9"]
    );
    assert_eq!(worked("full"), ["agrees: 33.3 %; 62 of 186 is 33.3 %"]);
    assert_eq!(
        worked("later"),
        ["agrees: +5 percentage points; 10 % → 15 % is +5 percentage points, or +50 %"]
    );
}

#[test]
fn a_quotation_stands_beside_its_passage_with_the_differences_marked() {
    let sheet = plain(true);
    let [altered] = &sheet.altered[..] else { panic!("one quotation is altered") };
    let pieces: Vec<(&str, &str)> = altered.pieces.iter().map(|piece| (piece.kind, &*piece.text)).collect();
    assert_eq!(pieces, [("same", "may need some"), ("left-out", "small"), ("same", "repair")]);
    assert_eq!((altered.verdict, altered.at.as_deref()), ("elided", Some("¶2")));
    assert_eq!(altered.differences, ["the quotation leaves out “small”"]);
    // What stands word for word is shown in its sentence, and what stands just outside it is pointed out.
    let leaks = sheet.verified.iter().find(|one| one.quoted == "the boat leaks").unwrap();
    let pieces: Vec<(&str, &str)> = leaks.pieces.iter().map(|piece| (piece.kind, &*piece.text)).collect();
    let expected = [
        ("around", "There is no evidence that"),
        ("same", "the boat leaks"),
        ("around", ", and its crew is well trained."),
    ];
    assert_eq!(pieces, expected);
    assert!(leaks.notes[0].contains("cut off from “no evidence that”"), "{:?}", leaks.notes);
}

#[test]
fn without_the_texts_the_sheet_says_what_it_could_not_compare() {
    let sheet = plain(false);
    assert!(sheet.altered.is_empty() && sheet.verified.is_empty() && sheet.unencoded.is_none());
    assert_eq!((sheet.counts.verified, sheet.counts.not_compared), (0, 9));
    assert!(!sheet.limits.has_texts);
    let unread: Vec<&str> = sheet.limits.unread.iter().map(|source| &*source.title).collect();
    assert_eq!(unread, ["Keep the ferry", "The harbour's year", "Minutes of the council"]);
}

#[test]
fn one_figure_of_two_counters_stands_in_one_row() {
    let sheet = plain(true);
    let mut differing = sheet.figures.iter().filter(|row| row.verdict == Some("differ"));
    let row = differing.next().unwrap();
    assert!(differing.next().is_none());
    let cells: Vec<String> = row
        .cells
        .iter()
        .map(|cell| {
            format!("{} in {}, {}", cell.value, cell.source.as_deref().unwrap(), cell.at.as_deref().unwrap())
        })
        .collect();
    let expected = [
        "10 trips in Keep the ferry, ¶3",
        "10 trips in The harbour's year, ¶2",
        "12 trips in Minutes of the council, p. 10",
    ];
    assert_eq!(cells, expected, "each source of a claim");
    assert_eq!((row.when.as_deref(), row.verdict), (Some("2024"), Some("differ")));
    assert_eq!(sheet.lone_figures.len(), sheet.limits.lone_figures);
}

#[test]
fn the_ladder_tells_which_claims_are_firmer_than_their_sources() {
    let sheet = plain(true);
    let [rung] = &sheet.hedges.rungs[..] else { panic!("one claim is on another rung than its sources") };
    assert_eq!(rung.claim.text, "The pier needs repair.");
    assert_eq!((rung.verdict, &*rung.does), ("firmer", &["the claim".to_owned()][..]));
    assert_eq!(rung.might, ["¶5", "“The harbour's year”"]);
}

#[test]
fn what_the_article_says_and_no_claim_holds_is_listed_with_its_place() {
    let unencoded = plain(true).unencoded.unwrap();
    let listed: Vec<String> = unencoded
        .paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.entries.iter().map(move |entry| (paragraph, entry)))
        .map(|(paragraph, entry)| format!("{} {} {}", paragraph.at, entry.kind, entry.printed))
        .collect();
    assert_eq!(listed, ["¶4 date 1998", "¶4 figure 4,300", "¶5 date this year"]);
    assert_eq!((unencoded.loose, unencoded.more), (3, 0));
}

#[test]
fn what_another_map_has_of_the_article_is_told_apart() {
    let mut files = ferry();
    let other = r#"Map(title: "The town", source: "op-ed", thesis: ["people"], claims: {
        "people": (text: "The town has 4,300 people.", figures: [(measure: "people", value: 4300)]),
        "elsewhere": (text: "It was kept in 1998.", quote: "should keep the ferry", when: "1998"),
    })"#;
    files.insert("town.ron".to_owned(), other.to_owned());
    let library =
        files["library.ron"].replacen("measures: {", "measures: {\"people\": (name: \"people\"), ", 1);
    files.insert("library.ron".to_owned(), library);
    let unencoded = sheet_of(&files, &HouseStyle::default(), true).unencoded.unwrap();
    let entries = |list: &[elenchus::view::checksheet::LooseParagraph]| -> Vec<String> {
        let entries = list.iter().flat_map(|paragraph| &paragraph.entries);
        entries
            .map(|entry| {
                let by = entry.by.as_ref().map_or("nobody", |claim| &*claim.text);
                format!("{}: {by}", entry.printed)
            })
            .collect()
    };
    assert_eq!(entries(&unencoded.paragraphs), ["1998: nobody", "this year: nobody"]);
    assert_eq!(entries(&unencoded.elsewhere), ["4,300: The town has 4,300 people."]);
    assert_eq!((unencoded.loose, unencoded.in_others, unencoded.apart), (3, 1, 0));
    // A map that reads one paragraph leaves to the other's sheet what only that reads.
    let town = files.remove("town.ron").unwrap();
    files.insert("a-town.ron".to_owned(), town);
    let unencoded = sheet_of(&files, &HouseStyle::default(), true).unencoded.unwrap();
    let listed = unencoded.paragraphs.iter().chain(&unencoded.elsewhere);
    assert!(listed.clone().all(|paragraph| paragraph.at == "¶6") && listed.count() > 0, "{unencoded:?}");
    assert_eq!(unencoded.apart, 3);
}

#[test]
fn what_the_thesis_rests_on_comes_first_the_nearest_before_the_rest() {
    let sheet = plain(true);
    let near = sheet.nearest.iter().flat_map(|ground| {
        ground.claims.iter().map(|near| (near.claim.text.clone(), ground.of.text.clone()))
    });
    let near: Vec<(String, String)> = near.collect();
    let keep = "The town should keep the ferry.";
    let trips = "Since 2020 the trips of the ferry have fallen by 40 per cent.";
    let expected = [
        (trips, keep),
        ("On 62 of 186 trips, a third of them, the ferry was full.", keep),
        ("The owner's log has 12 trips a day in 2024.", trips),
    ];
    assert_eq!(near, expected.map(|(claim, carried)| (claim.to_owned(), carried.to_owned())));
}

#[test]
fn the_author_is_asked_about_the_article_and_never_about_the_map() {
    let mut files = ferry();
    let queries = |files: &BTreeMap<String, String>| -> Vec<String> {
        let sheet = sheet_of(files, &HouseStyle::default(), true);
        sheet.queries.into_iter().map(|query| query.text).collect()
    };
    assert_eq!(
        queries(&files),
        [
            "¶3, “a fall of 40 per cent”: 15 → 10 is −33.3 % (−5, ×0.67); the text says −40 %. Which is right, and what should we print?",
            "¶3, “a fall of 40 per cent”: 10 trips (the harbour office) and 12 trips (Clara Reyes), both for 2024; the second is in “Minutes of the council”, p. 10, which says, in our words: The owner's log has 12 trips a day in 2024. Whose count should we print, and may we say that the two differ?",
            "Where do the figures come from? We should like to look them up. This is about several places: ¶4, “62 of 186”; ¶5, “rose from 10 per cent in 2020 to 15 per cent”.",
            "¶5, “may need some repair”: “The harbour's year”, ¶2 has it otherwise: the quotation leaves out “small”. May we print the words as they stand there?",
        ]
    );
    // The encoder misquotes the article, which is no matter of its author.
    let map = files["ferry.ron"].replace("should keep the ferry", "must keep the ferry");
    let before = queries(&files).len();
    files.insert("ferry.ron".to_owned(), map);
    let after = queries(&files);
    assert_eq!(after.len(), before, "{after:?}");
}

#[test]
fn the_author_is_told_what_the_article_says_in_its_own_words() {
    let asked = |change: &str| {
        let mut files = ferry();
        let map = files["ferry.ron"].replace("stated: Percent(-40)", change);
        files.insert("ferry.ron".to_owned(), map);
        let mut queries = sheet_of(&files, &HouseStyle::default(), true).queries.into_iter();
        queries.find(|query| query.text.contains("the text says")).unwrap().text
    };
    let printed = asked(r#"stated: Percent(-40), as_printed: "a fall of 40 per cent""#);
    assert!(printed.contains("the text says “a fall of 40 per cent” (−40 %). Which is right"), "{printed}");
    let halved = asked(r#"stated: Times(0.5), as_printed: "halved""#);
    assert!(halved.contains("the text says “halved” (0.5 times as much)."), "{halved}");
}

/// A map in which a word has two senses, the other of them at a place of one's choice.
fn the_square(said: &str) -> CheckSheet {
    let library = r#"Library(
    voices: {"city": (name: "the City Council"), "reyes": (name: "Clara Reyes")},
    sources: {"essay": (title: "The square", authors: ["reyes"]), "law": (title: "The law", authors: ["city"])},
    terms: {"public": {"open": "open to everybody", "city": "owned by the city"}},
)"#;
    let map = r#"Map(
    title: "The square",
    thesis: ["stays"],
    source: "essay",
    claims: {
        "stays": (
            text: "Public ground stays open.",
            quote: "stays open",
            at: "¶2",
            senses: {"public": "open"},
            supports: [(premises: ["owned"])],
        ),
        "owned": (text: "The square is public.", SAID, senses: {"public": "city"}),
    },
)"#;
    let map = map.replace("SAID", said);
    let files = BTreeMap::from([("library.ron".to_owned(), library.to_owned()), ("map.ron".to_owned(), map)]);
    sheet_of(&files, &HouseStyle::default(), false)
}

#[test]
fn two_senses_of_a_word_are_laid_to_the_author_only_where_both_are_the_articles() {
    let asked = |said: &str| -> Vec<String> {
        the_square(said).queries.into_iter().map(|query| query.text).collect()
    };
    assert_eq!(
        asked(r#"at: "¶1""#),
        [
            "In ¶2, “stays open”, “public” seems to mean open to everybody; in ¶1, which says, in our words: The square is public, it seems to mean owned by the city. Is that so, and should we tell the two apart?"
        ]
    );
    assert_eq!(
        asked(r#"in: "law", at: "§1""#),
        [
            "¶2, “stays open”: Which do you mean here by “public”: open to everybody, or, as others use the word, owned by the city?"
        ]
    );
}

#[test]
fn a_shift_of_sense_stands_at_its_claim_with_no_sense_by_its_id() {
    let sheet = the_square(r#"at: "¶1""#);
    let [flag] = &row(&sheet, "stays").flags[..] else { panic!("{:?}", row(&sheet, "stays").flags) };
    assert!(flag.text.contains("“owned by the city”") && !flag.text.contains('`'), "{flag:?}");
    assert!(sheet.contradictions.is_empty(), "a word in two senses is no contradiction");
}

#[test]
fn no_query_speaks_of_ids_or_of_the_format() {
    let mut asked = 0;
    for rule in elenchus::rules() {
        let (sources, background) = elenchus::example(rule.bad);
        let analysis = analyse_against(&sources, &background);
        let house = HouseStyle::default();
        let site = Site::of(&analysis, &house);
        for (map, _) in analysis.debate.maps() {
            for query in checksheet(&Desk::new(&site, map)).queries {
                let is_plain = !query.text.contains('`') && query.text.ends_with(['.', '?']);
                assert!(is_plain, "{}: {}", rule.code, query.text);
                asked += 1;
            }
        }
    }
    assert!(asked > 10, "{asked} queries");
}

#[test]
fn what_must_be_settled_comes_first_and_a_cleared_claim_no_longer_holds_print_up() {
    let mut files = ferry();
    let held_up = |files: &BTreeMap<String, String>| -> Vec<String> {
        let sheet = sheet_of(files, &HouseStyle::default(), true);
        sheet.stops.iter().map(|stop| stop.claim.as_ref().unwrap().text.clone()).collect()
    };
    let trips = "Since 2020 the trips of the ferry have fallen by 40 per cent.";
    let pier = "The pier needs repair.";
    assert_eq!(
        held_up(&files)[..2],
        [trips, pier],
        "what may cost more first, and not what another text says"
    );
    // What the encoder accepts is still open for the paper, until somebody clears the claim.
    let allow = r#"allow: [(check: "percent-arithmetic", at: "fewer-trips", because: "It is printed so.")], claims: {"#;
    files.insert("ferry.ron".to_owned(), files["ferry.ron"].replacen("claims: {", allow, 1));
    assert!(held_up(&files).contains(&trips.to_owned()));
    let review = r#"Review(map: "ferry", claims: {"fewer-trips": (status: Confirmed, by: "K. B."), "pier": (status: Cut, by: "K. B.")})"#;
    files.insert("ferry.review.ron".to_owned(), review.to_owned());
    let held = held_up(&files);
    assert!(!held.contains(&trips.to_owned()) && held.contains(&pier.to_owned()), "{held:?}");
}

#[test]
fn reviewers_are_shown_with_their_conflicts_and_with_what_falls() {
    let mut files = ferry();
    let review = r#"Review(map: "ferry", claims: {
        "log": (status: CannotConfirm, by: "K. B.", on: "2026-03-04", note: "The office has no log."),
        "full": [(status: Confirmed, by: "K. B."), (status: Fix, by: "L. C.")],
        "later": (status: Confirmed, by: "K. B.", fingerprint: "v1-0000"),
    })"#;
    files.insert("ferry.review.ron".to_owned(), review.to_owned());
    let sheet = sheet_of(&files, &HouseStyle::default(), true);
    let standing = |id| row(&sheet, id).review.standing;
    assert_eq!(
        [standing("log"), standing("full"), standing("later"), standing("keep")],
        ["settled", "conflict", "reopened", "unchecked"]
    );
    let log = &row(&sheet, "log").review;
    assert_eq!(
        (&*log.word, log.verdicts[0].note.as_deref()),
        ("cannot confirm", Some("The office has no log."))
    );
    assert_eq!(row(&sheet, "full").review.verdicts.len(), 2);
    let effects: Vec<(&str, &str)> =
        sheet.effects.iter().map(|one| (one.message, &*one.claim.text)).collect();
    assert_eq!(
        effects,
        [
            ("review-loses-only", "Since 2020 the trips of the ferry have fallen by 40 per cent."),
            ("review-keeps", "The town should keep the ferry.")
        ]
    );
}

#[test]
fn what_reviewers_are_done_with_is_not_asked_and_what_they_want_to_know_is() {
    let asked = |review: &str| -> Vec<String> {
        let mut files = ferry();
        files.insert("ferry.review.ron".to_owned(), format!("Review(map: \"ferry\", claims: {{{review}}})"));
        let sheet = sheet_of(&files, &HouseStyle::default(), true);
        sheet.queries.into_iter().map(|query| query.text).collect()
    };
    let about_trips =
        |queries: &[String]| queries.iter().any(|query| query.contains("“a fall of 40 per cent”"));
    assert!(about_trips(&asked("")));
    for status in ["Confirmed", "Opinion", "Cut"] {
        let queries = asked(&format!("\"fewer-trips\": (status: {status}, by: \"K. B.\")"));
        assert!(!about_trips(&queries), "{status}: {queries:?}");
    }
    assert!(about_trips(&asked(r#""fewer-trips": (status: Fix, by: "K. B.")"#)));
    let wish = r#""promise": (status: AskAuthor, by: "K. B.", note: "When did she promise it?")"#;
    let wished = "¶6, “has promised a new boat”: When did she promise it?".to_owned();
    let queries = asked(wish);
    assert!(queries.contains(&wished), "{queries:?}");
}

#[test]
fn a_reviewer_s_note_comes_first_in_the_one_query_about_its_claim() {
    let asked = |review: &str| -> Vec<String> {
        let mut files = ferry();
        files.insert("ferry.review.ron".to_owned(), format!("Review(map: \"ferry\", claims: {{{review}}})"));
        let queries = sheet_of(&files, &HouseStyle::default(), true).queries.into_iter();
        queries
            .map(|query| query.text)
            .filter(|query| query.starts_with("¶3, “a fall of 40 per cent”"))
            .collect()
    };
    assert_eq!(asked("").len(), 2);
    let wish = asked(r#""fewer-trips": (status: AskAuthor, by: "K. B.", note: "Really 40 per cent")"#);
    assert_eq!(
        wish[0],
        "¶3, “a fall of 40 per cent”: Really 40 per cent. 15 → 10 is −33.3 % (−5, ×0.67); the text says −40 %. \
         Which is right, and what should we print?"
    );
    assert_eq!(wish.len(), 2, "the other count is asked about once, from whichever end: {wish:?}");
    let twice = asked(r#""fewer-trips": (status: AskAuthor, by: "K. B.", note: "Why from 15?")"#);
    assert!(twice[0].contains("Why from 15? 15 → 10 is"), "what the note is about follows it: {twice:?}");
    let mend = asked(r#""fewer-trips": (status: Fix, by: "K. B.", note: "a third.")"#);
    assert!(
        mend[0].starts_with("¶3, “a fall of 40 per cent”: We would change this: a third. 15 → 10 is −33.3 %"),
        "the sum stays beside it: {mend:?}"
    );
    let both = r#""fewer-trips": [(status: Fix, by: "K. B.", note: "a third"), (status: AskAuthor, by: "L. C.", note: "Why 2020?")]"#;
    assert!(
        asked(both)[0].contains("We would change this: a third. Why 2020? 15 → 10 is"),
        "{:?}",
        asked(both)
    );
    let alone = sheet_of(
        &{
            let mut files = ferry();
            let note =
                r#"Review(map: "ferry", claims: {"promise": (status: Fix, by: "K. B.", note: "in May")})"#;
            files.insert("ferry.review.ron".to_owned(), note.to_owned());
            files
        },
        &HouseStyle::default(),
        true,
    );
    let promised = alone.queries.iter().find(|query| query.text.contains("has promised a new boat"));
    assert!(promised.unwrap().text.ends_with("We would change this: in May. Do you agree?"));
}

/// An article that differs from its source in two figures, and gives the words of an opponent.
const POOL: &str = r#"
    "a": (text: "Thesis.", kind: Policy, quote: "it should stay", at: "¶1", supports: [(premises: ["cheap"])],
        rebuttals: [(premises: ["libraries"])]),
    "cheap": (text: "A swim costs little.", quote: "pays £6.80 a swim", at: "¶2", kind: Fact,
        figures: [(measure: "hands", when: "2020", value: 6.8)], supports: [(premises: ["grows"])]),
    "grows": (text: "Most came in 2020.", quote: "the most since 2018", at: "¶3", kind: Fact,
        figures: [(measure: "gate", when: "2020", value: 11, highest_in: "2018/2020")]),
    "libraries": (text: "There is no money.", kind: Fact,
        said: [(by: "karim", quote: "taken from the libraries", at: "¶6"), (by: "karim", in: "book", quote: "from libraries", at: "¶8")]),
    "office": (text: "The office has it otherwise.", in: "book", quote: "the cost was £7.80", at: "¶5", kind: Fact,
        figures: [(measure: "hands", when: "2020", value: 7.8), (measure: "gate", when: "2019", value: 13)]),
"#;

#[test]
fn a_conflict_is_flagged_at_both_its_claims_and_holds_up_that_of_the_article() {
    let sheet = sheet_about(POOL, "");
    let named = |id: &str| row(&sheet, id).flags.iter().filter_map(|flag| flag.claim.as_ref()).count();
    let own = |id: &str| row(&sheet, id).flags.iter().filter(|flag| flag.is_material).count();
    assert_eq!(["cheap", "grows", "office"].map(named), [1, 1, 0], "which name the other claim");
    assert_eq!(["cheap", "grows", "office"].map(own), [1, 1, 2]);
    let held = |id: &str| {
        sheet.stops.iter().filter(|stop| stop.anchor == Some(row(&sheet, id).anchor.clone())).count()
    };
    assert_eq!(["cheap", "grows", "office"].map(held), [1, 1, 0]);
}

#[test]
fn a_claim_that_is_mended_asks_no_more_which_figure_is_right() {
    let asked = |verdict: &str| -> Vec<String> {
        let mut files = files_about(POOL, "");
        files.insert("map.review.ron".to_owned(), format!("Review(map: \"map\", claims: {{{verdict}}})"));
        let queries =
            sheet_of(&files, &HouseStyle::default(), false).queries.into_iter().map(|query| query.text);
        queries.filter(|query| query.starts_with("¶2")).collect()
    };
    assert_eq!(
        asked(""),
        [
            "¶2, “pays £6.80 a swim”: £6.80 here and £7.80 elsewhere, both for 2020; the second is in “Book”, ¶5, \
          “the cost was £7.80”. Which is right, and what should we print?"
        ]
    );
    let fix = r#""cheap": (status: Fix, by: "K. B.", note: "£7.80, as the office has it")"#;
    assert_eq!(
        asked(fix),
        ["¶2, “pays £6.80 a swim”: We would change this: £7.80, as the office has it. Do you agree?"]
    );
    let bare = r#""cheap": (status: Fix, by: "K. B.", note: "→ £7.80")"#;
    assert_eq!(asked(bare), ["¶2, “pays £6.80 a swim”: We would print here: £7.80. Do you agree?"]);
}

#[test]
fn an_author_is_not_asked_for_a_second_source_of_what_an_opponent_says() {
    let asks =
        |claims: &str| asked_of(claims, "").iter().any(|query| query.contains("Is there a second source"));
    assert!(!asks(POOL));
    let relied_on = POOL.replace("premises: [\"grows\"]", "premises: [\"grows\", \"libraries\"]");
    assert!(asks(&relied_on), "what the author builds on is asked about");
}

#[test]
fn a_figure_of_two_sources_is_not_alone_and_a_range_stands_whole() {
    let claims = r#"
        "a": (text: "Thesis.", quote: "it should go", at: "¶9", supports: [(premises: ["range"]), (premises: ["one"])]),
        "range": (text: "Cost.", at: "¶2", quote: "60 to 70 hands", figures: [
            (measure: "hands", when: "2021", value: 60, bound: AtLeast), (measure: "hands", when: "2021", value: 70, bound: AtMost)]),
        "one": (text: "One in four.", said: [(at: "¶3", quote: "one in four"), (in: "book", at: "p. 1", quote: "a quarter")],
            figures: [(measure: "gate", when: "2021", value: 1, of: 4, bound: About)]),
    "#;
    let sheet = sheet_about(claims, "");
    let values = |rows: &[elenchus::view::checksheet::FigureRow]| -> Vec<String> {
        rows.iter().flat_map(|row| &row.cells).map(|cell| cell.value.clone()).collect()
    };
    assert_eq!(values(&sheet.lone_figures), ["60 to 70"]);
    assert_eq!(values(&sheet.figures), ["about 1 of 4", "about 1 of 4"], "once for each source");
    assert_eq!(sheet.figures[0].verdict, None);
}

#[test]
fn sections_with_nothing_to_tell_are_told_in_one_list_at_the_end() {
    let claims = r#""a": (text: "Thesis.", quote: "it should go", at: "¶9")"#;
    let printed = |medium| printed(&files_about(claims, ""), medium);
    let markdown = printed(Medium::Markdown);
    let list = markdown.split("\n## ").find(|section| section.starts_with("Nothing to tell")).unwrap();
    let told: Vec<&str> = list.lines().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(told.len(), 6, "{list}");
    assert!(told[0].contains("state no change") && told[5].contains("was not at hand"), "{list}");
    for empty in ["## Figures worked", "## Hedge ladder", "## What cannot all be so", "## Quotations beside"]
    {
        assert!(!markdown.contains(empty), "{empty}: {markdown}");
    }
    let html = printed(Medium::Html);
    assert!(html.contains("nothing-heading") && !html.contains("hedges-heading"), "{html}");
}

#[test]
fn what_the_article_foretells_is_not_asked_and_what_another_source_could_not_know_is_with_its_unit() {
    let queries = |said: &str| -> Vec<String> {
        let library = r#"Library(
            voices: {"reyes": (name: "Clara Reyes")},
            sources: {
                "essay": (title: "The mill", authors: ["reyes"], published: "2026-10-06"),
                "book": (title: "Book", authors: [], published: "2020"),
            },
            measures: {"cost": (name: "cost of the mill", unit: "million euros")},
        )"#;
        let map = format!(
            r#"Map(title: "T", source: "essay", thesis: ["a"], claims: {{
                "a": (text: "The mill costs 180 million euros.", kind: Fact, {said},
                    figures: [(measure: "cost", when: "2028", value: 180)]),
            }})"#
        );
        let files = [("library.ron", library.to_owned()), ("map.ron", map)];
        let files = BTreeMap::from(files.map(|(name, text)| (name.to_owned(), text)));
        sheet_of(&files, &HouseStyle::default(), false).queries.into_iter().map(|query| query.text).collect()
    };
    let own = queries(r#"at: "¶1", quote: "cost 180 million""#);
    assert!(own.iter().all(|query| !query.contains("2028")), "{own:?}");
    let other = queries(r#"said: [(at: "¶1", quote: "cost 180 million"), (in: "book")]"#);
    let asked = "¶1, “cost 180 million”: You give 180 million euros for 2028, from “Book”, which appeared earlier \
                 (2020). Is it a forecast, or is one of the dates wrong?";
    assert!(other.contains(&asked.to_owned()), "{other:?}");
}

#[test]
fn a_claim_in_a_sentence_of_the_sheet_keeps_no_full_stop() {
    let mut files = ferry();
    let review = r#"Review(map: "ferry", claims: {"log": (status: Cut, by: "K. B.")})"#;
    files.insert("ferry.review.ron".to_owned(), review.to_owned());
    let sheet = sheet_of(&files, &HouseStyle::default(), true);
    let named = sheet.effects.iter().flat_map(|effect| [&effect.claim, &effect.premise]);
    let named: Vec<&str> = named.map(|claim| &*claim.label).collect();
    assert_eq!(named[1], "The owner's log has 12 trips a day in 2024");
    assert!(named.iter().all(|label| !label.ends_with('.')), "{named:?}");
}

#[test]
fn one_question_about_many_places_is_asked_once_and_stands_at_each_claim_of_the_table() {
    use elenchus::view::Document;
    let claims: String = (1..5)
        .map(|page| {
            format!(
                "\"c{page}\": (text: \"There were {page} boats.\", at: \"p. {page}\", quote: \"{page} boats\", \
                 figures: [(measure: \"boats\", when: \"190{page}\", value: {page})]),"
            )
        })
        .collect();
    let library =
        r#"Library(sources: {"book": (title: "A book", authors: [])}, measures: {"boats": (name: "boats")})"#;
    let map = format!("Map(title: \"T\", source: \"book\", thesis: [\"c1\"], claims: {{{claims}}})");
    let files = BTreeMap::from([("library.ron".to_owned(), library.to_owned()), ("map.ron".to_owned(), map)]);
    let sheet = sheet_of(&files, &HouseStyle::default(), false);
    let queries: Vec<(usize, &str)> =
        sheet.queries.iter().map(|query| (query.claims.len(), &*query.text)).collect();
    let together = "Where do the figures come from? We should like to look them up. This is about several places: \
                    p. 1, “1 boats”; p. 2, “2 boats”; p. 3, “3 boats”; p. 4, “4 boats”.";
    assert_eq!(queries, [(4, together)]);
    let table = sheet.table().unwrap();
    let column = table.columns.iter().position(|column| column == "query to author").unwrap();
    assert_eq!(
        table.rows[3][column],
        "p. 4, “4 boats”: Where do the figures come from? We should like to look them up."
    );
}

/// The queries about an article of which some claims are written down.
fn asked_of(claims: &str, rest: &str) -> Vec<String> {
    sheet_about(claims, rest).queries.into_iter().map(|query| query.text).collect()
}

/// The sheet of such an article.
fn sheet_about(claims: &str, rest: &str) -> CheckSheet {
    sheet_of(&files_about(claims, rest), &HouseStyle::default(), false)
}

/// The sheet as it is printed.
fn printed(files: &BTreeMap<String, String>, medium: Medium) -> String {
    let mut sources = Sources::default();
    files.iter().for_each(|(name, text)| {
        sources.add(name, text.as_str());
    });
    let analysis = elenchus::analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let (map, _) = analysis.debate.maps().next().unwrap();
    let view = elenchus::view::find("checksheet").unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    Renderer::new(&house).unwrap().render(view, &*document, medium).unwrap().unwrap()
}

/// The files of such an article.
fn files_about(claims: &str, rest: &str) -> BTreeMap<String, String> {
    let library = r#"Library(
        voices: {"karim": (name: "Omar Karim", died: "2010"), "reyes": (name: "Clara Reyes"), "lane": (name: "Ada Lane")},
        sources: {"essay": (title: "The mill", authors: ["reyes"]), "book": (title: "Book", authors: [])},
        measures: {
            "hands": (name: "hands at the mill"),
            "gate": (name: "hands at the gate", counted_by: "reyes", quantity: "all"),
            "roll": (name: "hands on the roll", counted_by: "lane", quantity: "all"),
            "share": (name: "hands who left", unit: "per cent", kind: Share),
        },
        terms: {"mill": {"house": "the building", "firm": "the company"}},
    )"#;
    let map =
        format!(r#"Map(title: "Our title", source: "essay", thesis: ["a"], claims: {{{claims}}}, {rest})"#);
    let files = [("library.ron", library.to_owned()), ("map.ron", map)];
    BTreeMap::from(files.map(|(name, text)| (name.to_owned(), text)))
}

#[test]
fn what_may_cost_a_correction_comes_before_what_much_rests_on() {
    let claims = r#"
        "a": (text: "Thesis.", quote: "it should go", at: "¶9", supports: [(premises: ["middle"]), (premises: ["sum"]), (premises: ["dead"])]),
        "middle": (text: "Middle.", quote: "so it goes", at: "¶8", supports: [(premises: ["firm"])]),
        "firm": (text: "Firm.", kind: Fact, said: [(at: "¶3", quote: "might be sold", strength: Might), (at: "¶9", quote: "is sold", strength: Does)]),
        "sum": (text: "Sum.", quote: "a third", at: "¶4",
            figures: [(measure: "hands", when: "2015", value: 300), (measure: "hands", when: "2020", value: 100)],
            changes: [(measure: "hands", from: "2015", to: "2020", stated: Percent(-33))]),
        "dead": (text: "Dead.", kind: Fact, when: "2021", actors: ["karim"], quote: "Karim was named", at: "¶5"),
    "#;
    let stops = sheet_about(claims, "").stops;
    let order: Vec<&str> = stops.iter().map(|stop| &*stop.claim.as_ref().unwrap().text).collect();
    assert_eq!(order, ["Dead.", "Sum.", "Firm."]);
    assert_eq!(stops.iter().map(|stop| stop.load).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn an_objection_of_the_encoders_own_is_not_what_rests_on_a_claim() {
    let load = |said: &str| {
        let claims = format!(
            r#""a": (text: "Thesis.", quote: "it should go", at: "¶9", rebuttals: [(premises: ["objection"])]),
               "objection": (text: "Objection.", {said}, supports: [(premises: ["count"])]),
               "count": (text: "Count.", quote: "a count", at: "¶2")"#
        );
        row(&sheet_about(&claims, ""), "count").load
    };
    assert_eq!(load("implicit: true"), 0);
    assert_eq!(load(r#"quote: "some object", at: "¶3""#), 1);
}

#[test]
fn a_query_gives_both_places_in_the_words_of_the_article() {
    let cases = [
        (
            r#""a": (text: "Ours.", kind: Fact, said: [(at: "¶3", quote: "might be sold", strength: Might), (at: "¶9", quote: "is sold", strength: Does)])"#,
            "",
            "You put something as a thing that might be so (¶3, “might be sold”), and elsewhere as one that is so (¶9, “is sold”). Which do you mean, and on what grounds?",
        ),
        (
            r#""a": (text: "Ours.", kind: Fact, said: [(at: "¶3", quote: "rumours of a sale", strength: Might, stance: Reports), (at: "¶9", quote: "the sale", strength: Does)])"#,
            "",
            "You pass something on as a report (¶3, “rumours of a sale”), and elsewhere you take it for a fact (¶9, “the sale”). Which is it, and who stands behind it?",
        ),
        (
            r#""a": (text: "Ours.", said: [(at: "¶1", quote: "it pays", strength: Does), (at: "¶2", quote: "it costs", strength: Does, stance: Denies)])"#,
            "",
            "¶1, “it pays”: Elsewhere you write (¶2, “it costs”) what reads as the opposite. How do the two go together?",
        ),
        (
            r#""a": (text: "Ours.", short: "Our name", scope: "all mills", quote: "mills are dying", at: "¶2", supports: [(premises: ["b"])]),
               "b": (text: "Ours too.", short: "Our other name", scope: "one mill", quote: "this mill is", at: "¶1")"#,
            "",
            "You go from one mill (¶1, “this mill is”) to all mills (¶2, “mills are dying”). Does it hold for all of them, or should we say for whom?",
        ),
        (
            r#""a": (text: "Ours.", kind: Fact, when: "2021-03-01/2021-03-07", quote: "the strike", at: "¶1", supports: [(premises: ["b"], kind: Explains)]),
               "b": (text: "Ours too.", kind: Fact, when: "2021-04-02", quote: "the cut in pay", at: "¶2")"#,
            "",
            "You explain one thing (¶1, “the strike”) by another (¶2, “the cut in pay”) that came later: 1–7 March 2021, then 2 April 2021. Is that the order you mean, and should we move the one or date both?",
        ),
        (
            r#""a": (text: "Ours.", kind: Fact, when: "2021", actors: ["karim"], quote: "Karim was named", at: "¶1", rebuttals: [(premises: ["b"])]),
               "b": (text: "Ours too.", kind: Fact, when: "2010", in: "book", quote: "Karim's death", at: "§2")"#,
            "",
            "¶1, “Karim was named”: Omar Karim died before this (2010), if this is right: “Book”, §2, “Karim's death”. Is somebody else of that name meant, or is one of the dates wrong?",
        ),
        (
            r#""a": (text: "Ours.", kind: Fact, said: [(at: "fn. 1", quote: "from 310 to 190"), (at: "¶1", quote: "has steadily declined")],
                figures: [(measure: "hands", when: "2015", value: 310), (measure: "hands", when: "2024", value: 190)])"#,
            "",
            "¶1, “has steadily declined”: “steadily” speaks of the whole time, and two figures stand for it: 310 (2015) and 190 (2024). What happened in between?",
        ),
        (
            r#""a": (text: "Ours.", senses: {"mill": "house"}, quote: "the mill fell", at: "¶1", supports: [(premises: ["b"])]),
               "b": (text: "Ours too.", senses: {"mill": "firm"}, quote: "the mill failed", at: "¶2", supports: [(premises: ["c"])]),
               "c": (text: "Ours three.", senses: {"mill": "house"}, quote: "mill of stone", at: "¶3")"#,
            "",
            "In ¶1, “the mill fell”, “mill” seems to mean the building; in ¶2, “the mill failed”, it seems to mean the company. Is that so, and should we tell the two apart?",
        ),
        (
            r#""a": (text: "Ours.", quote: "it pays", at: "¶1", supports: [(premises: ["b"])]), "b": (text: "Ours too.", quote: "it costs", at: "¶2")"#,
            r#"contraries: [["a", "b"]]"#,
            "¶2, “it costs”: Elsewhere you write (¶1, “it pays”) what reads as the opposite. How do the two go together?",
        ),
        (
            r#""a": (text: "Ours.", quote: "310 hands", at: "¶1", figures: [(measure: "gate", when: "2015", value: 310)], supports: [(premises: ["b"])]),
               "b": (text: "Ours too.", in: "book", quote: "only 190", at: "§2", figures: [(measure: "roll", when: "2015", value: 190)])"#,
            "",
            "¶1, “310 hands”: 310 (Clara Reyes) and 190 (Ada Lane), both for 2015; the second is in “Book”, §2, “only 190”. Whose count should we print, and may we say that the two differ?",
        ),
        (
            r#""a": (text: "Ours.", quote: "310 hands", at: "¶1", figures: [(measure: "gate", when: "2015", value: 310)], supports: [(premises: ["b"])]),
               "b": (text: "Ours too.", in: "book", quote: "only 190", at: "§2", figures: [(measure: "gate", when: "2015", value: 190)])"#,
            "",
            "¶1, “310 hands”: 310 here and 190 elsewhere, both for 2015; the second is in “Book”, §2, “only 190”. Which is right, and what should we print?",
        ),
        (
            r#""a": (text: "Ours.", quote: "half as many again", at: "¶1", supports: [(premises: ["b"])],
                figures: [(measure: "gate", when: "2015", value: 310), (measure: "roll", when: "2020", value: 455)],
                changes: [(measure: "gate", from: "2015", to: "2020", stated: Percent(50))]),
               "b": (text: "Ours too.", in: "book", quote: "331 at the gate", at: "§2", figures: [(measure: "gate", when: "2020", value: 331)])"#,
            "",
            "¶1, “half as many again”: 310 (Clara Reyes) and 455 (Ada Lane) are from two counts, and from the one to the other is +46.8 %; the text says +50 %. Counted by one alone (Clara Reyes), 310 → 331 is +6.8 % (+21, ×1.07): “Book”, §2, “331 at the gate”. Whose count should we print?",
        ),
        (
            r#""a": (text: "Ours.", at: "¶1", quote: "from 282 in 202", figures: [(measure: "hands", when: "2021", value: 282, as_printed: "from 282 in 202")])"#,
            "",
            "¶1, “from 282 in 202”: It is printed “from 282 in 202”, and we take it for 282 (2021). Is that right, and what should we print?",
        ),
        (
            r#""a": (text: "Ours.", at: "¶1", quote: "a third of the hands", figures: [(measure: "share", when: "2021", value: 33.3, as_printed: "a third")])"#,
            "",
            "¶1, “a third of the hands”: Where do the figures come from? We should like to look them up.",
        ),
        (
            r#""a": (text: "Ours.", at: "¶1", quote: "five hands to two gates", figures: [(measure: "hands", when: "2021", value: 2.5, as_printed: "5 to 2")])"#,
            "",
            "¶1, “five hands to two gates”: Where do the figures come from? We should like to look them up.",
        ),
        (
            r#""a": (text: "Ours.", at: "¶1", quote: "282 of the 300 hands", figures: [(measure: "hands", when: "2021", value: 282, of: 300, as_printed: "282 of the 300 hands")])"#,
            "",
            "¶1, “282 of the 300 hands”: Where do the figures come from? We should like to look them up.",
        ),
    ];
    for (claims, rest, expected) in cases {
        assert_eq!(asked_of(claims, rest), [expected], "{claims}");
    }
}

/// The queries about words that an article puts into somebody's mouth, of which another text may know otherwise.
fn asked_about_words(article: &str, said: &str) -> Vec<String> {
    let library = r#"Library(
        voices: {
            "reyes": (name: "Clara Reyes"),
            "forsyth": (name: "Nadia Forsyth"),
            "beale": (name: "Tom Beale"),
            "clerk": (name: "a clerk", anonymous: true),
        },
        sources: {
            "essay": (title: "The mill", authors: ["reyes"], text: "essay.txt"),
            "talk": (title: "The talk", authors: [], text: "talk.txt"),
        },
    )"#;
    let map = format!(
        r#"Map(title: "T", source: "essay", thesis: ["a"], claims: {{"a": (text: "Ours.", kind: Fact, said: [{said}])}})"#
    );
    let talk = "The two met.\n\n“A mill that stands still is a warehouse”, said Tom Beale.";
    let files = [("library.ron", library), ("map.ron", &*map), ("essay.txt", article), ("talk.txt", talk)];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let sheet = sheet_of(&BTreeMap::from(files), &HouseStyle::default(), true);
    sheet.queries.into_iter().map(|query| query.text).collect()
}

#[test]
fn words_of_somebody_else_are_asked_about_by_what_the_article_and_its_source_say() {
    let words = r#"quote: "A mill that stands still is a warehouse", at: "¶2""#;
    let given = "The talk.\n\n“A mill that stands still is a warehouse”, said Nadia Forsyth.";
    let said = format!(r#"(by: "forsyth", {words}), (by: "forsyth", in: "talk", {words})"#);
    assert_eq!(
        asked_about_words(given, &said).last().unwrap(),
        "¶2, “A mill that stands still is a warehouse”: You give this to Nadia Forsyth; the source (“The talk”, ¶2, \
         “A mill that stands still is a warehouse”) gives it to Tom Beale. Whose words are they?"
    );
    // Here it is the map that gives them so, and not the article.
    let own = "The talk.\n\nA mill that stands still is a warehouse.";
    let queries = asked_about_words(own, &format!(r#"({words}), (by: "forsyth", in: "talk", {words})"#));
    assert!(queries.iter().all(|query| !query.contains("Whose words")), "{queries:?}");
}

#[test]
fn words_in_quotation_marks_were_published_and_others_were_told() {
    let said = r#"(by: "clerk", quote: "the mill will be sold", at: "¶1")"#;
    let asked = |article: &str| asked_about_words(article, said);
    assert_eq!(
        asked("As one heard, “the mill will be sold” before long."),
        [
            "¶1, “the mill will be sold”: You quote somebody without a name. Whose words are these, and where were they published?"
        ]
    );
    assert_eq!(
        asked("A clerk thinks that the mill will be sold before long."),
        [
            "¶1, “the mill will be sold”: You name nobody for this. Who told you (in confidence), and who else can confirm it?"
        ]
    );
}

/// A map in which two reasons use a word otherwise than what they are given for, which its encoder accepts.
fn shifting(quote: &str) -> CheckSheet {
    let library = r#"Library(
        sources: {"op-ed": (title: "Op-ed", authors: []), "book": (title: "Book", authors: [])},
        terms: {"liberty": {"from": "no interference", "to": "the power to act", "in": "citizenship"}},
    )"#;
    let map = format!(
        r#"Map(title: "Liberty", source: "op-ed", thesis: ["free"], claims: {{
            "free": (text: "The poor are unfree.", quote: "{quote}", senses: {{"liberty": "to"}},
                supports: [(premises: ["hobbes"]), (premises: ["rome"])]),
            "hobbes": (text: "Liberty is the absence of chains.", in: "book", senses: {{"liberty": "from"}}),
            "rome": (text: "Liberty is to have no master.", in: "book", senses: {{"liberty": "in"}}),
        }}, allow: [(check: "equivocation", because: "The shift is the point.")])"#
    );
    let files = [("library.ron", library.to_owned()), ("liberty.ron", map)];
    let files = files.map(|(name, text)| (name.to_owned(), text));
    sheet_of(&BTreeMap::from(files), &HouseStyle::default(), false)
}

#[test]
fn one_reason_for_several_findings_is_told_once() {
    let sheet = shifting("have no liberty at all");
    let flags = &row(&sheet, "free").flags;
    let with: Vec<usize> = flags.iter().map(|flag| flag.accepted_with).collect();
    assert_eq!(with, [0, 2], "{flags:?}");
    assert_eq!(sheet.stops[0].flags.last().unwrap().accepted_with, 2);
}

#[test]
fn an_author_is_asked_only_for_the_sense_of_words_that_the_article_has() {
    let queries = shifting("have no liberty at all").queries;
    assert_eq!(queries.len(), 1);
    assert!(
        queries[0].text.contains("Which do you mean here by “liberty”: the power to act"),
        "{}",
        queries[0].text
    );
    assert!(shifting("are in chains").queries.is_empty());
}

#[test]
fn another_language_has_its_own_words_and_marks_of_numbers() {
    let house = HouseStyle {
        language: std::sync::Arc::new(elenchus::language::Language::new("de", &[]).unwrap()),
        ..HouseStyle::default()
    };
    let sheet = sheet_of(&ferry(), &house, true);
    let sum = sheet.sums.iter().find(|sum| sum.verdict == "differs").unwrap();
    assert_eq!(sum.sum.as_deref(), Some("15 → 10 ist −33,3 % (−5, ×0,67)"));
    assert_eq!(row(&sheet, "promise").types.join(", "), "Datum, Name oder Amt, Zuschreibung, Vorhersage");
    // What checks find is told in the language, and what they look for need not stand before it.
    let flags: Vec<_> = rows(&sheet).flat_map(|row| &row.flags).collect();
    assert!(flags.iter().all(|flag| flag.finds.is_none() && !flag.is_english), "{flags:?}");
    let told = |words: &str| flags.iter().any(|flag| flag.text.starts_with(words));
    assert!(told("15 → 10 sind −33,3 % (×0,67); angegeben: −40 %"), "{flags:?}");
    let english = plain(true);
    assert!(rows(&english).flat_map(|row| &row.flags).all(|flag| flag.is_english && flag.finds.is_none()));
}

#[test]
fn the_table_has_a_row_for_each_claim_and_a_cell_for_each_column() {
    use elenchus::view::Document;
    let sheet = plain(true);
    let table = sheet.table().unwrap();
    assert_eq!(table.columns[0], "claim");
    assert!(table.rows.iter().all(|cells| cells.len() == table.columns.len()));
    let ids: Vec<&str> = rows(&sheet).map(|row| &*row.id).collect();
    assert_eq!(table.rows.iter().map(|cells| &*cells[0]).collect::<Vec<_>>(), ids);
    let column = |name: &str| table.columns.iter().position(|column| column == name).unwrap();
    let trips = &table.rows[0];
    assert_eq!(trips[column("worked")], "15 → 10 is −33.3 % (−5, ×0.67): does not agree");
    assert!(trips[column("query to author")].starts_with("¶3, “a fall of 40 per cent”"));
    assert!(!trips[column("fingerprint")].is_empty() && trips[column("status")].is_empty());
}

#[test]
fn a_map_of_20_000_claims_has_its_sheet_in_reasonable_time() {
    let claims: String = (0..20_000)
        .map(|claim| {
            format!(
                "\"c{claim}\": (text: \"In {} the town had {claim} boats.\", at: \"p. {}\", figures: [(measure: \"boats\", when: \"{}\", value: {claim})], supports: [(premises: [\"c{}\"])]),\n",
                1000 + claim % 900,
                claim % 700 + 1,
                1000 + claim % 900,
                claim + 1
            )
        })
        .collect();
    let library = r#"Library(sources: {"book": (title: "A book")}, measures: {"boats": (name: "boats")})"#;
    let map = format!(
        "Map(title: \"T\", source: \"book\", thesis: [\"c0\"], claims: {{{claims}\"c20000\": (text: \"End\")}})"
    );
    let files = BTreeMap::from([("library.ron".to_owned(), library.to_owned()), ("map.ron".to_owned(), map)]);
    let sheet = sheet_of(&files, &HouseStyle::default(), false);
    assert_eq!(rows(&sheet).count(), 20_001);
    assert!(sheet.weights.len() < 50 && sheet.weights_left > 19_000);
}
