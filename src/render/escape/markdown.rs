//! Markdown: prose stays as it is, and whatever would be markup gets a backslash.

use minijinja::Value;
use std::borrow::Cow;

use super::{is_name, one_line};
use crate::diagnostic::visible;

/// A text for Markdown: on one line, with a backslash before whatever would be markup, or an entity in its place.
///
/// Marks that only mean something at the beginning, beside a blank or in pairs are left alone elsewhere, so that
/// the source stays readable; where one of a pair cannot close, the other may stand.
/// Source: CommonMark 0.31, sections 2.4, 4 and 6; GitHub's tables, strikethrough and formulas; the braces of
/// Pandoc and of site generators.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    // Most texts are prose, and letter by letter takes ten times as long.
    if is_plain(text) { text.into() } else { escaped(text).into() }
}

/// Whether a text is prose of the plainest kind, in which nothing is markup wherever it stands, as most are: it begins
/// with a letter, and holds no sign but those that end a sentence or stand within one.
fn is_plain(text: &str) -> bool {
    let is_harmless = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b' ' | b',' | b'.' | b';' | b':' | b'?' | b'!' | b'(' | b')' | b'-' | b'%' | b'/'
            )
    };
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.bytes().all(|byte| is_harmless(&byte))
        && !text.ends_with(' ')
        && !text.contains("  ")
}

