//! Check sheets are taken back in, whoever saved them, and nothing of anybody's work is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use elenchus::model::ReviewStatus;
use elenchus::review::{Entry, with_verdicts};

use crate::chance::Chance;
use crate::review::kiosk::{data, folder, print_of, run, text};
use crate::support::root;

/// Imports a sheet and gives back the exit code and what was said.
fn import(at: &Path, more: &[&str]) -> (i32, String) {
    let arguments: Vec<&str> =
        ["review", "import", "kiosk.checksheet.csv"].iter().chain(more).copied().collect();
    let output = run(at, &arguments);
    assert!(output.stdout.is_empty());
    (output.status.code().unwrap(), text(&output.stderr))
}

fn overlay(at: &Path) -> String {
    fs::read_to_string(at.join("kiosk.review.ron")).unwrap_or_default()
}

const SHEET: &str = "\
#,Claim,Sentence,Status,Checked by,Checked on,Note,Fingerprint
1,keep-kiosk,The kiosk should stay open.,opinion,M. Weber,2026-03-02,,
2,last-shop,It is the last shop in the street.,Fix,M. Weber,2026-03-02,\"A baker, “Müller”, is at no. 40.\",
3,baker-gone,The baker closed in 2024.,cannot confirm,M. Weber,2026-03-02,'=see the register,
4,well-used,It has 300 customers a day.,,,,,
";

const TAKEN_IN: &str = r#"Review(
    claims: {
        "keep-kiosk": (status: Opinion, by: "M. Weber", on: "2026-03-02", fingerprint: "F-keep-kiosk"),
        "last-shop": (
            status: Fix,
            by: "M. Weber",
            on: "2026-03-02",
            note: "A baker, “Müller”, is at no. 40.",
            fingerprint: "F-last-shop",
        ),
        "baker-gone": (
            status: CannotConfirm,
            by: "M. Weber",
            on: "2026-03-02",
            note: "=see the register",
            fingerprint: "F-baker-gone",
        ),
    },
)
"#;

/// A text with the fingerprints of claims put in.
fn with_prints(text: &str) -> String {
    let claims = ["keep-kiosk", "last-shop", "baker-gone", "well-used"];
    claims
        .iter()
        .fold(text.to_owned(), |text, claim| text.replace(&format!("F-{claim}"), &print_of(claim, &[])))
}

#[test]
fn a_sheet_is_read_however_a_spreadsheet_saved_it() {
    let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let windows_1252 = |text: &str| -> Vec<u8> {
        let byte = |letter: char| match letter {
            '“' => 0x93,
            '”' => 0x94,
            'ü' => 0xfc,
            letter => u8::try_from(letter).unwrap(),
        };
        text.chars().map(byte).collect()
    };
    let semicolons = SHEET.replace(',', ";").replace("A baker; “Müller”; is", "A baker, “Müller”, is");
    let tabs = semicolons.replace(';', "\t");
    let german = semicolons
        .replace(
            "Claim;Sentence;Status;Checked by;Checked on;Note;Fingerprint",
            "Behauptung;Satz;URTEIL;Geprüft von;geprüft am;Anmerkung;Fingerabdruck",
        )
        .replace(";opinion;", ";Meinung;")
        .replace(";Fix;", ";berichtigen;")
        .replace("cannot confirm", "nicht belegbar")
        .replace("2026-03-02", "02.03.2026");
    let moved: String =
        SHEET.lines().map(|line| format!("{},,\"x\",\n", line.replacen("#,", "no.,", 1))).collect();
    let saved: Vec<(&str, Vec<u8>)> = vec![
        ("plain", SHEET.into()),
        ("with a byte-order mark", format!("\u{feff}{SHEET}").into()),
        ("with the line ends of DOS", SHEET.replace('\n', "\r\n").into()),
        ("with old line ends", SHEET.replace('\n', "\r").into()),
        ("as UTF-16", utf_16(SHEET, u16::to_le_bytes)),
        ("as big-endian UTF-16", utf_16(&tabs, u16::to_be_bytes)),
        ("as Windows-1252", windows_1252(&semicolons)),
        ("with semicolons", semicolons.clone().into()),
        ("with tabs", tabs.into()),
        ("with its separator told", format!("sep=;\n{semicolons}").into()),
        ("in German", german.into()),
        ("with more columns", moved.into()),
        ("with a title above", format!("Check sheet,,,\n\nOf 2 March,,\n{SHEET}").into()),
        (
            "with empty rows and a signature below",
            format!("{SHEET},,,,,,,\n\n,,,,,,,\nSigned: M. W.,,,,\n").into(),
        ),
        ("with American dates", SHEET.replace("2026-03-02", "2026/03/02").into()),
        (
            "in capitals",
            SHEET.replace("opinion", "OPINION").replace("cannot confirm", "CANNOTCONFIRM").into(),
        ),
    ];
    for (how, bytes) in saved {
        let here = folder(&[("kiosk.checksheet.csv", &bytes), ("corpus.ron", b"Corpus(language: \"de\")")]);
        let (code, said) = import(here.path(), &[]);
        assert_eq!(code, 0, "{how}: {said}");
        assert_eq!(overlay(here.path()), with_prints(TAKEN_IN), "{how}");
        let (code, said) = import(here.path(), &[]);
        assert_eq!((code, overlay(here.path())), (0, with_prints(TAKEN_IN)), "{how}, once more: {said}");
        assert!(said.contains("nothing new"), "{said}");
    }
}

