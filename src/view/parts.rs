//! The parts that documents share: a claim, a step, who said it, how it stands, what was found.

use serde::Serialize;

use super::Addresses;
use super::address::{claim_anchor, step_anchor};
use crate::Analysis;
use crate::diagnostic::{About, Diagnostic};
use crate::evaluate::{self, Label, Part};
use crate::model::{
    Attack, Attribution, Bound, ClaimId, Force, Kind, MapId, Stance, Stated, Status, StepId, StepKind,
    Strength,
};

/// A status for readers.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// `granted`, `accepted`, `contested`, `rejected` or `unsupported`.
    pub name: &'static str,
    /// The word that readers see.
    pub word: &'static str,
    /// What the word means.
    pub meaning: &'static str,
    /// A sign that tells the statuses apart without colour.
    pub sign: &'static str,
}

/// All statuses in the order of the legend.
pub(super) const STATUSES: [Status; 5] =
    [Status::Accepted, Status::Granted, Status::Contested, Status::Rejected, Status::Unsupported];

/// A status in the reader's words.
pub(super) fn status_view(status: Status) -> StatusView {
    let (name, word, meaning, sign) = match status {
        Status::Granted => {
            ("granted", "put forward", "put forward without argument; nobody here disputes it", "○")
        }
        Status::Accepted => {
            ("accepted", "accepted", "a reason that stands carries it, and every objection is answered", "●")
        }
        Status::Contested => (
            "contested",
            "contested",
            "reasons and objections both stand; the map does not say which weighs more",
            "◐",
        ),
        Status::Rejected => ("rejected", "rejected", "an objection stands, and nothing answers it", "✕"),
        Status::Unsupported => {
            ("unsupported", "unsupported", "not refuted, but no reason given for it survives", "◌")
        }
    };
    StatusView { name, word, meaning, sign }
}

/// A claim by name: enough to point at it.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimRef {
    /// Its number on this page; nothing for a claim of another map.
    pub number: Option<usize>,
    /// Its short text.
    pub label: String,
    /// Its text.
    pub text: String,
    /// The link to it.
    pub href: String,
    /// How it stands.
    pub status: StatusView,
    /// The title of its map, where that is another one.
    pub map: Option<String>,
    /// Whether the encoder supplied it.
    pub implicit: bool,
}

/// A piece of a sentence: text, and the link where it names a claim.
#[derive(Clone, Debug, Serialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The link, where they name a claim.
    pub href: Option<String>,
}

/// A claim in full.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    /// Its number on this page, in the order of the outline.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// The name of its place on the page.
    pub anchor: String,
    /// Its short text, where it was given one.
    pub short: Option<String>,
    /// Its text.
    pub text: String,
    /// `fact`, `cause`, `value`, `policy`, `definition` or `prediction`.
    pub kind: Option<&'static str>,
    /// How strongly the map asserts it: `does`, `can` or `might`.
    pub strength: Option<&'static str>,
    /// Whether the encoder supplied it.
    pub implicit: bool,
    /// Whether it is a thesis of the map.
    pub is_thesis: bool,
    /// The letter of its side.
    pub side: Option<String>,
    /// How it stands.
    pub status: StatusView,
    /// Why it stands so: sentences of words.
    pub why: Vec<Vec<Words>>,
    /// Who said it.
    pub said: Vec<SaidView>,
    /// The senses in which it uses terms: term and gloss.
    pub senses: Vec<(String, String)>,
    /// When what it tells happened.
    pub when: Option<String>,
    /// Its figures and changes, in words.
    pub figures: Vec<String>,
    /// What was found about it.
    pub findings: Vec<FindingView>,
}

