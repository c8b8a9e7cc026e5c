use std::collections::BTreeSet;

use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, Figure, Step, StepId, Target};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "scope-stretched";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a step that goes from some people, places or things to others, and does not say why it may",
        why: "What holds of the tenants of one street need not hold of the tenants of a town. An article that \
              begins with the street and ends with the town has taken a step that it does not argue for, and the \
              step is easily missed, since every sentence by itself may be true.\n\nIf the article says why the \
              few are like the many, give the step the `warrant`, or the scheme of its reasoning \
              (`sample-to-population`, `analogy`) with the questions that it answers. If it does not, narrow the \
              conclusion to what is shown.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The night bus",
    thesis: ["town-rides"],
    claims: {
        "town-rides": (
            text: "The town wants a night bus.",
            scope: "the people of the town",
            supports: [(premises: ["students-ride"])],
        ),
        "students-ride": (
            text: "Nine in ten students say that they would ride at night.",
            scope: "students of the college",
        ),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The night bus",
    thesis: ["students-want"],
    claims: {
        "students-want": (
            text: "The students of the college want a night bus.",
            scope: "students of the college",
            supports: [(premises: ["students-ride"])],
        ),
        "students-ride": (
            text: "Nine in ten students say that they would ride at night.",
            scope: "students of the college",
        ),
    },
)"#,
        )],
    },
    run,
};

/// Schemes that say how they go from one case or few to others, and whose questions ask whether they may.
const GENERALISING: [&str; 5] = ["sample-to-population", "example", "analogy", "precedent", "classification"];

/// Words that say how many of a kind are meant, or nothing.
const IDLE: [&str; 13] =
    ["the", "a", "an", "all", "every", "each", "any", "of", "in", "at", "its", "their", "our"];

/// Words for whoever there is.
const EVERYBODY: [&str; 6] = ["people", "everyone", "everybody", "anyone", "anybody", "human"];

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (id, step) in debate.steps().filter(|(_, step)| step.carries() && step.warrant.is_none()) {
        let Target::Claim(conclusion) = step.target else { continue };
        let generalises =
            step.scheme.is_some_and(|scheme| GENERALISING.contains(&&*debate[scheme].details.id));
        if generalises {
            continue;
        }
        findings.extend(by_scope(context, id, step, conclusion));
        findings.extend(by_figures(context, id, step, conclusion));
    }
}

/// The finding that the premises speak of others than the conclusion does.
fn by_scope(context: &Context, id: StepId, step: &Step, conclusion: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let to = debate[conclusion].scope.as_deref()?;
    let scoped: Vec<(ClaimId, &str)> = step
        .premises
        .iter()
        .filter_map(|&premise| Some((premise, debate[premise].scope.as_deref()?)))
        .collect();
    // A premise about all of them, or about more, is what an application to a case goes by.
    if scoped.is_empty() || scoped.iter().any(|(_, from)| covers(from, to)) {
        return None;
    }
    let map = step.map;
    let name = context.called(conclusion, map);
    let premises: Vec<ClaimId> = scoped.iter().map(|&(premise, _)| premise).collect();
    let names = listed(&premises, |premise| context.called(premise, map));
    let (few, many) = (listed_scopes(&scoped), Value::words(to));
    let message = match premises.len() {
        1 => message!(
            "{premises} is about {few}, and the conclusion {claim} is about {many}",
            premises = names,
            few,
            claim = name,
            many
        ),
        _ => message!(
            "{premises} are about {few}, and the conclusion {claim} is about {many}",
            premises = names,
            few,
            claim = name,
            many
        ),
    };
    let scope = |claim: ClaimId| context.at(debate[claim].place).field("scope").span();
    let mut finding =
        Diagnostic::new(&CHECK.rule, scope(conclusion), message).label(format!("{name} is about these"));
    for &(premise, _) in scoped.iter().take(MOST_RELATED) {
        finding = finding.related(scope(premise), format!("{} is about these", context.called(premise, map)));
    }
    Some(closed(context, finding, id, conclusion, &premises))
}

