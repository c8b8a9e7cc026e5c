//! The blank lines of a Markdown document: templates leave some behind where a part has nothing to say.

/// A document without blank lines at its head and with one in the place of several, but in fenced code.
pub(super) fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let (mut fence, mut is_after_blank) = (None, true);
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        match fence {
            Some(end) if bare.starts_with(end) && bare.trim_start_matches(end).is_empty() => fence = None,
            Some(_) => {}
            None => fence = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)),
        }
        if fence.is_some() || !bare.is_empty() || !is_after_blank {
            spaced.push_str(line);
        }
        is_after_blank = bare.is_empty();
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_blank_line_is_enough_outside_of_code() {
        assert_eq!(single_spaced("\n \n# A\n\n \n\nB\n"), "# A\n\nB\n");
        let code = "A\n\n```mermaid\nx\n\n\n~~~\n\n\ny\n```\n\nB\n";
        assert_eq!(single_spaced(code), code);
    }
}
