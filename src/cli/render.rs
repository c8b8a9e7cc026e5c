//! `elenchus render`: one document.

use clap::builder::{PossibleValue, PossibleValuesParser};
use std::fs;
use std::path::{Path, PathBuf};

use super::citing::Citing;
use super::concerning::concerning;
use super::house::{Choice, Dressed};
use super::output::write_whole;
use super::picture::{PNG, Pictured};
use super::texts::Sources;
use super::{Failure, Outcome, load, print_bytes, print_to_stderr, shown};
use crate::diagnostic::{FORMATS, Found, Level, Tally};
use crate::house_style::HouseStyle;
use crate::render::{Medium, Profile, Renderer};
use crate::source::{self, Corpus, FileId, Shelf};
use crate::view::{self, Desk, Site};
use crate::{Analysis, Background};

/// Print one document about a map or a folder of maps.
///
/// The document goes to standard output, or whole into the file of -o. Findings go to standard error; the
/// document is printed also when there are errors.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus render arguments/pyrrhic-victory.ron --view outline --to md\n         elenchus render arguments/pyrrhic-victory.ron --view checksheet --to csv\n         elenchus render arguments/pyrrhic-victory.ron --to svg -o pyrrhic-victory.svg"
)]
pub(super) struct Arguments {
    /// The map's file; for a document about a whole folder, the folder or a file in it
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The document
    #[arg(long, value_name = "VIEW", default_value = view::ALL[0].name, value_parser = view_names())]
    view: String,
    /// The medium: `html` for a page, `md` for Markdown, `csv` for a spreadsheet where the document is a table, `json`
    /// for what the templates are given, `svg` and `png` for a picture of the map [default: as the name after -o ends, else
    /// html]
    #[arg(long, value_name = "MEDIUM", value_parser = medium)]
    to: Option<Form>,
    #[command(flatten)]
    pictured: Pictured,
    /// On a map to fill in (--view blank): a claim whose text is printed all the same; several are named with commas
    #[arg(long, value_name = "CLAIM", value_delimiter = ',')]
    given: Vec<String>,
    /// The file to write, which may be no map, library, review or text of a source; standard output where none is named
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A folder with templates of your own, used in place of those of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[command(flatten)]
    house: Choice,
    #[command(flatten)]
    texts: Sources,
    #[command(flatten)]
    citing: Citing,
    /// What Markdown is for; else as the house style says, else `portable`, which is for anywhere
    #[arg(long, value_name = "PROFILE", value_parser = profile_names(false))]
    profile: Option<String>,
}

/// What a document is written as: text in a medium, or pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text(Medium),
    Png,
}

impl Form {
    fn extension(self) -> &'static str {
        match self {
            Form::Text(medium) => medium.extension(),
            Form::Png => PNG,
        }
    }

    fn is_picture(self) -> bool {
        matches!(self, Form::Png | Form::Text(Medium::Svg))
    }
}

fn view_names() -> PossibleValuesParser {
    PossibleValuesParser::new(view::ALL.iter().map(|view| PossibleValue::new(view.name).help(view.summary)))
}

fn media() -> impl Iterator<Item = Form> {
    Medium::ALL.into_iter().map(Form::Text).chain([Form::Png])
}

fn medium(name: &str) -> Result<Form, String> {
    media().find(|form| form.extension() == name).ok_or_else(|| {
        let names: Vec<&str> = media().map(Form::extension).collect();
        format!("the media are {}", names.join(", "))
    })
}

impl Arguments {
    /// The medium that was asked for, by its name or by the name of the file to write.
    fn form(&self) -> Result<Form, Failure> {
        if let Some(form) = self.to {
            return Ok(form);
        }
        let name = self.output.as_ref().and_then(|path| path.extension());
        let ending = name.map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        match &*ending {
            "pdf" | "docx" | "doc" | "odt" | "rtf" => Err(Failure(format!(
                "nothing is written as {ending}: write the page, as in `-o page.html`, open it in a browser and print it, \
                 also to PDF; Word reads pages as well"
            ))),
            _ => Ok(media().find(|form| form.extension() == ending).unwrap_or(Form::Text(Medium::Html))),
        }
    }
}

/// The templates that a command prints with.
pub(super) fn renderer(
    house: &HouseStyle,
    templates: Option<&PathBuf>,
    profile: Option<&str>,
) -> Result<Renderer, Failure> {
    let renderer = match templates {
        Some(folder) => Renderer::with_templates(house, folder)?,
        None => Renderer::new(house)?,
    };
    Ok(match profile {
        Some(profile) => renderer.with_profile(Profile::find(profile).expect("clap knows the profiles")),
        None => renderer,
    })
}

