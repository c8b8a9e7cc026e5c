//! The pages about a whole corpus: its maps, and what stands across them.
//!
//! Each page works alone. All have the same links to one another, and name claims by the numbers that they have on the
//! pages of their maps.

use schemars::JsonSchema;
use serde::Serialize;

use super::desk::Desk;
use super::parts::{ClaimRef, FindingView};
use super::words::{date_words, place_in_words};
use super::{MapLink, Site, View, of_corpora};
use crate::language::Value;
use crate::model::{Attribution, ClaimId, Debate, MapId, SourceId};

mod falling;
mod figures;
mod findings;
mod index;
mod open;
mod propositions;
mod reading;
mod search;
mod sources;
mod terms;
mod voices;

pub use figures::{ChangeRow, FigureGroup, FigureRow, FiguresPage, PeriodRows, Place as FigurePlace};
pub use findings::{FindingsGroup, FindingsPage, FoundPlace, FoundRow};
pub use index::{CorpusPage, DocumentLink, FindingCount, MapEntry, StatusCount, TopicGroup, corpus};
pub use open::{Counter, Mention, OpenConflict, OpenMap, OpenPage, OpenPoint, OpenQuestion, OpenStep};
pub use reading::{
    Agreement, Article, ArticleLink, Beside, Clash, Conflict, MatrixCell, ReadingPage, Saying, Spoken,
    Step as ReadingStep, Theme,
};
pub use search::{Search, SearchWords, SearchedMap, SearchedThing};
pub use sources::{
    Circle, SharedOrigin, SourceCell, SourceEntry, SourceLink, SourceRow, SourceUse, SourcesPage,
};
pub use terms::{SenseEntry, StepShift, TermEntry, TermShift, TermUser, TermsPage};
pub use voices::{Said, SourceTitle, VoiceEntry, VoicesPage};

pub(super) use figures::FIGURES;
pub(super) use findings::{FINDINGS, findings_anchor};
pub(super) use index::INDEX;
pub(super) use open::OPEN;
pub(super) use reading::READING;
pub(super) use sources::SOURCES;
pub(super) use terms::TERMS;
pub(super) use voices::VOICES;

/// What all pages of a corpus begin with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Frame {
    /// The corpus's title.
    pub title: String,
    /// The name of this page, without ending.
    pub address: &'static str,
    /// The pages of the corpus, this one among them.
    pub pages: Vec<PageLink>,
}

/// A page of the corpus.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PageLink {
    /// Its name for readers.
    pub label: String,
    /// What is to be found on it, in a sentence.
    pub about: String,
    /// The name of the page, without ending.
    pub address: &'static str,
    /// Whether it is the page that is made.
    pub is_here: bool,
}

/// Some claims, and how many more there are.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ClaimList {
    /// The claims that are shown.
    pub shown: Vec<ClaimRef>,
    /// How many are left out.
    pub more: usize,
}

/// The frame of a page.
fn frame(site: &Site, here: &View) -> Frame {
    let pages = of_corpora().map(|view| PageLink {
        label: label(site, view),
        about: say(site, &format!("view-{}-about", view.name), &[]),
        address: view.address,
        is_here: view.address == here.address,
    });
    Frame { title: title(site), address: here.address, pages: pages.collect() }
}

/// The corpus's title, a plain one where it gives itself none.
fn title(site: &Site) -> String {
    site.analysis.settings.title.as_deref().map_or_else(|| say(site, "corpus-untitled", &[]), str::to_owned)
}

/// The name of a kind of document for readers; that of the command line where the language has none.
fn label(site: &Site, view: &View) -> String {
    let id = format!("view-{}", view.name);
    let language = &site.house.language;
    if language.knows(&id) { language.word(&id) } else { view.name.to_owned() }
}

/// A date in the words of the language.
fn date(site: &Site, date: &crate::period::Period) -> String {
    date_words(&site.house.language, date)
}

/// A place in a text in the signs of the language.
fn place_in(site: &Site, at: &str) -> String {
    place_in_words(&site.house.language, at)
}

/// A message in the language of the house.
fn say(site: &Site, id: &str, values: &[(&str, Value)]) -> String {
    site.house.language.say(id, values)
}

/// A claim under a heading that names its map.
fn claim_in_map(site: &Site, claim: ClaimId) -> ClaimRef {
    let desk = Desk::unnumbered(site, site.analysis.debate[claim].map);
    ClaimRef { number: Some(site.number(claim)), ..desk.claim_ref(claim) }
}

/// A claim with the title of its map.
pub(super) fn claim(site: &Site, id: ClaimId) -> ClaimRef {
    let debate = &site.analysis.debate;
    ClaimRef { map: Some(debate[debate[id].map].title.to_string()), ..claim_in_map(site, id) }
}

/// The first of some claims, each as `show` has it.
fn listed(claims: &[ClaimId], most: usize, show: impl Fn(ClaimId) -> ClaimRef) -> ClaimList {
    ClaimList {
        shown: claims.iter().take(most).map(|&claim| show(claim)).collect(),
        more: claims.len().saturating_sub(most),
    }
}

/// A map by its title, with the link to its page.
fn map_link(site: &Site, map: MapId) -> MapLink {
    MapLink {
        title: site.analysis.debate[map].title.to_string(),
        href: format!("{}.html", site.addresses.page(map)),
    }
}

/// A finding in the words of its check.
fn finding(site: &Site, number: usize) -> FindingView {
    // A finding is told alike on every page, so the desk of any map will do.
    Desk::unnumbered(site, MapId(0)).finding_view(number)
}

/// A source by its title, its id where it has none.
fn source_title(debate: &Debate, source: SourceId) -> String {
    debate[source].details.title.as_deref().unwrap_or(&debate[source].id).to_owned()
}

/// The first author and the year, or as much of the title as fits into the head of a column.
fn short_name(site: &Site, source: SourceId) -> String {
    const LONGEST: usize = 48;
    let debate = &site.analysis.debate;
    let details = &debate[source];
    let author =
        details.authors.iter().flatten().next().map(|author| debate[*author].details.name.to_string());
    let name = author.unwrap_or_else(|| {
        let title = beginning(&source_title(debate, source), LONGEST);
        say(site, "quoted", &[("text", title.into())])
    });
    match &details.published {
        Some(published) => format!("{name} ({})", date(site, published)),
        None => name,
    }
}

/// The first words of a text, with an ellipsis where there are more than so many letters.
fn beginning(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ':', ';', '.', ' ']))
}

/// The voice of an attribution by name; else its source, by its title in quotation marks; else nothing.
fn speaker(site: &Site, said: &Attribution) -> Option<String> {
    let debate = &site.analysis.debate;
    let title = |source| say(site, "quoted", &[("text", source_title(debate, source).into())]);
    let voice = said.by.map(|voice| debate[voice].details.name.to_string());
    voice.or_else(|| said.source.map(title))
}

/// The claims that shown findings of some codes are mainly about or concern, with the positions of the findings.
fn findings_of<'s>(
    site: &'s Site,
    codes: &'s [&'static str],
) -> impl Iterator<Item = (usize, &'s crate::diagnostic::Diagnostic)> {
    let findings = site.analysis.diagnostics.iter().enumerate();
    findings.filter(|(_, finding)| codes.contains(&finding.rule.code) && super::site::is_shown(finding))
}
