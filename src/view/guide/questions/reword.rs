//! What a passage says, in the reader's own words.

use super::{Answer, Draft, Kind, by_distance, claim_name, is_title, proof_of};
use crate::model::{Bloom, ClaimId, Strength};
use crate::view::guide::parts::Hides;
use crate::view::guide::study::Study;

pub(super) const REWORD: Kind = Kind { name: "reword", level: Bloom::Understand, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(_, written)| !written.implicit);
    claims.filter_map(|(claim, _)| draft(study, claim)).collect()
}

fn draft(study: &Study, claim: ClaimId) -> Option<Draft> {
    let mut said = study.said_here(claim).filter(|said| said.at.is_some() || said.quote.is_some()).peekable();
    let first = *said.peek()?;
    let said = said.find(|said| said.quote.is_some()).unwrap_or(first);
    // Where the words are known they lead to the passage, and the reader says what it says.
    let anchor = said.quote.as_deref();
    if anchor.is_some_and(is_title) {
        return None;
    }
    let (id, matter) = match anchor {
        Some(anchor) => ("guide-ask-reword-words", anchor.to_owned()),
        None => ("guide-ask-reword", study.sentence(claim)),
    };
    let values = [("where", study.where_said(said).into()), ("claim", matter.into())];
    let keeps = match said.strength.or(study.debate[claim].put()) {
        Some(Strength::Can) => "guide-answer-reword-can",
        Some(Strength::Might) => "guide-answer-reword-might",
        Some(Strength::Does) | None => "guide-answer-reword-does",
    };
    let mut lines: Vec<String> = anchor.map(|_| study.sentence(claim)).into_iter().collect();
    lines.push(study.word(keeps));
    lines.extend(study.debate[claim].senses.iter().map(|(term, sense)| {
        let gloss = study.desk.site.gloss(term, sense);
        study.say("guide-answer-sense", &[("term", study.term(term).into()), ("gloss", gloss.into())])
    }));
    let answer = Answer::proved(lines, vec![proof_of(study, claim, said)]);
    let text = study.say(id, &values);
    // What is argued for is worth more words than what is only put forward.
    let is_bare = study.debate.is_leaf(claim) && study.debate[claim].senses.is_empty();
    let rank = by_distance(study, claim) + if is_bare { 100 } else { 0 };
    let draft = Draft::new(&REWORD, claim_name(study, claim), vec![claim], text, answer).ranked(rank);
    Some(if anchor.is_some() { draft.hiding(Hides::Sense) } else { draft })
}
