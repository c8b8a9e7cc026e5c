//! Capitals: the last difference between a quotation and words that are the same.

use super::Text;
use super::find::Chain;
use super::index::Stretch;
use super::letters::cased;
use super::matches::{Difference, Passage, Sort};
use super::pieces::Piece;

impl Text {
    /// Words whose capitals differ; first letters of a piece may, as editors change them.
    pub(super) fn case_differences(&self, pieces: &[Piece], chain: &Chain) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (piece, &stretch) in pieces.iter().zip(&chain.stretches) {
            let printed = self.words(self.passage(stretch));
            if printed == piece.text.trim() {
                continue;
            }
            let (one, other) = (cased(&piece.text), cased(printed));
            if behind_first(&one) == behind_first(&other) || is_headline(&one, &other, &piece.text, printed) {
                continue;
            }
            differences.extend(self.case_difference(piece, stretch));
        }
        differences
    }

    /// The first words of a piece whose capitals differ, one by one where the two have the same words.
    fn case_difference(&self, piece: &Piece, stretch: Stretch) -> Vec<Difference> {
        let words = &self.index().letters.words[stretch.first..=stretch.last];
        let is_parallel = words.len() == piece.letters.words.len();
        if !is_parallel {
            let at = self.passage(stretch);
            let (quoted, printed) = (piece.text.trim().to_owned(), self.words(at).to_owned());
            return vec![Difference { sort: Sort::Capitals, quoted, printed, at }];
        }
        let pairs = piece.letters.words.iter().zip(words).enumerate();
        pairs
            .filter_map(|(index, (one, other))| {
                let quoted = &piece.text[one.start as usize..one.stop as usize];
                let at = Passage { start: other.start, end: other.stop };
                let printed = self.words(at);
                let (one, other) = (cased(quoted), cased(printed));
                let is_same = one == other || (index == 0 && behind_first(&one) == behind_first(&other));
                (!is_same).then(|| Difference {
                    sort: Sort::Capitals,
                    quoted: quoted.to_owned(),
                    printed: printed.to_owned(),
                    at,
                })
            })
            .collect()
    }
}

/// A text behind its first letter.
fn behind_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// Whether one of two is set in the capitals of a headline.
fn is_headline(one: &str, other: &str, quoted: &str, printed: &str) -> bool {
    let is_large = |text: &str| !text.chars().any(char::is_lowercase);
    let is_title = |text: &str| {
        let long =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        let mut words = long.peekable();
        words.peek().is_some() && words.all(|word| !word.starts_with(char::is_lowercase))
    };
    let has_words = printed.split_whitespace().count() > 2;
    has_words && (is_large(one) || is_large(other) || is_title(quoted) || is_title(printed))
}
