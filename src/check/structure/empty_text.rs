use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{Claim, ClaimId, MapId};
use crate::syntax::Locus;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "empty-text",
        level: Level::Error,
        about: About::Map,
        finds: "a text without a single word: a claim, a title, a quotation, a name",
        why: "Texts are what readers see: the sentence of a claim, the words in its box on the map, the title over \
              the page, the question of a seminar, the name of a voice. Where such a text is written down but \
              empty, or holds nothing but blanks and dots, the page has a hole in that place. It is usually a \
              reminder that somebody meant to come back to.\n\nWrite the text. What may be left out, such as \
              `short`, `question` or `quote`, is better left out altogether than left empty; a claim of which \
              nobody knows yet what it says should wait in a comment.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "Helmets on the way to school",
    thesis: ["wear-helmets"],
    claims: {
        "wear-helmets": (
            text: "Pupils who cycle to school should wear a helmet.",
            supports: [(premises: ["busy-road"])],
        ),
        "busy-road": (text: " "),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Helmets on the way to school",
    thesis: ["wear-helmets"],
    claims: {
        "wear-helmets": (
            text: "Pupils who cycle to school should wear a helmet.",
            supports: [(premises: ["busy-road"])],
        ),
        "busy-road": (text: "The way to school runs along a busy road."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (claim, written) in context.debate.claims() {
        check_claim(context, claim, written, findings);
    }
    for (step, written) in context.debate.steps() {
        let place = context.at(written.place);
        let name = || context.step_name(step);
        if written.warrant.as_deref().is_some_and(is_empty) {
            findings.push(
                finding(place.field("warrant"), message!("the warrant of a step is empty")).concerns(name()),
            );
        }
        for (question, _) in written.answers.iter().filter(|(_, answer)| is_empty(answer)) {
            let place = place.field("answers").entry(question);
            findings.push(
                finding(
                    place,
                    message!("the answer to {question} is empty", question = Value::code(question)),
                )
                .concerns(name()),
            );
        }
    }
    for (map, _) in context.debate.maps() {
        check_map(context, map, findings);
    }
    check_library(context, findings);
}

fn check_claim(context: &Context, id: ClaimId, claim: &Claim, findings: &mut Vec<Diagnostic>) {
    let place = || context.at(claim.place);
    if is_empty(&claim.text) {
        findings.push(
            finding(place().field("text"), message!("the text of {claim} is empty", claim = context.own(id)))
                .concerns(context.name(id)),
        );
    }
    if claim.short.as_deref().is_some_and(is_empty) {
        let what = message!("the short text of {claim} is empty", claim = context.own(id));
        findings.push(finding(place().field("short"), what).concerns(context.name(id)));
    }
    for said in &claim.said {
        if said.quote.as_deref().is_some_and(is_empty) {
            let place = context.at(said.place).field("quote");
            let what = message!("a quotation of {claim} is empty", claim = context.own(id));
            findings.push(finding(place, what).concerns(context.name(id)));
        }
    }
}

fn check_map(context: &Context, map: MapId, findings: &mut Vec<Diagnostic>) {
    let map = &context.debate[map];
    let place = context.at(map.place);
    let fields = [
        ("title", map.titled.then_some(&*map.title), message!("the title of {map} is empty", map)),
        ("question", map.question.as_deref(), message!("the question of {map} is empty", map)),
        ("summary", map.summary.as_deref(), message!("the summary of {map} is empty", map)),
    ];
    for (field, text, what) in fields {
        if text.is_some_and(is_empty) {
            findings.push(finding(place.field(field), what));
        }
    }
    for side in map.sides.iter().filter(|side| is_empty(&side.text)) {
        findings.push(finding(context.at(side.place), message!("what the side {side} holds is empty", side)));
    }
    for question in
        map.questions.iter().filter(|question| question.derived.is_none() && is_empty(&question.text))
    {
        findings.push(finding(
            context.at(question.place).field("text"),
            message!("a question for readers is empty"),
        ));
    }
    for contrary in map.contraries.iter().filter(|contrary| contrary.because.as_deref().is_some_and(is_empty))
    {
        let what = message!("the reason why claims cannot stand together is empty");
        findings.push(finding(context.at(contrary.place).field("because"), what));
    }
    for preference in map.preferences.iter().filter(|preference| is_empty(&preference.because)) {
        let what = message!("the reason for a weighing is empty");
        findings.push(finding(context.at(preference.place).field("because"), what));
    }
    for allowed in map.allowed.iter().filter(|allowed| is_empty(&allowed.because)) {
        let what = message!("the reason to allow {check} is empty", check = Value::code(&allowed.check));
        findings.push(finding(context.at(allowed.place).field("because"), what));
    }
}

fn check_library(context: &Context, findings: &mut Vec<Diagnostic>) {
    let library = context.debate.library();
    for source in
        library.sources.iter().filter(|source| source.details.title.as_deref().is_some_and(is_empty))
    {
        let what = message!("the title of {source} is empty", source);
        findings.push(finding(context.at(source.place).field("title"), what));
    }
    for voice in library.voices.iter().filter(|voice| is_empty(&voice.details.name)) {
        let what = message!("the name of {voice} is empty", voice);
        findings.push(finding(context.at(voice.place).field("name"), what));
    }
    for measure in library.measures.iter().filter(|measure| is_empty(&measure.details.name)) {
        let what = message!("the name of {measure} is empty", measure);
        findings.push(finding(context.at(measure.place).field("name"), what));
    }
    for term in &library.terms {
        for (sense, _) in term.senses.iter().filter(|(_, gloss)| is_empty(gloss)) {
            let what = message!("the sense {sense} of {term} is empty", sense = Value::code(sense), term);
            findings.push(finding(context.at(term.place).entry(sense), what));
        }
    }
}

fn finding(place: Locus, what: Message) -> Diagnostic {
    Diagnostic::new(&CHECK.rule, place.value().span(), what)
        .label("no word here")
        .hint("write it out, or take it out")
}

/// Whether a text has no word: nothing but blanks, dots and the like.
fn is_empty(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || letter.is_ascii_punctuation() || letter == '…')
}
