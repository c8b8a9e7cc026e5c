//! The letter to the author, ready to be sent: the queries of one map or of all that read an article, each point once.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::super::Site;
use super::super::corpus;
use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::queries::{Asked, queries};
use super::{quotations, rows, sums};
use crate::model::{ClaimId, MapId, SourceId};

/// A query to the author.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Query {
    /// The claims that it is about: one, but where the same is asked of several.
    pub claims: Vec<ClaimRef>,
    /// The query, in whole sentences.
    pub text: String,
}

/// The queries as they stand in the letter about one map.
pub(super) fn of_map(desk: &Desk, asked: &[Asked]) -> Vec<Query> {
    letter(desk.site, asked, |claim| desk.claim_ref(claim))
}

/// The queries of all maps that mainly read an article, in the order of its text.
pub(in crate::view) fn of_article(site: &Site, article: SourceId) -> Vec<Query> {
    let maps = site.readers_of(article).iter();
    let mut asked: Vec<_> = maps.flat_map(|&map| asked_by(site, map)).collect();
    // Stable, so that what is asked of one place keeps its order.
    asked.sort_by(|(one, _), (other, _)| one.cmp(other));
    let asked: Vec<Asked> = asked.into_iter().map(|(_, asked)| asked).collect();
    letter(site, &asked, |claim| corpus::claim(site, claim))
}

/// What a map asks, each with its place in the text of the article.
fn asked_by(site: &Site, map: MapId) -> Vec<(rows::InText, Asked)> {
    let desk = &Desk::new(site, map).away();
    let groups = rows::groups(desk);
    let places = groups.iter().flat_map(|(_, places)| places);
    let places: BTreeMap<ClaimId, rows::InText> =
        places.map(|place| (place.claim, place.in_article())).collect();
    let order: Vec<ClaimId> =
        groups.iter().flat_map(|(_, places)| places.iter().map(|place| place.claim)).collect();
    let sums = sums::sums(desk, &order);
    let quotations = quotations::quotations(desk, &order);
    let asked = queries(desk, &order, &sums, &quotations);
    asked.into_iter().filter_map(|one| Some((places.get(&one.claim)?.clone(), one))).collect()
}

/// One point is asked about once, and the same question about many claims too, where it first comes up.
fn letter(site: &Site, asked: &[Asked], refer: impl Fn(ClaimId) -> ClaimRef) -> Vec<Query> {
    let mut points: Vec<(&Asked, Vec<ClaimId>)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for one in asked {
        let topic = one.topic.clone().unwrap_or_else(|| one.text());
        let index = *known.entry(topic).or_insert(points.len());
        match points.get_mut(index) {
            Some((_, claims)) if claims.contains(&one.claim) => {}
            Some((_, claims)) => claims.push(one.claim),
            None => points.push((one, vec![one.claim])),
        }
    }
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, (one, _)) in points.iter().enumerate() {
        alike.entry(&one.question).or_default().push(index);
    }
    let language = &site.house.language;
    let refs = |claims: &[ClaimId]| claims.iter().map(|&claim| refer(claim)).collect();
    let mut letter = Vec::new();
    for (one, claims) in &points {
        let Some(same) = alike.get(&*one.question) else { continue };
        if same.len() == 1 || one.opening.is_none() {
            letter.push(Query { claims: refs(claims), text: one.text() });
            continue;
        }
        let places = same.iter().filter_map(|&index| points[index].0.opening.as_deref());
        let places: Vec<&str> = places.map(|opening| opening.trim_end_matches([':', '.'])).collect();
        let values = [
            ("question", (&one.question).into()),
            ("places", places.join(&language.word("checksheet-ask-next-place")).into()),
        ];
        let claims: Vec<ClaimId> = same.iter().flat_map(|&index| points[index].1.iter().copied()).collect();
        letter.push(Query { claims: refs(&claims), text: language.say("checksheet-ask-together", &values) });
        alike.remove(&*one.question);
    }
    letter
}
