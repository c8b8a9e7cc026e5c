//! Questions about a claim: which claim, in which maps, in which language, and what is supposed.

use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::concerning::note_errors;
use super::house::Choice;
use super::named::claims_called;
use super::supposing::{Supposing, Terms};
use super::{Failure, Outcome, here, load, print};
use crate::Analysis;
use crate::diagnostic::visible;
use crate::evaluate::Labelling;
use crate::house_style::HouseStyle;
use crate::language::Language;
use crate::model::{Attribution, Claim, ClaimId, Debate, Stance, VoiceId};
use crate::prose::on_one_line;
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
    /// For programs: a list, each item with what is `supposed` where something is
    Json,
}

/// One item of an answer for programs.
#[derive(Serialize)]
struct Item<'t, T> {
    /// What it is told under; only where something is supposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    supposed: Option<&'t Terms>,
    #[serde(flatten)]
    item: T,
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
        note_errors(&analysis, &corpus, &path);
        let claims = claims_called(command, &analysis.debate, &name)?;
        let house = self.house.dress(&corpus, &analysis, None)?.style;
        let map = claims.first().map(|&claim| analysis.debate[claim].map);
        let (mut supposing, mut terms) = (String::new(), None);
        if let Some(supposed) = self.supposing.of(command, &analysis.debate, map)? {
            let is_asked = |claim: ClaimId| Some(analysis.debate[claim].map) == map;
            supposing =
                supposed.told(&analysis.debate, &analysis.labelling, &house.language, is_asked) + "\n";
            terms = Some(supposed.terms(&analysis.debate));
            analysis.labelling = supposed.labelling;
        }
        let inquiry = Inquiry { analysis: &analysis, house: &house, claims };
        print(&match self.format {
            Format::Text => supposing + &text(&inquiry),
            Format::Json => {
                let items = items(&inquiry).into_iter().map(|item| Item { supposed: terms.as_ref(), item });
                let json = serde_json::to_string_pretty(&items.collect::<Vec<_>>());
                json.expect("an answer is plain data with text for keys") + "\n"
            }
        })?;
        Ok(Outcome::Clean)
    }
}

/// How a claim stands, what it says and whose word it is, in two lines.
pub(super) fn heading(debate: &Debate, labelling: &Labelling, language: &Language, claim: ClaimId) -> String {
    let status = standing(debate, labelling, language, claim);
    // The map's own words for what was said, which nobody should take for a quotation.
    let text = one_line(&debate[claim].text);
    let said = origin(debate, language, claim).map(|origin| format!(" ({origin})")).unwrap_or_default();
    format!("{}: {status}\n  {text}{said}\n", debate.qualified(claim))
}

/// The word for how a claim stands; one that the reader asked to grant or to reject has a word of its own, whatever else
/// bears on it.
pub(super) fn standing(
    debate: &Debate,
    labelling: &Labelling,
    language: &Language,
    claim: ClaimId,
) -> String {
    if labelling.is_set_aside(claim) {
        return language.word("suppose-set-aside");
    }
    if labelling.is_taken_to_hold(claim) {
        return language.word("suppose-taken");
    }
    language.word(&format!("status-{}", labelling.status(debate, claim).name()))
}

/// Who says a claim first of all, through whom, and when, and who else; of one that no text says, so.
fn origin(debate: &Debate, language: &Language, claim: ClaimId) -> Option<String> {
    let claim = &debate[claim];
    if claim.implicit && !claim.is_said() {
        return Some(language.word("why-unsaid"));
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
    let others = others_who_say(debate, claim);
    let also = (!others.is_empty()).then(|| {
        let voices = others.join(&language.word("between"));
        language.say("said-also", &[("voices", voices.into())])
    });
    let parts: Vec<String> = [Some(voice), date, through].into_iter().flatten().collect();
    Some(parts.join(&language.word("between")) + &also.unwrap_or_default())
}

/// Who says a claim besides the first who does, each once.
fn others_who_say(debate: &Debate, claim: &Claim) -> Vec<String> {
    let says = |said: &&Attribution| said.stance == Stance::Asserts;
    let mut voices: Vec<VoiceId> =
        claim.said.iter().skip(1).filter(says).filter_map(|said| said.by).collect();
    let mut seen = BTreeSet::from_iter(claim.said.first().and_then(|said| said.by));
    voices.retain(|&voice| seen.insert(voice));
    voices.into_iter().map(|voice| one_line(&debate[voice].details.name)).collect()
}

/// An author's words on one line, without signs that would steer a terminal.
pub(super) fn one_line(text: &str) -> String {
    visible(&on_one_line(text)).into_owned()
}
