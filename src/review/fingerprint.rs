//! Fingerprints: what of a claim was reviewed, in a few letters.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::model::{
    Attribution, Bound, Change, Claim, ClaimId, Debate, Figure, Kind, MeasureId, MeasureKind, Stance, Stated,
    Strength,
};
use crate::period::Period;
use crate::quote::Locator;

/// What every fingerprint begins with: that it is of a claim, and the way in which it is made.
///
/// A fingerprint of another way compares with none of this one, so that what it stood for counts as changed.
pub const VERSION: &str = "c1";

/// So many bytes of the digest are kept. A fingerprint is only ever compared with others of one claim.
const BYTES: usize = 6;

/// The fingerprint of what a checker checks of a claim: `c1-` and twelve hexadecimal digits.
///
/// It is another as soon as one of these is: the text; kind, strength and scope; whether the encoder supplied the
/// claim; who acts in it; when it happened; its figures and changes, with what their measures are called and count;
/// the senses of its terms; and of each attribution the voice and those by way of whom it came, the source, the
/// place in it, the date, the words quoted, how strongly they are said, and whether they are asserted.
///
/// It is the same whatever becomes of the layout, of comments and of the order of fields; of the claim's id, number,
/// short text and side; of what supports or rebuts it; of everything else in the map. Voices and measures count by
/// what they are called and not by their ids. A source counts by its id: headlines change from draft to draft, and
/// what the claim says does not. Nor does its text count, for the checks compare quotations with the text that is
/// there at every run and tell what no longer stands in it, while a page that was saved anew has other bytes
/// although nobody changed a word.
pub fn fingerprint(debate: &Debate, claim: ClaimId) -> String {
    let mut content = Content { debate, text: String::new() };
    content.claim(&debate[claim]);
    let digest = Sha256::digest(content.text.as_bytes());
    let digits: String = digest.iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("{VERSION}-{digits}")
}

/// What a fingerprint is made of, as one text.
struct Content<'d> {
    debate: &'d Debate,
    text: String,
}

impl Content<'_> {
    fn claim(&mut self, claim: &Claim) {
        self.words("text", &claim.text);
        self.choice("kind", claim.kind.map(kind));
        self.choice("strength", claim.strength.map(strength));
        self.words("implicit", if claim.implicit { "true" } else { "false" });
        self.optional("scope", claim.scope.as_deref());
        for actor in &claim.actors {
            self.words("actor", &self.debate[*actor].details.name);
        }
        self.period("when", claim.when.as_ref());
        self.optional("as_printed", claim.as_printed.as_deref());
        // The order of what stands side by side says nothing.
        let senses = claim.senses.iter().map(|(term, sense)| self.apart(|part| part.sense(term, sense)));
        let figures = claim.figures.iter().map(|figure| self.apart(|part| part.figure(figure)));
        let changes = claim.changes.iter().map(|change| self.apart(|part| part.change(change)));
        let mut parts: Vec<String> = senses.chain(figures).chain(changes).collect();
        parts.sort_unstable();
        self.text.extend(parts);
        // The first attribution is the main one.
        for said in &claim.said {
            self.attribution(said);
        }
    }

    fn attribution(&mut self, said: &Attribution) {
        self.words("stance", stance(said.stance));
        // A voice that the source lends goes with the source.
        let by = said.by.filter(|_| !said.inherits_voice);
        self.optional("by", by.map(|voice| &*self.debate[voice].details.name));
        for voice in &said.via {
            self.words("via", &self.debate[*voice].details.name);
        }
        self.optional("in", said.source.map(|source| &*self.debate[source].id));
        let at = said.at.as_deref().map(|at| match Locator::parse(at) {
            Ok(locator) => locator.to_string(),
            Err(_) => at.to_owned(),
        });
        self.optional("at", at.as_deref());
        self.period("on", said.on.as_ref());
        self.optional("quote", said.quote.as_deref());
        self.choice("said", said.strength.map(strength));
    }

    fn sense(&mut self, term: &str, sense: &str) {
        self.words("term", term);
        self.words("sense", sense);
    }

    fn figure(&mut self, figure: &Figure) {
        self.measure("figure", figure.measure);
        self.period("when", figure.when.as_ref());
        self.words("value", &figure.value.0.normalize().to_string());
        let numbers = [("of", figure.of), ("share", figure.share)];
        for (name, number) in numbers {
            self.optional(name, number.map(|number| number.0.normalize().to_string()).as_deref());
        }
        self.choice("bound", figure.bound.map(bound));
        self.period("highest_in", figure.highest_in.as_ref());
        self.period("lowest_in", figure.lowest_in.as_ref());
        self.optional("as_printed", figure.as_printed.as_deref());
    }

    fn change(&mut self, change: &Change) {
        self.measure("change", change.measure);
        self.period("from", change.from.as_ref());
        self.period("to", change.to.as_ref());
        let (how, number) = match change.stated {
            Stated::Percent(number) => ("percent", number),
            Stated::Points(number) => ("points", number),
            Stated::Times(number) => ("times", number),
            Stated::By(number) => ("by", number),
        };
        self.words(how, &number.0.normalize().to_string());
        self.choice("bound", change.bound.map(bound));
        self.optional("as_printed", change.as_printed.as_deref());
    }

    fn measure(&mut self, what: &str, measure: MeasureId) {
        let details = &self.debate[measure].details;
        self.words(what, &details.name);
        self.choice("kind", details.kind.map(measure_kind));
        let described =
            [("unit", &details.unit), ("population", &details.population), ("place", &details.place)];
        for (name, text) in described {
            self.optional(name, text.as_deref());
        }
    }

    /// A part of the content by itself.
    fn apart(&self, write: impl Fn(&mut Content)) -> String {
        let mut part = Content { debate: self.debate, text: String::new() };
        write(&mut part);
        part.text
    }

    fn period(&mut self, name: &str, period: Option<&Period>) {
        self.optional(name, period.map(Period::written));
    }

    /// A word that a field chooses, where it chooses one.
    fn choice(&mut self, name: &str, word: Option<&str>) {
        match word {
            Some(word) => self.words(name, &format!("Some({word})")),
            None => self.words(name, "None"),
        }
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.words(name, text),
            None => self.text += &format!("{name}-\n"),
        }
    }

    /// A text with its length before it, so that no two contents are written alike. White space and the way in which
    /// an accent is stored are layout.
    fn words(&mut self, name: &str, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text: String = words.join(" ").nfc().collect();
        self.text += &format!("{name}={}:{text}\n", text.len());
    }
}

// The words below are those of this version for good, whatever the program or the format comes to call them: a verdict
// on record holds as long as what it was given on is written alike.

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => "Fact",
        Kind::Cause => "Cause",
        Kind::Value => "Value",
        Kind::Policy => "Policy",
        Kind::Definition => "Definition",
        Kind::Prediction => "Prediction",
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Might => "Might",
        Strength::Can => "Can",
        Strength::Does => "Does",
    }
}

fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "Asserts",
        Stance::Denies => "Denies",
        Stance::Reports => "Reports",
    }
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::AtLeast => "AtLeast",
        Bound::AtMost => "AtMost",
        Bound::About => "About",
        Bound::Over => "Over",
        Bound::Under => "Under",
        Bound::Nearly => "Nearly",
    }
}

fn measure_kind(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Total => "Total",
        MeasureKind::Level => "Level",
        MeasureKind::Share => "Share",
    }
}
