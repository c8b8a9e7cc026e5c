//! Strongly connected components of part of a framework.

use super::framework::{Argument, Framework};

/// Finds components again and again in ever smaller parts of one framework; its notes are made once.
#[derive(Debug)]
pub(super) struct Components {
    /// When each argument was entered, from 1; 0 where it takes no part, or is in a component already.
    entered: Vec<u32>,
    low: Vec<u32>,
    /// The arguments that were entered and are in no component yet.
    open: Vec<Argument>,
    /// The way down: each argument with how many of its attacks were followed.
    path: Vec<(Argument, u32)>,
    takes_part: Vec<bool>,
}

impl Components {
    pub(super) fn of(framework: &Framework) -> Components {
        let count = framework.len();
        Components {
            entered: vec![0; count],
            low: vec![0; count],
            open: Vec::new(),
            path: Vec::new(),
            takes_part: vec![false; count],
        }
    }

    /// The components of the framework on some of its arguments. Each comes before those that attack it.
    ///
    /// Source: Tarjan 1972, with his recursion as an explicit stack, since frameworks can be as deep as they are long.
    pub(super) fn find(
        &mut self,
        framework: &Framework,
        members: &[Argument],
        mut found: impl FnMut(Vec<Argument>),
    ) {
        for &member in members {
            self.takes_part[member as usize] = true;
        }
        let mut clock = 0;
        for &root in members {
            if !self.takes_part[root as usize] {
                continue;
            }
            self.enter(root, &mut clock);
            while let Some((argument, followed)) = self.path.last_mut() {
                let argument = *argument;
                if let Some(&attacked) = framework.attacked_by(argument).get(*followed as usize) {
                    *followed += 1;
                    if self.takes_part[attacked as usize] {
                        match self.entered[attacked as usize] {
                            0 => self.enter(attacked, &mut clock),
                            entered => self.lower(argument, entered),
                        }
                    }
                    continue;
                }
                self.path.pop();
                let low = self.low[argument as usize];
                if low < self.entered[argument as usize] {
                    if let Some(&(above, _)) = self.path.last() {
                        self.lower(above, low);
                    }
                    continue;
                }
                let start = self.open.iter().rposition(|&one| one == argument).unwrap_or(0);
                let component = self.open.split_off(start);
                for &member in &component {
                    self.takes_part[member as usize] = false;
                    self.entered[member as usize] = 0;
                }
                found(component);
            }
        }
    }

    fn enter(&mut self, argument: Argument, clock: &mut u32) {
        *clock += 1;
        self.entered[argument as usize] = *clock;
        self.low[argument as usize] = *clock;
        self.open.push(argument);
        self.path.push((argument, 0));
    }

    fn lower(&mut self, argument: Argument, to: u32) {
        let low = &mut self.low[argument as usize];
        *low = to.min(*low);
    }
}
