//! Several articles for one class: what each says on what they have in common, where they agree and where they clash,
//! and in which order to read them.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Frame, beginning, claim, frame, map_link, say, short_name, source_title};
use crate::citation::name::Name;
use crate::model::{Attribution, ClaimId, Debate, MapId, SourceId, Stance};
use crate::view::head::source_name;
use crate::view::parts::ClaimRef;
use crate::view::{About, Desk, Document, MapLink, Site, SourceName, View};

mod meeting;
mod order;
mod themes;

pub use meeting::{Agreement, Clash, Conflict, Spoken};
pub use order::{Beside, Step};
pub use themes::{MatrixCell, Theme};

pub(in crate::view) const READING: View = View {
    name: "reading",
    summary: "several articles for one class: a synthesis matrix, agreements, conflicts and a reading order",
    address: "reading",
    html: "html/reading.html",
    markdown: "markdown/reading.md",
    about: About::Corpus(|site| Box::new(reading(site))),
    schema: || schema_for!(ReadingPage),
};

impl Document for ReadingPage {}

/// No class reads more than so many articles together; those with the fewest claims are left out.
const MOST_ARTICLES: usize = 12;

/// A table with more columns cannot be printed; its rows are lists then.
const MOST_COLUMNS: usize = 5;

/// The page for reading several articles.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The articles, in the order in which to read them.
    pub articles: Vec<Article>,
    /// How many sources that claims are taken from are left out, since no class could read them all.
    pub left_out: usize,
    /// Why the articles are in this order, article by article.
    pub order: Vec<Step>,
    /// Whether the matrix is narrow enough for a table; else each row is a list.
    pub has_table: bool,
    /// The matrix: what two articles or more speak of, and what each of them says.
    pub themes: Vec<Theme>,
    /// How many rows are left out.
    pub more_themes: usize,
    /// What several articles assert.
    pub agreements: Vec<Agreement>,
    /// How many agreements are left out.
    pub more_agreements: usize,
    /// Where articles contradict each other, the conflicts first on which most rests.
    pub conflicts: Vec<Conflict>,
    /// How many conflicts are left out.
    pub more_conflicts: usize,
}

/// An article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Article {
    /// Its number in the order of reading, counted from 1.
    pub number: usize,
    /// The name of its place on the page.
    pub anchor: String,
    /// A name short enough for the head of a column: the author or the title, and the year.
    pub short: String,
    /// Title, authors, outlet and date.
    #[serde(flatten)]
    pub name: SourceName,
    /// Its address, where it is one of the web.
    pub url: Option<String>,
    /// The maps that mainly read it.
    pub maps: Vec<MapLink>,
    /// How many claims of all maps are taken from it.
    pub claims: usize,
}

/// An article by its number and short name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArticleLink {
    /// Its number in the order of reading.
    pub number: usize,
    /// Its short name.
    pub short: String,
    /// A shorter one, for the eye beside the number: the author's family name, or how the title begins.
    pub tag: String,
    /// The name of its place on the page.
    pub anchor: String,
}

/// What an article says, in the words of a map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Saying {
    /// The claim.
    pub claim: ClaimRef,
    /// What the article does with it: `asserts`, `denies`, `reports`, or `quotes` where another than its author asserts
    /// it; where a map asks the question, `thesis`,
    /// `for` or `against`.
    pub stance: &'static str,
    /// The figure that it gives, or the sense in which it uses the term.
    pub words: Option<String>,
    /// Who says it there, where that is not the author.
    pub speaker: Option<String>,
    /// The place in the article.
    pub at: Option<String>,
}

/// The articles that are compared, and what is known of them.
struct Shelf<'s, 'a> {
    site: &'s Site<'a>,
    /// In the order of reading.
    articles: Vec<SourceId>,
    /// By source: its position among the articles.
    positions: BTreeMap<SourceId, usize>,
}

