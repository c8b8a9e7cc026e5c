//! The terms of a corpus: in which senses they are used, by whom, and where an argument changes the sense.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::collections::BTreeMap;

use super::search::{MOST_THINGS, term_anchor};
use super::{ClaimList, Frame, claim, frame, listed, map_link, speaker};
use crate::model::{ClaimId, Debate, MapId, Stance, Target};
use crate::view::parts::ClaimRef;
use crate::view::{About, Document, MapLink, Site, View};

pub(in crate::view) const TERMS: View = View {
    name: "terms",
    summary: "the terms of a corpus, with their senses and who uses which",
    address: "terms",
    html: "html/terms.html",
    markdown: "markdown/terms.md",
    about: About::Corpus(|site| Box::new(terms(site))),
    schema: || schema_for!(TermsPage),
};

impl Document for TermsPage {}

/// Of each sense so many users and of each of them so many claims are named.
const MOST_USERS: usize = 12;
const MOST_CLAIMS: usize = 6;

/// So many maps that change a term's sense are named.
const MOST_SHIFTS: usize = 12;

/// The page of the terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermsPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The terms, those in several senses first, each in the order of the library.
    pub terms: Vec<TermEntry>,
    /// How many terms are left out.
    pub left_out: usize,
}

/// A term.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermEntry {
    /// The name of its place on the page.
    pub anchor: String,
    /// The term in words.
    pub term: String,
    /// Its senses, in the order of the library.
    pub senses: Vec<SenseEntry>,
    /// In how many of its senses claims use it.
    pub used_senses: usize,
    /// The maps that use it in several senses.
    pub shifts: Vec<TermShift>,
    /// The reasons within which its sense changes.
    pub steps: Vec<StepShift>,
}

/// A sense of a term.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SenseEntry {
    /// What it means.
    pub gloss: String,
    /// Who uses it so, in the order of claims.
    pub users: Vec<TermUser>,
    /// How many further users there are.
    pub more_users: usize,
}

/// Somebody who uses a term in a sense.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermUser {
    /// The voice, or the source where it names no author; nothing where the encoder supplied the claims.
    pub voice: Option<String>,
    /// The claims in which it is used so.
    pub claims: ClaimList,
}

/// A map that uses a term in several senses.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TermShift {
    /// The map.
    pub map: MapLink,
    /// The glosses of the senses, in the order of the library.
    pub senses: Vec<String>,
}

/// A reason in which a term has one sense and what it is a reason for has another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepShift {
    /// The reason.
    pub premise: ClaimRef,
    /// What the term means in it.
    pub premise_sense: String,
    /// What it is a reason for.
    pub conclusion: ClaimRef,
    /// What the term means there.
    pub conclusion_sense: String,
}

/// By term the reasons within which its sense changes, each with premise, sense, conclusion and sense.
type Shifts<'a> = BTreeMap<&'a str, Vec<(ClaimId, &'a str, ClaimId, &'a str)>>;

/// By term and sense the claims that use it.
type Uses<'a> = BTreeMap<(&'a str, &'a str), Vec<ClaimId>>;

fn terms(site: &Site) -> TermsPage {
    let debate = &site.analysis.debate;
    let mut uses: Uses = BTreeMap::new();
    for (id, claim) in debate.claims() {
        for (term, sense) in &claim.senses {
            uses.entry((term, sense)).or_default().push(id);
        }
    }
    let shifts = shifts(debate);
    let all = &debate.library().terms;
    let entries = (0..all.len().min(MOST_THINGS)).map(|position| {
        let steps = shifts.get(&*all[position].id).map_or(&[][..], Vec::as_slice);
        entry(site, position, &uses, steps)
    });
    let mut terms: Vec<TermEntry> = entries.collect();
    // What changes its sense first, what nobody uses last.
    terms.sort_by_key(|term| {
        (term.steps.is_empty(), term.shifts.is_empty(), term.used_senses < 2, term.used_senses == 0)
    });
    TermsPage { corpus: frame(site, &TERMS), left_out: all.len() - terms.len(), terms }
}

