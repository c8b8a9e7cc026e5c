//! Where articles agree, and where they contradict each other.

use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{ArticleLink, Saying, Shelf, stance};
use crate::model::{Attribution, ClaimId, MapId, SourceId, Stance, Target, VoiceId};
use crate::view::MapLink;
use crate::view::corpus::open::answered;
use crate::view::corpus::propositions::Propositions;
use crate::view::corpus::{map_link, source_title};
use crate::view::parts::ClaimRef;

/// So many agreements and conflicts are told.
const MOST: usize = 40;

/// So many claims of one set of contraries are set against each other.
const MOST_OF_A_SET: usize = 12;

/// What an article says, with the article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Spoken {
    /// The article.
    pub article: ArticleLink,
    /// What it says.
    pub saying: Saying,
}

/// A claim that several articles assert.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Agreement {
    /// The claim.
    pub claim: ClaimRef,
    /// What each of the articles says, once an article.
    pub articles: Vec<Spoken>,
    /// Why the articles are not several witnesses: the voice or the source that all of them have it from.
    pub shared: Option<String>,
}

/// A claim of an article, with all of other articles that does not go together with it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Conflict {
    /// What is in dispute.
    pub one: Spoken,
    /// What stands against it.
    pub against: Vec<Clash>,
    /// How many claims rest on the one in dispute.
    pub load: usize,
}

/// What an article says against a claim of another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Clash {
    /// `contrary` where at most one of the two can be accepted, `denial` where it is one claim that the second article
    /// denies, `rebuttal` where the second is an objection to the first, `undercut` where it is one to a reason for it.
    pub kind: &'static str,
    /// What stands against the claim.
    pub other: Spoken,
    /// The map that sets them against each other.
    pub map: MapLink,
}

/// By article where it asserts a proposition first.
type Asserted<'a> = BTreeMap<usize, (ClaimId, &'a Attribution)>;

/// The claims that several articles assert, those of most articles first, and how many are left out.
pub(super) fn agreements(shelf: &Shelf) -> (Vec<Agreement>, usize) {
    let debate = shelf.debate();
    let mut found: Vec<(ClaimId, Asserted)> = Vec::new();
    for claims in Propositions::of(debate).all() {
        let mut articles = Asserted::new();
        for &claim in claims {
            for (article, said) in shelf.said(claim).filter(|(_, said)| said.stance == Stance::Asserts) {
                articles.entry(article).or_insert((claim, said));
            }
        }
        if articles.len() > 1 {
            found.push((claims[0], articles));
        }
    }
    found.sort_by_key(|(claim, articles)| (Reverse(articles.len()), *claim));
    let more = found.len().saturating_sub(MOST);
    let told = found.into_iter().take(MOST).map(|(first, articles)| Agreement {
        claim: crate::view::corpus::claim(shelf.site, first),
        shared: shared(shelf, &articles),
        articles: articles
            .into_iter()
            .map(|(article, (claim, said))| Spoken {
                article: shelf.link(article),
                saying: shelf.saying(claim, said, stance(said)),
            })
            .collect(),
    });
    (told.collect(), more)
}

/// Whom or what all of several articles have something from; nothing where two of them may know it on their own.
fn shared(shelf: &Shelf, articles: &BTreeMap<usize, (ClaimId, &Attribution)>) -> Option<String> {
    let debate = shelf.debate();
    let voices: BTreeSet<Option<VoiceId>> = articles.values().map(|(_, said)| said.by).collect();
    if let (1, Some(Some(voice))) = (voices.len(), voices.first()) {
        return Some(debate[*voice].details.name.to_string());
    }
    let sources: Vec<SourceId> = articles.keys().map(|&position| shelf.articles[position]).collect();
    debate.derivation().common(&sources).map(|origin| source_title(debate, origin))
}

/// A conflict before it is put in words.
struct Draft {
    kind: &'static str,
    one: ClaimId,
    other: ClaimId,
    map: MapId,
}

