//! Where the article says something, and in which words.

use super::{Answer, Draft, Kind, by_distance, claim_name, proof_of};
use crate::model::Bloom;
use crate::view::guide::parts::Hides;
use crate::view::guide::study::Study;

pub(super) const PASSAGE: Kind = Kind { name: "passage", level: Bloom::Remember, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(claim, written)| {
        // What figures say is asked for as figures.
        !written.implicit && written.figures.is_empty() && !study.is_thesis(*claim)
    });
    let drafts = claims.filter_map(|(claim, _)| {
        let is_own = |said: &&crate::model::Attribution| study.other_voice(said).is_none();
        let said =
            study.said_here(claim).filter(is_own).find(|said| said.quote.is_some() && said.at.is_some())?;
        let values = [("where", study.where_said(said).into()), ("claim", study.sentence(claim).into())];
        let anchor = said.quote.as_deref().unwrap_or_default();
        let lines = vec![study.say("guide-answer-passage", &[("words", anchor.into())])];
        let answer = Answer::proved(lines, vec![proof_of(study, claim, said)]);
        let text = study.say("guide-ask-passage", &values);
        let draft = Draft::new(&PASSAGE, claim_name(study, claim), vec![claim], text, answer);
        Some(draft.hiding(Hides::Anchor).ranked(by_distance(study, claim)))
    });
    drafts.collect()
}
