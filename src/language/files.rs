//! The messages that come with the program.

/// Names a file of the folder `templates/words`, and takes in its text.
macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/words/", $name)))),*]
    };
}

/// The files by name and text: a folder a language, and in it a file a document.
// A file a line, so that a new one is one new line.
#[rustfmt::skip]
pub const BUILT_IN: &[(&str, &str)] = built_in![
    "de/blank.ftl",
    "de/checks.ftl",
    "de/checksheet.ftl",
    "de/citation.ftl",
    "de/common.ftl",
    "de/corpus.ftl",
    "de/figures.ftl",
    "de/findings.ftl",
    "de/guide.ftl",
    "de/index.ftl",
    "de/interaction.ftl",
    "de/map.ftl",
    "de/messages.ftl",
    "de/open.ftl",
    "de/reading.ftl",
    "de/readings.ftl",
    "de/review.ftl",
    "de/schemes.ftl",
    "de/seminar.ftl",
    "de/sources.ftl",
    "de/strength.ftl",
    "de/suppose.ftl",
    "de/terms.ftl",
    "de/voices.ftl",
    "de/why.ftl",
    "en/blank.ftl",
    "en/checksheet.ftl",
    "en/citation.ftl",
    "en/common.ftl",
    "en/corpus.ftl",
    "en/figures.ftl",
    "en/findings.ftl",
    "en/guide.ftl",
    "en/index.ftl",
    "en/interaction.ftl",
    "en/map.ftl",
    "en/open.ftl",
    "en/reading.ftl",
    "en/readings.ftl",
    "en/review.ftl",
    "en/seminar.ftl",
    "en/sources.ftl",
    "en/strength.ftl",
    "en/suppose.ftl",
    "en/terms.ftl",
    "en/voices.ftl",
    "en/why.ftl",
];
