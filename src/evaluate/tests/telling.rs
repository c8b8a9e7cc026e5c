//! Explanations against the labels: what a sentence says is so.

use std::collections::{BTreeMap, BTreeSet};

use super::Random;
use super::definition::random_debate;
use super::english::{tell, text, text_of};
use super::proof::is_proven;
use super::sketch::{Sketch, decisive};
use crate::evaluate::explain::{Explanation, Part, Sentence, Told, Value, explain, explain_all};
use crate::evaluate::program::Need;
use crate::evaluate::{Label, Labelling, grounded};
use crate::model::{ClaimId, Debate, Force, Party, Status, StepId, Strength, Target};

const STATUSES: [(Status, &str); 5] = [
    (Status::Granted, "granted"),
    (Status::Accepted, "accepted"),
    (Status::Contested, "contested"),
    (Status::Rejected, "rejected"),
    (Status::Unsupported, "unsupported"),
];

fn told(debate: &Debate, claim: u32) -> String {
    text(&explain(debate, &grounded(debate), ClaimId(claim)), debate)
}

/// Everything that is asked of each explanation.
fn is_sound(debate: &Debate, labelling: &Labelling, explanation: &Explanation) {
    let text = text(explanation, debate);
    assert!(
        matches!(tell(&explanation.short[0])[0], Told::Claim(claim) if claim == explanation.claim),
        "{text}"
    );
    for sentence in explanation.sentences() {
        let text = text_of(sentence, debate);
        assert!(text.ends_with('.') && !text.contains("..") && !text.contains("  "), "{text}");
        for pair in tell(sentence).windows(2) {
            let (Told::Claim(claim), Told::Text(words)) = (&pair[0], &pair[1]) else { continue };
            for (status, word) in STATUSES {
                for verb in [" is ", ", which is ", " (", " falls, being itself ", " is open, being itself "]
                {
                    if words.starts_with(&format!("{verb}{word}")) {
                        assert_eq!(labelling.status(debate, *claim), status, "{text}");
                    }
                }
            }
        }
    }
    for sentence in explanation.sentences() {
        if let [Told::Text(noun), Told::Claim(premise), Told::Text(fate), ..] = &tell(sentence)[..] {
            fares_as_told(debate, labelling, explanation.claim, (noun, *premise, fate));
        }
    }
    for jargon in ["undecided", "undercut", "attack", "label", "rebuttal", "atom"] {
        assert!(!text.contains(jargon), "{text}");
    }
    for (status, word) in STATUSES {
        let first = &explanation.short[0];
        if text_of(first, debate).ends_with(&format!(" together, which are {word}.")) {
            assert!(
                first.claims().into_iter().skip(1).all(|claim| labelling.status(debate, claim) == status),
                "{text}"
            );
        }
    }
    let disputed = debate.rebuttals_of(Target::Claim(explanation.claim)).next().is_some();
    assert!(!(disputed && text.contains("nobody here disputes it")), "{text}");
    assert!(!explanation.leans_on.contains(&explanation.claim), "{text}");
}

/// Checks a sentence such as "The objection “A” falls": there is such a step and it has that label.
fn fares_as_told(debate: &Debate, labelling: &Labelling, claim: ClaimId, told: (&str, ClaimId, &str)) {
    let (noun, premise, fate) = told;
    if noun != "The objection " && noun != "The reason " {
        return;
    }
    let label = match fate {
        _ if fate.starts_with(" falls") => Label::Out,
        _ if fate.starts_with(" is open") => Label::Undecided,
        // It stands but for the claim itself.
        _ if fate.starts_with(" stands and speaks against") => Label::Undecided,
        _ if fate.starts_with(" stands") => Label::In,
        _ => return,
    };
    let is_told = |target| match target {
        Target::Claim(target) => labelling.atoms.claim(target) == labelling.atoms.claim(claim),
        Target::Step(_) => false,
    };
    let mut steps = debate.steps().filter(|(id, step)| {
        is_told(step.target)
            && *step.premises == [premise]
            && step.is_rebuttal() == (noun == "The objection ")
            && labelling.step(*id) == label
    });
    assert!(steps.next().is_some(), "{noun}{premise:?}{fate} of {claim:?}");
}

