//! What is wrong with house styles, as far as their files tell.

use rust_decimal::Decimal;

use super::colour::{Colour, LEGIBLE};
use super::logo::logo_fault;
use super::palette::{ON_PAPER, PAPER};
use super::rules::{BAD_MESSAGE, BAD_SETTING, FAINT_COLOUR, UNKNOWN_MESSAGE};
use crate::diagnostic::{Diagnostic, Message, Rule};
use crate::language::{self, Fault};
use crate::model::ReviewStatus;
use crate::resolve::{Settings, rules::UNKNOWN_NAME};
use crate::source::{FileId, Sources, Span};
use crate::syntax::near::nearest;
use crate::syntax::tape::NodeId;
use crate::syntax::written::{House, Item, Number, Palette};
use crate::syntax::{Documents, Locus};

/// The file of the house style of a corpus: the one that its settings name, else the only one that there is.
pub fn chosen(settings: &Settings, sources: &Sources) -> Option<FileId> {
    let named = settings.written.as_ref().and_then(|corpus| corpus.house_style.as_deref());
    let (Some(named), Some(file)) = (named, settings.file) else {
        return if let [(only, _)] = settings.houses[..] { Some(only) } else { None };
    };
    let path = sources.file(file).path().with_file_name(named);
    settings.houses.iter().map(|(house, _)| *house).find(|house| sources.file(*house).path() == path)
}

/// What is wrong with the house styles of a corpus, and with what its settings say of them.
pub fn findings(documents: &Documents, settings: &Settings) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if let (Some(corpus), Some(file)) = (&settings.written, settings.file) {
        let at = documents.at(file, NodeId(0));
        if let Some(named) = &corpus.house_style
            && chosen(settings, documents.sources()).is_none()
        {
            let message = format!("no house style of this folder is called `{named}`");
            let hint = "name a file beside this one that begins with `House(`";
            findings.push(
                Diagnostic::new(&UNKNOWN_NAME, at.field("house_style").span(), Message::plain(message))
                    .hint(hint),
            );
        }
        let is_known = |house: &House| house.words.is_some();
        if !settings.houses.iter().any(|(_, house)| is_known(house)) {
            findings.extend(language(corpus.language.as_deref(), at));
        }
    }
    for (file, house) in &settings.houses {
        let at = documents.at(*file, NodeId(0));
        if house.words.is_none() {
            findings.extend(language(house.language.as_deref(), at));
        }
        palette(&house.light, false, at.field("light"), &mut findings);
        palette(&house.dark, true, at.field("dark"), &mut findings);
        if let Some(fault) = house.logo.as_deref().and_then(logo_fault) {
            findings.push(Diagnostic::new(&BAD_SETTING, at.field("logo").span(), Message::plain(fault)));
        }
        if let Some(margin) = house.margin.filter(|margin| !is_margin(margin)) {
            let message = format!("a margin of {} mm leaves no room, or no edge", margin.0);
            let hint = "choose one from 5 to 50 millimetres";
            findings.push(
                Diagnostic::new(&BAD_SETTING, at.field("margin").span(), Message::plain(message)).hint(hint),
            );
        }
        words(house, at, documents, *file, &mut findings);
    }
    findings
}

/// Whether a margin leaves room for text, and printers theirs.
pub(super) fn is_margin(margin: &Number) -> bool {
    margin.0 >= Decimal::from(5) && margin.0 <= Decimal::from(50)
}

fn language(tag: Option<&str>, at: Locus) -> Option<Diagnostic> {
    let fault = language::fault_of_tag(tag?)?;
    let hint = "labels of your own go into the folder that `words` of a house style names";
    Some(Diagnostic::new(&BAD_SETTING, at.field("language").span(), Message::plain(fault)).hint(hint))
}

/// Colours that are none, and those that cannot be read on their ground.
fn palette(palette: &Palette, is_dark: bool, at: Locus, findings: &mut Vec<Diagnostic>) {
    for part in std::iter::once(&PAPER).chain(&ON_PAPER) {
        if let Some(written) = part.written(palette).filter(|written| Colour::parse(written).is_none()) {
            let message = format!("`{written}` is no colour");
            let finding = Diagnostic::new(&BAD_SETTING, at.field(part.name).span(), Message::plain(message));
            findings.push(
                finding.hint("write it as `#rrggbb`, two hexadecimal digits each for red, green and blue"),
            );
        }
    }
    let paper = PAPER.colour(palette, is_dark);
    for part in &ON_PAPER {
        let is_own = part.written(palette).is_some();
        let colour = part.colour(palette, is_dark);
        let ratio = colour.contrast(paper);
        if ratio >= LEGIBLE || !is_own && PAPER.written(palette).is_none() {
            continue;
        }
        // Rounded down, so that no ratio that is too low looks as if it were enough.
        let ratio = (ratio * 100.0).floor() / 100.0;
        let message = format!(
            "{} `{colour}` on `{paper}` has a contrast of {ratio} : 1, and text needs {LEGIBLE} : 1",
            part.name
        );
        let near = colour.legible_on(paper);
        let span = at.field(if is_own { part.name } else { PAPER.name }).span();
        let finding = Diagnostic::new(&FAINT_COLOUR, span, Message::plain(message));
        findings.push(match is_own {
            true => finding
                .hint(format!("`{near}` is the nearest colour that does"))
                .fix(span, format!("\"{near}\"")),
            false => {
                finding.hint(format!("set `{}` too: `{near}` is the nearest colour that does", part.name))
            }
        });
    }
}

/// Messages and verdicts that there are not, and messages that cannot be said.
fn words(house: &House, at: Locus, documents: &Documents, file: FileId, findings: &mut Vec<Diagnostic>) {
    let key = |item: &Item<Box<str>>| documents.at(file, item.node).span();
    let text = |item: &Item<Box<str>>| documents.at(file, item.node).value().span();
    for item in &house.messages {
        let faults = language::faults(&as_message(&item.key, &item.value));
        findings.extend(faults.into_iter().next().map(|fault| match fault.is_name {
            true => told(&UNKNOWN_MESSAGE, key(item), fault),
            false => told(&BAD_MESSAGE, text(item), fault),
        }));
    }
    for item in &house.verdicts {
        let names = ReviewStatus::ALL.map(ReviewStatus::name);
        if !names.contains(&&*item.key) {
            let finding = Diagnostic::new(
                &UNKNOWN_MESSAGE,
                key(item),
                Message::plain(format!("there is no status `{}`", item.key)),
            );
            findings.push(match nearest(&item.key, names) {
                Some(near) => finding.hint(format!("did you mean `{near}`?")),
                None => finding.hint(format!("the statuses are {}", names.join(", "))),
            });
        } else if let Some(fault) = language::faults(&as_message("word", &item.value)).into_iter().next() {
            findings.push(told(&BAD_MESSAGE, text(item), fault));
        }
    }
    debug_assert!(at.span().file == file);
}

fn told(rule: &'static Rule, span: Span, fault: Fault) -> Diagnostic {
    let finding = Diagnostic::new(rule, span, Message::plain(fault.message));
    match fault.hint {
        Some(hint) => finding.hint(hint),
        None => finding.hint("values stand in braces, as `{ $count }`, and every brace that opens closes"),
    }
}

/// A message of a house style as Fluent writes it: lines after the first are indented.
pub(super) fn as_message(name: &str, text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    format!("{name} = {}\n", lines.join("\n    "))
}

/// The name of the message for a status of a review.
pub(super) fn message_of_verdict(status: &str) -> String {
    let mut name = "review-status".to_owned();
    for letter in status.chars() {
        if letter.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}
