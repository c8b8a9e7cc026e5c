//! In which order to read the articles: the older first, and what others build on or answer before them.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    /// What is to be known of its place: that it is the oldest, has no date, or repeats another.
    pub reasons: Vec<String>,
    /// The articles before it with which it clashes, one way or the other; in what, the page tells apart.
    pub at_odds_with: Vec<ArticleLink>,
    /// The articles before it on which it rests.
    pub builds_on: Vec<Beside>,
}

/// An article that is read before, and what rests on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Beside {
    /// The article that is read before.
    pub article: ArticleLink,
    /// Claims of the later article that rest on what the earlier says.
    pub claims: Vec<ClaimRef>,
}

/// So many claims show that one article rests on another.
const MOST_CLAIMS: usize = 2;

/// What joins articles in the maps: by the later and the earlier, as positions, the claims of the later that do it.
#[derive(Default)]
pub(super) struct Ties {
    /// A claim of the first is an objection to one of the second.
    answers: BTreeSet<(usize, usize)>,
    /// Claims of the first rest on claims of the second.
    builds: BTreeMap<(usize, usize), Vec<ClaimId>>,
}

impl Ties {
    fn join(&self, one: usize, other: usize) -> bool {
        self.answers.contains(&(one, other)) || self.builds.contains_key(&(one, other))
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
                    match (step.attacks(), step.target) {
                        (true, _) => _ = ties.answers.insert((from, to)),
                        (false, Target::Claim(_)) => {
                            let known = ties.builds.entry((to, from)).or_default();
                            if known.len() < MOST_CLAIMS && !known.contains(&target) {
                                known.push(target);
                            }
                        }
                        (false, Target::Step(_)) => {}
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
        let repeats = debate.derivation().repeats(shelf.articles[other], shelf.articles[one]);
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

/// Why the articles are in this order. What joins two is told at the later.
pub(super) fn told(shelf: &Shelf, ties: &Ties) -> Vec<Step> {
    let step = |at: usize| {
        let is_at_odds =
            |other: &usize| ties.answers.contains(&(at, *other)) || ties.answers.contains(&(*other, at));
        let builds_on = (0..at).filter_map(|other| {
            let claims = ties.builds.get(&(at, other))?.iter().map(|&one| claim(shelf.site, one));
            Some(Beside { article: shelf.link(other), claims: claims.collect() })
        });
        Step {
            article: shelf.link(at),
            reasons: reasons(shelf, at),
            at_odds_with: (0..at).filter(is_at_odds).map(|other| shelf.link(other)).collect(),
            builds_on: builds_on.collect(),
        }
    };
    (0..shelf.articles.len()).map(step).collect()
}

fn reasons(shelf: &Shelf, at: usize) -> Vec<String> {
    let debate = shelf.debate();
    let published = |position: usize| debate[shelf.articles[position]].published.as_ref();
    let sentence = |id: &str, values: &[(&str, Value)]| say(shelf.site, id, values);
    let mut reasons = Vec::new();
    let all = shelf.articles.len();
    match published(at) {
        Some(own) if at == 0 && all > 1 => {
            let mut others = (1..all).filter_map(published);
            if others.all(|other| own.is_before(other)) {
                reasons.push(sentence("reading-oldest", &[("date", date(shelf.site, own).into())]));
            }
        }
        Some(_) => {}
        None => reasons.push(sentence("reading-undated", &[])),
    }
    let all = (0..all).filter(|other| *other != at);
    let is_repeated = |other: &usize| debate.derivation().repeats(shelf.articles[at], shelf.articles[*other]);
    for other in all.filter(is_repeated) {
        let link = shelf.link(other);
        let values = [("number", link.number.into()), ("article", (&link.short).into())];
        reasons.push(sentence("reading-repeats", &values));
    }
    reasons
}
