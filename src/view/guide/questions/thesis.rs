//! Which of several sentences is the thesis.

use std::collections::BTreeSet;

use super::{Answer, Draft, Kind, claim_name, proof_of};
use crate::model::{Bloom, ClaimId, Target};
use crate::view::guide::parts::Hides;
use crate::view::guide::study::Study;
use crate::view::words::side_letter;

pub(super) const THESIS: Kind = Kind { name: "thesis", level: Bloom::Understand, is_during: true, ask };

/// So many sentences stand beside the thesis.
const MOST_OTHERS: usize = 3;

fn ask(study: &Study) -> Vec<Draft> {
    let map = &study.debate[study.desk.map];
    // A summary that was read before tells the answer.
    if map.summary.is_some() || map.theses.len() != 1 {
        return Vec::new();
    }
    draft(study, map.theses[0]).into_iter().collect()
}

fn draft(study: &Study, thesis: ClaimId) -> Option<Draft> {
    let said = study.said_here(thesis).find(|said| said.at.is_some() || said.quote.is_some())?;
    let reason = study.carriers(thesis).flat_map(|(_, step)| &step.premises);
    let objection = study.objections(Target::Claim(thesis)).flat_map(|(_, step)| &step.premises);
    let far = study.claims().filter(|(claim, _)| study.distance(*claim) == 2).map(|(claim, _)| claim);
    let others = [reason.copied().find(|claim| !study.debate[*claim].implicit), objection.copied().next()];
    let others = others.into_iter().flatten().chain(far).filter(|claim| *claim != thesis);
    let mut seen = BTreeSet::from([study.sentence(thesis)]);
    let others: Vec<String> = others
        .map(|claim| study.sentence(claim))
        .filter(|text| seen.insert(text.clone()))
        .take(MOST_OTHERS)
        .collect();
    if others.len() < 2 {
        return None;
    }
    let mut choices = others;
    choices.push(study.sentence(thesis));
    choices.sort();
    let right = choices.iter().position(|text| *text == study.sentence(thesis))?;
    let letter = side_letter(right).to_lowercase();
    let lines =
        vec![study.say(
            "guide-answer-choice",
            &[("letter", letter.into()), ("text", study.sentence(thesis).into())],
        )];
    let answer = Answer::proved(lines, vec![proof_of(study, thesis, said)]);
    let text = study.word("guide-ask-thesis");
    let draft = Draft::new(&THESIS, claim_name(study, thesis), vec![thesis], text, answer);
    Some(Draft { choices, lines: 0, ..draft.hiding(Hides::Does) })
}