/// Checks that what may overturn a reason or an objection that stands or is open is named, unless lists were cut.
fn drops_no_objection(debate: &Debate, labelling: &Labelling, explanation: &Explanation) {
    // Where the reader decides, nothing else matters.
    let is_supposed =
        |part: &Part| matches!(part, Part::Phrase { name, .. } if name.starts_with("why-supposed"));
    if explanation.short[0].parts.iter().any(is_supposed) {
        return;
    }
    let text = text(explanation, debate);
    let words: Vec<&str> = text.split(' ').collect();
    let is_count = |word: &str| word == "One" || word.parse::<u32>().is_ok();
    if words.windows(2).any(|pair| is_count(pair[0]) && pair[1].starts_with("more")) {
        return;
    }
    let named: Vec<ClaimId> = explanation.sentences().flat_map(Sentence::claims).collect();
    let members = labelling.atoms.members(explanation.claim);
    let steps = members.flat_map(|claim| {
        debate.supports_of(claim).chain(debate.rebuttals_of(Target::Claim(claim))).collect::<Vec<_>>()
    });
    let live = |step: &StepId| {
        let step = *step;
        let is_passed_over = labelling.is_reading && labelling.step(step) == Label::Undecided;
        (debate[step].carries() || debate[step].attacks())
            && labelling.step(step) != Label::Out
            && !is_passed_over
    };
    for step in steps.filter(live).filter(|&step| !labelling.is_outweighed(debate, step)) {
        let granted = explanation.status == Status::Granted && labelling.step(step) == Label::In;
        for objection in debate.rebuttals_of(Target::Step(step)).filter(|&one| debate[one].attacks()) {
            let is_named = debate[objection].premises.iter().all(|premise| named.contains(premise));
            assert!(is_named || granted, "{objection:?} is not named: {text}");
        }
    }
}

/// Whether the first sentence names nothing but what was decided before its claim, or open conflicts.
fn begins_with_what_came_before(debate: &Debate, labelling: &Labelling, explanation: &Explanation) {
    let atom = |claim| labelling.atoms.claim(claim);
    let own = labelling.rank(atom(explanation.claim));
    let given = labelling.program.need(atom(explanation.claim)) == Need::Nothing;
    let text = text(explanation, debate);
    let named = explanation.short[0].claims().into_iter().skip(1);
    match explanation.status {
        Status::Accepted if !given => {
            let own = atom(explanation.claim);
            let mut named =
                named.map(|claim| (labelling.claim(claim), labelling.comes_before(atom(claim), own)));
            assert!(named.all(|(label, is_before)| label == Label::In && is_before), "{text}");
        }
        Status::Rejected if !text.contains("no reason for it survives") => {
            let mut named = named.map(|claim| (labelling.claim(claim), labelling.rank(atom(claim))));
            assert!(named.all(|(label, rank)| label == Label::In && rank < own), "{text}");
        }
        Status::Contested if text_of(&explanation.short[0], debate).contains("outweigh") => {
            // What is named against the claim are premises of objections, which stand, or its contraries.
            let is_contrary = |claim| {
                let sides =
                    |&(one, other): &(ClaimId, ClaimId)| [(atom(one), atom(other)), (atom(other), atom(one))];
                let mut pairs = debate.contraries().iter().flat_map(sides);
                pairs.any(|pair| pair == (atom(explanation.claim), atom(claim)))
            };
            let is_open = |part: &Part| match part {
                Part::Phrase { name: "why-open-besides", values } => match &values[..] {
                    [_, (_, Value::Parts(open))] => open.claims(),
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            };
            let open: Vec<ClaimId> = explanation.short[0].parts.iter().flat_map(is_open).collect();
            let mut rivals = named.filter(|claim| !open.contains(claim));
            assert!(rivals.all(|claim| labelling.claim(claim) == Label::In || is_contrary(claim)), "{text}");
            let mut supports =
                labelling.atoms.members(explanation.claim).flat_map(|claim| debate.carriers_of(claim));
            assert!(given || supports.any(|support| labelling.step(support) == Label::In), "{text}");
        }
        _ => {}
    }
}

#[test]
fn what_explanations_of_random_maps_say_is_so() {
    let mut random = Random(3);
    for _ in 0..4_000 {
        let debate = random_debate(&mut random, 10, 24, true);
        let labelling = grounded(&debate);
        for (claim, _) in debate.claims() {
            is_told_truly(&debate, &labelling, claim);
        }
    }
}

#[test]
fn whoever_follows_first_sentences_never_comes_back() {
    let mut random = Random(5);
    let mut followed = 0;
    for _ in 0..4_000 {
        let debate = random_debate(&mut random, 10, 24, true);
        let labelling = grounded(&debate);
        let leads_to = |claim: ClaimId| -> Vec<u32> {
            let explanation = explain(&debate, &labelling, claim);
            let text = text_of(&explanation.short[0], &debate);
            // What is taken as given needs no story, and what is open stands against what holds it open.
            let is_told = matches!(explanation.status, Status::Accepted | Status::Rejected)
                && !text.contains("even without a reason")
                && !text.contains("even if every reason for it fails")
                && !text.contains("no reason for it survives");
            let named = explanation.short[0].claims().into_iter().skip(1);
            named.filter(|_| is_told).map(|other| labelling.atoms.claim(other)).collect()
        };
        let claims: Vec<ClaimId> = debate.claims().map(|(claim, _)| claim).collect();
        let leads: BTreeMap<u32, Vec<u32>> =
            claims.iter().map(|&claim| (labelling.atoms.claim(claim), leads_to(claim))).collect();
        for &start in leads.keys() {
            let mut open = leads[&start].clone();
            let mut seen = BTreeSet::new();
            while let Some(claim) = open.pop() {
                assert_ne!(claim, start, "{debate:#?}");
                if seen.insert(claim) {
                    followed += 1;
                    open.extend(&leads[&claim]);
                }
            }
        }
    }
    assert!(followed > 1_000, "only {followed} steps were followed");
}

#[test]
fn of_reasons_alike_the_author_s_first_carries_the_claim_however_deep_it_goes() {
    let mut sketch = Sketch::new(4);
    sketch.support(&[1], 0);
    sketch.support(&[2], 0);
    sketch.support(&[3], 1);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c1”, which is accepted. This reason would carry it as well: “c2”."
    );
}

