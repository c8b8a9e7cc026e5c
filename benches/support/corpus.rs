//! Arguments of any size, as a newsroom might have them: the same for the same number.

use std::fmt::Write;

use super::chance::Chance;

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

/// What the premises of a step may be to its scheme: the scheme, and the parts that its first premises play.
const SCHEMES: [(&str, [&str; 2]); 3] = [
    ("expert-opinion", ["expertise", "assertion"]),
    ("position-to-know", ["position", "assertion"]),
    ("witness-testimony", ["access", "account"]),
];

/// A corpus with so many claims, under the paths of its files: a library, a map, and a map of a tenth as many
/// claims that is joined to it.
pub fn files(claims: usize) -> Vec<(String, String)> {
    let joined = claims / 10;
    vec![
        ("again.ron".to_owned(), again(joined, claims - joined)),
        ("library.ron".to_owned(), library(claims)),
        ("rents.ron".to_owned(), map(claims - joined, claims)),
    ]
}

/// Maps with so many claims each and what they share, under the paths of their files.
pub fn maps(count: usize, claims: usize) -> Vec<(String, String)> {
    let maps = (0..count).map(|number| (format!("map-{number}.ron"), map(claims, claims)));
    maps.chain([("library.ron".to_owned(), library(claims))]).collect()
}

