//! What a library says of a source, held against what the head of its text says.

use crate::article::{Article, Head, is_same_person};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Example, Level, Rule, Slot, Value, message};
use crate::model::{Debate, Source, SourceId, VoiceId};
use crate::period::Period;
use crate::prose::on_one_line;
use crate::quote::Text;
use crate::syntax::Locus;

pub(super) const TITLE: Check = Check {
    rule: Rule {
        code: "title-not-in-text",
        level: Level::Warning,
        about: About::Map,
        finds: "a source whose title is not the headline of its text",
        why: "A title is what readers look a source up by. Where the text at hand bears another headline, either the \
              title was noted down from memory, or the text is not the one that is meant, and then every quotation is \
              compared with the wrong words.\n\nCopy the headline, or name the right file in `text`. A title that stands \
              anywhere in the text is let pass, and so is a text without a headline. Capital letters and punctuation \
              make no difference, and a subtitle may be added or left out.",
        bad: TITLE_BAD,
        good: GOOD,
    },
    run: check_titles,
};

pub(super) const BYLINE: Check = Check {
    rule: Rule {
        code: "byline-not-in-text",
        level: Level::Warning,
        about: About::Map,
        finds: "a source whose authors are not those that its text names",
        why: "What a source says is counted as the word of its authors: their names stand beside every claim, and two \
              sources by one author are no two witnesses. Where the byline of the text names somebody else, or more \
              people, or anybody at all where the library says that there is no byline, readers are told of the wrong \
              person.\n\nGive the `authors` as the byline does. A text without a byline is let pass, and so is a note at \
              its end that tells of an author without a name.",
        bad: BYLINE_BAD,
        good: GOOD,
    },
    run: check_bylines,
};

pub(super) const DATE: Check = Check {
    rule: Rule {
        code: "date-not-in-text",
        level: Level::Warning,
        about: About::Map,
        finds: "a source that was published, so its text says, on another day than the library has it",
        why: "The date of a source decides what it can know of, how old its figures are, and what “last year” means in \
              it. Where the line below the headline gives another date, all that is counted from the wrong day.\n\n\
              Correct `published`. It may be less exact than the text, such as a year alone. A date \
              above the headline is compared only where no buttons and menus stand there too: in the head of a saved page \
              it may be that of the day on which it was saved.",
        bad: DATE_BAD,
        good: GOOD,
    },
    run: check_dates,
};

const MAP: (&str, &str) = (
    "map.ron",
    r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "pool-2024",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it"),
    },
)"#,
);

const TEXT: (&str, &str) = (
    "pool.txt",
    r#"The cold months of the pool

By Robin Lee

3 May 2024

The pool opens in April, and for weeks its keepers are alone with the ducks.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
);

const GOOD: Example = &[
    (
        "library.ron",
        r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {
        "pool-2024": (title: "The cold months of the pool", authors: ["lee"], published: "2024-05-03", text: "pool.txt"),
    },
)"#,
    ),
    MAP,
    TEXT,
];

const TITLE_BAD: Example = &[
    (
        "library.ron",
        r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {
        "pool-2024": (title: "The warm months of the pool", authors: ["lee"], published: "2024-05-03", text: "pool.txt"),
    },
)"#,
    ),
    MAP,
    TEXT,
];

const BYLINE_BAD: Example = &[
    (
        "library.ron",
        r#"Library(
    voices: {"weiss": (name: "Carla Weiss")},
    sources: {
        "pool-2024": (title: "The cold months of the pool", authors: ["weiss"], published: "2024-05-03", text: "pool.txt"),
    },
)"#,
    ),
    MAP,
    TEXT,
];

const DATE_BAD: Example = &[
    (
        "library.ron",
        r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {
        "pool-2024": (title: "The cold months of the pool", authors: ["lee"], published: "2024-03-05", text: "pool.txt"),
    },
)"#,
    ),
    MAP,
    TEXT,
];

/// The heads of all texts that are at hand, in the order of the library.
pub(in crate::check) fn heads(context: &Context) -> Vec<(SourceId, Head)> {
    context.texts.iter().map(|(source, text)| (source, Article::of(text).head)).collect()
}

fn each(context: &Context, mut check: impl FnMut(&Source, &Head, &Text, Locus)) {
    for (id, head) in context.article_heads() {
        let source = &context.debate[*id];
        if let Some(text) = context.texts.text(*id) {
            check(source, head, text, context.at(source.place));
        }
    }
}

fn check_titles(context: &Context, findings: &mut Vec<Diagnostic>) {
    each(context, |source, head, text, place| {
        let (Some(title), Some(span)) = (source.details.title.as_deref(), &head.title) else { return };
        let headline = on_one_line(&text.content()[span.clone()]);
        if !place.has_field("title") || is_title(title, &headline) || stands_in(text, title) {
            return;
        }
        // The name of the newspaper or a label may stand where a headline would; a headline has some words, and
        // nothing of the article before it.
        let shared = shared_words(title, &headline);
        if headline.split_whitespace().count() < 3 || shared == 0 && !head.is_headed {
            return;
        }
        let message = message!("the headline of its text is not the title of {source}", source);
        findings.push(
            Diagnostic::new(&TITLE.rule, place.field("title").span(), message)
                .label(format!("the text has “{}”", shortened(&headline)))
                .hint("copy the headline, or name the file of the right text"),
        );
    });
}