#[test]
fn a_reason_that_rests_on_the_claim_itself_is_not_named_first() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.support(&[2], 0);
    sketch.support(&[0], 1);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c2”, which is granted. This reason would carry it as well: “c1”."
    );
}

/// Checks all that an explanation says.
pub(super) fn is_told_truly(debate: &Debate, labelling: &Labelling, claim: ClaimId) {
    let explanation = explain(debate, labelling, claim);
    is_sound(debate, labelling, &explanation);
    drops_no_objection(debate, labelling, &explanation);
    begins_with_what_came_before(debate, labelling, &explanation);
    is_proven(debate, labelling, &explanation);
}

#[test]
fn a_claim_that_nobody_disputes_is_told_so() {
    let debate = Sketch::new(1).build();
    assert_eq!(
        told(&debate, 0),
        "“c0” is granted: it is taken as it is put forward, without argument, and nobody here disputes it."
    );
}

#[test]
fn an_open_conflict_is_told_from_both_ends() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.contests(&[2], 0);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested: the objection “c2” stands and speaks against it; \
         the map does not say whether it outweighs the claim. \
         The reason “c1” stands."
    );
}

#[test]
fn an_objection_that_is_itself_objected_to_is_open() {
    let mut sketch = Sketch::new(3);
    let objection = sketch.contests(&[1], 0);
    sketch.undercut(Force::Contests, &[2], objection);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested: the objection “c1” is granted, but it is open whether it counts here: \
         “c2” (granted) is raised against that; the map does not say which weighs more. \
         No reason is given for this claim."
    );
}

#[test]
fn an_objection_to_a_step_is_told_beside_a_contested_premise() {
    let mut sketch = Sketch::new(5);
    let support = sketch.support(&[1, 4], 0);
    sketch.contests(&[2], 1);
    sketch.undercut(Force::Contests, &[3], support);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested only because it is open whether the reason for it counts. \
         The joint reason “c1” and “c4” is open, because “c1” is contested; \
         besides, “c3” (granted) is raised against counting it as a reason at all."
    );
}

