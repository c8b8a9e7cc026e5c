//! The lines of a text that is read in pieces.

use memchr::memchr;
use std::io::{self, Read};

use super::Piece;

/// So much is read at once.
const BLOCK: usize = 1 << 16;

/// Lines one after the other, without their ends. A text of any length takes the memory of its longest line.
pub(super) struct Lines<'r> {
    input: &'r mut dyn Read,
    buffer: Vec<u8>,
    /// What of the buffer is read and not yet told.
    from: usize,
    to: usize,
    /// Where the buffer starts in the text.
    offset: u64,
    line: u64,
    has_ended: bool,
}

impl<'r> Lines<'r> {
    pub(super) fn of(input: &'r mut dyn Read) -> Lines<'r> {
        Lines { input, buffer: vec![0; BLOCK], from: 0, to: 0, offset: 0, line: 0, has_ended: false }
    }

    /// The next line; nothing at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece<'_>>> {
        let mut looked = self.from;
        loop {
            if let Some(length) = memchr(b'\n', &self.buffer[looked..self.to]) {
                return Ok(Some(self.take(looked + length, 1)));
            }
            if self.has_ended {
                let is_over = self.from == self.to;
                return Ok((!is_over).then(|| self.take(self.to, 0)));
            }
            let told = self.from;
            looked = self.to - told;
            self.fill()?;
        }
    }

    /// The two numbers of the next line, if it is nothing but two numbers from 1 to `most` with a blank between them, is
    /// here whole and is not very near the end of what is here; otherwise it is still the next line. Nearly all lines of
    /// large files are such, and this takes them in at a glance.
    pub(super) fn pair(&mut self, most: u32) -> Option<(u32, u32)> {
        let text = &self.buffer[self.from..self.to];
        let (first, length) = glance(text)?;
        let rest = text[length..].strip_prefix(b" ")?;
        let (second, its_length) = glance(rest)?;
        let is_known = (1..=most).contains(&first) && (1..=most).contains(&second);
        if !is_known || rest[its_length] != b'\n' {
            return None;
        }
        self.from += length + 1 + its_length + 1;
        self.line += 1;
        Some((first, second))
    }

    /// The end of what was read, as an empty piece.
    pub(super) fn end(&self) -> Piece<'static> {
        Piece { line: self.line.max(1), start: self.offset + self.from as u64, bytes: &[] }
    }

    fn take(&mut self, end: usize, ending: usize) -> Piece<'_> {
        let from = self.from;
        self.from = end + ending;
        self.line += 1;
        let is_first = self.line == 1;
        let bytes = &self.buffer[from..end];
        let piece = Piece { line: self.line, start: self.offset + from as u64, bytes };
        // A byte-order mark is no part of the text, and neither of places in it.
        match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) if is_first => Piece { bytes: rest, ..piece },
            _ => piece,
        }
    }

    /// Reads on, behind what is not yet told.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.from..self.to, 0);
        self.offset += self.from as u64;
        self.to -= self.from;
        self.from = 0;
        if self.to == self.buffer.len() {
            self.buffer.resize(2 * self.to, 0);
        }
        let read = loop {
            match self.input.read(&mut self.buffer[self.to..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.has_ended = read == 0;
        self.to += read;
        Ok(())
    }
}

/// The number of one to seven digits that a text begins with, and how many digits these are; something else follows. The
/// digits are looked at together, as the bytes of one word: first the two of each pair are added up, then all pairs.
///
/// Source: Lemire 2018, "Quickly parsing eight digits".
fn glance(text: &[u8]) -> Option<(u32, usize)> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let digits = u64::from_le_bytes(*text.first_chunk()?) ^ (EACH * u64::from(b'0'));
    // The highest bit of a byte that is larger than nine; what is carried over spoils only bytes behind such a one.
    let others = (digits.wrapping_add(EACH * (0x80 - 10)) | digits) & (EACH * 0x80);
    let length = others.trailing_zeros() as usize / 8;
    if !(1..8).contains(&length) {
        return None;
    }
    // Leading zeros in place of what follows.
    let digits = digits << (64 - 8 * length);
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let every_other = |pairs: u64| pairs & 0x0000_00ff_0000_00ff;
    let upper = every_other(pairs).wrapping_mul(100 + (1_000_000 << 32));
    let lower = every_other(pairs >> 16).wrapping_mul(1 + (10_000 << 32));
    Some(((upper.wrapping_add(lower) >> 32) as u32, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a text byte by byte.
    struct Drop<'t>(&'t [u8]);

    impl Read for Drop<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            buffer[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn lines_are_the_same_however_the_text_arrives() {
        let text = format!("one\n\n{}\r\nlast", "x".repeat(600_000));
        let lines = |input: &mut dyn Read| {
            let mut lines = Lines::of(input);
            let mut told = Vec::new();
            while let Some(piece) = lines.next().expect("it can be read") {
                told.push((piece.line, piece.start, piece.bytes.len()));
            }
            told
        };
        let expected = [(1, 0, 3), (2, 4, 0), (3, 5, 600_001), (4, 600_007, 4)];
        assert_eq!(lines(&mut text.as_bytes()), expected);
        assert_eq!(lines(&mut Drop(text.as_bytes())), expected);
    }

    #[test]
    fn a_number_is_taken_in_at_a_glance() {
        for number in (0..10_000_000).step_by(37).chain([9, 10, 99, 100, 999_999, 1_000_000, 9_999_999]) {
            for after in ["\n1234567", " /345678", "/3", ":", "\u{e9}12", "a1"] {
                let text = format!("{number}{after}       ");
                assert_eq!(glance(text.as_bytes()), Some((number, number.to_string().len())), "{text}");
            }
        }
        assert_eq!(glance(b"0000012 "), Some((12, 7)));
        for none in ["12345678", "123456789 ", "1 2", "", " 1234567", "-1234567"] {
            assert_eq!(glance(none.as_bytes()), None, "{none}");
        }
    }

    /// What is taken in at a glance is no longer there, and what is not is left for a closer look.
    #[test]
    fn pairs_are_lines_like_others() {
        let lines = ["1 2", "7 300", "# 1 2", "301 1", "0 5", "300 0", "4  5", "6 7\r", "8 9 ", "", "12 34"];
        let text = lines.join("\n") + "\n" + &" ".repeat(20);
        let mut input = text.as_bytes();
        let mut read = Lines::of(&mut input);
        read.fill().expect("it can be read");
        let mut taken = Vec::new();
        let mut at = 0;
        for (place, line) in lines.iter().enumerate() {
            taken.extend(read.pair(300).inspect(|_| at += line.len() as u64 + 1).map(|pair| (place, pair)));
            if taken.last().is_none_or(|(last, _)| *last != place) {
                let piece = read.next().expect("it can be read").expect("there is another");
                assert_eq!((piece.line, piece.start, piece.bytes), (place as u64 + 1, at, line.as_bytes()));
                at += line.len() as u64 + 1;
            }
        }
        assert_eq!(taken, [(0, (1, 2)), (1, (7, 300)), (10, (12, 34))]);
    }
}
