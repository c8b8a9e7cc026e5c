//! Diagrams in Markdown.

use elenchus::analyse;
use elenchus::source::Sources;

use super::{one_map, pages_with_diagrams};

#[test]
fn a_diagram_in_markdown_stands_last_and_only_where_it_can_be_read() {
    let claims = |count: usize| {
        let claims: String =
            (1..count).map(|claim| format!("\"c{claim}\": (text: \"Text {claim}\"),")).collect();
        let premises: String = (1..count).map(|claim| format!("(premises: [\"c{claim}\"]),")).collect();
        format!(
            "Map(title: \"T\", thesis: [\"c0\"], claims: {{\"c0\": (text: \"A\", supports: [{premises}]), {claims}}})"
        )
    };
    for (count, diagrams) in [(30, 1..=1), (31, 2..=3), (600, 0..=0)] {
        let sources = one_map(&claims(count));
        let pages = pages_with_diagrams(&analyse(&sources));
        let map = &pages["map.md"];
        let drawn = map.matches("```mermaid").count();
        assert!(diagrams.contains(&drawn), "{drawn} diagrams of {count} boxes");
        assert!(map.contains("## The map as a diagram") && !pages["map.outline.md"].contains("mermaid"));
        let last = map.rfind("\n## ").unwrap();
        assert!(map[last..].starts_with("\n## The map as a diagram"));
    }
}

#[test]
fn what_mermaid_reads_is_boxes_and_lines_whatever_the_labels_say() {
    let analysis = analyse(&SOURCES_OF_LABELS);
    let text = &pages_with_diagrams(&analysis)["map.md"];
    let diagram = text.split_once("```mermaid\n").unwrap().1.split_once("\n```").unwrap().0;
    let mut lines = diagram.lines();
    assert_eq!(lines.next(), Some("flowchart BT"));
    for line in lines.skip(2) {
        let quotes = line.matches('"').count();
        assert!(line.ends_with(';') && (quotes == 0 || quotes == 2), "`{line}` is a statement");
        let inside = line.split('"').nth(1).unwrap_or_default();
        let is_harmless =
            |letter: char| letter.is_alphanumeric() || " ,.'()-/!?;:%+#…\u{200f}".contains(letter);
        assert!(inside.chars().all(is_harmless), "the label `{inside}`");
        assert!(!inside.contains("%%") && !line.contains("www."), "`{line}` is no directive and no link");
    }
}

static SOURCES_OF_LABELS: std::sync::LazyLock<Sources> = std::sync::LazyLock::new(|| {
    let texts = [
        "\\\"] --> x[\\\"",
        "%%{init: {}}%%",
        "`a` **b** [c](javascript:d)",
        "<b>e</b> &lt; #quot;",
        "1. f",
        "- g",
        "https://a.example www.b.example c@d.example",
        "end",
        "a\\n\\n```\\nb",
        "\\u{202e}c\\u{0}",
        "\\\\",
        "fa:fa-car :::x",
    ];
    let claims: String =
        texts.iter().enumerate().map(|(id, text)| format!("\"c{id}\": (text: \"{text}\"),")).collect();
    let premises: String = (0..texts.len()).map(|id| format!("\"c{id}\",")).collect();
    one_map(&format!(
        "Map(title: \"T\", thesis: [\"t\"], claims: {{\"t\": (text: \"T\", supports: [(premises: [{premises}])]), {claims}}})"
    ))
});
