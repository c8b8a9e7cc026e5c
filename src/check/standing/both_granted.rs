use std::collections::BTreeMap;

use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Contrary, MapId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "both-granted";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Error,
        about: About::Map,
        finds: "claims that cannot both be accepted, and are both granted",
        why: "`granted: true` says that a claim stands whatever becomes of its reasons; `contraries` says that of \
              several claims at most one can be accepted. Together the two say that the map contradicts itself, and \
              the conflict then suspends both claims and everything that rests on them.\n\nTake one grant back. If \
              the two can stand together after all, because they are about different times, places or people, take \
              them out of `contraries` and let their texts say so. If one is the stronger, say so in `outweighs`.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["keep-pool"],
    claims: {
        "keep-pool": (
            text: "The pool should stay open.",
            supports: [(premises: ["well-used"])],
            rebuttals: [(premises: ["empty"])],
        ),
        "well-used": (text: "The pool is well used.", granted: true),
        "empty": (text: "The pool is empty on most days.", granted: true),
    },
    contraries: [["well-used", "empty"]],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["keep-pool"],
    claims: {
        "keep-pool": (
            text: "The pool should stay open.",
            supports: [(premises: ["well-used"])],
            rebuttals: [(premises: ["empty"])],
        ),
        "well-used": (text: "The pool is well used.", granted: true),
        "empty": (text: "The pool is empty on most days."),
    },
    contraries: [["well-used", "empty"]],
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    let is_granted = |claim: &ClaimId| context.debate[*claim].granted;
    for &(map, contrary) in context.contraries().sets() {
        // Of each proposition the claim by which it is granted.
        let mut granted: BTreeMap<ClaimId, ClaimId> = BTreeMap::new();
        for claim in &contrary.claims {
            if let Some(&by) = propositions.members(claim).iter().find(|member| is_granted(member)) {
                granted.entry(propositions.first(*claim)).or_insert(by);
            }
        }
        let granted: Vec<ClaimId> = granted.into_values().collect();
        let is_weighed = |one: ClaimId, other: ClaimId| {
            let weighs_more = |one, other| context.labelling.weighs_more(context.debate, one, other);
            weighs_more(one, other) || weighs_more(other, one)
        };
        if granted.len() > 1 && !(granted.len() == 2 && is_weighed(granted[0], granted[1])) {
            findings.push(finding(context, map, contrary, &granted));
        }
    }
}

fn finding(context: &Context, map: MapId, contrary: &Contrary, granted: &[ClaimId]) -> Diagnostic {
    let claims = listed(granted, |claim| context.called(claim, map));
    let message = match granted.len() {
        2 => message!("{claims} are both granted, and at most one can be accepted", claims),
        _ => message!("{claims} are all granted, and at most one can be accepted", claims),
    };
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.at(contrary.place).span(), message).label("said to be contrary");
    for &claim in granted.iter().take(MOST_RELATED) {
        let span = context.at(context.debate[claim].place).field("granted").span();
        finding = finding.related(span, format!("grants {}", context.called(claim, map)));
    }
    let finding = finding.hint("take back one grant, or take the claims out of `contraries`");
    granted.iter().fold(finding, |finding, &claim| finding.concerns(context.name(claim)))
}
