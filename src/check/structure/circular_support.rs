use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;
use std::collections::{HashMap, HashSet};

use super::ways::Search;
use crate::check::propositions::Propositions;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "circular-support",
        level: Level::Error,
        about: About::Map,
        finds: "claims that support each other in a circle",
        why: "If one claim is a reason for a second, the second for a third, and the third again for the first, \
              then whoever doubts one of them is sent round and never arrives at anything that stands by itself. \
              Each step may look sound; only the whole shows it, and across several maps it is easily overlooked. \
              Such a circle carries nothing: without a reason from outside all of its claims count as \
              unsupported.\n\nRead the links in order and take out the weakest. Two things are often at the bottom \
              of it. A step may say why something is so that is known anyway, rather than that it is so: mark it \
              `kind: Explains`. Or two claims share a reason that neither states: write that one down, and let it \
              support both.",
        bad: &[
            (
                "chess-club.ron",
                r#"Map(
    title: "The chess club",
    thesis: ["meet-weekly"],
    claims: {
        "meet-weekly": (
            text: "The chess club should meet every week.",
            supports: [(premises: ["keen"])],
        ),
        "keen": (
            text: "The members are keen on chess.",
            supports: [(premises: ["practice/progress"])],
        ),
    },
)"#,
            ),
            (
                "practice.ron",
                r#"Map(
    title: "Practice",
    thesis: ["progress"],
    claims: {
        "progress": (
            text: "The members get better at chess.",
            supports: [(premises: ["play-often"])],
        ),
        "play-often": (
            text: "The members play often.",
            supports: [(premises: ["chess-club/keen"])],
        ),
    },
)"#,
            ),
        ],
        good: &[
            (
                "chess-club.ron",
                r#"Map(
    title: "The chess club",
    thesis: ["meet-weekly"],
    claims: {
        "meet-weekly": (
            text: "The chess club should meet every week.",
            supports: [(premises: ["keen"])],
        ),
        "keen": (
            text: "The members are keen on chess.",
            supports: [(premises: ["practice/progress"])],
        ),
    },
)"#,
            ),
            (
                "practice.ron",
                r#"Map(
    title: "Practice",
    thesis: ["progress"],
    claims: {
        "progress": (
            text: "The members get better at chess.",
            supports: [(premises: ["play-often"])],
        ),
        "play-often": (
            text: "The members play often.",
            supports: [(premises: ["boards-worn"])],
        ),
        "boards-worn": (text: "The club had to buy new boards."),
    },
)"#,
            ),
        ],
    },
    run,
};

/// A premise of a step.
type Link = (ClaimId, StepId);

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    let circles = circles(context.debate, propositions);
    if circles.is_empty() {
        return;
    }
    let circle_of: HashMap<ClaimId, usize> = circles
        .iter()
        .enumerate()
        .flat_map(|(number, circle)| circle.iter().map(move |&claim| (claim, number)))
        .collect();
    let mut search = Search::new(context.debate, usize::MAX);
    for (number, circle) in circles.iter().enumerate() {
        let start = circle[0];
        let onward = |claim: ClaimId, links: &mut Vec<(Link, ClaimId)>| {
            let all = links_from(context.debate, propositions, &claim);
            links.extend(all.filter(|(_, next)| circle_of.get(next) == Some(&number)));
        };
        let path = search.nearest(start, onward, |claim| claim == start);
        let path = path.expect("every claim of a circle leads back to itself");
        findings.push(finding(context, propositions, circle, &path));
    }
}

