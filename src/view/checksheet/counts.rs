//! What is asked where two figures do not go together: both numbers, who counted them and where the other one stands.

use rust_decimal::Decimal;

use super::super::desk::Desk;
use super::asking::{Question, pair, somewhere, words_at};
use super::queries::stated_words;
use super::rows::quoted_title;
use super::sums::{Shown, change_in_percent};
use crate::check::Sum;
use crate::diagnostic::{Diagnostic, Value};
use crate::model::{Attribution, ClaimId, Figure, MeasureId, SourceId};
use crate::period::Period;
use crate::prose;

/// A figure of a claim.
#[derive(Clone, Copy)]
struct Given<'a> {
    claim: ClaimId,
    figure: &'a Figure,
    when: &'a Period,
}

/// The figures of claims, each with its period.
fn given<'a>(desk: &Desk<'a>, claims: &[ClaimId]) -> Vec<Given<'a>> {
    let debate = &desk.analysis.debate;
    let of = |&claim: &ClaimId| {
        let own = debate[claim].when.as_ref();
        let figures = debate[claim].figures.iter();
        figures.filter_map(move |figure| Some(Given { claim, figure, when: figure.when.as_ref().or(own)? }))
    };
    claims.iter().flat_map(of).collect()
}

impl Given<'_> {
    /// The number as readers write it, with how exactly it is meant.
    fn number(&self, desk: &Desk) -> String {
        let numerals = &desk.site.numerals;
        numerals.bounded(numerals.plain(self.figure.value.0), self.figure.bound)
    }

    /// The number with its unit, or a sum of money as the words have it that are quoted: “£6.80”.
    fn amount(&self, desk: &Desk) -> String {
        let numerals = &desk.site.numerals;
        match self.money(desk) {
            Some(money) => numerals.bounded(money.to_owned(), self.figure.bound),
            None => numerals.with_unit(self.number(desk), self.figure.measure),
        }
    }

    /// The sum of money as it is printed.
    fn money<'a>(&self, desk: &Desk<'a>) -> Option<&'a str> {
        let said = &desk.analysis.debate[self.claim].said;
        said.iter().filter_map(|said| said.quote.as_deref()).find_map(|quote| {
            let numbers = prose::numbers(quote);
            let is_it = |number: &&prose::Number| {
                number.currency.is_some()
                    && number.upper.is_none()
                    && number.value == self.figure.value.0.normalize()
            };
            numbers.iter().find(is_it).map(|number| &quote[number.span.clone()])
        })
    }

    /// The attribution with the words that hold the number.
    fn position(&self, desk: &Desk, is_of: impl Fn(&Attribution) -> bool) -> Option<usize> {
        let has_it = |quote: &str| {
            prose::numbers(quote).iter().any(|number| number.value == self.figure.value.0.normalize())
        };
        let said = desk.analysis.debate[self.claim].said.iter();
        said.enumerate()
            .find(|(_, said)| is_of(said) && said.quote.as_deref().is_some_and(has_it))
            .map(|(position, _)| position)
    }

    /// Where it stands: in the words that hold the number, or else where the claim is said.
    fn place(&self, desk: &Desk) -> Option<String> {
        match self.position(desk, |said| said.source.is_some()) {
            Some(position) => Some(words_at(desk, self.claim, position)),
            None => somewhere(desk, self.claim),
        }
    }
}

/// Who counts in two series; what the series are called where that is not told, or does not tell them apart.
fn counters(desk: &Desk, one: MeasureId, other: MeasureId) -> (String, String) {
    let debate = &desk.analysis.debate;
    let counter = |measure: MeasureId| debate[measure].counted_by.map(|voice| &debate[voice].details.name);
    match (counter(one), counter(other)) {
        (Some(one), Some(other)) if one != other => (one.to_string(), other.to_string()),
        _ => (debate[one].details.name.to_string(), debate[other].details.name.to_string()),
    }
}

/// Whether a finding names a period.
fn names(finding: &Diagnostic, when: &Period) -> bool {
    finding.message.values().into_iter().filter_map(Value::date).any(|date| date == when.written())
}

