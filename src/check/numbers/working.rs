//! Changes, shares and rates with their arithmetic, also where they come out: the same figures and the same judgement as
//! in the findings.

use rust_decimal::Decimal;

use super::rate_arithmetic::rated;
use super::series::{Point, Series};
use super::share_arithmetic::{beside_its_whole, share_of};
use super::stated_change::cases;
use crate::check::Context;
use crate::model::{Bound, Claim, ClaimId, MeasureId, Number, Stated};
use crate::period::Period;
use crate::prose;

/// A change, a share or a rate, worked out from its two numbers.
#[derive(Clone, Debug)]
pub struct Working {
    /// The claim that states it or holds its figures.
    pub claim: ClaimId,
    /// The series of the figures.
    pub measure: MeasureId,
    /// What is worked out.
    pub sum: Sum,
    /// The earlier and the later value of a change, the part and the whole of a share, what is counted and for how many
    /// of a rate; nothing where the corpus does not hold both.
    pub numbers: Option<(Decimal, Decimal)>,
    /// The periods of the numbers.
    pub when: (Option<Period>, Option<Period>),
    /// What the text says that it comes to, with the sign that its words give it, and how exactly that is meant;
    /// nothing where it leaves the sum to the reader.
    pub stated: Option<(StatedSum, Option<Bound>)>,
    /// The words of the text that state it, where the map has them.
    pub as_printed: Option<Box<str>>,
    /// Whether the values are in per cent, so that their difference is in percentage points.
    pub is_per_cent: bool,
    /// How the two compare.
    pub verdict: Verdict,
}

/// What is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// From one value to another.
    Change,
    /// A part of a whole.
    Share,
    /// So much for each so many.
    Rate {
        /// What the quotient of the numbers is multiplied by: the so many, in the unit of the rate.
        factor: Decimal,
        /// For how many the rate is.
        each: Decimal,
    },
}

/// What a text says that a sum comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedSum {
    /// Of a change, in its own way.
    Change(Stated),
    /// Of a share, in per cent.
    Share(Number),
    /// Of a rate, in its unit.
    Rate(Number),
}

impl StatedSum {
    /// The number that is stated.
    pub fn number(self) -> Decimal {
        match self {
            StatedSum::Change(
                Stated::Percent(number) | Stated::Points(number) | Stated::Times(number) | Stated::By(number),
            )
            | StatedSum::Share(number)
            | StatedSum::Rate(number) => number.0,
        }
    }
}

/// How what is stated compares with what the numbers give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They agree, rounding allowed for.
    Agrees,
    /// They do not, or the words beside the number contradict it.
    Differs,
    /// Nothing is stated.
    Unstated,
    /// A number is missing, so nothing can be worked out.
    Open,
}

impl Working {
    /// The second number less the first.
    pub fn difference(&self) -> Option<Decimal> {
        let (from, to) = self.numbers?;
        to.checked_sub(from)
    }

    /// How many times as much the second number is as the first.
    pub fn times(&self) -> Option<Decimal> {
        let (from, to) = self.numbers?;
        to.checked_div(from)
    }

    /// A change in per cent of the size of its first number, a share in per cent of its whole; nothing where that is
    /// zero, and of a rate.
    pub fn percent(&self) -> Option<Decimal> {
        let (first, second) = self.numbers?;
        let share = match self.sum {
            Sum::Change => self.difference()?.checked_div(first.abs())?,
            Sum::Share => first.checked_div(second)?,
            Sum::Rate { .. } => return None,
        };
        share.checked_mul(Decimal::ONE_HUNDRED)
    }

    /// A rate in its unit; nothing of a change or a share.
    pub fn rate(&self) -> Option<Decimal> {
        let Sum::Rate { factor, .. } = self.sum else { return None };
        let (counted, base) = self.numbers?;
        counted.checked_div(base)?.checked_mul(factor)
    }

    /// The second number of a change, the part of a share, or what is counted of a rate, if what is stated were so.
    pub fn would_be(&self) -> Option<Decimal> {
        let ((first, second), (stated, _)) = self.numbers.zip(self.stated)?;
        let hundredth =
            |value: Decimal, percent: Number| value.checked_mul(percent.0)?.checked_div(Decimal::ONE_HUNDRED);
        match (self.sum, stated) {
            (Sum::Rate { factor, .. }, _) => stated.number().checked_div(factor)?.checked_mul(second),
            (_, StatedSum::Share(percent) | StatedSum::Rate(percent)) => hundredth(second, percent),
            (_, StatedSum::Change(Stated::Percent(percent))) => {
                first.checked_add(hundredth(first.abs(), percent)?)
            }
            (_, StatedSum::Change(Stated::Times(times))) => first.checked_mul(times.0),
            (_, StatedSum::Change(Stated::Points(number) | Stated::By(number))) => {
                first.checked_add(number.0)
            }
        }
    }
}

/// All stated changes, all shares of a whole, all rates, and the change between the first and the last dated figure of a series
/// that a claim gives without saying what it comes to. In the order of the claims.
pub(in crate::check) fn workings(context: &Context) -> Vec<Working> {
    let series = context.series();
    let mut workings = Vec::new();
    for (id, claim) in context.debate.claims() {
        if claim.figures.is_empty() && claim.changes.is_empty() {
            continue;
        }
        changes(context, series, (id, claim), &mut workings);
        shares(context, series, (id, claim), &mut workings);
        rates(context, series, (id, claim), &mut workings);
        spans(series, (id, claim), &mut workings);
    }
    workings
}

