//! Pages hold what they should and nothing else, whatever stands in the maps: `pages/hostile` is a corpus whose
//! texts try to be markup, and `arguments` the maps that come along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use elenchus::house_style::HouseStyle;
use elenchus::model::MapId;
use elenchus::render::{Medium, Profile, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Desk, Document, Page, Site, View};
use elenchus::{Analysis, analyse};

use crate::support::root;

mod diagrams;
mod findings;
mod shapes;
mod templates;

pub mod html;
pub mod markdown;

/// The files of a corpus in the repository. In the hostile one a word of 10,000 letters is put in.
fn corpus(folder: &str) -> Sources {
    let corpus = load(&root().join(folder)).expect("the corpus is there");
    let long = "w".repeat(10_000);
    let mut sources = Sources::default();
    for (_, file) in corpus.sources.iter() {
        sources.add(file.path(), file.text().replace("LONG-WORD", &long));
    }
    sources
}

fn hostile() -> Sources {
    corpus("tests/pages/hostile")
}

fn one_map(text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.add("map.ron", text);
    sources
}

fn renderer() -> Renderer {
    Renderer::new(&HouseStyle::default()).expect("the templates that come along are sound")
}

/// Every page of a corpus by its file name.
fn pages(analysis: &Analysis) -> BTreeMap<String, String> {
    pages_by(analysis, &renderer())
}

/// The same with the diagram that some profiles of Markdown have.
fn pages_with_diagrams(analysis: &Analysis) -> BTreeMap<String, String> {
    pages_by(analysis, &renderer().with_profile(Profile::GitHub))
}

fn pages_by(analysis: &Analysis, renderer: &Renderer) -> BTreeMap<String, String> {
    let house = HouseStyle::default();
    let site = Site::of(analysis, &house);
    let mut pages = BTreeMap::new();
    let mut add = |view: &View, name: &str, document: &dyn Document| {
        for medium in [Medium::Html, Medium::Markdown, Medium::Csv] {
            if let Some(text) = renderer.render(view, document, medium).unwrap() {
                pages.insert(format!("{name}.{}", medium.extension()), text);
            }
        }
    };
    for view in view::of_corpora() {
        add(view, view.address, &*view.of_corpus(&site).unwrap());
    }
    for (map, _) in analysis.debate.maps() {
        let desk = Desk::new(&site, map);
        for view in view::of_maps() {
            add(view, &view::page_of(view, &site, map), &*view.of_map(&desk).unwrap());
        }
    }
    pages
}

/// One page of a map.
fn page_of(analysis: &Analysis, map: MapId, view: &str, medium: Medium) -> String {
    let house = HouseStyle::default();
    let site = Site::of(analysis, &house);
    let view = view::find(view).unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    renderer().render(view, &*document, medium).unwrap().unwrap()
}

/// What the page of a map shows.
fn content(analysis: &Analysis, map: MapId) -> Page {
    let house = HouseStyle::default();
    view::page(&Desk::new(&Site::of(analysis, &house), map))
}

/// Every map with every view that shows its whole outline.
fn documents<'a>(analysis: &'a Analysis) -> impl Iterator<Item = (MapId, &'static View)> + 'a {
    let views = || ["map", "outline"].into_iter().map(|name| view::find(name).unwrap());
    analysis.debate.maps().flat_map(move |(map, _)| views().map(move |view| (map, view)))
}

/// A text of an author as readers of any medium see it: on one line, with what hides or turns text made visible.
///
/// Told anew here for the characters that the hostile texts use.
fn seen(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|letter| match letter {
            '\0' | '\u{7}' | '\u{fffe}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                format!("[U+{:04X}]", letter as u32)
            }
            letter => letter.to_string(),
        })
        .collect();
    shown.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line of an outline as it should be: its depth, and texts that it holds.
fn lines(page: &Page) -> Vec<(usize, Vec<String>)> {
    let entries = page.outline.iter().flat_map(|section| &section.entries);
    let line = |entry: &view::Entry| {
        let mut texts: Vec<String> = entry.step.iter().map(|step| step.word.to_owned()).collect();
        if let Some(claim) = &entry.claim {
            texts.push(format!("{}.", claim.number));
            texts.extend(claim.short.as_deref().map(seen));
            texts.extend([claim.status.word.to_string(), seen(&claim.text)]);
            for said in &claim.said {
                texts.extend(
                    [&said.voice, &said.quote, &said.at].into_iter().flatten().map(|text| seen(text)),
                );
            }
        }
        if let Some(again) = &entry.again {
            texts.extend([seen(&again.label), again.status.word.to_string()]);
        }
        (entry.depth, texts)
    };
    entries.map(line).collect()
}

