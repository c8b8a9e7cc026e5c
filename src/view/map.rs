//! The page of a map: the figure, the outline that says the same in words, and everything behind it.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::branch::{Branch, Figures, figures};
use super::desk::Desk;
use super::diagram::{Diagram, diagram};
use super::found_at::{FoundAt, found_at, found_elsewhere};
use super::head::{Head, SourceView, head, sources};
use super::interaction::{Interaction, interaction};
use super::moves::{Move, Moves};
use super::outline::{Section, outline};
use super::parts::{ClaimRef, FindingView, StatusView};
use super::words::{STATUSES, side_letter};
use super::{About, Document, View};
use crate::language::Value;
use crate::model::{ClaimId, MapId, Party, StepId, Target};

pub(super) const MAP: View = View {
    name: "map",
    summary: "the argument map with its outline, sources and findings",
    address: "",
    html: "html/map.html",
    markdown: "markdown/map.md",
    about: About::Map(|desk| Box::new(page(desk))),
    schema: || schema_for!(Page),
};

pub(super) const OUTLINE: View = View {
    name: "outline",
    summary: "the outline alone, for printing and reading aloud",
    address: ".outline",
    html: "html/outline.html",
    markdown: "markdown/outline.md",
    about: About::Map(|desk| Box::new(Outlined(page(desk)))),
    schema: || schema_for!(Outlined),
};

impl Document for Page {
    fn drawn(&self) -> Option<(&Diagram, &[Branch])> {
        Some((&self.diagram, &self.figures))
    }

    fn sheets(&self) -> &[Branch] {
        &self.sheets
    }
}

/// The page of a map without its figure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Outlined(pub Page);

impl Document for Outlined {}

/// Everything that the page of a map shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Page {
    /// Title, question, encoder.
    pub map: Head,
    /// The theses, by name.
    pub theses: Vec<ClaimRef>,
    /// The sides, with how many claims are on each.
    pub sides: Vec<SideView>,
    /// How many there are of everything.
    pub counts: Counts,
    /// The outline: every claim of the map in full, once.
    pub outline: Vec<Section>,
    /// Contraries, restatements, entailments and weighings, in words.
    pub relations: Vec<Relation>,
    /// The claims that are contested, in the order of the outline.
    pub contested: Vec<ClaimRef>,
    /// Questions by hand.
    pub questions: Vec<QuestionView>,
    /// The terms that claims use, with their senses.
    pub terms: Vec<TermView>,
    /// The sources, in the order in which the outline uses them.
    pub sources: Vec<SourceView>,
    /// What was found about the map and stands at none of its claims.
    pub findings: Vec<FindingView>,
    /// The claims at which something was found, in the order of the outline, where it stands in full.
    pub found_at: Vec<FoundAt>,
    /// The maps that this one refers to or that refer to it.
    pub others: Vec<MapLink>,
    /// The map as boxes and lines.
    pub diagram: Diagram,
    /// The figures in which the diagram is drawn: one up to thirty cards, else several of up to sixteen, each right before
    /// those that go on from it.
    pub figures: Vec<Branch>,
    /// The figures that are printed in place of these, each on a sheet of paper; none where those can be printed.
    pub sheets: Vec<Branch>,
    /// What the page's script needs to know of it.
    pub interaction: Interaction,
    /// The statuses that occur, for the legend.
    pub statuses: Vec<StatusView>,
    /// The name of the page, without ending.
    pub address: String,
    /// The map as an entry for BibTeX.
    pub bibtex: String,
}

/// A side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SideView {
    /// Its letter.
    pub letter: String,
    /// What it holds.
    pub text: String,
    /// How many claims are on it.
    pub claims: usize,
}

/// How many there are of everything.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Counts {
    /// Claims of the map.
    pub claims: usize,
    /// What the steps that the map writes down do.
    pub moves: Moves,
    /// Claims and steps in words.
    pub in_words: Vec<String>,
    /// Claims that the encoder supplied.
    pub implicit: usize,
}

