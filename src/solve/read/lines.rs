//! The lines of a text that is read in pieces.

use memchr::memchr;
use std::io::{self, Read};

use super::Piece;

/// So much is read at once.
const BLOCK: usize = 1 << 18;

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
}
