//! The numbers that the figures and changes of a claim hold, and those that they give together.

use rust_decimal::Decimal;

use crate::model::{Claim, Debate, MeasureId, Stated};
use crate::prose::{self, Approximation, NumberKind};

/// The values that the figures and changes of a claim hold or give.
#[derive(Debug, Default)]
pub struct Held {
    /// The figures, each as it is written and, where its unit has a scale, with that.
    values: Vec<Decimal>,
    /// Shares in per cent, and changes in per cent or points.
    percents: Vec<Decimal>,
    /// So many times as much.
    times: Vec<Decimal>,
    /// Parts with their wholes.
    parts: Vec<(Decimal, Decimal)>,
}

/// At most so many figures of one claim are held against each other.
const MOST_COMPARED: usize = 8;

impl Held {
    /// What a claim holds.
    pub fn of(debate: &Debate, claim: &Claim) -> Held {
        let mut held = Held::default();
        for figure in &claim.figures {
            let scale = scale_of(debate, figure.measure);
            held.value(figure.value.0, scale);
            held.measure(debate, figure.measure);
            held.percents.extend(figure.share.map(|share| share.0));
            if let Some(whole) = figure.of {
                held.value(whole.0, scale);
                held.parts.push((figure.value.0, whole.0));
            }
            held.printed(figure.as_printed.as_deref());
        }
        for change in &claim.changes {
            match change.stated {
                Stated::Percent(percent) => held.percent_change(percent.0),
                Stated::Points(points) => held.percents.push(points.0),
                Stated::Times(times) => {
                    held.times.push(times.0);
                    held.percents.extend(percent_of(times.0));
                    held.percents.extend(times.0.checked_mul(Decimal::ONE_HUNDRED));
                }
                Stated::By(by) => held.value(by.0, scale_of(debate, change.measure)),
            }
            held.measure(debate, change.measure);
            held.printed(change.as_printed.as_deref());
        }
        held.derive();
        held
    }

    fn value(&mut self, value: Decimal, scale: Decimal) {
        self.values.push(value);
        self.values.extend(value.checked_mul(scale).filter(|_| scale != Decimal::ONE));
    }

    fn percent_change(&mut self, percent: Decimal) {
        self.percents.push(percent);
        // “tripled” for 300 per cent is encoded, if wrongly; that is another check's to tell.
        self.times.push(percent / Decimal::ONE_HUNDRED);
        self.times.extend((percent / Decimal::ONE_HUNDRED).checked_add(Decimal::ONE));
    }

    /// The numbers in the words of a measure: “children under 5” counts no 5.
    fn measure(&mut self, debate: &Debate, measure: MeasureId) {
        let details = &debate[measure].details;
        let words =
            [Some(&details.name), details.unit.as_ref(), details.population.as_ref(), details.place.as_ref()];
        for text in words.into_iter().flatten() {
            for number in prose::numbers(text) {
                self.values.push(number.value);
                self.percents.push(number.value);
            }
        }
    }

    /// The numbers of a figure as it is printed.
    fn printed(&mut self, printed: Option<&str>) {
        for number in printed.map(prose::numbers).unwrap_or_default() {
            self.values.extend([Some(number.value), number.upper].into_iter().flatten());
            self.percents.extend(number.percent());
            match number.kind {
                NumberKind::Percent | NumberKind::Points => self.percents.push(number.value),
                NumberKind::Times => self.times.push(number.value),
                NumberKind::Part => self.parts.extend(number.whole.map(|whole| (number.value, whole))),
                NumberKind::Amount | NumberKind::Vague => {}
            }
        }
    }

