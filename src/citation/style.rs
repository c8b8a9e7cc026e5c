//! Styles: those that come along, by name, and the user's own `.csl` files.

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::{self, IndependentStyle, Locale, LocaleCode};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{About, Diagnostic, Level, Message, Rule};
use crate::resolve::Settings;
use crate::source::{FileId, Sources, Span};
use crate::syntax::Documents;
use crate::syntax::near::nearest;
use crate::syntax::tape::NodeId;

/// A citation style.
#[derive(Clone, Debug)]
pub struct Style(Kind);

#[derive(Clone, Debug)]
enum Kind {
    /// One that comes along, with the locale that a style derived from it asks for.
    Known(ArchivedStyle, Option<LocaleCode>),
    /// One of the user's own.
    Own(Arc<IndependentStyle>),
}

/// The style of a corpus that names none.
pub const DEFAULT: &str = "chicago-notes";

impl Default for Style {
    fn default() -> Style {
        Style::named(DEFAULT).expect("the style comes along")
    }
}

/// All rules of this room.
pub const RULES: &[&Rule] = &[&BAD_CITATION_STYLE];

/// A citation style that cannot be used.
pub static BAD_CITATION_STYLE: Rule = Rule {
    code: "bad-citation-style",
    level: Level::Error,
    about: About::Map,
    finds: "a citation style that there is not, or whose file cannot be read",
    why: "Sources are printed as a style manual asks for it. `citation_style` names one of the styles that come \
          along, such as `chicago-notes`, `apa` or `mla`, or a `.csl` file beside the corpus file. Such files are \
          programs in XML; one that is broken, that calls itself in a circle or that would never come to an end \
          prints nothing. Until it is mended, sources are printed in the style `chicago-notes`.",
    bad: &[
        ("corpus.ron", "Corpus(citation_style: \"house.csl\")"),
        ("house.csl", "<style version=\"1.0\" class=\"note\">\n  <info>\n</style>"),
    ],
    good: &[("corpus.ron", "Corpus(citation_style: \"apa\")")],
};

/// The ending of files that hold a style.
pub fn is_style(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csl"))
}

/// The style of a corpus: the one asked for, else the one that its settings name; what is wrong with that is a
/// finding, and the default takes its place.
pub(crate) fn of(
    documents: &Documents,
    settings: &Settings,
    asked: Option<&str>,
) -> (Style, Option<Diagnostic>) {
    let named = settings.written.as_ref().and_then(|corpus| corpus.citation_style.as_deref());
    let Some(name) = asked.or(named) else { return (Style::default(), None) };
    let span = match settings.file {
        Some(file) => documents.at(file, NodeId(0)).field("citation_style").span(),
        None => Span { file: FileId(0), start: 0, end: 0 },
    };
    let folder = settings.file.map(|file| documents.sources().file(file).path());
    let folder = folder.and_then(Path::parent).unwrap_or(Path::new(""));
    match Style::find(name, folder, documents.sources(), span) {
        Ok(style) => (style, None),
        Err(finding) => (Style::default(), Some(*finding)),
    }
}

impl Style {
    /// A style that comes along.
    pub fn named(name: &str) -> Option<Style> {
        ArchivedStyle::by_name(name).map(|style| Style(Kind::Known(style, None)))
    }

