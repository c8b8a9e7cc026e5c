//! Why a claim keeps its label when others are given up, as a clause over what is given up.
//!
//! The clause of a labelling is read off a part of it that holds the label whatever else is given up: a derivation
//! for a claim that is in or out, and for one that is undecided two sets of claims and steps, of which the ones
//! cannot become in and the others cannot become out. Whoever wants another label has to give up one of the granted
//! claims in that part, or to keep one of those whose loss it uses.

use super::Label;
use super::program::{Need, Program};
use super::suppose::{Bearing, Supposed};

/// Whatever changes the label hits the clause: it gives up one of `standing`, or keeps one of `lost`.
#[derive(Debug)]
pub(super) struct Clause {
    /// Granted claims that hold the label, nearest first.
    standing: Vec<u32>,
    /// Claims whose giving up holds it, sorted.
    lost: Vec<u32>,
}

impl Clause {
    /// Whether a set of claims that are given up hits it.
    pub(super) fn is_hit(&self, given_up: &[u32]) -> bool {
        !self.lost.iter().all(|member| given_up.contains(member))
            || given_up.iter().any(|member| self.standing.binary_search(member).is_ok())
    }

    /// What can be given up to hit it, but for what is to be kept.
    pub(super) fn to_give_up(&self, is_kept: impl Fn(u32) -> bool) -> Vec<u32> {
        self.standing.iter().copied().filter(|&member| !is_kept(member)).collect()
    }
}

/// The clause of a labelling: why `claim` has the label that it has while `given_up`, sorted, are given up.
pub(super) fn clause(bearing: &Bearing, supposed: &Supposed, claim: u32, given_up: &[u32]) -> Clause {
    let label = supposed.label(claim);
    let is_open = label == Label::Undecided;
    let program = bearing.program();
    let mut account = Account {
        program,
        supposed,
        given_up,
        levels: if is_open { levels(program, supposed) } else { Vec::new() },
        is_asked: [vec![false; bearing.size()], vec![false; bearing.size()]],
        open: Vec::new(),
        standing: Vec::new(),
        lost: Vec::new(),
    };
    if label != Label::Out {
        account.ask(claim, Hold::Up);
    }
    if label != Label::In {
        account.ask(claim, Hold::Down);
    }
    while let Some((member, hold)) = account.open.pop() {
        match (hold, is_open) {
            (Hold::Up, false) => account.why_in(member),
            (Hold::Down, false) => account.why_out(member),
            (Hold::Up, true) => account.why_not_out(member),
            (Hold::Down, true) => account.why_not_in(member),
        }
    }
    let (mut standing, mut lost) = (account.standing, account.lost);
    // Nobody gives up the claim itself to see it otherwise.
    standing.retain(|&member| member != claim);
    standing.sort_unstable();
    lost.sort_unstable();
    Clause { standing, lost }
}

/// What is to be shown of a claim or a step, whatever else is given up.
#[derive(Clone, Copy)]
enum Hold {
    /// That it is in; where the label in question is undecided, that it is not out.
    Up,
    /// That it is out; where the label in question is undecided, that it is not in.
    Down,
}

/// An account in the making.
struct Account<'a> {
    program: &'a Program,
    supposed: &'a Supposed<'a>,
    given_up: &'a [u32],
    /// See [`levels`]; only where the label in question is undecided.
    levels: Vec<u32>,
    /// By [`Hold`] and member.
    is_asked: [Vec<bool>; 2],
    open: Vec<(u32, Hold)>,
    standing: Vec<u32>,
    lost: Vec<u32>,
}

