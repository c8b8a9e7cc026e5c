//! In which sense a word is used in two places.

use std::collections::BTreeMap;

use super::{Answer, Draft, Kind, by_distance, proof};
use crate::model::{Bloom, ClaimId};
use crate::view::guide::study::Study;

pub(super) const SENSES: Kind = Kind { name: "senses", level: Bloom::Understand, is_during: true, ask };

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
        let (one, other) = places_apart(study, &senses)?;
        Some(draft(study, &term.id, one, other))
    });
    drafts.collect()
}

/// A sense with a claim that uses it.
type Used<'s> = (&'s str, ClaimId);

/// Two senses, each with a claim that uses it, at places that are not the same.
fn places_apart<'s>(study: &Study, senses: &[(&'s str, &[ClaimId])]) -> Option<(Used<'s>, Used<'s>)> {
    let (first, claims) = senses.first()?;
    let one = claims.iter().copied().find(|claim| study.is_here(*claim)).unwrap_or(claims[0]);
    let place = study.wherever(one);
    senses[1..].iter().find_map(|(sense, claims)| {
        let other = claims.iter().copied().find(|claim| study.wherever(*claim) != place)?;
        Some(((*first, one), (*sense, other)))
    })
}

fn draft(study: &Study, term: &str, one: Used, other: Used) -> Draft {
    let values = [
        ("term", study.term(term).into()),
        ("one", study.wherever(one.1).into()),
        ("other", study.wherever(other.1).into()),
    ];
    let line = |(sense, claim): Used| {
        let gloss = study.desk.site.gloss(term, sense);
        study.say("guide-answer-at", &[("where", study.wherever(claim).into()), ("text", gloss.into())])
    };
    let answer =
        Answer::proved(vec![line(one), line(other)], vec![proof(study, one.1), proof(study, other.1)]);
    let text = study.say("guide-ask-senses", &values);
    let rank = by_distance(study, one.1).min(by_distance(study, other.1));
    Draft::new(&SENSES, term.to_owned(), vec![one.1, other.1], text, answer).ranked(rank)
}