    /// The names of the styles that come along, in alphabetical order.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<_> =
            ArchivedStyle::all().iter().flat_map(|style| style.names()).copied().collect();
        names.sort_unstable();
        names
    }

    /// The style of a name: one that comes along, or a file among the sources by its path, or by that from a folder.
    ///
    /// # Errors
    ///
    /// What is wrong with the style, in its file; where there is none of this name, at `span`.
    pub fn find(name: &str, folder: &Path, sources: &Sources, span: Span) -> Result<Style, Box<Diagnostic>> {
        if let Some(style) = Style::named(name) {
            return Ok(style);
        }
        let paths = [folder.join(name), Path::new(name).to_owned()];
        let mut files = sources.iter().filter(|(_, file)| is_style(file.path()));
        if let Some((file, source)) = files.find(|(_, file)| paths.iter().any(|path| path == file.path())) {
            return Style::read(file, source.text());
        }
        let finding = Diagnostic::new(
            &BAD_CITATION_STYLE,
            span,
            Message::plain(format!("no citation style is called `{name}`")),
        );
        Err(Box::new(match nearest(name, Style::names()) {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => {
                finding.hint("name `chicago-notes`, `apa`, `mla` or a `.csl` file beside the corpus file")
            }
        }))
    }

    /// The style in a file.
    ///
    /// # Errors
    ///
    /// What is wrong with it, and where.
    pub fn read(file: FileId, text: &str) -> Result<Style, Box<Diagnostic>> {
        let wrong = |at: usize, message: String| {
            let at = at.min(text.len()) as u32;
            let span = Span { file, start: at, end: (at + 1).min(text.len() as u32) };
            let hint = "mend the file, or fetch it again from zotero.org/styles";
            Box::new(Diagnostic::new(&BAD_CITATION_STYLE, span, Message::plain(message)).hint(hint))
        };
        let plan = Plan::of(text).map_err(|(at, message)| wrong(at, message))?;
        let style = citationberg::Style::from_xml(text).map_err(|error| {
            let path = error.path.as_ref().map(ToString::to_string).unwrap_or_default();
            let reason = error.source.to_string().replace('`', "'");
            let reason = reason.trim_end_matches('.');
            wrong(plan.place(&path), format!("the citation style cannot be read: {reason}"))
        })?;
        match style {
            citationberg::Style::Independent(style) => Ok(Style(Kind::Own(Arc::new(style)))),
            citationberg::Style::Dependent(style) => {
                let parent = &style.parent_link.href;
                let known = ArchivedStyle::by_id(parent);
                let known = known.map(|known| Style(Kind::Known(known, style.default_locale)));
                known.ok_or_else(|| {
                    let parent = parent.replace('`', "'");
                    wrong(0, format!("the style only refers to another, which does not come along: {parent}"))
                })
            }
        }
    }

    /// The style itself, and the locale that goes before that of the house.
    pub(super) fn get(&self) -> (Arc<IndependentStyle>, Option<LocaleCode>) {
        match &self.0 {
            Kind::Own(style) => (Arc::clone(style), None),
            Kind::Known(known, locale) => match known.get() {
                citationberg::Style::Independent(style) => (Arc::new(style), locale.clone()),
                citationberg::Style::Dependent(_) => Style::default().get(),
            },
        }
    }
}

/// The locale of a language's tag, and the terms for it and for what it leaves out.
///
/// Plain English leaves the choice between its kinds to the style.
pub(super) fn terms(tag: &str) -> (Option<LocaleCode>, Vec<Locale>) {
    static ALL: OnceLock<Vec<Locale>> = OnceLock::new();
    let all = ALL.get_or_init(archive::locales);
    let code = |locale: &Locale| locale.lang.as_ref().map(|code| code.0.clone()).unwrap_or_default();
    let language = tag.split('-').next().unwrap_or(tag);
    let home = format!("{language}-{}", language.to_uppercase());
    let exact = all.iter().find(|locale| code(locale).eq_ignore_ascii_case(tag));
    let home = || all.iter().find(|locale| code(locale) == home);
    let any = || all.iter().find(|locale| code(locale).split('-').next() == Some(language));
    let chosen = match tag {
        "en" => None,
        _ => exact.or_else(home).or_else(any),
    };
    let english = all.iter().filter(|locale| matches!(&*code(locale), "en-US" | "en-GB"));
    let terms = chosen.into_iter().chain(english).cloned().collect();
    (chosen.and_then(|locale| locale.lang.clone()), terms)
}

/// Elements stand in each other at most so deep.
const DEEPEST: usize = 64;

/// A citation runs through at most so many elements, each macro counted wherever it is called.
const MOST_ELEMENTS: u64 = 4_000_000;

/// A style's file has at most so many bytes.
const LONGEST: usize = 4 << 20;

/// What a style calls, and where its parts stand.
#[derive(Default)]
struct Plan {
    /// By name: where the macro stands, its elements, and the macros that it calls.
    macros: HashMap<String, Macro>,
    /// The offsets of the parts of the style, by the name of their element.
    parts: HashMap<String, Vec<usize>>,
}

#[derive(Default)]
struct Macro {
    at: usize,
    elements: u64,
    calls: Vec<String>,
}

/// Stands for what prints notes and entries, which are no macros.
const LAYOUTS: &str = "";

