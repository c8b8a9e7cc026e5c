//! Quotation: words are quoted as the text has them.

use crate::check::Check;
use crate::diagnostic::Family;

mod bad_locator;
mod close_paraphrase;
pub(crate) mod quote_altered;
mod quote_ambiguous;
pub(crate) mod quote_by_another_voice;
pub(crate) mod quote_cut;
pub(crate) mod quote_elided;
pub(crate) mod quote_in_another_source;
pub(crate) mod quote_not_found;
pub(crate) mod quote_spliced;
pub(crate) mod second_hand_quote;
pub(super) mod source_head;
mod text_changed;
mod text_missing;
mod wrong_locator;

mod around;
mod speaker;
mod turns;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "quotation", finds: "words are not quoted as the text has them" }, &[
    quote_not_found::CHECK,
    quote_altered::CHECK,
    quote_elided::CHECK,
    quote_spliced::CHECK,
    quote_in_another_source::CHECK,
    quote_by_another_voice::CHECK,
    quote_cut::CHECK,
    second_hand_quote::CHECK,
    close_paraphrase::CHECK,
    quote_ambiguous::CHECK,
    wrong_locator::CHECK,
    bad_locator::CHECK,
    text_missing::CHECK,
    text_changed::CHECK,
    source_head::TITLE,
    source_head::BYLINE,
    source_head::DATE,
]);
