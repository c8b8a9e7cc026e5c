//! Finding a quotation: word for word, with an editor's ellipses and brackets, else by its pieces or nearly.

use super::Text;
use super::align::{self, Quoted};
use super::index::Stretch;
use super::matches::{Closeness, Match, Near, Passage, Scatter};
use super::near::{is_common, is_patchy, shares_enough};
use super::pieces::{Gap, Piece, pieces};

/// So many places of one quotation are told.
const MOST_PLACES: usize = 64;
/// So many words may be left out between paragraphs; within one, any number.
const REACH: usize = 100;
/// So many words may stand in the text where the quotation has brackets.
const BRACKET_REACH: usize = 12;
/// So many pieces of a quotation without ellipses are looked for.
const MOST_PIECES: usize = 4;

impl Text {
    /// What became of a quotation in this text.
    pub fn find(&self, quote: &str) -> Match {
        let pieces = pieces(quote);
        if pieces.is_empty() {
            return Match::Empty;
        }
        let chains = self.chains(&pieces);
        let sound = self.sound(&pieces, &chains);
        if !sound.is_empty() {
            return Match::Found(sound);
        }
        let sound = self.before_possessive(quote);
        if !sound.is_empty() {
            return Match::Found(sound);
        }
        if let Some(chain) = chains.first() {
            let differences = self.case_differences(&pieces, chain);
            let passage = self.passage(chain.whole());
            return Match::Near(Near { passage, differences, closeness: Closeness::Altered });
        }
        // Pieces that all stand there, but not so, are told as such; one of one word may stand anywhere.
        let is_telling = |pieces: &[Piece]| pieces.iter().all(|piece| piece.letters.words.len() > 1);
        let scattered = match pieces.len() > 1 && is_telling(&pieces) {
            true => self.scatter(&pieces),
            false => None,
        };
        if let Some(scatter) = scattered {
            return Match::Scattered(scatter);
        }
        let quoted = Quoted::of(&pieces);
        let near = align::nearest(self.index(), &quoted).filter(|near| shares_enough(&quoted, near));
        let near = near.map(|alignment| self.near(&quoted, &alignment));
        match near {
            Some(near) if near.closeness != Closeness::Far && !self.skips(&near) && !is_patchy(&near) => {
                Match::Near(near)
            }
            other => match self.spliced(&pieces) {
                Some(scatter) => Match::Scattered(scatter),
                None => other.map_or(Match::Nowhere, Match::Near),
            },
        }
    }

    /// Where a quotation stands word for word, in the order of the text; [`Self::find`] without the search for
    /// what comes near.
    pub fn places(&self, quote: &str) -> Vec<Passage> {
        let pieces = pieces(quote);
        if pieces.is_empty() {
            return Vec::new();
        }
        let sound = self.sound(&pieces, &self.chains(&pieces));
        if sound.is_empty() { self.before_possessive(quote) } else { sound }
    }

    /// Where a quotation stands word for word but for a possessive ’s behind its last word, at which it may end.
    fn before_possessive(&self, quote: &str) -> Vec<Passage> {
        if !quote.ends_with(char::is_alphabetic) {
            return Vec::new();
        }
        let pieces = pieces(&format!("{quote}’s"));
        self.sound(&pieces, &self.chains(&pieces))
    }

    /// The chains that have the capitals of the quotation too.
    fn sound(&self, pieces: &[Piece], chains: &[Chain]) -> Vec<Passage> {
        let sound = chains.iter().filter(|chain| self.case_differences(pieces, chain).is_empty());
        sound.map(|chain| self.passage(chain.whole())).collect()
    }

    /// The places at which words stand exactly, capitals aside, in the order of the text.
    pub fn exact(&self, words: &str, limit: usize) -> Vec<Passage> {
        let pieces = pieces(words);
        let [piece] = &pieces[..] else { return Vec::new() };
        let found = self.index().exact(&piece.letters, limit);
        found.into_iter().map(|stretch| self.passage(stretch)).collect()
    }

    pub(super) fn passage(&self, stretch: Stretch) -> Passage {
        let words = &self.index().letters.words;
        Passage { start: words[stretch.first].start, end: words[stretch.last].stop }
    }

