//! Every rule keeps its promises, and the structure checks find what their definitions say.

use std::collections::{BTreeMap, BTreeSet};

use elenchus::diagnostic::{Diagnostic, Example};
use elenchus::source::Sources;
use elenchus::{analyse, analyse_against, example, rules};

use crate::chance::Chance;

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(path, *text);
    }
    sources
}

/// The findings of an example, whose files that are no maps are texts of sources.
fn findings_of(files: Example) -> Vec<Diagnostic> {
    let (sources, background) = example(files);
    analyse_against(&sources, &background).diagnostics
}

fn findings(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    analyse(&sources(files)).diagnostics
}

fn codes(files: Example) -> Vec<&'static str> {
    findings_of(files).iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn a_bad_example_gives_its_finding_and_no_other() {
    for rule in rules().filter(|rule| !rule.bad.is_empty()) {
        assert_eq!(codes(rule.bad), [rule.code], "the bad example of `{}`", rule.code);
    }
}

#[test]
fn a_good_example_gives_nothing() {
    for rule in rules() {
        assert_eq!(codes(rule.good), [""; 0], "the good example of `{}`", rule.code);
    }
}

#[test]
fn every_rule_is_a_page_of_its_own() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let code = rule.code;
        assert!(
            elenchus::syntax::is_id(code) && seen.insert(code),
            "`{code}` is kebab-case, and is listed once"
        );
        let first = rule.finds.chars().next().expect("`finds` says something");
        assert!(first.is_lowercase() && !rule.finds.ends_with('.'), "what `{code}` finds is no sentence");
        assert!(
            rule.why.len() > 100 && rule.why.ends_with(['.', ')']),
            "the page of `{code}` says why and what to do"
        );
        assert_eq!(
            rule.bad.is_empty(),
            rule.good.is_empty(),
            "`{code}` has both examples, or cannot show any"
        );
    }
    for (family, _) in elenchus::families() {
        assert!(seen.insert(family.name), "`{}` names a family and nothing else", family.name);
    }
    let unseen: Vec<&str> = rules().filter(|rule| rule.bad.is_empty()).map(|rule| rule.code).collect();
    assert_eq!(unseen, ["not-utf8", "bad-sheet"], "only what no map can show has no example");
}

#[test]
fn examples_are_told_in_the_house_style() {
    for rule in rules() {
        for finding in findings_of(rule.bad) {
            let message = finding.message.to_string();
            let first = message.chars().next().expect("a message says something");
            assert!(!first.is_uppercase() || message.starts_with("RON"), "`{message}` begins in lower case");
            assert!(!message.ends_with('.'), "`{message}` has no full stop");
            assert_eq!(message.matches('`').count() % 2, 0, "`{message}` closes its backticks");
            assert!(finding.hint.is_some() || finding.fix.is_some(), "`{}` says what to do next", rule.code);
        }
    }
}

/// The findings of a map as lines: code, marked text, message, and the marked texts that are related.
fn told(files: &[(&str, &str)]) -> String {
    let sources = sources(files);
    let mut told = String::new();
    for finding in analyse(&sources).diagnostics {
        told += &format!("{} {}: {}\n", finding.rule.code, sources.snippet(finding.span), finding.message);
        for related in finding.related {
            told += &format!("  {}: {}\n", sources.snippet(related.span), related.label);
        }
    }
    told
}

/// A map called `map` of claims `a` to `h`, all but the thesis `a` as they are written.
fn map_of(claims: &str, rest: &str) -> String {
    format!("Map(title: \"Map\", thesis: [\"a\"], claims: {{{claims}}}, {rest})")
}

#[test]
fn a_circle_is_shown_link_by_link_also_where_a_restatement_closes_it() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b"])]),
        "b": (text: "B", supports: [(premises: ["c", "d"])]),
        "c": (text: "C"),
        "d": (text: "D"),
        "e": (text: "E", supports: [(premises: ["b"])]),"#,
        r#"restates: [["d", "e"]]"#,
    );
    assert_eq!(
        told(&[("map.ron", &map)]),
        "circular-support \"b\": `b` and `d` support each other in a circle\n  \
         \"d\": `d` supports `b`\n  \
         [\"d\", \"e\"]: `e` and `d` are one proposition\n"
    );
}

#[test]
fn a_claim_in_its_own_circle_is_told_once() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b", "a"])]),
        "b": (text: "B", supports: [(premises: ["a"])]),"#,
        "",
    );
    assert_eq!(
        told(&[("map.ron", &map)]),
        "self-support \"a\": `a` is given as a reason for itself\n  \"a\": supported by itself\n\
         circular-support \"a\": `a` and `b` support each other in a circle\n  \"b\": `b` supports `a`\n"
    );
}

