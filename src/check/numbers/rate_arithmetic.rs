use rust_decimal::Decimal;

use super::allowance::Range;
use super::amounts::{self, bounded, number, plain, short};
use super::series::{Point, Series};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Debate, MeasureId, Rate};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "rate-arithmetic";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a rate (so much per head, per kilometre, per 100,000) that its two numbers do not give",
        why: "Where a text gives a rate and the two numbers behind it (“£240,000 for 1,200 pupils, £250 a head”), \
              two of them fix the third. A rate is often taken from another year, counted of other people, or \
              wrong by a factor of ten.\n\nThe measure of the rate says by its `rate` of what and per what it is; \
              the three figures belong together where they are of the same time. Rounding and words such as \
              “about” are allowed for. Correct the number that is wrong.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The school garden",
    thesis: ["keep"],
    claims: {
        "keep": (text: "The school garden should stay.", supports: [(premises: ["cheap"])]),
        "cheap": (
            text: "In 2025 the garden cost £24,000; with 1,200 pupils that is £25 a head.",
            figures: [
                (measure: "cost", when: "2025", value: 24000),
                (measure: "pupils", when: "2025", value: 1200),
                (measure: "cost-a-head", when: "2025", value: 25),
            ],
        ),
    },
)"#,
            ),
        ],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The school garden",
    thesis: ["keep"],
    claims: {
        "keep": (text: "The school garden should stay.", supports: [(premises: ["cheap"])]),
        "cheap": (
            text: "In 2025 the garden cost £24,000; with 1,200 pupils that is £20 a head.",
            figures: [
                (measure: "cost", when: "2025", value: 24000),
                (measure: "pupils", when: "2025", value: 1200),
                (measure: "cost-a-head", when: "2025", value: 20),
            ],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    measures: {
        "cost": (name: "cost of the garden", unit: "GBP", kind: Total),
        "pupils": (name: "pupils of the school", unit: "pupils", kind: Level),
        "cost-a-head": (name: "cost of the garden per pupil", unit: "GBP per pupil", rate: (of: "cost", per: "pupils")),
    },
)"#;

/// A rate and the two figures that it comes from.
pub(super) struct Rated<'s, 'a> {
    rate: &'s Point<'a>,
    counted: &'s Point<'a>,
    base: &'s Point<'a>,
    /// The values of the two, each as a plain number.
    pub(super) numbers: (Decimal, Decimal),
    /// What the quotient of the two is multiplied by to be in the unit of the rate.
    factor: Decimal,
}

impl<'s, 'a> Rated<'s, 'a> {
    /// The rates that a figure may be, one for each pair of figures for the same time: those of its own claim where it
    /// has both, also where it is about what is to come; else those that are facts.
    fn of(series: &'s Series<'a>, point: &'s Point<'a>, rate: &Rate) -> Vec<Rated<'s, 'a>> {
        let here = |measure| same_time(series.of_claim(point.claim, measure), point);
        let anywhere = |measure: MeasureId| match point.when {
            Some(when) => series.on(measure, when).iter().collect(),
            None => Vec::new(),
        };
        let (mut counted, mut bases) = (here(rate.of), here(rate.per));
        let is_here = !counted.is_empty() && !bases.is_empty();
        if !is_here {
            (counted, bases) = (anywhere(rate.of), anywhere(rate.per));
        }
        let is_usable = |point: &Point| if is_here { point.misprint.is_none() } else { point.is_sound() };
        let pairs = counted.iter().flat_map(|&counted| bases.iter().map(move |&base| (counted, base)));
        let usable = pairs.filter(|(counted, base)| [point, counted, base].into_iter().all(is_usable));
        usable.filter_map(|(counted, base)| Rated::new(series, point, rate, counted, base)).collect()
    }

    fn new(
        series: &Series,
        point: &'s Point<'a>,
        rate: &Rate,
        counted: &'s Point<'a>,
        base: &'s Point<'a>,
    ) -> Option<Rated<'s, 'a>> {
        let plain = |point: &Point| series.unit(point.figure.measure).plain(point.value());
        let numbers = (plain(counted)?.normalize(), plain(base)?.normalize());
        let factor = rate.each.checked_div(series.unit(point.figure.measure).scale)?;
        let is_rate = numbers.0 >= Decimal::ZERO && numbers.1 > Decimal::ZERO;
        is_rate.then_some(Rated { rate: point, counted, base, numbers, factor })
    }

    /// What the two numbers give.
    fn right(&self) -> Option<Decimal> {
        self.numbers.0.checked_div(self.numbers.1)?.checked_mul(self.factor)
    }

    /// Whether the rate is what the two may give, as exactly as all three are meant.
    pub(super) fn fits(&self, series: &Series) -> bool {
        let room = || {
            let plain = |point: &Point| scaled(point.measured(), series.unit(point.figure.measure).scale);
            scaled(plain(self.base)?.times_to(plain(self.counted)?)?, self.factor)
        };
        room().is_none_or(|room| self.rate.stated().meets(room))
    }
}

/// The figures for the time of another.
fn same_time<'s, 'a: 's>(figures: impl Iterator<Item = &'s Point<'a>>, point: &Point) -> Vec<&'s Point<'a>> {
    let is_same = |other: &&Point| match (other.when, point.when) {
        (Some(other), Some(own)) => other.is_same(own),
        (None, None) => true,
        _ => false,
    };
    figures.filter(is_same).collect()
}

