//! The paragraphs of a section as a reader counts them on the page: without headings and footnotes, and as one where a
//! page break parts it in two.

use super::Text;
use super::letters::raised_digit;
use super::matches::Passage;
use super::structure::{Note, Section, seems_heading};

/// So many footnotes and headings come between the two halves of a paragraph at most.
const MOST_BETWEEN: usize = 40;

impl Text {
    /// Which paragraph of a section holds a place; nothing where the place is in a footnote or outside of the section.
    /// Whoever counts in another copy may come to one more or less, as block quotations are printed in many ways.
    pub fn paragraph_of_section(&self, name: &str, at: u32) -> Option<u32> {
        let structure = &self.structure;
        let section = structure.sections.iter().find(|section| *section.name == *name)?;
        let is_inside = |found: &Section| {
            let rest = found.name.strip_prefix(name);
            found.start >= section.start && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if !structure.section(at).is_some_and(is_inside) || structure.note(at).is_some() {
            return None;
        }
        let first = structure.paragraph_index(section.start);
        let (mut count, mut is_open) = (0, false);
        for (index, paragraph) in structure.paragraphs.iter().enumerate().skip(first) {
            if paragraph.start > at {
                break;
            }
            let text = self.paragraph_words(index);
            let is_heading = paragraph.is_heading || index == first && seems_heading(unnumbered(text));
            if is_heading || text.is_empty() || structure.note(paragraph.start).is_some() {
                continue;
            }
            if count == 0 || !is_open && !begins_within(text) {
                count += 1;
            }
            is_open = is_left_open(text);
        }
        (count > 0).then_some(count)
    }

    /// Whether a page break, or whatever else comes between two paragraphs, parts a sentence; of footnotes, which end as
    /// they like, nobody can tell.
    pub fn is_parted(&self, sentence: Passage) -> bool {
        let structure = &self.structure;
        if structure.note(sentence.start).is_some() {
            return false;
        }
        let first = structure.paragraph_index(sentence.start);
        let last = structure.paragraph_index(sentence.end.saturating_sub(1));
        let is_first = structure.paragraphs.get(first).is_some_and(|one| {
            let leads = &self.content[one.start as usize..sentence.start.max(one.start) as usize];
            leads.trim().is_empty()
        });
        let is_last = self.paragraph_words(last).ends_with(self.words(sentence).trim_end());
        is_first && self.is_continuation(first) || is_last && is_left_open(self.paragraph_words(last))
    }

    /// Whether a paragraph goes on with the sentence of the one before; footnotes and headings may stand between.
    fn is_continuation(&self, index: usize) -> bool {
        let is_body = |index: &usize| {
            let one = &self.structure.paragraphs[*index];
            let is_heading = one.is_heading || seems_heading(unnumbered(self.paragraph_words(*index)));
            !is_heading && self.structure.note(one.start).is_none()
        };
        let before = (0..index).rev().take(MOST_BETWEEN).find(is_body);
        begins_within(self.paragraph_words(index))
            || before.is_some_and(|index| is_left_open(self.paragraph_words(index)))
    }

    fn paragraph_words(&self, index: usize) -> &str {
        let paragraph = self.structure.paragraphs.get(index);
        paragraph.map_or("", |one| self.content[one.start as usize..one.end as usize].trim())
    }

    /// The footnote that a place is in.
    pub fn note_at(&self, at: u32) -> Option<&Note> {
        self.structure.note(at)
    }

    /// Where a line begins, counted from 1; nothing beyond the last.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.structure.lines.get(line.checked_sub(1)? as usize).copied()
    }
}

/// A heading without its number: `1. Introduction` is no two sentences.
fn unnumbered(heading: &str) -> &str {
    heading.trim_start_matches(|letter: char| letter.is_numeric() || matches!(letter, '.' | ')' | ' '))
}

/// Whether a text begins in the middle of a sentence.
fn begins_within(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether a text breaks off before its sentence ends; the sign of a footnote behind it is no part of it.
fn is_left_open(text: &str) -> bool {
    let text = text.trim_end_matches(|letter: char| raised_digit(letter).is_some() || letter.is_whitespace());
    text.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '-' | '–'))
}

#[cfg(test)]
mod tests {
    use super::super::{Locator, Text};

    const ARTICLE: &str = "A title\n\nIn brief: it rose.\n\n\
        1. Rents\n\nRents rose.¹\n\nThey rose again in the year after, in every street of the old town, as the mayor\n\n¹ Town hall, 2024.\n\n\
        Ann Lee had said they would.\n\nThen they fell:\n\n“They fell at last.”\n\n\
        The reasons\n\nNobody knows them.\n\n2. Wages\n\nWages fell.";

    fn read() -> Text {
        let mut text = Text::read("rents.txt", ARTICLE.as_bytes()).expect("it is text");
        let at = |written: &str| Locator::parse(written).expect("a locator");
        let missing =
            text.take_sections([(at("§1"), Some("1. Rents"), None), (at("§2"), Some("2. Wages"), None)]);
        assert!(missing.is_empty());
        text
    }

    #[test]
    fn paragraphs_of_a_section_are_counted_as_on_the_page() {
        let text = read();
        let counted = |section: &str, words: &str| {
            text.paragraph_of_section(section, ARTICLE.find(words).expect("it stands there") as u32)
        };
        assert_eq!(counted("1", "Rents rose"), Some(1));
        assert_eq!(counted("1", "as the mayor"), Some(2));
        // The page break within the sentence begins no new one, and the footnote before it is none.
        assert_eq!(counted("1", "Ann Lee"), Some(2));
        assert_eq!(counted("1", "Then they fell"), Some(3));
        assert_eq!(counted("1", "They fell at last"), Some(4));
        assert_eq!(counted("1", "Nobody knows"), Some(5));
        assert_eq!(counted("2", "Wages fell"), Some(1));
        assert_eq!(counted("1", "Town hall"), None);
        assert_eq!(counted("1", "Wages fell"), None);
        assert_eq!(counted("1", "In brief"), None);
        assert_eq!(counted("7", "Rents rose"), None);
    }

    #[test]
    fn a_sentence_that_a_page_break_parts_is_told() {
        let text = read();
        let is_parted = |words: &str| text.is_parted(text.sentence(text.places(words)[0]));
        assert!(is_parted("They rose again") && is_parted("had said they would"));
        assert!(!is_parted("Rents rose") && !is_parted("They fell at last") && !is_parted("Nobody knows"));
    }
}
