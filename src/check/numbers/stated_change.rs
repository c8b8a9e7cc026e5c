//! Stated changes set against the figures that they are between.
//!
//! Three checks tell what is found here, each the slips of its own kind. A change is worked out from the figures of
//! the same claim where it has them, else from any that the corpus holds for those periods.

use super::amounts::grouped;
use super::series::{Point, Series};
use crate::check::Context;
use crate::diagnostic::{Diagnostic, Message, Rule};
use crate::model::{Change, Claim, ClaimId, Stated};
use crate::source::Span;

mod case;
mod slip;
mod telling;
mod wording;

use case::Case;
use wording::contradicted_by_words;

pub(super) use case::cases;
pub(in crate::check) use slip::Slip;
pub(in crate::check) use wording::is_stated;

/// A stated change that does not hold.
pub(in crate::check) struct Slipped {
    pub(in crate::check) claim: ClaimId,
    /// The position among the claim's changes.
    pub(in crate::check) position: usize,
    pub(in crate::check) slip: Slip,
    /// The figures, by their numbers, with the places and labels that show them; nothing where the words alone
    /// tell.
    ends: Option<(Shown, Shown)>,
    /// The change as it is worked out.
    working: Message,
    /// What to do about it.
    pub(in crate::check) hint: String,
}

/// A figure as a finding shows it.
struct Shown {
    span: Span,
    label: String,
    claim: ClaimId,
}

/// All changes of the corpus that do not hold, in the order of writing.
pub(in crate::check) fn slipped(context: &Context) -> Vec<Slipped> {
    let series = context.series();
    let mut slipped = Vec::new();
    for (id, claim) in context.debate.claims() {
        for (position, change) in claim.changes.iter().enumerate() {
            slipped.extend(judge(context, series, (id, claim), (position, change)));
        }
    }
    slipped
}

/// Reports the changes with slips of some kinds.
pub(in crate::check) fn report(
    context: &Context,
    rule: &'static Rule,
    findings: &mut Vec<Diagnostic>,
    is_its: impl Fn(Slip) -> bool,
) {
    for slipped in context.slipped().iter().filter(|slipped| is_its(slipped.slip)) {
        findings.push(slipped.finding(context, rule));
    }
}

impl Slipped {
    pub(in crate::check) fn finding(&self, context: &Context, rule: &'static Rule) -> Diagnostic {
        let change = &context.debate[self.claim].changes[self.position];
        let place = context.at(change.place);
        let mut finding = Diagnostic::new(rule, place.field("stated").whole(), self.working.clone())
            .label("stated here")
            .hint(self.hint.clone())
            .concerns(context.name(self.claim));
        for shown in self.ends.iter().flat_map(|(from, to)| [from, to]) {
            finding =
                finding.related(shown.span, shown.label.clone()).concerns_all([context.name(shown.claim)]);
        }
        finding
    }
}

fn judge(
    context: &Context,
    series: &Series,
    (id, claim): (ClaimId, &Claim),
    (position, change): (usize, &Change),
) -> Option<Slipped> {
    let is_per_cent = series.unit(change.measure).is_per_cent();
    if matches!(change.stated, Stated::Points(_)) && !is_per_cent {
        return None;
    }
    let told = |slip, ends, working, hint| Slipped { claim: id, position, slip, ends, working, hint };
    let cases = cases(series, (id, claim), change);
    let slipped = |case: &Case, slip| {
        let shown = |point: &Point| Shown {
            span: context.value_span(point),
            label: format!("{}: {}", context.figure_called(point), grouped(point.value())),
            claim: point.claim,
        };
        told(slip, Some((shown(case.from), shown(case.to))), case.working(), case.hint(slip))
    };
    if let Some((case, scale)) = cases.first().and_then(|case| Some((case, case.scale_slip()?))) {
        return Some(slipped(case, Slip::Scale(scale)));
    }
    // Where a period has several figures, which is told elsewhere, a change may rest on any of them.
    if cases.is_empty() || cases.iter().any(Case::holds) {
        let (slip, working, hint) = contradicted_by_words(series, id, claim, change)?;
        return Some(told(slip, None, working, hint));
    }
    Some(slipped(&cases[0], cases[0].slip()))
}
