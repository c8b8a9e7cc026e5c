//! Maps as pictures by themselves: `render --to svg` and `--to png`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use elenchus::render::{BUILT_IN, Medium};

use crate::support::root;

const MAP: &str = "arguments/pyrrhic-victory.ron";

fn render(arguments: &[&str]) -> Output {
    let root = root();
    Command::new(env!("CARGO_BIN_EXE_elenchus"))
        .arg("render")
        .args(arguments)
        .current_dir(root)
        .output()
        .unwrap()
}

fn svg(arguments: &[&str]) -> String {
    let output = render(&[arguments, &["--to", "svg"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn complaint(arguments: &[&str]) -> String {
    let output = render(arguments);
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr).unwrap()
}

/// A map of so many objections to one claim, in a folder of its own.
fn large(folder: &Path, claims: usize) -> String {
    let objections: String = (1..claims).map(|claim| format!("(premises: [\"c{claim}\"]), ")).collect();
    let texts: String =
        (1..claims).map(|claim| format!("\"c{claim}\": (text: \"Text {claim} & < more\"), ")).collect();
    let map = format!(
        "Map(title: \"Large\", thesis: [\"c0\"], claims: {{\"c0\": (text: \"Thesis\", rebuttals: [{objections}]), {texts}}})"
    );
    let path = folder.join("large.ron");
    std::fs::write(&path, map).unwrap();
    path.display().to_string()
}

/// The elements and the attributes of a document, which must be well-formed XML.
fn names(svg: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut elements, mut attributes, mut depth) = (BTreeSet::new(), BTreeSet::new(), 0);
    loop {
        let (start, step) = match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(start) => (start, 1),
            Event::Empty(start) => (start, 0),
            Event::End(_) => {
                depth -= 1;
                continue;
            }
            _ => continue,
        };
        depth += step;
        elements.insert(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
        for attribute in start.attributes() {
            let attribute = attribute.unwrap();
            attribute.unescape_value().unwrap();
            attributes.insert(String::from_utf8(attribute.key.as_ref().to_vec()).unwrap());
        }
    }
    assert_eq!(depth, 0, "every element ends");
    (elements, attributes)
}

#[test]
fn a_picture_stands_by_itself() {
    for arguments in [vec![MAP], vec![MAP, "--dark"], vec![MAP, "--language", "de", "--scale", "150"]] {
        let picture = svg(&arguments);
        assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        let (elements, attributes) = names(&picture);
        let is_foreign = |name: &&str| elements.contains(*name);
        assert_eq!(["script", "foreignObject", "image", "use"].iter().find(|name| is_foreign(name)), None);
        // Neither the page it is from nor anything else is needed to show it.
        assert!(!attributes.contains("href") && !picture.contains("var(--") && !picture.contains("@media"));
        assert!(!picture.replace("http://www.w3.org/2000/svg", "").contains("http"), "it names no address");
        assert_eq!(picture, svg(&arguments), "two runs draw the same");
    }
    assert!(svg(&[MAP, "--dark"]).contains("fill=\"#121417\""));
    assert!(svg(&[MAP, "--language", "de"]).contains("umstritten"));
}

#[test]
fn the_colours_of_pictures_are_those_of_pages() {
    let template = |name: &str| BUILT_IN.iter().find(|(known, _)| *known == name).unwrap().1;
    let style = template("html/style.css");
    for line in template("svg/map.svg").lines().filter(|line| line.trim().starts_with("(\"")) {
        let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        let [name, light, dark] = words[..] else { panic!("{line}") };
        let (before, after) = style.split_once("@media (prefers-color-scheme: dark)").unwrap();
        assert!(before.contains(&format!("--{name}: {light};")), "{name} in the light");
        assert!(after.contains(&format!("--{name}: {dark};")), "{name} in the dark");
    }
}

#[test]
fn one_figure_of_a_large_map_is_named_by_number_or_claim() {
    let folder = tempfile::tempdir().unwrap();
    let map = large(folder.path(), 70);
    let cards = |picture: &str| picture.matches("<rect class=\"frame\"").count();
    assert_eq!(cards(&svg(&[&map])), 70, "else the whole map is drawn");
    let second = svg(&[&map, "--figure", "2"]);
    assert_eq!(cards(&second), 16);
    assert_eq!(svg(&[&map, "--figure", "c20"]), second);
    assert!(second.contains("Figure 2: Thesis (part 2 of 5)"));
    for unknown in ["0", "6", "c70"] {
        let told = complaint(&[&map, "--to", "svg", "--figure", unknown]);
        assert!(told.contains(&format!("no figure of the map is `{unknown}`: it has 5 figures")), "{told}");
    }
}

#[test]
fn what_cannot_be_a_picture_says_so() {
    assert!(
        complaint(&[MAP, "--view", "guide", "--to", "svg"]).contains("cannot be had as svg: it shows no map")
    );
    assert!(complaint(&[MAP, "--dark"]).contains("--dark is for pictures: add --to svg or --to png"));
    assert!(Medium::ALL.iter().any(|medium| medium.extension() == "svg"));
}

#[cfg(feature = "png")]
#[test]
fn pixels_are_those_of_the_picture() {
    let png = |arguments: &[&str]| render(&[&[MAP, "--to", "png"], arguments].concat());
    let size = |bytes: &[u8]| {
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
        [16, 20].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()))
    };
    let none = tempfile::tempdir().unwrap();
    let without = png(&["--fonts", &none.path().display().to_string()]);
    let told = String::from_utf8(without.stderr).unwrap();
    assert!(told.contains("there is no font") && told.contains("--fonts DIR"), "{told}");
    let usual = png(&[]);
    if !usual.status.success() {
        // A machine without fonts cannot go on.
        assert!(String::from_utf8(usual.stderr).unwrap().contains("there is no font"));
        return;
    }
    let [width, height] = size(&usual.stdout);
    let small = size(&png(&["--scale", "50"]).stdout);
    assert!(
        small[0].abs_diff(width / 4) <= 1 && small[1].abs_diff(height / 4) <= 1,
        "{small:?} of {width} × {height}"
    );
    let folder = tempfile::tempdir().unwrap();
    let told = complaint(&[&large(folder.path(), 3000), "--to", "png", "--scale", "1000"]);
    assert!(told.contains("choose a smaller --scale, or one figure of the map with --figure"), "{told}");
}

