//! The figures of a claim and the changes that it states, in words.

use super::desk::Desk;
use super::words::date_words;
use crate::language::Value;
use crate::model::{Bound, Change, ClaimId, Figure, MeasureId, MeasureKind, Stated};
use crate::period::Period;

impl Desk<'_> {
    /// The figures and changes of a claim, each in a line.
    pub(super) fn figures(&self, claim: ClaimId) -> Vec<String> {
        let claim = &self.analysis.debate[claim];
        let figures = claim.figures.iter().map(|figure| self.figure(figure));
        figures.chain(claim.changes.iter().map(|change| self.change(change))).collect()
    }

    fn figure(&self, figure: &Figure) -> String {
        let details = &self.analysis.debate[figure.measure].details;
        let mut name = details.name.to_string();
        if let Some(kind) = details.kind {
            let kind = self.say(measure_kind(kind), &[]);
            name = self.say("figure-kind", &[("name", name.into()), ("kind", kind.into())]);
        }
        if let Some(when) = &figure.when {
            name = self.say("figure-when", &[("name", name.into()), ("date", self.date(when).into())]);
        }
        let mut words = figure.value.0.to_string();
        if let Some(whole) = figure.of {
            let whole = Value::from(whole.0.to_string());
            words = self.say("figure-of", &[("number", words.into()), ("whole", whole)]);
        }
        words = self.bounded(figure.bound, self.with_unit(words, figure.measure));
        if let Some(share) = figure.share {
            let share = Value::from(share.0.to_string());
            words = self.say("figure-share", &[("figure", words.into()), ("share", share)]);
        }
        for (message, within) in
            [("figure-highest", &figure.highest_in), ("figure-lowest", &figure.lowest_in)]
        {
            if let Some(within) = within {
                words = self.say(message, &[("figure", words.into()), ("date", self.date(within).into())]);
            }
        }
        self.say("figure", &[("name", name.into()), ("figure", words.into())])
    }

    fn change(&self, change: &Change) -> String {
        let number = |message: &str, number: String| self.say(message, &[("number", number.into())]);
        let stated = match change.stated {
            Stated::Percent(percent) => number("figure-per-cent", percent.0.to_string()),
            Stated::Points(points) => number("change-points", points.0.to_string()),
            Stated::Times(times) => number("change-times", times.0.to_string()),
            Stated::By(by) => {
                let by = self.with_unit(by.0.to_string(), change.measure);
                self.say("change-by", &[("figure", by.into())])
            }
        };
        let words = |period: &Option<Period>| -> Value<'_> {
            period.as_ref().map_or_else(|| "?".to_owned(), |period| self.date(period)).into()
        };
        let name = &*self.analysis.debate[change.measure].details.name;
        let (from, to) = (words(&change.from), words(&change.to));
        let stated = self.bounded(change.bound, stated);
        let values = [("name", name.into()), ("from", from), ("to", to), ("change", stated.into())];
        self.say("change", &values)
    }

    /// A number with the unit of its series.
    pub(super) fn with_unit(&self, number: String, measure: MeasureId) -> String {
        let details = &self.analysis.debate[measure].details;
        match (&details.unit, details.kind) {
            (Some(unit), _) => {
                self.say("figure-unit", &[("number", number.into()), ("unit", (&**unit).into())])
            }
            (None, Some(MeasureKind::Share)) => self.say("figure-per-cent", &[("number", number.into())]),
            _ => number,
        }
    }

    /// A figure with how exactly it is meant.
    pub(super) fn bounded(&self, bound: Option<Bound>, figure: String) -> String {
        let message = match bound {
            None => return figure,
            Some(Bound::AtLeast) => "bound-at-least",
            Some(Bound::AtMost) => "bound-at-most",
            Some(Bound::About) => "bound-about",
            Some(Bound::Over) => "bound-over",
            Some(Bound::Under) => "bound-under",
            Some(Bound::Nearly) => "bound-nearly",
        };
        self.say(message, &[("figure", figure.into())])
    }

    /// A date in words.
    pub(super) fn date(&self, date: &Period) -> String {
        date_words(&self.site.house.language, date)
    }
}

/// The name of the message for what the values of a series are.
fn measure_kind(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Total => "measure-total",
        MeasureKind::Level => "measure-level",
        MeasureKind::Share => "measure-share",
    }
}
