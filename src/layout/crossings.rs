//! Counting crossings between two neighbour layers.

/// The ends of segments on one layer, met vertex after vertex from left to right on the other.
///
/// Source: Barth, Jünger & Mutzel 2002, "Simple and efficient bilayer cross counting".
#[derive(Debug, Default)]
pub struct Tally {
    /// A binary indexed tree (Fenwick 1994): each entry counts the ends in a run of places that stops at it.
    counts: Vec<usize>,
    total: usize,
}

impl Tally {
    /// Forgets all ends; those to come are at places below `places`.
    pub fn clear(&mut self, places: usize) {
        self.counts.clear();
        self.counts.resize(places + 1, 0);
        self.total = 0;
    }

    /// Adds the ends of the segments of the next vertex.
    ///
    /// Says how many times these segments cross those of the vertices before; segments that share an end do
    /// not cross.
    pub fn add(&mut self, ends: &[usize]) -> usize {
        let crossings = ends.iter().map(|&place| self.after(place)).sum();
        for &place in ends {
            self.total += 1;
            let mut index = place + 1;
            while index < self.counts.len() {
                self.counts[index] += 1;
                index += index & index.wrapping_neg();
            }
        }
        crossings
    }

    /// How many ends were added at places after `place`.
    fn after(&self, place: usize) -> usize {
        let mut upto = 0;
        let mut index = place + 1;
        while index > 0 {
            upto += self.counts[index];
            index &= index - 1;
        }
        self.total - upto
    }
}

/// How many crossings two neighbours have with `left` on the left, and how many the other way round.
///
/// Both lists hold the places that their segments lead to, in rising order.
pub fn crossings_of_pair(left: &[usize], right: &[usize]) -> (usize, usize) {
    (inversions(left, right), inversions(right, left))
}

/// How many pairs have a place of `left` right of a place of `right`.
fn inversions(left: &[usize], right: &[usize]) -> usize {
    let mut smaller = 0;
    let mut count = 0;
    for &place in left {
        while smaller < right.len() && right[smaller] < place {
            smaller += 1;
        }
        count += smaller;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::tests::Lcg;

    /// The definition: every pair of segments.
    fn by_pairs(ends: &[Vec<usize>]) -> usize {
        let flat: Vec<(usize, usize)> =
            (0..ends.len()).flat_map(|vertex| ends[vertex].iter().map(move |&end| (vertex, end))).collect();
        let crosses = |a: &(usize, usize), b: &(usize, usize)| a.0 < b.0 && a.1 > b.1;
        flat.iter().map(|a| flat.iter().filter(|b| crosses(a, b)).count()).sum()
    }

    #[test]
    fn the_count_is_that_of_all_pairs() {
        for seed in 0..300 {
            let mut lcg = Lcg::new(seed);
            let places = 1 + lcg.below(15);
            let mut ends: Vec<Vec<usize>> = Vec::new();
            for _ in 0..lcg.below(15) {
                ends.push((0..lcg.below(5)).map(|_| lcg.below(places)).collect());
            }
            let mut tally = Tally::default();
            tally.clear(places);
            let counted: usize = ends.iter().map(|ends| tally.add(ends)).sum();
            assert_eq!(counted, by_pairs(&ends), "seed {seed}");
        }
    }

    #[test]
    fn a_pair_is_counted_both_ways() {
        assert_eq!(crossings_of_pair(&[1, 4], &[0, 2, 4]), (3, 2));
        assert_eq!(crossings_of_pair(&[], &[3]), (0, 0));
    }
}
