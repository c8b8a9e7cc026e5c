//! Taking in a check sheet as it comes back from a spreadsheet.

use std::fs;
use std::path::{Path, PathBuf};

use super::path_or_here;
use crate::Analysis;
use crate::cli::house::Choice;
use crate::cli::output::update;
use crate::cli::{Failure, Outcome, load, print_to_stderr, shown, tell};
use crate::diagnostic::{Diagnostic, FORMATS, Found};
use crate::language::Language;
use crate::model::MapId;
use crate::period::Period;
use crate::quote::decode;
use crate::review::sheet;
use crate::review::{self, Entry, Import, Terms, Unwritable};
use crate::source::{Corpus, FileId, Sources};

/// Take in a check sheet as it comes back from a spreadsheet.
///
/// The sheet is CSV with commas, semicolons or tabs, in any usual encoding; its columns may stand in any order and
/// have others beside them. Every row with a status adds a verdict to `<map>.review.ron` beside the map, and nothing
/// that stands there is changed: a row that says what is on record adds nothing, and of two who differ both are kept.
/// What cannot be understood is shown with its row and column, and then nothing is written.
///
/// Exit codes: 0 taken in, 1 something in the sheet cannot be understood, 2 could not run.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus review import pyrrhic-victory.checksheet.csv --in arguments --by \"M. Weber\" --on 2026-11-22"
)]
pub(super) struct Arguments {
    /// The sheet
    #[arg(value_name = "SHEET")]
    sheet: PathBuf,
    /// The map that the sheet is of, or the folder with its maps; the current folder where none is named
    #[arg(long = "in", value_name = "PATH")]
    path: Option<PathBuf>,
    /// The review file to write to, in place of the one beside the map
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// Who checked, for rows that do not say it
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// The day, for rows that do not say it
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<String>,
    #[command(flatten)]
    house: Choice,
    /// Write nothing, and say what would be written
    #[arg(long)]
    dry_run: bool,
    /// Say nothing of what was taken in
    #[arg(long, short)]
    quiet: bool,
}

fn day(text: &str) -> Result<String, String> {
    Period::parse(text.trim())
        .map(|period| period.written().to_owned())
        .map_err(|bad| format!("{}: {}", bad.message, bad.hint))
}

/// A review file to be written.
struct Target {
    path: PathBuf,
    text: String,
    count: usize,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let sheet_sources = read(&arguments.sheet)?;
    let mut corpus = load(&path_or_here(&arguments.path))?;
    if let Some(into) = &arguments.into {
        take_in(&mut corpus, into)?;
    }
    arguments.house.add_to(&mut corpus)?;
    let analysis = crate::analyse(&corpus.sources);
    // The words of the house come before those of the languages that come along, which every sheet may have.
    let house = arguments.house.dress(&corpus, &analysis, None)?.style;
    let vocabulary = Language::all()
        .fold(house.review_vocabulary(), |known, language| known.and(language.review_vocabulary()));
    let by = arguments.by.as_deref().map(str::trim);
    if by == Some("") {
        return Err(Failure("--by needs a name".to_owned()));
    }
    let (sheet, mut findings) = sheet::read(FileId(0), sheet_sources.file(FileId(0)).text(), &vocabulary);
    let terms = Terms {
        by: by.map(Box::from),
        on: arguments.on.as_deref().map(Box::from),
        map: the_map(&analysis, &corpus, &arguments.sheet),
    };
    let mut import = review::import(&analysis.debate, &analysis.reviews, &sheet, &terms);
    findings.append(&mut import.diagnostics);
    if !findings.is_empty() {
        return refuse(arguments, findings, &sheet_sources);
    }
    let targets = targets(arguments, &analysis, &corpus, &import)?;
    if !arguments.dry_run {
        for target in &targets {
            update(&target.path, &target.text)?;
        }
    }
    if !arguments.quiet {
        report(arguments, &analysis, &import, &targets, sheet.silent);
    }
    Ok(Outcome::Clean)
}

/// The sheet as a text, whatever it was saved as.
fn read(path: &Path) -> Result<Sources, Failure> {
    let failed = |why: String| Failure(format!("cannot read {}: {why}", shown(path)));
    let bytes = fs::read(path).map_err(|error| failed(error.to_string()))?;
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(failed("it is a spreadsheet, not a table as text; save it as CSV".to_owned()));
    }
    let text = decode(&bytes);
    if u32::try_from(text.len()).is_err() {
        return Err(failed("it is larger than 4 GiB".to_owned()));
    }
    let mut sources = Sources::default();
    sources.add(path, text);
    Ok(sources)
}

/// Makes the file to be written to a part of the corpus, where it is there and no part of it, so that its verdicts
/// are known.
fn take_in(corpus: &mut Corpus, into: &Path) -> Result<(), Failure> {
    let Ok(wanted) = fs::canonicalize(into) else { return Ok(()) };
    let is_known = corpus.sources.paths().any(|path| fs::canonicalize(path).is_ok_and(|path| path == wanted));
    if !is_known {
        let bytes =
            fs::read(into).map_err(|error| Failure(format!("cannot read {}: {error}", shown(into))))?;
        corpus.sources.add_bytes(into, bytes);
    }
    Ok(())
}

