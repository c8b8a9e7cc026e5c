//! The guide for encoders keeps its word: every example of `docs/encoding.md` gives the findings that stand below it,
//! and every command prints what is shown.
//!
//! A block of RON that begins with `Library(` belongs to the examples under its heading, the first of the page to all.
//! One that begins with `Map(` is a map; any other is some of the claims of one. A block of text whose paragraph ends
//! in a file's name and a colon, or names it last, is that file.

use std::collections::BTreeMap;
use std::fs;

use elenchus::source::{Shelf, Sources};
use elenchus::{Background, analyse_against};

use crate::manual::{Block, blocks, output, page};
use crate::support::root;

impl Block {
    /// The file that the block is, where the words before it name one last.
    fn file(&self) -> Option<&str> {
        let name = self.before.trim_end().strip_suffix("`:")?.rsplit('`').next()?;
        (self.language == "text").then_some(name)
    }

    fn is_findings(&self) -> bool {
        ["error[", "warning[", "note["].iter().any(|level| self.text.starts_with(level))
    }

    fn is_library(&self) -> bool {
        self.text.starts_with("Library(")
    }

    /// The map that the block shows, or that its claims are of: each that no other claim rests on is a reason for
    /// the thesis.
    fn map(&self) -> String {
        if self.text.starts_with("Map(") {
            return self.text.clone();
        }
        let id = |line: &str| line.strip_prefix('"')?.split_once("\": (").map(|(id, _)| id.to_owned());
        let is_premise = |id: &String| {
            let mut lists = self.text.split("premises: [").skip(1).filter_map(|rest| rest.split(']').next());
            lists.any(|list| list.contains(&format!("\"{id}\"")))
        };
        let free = self.text.lines().filter_map(id).filter(|id| !is_premise(id));
        let supports: String = free.map(|id| format!("(premises: [\"{id}\"]), ")).collect();
        format!(
            "Map(title: \"An example\", thesis: [\"point\"], source: \"okafor-2026\", claims: {{\n\
             \"point\": (text: \"This is the point of it all.\", supports: [{supports}]),\n{}}})",
            self.text
        )
    }
}

/// What all examples share is not used by each.
const SETTINGS: &str = r#"Corpus(
    title: "Examples",
    levels: {"unused-source": Off, "unused-voice": Off, "unused-measure": Off, "unused-term": Off},
)"#;

/// The findings of a map with its libraries and texts, a line each.
fn findings(map: &str, libraries: &[&str], texts: &BTreeMap<String, Vec<u8>>) -> String {
    let mut sources = Sources::default();
    sources.add("corpus.ron", SETTINGS);
    for (number, library) in libraries.iter().enumerate() {
        sources.add(format!("library-{number}.ron"), *library);
    }
    sources.add("map.ron", map);
    let background = Background { texts: Shelf::Held(texts.clone()), ..Background::default() };
    let found = analyse_against(&sources, &background).diagnostics;
    let open = found.iter().filter(|finding| finding.allowed.is_none());
    open.map(|finding| format!("{}[{}]: {}\n", finding.level.name(), finding.rule.code, finding.message))
        .collect()
}

