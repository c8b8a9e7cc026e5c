//! What an argument rests on in the end, and who says it.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::after::in_text;
use super::questions::{Proof, proof_of};
use super::study::Study;
use crate::model::{Attribution, ClaimId, Force, Kind, Stance, StepId};
use crate::view::parts::ClaimRef;

const MOST_EVIDENCE: usize = 12;

const MOST_WITNESSES: usize = 4;

/// A piece of evidence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Evidence {
    /// What is said.
    pub claim: ClaimRef,
    /// Who says it, each voice once.
    pub said: Vec<Witness>,
    /// The figures in it.
    pub figures: Vec<String>,
    /// What it is a reason for, or what it is raised against.
    pub about: Option<ClaimRef>,
    /// How it bears on that: `for`, `against`, or `granted` where those who hold it grant the point.
    pub bearing: &'static str,
}

/// Somebody who says something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Witness {
    /// The voice, and where it speaks.
    pub passage: Proof,
    /// Through whom it came to the source.
    pub via: Vec<String>,
    /// The voice's stake in it.
    pub interested: Option<String>,
    /// Whether the voice's name is withheld.
    pub anonymous: bool,
}

/// What nothing else is given for, and what can be looked up: figures, quotations, what others say. A value is none.
pub(super) fn evidence(study: &Study) -> (Vec<Evidence>, usize) {
    let mut leaves: Vec<ClaimId> = study
        .claims()
        .filter(|(claim, written)| {
            !written.implicit
                && !matches!(written.kind, Some(Kind::Value | Kind::Policy))
                && study.debate.is_leaf(*claim)
                && study.is_found(*claim)
                && written.said.iter().any(|said| speaks(study, said))
                && !study.is_thesis(*claim)
        })
        .map(|(claim, _)| claim)
        .collect();
    // Figures first, then what most rests on; shown in the order of the text.
    leaves.sort_by_key(|&claim| {
        let has_figures = !study.debate[claim].figures.is_empty();
        (!has_figures, std::cmp::Reverse(study.desk.site.load(claim)))
    });
    let more = leaves.len().saturating_sub(MOST_EVIDENCE);
    leaves.truncate(MOST_EVIDENCE);
    leaves.sort_by_key(|&claim| in_text(study, Some(claim)));
    (leaves.into_iter().map(|claim| piece(study, claim)).collect(), more)
}

fn piece(study: &Study, claim: ClaimId) -> Evidence {
    let uses = study.debate.uses_of(claim).take(super::study::MOST_STEPS);
    let mut uses: Vec<StepId> =
        uses.filter(|&step| study.debate[step].carries() || study.debate[step].is_rebuttal()).collect();
    // What this map uses it for goes before what another does.
    uses.sort_by_key(|&step| study.debate[step].map != study.desk.map);
    let step = uses.first().copied();
    Evidence {
        claim: study.reference(claim),
        said: witnesses(study, claim),
        figures: (0..study.debate[claim].figures.len())
            .filter(|&position| !study.desk.ends_range(claim, position))
            .map(|position| super::questions::figure_line(study, claim, position, true))
            .collect(),
        about: step.map(|step| study.desk.claim_in_sentence(study.debate.conclusion_of(step))),
        bearing: match step.and_then(|step| study.debate[step].force()) {
            None => "for",
            Some(Force::Concedes) => "granted",
            Some(_) => "against",
        },
    }
}

/// Whether somebody vouches for what is said: whoever denies it, or an author who only passes it on, is no witness.
fn speaks(study: &Study, said: &Attribution) -> bool {
    match said.stance {
        Stance::Asserts => true,
        Stance::Reports => study.other_voice(said).is_some(),
        Stance::Denies => false,
    }
}

/// Who says a claim, the one first by whom it is found, each with the first place.
fn witnesses(study: &Study, claim: ClaimId) -> Vec<Witness> {
    let found = study.found(claim);
    let others = study.said_here(claim).chain(&study.debate[claim].said).filter(|said| said.source.is_some());
    let mut seen = BTreeSet::new();
    let said = found.into_iter().chain(others.filter(|said| speaks(study, said)));
    let said = said.filter(|said| match study.other_voice(said) {
        Some(voice) => seen.insert((None, Some(voice))),
        None => seen.insert((said.source, None)),
    });
    let witness = |said: &Attribution| {
        let voice = study.other_voice(said).map(|voice| &study.debate[voice].details);
        Witness {
            passage: proof_of(study, claim, said),
            via: study.via(said),
            interested: voice.and_then(|voice| voice.interested.as_deref().map(str::to_owned)),
            anonymous: voice.is_some_and(|voice| voice.anonymous),
        }
    };
    said.take(MOST_WITNESSES).map(witness).collect()
}
