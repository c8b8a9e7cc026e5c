//! The numbers by which the program names claims and steps.

use petgraph::unionfind::UnionFind;

use crate::model::{ClaimId, Debate, Party, StepId, Target};

/// The number of a claim or step in the program: claims first, then steps.
pub(super) type Atom = u32;

/// Which atom stands for which claim or step.
///
/// Claims that restate each other are one proposition and share the atom of the first of them; the atoms of the
/// others stay without rules and are never asked for.
#[derive(Debug)]
pub(super) struct Atoms {
    claims: u32,
    steps: u32,
    /// The atom of each claim; empty where no claim restates another.
    shared: Vec<Atom>,
    /// The claims that share an atom, beside it, in order.
    members: Vec<(Atom, ClaimId)>,
}

impl Atoms {
    /// The atoms of a debate.
    pub(super) fn of(debate: &Debate) -> Atoms {
        let claims = debate.claims().len();
        let mut atoms = Atoms {
            claims: claims as u32,
            steps: debate.steps().len() as u32,
            shared: Vec::new(),
            members: Vec::new(),
        };
        if debate.maps().all(|(_, map)| map.restatements.is_empty()) {
            return atoms;
        }
        let mut sets = UnionFind::<u32>::new(claims);
        for restatement in debate.maps().flat_map(|(_, map)| &map.restatements) {
            for pair in restatement.claims.windows(2) {
                sets.union(pair[0].0, pair[1].0);
            }
        }
        let mut first = vec![u32::MAX; claims];
        let mut sizes = vec![0_u32; claims];
        for claim in 0..claims as u32 {
            let set = sets.find_mut(claim) as usize;
            first[set] = first[set].min(claim);
            sizes[first[set] as usize] += 1;
            atoms.shared.push(first[set]);
        }
        let shares = |claim: &u32| sizes[atoms.shared[*claim as usize] as usize] > 1;
        atoms.members = (0..claims as u32)
            .filter(shares)
            .map(|claim| (atoms.shared[claim as usize], ClaimId(claim)))
            .collect();
        atoms.members.sort_unstable();
        atoms
    }

    /// How many atoms there are.
    pub(super) fn count(&self) -> usize {
        (self.claims + self.steps) as usize
    }

    /// The atom of a claim.
    pub(super) fn claim(&self, claim: ClaimId) -> Atom {
        self.shared.get(claim.index()).copied().unwrap_or(claim.0)
    }

    /// The atom of a step.
    pub(super) fn step(&self, step: StepId) -> Atom {
        self.claims + step.0
    }

    /// The atom of what a step speaks for or against.
    pub(super) fn target(&self, target: Target) -> Atom {
        match target {
            Target::Claim(claim) => self.claim(claim),
            Target::Step(step) => self.step(step),
        }
    }

    /// The atom of one end of a weighing.
    pub(super) fn party(&self, party: Party) -> Atom {
        match party {
            Party::Claim(claim) => self.claim(claim),
            Party::Step(step) => self.step(step),
        }
    }

    /// What an atom stands for; of several claims the first.
    pub(super) fn meaning(&self, atom: Atom) -> Target {
        match atom.checked_sub(self.claims) {
            None => Target::Claim(ClaimId(atom)),
            Some(step) => Target::Step(StepId(step)),
        }
    }

    /// All claims that are the same proposition as this one, itself included, in order.
    pub(super) fn members(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        let atom = self.claim(claim);
        let from = self.members.partition_point(|&(other, _)| other < atom);
        let class = self.members[from..].iter().take_while(move |&&(other, _)| other == atom);
        let alone = self.members.get(from).is_none_or(|&(other, _)| other != atom);
        class.map(|&(_, member)| member).chain(alone.then_some(claim))
    }
}
