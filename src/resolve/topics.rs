//! Topics: which maps of a corpus are about one thing.

use super::{Resolver, Settings};
use crate::model::{MapId, Place};

/// Maps that are about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is called.
    pub title: Box<str>,
    /// The maps, each once, in the order of writing.
    pub maps: Vec<MapId>,
}

impl Resolver<'_> {
    /// The topics of the corpus in the order of writing, each with those of its maps that there are; a name that no map
    /// has is reported.
    pub(super) fn topics(&mut self, settings: &Settings) -> Vec<Topic> {
        let (Some(file), Some(corpus)) = (settings.file, &settings.written) else { return Vec::new() };
        let mut topics = Vec::new();
        for item in &corpus.topics {
            let mut maps = Vec::new();
            for (index, name) in item.value.maps.iter().enumerate() {
                let named = self.at(Place { file, node: item.node }).field("maps").index(index);
                match self.names.map(name, || named.span()) {
                    Ok(map) if maps.contains(&map) => {}
                    Ok(map) => maps.push(map),
                    Err(finding) => self.diagnostics.extend(finding.map(|finding| *finding)),
                }
            }
            topics.push(Topic { title: item.value.title.clone(), maps });
        }
        topics
    }
}
