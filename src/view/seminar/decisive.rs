//! The open conflicts that decide the motion, in sentences.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::issue::what_about;
use super::sentence::{Given, Telling, begun, tell, told_together};
use super::story::story;
use super::walk::Walk;
use crate::Analysis;
use crate::evaluate::{Decision, Label, Outcome, Stories, Story};
use crate::model::{ClaimId, Party, Status};
use crate::view::deciding::Asked;
use crate::view::desk::Desk;
use crate::view::parts::{ClaimRef, StatusView};

/// So many ways to the same outcome are told, by how many conflicts have to be decided for each: nobody reads through
/// many long ones.
const MOST_WAYS: [usize; 3] = [4, 3, 1];

/// So many claims that a motion cannot do without are told.
const MOST_KEYSTONES: usize = 4;

/// What decides a motion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decisive {
    /// The motion.
    pub motion: ClaimRef,
    /// How it stands now.
    pub status: StatusView,
    /// How it stands and why that is so, in a sentence or two.
    pub opening: Vec<Telling>,
    /// What would make it stand, and what would make it fall; none where it is decided.
    pub outcomes: Vec<OutcomeView>,
    /// Conflicts each of which decides it alone, whoever wins.
    pub double: Vec<Telling>,
    /// What each of the conflicts above is about.
    pub conflicts: Vec<Telling>,
    /// The claims that it cannot do without.
    pub keystones: Vec<Telling>,
}

/// The smallest ways to an outcome.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OutcomeView {
    /// The outcome: `stands` or `falls`.
    pub outcome: &'static str,
    /// The words that lead to the ways.
    pub heading: Telling,
    /// The ways; in each, everything has to be decided so.
    pub ways: Vec<Vec<Telling>>,
    /// For each of the ways how it comes to that, in a sentence or two.
    pub stories: Vec<Telling>,
    /// What the search did not find or tell, where there is something to say.
    pub note: Option<Telling>,
}

/// What was worked out about a motion.
pub(super) struct Worked<'a> {
    pub(super) motion: ClaimId,
    pub(super) deciding: Asked<'a>,
    pub(super) stories: Stories<'a>,
}

