use std::collections::HashSet;

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, MapId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "bare-thesis",
        level: Level::Warning,
        about: About::Map,
        finds: "a thesis that nothing speaks for or against",
        why: "A map asks a question, answers it with its thesis, and shows the reasons. A thesis without a single \
              reason or objection is only asserted: the map has nothing to show that a reader could weigh, and \
              the page can say no more of it than that somebody put it forward. Most often the reasons are there \
              but were not tied to the thesis, or the wrong claim is named as the thesis.\n\nGive the thesis what \
              the text says for it in `supports`, and what it says against it in `rebuttals`. Where the text \
              really gives no reason, that is worth knowing: say it in the summary and allow the finding.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "Sunday opening",
    question: "Should the town library open on Sundays?",
    thesis: ["open-sundays"],
    claims: {
        "open-sundays": (text: "The town library should open on Sundays."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Sunday opening",
    question: "Should the town library open on Sundays?",
    thesis: ["open-sundays"],
    claims: {
        "open-sundays": (
            text: "The town library should open on Sundays.",
            supports: [(premises: ["free-on-sundays"])],
        ),
        "free-on-sundays": (text: "Sunday is the only day on which many families are free."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let whole = context.whole();
    let joined = joined_otherwise(context.debate);
    for (id, map) in context.debate.maps().filter(|(id, _)| whole.map(*id)) {
        for (position, &thesis) in map.theses.iter().enumerate() {
            if !is_argued(context.debate, thesis, &joined) && !tries_to_argue(context, thesis) {
                findings.push(finding(context, id, thesis, position));
            }
        }
    }
}

fn finding(context: &Context, id: MapId, thesis: ClaimId, position: usize) -> Diagnostic {
    let map = &context.debate[id];
    let named = context.name_span(context.at(map.place).field("thesis"), &map.theses, position);
    let message =
        message!("nothing speaks for or against the thesis {thesis}", thesis = context.called(thesis, id));
    let mut finding = Diagnostic::new(&CHECK.rule, named, message)
        .label("only asserted")
        .related(context.claim_span(thesis), "no supports, no rebuttals")
        .concerns(context.name(thesis));
    if map.claims.len() > 1 {
        finding = finding.reason(message!("the other claims of the map are not tied to it"));
    }
    finding.hint("give the claim its `supports` or `rebuttals`, or name another claim as the thesis")
}

/// For every map whether it has a thesis that is argued about, so that other claims could be tied to it.
///
/// Of other maps there is one thing to say, `missing-thesis` or `bare-thesis`, and not one for each claim.
pub(super) fn maps_that_argue(debate: &Debate) -> Vec<bool> {
    let joined = joined_otherwise(debate);
    debate
        .maps()
        .map(|(_, map)| map.theses.iter().any(|&thesis| is_argued(debate, thesis, &joined)))
        .collect()
}

fn is_argued(debate: &Debate, thesis: ClaimId, joined: &HashSet<ClaimId>) -> bool {
    joined.contains(&thesis)
        || debate.supports_of(thesis).next().is_some()
        || debate.rebuttals_of(Target::Claim(thesis)).next().is_some()
}

/// The claims that something other than a step speaks for or against.
fn joined_otherwise(debate: &Debate) -> HashSet<ClaimId> {
    let mut joined = HashSet::new();
    for (_, map) in debate.maps() {
        joined.extend(map.contraries.iter().flat_map(|contrary| &contrary.claims).copied());
        joined.extend(map.restatements.iter().flat_map(|restatement| &restatement.claims).copied());
        joined.extend(map.entailments.iter().map(|entailment| entailment.to));
    }
    joined
}

/// Whether a claim was given supports or rebuttals that could not be read, which are findings of their own.
fn tries_to_argue(context: &Context, claim: ClaimId) -> bool {
    let written = context.at(context.debate[claim].place);
    ["supports", "rebuttals"].iter().any(|field| {
        let steps = written.field(field);
        written.has_field(field) && steps.index(0).span() != steps.span()
    })
}
