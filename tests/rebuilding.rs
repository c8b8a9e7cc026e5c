//! A corpus that is built again, whatever was edited in between, gives what a build from nothing gives: the same
//! pages to the byte, and the same findings.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use elenchus::check::Memory;
use elenchus::source::Sources;
use elenchus::{Background, analyse_again, analyse_against};

use crate::chance::Chance;
use crate::newsroom::{self, Links};

/// What a corpus is written out as: the texts of files by path.
type Files = BTreeMap<String, String>;

fn corpus(maps: usize, links: Links) -> Files {
    newsroom::files(maps, 14, links).into_iter().collect()
}

/// Edits as people make them, each told by a word; some break a file.
fn edit(files: &mut Files, chance: &mut Chance) -> String {
    let maps: Vec<String> =
        files.keys().filter(|name| name.starts_with("map-") && !name.contains("review")).cloned().collect();
    let map = maps[chance.below(maps.len())].clone();
    let other = maps[chance.below(maps.len())].trim_end_matches(".ron").to_owned();
    let mut replace = |name: &str, from: &str, to: String| {
        if let Some(text) = files.get_mut(name) {
            *text = text.replacen(from, &to, 1);
        }
    };
    let number = chance.below(90) + 10;
    let edit = chance.below(21);
    match edit {
        0 => replace(&map, "text: \"Most people", format!("text: \"All {number} people")),
        1 => replace(
            &map,
            "    },\n)\n",
            format!(
                "        \"new-{number}\": (text: \"It rose to {number} per cent yesterday.\", kind: Fact),\n    }},\n)\n"
            ),
        ),
        2 => {
            replace(&map, "kind: Policy,", "kind: Policy, rebuttals: [(premises: [\"fact-0\"])],".to_owned())
        }
        3 => replace(&map, "force: Doubts", "force: Contests".to_owned()),
        4 => {
            replace(&map, "kind: Fact,", format!("kind: Fact, supports: [(premises: [\"{other}/do-it\"])],"))
        }
        5 => replace("library.ron", "role: \"reporter\"", format!("role: \"reporter of {number} years\"")),
        6 => replace("library.ron", "published: \"2026-02", "published: \"2009-02".to_owned()),
        7 => replace(&map, "strength: Might", "strength: Does".to_owned()),
        8 => replace("library.ron", "outlet: \"The", format!("outlet: \"The {number}")),
        9 => {
            let text = files.remove(&map).unwrap();
            if maps.len() > 3 && chance.below(2) == 0 {
                return format!("remove {map}");
            }
            files.insert(format!("map-9{number}.ron"), text);
        }
        10 => {
            let status = chance.any(&["Cut", "Confirmed", "CannotConfirm", "Fix"]);
            let review = format!(
                "Review(claims: {{\"fact-1\": (status: {status}, by: \"B. Editor\", on: \"2026-03-02\", note: \"no {number}\")}})\n"
            );
            files.insert(map.replace(".ron", ".review.ron"), review);
        }
        11 => replace(
            "corpus.ron",
            "title:",
            format!("levels: {{\"unused-source\": {}}}, title:", chance.any(&["Off", "Warning", "Error"])),
        ),
        12 => replace("corpus.ron", "desk", format!("desk {number}")),
        13 => replace(&map, "thesis: [\"do-it\"]", "thesis: [\"do-it\", \"reason-0\"]".to_owned()),
        14 => replace(
            &map,
            "kind: Fact,",
            chance.any(&["kind: Fact", "kind: Fakt,", "kind: Fact, contraries: 3,"]).to_owned(),
        ),
        15 => replace(
            &map,
            "    sides:",
            format!(
                "    contraries: [[\"fact-1\", \"{other}/fact-1\"]],\n    allow: [(check: \"unused-claim\", because: \"no matter\")],\n    sides:"
            ),
        ),
        16 => replace(
            &map,
            "kind: Policy,",
            format!("kind: Policy, figures: [(measure: \"count-0-0\", when: \"2010\", value: {number})],"),
        ),
        17 => replace(
            &map,
            "kind: Policy,",
            "kind: Policy, changes: [(measure: \"count-1-0\", from: \"2010\", to: \"2011\", percent: 40)],"
                .to_owned(),
        ),
        18 => replace(
            "corpus.ron",
            "title:",
            format!("citation_style: \"{}\", title:", chance.any(&["apa", "mla", "chicago-author-date"])),
        ),
        19 => replace(
            &map,
            "    claims: {\n",
            format!("    claims: {{\n        \"No id {number}\": (text: \"It is odd.\"),\n"),
        ),
        _ => replace(&map, "short: \"It should be done\"", format!("short: \"Done, {number} times\"")),
    }
    format!("{edit} at {map}")
}