impl<'a> Worked<'a> {
    pub(super) fn of(desk: &Desk<'a>, motion: ClaimId) -> Worked<'a> {
        let Analysis { debate, labelling, .. } = desk.analysis;
        let stories = Stories::of(debate, labelling, motion);
        Worked { motion, deciding: desk.site.deciding(motion), stories }
    }

    /// The decisions that matter most, each conflict once.
    fn decisions(&self) -> Vec<Decision> {
        let mut seen = BTreeSet::new();
        let told = |outcome: &'_ Outcome| outcome.sets[..told(outcome)].to_vec();
        let sets =
            [&self.deciding.cruxes.stands, &self.deciding.cruxes.falls].into_iter().flat_map(told).flatten();
        let key = |decision: &Decision| {
            let [one, other] = [decision.stronger, decision.weaker].map(number);
            (one.min(other), one.max(other))
        };
        sets.filter(|decision| seen.insert(key(decision))).collect()
    }
}

/// How many ways to an outcome are told.
fn told(outcome: &Outcome) -> usize {
    let size = outcome.sets.first().map_or(0, Vec::len);
    let most = MOST_WAYS[size.clamp(1, MOST_WAYS.len()) - 1];
    outcome.sets.len().min(most)
}

/// An end of a conflict by what it is compared with.
pub(super) fn number(party: Party) -> (bool, u32) {
    match party {
        Party::Claim(claim) => (false, claim.0),
        Party::Step(step) => (true, step.0),
    }
}

/// One end of a conflict in words: a point that is presented by its name on the sheet.
pub(super) fn party(desk: &Desk, walk: &Walk, party: Party) -> Telling {
    let debate = &desk.analysis.debate;
    if let Some((name, lead)) = walk.point_of(party) {
        let given = [("name", Given::Word(name)), ("claim", Given::Claim(lead))];
        return tell(desk, "seminar-party-point", &given);
    }
    match party {
        Party::Claim(claim) if walk.is_motion(claim) => {
            tell(desk, "seminar-party-motion", &[("claim", Given::Claim(claim))])
        }
        Party::Claim(claim) => tell(desk, "seminar-party-claim", &[("claim", Given::Claim(claim))]),
        Party::Step(step) if debate[step].is_rebuttal() => {
            let (first, more) = (walk.lead_of(debate, step), debate[step].premises.len() - 1);
            let given = [("claim", Given::Claim(first)), ("count", Given::Count(more))];
            tell(
                desk,
                if walk.is_reply(debate, step) { "seminar-party-reply" } else { "seminar-party-objection" },
                &given,
            )
        }
        Party::Step(step) => {
            let (reasons, claim) = (listed(desk, &debate[step].premises), debate.conclusion_of(step));
            let is_the_motion = walk.is_motion(claim) && walk.motions.len() == 1;
            let message = if is_the_motion { "seminar-party-step-to-motion" } else { "seminar-party-step" };
            tell(desk, message, &[("reasons", Given::Telling(&reasons)), ("claim", Given::Claim(claim))])
        }
    }
}

fn decision(desk: &Desk, walk: &Walk, decision: &Decision) -> Telling {
    let [stronger, weaker] = [decision.stronger, decision.weaker].map(|end| party(desk, walk, end));
    let given = [("stronger", Given::Telling(&stronger)), ("weaker", Given::Telling(&weaker))];
    begun(tell(desk, "seminar-outweighs", &given))
}

/// What decides a motion, in sentences.
pub(super) fn view(desk: &Desk, walk: &Walk, worked: &Worked) -> Decisive {
    let labelling = &desk.analysis.labelling;
    let Worked { motion, deciding, .. } = worked;
    let cruxes = &deciding.cruxes;
    let is_open = labelling.claim(*motion) == Label::Undecided;
    let ways = ("ways", Given::Count(told(&cruxes.stands) + told(&cruxes.falls)));
    let opening = match (is_open, cruxes.is_too_large) {
        (false, _) => tell(desk, settled(desk, *motion), &[]),
        (true, true) => tell(desk, "seminar-crux-too-large", &[]),
        (true, false) => tell(desk, "seminar-crux-open", &[ways]),
    };
    let outcomes = [("stands", &cruxes.stands), ("falls", &cruxes.falls)];
    let is_searched = is_open && !cruxes.is_too_large;
    let outcomes = outcomes.into_iter().filter(|_| is_searched);
    Decisive {
        motion: desk.claim_ref(*motion),
        status: desk.status(*motion),
        opening: vec![opening],
        outcomes: outcomes.map(|(name, outcome)| outcome_view(desk, walk, worked, name, outcome)).collect(),
        double: cruxes.double().take(MOST_WAYS[0]).map(|ends| double(desk, walk, ends)).collect(),
        conflicts: what_about(desk, walk, &worked.decisions()),
        keystones: keystones_view(desk, worked),
    }
}

/// How a motion stands that no open conflict can change.
pub(super) fn settled(desk: &Desk, motion: ClaimId) -> &'static str {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let has_reasons =
        || labelling.restatements(motion).any(|member| debate.carriers_of(member).next().is_some());
    match labelling.status(debate, motion) {
        Status::Granted if has_reasons() => "seminar-crux-granted-all-the-same",
        Status::Granted => "seminar-crux-granted",
        Status::Accepted => "seminar-crux-accepted",
        Status::Rejected => "seminar-crux-rejected",
        Status::Unsupported | Status::Contested => "seminar-crux-unsupported",
    }
}

fn outcome_view(
    desk: &Desk,
    walk: &Walk,
    worked: &Worked,
    name: &'static str,
    outcome: &Outcome,
) -> OutcomeView {
    let cruxes = &worked.deciding.cruxes;
    let size = outcome.sets.first().map_or(0, Vec::len);
    let given =
        [("outcome", Given::Word(name)), ("ways", Given::Count(told(outcome))), ("size", Given::Count(size))];
    let hidden = outcome.sets.len() - told(outcome);
    let tried = ("tried", Given::Count(outcome.tried));
    let count = ("count", Given::Count(cruxes.conflicts.len()));
    let outcome_word = ("outcome", Given::Word(name));
    let note = match () {
        () if outcome.sets.is_empty() && outcome.tried == cruxes.conflicts.len() => {
            Some(tell(desk, "seminar-crux-never", &[outcome_word, count]))
        }
        () if outcome.sets.is_empty() => Some(tell(desk, "seminar-crux-none", &[outcome_word, tried, count])),
        () if outcome.has_more => Some(tell(desk, "seminar-crux-unfinished", &[])),
        () if hidden > 0 => Some(tell(desk, "seminar-crux-more", &[("count", Given::Count(hidden))])),
        () => None,
    };
    let told_story = |found: Option<Story>| found.map_or_else(Telling::new, |found| story(desk, &found));
    let ways = || outcome.sets[..told(outcome)].iter();
    OutcomeView {
        outcome: name,
        heading: if outcome.sets.is_empty() {
            Vec::new()
        } else {
            tell(desk, "seminar-crux-outcome", &given)
        },
        ways: ways().map(|set| set.iter().map(|one| decision(desk, walk, one)).collect()).collect(),
        stories: ways().map(|set| told_story(worked.stories.deciding(set))).collect(),
        note,
    }
}

