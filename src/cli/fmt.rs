//! `elenchus fmt`: the canonical layout.

use std::path::PathBuf;

use super::output::update;
use super::{Failure, Outcome, here, load, print, print_to_stderr, shown};
use crate::diagnostic::{self, Diagnostic, FORMATS, Found};
use crate::source::FileId;
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
#[command(after_help = "Example: elenchus fmt arguments/library.ron --stdout")]
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
    /// Say nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let paths = if arguments.paths.is_empty() { vec![here()] } else { arguments.paths.clone() };
    let (mut count, mut changed, mut broken) = (0, 0, 0);
    for path in &paths {
        let corpus = load(path)?;
        if arguments.stdout && (paths.len() > 1 || corpus.asked.len() > 1) {
            return Err(Failure("--stdout prints one file: name one".to_owned()));
        }
        let (documents, _, findings) = syntax::parse(&corpus.sources);
        for file in corpus.asked.iter().map(|&number| FileId(number)) {
            count += 1;
            let (tape, text) = documents.tape(file);
            if !documents.document(file).well_formed {
                broken += 1;
                show_errors(&documents, file, &findings);
                continue;
            }
            let laid_out = tidy(tape, text);
            let path = corpus.sources.file(file).path();
            if arguments.stdout {
                print(&laid_out)?;
            } else if arguments.check {
                if laid_out != text {
                    changed += 1;
                    print(&format!("{}\n", shown(path)))?;
                }
            } else if update(path, &laid_out)? {
                changed += 1;
            }
        }
    }
    if !arguments.quiet && !arguments.stdout {
        let verb = if arguments.check { "in another layout" } else { "laid out anew" };
        eprintln!("{}: {changed} {verb}{}", counted(count), left_alone(broken));
    }
    Ok(if broken > 0 || arguments.check && changed > 0 { Outcome::Findings } else { Outcome::Clean })
}

fn counted(files: usize) -> String {
    format!("{files} file{}", if files == 1 { "" } else { "s" })
}

fn left_alone(broken: usize) -> String {
    match broken {
        0 => String::new(),
        _ => format!(", {broken} with errors left alone"),
    }
}

fn show_errors(documents: &Documents, file: FileId, findings: &[Diagnostic]) {
    let own = findings.iter().filter(|finding| finding.span.file == file);
    let mut own: Vec<Diagnostic> = own.cloned().collect();
    diagnostic::sort(&mut own);
    print_to_stderr(&(FORMATS[0].print)(&[Found { diagnostics: &own, sources: documents.sources() }]));
}
