//! A map as a reader of its article meets it: how far each claim is from the thesis, by which reason it hangs
//! together with it, and where the article says it.

use schemars::JsonSchema;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

use super::spot::Spot;
use crate::language::Value;
use crate::model::{
    Attribution, Claim, ClaimId, Debate, Force, SourceId, Stance, Step, StepId, StepKind, Target, VoiceId,
};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// So many claims of a map are studied at most: a guide is about what an argument turns on.
const MOST_STUDIED: usize = 300;

/// Among very many steps about one claim, so many are looked at.
pub(super) const MOST_STEPS: usize = 50;

/// A claim as it stands among reasons and objections.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Told {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRef,
    /// Whose word it is, where no author of a text says it as their own.
    pub voice: Option<String>,
}

/// A map, its article, and what lies between.
pub(super) struct Study<'d, 'a> {
    pub(super) desk: &'d Desk<'a>,
    pub(super) debate: &'a Debate,
    /// Whether the edition with the answers is made.
    pub(super) is_teachers: bool,
    /// The article: the source that the map names, else the one that most of its claims are taken from.
    pub(super) source: Option<SourceId>,
    /// By claim of the map: the steps between it and the nearest thesis; nothing where no step leads there.
    distances: Vec<Option<u32>>,
    /// By claim of the map: the reason or objection next to the thesis that it belongs to.
    branches: Vec<Option<StepId>>,
    /// The claims that are studied, the nearest to a thesis first, and then in the author's order.
    claims: Vec<ClaimId>,
    /// Where passages are, by source, locator and words: each is asked for many times and looked up in the text once.
    spots: RefCell<BTreeMap<(Option<SourceId>, String), Spot>>,
}

impl<'d, 'a> Study<'d, 'a> {
    pub(super) fn of(desk: &'d Desk<'a>, is_teachers: bool) -> Study<'d, 'a> {
        let debate = &desk.analysis.debate;
        let count = debate[desk.map].claims.len();
        let mut study = Study {
            desk,
            debate,
            is_teachers,
            source: main_source(debate, desk),
            distances: vec![None; count],
            branches: vec![None; count],
            claims: Vec::new(),
            spots: RefCell::default(),
        };
        study.walk();
        let claims = debate.claims_of(desk.map).filter(|(_, claim)| !claim.text.trim().is_empty());
        let mut claims: Vec<ClaimId> = claims.map(|(id, _)| id).collect();
        claims.sort_by_key(|&claim| study.distance(claim));
        claims.truncate(MOST_STUDIED);
        study.claims = claims;
        study
    }

    /// Goes from the theses to what bears on them, step by step.
    fn walk(&mut self) {
        let mut queue: VecDeque<(Target, u32, Option<StepId>)> = VecDeque::new();
        for &thesis in &self.debate[self.desk.map].theses {
            self.reach(thesis, 0, None, &mut queue);
        }
        while let Some((target, distance, branch)) = queue.pop_front() {
            let supports = match target {
                Target::Claim(claim) => self.debate.supports_of(claim).collect(),
                Target::Step(_) => Vec::new(),
            };
            for step in supports.into_iter().chain(self.debate.rebuttals_of(target)) {
                let branch = branch.or(Some(step));
                for &premise in &self.debate[step].premises {
                    self.reach(premise, distance + 1, branch, &mut queue);
                }
                if self.debate.rebuttals_of(Target::Step(step)).next().is_some() {
                    queue.push_back((Target::Step(step), distance + 1, branch));
                }
            }
        }
    }

    fn reach(
        &mut self,
        claim: ClaimId,
        distance: u32,
        branch: Option<StepId>,
        queue: &mut VecDeque<(Target, u32, Option<StepId>)>,
    ) {
        let Some(local) = self.desk.local(claim) else { return };
        if self.distances[local].is_none() {
            self.distances[local] = Some(distance);
            self.branches[local] = branch;
            queue.push_back((Target::Claim(claim), distance, branch));
        }
    }

