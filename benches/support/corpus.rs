//! Arguments of any size, as a newsroom might have them: the same for the same number.

use std::fmt::Write;

/// The words that texts are made of.
const WORDS: [&str; 32] = [
    "rents",
    "rose",
    "in",
    "every",
    "district",
    "of",
    "the",
    "city",
    "while",
    "wages",
    "did",
    "not",
    "because",
    "few",
    "flats",
    "were",
    "built",
    "since",
    "council",
    "members",
    "said",
    "that",
    "subsidies",
    "reach",
    "those",
    "who",
    "need",
    "them",
    "least",
    "according",
    "to",
    "surveys",
];

/// One map with so many claims, most of them linked: each is supported or attacked by some that come later.
///
/// A claim has a text of 60 to 150 letters, most a short text, kind, quotation and locator, up to three supports
/// with up to three premises each; one in six has a rebuttal, and one in four of those is undercut.
pub fn map(claims: usize) -> String {
    let mut chance = Chance(claims as u64);
    let mut text = String::with_capacity(claims * 480);
    text.push_str("Map(\n    title: \"Rents\",\n    thesis: [\"claim-0\"],\n    claims: {\n");
    let mut next = 1;
    for number in 0..claims {
        claim(&mut text, &mut chance, number, &mut next, claims);
    }
    text.push_str("    },\n)\n");
    text
}

/// Maps with so many claims each, under the paths of their files.
pub fn maps(count: usize, claims: usize) -> Vec<(String, String)> {
    (0..count).map(|number| (format!("map-{number}.ron"), map(claims))).collect()
}

fn claim(text: &mut String, chance: &mut Chance, number: usize, next: &mut usize, claims: usize) {
    write(text, format_args!("        \"claim-{number}\": (\n            text: \""));
    let length = 60 + chance.below(91);
    sentence(text, chance, length);
    write(text, format_args!(" {number}.\",\n"));
    if chance.one_in(1, 2) {
        text.push_str("            short: \"");
        sentence(text, chance, 25);
        text.push_str("\",\n");
    }
    let kind = ["Fact", "Cause", "Value", "Policy"][chance.below(4)];
    write(text, format_args!("            kind: {kind},\n"));
    if chance.one_in(2, 3) {
        text.push_str("            quote: \"");
        sentence(text, chance, 40);
        write(text, format_args!("\",\n            at: \"¶{}\",\n", 1 + chance.below(40)));
    }
    *next = (*next).max(number + 1);
    let supports = if *next < claims { 1 + chance.below(3) } else { 0 };
    // The claim that is next to be named ends its branch, unless nothing else would go on.
    if supports > 0 && (chance.one_in(1, 2) || *next == number + 1) {
        text.push_str("            supports: [\n");
        for _ in 0..supports {
            text.push_str("                (premises: [");
            premises(text, chance, number, next, claims);
            text.push(']');
            if chance.one_in(1, 3) {
                text.push_str(", warrant: \"");
                sentence(text, chance, 50);
                text.push('"');
            }
            text.push_str("),\n");
        }
        text.push_str("            ],\n");
    }
    if *next < claims && chance.one_in(1, 6) {
        text.push_str("            rebuttals: [(premises: [");
        premises(text, chance, number, next, claims);
        text.push(']');
        if *next < claims && chance.one_in(1, 4) {
            text.push_str(", rebuttals: [(premises: [");
            premises(text, chance, number, next, claims);
            text.push_str("])]");
        }
        text.push_str(")],\n");
    }
    text.push_str("        ),\n");
}

/// One to three claims that come later and have not been named yet, sometimes one that has; so nothing runs in
/// a circle.
fn premises(text: &mut String, chance: &mut Chance, number: usize, next: &mut usize, claims: usize) {
    for premise in 0..1 + chance.below(3) {
        let is_again = premise == 0 && *next > number + 1 && (*next == claims || chance.one_in(1, 12));
        let name = if is_again { number + 1 + chance.below(*next - number - 1) } else { *next };
        if name == claims {
            break;
        }
        let comma = if premise > 0 { ", " } else { "" };
        write(text, format_args!("{comma}\"claim-{name}\""));
        *next += usize::from(!is_again);
    }
}

fn sentence(text: &mut String, chance: &mut Chance, length: usize) {
    let begin = text.len();
    while text.len() - begin < length {
        if text.len() > begin {
            text.push(' ');
        }
        text.push_str(WORDS[chance.below(WORDS.len())]);
    }
}

fn write(text: &mut String, arguments: std::fmt::Arguments) {
    text.write_fmt(arguments).expect("a string takes everything");
}

/// Numbers that look random and are always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    fn one_in(&mut self, times: usize, of: usize) -> bool {
        self.below(of) < times
    }
}
