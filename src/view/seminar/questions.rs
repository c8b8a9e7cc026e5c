//! Questions that are ready to be asked, each about something in the map, with the reason for asking it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use schemars::JsonSchema;
use serde::Serialize;

use super::choice::Points;
use super::critical;
use super::crux::{self, Ranked};
use super::decisive::{Worked, party};
use super::ground::is_remark;
use super::sentence::{Given, Telling, plain, tell};
use super::sides::Sides;
use super::walk::{Argument, Camp, Move, Walk};
use crate::model::{Bloom, ClaimId, Kind, Party, Target};
use crate::view::desk::Desk;

/// So many questions are derived for the opening, for the core and for the close …
const MOST: [usize; 3] = [3, 7, 3];

/// … and so many for the core at least, however many there are by hand.
const LEAST_CORE: usize = 4;

/// So many of the same sort are asked.
const MOST_ALIKE: usize = 3;

/// A question to the group.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Asked {
    /// Its name on the sheet: a letter and a number.
    pub name: String,
    /// Its kind: `evidence`, `clarification`, `linking`, `hypothetical`, `cause`, `synthesis`, or `hand` for one that
    /// the encoder wrote.
    pub kind: &'static str,
    /// The question.
    pub text: Telling,
    /// Why it is asked.
    pub why: Telling,
}

/// The questions by their place in the hour.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Questions {
    /// To begin with.
    pub opening: Vec<Asked>,
    /// For the discussion itself.
    pub core: Vec<Asked>,
    /// To end with.
    pub closing: Vec<Asked>,
    /// How many more could be asked of the map.
    pub left_out: usize,
}

/// What questions are asked about.
pub(super) struct Matter<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) walk: &'a Walk,
    pub(super) sides: &'a Sides,
    pub(super) chosen: &'a [Points; 2],
    pub(super) worked: &'a [Worked<'a>],
    /// The place among the motions of the one that is debated.
    pub(super) debated: usize,
    /// The conflicts that decide it.
    pub(super) ranked: Option<&'a Ranked>,
    pub(super) common: &'a [ClaimId],
    pub(super) one_sided: &'a [ClaimId],
    pub(super) unanswered: &'a [&'a Argument],
}