/// The reasons within which terms change their sense, in the order of steps.
fn shifts(debate: &Debate) -> Shifts<'_> {
    let mut shifts = Shifts::new();
    for (_, step) in debate.steps().filter(|(_, step)| step.carries()) {
        let Target::Claim(conclusion) = step.target else { continue };
        for (term, sense) in &debate[conclusion].senses {
            let other = step.premises.iter().find_map(|&premise| {
                let own = debate[premise].senses.iter().find(|(known, own)| known == term && own != sense);
                own.map(|(_, own)| (premise, own))
            });
            if let Some((premise, own)) = other {
                let known: &mut Vec<_> = shifts.entry(term).or_default();
                if known.len() < MOST_SHIFTS {
                    known.push((premise, own, conclusion, sense));
                }
            }
        }
    }
    shifts
}

/// The claims that use a term in a sense.
fn claims_of<'u>(uses: &'u Uses<'u>, term: &'u str, sense: &'u str) -> &'u [ClaimId] {
    uses.get(&(term, sense)).map_or(&[], Vec::as_slice)
}

fn entry(site: &Site, position: usize, uses: &Uses, steps: &[(ClaimId, &str, ClaimId, &str)]) -> TermEntry {
    let debate = &site.analysis.debate;
    let term = &debate.library().terms[position];
    let claims = |sense| claims_of(uses, &term.id, sense);
    let senses: Vec<SenseEntry> =
        term.senses.iter().map(|(sense, gloss)| sense_entry(site, gloss, claims(sense))).collect();
    let used = term.senses.iter().flat_map(|(sense, _)| claims(sense)).copied();
    let mut by_map: BTreeMap<MapId, Vec<&str>> = BTreeMap::new();
    for (sense, gloss) in &term.senses {
        for &claim in claims(sense) {
            let glosses = by_map.entry(debate[claim].map).or_default();
            if glosses.last() != Some(&&**gloss) {
                glosses.push(gloss);
            }
        }
    }
    let shifts = by_map.into_iter().filter(|(_, glosses)| glosses.len() > 1).take(MOST_SHIFTS);
    let shifts = shifts.map(|(map, glosses)| TermShift {
        map: map_link(site, map),
        senses: glosses.into_iter().map(str::to_owned).collect(),
    });
    TermEntry {
        anchor: term_anchor(position),
        term: site.term_in(&term.id, used.take(MOST_CLAIMS)),
        used_senses: senses.iter().filter(|sense| !sense.users.is_empty()).count(),
        senses,
        shifts: shifts.collect(),
        steps: steps
            .iter()
            .map(|&(premise, own, conclusion, sense)| StepShift {
                premise: claim(site, premise),
                premise_sense: site.gloss(&term.id, own),
                conclusion: claim(site, conclusion),
                conclusion_sense: site.gloss(&term.id, sense),
            })
            .collect(),
    }
}

fn sense_entry(site: &Site, gloss: &str, claims: &[ClaimId]) -> SenseEntry {
    let mut users: Vec<(Option<String>, Vec<ClaimId>)> = Vec::new();
    let mut positions: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for &claim in claims {
        let user = user(site, claim);
        let position = *positions.entry(user.clone()).or_insert_with(|| {
            users.push((user, Vec::new()));
            users.len() - 1
        });
        users[position].1.push(claim);
    }
    SenseEntry {
        gloss: gloss.to_owned(),
        more_users: users.len().saturating_sub(MOST_USERS),
        users: users
            .into_iter()
            .take(MOST_USERS)
            .map(|(voice, claims)| TermUser {
                voice,
                claims: listed(&claims, MOST_CLAIMS, |one| claim(site, one)),
            })
            .collect(),
    }
}

/// Who uses the words of a claim: the first who asserts or reports it.
fn user(site: &Site, claim: ClaimId) -> Option<String> {
    let said = site.analysis.debate[claim].said.iter().find(|said| said.stance != Stance::Denies);
    said.and_then(|said| speaker(site, said))
}
