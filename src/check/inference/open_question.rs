use std::collections::{BTreeMap, BTreeSet};

use super::missing_scheme_premise::missing;
use crate::check::wording::{MOST_RELATED, of_scheme};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Rule, Slot, Thing, Value, message};
use crate::evaluate::Label;
use crate::model::{Attacks, Burden, ClaimId, Debate, Force, MapId, Step, StepId, Target, filled};
use crate::syntax::written::{CriticalQuestion, Scheme};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "open-question",
        level: Level::Note,
        about: About::Material,
        finds: "a critical question that whoever argues owes an answer to, and leaves open",
        why: "Every common pattern of reasoning has its critical questions: of an expert one asks what the opinion \
              rests on, of a sample how it was drawn. Some of them are for the other side to make good. The others \
              are owed as soon as somebody asks: an objection presses the question, or the text goes through the \
              questions by itself and passes over one. A step with such a question open is not refuted; it is less \
              tested than it looks. Where nobody asks, this check is silent, and a scheme commits its author to \
              nothing.\n\nLook for the answer in the text and write it into `answers` of the step, or add the premise \
              that gives it. If the text has none, that is worth knowing before anybody leans on the step.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The old bridge",
    thesis: ["bridge-sound"],
    claims: {
        "bridge-sound": (
            text: "The old bridge is sound.",
            supports: [(
                premises: ["engineer-says"],
                scheme: "expert-opinion",
                slots: {"expert": "the engineer"},
                rebuttals: [(premises: ["never-inspected"], question: "basis")],
            )],
        ),
        "engineer-says": (text: "The engineer says that the bridge is sound."),
        "never-inspected": (text: "The engineer has not inspected the bridge."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The old bridge",
    thesis: ["bridge-sound"],
    claims: {
        "bridge-sound": (
            text: "The old bridge is sound.",
            supports: [(
                premises: ["engineer-says"],
                scheme: "expert-opinion",
                slots: {"expert": "the engineer"},
                answers: {"basis": "The drawings, and the load test that her office made in May."},
                rebuttals: [(premises: ["never-inspected"], question: "basis")],
            )],
        ),
        "engineer-says": (text: "The engineer says that the bridge is sound."),
        "never-inspected": (text: "The engineer has not inspected the bridge."),
    },
)"#,
        )],
    },
    run,
};

/// A question that is open, and the rebuttal that presses it, where one does.
pub(in crate::check) type Open<'a> = (&'a CriticalQuestion, Option<StepId>);

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, open) in open_questions(context) {
        let scheme = context.debate[id].scheme.expect("only a step with a scheme has questions");
        findings.push(finding(context, id, &context.debate[scheme].details, &open));
    }
}

/// The steps that leave questions open, each with the questions.
pub(in crate::check) fn open_questions<'a>(context: &'a Context) -> Vec<(StepId, Vec<Open<'a>>)> {
    let debate = context.debate;
    let asked = Asked::of(debate);
    let thorough = thorough(debate, &asked);
    let mut found = Vec::new();
    for (id, step) in debate.steps() {
        let Some(scheme) = step.scheme else { continue };
        let scheme = &debate[scheme].details;
        let mut open = pressed(context, &asked, id, step, scheme);
        if goes_through(debate, &asked, id, scheme, thorough.contains(&step.map)) {
            // A premise that is missing is told as that.
            let missing = missing(context, step, scheme);
            let is_missing = |question: &&CriticalQuestion| {
                let Attacks::Premise(role) = &question.attacks else { return false };
                missing.iter().any(|premise| premise.role == *role)
            };
            let passed_over = passed_over(debate, step, scheme).filter(|question| !is_missing(question));
            open.extend(passed_over.map(|question| (question, None)));
        }
        let mut seen = BTreeSet::new();
        open.retain(|(question, _)| seen.insert(&*question.id));
        if !open.is_empty() {
            found.push((id, open));
        }
    }
    found
}

