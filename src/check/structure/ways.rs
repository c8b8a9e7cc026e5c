//! The shortest way from a claim to another, link by link.

use crate::model::{ClaimId, Debate};

/// A search breadth first, which looks at a bounded number of links over all its questions together.
///
/// The bound keeps a corpus in which very many claims are contrary and each leads very far from taking time
/// that grows with the square of its size; then the last questions go unanswered.
pub(in crate::check) struct Search<L> {
    links_left: usize,
    /// For every claim the number of the last question that came by.
    seen: Vec<u32>,
    question: u32,
    /// What the question at hand came by: the claim, how it was reached, and from which place in this list.
    reached: Vec<(ClaimId, Option<L>, usize)>,
}

impl<L: Copy> Search<L> {
    pub(in crate::check) fn new(debate: &Debate, most_links: usize) -> Search<L> {
        Search {
            links_left: most_links,
            seen: vec![0; debate.claims().len()],
            question: 0,
            reached: Vec::new(),
        }
    }

    /// The links from a claim to the nearest goal, of which the claim itself may be one if a way leads back;
    /// nothing where there is no goal in reach.
    ///
    /// `onward` adds the links that start at a claim, each with the claim at its end.
    pub(in crate::check) fn nearest(
        &mut self,
        start: ClaimId,
        onward: impl Fn(ClaimId, &mut Vec<(L, ClaimId)>),
        is_goal: impl Fn(ClaimId) -> bool,
    ) -> Option<Vec<L>> {
        self.question += 1;
        self.reached.clear();
        self.reached.push((start, None, 0));
        let mut links = Vec::new();
        let mut at = 0;
        while at < self.reached.len() {
            links.clear();
            onward(self.reached[at].0, &mut links);
            self.links_left = self.links_left.checked_sub(links.len())?;
            for &(link, next) in &links {
                if self.seen[next.index()] != self.question {
                    self.seen[next.index()] = self.question;
                    self.reached.push((next, Some(link), at));
                    if is_goal(next) {
                        return Some(self.way_to(self.reached.len() - 1));
                    }
                }
            }
            at += 1;
        }
        None
    }

    fn way_to(&self, mut at: usize) -> Vec<L> {
        let mut links = Vec::new();
        while let (_, Some(link), from) = self.reached[at] {
            links.push(link);
            at = from;
        }
        links.reverse();
        links
    }
}
