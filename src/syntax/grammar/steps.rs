//! Supports and rebuttals, at claims and outside of them.

use super::Shape::{Block as B, Choice as C, List, Map as M, Ref, Text};
use super::words::{FORCES, SUPPORT_KINDS};
use super::{Block, Field, IDS, Shape, TEXT, field, required};

pub(super) const STEP_ID: Field =
    field("id", &Ref, "an id in quotes", "\"by-survey\"", "A name, where the step is spoken of elsewhere.");
pub(super) const PREMISES: Field = required(field(
    "premises",
    &List(&Ref),
    IDS,
    "[\"a\", \"b\"]",
    "The claims that together speak for or against; linked, so that none does without the others.",
));
pub(super) const TARGET: Field = required(field(
    "target",
    &Ref,
    "a claim or step id",
    "\"other/claim\"",
    "What it speaks for or against, in this map or another.",
));
pub(super) const SCHEME: Field =
    field("scheme", &Ref, "a scheme id", "\"expert-opinion\"", "The pattern of reasoning.");
pub(super) const ROLES: Field = field(
    "roles",
    &M(&Ref),
    "a map from the scheme's roles to premises",
    "{\"expertise\": \"a\"}",
    "Which premise plays which part in the scheme.",
);
pub(super) const SLOTS: Field = field(
    "slots",
    &M(&Text),
    "a map from the scheme's slots to noun phrases",
    "{\"expert\": \"Dr Okafor\"}",
    "What the scheme's questions speak of.",
);
pub(super) const WARRANT: Field = field(
    "warrant",
    &Text,
    TEXT,
    "\"What one year shows holds for the next.\"",
    "Why the premises carry it.",
);
pub(super) const ANSWERS: Field = field(
    "answers",
    &M(&Text),
    "a map from critical questions to answers",
    "{\"basis\": \"Her survey of 2024.\"}",
    "Answers to the scheme's critical questions.",
);
pub(super) const UNDERCUTS: Field = field(
    "rebuttals",
    &Shape::Rebuttals,
    "a list of rebuttals",
    "[(premises: [\"c\"])]",
    "Objections to this step: they undercut it.",
);
pub(super) const SUPPORT_KIND: Field = field(
    "kind",
    &SUPPORT_KIND_WORDS,
    "`Justifies` or `Explains`",
    "Explains",
    "Whether it gives a reason to believe, or a cause of what is known anyway.",
);
pub(super) const FORCE: Field = field(
    "force",
    &FORCE_WORDS,
    "`Contests`, `Decides(because: …)`, `Doubts` or `Concedes`",
    "Decides(because: \"The figure was withdrawn.\")",
    "What it does to what it hits.",
);
pub(super) const PRESSES: Field = field(
    "question",
    &Ref,
    "the id of a critical question",
    "\"basis\"",
    "The critical question of the attacked step's scheme that it presses.",
);

pub(super) static FORCE_WORDS: Shape = C(FORCES);
pub(super) static SUPPORT_KIND_WORDS: Shape = C(SUPPORT_KINDS);
pub(super) static SUPPORTS: Shape = List(&B(&SUPPORT));

pub(super) static SUPPORT: Block = Block {
    what: "a support",
    fields: &[STEP_ID, PREMISES, SUPPORT_KIND, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

pub(super) static SUPPORT_ELSEWHERE: Block = Block {
    what: "a support that stands outside the claims",
    fields: &[STEP_ID, PREMISES, TARGET, SUPPORT_KIND, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

pub(super) static REBUTTAL: Block = Block {
    what: "a rebuttal",
    fields: &[STEP_ID, PREMISES, FORCE, PRESSES, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

pub(super) static REBUTTAL_ELSEWHERE: Block = Block {
    what: "a rebuttal that stands outside the claims",
    fields: &[STEP_ID, PREMISES, TARGET, FORCE, PRESSES, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

pub(super) static DECIDES: Block = Block {
    what: "what decides",
    fields: &[required(field(
        "because",
        &Text,
        TEXT,
        "\"The figure was withdrawn.\"",
        "Why it settles the matter.",
    ))],
};
