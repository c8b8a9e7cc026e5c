//! The findings of house styles.

use crate::diagnostic::{About, Level, Rule};

/// All rules of this room, in the order of the manual.
pub const ALL: &[&Rule] = &[&BAD_SETTING, &FAINT_COLOUR, &UNKNOWN_MESSAGE, &BAD_MESSAGE];

/// A setting that means nothing.
pub static BAD_SETTING: Rule = Rule {
    code: "bad-setting",
    level: Level::Error,
    about: About::Map,
    finds: "a setting of the corpus or its house style that cannot be used",
    why: "Colours are written `#rrggbb`, margins are millimetres that leave room for text, a logo is an SVG, PNG or \
          JPEG file of moderate size beside the house style's file, and a language is one that labels are written in. \
          A setting that is none of these is left out, so that pages look as they would without it. The finding says \
          what would do.",
    bad: &[("house.ron", "House(light: (accent: \"navy\"))")],
    good: &[("house.ron", "House(light: (accent: \"#000080\"))")],
};

/// A colour that cannot be read.
pub static FAINT_COLOUR: Rule = Rule {
    code: "faint-colour",
    level: Level::Warning,
    about: About::Map,
    finds: "a colour of the house style that many readers cannot tell from its ground",
    why: "Words and lines of reasons and objections are printed in these colours, and links in the accent. Below a \
          contrast of 4.5 to 1 (WCAG 2.2, criterion 1.4.3) many people cannot read them, and a photocopy loses them. \
          The finding gives the ratio, and the nearest colour that can be read.",
    bad: &[("house.ron", "House(light: (support: \"#2ecc71\"))")],
    good: &[("house.ron", "House(light: (support: \"#1d8047\"))")],
};

/// A message that there is not.
pub static UNKNOWN_MESSAGE: Rule = Rule {
    code: "unknown-message",
    level: Level::Error,
    about: About::Map,
    finds: "a name in `messages` or `verdicts` that no message or status has",
    why: "Every label of a page is a message with a name, and a house may give it other words. Under a misspelt name \
          they would never be printed. The finding names the message that was probably meant; the names are those of \
          the files in `templates/words`.",
    bad: &[("house.ron", "House(messages: {\"map-outlin\": \"Line by line\"})")],
    good: &[("house.ron", "House(messages: {\"map-outline\": \"Line by line\"})")],
};

/// A message that cannot be said.
pub static BAD_MESSAGE: Rule = Rule {
    code: "bad-message",
    level: Level::Error,
    about: About::Map,
    finds: "a message of the house style that Fluent cannot read, or that asks for a value which it is not given",
    why: "Messages are written in Fluent: `{ $count }` stands for a value that the page fills in. Every bracket that \
          opens must close, and a message can only use the values that it is given, which are those of the English \
          one. What cannot be read is left out, and the program's own words are printed.",
    bad: &[("house.ron", "House(messages: {\"claims\": \"{ $number } theses\"})")],
    good: &[("house.ron", "House(messages: {\"claims\": \"{ $count } theses\"})")],
};
