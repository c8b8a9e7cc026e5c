//! The corpus of a newsroom: many maps of the size that people draw, and the library that they share. The same for
//! the same numbers.

use std::fmt::Write;

use super::chance::Chance;

/// How the maps of a corpus refer to one another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Not at all.
    None,
    /// Every third five maps are a cluster, in which each refers to the one before.
    Clusters,
    /// Each refers to the one before.
    Chain,
    /// All refer to the first.
    Hub,
}

impl Links {
    pub fn of(name: &str) -> Option<Links> {
        Some(match name {
            "none" => Links::None,
            "clusters" => Links::Clusters,
            "chain" => Links::Chain,
            "hub" => Links::Hub,
            _ => return None,
        })
    }

    /// The map that a map refers to.
    fn from(self, map: usize) -> Option<usize> {
        match self {
            Links::None => None,
            Links::Clusters => ((map / 5).is_multiple_of(3) && !map.is_multiple_of(5)).then(|| map - 1),
            Links::Chain => map.checked_sub(1),
            Links::Hub => (map > 0).then_some(0),
        }
    }
}

/// What is argued about: a policy, what it is for, what it counts, the unit, and what is feared.
const TOPICS: [[&str; 5]; 8] = [
    ["cap the rents", "tenants", "evictions", "evictions", "landlords will sell"],
    [
        "close the centre to cars",
        "pedestrians",
        "accidents",
        "accidents",
        "the shops will lose their customers",
    ],
    ["keep the small schools open", "pupils", "places for pupils", "places", "the lessons will suffer"],
    ["build the northern tram line", "commuters", "journeys by tram", "journeys", "the costs will run away"],
    ["free the libraries of fees", "readers", "loans of books", "loans", "the opening hours will shrink"],
    ["run the hospital itself", "patients", "free beds", "beds", "the losses will fall on the town"],
    ["raise the tax on second homes", "residents", "empty flats", "flats", "the owners will stay away"],
    [
        "plant the river bank with trees",
        "swimmers",
        "days of bad air",
        "days",
        "the floods will tear them out",
    ],
];

const FIRST: [&str; 12] =
    ["Ada", "Jan", "Ilse", "Omar", "Mei", "Ravi", "Anna", "Hans", "Noor", "Tomas", "Lena", "Piet"];

const SYLLABLES: [&str; 16] = [
    "ber", "an", "mos", "ki", "ter", "lund", "va", "ros", "hof", "ni", "ger", "sa", "mul", "en", "dor", "wi",
];

/// So many maps of so many claims, and what they share, under the paths of their files.
pub fn files(maps: usize, claims: usize, links: Links) -> Vec<(String, String)> {
    let texts = (0..maps).map(|map| (format!("{}.ron", name(map)), text(map, maps, claims, links)));
    let corpus = ("corpus.ron".to_owned(), "Corpus(title: \"The town desk\")\n".to_owned());
    texts.chain([corpus, ("library.ron".to_owned(), library(maps))]).collect()
}

fn name(map: usize) -> String {
    format!("map-{map:04}")
}

/// A source and two measures of each map's own, and voices, reports and terms that several share.
fn library(maps: usize) -> String {
    let mut text = String::from("Library(\n    sources: {\n");
    for map in 0..maps {
        let [policy, ..] = TOPICS[map % TOPICS.len()];
        let (town, voice, day) = (town(map), voice_of(map, maps), 1 + map % 28);
        let title = format!("Why {town} should {policy}, part {map}");
        add(
            &mut text,
            format_args!("        \"article-{map}\": (title: \"{title}\", authors: [\"{voice}\"], "),
        );
        add(&mut text, format_args!("outlet: \"The {town} Courier\", published: \"2026-02-{day:02}\"),\n"));
    }
    for report in 0..reports(maps) {
        add(
            &mut text,
            format_args!("        \"report-{report}\": (title: \"The state of the town, {report}\", "),
        );
        let day = 1 + report % 28;
        add(&mut text, format_args!("authors: [\"office-{report}\"], published: \"2026-01-{day:02}\"),\n"));
    }
    text.push_str("    },\n    voices: {\n");
    for voice in 0..voices(maps) {
        let name = person(voice);
        add(&mut text, format_args!("        \"voice-{voice}\": (name: \"{name}\", role: \"reporter\"),\n"));
    }
    for report in 0..reports(maps) {
        let name = person(report + 5_000).replace(' ', "");
        add(
            &mut text,
            format_args!("        \"office-{report}\": (name: \"Office of {name} Statistics\"),\n"),
        );
    }
    text.push_str("    },\n    measures: {\n");
    for map in 0..maps {
        let [_, _, counted, unit, _] = TOPICS[map % TOPICS.len()];
        let (town, office) = (town(map), map % reports(maps));
        for series in 0..2 {
            add(
                &mut text,
                format_args!(
                    "        \"count-{map}-{series}\": (name: \"{counted} in {town}, {map}-{series}\", "
                ),
            );
            add(
                &mut text,
                format_args!("unit: \"{unit}\", counted_by: \"office-{office}\", kind: Total),\n"),
            );
        }
    }
    text.push_str("    },\n    terms: {\n");
    for term in 0..(maps / 10).max(1) {
        add(
            &mut text,
            format_args!(
                "        \"term-{term}\": {{\"narrow\": \"those who live there\", \"wide\": \"all who come there\"}},\n"
            ),
        );
    }
    text.push_str("    },\n)\n");
    text
}