impl<'a> Shelf<'_, 'a> {
    fn debate(&self) -> &'a Debate {
        &self.site.analysis.debate
    }

    /// The attributions of a claim to articles of the shelf, each with the article's position.
    fn said(&self, claim: ClaimId) -> impl Iterator<Item = (usize, &'a Attribution)> {
        let said = self.debate()[claim].said.iter();
        said.filter_map(|said| Some((*self.positions.get(&said.source?)?, said)))
    }

    /// The positions of the articles that a claim is taken from, each once.
    fn articles_of(&self, claim: ClaimId) -> std::collections::BTreeSet<usize> {
        self.said(claim).map(|(article, _)| article).collect()
    }

    fn link(&self, position: usize) -> ArticleLink {
        let number = position + 1;
        let (short, tag) = (short_name(self.site, self.articles[position]), self.tag(position));
        ArticleLink { number, short, tag, anchor: format!("article-{number}") }
    }

    /// The first author's family name, or how the title begins.
    fn tag(&self, position: usize) -> String {
        const LONGEST: usize = 24;
        let debate = self.debate();
        let source = self.articles[position];
        match debate[source].authors.iter().flatten().next() {
            Some(author) => {
                let details = &debate[*author].details;
                Name::of(&details.name, details.family.as_deref()).family
            }
            None => {
                let title = beginning(&source_title(debate, source), LONGEST);
                say(self.site, "quoted", &[("text", title.into())])
            }
        }
    }

    fn saying(&self, id: ClaimId, said: &Attribution, stance: &'static str) -> Saying {
        let debate = self.debate();
        let is_author = |voice| {
            said.source
                .is_some_and(|source| debate[source].authors.iter().flatten().any(|author| *author == voice))
        };
        let speaker = said.by.filter(|voice| !is_author(*voice));
        Saying {
            claim: claim(self.site, id),
            stance: if stance == "asserts" && speaker.is_some() { "quotes" } else { stance },
            words: None,
            speaker: speaker.map(|voice| debate[voice].details.name.to_string()),
            at: said.at.as_deref().map(|at| crate::view::corpus::place_in(self.site, at)),
        }
    }
}

/// What an attribution does with its claim, as messages name it.
fn stance(said: &Attribution) -> &'static str {
    match said.stance {
        Stance::Asserts => "asserts",
        Stance::Denies => "denies",
        Stance::Reports => "reports",
    }
}

fn reading(site: &Site) -> ReadingPage {
    let debate = &site.analysis.debate;
    let mut counts: BTreeMap<SourceId, usize> = BTreeMap::new();
    for (_, claim) in debate.claims() {
        let sources: std::collections::BTreeSet<SourceId> =
            claim.said.iter().filter_map(|said| said.source).collect();
        for source in sources {
            *counts.entry(source).or_default() += 1;
        }
    }
    let mut articles: Vec<SourceId> = counts.keys().copied().collect();
    articles.sort_by_key(|source| (Reverse(counts[source]), *source));
    let left_out = articles.len().saturating_sub(MOST_ARTICLES);
    articles.truncate(MOST_ARTICLES);
    let mut shelf = Shelf { site, positions: BTreeMap::new(), articles };
    shelf.settle_positions();
    shelf.articles = order::order(&shelf, &order::ties(&shelf));
    shelf.settle_positions();
    let (themes, more_themes) = themes::themes(&shelf);
    let (agreements, more_agreements) = meeting::agreements(&shelf);
    let (conflicts, more_conflicts) = meeting::conflicts(&shelf);
    ReadingPage {
        corpus: frame(site, &READING),
        order: order::told(&shelf, &order::ties(&shelf)),
        articles: (0..shelf.articles.len()).map(|position| article(&shelf, position, &counts)).collect(),
        left_out,
        has_table: shelf.articles.len() <= MOST_COLUMNS,
        themes,
        more_themes,
        agreements,
        more_agreements,
        conflicts,
        more_conflicts,
    }
}

impl Shelf<'_, '_> {
    fn settle_positions(&mut self) {
        self.positions =
            self.articles.iter().enumerate().map(|(position, source)| (*source, position)).collect();
    }
}

fn article(shelf: &Shelf, position: usize, counts: &BTreeMap<SourceId, usize>) -> Article {
    let (site, id) = (shelf.site, shelf.articles[position]);
    let debate = shelf.debate();
    let ArticleLink { number, short, anchor, .. } = shelf.link(position);
    let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    let maps = debate.maps().filter(|(_, map)| map.source == Some(id)).take(MOST_ARTICLES);
    Article {
        number,
        anchor,
        short,
        name: SourceName { href: None, ..source_name(&Desk::unnumbered(site, MapId(0)), id) },
        url: debate[id].details.url.as_deref().filter(is_web).map(str::to_owned),
        maps: maps.map(|(map, _)| map_link(site, map)).collect(),
        claims: counts[&id],
    }
}
