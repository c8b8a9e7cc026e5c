//! Stated changes set against the figures that they are between.
//!
//! Three checks tell what is found here, each the slips of its own kind. A change is worked out from the figures of
//! the same claim where it has them, else from any that the corpus holds for those periods.

use rust_decimal::Decimal;

use super::allowance::{self, Range};
use super::amounts::{bounded, grouped, number, percent, plain, short, short_ratio, signed, signed_percent};
use super::directions::Directions;
use super::printed::{bound, scale_slip};
use super::series::{Point, Series};
use crate::check::Context;
use crate::diagnostic::{Diagnostic, Message, Rule, Slot, Value, message};
use crate::model::{Bound, Change, Claim, ClaimId, Number, Stated};
use crate::period::Period;
use crate::prose::{self, NumberKind};
use crate::source::Span;

/// How a stated change slipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Slip {
    /// The points are called per cent.
    PointsAsPercent,
    /// The per cent are called points.
    PercentAsPoints,
    /// To so many times as much is called by so many hundred per cent.
    MultipleAsIncrease,
    /// By so many times as much is called to so many times as much.
    IncreaseAsMultiple,
    /// It is a thousand or a million times what it should be.
    Scale(Decimal),
    /// It does not come out in any other way.
    Other,
}

/// A stated change that does not hold.
pub(in crate::check) struct Slipped {
    pub(in crate::check) claim: ClaimId,
    /// The position among the claim's changes.
    pub(in crate::check) position: usize,
    pub(in crate::check) slip: Slip,
    /// The figures, by their numbers, with the places and labels that show them; nothing where the words alone
    /// tell.
    ends: Option<(Shown, Shown)>,
    /// The change as it is worked out.
    working: Message,
    /// What to do about it.
    pub(in crate::check) hint: String,
}

/// A figure as a finding shows it.
struct Shown {
    span: Span,
    label: String,
    claim: ClaimId,
}

/// All changes of the corpus that do not hold, in the order of writing.
pub(in crate::check) fn slipped(context: &Context) -> Vec<Slipped> {
    let series = context.series();
    let mut slipped = Vec::new();
    for (id, claim) in context.debate.claims() {
        for (position, change) in claim.changes.iter().enumerate() {
            slipped.extend(judge(context, series, (id, claim), (position, change)));
        }
    }
    slipped
}

/// Reports the changes with slips of some kinds.
pub(in crate::check) fn report(
    context: &Context,
    rule: &'static Rule,
    findings: &mut Vec<Diagnostic>,
    is_its: impl Fn(Slip) -> bool,
) {
    for slipped in context.slipped().iter().filter(|slipped| is_its(slipped.slip)) {
        findings.push(slipped.finding(context, rule));
    }
}

impl Slipped {
    pub(in crate::check) fn finding(&self, context: &Context, rule: &'static Rule) -> Diagnostic {
        let change = &context.debate[self.claim].changes[self.position];
        let place = context.at(change.place);
        let mut finding = Diagnostic::new(rule, place.field("stated").whole(), self.working.clone())
            .label("stated here")
            .hint(self.hint.clone())
            .concerns(context.name(self.claim));
        for shown in self.ends.iter().flat_map(|(from, to)| [from, to]) {
            finding = finding.related(shown.span, shown.label.clone());
            let name = context.name(shown.claim);
            if !finding.concerns.contains(&name) {
                finding = finding.concerns(name);
            }
        }
        finding
    }
}

/// A change with all that is needed to judge it.
pub(super) struct Case<'c> {
    pub(super) from: &'c Point<'c>,
    pub(super) to: &'c Point<'c>,
    stated: Stated,
    pub(super) bound: Option<Bound>,
    /// Whether words beside the number leave it vague: “a third”, “halved”.
    is_in_words: bool,
    /// The multiple that the text gives for it in words, such as 2 for “doubled”.
    printed_times: Option<Decimal>,
    directions: Directions,
    is_per_cent: bool,
}

fn judge(
    context: &Context,
    series: &Series,
    (id, claim): (ClaimId, &Claim),
    (position, change): (usize, &Change),
) -> Option<Slipped> {
    let is_per_cent = series.unit(change.measure).is_per_cent();
    if matches!(change.stated, Stated::Points(_)) && !is_per_cent {
        return None;
    }
    let told = |slip, ends, working, hint| Slipped { claim: id, position, slip, ends, working, hint };
    let cases = cases(series, (id, claim), change);
    let slipped = |case: &Case, slip| {
        let shown = |point: &Point| Shown {
            span: context.value_span(point),
            label: format!("{}: {}", context.figure_called(point), grouped(point.value())),
            claim: point.claim,
        };
        told(slip, Some((shown(case.from), shown(case.to))), case.working(), case.hint(slip))
    };
    if let Some((case, scale)) = cases.first().and_then(|case| Some((case, case.scale_slip()?))) {
        return Some(slipped(case, Slip::Scale(scale)));
    }
    // Where a period has several figures, which is told elsewhere, a change may rest on any of them.
    if cases.is_empty() || cases.iter().any(Case::holds) {
        let (slip, working, hint) = contradicted_by_words(series, id, claim, change)?;
        return Some(told(slip, None, working, hint));
    }
    Some(slipped(&cases[0], cases[0].slip()))
}

