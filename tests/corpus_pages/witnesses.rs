//! The pages and the findings say the same of which articles repeat which, and of which are one witness.

use std::collections::BTreeSet;
use std::fmt::Write;

use elenchus::analyse;
use elenchus::render::Medium;
use elenchus::source::Sources;
use serde_json::Value;

use super::print;
use crate::chance::Chance;

const SOURCES: [&str; 5] = ["alder", "birch", "cedar", "elder", "hazel"];

/// Articles some of which repeat one another, and two of which may be one document. Each two of them assert one claim,
/// `told-ONE-OTHER`, and of each two the second is given as a reason for what the first says, `from-ONE-OTHER`.
fn corpus(chance: &mut Chance) -> Sources {
    let mut library = String::from("Library(sources: {\n");
    let (one, other) = (chance.below(SOURCES.len()), chance.below(SOURCES.len()));
    for (at, id) in SOURCES.iter().enumerate() {
        let derived_from: Vec<String> =
            SOURCES.iter().filter(|_| chance.one_in(4)).map(|original| format!("\"{original}\"")).collect();
        let same = if at == one || at == other { "0" } else { ["1", "2", "3", "4", "5"][at] };
        let (derived_from, sha256) = (derived_from.join(", "), same.repeat(64));
        writeln!(
            library,
            "\"{id}\": (title: \"{id}\", authors: [], sha256: \"{sha256}\", derived_from: [{derived_from}]),"
        )
        .unwrap();
    }
    let (mut claims, mut premises) = (String::new(), Vec::new());
    for one in SOURCES {
        for other in SOURCES.iter().filter(|other| **other != one) {
            if one < *other {
                let claim = format!("told-{one}-{other}");
                writeln!(
                    claims,
                    "\"{claim}\": (text: \"It is {claim}.\", said: [(in: \"{one}\"), (in: \"{other}\")]),"
                )
                .unwrap();
                premises.push(claim);
            }
            let claim = format!("from-{one}-{other}");
            writeln!(
                claims,
                "\"{claim}\": (text: \"It is {claim}.\", in: \"{one}\", supports: [(premises: [\"why-{claim}\"])]),\n\
                 \"why-{claim}\": (text: \"It is why {claim}.\", in: \"{other}\"),"
            )
            .unwrap();
            premises.push(claim);
        }
    }
    let premises: Vec<String> = premises.iter().map(|claim| format!("(premises: [\"{claim}\"])")).collect();
    let mut sources = Sources::default();
    sources.add("library.ron", library + "})");
    sources.add(
        "map.ron",
        format!(
            "Map(title: \"T\", thesis: [\"t\"], claims: {{\"t\": (text: \"T.\", kind: Value, supports: [{}]),\n{claims}}})",
            premises.join(", ")
        ),
    );
    sources
}

/// What the pages and the findings say of a library, documents told by their fingerprints.
struct Told<'a> {
    library: &'a str,
    reading: Value,
    /// The codes of findings, each with a claim that it concerns, or none.
    found: BTreeSet<(&'static str, String)>,
    circles: Vec<BTreeSet<&'a str>>,
    /// What goes back to one origin, with that, and whether it is said to be one witness.
    groups: Vec<(BTreeSet<&'a str>, bool)>,
}

impl<'a> Told<'a> {
    fn of(corpus: &'a Sources) -> Told<'a> {
        let library = corpus.iter().next().unwrap().1.text();
        let analysis = analyse(corpus);
        let page = |view| -> Value { serde_json::from_str(&print(&analysis, view, Medium::Json)).unwrap() };
        let found = analysis
            .diagnostics
            .iter()
            .map(|finding| (finding.rule.code, finding.concerns.first().cloned().unwrap_or_default()));
        let sources = page("sources");
        let list = |name: &str| sources[name].as_array().unwrap().iter();
        let documents = |links: &Value| -> BTreeSet<&'a str> {
            links.as_array().unwrap().iter().map(|link| document(library, id(link))).collect()
        };
        let group = |shared: &Value| {
            let mut group = documents(&shared["repeated_by"]);
            group.insert(document(library, id(&shared["origin"])));
            (group, shared["is_one_witness"] == true)
        };
        Told {
            library,
            reading: page("reading"),
            found: found.collect(),
            circles: list("circles").map(|circle| documents(&circle["sources"])).collect(),
            groups: list("shared").map(group).collect(),
        }
    }

    fn has_found(&self, code: &'static str, claim: &str) -> bool {
        self.found.contains(&(code, format!("map/{claim}")))
    }

    /// The origin of two articles by the page of what to read, which makes them one witness.
    fn shared(&self, one: &str, other: &str) -> Option<&str> {
        let end = format!("c-told-{one}-{other}");
        let mut agreements = self.reading["agreements"].as_array().unwrap().iter();
        agreements.find(|one| one["claim"]["href"].as_str().unwrap().ends_with(&end)).unwrap()["shared"]
            .as_str()
    }

    /// An article of the order of reading, and what it repeats by that.
    fn repeated(&self, step: &'a Value) -> (&str, BTreeSet<&str>) {
        let articles = self.reading["articles"].as_array().unwrap();
        let numbered = |number: usize| articles[number - 1]["title"].as_str().unwrap();
        let reasons = step["reasons"].as_array().unwrap().iter().filter_map(Value::as_str);
        let numbers =
            reasons.filter_map(|reason| reason.split_once("It repeats article ")?.1.split(',').next());
        let repeated = numbers.map(|number| numbered(number.parse().unwrap())).collect();
        (numbered(step["article"]["number"].as_u64().unwrap() as usize), repeated)
    }
}

/// The id of a source, with which the anchor of a link ends.
fn id(link: &Value) -> &str {
    link["anchor"].as_str().unwrap().rsplit('-').next().unwrap()
}

fn document<'a>(library: &'a str, id: &str) -> &'a str {
    library.split_once(&format!("\"{id}\": (")).unwrap().1.split('"').nth(3).unwrap()
}

