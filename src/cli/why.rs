//! `elenchus why`: why a claim stands or falls, in sentences.

use clap::builder::{PossibleValue, PossibleValuesParser};

use super::question::{Inquiry, Question, heading, one_line};
use super::readings::{self, Fares, kinds};
use super::{Failure, Outcome, strengths};
use crate::evaluate::gradual::{GradualSemantics, SEMANTICS};
use crate::evaluate::{Explanation, Label, Labelling, Outlooks, Semantics, Told, explain_all};
use crate::language::Language;
use crate::model::{ClaimId, Debate, Status};

/// Say why a claim stands or falls, in plain sentences.
///
/// First the claim itself, then the claims that this rests on, and so on. Of a claim that the map leaves open by more
/// than one conflict it is said in how many of the consistent ways to settle these (its preferred readings) it stands.
///
/// With --semantics it is told why the claim stands or falls in each of these readings, and with --readings how
/// everything stands in each of them.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus why pyrrhic-victory/pyrrhic --in arguments\n         elenchus why pyrrhic-victory --in arguments --without anonymous\n         elenchus why pyrrhic-victory --in arguments --readings"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    question: Question,
    /// How far to follow what the explanation rests on
    #[arg(long, value_name = "STEPS", default_value_t = 3)]
    depth: usize,
    /// Which readings of the map to tell: the default leaves open whatever the map does, the others settle it [default:
    /// grounded, with --readings: preferred]
    #[arg(long, value_name = "SEMANTICS", value_parser = kinds(), hide_default_value = true)]
    semantics: Option<String>,
    /// How the claims stand in each reading, side by side; only those that do not stand alike in all of them
    #[arg(long)]
    readings: bool,
    /// Tell no statuses, but how strong claims are in numbers, from the `base_score` that each has in the map
    #[arg(long, value_name = "SEMANTICS", value_parser = gradual(), conflicts_with_all = ["grant", "reject", "without", "semantics", "readings"])]
    strength: Option<String>,
}

fn gradual() -> PossibleValuesParser {
    let all = SEMANTICS.iter();
    PossibleValuesParser::new(all.map(|semantics| PossibleValue::new(semantics.id).help(semantics.name)))
}

/// An explanation for programs.
#[derive(serde::Serialize)]
pub(super) struct Explained {
    /// The number of the reading in which it is so, and how many there are; not where the map is told as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reading: Option<readings::Number>,
    /// The claim, as `map/claim`.
    claim: String,
    text: String,
    status: &'static str,
    /// Why, in the language that was asked for.
    sentences: Vec<String>,
    /// The claims that the sentences rest on, as `map/claim`.
    leans_on: Vec<String>,
    /// How the claim fares in the preferred readings of what it depends on; only where the map leaves it open.
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<Fares>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    if let Some(semantics) = arguments.strength.as_deref().and_then(GradualSemantics::find) {
        return strengths::run(&arguments.question, semantics, arguments.depth);
    }
    let Arguments { question, depth, .. } = arguments;
    let named = |name: &String| Semantics::ALL.into_iter().find(|one| one.name() == name);
    let semantics = arguments.semantics.as_ref().and_then(named);
    if arguments.readings {
        let semantics = semantics.unwrap_or(Semantics::Preferred);
        return question.answer(
            "why",
            |inquiry| readings::side_by_side(inquiry, semantics),
            |inquiry| vec![readings::table(inquiry, semantics)],
        );
    }
    match semantics {
        Some(semantics) if semantics != Semantics::Grounded => question.answer(
            "why",
            |inquiry| readings::told(inquiry, semantics, *depth),
            |inquiry| readings::explained(inquiry, semantics, *depth),
        ),
        _ => question.answer(
            "why",
            |inquiry| {
                let told = inquiry.claims.iter().map(|&claim| paragraphs_as_is(inquiry, claim, *depth));
                told.collect::<Vec<_>>().join("\n")
            },
            |inquiry| {
                let items = inquiry.claims.iter().flat_map(|&claim| items_as_is(inquiry, claim, *depth));
                items.collect()
            },
        ),
    }
}

fn paragraphs_as_is(inquiry: &Inquiry, claim: ClaimId, depth: usize) -> String {
    let analysis = inquiry.analysis;
    let outlooks = Outlooks::of(&analysis.labelling, [claim]);
    let language = &inquiry.house.language;
    paragraphs(&analysis.debate, &analysis.labelling, language, claim, depth, |claim| {
        match outlooks.get(claim) {
            Some(outlook) if outlook.is_plain() => None,
            Some(outlook) => Some(language.outlook(outlook)),
            None if analysis.labelling.claim(claim) != Label::Undecided => None,
            None => Some(language.no_outlook(&outlooks)),
        }
    })
}

fn items_as_is(inquiry: &Inquiry, claim: ClaimId, depth: usize) -> Vec<Explained> {
    let analysis = inquiry.analysis;
    let language = &inquiry.house.language;
    let mut all = items(&analysis.debate, &analysis.labelling, language, claim, depth);
    let about: Vec<ClaimId> = all.iter().map(|(claim, _)| *claim).collect();
    let outlooks = Outlooks::of(&analysis.labelling, about);
    for (claim, explained) in &mut all {
        explained.readings = outlooks.get(*claim).map(Fares::of);
    }
    all.into_iter().map(|(_, explained)| explained).collect()
}

/// The explanation of a claim, and of what it rests on. That a claim is put forward without argument is no news below
/// the one that was asked about.
fn explanations(debate: &Debate, labelling: &Labelling, claim: ClaimId, depth: usize) -> Vec<Explanation> {
    let all = explain_all(debate, labelling, claim, depth).enumerate();
    let is_news = |(number, one): &(usize, Explanation)| {
        *number == 0 || one.status != Status::Granted || one.sentences.len() > 1
    };
    all.filter(is_news).map(|(_, one)| one).collect()
}

/// An explanation in paragraphs, with one more sentence about the claim itself.
pub(super) fn paragraphs(
    debate: &Debate,
    labelling: &Labelling,
    language: &Language,
    claim: ClaimId,
    depth: usize,
    more: impl Fn(ClaimId) -> Option<String>,
) -> String {
    let told = explanations(debate, labelling, claim, depth).into_iter().map(|explanation| {
        let mut told = heading(debate, labelling, language, explanation.claim);
        let more = more(explanation.claim).filter(|_| explanation.claim == claim);
        for line in sentences(debate, language, &explanation).into_iter().chain(more) {
            told += &format!("  {line}\n");
        }
        told
    });
    told.collect::<Vec<_>>().join("\n")
}

/// An explanation for programs, each claim beside it.
pub(super) fn items(
    debate: &Debate,
    labelling: &Labelling,
    language: &Language,
    claim: ClaimId,
    depth: usize,
) -> Vec<(ClaimId, Explained)> {
    let explained = |explanation: Explanation| {
        let sentences = explanation.sentences.iter();
        let explained = Explained {
            reading: None,
            claim: debate.qualified(explanation.claim),
            text: debate[explanation.claim].text.to_string(),
            status: explanation.status.name(),
            sentences: sentences.map(|sentence| language.sentence(sentence, debate)).collect(),
            leans_on: explanation.leans_on.iter().map(|&claim| debate.qualified(claim)).collect(),
            readings: None,
        };
        (explanation.claim, explained)
    };
    explanations(debate, labelling, claim, depth).into_iter().map(explained).collect()
}

/// An explanation in words, a line for each sentence.
fn sentences(debate: &Debate, language: &Language, explanation: &Explanation) -> Vec<String> {
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
