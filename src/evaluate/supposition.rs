//! What a reader supposes against a map, and what a map says without some of those who speak in it.

use std::collections::BTreeMap;

use super::atoms::{Atom, Atoms};
use super::program::{Need, Program};
use crate::model::{Attribution, ClaimId, Debate, Stance, Strength, VoiceId};

/// What a reader supposes: a claim that is both granted and rejected is rejected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppositions {
    /// Claims that stand, whatever speaks against them.
    pub granted: Vec<ClaimId>,
    /// Claims that fall, whatever speaks for them.
    pub rejected: Vec<ClaimId>,
    /// Claims that nobody puts forward any longer, so that they need a reason. Claims that restate each other need one
    /// when all of them are here.
    pub withheld: Vec<ClaimId>,
}

/// Whose word does not count any longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Without {
    /// Voices that are not named.
    Anonymous,
    /// What is put forward as what can or might be.
    Hedged,
    /// One voice.
    Voice(VoiceId),
}

/// What is supposed of one claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Supposition {
    Granted,
    Rejected,
    Withheld,
}

impl Suppositions {
    /// Whether nothing is supposed.
    pub fn is_empty(&self) -> bool {
        self.granted.is_empty() && self.rejected.is_empty() && self.withheld.is_empty()
    }

    /// What is supposed of each atom.
    pub(super) fn by_atom(&self, atoms: &Atoms) -> BTreeMap<Atom, Supposition> {
        let mut supposed = BTreeMap::new();
        let is_withheld = |claim: ClaimId| self.withheld.contains(&claim);
        for &claim in self.withheld.iter().filter(|&&claim| atoms.members(claim).all(is_withheld)) {
            supposed.insert(atoms.claim(claim), Supposition::Withheld);
        }
        let decided = [(&self.granted, Supposition::Granted), (&self.rejected, Supposition::Rejected)];
        for (claims, what) in decided {
            supposed.extend(claims.iter().map(|&claim| (atoms.claim(claim), what)));
        }
        supposed
    }
}

impl Supposition {
    /// The program in which it is so.
    pub(super) fn applied(program: &Program, supposed: &BTreeMap<Atom, Supposition>) -> Program {
        let of = |atom: Atom| supposed.get(&atom).copied();
        program.with(
            |atom, need| match of(atom) {
                Some(Supposition::Granted) => Some(Need::Nothing),
                Some(Supposition::Rejected) => None,
                Some(Supposition::Withheld) => Some(Need::One),
                None => Some(need),
            },
            |_, attacked| of(attacked) != Some(Supposition::Granted),
        )
    }
}

/// The claims for which nobody is left to put them forward, without some: those that one of these puts forward, alone
/// or with others of the kind. A voice speaks also for what it passes on.
pub fn withheld(debate: &Debate, without: Without) -> Vec<ClaimId> {
    debate.claims().map(|(claim, _)| claim).filter(|&claim| is_withheld(debate, claim, without)).collect()
}

/// Without whom nobody is left to put a claim forward, each by itself.
pub(super) fn borne_by(debate: &Debate, claim: ClaimId) -> Vec<Without> {
    let mut voices: Vec<VoiceId> =
        debate[claim].said.iter().flat_map(|said| said.by.iter().chain(&said.via)).copied().collect();
    voices.sort_unstable();
    voices.dedup();
    let kinds = [Without::Anonymous, Without::Hedged].into_iter();
    let all = kinds.chain(voices.into_iter().map(Without::Voice));
    all.filter(|&without| is_withheld(debate, claim, without)).collect()
}

fn is_withheld(debate: &Debate, claim: ClaimId, without: Without) -> bool {
    let is_anonymous = |voice: &VoiceId| debate[*voice].details.anonymous;
    let is_of = |said: &Attribution| {
        let mut voices = said.by.iter().chain(&said.via);
        match without {
            Without::Anonymous => voices.any(is_anonymous),
            Without::Voice(voice) => voices.any(|other| *other == voice),
            Without::Hedged => false,
        }
    };
    let claim = &debate[claim];
    if without == Without::Hedged {
        return matches!(claim.put(), Some(Strength::Can | Strength::Might));
    }
    let vouches = |said: &&Attribution| said.stance != Stance::Denies;
    claim.said.iter().any(is_of) && claim.said.iter().filter(vouches).all(is_of)
}
