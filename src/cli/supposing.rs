//! `--grant`, `--reject` and `--without`: what a reader supposes against a map, and what then stands otherwise.

use serde::Serialize;

use super::Failure;
use super::named::claims_called;
use super::question::{one_line, standing};
use crate::evaluate::{Labelling, Suppositions, Without, grounded_supposing, withheld};
use crate::language::Language;
use crate::model::{ClaimId, Debate, MapId};
use crate::syntax::near::nearest;

/// So many claims that stand otherwise are told.
const MOST_CHANGES: usize = 50;

/// The arguments that suppose something.
#[derive(clap::Args)]
pub(super) struct Supposing {
    /// Suppose that a claim holds, whatever speaks against it; may be given again
    #[arg(long, value_name = "CLAIM")]
    grant: Vec<String>,
    /// Suppose that a claim does not hold, whatever speaks for it; may be given again
    #[arg(long, value_name = "CLAIM")]
    reject: Vec<String>,
    /// Leave out the word of `anonymous` voices, what is `hedged`, or a voice by its id: what only they put forward
    /// needs a reason, and falls where it has none
    #[arg(long, value_name = "VOICE")]
    without: Vec<String>,
}

/// What is supposed, and how everything then stands.
pub(super) struct Supposed {
    pub(super) labelling: Labelling,
    suppositions: Suppositions,
    /// Whose word does not count, with how many claims nobody puts forward without them.
    without: Vec<(Without, usize)>,
}

/// What is supposed, for programs.
#[derive(Serialize)]
pub(super) struct Terms {
    /// The claims that hold whatever speaks against them, as `map/claim`.
    granted: Vec<String>,
    /// The claims that do not hold whatever speaks for them, as `map/claim`.
    rejected: Vec<String>,
    /// Whose word does not count.
    without: Vec<Silenced>,
}

/// Somebody whose word does not count.
#[derive(Serialize)]
struct Silenced {
    /// `anonymous`, `hedged` or a voice by its id, as it was asked for.
    voice: String,
    /// How many claims nobody puts forward without that word.
    claims: usize,
}

impl Supposing {
    /// What is supposed; nothing where nothing is. Claims without their map are of `map`.
    pub(super) fn of(
        &self,
        command: &str,
        debate: &Debate,
        map: Option<MapId>,
    ) -> Result<Option<Supposed>, Failure> {
        let mut suppositions = Suppositions::default();
        for (names, claims) in
            [(&self.grant, &mut suppositions.granted), (&self.reject, &mut suppositions.rejected)]
        {
            for name in names {
                let qualified = match map {
                    Some(map) if !name.contains('/') => format!("{}/{name}", debate[map].id),
                    _ => name.clone(),
                };
                claims.extend(claims_called(command, debate, &qualified)?);
            }
        }
        let both = suppositions.granted.iter().find(|claim| suppositions.rejected.contains(claim));
        if let Some(&claim) = both {
            let claim = debate.qualified(claim);
            return Err(Failure(format!(
                "`{claim}` cannot both hold and not hold: name it with --grant or with --reject"
            )));
        }
        let mut without = Vec::new();
        for name in &self.without {
            let kind = without_called(debate, name)?;
            let claims = withheld(debate, kind);
            without.push((kind, claims.len()));
            suppositions.withheld.extend(claims);
        }
        suppositions.withheld.sort_unstable();
        if suppositions.is_empty() && without.is_empty() {
            return Ok(None);
        }
        let labelling = grounded_supposing(debate, &suppositions);
        Ok(Some(Supposed { labelling, suppositions, without }))
    }
}

fn without_called(debate: &Debate, name: &str) -> Result<Without, Failure> {
    match name {
        "anonymous" => return Ok(Without::Anonymous),
        "hedged" => return Ok(Without::Hedged),
        _ => {}
    }
    let voices = || debate.library().voices.iter().map(|voice| &*voice.id);
    if let Some(number) = voices().position(|id| id == name) {
        return Ok(Without::Voice(crate::model::VoiceId(number as u32)));
    }
    let near = nearest(name, voices().chain(["anonymous", "hedged"]));
    let hint = near.map_or_else(
        || ": name `anonymous`, `hedged` or a voice of the library".to_owned(),
        |near| format!(": did you mean `{near}`?"),
    );
    Err(Failure(format!("no voice is called `{name}`{hint}")))
}

impl Supposed {
    /// What is supposed.
    pub(super) fn terms(&self, debate: &Debate) -> Terms {
        let named =
            |claims: &[ClaimId]| claims.iter().map(|&claim| debate.qualified(claim).to_string()).collect();
        let silenced = |&(without, claims): &(Without, usize)| {
            let voice = match without {
                Without::Anonymous => "anonymous",
                Without::Hedged => "hedged",
                Without::Voice(voice) => &*debate[voice].id,
            };
            Silenced { voice: voice.to_owned(), claims }
        };
        Terms {
            granted: named(&self.suppositions.granted),
            rejected: named(&self.suppositions.rejected),
            without: self.without.iter().map(silenced).collect(),
        }
    }

    /// What is supposed, and which claims stand otherwise than they do in the map: of those that are asked for one by
    /// one, of the others how many.
    pub(super) fn told(
        &self,
        debate: &Debate,
        labelling: &Labelling,
        language: &Language,
        is_asked: impl Fn(ClaimId) -> bool,
    ) -> String {
        let mut told = format!("{}\n", language.word("suppose-heading"));
        let quoted = |claim: ClaimId| [("claim", one_line(debate[claim].label()).into())];
        let decided = [
            ("suppose-granted", &self.suppositions.granted),
            ("suppose-rejected", &self.suppositions.rejected),
        ];
        for (message, claims) in decided {
            for &claim in claims {
                told += &format!("  {}\n", language.say(message, &quoted(claim)));
            }
        }
        for &(without, count) in &self.without {
            let (kind, name) = match without {
                Without::Anonymous => ("anonymous", ""),
                Without::Hedged => ("hedged", ""),
                Without::Voice(voice) => ("voice", &*debate[voice].details.name),
            };
            let values = [("kind", kind.into()), ("name", one_line(name).into()), ("count", count.into())];
            told += &format!("  {}\n", language.say("suppose-without", &values));
        }
        let status = |labelling: &Labelling, claim: ClaimId| standing(debate, labelling, language, claim);
        // What is supposed itself is no news.
        let is_news = |claim: &ClaimId| !self.labelling.is_supposed(*claim);
        let changes = debate
            .claims()
            .map(|(claim, _)| claim)
            .filter(is_news)
            .filter(|&claim| self.labelling.status(debate, claim) != labelling.status(debate, claim));
        let (asked, others): (Vec<ClaimId>, Vec<ClaimId>) = changes.partition(|&claim| is_asked(claim));
        let summary = [("count", asked.len().into()), ("others", others.len().into())];
        told += &format!("{}\n", language.say("suppose-changes", &summary));
        if asked.is_empty() && !self.suppositions.granted.is_empty() {
            told += &format!("{}\n", language.word("suppose-holding"));
        }
        for &claim in asked.iter().take(MOST_CHANGES) {
            let values = [
                ("claim", debate.qualified(claim).into()),
                ("before", status(labelling, claim).into()),
                ("after", status(&self.labelling, claim).into()),
            ];
            told += &format!("  {}\n", language.say("suppose-change", &values));
        }
        if asked.len() > MOST_CHANGES {
            let left = [("count", (asked.len() - MOST_CHANGES).into())];
            told += &format!("  {}\n", language.say("suppose-more", &left));
        }
        told
    }
}
