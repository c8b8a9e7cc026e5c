//! Questions about a claim: which claim, in which maps, in which language, and what is supposed.

use serde::Serialize;
use std::path::{Path, PathBuf};

use super::house::Choice;
use super::named::claims_called;
use super::supposing::Supposing;
use super::{Failure, Outcome, here, load, print};
use crate::Analysis;
use crate::diagnostic::visible;
use crate::evaluate::Labelling;
use crate::house_style::HouseStyle;
use crate::language::Language;
use crate::model::{ClaimId, Debate};
use crate::view::date_words;

/// How the files of maps end.
const RON: &str = ".ron";

/// What is asked about.
#[derive(clap::Args)]
pub(super) struct Question {
    /// The claim, as `map/claim`; a map alone means its theses. The map is called by its name or by its file
    #[arg(value_name = "MAP/CLAIM")]
    claim: String,
    /// The folder or map to look in; the current folder where none is named
    #[arg(long = "in", value_name = "PATH")]
    path: Option<PathBuf>,
    #[command(flatten)]
    house: Choice,
    #[command(flatten)]
    supposing: Supposing,
    /// How to print the answer
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For programs: a list
    Json,
}

/// Everything that is asked about together, with what an answer draws on.
pub(super) struct Inquiry<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) house: &'a HouseStyle,
    pub(super) claims: Vec<ClaimId>,
}

impl Question {
    /// Where to look, and the name of the claim or map there: a map that is called by its file is looked for in it.
    fn place(&self) -> (PathBuf, String) {
        let by_file = self.claim.find(RON).map(|at| self.claim.split_at(at + RON.len()));
        let by_file = by_file.filter(|(file, rest)| {
            self.path.is_none() && (rest.is_empty() || rest.starts_with('/')) && Path::new(file).is_file()
        });
        let map = by_file.and_then(|(file, rest)| Some((file, Path::new(file).file_stem()?.to_str()?, rest)));
        match map {
            Some((file, map, rest)) => (PathBuf::from(file), format!("{map}{rest}")),
            None => (self.path.clone().unwrap_or_else(here), self.claim.clone()),
        }
    }

    /// Prints the answer about all claims that are asked about: as text, or as a list of `items`.
    pub(super) fn answer<T: Serialize>(
        &self,
        command: &str,
        text: impl Fn(&Inquiry) -> String,
        items: impl Fn(&Inquiry) -> Vec<T>,
    ) -> Result<Outcome, Failure> {
        let (path, name) = self.place();
        let mut corpus = load(&path)?;
        self.house.add_to(&mut corpus)?;
        let mut analysis = crate::analyse(&corpus.sources);
        let claims = claims_called(command, &analysis.debate, &name)?;
        let house = self.house.dress(&corpus, &analysis, None)?.style;
        let map = claims.first().map(|&claim| analysis.debate[claim].map);
        let mut supposing = String::new();
        if let Some(supposed) = self.supposing.of(command, &analysis.debate, map)? {
            let is_asked = |claim: ClaimId| Some(analysis.debate[claim].map) == map;
            supposing =
                supposed.told(&analysis.debate, &analysis.labelling, &house.language, is_asked) + "\n";
            analysis.labelling = supposed.labelling;
        }
        let inquiry = Inquiry { analysis: &analysis, house: &house, claims };
        print(&match self.format {
            Format::Text => supposing + &text(&inquiry),
            Format::Json => {
                let json = serde_json::to_string_pretty(&items(&inquiry));
                json.expect("an answer is plain data with text for keys") + "\n"
            }
        })?;
        Ok(Outcome::Clean)
    }
}

/// How a claim stands, what it says and whose word it is, in two lines.
pub(super) fn heading(debate: &Debate, labelling: &Labelling, language: &Language, claim: ClaimId) -> String {
    let status = standing(debate, labelling, language, claim);
    let text = language.say("quoted", &[("text", one_line(&debate[claim].text).into())]);
    let said = origin(debate, language, claim).map(|origin| format!(" ({origin})")).unwrap_or_default();
    format!("{}: {status}\n  {text}{said}\n", debate.qualified(claim))
}

/// The word for how a claim stands; one that the reader asked to reject has one of its own, whatever else speaks
/// against it.
pub(super) fn standing(
    debate: &Debate,
    labelling: &Labelling,
    language: &Language,
    claim: ClaimId,
) -> String {
    if labelling.is_set_aside(claim) {
        return language.word("suppose-set-aside");
    }
    language.word(&format!("status-{}", labelling.status(debate, claim).name()))
}

/// Who says a claim first of all, through whom, and when; of one that no text says, so.
fn origin(debate: &Debate, language: &Language, claim: ClaimId) -> Option<String> {
    let claim = &debate[claim];
    if claim.implicit && !claim.is_said() {
        return Some(language.word("implicit"));
    }
    let said = claim.said.first()?;
    let voice = said.by.map(|voice| one_line(&debate[voice].details.name));
    let source = said.source.map(|source| &debate[source]);
    let authors = source.and_then(|source| source.authors.as_deref()).unwrap_or_default();
    let is_author = said.by.is_none_or(|voice| authors.contains(&voice));
    // Only an author speaks on the day of publication; where an author relies on a report, the day is that of the report.
    let published = source.and_then(|source| source.published.as_ref()).filter(|_| is_author);
    let date = match is_author && !said.via.is_empty() {
        true => published,
        false => said.on.as_ref().or(published),
    };
    let date = date.map(|date| one_line(&date_words(language, date)));
    // A date alone would be read as that of what the claim tells.
    let voice = voice.or_else(|| source.map(|_| language.word("said-nobody")))?;
    let through: Vec<String> =
        said.via.iter().map(|&voice| one_line(&debate[voice].details.name)).filter(|_| !is_author).collect();
    let through = (!through.is_empty()).then(|| {
        let voices = through.join(&language.word("between"));
        language.say("said-through", &[("voices", voices.into())])
    });
    let parts: Vec<String> = [Some(voice), date, through].into_iter().flatten().collect();
    Some(parts.join(&language.word("between")))
}

/// An author's words on one line, without signs that would steer a terminal.
pub(super) fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}
