//! `elenchus render`: one document.

use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

use super::check::concerning;
use super::output::write_whole;
use super::texts::Sources;
use super::{Failure, Outcome, load, print, print_to_stderr};
use crate::Background;
use crate::diagnostic::{FORMATS, Found, Level, Tally};
use crate::render::{Medium, Renderer};
use crate::view::{self, Site};

/// Print one document about one map.
///
/// The document goes to standard output, or whole into the file of -o. Findings go to standard error; the
/// document is printed also when there are errors.
#[derive(clap::Args)]
#[command(after_help = "Example: elenchus render arguments/pyrrhic-victory.ron --view outline --to md")]
pub(super) struct Arguments {
    /// The map's file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The document: `map` for the argument map with its outline, `outline` for the outline alone
    #[arg(long, value_name = "VIEW", default_value = view::ALL[0].name, value_parser = view_names())]
    view: String,
    /// The medium: `html` for a page, `md` for Markdown
    #[arg(long, value_name = "MEDIUM", default_value = "html", value_parser = medium)]
    to: Medium,
    /// The file to write; standard output where none is named
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A folder with templates of your own, used in place of those of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[command(flatten)]
    texts: Sources,
}

fn view_names() -> PossibleValuesParser {
    PossibleValuesParser::new(view::ALL.iter().map(|view| view.name))
}

fn medium(name: &str) -> Result<Medium, String> {
    let media = [Medium::Html, Medium::Markdown];
    let medium = media.into_iter().find(|medium| medium.extension() == name);
    medium.ok_or_else(|| "the media are html and md".to_owned())
}

/// The templates that a command prints with.
pub(super) fn renderer(templates: Option<&PathBuf>) -> Result<Renderer, Failure> {
    Ok(match templates {
        Some(folder) => Renderer::with_templates(folder)?,
        None => Renderer::new()?,
    })
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    if arguments.file.is_dir() {
        let message = "it is a folder: `elenchus build` renders a whole folder, `render` one map";
        return Err(Failure(format!("cannot render {}: {message}", arguments.file.display())));
    }
    let renderer = renderer(arguments.templates.as_ref())?;
    let corpus = load(&arguments.file)?;
    let texts = arguments.texts.shelf(&corpus.root)?;
    let analysis = crate::analyse_against(&corpus.sources, &Background { texts, ..Background::default() });
    let map = analysis.debate.maps().find(|(_, map)| corpus.is_asked(map.place.file));
    let map = map.map(|(id, _)| id);
    let document = map.map(|map| {
        let view = view::find(&arguments.view).expect("clap knows the views");
        let site = Site::of(&analysis);
        renderer.render(view, &(view.content)(&site, map), arguments.to)
    });
    let findings = concerning(analysis.diagnostics, &corpus);
    print_to_stderr(&(FORMATS[0].print)(&[Found { diagnostics: &findings, sources: &corpus.sources }]));
    let Some(document) = document else {
        return Err(Failure(format!("{} holds no map that could be read", arguments.file.display())));
    };
    match &arguments.output {
        Some(path) => write_whole(path, &document?)?,
        None => print(&document?)?,
    }
    let errors = Tally::of(&findings).at_least(Level::Error);
    Ok(if errors > 0 { Outcome::Findings } else { Outcome::Clean })
}
