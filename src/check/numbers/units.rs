//! Units of measures as far as they can be told apart: the scale in them, and the family that they are of.

use rust_decimal::Decimal;

use crate::model::MeasureKind;
use crate::prose::{Number, NumberKind};
use crate::syntax::written::Measure;

/// The unit of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct Unit {
    /// What a value is multiplied by to be a plain number: 1000000 for “million tonnes”.
    pub(in crate::check) scale: Decimal,
    /// The words without the scale, in lower case; nothing where the measure has no unit.
    pub(in crate::check) base: Option<String>,
    /// What it is one of, where it is known.
    pub(in crate::check) family: Option<(Family, &'static str)>,
}

/// Kinds of units of which a thing has one or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Family {
    PerCent,
    Money,
    Length,
    Area,
    Mass,
    Power,
    Volume,
    Heat,
    Time,
    Living,
    Toll,
}

/// Words of units, each with the name of the unit in its family. Whoever counts people may count households
/// instead, and whoever counts attacks their dead, so these are families too.
const WORDS: &[(Family, &str, &[&str])] = &[
    (Family::PerCent, "per cent", &["%", "percent", "percentage", "pct"]),
    (Family::Money, "USD", &["usd", "us$", "$", "dollar", "dollars"]),
    (Family::Money, "EUR", &["eur", "€", "euro", "euros"]),
    (Family::Money, "GBP", &["gbp", "£", "sterling"]),
    (Family::Money, "INR", &["inr", "₹"]),
    (Family::Money, "PKR", &["pkr", "₨"]),
    (Family::Money, "JPY", &["jpy", "¥", "yen"]),
    (Family::Money, "CNY", &["cny", "rmb", "yuan", "renminbi"]),
    (Family::Money, "CHF", &["chf"]),
    (Family::Length, "kilometres", &["km", "kilometre", "kilometres", "kilometer", "kilometers"]),
    (Family::Length, "miles", &["mile", "miles"]),
    (Family::Length, "metres", &["metre", "metres", "meter", "meters"]),
    (Family::Length, "feet", &["feet", "ft"]),
    (Family::Area, "hectares", &["hectare", "hectares", "ha"]),
    (Family::Area, "acres", &["acre", "acres"]),
    (Family::Mass, "tonnes", &["tonne", "tonnes"]),
    (Family::Mass, "tons", &["ton", "tons"]),
    (Family::Mass, "kilograms", &["kg", "kilogram", "kilograms", "kilo", "kilos"]),
    (Family::Heat, "degrees Celsius", &["celsius", "°c"]),
    (Family::Heat, "degrees Fahrenheit", &["fahrenheit", "°f"]),
    (Family::Length, "millimetres", &["mm", "millimetre", "millimetres"]),
    (Family::Length, "centimetres", &["cm", "centimetre", "centimetres"]),
    (Family::Power, "kilowatts", &["kw", "kilowatt", "kilowatts"]),
    (Family::Power, "megawatts", &["mw", "megawatt", "megawatts"]),
    (Family::Power, "gigawatts", &["gw", "gigawatt", "gigawatts"]),
    (Family::Volume, "litres", &["litre", "litres", "liter", "liters"]),
    (Family::Volume, "gallons", &["gallon", "gallons"]),
    (Family::Volume, "barrels", &["barrel", "barrels"]),
    (Family::Time, "seconds", &["second", "seconds"]),
    (Family::Time, "minutes", &["minute", "minutes"]),
    (Family::Time, "hours", &["hour", "hours"]),
    (Family::Time, "days", &["day", "days"]),
    (Family::Time, "weeks", &["week", "weeks"]),
    (Family::Time, "months", &["month", "months"]),
    (Family::Time, "years", &["year", "years"]),
    (Family::Living, "people", &["people", "persons", "person", "residents", "inhabitants"]),
    (Family::Living, "households", &["households", "household", "families", "homes"]),
    (Family::Toll, "attacks", &["attacks", "attack", "assaults", "raids", "bombings"]),
    (Family::Toll, "deaths", &["deaths", "death", "fatalities", "dead"]),
    (Family::Toll, "injured", &["injured", "wounded", "injuries"]),
];

/// Words of a scale in a unit.
const SCALES: &[(&str, u64)] = &[
    ("hundred", 100),
    ("hundreds", 100),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("mn", 1_000_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("trillions", 1_000_000_000_000),
    ("tn", 1_000_000_000_000),
];

impl Unit {
    pub(in crate::check) fn of(measure: &Measure) -> Unit {
        let text = measure.unit.as_deref().unwrap_or_default().to_lowercase();
        let mut scale = Decimal::ONE;
        let mut words = Vec::new();
        for word in text.replace("per cent", "percent").split_whitespace() {
            match SCALES.iter().find(|(name, _)| *name == word) {
                Some((_, factor)) => scale = scale.checked_mul(Decimal::from(*factor)).unwrap_or(scale),
                None if matches!(word, "of" | "us" | "the") => {}
                None => words.push(word.to_owned()),
            }
        }
        // “euros per square metre” is told by its first word, “per cent of adults” too; but “people per household”
        // counts neither.
        let first = words.first().map(String::as_str).unwrap_or_default();
        let is_one_word = words.len() == 1;
        let is_plain = |family: Family| !matches!(family, Family::Living | Family::Toll | Family::Time);
        let family = family(first).filter(|(family, _)| is_one_word || is_plain(*family));
        let is_share = measure.kind == Some(MeasureKind::Share);
        Unit {
            scale,
            family: family.or(is_share.then_some((Family::PerCent, "per cent"))),
            base: measure.unit.is_some().then(|| words.join(" ")),
        }
    }

    /// Whether values are in per cent.
    pub(in crate::check) fn is_per_cent(&self) -> bool {
        self.family.is_some_and(|(family, _)| family == Family::PerCent)
    }

    /// The value of a figure as a plain number.
    pub(in crate::check) fn plain(&self, value: Decimal) -> Option<Decimal> {
        value.checked_mul(self.scale)
    }
}

/// The family and the unit that a word names.
pub(in crate::check) fn family(word: &str) -> Option<(Family, &'static str)> {
    let known = WORDS.iter().find(|(_, _, words)| words.contains(&word));
    known.map(|(family, unit, _)| (*family, *unit))
}

/// The family and the unit of a number in a text, where its own words tell.
pub(in crate::check) fn of_number(number: &Number, text: &str) -> Option<(Family, &'static str)> {
    match (number.kind, number.currency) {
        (NumberKind::Percent, _) => Some((Family::PerCent, "per cent")),
        (NumberKind::Amount, Some(currency)) => Some((Family::Money, currency)),
        (NumberKind::Amount, None) => {
            let counted = number.counted.clone()?;
            family(&text.get(counted)?.to_lowercase())
        }
        _ => None,
    }
}
