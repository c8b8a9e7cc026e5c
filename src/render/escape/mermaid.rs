//! Labels of Mermaid, the diagrams in text that several readers of Markdown draw.

use minijinja::Value;

use super::one_line;
use crate::diagnostic::visible;

/// Longer labels are cut: Mermaid gives up on diagrams of more than 50,000 characters.
const LONGEST: usize = 100;

/// A text for a quoted label or a title, every sign that Mermaid could take for its own written as a number.
///
/// Labels are read three times: for directives and comments, as a diagram, and as Markdown, of which lists and
/// links are refused with a message in the box.
/// Source: mermaid 11, `preprocess.ts`, `flow.jison` and `handle-markdown-text.ts`.
pub(super) fn label(text: &str) -> Value {
    let text = one_line(&visible(text));
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut label = String::with_capacity(text.len());
    let mut letters = text.chars().take(LONGEST).enumerate().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let is_plain = match letter {
            ' ' | ',' | '\'' | '(' | '/' | '!' | '?' | ';' => true,
            '-' | '+' => at > 0,
            '.' | ')' => at == 0 || at != digits,
            ':' => next == Some(' '),
            '%' => !matches!(next, Some('%' | '{')) && !label.ends_with("#37;"),
            _ => !letter.is_ascii_punctuation(),
        };
        match is_plain {
            true => label.push(letter),
            false => label.push_str(&format!("#{};", u32::from(letter))),
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        label.push('…');
    }
    // What looks like an address would become a link.
    Value::from_safe_string(label.replace("www.", "www#46;").replace("WWW.", "WWW#46;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        label(text).to_string()
    }

    #[test]
    fn prose_stays_as_it_is() {
        assert_eq!(of("It cost 5.5 % more: why not (say)?"), "It cost 5.5 % more: why not (say)?");
    }

    #[test]
    fn nothing_ends_the_label_or_speaks_to_mermaid() {
        assert_eq!(of("a\"] --> end\n`b`"), "a#34;#93; --#62; end #96;b#96;");
        assert_eq!(of("%%{init: {}}%%"), "#37;#37;#123;init: #123;#125;#125;#37;#37;");
        assert_eq!(of("#quot; <b> &lt;"), "#35;quot; #60;b#62; #38;lt;");
        assert_eq!(of("1. a"), "1#46; a");
        assert_eq!(of("- a"), "#45; a");
        assert_eq!(
            of("[a](javascript:b) https://c www.d"),
            "#91;a#93;(javascript#58;b) https#58;//c www#46;d"
        );
    }

    #[test]
    fn a_label_is_cut() {
        assert_eq!(of(&"a".repeat(10_000)).chars().count(), LONGEST + 1);
    }
}
