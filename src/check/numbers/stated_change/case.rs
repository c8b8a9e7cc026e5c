//! A stated change between two figures: what they make of it, and whether it holds.

use rust_decimal::Decimal;

use super::wording::{increase, looseness};
use crate::check::numbers::allowance::{self, Range};
use crate::check::numbers::directions::Directions;
use crate::check::numbers::series::{Point, Series};
use crate::model::{Bound, Change, Claim, ClaimId, Number, Stated};
use crate::period::Period;

/// A change with all that is needed to judge it.
pub(in crate::check::numbers) struct Case<'c> {
    pub(in crate::check::numbers) from: &'c Point<'c>,
    pub(in crate::check::numbers) to: &'c Point<'c>,
    pub(super) stated: Stated,
    pub(in crate::check::numbers) bound: Option<Bound>,
    /// Whether words beside the number leave it vague: “a third”, “halved”.
    pub(super) is_in_words: bool,
    /// The multiple that the text gives for it in words, such as 2 for “doubled”.
    pub(super) printed_times: Option<Decimal>,
    pub(super) directions: Directions,
    pub(super) is_per_cent: bool,
}

/// A change between each two figures that it may rest on, the likeliest first.
pub(in crate::check::numbers) fn cases<'s>(
    series: &'s Series,
    (id, claim): (ClaimId, &Claim),
    change: &Change,
) -> Vec<Case<'s>> {
    let is_per_cent = series.unit(change.measure).is_per_cent();
    let case = |(from, to)| {
        let (bound, is_in_words, printed_times) = looseness(series, id, change);
        let directions = Directions::of(claim, change);
        Case { from, to, stated: change.stated, bound, is_in_words, printed_times, directions, is_per_cent }
    };
    ends(series, id, change).into_iter().map(case).collect()
}

/// The figures that a change is between: pairs of the same claim, or else of any.
fn ends<'s>(series: &'s Series, claim: ClaimId, change: &Change) -> Vec<(&'s Point<'s>, &'s Point<'s>)> {
    const MOST: usize = 4;
    // No text has more figures of a series in one sentence, and each change of the claim looks at them.
    const MOST_OWN: usize = 128;
    let own = series.of_claim(claim, change.measure).take(MOST_OWN);
    let own: Vec<&Point> = own.filter(|point| point.misprint.is_none()).collect();
    let find = |end: Option<&Period>| -> Vec<&'s Point<'s>> {
        let Some(period) = end else { return Vec::new() };
        let same = series.on(change.measure, period);
        let is_same = |point: &&&Point| point.when.is_some_and(|when| when.is_same(period));
        let same_claim: Vec<_> = own.iter().filter(is_same).take(MOST).copied().collect();
        if !same_claim.is_empty() {
            return same_claim;
        }
        let touches =
            |point: &&&Point| point.when.is_some_and(|when| when.is_within(period) || period.is_within(when));
        let mut near = own.iter().filter(touches).copied();
        if let (Some(only), None) = (near.next(), near.next()) {
            return vec![only];
        }
        same.iter().filter(|point| point.is_sound()).take(MOST).collect()
    };
    let (mut from, mut to) = (find(change.from.as_ref()), find(change.to.as_ref()));
    if (from.is_empty() || to.is_empty()) && own.len() == 2 {
        let is_open = change.from.is_none() || change.to.is_none();
        let (mut first, mut second) = (own[0], own[1]);
        // Without dates, the order of writing is the order of telling.
        if first.when.is_none() && second.when.is_none() && second.position < first.position {
            (first, second) = (second, first);
        }
        if is_open || first.when.is_none() && second.when.is_none() {
            (from, to) = (vec![first], vec![second]);
        }
    }
    let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
    pairs.filter(|(from, to)| (from.claim, from.position) != (to.claim, to.position)).collect()
}

