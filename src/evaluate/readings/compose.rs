//! Readings put together from those of the strongly connected components, each given what comes before it.
//!
//! A reading of all is a reading of what comes first and then one of the rest, given the first; and the preferred ones
//! are preferred at each stage (the splitting of Lifschitz & Turner 1994; for frameworks Baroni, Giacomin & Guida
//! 2005). Most components are one claim or step, of which nothing is to choose.

use std::collections::BTreeMap;

use super::formula::{Formula, Kind, Truth};
use crate::evaluate::atoms::Atom;
use crate::evaluate::components::components;
use crate::evaluate::lists::Lists;
use crate::evaluate::program::{Need, Program};
use crate::evaluate::well_founded::{Verdict, solve};

/// Some readings, each by atom, and whether there are more.
type Readings = (Vec<Vec<Truth>>, bool);

/// A program by its components.
pub(super) struct Composition<'p> {
    program: &'p Program,
    /// Which readings are sought, and how many at most.
    kind: Kind,
    most: usize,
    /// The atoms of each component, each component behind those that it depends on.
    members: Lists,
    component: Vec<u32>,
    /// By component and the truths of what it depends on: its readings, and whether there are more; nothing where they
    /// were too hard to find.
    known: BTreeMap<(u32, Vec<Truth>), Option<Readings>>,
    /// The place of each atom in the rows that are being made.
    place: Vec<u32>,
    /// How many truths were written into rows.
    pub(super) written: usize,
}

/// The place of an atom that is in no row.
const NOWHERE: u32 = u32::MAX;

