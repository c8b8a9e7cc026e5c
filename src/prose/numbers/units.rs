//! What the words behind an amount make of it: per cent, points, times, a part of a whole.

use rust_decimal::Decimal;

use super::super::tokens::TokenKind;
use super::{Amount, Number, NumberKind, Reader, approximation};

impl Reader<'_, '_> {
    /// What the words behind a number make of it, and the token after them. A range that shares its unit with the
    /// number after it (“12 to 15 per cent”) has it too.
    pub(super) fn kind_behind(&self, end: usize, amount: &mut Amount) -> (NumberKind, usize) {
        if let Some((kind, end)) = self.unit(end) {
            return (kind, end);
        }
        if self.is_times(end) {
            return (NumberKind::Times, end + 1);
        }
        let joins = matches!(self.tokens.lower(end), "to" | "or" | "and")
            && (self.tokens.lower(end) != "and" || self.follows_between(end));
        if joins
            && !self.is_dated(end + 1)
            && !(amount.in_words && amount.value == Decimal::ONE)
            && let Some(other) = self.amount(self.currency(end + 1).1)
        {
            if let Some((kind, _)) = self.unit(other.end) {
                return (kind, end);
            }
            let shares_scale = amount.scale == Decimal::ONE
                && other.scale > Decimal::ONE
                && amount.value < Decimal::from(1_000)
                && other.value.checked_div(other.scale).is_some_and(|mantissa| mantissa > amount.value);
            if let (true, Some(value)) = (shares_scale, amount.value.checked_mul(other.scale)) {
                (amount.value, amount.scale) = (value, other.scale);
            }
        }
        (NumberKind::Amount, end)
    }

    /// Whether “between” stands before the amount that ends here.
    pub(super) fn follows_between(&self, end: usize) -> bool {
        (2..=5).any(|back| self.tokens.lower_before(end, back) == "between")
    }

    /// “%”, “per cent”, “percentage points”.
    pub(super) fn unit(&self, end: usize) -> Option<(NumberKind, usize)> {
        let tokens = self.tokens;
        // “a 300-per-cent jump” has hyphens.
        let hyphen = |at: usize| at + usize::from(tokens.text(at) == "-" && tokens.touches(at));
        let first = hyphen(end);
        match tokens.lower(first) {
            "%" | "percent" => Some((NumberKind::Percent, first + 1)),
            "per" if tokens.lower(hyphen(first + 1)) == "cent" => {
                let next = hyphen(first + 1) + 1;
                match tokens.lower(next) {
                    "points" | "point" => Some((NumberKind::Points, next + 1)),
                    _ => Some((NumberKind::Percent, next)),
                }
            }
            "pc" if tokens.text(first) == "pc" => Some((NumberKind::Percent, first + 1)),
            "percentage" => {
                let next = hyphen(first + 1);
                matches!(tokens.lower(next), "point" | "points").then_some((NumberKind::Points, next + 1))
            }
            "pp" | "ppt" | "ppts" => Some((NumberKind::Points, first + 1)),
            _ => None,
        }
    }

    /// Whether “times” behind a number multiplies and does not count occasions.
    pub(super) fn is_times(&self, end: usize) -> bool {
        let tokens = self.tokens;
        if matches!(tokens.lower(end), "x" | "×") && tokens.touches(end) {
            return true;
        }
        tokens.lower(end) == "times"
            && matches!(
                tokens.lower(end + 1),
                "as" | "more"
                    | "higher"
                    | "larger"
                    | "bigger"
                    | "greater"
                    | "the"
                    | "that"
                    | "what"
                    | "its"
                    | "their"
                    | "worse"
                    | "lower"
                    | "less"
                    | "fewer"
                    | "faster"
                    | "likelier"
                    | "over"
                    | "smaller"
                    | "longer"
            )
            && !(tokens.lower(end + 1) == "the"
                && matches!(tokens.lower(end + 2), "last" | "past" | "taliban"))
    }

    /// “19 of 48”, “19 out of 48”, “one in five”: a part and its whole.
    pub(super) fn out_of(&self, start: usize, part: Amount) -> Option<(Number, usize)> {
        let tokens = self.tokens;
        if part.upper.is_some() || part.scale != Decimal::ONE || part.value <= Decimal::ZERO {
            return None;
        }
        // “one household in five” has its noun between, “one in five households” behind.
        let is_noun = |at: usize| {
            tokens.is(at, TokenKind::Word)
                && !tokens.is_capital(at)
                && !approximation::is_time(tokens.lower(at))
        };
        let has_noun = part.in_words && is_noun(part.end) && tokens.lower(part.end + 1) == "in";
        let link_at = part.end + usize::from(has_noun);
        let link = tokens.lower(link_at);
        let mut next = match link {
            "out" if tokens.lower(link_at + 1) == "of" => link_at + 2,
            "of" if part.value != Decimal::ONE => link_at + 1,
            "in" => link_at + 1,
            _ => return None,
        };
        next += usize::from(
            link != "in"
                && matches!(
                    tokens.lower(next),
                    "the" | "its" | "their" | "all" | "those" | "these" | "his" | "her" | "our"
                ),
        );
        next += usize::from(tokens.lower(next) == "every" || tokens.lower(next) == "a" && link != "of");
        let whole = self.single(next).filter(|_| !self.is_dated(next) && self.unit_of(next).is_none())?;
        let fits = match link {
            // “two in 2021” and “three in ten villages” are unlike: a share is of a round, small number.
            "in" => {
                let is_few = if has_noun { whole.value <= Decimal::from(20) } else { is_round(whole.value) };
                // “two people in three towns” and “one man in ten years” share nothing out.
                let behind = tokens.lower(whole.end);
                let goes_on = has_noun
                    && (approximation::is_time(behind) || part.value > Decimal::ONE && behind.ends_with('s'));
                part.value < whole.value && is_few && part.value < Decimal::from(100) && !goes_on
            }
            _ => part.value <= whole.value && !self.is_manner(whole),
        };
        let is_else = self.unit(whole.end).is_some() || self.is_hour(next);
        if !fits || is_else || tokens.lower_before(start, 1) == "the" && link == "in" {
            return None;
        }
        let mut number =
            self.finished(start, start, Amount { end: whole.end, ..part }, NumberKind::Part, whole.end);
        number.whole = Some(whole.value);
        Some((number, whole.end))
    }

    /// Whether a small whole only counts things said: “two of the three reasons”.
    pub(super) fn is_manner(&self, whole: Amount) -> bool {
        whole.in_words && whole.value <= Decimal::TEN && self.is_rhetorical(whole.end)
    }

    pub(super) fn unit_of(&self, at: usize) -> Option<&'static str> {
        self.currency(at).0
    }
}

/// Whether a number is one of which one says “one in”.
fn is_round(whole: Decimal) -> bool {
    let ten = Decimal::TEN;
    whole <= ten
        || [12, 15, 20, 25, 30, 40, 50].map(Decimal::from).contains(&whole)
        || whole.checked_rem(Decimal::ONE_HUNDRED).is_some_and(|rest| rest.is_zero())
}