/// The maps in which steps that answer questions of their own accord answer all that they owe, but for a few. What is
/// the habit of one map binds no other.
fn thorough(debate: &Debate, asked: &Asked) -> BTreeSet<MapId> {
    let mut counts: BTreeMap<MapId, (usize, usize)> = BTreeMap::new();
    for (id, step) in debate.steps() {
        let Some(scheme) = step.scheme.map(|scheme| &debate[scheme].details) else { continue };
        let (answered, all) = (unasked(debate, asked, id, scheme).count(), owed(scheme).count());
        if all > 1 && answered > 0 {
            let is_whole = passed_over(debate, step, scheme).next().is_none();
            let (whole, parts) = counts.entry(step.map).or_default();
            *if is_whole { whole } else { parts } += 1;
        }
    }
    let is_thorough = |(whole, parts): (usize, usize)| whole > 0 && (parts == 1 || whole >= 4 * parts);
    counts.into_iter().filter(|(_, counts)| is_thorough(*counts)).map(|(map, _)| map).collect()
}

/// The questions of a scheme that whoever argues by it has to answer.
fn owed(scheme: &Scheme) -> impl Iterator<Item = &CriticalQuestion> {
    scheme.questions.iter().filter(|question| question.burden == Burden::Proponent)
}

/// The questions that a step owes and answers, though no rebuttal presses them.
fn unasked<'a>(
    debate: &'a Debate,
    asked: &'a Asked,
    id: StepId,
    scheme: &'a Scheme,
) -> impl Iterator<Item = &'a CriticalQuestion> {
    let step = &debate[id];
    owed(scheme)
        .filter(move |question| has_answer(step, question) && !asked.is_asked(debate, id, &question.id))
}

/// Which rebuttals press which questions, for looking up: a claim may have very many reasons and objections.
struct Asked<'a> {
    /// By what is attacked and the question, the first rebuttals.
    rebuttals: BTreeMap<(Target, &'a str), Vec<StepId>>,
    /// For each claim that has such a rebuttal the first of its supports with a question: the one that is meant.
    meant: BTreeMap<(ClaimId, &'a str), StepId>,
}

impl<'a> Asked<'a> {
    fn of(debate: &'a Debate) -> Asked<'a> {
        let mut asked = Asked { rebuttals: BTreeMap::new(), meant: BTreeMap::new() };
        let mut claims = BTreeSet::new();
        for (id, step) in debate.steps() {
            let Some(question) = step.question.as_deref() else { continue };
            claims.insert(step.target);
            let rebuttals = asked.rebuttals.entry((step.target, question)).or_default();
            if rebuttals.len() < MOST_RELATED {
                rebuttals.push(id);
            }
        }
        for (id, step) in debate.steps().filter(|(_, step)| !step.is_rebuttal()) {
            let (Target::Claim(claim), Some(scheme)) = (step.target, step.scheme) else { continue };
            if claims.contains(&step.target) {
                for question in &debate[scheme].details.questions {
                    asked.meant.entry((claim, &*question.id)).or_insert(id);
                }
            }
        }
        asked
    }

    fn is_asked(&self, debate: &Debate, id: StepId, question: &str) -> bool {
        let is_asked = |target| self.rebuttals.contains_key(&(target, question));
        is_asked(Target::Step(id)) || debate[id].carries() && is_asked(debate[id].target)
    }

    /// The rebuttals of a step that press a question, and those of its conclusion that mean the step.
    fn pressing(&self, step: &Step, id: StepId, question: &str) -> Vec<StepId> {
        let of = |target| self.rebuttals.get(&(target, question)).map_or(&[][..], Vec::as_slice);
        let is_meant = match step.target {
            Target::Claim(claim) => step.carries() && self.meant.get(&(claim, question)) == Some(&id),
            Target::Step(_) => false,
        };
        let of_claim = if is_meant { of(step.target) } else { &[] };
        of(Target::Step(id)).iter().chain(of_claim).copied().collect()
    }
}

/// The questions that rebuttals of a step or of its conclusion press, and that nothing answers.
fn pressed<'a>(
    context: &'a Context,
    asked: &Asked,
    id: StepId,
    step: &Step,
    scheme: &'a Scheme,
) -> Vec<Open<'a>> {
    let unanswered = owed(scheme).filter(|question| !has_answer(step, question));
    let open = unanswered.filter_map(|question| {
        let pressing = asked.pressing(step, id, &question.id);
        let standing = pressing.into_iter().find(|&rebuttal| stands(context, rebuttal))?;
        Some((question, Some(standing)))
    });
    open.collect()
}

