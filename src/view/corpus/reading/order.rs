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
    /// What is to be known of its place: that it is the oldest, has no date, or repeats another.
    pub reasons: Vec<String>,
    /// The articles before it with which the maps join it.
    pub beside: Vec<Beside>,
}

/// An article that is read before, and what joins the two.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Beside {
    /// The article that is read before.
    pub article: ArticleLink,
    /// What joins the two, each way once.
    pub ties: Vec<Tie>,
}

/// A way in which two articles are joined.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Tie {
    /// `against-it` where the later speaks against the earlier, `against-this` where the earlier does against the later,
    /// `rests-on-it` where the later rests on the earlier.
    pub kind: &'static str,
    /// Claims that show it.
    pub claims: Vec<ClaimRef>,
}

/// So many claims show a tie.
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
        .map(|position| Step {
            article: shelf.link(position),
            reasons: reasons(shelf, position),
            beside: (0..position).filter_map(|other| beside(shelf, ties, position, other)).collect(),
        })
        .collect()
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
    for other in all.filter(|&other| shelf.derived.goes_back_to(shelf.articles[at], shelf.articles[other])) {
        let link = shelf.link(other);
        let values = [("number", link.number.into()), ("article", (&link.short).into())];
        reasons.push(sentence("reading-repeats", &values));
    }
    reasons
}

/// What joins an article with one that is read before it; nothing where nothing does. Told at the later of the two, so
/// that each pair comes up once.
fn beside(shelf: &Shelf, ties: &Ties, at: usize, before: usize) -> Option<Beside> {
    let found = [
        ("against-it", ties.answers.get(&(at, before))),
        ("against-this", ties.answers.get(&(before, at))),
        ("rests-on-it", ties.builds.get(&(at, before))),
    ];
    let ties = found.into_iter().filter_map(|(kind, claims)| {
        let claims = claims?.iter().map(|&one| claim(shelf.site, one)).collect();
        Some(Tie { kind, claims })
    });
    let ties: Vec<Tie> = ties.collect();
    (!ties.is_empty()).then(|| Beside { article: shelf.link(before), ties })
}
