//! The manual's page on the format, printed from the table.

use super::example::EXAMPLE;
use super::grammar::{Block, DOCUMENTS, REBUTTALS, Shape};

/// The reference of the format, in Markdown: every block with its fields.
pub fn reference() -> String {
    let mut page = String::from(
        "# The format\n\nA `.ron` file holds one of the blocks that the first headings name. Optional fields may be \
         left out; the order of fields is free; the order of entries is kept.\n\n## A whole example\n\nThree files of one \
         folder: what several maps share, and two maps that are joined. Ids are the author's own; a claim of another \
         map is written `map/claim`, where the map is called as its file is.\n",
    );
    for (name, text) in EXAMPLE {
        page += &format!("\n`{name}`\n\n```ron\n{text}\n```\n");
    }
    let mut queue: Vec<(String, &'static Block)> =
        DOCUMENTS.iter().map(|(name, block)| (format!("`{name}( … )`: {}", block.what), *block)).collect();
    let mut at = 0;
    while at < queue.len() {
        let (heading, block) = (queue[at].0.clone(), queue[at].1);
        at += 1;
        page += &format!("\n## {heading}\n\n");
        for field in block.fields {
            let need = if field.required { ", required" } else { "" };
            page += &format!("- `{}`: {}{need}. {}\n", field.name, field.is, field.says);
            page += &format!("  Example: `{}: {}`\n", field.name, field.example);
            describe(field.shape, &mut page, &mut queue);
        }
    }
    page
}

/// Adds the words of a choice, and queues the blocks that have not had their heading.
fn describe(shape: &'static Shape, page: &mut String, queue: &mut Vec<(String, &'static Block)>) {
    let mut shape = shape;
    while let Shape::List(inner) | Shape::Map(inner) = shape {
        shape = inner;
    }
    match shape {
        Shape::Choice(variants) => {
            let words: Vec<String> =
                variants.iter().map(|variant| format!("`{}` ({})", variant.name, variant.says)).collect();
            *page += &format!("  One of {}.\n", words.join(", "));
        }
        Shape::Rebuttals => describe(&REBUTTALS, page, queue),
        Shape::Block(block) if !queue.iter().any(|(_, known)| std::ptr::eq(*known, *block)) => {
            let mut name = block.what.to_owned();
            name[..1].make_ascii_uppercase();
            queue.push((name, block));
        }
        _ => {}
    }
}
