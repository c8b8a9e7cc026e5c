//! What people found of claims: their verdicts, apart from the maps and never a part of them.
//!
//! A verdict was given on a claim as it stood, which its fingerprint tells. Where the claim has changed since, the
//! verdict stays on record and the claim is open again. What becomes of the argument when claims are taken out
//! that should go, or that nothing bears out, is a question to the labelling, which the verdicts do not enter.

use std::collections::BTreeMap;

use crate::evaluate::{Fallout, Labelling};
use crate::model::{ClaimId, Debate, MapId, Place, ReviewStatus};
use crate::period::Period;
use crate::resolve::{Pronounced, Reviewed};

mod fingerprint;
mod import;
mod last_word;
mod overlay;
mod rules;
pub mod sheet;

pub use fingerprint::{VERSION, fingerprint};
pub use import::{Entry, Import, Terms, import};
pub(crate) use last_word::plain_name;
use last_word::{LastWords, Person, Text};
pub use overlay::{Unwritable, names_its_map, with_verdicts};
pub(crate) use rules::BAD_SHEET;

/// The verdicts of a corpus, and what they come to.
#[derive(Debug, Default)]
pub struct Reviews {
    files: Vec<Reviewed>,
    /// All verdicts, file by file in the order of writing.
    verdicts: Vec<Verdict>,
    /// For each claim that has any its verdicts, as positions, and its standing.
    claims: BTreeMap<ClaimId, (Vec<usize>, Standing)>,
    fallout: Fallout,
}

/// What somebody found of a claim.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The claim; nothing where the map has none of this name.
    pub claim: Option<ClaimId>,
    /// The name of the claim, as written.
    pub claim_name: Box<str>,
    /// The map; nothing where none is called so.
    pub map: Option<MapId>,
    /// The name of the map.
    pub map_name: Box<str>,
    /// What was found.
    pub status: ReviewStatus,
    /// Who checked.
    pub by: Option<Box<str>>,
    /// When.
    pub on: Option<Period>,
    /// What there is to say.
    pub note: Option<Box<str>>,
    /// The fingerprint of what was checked, as written.
    pub fingerprint: Option<Box<str>>,
    /// Whether the claim is still as it was when it was checked. A verdict without a fingerprint is taken at its
    /// word.
    pub is_current: bool,
    /// Whether it is what this person says by now. A later verdict takes the place of an earlier one, and one on the
    /// claim as it is that of one on what it was.
    pub is_latest: bool,
    /// Where it is written.
    pub place: Place,
}

/// Where the review of a claim has got to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nobody has said anything, or whoever did has taken it back.
    #[default]
    Unchecked,
    /// All who checked it as it is found the same.
    Settled(ReviewStatus),
    /// It was checked, and has changed since.
    Reopened,
    /// Two who checked it as it is found different things.
    InConflict,
}

impl Reviews {
    /// What the review files of a corpus say, against the claims as they are.
    pub fn of(debate: &Debate, labelling: &Labelling, files: Vec<Reviewed>) -> Reviews {
        let mut reviews = Reviews { files, ..Reviews::default() };
        for index in 0..reviews.files.len() {
            reviews.take(debate, index);
        }
        let standings: Vec<ClaimId> = reviews.claims.keys().copied().collect();
        for claim in standings {
            reviews.judge(claim);
        }
        let taken = reviews.taken_out(labelling);
        reviews.fallout = Fallout::of(debate, labelling, &taken);
        reviews
    }

    /// The files, as written.
    pub fn files(&self) -> &[Reviewed] {
        &self.files
    }

    /// All verdicts, file by file in the order of writing, those on claims that are not there included.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The verdicts on a claim in the order of writing, those that are out of date or replaced included.
    pub fn of_claim(&self, claim: ClaimId) -> impl Iterator<Item = &Verdict> {
        let positions = self.claims.get(&claim).map_or(&[][..], |(positions, _)| positions);
        positions.iter().map(|&position| &self.verdicts[position])
    }

