//! A stated change that does not hold, in words: its working, and what to do about it.

use rust_decimal::Decimal;

use super::case::Case;
use super::slip::Slip;
use crate::check::numbers::allowance;
use crate::check::numbers::amounts::{
    bounded, grouped, number, percent, plain, short, short_ratio, signed, signed_percent,
};
use crate::diagnostic::{Message, Slot, Value, message};
use crate::model::Stated;

impl Case<'_> {
    /// The working in one line: what the figures give, what is stated, and what that would come to.
    pub(super) fn working(&self) -> Message {
        let (from, to) = (self.from.value(), self.to.value());
        let mark = if self.is_per_cent { " %" } else { "" };
        let steps = Value::number(format!("{}{mark} → {}{mark}", grouped(from), grouped(to)));
        let from_told = Value::number(format!("{}{mark}", grouped(from)));
        let stated_told = bounded(self.bound, self.stated_words());
        let (percent, ratio) = (self.percent(), self.ratio().filter(|ratio| *ratio > Decimal::ZERO));
        let Some(change) = percent else {
            return message!(
                "{steps} starts from nothing, so it is no change in per cent or times; stated: {stated}",
                steps,
                stated = stated_told
            );
        };
        let times = ratio.map_or_else(String::new, |ratio| format!(" (×{})", short_ratio(ratio)));
        let would = |value: Option<Decimal>| {
            value.map(|value| Value::number(format!("{}{mark}", grouped(short(value)))))
        };
        let change_told = Value::number(signed_percent(change));
        match self.stated {
            Stated::Percent(stated) if self.is_per_cent => {
                let points = Value::number(signed(self.difference().unwrap_or_default()));
                let percent = Value::number(signed_percent(self.turned(stated.0)));
                match would(grown(from, self.turned(stated.0))) {
                    Some(would) => message!(
                        "{steps} is {points} percentage points or {change}; stated: {stated}; {percent} of {from} would be {would}",
                        steps,
                        points,
                        change = change_told,
                        stated = stated_told,
                        percent,
                        from = from_told,
                        would
                    ),
                    None => message!(
                        "{steps} is {points} percentage points or {change}; stated: {stated}",
                        steps,
                        points,
                        change = change_told,
                        stated = stated_told
                    ),
                }
            }
            Stated::Percent(stated) => {
                let stated = self.turned(stated.0);
                let percent = Value::number(signed_percent(stated));
                let change = Value::number(format!("{}{times}", signed_percent(change)));
                match would(grown(from, stated)) {
                    Some(would) => message!(
                        "{steps} is {change}; stated: {stated}; {percent} of {from} would be {would}",
                        steps,
                        change,
                        stated = stated_told,
                        percent,
                        from = from_told,
                        would
                    ),
                    None => {
                        message!("{steps} is {change}; stated: {stated}", steps, change, stated = stated_told)
                    }
                }
            }
            Stated::Times(stated) => {
                let end = from.checked_mul(stated.0).map(|end| number(short(end)));
                let ratio = match ratio {
                    Some(ratio) => Value::number(format!("×{}", short_ratio(ratio))),
                    None => message!("no multiple").value(),
                };
                match end {
                    Some(would) => message!(
                        "{steps} is {ratio} ({change}); stated: {stated}; {times} times {from} would be {would}",
                        steps,
                        ratio,
                        change = change_told,
                        stated = stated_told,
                        times = Value::number(plain(stated.0)),
                        from = number(from),
                        would
                    ),
                    None => message!(
                        "{steps} is {ratio} ({change}); stated: {stated}",
                        steps,
                        ratio,
                        change = change_told,
                        stated = stated_told
                    ),
                }
            }
            Stated::Points(_) => message!(
                "{steps} is {points} percentage points ({change}); stated: {stated}",
                steps,
                points = Value::number(signed(self.difference().unwrap_or_default())),
                change = change_told,
                stated = stated_told
            ),
            Stated::By(stated) => {
                let by = self.turned(stated.0);
                let end = from.checked_add(by).map_or_else(String::new, |end| grouped(short(end)));
                let sign = if by < Decimal::ZERO { "−" } else { "+" };
                message!(
                    "{steps} is {change}; stated: {stated}; {sum} would be {would}",
                    steps,
                    change = Value::number(signed(self.difference().unwrap_or_default())),
                    stated = stated_told,
                    sum = Value::number(format!("{} {sign} {}", grouped(from), grouped(by.abs()))),
                    would = Value::number(end)
                )
            }
        }
    }

    fn stated_words(&self) -> Value {
        Value::number(match self.stated {
            Stated::Percent(stated) => signed_percent(self.turned(stated.0)),
            Stated::Points(stated) => {
                let number = Value::number(signed(self.turned(stated.0)));
                return message!("{number} percentage points", number).value();
            }
            Stated::Times(stated) => format!("×{}", plain(stated.0)),
            Stated::By(stated) => signed(self.turned(stated.0)),
        })
    }

    /// What to do about the slip.
    pub(super) fn hint(&self, slip: Slip) -> String {
        let (from, to) = (grouped(self.from.value()), grouped(self.to.value()));
        match (slip, self.stated) {
            (Slip::PointsAsPercent, _) => {
                "say “percentage points”; per cent are counted from the earlier value".to_owned()
            }
            (Slip::PercentAsPoints, _) => {
                "say “per cent”; percentage points are the difference of the two".to_owned()
            }
            (Slip::MultipleAsIncrease, _) => {
                let ratio = self.ratio().map(short_ratio).unwrap_or_default();
                let percent = self.percent().map(percent).unwrap_or_default();
                format!("say “{ratio} times as much” or “up by {percent}”")
            }
            (Slip::IncreaseAsMultiple, Stated::Times(times)) => {
                let ratio = self.ratio().map(short_ratio).unwrap_or_default();
                format!(
                    "{} times as much was added, so it is {ratio} times as much as before: say so",
                    plain(times.0)
                )
            }
            (Slip::Scale(_), _) => "look up which is meant: thousand, million or billion".to_owned(),
            (_, Stated::Percent(stated)) => self.percent_hint(stated.0, &from, &to),
            _ if self.is_wrong_way() => {
                "the figures go the other way: correct the sign, the words or a figure".to_owned()
            }
            _ => "correct the change or a figure, or say what else it is counted from".to_owned(),
        }
    }

    fn percent_hint(&self, stated: Decimal, from: &str, to: &str) -> String {
        let range = allowance::stated(stated.abs(), self.bound);
        let holds = |value: Option<Decimal>| value.is_some_and(|value| range.holds(value.abs()));
        let hundreds = self.ratio().and_then(|ratio| ratio.checked_mul(Decimal::ONE_HUNDRED));
        if self.from.value().is_zero() {
            return "a change from nothing has no per cent: say how many there were".to_owned();
        }
        if self.from.value() < Decimal::ZERO {
            return "a change from a negative number has no per cent: say by how much it changed".to_owned();
        }
        if self.is_wrong_way() && holds(self.percent()) {
            return "the figures go the other way: correct the sign, the words or a figure".to_owned();
        }
        if holds(self.of_later_value()) {
            return format!(
                "this is the difference as a share of {to}, the later value; count it from {from}"
            );
        }
        if holds(hundreds) && stated.abs() < Decimal::ONE_HUNDRED {
            return "this is what is left, not by how much it fell".to_owned();
        }
        let called = allowance::in_words(stated, None);
        match hundreds {
            Some(hundreds) if called.holds(hundreds) && stated > Decimal::ZERO => {
                let ratio = plain(stated.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default());
                let right = percent(stated.saturating_sub(Decimal::ONE_HUNDRED));
                format!("perhaps the ratio is meant: {ratio} times as much is a rise of {right}")
            }
            _ => "correct the percentage or a figure, or say what else it is counted from".to_owned(),
        }
    }
}

/// A value that grew by so many per cent.
fn grown(value: Decimal, percent: Decimal) -> Option<Decimal> {
    let share = percent.checked_div(Decimal::ONE_HUNDRED)?;
    value.checked_add(value.abs().checked_mul(share)?)
}
