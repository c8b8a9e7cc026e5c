//! Claims that are asserted more strongly where they are repeated than where they come from.

use std::collections::BTreeMap;

use super::report_becomes_fact::only_reported;
use super::telling::tier_name;
use crate::check::Context;
use crate::check::provenance::Speaker;
use crate::check::wording::MOST_RELATED;
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::model::{Claim, ClaimId, SourceId, Stance};
use crate::prose::Tier;
use crate::source::Span;

/// How a claim grows firmer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Way {
    /// It is put weakly first.
    Repeated,
    /// It is only reported first.
    Reported,
    /// Whoever reports it leaves out the doubt of those who say it.
    Retold,
}

impl Way {
    fn from(is_report: bool) -> Way {
        if is_report { Way::Reported } else { Way::Repeated }
    }
}

/// A claim that stands more strongly at one place than at another.
pub(in crate::check) struct Drift {
    /// The claim as it was said more weakly; the same as `strong` where one claim is said in both ways.
    pub(in crate::check) weak: ClaimId,
    pub(in crate::check) weak_tier: Tier,
    pub(in crate::check) way: Way,
    /// The claim as it is asserted flatly.
    pub(in crate::check) strong: ClaimId,
    /// Where one claim is said in both ways by one voice: who that is, and the weak and the strong place.
    pub(in crate::check) places: Option<(Speaker, [Message; 2])>,
    /// What is flat.
    pub(in crate::check) strong_span: Span,
    /// The places that lead from the one to the other, the weak one first, each with its words.
    chain: Vec<(Span, String)>,
}

impl Drift {
    /// A finding with the places of the chain and the claims that it concerns.
    pub(in crate::check) fn show(&self, context: &Context, finding: Diagnostic) -> Diagnostic {
        let places = self.chain.iter().take(MOST_RELATED);
        let finding = places.fold(finding, |finding, (span, label)| finding.related(*span, label.clone()));
        let finding = finding.concerns(context.name(self.strong));
        if self.weak == self.strong { finding } else { finding.concerns(context.name(self.weak)) }
    }
}

/// All drifts: within claims, between claims that are one proposition or follow from each other, and along single
/// supports from map to map.
pub(in crate::check) fn drifts(context: &Context) -> Vec<Drift> {
    let mut drifts = BTreeMap::new();
    for (id, claim) in context.debate.claims().filter(|(_, claim)| claim.said.len() > 1) {
        if let Some(drift) = within(context, id, claim).or_else(|| retold(context, id, claim)) {
            drifts.insert(id, drift);
        }
    }
    for (strong, weak, by_words) in pairs(context) {
        if !drifts.contains_key(&strong)
            && let Some(drift) = between(context, strong, &weak, by_words)
        {
            drifts.insert(strong, drift);
        }
    }
    drifts.into_values().collect()
}

/// Who says something, and in which source.
type Said = (Speaker, Option<SourceId>);

/// One voice that puts a claim weakly and flatly in one source.
fn within(context: &Context, id: ClaimId, claim: &Claim) -> Option<Drift> {
    let mut by_place: BTreeMap<Said, Vec<(usize, Tier)>> = BTreeMap::new();
    for (position, said) in claim.said.iter().enumerate().filter(|(_, said)| said.is_for()) {
        if let Some((speaker, tier)) = context.speaker(said).zip(said.tier()) {
            by_place.entry((speaker, said.source)).or_default().push((position, tier));
        }
    }
    by_place.into_iter().find_map(|((speaker, _), places)| {
        let &(strong_position, _) = places.iter().find(|(_, tier)| *tier == Tier::Does)?;
        let &(weak_position, weak_tier) = places.iter().min_by_key(|(_, tier)| *tier)?;
        if weak_tier == Tier::Does {
            return None;
        }
        let place = |position: usize| context.said_span(id, position, &["quote", "strength", "at"]);
        let mut weaker: Vec<&(usize, Tier)> = places.iter().filter(|(_, tier)| *tier < Tier::Does).collect();
        weaker.sort_by_key(|(_, tier)| *tier);
        let chain = weaker.iter().map(|&&(position, tier)| {
            let at = claim.said[position].at.as_deref().map_or(String::new(), |at| format!("at {at} "));
            (place(position), format!("{at}put as `{}`", tier_name(tier)))
        });
        let locator = |position: usize, else_at: Message| match claim.said[position].at.as_deref() {
            Some(at) => message!("at {place}", place = Value::Place(at.to_owned())),
            None => else_at,
        };
        let places = [
            locator(weak_position, message!("at one place")),
            locator(strong_position, message!("at another")),
        ];
        Some(Drift {
            weak: id,
            weak_tier,
            way: Way::from(claim.said[weak_position].is_report()),
            places: Some((speaker, places)),
            strong: id,
            strong_span: place(strong_position),
            chain: chain.collect(),
        })
    })
}

/// A source that reports a claim as certain, though all whom it reports hedge it: there or, where it lets nobody speak,
/// in the sources of their own words.
fn retold(context: &Context, id: ClaimId, claim: &Claim) -> Option<Drift> {
    let said = || claim.said.iter().enumerate().filter(|(_, said)| said.is_for());
    let (strong, retelling) = said().find(|(_, said)| {
        said.stance == Stance::Reports && said.is_own_word(context.debate) && said.tier() == Some(Tier::Does)
    })?;
    let others = || said().filter(|(at, _)| *at != strong);
    let speaks = others().any(|(_, said)| said.source == retelling.source);
    let told = others().filter(|(_, said)| !speaks || said.source == retelling.source);
    let tiers = told.map(|(at, said)| Some((at, said.tier()?))).collect::<Option<Vec<_>>>()?;
    let weaker = |(_, tier): &(usize, Tier)| *tier < Tier::Does;
    let &(_, weak_tier) = tiers.iter().min_by_key(|(_, tier)| *tier).filter(|_| tiers.iter().all(weaker))?;
    let place = |position: usize| context.said_span(id, position, &["quote", "strength", "at"]);
    let chain = tiers.iter().map(|&(at, tier)| (place(at), format!("said as `{}`", tier_name(tier))));
    Some(Drift {
        weak: id,
        weak_tier,
        way: Way::Retold,
        places: None,
        strong: id,
        strong_span: place(strong),
        chain: chain.collect(),
    })
}