/// Whether a title is the headline, with or without a subtitle.
fn is_title(title: &str, headline: &str) -> bool {
    let (title, headline) = (words(title), words(headline));
    let (short, long) = if title.len() < headline.len() { (&title, &headline) } else { (&headline, &title) };
    let is_part = long.windows(short.len().max(1)).any(|run| run == &short[..]);
    is_part && (short.len() >= 3 || short.len() == long.len())
}

/// Whether all the words of a title stand in the text one behind the other.
fn stands_in(text: &Text, title: &str) -> bool {
    !text.places(title).is_empty()
}

fn shared_words(one: &str, other: &str) -> usize {
    let other = words(other);
    words(one).iter().filter(|word| word.len() > 3 && other.contains(word)).count()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '’' | '\''));
    words.filter(|word| !word.is_empty()).map(|word| word.replace('’', "'").to_lowercase()).collect()
}

fn check_bylines(context: &Context, findings: &mut Vec<Diagnostic>) {
    each(context, |source, head, text, place| {
        let Some(authors) = &source.authors else { return };
        if head.authors.is_empty() || !place.has_field("authors") {
            return;
        }
        let printed: Vec<String> =
            head.authors.iter().map(|span| on_one_line(&text.content()[span.clone()])).collect();
        let names = |author: &VoiceId| -> Vec<String> {
            let voice = &context.debate[*author].details;
            std::iter::once(&voice.name).chain(&voice.aliases).map(|name| name.to_string()).collect()
        };
        let is_named = |printed: &String| {
            authors.iter().any(|author| names(author).iter().any(|name| is_same_person(name, printed)))
        };
        let stray: Vec<&String> = printed.iter().filter(|printed| !is_named(printed)).collect();
        let is_printed = |author: &VoiceId| {
            names(author).iter().any(|name| printed.iter().any(|printed| is_same_person(name, printed)))
        };
        // A note tells of one author and need not name the others; a byline names all.
        let is_left_out = !head.is_from_note && !authors.iter().all(is_printed);
        if stray.is_empty() && !is_left_out {
            return;
        }
        let names = printed.into_iter().map(Value::Spelling).collect();
        let names = Value::Series { items: names, between: Between::Comma };
        let has = match &authors[..] {
            [] => message!("no byline").value(),
            authors => author_names(context.debate, authors),
        };
        let message = match head.is_from_note {
            true => message!(
                "a note at the end of its text tells of {names}, and {source} has {has}",
                names,
                source,
                has
            ),
            false => {
                message!("the byline of its text names {names}, and {source} has {has}", names, source, has)
            }
        };
        findings.push(
            Diagnostic::new(&BYLINE.rule, place.field("authors").span(), message)
                .label("not as the text has it")
                .hint("give the authors as the text names them, or add the spelling to the `aliases` of the voice"),
        );
    });
}

fn author_names(debate: &Debate, authors: &[VoiceId]) -> Value {
    let names = authors.iter().map(|author| Value::Spelling(debate[*author].details.name.to_string()));
    Value::Series { items: names.collect(), between: Between::Comma }
}

fn check_dates(context: &Context, findings: &mut Vec<Diagnostic>) {
    each(context, |source, head, text, place| {
        let (Some(published), Some((span, edtf))) = (&source.published, &head.date) else { return };
        let is_below = head.title.as_ref().is_some_and(|title| title.end < span.start);
        let is_sure = head.is_published || is_below || head.is_plain;
        let Ok(day) = Period::parse(edtf) else { return };
        let others = head.other_dates.iter().filter_map(|edtf| Period::parse(edtf).ok());
        if !is_sure || std::iter::once(day).chain(others).any(|day| day.may_meet(published)) {
            return;
        }
        let printed = on_one_line(&text.content()[span.clone()]);
        let message = message!(
            "the text of {source} is dated {printed}, not {published}",
            source,
            printed = Value::Text(printed),
            published
        );
        findings.push(
            Diagnostic::new(&DATE.rule, place.field("published").span(), message)
                .label("another day in the text")
                .hint(format!("write \"{edtf}\", or name the file of the right text")),
        );
    });
}

/// A headline for a message.
fn shortened(headline: &str) -> String {
    const MOST_WORDS: usize = 16;
    let words: Vec<&str> = headline.split_whitespace().take(MOST_WORDS + 1).collect();
    match words.len() > MOST_WORDS {
        true => words[..MOST_WORDS].join(" ") + " …",
        false => words.join(" "),
    }
}
