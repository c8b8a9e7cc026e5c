//! The claims of a diagram as a forest: each below the claim that it is first a reason for or against.

use super::{Below, LIMITS, Limits, Weight};
use crate::view::diagram::{Diagram, Look};

/// Up to so many theses stand in the first piece together.
const MOST_THESES: usize = 6;

pub(super) const NOWHERE: usize = usize::MAX;

/// The claims of a diagram, each below the one that it bears on.
pub(super) struct Forest {
    /// The pills whose line ends at each box: the steps about a claim or about a step.
    pub(super) about: Vec<Vec<usize>>,
    /// The cards at the lower ends of each pill: the premises of a step, the other claim of contraries.
    pub(super) members: Vec<Vec<usize>>,
    /// The lines of each pill.
    pub(super) lines: Vec<Vec<usize>>,
    pub(super) parent: Vec<Option<usize>>,
    /// Where the trees begin, those that hang below another by contraries included.
    pub(super) roots: Vec<usize>,
    /// How many of them are theses.
    pub(super) theses: usize,
    /// How many lines lead from each card to its root.
    pub(super) depth: Vec<usize>,
    /// How many cards a piece would need for a claim and all that hangs below it.
    pub(super) size: Vec<usize>,
    /// How many claims hang below each other at each claim, at most.
    pub(super) levels: Vec<usize>,
    /// How much the theses turn on a claim or on what hangs below it, at most.
    pub(super) leads: Vec<Weight>,
    pub(super) below: Vec<Below>,
}

impl Forest {
    pub(super) fn of(diagram: &Diagram, decides: impl Fn(usize) -> Weight) -> Forest {
        let count = diagram.boxes.len();
        let mut forest = Forest {
            about: vec![Vec::new(); count],
            members: vec![Vec::new(); count],
            lines: vec![Vec::new(); count],
            parent: vec![None; count],
            roots: Vec::new(),
            theses: 0,
            depth: vec![0; count],
            size: vec![1; count],
            levels: vec![0; count],
            leads: (0..count).map(decides).collect(),
            below: vec![Below::default(); count],
        };
        let mut is_premise = vec![false; count];
        for (number, line) in diagram.lines.iter().enumerate() {
            let pill = if line.is_premise { line.to } else { line.from };
            forest.lines[pill].push(number);
            if line.is_premise {
                forest.members[pill].push(line.from);
                is_premise[line.from] = true;
            } else if diagram.boxes[pill].look == Look::Step {
                forest.about[line.to].push(pill);
            }
        }
        let cards = (0..count).filter(|&at| diagram.boxes[at].look.is_card());
        let theses = cards.clone().filter(|&card| diagram.boxes[card].is_thesis);
        let tops = cards.clone().filter(|&card| !is_premise[card]);
        let order = forest.grow(theses.collect(), tops.chain(cards).collect());
        let tree = forest.trees(&order);
        forest.hang_contraries(diagram, &tree);
        forest.measure(diagram, &order);
        forest
    }

    /// Sets parents and roots, breadth first from one root after the other, from the theses together; the cards in
    /// the order in which they were reached.
    fn grow(&mut self, theses: Vec<usize>, others: Vec<usize>) -> Vec<usize> {
        let mut reached = vec![false; self.parent.len()];
        let mut order: Vec<usize> = Vec::new();
        let mut next = 0;
        self.theses = theses.len();
        for beginning in std::iter::once(theses).chain(others.into_iter().map(|card| vec![card])) {
            for root in beginning {
                if !std::mem::replace(&mut reached[root], true) {
                    self.roots.push(root);
                    order.push(root);
                }
            }
            while let Some(&card) = order.get(next) {
                next += 1;
                for pill in self.pills(card) {
                    for &member in &self.members[pill] {
                        if !std::mem::replace(&mut reached[member], true) {
                            self.parent[member] = Some(card);
                            self.depth[member] = self.depth[card] + 1;
                            order.push(member);
                        }
                    }
                }
            }
        }
        order
    }

    /// The number of the tree of each card.
    fn trees(&self, order: &[usize]) -> Vec<usize> {
        let mut tree = vec![NOWHERE; self.parent.len()];
        for (number, &root) in self.roots.iter().enumerate() {
            tree[root] = number;
        }
        for &card in order {
            if let Some(parent) = self.parent[card] {
                tree[card] = tree[parent];
            }
        }
        tree
    }

