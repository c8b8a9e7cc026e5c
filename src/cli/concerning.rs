//! Which findings of a corpus concern the maps that were asked about.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use super::{shown, tell};
use crate::Analysis;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{MapId, Place};
use crate::source::{Corpus, FileId};

/// The findings about the files that were asked for and about the claims in them, and what is found of what these rest
/// on: a mistake in a file that all maps share, and whatever is found of the sources and measures that they use. What is
/// found of a voice is told of the maps in which it speaks.
pub(super) fn concerning<'a>(
    analysis: &'a Analysis,
    corpus: &'a Corpus,
) -> impl Iterator<Item = &'a Diagnostic> {
    let debate = &analysis.debate;
    let asked = debate.maps().filter(|(_, map)| corpus.is_asked(map.place.file));
    let asked: Vec<MapId> = asked.map(|(id, _)| id).collect();
    let names: BTreeSet<&str> = asked.iter().map(|&map| &*debate[map].id).collect();
    let entries = entries_used(analysis, &asked);
    analysis.diagnostics.iter().filter(move |finding| {
        let is_in_entry = || {
            let at = finding.span.start as usize;
            entries.iter().any(|(file, entry)| *file == finding.span.file && entry.contains(&at))
        };
        corpus.is_asked(finding.span.file)
            || finding.related.iter().any(|related| corpus.is_asked(related.span.file))
            || finding
                .concerns
                .iter()
                .any(|name| name.split('/').next().is_some_and(|map| names.contains(map)))
            || is_shared(analysis, finding.span.file) && (finding.level == Level::Error || is_in_entry())
    })
}

/// Says on standard error that there are errors in the files that an answer rests on, since what could not be read is left
/// out of it; tells how many there are.
pub(super) fn note_errors(analysis: &Analysis, corpus: &Corpus, asked: &Path) -> usize {
    let is_error = |finding: &&Diagnostic| finding.level == Level::Error && finding.allowed.is_none();
    let files: Vec<FileId> =
        concerning(analysis, corpus).filter(is_error).map(|finding| finding.span.file).collect();
    let distinct: BTreeSet<FileId> = files.iter().copied().collect();
    let Some(&first) = distinct.first() else { return 0 };
    let errors =
        if files.len() == 1 { "is 1 error".to_owned() } else { format!("are {} errors", files.len()) };
    let place = match distinct.len() {
        1 => shown(corpus.sources.file(first).path()),
        several => format!("{several} files"),
    };
    tell(format_args!(
        "note: there {errors} in {place}, so this may be incomplete or wrong: see `elenchus check {}`",
        shown(asked)
    ));
    files.len()
}

/// Whether a file is none of a map of its own.
fn is_shared(analysis: &Analysis, file: FileId) -> bool {
    let (tape, text) = analysis.documents.tape(file);
    tape.root().is_none_or(|root| tape.name(root, text) != "Map")
}

/// Where the sources and measures that maps use are written down.
fn entries_used(analysis: &Analysis, maps: &[MapId]) -> Vec<(FileId, Range<usize>)> {
    let debate = &analysis.debate;
    let library = debate.library();
    let claims = || maps.iter().flat_map(|&map| debate.claims_of(map)).map(|(_, claim)| claim);
    let said = claims().flat_map(|claim| &claim.said).filter_map(|said| said.source);
    let sources = maps.iter().filter_map(|&map| debate[map].source).chain(said);
    let figures = claims().flat_map(|claim| &claim.figures).map(|figure| figure.measure);
    let measures = figures.chain(claims().flat_map(|claim| &claim.changes).map(|change| change.measure));
    let sources = sources.map(|source| library.sources[source.index()].place);
    let measures = measures.map(|measure| library.measures[measure.index()].place);
    // Most claims of a map use the same few.
    let places: BTreeSet<Place> = sources.chain(measures).collect();
    let range = |place: Place| (place.file, analysis.documents.tape(place.file).0.range(place.node));
    places.into_iter().map(range).collect()
}
