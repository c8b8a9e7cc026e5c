//! Texts of sources, and finding passages in them.
//!
//! A [`Text`] is made of the bytes of a file. It knows its paragraphs, lines, pages, footnotes and sections,
//! says where a place is in the words of a [`Locator`], and finds quotations: word for word where they stand so,
//! else the passage that comes nearest, with every difference named. This room knows nothing of debates.
//!
//! ```
//! use elenchus::quote::{Match, Text};
//!
//! let text = Text::read("rents.txt", b"Rents rose.\n\nThey rose by 40 per cent in a year.").unwrap();
//! let Match::Found(places) = text.find("rose by 40 per cent") else { panic!("it stands there") };
//! assert_eq!(text.locator(places[0].start).to_string(), "¶2");
//!
//! let Match::Near(near) = text.find("rose by 45 per cent") else { panic!("40 is not 45") };
//! assert_eq!((&*near.differences[0].quoted, &*near.differences[0].printed), ("45", "40"));
//! ```

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

mod align;
mod capitals;
mod decode;
mod extract;
mod find;
mod index;
mod letters;
mod locator;
mod matches;
mod near;
mod pieces;
mod structure;
mod within;

pub use decode::decode;
pub use extract::{EXTENSIONS, Unreadable};
pub use locator::{Locator, NoLocator, Order, Part, Range};
pub use matches::{Closeness, Difference, Match, Near, Passage, Scatter, Sort};
pub use structure::{Note, Paragraph, Section};

use index::Index;
use letters::Letters;
use structure::Structure;

/// The text of a source.
#[derive(Debug)]
pub struct Text {
    name: String,
    content: String,
    fingerprint: String,
    structure: Structure,
    index: OnceLock<Index>,
}

impl Text {
    /// The text of a file, told by its name and its bytes.
    ///
    /// # Errors
    ///
    /// When the bytes are no text, are broken, or need a feature that was not built in.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Text, Unreadable> {
        let extract = extract::extract(name, bytes)?;
        let digest = Sha256::digest(bytes);
        let fingerprint = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let structure = Structure::of(&extract.content, &extract.headings);
        let name = name.to_owned();
        Ok(Text { name, content: extract.content, fingerprint, structure, index: OnceLock::new() })
    }

    /// Takes in what a library says of the sections: the place as it is written, and the first words or the
    /// title. Tells which of them do not stand in the text.
    pub fn take_sections<'s>(
        &mut self,
        sections: impl IntoIterator<Item = (Locator, Option<&'s str>, Option<&'s str>)>,
    ) -> Vec<usize> {
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for (number, (locator, begins, title)) in sections.into_iter().enumerate() {
            let begins = begins.map(|words| self.beginning(words));
            match begins.unwrap_or_else(|| title.and_then(|title| self.beginning(title))) {
                Some(start) => found.push((locator, start)),
                None => missing.push(number),
            }
        }
        self.structure.take_sections(found);
        missing
    }

    /// Where a paragraph begins with these words; else where they stand first.
    fn beginning(&self, words: &str) -> Option<u32> {
        let places = self.exact(words, 64);
        let begins = |passage: &&Passage| {
            let paragraph = self.structure.paragraph(passage.start);
            paragraph.is_some_and(|paragraph| {
                Letters::of(&self.content[paragraph.start as usize..passage.start as usize]).words.is_empty()
            })
        };
        places.iter().find(begins).or(places.first()).map(|passage| passage.start)
    }

    /// The name of its file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text itself: as it stands in the file where that is plain text, else blocks between blank lines and
    /// pages between form feeds.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// The SHA-256 of the file, in hexadecimal figures.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The paragraphs, in the order of the text.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.structure.paragraphs
    }

    /// How many lines the text has.
    pub fn lines(&self) -> u32 {
        self.structure.lines.len() as u32
    }

    /// How many pages the text has; none where it does not tell its pages.
    pub fn pages(&self) -> u32 {
        self.structure.pages.len() as u32
    }

    /// The footnotes that the text has, in its order.
    pub fn notes(&self) -> &[Note] {
        &self.structure.notes
    }

    /// The sections that were found, in the order of the text.
    pub fn sections(&self) -> &[Section] {
        &self.structure.sections
    }

    /// The paragraph that holds a place or is the next behind it.
    pub fn paragraph_at(&self, at: u32) -> Option<&Paragraph> {
        self.structure.paragraph(at)
    }

    /// The place of an offset as people write it, as short as says where to look: `§3`, `§3, fn. 45`, `¶4`,
    /// `p. 7`, or `l. 2` where no paragraph is counted.
    pub fn locator(&self, at: u32) -> Locator {
        self.structure.locator(at)
    }

    /// The place of an offset in the parts that another locator has, as far as the text has such parts.
    pub fn locator_like(&self, at: u32, like: &Locator) -> Locator {
        self.structure.locator_like(at, like)
    }

    /// The place of an offset to the line, for passages that a shorter locator does not tell apart.
    pub fn exact_locator(&self, at: u32) -> Locator {
        self.structure.exact_locator(at)
    }

    /// Whether a locator may mean a passage: nothing in it that can be looked up says otherwise.
    pub fn agrees(&self, locator: &Locator, passage: Passage) -> bool {
        self.structure.agrees(locator, passage.start, passage.end)
    }

    /// The words of a passage.
    pub fn words(&self, passage: Passage) -> &str {
        self.content.get(passage.start as usize..passage.end as usize).unwrap_or_default()
    }

    /// The sentence or sentences around a passage, within its paragraph.
    pub fn sentence(&self, passage: Passage) -> Passage {
        let around = self.surroundings(passage);
        let sentences = crate::prose::sentences(self.words(around));
        let place = |offset: usize| around.start + offset as u32;
        let touched = sentences
            .into_iter()
            .filter(|sentence| place(sentence.start) < passage.end && passage.start < place(sentence.end));
        touched.fold(passage, |whole, sentence| Passage {
            start: whole.start.min(place(sentence.start)),
            end: whole.end.max(place(sentence.end)),
        })
    }

    /// As much of its paragraph around a passage as a sentence may take.
    fn surroundings(&self, passage: Passage) -> Passage {
        const LONGEST_SENTENCE: u32 = 2_000;
        let around = self.paragraphs_around(passage);
        let mut start = around.start.max(passage.start.saturating_sub(LONGEST_SENTENCE));
        let mut end = around.end.min(passage.end + LONGEST_SENTENCE);
        while !self.content.is_char_boundary(start as usize) {
            start += 1;
        }
        while !self.content.is_char_boundary(end as usize) {
            end -= 1;
        }
        Passage { start, end }
    }

    /// The paragraph or paragraphs that a passage is in.
    pub fn paragraphs_around(&self, passage: Passage) -> Passage {
        let first = self.structure.paragraph(passage.start).map_or(passage.start, |first| first.start);
        let last =
            self.structure.paragraph(passage.end.saturating_sub(1)).map_or(passage.end, |last| last.end);
        Passage { start: first.min(passage.start), end: last.max(passage.end) }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.content))
    }
}
