//! What the words of a claim say about its figures: hedges beside a number, and numbers that are not the figure's.

use rust_decimal::Decimal;

use super::allowance::{self, Range};
use super::units::{self, Family, Unit};
use crate::model::{Bound, Change, Claim, Figure, Stated};
use crate::prose::{self, Approximation, Number, NumberKind};

/// The numbers in a claim's words.
pub(in crate::check) struct Wording {
    /// Those of the claim's own text.
    pub(in crate::check) text: Vec<Number>,
    /// Those of its quotations, one list for each attribution.
    pub(in crate::check) quotes: Vec<Vec<Number>>,
    /// The sentences of the sources that hold the quotations, as far as they are at hand, with the position of the
    /// attribution and their numbers.
    pub(in crate::check) sentences: Vec<(usize, Box<str>, Vec<Number>)>,
}

/// A number in a claim's words that is not the figure's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct Misprint {
    /// Where it stands.
    pub(in crate::check) place: Place,
    /// The number as it stands there.
    pub(in crate::check) printed: String,
    /// By how many times the printed number is the figure's, where the two differ only in thousands or millions.
    pub(in crate::check) scale: Option<Decimal>,
}

/// Where in a claim a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Place {
    /// In `as_printed` of the figure.
    AsPrinted,
    /// In the quotation of an attribution, by its position.
    Quote(usize),
    /// In the sentence of the source that holds the quotation of an attribution, by its position.
    Source(usize),
    /// In the text.
    Text,
}

impl Wording {
    /// What a claim says, with the numbers of its text already read.
    pub(in crate::check) fn of(claim: &Claim, text: &[Number], sentences: &[(usize, &str)]) -> Wording {
        let quotes =
            claim.said.iter().map(|said| said.quote.as_deref().map_or_else(Vec::new, prose::numbers));
        let sentences = sentences.iter().take(MOST_SENTENCES);
        let mut wording = Wording {
            text: text.iter().take(MOST_NUMBERS).cloned().collect(),
            quotes: quotes.collect(),
            sentences: sentences
                .map(|(position, text)| (*position, (*text).into(), prose::numbers(text)))
                .collect(),
        };
        let mut left = MOST_NUMBERS;
        for quote in &mut wording.quotes {
            quote.truncate(left);
            left -= quote.len();
        }
        wording
    }

    /// The texts of a claim with their numbers: its quotations, then its own text.
    pub(in crate::check) fn texts<'w>(
        &'w self,
        claim: &'w Claim,
    ) -> impl Iterator<Item = (Place, &'w str, &'w [Number])> {
        let quotes = claim.said.iter().zip(&self.quotes).enumerate();
        let quotes = quotes.filter_map(|(index, (said, numbers))| {
            Some((Place::Quote(index), said.quote.as_deref()?, numbers.as_slice()))
        });
        quotes.chain([(Place::Text, &*claim.text, self.text.as_slice())])
    }

    /// All numbers of the text and then of the quotations.
    pub(in crate::check) fn numbers(&self) -> impl Iterator<Item = &Number> {
        self.text.iter().chain(self.quotes.iter().flatten())
    }
}

/// So many numbers of a claim's text are read, and as many of its quotations.
const MOST_NUMBERS: usize = 256;

/// So many sentences of sources are read for a claim.
const MOST_SENTENCES: usize = 16;

/// In a claim with more figures than these, numbers of the text are not told apart.
const MOST_FIGURES: usize = 64;

/// The bound that words express.
pub(in crate::check) fn bound(approximation: Approximation) -> Bound {
    match approximation {
        Approximation::About => Bound::About,
        Approximation::Over => Bound::Over,
        Approximation::Under => Bound::Under,
        Approximation::AtLeast => Bound::AtLeast,
        Approximation::AtMost => Bound::AtMost,
        Approximation::Nearly => Bound::Nearly,
    }
}

