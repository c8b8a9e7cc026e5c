//! Sources in the styles of the manuals, and sources from bibliographies.
//!
//! `tests/citations` holds a library, bibliographies, and how each source is cited in each style: first as a note, then
//! as an entry. `UPDATE=1 cargo test citations::` writes these anew; compare each change with the manual.

use std::fs;
use std::path::PathBuf;

use elenchus::citation::{Citations, Piece, Style};
use elenchus::language::Language;
use elenchus::model::SourceId;
use elenchus::source::{FileId, Sources};
use elenchus::{Analysis, Background, analyse, analyse_against};

use crate::support::root;

fn folder() -> PathBuf {
    root().join("tests/citations")
}

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(path, *text);
    }
    sources
}

fn prepared() -> Sources {
    let mut sources = Sources::default();
    for name in ["chosen.ron", "library.ron", "refs.bib", "zotero.csl.json"] {
        sources.add_bytes(name, fs::read(folder().join(name)).unwrap());
    }
    sources
}

/// Pieces as one text, italics between stars and addresses between angles.
fn written(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match &piece.href {
        Some(href) if *href == piece.text => format!("<{href}>"),
        Some(href) => format!("[{}]<{href}>", piece.text),
        None if piece.italic => format!("*{}*", piece.text),
        None => piece.text.clone(),
    };
    pieces.iter().map(piece).collect()
}

/// How every source of an analysis is cited: its id, its note and its entry, a line each.
fn cited(analysis: &Analysis, style: &str, language: &str) -> String {
    let language = Language::new(language, &[]).unwrap();
    let citations = Citations::of(&analysis.debate, &Style::named(style).unwrap(), &language);
    let mut lines = String::new();
    for (number, source) in analysis.debate.library().sources.iter().enumerate() {
        let cite = citations.cite(SourceId(number as u32));
        lines += &format!("{}\n  {}\n  {}\n", source.id, written(&cite.note), written(&cite.entry));
    }
    lines
}

/// What is said of files: code, place and message, a line each.
fn told(sources: &Sources) -> String {
    let findings = analyse(sources).diagnostics;
    let line = |finding: &elenchus::diagnostic::Diagnostic| {
        let file = sources.file(finding.span.file);
        let place = file.position(finding.span.start);
        format!("{} {}:{place}: {}\n", finding.rule.code, file.portable_path(), finding.message)
    };
    findings.iter().map(line).collect()
}

#[test]
fn sources_are_cited_as_the_manuals_ask() {
    let sources = prepared();
    let analysis = analyse(&sources);
    let update = std::env::var_os("UPDATE").is_some();
    for (style, language) in
        [("chicago-notes", "en"), ("apa", "en"), ("mla", "en"), ("chicago-notes", "de"), ("apa", "de")]
    {
        let expected = folder().join(format!("{style}.{language}.txt"));
        let cited = cited(&analysis, style, language);
        if update {
            fs::write(&expected, &cited).unwrap();
        }
        assert_eq!(cited, fs::read_to_string(&expected).unwrap_or_default(), "{style} in {language}");
    }
}

#[test]
fn only_what_a_map_names_comes_from_a_bibliography_and_the_library_goes_first() {
    let files = [
        (
            "library.ron",
            r#"Library(sources: {"weil2020": (title: "Ours")}, voices: {"ann": (name: "Ann Weil")})"#,
        ),
        (
            "map.ron",
            r#"Map(title: "M", thesis: ["a"], claims: {"a": (text: "A", in: "weil2020", supports: [(premises: ["b"])]), "b": (text: "B", by: "ann")})"#,
        ),
        (
            "refs.bib",
            "@book{Weil2020, title={Theirs}, author={Weil, Ann and Moreau, René}, year=2020}\n@book{other, title={X}}",
        ),
    ];
    let files = sources(&files);
    let analysis = analyse(&files);
    let library = analysis.debate.library();
    assert_eq!(library.sources.len(), 1);
    let source = &library.sources[0];
    assert_eq!(source.details.title.as_deref(), Some("Ours"));
    assert_eq!(source.published.as_ref().map(|date| date.written()), Some("2020"));
    let names: Vec<&str> =
        source.authors.iter().flatten().map(|voice| &*analysis.debate[*voice].id).collect();
    assert_eq!(names, ["ann", "rene-moreau"], "a voice that is known is not made anew");
}

