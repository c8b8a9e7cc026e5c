//! What the table says of fields, told by their names.

use std::collections::BTreeSet;

use super::Shape::{Block as B, Choice as C, Flag, List, Map as M, Number, Ref, Several, Text, Wrapped};
use super::{Block, DOCUMENTS, Field, Holds, REBUTTALS, Shape, TEXT, Variant, map};

/// What messages call the blocks of a map's file and what belongs in their fields.
pub(in crate::syntax) fn parts() -> BTreeSet<&'static str> {
    let (mut parts, mut seen) = (BTreeSet::new(), BTreeSet::new());
    gather(&B(&map::MAP), &mut parts, &mut seen);
    parts
}

/// Adds what a shape is called, and all that stands in the blocks inside it; `seen` are the blocks that were looked into.
fn gather(shape: &Shape, parts: &mut BTreeSet<&'static str>, seen: &mut BTreeSet<&'static str>) {
    parts.insert(shape.what());
    match shape {
        B(block) | Wrapped(block) => {
            parts.extend([block.what, block.noun()]);
            if seen.insert(block.what) {
                for field in block.fields {
                    parts.insert(field.is);
                    gather(field.shape, parts, seen);
                }
            }
        }
        List(inner) | M(inner) | Several(inner) => gather(inner, parts, seen),
        Shape::Rebuttals => gather(&REBUTTALS, parts, seen),
        C(words) => {
            for word in *words {
                match word.holds {
                    Holds::Fields(block) => gather(&B(block), parts, seen),
                    Holds::Value(shape) => gather(shape, parts, seen),
                    Holds::Nothing => {}
                }
            }
        }
        Text | Ref | Number | Flag => {}
    }
}

/// The block that the elements of a list field of this name are, where it has such a field.
pub(in crate::syntax) fn element(list: &str, field: &str) -> Option<&'static Block> {
    let lists = |known: &'static Field| match (known.shape, &REBUTTALS) {
        (List(B(block) | Wrapped(block)), _) | (Shape::Rebuttals, List(B(block))) if known.name == list => {
            block.fields.iter().any(|known| known.name == field).then_some(*block)
        }
        _ => None,
    };
    DOCUMENTS.iter().find_map(|(_, block)| find(block, &lists))
}

/// The block that the entries of a map field of this name are, where it has such a field.
pub(in crate::syntax) fn entry(map: &str) -> Option<&'static Block> {
    let entries = |known: &'static Field| match known.shape {
        M(B(block)) if known.name == map => Some(*block),
        _ => None,
    };
    DOCUMENTS.iter().find_map(|(_, block)| find(block, &entries))
}

/// Whether a field of this name holds a map.
pub(in crate::syntax) fn is_map(field: &str) -> bool {
    let holds = |known: &'static Field| (known.name == field && matches!(known.shape, M(_))).then_some(());
    DOCUMENTS.iter().any(|(_, block)| find(block, &holds).is_some())
}

/// Whether a field of this name holds ids.
pub(in crate::syntax) fn is_ref(field: &str) -> bool {
    holds(field, |shape| matches!(shape, Ref))
}

/// Whether a field of this name holds a number.
pub(in crate::syntax) fn is_number(field: &str) -> bool {
    holds(field, |shape| matches!(shape, Number))
}

/// Whether a field of this name holds a word with a number in brackets, of which one is so many per cent.
pub(in crate::syntax) fn is_change(field: &str) -> bool {
    let is_percent = |word: &Variant| word.name == "Percent" && matches!(word.holds, Holds::Value(Number));
    holds(field, |shape| matches!(shape, C(words) if words.iter().any(is_percent)))
}

/// Whether what a field of this name holds, in the end, is of such a shape.
fn holds(field: &str, is: impl Fn(&Shape) -> bool) -> bool {
    let holds = |known: &'static Field| {
        let mut shape = known.shape;
        while let Some(inner) = shape.inside() {
            shape = inner;
        }
        (known.name == field && is(shape)).then_some(())
    };
    DOCUMENTS.iter().any(|(_, block)| find(block, &holds).is_some())
}

/// What the first field tells that tells anything, of a block and of those inside it.
fn find<T>(block: &'static Block, tell: &impl Fn(&'static Field) -> Option<T>) -> Option<T> {
    block.fields.iter().find_map(|field| {
        let mut shape = field.shape;
        while let List(inner) | M(inner) | Several(inner) = shape {
            shape = inner;
        }
        tell(field).or_else(|| if let B(inner) | Wrapped(inner) = shape { find(inner, tell) } else { None })
    })
}

impl Shape {
    /// What a value of it is.
    pub(in crate::syntax) fn what(&self) -> &'static str {
        match self {
            Text => TEXT,
            Ref => "an id in double quotes",
            Number => "a number",
            Flag => "`true` or `false`",
            C(_) => "a word",
            List(_) | Shape::Rebuttals => "a list in `[ ]`",
            M(_) => "a map in `{ }`",
            B(block) => block.what,
            Several(one) => one.what(),
            Wrapped(block) => block.bare().what(),
        }
    }

    /// The shape of what a list, a map or the like holds.
    fn inside(&self) -> Option<&'static Shape> {
        match self {
            List(inner) | M(inner) | Several(inner) => Some(inner),
            Wrapped(block) => Some(block.bare()),
            _ => None,
        }
    }
}