/// Whether a rebuttal has neither been answered nor settled.
fn stands(context: &Context, rebuttal: StepId) -> bool {
    let debate = context.debate;
    let is_open = matches!(debate[rebuttal].force(), Some(Force::Contests | Force::Doubts));
    is_open
        && context.labelling.step(rebuttal) != Label::Out
        && !context.labelling.is_outweighed(debate, rebuttal)
        && !context.has_reply(rebuttal)
}

/// Whether a step goes through the questions of its scheme of its own accord: it answers several of those that it owes
/// and nobody pressed, or one where the steps of its map mostly answer all. Who answers one, or what was asked, does not
/// otherwise promise to answer all.
fn goes_through(debate: &Debate, asked: &Asked, id: StepId, scheme: &Scheme, is_thorough: bool) -> bool {
    let is_pressed = || scheme.questions.iter().any(|question| asked.is_asked(debate, id, &question.id));
    match unasked(debate, asked, id, scheme).take(2).count() {
        0 => false,
        1 => is_thorough && !is_pressed(),
        _ => true,
    }
}

/// The questions that a step owes an answer to and says nothing about.
fn passed_over<'a>(
    debate: &'a Debate,
    step: &'a Step,
    scheme: &'a Scheme,
) -> impl Iterator<Item = &'a CriticalQuestion> {
    // What a premise says that has reasons of its own needs no answer beside them.
    let is_argued = |question: &CriticalQuestion| {
        let Attacks::Premise(role) = &question.attacks else { return false };
        let bound = step.roles.iter().find(|(known, _)| known == role);
        bound.is_some_and(|&(_, premise)| !debate.is_leaf(premise))
    };
    owed(scheme).filter(move |question| !has_answer(step, question) && !is_argued(question))
}

fn has_answer(step: &Step, question: &CriticalQuestion) -> bool {
    step.answers.iter().any(|(known, answer)| *known == question.id && !answer.trim().is_empty())
}

fn finding(context: &Context, id: StepId, scheme: &Scheme, open: &[Open]) -> Diagnostic {
    let debate = context.debate;
    let step = &debate[id];
    let conclusion = debate.conclusion_of(id);
    let asked = |question: &CriticalQuestion| filled(&question.ask, &step.slots);
    let told =
        |question: &CriticalQuestion, ask: String| of_scheme(scheme, step, format!("q-{}", question.id), ask);
    let (first, _) = open[0];
    let about = match step.id {
        Some(_) => message!("the step {about}", about = context.step_called(id, step.map)).value(),
        None if step.is_rebuttal() => {
            let target = context.target_called(step.target, step.map);
            message!("the objection to {target}", target).value()
        }
        None => message!("the reason for {claim}", claim = context.called(conclusion, step.map)).value(),
    };
    let message = match open {
        [_] => message!(
            "{about} leaves {question} open: {asks}",
            about,
            question = Value::named(Thing::Question, &first.id),
            asks = told(first, format!("{}?", asked(first).trim_end_matches('?')))
        ),
        _ => message!("{about} leaves {count} questions open", about, count = open.len()),
    };
    let locus = context.at(step.place);
    let span =
        if locus.has_field("scheme") { locus.field("scheme").span() } else { context.premises_span(id) };
    let mut finding = Diagnostic::new(&CHECK.rule, span, message).label(scheme.name.to_lowercase());
    for (question, rebuttal) in
        open.iter().filter_map(|(question, rebuttal)| Some((question, (*rebuttal)?))).take(MOST_RELATED)
    {
        let span = context.at(debate[rebuttal].place).field("question").span();
        finding = finding.related(span, format!("`{}` is asked here", question.id));
    }
    if open.len() > 1 {
        let asked = |(question, _): &Open| {
            let ask = Box::new(told(question, asked(question)));
            Value::Asked { id: question.id.to_string(), ask }
        };
        let questions = Value::Series { items: open.iter().map(asked).collect(), between: Between::Blank };
        finding = finding.reason(message!("{questions}", questions));
    }
    finding
        .hint("write the answer that the text gives into `answers`, or add the premise that gives it")
        .concerns(context.step_name(id))
        .concerns(context.name(conclusion))
}
