//! Views to text: the templates, what they are given, and the escapes that keep any text of an author a text.

use base64::Engine;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, UndefinedBehavior, Value};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::view::{Content, CorpusPage, View};

mod escape;
mod figure;
mod templates;

pub use figure::{Card, Figure, Pill, TextLine, Wire};

/// What a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// One self-contained page.
    Html,
    /// Markdown that reads well as it is.
    Markdown,
}

impl Medium {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Medium::Html => "html",
            Medium::Markdown => "md",
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
    /// The templates that come with the program.
    ///
    /// # Errors
    ///
    /// None in practice: a test reads every one of them.
    pub fn new() -> Result<Renderer, TemplateError> {
        Renderer::with(Vec::new())
    }

    /// The templates that come with the program, those of a folder in place of those of the same name.
    ///
    /// # Errors
    ///
    /// When the folder or a template in it cannot be read.
    pub fn with_templates(folder: &Path) -> Result<Renderer, TemplateError> {
        Renderer::with(templates::of_folder(folder)?)
    }

    fn with(own: Vec<(String, PathBuf, String)>) -> Result<Renderer, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.expect("the default delimiters do not clash"));
        environment.set_fuel(Some(MOST_STEPS));
        escape::install(&mut environment);
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
        Ok(Renderer { environment, own: files, style, policy })
    }

    /// A document as text: what a view says of a map, in the view's templates.
    ///
    /// # Errors
    ///
    /// When a template fails, which those that come with the program do not.
    pub fn render(&self, view: &View, content: &Content, medium: Medium) -> Result<String, TemplateError> {
        let name = match medium {
            Medium::Html => view.html,
            Medium::Markdown => view.markdown,
        };
        let figure = content.diagram.as_ref().filter(|_| medium == Medium::Html).map(figure::figure);
        self.print(name, &content.context, figure)
    }

    /// The index of a corpus as text.
    ///
    /// # Errors
    ///
    /// As for [`Renderer::render`].
    pub fn index(&self, page: &CorpusPage, medium: Medium) -> Result<String, TemplateError> {
        let name = match medium {
            Medium::Html => "html/index.html",
            Medium::Markdown => "markdown/index.md",
        };
        self.print(name, page, None)
    }

    fn print(
        &self,
        name: &str,
        page: &impl Serialize,
        figure: Option<Figure<'_>>,
    ) -> Result<String, TemplateError> {
        let context = minijinja::context! {
            figure => Value::from(minijinja::value::Serde(&figure)),
            style => Value::from_safe_string(self.style.clone()),
            policy => self.policy.clone(),
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
