//! Grounded semantics: what survives when every doubt counts.

use super::framework::{Argument, Extension, Framework};
use super::labelling::Labelling;
use super::search::{Search, Stopped};
use super::{Factors, Semantics, Visit};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "GR",
    name: "grounded",
    source: "Dung 1995, Definition 20: the least complete extension",
    some: |_, framework| Ok(Some(extension(framework))),
    holding: |search, framework, argument| decide(search, framework, argument, true),
    lacking: |search, framework, argument| decide(search, framework, argument, false),
    factors: |_, framework| Ok(Factors { settled: extension(framework), parts: Vec::new() }),
    each: |_, framework, visit: &mut Visit| {
        let _ = visit(&extension(framework));
        Ok(())
    },
};

/// The grounded extension.
pub(super) fn extension(framework: &Framework) -> Extension {
    Labelling::grounded(framework).into_extension()
}

fn decide(
    _: &Search,
    framework: &Framework,
    argument: Argument,
    wants: bool,
) -> Result<Option<Extension>, Stopped> {
    let extension = extension(framework);
    let holds = extension.binary_search(&argument).is_ok();
    Ok((holds == wants).then_some(extension))
}
