//! The desk at which a map's page is put together: the site, and the numbers of the map's claims.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::address::{claim_anchor, source_anchor, step_anchor};
use super::found::{Teller, is_english};
use super::outline::{Order, order};
use super::parts::{ClaimRef, ClaimView, FindingView, SaidView, StatusView, StepView, Words};
use super::patterns;
use super::site::Site;
use super::words::{force_word, kind_word, place_in_words, relation, side_letter, strength_word};
use crate::Analysis;
use crate::check::attribution::{denial_left_out, self_contradiction};
use crate::check::numbers::{
    bound_broken, counters_disagree, figure_conflict, part_exceeds_whole, unit_mismatch,
};
use crate::check::standing::both_granted;
use crate::check::structure::{contrary_premise, entailed_and_contrary, support_and_attack};
use crate::check::time::{cause_after_effect, death_before_deed};
use crate::diagnostic::{About, Diagnostic};
use crate::evaluate::{self, Label, Told};
use crate::model::{Attribution, ClaimId, Force, MapId, Stance, Status, StepId, Strength, Target};
use crate::prose::capitalised;

/// What is needed to show a map: the site, and what is worked out once for all documents about the map.
pub struct Desk<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) map: MapId,
    /// Whether the claims stand in full on the page that is made.
    is_home: bool,
    worked: Arc<Worked>,
}

/// What all documents about a map share.
#[derive(Default)]
struct Worked {
    order: Order,
    /// The number of each claim of the map, in the order of the outline.
    numbers: Vec<usize>,
    /// The findings of each claim of the map, as positions in the analysis.
    findings: Vec<Vec<usize>>,
    /// The conflicts that stand at another claim and set it against each claim of the map, as such positions.
    conflicts: Vec<Vec<usize>>,
}

/// The checks that find what does not go together.
pub(super) const CONFLICTS: [&str; 13] = [
    both_granted::CODE,
    bound_broken::CODE,
    cause_after_effect::CODE,
    contrary_premise::CODE,
    counters_disagree::CODE,
    death_before_deed::CODE,
    denial_left_out::CODE,
    entailed_and_contrary::CODE,
    figure_conflict::CODE,
    part_exceeds_whole::CODE,
    self_contradiction::CODE,
    support_and_attack::CODE,
    unit_mismatch::CODE,
];