impl Plan {
    /// The plan of a style that comes to an end.
    fn of(text: &str) -> Result<Plan, (usize, String)> {
        if text.len() > LONGEST {
            return Err((0, "the citation style is larger than 4 MB".to_owned()));
        }
        let mut reader = quick_xml::Reader::from_str(text);
        let (mut plan, mut depth, mut within) = (Plan::default(), 0_usize, LAYOUTS.to_owned());
        loop {
            let at = reader.buffer_position() as usize;
            let event = reader.read_event().map_err(|error| {
                let reason = error.to_string().replace('`', "'");
                (
                    reader.error_position() as usize,
                    format!("the citation style is no well-formed XML: {reason}"),
                )
            })?;
            match event {
                Event::Eof if depth > 0 => {
                    return Err((at, "the citation style is no well-formed XML: it breaks off".to_owned()));
                }
                Event::Eof => break,
                Event::Start(start) => {
                    plan.note(&start, depth, at, &mut within);
                    depth += 1;
                    if depth > DEEPEST {
                        return Err((at, format!("elements stand in each other more than {DEEPEST} deep")));
                    }
                }
                Event::Empty(start) => plan.note(&start, depth, at, &mut within),
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        plan.check().map(|()| plan)
    }

    fn note(&mut self, start: &BytesStart, depth: usize, at: usize, within: &mut String) {
        let attribute = |name: &str| {
            let found = start.try_get_attribute(name).ok().flatten()?;
            Some(String::from_utf8_lossy(&found.value).into_owned())
        };
        let element = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
        if depth == 1 {
            *within = match &*element {
                "macro" => attribute("name").unwrap_or_default(),
                _ => LAYOUTS.to_owned(),
            };
            self.parts.entry(element).or_default().push(at);
        }
        let entry = self.macros.entry(within.clone()).or_insert_with(|| Macro { at, ..Macro::default() });
        entry.elements += 1;
        entry.calls.extend(attribute("macro"));
    }

    /// Finds circles of calls, and counts what one citation runs through.
    fn check(&self) -> Result<(), (usize, String)> {
        let mut costs: HashMap<&str, Option<u64>> = HashMap::new();
        let mut names: Vec<&str> = self.macros.keys().map(String::as_str).collect();
        names.sort_unstable();
        for name in names {
            let mut path = vec![name];
            while let Some(&name) = path.last() {
                let this = &self.macros[name];
                let known = |call: &&String| self.macros.contains_key(&***call);
                match costs.get(name) {
                    Some(Some(_)) => {
                        path.pop();
                    }
                    None => {
                        costs.insert(name, None);
                        for call in this.calls.iter().filter(known) {
                            match costs.get(call.as_str()) {
                                None => path.push(call),
                                Some(None) => {
                                    let call = call.replace('`', "'");
                                    return Err((
                                        this.at,
                                        format!("the macro `{call}` calls itself in a circle"),
                                    ));
                                }
                                Some(Some(_)) => {}
                            }
                        }
                    }
                    Some(None) => {
                        let called = this.calls.iter().filter(known);
                        let called =
                            called.map(|call| costs.get(call.as_str()).copied().flatten().unwrap_or(0));
                        let cost = called.fold(this.elements, u64::saturating_add);
                        if cost > MOST_ELEMENTS {
                            return Err((this.at, "a citation in this style would take too long".to_owned()));
                        }
                        costs.insert(name, Some(cost));
                        path.pop();
                    }
                }
            }
        }
        Ok(())
    }

    /// Where the part stands that a path such as `macro[3].text` leads to; the beginning where it is not known.
    fn place(&self, path: &str) -> usize {
        let part = path.split('.').next().unwrap_or_default();
        let (name, number) = part.split_once('[').unwrap_or((part, "0"));
        let number: usize = number.trim_end_matches(']').parse().unwrap_or_default();
        self.parts.get(name).and_then(|places| places.get(number)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        Style::read(FileId(0), text).expect_err("the style is broken").message.to_string()
    }

    #[test]
    fn the_styles_that_come_along_are_read_from_files_too() {
        for name in [DEFAULT, "apa", "mla", "ieee", "harvard-cite-them-right"] {
            let style = ArchivedStyle::by_name(name).expect("the style comes along").get();
            let text = style.to_xml().expect("a style can be written");
            if let Err(finding) = Style::read(FileId(0), &text) {
                panic!("{name}: {}", finding.message);
            }
        }
    }

    #[test]
    fn macros_that_never_end_are_refused() {
        let call =
            |name: &str, other: &str| format!("<macro name=\"{name}\"><text macro=\"{other}\"/></macro>");
        let circle = format!("<style>{}{}</style>", call("a", "b"), call("b", "a"));
        assert!(message(&circle).contains("in a circle"), "{}", message(&circle));
        let mut bomb = "<style>".to_owned();
        for number in 0..60 {
            let (name, other) = (number, number + 1);
            bomb += &format!(
                "<macro name=\"m{name}\"><text macro=\"m{other}\"/><text macro=\"m{other}\"/></macro>"
            );
        }
        assert!(message(&(bomb + "</style>")).contains("too long"));
        assert!(message(&"<a>".repeat(100_000)).contains("deep"));
        assert!(message("<style><info></style>").contains("well-formed"));
    }
}
