//! Maps of any shape and size have sound pages.

use elenchus::analyse;
use elenchus::render::Medium;
use elenchus::source::Sources;

use super::{html, markdown, one_map, page_of, pages};

/// Maps of uncommon shapes: a name and the files.
fn shapes() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let parts: String =
        (0..11).map(|part| format!("\"a{part}\": (text: \"A {part}\", supports: [(premises: [\"b{part}\"])]), \"b{part}\": (text: \"B {part}\"),")).collect();
    let alone = |text: &str| vec![("map.ron", text.to_owned())];
    vec![
        ("one claim", alone(r#"Map(title: "T", thesis: ["a"], claims: {"a": (text: "A")})"#)),
        ("no thesis", alone(r#"Map(title: "T", claims: {"a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B")})"#)),
        ("no claims", alone(r#"Map(title: "T", claims: {})"#)),
        ("nothing at all", alone("Map()")),
        ("eleven parts", alone(&format!(r#"Map(title: "T", thesis: ["a0"], claims: {{{parts}}})"#))),
        (
            "circles",
            alone(
                r#"Map(title: "T", thesis: ["a"], claims: {
                "a": (text: "A", supports: [(premises: ["b"]), (premises: ["a"])]),
                "b": (text: "B", supports: [(premises: ["a"])], rebuttals: [(premises: ["b"])]),
                "c": (text: "C", rebuttals: [(premises: ["d"])]), "d": (text: "D", rebuttals: [(premises: ["c"])])})"#,
            ),
        ),
        (
            "only steps about other maps",
            vec![
                ("map.ron", r#"Map(title: "T", claims: {}, supports: [(premises: ["other/b"], target: "other/a")], rebuttals: [(premises: ["other/b"], target: "other/s")])"#.to_owned()),
                ("other.ron", r#"Map(title: "O", thesis: ["a"], claims: {"a": (text: "A", supports: [(id: "s", premises: ["b"])]), "b": (text: "B")})"#.to_owned()),
            ],
        ),
        ("a map called index", vec![("index.ron", r#"Map(title: "T", thesis: ["a"], claims: {"a": (text: "A")})"#.to_owned())]),
    ]
}

#[test]
fn maps_of_any_shape_have_sound_pages() {
    for (shape, files) in shapes() {
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.add(path, text);
        }
        let analysis = analyse(&sources);
        for (name, text) in pages(&analysis) {
            if name.ends_with(".md") {
                assert_eq!(markdown::parse(&text).strangers, [""; 0], "{name} of {shape}");
                assert!(!text.contains("\n\n\n"), "needless blank lines in {name} of {shape}");
            } else if name.ends_with(".html") {
                let parsed = html::parse(&text);
                assert_eq!(parsed.errors, [""; 0], "{name} of {shape}");
                assert_eq!(parsed.repeated_ids, [""; 0], "{name} of {shape}");
            }
        }
    }
}

#[test]
fn a_chain_of_20_000_supports_has_its_pages() {
    let length = 20_000;
    let claims: String = (0..length)
        .map(|claim| {
            format!("\"c{claim}\": (text: \"Text {claim}\", supports: [(premises: [\"c{}\"])]),\n", claim + 1)
        })
        .collect();
    let sources = one_map(&format!(
        "Map(title: \"T\", thesis: [\"c0\"], claims: {{{claims}\"c{length}\": (text: \"End\")}})"
    ));
    let analysis = analyse(&sources);
    let map = analysis.debate.find_map("map").unwrap();
    let render = |name, medium| page_of(&analysis, map, name, medium);
    assert_eq!(render("outline", Medium::Markdown).matches(" Text 19999  \n").count(), 1);
    assert!(render("map", Medium::Html).ends_with("</html>\n"));
}