    /// Puts contraries at one of their claims; the other hangs below it where it is the root of a later tree.
    fn hang_contraries(&mut self, diagram: &Diagram, tree: &[usize]) {
        for (pill, drawn) in
            diagram.boxes.iter().enumerate().filter(|(_, drawn)| drawn.look == Look::Contrary)
        {
            debug_assert_eq!(drawn.relation, Some("contrary"));
            let &[one, other] = &self.lines[pill][..] else { continue };
            let (one, other) = (diagram.lines[one].to, diagram.lines[other].to);
            let (first, second) = if tree[one] <= tree[other] { (one, other) } else { (other, one) };
            let is_free = tree[second] >= self.theses && self.roots[tree[second]] == second;
            let (holder, held) = if tree[first] < tree[second] && is_free && self.parent[second].is_none() {
                self.parent[second] = Some(first);
                (first, second)
            } else {
                (one.min(other), one.max(other))
            };
            self.about[holder].push(pill);
            self.members[pill].push(held);
        }
    }

    /// Sums up sizes from the leaves; `order` has every card after its tree's root, and trees in their order.
    fn measure(&mut self, diagram: &Diagram, order: &[usize]) {
        let mut met = vec![NOWHERE; self.parent.len()];
        for &card in order.iter().rev() {
            for pill in self.pills(card) {
                if let Some(made) = diagram.boxes[pill].made {
                    self.below[card].moves.add(made);
                }
                for &member in &self.members[pill] {
                    let is_new = std::mem::replace(&mut met[member], card) != card;
                    if is_new && self.parent[member] == Some(card) {
                        let Below { moves, findings } = self.below[member];
                        self.below[card].moves.add_all(&moves);
                        self.below[card].findings += findings + diagram.boxes[member].findings;
                        self.size[card] += self.size[member];
                        self.levels[card] = self.levels[card].max(self.levels[member] + 1);
                        self.leads[card] = self.leads[card].min(self.leads[member]);
                    } else if is_new && member != card {
                        self.size[card] += 1;
                    }
                }
            }
        }
    }

    /// Whether what hangs below a claim is not worth a piece of its own.
    pub(super) fn is_small(&self, card: usize, limits: &Limits) -> bool {
        self.size[card] <= limits.branch && self.levels[card] <= limits.deep
    }

    /// The steps about a claim, each followed by the steps about it, and the contraries that stand at the claim.
    pub(super) fn pills(&self, card: usize) -> Vec<usize> {
        let mut pills = Vec::new();
        let mut left: Vec<usize> = self.about[card].iter().rev().copied().collect();
        while let Some(pill) = left.pop() {
            pills.push(pill);
            left.extend(self.about[pill].iter().rev());
        }
        pills
    }

    /// The claim's steps, as few boxes as can be told by themselves: a step alone or, with the objections to it, too
    /// large, one of these objections with its step.
    pub(super) fn portions(&self, card: usize, limits: &Limits) -> Vec<Portion> {
        let mut portions = Vec::new();
        for &base in &self.about[card] {
            let mut all = vec![base];
            let mut parts = vec![vec![base]];
            for &objection in &self.about[base] {
                let mut part = vec![objection];
                let mut next = 0;
                while let Some(&pill) = part.get(next) {
                    part.extend(&self.about[pill]);
                    next += 1;
                }
                all.extend(&part);
                parts.push(part);
            }
            let cards: usize = all.iter().map(|&pill| self.members[pill].len()).sum();
            if cards < limits.cards {
                parts = vec![all];
            }
            for pills in parts {
                let members = pills.iter().flat_map(|&pill| &self.members[pill]);
                let hanging = members.filter(|&&member| self.parent[member] == Some(card));
                let leads = hanging.map(|&member| self.leads[member]).min().unwrap_or(Weight::Plain);
                portions.push(Portion { base, pills, leads });
            }
        }
        // What decides comes first, the rest as the author has it.
        portions.sort_by_key(|portion| portion.leads);
        portions
    }

    /// The roots of the pieces that go on from no other.
    pub(super) fn beginnings(&self) -> Vec<Vec<usize>> {
        // Very many theses are no more than claims that nothing joins.
        let theses = if self.theses <= MOST_THESES { self.theses } else { 0 };
        let limits = &LIMITS[0];
        let mut beginnings: Vec<Vec<usize>> = Vec::new();
        if theses > 0 {
            beginnings.push(self.roots[..theses].to_vec());
        }
        // Small parts share a piece until it is full.
        let (mut shared, mut used) = (NOWHERE, limits.cards);
        for &root in self.roots[theses..].iter().filter(|&&root| self.parent[root].is_none()) {
            if !self.is_small(root, limits) {
                beginnings.push(vec![root]);
            } else if used + self.size[root] <= limits.cards {
                beginnings[shared].push(root);
                used += self.size[root];
            } else {
                (shared, used) = (beginnings.len(), self.size[root]);
                beginnings.push(vec![root]);
            }
        }
        beginnings
    }
}

/// Some steps of a claim that stay together.
pub(super) struct Portion {
    /// The step about the claim that they are about, drawn with them wherever they are.
    pub(super) base: usize,
    pub(super) pills: Vec<usize>,
    /// How much the theses turn on what hangs below the claim by them.
    pub(super) leads: Weight,
}
