//! Articles as a reader sees them: what belongs to the article and what to the page around it, who wrote it and when,
//! and the figures, dates, quotations and voices in it, each with its place.
//!
//! An [`Article`] is read from a [`Text`]. It is where a map begins ([`skeleton`]) and what a map is measured
//! against ([`coverage`]).

use std::ops::Range;

use crate::prose;
use crate::quote::Text;

mod blocks;
mod coverage;
mod furniture;
mod head;
mod held;
mod items;
mod meta;
mod person;
mod repeated;
mod skeleton;

pub use coverage::{
    Coverage, Encoders, Entry, Kind, KnownVoices, NamedVoice, Paragraph, coverage, coverage_among, encoders,
};
pub use head::Head;
pub use held::Held;
pub use items::{Item, ItemKind};
pub use meta::Meta;
pub use person::{is_same_person, is_variant, sound};
pub use skeleton::{Known, Skeleton, blank, skeleton};

/// What a block of a text is to the article in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The headline.
    Title,
    /// The sentence below it that sums the article up.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// A paragraph of the article.
    Body,
    /// A heading within it.
    Heading,
    /// What is said of the author at the end.
    AuthorNote,
    /// A footnote.
    Note,
    /// An entry of a bibliography.
    Reference,
    /// The words below a picture.
    Caption,
    /// The same words a second time.
    Repeated,
    /// Navigation, buttons, advertisements, comments: the page and not the article.
    Furniture,
}

impl Role {
    /// Whether it is part of what the author wrote for the reader to read.
    pub fn is_article(self) -> bool {
        matches!(self, Role::Title | Role::Standfirst | Role::Body | Role::Heading)
    }

    /// What it is called in reports.
    pub fn name(self) -> &'static str {
        match self {
            Role::Title => "title",
            Role::Standfirst => "standfirst",
            Role::Byline => "byline",
            Role::Date => "date",
            Role::Body => "body",
            Role::Heading => "heading",
            Role::AuthorNote => "note on the author",
            Role::Note => "footnote",
            Role::Reference => "reference",
            Role::Caption => "caption",
            Role::Repeated => "said elsewhere too",
            Role::Furniture => "furniture of the page",
        }
    }
}

/// A paragraph of a text, or a line where its lines do not belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its bytes.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// A text and what is what in it.
#[derive(Debug)]
pub struct Article<'t> {
    /// The text.
    pub text: &'t Text,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// What its head and foot say of it.
    pub head: Head,
}

impl<'t> Article<'t> {
    /// The article in a text.
    pub fn of(text: &'t Text) -> Article<'t> {
        Article::titled(text, None)
    }

    /// The article in a text of which it is known how its page is titled, be it with the name of the outlet behind.
    pub fn titled(text: &'t Text, title: Option<&str>) -> Article<'t> {
        let mut blocks = blocks::blocks(text);
        furniture::mark(text, &mut blocks);
        repeated::mark(text.content(), &mut blocks);
        let head = head::mark(text.content(), &mut blocks, title);
        Article { text, blocks, head }
    }

    /// The words of a block.
    pub fn words(&self, block: &Block) -> &'t str {
        &self.text.content()[block.span.clone()]
    }

    /// The first paragraph of the article itself.
    pub fn first_paragraph(&self) -> Option<&Block> {
        self.blocks.iter().find(|block| block.role == Role::Body)
    }

    /// The figures, dates, quotations and speaking voices of the article, in the order of the text.
    pub fn items(&self) -> Vec<Item> {
        items::items(self)
    }
}

/// The first words of a text, at most eight: enough to find a place, and no quotation to speak of.
pub(crate) fn anchor(text: &str) -> String {
    const MOST_WORDS: usize = 8;
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(MOST_WORDS).collect();
    let ending = if words.next().is_some() { " …" } else { "" };
    format!("{}{ending}", first.join(" "))
}

/// Whether a block reads as running text: sentences, not a label.
pub(crate) fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace().take(26).count();
    let bare = text.trim_end_matches(|letter: char| {
        letter.is_numeric() || matches!(letter, '”' | '"' | '’' | '\'' | ')' | ']' | '*' | '»')
    });
    let is_ended = bare.ends_with(['.', '!', '?', '…', ':']);
    words > 25 || words >= 9 && is_ended && !prose::sentences(text).is_empty()
}