/// The conflicts between articles, those first on which most rests, and how many are left out.
pub(super) fn conflicts(shelf: &Shelf) -> (Vec<Conflict>, usize) {
    let mut drafts = contraries(shelf);
    drafts.extend(denials(shelf));
    drafts.extend(objections(shelf));
    let mut seen = BTreeSet::new();
    drafts.retain(|draft| seen.insert((draft.one.min(draft.other), draft.one.max(draft.other))));
    drafts.sort_by_key(|draft| (Reverse(shelf.site.load(draft.one)), draft.one, draft.other));
    let more = drafts.len().saturating_sub(MOST);
    let mut conflicts: Vec<(ClaimId, usize, Conflict)> = Vec::new();
    for draft in drafts.iter().take(MOST) {
        let Some((article, one, clash)) = clash(shelf, draft) else { continue };
        match conflicts.last_mut() {
            Some((claim, known, conflict)) if *claim == draft.one && *known == article => {
                conflict.against.push(clash);
            }
            _ => {
                let load = shelf.site.load(draft.one);
                conflicts.push((draft.one, article, Conflict { one, against: vec![clash], load }));
            }
        }
    }
    (conflicts.into_iter().map(|(_, _, conflict)| conflict).collect(), more)
}

fn is_between_articles(shelf: &Shelf, one: ClaimId, other: ClaimId) -> bool {
    let (one, other) = (shelf.articles_of(one), shelf.articles_of(other));
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}

fn contraries(shelf: &Shelf) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (map, details) in shelf.debate().maps() {
        for contrary in &details.contraries {
            let claims = &contrary.claims[..contrary.claims.len().min(MOST_OF_A_SET)];
            for (index, &one) in claims.iter().enumerate() {
                let others = claims[index + 1..].iter().copied();
                let others = others.filter(|&other| is_between_articles(shelf, one, other));
                drafts.extend(others.map(|other| Draft { kind: "contrary", one, other, map }));
            }
        }
    }
    drafts
}

fn denials(shelf: &Shelf) -> Vec<Draft> {
    let is_denied = |claim: ClaimId| {
        let with = |denies: bool| {
            let said = shelf.said(claim).filter(|(_, said)| (said.stance == Stance::Denies) == denies);
            said.map(|(article, _)| article).collect::<BTreeSet<_>>()
        };
        let (denying, others) = (with(true), with(false));
        denying.iter().any(|article| others.iter().any(|other| other != article))
    };
    let claims = shelf.debate().claims().filter(|(claim, _)| is_denied(*claim));
    claims
        .map(|(claim, details)| Draft { kind: "denial", one: claim, other: claim, map: details.map })
        .collect()
}

fn objections(shelf: &Shelf) -> Vec<Draft> {
    let debate = shelf.debate();
    let mut drafts = Vec::new();
    for (id, step) in debate.steps().filter(|(_, step)| step.attacks()) {
        let one = answered(debate, id).unwrap_or_else(|| debate.conclusion_of(id));
        let other = step.premises.iter().copied().find(|&premise| is_between_articles(shelf, one, premise));
        let kind = if matches!(step.target, Target::Step(_)) { "undercut" } else { "rebuttal" };
        drafts.extend(other.map(|other| Draft { kind, one, other, map: step.map }));
    }
    drafts
}

/// The two sides of a conflict, the claim in dispute with the position of its article.
fn clash(shelf: &Shelf, draft: &Draft) -> Option<(usize, Spoken, Clash)> {
    let spoken = |claim: ClaimId, (article, said): (usize, &Attribution)| Spoken {
        article: shelf.link(article),
        saying: shelf.saying(claim, said, stance(said)),
    };
    let first = |claim: ClaimId, denies: bool| {
        let mut said = shelf.said(claim);
        said.find(|(_, said)| (said.stance == Stance::Denies) == denies)
    };
    let one = first(draft.one, false).or_else(|| first(draft.one, true))?;
    let other = match draft.kind {
        "denial" => shelf
            .said(draft.one)
            .find(|(article, said)| said.stance == Stance::Denies && *article != one.0)?,
        _ => first(draft.other, false).or_else(|| first(draft.other, true))?,
    };
    let against =
        Clash { kind: draft.kind, other: spoken(draft.other, other), map: map_link(shelf.site, draft.map) };
    Some((one.0, spoken(draft.one, one), against))
}
