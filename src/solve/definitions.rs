//! What sets of arguments are, straight from the definitions: a second judge for whatever an algorithm found.

use super::framework::{Argument, Framework};

/// A set of arguments together with what it attacks.
struct Standing<'f> {
    framework: &'f Framework,
    has: Vec<bool>,
    attacks: Vec<bool>,
}

impl<'f> Standing<'f> {
    fn of(framework: &'f Framework, set: &[Argument]) -> Standing<'f> {
        let mut has = vec![false; framework.len()];
        let mut attacks = vec![false; framework.len()];
        for &member in set {
            has[member as usize] = true;
            for &attacked in framework.attacked_by(member) {
                attacks[attacked as usize] = true;
            }
        }
        Standing { framework, has, attacks }
    }

    fn is_conflict_free(&self) -> bool {
        self.framework.arguments().all(|one| !(self.has[one as usize] && self.attacks[one as usize]))
    }

    fn defends(&self, argument: Argument) -> bool {
        self.framework.attackers_of(argument).iter().all(|&attacker| self.attacks[attacker as usize])
    }
}

/// Whether no member of a set attacks a member.
///
/// Source: Dung 1995, Definition 5.
pub fn is_conflict_free(framework: &Framework, set: &[Argument]) -> bool {
    Standing::of(framework, set).is_conflict_free()
}

/// Whether a set is conflict-free and attacks every attacker of its members.
///
/// Source: Dung 1995, Definition 6.
pub fn is_admissible(framework: &Framework, set: &[Argument]) -> bool {
    let standing = Standing::of(framework, set);
    standing.is_conflict_free() && set.iter().all(|&member| standing.defends(member))
}

/// Whether a set is admissible and holds every argument that it defends.
///
/// Source: Dung 1995, Definition 23.
pub fn is_complete(framework: &Framework, set: &[Argument]) -> bool {
    let standing = Standing::of(framework, set);
    standing.is_conflict_free()
        && framework.arguments().all(|one| standing.defends(one) == standing.has[one as usize])
}

/// Whether a set is conflict-free and attacks all that it does not hold.
///
/// Source: Dung 1995, Definition 13.
pub fn is_stable(framework: &Framework, set: &[Argument]) -> bool {
    let standing = Standing::of(framework, set);
    framework.arguments().all(|one| standing.has[one as usize] != standing.attacks[one as usize])
}

/// The members of a set and what they attack, in ascending order.
///
/// Source: Verheij 1996.
pub fn range(framework: &Framework, set: &[Argument]) -> Vec<Argument> {
    let standing = Standing::of(framework, set);
    framework
        .arguments()
        .filter(|&one| standing.has[one as usize] || standing.attacks[one as usize])
        .collect()
}
