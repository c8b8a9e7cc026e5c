//! `elenchus coverage`: what of an article its map does not encode.

use clap::builder::PossibleValuesParser;
use std::fmt::Write;
use std::path::PathBuf;

use super::concerning::note_errors;
use super::texts::Sources;
use super::{Failure, Outcome, load, print, shown, tell};
use crate::article::{Coverage, Kind, coverage};
use crate::diagnostic::visible;
use crate::model::{MapId, SourceId};
use crate::{Analysis, Background};

/// Show what of an article its map does not encode.
///
/// Every figure, date, quotation and voice that no claim holds is shown with its place. Goes through the text of the
/// map's source paragraph by paragraph; with --all also through the other sources that its claims name. Of footnotes only
/// shares, sums of money and multiples count; captions and the page around the article are left out. The texts are those
/// of --sources, or of the folder that the corpus file names.
#[derive(clap::Args)]
#[command(after_help = "Example: elenchus coverage arguments/pyrrhic-victory.ron --format csv")]
pub(super) struct Arguments {
    /// The map's file
    #[arg(value_name = "MAP")]
    map: PathBuf,
    #[command(flatten)]
    texts: Sources,
    /// How to print it: `human` for what is missing, `json` and `csv` for everything
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(["human", "json", "csv"]))]
    format: String,
    /// Also the other sources that the map's claims name
    #[arg(long)]
    all: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let corpus = load(&arguments.map)?;
    let texts = arguments.texts.shelf(&corpus.root)?;
    let analysis = crate::analyse_against(&corpus.sources, &Background { texts, ..Background::default() });
    note_errors(&analysis, &corpus, &arguments.map);
    let map = analysis.debate.maps().find(|(_, map)| corpus.is_asked(map.place.file)).map(|(map, _)| map);
    let Some(map) = map else {
        return Err(Failure(format!("{} holds no map that could be read", shown(&arguments.map))));
    };
    let mut covered = Vec::new();
    for source in sources(&analysis, map, arguments.all) {
        match analysis.texts.text(source) {
            Some(text) => covered.push(coverage(&analysis.debate, map, source, text)),
            None => tell(format_args!("note: `{}` has no text at hand", analysis.debate[source].id)),
        }
    }
    if covered.is_empty() {
        tell(format_args!("note: nothing to compare; name the folder of the texts with --sources"));
    }
    print(&match &*arguments.format {
        "json" => serde_json::to_string_pretty(&covered)? + "\n",
        "csv" => csv(&covered),
        _ => covered.iter().map(human).collect::<Vec<_>>().join("\n"),
    })?;
    Ok(Outcome::Clean)
}

/// The sources that the claims of a map come from, the map's own first.
fn sources(analysis: &Analysis, map: MapId, all: bool) -> Vec<SourceId> {
    let mut sources: Vec<SourceId> = analysis.debate[map].source.into_iter().collect();
    let others = analysis
        .debate
        .claims_of(map)
        .flat_map(|(_, claim)| claim.said.iter().filter_map(|said| said.source));
    for source in others.filter(|_| all || analysis.debate[map].source.is_none()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// What is missing, by paragraph, and the counts; whatever stands in the text, it steers no terminal.
fn human(coverage: &Coverage) -> String {
    let mut text = String::new();
    let title = coverage.title.as_deref().map(|title| format!(", “{title}”")).unwrap_or_default();
    let _ = writeln!(text, "`{}` of `{}`{title}", coverage.map, coverage.source);
    for paragraph in &coverage.paragraphs {
        let missing: Vec<_> = paragraph.entries.iter().filter(|entry| entry.encoded_by.is_empty()).collect();
        if missing.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{}  {}", paragraph.at, paragraph.begins);
        for entry in missing {
            let printed = if entry.kind == Kind::Quotation {
                format!("“{}”", entry.printed)
            } else {
                entry.printed.clone()
            };
            let _ = writeln!(text, "    {:<10} {printed}", entry.kind.names().0);
        }
    }
    let counts: Vec<String> = Kind::ALL
        .iter()
        .filter_map(|kind| Some((kind.names().1, coverage.counts.get(kind)?)))
        .map(|(name, count)| format!("{} of {} {name}", count.encoded, count.all))
        .collect();
    let _ = writeln!(text, "\nencoded: {}", counts.join(", "));
    let silent: Vec<String> = coverage
        .voices
        .iter()
        .filter(|voice| !voice.speaks_in_map)
        .map(|voice| format!("{} ({})", voice.id.as_deref().unwrap_or_default(), voice.at))
        .collect();
    if !silent.is_empty() {
        let _ = writeln!(
            text,
            "voices that the text names and no claim of the map is said by: {}",
            silent.join(", ")
        );
    }
    let strangers: Vec<String> =
        coverage.strangers.iter().map(|name| format!("{} ({})", name.name, name.at)).collect();
    if !strangers.is_empty() {
        let _ = writeln!(text, "who speaks in the text and is no voice: {}", strangers.join(", "));
    }
    visible(&text).into_owned()
}

/// A line for each thing to encode.
fn csv(covered: &[Coverage]) -> String {
    let mut text = "map,source,at,kind,printed,read,encoded_by\n".to_owned();
    for coverage in covered {
        for paragraph in &coverage.paragraphs {
            for entry in &paragraph.entries {
                let claims = entry.encoded_by.join(" ");
                let cells = [
                    &coverage.map,
                    &coverage.source,
                    &paragraph.at,
                    entry.kind.names().0,
                    &entry.printed,
                    entry.read.as_deref().unwrap_or_default(),
                    &claims,
                ];
                let _ = writeln!(text, "{}", cells.map(cell).join(","));
            }
        }
    }
    text
}

/// A cell of a table: in quotes where it must be, and never a formula to a program that opens it.
fn cell(value: &str) -> String {
    let value = match value.starts_with(['=', '+', '-', '@', '\t']) {
        true => format!("'{value}"),
        false => value.to_owned(),
    };
    match value.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", value.replace('"', "\"\"")),
        false => value,
    }
}
