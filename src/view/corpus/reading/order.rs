//! In which order to read the articles: the older first, and what others build on or answer before them.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::{ArticleLink, Shelf};
use crate::language::Value;
use crate::model::{ClaimId, SourceId, Target};
use crate::view::corpus::{claim, date, say};
use crate::view::parts::ClaimRef;

/// An article in the order of reading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Step {
    /// The article.
    pub article: ArticleLink,
    /// Why it comes here.
    pub reasons: Vec<Reason>,
}

/// Why an article comes where it does.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reason {
    /// The reason, in a sentence.
    pub text: String,
    /// Claims that show it.
    pub claims: Vec<ClaimRef>,
}

/// So many claims show a reason.
const MOST_CLAIMS: usize = 2;

/// What joins articles in the maps: by the later and the earlier, as positions, the claims of the later that do it.
#[derive(Default)]
pub(super) struct Ties {
    /// Claims of the first are objections to claims of the second.
    answers: BTreeMap<(usize, usize), Vec<ClaimId>>,
    /// Claims of the first rest on claims of the second.
    builds: BTreeMap<(usize, usize), Vec<ClaimId>>,
}

impl Ties {
    fn join(&self, one: usize, other: usize) -> bool {
        self.answers.contains_key(&(one, other)) || self.builds.contains_key(&(one, other))
    }
}

/// What joins the articles, in the order of steps.
pub(super) fn ties(shelf: &Shelf) -> Ties {
    let debate = shelf.debate();
    let mut ties = Ties::default();
    for (id, step) in debate.steps() {
        let target = debate.conclusion_of(id);
        let targets = shelf.articles_of(target);
        if targets.is_empty() || !(step.attacks() || step.carries()) {
            continue;
        }
        for &premise in &step.premises {
            for from in shelf.articles_of(premise).difference(&targets).copied().collect::<Vec<_>>() {
                // A claim that two articles share joins neither to the other.
                for &to in targets.iter().filter(|to| !shelf.articles_of(premise).contains(to)) {
                    let (known, claim) = match (step.attacks(), step.target) {
                        (true, _) => (ties.answers.entry((from, to)).or_default(), premise),
                        (false, Target::Claim(_)) => (ties.builds.entry((to, from)).or_default(), target),
                        (false, Target::Step(_)) => continue,
                    };
                    if known.len() < MOST_CLAIMS && !known.contains(&claim) {
                        known.push(claim);
                    }
                }
            }
        }
    }
    ties
}

/// The articles in the order in which to read them.
pub(super) fn order(shelf: &Shelf, ties: &Ties) -> Vec<SourceId> {
    let debate = shelf.debate();
    let published = |position: usize| debate[shelf.articles[position]].published.as_ref();
    let is_older = |one: usize, other: usize| {
        published(one).zip(published(other)).is_some_and(|(one, other)| one.is_before(other))
    };
    let comes_before = |one: usize, other: usize| {
        let repeats = shelf.derived.goes_back_to(shelf.articles[other], shelf.articles[one]);
        (repeats || ties.join(other, one)) && !is_older(other, one)
    };
    let mut left: Vec<usize> = (0..shelf.articles.len()).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let key = |at: &usize| {
            let others = || left.iter().copied().filter(|other| other != at);
            let older = others().filter(|&other| is_older(other, *at)).count();
            let before = others().filter(|&other| comes_before(other, *at)).count();
            let first = published(*at).and_then(|published| published.first());
            (older, before, first.is_none(), first, *at)
        };
        let next = *left.iter().min_by_key(|at| key(at)).expect("some are left");
        left.retain(|at| *at != next);
        order.push(shelf.articles[next]);
    }
    order
}

/// Why the articles are in this order.
pub(super) fn told(shelf: &Shelf, ties: &Ties) -> Vec<Step> {
    (0..shelf.articles.len())
        .map(|position| Step { article: shelf.link(position), reasons: reasons(shelf, ties, position) })
        .collect()
}

fn reasons(shelf: &Shelf, ties: &Ties, at: usize) -> Vec<Reason> {
    let debate = shelf.debate();
    let published = |position: usize| debate[shelf.articles[position]].published.as_ref();
    let sentence =
        |id: &str, values: &[(&str, Value)]| Reason { text: say(shelf.site, id, values), claims: Vec::new() };
    let mut reasons = Vec::new();
    let all = shelf.articles.len();
    match published(at) {
        Some(own) => {
            let date = date(shelf.site, own);
            let is_oldest = (0..all)
                .all(|other| other == at || published(other).is_none_or(|other| own.is_before(other)));
            let id = if is_oldest && at == 0 && all > 1 { "reading-oldest" } else { "reading-dated" };
            reasons.push(sentence(id, &[("date", date.into())]));
        }
        None => reasons.push(sentence("reading-undated", &[])),
    }
    for other in (0..all).filter(|other| *other != at) {
        let link = shelf.link(other);
        let values = || [("number", link.number.into()), ("article", (&link.short).into())];
        let direction = if other < at { "after" } else { "before" };
        let mut tie = |kind: &str, claims: Option<&Vec<ClaimId>>| {
            if let Some(claims) = claims {
                let text = say(shelf.site, &format!("reading-{kind}-{direction}"), &values());
                let claims = claims.iter().map(|&one| claim(shelf.site, one)).collect();
                reasons.push(Reason { text, claims });
            }
        };
        // Told at the later article of the two; at the earlier one where the later stands against it.
        if other < at {
            tie("answers", ties.answers.get(&(at, other)));
            tie("builds", ties.builds.get(&(at, other)));
        } else {
            tie("answers", ties.answers.get(&(at, other)));
        }
        if shelf.derived.goes_back_to(shelf.articles[at], shelf.articles[other]) {
            reasons.push(sentence("reading-repeats", &values()));
        }
    }
    reasons
}
