//! The voices of a corpus: who they are, what they say, and what would fall without their word.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::falling::Falling;
use super::propositions::Propositions;
use super::search::{MOST_THINGS, voice_anchor};
use super::{ClaimList, Frame, claim, frame, listed, source_title};
use crate::model::{ClaimId, Debate, SourceId, Stance, VoiceId};
use crate::view::address::source_anchor;
use crate::view::{About, Document, Site, View};

pub(in crate::view) const VOICES: View = View {
    name: "voices",
    summary: "the voices of a corpus: who they are, what they say, and what rests on their word alone",
    address: "voices",
    html: "html/voices.html",
    markdown: "markdown/voices.md",
    about: About::Corpus(|site| Box::new(voices(site))),
    schema: || schema_for!(VoicesPage),
};

impl Document for VoicesPage {}

/// Of each kind so many claims of a voice are named.
const MOST_CLAIMS: usize = 8;

/// The page of the voices.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VoicesPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The voices that articles quote and then those that wrote articles, each the one on whose word most rests first.
    pub voices: Vec<VoiceEntry>,
    /// How many voices are left out.
    pub left_out: usize,
    /// How many voices of the library have no part in any map.
    pub silent: usize,
}

/// A voice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VoiceEntry {
    /// The name of its place on the page.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// What it is.
    pub role: Option<String>,
    /// Whether the source withholds its name.
    pub anonymous: bool,
    /// Its stake in what it says.
    pub interested: Option<String>,
    /// The sources that it wrote.
    pub wrote: Vec<SourceTitle>,
    /// What it counts or measures.
    pub counts: Vec<String>,
    /// What it asserts.
    pub asserts: Said,
    /// What it denies.
    pub denies: Said,
    /// What it reports without making it its own.
    pub reports: Said,
    /// What others say through it.
    pub relays: Said,
    /// How many claims have nobody but this voice behind them, restatements counted once.
    pub alone: usize,
    /// The claims that would lose their only support without its word, besides those that have nobody else behind them.
    pub resting: ClaimList,
    /// Whether that was worked out; not where the corpus is too entangled.
    pub is_worked_out: bool,
}

/// A source, linked to its place on the page of sources.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceTitle {
    /// Its title.
    pub title: String,
    /// The link.
    pub href: String,
}

/// What a voice says of one sort.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Said {
    /// How many claims it says so in sources that it wrote.
    pub own: usize,
    /// The claims that other sources have from it.
    pub elsewhere: ClaimList,
}

/// The claims that a voice says something of, in order: in what it wrote, and in what others wrote.
#[derive(Clone, Default)]
struct Claims {
    own: Vec<ClaimId>,
    elsewhere: Vec<ClaimId>,
}

impl Claims {
    fn note(&mut self, claim: ClaimId, is_own: bool) {
        let claims = if is_own { &mut self.own } else { &mut self.elsewhere };
        if claims.last() != Some(&claim) {
            claims.push(claim);
        }
    }

    fn count(&self) -> usize {
        self.own.len() + self.elsewhere.len()
    }
}

/// What a voice has to do with which claims.
#[derive(Clone, Default)]
struct Words {
    asserts: Claims,
    denies: Claims,
    reports: Claims,
    relays: Claims,
    /// The claims that nobody else stands for.
    alone: Vec<ClaimId>,
    wrote: Vec<SourceId>,
    counts: Vec<String>,
}

impl Words {
    /// Whether the voice has any part in the maps.
    fn has_part(&self) -> bool {
        self.said() > 0 || !self.wrote.is_empty() || !self.counts.is_empty()
    }

    /// How many claims it says something of.
    fn said(&self) -> usize {
        [&self.asserts, &self.denies, &self.reports, &self.relays].map(Claims::count).iter().sum()
    }
}

/// For every voice whether it has any part in the maps, and so a place on the page.
pub(super) fn with_part(debate: &Debate) -> Vec<bool> {
    words(debate, &Propositions::of(debate)).iter().map(Words::has_part).collect()
}

