//! Numbers that say by how much something changed: “fell by a third”, “a rise of 12 per cent”.

use rust_decimal::Decimal;

use super::numbers::Number;
use super::words::Words;

/// Words for a rise, before “by” or “of” or the number itself.
static RISES: Words = Words::of(
    "rise rises rose risen rising increase increases increased grow grows grew grown growing growth climb climbed gain \
     gained jump jumped up",
);

/// Words for a fall.
static FALLS: Words = Words::of(
    "fall falls fell fallen falling decline declined decrease decreased drop drops dropped cut cuts reduction reduced \
     shrank shrunk slump slumped sank lost down halved",
);

/// Words that loosen a number and stand before it.
const LOOSE: &str = " about around roughly nearly almost over some only just exactly well under more less than at least a \
                     further another ";

/// What stands between the word for the change and “by”: “fell sharply in May by a third”.
const REACH: usize = 4;

/// By how many per cent a number of a text says that something changed, less than nothing for a fall; nothing where it
/// tells no change in per cent.
pub fn change_told(text: &str, number: &Number) -> Option<Decimal> {
    let percent = number.percent()?.round_dp(1).normalize();
    let sentence = &text[..number.span.start];
    let sentence = &sentence[sentence.rfind(['.', ';', '!', '?']).map_or(0, |end| end + 1)..];
    let lower = sentence.to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while words.last().is_some_and(|word| LOOSE.split_whitespace().any(|loose| loose == *word)) {
        words.pop();
    }
    let reach = match words.last() {
        Some(&"by") => REACH,
        _ => 1,
    };
    if matches!(words.last(), Some(&("by" | "of"))) {
        words.pop();
    }
    let near = words.iter().rev().take(reach);
    near.clone()
        .any(|word| FALLS.contains(word))
        .then_some(-percent)
        .or_else(|| near.clone().any(|word| RISES.contains(word)).then_some(percent))
}