#[test]
fn a_misspelt_key_of_a_bibliography_is_found() {
    let files = sources(&[
        ("map.ron", r#"Map(title: "M", thesis: ["a"], source: "weil202", claims: {"a": (text: "A")})"#),
        ("refs.bib", "@book{weil2020, title={T}, year=2020}"),
    ]);
    let finding =
        analyse(&files).diagnostics.into_iter().find(|one| one.rule.code == "unknown-name").unwrap();
    assert_eq!(finding.hint.as_deref(), Some("did you mean `weil2020`?"));
}

#[test]
fn what_is_wrong_with_a_bibliography_is_told_at_its_place_and_the_rest_is_read() {
    let map = r#"Map(title: "M", thesis: ["a"], claims: {"a": (text: "A", in: "good"), "b": (text: "B", in: "late"), "c": (text: "C", in: "item", supports: [(premises: ["a", "b"])])})"#;
    let bib = "@book{broken,\n  title = {On giving},\n  year 2020,\n}\n@book{open, title={x\n@book{good, title={G}, year=2001}\n@book{late, title={L}, date={12.4.2001}}\n@book{Good, title={Again}}\n";
    let json = "[{\"id\": \"item\", \"title\": \"I\"},\n {\"title\": \"none\"}]";
    let files =
        sources(&[("map.ron", map), ("refs.bib", bib), ("more.csl.json", json), ("bad.csl.json", "[\n{]")]);
    let all = told(&files);
    let said: Vec<&str> = all.lines().filter(|line| !line.contains("map.ron")).collect();
    assert_eq!(
        said,
        [
            "bad-bibliography refs.bib:3:8: the entry cannot be read: expected equals",
            "bad-bibliography refs.bib:5:1: the entry is not closed: a `}` is missing",
            "bad-bibliography refs.bib:7:7: the date of the entry cannot be read: 12.4.2001",
            "duplicate-name refs.bib:8:7: two sources are called `good`",
            "bad-bibliography more.csl.json:2:2: the entry has no `id`",
            "bad-bibliography bad.csl.json:2:2: the bibliography cannot be read: key must be a string",
        ]
    );
    let analysis = analyse(&files);
    let ids: Vec<&str> = analysis.debate.library().sources.iter().map(|source| &*source.id).collect();
    assert_eq!(ids, ["good", "item", "late"]);
}

#[test]
fn a_style_is_chosen_by_name_or_file_and_told_where_it_is_broken() {
    let style = |name: &str| format!("Corpus(\n    citation_style: \"{name}\",\n)");
    let broken = "<style version=\"1.0\" class=\"note\">\n  <info>\n</style>";
    let lacking = "<style version=\"1.0\" class=\"note\" xmlns=\"http://purl.org/net/xbiblio/csl\">\n  <info><title>T</title></info>\n</style>";
    for (name, file, expected) in [
        ("apa", "", ""),
        (
            "chicago-note",
            "",
            "bad-citation-style corpus.ron:2:21: no citation style is called `chicago-note`\n",
        ),
        ("house.csl", broken, "bad-citation-style house.csl:3:1: the citation style is no well-formed XML: "),
        (
            "house.csl",
            lacking,
            "bad-citation-style house.csl:2:3: the citation style cannot be read: missing field 'id'",
        ),
        ("none.csl", broken, "bad-citation-style corpus.ron:2:21: no citation style is called `none.csl`\n"),
    ] {
        let corpus = style(name);
        let said = told(&sources(&[("corpus.ron", &corpus), ("house.csl", file)]));
        assert!(said.starts_with(expected) && (said.is_empty() == expected.is_empty()), "{name}: {said}");
        assert!(said.lines().count() <= 1, "{said}");
    }
}

#[test]
fn a_style_of_ones_own_is_used() {
    let style = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><text variable="title" font-style="italic"/></layout></citation>
  <bibliography><layout suffix="!"><text variable="title"/><text variable="URL" prefix=" at "/></layout></bibliography>
</style>"#;
    let library = r#"Library(sources: {"a": (title: "Rents", url: "https://a.example/")})"#;
    let files = sources(&[
        ("corpus/corpus.ron", "Corpus(citation_style: \"house.csl\")"),
        ("corpus/house.csl", style),
        ("corpus/library.ron", library),
    ]);
    let analysis = analyse(&files);
    let language = Language::english();
    let citations = Citations::of(&analysis.debate, &analysis.citation_style, &language);
    let cite = citations.cite(SourceId(0));
    assert_eq!(written(&cite.note), "*Rents*");
    assert_eq!(written(&cite.entry), "Rents at <https://a.example/>!");
    let asked = Background { citation_style: Some("mla".to_owned()), ..Background::default() };
    let analysis = analyse_against(&files, &asked);
    let citations = Citations::of(&analysis.debate, &analysis.citation_style, &language);
    assert_eq!(written(&citations.cite(SourceId(0)).entry), "*Rents*. <https://a.example/>.");
}

/// Numbers that look like chance and are the same in every run.
fn draws() -> impl FnMut(usize) -> usize {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below.max(1)
    }
}

