//! How wide a text will be on the page, and where its lines break, without asking a browser.
//!
//! Widths are sums of advances without kerning, which errs on the wide side: a card is rather a little too
//! big than too small. Line breaks follow the Unicode Line Breaking Algorithm (UAX #14).

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::advances::{RANGES, UNITS_PER_EM};

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// `font-weight: normal`.
    Regular,
    /// `font-weight: bold`.
    Bold,
}

/// The table is the font's, the page's font may be a cousin of it: leave it this much room.
const WIDENING: f64 = 1.06;

/// The width of a pictograph in em: emoji fonts draw them wider than letters.
const PICTOGRAPH_EM: f64 = 1.25;

/// The mean width in em of the letters of Hebrew, Arabic and their neighbours, widest fonts included.
const JOINED_EM: f64 = 0.66;

/// What stands for the text that did not fit.
const ELLIPSIS: &str = "…";

/// The width of `text` on one line in Arial, Helvetica or Liberation Sans, in pixels.
///
/// Latin, Greek, Cyrillic and common punctuation are exact to the font and then widened by 6 %; anything
/// else counts one em a grapheme. Marks that combine and characters without width count nothing. 0 for an
/// empty text.
pub fn width_px(text: &str, font_px: f64, weight: Weight) -> f64 {
    text.graphemes(true).map(|grapheme| grapheme_em(grapheme, weight)).sum::<f64>() * font_px * WIDENING
}

/// `text` broken into lines no wider than `width_px`, at most `max_lines` of them.
///
/// White space at the ends of lines is dropped, and so are empty lines. A word too long for a line is broken
/// between graphemes (one grapheme a line is the least, however narrow the line). When text is left over, the
/// last line ends with "…". Empty for a blank text or for no lines. The time is linear in the text, and what
/// comes after the last line is not measured.
/// Source: Unicode Standard Annex #14, "Unicode Line Breaking Algorithm".
pub fn wrap(text: &str, width_px: f64, font_px: f64, weight: Weight, max_lines: usize) -> Vec<String> {
    let room_em = width_px / (font_px * WIDENING);
    let mut page = Page { lines: Vec::new(), line: String::new(), used_em: 0.0, room_em, max_lines, weight };
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        if !page.push_word(&text[start..end]) {
            page.break_line();
            page.mark_left_over();
            break;
        }
        if opportunity == BreakOpportunity::Mandatory {
            page.break_line();
        }
        start = end;
    }
    page.lines
}

/// The lines that are full, and the one being filled.
struct Page {
    lines: Vec<String>,
    line: String,
    used_em: f64,
    room_em: f64,
    max_lines: usize,
    weight: Weight,
}

impl Page {
    /// Appends a word with the space that follows it; false when letters are left over on a full page.
    fn push_word(&mut self, word: &str) -> bool {
        let letters = word.trim_end();
        if letters.is_empty() || self.is_full() {
            return letters.is_empty();
        }
        if self.measure(letters, self.room_em - self.used_em).is_none() {
            self.break_line();
        }
        match self.measure(letters, self.room_em - self.used_em) {
            Some(_) if self.is_full() => return false,
            Some(letters_em) => {
                self.line.push_str(letters);
                self.used_em += letters_em;
            }
            None if !self.push_broken(letters) => return false,
            None => {}
        }
        if letters.len() < word.len() {
            self.line.push(' ');
            self.used_em += grapheme_em(" ", self.weight);
        }
        true
    }

    /// Fills lines with the graphemes of a word that is wider than a line; false when some are left over.
    fn push_broken(&mut self, letters: &str) -> bool {
        for grapheme in letters.graphemes(true) {
            let width_em = grapheme_em(grapheme, self.weight);
            if self.used_em + width_em > self.room_em {
                self.break_line();
            }
            if self.is_full() {
                return false;
            }
            self.line.push_str(grapheme);
            self.used_em += width_em;
        }
        true
    }

    fn is_full(&self) -> bool {
        self.lines.len() >= self.max_lines
    }

    fn break_line(&mut self) {
        let line = self.line.trim();
        if !line.is_empty() && !self.is_full() {
            self.lines.push(line.to_owned());
        }
        self.line.clear();
        self.used_em = 0.0;
    }

    /// The width of `text` in em; nothing as soon as it is wider than `room_em`.
    fn measure(&self, text: &str, room_em: f64) -> Option<f64> {
        let mut sum_em = 0.0;
        for grapheme in text.graphemes(true) {
            sum_em += grapheme_em(grapheme, self.weight);
            if sum_em > room_em {
                return None;
            }
        }
        Some(sum_em)
    }

    /// Ends the last line with "…", at a word's end if that keeps at least half of the line.
    fn mark_left_over(&mut self) {
        let Some(mut line) = self.lines.pop() else { return };
        let room_em = self.room_em - grapheme_em(ELLIPSIS, self.weight);
        if self.measure(&line, room_em).is_none() {
            let kept = self.graphemes_within(&line, room_em);
            let word_end = line[..kept].rfind(' ').filter(|&end| end * 2 >= kept);
            line.truncate(word_end.unwrap_or(kept));
        }
        let end = line.trim_end_matches([' ', ',', ';', ':', '.', '–', '—']).len();
        line.truncate(end);
        line.push_str(ELLIPSIS);
        self.lines.push(line);
    }

    /// How many bytes of `text` fit into `room_em`, in whole graphemes.
    fn graphemes_within(&self, text: &str, room_em: f64) -> usize {
        let mut sum_em = 0.0;
        for (start, grapheme) in text.grapheme_indices(true) {
            sum_em += grapheme_em(grapheme, self.weight);
            if sum_em > room_em {
                return start;
            }
        }
        text.len()
    }
}

