//! In which sense a word is used in places apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Draft, Kind, by_distance, proof};
use crate::model::{Bloom, ClaimId};
use crate::prose::capitalised;
use crate::view::guide::after::in_text;
use crate::view::guide::study::Study;

pub(super) const SENSES: Kind = Kind { name: "senses", level: Bloom::Understand, is_during: true, ask };

/// So many places are compared at most.
const MOST_SENSES: usize = 3;

fn ask(study: &Study) -> Vec<Draft> {
    // By term the first claim that uses it in each sense, in the order of the library.
    let mut uses: BTreeMap<(&str, &str), Vec<ClaimId>> = BTreeMap::new();
    for (claim, written) in study.claims().filter(|(claim, _)| study.is_found(*claim)) {
        for (term, sense) in &written.senses {
            uses.entry((term, sense)).or_default().push(claim);
        }
    }
    let drafts = study.debate.library().terms.iter().filter_map(|term| {
        let senses: Vec<(&str, &[ClaimId])> = term
            .senses
            .iter()
            .filter_map(|(sense, _)| Some((&**sense, uses.get(&(&*term.id, &**sense))?.as_slice())))
            .collect();
        let places = places_apart(study, &senses);
        (places.len() > 1).then(|| draft(study, &term.id, &places))
    });
    drafts.collect()
}

/// Senses, each with a claim that uses it, at places of which no two are the same; in the order of the text.
fn places_apart<'s>(study: &Study, senses: &[(&'s str, &[ClaimId])]) -> Vec<(&'s str, ClaimId)> {
    let mut places = BTreeSet::new();
    let mut apart = Vec::new();
    for (sense, claims) in senses {
        // By the locator, so that the same is asked whether the text is at hand or not.
        let place = |claim: ClaimId| study.found(claim).map(|said| (said.source, said.at.as_deref()));
        let mut fresh: Vec<ClaimId> =
            claims.iter().copied().filter(|claim| !places.contains(&place(*claim))).collect();
        fresh.sort_by_key(|claim| !study.is_here(*claim));
        if let Some(&claim) = fresh.first().filter(|_| apart.len() < MOST_SENSES) {
            places.insert(place(claim));
            apart.push((*sense, claim));
        }
    }
    apart.sort_by_cached_key(|&(_, claim)| in_text(study, Some(claim)));
    apart
}

fn draft(study: &Study, term: &str, places: &[(&str, ClaimId)]) -> Draft {
    let names: Vec<String> = places.iter().map(|&(_, claim)| study.wherever(claim)).collect();
    let values = [("term", study.term(term).into()), ("places", study.list(&names).into())];
    let lines = places.iter().map(|&(sense, claim)| {
        let gloss = study.desk.site.gloss(term, sense);
        let place = capitalised(&study.wherever(claim));
        study.say("guide-answer-at", &[("where", place.into()), ("text", gloss.into())])
    });
    let about: Vec<ClaimId> = places.iter().map(|&(_, claim)| claim).collect();
    let answer = Answer::proved(lines.collect(), about.iter().map(|&claim| proof(study, claim)).collect());
    let text = study.say("guide-ask-senses", &values);
    let nearest = about.iter().map(|&claim| by_distance(study, claim)).min().unwrap_or_default();
    // Other texts are seldom at hand.
    let rank = nearest + 50 * about.iter().filter(|claim| !study.is_here(**claim)).count() as u32;
    Draft::new(&SENSES, term.to_owned(), about, text, answer).ranked(rank)
}
