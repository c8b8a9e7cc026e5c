use std::collections::{BTreeMap, BTreeSet};

use super::ways::Search;
use crate::check::propositions::Propositions;
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Contrary, Entailment, MapId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "entailed-and-contrary";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Error,
        about: About::Map,
        finds: "a pair of claims of which one follows from the other although both exclude each other",
        why: "`entails` says: whoever accepts the first claim must accept the second. `contraries` says: whoever \
              accepts the first must reject the second. Said of the same pair, they leave no way to accept the \
              first at all. The same is true when the one follows from the other by several entailments, or when \
              `restates` makes them a single proposition.\n\nOne of the declarations is a slip. Often the pair \
              excludes each other only in a stronger reading: then say the stronger reading as a claim of its own, \
              and make that one the contrary.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "A day by the lake",
    thesis: ["go-swimming"],
    claims: {
        "go-swimming": (
            text: "The class should go swimming.",
            supports: [(premises: ["hot"])],
            rebuttals: [(premises: ["mild"])],
        ),
        "hot": (text: "The day will be hot."),
        "mild": (text: "The day will be mild at least."),
    },
    entails: [(from: "hot", to: "mild")],
    contraries: [["hot", "mild"]],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "A day by the lake",
    thesis: ["go-swimming"],
    claims: {
        "go-swimming": (
            text: "The class should go swimming.",
            supports: [(premises: ["hot"])],
            rebuttals: [(premises: ["no-more-than-mild"])],
        ),
        "hot": (text: "The day will be hot."),
        "no-more-than-mild": (text: "The day will be mild at most."),
    },
    contraries: [["hot", "no-more-than-mild"]],
)"#,
        )],
    },
    run,
};

/// So many entailments are looked at, all contraries together.
const MOST_LINKS: usize = 5_000_000;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    let contraries = context.contraries();
    for &(map, contrary) in contraries.sets() {
        if let Some((one, other)) = one_proposition(contrary, propositions) {
            findings.push(restated(context, propositions, (map, contrary), (one, other)));
        }
    }
    let mut follows: BTreeMap<ClaimId, Vec<&Entailment>> = BTreeMap::new();
    for entailment in context.debate.maps().flat_map(|(_, map)| &map.entailments) {
        follows.entry(propositions.first(entailment.from)).or_default().push(entailment);
    }
    let mut search = Search::new(context.debate, MOST_LINKS);
    let mut said = BTreeSet::new();
    for start in contraries.members() {
        let is_contrary = |claim| claim != start && contraries.between(start, claim).is_some();
        let onward = |claim, links: &mut Vec<_>| {
            let entailments = follows.get(&claim).into_iter().flatten();
            links.extend(entailments.map(|&entailment| (entailment, propositions.first(entailment.to))));
        };
        let Some(path) = search.nearest(start, onward, is_contrary) else { continue };
        let goal = propositions.first(path[path.len() - 1].to);
        let (map, contrary) = contraries.between(start, goal).expect("the search stopped at a contrary");
        if said.insert((start.min(goal), start.max(goal))) {
            findings.push(entailed(context, &path, map, contrary));
        }
    }
}

/// Two different claims of a set that are one proposition.
fn one_proposition(contrary: &Contrary, propositions: &Propositions) -> Option<(ClaimId, ClaimId)> {
    let mut claims: Vec<(ClaimId, ClaimId)> =
        contrary.claims.iter().map(|&claim| (propositions.first(claim), claim)).collect();
    claims.sort();
    claims.dedup();
    claims.windows(2).find(|pair| pair[0].0 == pair[1].0).map(|pair| (pair[0].1, pair[1].1))
}

fn entailed(context: &Context, path: &[&Entailment], map: MapId, contrary: &Contrary) -> Diagnostic {
    let (from, to) = (path[0].from, path[path.len() - 1].to);
    let (from_name, to_name) = (context.called(from, map), context.called(to, map));
    let message =
        message!("{to} follows from {from}, but the two are contrary", to = to_name, from = from_name);
    let words = |link: &Entailment| {
        format!("{} follows from {}", context.called(link.to, map), context.called(link.from, map))
    };
    let mut finding = Diagnostic::new(&CHECK.rule, context.at(contrary.place).span(), message)
        .label("said to be contrary")
        .related(context.at(path[0].place).span(), words(path[0]));
    for link in path[1..].iter().take(MOST_RELATED) {
        finding = finding.related(context.at(link.place).span(), words(link));
    }
    finding
        .reason(message!(
            "nobody could accept {from}: it would have to be accepted with {to} and without",
            from = from_name,
            to = to_name
        ))
        .hint("take out the entailment or the contrary, whichever is a slip")
        .concerns(context.name(from))
        .concerns(context.name(to))
}

fn restated(
    context: &Context,
    propositions: &Propositions,
    (map, contrary): (MapId, &Contrary),
    (one, other): (ClaimId, ClaimId),
) -> Diagnostic {
    let message = message!(
        "{one} and {other} are one proposition, but also contrary",
        one = context.called(one, map),
        other = context.called(other, map)
    );
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.at(contrary.place).span(), message).label("said to be contrary");
    if let Some(place) = propositions.restated_at(other) {
        finding = finding.related(context.at(place).span(), "said to be one proposition");
    }
    finding
        .hint("take out the restatement or the contrary, whichever is a slip")
        .concerns(context.name(one))
        .concerns(context.name(other))
}
