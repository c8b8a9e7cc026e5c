//! Texts in the bytes of files: what is read out of each format, and what becomes of broken ones.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use elenchus::quote::{Locator, Match, Text, Unreadable};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What `elenchus check` says of a folder: its exit code, and all that it prints.
fn check(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
    let output = command.arg("check").arg(folder).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(printed).unwrap())
}

#[test]
fn the_folder_of_texts_is_named_on_the_command_line_or_in_the_corpus_file() {
    let home = tempfile::tempdir().unwrap();
    let corpus = home.path().join("corpus");
    let texts = corpus.join("texts");
    fs::create_dir_all(&texts).unwrap();
    fs::write(corpus.join("library.ron"), r#"Library(sources: {"report": (title: "A report")})"#).unwrap();
    let map = r#"Map(title: "Pool", thesis: ["heat"], source: "report", claims: {
        "heat": (text: "Heat it.", supports: [(premises: ["cold"])]),
        "cold": (text: "It is cold.", quote: "it is icy in May")})"#;
    fs::write(corpus.join("map.ron"), map).unwrap();
    fs::write(texts.join("report.txt"), "The keeper says that it is cold in May.").unwrap();

    let (_, said) = check(&corpus, &[]);
    assert!(
        said.contains("1 quotation was not checked; name the folder of their texts with --sources"),
        "{said}"
    );
    assert!(!check(&corpus, &["--quiet"]).1.contains("not checked"));
    let (_, said) = check(&corpus, &["--sources", texts.to_str().unwrap()]);
    assert!(said.contains("quote-altered") && said.contains("`icy` for `cold`"), "{said}");
    let (code, said) = check(&corpus, &["--sources", "no/such/folder"]);
    assert!(code == 2 && said.contains("no such folder of texts"), "{said}");

    fs::write(corpus.join("corpus.ron"), r#"Corpus(texts: "texts")"#).unwrap();
    assert!(check(&corpus, &[]).1.contains("quote-altered"));
    assert!(check(&corpus.join("map.ron"), &[]).1.contains("quote-altered"));
    fs::write(corpus.join("corpus.ron"), r#"Corpus(texts: "away")"#).unwrap();
    assert!(check(&corpus, &[]).1.contains("the folder `away` that the corpus file names is not there"));
    fs::write(corpus.join("corpus.ron"), r#"Corpus(texts: "../corpus/texts")"#).unwrap();
    assert!(!check(&corpus, &[]).1.contains("quote-altered"), "a corpus reads nothing above itself");
}

/// A packed file with these files in it.
fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Text {
    Text::read(name, bytes.as_ref()).unwrap()
}

/// The paragraphs with their numbers, headings marked.
fn paragraphs(text: &Text) -> Vec<String> {
    let paragraphs = text.paragraphs().iter();
    paragraphs
        .map(|paragraph| {
            let words = &text.content()[paragraph.start as usize..paragraph.end as usize];
            let heading = if paragraph.is_heading { "# " } else { "" };
            format!("{} {heading}{words}", paragraph.number)
        })
        .collect()
}

/// Where a quotation stands.
fn places(text: &Text, quote: &str) -> Vec<String> {
    text.places(quote).iter().map(|place| text.locator(place.start).to_string()).collect()
}

const PAGE: &str = r#"<!doctype html><html><head><title>Tab title</title><style>p { color: red }</style></head>
<body><nav hidden><p>Menu</p></nav><h1>The pool &amp; its price</h1>
<p>It opened in&nbsp;1931<sup>1</sup>,
   and it was <em>cold</em>.</p><p>It's<!-- dear --> dear.<br>Still.</p>
<ul><li>Water</li><li>Heat</li></ul><script>if (1 < 2) document.write("<p>trap</p>")</script>
<table><tr><td>14</td><td>degrees</td></tr></table><div>Loose <span>words</span></div>
<p><sup>1</sup> In May.</p></body></html>"#;

#[test]
fn html_is_read_block_by_block() {
    let text = read("page.html", PAGE);
    assert_eq!(
        paragraphs(&text),
        [
            "1 # The pool & its price",
            "2 It opened in\u{a0}1931¹, and it was cold.",
            "3 It's dear.\nStill.",
            "4 # Water",
            "5 # Heat",
            "6 # 14",
            "7 # degrees",
            "8 # Loose words",
            "9 ¹ In May.",
        ]
    );
    assert_eq!(places(&text, "opened in 1931, and it was cold"), ["¶2"]);
    assert_eq!(places(&text, "In May"), ["fn. 1"]);
    assert!(text.places("trap").is_empty() && text.places("Tab title").is_empty());
}

#[test]
fn tag_soup_gives_what_there_is() {
    for (soup, words) in [
        ("<p>one<p>two", "one"),
        ("<b>one <i>two</b> three", "one two three"),
        ("<p>one</div></p></p>two", "two"),
        ("<head><title>x</title><body><p>one", "one"),
        ("one <script>two", "one"),
        ("<p hidden>none</p><p>one", "one"),
        ("&#x110000; one &nosuch; <", "one"),
    ] {
        let text = read("soup.htm", soup);
        assert!(!text.places(words).is_empty(), "{soup}: {:?}", text.content());
        assert!(text.places("none").is_empty(), "{soup}");
    }
}

#[test]
fn markdown_keeps_its_lines_and_loses_its_addresses() {
    let text = read(
        "notes.md",
        "# The pool\n\nIt is [quite cold](https://example.org/a-b) in *May*.[^1]\n\n![A pool](pool.png)\n\n```\nlet x = [1](2);\n```\n\n[^1]: Says <b>the</b> keeper.\n",
    );
    assert_eq!(places(&text, "It is quite cold in May."), ["¶2"]);
    assert_eq!(places(&text, "says the keeper"), ["fn. 1"]);
    assert_eq!(text.lines(), 12);
    assert!(text.places("example.org").is_empty());
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>")
}

#[test]
fn docx_is_read_with_its_footnotes() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>The pool</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">It is </w:t></w:r><w:r><w:t>cold &amp; dear</w:t></w:r>\
        <w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t>.</w:t></w:r><w:del><w:r><w:delText>warm</w:delText></w:r></w:del></w:p>";
    let notes = "<w:footnotes><w:footnote w:id=\"0\"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id=\"7\"><w:p><w:r><w:t>Fourteen degrees.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let docx = packed(&[("word/document.xml", &document(body)), ("word/footnotes.xml", notes)]);
    let text = read("a.DOCX", docx);
    assert_eq!(paragraphs(&text)[..2], ["1 # The pool", "2 It is cold & dear¹."]);
    assert_eq!(places(&text, "cold & dear"), ["¶2"]);
    assert_eq!(places(&text, "Fourteen degrees"), ["fn. 1"]);
    assert!(text.places("warm").is_empty() && text.places("separator").is_empty());
}

#[test]
fn footnotes_and_endnotes_of_a_docx_are_told_apart() {
    let body = "<w:p><w:r><w:t>First</w:t><w:endnoteReference w:id=\"2\"/></w:r></w:p>\
        <w:p><w:r><w:t>Second</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let note = |kind: &str, words: &str| {
        format!(
            "<w:{kind}s><w:{kind} w:id=\"2\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{kind}></w:{kind}s>"
        )
    };
    let docx = packed(&[
        ("word/document.xml", &document(body)),
        ("word/footnotes.xml", &note("footnote", "At the foot.")),
        ("word/endnotes.xml", &note("endnote", "At the end.")),
    ]);
    let text = read("a.docx", docx);
    assert_eq!(places(&text, "At the end"), ["fn. 1"]);
    assert_eq!(places(&text, "At the foot"), ["fn. 2"]);
}

