//! What the program has to say to an author: rules, findings, and the ways to print them.

use std::fmt;
use std::path::Path;

use crate::source::{Sources, Span, is_of_corpus};

mod csv;
mod excerpt;
mod github;
mod human;
mod json;
mod message;
mod sarif;
mod value;
mod visible;

pub use excerpt::Excerpt;
pub use message::{Message, Piece, message_id};
pub(crate) use message::{fits, message};
pub use value::{Between, Name, OfScheme, Slot, Thing, Value};
pub(crate) use visible::{steers, visible, visible_name};

/// How much a finding matters, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Probably to be mended, or to be allowed with a reason.
    Warning,
    /// The file does not say what it means to say.
    Error,
}

impl Level {
    /// The level's name, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The encoding: the author of the map mends it.
    Map,
    /// The material: the texts that the map encodes. It stays visible in pages also when it is allowed.
    Material,
}

/// A kind of mistake that several rules look for. Its name stands for the codes of all of them.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// The name: one word in lower case, which is the code of no rule.
    pub name: &'static str,
    /// What its findings have in common: a sentence that begins in lower case, without full stop.
    pub finds: &'static str,
}

/// The files of an example, each by name and text.
pub type Example = &'static [(&'static str, &'static str)];

/// What there is to say once about all findings of one code. `elenchus explain` prints it as a page.
#[derive(Debug)]
pub struct Rule {
    /// The code in words; it completes "allow …".
    pub code: &'static str,
    /// The level that findings have unless a corpus sets another.
    pub level: Level,
    /// What the findings are about.
    pub about: About,
    /// What it finds: one sentence that begins in lower case, without full stop.
    pub finds: &'static str,
    /// Why that matters to a reader and what to do about it: a paragraph or two.
    pub why: &'static str,
    /// A corpus that gives this finding and no other.
    pub bad: Example,
    /// The same corpus mended, which gives none.
    pub good: Example,
}

impl Rule {
    /// Whether its check compares a map with the texts of its sources; its example comes with one then.
    pub fn reads_texts(&self) -> bool {
        self.bad.iter().any(|(name, _)| !is_of_corpus(Path::new(name)))
    }

    /// Its page in the manual, in Markdown.
    pub fn page(&self) -> String {
        let about = match self.about {
            About::Map => "the encoding",
            About::Material => "the material",
        };
        let mut page = format!(
            "## {}\n\nFinds {}.\n\nLevel: {}. About: {about}.\n\n{}\n",
            self.code, self.finds, self.level, self.why
        );
        for (title, example) in [("This gives it", self.bad), ("This does not", self.good)] {
            if !example.is_empty() {
                page += &format!("\n{title}:\n\n{}", listing(example));
            }
        }
        page
    }
}

/// The files of an example as blocks of code, with their names where there are several.
fn listing(example: Example) -> String {
    let is_alone = example.len() == 1;
    let files = example.iter().map(|(name, text)| {
        let has_ron = name.ends_with(".ron");
        let name = if is_alone { String::new() } else { format!("`{name}`\n\n") };
        let language = if has_ron { "ron" } else { "text" };
        format!("{name}```{language}\n{}\n```\n", text.trim_matches('\n'))
    });
    files.collect::<Vec<_>>().join("\n")
}

/// A place that helps to understand a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What is to be seen there.
    pub label: String,
}

