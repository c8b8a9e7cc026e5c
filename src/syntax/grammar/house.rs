//! `House( … )`: how the documents of a newsroom or school look, and what their labels say.

use super::Shape::{Block as B, Choice as C, Flag, Map as M, Number, Text};
use super::{Block, FORMAT, Field, TEXT, Variant, field, word};

const COLOUR: &str = "a colour as `#rrggbb` in quotes";

pub(super) static HOUSE: Block = Block {
    what: "a house style",
    fields: &[
        FORMAT,
        field("name", &Text, TEXT, "\"City School\"", "The name at the head of every page."),
        field(
            "logo",
            &Text,
            "a file name in quotes",
            "\"logo.svg\"",
            "An image beside this file, SVG, PNG or JPEG, which pages carry within them.",
        ),
        field("language", &Text, "a language tag in quotes", "\"de\"", "The language of the pages' labels."),
        field(
            "light",
            &B(&PALETTE),
            "colours in `( )`",
            "(accent: \"#0b4f8a\")",
            "The colours on screens, and as far as white paper allows in print.",
        ),
        field(
            "dark",
            &B(&PALETTE),
            "colours in `( )`",
            "(accent: \"#8cc4f5\")",
            "The colours on screens that are set to dark.",
        ),
        field("paper", &C(PAPERS), "`A4` or `Letter`", "Letter", "The paper that pages are printed on."),
        field("margin", &Number, "a number of millimetres", "18", "The margin of the paper, from 5 to 50."),
        field("size", &C(SIZES), "`Normal` or `Large`", "Large", "The size of the type."),
        field("face", &C(FACES), "`Sans`, `Serif` or `Spaced`", "Spaced", "The type."),
        field(
            "markdown",
            &C(MARKDOWNS),
            "`Portable`, `GitHub`, `Obsidian` or `Quarto`",
            "GitHub",
            "The place that Markdown is written for, where the command line names none.",
        ),
        field(
            "verdicts",
            &M(&Text),
            "a map from review statuses to words",
            "{\"Confirmed\": \"holds\"}",
            "What check sheets call the statuses of a review.",
        ),
        field(
            "words",
            &Text,
            "a folder in quotes",
            "\"words\"",
            "A folder beside this file with messages of your own: Fluent files in folders that are called as their languages are, `de/common.ftl`.",
        ),
        field(
            "messages",
            &M(&Text),
            "a map from messages to texts",
            "{\"map-outline\": \"The argument, line by line\"}",
            "Single messages in other words, in the language of the labels; they go before those of `words`.",
        ),
        field("footer", &Text, TEXT, "\"For use in class only\"", "A line at the foot of every page."),
        field(
            "made_with",
            &Flag,
            "`true` or `false`",
            "false",
            "Whether pages say what they were made with; those that are handed out never do.",
        ),
    ],
};

pub(super) static PALETTE: Block = Block {
    what: "a palette",
    fields: &[
        colour("paper", "\"#ffffff\"", "The ground."),
        colour("ink", "\"#1a1c20\"", "The text."),
        colour("accent", "\"#0b4f8a\"", "Links."),
        colour("support", "\"#0b5fa5\"", "The words and lines of reasons."),
        colour("rebuttal", "\"#b3420a\"", "The words and lines of objections."),
        colour("undercut", "\"#4a4a4a\"", "The words and lines of objections to steps."),
    ],
};

const fn colour(name: &'static str, example: &'static str, says: &'static str) -> Field {
    field(name, &Text, COLOUR, example, says)
}

static PAPERS: &[Variant] = &[word("A4", "210 by 297 mm"), word("Letter", "8.5 by 11 inches")];

static SIZES: &[Variant] =
    &[word("Normal", "for most readers"), word("Large", "large print, 16 points on paper")];

static FACES: &[Variant] = &[
    word("Sans", "without serifs"),
    word("Serif", "with serifs"),
    word("Spaced", "plain letters and wide spacing, which many readers with dyslexia prefer"),
];

static MARKDOWNS: &[Variant] = &[
    word("Portable", "for anywhere"),
    word("GitHub", "for GitHub and GitLab"),
    word("Obsidian", "for Obsidian"),
    word("Quarto", "for Quarto"),
];