fn sources(files: &Files) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(path, text.clone());
    }
    sources
}

/// The maps of a run of edits, and what a memory that goes through them all finds each time.
#[test]
fn what_was_remembered_is_what_would_be_found() {
    for (seed, links) in [(1, Links::None), (2, Links::Clusters), (3, Links::Chain), (4, Links::Hub)] {
        let (mut files, mut chance) = (corpus(6, links), Chance(seed));
        let mut written = String::new();
        for _ in 0..12 {
            let sources = sources(&files);
            let background = Background::default();
            let mut memory = Memory::of_program(Some("this one".to_owned()));
            memory.recall(&written);
            let known = analyse_again(&sources, &background, &mut memory);
            let fresh = analyse_against(&sources, &background);
            assert_eq!(
                known.diagnostics.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>(),
                fresh.diagnostics.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>()
            );
            written = memory.written();
            edit(&mut files, &mut chance);
        }
    }
}

/// All rules' examples, each a corpus with a few maps of its own: what looks at joined maps alone must find the same.
#[test]
fn checks_that_look_at_joined_maps_find_the_same_in_every_example() {
    for rule in elenchus::rules() {
        for example in [rule.bad, rule.good] {
            let (mut sources, background) = elenchus::example(example);
            // A map that is joined to nothing makes two parts of what would be one.
            sources.add("zz-other.ron", "Map(title: \"O\", thesis: [\"o\"], claims: {\"o\": (text: \"Owls hoot.\", supports: [(premises: [\"p\"])]), \"p\": (text: \"Two owls were heard.\", kind: Fact)})");
            let mut memory = Memory::of_program(Some("this one".to_owned()));
            let known = analyse_again(&sources, &background, &mut memory);
            let fresh = analyse_against(&sources, &background);
            let told = |findings: &[elenchus::diagnostic::Diagnostic]| format!("{findings:#?}");
            assert_eq!(told(&known.diagnostics), told(&fresh.diagnostics), "of {}", rule.code);
            let mut again = Memory::of_program(Some("this one".to_owned()));
            again.recall(&memory.written());
            let known = analyse_again(&sources, &background, &mut again);
            assert_eq!(told(&known.diagnostics), told(&fresh.diagnostics), "of {}, remembered", rule.code);
        }
    }
}

#[test]
fn a_damaged_memory_is_no_memory() {
    let files = corpus(3, Links::Clusters);
    let sources = sources(&files);
    let background = Background::default();
    let mut memory = Memory::of_program(Some("this one".to_owned()));
    let fresh = format!("{:?}", analyse_again(&sources, &background, &mut memory).diagnostics);
    let written = memory.written();
    let middle = written.len() / 2;
    let damaged = [
        String::new(),
        "elenchus findings 2 abc".to_owned(),
        written[..middle].to_owned(),
        written.replacen('a', "b", 1),
        written.replace("map-0001", "map-0002"),
        written.replacen('{', "[", 1),
    ];
    for damaged in damaged {
        let mut memory = Memory::of_program(Some("this one".to_owned()));
        memory.recall(&damaged);
        assert_eq!(format!("{:?}", analyse_again(&sources, &background, &mut memory).diagnostics), fresh);
    }
    let mut other = Memory::of_program(Some("another".to_owned()));
    other.recall(&written);
    assert_eq!(format!("{:?}", analyse_again(&sources, &background, &mut other).diagnostics), fresh);
}

