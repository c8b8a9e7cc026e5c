use std::collections::{BTreeSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "same-text",
        level: Level::Warning,
        about: About::Map,
        finds: "two claims with the same text",
        why: "If one proposition stands in a corpus twice, each copy has only half of its reasons and half of its \
              objections. One may be refuted while the other stands, and a reader who meets both does not learn \
              that they are the same. Capital letters, blanks and punctuation make no difference here; any other \
              word does.\n\nWithin a map, keep one of the two and let everything name that one; several people who \
              say the same thing are listed in its `said`. Between maps, name the other map's claim as \
              `map/claim`, or declare the two to be one proposition with `restates`. If they are not the same, \
              because the same words mean different times or places, say so in the texts.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "Homework",
    thesis: ["less-homework"],
    claims: {
        "less-homework": (
            text: "Pupils should get less homework.",
            supports: [(premises: ["tired"]), (premises: ["worn-out"])],
        ),
        "tired": (text: "Pupils are tired in the evening."),
        "worn-out": (text: "Pupils are tired in the evening"),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Homework",
    thesis: ["less-homework"],
    claims: {
        "less-homework": (
            text: "Pupils should get less homework.",
            supports: [(premises: ["tired"])],
        ),
        "tired": (text: "Pupils are tired in the evening."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    for group in same_words(context.debate) {
        let other = group.iter().copied().find(|&claim| !propositions.same(claim, group[0]));
        if let Some(other) = other {
            findings.push(finding(context, &group, other));
        }
    }
}

fn finding(context: &Context, group: &[ClaimId], other: ClaimId) -> Diagnostic {
    let map = context.debate[other].map;
    let first = group[0];
    let (first_name, name) = (context.called(first, map), context.called(other, map));
    let supports_itself = rests_on(context.debate, first, other) || rests_on(context.debate, other, first);
    let message = match group.len() {
        _ if supports_itself => {
            message!(
                "{claim} says the same as {first}, and one of them is among the reasons for the other",
                claim = name,
                first = first_name
            )
        }
        2 => message!("{claim} says the same as {first}", claim = name, first = first_name),
        count => message!(
            "{claim} says the same as {first}, and as {count} more",
            claim = name,
            first = first_name,
            count = count - 2
        ),
    };
    let text = |claim: ClaimId| context.at(context.debate[claim].place).field("text").span();
    let mut finding = Diagnostic::new(&CHECK.rule, text(other), message)
        .label("the same words again")
        .related(text(first), format!("the text of {first_name}"));
    let others: Vec<ClaimId> = group[1..].iter().copied().filter(|&claim| claim != other).collect();
    for &claim in others.iter().take(MOST_RELATED) {
        finding = finding.related(text(claim), format!("and of {}", context.called(claim, map)));
    }
    finding = finding
        .hint(match context.debate[first].map == map {
            _ if supports_itself => {
                "a claim that supports itself gives no reason: name what the text says for it, or take the step out".into()
            }
            true => {
                format!(
                    "keep one of the two, or write `restates: [[\"{}\", \"{}\"]]`",
                    context.debate[first].id, context.debate[other].id
                )
            }
            false => format!("name {first_name} instead, or declare the two to be one with `restates`"),
        })
        .concerns(context.name(other))
        .concerns(context.name(first));
    others.into_iter().fold(finding, |finding, claim| finding.concerns(context.name(claim)))
}

/// So many claims below one are looked at for its own words.
const MOST_BELOW: usize = 256;

/// Whether a claim is among the reasons for another, the reasons for those reasons, and so on.
fn rests_on(debate: &Debate, claim: ClaimId, reason: ClaimId) -> bool {
    let (mut seen, mut open) = (BTreeSet::from([claim]), VecDeque::from([claim]));
    while let Some(next) = open.pop_front().filter(|_| seen.len() <= MOST_BELOW) {
        let premises = debate.supports_of(next).flat_map(|step| &debate[step].premises);
        for &premise in premises.take(MOST_BELOW) {
            if premise == reason {
                return true;
            }
            if seen.insert(premise) {
                open.push_back(premise);
            }
        }
    }
    false
}

/// The groups of two or more claims whose texts have the same words, each and all in the author's order.
fn same_words(debate: &Debate) -> Vec<Vec<ClaimId>> {
    let mut words = String::new();
    let mut hashes: Vec<(u64, ClaimId)> = Vec::with_capacity(debate.claims().len());
    for (id, claim) in debate.claims() {
        words.clear();
        push_words(&mut words, &claim.text);
        if !words.is_empty() {
            let mut hasher = DefaultHasher::new();
            words.hash(&mut hasher);
            hashes.push((hasher.finish(), id));
        }
    }
    hashes.sort_unstable();
    let mut groups = Vec::new();
    for run in hashes.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        let mut texts: Vec<(String, ClaimId)> = run
            .iter()
            .map(|&(_, claim)| {
                let mut words = String::new();
                push_words(&mut words, &debate[claim].text);
                (words, claim)
            })
            .collect();
        texts.sort();
        let same = texts.chunk_by(|one, other| one.0 == other.0);
        groups
            .extend(same.filter(|same| same.len() > 1).map(|same| same.iter().map(|text| text.1).collect()));
    }
    groups.sort_by_key(|group: &Vec<ClaimId>| group[0]);
    groups
}

/// Adds the words of a text in lower case, a blank before each but the first; punctuation is no word, but a
/// sign before a number is.
fn push_words(words: &mut String, text: &str) {
    let mut is_apart = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_sign = letter == '-'
            && (is_apart || words.is_empty())
            && letters.peek().is_some_and(|next| next.is_ascii_digit());
        if is_punctuation(letter) && !is_sign {
            is_apart = true;
            continue;
        }
        if std::mem::take(&mut is_apart) && !words.is_empty() {
            words.push(' ');
        }
        match letter.is_ascii() {
            true => words.push(letter.to_ascii_lowercase()),
            false => words.extend(letter.to_lowercase()),
        }
    }
}

/// Whether a character only separates words; `%`, `+`, `<` and the like say something.
fn is_punctuation(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => false,
        '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | '`' | '(' | ')' | '[' | ']' | '{' | '}' | '-'
        | '_' => true,
        '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '–' | '—' | '…' | '¿' | '¡' => {
            true
        }
        letter => letter.is_whitespace(),
    }
}
