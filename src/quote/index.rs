//! Where each word of a text stands, so that a quotation is looked up by its rarest word and not searched for.

use super::letters::Letters;

/// A range of words, by their numbers in the text, the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub(super) first: usize,
    pub(super) last: usize,
}

/// So many words of a quotation are tried as its rarest; more only matter where all of them are spelt in two
/// words in the text, or in one.
const MOST_SEEDS: usize = 4;

/// A second seed is tried only where it stands in no more places than this.
const MOST_PLACES: usize = 1_000;

/// The words of a text by their letters.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) letters: Letters,
    /// A hash of the letters of each word with its number, by hash and then by number.
    places: Vec<(u32, u32)>,
}

impl Index {
    pub(super) fn of(text: &str) -> Index {
        let letters = Letters::of(text);
        let mut places: Vec<(u32, u32)> = Vec::with_capacity(letters.words.len());
        for_each_word(&letters, |index, hash| places.push((hash, index as u32)));
        places.sort_unstable();
        Index { letters, places }
    }

    /// The places of a word, as pairs whose second number is that of the word.
    pub(super) fn places(&self, hash: u32) -> &[(u32, u32)] {
        let from = self.places.partition_point(|place| place.0 < hash);
        let length = self.places[from..].partition_point(|place| place.0 == hash);
        &self.places[from..from + length]
    }

    /// The stretches that have these letters, in the order of the text, at most `limit` of them.
    pub(super) fn exact(&self, quote: &Letters, limit: usize) -> Vec<Stretch> {
        let mut seeds: Vec<(usize, u32, u32)> = Vec::new();
        for_each_word(quote, |index, hash| {
            let count = self.places(hash).len();
            if count > 0 {
                seeds.push((count, hash, quote.words[index].at));
            }
        });
        seeds.sort_unstable();
        seeds.dedup_by_key(|seed| (seed.1, seed.2));
        for (tried, (count, hash, offset)) in seeds.into_iter().take(MOST_SEEDS).enumerate() {
            if tried > 0 && count > MOST_PLACES {
                break;
            }
            let mut found: Vec<Stretch> = Vec::new();
            for &(_, word) in self.places(hash) {
                if found.len() == limit {
                    break;
                }
                found.extend(self.stretch_at(word as usize, offset, quote));
            }
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// The stretch with the letters of a quotation whose word at an offset is a word of the text.
    fn stretch_at(&self, word: usize, offset: u32, quote: &Letters) -> Option<Stretch> {
        let words = &self.letters.words;
        let start = words[word].at.checked_sub(offset)?;
        let (from, to) = (start as usize, start as usize + quote.letters.len());
        if self.letters.letters.as_bytes().get(from..to)? != quote.letters.as_bytes() {
            return None;
        }
        let first = words.binary_search_by_key(&start, |word| word.at).ok()?;
        let last = words.binary_search_by_key(&(to as u32), |word| word.end).ok()?;
        Some(Stretch { first, last })
    }
}

/// Calls back with each word and a hash of its letters, and with the words that a hyphen joins as one.
fn for_each_word(letters: &Letters, mut call: impl FnMut(usize, u32)) {
    for (index, word) in letters.words.iter().enumerate() {
        call(index, hash(letters.word(index)));
        if word.is_joined && index > 0 {
            let before = letters.words[index - 1];
            call(index - 1, hash(&letters.letters[before.at as usize..word.end as usize]));
        }
    }
}

/// A hash of the letters of a word, the same in every run (FNV-1a).
pub(super) fn hash(letters: &str) -> u32 {
    letters.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
