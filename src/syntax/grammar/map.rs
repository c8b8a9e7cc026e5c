//! `Map( … )`: an argument, its claims and what stands between them.

use super::Shape::{Block as B, Choice as C, Flag, List, Map as M, Number, Ref, Text, Wrapped};
use super::steps::{REBUTTAL_ELSEWHERE, SUPPORT_ELSEWHERE, SUPPORTS};
use super::words::{BLOOM, BOUNDS, KINDS, STANCES, STATED, STATUSES, STRENGTHS};
use super::{Block, DATE, FORMAT, Field, IDS, REBUTTALS, TEXT, field, required};

pub(super) static MAP: Block = Block {
    what: "a map",
    fields: &[
        FORMAT,
        required(field("title", &Text, TEXT, "\"Rent caps\"", "What the argument is called.")),
        field("question", &Text, TEXT, "\"Should the city cap rents?\"", "The question that it answers."),
        field("summary", &Text, TEXT, "\"The author argues …\"", "A paragraph for the head of the page."),
        field("thesis", &List(&Ref), IDS, "[\"cap\"]", "The claims that everything else is for or against."),
        field(
            "source",
            &Ref,
            "a source id",
            "\"gazette-2025\"",
            "The source of every claim that names no other; its author is the voice of every claim that names none.",
        ),
        field(
            "encoder",
            &B(&ENCODER),
            "a name and a date in `( )`",
            "(name: \"A. Reader\", on: \"2026-03-01\")",
            "Who wrote the map down, and when: a map is somebody's reading.",
        ),
        field(
            "sides",
            &M(&Text),
            "a map from side ids to texts",
            "{\"for\": \"The cap helps\"}",
            "The sides of the debate and what each holds.",
        ),
        field(
            "claims",
            &M(&B(&CLAIM)),
            "a map from claim ids to claims",
            "{\"cap\": (text: \"…\")}",
            "The claims, in the order in which pages show them.",
        ),
        field(
            "supports",
            &List(&B(&SUPPORT_ELSEWHERE)),
            "a list of supports",
            "[(premises: [\"a\"], target: \"other/b\")]",
            "Supports of claims of this map or another, each with its `target`.",
        ),
        field(
            "rebuttals",
            &List(&B(&REBUTTAL_ELSEWHERE)),
            "a list of rebuttals",
            "[(premises: [\"a\"], target: \"other/b\")]",
            "Rebuttals of claims and steps of this map or another, each with its `target`.",
        ),
        field(
            "contraries",
            &List(&Wrapped(&CONTRARY)),
            "a list of lists of claim ids",
            "[[\"a\", \"other/b\"]]",
            "Claims of which at most one can be accepted; with a reason it is \
             `(claims: [\"a\", \"other/b\"], because: \"…\")`.",
        ),
        field(
            "entails",
            &List(&B(&ENTAILS)),
            "a list of `(from: …, to: …)`",
            "[(from: \"a\", to: \"b\")]",
            "Claims that follow from claims.",
        ),
        field(
            "restates",
            &List(&List(&Ref)),
            "a list of lists of claim ids",
            "[[\"a\", \"other/a\"]]",
            "One proposition under several ids: they stand or fall together.",
        ),
        field(
            "outweighs",
            &List(&B(&OUTWEIGHS)),
            "a list of `(stronger: …, weaker: …, because: …)`",
            "[(stronger: \"a\", weaker: \"b\", because: \"…\")]",
            "The author's weighing of open conflicts.",
        ),
        field(
            "expect",
            &M(&C(STATUSES)),
            "a map from claim ids to statuses",
            "{\"cap\": Contested}",
            "How claims should stand: tests in the file.",
        ),
        field(
            "questions",
            &List(&B(&QUESTION)),
            "a list of questions",
            "[(text: \"…\", level: Evaluate)]",
            "Questions for readers, by hand.",
        ),
        field(
            "allow",
            &List(&B(&ALLOW)),
            "a list of allowed findings",
            "[(check: \"unused-claim\", at: \"a\", because: \"…\")]",
            "Findings that the author has seen and accepts.",
        ),
    ],
};

pub(super) static ENCODER: Block = Block {
    what: "an encoder",
    fields: &[
        field("name", &Text, TEXT, "\"A. Reader\"", "The person or group."),
        field("on", &Text, DATE, "\"2026-03-01\"", "The day of the reading; what “now” means for the map."),
    ],
};