/// How exactly a figure is meant by the words beside its number, first as printed, then in the claim's text and
/// its quotations.
pub(in crate::check) fn bound_of(figure: &Figure, wording: &Wording, unit: &Unit) -> Option<Bound> {
    let value = figure.value.0;
    let printed = figure.as_printed.as_deref().map_or_else(Vec::new, prose::numbers);
    let is_its = |number: &&Number| {
        number.is_value(value)
            || unit.plain(value) == Some(number.value)
            || unit.is_per_cent()
                && number.percent().is_some_and(|share| allowance::stated(share, None).holds(value))
    };
    // 33.3 is “a third” as well, unless another number is the very one.
    let is_near = |number: &&Number| {
        let is_fraction = number.kind == NumberKind::Part && number.in_words && unit.is_per_cent();
        is_fraction && number.percent().is_some_and(|share| near_share(share, value))
    };
    let numbers = || printed.iter().chain(wording.numbers());
    let own = numbers().find(is_its).or_else(|| numbers().find(is_near))?;
    let is_fraction = own.kind == NumberKind::Part && own.in_words;
    own.approximation.map(bound).or(is_fraction.then_some(Bound::About))
}

/// What is wrong between a figure's value and the number that the text gives for it; `units` are those of all measures.
pub(in crate::check) fn misprint(
    claim: &Claim,
    figure: &Figure,
    wording: &Wording,
    units: &[Unit],
) -> Option<Misprint> {
    let unit = &units[figure.measure.index()];
    if let Some(printed) = figure.as_printed.as_deref()
        && let Some(wrong) = in_as_printed(printed, figure, unit)
    {
        return Some(wrong);
    }
    if claim.figures.len() > MOST_FIGURES {
        return None;
    }
    let sentences = wording.sentences.iter();
    let sentences =
        sentences.map(|(position, text, numbers)| (Place::Source(*position), &**text, numbers.as_slice()));
    let parts: Vec<(Place, &str, &[Number])> = wording.texts(claim).chain(sentences).collect();
    let is_told_in = |part: &(Place, &str, &[Number])| part.2.iter().any(|number| fits(number, figure, unit));
    let is_told = parts.iter().any(is_told_in);
    let is_told_by_others = parts.iter().any(|part| part.0 != Place::Text && is_told_in(part));
    parts.iter().find_map(|part @ (place, text, numbers)| {
        // A sentence tells more than the claim, so it only counts where nothing else has the number.
        if is_told_in(part) || matches!(place, Place::Source(_)) && is_told_by_others {
            return None;
        }
        let others = || {
            numbers
                .iter()
                .filter(|number| is_amount(number, unit) && !is_accounted(number, claim, figure, units))
        };
        let is_scaled = |number: &&Number| *place != Place::Text || number.scale > Decimal::ONE;
        let slipped = others().filter(is_scaled).find_map(|number| {
            let scale = scale_between(number, figure, unit, text)?;
            Some((number, Some(scale)))
        });
        let is_alone = is_lonely(claim) && numbers.len() == 1 && !is_told && figure.as_printed.is_none();
        let mut alike =
            others().filter(|number| counts_the_same(number, text, unit) || is_of(number, figure));
        let only = alike.next().filter(|_| alike.next().is_none() && !is_told_by_others);
        let is_mistyped = |number: &Number| {
            let digits = near_digits(number.value, figure.value.0, unit);
            let is_only = only.is_some_and(|only| std::ptr::eq(only, number));
            let is_quoted = !matches!(place, Place::Source(_));
            digits.is_some_and(|digits| digits > 2 || is_only)
                || is_only && is_of(number, figure)
                || is_quoted && is_alone && counts_the_same(number, text, unit)
        };
        let mistyped = || others().find(|number| is_mistyped(number)).map(|number| (number, None));
        let (number, scale) = slipped.or_else(mistyped)?;
        Some(Misprint { place: *place, printed: text.get(number.span.clone())?.to_owned(), scale })
    })
}

