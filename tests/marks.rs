//! A finding marks what it is about, whatever stands in front of that.
//!
//! A name that means nothing is told and left out. What stands behind it in its list is a position earlier in the debate
//! than in the file, and is still to be marked where it is written.

use std::collections::BTreeSet;
use std::fmt::Write;

use elenchus::diagnostic::Diagnostic;
use elenchus::source::Span;
use elenchus::{analyse_against, example, rules};

/// Lists of names, with what may stand at the head of each and means nothing; `{}` is the first name in the list.
const LISTS: [(&str, &str); 6] = [
    ("thesis: [", "\"nowhere/{}\", "),
    ("premises: [", "\"nowhere/{}\", "),
    ("actors: [", "\"{}-unknown\", "),
    ("via: [", "\"{}-unknown\", "),
    ("figures: [", "(measure: \"{}-unknown\", value: 1), "),
    ("changes: [", "(measure: \"{}-unknown\", stated: By(1)), "),
];

/// Findings about entries that are not the first of their list.
const LATER_ENTRIES: &str = r#"Map(
    title: "The raids",
    thesis: ["act"],
    source: "survey",
    claims: {
        "act": (
            text: "The town should act.",
            kind: Policy,
            supports: [(premises: ["counted"]), (premises: ["risen"]), (premises: ["many"]), (premises: ["dead"])],
        ),
        "counted": (
            text: "Raids are counted by the week.",
            kind: Fact,
            figures: [(measure: "raids", when: "2021", value: 89), (measure: "raids", when: "2025", value: 699)],
        ),
        "risen": (
            text: "Raids rose.",
            kind: Fact,
            figures: [(measure: "raids", when: "2020", value: 80), (measure: "raids", when: "2021", value: 98)],
            changes: [(measure: "raids", from: "2020", to: "2021", stated: By(18)), (measure: "raids", from: "2020", to: "2026", stated: Percent(900))],
        ),
        "many": (
            text: "There are 12 raids a week now.",
            kind: Fact,
            figures: [(measure: "raids", when: "1990", value: 11), (measure: "raids", when: "1991", value: 12)],
        ),
        "dead": (
            text: "The old mayor counted them.",
            kind: Fact,
            when: "2019",
            actors: ["clerk", "mayor"],
            figures: [(measure: "homes", when: "1999", value: 5), (measure: "homes", when: "2019", value: 5)],
        ),
    },
)"#;

const LIBRARY: &str = r#"Library(
    sources: {"survey": (title: "Security survey", authors: [], published: "2023-04")},
    voices: {"mayor": (name: "Ana Costa", role: "mayor", died: "2010"), "clerk": (name: "Jon Weir", role: "clerk")},
    measures: {
        "raids": (name: "raids", unit: "raids", kind: Total),
        "homes": (name: "homes", unit: "homes", counted_by: "mayor"),
    },
)"#;

/// A text with something put in at some offsets.
#[derive(Default)]
struct Put {
    text: String,
    /// The offsets in the old text, each with how much was put in there.
    added: Vec<(usize, usize)>,
}

impl Put {
    /// The text with a name that means nothing at the head of every list.
    fn at_the_head_of_lists(old: &str) -> Put {
        let mut put = Put::default();
        let mut rest = old;
        let first = |rest: &str| LISTS.iter().filter_map(|list| Some((rest.find(list.0)?, *list))).min();
        while let Some((at, (head, model))) = first(rest) {
            let (before, behind) = rest.split_at(at + head.len());
            let name = behind.split('"').nth(1).unwrap();
            let entry = model.replace("{}", name);
            put.added.push((old.len() - behind.len(), entry.len()));
            put.text += before;
            put.text += &entry;
            rest = behind;
        }
        put.text += rest;
        put
    }

    /// The offset in the old text of one in the new.
    fn before(&self, new: u32) -> u32 {
        let mut added = 0;
        for &(at, more) in &self.added {
            if at + added + more > new as usize {
                break;
            }
            added += more;
        }
        new - added as u32
    }
}

/// The places that a finding marks.
fn marks(finding: &Diagnostic) -> Vec<Span> {
    std::iter::once(finding.span).chain(finding.related.iter().map(|related| related.span)).collect()
}

fn findings(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let (sources, background) = example(files);
    analyse_against(&sources, &background).diagnostics
}

#[test]
fn names_that_mean_nothing_move_no_mark() {
    let own: &[(&str, &str)] = &[("library.ron", LIBRARY), ("map.ron", LATER_ENTRIES)];
    let corpora = rules().filter(|rule| rule.code != "unknown-name").map(|rule| rule.bad);
    let (mut marked, mut wrong) = (BTreeSet::new(), String::new());
    for files in corpora.chain([own]) {
        let puts: Vec<Put> = files.iter().map(|(_, text)| Put::at_the_head_of_lists(text)).collect();
        let changed: Vec<(&str, &str)> =
            files.iter().zip(&puts).map(|((name, _), put)| (*name, &*put.text)).collect();
        let after = findings(&changed);
        let message = |finding: &Diagnostic| finding.message.to_string();
        for finding in findings(files) {
            // What was left out may be what was missing, so that a finding is not there any more.
            let same = |other: &&Diagnostic| {
                other.rule.code == finding.rule.code && message(other) == message(&finding)
            };
            let Some(same) = after.iter().find(same) else { continue };
            let moved = marks(same).into_iter().map(|mark| {
                let put = &puts[mark.file.0 as usize];
                Span { start: put.before(mark.start), end: put.before(mark.end), ..mark }
            });
            if moved.collect::<Vec<_>>() != marks(&finding) {
                writeln!(wrong, "{}: {}", finding.rule.code, finding.message).unwrap();
            }
            marked.insert(finding.rule.code);
        }
    }
    assert!(wrong.is_empty(), "these mark something else behind a name that means nothing:\n{wrong}");
    let wanted =
        ["death-before-deed", "source-before-event", "stale-figure", "figure-conflict", "interested-counter"];
    for code in wanted {
        assert!(marked.contains(code), "`{code}` is among those that were compared: {marked:?}");
    }
}