fn build(at: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_elenchus"))
        .arg("build")
        .args(arguments)
        .current_dir(at)
        .output()
        .unwrap()
}

/// The pages of a folder by name.
fn pages(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = files.map(|file| (file.file_name().into_string().unwrap(), file.path()));
    files
        .filter(|(name, _)| !name.starts_with('.'))
        .map(|(name, path)| (name, fs::read(path).unwrap()))
        .collect()
}

/// Writes the files that changed, and removes those that are gone.
fn write(folder: &Path, files: &Files) {
    fs::create_dir_all(folder).unwrap();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if !files.contains_key(&entry.file_name().into_string().unwrap()) {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    for (name, text) in files {
        if fs::read(folder.join(name)).is_ok_and(|known| known == text.as_bytes()) {
            continue;
        }
        fs::write(folder.join(name), text).unwrap();
    }
}

/// Builds once more into the folder of the build before, and into a new one, and compares.
fn assert_same(here: &Path, arguments: &[&str], edits: &[String]) {
    let _ = fs::remove_dir_all(here.join("fresh"));
    let again = build(here, &[&["maps", "-q", "-o", "site"], arguments].concat());
    let fresh = build(here, &[&["maps", "-q", "-o", "fresh"], arguments].concat());
    let said = |output: &Output| String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(said(&again), said(&fresh), "what is said after {edits:?}");
    assert_eq!(again.status, fresh.status, "after {edits:?}");
    let (again, fresh) = (pages(&here.join("site")), pages(&here.join("fresh")));
    assert_eq!(again.keys().collect::<Vec<_>>(), fresh.keys().collect::<Vec<_>>(), "after {edits:?}");
    for (name, text) in again {
        assert!(text == fresh[&name], "{name} is what a build from nothing makes, after {edits:?}");
    }
}

#[test]
fn a_rebuild_gives_what_a_build_from_nothing_gives() {
    let here = tempfile::tempdir().unwrap();
    let (mut files, mut chance) = (corpus(7, Links::Clusters), Chance(7));
    let mut edits = Vec::new();
    for round in 0..10 {
        write(&here.path().join("maps"), &files);
        assert_same(here.path(), &[], &edits);
        // Sometimes several edits come between two builds.
        for _ in 0..=round % 3 {
            edits.push(edit(&mut files, &mut chance));
        }
    }
}

#[test]
fn options_and_what_becomes_of_pages_are_seen() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    write(&here.join("maps"), &corpus(3, Links::Chain));
    assert_same(here, &[], &[]);
    fs::create_dir_all(here.join("own/markdown")).unwrap();
    for text in ["# One\n", "# Two\n"] {
        fs::write(here.join("own/markdown/head.md"), text).unwrap();
        assert_same(here, &["--templates", "own"], &[text.to_owned()]);
    }
    assert_same(here, &[], &["without templates".to_owned()]);
    assert_same(here, &["--language", "de"], &["in German".to_owned()]);
    for name in ["The Day", "The Night"] {
        fs::write(here.join("maps/house.ron"), format!("House(name: \"{name}\")\n")).unwrap();
        assert_same(here, &[], &[name.to_owned()]);
    }
    fs::create_dir_all(here.join("texts")).unwrap();
    for text in ["Rents rose, most fear for jobs.\n", "Nothing of the kind.\n"] {
        fs::write(here.join("texts/article-1.txt"), text).unwrap();
        assert_same(here, &["--sources", "texts"], &[text.to_owned()]);
    }
    fs::remove_file(here.join("site/map-0001.html")).unwrap();
    fs::write(here.join("site/map-0002.md"), "scribbled over").unwrap();
    assert_same(here, &[], &["pages were removed and written to".to_owned()]);
    for file in [".elenchus-pages", ".elenchus-findings"] {
        let known = fs::read_to_string(here.join("site").join(file)).unwrap();
        fs::write(here.join("site").join(file), known.replace(['a', '\t'], "b")).unwrap();
        if file == ".elenchus-findings" {
            assert_same(here, &[], &[format!("{file} was damaged")]);
        } else {
            // What the list does not know is somebody else's.
            assert_eq!(build(here, &["maps", "-q", "-o", "site"]).status.code(), Some(2));
            fs::write(here.join("site").join(file), known).unwrap();
        }
    }
    assert_same(here, &["--force"], &["by force".to_owned()]);
}

