use crate::check::provenance::within;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Kind, MapId, SourceId, StepId, Target};
use crate::period::Period;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "overdue-prediction";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a prediction that has come due, and nothing in the corpus says what became of it",
        why: "A forecast for 2023 that is read in 2026 is no longer a forecast: it has come true or it has not, and a \
              reader will want to know which. `when` is the due date of a prediction. Today is the date of \
              `--as-of`, or else the day on which the map was encoded or its article appeared; the clock is never asked. Any reason, \
              objection, restatement or contrary from after the due date counts as an answer.\n\nFind out what \
              happened. Add it as a support or a rebuttal of the prediction, with its own date.",
        bad: &[("map.ron", BAD)],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The new line",
    thesis: ["build-line"],
    encoder: (name: "A. Reader", on: "2026-03-01"),
    claims: {
        "build-line": (text: "The new line is worth building.", supports: [(premises: ["pays-off"])]),
        "pays-off": (
            text: "The new line will pay for itself by 2023.",
            kind: Prediction,
            when: "2023",
            rebuttals: [(premises: ["still-losing"])],
        ),
        "still-losing": (text: "The line made a loss in 2024.", kind: Fact, when: "2024"),
    },
)"#,
        )],
    },
    run,
};

const BAD: &str = r#"Map(
    title: "The new line",
    thesis: ["build-line"],
    encoder: (name: "A. Reader", on: "2026-03-01"),
    claims: {
        "build-line": (text: "The new line is worth building.", supports: [(premises: ["pays-off"])]),
        "pays-off": (text: "The new line will pay for itself by 2023.", kind: Prediction, when: "2023"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let whole = context.whole();
    let is_prediction = |claim: ClaimId| context.debate[claim].kind == Some(Kind::Prediction);
    let predictions = context.debate.claims().filter(|(id, _)| is_prediction(*id));
    let overdue: Vec<(ClaimId, &Period, &Period)> = predictions
        .filter_map(|(id, claim)| {
            let today = today(context, claim.map)?;
            let due = claim.when.as_ref().filter(|due| due.is_before(today))?;
            whole.map(claim.map).then_some((id, due, today))
        })
        .collect();
    if overdue.is_empty() {
        return;
    }
    let relations = Relations::of(context.debate);
    for (id, due, today) in overdue {
        if !is_answered(context, &relations, id, due) {
            findings.push(finding(context, id, due, today));
        }
    }
}

/// The day that counts as today for a map: where nobody gave one, at least the day on which its article appeared.
fn today<'a>(context: &Context<'a>, map: MapId) -> Option<&'a Period> {
    let appeared = || context.debate[context.debate[map].source?].published.as_ref();
    context.today(map).or_else(appeared)
}

fn finding(context: &Context, id: ClaimId, due: &Period, today: &Period) -> Diagnostic {
    let claim = &context.debate[id];
    let message = message!(
        "{claim} came due {due}, and nothing here tells what happened",
        claim = context.own(id),
        due = within(due)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.at(claim.place).field("when").span(), message)
        .label(format!("before today, {today}"));
    let encoded = context.at(context.debate[claim.map].place).field("encoder");
    let finding = match (context.as_of, context.debate[claim.map].encoded_on.is_some()) {
        (None, true) => finding.related(encoded.field("on").span(), "what counts as today"),
        _ => finding,
    };
    finding
        .hint("add what became of it as a support or a rebuttal, with the date of the outcome in its `when`")
        .concerns(context.name(id))
}

/// The claims that contraries and entailments join, each with its partners.
struct Relations {
    pairs: Vec<(ClaimId, ClaimId)>,
}

impl Relations {
    fn of(debate: &Debate) -> Relations {
        let entailed = debate.maps().flat_map(|(_, map)| &map.entailments).map(|one| (one.from, one.to));
        let joined = debate.contraries().iter().copied().chain(entailed);
        let mut pairs: Vec<(ClaimId, ClaimId)> =
            joined.flat_map(|(one, other)| [(one, other), (other, one)]).collect();
        pairs.sort_unstable();
        Relations { pairs }
    }

    fn of_claim(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> + '_ {
        let start = self.pairs.partition_point(|(one, _)| *one < claim);
        self.pairs[start..].iter().take_while(move |(one, _)| *one == claim).map(|(_, other)| *other)
    }
}

/// Whether anything that bears on a prediction is younger than its due date.
fn is_answered(context: &Context, relations: &Relations, prediction: ClaimId, due: &Period) -> bool {
    let debate = context.debate;
    let is_later = |claim: ClaimId| claim != prediction && is_later(context, claim, prediction, due);
    context.propositions().members(&prediction).iter().take(MOST_COMPARED).any(|&member| {
        let premises = |step: StepId| debate[step].premises.iter().copied();
        let supports = debate.supports_of(member).flat_map(premises);
        let rebuttals = debate.rebuttals_of(Target::Claim(member)).flat_map(premises);
        // A failed prediction is a premise of what it speaks against, together with what was seen instead.
        let tests = |step: &StepId| scheme(debate, *step).is_some_and(|id| TESTS.contains(&id));
        let company = debate.uses_of(member).filter(tests).flat_map(premises);
        let related = supports.chain(rebuttals).chain(relations.of_claim(member)).chain(company);
        related.chain([member]).any(is_later)
    })
}

/// So many claims that restate a prediction are asked for answers.
const MOST_COMPARED: usize = 256;

/// The schemes that hold a prediction against what was seen.
const TESTS: &[&str] = &["failed-prediction", "evidence-to-hypothesis"];

fn scheme(debate: &Debate, step: StepId) -> Option<&str> {
    debate[step].scheme.map(|scheme| &*debate[scheme].details.id)
}

/// Whether a claim tells of a time after the due date, or of the due date from after it.
///
/// What stands in the text of the prediction itself was known when it was made, however late that was.
fn is_later(context: &Context, claim: ClaimId, prediction: ClaimId, due: &Period) -> bool {
    let debate = context.debate;
    let foretelling =
        |source: SourceId| debate[prediction].said.iter().any(|said| said.source == Some(source));
    let claim = &debate[claim];
    let is_outcome = claim.kind != Some(Kind::Prediction);
    let happened = claim.when.as_ref().is_some_and(|when| ends_after(when, due));
    let mut told = claim.said.iter().filter(|said| !said.source.is_some_and(foretelling));
    let is_told = told.any(|said| said.date(debate).is_some_and(|date| due.is_before(date)));
    let counted =
        claim.figures.iter().filter_map(|figure| figure.when.as_ref()).any(|when| ends_after(when, due));
    is_outcome && (happened || is_told || counted)
}

/// Whether a period lasts to the due date or beyond.
fn ends_after(when: &Period, due: &Period) -> bool {
    when.last().is_none() || when.last() >= due.last()
}
