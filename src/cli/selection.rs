//! Which findings a command tells, and which of them make it fail: `--only`, `--allow` and `--deny`.

use std::collections::{BTreeMap, BTreeSet};

use super::Failure;
use crate::READING;
use crate::diagnostic::{Diagnostic, Level};
use crate::syntax::near::nearest;

/// The options as they are written: codes of findings, names of their families, levels.
#[derive(clap::Args)]
pub(super) struct Selection {
    /// Tell only of these codes or families, as `numbers`; what keeps a file from being read is told all the same
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    only: Vec<String>,
    /// Leave these codes or families out
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    allow: Vec<String>,
    /// Make findings of these codes or families errors; or, given a level (`error`, `warning`, `note`), fail
    /// from that level on instead of from errors on
    #[arg(long, value_name = "CODE|LEVEL,…", value_delimiter = ',')]
    deny: Vec<String>,
}

/// What is to be done with the findings of a code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Allow,
    Deny,
}

/// A selection whose names are known.
pub(super) struct Selected {
    only: Option<BTreeSet<&'static str>>,
    wishes: BTreeMap<&'static str, Wish>,
    /// The lightest level that makes the command fail.
    pub(super) fails_at: Level,
}

const LEVELS: [Level; 3] = [Level::Error, Level::Warning, Level::Note];

impl Selection {
    /// What the names stand for. A code overrules the family that it belongs to.
    ///
    /// # Errors
    ///
    /// When there is no code, family or level of a name, or something is both allowed and denied.
    pub(super) fn resolve(&self) -> Result<Selected, Failure> {
        let (levels, denied): (Vec<&String>, Vec<&String>) =
            self.deny.iter().partition(|name| level(name).is_some());
        let mut only = BTreeSet::new();
        for name in &self.only {
            only.extend(codes(name, false)?);
        }
        let allowed = self.allow.iter().map(|name| (name, Wish::Allow, false));
        let denied = denied.into_iter().map(|name| (name, Wish::Deny, true));
        let (mut of_families, mut of_codes) = (BTreeMap::new(), BTreeMap::new());
        for (name, wish, may_be_level) in allowed.chain(denied) {
            let codes = codes(name, may_be_level)?;
            let known = if codes[..] == [name] { &mut of_codes } else { &mut of_families };
            for code in codes {
                if known.insert(code, wish).is_some_and(|other| other != wish) {
                    return Err(Failure(format!("`{code}` is both allowed and denied")));
                }
            }
        }
        of_families.extend(of_codes);
        Ok(Selected {
            only: (!self.only.is_empty()).then_some(only),
            wishes: of_families,
            fails_at: levels.into_iter().filter_map(|name| level(name)).min().unwrap_or(Level::Error),
        })
    }
}

fn level(name: &str) -> Option<Level> {
    LEVELS.into_iter().find(|level| level.name() == name)
}

/// The codes that a name stands for: its own, or those of its family.
fn codes(name: &str, may_be_level: bool) -> Result<Vec<&'static str>, Failure> {
    let families = crate::families();
    if let Some((_, rules)) = families.iter().find(|(family, _)| family.name == name) {
        return Ok(rules.iter().map(|rule| rule.code).collect());
    }
    if let Some(rule) = crate::rules().find(|rule| rule.code == name) {
        return Ok(vec![rule.code]);
    }
    let levels = LEVELS.iter().map(|level| level.name()).filter(|_| may_be_level);
    let names = families.iter().map(|(family, _)| family.name);
    let near = nearest(name, crate::rules().map(|rule| rule.code).chain(names).chain(levels));
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`elenchus explain` lists the codes and families".to_owned(),
    };
    let what = if may_be_level { "code, family or level" } else { "code or family" };
    Err(Failure(format!("there is no {what} `{name}`: {hint}")))
}

impl Selected {
    /// The findings that are to be told, at the level that they have by now, and how many are left out.
    pub(super) fn apply(&self, mut findings: Vec<Diagnostic>) -> (Vec<Diagnostic>, usize) {
        let count = findings.len();
        // Where a file cannot be read, what the checks do not find means little.
        let families = crate::families().into_iter();
        let reading = families.filter(|(family, _)| family.name == READING).flat_map(|(_, rules)| rules);
        let reading: BTreeSet<&str> = reading.map(|rule| rule.code).collect();
        findings.retain_mut(|finding| {
            let code = finding.rule.code;
            let is_broken = finding.level == Level::Error && reading.contains(code);
            let is_asked = self.only.as_ref().is_none_or(|only| is_broken || only.contains(code));
            match self.wishes.get(code) {
                Some(Wish::Allow) => return false,
                Some(Wish::Deny) => finding.level = Level::Error,
                None => {}
            }
            is_asked
        });
        let left_out = count - findings.len();
        (findings, left_out)
    }
}