/// A number as printed that is another than the value.
fn in_as_printed(printed: &str, figure: &Figure, unit: &Unit) -> Option<Misprint> {
    let numbers = prose::numbers(printed);
    let numbers: Vec<&Number> = numbers.iter().filter(|number| is_amount(number, unit)).collect();
    let is_fraction =
        |number: &&Number| number.kind == NumberKind::Part && number.in_words && !unit.is_per_cent();
    let has_part = numbers.iter().any(|number| number.kind == NumberKind::Part);
    // “second of 163” is a rank, and “a third of 282” has to be worked out.
    if has_ordinal(printed) && !has_part
        || numbers.iter().any(is_fraction)
        || numbers.iter().any(|number| fits(number, figure, unit))
        || prose::is_ratio(printed, figure.value.0)
    {
        return None;
    }
    let sum = numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(number.value));
    if sum.is_some_and(|sum| sum == figure.value.0 || unit.plain(figure.value.0) == Some(sum)) {
        return None;
    }
    let slipped =
        numbers.iter().find_map(|number| Some((number, scale_between(number, figure, unit, printed)?)));
    let (number, scale) = match slipped {
        Some((number, scale)) => (number, Some(scale)),
        None => (numbers.first()?, None),
    };
    let printed = printed.get(number.span.clone())?.to_owned();
    Some(Misprint { place: Place::AsPrinted, printed, scale })
}

/// Whether a number in a text can be the value of a figure in this unit.
fn is_amount(number: &Number, unit: &Unit) -> bool {
    match number.kind {
        NumberKind::Amount => !unit.is_per_cent() || number.currency.is_none(),
        NumberKind::Percent => unit.is_per_cent() || unit.base.is_none(),
        NumberKind::Part => true,
        _ => false,
    }
}

/// Whether a number in a text is the figure's, or as near to it as rounding and hedges allow.
pub(in crate::check) fn fits(number: &Number, figure: &Figure, unit: &Unit) -> bool {
    let value = figure.value.0.abs();
    let near = |printed: Decimal, value: Decimal| {
        printed == value || allowance::stated(printed, number.approximation.map(bound)).holds(value)
    };
    let is_share = number.kind == NumberKind::Part && (unit.is_per_cent() || unit.base.is_none());
    let share = number.percent().filter(|_| is_share);
    if share.is_some_and(|share| {
        near_share(share, value) || near_share(share, value.saturating_mul(Decimal::ONE_HUNDRED))
    }) {
        return true;
    }
    let plain = unit.plain(value);
    let is_between = |low: Decimal, high: Decimal| {
        let range = Range { low: Some(low), high: Some(high) };
        plain.is_some_and(|plain| range.holds(plain)) || range.holds(value)
    };
    if let Some(upper) = number.upper {
        return is_between(number.value, upper);
    }
    let printed = number.value.abs();
    let bare = printed.checked_div(number.scale);
    plain.is_some_and(|plain| near(printed, plain))
        || number.scale == Decimal::ONE && near(printed, value)
        || unit.base.is_none() && bare.is_some_and(|bare| near(bare, value))
}

/// Whether a share in words, such as “a third”, is this one.
fn near_share(share: Decimal, value: Decimal) -> bool {
    allowance::in_words(share, None).holds(value)
}

/// Whether a number stands in the claim as something else: another figure, a whole, a share or a change.
fn is_accounted(number: &Number, claim: &Claim, own: &Figure, units: &[Unit]) -> bool {
    let of_figure = |figure: &Figure| {
        let unit = &units[figure.measure.index()];
        let value = (!std::ptr::eq(figure, own)).then_some(figure.value);
        let is_other = value.is_some() && fits(number, figure, unit);
        // A whole is counted in the unit of its part.
        let mut known = [value, figure.of, figure.share].into_iter().flatten();
        let is_whole = || figure.of.and_then(|of| unit.plain(of.0)).is_some_and(|of| is_about(number, of));
        is_other || known.any(|known| is_about(number, known.0)) || is_whole()
    };
    let of_change = |change: &Change| {
        let (Stated::Percent(stated) | Stated::Points(stated) | Stated::Times(stated) | Stated::By(stated)) =
            change.stated;
        is_about(number, stated.0)
    };
    claim.figures.iter().any(of_figure) || claim.changes.iter().any(of_change)
}

fn is_about(number: &Number, value: Decimal) -> bool {
    let value = value.abs();
    number.is_value(value) || allowance::stated(number.value, number.approximation.map(bound)).holds(value)
}

/// Whether a claim has one figure and nothing else in numbers.
fn is_lonely(claim: &Claim) -> bool {
    let plain = |figure: &Figure| figure.of.is_none() && figure.share.is_none();
    claim.changes.is_empty() && claim.figures.len() == 1 && claim.figures.iter().all(plain)
}