impl<'a> Desk<'a> {
    /// The desk of a map, for a page on which its claims stand in full.
    pub fn new(site: &'a Site<'a>, map: MapId) -> Desk<'a> {
        let mut desk = Desk::unnumbered(site, map);
        let (order, numbers) = order(&desk);
        let (findings, conflicts) = desk.sort_findings();
        desk.worked = Arc::new(Worked { order, numbers, findings, conflicts });
        desk.is_home = true;
        desk
    }

    /// A desk on which claims have no numbers, for a page that only points at some.
    pub(super) fn unnumbered(site: &'a Site<'a>, map: MapId) -> Desk<'a> {
        Desk { site, analysis: site.analysis, map, is_home: false, worked: Arc::default() }
    }

    /// The same desk for another document about the map, which points at the claims on the map's own page.
    pub(super) fn away(&self) -> Desk<'a> {
        Desk { is_home: false, worked: Arc::clone(&self.worked), ..*self }
    }

    /// The order of the map's outline.
    pub(super) fn order(&self) -> &Order {
        &self.worked.order
    }

    /// The number of a claim of the map; nothing for one of another map.
    pub(super) fn number(&self, claim: ClaimId) -> Option<usize> {
        self.worked.numbers.get(self.local(claim)?).copied()
    }

    /// The findings of a claim by its position within the map, as positions in the analysis.
    pub(super) fn findings(&self, local: usize) -> &[usize] {
        &self.worked.findings[local]
    }

    /// The conflicts in the material that set a claim of the map against another one, at which they stand.
    pub(super) fn conflicts(&self, local: usize) -> &[usize] {
        &self.worked.conflicts[local]
    }

    /// The map's claims in the order of the outline.
    pub(super) fn by_number(&self) -> Vec<ClaimId> {
        let first = self.analysis.debate[self.map].claims.start;
        let mut claims: Vec<usize> = (0..self.worked.numbers.len()).collect();
        claims.sort_by_key(|&local| self.worked.numbers[local]);
        claims.into_iter().map(|local| ClaimId(first + local as u32)).collect()
    }

    /// A message in the language of the house.
    pub(super) fn say(&self, id: &str, values: &[(&str, crate::language::Value)]) -> String {
        self.site.house.language.say(id, values)
    }

    /// A message without values.
    pub(super) fn word(&self, id: &str) -> String {
        self.site.house.language.word(id)
    }

    /// The claim that a name in a message stands for: one of the map by its id, one of any map as `map/claim`, and that
    /// of a named step of the map, the claim that it is about.
    pub(super) fn claim_called(&self, name: &str) -> Option<ClaimId> {
        self.site.claim_called(self.map, name)
    }

    /// A place in a text, `§3, fn. 56`, in the signs of the language.
    pub(super) fn place(&self, at: &str) -> String {
        place_in_words(&self.site.house.language, at)
    }

    /// The link to a claim from the page that is made.
    pub(super) fn href(&self, claim: ClaimId) -> String {
        self.site.addresses.claim(&self.analysis.debate, self.is_home.then_some(self.map), claim)
    }

    /// Files each shown finding of the map under the claim that it mainly concerns, and conflicts in the material under
    /// the others besides.
    fn sort_findings(&self) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
        let debate = &self.analysis.debate;
        let home = &debate[self.map].id;
        let by_id: BTreeMap<&str, usize> =
            debate.claims_of(self.map).enumerate().map(|(index, (_, claim))| (&*claim.id, index)).collect();
        let steps: BTreeMap<&str, StepId> = debate
            .steps_of(self.map)
            .filter_map(|(id, step)| step.id.as_deref().map(|name| (name, id)))
            .collect();
        let mut findings = vec![Vec::new(); debate[self.map].claims.len()];
        let mut conflicts = findings.clone();
        for &number in self.site.findings_of(self.map) {
            let finding = &self.analysis.diagnostics[number];
            let named =
                finding.concerns.iter().find_map(|name| name.strip_prefix(&**home)?.strip_prefix('/'));
            let Some(name) = named else { continue };
            let claim = by_id.get(name).copied().or_else(|| {
                let about = debate.conclusion_of(*steps.get(name)?);
                self.local(about)
            });
            let Some(claim) = claim else { continue };
            findings[claim].push(number);
            if finding.rule.about != About::Material || !CONFLICTS.contains(&finding.rule.code) {
                continue;
            }
            let own =
                finding.concerns.iter().filter_map(|name| name.strip_prefix(&**home)?.strip_prefix('/'));
            let others: BTreeSet<usize> = own.filter_map(|name| by_id.get(name).copied()).collect();
            others
                .into_iter()
                .filter(|&other| other != claim)
                .for_each(|other| conflicts[other].push(number));
        }
        (findings, conflicts)
    }

    /// The position of a claim within its map; nothing for a claim of another map.
    pub(super) fn local(&self, claim: ClaimId) -> Option<usize> {
        let range = &self.analysis.debate[self.map].claims;
        range.contains(&claim.0).then(|| (claim.0 - range.start) as usize)
    }

    pub(super) fn status(&self, claim: ClaimId) -> StatusView {
        self.site.status(self.analysis.labelling.status(&self.analysis.debate, claim)).clone()
    }

    pub(super) fn claim_ref(&self, id: ClaimId) -> ClaimRef {
        let debate = &self.analysis.debate;
        let claim = &debate[id];
        let local = self.local(id);
        ClaimRef {
            number: self.number(id),
            label: claim.label().to_owned(),
            text: claim.text.to_string(),
            href: self.href(id),
            status: self.status(id),
            map: local.is_none().then(|| debate[claim.map].title.to_string()),
            implicit: claim.implicit,
        }
    }

    /// A claim to be named within a sentence: without its full stop.
    pub(super) fn claim_in_sentence(&self, id: ClaimId) -> ClaimRef {
        let label = evaluate::label_in_sentence(&self.analysis.debate[id]).to_owned();
        ClaimRef { label, ..self.claim_ref(id) }
    }

    pub(super) fn claim_view(&self, id: ClaimId) -> ClaimView {
        let debate = &self.analysis.debate;
        let (claim, map) = (&debate[id], &debate[self.map]);
        let local = self.local(id).expect("only claims of the map are shown in full");
        ClaimView {
            number: self.worked.numbers[local],
            id: claim.id.to_string(),
            anchor: claim_anchor(debate, id),
            short: claim.short.as_deref().map(str::to_owned),
            text: claim.text.to_string(),
            kind: claim.kind.map(kind_word),
            strength: claim.strength.map(strength_word),
            implicit: claim.implicit,
            is_thesis: map.theses.contains(&id),
            side: claim.side.map(|side| side_letter(side as usize)),
            status: self.status(id),
            why: self.why(id),
            said: claim
                .said
                .iter()
                .filter(|said| says_something(said))
                .map(|said| self.said_view(said))
                .collect(),
            senses: claim
                .senses
                .iter()
                .map(|(term, sense)| (self.site.term_in(term, [id]), self.site.gloss(term, sense)))
                .collect(),
            when: claim.when.as_ref().map(|when| self.date(when)),
            figures: self.figures(id),
            findings: self.findings(local).iter().map(|&number| self.finding_view(number)).collect(),
        }
    }

    /// Why a claim stands as it does, in short, its claims linked; `elenchus why` tells the rest.
    ///
    /// Nothing for a claim that is only put forward: the word for its status says it.
    fn why(&self, claim: ClaimId) -> Vec<Vec<Words>> {
        let debate = &self.analysis.debate;
        if self.analysis.labelling.status(debate, claim) == Status::Granted {
            return Vec::new();
        }
        let explanation = evaluate::explain(debate, &self.analysis.labelling, claim);
        let mut is_named = false;
        let mut words = |piece: Told| match piece {
            Told::Text(text) => Words { text, href: None },
            // The sentences stand at the claim, so its first name is left to a pronoun.
            Told::Claim(other) if other == claim && !std::mem::replace(&mut is_named, true) => {
                Words { text: self.say("claim-why-this", &[]), href: None }
            }
            Told::Claim(other) => Words {
                text: evaluate::label_in_sentence(&debate[other]).to_owned(),
                href: Some(self.href(other)),
            },
        };
        let told = explanation.at_a_glance();
        let told = told.map(|sentence| self.site.house.language.tell_at_a_glance(sentence));
        let told = told.map(|pieces| pieces.into_iter().map(&mut words).collect());
        let outlook = self.outlook(claim).map(|text| vec![Words { text, href: None }]);
        told.chain(outlook).collect()
    }

    /// In how many of the ways to settle what it depends on an open claim stands, where that is news.
    fn outlook(&self, claim: ClaimId) -> Option<String> {
        let outlook = self.site.outlook(claim).filter(|outlook| !outlook.is_plain())?;
        Some(self.site.house.language.outlook(outlook))
    }

    fn said_view(&self, said: &Attribution) -> SaidView {
        let debate = &self.analysis.debate;
        let voice = said.by.map(|voice| &debate[voice].details);
        let source = said.source.map(|source| &debate[source]);
        SaidView {
            voice: voice.map(|voice| voice.name.to_string()),
            anonymous: voice.is_some_and(|voice| voice.anonymous),
            interested: voice.and_then(|voice| voice.interested.as_deref().map(str::to_owned)),
            via: said.via.iter().map(|voice| debate[*voice].details.name.to_string()).collect(),
            stance: match said.stance {
                Stance::Asserts => None,
                Stance::Denies => Some("denies"),
                Stance::Reports => Some("reports"),
            },
            strength: said.strength.filter(|strength| *strength != Strength::Does).map(strength_word),
            quote: said.quote.as_deref().map(str::to_owned),
            source: source.map(|source| source.details.title.as_deref().unwrap_or(&source.id).to_owned()),
            source_href: said.source.map(|source| format!("#{}", source_anchor(debate, source))),
            is_main_source: said.source.is_some() && said.source == debate[self.map].source,
            at: said.at.as_deref().map(|at| self.place(at)),
            on: said.on.as_ref().map(|on| self.date(on)),
        }
    }

    pub(super) fn finding_view(&self, number: usize) -> FindingView {
        let finding = &self.analysis.diagnostics[number];
        let file = self.analysis.documents.sources().file(finding.span.file);
        let teller = Teller::of(self.site, self.map, finding);
        let finds = self.looked_for(finding);
        let is_english = !teller.speaks_house() || is_english(&self.site.house.language);
        let message = teller.tell(&finding.message);
        FindingView {
            code: finding.rule.code,
            level: finding.level.name(),
            is_english,
            material: finding.rule.about == About::Material,
            // Behind a sentence it begins one of its own.
            message: if finds.is_some() { capitalised(&message) } else { message },
            finds,
            reason: finding.reason.as_ref().map(|reason| teller.tell(reason)),
            hint: finding.hint.clone(),
            allowed: finding.allowed.clone(),
            line: file.position(finding.span.start).line,
        }
    }

    /// What the check of a finding looks for, where the finding itself is not told in the language of the page.
    pub(super) fn looked_for(&self, finding: &Diagnostic) -> Option<String> {
        let id = format!("check-{}", finding.rule.code);
        let language = &self.site.house.language;
        let is_told = Teller::of(self.site, self.map, finding).speaks_house();
        (!is_told && language.knows(&id)).then(|| language.word(&id))
    }

    pub(super) fn step_view(&self, id: StepId, target: Option<ClaimRef>) -> StepView {
        let debate = &self.analysis.debate;
        let step = &debate[id];
        let names = relation(&step.kind, debate.attack(id));
        let language = &self.site.house.language;
        let scheme = step.scheme.map(|scheme| &debate[scheme]);
        StepView {
            anchor: step_anchor(debate, &self.site.addresses, self.map, id),
            targets_step: matches!(step.target, Target::Step(_)),
            relation: names.relation,
            connective: names.connective,
            word: self.say(names.connective, &[]),
            meaning: self.say(names.meaning, &[]),
            premises: step.premises.len(),
            scheme: scheme.map(|scheme| patterns::name(language, scheme)),
            gist: scheme.and_then(|scheme| patterns::gist(language, scheme)),
            warrant: step.warrant.as_deref().map(str::to_owned),
            force: step.force().map(force_word),
            because: match step.force() {
                Some(Force::Decides { because }) => Some(because.to_string()),
                _ => None,
            },
            question: step
                .question
                .as_deref()
                .map(|question| patterns::pressed(language, debate, id, question)),
            answers: step
                .answers
                .iter()
                .map(|(question, answer)| {
                    (patterns::asked_of(language, debate, id, question), answer.to_string())
                })
                .collect(),
            standing: match self.analysis.labelling.step(id) {
                Label::In => "stands",
                Label::Out => "falls",
                Label::Undecided => "open",
            },
            target,
        }
    }
}

/// Whether an attribution tells more than that nobody was named.
fn says_something(said: &Attribution) -> bool {
    said.by.is_some() || said.source.is_some() || said.quote.is_some() || said.at.is_some()
}