#[test]
fn markdown_holds_the_outline_and_nothing_that_is_not_of_the_program() {
    for sources in [hostile(), corpus("arguments")] {
        let analysis = analyse(&sources);
        let pages = pages(&analysis);
        let urls = web_addresses(&analysis);
        for (name, text) in pages.iter().filter(|(name, _)| name.ends_with(".md")) {
            let parsed = markdown::parse(text);
            assert_eq!(parsed.strangers, [""; 0], "what is no part of the portable core in {name}");
            for link in &parsed.links {
                let is_known = pages.contains_key(link) || urls.contains(link);
                assert!(is_known, "{name} links to `{link}`");
            }
        }
        for (map, view) in documents(&analysis) {
            let page = content(&analysis, map);
            let text = &pages[&format!("{}{}.md", page.address, view.address)];
            let items = markdown::parse(text).outline;
            let lines = lines(&page);
            assert_eq!(items.len(), lines.len(), "items of {}", page.address);
            for ((depth, item), (expected, texts)) in items.iter().zip(&lines) {
                assert_eq!(depth, expected, "the depth of `{item}`");
                for text in texts {
                    assert!(item.contains(text), "`{text}` stands in `{item}`");
                }
            }
        }
    }
}

#[test]
fn markdown_is_tidy() {
    for sources in [hostile(), corpus("arguments")] {
        for (name, text) in pages(&analyse(&sources)).iter().filter(|(name, _)| name.ends_with(".md")) {
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "the end of {name}");
            assert!(!text.contains("\n\n\n") && !text.starts_with('\n'), "needless blank lines in {name}");
            assert!(!text.contains('\t') && !text.contains('\r'), "tabs in {name}");
            for line in text.lines() {
                let end = line.len() - line.trim_end().len();
                assert!(end == 0 || end == 2, "the end of the line `{line}` in {name}");
            }
        }
    }
}

/// The addresses of the sources, as links write them.
fn web_addresses(analysis: &Analysis) -> BTreeSet<String> {
    let urls = analysis.debate.library().sources.iter().filter_map(|source| source.details.url.as_deref());
    let mut addresses: BTreeSet<String> = urls
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
        .map(str::to_owned)
        .collect();
    let dois = analysis.debate.library().sources.iter().filter_map(|source| source.details.doi.as_deref());
    addresses.extend(dois.map(|doi| format!("https://doi.org/{doi}")));
    // The hostile ones, in Markdown.
    addresses.insert("https://doi.org/10.1/%3Cx%3E%22y".to_owned());
    addresses.insert("https://example.org/a%20b%3Cc%3E%22d&lt%3Be)_f_".to_owned());
    addresses
}

#[test]
fn html_is_well_formed_and_holds_nothing_that_is_not_of_the_program() {
    let (elements, attributes) = html::vocabulary();
    for sources in [hostile(), corpus("arguments")] {
        let analysis = analyse(&sources);
        let pages = pages(&analysis);
        let urls = web_addresses(&analysis);
        let maps: BTreeSet<String> = analysis
            .debate
            .maps()
            .map(|(map, _)| format!("{}.html", content(&analysis, map).address))
            .collect();
        let parsed: BTreeMap<&str, html::Parsed> = pages
            .iter()
            .filter(|(name, _)| name.ends_with(".html"))
            .map(|(name, text)| (name.as_str(), html::parse(text)))
            .collect();
        for (name, page) in &parsed {
            assert_eq!(page.errors, [""; 0], "of {name}");
            assert_eq!(page.repeated_ids, [""; 0], "of {name}");
            assert_eq!(page.misplaced, [""; 0], "of {name}");
            let strange = page.elements.difference(&elements).chain(page.attributes.difference(&attributes));
            assert_eq!(strange.collect::<Vec<_>>(), [""; 0], "elements and attributes of {name}");
            let is_active = |name: &&String| {
                name.starts_with("on") || ["style", "src", "srcdoc"].contains(&name.as_str())
            };
            assert_eq!(page.attributes.iter().find(is_active), None, "of {name}");
            let has_script = *name == "index.html" || maps.contains(*name);
            assert_eq!(page.scripts.len(), usize::from(has_script), "scripts of {name}");
            assert_eq!(page.elements.contains("script"), has_script, "of {name}");
            for link in &page.links {
                let (file, place) = link.split_once('#').map_or((link.as_str(), None), |(a, b)| (a, Some(b)));
                let known = match (file, place) {
                    ("", Some(place)) => page.ids.contains(place),
                    (file, Some(place)) => parsed.get(file).is_some_and(|page| page.ids.contains(place)),
                    (file, None) => pages.contains_key(file),
                };
                assert!(known || urls.contains(link), "{name} links to `{link}`");
            }
        }
    }
}

