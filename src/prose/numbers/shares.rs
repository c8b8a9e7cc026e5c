//! Fractions, multiples and vague numbers: “two-thirds”, “half of”, “doubled”, “tens of thousands”.

use rust_decimal::Decimal;

use super::super::cardinals;
use super::super::tokens::TokenKind;
use super::super::words::Words;
use super::{Amount, Number, NumberKind, Reader};

/// The exact value of a run of digits with separators; nothing for versions and the like.
pub(super) fn decimal(digits: &str) -> Option<Decimal> {
    if digits.matches('.').count() > 1 {
        return None;
    }
    let plain: String = digits.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    Decimal::from_str_exact(&plain).ok()
}

/// The parts and the whole of a sign such as ½.
pub(super) fn vulgar(sign: &str) -> Option<(u32, u32)> {
    Some(match sign {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    })
}

/// Words before “a third” that make a part of it.
static PUSHING: Words = Words::of(
    "by than about nearly almost roughly some over around least only under most exactly just \
     fell rose dropped grew shrank climbed jumped up down lost gained",
);

/// Words behind “a third” that compare.
static COMPARING: Words = Words::of("less more fewer higher lower larger smaller cheaper");

/// Words behind “by a third” that go on.
static FOLLOWING: Words = Words::of(
    "in since from between over to and or as on at within last this were was are is have had said during after before \
     compared every each per",
);

/// The whole that a word divides into, and whether the word stands in the plural.
fn denominator(word: &str) -> Option<(u32, bool)> {
    let (singular, plural) = match word {
        "halves" => ("half", true),
        "tenths" => ("tenth", true),
        word => match word.strip_suffix('s') {
            Some(singular) => (singular, true),
            None => (word, false),
        },
    };
    let whole = match singular {
        "half" => 2,
        "third" => 3,
        "quarter" | "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "twelfth" => 12,
        "twentieth" => 20,
        "hundredth" => 100,
        _ => return None,
    };
    Some((whole, plural))
}

impl Reader<'_, '_> {
    /// A part, a multiple or a vague number that begins at a token.
    pub(super) fn share(&self, at: usize) -> Option<(Option<Number>, usize)> {
        if let Some((parts, whole, end)) = self.fraction(at) {
            // “½ million” and “half a million” are amounts.
            let number = self.part(at, parts, whole, end);
            return Some((Some(number), end));
        }
        if let Some((times, end)) = self.multiple(at) {
            let amount = Amount { value: times, upper: None, scale: Decimal::ONE, end, in_words: true };
            return Some((Some(self.finished(at, at, amount, NumberKind::Times, end)), end));
        }
        let (order, end) = self.vague(at)?;
        let amount = Amount { value: order, upper: None, scale: Decimal::ONE, end, in_words: true };
        Some((Some(self.finished(at, at, amount, NumberKind::Vague, end)), end))
    }

    fn part(&self, at: usize, parts: u32, whole: u32, end: usize) -> Number {
        let in_words = self.tokens.is(at, TokenKind::Word);
        let amount = Amount { value: Decimal::from(parts), upper: None, scale: Decimal::ONE, end, in_words };
        let mut number = self.finished(at, at, amount, NumberKind::Part, end);
        number.whole = Some(Decimal::from(whole));
        number.is_fraction = true;
        number
    }

    /// The parts, the whole and the token after a fraction.
    fn fraction(&self, at: usize) -> Option<(u32, u32, usize)> {
        let tokens = self.tokens;
        if let Some((parts, whole)) = vulgar(tokens.text(at)) {
            return (!tokens.touches(at) || !tokens.is(at - 1, TokenKind::Digits)).then_some((
                parts,
                whole,
                at + 1,
            ));
        }
        if tokens.is(at, TokenKind::Digits) {
            return self.with_slash(at);
        }
        if let Some(found) = self.half(at) {
            return Some(found);
        }
        if tokens.lower(at) == "every" {
            return self.every(at);
        }
        let (parts, mut next) = match tokens.lower(at) {
            "a" | "an" => (1, at + 1),
            word => (cardinals::small(word).filter(|parts| (1..10).contains(parts))?, at + 1),
        };
        next += usize::from(tokens.text(next) == "-" && tokens.touches(next));
        let (whole, is_plural) = denominator(tokens.lower(next))?;
        let end = next + 1;
        if is_plural != (parts > 1) || parts >= whole {
            return None;
        }
        let is_fraction = match tokens.lower(at) {
            "a" | "an" => self.divides(at, next),
            // “one third party” and “two quarters of growth” are rare, “one quarter” of a year is not.
            _ => !(whole == 4 && matches!(tokens.lower(end), "later" | "ago" | "earlier")),
        };
        is_fraction.then_some((parts, whole, end))
    }

