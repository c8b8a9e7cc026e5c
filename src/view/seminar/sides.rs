//! Which side of a map speaks for the motion, and which against it.

use std::cmp::Reverse;

use super::sentence::{Given, Telling, tell};
use super::walk::{Camp, Walk};
use crate::model::ClaimId;
use crate::view::desk::Desk;
use crate::view::words::side_letter;

/// The side of each camp as the map declares it: positions in its sides.
pub(super) struct Sides {
    pub(super) declared: [Option<u32>; 2],
    /// The declared sides that are neither.
    pub(super) others: Vec<String>,
}

impl Sides {
    /// The first motion's side is for it; against it is, of the others, the one with the most claims there.
    pub(super) fn of(desk: &Desk, walk: &Walk) -> Sides {
        let debate = &desk.analysis.debate;
        let sides = &debate[desk.map].sides;
        let mut counts = vec![[0_usize; 2]; sides.len()];
        for claim in walk.claims().filter(|claim| desk.local(*claim).is_some()) {
            if let (Some(side), Some(camp)) = (debate[claim].side, walk.camp_of(claim)) {
                counts[side as usize][camp as usize] += 1;
            }
        }
        let most = |camp: Camp, but: Option<u32>| {
            let candidates = (0..sides.len() as u32).filter(|side| Some(*side) != but);
            candidates.max_by_key(|side| (counts[*side as usize][camp as usize], Reverse(*side)))
        };
        let motion = walk.motions.first().and_then(|(claim, _)| desk.local(*claim).and(debate[*claim].side));
        let pro = motion.or_else(|| most(Camp::For, None));
        let contra = most(Camp::Against, pro);
        let is_other = |side: &usize| ![pro, contra].contains(&Some(*side as u32));
        let others = (0..sides.len()).filter(is_other).map(|side| sides[side].text.to_string());
        Sides { declared: [pro, contra], others: others.collect() }
    }

    /// The letter of a camp: that of its declared side, else the first that is free.
    pub(super) fn letter(&self, camp: Camp) -> String {
        match (self.declared[camp as usize], self.declared[camp.other() as usize], camp) {
            (Some(side), ..) => side_letter(side as usize),
            (None, Some(0), _) => side_letter(1),
            (None, Some(_), _) => side_letter(0),
            (None, None, camp) => side_letter(camp as usize),
        }
    }

    pub(super) fn holds(&self, desk: &Desk, camp: Camp) -> Telling {
        let words = if camp == Camp::For { "seminar-for" } else { "seminar-against" };
        match self.declared[camp as usize] {
            Some(side) => {
                let text = &desk.analysis.debate[desk.map].sides[side as usize].text;
                tell(desk, "seminar-holds", &[("side", Given::Text(text))])
            }
            None => tell(desk, words, &[]),
        }
    }

    /// The camp of a claim: as the map declares it, else as it is used.
    pub(super) fn camp_of(&self, desk: &Desk, walk: &Walk, claim: ClaimId) -> Option<Camp> {
        self.declared_camp(desk, claim).or_else(|| walk.camp_of(claim))
    }

    /// The camp of a claim of the map as it declares it.
    pub(super) fn declared_camp(&self, desk: &Desk, claim: ClaimId) -> Option<Camp> {
        let side = desk.local(claim).and(desk.analysis.debate[claim].side);
        Camp::BOTH.into_iter().find(|camp| side.is_some() && self.declared[*camp as usize] == side)
    }
}
