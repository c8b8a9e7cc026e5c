use std::collections::BTreeMap;

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{ClaimId, MapId, Place};
use crate::resolve::Reviewed;
use crate::review::fingerprint;
use crate::syntax::Locus;
use crate::syntax::near::nearest;
use crate::syntax::tape::NodeId;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "verdict-astray",
        level: Level::Warning,
        about: About::Map,
        finds: "a verdict on a claim or a map that is not there",
        why: "A claim that was reviewed may be renamed, split, or struck from its map. Its verdicts stay in the review \
              file, for they are somebody's work and may be needed again, but they bear on nothing.\n\nIf the claim has \
              another id by now, write that in the review file; where the fingerprint tells which claim it is, the hint \
              says so. If the claim is gone for good, take its verdicts out, or keep them and allow this in the map with \
              a reason. A review says which map it is about by its name, `<map>.review.ron` or \
              `<map>.<anything>.review.ron`, or by its field `map`.",
        bad: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["only-shop-left"])]),
        "only-shop-left": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"only-shop": (status: Confirmed, by: "M. Weber", on: "2026-03-02")})"#,
            ),
        ],
        good: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["only-shop-left"])]),
        "only-shop-left": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"only-shop-left": (status: Confirmed, by: "M. Weber", on: "2026-03-02")})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for review in context.reviews.files() {
        match review.map {
            Some(map) => findings.extend(without_claim(context, review, map)),
            None if context.documents.was_broken_anywhere(&review.map_name) => {}
            None => findings.extend(without_map(context, review)),
        }
    }
}

/// The finding for each claim of a review that its map does not have, in the order of writing.
fn without_claim(context: &Context, review: &Reviewed, map: MapId) -> Vec<Diagnostic> {
    let claims: BTreeMap<&str, ClaimId> =
        context.debate.claims_of(map).map(|(id, claim)| (&*claim.id, id)).collect();
    let mut gone: Vec<(&str, Vec<&str>)> = Vec::new();
    for verdict in &review.verdicts {
        let name = &*verdict.claim_name;
        if claims.contains_key(name) || context.documents.was_broken(context.debate[map].place.file, name) {
            continue;
        }
        // The verdicts on a claim stand side by side.
        match gone.last_mut().filter(|(known, _)| *known == name) {
            Some((_, fingerprints)) => fingerprints.extend(verdict.fingerprint.as_deref()),
            None => gone.push((name, verdict.fingerprint.as_deref().into_iter().collect())),
        }
    }
    if gone.is_empty() {
        return Vec::new();
    }
    // Only now is it worth while to see whether a claim has merely another name.
    let by_fingerprint: BTreeMap<String, ClaimId> =
        claims.values().map(|&claim| (fingerprint(context.debate, claim), claim)).collect();
    let entries = root(context, review).field("claims");
    let findings = gone.into_iter().map(|(name, fingerprints)| {
        let span = entries.entry(name).key().span();
        let message = message!(
            "there is a verdict on {claim}, and {map} has no such claim",
            claim = Value::code(name),
            map = context.debate[map]
        );
        let finding = Diagnostic::new(&CHECK.rule, span, message).label("the verdict is kept");
        let renamed = fingerprints.iter().find_map(|&known| by_fingerprint.get(known.trim()));
        if let Some(&claim) = renamed {
            let id = &context.debate[claim].id;
            let said = format!("what was checked is what `{id}` says: write `{id}` here if it was renamed");
            let finding = finding.related(context.claim_span(claim), "the same words, dates and figures");
            return finding.hint(said).fix(span, format!("\"{id}\""));
        }
        finding.hint(match nearest(name, claims.keys().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the claim's id as it is now, or take the verdict out".to_owned(),
        })
    });
    findings.collect()
}

/// The finding that a review is of no map.
fn without_map(context: &Context, review: &Reviewed) -> Option<Diagnostic> {
    let name = &review.map_name;
    let near = nearest(name, context.debate.maps().map(|(_, map)| &*map.id));
    let count = review.verdicts.len();
    let verdicts = if count == 1 { "its verdict bears" } else { "its verdicts bear" };
    let message = message!("the review is of {map}, and no map is called so", map = Value::code(name));
    let span = match review.named_at {
        Some(place) => context.at(place).span(),
        None => root(context, review).span(),
    };
    let finding = Diagnostic::new(&CHECK.rule, span, message).label(format!("{verdicts} on nothing"));
    Some(finding.hint(match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name the map with `map`, or the file `<map>.review.ron`".to_owned(),
    }))
}

/// The whole review.
fn root<'a>(context: &'a Context, review: &Reviewed) -> Locus<'a> {
    context.at(Place { file: review.file, node: NodeId(0) })
}
