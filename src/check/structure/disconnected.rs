use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

use super::bare_thesis;
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "disconnected",
        level: Level::Warning,
        about: About::Map,
        finds: "claims that are linked to each other but, by no way at all, to a thesis",
        why: "Every chain of reasons in a map should end at its thesis, by whatever detour, even if it speaks \
              against it. A group of claims with no such link is an island: readers follow it to its end and find \
              that it bears on nothing. Often a single link is missing, the one that the author took for \
              granted.\n\nLook at the claim on top of the group and ask: if it is true, what of it? The answer is \
              the missing link, sometimes with a claim in between that the text leaves unsaid (write it down as \
              `implicit: true`). If there is no answer, the group belongs in a map of its own, or nowhere.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "A later first bus",
    thesis: ["later-bus"],
    claims: {
        "later-bus": (
            text: "The first school bus should leave later.",
            supports: [(premises: ["more-sleep"])],
        ),
        "more-sleep": (text: "Pupils would sleep longer."),
        "seats-worn": (
            text: "The seats in the bus are worn.",
            supports: [(premises: ["old-bus"])],
        ),
        "old-bus": (text: "The bus is the oldest of the town."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "A later first bus",
    thesis: ["later-bus"],
    claims: {
        "later-bus": (
            text: "The first school bus should leave later.",
            supports: [(premises: ["more-sleep"])],
        ),
        "more-sleep": (text: "Pupils would sleep longer."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let whole = context.whole();
    let argues = bare_thesis::maps_that_argue(context.debate);
    for part in parts_without_thesis(context.debate) {
        let is_read = part.iter().all(|&claim| whole.map(context.debate[claim].map));
        let home = part.iter().find(|&&claim| is_read && argues[context.debate[claim].map.index()]);
        if let (true, Some(&home)) = (part.len() > 1, home) {
            findings.push(finding(context, &part, home));
        }
    }
}

fn finding(context: &Context, part: &[ClaimId], home: ClaimId) -> Diagnostic {
    let map = context.debate[home].map;
    let top = top_of(context.debate, part, home);
    let claims = listed(part, |claim| context.called(claim, map));
    let message = match part.len() {
        2 => message!("{claims} are linked to each other, but to no thesis", claims),
        count => {
            message!("{count} claims are linked to each other, but to no thesis: {claims}", count, claims)
        }
    };
    let top_name = context.called(top, map);
    let mut finding = Diagnostic::new(&CHECK.rule, context.claim_span(top), message)
        .label("no way leads from here to the thesis")
        .concerns(context.name(top));
    if let Some(&thesis) = context.debate[map].theses.first() {
        finding = finding.related(context.claim_span(thesis), "the thesis").hint(format!(
            "say what {top_name} is a reason for or against on the way to {}, or give these claims a map of their own",
            context.called(thesis, map)
        ));
    }
    let others = part.iter().filter(|&&claim| claim != top);
    others.fold(finding, |finding, &claim| finding.concerns(context.name(claim)))
}

/// The claim of a part that its arguments lead to, in the map of its first claim where there is one.
fn top_of(debate: &Debate, part: &[ClaimId], home: ClaimId) -> ClaimId {
    let is_top = |claim: ClaimId| {
        let is_target = debate.supports_of(claim).next().is_some()
            || debate.rebuttals_of(Target::Claim(claim)).next().is_some();
        debate[claim].map == debate[home].map && is_target && debate.uses_of(claim).next().is_none()
    };
    part.iter().copied().find(|&claim| is_top(claim)).unwrap_or(home)
}

/// The parts of the debate that hold no thesis of any map, each in the author's order, the first part first.
///
/// Two claims are in one part if steps, contraries, restatements or entailments join them, in whichever map.
fn parts_without_thesis(debate: &Debate) -> Vec<Vec<ClaimId>> {
    let claims = debate.claims().len() as u32;
    let mut sets = UnionFind::<u32>::new(debate.claims().len() + debate.steps().len());
    for (id, step) in debate.steps() {
        let target = match step.target {
            Target::Claim(claim) => claim.0,
            Target::Step(step) => claims + step.0,
        };
        sets.union(claims + id.0, target);
        for premise in &step.premises {
            sets.union(claims + id.0, premise.0);
        }
    }
    for (_, map) in debate.maps() {
        let contraries = map.contraries.iter().map(|contrary| &contrary.claims);
        let restatements = map.restatements.iter().map(|restatement| &restatement.claims);
        for pair in contraries.chain(restatements).flat_map(|joined| joined.windows(2)) {
            sets.union(pair[0].0, pair[1].0);
        }
        for entailment in &map.entailments {
            sets.union(entailment.from.0, entailment.to.0);
        }
    }
    let mut has_thesis = vec![false; sets.len()];
    for &thesis in debate.maps().flat_map(|(_, map)| &map.theses) {
        has_thesis[sets.find_mut(thesis.0) as usize] = true;
    }
    let mut parts: BTreeMap<u32, Vec<ClaimId>> = BTreeMap::new();
    for (claim, _) in debate.claims() {
        let part = sets.find_mut(claim.0);
        if !has_thesis[part as usize] {
            parts.entry(part).or_default().push(claim);
        }
    }
    let mut parts: Vec<Vec<ClaimId>> = parts.into_values().collect();
    parts.sort_by_key(|part| part[0]);
    parts
}
