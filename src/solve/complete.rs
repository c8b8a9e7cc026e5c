//! Complete semantics: admissible sets that leave out nothing they defend.

use super::defence::Defence;
use super::enumerate::one_by_one;
use super::framework::{Argument, Extension};
use super::labelling::Labelling;
use super::part::Part;
use super::reduct::{Place, Reduct};
use super::search::{Formula, Search, Stopped};
use super::sets::{Kind, Sets};
use super::{Factors, Semantics, grounded};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "CO",
    name: "complete",
    source: "Dung 1995, Definition 23: admissible sets that hold every argument they defend",
    some: grounded::SEMANTICS.some,
    holding: |search, framework, argument| {
        let reduct = Reduct::of(framework);
        Ok(admissible_set(search, &reduct, argument)?.map(|set| {
            let mut labelling = Labelling::grounded(&reduct.rest.framework);
            labelling.accept(&set);
            reduct.with(&labelling.extension())
        }))
    },
    // The grounded extension is a complete one and the least.
    lacking: grounded::SEMANTICS.lacking,
    factors: |_, framework| Ok(Factors::of_rest(framework)),
    each: |search, framework, visit| one_by_one(search, framework, Formula::complete, visit),
};

/// An admissible set of the rest that, with the grounded extension, holds an argument; nothing where there is none.
pub(super) fn admissible_set(
    search: &Search,
    reduct: &Reduct,
    argument: Argument,
) -> Result<Option<Extension>, Stopped> {
    let argument = match reduct.place(argument) {
        Place::In => return Ok(Some(Vec::new())),
        Place::Out => return Ok(None),
        Place::Rest(argument) => argument,
    };
    let cone = Part::cone(&reduct.rest.framework, argument);
    let sought = cone.inside(argument).expect("the cone of an argument holds it");
    let framework = &cone.framework;
    let mut defence = Defence::of(framework);
    if defence.can_defend(&Labelling::grounded(framework), sought) {
        return Ok(Some(cone.outside(defence.set())));
    }
    let found = Sets::of(search, framework, Kind::Admissible).find(&[sought])?;
    Ok(found.map(|set| cone.outside(&set)))
}