/// A relation between claims besides supports and rebuttals.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Relation {
    /// `contrary`, `restatement`, `entailment` or `weighing`.
    pub kind: &'static str,
    /// The claims: in a weighing the stronger first, in an entailment the one that it follows from.
    pub claims: Vec<ClaimRef>,
    /// The author's reason of a weighing, or why contraries cannot stand together where the map says so.
    pub because: Option<String>,
}

/// A question for readers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionView {
    /// The question.
    pub text: String,
    /// Its level in lower case.
    pub level: Option<String>,
}

/// A term and the senses in which claims use it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermView {
    /// The term in words.
    pub term: String,
    /// Its senses.
    pub senses: Vec<SenseView>,
}

/// A sense of a term.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SenseView {
    /// What it means.
    pub gloss: String,
    /// The claims that use it.
    pub claims: Vec<ClaimRef>,
}

/// A link to another map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MapLink {
    /// Its title.
    pub title: String,
    /// The link.
    pub href: String,
}

/// The page of a map.
pub fn page(desk: &Desk) -> Page {
    let (site, analysis, id) = (desk.site, desk.analysis, desk.map);
    let debate = &analysis.debate;
    let map = &debate[id];
    let claims = desk.by_number();
    let sources = sources(desk, &claims);
    let contested = claims.iter().map(|&claim| desk.claim_ref(claim));
    let statuses = STATUSES
        .into_iter()
        .filter(|status| claims.iter().any(|claim| analysis.labelling.status(debate, *claim) == *status));
    let (diagram, drawn) = diagram(desk);
    let Figures { shown, sheets } = figures(desk, &diagram);
    Page {
        figures: shown,
        sheets,
        map: head(desk, &sources),
        theses: map.theses.iter().map(|&thesis| desk.claim_ref(thesis)).collect(),
        sides: sides(desk),
        counts: counts(desk),
        relations: relations(desk),
        contested: contested.filter(|claim| claim.status.name == "contested").collect(),
        questions: map
            .questions
            .iter()
            .filter(|question| !question.drop && question.derived.is_none())
            .map(|question| QuestionView {
                text: question.text.to_string(),
                level: question.level.map(|level| format!("{level:?}").to_lowercase()),
            })
            .collect(),
        terms: terms(desk, &claims),
        sources: sources.into_iter().map(|(_, source)| source).collect(),
        findings: found_elsewhere(desk),
        found_at: claims.iter().filter_map(|&claim| found_at(desk, claim)).collect(),
        others: others(desk),
        interaction: interaction(desk, &diagram, &drawn),
        diagram,
        statuses: statuses.map(|status| site.status(status).clone()).collect(),
        address: site.addresses.page(id).to_owned(),
        bibtex: site.bibtex(id),
        outline: outline(desk),
    }
}

fn sides(desk: &Desk) -> Vec<SideView> {
    let debate = &desk.analysis.debate;
    let sides = debate[desk.map].sides.iter().enumerate().map(|(number, side)| SideView {
        letter: side_letter(number),
        text: side.text.to_string(),
        claims: debate.claims_of(desk.map).filter(|(_, claim)| claim.side == Some(number as u32)).count(),
    });
    sides.collect()
}

fn counts(desk: &Desk) -> Counts {
    let debate = &desk.analysis.debate;
    let mut moves = Moves::default();
    debate.steps_of(desk.map).for_each(|(step, _)| moves.add(Move::of(desk, step)));
    let claims = debate[desk.map].claims.len();
    let mut in_words = vec![desk.say("claims", &[("count", Value::from(claims))])];
    in_words.extend(moves.told(desk));
    Counts {
        claims,
        in_words,
        moves,
        implicit: debate.claims_of(desk.map).filter(|(_, claim)| claim.implicit).count(),
    }
}

