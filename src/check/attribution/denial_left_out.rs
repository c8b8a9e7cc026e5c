use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, message};
use crate::model::{ClaimId, MapId, Stance, Target, VoiceId};
use crate::prose::{MarkerKind, markers};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "denial-left-out";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim that its source or another map knows to be denied, and that is made without the denial",
        why: "Whoever is accused of something should be heard, and readers should know that it is disputed. \
              The whole corpus is looked through, and the texts of its sources where they are at hand. A \
              denial is an attribution with `stance: Denies`; a contrary or a rebuttal that comes from one \
              of the claim's `actors` or from a voice that its text names; and, in the text of a source, a \
              sentence behind the words that are quoted, such as “the firm denies it”, or one that denies \
              just what a claim says. It is left out where a map asserts the proposition with no denial, \
              rebuttal or contrary of its own beside it, and where no map has taken down what the text \
              says.\n\nAdd the denial to `said`, with its source, or a rebuttal.",
        bad: &[("library.ron", LIBRARY), ("first.ron", FIRST), ("second.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            ("first.ron", FIRST),
            (
                "second.ron",
                r#"Map(
    title: "A river to save",
    thesis: ["save-river"],
    source: "plea",
    claims: {
        "save-river": (text: "The river must be saved.", supports: [(premises: ["dumped"])]),
        "dumped": (
            text: "The factory has been dumping dye into the river.",
            said: [(in: "plea"), (by: "factory", in: "report", stance: Denies)],
        ),
    },
    restates: [["first/dumped", "dumped"]],
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"factory": (name: "the dye factory")},
    sources: {
        "report": (title: "Colour in the water", authors: []),
        "plea": (title: "A river to save", authors: []),
    },
)"#;

const FIRST: &str = r#"Map(
    title: "Colour in the water",
    thesis: ["inquiry"],
    source: "report",
    claims: {
        "inquiry": (text: "There should be an inquiry.", supports: [(premises: ["dumped"])]),
        "dumped": (
            text: "The factory has dumped dye into the river.",
            said: [(in: "report"), (by: "factory", stance: Denies)],
        ),
    },
)"#;

const BAD: &str = r#"Map(
    title: "A river to save",
    thesis: ["save-river"],
    source: "plea",
    claims: {
        "save-river": (text: "The river must be saved.", supports: [(premises: ["dumped"])]),
        "dumped": (text: "The factory has been dumping dye into the river."),
    },
    restates: [["first/dumped", "dumped"]],
)"#;

/// A denial of a proposition, and where it stands.
#[derive(Clone, Copy)]
struct Denial {
    /// The map that knows it.
    map: MapId,
    /// The claim that is denied there, or that denies.
    claim: ClaimId,
    /// The position of the attribution.
    position: usize,
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    super::denied_in_text::findings(context, &CHECK.rule, findings);
    between_maps(context, findings);
}

fn between_maps(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    if debate.maps().len() < 2 {
        return;
    }
    let mut denials: BTreeMap<ClaimId, Vec<Denial>> = BTreeMap::new();
    let mut add = |denied: ClaimId, denial: Denial| {
        let known = denials.entry(context.propositions().first(denied)).or_default();
        // A few are enough to say that there is one elsewhere.
        if known.len() < MOST_KNOWN && known.iter().all(|known| known.map != denial.map) {
            known.push(denial);
        }
    };
    for (id, claim) in debate.claims() {
        if let Some(position) = claim.said.iter().position(|said| said.stance == Stance::Denies) {
            add(id, Denial { map: claim.map, claim: id, position });
        }
    }
    for (_, step) in debate.steps().filter(|(_, step)| step.attacks()) {
        let Target::Claim(target) = step.target else { continue };
        for &premise in &step.premises {
            if let Some(position) = word_of_accused(context, premise, target) {
                add(target, Denial { map: step.map, claim: premise, position });
            }
        }
    }
    for &(map, contrary) in context.contraries().sets() {
        // In a longer list of rivals nobody answers an accusation.
        let [one, other] = contrary.claims[..] else { continue };
        for (denying, denied) in [(one, other), (other, one)] {
            if let Some(position) = word_of_accused(context, denying, denied) {
                add(denied, Denial { map, claim: denying, position });
            }
        }
    }
    // Whoever asserts more than what is denied asserts that as well.
    for entailment in debate.maps().flat_map(|(_, map)| &map.entailments) {
        let Some(denied) = denials.get(&context.propositions().first(entailment.to)).cloned() else {
            continue;
        };
        let known = denials.entry(context.propositions().first(entailment.from)).or_default();
        for denial in denied {
            if known.len() < MOST_KNOWN && known.iter().all(|known| known.map != denial.map) {
                known.push(denial);
            }
        }
    }
    let disputed = Disputed::of(context);
    for (first, denials) in denials {
        for &member in context.propositions().members(&first) {
            let home = debate[member].map;
            let is_asserted = debate[member].said.iter().any(|said| said.is_for());
            if is_asserted && !disputed.holds(context, member, first) && !says_denied(&debate[member].text) {
                let elsewhere =
                    denials.iter().find(|denial| denial.map != home && debate[denial.claim].map != home);
                findings.extend(elsewhere.map(|denial| finding(context, member, *denial)));
            }
        }
    }
}

