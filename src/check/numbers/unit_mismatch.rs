use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::amounts::{grouped, number};
use super::printed::fits;
use super::series::Point;
use super::units::{self, Family};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, Value, message};
use crate::model::{Change, Claim, ClaimId, Figure, MeasureId, MeasureKind, Stated, StepId, Target};
use crate::period::Period;
use crate::prose::{self, Number};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "unit-mismatch";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a number in another unit than its measure's, or one number told of two things",
        why: "A number means nothing without what it counts. Found are: percentage points of a series that is not in \
              per cent; a figure whose number has another unit in the words of the text (per cent, a currency, \
              kilometres or miles, tonnes, hectares or acres, people or households, attacks or deaths); series of \
              one `quantity` in units that cannot be compared; and a step whose premise and conclusion tell the same \
              change or figure of two different series, as when a fall of exports by 17 per cent becomes a fall of \
              trade by 17 per cent.\n\nCorrect the unit of the measure, the words of the text, or the series that \
              the figure names.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The common",
    thesis: ["keep-common"],
    claims: {
        "keep-common": (text: "The common should not be built on.", supports: [(premises: ["shrinks"])]),
        "shrinks": (
            text: "In 2024 no more than 340 acres of it were left.",
            figures: [(measure: "common", when: "2024", value: 340, bound: AtMost)],
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
    title: "The common",
    thesis: ["keep-common"],
    claims: {
        "keep-common": (text: "The common should not be built on.", supports: [(premises: ["shrinks"])]),
        "shrinks": (
            text: "In 2024 no more than 340 hectares of it were left.",
            figures: [(measure: "common", when: "2024", value: 340, bound: AtMost)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"common": (name: "what is left of the common", unit: "hectares", kind: Level)})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        for change in &claim.changes {
            findings.extend(points_of_no_share(context, id, change));
        }
    }
    for (_, points) in context.series().all() {
        // One unit taken for another is one slip, however many figures of the claim have it.
        let mut told = BTreeSet::new();
        for point in points {
            if !told.contains(&point.claim)
                && let Some(finding) = in_other_words(context, point)
            {
                told.insert(point.claim);
                findings.push(finding);
            }
        }
    }
    within_quantities(context, findings);
    for (id, _) in context.debate.steps() {
        findings.extend(across_a_step(context, id));
    }
}

/// Percentage points of a series that is known to be something else.
fn points_of_no_share(context: &Context, id: ClaimId, change: &Change) -> Option<Diagnostic> {
    let unit = context.series().unit(change.measure);
    let measure = &context.debate[change.measure];
    let name = unit.base.as_deref().unwrap_or_default();
    // An index moves by points of its own, and so do ratings and grades.
    let may_be = ["point", "index", "score", "rating", "grade", "mark"]
        .iter()
        .any(|word| name.contains(word) || measure.details.name.to_lowercase().contains(word));
    let is_known = unit.base.is_some() || measure.details.kind == Some(MeasureKind::Total);
    if !matches!(change.stated, Stated::Points(_)) || unit.is_per_cent() || may_be || !is_known {
        return None;
    }
    let message = match &measure.details.unit {
        Some(unit) => message!(
            "percentage points of {measure}, which is counted in {unit}",
            measure,
            unit = Value::Text(unit.to_string())
        ),
        None => message!("percentage points of {measure}, which is no series in per cent", measure),
    };
    let at = context.at(change.place);
    Some(
        Diagnostic::new(&CHECK.rule, at.field("stated").whole(), message)
            .label("points")
            .related(context.at(measure.place).field("unit").span(), "the unit")
            .hint("state it as `Percent` or `By`, or name the series in per cent")
            .concerns(context.name(id)),
    )
}

/// A figure whose number stands in the words of its claim with another unit, and nowhere with its own.
fn in_other_words(context: &Context, point: &Point) -> Option<Diagnostic> {
    let unit = context.series().unit(point.figure.measure);
    let (own, claim) = (unit.family?, &context.debate[point.claim]);
    if point.misprint.is_some() {
        return None;
    }
    let printed = point.figure.as_printed.as_deref().unwrap_or_default();
    let numbers = prose::numbers(printed);
    let others = context.series().wording(point.claim).texts(claim).map(|(_, text, numbers)| (text, numbers));
    let texts = [(printed, numbers.as_slice())].into_iter().chain(others);
    let (mut other, mut is_right) = (None, false);
    for (text, number) in texts.flat_map(|(text, numbers)| numbers.iter().map(move |number| (text, number))) {
        if !is_value(number, point.figure, unit) {
            continue;
        }
        match units::of_number(number, text) {
            Some(found) if is_other(own, found) && !is_accounted(number, claim) => {
                let end = number.counted.as_ref().map_or(number.span.end, |counted| counted.end);
                other = other.or(text.get(number.span.start..end));
            }
            Some(found) if found != own => {}
            _ => is_right = true,
        }
    }
    let words = other.filter(|_| !is_right)?;
    let measure = &context.debate[point.figure.measure];
    let message = message!(
        "the text has {words}, but {measure} is counted in {unit}",
        words = Value::words(words),
        measure,
        unit = Value::Text(own.1.to_string())
    );
    Some(
        Diagnostic::new(&CHECK.rule, context.value_span(point), message)
            .label("this figure")
            .related(context.at(measure.place).field("unit").span(), "the unit of the measure")
            .hint("correct the unit or the words, or name another measure")
            .concerns(context.name(point.claim)),
    )
}

/// Whether a number in a text is the value of a figure, in whatever unit.
fn is_value(number: &Number, figure: &Figure, unit: &units::Unit) -> bool {
    let value = figure.value.0.abs();
    number.is_value(value)
        || unit.plain(value) == Some(number.value)
        || fits(number, figure, unit) && number.value == value
}

/// Whether two units exclude each other: two of one family, or per cent and anything else.
fn is_other(own: (Family, &str), found: (Family, &str)) -> bool {
    let is_per_cent = own.0 == Family::PerCent || found.0 == Family::PerCent;
    match own.0 == found.0 {
        // “dollars” may be those of several countries.
        true => own.1 != found.1 && !(own.1 == "USD" && found.1.ends_with('D')),
        false => is_per_cent && own.0.is_sure() && found.0.is_sure(),
    }
}

/// Whether a number in per cent is a change or a share of the claim.
fn is_accounted(number: &Number, claim: &Claim) -> bool {
    let shares = claim.figures.iter().filter_map(|figure| figure.share);
    let changes = claim.changes.iter().map(|change| match change.stated {
        Stated::Percent(stated) | Stated::Points(stated) | Stated::Times(stated) | Stated::By(stated) => {
            stated
        }
    });
    shares.chain(changes).any(|known| known.0.abs() == number.value.abs())
}

/// Series of one quantity whose units cannot be compared.
fn within_quantities(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    let mut firsts: BTreeMap<&str, (MeasureId, &Point)> = BTreeMap::new();
    for (measure, points) in series.all() {
        let Some(quantity) = context.debate[measure].details.quantity.as_deref() else { continue };
        let point = &points[0];
        let (first, shown) = *firsts.entry(quantity).or_insert((measure, point));
        let (one, other) = (series.unit(first), series.unit(measure));
        // A count and a share of one whole are of one quantity and do not share a unit.
        let is_share = one.is_per_cent() != other.is_per_cent() && context.debate[first].part_of.is_some();
        let is_known = one.base.is_some() && other.base.is_some();
        if first == measure
            || !is_known
            || one.base == other.base
            || one.family.is_some() && one.family == other.family
            || is_share
        {
            continue;
        }
        let unit = |measure: MeasureId| context.debate[measure].details.unit.as_deref().unwrap_or_default();
        let message = message!(
            "{measure} and {other} are of one quantity, but counted in {unit} and in {other_unit}",
            measure = context.debate[first],
            other = context.debate[measure],
            unit = Value::Text(unit(first).to_owned()),
            other_unit = Value::Text(unit(measure).to_owned())
        );
        let finding =
            Diagnostic::new(&CHECK.rule, context.at(point.figure.place).field("measure").span(), message)
                .label("a figure of the one")
                .related(context.at(context.debate[measure].place).field("unit").span(), "its unit")
                .related(
                    context.at(context.debate[first].place).field("unit").span(),
                    "the unit of the other",
                )
                .hint("give them one unit, or a `quantity` each")
                .concerns(context.name(point.claim));
        findings.push(if shown.claim == point.claim {
            finding
        } else {
            finding.concerns(context.name(shown.claim))
        });
    }
}

/// So many figures and changes of each claim are compared across a step.
const MOST_COMPARED: usize = 32;

/// A step whose premise and conclusion tell the same number of two different things.
fn across_a_step(context: &Context, id: StepId) -> Option<Diagnostic> {
    let step = &context.debate[id];
    let Target::Claim(conclusion) = step.target else { return None };
    if step.is_rebuttal() {
        return None;
    }
    let target = &context.debate[conclusion];
    step.premises.iter().find_map(|premise| {
        let claim = &context.debate[*premise];
        let change = target.changes.iter().take(MOST_COMPARED).find_map(|change| {
            let mut others = claim.changes.iter().take(MOST_COMPARED);
            let same = others.find(|other| is_same_change(context, other, change))?;
            let (here, there) = (context.at(change.place), context.at(same.place));
            Some((here, there, change.measure, same.measure, stated_words(change.stated)))
        });
        let figure = || {
            target.figures.iter().take(MOST_COMPARED).find_map(|figure| {
                let mut others = claim.figures.iter().take(MOST_COMPARED);
                let same = others.find(|other| is_same_figure(context, other, figure))?;
                let (here, there) = (context.at(figure.place), context.at(same.place));
                Some((here, there, figure.measure, same.measure, number(figure.value.0)))
            })
        };
        let (here, there, measure, other, words) = change.or_else(figure)?;
        let message = message!(
            "{number} of {premise} becomes {number} of {conclusion}",
            number = words,
            premise = context.debate[other],
            conclusion = context.debate[measure]
        );
        Some(
            Diagnostic::new(&CHECK.rule, here.field("measure").span(), message)
                .label("in the conclusion")
                .related(there.field("measure").span(), "in the premise")
                .hint("name the series that the source counts, in both")
                .concerns(context.name(conclusion))
                .concerns(context.name(*premise)),
        )
    })
}

/// Whether two measures are not the same thing counted twice.
fn are_apart(context: &Context, one: MeasureId, other: MeasureId) -> bool {
    let quantity = |measure: MeasureId| context.debate[measure].details.quantity.as_ref();
    one != other && quantity(one).zip(quantity(other)).is_none_or(|(one, other)| one != other)
}

fn is_same_period(one: &Option<Period>, other: &Option<Period>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is_same(other),
        (None, None) => true,
        _ => false,
    }
}

