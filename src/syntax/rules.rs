//! The findings of reading: what keeps a file, or a part of it, from being understood.

use crate::diagnostic::{About, Level, Rule};

/// All rules of this room, in the order of the manual.
pub const ALL: &[&Rule] = &[
    &SYNTAX,
    &CURLY_QUOTES,
    &NOT_UTF8,
    &UNKNOWN_DOCUMENT,
    &NEWER_FORMAT,
    &WRONG_TYPE,
    &UNKNOWN_FIELD,
    &MISSING_FIELD,
    &DUPLICATE_FIELD,
    &DUPLICATE_NAME,
    &BAD_ID,
    &BAD_BIBLIOGRAPHY,
    &TOO_DEEP,
];

/// The text is not RON.
pub static SYNTAX: Rule = Rule {
    code: "syntax",
    level: Level::Error,
    about: About::Map,
    finds: "a place where the file is not well-formed: a bracket, comma, colon or quotation mark is missing or wrong",
    why: "Every bracket that opens must close, entries are separated by commas, names and values by colons, and \
          texts stand in straight double quotes. Elenchus marks each place, says what it took it for, and reads \
          on, so that one run shows every slip of every file. What stands near a slip may be left out until it \
          is mended.",
    bad: &[(
        "parking.ron",
        "Map(\n    title: \"Parking\"\n    thesis: [\"charge\"],\n    claims: {\"charge\": (text: \"The \
                            square should charge for parking.\", supports: [(premises: [\"full\"])]), \"full\": \
                            (text: \"It is full by nine.\")},\n)\n",
    )],
    good: &[(
        "parking.ron",
        "Map(\n    title: \"Parking\",\n    thesis: [\"charge\"],\n    claims: {\"charge\": (text: \
                             \"The square should charge for parking.\", supports: [(premises: [\"full\"])]), \
                             \"full\": (text: \"It is full by nine.\")},\n)\n",
    )],
};

/// Typographic quotation marks around a value.
pub static CURLY_QUOTES: Rule = Rule {
    code: "curly-quotes",
    level: Level::Error,
    about: About::Map,
    finds: "a text between typographic quotation marks where straight ones belong",
    why: "Word processors turn the straight \" into “ and ”. Inside a text they are welcome; around it they are \
          not, since the file could not tell where the text ends. Switch the replacement off, or write the map \
          in a plain text editor.",
    bad: &[(
        "shade.ron",
        "Map(title: “Shade”, thesis: [\"trees\"], claims: {\"trees\": (text: \"The school yard needs \
                          trees.\", supports: [(premises: [\"heat\"])]), \"heat\": (text: \"It was 38 degrees there in \
                          June.\")})",
    )],
    good: &[(
        "shade.ron",
        "Map(title: \"Shade\", thesis: [\"trees\"], claims: {\"trees\": (text: \"The school yard needs \
                           trees.\", supports: [(premises: [\"heat\"])]), \"heat\": (text: \"It was 38 degrees there \
                           in June.\")})",
    )],
};

/// The file is not UTF-8.
pub static NOT_UTF8: Rule = Rule {
    code: "not-utf8",
    level: Level::Error,
    about: About::Map,
    finds: "a file that is not saved as UTF-8",
    why: "Elenchus reads files in the encoding UTF-8, the usual one. An older encoding garbles accents and \
          quotation marks, so they are shown as the replacement character. Save the file again and choose \
          UTF-8. (The example cannot be shown: this page is UTF-8 itself.)",
    bad: &[],
    good: &[],
};

/// The file's first word is none of the known ones.
pub static UNKNOWN_DOCUMENT: Rule = Rule {
    code: "unknown-document",
    level: Level::Error,
    about: About::Map,
    finds: "a file that holds no `Map`, `Library`, `Corpus`, `Review`, `Schemes` or `House`",
    why: "The word in front of a file's first bracket says what the file is: `Map(…)` an argument, `Library(…)` \
          sources and voices, `Corpus(…)` the settings of a folder, `Review(…)` what reviewers found, \
          `Schemes(…)` patterns of reasoning, `House(…)` how pages look. An empty file is none of them.",
    bad: &[("notes.ron", "Mapp(title: \"Notes\")")],
    good: &[("notes.ron", "Library()")],
};

/// The file asks for a later version of the format.
pub static NEWER_FORMAT: Rule = Rule {
    code: "newer-format",
    level: Level::Error,
    about: About::Map,
    finds: "a file whose `format` is higher than this program knows",
    why: "The file was written for a later Elenchus and may hold fields that this one would misread. Update the \
          program. `format: 1` is the format described in the manual, and may be left out.",
    bad: &[("later.ron", "Library(format: 2)")],
    good: &[("later.ron", "Library(format: 1)")],
};

