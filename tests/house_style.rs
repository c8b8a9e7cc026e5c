//! House styles and languages: what is found in `house_style/findings.txt`, what a style changes on pages, and that
//! no label of any page stands anywhere but in the messages of a language.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use elenchus::analyse;
use elenchus::house_style::{HouseStyle, Material};
use elenchus::language::{Language, MessageFile};
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Desk, Site};

use crate::support::root;

mod labels;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// A finding as the cases write it: code, marked text, and perhaps message and hint.
fn told(finding: &elenchus::diagnostic::Diagnostic, sources: &Sources) -> String {
    let hint = finding.hint.as_deref().map_or_else(String::new, |hint| format!("; {hint}"));
    format!("{} {}: {}{hint}", finding.rule.code, sources.snippet(finding.span), finding.message)
}

#[test]
fn what_is_wrong_with_a_house_style_is_found_and_nothing_else() {
    let cases = read("tests/house_style/findings.txt");
    let mut count = 0;
    for case in cases.split("\n== ").skip(1) {
        count += 1;
        let (shows, rest) = case.split_once('\n').unwrap();
        let expected: Vec<&str> = rest.lines().filter_map(|line| line.strip_prefix("finds ")).collect();
        let house: String =
            rest.lines().filter(|line| !line.starts_with("finds ")).map(|line| format!("{line}\n")).collect();
        let mut sources = Sources::default();
        sources.add("house.ron", house);
        let findings = analyse(&sources).diagnostics;
        let found: Vec<String> = findings.iter().map(|finding| told(finding, &sources)).collect();
        assert_eq!(found.len(), expected.len(), "{shows}: {found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            let is_so = found == expected || found.starts_with(&format!("{expected}: "));
            assert!(is_so, "{shows}: `{found}` should be `{expected}`");
        }
    }
    assert!(count > 15, "the cases were found");
}

#[test]
fn the_corpus_names_its_house_style_or_has_only_one() {
    let corpus = |settings: &str, houses: &[&str]| {
        let mut sources = Sources::default();
        sources.add("in/corpus.ron", format!("Corpus({settings})"));
        for house in houses {
            sources.add(*house, format!("House(name: \"{house}\")"));
        }
        let analysis = analyse(&sources);
        let codes: Vec<&str> = analysis.diagnostics.iter().map(|finding| finding.rule.code).collect();
        let file = elenchus::house_style::chosen(&analysis.settings, &sources);
        let style = HouseStyle::of(&analysis.settings, file, Material::default()).unwrap();
        (style.look.name, codes)
    };
    assert_eq!(corpus("", &[]), (None, vec![]));
    assert_eq!(corpus("", &["in/a.ron"]), (Some("in/a.ron".to_owned()), vec![]));
    assert_eq!(corpus("", &["in/a.ron", "in/b.ron"]), (None, vec![]));
    let named = "house_style: \"b.ron\"";
    assert_eq!(corpus(named, &["in/a.ron", "in/b.ron"]), (Some("in/b.ron".to_owned()), vec![]));
    assert_eq!(corpus(named, &["in/a.ron"]), (None, vec!["unknown-name"]));
}

#[test]
fn a_house_style_is_laid_out_like_other_files() {
    let text = "House(name:\"A\",light:(accent:\"#000\"),\n// ours\nmessages:{\"because\":\"since\"})";
    let mut sources = Sources::default();
    sources.add("house.ron", text);
    let file = sources.iter().next().unwrap().0;
    let (documents, ..) = elenchus::syntax::parse(&sources);
    let tidy = elenchus::tidy::tidy(&documents.document(file).tape, text);
    let expected = "House(\n    name: \"A\",\n    light: (accent: \"#000\"),\n    // ours\n    messages: {\"because\": \"since\"},\n)\n";
    assert_eq!(tidy, expected);
}

/// A folder with a map, a house style and whatever else belongs to it.
fn folder(house: &str, files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let map = "Map(title: \"Shade\", thesis: [\"trees\"], claims: {\"trees\": (text: \"The yard needs trees.\", supports: [(premises: [\"heat\"])]), \"heat\": (text: \"It is hot there.\")})";
    fs::write(folder.path().join("shade.ron"), map).unwrap();
    fs::write(folder.path().join("house.ron"), house).unwrap();
    fs::write(folder.path().join("corpus.ron"), "Corpus()").unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// What a command prints, its exit code last.
fn run(folder: &Path, arguments: &[&str]) -> (String, String, i32) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_elenchus")).args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
}