fn double(desk: &Desk, walk: &Walk, (one, other): (Party, Party)) -> Telling {
    let [one, other] = [one, other].map(|end| party(desk, walk, end));
    tell(desk, "seminar-double", &[("one", Given::Telling(&one)), ("other", Given::Telling(&other))])
}

/// What a motion cannot do without: where a claim is a single point of failure, that; else what giving up the fewest
/// claims does.
fn keystones_view(desk: &Desk, worked: &Worked) -> Vec<Telling> {
    let Worked { motion, deciding, .. } = worked;
    let (keystones, premises) = (&deciding.keystones, &deciding.premises);
    let mut told: Vec<Telling> = Vec::new();
    let points = keystones.single_points.iter().filter(|claim| *claim != motion);
    for &claim in points.clone().take(MOST_KEYSTONES) {
        told.push(tell(desk, "seminar-single-point", &[("claim", Given::Claim(claim))]));
    }
    let is_point = |set: &[ClaimId]| matches!(set, [claim] if keystones.single_points.contains(claim));
    let others: Vec<_> = premises.sets.iter().filter(|(set, _)| !is_point(set)).collect();
    // As with conflicts, nobody reads through many long sets.
    let size = premises.sets.first().map_or(1, |(set, _)| set.len());
    let most = MOST_WAYS[size.min(MOST_WAYS.len()) - 1];
    for (set, then) in others.iter().take(most) {
        told.push(given_up(desk, worked, set, *then));
    }
    let hidden = points.count().saturating_sub(MOST_KEYSTONES) + others.len().saturating_sub(most);
    if hidden > 0 {
        told.push(tell(desk, "seminar-keystones-more", &[("count", Given::Count(hidden))]));
    }
    if premises.is_settled {
        // A claim that is taken as given can itself be given up.
        let is_given = desk.analysis.labelling.status(&desk.analysis.debate, *motion) == Status::Granted;
        let message = if is_given { "seminar-keystones-itself" } else { "seminar-keystones-none" };
        told.push(tell(desk, message, &[]));
    } else if premises.sets.is_empty() {
        told.push(tell(desk, "seminar-keystones-none-up-to", &[("count", Given::Count(premises.tried))]));
    } else if premises.has_more || !keystones.is_all {
        told.push(tell(desk, "seminar-keystones-unfinished", &[]));
    }
    told
}

/// What giving up some claims together does to the motion.
pub(super) fn given_up(desk: &Desk, worked: &Worked, set: &[ClaimId], then: Label) -> Telling {
    let outcome = match then {
        Label::In => "stands",
        Label::Out => "falls",
        Label::Undecided => "open",
    };
    let claims = listed(desk, set);
    let given = [
        ("claims", Given::Telling(&claims)),
        ("count", Given::Count(set.len())),
        ("outcome", Given::Word(outcome)),
    ];
    let telling = tell(desk, "seminar-given-up", &given);
    match worked.stories.giving_up(set) {
        Some(found) => told_together(&[telling, story(desk, &found)]),
        None => telling,
    }
}

/// Claims by name, the last with an "and".
pub(super) fn listed(desk: &Desk, claims: &[ClaimId]) -> Telling {
    let mut list = Telling::new();
    for (place, &claim) in claims.iter().enumerate() {
        let message = match place {
            0 => "seminar-party-claim",
            _ if place + 1 == claims.len() => "seminar-list-last",
            _ => "seminar-list-next",
        };
        let before = list;
        list = tell(desk, message, &[("list", Given::Telling(&before)), ("claim", Given::Claim(claim))]);
    }
    list
}