#[test]
fn no_script_makes_markup_of_texts_or_asks_for_anything() {
    let mut scripts = 0;
    for (name, script) in elenchus::render::BUILT_IN.iter().filter(|(name, _)| name.ends_with(".js")) {
        for unsafe_way in [
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "document.write",
            "eval",
            "Function(",
            "fetch",
            "http",
        ] {
            assert!(!script.contains(unsafe_way), "{name} has {unsafe_way}");
        }
        scripts += 1;
    }
    assert!(scripts > 2);
}

#[test]
fn a_page_allows_its_own_style_sheet_and_nothing_else() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    for (name, text) in pages(&analyse(&hostile())).iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = html::parse(text);
        let [style] = &page.styles[..] else { panic!("{name} has {} style sheets", page.styles.len()) };
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style.as_bytes()));
        assert_eq!(style.matches('{').count(), style.matches('}').count(), "every rule of the style ends");
        let policy = page.policy.as_deref().expect("the page has a policy");
        assert!(policy.starts_with("default-src 'none';"), "`{policy}` forbids what it does not name");
        assert!(policy.contains(&format!("style-src 'sha256-{hash}'")), "`{policy}` allows the style sheet");
        let hashes = page.scripts.iter().map(|script| {
            base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script.as_bytes()))
        });
        let allowed: Vec<String> = hashes.map(|hash| format!("script-src 'sha256-{hash}'")).collect();
        assert_eq!(policy.matches("script-src").count(), allowed.len(), "`{policy}` of {name}");
        assert!(
            allowed.iter().all(|script| policy.contains(script)),
            "`{policy}` allows the script of {name}"
        );
        assert!(
            !policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'),
            "`{policy}`"
        );
        assert!(!style.contains("url(") && !style.contains("@import"), "the style sheet asks for nothing");
    }
}

#[test]
fn every_claim_stands_once_in_full_under_the_number_of_its_card() {
    for sources in [hostile(), corpus("arguments")] {
        let analysis = analyse(&sources);
        let pages = pages(&analysis);
        for (map, view) in documents(&analysis) {
            let page = content(&analysis, map);
            let claims: Vec<_> = page
                .outline
                .iter()
                .flat_map(|section| &section.entries)
                .filter_map(|entry| entry.claim.as_ref())
                .collect();
            assert_eq!(claims.len(), analysis.debate[map].claims.len(), "claims of {}", page.address);
            let numbers: Vec<usize> = claims.iter().map(|claim| claim.number).collect();
            assert_eq!(numbers, (1..=claims.len()).collect::<Vec<_>>(), "numbers of {}", page.address);
            let parsed = html::parse(&pages[&format!("{}{}.html", page.address, view.address)]);
            for claim in claims {
                let text = &parsed.text_by_id[&claim.anchor];
                assert!(text.trim_start().starts_with(&claim.number.to_string()), "the number of `{text}`");
                assert!(seen(text).contains(&seen(&claim.text)), "`{}` stands in `{text}`", claim.text);
                let cards = parsed.cards.get(&claim.anchor).map_or(&[][..], Vec::as_slice);
                // On paper a claim has another card where the figures of the screen are not printed.
                let is_once = |drawn: bool| usize::from(view.name == "map" && drawn);
                let expected = is_once(true) + is_once(!page.sheets.is_empty());
                assert_eq!(cards.len(), expected, "cards of {}", claim.id);
                for card in cards {
                    let number = card.split_whitespace().find_map(|word| word.parse().ok());
                    assert_eq!(number, Some(claim.number), "the card `{card}`");
                }
            }
        }
    }
}

#[test]
fn two_runs_print_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for site in ["one", "two"] {
        let output =
            elenchus(&["build", "arguments", "-q", "-o", &folder.path().join(site).display().to_string()]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let files = |site: &str| -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(folder.path().join(site)).unwrap().map(Result::unwrap);
        // What the program notes for its next build, times among it, is hidden.
        let pages = entries.filter(|file| !file.file_name().to_string_lossy().starts_with('.'));
        pages.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
    };
    let (one, two) = (files("one"), files("two"));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    for (name, bytes) in one {
        assert!(bytes == two[&name], "{name} is the same twice");
    }
}

fn elenchus(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_elenchus")).args(arguments).current_dir(root()).output().unwrap()
}
