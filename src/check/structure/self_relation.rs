use std::collections::HashSet;

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, message};
use crate::model::{ClaimId, Map, MapId, Party, Place, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "self-relation",
        level: Level::Error,
        about: About::Map,
        finds: "a claim that is said to be contrary to itself, to restate itself, to follow from itself or to outweigh \
                itself",
        why: "`contraries`, `restates`, `entails` and `outweighs` say how one claim stands to another. Of a claim and \
              itself they say nothing that could change how anything stands: the map is read as though the line were \
              not there. Whoever wrote it meant another claim, and the relation to that one is missing. The two names \
              may look different: `garden` and, in the file `garden-party.ron`, `garden-party/garden` are one \
              claim.\n\nName the other claim, or take the line out.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The old gym",
    thesis: ["convert"],
    claims: {
        "convert": (
            text: "The old gym should become a workshop.",
            supports: [(premises: ["stands-empty"])],
            rebuttals: [(premises: ["used-daily"])],
        ),
        "stands-empty": (text: "The old gym stands empty."),
        "used-daily": (text: "The old gym is used every day."),
    },
    contraries: [["stands-empty", "stands-empty"]],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The old gym",
    thesis: ["convert"],
    claims: {
        "convert": (
            text: "The old gym should become a workshop.",
            supports: [(premises: ["stands-empty"])],
            rebuttals: [(premises: ["used-daily"])],
        ),
        "stands-empty": (text: "The old gym stands empty."),
        "used-daily": (text: "The old gym is used every day."),
    },
    contraries: [["stands-empty", "used-daily"]],
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, map) in context.debate.maps() {
        sets(context, id, map, findings);
        for entailment in map.entailments.iter().filter(|one| one.from == one.to) {
            let claim = context.called(entailment.from, id);
            let message = message!("{claim} is said to follow from itself", claim);
            let finding = finding(context, entailment.place, message);
            findings.push(finding.concerns(context.name(entailment.from)));
        }
        for weighing in map.preferences.iter().filter(|one| one.stronger == one.weaker) {
            let (target, name) = match weighing.stronger {
                Party::Claim(claim) => (Target::Claim(claim), context.name(claim)),
                Party::Step(step) => (Target::Step(step), context.step_name(step)),
            };
            let party = context.target_called(target, id);
            let message = message!("{party} is said to outweigh itself", party);
            findings.push(finding(context, weighing.place, message).concerns(name));
        }
    }
}

/// The sets of a map that name a claim twice.
fn sets(context: &Context, id: MapId, map: &Map, findings: &mut Vec<Diagnostic>) {
    for contrary in &map.contraries {
        let Some(twice) = named_twice(&contrary.claims) else { continue };
        let message = message!("{claim} is said to be contrary to itself", claim = context.called(twice, id));
        findings.push(finding(context, contrary.place, message).concerns(context.name(twice)));
    }
    for restatement in &map.restatements {
        let Some(twice) = named_twice(&restatement.claims) else { continue };
        let message = message!("{claim} is said to restate itself", claim = context.called(twice, id));
        findings.push(finding(context, restatement.place, message).concerns(context.name(twice)));
    }
}

/// The first claim of a set that comes again in it.
fn named_twice(claims: &[ClaimId]) -> Option<ClaimId> {
    let mut seen = HashSet::new();
    claims.iter().copied().find(|&claim| !seen.insert(claim))
}

fn finding(context: &Context, place: Place, message: Message) -> Diagnostic {
    Diagnostic::new(&CHECK.rule, context.at(place).span(), message)
        .label("one claim, named twice")
        .reason(message!("the map is read as though this were not there"))
        .hint("name the other claim that is meant, or take this out")
}
