//! `elenchus cruxes`: what decides a claim, in sentences.

use std::path::PathBuf;

use super::house::Choice;
use super::named::claims_called;
use super::supposing::Supposing;
use super::why::{Format, heading, one_line};
use super::{Failure, Outcome, here, load, print};
use crate::language::Language;
use crate::model::ClaimId;
use crate::view::seminar::{Decisive, Telling, decisive};
use crate::view::{Desk, Site};

/// Say what decides a claim: which open conflicts, and which changes of mind.
///
/// The smallest sets of open conflicts whose decision makes the claim stand or fall; the claims that every reason for
/// it goes by way of; and the smallest sets of claims put forward without argument that somebody would have to give up
/// to see it otherwise.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus cruxes pyrrhic-victory --in arguments\n         elenchus cruxes bargaining-chips/chips --in arguments --format json"
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
    #[command(flatten)]
    supposing: Supposing,
    /// How to print it; `json` is a list with the `Decisive` of each claim, which docs/views.md describes
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut corpus = load(&arguments.path.clone().unwrap_or_else(here))?;
    arguments.house.add_to(&mut corpus)?;
    let mut analysis = crate::analyse(&corpus.sources);
    let claims = claims_called("cruxes", &analysis.debate, &arguments.claim)?;
    let house = arguments.house.dress(&corpus, &analysis, None)?.style;
    let map = claims.first().map(|&claim| analysis.debate[claim].map);
    let mut supposing = String::new();
    if let Some(supposed) = arguments.supposing.of("cruxes", &analysis.debate, map)? {
        let is_asked = |claim: ClaimId| Some(analysis.debate[claim].map) == map;
        supposing = supposed.told(&analysis.debate, &analysis.labelling, &house.language, is_asked) + "\n";
        analysis.labelling = supposed.labelling;
    }
    let site = Site::of(&analysis, &house);
    let decisive = claims.iter().map(|&claim| {
        let desk = Desk::new(&site, analysis.debate[claim].map);
        decisive(&desk, claim)
    });
    match arguments.format {
        Format::Json => {
            let all: Vec<Decisive> = decisive.collect();
            let json = serde_json::to_string_pretty(&all);
            print(&(json.expect("a document is plain data with text for keys") + "\n"))?;
        }
        Format::Text => {
            let told = claims.iter().zip(decisive).map(|(&claim, decisive)| {
                heading(&analysis, &house.language, claim) + &paragraphs(&house.language, &decisive)
            });
            print(&(supposing + &told.collect::<Vec<_>>().join("\n")))?;
        }
    }
    Ok(Outcome::Clean)
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
        for (place, way) in outcome.ways.iter().enumerate() {
            let is_list = way.len() > 1 && outcome.ways.len() > 1;
            if is_list {
                let number = [("number", (place + 1).into())];
                told += &format!("  - {}\n", language.say("seminar-way", &number));
            }
            let margin = if is_list { "    " } else { "  " };
            way.iter().for_each(|decision| told += &format!("{margin}- {}\n", plain(decision)));
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

/// A sentence without its links.
fn plain(telling: &Telling) -> String {
    one_line(&telling.iter().map(|piece| piece.text.as_str()).collect::<String>())
}