    /// “every third household”; “every second week” and “every third time” count occasions.
    fn every(&self, at: usize) -> Option<(u32, u32, usize)> {
        let tokens = self.tokens;
        let whole = match tokens.lower(at + 1) {
            "second" => 2,
            word => denominator(word).filter(|(whole, plural)| *whole > 2 && !plural)?.0,
        };
        let noun = tokens.lower(at + 2);
        let is_occasion = super::approximation::is_time(noun)
            || matches!(
                noun,
                "time"
                    | "day"
                    | "morning"
                    | "evening"
                    | "weekend"
                    | "sunday"
                    | "monday"
                    | "friday"
                    | "saturday"
                    | "spring"
                    | "summer"
                    | "autumn"
                    | "winter"
                    | "counts"
                    | "or"
                    | "of"
                    | "one"
                    | "sentence"
                    | "word"
            );
        (tokens.is(at + 2, TokenKind::Word) && !is_occasion).then_some((1, whole, at + 2))
    }

    /// “1/3”, but not “9/11”, “24/7” and “2021/22”.
    fn with_slash(&self, at: usize) -> Option<(u32, u32, usize)> {
        let tokens = self.tokens;
        let is_pair = tokens.text(at + 1) == "/" && tokens.touches(at + 1) && tokens.touches(at + 2);
        let goes_on = matches!(tokens.text(at + 3), "/" | "-") && tokens.touches(at + 3);
        let is_behind = tokens.touches(at) && matches!(tokens.lower_before(at, 1), "/" | "-");
        if !is_pair || goes_on || is_behind || (tokens.text(at), tokens.text(at + 2)) == ("9", "11") {
            return None;
        }
        let parts: u32 = tokens.text(at).parse().ok()?;
        let whole: u32 = tokens.text(at + 2).parse().ok()?;
        (0 < parts && parts < whole && whole <= 100).then_some((parts, whole, at + 3))
    }

    /// “half of”, “half the”, “by half”, “in half”: not “the other half”, “half-hearted” or “half an hour”.
    fn half(&self, at: usize) -> Option<(u32, u32, usize)> {
        let tokens = self.tokens;
        let first = at + usize::from(matches!(tokens.lower(at), "one" | "a") && !tokens.touches(at + 1));
        if tokens.lower(first) != "half" || cardinals::read(tokens, first).is_some() {
            return None;
        }
        let end = first + 1;
        let before = tokens.lower_before(at, 1);
        let is_side = matches!(
            before,
            "other"
                | "first"
                | "second"
                | "latter"
                | "former"
                | "better"
                | "upper"
                | "lower"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "last"
                | "this"
                | "that"
                | "each"
                | "and"
                | "-"
                | "their"
                | "its"
                | "his"
        ) && !(before == "and" && matches!(tokens.lower(end), "of" | "the"));
        let behind = tokens.lower(end);
        let is_idiom = behind == "the"
            && matches!(tokens.lower(end + 1), "battle" | "time" | "story" | "truth" | "fun")
            || behind == "of" && matches!(tokens.lower(end + 1), "it" | "which");
        let is_share = match behind {
            "of" | "the" | "its" | "their" | "all" | "his" | "our" | "those" | "these" => !is_idiom,
            _ => {
                matches!(
                    before,
                    "by" | "about"
                        | "nearly"
                        | "almost"
                        | "roughly"
                        | "than"
                        | "over"
                        | "least"
                        | "around"
                        | "in"
                        | "some"
                ) && !matches!(
                    behind,
                    "-" | "a"
                        | "an"
                        | "past"
                        | "time"
                        | "price"
                        | "way"
                        | "century"
                        | "year"
                        | "hour"
                        | "decade"
                )
            }
        };
        (is_share && !is_side).then_some((1, 2, end))
    }

    /// Whether “a third” is a part, not one more after two: “a third of”, “by a third”, but not “a third party”.
    fn divides(&self, article: usize, at: usize) -> bool {
        let tokens = self.tokens;
        let behind = tokens.lower(at + 1);
        // “a quarter of an hour” and “a quarter of a century” are spans of time.
        if behind == "of" {
            return !(matches!(tokens.lower(at + 2), "a" | "an")
                && matches!(tokens.lower(at + 3), "century" | "hour" | "mile"));
        }
        // “by a third” is pushed, “a third.” ends something, “a third less” compares.
        let is_pushed = PUSHING.contains(tokens.lower_before(article, 1));
        let is_ended = !tokens.is(at + 1, TokenKind::Word);
        let is_hyphened = behind == "-" && tokens.touches(at + 1);
        let is_counted = is_ended || COMPARING.contains(behind) || is_pushed && FOLLOWING.contains(behind);
        is_counted && !is_hyphened
    }