#[test]
fn epub_is_read_in_the_order_of_its_spine() {
    let container = "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>";
    let package = "<package><manifest><item id=\"b\" href=\"two.xhtml\"/><item id=\"a\" href=\"text/one%20more.xhtml\"/>\
        </manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>";
    let chapter = |words: &str| {
        format!("<html><head><title/><script src=\"x\"/></head><body><h2>Ch</h2><p>{words}</p></body></html>")
    };
    let epub = packed(&[
        ("META-INF/container.xml", container),
        ("OPS/book.opf", package),
        ("OPS/two.xhtml", &chapter("Second words.")),
        ("OPS/text/one more.xhtml", &chapter("First words.")),
    ]);
    let text = read("a.epub", epub);
    assert_eq!(paragraphs(&text), ["1 # Ch", "2 First words.", "3 # Ch", "4 Second words."]);
}

#[test]
fn pages_are_told_by_form_feeds() {
    let text = read("a.txt", "One.\n\nTwo.\u{c}Three.\n\nFour.");
    assert_eq!(places(&text, "Four"), ["p. 2"]);
    assert!(text.agrees(&Locator::parse("pp. 2-3").unwrap(), text.places("Three")[0]));
    assert!(!text.agrees(&Locator::parse("p. 2").unwrap(), text.places("Two")[0]));
}

