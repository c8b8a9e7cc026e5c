//! `elenchus cruxes`: what decides a claim, in sentences.

use super::question::{Inquiry, Question, heading, one_line};
use super::{Failure, Outcome};
use crate::Analysis;
use crate::language::Language;
use crate::model::ClaimId;
use crate::view::seminar::{Decisive, OutcomeView, Telling, decisive};
use crate::view::{Desk, Site};

/// Say what decides a claim: which open conflicts, and which changes of mind.
///
/// The smallest sets of open conflicts whose decision makes the claim stand or fall; the claims that every reason for
/// it goes by way of; and the smallest sets of claims put forward without argument that somebody would have to give up
/// to see it otherwise.
///
/// For each it is told how it comes to that.
///
/// As JSON it is a list with the `Decisive` of each claim, which docs/views.md describes.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus cruxes pyrrhic-victory --in arguments\n         elenchus cruxes bargaining-chips/chips --in arguments --format json"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    question: Question,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    arguments.question.answer(
        "cruxes",
        |inquiry| {
            let language = &inquiry.house.language;
            let Analysis { debate, labelling, .. } = inquiry.analysis;
            let told = decided(inquiry).into_iter().map(|(claim, decisive)| {
                let motion = format!("  {}\n", language.word("cruxes-motion"));
                heading(debate, labelling, language, claim) + &motion + &paragraphs(language, &decisive)
            });
            told.collect::<Vec<_>>().join("\n")
        },
        |inquiry| decided(inquiry).into_iter().map(|(_, decisive)| decisive).collect(),
    )
}

/// What decides each of the claims that are asked about.
fn decided(inquiry: &Inquiry) -> Vec<(ClaimId, Decisive)> {
    let site = Site::of(inquiry.analysis, inquiry.house);
    let desk = |claim: ClaimId| Desk::new(&site, inquiry.analysis.debate[claim].map);
    inquiry.claims.iter().map(|&claim| (claim, decisive(&desk(claim), claim))).collect()
}

/// What decides a claim, as paragraphs and lists below its heading.
fn paragraphs(language: &Language, decisive: &Decisive) -> String {
    let mut told = String::new();
    for sentence in &decisive.opening {
        told += &format!("  {}\n", plain(sentence));
    }
    for outcome in &decisive.outcomes {
        if !outcome.ways.is_empty() {
            told += &format!("\n  {}\n", plain(&outcome.heading));
        }
        let common = common_story(outcome);
        for (place, way) in outcome.ways.iter().enumerate() {
            let is_list = way.len() > 1 && outcome.ways.len() > 1;
            if is_list {
                let number = [("number", (place + 1).into())];
                told += &format!("  - {}\n", language.say("seminar-way", &number));
            }
            let margin = if is_list { "    " } else { "  " };
            way.iter().for_each(|decision| told += &format!("{margin}- {}\n", plain(decision)));
            let story = outcome.stories.get(place).filter(|story| !story.is_empty() && common.is_none());
            // Under a single way as under each of a list.
            let margin = if outcome.ways.len() > 1 { "    " } else { "  " };
            told.extend(story.map(|story| format!("{margin}{}\n", plain(story))));
        }
        if let Some(story) = common {
            let given = [("story", plain(story).into())];
            told += &format!("  {}\n", language.say("cruxes-each-way", &given));
        }
        told.extend(outcome.note.iter().map(|note| format!("  {}\n", plain(note))));
    }
    told.extend(decisive.double.iter().map(|sentence| format!("\n  {}\n", plain(sentence))));
    for (heading, list) in
        [("seminar-conflicts", &decisive.conflicts), ("seminar-keystones", &decisive.keystones)]
    {
        if !list.is_empty() {
            told += &format!("\n  {}\n", language.word(heading));
            list.iter().for_each(|sentence| told += &format!("  - {}\n", plain(sentence)));
        }
    }
    told
}

/// How it comes to an outcome, where there are several ways and each comes to it alike.
fn common_story(outcome: &OutcomeView) -> Option<&Telling> {
    let (first, others) = outcome.stories.split_first()?;
    let is_common = !first.is_empty() && !others.is_empty() && others.iter().all(|other| other == first);
    is_common.then_some(first)
}

/// A sentence without its links.
fn plain(telling: &Telling) -> String {
    one_line(&telling.iter().map(|piece| piece.text.as_str()).collect::<String>())
}