fn voices(maps: usize) -> usize {
    (maps / 3).max(2)
}

fn reports(maps: usize) -> usize {
    (maps / 4).max(1)
}

fn voice_of(map: usize, maps: usize) -> String {
    format!("voice-{}", map % voices(maps))
}

fn person(number: usize) -> String {
    let mut name = format!("{} Z", FIRST[number % FIRST.len()]);
    let mut left = number.wrapping_mul(40_503) % 65_536;
    for _ in 0..4 {
        name.push_str(SYLLABLES[left % SYLLABLES.len()]);
        left /= SYLLABLES.len();
    }
    name
}

/// A town of each map's own.
fn town(map: usize) -> String {
    let (first, rest) = (SYLLABLES[map % 16], map / 16);
    let (second, third) = (SYLLABLES[rest % 16], SYLLABLES[rest / 16 % 16]);
    let (initial, tail) = first.split_at(1);
    format!("{}{tail}{second}{third}stead", initial.to_uppercase())
}

/// A map: a thesis, reasons for it and against it, the facts that these rest on, and objections to some of the steps.
fn text(map: usize, maps: usize, claims: usize, links: Links) -> String {
    let mut chance = Chance(map as u64 + 1);
    let [policy, whom, _, _, fear] = TOPICS[map % TOPICS.len()];
    let town = town(map);
    let reasons = (claims / 7).max(1);
    let linked = links.from(map).map(name);
    let mut text = String::with_capacity(claims * 700);
    add(&mut text, format_args!("Map(\n    title: \"Should {town} {policy}? {map}\",\n"));
    add(&mut text, format_args!("    question: \"Should {town} {policy}?\",\n    thesis: [\"do-it\"],\n"));
    add(&mut text, format_args!("    source: \"article-{map}\",\n"));
    text.push_str("    encoder: (name: \"A. Reader\", on: \"2026-03-01\"),\n");
    add(
        &mut text,
        format_args!(
            "    sides: {{\"for\": \"{town} should {policy}\", \"against\": \"{town} should leave it\"}},\n"
        ),
    );
    text.push_str("    claims: {\n");
    add(&mut text, format_args!("        \"do-it\": (\n            text: \"{town} should {policy}.\",\n"));
    text.push_str(
        "            short: \"It should be done\",\n            kind: Policy,\n            side: \"for\",\n",
    );
    text.push_str("            supports: [\n");
    for reason in (0..reasons).filter(|reason| reason % 3 != 2) {
        add(
            &mut text,
            format_args!(
                "                (premises: [\"reason-{reason}\"], warrant: \"What serves {whom} serves the town.\"),\n"
            ),
        );
    }
    if let Some(other) = linked.as_deref().filter(|_| links != Links::Hub || map.is_multiple_of(2)) {
        add(&mut text, format_args!("                (premises: [\"{other}/do-it\"]),\n"));
    }
    text.push_str("            ],\n            rebuttals: [\n");
    for reason in (0..reasons).filter(|reason| reason % 3 == 2) {
        add(&mut text, format_args!("                (premises: [\"reason-{reason}\"]),\n"));
    }
    text.push_str("            ],\n        ),\n");
    // The facts below each reason; the first `reasons` facts are those that the reasons name first.
    let facts = claims.saturating_sub(reasons + 1);
    for reason in 0..reasons {
        let is_for = reason % 3 != 2;
        add(&mut text, format_args!("        \"reason-{reason}\": (\n            text: \""));
        match is_for {
            true => add(
                &mut text,
                format_args!("It would help {whom} of {town} in the matter of {}.", subject(reason)),
            ),
            false => add(
                &mut text,
                format_args!("It would do harm in the matter of {}, since {fear}.", subject(reason)),
            ),
        }
        let side = if is_for { "for" } else { "against" };
        add(&mut text, format_args!("\",\n            kind: Value,\n            side: \"{side}\",\n"));
        if reason == 0 {
            add(&mut text, format_args!("            senses: {{\"term-{}\": \"narrow\"}},\n", map / 10));
        }
        let below: Vec<usize> = (0..facts).filter(|fact| fact % reasons == reason).collect();
        text.push_str("            supports: [\n");
        for (number, pair) in below.chunks(2).enumerate() {
            let premises: Vec<String> = pair.iter().map(|fact| format!("\"fact-{fact}\"")).collect();
            add(
                &mut text,
                format_args!(
                    "                (id: \"step-{reason}-{number}\", premises: [{}]),\n",
                    premises.join(", ")
                ),
            );
        }
        text.push_str("            ],\n");
        if let Some(other) = linked.as_deref().filter(|_| reason == 1) {
            add(
                &mut text,
                format_args!("            rebuttals: [(premises: [\"{other}/reason-0\"], force: Doubts)],\n"),
            );
        }
        text.push_str("        ),\n");
    }
    for fact in 0..facts {
        fact_text(&mut text, &mut chance, (map, map % reports(maps)), fact, &town);
    }
    text.push_str("    },\n");
    if let Some(other) = linked.as_deref().filter(|_| links == Links::Clusters) {
        add(&mut text, format_args!("    restates: [[\"fact-3\", \"{other}/fact-3\"]],\n"));
    }
    text.push_str(")\n");
    text
}