/// Who said a claim, where, in which words.
#[derive(Clone, Debug, Serialize)]
pub struct SaidView {
    /// The voice; nothing where the source names no author.
    pub voice: Option<String>,
    /// Whether the source withholds the voice's name.
    pub anonymous: bool,
    /// The voice's stake in what it says.
    pub interested: Option<String>,
    /// Through whom it reached the source.
    pub via: Vec<String>,
    /// What the voice does with it, where it is not simply asserting: `denies`, `reports`.
    pub stance: Option<&'static str>,
    /// How strongly: `can` or `might`; nothing where it is flat or not told.
    pub strength: Option<&'static str>,
    /// The anchor phrase.
    pub quote: Option<String>,
    /// The source's title.
    pub source: Option<String>,
    /// The link to the source on this page.
    pub source_href: Option<String>,
    /// Whether it is the source that the map mainly reads.
    pub is_main_source: bool,
    /// The place in the source.
    pub at: Option<String>,
    /// When it was said.
    pub on: Option<String>,
}

/// A support or rebuttal.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// The name of its place on the page.
    pub anchor: String,
    /// `support`, `explanation`, `rebut`, `undermine` or `undercut`.
    pub relation: &'static str,
    /// The word that leads from what it is about to its premises.
    pub word: &'static str,
    /// The relation in the reader's words, for the legend and for screen readers.
    pub meaning: &'static str,
    /// How many premises are linked in it.
    pub premises: usize,
    /// The scheme's name.
    pub scheme: Option<String>,
    /// The scheme in a sentence.
    pub gist: Option<String>,
    /// Why the premises carry it.
    pub warrant: Option<String>,
    /// `contests`, `decides`, `doubts` or `concedes`; nothing for a support.
    pub force: Option<&'static str>,
    /// Why it decides.
    pub because: Option<String>,
    /// The critical question that it presses.
    pub question: Option<String>,
    /// Critical questions that the encoder answers: question and answer.
    pub answers: Vec<(String, String)>,
    /// `stands`, `falls` or `open`.
    pub standing: &'static str,
    /// What it is about, where that is not what stands above it.
    pub target: Option<ClaimRef>,
}

/// A finding for readers.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// The code of its check.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// Whether it is about the material, not about the encoding.
    pub material: bool,
    /// What was found.
    pub message: String,
    /// Why it matters here.
    pub reason: Option<String>,
    /// What to do.
    pub hint: Option<String>,
    /// The encoder's reason to accept it.
    pub allowed: Option<String>,
    /// The line of the map's file.
    pub line: usize,
}