/// The width of one grapheme in em, before widening: that of its first character, which carries the marks.
fn grapheme_em(grapheme: &str, weight: Weight) -> f64 {
    let Some(first) = grapheme.chars().next() else {
        return 0.0;
    };
    match first {
        '\t' => advance_em(' ', weight).unwrap_or(1.0),
        _ if is_weightless(first) => 0.0,
        '\u{1F000}'.. => PICTOGRAPH_EM,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => JOINED_EM,
        _ => advance_em(first, weight).unwrap_or(1.0),
    }
}

/// The advance the font gives to a character; nothing when it has no glyph for it.
fn advance_em(character: char, weight: Weight) -> Option<f64> {
    let code = u32::from(character);
    let range = RANGES.iter().take_while(|range| range.first <= code).last()?;
    let advances = if weight == Weight::Bold { range.bold } else { range.regular };
    let &advance = advances.get((code - range.first) as usize)?;
    (advance > 0).then(|| f64::from(advance) / f64::from(UNITS_PER_EM))
}

/// Whether a character moves no pen: controls, marks that combine, joiners, direction marks, soft hyphens.
fn is_weightless(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width_px: f64, max_lines: usize) -> Vec<String> {
        wrap(text, width_px, 14.0, Weight::Regular, max_lines)
    }

    #[test]
    fn widths_are_the_fonts_widened() {
        // H and i advance 1479 and 455 of 2048 units in Arial, 1479 and 569 in Arial Bold.
        let expected_px = |units: f64| units / 2048.0 * 14.0 * 1.06;
        assert!((width_px("Hi", 14.0, Weight::Regular) - expected_px(1934.0)).abs() < 1e-9);
        assert!((width_px("Hi", 14.0, Weight::Bold) - expected_px(2048.0)).abs() < 1e-9);
        assert_eq!(width_px("", 14.0, Weight::Bold), 0.0);
    }

    #[test]
    fn marks_and_joiners_add_nothing() {
        let plain_px = width_px("ete", 14.0, Weight::Regular);
        assert_eq!(width_px("e\u{301}t\u{200B}e\u{AD}", 14.0, Weight::Regular), plain_px);
        assert_eq!(width_px("été", 14.0, Weight::Regular), plain_px);
    }

    #[test]
    fn letters_the_font_lacks_count_one_em() {
        assert!((width_px("議論", 10.0, Weight::Regular) - 2.0 * 10.6).abs() < 1e-9);
        assert!((width_px("👩‍👩‍👧", 10.0, Weight::Regular) - 12.5 * 1.06).abs() < 1e-9);
    }

    #[test]
    fn the_table_is_sorted_and_both_weights_are_complete() {
        for range in &RANGES {
            assert_eq!(range.regular.len(), range.bold.len(), "U+{:04X}", range.first);
        }
        let ends = RANGES.iter().map(|range| range.first + range.regular.len() as u32);
        assert!(ends.zip(RANGES.iter().skip(1)).all(|(end, next)| end <= next.first));
    }

    #[test]
    fn no_line_is_wider_than_the_room_and_no_letter_is_lost() {
        let text = "Cutting the fuel tax helps high earners most, since they drive further and own larger cars \
                    (well-documented: see https://example.org/a/very/long/address/that/goes/on/and/on).";
        for width_px_ in [30.0, 60.0, 90.0, 160.0, 1000.0] {
            let lines = lines(text, width_px_, usize::MAX);
            assert!(lines.iter().all(|line| width_px(line, 14.0, Weight::Regular) <= width_px_ + 1e-6));
            let squeeze = |text: &str| text.replace(' ', "");
            assert_eq!(squeeze(&lines.concat()), squeeze(text));
        }
    }

    #[test]
    fn text_left_over_is_marked_on_the_last_line() {
        let text = "Taxing fuel hurts the poor, who have no other way to get to work.";
        let cut = lines(text, 120.0, 2);
        assert_eq!(cut, ["Taxing fuel hurts", "the poor, who…"]);
        assert!(cut.iter().all(|line| width_px(line, 14.0, Weight::Regular) <= 120.0));
        assert_eq!(lines(text, 1000.0, 1), [text]);
        assert_eq!(lines("one\ntwo", 1000.0, 1), ["one…"]);
        assert_eq!(lines("one\n \n", 1000.0, 1), ["one"]);
    }

    #[test]
    fn blank_text_has_no_lines() {
        assert!(lines("", 100.0, 3).is_empty());
        assert!(lines(" \n\t ", 100.0, 3).is_empty());
        assert!(lines("word", 100.0, 0).is_empty());
    }

    #[test]
    fn a_line_narrower_than_a_letter_still_ends() {
        assert_eq!(lines("abc", 1.0, 5), ["a", "b", "c"]);
        assert_eq!(lines("abc", 1.0, 2), ["a", "…"]);
        assert_eq!(lines("abc", f64::NAN, 2).len(), 1);
    }

    #[test]
    fn very_long_words_and_texts_end_soon() {
        let word = "x".repeat(100_000);
        assert!(lines(&word, 150.0, usize::MAX).len() > 1_000);
        assert_eq!(lines(&word, 150.0, 3).len(), 3);
        let text = "so ".repeat(100_000);
        assert_eq!(lines(&text, 150.0, 3).len(), 3);
        assert!(lines(&text, 150.0, 3)[2].ends_with('…'));
    }
}
