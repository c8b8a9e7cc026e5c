//! Characters that would steer a terminal or a page, made visible.

use std::borrow::Cow;

/// A text with the characters made visible that would change the direction of what follows, that hide text, or
/// that no document may hold.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    // Most texts are plain, and every piece of a page is asked this.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain || !text.contains(steers) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match steers(letter) {
            true => shown.push_str(&format!("[U+{:04X}]", u32::from(letter))),
            false => shown.push(letter),
        }
    }
    shown.into()
}

/// The name of a file as [`visible`] shows it, with line ends and tabs shown as well: it stays in its line.
pub(crate) fn visible_name(name: &str) -> Cow<'_, str> {
    match name.contains(['\n', '\r', '\t']) {
        true => {
            visible(name).replace('\n', "[U+000A]").replace('\r', "[U+000D]").replace('\t', "[U+0009]").into()
        }
        false => visible(name),
    }
}

/// Whether a character steers what is shown of other text or hides, as [`visible`] has it.
pub(crate) fn steers(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        // Embeddings, overrides and isolates; marks of direction have no effect on other text.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        '\u{fdd0}'..='\u{fdef}' => true,
        _ => letter.is_control() || u32::from(letter) & 0xfffe == 0xfffe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_text_round_is_shown() {
        assert_eq!(visible("a\u{202e}b\u{7}"), "a[U+202E]b[U+0007]");
        assert_eq!(visible("سلام\u{200f}"), "سلام\u{200f}");
    }

    #[test]
    fn what_hides_text_or_cannot_stand_in_a_document_is_shown() {
        assert_eq!(visible("\0\u{ffff}\u{1fffe}\u{e0041}"), "[U+0000][U+FFFF][U+1FFFE][U+E0041]");
        assert_eq!(visible("नि\u{200d}\n\t😀"), "नि\u{200d}\n\t😀");
    }
}
