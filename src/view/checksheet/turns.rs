//! The claims on which alone a thesis turns: whoever finds one of them wrong must see the thesis otherwise.

use std::collections::BTreeMap;

use super::super::desk::Desk;
use crate::evaluate::Label;
use crate::model::ClaimId;

/// So many theses are looked into.
const MOST_THESES: usize = 3;

/// What a thesis of the map owes to each claim that alone makes a difference to it, in words.
///
/// These are the claims put forward without argument whose giving up changes how a thesis stands, and then those by way
/// of which every reason for it goes.
pub(super) fn turns(desk: &Desk) -> BTreeMap<ClaimId, String> {
    let debate = &desk.analysis.debate;
    let theses = &debate[desk.map].theses;
    let mut turns = BTreeMap::new();
    for &thesis in theses.iter().take(MOST_THESES) {
        let deciding = desk.site.deciding(thesis);
        let single = deciding.premises.single().map(|(claim, then)| {
            let outcome = match then {
                Label::In => "stands",
                Label::Out => "falls",
                Label::Undecided => "open",
            };
            (claim, outcome)
        });
        let points = deciding.keystones.single_points.iter().map(|&claim| (claim, "bare"));
        for (claim, outcome) in single.chain(points) {
            let name = if theses.len() > 1 { "checksheet-turns-one" } else { "checksheet-turns" };
            let thesis = crate::evaluate::label_in_sentence(&debate[thesis]);
            let words = desk.say(name, &[("outcome", outcome.into()), ("thesis", thesis.into())]);
            // One proposition may stand under several ids.
            for member in desk.analysis.labelling.restatements(claim) {
                turns.entry(member).or_insert_with(|| words.clone());
            }
        }
    }
    turns
}