#[test]
fn the_words_at_the_boxes_of_the_printed_sheet_are_taken_in_in_every_language() {
    let sheets = [
        (["OK", "fix", "ask", "N/C"], ["Confirmed", "Fix", "AskAuthor", "CannotConfirm"]),
        (["n/c", "cut", "op.", "ok"], ["CannotConfirm", "Cut", "Opinion", "Confirmed"]),
        (["ändern", "fragen", "unbel.", "weg"], ["Fix", "AskAuthor", "CannotConfirm", "Cut"]),
        (["Meinung", "Weg", "OK", "nicht belegbar"], ["Opinion", "Cut", "Confirmed", "CannotConfirm"]),
    ];
    let claims = ["keep-kiosk", "last-shop", "baker-gone", "well-used"];
    for (words, statuses) in sheets {
        let rows = claims.iter().zip(words).map(|(claim, word)| format!("{claim},{word}\n"));
        let sheet: String = std::iter::once("claim,status\n".to_owned()).chain(rows).collect();
        for corpus in ["Corpus(language: \"de\")", "Corpus()"] {
            let here =
                folder(&[("kiosk.checksheet.csv", sheet.as_bytes()), ("corpus.ron", corpus.as_bytes())]);
            let (code, said) = import(here.path(), &["--by", "M. W."]);
            assert_eq!(code, 0, "{words:?}: {said}");
            let written = overlay(here.path());
            for (claim, status) in claims.iter().zip(statuses) {
                assert!(written.contains(&format!("\"{claim}\": (status: {status},")), "{status}: {written}");
            }
        }
    }
}

#[test]
fn no_word_of_a_sheet_means_two_statuses_in_the_languages_that_come_along() {
    let mut known = BTreeMap::new();
    for (status, word) in elenchus::language::Language::all().flat_map(|one| one.review_vocabulary().statuses)
    {
        let before = *known.entry(word.to_lowercase()).or_insert(status);
        assert_eq!(before, status, "{word}");
    }
}

#[test]
fn a_dry_run_says_what_it_would_do_and_does_nothing() {
    let here = folder(&[("kiosk.checksheet.csv", SHEET.as_bytes())]);
    let (code, said) = import(here.path(), &["--dry-run"]);
    assert_eq!(code, 0);
    assert!(said.contains("kiosk.review.ron: 3 verdicts would be added"), "{said}");
    assert!(!here.path().join("kiosk.review.ron").exists());
}

const KEPT: &str = r#"// The desk's own record.
Review(claims: {
  "last-shop": (status: Confirmed, by: "T. Oster", on: "2026-03-01",
     fingerprint: "F-last-shop"), // he lives there
  // Not yet sure:
  "well-used": [(status: AskAuthor, by: "T. Oster", on: "2026-03-01") /* by phone */],
  "struck": (status: Cut, by: "T. Oster", on: "2026-02-01", fingerprint: "c1-00000000beef")
})
"#;

