//! `Corpus( … )` and `Review( … )`: the settings of a folder, and what people found.

use super::Shape::{Block as B, Choice as C, List, Map as M, Ref, Several, Text};
use super::words::{LEVELS, REVIEW_STATUSES};
use super::{Block, DATE, FORMAT, TEXT, field, required};

pub(super) static CORPUS: Block = Block {
    what: "a corpus",
    fields: &[
        FORMAT,
        field("title", &Text, TEXT, "\"Housing\"", "What the folder is called."),
        field(
            "topics",
            &List(&B(&TOPIC)),
            "a list of topics",
            "[(title: \"Rents\", maps: [\"rent-caps\", \"rent-index\"])]",
            "What the maps are about, in the order in which the index tells of them. Maps that no topic names come last.",
        ),
        field(
            "levels",
            &M(&C(LEVELS)),
            "a map from checks or families of checks to levels",
            "{\"unused-claim\": Note}",
            "The level that a check has here. A check overrules its family.",
        ),
        field("language", &Text, "a language tag in quotes", "\"en\"", "The language of the pages' labels."),
        field(
            "citation_style",
            &Text,
            TEXT,
            "\"chicago-notes\"",
            "How sources are cited: a CSL style by name, such as `chicago-notes`, `apa` or `mla`, or a `.csl` file beside this one.",
        ),
        field("texts", &Text, "a folder in quotes", "\"texts\"", "The folder of source texts."),
        field(
            "house_style",
            &Text,
            "a file name in quotes",
            "\"house.ron\"",
            "A file with names, colours and paper.",
        ),
    ],
};

pub(super) static TOPIC: Block = Block {
    what: "a topic",
    fields: &[
        required(field("title", &Text, TEXT, "\"Rents\"", "What it is called.")),
        required(field(
            "maps",
            &List(&Ref),
            "a list of map ids",
            "[\"rent-caps\", \"rent-index\"]",
            "The maps that are about it. A map that several topics name stands under each of them.",
        )),
    ],
};

pub(super) static REVIEW: Block = Block {
    what: "a review",
    fields: &[
        FORMAT,
        field(
            "map",
            &Ref,
            "a map id",
            "\"rent-caps\"",
            "The map; the file's name says it where it is left out.",
        ),
        field(
            "claims",
            &M(&Several(&B(&VERDICT))),
            "a map from claim ids to verdicts",
            "{\"cap\": (status: Confirmed, by: \"J. Doe\")}",
            "What was found of each claim: a verdict, or a list of those of several people or days.",
        ),
    ],
};

pub(super) static VERDICT: Block = Block {
    what: "a verdict",
    fields: &[
        required(field("status", &C(REVIEW_STATUSES), "a review status", "Confirmed", "What was found.")),
        field("by", &Text, TEXT, "\"J. Doe\"", "Who checked."),
        field("on", &Text, DATE, "\"2026-03-01\"", "When."),
        field("note", &Text, TEXT, "\"Seen in the printed edition.\"", "What there is to say."),
        field(
            "fingerprint",
            &Text,
            TEXT,
            "\"c1-4be1a90c27d3\"",
            "What exactly was checked; `elenchus review import` and `elenchus fmt --fill` write it.",
        ),
    ],
};
