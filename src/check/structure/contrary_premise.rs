use std::collections::BTreeSet;

use super::ways::Search;
use crate::check::propositions::Propositions;
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Contrary, Debate, StepId, Target};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "contrary-premise";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Error,
        about: About::Map,
        finds: "a claim that supports, directly or by several steps, a claim that it is contrary to",
        why: "The map says that two claims cannot both be accepted, and then asks its readers to accept the one \
              because of the other. Whoever follows the argument has to give up its premise on arrival. The two \
              ends may lie many steps apart, and then the contradiction is easily overlooked.\n\nOne of the two is \
              wrong. Either the claims do not exclude each other: perhaps they are about different times, places \
              or people, and their texts should say so. Or one of the steps in between does not carry. If the text \
              means to show that a claim refutes itself, write the conclusion as a rebuttal of it.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The old swing",
    thesis: ["repair-swing"],
    claims: {
        "repair-swing": (
            text: "The swing should be repaired.",
            supports: [(premises: ["swing-used"])],
        ),
        "swing-used": (
            text: "Children still play on the swing.",
            supports: [(premises: ["swing-deserted"])],
        ),
        "swing-deserted": (text: "Nobody has been on the swing for years."),
    },
    contraries: [["swing-used", "swing-deserted"]],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The old swing",
    thesis: ["repair-swing"],
    claims: {
        "repair-swing": (
            text: "The swing should be repaired.",
            supports: [(premises: ["swing-used"])],
        ),
        "swing-used": (
            text: "Children still play on the swing.",
            supports: [(premises: ["grass-worn"])],
        ),
        "grass-worn": (text: "The grass under the swing is worn."),
    },
)"#,
        )],
    },
    run,
};

/// A premise of a step.
type Link = (ClaimId, StepId);

/// So many links are looked at, all contraries together.
const MOST_LINKS: usize = 5_000_000;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    let contraries = context.contraries();
    let mut search = Search::new(context.debate, MOST_LINKS);
    let mut said = BTreeSet::new();
    let mut is_member = vec![false; context.debate.claims().len()];
    for member in contraries.members() {
        is_member[member.index()] = true;
    }
    for start in contraries.members() {
        let is_contrary = |claim: ClaimId| {
            is_member[claim.index()] && claim != start && contraries.between(start, claim).is_some()
        };
        let onward = |claim, links: &mut Vec<(Link, ClaimId)>| {
            push_links(links, context.debate, propositions, claim);
        };
        let Some(path) = search.nearest(start, onward, is_contrary) else { continue };
        let goal = propositions.first(context.debate.conclusion_of(path[path.len() - 1].1));
        let (_, contrary) = contraries.between(start, goal).expect("the search stopped at a contrary");
        if said.insert((start.min(goal), start.max(goal))) {
            findings.push(finding(context, &path, contrary));
        }
    }
}

fn finding(context: &Context, path: &[Link], contrary: &Contrary) -> Diagnostic {
    let (premise, first_step) = path[0];
    let (_, last_step) = path[path.len() - 1];
    let goal = context.debate.conclusion_of(last_step);
    let map = context.debate[first_step].map;
    let (premise_name, goal_name) = (context.called(premise, map), context.called(goal, map));
    let message = match path.len() {
        1 => message!(
            "{premise} is a reason for {goal}, but the two are contrary",
            premise = premise_name,
            goal = goal_name
        ),
        count => message!(
            "{premise} leads to {goal} in {count} steps, but the two are contrary",
            premise = premise_name,
            goal = goal_name,
            count
        ),
    };
    let link = |&(claim, step): &Link| {
        let position =
            context.debate[step].premises.iter().position(|&premise| premise == claim).unwrap_or(0);
        let target = context.called(context.debate.conclusion_of(step), map);
        (context.premise_span(step, position), format!("{} supports {target}", context.called(claim, map)))
    };
    let (span, words) = link(&path[0]);
    let mut finding = Diagnostic::new(&CHECK.rule, span, message)
        .label(words)
        .related(context.at(contrary.place).span(), "said to be contrary");
    for onward in path[1..].iter().take(MOST_RELATED) {
        let (span, words) = link(onward);
        finding = finding.related(span, words);
    }
    finding
        .reason(message!(
            "whoever accepts {goal} for this reason has to give up {premise}",
            goal = goal_name,
            premise = premise_name
        ))
        .hint("take out the step that does not carry, or say in the texts why the two can stand together")
        .concerns(context.name(premise))
        .concerns(context.name(goal))
        .concerns(context.step_name(first_step))
}

/// Adds what a proposition supports: the links, each with the first claim of the proposition at its end.
fn push_links(
    links: &mut Vec<(Link, ClaimId)>,
    debate: &Debate,
    propositions: &Propositions,
    claim: ClaimId,
) {
    for &member in propositions.members(&claim) {
        for step in debate.uses_of(member).filter(|&step| debate[step].carries()) {
            if let Target::Claim(target) = debate[step].target {
                links.push(((member, step), propositions.first(target)));
            }
        }
    }
}