/// A value of another type than its field has.
pub static WRONG_TYPE: Rule = Rule {
    code: "wrong-type",
    level: Level::Error,
    about: About::Map,
    finds: "a value that its field cannot have",
    why: "Each field holds one sort of value: a text, a number, a list of ids, one of a few words. The finding \
          says which, with an example. The field is left out until it is mended; the rest of its claim is read.",
    bad: &[(
        "lunch.ron",
        "Map(title: \"Lunch\", thesis: [\"longer\"], claims: {\"longer\": (text: \"The lunch break should \
                          be longer.\", supports: [(premises: \"queue\"), (premises: [\"queue\"])]), \"queue\": (text: \
                          \"The queue takes twenty minutes.\")})",
    )],
    good: &[(
        "lunch.ron",
        "Map(title: \"Lunch\", thesis: [\"longer\"], claims: {\"longer\": (text: \"The lunch break \
                           should be longer.\", supports: [(premises: [\"queue\"])]), \"queue\": (text: \"The queue \
                           takes twenty minutes.\")})",
    )],
};

/// A field that its block does not have.
pub static UNKNOWN_FIELD: Rule = Rule {
    code: "unknown-field",
    level: Level::Error,
    about: About::Map,
    finds: "a field that there is not, often a misspelt one",
    why: "A misspelt field would silently say nothing, so it is an error. The finding names the field that was \
          probably meant, or those that there are.",
    bad: &[(
        "library-hours.ron",
        "Map(title: \"Library hours\", thesis: [\"late\"], claims: {\"late\": (text: \"The library \
                                  should open until ten.\", suports: [], supports: [(premises: [\"work\"])]), \"work\": \
                                  (text: \"Half of its users work until six.\")})",
    )],
    good: &[(
        "library-hours.ron",
        "Map(title: \"Library hours\", thesis: [\"late\"], claims: {\"late\": (text: \"The \
                                   library should open until ten.\", supports: [(premises: [\"work\"])]), \"work\": \
                                   (text: \"Half of its users work until six.\")})",
    )],
};

/// A field that its block must have.
pub static MISSING_FIELD: Rule = Rule {
    code: "missing-field",
    level: Level::Error,
    about: About::Map,
    finds: "a block that lacks a field which it cannot do without",
    why: "A claim needs its text, a step its premises, an `allow` its reason. Without it the block means nothing \
          and is left out.",
    bad: &[(
        "bell.ron",
        "Map(title: \"Bell\", thesis: [\"earlier\"], claims: {\"earlier\": (text: \"The bell should ring \
                         earlier.\", supports: [(premises: [\"bus\"]), (warrant: \"Buses run on the hour.\")]), \"bus\": \
                         (text: \"Forty pupils miss their bus.\")})",
    )],
    good: &[(
        "bell.ron",
        "Map(title: \"Bell\", thesis: [\"earlier\"], claims: {\"earlier\": (text: \"The bell should ring \
                          earlier.\", supports: [(premises: [\"bus\"], warrant: \"Buses run on the hour.\")]), \"bus\": \
                          (text: \"Forty pupils miss their bus.\")})",
    )],
};

/// One field twice in a block.
pub static DUPLICATE_FIELD: Rule = Rule {
    code: "duplicate-field",
    level: Level::Error,
    about: About::Map,
    finds: "a field that stands twice in one block",
    why: "Only one of the two can count, and a file that leaves open which is a trap. The first is read; merge \
          them or delete one.",
    bad: &[(
        "pool.ron",
        "Map(title: \"Pool\", thesis: [\"keep\"], claims: {\"keep\": (text: \"The town should keep its \
                         pool.\", supports: [(premises: [\"swim\"])], supports: []), \"swim\": (text: \"Every child \
                         here learns to swim in it.\")})",
    )],
    good: &[(
        "pool.ron",
        "Map(title: \"Pool\", thesis: [\"keep\"], claims: {\"keep\": (text: \"The town should keep its \
                          pool.\", supports: [(premises: [\"swim\"])]), \"swim\": (text: \"Every child here learns to \
                          swim in it.\")})",
    )],
};

