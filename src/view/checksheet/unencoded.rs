//! What the article says and no claim of the map encodes: its figures, dates and quotations, and which of them are in
//! other maps of the corpus.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use crate::article::Kind;

/// The figures, dates and quotations of an article that no claim of the map encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Unencoded {
    /// What is in no claim of any map, paragraph by paragraph.
    pub paragraphs: Vec<LooseParagraph>,
    /// What other maps have, paragraph by paragraph.
    pub elsewhere: Vec<LooseParagraph>,
    /// How many paragraphs are left out because other maps read them and this one does not.
    pub apart: usize,
    /// How many further paragraphs are left out.
    pub more: usize,
    /// How many figures, dates and quotations the article has.
    pub all: usize,
    /// How many of them no claim of the map encodes.
    pub loose: usize,
    /// How many of those are in claims of other maps.
    pub in_others: usize,
}

/// A paragraph with something that no claim of the map encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LooseParagraph {
    /// Its place.
    pub at: String,
    /// Its first words.
    pub begins: String,
    /// What it is, in the order of the text.
    pub entries: Vec<Loose>,
}

/// Something that no claim of the map encodes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Loose {
    /// `figure`, `date` or `quotation`.
    pub kind: &'static str,
    /// The word for the kind.
    pub word: String,
    /// The words of the text; of a quotation the first eight.
    pub printed: String,
    /// The first claim of another map that encodes it.
    pub by: Option<ClaimRef>,
}

/// So many paragraphs are shown; `elenchus coverage` tells all.
const MOST: usize = 80;

/// Nothing where the map reads no article or its text is not at hand.
pub(super) fn unencoded(desk: &Desk) -> Option<Unencoded> {
    let source = desk.analysis.debate[desk.map].source?;
    let coverage = desk.site.coverage(desk.map, source)?;
    let encoders = desk.site.encoders(source);
    let mut encoded = encoders.entries.iter();
    let (mut all, mut apart, mut more) = (0, 0, 0);
    let (mut paragraphs, mut elsewhere) = (Vec::new(), Vec::new());
    let (mut loose, mut in_others) = (0, 0);
    for paragraph in coverage.paragraphs {
        let (mut here, mut there) = (Vec::new(), Vec::new());
        let mut is_read_elsewhere = false;
        for entry in paragraph.entries {
            let known = encoded.next();
            let claims = known.map_or(&[][..], |(_, claims)| claims);
            let readers = known.and_then(|(block, _)| encoders.readers.get(block));
            is_read_elsewhere = readers.is_some_and(|maps| !maps.contains(&desk.map));
            let kind = match entry.kind {
                Kind::Figure => "figure",
                Kind::Date => "date",
                Kind::Quotation => "quotation",
                Kind::Voice => continue,
            };
            all += 1;
            if !entry.encoded_by.is_empty() {
                continue;
            }
            loose += 1;
            in_others += usize::from(!claims.is_empty());
            let list = if claims.is_empty() { &mut here } else { &mut there };
            list.push(Loose {
                kind,
                word: desk.word(&format!("checksheet-loose-{kind}")),
                printed: entry.printed,
                by: claims.first().map(|&claim| desk.claim_ref(claim)),
            });
        }
        // What only other maps read stands on their sheets.
        if is_read_elsewhere {
            apart += usize::from(!here.is_empty() || !there.is_empty());
            continue;
        }
        for (entries, list) in [(here, &mut paragraphs), (there, &mut elsewhere)] {
            match (entries.is_empty(), list.len() < MOST) {
                (true, _) => {}
                (false, false) => more += 1,
                (false, true) => list.push(LooseParagraph {
                    at: desk.place(&paragraph.at),
                    begins: paragraph.begins.clone(),
                    entries,
                }),
            }
        }
    }
    Some(Unencoded { paragraphs, elsewhere, apart, more, all, loose, in_others })
}
