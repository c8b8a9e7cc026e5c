//! Who stands against whom by the author's word: claims that cannot stand together, and what outweighs what.

use super::atoms::{Atom, Atoms};
use crate::model::{ClaimId, Debate, MapId, Preference, StepId};

/// Contraries and weighings of all maps, for looking up by atoms.
#[derive(Debug)]
pub(super) struct Conflicts {
    /// The stronger and the weaker atom, then map and position of the preference; in order.
    weighed: Vec<(Atom, Atom, MapId, u32)>,
    /// An atom, then a claim that cannot stand together with it; in order.
    contraries: Vec<(Atom, ClaimId)>,
}

impl Conflicts {
    /// The conflicts of a debate.
    pub(super) fn of(debate: &Debate, atoms: &Atoms) -> Conflicts {
        let mut weighed = Vec::new();
        for (id, map) in debate.maps() {
            for (index, preference) in map.preferences.iter().enumerate() {
                let (stronger, weaker) = (atoms.party(preference.stronger), atoms.party(preference.weaker));
                weighed.push((stronger, weaker, id, index as u32));
            }
        }
        weighed.sort_unstable();
        let pairs = debate.contraries().iter();
        let mut contraries: Vec<(Atom, ClaimId)> =
            pairs.flat_map(|&(one, other)| [(atoms.claim(one), other), (atoms.claim(other), one)]).collect();
        contraries.sort_unstable();
        Conflicts { weighed, contraries }
    }

    /// The claims that cannot stand together with a claim, in order.
    pub(super) fn contraries_of(&self, claim: Atom) -> impl Iterator<Item = ClaimId> {
        let from = self.contraries.partition_point(|&(atom, _)| atom < claim);
        let contraries = self.contraries[from..].iter().take_while(move |&&(atom, _)| atom == claim);
        contraries.map(|&(_, contrary)| contrary)
    }

    /// The preference by which the target of a rebuttal prevails over it, where there is one: the rebuttal then
    /// does not attack.
    pub(super) fn against<'a>(
        &self,
        debate: &'a Debate,
        atoms: &Atoms,
        rebuttal: StepId,
    ) -> Option<&'a Preference> {
        let target = atoms.target(debate[rebuttal].target);
        self.sides(debate, atoms, rebuttal).find_map(|side| self.find(debate, target, side))
    }

    /// The preference by which a rebuttal prevails over its target, where there is one: the target then does not
    /// attack back.
    pub(super) fn in_favour_of<'a>(
        &self,
        debate: &'a Debate,
        atoms: &Atoms,
        rebuttal: StepId,
    ) -> Option<&'a Preference> {
        let target = atoms.target(debate[rebuttal].target);
        self.sides(debate, atoms, rebuttal).find_map(|side| self.find(debate, side, target))
    }

    /// The preference by which one of two contrary claims prevails over the other, where there is one.
    pub(super) fn between<'a>(
        &self,
        debate: &'a Debate,
        atoms: &Atoms,
        stronger: ClaimId,
        weaker: ClaimId,
    ) -> Option<&'a Preference> {
        self.find(debate, atoms.claim(stronger), atoms.claim(weaker))
    }

    /// The atoms by which a weighing can name a rebuttal: itself, and its premises. The premises are spared where
    /// nothing is weighed at all.
    fn sides(&self, debate: &Debate, atoms: &Atoms, rebuttal: StepId) -> impl Iterator<Item = Atom> {
        let premises = if self.weighed.is_empty() { &[][..] } else { &debate[rebuttal].premises };
        std::iter::once(atoms.step(rebuttal)).chain(premises.iter().map(|&premise| atoms.claim(premise)))
    }

    fn find<'a>(&self, debate: &'a Debate, stronger: Atom, weaker: Atom) -> Option<&'a Preference> {
        let from = self.weighed.partition_point(|&(one, other, ..)| (one, other) < (stronger, weaker));
        let &(one, other, map, index) = self.weighed.get(from)?;
        ((one, other) == (stronger, weaker)).then(|| &debate[map].preferences[index as usize])
    }
}
