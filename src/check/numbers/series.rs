//! Every figure of the corpus by series and time, with what its claim's words say about it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::allowance::{self, Range};
use super::printed::{self, Misprint, Wording};
use super::units::Unit;
use crate::check::Context;
use crate::check::provenance::within;
use crate::diagnostic::Value;
use crate::model::{Bound, ClaimId, Figure, Kind, MeasureId, Stance, Status};
use crate::period::Period;
use crate::source::Span;

/// The figures of all claims.
pub(in crate::check) struct Series<'a> {
    /// By measure, then by period, those without one first, then in the order of writing.
    points: Vec<Point<'a>>,
    /// The positions of the figures among the points, by claim and measure.
    by_claim: Vec<(ClaimId, MeasureId, u32)>,
    /// What the claims with figures or changes say in words.
    wordings: BTreeMap<ClaimId, Wording>,
    /// The units of the measures, at their numbers.
    units: Vec<Unit>,
}

/// One figure where it stands.
pub(in crate::check) struct Point<'a> {
    pub(in crate::check) claim: ClaimId,
    /// Its position among the claim's figures.
    pub(in crate::check) position: usize,
    pub(in crate::check) figure: &'a Figure,
    /// Its period; the claim's where it has none of its own and the claim leaves no choice.
    pub(in crate::check) when: Option<&'a Period>,
    /// How exactly it is meant: as the map says, or else as the words beside the number say.
    pub(in crate::check) bound: Option<Bound>,
    /// Whether the map holds it for a fact of the past or the present: not a target, a forecast or a claim that
    /// is denied or refuted.
    pub(in crate::check) is_fact: bool,
    /// What is wrong between the value and the printed number.
    pub(in crate::check) misprint: Option<Misprint>,
}

impl Point<'_> {
    pub(in crate::check) fn value(&self) -> Decimal {
        self.figure.value.0
    }

    /// What the value may stand for where something is worked out from it.
    pub(in crate::check) fn measured(&self) -> Range {
        allowance::measured(self.value(), self.bound)
    }

    /// What the value may stand for as a statement.
    pub(in crate::check) fn stated(&self) -> Range {
        allowance::stated(self.value(), self.bound)
    }

    /// Whether it can be set against other figures: it is a fact, and written as it is printed.
    pub(in crate::check) fn is_sound(&self) -> bool {
        self.is_fact && self.misprint.is_none()
    }

    /// Whether two figures can both be right.
    pub(in crate::check) fn agrees(&self, other: &Point) -> bool {
        allowance::agree((self.value(), self.bound), (other.value(), other.bound))
    }
}

impl<'a> Series<'a> {
    pub(in crate::check) fn of(context: &Context<'a>) -> Series<'a> {
        let debate = context.debate;
        let units: Vec<Unit> =
            debate.library().measures.iter().map(|measure| Unit::of(&measure.details)).collect();
        let sentences = sentences(context);
        let mut wordings = BTreeMap::new();
        let mut points = Vec::new();
        for (id, claim) in debate.claims() {
            if claim.figures.is_empty() && claim.changes.is_empty() {
                continue;
            }
            let sentences = sentences.get(&id).map_or(&[][..], Vec::as_slice);
            let wording = Wording::of(claim, context.numbers_in(id), sentences);
            let is_denied =
                !claim.said.is_empty() && claim.said.iter().all(|said| said.stance == Stance::Denies);
            let is_refuted = context.labelling.status(debate, id) == Status::Rejected;
            let is_open = matches!(claim.kind, Some(Kind::Policy | Kind::Prediction | Kind::Definition));
            let mut measures: Vec<MeasureId> = claim.figures.iter().map(|figure| figure.measure).collect();
            measures.sort_unstable();
            for (position, figure) in claim.figures.iter().enumerate() {
                let unit = &units[figure.measure.index()];
                let of_measure = |limit: fn(&MeasureId, &MeasureId) -> bool| {
                    measures.partition_point(|measure| limit(measure, &figure.measure))
                };
                let is_only = match of_measure(PartialOrd::le) - of_measure(PartialOrd::lt) {
                    1 => true,
                    2 => is_range(&claim.figures, figure.measure),
                    _ => false,
                };
                points.push(Point {
                    claim: id,
                    position,
                    figure,
                    when: figure.when.as_ref().or(claim.when.as_ref().filter(|_| is_only)),
                    bound: figure.bound.or_else(|| printed::bound_of(figure, &wording, unit)),
                    is_fact: !is_denied && !is_refuted && !is_open,
                    misprint: printed::misprint(claim, figure, &wording, &units),
                });
            }
            wordings.insert(id, wording);
        }
        points.sort_by_key(|point| (point.figure.measure, days(point.when), point.claim, point.position));
        let numbers = points.iter().enumerate();
        let mut by_claim: Vec<_> =
            numbers.map(|(index, point)| (point.claim, point.figure.measure, index as u32)).collect();
        by_claim.sort_unstable();
        Series { points, by_claim, wordings, units }
    }

    /// The figures of a measure in a claim: by period, those without one first, then in the order of writing.
    pub(in crate::check) fn of_claim(
        &self,
        claim: ClaimId,
        measure: MeasureId,
    ) -> impl Iterator<Item = &Point<'a>> {
        let key = (claim, measure);
        let start = self.by_claim.partition_point(|(claim, measure, _)| (*claim, *measure) < key);
        let own =
            self.by_claim[start..].iter().take_while(move |(claim, measure, _)| (*claim, *measure) == key);
        own.map(|(_, _, index)| &self.points[*index as usize])
    }

