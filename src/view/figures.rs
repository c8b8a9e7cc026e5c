//! The figures of a claim and the changes that it states, in words.

use rust_decimal::Decimal;

use super::desk::Desk;
use super::words::date_words;
use crate::language::Value;
use crate::model::{Bound, Change, ClaimId, Figure, MeasureKind, Stated};
use crate::period::Period;

impl Desk<'_> {
    /// The figures and changes of a claim, each in a line.
    pub(super) fn figures(&self, claim: ClaimId) -> Vec<String> {
        let written = &self.analysis.debate[claim];
        let figures = (0..written.figures.len()).filter(|&position| !self.ends_range(claim, position));
        let figures = figures.map(|position| self.figure(claim, position));
        figures.chain(written.changes.iter().map(|change| self.change(change))).collect()
    }

    /// A figure of a claim as it is meant: with its unit, “about 1 of 4 bids”, and as a range where another figure of
    /// the claim is the other end of it, “60 to 70 per cent”.
    pub(super) fn amount(&self, claim: ClaimId, position: usize) -> String {
        let figure = &self.analysis.debate[claim].figures[position];
        let numerals = &self.site.numerals;
        if let Some(other) = self.other_end(claim, position) {
            let (from, to) = match figure.bound {
                Some(Bound::AtLeast) => (figure, other),
                _ => (other, figure),
            };
            let ends = [("from", from), ("to", to)];
            let ends = ends.map(|(name, end)| (name, Value::from(numerals.plain(end.value.0))));
            return numerals.with_unit(self.say("figure-range", &ends), figure.measure);
        }
        let mut words = numerals.plain(figure.value.0);
        if let Some(whole) = figure.of {
            let whole = Value::from(numerals.plain(whole.0));
            words = self.say("figure-of", &[("number", words.into()), ("whole", whole)]);
        }
        numerals.bounded(numerals.with_unit(words, figure.measure), figure.bound)
    }

    /// Whether a figure is the upper end of a range that is told at its lower end.
    pub(super) fn ends_range(&self, claim: ClaimId, position: usize) -> bool {
        let bound = self.analysis.debate[claim].figures[position].bound;
        bound == Some(Bound::AtMost) && self.other_end(claim, position).is_some()
    }

    /// The figure that is the other end of a range: one claim gives both, of one measure and period.
    fn other_end(&self, claim: ClaimId, position: usize) -> Option<&Figure> {
        let figures = &self.analysis.debate[claim].figures;
        let this = &figures[position];
        let opposite = match this.bound? {
            Bound::AtLeast => Bound::AtMost,
            Bound::AtMost => Bound::AtLeast,
            _ => return None,
        };
        let is_bare = |figure: &Figure| figure.of.is_none() && figure.share.is_none();
        let mut others = figures.iter().filter(|other| {
            other.measure == this.measure
                && other.bound == Some(opposite)
                && other.when == this.when
                && is_bare(this)
                && is_bare(other)
        });
        let other = others.next().filter(|_| others.next().is_none())?;
        let is_range = match opposite {
            Bound::AtMost => this.value.0 < other.value.0,
            _ => other.value.0 < this.value.0,
        };
        is_range.then_some(other)
    }

    fn figure(&self, claim: ClaimId, position: usize) -> String {
        let figure = &self.analysis.debate[claim].figures[position];
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
        let mut words = self.amount(claim, position);
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
