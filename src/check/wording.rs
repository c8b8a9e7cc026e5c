//! Names and lists as findings print them, and the places that they point at.

use std::ops::Range;

use super::Context;
use crate::model::{ClaimId, MapId, StepId, Target};
use crate::source::Span;
use crate::syntax::Locus;

/// A list names this many items, then counts the rest.
const MOST_NAMED: usize = 5;

/// A finding points at this many related places of one sort at most.
pub(super) const MOST_RELATED: usize = 8;

impl Context<'_> {
    /// A claim as an author names it in a map, in backticks: its id, behind its map's where that is another.
    pub(super) fn called(&self, claim: ClaimId, map: MapId) -> String {
        let home = self.debate[claim].map;
        match home == map {
            true => format!("`{}`", self.debate[claim].id),
            false => format!("`{}/{}`", self.debate[home].id, self.debate[claim].id),
        }
    }

    /// What a step speaks for or against, in backticks where it has a name.
    pub(super) fn target_called(&self, target: Target, map: MapId) -> String {
        match target {
            Target::Claim(claim) => self.called(claim, map),
            Target::Step(step) => match &self.debate[step].id {
                Some(id) if self.debate[step].map == map => format!("the step `{id}`"),
                Some(id) => format!("the step `{}/{id}`", self.debate[self.debate[step].map].id),
                None => format!("a step about {}", self.called(self.debate.conclusion_of(step), map)),
            },
        }
    }

    /// The span of the name of a claim.
    pub(super) fn claim_span(&self, claim: ClaimId) -> Span {
        self.at(self.debate[claim].place).span()
    }

    /// The place of a part of a text within its quotes; the whole text where it is written with escapes.
    pub(super) fn part_span(&self, place: Locus, text: &str, part: &Range<usize>) -> Span {
        let span = place.span();
        let written = self.documents.sources().snippet(span);
        match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inner) if inner == text => {
                let start = span.start + 1;
                Span { start: start + part.start as u32, end: start + part.end as u32, ..span }
            }
            _ => span,
        }
    }

    /// The span of the premises of a step.
    pub(super) fn premises_span(&self, step: StepId) -> Span {
        self.at(self.debate[step].place).field("premises").span()
    }

    /// The span of a premise of a step, told by its position.
    pub(super) fn premise_span(&self, step: StepId, position: usize) -> Span {
        let premises = self.at(self.debate[step].place).field("premises");
        self.named_span(premises, position, self.debate[step].premises[position])
    }

    /// The span of the name of a claim in a list; the list itself where the name is written in an odd way.
    ///
    /// Names that mean nothing are not in the model, so a claim may stand further on than its position there.
    pub(super) fn named_span(&self, list: Locus, position: usize, claim: ClaimId) -> Span {
        let is_named = |span: &Span| {
            let name = self.documents.sources().snippet(*span).trim_matches('"');
            name.rsplit('/').next() == Some(&*self.debate[claim].id)
        };
        let mut spans =
            (position..).map(|index| list.index(index).span()).take_while(|&span| span != list.span());
        spans.find(is_named).unwrap_or(list.span())
    }
}

/// Items in words: "`a`, `b` and `c`", or "`a`, `b`, `c`, `d`, `e` and 7 more".
pub(super) fn listed<T: Copy>(items: &[T], name: impl Fn(T) -> String) -> String {
    let shown = if items.len() > MOST_NAMED + 1 { MOST_NAMED } else { items.len() };
    let mut names: Vec<String> = items[..shown].iter().map(|&item| name(item)).collect();
    if shown < items.len() {
        names.push(format!("{} more", items.len() - shown));
    }
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    }
}