fn is_same_change(context: &Context, one: &Change, other: &Change) -> bool {
    let is_telling = |stated: Stated| match stated {
        Stated::Percent(number) | Stated::Points(number) | Stated::By(number) => has_digits(number.0),
        // Many things double.
        Stated::Times(_) => false,
    };
    are_apart(context, one.measure, other.measure)
        && one.stated == other.stated
        && is_telling(one.stated)
        && is_same_period(&one.from, &other.from)
        && is_same_period(&one.to, &other.to)
}

fn is_same_figure(context: &Context, one: &Figure, other: &Figure) -> bool {
    are_apart(context, one.measure, other.measure)
        && one.value == other.value
        && has_digits(one.value.0)
        && one.when.is_some()
        && is_same_period(&one.when, &other.when)
        && context.series().unit(one.measure).base == context.series().unit(other.measure).base
}

/// Whether a number has so many digits that two of them are hardly the same by chance.
fn has_digits(value: Decimal) -> bool {
    value.normalize().mantissa().abs() >= 11
}

fn stated_words(stated: Stated) -> Value {
    let printed = |number: Decimal| grouped(number.normalize());
    Value::number(match stated {
        Stated::Percent(stated) => format!("{} %", printed(stated.0)),
        Stated::Points(stated) => {
            return message!("{number} percentage points", number = Value::number(printed(stated.0))).value();
        }
        Stated::Times(stated) => format!("×{}", printed(stated.0)),
        Stated::By(stated) => printed(stated.0),
    })
}