#[test]
fn every_example_of_the_guide_gives_the_findings_below_it() {
    let page = page("docs/encoding.md");
    let blocks = blocks(&page);
    let texts: BTreeMap<String, Vec<u8>> = blocks
        .iter()
        .filter_map(|block| Some((block.file()?.to_owned(), block.text.clone().into_bytes())))
        .collect();
    let shared = blocks.iter().find(|block| block.is_library()).unwrap();
    let (mut examples, mut with_findings, mut wrong) = (0, 0, String::new());
    for (index, block) in blocks.iter().enumerate() {
        if block.language != "ron" || block.is_library() {
            continue;
        }
        let own = blocks.iter().filter(|one| one.is_library() && one.heading == block.heading);
        let libraries = own.filter(|one| !std::ptr::eq(*one, shared)).map(|one| &*one.text);
        let libraries: Vec<&str> = [&*shared.text].into_iter().chain(libraries).collect();
        // The map of the walk through an article has its finding among the commands.
        if block.before.trim_end().ends_with("`parking.ron`:") {
            continue;
        }
        let next = blocks.get(index + 1).filter(|next| next.before.is_empty() && next.is_findings());
        let expected = next.map_or("", |next| &next.text);
        let found = findings(&block.map(), &libraries, &texts);
        if found != expected {
            wrong += &format!("{}\nis said to give:\n{expected}\nand gives:\n{found}\n\n", block.text);
        }
        examples += 1;
        with_findings += usize::from(!expected.is_empty());
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(examples > 20 && with_findings > 15, "{examples} examples, {with_findings} with findings");
}

/// The rows of the table of the guide that begins with a heading, each by its cells.
fn rows(page: &str, head: &str) -> Vec<Vec<String>> {
    let (_, table) = page.split_once(head).expect("the guide has the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| {
        row.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
    };
    rows.map(cells).collect()
}

/// The findings of claims with figures of one series.
fn findings_of_series(unit: &str, claims: &str) -> String {
    let library = format!(
        "Library(sources: {{\"okafor-2026\": (title: \"A column\", authors: [])}},\n\
         measures: {{\"series\": (name: \"a series\", unit: {unit:?}, kind: Level)}})"
    );
    let block =
        Block { language: "ron".to_owned(), text: claims.to_owned(), heading: 0, before: String::new() };
    findings(&block.map(), &[&library], &BTreeMap::new())
}

#[test]
fn the_words_of_a_change_are_written_as_the_guide_says() {
    let rows = rows(&page("docs/encoding.md"), "| the text says | write |");
    for row in &rows {
        let [says, change] = &row[..] else { panic!("{row:?}") };
        let unit = if change.contains("Points") { "per cent" } else { "beds" };
        let claim = |change: &str| {
            let changes = format!("(measure: \"series\", from: \"2015\", to: \"2025\", {change})");
            format!("\"a\": (text: \"The number {says} in ten years.\", changes: [{changes}]),\n")
        };
        assert_eq!(findings_of_series(unit, &claim(change)), "", "of “{says}”");
        let other = findings_of_series(unit, &claim("stated: Times(77)"));
        assert!(other.contains("unencoded-number"), "“{says}” is read at all: {other}");
    }
    assert!(rows.len() > 5);
}

#[test]
fn hedges_reach_as_far_as_the_guide_says() {
    let rows = rows(&page("docs/encoding.md"), "| `bound` | the text says | `value` | reaches |");
    for row in &rows {
        let [bound, says, value, reach] = &row[..] else { panic!("{row:?}") };
        let bound = bound.split(['`', ':']).next().unwrap();
        let bound = match bound.starts_with(char::is_uppercase) {
            true => format!("bound: {bound}, "),
            false => String::new(),
        };
        let agrees = |other: f64| {
            let figures =
                format!("(measure: \"series\", when: \"2025\", value: {value}, {bound}as_printed: {says:?})");
            let claims = format!(
                "\"a\": (text: \"It was so.\", figures: [{figures}]),\n\
                 \"b\": (text: \"It was otherwise.\", figures: [(measure: \"series\", when: \"2025\", value: {other})]),\n"
            );
            match &*findings_of_series("per cent", &claims) {
                "" => true,
                conflict if conflict.starts_with("warning[figure-conflict]") => false,
                other => panic!("{other}"),
            }
        };
        let number = |text: &str| text.parse::<f64>().unwrap();
        let step = number(value) / 100.0;
        let (low, high) = match (reach.split_once(" to "), reach.split_once(" and ")) {
            (Some((low, high)), _) => (number(low), number(high)),
            (_, Some((low, "more"))) => (number(low), number(low) * 7.0),
            (_, Some((high, _))) => (number(high) / 7.0, number(high)),
            _ => panic!("{reach}"),
        };
        assert!(agrees(low) && agrees(high), "“{says}” reaches {reach}");
        assert!(reach.ends_with("less") || !agrees(low - step), "“{says}” reaches no lower than {reach}");
        assert!(reach.ends_with("more") || !agrees(high + step), "“{says}” reaches no higher than {reach}");
    }
    assert!(rows.len() > 8);
}

#[test]
fn every_date_that_the_guide_shows_is_one() {
    let rows = rows(&page("docs/encoding.md"), "| the text says | `when` |");
    let dates = rows.iter().flat_map(|row| row[1].split('"').skip(1).step_by(2));
    let count =
        dates.inspect(|date| assert!(elenchus::period::Period::parse(date).is_ok(), "{date}")).count();
    assert!(count > 15);
}

#[test]
fn the_commands_of_the_guide_print_what_it_shows() {
    let page = page("docs/encoding.md");
    let blocks = blocks(&page);
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let first = |start: &str| &*blocks.iter().find(|block| block.text.starts_with(start)).unwrap().text;
    write("parking.txt", &blocks.iter().find(|block| block.file() == Some("parking.txt")).unwrap().text);
    let mut shown = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.language == "console") {
        let (command, expected) = block.text.split_once('\n').unwrap();
        let command = command.strip_prefix("$ ").expect("an example begins with its command");
        assert_eq!(output(folder.path(), command), expected, "of `{command}`");
        shown.insert(command, expected);
        // After the first command the guide has the encoder write the library and the map.
        if shown.len() == 1 {
            write("library.ron", first("Library("));
            write("parking.ron", first("Map("));
        }
    }
    assert_eq!(shown.len(), 4);
    let readme = self::page("README.md");
    let section = readme.split("\n## ").find(|part| part.starts_with("From an article")).unwrap();
    let of_readme = self::blocks(section);
    let commands = &of_readme.iter().find(|block| block.language == "sh").unwrap().text;
    for line in commands.lines() {
        let command = line.split('#').next().unwrap().trim_end();
        assert!(shown.contains_key(command), "the guide does not show `{command}`");
    }
    let finding = &of_readme.iter().find(|block| block.language == "text").unwrap().text;
    assert!(shown.values().any(|printed| printed.contains(&**finding)), "the guide does not show {finding}");
}

#[test]
fn every_file_that_the_guide_links_to_is_there() {
    let page = page("docs/encoding.md");
    let links = page.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap());
    let mut count = 0;
    for link in links {
        assert!(root().join("docs").join(link).exists(), "{link}");
        count += 1;
    }
    assert!(count > 2);
}