#[test]
fn an_objection_may_not_stand_on_the_step_that_it_attacks() {
    let claims = |more: &str| {
        format!(
            r#""a": (text: "A", supports: [(premises: ["b"], rebuttals: [(premises: ["a"])]) {more}]),
            "b": (text: "B"), "c": (text: "C")"#
        )
    };
    let resting = map_of(&claims(""), r#"contraries: [["b", "c"]]"#);
    assert_eq!(
        told(&[("map.ron", &resting)]),
        "self-attack \"a\": this rebuttal rests on `a`, which stands only on the step that it attacks\n  \
         [\"b\"]: the only reason for `a`, under attack\n"
    );
    let carried = map_of(&claims(r#", (premises: ["c"])"#), "");
    assert_eq!(told(&[("map.ron", &carried)]), "");
}

#[test]
fn a_contrary_is_found_at_the_end_of_several_steps() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b"])]),
        "b": (text: "B", supports: [(premises: ["c"])]),
        "c": (text: "C"),
        "d": (text: "D")"#,
        r#"contraries: [["c", "d", "a"]]"#,
    );
    assert_eq!(
        told(&[("map.ron", &map)]),
        "contrary-premise \"c\": `c` leads to `a` in 2 steps, but the two are contrary\n  \
         [\"c\", \"d\", \"a\"]: said to be contrary\n  \
         \"b\": `b` supports `a`\n"
    );
}

#[test]
fn what_follows_by_way_of_a_restatement_follows() {
    let map = map_of(
        r#""a": (text: "A", rebuttals: [(premises: ["b"])]), "b": (text: "B"), "c": (text: "C"), "d": (text: "D")"#,
        r#"restates: [["c", "d"]], entails: [(from: "b", to: "c"), (from: "d", to: "a")], contraries: [["a", "b"]]"#,
    );
    assert!(told(&[("map.ron", &map)]).contains("`a` follows from `b`, but the two are contrary"));
    let map = map_of(
        r#""a": (text: "A"), "b": (text: "B")"#,
        r#"restates: [["a", "b"]], contraries: [["b", "a"]]"#,
    );
    assert!(told(&[("map.ron", &map)]).contains("`a` and `b` are one proposition, but also contrary"));
}

#[test]
fn many_unused_claims_are_one_finding_and_allowed_ones_stay_apart() {
    let claims = r#""a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B"), "c": (text: "C"),
        "d": (text: "D"), "e": (text: "E"), "f": (text: "F"), "g": (text: "G"), "h": (text: "H"), "i": (text: "I")"#;
    let map = map_of(claims, r#"allow: [(check: "unused-claim", at: "d", because: "it comes later")]"#);
    let found = findings(&[("map.ron", &map)]);
    let told: Vec<(String, bool)> =
        found.iter().map(|finding| (finding.message.to_string(), finding.allowed.is_some())).collect();
    assert_eq!(
        told,
        [
            ("6 claims of `map` are linked to no claim: `c`, `e`, `f`, `g`, `h` and `i`".to_owned(), false),
            ("nothing argues from, for or against `d`".to_owned(), true),
        ]
    );
}

#[test]
fn nothing_is_called_missing_in_a_file_that_is_broken() {
    let map =
        r#"Map(title: "Map", thesis: ["a"], claims: {"a": (text: "A"), "b": (text: "B"), "c": (text: "C")}"#;
    let codes: BTreeSet<&str> =
        findings(&[("map.ron", map)]).iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["syntax"]);
}

#[test]
fn a_broken_file_silences_the_maps_it_is_joined_with_and_no_others() {
    let broken = r#"Map(title: "Broken", thesis: ["a"] claims: {"a": (text: "A", supports: [(premises: ["joined/b"])])})"#;
    let with_unused = |title: &str| {
        format!(
            r#"Map(title: "{title}", thesis: ["t"], claims: {{"t": (text: "{title} T", supports: [(premises: ["s"])]),
            "s": (text: "{title} S"), "b": (text: "{title} B")}})"#
        )
    };
    let (joined, apart) = (with_unused("Joined"), with_unused("Apart"));
    let found = findings(&[("apart.ron", &apart), ("broken.ron", broken), ("joined.ron", &joined)]);
    let found: Vec<_> = found.iter().map(|finding| (finding.rule.code, finding.concerns.join(" "))).collect();
    let expected = [("unused-claim", "apart/b".to_owned()), ("syntax", String::new())];
    assert_eq!(found, expected);
}

#[test]
fn one_reason_given_twice_is_found_under_another_name_and_in_another_order() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b", "c"]), (premises: ["c", "d"]), (premises: ["d", "b", "c"])]),
        "b": (text: "B"), "c": (text: "C"), "d": (text: "D")"#,
        r#"restates: [["b", "d"]]"#,
    );
    assert_eq!(
        told(&[("map.ron", &map)]),
        "repeated-link [\"c\", \"d\"]: `c` and `d` speak for `a` 3 times\n  \
         [\"b\", \"c\"]: given here first\n  \
         [\"d\", \"b\", \"c\"]: and again\n\
         repeated-link \"b\": `d` and `b` are one proposition, and both are premises of one step\n  \
         \"d\": named here first\n"
    );
}