#[test]
fn a_page_carries_name_logo_footer_colours_paper_and_type() {
    let logo = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let house = "House(name: \"City <School>\", logo: \"logo.svg\", footer: \"In class \\\"only\\\" </style>\", paper: Letter, \
                 margin: 20, size: Large, face: Spaced, light: (accent: \"#7a1f5c\"), made_with: false, language: \"de\")";
    let folder = folder(house, &[("logo.svg", logo)]);
    let (page, errors, code) = run(folder.path(), &["render", "shade.ron"]);
    assert_eq!((errors.as_str(), code), ("", 0));
    for part in [
        "<html lang=\"de\" dir=\"ltr\">",
        "<img src=\"data:image/svg+xml;base64,",
        "alt=\"City &lt;School&gt;\"",
        "In class &quot;only&quot; &lt;/style&gt;",
        "content: \"In class \\22 only\\22  \\3c /style\\3e \"",
        "@page { size: Letter; }",
        "@page { margin: 20mm; }",
        "--link: #7a1f5c;",
        "font-size: 18pt",
        "letter-spacing: .05em",
        "quotes: \"„\" \"“\" \"‚\" \"‘\"",
        ">Die Gliederung<",
    ] {
        assert!(page.contains(part), "`{part}` stands on the page");
    }
    assert_eq!(page.matches("</style>").count(), 1, "no text ends the style sheet");
    assert!(!page.contains("Erstellt mit"), "the page does not say what it was made with");
    let (markdown, ..) = run(folder.path(), &["render", "shade.ron", "--to", "md", "--language", "en"]);
    assert!(markdown.contains("## The outline"), "the language asked for goes before the house's");
    assert!(markdown.ends_with("\n\nCity &lt;School>: In class \"only\" &lt;/style>\n"), "{markdown}");
}

#[test]
fn a_house_style_from_elsewhere_is_named_on_the_command_line() {
    let (maps, house) = (folder("House(name: \"Here\")", &[]), folder("House(name: \"Elsewhere\")", &[]));
    let path = house.path().join("house.ron");
    let (page, errors, _) = run(maps.path(), &["render", "shade.ron", "--house", path.to_str().unwrap()]);
    assert!(page.contains("<bdi>Elsewhere</bdi>") && !page.contains("Here<"), "{errors}");
    let (_, errors, code) = run(maps.path(), &["render", "shade.ron", "--house", "shade.ron"]);
    assert_eq!(code, 2);
    assert!(errors.contains("shade.ron holds no house style"), "{errors}");
    let (_, errors, code) = run(maps.path(), &["build", "--house", "none.ron"]);
    assert_eq!(code, 2);
    assert!(errors.contains("cannot read the house style none.ron"), "{errors}");
}

#[test]
fn a_logo_that_is_not_there_is_a_finding_with_its_place() {
    let (_, errors, code) = run(folder("House(logo: \"logo.png\")", &[]).path(), &["build", "-o", "out"]);
    assert_eq!(code, 1, "{errors}");
    assert!(errors.contains("error[bad-setting]: `logo.png` cannot be read"), "{errors}");
    assert!(errors.contains("house.ron:1:13"), "{errors}");
    let not_png = folder("House(logo: \"logo.png\")", &[("logo.png", b"GIF89a")]);
    let (page, errors, code) = run(not_png.path(), &["render", "shade.ron"]);
    assert_eq!(code, 1);
    assert!(
        errors.contains("is not the kind of image that its name says") && !page.contains("<img"),
        "{errors}"
    );
}

