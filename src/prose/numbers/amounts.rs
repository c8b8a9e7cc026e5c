//! Amounts: digits or words with their currency and scale, and ranges of them.

use rust_decimal::Decimal;

use super::super::cardinals;
use super::super::tokens::TokenKind;
use super::{Amount, Reader, shares};

impl Reader<'_, '_> {
    /// The currency that a token begins, and the token of the number behind it.
    pub(super) fn currency(&self, at: usize) -> (Option<&'static str>, usize) {
        let tokens = self.tokens;
        let sign = |at: usize| {
            Some(match tokens.text(at) {
                "$" => "USD",
                "£" => "GBP",
                "€" => "EUR",
                "¥" => "JPY",
                "₹" => "INR",
                "₨" => "PKR",
                _ => return None,
            })
        };
        if let Some(code) = sign(at) {
            return (Some(code), at + 1);
        }
        let code = match tokens.text(at) {
            "US" | "USD" => "USD",
            "A" | "AUD" | "AU" => "AUD",
            "C" | "CAD" | "CA" => "CAD",
            "HK" => "HKD",
            "NZ" => "NZD",
            "EUR" => "EUR",
            "GBP" => "GBP",
            "PKR" => "PKR",
            "INR" => "INR",
            "CNY" | "RMB" => "CNY",
            "CHF" => "CHF",
            "Rs" => "INR",
            _ => return (None, at),
        };
        if sign(at + 1).is_some() && (tokens.touches(at + 1) || code == "USD") {
            return (Some(code), at + 2);
        }
        let is_stopped = usize::from(code == "INR" && tokens.text(at + 1) == ".");
        let is_code = tokens.text(at).len() == 3 || tokens.text(at) == "Rs";
        match is_code && tokens.is(at + 1 + is_stopped, TokenKind::Digits) {
            true => (Some(code), at + 1 + is_stopped),
            false => (None, at),
        }
    }

    /// The currency named behind a number: “US dollars”, “rupees”.
    pub(super) fn currency_behind(&self, end: usize) -> Option<&'static str> {
        let skip =
            usize::from(matches!(self.tokens.text(end), "US" | "American" | "Pakistani" | "Indian" | "of"));
        Some(match self.tokens.lower(end + skip) {
            "dollar" | "dollars" | "usd" => "USD",
            "euro" | "euros" | "eur" => "EUR",
            "pounds" if self.tokens.lower(end + skip + 1) != "of" => "GBP",
            "rupees" => "INR",
            "yen" => "JPY",
            "yuan" => "CNY",
            "francs" => "CHF",
            _ => return None,
        })
    }

    /// The number that begins at a token, in digits or in words, with its scale; also a range.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let lower = self.single(at)?;
        let dash = lower.end;
        let is_dash = matches!(self.tokens.text(dash), "-" | "–" | "—") && self.tokens.touches(dash);
        let second = match is_dash && !self.is_dated(dash + 1) {
            true => dash + 1 + usize::from(self.currency(dash + 1).0.is_some()),
            false => return Some(lower),
        };
        let Some(upper) = self.single(second).filter(|upper| upper.in_words == lower.in_words) else {
            return Some(lower);
        };
        let scaled = match lower.scale == Decimal::ONE {
            true => lower.value.checked_mul(upper.scale)?,
            false => lower.value,
        };
        let goes_on = matches!(self.tokens.text(upper.end), "-" | "–" | "/")
            && self.tokens.is(upper.end + 1, TokenKind::Digits)
            && self.tokens.touches(upper.end + 1);
        Some(match scaled < upper.value && !goes_on && self.tokens.touches(second) {
            true => Amount { value: scaled, upper: Some(upper.value), ..upper },
            false => lower,
        })
    }

    pub(super) fn single(&self, at: usize) -> Option<Amount> {
        if self.tokens.is(at, TokenKind::Digits) {
            return self.figure(at);
        }
        let cardinal = cardinals::read(self.tokens, at)?;
        let is_dozen = cardinal.scale == Decimal::from(12);
        // Small words keep no scale of their own: “two hundred” is 200 and not 2 of something.
        let scale =
            if is_dozen || cardinal.scale < Decimal::from(1_000) { Decimal::ONE } else { cardinal.scale };
        Some(Amount { value: cardinal.value, upper: None, scale, end: cardinal.end, in_words: true })
    }

    /// A number in digits with its scale: “3.2bn”, “2 lakh crore”, “2½ million”.
    pub(super) fn figure(&self, at: usize) -> Option<Amount> {
        let mut value = shares::decimal(self.tokens.text(at))?;
        let mut end = at + 1;
        if let Some((numerator, whole)) =
            shares::vulgar(self.tokens.text(end)).filter(|_| self.tokens.touches(end))
        {
            value = value.checked_add(Decimal::from(numerator).checked_div(Decimal::from(whole))?)?;
            end += 1;
        }
        let mut scale = Decimal::ONE;
        while let Some((factor, next)) = self.scale(end, at) {
            scale = scale.checked_mul(factor)?;
            end = next;
        }
        Some(Amount { value: value.checked_mul(scale)?, upper: None, scale, end, in_words: false })
    }

    /// The scale at a token and the token after it.
    pub(super) fn scale(&self, at: usize, digits: usize) -> Option<(Decimal, usize)> {
        let word = self.tokens.lower(at);
        let hyphen = usize::from(word == "-" && self.tokens.touches(at) && self.tokens.touches(at + 1));
        let word = self.tokens.lower(at + hyphen);
        if let Some(factor) = cardinals::scale(word) {
            return Some((factor, at + hyphen + 1));
        }
        let touches = self.tokens.touches(at);
        let has_currency = digits.checked_sub(1).is_some_and(|before| self.currency(before).0.is_some());
        let factor: i64 = match word {
            "bn" => 1_000_000_000,
            "tn" | "trn" => 1_000_000_000_000,
            "mn" | "mln" => 1_000_000,
            "cr" if has_currency => 10_000_000,
            "lakhs" => 100_000,
            "crores" => 10_000_000,
            "b" if touches && has_currency => 1_000_000_000,
            "t" if touches && has_currency => 1_000_000_000_000,
            "m" if touches && (has_currency || !self.is_length(at + 1)) => 1_000_000,
            "k" if touches && self.tokens.text(at) == "k" || touches && has_currency && word == "k" => 1_000,
            _ => return None,
        };
        Some((Decimal::from(factor), at + 1))
    }

    /// Whether the “m” before a token means metres.
    pub(super) fn is_length(&self, next: usize) -> bool {
        let word = self.tokens.lower(next);
        !self.tokens.is(next, TokenKind::Word)
            || matches!(
                word,
                "race"
                    | "sprint"
                    | "dash"
                    | "hurdles"
                    | "long"
                    | "high"
                    | "tall"
                    | "wide"
                    | "deep"
                    | "above"
                    | "below"
                    | "away"
                    | "from"
                    | "of"
                    | "to"
                    | "in"
                    | "and"
                    | "or"
                    | "at"
                    | "on"
                    | "by"
                    | "up"
                    | "down"
                    | "apart"
                    | "off"
                    | "freestyle"
                    | "relay"
                    | "final"
                    | "thick"
                    | "sea"
                    | "under"
                    | "over"
                    | "beneath"
            )
    }
}
