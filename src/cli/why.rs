//! `elenchus why`: why a claim stands or falls, in sentences.

use std::path::PathBuf;

use super::house::Choice;
use super::named::claims_called;
use super::supposing::Supposing;
use super::{Failure, Outcome, here, load, print};
use crate::Analysis;
use crate::diagnostic::visible;
use crate::evaluate::{Explanation, Told, explain_all};
use crate::language::Language;
use crate::model::{ClaimId, Status};

/// Say why a claim stands or falls, in plain sentences.
///
/// First the claim itself, then the claims that this rests on, and so on.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus why pyrrhic-victory/pyrrhic --in arguments\n         elenchus why pyrrhic-victory --in arguments --without anonymous"
)]
pub(super) struct Arguments {
    /// The claim, as `map/claim`; a map's name alone means its theses
    #[arg(value_name = "MAP/CLAIM")]
    claim: String,
    /// The folder or map to look in; the current folder where none is named
    #[arg(long = "in", value_name = "PATH")]
    path: Option<PathBuf>,
    #[command(flatten)]
    house: Choice,
    /// How far to follow what the explanation rests on
    #[arg(long, value_name = "STEPS", default_value_t = 3)]
    depth: usize,
    #[command(flatten)]
    supposing: Supposing,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// What an explanation is printed as.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Format {
    /// For reading
    Text,
    /// For programs
    Json,
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
    let mut corpus = load(&arguments.path.clone().unwrap_or_else(here))?;
    arguments.house.add_to(&mut corpus)?;
    let mut analysis = crate::analyse(&corpus.sources);
    let claims = claims_called("why", &analysis.debate, &arguments.claim)?;
    let language = &arguments.house.dress(&corpus, &analysis, None)?.style.language;
    let map = claims.first().map(|&claim| analysis.debate[claim].map);
    let mut told = String::new();
    if let Some(supposed) = arguments.supposing.of("why", &analysis.debate, map)? {
        let is_asked = |claim: ClaimId| Some(analysis.debate[claim].map) == map;
        told = supposed.told(&analysis.debate, &analysis.labelling, language, is_asked) + "\n";
        analysis.labelling = supposed.labelling;
    }
    // That a claim is put forward without argument is no news below the one that was asked about.
    let explanations = |claim: ClaimId| {
        let all = explain_all(&analysis.debate, &analysis.labelling, claim, arguments.depth);
        all.enumerate()
            .filter(|(number, one)| *number == 0 || one.status != Status::Granted || one.sentences.len() > 1)
            .map(|(_, one)| one)
    };
    let told = match arguments.format {
        Format::Text => {
            let paragraphs = claims.into_iter().map(|claim| {
                let paragraphs = explanations(claim).map(|one| paragraph(&analysis, language, &one));
                paragraphs.collect::<Vec<_>>().join("\n")
            });
            told + &paragraphs.collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let all = claims.into_iter().flat_map(explanations);
            let all: Vec<Explained> = all.map(|one| explained(&analysis, language, &one)).collect();
            serde_json::to_string_pretty(&all).expect("it is plain data") + "\n"
        }
    };
    print(&told)?;
    Ok(Outcome::Clean)
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

/// How a claim stands and what it says, in two lines.
pub(super) fn heading(analysis: &Analysis, language: &Language, claim: ClaimId) -> String {
    let debate = &analysis.debate;
    let status = language.word(&format!("status-{}", analysis.labelling.status(debate, claim).name()));
    let text = language.say("quoted", &[("text", one_line(&debate[claim].text).into())]);
    format!("{}: {status}\n  {text}\n", debate.qualified(claim))
}

/// An author's words on one line, without signs that would steer a terminal.
pub(super) fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}