/// The map that a sheet is of, where its rows do not say it: the one that was named, the one that its file's name
/// begins with, or the only one.
fn the_map(analysis: &Analysis, corpus: &Corpus, sheet: &Path) -> Option<MapId> {
    let debate = &analysis.debate;
    let mut asked = debate.maps().filter(|(_, map)| corpus.is_asked(map.place.file)).map(|(map, _)| map);
    if let (Some(only), None) = (asked.next(), asked.next()) {
        return Some(only);
    }
    let name = sheet.file_name()?.to_string_lossy();
    debate.find_map(name.split('.').next()?)
}

/// Shows what cannot be understood.
fn refuse(
    arguments: &Arguments,
    mut findings: Vec<Diagnostic>,
    sources: &Sources,
) -> Result<Outcome, Failure> {
    crate::diagnostic::sort(&mut findings);
    print_to_stderr(&(FORMATS[0].print)(&[Found { diagnostics: &findings, sources }]));
    let plural = if findings.len() == 1 { "" } else { "s" };
    tell(format_args!("{}: {} error{plural}; nothing was written", shown(&arguments.sheet), findings.len()));
    Ok(Outcome::Findings)
}

/// The files to be written, with their texts.
fn targets(
    arguments: &Arguments,
    analysis: &Analysis,
    corpus: &Corpus,
    import: &Import,
) -> Result<Vec<Target>, Failure> {
    if let (Some(into), true) = (&arguments.into, import.added.len() > 1) {
        return Err(Failure(format!("the sheet is of several maps, and {} can be of one", shown(into))));
    }
    let targets = import.added.iter().map(|(&map, added)| target(arguments, analysis, corpus, map, added));
    targets.collect()
}

fn target(
    arguments: &Arguments,
    analysis: &Analysis,
    corpus: &Corpus,
    map: MapId,
    added: &[Entry],
) -> Result<Target, Failure> {
    let id = &*analysis.debate[map].id;
    let path = arguments.into.clone().unwrap_or_else(|| beside(analysis, corpus, map));
    let known = match fs::read(&path) {
        Ok(bytes) => {
            Some(String::from_utf8(bytes).map_err(|_| Failure(format!("{} is not UTF-8", shown(&path))))?)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Failure(format!("cannot read {}: {error}", shown(&path)))),
    };
    let of_path = |review: &&crate::resolve::Reviewed| {
        let file = corpus.sources.file(review.file).path();
        file == path
            || fs::canonicalize(file)
                .ok()
                .is_some_and(|file| fs::canonicalize(&path).is_ok_and(|path| path == file))
    };
    let review = analysis.reviews.files().iter().find(of_path);
    if let Some(review) = review.filter(|review| review.map != Some(map)) {
        let hint = "name another with --into";
        return Err(Failure(format!(
            "{} is the review of `{}`, not of `{id}`; {hint}",
            shown(&path),
            review.map_name
        )));
    }
    let map = (!review::names_its_map(&path, id)).then_some(id);
    let text = review::with_verdicts(&path, known.as_deref(), map, added).map_err(|why| {
        let path = shown(&path);
        match why {
            Unwritable::Broken => Failure(format!(
                "{path} has a mistake that `elenchus check` shows; mend it first, nothing was written"
            )),
            Unwritable::NoReview => Failure(format!(
                "{path} cannot be added to: it is no review, or parts of it cannot be read, which `elenchus check` \
                 shows; nothing was written"
            )),
        }
    })?;
    Ok(Target { path, text, count: added.len() })
}

/// The review file of a map: the one that is called as the map is, else the only one, else a new one.
fn beside(analysis: &Analysis, corpus: &Corpus, map: MapId) -> PathBuf {
    let details = &analysis.debate[map];
    let usual =
        corpus.sources.file(details.place.file).path().with_file_name(format!("{}.review.ron", details.id));
    let files = analysis.reviews.files().iter().filter(|review| review.map == Some(map));
    let mut paths = files.map(|review| corpus.sources.file(review.file).path());
    match (paths.next(), paths.next()) {
        (Some(only), None) if !usual.exists() => only.to_owned(),
        _ => usual,
    }
}

/// Says what was taken in.
fn report(arguments: &Arguments, analysis: &Analysis, import: &Import, targets: &[Target], silent: usize) {
    let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let would = if arguments.dry_run { "would be added" } else { "added" };
    for target in targets {
        tell(format_args!("{}: {} {would}", shown(&target.path), counted(target.count, "verdict")));
    }
    if import.count() == 0 {
        tell(format_args!("{}: nothing new", shown(&arguments.sheet)));
    }
    if import.known + silent > 0 {
        tell(format_args!("{} said what is on record, {silent} said nothing", counted(import.known, "row")));
    }
    if import.outdated > 0 {
        let are = if import.outdated == 1 { "is on a claim that has" } else { "are on claims that have" };
        tell(format_args!(
            "{} {are} changed since the sheet was made: to be checked again",
            counted(import.outdated, "verdict")
        ));
    }
    for claim in &import.disputed {
        tell(format_args!("reviewers differ on `{}`: both are kept", analysis.debate.qualified(*claim)));
    }
    for name in &import.gone {
        tell(format_args!(
            "`{}` is not in the map any more: what was found of it is kept",
            crate::diagnostic::visible(name)
        ));
    }
    if import.undated > 0 {
        let have = if import.undated == 1 { "has" } else { "have" };
        tell(format_args!("{} {have} no date: `--on DATE` gives one", counted(import.undated, "verdict")));
    }
}
