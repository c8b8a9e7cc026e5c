//! `elenchus check`: the findings, and nothing else.

use clap::builder::{PossibleValue, PossibleValuesParser};
use std::path::PathBuf;

use super::concerning::concerning;
use super::selection::Selection;
use super::supposing::Supposing;
use super::texts::{Sources, note_unread};
use super::{Failure, Outcome, here, load_all, print, print_to_stderr, tell};
use crate::diagnostic::{FORMATS, Found, Tally};
use crate::language::Language;
use crate::model::ClaimId;
use crate::period::Period;
use crate::source::Corpus;
use crate::{Analysis, Background};

/// Look for everything that does not hold together, and mark it.
///
/// Give a map, or a folder with maps. A map is checked together with the library and the other maps of its
/// folder, and only what concerns it is reported: what is found in it, of the sources and measures that it uses, and
/// errors in files that all maps share.
///
/// Exit codes: 0 nothing found that fails, 1 errors, or findings at or above the level of --deny, 2 could not run.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus check arguments\n         elenchus check arguments/pyrrhic-victory.ron --deny warning\n         elenchus check arguments --only numbers,time --format csv\n         elenchus check arguments/pyrrhic-victory.ron --without anonymous"
)]
pub(super) struct Arguments {
    /// The maps or folders; the current folder where none is named
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = format_names())]
    format: String,
    #[command(flatten)]
    selection: Selection,
    /// The day that counts as today, for what was due and what is out of date; else the day on which each map was
    /// encoded
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<Period>,
    #[command(flatten)]
    texts: Sources,
    #[command(flatten)]
    supposing: Supposing,
    /// Say nothing where nothing was found
    #[arg(long, short)]
    quiet: bool,
}

fn format_names() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.summary)),
    )
}

fn date(text: &str) -> Result<Period, String> {
    Period::parse(text).map_err(|bad| format!("{}: {}", bad.message, bad.hint))
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let selected = arguments.selection.resolve()?;
    let paths = if arguments.paths.is_empty() { vec![here()] } else { arguments.paths.clone() };
    let format =
        FORMATS.iter().find(|format| format.name == arguments.format).expect("clap knows the formats");
    let corpora = load_all(&paths)?;
    let (mut maps, mut claims, mut left_out) = (0, 0, 0);
    let mut findings = Vec::with_capacity(corpora.len());
    let mut supposed = String::new();
    for corpus in &corpora {
        let texts = arguments.texts.shelf(&corpus.root)?;
        let background = Background { as_of: arguments.as_of.clone(), texts, ..Background::default() };
        let analysis = crate::analyse_against(&corpus.sources, &background);
        if !arguments.quiet {
            note_unread(&analysis, corpus);
        }
        supposed += &changes(arguments, &analysis, corpus)?;
        let (told, others) = selected.apply(concerning(&analysis, corpus).cloned().collect());
        findings.push(told);
        left_out += others;
        for (_, map) in analysis.debate.maps().filter(|(_, map)| corpus.is_asked(map.place.file)) {
            (maps, claims) = (maps + 1, claims + map.claims.len());
        }
    }
    let found: Vec<Found> = findings
        .iter()
        .zip(&corpora)
        .map(|(diagnostics, corpus)| Found { diagnostics, sources: &corpus.sources })
        .collect();
    print(&(format.print)(&found))?;
    // Programs read nothing but findings.
    match format.name {
        "human" | "full" => print(&supposed)?,
        _ => print_to_stderr(&supposed),
    }
    let total = findings.iter().fold(Tally::default(), |total, findings| total + Tally::of(findings));
    if !arguments.quiet {
        let allowed = findings.iter().flatten().filter(|finding| finding.allowed.is_some()).count();
        let silent = [(allowed, "allowed in the maps"), (left_out, "not asked for")];
        let silent: String = silent
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, why)| format!("; {count} more {why}"))
            .collect();
        tell(format_args!("{}: {total}{silent}", counted(maps, claims)));
    }
    Ok(if total.at_least(selected.fails_at) > 0 { Outcome::Findings } else { Outcome::Clean })
}

/// What stands otherwise for a reader who supposes something; empty where nothing is supposed.
fn changes(arguments: &Arguments, analysis: &Analysis, corpus: &Corpus) -> Result<String, Failure> {
    let debate = &analysis.debate;
    let mut asked = debate.maps().filter(|(_, map)| corpus.is_asked(map.place.file)).map(|(id, _)| id);
    let map = asked.next().filter(|_| asked.next().is_none());
    let Some(supposed) = arguments.supposing.of("check", debate, map)? else { return Ok(String::new()) };
    let is_asked = |claim: ClaimId| corpus.is_asked(debate[debate[claim].map].place.file);
    Ok(supposed.told(debate, &analysis.labelling, &Language::english(), is_asked))
}

/// How much was looked at: "4 maps, 92 claims".
pub(super) fn counted(maps: usize, claims: usize) -> String {
    let plural = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    format!("{}, {}", plural(maps, "map"), plural(claims, "claim"))
}
