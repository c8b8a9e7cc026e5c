//! The format as a table: every block, its fields, what each holds, and an example.
//!
//! Reading checks files against it, messages quote it, and the manual prints it; serde's types in
//! [`super::written`] are held to it by a test.

mod house;
#[cfg(test)]
mod tests;

use Shape::{Block as B, Choice as C, Flag, List, Map as M, Number, Ref, Several, Text};

/// What a value looks like.
#[derive(Debug)]
pub(super) enum Shape {
    /// A text in quotes.
    Text,
    /// A text that names something: `"claim"`, `"map/claim"`.
    Ref,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of a few words, some with values in brackets.
    Choice(&'static [Variant]),
    /// `[ … ]`.
    List(&'static Shape),
    /// `{ "id": … }`.
    Map(&'static Shape),
    /// `( … )`.
    Block(&'static Block),
    /// A value, or a list of several.
    Several(&'static Shape),
    /// A list of rebuttals. It has a word of its own because rebuttals hold rebuttals, and a table cannot
    /// hold itself.
    Rebuttals,
}

/// The shape that [`Shape::Rebuttals`] stands for.
pub(super) static REBUTTALS: Shape = List(&B(&REBUTTAL));

/// A group of fields.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is, with its article: `a claim`.
    pub(super) what: &'static str,
    /// Its fields, in the order of the manual.
    pub(super) fields: &'static [Field],
}

/// A field of a block.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) required: bool,
    /// What the value is, for "`name` is …".
    pub(super) is: &'static str,
    /// A value that fits.
    pub(super) example: &'static str,
    /// What the field says: a sentence for the manual.
    pub(super) says: &'static str,
}

/// A word of a choice.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) name: &'static str,
    /// What stands in brackets behind it.
    pub(super) holds: Holds,
    /// What it says, for the manual.
    pub(super) says: &'static str,
}

/// What stands in brackets behind a word.
#[derive(Debug)]
pub(super) enum Holds {
    Nothing,
    Value(&'static Shape),
    Fields(&'static Block),
}

const fn field(
    name: &'static str,
    shape: &'static Shape,
    is: &'static str,
    example: &'static str,
    says: &'static str,
) -> Field {
    Field { name, shape, required: false, is, example, says }
}

const fn required(field: Field) -> Field {
    Field { required: true, ..field }
}

const fn word(name: &'static str, says: &'static str) -> Variant {
    Variant { name, holds: Holds::Nothing, says }
}

const fn with_number(name: &'static str, says: &'static str) -> Variant {
    Variant { name, holds: Holds::Value(&Number), says }
}

const TEXT: &str = "a text in double quotes";
const IDS: &str = "a list of claim ids";
const DATE: &str = "a date in quotes";

/// The words in front of a file's outermost bracket, with the block that each holds.
pub(super) static DOCUMENTS: &[(&str, &Block)] = &[
    ("Map", &MAP),
    ("Library", &LIBRARY),
    ("Corpus", &CORPUS),
    ("Review", &REVIEW),
    ("Schemes", &SCHEMES),
    ("House", &house::HOUSE),
];

const FORMAT: Field = field(
    "format",
    &Number,
    "the number of the format",
    "1",
    "The version of the format; 1 where it is left out.",
);

impl Block {
    /// What it is without its article, for "each …".
    pub(super) fn noun(&self) -> &'static str {
        self.what.split_once(' ').map_or(self.what, |(_, noun)| noun)
    }
}

/// The block that the elements of a list field of this name are, where it has such a field.
pub(super) fn element(list: &str, field: &str) -> Option<&'static Block> {
    let lists = |known: &'static Field| match (known.shape, &REBUTTALS) {
        (List(B(block)), _) | (Shape::Rebuttals, List(B(block))) if known.name == list => {
            block.fields.iter().any(|known| known.name == field).then_some(*block)
        }
        _ => None,
    };
    DOCUMENTS.iter().find_map(|(_, block)| find(block, &lists))
}

/// Whether a field of this name holds a map.
pub(super) fn is_map(field: &str) -> bool {
    let holds = |known: &'static Field| (known.name == field && matches!(known.shape, M(_))).then_some(());
    DOCUMENTS.iter().any(|(_, block)| find(block, &holds).is_some())
}

/// Whether a field of this name holds ids.
pub(super) fn is_ref(field: &str) -> bool {
    let holds = |known: &'static Field| {
        let mut shape = known.shape;
        while let List(inner) | M(inner) | Several(inner) = shape {
            shape = inner;
        }
        (known.name == field && matches!(shape, Ref)).then_some(())
    };
    DOCUMENTS.iter().any(|(_, block)| find(block, &holds).is_some())
}

