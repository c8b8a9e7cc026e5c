use std::collections::BTreeMap;

use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Kind, MapId, StepId, Target};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "value-from-facts";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Note,
        about: About::Material,
        finds: "what is good or should be done, concluded from facts alone in a map that elsewhere says what matters",
        why: "That the square is full says nothing yet about whether it should be. Somewhere between a fact and a \
              verdict stands a premise about what matters: that people should find a place, that the square is for \
              walking. Articles often leave it out because it goes without saying, and mostly it does. The check \
              therefore looks only at maps that have the habit of spelling such premises out: for each verdict \
              from facts alone there are two that name what matters. Where a map has too few verdicts to tell, the whole \
              corpus tells. Every claim concerned must have a `kind`.\n\nAdd the premise about what matters, with `implicit: true` if no text says \
              it, or the `warrant` or `scheme` of the step.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The square",
    thesis: ["close-square"],
    claims: {
        "close-square": (
            text: "The square should be closed to cars.",
            kind: Policy,
            supports: [
                (premises: ["market-suffers", "market-matters"]),
                (premises: ["children-play", "market-matters"]),
            ],
        ),
        "market-suffers": (
            text: "The cars are bad for the market.",
            kind: Value,
            supports: [(premises: ["stalls-moved"])],
        ),
        "stalls-moved": (text: "Nine stalls have moved to another square.", kind: Fact),
        "children-play": (text: "Children play between the stalls.", kind: Fact),
        "market-matters": (text: "The market matters more than places to park.", kind: Value, implicit: true),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The square",
    thesis: ["close-square"],
    claims: {
        "close-square": (
            text: "The square should be closed to cars.",
            kind: Policy,
            supports: [
                (premises: ["market-suffers", "market-matters"]),
                (premises: ["children-play", "market-matters"]),
            ],
        ),
        "market-suffers": (
            text: "The cars are bad for the market.",
            kind: Value,
            supports: [(premises: ["stalls-moved", "stalls-make-it"])],
        ),
        "stalls-moved": (text: "Nine stalls have moved to another square.", kind: Fact),
        "stalls-make-it": (text: "A market is as good as its stalls.", kind: Value, implicit: true),
        "children-play": (text: "Children play between the stalls.", kind: Fact),
        "market-matters": (text: "The market matters more than places to park.", kind: Value, implicit: true),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let mut by_map: BTreeMap<MapId, Habit> = BTreeMap::new();
    let mut all = Habit::default();
    for (id, step) in debate.steps().filter(|(id, step)| step.carries() && is_verdict(debate, *id)) {
        let habit = by_map.entry(step.map).or_default();
        if says_what_matters(debate, id) {
            habit.says += 1;
            all.says += 1;
        } else if rests_on_facts(debate, id) {
            habit.bare.push(id);
            all.bare.push(id);
        }
    }
    let sayers = by_map.values().filter(|habit| habit.says > 0).count();
    // Of a map that could not be read to the end nobody can tell what its author leaves out.
    for (_, habit) in by_map.iter().filter(|(map, _)| context.whole().map(**map)) {
        // A map with a few verdicts, half of them bare, goes by the habit of its corpus, which is more than one map's.
        let is_told_by_all =
            habit.bare.len() == 1 && habit.says < LEAST_FOR_EACH && sayers > 1 && all.is_to_say();
        if habit.is_to_say() || is_told_by_all {
            findings.extend(habit.bare.iter().map(|&step| finding(context, step)));
        }
    }
}

/// How the verdicts of a map, or of a corpus, are argued for.
#[derive(Default)]
struct Habit {
    /// How many steps say what matters.
    says: usize,
    /// Those that have facts alone.
    bare: Vec<StepId>,
}

impl Habit {
    /// Whether saying what matters is clearly the rule.
    fn is_to_say(&self) -> bool {
        self.says >= LEAST_FOR_EACH * self.bare.len().max(1)
    }
}

/// So many verdicts name what matters for each one that does not, where an author has the habit.
const LEAST_FOR_EACH: usize = 2;

/// Whether a step concludes what is good or should be done.
fn is_verdict(debate: &Debate, step: StepId) -> bool {
    let Target::Claim(claim) = debate[step].target else { return false };
    matches!(debate[claim].kind, Some(Kind::Value | Kind::Policy))
}

/// Whether a step has a premise about what is good, or says in another way why its premises carry.
fn says_what_matters(debate: &Debate, step: StepId) -> bool {
    let step = &debate[step];
    let is_value = |premise: &ClaimId| matches!(debate[*premise].kind, Some(Kind::Value | Kind::Policy));
    step.warrant.is_some() || step.scheme.is_some() || step.premises.iter().any(is_value)
}

/// Whether all that a step has are claims that are said to be facts.
fn rests_on_facts(debate: &Debate, step: StepId) -> bool {
    let is_fact = |premise: &ClaimId| {
        matches!(debate[*premise].kind, Some(Kind::Fact | Kind::Cause)) && !debate[*premise].implicit
    };
    let is_plain = debate[step].warrant.is_none() && debate[step].scheme.is_none();
    is_plain && debate[step].premises.iter().all(is_fact)
}

fn finding(context: &Context, step: StepId) -> Diagnostic {
    let debate = context.debate;
    let id = debate.conclusion_of(step);
    let (claim, map) = (&debate[id], debate[step].map);
    let premises = &debate[step].premises;
    let names = listed(premises, |premise| context.called(premise, map));
    let says = match claim.kind {
        Some(Kind::Policy) => "what should be done",
        _ => "what is good or bad",
    };
    let told = match claim.kind {
        Some(Kind::Policy) => message!("what should be done"),
        _ => message!("what is good or bad"),
    };
    let message = match premises.len() {
        1 => message!(
            "{claim} says {told}, and what it rests on here, {premises}, is a fact alone",
            claim = context.called(id, map),
            told,
            premises = names
        ),
        _ => message!(
            "{claim} says {told}, and what it rests on here, {premises}, are facts alone",
            claim = context.called(id, map),
            told,
            premises = names
        ),
    };
    let kind = |claim: ClaimId| context.at(debate[claim].place).field("kind").span();
    let mut finding = Diagnostic::new(&CHECK.rule, context.premises_span(step), message)
        .label("what is so")
        .related(kind(id), says);
    for &premise in premises.iter().take(MOST_RELATED) {
        finding = finding.related(kind(premise), "what is so");
    }
    finding
        .hint("add the premise that says what matters, with `implicit: true` if no text says it")
        .concerns(context.name(id))
        .concerns(context.step_name(step))
}