fn escaped(text: &str) -> String {
    let letters: Vec<char> = one_line(&visible(text)).chars().collect();
    let mut escaped = String::with_capacity(text.len());
    let digits = letters.iter().take_while(|letter| letter.is_ascii_digit()).count();
    let hashes = letters.iter().rev().take_while(|letter| **letter == '#').count();
    for (at, &letter) in letters.iter().enumerate() {
        let is_number_sign = matches!(letter, '.' | ')') && at > 0 && at == digits;
        let is_end_of_heading = letter == '#' && at == letters.len() - hashes;
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after = &letters[at + 1..];
        let is_markup = match letter {
            '.' | ')' => is_number_sign && is_blank_or_end(after.first().copied()),
            '#' => at == 0 || is_end_of_heading && before == Some(' '),
            _ => is_markup(letter, before, after),
        };
        match letter {
            // A bare address takes a backslash for its own, and leaves the tag after it to be one.
            '<' if is_markup => escaped.push_str("&lt;"),
            '&' if is_markup => escaped.push_str("&amp;"),
            _ if is_markup => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Whether a sign would be markup, by what stands before and after it.
fn is_markup(letter: char, before: Option<char>, after: &[char]) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let next = after.first().copied();
    match letter {
        '`' | '[' | ']' | '|' | '{' | '^' => true,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        '*' => before != Some(' ') || next != Some(' '),
        '_' => !is_word(before) || !is_word(next),
        '<' => next.is_none_or(|next| next.is_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => is_entity(after),
        '~' => is_word(before) || before == Some('~') || !is_word(next),
        '$' => before != Some(' ') || !next.is_some_and(|next| next.is_ascii_digit()),
        '=' => before.is_none() || before == Some('=') || next == Some('='),
        '}' => next.is_none(),
        '@' => !is_word(before) && is_word(next),
        '>' | ':' => before.is_none(),
        '+' | '-' => before.is_none() && !is_word(next),
        _ => false,
    }
}

fn is_blank_or_end(letter: Option<char>) -> bool {
    matches!(letter, None | Some(' '))
}

/// Whether what follows an ampersand makes an entity of it.
fn is_entity(after: &[char]) -> bool {
    let name = after.strip_prefix(&['#']).unwrap_or(after);
    let length = name.iter().take_while(|letter| letter.is_ascii_alphanumeric()).count();
    length > 0 && name.get(length) == Some(&';')
}

/// The lines of a document's part as an item of a list, indented two blanks a level.
///
/// The lines stay lines when they are rendered; empty ones are left out. Text that no template wrote is one line.
pub(super) fn item(part: &Value, depth: usize) -> Value {
    let lines = part.to_string();
    let lines = if part.is_safe() { lines } else { text(&lines).into_owned() };
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let indent = "  ".repeat(depth);
    // Two blanks at a line's end break it in every Markdown; a backslash would show in some.
    Value::from_safe_string(format!("{indent}- {}", lines.join(&format!("  \n{indent}  "))))
}

/// An address of the web as a link to itself; any other text as text.
pub(super) fn link(address: &str) -> Value {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return Value::from_safe_string(text(address).into_owned());
    }
    let mut link = String::with_capacity(address.len() + 2);
    let mut bytes = [0; 4];
    for letter in address.chars() {
        // An entity would be read as the character that it stands for.
        let is_entity = letter == ';' && address.contains('&');
        if letter.is_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(letter) && !is_entity {
            link.push(letter);
        } else {
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                link.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Value::from_safe_string(format!("<{link}>"))
}

/// A text as the link to a page of the program's own.
pub(super) fn leads_to(name: &str, page: &str) -> Value {
    // Some readers take backslashes off brackets before they look for links within links.
    let name = text(name).replace("\\[", "&#91;").replace("\\]", "&#93;");
    Value::from_safe_string(format!("[{name}]({})", text(page)))
}

/// A piece of a sentence: a text whose blanks at the ends stay, so that the pieces make up the sentence.
pub(super) fn piece(piece: &str) -> Value {
    let lead = if piece.starts_with(' ') { " " } else { "" };
    let trail = if piece.ends_with(' ') && piece.len() > 1 { " " } else { "" };
    Value::from_safe_string(format!("{lead}{}{trail}", text(piece)))
}

/// A message of the program, in which names stand between backticks: names are set as code, the rest is text.
pub(super) fn told(message: &str) -> Value {
    let escaped = text(message);
    let mut parts = escaped.split("\\`").peekable();
    let mut told = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        match parts.peek() {
            Some(after) if is_name(part) => {
                told.push_str(&format!("`{part}`{after}"));
                parts.next();
            }
            _ => told.push_str(&format!("\\`{part}")),
        }
    }
    Value::from_safe_string(told)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    #[test]
    fn prose_stays_as_it_is() {
        for prose in [
            "It fell by 3.5 per cent (see p. 7).",
            "2021 was worse than 2020; 5 * 3 < 16, and 16 > 5 * 3.",
            "AT&T and R&D: 50 % more, “so” they say!",
            "-5 degrees in 1999 (~5, at ~12:30) cost $5 or $10",
            "https://example.org/~user/a_b_c?d=e&f=g#h",
            r"C:\notes\new",
            "The C# group’s #1",
            "someone@example.org + others = 3 - 2",
            "3.5 is a number",
            "سلام و खबर",
        ] {
            assert_eq!(text(prose), prose);
        }
    }

    #[test]
    fn markup_is_escaped() {
        for (hostile, expected) in [
            ("a_b _c_ *d* [e](javascript:f)", r"a_b \_c\_ \*d\* \[e\](javascript:f)"),
            ("1. # no\nheading", r"1\. # no heading"),
            ("12) x", r"12\) x"),
            ("- <b>&amp; AT&T;", r"\- &lt;b>&amp;amp; AT&amp;T;"),
            ("# a #", r"\# a \#"),
            ("a ###", r"a \###"),
            ("> a", r"\> a"),
            ("===", r"\=\=\="),
            ("---", r"\---"),
            ("``` x", r"\`\`\` x"),
            ("~~a~~ b~c~", r"\~\~a\~\~ b\~c\~"),
            ("$x$ US$5", r"\$x\$ US\$5"),
            (r"a\", r"a\\"),
            (r"\*a", r"\\\*a"),
            ("a | b", r"a \| b"),
            ("{{ a }} {% b %}", r"\{\{ a }} \{% b %\}"),
            ("<!-- a --> <?b?> </c> <", r"&lt;!-- a --> &lt;?b?> &lt;/c> &lt;"),
            ("http://a.b/<c>", "http://a.b/&lt;c>"),
            ("&#60;script>", r"&amp;#60;script>"),
            ("![a](b) [^1] @c", r"!\[a\](b) \[\^1\] \@c"),
            ("a\0b\u{202e}", r"a\[U+0000\]b\[U+202E\]"),
        ] {
            assert_eq!(text(hostile), expected);
        }
    }

    #[test]
    fn an_item_keeps_its_lines_and_its_depth() {
        let item = |lines: &str, depth| item(&Value::from_safe_string(lines.to_owned()), depth).to_string();
        assert_eq!(item("a\n\n  b\n", 0), "- a  \n  b");
        assert_eq!(item("a\nb", 2), "    - a  \n      b");
        assert_eq!(super::item(&Value::from("# a\nb"), 0).to_string(), r"- \# a b");
    }

    #[test]
    fn an_address_links_to_itself_only() {
        assert_eq!(link("https://a.b/c_d?e=f&g").to_string(), "<https://a.b/c_d?e=f&g>");
        assert_eq!(link("http://a/ <b>\\&lt;").to_string(), "<http://a/%20%3Cb%3E%5C&lt%3B>");
        assert_eq!(link("javascript:alert(1)").to_string(), "javascript:alert(1)");
    }

    #[test]
    fn the_name_of_a_page_holds_no_link_of_its_own() {
        assert_eq!(
            leads_to("[a](javascript:b) \\", "c.md").to_string(),
            r"[&#91;a&#93;(javascript:b) \\](c.md)"
        );
    }

    #[test]
    fn pieces_keep_the_blanks_between_them() {
        assert_eq!([" is *a* ", " ", "b"].map(|text| piece(text).to_string()), [r" is \*a\* ", " ", "b"]);
    }

    #[test]
    fn names_in_messages_are_code() {
        assert_eq!(told("no claim is called `tax-cut`: ok").to_string(), "no claim is called `tax-cut`: ok");
        assert_eq!(told("`a` and `b/c` do").to_string(), "`a` and `b/c` do");
        assert_eq!(told("`a*` and `b`").to_string(), r"\`a\*\` and `b`");
        assert_eq!(told("a ` b").to_string(), r"a \` b");
        assert_eq!(told("`elenchus check` lists all").to_string(), "`elenchus check` lists all");
        assert_eq!(told("`two words`").to_string(), "\\`two words\\`");
    }

    /// What a reader's program makes of a document: the texts that are marked with the letters of `MARKS`, and
    /// everything that is neither text nor one of the few things that the documents below hold.
    fn read(document: &str) -> (Vec<String>, Vec<String>) {
        let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        let (mut words, mut strangers) = (String::new(), Vec::new());
        for event in Parser::new_ext(document, options) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == "page.md" => {}
                Event::Start(
                    Tag::Heading { id: None, .. } | Tag::Paragraph | Tag::List(None) | Tag::Item,
                )
                | Event::Start(Tag::Strong)
                | Event::End(_) => {}
                stranger => strangers.push(format!("{stranger:?}")),
            }
        }
        (words.split(['⟦', '⟧']).skip(1).step_by(2).map(str::to_owned).collect(), strangers)
    }

    #[test]
    fn any_mixture_of_signs_is_read_as_it_was_written() {
        let signs = [
            "a",
            "b1",
            "12",
            " ",
            " ",
            "\n",
            "*",
            "**",
            "_",
            "`",
            "```",
            "[",
            "](x)",
            "]",
            "![",
            "<",
            "<b>",
            "</b>",
            ">",
            "&",
            "&amp;",
            "&#60;",
            "#",
            "-",
            "+",
            "=",
            "~",
            "~~",
            "|",
            "$",
            "$$",
            "^",
            ":",
            "{",
            "}",
            "\\",
            "\\\\",
            ".",
            ")",
            "!",
            "1.",
            "://",
            "http://a.b/",
            "www.",
            "@",
            "é",
            "“",
            "\u{a0}",
            "'",
            "\"",
            "(",
            "/",
            ",",
            "[[",
            "]]",
            "[^1]",
            "[x]: ",
            "---",
            "===",
            "\t",
        ];
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as usize % below
        };
        for _ in 0..20_000 {
            let mixture: String = (0..1 + draw(8)).map(|_| signs[draw(signs.len())]).collect();
            let (plain, escaped) = (one_line(&mixture), text(&mixture));
            assert_eq!(escaped, super::escaped(&mixture), "however much of it is prose");
            for document in [
                format!("# ⟦{escaped}⟧\n"),
                format!("⟦{escaped}⟧\n"),
                format!("- a ⟦{escaped}⟧  \n  ⟦{escaped}⟧  \n  ⟦{escaped}⟧\n  - ⟦{escaped}⟧\n"),
                format!("Text “⟦{escaped}⟧” (⟦{escaped}⟧), [⟦{escaped}⟧](page.md): ⟦{escaped}⟧\n"),
            ] {
                let (texts, strangers) = read(&document);
                assert_eq!(strangers, [""; 0], "in {document:?}");
                assert!(
                    !texts.is_empty() && texts.iter().all(|text| *text == plain),
                    "{texts:?} of {document:?}"
                );
            }
            // Where nothing marks its ends, markup has every chance.
            let documents = [
                format!("# {escaped}\n"),
                format!("{escaped}\n"),
                format!("- **1.** (a)  \n  {escaped}  \n  {escaped}\n"),
            ];
            for document in documents {
                assert_eq!(read(&document).1, [""; 0], "in {document:?}");
            }
        }
    }
}