#[test]
fn a_sign_before_a_number_makes_another_text() {
    let texts = |one: &str, other: &str| {
        let claims = format!(
            r#""a": (text: "A", supports: [(premises: ["b"]), (premises: ["c"])]),
            "b": (text: "{one}"), "c": (text: "{other}")"#
        );
        findings(&[("map.ron", &map_of(&claims, ""))]).len()
    };
    assert_eq!(texts("It is -5 degrees", "It is 5 degrees"), 0);
    assert_eq!(texts("It is 5 % more", "It is 5 more"), 0);
    assert_eq!(texts("Well-known, it is “so”!", "well known: IT IS so"), 1);
    assert_eq!(texts("Über 5", "über 5."), 1);
}

#[test]
fn a_name_that_nothing_has_is_one_finding() {
    let thesis = r#"Map(title: "Map", thesis: ["x"], claims: {"a": (text: "A"), "b": (text: "B")})"#;
    assert_eq!(told(&[("map.ron", thesis)]).lines().count(), 1);
    let premise = map_of(r#""a": (text: "A", supports: [(premises: ["x"])])"#, "");
    assert_eq!(told(&[("map.ron", &premise)]).lines().count(), 1);
    // The mark is at the right name although the one before it means nothing.
    let own = map_of(r#""a": (text: "A", supports: [(premises: ["x", "map/a"])])"#, "");
    assert!(
        told(&[("map.ron", &own)]).contains("self-support \"map/a\": `a` is given as a reason for itself")
    );
}

#[test]
fn claims_that_another_map_uses_are_no_island() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b"])]), "b": (text: "B"), "e": (text: "E"),
        "c": (text: "C", rebuttals: [(premises: ["d"])]), "d": (text: "D")"#,
        "",
    );
    let other = r#"Map(title: "Other", thesis: ["f"], claims: {
        "f": (text: "F", supports: [(premises: ["map/c", "map/e"])]),
    })"#;
    assert_eq!(told(&[("map.ron", &map), ("other.ron", other)]), "");
    let island = "disconnected \"c\": `c` and `d` are linked to each other, but to no thesis\n  \
                  \"a\": the thesis\n\
                  unused-claim \"e\": nothing argues from, for or against `e`\n";
    let mut alone: Vec<String> = told(&[("map.ron", &map)]).lines().map(|line| format!("{line}\n")).collect();
    alone.rotate_left(1);
    assert_eq!(alone.concat(), island);
}

#[test]
fn explanations_may_run_in_a_circle_and_say_the_same_as_a_reason() {
    let map = map_of(
        r#""a": (text: "A", supports: [(premises: ["b"]), (premises: ["b"], kind: Explains)]),
        "b": (text: "B", supports: [(premises: ["a"], kind: Explains)])"#,
        "",
    );
    assert_eq!(told(&[("map.ron", &map)]), "");
}

/// A small random debate: for each step its premises and its target, and pairs of claims.
struct Sketch {
    steps: Vec<(Vec<usize>, usize)>,
    restated: Vec<(usize, usize)>,
    contrary: Vec<(usize, usize)>,
}

const CLAIMS: usize = 6;

impl Sketch {
    /// The sketch of a number; equal numbers give equal sketches.
    fn of(number: u64) -> Sketch {
        let mut chance = Chance(number);
        let mut draw = |below| chance.below(below);
        let mut pair = || {
            let one = draw(CLAIMS);
            (one, (one + 1 + draw(CLAIMS - 1)) % CLAIMS)
        };
        let restated = (0..number % 2).map(|_| pair()).collect();
        let contrary = (0..number % 3).map(|_| pair()).collect();
        let steps =
            (0..6).map(|_| ((0..1 + draw(2)).map(|_| draw(CLAIMS)).collect(), draw(CLAIMS))).collect();
        Sketch { steps, restated, contrary }
    }

    fn text(&self) -> String {
        let list = |claims: &[usize]| {
            let names: Vec<String> = claims.iter().map(|claim| format!("\"c{claim}\"")).collect();
            format!("[{}]", names.join(", "))
        };
        let mut claims = String::new();
        for claim in 0..CLAIMS {
            let own = self.steps.iter().filter(|(_, target)| *target == claim);
            let supports: Vec<String> =
                own.map(|(premises, _)| format!("(premises: {})", list(premises))).collect();
            claims +=
                &format!("\"c{claim}\": (text: \"Text {claim}\", supports: [{}]), ", supports.join(", "));
        }
        let pairs = |pairs: &[(usize, usize)]| {
            let pairs: Vec<String> = pairs.iter().map(|&(one, other)| list(&[one, other])).collect();
            pairs.join(", ")
        };
        format!(
            "Map(title: \"Map\", thesis: [\"c0\"], claims: {{{claims}}}, restates: [{}], contraries: [{}])",
            pairs(&self.restated),
            pairs(&self.contrary)
        )
    }

