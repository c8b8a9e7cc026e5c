//! Names and lists as findings print them, and the places that they point at.

use std::ops::Range;

use super::Context;
use crate::diagnostic::{Name, OfScheme, Slot, Value, message};
use crate::model::{ClaimId, MapId, NameList, Step, StepId, Target};
use crate::source::Span;
use crate::syntax::{Locus, written};

/// A list names this many items, then counts the rest.
const MOST_NAMED: usize = 5;

/// A finding points at this many related places of one sort at most.
pub(super) const MOST_RELATED: usize = 8;

impl Context<'_> {
    /// A claim as an author names it in a map: its id, behind its map's where that is another.
    pub(super) fn called(&self, claim: ClaimId, map: MapId) -> Value {
        let home = self.debate[claim].map;
        Value::Claim(self.name_at(home, &self.debate[claim].id, map))
    }

    /// A claim as the author of its own map names it: by its id.
    pub(super) fn own(&self, claim: ClaimId) -> Value {
        self.called(claim, self.debate[claim].map)
    }

    /// What a step speaks for or against.
    pub(super) fn target_called(&self, target: Target, map: MapId) -> Value {
        match target {
            Target::Claim(claim) => self.called(claim, map),
            Target::Step(step) => match &self.debate[step].id {
                Some(_) => message!("the step {step}", step = self.step_called(step, map)).value(),
                None => {
                    let claim = self.called(self.debate.conclusion_of(step), map);
                    message!("a step about {claim}", claim).value()
                }
            },
        }
    }

    /// A step by its id; an empty one where it has none.
    pub(super) fn step_called(&self, step: StepId, map: MapId) -> Value {
        let step = &self.debate[step];
        Value::Step(self.name_at(step.map, step.id.as_deref().unwrap_or_default(), map))
    }

    /// The name of a claim or step of one map in the words of another.
    fn name_at(&self, home: MapId, id: &str, map: MapId) -> Name {
        let whole = format!("{}/{id}", self.debate[home].id);
        Name { called: if home == map { id.to_owned() } else { whole.clone() }, whole }
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
        let step = &self.debate[step];
        self.name_span(self.at(step.place).field("premises"), &step.premises, position)
    }

    /// The span of a name in a list, told by its position among those that mean something.
    pub(super) fn name_span<T>(&self, list: Locus, names: &NameList<T>, position: usize) -> Span {
        list.index(names.written_position(position)).span()
    }
}

/// What a scheme asks of a step, or needs for it, with what fills its slots there.
pub(super) fn of_scheme(scheme: &written::Scheme, step: &Step, part: String, text: String) -> Value {
    let fillers = step.slots.iter().map(|(slot, filler)| (slot.to_string(), filler.to_string()));
    let scheme = scheme.id.to_string();
    Value::OfScheme(Box::new(OfScheme { scheme, part, fillers: fillers.collect(), text }))
}

/// Items as a list: "`a`, `b` and `c`", or "`a`, `b`, `c`, `d`, `e` and 7 more".
pub(super) fn listed<T: Copy>(items: &[T], name: impl Fn(T) -> Value) -> Value {
    let shown = if items.len() > MOST_NAMED + 1 { MOST_NAMED } else { items.len() };
    Value::List { items: items[..shown].iter().map(|&item| name(item)).collect(), more: items.len() - shown }
}
