//! What the script of a map's page needs to know: who says which claim, and the rules by which claims stand.
//!
//! A page is complete without its script. With it readers can search and filter, and reject or grant claims to see
//! what falls; the script then works the labels out by the rules that stand here, as `evaluate` does.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
use super::diagram::{Diagram, Drawn, Look};
use super::parts::StatusView;
use super::words::STATUSES;
use crate::diagnostic::visible;
use crate::evaluate::{Bearing, Rule, Without};
use crate::model::{Claim, ClaimId, Target};

/// Where more claims and steps of other maps than so many bear on the map, claims of others are held as they stand.
const MOST_OF_OTHERS: usize = 2_000;

/// What the script of a map's page is given.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Interaction {
    /// The claims on the map, those of other maps behind its own.
    pub claims: Vec<Handle>,
    /// The voices that claims are attributed to, by name.
    pub voices: Vec<String>,
    /// The sources that claims are taken from, by title.
    pub sources: Vec<String>,
    /// All that can be said of how a claim stands.
    pub statuses: Vec<StatusView>,
    /// By what rules everything stands.
    pub rules: Rules,
    /// What the page says to whoever uses it, by name; `{…}` stands where something is put in.
    pub words: BTreeMap<&'static str, String>,
}

/// A claim on the map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Handle {
    /// The key of its box.
    pub key: usize,
    /// Its id, with that of its map before it where that is another one.
    pub id: String,
    /// Its short text.
    pub label: String,
    /// The link to where it stands in full.
    pub href: String,
    /// The claim or step among the rules that it is; claims that restate each other are one.
    pub rule: u32,
    /// The voices that it is attributed to, as positions among all.
    pub voices: Vec<usize>,
    /// The sources that it is taken from, as positions among all.
    pub sources: Vec<usize>,
}

/// How claims and steps depend on each other, in numbers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Rules {
    /// The rule of each claim and step: how many of its reasons it needs (0: none, 1: at least one, 2: every one), its
    /// reasons, and what attacks it.
    pub all: Vec<Rule>,
    /// For each step that is drawn the key of its box and its position among the rules.
    pub steps: Vec<(usize, u32)>,
    /// The short texts of claims of other maps that are not drawn, with their positions among the rules.
    pub others: Vec<(u32, String)>,
    /// Whether claims of other maps are held as they stand, since too many bear on this one.
    pub holds_others: bool,
    /// Whose word a reader can leave out.
    pub without: Vec<Withholding>,
    /// The claims that somebody's word alone puts forward, by their positions among the rules: for each claim that is
    /// the same as these, the positions in `without` of those without whom nobody is left to put it forward.
    pub borne: Vec<(u32, Vec<Vec<usize>>)>,
}

/// A word that a reader can leave out: what only it puts forward then needs a reason.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Withholding {
    /// `anonymous`, `hedged`, or the id of a voice.
    pub id: String,
    /// What is then supposed, and of how many claims of the map.
    pub text: String,
}

/// What the script of the desk's map is given.
pub(super) fn interaction(desk: &Desk, diagram: &Diagram, drawn: &Drawn) -> Interaction {
    let debate = &desk.analysis.debate;
    let claims: Vec<ClaimId> = drawn.claims.keys().copied().collect();
    let labelling = &desk.analysis.labelling;
    let most = 2 * (claims.len() + drawn.steps.len()) + MOST_OF_OTHERS;
    let closed = Bearing::on(labelling, &claims, most);
    let holds_others = closed.is_none();
    let bearing = closed
        .unwrap_or_else(|| Bearing::on_holding(labelling, &claims, |claim| desk.local(claim).is_none()));
    let (mut voices, mut sources) = (Names::default(), Names::default());
    let mut by_key: Vec<(usize, ClaimId)> = drawn.claims.iter().map(|(&claim, &key)| (key, claim)).collect();
    by_key.sort_unstable();
    let handle = |(key, id): (usize, ClaimId)| {
        let claim = &debate[id];
        let source_title = |id| {
            let source: &crate::model::Source = &debate[id];
            source.details.title.as_deref().unwrap_or(&source.id)
        };
        let said = || claim.said.iter();
        Handle {
            key,
            id: match diagram.boxes[key].look {
                Look::Stub => format!("{}/{}", debate[claim.map].id, claim.id),
                _ => claim.id.to_string(),
            },
            label: shown(claim),
            href: diagram.boxes[key].href.clone(),
            rule: bearing.number(id).expect("the rules are those of these claims and what bears on them"),
            voices: said()
                .filter_map(|said| said.by)
                .map(|by| voices.number(&debate[by].details.name))
                .collect(),
            sources: said()
                .filter_map(|said| said.source)
                .map(|id| sources.number(source_title(id)))
                .collect(),
        }
    };
    let claims: Vec<Handle> = by_key.into_iter().map(handle).collect();
    let steps = drawn.steps.iter().filter_map(|(&step, &key)| Some((key, bearing.number_of_step(step)?)));
    let others = bearing.parts().filter_map(|(number, part)| match part {
        Target::Claim(claim) if !drawn.claims.contains_key(&claim) => Some((number, shown(&debate[claim]))),
        _ => None,
    });
    let (without, borne) = withholdings(desk, &bearing, holds_others);
    let (steps, others) = (steps.collect(), others.collect());
    let rules = Rules { all: bearing.rules(), steps, others, holds_others, without, borne };
    Interaction {
        claims,
        voices: voices.all,
        sources: sources.all,
        statuses: STATUSES.map(|status| desk.site.status(status).clone()).into(),
        rules,
        words: words(desk),
    }
}

