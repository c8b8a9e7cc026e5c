//! The numbers that the figures and changes of a claim hold, and those that they give together.

use rust_decimal::Decimal;

use crate::model::{Claim, Debate, MeasureId, MeasureKind, Number, Stated};
use crate::prose::{self, Approximation, NumberKind};

/// The numbers that the figures and changes of a claim hold or give.
#[derive(Debug, Default)]
pub struct Held {
    /// What is counted: figures as they are written and, where their unit has a scale, with that.
    counts: Vec<Decimal>,
    /// What is left of wholes where the parts are taken from them.
    rests: Vec<Decimal>,
    /// So much for each: what the figures give by division, where they have two units.
    rates: Vec<Decimal>,
    /// Shares, changes and differences of shares, in per cent.
    percents: Vec<Decimal>,
    /// So many times as much.
    times: Vec<Decimal>,
    /// Parts with their wholes.
    parts: Vec<(Decimal, Decimal)>,
    /// The numbers as they are printed.
    printed: Vec<prose::Number>,
    /// The numbers in the words of measures: “children under 5” counts no 5.
    named: Vec<Decimal>,
}

/// A figure for the arithmetic among those of one claim.
#[derive(Clone, Copy)]
struct Term<'d> {
    measure: MeasureId,
    unit: Option<&'d str>,
    value: Decimal,
    sort: Sort,
}

/// What the values of a measure can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Counts,
    Percents,
    /// The library does not say.
    Either,
}

/// At most so many figures of one claim are held against each other.
const MOST_COMPARED: usize = 12;

/// A tenth: how far a number that a text calls “about” may be off.
const TENTH: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// One per cent.
const HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl Held {
    /// What a claim holds.
    pub fn of(debate: &Debate, claim: &Claim) -> Held {
        let mut held = Held::default();
        let mut terms = Vec::new();
        for figure in &claim.figures {
            let sort = sort(debate, figure.measure);
            let scale = prose::scale(unit(debate, figure.measure).unwrap_or_default());
            held.figure(figure.value, scale, sort);
            held.percents.extend(figure.share.map(|share| share.0));
            if let Some(whole) = figure.of {
                held.figure(whole, scale, sort);
                held.parts.push((figure.value.0, whole.0));
            }
            held.words(debate, figure.measure, figure.as_printed.as_deref());
            let (measure, unit) = (figure.measure, unit(debate, figure.measure));
            terms.push(Term { measure, unit, value: figure.value.0, sort });
        }
        for change in &claim.changes {
            let scale = prose::scale(unit(debate, change.measure).unwrap_or_default());
            held.change(&change.stated, scale, sort(debate, change.measure));
            held.words(debate, change.measure, change.as_printed.as_deref());
        }
        terms.truncate(MOST_COMPARED);
        held.derive(&terms);
        held
    }

    fn figure(&mut self, value: Number, scale: Decimal, sort: Sort) {
        if sort != Sort::Counts {
            self.percents.push(value.0);
            // A share may be written as a fraction of one.
            self.percents
                .extend(value.0.checked_mul(Decimal::ONE_HUNDRED).filter(|_| value.0.abs() <= Decimal::ONE));
        }
        if sort != Sort::Percents {
            self.counts.push(value.0);
            self.counts.extend(value.0.checked_mul(scale).filter(|_| scale != Decimal::ONE));
        }
    }

    fn change(&mut self, stated: &Stated, scale: Decimal, sort: Sort) {
        match stated {
            Stated::Percent(percent) => {
                self.percents.push(percent.0);
                let times = percent.0.saturating_mul(HUNDREDTH);
                // “tripled” for 300 per cent is encoded, if wrongly; that is another check's to tell.
                self.times.push(times);
                self.times.extend(times.checked_add(Decimal::ONE));
            }
            Stated::Points(points) => self.percents.push(points.0),
            Stated::Times(times) => {
                self.times.push(times.0);
                self.percents.extend(percent_of(times.0));
                self.percents.extend(times.0.checked_mul(Decimal::ONE_HUNDRED));
            }
            Stated::By(by) => self.figure(*by, scale, sort),
        }
    }

    fn words(&mut self, debate: &Debate, measure: MeasureId, printed: Option<&str>) {
        let details = &debate[measure].details;
        let words =
            [Some(&details.name), details.unit.as_ref(), details.population.as_ref(), details.place.as_ref()];
        let named = words.into_iter().flatten().flat_map(|text| prose::numbers(text));
        self.named.extend(named.map(|number| number.value));
        self.printed.extend(printed.map(prose::numbers).unwrap_or_default());
    }

    /// What the figures give together: sums and differences of what has one unit, ratios, and changes within a series.
    fn derive(&mut self, terms: &[Term]) {
        let is_of_one_unit = terms.windows(2).all(|pair| pair[0].unit == pair[1].unit);
        let sum = terms.iter().try_fold(Decimal::ZERO, |sum, term| sum.checked_add(term.value));
        if let Some(sum) = sum.filter(|_| is_of_one_unit && terms.len() > 2) {
            self.figure(Number(sum), Decimal::ONE, terms[0].sort);
        }
        for (index, one) in terms.iter().enumerate() {
            for other in &terms[index + 1..] {
                if one.unit == other.unit {
                    let both = [one.value.checked_sub(other.value), one.value.checked_add(other.value)];
                    for value in both.into_iter().flatten() {
                        self.figure(Number(value), prose::scale(one.unit.unwrap_or_default()), one.sort);
                    }
                }
                for (from, to) in [(one.value, other.value), (other.value, one.value)] {
                    let Some(times) = to.checked_div(from) else { continue };
                    self.times.push(times);
                    if one.unit != other.unit {
                        self.rates.push(times);
                    }
                    if one.measure == other.measure {
                        self.percents.extend(percent_of(times));
                    } else {
                        self.percents.extend(times.checked_mul(Decimal::ONE_HUNDRED));
                    }
                }
            }
        }
        for &(part, whole) in &self.parts {
            self.percents.extend(share(part, whole));
            // Where so many of all are something, the rest are not.
            if let Some(rest) = whole.checked_sub(part) {
                self.percents.extend(share(rest, whole));
                self.rests.push(rest);
            }
        }
    }

    /// Whether a number of a text is among what the figures hold or give.
    pub fn holds(&self, number: &prose::Number) -> bool {
        let is_printed = |printed: &prose::Number| {
            (printed.value, printed.upper, printed.whole) == (number.value, number.upper, number.whole)
                && printed.kind == number.kind
        };
        if self.named.contains(&number.value) || self.printed.iter().any(is_printed) {
            return true;
        }
        let mut ends = [Some(number.value), number.upper].into_iter().flatten();
        let is_near =
            |held: &[Decimal], wanted: Decimal| held.iter().any(|&held| is_rounded(held, wanted, number));
        match number.kind {
            NumberKind::Amount | NumberKind::Vague => ends.all(|end| {
                is_near(&self.counts, end)
                    || is_near(&self.rests, end)
                    || end.checked_div(number.scale).is_some_and(|mantissa| is_near(&self.counts, mantissa))
                    // “from 12 to 15 per cent” in other words: the unit may stand elsewhere in the sentence.
                    || is_near(&self.percents, end) && number.scale == Decimal::ONE && number.currency.is_none()
            }),
            NumberKind::Percent | NumberKind::Points => ends.all(|end| is_near(&self.percents, end)),
            NumberKind::Times => {
                ends.all(|end| self.times.iter().any(|&held| is_multiple(held, end, number)) || is_near(&self.counts, end))
            }
            NumberKind::Part => self.holds_part(number),
        }
    }

    /// Whether a number that a text gives for each of something, “£12 a head”, is what two figures give by division.
    pub fn gives_rate(&self, number: &prose::Number) -> bool {
        number.kind == NumberKind::Amount
            && number.upper.is_none()
            && self.rates.iter().any(|&rate| is_rounded(rate, number.value, number))
    }

    /// Whether a part of a whole is held as such, as two figures, or as a share that is nearly the same.
    fn holds_part(&self, number: &prose::Number) -> bool {
        let Some(whole) = number.whole else { return false };
        let slack = match number.approximation {
            Some(_) => Decimal::from(3),
            None => Decimal::TWO,
        };
        // “a third” names no whole of three things, as “19 of 48” does of 48.
        let is_counted = !number.is_fraction;
        self.parts.contains(&(number.value, whole))
            || is_counted
                && (self.counts.contains(&number.value) || self.rests.contains(&number.value))
                && self.counts.contains(&whole)
            || number.percent().is_some_and(|percent| {
                self.percents.iter().any(|held| held.abs().saturating_sub(percent).abs() <= slack)
            })
    }
}