#[test]
fn words_of_the_house_are_read_from_its_folder_and_their_slips_are_shown() {
    let house = "House(words: \"words\", language: \"ar\", messages: {\"map-outline\": \"Zzz\"})";
    let arabic = folder(house, &[("words/ar/own.ftl", "because = لأن\n".as_bytes())]);
    let (page, errors, code) = run(arabic.path(), &["render", "shade.ron"]);
    assert_eq!((errors.as_str(), code), ("", 0));
    assert!(
        page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains(">لأن<") && page.contains(">Zzz<")
    );
    assert!(page.contains("The map"), "what is not translated is English");
    let wrong = folder(
        "House(words: \"words\")",
        &[("words/en/own.ftl", b"because = since\nclaims = { $cuont } claims\n" as &[u8])],
    );
    let (page, errors, code) = run(wrong.path(), &["render", "shade.ron"]);
    assert_eq!((page.as_str(), code), ("", 2));
    for part in
        ["the message `claims` is given no value `$cuont`", "own.ftl:2:13", "help: it is given `$count`"]
    {
        assert!(errors.contains(part), "{errors}");
    }
    let (_, errors, code) = run(wrong.path(), &["render", "shade.ron", "--language", "tlh"]);
    assert!(code == 2 && errors.contains("there are messages"), "{errors}");
    let none = folder("House(words: \"../words\")", &[]);
    assert!(run(none.path(), &["render", "shade.ron"]).1.contains("error[bad-setting]"));
}

#[test]
fn an_unknown_language_of_the_command_line_is_named() {
    let (_, errors, code) = run(folder("House()", &[]).path(), &["build", "--language", "tlh"]);
    assert_eq!(code, 2);
    assert!(errors.contains("no labels are written in the language `tlh`; there are `de`, `en`"), "{errors}");
}

/// A language in which every message stands in marks.
fn marked() -> Language {
    let folder = root().join("templates/words/en");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let files: Vec<MessageFile> = files
        .iter()
        .map(|path| {
            let name = format!("en-XA/{}", path.file_name().unwrap().to_str().unwrap());
            MessageFile { path: name.clone(), name, text: labels::marked(&fs::read_to_string(path).unwrap()) }
        })
        .collect();
    Language::new("en-XA", &files).unwrap()
}

/// The page of findings without the queries to authors, which are numbered and may quote a finding.
fn without_queries(page: &str) -> String {
    let is_query = |line: &&str| {
        line.starts_with("<li><bdi>")
            || line.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok())
    };
    page.lines().filter(|line| !is_query(line)).map(|line| format!("{line}\n")).collect()
}

#[test]
fn no_label_of_any_page_stands_outside_the_messages() {
    let corpus = load(&root().join("tests/house_style/pseudo")).unwrap();
    let analysis = analyse(&corpus.sources);
    assert_eq!(analysis.debate.maps().len(), 2, "{:#?}", analysis.diagnostics);
    let house = HouseStyle { language: Arc::new(marked()), ..HouseStyle::default() };
    let renderer = Renderer::new(&house).unwrap();
    let site = Site::of(&analysis, &house);
    let mut wrong = Vec::new();
    for view in view::ALL {
        let documents: Vec<_> = match view.is_of_map() {
            true => {
                analysis.debate.maps().map(|(map, _)| view.of_map(&Desk::new(&site, map)).unwrap()).collect()
            }
            false => vec![view.of_corpus(&site).unwrap()],
        };
        for document in documents {
            for medium in [Medium::Html, Medium::Markdown, Medium::Csv] {
                // Findings are English, and check sheets are full of them, in queries to English authors too.
                if view.name == "checksheet" || view.name == "findings" && medium == Medium::Csv {
                    continue;
                }
                if let Some(page) = renderer.render(view, &*document, medium).unwrap() {
                    let page = if view.name == "findings" { without_queries(&page) } else { page };
                    let found = labels::unmarked(&page, medium == Medium::Html);
                    wrong.extend(found.into_iter().map(|words| format!("{} {medium:?}: {words}", view.name)));
                }
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "labels that are no messages:\n{}", wrong.join("\n"));
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let mut wrong = Vec::new();
    for folder in ["html", "markdown"] {
        for entry in fs::read_dir(root().join("templates").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".css") || name.ends_with(".js") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            wrong.extend(labels::of_template(&text).into_iter().map(|words| format!("{name}: {words}")));
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "words in templates:\n{}", wrong.join("\n"));
}