fn finding(context: &Context, propositions: &Propositions, circle: &[ClaimId], path: &[Link]) -> Diagnostic {
    let (_, first_step) = path[0];
    let map = context.debate[first_step].map;
    let link = |&(claim, step): &Link| {
        let position =
            context.debate[step].premises.iter().position(|&premise| premise == claim).unwrap_or(0);
        let target = context.debate.conclusion_of(step);
        let words = format!("{} supports {}", context.called(claim, map), context.called(target, map));
        (context.premise_span(step, position), words)
    };
    let claims = listed(path, |(claim, _)| context.called(claim, map));
    let (span, words) = link(&path[0]);
    let message = message!("{claims} support each other in a circle", claims);
    let mut finding = Diagnostic::new(&CHECK.rule, span, message).label(words);
    for onward in path[1..].iter().take(MOST_RELATED) {
        let (span, words) = link(onward);
        finding = finding.related(span, words);
    }
    for (position, &(_, step)) in path.iter().enumerate().take(MOST_RELATED) {
        let (target, next) = (context.debate.conclusion_of(step), path[(position + 1) % path.len()].0);
        if let (true, Some(place)) = (target != next, propositions.restated_at(next)) {
            let words = format!(
                "{} and {} are one proposition",
                context.called(target, map),
                context.called(next, map)
            );
            finding = finding.related(context.at(place).span(), words);
        }
    }
    let caught = circle.len() - path.len();
    let reason = match caught {
        0 => message!("whoever doubts one of them is sent round in a circle and never arrives at a reason"),
        1 => message!("one more claim is caught in circles through these"),
        count => message!("{count} more claims are caught in circles through these", count),
    };
    finding = finding.reason(reason).hint(
        "take out the weakest link, or mark it `kind: Explains` if it says why something known is so, not that it is so",
    );
    let on_path: HashSet<ClaimId> = path.iter().map(|&(claim, _)| propositions.first(claim)).collect();
    let off_path = circle.iter().copied().filter(|claim| !on_path.contains(claim));
    let claims = path.iter().map(|&(claim, _)| claim).chain(off_path);
    finding = claims.fold(finding, |finding, claim| finding.concerns(context.name(claim)));
    finding.concerns(context.step_name(first_step))
}

/// The sets of two or more propositions each of which supports every other by some way, told by their first
/// claims; each set in order, and the sets in the order of their first claims.
fn circles(debate: &Debate, propositions: &Propositions) -> Vec<Vec<ClaimId>> {
    let rest = supported_without_end(debate, propositions);
    let mut graph = DiGraph::<ClaimId, ()>::new();
    let nodes: HashMap<ClaimId, _> = rest.iter().map(|&claim| (claim, graph.add_node(claim))).collect();
    for claim in &rest {
        for (_, next) in links_from(debate, propositions, claim) {
            if let Some(&next) = nodes.get(&next) {
                graph.add_edge(nodes[claim], next, ());
            }
        }
    }
    let mut circles: Vec<Vec<ClaimId>> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|circle| circle.len() > 1)
        .map(|circle| circle.into_iter().map(|node| graph[node]).collect())
        .collect();
    circles.iter_mut().for_each(|circle: &mut Vec<ClaimId>| circle.sort());
    circles.sort();
    circles
}

/// The propositions whose supports can be followed back for ever: all that is in a circle or rests on one.
///
/// It is empty for nearly every debate, which saves the search for circles in a large one.
fn supported_without_end(debate: &Debate, propositions: &Propositions) -> Vec<ClaimId> {
    let mut supporters = vec![0_u32; debate.claims().len()];
    for (_, next) in debate.claims().flat_map(|(claim, _)| own_links(debate, propositions, claim)) {
        supporters[next.index()] += 1;
    }
    let all = || debate.claims().map(|(claim, _)| claim).filter(|&claim| propositions.first(claim) == claim);
    let mut settled: Vec<ClaimId> = all().filter(|claim| supporters[claim.index()] == 0).collect();
    while let Some(claim) = settled.pop() {
        for (_, next) in links_from(debate, propositions, &claim) {
            supporters[next.index()] -= 1;
            if supporters[next.index()] == 0 {
                settled.push(next);
            }
        }
    }
    all().filter(|claim| supporters[claim.index()] > 0).collect()
}

/// What a proposition supports: the links, each with the first claim of the proposition at its end.
fn links_from<'a>(
    debate: &'a Debate,
    propositions: &'a Propositions,
    claim: &'a ClaimId,
) -> impl Iterator<Item = (Link, ClaimId)> + 'a {
    propositions.members(claim).iter().flat_map(|&member| own_links(debate, propositions, member))
}

/// The links from a claim by supports that carry, those to itself left out.
fn own_links<'a>(
    debate: &'a Debate,
    propositions: &'a Propositions,
    claim: ClaimId,
) -> impl Iterator<Item = (Link, ClaimId)> + 'a {
    debate.uses_of(claim).filter(|&step| debate[step].carries()).filter_map(move |step| {
        let Target::Claim(target) = debate[step].target else { return None };
        let next = propositions.first(target);
        (next != propositions.first(claim)).then_some(((claim, step), next))
    })
}
