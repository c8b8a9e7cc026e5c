//! The numbers of running text, each with its exact value and what kind of number it is.
//!
//! Years, dates, times of day, ordinals, page and note numbers and the numbers in names are no figures and are left
//! out; so are small number words that count nothing an editor could check, as in “on the one hand” or “the two
//! sides”.

use rust_decimal::Decimal;
use std::ops::Range;

use super::cardinals;
use super::dates;
use super::tokens::{TokenKind, Tokens};

mod approximation;
mod context;
mod shares;

pub use approximation::Approximation;

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its bytes: with currency, scale and per cent, without words such as “about”.
    pub span: Range<usize>,
    /// Its exact value, the scale worked in: 3200000000 for “3.2bn”, 15.42 for “15.42 per cent”; the numerator of a
    /// part; the lower end of a range.
    pub value: Decimal,
    /// The upper end of a range such as “12–15 %”.
    pub upper: Option<Decimal>,
    /// The whole that `value` is a part of: 48 for “19 of 48”, 3 for “two-thirds”.
    pub whole: Option<Decimal>,
    /// What its scale word multiplies by: 1000000000 for “3.2bn”, 1 where there is none.
    pub scale: Decimal,
    /// What kind of number it is.
    pub kind: NumberKind,
    /// The code of its currency, as `USD`.
    pub currency: Option<&'static str>,
    /// How the words around it loosen it.
    pub approximation: Option<Approximation>,
    /// The bytes of the word that follows it, which mostly says what is counted.
    pub counted: Option<Range<usize>>,
    /// Whether it is written in words.
    pub in_words: bool,
    /// Whether it is a fraction, “a third” or “1/3”, and not so many out of so many.
    pub is_fraction: bool,
}

/// What kind of number stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// So many, or so much.
    Amount,
    /// So many per cent.
    Percent,
    /// So many percentage points.
    Points,
    /// A part of a whole: “a third”, “19 of 48”, “one in five”.
    Part,
    /// So many times as much: “doubled”, “fourfold”, “three times the rate”.
    Times,
    /// No number one could check: “hundreds”, “tens of thousands”. Its value is the order of size.
    Vague,
}

impl Number {
    /// The number as a share in per cent, where it is one.
    pub fn percent(&self) -> Option<Decimal> {
        match self.kind {
            NumberKind::Percent => Some(self.value),
            NumberKind::Part => (self.value * Decimal::ONE_HUNDRED).checked_div(self.whole?),
            _ => None,
        }
    }

    /// Whether the number is this one: its value, the value before its scale, or either end of its range.
    pub fn is_value(&self, value: Decimal) -> bool {
        let ends = [Some(self.value), self.upper];
        ends.into_iter().flatten().any(|end| end == value || end.checked_div(self.scale) == Some(value))
    }
}

/// All numbers of a text, in order; none overlaps another.
pub fn numbers(text: &str) -> Vec<Number> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit && !may_hold_words(text) {
        return Vec::new();
    }
    let tokens = Tokens::of(text);
    let mut reader = Reader { tokens: &tokens, dated: vec![false; tokens.len()] };
    for found in dates::read(&tokens) {
        reader.dated[found.tokens].fill(true);
    }
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let read = if reader.is_dated(at) { None } else { reader.number(at) };
        match read {
            Some((number, end)) => {
                numbers.extend(number);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    numbers
}

/// What the words of a unit multiply a value by: a million for “million US dollars”, 1 for “attacks”.
pub fn scale(unit: &str) -> Decimal {
    let words = unit.split(|letter: char| !letter.is_alphabetic());
    let factors = words.filter_map(|word| {
        let word = word.to_ascii_lowercase();
        let singular = word.strip_suffix('s').unwrap_or(&word);
        match singular {
            "bn" => Some(Decimal::from(1_000_000_000)),
            "tn" => Some(Decimal::from(1_000_000_000_000_i64)),
            "mn" | "mln" => Some(Decimal::from(1_000_000)),
            singular => cardinals::scale(singular),
        }
    });
    factors.fold(Decimal::ONE, |scale, factor| scale.checked_mul(factor).unwrap_or(scale))
}

/// Whether a text without digits can hold a number at all; most cannot, and are not cut into words.
fn may_hold_words(text: &str) -> bool {
    const STEMS: [&str; 28] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twel",
        "teen", "twent", "thirt", "fort", "fift", "hundred", "thousand", "illion", "dozen", "score", "half",
        "halv", "third", "quarter", "twice", "doubl",
    ];
    const MORE: [&str; 6] = ["tripl", "trebl", "quadrupl", "lakh", "crore", "tenth"];
    let lower = text.to_ascii_lowercase();
    let is_fraction = |letter: char| matches!(letter, '¼'..='¾' | '⅐'..='⅞');
    STEMS.iter().chain(&MORE).any(|stem| lower.contains(stem)) || text.contains(is_fraction)
}

/// What the parts of reading a number share.
struct Reader<'r, 't> {
    tokens: &'r Tokens<'t>,
    /// For every token whether it belongs to a date.
    dated: Vec<bool>,
}

/// A number as far as its own words go.
#[derive(Clone, Copy, Debug)]
struct Amount {
    value: Decimal,
    upper: Option<Decimal>,
    scale: Decimal,
    end: usize,
    in_words: bool,
}

impl Reader<'_, '_> {
    fn is_dated(&self, at: usize) -> bool {
        self.dated.get(at).copied().unwrap_or(false)
    }

