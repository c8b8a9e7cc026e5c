//! A quotation as an editor reads it: words, and what stands for words that are left out or put in.

use super::letters::{Letters, bracketed_mark};

/// What stands between a piece of a quotation and the piece before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it is the first.
    Start,
    /// An ellipsis: words were left out.
    Ellipsis,
    /// Words in brackets, which are the editor's own and stand for others or for none.
    Bracket,
}

/// Words of a quotation that must stand together.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) gap: Gap,
    /// The words as quoted.
    pub(super) text: String,
    pub(super) letters: Letters,
}

/// A quotation is cut into no more pieces than this; nobody quotes like that.
const MOST_PIECES: usize = 40;

/// Brackets that close later than this are no editor's.
const LONGEST_BRACKET: usize = 200;

/// The pieces of a quotation that have any words.
pub(super) fn pieces(quote: &str) -> Vec<Piece> {
    let mut cutter = Cutter { pieces: Vec::new(), open: String::new(), gap: Gap::Start };
    let mut rest = quote;
    while let Some(letter) = rest.chars().next() {
        rest = match letter {
            '[' | '(' | '.' | '…' if cutter.pieces.len() < MOST_PIECES => {
                cutter.special(rest).unwrap_or_else(|| cutter.plain(rest, letter))
            }
            _ => cutter.plain(rest, letter),
        };
    }
    cutter.cut(Gap::Start);
    cutter.pieces
}

struct Cutter {
    pieces: Vec<Piece>,
    open: String,
    gap: Gap,
}

impl Cutter {
    fn plain<'q>(&mut self, rest: &'q str, letter: char) -> &'q str {
        self.open.push(letter);
        &rest[letter.len_utf8()..]
    }

    /// Ends the open piece.
    fn cut(&mut self, next: Gap) {
        let text = std::mem::take(&mut self.open);
        let letters = Letters::of(&text);
        if letters.words.is_empty() {
            // An ellipsis beside a bracket leaves out more than the bracket does.
            if next == Gap::Ellipsis && self.gap == Gap::Bracket || self.gap == Gap::Start {
                self.gap = if self.pieces.is_empty() { Gap::Start } else { next };
            }
            return;
        }
        let gap = if self.pieces.is_empty() { Gap::Start } else { self.gap };
        self.pieces.push(Piece { gap, text, letters });
        self.gap = next;
    }

    /// Reads an ellipsis or brackets where they stand at the beginning of `rest`; tells what follows.
    fn special<'q>(&mut self, rest: &'q str) -> Option<&'q str> {
        if let Some(behind) = behind_ellipsis(rest) {
            self.cut(Gap::Ellipsis);
            return Some(behind);
        }
        let close = match rest.as_bytes()[0] {
            b'[' => b']',
            b'(' => b')',
            _ => return None,
        };
        let inner = &rest[1..rest.bytes().take(LONGEST_BRACKET).position(|byte| byte == close)?];
        let behind = &rest[inner.len() + 2..];
        if behind_ellipsis(inner.trim()).is_some_and(|left| left.trim().is_empty()) {
            self.cut(Gap::Ellipsis);
            return Some(behind);
        }
        if close == b')' {
            return None;
        }
        if let Some((_, length)) = bracketed_mark(rest) {
            return Some(&rest[length..]);
        }
        if inner.trim().eq_ignore_ascii_case("sic") {
            return Some(behind);
        }
        let follows_letter = self.open.ends_with(char::is_alphanumeric);
        let precedes_letter = behind.starts_with(char::is_alphanumeric);
        if precedes_letter && !follows_letter && inner.chars().count() == 1 {
            self.open.push_str(inner);
            return Some(behind);
        }
        if follows_letter {
            let whole = self.open.trim_end_matches(|letter: char| letter.is_alphanumeric()).len();
            self.open.truncate(whole);
        }
        self.cut(Gap::Bracket);
        Some(behind.trim_start_matches(|letter: char| precedes_letter && letter.is_alphanumeric()))
    }
}

/// What follows an ellipsis at the beginning of a text, where there is one.
fn behind_ellipsis(text: &str) -> Option<&str> {
    if let Some(behind) = text.strip_prefix('…') {
        return Some(behind);
    }
    let (mut rest, mut dots) = (text, 0);
    while let Some(behind) = rest.strip_prefix('.') {
        dots += 1;
        rest = behind;
        if let Some(spaced) = behind.strip_prefix([' ', '\u{a0}']).filter(|spaced| spaced.starts_with('.')) {
            rest = spaced;
        }
    }
    (dots >= 3).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(quote: &str) -> Vec<String> {
        let sign = |gap| match gap {
            Gap::Start => "",
            Gap::Ellipsis => "… ",
            Gap::Bracket => "[] ",
        };
        pieces(quote).iter().map(|piece| format!("{}{}", sign(piece.gap), piece.text.trim())).collect()
    }

    #[test]
    fn ellipses_and_brackets_cut_a_quotation() {
        let cases: [(&str, &[&str]); 12] = [
            ("one two", &["one two"]),
            ("one … two", &["one", "… two"]),
            ("one... two", &["one", "… two"]),
            ("one . . . two", &["one", "… two"]),
            ("one [...] two (…) three", &["one", "… two", "… three"]),
            ("…one…", &["one"]),
            ("[T]he tax", &["The tax"]),
            ("the [new] tax", &["the", "[] tax"]),
            ("it walk[ed] home", &["it", "[] home"]),
            ("the tax [sic] fell[12]", &["the tax  fell"]),
            ("it (the tax) fell. It rose.", &["it (the tax) fell. It rose."]),
            ("[…]", &[]),
        ];
        for (quote, expected) in cases {
            assert_eq!(cut(quote), expected, "{quote}");
        }
    }
}