fn voices(site: &Site) -> VoicesPage {
    let debate = &site.analysis.debate;
    let propositions = Propositions::of(debate);
    let words = words(debate, &propositions);
    let mut falling = Falling::of(site, &propositions);
    let all = (0..words.len().min(MOST_THINGS) as u32).map(VoiceId);
    let all = all.filter(|voice| words[voice.index()].has_part());
    let mut drafts: Vec<(VoiceId, Option<Vec<ClaimId>>)> =
        all.map(|voice| (voice, falling.with(&words[voice.index()].alone))).collect();
    drafts.sort_by_key(|(voice, resting)| {
        let words = &words[voice.index()];
        let rests = Reverse(resting.as_ref().map(Vec::len));
        (!words.wrote.is_empty(), rests, Reverse(words.alone.len()), Reverse(words.said()), *voice)
    });
    VoicesPage {
        corpus: frame(site, &VOICES),
        left_out: words.iter().skip(MOST_THINGS).filter(|words| words.has_part()).count(),
        silent: words.iter().filter(|words| !words.has_part()).count(),
        voices: drafts
            .into_iter()
            .map(|(voice, resting)| entry(site, voice, &words[voice.index()], resting.as_deref()))
            .collect(),
    }
}

/// What every voice has to do with which claims, in one walk over them.
fn words(debate: &Debate, propositions: &Propositions) -> Vec<Words> {
    let library = debate.library();
    let mut words = vec![Words::default(); library.voices.len()];
    for (id, claim) in debate.claims() {
        for said in &claim.said {
            let authors = said.source.and_then(|source| debate[source].authors.as_ref());
            let wrote = |voice: VoiceId| authors.is_some_and(|authors| authors.contains(&voice));
            if let Some(by) = said.by {
                let words = &mut words[by.index()];
                let claims = match said.stance {
                    Stance::Asserts => &mut words.asserts,
                    Stance::Denies => &mut words.denies,
                    Stance::Reports => &mut words.reports,
                };
                claims.note(id, wrote(by));
            }
            for via in said.via.iter().filter(|via| Some(**via) != said.by) {
                words[via.index()].relays.note(id, wrote(*via));
            }
        }
    }
    for claims in propositions.all() {
        let said = claims.iter().flat_map(|&claim| &debate[claim].said);
        let behind = said.filter(|said| said.stance != Stance::Denies);
        let behind: BTreeSet<Option<VoiceId>> = behind.map(|said| said.by).collect();
        if let (1, Some(Some(voice))) = (behind.len(), behind.first()) {
            words[voice.index()].alone.push(claims[0]);
        }
    }
    for (index, source) in library.sources.iter().enumerate() {
        for author in source.authors.iter().flatten() {
            words[author.index()].wrote.push(SourceId(index as u32));
        }
    }
    for measure in &library.measures {
        if let Some(voice) = measure.counted_by {
            words[voice.index()].counts.push(measure.details.name.to_string());
        }
    }
    words
}

fn entry(site: &Site, id: VoiceId, words: &Words, resting: Option<&[ClaimId]>) -> VoiceEntry {
    let debate = &site.analysis.debate;
    let voice = &debate[id].details;
    let list = |claims: &[ClaimId]| listed(claims, MOST_CLAIMS, |one| claim(site, one));
    let said = |claims: &Claims| Said { own: claims.own.len(), elsewhere: list(&claims.elsewhere) };
    let wrote = words.wrote.iter().take(MOST_CLAIMS).map(|&source| SourceTitle {
        title: source_title(debate, source),
        href: format!("sources.html#{}", source_anchor(debate, source)),
    });
    VoiceEntry {
        anchor: voice_anchor(id),
        name: voice.name.to_string(),
        aliases: voice.aliases.iter().map(|alias| alias.to_string()).collect(),
        role: voice.role.as_deref().map(str::to_owned),
        anonymous: voice.anonymous,
        interested: voice.interested.as_deref().map(str::to_owned),
        wrote: wrote.collect(),
        counts: words.counts.iter().take(MOST_CLAIMS).cloned().collect(),
        asserts: said(&words.asserts),
        denies: said(&words.denies),
        reports: said(&words.reports),
        relays: said(&words.relays),
        alone: words.alone.len(),
        resting: list(resting.unwrap_or_default()),
        is_worked_out: resting.is_some(),
    }
}