/// One name for two things.
pub static DUPLICATE_NAME: Rule = Rule {
    code: "duplicate-name",
    level: Level::Error,
    about: About::Map,
    finds: "one name given to two things of a kind",
    why: "Claims and steps of a map share one namespace, maps of a corpus another, and so do its sources, its \
          voices, its measures, its terms and its schemes. A name that means two things would leave open which \
          of them a support speaks of. The first is read; give the other another id.",
    bad: &[(
        "benches.ron",
        "Map(title: \"Benches\", thesis: [\"more\"], claims: {\"more\": (text: \"The park needs more \
                            benches.\", supports: [(premises: [\"old\"])]), \"old\": (text: \"Half of its visitors are \
                            over seventy.\"), \"old\": (text: \"The benches are from 1980.\")})",
    )],
    good: &[(
        "benches.ron",
        "Map(title: \"Benches\", thesis: [\"more\"], claims: {\"more\": (text: \"The park needs more \
                             benches.\", supports: [(premises: [\"old\"]), (premises: [\"worn\"])]), \"old\": (text: \
                             \"Half of its visitors are over seventy.\"), \"worn\": (text: \"The benches are from \
                             1980.\")})",
    )],
};

/// An id that is not in kebab-case.
pub static BAD_ID: Rule = Rule {
    code: "bad-id",
    level: Level::Error,
    about: About::Map,
    finds: "an id that is not a short word in kebab-case",
    why: "Ids become addresses of pages and places on them, and are typed by hand. So they are lower-case ASCII \
          letters and digits joined by hyphens: `rent-cap`, `figure-2`. A map's id is its file's name.",
    bad: &[(
        "cargo-bikes.ron",
        "Map(title: \"Cargo bikes\", thesis: [\"Lend Them\"], claims: {\"Lend Them\": (text: \"The \
                                town should lend cargo bikes.\", supports: [(premises: [\"vans\"])]), \"vans\": (text: \
                                \"They replace vans on short ways.\")})",
    )],
    good: &[(
        "cargo-bikes.ron",
        "Map(title: \"Cargo bikes\", thesis: [\"lend-them\"], claims: {\"lend-them\": (text: \"The \
                                 town should lend cargo bikes.\", supports: [(premises: [\"vans\"])]), \"vans\": (text: \
                                 \"They replace vans on short ways.\")})",
    )],
};

/// Steps nested deeper than is read.
pub static TOO_DEEP: Rule = Rule {
    code: "too-deep",
    level: Level::Error,
    about: About::Map,
    finds: "rebuttals nested in rebuttals more than sixteen deep, or brackets of any kind more than 128 deep",
    why: "A rebuttal of a rebuttal of a rebuttal can be followed for a few turns only, by readers and by \
          editors. Give the inner step an `id`, make its objection a claim, and let the claim's own `rebuttals` \
          carry the exchange on.",
    bad: &[(
        "echo.ron",
        "Map(title: \"Echo\", thesis: [\"a\"], claims: {\"a\": (text: \"The hall echoes.\", rebuttals: \
                         [(premises: [\"b\"], rebuttals: [(premises: [\"c\"], rebuttals: [(premises: [\"b\"], rebuttals: \
                         [(premises: [\"c\"], rebuttals: [(premises: [\"b\"], rebuttals: [(premises: [\"c\"], rebuttals: \
                         [(premises: [\"b\"], rebuttals: [(premises: [\"c\"], rebuttals: [(premises: [\"b\"], rebuttals: \
                         [(premises: [\"c\"], rebuttals: [(premises: [\"b\"], rebuttals: [(premises: [\"c\"], rebuttals: \
                         [(premises: [\"b\"], rebuttals: [(premises: [\"c\"], rebuttals: [(premises: [\"b\"], rebuttals: \
                         [(premises: [\"c\"], rebuttals: [(premises: [\"b\"])])])])])])])])])])])])])])])])])]), \"b\": \
                         (text: \"It is carpeted.\"), \"c\": (text: \"The carpet is thin.\")})",
    )],
    good: &[(
        "echo.ron",
        "Map(title: \"Echo\", thesis: [\"a\"], claims: {\"a\": (text: \"The hall echoes.\", rebuttals: \
                          [(premises: [\"b\"], rebuttals: [(premises: [\"c\"])])]), \"b\": (text: \"It is carpeted.\"), \
                          \"c\": (text: \"The carpet is thin.\")})",
    )],
};

/// An entry of a bibliography that cannot be read.
pub static BAD_BIBLIOGRAPHY: Rule = Rule {
    code: "bad-bibliography",
    level: Level::Warning,
    about: About::Map,
    finds: "an entry of a `.bib` or CSL-JSON file that cannot be read",
    why: "A bibliography that stands in the folder of a corpus gives sources: the key of an entry, in kebab-case, is the \
          id of a source. An entry that is broken gives none, and the claims that name it have no source. The rest \
          of the file is read. Mend the entry in the program that keeps the bibliography, and export it again.",
    bad: &[("refs.bib", "@book{weil2020,\n  title = {On giving},\n  year 2020,\n}")],
    good: &[("refs.bib", "@book{weil2020,\n  title = {On giving},\n  year = 2020,\n}")],
};