/// A replacement that mends the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// The claim that a finding is mainly about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its name, as `map/claim`.
    pub name: String,
    /// Its short text, or its whole text where it has no short one.
    pub label: String,
    /// How many claims lose their only support if it falls.
    pub load: usize,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Its rule.
    pub rule: &'static Rule,
    /// The name of the rule's family; empty until the findings of all stages are settled.
    pub family: &'static str,
    /// Its level, after the corpus had its say.
    pub level: Level,
    /// What is the matter: in English lower case, names in backticks, no full stop.
    pub message: Message,
    /// The place that it is about.
    pub span: Span,
    /// What is to be seen at that place; may be empty.
    pub label: String,
    /// Other places, also in other files.
    pub related: Vec<Related>,
    /// Why it is a problem in this case, where the message does not say it: the arithmetic, the passage. It may have
    /// several lines.
    pub reason: Option<Message>,
    /// What to do next.
    pub hint: Option<String>,
    /// A replacement that mends it.
    pub fix: Option<Fix>,
    /// The claims and steps that it concerns, as `map/name`, the main one first; empty where it is about none.
    pub concerns: Vec<String>,
    /// The claim that it is mainly about, which findings for people are grouped by; nothing where it is about none.
    pub subject: Option<Subject>,
    /// How many claims lose their only support if the heaviest claim that it concerns falls.
    pub load: usize,
    /// The author's reason to accept it, where there is one.
    pub allowed: Option<String>,
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub fn new(rule: &'static Rule, span: Span, message: Message) -> Diagnostic {
        Diagnostic {
            rule,
            family: "",
            level: rule.level,
            message,
            span,
            label: String::new(),
            related: Vec::new(),
            reason: None,
            hint: None,
            fix: None,
            concerns: Vec::new(),
            subject: None,
            load: 0,
            allowed: None,
        }
    }

    /// The same finding with words at its place.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same finding with another place.
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Related { span, label: label.into() });
        self
    }

    /// The same finding with a reason.
    pub fn reason(mut self, reason: Message) -> Self {
        self.reason = Some(reason);
        self
    }

    /// The same finding with a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same finding with a replacement that mends it.
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// The same finding about one more claim or step, named `map/name`.
    pub fn concerns(mut self, name: impl Into<String>) -> Self {
        self.concerns.push(name.into());
        self
    }

    /// The same finding about a few more claims or steps, each named once.
    pub fn concerns_all<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        for name in names.into_iter().map(Into::into) {
            if !self.concerns.contains(&name) {
                self.concerns.push(name);
            }
        }
        self
    }
}

/// Puts findings into the order of printing: by file, then by place, the heavier first at one place.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|one, other| {
        let key = |diagnostic: &Diagnostic| {
            let span = diagnostic.span;
            (span.file, span.start, std::cmp::Reverse(diagnostic.level), diagnostic.rule.code)
        };
        key(one).cmp(&key(other)).then_with(|| one.message.to_string().cmp(&other.message.to_string()))
    });
}

/// How many findings there are of each level, those that are allowed left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The errors.
    pub errors: usize,
    /// The warnings.
    pub warnings: usize,
    /// The notes.
    pub notes: usize,
}

impl Tally {
    /// The counts of these findings.
    pub fn of(diagnostics: &[Diagnostic]) -> Tally {
        let mut tally = Tally::default();
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.allowed.is_none()) {
            match diagnostic.level {
                Level::Error => tally.errors += 1,
                Level::Warning => tally.warnings += 1,
                Level::Note => tally.notes += 1,
            }
        }
        tally
    }

    /// How many findings are at a level or above it.
    pub fn at_least(self, level: Level) -> usize {
        match level {
            Level::Error => self.errors,
            Level::Warning => self.errors + self.warnings,
            Level::Note => self.errors + self.warnings + self.notes,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let said: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| format!("{count} {name}{}", if *count == 1 { "" } else { "s" }))
            .collect();
        match said.is_empty() {
            true => formatter.write_str("no findings"),
            false => formatter.write_str(&said.join(", ")),
        }
    }
}

/// The findings of a corpus, with the files in which they were made.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The findings.
    pub diagnostics: &'a [Diagnostic],
    /// The files.
    pub sources: &'a Sources,
}

/// A way to print findings.
pub struct Format {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is for.
    pub summary: &'static str,
    /// The findings of all corpora as one text. Those that are allowed are left out, except where the format can
    /// tell them from the others.
    pub print: fn(&[Found]) -> String,
}

/// All ways to print findings, the default first.
pub const FORMATS: &[Format] =
    &[human::FORMAT, human::FULL, json::FORMAT, sarif::FORMAT, github::FORMAT, csv::FORMAT];

impl std::ops::Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            notes: self.notes + other.notes,
        }
    }
}