#[test]
fn an_open_objection_to_a_step_is_told_beside_a_contested_premise() {
    let mut sketch = Sketch::new(5);
    let support = sketch.support(&[1], 0);
    sketch.contests(&[2], 1);
    let objection = sketch.undercut(Force::Contests, &[3], support);
    sketch.undercut(Force::Contests, &[4], objection);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested only because it is open whether the reason for it counts. \
         The reason “c1” is open, being itself contested. \
         “c3” is granted, but it is open whether it speaks against counting “c1” as a reason: \
         “c4” (granted) is raised against that; \
         the map does not say which weighs more."
    );
}

#[test]
fn the_first_two_sentences_say_what_stands_against_and_for() {
    let mut sketch = Sketch::new(15);
    for claim in 1..8 {
        sketch.support(&[claim], 0);
    }
    for claim in 8..15 {
        sketch.contests(&[claim], 0);
    }
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested: the objections “c8”, “c9”, “c10” and 4 more stand and speak against it; \
         the map does not say whether they outweigh the claim. \
         These reasons stand: “c1”, “c2”, “c3”, “c4”, “c5”, “c6” and “c7”. \
         These objections stand and speak against it as well: “c11”, “c12”, “c13” and “c14”."
    );
}

#[test]
fn a_claim_contested_only_by_its_premise_says_so() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.contests(&[2], 1);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is contested, because the reason for it is itself contested: “c1”."
    );
}

#[test]
fn a_claim_that_leads_back_to_itself_says_how() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.support(&[2], 1);
    sketch.support(&[0], 2);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is unsupported: it is not refuted, but it rests only on itself. \
         The reason “c1” falls, because it runs in a circle: \
         this claim rests on “c1”, “c1” on “c2” and “c2” on this claim."
    );
}

#[test]
fn the_authors_weighing_is_told_with_its_reason() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.contests(&[2], 0);
    sketch.outweighs(Party::Claim(ClaimId(0)), Party::Claim(ClaimId(2)));
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c1”, which is granted. \
         The objection “c2” weighs less in the author’s judgement: it was checked twice."
    );
}

#[test]
fn an_objection_that_falls_before_it_is_outweighed_is_told_to_fall() {
    let mut sketch = Sketch::new(5);
    sketch.support(&[3], 4);
    sketch.support(&[4], 0);
    sketch.contests(&[1], 0);
    sketch.decides(&[2], 1);
    sketch.outweighs(Party::Claim(ClaimId(0)), Party::Claim(ClaimId(1)));
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c4”, which is accepted. \
         The objection “c1” falls, being itself rejected."
    );
}

#[test]
fn an_objection_that_settles_the_matter_is_told_with_its_reason() {
    let mut sketch = Sketch::new(3);
    sketch.support(&[1], 0);
    sketch.decides(&[2], 0);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is rejected: the objection “c2” stands and settles the matter in the author’s judgement: \
         it was withdrawn. \
         “c2” is granted. The reason “c1” stands."
    );
}

#[test]
fn an_objection_to_a_step_is_followed_to_its_answer() {
    let mut sketch = Sketch::new(4);
    let support = sketch.support(&[1], 0);
    let objection = sketch.undercut(Force::Contests, &[2], support);
    sketch.undercut(decisive(), &[3], objection);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c1”, which is granted. \
         The objection “c2” to counting “c1” as a reason does not count as an objection here: “c3” speaks against \
         that and settles the matter in the author’s judgement: it was withdrawn."
    );
}

#[test]
fn a_doubt_is_told_and_nothing_leans_on_it() {
    let mut sketch = Sketch::new(2);
    sketch.step(crate::model::StepKind::Rebuttal(Force::Doubts), &[1], Target::Claim(ClaimId(0)));
    let debate = sketch.build();
    let explanation = explain(&debate, &grounded(&debate), ClaimId(0));
    assert_eq!(
        text(&explanation, &debate),
        "“c0” is granted: it is taken as it is put forward, without argument. \
         A doubt, which the map does not count as an objection: “c1”."
    );
    assert_eq!(explanation.leans_on, []);
}

