//! English prose read for what an editor checks: sentences, numbers, dates, quotations, names, and the words that
//! weaken, deny or join.
//!
//! Everything here is a function from a text to places in it, in one pass and without a dictionary of the language:
//! lists of the words that matter, and what stands beside them. It is a reading good enough to point at a place, not
//! a parse.

mod cardinals;
mod changes;
mod dates;
mod hedges;
mod names;
mod numbers;
mod quotations;
mod sentences;
mod tokens;
mod words;

pub use changes::change_told;
pub use dates::{Date, Reading, dates, relative_date};
pub use hedges::{Marker, MarkerKind, Tier, markers, tier};
pub use names::{Name, names};
pub(crate) use numbers::is_time;
pub use numbers::{Approximation, Number, NumberKind, is_ratio, numbers, scale};
pub use quotations::{Quotation, quotations};
pub(crate) use sentences::capitalised;
pub use sentences::sentences;
pub(crate) use words::{Phrasebook, Words};

/// A text with every run of white space, line ends too, as one blank.
pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