/// What is needed to show a map: the analysis, the addresses, and the numbers of its claims.
pub(super) struct Desk<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) addresses: &'a Addresses,
    pub(super) map: MapId,
    /// The number of each claim of the map, in the order of the outline; 0 where it has none yet.
    pub(super) numbers: Vec<usize>,
    /// The findings of each claim of the map, as positions in the analysis.
    pub(super) findings: Vec<Vec<usize>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>, addresses: &'a Addresses, map: MapId) -> Desk<'a> {
        let claims = analysis.debate[map].claims.len();
        let mut desk =
            Desk { analysis, addresses, map, numbers: vec![0; claims], findings: vec![Vec::new(); claims] };
        desk.sort_findings();
        desk
    }

    /// Files each shown finding of the map under the claim that it mainly concerns.
    fn sort_findings(&mut self) {
        let debate = &self.analysis.debate;
        let home = &debate[self.map].id;
        let by_id: std::collections::BTreeMap<&str, usize> =
            debate.claims_of(self.map).enumerate().map(|(index, (_, claim))| (&*claim.id, index)).collect();
        let steps: std::collections::BTreeMap<&str, StepId> = debate
            .steps_of(self.map)
            .filter_map(|(id, step)| step.id.as_deref().map(|name| (name, id)))
            .collect();
        for (number, finding) in self.analysis.diagnostics.iter().enumerate().filter(|(_, one)| is_shown(one))
        {
            let named =
                finding.concerns.iter().find_map(|name| name.strip_prefix(&**home)?.strip_prefix('/'));
            let Some(name) = named else { continue };
            let claim = by_id.get(name).copied().or_else(|| {
                let about = debate.conclusion_of(*steps.get(name)?);
                self.local(about)
            });
            if let Some(claim) = claim {
                self.findings[claim].push(number);
            }
        }
    }

    /// The position of a claim within its map; nothing for a claim of another map.
    pub(super) fn local(&self, claim: ClaimId) -> Option<usize> {
        let range = &self.analysis.debate[self.map].claims;
        range.contains(&claim.0).then(|| (claim.0 - range.start) as usize)
    }

    pub(super) fn status(&self, claim: ClaimId) -> StatusView {
        status_view(self.analysis.labelling.status(&self.analysis.debate, claim))
    }

    pub(super) fn claim_ref(&self, id: ClaimId) -> ClaimRef {
        let debate = &self.analysis.debate;
        let claim = &debate[id];
        let local = self.local(id);
        ClaimRef {
            number: local.map(|local| self.numbers[local]).filter(|number| *number > 0),
            label: claim.label().to_owned(),
            text: claim.text.to_string(),
            href: self.addresses.claim(debate, self.map, id),
            status: self.status(id),
            map: local.is_none().then(|| debate[claim.map].title.to_string()),
            implicit: claim.implicit,
        }
    }

    pub(super) fn claim_view(&self, id: ClaimId) -> ClaimView {
        let debate = &self.analysis.debate;
        let (claim, map) = (&debate[id], &debate[self.map]);
        let local = self.local(id).expect("only claims of the map are shown in full");
        ClaimView {
            number: self.numbers[local],
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
            said: claim.said.iter().filter(|said| says_something(said)).map(|said| self.said_view(said)).collect(),
            senses: claim
                .senses
                .iter()
                .map(|(term, sense)| (term_name(term), self.gloss(term, sense)))
                .collect(),
            when: claim.when.as_deref().map(date_words),
            figures: self.figures(id),
            findings: self.findings[local].iter().map(|&number| self.finding_view(number)).collect(),
        }
    }

    /// Why a claim stands as it does, its claims linked.
    fn why(&self, claim: ClaimId) -> Vec<Vec<Words>> {
        let debate = &self.analysis.debate;
        let explanation = evaluate::explain(debate, &self.analysis.labelling, claim);
        let mut is_named = false;
        let mut words = |part: &Part| match part {
            Part::Text(text) => Words { text: text.clone(), href: None },
            // The sentences stand at the claim, so its first name is left to a pronoun.
            Part::Claim(other) if *other == claim && !std::mem::replace(&mut is_named, true) => {
                Words { text: "This".to_owned(), href: None }
            }
            Part::Claim(other) => Words {
                text: debate[*other].label().to_owned(),
                href: Some(self.addresses.claim(debate, self.map, *other)),
            },
        };
        let sentences = explanation.sentences.iter();
        sentences.map(|sentence| sentence.parts.iter().map(&mut words).collect()).collect()
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
            source_href: source.map(|source| format!("#src-{}", source.id)),
            is_main_source: said.source.is_some() && said.source == debate[self.map].source,
            at: said.at.as_deref().map(str::to_owned),
            on: said.on.as_deref().map(date_words),
        }
    }

    fn gloss(&self, term: &str, sense: &str) -> String {
        let terms = &self.analysis.debate.library().terms;
        let senses = terms.iter().find(|known| &*known.id == term).map(|known| &known.senses);
        let gloss = senses.and_then(|senses| senses.iter().find(|(known, _)| &**known == sense));
        gloss.map_or_else(|| sense.to_owned(), |(_, gloss)| gloss.to_string())
    }

    fn figures(&self, claim: ClaimId) -> Vec<String> {
        let debate = &self.analysis.debate;
        let unit = |measure: crate::model::MeasureId| match &debate[measure].details.unit {
            Some(unit) => format!(" {unit}"),
            None => String::new(),
        };
        let figures = debate[claim].figures.iter().map(|figure| {
            let when = figure.when.as_deref().map_or_else(String::new, |when| format!(", {}", date_words(when)));
            let name = &debate[figure.measure].details.name;
            format!("{name}{when}: {}{}{}", bound_word(figure.bound), figure.value.0, unit(figure.measure))
        });
        let changes = debate[claim].changes.iter().map(|change| {
            let (from, to) = (change.from.as_deref().unwrap_or("?"), change.to.as_deref().unwrap_or("?"));
            let stated = match change.stated {
                Stated::Percent(number) => format!("{} per cent", number.0),
                Stated::Points(number) => format!("{} percentage points", number.0),
                Stated::Times(number) => format!("{} times", number.0),
                Stated::By(number) => format!("by {}{}", number.0, unit(change.measure)),
            };
            let name = &debate[change.measure].details.name;
            format!("{name}, {from} to {to}: stated as {}{stated}", bound_word(change.bound))
        });
        figures.chain(changes).collect()
    }

    pub(super) fn finding_view(&self, number: usize) -> FindingView {
        let finding = &self.analysis.diagnostics[number];
        let file = self.analysis.documents.sources().file(finding.span.file);
        FindingView {
            code: finding.rule.code,
            level: finding.level.name(),
            material: finding.rule.about == About::Material,
            message: finding.message.clone(),
            reason: finding.reason.clone(),
            hint: finding.hint.clone(),
            allowed: finding.allowed.clone(),
            line: file.position(finding.span.start).line,
        }
    }

    pub(super) fn step_view(&self, id: StepId, target: Option<ClaimRef>) -> StepView {
        let debate = &self.analysis.debate;
        let step = &debate[id];
        let (relation, word, meaning) = relation(&step.kind, debate.attack(id));
        let scheme = step.scheme.map(|scheme| &debate[scheme].details);
        let asks = |question: &str| {
            let known =
                scheme.and_then(|scheme| scheme.questions.iter().find(|known| &*known.id == question));
            let fill = |known: &crate::syntax::written::CriticalQuestion| filled(&known.ask, &step.slots);
            known.map_or_else(|| question.to_owned(), fill)
        };
        StepView {
            anchor: step_anchor(debate, id),
            relation,
            word,
            meaning,
            premises: step.premises.len(),
            scheme: scheme.map(|scheme| scheme.name.to_string()),
            gist: scheme.and_then(|scheme| scheme.gist.as_deref().map(str::to_owned)),
            warrant: step.warrant.as_deref().map(str::to_owned),
            force: step.force().map(force_word),
            because: match step.force() {
                Some(Force::Decides { because }) => Some(because.to_string()),
                _ => None,
            },
            question: step.question.as_deref().map(|question| self.pressed(id, question)),
            answers: step
                .answers
                .iter()
                .map(|(question, answer)| (asks(question), answer.to_string()))
                .collect(),
            standing: match self.analysis.labelling.step(id) {
                Label::In => "stands",
                Label::Out => "falls",
                Label::Undecided => "open",
            },
            target,
        }
    }

    /// The critical question that a rebuttal presses, in the words of the scheme of what it attacks.
    fn pressed(&self, id: StepId, question: &str) -> String {
        let debate = &self.analysis.debate;
        let attacked: Vec<StepId> = match debate[id].target {
            crate::model::Target::Step(step) => vec![step],
            crate::model::Target::Claim(claim) => debate.supports_of(claim).collect(),
        };
        let asked = attacked.into_iter().find_map(|step| {
            let scheme = &debate[debate[step].scheme?].details;
            let known = scheme.questions.iter().find(|known| &*known.id == question)?;
            Some(filled(&known.ask, &debate[step].slots))
        });
        asked.unwrap_or_else(|| question.to_owned())
    }
}

