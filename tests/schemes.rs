//! The schemes that come with the program hang together, and everyday labels find them.

use elenchus::analyse;
use elenchus::model::{Attacks, Burden, builtin_schemes};
use elenchus::source::Sources;
use std::collections::BTreeSet;

#[test]
fn every_premise_is_challenged_by_a_question_and_every_question_attacks_something() {
    for scheme in builtin_schemes() {
        let roles: BTreeSet<&str> = scheme.premises.iter().map(|premise| &*premise.role).collect();
        let challenged: BTreeSet<&str> = scheme
            .questions
            .iter()
            .filter_map(|question| match &question.attacks {
                Attacks::Premise(role) => Some(&**role),
                _ => None,
            })
            .collect();
        assert!(roles.len() == scheme.premises.len(), "{}: a role twice", scheme.id);
        assert_eq!(roles, challenged, "{}", scheme.id);
    }
}

#[test]
fn every_slot_in_a_text_is_declared_and_has_words_to_fall_back_on() {
    for scheme in builtin_schemes() {
        let texts = scheme.premises.iter().map(|premise| &premise.text);
        let texts =
            texts.chain(&scheme.conclusion).chain(scheme.questions.iter().map(|question| &question.ask));
        for text in texts {
            for rest in text.split('{').skip(1) {
                let (inside, _) = rest.split_once('}').expect("a slot is closed");
                let (slot, fallback) = inside.split_once('|').expect("a slot has a fallback");
                assert!(scheme.slots.iter().any(|known| &**known == slot), "{}: {slot}", scheme.id);
                assert!(!fallback.is_empty(), "{}: {slot}", scheme.id);
            }
        }
    }
}

#[test]
fn every_scheme_is_complete_and_says_where_it_is_from() {
    for scheme in builtin_schemes() {
        let id = &scheme.id;
        let premises = scheme.premises.iter().map(|premise| &*premise.text);
        let asked = scheme.questions.iter().map(|question| &*question.ask);
        let concluded = scheme.conclusion.as_deref().expect("it concludes something");
        let texts: Vec<&str> = premises.clone().chain(asked.clone()).chain([concluded]).collect();
        for slot in &scheme.slots {
            let opening = format!("{{{slot}|");
            assert!(texts.iter().any(|text| text.contains(&opening)), "{id}: no text speaks of `{slot}`");
        }
        assert!(premises.chain([concluded]).all(|text| text.ends_with('.')), "{id}: sentences");
        assert!(asked.into_iter().all(|text| text.ends_with('?')), "{id}: questions");
        let questions: BTreeSet<&str> = scheme.questions.iter().map(|question| &*question.id).collect();
        assert_eq!(questions.len(), scheme.questions.len(), "{id}: a question twice");
        let owes = |burden| scheme.questions.iter().any(|question| question.burden == burden);
        assert!(
            owes(Burden::Proponent) && owes(Burden::Challenger),
            "{id}: both sides have something to show"
        );
        assert!(scheme.family.is_some() && scheme.gist.is_some() && !scheme.seen_in.is_empty(), "{id}");
    }
}

#[test]
fn names_and_aliases_mean_one_scheme_each() {
    let mut names = BTreeSet::new();
    for scheme in builtin_schemes() {
        for name in std::iter::once(&scheme.id).chain(&scheme.aliases) {
            assert!(elenchus::syntax::is_id(name), "{name}");
            assert!(names.insert(name.clone()), "{name} stands twice");
        }
    }
}

#[test]
fn labels_as_people_write_them_find_their_scheme() {
    let labels = [
        ("expert", "expert-opinion"),
        ("named expert", "expert-opinion"),
        ("statistics", "sample-to-population"),
        ("motive", "practical-reasoning"),
        ("precedent", "precedent"),
        ("history", "precedent"),
        ("cause–effect", "cause-to-effect"),
        ("Practical reasoning", "practical-reasoning"),
        ("consequences", "negative-consequences"),
        ("elimination of alternatives", "alternatives"),
        ("leader's own words", "position-to-know"),
        ("eyewitness", "witness-testimony"),
        ("examples", "example"),
        ("sign", "sign"),
    ];
    for (label, id) in labels {
        let mut sources = Sources::default();
        sources.add(
            "map.ron",
            format!(
                "Map(title: \"Map\", thesis: [\"a\"], claims: {{\"a\": (text: \"One.\", supports: \
                 [(premises: [\"b\"], scheme: \"{label}\")]), \"b\": (text: \"Two.\")}})"
            ),
        );
        let analysis = analyse(&sources);
        assert!(analysis.diagnostics.is_empty(), "{label}: {:?}", analysis.diagnostics);
        let (_, step) = analysis.debate.steps().next().expect("there is a step");
        assert_eq!(&*analysis.debate[step.scheme.expect("it has a scheme")].details.id, id, "{label}");
    }
}