    /// The claims that are studied, the nearest to a thesis first, and then in the author's order.
    pub(super) fn claims(&self) -> impl Iterator<Item = (ClaimId, &'a Claim)> + '_ {
        self.claims.iter().map(|&id| (id, &self.debate[id]))
    }

    /// The steps between a claim and the nearest thesis; very many for claims apart and those of other maps.
    pub(super) fn distance(&self, claim: ClaimId) -> u32 {
        self.desk.local(claim).and_then(|local| self.distances[local]).unwrap_or(u32::MAX)
    }

    /// The reason or objection next to a thesis that a claim belongs to.
    pub(super) fn branch(&self, claim: ClaimId) -> Option<StepId> {
        self.branches[self.desk.local(claim)?]
    }

    pub(super) fn is_thesis(&self, claim: ClaimId) -> bool {
        self.debate[self.desk.map].theses.contains(&claim)
    }

    /// What leads to a claim, as far as it is looked at: reasons that carry it.
    pub(super) fn carriers(&self, claim: ClaimId) -> impl Iterator<Item = (StepId, &'a Step)> {
        let debate = self.debate;
        debate.carriers_of(claim).take(MOST_STEPS).map(move |step| (step, &debate[step]))
    }

    /// The objections to a claim or a step, as far as they are looked at; concessions are none.
    pub(super) fn objections(&self, target: Target) -> impl Iterator<Item = (StepId, &'a Step)> {
        let debate = self.debate;
        let steps = debate.rebuttals_of(target).take(MOST_STEPS).map(move |step| (step, &debate[step]));
        steps.filter(|(_, step)| step.kind != StepKind::Rebuttal(Force::Concedes))
    }

    /// Every step of the studied claims that bears on a claim of theirs or on such a step, once.
    pub(super) fn steps(&self) -> Vec<(StepId, &'a Step)> {
        let mut steps = Vec::new();
        for &claim in &self.claims {
            let about = self.debate.supports_of(claim).take(MOST_STEPS);
            let about = about.chain(self.debate.rebuttals_of(Target::Claim(claim)).take(MOST_STEPS));
            for step in about {
                steps.push((step, &self.debate[step]));
                let undercuts = self.debate.rebuttals_of(Target::Step(step)).take(MOST_STEPS);
                steps.extend(undercuts.map(|step| (step, &self.debate[step])));
            }
        }
        steps
    }

    /// The premises of a step that somebody states.
    pub(super) fn stated(&self, step: &Step) -> Vec<ClaimId> {
        step.premises.iter().copied().filter(|&premise| !self.debate[premise].implicit).collect()
    }

    /// What the article says of a claim: the attributions to it.
    pub(super) fn said_here(&self, claim: ClaimId) -> impl Iterator<Item = &'a Attribution> {
        let source = self.source;
        self.debate[claim].said.iter().filter(move |said| source.is_some() && said.source == source)
    }