fn relations(desk: &Desk) -> Vec<Relation> {
    let debate = &desk.analysis.debate;
    let refs = |claims: &[ClaimId]| claims.iter().map(|&claim| desk.claim_ref(claim)).collect::<Vec<_>>();
    let party = |party: Party| match party {
        Party::Claim(claim) => desk.claim_ref(claim),
        Party::Step(step) => desk.claim_ref(debate[step].premises[0]),
    };
    let mut relations = Vec::new();
    for other in desk.site.related_to(desk.map) {
        let map = &debate[other];
        let touches =
            |claims: &[ClaimId]| other == desk.map || claims.iter().any(|claim| desk.local(*claim).is_some());
        let plain = |kind, claims: &[ClaimId]| Relation { kind, claims: refs(claims), because: None };
        let contraries = map.contraries.iter().filter(|contrary| touches(&contrary.claims));
        relations.extend(contraries.map(|contrary| Relation {
            because: contrary.because.as_deref().map(str::to_owned),
            ..plain("contrary", &contrary.claims)
        }));
        let restatements = map.restatements.iter().filter(|one| touches(&one.claims));
        relations.extend(restatements.map(|restatement| plain("restatement", &restatement.claims)));
        let entailments = map.entailments.iter().filter(|one| touches(&[one.from, one.to]));
        relations.extend(entailments.map(|one| plain("entailment", &[one.from, one.to])));
        let weighings = map.preferences.iter().filter(|_| other == desk.map);
        relations.extend(weighings.map(|weighing| Relation {
            kind: "weighing",
            claims: vec![party(weighing.stronger), party(weighing.weaker)],
            because: Some(weighing.because.to_string()),
        }));
    }
    relations
}

fn terms(desk: &Desk, claims: &[ClaimId]) -> Vec<TermView> {
    let debate = &desk.analysis.debate;
    let mut uses: BTreeMap<(&str, &str), Vec<ClaimId>> = BTreeMap::new();
    for &claim in claims {
        for (term, sense) in &debate[claim].senses {
            uses.entry((term, sense)).or_default().push(claim);
        }
    }
    // A library may have many more terms than a map speaks of.
    let spoken: BTreeSet<&str> = uses.keys().map(|(term, _)| *term).collect();
    let terms = debate.library().terms.iter().filter(|term| spoken.contains(&*term.id)).map(|term| {
        let used = term.senses.iter().filter_map(|(sense, _)| uses.get(&(&*term.id, &**sense)));
        let used = used.flatten().copied();
        let senses = term.senses.iter().map(|(sense, gloss)| {
            let uses = uses.get(&(&*term.id, &**sense)).into_iter().flatten();
            SenseView { gloss: gloss.to_string(), claims: uses.map(|&claim| desk.claim_ref(claim)).collect() }
        });
        let senses = senses.filter(|sense| !sense.claims.is_empty()).collect();
        TermView { term: desk.site.term_in(&term.id, used), senses }
    });
    terms.filter(|term| !term.senses.is_empty()).collect()
}

/// The maps whose claims steps bring together with claims of this one, by title.
fn others(desk: &Desk) -> Vec<MapLink> {
    let debate = &desk.analysis.debate;
    let mut maps = BTreeSet::new();
    // Each step once: one that links very many premises is met at every one of them.
    let about = debate.claims_of(desk.map).flat_map(|(id, _)| {
        debate.supports_of(id).chain(debate.rebuttals_of(Target::Claim(id))).chain(debate.uses_of(id))
    });
    for step in about.collect::<BTreeSet<StepId>>() {
        maps.extend(debate[step].premises.iter().map(|premise| debate[*premise].map));
        maps.insert(debate[debate.conclusion_of(step)].map);
    }
    let mut note = |claims: &[ClaimId]| {
        if claims.iter().any(|claim| desk.local(*claim).is_some()) {
            maps.extend(claims.iter().map(|claim| debate[*claim].map));
        }
    };
    for map in desk.site.related_to(desk.map).map(|map| &debate[map]) {
        map.contraries.iter().for_each(|contrary| note(&contrary.claims));
        map.restatements.iter().for_each(|restatement| note(&restatement.claims));
        map.entailments.iter().for_each(|entailment| note(&[entailment.from, entailment.to]));
    }
    maps.remove(&desk.map);
    let link = |map: MapId| MapLink {
        title: debate[map].title.to_string(),
        href: format!("{}.html", desk.site.addresses.page(map)),
    };
    maps.into_iter().map(link).collect()
}