    /// What stands at a token: a number and the token after it; no number, but a token after something that only
    /// looks like one; or nothing of the kind.
    fn number(&self, at: usize) -> Option<(Option<Number>, usize)> {
        if let Some(found) = self.share(at) {
            return Some(found);
        }
        let (currency, first) = self.currency(at);
        let mut amount = self.amount(first)?;
        let (kind, end) = self.kind_behind(amount.end, &mut amount);
        let mut number = self.finished(at, first, amount, kind, end);
        number.currency = currency.or_else(|| self.currency_behind(end));
        let is_sure = number.currency.is_some() || kind != NumberKind::Amount;
        let is_figure = match amount.in_words {
            true => self.word_counts(at, end, amount, is_sure),
            false => self.digits_count(first, amount.end, is_sure || amount.scale != Decimal::ONE),
        };
        if !is_figure {
            // “one of” and “in 24/7” are left behind whole, but “one in five” is not.
            return match self.out_of(at, amount) {
                Some((number, end)) => Some((Some(number), end)),
                None => Some((None, self.past(amount.end))),
            };
        }
        if let Some((number, end)) = self.out_of(at, amount).filter(|_| kind == NumberKind::Amount) {
            return Some((Some(number), end));
        }
        Some((Some(number), end))
    }

    /// The token after what is glued to digits that are no figure: the rest of a version, a date, a telephone
    /// number.
    fn past(&self, end: usize) -> usize {
        let mut end = end;
        while matches!(self.tokens.text(end), "-" | "/" | ":" | "." | "–")
            && self.tokens.touches(end)
            && self.tokens.touches(end + 1)
            && self.tokens.is(end + 1, TokenKind::Digits)
        {
            end += 2;
        }
        end
    }

    fn finished(&self, start: usize, first: usize, amount: Amount, kind: NumberKind, end: usize) -> Number {
        let mut span = self.tokens.range(start, end - 1);
        let mut value = amount.value;
        if first == start && self.is_negative(first) {
            value = -value;
            span.start = self.tokens.range(first - 1, first - 1).start;
        }
        Number {
            span,
            value,
            upper: amount.upper,
            whole: None,
            scale: amount.scale,
            kind,
            currency: None,
            approximation: approximation::around(self.tokens, start, end),
            counted: self.counted(end),
            in_words: amount.in_words,
            is_fraction: false,
        }
    }

    /// The word behind a number, across a hyphen.
    fn counted(&self, end: usize) -> Option<Range<usize>> {
        let next = end + usize::from(self.tokens.text(end) == "-" && self.tokens.touches(end));
        self.tokens.is(next, TokenKind::Word).then(|| self.tokens.range(next, next))
    }

    /// Whether a minus sign stands before the digits, and not a hyphen or a dash between two.
    fn is_negative(&self, at: usize) -> bool {
        let Some(mark) = at.checked_sub(1) else { return false };
        let is_apart = self.tokens.get(mark).is_some_and(|token| token.is_apart)
            || mark
                .checked_sub(1)
                .is_some_and(|before| matches!(self.tokens.text(before), "(" | "[" | "$" | "£" | "€"));
        self.tokens.touches(at) && is_apart && matches!(self.tokens.text(mark), "-" | "−")
    }

    /// The currency that a token begins, and the token of the number behind it.
    fn currency(&self, at: usize) -> (Option<&'static str>, usize) {
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
    fn currency_behind(&self, end: usize) -> Option<&'static str> {
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
    fn amount(&self, at: usize) -> Option<Amount> {
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

    fn single(&self, at: usize) -> Option<Amount> {
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
    fn figure(&self, at: usize) -> Option<Amount> {
        let mut value = shares::decimal(self.tokens.text(at))?;
        let mut end = at + 1;
        if let Some((numerator, whole)) =
            shares::vulgar(self.tokens.text(end)).filter(|_| self.tokens.touches(end))
        {
            value += Decimal::from(numerator).checked_div(Decimal::from(whole))?;
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
    fn scale(&self, at: usize, digits: usize) -> Option<(Decimal, usize)> {
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
    fn is_length(&self, next: usize) -> bool {
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

    /// What the words behind a number make of it, and the token after them. A range that shares its unit with the
    /// number after it (“12 to 15 per cent”) has it too.
    fn kind_behind(&self, end: usize, amount: &mut Amount) -> (NumberKind, usize) {
        if let Some((kind, end)) = self.unit(end) {
            return (kind, end);
        }
        if self.is_times(end) {
            return (NumberKind::Times, end + 1);
        }
        let joins = matches!(self.tokens.lower(end), "to" | "or" | "and")
            && (self.tokens.lower(end) != "and" || self.follows_between(end, *amount));
        if joins && !self.is_dated(end + 1) && !(amount.in_words && amount.value == Decimal::ONE) {
            if let Some(other) = self.amount(self.currency(end + 1).1) {
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
        }
        (NumberKind::Amount, end)
    }

    /// Whether “between” stands before the amount that ends here.
    fn follows_between(&self, end: usize, _amount: Amount) -> bool {
        (2..=5).any(|back| self.tokens.lower_before(end, back) == "between")
    }

    /// “%”, “per cent”, “percentage points”.
    fn unit(&self, end: usize) -> Option<(NumberKind, usize)> {
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
    fn is_times(&self, end: usize) -> bool {
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
    fn out_of(&self, start: usize, part: Amount) -> Option<(Number, usize)> {
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
    fn is_manner(&self, whole: Amount) -> bool {
        whole.in_words && whole.value <= Decimal::TEN && self.is_rhetorical(whole.end)
    }

    fn unit_of(&self, at: usize) -> Option<&'static str> {
        self.currency(at).0
    }
}

/// Whether a number is one of which one says “one in”.
fn is_round(whole: Decimal) -> bool {
    let ten = Decimal::TEN;
    whole <= ten
        || [12, 15, 20, 25, 30, 40, 50].map(Decimal::from).contains(&whole)
        || (whole % Decimal::ONE_HUNDRED).is_zero()
}
