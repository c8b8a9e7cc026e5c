//! The findings of resolving names.

use crate::diagnostic::{About, Level, Rule};

/// All rules of this room, in the order of the manual.
pub const ALL: &[&Rule] = &[
    &UNKNOWN_NAME,
    &NO_PREMISES,
    &TOO_MANY_CONTRARIES,
    &DOUBLE_ATTRIBUTION,
    &CIRCULAR_TARGET,
    &BAD_DATE,
    &BASE_SCORE_OUT_OF_RANGE,
];

/// A name that nothing has.
pub static UNKNOWN_NAME: Rule = Rule {
    code: "unknown-name",
    level: Level::Error,
    about: About::Map,
    finds: "a name that nothing has: of a claim, a step, a map, a source, a voice, a measure, a term, a scheme or a check",
    why: "A support that names a claim which is not there supports nothing, and would silently leave the map \
          weaker than its author thinks. The finding says which name was probably meant. A claim of another map \
          is written `map/claim`, where `map` is the name of that map's file without `.ron`.",
    bad: &[(
        "compost.ron",
        r#"Map(
    title: "Compost",
    thesis: ["collect"],
    claims: {
        "collect": (
            text: "The city should collect compost.",
            supports: [(premises: ["share"]), (premises: ["soil", "gardn"])],
        ),
        "share": (text: "A third of its waste is food."),
        "soil": (text: "Compost makes good soil."),
        "garden": (text: "Its gardens buy soil.", supports: [(premises: ["soil"])]),
    },
)"#,
    )],
    good: &[(
        "compost.ron",
        r#"Map(
    title: "Compost",
    thesis: ["collect"],
    claims: {
        "collect": (
            text: "The city should collect compost.",
            supports: [(premises: ["share"]), (premises: ["soil", "garden"])],
        ),
        "share": (text: "A third of its waste is food."),
        "soil": (text: "Compost makes good soil."),
        "garden": (text: "Its gardens buy soil."),
    },
)"#,
    )],
};

/// A step without premises.
pub static NO_PREMISES: Rule = Rule {
    code: "no-premises",
    level: Level::Error,
    about: About::Map,
    finds: "a support or rebuttal that names no premise, or a set of contraries or restatements with fewer than two",
    why: "A step goes from its premises to its target; without a premise there is nothing that could speak for \
          or against it, and it would stand whatever happens. Name a claim; where no text states it, add one \
          with `implicit: true`. Until then the step is left out.",
    bad: &[(
        "market.ron",
        r#"Map(
    title: "Market",
    thesis: ["sunday"],
    claims: {
        "sunday": (
            text: "The market should open on Sundays.",
            supports: [(premises: ["queue"]), (premises: [])],
        ),
        "queue": (text: "On Saturdays its queues reach the street."),
    },
)"#,
    )],
    good: &[(
        "market.ron",
        r#"Map(
    title: "Market",
    thesis: ["sunday"],
    claims: {
        "sunday": (text: "The market should open on Sundays.", supports: [(premises: ["queue"])]),
        "queue": (text: "On Saturdays its queues reach the street."),
    },
)"#,
    )],
};