#[test]
fn a_page_that_is_no_longer_made_stays_where_somebody_has_changed_it() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    write(&here.join("maps"), &corpus(2, Links::Chain));
    let arguments = ["maps", "-o", "site"];
    build(here, &arguments);
    fs::remove_file(here.join("maps/map-0001.ron")).unwrap();
    fs::write(here.join("site/map-0001.html"), "My own page.").unwrap();
    for force in [None, Some("--force")] {
        let told = build(here, &arguments.iter().copied().chain(force).collect::<Vec<_>>());
        let told = String::from_utf8_lossy(&told.stderr).into_owned();
        assert_eq!(fs::read_to_string(here.join("site/map-0001.html")).unwrap(), "My own page.");
        assert!(!here.join("site/map-0001.md").exists());
        assert_eq!(told.contains("map-0001.html is no longer made, and stays"), force.is_none(), "{told}");
    }
}

/// Two maps that are not joined, and what both go by.
const APART: [(&str, &str); 5] = [
    (
        "a.ron",
        "Map(title: \"A\", thesis: [\"more\"], source: \"doe2020\", encoder: (name: \"A. R.\", on: \"2026-03-01\"), claims: {
    \"more\": (text: \"There should be more trams.\", kind: Policy, supports: [(premises: [\"rate\", \"rise\"])]),
    \"rate\": (text: \"In 2020 the rate was 5 per cent.\", kind: Fact, quote: \"the rate was 5 per cent\",
        figures: [(measure: \"rate\", when: \"2020\", value: 5)]),
    \"rise\": (text: \"It rose by 40 per cent from 2020 to 2021.\", kind: Fact,
        changes: [(measure: \"rate\", from: \"2020\", to: \"2021\", percent: 40)]),
})
",
    ),
    (
        "b.ron",
        "Map(title: \"B\", thesis: [\"less\"], source: \"roe2021\", encoder: (name: \"B. R.\", on: \"2026-03-01\"), claims: {
    \"less\": (text: \"There should be fewer trams.\", kind: Policy, supports: [(premises: [\"rate\", \"later\"])]),
    \"rate\": (text: \"The rate was 5 per cent in 2020.\", kind: Fact, figures: [(measure: \"rate\", when: \"2020\", value: 5)]),
    \"later\": (text: \"A year later it was 7 per cent.\", kind: Fact, figures: [(measure: \"rate\", when: \"2021\", value: 7)]),
})
",
    ),
    (
        "library.ron",
        "Library(measures: {\"rate\": (name: \"rate of riders\", unit: \"%\", kind: Share)}, voices: {\"office\": (name: \"Office\")})
",
    ),
    (
        "works.bib",
        "@article{doe2020, title={Trams}, author={Doe, Jane}, journal={The Day}, year={2020}}
@article{roe2021, title={Rails}, author={Roe, John}, journal={The Day}, year={2021}}
",
    ),
    (
        "corpus.ron",
        "Corpus(title: \"Trams\")
",
    ),
];