/// A range in other units.
fn scaled(range: Range, factor: Decimal) -> Option<Range> {
    let times = |end: Option<Decimal>| match end {
        Some(end) => end.checked_mul(factor).map(Some),
        None => Some(None),
    };
    Some(Range { low: times(range.low)?, high: times(range.high)? })
}

/// The figures that a rate comes from: of several the first that gives it, else the first; nothing where the corpus does
/// not hold both for its time, or the figure is of no rate.
pub(super) fn rated<'s, 'a>(
    debate: &Debate,
    series: &'s Series<'a>,
    point: &'s Point<'a>,
) -> Option<Rated<'s, 'a>> {
    let rate = debate[point.figure.measure].rate.as_ref()?;
    let mut all = Rated::of(series, point, rate);
    let fitting = all.iter().position(|rated| rated.fits(series)).unwrap_or(0);
    (!all.is_empty()).then(|| all.swap_remove(fitting))
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    for (measure, points) in series.all() {
        let Some(rate) = &context.debate[measure].rate else { continue };
        for point in points {
            let wrong = rated(context.debate, series, point).filter(|rated| !rated.fits(series));
            findings.extend(wrong.and_then(|rated| finding(context, rate, &rated)));
        }
    }
}

fn finding(context: &Context, rate: &Rate, rated: &Rated) -> Option<Diagnostic> {
    let (counted, base) = rated.numbers;
    let value = rated.rate.value();
    let right = Value::number(amounts::rate(rated.right()?));
    let stated = bounded(rated.rate.bound, number(value));
    let would = number(short(value.checked_div(rated.factor)?.checked_mul(base)?));
    let (counted, base) = (number(counted), number(base));
    let message = match rate.each == Decimal::ONE {
        true => message!(
            "{counted} for {base} is {right} each; stated: {stated}, which for {base} would be {would}",
            counted,
            base,
            right,
            stated,
            would
        ),
        false => message!(
            "{counted} for {base} is {right} for every {each}; stated: {stated}, which for {base} would be {would}",
            counted,
            base,
            right,
            each = number(rate.each),
            stated,
            would
        ),
    };
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(rated.rate), message)
        .label("stated here")
        .related(
            context.value_span(rated.counted),
            format!("what is counted: {}", context.figure_called(rated.counted)),
        )
        .related(
            context.value_span(rated.base),
            format!("for how many: {}", context.figure_called(rated.base)),
        )
        .hint(hint(context.series(), rate, rated))
        .concerns_all([rated.rate, rated.counted, rated.base].map(|point| context.name(point.claim)));
    Some(finding)
}

/// How a rate may have come about that its numbers do not give.
fn hint(series: &Series, rate: &Rate, rated: &Rated) -> String {
    let with = |factor: Decimal| Rated { factor, ..*rated }.fits(series);
    for power in [1, 2, 3, 4, 5, 6] {
        let ten = Decimal::from(10_u32.pow(power));
        let others =
            [rate.each.checked_mul(ten), rate.each.checked_div(ten).filter(|each| *each >= Decimal::ONE)];
        for each in others.into_iter().flatten() {
            let factor = rated.factor.checked_mul(each).and_then(|factor| factor.checked_div(rate.each));
            if factor.is_some_and(with) {
                return format!(
                    "this is the rate for every {}; check the `each` of the measure",
                    plain(each)
                );
            }
        }
    }
    "correct the rate or one of the two numbers".to_owned()
}
