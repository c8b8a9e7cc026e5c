use std::cell::RefCell;
use std::collections::HashMap;

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, message};
use crate::model::{Claim, ClaimId, Debate, Kind, StepId, Strength};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "overstated";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim that is put more strongly than what carries it",
        why: "A conclusion is carried no more strongly than the weakest premise of its best reason. Where a premise \
              says that something might be so, what follows from it might be so; to say that it is so is to lose the \
              doubt on the way. Articles often begin with “perhaps” and end without it. What should be done is left \
              out, for a mere risk may be reason enough to act.\n\nPut the claim as strongly as its premises allow, \
              or add the reason that carries it as it stands. If the text itself drops the doubt, the finding is \
              about the text.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The river",
    thesis: ["flood"],
    claims: {
        "flood": (
            text: "The river floods the lower town every spring from now on.",
            strength: Does,
            supports: [(premises: ["more-snow"])],
        ),
        "more-snow": (text: "There might be more snow in the mountains.", strength: Might),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The river",
    thesis: ["flood"],
    claims: {
        "flood": (
            text: "The river might flood the lower town in spring.",
            strength: Might,
            supports: [(premises: ["more-snow"])],
        ),
        "more-snow": (text: "There might be more snow in the mountains.", strength: Might),
    },
)"#,
        )],
    },
    run,
};

/// A chain of claims that say nothing of their strength is followed this far.
const MOST_FOLLOWED: usize = 100;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let is_candidate = |(id, claim): &(ClaimId, &Claim)| {
        claim.put().is_some_and(|strength| strength != Strength::Might)
            && claim.kind != Some(Kind::Policy)
            && !claim.granted
            && !debate.is_leaf(*id)
    };
    if !debate.claims().any(|claim| is_candidate(&claim)) {
        return;
    }
    let at_best = context.labelling.carried_at_best(debate);
    let carried = Carried { at_best, known: RefCell::default() };
    for (id, claim) in debate.claims().filter(is_candidate) {
        let carried_to = carried.at_best[id.index()];
        if carried_to.is_some() && carried_to < claim.put() {
            findings.extend(finding(context, &carried, id));
        }
    }
}

/// How strongly claims are carried, and by what.
struct Carried {
    at_best: Vec<Option<Strength>>,
    /// For claims that were asked for the best of their reasons and its weakest premise: very many claims may rest on
    /// one that has very many reasons.
    known: RefCell<HashMap<ClaimId, Option<(StepId, ClaimId)>>>,
}

impl Carried {
    fn weakest_of_best(&self, debate: &Debate, claim: ClaimId) -> Option<(StepId, ClaimId)> {
        let strength = |premise: &ClaimId| self.at_best[premise.index()];
        let find = || {
            let best = debate.carriers_of(claim).max_by_key(|&step| {
                (debate[step].premises.iter().map(strength).min(), std::cmp::Reverse(step))
            })?;
            Some((best, debate[best].premises.iter().copied().min_by_key(strength)?))
        };
        *self.known.borrow_mut().entry(claim).or_insert_with(find)
    }
}

/// The premise that keeps a claim from being carried more strongly: one that is itself put no more strongly. Nothing
/// where on the way to it another claim is already put too strongly.
fn weakest(debate: &Debate, carried: &Carried, claim: ClaimId) -> Option<(StepId, ClaimId)> {
    let mut at = claim;
    for _ in 0..MOST_FOLLOWED {
        let (best, premise) = carried.weakest_of_best(debate, at)?;
        match debate[premise].put() {
            Some(put) if Some(put) <= carried.at_best[premise.index()] => return Some((best, premise)),
            Some(_) => return None,
            None => at = premise,
        }
    }
    None
}

fn finding(context: &Context, carried: &Carried, id: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let (step, premise) = weakest(debate, carried, id)?;
    // What hardens on its way from map to map is told as that.
    if context.drift_of(id).is_some_and(|drift| drift.weak == premise) {
        return None;
    }
    let claim = &debate[id];
    let (put, carried_to) = (claim.put()?, debate[premise].put()?);
    let message = message!(
        "{claim} is put as what {put}, and rests on {premise}, which only says what {carried}",
        claim = context.own(id),
        put = told(put),
        premise = context.called(premise, claim.map),
        carried = told(carried_to)
    );
    let strength = |claim: ClaimId| {
        let locus = context.at(debate[claim].place);
        let said = debate[claim].said.first().map_or(locus, |said| context.at(said.place));
        let written = [locus, said].into_iter().find(|place| place.has_field("strength"));
        written.map_or(locus, |place| place.field("strength")).span()
    };
    Some(
        Diagnostic::new(&CHECK.rule, strength(id), message)
            .label(format!("as what {}", words(put)))
            .related(strength(premise), format!("as what {}", words(carried_to)))
            .related(context.premises_span(step), "the best of its reasons")
            .hint("put the claim less strongly, or add the reason that carries it as it stands")
            .concerns(context.name(id))
            .concerns(context.name(premise)),
    )
}

/// The same as a part of a message.
fn told(strength: Strength) -> Message {
    match strength {
        Strength::Does => message!("is so"),
        Strength::Can => message!("can be so"),
        Strength::Might => message!("might be so"),
    }
}

fn words(strength: Strength) -> &'static str {
    match strength {
        Strength::Does => "is so",
        Strength::Can => "can be so",
        Strength::Might => "might be so",
    }
}