/// Two counts of one quantity that differ, whether in one period or over two that were read as one series.
pub(super) fn of_two_counters(
    desk: &Desk,
    claim: ClaimId,
    finding: &Diagnostic,
    claims: &[ClaimId],
) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let all = given(desk, claims);
    let of = |id: &str| -> Vec<Given> {
        all.iter().filter(|one| *debate[one.figure.measure].id == *id).copied().collect()
    };
    let series = |slot| finding.message.get(slot)?.measure();
    let (first, second) = (of(series("measure")?), of(series("other")?));
    let told = |some: &[Given]| some.iter().position(|one| names(finding, one.when));
    let first = first.get(told(&first).or((first.len() == 1).then_some(0))?).copied()?;
    let beside = second.iter().position(|one| one.when.is_same(first.when));
    let second =
        second.get(beside.or_else(|| told(&second)).or((second.len() == 1).then_some(0))?).copied()?;
    let (here, there) = if first.claim == claim { (first, second) } else { (second, first) };
    if here.claim != claim {
        return None;
    }
    let (counter, other) = counters(desk, here.figure.measure, there.figure.measure);
    let id = match here.when.is_same(there.when) {
        true => "checksheet-ask-counts",
        false => "checksheet-ask-counts-apart",
    };
    let values = [
        ("here", here.amount(desk).into()),
        ("counter", counter.into()),
        ("when", desk.date(here.when).into()),
        ("there", there.amount(desk).into()),
        ("other", other.into()),
        ("then", desk.date(there.when).into()),
        ("place", there.place(desk)?.into()),
    ];
    Some(of_both("counts", desk, (here, there), desk.say(id, &values)))
}

/// Two figures of one series and one period.
pub(super) fn of_one_series(
    desk: &Desk,
    claim: ClaimId,
    finding: &Diagnostic,
    claims: &[ClaimId],
) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let measure = finding.message.get("measure")?.measure()?;
    let all = given(desk, claims);
    let mut clashing =
        all.iter().filter(|one| *debate[one.figure.measure].id == *measure && names(finding, one.when));
    let here = *clashing.clone().find(|one| one.claim == claim)?;
    let there = *clashing.find(|one| one.figure.value != here.figure.value)?;
    let values = [
        ("here", here.amount(desk).into()),
        ("there", there.amount(desk).into()),
        ("when", desk.date(here.when).into()),
        ("place", there.place(desk)?.into()),
    ];
    Some(of_both("figures", desk, (here, there), desk.say("checksheet-ask-figures", &values)))
}

/// A question about a figure where the article gives it, which is the same one about the figure that it is set against.
fn of_both(topic: &'static str, desk: &Desk, (here, there): (Given, Given), words: String) -> Question {
    let article = desk.analysis.debate[desk.map].source;
    let position = here.position(desk, |said| said.source == article);
    let question = Question { position, ..Question::here(words) };
    question.about(pair(topic, here.claim.0.to_string(), there.claim.0.to_string()))
}

/// A figure for the present that is old, beside the newer one where the corpus has it.
pub(super) fn stale(
    desk: &Desk,
    claim: ClaimId,
    finding: &Diagnostic,
    claims: &[ClaimId],
) -> Option<Question> {
    let measure = finding.message.get("measure")?.measure()?;
    let own = given(desk, &[claim]);
    let is_meant =
        |one: &&Given| *desk.analysis.debate[one.figure.measure].id == *measure && names(finding, one.when);
    let old = *own.iter().find(is_meant)?;
    let others: Vec<ClaimId> = claims.iter().copied().filter(|other| *other != claim).collect();
    let newer = given(desk, &others)
        .into_iter()
        .find(|newer| newer.figure.measure == old.figure.measure && old.when.is_before(newer.when));
    let Some(newer) = newer else {
        let values = [("number", old.amount(desk).into()), ("when", desk.date(old.when).into())];
        return Some(Question::here(desk.say("checksheet-ask-stale", &values)));
    };
    let values = [
        ("number", old.amount(desk).into()),
        ("when", desk.date(old.when).into()),
        ("newer", newer.amount(desk).into()),
        ("then", desk.date(newer.when).into()),
        ("place", newer.place(desk)?.into()),
    ];
    Some(Question::here(desk.say("checksheet-ask-newer-than", &values)))
}