/// A set of contraries that nobody could survey.
pub static TOO_MANY_CONTRARIES: Rule = Rule {
    code: "too-many-contraries",
    level: Level::Error,
    about: About::Map,
    finds: "a set of more than sixteen contraries",
    why: "Each claim of a set is contrary to every other one, so that a set of sixteen is 120 conflicts already, \
          more than anybody can follow. Until the set is smaller it is left out. Say in pairs which claim is \
          contrary to which: often all are rivals of one.",
    bad: &[(
        "bench.ron",
        r#"Map(
    title: "The bench",
    thesis: ["blue"],
    claims: {
        "red": (text: "The bench should be red."),
        "orange": (text: "The bench should be orange."),
        "yellow": (text: "The bench should be yellow."),
        "green": (text: "The bench should be green."),
        "blue": (text: "The bench should be blue.", supports: [(premises: ["sky"])]),
        "violet": (text: "The bench should be violet."),
        "brown": (text: "The bench should be brown."),
        "black": (text: "The bench should be black."),
        "white": (text: "The bench should be white."),
        "grey": (text: "The bench should be grey."),
        "pink": (text: "The bench should be pink."),
        "beige": (text: "The bench should be beige."),
        "ivory": (text: "The bench should be ivory."),
        "olive": (text: "The bench should be olive."),
        "teal": (text: "The bench should be teal."),
        "amber": (text: "The bench should be amber."),
        "ochre": (text: "The bench should be ochre."),
        "sky": (text: "Blue goes with the sky."),
    },
    contraries: [[
        "red", "orange", "yellow", "green", "blue", "violet", "brown", "black", "white",
        "grey", "pink", "beige", "ivory", "olive", "teal", "amber", "ochre",
    ]],
)"#,
    )],
    good: &[(
        "bench.ron",
        r#"Map(
    title: "The bench",
    thesis: ["blue"],
    claims: {
        "red": (text: "The bench should be red."),
        "orange": (text: "The bench should be orange."),
        "yellow": (text: "The bench should be yellow."),
        "green": (text: "The bench should be green."),
        "blue": (text: "The bench should be blue.", supports: [(premises: ["sky"])]),
        "violet": (text: "The bench should be violet."),
        "brown": (text: "The bench should be brown."),
        "black": (text: "The bench should be black."),
        "white": (text: "The bench should be white."),
        "grey": (text: "The bench should be grey."),
        "pink": (text: "The bench should be pink."),
        "beige": (text: "The bench should be beige."),
        "ivory": (text: "The bench should be ivory."),
        "olive": (text: "The bench should be olive."),
        "teal": (text: "The bench should be teal."),
        "amber": (text: "The bench should be amber."),
        "ochre": (text: "The bench should be ochre."),
        "sky": (text: "Blue goes with the sky."),
    },
    contraries: [
        ["blue", "red"],
        ["blue", "orange"],
        ["blue", "yellow"],
        ["blue", "green"],
        ["blue", "violet"],
        ["blue", "brown"],
        ["blue", "black"],
        ["blue", "white"],
        ["blue", "grey"],
        ["blue", "pink"],
        ["blue", "beige"],
        ["blue", "ivory"],
        ["blue", "olive"],
        ["blue", "teal"],
        ["blue", "amber"],
        ["blue", "ochre"],
    ],
)"#,
    )],
};

/// An attribution both in short and in `said`.
pub static DOUBLE_ATTRIBUTION: Rule = Rule {
    code: "double-attribution",
    level: Level::Error,
    about: About::Map,
    finds: "a claim with `said` and, beside it, `quote`, `by`, `via`, `in`, `at`, `on` or `stance`",
    why: "The fields on the claim are one attribution in short; `said` lists several, or one with more to say. \
          Both at once would leave open whether they are the same one. Move all of it into `said`. Until then \
          only `said` counts.",
    bad: &[(
        "trams.ron",
        r#"Map(
    title: "Trams",
    thesis: ["extend"],
    claims: {
        "extend": (
            text: "The tram line should be extended.",
            quote: "should go on",
            said: [(quote: "should go on to the lake")],
            supports: [(premises: ["lake"])],
        ),
        "lake": (text: "The lake has no stop."),
    },
)"#,
    )],
    good: &[(
        "trams.ron",
        r#"Map(
    title: "Trams",
    thesis: ["extend"],
    claims: {
        "extend": (
            text: "The tram line should be extended.",
            said: [(quote: "should go on to the lake")],
            supports: [(premises: ["lake"])],
        ),
        "lake": (text: "The lake has no stop."),
    },
)"#,
    )],
};

