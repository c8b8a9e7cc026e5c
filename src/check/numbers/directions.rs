//! Which way words say that something went: up or down.

use crate::model::{Change, Claim};
use crate::prose::Words;

/// Whether words tell of a rise, of a fall, or of both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Directions {
    pub(super) rises: bool,
    pub(super) falls: bool,
    /// Whether a verb tells of the fall, which is no name of something, as in “after the fall of the city”.
    pub(super) fell: bool,
}

static RISES: Words = Words::of(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing \
     growth climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar \
     soars soared soaring up upward upwards more gain gains gained higher leap leaps leapt leaped spike \
     spiked expand expanded expansion double doubled doubling triple tripled trebled quadrupled above \
     added hike hiked swelled swollen mounted rocketed skyrocketed rally rallied larger greater bigger \
     extra additional exceeds boost boosted escalated escalation multiplied",
);

static FALLS: Words = Words::of(
    "fall falls falling decline declines drop drops cut cuts cutting reduction reductions loss losses \
     less fewer lower down decrease decreases slump plunge collapse contraction shrinkage dip slide halve \
     halves below downturn crash smaller cheaper drop-off slashed slash erosion",
);

static FELL: Words = Words::of(
    "fell fallen declined declining dropped dropping decreased decreasing shrank shrunk shrinking \
     plummeted plummeting plunged slumped sank sunk tumbled dwindled halved lost reduced diminished \
     contracted slid collapsed dipped crashed eroded",
);

impl Directions {
    /// What the words tell of a change: as printed where they tell anything, else the quotations and the text.
    pub(super) fn of(claim: &Claim, change: &Change) -> Directions {
        let printed = Directions::in_text(change.as_printed.as_deref().unwrap_or_default());
        if printed != Directions::default() {
            return printed;
        }
        let quotes = claim.said.iter().filter_map(|said| said.quote.as_deref());
        quotes.chain([&*claim.text]).map(Directions::in_text).fold(Directions::default(), |all, one| {
            Directions {
                rises: all.rises || one.rises,
                falls: all.falls || one.falls,
                fell: all.fell || one.fell,
            }
        })
    }

    pub(super) fn in_text(text: &str) -> Directions {
        let mut directions = Directions::default();
        let mut before = String::new();
        for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            // “more than” and “less than” are bounds and no directions; so are “up to” and “down to”.
            let is_bound = match word.as_str() {
                "than" => {
                    matches!(before.as_str(), "more" | "less" | "fewer" | "higher" | "lower" | "greater")
                }
                "to" => before == "up",
                _ => false,
            };
            if !is_bound {
                directions.take(&before);
            }
            before = word;
        }
        directions.take(&before);
        directions
    }

    fn take(&mut self, word: &str) {
        self.rises |= RISES.contains(word);
        self.fell |= FELL.contains(word);
        self.falls |= self.fell || FALLS.contains(word);
    }

    /// Whether a verb says that it fell and nothing says that it rose.
    pub(super) fn only_falls(self) -> bool {
        self.fell && !self.rises
    }
}
