//! What the checks of figures find in small corpora, and what they leave alone.
//!
//! The cases are the files in `tests/numbers`. A case begins with a line `# …` that says what it shows; then come
//! measures, a line `--`, claims, a line `--` and the findings that are expected, each as its code, the text that it
//! marks and its message. `UPDATE=1 cargo test numbers::` writes the findings into the files.

use std::fs;
use std::path::PathBuf;

use elenchus::analyse;
use elenchus::source::Sources;

use crate::support::root;

/// The codes that the cases are about; what other checks say of the small maps does not matter here.
const CODES: [&str; 17] = [
    "percent-arithmetic",
    "percent-or-points",
    "multiple-or-increase",
    "share-arithmetic",
    "rate-arithmetic",
    "part-exceeds-whole",
    "share-above-100",
    "figure-conflict",
    "counters-disagree",
    "scale-slip",
    "printed-figure",
    "undated-figure",
    "unit-mismatch",
    "cherry-picked-baseline",
    "trend-from-end-points",
    "bound-broken",
    "duration-arithmetic",
];

/// A case as its file has it.
struct Case {
    title: String,
    measures: String,
    claims: String,
    expected: String,
}

fn files() -> Vec<PathBuf> {
    let folder = root().join("tests/numbers");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn cases(text: &str) -> Vec<Case> {
    let blocks = text.split("\n# ").map(|block| block.trim_start_matches("# "));
    blocks
        .map(|block| {
            let (title, rest) = block.split_once('\n').unwrap();
            let parts: Vec<&str> = rest.split("--\n").collect();
            let [measures, claims, expected] = parts[..] else {
                panic!("`{title}` has measures, claims and findings");
            };
            let [measures, claims, expected] =
                [measures, claims, expected].map(|part| part.trim_matches('\n').to_owned());
            Case { title: title.to_owned(), measures, claims, expected }
        })
        .collect()
}

impl Case {
    fn sources(&self) -> Sources {
        let ids = self.claims.lines().filter_map(|line| line.strip_prefix('"')?.split_once("\":"));
        let ids: Vec<String> = ids.map(|(id, _)| format!("(premises: [\"{id}\"])")).collect();
        let map = format!(
            "Map(\n    title: \"Map\",\n    thesis: [\"thesis\"],\n    claims: {{\n        \"thesis\": (text: \"T\", \
             supports: [{}]),\n{}\n    }},\n)",
            ids.join(", "),
            self.claims
        );
        let mut sources = Sources::default();
        sources.add("library.ron", format!("Library(\n    voices: {{\"a\": (name: \"A\"), \"b\": (name: \"B\")}},\n    sources: {{\"paper\": (title: \"Paper\", authors: [], published: \"2026-10-06\")}},\n    measures: {{\n{}\n    }},\n)", self.measures));
        sources.add("map.ron", map);
        sources
    }

    fn found(&self) -> String {
        let sources = self.sources();
        let analysis = analyse(&sources);
        let broken: Vec<_> = analysis
            .diagnostics
            .iter()
            .filter(|finding| {
                elenchus::syntax::rules::ALL
                    .iter()
                    .chain(elenchus::resolve::rules::ALL)
                    .any(|rule| rule.code == finding.rule.code)
            })
            .map(|finding| &finding.message)
            .collect();
        assert!(broken.is_empty(), "`{}` is read: {broken:?}", self.title);
        let found = analysis.diagnostics.iter().filter(|finding| CODES.contains(&finding.rule.code));
        let lines: Vec<String> = found
            .map(|finding| {
                format!("{} at {}: {}", finding.rule.code, sources.snippet(finding.span), finding.message)
            })
            .collect();
        lines.join("\n")
    }
}

#[test]
fn every_case_gives_the_findings_that_its_file_expects() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut count = 0;
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let mut updated = String::new();
        for case in cases(&text) {
            let found = case.found();
            if !is_update {
                assert_eq!(found, case.expected, "{}: {}", file.display(), case.title);
            }
            let Case { title, measures, claims, .. } = case;
            let found = if found.is_empty() { found } else { found + "\n" };
            updated += &format!("# {title}\n{measures}\n--\n{claims}\n--\n{found}\n");
            count += 1;
        }
        if is_update {
            fs::write(&file, updated).unwrap();
        }
    }
    assert!(count > 150, "the cases were found");
}

#[test]
fn what_a_title_says_is_what_is_found() {
    let mut wrong = Vec::new();
    for file in files() {
        let code = file.file_stem().unwrap().to_str().unwrap();
        for case in cases(&fs::read_to_string(&file).unwrap()) {
            let codes: Vec<&str> = case.expected.lines().filter_map(|line| line.split(' ').next()).collect();
            let is_right = match case.title.starts_with("silent:") {
                true => codes.is_empty(),
                false => codes == [code],
            };
            if !is_right {
                wrong.push(format!("{code}: {}: {codes:?}", case.title));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