/// Rebuttals that are about each other and about nothing else.
pub static CIRCULAR_TARGET: Rule = Rule {
    code: "circular-target",
    level: Level::Error,
    about: About::Map,
    finds: "rebuttals whose targets run in a circle, so that they are about nothing",
    why: "A rebuttal of a step is finally about the claim that the step supports or attacks. Where each of \
          several rebuttals has the next for its target, there is no such claim. Let one of them attack a claim.",
    bad: &[(
        "choir.ron",
        r#"Map(
    title: "Choir",
    thesis: ["sing"],
    claims: {
        "sing": (
            text: "The choir should sing outdoors.",
            supports: [(premises: ["warm"]), (premises: ["still"])],
        ),
        "warm": (text: "The evenings are warm."),
        "still": (text: "The yard is out of the wind."),
    },
    rebuttals: [
        (id: "one", premises: ["warm"], target: "two"),
        (id: "two", premises: ["still"], target: "one"),
    ],
)"#,
    )],
    good: &[(
        "choir.ron",
        r#"Map(
    title: "Choir",
    thesis: ["sing"],
    claims: {
        "sing": (text: "The choir should sing outdoors.", supports: [(premises: ["warm"])]),
        "warm": (text: "The evenings are warm."),
        "still": (text: "The yard is out of the wind."),
        "windy": (text: "The wind carries the sound off."),
    },
    rebuttals: [
        (id: "one", premises: ["windy"], target: "sing"),
        (premises: ["still"], target: "one"),
    ],
)"#,
    )],
};

/// A date that is none.
pub static BAD_DATE: Rule = Rule {
    code: "bad-date",
    level: Level::Error,
    about: About::Map,
    finds: "a date that is not written in EDTF, or that there is not",
    why: "Dates are compared: an event with its source, a cause with its effect, a figure with the article that \
          prints it. They are written in EDTF, the extended dates of ISO 8601-2: `2021`, `2021-08`, `2021-08-15`, \
          `2021/2023` from one year to the other, `2021~` for about 2021, `2021?` where the text is not sure, \
          `199X` for the nineties, `2021-21` for its spring, `../2021` where the beginning is open. What the text \
          gives in words, such as “last spring”, stands in `as_printed`. Until it is mended the date is left out.",
    bad: &[(
        "bridge.ron",
        r#"Map(
    title: "The bridge",
    thesis: ["close"],
    claims: {
        "close": (text: "The bridge should be closed to lorries.", supports: [(premises: ["cracks"])]),
        "cracks": (text: "Cracks were found in its piers.", when: "August 2021"),
    },
)"#,
    )],
    good: &[(
        "bridge.ron",
        r#"Map(
    title: "The bridge",
    thesis: ["close"],
    claims: {
        "close": (text: "The bridge should be closed to lorries.", supports: [(premises: ["cracks"])]),
        "cracks": (text: "Cracks were found in its piers.", when: "2021-08"),
    },
)"#,
    )],
};

/// A base score that is none.
pub static BASE_SCORE_OUT_OF_RANGE: Rule = Rule {
    code: "base-score-out-of-range",
    level: Level::Error,
    about: About::Map,
    finds: "a `base_score` below 0 or above 1",
    why: "Gradual strengths are worked out between 0 and 1, and so are the base scores at which they begin: 0.7, not 70. \
          Until it is mended the score is left out, and the claim begins at 0.5, as claims without a score do.",
    bad: &[(
        "orchard.ron",
        r#"Map(
    title: "The orchard",
    thesis: ["keep"],
    claims: {
        "keep": (text: "The orchard should stay.", supports: [(premises: ["shade"])]),
        "shade": (text: "It is the only shade in the village.", base_score: 70),
    },
)"#,
    )],
    good: &[(
        "orchard.ron",
        r#"Map(
    title: "The orchard",
    thesis: ["keep"],
    claims: {
        "keep": (text: "The orchard should stay.", supports: [(premises: ["shade"])]),
        "shade": (text: "It is the only shade in the village.", base_score: 0.7),
    },
)"#,
    )],
};
