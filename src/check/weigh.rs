//! What a finding is mainly about, and how much of the debate rests on what it concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::diagnostic::{Diagnostic, Subject};
use crate::evaluate::Loads;
use crate::model::ClaimId;

/// Gives each finding the claim that it is mainly about, and the load of the heaviest claim that it concerns; a step
/// stands for the claim that it is about, and weighs as much.
pub(super) fn weigh(context: &Context, findings: &mut [Diagnostic]) {
    let claims = claims_of(context, findings);
    let mut loads = Loads::of(context.labelling);
    for finding in findings {
        if finding.concerns.len() > 1 {
            let mut seen = BTreeSet::new();
            finding.concerns.retain(|name| seen.insert(name.clone()));
        }
        let main = finding.concerns.first().and_then(|name| claims.get(name.as_str()));
        finding.subject = main.map(|&claim| Subject {
            name: context.name(claim),
            label: context.debate[claim].label().to_owned(),
            load: loads.load(claim),
        });
        let concerned = finding.concerns.iter().filter_map(|name| claims.get(name.as_str()));
        finding.load = concerned.map(|&claim| loads.load(claim)).max().unwrap_or(0);
    }
}

/// The claims that findings name, and for the steps that they name the claims that these are about.
fn claims_of(context: &Context, findings: &[Diagnostic]) -> BTreeMap<String, ClaimId> {
    let debate = context.debate;
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in findings.iter().flat_map(|finding| &finding.concerns) {
        if let Some((map, id)) = name.split_once('/') {
            names.entry(map).or_default().insert(id);
        }
    }
    let mut claims = BTreeMap::new();
    for (map, details) in debate.maps() {
        let Some(wanted) = names.get(&*details.id) else { continue };
        let steps = debate.steps_of(map).filter_map(|(step, details)| Some((step, details.id.as_deref()?)));
        let about = steps.map(|(step, id)| (id, debate.conclusion_of(step)));
        let named = debate.claims_of(map).map(|(claim, details)| (&*details.id, claim));
        for (id, claim) in named.chain(about).filter(|(id, _)| wanted.contains(id)) {
            claims.insert(format!("{}/{id}", details.id), claim);
        }
    }
    claims
}