impl Account<'_> {
    fn ask(&mut self, member: u32, hold: Hold) {
        if !std::mem::replace(&mut self.is_asked[hold as usize][member as usize], true) {
            self.open.push((member, hold));
        }
    }

    fn was_asked(&self, member: u32, hold: Hold) -> bool {
        self.is_asked[hold as usize][member as usize]
    }

    /// By whatever was decided first, so that no account runs in a circle.
    fn earliest(&self, of: &[u32], label: Label) -> Option<u32> {
        let having = of.iter().copied().filter(|&other| self.supposed.label(other) == label);
        having.min_by_key(|&other| (self.supposed.rank(other), other))
    }

    /// It has the reasons that it needs, and all its attackers are out.
    fn why_in(&mut self, member: u32) {
        let program = self.program;
        match program.need(member) {
            Need::Nothing => self.standing.push(member),
            Need::All => program.reasons(member).iter().for_each(|&reason| self.ask(reason, Hold::Up)),
            Need::One => {
                let reason = self.earliest(program.reasons(member), Label::In);
                self.ask(reason.expect("a claim that is in and not granted has a reason"), Hold::Up);
            }
        }
        program.attackers(member).iter().for_each(|&attacker| self.ask(attacker, Hold::Down));
    }

    /// It was given up, an attacker is in, or the reasons that it needs are out. The members of an unfounded set
    /// are out by one another, all at once.
    fn why_out(&mut self, member: u32) {
        let program = self.program;
        if self.given_up.binary_search(&member).is_ok() {
            self.lost.push(member);
            return;
        }
        let attacker = self.earliest(program.attackers(member), Label::In);
        let rank = self.supposed.rank(member);
        if let Some(attacker) = attacker.filter(|&attacker| self.supposed.rank(attacker) < rank) {
            self.ask(attacker, Hold::Up);
            return;
        }
        match program.need(member) {
            Need::All => {
                let reason = self.earliest(program.reasons(member), Label::Out);
                self.ask(reason.expect("a step that is out and unattacked has lost a premise"), Hold::Down);
            }
            Need::One => program.reasons(member).iter().for_each(|&reason| self.ask(reason, Hold::Down)),
            Need::Nothing => unreachable!("a granted claim is out by an attacker alone"),
        }
    }

    /// No attacker is in, and reasons that it needs are not out, down to granted claims.
    fn why_not_out(&mut self, member: u32) {
        let program = self.program;
        match program.need(member) {
            Need::Nothing => self.standing.push(member),
            Need::All => program.reasons(member).iter().for_each(|&reason| self.ask(reason, Hold::Up)),
            Need::One => {
                let left = program.reasons(member).iter().copied();
                let left = left.filter(|&reason| self.supposed.label(reason) != Label::Out);
                let reason = left.min_by_key(|&reason| (self.levels[reason as usize], reason));
                self.ask(reason.expect("a claim that is not out and not granted has a reason"), Hold::Up);
            }
        }
        program.attackers(member).iter().for_each(|&attacker| self.ask(attacker, Hold::Down));
    }

    /// It was given up, an attacker is not out, or reasons that it needs are not in: by what is in the account
    /// already where that will do.
    fn why_not_in(&mut self, member: u32) {
        let program = self.program;
        if self.given_up.binary_search(&member).is_ok() {
            self.lost.push(member);
            return;
        }
        let (reasons, attackers) = (program.reasons(member), program.attackers(member));
        let is_held = |&other: &u32| self.was_asked(other, Hold::Up);
        if attackers.iter().any(is_held) {
            return;
        }
        let is_not_in = |&other: &u32| self.supposed.label(other) != Label::In;
        match program.need(member) {
            Need::All if reasons.iter().any(|&reason| self.was_asked(reason, Hold::Down)) => return,
            Need::All => {
                if let Some(reason) = reasons.iter().copied().find(is_not_in) {
                    return self.ask(reason, Hold::Down);
                }
            }
            Need::One if reasons.iter().all(is_not_in) => {
                return reasons.iter().for_each(|&reason| self.ask(reason, Hold::Down));
            }
            Need::One | Need::Nothing => {}
        }
        let attacker = attackers.iter().copied().filter(|&other| self.supposed.label(other) != Label::Out);
        self.ask(attacker.min().expect("what is not in for no reason is attacked"), Hold::Up);
    }
}

/// How far each member that is not out is from granted claims by reasons that are not out: more than each premise of a
/// step, and more than one support of a claim, so that nothing is accounted for in a circle.
fn levels(program: &Program, supposed: &Supposed) -> Vec<u32> {
    let is_left = |member: u32| supposed.label(member) != Label::Out;
    let dependants = program.dependants();
    let mut levels = vec![u32::MAX; program.count()];
    let mut waiting: Vec<u32> = program.atoms().map(|member| program.reasons(member).len() as u32).collect();
    let mut reached: Vec<u32> =
        program.atoms().filter(|&member| is_left(member) && program.need(member) == Need::Nothing).collect();
    for (level, &member) in reached.iter().enumerate() {
        levels[member as usize] = level as u32;
    }
    let mut next = 0;
    while let Some(&member) = reached.get(next) {
        next += 1;
        for &dependant in dependants.of(member) {
            waiting[dependant as usize] -= 1;
            let is_carried = match program.need(dependant) {
                Need::Nothing => false,
                Need::One => true,
                Need::All => waiting[dependant as usize] == 0,
            };
            if is_carried && is_left(dependant) && levels[dependant as usize] == u32::MAX {
                levels[dependant as usize] = reached.len() as u32;
                reached.push(dependant);
            }
        }
    }
    levels
}
