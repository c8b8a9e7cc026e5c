//! How firmly the article puts what it says more than once.

use std::collections::BTreeSet;

use super::{Answer, Draft, Kind, by_distance, claim_name, proof_of};
use crate::model::{Attribution, Bloom, ClaimId, Strength};
use crate::prose::capitalised;
use crate::view::guide::study::Study;

pub(super) const FIRMNESS: Kind = Kind { name: "firmness", level: Bloom::Analyse, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    study.claims().filter_map(|(claim, _)| draft(study, claim)).collect()
}

fn draft(study: &Study, claim: ClaimId) -> Option<Draft> {
    let is_own = |said: &&Attribution| study.other_voice(said).is_none();
    let said: Vec<(&Attribution, Strength)> = study
        .said_in_order(claim)
        .into_iter()
        .filter(is_own)
        .filter(|said| said.at.is_some() && said.quote.is_some())
        .filter_map(|said| Some((said, said.strength?)))
        .collect();
    let firmest = said.iter().map(|(_, strength)| *strength).min()?;
    let softest = said.iter().map(|(_, strength)| *strength).max()?;
    // Whether the text is at hand or not, the same is asked.
    let locators: BTreeSet<Option<&str>> = said.iter().map(|(said, _)| said.at.as_deref()).collect();
    if firmest == softest || locators.len() < 2 {
        return None;
    }
    let mut places: Vec<String> = Vec::new();
    for place in said.iter().map(|(said, _)| study.where_said(said)) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let lines = said.iter().map(|(said, strength)| {
        let id = match strength {
            Strength::Does => "guide-answer-firm-does",
            Strength::Can => "guide-answer-firm-can",
            Strength::Might => "guide-answer-firm-might",
        };
        let words = said.quote.as_deref().unwrap_or_default();
        capitalised(&study.say(id, &[("where", study.where_said(said).into()), ("words", words.into())]))
    });
    let answer =
        Answer::proved(lines.collect(), said.iter().map(|(said, _)| proof_of(study, claim, said)).collect());
    let values = [("places", study.list(&places).into()), ("claim", study.sentence(claim).into())];
    let text = study.say("guide-ask-firmness", &values);
    let draft = Draft::new(&FIRMNESS, claim_name(study, claim), vec![claim], text, answer);
    Some(draft.ranked(by_distance(study, claim)))
}
