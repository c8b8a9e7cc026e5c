//! Views to text: the templates, what they are given, and the escapes that keep any text of an author a text.

use base64::Engine;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::diagnostic::Excerpt;
use crate::house_style::HouseStyle;
use crate::language::Language;
use crate::source::{Fingerprint, Fingerprinter};
use crate::view::{Branch, Document, View};

mod csv;
mod escape;
mod figure;
mod manual;
mod messages;
#[cfg(feature = "png")]
mod png;
mod profile;
mod spacing;
mod templates;

pub use figure::{Card, Figure, Pill, TextLine, Wire};
pub use manual::manual;
#[cfg(feature = "png")]
pub use png::{PngError, png};
pub use profile::Profile;
use spacing::single_spaced;
pub use templates::BUILT_IN;

/// What a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// One self-contained page.
    Html,
    /// Markdown that reads well as it is.
    Markdown,
    /// A table for spreadsheets, where the document has one.
    Csv,
    /// What the templates are given.
    Json,
    /// The map as a picture, where the document shows it.
    Svg,
}

/// Which picture is made of a map, and how.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// The number of the figure, from 1; nothing for the whole map in one.
    pub figure: Option<usize>,
    /// Whether it is light on dark.
    pub dark: bool,
    /// How many pixels each pixel of the page becomes.
    pub scale: f64,
}

impl Default for Picture {
    fn default() -> Self {
        Picture { figure: None, dark: false, scale: 1.0 }
    }
}

impl Medium {
    /// All media.
    pub const ALL: [Medium; 5] = [Medium::Html, Medium::Markdown, Medium::Csv, Medium::Json, Medium::Svg];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Medium::Html => "html",
            Medium::Markdown => "md",
            Medium::Csv => "csv",
            Medium::Json => "json",
            Medium::Svg => "svg",
        }
    }
}

/// What every template can name besides its document's own fields.
const GIVEN: &[(&str, &str)] = &[
    (
        "drawings",
        "the `figures` of the map and behind them its `sheets` as placed boxes and lines, in pixels; none where the \
         document shows no map",
    ),
    (
        "picture",
        "for a picture by itself its `figure`, whether it is `dark`, and its `scale`; nothing on pages",
    ),
    ("style", "the style sheet of all pages"),
    ("policy", "the Content-Security-Policy of the page"),
    ("map_script", "the script of a map's page: its `text`, and the `sha256` by which the policy allows it"),
    ("search_script", "the script of a search: its `text`, and the `sha256` by which the policy allows it"),
    ("language", "the tag of the language of labels, as `en`"),
    ("direction", "the direction of its script: `ltr` or `rtl`"),
    ("version", "the version of the program"),
    ("profile", "the profile of Markdown: `portable`, `github`, `obsidian`, `quarto` or `canvas-html`"),
];

/// How long and how much a template may print.
#[derive(Clone, Copy)]
struct Limits {
    /// Steps for a document.
    steps: u64,
    /// Bytes of a document.
    bytes: usize,
}

/// A page of 10,000 claims takes a twentieth of these steps and a hundredth of these bytes.
const LIMITS: Limits = Limits { steps: 400_000_000, bytes: 1 << 30 };

/// The templates, ready to print views.
pub struct Renderer {
    environment: Environment<'static>,
    /// The files of the user's own templates, by name.
    own: BTreeMap<String, String>,
    /// The style sheet of all pages.
    style: Value,
    /// The Content-Security-Policy that allows that style sheet, images within the page, and nothing else.
    policy: String,
    /// The script of a map's page.
    map_script: Value,
    /// The script of pages that have a search.
    search_script: Value,
    /// The language of labels.
    language: Arc<Language>,
    /// What a house style says besides words.
    house: Value,
    /// What stands at the foot of every document in Markdown.
    foot: String,
    /// What Markdown is for.
    profile: Profile,
    /// Which pictures are made.
    picture: Picture,
    limits: Limits,
    fingerprint: Fingerprint,
}

/// A template that could not be read or printed.
#[derive(Debug)]
pub struct TemplateError {
    /// The template, by its path where it is the user's.
    pub template: String,
    /// What is wrong.
    pub message: String,
    /// The marked place, where it is known.
    pub place: Option<Box<Excerpt>>,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            None => write!(formatter, "template {}: {}", self.template, self.message),
            Some(place) => {
                let (line, column) = place.position();
                write!(formatter, "a template cannot be printed ({}:{line}:{column})\n\n{place}", place.path)
            }
        }
    }
}

impl std::error::Error for TemplateError {}

impl Renderer {
    /// The templates that come with the program, set as a house does.
    ///
    /// # Errors
    ///
    /// None in practice: a test reads every one of them.
    pub fn new(house: &HouseStyle) -> Result<Renderer, TemplateError> {
        Renderer::with(house, Vec::new(), LIMITS)
    }

