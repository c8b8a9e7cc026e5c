//! What the article says and no claim encodes: its figures, dates and quotations.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use crate::article::Kind;

/// The figures, dates and quotations of an article that no claim encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Unencoded {
    /// Paragraph by paragraph.
    pub paragraphs: Vec<LooseParagraph>,
    /// How many paragraphs are left out.
    pub more: usize,
    /// How many figures, dates and quotations the article has.
    pub all: usize,
    /// How many of them no claim encodes.
    pub loose: usize,
}

/// A paragraph with something that no claim encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LooseParagraph {
    /// Its place.
    pub at: String,
    /// Its first words.
    pub begins: String,
    /// What no claim encodes, in the order of the text.
    pub entries: Vec<Loose>,
}

/// Something that no claim encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Loose {
    /// `figure`, `date` or `quotation`.
    pub kind: &'static str,
    /// The word for the kind.
    pub word: String,
    /// The words of the text; of a quotation the first eight.
    pub printed: String,
}

/// So many paragraphs are shown; `elenchus coverage` tells all.
const MOST: usize = 80;

/// Nothing where the map reads no article or its text is not at hand.
pub(super) fn unencoded(desk: &Desk) -> Option<Unencoded> {
    let coverage = desk.site.coverage(desk.map, desk.analysis.debate[desk.map].source?)?;
    let mut unencoded = Unencoded { paragraphs: Vec::new(), more: 0, all: 0, loose: 0 };
    for paragraph in coverage.paragraphs {
        let entries = paragraph.entries.into_iter().filter_map(|entry| {
            let kind = match entry.kind {
                Kind::Figure => "figure",
                Kind::Date => "date",
                Kind::Quotation => "quotation",
                Kind::Voice => return None,
            };
            unencoded.all += 1;
            if !entry.encoded_by.is_empty() {
                return None;
            }
            unencoded.loose += 1;
            let word = desk.word(&format!("checksheet-loose-{kind}"));
            Some(Loose { kind, word, printed: entry.printed })
        });
        let entries: Vec<Loose> = entries.collect();
        if entries.is_empty() {
            continue;
        }
        if unencoded.paragraphs.len() == MOST {
            unencoded.more += 1;
        } else {
            unencoded.paragraphs.push(LooseParagraph {
                at: desk.place(&paragraph.at),
                begins: paragraph.begins,
                entries,
            });
        }
    }
    Some(unencoded)
}
