//! Small admissible sets, found quickly or not at all.

use super::framework::{Argument, Framework};
use super::labelling::{Label, Labelling};

/// Looks for small admissible sets near an argument, quickly and not always with success.
pub(super) struct Defence<'f> {
    framework: &'f Framework,
    /// The number of the try in which an argument was last found to be attacked by the set.
    hit: Vec<u32>,
    /// The same for those that attack the set.
    threat: Vec<u32>,
    tries: u32,
    set: Vec<Argument>,
    /// Attackers of the set that it has to attack.
    unanswered: Vec<Argument>,
    /// How many attacks the last try looked at.
    spent: usize,
}

/// A try looks at no more attacks than this.
const PATIENCE: usize = 4_000;

/// So many attacks are looked at in vain, and eight times as many as there are arguments, before a search for easy sets
/// is given up.
const WASTE: usize = 2_000_000;

impl Defence<'_> {
    pub(super) fn of(framework: &Framework) -> Defence<'_> {
        let (hit, threat) = (vec![0; framework.len()], vec![0; framework.len()]);
        Defence { framework, hit, threat, tries: 0, set: Vec::new(), unanswered: Vec::new(), spent: 0 }
    }

    /// Accepts what can easily be defended among these arguments; tells whether there was anything.
    pub(super) fn find_many(&mut self, labelling: &mut Labelling, members: &[Argument]) -> bool {
        let mut has_found = false;
        // Where nothing is easy, all that was tried was for nothing.
        let mut hope = WASTE + 8 * members.len();
        for &argument in members {
            if hope == 0 {
                break;
            }
            if labelling.label(argument) == Label::Undecided && self.can_defend(labelling, argument) {
                labelling.accept(&self.set);
                has_found = true;
            }
            hope = hope.saturating_sub(self.spent);
        }
        has_found
    }

    /// Makes `set` an admissible set around an argument, or tells that it found none.
    pub(super) fn can_defend(&mut self, labelling: &Labelling, argument: Argument) -> bool {
        self.tries += 1;
        self.set.clear();
        self.unanswered.clear();
        self.spent = 0;
        if !self.add(labelling, argument) {
            return false;
        }
        while let Some(attacker) = self.unanswered.pop() {
            if self.hit[attacker as usize] == self.tries {
                continue;
            }
            let defenders = self.framework.attackers_of(attacker);
            self.spent += defenders.len();
            if self.spent > PATIENCE {
                return false;
            }
            let fits = |defender: &&Argument| {
                labelling.label(**defender) == Label::Undecided
                    && self.hit[**defender as usize] != self.tries
                    && self.threat[**defender as usize] != self.tries
            };
            let easiest = defenders.iter().filter(fits).min_by_key(|&&one| labelling.standing_attackers(one));
            let Some(&defender) = easiest else { return false };
            if !self.add(labelling, defender) {
                return false;
            }
        }
        true
    }

    /// The set that was found last.
    pub(super) fn set(&self) -> &[Argument] {
        &self.set
    }

    /// Adds an argument to the set; tells whether it is at peace with itself and the patience lasts.
    fn add(&mut self, labelling: &Labelling, argument: Argument) -> bool {
        let (attacked, attackers) =
            (self.framework.attacked_by(argument), self.framework.attackers_of(argument));
        self.spent += attacked.len() + attackers.len();
        if self.spent > PATIENCE {
            return false;
        }
        self.set.push(argument);
        for &one in attacked {
            self.hit[one as usize] = self.tries;
        }
        for &one in attackers {
            if labelling.label(one) != Label::Out {
                self.threat[one as usize] = self.tries;
                self.unanswered.push(one);
            }
        }
        self.hit[argument as usize] != self.tries
    }
}
