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
    // A bare list of claims would do: `["free-square", "park-square"]`.
    contraries: [(claims: ["free-square", "park-square"], because: "A car park is full of cars.")],
)"#,
    ),
];

/// Two files that show how figures are written so that they can be checked: a library with measures, and a map.
///
/// They stand in the manual.
pub const FIGURES: Example = &[
    (
        "library.ron",
        r#"Library(
    voices: {"port": (name: "the port office"), "union": (name: "the union of dockers")},
    measures: {
        // What happens in a time adds up: the months to the year.
        "ships": (name: "ships in the harbour", unit: "ships", kind: Total, counted_by: "port", quantity: "ships"),
        "ferries": (name: "ferries in the harbour", unit: "ships", kind: Total, counted_by: "port", part_of: "ships"),
        // Two counts of one quantity are two measures.
        "ships-union": (name: "ships in the harbour, by the union", unit: "ships", kind: Total, counted_by: "union", quantity: "ships"),
        "late": (name: "ships that came late", unit: "per cent", kind: Share, part_of: "ships"),
    },
)"#,
    ),
    (
        "harbour.ron",
        r#"Map(
    title: "The harbour",
    thesis: ["widen"],
    claims: {
        "widen": (
            text: "The harbour should be widened.",
            kind: Policy,
            supports: [(premises: ["busier", "also-busier"]), (premises: ["later"]), (premises: ["crowded"])],
        ),
        "busier": (
            text: "Between 2019 and 2024 the ships in the harbour more than doubled, from 412 to 861.",
            figures: [(measure: "ships", when: "2019", value: 412), (measure: "ships", when: "2024", value: 861)],
            changes: [(measure: "ships", from: "2019", to: "2024", stated: Times(2), bound: Over)],
        ),
        "also-busier": (
            text: "By the union's count 798 came in 2024.",
            figures: [(measure: "ships-union", when: "2024", value: 798)],
        ),
        "later": (
            text: "In 2024 one ship in five came late, 8 percentage points more than in 2019.",
            figures: [(measure: "late", when: "2019", value: 12), (measure: "late", when: "2024", value: 20)],
            changes: [(measure: "late", from: "2019", to: "2024", stated: Points(8))],
        ),
        "crowded": (
            text: "In August 2024 about 100 ships came, 31 of them ferries, more than in any other month of that year.",
            figures: [
                (measure: "ships", when: "2024-08", value: 100, bound: About, highest_in: "2024"),
                (measure: "ferries", when: "2024-08", value: 31),
            ],
        ),
    },
)"#,
    ),
];
