//! How far a number as it is written may be from the truth, in one place for all checks of figures.
//!
//! An exact number is held to its own precision, a hedged one to what the hedge allows. The rules lean to the
//! author's side: what is told as wrong cannot be read as rounding.

use rust_decimal::Decimal;

use crate::model::Bound;

/// The values that a number may stand for; an end that is missing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) struct Range {
    pub(in crate::check) low: Option<Decimal>,
    pub(in crate::check) high: Option<Decimal>,
}

impl Range {
    pub(in crate::check) fn around(value: Decimal, allowance: Decimal) -> Range {
        Range { low: value.checked_sub(allowance), high: value.checked_add(allowance) }
    }

    pub(in crate::check) fn at_least(value: Decimal) -> Range {
        Range { low: Some(value), high: None }
    }

    /// Whether some value is in both.
    pub(in crate::check) fn meets(self, other: Range) -> bool {
        !self.is_below(other) && !other.is_below(self)
    }

    /// Whether every value of it is less than every value of the other.
    pub(in crate::check) fn is_below(self, other: Range) -> bool {
        self.high.zip(other.low).is_some_and(|(high, low)| high < low)
    }

    pub(in crate::check) fn holds(self, value: Decimal) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// The same values with the other sign.
    pub(in crate::check) fn negated(self) -> Range {
        Range { low: self.high.map(|high| -high), high: self.low.map(|low| -low) }
    }

    /// What is left when values of this range are taken from values of the other: other − this.
    pub(in crate::check) fn up_to(self, other: Range) -> Range {
        let less = |end: Option<Decimal>, start: Option<Decimal>| {
            let (end, start) = end.zip(start)?;
            end.checked_sub(start)
        };
        Range { low: less(other.low, self.high), high: less(other.high, self.low) }
    }

    /// How many times as much values of the other are: other ÷ this. Both must be positive throughout; nothing
    /// where they are not.
    pub(in crate::check) fn times_to(self, other: Range) -> Option<Range> {
        let least = self.low.filter(|low| *low > Decimal::ZERO)?;
        let is_positive = other.low.is_some_and(|low| low >= Decimal::ZERO);
        let quotient = |end: Option<Decimal>, start: Decimal| end.and_then(|end| end.checked_div(start));
        is_positive.then(|| Range {
            low: match self.high {
                Some(high) => quotient(other.low, high),
                None => Some(Decimal::ZERO),
            },
            high: quotient(other.high, least),
        })
    }
}

/// A number of per cent of a value.
fn per_cent(value: Decimal, tenths: i64) -> Decimal {
    value.abs().checked_mul(Decimal::new(tenths, 3)).unwrap_or(Decimal::MAX)
}

/// Half a unit of the last written digit.
fn half_a_unit(value: Decimal) -> Decimal {
    Decimal::new(5, (value.scale() + 1).min(Decimal::MAX_SCALE))
}

/// The place of the last digit that is not a zero before the point, for whole numbers: 100 for 2300.
fn last_place(value: Decimal) -> Option<Decimal> {
    let mut mantissa = value.mantissa();
    if value.scale() > 0 || mantissa == 0 {
        return None;
    }
    let mut place = Decimal::ONE;
    while mantissa % 10 == 0 {
        mantissa /= 10;
        place = place.checked_mul(Decimal::TEN)?;
    }
    Some(place)
}

fn halved(value: Decimal) -> Decimal {
    value.checked_div(Decimal::TWO).unwrap_or(value)
}

/// By how much a number that is stated without a hedge may be off: half a unit of its last digit. The zeros at
/// the end of a round number count as rounding, up to 2.5 per cent of it.
pub(in crate::check) fn rounding(value: Decimal) -> Decimal {
    let round = last_place(value).map_or(Decimal::ZERO, |place| halved(place).min(per_cent(value, 25)));
    half_a_unit(value).max(round)
}

/// What a stated number may stand for.
pub(in crate::check) fn stated(value: Decimal, bound: Option<Bound>) -> Range {
    match bound {
        None => Range::around(value, rounding(value)),
        Some(Bound::About) => Range::around(value, roughness(value)),
        Some(Bound::Over | Bound::AtLeast) => Range::at_least(value),
        Some(Bound::Under | Bound::AtMost) => Range { low: None, high: Some(value) },
        Some(Bound::Nearly) => {
            let below = per_cent(value, 150);
            let (low, high) = match value < Decimal::ZERO {
                true => (value, value.checked_add(below)),
                false => (value.saturating_sub(below), value.checked_add(half_a_unit(value))),
            };
            Range { low: Some(low), high }
        }
    }
}

/// By how much “about” lets a number be off: half of the place of its last digit, between 5 and 10 per cent.
fn roughness(value: Decimal) -> Decimal {
    let half_place = last_place(value).map_or(half_a_unit(value), halved);
    half_place.clamp(per_cent(value, 50), per_cent(value, 100))
}

/// What a share or change in words may stand for, such as “a third” or “by half”: 5 per cent to either side, and
/// 10 with “about”.
pub(in crate::check) fn in_words(value: Decimal, bound: Option<Bound>) -> Range {
    match bound {
        None => Range::around(value, rounding(value).max(per_cent(value, 50))),
        Some(Bound::About) => Range::around(value, per_cent(value, 100)),
        _ => stated(value, bound),
    }
}

