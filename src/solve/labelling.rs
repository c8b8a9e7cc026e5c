//! Labellings: what a set of arguments makes of all of them, and what follows from it without any choice.

use super::framework::{Argument, Extension, Framework};
use super::waiting::Waiting;

/// What holds of an argument under a set of arguments.
///
/// Source: Caminada 2006.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The set holds it.
    In,
    /// The set attacks it.
    Out,
    /// Neither.
    Undecided,
}

/// A label for each argument, that grows as arguments are accepted: what they attack is out, and what has no other
/// attackers left is accepted too.
#[derive(Clone, Debug)]
pub struct Labelling<'f> {
    framework: &'f Framework,
    /// [`IN`], [`OUT`], or how many attackers of an undecided argument are not out: a number for each argument, since
    /// every attack that is followed looks into one place of memory, anywhere.
    states: Vec<u32>,
    /// Arguments that were decided and whose attacks are to be followed.
    waiting: Waiting,
}

/// More attackers than there can be.
const IN: u32 = u32::MAX;
const OUT: u32 = u32::MAX - 1;

impl<'f> Labelling<'f> {
    /// The grounded labelling: in is what has no attackers, and what is defended by what is in. In linear time.
    ///
    /// Source: Dung 1995, Definition 20; Modgil & Caminada 2009, Algorithm 1.
    pub fn grounded(framework: &'f Framework) -> Labelling<'f> {
        let states = framework.attacker_counts();
        let waiting = Waiting::with_room(states.len());
        let mut labelling = Labelling { framework, states, waiting };
        for argument in framework.arguments() {
            if labelling.states[argument as usize] == 0 {
                labelling.decide(argument, IN);
            }
        }
        labelling.follow();
        labelling
    }

    /// Accepts arguments, and all that they defend. Together with what is in already they have to be admissible.
    pub fn accept(&mut self, arguments: &[Argument]) {
        for &argument in arguments {
            if self.label(argument) == Label::Undecided {
                self.decide(argument, IN);
            }
        }
        self.follow();
    }

    fn decide(&mut self, argument: Argument, state: u32) {
        self.states[argument as usize] = state;
        self.waiting.add(argument);
    }

    fn follow(&mut self) {
        let framework = self.framework;
        while let Some(decided) = self.waiting.take() {
            let is_in = self.states[decided as usize] == IN;
            for &attacked in framework.attacked_by(decided) {
                let state = &mut self.states[attacked as usize];
                if *state >= OUT {
                    continue;
                }
                if is_in {
                    self.decide(attacked, OUT);
                    continue;
                }
                *state -= 1;
                if *state == 0 {
                    self.decide(attacked, IN);
                }
            }
        }
    }

    /// The label of an argument.
    pub fn label(&self, argument: Argument) -> Label {
        match self.states[argument as usize] {
            IN => Label::In,
            OUT => Label::Out,
            _ => Label::Undecided,
        }
    }

    /// How many attackers of an undecided argument are not out.
    pub fn standing_attackers(&self, argument: Argument) -> u32 {
        debug_assert_eq!(self.label(argument), Label::Undecided, "argument {argument}");
        self.states[argument as usize]
    }

    /// Whether every argument is in or out.
    pub fn is_total(&self) -> bool {
        self.states.iter().all(|&state| state >= OUT)
    }

    /// What is in, where nothing else is asked any more: it takes the place of the labels.
    pub fn into_extension(self) -> Extension {
        let mut states = self.states;
        let mut kept = 0;
        for argument in self.framework.arguments() {
            if states[argument as usize] == IN {
                states[kept] = argument;
                kept += 1;
            }
        }
        states.truncate(kept);
        states
    }

    /// What is in.
    pub fn extension(&self) -> Extension {
        // Counted first: of a million arguments, a list that has to grow leaves its smaller places behind.
        let mut extension = Vec::with_capacity(self.states.iter().filter(|state| **state == IN).count());
        extension.extend(self.framework.arguments().filter(|&argument| self.label(argument) == Label::In));
        extension
    }
}