    /// “twice the”, “doubled”, “fourfold”, “×3”: how many times as much.
    fn multiple(&self, at: usize) -> Option<(Decimal, usize)> {
        let tokens = self.tokens;
        let behind = tokens.lower(at + 1);
        let of_what = matches!(behind, "the" | "that" | "what" | "its" | "their" | "those" | "his" | "as");
        let before = tokens.lower_before(at, 1);
        if tokens.text(at) == "×" && tokens.touches(at + 1) && tokens.is(at + 1, TokenKind::Digits) {
            let is_product = at > 0 && tokens.is(at - 1, TokenKind::Digits);
            return decimal(tokens.text(at + 1)).filter(|_| !is_product).map(|times| (times, at + 2));
        }
        let is_joined = behind == "-" && tokens.touches(at + 1);
        let is_risen = !is_joined && !matches!(behind, "down" | "up" | "back" | "over" | "as");
        if tokens.lower(at) == "half"
            && behind == "as"
            && matches!(
                tokens.lower(at + 2),
                "many" | "much" | "high" | "large" | "likely" | "big" | "long" | "often"
            )
        {
            return Some((Decimal::new(5, 1), at + 1));
        }
        let times = match tokens.lower(at) {
            "twice" if of_what => 2,
            "thrice" if of_what => 3,
            "doubled" if is_risen => 2,
            "doubling" if is_risen => 2,
            "double"
                if of_what && behind != "as"
                    || matches!(before, "than" | "nearly" | "almost" | "to" | "roughly") && is_risen =>
            {
                2
            }
            "tripled" | "trebled" | "tripling" | "trebling" if is_risen => 3,
            "triple" | "treble" if of_what && behind != "as" || before == "than" => 3,
            "quadrupled" | "quadrupling" if is_risen => 4,
            "quadruple" if of_what || before == "than" => 4,
            "quintupled" => 5,
            "halved" | "halving" => return Some((Decimal::new(5, 1), at + 1)),
            _ => return self.fold(at),
        };
        Some((Decimal::from(times), at + 1))
    }

    /// “fourfold”, “four-fold”, “10-fold”; “the reason is twofold” has two parts and grows nothing.
    fn fold(&self, at: usize) -> Option<(Decimal, usize)> {
        let tokens = self.tokens;
        let word = tokens.lower(at);
        let hyphened = tokens.text(at + 1) == "-" && tokens.touches(at + 1) && tokens.lower(at + 2) == "fold";
        let (times, end) = match word.strip_suffix("fold") {
            Some(number) if !number.is_empty() => (Decimal::from(cardinals::small(number)?), at + 1),
            _ if hyphened && tokens.is(at, TokenKind::Digits) => (decimal(tokens.text(at))?, at + 3),
            _ if hyphened => (Decimal::from(cardinals::small(word)?), at + 3),
            _ => return None,
        };
        let is_parts = matches!(tokens.lower_before(at, 1), "is" | "are" | "was" | "were" | "be");
        (!is_parts).then_some((times, end))
    }

    /// “hundreds”, “tens of thousands”, “several hundred”: the order of size and the token after it.
    fn vague(&self, at: usize) -> Option<(Decimal, usize)> {
        let tokens = self.tokens;
        let plural = |at: usize| {
            let order: i64 = match tokens.lower(at) {
                "tens" => 10,
                "dozens" => 12,
                "scores" => 20,
                "hundreds" => 100,
                "thousands" => 1_000,
                "lakhs" => 100_000,
                "millions" => 1_000_000,
                "crores" => 10_000_000,
                "billions" => 1_000_000_000,
                "trillions" => 1_000_000_000_000,
                _ => return None,
            };
            Some(Decimal::from(order))
        };
        if let Some(order) = plural(at) {
            let mut nested = order;
            let mut end = at + 1;
            if let Some(inner) = tokens.phrase(end, &["of"]).and_then(plural) {
                nested = order.checked_mul(inner)?;
                end += 2;
            }
            // “scores of refugees”, but “scores in reading”; “tens” counts nothing alone.
            let is_alone = end == at + 1 && matches!(tokens.lower(at), "tens" | "scores");
            return (!is_alone || tokens.lower(at) == "scores" && tokens.lower(end) == "of")
                .then_some((nested, end));
        }
        if matches!(tokens.lower(at), "several" | "few" | "many") {
            let order = cardinals::scale(tokens.lower(at + 1))?;
            return Some((order, at + 2));
        }
        None
    }
}
