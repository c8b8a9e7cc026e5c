//! `elenchus explain`: the page of a check, of all checks, or of the format.

use super::{Failure, Outcome, print};
use crate::diagnostic::{Family, Rule, visible_name};
use crate::model::{Attacks, Burden, builtin_schemes, filled};
use crate::solve::read::rules as frameworks;
use crate::syntax::near::nearest;
use crate::syntax::written::Scheme;

/// Say what a finding means, why it matters, and what to do about it.
///
/// Every finding carries a code, such as `unknown-name`; its page has an example that gives the finding and
/// one that does not.
#[derive(clap::Args)]
#[command(
    after_help = "Example: elenchus explain circular-support\n         elenchus explain undercut\n         elenchus explain expert-opinion\n         elenchus explain format"
)]
pub(super) struct Arguments {
    /// The code of a finding, the name of a family of them, `format` for the fields of the files, `views` for what
    /// templates are given, `words` or one
    /// word for what it means, `schemes` or the id of one for its roles and questions; without it, the list of codes
    #[arg(value_name = "CODE", conflicts_with = "all")]
    code: Option<String>,
    /// All pages, one after the other
    #[arg(long)]
    all: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let text = match &arguments.code {
        _ if arguments.all => manual(),
        None => list(),
        Some(code) if code == "format" => crate::syntax::reference(),
        Some(code) if code == "views" => crate::render::manual(),
        Some(code) if code == "words" => words().collect(),
        Some(code) if code == "schemes" => schemes(),
        Some(code) => {
            let rule = rules().find(|rule| rule.code == *code).map(Rule::page);
            let of_family = || inhabited().find(|(family, _)| family.name == *code);
            let chapter = || of_family().map(|(family, rules)| chapter(family, &rules));
            let entries = || words().filter(|entry| explains(entry, code)).collect::<String>();
            let entries = || Some(entries()).filter(|entries| !entries.is_empty());
            rule.or_else(chapter).or_else(|| scheme(code)).or_else(entries).ok_or_else(|| unknown(code))?
        }
    };
    print(&text)?;
    Ok(Outcome::Clean)
}

/// The entries of the glossary, which stands in the README.
fn words() -> impl Iterator<Item = String> {
    let readme = include_str!("../../README.md");
    let section = readme.split("\n## ").find_map(|section| section.strip_prefix("The words\n"));
    let entries = section.unwrap_or_default().split("\n- ").skip(1);
    entries.map(|entry| format!("- {}\n", entry.trim_end()))
}

/// Whether an entry of the glossary says what a word means: the word is set in bold, perhaps inflected.
fn explains(entry: &str, word: &str) -> bool {
    let stem = word.trim_end_matches('s').to_lowercase();
    let bold = entry.split("**").skip(1).step_by(2);
    !stem.is_empty() && bold.into_iter().any(|term| term.to_lowercase().starts_with(&stem))
}

/// The schemes that come with the program, each with its gist.
fn schemes() -> String {
    let schemes = builtin_schemes();
    let width = schemes.iter().map(|scheme| scheme.id.len()).max().unwrap_or(0);
    let line = |scheme: &Scheme| {
        format!("  {:width$}  {}\n", scheme.id, scheme.gist.as_deref().unwrap_or(&scheme.name))
    };
    let lines: String = schemes.iter().map(line).collect();
    lines + "\n`elenchus explain expert-opinion` shows the roles and the questions of one.\n"
}

/// The page of a scheme by its id or another label: its roles, and its questions with who owes the answer.
fn scheme(id: &str) -> Option<String> {
    let is_called = |scheme: &Scheme| *scheme.id == *id || scheme.aliases.iter().any(|alias| **alias == *id);
    let scheme = builtin_schemes().into_iter().find(is_called)?;
    let mut page = format!("## {}\n\n{}\n\n", scheme.id, scheme.gist.as_deref().unwrap_or(&scheme.name));
    page += "Which premise plays which part, for `roles`:\n\n";
    for premise in &scheme.premises {
        page += &format!("- `{}`: {}\n", premise.role, filled(&premise.text, &[]));
    }
    page += "\nWhat tests it, for `answers` and for the `question` of a rebuttal:\n\n";
    for question in &scheme.questions {
        let about = match &question.attacks {
            Attacks::Premise(role) => format!("the premise `{role}`"),
            Attacks::Inference => "the step".to_owned(),
            Attacks::Conclusion => "the conclusion".to_owned(),
        };
        let owes = match question.burden {
            Burden::Proponent => "whoever argues answers",
            Burden::Challenger => "whoever asks makes it good",
        };
        page += &format!("- `{}`, of {about}: {} ({owes})\n", question.id, filled(&question.ask, &[]));
    }
    if !scheme.slots.is_empty() {
        let slots: Vec<String> = scheme.slots.iter().map(|slot| format!("`{slot}`")).collect();
        page += &format!("\nWhat the texts leave open, for `slots`: {}.\n", slots.join(", "));
    }
    Some(page)
}

fn unknown(code: &str) -> Failure {
    let families = inhabited().map(|(family, _)| family.name);
    let schemes = builtin_schemes();
    let known = rules().map(|rule| rule.code).chain(families);
    let near = nearest(code, known.chain(schemes.iter().map(|scheme| &*scheme.id)));
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`elenchus explain` lists the codes".to_owned(),
    };
    Failure(format!("no finding has the code `{}`: {hint}", shortened(code)))
}

/// What was asked for, no longer than anybody reads, in one line.
fn shortened(code: &str) -> String {
    match code.char_indices().nth(LONGEST_CODE) {
        Some((cut, _)) => format!("{}…", visible_name(&code[..cut])),
        None => visible_name(code).into_owned(),
    }
}

/// No name of a check is longer.
const LONGEST_CODE: usize = 60;

/// The codes with what each finds, by family.
fn list() -> String {
    let width = rules().map(|rule| rule.code.len()).max().unwrap_or(0);
    let line = |rule: &Rule| format!("  {:width$}  {:7}  {}\n", rule.code, rule.level.name(), rule.finds);
    let families = inhabited().map(|(family, rules)| {
        let lines: String = rules.into_iter().map(line).collect();
        format!("{}: {}\n{lines}\n", family.name, family.finds)
    });
    families.collect::<String>()
        + "`elenchus explain CODE` shows the page of one, `explain numbers` those of a family, `explain format` the fields of the files, `explain views` what templates are given, `explain words` the terms, `explain schemes` the patterns of reasoning.\n"
}

/// The families that have rules: those of maps, and that of the files of `elenchus solve`.
fn inhabited() -> impl Iterator<Item = (Family, Vec<&'static Rule>)> {
    let of_maps = crate::families().into_iter().filter(|(_, rules)| !rules.is_empty());
    of_maps.chain([(frameworks::FAMILY, frameworks::ALL.to_vec())])
}

/// Every rule that a finding can carry.
fn rules() -> impl Iterator<Item = &'static Rule> {
    inhabited().flat_map(|(_, rules)| rules)
}

/// All pages as one Markdown document, a chapter a family.
pub(crate) fn manual() -> String {
    let chapters = inhabited().map(|(family, rules)| chapter(family, &rules));
    format!("# The checks\n\n{}", chapters.collect::<Vec<_>>().join("\n"))
}

/// The pages of a family under its name.
fn chapter(family: Family, rules: &[&Rule]) -> String {
    let pages: Vec<String> = rules.iter().map(|rule| format!("#{}", rule.page())).collect();
    let name = family.name[..1].to_uppercase() + &family.name[1..];
    format!("## {name}\n\nHere {}.\n\n{}", family.finds, pages.join("\n"))
}