/// What “nearly” a share may stand for: at most 7 per cent less, for “nearly four in five” is more than three in
/// four.
pub(in crate::check) fn nearly_a_share(value: Decimal) -> Range {
    Range { low: value.checked_sub(per_cent(value, 70)), high: value.checked_add(half_a_unit(value)) }
}

/// What a stated multiple may stand for: “doubled” is within 5 per cent of twice as much. Three digits and more
/// are held to their own precision.
pub(in crate::check) fn multiple(times: Decimal, bound: Option<Bound>) -> Range {
    let is_rough = times.normalize().mantissa().abs() < 100;
    match bound {
        None if is_rough => Range::around(times, per_cent(times, 50)),
        _ => stated(times, bound),
    }
}

/// What a figure may stand for when something is worked out from it.
///
/// A plain whole number is taken as it is, or else every slip could be called rounding; one with decimals or
/// given in thousands may be rounded, and is off by 1 per cent at most.
pub(in crate::check) fn measured(value: Decimal, bound: Option<Bound>) -> Range {
    if bound.is_some() {
        return stated(value, bound);
    }
    let slack = match last_place(value) {
        None if value.scale() > 0 => half_a_unit(value),
        Some(place) if place >= Decimal::ONE_THOUSAND => halved(place),
        _ => Decimal::ZERO,
    };
    Range::around(value, slack.min(per_cent(value, 10)))
}

/// What a figure may stand for where something is worked out from it and an open end would let everything pass: “more
/// than 1,300” is less than 1,400, and at most a tenth more.
pub(in crate::check) fn counted(value: Decimal, bound: Option<Bound>) -> Range {
    let reach = last_place(value).unwrap_or(half_a_unit(value)).min(per_cent(value, 100));
    let range = measured(value, bound);
    Range { low: range.low.or(value.checked_sub(reach)), high: range.high.or(value.checked_add(reach)) }
}

/// Whether two figures of one thing can both be right: one is a rounding of the other, or their bounds leave
/// room for both.
pub(crate) fn agree(one: (Decimal, Option<Bound>), other: (Decimal, Option<Bound>)) -> bool {
    let (first, second) = (stated(one.0, one.1), stated(other.0, other.1));
    match (one.1, other.1) {
        (None, None) => first.holds(other.0) || second.holds(one.0),
        (None, Some(_)) => second.meets(unless_exact(first, one.0)),
        (Some(_), None) => first.meets(unless_exact(second, other.0)),
        (Some(_), Some(_)) => first.meets(second),
    }
}

/// The range of a round number or a decimal; of any other only the number itself: 498 is not “over 500”.
fn unless_exact(range: Range, value: Decimal) -> Range {
    match last_place(value) {
        Some(place) if place == Decimal::ONE => Range::around(value, Decimal::ZERO),
        _ => range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("the tests write numbers")
    }

    #[test]
    fn a_number_is_held_to_its_own_precision() {
        let cases = [
            ("12.5", "0.05"),
            ("12.50", "0.005"),
            ("89", "0.5"),
            ("20", "0.5"),
            ("280", "5"),
            ("300", "7.5"),
            ("1000", "25"),
            ("3200000", "50000"),
            ("0", "0.5"),
            ("-300", "7.5"),
        ];
        for (value, allowance) in cases {
            assert_eq!(rounding(number(value)), number(allowance), "of {value}");
        }
    }

    #[test]
    fn hedges_widen_and_bounds_open_it() {
        let range = |value, bound| stated(number(value), Some(bound));
        assert_eq!(range("280", Bound::About), Range::around(number("280"), number("14")));
        assert_eq!(range("300", Bound::About), Range::around(number("300"), number("30")));
        assert!(
            range("3", Bound::Nearly).holds(number("2.6")) && !range("3", Bound::Nearly).holds(number("2.5"))
        );
        assert!(range("2", Bound::Over).holds(number("7.8")));
        assert!(!range("500", Bound::AtLeast).holds(number("450")));
    }

    #[test]
    fn figures_agree_where_one_rounds_the_other_or_a_bound_leaves_room() {
        let agrees = |one: &str, bound, other: &str, other_bound| {
            agree((number(one), bound), (number(other), other_bound))
        };
        assert!(agrees("280", None, "282", None));
        assert!(agrees("12", None, "12.4", None));
        assert!(agrees("280", Some(Bound::About), "282", None));
        assert!(agrees("500", Some(Bound::Over), "500", None));
        assert!(agrees("500", Some(Bound::AtLeast), "300", Some(Bound::AtLeast)));
        assert!(!agrees("2", None, "3", None));
        assert!(!agrees("12.4", None, "12.5", None));
        assert!(!agrees("300", None, "282", None));
        assert!(!agrees("500", Some(Bound::AtLeast), "450", None));
        assert!(!agrees("500", Some(Bound::Over), "498", None));
        assert!(!agrees("500", Some(Bound::AtLeast), "450", Some(Bound::AtMost)));
    }

    #[test]
    fn the_largest_numbers_do_no_harm() {
        for value in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28)] {
            for bound in
                [None, Some(Bound::About), Some(Bound::Nearly), Some(Bound::Over), Some(Bound::Under)]
            {
                let range = stated(value, bound);
                assert!(range.meets(range) && measured(value, bound).meets(range));
                assert!(range.up_to(range).meets(Range::around(Decimal::ZERO, Decimal::ZERO)));
                let _ = range.times_to(range);
                let _ = (multiple(value, bound), in_words(value, bound));
            }
        }
    }
}
