//! The manual's page on the format, printed from the table.

use crate::diagnostic::Example;

use super::example::{EXAMPLE, FIGURES};
use super::grammar::{Block, DOCUMENTS, REBUTTALS, Shape};

/// The reference of the format, in Markdown: every block with its fields.
pub fn reference() -> String {
    let mut page = String::from(
        "# The format\n\nA `.ron` file holds one of the blocks that the first headings name. Optional fields may be \
         left out; the order of fields is free; the order of entries is kept.\n\n## A whole example\n\nThree files of one \
         folder: what several maps share, and two maps that are joined. Ids are the author's own; a claim of another \
         map is written `map/claim`, where the map is called as its file is.\n",
    );
    push_files(EXAMPLE, &mut page);
    page += ABOUT_FIGURES;
    push_files(FIGURES, &mut page);
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

/// How figures are written, before their example.
const ABOUT_FIGURES: &str = "
## Figures that can be checked

What is worked out is worked out from the figures: a measure says what is counted, in what and by whom, a figure is
its value in a period, a change is what the text says of two periods.

- `value` is exact and in the measure's unit: with the unit `million euros`, 3.2 million is 3.2. What hedges it is its
  `bound`; where that is left out, “about”, “nearly”, “more than” beside the number in `as_printed` or in the text are
  read instead.
- A fall is `Percent(-40)`; `Percent(40)` will do where the words say that it fell. “Tripled” is `Times(3)`, “halved”
  `Times(0.5)`; between two values in per cent the difference is `Points`.
- `of` and `share` are for “19 of 48, or 40 per cent”. Series whose parts do not overlap are `part_of` a whole, and
  are added up; what may overlap, as answers of which several can be given, only names its whole in `population`.
- “£20 a head”, “35 per 100,000” is a measure of its own, whose `rate` names the two that it is the quotient of.
- `kind: Total` says that the months add up to the year, `Level` that they do not, `Share` that 100 is the most.
- “The worst month of the year” is `highest_in`: no other month of that time may have more.
- Two counts of one thing are two measures with one `quantity`.
";

/// Adds the files of an example, each under its name.
fn push_files(files: Example, page: &mut String) {
    for (name, text) in files {
        *page += &format!("\n`{name}`\n\n```ron\n{text}\n```\n");
    }
}

/// Adds the words of a choice, and queues the blocks that have not had their heading.
fn describe(shape: &'static Shape, page: &mut String, queue: &mut Vec<(String, &'static Block)>) {
    let mut shape = shape;
    while let Shape::List(inner) | Shape::Map(inner) | Shape::Several(inner) = shape {
        shape = inner;
    }
    match shape {
        Shape::Choice(variants) => {
            let words: Vec<String> =
                variants.iter().map(|variant| format!("`{}` ({})", variant.name, variant.says)).collect();
            *page += &format!("  One of {}.\n", words.join(", "));
        }
        Shape::Rebuttals => describe(&REBUTTALS, page, queue),
        Shape::Block(block) | Shape::Wrapped(block)
            if !queue.iter().any(|(_, known)| std::ptr::eq(*known, *block)) =>
        {
            let mut name = block.what.to_owned();
            name[..1].make_ascii_uppercase();
            queue.push((name, block));
        }
        _ => {}
    }
}