type Borne = Vec<(u32, Vec<Vec<usize>>)>;

/// Whose word a reader can leave out, and the claims that it alone puts forward.
fn withholdings(desk: &Desk, bearing: &Bearing, holds_others: bool) -> (Vec<Withholding>, Borne) {
    let debate = &desk.analysis.debate;
    let mut borne = bearing.borne(debate);
    if holds_others {
        let local: BTreeSet<u32> =
            debate.claims_of(desk.map).filter_map(|(claim, _)| bearing.number(claim)).collect();
        borne.retain(|(number, _)| local.contains(number));
    }
    let mut claims: BTreeMap<Without, usize> = BTreeMap::new();
    for (_, same) in &borne {
        let all: BTreeSet<Without> = same.iter().flatten().copied().collect();
        all.into_iter().for_each(|without| *claims.entry(without).or_default() += 1);
    }
    let position: BTreeMap<Without, usize> = claims.keys().copied().zip(0..).collect();
    let withholding = |(&without, &count): (&Without, &usize)| {
        let (kind, name, id) = match without {
            Without::Anonymous => ("anonymous", "", "anonymous"),
            Without::Hedged => ("hedged", "", "hedged"),
            Without::Voice(voice) => ("voice", &*debate[voice].details.name, &*debate[voice].id),
        };
        let name = visible(name);
        let values = [("kind", kind.into()), ("name", (&*name).into()), ("count", count.into())];
        Withholding { id: id.to_owned(), text: desk.say("suppose-without", &values) }
    };
    let without = claims.iter().map(withholding).collect();
    let numbered = |same: Vec<Without>| same.into_iter().map(|without| position[&without]).collect();
    let borne =
        borne.into_iter().map(|(number, same)| (number, same.into_iter().map(numbered).collect())).collect();
    (without, borne)
}

fn shown(claim: &Claim) -> String {
    visible(claim.label()).into_owned()
}

/// Names in the order in which they are first met.
#[derive(Default)]
struct Names {
    all: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Names {
    fn number(&mut self, name: &str) -> usize {
        let name = visible(name).into_owned();
        *self.numbers.entry(name.clone()).or_insert_with(|| {
            self.all.push(name);
            self.all.len() - 1
        })
    }
}

/// The messages that only the script says, and what is put into them.
const WORDS: &[(&str, &[&str])] = &[
    ("script-as-before", &[]),
    ("script-as-it-is", &[]),
    ("script-between", &[]),
    ("script-change", &["claim"]),
    ("script-changed", &["count"]),
    ("script-copied", &[]),
    ("script-focus", &["below", "above"]),
    ("script-focus-off", &[]),
    ("script-folded", &["claims", "reasons", "objections", "light", "findings"]),
    ("script-found", &["count", "all"]),
    ("script-granted", &["claim"]),
    ("script-quoted", &["text"]),
    ("script-rejected", &["claim"]),
    ("script-said", &["claim", "status"]),
    ("script-step", &["at", "all"]),
    ("script-thesis", &["claim"]),
    ("script-to-its-map", &[]),
    ("script-to-outline", &[]),
    ("script-unfolded", &[]),
    ("script-why-carried", &["claims"]),
    ("script-why-circle", &[]),
    ("script-why-cut", &["claims"]),
    ("script-why-freed", &["claims"]),
    ("script-why-granted", &[]),
    ("script-why-lost", &["claims"]),
    ("script-why-objection", &["claims"]),
    ("script-why-open", &["claims"]),
    ("script-why-open-objection", &["claims"]),
    ("script-why-rejected", &[]),
    ("script-why-withheld", &[]),
    ("script-without", &["what"]),
];

fn words(desk: &Desk) -> BTreeMap<&'static str, String> {
    let say = |&(name, values): &(&'static str, &[&str])| {
        let slots: Vec<String> = values.iter().map(|value| format!("{{{value}}}")).collect();
        let values: Vec<_> = values.iter().zip(&slots).map(|(name, slot)| (*name, slot.into())).collect();
        (name, desk.say(name, &values))
    };
    WORDS.iter().map(say).collect()
}
