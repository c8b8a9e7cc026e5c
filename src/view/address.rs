//! Where things are found: the names of pages, and the places on them.

use std::collections::BTreeSet;

use crate::model::{ClaimId, Debate, MapId, SourceId, StepId};
use crate::syntax::{is_id, near::kebab_case};

/// The names of the maps' pages, each its own.
#[derive(Debug)]
pub struct Addresses {
    pages: Vec<String>,
}

/// The longest name of a page, in bytes.
const LONGEST: usize = 180;

impl Addresses {
    /// One name for each map: its id, or something like it where the id is no id or is taken by a page of the corpus.
    pub fn of(debate: &Debate) -> Addresses {
        let mut taken: BTreeSet<String> = super::of_corpora().map(|view| view.address.to_owned()).collect();
        let pages = debate.maps().map(|(_, map)| {
            let plain = if is_id(&map.id) { map.id.to_string() } else { kebab_case(&map.id) };
            let plain = if plain.is_empty() { "map".to_owned() } else { plain };
            // File systems end names at 255 bytes, endings and all; a kebab name is ASCII.
            let plain = plain[..plain.len().min(LONGEST)].to_owned();
            let numbered = (2..).map(|number| format!("{plain}-{number}"));
            let name = std::iter::once(plain.clone()).chain(numbered).find(|name| !taken.contains(name));
            let name = name.expect("the numbers do not end");
            taken.insert(name.clone());
            name
        });
        Addresses { pages: pages.collect() }
    }

    /// The name of a map's page, without ending.
    pub fn page(&self, map: MapId) -> &str {
        &self.pages[map.index()]
    }

    /// The link to a claim: a place on the page itself where the claims of its map stand there, else one on its
    /// map's main page.
    pub fn claim(&self, debate: &Debate, on_page: Option<MapId>, claim: ClaimId) -> String {
        let home = debate[claim].map;
        let anchor = claim_anchor(debate, claim);
        if on_page == Some(home) {
            format!("#{anchor}")
        } else {
            format!("{}.html#{anchor}", self.page(home))
        }
    }
}

/// The name of a claim's place on its page: by its id, where that is one, else by its position within its map.
pub(super) fn claim_anchor(debate: &Debate, claim: ClaimId) -> String {
    let (id, map) = (&debate[claim].id, debate[claim].map);
    let position = || claim.0 - debate[map].claims.start;
    if is_id(id) { format!("c-{id}") } else { format!("c-{}_{}", kebab_case(id), position()) }
}

/// The name of a source's place on a page.
pub(super) fn source_anchor(debate: &Debate, source: SourceId) -> String {
    let id = &debate[source].id;
    if is_id(id) { format!("src-{id}") } else { format!("src-{}_{}", kebab_case(id), source.0) }
}

/// The name of a step's place on a page of a map: by its id, else by its position among its map's steps.
///
/// No id holds an underscore, so no two steps share a place, nor do the steps of two maps.
pub(super) fn step_anchor(debate: &Debate, addresses: &Addresses, page_of: MapId, step: StepId) -> String {
    let this = &debate[step];
    let home = if this.map == page_of { String::new() } else { format!("{}_", addresses.page(this.map)) };
    match &this.id {
        Some(id) if is_id(id) => format!("s-{home}{id}"),
        _ => format!("s-{home}_{}", step.0 - debate[this.map].steps.start + 1),
    }
}
