//! `elenchus check`: the findings, and nothing else.

use clap::builder::{PossibleValue, PossibleValuesParser};
use std::collections::BTreeSet;
use std::path::PathBuf;

use super::selection::Selection;
use super::supposing::Supposing;
use super::texts::{Sources, note_unread};
use super::{Failure, Outcome, here, name_overlooked, print, print_to_stderr};
use crate::diagnostic::{Diagnostic, FORMATS, Found, Tally};
use crate::language::Language;
use crate::model::{ClaimId, Debate};
use crate::period::Period;
use crate::source::{self, Corpus};
use crate::{Analysis, Background};

/// Look for everything that does not hold together, and mark it.
///
/// Give a map, or a folder with maps. A map is checked together with the library and the other maps of its
/// folder, and only what concerns it is reported.
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
    // Paths into one corpus are one check of it.
    let mut corpora: Vec<Corpus> = Vec::new();
    for path in &paths {
        let corpus = source::load(path)?;
        match corpora.iter_mut().find(|known| known.sources.paths().eq(corpus.sources.paths())) {
            Some(known) => known.asked.extend(corpus.asked),
            None => corpora.push(corpus),
        }
    }
    let (mut maps, mut claims, mut left_out) = (0, 0, 0);
    let mut findings = Vec::with_capacity(corpora.len());
    let mut supposed = String::new();
    for corpus in &corpora {
        name_overlooked(corpus);
        let texts = arguments.texts.shelf(&corpus.root)?;
        let background = Background { as_of: arguments.as_of.clone(), texts, ..Background::default() };
        let analysis = crate::analyse_against(&corpus.sources, &background);
        if !arguments.quiet {
            note_unread(&analysis, corpus);
        }
        supposed += &changes(arguments, &analysis, corpus)?;
        let (told, others) = selected.apply(concerning(analysis.diagnostics, &analysis.debate, corpus));
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
        eprintln!("{}: {total}{silent}", counted(maps, claims));
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

/// The findings about the files that were asked for, and about the claims in them: what is found of a voice of the
/// library is told of the maps in which it speaks.
pub(super) fn concerning(findings: Vec<Diagnostic>, debate: &Debate, corpus: &Corpus) -> Vec<Diagnostic> {
    let asked = debate.maps().filter(|(_, map)| corpus.is_asked(map.place.file));
    let asked: BTreeSet<&str> = asked.map(|(_, map)| &*map.id).collect();
    let is_asked = |finding: &Diagnostic| {
        corpus.is_asked(finding.span.file)
            || finding.related.iter().any(|related| corpus.is_asked(related.span.file))
            || finding
                .concerns
                .iter()
                .any(|name| name.split('/').next().is_some_and(|map| asked.contains(map)))
    };
    findings.into_iter().filter(is_asked).collect()
}

/// How much was looked at: "4 maps, 92 claims".
pub(super) fn counted(maps: usize, claims: usize) -> String {
    let plural = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    format!("{}, {}", plural(maps, "map"), plural(claims, "claim"))
}