/// The first source of a claim that is not the article.
pub(super) fn source_of_others(desk: &Desk, claim: ClaimId) -> Option<SourceId> {
    let article = desk.analysis.debate[desk.map].source;
    let sources = desk.analysis.debate[claim].said.iter().filter_map(|said| said.source);
    sources.into_iter().find(|source| Some(*source) != article)
}

/// A figure of a period that was not over when the source of it appeared.
pub(super) fn ahead(desk: &Desk, claim: ClaimId, finding: &Diagnostic, source: SourceId) -> Option<Question> {
    let own = given(desk, &[claim]);
    let late = own.iter().find(|one| names(finding, one.when))?;
    let values = [
        ("number", late.amount(desk).into()),
        ("when", desk.date(late.when).into()),
        ("source", quoted_title(desk, source).into()),
        ("published", desk.date(desk.analysis.debate[source].published.as_ref()?).into()),
    ];
    Some(Question::here(desk.say("checksheet-ask-ahead", &values)))
}

/// A change of which the article takes one end from another counter than the other: what the two ends make together,
/// and what one counter alone has.
pub(super) fn change_of_two_counters(desk: &Desk, sum: &Shown) -> Option<Question> {
    let working = sum.working;
    let (claim, measure, (from, to)) = (working.claim, working.measure, working.numbers?);
    if working.sum != Sum::Change || working.is_per_cent {
        return None;
    }
    let own = given(desk, &[claim]);
    let series = |end: Decimal, when: &Option<Period>| {
        let when = when.as_ref()?;
        let here = own.iter().filter(|one| one.when.is_same(when));
        let of_series = here.clone().find(|one| one.figure.measure == measure && one.figure.value.0 == end);
        of_series.or_else(|| {
            let is_rival = |one: &&Given| {
                one.figure.measure != measure && is_one_quantity(desk, one.figure.measure, measure)
            };
            here.clone().find(is_rival)
        })
    };
    let start = *series(from, &working.when.0)?;
    let end = *series(to, &working.when.1)?;
    let rival = match (start.figure.measure == measure, end.figure.measure == measure) {
        (true, false) => end,
        (false, true) => start,
        _ => return None,
    };
    let (first, second) = counters(desk, start.figure.measure, end.figure.measure);
    let alone = if rival.claim == start.claim && rival.figure == start.figure { &second } else { &first };
    let wanted = if rival.figure == end.figure { to } else { from };
    let position = desk.analysis.debate[claim].figures.iter().position(|figure| figure == rival.figure)?;
    let same = desk.site.same_figures(&desk.site.figure_key(claim, position)).iter();
    let others: Vec<ClaimId> = same.map(|(other, _)| *other).filter(|other| *other != claim).collect();
    let mut others = given(desk, &others).into_iter();
    let other = others.find(|one| one.figure.measure == measure && one.figure.value.0 == wanted)?;
    let change = change_in_percent(desk, start.figure.value.0, end.figure.value.0)?;
    let values = [
        ("from", start.number(desk).into()),
        ("first", (&first).into()),
        ("to", end.number(desk).into()),
        ("second", (&second).into()),
        ("change", change.into()),
        ("alone", alone.into()),
        ("sum", sum.view.sum.as_deref()?.into()),
        ("place", other.place(desk)?.into()),
        ("stated", stated_words(desk, sum)?.into()),
    ];
    let question = Question::here(desk.say("checksheet-ask-sum-counters", &values));
    Some(question.about(pair("counts", claim.0.to_string(), other.claim.0.to_string())))
}

fn is_one_quantity(desk: &Desk, one: MeasureId, other: MeasureId) -> bool {
    let quantity = |measure: MeasureId| desk.analysis.debate[measure].details.quantity.as_ref();
    quantity(one).is_some() && quantity(one) == quantity(other)
}
