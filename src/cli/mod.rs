//! The commands, one file each. A command reads its arguments, lets the library work, and prints.

#![allow(clippy::print_stdout, reason = "this room talks to people")]

use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::diagnostic::{visible, visible_name};
use crate::source::{self, Corpus};

mod build;
mod check;
mod citing;
mod concerning;
mod coverage;
mod cruxes;
mod explain;
mod fmt;
mod house;
mod named;
mod new;
mod output;
mod picture;
mod progress;
mod question;
mod readings;
mod render;
mod review;
mod selection;
mod solve;
mod strengths;
mod supposing;
mod templates;
mod texts;
mod why;

/// Check an argument for consistency, see what stands and what falls, and print it as pages to hand out.
#[derive(Parser)]
#[command(
    name = "elenchus",
    version,
    max_term_width = 100,
    after_help = "A first map, and the format of the files: README.md and docs/format.md.\n\
                  Exit codes: 0 all is well, 1 there are errors, or what --deny makes errors of;\n\
                  2 the command could not run."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Render(render::Arguments),
    Explain(explain::Arguments),
    Why(why::Arguments),
    Cruxes(cruxes::Arguments),
    New(new::Arguments),
    Coverage(coverage::Arguments),
    Review(review::Arguments),
    Fmt(fmt::Arguments),
    Templates(templates::Arguments),
    Solve(solve::Arguments),
}

/// What a command came to.
enum Outcome {
    /// All is well.
    Clean,
    /// There are findings at or above the level that was asked for.
    Findings,
}

/// Why a command could not run: the machine's failure or a wrong argument, never an author's mistake.
#[derive(Debug)]
struct Failure(String);

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

/// Runs the command that the process was called with.
///
/// Exit codes: 0 clean, 1 findings, 2 could not run.
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Render(arguments) => render::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Templates(arguments) => templates::run(&arguments),
        Command::Solve(arguments) => solve::run(&arguments),
        Command::Review(arguments) => review::run(&arguments),
        Command::Why(arguments) => why::run(&arguments),
        Command::Cruxes(arguments) => cruxes::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            tell(format_args!("elenchus: {}", visible(&failure.to_string())));
            ExitCode::from(2)
        }
    }
}

/// Prints a result to standard output, its colours only where they are wanted.
///
/// A reader that has gone away, such as `head`, is no failure.
fn print(text: &str) -> Result<(), Failure> {
    write_out(anstream::stdout(), text.as_bytes())
}

/// Writes to standard output exactly what is given.
fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    write_out(io::stdout().lock(), bytes)
}

fn write_out(mut stdout: impl io::Write, bytes: &[u8]) -> Result<(), Failure> {
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure(format!("cannot write to standard output: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// The corpus that a path belongs to; files in it that were probably meant to be read are named on standard error.
fn load(path: &Path) -> Result<Corpus, Failure> {
    let corpus = source::load(path)?;
    name_overlooked(&corpus);
    Ok(corpus)
}

/// The corpora that several paths belong to, each read once, with the same notes.
fn load_all(paths: &[PathBuf]) -> Result<Vec<Corpus>, Failure> {
    let corpora = source::load_all(paths)?;
    corpora.iter().for_each(name_overlooked);
    Ok(corpora)
}

fn name_overlooked(corpus: &Corpus) {
    for overlooked in &corpus.overlooked {
        tell(format_args!("note: {}", visible_name(&overlooked.to_string())));
    }
    for closed in &corpus.closed {
        tell(format_args!("note: {} is left out: it may not be read", shown(closed)));
    }
}

/// Prints findings to standard error, its colours only where they are wanted.
///
/// Where nobody listens any more, nothing is said, and the work goes on.
fn print_to_stderr(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Says a line on standard error, as everything is said there.
fn tell(line: impl std::fmt::Display) {
    print_to_stderr(&format!("{line}\n"));
}

/// A path for messages, in one line.
fn shown(path: &Path) -> String {
    visible_name(&path.to_string_lossy()).into_owned()
}

/// The folder that a command works in where none is named.
fn here() -> PathBuf {
    PathBuf::from(".")
}
