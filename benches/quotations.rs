//! How long it takes to find quotations in a long text, beside a plain search for the same words.
//!
//! `cargo bench --bench quotations` compares ten thousand quotations with ten megabytes and prints what each part
//! takes: making the index, words that stand there, words that were changed, and words that were made up.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use elenchus::quote::{Match, Text};

/// The length of the text.
const BYTES: usize = 10_000_000;
/// The number of quotations of each sort.
const QUOTATIONS: usize = 10_000;
/// So many are searched for plainly, which is enough to tell.
const PLAIN: usize = 50;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// A word of a language of twenty thousand, the first far more often than the last, as in real ones.
    fn word(&mut self) -> String {
        let rank = self.roll(20_000) * self.roll(20_000) / 20_000 * (1 + self.roll(20_000)) / 20_000;
        let syllables = ["ba", "ne", "ti", "lo", "ru", "sha", "ke", "mon", "di", "ver"];
        let mut word = String::new();
        let mut rest = rank + 1;
        while rest > 0 {
            word += syllables[rest % 10];
            rest /= 10;
        }
        word
    }
}

/// A text of sentences and paragraphs.
fn text(dice: &mut Dice) -> String {
    let mut text = String::with_capacity(BYTES + 1_000);
    while text.len() < BYTES {
        for _ in 0..1 + dice.roll(6) {
            let mut sentence: Vec<String> = (0..6 + dice.roll(20)).map(|_| dice.word()).collect();
            sentence[0][..1].make_ascii_uppercase();
            text += &sentence.join(if dice.roll(5) == 0 { ", " } else { " " });
            text += ". ";
        }
        text += "\n\n";
    }
    text
}

/// Words of a text, as few as an anchor phrase has.
fn phrase<'t>(text: &'t str, dice: &mut Dice) -> Vec<&'t str> {
    let at = dice.roll(BYTES - 1_000);
    text[at..at + 400].split_whitespace().skip(1).take(3 + dice.roll(6)).collect()
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let result = run();
    (result, begin.elapsed())
}

fn main() {
    let mut dice = Dice(1);
    let content = text(&mut dice);
    let there: Vec<String> = (0..QUOTATIONS).map(|_| phrase(&content, &mut dice).join(" ")).collect();
    let changed: Vec<String> = (0..QUOTATIONS)
        .map(|_| {
            let mut words: Vec<String> = phrase(&content, &mut dice).into_iter().map(str::to_owned).collect();
            let at = dice.roll(words.len());
            words[at] = dice.word();
            words.join(" ")
        })
        .collect();
    let invented: Vec<String> =
        (0..QUOTATIONS).map(|_| (0..8).map(|_| dice.word()).collect::<Vec<_>>().join(" ")).collect();

    let (text, reading) = timed(|| Text::read("a.txt", content.as_bytes()).expect("it is a text"));
    let (_, indexing) = timed(|| text.find("the first asks for the index"));
    println!(
        "{:.0} MB: read in {:.2} s, indexed in {:.2} s",
        BYTES as f64 / 1e6,
        seconds(reading),
        seconds(indexing)
    );

    let (_, plain) =
        timed(|| there[..PLAIN].iter().filter(|quote| black_box(content.find(&***quote)).is_some()).count());
    let plain = plain * (QUOTATIONS / PLAIN) as u32;
    println!("{QUOTATIONS} quotations, plain search: {:.2} s", seconds(plain));
    for (what, quotes) in [("word for word", &there), ("changed", &changed), ("made up", &invented)] {
        let (found, time) = timed(|| {
            quotes.iter().filter(|quote| matches!(black_box(text.find(quote)), Match::Found(_))).count()
        });
        let ratio = seconds(plain) / seconds(time);
        println!("{what:>14}: {:.2} s, {ratio:.0} times as fast, {found} found", seconds(time));
    }
}

fn seconds(time: Duration) -> f64 {
    time.as_secs_f64()
}
