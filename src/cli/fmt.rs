//! `elenchus fmt`: the canonical layout.

use std::path::PathBuf;

use super::output::write_whole;
use super::texts::{Sources as Texts, note_unread};
use super::{Failure, Outcome, here, load_all, print, print_to_stderr, shown, tell};
use crate::Background;
use crate::check::{Gap, gaps};
use crate::diagnostic::{self, Diagnostic, FORMATS, Found};
use crate::source::{Corpus, FileId, Sources};
use crate::syntax::{self, Documents};
use crate::tidy::tidy;

/// Lay maps and libraries out alike, and keep every comment.
///
/// Give files, or folders, whose files are all laid out. Texts, numbers, comments and the order of fields stay as
/// they are; a block that its author opened stays open. A file with a syntax error is left alone and the error
/// shown.
///
/// Exit codes: 0 all is well, 1 a file has a syntax error, or with --check another layout, 2 could not run.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus fmt arguments/library.ron --stdout",
    mut_arg("sources", |sources| sources.requires("fill"))
)]
pub(super) struct Arguments {
    /// The files or folders; the current folder where none is named
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing, and name the files that have another layout
    #[arg(long)]
    check: bool,
    /// Print the layout of the one file instead of writing it
    #[arg(long, conflicts_with = "check")]
    stdout: bool,
    /// Write in what the texts of the sources tell: where a quotation stands, if it has no `at` and stands in one
    /// paragraph only, and the `sha256` of each text
    #[arg(long)]
    fill: bool,
    #[command(flatten)]
    texts: Texts,
    /// Say nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

/// What became of the files.
#[derive(Default)]
struct Count {
    files: usize,
    changed: usize,
    broken: usize,
    filled: usize,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let paths = if arguments.paths.is_empty() { vec![here()] } else { arguments.paths.clone() };
    let mut count = Count::default();
    let corpora = load_all(&paths)?;
    if arguments.stdout && corpora.iter().map(|corpus| corpus.asked.len()).sum::<usize>() > 1 {
        return Err(Failure("--stdout prints one file: name one".to_owned()));
    }
    for corpus in &corpora {
        let gaps = if arguments.fill { found_gaps(arguments, corpus)? } else { Vec::new() };
        let (documents, _, findings) = syntax::parse(&corpus.sources);
        for file in corpus.asked.iter().map(|&number| FileId(number)) {
            // What is in the format of a bibliography is laid out by whoever keeps it.
            if !documents.document(file).is_ron {
                continue;
            }
            count.files += 1;
            if documents.document(file).well_formed {
                let gaps: Vec<&Gap> = gaps.iter().filter(|gap| gap.behind.file == file).collect();
                count.filled += gaps.len();
                count.changed += usize::from(lay_out(arguments, &documents, file, &gaps)?);
            } else {
                count.broken += 1;
                show_errors(&documents, file, &findings);
            }
        }
    }
    if !arguments.quiet && !arguments.stdout {
        tell(format_args!("{}", count.told(arguments.check)));
    }
    let is_clean = count.broken == 0 && !(arguments.check && count.changed > 0);
    Ok(if is_clean { Outcome::Clean } else { Outcome::Findings })
}

/// How lines end in files from Windows.
const CRLF: &str = "\r\n";

/// Writes, prints or compares the layout of a file; gives back whether it is another than before.
fn lay_out(
    arguments: &Arguments,
    documents: &Documents,
    file: FileId,
    gaps: &[&Gap],
) -> Result<bool, Failure> {
    let (tape, text) = documents.tape(file);
    let path = documents.sources().file(file).path();
    let laid_out = match gaps.is_empty() && !text.contains(CRLF) {
        true => tidy(tape, text),
        false => {
            let mut sources = Sources::default();
            let file = sources.add(path, filled(text, gaps).replace(CRLF, "\n"));
            let (documents, ..) = syntax::parse(&sources);
            let (tape, text) = documents.tape(file);
            tidy(tape, text)
        }
    };
    // All lines end as the first does, also those within texts and comments.
    let laid_out = match text.find('\n') {
        Some(end) if text[..end].ends_with('\r') => laid_out.replace('\n', CRLF),
        _ => laid_out,
    };
    for gap in gaps.iter().filter(|_| !arguments.quiet) {
        let line = documents.sources().file(file).position(gap.behind.start).line;
        tell(format_args!("{}:{line}: {}: \"{}\"", shown(path), gap.field, gap.value));
    }
    let differs = laid_out != text;
    // A mark at the head of the file is the editor's, and no part of the layout.
    let mark = if documents.sources().file(file).has_mark() { "\u{feff}" } else { "" };
    if arguments.stdout {
        print(&(mark.to_owned() + &laid_out))?;
        return Ok(false);
    }
    match (differs, arguments.check) {
        (false, _) => {}
        (true, true) => print(&format!("{}\n", shown(path)))?,
        (true, false) => write_whole(path, mark.to_owned() + &laid_out)?,
    }
    Ok(differs)
}

/// The gaps that the texts of the sources of a corpus can fill.
fn found_gaps(arguments: &Arguments, corpus: &Corpus) -> Result<Vec<Gap>, Failure> {
    let texts = arguments.texts.shelf(&corpus.root)?;
    let analysis = crate::analyse_against(&corpus.sources, &Background { texts, ..Background::default() });
    note_unread(&analysis, corpus);
    Ok(gaps(&analysis.context()))
}

/// A text with its gaps, which are in its order, filled.
fn filled(text: &str, gaps: &[&Gap]) -> String {
    let mut filled = String::with_capacity(text.len() + 32 * gaps.len());
    let mut at = 0;
    for gap in gaps {
        let end = gap.behind.end as usize;
        filled += &format!("{}, {}: \"{}\"", &text[at..end], gap.field, gap.value);
        at = end;
    }
    filled + &text[at..]
}

impl Count {
    /// The counts in words.
    fn told(&self, is_checked: bool) -> String {
        let verb = if is_checked { "in another layout" } else { "laid out anew" };
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let mut told = format!("{} file{}: {} {verb}", self.files, plural(self.files), self.changed);
        if self.filled > 0 {
            told += &format!(", {} gap{} filled", self.filled, plural(self.filled));
        }
        if self.broken > 0 {
            told += &format!(", {} with errors left alone", self.broken);
        }
        told
    }
}

fn show_errors(documents: &Documents, file: FileId, findings: &[Diagnostic]) {
    let own = findings.iter().filter(|finding| finding.span.file == file);
    let mut own: Vec<Diagnostic> = own.cloned().collect();
    diagnostic::sort(&mut own);
    print_to_stderr(&(FORMATS[0].print)(&[Found { diagnostics: &own, sources: documents.sources() }]));
}
