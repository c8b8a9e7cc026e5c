//! The rule that check sheets keep to, for whoever reads them; the others are checks.

use crate::diagnostic::{About, Level, Rule};

/// A check sheet that cannot be read back as it is meant.
pub(crate) const BAD_SHEET: Rule = Rule {
    code: "bad-sheet",
    level: Level::Error,
    about: About::Map,
    finds: "a check sheet that `elenchus review import` cannot read as it is meant",
    why: "Spreadsheets write tables in their own ways: with commas, semicolons or tabs, dates as the country has them, \
          words corrected while they are typed. Most of that is read as it is meant. What may mean two things, or \
          nothing, is told with its row and column, and then nothing is written at all, so that a sheet is taken in \
          whole or not.\n\nThe row of heads names at least the columns `claim` and `status`, in English or in the \
          language of the house; besides these, `map`, `by`, `on`, `note`, `fix` and `fingerprint` are read, in any order, \
          and all others are passed over. A status is one of the house's words, one of those \
          at the boxes of the printed sheet such as “OK” and “N/C”, or one of `Unchecked`, `Confirmed`, `Fix`, \
          `AskAuthor`, `CannotConfirm`, `Cut` and `Opinion`; a blank one says nothing. A day is written 2026-11-22, \
          22.11.2026 or, where only one day can be meant, 11/22/2026. A verdict has a name: in its row, or for the \
          whole sheet by `--by`. A claim is one of the map's; if it was there when the sheet was made, its \
          fingerprint in the row says so, and the verdict is kept.",
    bad: &[],
    good: &[],
};
