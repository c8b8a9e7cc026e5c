//! `elenchus new`: the beginning of a map.

use std::fs;
use std::path::{Path, PathBuf};

use super::output::write_whole;
use super::{Failure, Outcome, shown, tell};
use crate::article::{self, Known, Meta, Role, Skeleton};
use crate::diagnostic::visible;
use crate::quote::{Text, decode};
use crate::source::{self, FileId, Sources};
use crate::{syntax, tidy};

/// Begin a map: a commented skeleton, or one made from an article.
///
/// Writes `ID.ron`, and `library.ron` where the folder has no library yet. With --from, the library's entry for the
/// article says what the text itself says of title, byline, outlet and date, and the map lists the figures, dates,
/// quotations and names of every paragraph as comments, ready to be made claims of. Page furniture is left out, and
/// what was left out is told. Where the folder has a library, the entry goes to `ID-source.ron` beside it, and where
/// that has the article already, the map names its entry. A file that is there already is not overwritten unless
/// --overwrite says so.
#[derive(clap::Args)]
#[command(after_help = "Example: elenchus new rent-caps -o site")]
pub(super) struct Arguments {
    /// The map's id, which is the name of its file; with --from, the article's file name where it is left out
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The article: plain text, Markdown, HTML, DOCX or EPUB, and PDF where the program was built with it
    #[arg(long, value_name = "ARTICLE")]
    from: Option<PathBuf>,
    /// The folder to write to; it is made where there is none
    #[arg(long, short, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    /// Write also over files that are there
    #[arg(long)]
    overwrite: bool,
    /// Say nothing of what was found and left out
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let id = id(arguments)?;
    let folder = &arguments.output;
    let map = folder.join(format!("{id}.ron"));
    let home = source::home(&map);
    let mut known = home.as_deref().map_or_else(|| Ok(Known::default()), known)?;
    // A library with nothing in it yet is one all the same, and not to be written over.
    let common = folder.join("library.ron");
    known.has_library |= common.symlink_metadata().is_ok();
    let library = match home {
        _ if !known.has_library => common,
        // In a folder below, a library of its own would cut the map off from the one that it shares.
        Some(home) if !home.join("corpus.ron").exists() => home.join(format!("{id}-source.ron")),
        _ => folder.join(format!("{id}-source.ron")),
    };
    let skeleton = match &arguments.from {
        None => article::blank(&id, &known),
        Some(path) => from_article(&id, path, &known)?,
    };
    let files = [(&map, Some(&skeleton.map)), (&library, skeleton.library.as_ref())];
    let files: Vec<(&PathBuf, &String)> =
        files.into_iter().filter_map(|(path, text)| Some((path, text?))).collect();
    let in_the_way = files.iter().find(|(path, _)| !arguments.overwrite && path.symlink_metadata().is_ok());
    if let Some((path, _)) = in_the_way {
        let hint = "choose another id, or say --overwrite";
        return Err(Failure(format!("cannot write {}: there is such a file already; {hint}", shown(path))));
    }
    for (path, text) in &files {
        write_whole(path, laid_out(path, text))?;
    }
    if !arguments.quiet {
        report(arguments, &skeleton, &files);
    }
    Ok(Outcome::Clean)
}

/// What the files are called that a folder has beside its maps.
const RESERVED: [&str; 3] = ["library", "corpus", "house"];

/// The id of the map: the one that was given, or one made of the article's name.
fn id(arguments: &Arguments) -> Result<String, Failure> {
    let (id, is_given) = match (&arguments.id, &arguments.from) {
        (Some(id), _) => (id.trim_end_matches(".ron").to_owned(), true),
        (None, Some(path)) => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
            let words: Vec<&str> = stem
                .split(|letter: char| !letter.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            (words.join("-"), false)
        }
        (None, None) => return Err(Failure("a map needs an id: `elenchus new my-map`".to_owned())),
    };
    if RESERVED.contains(&&*id) {
        let hint = "choose another id, as in `elenchus new my-map`";
        return Err(Failure(format!(
            "no map can be called `{id}`: `{id}.ron` is a file about all maps; {hint}"
        )));
    }
    match syntax::is_id(&id) {
        true => Ok(id),
        false if is_given => {
            Err(Failure(format!("`{id}` is no id: use small letters, digits and single hyphens")))
        }
        false => Err(Failure(
            "no id can be made of the article's name: give one, as in `elenchus new my-map --from …`"
                .to_owned(),
        )),
    }
}

/// The names of a corpus.
fn known(root: &Path) -> Result<Known, Failure> {
    let corpus = source::load(root)?;
    Ok(Known::of(&crate::analyse(&corpus.sources).debate))
}

fn from_article(id: &str, path: &Path, known: &Known) -> Result<Skeleton, Failure> {
    let failed = |why: String| Failure(format!("cannot read {}: {why}", shown(path)));
    let bytes = fs::read(path).map_err(|error| failed(error.to_string()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = Text::read(&name, &bytes).map_err(|unreadable| failed(unreadable.to_string()))?;
    let is_page = ["html", "htm", "xhtml"].iter().any(|ending| name.to_lowercase().ends_with(ending));
    let meta = if is_page { Meta::of(&decode(&bytes)) } else { Meta::default() };
    if text.content().trim().is_empty() {
        return Err(failed("there is no text in it".to_owned()));
    }
    Ok(article::skeleton(id, &name, text, &meta, known))
}

/// A file as `elenchus fmt` would leave it.
fn laid_out(path: &Path, text: &str) -> String {
    let mut sources = Sources::default();
    sources.add(path, text);
    let (documents, _, _) = syntax::parse(&sources);
    let (tape, text) = documents.tape(FileId(0));
    match documents.document(FileId(0)).well_formed {
        true => tidy::tidy(tape, text),
        false => text.to_owned(),
    }
}

/// Says what was written, what the article holds, and what of the file was taken for something else.
fn report(arguments: &Arguments, skeleton: &Skeleton, files: &[(&PathBuf, &String)]) {
    let written: Vec<String> = files.iter().map(|(path, _)| shown(path)).collect();
    tell(format_args!("wrote {}", written.join(" and ")));
    let Some(path) = &arguments.from else { return };
    let [paragraphs, figures, dates, quotations, voices] = skeleton.counts;
    let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    tell(format_args!(
        "{}: {} with {}, {}, {} and {} where somebody speaks",
        shown(path),
        counted(paragraphs, "paragraph"),
        counted(figures, "figure"),
        counted(dates, "date"),
        counted(quotations, "quotation"),
        counted(voices, "place")
    ));
    let mut roles: Vec<Role> = skeleton.dropped.iter().map(|(role, _)| *role).collect();
    roles.sort_unstable();
    roles.dedup();
    for role in roles {
        let of_role = || skeleton.dropped.iter().filter(|(dropped, _)| *dropped == role);
        tell(format_args!("left out, {} ({}):", role.name(), of_role().count()));
        for (_, words) in of_role().take(MOST_SHOWN) {
            tell(format_args!("    {}", visible(words)));
        }
        if of_role().count() > MOST_SHOWN {
            tell(format_args!("    and {} more", of_role().count() - MOST_SHOWN));
        }
    }
}

/// So many blocks of a sort are shown, and the rest counted.
const MOST_SHOWN: usize = 12;
