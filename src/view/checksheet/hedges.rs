//! The hedge ladder: how strongly a claim is put beside how strongly its sources put it.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::rows::{place_of, quoted_title};
use crate::model::{ClaimId, Strength};

/// The claims that do not stand on the rung of their sources.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Ladder {
    /// Those claims, those that are put more strongly first.
    pub rungs: Vec<Rung>,
    /// How many claims are put as strongly as all their sources put them.
    pub level: usize,
    /// Of how many claims the map does not tell how strongly they or their sources put it.
    pub untold: usize,
}

/// A claim on the ladder: on each rung who puts it so.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Rung {
    /// The claim.
    pub claim: ClaimRef,
    /// Who says that it might be so.
    pub might: Vec<String>,
    /// Who says that it can be so.
    pub can: Vec<String>,
    /// Who says that it is so.
    pub does: Vec<String>,
    /// `firmer` where the claim is put more strongly than some source puts it, else `softer`.
    pub verdict: &'static str,
    /// The verdict in words.
    pub word: String,
}

/// The ladder of a map's claims, in their order.
pub(super) fn ladder(desk: &Desk, order: &[ClaimId]) -> Ladder {
    let debate = &desk.analysis.debate;
    let mut ladder = Ladder::default();
    for &id in order {
        let claim = &debate[id];
        let told = || claim.said.iter().enumerate().filter_map(|(at, said)| Some((at, said, said.strength?)));
        let Some(own) = claim.strength.filter(|_| told().next().is_some()) else {
            ladder.untold += 1;
            continue;
        };
        if told().all(|(.., strength)| strength == own) {
            ladder.level += 1;
            continue;
        }
        let mut rung = Rung {
            claim: desk.claim_ref(id),
            might: Vec::new(),
            can: Vec::new(),
            does: Vec::new(),
            verdict: "softer",
            word: String::new(),
        };
        rung.at(own).push(desk.word("checksheet-the-claim"));
        for (position, said, strength) in told() {
            if rank(strength) < rank(own) {
                rung.verdict = "firmer";
            }
            let source = said.source.filter(|source| Some(*source) != debate[desk.map].source);
            let source = source.map(|source| quoted_title(desk, source));
            let place = place_of(desk, id, position, said);
            let words: Vec<String> = source.into_iter().chain(place).collect();
            let words = if words.is_empty() { desk.word("checksheet-the-source") } else { words.join(", ") };
            if !rung.at(strength).contains(&words) {
                rung.at(strength).push(words);
            }
        }
        rung.word = desk.word(&format!("checksheet-{}", rung.verdict));
        ladder.rungs.push(rung);
    }
    ladder.rungs.sort_by_key(|rung| rung.verdict != "firmer");
    ladder
}

fn rank(strength: Strength) -> u8 {
    match strength {
        Strength::Might => 0,
        Strength::Can => 1,
        Strength::Does => 2,
    }
}

impl Rung {
    fn at(&mut self, strength: Strength) -> &mut Vec<String> {
        match strength {
            Strength::Might => &mut self.might,
            Strength::Can => &mut self.can,
            Strength::Does => &mut self.does,
        }
    }
}