#[test]
fn the_weakest_premise_of_the_best_reason_is_named() {
    let mut sketch = Sketch::new(4);
    sketch.put(2, Strength::Can);
    sketch.put(3, Strength::Might);
    sketch.support(&[3], 0);
    sketch.support(&[1, 2], 0);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted, as something that can be so: it is carried by “c1” and “c2” together, which are granted. \
         Even in the best reason for this claim “c2” stands only as something that can be so. \
         This reason would carry it as well: “c3”."
    );
}

#[test]
fn premises_that_stand_alike_are_told_together_and_the_most_of_them_last() {
    let mut sketch = Sketch::new(7);
    sketch.support(&[1, 2, 3, 4], 0);
    sketch.support(&[5], 2);
    assert_eq!(
        told(&sketch.build(), 0),
        "“c0” is accepted: it is carried by “c1”, “c2”, “c3” and “c4” together. \
         “c2” is accepted and the others are granted."
    );
    let mut sketch = Sketch::new(7);
    sketch.support(&[1, 2], 0);
    sketch.support(&[5], 2);
    let text = told(&sketch.build(), 0);
    assert!(text.contains("“c1” is granted and “c2” is accepted."), "{text}");
}

#[test]
fn single_objections_share_their_noun_and_joint_ones_come_after_them() {
    let mut sketch = Sketch::new(6);
    sketch.contests(&[1], 0);
    sketch.contests(&[2, 3], 0);
    sketch.contests(&[4], 0);
    let text = told(&sketch.build(), 0);
    let expected =
        "the objections “c1” and “c4”, and the joint objection “c2” and “c3” stand and speak against it";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_long_list_is_cut_with_its_count() {
    let mut sketch = Sketch::new(13);
    for claim in 1..12 {
        sketch.contests(&[claim], 0);
        sketch.decides(&[12], claim);
    }
    let text = told(&sketch.build(), 0);
    assert!(
        text.contains("The objection “c5” falls, being itself rejected. 6 more objections fall."),
        "{text}"
    );
}

#[test]
fn an_explanation_serialises_as_its_documentation_says() {
    let mut sketch = Sketch::new(2);
    sketch.support(&[1], 0);
    let debate = sketch.build();
    let explanation = explain(&debate, &grounded(&debate), ClaimId(0));
    let expected = serde_json::json!({
        "claim": 0,
        "status": "accepted",
        "short": [{ "parts": [
            { "phrase": {
                "name": "why-opening",
                "values": [["claim", { "claim": 0 }], ["status", { "status": "accepted" }], ["strength", { "case": "does" }]],
            } },
            { "phrase": {
                "name": "why-carried",
                "values": [["reasons", { "parts": [{ "phrase": {
                    "name": "why-each",
                    "values": [["claims", { "parts": [{ "claim": 1 }] }], ["together", { "case": "no" }]],
                } }] }]],
            } },
            { "phrase": {
                "name": "why-which-are",
                "values": [["count", { "count": 1 }], ["status", { "status": "granted" }]],
            } },
            { "phrase": { "name": "why-stop", "values": [] } },
        ] }],
        "rest": [],
        "leans_on": [1],
    });
    assert_eq!(serde_json::to_value(&explanation).expect("it is plain data"), expected);
}

#[test]
fn explanations_go_on_breadth_first_and_each_claim_is_explained_once() {
    let mut sketch = Sketch::new(5);
    sketch.support(&[1, 2], 0);
    sketch.support(&[3], 1);
    sketch.support(&[3], 2);
    sketch.support(&[4], 3);
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let order = |depth| -> Vec<u32> {
        explain_all(&debate, &labelling, ClaimId(0), depth).map(|explanation| explanation.claim.0).collect()
    };
    assert_eq!(order(0), [0]);
    assert_eq!(order(1), [0, 1, 2]);
    assert_eq!(order(9), [0, 1, 2, 3, 4]);
}

#[test]
fn a_chain_of_100_000_is_explained_to_its_end() {
    let mut sketch = Sketch::new(100_000);
    for claim in 1..100_000 {
        sketch.support(&[claim - 1], claim);
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    assert_eq!(explain_all(&debate, &labelling, ClaimId(99_999), usize::MAX).count(), 100_000);
}