#[test]
fn an_import_leaves_every_verdict_and_comment_where_it_was() {
    let before = with_prints(KEPT);
    let sheet = "claim,status,by,on,note\n\
                 last-shop,Fix,M. Weber,2026-03-02,\n\
                 well-used,Confirmed,M. Weber,2026-03-02,\n\
                 baker-gone,Confirmed,M. Weber,2026-03-02,\"two\nlines and a \"\"quotation\"\" \\\"\n\
                 baker-gone,Confirmed,M. Weber,2026-03-03,seen again\n";
    let here = folder(&[("kiosk.review.ron", before.as_bytes()), ("kiosk.checksheet.csv", sheet.as_bytes())]);
    let (code, said) = import(here.path(), &[]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("4 verdicts added") && said.contains("reviewers differ on `kiosk/last-shop`"),
        "{said}"
    );
    let after = overlay(here.path());
    // Everything that stood there still does, in the same order.
    let mut rest = &*after;
    for line in before.lines().flat_map(|line| line.split([',', '[', ']', '{', '}', '(', ')'])).map(str::trim)
    {
        let at = rest.find(line).unwrap_or_else(|| panic!("`{line}` is lost or moved:\n{after}"));
        rest = &rest[at + line.len()..];
    }
    let expected = r#"  "last-shop": [
            (status: Confirmed, by: "T. Oster", on: "2026-03-01",
     fingerprint: "F-last-shop"),
            (status: Fix, by: "M. Weber", on: "2026-03-02", fingerprint: "F-last-shop"),
        ], // he lives there
