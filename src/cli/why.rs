//! `elenchus why`: why a claim stands or falls, in sentences.

use std::path::PathBuf;

use super::house::Choice;
use super::{Failure, Outcome, here, load, print};
use crate::Analysis;
use crate::diagnostic::visible;
use crate::evaluate::{Explanation, Told, explain_all};
use crate::language::Language;
use crate::model::{ClaimId, Debate, MapId, Status, StepId};
use crate::syntax::near::nearest;

/// The most claims of a name that are suggested in the place of a map.
const MOST_MEANT: usize = 3;

/// Say why a claim stands or falls, in plain sentences.
///
/// First the claim itself, then the claims that this rests on, and so on.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus why pyrrhic-victory/pyrrhic --in arguments\n         elenchus why pyrrhic-victory --in arguments"
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
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut corpus = load(&arguments.path.clone().unwrap_or_else(here))?;
    arguments.house.add_to(&mut corpus)?;
    let analysis = crate::analyse(&corpus.sources);
    let claims = find(&analysis, &arguments.claim)?;
    let language = &arguments.house.dress(&corpus, &analysis, None)?.style.language;
    let mut told = String::new();
    for claim in claims {
        if !told.is_empty() {
            told.push('\n');
        }
        let explanations = explain_all(&analysis.debate, &analysis.labelling, claim, arguments.depth);
        // That a claim is put forward without argument is no news below the one that was asked about.
        let told_here = explanations
            .enumerate()
            .filter(|(number, one)| *number == 0 || one.status != Status::Granted || one.sentences.len() > 1);
        told +=
            &told_here.map(|(_, one)| paragraph(&analysis, language, &one)).collect::<Vec<_>>().join("\n");
    }
    print(&told)?;
    Ok(Outcome::Clean)
}

/// The claim of a name, or the theses of a map.
fn find(analysis: &Analysis, name: &str) -> Result<Vec<ClaimId>, Failure> {
    let debate = &analysis.debate;
    let (map_name, claim_name) = match name.split_once('/') {
        Some((map, claim)) => (map, Some(claim)),
        None => (name, None),
    };
    let Some(map) = debate.find_map(map_name) else {
        return Err(unknown_map(debate, name, map_name));
    };
    let Some(claim_name) = claim_name else {
        let theses = debate[map].theses.clone();
        return match theses.is_empty() {
            true => Err(Failure(format!(
                "the map `{map_name}` names no thesis: name a claim, as `{map_name}/claim`"
            ))),
            false => Ok(theses),
        };
    };
    match debate.find_claim(map, claim_name) {
        Some(claim) => Ok(vec![claim]),
        None => Err(unknown_claim(debate, map, claim_name)),
    }
}

/// That there is no such map, and what may have been meant: the map of a file, or a claim without its map.
fn unknown_map(debate: &Debate, name: &str, map_name: &str) -> Failure {
    let file = name.rsplit(['/', '\\']).next().and_then(|file| file.strip_suffix(".ron"));
    if let Some(map) = file.filter(|file| debate.find_map(file).is_some()) {
        return Failure(format!("a map is named without its folder and `.ron`: ask `why {map}`"));
    }
    if let Some(map) = map_name.strip_suffix(".ron").filter(|map| debate.find_map(map).is_some()) {
        let claim = &name[map_name.len()..];
        return Failure(format!("a map is named without `.ron`: ask `why {map}{claim}`"));
    }
    if name == map_name {
        let claims = debate.claims().filter(|(_, claim)| &*claim.id == name).map(|(id, _)| id);
        let names: Vec<String> = claims.map(|id| format!("`{}`", debate.qualified(id))).collect();
        if let [first @ .., last] = &names[..MOST_MEANT.min(names.len())] {
            let (first, or) = (first.join(", "), if first.is_empty() { "" } else { " or " });
            let more = if names.len() > MOST_MEANT { ", or one of others" } else { "" };
            return Failure(format!("no map is called `{name}`: did you mean {first}{or}{last}{more}?"));
        }
        if let Some((id, _)) = debate.steps().find(|(_, step)| step.id.as_deref() == Some(name)) {
            return about_a_step(debate, id, name, None);
        }
    }
    unknown("map", map_name, nearest(map_name, debate.maps().map(|(_, map)| &*map.id)))
}

/// That there is no such claim in a map, and what may have been meant: a step of that name, or a claim of a like one.
fn unknown_claim(debate: &Debate, map: MapId, name: &str) -> Failure {
    if let Some((id, _)) = debate.steps_of(map).find(|(_, step)| step.id.as_deref() == Some(name)) {
        return about_a_step(debate, id, name, Some(map));
    }
    unknown("claim", name, nearest(name, debate.claims_of(map).map(|(_, claim)| &*claim.id)))
}

/// That a name is a step's, and which claim to ask about instead.
fn about_a_step(debate: &Debate, step: StepId, name: &str, map: Option<MapId>) -> Failure {
    let claim = debate.conclusion_of(step);
    let qualified = debate.qualified(claim);
    let claim = if map == Some(debate[claim].map) { &*debate[claim].id } else { &*qualified };
    Failure(format!("`{name}` is a step about `{claim}`: ask `why {qualified}`"))
}

fn unknown(what: &str, name: &str, near: Option<&str>) -> Failure {
    let hint = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
    Failure(format!("no {what} is called `{name}`{hint}"))
}

/// The claim with its status, and the sentences below it.
fn paragraph(analysis: &Analysis, language: &Language, explanation: &Explanation) -> String {
    let debate = &analysis.debate;
    let status = language.word(&format!("status-{}", explanation.status.name()));
    let name = debate.qualified(explanation.claim);
    let claim = &debate[explanation.claim];
    let text = &claim.text;
    let mut sentences: Vec<Vec<Told>> =
        explanation.sentences.iter().map(|sentence| language.tell(sentence)).collect();
    if claim.label() == &**text {
        // The line above has just said it.
        let named = sentences[0].iter_mut().find(|piece| **piece == Told::Claim(explanation.claim));
        if let Some(named) = named {
            *named = Told::Text(language.word("claim-why-this"));
        }
    }
    let lines: String =
        sentences.iter().map(|told| format!("  {}\n", one_line(&language.plain(told, debate)))).collect();
    let text = language.say("quoted", &[("text", one_line(text).into())]);
    format!("{name}: {status}\n  {text}\n{lines}")
}

/// An author's words on one line, without signs that would steer a terminal.
fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}
