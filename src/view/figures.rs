//! The figures of a claim and the changes that it states, in words.

use rust_decimal::Decimal;

use super::desk::Desk;
use super::words::date_words;
use crate::language::Value;
use crate::model::{Change, ClaimId, Figure, MeasureKind, Stated};
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
        let numerals = &self.site.numerals;
        let mut words = numerals.plain(figure.value.0);
        if let Some(whole) = figure.of {
            let whole = Value::from(numerals.plain(whole.0));
            words = self.say("figure-of", &[("number", words.into()), ("whole", whole)]);
        }
        words = numerals.bounded(numerals.with_unit(words, figure.measure), figure.bound);
        if let Some(share) = figure.share {
            let share = Value::from(numerals.plain(share.0));
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
        let numerals = &self.site.numerals;
        let number =
            |message: &str, number: Decimal| self.say(message, &[("number", numerals.plain(number).into())]);
        let stated = match change.stated {
            Stated::Percent(percent) => number("figure-per-cent", percent.0),
            Stated::Points(points) => number("change-points", points.0),
            Stated::Times(times) => number("change-times", times.0),
            Stated::By(by) => {
                let by = numerals.with_unit(numerals.plain(by.0), change.measure);
                self.say("change-by", &[("figure", by.into())])
            }
        };
        let words = |period: &Option<Period>| -> Value<'_> {
            period.as_ref().map_or_else(|| "?".to_owned(), |period| self.date(period)).into()
        };
        let name = &*self.analysis.debate[change.measure].details.name;
        let (from, to) = (words(&change.from), words(&change.to));
        let stated = numerals.bounded(stated, change.bound);
        let values = [("name", name.into()), ("from", from), ("to", to), ("change", stated.into())];
        self.say("change", &values)
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