fn changes(context: &Context, series: &Series, (id, claim): (ClaimId, &Claim), workings: &mut Vec<Working>) {
    let slipped = context.slipped();
    let first = slipped.partition_point(|slipped| slipped.claim < id);
    let own = || slipped[first..].iter().take_while(|slipped| slipped.claim == id);
    for (position, change) in claim.changes.iter().enumerate() {
        let cases = cases(series, (id, claim), change);
        let has_slipped = own().any(|slipped| slipped.position == position);
        // Where several figures may be meant, the working shows the pair that the judgement rests on.
        let case = cases.iter().find(|case| !has_slipped && case.holds()).or(cases.first());
        let period = |point: Option<&Point>, written: &Option<Period>| {
            written.clone().or_else(|| point.and_then(|point| point.when.cloned()))
        };
        workings.push(Working {
            claim: id,
            measure: change.measure,
            sum: Sum::Change,
            numbers: case.map(|case| (case.from.value(), case.to.value())),
            when: (
                period(case.map(|case| case.from), &change.from),
                period(case.map(|case| case.to), &change.to),
            ),
            stated: {
                let (stated, bound) =
                    case.map_or((change.stated, change.bound), |case| (case.stated(), case.bound));
                Some((StatedSum::Change(stated), bound))
            },
            as_printed: change.as_printed.clone(),
            is_per_cent: series.unit(change.measure).is_per_cent(),
            verdict: match (has_slipped, case) {
                (true, _) => Verdict::Differs,
                (false, Some(_)) => Verdict::Agrees,
                (false, None) => Verdict::Open,
            },
        });
    }
}

fn shares(context: &Context, series: &Series, (id, claim): (ClaimId, &Claim), workings: &mut Vec<Working>) {
    for point in measures_of(claim).into_iter().flat_map(|measure| series.of_claim(id, measure)) {
        let Some(whole) = point.figure.of else { continue };
        if whole.0.is_zero() || series.unit(point.figure.measure).is_per_cent() {
            continue;
        }
        let share = share_of(context, point);
        workings.push(Working {
            claim: id,
            measure: point.figure.measure,
            sum: Sum::Share,
            numbers: Some((point.value(), whole.0)),
            when: (point.when.cloned(), None),
            stated: share.map(|(share, hedge, _)| (StatedSum::Share(Number(share)), hedge)),
            // What is printed may be the part alone.
            as_printed: point.figure.as_printed.clone().filter(|printed| {
                share.is_some_and(|(share, ..)| {
                    prose::numbers(printed)
                        .iter()
                        .any(|number| number.is_value(share) || number.percent() == Some(share))
                })
            }),
            is_per_cent: false,
            verdict: match share {
                None => Verdict::Unstated,
                Some(_) if beside_its_whole(context, point).is_some() => Verdict::Differs,
                Some(_) => Verdict::Agrees,
            },
        });
    }
}

fn rates(context: &Context, series: &Series, (id, claim): (ClaimId, &Claim), workings: &mut Vec<Working>) {
    for measure in measures_of(claim) {
        let Some(rate) = &context.debate[measure].rate else { continue };
        for point in series.of_claim(id, measure).filter(|point| point.misprint.is_none()) {
            let rated = rated(context.debate, series, point);
            workings.push(Working {
                claim: id,
                measure,
                sum: Sum::Rate {
                    factor: rate.each.checked_div(series.unit(measure).scale).unwrap_or(rate.each),
                    each: rate.each,
                },
                numbers: rated.as_ref().map(|rated| rated.numbers),
                when: (point.when.cloned(), None),
                stated: Some((StatedSum::Rate(point.figure.value), point.bound)),
                as_printed: point.figure.as_printed.clone(),
                is_per_cent: false,
                verdict: match rated {
                    None => Verdict::Open,
                    Some(rated) if rated.fits(series) => Verdict::Agrees,
                    Some(_) => Verdict::Differs,
                },
            });
        }
    }
}

/// The measures of a claim's figures, each once.
fn measures_of(claim: &Claim) -> Vec<MeasureId> {
    let mut measures: Vec<MeasureId> = claim.figures.iter().map(|figure| figure.measure).collect();
    measures.sort_unstable();
    measures.dedup();
    measures
}

/// From the first to the last figure of a series, where the claim states no change of it.
fn spans(series: &Series, (id, claim): (ClaimId, &Claim), workings: &mut Vec<Working>) {
    for measure in measures_of(claim) {
        let is_stated = claim.changes.iter().any(|change| change.measure == measure);
        let mut dated = series.of_claim(id, measure).filter(|point| point.when.is_some());
        let Some(first) = dated.next().filter(|_| !is_stated) else { continue };
        let Some(last) = dated.last() else { continue };
        let is_before = first.when.zip(last.when).is_some_and(|(first, last)| first.is_before(last));
        if !is_before {
            continue;
        }
        workings.push(Working {
            claim: id,
            measure,
            sum: Sum::Change,
            numbers: Some((first.value(), last.value())),
            when: (first.when.cloned(), last.when.cloned()),
            stated: None,
            as_printed: None,
            is_per_cent: series.unit(measure).is_per_cent(),
            verdict: Verdict::Unstated,
        });
    }
}
