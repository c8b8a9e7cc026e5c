//! Views to text: the templates, what they are given, and the escapes that keep any text of an author a text.

use base64::Engine;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, UndefinedBehavior, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::house_style::HouseStyle;
use crate::language::Language;
use crate::view::{Document, View};

mod csv;
mod escape;
mod figure;
mod messages;
mod templates;

pub use figure::{Card, Figure, Pill, TextLine, Wire};

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
}

impl Medium {
    /// All media.
    pub const ALL: [Medium; 4] = [Medium::Html, Medium::Markdown, Medium::Csv, Medium::Json];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Medium::Html => "html",
            Medium::Markdown => "md",
            Medium::Csv => "csv",
            Medium::Json => "json",
        }
    }
}

/// A template may take this many steps: a page of 10,000 claims takes a hundredth of it.
const MOST_STEPS: u64 = 2_000_000_000;

/// The templates, ready to print views.
pub struct Renderer {
    environment: Environment<'static>,
    /// The files of the user's own templates, by name.
    own: BTreeMap<String, String>,
    /// The style sheet of all pages.
    style: String,
    /// The Content-Security-Policy that allows that style sheet, images within the page, and nothing else.
    policy: String,
    /// The language of labels.
    language: Arc<Language>,
}

/// A template that could not be read or printed.
#[derive(Debug)]
pub struct TemplateError {
    /// The template, by its path where it is the user's.
    pub template: String,
    /// The line in it, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map_or_else(String::new, |line| format!(":{line}"));
        write!(formatter, "template {}{line}: {}", self.template, self.message)
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
        Renderer::with(house, Vec::new())
    }

    /// The templates that come with the program, those of a folder in place of those of the same name.
    ///
    /// # Errors
    ///
    /// When the folder or a template in it cannot be read.
    pub fn with_templates(house: &HouseStyle, folder: &Path) -> Result<Renderer, TemplateError> {
        Renderer::with(house, templates::of_folder(folder)?)
    }

    fn with(house: &HouseStyle, own: Vec<(String, PathBuf, String)>) -> Result<Renderer, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.expect("the default delimiters do not clash"));
        environment.set_fuel(Some(MOST_STEPS));
        escape::install(&mut environment);
        messages::install(&mut environment, &house.language);
        for (name, text) in templates::BUILT_IN {
            environment.add_template(name, text).map_err(|error| template_error(&error, name))?;
        }
        let mut files = BTreeMap::new();
        for (name, path, text) in own {
            files.insert(name.clone(), path.display().to_string());
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| in_file(template_error(&error, &name), &files))?;
        }
        let style = environment
            .get_template("html/style.css")
            .and_then(|template| template.render(()))
            .map_err(|error| in_file(template_error(&error, "html/style.css"), &files))?
            // Browsers read every line end as this one before they compare the style with the policy.
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
            base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style.as_bytes()))
        );
        Ok(Renderer { environment, own: files, style, policy, language: Arc::clone(&house.language) })
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
        Ok(match medium {
            Medium::Html => Some(self.print(view.html, document, document.diagram().map(figure::figure))?),
            Medium::Markdown => Some(self.print(view.markdown, document, None)?),
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
        page: &dyn Document,
        figure: Option<Figure<'_>>,
    ) -> Result<String, TemplateError> {
        let context = minijinja::context! {
            figure => Value::from(minijinja::value::Serde(&figure)),
            style => Value::from_safe_string(self.style.clone()),
            policy => self.policy.clone(),
            language => self.language.tag(),
            direction => self.language.direction(),
            version => env!("CARGO_PKG_VERSION"),
            ..Value::from(minijinja::value::Serde(page))
        };
        let template = self.environment.get_template(name);
        let mut text = template
            .and_then(|template| template.render(context))
            .map_err(|error| in_file(template_error(&error, name), &self.own))?;
        if !text.ends_with('\n') {
            text.push('\n');
        }
        Ok(text)
    }
}

/// An error with the file of its template in place of the name, where it is one of the user's.
fn in_file(error: TemplateError, files: &BTreeMap<String, String>) -> TemplateError {
    let template = files.get(&error.template).cloned().unwrap_or(error.template);
    TemplateError { template, ..error }
}

/// The innermost place that an error knows, and what is wrong there.
fn template_error(error: &Error, name: &str) -> TemplateError {
    let mut innermost = error;
    while let Some(cause) =
        std::error::Error::source(innermost).and_then(|cause| cause.downcast_ref::<Error>())
    {
        innermost = cause;
    }
    let message = match innermost.detail() {
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    TemplateError { template: innermost.name().unwrap_or(name).to_owned(), line: innermost.line(), message }
}