/// Whether an attribution tells more than that nobody was named.
fn says_something(said: &Attribution) -> bool {
    said.by.is_some() || said.source.is_some() || said.quote.is_some() || said.at.is_some()
}

/// Whether a finding is shown to readers: what is allowed about the encoding is settled, what is allowed about
/// the material stays visible.
pub(super) fn is_shown(finding: &Diagnostic) -> bool {
    finding.allowed.is_none() || finding.rule.about == About::Material
}

/// The relation of a step, the word that introduces its premises, and what the word means.
pub(super) fn relation(
    kind: &StepKind,
    attack: Option<Attack>,
) -> (&'static str, &'static str, &'static str) {
    let is_light = matches!(kind, StepKind::Rebuttal(Force::Doubts));
    match (kind, attack) {
        (StepKind::Support, _) => ("support", "because", "a reason for it"),
        (StepKind::Explanation, _) => {
            ("explanation", "explained by", "a cause of it, which is no reason to believe it")
        }
        (StepKind::Rebuttal(Force::Concedes), _) => {
            ("rebut", "granted that", "a point that the other side grants")
        }
        (_, Some(Attack::Undercut)) if is_light => {
            ("undercut", "but does it follow?", "a doubt about the step")
        }
        (_, Some(Attack::Undercut)) => (
            "undercut",
            "but it does not follow",
            "an objection to the step: the premises may hold and yet not carry it",
        ),
        (_, Some(Attack::Undermine)) if is_light => ("undermine", "a doubt", "a doubt about a premise"),
        (_, Some(Attack::Undermine)) => ("undermine", "but", "an objection to a premise"),
        _ if is_light => ("rebut", "a doubt", "a doubt about the conclusion"),
        _ => ("rebut", "but", "an objection to the conclusion"),
    }
}