/// Pages of both maps can change, though only one of them, or none, was edited.
#[test]
fn what_a_page_takes_from_elsewhere_is_seen() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let mut files: Files =
        APART.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    write(&here.join("maps"), &files);
    assert_same(here, &[], &[]);
    let sheet = |name: &str| fs::read_to_string(here.join("site").join(name)).unwrap();
    let edits = [
        ("b.ron", "The rate was", "It is said that the rate was"),
        ("b.ron", "title: \"B\"", "title: \"Another\""),
        ("b.ron", "value: 5)])", "value: 5)], rebuttals: [(premises: [\"later\"])])"),
        ("b.ron", "value: 5)]", "value: 9)]"),
        (
            "b.ron",
            "kind: Fact, figures: [(measure: \"rate\", when: \"2020\"",
            "short: \"Nine\", kind: Fact, figures: [(measure: \"rate\", when: \"2020\"",
        ),
        ("b.ron", "value: 7", "value: 12"),
        ("b.ron", "{\n    \"less\"", "{\n    \"rate 2\": (text: \"It is odd.\"),\n    \"less\""),
        ("a.ron", "{\n    \"more\"", "{\n    \"rate 3\": (text: \"It is even.\"),\n    \"more\""),
        ("works.bib", "title={Trams}", "title={Trams and Trains}"),
        ("works.bib", "Roe, John", "Roe, Joan"),
        ("library.ron", "rate of riders", "share of riders"),
        ("corpus.ron", "Corpus(", "Corpus(citation_style: \"apa\", "),
    ];
    for (file, from, to) in edits {
        let text = files.get_mut(file).unwrap();
        assert!(text.contains(from), "{from} in {file}");
        *text = text.replacen(from, to, 1);
        write(&here.join("maps"), &files);
        let before = sheet("a.checksheet.html");
        assert_same(here, &[], &[format!("{from} → {to}")]);
        if to.starts_with("value: 9") {
            assert!(
                sheet("a.checksheet.html") != before,
                "a figure of one map is on the check sheet of the other"
            );
        }
    }
    let status = "status: Confirmed, by: \"C. Editor\", on: \"2026-03-02\"";
    for review in [
        format!("Review(claims: {{\"rate\": ({status})}})\n"),
        format!("Review(claims: {{\"rate\": ({status}, note: \"once more\")}})\n"),
        "Review(claims: {\"rate\": (status: Cut, by: \"C. Editor\", on: \"2026-03-02\")})\n".to_owned(),
    ] {
        files.insert("a.review.ron".to_owned(), review.clone());
        write(&here.join("maps"), &files);
        assert_same(here, &[], &[review]);
    }
    for arguments in [
        &["--citation-style", "mla"][..],
        &["--citation-style", "chicago-notes", "--profile", "obsidian"],
        &["--language", "de"],
        &[],
    ] {
        assert_same(here, arguments, &[format!("{arguments:?}")]);
    }
    fs::create_dir_all(here.join("texts")).unwrap();
    for text in [
        "Trams are fine. In 2020, she says, the rate was 5 per cent.\n",
        "Trams are late. The rate was 6 per cent.\n",
    ] {
        fs::write(here.join("texts/doe2020.txt"), text).unwrap();
        assert_same(here, &["--sources", "texts"], &[text.to_owned()]);
    }
}

/// `render` looks at less than `build` does, and prints the same.
#[test]
fn a_page_alone_is_the_page_of_a_build() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    write(&here.join("maps"), &corpus(7, Links::Clusters));
    build(here, &["maps", "-q", "-o", "site"]);
    for (map, page) in [("map-0001", "map-0001.html"), ("map-0006", "map-0006.html")] {
        let path = format!("maps/{map}.ron");
        let command = ["render", &path];
        let output =
            Command::new(env!("CARGO_BIN_EXE_elenchus")).args(command).current_dir(here).output().unwrap();
        assert!(output.stdout == fs::read(here.join("site").join(page)).unwrap(), "{page}");
    }
}

#[test]
fn a_rebuild_leaves_alone_what_an_edit_does_not_concern() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let mut files = corpus(6, Links::None);
    write(&here.join("maps"), &files);
    assert_eq!(build(here, &["maps", "-o", "site"]).status.code(), Some(0));
    let said = |output: Output| String::from_utf8(output.stderr).unwrap();
    let summary = said(build(here, &["maps", "-o", "site"]));
    assert!(summary.contains(", all unchanged in site; "), "{summary}");
    let times = |name: &str| fs::metadata(here.join("site").join(name)).unwrap().modified().unwrap();
    let before = (times("map-0001.html"), times("map-0002.html"));
    let text = files.get_mut("map-0001.ron").unwrap();
    *text = text.replacen("It should be done", "It should be done soon", 1);
    write(&here.join("maps"), &files);
    let summary = said(build(here, &["maps", "-o", "site"]));
    assert!(summary.contains(" of them new or changed in site; "), "{summary}");
    assert_ne!(times("map-0001.html"), before.0);
    assert_eq!(times("map-0002.html"), before.1);
}