/// What a reason or a fact is about.
fn subject(number: usize) -> String {
    const WHAT: [&str; 12] = [
        "safety",
        "quiet",
        "trust",
        "jobs",
        "health",
        "prices",
        "housing",
        "learning",
        "clean air",
        "tourism",
        "old age",
        "family life",
    ];
    const WHERE: [&str; 7] = [
        "the market",
        "the old quarter",
        "the harbour",
        "the northern suburbs",
        "the station district",
        "the hill farms",
        "the new estates",
    ];
    let what = WHAT[number % WHAT.len()];
    match number / WHAT.len() {
        0 => what.to_owned(),
        round => format!("{what} at {}", WHERE[(round - 1) % WHERE.len()]),
    }
}

/// A fact of a map, with a report that some go back to.
fn fact_text(text: &mut String, chance: &mut Chance, (map, report): (usize, usize), fact: usize, town: &str) {
    let counted = TOPICS[map % TOPICS.len()][2];
    add(text, format_args!("        \"fact-{fact}\": (\n"));
    let line = "            ";
    // Two series of the map's own have figures, one year each time.
    match fact % 6 {
        0 | 1 if fact < 24 => {
            let (series, year) = (fact % 6, 2010 + fact / 6 * 3);
            let (before, after) = (200 + chance.below(300), 600 + chance.below(300));
            let words = format!("from {before} in {year} to {after} in {}", year + 1);
            add(
                text,
                format_args!("{line}text: \"The number of {counted} counted in {town} rose {words}.\",\n"),
            );
            add(text, format_args!("{line}kind: Fact,\n{line}when: \"{year}/{}\",\n", year + 1));
            add(
                text,
                format_args!(
                    "{line}said: [(by: \"office-{0}\", in: \"report-{0}\", at: \"p. 7\", quote: \"{words}\")],\n",
                    report
                ),
            );
            add(
                text,
                format_args!(
                    "{line}figures: [(measure: \"count-{map}-{series}\", when: \"{year}\", value: {before}), "
                ),
            );
            add(
                text,
                format_args!(
                    "(measure: \"count-{map}-{series}\", when: \"{}\", value: {after})],\n",
                    year + 1
                ),
            );
        }
        2 => {
            let subject = subject(fact + 5);
            add(
                text,
                format_args!(
                    "{line}text: \"Three councillors of {town} complain that {subject} comes too short.\",\n"
                ),
            );
            add(
                text,
                format_args!(
                    "{line}short: \"Councillors complain of {}\",\n",
                    subject.split(' ').next().unwrap_or("it")
                ),
            );
            add(
                text,
                format_args!(
                    "{line}kind: Fact,\n{line}quote: \"{subject} comes too short\",\n{line}at: \"¶{}\",\n",
                    1 + fact
                ),
            );
        }
        3 => {
            let subject = subject(fact + 7);
            add(
                text,
                format_args!(
                    "{line}text: \"Where {subject} was neglected in {town}, people moved away because of it.\",\n"
                ),
            );
            add(
                text,
                format_args!(
                    "{line}kind: Cause,\n{line}strength: Might,\n{line}quote: \"people may have moved away\",\n{line}at: \"¶{}\",\n",
                    1 + fact
                ),
            );
            add(
                text,
                format_args!("{line}rebuttals: [(premises: [\"fact-{}\"], force: Doubts)],\n", fact + 1),
            );
        }
        _ => {
            let subject = subject(fact);
            let verb = ["lack", "enjoy", "expect", "praise", "fear for"][chance.below(5)];
            add(
                text,
                format_args!(
                    "{line}text: \"Most people whom the paper asked in {town} {verb} {subject}.\",\n"
                ),
            );
            add(
                text,
                format_args!(
                    "{line}kind: Fact,\n{line}quote: \"most {verb} {subject}\",\n{line}at: \"¶{}\",\n",
                    1 + fact
                ),
            );
        }
    }
    text.push_str("        ),\n");
}

fn add(text: &mut String, arguments: std::fmt::Arguments) {
    text.write_fmt(arguments).expect("a string takes everything");
}