pub(super) static CLAIM: Block = Block {
    what: "a claim",
    fields: &[
        required(field(
            "text",
            &Text,
            TEXT,
            "\"Rents rose by a tenth.\"",
            "The proposition, in your own words.",
        )),
        field("short", &Text, TEXT, "\"Rents rose\"", "At most 60 characters, for the box on the map."),
        field("kind", &C(KINDS), "one of the kinds of claim", "Fact", "What sort of proposition it is."),
        field(
            "strength",
            &C(STRENGTHS),
            "`Does`, `Can` or `Might`",
            "Might",
            "How strongly the map asserts it.",
        ),
        field(
            "base_score",
            &Number,
            "a number from 0 to 1",
            "0.8",
            "How strong it is before anything is said for or against it; for gradual strengths alone.",
        ),
        field("side", &Ref, "a side id", "\"for\"", "The side that it belongs to."),
        field(
            "scope",
            &Text,
            TEXT,
            "\"tenants in the city\"",
            "Whom or what it speaks of, where a step goes from few to many.",
        ),
        field(
            "actors",
            &List(&Ref),
            "a list of voice ids",
            "[\"okafor\"]",
            "The voices that do what it tells, as far as they are in the library.",
        ),
        field("implicit", &Flag, "`true` or `false`", "true", "Supplied by the encoder: no text says it."),
        field("granted", &Flag, "`true` or `false`", "true", "Stands whatever becomes of its supports."),
        field("quote", &Text, TEXT, "\"rose by a tenth\"", "The anchor phrase of the text, word for word."),
        field("by", &Ref, "a voice id", "\"okafor\"", "Who says it, where it is not the source's author."),
        field(
            "via",
            &List(&Ref),
            "a list of voice ids",
            "[\"institute\"]",
            "Through whom it reached the source.",
        ),
        field("in", &Ref, "a source id", "\"gazette-2025\"", "The source, where it is not the map's."),
        field(
            "at",
            &Text,
            "a locator in quotes",
            "\"¶4\"",
            "The place in the source: `§2`, `¶4`, `fn. 3`, `p. 7`, `l. 15`, several with commas.",
        ),
        field("on", &Text, DATE, "\"2025-03\"", "When it was said."),
        field(
            "stance",
            &C(STANCES),
            "`Asserts`, `Denies` or `Reports`",
            "Reports",
            "What the voice does with it.",
        ),
        field(
            "said",
            &List(&B(&ATTRIBUTION)),
            "a list of attributions",
            "[(by: \"okafor\", quote: \"…\")]",
            "Several attributions, or one with more to say; not beside `quote`, `by`, `in`, `at`.",
        ),
        field(
            "senses",
            &M(&Ref),
            "a map from terms to senses",
            "{\"rent\": \"cold\"}",
            "The sense in which it uses a term.",
        ),
        field("when", &Text, DATE, "\"2021/2025\"", "When what it tells happened, or is due; an EDTF date."),
        field("as_printed", &Text, TEXT, "\"last spring\"", "The date as the text gives it."),
        field(
            "figures",
            &List(&B(&FIGURE)),
            "a list of figures",
            "[(measure: \"rent\", when: \"2025\", value: 12.5)]",
            "The figures in it.",
        ),
        field(
            "changes",
            &List(&B(&CHANGE)),
            "a list of changes",
            "[(measure: \"rent\", from: \"2021\", to: \"2025\", stated: Percent(10))]",
            "The changes that it states.",
        ),
        field(
            "supports",
            &SUPPORTS,
            "a list of supports",
            "[(premises: [\"a\", \"b\"])]",
            "The reasons for it; several are convergent.",
        ),
        field(
            "rebuttals",
            &REBUTTALS,
            "a list of rebuttals",
            "[(premises: [\"c\"])]",
            "The objections to it.",
        ),
    ],
};

pub(super) static ATTRIBUTION: Block = Block {
    what: "an attribution",
    fields: &[
        field("by", &Ref, "a voice id", "\"okafor\"", "Who says it."),
        field(
            "via",
            &List(&Ref),
            "a list of voice ids",
            "[\"institute\"]",
            "Through whom it reached the source.",
        ),
        field("in", &Ref, "a source id", "\"gazette-2025\"", "The source."),
        field("at", &Text, "a locator in quotes", "\"¶4\"", "The place in the source."),
        field("on", &Text, DATE, "\"2025-03\"", "When it was said."),
        field("quote", &Text, TEXT, "\"rose by a tenth\"", "The anchor phrase, word for word."),
        field(
            "strength",
            &C(STRENGTHS),
            "`Does`, `Can` or `Might`",
            "Might",
            "How strongly the voice asserts it.",
        ),
        field(
            "stance",
            &C(STANCES),
            "`Asserts`, `Denies` or `Reports`",
            "Reports",
            "What the voice does with it.",
        ),
    ],
};