/// The finding that figures of one place or population are made to speak for another.
fn by_figures(context: &Context, id: StepId, step: &Step, conclusion: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let claim = &debate[conclusion];
    if claim.scope.is_some() || claim.figures.is_empty() {
        return None;
    }
    let figures: Vec<(ClaimId, &Figure)> = step
        .premises
        .iter()
        .flat_map(|&premise| debate[premise].figures.iter().map(move |figure| (premise, figure)))
        .collect();
    let stretched = |reached: &&Figure| {
        let same: Vec<_> =
            figures.iter().filter(|(_, figure)| counts_the_same(context, figure, reached)).collect();
        let first = same.first().copied();
        first.filter(|_| same.iter().all(|(_, figure)| differs(context, figure, reached))).copied()
    };
    let (reached, (premise, figure)) =
        claim.figures.iter().find_map(|reached| Some((reached, stretched(&reached)?)))?;
    let of = |figure: &Figure| {
        let details = &debate.library().measures[figure.measure.index()].details;
        let parts = [&details.population, &details.place];
        parts.into_iter().flatten().map(|part| &**part).collect::<Vec<_>>().join(", ")
    };
    let map = step.map;
    let from_name = context.called(premise, map);
    let message = message!(
        "{premise} has figures of {few}, and {claim} concludes to a figure of {many}",
        premise = from_name,
        few = Value::words(of(figure)),
        claim = context.called(conclusion, map),
        many = Value::words(of(reached))
    );
    let span = |claim: &Claim| context.at(claim.place).field("figures").span();
    let finding = Diagnostic::new(&CHECK.rule, span(claim), message)
        .related(span(&debate[premise]), format!("the figures of {from_name}"));
    Some(closed(context, finding, id, conclusion, &[premise]))
}

/// Whether two figures are of one quantity in one unit.
fn counts_the_same(context: &Context, one: &Figure, other: &Figure) -> bool {
    let measures = &context.debate.library().measures;
    let (one, other) = (&measures[one.measure.index()].details, &measures[other.measure.index()].details);
    one.quantity.is_some() && one.quantity == other.quantity && one.unit == other.unit
}

/// Whether two figures are of different places or populations, as far as both say of which.
fn differs(context: &Context, one: &Figure, other: &Figure) -> bool {
    let measures = &context.debate.library().measures;
    let (one, other) = (&measures[one.measure.index()].details, &measures[other.measure.index()].details);
    let differ = |one: &Option<Box<str>>, other: &Option<Box<str>>| match (one, other) {
        (Some(one), Some(other)) => words(one) != words(other),
        _ => false,
    };
    differ(&one.place, &other.place) || differ(&one.population, &other.population)
}

fn closed(
    context: &Context,
    finding: Diagnostic,
    step: StepId,
    conclusion: ClaimId,
    premises: &[ClaimId],
) -> Diagnostic {
    let finding = finding
        .related(context.premises_span(step), "no warrant or scheme says why the one holds of the other")
        .hint("give the step the `warrant` or the `scheme` that the text has, or narrow the conclusion")
        .concerns(context.name(conclusion))
        .concerns(context.step_name(step));
    premises.iter().fold(finding, |finding, &premise| finding.concerns(context.name(premise)))
}

/// Whether what holds of one scope holds of another by its words alone: it is the same, has fewer qualifications, or
/// lists more.
fn covers(from: &str, to: &str) -> bool {
    let (from, to) = (words(from), words(to));
    let joins = |words: &BTreeSet<String>, other: &BTreeSet<String>| {
        words.difference(other).any(|word| matches!(word.as_str(), "and" | "or"))
    };
    let is_everybody = from.iter().all(|word| EVERYBODY.contains(&word.as_str()));
    let is_some = to.iter().any(|word| matches!(word.as_str(), "some" | "certain"));
    is_everybody
        || is_some
        || from.is_subset(&to) && !joins(&to, &from)
        || to.is_subset(&from) && joins(&from, &to)
}

/// The words of a scope that say who is meant, in lower case and in the singular.
fn words(scope: &str) -> BTreeSet<String> {
    let words = scope.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    let singular = words.map(|word| match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
        _ => word,
    });
    singular.filter(|word| !word.is_empty() && !IDLE.contains(&word.as_str())).collect()
}

fn listed_scopes(scoped: &[(ClaimId, &str)]) -> Value {
    let mut scopes: Vec<&str> = Vec::new();
    for (_, scope) in scoped {
        if !scopes.contains(scope) && scopes.len() < MOST_RELATED {
            scopes.push(scope);
        }
    }
    Value::Series { items: scopes.into_iter().map(Value::words).collect(), between: Between::And }
}
