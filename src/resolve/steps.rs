//! Supports and rebuttals: from steps nested in claims to a flat list, each with its premises and its target.

use std::collections::BTreeMap;

use super::names::Named;
use super::parts::SchemeParts;
use super::{Resolver, rules};
use crate::diagnostic::{Diagnostic, Value, message};
use crate::model::{ClaimId, Map, MapId, NameList, Place, Scheme, SchemeId, Step, StepId, StepKind, Target};
use crate::source::FileId;
use crate::syntax::rules as syntax_rules;
use crate::syntax::tape::NodeId;
use crate::syntax::written::{self, SupportKind};

/// A step whose names are not resolved.
pub(super) struct Draft {
    pub(super) map: MapId,
    pub(super) place: Place,
    pub(super) written: written::Step,
    pub(super) is_rebuttal: bool,
    pub(super) aim: Aim,
}

/// What a draft is about.
#[derive(Clone, Copy)]
pub(super) enum Aim {
    Claim(ClaimId),
    Draft(usize),
    /// What its field `target` names.
    Named,
    /// Nothing: it is left out.
    Lost,
}

/// The steps of a corpus, and the number of each draft that became one.
pub(super) struct Steps {
    pub(super) steps: Vec<Step>,
    pub(super) numbers: Vec<Option<StepId>>,
}