/// A text with a few of its bytes changed, doubled or gone.
fn spoilt(text: &str, draw: &mut impl FnMut(usize) -> usize) -> String {
    const SIGNS: &[u8] = b"{}<>\"\\@,=#%&'[]()/: \n\xff09a$~";
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..1 + draw(6) {
        let at = draw(bytes.len());
        match draw(4) {
            0 => bytes[at] = SIGNS[draw(SIGNS.len())],
            1 => bytes.insert(at, SIGNS[draw(SIGNS.len())]),
            2 => drop(bytes.remove(at)),
            _ => {
                let end = (at + draw(60)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = draw(bytes.len());
                bytes.splice(to..to, part);
            }
        }
        if bytes.is_empty() {
            bytes.push(b'{');
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn no_bibliography_is_too_odd_to_be_read() {
    let chosen = fs::read_to_string(folder().join("chosen.ron")).unwrap();
    let bib = fs::read_to_string(folder().join("refs.bib")).unwrap();
    let json = fs::read_to_string(folder().join("zotero.csl.json")).unwrap();
    let mut draw = draws();
    for round in 0..400 {
        let (bib, json) = (spoilt(&bib, &mut draw), spoilt(&json, &mut draw));
        let files = sources(&[("chosen.ron", &chosen), ("refs.bib", &bib), ("zotero.csl.json", &json)]);
        let analysis = analyse(&files);
        if round % 40 == 0 {
            cited(&analysis, "mla", "en");
        }
    }
    let deep = format!("@book{{a, title = {}{}}}", "{".repeat(100_000), "}".repeat(100_000));
    let circle = "@string{a = b # b}@string{b = a # a}@book{a, crossref={b}, title=a}@book{b, crossref={a}}@book{c, crossref={c}, xdata={c}}";
    let unclosed = "@book{a, title={x}\n".repeat(20_000);
    let doubling: String =
        (1..200).map(|number| format!("@string{{s{number} = s{} # s{}}}", number - 1, number - 1)).collect();
    let doubling = format!("@string{{s0 = \"ab\"}}{doubling}@book{{a, title = s199}}");
    let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for (name, text) in [
        ("a.bib", deep.as_str()),
        ("a.bib", circle),
        ("a.bib", &unclosed),
        ("a.bib", &doubling),
        ("a.bib", "@"),
        ("a.bib", "@book{"),
        ("a.bib", "@book{a,title={\\"),
        ("a.bib", "@book{é\\é,title=\\é}"),
        ("a.csl.json", &nested),
        ("a.csl.json", "[{\"id\":\"a\",\"issued\":{\"date-parts\":[[]]},\"author\":[{}]}]"),
    ] {
        let map = r#"Map(title: "M", thesis: ["a"], claims: {"a": (text: "A", in: "a")})"#;
        let files = sources(&[("map.ron", map), (name, text)]);
        let analysis = analyse(&files);
        cited(&analysis, "chicago-notes", "en");
    }
}

#[test]
fn no_style_and_no_date_is_too_odd_to_be_printed() {
    let style = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<macro name="m"><names variable="author editor"><name initialize-with="." and="text" et-al-min="2" et-al-use-first="1"/><label form="short" prefix=" ("/></names></macro>
<macro name="n"><choose><if type="book chapter" is-uncertain-date="issued" match="any"><date variable="issued" form="text"/></if><else><number variable="volume" form="ordinal"/><text macro="m"/></else></choose></macro>
<citation et-al-min="3" collapse="year"><sort><key macro="m"/></sort><layout prefix="(" suffix=")" delimiter="; "><text macro="n"/></layout></citation>
<bibliography second-field-align="flush" subsequent-author-substitute="---"><layout suffix="."><text variable="citation-number"/><group delimiter=", "><text macro="m"/><text variable="title" text-case="title" quotes="true"/><text macro="n"/><number variable="page"/><text variable="DOI"/></group></layout></bibliography>
</style>"#;
    let files = prepared();
    let analysis = analyse(&files);
    let language = Language::english();
    let mut draw = draws();
    if let Err(finding) = Style::read(FileId(0), style) {
        panic!("{}", finding.message);
    }
    let mut read = 0;
    for _ in 0..400 {
        // What stands before the rules is all that a style must have.
        let (head, rules) = style.split_once("</info>").unwrap();
        let style = format!("{head}</info>{}", spoilt(rules, &mut draw));
        let Ok(style) = Style::read(FileId(0), &style) else { continue };
        let citations = Citations::of(&analysis.debate, &style, &language);
        for number in [0, 1, 4, 6, 12] {
            assert!(!citations.cite(SourceId(number)).entry.is_empty());
        }
        read += 1;
    }
    assert!(read > 5, "some spoilt styles are still styles");
    let dates = [
        "0000",
        "9999",
        "-0100",
        "Y99999",
        "2021-02-30",
        "../..",
        "2021-04-XX",
        "[..2021]",
        "2004-06-~11",
        "1XXX",
    ];
    for date in dates {
        let library = format!(
            "Library(sources: {{\"a\": (title: \"T\", outlet: \"O\", volume: \"x\", pages: \"99999999999-1\", published: \"{date}\", accessed: \"{date}\")}})"
        );
        let files = sources(&[("library.ron", &library)]);
        let analysis = analyse(&files);
        for style in ["chicago-notes", "apa", "mla", "ieee"] {
            cited(&analysis, style, "en");
        }
    }
}
