//! The text of Markdown, line by line, so that its lines keep their numbers.

use super::Extract;

/// The text without the addresses of links and without tags; marks of emphasis stay, since no quotation turns
/// on them.
pub(super) fn extract(markdown: &str) -> Extract {
    let mut extract = Extract::default();
    let mut is_code = false;
    for line in markdown.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            is_code = !is_code;
        }
        if is_code {
            extract.content.push_str(line);
            continue;
        }
        let start = extract.content.len() as u32;
        let hashes = trimmed.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&hashes) && trimmed[hashes..].starts_with([' ', '\t']) {
            extract.headings.push(start);
        }
        push_line(&mut extract.content, line);
    }
    extract
}

/// Links and tags are no longer than this.
const LONGEST: usize = 2_000;

fn push_line(content: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = rest.find(['[', ']', '<', '\\', '!']) {
        let (before, behind) = rest.split_at(at);
        content.push_str(before);
        let next = behind[1..].chars().next();
        let skipped = match &behind[..1] {
            // `](address)`: the address is not read out.
            "]" if next == Some('(') => find(behind, b')').map(|end| end + 1),
            "[" if next != Some('^') && is_link(behind) => Some(1),
            "!" if next == Some('[') => Some(1),
            "<" if next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/' || next == '!') => {
                find(behind, b'>').map(|end| end + 1)
            }
            "\\" if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                content.push_str(&behind[1..2]);
                Some(2)
            }
            _ => None,
        };
        match skipped {
            Some(skipped) => rest = &behind[skipped..],
            None => {
                content.push_str(&behind[..1]);
                rest = &behind[1..];
            }
        }
    }
    content.push_str(rest);
}

/// Whether a bracket opens the label of a link.
fn is_link(behind: &str) -> bool {
    find(behind, b']').is_some_and(|end| behind[end + 1..].starts_with('('))
}

/// Where a character stands, not too far on.
fn find(text: &str, byte: u8) -> Option<usize> {
    text.bytes().take(LONGEST).position(|other| other == byte)
}