pub(super) static FIGURE: Block = Block {
    what: "a figure",
    fields: &[
        required(field("measure", &Ref, "a measure id", "\"rent\"", "The series that it belongs to.")),
        field("when", &Text, DATE, "\"2025\"", "The period; an EDTF date."),
        required(field("value", &Number, "a number", "12.5", "The value, exactly, in the measure's unit.")),
        field(
            "of",
            &Number,
            "a number",
            "48",
            "The whole that the value is a part of, where the text gives both: 19 of 48.",
        ),
        field("share", &Number, "a number", "39.6", "The share in per cent that the text gives for it."),
        field(
            "bound",
            &C(BOUNDS),
            "one of the bounds",
            "AtLeast",
            "How exactly the value is meant; for a share beside it, the words of the text tell that. A range is two figures, \
             one with `AtLeast` and one with `AtMost`.",
        ),
        field(
            "highest_in",
            &Text,
            DATE,
            "\"2025\"",
            "The time within which no period of this length has more, where the text says so.",
        ),
        field(
            "lowest_in",
            &Text,
            DATE,
            "\"2025\"",
            "The time within which no period of this length has less, where the text says so.",
        ),
        field("as_printed", &Text, TEXT, "\"some twelve per cent\"", "The figure as the text gives it."),
    ],
};

pub(super) static CHANGE: Block = Block {
    what: "a change",
    fields: &[
        required(field("measure", &Ref, "a measure id", "\"rent\"", "The series that changed.")),
        field("from", &Text, DATE, "\"2021\"", "The first period; an EDTF date."),
        field("to", &Text, DATE, "\"2025\"", "The second period; an EDTF date."),
        required(field(
            "stated",
            &C(STATED),
            "a change in words and a number",
            "Percent(10)",
            "The change as stated.",
        )),
        field("bound", &C(BOUNDS), "one of the bounds", "AtLeast", "How exactly it is meant."),
        field("as_printed", &Text, TEXT, "\"a tenth\"", "The change as the text gives it."),
    ],
};

pub(super) static CONTRARY: Block = Block {
    what: "a set of contraries",
    fields: &[
        required(field(
            "claims",
            &List(&Ref),
            IDS,
            "[\"a\", \"other/b\"]",
            "At most one of them can be accepted.",
        )),
        field("because", &Text, TEXT, "\"One day has one date.\"", "Why they cannot stand together."),
    ],
};

pub(super) static ENTAILS: Block = Block {
    what: "an entailment",
    fields: &[
        required(field("from", &Ref, "a claim id", "\"a\"", "Whoever accepts this …")),
        required(field("to", &Ref, "a claim id", "\"b\"", "… must accept this.")),
    ],
};

pub(super) static OUTWEIGHS: Block = Block {
    what: "a weighing",
    fields: &[
        required(field("stronger", &Ref, "a claim or step id", "\"a\"", "What prevails.")),
        required(field("weaker", &Ref, "a claim or step id", "\"b\"", "What yields.")),
        required(field("because", &Text, TEXT, "\"The later count is complete.\"", "The author's reason.")),
    ],
};

pub(super) static QUESTION: Block = Block {
    what: "a question",
    fields: &[
        field(
            "text",
            &Text,
            TEXT,
            "\"What would change your mind?\"",
            "The question; may be left out beside `derived`.",
        ),
        field(
            "derived",
            &Ref,
            "the name of a derived question",
            "\"figure:rents\"",
            "The derived question that is meant, by the name that the teacher's edition of the reading guide prints; \
             a `text` beside it is printed in place of its own.",
        ),
        field("level", &C(BLOOM), "a level of Bloom's taxonomy", "Evaluate", "What it asks of the reader."),
        field(
            "answer",
            &Text,
            TEXT,
            "\"That the later count is complete.\"",
            "The answer, for the teacher's edition of the reading guide; beside `derived` in place of its own.",
        ),
        field(
            "proofs",
            &List(&Ref),
            "a list of claim ids",
            "[\"a\"]",
            "The claims whose passages prove the answer; the teacher's edition prints where they stand.",
        ),
        field(
            "considers",
            &List(&Ref),
            "a list of claim ids",
            "[\"a\", \"other-map/b\"]",
            "The claims that a good answer considers, where there is no one answer; the teacher's edition prints what \
             they say and where they stand.",
        ),
        field("pin", &Flag, "`true` or `false`", "true", "Must be among those printed."),
        field(
            "drop",
            &Flag,
            "`true` or `false`",
            "true",
            "Leaves out the derived question of this name, or of this text.",
        ),
    ],
};

pub(super) const ALLOWED_CHECK: Field =
    required(field("check", &Ref, "the code of a check", "\"unused-claim\"", "The check."));
pub(super) const BECAUSE: Field =
    required(field("because", &Text, TEXT, "\"Kept for the discussion.\"", "The author's reason."));

pub(super) static ALLOW: Block = Block {
    what: "an allowed finding",
    fields: &[
        ALLOWED_CHECK,
        field(
            "at",
            &Ref,
            "a claim or step id",
            "\"a\"",
            "Where; everywhere in the map where it is left out.",
        ),
        BECAUSE,
    ],
};