#[cfg(not(feature = "png"))]
#[test]
fn a_program_without_png_says_how_to_get_one_with_it() {
    let told = complaint(&[MAP, "--to", "png"]);
    assert!(told.contains("--features png") && told.contains("--to svg"), "{told}");
}

#[test]
fn no_figure_to_fill_in_is_more_than_a_lesson_holds() {
    let folder = tempfile::tempdir().unwrap();
    let output = render(&[&large(folder.path(), 24), "--view", "blank", "--to", "html"]);
    let page = String::from_utf8(output.stdout).unwrap();
    let figures: Vec<usize> =
        page.split("<svg class").skip(1).map(|figure| figure.matches("class=\"rule\"").count()).collect();
    let rules: usize = figures.iter().sum();
    assert!(figures.len() > 1 && rules >= 24, "{figures:?}");
    let whole = render(&[&large(folder.path(), 9), "--view", "blank", "--to", "html"]);
    assert_eq!(String::from_utf8(whole.stdout).unwrap().matches("<svg class").count(), 1);
}

#[test]
fn a_map_to_fill_in_has_boxes_words_and_numbers_and_gives_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let map = large(folder.path(), 70);
    for (medium, others) in [("svg", 0), ("html", 5), ("md", 0)] {
        let printed = |given: &[&str]| {
            let output = render(&[&[&*map, "--view", "blank", "--to", medium], given].concat());
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            // The style names what the text must not.
            String::from_utf8(output.stdout).unwrap().rsplit("</style>").next().unwrap().to_owned()
        };
        let blank = printed(&[]);
        assert!(
            !blank.contains("Text ") && !blank.contains("Thesis") && !blank.contains("contested"),
            "{medium}"
        );
        let given = printed(&["--given", "c0,c7"]);
        assert!(
            given.contains("Thesis") && given.contains("Text 7 ") && !given.contains("Text 8 "),
            "{medium}"
        );
        if medium != "md" {
            let (lines, words) = (blank.matches("class=\"rule\"").count(), blank.matches(">but<").count());
            assert_eq!((lines >= 3 * 70, words >= 69), (true, true), "{medium}");
            assert_eq!(blank.matches("<svg class").count(), if others == 0 { 1 } else { others }, "{medium}");
        }
    }
    let told = complaint(&[&map, "--view", "blank", "--given", "c99"]);
    assert!(told.contains("no claim of the map is called `c99`"), "{told}");
    assert!(complaint(&[&map, "--given", "c1"]).contains("add --view blank"));
}
