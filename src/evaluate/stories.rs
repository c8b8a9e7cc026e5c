//! How a claim comes to stand or fall once conflicts are decided or claims given up: the way from there to it.

use super::cruxes::{Conflict, Decision, conflicts};
use super::program::Need;
use super::suppose::{Bearing, Supposed};
use super::{Label, Labelling, cruxes, premise_cruxes};
use crate::model::{ClaimId, Debate, StepId, Target};

/// How a claim comes to stand otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The claims on the way to it that come to stand otherwise, in order, with how they then stand.
    pub way: Vec<(ClaimId, Label)>,
    /// By what the claim itself then stands, falls or is open.
    pub by: By,
}

/// By what a claim stands, falls or is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A reason carries it, and no objection is left.
    Reason(StepId),
    /// It is put forward without argument, or granted, and no objection is left.
    Itself,
    /// An objection stands against it.
    Objection(StepId),
    /// Another claim stands that excludes it.
    Contrary(ClaimId),
    /// No reason for it is left.
    NoReason,
    /// It is open whether a reason for it holds.
    OpenReason,
    /// It is open whether what speaks against it prevails.
    OpenObjection,
}

/// Tells how a claim comes to stand otherwise.
#[derive(Debug)]
pub struct Stories<'a> {
    debate: &'a Debate,
    labelling: &'a Labelling,
    claim: ClaimId,
    /// What it depends on and is undecided, with the conflicts in that; nothing where it is too much.
    open: Option<(Bearing<'a>, Vec<Conflict>)>,
    /// All that it depends on; nothing where it is too much.
    whole: Option<Bearing<'a>>,
}

impl<'a> Stories<'a> {
    /// The stories of a claim.
    pub fn of(debate: &'a Debate, labelling: &'a Labelling, claim: ClaimId) -> Stories<'a> {
        let open = Bearing::undecided_on(labelling, &[claim], cruxes::MOST_MEMBERS);
        let open = open.filter(|_| labelling.claim(claim) == Label::Undecided).map(|bearing| {
            let conflicts = conflicts(debate, labelling, &bearing);
            (bearing, conflicts)
        });
        let whole = Bearing::on(labelling, &[claim], premise_cruxes::MOST_MEMBERS);
        Stories { debate, labelling, claim, open, whole }
    }

    /// What happens once some open conflicts are decided; nothing where that changes nothing.
    pub fn deciding(&self, decisions: &[Decision]) -> Option<Story> {
        let (bearing, conflicts) = self.open.as_ref()?;
        let ways = conflicts.iter().flat_map(Conflict::ways);
        let lifted: Vec<(u32, u32)> =
            ways.filter(|way| decisions.contains(&way.decision)).flat_map(|way| way.lifted.clone()).collect();
        let supposed = bearing.supposing(|_| false, |one, other| lifted.contains(&(one, other)));
        self.story(bearing, &supposed, |_| false)
    }

    /// What happens once some claims are given up; nothing where that changes nothing.
    pub fn giving_up(&self, claims: &[ClaimId]) -> Option<Story> {
        let bearing = self.whole.as_ref()?;
        let given_up: Vec<u32> = claims.iter().filter_map(|&claim| bearing.number(claim)).collect();
        self.story(bearing, &bearing.without(claims), |member| given_up.contains(&member))
    }

    fn story(
        &self,
        bearing: &Bearing,
        supposed: &Supposed,
        is_given_up: impl Fn(u32) -> bool,
    ) -> Option<Story> {
        let before = |member: u32| self.labelling.label(bearing.member(member));
        let has_changed = |member: u32| supposed.label(member) != before(member);
        let own = bearing.number(self.claim)?;
        if !has_changed(own) {
            return None;
        }
        let mut path = vec![own];
        let mut is_on_path = vec![false; bearing.size()];
        is_on_path[own as usize] = true;
        let mut at = own;
        while let Some(before) =
            cause(bearing, supposed, at, |member| has_changed(member) && !is_on_path[member as usize])
        {
            if is_given_up(before) {
                break;
            }
            is_on_path[before as usize] = true;
            path.push(before);
            at = before;
        }
        let way = path.iter().skip(1).rev();
        let way = way.filter_map(|&member| Some((bearing.claim_of(member)?, supposed.label(member))));
        Some(Story { way: way.collect(), by: self.by(bearing, supposed, own) })
    }

    /// By what the claim stands, falls or is open.
    fn by(&self, bearing: &Bearing, supposed: &Supposed, own: u32) -> By {
        let program = bearing.program();
        let earliest = |of: &[u32]| {
            let standing = of.iter().copied().filter(|&other| supposed.label(other) == Label::In);
            standing.min_by_key(|&other| (supposed.rank(other), other))
        };
        let meaning = |member: u32| self.labelling.atoms.meaning(bearing.member(member));
        match supposed.label(own) {
            Label::Undecided => {
                let stands = |&reason: &u32| supposed.label(reason) == Label::In;
                let is_firm = program.need(own) == Need::Nothing || program.reasons(own).iter().any(stands);
                if is_firm { By::OpenObjection } else { By::OpenReason }
            }
            Label::In => match earliest(program.reasons(own)).map(meaning) {
                Some(Target::Step(step)) => By::Reason(step),
                _ => self.firm_reason(bearing).map_or(By::Itself, By::Reason),
            },
            Label::Out => match earliest(program.attackers(own)).map(meaning) {
                Some(Target::Step(step)) => By::Objection(step),
                Some(Target::Claim(claim)) => By::Contrary(claim),
                None => By::NoReason,
            },
        }
    }

    /// A reason for the claim that stands whatever is decided, and so is no part of what is open.
    fn firm_reason(&self, bearing: &Bearing) -> Option<StepId> {
        let members = self.labelling.restatements(self.claim);
        let mut reasons = members.flat_map(|claim| self.debate.carriers_of(claim));
        reasons.find(|&step| self.labelling.step(step) == Label::In && bearing.number_of_step(step).is_none())
    }
}

/// What a member owes it to that it stands as it does, of what is new: for one that stands the last that had to happen,
/// for one that falls the first that sufficed.
fn cause(bearing: &Bearing, supposed: &Supposed, member: u32, is_new: impl Fn(u32) -> bool) -> Option<u32> {
    let program = bearing.program();
    let (reasons, attackers) = (program.reasons(member), program.attackers(member));
    let key = |&other: &u32| (supposed.rank(other), other);
    let having = |of: &[u32], label: Label| -> Vec<u32> {
        of.iter().copied().filter(|&other| supposed.label(other) == label).collect()
    };
    let new = |of: Vec<u32>| of.into_iter().filter(|&other| is_new(other));
    match supposed.label(member) {
        Label::In => {
            let mut needed = having(attackers, Label::Out);
            let standing = having(reasons, Label::In);
            match program.need(member) {
                Need::Nothing => {}
                Need::One => needed.extend(standing.into_iter().min_by_key(key)),
                Need::All => needed.extend(standing),
            }
            new(needed).max_by_key(key)
        }
        Label::Out => {
            let hit = new(having(attackers, Label::In)).min_by_key(key);
            hit.or_else(|| match program.need(member) {
                Need::Nothing => None,
                Need::One => new(having(reasons, Label::Out)).max_by_key(key),
                Need::All => new(having(reasons, Label::Out)).min_by_key(key),
            })
        }
        Label::Undecided => new([reasons, attackers].concat()).min(),
    }
}