/// The profiles of Markdown; for whole folders without the one that is no Markdown.
pub(super) fn profile_names(is_markdown: bool) -> PossibleValuesParser {
    let profiles = Profile::ALL.into_iter().filter(|profile| !is_markdown || *profile != Profile::CanvasHtml);
    PossibleValuesParser::new(
        profiles.map(|profile| PossibleValue::new(profile.name()).help(profile.summary())),
    )
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let view = view::find(&arguments.view).expect("clap knows the views");
    if view.is_of_map() && arguments.path.is_dir() {
        let message = "it is a folder: `elenchus build` renders a whole folder, `render` one map";
        return Err(Failure(format!("cannot render {}: {message}", arguments.path.display())));
    }
    let form = arguments.form()?;
    let mut corpus = load(&arguments.path)?;
    arguments.house.add_to(&mut corpus)?;
    let texts = arguments.texts.shelf(&corpus.root)?;
    let shelf = texts.clone();
    let citation_style = arguments.citing.style(&mut corpus)?;
    let background = Background { texts, citation_style, ..Background::default() };
    let analysis = match view.is_of_map() {
        true => {
            let asked = corpus.asked.iter().copied().map(FileId).collect();
            crate::analyse_for(&corpus.sources, &background, asked)
        }
        false => crate::analyse_against(&corpus.sources, &background),
    };
    let Dressed { style: house, findings: of_house } =
        arguments.house.dress(&corpus, &analysis, arguments.templates.as_deref())?;
    let renderer = renderer(&house, arguments.templates.as_ref(), arguments.profile.as_deref())?;
    arguments.pictured.check(form.is_picture())?;
    let site = Site::of(&analysis, &house);
    let map = analysis.debate.maps().find(|(_, map)| corpus.is_asked(map.place.file));
    let document = match map {
        Some((map, _)) if !arguments.given.is_empty() => {
            if view.name != "blank" {
                return Err(Failure("--given is for maps to fill in: add --view blank".to_owned()));
            }
            let unknown = |id| Failure(format!("no claim of the map is called `{id}`, which --given names"));
            let blank = view::blank(&Desk::new(&site, map), &arguments.given).map_err(unknown)?;
            Some(Box::new(blank) as view::Content)
        }
        Some((map, _)) if view.is_of_map() => view.of_map(&Desk::new(&site, map)),
        _ => view.of_corpus(&site),
    };
    let renderer = match document.as_deref() {
        Some(document) if form.is_picture() => {
            renderer.with_picture(arguments.pictured.picture(document, form == Form::Png)?)
        }
        _ => renderer,
    };
    let medium = match form {
        Form::Text(medium) => medium,
        Form::Png => Medium::Svg,
    };
    let printed = document.as_deref().map(|document| renderer.render(view, document, medium));
    let mut findings = match view.is_of_map() {
        true => concerning(&analysis, &corpus).cloned().collect(),
        false => analysis.diagnostics.clone(),
    };
    findings.extend(of_house);
    print_to_stderr(&(FORMATS[0].print)(&[Found { diagnostics: &findings, sources: &corpus.sources }]));
    let Some(printed) = printed else {
        return Err(Failure(format!("{} holds no map that could be read", arguments.path.display())));
    };
    let Some(printed) = printed? else {
        let (view, medium) = (view.name, form.extension());
        let is = if form.is_picture() { "it shows no map" } else { "it is no table" };
        return Err(Failure(format!("the document `{view}` cannot be had as {medium}: {is}")));
    };
    let printed = match form {
        Form::Text(_) => printed.into_bytes(),
        Form::Png => arguments.pictured.pixels(&printed)?,
    };
    match &arguments.output {
        Some(path) => {
            spare(path, &corpus, &analysis, &shelf)?;
            write_whole(path, &printed)?;
        }
        None => print_bytes(&printed)?,
    }
    let errors = Tally::of(&findings).at_least(Level::Error);
    Ok(if errors > 0 { Outcome::Findings } else { Outcome::Clean })
}

/// Refuses to write over what people have written: the files of a corpus, and the texts of its sources.
fn spare(path: &Path, corpus: &Corpus, analysis: &Analysis, shelf: &Shelf) -> Result<(), Failure> {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    let wanted = whole(path);
    let is_wanted = |other: &Path| wanted.is_some() && whole(other) == wanted;
    let is_of_corpus = source::is_of_corpus(path) || corpus.sources.paths().any(is_wanted);
    let named = analysis.settings.written.as_ref().and_then(|corpus| corpus.texts.as_deref());
    let is_text = match shelf.named(named) {
        Shelf::Folder(folder) => {
            let sources = analysis.debate.library().sources.iter();
            let mut texts = sources.filter_map(|source| source.details.text.as_deref());
            // Where maps and texts share a folder, pages may have been written there before.
            let is_shared =
                whole(&corpus.root).zip(whole(&folder)).is_none_or(|(root, folder)| root.starts_with(folder));
            let is_within =
                || wanted.as_ref().zip(whole(&folder)).is_some_and(|(path, folder)| path.starts_with(folder));
            texts.any(|text| is_wanted(&folder.join(text))) || !is_shared && is_within()
        }
        Shelf::Empty | Shelf::Named(_) | Shelf::Held(_) => false,
    };
    let what = match (is_of_corpus, is_text) {
        (true, _) => "it is, or would be read as, a file of the corpus",
        (_, true) => "it is the text of a source",
        _ => return Ok(()),
    };
    Err(Failure(format!("cannot write {}: {what}; name another file, as `-o page.html`", shown(path))))
}
