//! Finding labels that are no messages: in templates, and on pages whose messages are all marked.

use scraper::{Html, Node};

const OPENS: char = '⟦';
const CLOSES: char = '⟧';

/// Words that are the same in every language: names of things, forms and addresses, and the signs by which the
/// profiles of Markdown know what stands out.
const NAMES: &[&str] = &[
    "callout", "csv", "doi", "elenchus", "html", "http", "https", "markdown", "md", "note", "org", "ron",
    "script", "sha", "src", "url",
];

/// What a citation style says in words of its own, and a finding in those of the program.
const OF_OTHERS: &[&str] = &["and", "april", "march"];

/// A text of messages with marks around the words of each.
pub fn marked(messages: &str) -> String {
    let mut marked = String::new();
    let mut lines = messages.lines().peekable();
    while let Some(line) = lines.next() {
        let is_message = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let Some((name, words)) = line.split_once(" =").filter(|_| is_message) else {
            marked += &format!("{line}\n");
            continue;
        };
        let mut words = words.trim_start().to_owned();
        while let Some(more) = lines.next_if(|next| next.starts_with([' ', '}'])) {
            words += &format!("\n{more}");
        }
        // What is only punctuation between words is no label.
        let is_label = words.chars().any(char::is_alphabetic);
        marked += &match is_label {
            true => format!("{name} = {OPENS}{words}{CLOSES}\n"),
            false => format!("{name} = {words}\n"),
        };
    }
    marked
}

/// The words of a page that stand outside all marks and are no text of the map, each with what stands around it.
pub fn unmarked(page: &str, is_html: bool) -> Vec<String> {
    let texts = if is_html { texts_of_page(page) } else { texts_of_markdown(page) };
    let mut found = Vec::new();
    for text in texts {
        let mut rest = without_marked(&text);
        for rule in elenchus::rules() {
            rest = rest.replace(rule.code, "");
        }
        let mut at = 0;
        for word in rest.split(|letter: char| !letter.is_alphanumeric()) {
            let place = rest[at..].find(word).map_or(at, |found| at + found);
            at = place + word.len();
            if is_label(word) {
                let around = rest[..place].chars().rev().take(20).collect::<Vec<_>>();
                let before: String = around.into_iter().rev().collect();
                found.push(format!("`{word}` behind {before:?}"));
            }
        }
    }
    found
}

/// Whether a word is neither a text of the map, all of x, nor a number or a name.
fn is_label(word: &str) -> bool {
    let letters: String = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    letters.chars().count() > 1
        && letters.chars().any(|letter| letter != 'x')
        && !OF_OTHERS.contains(&word.to_lowercase().as_str()) && !NAMES.contains(&letters.as_str())
        // The ids of the map, in lower case: `xs`, `xv1`.
        && !(letters.starts_with('x') && letters.len() < 3)
}

/// A text without what stands between marks; a mark that is not closed goes to the end.
fn without_marked(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for letter in text.chars() {
        match letter {
            OPENS => depth += 1,
            CLOSES => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(letter),
            _ => {}
        }
    }
    rest
}

/// The texts of a page that people see or hear: all that stands on it as one, each attribute and each text of the
/// figure, which may be cut. Findings are in English.
fn texts_of_page(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let (mut texts, mut body) = (Vec::new(), String::new());
    for node in page.tree.nodes() {
        let elements = || node.ancestors().filter_map(|node| node.value().as_element());
        let is_english = |element: &scraper::node::Element| {
            element.classes().any(|class| ["finding", "code"].contains(&class))
                || element.attr("lang") == Some("en")
        };
        if elements().any(|element| is_english(element) || ["style", "script"].contains(&element.name())) {
            continue;
        }
        match node.value() {
            Node::Text(text) if elements().any(|element| element.name() == "svg") => {
                texts.push(text.to_string())
            }
            Node::Text(text) => body += text,
            Node::Element(element) => {
                let said = ["aria-label", "title", "alt", "placeholder", "label"];
                texts.extend(said.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
                body.push(' ');
            }
            _ => {}
        }
    }
    texts.push(body);
    texts
}

/// The lines of a text in Markdown; diagrams, code and findings are left out.
fn texts_of_markdown(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
            continue;
        }
        let is_finding = ["⟦error⟧", "⟦warning⟧", "⟦note⟧"].iter().any(|level| line.contains(level));
        if !is_code && !is_finding {
            // The addresses of links are no words.
            let mut plain = String::new();
            let mut rest = line;
            while let Some((before, after)) = rest.split_once("](") {
                plain += before;
                plain.push(']');
                rest = after.split_once(')').map_or("", |(_, rest)| rest);
            }
            texts.push(plain + rest);
        }
    }
    texts
}

/// The words that stand in a template outside its tags, the expressions and the messages.
pub fn of_template(template: &str) -> Vec<String> {
    let mut text = String::new();
    let mut literals = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{']) {
        text += &rest[..at];
        let end = match rest.get(at..at + 2) {
            Some("{#") => "#}",
            Some("{%") => "%}",
            Some("{{") => "}}",
            _ => {
                text.push('{');
                rest = &rest[at + 1..];
                continue;
            }
        };
        let Some(length) = rest[at + 2..].find(end) else { break };
        let inside = &rest[at + 2..at + 2 + length];
        if end != "#}" {
            literals.extend(inside.split('"').skip(1).step_by(2).map(str::to_owned));
        }
        rest = &rest[at + 2 + length + 2..];
        text.push(' ');
    }
    text += rest;
    let mut words = Vec::new();
    // Diagrams are written in the language of Mermaid.
    let parts = text.split("```").step_by(2);
    for part in parts {
        let mut is_tag = false;
        let mut seen = String::new();
        for piece in part.split_inclusive(['<', '>']) {
            let (body, mark) = piece.split_at(piece.len() - usize::from(piece.ends_with(['<', '>'])));
            if is_tag {
                // What a tag says to people stands in these.
                for name in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
                    seen.extend(body.split(name).skip(1).filter_map(|value| value.split('"').next()));
                }
            } else {
                seen.push_str(body);
            }
            seen.push(' ');
            is_tag = match mark {
                "<" => true,
                ">" => false,
                _ => is_tag,
            };
        }
        let found = seen.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 1);
        words.extend(found.filter(|word| !NAMES.contains(&word.to_lowercase().as_str())).map(str::to_owned));
    }
    // A literal of several words is one that people read, or classes of the style sheet.
    let is_sentence = |literal: &String| {
        let words = literal.split(' ').filter(|word| word.chars().all(char::is_alphabetic) && word.len() > 1);
        words.count() > 2 || literal.contains(". ")
    };
    words.extend(literals.into_iter().filter(is_sentence));
    words
}