/// A scheme's text with what fills its slots: `{slot|fallback}`.
pub(super) fn filled(text: &str, slots: &[(Box<str>, Box<str>)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|length| open + length) else { break };
        let (slot, fallback) = rest[open + 1..close].split_once('|').unwrap_or((&rest[open + 1..close], ""));
        filled.push_str(&rest[..open]);
        let filler = slots.iter().find(|(known, _)| &**known == slot).map(|(_, filler)| &**filler);
        filled.push_str(filler.unwrap_or(fallback));
        rest = &rest[close + 1..];
    }
    filled.push_str(rest);
    let mut letters = filled.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => filled,
    }
}

/// The letter by which a side is marked: A, B, …
pub(super) fn side_letter(side: usize) -> String {
    char::from(b'A' + (side % 26) as u8).to_string()
}

/// An EDTF date as readers write it: `2021~` is "about 2021", `2021/2025` is "2021 to 2025".
pub(super) fn date_words(date: &str) -> String {
    let one = |date: &str| match (date.strip_suffix(['~', '%']), date.strip_suffix('?')) {
        (Some(about), _) => format!("about {about}"),
        (_, Some(unsure)) => format!("probably {unsure}"),
        _ => date.to_owned(),
    };
    match date.split_once('/') {
        None => one(date),
        Some(("" | "..", to)) => format!("until {}", one(to)),
        Some((from, "" | "..")) => format!("since {}", one(from)),
        Some((from, to)) => format!("{} to {}", one(from), one(to)),
    }
}

/// A term's id as words.
pub(super) fn term_name(id: &str) -> String {
    id.replace('-', " ")
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => "fact",
        Kind::Cause => "cause",
        Kind::Value => "value",
        Kind::Policy => "policy",
        Kind::Definition => "definition",
        Kind::Prediction => "prediction",
    }
}

fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Does => "does",
        Strength::Can => "can",
        Strength::Might => "might",
    }
}

fn force_word(force: &Force) -> &'static str {
    match force {
        Force::Contests => "contests",
        Force::Decides { .. } => "decides",
        Force::Doubts => "doubts",
        Force::Concedes => "concedes",
    }
}

fn bound_word(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "",
        Some(Bound::AtLeast) => "at least ",
        Some(Bound::AtMost) => "at most ",
        Some(Bound::About) => "about ",
        Some(Bound::Over) => "over ",
        Some(Bound::Under) => "under ",
    }
}
