//! The format as a table: every block, its fields, what each holds, and an example.
//!
//! Reading checks files against it, messages quote it, and the manual prints it; serde's types in
//! [`super::written`] are held to it by a test.

mod house;
mod map;
mod schemes;
mod steps;
#[cfg(test)]
mod tests;

use Shape::{Block as B, Choice as C, Flag, List, Map as M, Number, Ref, Several, Text, Wrapped};

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
    /// A block, or bare what its first field holds.
    Wrapped(&'static Block),
    /// A list of rebuttals. It has a word of its own because rebuttals hold rebuttals, and a table cannot
    /// hold itself.
    Rebuttals,
}

/// The shape that [`Shape::Rebuttals`] stands for.
pub(super) static REBUTTALS: Shape = List(&B(&steps::REBUTTAL));

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
    ("Map", &map::MAP),
    ("Library", &LIBRARY),
    ("Corpus", &CORPUS),
    ("Review", &REVIEW),
    ("Schemes", &schemes::SCHEMES),
    ("House", &house::HOUSE),
];

const FORMAT: Field = field(
    "format",
    &Number,
    "the number of the format",
    "1",
    "The version of the format; 1 where it is left out.",
);

impl Shape {
    /// The shape of what a list, a map or the like holds.
    fn inside(&self) -> Option<&'static Shape> {
        match self {
            List(inner) | M(inner) | Several(inner) => Some(inner),
            Wrapped(block) => Some(block.bare()),
            _ => None,
        }
    }
}

impl Block {
    /// What its first field holds: what may stand bare for it where it is [`Wrapped`].
    pub(super) fn bare(&self) -> &'static Shape {
        self.fields[0].shape
    }

    /// What it is without its article, for "each …".
    pub(super) fn noun(&self) -> &'static str {
        self.what.split_once(' ').map_or(self.what, |(_, noun)| noun)
    }
}

/// The block that the elements of a list field of this name are, where it has such a field.
pub(super) fn element(list: &str, field: &str) -> Option<&'static Block> {
    let lists = |known: &'static Field| match (known.shape, &REBUTTALS) {
        (List(B(block) | Wrapped(block)), _) | (Shape::Rebuttals, List(B(block))) if known.name == list => {
            block.fields.iter().any(|known| known.name == field).then_some(*block)
        }
        _ => None,
    };
    DOCUMENTS.iter().find_map(|(_, block)| find(block, &lists))
}

/// The block that the entries of a map field of this name are, where it has such a field.
pub(super) fn entry(map: &str) -> Option<&'static Block> {
    let entries = |known: &'static Field| match known.shape {
        M(B(block)) if known.name == map => Some(*block),
        _ => None,
    };
    DOCUMENTS.iter().find_map(|(_, block)| find(block, &entries))
}

/// Whether a field of this name holds a map.
pub(super) fn is_map(field: &str) -> bool {
    let holds = |known: &'static Field| (known.name == field && matches!(known.shape, M(_))).then_some(());
    DOCUMENTS.iter().any(|(_, block)| find(block, &holds).is_some())
}

/// Whether a field of this name holds ids.
pub(super) fn is_ref(field: &str) -> bool {
    holds(field, |shape| matches!(shape, Ref))
}

/// Whether a field of this name holds a number.
pub(super) fn is_number(field: &str) -> bool {
    holds(field, |shape| matches!(shape, Number))
}

/// Whether a field of this name holds a word with a number in brackets, of which one is so many per cent.
pub(super) fn is_change(field: &str) -> bool {
    let is_percent = |word: &Variant| word.name == "Percent" && matches!(word.holds, Holds::Value(Number));
    holds(field, |shape| matches!(shape, C(words) if words.iter().any(is_percent)))
}

/// Whether what a field of this name holds, in the end, is of such a shape.
fn holds(field: &str, is: impl Fn(&Shape) -> bool) -> bool {
    let holds = |known: &'static Field| {
        let mut shape = known.shape;
        while let Some(inner) = shape.inside() {
            shape = inner;
        }
        (known.name == field && is(shape)).then_some(())
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
        tell(field).or_else(|| if let B(inner) | Wrapped(inner) = shape { find(inner, tell) } else { None })
    })
}

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
        map::ALLOWED_CHECK,
        field(
            "at",
            &Ref,
            "the id of a source, voice, measure or term",
            "\"okafor\"",
            "Where; everywhere in the file where it is left out.",
        ),
        map::BECAUSE,
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
        field(
            "rate",
            &B(&RATE),
            "a rate",
            "(of: \"crimes\", per: \"inhabitants\", each: 100000)",
            "Of which two series it is the quotient: so much per head, per kilometre, per 100,000.",
        ),
    ],
};

static RATE: Block = Block {
    what: "a rate",
    fields: &[
        required(field("of", &Ref, "a measure id", "\"crimes\"", "The series of what is counted or paid.")),
        required(field(
            "per",
            &Ref,
            "a measure id",
            "\"inhabitants\"",
            "The series of those that it is divided among.",
        )),
        field(
            "each",
            &Number,
            "a number",
            "100000",
            "For how many of them the rate is; 1 where it is left out.",
        ),
    ],
};

static CORPUS: Block = Block {
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

static TOPIC: Block = Block {
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
    Variant { name: "Decides", holds: Holds::Fields(&steps::DECIDES), says: "it settles the matter" },
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
