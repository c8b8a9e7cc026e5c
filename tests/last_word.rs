//! Whose last word counts, and that a check sheet is taken in by the same measure.

use std::path::Path;

use elenchus::analyse;
use elenchus::language::Language;
use elenchus::model::ReviewStatus::{Confirmed, Cut, Fix};
use elenchus::review::{Terms, Verdict, fingerprint, import, sheet, with_verdicts};
use elenchus::source::{FileId, Sources};

use crate::chance::Chance;

const REVIEW: &str = "kiosk.review.ron";

/// A map of one claim with a review.
fn corpus(review: &str) -> Sources {
    let mut sources = Sources::default();
    sources.add(
        "kiosk.ron",
        "Map(title: \"T\", thesis: [\"used\"], claims: {\"used\": (text: \"It is used.\")})",
    );
    sources.add(REVIEW, review);
    sources
}

/// The fingerprint of the claim.
fn print() -> String {
    let sources = corpus("Review()");
    let debate = analyse(&sources).debate;
    let (claim, _) = debate.claims().next().unwrap();
    fingerprint(&debate, claim)
}

/// The corpus and its review where the claim has these verdicts.
fn with_record(verdicts: &[String]) -> (Sources, String) {
    let review = format!("Review(claims: {{\"used\": [{}]}})", verdicts.join(", "));
    (corpus(&review), review)
}

/// What somebody says by now of the claim as it is: the status.
fn last_word(sources: &Sources, person: &str) -> Option<String> {
    let analysis = analyse(sources);
    let (claim, _) = analysis.debate.claims().next().unwrap();
    let is_theirs = |verdict: &&Verdict| verdict.by.as_deref() == Some(person);
    let mut last = analysis.reviews.of_claim(claim).filter(|verdict| verdict.is_latest).filter(is_theirs);
    let word =
        last.next().filter(|verdict| verdict.is_current).map(|verdict| verdict.status.name().to_owned());
    assert!(last.next().is_none(), "{person} has one last word");
    word
}

/// The sources and the review after a sheet was taken in, and whether it added anything.
fn after(sources: &Sources, review: &str, rows: &str) -> (Sources, String, bool) {
    let vocabulary = Language::english().review_vocabulary();
    let (sheet, findings) = sheet::read(FileId(0), &format!("claim,status,by,on\n{rows}"), &vocabulary);
    assert!(findings.is_empty(), "{rows}: {findings:?}");
    let analysis = analyse(sources);
    let map = analysis.debate.find_map("kiosk").unwrap();
    let terms = Terms { map: Some(map), ..Terms::default() };
    let import = import(&analysis.debate, &analysis.reviews, &sheet, &terms);
    assert!(import.diagnostics.is_empty(), "{rows}: {:?}", import.diagnostics);
    let review = match import.added.get(&map) {
        Some(added) => with_verdicts(Path::new(REVIEW), Some(review), None, added).unwrap(),
        None => review.to_owned(),
    };
    (corpus(&review), review, import.count() > 0)
}

#[test]
fn a_row_that_is_later_by_its_days_is_added_however_they_are_written() {
    let verdict = |status: &str, more: &str| format!("(status: {status}, by: \"A\"{more})");
    let now = format!(", on: \"2026-11-25\", fingerprint: \"{}\"", print());
    for verdicts in [
        // The last day of the month is after the 20th.
        vec![verdict("Confirmed", ", on: \"2026-11-20\""), verdict("Fix", ", on: \"2026-11\"")],
        // What has no date was given when the one before it was.
        vec![
            verdict("Fix", ", on: \"2026-11-25\""),
            verdict("Confirmed", ", on: \"2026-11-20\""),
            verdict("Confirmed", ""),
        ],
        // A verdict without a fingerprint is on the claim as it is.
        vec![verdict("Confirmed", ", on: \"2026-11-20\""), verdict("Fix", &now)],
    ] {
        let (sources, review) = with_record(&verdicts);
        assert_eq!(last_word(&sources, "A").as_deref(), Some("Fix"), "{verdicts:?}");
        let (sources, ..) = after(&sources, &review, "used,Confirmed,A,2026-11-30\n");
        assert_eq!(last_word(&sources, "A").as_deref(), Some("Confirmed"), "{verdicts:?}");
    }
}

#[test]
fn a_sheet_adds_what_the_record_does_not_say_by_now_and_nothing_else() {
    let mut chance = Chance(7);
    let now = print();
    let days = ["2025", "2026-11", "2026-11-02", "2026-11-20", "2026-11-30", "2026-12?", "2026-11-20/..", ""];
    let (mut added, mut known) = (0, 0);
    for _ in 0..40 {
        let verdicts: Vec<String> = (0..chance.below(6))
            .map(|_| {
                let status = chance.any(&[Confirmed, Fix, Cut]).name();
                let by = chance.any(&[", by: \"A\"", ", by: \"B\"", ""]);
                let on = chance.any(&days);
                let on = if on.is_empty() { String::new() } else { format!(", on: \"{on}\"") };
                let fingerprint = match chance.below(3) {
                    0 => String::new(),
                    1 => format!(", fingerprint: \"{now}\""),
                    _ => ", fingerprint: \"c1-000000000000\"".to_owned(),
                };
                format!("(status: {status}{by}{on}{fingerprint})")
            })
            .collect();
        let (mut sources, mut review) = with_record(&verdicts);
        // Rows later than all that is on record, in two sheets and in one.
        let rows: Vec<(&str, &str, String)> = (1..4)
            .map(|day| {
                (
                    chance.any(&["A", "B"]),
                    chance.any(&[Confirmed, Fix, Cut]).name(),
                    format!("2027-01-0{day}"),
                )
            })
            .collect();
        let line = |(by, status, on): &(&str, &str, String)| format!("used,{status},{by},{on}\n");
        let (of_one_sheet, ..) = after(&sources, &review, &rows.iter().map(line).collect::<String>());
        for row in &rows {
            let is_said = last_word(&sources, row.0).as_deref() == Some(row.1);
            let (next, text, is_added) = after(&sources, &review, &line(row));
            assert_eq!(is_added, !is_said, "{row:?} to {review}");
            (sources, review) = (next, text);
            assert_eq!(last_word(&sources, row.0).as_deref(), Some(row.1), "{row:?} in {review}");
            (added, known) = (added + usize::from(is_added), known + usize::from(!is_added));
        }
        for person in ["A", "B"] {
            assert_eq!(
                last_word(&of_one_sheet, person),
                last_word(&sources, person),
                "{rows:?} to {verdicts:?}"
            );
        }
    }
    assert!(added > 60 && known > 10, "both happen: {added} and {known}");
}
