//! Labellings: what a set of arguments makes of all of them, and what follows from it without any choice.

use super::framework::{Argument, Extension, Framework};

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
    labels: Vec<Label>,
    /// How many attackers of each argument are not out.
    standing: Vec<u32>,
    /// Arguments to accept.
    waiting: Vec<Argument>,
}

impl<'f> Labelling<'f> {
    /// The grounded labelling: in is what has no attackers, and what is defended by what is in. In linear time.
    ///
    /// Source: Dung 1995, Definition 20; Modgil & Caminada 2009, Algorithm 1.
    pub fn grounded(framework: &'f Framework) -> Labelling<'f> {
        let standing = framework.attacker_counts();
        let waiting = framework.arguments().filter(|&argument| standing[argument as usize] == 0).collect();
        let labels = vec![Label::Undecided; framework.len()];
        let mut labelling = Labelling { framework, labels, standing, waiting };
        labelling.follow();
        labelling
    }

    /// Accepts arguments, and all that they defend. Together with what is in already they have to be admissible.
    pub fn accept(&mut self, arguments: &[Argument]) {
        self.waiting.extend_from_slice(arguments);
        self.follow();
    }

    fn follow(&mut self) {
        while let Some(accepted) = self.waiting.pop() {
            if self.labels[accepted as usize] != Label::Undecided {
                continue;
            }
            self.labels[accepted as usize] = Label::In;
            let framework = self.framework;
            for &attacked in framework.attacked_by(accepted) {
                if self.labels[attacked as usize] != Label::Undecided {
                    continue;
                }
                self.labels[attacked as usize] = Label::Out;
                for &relieved in framework.attacked_by(attacked) {
                    let standing = &mut self.standing[relieved as usize];
                    *standing -= 1;
                    if *standing == 0 && self.labels[relieved as usize] == Label::Undecided {
                        self.waiting.push(relieved);
                    }
                }
            }
        }
    }

    /// The label of an argument.
    pub fn label(&self, argument: Argument) -> Label {
        self.labels[argument as usize]
    }

    /// How many attackers of an argument are not out.
    pub fn standing_attackers(&self, argument: Argument) -> u32 {
        self.standing[argument as usize]
    }

    /// Whether every argument is in or out.
    pub fn is_total(&self) -> bool {
        self.labels.iter().all(|&label| label != Label::Undecided)
    }

    /// What is in.
    pub fn extension(&self) -> Extension {
        let is_in = |argument: &Argument| self.label(*argument) == Label::In;
        // Counted first: of a million arguments, a list that has to grow leaves its smaller places behind.
        let mut extension =
            Vec::with_capacity(self.labels.iter().filter(|label| **label == Label::In).count());
        extension.extend(self.framework.arguments().filter(is_in));
        extension
    }
}
