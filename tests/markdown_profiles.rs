//! Markdown for the places that people paste it into: each profile says what the portable core says, in what its
//! place understands.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use elenchus::house_style::{HouseStyle, Material};
use elenchus::render::{Medium, Profile, Renderer};
use elenchus::source::Sources;
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, analyse};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::support::root;

fn corpus(folder: &str) -> Sources {
    let folder = root().join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    paths.sort();
    let mut sources = Sources::default();
    for path in paths {
        sources.add_bytes(path.file_name().unwrap().to_owned(), fs::read(&path).unwrap());
    }
    sources
}

/// Every document of a corpus in a profile, by the name of its file.
fn documents(analysis: &Analysis, profile: Profile) -> BTreeMap<String, String> {
    let house = HouseStyle::default();
    let renderer = Renderer::new(&house).unwrap().with_profile(profile);
    let site = Site::of(analysis, &house);
    let mut documents = BTreeMap::new();
    let mut add = |view: &view::View, name: String, document: view::Content| {
        documents.insert(name, renderer.render(view, &*document, Medium::Markdown).unwrap().unwrap());
    };
    for view in view::of_corpora() {
        add(view, view.address.to_owned(), view.of_corpus(&site).unwrap());
    }
    for (map, _) in analysis.debate.maps() {
        let desk = Desk::new(&site, map);
        for view in view::of_maps() {
            add(view, view::page_of(view, &site, map), view.of_map(&desk).unwrap());
        }
    }
    documents
}

/// The headings and items of a document, each with its level or depth and its text; those of the diagram, which is an
/// appendix, left out.
fn outline(text: &str) -> Vec<(usize, String)> {
    let mut outline: Vec<(usize, String)> = Vec::new();
    let (mut open, mut depth): (Vec<usize>, usize) = (Vec::new(), 0);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                open.push(outline.len());
                outline.push((level as usize, "# ".to_owned()));
            }
            Event::Start(Tag::Item) => {
                depth += 1;
                open.push(outline.len());
                outline.push((depth, "- ".to_owned()));
            }
            Event::End(TagEnd::Heading(_)) => drop(open.pop()),
            Event::End(TagEnd::Item) => {
                depth -= 1;
                open.pop();
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(&last) = open.last() {
                    outline[last].1.push_str(&text);
                }
            }
            _ => {}
        }
    }
    let end = outline.iter().position(|(_, text)| text == "# The map as a diagram");
    outline.truncate(end.unwrap_or(outline.len()));
    outline
}

/// The text behind the front matter, and the front matter's fields.
fn front_matter(text: &str) -> (BTreeMap<&str, String>, &str) {
    let (head, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n\n").unwrap();
    let fields = head.lines().map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        // What stands between double quotes here is a text of JSON too.
        (name, serde_json::from_str(value).unwrap())
    });
    (fields.collect(), body)
}

#[test]
fn every_profile_says_what_the_portable_core_says() {
    for folder in ["arguments", "tests/pages/hostile"] {
        let sources = corpus(folder);
        let analysis = analyse(&sources);
        let portable = documents(&analysis, Profile::Portable);
        for profile in [Profile::GitHub, Profile::Obsidian, Profile::Quarto] {
            for (name, text) in documents(&analysis, profile) {
                let expected = outline(&portable[&name]);
                let body = match profile {
                    Profile::GitHub => &*text,
                    _ => {
                        let (fields, body) = front_matter(&text);
                        assert_eq!(format!("# {}", fields["title"]), expected[0].1, "the title of {name}");
                        assert!(fields.contains_key("lang"), "{name}");
                        // Programs read these: a date in words is none to them.
                        let is_date = |date: &String| date.chars().all(|letter| !letter.is_alphabetic());
                        assert!(folder != "arguments" || fields.get("date").is_none_or(is_date), "{name}");
                        let is_of_map = folder == "arguments" && name.contains('.');
                        assert!(
                            folder != "arguments"
                                || fields.contains_key("date") == fields.contains_key("author"),
                            "{name}"
                        );
                        assert!(!is_of_map || fields.contains_key("date"), "{name}");
                        body
                    }
                };
                assert_eq!(outline(body), expected, "{name} for {}", profile.name());
            }
        }
    }
}

#[test]
fn the_portable_core_has_no_diagram_and_the_others_draw_it_as_their_place_does() {
    let sources = corpus("arguments");
    let analysis = analyse(&sources);
    for (profile, fence, callout) in [
        (Profile::Portable, None, None),
        (Profile::GitHub, Some("```mermaid\n"), Some("\n> [!NOTE]\n> ")),
        (Profile::Obsidian, Some("```mermaid\n"), Some("\n> [!note]\n> ")),
        (Profile::Quarto, Some("```{mermaid}\n"), Some("\n::: {.callout-note}\n")),
    ] {
        let text = &documents(&analysis, profile)["pyrrhic-victory"];
        assert_eq!(text.contains("mermaid"), fence.is_some(), "{}", profile.name());
        for part in [fence, callout].into_iter().flatten() {
            assert!(text.contains(part), "`{part}` for {}", profile.name());
        }
    }
}

#[test]
fn html_for_canvas_is_tables_and_lists_and_nothing_that_its_sanitizer_takes_out() {
    const ELEMENTS: &[&str] = &[
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    for folder in ["arguments", "tests/pages/hostile"] {
        let sources = corpus(folder);
        let analysis = analyse(&sources);
        let portable = documents(&analysis, Profile::Portable);
        for (name, html) in documents(&analysis, Profile::CanvasHtml) {
            let page = scraper::Html::parse_fragment(&html);
            assert_eq!(page.errors, [""; 0], "{name} is well-formed");
            for element in page.root_element().descendants().filter_map(scraper::ElementRef::wrap).skip(1) {
                let element = element.value();
                assert!(ELEMENTS.contains(&element.name()), "<{}> in {name}", element.name());
                for (attribute, value) in element.attrs() {
                    let is_known = match attribute {
                        "href" => value.starts_with("https://") || value.starts_with("http://"),
                        "style" => element.name().starts_with('t'),
                        "scope" => element.name() == "th",
                        "start" => element.name() == "ol",
                        _ => false,
                    };
                    assert!(is_known, "{attribute}=\"{value}\" in {name}");
                }
            }
            let headings = Parser::new(&portable[&name])
                .filter(|event| matches!(event, Event::Start(Tag::Heading { level, .. }) if *level <= HeadingLevel::H3));
            let selector = scraper::Selector::parse("h2, h3, h4").unwrap();
            assert_eq!(page.select(&selector).count(), headings.count(), "the headings of {name}");
        }
    }
}

#[test]
fn a_house_style_names_the_place_that_markdown_is_for() {
    let print = |house: &str| {
        let mut sources = Sources::default();
        sources.add("house.ron", house);
        sources.add("t.ron", r#"Map(title: "T", thesis: ["a"], claims: {"a": (text: "A.")})"#);
        let analysis = analyse(&sources);
        let file = elenchus::house_style::chosen(&analysis.settings, &sources);
        let house = HouseStyle::of(&analysis.settings, file, Material::default()).unwrap();
        let site = Site::of(&analysis, &house);
        let desk = Desk::new(&site, analysis.debate.find_map("t").unwrap());
        let outline = view::find("outline").unwrap();
        let document = outline.of_map(&desk).unwrap();
        Renderer::new(&house).unwrap().render(outline, &*document, Medium::Markdown).unwrap().unwrap()
    };
    assert!(print("House(markdown: Quarto)").starts_with("---\ntitle: \"T\"\n"));
    assert!(print("House()").starts_with("# T\n"));
}
