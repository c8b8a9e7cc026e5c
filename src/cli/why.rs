//! `elenchus why`: why a claim stands or falls, in sentences.

use super::question::{Matter, Question, heading, one_line};
use super::{Failure, Outcome};
use crate::Analysis;
use crate::evaluate::{Explanation, Told, explain_all};
use crate::language::Language;
use crate::model::Status;

/// Say why a claim stands or falls, in plain sentences.
///
/// First the claim itself, then the claims that this rests on, and so on.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus why pyrrhic-victory/pyrrhic --in arguments\n         elenchus why pyrrhic-victory --in arguments --without anonymous"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    question: Question,
    /// How far to follow what the explanation rests on
    #[arg(long, value_name = "STEPS", default_value_t = 3)]
    depth: usize,
}

/// An explanation for programs.
#[derive(serde::Serialize)]
struct Explained {
    /// The claim, as `map/claim`.
    claim: String,
    text: String,
    status: &'static str,
    /// Why, in the language that was asked for.
    sentences: Vec<String>,
    /// The claims that the sentences rest on, as `map/claim`.
    leans_on: Vec<String>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    // That a claim is put forward without argument is no news below the one that was asked about.
    let explanations = |matter: &Matter| {
        let Matter { analysis, claim, .. } = *matter;
        let all = explain_all(&analysis.debate, &analysis.labelling, claim, arguments.depth).enumerate();
        let is_news = |(number, one): &(usize, Explanation)| {
            *number == 0 || one.status != Status::Granted || one.sentences.len() > 1
        };
        all.filter(is_news).map(|(_, one)| one).collect::<Vec<_>>()
    };
    let told = |matter: &Matter, one: &Explanation| paragraph(matter.analysis, &matter.house.language, one);
    let item = |matter: &Matter, one: &Explanation| explained(matter.analysis, &matter.house.language, one);
    arguments.question.answer(
        "why",
        |matter| explanations(matter).iter().map(|one| told(matter, one)).collect::<Vec<_>>().join("\n"),
        |matter| explanations(matter).iter().map(|one| item(matter, one)).collect(),
    )
}

fn explained(analysis: &Analysis, language: &Language, explanation: &Explanation) -> Explained {
    let debate = &analysis.debate;
    Explained {
        claim: debate.qualified(explanation.claim),
        text: debate[explanation.claim].text.to_string(),
        status: explanation.status.name(),
        sentences: explanation.sentences.iter().map(|sentence| language.sentence(sentence, debate)).collect(),
        leans_on: explanation.leans_on.iter().map(|&claim| debate.qualified(claim)).collect(),
    }
}

/// The claim with its status, and the sentences below it.
fn paragraph(analysis: &Analysis, language: &Language, explanation: &Explanation) -> String {
    let lines = sentences(analysis, language, explanation).into_iter().map(|line| format!("  {line}\n"));
    heading(analysis, language, explanation.claim) + &lines.collect::<String>()
}

/// An explanation in words, a line for each sentence.
fn sentences(analysis: &Analysis, language: &Language, explanation: &Explanation) -> Vec<String> {
    let debate = &analysis.debate;
    let claim = &debate[explanation.claim];
    let mut sentences: Vec<Vec<Told>> =
        explanation.sentences.iter().map(|sentence| language.tell(sentence)).collect();
    if claim.label() == &*claim.text {
        // The line above has just said it.
        let named = sentences[0].iter_mut().find(|piece| **piece == Told::Claim(explanation.claim));
        if let Some(named) = named {
            *named = Told::Text(language.word("claim-why-this"));
        }
    }
    sentences.iter().map(|told| one_line(&language.plain(told, debate))).collect()
}