/// What the first field tells that tells anything, of a block and of those inside it.
fn find<T>(block: &'static Block, tell: &impl Fn(&'static Field) -> Option<T>) -> Option<T> {
    block.fields.iter().find_map(|field| {
        let mut shape = field.shape;
        while let List(inner) | M(inner) | Several(inner) = shape {
            shape = inner;
        }
        tell(field).or_else(|| if let B(inner) = shape { find(inner, tell) } else { None })
    })
}

static MAP: Block = Block {
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
            &List(&List(&Ref)),
            "a list of lists of claim ids",
            "[[\"a\", \"other/b\"]]",
            "Claims of which at most one can be accepted.",
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

static ENCODER: Block = Block {
    what: "an encoder",
    fields: &[
        field("name", &Text, TEXT, "\"A. Reader\"", "The person or group."),
        field("on", &Text, DATE, "\"2026-03-01\"", "The day of the reading; what “now” means for the map."),
    ],
};

static CLAIM: Block = Block {
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

static ATTRIBUTION: Block = Block {
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

const STEP_ID: Field =
    field("id", &Ref, "an id in quotes", "\"by-survey\"", "A name, where the step is spoken of elsewhere.");
const PREMISES: Field = required(field(
    "premises",
    &List(&Ref),
    IDS,
    "[\"a\", \"b\"]",
    "The claims that together speak for or against; linked, so that none does without the others.",
));
const TARGET: Field = required(field(
    "target",
    &Ref,
    "a claim or step id",
    "\"other/claim\"",
    "What it speaks for or against, in this map or another.",
));
const SCHEME: Field = field("scheme", &Ref, "a scheme id", "\"expert-opinion\"", "The pattern of reasoning.");
const ROLES: Field = field(
    "roles",
    &M(&Ref),
    "a map from the scheme's roles to premises",
    "{\"expertise\": \"a\"}",
    "Which premise plays which part in the scheme.",
);
const SLOTS: Field = field(
    "slots",
    &M(&Text),
    "a map from the scheme's slots to noun phrases",
    "{\"expert\": \"Dr Okafor\"}",
    "What the scheme's questions speak of.",
);
const WARRANT: Field = field(
    "warrant",
    &Text,
    TEXT,
    "\"What one year shows holds for the next.\"",
    "Why the premises carry it.",
);
const ANSWERS: Field = field(
    "answers",
    &M(&Text),
    "a map from critical questions to answers",
    "{\"basis\": \"Her survey of 2024.\"}",
    "Answers to the scheme's critical questions.",
);
const UNDERCUTS: Field = field(
    "rebuttals",
    &Shape::Rebuttals,
    "a list of rebuttals",
    "[(premises: [\"c\"])]",
    "Objections to this step: they undercut it.",
);
const SUPPORT_KIND: Field = field(
    "kind",
    &SUPPORT_KIND_WORDS,
    "`Justifies` or `Explains`",
    "Explains",
    "Whether it gives a reason to believe, or a cause of what is known anyway.",
);
const FORCE: Field = field(
    "force",
    &FORCE_WORDS,
    "`Contests`, `Decides(because: …)`, `Doubts` or `Concedes`",
    "Decides(because: \"The figure was withdrawn.\")",
    "What it does to what it hits.",
);
const PRESSES: Field = field(
    "question",
    &Ref,
    "the id of a critical question",
    "\"basis\"",
    "The critical question of the attacked step's scheme that it presses.",
);

static FORCE_WORDS: Shape = C(FORCES);
static SUPPORT_KIND_WORDS: Shape = C(SUPPORT_KINDS);
static SUPPORTS: Shape = List(&B(&SUPPORT));

static SUPPORT: Block = Block {
    what: "a support",
    fields: &[STEP_ID, PREMISES, SUPPORT_KIND, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

static SUPPORT_ELSEWHERE: Block = Block {
    what: "a support that stands outside the claims",
    fields: &[STEP_ID, PREMISES, TARGET, SUPPORT_KIND, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

static REBUTTAL: Block = Block {
    what: "a rebuttal",
    fields: &[STEP_ID, PREMISES, FORCE, PRESSES, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

static REBUTTAL_ELSEWHERE: Block = Block {
    what: "a rebuttal that stands outside the claims",
    fields: &[STEP_ID, PREMISES, TARGET, FORCE, PRESSES, SCHEME, ROLES, SLOTS, WARRANT, ANSWERS, UNDERCUTS],
};

static FIGURE: Block = Block {
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
        field("bound", &C(BOUNDS), "one of the bounds", "AtLeast", "How exactly it is meant."),
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

static CHANGE: Block = Block {
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

static ENTAILS: Block = Block {
    what: "an entailment",
    fields: &[
        required(field("from", &Ref, "a claim id", "\"a\"", "Whoever accepts this …")),
        required(field("to", &Ref, "a claim id", "\"b\"", "… must accept this.")),
    ],
};

static OUTWEIGHS: Block = Block {
    what: "a weighing",
    fields: &[
        required(field("stronger", &Ref, "a claim or step id", "\"a\"", "What prevails.")),
        required(field("weaker", &Ref, "a claim or step id", "\"b\"", "What yields.")),
        required(field("because", &Text, TEXT, "\"The later count is complete.\"", "The author's reason.")),
    ],
};

static QUESTION: Block = Block {
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

const ALLOWED_CHECK: Field =
    required(field("check", &Ref, "the code of a check", "\"unused-claim\"", "The check."));
const BECAUSE: Field =
    required(field("because", &Text, TEXT, "\"Kept for the discussion.\"", "The author's reason."));

static ALLOW: Block = Block {
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

static LIBRARY: Block = Block {
    what: "a library",
    fields: &[
        FORMAT,
        field(
            "sources",
            &M(&B(&SOURCE)),
            "a map from source ids to sources",
            "{\"gazette-2025\": (title: \"…\")}",
            "The texts that claims are taken from.",
        ),
        field(
            "voices",
            &M(&B(&VOICE)),
            "a map from voice ids to voices",
            "{\"okafor\": (name: \"Ada Okafor\")}",
            "Who says things.",
        ),
        field(
            "measures",
            &M(&B(&MEASURE)),
            "a map from measure ids to measures",
            "{\"rent\": (name: \"Mean rent\")}",
            "The series that figures belong to.",
        ),
        field(
            "terms",
            &M(&M(&Text)),
            "a map from terms to senses",
            "{\"rent\": {\"cold\": \"without heating\"}}",
            "Terms, each with its senses and their glosses.",
        ),
        field(
            "allow",
            &List(&B(&ALLOW_IN_LIBRARY)),
            "a list of allowed findings",
            "[(check: \"unused-voice\", at: \"okafor\", because: \"…\")]",
            "Findings about what the library holds that the author has seen and accepts.",
        ),
    ],
};

static ALLOW_IN_LIBRARY: Block = Block {
    what: "an allowed finding of a library",
    fields: &[
        ALLOWED_CHECK,
        field(
            "at",
            &Ref,
            "the id of a source, voice, measure or term",
            "\"okafor\"",
            "Where; everywhere in the file where it is left out.",
        ),
        BECAUSE,
    ],
};

static SOURCE: Block = Block {
    what: "a source",
    fields: &[
        field("title", &Text, TEXT, "\"Rents in 2025\"", "Its title."),
        field(
            "authors",
            &List(&Ref),
            "a list of voice ids",
            "[\"okafor\"]",
            "Its authors; an empty list says that there is no byline.",
        ),
        field("outlet", &Text, TEXT, "\"City Gazette\"", "Where it was published."),
        field("published", &Text, DATE, "\"2025-04-02\"", "When; an EDTF date."),
        field("doi", &Text, TEXT, "\"10.1000/182\"", "Its DOI."),
        field("url", &Text, TEXT, "\"https://example.org/rents\"", "Its address."),
        field(
            "text",
            &Text,
            "a file name in quotes",
            "\"rents.txt\"",
            "The file of its text, in the folder of source texts; else the one there that is called like the source.",
        ),
        field("sha256", &Text, TEXT, "\"9f86d0…\"", "The fingerprint of that file when it was encoded."),
        field(
            "sections",
            &List(&B(&SECTION)),
            "a list of sections",
            "[(at: \"§1\", title: \"…\")]",
            "Its sections.",
        ),
        field(
            "derived_from",
            &List(&Ref),
            "a list of source ids",
            "[\"agency-2025\"]",
            "The sources that it only repeats.",
        ),
        field(
            "design",
            &C(DESIGNS),
            "`Observational` or `Experimental`",
            "Observational",
            "How the study that it reports was made.",
        ),
        field(
            "kind",
            &C(TEXT_KINDS),
            "a kind of text",
            "JournalArticle",
            "What sort of text it is, which decides how it is cited; guessed from the other fields where it is left out.",
        ),
        field(
            "editors",
            &List(&Ref),
            "a list of voice ids",
            "[\"weil\"]",
            "Its editors, or those of the book that it stands in.",
        ),
        field("translators", &List(&Ref), "a list of voice ids", "[\"moreau\"]", "Its translators."),
        field("series", &Text, TEXT, "\"Studies in Housing\"", "The series that it appeared in."),
        field("volume", &Text, TEXT, "\"12\"", "The volume."),
        field("issue", &Text, TEXT, "\"3\"", "The issue of a journal or magazine."),
        field("number", &Text, TEXT, "\"7\"", "The number of a report."),
        field("edition", &Text, TEXT, "\"2\"", "The edition."),
        field("pages", &Text, TEXT, "\"15-32\"", "The pages."),
        field(
            "publisher",
            &Text,
            TEXT,
            "\"Harbour Press\"",
            "The publisher, or the institution that gave a report out.",
        ),
        field("place", &Text, TEXT, "\"London\"", "The publisher's town."),
        field("accessed", &Text, DATE, "\"2025-04-03\"", "When it was read on the web; an EDTF date."),
        field(
            "language",
            &Text,
            "a language tag in quotes",
            "\"de\"",
            "The language of the text; English where it is left out. Citing styles write English titles in capitals.",
        ),
    ],
};

static SECTION: Block = Block {
    what: "a section",
    fields: &[
        required(field(
            "at",
            &Text,
            "a locator in quotes",
            "\"§1\"",
            "Its place, such as `§1`; at `¶n`, paragraphs are counted from here as n.",
        )),
        field("title", &Text, TEXT, "\"Introduction\"", "Its title."),
        field("begins", &Text, TEXT, "\"When the council met\"", "Its first words."),
    ],
};

static VOICE: Block = Block {
    what: "a voice",
    fields: &[
        required(field("name", &Text, TEXT, "\"Ada Okafor\"", "Its name, or what is known of it.")),
        field("aliases", &List(&Text), "a list of texts", "[\"A. Okafor\"]", "Other spellings of the name."),
        field("role", &Text, TEXT, "\"economist\"", "What it is."),
        field(
            "family",
            &Text,
            TEXT,
            "\"Okafor\"",
            "The family name, for citations, where it is not plainly the last word of the name; the whole name where it is an institution's.",
        ),
        field("anonymous", &Flag, "`true` or `false`", "true", "Whether the source withholds the name."),
        field("interested", &Text, TEXT, "\"sells the figures\"", "Its stake in what it says."),
        field("died", &Text, DATE, "\"2019-05\"", "When it died or was dissolved; an EDTF date."),
    ],
};

static MEASURE: Block = Block {
    what: "a measure",
    fields: &[
        required(field("name", &Text, TEXT, "\"Mean rent\"", "What is measured.")),
        field("unit", &Text, TEXT, "\"euros per square metre\"", "In what."),
        field(
            "kind",
            &C(MEASURE_KINDS),
            "`Total`, `Level` or `Share`",
            "Total",
            "How its values behave, which says what may be added up.",
        ),
        field(
            "part_of",
            &Ref,
            "a measure id",
            "\"flats\"",
            "The series that it is a part of, or a share in.",
        ),
        field("counted_by", &Ref, "a voice id", "\"institute\"", "By whom."),
        field("quantity", &Text, TEXT, "\"rent\"", "The quantity, shared by series that several count."),
        field("population", &Text, TEXT, "\"flats let in the year\"", "Among what."),
        field("place", &Text, TEXT, "\"the city\"", "Where."),
    ],
};

static CORPUS: Block = Block {
    what: "a corpus",
    fields: &[
        FORMAT,
        field("title", &Text, TEXT, "\"Housing\"", "What the folder is called."),
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

static REVIEW: Block = Block {
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

static VERDICT: Block = Block {
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

static SCHEMES: Block = Block {
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

static SCHEME_BLOCK: Block = Block {
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

static SCHEME_PREMISE: Block = Block {
    what: "a scheme's premise",
    fields: &[
        required(field("role", &Ref, "an id in quotes", "\"expertise\"", "The part that the premise plays.")),
        required(field("text", &Text, TEXT, "\"{expert|The person} knows.\"", "What it says.")),
    ],
};

static CRITICAL_QUESTION: Block = Block {
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

static DECIDES: Block = Block {
    what: "what decides",
    fields: &[required(field(
        "because",
        &Text,
        TEXT,
        "\"The figure was withdrawn.\"",
        "Why it settles the matter.",
    ))],
};

static KINDS: &[Variant] = &[
    word("Fact", "something is or was so"),
    word("Cause", "something brings something about"),
    word("Value", "something is good or bad, better or worse"),
    word("Policy", "something should be done"),
    word("Definition", "a word means something"),
    word("Prediction", "something will be so"),
];

static STRENGTHS: &[Variant] =
    &[word("Does", "it is so"), word("Can", "it can be so"), word("Might", "it may be so")];

static STANCES: &[Variant] = &[
    word("Asserts", "the voice holds it"),
    word("Denies", "the voice holds that it is false"),
    word("Reports", "the voice tells it without holding it"),
];

static SUPPORT_KINDS: &[Variant] = &[
    word("Justifies", "a reason to believe the claim"),
    word("Explains", "a cause of what is known anyway; it carries nothing"),
];

static FORCES: &[Variant] = &[
    word("Contests", "an open conflict: each suspends the other"),
    Variant { name: "Decides", holds: Holds::Fields(&DECIDES), says: "it settles the matter" },
    word("Doubts", "a partial point, shown without effect on standing"),
    word("Concedes", "granted by the other side, shown without effect on standing"),
];

static STATUSES: &[Variant] = &[
    word("Granted", "put forward without argument, and nothing that stands speaks against it"),
    word("Accepted", "carried by a reason that stands"),
    word("Contested", "objections and reasons both stand"),
    word("Rejected", "an objection stands and nothing answers it"),
    word("Unsupported", "not refuted, but no reason for it survives"),
];

static STATED: &[Variant] = &[
    with_number("Percent", "by so many per cent"),
    with_number("Points", "by so many percentage points"),
    with_number("Times", "to so many times as much"),
    with_number("By", "by so many units"),
];

static BOUNDS: &[Variant] = &[
    word("AtLeast", "this much or more"),
    word("AtMost", "this much or less"),
    word("About", "roughly this much"),
    word("Over", "more than this"),
    word("Under", "less than this"),
    word("Nearly", "a little less than this"),
];

static MEASURE_KINDS: &[Variant] = &[
    word("Total", "what happens in a period: the months add up to the year"),
    word("Level", "what is the case at a time: a price, a population, a rank"),
    word("Share", "a share of a whole in per cent: never above 100"),
];

static TEXT_KINDS: &[Variant] = &[
    word("JournalArticle", "in a scholarly journal"),
    word("NewspaperArticle", "in a newspaper, printed or not"),
    word("MagazineArticle", "in a magazine"),
    word("WebPage", "a page of a website"),
    word("BlogPost", "an entry of a blog"),
    word("Report", "given out by an institution"),
    word("Book", "a book"),
    word("Chapter", "a chapter of a book, whose title is the `outlet`"),
    word("ConferencePaper", "in the proceedings of a conference"),
    word("Thesis", "for a degree; the university is the `publisher`"),
    word("Speech", "a speech"),
    word("Interview", "an interview"),
    word("Broadcast", "on radio or television, or a recording"),
    word("Law", "a law"),
    word("Dataset", "a collection of data"),
    word("Manuscript", "never published"),
];

static DESIGNS: &[Variant] = &[
    word("Observational", "it watched: it can show that things go together"),
    word("Experimental", "it changed one thing: it can show what causes what"),
];

static BLOOM: &[Variant] = &[
    word("Remember", "find it in the text"),
    word("Understand", "say it in your own words"),
    word("Apply", "use it on another case"),
    word("Analyse", "take the reasoning apart"),
    word("Evaluate", "judge it"),
    word("Create", "add what is missing"),
];

static LEVELS: &[Variant] = &[
    word("Error", "the build fails"),
    word("Warning", "to be mended or allowed"),
    word("Note", "worth knowing"),
    word("Off", "not reported"),
];

static REVIEW_STATUSES: &[Variant] = &[
    word("Unchecked", "nobody has looked, or a verdict is taken back"),
    word("Confirmed", "it holds"),
    word("Fix", "it is wrong and can be mended"),
    word("AskAuthor", "only the author knows"),
    word("CannotConfirm", "no source bears it out"),
    word("Cut", "it should go"),
    word("Opinion", "it cannot be checked"),
];

static FAMILIES: &[Variant] = &[
    word("Source", "it trusts somebody"),
    word("Evidence", "it reasons from evidence"),
    word("Case", "it compares cases and rules"),
    word("Practical", "it says what to do"),
];

static ATTACKS: &[Variant] = &[
    Variant { name: "Premise", holds: Holds::Value(&Ref), says: "the premise in this role" },
    word("Inference", "the step"),
    word("Conclusion", "the conclusion"),
];

static BURDENS: &[Variant] = &[
    word("Proponent", "whoever argues: once asked, the step is open until it is answered"),
    word("Challenger", "whoever challenges: asking alone changes nothing"),
];

static PROVENANCES: &[Variant] = &[
    word("Araucaria", "the scheme set of Araucaria"),
    word("Carneades", "the scheme set of Carneades"),
    word("Notes", "research notes that restate the literature"),
    word("Grennan", "Grennan's scheme set"),
    word("NameOnly", "only its name was seen"),
    word("Ours", "its questions, some or all, are ours"),
];
