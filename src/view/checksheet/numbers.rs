//! Numbers as the language of the house writes them: 1,128.5 or 1.128,5.

use rust_decimal::Decimal;

use super::super::desk::Desk;
use crate::check::amounts;
use crate::model::{Bound, Stated};

/// How numbers are written.
pub(super) struct Numbers<'d, 'a> {
    desk: &'d Desk<'a>,
    thousands: String,
    point: String,
}

impl<'d, 'a> Numbers<'d, 'a> {
    pub(super) fn of(desk: &'d Desk<'a>) -> Numbers<'d, 'a> {
        let mark = |id: &str| desk.word(id);
        Numbers {
            desk,
            thousands: mark("checksheet-mark-of-thousands"),
            point: mark("checksheet-mark-of-tenths"),
        }
    }

    /// A number with the marks of the language.
    fn marked(&self, english: &str) -> String {
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

    /// A value with how exactly it is meant: “about 280”.
    pub(super) fn bounded(&self, value: &str, bound: Option<Bound>) -> String {
        self.desk.bounded(bound, value.to_owned())
    }

    /// A change or a share as it is stated.
    pub(super) fn stated(&self, stated: Stated, bound: Option<Bound>, is_share: bool) -> String {
        let value = match stated {
            Stated::Percent(number) if is_share => self.percent(number.0),
            Stated::Percent(number) => self.signed_percent(number.0),
            Stated::Points(number) => {
                let number = self.signed(number.0);
                self.desk.say("change-points", &[("number", (&number).into())])
            }
            Stated::Times(number) => format!("×{}", self.plain(number.0)),
            Stated::By(number) => self.signed(number.0),
        };
        self.bounded(&value, bound)
    }
}
