//! `Schemes( … )`: patterns of reasoning.

use super::Shape::{Block as B, Choice as C, List, Number, Ref, Text};
use super::words::{ATTACKS, BURDENS, FAMILIES, PROVENANCES};
use super::{Block, FORMAT, TEXT, field, required};

pub(super) static SCHEMES: Block = Block {
    what: "a collection of schemes",
    fields: &[
        FORMAT,
        field("catalogue", &Text, TEXT, "\"house-schemes\"", "What the collection calls itself."),
        field("version", &Number, "a number", "1", "Its version."),
        field(
            "schemes",
            &List(&B(&SCHEME_BLOCK)),
            "a list of schemes",
            "[(id: \"…\", name: \"…\")]",
            "The schemes.",
        ),
    ],
};

pub(super) static SCHEME_BLOCK: Block = Block {
    what: "a scheme",
    fields: &[
        required(field("id", &Ref, "an id in quotes", "\"expert-opinion\"", "The name that steps use.")),
        required(field("name", &Text, TEXT, "\"Expert opinion\"", "The name that pages print.")),
        field("aliases", &List(&Ref), "a list of ids", "[\"expert\"]", "Other labels that find it."),
        field("family", &C(FAMILIES), "`Source`, `Evidence`, `Case` or `Practical`", "Source", "Its family."),
        field("gist", &Text, TEXT, "\"A qualified person says so.\"", "The pattern in a sentence."),
        field("slots", &List(&Ref), "a list of slot names", "[\"expert\"]", "What its texts leave open."),
        field(
            "premises",
            &List(&B(&SCHEME_PREMISE)),
            "a list of premises",
            "[(role: \"…\", text: \"…\")]",
            "The premises that it needs.",
        ),
        field("conclusion", &Text, TEXT, "\"It may be accepted.\"", "What it concludes."),
        field(
            "questions",
            &List(&B(&CRITICAL_QUESTION)),
            "a list of critical questions",
            "[(id: \"…\", ask: \"…\", attacks: Inference, burden: Proponent)]",
            "The questions that test it.",
        ),
        field(
            "wants",
            &List(&Text),
            "a list of field names",
            "[\"source\"]",
            "What an encoding of it should not lack.",
        ),
        field("seen_in", &List(&C(PROVENANCES)), "a list of provenances", "[Ours]", "Where it was seen."),
    ],
};

pub(super) static SCHEME_PREMISE: Block = Block {
    what: "a scheme's premise",
    fields: &[
        required(field("role", &Ref, "an id in quotes", "\"expertise\"", "The part that the premise plays.")),
        required(field("text", &Text, TEXT, "\"{expert|The person} knows.\"", "What it says.")),
    ],
};

pub(super) static CRITICAL_QUESTION: Block = Block {
    what: "a critical question",
    fields: &[
        required(field("id", &Ref, "an id in quotes", "\"basis\"", "Its name.")),
        required(field("ask", &Text, TEXT, "\"What does it rest on?\"", "The question.")),
        required(field(
            "attacks",
            &C(ATTACKS),
            "`Premise(\"role\")`, `Inference` or `Conclusion`",
            "Inference",
            "What it attacks.",
        )),
        required(field(
            "burden",
            &C(BURDENS),
            "`Proponent` or `Challenger`",
            "Proponent",
            "Who has to answer it.",
        )),
    ],
};