    /// The templates that come with the program, those of a folder in place of those of the same name.
    ///
    /// # Errors
    ///
    /// When the folder or a template in it cannot be read.
    pub fn with_templates(house: &HouseStyle, folder: &Path) -> Result<Renderer, TemplateError> {
        Renderer::with(house, templates::of_folder(folder)?, LIMITS)
    }

    fn with(
        house: &HouseStyle,
        own: Vec<(String, PathBuf, String)>,
        limits: Limits,
    ) -> Result<Renderer, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.expect("the default delimiters do not clash"));
        environment.set_fuel(Some(limits.steps));
        escape::install(&mut environment);
        messages::install(&mut environment, &house.language);
        let profile = house.markdown.map_or_else(Profile::default, Profile::of_house);
        environment.add_global("profile", profile.name());
        for (name, text) in templates::BUILT_IN {
            environment
                .add_template(name, text)
                .map_err(|error| template_error(&error, name, &BTreeMap::new()))?;
        }
        let mut fingerprint = Fingerprinter::default().with(format!("{house:?}"));
        let mut files = BTreeMap::new();
        for (name, path, text) in own {
            fingerprint = fingerprint.with(&name).with(&text);
            files.insert(name.clone(), path.display().to_string());
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| template_error(&error, &name, &files))?;
        }
        let house_of = minijinja::context! { house => Value::from(minijinja::value::Serde(&house.look)) };
        let print = |name: &str| {
            let printed = environment.get_template(name).and_then(|template| template.render(&house_of));
            printed.map_err(|error| template_error(&error, name, &files))
        };
        // Browsers read every line end as this one before they compare a style or a script with the policy.
        let inline = |text: String| text.replace("\r\n", "\n").replace('\r', "\n");
        let foot = print("markdown/foot.md")?.trim().to_owned();
        let style = inline(print("html/style.css")? + &print("html/house.css")?);
        let script = |name: &str| {
            let text = inline(print(name)?);
            Ok(minijinja::context! { sha256 => sha256(&text), text => Value::from_safe_string(text) })
        };
        let (map_script, search_script) = (script("html/map.js")?, script("html/search.js")?);
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
            sha256(&style)
        );
        let (language, house) =
            (Arc::clone(&house.language), Value::from(minijinja::value::Serde(&house.look)));
        let (style, fingerprint) = (Value::from_safe_string(style), fingerprint.finish());
        Ok(Renderer {
            environment,
            own: files,
            style,
            policy,
            map_script,
            search_script,
            language,
            house,
            foot,
            profile,
            picture: Picture::default(),
            limits,
            fingerprint,
        })
    }

    /// The same templates for another profile of Markdown than that of the house style.
    pub fn with_profile(mut self, profile: Profile) -> Renderer {
        self.environment.add_global("profile", profile.name());
        self.profile = profile;
        self
    }

    /// The same templates for another picture of a map.
    pub fn with_picture(mut self, picture: Picture) -> Renderer {
        self.picture = picture;
        self
    }

    /// What the user's own templates, the house style and the profile of Markdown are known again by.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprinter::default().with(&self.fingerprint).with(self.profile.name()).finish()
    }

    /// A document as text: what a view says, in the view's templates. Nothing where the document cannot be had in
    /// the medium.
    ///
    /// # Errors
    ///
    /// When a template fails, which those that come with the program do not.
    pub fn render(
        &self,
        view: &View,
        document: &dyn Document,
        medium: Medium,
    ) -> Result<Option<String>, TemplateError> {
        self.render_laid_out(view, &LaidOut::of(document), medium)
    }

    /// The same as [`Renderer::render`] for a document that is wanted in several media.
    ///
    /// # Errors
    ///
    /// When a template fails.
    pub fn render_laid_out(
        &self,
        view: &View,
        laid_out: &LaidOut,
        medium: Medium,
    ) -> Result<Option<String>, TemplateError> {
        let document = laid_out.document;
        Ok(match medium {
            Medium::Html => {
                let drawings = document.drawn().map(|(diagram, branches)| {
                    let all = branches.iter().chain(document.sheets());
                    figure::figures(diagram, all, document.given())
                });
                Some(self.print(view.html, laid_out, &drawings.unwrap_or_default(), None)?)
            }
            Medium::Svg => match document.drawn() {
                Some((diagram, branches)) => {
                    let whole = Branch::whole(diagram);
                    let number = self.picture.figure.map(|number| number.wrapping_sub(1));
                    let branch = number.and_then(|number| branches.get(number)).unwrap_or(&whole);
                    let drawings = [figure::figure(diagram, branch, document.given(), 1)];
                    Some(self.print("svg/map.svg", laid_out, &drawings, Some(self.picture))?)
                }
                None => None,
            },
            Medium::Markdown => {
                let text = single_spaced(&self.print(view.markdown, laid_out, &[], None)?);
                let text = if self.foot.is_empty() { text } else { format!("{text}\n{}\n", self.foot) };
                Some(self.profile.finish(text, &laid_out.value(), &self.language.tag()))
            }
            Medium::Csv => document.table().map(csv::print),
            Medium::Json => {
                let json = serde_json::to_string_pretty(document);
                Some(json.expect("a document is plain data with text for keys") + "\n")
            }
        })
    }

    fn print(
        &self,
        name: &str,
        page: &LaidOut,
        drawings: &[Figure<'_>],
        picture: Option<Picture>,
    ) -> Result<String, TemplateError> {
        let context = minijinja::context! {
            drawings => Value::from(minijinja::value::Serde(drawings)),
            picture => Value::from(minijinja::value::Serde(&picture)),
            style => self.style.clone(),
            policy => self.policy.clone(),
            map_script => self.map_script.clone(),
            search_script => self.search_script.clone(),
            language => self.language.tag(),
            direction => self.language.direction(),
            house => self.house.clone(),
            version => env!("CARGO_PKG_VERSION"),
            ..page.value()
        };
        let template = self.environment.get_template(name);
        let mut page = Bounded { text: Vec::new(), limit: self.limits.bytes };
        let printed = template.and_then(|template| template.render_captured_to(context, &mut page).map(drop));
        printed.map_err(|error| template_error(&error, name, &self.own))?;
        let mut text = String::from_utf8(page.text).expect("templates print text");
        if !text.ends_with('\n') {
            text.push('\n');
        }
        Ok(text)
    }
}

