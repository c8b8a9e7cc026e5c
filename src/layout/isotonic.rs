//! The nearest rising sequence to a given one.

/// Neighbours that settled on one value.
#[derive(Debug, Clone, Copy)]
struct Block {
    mean: f64,
    weight: f64,
    length: usize,
}

/// Working memory, kept from one call to the next.
#[derive(Debug, Default)]
pub struct Isotonic {
    blocks: Vec<Block>,
}

impl Isotonic {
    /// Replaces `values` by the sequence that never falls, stays from `least` to `most`, and has the least
    /// weighted sum of squared differences to them; weights are positive.
    ///
    /// Source: pool adjacent violators, Barlow, Bartholomew, Bremner & Brunk 1972, "Statistical inference
    /// under order restrictions"; bounds may be applied afterwards, since they clip pooled blocks as a whole.
    pub fn project(&mut self, values: &mut [f64], weights: &[f64], least: f64, most: f64) {
        self.blocks.clear();
        for (&value, &weight) in values.iter().zip(weights) {
            let mut block = Block { mean: value, weight, length: 1 };
            while let Some(&last) = self.blocks.last()
                && last.mean >= block.mean
            {
                let weight = last.weight + block.weight;
                block.mean = (last.mean * last.weight + block.mean * block.weight) / weight;
                block.weight = weight;
                block.length += last.length;
                self.blocks.pop();
            }
            self.blocks.push(block);
        }
        let mut start = 0;
        for block in &self.blocks {
            values[start..start + block.length].fill(block.mean.min(most).max(least));
            start += block.length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn projected(values: &[f64], weights: &[f64]) -> Vec<f64> {
        let mut values = values.to_vec();
        Isotonic::default().project(&mut values, weights, -10.0, 10.0);
        values
    }

    #[test]
    fn rising_values_stay() {
        assert_eq!(projected(&[-1.0, 0.0, 4.0], &[1.0; 3]), [-1.0, 0.0, 4.0]);
    }

    #[test]
    fn neighbours_out_of_order_meet_at_their_weighted_mean() {
        assert_eq!(projected(&[3.0, 0.0, 5.0], &[1.0, 2.0, 1.0]), [1.0, 1.0, 5.0]);
        assert_eq!(projected(&[9.0, 3.0, 0.0], &[1.0; 3]), [4.0; 3]);
    }

    #[test]
    fn bounds_hold() {
        assert_eq!(projected(&[-20.0, 0.0, 50.0], &[1.0; 3]), [-10.0, 0.0, 10.0]);
    }
}
