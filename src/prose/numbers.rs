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

mod amounts;
mod approximation;
mod context;
mod shares;
mod units;

pub use approximation::Approximation;
pub(crate) use approximation::is_time;

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
            NumberKind::Part => self.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(self.whole?),
            _ => None,
        }
    }

    /// Whether it tells how large a part of the whole is, “a third” or “one in five”, and does not count the two,
    /// as “19 of 48” does.
    pub fn is_proportion(&self, text: &str) -> bool {
        self.kind == NumberKind::Part && (self.is_fraction || text[self.span.clone()].contains(" in "))
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

/// Whether a text is a ratio that comes to this: “5 to 2” to 2.5, and to 0.4.
pub fn is_ratio(text: &str, value: Decimal) -> bool {
    let numbers = numbers(text);
    let [one, other] = &numbers[..] else { return false };
    let is_plain = |number: &Number| number.kind == NumberKind::Amount && number.currency.is_none();
    let is_joined = text[one.span.end..other.span.start].trim() == "to";
    let is_alone = text[..one.span.start].trim().is_empty() && text[other.span.end..].trim().is_empty();
    let comes_to = |one: &Number, other: &Number| {
        one.value.checked_div(other.value).is_some_and(|ratio| ratio.round_dp(value.scale()) == value)
    };
    is_joined
        && is_alone
        && is_plain(one)
        && is_plain(other)
        && (comes_to(one, other) || comes_to(other, one))
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
}