/// Pairs of a claim and those that it may have been hardened from, with whether the words of the texts may tell how
/// strongly each is asserted, or only `strength` may.
fn pairs(context: &Context) -> Vec<(ClaimId, Vec<ClaimId>, bool)> {
    let debate = context.debate;
    let propositions = context.propositions();
    let mut pairs = Vec::new();
    for (id, claim) in debate.claims().filter(|(_, claim)| claim.is_flat()) {
        let members = propositions.members(&id);
        if members.len() > 1 {
            let others = members.iter().copied().filter(|&other| other != id).take(MOST_COMPARED);
            pairs.push((id, others.collect(), true));
        }
        let mut carriers = debate.carriers_of(id);
        if let (Some(carrier), None) = (carriers.next(), carriers.next())
            && let [premise] = debate[carrier].premises[..]
            && debate[premise].map != claim.map
            && claim.kind.is_some()
            && claim.is_factual()
        {
            pairs.push((id, vec![premise], true));
        }
    }
    for entailment in debate.maps().flat_map(|(_, map)| &map.entailments) {
        let (from, to) = (entailment.from, entailment.to);
        if debate[from].map != debate[to].map && debate[to].is_flat() {
            pairs.push((to, vec![from], false));
        }
    }
    pairs
}

/// A claim is compared with at most so many others that say the same.
const MOST_COMPARED: usize = 16;

fn between(context: &Context, strong: ClaimId, others: &[ClaimId], by_words: bool) -> Option<Drift> {
    let debate = context.debate;
    let claim = &debate[strong];
    // What its own voice hedges or only reports is told there; what has a reason of its own may have grown firmer rightly.
    let own = claim.said.iter().filter(|said| said.is_for());
    let is_own_matter =
        own.clone().count() > 0 && own.clone().all(|said| said.tier().is_some_and(|tier| tier < Tier::Does));
    if is_own_matter || only_reported(claim).is_some() || has_grounds(context, strong, others) {
        return None;
    }
    let mut weaker: Vec<(ClaimId, Tier)> = others
        .iter()
        .filter_map(|&other| {
            let tier = strength_of(&debate[other], by_words)?;
            (tier < Tier::Does && may_come_from(context, strong, other)).then_some((other, tier))
        })
        .collect();
    weaker.sort_by_key(|(claim, tier)| (*tier, *claim));
    let &(weak, weak_tier) = weaker.first()?;
    let chain = weaker.iter().map(|&(claim, tier)| {
        (
            strength_span(context, claim),
            format!("put as `{}` in {}", tier_name(tier), context.called(claim, debate[strong].map)),
        )
    });
    Some(Drift {
        weak,
        weak_tier,
        way: Way::from(only_reported(&debate[weak]).is_some()),
        places: None,
        strong,
        strong_span: strength_span(context, strong),
        chain: chain.collect(),
    })
}

/// How strongly a claim is asserted: by the map, or else by its voices.
fn strength_of(claim: &Claim, by_words: bool) -> Option<Tier> {
    if !by_words && claim.strength.is_none() {
        return None;
    }
    let said =
        claim.said.iter().filter(|said| said.is_for()).map(|said| said.tier()).collect::<Option<Vec<Tier>>>();
    let said = said.and_then(|tiers| tiers.into_iter().max());
    let tier = claim.tier();
    // A report is no assertion, however flatly its sentence is put.
    match (tier, said) {
        _ if only_reported(claim).is_some() => Some(tier.unwrap_or(Tier::Might).min(Tier::Might)),
        (Some(tier), Some(said)) if claim.strength.is_none() => Some(tier.min(said)),
        (tier, said) => tier.or(said),
    }
}

fn strength_span(context: &Context, claim: ClaimId) -> Span {
    let place = context.at(context.debate[claim].place);
    match context.debate[claim].strength {
        Some(_) => place.field("strength").span(),
        None => place.field("text").span(),
    }
}

/// Whether a claim has a reason of its own: a support that does not rest on the weaker claims alone.
fn has_grounds(context: &Context, claim: ClaimId, others: &[ClaimId]) -> bool {
    let debate = context.debate;
    debate.carriers_of(claim).any(|step| {
        let mut premises = debate[step].premises.iter();
        premises.any(|premise| {
            debate[*premise].is_factual() && !others.contains(premise) && !debate[*premise].implicit
        })
    })
}

/// Whether a claim may have been taken from another: they have one speaker, or it is younger as far as is known.
fn may_come_from(context: &Context, strong: ClaimId, weak: ClaimId) -> bool {
    let debate = context.debate;
    let (strong, weak) = (&debate[strong], &debate[weak]);
    let (one, other) = (strong.said.first(), weak.said.first());
    let is_one_speaker = one.zip(other).is_some_and(|(one, other)| {
        let speaker = context.speaker(one);
        speaker.is_some() && speaker == context.speaker(other)
    });
    if strong.map == weak.map {
        return is_one_speaker;
    }
    let date = |claim: &Claim| claim.said.iter().find_map(|said| said.date(debate).cloned());
    match (date(strong), date(weak)) {
        (Some(strong), Some(weak)) => !strong.is_before(&weak),
        _ => true,
    }
}
