//! A small corpus that shows the format at work: the manual prints it, and a test checks that it holds together.

use crate::diagnostic::Example;

/// A library and two maps that are joined, by file name and text.
pub const EXAMPLE: Example = &[
    (
        "library.ron",
        r#"Library(
    sources: {
        "gazette": (title: "A road round the town", authors: ["okafor"], outlet: "Town Gazette", published: "2025-03-04"),
    },
    voices: {
        "okafor": (name: "Ada Okafor", role: "reporter"),
        "road-office": (name: "the road office", interested: "would build the road"),
        "shopkeeper": (name: "a shopkeeper at the square", anonymous: true),
    },
    measures: {
        "cars": (name: "cars through the square", unit: "cars a day", counted_by: "road-office"),
    },
    terms: {
        "through-traffic": {"no-stop": "cars that do not stop in the town", "no-resident": "cars of people from elsewhere"},
    },
)"#,
    ),
    (
        "bypass.ron",
        r#"Map(
    title: "The bypass",
    question: "Should the town build a bypass?",
    thesis: ["build"],
    source: "gazette",
    encoder: (name: "A. Reader", on: "2026-01-15"),
    sides: {"for": "Build it", "against": "Leave it"},
    claims: {
        "build": (
            text: "The town should build the bypass.",
            short: "Build the bypass",
            kind: Policy,
            side: "for",
            supports: [
                (
                    id: "by-quiet",
                    premises: ["takes-cars", "quiet-matters"],
                    scheme: "positive-consequences",
                    // An objection to the step itself: it undercuts.
                    rebuttals: [(premises: ["residents-stay"], force: Doubts)],
                ),
                (premises: ["square/free-square"]),
            ],
            rebuttals: [(premises: ["fields-lost"])],
        ),
        "takes-cars": (
            text: "A bypass takes three thousand cars a day out of the square.",
            short: "It takes 3,000 cars a day away",
            strength: Can,
            said: [(by: "road-office", via: ["okafor"], quote: "could spare the square 3,000 cars", at: "¶4", strength: Can)],
            senses: {"through-traffic": "no-stop"},
            figures: [(measure: "cars", when: "2024", value: 3000, bound: About)],
        ),
        "quiet-matters": (text: "Quiet is worth what the road costs.", kind: Value, implicit: true),
        "residents-stay": (
            text: "Most cars in the square belong to people who live there.",
            side: "against",
            by: "shopkeeper",
            quote: "those are all our own cars",
            at: "¶7",
        ),
        "fields-lost": (
            text: "The road takes the town's best fields.",
            side: "against",
            quote: "the best fields of the parish",
            at: "¶9",
        ),
    },
    expect: {"build": Contested},
)"#,
    ),
    (
        "square.ron",
        r#"Map(
    title: "The square",
    thesis: ["free-square", "park-square"],
    source: "gazette",
    claims: {
        "free-square": (text: "The square should be free of cars.", supports: [(premises: ["market"])]),
        "park-square": (text: "The square should stay a car park.", rebuttals: [(id: "by-market", premises: ["market"])]),
        "market": (text: "The market needs the room.", quote: "the market is bursting", at: "¶2"),
        "market-moves": (text: "The market moves to the station in May.", quote: "to the station from May", at: "¶3"),
    },
    // Rebuttals that stand outside the claims say with `target` what they are against.
    rebuttals: [(premises: ["market-moves"], target: "by-market", force: Decides(because: "It was settled in January."))],
    contraries: [["free-square", "park-square"]],
)"#,
    ),
];