"#;
    assert!(after.contains(&with_prints(expected)), "{after}");
    assert!(after.contains(r#"note: "two\nlines and a \"quotation\" \\""#), "{after}");
    let output = run(here.path(), &["check", "--only", "reading"]);
    assert!(output.status.success(), "what was written can be read: {}", text(&output.stdout));
    let again = import(here.path(), &[]).1;
    assert!(again.contains("nothing new") && overlay(here.path()) == after, "{again}");
}

#[test]
fn every_form_of_a_review_can_be_added_to() {
    let entry = |claim: &str| Entry {
        claim: claim.into(),
        status: ReviewStatus::Cut,
        by: Some("B".into()),
        on: None,
        note: None,
        fingerprint: None,
    };
    for text in [
        "Review()",
        "Review(\n)",
        "Review(map: \"kiosk\")",
        "Review(map: \"kiosk\",)",
        "Review(claims: {})",
        "Review(claims: {},)",
        "Review(claims: { /* none, yet */ })",
        "Review(claims: {\"a\": []})",
        "Review(claims: {\"a\": [ // soon\n]})",
        "Review(claims: {\"a\": (status: Fix)})",
        "Review(claims: {\"a\": (status: Fix),})",
        "Review(claims: {\"a\": [(status: Fix)]})",
        "Review(claims: {\"a\": [(status: Fix),]})",
        "Review(claims: {\"a\": [(status: Fix) // done, once\n]})",
        "Review(claims: {\"a\": [(status: Fix), // done, once\n]}) // end",
        "Review(claims: {\"b\": (status: Fix), \"a\": (status: Fix) /* , */})",
        "// vu à Orlé\nReview(claims: {\"a\": (status: Fix), // déjà\n})",
        "#![enable(implicit_some)]\nReview(format: 1, claims: {\"b\": (status: Fix), \"a\": (status: Fix)})",
        "Review(\n    claims: {\n        \"a\": (status: Fix),\n    },\n)\n",
        "",
    ] {
        for added in
            [vec![entry("a")], vec![entry("c")], vec![entry("a"), entry("c"), entry("a"), entry("c")]]
        {
            let known = (!text.is_empty()).then_some(text);
            let new = with_verdicts(Path::new("kiosk.review.ron"), known, None, &added);
            let new = new.unwrap_or_else(|why| panic!("{why:?}: {text}"));
            for comment in ["/* none, yet */", "// soon", "// done, once", "// end", "/* , */"] {
                assert_eq!(text.contains(comment), new.contains(comment), "{new}");
            }
            assert_eq!(new.matches("status: Cut").count(), added.len(), "{new}");
            // Some editors begin every file with a byte-order mark.
            if let Some(known) = known {
                let known = format!("\u{feff}{known}");
                let marked = with_verdicts(Path::new("kiosk.review.ron"), Some(&known), None, &added);
                assert_eq!(marked, Ok(format!("\u{feff}{new}")), "{text} with a byte-order mark");
            }
        }
    }
    for text in [
        "Review(claims: {\"a\": (status: Fixed)})",
        "Review(claims: {",
        "Map(title: \"T\")",
        "Review(claims: [])",
    ] {
        assert!(
            with_verdicts(Path::new("kiosk.review.ron"), Some(text), None, &[entry("a")]).is_err(),
            "{text}"
        );
    }
}

#[test]
fn a_review_that_begins_with_a_byte_order_mark_is_added_to() {
    let before = "\u{feff}Review(\n    claims: {\n        // vu à Orlé.\n        \"last-shop\": (status: Fix),\n        // fin.\n    },\n)\n";
    let sheet = "claim,status,by\nwell-used,Cut,M. Weber\n";
    let here = folder(&[("kiosk.review.ron", before.as_bytes()), ("kiosk.checksheet.csv", sheet.as_bytes())]);
    let (code, said) = import(here.path(), &[]);
    assert_eq!(code, 0, "{said}");
    let added = with_prints(
        "        // fin.\n        \"well-used\": (status: Cut, by: \"M. Weber\", fingerprint: \"F-well-used\"),\n",
    );
    assert_eq!(overlay(here.path()), before.replace("        // fin.\n", &added));
}

#[test]
fn what_was_on_an_older_text_comes_back_as_such_and_what_is_gone_is_kept() {
    let sheet = with_prints(
        "claim,status,by,on,fingerprint\n\
         last-shop,Confirmed,M. Weber,2026-03-02,F-last-shop\n\
         baker-gone,Confirmed,M. Weber,2026-03-02,F-baker-gone\n\
         well-used,Cut,M. Weber,2026-03-02,F-well-used\n",
    );
    let here = folder(&[("kiosk.checksheet.csv", sheet.as_bytes())]);
    let map = data("kiosk.ron").replace("closed in 2024", "closed in 2025").replace("well-used", "many-come");
    fs::write(here.path().join("kiosk.ron"), map).unwrap();
    let (code, said) = import(here.path(), &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 verdict is on a claim that has changed since the sheet was made"), "{said}");
    assert!(said.contains("`well-used` is not in the map any more: what was found of it is kept"), "{said}");
    assert_eq!(overlay(here.path()).matches("status:").count(), 3);
    let told = text(&run(here.path(), &["check", "--format", "json"]).stdout);
    let report: serde_json::Value = serde_json::from_str(&told).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let of = |code: &str| {
        findings.iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("{code}: {told}"))
    };
    assert!(of("reopened")["message"].as_str().unwrap().contains("`baker-gone`"));
    // What was checked tells that the claim only has another name.
    assert!(of("verdict-astray")["hint"].as_str().unwrap().contains("write `many-come` here"), "{told}");
    let status = text(&run(here.path(), &["review"]).stdout);
    assert!(status.contains("kiosk: 1 of 4 claims are settled"), "{status}");
    assert!(status.contains("on what it said before"), "{status}");
}

#[test]
fn a_name_that_was_left_standing_in_an_edited_row_gives_way_to_that_of_the_sheet() {
    let review = "Review(claims: {\"last-shop\": (status: Confirmed, by: \"T. Oster\", on: \"2026-03-01\")})";
    let sheet =
        "claim,status,by,on\nlast-shop,Fix,T. Oster,2026-03-01\nwell-used,,,\nbaker-gone,Confirmed,,\n";
    let here = folder(&[("kiosk.review.ron", review.as_bytes()), ("kiosk.checksheet.csv", sheet.as_bytes())]);
    let (code, said) = import(here.path(), &["--by", "M. Weber", "--on", "2026-03-02"]);
    assert_eq!(code, 0, "{said}");
    let after = overlay(here.path());
    assert!(after.contains(r#"(status: Fix, by: "M. Weber", on: "2026-03-02""#), "{after}");
    assert!(after.contains(r#"(status: Confirmed, by: "T. Oster", on: "2026-03-01")"#), "{after}");
    assert!(
        after.contains(r#""baker-gone": (status: Confirmed, by: "M. Weber", on: "2026-03-02""#),
        "{after}"
    );
    let again = import(here.path(), &["--by", "M. Weber", "--on", "2026-03-09"]).1;
    assert!(again.contains("nothing new"), "what was taken in once is not taken in twice: {again}");
    // A sheet without names, in which what is on record stands: nobody agrees by leaving it alone.
    let sheet = "claim,status\nlast-shop,Fix\nbaker-gone,Confirmed\nwell-used,Cut\n";
    fs::write(here.path().join("kiosk.checksheet.csv"), sheet).unwrap();
    let (code, said) = import(here.path(), &["--by", "N. Third"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 verdict added") && said.contains("has no date"), "{said}");
    // In one with names, who writes none of them speaks for themselves.
    let sheet = "claim,status,by\nbaker-gone,Confirmed,\n";
    fs::write(here.path().join("kiosk.checksheet.csv"), sheet).unwrap();
    assert!(import(here.path(), &["--by", "N. Third"]).1.contains("1 verdict added"));
}

#[test]
fn a_review_that_cannot_be_added_to_stays_as_it_is() {
    for (review, why) in [
        ("Review(claims: {", "has a mistake that `elenchus check` shows"),
        ("Review(claims: {\"last-shop\": (status: Fixed)})", "cannot be added to"),
        ("Map(title: \"M\")", "cannot be added to"),
        ("Review(map: \"other\", claims: {})", "is the review of `other`, not of `kiosk`"),
    ] {
        let here =
            folder(&[("kiosk.review.ron", review.as_bytes()), ("kiosk.checksheet.csv", SHEET.as_bytes())]);
        let (code, said) = import(here.path(), &["--in", "kiosk.ron"]);
        assert_eq!((code, overlay(here.path())), (2, review.to_owned()), "{said}");
        assert!(said.contains(why), "{said}");
        let names = fs::read_dir(here.path()).unwrap().count();
        assert_eq!(names, 4, "nothing is left lying about");
    }
}

#[test]
fn reviews_go_where_they_are_sent() {
    let here = folder(&[("kiosk.checksheet.csv", SHEET.as_bytes())]);
    let at = |name: &str| here.path().join(name);
    assert_eq!(import(here.path(), &["--into", "kiosk.weber.review.ron"]).0, 0);
    assert!(!fs::read_to_string(at("kiosk.weber.review.ron")).unwrap().contains("map:"));
    fs::remove_file(at("kiosk.weber.review.ron")).unwrap();
    assert_eq!(import(here.path(), &["--into", "desk.ron"]).0, 0);
    assert!(fs::read_to_string(at("desk.ron")).unwrap().contains("map: \"kiosk\""));
    let (code, said) = import(here.path(), &[]);
    assert!(code == 0 && said.contains("nothing new"), "the only review of the map is its own: {said}");
    assert!(!at("kiosk.review.ron").exists());
    // One that lies elsewhere is read as well.
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("kiosk.review.ron");
    fs::write(
        &file,
        "Review(claims: {\"keep-kiosk\": (status: Opinion, by: \"M. Weber\", on: \"2026-03-02\")})",
    )
    .unwrap();
    fs::remove_file(at("desk.ron")).unwrap();
    let (code, said) = import(here.path(), &["--into", &file.display().to_string()]);
    assert!(code == 0 && said.contains("2 verdicts added"), "{said}");
}

/// `UPDATE=1 cargo test review::` writes the texts anew; read each change as its reader would.
#[test]
fn a_sheet_that_cannot_be_understood_is_told_cell_by_cell_and_changes_nothing() {
    let sheets = root().join("tests/review/sheets");
    let cases: BTreeSet<PathBuf> =
        fs::read_dir(&sheets).unwrap().map(|entry| entry.unwrap().path()).collect();
    let cases = cases.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    let (mut wrong, mut count) = (Vec::new(), 0);
    for case in cases {
        count += 1;
        let here = folder(&[("kiosk.checksheet.csv", &fs::read(&case).unwrap())]);
        let (code, said) = import(here.path(), &[]);
        assert_eq!(code, 1, "{}: {said}", case.display());
        assert!(!here.path().join("kiosk.review.ron").exists());
        let expected = case.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &said).unwrap();
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(&said) {
            wrong.push(format!("{}\n\n{said}", case.display()));
        }
    }
    assert!(
        wrong.is_empty() && count > 5,
        "{} cases are told in other words:\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn any_bytes_at_all_are_a_sheet_or_none() {
    let mut chance = Chance(11);
    let pieces = [
        "claim",
        "status",
        ",",
        ";",
        "\t",
        "\"",
        "\n",
        "\r\n",
        "last-shop",
        "Cut",
        "é",
        "\u{feff}",
        "by",
        "sep=",
        "'",
        "/",
        "A",
        "=",
        "1/2/2026",
    ];
    let words = elenchus::language::Language::english().review_vocabulary();
    for _ in 0..3_000 {
        let text: String = (0..chance.below(30)).map(|_| chance.any(&pieces)).collect();
        let (sheet, findings) = elenchus::review::sheet::read(elenchus::source::FileId(0), &text, &words);
        for span in
            findings.iter().map(|finding| finding.span).chain(sheet.rows.iter().map(|row| row.claim.span))
        {
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{text:?} has {span:?}");
        }
    }
}

#[test]
fn a_chain_of_thousands_of_verdicts_is_taken_in_at_once() {
    let count = 5_000;
    let mut map = String::from("Map(title: \"M\", thesis: [\"c0\"], claims: {");
    let mut sheet = String::from("claim,status,by,on\n");
    for number in 0..count {
        map += &format!(
            "\"c{number}\": (text: \"Claim {number}.\", supports: [(premises: [\"c{}\"])]),",
            number + 1
        );
        sheet += &format!("c{number},Confirmed,A,2026-03-01\n");
    }
    map += &format!("\"c{count}\": (text: \"The last.\")}})");
    sheet += &format!("c{count},Cut,A,2026-03-01\n");
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("kiosk.ron"), map).unwrap();
    fs::write(here.path().join("kiosk.checksheet.csv"), sheet).unwrap();
    let (code, said) = import(here.path(), &[]);
    assert_eq!(code, 0, "{said}");
    let output = run(here.path(), &["review", "--deny", "falls"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stdout);
    assert!(
        told.contains("The thesis, “Claim 0” (`c0`), loses its only support, “Claim 1” (`c1`)."),
        "{told}"
    );
}

/// A table as a program reads it, and as another writes it.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn saved(table: &[Vec<String>], separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    table.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

#[test]
fn the_programs_own_sheet_goes_round_and_only_what_changed_is_open_again() {
    let here = folder(&[]);
    let sheet_of = |language: &str| {
        let output = run(here.path(), &["build", "-q", "--language", language]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        table(&fs::read_to_string(here.path().join("site/kiosk.checksheet.csv")).unwrap())
    };
    let put = |table: &[Vec<String>], separator| {
        fs::write(here.path().join("kiosk.checksheet.csv"), saved(table, separator)).unwrap();
    };
    let column = |table: &[Vec<String>], head: &str| table[0].iter().position(|cell| cell == head).unwrap();
    let row = |table: &[Vec<String>], claim: &str| {
        table.iter().position(|row| row.contains(&claim.to_owned())).unwrap()
    };
    // A German colleague fills in the German sheet, and saves it as spreadsheets do there.
    let mut filled = sheet_of("de");
    let [status, by, on, fix] =
        ["Urteil", "geprüft von", "geprüft am", "Vorschlag"].map(|head| column(&filled, head));
    for (claim, word) in
        [("well-used", "bestätigt"), ("last-shop", "berichtigen"), ("baker-gone", "nicht belegbar")]
    {
        let row = row(&filled, claim);
        filled[row][status] = word.to_owned();
        filled[row][by] = "M. Weber".to_owned();
        filled[row][on] = "02.03.2026".to_owned();
    }
    let last_shop = row(&filled, "last-shop");
    filled[last_shop][fix] = "the last grocer".to_owned();
    put(&filled, b';');
    let (code, said) = import(here.path(), &["--language", "de"]);
    assert!(code == 0 && said.contains("3 verdicts added"), "{said}");
    let record = overlay(here.path());
    assert!(record.contains("note: \"→ the last grocer\""), "{record}");
    // The next sheet has what is on record, and brings nothing new if nobody touches it.
    let next = sheet_of("en");
    let status = column(&next, "status");
    let words = ["well-used", "last-shop", "baker-gone", "keep-kiosk"]
        .map(|claim| next[row(&next, claim)][status].clone());
    assert_eq!(words, ["confirmed", "fix", "cannot confirm", ""]);
    put(&next, b',');
    assert!(import(here.path(), &["--by", "Nobody"]).1.contains("nothing new"));
    assert_eq!(overlay(here.path()), record);
    // A new draft: what changed is open again, and the rest is not.
    let map =
        data("kiosk.ron").replace("The baker closed in 2024.", "The baker closed in the spring of 2024.");
    fs::write(here.path().join("kiosk.ron"), map).unwrap();
    let next = sheet_of("en");
    let words = ["well-used", "last-shop", "baker-gone"].map(|claim| next[row(&next, claim)][status].clone());
    assert_eq!(words, ["confirmed", "fix", ""]);
    assert_eq!(run(here.path(), &["review", "--deny", "reopened"]).status.code(), Some(1));
    // Neither the new sheet nor the old one, which lies about in somebody's mail, changes the record.
    put(&next, b'\t');
    assert!(import(here.path(), &[]).1.contains("nothing new"));
    put(&filled, b';');
    assert!(import(here.path(), &["--language", "de"]).1.contains("nothing new"));
    assert_eq!(overlay(here.path()), record);
}

#[test]
fn a_lone_map_has_its_review_beside_it() {
    let here = tempfile::tempdir().unwrap();
    let map = data("kiosk.ron")
        .replace("source: \"letter\",", "")
        .replace("quote: \"three hundred customers a day\",", "");
    let map: String = map
        .lines()
        .filter(|line| !line.contains("measure:") && !line.contains("at: "))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(here.path().join("kiosk.ron"), map).unwrap();
    fs::write(here.path().join("kiosk.checksheet.csv"), "claim,status,by\nlast-shop,Cut,A\n").unwrap();
    for expected in ["1 verdict added", "nothing new"] {
        let (code, said) = import(here.path(), &["--in", "kiosk.ron"]);
        assert!(code == 0 && said.contains(expected), "{said}");
    }
    let told = text(&run(here.path(), &["review", "kiosk.ron"]).stdout);
    assert!(told.starts_with("kiosk: 1 of 4 claims are settled\n    1 cut\n"), "{told}");
    let told = text(&run(here.path(), &["check", "kiosk.review.ron"]).stdout);
    assert!(!told.contains("verdict-astray"), "{told}");
}

/// Many rows about one claim, each with something new to say.
#[test]
fn a_long_discussion_of_one_claim_is_taken_in_once() {
    let rows: String =
        (0..1_000).map(|row| format!("keep-kiosk,Fix,Reader {row},2026-03-01,Note {row}\n")).collect();
    let sheet = format!("Claim,Status,Checked by,Checked on,Note\n{rows}");
    let here = folder(&[("kiosk.checksheet.csv", sheet.as_bytes())]);
    let (code, said) = import(here.path(), &[]);
    assert!(code == 0 && said.contains("1000 verdicts added"), "{said}");
    assert!(import(here.path(), &[]).1.contains("nothing new"));
}

/// What turns the direction of writing would show other words in an editor than are there.
#[test]
fn no_note_hides_what_a_review_file_says() {
    let note = "cut \u{202e}ton od\u{202c}, \u{feff}keep\u{e0041}";
    let entry = Entry {
        claim: "keep-kiosk".into(),
        status: ReviewStatus::Confirmed,
        by: Some("M.\u{2066} Weber".into()),
        on: None,
        note: Some(note.into()),
        fingerprint: None,
    };
    let written =
        with_verdicts(Path::new("kiosk.review.ron"), None, None, &[entry]).expect("it is a new file");
    assert!(written.is_ascii(), "{written:?}");
    let here = folder(&[("kiosk.review.ron", written.as_bytes())]);
    let analysed = elenchus::source::load(here.path()).expect("it can be read");
    let analysis = elenchus::analyse(&analysed.sources);
    let read = analysis.reviews.verdicts().first().expect("there is one");
    assert_eq!((read.note.as_deref(), read.by.as_deref()), (Some(note), Some("M.\u{2066} Weber")));
}