/// The smallest PDF with a page of words.
fn pdf(words: &str) -> String {
    let stream = format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let start = file.len();
    file += "xref\n0 6\n0000000000 65535 f \n";
    for offset in offsets {
        file += &format!("{offset:010} 00000 n \n");
    }
    file + &format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n")
}

#[test]
fn pdf_is_read_with_its_feature_and_named_without() {
    let file = pdf("Hardly anybody swims in it");
    let text = Text::read("a.pdf", file.as_bytes());
    match cfg!(feature = "pdf") {
        true => assert!(!text.unwrap().places("anybody swims").is_empty()),
        false => assert_eq!(text.unwrap_err(), Unreadable::NeedsFeature("pdf")),
    }
    assert!(Text::read("a.pdf", &file.as_bytes()[..file.len() / 2]).is_err());
}

#[test]
fn no_broken_file_stops_the_program() {
    let docx = packed(&[("word/document.xml", &document("<w:p><w:r><w:t>It is cold.</w:t></w:r></w:p>"))]);
    let epub = packed(&[("META-INF/container.xml", "<rootfile full-path=\"../../etc/passwd\">")]);
    let html = PAGE.as_bytes();
    for (name, bytes) in
        [("a.docx", &*docx), ("a.epub", &epub), ("a.html", html), ("a.txt", b"\xff\xfe\0"), ("a", b"")]
    {
        for end in (0..bytes.len()).step_by(7) {
            if let Ok(text) = Text::read(name, &bytes[..end]) {
                text.find("It is cold");
            }
        }
        let mut bent = bytes.to_vec();
        for at in (0..bent.len()).step_by(5) {
            bent[at] ^= 0x55;
            if let Ok(text) = Text::read(name, &bent) {
                text.find("It is … [not] cold");
            }
        }
    }
    assert_eq!(Text::read("a.docx", b"no archive").unwrap_err(), Unreadable::Broken("DOCX"));
    assert_eq!(Text::read("a.epub", &packed(&[])).unwrap_err(), Unreadable::Broken("EPUB"));
    assert_eq!(Text::read("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err(), Unreadable::Unknown);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..70 {
        archive.write_all(&blanks).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    assert_eq!(Text::read("a.docx", &bomb).unwrap_err(), Unreadable::TooLong);
}

#[test]
fn hostile_texts_and_quotations_take_no_time() {
    let long = "a ".repeat(40_000);
    let text = read("a.txt", &long);
    let quotes = [
        "a ".repeat(20_000),
        "a … ".repeat(20_000),
        "[a] ".repeat(20_000),
        "[".repeat(20_000),
        ".".repeat(20_000),
        "b a b a ".repeat(2_000),
        "-".repeat(20_000),
        "\u{301}".repeat(20_000),
        "¹".repeat(20_000),
    ];
    for quote in &quotes {
        text.find(quote);
        read("b.txt", quote).find("a b");
        read("b.md", quote).find("a b");
        read("b.html", quote.replace('[', "<div>")).find("a b");
    }
    let Match::Found(places) = text.find("a a") else { panic!("it is there") };
    assert!(places.len() < 1_000, "no more places are told than anybody reads");
}

#[test]
fn every_phrase_of_a_text_is_found_where_it_stands() {
    let text = read(
        "a.txt",
        "“The pool—cold as ever—opened in 1931,” says the report; it’s 4.5 % dearer now.\n\nNo-one swims, at 14\u{a0}° or less: \
         not the mayor, nor the govern-\nment’s own lifeguards (all 1,250 of them).",
    );
    let words: Vec<(usize, &str)> = {
        let base = text.content().as_ptr() as usize;
        text.content().split_whitespace().map(|word| (word.as_ptr() as usize - base, word)).collect()
    };
    let mut tried = 0;
    for first in 0..words.len() {
        for last in first..words.len().min(first + 9) {
            let (start, end) = (words[first].0, words[last].0 + words[last].1.len());
            let quote = &text.content()[start..end];
            if !quote.contains(char::is_alphanumeric) {
                continue;
            }
            tried += 1;
            let Match::Found(places) = text.find(quote) else { panic!("{quote} is there") };
            let is_there =
                places.iter().any(|place| start <= place.start as usize && place.end as usize <= end);
            assert!(is_there, "{quote} is found at its place");
        }
    }
    assert!(tried > 200);
}
