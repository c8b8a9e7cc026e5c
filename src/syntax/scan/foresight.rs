//! How well the text goes on after a guess: the judge between several ways to mend a bracket.

use super::Scanner;
use super::lexis::{closing_quote, is_word_start};
use crate::syntax::tape::NodeKind;

/// No guess looks further ahead than this many tokens.
const TOKENS: usize = 60;

/// No guess looks further ahead than this many bytes.
const BYTES: usize = 20_000;

/// What a guess is worth that carries to the end of the file.
const TO_THE_END: usize = 1_000;

/// What the open brackets would be after a guess.
pub(super) struct Guess {
    /// The kinds of the open brackets, the innermost last.
    pub(super) open: Vec<NodeKind>,
    /// Whether a value has just ended, so that a comma or bracket comes next.
    pub(super) after_value: bool,
    /// The place among the open brackets of one that may end without its partner.
    pub(super) unclosed: Option<usize>,
}

impl Scanner<'_> {
    /// The guess that the `outer` outermost brackets are the open ones, and a value of theirs has just ended.
    pub(super) fn guess_closed(&self, outer: usize) -> Guess {
        let open = self.open[..outer].iter().map(|frame| frame.kind).collect();
        Guess { open, after_value: true, unclosed: None }
    }

    /// How many tokens from `at` on are where they belong if the guess is right.
    pub(super) fn foresee(&self, mut at: usize, mut guess: Guess) -> usize {
        let limit = at + BYTES;
        for fit in 0..TOKENS {
            at = self.blanks_end(at);
            let Some(&byte) = self.bytes.get(at) else {
                return if guess.open.is_empty() { TO_THE_END } else { fit };
            };
            let Some(&top) = guess.open.last() else { return fit };
            if at > limit {
                return TOKENS;
            }
            match byte {
                b')' | b']' | b'}' => {
                    if bracket_of(byte) != top {
                        let outer = guess.open.len() - 1;
                        let ends_both = guess.unclosed == Some(outer)
                            && outer
                                .checked_sub(1)
                                .is_some_and(|outer| guess.open[outer] == bracket_of(byte));
                        if !ends_both {
                            return fit;
                        }
                        guess.open.pop();
                    }
                    guess.open.pop();
                    guess.after_value = true;
                    at += 1;
                }
                b',' if guess.after_value => {
                    guess.after_value = false;
                    at += 1;
                }
                b',' => return fit,
                _ if guess.after_value => return fit,
                _ => {
                    let Some(value) = self.after_key(at, top) else { return fit };
                    at = self.after_value(value, &mut guess);
                }
            }
        }
        TOKENS
    }

    /// The offset of the value behind the key or name that a bracket asks for; nothing where it is not there.
    fn after_key(&self, at: usize, top: NodeKind) -> Option<usize> {
        let (end, is_word) = self.key_end(at);
        match (top, self.colon_follows(end)) {
            (NodeKind::Map, true) => {}
            (NodeKind::Group, true) if is_word => {}
            (NodeKind::List | NodeKind::Group, false) => return Some(at),
            _ => return None,
        }
        Some(self.blanks_end(self.blanks_end(end) + 1))
    }

    fn key_end(&self, at: usize) -> (usize, bool) {
        match self.bytes.get(at) {
            Some(b'"') => (closing_quote(self.bytes, at + 1).unwrap_or(self.text.len()), false),
            Some(&byte) if is_word_start(byte) => (self.word_end(at), true),
            _ => (at + 1, false),
        }
    }

    /// The offset after a value, or after the bracket that begins one.
    fn after_value(&self, at: usize, guess: &mut Guess) -> usize {
        let (end, is_word) = self.key_end(at);
        let opens = |at: usize| match self.bytes.get(at) {
            Some(b'(') => Some(NodeKind::Group),
            Some(b'[') => Some(NodeKind::List),
            Some(b'{') => Some(NodeKind::Map),
            _ => None,
        };
        let bracket = if is_word { self.blanks_end(end) } else { at };
        match opens(bracket).filter(|kind| !is_word || *kind == NodeKind::Group) {
            Some(kind) => {
                guess.open.push(kind);
                guess.after_value = false;
                bracket + 1
            }
            None => {
                guess.after_value = true;
                let rest = self.text.get(end..).unwrap_or_default();
                match self.bytes.get(at) {
                    Some(b'"') => end,
                    _ if is_word => end,
                    // A number, or what will be taken for a text.
                    _ => end + rest.find([',', ')', ']', '}', '\n']).unwrap_or(rest.len()),
                }
            }
        }
    }
}

fn bracket_of(close: u8) -> NodeKind {
    match close {
        b']' => NodeKind::List,
        b'}' => NodeKind::Map,
        _ => NodeKind::Group,
    }
}