    /// All figures of a measure: by period, those without one first, then in the order of writing.
    pub(in crate::check) fn of_measure(&self, measure: MeasureId) -> &[Point<'a>] {
        let start = self.points.partition_point(|point| point.figure.measure < measure);
        let end = self.points.partition_point(|point| point.figure.measure <= measure);
        &self.points[start..end]
    }

    /// The figures of a measure for exactly these days.
    pub(in crate::check) fn on(&self, measure: MeasureId, period: &Period) -> &[Point<'a>] {
        let all = self.of_measure(measure);
        let wanted = days(Some(period));
        let start = all.partition_point(|point| days(point.when) < wanted);
        let same = all[start..].partition_point(|point| days(point.when) == wanted);
        &all[start..start + same]
    }

    /// All measures of which there are figures, each with its figures.
    pub(in crate::check) fn all(&self) -> impl Iterator<Item = (MeasureId, &[Point<'a>])> {
        let of_one = |one: &Point, other: &Point| one.figure.measure == other.figure.measure;
        self.points.chunk_by(of_one).map(|points| (points[0].figure.measure, points))
    }

    /// What a claim with figures or changes says in words.
    pub(in crate::check) fn wording(&self, claim: ClaimId) -> &Wording {
        self.wordings.get(&claim).expect("every claim with figures or changes was read")
    }

    pub(in crate::check) fn unit(&self, measure: MeasureId) -> &Unit {
        &self.units[measure.index()]
    }
}

/// Whether the two figures of a measure are the ends of a range: one of them at least so many, the other at most.
fn is_range(figures: &[Figure], measure: MeasureId) -> bool {
    let own = || figures.iter().filter(|figure| figure.measure == measure);
    let has = |is_end: fn(Bound) -> bool| own().any(|figure| figure.bound.is_some_and(is_end));
    has(Bound::is_low) && has(Bound::is_high) && own().all(|figure| figure.when.is_none())
}

/// The sentences of sources that hold a quotation, where it is clear which, by the claim and with the position of the
/// attribution.
fn sentences<'c>(context: &'c Context) -> BTreeMap<ClaimId, Vec<(usize, &'c str)>> {
    let mut sentences: BTreeMap<ClaimId, Vec<(usize, &str)>> = BTreeMap::new();
    for quotation in context.quotations() {
        if let [place] = quotation.meant()[..] {
            let sentence = quotation.text.words(quotation.text.sentence(place));
            sentences.entry(quotation.claim).or_default().push((quotation.position, sentence));
        }
    }
    sentences
}

/// The dated figures among some of one measure, by their days: each group is of the same days.
pub(in crate::check) fn by_days<'p, 'a>(points: &'p [Point<'a>]) -> impl Iterator<Item = &'p [Point<'a>]> {
    let is_same = |one: &Point, other: &Point| days(one.when) == days(other.when);
    points.chunk_by(is_same).filter(|group| group[0].when.is_some())
}

/// A key that orders periods by their days; those without a period come first.
fn days(period: Option<&Period>) -> (bool, Option<jiff::civil::Date>, Option<jiff::civil::Date>) {
    (period.is_some(), period.and_then(Period::first), period.and_then(Period::last))
}

impl<'a> Context<'a> {
    /// Where the value of a figure is written.
    pub(in crate::check) fn value_span(&self, point: &Point) -> Span {
        self.at(point.figure.place).field("value").span()
    }

    /// The value of a figure, with its unit where that has a scale, such as “million people”.
    pub(in crate::check) fn value_called(&self, point: &Point) -> Value {
        let value = super::amounts::grouped(point.value());
        match &self.debate[point.figure.measure].details.unit {
            Some(unit) if self.series().unit(point.figure.measure).scale != Decimal::ONE => {
                Value::number(format!("{value} {unit}"))
            }
            _ => Value::number(value),
        }
    }

    /// The period of a figure, with “in” before it.
    pub(in crate::check) fn within(&self, point: &Point) -> Value {
        match point.when {
            Some(when) => within(when),
            None => Value::When { date: String::new(), word: "in".into() },
        }
    }

    /// A figure in a few words for a label: the measure and the period.
    pub(in crate::check) fn figure_called(&self, point: &Point) -> String {
        let name = &self.debate[point.figure.measure].id;
        match point.when {
            Some(when) => format!("`{name}` in {}", when.written()),
            None => format!("`{name}`"),
        }
    }
}
