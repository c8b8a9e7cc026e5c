//! What the table says of fields, told by their names.

use super::Shape::{Block as B, Choice as C, List, Map as M, Number, Ref, Several, Wrapped};
use super::{Block, DOCUMENTS, Field, Holds, REBUTTALS, Shape, Variant};

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
    /// The shape of what a list, a map or the like holds.
    fn inside(&self) -> Option<&'static Shape> {
        match self {
            List(inner) | M(inner) | Several(inner) => Some(inner),
            Wrapped(block) => Some(block.bare()),
            _ => None,
        }
    }
}
