//! `elenchus templates`: the program's own templates, to be changed.

use std::path::PathBuf;

use super::output::update;
use super::{Failure, Outcome, shown, tell};
use crate::language;
use crate::render::BUILT_IN;

/// Write the program's templates and messages into a folder, to change them.
///
/// Keep the files that you change and delete the others: what is missing is taken from the program. Documents are printed
/// with yours by `--templates DIR`. The messages lie in `words`, a folder a language; a new language is a new folder.
/// docs/views.md says what each template is given.
#[derive(clap::Args)]
#[command(after_help = "Example: elenchus templates my-templates")]
pub(super) struct Arguments {
    /// The folder to write to; it is made where there is none
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Write only the files whose names begin so, as `html/guide` or `words/de`
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    only: Vec<String>,
    /// Write over files that differ
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let is_asked =
        |name: &str| arguments.only.is_empty() || arguments.only.iter().any(|only| name.starts_with(&**only));
    let words = language::BUILT_IN.iter().map(|(name, text)| (format!("words/{name}"), *text));
    let files = BUILT_IN.iter().map(|(name, text)| ((*name).to_owned(), *text)).chain(words);
    let files: Vec<(PathBuf, &str)> = files
        .filter(|(name, _)| is_asked(name))
        .map(|(name, text)| (arguments.folder.join(name), text))
        .collect();
    if files.is_empty() {
        let names: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
        let message =
            format!("no template is called `{}`; there are {}", arguments.only.join(", "), names.join(", "));
        return Err(Failure(message));
    }
    let differs = |(path, text): &&(PathBuf, &str)| {
        path.symlink_metadata().is_ok() && std::fs::read(path).ok().as_deref() != Some(text.as_bytes())
    };
    if let Some((path, _)) = files.iter().find(differs).filter(|_| !arguments.force) {
        return Err(Failure(format!(
            "cannot write {}: another file stands there, perhaps with changes of yours; nothing was written; --force writes over it",
            shown(path)
        )));
    }
    for (path, text) in &files {
        update(path, text)?;
    }
    tell(format_args!("{} files in {}", files.len(), shown(&arguments.folder)));
    Ok(Outcome::Clean)
}