/// A change between each two figures that it may rest on, the likeliest first.
pub(super) fn cases<'s>(
    series: &'s Series,
    (id, claim): (ClaimId, &Claim),
    change: &Change,
) -> Vec<Case<'s>> {
    let is_per_cent = series.unit(change.measure).is_per_cent();
    let case = |(from, to)| {
        let (bound, is_in_words, printed_times) = looseness(series, id, change);
        let directions = Directions::of(claim, change);
        Case { from, to, stated: change.stated, bound, is_in_words, printed_times, directions, is_per_cent }
    };
    ends(series, id, change).into_iter().map(case).collect()
}

/// The figures that a change is between: pairs of the same claim, or else of any.
fn ends<'s>(series: &'s Series, claim: ClaimId, change: &Change) -> Vec<(&'s Point<'s>, &'s Point<'s>)> {
    const MOST: usize = 4;
    // No text has more figures of a series in one sentence, and each change of the claim looks at them.
    const MOST_OWN: usize = 128;
    let own = series.of_claim(claim, change.measure).take(MOST_OWN);
    let own: Vec<&Point> = own.filter(|point| point.misprint.is_none()).collect();
    let find = |end: Option<&Period>| -> Vec<&'s Point<'s>> {
        let Some(period) = end else { return Vec::new() };
        let same = series.on(change.measure, period);
        let is_same = |point: &&&Point| point.when.is_some_and(|when| when.is_same(period));
        let same_claim: Vec<_> = own.iter().filter(is_same).take(MOST).copied().collect();
        if !same_claim.is_empty() {
            return same_claim;
        }
        let touches =
            |point: &&&Point| point.when.is_some_and(|when| when.is_within(period) || period.is_within(when));
        let mut near = own.iter().filter(touches).copied();
        if let (Some(only), None) = (near.next(), near.next()) {
            return vec![only];
        }
        same.iter().filter(|point| point.is_sound()).take(MOST).collect()
    };
    let (mut from, mut to) = (find(change.from.as_ref()), find(change.to.as_ref()));
    if (from.is_empty() || to.is_empty()) && own.len() == 2 {
        let is_open = change.from.is_none() || change.to.is_none();
        let (mut first, mut second) = (own[0], own[1]);
        // Without dates, the order of writing is the order of telling.
        if first.when.is_none() && second.when.is_none() && second.position < first.position {
            (first, second) = (second, first);
        }
        if is_open || first.when.is_none() && second.when.is_none() {
            (from, to) = (vec![first], vec![second]);
        }
    }
    let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
    pairs.filter(|(from, to)| (from.claim, from.position) != (to.claim, to.position)).collect()
}

/// How exactly a change is meant: its bound, whether it is in words only, and the multiple that it is printed as.
fn looseness(series: &Series, claim: ClaimId, change: &Change) -> (Option<Bound>, bool, Option<Decimal>) {
    let printed = change.as_printed.as_deref().map_or_else(Vec::new, prose::numbers);
    let numbers: Vec<&prose::Number> = printed.iter().chain(series.wording(claim).numbers()).collect();
    let own = numbers.iter().find(|number| is_stated(number, change.stated));
    let own_bound = own.and_then(|number| number.approximation).map(bound);
    let times =
        numbers.iter().find(|number| number.kind == NumberKind::Times && is_stated(number, change.stated));
    let is_in_words = match &change.as_printed {
        Some(printed) => !printed.contains(|letter: char| letter.is_ascii_digit()),
        None => own.is_some_and(|number| number.in_words && number.kind != NumberKind::Percent),
    };
    (change.bound.or(own_bound), is_in_words, times.map(|number| number.value))
}