/// Whether a value gives a number of a text: equal but for the sign, or rounded as the text writes it; where the text
/// says “about”, it may be a tenth off.
fn is_rounded(held: Decimal, wanted: Decimal, number: &prose::Number) -> bool {
    let (held, wanted) = (held.abs(), wanted.abs());
    let off = held.saturating_sub(wanted).abs();
    // Half of the last place that is written; in a scaled number, of the place before its scale.
    let unit = match wanted == number.value.abs() {
        true => number.scale,
        false => Decimal::ONE,
    };
    let places = number.value.checked_div(number.scale).map_or(0, |mantissa| mantissa.normalize().scale());
    let last = unit.saturating_mul(Decimal::new(5, (places + 1).min(Decimal::MAX_SCALE)));
    off <= last || number.approximation.is_some() && off <= wanted.saturating_mul(TENTH)
}

/// Whether so many times as much may be told as this multiple: a tenth off, or up to the next one where the text says
/// “more than”.
fn is_multiple(held: Decimal, wanted: Decimal, number: &prose::Number) -> bool {
    let tenth = wanted.saturating_mul(TENTH);
    let above = match number.approximation {
        Some(Approximation::Over | Approximation::AtLeast) => Decimal::ONE,
        _ => tenth,
    };
    held >= wanted.saturating_sub(tenth) && held <= wanted.saturating_add(above)
}

/// By how many per cent so many times as much is more.
fn percent_of(times: Decimal) -> Option<Decimal> {
    times.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)
}

fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

fn unit(debate: &Debate, measure: MeasureId) -> Option<&str> {
    debate[measure].details.unit.as_deref()
}

/// What the values of a measure are, as its kind and unit say.
fn sort(debate: &Debate, measure: MeasureId) -> Sort {
    let details = &debate[measure].details;
    let in_percent = |unit: &str| unit.contains('%') || unit.contains("per cent") || unit.contains("percent");
    match (details.kind, details.unit.as_deref()) {
        (Some(MeasureKind::Share), _) => Sort::Percents,
        (_, Some(unit)) if in_percent(unit) => Sort::Percents,
        (Some(MeasureKind::Total), _) | (_, Some(_)) => Sort::Counts,
        _ => Sort::Either,
    }
}