/// Whether a number counts what the measure counts, by the word behind it or its currency.
fn counts_the_same(number: &Number, text: &str, unit: &Unit) -> bool {
    if number.kind != NumberKind::Amount && !unit.is_per_cent() {
        return false;
    }
    let own = units::of_number(number, text);
    if own.is_some() && own == unit.family {
        return true;
    }
    let counted = number.counted.clone().and_then(|counted| text.get(counted));
    let first = unit.base.as_deref().and_then(|base| base.split_whitespace().next());
    // Pounds may also weigh, but not behind a “£”.
    let is_pounds = number.currency == Some("GBP") && matches!(first, Some("pound" | "pounds"));
    if is_pounds {
        return true;
    }
    counted.zip(first).is_some_and(|(counted, first)| counted.to_lowercase() == first)
}

/// By how many times a printed number is the figure's, where that is a thousand, a million and so on.
fn scale_between(number: &Number, figure: &Figure, unit: &Unit, text: &str) -> Option<Decimal> {
    let plain = unit.plain(figure.value.0.abs()).filter(|plain| !plain.is_zero())?;
    if number.kind != NumberKind::Amount || unit.base.is_none() || number.value.is_zero() {
        return None;
    }
    let digits = number.value.checked_div(number.scale)?.normalize().mantissa().abs();
    if digits < 10 && !counts_the_same(number, text, unit) {
        return None;
    }
    scale_slip(plain, number.value.abs())
}

/// The power of a thousand, or the lakh or crore, by which one number is the other, if rounding explains the rest.
pub(in crate::check) fn scale_slip(from: Decimal, to: Decimal) -> Option<Decimal> {
    const POWERS: [u64; 6] = [1_000, 100_000, 1_000_000, 10_000_000, 1_000_000_000, 1_000_000_000_000];
    let ratio = to.checked_div(from)?;
    POWERS.into_iter().map(Decimal::from).find_map(|power| {
        let near =
            |ratio: Decimal| Range::around(power, power.saturating_mul(Decimal::new(25, 3))).holds(ratio);
        if near(ratio) {
            return Some(power);
        }
        let inverse = from.checked_div(to)?;
        Decimal::ONE.checked_div(power).filter(|_| near(inverse))
    })
}

/// Whether a number is a part of the figure's own whole: 31 in “31 of the 96 bays”.
fn is_of(number: &Number, figure: &Figure) -> bool {
    number.kind == NumberKind::Part
        && !number.in_words
        && figure.of.is_some_and(|of| number.whole == Some(of.0))
}

/// How many digits two numbers have that differ by one digit, or by two that changed places; nothing where they
/// differ otherwise.
fn near_digits(printed: Decimal, value: Decimal, unit: &Unit) -> Option<usize> {
    let plain = unit.plain(value).unwrap_or(value);
    [value, plain].into_iter().find_map(|value| {
        let (printed, value) = (printed.abs().normalize(), value.abs().normalize());
        let (one, other) = (printed.mantissa().to_string(), value.mantissa().to_string());
        let pairs: Vec<(u8, u8)> =
            one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).collect();
        let is_near = match pairs[..] {
            [_] => true,
            [(first, second), (third, fourth)] => first == fourth && second == third,
            _ => false,
        };
        let is_alike = printed.scale() == value.scale() && one.len() == other.len() && one.len() > 1;
        (is_alike && is_near).then_some(one.len())
    })
}

/// Whether a text tells a place in an order: “second”, “3rd”.
fn has_ordinal(text: &str) -> bool {
    const ORDINALS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "last", "top",
    ];
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| {
        let word = word.to_lowercase();
        let is_counted = ["st", "nd", "rd", "th"].iter().any(|end| {
            word.strip_suffix(end)
                .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        });
        is_counted || ORDINALS.contains(&word.as_str())
    })
}

impl Family {
    /// Whether a number in a text of this family can be told from one of another by its words alone.
    pub(in crate::check) fn is_sure(self) -> bool {
        !matches!(self, Family::Time)
    }
}
