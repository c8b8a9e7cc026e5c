//! Numbers as the language of the house writes them: 1,128.5 or 1.128,5.

use rust_decimal::Decimal;

use crate::check::{StatedSum, amounts};
use crate::language::Language;
use crate::model::{Bound, Debate, MeasureId, MeasureKind, Stated};

/// How numbers are written, alike on every page.
pub(super) struct Numerals<'a> {
    language: &'a Language,
    debate: &'a Debate,
    thousands: String,
    point: String,
}

impl<'a> Numerals<'a> {
    pub(super) fn of(language: &'a Language, debate: &'a Debate) -> Numerals<'a> {
        let (thousands, point) = (language.word("number-thousands"), language.word("number-point"));
        Numerals { language, debate, thousands, point }
    }

    /// A number with the marks of the language.
    pub(super) fn marked(&self, english: &str) -> String {
        let mut marked = String::with_capacity(english.len());
        for letter in english.chars() {
            match letter {
                ',' => marked.push_str(&self.thousands),
                '.' => marked.push_str(&self.point),
                letter => marked.push(letter),
            }
        }
        marked
    }

    pub(super) fn plain(&self, value: Decimal) -> String {
        self.marked(&amounts::grouped(value.normalize()))
    }

    /// A value of a series: with a per cent sign where that is its unit.
    pub(super) fn value(&self, value: Decimal, is_per_cent: bool) -> String {
        format!("{}{}", self.plain(value), if is_per_cent { " %" } else { "" })
    }

    /// A worked-out value, without more digits than help.
    pub(super) fn short(&self, value: Decimal, is_per_cent: bool) -> String {
        self.value(amounts::short(value), is_per_cent)
    }

    pub(super) fn signed(&self, value: Decimal) -> String {
        self.marked(&amounts::signed(value))
    }

    pub(super) fn percent(&self, value: Decimal) -> String {
        self.marked(&amounts::percent(value))
    }

    pub(super) fn signed_percent(&self, value: Decimal) -> String {
        self.marked(&amounts::signed_percent(value))
    }

    pub(super) fn times(&self, value: Decimal) -> String {
        self.marked(&amounts::short_ratio(value))
    }

    /// A worked-out rate.
    pub(super) fn rate(&self, value: Decimal) -> String {
        self.marked(&amounts::rate(value))
    }

    /// A number of a series with its unit: “280 boats”, “12 per cent”.
    pub(super) fn with_unit(&self, number: String, measure: MeasureId) -> String {
        let details = &self.debate[measure].details;
        match (&details.unit, details.kind) {
            (Some(unit), _) => {
                let values = [("number", number.into()), ("unit", (&**unit).into())];
                self.language.say("figure-unit", &values)
            }
            (None, Some(MeasureKind::Share)) => {
                self.language.say("figure-per-cent", &[("number", number.into())])
            }
            _ => number,
        }
    }

    /// A value with how exactly it is meant: “about 280”.
    pub(super) fn bounded(&self, value: String, bound: Option<Bound>) -> String {
        let message = match bound {
            None => return value,
            Some(Bound::AtLeast) => "bound-at-least",
            Some(Bound::AtMost) => "bound-at-most",
            Some(Bound::About) => "bound-about",
            Some(Bound::Over) => "bound-over",
            Some(Bound::Under) => "bound-under",
            Some(Bound::Nearly) => "bound-nearly",
        };
        self.language.say(message, &[("figure", value.into())])
    }

    /// What a text says that a sum comes to.
    pub(super) fn stated(&self, stated: StatedSum, bound: Option<Bound>) -> String {
        let value = match stated {
            StatedSum::Share(number) => self.percent(number.0),
            StatedSum::Rate(number) => self.plain(number.0),
            StatedSum::Change(Stated::Percent(number)) => self.signed_percent(number.0),
            StatedSum::Change(Stated::Points(number)) => {
                self.language.say("change-points", &[("number", self.signed(number.0).into())])
            }
            StatedSum::Change(Stated::Times(number)) => format!("×{}", self.plain(number.0)),
            StatedSum::Change(Stated::By(number)) => self.signed(number.0),
        };
        self.bounded(value, bound)
    }
}