impl Resolver<'_> {
    /// All steps in the author's order: those at claims with what undercuts them, then those for elsewhere.
    ///
    /// The steps are taken out of the maps, and their ids join the maps' names.
    pub(super) fn drafts(&mut self, maps: &[Map], written: &mut [(FileId, written::Map)]) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for (index, (file, written)) in written.iter_mut().enumerate() {
            let (map, first_claim, first) = (MapId(index as u32), maps[index].claims.start, drafts.len());
            for (number, item) in (first_claim..).zip(&mut written.claims) {
                let place = Place { file: *file, node: item.node };
                let aim = Aim::Claim(ClaimId(number));
                let supports = std::mem::take(&mut item.value.supports);
                self.nested(map, place, "supports", supports, aim, &mut drafts);
                let rebuttals = std::mem::take(&mut item.value.rebuttals);
                self.nested(map, place, "rebuttals", rebuttals, aim, &mut drafts);
            }
            for (is_rebuttal, items) in [(false, &mut written.supports), (true, &mut written.rebuttals)] {
                for item in std::mem::take(items) {
                    let place = Place { file: *file, node: item.node };
                    let draft = Draft { map, place, written: item.value, is_rebuttal, aim: Aim::Named };
                    self.draft(draft, &mut drafts);
                }
            }
            self.name_steps(map, &mut drafts[first..], first);
        }
        drafts
    }

    /// Adds the steps in a list field of a block.
    fn nested(
        &mut self,
        map: MapId,
        block: Place,
        field: &str,
        steps: Vec<written::Step>,
        aim: Aim,
        drafts: &mut Vec<Draft>,
    ) {
        if steps.is_empty() {
            return;
        }
        for (place, written) in self.blocks(block, field).zip(steps) {
            let is_rebuttal = field == "rebuttals";
            self.draft(Draft { map, place, written, is_rebuttal, aim }, drafts);
        }
    }

    fn draft(&mut self, mut draft: Draft, drafts: &mut Vec<Draft>) {
        let undercuts = std::mem::take(&mut draft.written.rebuttals);
        let (map, place, number) = (draft.map, draft.place, drafts.len());
        drafts.push(draft);
        // The format nests steps no deeper than sixteen.
        self.nested(map, place, "rebuttals", undercuts, Aim::Draft(number), drafts);
    }

    /// Adds the steps' ids to the names of their map, whose drafts are those from `first` on.
    ///
    /// An id that is taken is reported and left out, so that what a page links to is there once.
    fn name_steps(&mut self, map: MapId, drafts: &mut [Draft], first: usize) {
        for index in 0..drafts.len() {
            let draft = &drafts[index];
            let Some(id) = &draft.written.id else { continue };
            let (file, node) = (draft.place.file, draft.place.node);
            let (tape, text) = self.documents.tape(file);
            let field = tape.field(tape.value(node), "id", text).expect("the id was read from this field");
            let name = tape.bare_text(tape.value(field), text);
            let span = self.span(file, tape.value(field));
            self.diagnostics.extend(crate::syntax::bad_id(span, id));
            let earlier = match self.names.in_map[map.index()].get(name) {
                None => {
                    self.names.in_map[map.index()].insert(name, Named::Draft(first + index));
                    continue;
                }
                Some(Named::Draft(known)) => self.at(drafts[*known - first].place).field("id").span(),
                Some(Named::Claim(_)) => {
                    self.documents.at(file, NodeId(0)).field("claims").entry(name).span()
                }
            };
            self.diagnostics.push(
                Diagnostic::new(
                    &syntax_rules::DUPLICATE_NAME,
                    span,
                    message!("{name} is taken", name = Value::code(name)),
                )
                .label("again here")
                .related(earlier, "first here")
                .hint("claims and steps of a map share their names: give the step another id"),
            );
            drafts[index].written.id = None;
        }
    }

    /// Resolves the drafts; the maps get the ranges of their steps.
    pub(super) fn steps(&mut self, mut drafts: Vec<Draft>, maps: &mut [Map], schemes: &[Scheme]) -> Steps {
        let aims: Vec<Aim> = drafts.iter().map(|draft| self.aim(draft, &drafts)).collect();
        for (draft, aim) in drafts.iter_mut().zip(aims) {
            draft.aim = aim;
        }
        let premises: Vec<NameList<ClaimId>> = drafts.iter().map(|draft| self.premises(draft)).collect();
        let numbers = self.numbers(&drafts, &premises);
        let scheme_of: Vec<Option<SchemeId>> = drafts.iter().map(|draft| self.scheme_of(draft)).collect();
        let parts = SchemeParts::new(&drafts, &scheme_of, schemes);
        let mut roles = Vec::with_capacity(drafts.len());
        for (index, premises) in premises.iter().enumerate() {
            self.pressed_question(index, &parts);
            roles.push(self.scheme_parts(index, &parts, premises));
        }
        let mut steps: Vec<Step> = Vec::with_capacity(drafts.len());
        let drafts = drafts.into_iter().zip(premises).zip(roles).zip(scheme_of).zip(&numbers);
        for ((((draft, premises), roles), scheme), _) in drafts.filter(|(_, number)| number.is_some()) {
            steps.push(step(draft, premises, roles, scheme, &numbers));
        }
        let mut start = 0;
        for (index, map) in maps.iter_mut().enumerate() {
            let count = steps[start..].iter().take_while(|step| step.map.index() == index).count();
            map.steps = start as u32..(start + count) as u32;
            start += count;
        }
        Steps { steps, numbers }
    }

    fn scheme_of(&mut self, draft: &Draft) -> Option<SchemeId> {
        let step = self.at(draft.place);
        self.scheme(draft.written.scheme.as_ref()?, || step.field("scheme").span())
    }

    /// What a draft is about, its `target` looked up.
    fn aim(&mut self, draft: &Draft, drafts: &[Draft]) -> Aim {
        let Aim::Named = draft.aim else { return draft.aim };
        let Some(target) = &draft.written.target else { return Aim::Lost };
        let span = self.at(draft.place).field("target").span();
        let what = if draft.is_rebuttal { message!("claim or step") } else { message!("claim") };
        match self.names.find(draft.map, target, what, || span) {
            Ok(Named::Claim(claim)) => Aim::Claim(claim),
            Ok(Named::Draft(number)) if draft.is_rebuttal => Aim::Draft(number),
            Ok(Named::Draft(number)) => {
                let step = self.at(drafts[number].place).field("id").span();
                let message = message!(
                    "a support speaks for a claim, and {name} is a step",
                    name = Value::code(target)
                );
                self.diagnostics.push(
                    Diagnostic::new(&rules::UNKNOWN_NAME, span, message)
                        .related(step, "the step")
                        .hint("support one of the step's premises, or answer what attacks it"),
                );
                Aim::Lost
            }
            Err(finding) => {
                self.diagnostics.extend(finding.map(|finding| *finding));
                Aim::Lost
            }
        }
    }

    /// The premises of a draft that there are.
    fn premises(&mut self, draft: &Draft) -> NameList<ClaimId> {
        let step = self.at(draft.place);
        let written = &draft.written.premises;
        if written.is_empty() && step.field("premises").is_whole() {
            let message = match draft.is_rebuttal {
                true => message!("the rebuttal names no premise"),
                false => message!("the support names no premise"),
            };
            let span = step.field("premises").span();
            self.diagnostics.push(
                Diagnostic::new(&rules::NO_PREMISES, span, message)
                    .hint("name the claim that it rests on, or delete the step"),
            );
        }
        let written = written.iter().enumerate();
        written
            .map(|(index, name)| self.claim(draft.map, name, || step.field("premises").index(index).span()))
            .collect()
    }

    /// The number of each draft that is about something and has a premise.
    ///
    /// A step whose target is left out is left out too, and so are rebuttals that only aim at each other.
    fn numbers(&mut self, drafts: &[Draft], premises: &[NameList<ClaimId>]) -> Vec<Option<StepId>> {
        #[derive(Clone, Copy, PartialEq)]
        enum State {
            New,
            Walking,
            Kept,
            Lost,
        }
        let mut states = vec![State::New; drafts.len()];
        for start in 0..drafts.len() {
            let mut trail = Vec::new();
            let mut at = start;
            let end = loop {
                match states[at] {
                    State::New if premises[at].is_empty() => break State::Lost,
                    State::New => match drafts[at].aim {
                        Aim::Claim(_) => break State::Kept,
                        Aim::Draft(target) => {
                            states[at] = State::Walking;
                            trail.push(at);
                            at = target;
                        }
                        Aim::Named | Aim::Lost => break State::Lost,
                    },
                    State::Walking => {
                        self.circular_target(drafts, at);
                        break State::Lost;
                    }
                    known => break known,
                }
            };
            states[at] = end;
            for step in trail {
                states[step] = end;
            }
        }
        let mut next = 0..;
        let number =
            |state| (state == State::Kept).then(|| StepId(next.next().expect("there are fewer steps")));
        states.into_iter().map(number).collect()
    }

    fn circular_target(&mut self, drafts: &[Draft], first: usize) {
        let span = |number: usize| self.at(drafts[number].place).field("target").span();
        let message = message!("these rebuttals only have each other for targets");
        let mut finding = Diagnostic::new(&rules::CIRCULAR_TARGET, span(first), message)
            .hint("let one of them attack a claim, or a step that supports or attacks one");
        let mut at = first;
        while let Aim::Draft(target) = drafts[at].aim {
            at = target;
            if at == first {
                break;
            }
            finding = finding.related(span(at), "and this is its target");
        }
        self.diagnostics.push(finding);
    }
}

/// The step of a draft that is about something.
fn step(
    draft: Draft,
    premises: NameList<ClaimId>,
    roles: Vec<(Box<str>, ClaimId)>,
    scheme: Option<SchemeId>,
    numbers: &[Option<StepId>],
) -> Step {
    let target = match draft.aim {
        Aim::Claim(claim) => Target::Claim(claim),
        Aim::Draft(target) => Target::Step(numbers[target].expect("a step whose target is lost is lost")),
        Aim::Named | Aim::Lost => unreachable!("a numbered step is about something"),
    };
    let written = draft.written;
    let kind = match (draft.is_rebuttal, written.kind) {
        (true, _) => StepKind::Rebuttal(written.force.unwrap_or_default()),
        (false, Some(SupportKind::Explains)) => StepKind::Explanation,
        (false, _) => StepKind::Support,
    };
    let pairs = |map: BTreeMap<Box<str>, Box<str>>| map.into_iter().collect();
    Step {
        id: written.id,
        map: draft.map,
        place: draft.place,
        kind,
        premises,
        target,
        scheme,
        roles,
        slots: pairs(written.slots),
        warrant: written.warrant,
        answers: pairs(written.answers),
        question: written.question,
    }
}
