//! What a list of names means, name by name.

use std::ops::{Deref, DerefMut};

/// What the names of a written list mean, in the author's order.
///
/// A name that means nothing is left out, so that what stands behind it has another position here than in the file; the
/// list knows both. It is read as a slice.
#[derive(Clone, Debug)]
pub struct NameList<T> {
    meant: Vec<T>,
    /// The positions in the file of the names that are left out, in order.
    left_out: Vec<u32>,
}

impl<T> NameList<T> {
    /// The position in the file of the name at a position here.
    pub fn written_position(&self, position: usize) -> usize {
        let left_out = self.left_out.iter().map(|&written| written as usize);
        left_out.fold(position, |written, left_out| written + usize::from(left_out <= written))
    }
}

impl<T> Default for NameList<T> {
    fn default() -> NameList<T> {
        NameList { meant: Vec::new(), left_out: Vec::new() }
    }
}

impl<T> Deref for NameList<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.meant
    }
}

impl<T> DerefMut for NameList<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.meant
    }
}

impl<'l, T> IntoIterator for &'l NameList<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.meant.iter()
    }
}

/// The list of what each written name means, in order: nothing for one that is left out.
impl<T> FromIterator<Option<T>> for NameList<T> {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(written: I) -> NameList<T> {
        let mut list = NameList::default();
        for (position, meant) in (0..).zip(written) {
            match meant {
                Some(meant) => list.meant.push(meant),
                None => list.left_out.push(position),
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::NameList;

    #[test]
    fn every_name_is_found_where_it_is_written() {
        // Every way in which some of eight names mean nothing.
        for left_out in 0..1_u32 << 8 {
            let written = || (0..8).map(|at| (left_out >> at & 1 == 0).then_some(at));
            let list: NameList<usize> = written().collect();
            let found: Vec<usize> = (0..list.len()).map(|position| list.written_position(position)).collect();
            assert_eq!(found, *list, "{left_out:b}");
        }
    }
}