/// Denials of one proposition from so many maps are remembered.
const MOST_KNOWN: usize = 8;

/// The attribution of a claim to somebody whom another claim accuses: one of its actors, or a voice that its text names.
fn word_of_accused(context: &Context, claim: ClaimId, accusation: ClaimId) -> Option<usize> {
    let debate = context.debate;
    let accused = &debate[accusation];
    let is_accused = |voice: VoiceId| {
        accused.actors.contains(&voice) || context.names_any(&accused.text, std::iter::once(voice))
    };
    // Who makes the accusation is not accused by it.
    let accuses = |voice: VoiceId| accused.said.iter().any(|said| said.is_for() && said.by == Some(voice));
    let said = debate[claim].said.iter();
    said.enumerate()
        .filter(|(_, said)| said.stance == Stance::Asserts && !said.inherits_voice)
        .find(|(_, said)| said.by.is_some_and(|voice| is_accused(voice) && !accuses(voice)))
        .map(|(position, _)| position)
}

/// Whether a text tells itself that somebody denies it.
fn says_denied(text: &str) -> bool {
    markers(text).iter().any(|marker| marker.kind == MarkerKind::Denial)
}

/// Which propositions which maps themselves dispute.
struct Disputed {
    known: BTreeSet<(MapId, ClaimId)>,
}

impl Disputed {
    fn of(context: &Context) -> Disputed {
        let debate = context.debate;
        let first = |claim| context.propositions().first(claim);
        let mut known = BTreeSet::new();
        for (id, claim) in debate.claims() {
            if claim.said.iter().any(|said| said.stance == Stance::Denies) {
                known.insert((claim.map, first(id)));
            }
        }
        for (_, step) in debate.steps().filter(|(_, step)| step.is_rebuttal()) {
            if let Target::Claim(target) = step.target {
                known.insert((step.map, first(target)));
            }
        }
        for &(map, contrary) in context.contraries().sets() {
            known.extend(contrary.claims.iter().map(|&claim| (map, first(claim))));
        }
        Disputed { known }
    }

    fn holds(&self, context: &Context, claim: ClaimId, first: ClaimId) -> bool {
        self.known.contains(&(context.debate[claim].map, first))
    }
}

fn finding(context: &Context, id: ClaimId, denial: Denial) -> Diagnostic {
    let debate = context.debate;
    let map = debate[id].map;
    let said = &debate[denial.claim].said[denial.position];
    let speaker =
        said.speaker().map_or_else(|| message!("somebody").value(), |speaker| context.speaker_name(speaker));
    let message = message!(
        "{claim} is asserted without the denial that {map} has: {speaker} denies it",
        claim = context.own(id),
        map = debate[denial.map],
        speaker
    );
    let place = context.said_span(denial.claim, denial.position, &["stance", "quote", "by"]);
    Diagnostic::new(&CHECK.rule, context.claim_span(id), message)
        .label("no denial here")
        .related(place, format!("denied here, in {}", context.called(denial.claim, map)))
        .hint("add the denial to `said` with `stance: Denies`, or a rebuttal")
        .concerns(context.name(id))
        .concerns(context.name(denial.claim))
}
