//! Figures worked: every change, every share and every rate with its arithmetic, also where it comes out.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::numerals::Numerals;
use super::super::parts::ClaimRef;
use super::rows::place_words;
use crate::check::{StatedSum, Sum, Verdict, Working};
use crate::model::{ClaimId, Stated};

/// A change, a share or a rate with its arithmetic.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SumView {
    /// The claim.
    pub claim: ClaimRef,
    /// Where it is said.
    pub place: Option<String>,
    /// What is counted.
    pub measure: String,
    /// The period or periods.
    pub when: Option<String>,
    /// What the text states, in figures.
    pub stated: Option<String>,
    /// The arithmetic, in a line; nothing where a figure is missing.
    pub sum: Option<String>,
    /// What the figures would have to be if what is stated were so; only where it is not.
    pub would_be: Option<String>,
    /// `agrees`, `differs`, `unstated` or `open`.
    pub verdict: &'static str,
    /// A sign for the verdict, which needs no colour.
    pub sign: &'static str,
    /// The verdict in words.
    pub word: String,
}

/// A sum, and what it was made from.
pub(super) struct Shown<'a> {
    pub(super) working: &'a Working,
    pub(super) view: SumView,
}

/// The sums of claims, in their order.
pub(super) fn sums<'a>(desk: &Desk<'a>, order: &[ClaimId]) -> Vec<Shown<'a>> {
    let numbers = &desk.site.numerals;
    let workings = order.iter().flat_map(|&claim| desk.analysis.workings.sums_of(claim));
    workings.map(|working| Shown { working, view: view(desk, numbers, working) }).collect()
}

fn view(desk: &Desk, numbers: &Numerals, working: &Working) -> SumView {
    let (verdict, sign) = match working.verdict {
        Verdict::Agrees => ("agrees", "✓"),
        Verdict::Differs => ("differs", "≠"),
        Verdict::Unstated => ("unstated", "="),
        Verdict::Open => ("open", "?"),
    };
    let stated = working.stated.map(|(stated, bound)| numbers.stated(stated, bound));
    let would_be = working.would_be().filter(|_| working.verdict == Verdict::Differs);
    let would_be = would_be.zip(stated.as_ref()).zip(working.numbers).map(|((end, stated), (from, to))| {
        let of = if working.sum == Sum::Change { from } else { to };
        let end = numbers.short(end, working.is_per_cent);
        let of = numbers.value(of, working.is_per_cent);
        let id = match working.stated {
            Some((StatedSum::Change(Stated::By(_) | Stated::Points(_)), _)) => "checksheet-would-be-from",
            Some((StatedSum::Rate(_), _)) => "checksheet-would-be-at",
            _ => "checksheet-would-be-of",
        };
        desk.say(id, &[("stated", stated.into()), ("of", (&of).into()), ("end", (&end).into())])
    });
    let periods: Vec<String> =
        [&working.when.0, &working.when.1].into_iter().flatten().map(|date| desk.date(date)).collect();
    let when = match &periods[..] {
        [from, to] if from != to => Some(desk.say("date-span", &[("from", from.into()), ("to", to.into())])),
        [only, ..] => Some(only.clone()),
        [] => None,
    };
    SumView {
        claim: desk.claim_ref(working.claim),
        place: place_words(desk, working.claim),
        measure: desk.analysis.debate[working.measure].details.name.to_string(),
        when,
        sum: arithmetic(desk, numbers, working),
        stated,
        would_be,
        verdict,
        sign,
        word: desk.word(&format!("checksheet-sum-{verdict}")),
    }
}

/// A change in per cent, with its sign; nothing from zero.
pub(super) fn change_in_percent(desk: &Desk, from: Decimal, to: Decimal) -> Option<String> {
    let part = to.checked_sub(from)?.checked_div(from.abs())?;
    Some(desk.site.numerals.signed_percent(part.checked_mul(Decimal::ONE_HUNDRED)?))
}

/// The arithmetic in a line: 15 → 10 is −33.3 % (×0.67).
pub(super) fn arithmetic(desk: &Desk, numbers: &Numerals, working: &Working) -> Option<String> {
    let (first, second) = working.numbers?;
    let value = |value| numbers.value(value, working.is_per_cent);
    let (first_words, second_words) = (value(first), value(second));
    let percent = working.percent();
    if working.sum == Sum::Share {
        let share = numbers.percent(percent?);
        let values =
            [("part", (&first_words).into()), ("whole", (&second_words).into()), ("share", (&share).into())];
        return Some(desk.say("checksheet-sum-share", &values));
    }
    if let Sum::Rate { each, .. } = working.sum {
        let (rate, each) = (numbers.rate(working.rate()?), numbers.plain(each));
        let values = [
            ("counted", (&first_words).into()),
            ("base", (&second_words).into()),
            ("rate", (&rate).into()),
            ("each", (&each).into()),
        ];
        let id = if each == "1" { "checksheet-sum-rate" } else { "checksheet-sum-rate-of" };
        return Some(desk.say(id, &values));
    }
    let change = match percent {
        None => desk.word("checksheet-from-nothing"),
        Some(percent) if working.is_per_cent => {
            let points = numbers.signed(working.difference()?);
            let points = desk.say("change-points", &[("number", (&points).into())]);
            let percent = numbers.signed_percent(percent);
            desk.say(
                "checksheet-points-or-percent",
                &[("points", (&points).into()), ("percent", (&percent).into())],
            )
        }
        Some(percent) => {
            let percent = numbers.signed_percent(percent);
            let by = numbers.signed(working.difference()?);
            let times = working.times().filter(|times| times.is_sign_positive() && !times.is_zero());
            let times = times.map_or_else(String::new, |times| format!(", ×{}", numbers.times(times)));
            format!("{percent} ({by}{times})")
        }
    };
    let values =
        [("from", (&first_words).into()), ("to", (&second_words).into()), ("change", (&change).into())];
    Some(desk.say("checksheet-sum-change", &values))
}
