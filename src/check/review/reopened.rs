use std::collections::{BTreeMap, BTreeSet};

use super::told;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, MapId};
use crate::review::{Standing, Verdict};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "reopened",
        level: Level::Note,
        about: About::Map,
        finds: "a claim that was checked and has changed since",
        why: "A verdict is on the words, dates, figures and sources that were there when it was given. Once one of \
              them is another, nobody has checked what is there now, whatever the record says. The old verdict is kept, \
              since most of it mostly still holds, and whoever looks again need not begin anew.\n\nCheck the claim \
              again and add a verdict. What has no bearing on what the claim says, such as its id, its short text or \
              what it supports, does not open it again; `docs/review.md` lists what does.",
        bad: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["last-shop"])]),
        "last-shop": (text: "It is the last shop in the whole quarter."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": (
    status: Confirmed,
    by: "M. Weber",
    on: "2026-03-02",
    fingerprint: "c1-1294b18a50b0",
)})"#,
            ),
        ],
        good: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["last-shop"])]),
        "last-shop": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": (
    status: Confirmed,
    by: "M. Weber",
    on: "2026-03-02",
    fingerprint: "c1-1294b18a50b0",
)})"#,
            ),
        ],
    },
    run,
};

/// A map with more claims that are open again gets one finding for all of them.
const MOST_SINGLE: usize = 3;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let mut by_map: BTreeMap<MapId, Vec<ClaimId>> = BTreeMap::new();
    for (claim, _) in context.reviews.claims().filter(|(_, standing)| *standing == Standing::Reopened) {
        by_map.entry(context.debate[claim].map).or_default().push(claim);
    }
    for (map, claims) in by_map {
        // Claims that are allowed by name keep a finding of their own, or one allowance would hide all.
        let allowed = context.debate[map].allowed.iter().filter(|allowed| *allowed.check == *CHECK.rule.code);
        let by_name: BTreeSet<&str> = allowed.filter_map(|allowed| allowed.at.as_deref()).collect();
        let (apart, open): (Vec<ClaimId>, Vec<ClaimId>) =
            claims.into_iter().partition(|&claim| by_name.contains(&*context.name(claim)));
        let is_flood = open.len() > MOST_SINGLE;
        let single = apart.iter().chain(open.iter().filter(|_| !is_flood));
        findings.extend(single.filter_map(|&claim| finding(context, claim)));
        if is_flood {
            findings.extend(one_for_all(context, map, &open));
        }
    }
}

/// The last verdict on a claim.
fn last<'a>(context: &Context<'a>, claim: ClaimId) -> Option<&'a Verdict> {
    context.reviews.latest(claim).last()
}

fn finding(context: &Context, claim: ClaimId) -> Option<Diagnostic> {
    let verdict = last(context, claim)?;
    let message = message!("{claim} was checked, and has changed since", claim = context.own(claim));
    let finding = Diagnostic::new(&CHECK.rule, context.at(verdict.place).field("status").span(), message)
        .label(told(verdict))
        .related(context.claim_span(claim), "no longer what was checked")
        .hint("check it again and add a verdict; this one stays on record");
    Some(finding.concerns(context.name(claim)))
}

fn one_for_all(context: &Context, map: MapId, claims: &[ClaimId]) -> Option<Diagnostic> {
    let first = last(context, *claims.first()?)?;
    let message = message!(
        "{count} claims of {map} were checked, and have changed since: {claims}",
        count = claims.len(),
        map = context.debate[map],
        claims = listed(claims, |claim| context.own(claim))
    );
    let mut finding = Diagnostic::new(&CHECK.rule, context.at(first.place).field("status").span(), message)
        .label(told(first))
        .hint("check them again and add verdicts; those that are there stay on record");
    for &claim in &claims[..claims.len().min(MOST_RELATED)] {
        finding = finding.related(context.claim_span(claim), "no longer what was checked");
    }
    Some(claims.iter().fold(finding, |finding, &claim| finding.concerns(context.name(claim))))
}