impl<'p> Composition<'p> {
    pub(super) fn of(program: &'p Program, kind: Kind, most: usize) -> Composition<'p> {
        let component = components(
            program.count(),
            |_| true,
            |atom, link| {
                let (reasons, attackers) = (program.reasons(atom), program.attackers(atom));
                let link = link as usize;
                reasons.get(link).or_else(|| attackers.get(link - reasons.len())).copied()
            },
        );
        let members = Lists::new(program.count(), |link| {
            program.atoms().for_each(|atom| link(component[atom as usize], atom));
        });
        let place = vec![NOWHERE; program.count()];
        Composition { program, kind, most, members, component, known: BTreeMap::new(), place, written: 0 }
    }

    /// The readings of the whole program, each by atom, and whether there are more; nothing where that was too hard.
    pub(super) fn readings(mut self) -> Option<Readings> {
        let all: Vec<u32> =
            (0..self.program.count() as u32).filter(|&one| !self.members.of(one).is_empty()).collect();
        let (rows, has_more) = self.rows(&all)?;
        let row = |row: &Vec<Truth>| self.place.iter().map(|&place| row[place as usize]).collect();
        Some((rows.iter().map(row).collect(), has_more))
    }

    /// What an atom is in each reading of what it depends on, up to so many of them; nothing where there are more, or
    /// that was too hard.
    pub(super) fn truths_of(&mut self, atom: Atom) -> Option<Vec<Truth>> {
        let (rows, has_more) = self.rows(&self.cone(atom))?;
        let place = self.place[atom as usize] as usize;
        (!has_more).then(|| rows.iter().map(|row| row[place]).collect())
    }

    /// The components that an atom depends on, in order.
    fn cone(&self, atom: Atom) -> Vec<u32> {
        let mut open = vec![self.component[atom as usize]];
        let mut is_seen = vec![false; self.members.count()];
        is_seen[open[0] as usize] = true;
        let mut cone = Vec::new();
        while let Some(one) = open.pop() {
            cone.push(one);
            for &member in self.members.of(one) {
                for &other in self.program.reasons(member).iter().chain(self.program.attackers(member)) {
                    let other = self.component[other as usize];
                    if !std::mem::replace(&mut is_seen[other as usize], true) {
                        open.push(other);
                    }
                }
            }
        }
        cone.sort_unstable();
        cone
    }

    /// The readings of some components, which depend on no other: their truths in the order of `place`. Once there are
    /// too many, the rest of these is not looked at further.
    fn rows(&mut self, among: &[u32]) -> Option<Readings> {
        self.place.fill(NOWHERE);
        let mut rows: Vec<Vec<Truth>> = vec![Vec::new()];
        let mut has_more = false;
        let mut count = 0;
        for &one in among {
            self.written += rows.len() * self.members.of(one).len();
            if let [atom] = *self.members.of(one)
                && !self.depends_on_itself(atom)
            {
                for row in &mut rows {
                    let truth = self.truth(atom, row);
                    row.push(truth);
                }
                self.place[atom as usize] = count;
                count += 1;
                continue;
            }
            let before = self.before(one);
            let mut grown = Vec::new();
            for row in rows {
                let given: Vec<Truth> =
                    before.iter().map(|&atom| row[self.place[atom as usize] as usize]).collect();
                let (found, are_more) = self.within(one, &before, given)?;
                has_more |= are_more;
                for truths in found {
                    grown.push([&row[..], truths].concat());
                }
                if grown.len() > self.most {
                    has_more = true;
                    grown.truncate(self.most);
                    break;
                }
            }
            rows = grown;
            for &atom in self.members.of(one) {
                self.place[atom as usize] = count;
                count += 1;
            }
        }
        Some((rows, has_more))
    }

    fn depends_on_itself(&self, atom: Atom) -> bool {
        self.program.reasons(atom).contains(&atom) || self.program.attackers(atom).contains(&atom)
    }

    /// What an atom is where everything that it depends on is known.
    fn truth(&self, atom: Atom, row: &[Truth]) -> Truth {
        let known = |&other: &Atom| row[self.place[other as usize] as usize];
        let reasons = self.program.reasons(atom).iter().map(known);
        let carried = match self.program.need(atom) {
            Need::Nothing => Truth::True,
            Need::One => reasons.max().unwrap_or(Truth::False),
            Need::All => reasons.min().unwrap_or(Truth::True),
        };
        let attackers = self.program.attackers(atom).iter().map(known);
        carried.min(attackers.max().unwrap_or(Truth::False).negated())
    }

    /// What the members of a component depend on outside it, in order.
    fn before(&self, one: u32) -> Vec<Atom> {
        let members = self.members.of(one).iter();
        let links =
            members.flat_map(|&atom| self.program.reasons(atom).iter().chain(self.program.attackers(atom)));
        let mut before: Vec<Atom> =
            links.copied().filter(|&other| self.component[other as usize] != one).collect();
        before.sort_unstable();
        before.dedup();
        before
    }

    /// The readings of a component, given the truths of what it depends on.
    fn within(&mut self, one: u32, before: &[Atom], given: Vec<Truth>) -> Option<(&[Vec<Truth>], bool)> {
        let members = self.members.of(one);
        let (program, kind, most) = (self.program, self.kind, self.most);
        let found = self.known.entry((one, given)).or_insert_with_key(|(_, given)| {
            let rest = rest(program, members, before, given);
            let model = solve(&rest, &rest.dependants());
            let verdicts = &model.verdicts[..members.len()];
            if !verdicts.contains(&Verdict::Undecided) {
                let truth = |verdict: &Verdict| if verdict.is_out() { Truth::False } else { Truth::True };
                return Some((vec![verdicts.iter().map(truth).collect()], false));
            }
            let (mut models, has_more) = Formula::of(&rest).models(kind, most)?;
            models.iter_mut().for_each(|model| model.truncate(members.len()));
            // In an order that no solver has chosen.
            models.sort_unstable_by(|one, other| other.cmp(one));
            Some((models, has_more))
        });
        found.as_ref().map(|(models, has_more)| (&models[..], *has_more))
    }
}

/// The rules of some atoms, numbered in their order, once the truths of all others in them are known. One atom more
/// attacks itself, and so is open; it stands for all others that are.
fn rest(program: &Program, members: &[Atom], before: &[Atom], given: &[Truth]) -> Program {
    let open = members.len() as Atom;
    // Either its number, or what it is known to be.
    let place = |atom: &Atom| match members.binary_search(atom) {
        Ok(number) => Ok(number as Atom),
        Err(_) => {
            let place = before.binary_search(atom).expect("what is not inside was before");
            if given[place] == Truth::Open { Ok(open) } else { Err(given[place]) }
        }
    };
    let is_known = |atom: &Atom, truth| place(atom) == Err(truth);
    let has_fallen = |&atom: &Atom| {
        let falls = |reason: &Atom| is_known(reason, Truth::False);
        let loses = program.need(atom) == Need::All && program.reasons(atom).iter().any(falls);
        loses || program.attackers(atom).iter().any(|attacker| is_known(attacker, Truth::True))
    };
    let need = |atom: &Atom| match program.need(*atom) {
        // What needs a reason and has none is false.
        _ if has_fallen(atom) => Need::One,
        Need::One if program.reasons(*atom).iter().any(|reason| is_known(reason, Truth::True)) => {
            Need::Nothing
        }
        need => need,
    };
    let needs = members.iter().map(need).chain([Need::Nothing]).collect();
    let lists = |of: fn(&Program, Atom) -> &[Atom]| {
        Lists::new(members.len() + 1, |link| {
            for (number, &atom) in members.iter().enumerate().filter(|(_, atom)| !has_fallen(atom)) {
                of(program, atom)
                    .iter()
                    .filter_map(|other| place(other).ok())
                    .for_each(|other| link(number as u32, other));
            }
        })
    };
    let (reasons, attackers) = (lists(Program::reasons), lists(Program::attackers));
    let attackers = Lists::new(members.len() + 1, |link| {
        (0..open).for_each(|atom| attackers.of(atom).iter().for_each(|&attacker| link(atom, attacker)));
        link(open, open);
    });
    Program::new(needs, reasons, attackers)
}