impl Case<'_> {
    pub(super) fn ratio(&self) -> Option<Decimal> {
        self.to.value().checked_div(self.from.value())
    }

    pub(super) fn difference(&self) -> Option<Decimal> {
        self.to.value().checked_sub(self.from.value())
    }

    /// The change in per cent, of the size of the earlier value where that is negative.
    pub(super) fn percent(&self) -> Option<Decimal> {
        let share = self.difference()?.checked_div(self.from.value().abs())?;
        share.checked_mul(Decimal::ONE_HUNDRED)
    }

    /// The change as the figures leave room for it, in the terms of what is stated; nothing where it cannot be
    /// worked out.
    fn room(&self, stated: Stated) -> Option<Range> {
        let (from, to) = (self.from.measured(), self.to.measured());
        match stated {
            Stated::Points(_) | Stated::By(_) => Some(from.up_to(to)),
            Stated::Times(_) => from.times_to(to),
            Stated::Percent(_) => {
                let Some(times) = from.times_to(to) else {
                    return self.percent().map(|percent| Range::around(percent, Decimal::ZERO));
                };
                let increase = |end: Option<Decimal>| end.and_then(increase);
                Some(Range { low: increase(times.low), high: increase(times.high) })
            }
        }
    }

    pub(in crate::check::numbers) fn holds(&self) -> bool {
        match self.stated {
            Stated::Times(times) => {
                self.room(self.stated).is_none_or(|room| self.multiple_holds(times.0, room))
            }
            Stated::Percent(stated) => {
                if self.from.value().is_zero() {
                    return false;
                }
                let by_times = self.printed_times.zip(self.room(Stated::Times(stated)));
                by_times.is_some_and(|(times, room)| self.multiple_holds(times, room))
                    || self.signed_holds(stated.0) && !self.is_known_slip(stated.0)
            }
            Stated::Points(stated) | Stated::By(stated) => self.signed_holds(stated.0),
        }
    }

    /// Whether a stated multiple is within the room that the figures leave.
    fn multiple_holds(&self, times: Decimal, room: Range) -> bool {
        let is_part = times < Decimal::ONE;
        // “More than halved” ends below a half, whichever way its bound is written.
        let bound = match self.bound {
            Some(Bound::Over | Bound::AtLeast) if is_part && self.directions.falls => Some(Bound::AtMost),
            bound => bound,
        };
        let fits = |times: Decimal| allowance::multiple(times, bound).meets(room);
        let inverse = || Decimal::ONE.checked_div(times).filter(|_| self.directions.falls && !is_part);
        fits(times) && (is_part || !self.directions.only_falls()) || inverse().is_some_and(fits)
    }

    /// Whether a stated change is within the room that the figures leave, rise or fall as the words say.
    fn signed_holds(&self, stated: Decimal) -> bool {
        let Some(room) = self.room(self.stated) else { return true };
        let mut range = match self.is_in_words {
            true => allowance::in_words(stated.abs(), self.bound),
            false => allowance::stated(stated.abs(), self.bound),
        };
        // A rise of less than 5 per cent is still a rise.
        range.low = range.low.or(Some(Decimal::ZERO));
        let may_rise = stated >= Decimal::ZERO && !self.directions.only_falls();
        let may_fall = stated < Decimal::ZERO || self.directions.falls;
        may_rise && range.meets(room) || may_fall && range.meets(room.negated())
    }

    /// Whether what is stated is another quantity than the change, exactly, and the change only by rounding.
    fn is_known_slip(&self, stated: Decimal) -> bool {
        let range = allowance::stated(stated.abs(), None);
        let is_right = self.percent().is_none_or(|percent| range.holds(percent.abs()));
        self.bound.is_none()
            && !self.is_in_words
            && !is_right
            && self.of_later_value().is_some_and(|percent| range.holds(percent.abs()))
            && stated.abs() >= Decimal::ONE
    }

    /// The change in per cent of the later value: a common slip.
    pub(super) fn of_later_value(&self) -> Option<Decimal> {
        let share = self.difference()?.checked_div(self.to.value())?;
        share.checked_mul(Decimal::ONE_HUNDRED)
    }

    /// What is stated, with the sign that the words give it.
    pub(in crate::check::numbers) fn stated(&self) -> Stated {
        let turned = |number: Number| Number(self.turned(number.0));
        match self.stated {
            Stated::Percent(number) => Stated::Percent(turned(number)),
            Stated::Points(number) => Stated::Points(turned(number)),
            Stated::Times(number) => Stated::Times(number),
            Stated::By(number) => Stated::By(turned(number)),
        }
    }

    /// A stated change with the sign that the words give it.
    pub(super) fn turned(&self, stated: Decimal) -> Decimal {
        let is_fall = self.directions.falls && !self.directions.rises;
        if stated > Decimal::ZERO && is_fall { -stated } else { stated }
    }

    /// Whether the figures rise where a fall is stated, or fall where a rise is.
    pub(super) fn is_wrong_way(&self) -> bool {
        let (Stated::Percent(stated) | Stated::Points(stated) | Stated::By(stated) | Stated::Times(stated)) =
            self.stated;
        let stated = match self.stated {
            Stated::Times(times) => times.0.checked_sub(Decimal::ONE).unwrap_or_default(),
            _ => self.turned(stated.0),
        };
        self.difference().is_some_and(|difference| (difference < Decimal::ZERO) != (stated < Decimal::ZERO))
    }
}