/// A document as templates are given it, made for the first medium that asks and kept for the others.
pub struct LaidOut<'d> {
    document: &'d dyn Document,
    value: OnceLock<Value>,
}

impl<'d> LaidOut<'d> {
    /// A document that is to be printed.
    pub fn of(document: &'d dyn Document) -> LaidOut<'d> {
        LaidOut { document, value: OnceLock::new() }
    }

    fn value(&self) -> Value {
        self.value.get_or_init(|| Value::from(minijinja::value::Serde(self.document))).clone()
    }
}

/// A document while it is printed, which may not grow without end.
struct Bounded {
    text: Vec<u8>,
    limit: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.text.len() + bytes.len() > self.limit {
            return Err(io::Error::other(format!(
                "the template prints too much: more than {} bytes",
                self.limit
            )));
        }
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The fingerprint of a text, as a Content-Security-Policy names it.
fn sha256(text: &str) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()))
}

/// The innermost place that an error knows, and what is wrong there. `files` are the user's own templates.
fn template_error(error: &Error, name: &str, files: &BTreeMap<String, String>) -> TemplateError {
    let mut innermost = error;
    while let Some(cause) =
        std::error::Error::source(innermost).and_then(|cause| cause.downcast_ref::<Error>())
    {
        innermost = cause;
    }
    let refused = std::error::Error::source(innermost).and_then(|cause| cause.downcast_ref::<io::Error>());
    let message = match innermost.detail() {
        _ if refused.is_some() => refused.map_or_else(String::new, io::Error::to_string),
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    let name = innermost.name().unwrap_or(name);
    let template = files.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let place = innermost.template_source().zip(innermost.range()).map(|(text, span)| Excerpt {
        path: template.clone(),
        text: text.to_owned(),
        span,
        message: message.clone(),
        hint: hint(innermost.kind()).map(str::to_owned),
    });
    TemplateError { template, message, place: place.map(Box::new) }
}

/// What helps against a kind of error, beyond what its message says.
fn hint(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::UndefinedError => {
            Some("docs/views.md lists what each template is given; `--to json` prints it for a map")
        }
        ErrorKind::TemplateNotFound => {
            Some("templates see only each other: those of the program and those of the folder of --templates")
        }
        ErrorKind::OutOfFuel => Some("the template goes on for too long: look for loops within loops"),
        ErrorKind::UnknownFilter | ErrorKind::UnknownFunction | ErrorKind::UnknownTest => {
            Some("docs/views.md lists the filters and functions of Elenchus")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{self, Desk, Site};

    #[test]
    fn a_template_neither_runs_nor_prints_without_end() {
        let mut sources = crate::source::Sources::default();
        sources.add("map.ron", r#"Map(title: "T", thesis: ["a"], claims: {"a": (text: "A")})"#);
        let analysis = crate::analyse(&sources);
        let house = HouseStyle::default();
        let site = Site::of(&analysis, &house);
        let (map, _) = analysis.debate.maps().next().expect("there is one");
        let view = view::find("outline").expect("there is one");
        let document = view.of_map(&Desk::new(&site, map)).expect("it is of a map");
        let endless = "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}";
        for (template, expected) in
            [(endless, "fuel"), ("{{ \"x\" * 5000 }}", "prints too much: more than 4000")]
        {
            let own = vec![(view.markdown.to_owned(), PathBuf::from("own.md"), template.to_owned())];
            let limits = Limits { steps: 100_000, bytes: 4_000 };
            let renderer = Renderer::with(&house, own, limits).expect("the template is sound");
            let printed = renderer.render(view, &*document, Medium::Markdown);
            let error = printed.expect_err("it goes on for too long").to_string();
            assert!(error.contains("own.md") && error.contains(expected), "{error}");
        }
    }
}
