//! Citations that an earlier run printed: a style takes a millisecond or two for each source, and of a large corpus few
//! sources change between two runs.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::item::Reference;
use super::{Cite, Piece, Style};
use crate::language::Language;
use crate::source::{Fingerprint, Fingerprinter};

/// Citations by what they were printed from, read when the first is asked for.
pub(super) struct Kept {
    /// What all citations of the run are printed from: the program, the style, the language.
    seed: Fingerprinter,
    /// What an earlier run left, as it is until somebody asks.
    written: Mutex<String>,
    known: OnceLock<BTreeMap<Fingerprint, Shape>>,
}

/// A citation as it is kept: note and entry.
#[derive(Clone, Serialize, Deserialize)]
struct Shape(Vec<Part>, Vec<Part>);

/// A piece as it is kept: its text, a letter for each of its looks, and where it leads.
#[derive(Clone, Serialize, Deserialize)]
struct Part(String, String, Option<String>);

/// How a piece may look: what says whether it does.
type Look = fn(&mut Piece) -> &mut bool;

/// The letters of looks.
const LOOKS: [(char, Look); 3] =
    [('i', |piece| &mut piece.italic), ('b', |piece| &mut piece.bold), ('s', |piece| &mut piece.small_caps)];

impl Kept {
    /// What an earlier run of the program left as a text. What is damaged counts as nothing.
    pub(super) fn recalled(program: &str, style: &Style, language: &Language, written: String) -> Kept {
        let seed = Fingerprinter::default().with(program);
        let seed = seed.with(format!("{style:?}")).with(format!("{language:?}"));
        Kept { seed, written: Mutex::new(written), known: OnceLock::new() }
    }

    /// The citation of a reference; nothing where no earlier run printed it from the same.
    pub(super) fn cite(&self, reference: &Reference) -> Option<Cite> {
        let known = self.known.get_or_init(|| {
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            read(&std::mem::take(&mut *written)).unwrap_or_default()
        });
        if known.is_empty() { None } else { known.get(&self.key(reference)).map(Shape::cite) }
    }

    /// What to keep for the next run; nothing where no citation was asked for, so that what was left is still right.
    pub(super) fn written<'c>(
        &self,
        cited: impl Iterator<Item = (Reference, Option<&'c Cite>)>,
    ) -> Option<String> {
        let known = self.known.get()?;
        let kept = cited.filter_map(|(reference, cite)| {
            let key = self.key(&reference);
            let shape = cite.map(Shape::of).or_else(|| known.get(&key).cloned())?;
            Some((key, shape))
        });
        let kept: BTreeMap<Fingerprint, Shape> = kept.collect();
        let body = serde_json::to_string(&kept).expect("citations are plain data");
        Some(format!("{}\n{body}", head(&body)))
    }

    fn key(&self, reference: &Reference) -> Fingerprint {
        self.seed.clone().with(format!("{reference:?}")).finish()
    }
}

/// What was written out; nothing where it is damaged.
fn read(text: &str) -> Option<BTreeMap<Fingerprint, Shape>> {
    let (first, body) = text.split_once('\n')?;
    if first == head(body) { serde_json::from_str(body).ok() } else { None }
}

/// The first line: what is kept, and a fingerprint that shows damage.
fn head(body: &str) -> String {
    format!("elenchus citations 1 {}", Fingerprinter::default().with(body).finish())
}

impl Shape {
    fn of(cite: &Cite) -> Shape {
        let parts = |pieces: &[Piece]| pieces.iter().map(Part::of).collect();
        Shape(parts(&cite.note), parts(&cite.entry))
    }

    fn cite(&self) -> Cite {
        let pieces = |parts: &[Part]| parts.iter().map(Part::piece).collect();
        Cite { note: pieces(&self.0), entry: pieces(&self.1) }
    }
}

impl Part {
    fn of(piece: &Piece) -> Part {
        let mut piece = piece.clone();
        let looks = LOOKS.iter().filter_map(|(letter, look)| look(&mut piece).then_some(*letter)).collect();
        Part(piece.text, looks, piece.href)
    }

    fn piece(&self) -> Piece {
        let mut piece = Piece { text: self.0.clone(), href: self.2.clone(), ..Piece::default() };
        for (letter, look) in LOOKS {
            *look(&mut piece) = self.1.contains(letter);
        }
        piece
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MapTitle, item::of_map};
    use super::*;

    fn reference(title: &str) -> Reference {
        of_map(&MapTitle { title, ..MapTitle::default() }, &Language::english())
    }

    fn kept(style: &str, written: String) -> Kept {
        let style = Style::named(style).expect("it comes along");
        Kept::recalled("this one", &style, &Language::english(), written)
    }

    #[test]
    fn a_citation_comes_back_as_it_was_to_the_same_source_in_the_same_style() {
        let piece = |text: &str| Piece { text: text.to_owned(), ..Piece::default() };
        let small = Piece { small_caps: true, bold: true, ..piece("c") };
        let cite = Cite {
            note: vec![piece("a “b”"), Piece { italic: true, ..piece("T") }],
            entry: vec![small, Piece { href: Some("https://a.b/".to_owned()), ..piece("x") }],
        };
        let first = kept("apa", String::new());
        assert!(first.cite(&reference("T")).is_none());
        let written = first.written([(reference("T"), Some(&cite)), (reference("U"), None)].into_iter());
        let written = written.expect("a citation was asked for");
        let again = kept("apa", written.clone());
        let same = again.cite(&reference("T")).expect("it is known");
        assert_eq!((same.note, same.entry), (cite.note, cite.entry));
        assert!(again.cite(&reference("U")).is_none());
        // What nobody asked for is kept as long as there is something to cite.
        assert_eq!(again.written([(reference("T"), None)].into_iter()), Some(written.clone()));
        assert!(kept("mla", written.clone()).cite(&reference("T")).is_none());
        assert!(kept("apa", written.replace("https", "http")).cite(&reference("T")).is_none());
        assert_eq!(kept("apa", written).written(std::iter::empty()), None);
    }
}