/// Kind, question and reason.
pub(super) type Draft = (&'static str, Telling, Telling);

pub(super) type Drafts = VecDeque<Draft>;

/// All questions: by hand first, then one of each kind in turn.
pub(super) fn questions(matter: &Matter) -> Questions {
    let desk = matter.desk;
    let written = &desk.analysis.debate[desk.map].questions;
    let dropped: BTreeSet<String> =
        written.iter().filter(|one| one.drop).map(|one| one.text.trim().to_owned()).collect();
    let mut by_hand: [Drafts; 3] = Default::default();
    let mut kept: Vec<_> = written.iter().filter(|one| !one.drop).collect();
    kept.sort_by_key(|one| !one.pin);
    for one in kept {
        let part = match one.level {
            Some(Bloom::Remember | Bloom::Understand) => 0,
            Some(Bloom::Create) => 2,
            _ => 1,
        };
        let text = tell(desk, "seminar-by-hand", &[("question", Given::Text(&one.text))]);
        by_hand[part].push_back(("hand", text, Telling::new()));
    }
    let derived = [opening(matter), core(matter), closing(matter)];
    let mut questions = Questions::default();
    let lists = [&mut questions.opening, &mut questions.core, &mut questions.closing];
    let mut left_out = 0;
    for (part, ((list, by_hand), derived)) in lists.into_iter().zip(by_hand).zip(derived).enumerate() {
        let mut room = MOST[part].saturating_sub(by_hand.len());
        if part == 1 {
            room = room.max(LEAST_CORE);
        }
        let mut derived = derived;
        let is_kept = |draft: &Draft| !dropped.contains(plain(&draft.1).trim());
        derived.iter_mut().for_each(|list| list.retain(is_kept));
        let count: usize = derived.iter().map(VecDeque::len).sum();
        derived.iter_mut().for_each(|list| list.truncate(MOST_ALIKE));
        let derived = in_turn(derived);
        left_out += count - derived.len().min(room);
        let all = by_hand.into_iter().chain(derived.into_iter().take(room));
        let letter =
            desk.say(["seminar-letter-opening", "seminar-letter-core", "seminar-letter-closing"][part], &[]);
        list.extend(all.zip(1..).map(|((kind, text, why), number)| Asked {
            name: format!("{letter}{number}"),
            kind,
            text,
            why,
        }));
    }
    questions.left_out = left_out;
    questions
}

/// One of each list, then another of each, until all are taken.
fn in_turn(mut lists: Vec<Drafts>) -> Drafts {
    let mut all = Drafts::new();
    while lists.iter().any(|list| !list.is_empty()) {
        all.extend(lists.iter_mut().filter_map(VecDeque::pop_front));
    }
    all
}

fn opening(matter: &Matter) -> Vec<Drafts> {
    let desk = matter.desk;
    let mut motion = Drafts::new();
    if let Some(worked) = matter.worked.get(matter.debated) {
        let claim = [("claim", Given::Claim(worked.motion))];
        // What should be done is neither seen nor counted.
        let ask = match desk.analysis.debate[worked.motion].kind {
            Some(Kind::Policy) => "seminar-ask-motion-policy",
            Some(Kind::Value) => "seminar-ask-value",
            _ => "seminar-ask-motion",
        };
        motion.push_back(("clarification", tell(desk, ask, &claim), tell(desk, "seminar-why-motion", &[])));
    }
    let ground = matter.common.iter().take(1).map(|&claim| {
        let given = [("claim", Given::Claim(claim))];
        ("linking", tell(desk, "seminar-ask-common", &given), tell(desk, "seminar-why-common", &[]))
    });
    vec![motion, terms(matter), ground.collect()]
}

/// Terms that the map's claims use in more than one sense.
fn terms(matter: &Matter) -> Drafts {
    let desk = matter.desk;
    let mut senses: BTreeMap<&str, BTreeMap<&str, ClaimId>> = BTreeMap::new();
    for (id, claim) in desk.analysis.debate.claims_of(desk.map) {
        for (term, sense) in &claim.senses {
            senses.entry(term).or_default().entry(sense).or_insert(id);
        }
    }
    let several = senses.into_iter().filter(|(_, senses)| senses.len() > 1);
    let ask = |(term, senses): (&str, BTreeMap<&str, ClaimId>)| {
        let term_word = desk.site.term_in(term, senses.values().copied());
        let count = senses.len();
        let mut senses = senses.into_iter().map(|(sense, claim)| (desk.site.gloss(term, sense), claim));
        let (Some((one, claim)), Some((other, another))) = (senses.next(), senses.next()) else {
            return None;
        };
        let text = tell(desk, "seminar-ask-term", &[("term", Given::Text(&term_word))]);
        let why = [
            ("one", Given::Text(&one)),
            ("claim", Given::Claim(claim)),
            ("other", Given::Text(&other)),
            ("another", Given::Claim(another)),
            ("count", Given::Count(count)),
        ];
        Some(("clarification", text, tell(desk, "seminar-why-term", &why)))
    };
    several.filter_map(ask).collect()
}

fn core(matter: &Matter) -> Vec<Drafts> {
    let evidence = undefended(matter);
    let (facts, values): (Drafts, Drafts) = evidence.into_iter().partition(|(kind, ..)| *kind == "evidence");
    vec![
        conflicts(matter),
        facts,
        objections(matter),
        critical::asked(matter),
        keystones(matter),
        causes(matter),
        values,
        remarks(matter),
    ]
}

/// What to ask about the conflicts that decide the motion, first about the one to talk about.
fn conflicts(matter: &Matter) -> Drafts {
    let (desk, walk) = (matter.desk, matter.walk);
    let Some(ranked) = matter.ranked else { return Drafts::new() };
    let asked = ranked.conflicts().map(|decision| {
        let why = if ranked.is_deciding(decision) { "seminar-why-conflict" } else { "seminar-why-meeting" };
        (decision, why)
    });
    let mut weighed = 0;
    let mut ask = |decision| crux::ask(desk, walk, decision, &mut weighed);
    asked.map(|(decision, why)| ("linking", ask(decision), tell(desk, why, &[]))).collect()
}

/// Claims that a side needs and for which nothing and nobody speaks, those first on which most rests.
fn undefended(matter: &Matter) -> Drafts {
    let (desk, walk) = (matter.desk, matter.walk);
    let debate = &desk.analysis.debate;
    let is_bare = |claim: &ClaimId| {
        desk.local(*claim).is_some()
            && !walk.is_motion(*claim)
            && !debate[*claim].granted
            && debate.is_leaf(*claim)
            && (debate[*claim].implicit || !debate[*claim].is_said())
            && !is_remark(desk, *claim)
    };
    let is_reason = |claim: ClaimId| debate.uses_of(claim).any(|step| debate[step].carries());
    let mut bare: Vec<ClaimId> = walk.claims().filter(is_bare).collect();
    bare.sort_by_key(|&claim| (!is_reason(claim), std::cmp::Reverse(desk.site.load(claim)), claim));
    let ask = |claim: ClaimId| {
        let given = || [("claim", Given::Claim(claim)), ("count", Given::Count(desk.site.load(claim)))];
        match debate[claim].kind {
            Some(Kind::Value | Kind::Policy) => (
                "clarification",
                tell(desk, "seminar-ask-value", &given()),
                tell(desk, "seminar-why-value", &given()),
            ),
            Some(Kind::Definition) => (
                "clarification",
                tell(desk, "seminar-ask-definition", &given()),
                tell(desk, "seminar-why-value", &given()),
            ),
            _ => {
                let why = if debate[claim].implicit { "seminar-why-supplied" } else { "seminar-why-unsaid" };
                ("evidence", tell(desk, "seminar-ask-evidence", &given()), tell(desk, why, &given()))
            }
        }
    };
    bare.into_iter().map(ask).collect()
}

/// What the encoder's own remarks on a step or a claim take from it; those that nobody has answered are asked for a
/// reply elsewhere.
fn remarks(matter: &Matter) -> Drafts {
    let (desk, walk) = (matter.desk, matter.walk);
    let is_asked = |claim: ClaimId| matter.unanswered.iter().any(|one| one.premises.contains(&claim));
    let attacks = walk.arguments.iter().filter(|argument| argument.does != Move::Reason);
    let mut seen: BTreeSet<ClaimId> = BTreeSet::new();
    let raised = attacks.flat_map(|argument| argument.premises.iter().map(move |&claim| (argument, claim)));
    let remarks =
        raised.filter(|&(_, claim)| is_remark(desk, claim) && !is_asked(claim) && seen.insert(claim));
    let ask = |(argument, claim): (&Argument, ClaimId)| {
        let target = match argument.target {
            Target::Claim(claim) => party(desk, walk, Party::Claim(claim)),
            Target::Step(step) => party(desk, walk, Party::Step(step)),
        };
        let given = [("claim", Given::Claim(claim)), ("target", Given::Telling(&target))];
        ("linking", tell(desk, "seminar-ask-remark", &given), tell(desk, "seminar-why-remark", &[]))
    };
    remarks.map(ask).collect()
}

fn objections(matter: &Matter) -> Drafts {
    let desk = matter.desk;
    let ask = |argument: &&Argument| {
        let side = matter.sides.letter(argument.camp.other());
        let lead = argument.step.map(|step| matter.walk.lead_of(&desk.analysis.debate, step));
        let claim = Given::Claim(lead.unwrap_or(argument.premises[0]));
        let given = || [("claim", claim), ("side", Given::Word(&side))];
        ("linking", tell(desk, "seminar-ask-reply", &given()), tell(desk, "seminar-why-reply", &given()))
    };
    matter.unanswered.iter().filter(|argument| !critical::is_pressing(desk, argument)).map(ask).collect()
}

/// What would be left if a claim that a motion cannot do without were wrong.
fn keystones(matter: &Matter) -> Drafts {
    let desk = matter.desk;
    let mut drafts = Drafts::new();
    for (worked, number) in matter.worked.iter().zip(1..) {
        let number = if matter.worked.len() > 1 { number } else { 0 };
        let premises = worked.deciding.premises.single().map(|(claim, _)| (claim, "seminar-why-given-up"));
        let points =
            worked.deciding.keystones.single_points.iter().map(|claim| (*claim, "seminar-why-single-point"));
        let mut seen = BTreeSet::from([worked.motion]);
        for (claim, why) in points.chain(premises).filter(|(claim, _)| seen.insert(*claim)) {
            let given = [("claim", Given::Claim(claim)), ("number", Given::Count(number))];
            let text = tell(desk, "seminar-ask-without", &given);
            drafts.push_back(("hypothetical", text, tell(desk, why, &[])));
        }
    }
    // Where nothing alone decides, the claim on which most rests.
    if drafts.is_empty() {
        let loads = matter.walk.claims().filter(|claim| !matter.walk.is_motion(*claim));
        let most = loads.map(|claim| (desk.site.load(claim), std::cmp::Reverse(claim))).max();
        if let Some((count, std::cmp::Reverse(claim))) = most.filter(|(count, _)| *count > 0) {
            let given = [("claim", Given::Claim(claim)), ("number", Given::Count(0))];
            let text = tell(desk, "seminar-ask-without", &given);
            let why = tell(desk, "seminar-why-load", &[("count", Given::Count(count))]);
            drafts.push_back(("hypothetical", text, why));
        }
    }
    drafts
}

fn causes(matter: &Matter) -> Drafts {
    let desk = matter.desk;
    let debate = &desk.analysis.debate;
    let is_cause =
        |claim: &ClaimId| debate[*claim].kind == Some(Kind::Cause) && !matter.walk.is_motion(*claim);
    let mut causes: Vec<ClaimId> = matter.walk.claims().filter(is_cause).collect();
    causes.sort_by_key(|&claim| (std::cmp::Reverse(desk.site.load(claim)), claim));
    let ask = |claim: ClaimId| {
        let given = || [("claim", Given::Claim(claim)), ("count", Given::Count(desk.site.load(claim)))];
        ("cause", tell(desk, "seminar-ask-cause", &given()), tell(desk, "seminar-why-cause", &given()))
    };
    causes.into_iter().map(ask).collect()
}

fn closing(matter: &Matter) -> Vec<Drafts> {
    let desk = matter.desk;
    let mut mind = Drafts::new();
    if let Some(worked) = matter.worked.get(matter.debated) {
        let given = [("claim", Given::Claim(worked.motion))];
        mind.push_back((
            "hypothetical",
            tell(desk, "seminar-ask-mind", &given),
            tell(desk, "seminar-why-mind", &[]),
        ));
    }
    let [pro, contra] = Camp::BOTH.map(|camp| matter.chosen[camp as usize].0.first());
    let hardest = pro.zip(contra).map(|(pro, contra)| {
        let given = [("claim", Given::Claim(pro.lead)), ("other", Given::Claim(contra.lead))];
        ("synthesis", tell(desk, "seminar-ask-hardest", &given), tell(desk, "seminar-why-hardest", &[]))
    });
    let mut sign = Drafts::new();
    if !matter.walk.motions.is_empty() {
        let text = match matter.common.first() {
            Some(&claim) => tell(desk, "seminar-ask-sign", &[("claim", Given::Claim(claim))]),
            None => tell(desk, "seminar-ask-sign-blank", &[]),
        };
        sign.push_back(("synthesis", text, tell(desk, "seminar-why-sign", &[])));
    }
    vec![hardest.into_iter().collect(), mind, sign]
}