/// Sources, voices, measures and terms, one of each for fifty claims.
fn library(claims: usize) -> String {
    let entries = entries(claims);
    let mut chance = Chance(claims as u64);
    let mut text = String::from("Library(\n    sources: {\n");
    for number in 0..entries {
        let author = chance.below(entries);
        let day = format!("2025-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28));
        write(&mut text, format_args!("        \"source-{number}\": (title: \"Rents {number}\", "));
        write(&mut text, format_args!("authors: [\"voice-{author}\"], published: \"{day}\""));
        if number > 0 && chance.one_in(8) {
            write(&mut text, format_args!(", derived_from: [\"source-{}\"]", chance.below(number)));
        }
        text.push_str("),\n");
    }
    text.push_str("    },\n    voices: {\n");
    for number in 0..entries {
        let name = name(number);
        write(&mut text, format_args!("        \"voice-{number}\": (name: \"{name}\", role: \"tenant\""));
        if chance.one_in(20) {
            text.push_str(", anonymous: true");
        }
        text.push_str("),\n");
    }
    text.push_str("    },\n    measures: {\n");
    for number in 0..entries {
        write(&mut text, format_args!("        \"rent-{number}\": (name: \"Rents in district {number}\", "));
        let quantity = number / 2;
        write(&mut text, format_args!("unit: \"euros\", counted_by: \"voice-{number}\", "));
        write(&mut text, format_args!("quantity: \"rent-{quantity}\", kind: Level"));
        if number > 0 && chance.one_in(8) {
            write(&mut text, format_args!(", part_of: \"rent-{}\"", chance.below(number)));
        }
        text.push_str("),\n");
    }
    text.push_str("    },\n    terms: {\n");
    for number in 0..entries {
        write(
            &mut text,
            format_args!("        \"term-{number}\": {{\"cold\": \"unheated\", \"warm\": \"heated\"}},\n"),
        );
    }
    text.push_str("    },\n)\n");
    text
}

fn entries(claims: usize) -> usize {
    (claims / 50).max(2)
}

/// The name of a voice: as like the others as the names of a city's people.
fn name(number: usize) -> String {
    const FIRST: [&str; 8] = ["Ada", "Jan", "Ilse", "Omar", "Mei", "Ravi", "Anna", "Hans"];
    const SYLLABLES: [&str; 16] = [
        "ber", "an", "mos", "ki", "ter", "lund", "va", "ros", "hof", "ni", "ger", "sa", "mul", "en", "dor",
        "wi",
    ];
    let mut name = FIRST[number % FIRST.len()].to_owned();
    name.push_str(" Z");
    let mut left = number;
    for _ in 0..4 {
        name.push_str(SYLLABLES[left % SYLLABLES.len()]);
        left /= SYLLABLES.len();
    }
    name
}

/// One map with so many claims, most of them linked: each is supported or attacked by some that come later. The
/// library is that of a corpus of so many claims.
///
/// A claim has a text of 60 to 150 letters, most a short text, kind, quotation and locator, up to three supports
/// with up to three premises each; one in six has a rebuttal, and one in four of those is undercut. One in three
/// has figures that its text tells, one in six a change, and some are dated, use a term or go back to several.
fn map(claims: usize, all: usize) -> String {
    let mut chance = Chance(claims as u64);
    let mut text = String::with_capacity(claims * 640);
    text.push_str("Map(\n    title: \"Rents\",\n    thesis: [\"claim-0\"],\n    source: \"source-0\",\n");
    text.push_str("    encoder: (name: \"A. Reader\", on: \"2026-03-01\"),\n    claims: {\n");
    let mut next = 1;
    for number in 0..claims {
        claim(&mut text, &mut chance, number, &mut next, claims, entries(all));
    }
    text.push_str("    },\n)\n");
    text
}

/// A map whose claims restate those of the map of so many claims, follow from them, or are contrary to them.
fn again(claims: usize, others: usize) -> String {
    let mut chance = Chance(claims as u64);
    let mut text =
        String::from("Map(\n    title: \"Rents again\",\n    thesis: [\"again-0\"],\n    claims: {\n");
    for number in 0..claims {
        write(&mut text, format_args!("        \"again-{number}\": (text: \""));
        sentence(&mut text, &mut chance, 60);
        write(&mut text, format_args!(" again {number}.\", supports: [(premises: ["));
        if number + 1 < claims {
            write(&mut text, format_args!("\"again-{}\", ", number + 1));
        }
        write(&mut text, format_args!("\"rents/claim-{}\"])]),\n", chance.below(others)));
    }
    text.push_str("    },\n");
    for (list, of) in [("restates", 10), ("contraries", 40)] {
        write(&mut text, format_args!("    {list}: [\n"));
        for number in (0..claims).filter(|number| number % of == 0) {
            write(
                &mut text,
                format_args!("        [\"again-{number}\", \"rents/claim-{}\"],\n", chance.below(others)),
            );
        }
        text.push_str("    ],\n");
    }
    text.push_str("    entails: [\n");
    for number in (5..claims).step_by(20) {
        let other = chance.below(others);
        write(&mut text, format_args!("        (from: \"again-{number}\", to: \"rents/claim-{other}\"),\n"));
    }
    text.push_str("    ],\n)\n");
    text
}

fn claim(
    text: &mut String,
    chance: &mut Chance,
    number: usize,
    next: &mut usize,
    claims: usize,
    entries: usize,
) {
    write(text, format_args!("        \"claim-{number}\": (\n            text: \""));
    let length = 60 + chance.below(91);
    sentence(text, chance, length);
    let measure = number % entries;
    let (before, after) = (400 + chance.below(400), 400 + chance.below(400));
    let has_figures = chance.one_in(3);
    match has_figures {
        true => write(text, format_args!(" {number}, from {before} euros in 2021 to {after} in 2025.\",\n")),
        false => write(text, format_args!(" {number}.\",\n")),
    }
    if chance.one_in(2) {
        text.push_str("            short: \"");
        sentence(text, chance, 25);
        text.push_str("\",\n");
    }
    let kind = ["Fact", "Cause", "Value", "Policy"][chance.below(4)];
    write(text, format_args!("            kind: {kind},\n"));
    attributed(text, chance, entries);
    if has_figures {
        write(text, format_args!("            figures: [\n"));
        for (when, value) in [(2021, before), (2025, after)] {
            let measure = format!("rent-{measure}");
            write(
                text,
                format_args!("                (measure: \"{measure}\", when: \"{when}\", value: {value}),\n"),
            );
        }
        text.push_str("            ],\n");
    }
    if chance.one_in(6) {
        let percent = 1 + chance.below(40);
        write(
            text,
            format_args!(
                "            changes: [(measure: \"rent-{measure}\", from: \"2021\", to: \"2025\", "
            ),
        );
        write(text, format_args!("stated: Percent({percent}), bound: About)],\n"));
    }
    if chance.one_in(4) {
        write(
            text,
            format_args!("            when: \"20{}-{:02}\",\n", 10 + chance.below(15), 1 + chance.below(12)),
        );
    }
    if chance.one_in(5) {
        let sense = ["cold", "warm"][chance.below(2)];
        write(
            text,
            format_args!("            senses: {{\"term-{}\": \"{sense}\"}},\n", chance.below(entries)),
        );
    }
    *next = (*next).max(number + 1);
    let supports = if *next < claims { 1 + chance.below(3) } else { 0 };
    // The claim that is next to be named ends its branch, unless nothing else would go on.
    if supports > 0 && (chance.one_in(2) || *next == number + 1) {
        text.push_str("            supports: [\n");
        for _ in 0..supports {
            text.push_str("                (premises: [");
            let first = *next;
            premises(text, chance, number, next, claims);
            text.push(']');
            if *next == first + 2 && chance.one_in(2) {
                let (scheme, roles) = SCHEMES[chance.below(SCHEMES.len())];
                write(text, format_args!(", scheme: \"{scheme}\", roles: {{"));
                for (role, premise) in roles.iter().zip(first..) {
                    write(text, format_args!("\"{role}\": \"claim-{premise}\", "));
                }
                text.push('}');
            }
            if chance.one_in(3) {
                text.push_str(", warrant: \"");
                sentence(text, chance, 50);
                text.push('"');
            }
            text.push_str("),\n");
        }
        text.push_str("            ],\n");
    }
    if *next < claims && chance.one_in(6) {
        text.push_str("            rebuttals: [(premises: [");
        premises(text, chance, number, next, claims);
        text.push(']');
        if *next < claims && chance.one_in(4) {
            text.push_str(", rebuttals: [(premises: [");
            premises(text, chance, number, next, claims);
            text.push_str("])]");
        }
        text.push_str(")],\n");
    }
    text.push_str("        ),\n");
}

/// Who says it and where: in short, in a list, or nobody.
fn attributed(text: &mut String, chance: &mut Chance, entries: usize) {
    let (line, list) = ("            ", chance.one_in(5));
    if !list && chance.below(3) < 2 {
        write(text, format_args!("{line}quote: \""));
        sentence(text, chance, 40);
        write(text, format_args!("\",\n{line}at: \"¶{}\",\n", 1 + chance.below(40)));
    }
    if list {
        write(text, format_args!("{line}said: [\n"));
        for strength in ["Does", "Can"] {
            let (by, source) = (chance.below(entries), chance.below(entries));
            write(
                text,
                format_args!("{line}    (by: \"voice-{by}\", in: \"source-{source}\", at: \"¶3\", quote: \""),
            );
            sentence(text, chance, 40);
            write(text, format_args!("\", strength: {strength}),\n"));
        }
        write(text, format_args!("{line}],\n"));
    }
}

/// One to three claims that come later and have not been named yet, sometimes one that has; so nothing runs in
/// a circle.
fn premises(text: &mut String, chance: &mut Chance, number: usize, next: &mut usize, claims: usize) {
    for premise in 0..1 + chance.below(3) {
        let is_again = premise == 0 && *next > number + 1 && (*next == claims || chance.one_in(12));
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
        text.push_str(chance.any(&WORDS));
    }
}

fn write(text: &mut String, arguments: std::fmt::Arguments) {
    text.write_fmt(arguments).expect("a string takes everything");
}
