use crate::check::causal_words::{shared_stems, stems};
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, message};
use crate::model::{ClaimId, SourceId, StepId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "counted-twice";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "one document that is counted as two: given twice for a claim, or as two reasons for it",
        why: "Two papers that print one agency's report are one witness, not two. The same holds for a study and the \
              article that retells it, and for one report that stands in the library under two ids. `derived_from` \
              says what a source only repeats; two sources with one DOI, fingerprint or address, or one title, \
              authors and date, are one document.\n\nKeep the original and take the repetition out, or join the two \
              supports into one; if the second source adds something of its own, take it out of `derived_from`.",
        bad: &[("library.ron", BAD), ("map.ron", MAP)],
        good: &[
            (
                "library.ron",
                r#"Library(
    sources: {
        "agency": (title: "Flood closes bridge", authors: []),
        "herald": (title: "Bridge closed after flood", authors: []),
    },
)"#,
            ),
            ("map.ron", MAP),
        ],
    },
    run,
};

const BAD: &str = r#"Library(
    sources: {
        "agency": (title: "Flood closes bridge", authors: []),
        "herald": (title: "Bridge closed after flood", authors: [], derived_from: ["agency"]),
    },
)"#;

const MAP: &str = r#"Map(
    title: "The bridge",
    thesis: ["second-bridge"],
    claims: {
        "second-bridge": (text: "The town needs a second bridge.", supports: [(premises: ["closed"])]),
        "closed": (text: "The flood closed the bridge.", kind: Fact, said: [(in: "agency"), (in: "herald")]),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    if context.debate.library().sources.len() < 2 {
        return;
    }
    for (id, _) in context.debate.claims() {
        findings.extend(attributions(context, id));
        findings.extend(supports(context, id));
    }
    for (id, _) in context.debate.steps().filter(|(_, step)| step.carries() && step.premises.len() > 1) {
        findings.extend(premises(context, id));
    }
}

/// Things are compared in pairs, and at most so many of a claim.
const MOST_COMPARED: usize = 64;

/// Two premises say much the same if they share so many words of weight, and half of those of the shorter.
const LEAST_SHARED: usize = 3;

/// The finding that two attributions of a claim are one document.
fn attributions(context: &Context, id: ClaimId) -> Option<Diagnostic> {
    let said = &context.debate[id].said;
    let sources: Vec<(usize, SourceId)> = said
        .iter()
        .enumerate()
        .filter(|(_, said)| said.is_for())
        .filter_map(|(position, said)| Some((position, said.source?)))
        .take(MOST_COMPARED)
        .collect();
    let ((first, one), (second, other), original) =
        first_pair(&sources, |one, other| common(context, one, other))?;
    let message = message!(
        "{claim} is attributed twice to one document: {kinship}",
        claim = context.own(id),
        kinship = kinship(context, one, other, original)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.said_span(id, second, &["in"]), message)
        .label("the same again")
        .related(context.said_span(id, first, &["in"]), "given here first");
    let finding = point_at_library(context, finding, one, other);
    Some(finding.hint("keep the original and take the repetition out of `said`").concerns(context.name(id)))
}

/// The finding that two supports of a claim rest on one document.
fn supports(context: &Context, id: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let supports: Vec<(StepId, SourceId)> = debate
        .carriers_of(id)
        .take(MOST_COMPARED)
        .filter_map(|step| Some((step, source_of(context, &debate[step].premises)?)))
        .collect();
    let ((first, one), (second, other), original) =
        first_pair(&supports, |one, other| common(context, one, other))?;
    let map = debate[second].map;
    let message = message!(
        "two reasons for {claim} rest on one document: {kinship}",
        claim = context.called(id, map),
        kinship = kinship(context, one, other, original)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.premises_span(second), message)
        .label("the same document again")
        .related(context.premises_span(first), "given here first");
    let mut finding = point_at_library(context, finding, one, other)
        .hint("join the two supports into one, or rest one of them on a source of its own")
        .concerns(context.name(id));
    for &premise in debate[first].premises.iter().chain(&debate[second].premises).take(MOST_RELATED) {
        finding = finding.concerns(context.name(premise));
    }
    Some(finding)
}