    /// What the figures give together: the sum of all, and the differences, ratios and changes of every two.
    fn derive(&mut self) {
        let own: Vec<Decimal> = self.values.iter().copied().take(MOST_COMPARED).collect();
        let sum = own.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value));
        self.values.extend(sum);
        for (index, &one) in own.iter().enumerate() {
            for &other in &own[index + 1..] {
                self.values.extend(one.checked_sub(other));
                self.values.extend(one.checked_add(other));
                for (from, to) in [(one, other), (other, one)] {
                    let Some(times) = to.checked_div(from) else { continue };
                    self.times.push(times);
                    self.percents.extend(percent_of(times));
                    self.percents.extend(times.checked_mul(Decimal::ONE_HUNDRED));
                }
            }
        }
        for &(part, whole) in &self.parts {
            self.percents.extend(share(part, whole));
            // Where so many of all are something, the rest are not.
            self.percents.extend(share(whole - part, whole));
            self.values.extend(whole.checked_sub(part));
        }
    }

    /// Whether a number of the text is among what the figures hold or give.
    pub fn holds(&self, number: &prose::Number) -> bool {
        let ends = || [Some(number.value), number.upper].into_iter().flatten();
        let in_percent = || number.percent().into_iter();
        let is_near =
            |held: &[Decimal], wanted: Decimal| held.iter().any(|&held| is_rounded(held, wanted, number));
        match number.kind {
            NumberKind::Amount | NumberKind::Vague => ends().all(|end| {
                is_near(&self.values, end)
                    || self.is_slip(end, number.scale)
                    || end.checked_div(number.scale).is_some_and(|mantissa| is_near(&self.values, mantissa))
            }),
            NumberKind::Percent | NumberKind::Points => ends().all(|end| {
                is_near(&self.percents, end) || is_near(&self.values, end) || self.is_fraction(end)
            }),
            NumberKind::Times => ends().all(|end| {
                self.times.iter().any(|&held| is_multiple(held, end, number)) || is_near(&self.values, end)
            }),
            NumberKind::Part => {
                let wanted =
                    number.value.checked_div(number.whole.unwrap_or(Decimal::ONE)).unwrap_or_default();
                self.parts.contains(&(number.value, number.whole.unwrap_or_default()))
                    || self.has_part(number)
                    || in_percent().any(|percent| {
                        let near = |held: &Decimal| (held.abs() - percent).abs() <= Decimal::TWO;
                        self.percents.iter().any(near) || self.values.iter().any(near)
                    })
                    || self.values.iter().any(|held| (held.abs() - wanted).abs() <= Decimal::new(2, 2))
            }
        }
    }

    /// Whether a scaled number is held but for its scale: a slip of million and billion is another check's to tell.
    fn is_slip(&self, wanted: Decimal, scale: Decimal) -> bool {
        let factors = [100_i64, 1_000, 100_000, 1_000_000, 1_000_000_000].map(Decimal::from);
        scale > Decimal::ONE
            && self.values.iter().any(|&held| {
                let (less, more) = (held.abs().min(wanted.abs()), held.abs().max(wanted.abs()));
                factors.iter().any(|factor| less.checked_mul(*factor) == Some(more))
            })
    }

    /// Whether both numbers of “19 of 48” are figures of their own.
    fn has_part(&self, number: &prose::Number) -> bool {
        let is_held = |wanted: Decimal| self.values.contains(&wanted);
        number.whole.is_some_and(|whole| is_held(number.value) && is_held(whole))
    }

    /// Whether a percentage is held as a fraction of one.
    fn is_fraction(&self, percent: Decimal) -> bool {
        self.values.iter().any(|value| {
            value.checked_mul(Decimal::ONE_HUNDRED).is_some_and(|held| held.abs() == percent.abs())
        })
    }
}

/// Whether a value gives a number of a text: equal but for the sign, or rounded as the text writes it; where the text
/// says “about”, it may be a tenth off.
fn is_rounded(held: Decimal, wanted: Decimal, number: &prose::Number) -> bool {
    let (held, wanted) = (held.abs(), wanted.abs());
    let off = (held - wanted).abs();
    // Half of the last place that is written; in a scaled number, of the place before its scale.
    let unit = match wanted == number.value.abs() {
        true => number.scale,
        false => Decimal::ONE,
    };
    let places = number.value.checked_div(number.scale).map_or(0, |mantissa| mantissa.normalize().scale());
    let last = unit * Decimal::new(5, places + 1);
    off <= last || number.approximation.is_some() && off <= wanted / Decimal::TEN
}

/// Whether so many times as much may be told as this multiple: a tenth off, or up to the next one where the text says
/// “more than”.
fn is_multiple(held: Decimal, wanted: Decimal, number: &prose::Number) -> bool {
    let tenth = wanted / Decimal::TEN;
    let above = match number.approximation {
        Some(Approximation::Over | Approximation::AtLeast) => Decimal::ONE,
        _ => tenth,
    };
    held >= wanted - tenth && held <= wanted + above
}

/// By how many per cent so many times as much is more.
fn percent_of(times: Decimal) -> Option<Decimal> {
    times.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)
}

fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// What the unit of a measure multiplies its values by: a million in “million US dollars”.
fn scale_of(debate: &Debate, measure: MeasureId) -> Decimal {
    let unit = debate[measure].details.unit.as_deref().unwrap_or_default();
    prose::scale(unit)
}