/// Two maps that are joined by nothing but a finding: each has a claim of the same words.
const NAMED: [(&str, &str); 2] = [
    (
        "a.ron",
        "Map(title: \"A\", thesis: [\"more\"], claims: {
    \"more\": (text: \"There should be more trams.\", kind: Policy, supports: [(premises: [\"full\"])]),
    \"full\": (text: \"The trams are full every morning of the week.\", short: \"They are full\"),
})
",
    ),
    (
        "b.ron",
        "Map(title: \"B\", thesis: [\"less\"], claims: {
    \"less\": (text: \"There should be fewer trams.\", kind: Policy, rebuttals: [(premises: [\"full-up\"])]),
    \"full-up\": (text: \"The trams are full every morning of the week.\", short: \"Full trams\", at: \"p. 3\"),
})
",
    ),
];

#[test]
fn what_a_finding_shows_of_another_map_is_seen() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let mut files: Files =
        NAMED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    write(&here.join("maps"), &files);
    assert_same(here, &[], &[]);
    let sheet = fs::read_to_string(here.join("site/a.checksheet.html")).unwrap();
    assert!(sheet.contains("Full trams"), "the check sheet of one map names the claim of the other");
    for (from, to) in [
        ("Full trams", "Trams, all of them full"),
        ("title: \"B\"", "title: \"Another\""),
        ("less\": (", "less\": (granted: true, "),
        ("p. 3\"", "p. 4\", rebuttals: [(premises: [\"less\"])]"),
        ("\"full-up\"", "\"full up\""),
        ("{\n", "{\n\n\n    \"odd\": (text: \"It is odd.\"),\n"),
        ("full every morning", "empty every morning"),
        ("empty every morning", "full every morning"),
    ] {
        let text = files.get_mut("b.ron").unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replace(from, to);
        write(&here.join("maps"), &files);
        assert_same(here, &[], &[format!("{from} → {to}")]);
    }
}

#[test]
fn an_edit_does_not_concern_the_maps_whose_findings_name_other_claims_of_the_map() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let mut files: Files =
        NAMED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    // What the pages of a map were made from, as the build keeps it.
    let made_from = |map: &str| -> Vec<String> {
        let list = fs::read_to_string(here.join("site/.elenchus-pages")).unwrap();
        list.lines().filter(|line| line.starts_with(map)).map(str::to_owned).collect()
    };
    write(&here.join("maps"), &files);
    build(here, &["maps", "-q", "-o", "site"]);
    let before = (made_from("a."), made_from("b."));
    let first = files.get_mut("a.ron").unwrap();
    *first = first.replace("more trams.", "more trams, and more of them at night.");
    *first = first.replace("{\n", "{\n    \"odd\": (text: \"It is odd.\"),\n");
    write(&here.join("maps"), &files);
    assert_same(here, &[], &["the thesis, and one more claim".to_owned()]);
    assert_ne!(made_from("a."), before.0);
    assert_eq!(made_from("b."), before.1, "though the claims of b have other numbers in the corpus");
}

#[test]
fn citations_that_were_kept_are_those_that_would_be_made() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let files: Files = APART.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    write(&here.join("maps"), &files);
    let kept = || fs::read_to_string(here.join("site/.elenchus-citations")).unwrap();
    assert_same(here, &[], &[]);
    let whole = kept();
    assert!(whole.contains("Doe"), "{whole}");
    for arguments in [&["--citation-style", "apa"][..], &["--language", "de"], &[]] {
        assert_same(here, arguments, &[format!("{arguments:?}")]);
    }
    assert_eq!(kept(), whole);
    for damaged in [whole.replace("Trams", "Trains"), whole[..whole.len() / 2].to_owned(), String::new()] {
        fs::write(here.join("site/.elenchus-citations"), damaged).unwrap();
        fs::remove_file(here.join("site/sources.html")).unwrap();
        assert_same(here, &[], &["damage".to_owned()]);
    }
}
