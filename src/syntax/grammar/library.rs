//! `Library( … )`: sources, voices, measures and terms.

use super::Shape::{Block as B, Choice as C, Flag, List, Map as M, Number, Ref, Text};
use super::words::{DESIGNS, MEASURE_KINDS, TEXT_KINDS};
use super::{Block, DATE, FORMAT, TEXT, field, map, required};

pub(super) static LIBRARY: Block = Block {
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

pub(super) static ALLOW_IN_LIBRARY: Block = Block {
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

pub(super) static SOURCE: Block = Block {
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

pub(super) static SECTION: Block = Block {
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

pub(super) static VOICE: Block = Block {
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

pub(super) static MEASURE: Block = Block {
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

pub(super) static RATE: Block = Block {
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
