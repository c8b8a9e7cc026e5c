//! The argument as boxes to fill in: numbers and connecting words, and beside them the statements with their letters.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::after::shown;
use super::study::Study;
use crate::model::{ClaimId, Force, Step, StepId, Target};
use crate::view::words::side_letter;

/// More boxes than this are no exercise, and fewer than these none either.
const MOST_BOXES: usize = 12;
const FEWEST_BOXES: usize = 4;

/// The argument as boxes to fill in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Blank {
    /// The thesis.
    pub top: BlankBox,
    /// What is said for and against it.
    pub branches: Vec<Branch>,
    /// The statements to put into the boxes, by the alphabet.
    pub statements: Vec<Statement>,
}

/// A box.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BlankBox {
    /// Its number in the exercise.
    pub number: usize,
    /// The letter of the statement that belongs into it; in the teacher's edition only.
    pub letter: Option<String>,
    /// The statement in few words; in the teacher's edition only.
    pub label: Option<String>,
}

/// What leads to a box from below: one box, or several that count together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Branch {
    /// `support` for a reason, `rebut` for an objection, `undercut` for one to the reasons, `doubt` for a doubt.
    pub relation: &'static str,
    /// The boxes.
    pub boxes: Vec<BlankBox>,
    /// What leads to them in turn.
    pub below: Vec<Branch>,
}

/// A statement to put into a box.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Statement {
    /// Its letter.
    pub letter: String,
    /// The statement.
    pub text: String,
}

/// A branch before its boxes have numbers.
struct Draft {
    relation: &'static str,
    claims: Vec<ClaimId>,
    below: Vec<Draft>,
}

/// The exercise for a thesis; nothing where there is too little to fill in.
pub(super) fn blank(study: &Study, thesis: ClaimId) -> Option<Blank> {
    let mut taken = BTreeSet::from([thesis]);
    let mut drafts = branches(study, thesis, &mut taken, MOST_BOXES / 2 + 2);
    for draft in &mut drafts {
        for claim in draft.claims.clone() {
            let below = branches(study, claim, &mut taken, MOST_BOXES);
            draft.below.extend(below);
        }
    }
    if taken.len() < FEWEST_BOXES {
        return None;
    }
    let mut texts: Vec<(String, ClaimId)> = taken.iter().map(|&claim| (study.label(claim), claim)).collect();
    texts.sort();
    let letters = texts.iter().enumerate();
    let letters: BTreeMap<ClaimId, String> =
        letters.map(|(index, &(_, claim))| (claim, side_letter(index).to_lowercase())).collect();
    let mut number = 0;
    let mut boxed = |claim: ClaimId| {
        number += 1;
        BlankBox {
            number,
            letter: study.is_teachers.then(|| letters[&claim].clone()),
            label: study.is_teachers.then(|| study.label(claim)),
        }
    };
    let top = boxed(thesis);
    let branches = drafts.iter().map(|draft| {
        let boxes = draft.claims.iter().map(|&claim| boxed(claim)).collect();
        let below = draft.below.iter().map(|below| Branch {
            relation: below.relation,
            boxes: below.claims.iter().map(|&claim| boxed(claim)).collect(),
            below: Vec::new(),
        });
        Branch { relation: draft.relation, boxes, below: below.collect() }
    });
    let branches = branches.collect();
    let statements =
        texts.into_iter().map(|(text, claim)| Statement { letter: letters[&claim].clone(), text }).collect();
    Some(Blank { top, branches, statements })
}

/// What leads to a claim from below, as long as there are boxes left for the whole of it.
fn branches(study: &Study, claim: ClaimId, taken: &mut BTreeSet<ClaimId>, most: usize) -> Vec<Draft> {
    let carriers = study.carriers(claim).map(|(id, step)| ("support", id, step));
    let objections = study.objections(Target::Claim(claim)).map(|(id, step)| (relation(step), id, step));
    let mut drafts = Vec::new();
    // Objections have their place also where there are more reasons than boxes.
    let mut steps: Vec<(&'static str, StepId, &Step)> = objections.take(2).collect();
    steps.extend(carriers);
    steps.sort_by_key(|&(relation, id, _)| (relation != "support", id));
    let waiting = steps.iter().filter(|(relation, ..)| *relation != "support").count();
    for (relation, _, step) in steps {
        let claims = shown(study, step);
        let kept = if relation == "support" { waiting } else { 0 };
        let is_new = claims.iter().all(|claim| !taken.contains(claim));
        if is_new && taken.len() + claims.len() + kept <= most {
            taken.extend(&claims);
            drafts.push(Draft { relation, claims, below: Vec::new() });
        }
    }
    drafts
}

fn relation(step: &Step) -> &'static str {
    if step.force() == Some(&Force::Doubts) { "doubt" } else { "rebut" }
}
