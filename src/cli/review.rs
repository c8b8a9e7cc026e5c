//! `elenchus review`: how far people have got with checking the claims, and what they found.

use std::path::PathBuf;

use super::{Failure, Outcome};

mod import;
mod status;

/// See how far the review of a map is, and take check sheets in.
///
/// A reviewer's verdicts stand in a file of their own beside the map, `<map>.review.ron`, and never change how claims
/// stand. A claim that has changed since it was checked is open again; of two reviewers who differ both are kept.
/// What becomes of the argument without the claims that are cut or cannot be confirmed is told conclusion by
/// conclusion.
///
/// Exit codes: 0 all is well, 1 there is something that --deny names, or with it any error in the files, 2 could not
/// run.
#[derive(clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_help_heading = "Actions",
    after_help = "Example: elenchus review arguments\n         elenchus review arguments/pyrrhic-victory.ron --deny reopened,conflict"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    status: status::Arguments,
}

#[derive(clap::Subcommand)]
enum Action {
    /// The same as without an action
    Status(status::Arguments),
    Import(import::Arguments),
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    match &arguments.action {
        None => status::run(&arguments.status),
        Some(Action::Status(arguments)) => status::run(arguments),
        Some(Action::Import(arguments)) => import::run(arguments),
    }
}

/// The folder or map that an action works on; the current folder where none is named.
fn path_or_here(path: &Option<PathBuf>) -> PathBuf {
    path.clone().unwrap_or_else(super::here)
}
