//! The text of a PDF, page by page.

use std::panic::catch_unwind;

use super::{Extract, LONGEST, Unreadable};

/// The text, with a form feed between pages.
pub(super) fn extract(bytes: &[u8]) -> Result<Extract, Unreadable> {
    // The reader of PDF stops with a panic at some broken files, which are the file's fault and not ours.
    let pages = catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    let pages = pages.ok().and_then(Result::ok).ok_or(Unreadable::Broken("PDF"))?;
    let mut content = String::new();
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            content.push('\u{c}');
        }
        content.push_str(page.trim_matches(['\n', '\r', '\u{c}']));
        if content.len() > LONGEST {
            return Err(Unreadable::TooLong);
        }
    }
    Ok(Extract { content, headings: Vec::new() })
}
