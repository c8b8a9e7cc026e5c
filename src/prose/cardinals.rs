//! Numbers written out in words: “nineteen”, “two hundred and six”, “two and a half million”, “three dozen”.

use rust_decimal::Decimal;

use super::tokens::{TokenKind, Tokens};

/// A number in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cardinal {
    pub(super) value: Decimal,
    /// What its last word multiplies by: a million in “two million”.
    pub(super) scale: Decimal,
    /// The number of the token after it.
    pub(super) end: usize,
}

/// The value of one word up to ninety.
pub(super) fn small(word: &str) -> Option<u32> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// What a word multiplies the number before it by.
pub(super) fn scale(word: &str) -> Option<Decimal> {
    let scale: i64 = match word {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "lakh" => 100_000,
        "million" => 1_000_000,
        "crore" => 10_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    };
    Some(Decimal::from(scale))
}

/// The number that begins at a token; “a hundred” and “half a million” count, “a” and “half” alone do not.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<Cardinal> {
    if let Some(cardinal) = part_of_a_scale(tokens, at) {
        return Some(cardinal);
    }
    let (mut total, mut current) = (Decimal::ZERO, Decimal::ZERO);
    let mut last_scale = Decimal::ONE;
    let mut next = at;
    if matches!(tokens.lower(at), "a" | "an") {
        scale(tokens.lower(at + 1))?;
        (current, next) = (Decimal::ONE, at + 1);
    }
    loop {
        let is_first = next == at;
        // A hyphen or “and” joins, but only before another word of the number.
        let joined = match tokens.lower(next) {
            "-" if !is_first && tokens.touches(next) && tokens.touches(next + 1) => next + 1,
            "and" if !is_first && last_scale >= Decimal::ONE_HUNDRED => next + 1,
            _ => next,
        };
        let word = tokens.lower(joined);
        if let Some(value) = small(word).map(Decimal::from).filter(|&value| fits(current, value)) {
            current = current.checked_add(value)?;
            next = joined + 1;
        } else if let Some(factor) = scale(word).filter(|_| !is_first && joined == next && !current.is_zero())
        {
            if factor == Decimal::ONE_HUNDRED && current < Decimal::ONE_HUNDRED {
                current = current.checked_mul(factor)?;
            } else {
                total = total.checked_add(current.checked_mul(factor)?)?;
                current = Decimal::ZERO;
            }
            last_scale = factor;
            next += 1;
            if factor == Decimal::from(12) {
                break;
            }
        } else if let Some(end) = tokens.phrase(next, &["and", "a", "half"]).filter(|_| !current.is_zero()) {
            // “two and a half million”; “a third and a half” does not come here.
            current = current.checked_add(Decimal::new(5, 1))?;
            next = end;
            let Some(factor) = scale(tokens.lower(next)) else { break };
            total = total.checked_add(current.checked_mul(factor)?)?;
            (current, last_scale, next) = (Decimal::ZERO, factor, next + 1);
            break;
        } else {
            break;
        }
    }
    let value = total.checked_add(current).filter(|_| next > at)?;
    Some(Cardinal { value, scale: last_scale, end: next })
}

/// Whether a word of this value can follow: “twenty” takes “one” to “nine”, “hundred” takes what is below it.
fn fits(current: Decimal, value: Decimal) -> bool {
    let ten = Decimal::TEN;
    let Some(below_hundred) = current.checked_rem(Decimal::ONE_HUNDRED) else { return false };
    current.is_zero()
        || (below_hundred.is_zero() && !value.is_zero())
        || (below_hundred >= Decimal::from(20)
            && below_hundred.checked_rem(ten).is_some_and(|rest| rest.is_zero())
            && value < ten
            && !value.is_zero())
}

/// “half a million”, “a quarter of a million”.
fn part_of_a_scale(tokens: &Tokens, at: usize) -> Option<Cardinal> {
    let (parts, next) = if let Some(next) = tokens.phrase(at, &["half", "a"]) {
        (Decimal::new(5, 1), next)
    } else if let Some(next) = tokens.phrase(at, &["a", "quarter", "of", "a"]) {
        (Decimal::new(25, 2), next)
    } else {
        return None;
    };
    let factor = scale(tokens.lower(next))?;
    Some(Cardinal { value: parts.checked_mul(factor)?, scale: factor, end: next + 1 })
}

/// Whether a token is a word of a number.
pub(super) fn is_word(tokens: &Tokens, at: usize) -> bool {
    tokens.is(at, TokenKind::Word) && (small(tokens.lower(at)).is_some() || scale(tokens.lower(at)).is_some())
}
