//! `elenchus why`: why a claim stands or falls, in sentences.

use clap::builder::{PossibleValue, PossibleValuesParser};
use std::collections::BTreeSet;

use super::question::{Inquiry, Question, heading, one_line};
use super::readings::{self, Fares, kinds};
use super::{Failure, Outcome, strengths};
use crate::Analysis;
use crate::evaluate::gradual::{GradualSemantics, SEMANTICS};
use crate::evaluate::{
    Explanation, Label, Labelling, Outlooks, Polarity, Semantics, Sentence, Told, explain_all,
};
use crate::language::Language;
use crate::model::{ClaimId, Debate, Status, Strength};

/// How far each level of an answer stands in from the one above.
const MARGIN: usize = 2;

/// Say why a claim stands or falls, in plain sentences.
///
/// First the claim itself, then the claims that this turns on, as far as there is more to say of them, and so on. Of a
/// claim that the map leaves open by more than one conflict it is said whether it stands in every, some or none of the
/// consistent ways to decide these (its preferred readings).
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
    #[arg(long, value_name = "STEPS", default_value_t = 1)]
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
                let mut heard = Heard::default();
                let claims = inquiry.claims.iter();
                let told = claims.map(|&claim| paragraphs_as_is(inquiry, claim, *depth, &mut heard));
                let told = told.collect::<Vec<_>>().join("\n");
                told + &further(inquiry, *depth, &heard) + &heard.legend(&inquiry.house.language)
            },
            |inquiry| {
                let items = inquiry.claims.iter().flat_map(|&claim| items_as_is(inquiry, claim, *depth));
                items.collect()
            },
        ),
    }
}

/// What an answer has told so far.
#[derive(Default)]
pub(super) struct Heard {
    /// The claims that have been explained.
    explained: BTreeSet<ClaimId>,
    /// The statuses and strengths that have been named, by the names of their meanings.
    terms: BTreeSet<&'static str>,
}

/// The words for how claims stand, and how strongly they are put, each with the name of what it means, in the order in
/// which they are explained.
const TERMS: [(&str, &str); 7] = [
    ("status-granted", "status-granted-meaning"),
    ("status-accepted", "status-accepted-meaning"),
    ("status-contested", "status-contested-meaning"),
    ("status-rejected", "status-rejected-meaning"),
    ("status-unsupported", "status-unsupported-meaning"),
    ("strength-can", "strength-can-meaning"),
    ("strength-might", "strength-might-meaning"),
];

impl Heard {
    /// Takes note of what an explanation says.
    fn hear(&mut self, debate: &Debate, labelling: &Labelling, explanation: &Explanation) {
        self.explained.insert(explanation.claim);
        let own = Some(explanation.status).filter(|_| !labelling.is_supposed(explanation.claim));
        let named = explanation.sentences().flat_map(Sentence::statuses);
        self.terms.extend(named.chain(own).map(|status| match status {
            Status::Granted => "status-granted",
            Status::Accepted => "status-accepted",
            Status::Contested => "status-contested",
            Status::Rejected => "status-rejected",
            Status::Unsupported => "status-unsupported",
        }));
        self.terms.extend(match debate[explanation.claim].put() {
            Some(Strength::Can) => Some("strength-can"),
            Some(Strength::Might) => Some("strength-might"),
            _ => None,
        });
    }

    /// What the words mean that have been used, a line each; nothing where none was.
    pub(super) fn legend(&self, language: &Language) -> String {
        let used = TERMS.iter().filter(|(term, _)| self.terms.contains(term));
        let lines = used.map(|(term, meaning)| {
            let values = [("term", language.word(term).into()), ("meaning", language.word(meaning).into())];
            format!("  {}\n", language.say("why-legend-line", &values))
        });
        let lines: String = lines.collect();
        if lines.is_empty() { lines } else { format!("\n{}\n{lines}", language.word("why-legend")) }
    }
}

fn paragraphs_as_is(inquiry: &Inquiry, claim: ClaimId, depth: usize, heard: &mut Heard) -> String {
    let analysis = inquiry.analysis;
    let outlooks = Outlooks::of(&analysis.labelling, [claim]);
    let language = &inquiry.house.language;
    let more = |claim| match outlooks.get(claim) {
        Some(outlook) if outlook.is_plain() => None,
        Some(outlook) => {
            let claim = [("claim", analysis.debate.qualified(claim).into())];
            Some(format!("{} {}", language.outlook(outlook), language.say("why-see-readings", &claim)))
        }
        None if analysis.labelling.claim(claim) != Label::Undecided => None,
        None => Some(language.no_outlook(&outlooks)),
    };
    paragraphs(&analysis.debate, &analysis.labelling, language, (claim, depth), more, heard)
}