    /// The places where all pieces stand in order and within reach of each other.
    fn chains(&self, pieces: &[Piece]) -> Vec<Chain> {
        let index = self.index();
        let mut places: Vec<Vec<Stretch>> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let found = index.exact(&piece.letters, if pieces.len() == 1 { MOST_PLACES } else { 4_096 });
            if found.is_empty() {
                return Vec::new();
            }
            places.push(found);
        }
        let mut chains: Vec<Chain> = Vec::new();
        for &first in &places[0] {
            let mut stretches = vec![first];
            for (piece, places) in pieces.iter().zip(&places).skip(1) {
                let last = stretches[stretches.len() - 1].last;
                let next = places.get(places.partition_point(|place| place.first <= last));
                match next.filter(|next| self.is_within_reach(last, next.first, piece.gap)) {
                    Some(&next) => stretches.push(next),
                    None => break,
                }
            }
            if stretches.len() == pieces.len() {
                let chain = Chain { stretches };
                // Of two that end alike, the later beginning is the nearer.
                if chains.last().is_some_and(|known| known.whole().last == chain.whole().last) {
                    chains.pop();
                }
                chains.push(chain);
            }
            if chains.len() == MOST_PLACES {
                break;
            }
        }
        chains
    }

    fn is_within_reach(&self, last: usize, next: usize, gap: Gap) -> bool {
        let between = next - last - 1;
        match gap {
            Gap::Bracket => between <= BRACKET_REACH,
            Gap::Start | Gap::Ellipsis => {
                let words = &self.index().letters.words;
                let paragraph = |word: usize| self.structure.paragraph_index(words[word].start);
                between <= REACH || paragraph(last) == paragraph(next)
            }
        }
    }

    /// The pieces each at its place, where all of them stand in the text.
    fn scatter(&self, pieces: &[Piece]) -> Option<Scatter> {
        let index = self.index();
        let mut found: Vec<(String, Stretch)> = Vec::new();
        for piece in pieces {
            let places = index.exact(&piece.letters, MOST_PLACES);
            let last = found.last().map(|(_, stretch)| stretch.last);
            let next = places.iter().find(|place| last.is_none_or(|last| place.first > last));
            found.push((piece.text.trim().to_owned(), *next.or(places.first())?));
        }
        let is_in_order = found.windows(2).all(|pair| pair[0].1.last < pair[1].1.first);
        let pieces = found.into_iter().map(|(words, stretch)| (words, self.passage(stretch))).collect();
        Some(Scatter { pieces, is_in_order })
    }

    /// A quotation as the longest pieces that stand in the text, where a few make all of it.
    fn spliced(&self, pieces: &[Piece]) -> Option<Scatter> {
        let mut cut: Vec<Piece> = Vec::new();
        for piece in pieces {
            let words = &piece.letters.words;
            let mut from = 0;
            while from < words.len() {
                let part = |to: usize| {
                    let text = &piece.text[words[from].start as usize..words[to - 1].stop as usize];
                    super::pieces::pieces(text).into_iter().next()
                };
                let stands =
                    |to: usize| part(to).is_some_and(|part| !self.index().exact(&part.letters, 1).is_empty());
                let to = longest(from, words.len(), stands);
                let is_telling = |word: usize| !is_common(piece.letters.word(word));
                // Pieces of fewer words could stand anywhere.
                if to < from + 3 || !(from..to).any(is_telling) || cut.len() == MOST_PIECES {
                    return None;
                }
                cut.extend(part(to).map(|part| Piece { gap: Gap::Ellipsis, ..part }));
                from = to;
            }
        }
        let words: usize = cut.iter().map(|piece| piece.letters.words.len()).sum();
        (cut.len() > 1 && words > 3 * cut.len()).then(|| self.scatter(&cut)).flatten()
    }
}

/// A quotation found piece by piece.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) stretches: Vec<Stretch>,
}

impl Chain {
    pub(super) fn whole(&self) -> Stretch {
        Stretch { first: self.stretches[0].first, last: self.stretches[self.stretches.len() - 1].last }
    }
}

/// The greatest number above `from` up to `to` that holds, where all below it do; `from` where none does.
fn longest(from: usize, to: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = (low + high).div_ceil(2);
        match holds(middle) {
            true => low = middle,
            false => high = middle - 1,
        }
    }
    low
}