/// Whether a number in a text is a stated change, in whichever form.
pub(in crate::check) fn is_stated(number: &prose::Number, stated: Stated) -> bool {
    let near = |value: Decimal, stated: Decimal| allowance::in_words(value, None).holds(stated.abs());
    match (stated, number.kind) {
        (Stated::Percent(stated), NumberKind::Percent) => number.value.abs() == stated.0.abs(),
        (Stated::Points(stated), NumberKind::Points | NumberKind::Percent) => {
            number.value.abs() == stated.0.abs()
        }
        (Stated::Percent(stated), NumberKind::Part) => {
            number.percent().is_some_and(|share| near(share, stated.0))
        }
        (Stated::Percent(stated), NumberKind::Times) => {
            increase(number.value).is_some_and(|percent| near(percent.abs(), stated.0))
        }
        (Stated::Times(stated), NumberKind::Times) => number.value == stated.0,
        (Stated::By(stated), NumberKind::Amount) => number.is_value(stated.0.abs()),
        _ => false,
    }
}

/// The rise in per cent that a multiple is.
fn increase(times: Decimal) -> Option<Decimal> {
    times.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// What the words of the text make of a change where they contradict the number that states it.
fn contradicted_by_words(
    series: &Series,
    id: ClaimId,
    claim: &Claim,
    change: &Change,
) -> Option<(Slip, Message, String)> {
    let printed = change.as_printed.as_deref().unwrap_or_default();
    let own = prose::numbers(printed);
    let wording = series.wording(id);
    let quotes = claim.said.iter().zip(&wording.quotes);
    let quotes = quotes.filter_map(|(said, numbers)| Some((said.quote.as_deref()?, numbers)));
    let texts: Vec<(&str, &Vec<prose::Number>)> =
        [(printed, &own)].into_iter().chain(quotes).chain([(&*claim.text, &wording.text)]).collect();
    let find = |kind: NumberKind, value: Decimal| {
        texts.iter().find_map(|(text, numbers)| {
            let found = numbers.iter().find(|number| {
                // “300 per cent of the level of 2019” is a level and not a rise.
                let is_level = number.counted.clone().and_then(|word| text.get(word)) == Some("of");
                number.kind == kind && number.value == value && !is_level
            })?;
            text.get(found.span.clone())
        })
    };
    match change.stated {
        Stated::Percent(stated) if stated.0 >= Decimal::ONE_HUNDRED => {
            let times = stated.0.checked_div(Decimal::ONE_HUNDRED)?;
            let words = find(NumberKind::Times, times).filter(|_| times > Decimal::ONE)?;
            let right = increase(times)?;
            Some((
                Slip::MultipleAsIncrease,
                message!(
                    "{words} is a rise of {right}; stated: {stated}",
                    words = Value::words(words),
                    right = Value::number(percent(right)),
                    stated = Value::number(signed_percent(stated.0))
                ),
                format!(
                    "if it is “{words}”, state `Times({})`; if it is the rise, change the words",
                    plain(times)
                ),
            ))
        }
        Stated::Times(times) if times.0 > Decimal::ONE => {
            let value = times.0.checked_mul(Decimal::ONE_HUNDRED)?;
            let words = find(NumberKind::Percent, value).filter(|_| claim.changes.len() == 1)?;
            let is_figure = claim.figures.iter().any(|figure| figure.value.0 == value);
            (!is_figure).then(|| {
                let right = increase(times.0).unwrap_or_default();
                (
                    Slip::MultipleAsIncrease,
                    message!(
                        "{times} is a rise of {right}; printed: {words}",
                        times = Value::number(format!("×{}", plain(times.0))),
                        right = Value::number(percent(right)),
                        words = Value::words(words)
                    ),
                    format!("say “{} times as much” or “up by {}”", plain(times.0), percent(right)),
                )
            })
        }
        Stated::Points(points) => {
            let is_named = own.iter().any(|number| number.kind == NumberKind::Points);
            let words = own
                .iter()
                .find(|number| number.kind == NumberKind::Percent && number.value.abs() == points.0.abs())
                .filter(|_| !is_named)?;
            let words = printed.get(words.span.clone())?;
            Some((
                Slip::PointsAsPercent,
                message!(
                    "a change by {points} percentage points is printed as {words}",
                    points = Value::number(plain(points.0.abs())),
                    words = Value::words(words)
                ),
                "say “percentage points”; per cent are counted from the earlier value".to_owned(),
            ))
        }
        _ => None,
    }
}

impl Case<'_> {
    fn ratio(&self) -> Option<Decimal> {
        self.to.value().checked_div(self.from.value())
    }

    fn difference(&self) -> Option<Decimal> {
        self.to.value().checked_sub(self.from.value())
    }

    /// The change in per cent, of the size of the earlier value where that is negative.
    fn percent(&self) -> Option<Decimal> {
        let share = self.difference()?.checked_div(self.from.value().abs())?;
        share.checked_mul(Decimal::ONE_HUNDRED)
    }

    /// The change as the figures leave room for it, in the terms of what is stated; nothing where it cannot be
    /// worked out.
    fn room(&self, stated: Stated) -> Option<Range> {
        let (from, to) = (self.from.measured(), self.to.measured());
        match stated {
            Stated::Points(_) | Stated::By(_) => Some(from.up_to(to)),
            Stated::Times(_) => from.times_to(to),
            Stated::Percent(_) => {
                let Some(times) = from.times_to(to) else {
                    return self.percent().map(|percent| Range::around(percent, Decimal::ZERO));
                };
                let increase = |end: Option<Decimal>| end.and_then(increase);
                Some(Range { low: increase(times.low), high: increase(times.high) })
            }
        }
    }

    pub(super) fn holds(&self) -> bool {
        match self.stated {
            Stated::Times(times) => {
                self.room(self.stated).is_none_or(|room| self.multiple_holds(times.0, room))
            }
            Stated::Percent(stated) => {
                if self.from.value().is_zero() {
                    return false;
                }
                let by_times = self.printed_times.zip(self.room(Stated::Times(stated)));
                by_times.is_some_and(|(times, room)| self.multiple_holds(times, room))
                    || self.signed_holds(stated.0) && !self.is_known_slip(stated.0)
            }
            Stated::Points(stated) | Stated::By(stated) => self.signed_holds(stated.0),
        }
    }

    /// Whether a stated multiple is within the room that the figures leave.
    fn multiple_holds(&self, times: Decimal, room: Range) -> bool {
        let is_part = times < Decimal::ONE;
        // “More than halved” ends below a half, whichever way its bound is written.
        let bound = match self.bound {
            Some(Bound::Over | Bound::AtLeast) if is_part && self.directions.falls => Some(Bound::AtMost),
            bound => bound,
        };
        let fits = |times: Decimal| allowance::multiple(times, bound).meets(room);
        let inverse = || Decimal::ONE.checked_div(times).filter(|_| self.directions.falls && !is_part);
        fits(times) && (is_part || !self.directions.only_falls()) || inverse().is_some_and(fits)
    }

    /// Whether a stated change is within the room that the figures leave, rise or fall as the words say.
    fn signed_holds(&self, stated: Decimal) -> bool {
        let Some(room) = self.room(self.stated) else { return true };
        let mut range = match self.is_in_words {
            true => allowance::in_words(stated.abs(), self.bound),
            false => allowance::stated(stated.abs(), self.bound),
        };
        // A rise of less than 5 per cent is still a rise.
        range.low = range.low.or(Some(Decimal::ZERO));
        let may_rise = stated >= Decimal::ZERO && !self.directions.only_falls();
        let may_fall = stated < Decimal::ZERO || self.directions.falls;
        may_rise && range.meets(room) || may_fall && range.meets(room.negated())
    }

    /// Whether what is stated is another quantity than the change, exactly, and the change only by rounding.
    fn is_known_slip(&self, stated: Decimal) -> bool {
        let range = allowance::stated(stated.abs(), None);
        let is_right = self.percent().is_none_or(|percent| range.holds(percent.abs()));
        self.bound.is_none()
            && !self.is_in_words
            && !is_right
            && self.of_later_value().is_some_and(|percent| range.holds(percent.abs()))
            && stated.abs() >= Decimal::ONE
    }

    /// The change in per cent of the later value: a common slip.
    fn of_later_value(&self) -> Option<Decimal> {
        let share = self.difference()?.checked_div(self.to.value())?;
        share.checked_mul(Decimal::ONE_HUNDRED)
    }

    /// By how many thousands or millions the later figure is off, where the stated change would come out without
    /// that: of 1.3 million that became 1.3 billion “more than tripled” would be true, but is not meant.
    fn scale_slip(&self) -> Option<Decimal> {
        let ratio = self.ratio().filter(|ratio| *ratio > Decimal::ZERO)?;
        let times = match self.stated {
            Stated::Times(times) => times.0,
            Stated::Percent(percent) => {
                let rise = self.turned(percent.0).checked_div(Decimal::ONE_HUNDRED)?;
                Decimal::ONE.checked_add(rise)?
            }
            Stated::Points(_) | Stated::By(_) => return None,
        };
        let near = Range {
            low: times.checked_mul(Decimal::new(8, 1)),
            high: times.checked_mul(Decimal::new(13, 1)),
        };
        let powers = [1_000_u64, 1_000_000, 1_000_000_000].map(Decimal::from);
        let is_far = times < Decimal::ONE_HUNDRED && times > Decimal::new(1, 2);
        powers.into_iter().filter(|_| is_far && !self.is_per_cent).find_map(|power| {
            let less = ratio.checked_div(power).is_some_and(|ratio| near.holds(ratio));
            let more = ratio.checked_mul(power).is_some_and(|ratio| near.holds(ratio));
            if less { Some(power) } else { Decimal::ONE.checked_div(power).filter(|_| more) }
        })
    }

    fn slip(&self) -> Slip {
        let exactly = |value: Decimal| allowance::stated(value.abs(), self.bound);
        match self.stated {
            Stated::Percent(stated) => {
                let points = self.difference().map(|points| points.abs());
                if self.is_per_cent && points.is_some_and(|points| exactly(stated.0).holds(points)) {
                    return Slip::PointsAsPercent;
                }
                let hundreds = self.ratio().and_then(|ratio| ratio.checked_mul(Decimal::ONE_HUNDRED));
                let is_rise = self.printed_times.is_none()
                    && stated.0 >= Decimal::ONE_HUNDRED
                    && self.ratio() > Some(Decimal::ONE);
                match hundreds.filter(|_| is_rise) {
                    Some(hundreds) if near_multiple(stated.0, self.bound).holds(hundreds) => {
                        Slip::MultipleAsIncrease
                    }
                    _ => Slip::Other,
                }
            }
            Stated::Points(stated) => match self.percent() {
                Some(percent) if exactly(stated.0).holds(percent.abs()) => Slip::PercentAsPoints,
                _ => Slip::Other,
            },
            Stated::Times(times) => {
                let more = self.ratio().and_then(|ratio| ratio.checked_sub(Decimal::ONE));
                let range = allowance::multiple(times.0, self.bound.filter(|bound| *bound == Bound::About));
                match more.filter(|_| times.0 >= Decimal::ONE) {
                    Some(more) if range.holds(more) => Slip::IncreaseAsMultiple,
                    _ => Slip::Other,
                }
            }
            Stated::By(stated) => {
                let scale = self.difference().and_then(|by| scale_slip(by.abs(), stated.0.abs()));
                scale.map_or(Slip::Other, Slip::Scale)
            }
        }
    }

    /// The working in one line: what the figures give, what is stated, and what that would come to.
    fn working(&self) -> Message {
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

    /// What is stated, with the sign that the words give it.
    pub(super) fn stated(&self) -> Stated {
        let turned = |number: Number| Number(self.turned(number.0));
        match self.stated {
            Stated::Percent(number) => Stated::Percent(turned(number)),
            Stated::Points(number) => Stated::Points(turned(number)),
            Stated::Times(number) => Stated::Times(number),
            Stated::By(number) => Stated::By(turned(number)),
        }
    }

    /// A stated change with the sign that the words give it.
    fn turned(&self, stated: Decimal) -> Decimal {
        let is_fall = self.directions.falls && !self.directions.rises;
        if stated > Decimal::ZERO && is_fall { -stated } else { stated }
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

    fn hint(&self, slip: Slip) -> String {
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

    /// Whether the figures rise where a fall is stated, or fall where a rise is.
    fn is_wrong_way(&self) -> bool {
        let (Stated::Percent(stated) | Stated::Points(stated) | Stated::By(stated) | Stated::Times(stated)) =
            self.stated;
        let stated = match self.stated {
            Stated::Times(times) => times.0.checked_sub(Decimal::ONE).unwrap_or_default(),
            _ => self.turned(stated.0),
        };
        self.difference().is_some_and(|difference| (difference < Decimal::ZERO) != (stated < Decimal::ZERO))
    }
}

/// What a rise may come to, in hundreds of the earlier value, that was called by its multiple.
fn near_multiple(stated: Decimal, bound: Option<Bound>) -> Range {
    let part = |thousandths: i64| stated.checked_mul(Decimal::new(thousandths, 3));
    let (low, high) = match bound {
        None => (980, 1_020),
        Some(Bound::About) => (900, 1_100),
        // “More than 200 per cent” for more than twice as much, up to the next hundred.
        Some(Bound::Over | Bound::AtLeast) => {
            let high = stated.checked_add(Decimal::ONE_HUNDRED).zip(part(1_500));
            return Range { low: Some(stated), high: high.map(|(one, other)| one.min(other)) };
        }
        Some(Bound::Under | Bound::AtMost | Bound::Nearly) => (850, 1_000),
    };
    Range { low: part(low), high: part(high) }
}

/// A value that grew by so many per cent.
fn grown(value: Decimal, percent: Decimal) -> Option<Decimal> {
    let share = percent.checked_div(Decimal::ONE_HUNDRED)?;
    value.checked_add(value.abs().checked_mul(share)?)
}