#[test]
fn pages_and_findings_agree_on_which_articles_are_one_witness() {
    let mut chance = Chance(7);
    let mut seen = [0; 2];
    for _ in 0..40 {
        let corpus = corpus(&mut chance);
        let told = Told::of(&corpus);
        let library = told.library;
        for (at, one) in SOURCES.iter().enumerate() {
            for other in &SOURCES[at + 1..] {
                let shared = told.shared(one, other);
                let [first, second] = [one, other].map(|id| document(library, id));
                let both = |set: &BTreeSet<&str>| set.contains(first) && set.contains(second);
                // A circle is told once, and not of every claim; its first stands for all.
                let is_circle = first != second && told.circles.iter().any(both);
                let is_twice = told.has_found("counted-twice", &format!("told-{one}-{other}"));
                assert_eq!(shared.is_some(), is_twice || is_circle, "{one} and {other} in {library}");
                let is_group = |(group, is_one): &(BTreeSet<&str>, bool)| *is_one && both(group);
                assert!(
                    shared.is_some() || !told.groups.iter().any(is_group),
                    "{one} and {other} in {library}"
                );
                let is_of_circle = |set: &BTreeSet<&str>| {
                    shared.is_some_and(|origin| set.contains(document(library, origin)))
                };
                let is_listed = first == second
                    || told.groups.iter().any(|(group, _)| both(group))
                    || told.circles.iter().any(is_of_circle);
                assert!(shared.is_none() || is_listed, "{one} and {other} in {library}");
                seen[usize::from(shared.is_some())] += 1;
            }
        }
    }
    assert!(seen.iter().all(|&count| count > 30), "all sorts of libraries were tried: {seen:?}");
}

#[test]
fn pages_and_findings_agree_on_who_repeats_whom() {
    let mut chance = Chance(8);
    let mut seen = [0; 2];
    for _ in 0..40 {
        let corpus = corpus(&mut chance);
        let told = Told::of(&corpus);
        let is_circle = |(code, claim): &&(&str, String)| *code == "circular-sourcing" && claim.is_empty();
        let circles = told.found.iter().filter(is_circle).count();
        assert_eq!(circles, told.circles.len().min(1), "{}", told.library);
        for step in told.reading["order"].as_array().unwrap() {
            let (own, repeated) = told.repeated(step);
            if told.circles.iter().any(|circle| circle.contains(document(told.library, own))) {
                continue;
            }
            for other in SOURCES.iter().filter(|other| **other != own) {
                let is_echo = told.has_found("circular-sourcing", &format!("from-{other}-{own}"));
                assert_eq!(repeated.contains(other), is_echo, "{own} repeats {other} in {}", told.library);
                seen[usize::from(is_echo)] += 1;
            }
        }
    }
    assert!(seen.iter().all(|&count| count > 30), "all sorts of libraries were tried: {seen:?}");
}

#[test]
fn articles_that_have_it_from_one_source_are_one_witness_unless_each_has_another_too() {
    let library = "Library(sources: {
        \"wire\": (title: \"Wire\", authors: []), \"radio\": (title: \"Radio\", authors: []),
        \"letter\": (title: \"Letter\", authors: []),
        \"mail\": (title: \"Mail\", authors: [], derived_from: [\"wire\", \"radio\"]),
        \"post\": (title: \"Post\", authors: [], derived_from: [\"wire\"MORE])})";
    let map = "Map(title: \"T\", thesis: [\"told\"], claims: {\"told\": (text: \"The hall stands.\",
        said: [(in: \"post\"), (in: \"mail\")])})";
    for (more, shared, says) in [
        ("", Value::from("Wire"), "together they are one witness, not several."),
        (", \"letter\"", Value::Null, "and some of them to others as well"),
    ] {
        let mut sources = Sources::default();
        sources.add("library.ron", library.replace("MORE", more));
        sources.add("halls.ron", map);
        let analysis = analyse(&sources);
        let page = print(&analysis, "sources", Medium::Markdown);
        let line = page.lines().find(|line| line.contains("go back to “Wire”")).unwrap();
        assert!(line.contains("Mail") && line.contains("Post") && line.contains(says), "{line}");
        let page: Value = serde_json::from_str(&print(&analysis, "reading", Medium::Json)).unwrap();
        assert_eq!(page["agreements"][0]["shared"], shared);
        let is_told = analysis.diagnostics.iter().any(|finding| finding.rule.code == "counted-twice");
        assert_eq!(is_told, !shared.is_null());
    }
}
