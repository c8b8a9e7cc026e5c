//! What the texts of sources tell that the maps and the library leave out: the places of quotations, and the
//! fingerprints of the texts; and the fingerprints of the claims that reviews leave out.

use super::quoted::Quotation;
use super::{Context, Place};
use crate::quote::Passage;
use crate::review;
use crate::source::Span;
use crate::syntax::Locus;

/// A field that is not written and that a text can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The value of another field of the same block, behind which it belongs.
    pub behind: Span,
    /// The field.
    pub field: &'static str,
    /// Its value, without quotes; it needs no escapes.
    pub value: String,
}

/// Every gap that can be filled without doubt: a quotation that stands in one paragraph only, a source whose text is
/// there, and a verdict that is taken to be on the claim as it is. By file and place.
pub fn gaps(context: &Context) -> Vec<Gap> {
    let places = context.quotations().iter().filter_map(|quotation| place(context, quotation));
    let mut gaps: Vec<Gap> = places.collect();
    for (source, text) in context.texts.iter() {
        gaps.extend(fingerprint(context, context.debate[source].place, text.fingerprint()));
    }
    let unmarked = context.reviews.verdicts().iter().filter(|verdict| verdict.fingerprint.is_none());
    gaps.extend(unmarked.filter_map(|verdict| {
        let checked = review::fingerprint(context.debate, verdict.claim?);
        let written = context.at(verdict.place);
        let fields = ["status", "by", "on", "note"].into_iter().filter(|field| written.has_field(field));
        let last = fields.max_by_key(|field| written.field(field).span().end)?;
        Some(gap(written, last, "fingerprint", checked))
    }));
    gaps.sort_by_key(|gap| gap.behind);
    gaps
}

/// The place of a quotation that has none.
fn place(context: &Context, quotation: &Quotation) -> Option<Gap> {
    let written = quotation.attribution(context);
    if written.has_field("at") || !written.has_field("quote") {
        return None;
    }
    let places = quotation.meant();
    let paragraph = |place: &Passage| quotation.text.paragraph_at(place.start).map(|one| one.start);
    let first = *places.first()?;
    let is_clear = places.iter().all(|place| paragraph(place) == paragraph(&first));
    is_clear.then(|| gap(written, "quote", "at", quotation.text.locator(first.start).to_string()))
}

/// The fingerprint of a text whose source has none.
fn fingerprint(context: &Context, source: Place, fingerprint: &str) -> Option<Gap> {
    let written = context.at(source);
    let neighbours = ["text", "title", "authors", "outlet", "published", "url", "doi"];
    let behind = neighbours.into_iter().find(|field| written.has_field(field))?;
    let is_there = written.has_field("sha256");
    (!is_there).then(|| gap(written, behind, "sha256", fingerprint.to_owned()))
}

fn gap(written: Locus, behind: &str, field: &'static str, value: String) -> Gap {
    Gap { behind: written.field(behind).span(), field, value }
}