/// The finding that two premises of one support say much the same, and one document says it.
fn premises(context: &Context, step: StepId) -> Option<Diagnostic> {
    let debate = context.debate;
    let map = debate[step].map;
    let premises = debate[step].premises.iter().enumerate().take(MOST_COMPARED);
    let sourced: Vec<((usize, ClaimId), SourceId)> = premises
        .filter(|(_, premise)| debate[**premise].is_factual())
        .filter_map(|(position, &premise)| Some(((position, premise), source_of(context, &[premise])?)))
        .collect();
    let ((first, one), (second, other), original) =
        first_pair(&sourced, |one, other| common(context, one, other))?;
    // What one document says of two matters may be needed both.
    let (first_text, second_text) = (&debate[first.1].text, &debate[second.1].text);
    let shared = shared_stems(first_text, second_text);
    if shared < LEAST_SHARED || shared * 2 < stems(first_text).len().min(stems(second_text).len()) {
        return None;
    }
    let message = message!(
        "{one} and {other} rest on one document: {kinship}",
        one = context.called(first.1, map),
        other = context.called(second.1, map),
        kinship = kinship(context, one, other, original)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.premise_span(step, second.0), message)
        .label("the same document again")
        .related(context.premise_span(step, first.0), "given here first");
    let finding = point_at_library(context, finding, one, other)
        .hint("keep one of the two, or rest one of them on a source of its own")
        .concerns(context.step_name(step));
    Some(finding.concerns(context.name(first.1)).concerns(context.name(second.1)))
}

/// The one document that some claims of fact rest on, as far as they have a source; nothing where they rest on several
/// or on none.
fn source_of(context: &Context, claims: &[ClaimId]) -> Option<SourceId> {
    let claims = claims.iter().map(|&claim| &context.debate[claim]);
    let said =
        claims.filter(|claim| claim.is_factual()).flat_map(|claim| &claim.said).filter(|said| said.is_for());
    let mut sources = said.map(|said| said.source);
    let first = sources.next()??;
    let derivation = context.debate.derivation();
    sources
        .all(|source| source.is_some_and(|source| derivation.is_one_document(first, source)))
        .then_some(first)
}

/// The original of two different entries of the library; one entry named twice is no second document.
///
/// A circle of sources is told once, in the library.
fn common(context: &Context, one: SourceId, other: SourceId) -> Option<SourceId> {
    let derivation = context.debate.derivation();
    let is_circle = derivation.circle(one).is_some() && derivation.circle(one) == derivation.circle(other);
    let is_told = is_circle && !derivation.is_one_document(one, other);
    (one != other && !is_told).then(|| derivation.common(&[one, other])).flatten()
}

/// A thing with its source.
type From<T> = (T, SourceId);

/// The first two things whose sources have a common original, with that original.
fn first_pair<T: Copy>(
    things: &[From<T>],
    common: impl Fn(SourceId, SourceId) -> Option<SourceId>,
) -> Option<(From<T>, From<T>, SourceId)> {
    things.iter().enumerate().find_map(|(index, &second)| {
        things[..index].iter().find_map(|&first| Some((first, second, common(first.1, second.1)?)))
    })
}

fn kinship(context: &Context, one: SourceId, other: SourceId, original: SourceId) -> Message {
    let debate = context.debate;
    let is_one = |one, other| debate.derivation().is_one_document(one, other);
    let (is_same, of_one, of_other) = (is_one(one, other), is_one(one, original), is_one(other, original));
    let (one, other, original) = (&debate[one], &debate[other], &debate[original]);
    match (is_same, of_one, of_other) {
        (true, ..) => message!("{one} and {other} are the same text", one, other),
        (_, true, _) => message!("{source} only repeats {original}", source = other, original = one),
        (.., true) => message!("{source} only repeats {original}", source = one, original = other),
        _ => message!("{one} and {other} both only repeat {original}", one, other, original),
    }
}

fn point_at_library(context: &Context, finding: Diagnostic, one: SourceId, other: SourceId) -> Diagnostic {
    [one, other].into_iter().fold(finding, |finding, source| {
        let place = context.at(context.debate[source].place);
        match place.has_field("derived_from") {
            true => finding.related(
                place.field("derived_from").span(),
                format!("what `{}` repeats", context.debate[source].id),
            ),
            false => finding.related(place.span(), format!("`{}` in the library", context.debate[source].id)),
        }
    })
}
