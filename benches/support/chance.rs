//! Chance that repeats itself.

/// Numbers that look random and are the same on every run and machine.
///
/// A linear congruential generator; source: Knuth 1997, *Seminumerical Algorithms*, table 3.3.4-1 (MMIX).
pub struct Chance(pub u64);

impl Chance {
    /// A number below a limit, which is at least 1.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    /// Whether something happens that does once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn any<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}
