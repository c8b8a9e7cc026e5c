//! The names in what could not be read, so that nobody calls them unknown.

use memchr::memchr2_iter;
use std::collections::HashSet;

use super::tape::{NodeId, Tape};

/// No key is longer than this.
const LONGEST: usize = 200;

/// What may be the name of something in a file that was not read as a whole: every word in what was left out,
/// and every word before a colon.
pub(super) fn names(tape: &Tape, text: &str) -> HashSet<Box<str>> {
    let mut names = HashSet::new();
    let mut number = 0;
    while (number as usize) < tape.len() {
        let node = NodeId(number);
        number = match tape.node(node).dropped {
            true => {
                names.extend(words(&text[tape.range(node)]).map(Box::from));
                tape.node(node).next
            }
            false => number + 1,
        };
    }
    let colons = memchr2_iter(b':', b'=', text.as_bytes());
    names.extend(colons.filter_map(|colon| key_before(text, colon)).map(Box::from));
    names
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_outside = |letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    text.split(is_outside).filter(|word| !word.is_empty())
}

/// The key or name that ends before a colon, in quotes of any kind or without.
fn key_before(text: &str, colon: usize) -> Option<&str> {
    let mut first = colon.saturating_sub(LONGEST);
    while !text.is_char_boundary(first) {
        first += 1;
    }
    let line = text[first..colon].trim_end();
    let line = line.rsplit('\n').next().unwrap_or(line);
    match line.strip_suffix('"') {
        Some(inner) => inner.rsplit('"').next(),
        None => {
            let bare = line.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
            words(bare).last()
        }
    }
}
