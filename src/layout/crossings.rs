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
    pub fn add(&mut self, ends: &[u32]) -> usize {
        let crossings = ends.iter().map(|&place| self.after(place as usize)).sum();
        for &place in ends {
            self.total += 1;
            let mut index = place as usize + 1;
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

/// How many crossings exchanging two neighbours saves on one side, given what their segments lead to and the place of
/// each of those; less than 0 where it adds some.
pub fn saved_by_exchange(left: &[u32], right: &[u32], place: impl Fn(u32) -> u32) -> isize {
    // Most vertices have one or two segments on a side, so that all pairs are few.
    if left.len() * right.len() <= FEW_PAIRS {
        let sign = |left: u32, right: u32| (left > right) as isize - ((left < right) as isize);
        let each = |&left: &u32| {
            let left = place(left);
            right.iter().map(|&right| sign(left, place(right))).sum::<isize>()
        };
        return left.iter().map(each).sum();
    }
    let sorted = |ends: &[u32]| {
        let mut places: Vec<u32> = ends.iter().map(|&end| place(end)).collect();
        places.sort_unstable();
        places
    };
    let (left, right) = (sorted(left), sorted(right));
    inversions(&left, &right) as isize - inversions(&right, &left) as isize
}

/// Up to so many pairs are compared one by one.
const FEW_PAIRS: usize = 64;

/// How many pairs have a place of `left` right of a place of `right`; both are in rising order.
fn inversions(left: &[u32], right: &[u32]) -> usize {
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
    fn by_pairs(ends: &[Vec<u32>]) -> usize {
        let flat: Vec<(usize, u32)> =
            (0..ends.len()).flat_map(|vertex| ends[vertex].iter().map(move |&end| (vertex, end))).collect();
        let crosses = |a: &(usize, u32), b: &(usize, u32)| a.0 < b.0 && a.1 > b.1;
        flat.iter().map(|a| flat.iter().filter(|b| crosses(a, b)).count()).sum()
    }

    #[test]
    fn the_count_is_that_of_all_pairs() {
        for seed in 0..300 {
            let mut lcg = Lcg::new(seed);
            let places = 1 + lcg.below(15);
            let mut ends: Vec<Vec<u32>> = Vec::new();
            for _ in 0..lcg.below(15) {
                ends.push((0..lcg.below(5)).map(|_| lcg.below(places) as u32).collect());
            }
            let mut tally = Tally::default();
            tally.clear(places);
            let counted: usize = ends.iter().map(|ends| tally.add(ends)).sum();
            assert_eq!(counted, by_pairs(&ends), "seed {seed}");
        }
    }

    #[test]
    fn an_exchange_saves_what_the_counts_before_and_after_differ_by() {
        for seed in 0..300 {
            let mut lcg = Lcg::new(seed);
            let most = if seed % 2 == 0 { 5 } else { 30 };
            let [left, right] = std::array::from_fn(|_| {
                (0..lcg.below(most)).map(|_| lcg.below(20) as u32).collect::<Vec<_>>()
            });
            let before = by_pairs(&[left.clone(), right.clone()]) as isize;
            let after = by_pairs(&[right.clone(), left.clone()]) as isize;
            assert_eq!(saved_by_exchange(&left, &right, |end| end), before - after, "seed {seed}");
        }
    }
}
