use super::bare_thesis;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Map, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "unused-claim",
        level: Level::Warning,
        about: About::Map,
        finds: "a claim that nothing in the corpus argues from, for or against",
        why: "A claim earns its place in a map by what it does there: it is a reason, an objection, or something \
              that reasons are given for. A claim with no link at all floats at the edge of the map, and readers \
              wonder what they missed. Usually a link was forgotten, or lost when another claim was rewritten.\n\n\
              Ask what the text uses the sentence for, and name it among the premises there. What the text only \
              mentions in passing can be left out of the map.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The school garden",
    thesis: ["keep-garden"],
    claims: {
        "keep-garden": (
            text: "The school should keep its garden.",
            supports: [(premises: ["learn-outdoors"])],
        ),
        "learn-outdoors": (text: "Pupils learn a lot outdoors."),
        "own-salad": (text: "The canteen serves salad from the garden."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The school garden",
    thesis: ["keep-garden"],
    claims: {
        "keep-garden": (
            text: "The school should keep its garden.",
            supports: [(premises: ["learn-outdoors"]), (premises: ["own-salad"])],
        ),
        "learn-outdoors": (text: "Pupils learn a lot outdoors."),
        "own-salad": (text: "The canteen serves salad from the garden."),
    },
)"#,
        )],
    },
    run,
};

/// A map with more unused claims than this gets one finding for all of them.
const MOST_SINGLE: usize = 5;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let whole = context.whole();
    let is_used = used_claims(context.debate);
    let argues = bare_thesis::maps_that_argue(context.debate);
    for (id, map) in context.debate.maps().filter(|(id, _)| argues[id.index()] && whole.map(*id)) {
        let claims = context.debate.claims_of(id).map(|(claim, _)| claim);
        let unused = claims.filter(|claim| !is_used[claim.index()]);
        // Claims that are allowed by name keep a finding of their own, or one allowance would hide all.
        let by_name = map.allows_at(CHECK.rule.code);
        let (allowed, unused): (Vec<ClaimId>, Vec<ClaimId>) =
            unused.partition(|&claim| !by_name.is_empty() && by_name.contains(&*context.name(claim)));
        findings.extend(allowed.into_iter().map(|claim| finding(context, claim)));
        if unused.len() > MOST_SINGLE {
            findings.push(one_for_all(context, map, &unused));
        } else {
            findings.extend(unused.into_iter().map(|claim| finding(context, claim)));
        }
    }
}

/// For every claim whether a thesis, a step, a contrary, a restatement or an entailment names it.
fn used_claims(debate: &Debate) -> Vec<bool> {
    let mut is_used = vec![false; debate.claims().len()];
    let mut mark = |claims: &[ClaimId]| claims.iter().for_each(|claim| is_used[claim.index()] = true);
    for (_, step) in debate.steps() {
        mark(&step.premises);
        if let Target::Claim(claim) = step.target {
            mark(&[claim]);
        }
    }
    for (_, map) in debate.maps() {
        mark(&map.theses);
        map.contraries.iter().for_each(|contrary| mark(&contrary.claims));
        map.restatements.iter().for_each(|restatement| mark(&restatement.claims));
        map.entailments.iter().for_each(|entailment| mark(&[entailment.from, entailment.to]));
    }
    is_used
}

fn finding(context: &Context, claim: ClaimId) -> Diagnostic {
    let id = &context.debate[claim].id;
    let message = message!("nothing argues from, for or against {claim}", claim = context.own(claim));
    Diagnostic::new(&CHECK.rule, context.claim_span(claim), message)
        .label("not linked to any claim")
        .hint(format!("name `{id}` among the premises of what it is a reason for, or take it out"))
        .concerns(context.name(claim))
}

fn one_for_all(context: &Context, map: &Map, unused: &[ClaimId]) -> Diagnostic {
    let claims = listed(unused, |claim| context.own(claim));
    let message = message!(
        "{count} claims of {map} are linked to no claim: {claims}",
        count = unused.len(),
        map,
        claims
    );
    let mut finding = Diagnostic::new(&CHECK.rule, context.claim_span(unused[0]), message)
        .label("nothing argues from it, for it or against it")
        .hint("name each among the premises of what it is a reason for, or take it out");
    for &claim in &unused[1..unused.len().min(MOST_RELATED)] {
        finding = finding.related(context.claim_span(claim), "nor this");
    }
    unused.iter().fold(finding, |finding, &claim| finding.concerns(context.name(claim)))
}
