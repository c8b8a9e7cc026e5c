//! What whoever argues owes: the critical questions that a step leaves open.

use super::Context;
use super::inference::open_question::open_questions;
use crate::model::StepId;

/// The critical questions that steps leave open though their arguer owes an answer, in the order of steps, each
/// by its id and once a step: what the check `open-question` finds, also where it is allowed.
pub fn owed_questions(context: &Context) -> Vec<(StepId, String)> {
    let steps = open_questions(context).into_iter();
    steps
        .flat_map(|(step, open)| open.into_iter().map(move |(question, _)| (step, question.id.to_string())))
        .collect()
}
