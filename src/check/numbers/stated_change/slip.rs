//! How a stated change slipped: which other number it is that stands in its place.

use rust_decimal::Decimal;

use super::case::Case;
use crate::check::numbers::allowance::{self, Range};
use crate::check::numbers::printed::scale_slip;
use crate::model::{Bound, Stated};

/// How a stated change slipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Slip {
    /// The points are called per cent.
    PointsAsPercent,
    /// The per cent are called points.
    PercentAsPoints,
    /// To so many times as much is called by so many hundred per cent.
    MultipleAsIncrease,
    /// By so many times as much is called to so many times as much.
    IncreaseAsMultiple,
    /// It is a thousand or a million times what it should be.
    Scale(Decimal),
    /// It does not come out in any other way.
    Other,
}

impl Case<'_> {
    /// By how many thousands or millions the later figure is off, where the stated change would come out without
    /// that: of 1.3 million that became 1.3 billion “more than tripled” would be true, but is not meant.
    pub(super) fn scale_slip(&self) -> Option<Decimal> {
        let ratio = self.ratio().filter(|ratio| *ratio > Decimal::ZERO)?;
        let times = match self.stated {
            Stated::Times(times) => times.0,
            Stated::Percent(percent) => {
                let rise = self.turned(percent.0).checked_div(Decimal::ONE_HUNDRED)?;
                Decimal::ONE.checked_add(rise)?
            }
            Stated::Points(_) | Stated::By(_) => return None,
        };
        let near = Range {
            low: times.checked_mul(Decimal::new(8, 1)),
            high: times.checked_mul(Decimal::new(13, 1)),
        };
        let powers = [1_000_u64, 1_000_000, 1_000_000_000].map(Decimal::from);
        let is_far = times < Decimal::ONE_HUNDRED && times > Decimal::new(1, 2);
        powers.into_iter().filter(|_| is_far && !self.is_per_cent).find_map(|power| {
            let less = ratio.checked_div(power).is_some_and(|ratio| near.holds(ratio));
            let more = ratio.checked_mul(power).is_some_and(|ratio| near.holds(ratio));
            if less { Some(power) } else { Decimal::ONE.checked_div(power).filter(|_| more) }
        })
    }

    /// How the change slipped, where it does not hold.
    pub(super) fn slip(&self) -> Slip {
        let exactly = |value: Decimal| allowance::stated(value.abs(), self.bound);
        match self.stated {
            Stated::Percent(stated) => {
                let points = self.difference().map(|points| points.abs());
                if self.is_per_cent && points.is_some_and(|points| exactly(stated.0).holds(points)) {
                    return Slip::PointsAsPercent;
                }
                let hundreds = self.ratio().and_then(|ratio| ratio.checked_mul(Decimal::ONE_HUNDRED));
                let is_rise = self.printed_times.is_none()
                    && stated.0 >= Decimal::ONE_HUNDRED
                    && self.ratio() > Some(Decimal::ONE);
                match hundreds.filter(|_| is_rise) {
                    Some(hundreds) if near_multiple(stated.0, self.bound).holds(hundreds) => {
                        Slip::MultipleAsIncrease
                    }
                    _ => Slip::Other,
                }
            }
            Stated::Points(stated) => match self.percent() {
                Some(percent) if exactly(stated.0).holds(percent.abs()) => Slip::PercentAsPoints,
                _ => Slip::Other,
            },
            Stated::Times(times) => {
                let more = self.ratio().and_then(|ratio| ratio.checked_sub(Decimal::ONE));
                let range = allowance::multiple(times.0, self.bound.filter(|bound| *bound == Bound::About));
                match more.filter(|_| times.0 >= Decimal::ONE) {
                    Some(more) if range.holds(more) => Slip::IncreaseAsMultiple,
                    _ => Slip::Other,
                }
            }
            Stated::By(stated) => {
                let scale = self.difference().and_then(|by| scale_slip(by.abs(), stated.0.abs()));
                scale.map_or(Slip::Other, Slip::Scale)
            }
        }
    }
}

/// What a rise may come to, in hundreds of the earlier value, that was called by its multiple.
fn near_multiple(stated: Decimal, bound: Option<Bound>) -> Range {
    let part = |thousandths: i64| stated.checked_mul(Decimal::new(thousandths, 3));
    let (low, high) = match bound {
        None => (980, 1_020),
        Some(Bound::About) => (900, 1_100),
        // “More than 200 per cent” for more than twice as much, up to the next hundred.
        Some(Bound::Over | Bound::AtLeast) => {
            let high = stated.checked_add(Decimal::ONE_HUNDRED).zip(part(1_500));
            return Range { low: Some(stated), high: high.map(|(one, other)| one.min(other)) };
        }
        Some(Bound::Under | Bound::AtMost | Bound::Nearly) => (850, 1_000),
    };
    Range { low: part(low), high: part(high) }
}