    /// What the reviewers of a claim say by now: the last word of each, those on what it was included.
    pub fn latest(&self, claim: ClaimId) -> impl Iterator<Item = &Verdict> {
        self.of_claim(claim).filter(|verdict| verdict.is_latest && verdict.status != ReviewStatus::Unchecked)
    }

    /// Where the review of a claim has got to.
    pub fn standing(&self, claim: ClaimId) -> Standing {
        self.claims.get(&claim).map_or(Standing::Unchecked, |&(_, standing)| standing)
    }

    /// The claims that have a verdict, in order.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimId, Standing)> {
        self.claims.iter().map(|(&claim, &(_, standing))| (claim, standing))
    }

    /// The verdicts on claims or maps that are not there.
    pub fn astray(&self) -> impl Iterator<Item = &Verdict> {
        self.verdicts.iter().filter(|verdict| verdict.claim.is_none())
    }

    /// What becomes of the argument when all claims are taken out that should go or that nothing bears out.
    ///
    /// A claim goes when its reviewers agree on that, and no claim that restates it is confirmed.
    pub fn fallout(&self) -> &Fallout {
        &self.fallout
    }

    /// Takes in the verdicts of a file.
    fn take(&mut self, debate: &Debate, index: usize) {
        let file = &self.files[index];
        let claims = file.map.map(|map| debate.claims_of(map));
        let by_name: BTreeMap<&str, ClaimId> =
            claims.into_iter().flatten().map(|(id, claim)| (&*claim.id, id)).collect();
        for written in &file.verdicts {
            let claim = by_name.get(&*written.claim_name).copied();
            let verdict = Verdict::of(debate, file, written, claim);
            if let Some(claim) = claim {
                self.claims.entry(claim).or_default().0.push(self.verdicts.len());
            }
            self.verdicts.push(verdict);
        }
    }

    /// Finds the last word of each person on a claim, and where that leaves it.
    fn judge(&mut self, claim: ClaimId) {
        let Some((positions, standing)) = self.claims.get_mut(&claim) else { return };
        let mut words = LastWords::default();
        for &position in positions.iter() {
            let verdict = &self.verdicts[position];
            words.add(Person::of(verdict), Text::of(verdict), verdict.on.as_ref());
        }
        let last: Vec<usize> = words.by_now().map(|number| positions[number]).collect();
        for &position in &last {
            self.verdicts[position].is_latest = true;
        }
        let latest = last.iter().map(|&position| &self.verdicts[position]);
        let said: Vec<&Verdict> =
            latest.filter(|verdict| verdict.status != ReviewStatus::Unchecked).collect();
        let mut current = said.iter().filter(|verdict| verdict.is_current).map(|verdict| verdict.status);
        *standing = match (current.next(), said.is_empty()) {
            (None, true) => Standing::Unchecked,
            (None, false) => Standing::Reopened,
            (Some(status), _) if current.all(|other| other == status) => Standing::Settled(status),
            (Some(_), _) => Standing::InConflict,
        };
    }

    /// The claims that reviewers take out.
    fn taken_out(&self, labelling: &Labelling) -> Vec<ClaimId> {
        let is_held = |claim: ClaimId| {
            let mut same = labelling.restatements(claim);
            same.any(|other| self.standing(other) == Standing::Settled(ReviewStatus::Confirmed))
        };
        let settled = self
            .claims()
            .filter(|(_, standing)| matches!(standing, Standing::Settled(status) if status.takes_out()));
        settled.map(|(claim, _)| claim).filter(|&claim| !is_held(claim)).collect()
    }
}

impl Verdict {
    fn of(debate: &Debate, file: &Reviewed, written: &Pronounced, claim: Option<ClaimId>) -> Verdict {
        let is_of = |known: &str| claim.is_some_and(|claim| known.trim() == fingerprint(debate, claim));
        Verdict {
            claim,
            claim_name: written.claim_name.clone(),
            map: file.map,
            map_name: file.map_name.clone(),
            status: written.status,
            by: written.by.clone(),
            on: written.on.clone(),
            note: written.note.clone(),
            fingerprint: written.fingerprint.clone(),
            is_current: written.fingerprint.as_deref().is_none_or(is_of),
            is_latest: false,
            place: written.place,
        }
    }
}