    /// The first claim of the proposition of a claim; at most one pair is restated.
    fn proposition(&self, claim: usize) -> usize {
        let pair = self.restated.iter().find(|&&(one, other)| claim == one || claim == other);
        pair.map_or(claim, |&(one, other)| one.min(other))
    }

    /// The propositions of the claims among some names.
    fn propositions(&self, names: &[String]) -> BTreeSet<usize> {
        let claims = names.iter().filter_map(|name| name.split_once("/c"));
        let claims = claims.map(|(_, digit)| digit.parse().expect("claims are c0 to c5"));
        claims.map(|claim| self.proposition(claim)).collect()
    }

    /// The sets of propositions each of which leads to every other, by their smallest members.
    fn circles(&self) -> Vec<BTreeSet<usize>> {
        let leads = self.leads();
        let both = |one, other| leads.contains(&(one, other)) && leads.contains(&(other, one));
        let circles: BTreeSet<BTreeSet<usize>> = (0..CLAIMS)
            .filter(|&claim| both(claim, claim))
            .map(|claim| (0..CLAIMS).filter(|&other| both(claim, other)).collect())
            .collect();
        circles.into_iter().collect()
    }

    /// The propositions that lead to one that they are contrary to.
    fn leads_to_contrary(&self) -> BTreeSet<usize> {
        let leads = self.leads();
        let pairs =
            self.contrary.iter().map(|&(one, other)| (self.proposition(one), self.proposition(other)));
        let both_ways = pairs.flat_map(|(one, other)| [(one, other), (other, one)]);
        both_ways.filter(|pair| pair.0 != pair.1 && leads.contains(pair)).map(|(one, _)| one).collect()
    }

    fn self_supports(&self) -> usize {
        let is_own = |premise: &usize, target| self.proposition(*premise) == self.proposition(target);
        self.steps
            .iter()
            .filter(|(premises, target)| premises.iter().any(|premise| is_own(premise, *target)))
            .count()
    }

    /// The pairs of propositions of which one leads to the other by one step or more.
    fn leads(&self) -> BTreeSet<(usize, usize)> {
        let mut leads = BTreeSet::new();
        for (premises, target) in &self.steps {
            for &premise in premises {
                let link = (self.proposition(premise), self.proposition(*target));
                if link.0 != link.1 {
                    leads.insert(link);
                }
            }
        }
        for by in 0..CLAIMS {
            for from in 0..CLAIMS {
                for to in 0..CLAIMS {
                    if leads.contains(&(from, by)) && leads.contains(&(by, to)) {
                        leads.insert((from, to));
                    }
                }
            }
        }
        leads
    }
}

#[test]
fn circles_and_contraries_are_those_of_the_definition_in_random_debates() {
    let sketches: Vec<Sketch> = (1..4_000).map(Sketch::of).collect();
    let mut sources = Sources::default();
    for (number, sketch) in sketches.iter().enumerate() {
        sources.add(format!("map-{number}.ron"), sketch.text());
    }
    let analysis = analyse(&sources);
    let mut of_map: BTreeMap<(&str, &str), Vec<&Diagnostic>> = BTreeMap::new();
    for finding in &analysis.diagnostics {
        let home = finding.concerns.first().and_then(|name| name.split_once('/'));
        of_map.entry((home.map_or("", |(map, _)| map), finding.rule.code)).or_default().push(finding);
    }
    let mut seen = BTreeMap::new();
    for (number, sketch) in sketches.iter().enumerate() {
        let (text, map) = (sketch.text(), format!("map-{number}"));
        let of = |code: &'static str| of_map.get(&(&*map, code)).map_or(&[][..], Vec::as_slice);
        let mut told: Vec<BTreeSet<usize>> =
            of("circular-support").iter().map(|finding| sketch.propositions(&finding.concerns)).collect();
        told.sort();
        let circles = sketch.circles();
        assert_eq!(told, circles, "circles of {text}");
        // Of several contraries of one claim the nearest is told.
        let (starts, count) = (sketch.leads_to_contrary(), of("contrary-premise").len());
        assert!(count <= starts.len() && (count == 0) == starts.is_empty(), "contraries of {text}");
        assert_eq!(of("self-support").len(), sketch.self_supports(), "self-supports of {text}");
        *seen.entry((circles.len(), starts.len().min(1))).or_insert(0) += 1;
    }
    assert!(
        seen.values().filter(|&&count| count > 20).count() >= 4,
        "all sorts of debates were tried: {seen:?}"
    );
}
