//! Short marks by which data is known again.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What data is known again by: 32 hexadecimal figures, the same for the same data alone.
pub type Fingerprint = String;

/// Takes in data piece by piece.
#[derive(Clone, Default)]
pub struct Fingerprinter(Sha256);

impl Fingerprinter {
    /// Takes in one more piece; where it ends is part of the data.
    #[must_use]
    pub fn with(mut self, piece: impl AsRef<[u8]>) -> Fingerprinter {
        self.add(piece);
        self
    }

    /// Takes in one more piece; where it ends is part of the data.
    pub fn add(&mut self, piece: impl AsRef<[u8]>) {
        let piece = piece.as_ref();
        self.0.update((piece.len() as u64).to_le_bytes());
        self.0.update(piece);
    }

    /// The fingerprint of all pieces in order.
    pub fn finish(self) -> Fingerprint {
        let digest = self.0.finalize();
        digest[..16].iter().fold(String::with_capacity(32), |mut figures, byte| {
            write!(figures, "{byte:02x}").expect("a string takes everything");
            figures
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_piece_ends_makes_a_difference() {
        let of = |pieces: &[&str]| {
            pieces.iter().fold(Fingerprinter::default(), |known, piece| known.with(piece)).finish()
        };
        assert_eq!(of(&["ab", "c"]).len(), 32);
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab", ""]), of(&["ab"]));
    }
}