/// How to be told more, where there is more than the depth reaches.
fn further(inquiry: &Inquiry, depth: usize, heard: &Heard) -> String {
    let Analysis { debate, labelling, .. } = inquiry.analysis;
    let Some(deeper) = depth.checked_add(1) else { return String::new() };
    let is_new = |one: &Explanation| !heard.explained.contains(&one.claim);
    let mut claims = inquiry.claims.iter();
    if !claims.any(|&claim| explanations(debate, labelling, claim, deeper).iter().any(is_new)) {
        return String::new();
    }
    let depth = [("depth", deeper.to_string().into())];
    format!("\n{}\n", inquiry.house.language.say("why-further", &depth))
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
        *number == 0 || one.status != Status::Granted || one.sentences().nth(1).is_some()
    };
    all.filter(is_news).map(|(_, one)| one).collect()
}

/// An explanation in paragraphs as deep as asked, with one more sentence about the claim itself; what has been heard
/// before is not told again.
pub(super) fn paragraphs(
    debate: &Debate,
    labelling: &Labelling,
    language: &Language,
    (claim, depth): (ClaimId, usize),
    more: impl Fn(ClaimId) -> Option<String>,
    heard: &mut Heard,
) -> String {
    if heard.explained.contains(&claim) {
        let told_above = format!("  {}\n", language.word("why-told-above"));
        return heading(debate, labelling, language, claim) + &told_above;
    }
    let mut told = Vec::new();
    for explanation in explanations(debate, labelling, claim, depth) {
        if heard.explained.contains(&explanation.claim) {
            continue;
        }
        heard.hear(debate, labelling, &explanation);
        let mut paragraph = heading(debate, labelling, language, explanation.claim);
        let more = more(explanation.claim).filter(|_| explanation.claim == claim);
        paragraph += &body(debate, language, &explanation, more);
        told.push(paragraph);
    }
    if told.len() > 1 {
        told.insert(1, format!("{}\n", language.word("why-in-turn")));
    }
    told.join("\n")
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
        let sentences = explanation.sentences();
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

/// An explanation in words: how the claim stands, what else speaks for it and against it, and in how many ways it can be
/// settled (`outlook`).
fn body(debate: &Debate, language: &Language, explanation: &Explanation, outlook: Option<String>) -> String {
    let claim = &debate[explanation.claim];
    // The line above has just said it.
    let is_this = claim.label() == &*claim.text;
    let mut this = Some(explanation.claim).filter(|_| is_this);
    let mut told = String::new();
    let margin = " ".repeat(MARGIN);
    for sentence in &explanation.short {
        told += &lines(debate, language, sentence, &mut this, MARGIN);
    }
    for section in &explanation.rest {
        let part = match (section.polarity, section.goes_on) {
            (Polarity::For, false) => Some("for"),
            (Polarity::For, true) => Some("also-for"),
            (Polarity::Against, false) => Some("against"),
            (Polarity::Against, true) => Some("also-against"),
            (Polarity::Neither, _) => None,
        };
        let heading = part.map(|bearing| language.say("why-part", &[("bearing", bearing.into())]));
        told.extend(heading.map(|heading| format!("{margin}{heading}\n")));
        let deeper = if part.is_some() { 2 * MARGIN } else { MARGIN };
        for sentence in &section.sentences {
            told += &lines(debate, language, sentence, &mut this, deeper);
        }
    }
    told.extend(outlook.map(|outlook| format!("{margin}{outlook}\n")));
    told
}

/// A sentence on a line; one that ends in a list of several has a line for each item.
fn lines(
    debate: &Debate,
    language: &Language,
    sentence: &Sentence,
    this: &mut Option<ClaimId>,
    margin: usize,
) -> String {
    let mut line = |mut told: Vec<Told>, margin: usize, mark: &str| {
        let named =
            told.iter_mut().find(|piece| matches!(piece, Told::Claim(claim) if Some(*claim) == *this));
        if let Some(named) = named {
            *named = Told::Text(language.word("claim-why-this"));
            *this = None;
        }
        format!("{}{mark}{}\n", " ".repeat(margin), one_line(&language.plain(&told, debate)))
    };
    if sentence.items.len() < 2 {
        return line(language.tell(sentence), margin, "");
    }
    let lead = line(language.tell_lead(sentence), margin, "");
    let items = sentence.items.iter().map(|item| line(language.tell(item), margin + MARGIN, "- "));
    items.fold(lead, |lines, item| lines + &item)
}
