//! A quotation that stands in several places.

use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, message};
use crate::quote::{Locator, Passage};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "quote-ambiguous",
        level: Level::Note,
        about: About::Map,
        finds: "a quotation that stands in several places of its text, without an `at` that says which is meant",
        why: "The same few words may be said of two things, in two sections, by two people. Without a place nobody can \
              tell which passage is meant, and no other check of the words around it can be made.\n\nSay with `at` \
              which one it is, or quote a word more.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"In spring hardly anybody swims in it.

In autumn too, as the keeper says, hardly anybody swims in it."#,
            ),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it", at: "¶1"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"In spring hardly anybody swims in it.

In autumn too, as the keeper says, hardly anybody swims in it."#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for quotation in context.quotations() {
        let text = quotation.text;
        let meant = quotation.meant();
        let paragraph = |place: &Passage| text.paragraph_at(place.start).map(|paragraph| paragraph.start);
        // Twice in one paragraph is one place to look.
        let is_one = meant.iter().all(|place| paragraph(place) == paragraph(&meant[0]));
        if meant.len() < 2 || is_one || quotation.said.at.is_some() {
            continue;
        }
        let short: Vec<Locator> = meant.iter().map(|place| text.locator(place.start)).collect();
        let is_told_apart = (1..short.len()).all(|index| !short[..index].contains(&short[index]));
        let places: Vec<Locator> = match is_told_apart {
            true => short,
            false => meant.iter().map(|place| text.exact_locator(place.start)).collect(),
        };
        let named: Vec<&Locator> = places.iter().collect();
        let message = message!(
            "these words stand in {count} places of {source}: {places}",
            count = meant.len(),
            source = quotation.source_called(context),
            places = listed(&named, |place| place.value())
        );
        let hint = format!("say which is meant, as in `at: \"{}\"`, or quote a word more", places[0]);
        findings.push(quotation.finding(&CHECK.rule, context, message).hint(hint));
    }
}