    /// The same in the order of the text.
    pub(super) fn said_in_order(&self, claim: ClaimId) -> Vec<&'a Attribution> {
        let mut said: Vec<&Attribution> = self.said_here(claim).collect();
        said.sort_by_cached_key(|said| self.spot(said).in_text());
        said
    }

    /// The attribution by which a claim is found: in the article where that says it, else wherever it is said.
    pub(super) fn found(&self, claim: ClaimId) -> Option<&'a Attribution> {
        let elsewhere = || self.debate[claim].said.iter().find(|said| said.source.is_some());
        self.said_here(claim).next().or_else(elsewhere)
    }

    /// Whether a claim is said in the article itself.
    pub(super) fn is_here(&self, claim: ClaimId) -> bool {
        self.said_here(claim).next().is_some()
    }

    /// Whether a text can be shown to say a claim: at a place, or in words that can be found.
    pub(super) fn is_found(&self, claim: ClaimId) -> bool {
        self.found(claim).is_some_and(|said| said.at.is_some() || said.quote.is_some())
    }

    /// The voice behind an attribution, where it is another than the source's own authors.
    pub(super) fn other_voice(&self, said: &Attribution) -> Option<VoiceId> {
        let voice = said.by?;
        let authors = said.source.and_then(|source| self.debate[source].authors.as_deref());
        (!authors.unwrap_or_default().contains(&voice)).then_some(voice)
    }

    /// Whose word a claim is, where no author of a text says it as their own; nothing where one does, or nobody.
    pub(super) fn word_of(&self, claim: ClaimId) -> Option<String> {
        let written = &self.debate[claim];
        // An author who denies it, or only reports it, does not say it as their own.
        let is_held = |said: &&Attribution| match said.stance {
            Stance::Asserts => true,
            Stance::Reports => self.other_voice(said).is_some(),
            Stance::Denies => false,
        };
        let said = written.said.iter().filter(|_| !written.implicit).filter(is_held);
        let voices = said.map(|said| self.other_voice(said)).collect::<Option<Vec<VoiceId>>>()?;
        let mut names: Vec<String> = Vec::new();
        for voice in voices {
            let name = self.voice(voice);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        (!names.is_empty()).then(|| self.list(&names))
    }

    /// A claim with whose word it is.
    pub(super) fn told(&self, claim: ClaimId) -> Told {
        Told { claim: self.desk.claim_in_sentence(claim), voice: self.word_of(claim) }
    }

    /// Whether a voice is an author of the article.
    pub(super) fn is_author(&self, voice: VoiceId) -> bool {
        let authors = self.source.and_then(|source| self.debate[source].authors.as_deref());
        authors.unwrap_or_default().contains(&voice)
    }

    /// The voices through which words reached their source, without its own authors.
    pub(super) fn via(&self, said: &Attribution) -> Vec<String> {
        let authors = said.source.and_then(|source| self.debate[source].authors.as_deref());
        let via = said.via.iter().filter(|voice| !authors.unwrap_or_default().contains(voice));
        via.map(|&voice| self.voice(voice)).collect()
    }

    pub(super) fn voice(&self, voice: VoiceId) -> String {
        self.debate[voice].details.name.to_string()
    }

    pub(super) fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.desk.say(id, values)
    }

    pub(super) fn word(&self, id: &str) -> String {
        self.desk.say(id, &[])
    }

    pub(super) fn reference(&self, claim: ClaimId) -> ClaimRef {
        self.desk.claim_ref(claim)
    }

    /// What a claim says, as a sentence: with its full stop.
    pub(super) fn sentence(&self, claim: ClaimId) -> String {
        sentence(&self.debate[claim].text)
    }

    /// A claim in few words, to stand within a sentence: without its full stop.
    pub(super) fn label(&self, claim: ClaimId) -> String {
        phrase(self.debate[claim].label()).to_owned()
    }

    /// Several claims as sentences in quotation marks, one after the other.
    pub(super) fn sentences(&self, claims: &[ClaimId]) -> String {
        let quoted = claims.iter().map(|&claim| self.say("quoted", &[("text", self.sentence(claim).into())]));
        quoted.collect::<Vec<_>>().join(" ")
    }

    /// Several claims in few words in quotation marks, as a list in a sentence.
    pub(super) fn labels(&self, claims: &[ClaimId]) -> String {
        let quoted = claims.iter().map(|&claim| self.say("quoted", &[("text", self.label(claim).into())]));
        self.list(&quoted.collect::<Vec<_>>())
    }

    /// Several things as a list in a sentence.
    pub(super) fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [before @ .., last] => {
                let before = before.join(", ");
                self.say("guide-and", &[("before", before.into()), ("last", last.into())])
            }
        }
    }

    /// Where an attribution stands, in words: `section 3, footnote 56`; nothing where no place is told.
    pub(super) fn place(&self, said: &Attribution) -> Option<String> {
        let at = said.at.as_deref()?;
        Some(self.spot(said).words(self.desk, at))
    }

    /// Where an attribution stands, as finely as can be told.
    pub(super) fn spot(&self, said: &Attribution) -> Spot {
        let written = [said.at.as_deref(), said.quote.as_deref()].map(Option::unwrap_or_default);
        let key = (said.source, written.join("\n"));
        if let Some(spot) = self.spots.borrow().get(&key) {
            return spot.clone();
        }
        let spot = Spot::of(self, said);
        self.spots.borrow_mut().insert(key, spot.clone());
        spot
    }

    /// Where a claim is found, to stand within a sentence: `in section 3`, `in “Title”, paragraph 6`, `in the text`.
    pub(super) fn wherever(&self, claim: ClaimId) -> String {
        self.found(claim).map_or_else(|| self.word("guide-where-nowhere"), |said| self.where_said(said))
    }

    pub(super) fn where_said(&self, said: &Attribution) -> String {
        let other = said.source.filter(|source| Some(*source) != self.source);
        let place = self.place(said).map(Value::from);
        match (other.map(|source| self.title(source)), place) {
            (None, Some(place)) => {
                // One stands on a page, before a paragraph, at a mark, and in everything else.
                let part = self.spot(said).preposition();
                self.say("guide-where", &[("part", part.into()), ("place", place)])
            }
            (Some(source), Some(place)) => {
                self.say("guide-where-other", &[("source", source.into()), ("place", place)])
            }
            (Some(source), None) => self.say("guide-where-other-nowhere", &[("source", source.into())]),
            (None, None) => self.word("guide-where-nowhere"),
        }
    }

    /// A term as the claims write it: `NATO` and not `nato`.
    pub(super) fn term(&self, id: &str) -> String {
        self.desk.site.term_in(id, self.claims().map(|(claim, _)| claim))
    }

    pub(super) fn title(&self, source: SourceId) -> String {
        let source = &self.debate[source];
        source.details.title.as_deref().unwrap_or(&source.id).to_owned()
    }
}

/// The source that a map is about.
fn main_source(debate: &Debate, desk: &Desk) -> Option<SourceId> {
    let named = debate[desk.map].source;
    named.or_else(|| {
        let mut counts = std::collections::BTreeMap::new();
        for source in debate.claims_of(desk.map).filter_map(|(_, claim)| claim.said.first()?.source) {
            *counts.entry(source).or_insert(0) += 1;
        }
        // The first of the library where several are taken from equally often.
        let most = counts.into_iter().max_by_key(|&(source, count)| (count, std::cmp::Reverse(source)));
        most.map(|(source, _)| source)
    })
}

/// A text as a sentence: with a full stop where it ends without any mark.
fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().last() {
        Some(last) if last.is_alphanumeric() || matches!(last, ')' | '%') => format!("{text}."),
        _ => text.to_owned(),
    }
}

/// A text without the full stop at its end.
fn phrase(text: &str) -> &str {
    let text = text.trim();
    match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') => bare,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_as_one_and_a_phrase_does_not() {
        assert_eq!(
            ["It rose", "Did it?", "So “it rose.”", "By 5 %"].map(sentence),
            ["It rose.", "Did it?", "So “it rose.”", "By 5 %."]
        );
        assert_eq!(
            ["It rose.", "And so on...", "No stop"].map(phrase),
            ["It rose", "And so on...", "No stop"]
        );
    }
}
